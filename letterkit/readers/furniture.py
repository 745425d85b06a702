"""Page numbers, running headers and footers: set aside, never lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from letterkit.letter import Furniture
from letterkit.readers.markers import BARE_NUMBER, is_page_label
from letterkit.readers.words import Line

EDGE = 0.12  # the part of the page's height, at top and bottom, where furniture stands


def set_aside(pages: Sequence[Sequence[Line]], sizes: Sequence[tuple[float, float]]) -> tuple[list[list[Line]], list[Furniture]]:
    """Lines page by page → the lines that are running text, and the furniture."""
    repeated = _repeated(pages, sizes)
    kept: list[list[Line]] = []
    furniture: list[Furniture] = []
    for number, (lines, (_, height)) in enumerate(zip(pages, sizes, strict=True), start=1):
        page: list[Line] = []
        for index, line in enumerate(lines):
            at_edge = index in (0, len(lines) - 1) or line.top < EDGE * height or line.bottom > (1 - EDGE) * height
            kind = _kind(line, number, at_edge, index in (0, len(lines) - 1), repeated, height)
            if kind is None:
                page.append(line)
            else:
                furniture.append(
                    Furniture(text=line.text, kind=kind, page=line.page, box=(line.x0, line.top, line.x1, line.bottom))  # type: ignore[arg-type]
                )
        kept.append(page)
    return kept, furniture


def _kind(line: Line, number: int, at_edge: bool, outermost: bool, repeated: set[str], height: float) -> str | None:
    text = line.text
    if at_edge and is_page_label(text):
        return "page_number"
    if outermost and BARE_NUMBER.fullmatch(text) and int(text) in (number, number - 1, number + 1):
        return "page_number"
    if at_edge and _form(text) in repeated and number > 1:
        return "header" if line.top < height / 2 else "footer"
    return None


def _form(text: str) -> str:
    """A running header's text with its page number taken out."""
    return re.sub(r"\d+", "#", text).strip()


def _repeated(pages: Sequence[Sequence[Line]], sizes: Sequence[tuple[float, float]]) -> set[str]:
    counts: Counter[str] = Counter()
    for lines, (_, height) in zip(pages, sizes, strict=True):
        edge = {_form(line.text) for line in lines if line.top < EDGE * height or line.bottom > (1 - EDGE) * height}
        counts.update(edge)
    return {form for form, count in counts.items() if count >= 2 and len(form) > 1}
