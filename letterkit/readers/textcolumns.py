"""Tables in plain text whose columns stand under each other: heads over one or several lines, found by where they stand. Pure text.

A row may leave cells empty, a label may run over two lines, and a line with nothing but a label heads the rows below it.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import NamedTuple

from letterkit.readers.cells import Cell, cells_of, is_number_cell, is_year
from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.tableparts import NOTE, TOTAL, TextTable, table_part

MAX_HEADS = 3
SLACK = 2  # characters by which a cell of words may miss its column


Column = tuple[int, int]


class Body(NamedTuple):
    """The lines below the heads: rows (a label, then one cell or none for each column) up to line `last`."""

    rows: list[list[str]]
    columns: list[Column]
    last: int


def aligned_table(lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> TextTable | None:
    """The table whose first line of heads is line `first`; None where none is."""
    top = first
    while top < len(lines) and top - first <= MAX_HEADS and not _is_data(cells_of(lines[top])):
        if (top > first and blanks[top] > spacing) or "\t" in lines[top] or "|" in lines[top]:
            return None
        top += 1
    if top == first or top - first > MAX_HEADS or top >= len(lines) or blanks[top] > spacing:
        return None
    group = None
    if top - first > 1 and _is_group(lines[top - 1], cells_of(lines[top])):
        group, top = top, top - 1  # "Børn" between the heads and the first row
    body = _body(lines, blanks, top, spacing, group or top)
    if body is None:
        return None
    if _is_title([cells_of(line) for line in lines[first:top]], body.columns):
        return None  # the table begins on the next line
    heads = _heads([cells_of(line) for line in lines[first:top]], body.columns)
    if heads is None:
        return None
    return TextTable(first, body.last, [table_part(heads, body.rows)])


def _is_title(heads: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> bool:
    """Stands the first line alone over a line of heads that names the labels too ("Fravær 2019-2020" over "Område  2019  2020")?

    Over one that names the columns alone, several words are a title, a single one ("Område") is the head of the labels.
    """
    if len(heads) < 2 or len(heads[0]) != 1:
        return False
    title, (label, *_) = heads[0][0], heads[1]
    if len(heads) == 2 and len(heads[1]) == len(columns) and label.start > title.start:
        return " " in title.text and title.text[0].isupper() and title.start < columns[0][0] // 2 and title.text[-1] != "-"
    return (
        len(heads[1]) == len(columns) + 1
        and title.start <= label.start
        and label.end < columns[0][0]
        and label.text[0].isupper()
        and title.text[-1] != "-"
    )


def _is_data(cells: Sequence[Cell]) -> bool:
    """A label and nothing but numbers behind it; years alone are heads."""
    numbers = cells[1:]
    return (
        bool(numbers)
        and all(is_number_cell(cell.text) for cell in numbers)
        and not is_number_cell(cells[0].text)
        and not NOTE.match(cells[0].text)
        and not (len(numbers) > 1 and all(is_year(cell.text) for cell in numbers))
    )


def _is_group(line: str, below: Sequence[Cell]) -> bool:
    """A label alone on its line, over labels that are set in: it heads the rows below it."""
    cells = cells_of(line)
    return len(cells) == 1 and bool(below) and cells[0].start < below[0].start and cells[0].end < below[-1].start


def _body(lines: Sequence[str], blanks: Sequence[int], top: int, spacing: int, data: int) -> Body | None:
    """The rows from line `top` on; `data` is the first line with numbers."""
    taken: list[tuple[int, list[Cell]]] = []  # lines of the table with their cells
    for index in range(top, len(lines)):
        cells = cells_of(lines[index])
        if index > top and blanks[index] > spacing and not _is_parted_total(cells, taken):
            break
        if (
            not _is_data(cells)
            and not _stands_under(cells, taken)
            and not _is_label(lines, blanks, index, spacing, taken[0][1] if taken else cells)
        ):
            break
        taken.append((index, cells))
    rows = [cells for _, cells in taken if len(cells) > 1]
    width = max(map(len, rows), default=0)
    whole = [cells for cells in rows if len(cells) == width]
    columns = [(min(row[n].start for row in whole), max(row[n].end for row in whole)) for n in range(1, width)]
    taken = [(index, _unglued(cells, columns)) for index, cells in taken]
    # A line that fits no column ends the table.
    for number, (index, cells) in enumerate(taken):
        if index > data and len(cells) > 1 and _placed(cells, columns) is None:
            del taken[number:]
            break
    while taken and len(taken[-1][1]) == 1 and not _goes_on(taken[-1][1][0].text):
        taken.pop()
    rows = [cells for _, cells in taken if len(cells) > 1]
    apart = all(before[1] <= after[0] for before, after in itertools.pairwise(columns))
    enough = 3 if len(columns) == 1 else 1 if len(columns) > 2 else 2
    if len(rows) < enough or not apart or not any(len(cells) == width for cells in rows):
        return None
    if max(cells[0].end for cells in rows) > columns[0][0]:
        return None
    return Body(_joined([cells for _, cells in taken], columns), columns, taken[-1][0])


def _stands_under(cells: Sequence[Cell], taken: Sequence[tuple[int, list[Cell]]]) -> bool:
    """Has every cell its place under one of the row above, words among the numbers ("højst 40", "ikke opgjort")?"""
    above = next((row for _, row in reversed(taken) if len(row) > 1), ())
    return (
        len(cells) == len(above)
        and any(is_number_cell(cell.text) for cell in cells[1:])
        and all(
            len(cell.text) <= 20 and cell.start < over.end + SLACK and over.start < cell.end + SLACK
            for cell, over in zip(cells[1:], above[1:], strict=True)
        )
    )


def _unglued(cells: list[Cell], columns: Sequence[Column]) -> list[Cell]:
    """A label so long that only a single blank parts it from its first number, told by where that number stands."""
    label, _, number = cells[0].text.rpartition(" ")
    start = cells[0].end - len(number)
    if len(cells) != len(columns) or not label or not is_number_cell(number) or abs(start - columns[0][0]) > 2:
        return cells
    return [Cell(label, cells[0].start, start - 1), Cell(number, start, cells[0].end), *cells[1:]]


def _is_parted_total(cells: Sequence[Cell], taken: Sequence[tuple[int, list[Cell]]]) -> bool:
    """A line of totals that a blank line or a rule parts from the rows above it, its numbers ending where theirs do."""
    above = next((row for _, row in reversed(taken) if len(row) == len(cells)), None)
    return (
        len(cells) > 1
        and above is not None
        and _is_data(cells)
        and TOTAL.match(cells[0].text) is not None
        and all(cell.end == over.end or cell.start == over.start for cell, over in zip(cells[1:], above[1:], strict=True))
    )


def _is_label(lines: Sequence[str], blanks: Sequence[int], index: int, spacing: int, first: Sequence[Cell]) -> bool:
    """A label alone on its line inside the table: the head of a group, or part of a label that runs over two lines."""
    cells = cells_of(lines[index])
    if len(cells) != 1 or len(cells[0].text) > 60 or ends_sentence(cells[0].text) or cells[0].start > first[0].start + 8:
        return False
    if NOTE.match(cells[0].text) or list_marker(cells[0].text) or "\t" in lines[index] or "|" in lines[index]:
        return False
    below = index + 1
    followed = below < len(lines) and blanks[below] <= spacing and _is_data(cells_of(lines[below]))
    return followed or _goes_on(cells[0].text)


def _goes_on(text: str) -> bool:
    return text[0].islower() or text[0] == "("


def _placed(cells: Sequence[Cell], columns: Sequence[Column]) -> list[str] | None:
    """A row's cells in their columns, "" where it leaves one empty; None where a cell stands in none or two stand in one."""
    if len(cells) == len(columns) + 1:
        return [cell.text for cell in cells]
    row = [cells[0].text, *[""] * len(columns)]
    for cell in cells[1:]:
        hits = [n for n, (start, end) in enumerate(columns) if min(end, cell.end) > max(start, cell.start)]
        if len(hits) != 1 or row[hits[0] + 1]:
            return None
        row[hits[0] + 1] = cell.text
    return row


def _joined(lines: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> list[list[str]]:
    """Lines → rows: a label that runs over two lines is put together again."""
    rows: list[list[str]] = []
    for number, cells in enumerate(lines):
        row = _placed(cells, columns) or [cells[0].text, *[""] * len(columns)]
        above = lines[number - 1] if number else None
        if rows and len(cells) == 1 and _goes_on(row[0]) and any(rows[-1][1:]):
            rows[-1][0] = _one_label(rows[-1][0], row[0])
        elif rows and above is not None and len(above) == 1 and _goes_on(row[0]) and not any(rows[-1][1:]):
            rows[-1] = [_one_label(rows[-1][0], row[0]), *row[1:]]
        else:
            rows.append(row)
    return rows


def _one_label(one: str, other: str) -> str:
    return (
        one[:-1] + other
        if one.endswith("-") and other[0].islower() and not other.startswith(("og ", "eller "))
        else f"{one} {other}"
    )


def _heads(lines: Sequence[Sequence[Cell]], columns: Sequence[Column]) -> list[str] | None:
    """The heads of the label column and of every other; None where a line is no line of heads, or a column stays without one."""
    heads: list[list[str]] = [[] for _ in range(len(columns) + 1)]
    edge = columns[0][0]
    # A line with a head for every column goes by their order, and shows how wide the heads are.
    whole = next((line for line in lines if len(line) == len(columns) + 1 and line[0].start < edge - 3), None)
    whole = whole or next((line for line in lines if len(line) == len(columns)), None)
    named = list(whole[-len(columns) :]) if whole is not None else []
    wide = [(min(start, head.start), max(end, head.end)) for (start, end), head in zip(columns, named, strict=False)] or columns
    for line in lines:
        for cell in line:
            if cell in named:
                place = [named.index(cell) + 1]
            elif cell.end <= wide[0][0]:
                place = [0] if cell.start < edge - 3 and cell is line[0] else [_nearest(cell, wide)]
            elif cell.start < edge and len(cell.text) > 2 * (columns[0][1] - edge) + 12:
                return None  # a title that runs from the labels over the columns
            else:
                place = [n + 1 for n, (start, end) in enumerate(wide) if min(end, cell.end) > max(start, cell.start)]
                place = place or [_nearest(cell, wide)]
            for number in place:
                heads[number].append(cell.text)
    return [" ".join(words) for words in heads] if all(heads[1:]) else None


def _nearest(cell: Cell, columns: Sequence[Column]) -> int:
    middle = (cell.start + cell.end) / 2
    return 1 + min(range(len(columns)), key=lambda n: abs((columns[n][0] + columns[n][1]) / 2 - middle))
