"""Readers: a file that was received becomes a `Letter`, whatever its format, or a `ReadError` that names what is wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path

from letterkit.errors import ReadError
from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.formats import find_format
from letterkit.readers.words import Reading
from letterkit.settings import Settings

__all__ = ["list_letters", "read_letter", "read_letter_here"]


def read_letter(path: Path, settings: Settings = Settings()) -> Letter:
    """One file → its letter. Raises `ReadError`."""
    return read_letter_here(path, settings)


def read_letter_here(path: Path, settings: Settings = Settings()) -> Letter:
    """One file → its letter, in this process and without limits. Raises `ReadError`."""
    data = path.read_bytes()
    reading = read_bytes(data, path.name, settings)
    return compose(reading, file=path.name, sha256=hashlib.sha256(data).hexdigest())


def read_bytes(data: bytes, name: str, settings: Settings, depth: int = 0) -> Reading:
    form = find_format(data)
    if form == "pdf":
        from letterkit.readers.pdf import read_pdf

        return read_pdf(data, settings)
    if form == "docx":
        from letterkit.readers.docx import read_docx

        return read_docx(data, settings)
    if form == "mail":
        from letterkit.readers.mail import read_mail

        return read_mail(data, lambda payload, given, deep: read_bytes(payload, given, settings, deep), depth)
    if form == "text":
        from letterkit.readers.plain import read_text

        return read_text(data)
    raise ReadError("ikke et brev", f"{name} kan ikke læses.", "")


SKIPPED_FOLDERS = frozenset(("earlier", "data"))


def list_letters(folder: Path) -> list[Path]:
    """The letters in a folder and its subfolders, in order of their names."""
    found = []
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if any(part in SKIPPED_FOLDERS or part.startswith(".") for part in inside):
            continue
        if path.name == "case.toml" or path.name.startswith(("request", "gold")):
            continue
        if path.is_file():
            found.append(path)
    return found
