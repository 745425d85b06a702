"""Which files in a folder are letters."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

# What a case folder holds besides letters (see the design of a case).
SKIPPED_FOLDERS = frozenset(("earlier", "data", "gold"))
SKIPPED_NAMES = frozenset(("case.toml", "thumbs.db", "desktop.ini", "readme.md", "readme.txt", "læsmig.txt"))


class Skipped(NamedTuple):
    """A file that was not taken for a letter and that the user should hear about."""

    path: Path
    why: str


def list_letters(folder: Path) -> list[Path]:
    """The letters in a folder and its subfolders, sorted by path.

    Left out: `case.toml`, `request.*`, `gold*`, the folders `earlier/`, `data/` and `gold/`, hidden files, and whatever `list_skipped` names.
    """
    return [path for path, why in _walk(folder) if not why]


def list_skipped(folder: Path) -> list[Skipped]:
    """Files that look like letters but are not read, with the reason in Danish: links out of the folder, links that lead nowhere."""
    return [Skipped(path, why) for path, why in _walk(folder) if why]


def _walk(folder: Path) -> list[tuple[Path, str]]:
    root = folder.resolve()
    found: list[tuple[Path, str]] = []
    for place, folders, files in os.walk(folder):
        here = Path(place)
        links = [name for name in folders if (here / name).is_symlink()]
        found.extend((here / name, _link_fault(here / name, root, folder=True)) for name in links)
        folders[:] = sorted(
            name for name in folders if name not in SKIPPED_FOLDERS and not name.startswith(".") and name not in links
        )
        for name in files:
            if _is_other(name):
                continue
            path = here / name
            why = _link_fault(path, root) if path.is_symlink() else ""
            if why or path.is_file():
                found.append((path, why))
    return sorted(found)


def _is_other(name: str) -> bool:
    lower = name.lower()
    return name.startswith((".", "~$")) or lower in SKIPPED_NAMES or lower.startswith("gold") or Path(lower).stem == "request"


def _link_fault(path: Path, root: Path, *, folder: bool = False) -> str:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "Genvejen fører ingen steder hen."
    if not target.is_relative_to(root):
        return "Genvejen fører ud af mappen og følges ikke."
    return "Genvejen fører til en mappe og følges ikke." if folder else ""
