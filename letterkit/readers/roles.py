"""The records of the letterhead rules: a block seen from outside, a field that was found, and what a whole letter gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from letterkit.letter import BlockKind


class Unit(NamedTuple):
    """One block on its way: its text and how it was printed."""

    text: str
    kind: BlockKind | None = None
    bold: bool = False
    size: float = 0.0
    margin: bool = False
    heading: bool = False
    marker: str = ""
    page: int = 0
    gap: bool = True
    running: bool = False  # in a header that every page has


NOT_IN_TEXT = -1  # the unit of a value that stands in what was set aside


class Found(NamedTuple):
    """A field's value and its place: characters `start` of block `unit` to `end` of block `last`."""

    value: str
    unit: int
    start: int
    last: int
    end: int


@dataclass
class Roles:
    kinds: list[BlockKind]
    fields: dict[str, Found] = field(default_factory=dict)
    signed: list[tuple[Found, Found | None]] = field(default_factory=list)  # names with their titles


def whole(units: Sequence[Unit], index: int) -> Found:
    text = units[index].text
    return Found(text.strip(" ,"), index, 0, index, len(text.rstrip(" ,")))


def name_on(units: Sequence[Unit], index: int, name: str) -> Found:
    """`name` where it stands on the block `index`."""
    start = units[index].text.index(name)
    return Found(name, index, start, index, start + len(name))
