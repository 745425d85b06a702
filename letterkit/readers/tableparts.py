"""What the readers of tables share: the words that give captions, notes and totals away, and a table on its way into the letter."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.readers.cells import cell_value
from letterkit.readers.words import Part, RawTable, Word, plain_line

# "Tabel 1.2", "Skema 3b", "Tabel A:", "Tabel II."
CAPTION = re.compile(
    r"^(?:Tabel|Figur|Skema|Oversigt|Bilagstabel)(?:\s*\d+(?:\.\d+)*(?:\s?[a-f](?![a-zæøå]))?|\s+(?-i:[A-ZÆØÅ]\d?|[IVX]+)(?=\s*[.:–-]))",
    re.IGNORECASE,
)
NOTE = re.compile(r"^(?:Kilder?|Anm(?:ærkning(?:er)?)?|Note|Noter)\s*[.:]|^\*+\s?\w")
TOTAL = re.compile(r"(?:i\s?alt|ialt|total|sum|tilsammen|samlet|hele|alle|gennemsnit|gns)\b", re.IGNORECASE)
ABBREVIATION_END = re.compile(r"\b(?:pct|kvt|mio|mia|gns|ant|inkl|ekskl|ændr|forv|beh|afg|kr|tkr|stk|mv|årsv)\.$", re.IGNORECASE)
MOST_COLUMNS = 12  # more are not tried out against their sums


@dataclass
class TextTable:
    """Lines `first` to `last` (inclusive) of the text, as parts: the table, and a caption where the header could not be split."""

    first: int
    last: int
    parts: list[Part]


def table_part(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Part:
    """Cells as text → a table on its way into the letter."""
    return Part(
        kind="table",
        table=RawTable(header=[_cell(text) for text in header], rows=[[_cell(text) for text in row] for row in rows]),
    )


def caption_part(text: str) -> Part:
    """A title, source or note as text → a caption on its way into the letter."""
    return Part(lines=[plain_line(text)], kind="caption")


def _cell(text: str) -> list[Word]:
    return [Word(text)] if text else []


def place_total(label: str, cells: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A line of totals with fewer cells than the rows above: each total in the column that adds up to it.

    Where that does not tell the columns, the numbers stay with the label.
    """
    width = len(rows[0])
    if width > MOST_COLUMNS:
        return [" ".join((label, *cells)), *[""] * width]
    values = [[cell_value(row[n]) for row in rows] for n in range(width)]
    sums = [sum(filter(None, column)) if None not in column else None for column in values]
    placed = [
        chosen
        for chosen in itertools.combinations(range(width), len(cells))
        if all(cell_value(cell) == sums[n] and sums[n] is not None for cell, n in zip(cells, chosen, strict=True))
    ]
    if len(placed) != 1:
        return [" ".join((label, *cells)), *[""] * width]
    by_column = dict(zip(placed[0], cells, strict=True))
    return [label, *(by_column.get(n, "") for n in range(width))]
