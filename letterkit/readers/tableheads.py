"""The heads of a table on a page: which rows above its numbers name the columns, and which column each head stands over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from letterkit.readers.cells import is_number_cell, is_unit_head, is_year
from letterkit.readers.labels import read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence
from letterkit.readers.tablecolumns import Interval, are_near, column_hits, column_of, share_width
from letterkit.readers.tableparts import ABBREVIATION_END, CAPTION, NOTE
from letterkit.readers.words import Line, Word, line_of

HEAD_GAP = 0.45  # print sizes: heads stand no closer; cells of numbers stand further apart (`CELL_GAP`)
HEAD_EDGE = 0.25  # print sizes: heads closer than that each keep the same edge of their columns, or their middle

PROSE_END = re.compile(r"(?:[a-zæøå]{3}[.?!:]|\S \S*\d\.)$")


def names_each(above: Sequence[Sequence[Line]], row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    """Does a row of heads, none of them a letterhead's label, give each column of the one row of numbers below it its name? The heads
    may have more lines than one, the lowest of them last in `above`.
    """
    heads = list(heads_apart(above[-1], columns, row[0].x1))
    over = [column_of(cell, columns) for cell in heads if column_hits(cell, columns)]
    for line, below in zip(reversed(above[:-1]), reversed(above[1:]), strict=True):
        if len(set(over)) == len(columns) or below[0].baseline - line[0].baseline > 1.4 * line[0].size:
            break
        upper = heads_apart(line, columns, row[0].x1)
        heads += upper
        over = sorted(
            {*over, *(column_of(cell, columns) for cell in upper if column_hits(cell, columns))},
            key=lambda n: -1 if n is None else n,
        )
    return (
        are_near(above[-1], row)
        and over == list(range(len(columns)))
        and len(columns) == len(row) - 1
        and not any(
            read_labels(cell.text) or (ends_sentence(cell.text) and not ABBREVIATION_END.search(cell.text)) for cell in heads
        )
        and not any(date_line(cell.text) or read_labels(cell.text) for cell in row)
    )


def heads_apart(row: Sequence[Line], columns: Sequence[Interval], reach: float, *, lowest: bool = False) -> list[Line]:
    """A row of heads with each cell cut that holds a head for each of the columns below it, or the labels' head beside another.

    `reach`: where the longest label ends. `lowest`: the row right above the numbers, where a head over several columns would have none below it that tells them apart.
    """
    return [
        piece
        for number, cell in enumerate(row)
        for piece in (_heads_in(cell, columns, reach, lowest) if len(column_hits(cell, columns)) > bool(number) else [cell])
    ]


def _heads_in(cell: Line, columns: Sequence[Interval], reach: float, lowest: bool) -> list[Line]:
    """The heads in a cell: its words by the column they stand over, where wider blanks part them or each keeps its column's edge."""
    gaps = [word.box[0] - before.box[2] for before, word in pairwise(cell.words) if before.box and word.box]
    places = [column_hits(line_of([word]), columns) for word in cell.words]
    if len(gaps) < len(places) - 1 or any(len(hits) > 1 for hits in places):
        return [cell]
    # A word over none belongs to the nearer of its neighbours; what begins the row may be the labels' head.
    over = [hits[0] if hits else None for hits in places]
    labels = 0
    while labels < len(over) and over[labels] is None:
        labels += 1
    labels = (
        0
        if cell.x0 > reach
        else next((n for n in range(labels, 0, -1) if n <= len(gaps) and gaps[n - 1] > HEAD_GAP * cell.size), 0)
    )
    for n in range(labels, len(over)):
        before = gaps[n - 1] if n > labels else float("inf")
        after = next((m for m in range(n, len(over)) if over[m] is not None), None)
        if over[n] is None and (after is None or (n > labels and before <= gaps[n])):
            over[n] = over[n - 1] if n > labels else None
        elif over[n] is None and after is not None:
            over[n] = over[after]
    cuts = [n for n in range(1, len(over)) if n == labels or over[n] != over[n - 1]]
    numbers = [over[n] for n in (labels, *(n for n in cuts if n > labels))]
    if not cuts or None in numbers or len(set(numbers)) < len(numbers):
        return [cell]
    pieces = [line_of(cell.words[start:stop]) for start, stop in pairwise([0, *cuts, len(over)])]
    inside = [gap for n, gap in enumerate(gaps, start=1) if n not in cuts]
    wide = min(gaps[n - 1] for n in cuts) > max([HEAD_GAP * cell.size, *(1.3 * gap for gap in inside)])
    own = [(piece, columns[number]) for piece, number in zip(pieces[labels > 0 :], numbers, strict=True) if number is not None]
    off = [(piece.x0 - x0, piece.x1 - x1, (piece.x0 + piece.x1 - x0 - x1) / 2) for piece, (x0, x1) in own]
    kept = any(max(map(abs, edge)) < HEAD_EDGE * cell.size for edge in zip(*off, strict=True))
    each = lowest and len(own) >= 3 and all(len(piece.words) == 1 for piece, _ in own)
    return pieces if wide or kept or each else [cell]


def is_year_head(cells: Sequence[Sequence[Line]], members: Sequence[int]) -> bool:
    """Are all numbers of the first row years, and stand other things than years below?"""
    numbers = [cell for cell in cells[members[0]][1:] if is_number_cell(cell.text)]
    if not all(is_year(cell.text) for cell in numbers):
        return False
    below = [cell for row in members[1:] for cell in cells[row][1:] if any(share_width(cell, head) for head in numbers)]
    return len(numbers) == len(cells[members[0]]) - 1 or not any(is_year(cell.text) for cell in below)


def is_head_row(row: Sequence[Line], below: Sequence[Line], columns: Sequence[Interval], label_left: float) -> bool:
    """Does a row above the numbers name the columns? A line that runs from the labels into the columns is a title or a text."""
    left = columns[0][0]
    if any(NOTE.match(cell.text) or CAPTION.match(cell.text) for cell in row) or len(row) > len(columns) + 1:
        return False
    if any(len(cell.text) > 60 for cell in row) or (PROSE_END.search(row[-1].text) and not ABBREVIATION_END.search(row[-1].text)):
        return False
    if any(column_hits(cell, columns) and cell.x0 < label_left + 2 * cell.size for cell in row):
        return False
    if len(row) == 1 and row[0].x1 <= left:
        # Over the labels alone: one line of a head that is printed on several.
        return (
            below[0].baseline - row[0].baseline < 1.6 * row[0].size and len(row[0].text) <= 60 and not ends_sentence(row[0].text)
        )
    if len(row) == 1 and ends_sentence(row[0].text):
        return False
    under = [cell.text for cell in below]
    numbers = sum(is_number_cell(cell.text) and not is_year(cell.text) and not is_unit_head(cell.text, under) for cell in row[1:])
    return numbers <= 0.5 * len(row[1:])


def same_print(rows: Sequence[Sequence[Line]]) -> bool:
    """Are the first cells of two head rows printed alike, one right under the other?"""
    if len(rows) < 2:
        return False
    one, other = rows[0][0], rows[1][0]
    return one.bold == other.bold and abs(one.x0 - other.x0) < 2 * one.size and other.baseline - one.baseline < 1.6 * one.size


def read_heads(heads: Sequence[Sequence[Line]], columns: Sequence[Interval]) -> tuple[list[list[Word]], list[str]]:
    header: list[list[Word]] = [[] for _ in range(len(columns) + 1)]
    for number, row in enumerate(heads):
        named = any(header[1:])  # by the row above: no group's head stands below
        groups = _group_heads(row, heads[number + 1], columns) if number + 1 < len(heads) and not named else {}
        for index, cell in enumerate(row):
            for column in groups.get(index) or _head_columns(cell, columns):
                header[column].extend(cell.words)
    label = " ".join(word.text for word in header[0])
    if len(label.split()) >= 3 and len(label) > 24:
        # What stands over the labels is the table's title, not the name of the label column.
        title = title_of(header[0])
        header[0] = []
        return header, [title]
    return header, []


def _group_heads(row: Sequence[Line], below: Sequence[Line], columns: Sequence[Interval]) -> dict[int, list[int]]:
    """Heads over equally many columns each ("Regnskab" and "Budget" over two years each): cell of the row → its columns, from 1.

    None where one of them goes on in the row below ("Personer i⏎alt").
    """
    over = [index for index, cell in enumerate(row) if cell.x1 > columns[0][0]]
    if len(over) < 2 or len(columns) % len(over) or len(columns) == len(over):
        return {}
    if any(share_width(row[index], cell) and cell.text[0].islower() for index in over for cell in below):
        return {}
    size = len(columns) // len(over)
    groups: dict[int, list[int]] = {}
    for place, index in enumerate(over):
        own = columns[place * size : (place + 1) * size]
        if not own[0][0] - row[index].size <= (row[index].x0 + row[index].x1) / 2 <= own[-1][1] + row[index].size:
            return {}
        groups[index] = list(range(place * size + 1, (place + 1) * size + 1))
    return groups


def _head_columns(cell: Line, columns: Sequence[Interval]) -> list[int]:
    """Columns that a head stands over: the one it overlaps, several for a head over a group, else the nearest."""
    hits = [number + 1 for number in column_hits(cell, columns)]
    if hits:
        return hits
    if cell.x1 <= columns[0][0] + 1.0:
        return [0]
    middle = (cell.x0 + cell.x1) / 2
    return [min(range(len(columns)), key=lambda number: abs((columns[number][0] + columns[number][1]) / 2 - middle)) + 1]


def title_of(words: Sequence[Word]) -> str:
    """The words of a title printed over several lines, line ends joined."""
    from letterkit.readers.hyphens import Evidence, join_line_end

    text = ""
    for before, word in zip([None, *words], words, strict=False):
        if before is None:
            text = word.text
        elif before.baseline == word.baseline:
            text += " " + word.text
        else:
            kept, glue = join_line_end(before.text, word.text, Evidence())
            text = text[: len(text) - len(before.text)] + kept + glue + word.text
    return text
