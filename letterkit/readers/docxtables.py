"""Tables of Word and HTML letters: data tables as tables, tables that only place things on the page as their text."""

from __future__ import annotations

from typing import Any, Protocol

from letterkit.readers.docxlists import W
from letterkit.readers.hyphens import join_lines
from letterkit.readers.names import columns_in_order
from letterkit.readers.tablegrid import grid_parts, spread_heads
from letterkit.readers.words import Part


class CellReader(Protocol):
    def cell_parts(self, cell: Any) -> list[Part]: ...

    def is_taken_out(self, row: Any) -> bool: ...


def table_parts(element: Any, reader: CellReader) -> list[Part]:
    """One `w:tbl` → a table with its captions, or the parts in its cells where it only places text."""
    grid: list[list[str]] = []
    cells: list[list[list[Part]]] = []
    wide: list[tuple[int, int, int]] = []
    for row in element.iter(f"{W}tr"):
        if next(parent for parent in row.iterancestors(f"{W}tbl")) is not element or reader.is_taken_out(row):
            continue
        texts: list[str] = []
        contents: list[list[Part]] = []
        for cell in row.findall(f"{W}tc") + row.findall(f"{W}sdt/{W}sdtContent/{W}tc"):
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            parts = reader.cell_parts(cell)
            continued = merged is not None and merged.get(f"{W}val") != "restart"
            texts.append(
                ""
                if continued
                else join_lines([line.text for part in parts for line in part.lines] or [part.text for part in parts])
            )
            contents.append(parts)
            if (columns := _width(span)) > 1:
                wide.append((len(grid), len(texts) - 1, columns))
                texts.extend([""] * (columns - 1))
        grid.append(texts)
        cells.append(contents)
    spread_heads(grid, wide)
    if found := grid_parts(grid):
        return found
    for part in (cell[0] for row in cells for cell in row if cell):
        part.gap = True
    return [part for row in cells for part in columns_in_order(row, lambda part: part.text)]


def _width(span: Any) -> int:
    value = span.get(f"{W}val") if span is not None else None
    return min(int(value), 60) if value and value.isdigit() else 1
