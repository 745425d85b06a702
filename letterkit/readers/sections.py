"""A page's rows as sections in reading order: what runs across the page, and columns of running text one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, pairwise
from statistics import median

from letterkit.readers.cells import is_number_cell
from letterkit.readers.columns import Frame, find_frame
from letterkit.readers.hyphens import HYPHENS
from letterkit.readers.layout import fits, segments_of
from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.names import CLOSING
from letterkit.readers.tables import find_tables
from letterkit.readers.words import Line, Word, line_of
from letterkit.readers.wordtables import find_word_tables

BLANK = 0.8  # print sizes: a gutter is at least so wide
SIDE = 0.2  # the part of the text's width that a column takes at least
RUNNING = 3  # line ends that a sentence runs over in the two columns together
LONGEST_BOX = 15  # lines
WORDS = 3  # on a column's line, as they are counted over all of them
WIDER = 1.2  # times the blanks inside the lines beside it
MOST_ROWS = 400  # of a page; one with more is no letter's
EDGE = 4.5  # points: a line of a column begins no further from its edge

Rows = list[list[Word]]


def sections_of(rows: Sequence[Sequence[Word]], frame: Frame) -> list[tuple[Rows, Frame]]:
    """A page's rows as sections in reading order, each with its own edges: one section, or columns between what runs across the page.

    A gutter is a strip that no word enters, with sentences that run on from line to line on both sides of it: the blocks of a letterhead
    and the columns of a table have none.
    """
    if len(rows) > MOST_ROWS:
        return [(list(map(list, rows)), frame)]
    found = _columns(rows, frame)
    if found is None:
        return _round_box(rows, frame) if rows else []
    first, last, gutter = found
    sections = sections_of(rows[:first], frame)
    for is_left in (True, False):
        side = [words for row in rows[first:last] if (words := _beside(row, gutter, is_left=is_left))]
        sections += sections_of(side, replace(find_frame([side]), is_column=True))
    return [*sections, *sections_of(rows[last:], frame)]


def _round_box(rows: Sequence[Sequence[Word]], frame: Frame) -> list[tuple[Rows, Frame]]:
    """Rows of one column as sections; a few lines set to the right of its running text come before the paragraph that runs past them, or
    behind it where it began on the page before.
    """
    found = _box(rows, frame)
    if found is None:
        return [(list(map(list, rows)), frame)]
    first, last, gutter = found
    inside = [_beside(row, gutter, is_left=False) for row in rows[first:last]]
    rest = [*rows[:first], *(_beside(row, gutter, is_left=True) for row in rows[first:last]), *rows[last:]]
    lines = [line_of(row) if row else None for row in rest]
    begin, end = _paragraph(lines, first, last)
    cut = end if begin == 0 and rest[0] and rest[0][0].text[0].islower() else begin
    box = [row for row in inside if row]
    narrow = max((line.x1 for line in lines[first:last] if line is not None), default=frame.right)
    edges = sorted({0, cut, first, last, len(rest)})
    sections: list[tuple[Rows, Frame]] = []
    for start, stop in pairwise(edges):
        if start == cut:
            sections.append((box, replace(find_frame([box]), is_box=True)))
        part = [list(row) for row in rest[start:stop] if row]
        if first <= start < last and part:
            sections.append((part, replace(frame, right=narrow)))  # its lines end where the box begins
        else:
            sections.extend(sections_of(part, frame))
    if cut == len(rest):
        sections.append((box, replace(find_frame([box]), is_box=True)))
    return sections


def _paragraph(lines: Sequence[Line | None], first: int, last: int) -> tuple[int, int]:
    """Where the paragraph on rows `first` to `last` begins and ends, as the space between its lines tells: (first row, one past the last)."""
    printed = [(row, line) for row, line in enumerate(lines) if line is not None]
    steps = [(row, after, below.baseline - above.baseline) for (row, above), (after, below) in pairwise(printed)]
    pitch = min((step for row, after, step in steps if first - 2 <= row <= last), default=0.0)
    begin = max((after for _, after, step in steps if after <= first and step > 1.2 * pitch), default=0)
    end = min((after for row, after, step in steps if row >= last - 1 and step > 1.2 * pitch), default=len(lines))
    return begin, end


def _box(rows: Sequence[Sequence[Word]], frame: Frame) -> tuple[int, int, int] | None:
    """A few lines to the right of text that runs on past them: (first row, one past the last, a place left of them)."""
    segments = [segments_of(row, BLANK) for row in rows]
    for index, row in enumerate(segments):
        start = row[-1].x0
        if len(row) > 2 or not frame.left + SIDE * (frame.right - frame.left) < start < frame.right:
            continue
        if row[-1].text[0].islower() or is_number_cell(row[-1].text) or list_marker(row[-1].text):
            continue
        box = _lines_at(segments, index, row[-1])
        first, last = min(box), max(box)
        if len(row) == 1 and (not index or segments[index - 1][-1].x1 > start or not 0 < _step(rows, index) < row[0].size):
            continue
        gutter = round(start) - 2
        text = {
            n: line_of(words) for n in range(max(0, first - 1), last + 1) if (words := _beside(rows[n], gutter, is_left=True))
        }
        text = {n: line for n, line in text.items() if n >= first or (line.x1 < gutter and _step(rows, first) < line.size)}
        below = ((n, line_of(rows[n])) for n in range(last + 1, min(last + 3, len(rows))))
        text |= {n: line for n, line in below if line.x0 < gutter}
        beside = [n for n in text if n <= last]
        runs_on = [n for n, after in pairwise(text) if n <= last and _runs_on(text[n], text[after])]
        if (
            beside
            and len(box) <= LONGEST_BOX
            and 2 * len(runs_on) >= len(beside)
            and sum(len(text[n].words) for n in beside) >= WORDS * len(beside)
            and all(text[n].x1 < gutter and (n not in box or _is_widest(text[n], box[n])) for n in beside)
            and not any(is_number_cell(line.text) for line in box.values())
            and not any(
                len(other) > 1 and abs(other[-1].x0 - start) < EDGE for other in segments[last + 1 : last + 1 + LONGEST_BOX]
            )
            and not any(table.first <= last and table.last >= first for table in find_tables(rows))
        ):
            return first, last + 1, gutter
    return None


def _step(rows: Sequence[Sequence[Word]], index: int) -> float:
    """The space between the lines of a row and of the one above it."""
    return rows[index][0].baseline - rows[index - 1][0].baseline if index else 0.0


def _lines_at(segments: Sequence[Sequence[Line]], index: int, line: Line) -> dict[int, Line]:
    """The lines close to one another that begin where the last one of a row does: row → line."""
    found = {index: line}
    for rows in (range(index + 1, len(segments)), range(index - 1, -1, -1)):
        near = line
        for row in rows:
            other = segments[row][-1]
            if abs(other.baseline - near.baseline) > 2 * near.size:
                break
            if abs(other.x0 - line.x0) < EDGE:
                found[row] = near = other
    return found


def _runs_on(above: Line, below: Line) -> bool:
    """Does a sentence go on on the line below?"""
    return (
        0 < below.baseline - above.baseline < 2.2 * above.size
        and (below.text[0].islower() or above.text[-1] in HYPHENS)
        and not ends_sentence(above.text)
    )


def _columns(rows: Sequence[Sequence[Word]], frame: Frame, across: Set[int] = frozenset()) -> tuple[int, int, int] | None:
    """The two columns with most lines beside one another: (first row, one past the last, a place in the gutter).

    `across`: rows of a table that stands across the page, with a gap where the gutter is.
    """
    segments = [segments_of(row, BLANK) for row in rows]
    low, high = (frame.left + share * (frame.right - frame.left) for share in (SIDE, 1 - SIDE))
    places: Counter[int] = Counter()
    for row in segments:
        for before, after in pairwise(row):
            places.update(range(max(round(before.x1) + 1, int(low)), min(round(after.x0), int(high))))
    best = (1, (0, 0, 0))
    tried: set[tuple[int, int]] = set()
    for count, gutter in sorted(_strips(places), reverse=True):
        if count <= best[0]:
            break
        for start, stop in _runs(segments, gutter, across):
            if (start, stop) in tried:
                continue
            tried.add((start, stop))
            found = _region(rows[start:stop], gutter)
            if found is not None and found[0] > best[0]:
                best = found[0], (start + found[1], start + found[2], gutter)
    if best[0] < 2:
        return None
    first, last, gutter = best[1]
    if not across and (across := _tables_across(rows, gutter)) and not across.isdisjoint(range(first, last)):
        return _columns(rows, frame, across)
    return best[1]


def _tables_across(rows: Sequence[Sequence[Word]], gutter: int) -> set[int]:
    """The rows of tables with labels on one side of a gutter and nothing but numbers on the other."""
    found: set[int] = set()
    for table in find_tables(rows):
        cells = [
            segment for row in rows[table.first : table.last + 1] for segment in segments_of(row, BLANK) if segment.x0 >= gutter
        ]
        if cells and sum(is_number_cell(cell.text) for cell in cells) >= len(cells) / 2:
            found.update(range(table.first, table.last + 1))
    return found


def _strips(places: Counter[int]) -> Iterator[tuple[int, int]]:
    """Places that equally many rows leave free, side by side: (rows, a place near the right end, as the lines left of it end anywhere)."""
    ordered = sorted(places)
    for _, group in groupby(enumerate(ordered), lambda item: (item[1] - item[0], places[item[1]])):
        strip = [place for _, place in group]
        yield places[strip[0]], strip[len(strip) * 3 // 4]


def _runs(rows: Sequence[Sequence[Line]], gutter: int, across: Set[int]) -> Iterator[tuple[int, int]]:
    """Stretches of rows that leave a place free."""
    crossed = [index in across or any(line.x0 < gutter < line.x1 for line in row) for index, row in enumerate(rows)]
    for is_crossed, group in groupby(range(len(rows)), crossed.__getitem__):
        indices = list(group)
        if not is_crossed and len(indices) > 1:
            yield indices[0], indices[-1] + 1


def _region(rows: Sequence[Sequence[Word]], gutter: int) -> tuple[int, int, int] | None:
    """Of rows that leave the gutter free those that are two columns: (rows with a line in both, first row, one past the last)."""
    left, right = (_column(rows, gutter, is_left=is_left) for is_left in (True, False))
    if not left.running or not right.running:
        return None
    first, last = _reach((left, right), len(rows))
    left, right = left.within(first, last), right.within(first, last)
    both = left.lines.keys() & right.lines.keys()
    if (
        len(both) < 2
        or len(left.running) + len(right.running) < RUNNING
        or not (left.is_prose and right.is_prose)
        or left.right + BLANK * rows[first][0].size > right.left
        or 2 * sum(_is_widest(left.lines[row], right.lines[row]) for row in both) < len(both)
        or _is_table(rows[max(0, first - 1) : last], left, right)
    ):
        return None
    return len(both), first, last


def _reach(columns: tuple[_Column, _Column], count: int) -> tuple[int, int]:
    """Where the text of both columns begins and ends: (first row, one past the last).

    Above the first row with text in both belongs what is of a paragraph that reaches down beside the other column, and a heading over
    either; below the last one the text of one of them, past headings and tables.
    """
    first = max(min(column.text) for column in columns)
    last = min(max(column.text) for column in columns)
    while first:
        row = first - 1
        reaches = any(column.above(row, first) for column in columns)
        heads = all(column.lines[row].bold and column.begins(row) for column in columns if row in column.lines)
        if not heads and not (reaches and all(row in column.text or column.begins(row) for column in columns)):
            break
        first = row
    for row in range(last + 1, count):
        if any(CLOSING.match(column.lines[row].text) for column in columns if row in column.lines):
            break
        if any(row in column.text or (row == last + 1 and column.goes_on_below(row)) for column in columns):
            last = row
    return first, last + 1


def _is_widest(left: Line, right: Line) -> bool:
    """Is the blank between the lines of two columns wider than those inside them, as it need not be where one line was stretched?"""
    words = [*pairwise(left.words), *pairwise(right.words)]
    blanks = [word.box[0] - before.box[2] for before, word in words if before.box is not None and word.box is not None]
    return right.x0 - left.x1 > WIDER * max(blanks, default=0.0)


def _is_table(rows: Sequence[Sequence[Word]], left: _Column, right: _Column) -> bool:
    """Do the cells of both columns begin beside one another, row after row, or have the rows a table's heads?"""
    begun = [{block[0] for block in column.blocks} for column in (left, right)]
    level = begun[0] & begun[1]
    if len(level) > 2 and len(level) >= 0.8 * max(map(len, begun)):
        return True
    return any(table.last - table.first + 1 > len(rows) / 2 for table in find_word_tables(rows, []))


@dataclass
class _Column:
    """What stands on one side of a gutter: its lines by their row."""

    lines: dict[int, Line]

    @cached_property
    def left(self) -> float:
        """Where most of its lines begin."""
        places = Counter(round(line.x0 / 3) for line in self.lines.values())
        return 3.0 * max(places, key=lambda place: (places[place], -place))

    @cached_property
    def right(self) -> float:
        return max(line.x1 for line in self.lines.values())

    @cached_property
    def running(self) -> dict[int, int]:
        """The rows whose sentence goes on on the column's next line, as they had no room for it: row → the row of that line."""
        lines = list(self.lines.values())
        edges = [max(line.x1 for line in lines[max(0, place - 2) : place + 3]) for place in range(len(lines))]
        return {
            row: after
            for edge, ((row, above), (after, below)) in zip(edges, pairwise(self.lines.items()), strict=False)
            if _runs_on(above, below) and not fits(above, below, edge)
        }

    @cached_property
    def blocks(self) -> list[list[int]]:
        """The rows of its paragraphs, as the space between them tells."""
        pitch = median(self.lines[below].baseline - self.lines[row].baseline for row, below in self.running.items())
        found: list[list[int]] = []
        for row, line in self.lines.items():
            if found and line.baseline - self.lines[found[-1][-1]].baseline <= 1.2 * pitch:
                found[-1].append(row)
            else:
                found.append([row])
        return found

    @cached_property
    def text(self) -> set[int]:
        """The rows of the paragraphs in which a sentence runs on."""
        return {row for block in self.blocks if not self.running.keys().isdisjoint(block) for row in block}

    def above(self, row: int, first: int) -> bool:
        """Does its paragraph on a row reach down to the row `first`?"""
        return any(row in block and block[-1] >= first for block in self.blocks) and row in self.text

    def goes_on_below(self, row: int) -> bool:
        """Has it an item of a list on a row, or cells on it and on the row above?"""
        if row in self.lines and list_marker(self.lines[row].text):
            return True
        return all(index in self.lines and len(segments_of(self.lines[index].words, BLANK)) > 1 for index in (row - 1, row))

    def begins(self, row: int) -> bool:
        """Does its line on a row, if it has one, begin where the column does?"""
        return row not in self.lines or abs(self.lines[row].x0 - self.left) < EDGE

    def within(self, first: int, last: int) -> _Column:
        return _Column({row: line for row, line in self.lines.items() if first <= row < last})

    @property
    def is_prose(self) -> bool:
        lines = self.lines.values()
        return (
            bool(self.running)
            and sum(len(line.words) for line in lines) >= WORDS * len(lines)
            and 4 * len(self.running) >= len(lines) - 1
            and 2 * sum(map(self.begins, self.lines)) >= len(lines)
        )


def _column(rows: Sequence[Sequence[Word]], gutter: int, *, is_left: bool) -> _Column:
    sides = ((index, _beside(row, gutter, is_left=is_left)) for index, row in enumerate(rows))
    return _Column({index: line_of(words) for index, words in sides if words})


def _beside(row: Sequence[Word], gutter: int, *, is_left: bool) -> list[Word]:
    return [word for word in row if word.box is not None and (word.box[0] < gutter) == is_left]
