"""pdfplumber, where pdfium is in doubt or a table is drawn with rules: slower by twenty times, and of a different opinion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from letterkit.letter import Box
from letterkit.readers.tablegrid import data_table
from letterkit.readers.tables import PageTable
from letterkit.readers.words import Word, clean_characters, hull
from letterkit.readers.wordtables import is_roster, places_letterhead

MAX_PATHS = 1500  # more than a table's rules: a drawing, which pdfplumber would take seconds for


class PageSource(Protocol):
    def page(self, number: int) -> Any: ...


def _faults() -> tuple[type[Exception], ...]:
    from pdfminer.pdfexceptions import PDFException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    return (
        PDFException,
        MalformedPDFException,
        PdfminerException,
        TypeError,
        IndexError,
        KeyError,
        ValueError,
        AttributeError,
        AssertionError,
    )


def plumber_words(source: PageSource, number: int) -> list[Word]:
    """A page's words as pdfplumber reads them; [] where it cannot."""
    try:
        page = source.page(number)
        found = page.extract_words(extra_attrs=["size", "fontname"], keep_blank_chars=False)
        page.close()
    except _faults():
        return []
    words = []
    for word in found:
        text = clean_characters(word["text"])
        size = round(float(word["size"]), 1)
        if not text or not word.get("upright", True):
            continue
        box = (round(word["x0"], 2), round(word["top"], 2), round(word["x1"], 2), round(word["bottom"], 2))
        bold = any(sign in word["fontname"].lower() for sign in ("bold", "black", "heavy"))
        words.append(Word(text, number, box, round(word["bottom"] - 0.21 * size, 2), size, bold))
    return words


def has_grid(paths: Sequence[Box], rows: Sequence[Sequence[Word]], found: Sequence[PageTable]) -> bool:
    """Are there rules across and down the page, outside the tables that were found, so that asking pdfplumber can pay?"""
    if not 4 <= len(paths) <= MAX_PATHS:
        return False
    known = []
    for table in found:
        words = [word.box for row in rows[table.first : table.last + 1] for word in row if word.box is not None]
        known.append((min(box[1] for box in words) - 30, max(box[3] for box in words) + 30))
    free = [box for box in paths if not any(top <= (box[1] + box[3]) / 2 <= bottom for top, bottom in known)]
    # A cell is drawn as two pairs of rules or as one frame.
    across = {round(box[1]) for box in free if box[2] - box[0] > 20} | {round(box[3]) for box in free if box[2] - box[0] > 20}
    down = {round(box[0]) for box in free if box[3] - box[1] > 8} | {round(box[2]) for box in free if box[3] - box[1] > 8}
    return len(free) >= 4 and len(across) >= 3 and len(down) >= 3


def ruled_tables(source: PageSource, number: int, rows: Sequence[Sequence[Word]], found: Sequence[PageTable]) -> list[PageTable]:
    """Tables drawn with rules that the words alone did not show (cells of text, labels over two lines)."""
    taken = {index for table in found for index in range(table.first, table.last + 1)}
    try:
        page = source.page(number)
        grids = [[list(row.cells) for row in table.rows] for table in page.find_tables()]
        page.close()
    except _faults():
        return []
    tables = []
    for grid in grids:
        table = _table(grid, rows, taken)
        if table is not None:
            tables.append(table)
            taken.update(range(table.first, table.last + 1))
    return tables


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
    if sum(len(cell) for row in cells for cell in row) != len(words):
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
    return PageTable(covered[0], last, header if heads else [[] for _ in range(width)], cells[heads:], columns)


def _is_rest(cells: Sequence[Sequence[Word]]) -> bool:
    """Is a first row the rest of a row that the page's end cut: words in some of its cells alone, that begin in mid-sentence?"""
    filled = [cell for cell in cells if cell]
    return 0 < len(filled) < len(cells) and all(cell[0].text[0].islower() for cell in filled)


def _is_cut(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> bool:
    """Are the rows above a grid at the top of a page the rest of a row: words in its columns alone, that begin in mid-sentence?"""
    places = [_column(word, cells) for row in rows for word in row]
    return 0 < len(rows) <= 8 and rows[0][0].text[:1].islower() and None not in places and len(set(places)) < len(cells)


def _goes_over(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> bool:
    """Are the last rows of a page, below a grid, the beginning of one more row: words in two of its columns or more and nowhere else?"""
    places = [_column(word, cells) for row in rows for word in row]
    return 0 < len(rows) <= 8 and None not in places and len(set(places)) >= 2


def _in_columns(rows: Sequence[Sequence[Word]], cells: Sequence[Box | None]) -> list[list[Word]]:
    return [[word for row in rows for word in row if _column(word, cells) == number] for number in range(len(cells))]


def _column(word: Word, cells: Sequence[Box | None]) -> int | None:
    """The cell of a grid's row that a word stands below or above."""
    if word.box is None:
        return None
    x0, _, x1, _ = word.box
    return next(
        (number for number, cell in enumerate(cells) if cell is not None and cell[0] - 1 <= x0 and x1 <= cell[2] + 1), None
    )
