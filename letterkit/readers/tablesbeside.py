"""Two tables side by side, on a page or typed: told from one wide table by the strip between them, and because each side is a table by itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from letterkit.readers.cells import cells_of, is_number_cell, is_year
from letterkit.readers.tablecolumns import ROW_STEP
from letterkit.readers.tableparts import TextTable, table_part
from letterkit.readers.tables import PageTable, find_tables
from letterkit.readers.words import Part, Word, plain_line

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
    if any(_has_no_labels(side) for side in sides):  # the columns of one table: told before both sides are read as tables
        return None
    tables = [find_tables(side) for side in sides]
    if any(len(found) != 1 or not _stands_alone(found[0]) for found in tables):
        return None
    starts = [_starts(table) for (table,) in tables]
    inner = max(_widest_gap(side[table.first : table.last + 1]) for side, (table,) in zip(sides, tables, strict=True))
    pitch = max(after - before for side in starts for before, after in pairwise(side))
    apart = high - low >= WIDER * inner and starts[1][0] - starts[0][-1] >= WIDER * pitch
    return (sides[0], sides[1], last) if apart else None


def _has_no_labels(side: Rows) -> bool:
    """Does no row hold more than numbers and a single word?"""
    return all(len(row) < 2 or all(is_number_cell(word.text) and not is_year(word.text) for word in row) for row in side)


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


MOST_LINES, LONGEST_LINE = 60, 300  # of two typed tables; more is not looked at
CHARACTERS = 6  # that two typed tables stand apart at least


def typed_pair(lines: Sequence[str], blanks: Sequence[int], first: int) -> TextTable | None:
    """Two tables typed side by side from a line on, of equally many rows or not, with a title over each or none; None where there are
    none.
    """
    if len(cells_of(lines[first])) < 2:
        return None
    stop = first + 1
    while stop < min(len(lines), first + MOST_LINES) and (
        not blanks[stop] or (stop == first + 1 and len(cells_of(lines[first])) == 2)
    ):
        stop += 1
    block = lines[first:stop]
    strip = _widest_strip(block) if max(map(len, block)) <= LONGEST_LINE else None
    if strip is None or strip[1] - strip[0] < CHARACTERS:
        return None
    sides = [[line[: strip[1]] for line in block], [line[strip[1] :] for line in block]]
    found = [_typed_side([line for line in side if line.strip()]) for side in sides]
    pairs = [side for side in found if side is not None]
    if len(pairs) < 2:
        return None
    pitch, inner = max(side.pitch for side in pairs), max(side.gap for side in pairs)
    starts = [min(len(line) - len(line.lstrip()) for line in side if line.strip()) for side in sides]
    apart = strip[1] + starts[1] - pairs[0].last_start
    if strip[1] - strip[0] < WIDER * inner or apart < WIDER * pitch:
        return None
    return TextTable(first, stop - 1, [part for side in pairs for part in side.parts])


class _TypedSide(NamedTuple):
    parts: list[Part]
    gap: int  # characters between its columns, at most
    pitch: int  # … and between their beginnings
    last_start: int  # where its last column begins


def _typed_side(lines: Sequence[str]) -> _TypedSide | None:
    """Lines of one of two tables side by side → the table with its title; None where they are none by themselves."""
    rows = [cells_of(line) for line in lines]
    titles = [plain_line(row[0].text) for row in rows[:1] if len(row) == 1]
    rows = rows[len(titles) :]
    if len(rows) < 3 or len(rows[0]) < 2 or any(len(row) != len(rows[0]) for row in rows):
        return None
    heads, *body = [[cell.text for cell in row] for row in rows]
    if (
        any(is_number_cell(head) and not (column and is_year(head)) for column, head in enumerate(heads))
        or any(is_number_cell(row[0]) and not is_year(row[0]) for row in body)
        or not all(is_number_cell(cell) for row in body for cell in row[1:])
    ):
        return None
    columns = list(zip(*rows, strict=True))
    starts = [min(cell.start for cell in column) for column in columns]
    gaps = [min(cell.start for cell in after) - max(cell.end for cell in before) for before, after in pairwise(columns)]
    parts = [Part(lines=[title], kind="caption") for title in titles]
    pitch = max(after - before for before, after in pairwise(starts))
    return _TypedSide([*parts, table_part(heads, body)], max(gaps), pitch, starts[-1])


def _widest_strip(lines: Sequence[str]) -> tuple[int, int] | None:
    """The widest strip of blanks that goes through all lines, with something on both sides of it."""
    width = max(map(len, lines))
    free = [all(line[at : at + 1] in ("", " ") for line in lines) for at in range(width)]
    strips = []
    for is_free, group in groupby(range(width), free.__getitem__):
        places = list(group)
        if is_free and places[0] > 0 and places[-1] < width - 1:
            strips.append((places[0], places[-1] + 1))
    left = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    return max((strip for strip in strips if strip[0] > left), key=lambda strip: strip[1] - strip[0], default=None)


def _left(word: Word) -> float:
    return word.box[0] if word.box is not None else 0.0


def _right(word: Word) -> float:
    return word.box[2] if word.box is not None else 0.0
