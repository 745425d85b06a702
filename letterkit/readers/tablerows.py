"""The rows of a table on a page: which are numbers behind a label, and whose the lines are that stand between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median_low

from letterkit.readers.cells import is_number_cell
from letterkit.readers.labels import only_labels
from letterkit.readers.layout import fits
from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.tablecolumns import Interval, are_near, cells_of_row, column_hits, column_of, one_level, share_width
from letterkit.readers.tableparts import ABBREVIATION_END, CAPTION, NOTE
from letterkit.readers.words import Line, Word, line_of

CELL_LINE = 1.5  # print sizes: lines of one cell stand no further apart
LABEL_ROOM = 0.04  # print sizes nearer than rows stand: one more line of the same label

_UNIT = re.compile(r"%|[a-zæøå]{1,5}\.?")
_BREAKS_OFF = re.compile(r"(?:\b(?:og|eller|i|for|af|på|til|med|under|over)|[,/-])$")


def join_rows(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows of words, with a table's row whose cells of one and two lines stand middle to middle, or bottom to bottom, as one; and with
    a letterhead's label beside the first line of its value."""
    joined: list[list[Word]] = []
    for row in rows:
        if len(joined) > 1 and _labels_both(joined[-2], joined[-1], row):
            label, value = joined.pop(), joined.pop()
            joined.append([*(word._replace(baseline=value[0].baseline) for word in label), *value])
            joined.append(row)
        elif len(joined) > 1 and _stands_between(joined[-2], joined[-1], row):
            lines = [cells_of_row(line) for line in (joined[-2], joined.pop(), row)]
            joined[-1] = [word for cell in one_level(lines) for word in cell.words]
        elif joined and _is_under_numbers(joined[-1], row):
            joined[-1] = [word for cell in one_level([cells_of_row(line) for line in (joined[-1], row)]) for word in cell.words]
        else:
            joined.append(row)
    return joined


def _labels_both(above: Sequence[Word], row: Sequence[Word], below: Sequence[Word]) -> bool:
    """Is a row a letterhead's label set in the middle beside the two lines of its value ("Vedr.:")?"""
    if len(row) > 2:
        return False
    label, size = line_of(row), row[0].size
    values = [line_of(words) for words in (above, below)]
    return (
        only_labels(label.text)
        and all(label.x1 < value.x0 < label.x1 + 14 * size for value in values)
        and abs(values[0].x0 - values[1].x0) < 0.3 * size
        and values[1].baseline - values[0].baseline < 1.7 * size
        and 0.3 * size < label.baseline - values[0].baseline < 0.9 * size
    )


def _stands_between(above: Sequence[Word], row: Sequence[Word], below: Sequence[Word]) -> bool:
    """Do numbers stand between the lines of a label, or of a cell, that no cell of theirs shares width with?"""
    size = row[0].size
    if below[0].baseline - above[0].baseline >= 1.7 * size or not 0.3 * size < row[0].baseline - above[0].baseline < 0.9 * size:
        return False
    numbers = cells_of_row(row)
    around = [cells_of_row(line) for line in (above, below)]
    return (
        sum(is_number_cell(cell.text) for cell in numbers) > 1
        and all(is_number_cell(cell.text) for cell in numbers[1:])
        and not any(share_width(cell, other) for cells in around for cell in cells for other in numbers)
        and all(any(share_width(cell, other) for other in around[1]) for cell in around[0])
        and len(around[0]) == len(around[1])
    )


def _is_under_numbers(above: Sequence[Word], row: Sequence[Word]) -> bool:
    """Do numbers stand alone above their units, in a row whose other numbers stand on the line of the units ("78⏎pct.")?"""
    if not 0 < row[0].baseline - above[0].baseline < CELL_LINE * row[0].size:
        return False
    over, under = cells_of_row(above), cells_of_row(row)
    numbers = [cell for cell in over if is_number_cell(cell.text)]
    units = [cell for cell in under if _UNIT.fullmatch(cell.text)]
    return (
        bool(numbers)
        and len(over) - len(numbers) <= 1
        and len(under) > len(units)
        and sum(is_number_cell(cell.text) for cell in under) > 1
        and all(any(share_width(number, unit) for unit in units) for number in numbers)
    )


def is_data_row(cells: Sequence[Line]) -> bool:
    """A label and at least one number to its right; prose never has most of its pieces as numbers."""
    rest = cells[1:]
    if not rest or len(cells[0].text) > 70 or NOTE.match(cells[0].text):
        return False
    numbers = sum(is_number_cell(cell.text) for cell in rest)
    return numbers >= 1 and numbers >= 0.6 * len(rest) and not (list_marker(cells[0].text + " x") and len(cells[0].text) < 4)


def leads_to_row(cells: Sequence[Sequence[Line]], index: int) -> bool:
    """Is a line over the labels alone, with a row of the table right below it or after one more such line?"""
    for place in range(index, min(index + 2, len(cells) - 1)):
        line = cells[place][0]
        over = len(cells[place]) == 1 and line.x1 <= cells[index - 1][-1].x1
        # "Indtægter, mio. kr." set close below its first line is no sentence
        said = ends_sentence(line.text) and not (
            ABBREVIATION_END.search(line.text) and line.baseline - cells[place - 1][0].baseline < 1.3 * line.size
        )
        if not over or said or not are_near(cells[place], cells[place + 1]):
            return False
        if is_data_row(cells[place + 1]):
            return True
    return False


def goes_on_in_cells(row: Sequence[Line], below: Sequence[Line]) -> bool:
    """Are the cells of a line the rest of those right above them: a unit that had no room there ("1 248 500⏎kr."), words in lower case?"""
    over = [[number for number, cell in enumerate(row) if share_width(cell, more)] for more in below]
    return (
        0 < below[0].baseline - row[0].baseline < CELL_LINE * row[0].size
        and all(len(hits) == 1 for hits in over)
        and any(hits[0] for hits in over)
        and all(more.text[0].islower() or more.text[0] in "%(" for more, hits in zip(below, over, strict=True) if hits[0])
        and not any(is_number_cell(more.text) for more in below)
    )


def row_step(cells: Sequence[Sequence[Line]], members: Sequence[int]) -> float:
    """The usual distance between rows of numbers that stand right below one another; 0 where none do."""
    return median_low(
        [cells[below][0].baseline - cells[above][0].baseline for above, below in pairwise(members) if below == above + 1] or [0.0]
    )


def ends_label(cells: Sequence[Sequence[Line]], index: int, columns: Sequence[Interval], step: float) -> bool:
    """Is the line below a table's last row one more line of its label: running on, or nearer to it than rows are to one another?"""
    above, one = cells[index - 1][0], cells[index][0]
    near = (
        len(cells[index]) == 1
        and one.x1 <= columns[0][0] + 1.0
        and abs(one.x0 - above.x0) < 1.5 * one.size
        and abs(one.size - above.size) < 0.05 * one.size
        and 0 < one.baseline - above.baseline < step - LABEL_ROOM * one.size
        and not (NOTE.match(one.text) or CAPTION.match(one.text))
    )
    return near or _runs_on(cells[index - 1], cells[index], columns)


def _label_of(cells: Sequence[Sequence[Line]], index: int, columns: Sequence[Interval], step: float, reach: float) -> int:
    """Whose a line over the labels alone is: -1 the row's above it, 1 the row's below it, 0 no row's: a heading inside the table.

    A label's lines stand no further apart than the rows do (`step`), and a label is broken where its next word has no room (`reach`).
    """
    above, one = cells[index - 1][0], cells[index][0]
    if _runs_on(cells[index - 1], cells[index], columns) or _BREAKS_OFF.search(above.text):
        return -1
    below = cells[index + 1][0] if index + 1 < len(cells) else None
    if (one.bold and not (below or above).bold) or one.text.endswith(":"):
        return 0
    if below is None:
        return -1
    up, down, room = one.baseline - above.baseline, below.baseline - one.baseline, LABEL_ROOM * one.size
    if abs(up - down) > room and min(up, down) < (step - room if step else float("inf")):
        return -1 if up < down else 1
    if up < down - room and not fits(one, below, reach) and not fits(above, one, reach):
        return -1
    return 0 if step and below.text[0].isupper() and not _BREAKS_OFF.search(one.text) and fits(one, below, reach) else 1


def _runs_on(row: Sequence[Line], below: Sequence[Line], columns: Sequence[Interval]) -> bool:
    """Does a row's label go on on the line below it, where nothing else stands?"""
    one, other = row[0], below[0]
    return (
        len(below) == 1
        and other.text[0].islower()
        and other.x1 <= columns[0][0] + 1.0
        and abs(one.x0 - other.x0) < 1.5 * one.size
        and 0 < other.baseline - one.baseline < 1.6 * one.size
        and not ends_sentence(one.text)
    )


def read_rows(
    cells: Sequence[Sequence[Line]],
    first: int,
    last: int,
    members: Sequence[int],
    columns: Sequence[Interval],
    step: float,
) -> list[list[list[Word]]]:
    reach = max(cells[row][0].x1 for row in range(first, last + 1))
    body: list[list[list[Word]]] = []
    carried: list[Word] = []
    for index in range(first, last + 1):
        if index not in members:
            if body and goes_on_in_cells(cells[index - 1], cells[index]):
                for cell in cells[index]:
                    body[-1][next(iter(column_hits(cell, columns)), -1) + 1].extend(cell.words)
                continue
            side = -1 if index > members[-1] else _label_of(cells, index, columns, step, reach) if index else 1
            if body and side < 0 and not carried:
                body[-1][0].extend(cells[index][0].words)
            elif side == 0:
                body.append([list(cells[index][0].words), *([] for _ in columns)])  # a heading inside the table
            else:
                carried.extend(cells[index][0].words)  # the first line of a label printed on two
            continue
        row: list[list[Word]] = [[*carried, *cells[index][0].words], *([] for _ in columns)]
        carried = []
        for cell in cells[index][1:]:
            column = column_of(cell, columns)
            if column is not None:
                row[column + 1].extend(cell.words)
        body.append(row)
    return body
