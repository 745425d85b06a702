"""Two columns typed with blanks or tabs, as letterheads and signatures have them: put one after the other, block by block. Pure text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from letterkit.readers.cells import is_number_cell
from letterkit.readers.labels import only_labels, read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.names import TITLE, columns_in_order, is_address, is_organisation, is_person
from letterkit.readers.words import Part, line_of

COLUMNS = re.compile(r"\t+| {4,}")
FAR_RIGHT = 20  # characters that a line of the right column alone is set in at least
ALIGNED = 2  # characters by which the lines of a column may miss each other
FORM_LABEL = re.compile(r"[A-ZÆØÅ][\w.-]{2,}(?: [\w.-]+)?\s?:")  # "Tilbud:    Bostedet Eg": no column, but a form
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

    column: int  # 0 the left one
    top: int
    bottom: int
    lines: list[tuple[int, Entry]]  # with the number of the line that each was cut from

    def address(self) -> str:
        """The line with a street or a town, or ""."""
        return next((entry.text for _, entry in self.lines if is_address(entry.text)), "")


def side_by_side(entries: Sequence[Entry], whole: Collection[int], spacing: int) -> list[tuple[int, Entry]]:
    """Lines → the same with a line for each column, from the top, block by block, each with the number of the line it was cut from.

    `whole`: lines that are in no column, as those of tables; `spacing`: the blank lines inside a paragraph.
    """
    result: list[tuple[int, Entry]] = []
    first = 0
    for index, entry in enumerate(entries):
        alone = index in whole or (len(entry.text) > LONGEST and _pair(entry) is None)
        if alone or entry.page_break:
            result.extend(_ordered(entries, range(first, index), spacing))
            first = index
        if alone:
            result.append((index, entry))
            first = index + 1
    return [*result, *_ordered(entries, range(first, len(entries)), spacing)]


def typed_line(text: str) -> str:
    """A paragraph's text with single blanks; a tab stays between its two columns, or before a text that is set far in."""
    line = re.sub(r"[ \t\r\n]+", " ", text).strip()
    pair = _pair(Entry(line, text, 0)) if line else None
    if pair is not None and not (len(pair[0]) <= 6 and list_marker(f"{pair[0]} x")):
        return "\t".join(pair)
    return f"\t{line}" if line and COLUMNS.match(text) and not COLUMNS.search(text.strip()) else line


def part_columns(parts: Sequence[Part]) -> list[Part]:
    """Parts whose lines may hold the tabs that `typed_line` left → the same without, two columns one after the other."""
    entries = [Entry(part.text, _widened(part.text), int(part.gap)) for part in parts]
    whole = {n for n, part in enumerate(parts) if part.table is not None or part.kind is not None or len(part.lines) != 1}
    result: list[Part] = []
    for number, entry in side_by_side(entries, whole, 0):
        part = parts[number]
        if "\t" not in part.text:
            shown = part.lines
        elif number in whole:
            shown = [
                line_of([word._replace(text=word.text.replace("\t", " ").strip()) for word in line.words]) for line in part.lines
            ]
        else:
            shown = [line_of([part.lines[0].words[0]._replace(text=entry.text.strip())])]
        result.append(replace(part, lines=shown, gap=entry.blanks > 0))
    return result


def _widened(text: str) -> str:
    *columns, last = text.split("\t")
    return "".join(f"{column:<{LONGEST + 4}}" for column in columns) + last


def _pair(entry: Entry) -> list[str] | None:
    """The two short texts of a line, or the names or titles of several who sign; a number behind its label is no column. Two names, or
    two titles, need no wide blank between."""
    pieces = [piece.strip() for piece in COLUMNS.split(entry.raw.strip())]
    if (
        len(pieces) == 1
        and len(near := pieces[0].split("  ")) == 2
        and (all(map(is_person, near)) or all(map(TITLE.fullmatch, near)))
    ):
        pieces = [piece.strip() for piece in near]
    if len(pieces) == 1 and len(near := re.split(r" {2,}", pieces[0])) == 2 and _side_by_side(*near):
        pieces = near
    if len(pieces) == 3 and only_labels(pieces[1]):
        pieces = [pieces[0], f"{pieces[1]} {pieces[2]}"]  # a label and its value at the right of an address
    if (
        len(pieces) < 2
        or max(map(len, pieces)) > LONGEST
        or ((only_labels(pieces[0]) or FORM_LABEL.fullmatch(pieces[0])) and not _two_sides(pieces))
        or is_number_cell(pieces[1])
    ):
        return None
    if len(pieces) > 2 and not (all(map(is_person, pieces)) or all(map(TITLE.search, pieces))):
        return None
    return [re.sub(r"[ \t]+", " ", piece) for piece in pieces]


def _two_sides(pieces: Sequence[str]) -> bool:
    """ "Fra:" beside "Til:", each over a name and its address."""
    return len(pieces) == 2 and {label.role for piece in pieces for label in read_labels(piece)} == {"sender", "recipient"}


def _side_by_side(left: str, right: str) -> bool:
    """Do two or three blanks part what a letterhead sets side by side: a name or an address, and the date, a label with its value or
    another address?"""
    if ends_sentence(left) or len(left.split()) > 8 or only_labels(left):
        return False
    labelled = any(label.value for label in read_labels(right)) and ":" in right
    return labelled or date_line(right) is not None or all(is_address(text) or is_organisation(text) for text in (left, right))


def _ordered(entries: Sequence[Entry], stretch: range, spacing: int) -> list[tuple[int, Entry]]:
    pairs = {index: pair for index in stretch if (pair := _pair(entries[index])) is not None}
    if not pairs:
        return [(index, entries[index]) for index in stretch]
    end = max(len(entries[index].raw.expandtabs()) for index in pairs)
    start = min(_start(entries[index].raw.expandtabs(), pair[-1]) for index, pair in pairs.items())
    blocks: list[Block] = []
    row = 0
    for index in stretch:
        entry = entries[index]
        row += 1 + entry.blanks
        if index in pairs:
            left, *others = pairs[index]
            _add(blocks, 0, row, index, replace(entry, text=left, raw=left), spacing)
            for column, text in enumerate(others, start=1):
                _add(blocks, column, row, index, Entry(text, text, 0), spacing)
        else:
            _add(blocks, int(_stands_right(entry, start, end)), row, index, entry, spacing)
    blocks.sort(key=lambda block: (block.top, block.column))
    for number in range(len(blocks) - 1):
        if blocks[number].top == blocks[number + 1].top:
            blocks[number : number + 2] = columns_in_order([[block] for block in blocks[number : number + 2]], Block.address)
    for number, block in enumerate(blocks):
        index, entry = block.lines[0]
        block.lines[0] = index, replace(entry, blanks=max(entry.blanks, spacing + 1) if number else entries[stretch[0]].blanks)
    return [line for block in blocks for line in block.lines]


def _start(line: str, column: str) -> int:
    """Where the last column of a line begins; a label may stand apart from its value there."""
    words = r"\s+".join(map(re.escape, column.split()))
    return max((found.start() for found in re.finditer(words, line)), default=len(line))


def _stands_right(entry: Entry, start: int, end: int) -> bool:
    """Does a line that is set far in belong to the column from `start` to `end`?"""
    whole = entry.raw.expandtabs()
    indent = len(whole) - len(whole.lstrip())
    return indent > FAR_RIGHT and (indent >= start - ALIGNED or abs(len(whole) - end) <= ALIGNED)


def _add(blocks: list[Block], column: int, row: int, index: int, entry: Entry, spacing: int) -> None:
    before = next((block for block in reversed(blocks) if block.column == column), None)
    blanks = row - before.bottom - 1 if before is not None else entry.blanks
    if before is not None and blanks <= spacing:
        before.lines.append((index, replace(entry, blanks=blanks)))
        before.bottom = row
    else:
        blocks.append(Block(column, row, row, [(index, replace(entry, blanks=blanks))]))
