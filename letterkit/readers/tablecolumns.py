"""Where the columns of a table stand on a page, and which of them a cell stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from letterkit.readers.cells import is_number_cell
from letterkit.readers.layout import CELL_GAP, segments_of
from letterkit.readers.words import Line, Word, line_of

NUMBER_GAP = 0.55  # print sizes: a wider blank parts a number from the one before it

ROW_STEP = 3.3  # rows stand at most this many print sizes apart

_GROUP = re.compile(r"\d{3}")  # "1 248 500"

Interval = tuple[float, float]


def are_near(above: Sequence[Line] | Sequence[Word], below: Sequence[Line] | Sequence[Word]) -> bool:
    """May the lower be the next row of one table?"""
    lowest = max(cell.baseline for cell in above)
    return above[0].baseline < below[0].baseline <= lowest + ROW_STEP * max(above[0].size, below[0].size)


def cells_of_row(row: Sequence[Word]) -> list[Line]:
    """A row of words as cells. Columns of long numbers may stand closer than other words ever do in two cells."""
    return [piece for cell in segments_of(row, CELL_GAP) for piece in _numbers_apart(cell)]


def _numbers_apart(cell: Line) -> list[Line]:
    if not is_number_cell(cell.words[0].text):
        return [cell]
    cuts = [
        place
        for place, (before, word) in enumerate(pairwise(cell.words), start=1)
        if before.box is not None
        and word.box is not None
        and word.box[0] - before.box[2] > NUMBER_GAP * word.size
        and is_number_cell(word.text)
        and not word.text.startswith("(")
        and not (_GROUP.fullmatch(word.text) and before.text.isdigit())
    ]
    return [line_of(cell.words[start:stop]) for start, stop in pairwise([0, *cuts, len(cell.words)])]


def columns_of(cells: Sequence[Line]) -> list[Interval] | None:
    """Cells that share width stand in one column: the columns as intervals from left to right."""
    columns: list[list[float]] = []
    for cell in sorted(cells, key=lambda cell: cell.x0):
        if columns and cell.x0 < columns[-1][1] - 0.5:
            columns[-1][1] = max(columns[-1][1], cell.x1)
        else:
            columns.append([cell.x0, cell.x1])
    return [(x0, x1) for x0, x1 in columns] or None


def column_of(cell: Line, columns: Sequence[Interval]) -> int | None:
    """The one data column that a cell overlaps, or None (label column, or several)."""
    hits = column_hits(cell, columns)
    return hits[0] if len(hits) == 1 else None


def column_hits(cell: Line, columns: Sequence[Interval]) -> list[int]:
    """The data columns that a cell shares width with."""
    return [number for number, (x0, x1) in enumerate(columns) if min(cell.x1, x1) - max(cell.x0, x0) > 0]


def fits_columns(row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    places = [column_of(cell, columns) for cell in row[1:]]
    return None not in places and len(set(places)) == len(places) and row[0].x1 <= columns[0][0] + 1.0


def share_width(one: Line, other: Line) -> bool:
    return min(one.x1, other.x1) > max(one.x0, other.x0)


def one_level(lines: Sequence[Sequence[Line]]) -> list[Line]:
    """Lines set between one another as one row: what stands above one another is one cell."""
    pieces = sorted((piece for line in lines for piece in line), key=lambda piece: piece.x0)
    groups: list[list[Line]] = []
    for piece in pieces:
        if groups and piece.x0 < max(other.x1 for other in groups[-1]):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [line_of([word for piece in sorted(group, key=lambda one: one.baseline) for word in piece.words]) for group in groups]
