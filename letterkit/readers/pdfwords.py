"""Words of a PDF page with box, baseline, size and weight, through pdfium: one rectangle a word.

pdfium's order is the file's, not the page's; its text and its character indices can disagree (then the page is handed on as doubtful); it joins
words over a line-end hyphen with a mark of its own. All of that is settled here, so that the layout rules see printed words only.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from math import hypot, inf
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from letterkit.letter import Box
from letterkit.readers.notes import raised_text
from letterkit.readers.words import Word, clean_characters

TOKEN = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
DOUBTFUL = re.compile("[\ufffd\ue000-\uf02c\uf02e-\uf06e\uf0b8-\uf8ff\x00-\x01\x03-\x08]|\\(cid:\\d+\\)")
# A token that a footnote mark may begin or end; the match ends where the token does
MAY_HOLD_MARK = re.compile(r"[\d)](?:[.,;:]?(?![^\s\ufffe\x02])|(?<![^\s\ufffe\x02].)[^\W\d_][^\s\ufffe\x02]*)")
GARBLED = "tegnene kan ikke oversættes til bogstaver"  # a font without a table of letters: only the picture can be read
INVISIBLE_MODES = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
WATERMARK_SIZE = 30.0  # points: pale letters as large as this lie behind the text


@dataclass
class PageWords:
    """What pdfium sees on one page. `doubt` names why the page should be read again by pdfplumber ("" where it need not be)."""

    words: list[Word]
    width: float
    height: float
    hidden: list[tuple[Word, str]] = field(default_factory=list)  # with the reason in Danish
    notes: list[Word] = field(default_factory=list)  # footnote marks that were glued to a word
    rotated: list[Word] = field(default_factory=list)  # and watermarks
    invisible: int = 0  # words in render mode 3: the text layer of a scan
    doubt: str = ""
    turned: int = 0  # quarter turns clockwise from the page as shown to the page as read, where its text stands sideways


@dataclass(frozen=True)
class Geometry:
    """From a PDF's own coordinates (origin bottom left, before rotation) to points from the top left of the page as shown."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int  # quarter turns clockwise

    @property
    def width(self) -> float:
        return self.right - self.left if self.rotation % 2 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        return self.top - self.bottom if self.rotation % 2 == 0 else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 1:
            return y - self.bottom, x - self.left
        if self.rotation == 2:
            return self.right - x, y - self.bottom
        if self.rotation == 3:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        a, b = self.point(left, bottom), self.point(right, top)
        return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def page_geometry(page: Any) -> Geometry:
    """The page's visible box (crop box inside media box) and rotation; A4 where the file gives none that can be used."""
    media, crop = page.get_mediabox() or (0, 0, 595, 842), page.get_cropbox() or (0, 0, 595, 842)
    left, bottom, right, top = max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])
    if right - left < 1 or top - bottom < 1:
        left, bottom, right, top = media
    return Geometry(left, bottom, right, top, (page.get_rotation() // 90) % 4)


class _Calls:
    """The out-parameters of pdfium's calls, made once and used again for every word."""

    def __init__(self) -> None:
        self.left, self.top, self.right, self.bottom = (ctypes.c_double() for _ in range(4))
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.matrix = pdfium.FS_MATRIX()
        self.red, self.green, self.blue, self.alpha = (ctypes.c_uint() for _ in range(4))
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()


# FPDFText_GetTextObject, asked for every word, with plain addresses in and out: a pointer object takes longer than the call itself.
text_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


class _Style(NamedTuple):
    """How one text object is printed, and on which baseline."""

    size: float
    bold: bool
    aside: str  # why its words are no running text ("" where they are): one of the reasons below
    baseline: float
    highest: float  # an upright word is as high as its print, whatever letters it has: from here …
    lowest: float  # … to here at least
    pitch: float  # the width of a letter, where all have the same


LEVEL, NEARLY_LEVEL = 0.02, 0.08  # how far upright print slants: as a rule, and on a page that was scanned or drawn askew
TYPED_PITCH = 0.55  # print sizes: typed letters are no narrower
FEWEST_SIDEWAYS = 8  # so many words at least make a page that stands sideways
BESIDE = "drejet"  # rotated text and watermarks
INVISIBLE_TEXT, WHITE_TEXT, OUTSIDE = "usynlig tekst", "hvid tekst", "tekst uden for siden"


class _PageReader:
    """One page's words, a call to pdfium at a time; what is the same for a whole text object or font is asked once."""

    def __init__(self, textpage: Any, geometry: Geometry, number: int, slant: float) -> None:
        self.raw, self.geometry, self.number, self.slant = textpage.raw, geometry, number, slant
        self.address = ctypes.cast(self.raw, ctypes.c_void_p).value
        self.corner = geometry.left, geometry.top
        self.right, self.bottom = 2 * geometry.width, 2 * geometry.height  # of the sum of a word's two edges
        self.calls = _Calls()
        self.styles: dict[int | None, _Style] = {}
        self.fonts: dict[int, tuple[bool, bool]] = {}

    def word(self, token: str, start: int) -> tuple[Word, str] | None:
        raw, calls, geometry = self.raw, self.calls, self.geometry
        left, top, right, bottom = calls.left, calls.top, calls.right, calls.bottom
        text, length = token, len(token)
        if not (token.isascii() and token.isprintable()):
            length -= length > 1 and token[-1] in "\ufffe\x02"
            text = clean_characters(token.replace("\ufffe", "-").replace("\x02", "-"))
            if not text:
                return None
        rectangles = pdfium.FPDFText_CountRects(raw, start, length)
        if rectangles < 1 or not pdfium.FPDFText_GetRect(raw, 0, left, top, right, bottom):
            return None
        x0, ink_top, x1, ink_bottom = left.value, top.value, right.value, bottom.value
        if rectangles > 1:
            for extra in range(1, rectangles):
                if pdfium.FPDFText_GetRect(raw, extra, left, top, right, bottom):
                    x0, x1 = min(x0, left.value), max(x1, right.value)
                    ink_top, ink_bottom = max(ink_top, top.value), min(ink_bottom, bottom.value)
        address = text_object(self.address, start)
        style = self.styles.get(address) if address else None
        if style is None:
            style = self.styles[address] = self._style(start, ctypes.cast(address, pdfium.FPDF_PAGEOBJECT))
        if geometry.rotation:
            x0, ink_top, x1, ink_bottom = geometry.box(x0, ink_bottom, x1, ink_top)
        else:
            page_left, page_top = self.corner
            x0, ink_top, x1, ink_bottom = x0 - page_left, page_top - ink_top, x1 - page_left, page_top - ink_bottom
        size, bold, aside, baseline, highest, lowest, pitch = style
        if pitch and not geometry.rotation:
            # Typed letters stand in places of one width; between the ink of narrow ones the blanks look wider than they are.
            pdfium.FPDFText_GetCharOrigin(raw, start, calls.x, calls.y)
            x0 = min(x0, calls.x.value - self.corner[0])
            x1 = max(x1, x0 + length * pitch)
        if ink_top > highest:
            ink_top = highest
        if ink_bottom < lowest:
            ink_bottom = lowest
        if not aside and not (0 <= x0 + x1 <= self.right and 0 <= ink_top + ink_bottom <= self.bottom):
            aside = OUTSIDE
        return Word(text, self.number, (x0, ink_top, x1, ink_bottom), baseline, size, bold), aside

    def _style(self, index: int, handle: Any) -> _Style:
        raw, calls = self.raw, self.calls
        scale, turned = 1.0, self.geometry.rotation % 2 == 1
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle) if handle else 0
        if pdfium.FPDFText_GetMatrix(raw, index, calls.matrix):
            matrix = calls.matrix
            scale = hypot(matrix.c, matrix.d) or 1.0
            turned = _quarter_turns(matrix, NEARLY_LEVEL if mode in INVISIBLE_MODES else self.slant) != self.geometry.rotation
        size = pdfium.FPDFText_GetFontSize(raw, index) * scale
        aside = BESIDE if turned else INVISIBLE_TEXT if mode in INVISIBLE_MODES else ""
        if not aside and pdfium.FPDFText_GetFillColor(raw, index, calls.red, calls.green, calls.blue, calls.alpha):
            darkest, alpha = min(calls.red.value, calls.green.value, calls.blue.value), calls.alpha.value
            if size >= WATERMARK_SIZE and (darkest >= 0xA0 or alpha < 0x80):
                aside = BESIDE
            elif (darkest >= 0xF0 or alpha < 16) and mode == 0:
                aside = WHITE_TEXT
        pdfium.FPDFText_GetCharOrigin(raw, index, calls.x, calls.y)
        baseline = self.geometry.point(calls.x.value, calls.y.value)[1]
        size = round(size, 1)
        highest, lowest = (baseline - 0.72 * size, baseline + 0.21 * size) if not turned else (inf, -inf)
        bold, typed = self._font(index, handle)
        return _Style(size, bold, aside, baseline, highest, lowest, TYPED_PITCH * size if typed and not turned else 0.0)

    def _font(self, index: int, handle: Any) -> tuple[bool, bool]:
        """Is a font bold, and have its letters all one width?"""
        font = pdfium.FPDFTextObj_GetFont(handle) if handle else None
        key = ctypes.addressof(font.contents) if font else 0
        if key in self.fonts:
            return self.fonts[key]
        calls = self.calls
        length = pdfium.FPDFText_GetFontInfo(self.raw, index, calls.name, 128, calls.flags)
        name = calls.name.raw[: max(0, length - 1)].lower() if 0 < length <= 128 else b""
        bold = any(sign in name for sign in (b"bold", b"black", b"heavy")) or (
            pdfium.FPDFText_GetFontWeight(self.raw, index) >= 600
        )
        found = bold, any(sign in name for sign in (b"courier", b"mono", b"consol", b"typewriter"))
        if key:
            self.fonts[key] = found
        return found


def read_page_words(page: Any, textpage: Any, number: int) -> PageWords:
    """The words of one page (pypdfium2 helper objects; `number` is 1-based), what is hidden among them, and any doubt.

    A page whose text stands sideways is read as the reader would turn it; `turned` says how far.
    """
    geometry = page_geometry(page)
    found = _page_words(geometry, textpage, number, LEVEL)
    if 4 * len(found.rotated) > len(found.words):
        found = _page_words(geometry, textpage, number)
    if len(found.rotated) >= FEWEST_SIDEWAYS and len(found.rotated) > 2 * len(found.words):
        upright = replace(geometry, rotation=_text_rotation(textpage))
        again = _page_words(upright, textpage, number)
        if len(again.words) > len(found.rotated) / 2:
            again.turned = (upright.rotation - geometry.rotation) % 4
            return again
    return found


def _text_rotation(textpage: Any) -> int:
    """The quarter turns clockwise that set most of a page's text upright."""
    matrix = pdfium.FS_MATRIX()
    turns: Counter[int] = Counter()
    for index in range(textpage.count_chars()):
        if pdfium.FPDFText_GetMatrix(textpage.raw, index, matrix):
            turns[_quarter_turns(matrix, NEARLY_LEVEL) or 0] += 1
    return max(turns, key=lambda turn: (turns[turn], -turn), default=0)


def _quarter_turns(matrix: Any, slant: float) -> int | None:
    """The quarter turns clockwise that set print upright; None for print that stands askew."""
    if abs(matrix.b) <= slant * abs(matrix.a) + 1e-9:
        return 0 if matrix.a >= 0 else 2
    if abs(matrix.a) <= slant * abs(matrix.b) + 1e-9:
        return 1 if matrix.b > 0 else 3
    return None


def turned_back(box: Box, turned: int, width: float, height: float) -> Box:
    """A box of a page that was read `turned` → the same on the page as shown; `width` and `height` are the turned page's."""
    x0, top, x1, bottom = box
    if turned == 1:
        return top, width - x1, bottom, width - x0
    if turned == 2:
        return width - x1, height - bottom, width - x0, height - top
    return (height - bottom, x0, height - top, x1) if turned == 3 else box


def _page_words(geometry: Geometry, textpage: Any, number: int, slant: float = NEARLY_LEVEL) -> PageWords:
    found = PageWords(words=[], width=geometry.width, height=geometry.height)
    count = textpage.count_chars()
    if count <= 0:
        return found
    text = textpage.get_text_range()
    if len(text) != count:
        found.doubt = "tegn og indeks stemmer ikke overens"
        return found
    reader = _PageReader(textpage, geometry, number, slant)
    may_hold_mark = {match.end() for match in MAY_HOLD_MARK.finditer(text)}
    for match in TOKEN.finditer(text):
        read = reader.word(match.group(), match.start())
        if read is None:
            continue
        word, aside = read
        if aside == BESIDE:
            found.rotated.append(word)
        elif aside:
            found.invisible += aside == INVISIBLE_TEXT
            found.hidden.append((word, aside))
        elif match.end() in may_hold_mark and len(word.text) > 1:
            _split_mark(found, word, match, reader)
        else:
            found.words.append(word)
    strange = len(DOUBTFUL.findall(text))
    if strange > 2 + 0.01 * count:
        found.doubt = GARBLED if strange > 0.3 * count else "tegn uden betydning"
    return found


def _split_mark(found: PageWords, word: Word, match: re.Match[str], reader: _PageReader) -> None:
    """Keep a word; a raised digit at its end is a footnote mark (`430` with mark `1` is not `4301`), or the power of a unit (m²).

    A raised digit before a letter is the number of the footnote that begins there.
    """
    text = word.text
    if text[0].isdecimal() and text[1].isupper() and _is_raised(reader, match.start(), word):
        mark, rest = _cut(word, 1)
        found.words += [mark, rest]
        return
    last = match.start() + len(match.group()) - 1
    if not (text[-1].isdecimal() or text[-1] == ")") or not _is_raised(reader, last, word):
        stop = len(text) - 1 if text[-1] in ".,;:" else 0
        if not (stop > 1 and text[stop - 1].isdecimal() and _is_raised(reader, last - 1, word)):
            found.words.append(word)
            return
    else:
        stop = len(text)
    cut = stop - 1
    while cut > 1 and _is_raised(reader, match.start() + cut - 1, word):
        cut -= 1
    kept, mark_text, end = text[:cut], text[cut:stop], text[stop:]
    if (power := raised_text(kept, mark_text)) is not None:
        found.words.append(word._replace(text=kept + power + end))
        return
    kept_word, rest = _cut(word, cut)
    found.words.append(kept_word._replace(text=kept + end, marked=True))
    found.notes.append(rest._replace(text=mark_text))


def _cut(word: Word, at: int) -> tuple[Word, Word]:
    """A word in two after `at` characters, its box shared by their number."""
    box = word.box or (0.0, 0.0, 0.0, 0.0)
    edge = round(box[0] + (box[2] - box[0]) * at / len(word.text), 2)
    left = word._replace(text=word.text[:at], box=(box[0], box[1], edge, box[3]))
    return left, word._replace(text=word.text[at:], box=(edge, box[1], box[2], box[3]))


def _is_raised(reader: _PageReader, index: int, word: Word) -> bool:
    """Does a character stand above its word's baseline, set higher or drawn higher in its font?"""
    raw, calls, geometry = reader.raw, reader.calls, reader.geometry
    pdfium.FPDFText_GetCharOrigin(raw, index, calls.x, calls.y)
    y = geometry.point(calls.x.value, calls.y.value)[1]
    if word.baseline - y >= 0.12 * word.size:
        return True
    if geometry.rotation or not pdfium.FPDFText_GetCharBox(raw, index, calls.left, calls.right, calls.bottom, calls.top):
        return False
    # The ink of a digit stands on the line; that of a superscript digit ends well above it.
    return calls.top.value - calls.bottom.value > 0 and calls.bottom.value - calls.y.value > 0.2 * word.size
