"""Where the running text stands on a page, what stands beside it, and which rows are two columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.readers.labels import only_labels, read_labels
from letterkit.readers.layout import segments_of
from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.names import CLOSING, columns_in_order, is_address
from letterkit.readers.words import Line, Word, line_of

LONGEST_LABEL = 5  # words
MARGIN_LINES = 4  # so many lines to the left of the text make a margin
COLUMN_GAP = 2.0  # blanks wider than this many print sizes part two columns; justified lines stay below it
PRINT_GAP = 0.9  # … and wider than this where the print is another …
OTHER_PRINT = 0.15  # … by this part of its size


@dataclass(frozen=True)
class Frame:
    """The left and right edge of the running text."""

    left: float
    right: float
    beside_left: bool = False  # a block of lines stands to the left of it: a margin, not a heading or a number set further out
    is_column: bool = False  # running text stands beside it
    is_box: bool = False  # a few lines that the running text goes round


def find_frame(pages: Sequence[Sequence[Sequence[Word]]]) -> Frame:
    """Rows of words page by page → the edges that most of the text keeps."""
    lines = [line for rows in pages for row in rows for line in _pieces(row)]
    if not lines:
        return Frame(0.0, 0.0)
    widest = max(line.x1 - line.x0 for line in lines)
    wide = [line for line in lines if line.x1 - line.x0 >= 0.6 * widest]
    lefts: Counter[int] = Counter()
    for line in wide:
        lefts[round(line.x0 / 3)] += len(line.text)
    common, _ = max(lefts.items(), key=lambda item: (item[1], -item[0]))
    left = min(line.x0 for line in wide if abs(line.x0 - 3 * common) < 4.5)
    # A list or a quote is narrower; a few lines further left than the most common edge are still the text.
    further = [line.x0 for line in wide if line.x0 < left - 4.5]
    if len(further) >= 0.15 * len(wide):
        left = min(further)
    if closings := [line.x0 for line in lines if line.x1 < left and CLOSING.match(line.text)]:
        left = min(closings)  # the text begins where its greeting does; what stands further in has labels before it
    outside = [line for line in lines if line.x1 < left - 0.4 * line.size]
    small = sum(
        line.size < 0.85 * wide[0].size for line in outside
    )  # a note in the margin; heads and numbers are no smaller than the text
    return Frame(left, max(line.x1 for line in wide), len(outside) >= MARGIN_LINES or small > 1)


def _pieces(row: Sequence[Word]) -> list[Line]:
    """A row cut at its wide blanks, and at narrower ones where the print is another: a block in small print close beside the text."""
    pieces = segments_of(row, COLUMN_GAP)
    if all(word.size == row[0].size for word in row):
        return pieces
    cut: list[Line] = []
    for piece in pieces:
        start = 0
        for number, (before, word) in enumerate(pairwise(piece.words), start=1):
            if (
                before.box is not None
                and word.box is not None
                and word.box[0] - before.box[2] > PRINT_GAP * max(before.size, word.size)
                and abs(before.size - word.size) > OTHER_PRINT * max(before.size, word.size)
            ):
                cut.append(line_of(piece.words[start:number]))
                start = number
        cut.append(line_of(piece.words[start:]) if start else piece)
    return cut


def is_margin(line: Line, frame: Frame) -> bool:
    """Does the line stand beside the running text, not in it?"""
    return (frame.beside_left and line.x1 < frame.left - 0.4 * line.size) or line.x0 > frame.right + 0.4 * line.size


def split_row(row: Sequence[Word], frame: Frame) -> list[Line]:
    """A row as the lines it holds: list markers stay with their item, labels with their value, justified text whole."""
    segments = _pieces(row)
    if len(segments) > 1 and _is_stretched(row, frame):
        return [line_of(row)]
    joined: list[Line] = []
    for segment in segments:
        before = joined[-1] if joined else None
        if (
            before is not None
            and not is_margin(before, frame)
            and (
                (len(before.text) <= 6 and list_marker(before.text + " x"))
                or (only_labels(before.text) and not read_labels(segment.text) and segment.x0 - before.x1 < 14 * segment.size)
            )
        ):
            joined[-1] = line_of((*before.words, *segment.words))
        else:
            joined.append(segment)
    return joined


def _is_stretched(row: Sequence[Word], frame: Frame) -> bool:
    """Few words stretched from edge to edge, all blanks alike: a justified line, not columns."""
    first, last = row[0], row[-1]
    if len(row) < 3 - frame.is_column or first.box is None or last.box is None:
        return False
    gaps = [word.box[0] - before.box[2] for before, word in pairwise(row) if before.box is not None and word.box is not None]
    return (
        abs(first.box[0] - frame.left) < first.size
        and abs(last.box[2] - frame.right) < 0.5 * last.size
        and min(gaps) > 0.6 * max(gaps)
        and not all(only_labels(word.text) for word in row)
    )


def order_columns(rows: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Rows of lines → groups in reading order. Where rows stand in two columns (an address beside a date, two signatures),
    the left column comes before the right one; each column is a group of its own.
    """
    groups: list[list[Line]] = []
    index = 0
    while index < len(rows):
        pair = _pair(rows, index)
        if pair is None:
            if groups and groups[-1] and index and len(rows[index - 1]) < 2 and not _is_far_off(groups[-1][-1], rows[index][0]):
                groups[-1].append(rows[index][0])
            else:
                groups.append([rows[index][0]])
            index += 1
            continue
        end, gutter = _region(rows, index, *pair)
        # Rows above that already stand in one of the columns belong to the region as well.
        start = index
        while (
            start > 0 and groups and groups[-1] and _in_column(rows[start - 1], gutter) and _close(rows[start - 1], rows[start])
        ):
            line = rows[start - 1][0]
            if groups[-1][-1] is not line:
                break
            groups[-1].pop()
            start -= 1
        region = [line for row in rows[start:end] for line in row]
        groups = [group for group in groups if group]
        left = [line for line in region if (line.x0 + line.x1) / 2 < gutter]
        right = [line for line in region if (line.x0 + line.x1) / 2 >= gutter]
        level = bool(left and right) and right[0].baseline < left[0].baseline + left[0].size
        if labelled := _labelled(left, right):
            groups.extend(labelled)
        else:
            groups.extend(columns_in_order([[left], [right]], _address) if level else [left, right])
        index = end
    return [group for group in groups if group]


def _labelled(left: Sequence[Line], right: Sequence[Line]) -> list[list[Line]]:
    """Labels in a column of their own ("Spørgsmål 1", "Svar") with the text beside them: each label before its text; [] where they are
    none. Lines above and below the text are no labels.
    """
    beside = (right[0].baseline, right[-1].baseline) if right else (0.0, 0.0)
    labels = [line for line in left if beside[0] - 0.3 * line.size < line.baseline < beside[1] + 0.3 * line.size]
    running = sum(below.text[0].islower() and not ends_sentence(above.text) for above, below in pairwise(right))
    if (
        running < 2
        or not labels
        or any(len(label.words) > LONGEST_LABEL for label in labels)
        or not all(any(abs(line.baseline - label.baseline) < 0.3 * line.size for line in right) for label in labels)
    ):
        return []
    starts = [label.baseline - 0.3 * label.size for label in labels]
    texts = [
        [line for line in right if start <= line.baseline < stop]
        for start, stop in pairwise([float("-inf"), *starts, float("inf")])
    ]
    above, below = (
        [line for line in left if line not in labels and (line.baseline < beside[0]) == first] for first in (True, False)
    )
    return [above, texts[0], *(group for label, text in zip(labels, texts[1:], strict=True) for group in ([label], text)), below]


def _is_far_off(above: Line, line: Line) -> bool:
    """Does a line stand well beside the one above: a date set right below an address, an address left below the sender's?"""
    return line.x0 > above.x1 + 2 * line.size or line.x1 < above.x0 - 2 * line.size


def _address(lines: Sequence[Line]) -> str:
    return next((line.text for line in lines if is_address(line.text)), "")


def _pair(rows: Sequence[Sequence[Line]], index: int) -> tuple[Line, Line] | None:
    """Two lines that stand beside one another: of one row, or of this row and the next where the two blocks have other baselines."""
    if len(rows[index]) > 1:
        return rows[index][0], rows[index][1]
    if index + 1 < len(rows) and len(rows[index + 1]) == 1:
        left, right = sorted((rows[index][0], rows[index + 1][0]), key=lambda line: line.x0)
        if abs(left.baseline - right.baseline) < 0.8 * min(left.size, right.size) and right.x0 - left.x1 > 2 * left.size:
            return left, right
    return None


def _region(rows: Sequence[Sequence[Line]], first: int, one: Line, other: Line) -> tuple[int, float]:
    """Rows from `first` on that share a gutter: (one past the last, the gutter's middle)."""
    left, right = one.x1, other.x0
    end = first + 1
    while end < len(rows) and _close(rows[end - 1], rows[end]):
        row = rows[end]
        if len(row) > 1:
            new_left, new_right = max(left, row[0].x1), min(right, row[1].x0)
        elif row[0].x1 < right:
            new_left, new_right = max(left, row[0].x1), right
        elif row[0].x0 > left:
            new_left, new_right = left, min(right, row[0].x0)
        else:
            break
        if new_right - new_left < row[0].size:
            break
        left, right = new_left, new_right
        end += 1
    return end, (left + right) / 2


def _close(above: Sequence[Line], below: Sequence[Line]) -> bool:
    return below[0].baseline - above[0].baseline < 2.4 * max(above[0].size, below[0].size)


def _in_column(row: Sequence[Line], gutter: float) -> bool:
    return len(row) == 1 and (row[0].x1 < gutter or row[0].x0 > gutter)
