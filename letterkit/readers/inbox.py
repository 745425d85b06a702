"""Which files in a folder are letters."""

from __future__ import annotations

import os
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

    Left out: `case.toml`, the request, `gold*`, the folders of earlier letters and case data and `gold/`, hidden files, and whatever
    `list_skipped` names.
    """
    return [item.path for item in _walk(folder) if not item.why]


def list_skipped(folder: Path) -> list[Skipped]:
    """Files that look like letters but are not read, with the reason in Danish: links out of the folder or to nowhere,
    tables of figures that lie among the letters."""
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
