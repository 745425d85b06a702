"""Tables of words without rules: columns that begin at the same places on every row below their heads; three, or two below a title."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from letterkit.readers.hyphens import HYPHENS
from letterkit.readers.labels import read_labels
from letterkit.readers.layout import CELL_GAP, fits, segments_of
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence
from letterkit.readers.names import CLOSING, is_address, is_contact, is_organisation, is_person, is_titled_person
from letterkit.readers.tablecolumns import Interval, are_near
from letterkit.readers.tablegrid import data_table
from letterkit.readers.tableparts import CAPTION
from letterkit.readers.tables import PageTable
from letterkit.readers.words import Line, Word, line_of

CUT_LINES = 5  # of a row that the page's end cuts, no more stand overleaf
SHIFTED = 8.0  # points: so far two scanned pages may lie apart
ALIGNED = 3.0  # points: cells of one column begin no further apart
MIN_ROWS = 3  # with the row of heads


def find_word_tables(rows: Sequence[Sequence[Word]], found: Sequence[PageTable], cut: Sequence[Interval] = ()) -> list[PageTable]:
    """Rows of words from the top of a page → the tables of words outside the tables `found`.

    `cut`: the columns of a table of words that the page before ends with; its heads may stand there alone.
    """
    taken = {index for table in found for index in range(table.first, table.last + 1)}
    overleaf = _rows_overleaf(rows, taken, cut) if cut and rows else None
    tables: list[PageTable] = [overleaf] if overleaf is not None else []
    index = overleaf.last + 1 if overleaf is not None else 0
    while index < len(rows):
        titled = index > 0 and CAPTION.match(line_of(rows[index - 1]).text) is not None
        table = None if index in taken or len(rows[index]) < 3 - titled else _table_at(rows, index, taken, titled)
        if table is not None:
            tables.append(table)
        index = table.last + 1 if table is not None else index + 1
    return tables


def _table_at(rows: Sequence[Sequence[Word]], first: int, taken: set[int], titled: bool) -> PageTable | None:
    heads = segments_of(rows[first], CELL_GAP)
    if len(heads) < (2 if titled else 3) or places_letterhead([cell.text for cell in heads]):
        return None
    starts = [cell.x0 for cell in heads]
    lines = _lines_from(rows, first, taken, starts)
    body, index = _rows_of(lines), first + len(lines)
    if titled and index == len(rows) and len(starts) >= 3 and len(body) < MIN_ROWS and all(map(all, body)):
        columns = [(cell.x0, cell.x1) for cell in heads[1:]]
        return PageTable(first, index - 1, body[0], body[1:], columns)  # the rest may stand overleaf
    if len(body) < MIN_ROWS or any(sum(map(bool, row)) < 2 for row in body) or not all(body[0]):
        return None
    texts = [[" ".join(word.text for word in cell) for cell in row] for row in body]
    if len(data_table(texts, words=titled)) != 1 or is_roster(texts):
        return None
    columns = [
        (start, max(cell[-1].box[2] for row in body if (cell := row[number]) and cell[-1].box is not None))
        for number, start in enumerate(starts)
    ]
    return PageTable(first, index - 1, body[0], body[1:], columns[1:])


def _lines_from(rows: Sequence[Sequence[Word]], first: int, taken: set[int], starts: Sequence[float]) -> list[list[Line | None]]:
    """The lines from `first` on whose cells begin where the columns do."""
    lines: list[list[Line | None]] = []
    index = first
    while index < len(rows) and index not in taken and (index == first or are_near(rows[index - 1], rows[index])):
        cells = _in_columns(segments_of(rows[index], CELL_GAP), starts)
        if cells is None:
            break
        lines.append(cells)
        index += 1
    return lines


def _rows_overleaf(rows: Sequence[Sequence[Word]], taken: set[int], cut: Sequence[Interval]) -> PageTable | None:
    """The rows on top of a page that stand in the columns of the table before it."""
    whole = (cells for row in rows[:CUT_LINES] if len(cells := segments_of(row, CELL_GAP)) == len(cut) + 1)
    starts = [cell.x0 for cell in next(whole, ())]
    if len(starts) < 3 or any(abs(start - x0) > SHIFTED for start, (x0, _) in zip(starts[1:], cut, strict=True)):
        return None
    lines = _lines_from(rows, 0, taken, starts)
    body = _rows_of(lines)
    return PageTable(0, len(lines) - 1, [[] for _ in starts], body, list(cut)) if body else None


def places_letterhead(heads: Sequence[str]) -> bool:
    """Do the cells of a first row place a letterhead ("Dato", "Sagsnr.", a name) or a sentence instead of naming columns?"""
    return sum(bool(read_labels(cell)) for cell in heads) >= 0.5 * len(heads) or any(
        date_line(cell) or is_organisation(cell) or (ends_sentence(cell) and len(cell.split()) > 3) for cell in heads
    )


def is_roster(rows: Sequence[Sequence[str]]) -> bool:
    """Do the rows list people, addresses and ways to reach them, or signatures side by side? One title in the first row is a head."""
    people = [sum(is_person(cell) or is_titled_person(cell) for cell in row) for row in rows]
    return sum(people) - (people[:1] == [1]) >= 2 or any(
        is_address(cell) or is_contact(cell) or CLOSING.match(cell) for row in rows for cell in row
    )


def _in_columns(cells: Sequence[Line], starts: Sequence[float]) -> list[Line | None] | None:
    """One cell or none for each column; None where a cell begins elsewhere, or runs into the next column."""
    placed: list[Line | None] = [None] * len(starts)
    for cell in cells:
        column = min(range(len(starts)), key=lambda number: abs(starts[number] - cell.x0))
        ends = starts[column + 1] if column + 1 < len(starts) else 1e6
        if abs(starts[column] - cell.x0) > ALIGNED or cell.x1 > ends or placed[column] is not None:
            return None
        placed[column] = cell
    return placed


def _rows_of(lines: Sequence[Sequence[Line | None]]) -> list[list[list[Word]]]:
    """Printed lines → rows of cells: a line without a label, or one that goes on close below, belongs to the row above it."""
    steps = [_baseline(below) - _baseline(above) for above, below in pairwise(lines)]
    few = len(steps) // 5  # of a scanned page some lines lie a little off
    least, most = (sorted(steps)[few], sorted(steps)[-1 - few]) if steps else (0.0, 0.0)
    within = 1.1 * least
    spaced = most > 1.25 * least  # more space between rows than inside them
    body: list[list[list[Word]]] = []
    for number, line in enumerate(lines):
        first = next(cell for cell in line if cell is not None)
        below_heads = len(body) == 1 and all(body[0]) and body[0][-1][0].bold and not first.bold
        unnamed = len(body) > 1 and not body[-1][0]  # its label is set in the middle of its lines
        goes_on = bool(body) and (
            (line[0] is None and not below_heads)
            or unnamed
            or _breaks_word(body[-1], line)
            or (not all(line) and (steps[number - 1] <= within if spaced else _has_no_room(lines[number - 1], line, lines)))
        )
        if not goes_on:
            body.append([list(cell.words) if cell is not None else [] for cell in line])
            continue
        for cell, more in zip(body[-1], line, strict=True):
            cell.extend(more.words if more is not None else ())
    return body


def _has_no_room(above: Sequence[Line | None], line: Sequence[Line | None], lines: Sequence[Sequence[Line | None]]) -> bool:
    """Would no cell of a line have had room on the line above it, in its column?"""
    for column, cell in enumerate(line):
        before = above[column]
        if cell is None:
            continue
        nexts = [other.x0 for row in lines if column + 1 < len(row) and (other := row[column + 1]) is not None]
        own = [other.x1 for row in lines if (other := row[column]) is not None]
        if before is None or fits(before, cell, min(nexts) - 0.5 * cell.size if nexts else max(own) + 0.6 * cell.size):
            return False
    return True


def _breaks_word(row: Sequence[Sequence[Word]], line: Sequence[Line | None]) -> bool:
    """Does a cell's last word go on on the next line ("Visita-⏎tion")?"""
    return any(
        cell and more is not None and cell[-1].text[-1] in HYPHENS and more.text[0].islower()
        for cell, more in zip(row, line, strict=True)
    )


def _baseline(line: Sequence[Line | None]) -> float:
    return next(cell.baseline for cell in line if cell is not None)
