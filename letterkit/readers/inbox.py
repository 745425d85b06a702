"""Which files in a folder are letters."""

from __future__ import annotations

import os
import re
import zipfile
import zlib
from pathlib import Path
from typing import NamedTuple

# What a case folder holds besides letters (see the design of a case).
EARLIER_FOLDERS = ("earlier", "tidligere")
DATA_FOLDERS = ("data", "tal")
REQUEST_NAMES = ("request", "henvendelse", "anmodning")
SKIPPED_FOLDERS = frozenset((*EARLIER_FOLDERS, *DATA_FOLDERS, "gold"))
SKIPPED_NAMES = frozenset(("case.toml", "thumbs.db", "desktop.ini", "readme.md", "readme.txt", "læsmig.txt"))


class Skipped(NamedTuple):
    """A file that was not taken for a letter and that the user should hear about."""

    path: Path
    why: str  # Danish
    todo: str  # Danish


def list_letters(folder: Path) -> list[Path]:
    """The letters in a folder and its subfolders, sorted by path.

    Left out: `case.toml`, the request, drafts of our own, `gold*`, the folders of earlier letters and case data and `gold/`, hidden files, and whatever
    `list_skipped` names.
    """
    return [item.path for item in _walk(folder) if not item.why]


def list_skipped(folder: Path) -> list[Skipped]:
    """Files that look like letters but are not read, with the reason in Danish: links out of the folder or to nowhere,
    tables of figures and drafts of our own that lie among the letters."""
    return [item for item in _walk(folder) if item.why]


_LINK_TODO = "Læg selve filen i mappen."


def _walk(folder: Path) -> list[Skipped]:
    root = folder.resolve()
    found: list[Skipped] = []
    for place, folders, files in os.walk(folder):
        here = Path(place)
        links = [name for name in folders if (here / name).is_symlink()]
        found.extend(Skipped(here / name, _link_fault(here / name, root, folder=True), _LINK_TODO) for name in links)
        folders[:] = sorted(
            name for name in folders if name not in SKIPPED_FOLDERS and not name.startswith(".") and name not in links
        )
        for name in files:
            if _is_other(name):
                continue
            path = here / name
            why, todo = (_link_fault(path, root) if path.is_symlink() else ""), _LINK_TODO
            if not why and path.suffix.lower() in (".csv", ".tsv"):
                why, todo = (
                    "Filen er en tabel, ikke et brev.",
                    "Er det sagens tal, så læg den i mappen data/ eller giv den med --data.",
                )
            if not why and path.is_file() and _is_own_draft(path):
                why, todo = (
                    "Filen er et udkast, som letterkit har skrevet, ikke et brev.",
                    "Læg udkast i en anden mappe med --out.",
                )
            if why or path.is_file():
                found.append(Skipped(path, why, todo))
    return sorted(found)


def _is_other(name: str) -> bool:
    lower = name.lower()
    return name.startswith((".", "~$")) or lower in SKIPPED_NAMES or lower.startswith("gold") or Path(lower).stem in REQUEST_NAMES


def _link_fault(path: Path, root: Path, *, folder: bool = False) -> str:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "Genvejen fører ingen steder hen."
    if not target.is_relative_to(root):
        return "Genvejen fører ud af mappen og følges ikke."
    return "Genvejen fører til en mappe og følges ikke." if folder else ""


_DRAFT_NAME = re.compile(r".+-(?:svar|rykker|revisionsnotat)", re.IGNORECASE)
_GAP = ("[navn og titel]", "[udfyld: ")  # what a draft leaves to be filled in; no letter is sent with it
MAX_LOOKED_AT = 2_000_000  # bytes of a file that is asked whether it is a draft


def _is_own_draft(path: Path) -> bool:
    """True of a draft that was saved among the letters: it has its gaps still, or its name and its maker are a draft's.

    Who writes an account with letterkit and sends it has sent a letter: its maker alone is no sign.
    """
    suffix = path.suffix.lower()
    named = _DRAFT_NAME.fullmatch(path.stem) is not None
    if suffix not in {".docx", ".html", ".txt", ".pdf"} or path.stat().st_size > MAX_LOOKED_AT:
        return False
    try:
        if suffix == ".docx":
            with zipfile.ZipFile(path) as parts:
                maker = parts.read("docProps/core.xml").decode("utf-8", "replace")
                if "<dc:creator>letterkit<" not in maker or parts.getinfo("word/document.xml").file_size > MAX_LOOKED_AT:
                    return False
                return named or any(gap in parts.read("word/document.xml").decode("utf-8", "replace") for gap in _GAP)
        content = path.read_bytes()
    except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error):
        return False  # whoever reads it tells what is wrong with it
    if suffix == ".pdf":
        return named and b"WeasyPrint" in content
    text = content.decode("utf-8", "replace")
    return "[navn og titel]" in text and (named or suffix == ".txt" or "Kilder til udkastet" in text)
