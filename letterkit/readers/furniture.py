"""Page numbers, running headers and footers, on letters of one page too: set aside, never lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from statistics import median
from typing import Literal, NamedTuple

from letterkit.letter import Box
from letterkit.readers.cells import is_number_cell
from letterkit.readers.columns import COLUMN_GAP, Frame, is_margin
from letterkit.readers.labels import read_labels
from letterkit.readers.layout import CELL_GAP, segments_of
from letterkit.readers.letterdate import date_in
from letterkit.readers.markers import BARE_NUMBER, ends_sentence, is_page_label
from letterkit.readers.names import is_address, is_contact, is_organisation, organisation_in
from letterkit.readers.notes import NOTE_START
from letterkit.readers.tablecolumns import cells_of_row, column_hits
from letterkit.readers.tablerows import CELL_LINE, join_rows
from letterkit.readers.tables import PageTable, find_tables
from letterkit.readers.words import Line, Word, line_of

EDGE = 0.12  # the part of a page's height, at top and bottom, where furniture stands
PATH = re.compile(r"^(?:file:|[A-Z]:\\|/\w+/|https?://)\S+$|^\d{6,}_\d+\.(?:PNG|DOCX?|PDF)$", re.IGNORECASE)
# What a browser prints over or under a page: "29.11.2026, 17.59".
STAMP = re.compile(r"^\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}, \d{1,2}[.:]\d\d\b")
# What ft.dk prints above the letters that it publishes.
PUBLISHED = re.compile(r"^[A-ZÆØÅ]{2,4},?\s+Alm\.?\s*del\b.*\b(?:svar|bilag)\b|^Offentligt$", re.IGNORECASE)
WORD = re.compile(r"\w+")
BETWEEN = re.compile(r"\s*[|·,–/-]\s*")
NEAR = 4.0  # points
MORE_LINES = 2  # of a cell that the page's end cut, above the first whole row
_Tables = tuple[list[list[Word]], list[PageTable]]  # a page's rows, those of one table row joined, and the tables found in them
Kind = Literal["page_number", "header", "footer", "margin", "hidden"]


class Aside(NamedTuple):
    """A piece of text that is not running text."""

    text: str
    kind: Kind
    page: int
    box: Box | None


def set_aside(
    pages: Sequence[Sequence[Sequence[Word]]], sizes: Sequence[tuple[float, float]], frame: Frame
) -> tuple[list[list[list[Word]]], list[Aside]]:
    """Rows of words page by page → the rows that are running text (pieces of furniture taken out), and the furniture."""
    repeated = _repeated(pages, sizes)
    body_size = _body_size(pages)
    kept: list[list[list[Word]]] = []
    aside: list[Aside] = []
    numbered = [
        [rest for index, row in enumerate(rows) if (rest := _without_number(row, number, index, len(rows), height, frame, aside))]
        for number, (rows, (_, height)) in enumerate(zip(pages, sizes, strict=True), start=1)
    ]

    @cache
    def tables_on(place: int) -> _Tables:
        joined = join_rows([list(row) for row in numbered[place]])
        return joined, find_tables(joined)

    for number, (rows, (_, height)) in enumerate(zip(numbered, sizes, strict=True), start=1):
        top, bottom = _running(rows, number, height, repeated, body_size)
        if top or bottom < len(rows):
            overleaf = tables_on(number) if number < len(numbered) else ([], [])
            top, bottom = _outside_tables(rows, top, bottom, tables_on(number - 1), overleaf, number, repeated)
        for index, row in enumerate(rows):
            if index < top or index >= bottom:
                line = line_of(row)
                aside.append(
                    Aside(line.text, "header" if index < top else "footer", number, (line.x0, line.top, line.x1, line.bottom))
                )
        kept.append([list(row) for row in rows[top:bottom]])
    return kept, aside


def _without_number(
    row: Sequence[Word], number: int, index: int, count: int, height: float, frame: Frame, aside: list[Aside]
) -> list[Word]:
    """A row without the page number in it. It may stand alone, in a corner, or in the margin beside the first line."""
    line = line_of(row)
    outermost = index in (0, count - 1)
    at_edge = outermost or index in (1, count - 2) or line.top < EDGE * height or line.bottom > (1 - EDGE) * height
    if not at_edge:
        return list(row)
    rest: list[Word] = []
    for segment in segments_of(row, COLUMN_GAP):
        alone = len(segment.words) == len(row)
        bare = BARE_NUMBER.fullmatch(segment.text) and abs(int(segment.text) - number) <= 1
        beside = outermost or alone or is_margin(segment, frame) or segment.x0 > (frame.left + frame.right) / 2
        if (is_page_label(segment.text) and beside) or (bare and outermost and (alone or is_margin(segment, frame))):
            aside.append(Aside(segment.text, "page_number", number, (segment.x0, segment.top, segment.x1, segment.bottom)))
        else:
            rest.extend(segment.words)
    return rest


def _running(
    rows: Sequence[Sequence[Word]], number: int, height: float, repeated: Mapping[str, Line], body_size: float
) -> tuple[int, int]:
    """How many rows at the top are a running header, and where the footer begins."""
    lines = [line_of(row) for row in rows]
    forms = [_form(line.text, number) for line in lines]
    known = [form in repeated for form in forms]
    top = 0
    while (
        top < len(lines)
        and lines[top].top < 0.18 * height
        and (
            _is_printed_on(lines[top].text)
            or (known[top] and _stands_at(lines[top], repeated[forms[top]]) and _says_nothing(lines, top))
            if number == 1
            else _is_header(lines, top, known, body_size)
        )
    ):
        top += 1
    bottom = len(lines)
    while bottom > top and lines[bottom - 1].bottom > 0.8 * height and _is_footer(lines, bottom - 1, height, known, body_size):
        bottom -= 1
    return top, bottom


def _outside_tables(
    rows: Sequence[Sequence[Word]],
    top: int,
    bottom: int,
    own: _Tables,
    overleaf: _Tables,
    number: int,
    repeated: Mapping[str, Line],
) -> tuple[int, int]:
    """`top` and `bottom` without the rows of a table that begins at the head of the page or goes down to its foot; a running header is
    none, nor what stands further from the table than its rows do. `own`, `overleaf`: the tables of this page and the next.
    """
    first, last = _tables_reach(rows, own)
    while first < len(rows) and 0 < first <= top + MORE_LINES and _goes_with(rows[first - 1], rows[first], number, repeated):
        first -= 1
    if first < top:
        top = first
    last = max(last, _begun_at_foot(rows, overleaf))
    while bottom - 1 <= last < len(rows) - 1 and _goes_with(rows[last], rows[last + 1], number, repeated):
        last += 1
    return top, max(bottom, last + 1)


def _tables_reach(rows: Sequence[Sequence[Word]], own: _Tables) -> tuple[int, int]:
    """The first and the last row of a page that are part of a table; (number of rows, -1) where none is."""
    joined, tables = own
    words = {id(word) for table in tables for row in joined[table.first : table.last + 1] for word in row}
    inside = [index for index, row in enumerate(rows) if any(id(word) in words for word in row)]
    return (inside[0], inside[-1]) if inside else (len(rows), -1)


def _goes_with(above: Sequence[Word], below: Sequence[Word], number: int, repeated: Mapping[str, Line]) -> bool:
    """Are two rows lines of one cell: in the same print, set close, none of them printed on every page?"""
    one, other = line_of(above), line_of(below)
    return (
        abs(one.size - other.size) < 0.5
        and other.baseline - one.baseline < CELL_LINE * one.size
        and not any(_form(line.text, number) in repeated for line in (one, other))
    )


def _begun_at_foot(rows: Sequence[Sequence[Word]], overleaf: _Tables) -> int:
    """The last row of a page, where it is the heads or the first lines of a table at the head of the next page: in its print, over its
    labels and columns, and no way to reach anybody; -1 where it is not.
    """
    joined, tables = overleaf
    table = next((table for table in tables if table.first <= 3), None)
    if table is None:
        return -1
    below = line_of(joined[table.last])
    cells = cells_of_row(rows[-1])
    placed = all(column_hits(cell, table.columns) or abs(cell.x0 - below.x0) < NEAR for cell in cells)
    text = line_of(rows[-1]).text
    same = abs(cells[0].size - below.size) < 0.5 and placed and not (is_contact(text) or is_address(text) or is_page_label(text))
    return len(rows) - 1 if same else -1


def _says_nothing(lines: Sequence[Line], index: int) -> bool:
    """Does a running header on the first page give none of the letterhead's fields, or none that the page does not give below it?"""
    text = lines[index].text
    words = WORD.findall(text)
    named = any(organisation_in(piece) for piece in (text, *BETWEEN.split(text)))
    title = any(word.islower() and len(word) > 3 for word in words)  # a name has capitals
    if title and not (named or date_in(text) or read_labels(text) or is_address(text) or is_contact(text)):
        return True
    below = {word for line in lines[index + 1 :] for word in WORD.findall(line.text)}
    return below.issuperset(word for word in words if len(word) > 3 or word.isdigit())


def _is_printed_on(text: str) -> bool:
    """Did a program or a publisher print the line on the page?"""
    return PATH.match(text) is not None or STAMP.match(text) is not None or PUBLISHED.search(text) is not None


def _is_header(lines: Sequence[Line], index: int, known: Sequence[bool], body_size: float) -> bool:
    line = lines[index]
    if _is_printed_on(line.text):
        return True
    below = lines[index + 1] if index + 1 < len(lines) else None
    apart = below is None or below.baseline - line.baseline > 2.0 * max(line.size, below.size)
    small = line.size < 0.93 * body_size
    if known[index]:
        return (
            apart or small or (index + 1 < len(lines) and known[index + 1])
        )  # a table's head printed again stands close to its rows
    if sum(is_number_cell(word.text) for word in line.words) > 1:
        return False  # the last row of a table, in smaller print than the text
    if line.text[0].islower() and not is_contact(line.text):
        return False  # the rest of a sentence, or of a cell that the page's end cut
    if any(_share_columns(line, other) for other in lines[max(0, index - 2) : index + 3] if other is not line):
        return False  # rows of a table of words
    return (apart or small) and not ends_sentence(line.text) and len(line.text) < 120 and (small or is_organisation(line.text))


def _share_columns(line: Line, other: Line) -> bool:
    """Do two lines have cells that begin at the same places, three in one of them and two or more in the other?"""
    starts = [[segment.x0 for segment in segments_of(each.words, CELL_GAP)] for each in (line, other)]
    shared = sum(any(abs(x0 - x) < NEAR for x in starts[1]) for x0 in starts[0])
    return max(map(len, starts)) >= 3 and shared >= 2 and shared == min(map(len, starts))


def _is_footer(lines: Sequence[Line], index: int, height: float, known: Sequence[bool], body_size: float) -> bool:
    line = lines[index]
    text = line.text
    above = lines[index - 1] if index else None
    apart = above is None or line.baseline - above.baseline > 1.8 * max(line.size, above.size)
    if (
        PATH.match(text)
        or STAMP.match(text)
        or (known[index] and line.bottom > (1 - EDGE) * height and (apart or line.size < 0.93 * body_size))
    ):
        return True
    if _is_note(text) or len(text) > 200:
        return False
    contact = is_contact(text) or is_address(text)
    # "… Bank: reg.nr. 0815⏎konto 0001234567": the rest of the line above
    if (
        above is not None
        and not apart
        and abs(line.size - above.size) < 0.5
        and line.size < 0.93 * body_size
        and not ends_sentence(text)
    ):
        contact = contact or is_contact(above.text) or is_address(above.text)
    if contact and line.bottom > (1 - EDGE) * height:
        return True
    if _is_row(lines, index) or (
        text[0].islower() and lines[index - 1 if index else 0].size == line.size and not contact and not apart
    ):
        return False
    # A block of small print at the very foot: the organisation's lines above its address.
    part_of_block = index + 1 < len(lines) and lines[index + 1].baseline - line.baseline < 2.0 * line.size
    lowest = index + 1 == len(lines)
    small = line.size < 0.93 * body_size
    return (
        line.bottom > (1 - EDGE) * height
        and small
        and not ends_sentence(text)
        and (lowest or part_of_block or contact)
        and not _footnote_above(lines, index)
    )


def _is_row(lines: Sequence[Line], index: int) -> bool:
    """The last rows of a table that goes down to the foot of the page: a number below (or above) a number, edge under edge."""
    own = [word.box for word in lines[index].words if is_number_cell(word.text) and word.box is not None]
    beside = [lines[place] for place in (index - 1, index + 1) if 0 <= place < len(lines)]
    return any(
        abs(mine[2] - other.box[2]) < 3 or abs(mine[0] - other.box[0]) < 3
        for mine in own
        for line in beside
        if abs(line.size - lines[index].size) < 0.5 and abs(line.baseline - lines[index].baseline) < 4 * line.size
        for other in line.words
        if other.box is not None and is_number_cell(other.text)
    )


def _is_note(text: str) -> bool:
    return NOTE_START.match(text) is not None and len(text.split()) > 3


def _footnote_above(lines: Sequence[Line], index: int) -> bool:
    """Does the line belong to a footnote that began on a line above it?"""
    for j in range(index, max(-1, index - 6), -1):
        if abs(lines[j].size - lines[index].size) > 0.5:
            return False
        if _is_note(lines[j].text):
            return True
    return False


def _form(text: str, number: int) -> str:
    """A running header's text on page `number`, with its page number taken out. Other numbers stay: rows of a table differ in them."""
    text = re.sub(r"\b(side|page|s\.)\s*\d+", r"\1 #", text, flags=re.IGNORECASE)
    return re.sub(rf"^{number}\b|(?<![\d.,/-]){number}$|\b{number}(?=\s*(?:af|/|\|)\s*\d)", "#", text).strip()


def _body_size(pages: Sequence[Sequence[Sequence[Word]]]) -> float:
    sizes = [word.size for rows in pages for row in rows for word in row]
    return median(sizes) if sizes else 0.0


def _stands_at(line: Line, other: Line) -> bool:
    """Do two lines stand at one place of their pages, in one print? A title need not be that of the page's head."""
    return abs(line.x0 - other.x0) < NEAR and abs(line.top - other.top) < NEAR and abs(line.size - other.size) < 0.06 * other.size


def _repeated(pages: Sequence[Sequence[Sequence[Word]]], sizes: Sequence[tuple[float, float]]) -> dict[str, Line]:
    """Lines at the pages' edges that stand on at least two pages, page numbers aside: form → the line on the last of them."""
    counts: Counter[str] = Counter()
    places: dict[str, Line] = {}
    for number, (rows, (_, height)) in enumerate(zip(pages, sizes, strict=True), start=1):
        lines = (line_of(row) for row in rows)
        found = {
            _form(line.text, number): line for line in lines if line.top < EDGE * height or line.bottom > (1 - EDGE) * height
        }
        counts.update(found.keys())
        places.update(found)
    return {form: places[form] for form, count in counts.items() if count >= 2 and len(form) > 1}
