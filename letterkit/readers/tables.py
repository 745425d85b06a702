"""Tables on a page, found by where the words stand: numbers in columns over several rows. What is drawn goes first (see `ruled.py`).

Rows and what stands between them: `tablerows.py`; the heads above: `tableheads.py`; both ask `tablecolumns.py` where a cell stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from letterkit.readers.names import lists_ways_to_reach
from letterkit.readers.tablecolumns import Interval, are_near, cells_of_row, column_hits, columns_of, fits_columns, one_level
from letterkit.readers.tableheads import heads_apart, is_head_row, is_year_head, names_each, read_heads, same_print
from letterkit.readers.tablerows import (
    LABEL_ROOM,
    ends_label,
    goes_on_in_cells,
    is_data_row,
    leads_to_row,
    read_rows,
    row_step,
)
from letterkit.readers.words import Line, Part, RawTable, Word

LARGER = 1.08  # times the print of the heads: a title over them
HALF_LINE = 0.85  # print sizes: lines that near are not lines of one text
LONGEST_LABEL = 9  # words, before one number; twice as many before several


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
    cells = [cells_of_row(row) for row in rows]
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


def _table_at(cells: Sequence[Sequence[Line]], first: int, floor: int, cut: Sequence[Interval] = ()) -> PageTable | None:
    if not is_data_row(cells[first]):
        return None
    members = [first]
    index = first + 1
    while index < len(cells) and are_near(cells[index - 1], cells[index]):
        if is_data_row(cells[index]):
            members.append(index)
        elif not (goes_on_in_cells(cells[index - 1], cells[index]) or leads_to_row(cells, index)):
            break
        index += 1
    if len(members) > 2 and len(cells[first]) > 2 and is_year_head(cells, members):
        members.pop(0)  # years over the columns are their heads
    step = row_step(cells, members)
    if cut and members[0] == first and all(fits_columns(cells[row], cut) for row in members):
        return PageTable(
            first, members[-1], [[] for _ in (0, *cut)], read_rows(cells, first, members[-1], members, cut, step), list(cut)
        )
    if len(members) < 3 and len(cells[members[0]]) < 3:
        return None
    columns = columns_of([cell for row in members for cell in cells[row][1:]])
    if columns is None or any(not fits_columns(cells[row], columns) for row in members):
        return None
    if len(members) == 1 and not (first > floor and names_each(cells[max(floor, first - 3) : first], cells[first], columns)):
        return None
    if lists_ways_to_reach([cells[row][0].text for row in members]):
        return None
    longest = LONGEST_LABEL if len(columns) < 2 else 2 * LONGEST_LABEL
    if sum(len(cells[row][0].text.split()) > longest for row in members) > 0.3 * len(members):
        return None
    label_left, reach = min(cells[row][0].x0 for row in members), max(cells[row][0].x1 for row in members)
    top, start, heads = heads_above(cells, members[0], floor, columns, (label_left, reach), step)
    last = members[-1]
    beside = step or (cells[last][0].baseline - cells[last - 1][0].baseline if last > members[0] else 0.0)
    while last + 1 < len(cells) and (
        ends_label(cells, last + 1, columns, beside) or goes_on_in_cells(cells[last], cells[last + 1])
    ):
        last += 1  # "Aktivitetsparate i⏎alt"
    header, captions = read_heads(heads, columns)
    body = read_rows(cells, start, last, members, columns, step)
    return PageTable(top, last, header, body, columns, captions)


def heads_above(
    cells: Sequence[Sequence[Line]], first: int, floor: int, columns: Sequence[Interval], labels: Interval, step: float
) -> tuple[int, int, list[Sequence[Line]]]:
    """The heads above a table's first row of numbers, no higher than row `floor`: (the first row of the table, the first of its body, the rows of heads).

    `labels`: from where the first to where the last of its labels reaches; `step`: how far its rows stand apart.
    """
    top = start = first
    heads: list[Sequence[Line]] = []
    while top > floor and are_near(cells[top - 1], cells[top]):
        between = _set_between(cells, top - 1, floor)
        if between > 1:
            row = one_level([heads_apart(line, columns, labels[1]) for line in cells[top - between : top]])
        else:
            row = heads_apart(cells[top - 1], columns, labels[1], lowest=top == start and not heads)
        if between == 1 and not heads and start == top and _begins_body(cells, top - 1, columns, floor, step, labels[1]):
            start = top = top - 1
            continue
        if not is_head_row(row, cells[top], columns, labels[0]) or (heads and row[0].size > LARGER * heads[0][0].size):
            break
        top -= between
        heads.insert(0, row)
    while heads and not any(column_hits(cell, columns) for cell in heads[0]) and not same_print(heads[:2]):
        heads.pop(0)
        top += 1
    if not any(column_hits(cell, columns) for row in heads for cell in row):
        top, heads = start, []
    return top, start, heads


def _set_between(cells: Sequence[Sequence[Line]], index: int, floor: int) -> int:
    """How many lines up from `index` are set each between the lines of its neighbours, as where heads of one, two and three lines
    stand middle to middle; 1 where the line stands by itself.
    """
    first = index
    while first > floor and cells[first][0].baseline - cells[first - 1][0].baseline < HALF_LINE * cells[first][0].size:
        first -= 1
    return index - first + 1


def _begins_body(
    cells: Sequence[Sequence[Line]], index: int, columns: Sequence[Interval], floor: int, step: float, reach: float
) -> bool:
    """Does the table's body begin above its first numbers: with a heading ("Sygehuse" below "Gruppe 2021 2022"), or with the first
    line of a label, in other print than the heads?
    """
    row = cells[index]
    if len(row) > 1 or index - 1 < floor or row[0].x1 > columns[0][0]:
        return False
    above = heads_apart(cells[index - 1], columns, reach)
    alike = all(cell.bold == row[0].bold for cell in above)
    up, down = row[0].baseline - above[0].baseline, cells[index + 1][0].baseline - row[0].baseline
    room = LABEL_ROOM * row[0].size
    apart = step and up > step - room and row[0].text[0].isupper()  # as far below the heads as a row …
    headed = index - 2 >= floor and any(column_hits(cell, columns) for cell in cells[index - 2][1:])
    lines = above[0].baseline - cells[index - 2][0].baseline if headed else down
    if alike and (not row[0].bold or up < 1.5 * row[0].size) and not (apart and lines + room < up):
        return False  # … and further than their lines from one another; else one more line of the heads
    if not row[0].bold and down >= up and not apart:
        return False  # nearer to the heads: the unit of the numbers
    over = {hit for cell in above for hit in column_hits(cell, columns)}
    for place in range(index - 2, max(floor, index - 4) - 1, -1):  # heads of several lines
        if len(over) < len(columns) and are_near(cells[place], cells[place + 1]):
            over |= {hit for cell in cells[place] for hit in column_hits(cell, columns)}
    return len(over) == len(columns) and are_near(above, row) and is_head_row(above, row, columns, row[0].x0)
