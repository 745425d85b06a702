"""A draft before it becomes a file: blocks of sentences, each with the note that says what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Note:
    """What one sentence rests on. It becomes a Word comment anchored to that sentence."""

    quote: str = ""
    file: str = ""
    page: int | None = None
    rows: tuple[str, ...] = ()  # "overgange.csv, række 12: …"
    calculation: str = ""
    remark: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The note as a clerk reads it, one line a thing."""
        place = ", ".join(part for part in (self.file, f"side {self.page}" if self.page else "") if part)
        found = [f"Kilde: {place}" if place else "", f"”{self.quote}”" if self.quote else ""]
        found += [f"Data: {row}" for row in self.rows]
        found += [f"Beregning: {self.calculation}" if self.calculation else "", self.remark]
        return tuple(line for line in found if line)


@dataclass(frozen=True, kw_only=True)
class Run:
    """A stretch of text. `gap` marks something that a person must fill in or decide."""

    text: str
    note: Note | None = None
    gap: bool = False


@dataclass(frozen=True, kw_only=True)
class Heading:
    level: int  # 1 is the letter's subject
    runs: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    runs: tuple[Run, ...]
    style: Literal["body", "closing", "quote"] = "body"


@dataclass(frozen=True, kw_only=True)
class ListBlock:
    ordered: bool
    items: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, kw_only=True)
class TableBlock:
    caption: str
    header: tuple[tuple[Run, ...], ...]
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


Block = Heading | Paragraph | ListBlock | TableBlock


def leads_to_closing(blocks: Sequence[Block], number: int) -> bool:
    """True of a block that must not be the last on its page, because a closing line follows: the signature never stands there alone."""
    # Two blocks, because the one just before is often the deadline alone.
    return any(isinstance(after, Paragraph) and after.style == "closing" for after in blocks[number + 1 : number + 3])


@dataclass(frozen=True, kw_only=True)
class Draft:
    """One letter, ready to be written as DOCX, HTML or text.

    `fields` are the words that a letterhead may use (modtager, dato, sagsnummer …); `warnings` are Danish sentences to the clerk, not part of
    the letter; `today` is the day the draft was made for.
    """

    template: str
    title: str
    today: date
    fields: dict[str, str] = field(default_factory=dict)
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    letterhead: bytes | None = None  # the office's Word file, None for a plain page

    @property
    def runs(self) -> tuple[Run, ...]:
        """Every stretch of text in reading order."""
        found: list[Run] = []
        for block in self.blocks:
            if isinstance(block, (Heading, Paragraph)):
                found += block.runs
            elif isinstance(block, ListBlock):
                found += [run for item in block.items for run in item]
            else:
                found += [run for row in (block.header, *block.rows) for cell in row for run in cell]
        return tuple(found)

    @property
    def texts(self) -> tuple[str, ...]:
        """The text of every paragraph, item and cell in reading order, without the letterhead."""
        found: list[tuple[Run, ...]] = []
        for block in self.blocks:
            if isinstance(block, (Heading, Paragraph)):
                found.append(block.runs)
            elif isinstance(block, ListBlock):
                found += block.items
            else:
                found += [cell for row in (block.header, *block.rows) for cell in row]
        return tuple("".join(run.text for run in runs) for runs in found)
