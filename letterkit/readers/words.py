"""What every reader hands on: printed words, lines of words, and parts (paragraphs, list items, tables) made of lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from letterkit.letter import BlockKind, Box, Furniture, Page, TextField


class Word(NamedTuple):
    """One printed word. `box` is None where the source has no layout; lengths are points from the page's top left corner."""

    text: str
    page: int = 0
    box: Box | None = None
    baseline: float = 0.0
    size: float = 0.0
    bold: bool = False
    confidence: float | None = None
    marked: bool = False  # a raised mark stood behind it, and may have set its line further down


class Line(NamedTuple):
    """Words on one baseline, left to right."""

    words: tuple[Word, ...]
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    baseline: float
    size: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def bold(self) -> bool:
        lettered = [word.bold for word in self.words if any(map(str.isalpha, word.text))]
        return all(lettered) if lettered else all(word.bold for word in self.words)


NOWHERE = (0.0, 0.0, 0.0, 0.0)


def line_of(words: Sequence[Word]) -> Line:
    """Printed words of one line → the line, with the box around them and the size most of its letters have."""
    first = words[0]
    x0, top, x1, bottom = first.box or NOWHERE
    main = first
    for word in words:
        box = word.box or NOWHERE
        if box[0] < x0:
            x0 = box[0]
        if box[1] < top:
            top = box[1]
        if box[2] > x1:
            x1 = box[2]
        if box[3] > bottom:
            bottom = box[3]
        if word.size != first.size:
            main = word
    if main is not first:  # more than one size: the one that most letters have
        weight: dict[float, int] = {}
        for word in words:
            weight[word.size] = weight.get(word.size, 0) + len(word.text)
        size = max(weight, key=lambda value: (weight[value], value))
        main = next(word for word in words if word.size == size)
    return Line(tuple(words), first.page, x0, top, x1, bottom, main.baseline, main.size)


def plain_line(text: str, *, bold: bool = False) -> Line:
    """A line of a source without layout."""
    return Line((Word(text, bold=bold),), 0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


@dataclass(kw_only=True)
class RawTable:
    """A table on its way into the letter: cells as words, header as wide as the rows (label column first)."""

    header: list[list[Word]]
    rows: list[list[list[Word]]]


@dataclass(kw_only=True)
class Part:
    """One paragraph, list item, heading or table. `kind` is None until the letter as a whole has been looked at."""

    lines: list[Line] = field(default_factory=list)
    kind: BlockKind | None = None
    marker: str = ""
    table: RawTable | None = None
    margin: bool = False  # beside the running text, not in it
    heading: bool = False  # the source itself calls it a heading
    running: bool = False  # in a header that every page has
    annex: bool = False  # a table of a workbook that came with the letter
    gap: bool = True  # a blank line or a wider space stands before it
    columns: list[tuple[float, float]] = field(default_factory=list)  # where a table's data columns stand on the page

    @property
    def page(self) -> int:
        return self.lines[0].page if self.lines else 0

    @property
    def bold(self) -> bool:
        return bool(self.lines) and all(line.bold for line in self.lines)

    @property
    def size(self) -> float:
        return max((line.size for line in self.lines), default=0.0)

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(kw_only=True)
class Reading:
    """What a reader found in one source, before it becomes a `Letter`."""

    parts: list[Part]
    media_type: str
    text_source: str
    pages: list[Page] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    known: dict[str, TextField] = field(default_factory=dict)  # fields that a mail's header states
    content_sha256: str | None = None


# Struck text is no claim; that there is some, the user hears.
STRUCK_REMARK = "Brevet har overstreget tekst; den er lagt til side og læst, som om den ikke stod der."

LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"})
# Symbol and Wingdings bullets that Word writes as private-use characters.
BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8\uf076\uf02d\uf06f●▪■□◦○‣⁃➢➤►∙⚫", "•"))
# What most Danish words are made of; nothing in it is changed below.
PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u00ff\u2013\u2019\u201c\u201d]*")
INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\x00-\x08\x0e-\x1f\x7f-\x9f]")
SOFT_INSIDE = re.compile(r"\u00ad(?=\w)")
BLANKS = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
NUMBER_BLANK = re.compile(r"(?<=\d)[\u00a0\u2000-\u200a\u202f](?=\d{3}(?!\d))")


def clean_characters(text: str) -> str:
    """NFC (never NFKC: it breaks `3½`), ligatures opened, symbol bullets as "•", invisible characters out.

    A no-break or thin space inside a number becomes one no-break space; every other kind of blank becomes a space. Soft hyphens inside
    a word go; those at its end and line breaks stay: what they mean is decided where lines are joined.
    """
    if PLAIN.fullmatch(text):
        return text
    text = unicodedata.normalize("NFC", text).translate(LIGATURES).translate(BULLETS)
    text = INVISIBLE.sub("", SOFT_INSIDE.sub("", text))
    return BLANKS.sub(" ", NUMBER_BLANK.sub("\0", text)).replace("\0", "\u00a0")


def hull(boxes: Sequence[Box]) -> Box:
    """The smallest box around all of these."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return (min(x0), min(top), max(x1), max(bottom))
