"""Footnotes and their marks: `430` with mark `1` is not `4301`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from letterkit.readers.words import Part, Word

MARK = re.compile(r"\d{1,2}\)?|\*{1,3}|[†‡]")
NOTE_START = re.compile(r"(?:\d{1,2}|\*{1,3}|[†‡])[.):]?\s+\S")


def lift_marks(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Words of a page → the words, and the small raised marks that stood right behind one of them."""
    if not words:
        return [], []
    usual = median(word.size for word in words)
    small = [word for word in words if word.size <= 0.8 * usual and MARK.fullmatch(word.text) and word.box is not None]
    if not small:
        return list(words), []
    marks = []
    for mark in small:
        x0 = mark.box[0] if mark.box else 0.0
        if any(
            word.box is not None
            and word.size > mark.size * 1.15
            and -0.5 <= x0 - word.box[2] < 0.35 * word.size
            and 0.1 * word.size < word.baseline - mark.baseline < 0.65 * word.size
            for word in words
        ):
            marks.append(mark)
    gone = set(map(id, marks))
    return [word for word in words if id(word) not in gone], marks


def mark_footnotes(parts: list[Part]) -> list[Part]:
    """Small print at a page's foot that begins with a mark is a footnote. They come after the page's text, as printed."""
    sizes = [line.size for part in parts for line in part.lines for _ in line.words if line.size]
    if not sizes:
        return parts
    usual = median(sizes)
    for part in parts:
        if (
            part.kind in (None, "list_item")
            and part.lines
            and part.size < 0.93 * usual
            and NOTE_START.match(part.text)
            and not part.margin
        ):
            part.kind, part.marker = "footnote", ""
    return parts
