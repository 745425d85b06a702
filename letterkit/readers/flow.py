"""Paragraphs of a source that has them (RTF, OpenDocument) → parts, one after another."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.letter import BlockKind
from letterkit.readers.markers import list_marker
from letterkit.readers.names import columns_in_order
from letterkit.readers.tablegrid import grid_parts, spread_heads
from letterkit.readers.typedcolumns import part_columns, typed_line
from letterkit.readers.words import Part, Word, clean_characters, line_of, plain_line

SPACE_BETWEEN = 8.0  # points: from here on the space between two paragraphs is seen …
SPACE_ROUND_LINES = 3.0  # … and from here on where one of them has several lines


class Flow:
    """Collects parts; an empty paragraph or a space in print is the gap before the next one."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.gap = True
        self.space = 0.0  # points below the paragraph before
        self.broken = 1  # … and its number of lines

    def lines(self, lines: Sequence[Sequence[Word]], space: float, *, marker: str = "", heading: bool = False) -> None:
        """One paragraph, cut where it has line breaks, with `space` points below it.

        Where a paragraph has lines of its own (an address), less space parts it from the next than parts two paragraphs of a line each.
        """
        lines = [line for line in lines if any(run.text.strip() for run in line)] or [[]]
        self.gap = self.gap or self.space >= (SPACE_ROUND_LINES if max(len(lines), self.broken) > 1 else SPACE_BETWEEN)
        for number, line in enumerate(lines):
            self.paragraph(line, marker=marker if number == 0 else "", heading=heading)
        self.space, self.broken = space, len(lines)

    def paragraph(self, runs: Sequence[Word], *, marker: str = "", heading: bool = False) -> None:
        """One paragraph as its runs of equal print. `marker` is a list number that the source does not hold as text."""
        text = clean_characters("".join(run.text for run in runs).replace("\u00ad", ""))
        text = typed_line(text)
        if not text:
            self.gap = True
            return
        letters = sum(len(run.text.strip()) for run in runs)
        bold = sum(len(run.text.strip()) for run in runs if run.bold) > 0.6 * letters
        size = max(run.size for run in runs)
        words = [*([Word(marker, bold=bold, size=size)] if marker else []), Word(text, bold=bold, size=size)]
        marker = marker or list_marker(text)
        kind: BlockKind | None = "list_item" if marker and not heading else None
        self.parts.append(Part(lines=[line_of(words)], kind=kind, marker=marker, heading=heading, gap=self.gap))
        self.gap = False

    def ended(self) -> list[Part]:
        """All parts, two columns that tabs set side by side one after the other."""
        return part_columns(self.parts)

    def table(self, rows: Sequence[Sequence[str]], wide: Sequence[tuple[int, int, int]] = ()) -> None:
        """Rows of cells (paragraphs in a cell parted by line breaks): a table of data, or the lines that a table placed on the page.

        `wide` lists merged cells as (row, column, columns); the cells after the first are empty.
        """
        grid = [[" ".join(cell.split()) for cell in row] for row in rows]
        spread_heads(grid, wide)
        found = grid_parts(grid)
        columns = [[_placed(cell) for cell in row] for row in rows]
        self.parts.extend(found or [part for row in columns for part in columns_in_order(row, lambda part: part.text)])
        self.gap = True


def _placed(cell: str) -> list[Part]:
    """The lines that a cell places on the page."""
    lines = [line.strip() for line in cell.split("\n")]
    return [Part(lines=[plain_line(line)], gap=not number or not lines[number - 1]) for number, line in enumerate(lines) if line]
