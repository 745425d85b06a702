"""pdfplumber, where pdfium is in doubt: slower by twenty times, and of a different opinion."""

from __future__ import annotations

from typing import Any, Protocol

from letterkit.readers.words import Word, clean_characters


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
