"""pdfplumber, where pdfium is in doubt or a table is drawn with rules: slower by twenty times, and of a different opinion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from letterkit.letter import Box
from letterkit.readers.docxtables import data_table
from letterkit.readers.tables import PageTable
from letterkit.readers.words import Word, clean_characters

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
    x0, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    x1, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)

    def inside(word: Word, box: Box) -> bool:
        if word.box is None:
            return False
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]

    covered = [
        index for index, row in enumerate(rows) if row and sum(inside(word, (x0, top, x1, bottom)) for word in row) == len(row)
    ]
    if len(covered) < 2 or any(index in taken for index in covered) or covered != list(range(covered[0], covered[-1] + 1)):
        return None
    words = [word for index in covered for word in rows[index]]
    cells = [[[word for word in words if cell is not None and inside(word, cell)] for cell in row] for row in grid]
    cells = [row for row in cells if any(row)]
    if sum(len(cell) for row in cells for cell in row) != len(words):
        return None
    parts = data_table([[" ".join(word.text for word in cell) for cell in row] for row in cells])
    if not parts:
        return None
    # The same decision with the printed words, which know their place.
    above = next(index for index, part in enumerate(parts) if part.table is not None)
    table = parts[above].table
    if table is None or above or len(parts) > 1:
        return None
    heads = len(cells) - len(table.rows)
    width = len(table.header)
    header = [[word for row in cells[:heads] for word in row[column]] for column in range(width)]
    columns = [(box[0], box[2]) for box in grid[0][1:] if box is not None]
    return PageTable(covered[0], covered[-1], header if heads else [[] for _ in range(width)], cells[heads:], columns)
