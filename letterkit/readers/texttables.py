"""Tables in plain text: the ways to read one, in the order in which they are tried."""

from __future__ import annotations

import re
from bisect import bisect_left

from letterkit.readers.cells import is_number_cell
from letterkit.readers.names import lists_ways_to_reach
from letterkit.readers.tableparts import TextTable
from letterkit.readers.tablesbeside import typed_pair
from letterkit.readers.textcolumns import aligned_table
from letterkit.readers.textlines import MAX_LINES, cells_by_line
from letterkit.readers.textrows import row_table, split_table
from letterkit.readers.textwords import word_table
from letterkit.readers.wordtables import is_roster

LEADERS = re.compile(r"(?<=\S) ?(?:\.{4,}|(?:\. ){3,}\.?)(?=\s*[\d(–-])")  # "Nord ....... 134"


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
            or word_table(lines, blanks, index, spacing)
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
