"""Tables in plain text: the ways to read one, in the order in which they are tried."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from letterkit.readers.cells import Cell, cells_of, is_number_cell, same_units
from letterkit.readers.names import lists_ways_to_reach
from letterkit.readers.tablegrid import data_table
from letterkit.readers.tableparts import TextTable, table_part
from letterkit.readers.tablesbeside import typed_pair
from letterkit.readers.textcolumns import aligned_table
from letterkit.readers.textlines import MAX_LINES, cells_by_line
from letterkit.readers.textrows import row_table, split_table
from letterkit.readers.wordtables import MIN_ROWS, is_roster, places_letterhead

LEADERS = re.compile(r"(?<=\S) ?(?:\.{4,}|(?:\. ){3,}\.?)(?=\s*[\d(–-])")  # "Nord ....... 134"
ALIGNED = 1  # characters: cells of one column of words begin no further apart


def find_text_tables(lines: list[str], blanks: list[int], spacing: int) -> list[TextTable]:
    """Lines without their blank ones → the tables among them, in order."""
    tables: list[TextTable] = []
    lines = [LEADERS.sub(lambda dots: " " * len(dots.group()), line) for line in lines]
    numbers = [number for number, line in enumerate(lines) if is_number_cell(line)]
    index = 0
    while index < len(lines):
        table = (
            typed_pair(lines, blanks, index)
            or aligned_table(lines, blanks, index, spacing)
            or split_table(lines, blanks, index, spacing)
            or _word_table(lines, blanks, index, spacing)
            or row_table(lines, blanks, index, spacing)
        )
        following = bisect_left(numbers, index)  # cells a line: no table without three numbers, the first of them not far off
        if table is None and following + 2 < len(numbers) and numbers[following] - index <= MAX_LINES + 1:
            table = cells_by_line(lines, blanks, index, spacing)
        if table is None or _places_letterhead(table):
            index += 1
            continue
        tables.append(table)
        index = table.last + 1
    return tables


def _places_letterhead(table: TextTable) -> bool:
    """Telephone and account numbers below each other, or names and addresses with a number among them, are no table."""
    found = next((part.table for part in table.parts if part.table is not None), None)
    if found is None:
        return False
    rows = [[" ".join(word.text for word in cell) for cell in row] for row in (found.header, *found.rows)]
    cells = [cell for row in rows for cell in row[1:] if cell]
    return lists_ways_to_reach([row[0] for row in rows[1:]]) or (
        sum(map(is_number_cell, cells)) < 0.5 * len(cells) and is_roster(rows)
    )


def _word_table(lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> TextTable | None:
    """The table of words whose heads stand on line `first`: three columns or more, each cell under its head; None where none does."""
    heads = cells_of(lines[first])
    if len(heads) < 3 or "\t" in lines[first] or places_letterhead([cell.text for cell in heads]):
        return None
    starts = [cell.start for cell in heads]
    rows: list[list[str]] = []
    last = first
    for index in range(first, len(lines)):
        cells = _in_columns(cells_of(lines[index]), starts)
        parted = index > first and blanks[index] > spacing
        if cells is None or (parted and (blanks[index] > spacing + 1 or sum(map(bool, cells)) < len(starts) or not cells[0])):
            break
        if rows and not parted and (not cells[0] or (sum(map(bool, cells)) < 2 and cells[0][0].islower())):
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        last = index
    if len(rows) < MIN_ROWS or any(sum(map(bool, row)) < 2 for row in rows) or is_roster(rows) or len(data_table(rows)) != 1:
        return None
    header, body = ([""] * len(starts), rows) if same_units(rows) else (rows[0], rows[1:])
    return TextTable(first, last, [table_part(header, body)])


def _in_columns(cells: Sequence[Cell], starts: Sequence[int]) -> list[str] | None:
    """One text for each column, "" where it has none; None where a cell begins elsewhere or runs into the next column."""
    placed = [""] * len(starts)
    for cell in cells:
        column = next((n for n, start in enumerate(starts) if abs(start - cell.start) <= ALIGNED), None)
        if column is None or (column + 1 < len(starts) and cell.end > starts[column + 1]):
            return None
        placed[column] = cell.text
    return placed
