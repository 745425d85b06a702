"""Tables in plain text whose columns stand under each other: heads over one or several lines, found by where they stand. Pure text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from letterkit.readers.cells import is_number_cell, is_year
from letterkit.readers.texttables import NOTE, TextTable, table_part

PIECE = re.compile(r"\S+(?: \S+)*")  # cells are two blanks or more apart
MAX_HEADS = 3


class Cell(NamedTuple):
    text: str
    start: int
    end: int


def aligned_table(lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> TextTable | None:
    """The table whose first line of heads is line `first`; None where none is."""
    body = first
    while body < len(lines) and body - first <= MAX_HEADS and not _is_data(_cells(lines[body])):
        if (body > first and blanks[body] > spacing) or "\t" in lines[body] or "|" in lines[body]:
            return None
        body += 1
    if body == first or body - first > MAX_HEADS or body >= len(lines) or blanks[body] > spacing:
        return None
    rows = [_cells(lines[body])]
    last = body
    while last + 1 < len(lines) and blanks[last + 1] <= spacing:
        cells = _cells(lines[last + 1])
        if not _is_data(cells) or len(cells) != len(rows[0]):
            break
        rows.append(cells)
        last += 1
    columns = [(min(row[n].start for row in rows), max(row[n].end for row in rows)) for n in range(1, len(rows[0]))]
    apart = all(before[1] <= after[0] for before, after in itertools.pairwise(columns))
    if len(rows) < (2 if len(columns) > 1 else 3) or not apart or max(row[0].end for row in rows) > columns[0][0]:
        return None
    heads = _heads([_cells(line) for line in lines[first:body]], columns)
    if heads is None:
        return None
    return TextTable(first, last, [table_part(heads, [[cell.text for cell in row] for row in rows])])


def _cells(line: str) -> list[Cell]:
    return [Cell(match.group(), match.start(), match.end()) for match in PIECE.finditer(line)]


def _is_data(cells: Sequence[Cell]) -> bool:
    """A label and nothing but numbers behind it; years alone are heads."""
    numbers = cells[1:]
    return (
        bool(numbers)
        and all(is_number_cell(cell.text) for cell in numbers)
        and not is_number_cell(cells[0].text)
        and not NOTE.match(cells[0].text)
        and not (len(numbers) > 1 and all(is_year(cell.text) for cell in numbers))
    )


def _heads(lines: Sequence[Sequence[Cell]], columns: Sequence[tuple[int, int]]) -> list[str] | None:
    """The heads of the label column and of every other; None where a line is no line of heads, or a column stays without one."""
    heads: list[list[str]] = [[] for _ in range(len(columns) + 1)]
    edge = columns[0][0]
    # A line with a head for every column goes by their order, and shows how wide the heads are.
    whole = next((line for line in lines if len(line) == len(columns) + 1 and line[0].start < edge - 3), None)
    whole = whole or next((line for line in lines if len(line) == len(columns)), None)
    named = list(whole[-len(columns) :]) if whole is not None else []
    wide = [(min(start, head.start), max(end, head.end)) for (start, end), head in zip(columns, named, strict=False)] or columns
    for line in lines:
        for cell in line:
            if cell in named:
                place = [named.index(cell) + 1]
            elif cell.end <= wide[0][0]:
                place = [0] if cell.start < edge - 3 and cell is line[0] else [_nearest(cell, wide)]
            elif cell.start < edge and len(cell.text) > 2 * (columns[0][1] - edge) + 12:
                return None  # a title that runs from the labels over the columns
            else:
                place = [n + 1 for n, (start, end) in enumerate(wide) if min(end, cell.end) > max(start, cell.start)]
                place = place or [_nearest(cell, wide)]
            for number in place:
                heads[number].append(cell.text)
    return [" ".join(words) for words in heads] if all(heads[1:]) else None


def _nearest(cell: Cell, columns: Sequence[tuple[int, int]]) -> int:
    middle = (cell.start + cell.end) / 2
    return 1 + min(range(len(columns)), key=lambda n: abs((columns[n][0] + columns[n][1]) / 2 - middle))
