"""Tables whose cells are drawn: by rules, frames or fills, as pdfium gives them; put together by pdfplumber's own functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from letterkit.letter import Box
from letterkit.readers.cells import is_number_cell
from letterkit.readers.tablecolumns import Interval, are_near, cells_of_row, fits_columns
from letterkit.readers.tablegrid import data_table
from letterkit.readers.tableheads import read_heads
from letterkit.readers.tablerows import ends_label, is_data_row
from letterkit.readers.tables import PageTable, heads_above
from letterkit.readers.words import Line, Word, hull
from letterkit.readers.wordtables import is_roster, places_letterhead

MAX_PATHS = 1500  # more than a table's rules: a drawing
THIN = 3.0  # points: a rule; what is thicker is a frame or a fill
SHORT = 6.0  # points: what is shorter is no side of a cell
SNAP = 2.5  # points: rules that near are one
MIN_BANDS = 3  # rows between rules across, where no rules stand between the columns

Grid = list[list[Box | None]]


class Drawn(NamedTuple):
    """What is drawn on a page: its edges, and the grids that they make."""

    edges: list[dict[str, Any]]
    grids: list[Grid]


def drawn_on(paths: Sequence[Box]) -> Drawn:
    """The boxes of what is drawn on a page → its edges and grids; none where there are too few for a table, or a drawing of many."""
    edges = _edges(paths) if 3 <= len(paths) <= MAX_PATHS else []
    return Drawn(edges, _grids(edges) if edges else [])


def ruled_tables(drawn: Drawn, rows: Sequence[Sequence[Word]]) -> list[PageTable]:
    """What is drawn on a page and its rows of words → the tables whose cells are drawn, or have a rule between each two rows.

    A grid is a table only where it holds whole rows of words, each row of it one line of numbers.
    """
    tables: list[PageTable] = []
    taken: set[int] = set()
    for grid in [*drawn.grids, *_banded(drawn.edges, rows)]:
        table = _table(grid, rows, taken)
        if table is not None:
            tables.append(table)
            taken.update(range(table.first, table.last + 1))
    return tables


def _edges(paths: Sequence[Box]) -> list[dict[str, Any]]:
    """Rules, and the sides of frames and fills, those that lie on one another or go on in one another as one."""
    from pdfplumber.table import merge_edges

    edges: list[dict[str, Any]] = []
    for x0, top, x1, bottom in paths:
        wide, high = x1 - x0 > SHORT, bottom - top > SHORT
        across = [(top + bottom) / 2] if bottom - top <= THIN else [top, bottom] if high else []
        down = [(x0 + x1) / 2] if x1 - x0 <= THIN else [x0, x1] if wide else []
        edges += [_edge("h", x0, y, x1, y) for y in across if wide]
        edges += [_edge("v", x, top, x, bottom) for x in down if high]
    return list(merge_edges(edges, SNAP, SNAP, SNAP, SNAP)) if edges else []


def _edge(orientation: str, x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    return {
        "orientation": orientation,
        "object_type": "line",
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }


def _grids(edges: list[dict[str, Any]]) -> list[Grid]:
    """The grids that edges across and down make: rows of cells from the left, None where a cell is part of its neighbour."""
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells

    grids: list[Grid] = []
    for cells in cells_to_tables(intersections_to_cells(edges_to_intersections(edges, SNAP, SNAP))):
        lefts = sorted({cell[0] for cell in cells})
        rows = groupby(sorted(cells, key=lambda cell: (cell[1], cell[0])), key=lambda cell: cell[1])
        by_left = [{cell[0]: cell for cell in row} for _, row in rows]
        grids.append([[row.get(left) for left in lefts] for row in by_left])
    return grids


def _banded(edges: Sequence[dict[str, Any]], rows: Sequence[Sequence[Word]]) -> Iterator[Grid]:
    """Grids of the rows between rules across, all of one length, and of the columns that white from the first to the last of them parts."""
    across = sorted((edge for edge in edges if edge["orientation"] == "h"), key=lambda edge: edge["top"])
    for _, same in groupby(sorted(across, key=_reach), key=_reach):
        levels = sorted(same, key=lambda edge: edge["top"])
        if len(levels) <= MIN_BANDS:
            continue
        left, right = levels[0]["x0"], levels[0]["x1"]
        heights = [edge["top"] for edge in levels]
        lines = [
            cells_of_row(row)
            for row in rows
            if row[0].box and heights[0] < row[0].baseline < heights[-1] and left - THIN < row[0].box[0] < right
        ]
        heads = [line for line in lines if line[0].baseline < heights[1]]
        body = [line for line in lines if line[0].baseline >= heights[1]]
        whites = _whites([(piece.x0, piece.x1) for line in body for piece in line])
        if not whites or any(cell.x0 < white < cell.x1 for line in heads for cell in line for white in whites):
            continue
        sides = [left, *whites, right]
        yield [[(x0, top, x1, bottom) for x0, x1 in pairwise(sides)] for top, bottom in pairwise(heights)]


def _reach(edge: dict[str, Any]) -> tuple[int, int]:
    return round(edge["x0"] / THIN), round(edge["x1"] / THIN)


def _whites(spans: Sequence[tuple[float, float]]) -> list[float]:
    """The middles of what no span covers, between the first and the last of them."""
    whites: list[float] = []
    reach = None
    for x0, x1 in sorted(spans):
        if reach is not None and x0 > reach:
            whites.append((reach + x0) / 2)
        reach = x1 if reach is None else max(reach, x1)
    return whites


def _holds_several(cells: Sequence[Sequence[Sequence[Word]]]) -> bool:
    """Do numbers stand under one another or apart beside one another in a cell: are not all its rows and columns drawn?"""
    for row in cells:
        for place, cell in enumerate(row):
            lines = [cells_of_row(list(line)) for _, line in groupby(cell, key=lambda word: word.baseline)]
            beside = any(sum(is_number_cell(piece.text) for piece in line) > 1 for line in lines)
            if beside or (place and sum(is_number_cell(line[0].text) for line in lines) > 1):
                return True
    return False


def _table(grid: Sequence[Sequence[Box | None]], rows: Sequence[Sequence[Word]], taken: set[int]) -> PageTable | None:
    boxes = [cell for row in grid for cell in row if cell is not None]
    if len(grid) < 2 or len(boxes) < 4 or max(map(len, grid)) < 2:
        return None
    outline = hull(boxes)

    def inside(word: Word, box: Box) -> bool:
        if word.box is None:
            return False
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]

    covered = [index for index, row in enumerate(rows) if row and all(inside(word, outline) for word in row)]
    if len(covered) < 2 or any(index in taken for index in covered) or covered != list(range(covered[0], covered[-1] + 1)):
        return None
    words = [word for index in covered for word in rows[index]]
    cells = [[[word for word in words if cell is not None and inside(word, cell)] for cell in row] for row in grid]
    cells = [row for row in cells if any(row)]
    if sum(len(cell) for row in cells for cell in row) != len(words) or _holds_several(cells):
        return None
    texts = [[" ".join(word.text for word in cell) for cell in row] for row in cells]
    filled = len(texts) > 2 and all(all(row) for row in texts) and not is_roster(texts) and not places_letterhead(texts[0])
    parts = data_table(texts, words=filled)
    if not parts:
        return None
    columns = [(box[0], box[2]) for box in grid[0][1:] if box is not None]
    last = covered[-1]
    if len(cells[0]) == len(columns) + 1 and _goes_over(rows[last + 1 :], grid[-1]):
        cells.append(_in_columns(rows[last + 1 :], grid[-1]))  # a row that the page's end cuts has no rule below it
        last = len(rows) - 1
    cut_above = _is_cut(rows[: covered[0]], grid[0]) if covered[0] else parts[0].table is None or _is_rest(cells[0])
    if len(cells[0]) == len(columns) + 1 and cut_above:
        # Overleaf the rest of a row that was cut comes first, in the grid or above its first rule: rows only, to be joined with the table before.
        rest = [_in_columns(rows[: covered[0]], grid[0])] if covered[0] else []
        return PageTable(0, last, [[] for _ in cells[0]], [*rest, *cells], columns)
    # The same decision with the printed words, which know their place.
    above = next(index for index, part in enumerate(parts) if part.table is not None)
    table = parts[above].table
    if table is None or above or len(parts) > 1:
        return None
    heads = len(cells) - len(table.rows) - (last > covered[-1])
    width = len(table.header)
    header = [[word for row in cells[:heads] for word in row[column]] for column in range(width)]
    if len(columns) + 1 < width:
        return PageTable(covered[0], last, header, cells[heads:], columns)
    # Where rules stand between rows alone, or every other row is filled, the heads stand above the first and a row below the last.
    lines = [cells_of_row(row) for row in rows]
    first, captions = covered[0], list[str]()
    if not heads:
        own = [
            hull([word.box for row in cells for word in row[number] if word.box] or [grid[0][number] or outline])
            for number in range(width)
        ]
        labels, columns = (own[0][0], own[0][2]), [(box[0], box[2]) for box in own[1:]]
        floor = max((row + 1 for row in taken if row < first), default=0)
        first, start, above_it = heads_above(lines, first, floor, columns, labels, 0.0)
        if start < covered[0]:
            return None
        header, captions = read_heads(above_it, columns)
    while last + 1 < len(lines) and _is_next_row(lines[last], lines[last + 1], columns):
        last += 1
        cells.append(_in_columns([rows[last]], grid[-1]))
        while last + 1 < len(lines) and ends_label(lines, last + 1, columns, 0.0):
            last += 1
            cells[-1][0].extend(rows[last])
    return PageTable(first, last, header, cells[heads:], columns, captions)


def _is_next_row(above: Sequence[Line], row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    return are_near(above, row) and is_data_row(row) and fits_columns(row, columns)


def _is_rest(cells: Sequence[Sequence[Word]]) -> bool:
    """Is a first row the rest of a row that the page's end cut: words in some of its cells alone, that begin in mid-sentence?"""
    filled = [cell for cell in cells if cell]
    return 0 < len(filled) < len(cells) and all(cell[0].text[0].islower() for cell in filled)


def _is_cut(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> bool:
    """Are the rows above a grid at the top of a page the rest of a row: words in its columns alone, that begin in mid-sentence?"""
    places = _places(rows, cells)
    return 0 < len(rows) <= 8 and rows[0][0].text[:1].islower() and None not in places and len(places) < len(cells)


def _goes_over(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> bool:
    """Are the last rows of a page, below a grid, the beginning of one more row: words in two of its columns or more and nowhere else?"""
    places = _places(rows, cells)
    return 0 < len(rows) <= 8 and None not in places and len(places) >= 2


def _places(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> set[int | None]:
    return {_column(cell, cells) for row in rows for cell in cells_of_row(row)}


def _in_columns(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in cells]
    for row in rows:
        for cell in cells_of_row(row):
            if (place := _column(cell, cells)) is not None:
                found[place].extend(cell.words)
    return found


def _column(cell: Line, cells: Sequence[Box | None]) -> int | None:
    """The cell of a grid's row that some words stand below or above."""
    return next(
        (number for number, box in enumerate(cells) if box is not None and box[0] - 1 <= cell.x0 and cell.x1 <= box[2] + 1), None
    )
