"""Tables of words in plain text: three columns or more whose cells begin under their heads, row for row. Pure text."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.readers.cells import Cell, cells_of, same_units
from letterkit.readers.tablegrid import data_table
from letterkit.readers.tableparts import TextTable, table_part
from letterkit.readers.wordtables import MIN_ROWS, is_roster, places_letterhead

ALIGNED = 1  # characters: cells of one column begin no further apart


def word_table(lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> TextTable | None:
    """The table whose heads stand on line `first`; None where none does."""
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
