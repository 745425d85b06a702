"""Where the columns of a table stand on a page, and which of them a cell stands in."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.readers.words import Line, Word

ROW_STEP = 3.3  # rows stand at most this many print sizes apart

Interval = tuple[float, float]


def are_near(above: Sequence[Line] | Sequence[Word], below: Sequence[Line] | Sequence[Word]) -> bool:
    """May the lower be the next row of one table?"""
    return 0 < below[0].baseline - above[0].baseline <= ROW_STEP * max(above[0].size, below[0].size)


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
