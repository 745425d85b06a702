"""Two tables side by side, on a page or typed: told from one wide table by the strip between them, and because each side is a table by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from letterkit.readers.cells import cells_of, is_number_cell, is_year
from letterkit.readers.tableparts import TextTable, table_part
from letterkit.readers.tables import ROW_STEP, PageTable, find_tables
from letterkit.readers.words import Word

STRIP = 3.0  # print sizes that two tables stand apart at least
WIDER = 1.5  # … and so many times as far as the columns of either

Rows = list[list[Word]]


def part_tables(rows: Sequence[Sequence[Word]]) -> list[tuple[Rows, bool]]:
    """Rows of a page → the same in reading order, with the two sides of such a pair one after the other: (rows, is it a side?)."""
    for index in range(len(rows)):
        if (found := _sides(rows, index)) is not None:
            left, right, last = found
            above = [(list(map(list, rows[:index])), False)] if index else []
            return [*above, (left, True), (right, True), *part_tables(rows[last:])]
    return [(list(map(list, rows)), False)] if rows else []


def _sides(rows: Sequence[Sequence[Word]], first: int) -> tuple[Rows, Rows, int] | None:
    gaps = [(_right(before), _left(word)) for before, word in pairwise(rows[first])]
    size = rows[first][0].size
    if not gaps or (gap := max(gaps, key=lambda gap: gap[1] - gap[0]))[1] - gap[0] < STRIP * size:
        return None
    low, high = gap
    last = first + 1
    while last < len(rows) and 0 < rows[last][0].baseline - rows[last - 1][0].baseline <= ROW_STEP * size:
        middle = (low + high) / 2
        lower = max((_right(word) for word in rows[last] if _left(word) + _right(word) < 2 * middle), default=low)
        upper = min((_left(word) for word in rows[last] if _left(word) + _right(word) >= 2 * middle), default=high)
        if min(high, upper) - max(low, lower) < STRIP * size:
            break
        low, high = max(low, lower), min(high, upper)
        last += 1
    if last - first < 3:
        return None
    sides = [
        [kept for row in rows[first:last] if (kept := [word for word in row if (_left(word) < high) == is_left])]
        for is_left in (True, False)
    ]
    tables = [find_tables(side) for side in sides]
    if any(len(found) != 1 or not _stands_alone(found[0]) for found in tables):
        return None
    starts = [_starts(table) for (table,) in tables]
    inner = max(_widest_gap(side[table.first : table.last + 1]) for side, (table,) in zip(sides, tables, strict=True))
    pitch = max(after - before for side in starts for before, after in pairwise(side))
    apart = high - low >= WIDER * inner and starts[1][0] - starts[0][-1] >= WIDER * pitch
    return (sides[0], sides[1], last) if apart else None


def _starts(table: PageTable) -> list[float]:
    """Where the columns begin, the one of the labels first."""
    cells = [[row[column] for row in (table.header, *table.rows) if row[column]] for column in range(len(table.header))]
    return [min(_left(word) for cell in column for word in cell) for column in cells]


def _stands_alone(table: PageTable) -> bool:
    """Has the table a head over every column of numbers, and labels of its own: words, or years under a head?"""
    labels = [" ".join(word.text for word in row[0]) for row in table.rows]
    named = bool(table.header) and bool(table.header[0])
    return (
        len(table.rows) >= 2
        and all(table.header[1:])
        and all(label and (not is_number_cell(label) or (named and is_year(label))) for label in labels)
    )


def _widest_gap(rows: Sequence[Sequence[Word]]) -> float:
    """The widest strip inside a table that no word enters."""
    reach = None
    widest = 0.0
    for left, right in sorted((_left(word), _right(word)) for row in rows for word in row):
        if reach is not None:
            widest = max(widest, left - reach)
        reach = max(right, reach or right)
    return widest


CHARACTERS = 6  # that two typed tables stand apart at least


def part_typed(table: TextTable, lines: Sequence[str]) -> TextTable:
    """A table of typed lines → the same; or with two tables in it, where it is two that stand side by side."""
    raw = next((part.table for part in table.parts if part.table is not None), None)
    rows = [cells_of(line) for line in lines[table.first : table.last + 1]]
    if raw is None or len(raw.header) < 4 or any(len(row) != len(raw.header) for row in rows):
        return table
    columns = [[row[n] for row in rows] for n in range(len(raw.header))]
    strips = [min(cell.start for cell in after) - max(cell.end for cell in before) for before, after in pairwise(columns)]
    starts = [min(cell.start for cell in column) for column in columns]
    cut = max(range(1, len(columns)), key=lambda n: strips[n - 1])
    inner = [n for n in range(1, len(columns)) if n != cut]
    if (
        not 2 <= cut <= len(columns) - 2
        or strips[cut - 1] < max(CHARACTERS, WIDER * max(strips[n - 1] for n in inner))
        or starts[cut] - starts[cut - 1] < WIDER * max(starts[n] - starts[n - 1] for n in inner)
    ):
        return table
    sides = [[[cell.text for cell in row[:cut]] for row in rows], [[cell.text for cell in row[cut:]] for row in rows]]
    named = all(
        not is_number_cell(side[0][0]) and all(not is_number_cell(row[0]) or is_year(row[0]) for row in side) for side in sides
    )
    counted = all(is_number_cell(cell) for side in sides for row in side[1:] for cell in row[1:])
    if not named or not counted:
        return table
    captions = [part for part in table.parts if part.table is None]
    return TextTable(table.first, table.last, [*captions, *(table_part(side[0], side[1:]) for side in sides)])


def _left(word: Word) -> float:
    return word.box[0] if word.box is not None else 0.0


def _right(word: Word) -> float:
    return word.box[2] if word.box is not None else 0.0
