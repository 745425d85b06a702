"""Pages of words → the parts of a letter. The same for PDF and OCR."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.letter import Furniture
from letterkit.readers.furniture import set_aside
from letterkit.readers.layout import paragraphs_of, rows_of
from letterkit.readers.words import Part, Word, line_of


def parts_of_pages(pages: Sequence[Sequence[Word]], sizes: Sequence[tuple[float, float]]) -> tuple[list[Part], list[Furniture]]:
    """Words page by page and the pages' (width, height) → parts in reading order, and what was set aside."""
    rows = [[line_of(row) for row in rows_of(words)] for words in pages]
    kept, furniture = set_aside(rows, sizes)
    lines = [line for page in kept for line in page]
    right = max((line.x1 for line in lines), default=0.0)
    return paragraphs_of(lines, right), furniture


