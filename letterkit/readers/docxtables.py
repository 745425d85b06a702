"""Tables of Word and HTML letters: data tables as tables, tables that only place things on the page as their text."""

from __future__ import annotations

from typing import Any, Protocol

from letterkit.readers.tablegrid import data_table, spread_heads
from letterkit.readers.words import Part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
            texts.append("" if continued else " ".join(part.text for part in parts))
            contents.append(parts)
            if (columns := _width(span)) > 1:
                wide.append((len(grid), len(texts) - 1, columns))
                texts.extend([""] * (columns - 1))
        grid.append(texts)
        cells.append(contents)
    spread_heads(grid, wide)
    return data_table(grid) or [_first_in_cell(part, number) for row in cells for cell in row for number, part in enumerate(cell)]


def _width(span: Any) -> int:
    value = span.get(f"{W}val") if span is not None else None
    return min(int(value), 60) if value and value.isdigit() else 1


def _first_in_cell(part: Part, number: int) -> Part:
    if number == 0:
        part.gap = True
    return part
