"""PDF letters: words through pdfium, doubtful pages through pdfplumber, pages without text through OCR."""

from __future__ import annotations

from letterkit.errors import ReadError
from letterkit.letter import Furniture, Page
from letterkit.readers.pages import parts_of_pages
from letterkit.readers.pdfwords import PageWords, read_page_words
from letterkit.readers.words import Reading
from letterkit.settings import Settings

LOCKED = "Brevet er låst med en adgangskode."
LOCKED_TODO = "Bed afsenderen om et brev uden adgangskode."
BROKEN_TODO = "Åbn filen og gem den som PDF igen, eller bed afsenderen om at sende den på ny."


def read_pdf(data: bytes, settings: Settings, before_ocr: object = None) -> Reading:
    """A PDF's bytes → its parts. Raises `ReadError` ("kodebeskyttet", "beskadiget", "for stor", "tom")."""
    import pypdfium2

    start = data.find(b"%PDF-", 0, 1024)
    try:
        document = pypdfium2.PdfDocument(data[start:] if start > 0 else data)
    except pypdfium2.PdfiumError as error:
        raise refused(str(error)) from error
    try:
        count = len(document)
        if count > settings.max_pages:
            raise ReadError("for stor", f"Filen har {count} sider; grænsen er {settings.max_pages}.", "Send selve brevet uden bilag.")
        pages = [_page(document, index) for index in range(count)]
    finally:
        document.close()
    parts, furniture = parts_of_pages([page.words for page in pages], [(page.width, page.height) for page in pages])
    for number, page in enumerate(pages, start=1):
        furniture.extend(Furniture(text=f"{word.text} ({why})", kind="hidden", page=number, box=word.box) for word, why in page.hidden)
        furniture.extend(Furniture(text=word.text, kind="margin", page=number, box=word.box) for word in (*page.notes, *page.rotated))
    if not parts:
        raise ReadError("tom", "Der er ingen tekst i filen.", "Bed afsenderen om brevet som PDF med tekst eller som Word-fil.")
    return Reading(
        parts=parts,
        furniture=furniture,
        media_type="application/pdf",
        text_source="pdf",
        pages=[Page(number=number, width=page.width, height=page.height) for number, page in enumerate(pages, start=1)],
    )


def refused(message: str) -> ReadError:
    """pdfium's one error type: only the message tells a password from a broken file."""
    if "password" in message.lower() or "security" in message.lower():
        return ReadError("kodebeskyttet", LOCKED, LOCKED_TODO)
    return ReadError("beskadiget", "PDF-filen er beskadiget og kan ikke læses.", BROKEN_TODO)


def _page(document: object, index: int) -> PageWords:
    import pypdfium2

    try:
        page = document[index]  # type: ignore[index]
    except pypdfium2.PdfiumError as error:
        raise ReadError("beskadiget", f"Side {index + 1} i PDF-filen er beskadiget og kan ikke læses.", BROKEN_TODO) from error
    textpage = page.get_textpage()
    try:
        return read_page_words(page, textpage, index + 1)
    finally:
        textpage.close()
        page.close()
