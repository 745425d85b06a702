"""Two columns typed with blanks or tabs, as letterheads and signatures have them: put one after the other, block by block. Pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterkit.readers.cells import is_number_cell
from letterkit.readers.labels import only_labels
from letterkit.readers.names import TITLE, is_address, is_person

COLUMNS = re.compile(r"\t+| {4,}")
FAR_RIGHT = 20  # characters that a line of the right column alone is set in at least
ALIGNED = 2  # characters by which the lines of a column may miss each other
LONGEST = 60  # characters of a line in a column


@dataclass
class Entry:
    """One line that is not blank. `blanks` counts the blank lines and rules before it, `rules` the rules alone."""

    text: str
    raw: str
    blanks: int
    page_break: bool = False
    rules: int = 0

    @property
    def indent(self) -> int:
        return len(self.raw) - len(self.raw.lstrip())

    @property
    def indented(self) -> bool:
        return self.raw[:1] in " \t"


@dataclass
class Block:
    """Lines of one column with no blank line between; `top` and `bottom` are rows of the page, blank ones counted."""

    right: bool
    top: int
    bottom: int
    lines: list[tuple[int, Entry]]  # with the number of the line that each was cut from


def side_by_side(entries: list[Entry], inside_table: set[int], spacing: int) -> tuple[list[Entry], dict[int, int]]:
    """Lines → the same with a line for each column, from the top, block by block. Also where each old line went.

    `spacing`: the blank lines inside a paragraph.
    """
    result: list[Entry] = []
    moved: dict[int, int] = {}
    first = 0
    for index in range(len(entries) + 1):
        pair = _pair(entries[index]) if index < len(entries) and index not in inside_table else None
        ends = index == len(entries) or index in inside_table or (len(entries[index].text) > LONGEST and pair is None)
        if not ends and not entries[index].page_break:
            continue
        for number, entry in _ordered(entries, range(first, index), spacing):
            moved.setdefault(number, len(result))
            result.append(entry)
        first = index
        if ends and index < len(entries):
            moved[index] = len(result)
            result.append(entries[index])
            first = index + 1
    return result, moved


def _pair(entry: Entry) -> tuple[str, str] | None:
    """The two short texts of a line; a number behind its label is no column. Two names, or two titles, need no wide blank between."""
    pieces = [piece.strip() for piece in COLUMNS.split(entry.raw.strip())]
    if (
        len(pieces) == 1
        and len(near := pieces[0].split("  ")) == 2
        and (all(map(is_person, near)) or all(map(TITLE.fullmatch, near)))
    ):
        pieces = [piece.strip() for piece in near]
    if len(pieces) != 2 or max(map(len, pieces)) > LONGEST or only_labels(pieces[0]) or is_number_cell(pieces[1]):
        return None
    return pieces[0], pieces[1]


def _ordered(entries: Sequence[Entry], stretch: range, spacing: int) -> list[tuple[int, Entry]]:
    pairs = {index: pair for index in stretch if (pair := _pair(entries[index])) is not None}
    if not pairs:
        return [(index, entries[index]) for index in stretch]
    ends = [len(entries[index].raw.expandtabs()) for index in pairs]
    start, end = min(end - len(pair[1]) for end, pair in zip(ends, pairs.values(), strict=True)), max(ends)
    blocks: list[Block] = []
    row = 0
    for index in stretch:
        entry = entries[index]
        row += 1 + entry.blanks
        if index in pairs:
            left, right = pairs[index]
            _add(blocks, False, row, index, replace(entry, text=left, raw=left), spacing)
            _add(blocks, True, row, index, Entry(right, right, 0), spacing)
        else:
            _add(blocks, _stands_right(entry, start, end), row, index, entry, spacing)
    blocks.sort(key=lambda block: (block.top, block.right))
    for number in range(len(blocks) - 1):
        # An addressee's block beside the sender's: Danish letters have the sender to the right.
        if blocks[number].top == blocks[number + 1].top and _has_address(blocks[number]) and _has_address(blocks[number + 1]):
            blocks[number : number + 2] = [blocks[number + 1], blocks[number]]
    for number, block in enumerate(blocks):
        index, entry = block.lines[0]
        block.lines[0] = index, replace(entry, blanks=max(entry.blanks, spacing + 1) if number else entries[stretch[0]].blanks)
    return [line for block in blocks for line in block.lines]


def _stands_right(entry: Entry, start: int, end: int) -> bool:
    """Does a line that is set far in belong to the column from `start` to `end`?"""
    whole = entry.raw.expandtabs()
    indent = len(whole) - len(whole.lstrip())
    return indent > FAR_RIGHT and (indent >= start - ALIGNED or abs(len(whole) - end) <= ALIGNED)


def _add(blocks: list[Block], right: bool, row: int, index: int, entry: Entry, spacing: int) -> None:
    before = next((block for block in reversed(blocks) if block.right == right), None)
    blanks = row - before.bottom - 1 if before is not None else entry.blanks
    if before is not None and blanks <= spacing:
        before.lines.append((index, replace(entry, blanks=blanks)))
        before.bottom = row
    else:
        blocks.append(Block(right, row, row, [(index, replace(entry, blanks=blanks))]))


def _has_address(block: Block) -> bool:
    return any(is_address(entry.text) for _, entry in block.lines)
