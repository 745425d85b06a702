"""Raised marks in a scan: OCR reads `430` with mark `1` as `4301` or `430!`; the height and place of the glyph tell the difference."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

# Words worth a look: what a raised figure is read as stands last, or before a stop.
SUSPECT = re.compile(r".+[\d!?\"”“’'*°][).,;:]{0,2}")
MARK_SIGNS = re.compile(r"[!?\"”“’'*°)]+")
MARK_READ = re.compile(rf"(?:\d|{MARK_SIGNS.pattern})+")
READ_AS = str.maketrans({"!": "1", "?": "2"})  # signs that raised figures are taken for; any other is shown as a star
RAISED, LOWEST, TALLEST, TOP = 0.25, 0.45, 0.78, 0.75  # of the height of a figure: its foot, its height, its upper edge
BLANK = 0.36  # of the height of a figure: two words stand no closer
WIDEST = 0.95  # … and how wide one figure is at most


class Glyph(NamedTuple):
    """The ink between two empty columns, in pixels of the picture."""

    left: int
    top: int
    right: int
    bottom: int


class RaisedMark(NamedTuple):
    """A word without its mark, what was read for the mark, what stands behind it, and where the mark stands."""

    word: str
    mark: str
    behind: str
    place: Glyph


def raised_mark(picture: Image, text: str, box: Glyph, baseline: float, height: float) -> RaisedMark | None:
    """The raised mark at the end of a word of a grey picture; `baseline` and `height` are those of the figures on its line."""
    if not SUSPECT.fullmatch(text):
        return None
    glyphs = _glyphs(picture, box, height)
    behind = 0
    while behind < min(2, len(glyphs)) and glyphs[-1 - behind].top > baseline - 0.45 * height:
        behind += 1  # a stop or a comma
    marks: list[Glyph] = []
    while len(marks) < 2 and len(marks) + behind < len(glyphs) and _is_raised(glyphs[-1 - behind - len(marks)], baseline, height):
        marks.insert(0, glyphs[-1 - behind - len(marks)])
    base = glyphs[: len(glyphs) - behind - len(marks)]
    if not marks or not base:
        return None
    stop = len(text) - behind
    # Where no glyphs touch, those of the word say how many signs are its own; the mark may have been read as two, or not at all.
    touching = max(glyph.right - glyph.left for glyph in base) > WIDEST * height
    start = stop - 1 if touching else len(base)
    if not 0 < start < stop <= start + 2 or not (MARK_SIGNS if touching else MARK_READ).fullmatch(text[start:stop]):
        return None
    mark = text[start:stop].translate(READ_AS)
    place = Glyph(marks[0].left, min(glyph.top for glyph in marks), marks[-1].right, max(glyph.bottom for glyph in marks))
    return RaisedMark(text[:start], mark if mark.isdigit() and len(mark) == len(marks) else "*", text[stop:], place)


def gap_behind_first(picture: Image, box: Glyph, height: float) -> tuple[int, int] | None:
    """Where a blank stands behind the first glyph of what was read as one word, as (left, right): wider than all other gaps in it."""
    glyphs = _glyphs(picture, box, height)
    gaps = [after.left - before.right for before, after in pairwise(glyphs)]
    if len(gaps) < 2 or gaps[0] < BLANK * height or gaps[0] < 1.3 * max(gaps[1:]):
        return None
    return glyphs[0].right, glyphs[1].left


def _is_raised(glyph: Glyph, baseline: float, height: float) -> bool:
    return (
        glyph.bottom <= baseline - RAISED * height
        and LOWEST * height <= glyph.bottom - glyph.top <= TALLEST * height
        and glyph.top <= baseline - TOP * height
    )


def _glyphs(picture: Image, box: Glyph, height: float) -> list[Glyph]:
    """The glyphs of a word from the left: runs of columns with ink, dirt left out."""
    above = round(0.3 * height)  # a mark may rise over the word
    left, top = max(0, box.left - 1), max(0, box.top - above)
    crop = picture.crop((left, top, min(picture.width, box.right + 1), min(picture.height, box.bottom + 2)))
    middle = sum(crop.getextrema()) / 2  # type: ignore[arg-type]
    ink = crop.point([255 if value < middle else 0 for value in range(256)])
    columns = [ink.crop((x, 0, x + 1, ink.height)).getbbox() is not None for x in range(ink.width)]
    glyphs: list[Glyph] = []
    start = None
    for x, inked in enumerate([*columns, False]):
        if inked and start is None:
            start = x
        elif not inked and start is not None:
            _, upper, _, lower = ink.crop((start, 0, x, ink.height)).getbbox() or (0, 0, 0, 0)
            if max(x - start, lower - upper) > 2:
                glyphs.append(Glyph(left + start, top + upper, left + x, top + lower))
            start = None
    return glyphs
