"""Tables on a page, found by where the words stand: numbers in columns over several rows. Rules only help (see `ruled.py`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median_low

from letterkit.readers.cells import is_number_cell, is_year
from letterkit.readers.labels import read_labels
from letterkit.readers.layout import fits, segments_of
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.names import lists_ways_to_reach
from letterkit.readers.tableparts import CAPTION, NOTE
from letterkit.readers.words import Line, Part, RawTable, Word, line_of, plain_line

CELL_GAP = 0.7  # blanks wider than this many print sizes part two cells
HEAD_GAP = 0.45  # … and in a row of heads, where no words stand as far apart
LABEL_ROOM = 0.04  # … and so much nearer, in print sizes, is a line of the same label than another row
HEAD_EDGE = 0.25  # print sizes: heads closer than that each keep the same edge of their columns, or their middle
LONGEST_LABEL = 9  # words, before one number; twice as many before several
ROW_STEP = 3.3  # rows stand at most this many print sizes apart

PROSE_END = re.compile(r"(?:[a-zæøå]{3}[.?!:]|\d\.)$")
ABBREVIATION_END = re.compile(r"\b(?:pct|kvt|mio|mia|gns|ant|inkl|ekskl|ændr|forv|beh|afg|kr|tkr|stk|mv|årsv)\.$", re.IGNORECASE)

_BREAKS_OFF = re.compile(r"(?:\b(?:og|eller|i|for|af|på|til|med|under|over)|[,/-])$")

Interval = tuple[float, float]


@dataclass
class PageTable:
    """Rows `first` to `last` (inclusive) of a page are a table."""

    first: int
    last: int
    header: list[list[Word]]
    rows: list[list[list[Word]]]
    columns: list[Interval]  # where the data columns stand, for a table that goes on overleaf
    captions: list[str] = field(default_factory=list)

    def part(self) -> Part:
        return Part(kind="table", table=RawTable(header=self.header, rows=self.rows), lines=[])


def find_tables(rows: Sequence[Sequence[Word]], cut: Sequence[Interval] = ()) -> list[PageTable]:
    """Rows of words from the top of a page → its tables. `cut`: the columns of a table that the page before ends with."""
    cells = [segments_of(row, CELL_GAP) for row in rows]
    tables: list[PageTable] = []
    index = 0
    while index < len(rows):
        table = _table_at(cells, index, tables[-1].last + 1 if tables else 0, () if index else cut)
        if table is None:
            index += 1
        else:
            tables.append(table)
            index = table.last + 1
    return tables


def _is_data_row(cells: Sequence[Line]) -> bool:
    """A label and at least one number to its right; prose never has most of its pieces as numbers."""
    rest = cells[1:]
    if not rest or len(cells[0].text) > 70 or NOTE.match(cells[0].text):
        return False
    numbers = sum(is_number_cell(cell.text) for cell in rest)
    return numbers >= 1 and numbers >= 0.6 * len(rest) and not (list_marker(cells[0].text + " x") and len(cells[0].text) < 4)


def are_near(above: Sequence[Line] | Sequence[Word], below: Sequence[Line] | Sequence[Word]) -> bool:
    """May the lower be the next row of one table?"""
    return 0 < below[0].baseline - above[0].baseline <= ROW_STEP * max(above[0].size, below[0].size)


def _table_at(cells: Sequence[Sequence[Line]], first: int, floor: int, cut: Sequence[Interval] = ()) -> PageTable | None:
    if not _is_data_row(cells[first]):
        return None
    members = [first]
    index = first + 1
    while index < len(cells) and are_near(cells[index - 1], cells[index]):
        if _is_data_row(cells[index]):
            members.append(index)
        elif not (_goes_on_in_cells(cells[index - 1], cells[index]) or _leads_to_row(cells, index)):
            break
        index += 1
    if len(members) > 2 and len(cells[first]) > 2 and _is_year_head(cells, members):
        members.pop(0)  # years over the columns are their heads
    step = _row_step(cells, members)
    if cut and members[0] == first and all(_fits_columns(cells[row], cut) for row in members):
        return PageTable(
            first, members[-1], [[] for _ in (0, *cut)], _body(cells, first, members[-1], members, cut, step), list(cut)
        )
    if len(members) < 3 and len(cells[members[0]]) < 3:
        return None
    columns = _columns([cell for row in members for cell in cells[row][1:]])
    if columns is None or any(not _fits_columns(cells[row], columns) for row in members):
        return None
    if len(members) == 1 and not (first > floor and _names_each(cells[max(floor, first - 3) : first], cells[first], columns)):
        return None
    if lists_ways_to_reach([cells[row][0].text for row in members]):
        return None
    longest = LONGEST_LABEL if len(columns) < 2 else 2 * LONGEST_LABEL
    if sum(len(cells[row][0].text.split()) > longest for row in members) > 0.3 * len(members):
        return None
    top = start = members[0]
    heads: list[Sequence[Line]] = []
    label_left, reach = min(cells[row][0].x0 for row in members), max(cells[row][0].x1 for row in members)
    while top > floor and are_near(cells[top - 1], cells[top]):
        row = _apart(cells[top - 1], columns, reach, lowest=top == start and not heads)
        if not heads and start == top and _begins_body(cells, top - 1, columns, floor, step, reach):
            start = top = top - 1
            continue
        if not _is_head_row(row, cells[top], columns, label_left):
            break
        top -= 1
        heads.insert(0, row)
    while heads and not any(_column_hits(cell, columns) for cell in heads[0]) and not _same_print(heads[:2]):
        heads.pop(0)
        top += 1
    if not any(_column_hits(cell, columns) for row in heads for cell in row):
        top, heads = start, []
    last = members[-1]
    beside = step or (cells[last][0].baseline - cells[last - 1][0].baseline if last > members[0] else 0.0)
    while last + 1 < len(cells) and (
        _ends_label(cells, last + 1, columns, beside) or _goes_on_in_cells(cells[last], cells[last + 1])
    ):
        last += 1  # "Aktivitetsparate i⏎alt"
    header, captions = _header(heads, columns)
    body = _body(cells, start, last, members, columns, step)
    return PageTable(top, last, header, body, columns, captions)


def _leads_to_row(cells: Sequence[Sequence[Line]], index: int) -> bool:
    """Is a line over the labels alone, with a row of the table right below it or after one more such line?"""
    for place in range(index, min(index + 2, len(cells) - 1)):
        line = cells[place][0]
        over = len(cells[place]) == 1 and line.x1 <= cells[index - 1][-1].x1
        # "Indtægter, mio. kr." set close below its first line is no sentence
        said = ends_sentence(line.text) and not (
            ABBREVIATION_END.search(line.text) and line.baseline - cells[place - 1][0].baseline < 1.3 * line.size
        )
        if not over or said or not are_near(cells[place], cells[place + 1]):
            return False
        if _is_data_row(cells[place + 1]):
            return True
    return False


def _goes_on_in_cells(row: Sequence[Line], below: Sequence[Line]) -> bool:
    """Are the cells of a line the rest of those right above them: a unit that had no room there ("1 248 500⏎kr."), words in lower case?"""
    over = [[number for number, cell in enumerate(row) if _share_width(cell, more)] for more in below]
    return (
        0 < below[0].baseline - row[0].baseline < 1.35 * row[0].size
        and all(len(hits) == 1 for hits in over)
        and any(hits[0] for hits in over)
        and all(more.text[0].islower() or more.text[0] in "%(" for more in below)
        and not any(is_number_cell(more.text) for more in below)
    )


def _row_step(cells: Sequence[Sequence[Line]], members: Sequence[int]) -> float:
    """The usual distance between rows of numbers that stand right below one another; 0 where none do."""
    return median_low(
        [cells[below][0].baseline - cells[above][0].baseline for above, below in pairwise(members) if below == above + 1] or [0.0]
    )


def _ends_label(cells: Sequence[Sequence[Line]], index: int, columns: Sequence[Interval], step: float) -> bool:
    """Is the line below a table's last row one more line of its label: running on, or nearer to it than rows are to one another?"""
    above, one = cells[index - 1][0], cells[index][0]
    near = (
        len(cells[index]) == 1
        and one.x1 <= columns[0][0] + 1.0
        and abs(one.x0 - above.x0) < 1.5 * one.size
        and abs(one.size - above.size) < 0.05 * one.size
        and 0 < one.baseline - above.baseline < step - LABEL_ROOM * one.size
        and not (NOTE.match(one.text) or CAPTION.match(one.text))
    )
    return near or _runs_on(cells[index - 1], cells[index], columns)


def _label_of(cells: Sequence[Sequence[Line]], index: int, columns: Sequence[Interval], step: float, reach: float) -> int:
    """Whose a line over the labels alone is: -1 the row's above it, 1 the row's below it, 0 no row's: a heading inside the table.

    A label's lines stand no further apart than the rows do (`step`), and a label is broken where its next word has no room (`reach`).
    """
    above, one = cells[index - 1][0], cells[index][0]
    if _runs_on(cells[index - 1], cells[index], columns):
        return -1
    if one.bold or one.text.endswith(":"):
        return 0
    if index + 1 == len(cells):
        return -1
    below = cells[index + 1][0]
    up, down, room = one.baseline - above.baseline, below.baseline - one.baseline, LABEL_ROOM * one.size
    if abs(up - down) > room and min(up, down) < (step - room if step else float("inf")):
        return -1 if up < down else 1
    if up < down - room and not fits(one, below, reach) and not fits(above, one, reach):
        return -1
    return 0 if step and below.text[0].isupper() and not _BREAKS_OFF.search(one.text) and fits(one, below, reach) else 1


def _begins_body(
    cells: Sequence[Sequence[Line]], index: int, columns: Sequence[Interval], floor: int, step: float, reach: float
) -> bool:
    """Does the table's body begin above its first numbers: with a heading ("Sygehuse" below "Gruppe 2021 2022"), or with the first
    line of a label, in other print than the heads?
    """
    row = cells[index]
    if len(row) > 1 or index - 1 < floor or row[0].x1 > columns[0][0]:
        return False
    above = _apart(cells[index - 1], columns, reach)
    alike = all(cell.bold == row[0].bold for cell in above)
    up, down = row[0].baseline - above[0].baseline, cells[index + 1][0].baseline - row[0].baseline
    room = LABEL_ROOM * row[0].size
    apart = step and up > step - room and row[0].text[0].isupper()  # as far below the heads as a row …
    lines = above[0].baseline - cells[index - 2][0].baseline if index - 2 >= floor else up
    if alike and (not row[0].bold or up < 1.5 * row[0].size) and not (apart and lines + room < up):
        return False  # … and further than their lines from one another; else one more line of the heads
    if not row[0].bold and down >= up and not apart:
        return False  # nearer to the heads: the unit of the numbers
    over = {hit for cell in above for hit in _column_hits(cell, columns)}
    for place in range(index - 2, max(floor, index - 4) - 1, -1):  # heads of several lines
        if len(over) < len(columns) and are_near(cells[place], cells[place + 1]):
            over |= {hit for cell in cells[place] for hit in _column_hits(cell, columns)}
    return len(over) == len(columns) and are_near(above, row) and _is_head_row(above, row, columns, row[0].x0)


def _runs_on(row: Sequence[Line], below: Sequence[Line], columns: Sequence[Interval]) -> bool:
    """Does a row's label go on on the line below it, where nothing else stands?"""
    one, other = row[0], below[0]
    return (
        len(below) == 1
        and other.text[0].islower()
        and other.x1 <= columns[0][0] + 1.0
        and abs(one.x0 - other.x0) < 1.5 * one.size
        and 0 < other.baseline - one.baseline < 1.6 * one.size
        and not ends_sentence(one.text)
    )


def join_middle_labels(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows of words, with a label of two lines that has its numbers set between them as one row: label first, then the numbers."""
    joined: list[list[Word]] = []
    for row in rows:
        if len(joined) > 1 and _stands_between(joined[-2], joined[-1], row):
            numbers = joined.pop()
            joined[-1] = [*joined[-1], *row, *numbers]
        else:
            joined.append(row)
    return joined


def _stands_between(above: Sequence[Word], row: Sequence[Word], below: Sequence[Word]) -> bool:
    numbers = segments_of(row, CELL_GAP)
    labels = [segments_of(line, CELL_GAP) for line in (above, below)]
    size = row[0].size
    return (
        len(numbers) > 1
        and all(is_number_cell(cell.text) for cell in numbers)
        and all(len(cells) == 1 and cells[0].x1 < numbers[0].x0 for cells in labels)
        and below[0].baseline - above[0].baseline < 1.7 * size
        and row[0].baseline - above[0].baseline < 0.9 * size
    )


def _names_each(above: Sequence[Sequence[Line]], row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    """Does a row of heads, none of them a letterhead's label, give each column of the one row of numbers below it its name? The heads
    may have more lines than one, the lowest of them last in `above`.
    """
    heads = list(_apart(above[-1], columns, row[0].x1))
    over = [_column_of(cell, columns) for cell in heads if _column_hits(cell, columns)]
    for line, below in zip(reversed(above[:-1]), reversed(above[1:]), strict=True):
        if len(set(over)) == len(columns) or below[0].baseline - line[0].baseline > 1.4 * line[0].size:
            break
        upper = _apart(line, columns, row[0].x1)
        heads += upper
        over = sorted(
            {*over, *(_column_of(cell, columns) for cell in upper if _column_hits(cell, columns))},
            key=lambda n: -1 if n is None else n,
        )
    return (
        are_near(above[-1], row)
        and over == list(range(len(columns)))
        and len(columns) == len(row) - 1
        and not any(
            read_labels(cell.text) or (ends_sentence(cell.text) and not ABBREVIATION_END.search(cell.text)) for cell in heads
        )
        and not any(date_line(cell.text) or read_labels(cell.text) for cell in row)
    )


def _apart(row: Sequence[Line], columns: Sequence[Interval], reach: float, *, lowest: bool = False) -> list[Line]:
    """A row of heads with each cell cut that holds a head for each of the columns below it, or the labels' head beside another.

    `reach`: where the longest label ends. `lowest`: the row right above the numbers, where a head over several columns would have none below it that tells them apart.
    """
    return [
        piece
        for number, cell in enumerate(row)
        for piece in (_heads_in(cell, columns, reach, lowest) if len(_column_hits(cell, columns)) > bool(number) else [cell])
    ]


def _heads_in(cell: Line, columns: Sequence[Interval], reach: float, lowest: bool) -> list[Line]:
    """The heads in a cell: its words by the column they stand over, where wider blanks part them or each keeps its column's edge."""
    gaps = [word.box[0] - before.box[2] for before, word in pairwise(cell.words) if before.box and word.box]
    places = [_column_hits(line_of([word]), columns) for word in cell.words]
    if len(gaps) < len(places) - 1 or any(len(hits) > 1 for hits in places):
        return [cell]
    # A word over none belongs to the nearer of its neighbours; what begins the row may be the labels' head.
    over = [hits[0] if hits else None for hits in places]
    labels = 0
    while labels < len(over) and over[labels] is None:
        labels += 1
    labels = (
        0
        if cell.x0 > reach
        else next((n for n in range(labels, 0, -1) if n <= len(gaps) and gaps[n - 1] > HEAD_GAP * cell.size), 0)
    )
    for n in range(labels, len(over)):
        before = gaps[n - 1] if n > labels else float("inf")
        after = next((m for m in range(n, len(over)) if over[m] is not None), None)
        if over[n] is None and (after is None or (n > labels and before <= gaps[n])):
            over[n] = over[n - 1] if n > labels else None
        elif over[n] is None and after is not None:
            over[n] = over[after]
    cuts = [n for n in range(1, len(over)) if n == labels or over[n] != over[n - 1]]
    numbers = [over[n] for n in (labels, *(n for n in cuts if n > labels))]
    if not cuts or None in numbers or len(set(numbers)) < len(numbers):
        return [cell]
    pieces = [line_of(cell.words[start:stop]) for start, stop in pairwise([0, *cuts, len(over)])]
    inside = [gap for n, gap in enumerate(gaps, start=1) if n not in cuts]
    wide = min(gaps[n - 1] for n in cuts) > max([HEAD_GAP * cell.size, *(1.3 * gap for gap in inside)])
    own = [(piece, columns[number]) for piece, number in zip(pieces[labels > 0 :], numbers, strict=True) if number is not None]
    off = [(piece.x0 - x0, piece.x1 - x1, (piece.x0 + piece.x1 - x0 - x1) / 2) for piece, (x0, x1) in own]
    kept = any(max(map(abs, edge)) < HEAD_EDGE * cell.size for edge in zip(*off, strict=True))
    each = lowest and len(own) >= 3 and all(len(piece.words) == 1 for piece, _ in own)
    return pieces if wide or kept or each else [cell]


def _is_year_head(cells: Sequence[Sequence[Line]], members: Sequence[int]) -> bool:
    """Are all numbers of the first row years, and stand other things than years below?"""
    numbers = [cell for cell in cells[members[0]][1:] if is_number_cell(cell.text)]
    if not all(is_year(cell.text) for cell in numbers):
        return False
    below = [cell for row in members[1:] for cell in cells[row][1:] if any(_share_width(cell, head) for head in numbers)]
    return len(numbers) == len(cells[members[0]]) - 1 or not any(is_year(cell.text) for cell in below)


def _share_width(one: Line, other: Line) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0)


def _columns(cells: Sequence[Line]) -> list[Interval] | None:
    """Cells that share width stand in one column: the columns as intervals from left to right."""
    columns: list[list[float]] = []
    for cell in sorted(cells, key=lambda cell: cell.x0):
        if columns and cell.x0 < columns[-1][1] - 0.5:
            columns[-1][1] = max(columns[-1][1], cell.x1)
        else:
            columns.append([cell.x0, cell.x1])
    return [(x0, x1) for x0, x1 in columns] or None


def _column_of(cell: Line, columns: Sequence[Interval]) -> int | None:
    """The one data column that a cell overlaps, or None (label column, or several)."""
    hits = _column_hits(cell, columns)
    return hits[0] if len(hits) == 1 else None


def _fits_columns(row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    places = [_column_of(cell, columns) for cell in row[1:]]
    return None not in places and len(set(places)) == len(places) and row[0].x1 <= columns[0][0] + 1.0


def _column_hits(cell: Line, columns: Sequence[Interval]) -> list[int]:
    """The data columns that a cell shares width with."""
    return [number for number, (x0, x1) in enumerate(columns) if min(cell.x1, x1) - max(cell.x0, x0) > 0]


def _is_head_row(row: Sequence[Line], below: Sequence[Line], columns: Sequence[Interval], label_left: float) -> bool:
    """Does a row above the numbers name the columns? A line that runs from the labels into the columns is a title or a text."""
    left = columns[0][0]
    if any(NOTE.match(cell.text) or CAPTION.match(cell.text) for cell in row) or len(row) > len(columns) + 1:
        return False
    if any(len(cell.text) > 60 for cell in row) or (PROSE_END.search(row[-1].text) and not ABBREVIATION_END.search(row[-1].text)):
        return False
    if any(_column_hits(cell, columns) and cell.x0 < label_left + 2 * cell.size for cell in row):
        return False
    if len(row) == 1 and row[0].x1 <= left:
        # Over the labels alone: one line of a head that is printed on several.
        return (
            below[0].baseline - row[0].baseline < 1.6 * row[0].size and len(row[0].text) <= 60 and not ends_sentence(row[0].text)
        )
    if len(row) == 1 and ends_sentence(row[0].text):
        return False
    numbers = sum(is_number_cell(cell.text) and not is_year(cell.text) for cell in row[1:])
    return numbers <= 0.5 * len(row[1:])


def _same_print(rows: Sequence[Sequence[Line]]) -> bool:
    """Are the first cells of two head rows printed alike, one right under the other?"""
    if len(rows) < 2:
        return False
    one, other = rows[0][0], rows[1][0]
    return one.bold == other.bold and abs(one.x0 - other.x0) < 2 * one.size and other.baseline - one.baseline < 1.6 * one.size


def _header(heads: Sequence[Sequence[Line]], columns: Sequence[Interval]) -> tuple[list[list[Word]], list[str]]:
    header: list[list[Word]] = [[] for _ in range(len(columns) + 1)]
    for number, row in enumerate(heads):
        groups = _group_heads(row, columns) if number + 1 < len(heads) else {}
        for index, cell in enumerate(row):
            for column in groups.get(index) or _head_columns(cell, columns):
                header[column].extend(cell.words)
    label = " ".join(word.text for word in header[0])
    if len(label.split()) >= 3 and len(label) > 24:
        # What stands over the labels is the table's title, not the name of the label column.
        title = title_of(header[0])
        header[0] = []
        return header, [title]
    return header, []


def _group_heads(row: Sequence[Line], columns: Sequence[Interval]) -> dict[int, list[int]]:
    """Heads over equally many columns each ("Regnskab" and "Budget" over two years each): cell of the row → its columns, from 1."""
    over = [index for index, cell in enumerate(row) if cell.x1 > columns[0][0]]
    if len(over) < 2 or len(columns) % len(over) or len(columns) == len(over):
        return {}
    size = len(columns) // len(over)
    groups: dict[int, list[int]] = {}
    for place, index in enumerate(over):
        own = columns[place * size : (place + 1) * size]
        if not own[0][0] - row[index].size <= (row[index].x0 + row[index].x1) / 2 <= own[-1][1] + row[index].size:
            return {}
        groups[index] = list(range(place * size + 1, (place + 1) * size + 1))
    return groups


def title_of(words: Sequence[Word]) -> str:
    """The words of a title printed over several lines, line ends joined."""
    from letterkit.readers.hyphens import Evidence, join_line_end

    text = ""
    for before, word in zip([None, *words], words, strict=False):
        if before is None:
            text = word.text
        elif before.baseline == word.baseline:
            text += " " + word.text
        else:
            kept, glue = join_line_end(before.text, word.text, Evidence())
            text = text[: len(text) - len(before.text)] + kept + glue + word.text
    return text


def _head_columns(cell: Line, columns: Sequence[Interval]) -> list[int]:
    """Columns that a head stands over: the one it overlaps, several for a head over a group, else the nearest."""
    hits = [number + 1 for number in _column_hits(cell, columns)]
    if hits:
        return hits
    if cell.x1 <= columns[0][0] + 1.0:
        return [0]
    middle = (cell.x0 + cell.x1) / 2
    return [min(range(len(columns)), key=lambda number: abs((columns[number][0] + columns[number][1]) / 2 - middle)) + 1]


def _body(
    cells: Sequence[Sequence[Line]],
    first: int,
    last: int,
    members: Sequence[int],
    columns: Sequence[Interval],
    step: float,
) -> list[list[list[Word]]]:
    reach = max(cells[row][0].x1 for row in range(first, last + 1))
    body: list[list[list[Word]]] = []
    carried: list[Word] = []
    for index in range(first, last + 1):
        if index not in members:
            if body and _goes_on_in_cells(cells[index - 1], cells[index]):
                for cell in cells[index]:
                    body[-1][next(iter(_column_hits(cell, columns)), -1) + 1].extend(cell.words)
                continue
            side = -1 if index > members[-1] else _label_of(cells, index, columns, step, reach) if index else 1
            if body and side < 0:
                body[-1][0].extend(cells[index][0].words)
            elif side == 0:
                body.append([list(cells[index][0].words), *([] for _ in columns)])  # a heading inside the table
            else:
                carried.extend(cells[index][0].words)  # the first line of a label printed on two
            continue
        row: list[list[Word]] = [[*carried, *cells[index][0].words], *([] for _ in columns)]
        carried = []
        for cell in cells[index][1:]:
            column = _column_of(cell, columns)
            if column is not None:
                row[column + 1].extend(cell.words)
        body.append(row)
    return body


def caption_part(text: str) -> Part:
    return Part(lines=[plain_line(text)], kind="caption")
