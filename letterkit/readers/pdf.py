"""PDF letters: words through pdfium, doubtful pages through pdfplumber, pages without text through OCR."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from letterkit.errors import ReadError
from letterkit.letter import Box, Furniture, Page
from letterkit.readers.pages import parts_of_pages
from letterkit.readers.pdfwords import GARBLED, INVISIBLE_TEXT, WHITE_TEXT, PageWords, page_geometry, read_page_words, turned_back
from letterkit.readers.ruled import drawn_on, ruled_tables
from letterkit.readers.scan import ocr_remark, read_picture
from letterkit.readers.struck import in_cells, struck_words, without
from letterkit.readers.tesseract import is_available
from letterkit.readers.words import NOWHERE, Line, Part, Reading, Word, line_of
from letterkit.settings import Settings

LOCKED = "Brevet er låst med en adgangskode."
LOCKED_TODO = "Bed afsenderen om et brev uden adgangskode."
BROKEN_TODO = "Åbn filen og gem den som PDF igen, eller bed afsenderen om at sende den på ny."
STRUCK = "overstreget"
FEW_CHARACTERS = 60  # a page with less text than this and a picture over most of it is a scan with a stamp on it
PICTURE_SHARE = 0.5
DARK = 0xC0  # of 255: white print shows on grounds no lighter than this
MAX_OBJECTS = 5000  # of a page full of drawing no more is looked at
DPI = (150.0, 400.0)  # scans are read at their own resolution, inside these


@dataclass
class PdfPage:
    """One page as read: its words, how they were read, and whether it has drawn lines (for ruled tables)."""

    words: PageWords
    ocr: bool = False
    unread: ReadError | None = None  # why a scanned page was not read, where the rest of the letter was
    paths: list[Box] = field(default_factory=list)  # what is drawn on it: rules, frames, fills
    struck: list[Word] = field(default_factory=list)  # words with a line through them


def read_pdf(data: bytes, settings: Settings, before_ocr: Callable[[], None] | None = None) -> Reading:
    """A PDF's bytes → its parts. Raises `ReadError` ("kodebeskyttet", "beskadiget", "for stor", "tom", "ocr mangler")."""
    import pypdfium2

    start = data.find(b"%PDF-", 0, 1024)
    data = data[start:] if start > 0 else data
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise refused(str(error)) from error
    try:
        count = len(document)
        if count > settings.max_pages:
            raise ReadError(
                "for stor", f"Filen har {count} sider; grænsen er {settings.max_pages}.", "Send selve brevet uden bilag."
            )
        if count == 0:
            raise ReadError("tom", "PDF-filen har ingen sider.", BROKEN_TODO)
        pages = [_read_page(document, index, settings, before_ocr) for index in range(count)]
    finally:
        document.close()
    unread = [page.unread for page in pages if page.unread is not None]
    if unread and not any(page.words.words for page in pages if page.unread is None):
        raise unread[0]
    slow = [number for number, page in enumerate(pages, start=1) if page.words.doubt]
    with PlumberPages(data) as plumber:
        for number in slow:
            plumber.reread(pages[number - 1].words, number)
        for page in pages:
            words = page.words.words
            page.struck = struck_words(words, page.paths)
            if cells := set(map(id, in_cells(words, page.struck))):
                page.words.words = [word for word in words if id(word) not in cells]
        drawn = [drawn_on(page.paths) for page in pages]
        parts, furniture = parts_of_pages(
            [page.words.words for page in pages],
            [(page.words.width, page.words.height) for page in pages],
            lambda number, rows: ruled_tables(drawn[number - 1], rows),
        )
    if struck := [word for page in pages for word in page.struck]:
        parts = without(parts, struck)
    for number, page in enumerate(pages, start=1):
        if page.words.turned:
            _turn_back(parts, furniture, number, page.words)
        furniture.extend(_aside(page, number))
    if not parts:
        raise ReadError("tom", "Der er ingen tekst i filen.", "Bed afsenderen om brevet som PDF med tekst eller som Word-fil.")
    return Reading(
        parts=parts,
        furniture=furniture,
        media_type="application/pdf",
        text_source="ocr" if all(page.ocr for page in pages if page.words.words) else "pdf",
        pages=[_shown(number, page) for number, page in enumerate(pages, start=1)],
        remarks=_remarks(pages),
    )


def _shown(number: int, page: PdfPage) -> Page:
    width, height = page.words.width, page.words.height
    if page.words.turned % 2:
        width, height = height, width
    return Page(number=number, width=width, height=height, ocr=page.ocr)


def _turn_back(parts: list[Part], furniture: list[Furniture], number: int, page: PageWords) -> None:
    """Give the words of a page that was read turned their boxes on the page as it is shown."""

    for place, item in enumerate(furniture):
        if item.page == number and item.box is not None:
            furniture[place] = replace(item, box=turned_back(item.box, page.turned, page.width, page.height))

    def back(word: Word) -> Word:
        if word.box is None or word.page != number:
            return word
        return word._replace(box=turned_back(word.box, page.turned, page.width, page.height))

    for part in parts:
        part.lines = [line_of([back(word) for word in line.words]) for line in part.lines]
        if part.table is not None:
            part.table.header = [[back(word) for word in cell] for cell in part.table.header]
            part.table.rows = [[[back(word) for word in cell] for cell in row] for row in part.table.rows]


def refused(message: str) -> ReadError:
    """pdfium's one error type: only the message tells a password from a broken file."""
    if "password" in message.lower() or "security" in message.lower():
        return ReadError("kodebeskyttet", LOCKED, LOCKED_TODO)
    return ReadError("beskadiget", "PDF-filen er beskadiget og kan ikke læses.", BROKEN_TODO)


def _remarks(pages: list[PdfPage]) -> list[str]:
    remarks = []
    scanned = [number for number, page in enumerate(pages, start=1) if page.ocr]
    if scanned:
        remarks.append(ocr_remark(scanned))
    for number, page in enumerate(pages, start=1):
        if page.unread is not None:
            remarks.append(f"Side {number} er skannet og er ikke læst: {page.unread.what}")
    hidden = [number for number, page in enumerate(pages, start=1) if page.words.hidden]
    if hidden:
        remarks.append(
            "Filen har tekst, som ikke kan ses på siden; den er holdt uden for brevet og står under det, der er lagt til side."
        )
    return remarks


def _aside(page: PdfPage, number: int) -> list[Furniture]:
    """Hidden and struck words joined to lines, footnote marks and rotated text."""
    words, aside = page.words, []
    lines: dict[tuple[float, str], list[Word]] = {}
    for word, why in (*words.hidden, *((word, STRUCK) for word in page.struck)):
        lines.setdefault((word.baseline, why), []).append(word)
    for (_, why), line in lines.items():
        text = " ".join(word.text for word in line)
        aside.append(Furniture(text=f"{text} ({why})", kind="hidden", page=number, box=line[0].box))
    aside.extend(Furniture(text=word.text, kind="margin", page=number, box=word.box) for word in words.notes)
    aside.extend(Furniture(text=line.text, kind="turned", page=number, box=_box(line)) for line in _turned_lines(words.rotated))
    return aside


def _turned_lines(words: list[Word]) -> list[Line]:
    """The words of stamps and of print that stands askew, as it was written: those close to one another are one line."""
    lines: list[list[Word]] = []
    for word in words:
        before = lines[-1][-1] if lines else None
        if before is not None and before.size == word.size and _apart(before, word) < word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [line_of(line) for line in lines]


def _apart(one: Word, other: Word) -> float:
    """The space between two words across and down the page together."""
    (left, top, right, bottom), (x0, y0, x1, y1) = one.box or NOWHERE, other.box or NOWHERE
    return max(0.0, x0 - right, left - x1) + max(0.0, y0 - bottom, top - y1)


def _box(line: Line) -> Box:
    return line.x0, line.top, line.x1, line.bottom


def _read_page(document: Any, index: int, settings: Settings, before_ocr: Callable[[], None] | None) -> PdfPage:
    import pypdfium2

    try:
        page = document[index]
        textpage = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise ReadError("beskadiget", f"Side {index + 1} i PDF-filen er beskadiget og kan ikke læses.", BROKEN_TODO) from error
    try:
        words = read_page_words(page, textpage, index + 1)
        pictures, paths = _objects(page, words)
        if any(why == WHITE_TEXT for _, why in words.hidden):
            _show_on_colour(page, words)
        if words.invisible > len(words.words) and pictures > PICTURE_SHARE:
            # The text layer that an OCR program laid under its picture: it is the page's text, as good as that program read it.
            words.words.extend(word._replace(confidence=None) for word, why in words.hidden if why == INVISIBLE_TEXT)
            words.hidden = [item for item in words.hidden if item[1] != INVISIBLE_TEXT]
            return PdfPage(words, ocr=True)
        characters = sum(len(word.text) for word in words.words)
        scanned = characters < FEW_CHARACTERS and pictures > PICTURE_SHARE and not words.doubt
        if scanned or (words.doubt == GARBLED and settings.ocr and is_available()):
            if before_ocr is not None:
                before_ocr()
            dpi = _resolution(page)
            picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
            try:
                words.words = read_picture(picture, number=index + 1, dpi=dpi, settings=settings)
            except ReadError as error:
                return PdfPage(words, unread=error)
            words.doubt = ""
            return PdfPage(words, ocr=True)
        return PdfPage(words, paths=[] if words.turned else paths)  # ruled lines are those of the page as shown
    finally:
        textpage.close()
        page.close()


def _objects(page: Any, words: PageWords) -> tuple[float, list[Box]]:
    """(the share of the page that its pictures cover, the boxes of what is drawn on it)."""
    import pypdfium2.raw as raw

    geometry = page_geometry(page)
    covered = 0.0
    paths: list[Box] = []
    area = max(words.width * words.height, 1.0)
    for number, item in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=3)):
        if number > MAX_OBJECTS:
            break
        box = geometry.box(*item.get_bounds())
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            paths.append(box)
        else:
            covered += max(0.0, (box[2] - box[0]) * (box[3] - box[1])) / area
    return covered, paths


def _show_on_colour(page: Any, words: PageWords) -> None:
    """White text on a coloured ground, as the heads of many tables are, is printed like any other: it is no longer hidden."""
    import pypdfium2.raw as raw

    geometry = page_geometry(page)
    grounds: list[tuple[Box, bool]] = []  # what is filled, in the order of drawing, and whether white print shows on it
    filled, drawn, red, green, blue, alpha = ctypes.c_int(), ctypes.c_int(), *(ctypes.c_uint() for _ in range(4))
    for number, item in enumerate(page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=3)):
        if number > MAX_OBJECTS:
            break
        if raw.FPDFPath_GetDrawMode(item.raw, filled, drawn) and filled.value:
            raw.FPDFPageObj_GetFillColor(item.raw, red, green, blue, alpha)
            dark = alpha.value > 0x80 and 0.3 * red.value + 0.59 * green.value + 0.11 * blue.value < DARK
            grounds.append((geometry.box(*item.get_bounds()), dark))
    shown = []
    for word, why in words.hidden:
        left, upper, right, lower = word.box or NOWHERE
        x, y = (left + right) / 2, (upper + lower) / 2
        below = [dark for (x0, top, x1, bottom), dark in grounds if x0 <= x <= x1 and top <= y <= bottom]
        if why == WHITE_TEXT and below and below[-1]:
            shown.append(word)
    words.words.extend(shown)
    words.hidden = [item for item in words.hidden if item[0] not in shown]


def _resolution(page: Any) -> float:
    """The scan's own pixels per inch, from its largest picture."""
    import pypdfium2.raw as raw

    best = (0.0, 0.0)
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, _, right, _ = item.get_bounds()
        pixels, _ = item.get_px_size()
        if right - left > best[0]:
            best = (right - left, pixels / max(right - left, 1.0) * 72)
    return min(max(best[1] or 300.0, DPI[0]), DPI[1])


class PlumberPages:
    """pdfplumber on the pages that need it; opened at the first question, closed with the letter."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.document: Any = None

    def __enter__(self) -> PlumberPages:
        return self

    def __exit__(self, *_: object) -> None:
        if self.document is not None:
            self.document.close()

    def page(self, number: int) -> Any:
        import pdfplumber

        if self.document is None:
            self.document = pdfplumber.open(io.BytesIO(self.data))
        return self.document.pages[number - 1]

    def reread(self, words: PageWords, number: int) -> None:
        """Read a doubtful page again; pdfium's words stay where pdfplumber sees none."""
        from letterkit.readers.plumber import plumber_words

        again = plumber_words(self, number)
        if again:
            words.words = again
