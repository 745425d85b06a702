"""Readers: a file that was received becomes a `Letter`, whatever its format, or a `ReadError` that names what is wrong."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

from letterkit.errors import ReadError
from letterkit.letter import Box, Letter
from letterkit.readers.compose import compose
from letterkit.readers.formats import find_format
from letterkit.readers.inbox import list_letters, list_skipped
from letterkit.readers.pictures import PagePicture, render_pages
from letterkit.readers.words import Reading
from letterkit.settings import Settings

__all__ = ["list_letters", "list_skipped", "page_pictures", "read_letter", "read_letter_here"]

TOO_MUCH_MEMORY = ("Filen kræver mere hukommelse, end et brev må.", "Bed afsenderen om selve brevet uden bilag.")
MAX_DEPTH = 4  # mails in mails


def read_letter(path: str | Path, settings: Settings = Settings()) -> Letter:
    """One file → its letter, read in a process of its own with limits on time, memory and pages (`settings`).

    Raises `ReadError` with `code` "for stor", "beskadiget", "kodebeskyttet", "ikke et brev", "tom", "ocr mangler" or "tidsgrænse".
    """
    path = Path(path)
    if os.name != "posix":  # limits are the operating system's; without them the letter is read here
        return read_letter_here(path, settings)
    from letterkit.readers.isolated import read_isolated

    return read_isolated(path.absolute(), settings)


def page_pictures(
    path: Path, letter: Letter, settings: Settings = Settings(), *, cover: Sequence[tuple[int, Box]] = ()
) -> list[PagePicture]:
    """The pages of the PDF that `letter` was read from, whether it is the file at `path` or a mail's attachment; else none.

    `cover` lists (page, box) to be painted black. Drawn in the process with limits that reads letters. Raises `ReadError`.
    """
    if os.name != "posix":
        return render_pages(path, letter.content_sha256, cover, settings.max_pages)
    from letterkit.readers.isolated import render_isolated

    return render_isolated(path.absolute(), letter.content_sha256, list(cover), settings)


def read_letter_here(path: Path, settings: Settings = Settings(), *, before_ocr: Callable[[], None] | None = None) -> Letter:
    """One file → its letter, in this process and without limits of time and memory. `before_ocr` is called when a page needs OCR.

    Raises `ReadError`.
    """
    data = read_file(path, settings)
    reading = read_bytes(data, settings, before_ocr=before_ocr)
    return compose(reading, file=path.name, sha256=hashlib.sha256(data).hexdigest())


def read_file(path: Path, settings: Settings) -> bytes:
    """A file's bytes, read once. Raises `ReadError` when it is no ordinary file, too big, missing, or changed meanwhile."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        raise ReadError("beskadiget", f"Filen {path.name} findes ikke.", "Ret stien.") from error
    except OSError as error:
        raise ReadError(
            "beskadiget", f"Filen {path.name} kan ikke åbnes ({error.strerror}).", "Se efter, om den må læses."
        ) from error
    before = os.fstat(handle)
    if not stat.S_ISREG(before.st_mode):
        os.close(handle)
        raise ReadError("ikke et brev", f"{path.name} er ikke en fil.", "Læg selve brevet i mappen.")
    with os.fdopen(handle, "rb") as file:
        if before.st_size > settings.max_file_bytes:
            limit = settings.max_file_bytes >> 20
            raise ReadError(
                "for stor",
                f"Filen fylder {before.st_size >> 20} MB; grænsen er {limit} MB.",
                "Bed afsenderen om selve brevet uden bilag.",
            )
        data = file.read(settings.max_file_bytes + 1)
        after = os.fstat(handle)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != before.st_size:
        raise ReadError("beskadiget", f"Filen {path.name} blev ændret, mens den blev læst.", "Kør igen, når filen er færdig.")
    return data


def read_bytes(data: bytes, settings: Settings, *, depth: int = 0, before_ocr: Callable[[], None] | None = None) -> Reading:
    """A file's bytes → what stands in it. The format is found from the content. Raises `ReadError`."""
    form = find_format(data)
    if form == "pdf":
        from letterkit.readers.pdf import read_pdf

        return read_pdf(data, settings, before_ocr)
    if form == "docx":
        from letterkit.readers.docx import read_docx

        return read_docx(data, settings)
    if form == "odt":
        from letterkit.readers.odt import read_odt

        return read_odt(data, settings)
    if form == "rtf":
        from letterkit.readers.rtf import read_rtf

        return read_rtf(data)
    if form == "image":
        from letterkit.readers.scan import read_image

        return read_image(data, settings, before_ocr)
    if form == "html":
        from letterkit.readers.html import read_html

        return read_html(data)
    if form == "text":
        from letterkit.readers.plain import read_text

        return read_text(data)
    if depth >= MAX_DEPTH:
        raise ReadError("ikke et brev", "Mailen ligger i mails i flere led end der læses.", "Gem det vedhæftede brev for sig.")

    def read_attachment(payload: bytes) -> Reading:
        return read_bytes(payload, settings, depth=depth + 1, before_ocr=before_ocr)

    if form == "msg":
        from letterkit.readers.msg import read_msg

        return read_msg(data, read_attachment, settings)
    from letterkit.readers.mail import read_mail

    return read_mail(data, read_attachment, settings)
