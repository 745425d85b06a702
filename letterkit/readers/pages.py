"""Pages of words → the parts of a letter: furniture set aside, tables found, columns and margins ordered. The same for PDF and OCR."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import chain, pairwise, takewhile

from letterkit.letter import Furniture
from letterkit.readers.captions import cut_title, place_captions
from letterkit.readers.cells import is_number_cell
from letterkit.readers.columns import Frame, find_frame, is_margin, order_columns, split_row
from letterkit.readers.furniture import Aside, set_aside
from letterkit.readers.hyphens import HYPHENS
from letterkit.readers.labelrows import pair_labels
from letterkit.readers.labels import read_labels
from letterkit.readers.layout import paragraphs_of, rows_of, usual_pitch
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence
from letterkit.readers.names import is_organisation
from letterkit.readers.notes import lift_marks, mark_footnotes
from letterkit.readers.sections import sections_of
from letterkit.readers.spaced import close_spaced_row
from letterkit.readers.tablecolumns import Interval
from letterkit.readers.tableheads import title_of
from letterkit.readers.tableparts import caption_part
from letterkit.readers.tablerows import join_rows
from letterkit.readers.tables import PageTable, find_tables
from letterkit.readers.tablesbeside import part_tables
from letterkit.readers.words import Line, Part, RawTable, Word, line_of
from letterkit.readers.wordtables import find_word_tables

# Finds the tables of a page whose cells are drawn: (page number, rows) → tables.
RuledFinder = Callable[[int, list[list[Word]]], list[PageTable]]

INDENT = 10.0  # points that the items of a list stand in from the text
ALIKE = 0.7  # of the letters of a scanned head printed again overleaf
LONGEST_ITEM = 60  # words


def parts_of_pages(
    pages: Sequence[Sequence[Word]],
    sizes: Sequence[tuple[float, float]],
    ruled: RuledFinder | None = None,
) -> tuple[list[Part], list[Furniture]]:
    """Words page by page and the pages' (width, height) → parts in reading order, and what was set aside."""
    aside: list[Aside] = []
    rows_by_page: list[list[list[Word]]] = []
    for number, words in enumerate(pages, start=1):
        kept, marks = lift_marks(words)
        aside.extend(Aside(mark.text, "margin", number, mark.box) for mark in marks)
        rows_by_page.append([close_spaced_row(row) for row in rows_of(kept)])
    frame = find_frame(rows_by_page)
    rows_by_page, found = set_aside(rows_by_page, sizes, frame)
    aside.extend(found)
    sections = [
        (number, *section)
        for number, rows in enumerate(rows_by_page, start=1)
        for stretch, is_side in part_tables(rows)
        for section in ([(stretch, frame)] if is_side else _sections(stretch, frame, number, ruled))
    ]
    lines = [line for _, rows, edges in sections for row in rows for line in split_row(row, edges) if not is_margin(line, edges)]
    pitch = usual_pitch(lines)
    parts: list[Part] = []
    margins: list[list[Line]] = []
    before = frame
    for number, rows, edges in sections:
        numbers: Sequence[Interval] = ()
        worded: Sequence[Interval] = ()
        if parts and parts[-1].table is not None:
            numbers, worded = (parts[-1].columns, ()) if _has_numbers(parts[-1].table) else ((), parts[-1].columns)
        page_parts, beside = _page_parts(rows, edges, number, ruled, pitch, numbers, worded)
        if before.is_box or edges.is_box:
            parts.extend(page_parts)
        else:
            _go_on(parts, page_parts, before, edges.left, pitch)
        before = edges
        for line in beside:
            if margins and margins[-1][-1].page == line.page and 0 <= line.baseline - margins[-1][-1].baseline < 2.5 * line.size:
                margins[-1].append(line)
            else:
                margins.append([line])
    head: list[Part] = []
    for group in margins:
        if group[0].page == 1 and any(
            read_labels(text) or date_line(text) or is_organisation(text)
            for text in (_whole_name(group), *(line.text for line in group))
        ):
            for number, line in enumerate(group):
                if number and group[number - 1].text[-1] in HYPHENS and line.text[0].islower():
                    head[-1].lines.append(line)
                else:
                    head.append(Part(lines=[line], margin=True, gap=number == 0))
        else:
            aside.extend(Aside(line.text, "margin", line.page, (line.x0, line.top, line.x1, line.bottom)) for line in group)
    for part in parts:
        if part.table is not None and not part.table.rows:  # heads alone, with no rows overleaf
            part.lines, part.table = [line_of([word for cell in part.table.header for word in cell])], None
            part.kind = None
    mark_indented(parts, frame.left)
    parts = mark_footnotes([*head, *parts])
    return place_captions(parts), [Furniture(text=item.text, kind=item.kind, page=item.page, box=item.box) for item in aside]


def _sections(
    rows: list[list[Word]], frame: Frame, number: int, ruled: RuledFinder | None
) -> list[tuple[list[list[Word]], Frame]]:
    """A page's rows as sections in reading order; a table drawn with rules is one, though the text in its columns runs on."""
    sections = sections_of(rows, frame)
    if len(sections) < 2 or ruled is None:
        return sections
    tables = sorted((table.first, table.last + 1) for table in ruled(number, rows))
    if not tables:
        return sections
    edges = [0, *chain.from_iterable(tables), len(rows)]
    return [
        section
        for place, (first, stop) in enumerate(pairwise(edges))
        for section in ([(rows[first:stop], frame)] if place % 2 else sections_of(rows[first:stop], frame))
    ]


def _page_parts(
    rows: list[list[Word]],
    frame: Frame,
    number: int,
    ruled: RuledFinder | None,
    pitch: float,
    cut: Sequence[Interval],
    words: Sequence[Interval],
) -> tuple[list[Part], list[Line]]:
    """One page's parts in order, and the lines beside the running text. `cut`: the columns of a table that goes on here, `words`: of one
    of words."""
    rows = join_rows(rows)
    drawn = ruled(number, rows) if ruled is not None else []
    tables = [*drawn, *(table for table in find_tables(rows, cut) if not any(_overlap(table, other) for other in drawn))]
    tables = sorted([*tables, *find_word_tables(rows, tables, words)], key=lambda table: table.first)
    parts: list[Part] = []
    beside: list[Line] = []
    index = 0
    for table in [*tables, None]:
        stop = table.first if table is not None else len(rows)
        lines: list[list[Line]] = []
        for row in pair_labels(rows[index:stop]):
            if isinstance(row, Line):
                parts.extend(
                    part for group in order_columns(lines) for part in paragraphs_of(group, _right_edge(group, frame), pitch)
                )
                parts.append(Part(lines=[row], gap=not lines))
                lines = []
                continue
            split = split_row(row, frame)
            beside.extend(line for line in split if is_margin(line, frame))
            if inside := [line for line in split if not is_margin(line, frame)]:
                lines.append(inside)
        for group in order_columns(lines):
            parts.extend(paragraphs_of(group, _right_edge(group, frame), pitch))
        if table is not None:
            cut_title(parts)
            parts.extend(caption_part(text) for text in table.captions)
            part = table.part()
            part.columns = table.columns
            parts.append(part)
            index = table.last + 1
    return parts, beside


def _overlap(one: PageTable, other: PageTable) -> bool:
    return one.first <= other.last and other.first <= one.last


def mark_indented(parts: Sequence[Part], left: float) -> None:
    """Two or more short paragraphs, indented alike below a line with a colon, are the items of a list whose bullets were drawn or lost."""
    first = 1
    while first < len(parts):
        items = list(takewhile(partial(_is_indented_as, parts[first], left), parts[first:]))
        if len(items) > 1 and parts[first - 1].table is None and parts[first - 1].text.endswith(":"):
            for item in items:
                item.kind = "list_item"
        first += max(1, len(items))


def _is_indented_as(other: Part, left: float, part: Part) -> bool:
    if part.kind is not None or part.margin or part.bold or not part.lines or len(part.text.split()) > LONGEST_ITEM:
        return False
    edges = [line.x0 for line in (*part.lines, *other.lines)]
    return min(edges) > left + INDENT and max(edges) - min(edges) < 2.0 and part.text[0] not in '”"»“„'


def _whole_name(group: Sequence[Line]) -> str:
    """The lines of a block in the margin as one name, where it was broken to fit the margin ("Skovministeri-⏎et")."""
    return title_of([word for line in group for word in line.words])


def _right_edge(group: Sequence[Line], frame: Frame) -> float:
    """Where lines of a group are full. A narrow group is a column only where sentences run on in it; else every line was ended on purpose."""
    reach = max(line.x1 for line in group)
    if (
        not frame.is_box
        and reach > frame.left + 0.6 * (frame.right - frame.left)
        and min(line.x0 for line in group) < frame.left + 0.4 * (frame.right - frame.left)
    ):
        return frame.right
    running = sum(below.text[0].islower() and not ends_sentence(above.text) for above, below in pairwise(group))
    return reach if running >= 2 else 1e6


def _go_on(parts: list[Part], page_parts: list[Part], frame: Frame, left: float, pitch: float) -> None:
    """Add the parts of a page or a column, whose text begins at `left`; a paragraph or a table that was cut by the end of the one
    before goes on.
    """
    if parts and page_parts:
        last, first = parts[-1], page_parts[0]
        if last.table is not None and first.table is not None and _same_columns(last, first):
            _add_rows(last.table, first.table)
            page_parts = page_parts[1:]
        elif last.table is None and first.table is None and not first.marker and last.kind in (None, "list_item"):
            merged = paragraphs_of([*last.lines, _moved(first.lines[0], frame.left - left)], frame.right, pitch)
            if len(merged) == 1:
                last.lines.extend(first.lines)
                page_parts = page_parts[1:]
    parts.extend(page_parts)


def _moved(line: Line, by: float) -> Line:
    """A line as it would stand `by` points further right."""
    if not by:
        return line
    boxes = [(x0 + by, top, x1 + by, bottom) for x0, top, x1, bottom in (word.box for word in line.words if word.box is not None)]
    return (
        line_of([word._replace(box=box) for word, box in zip(line.words, boxes, strict=True)])
        if len(boxes) == len(line.words)
        else line
    )


def _add_rows(table: RawTable, overleaf: RawTable) -> None:
    """Rows of a table that goes on overleaf. A row that the page's end cut in two is one again; a "head" that is none is a row."""
    rows = list(overleaf.rows)
    if any(overleaf.header) and not _same_heads(table.header, overleaf.header):
        rows.insert(0, overleaf.header)
    if rows and any(table.header) and _same_heads(table.header, rows[0]):
        rows.pop(0)  # the heads printed again
    if (
        rows
        and table.rows
        and any(rows[0])
        and not all(rows[0])
        and all(table.rows[-1])
        and sum(map(bool, rows[0])) <= len(rows[0]) / 2
    ):
        for cell, more in zip(table.rows[-1], rows.pop(0), strict=True):
            cell.extend(more)
    table.rows.extend(rows)


def _texts(cells: Sequence[Sequence[Word]]) -> list[str]:
    return [" ".join(word.text for word in cell) for cell in cells]


def _same_columns(one: Part, other: Part) -> bool:
    """Do two tables have the same columns in the same places? A head printed again overleaf must be the same; tables of words have
    no sign of their own that tells a head from a row.
    """
    if one.table is None or other.table is None or len(one.columns) != len(other.columns):
        return False
    same = not any(other.table.header) or _same_heads(one.table.header, other.table.header)
    if not same and (_has_numbers(one.table) or _has_numbers(other.table)):
        return False
    return all(abs(a[1] - b[1]) < 12 or abs(a[0] - b[0]) < 12 for a, b in zip(one.columns, other.columns, strict=True))


def _same_heads(one: Sequence[Sequence[Word]], other: Sequence[Sequence[Word]]) -> bool:
    """Are the heads the same? Of a scanned page some letters may be read otherwise."""
    texts = _texts(one), _texts(other)
    scanned = any(word.confidence is not None for cell in (*one, *other) for word in cell)
    return texts[0] == texts[1] or (
        scanned and all(SequenceMatcher(None, *pair, autojunk=False).ratio() > ALIKE for pair in zip(*texts, strict=False))
    )


def _has_numbers(table: RawTable) -> bool:
    return any(is_number_cell(text) for row in table.rows for text in _texts(row[1:]) if text)
