"""Words with a line drawn through them: no longer said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from letterkit.letter import Box
from letterkit.readers.words import Part, Word, line_of

THIN = 2.5  # points: a line is no thicker
THROUGH = (0.12, 0.48)  # print sizes above the baseline: below is a line under the words, above one over them
CELL_GAP = 0.9  # print sizes: no blank between words is as wide, unless the line is stretched
HIGHEST = 20  # points
BEYOND = 0.5  # print sizes that it may reach beyond the words


def struck_words(words: Sequence[Word], paths: Iterable[Box]) -> list[Word]:
    """Words of a page and the boxes of what is drawn on it → the words that a line goes through.

    The line begins and ends with the words: a rule of a table or of a chart, which goes on past them, strikes nothing.
    """
    lines = [path for path in paths if path[3] - path[1] <= THIN < path[2] - path[0]]
    by_height: dict[int, list[Word]] = {}
    for word in words if lines else ():
        by_height.setdefault(round(word.baseline), []).append(word)
    struck: list[Word] = []
    for x0, top, x1, bottom in lines:
        y = (top + bottom) / 2
        near = (word for height in range(round(y), round(y) + HIGHEST) for word in by_height.get(height, ()))
        hit = [(word, word.box) for word in near if word.box is not None and _goes_through(word, word.box, x0, x1, y)]
        if hit:
            reach = BEYOND * hit[0][0].size
            first, last = min(box[0] for _, box in hit), max(box[2] for _, box in hit)
            if abs(first - x0) < reach and abs(last - x1) < reach:
                struck.extend(word for word, _ in hit)
    return struck


def without(parts: Iterable[Part], struck: Sequence[Word]) -> list[Part]:
    """Parts without the words that were struck. They are taken out last: text runs on past them as it is printed."""
    places = {(word.page, word.box) for word in struck}

    def stands(word: Word) -> bool:
        return word.box is None or (word.page, word.box) not in places

    kept: list[Part] = []
    for part in parts:
        if part.table is not None:
            part.table.header = [list(filter(stands, cell)) for cell in part.table.header]
            part.table.rows = [row for cells in part.table.rows if any(row := [list(filter(stands, cell)) for cell in cells])]
        else:
            part.lines = [line_of(words) for line in part.lines if (words := list(filter(stands, line.words)))]
        if part.lines or (part.table is not None and part.table.rows):
            kept.append(part)
    return kept


def in_cells(words: Sequence[Word], struck: Sequence[Word]) -> list[Word]:
    """Of the struck words those that begin a table's cell: without them it holds the number that is now said."""
    ends: dict[float, list[float]] = {}
    for word in words:
        ends.setdefault(word.baseline, []).append(word.box[2] if word.box else 0.0)
    found = []
    for word in struck:
        x0 = word.box[0] if word.box else 0.0
        left = max((end for end in ends.get(word.baseline, ()) if end <= x0), default=None)
        if left is not None and x0 - left > CELL_GAP * word.size:
            found.append(word)
    return found


def _goes_through(word: Word, box: Box, x0: float, x1: float, y: float) -> bool:
    low, high = (share * word.size for share in THROUGH)
    return low <= word.baseline - y <= high and min(x1, box[2]) - max(x0, box[0]) > 0.8 * (box[2] - box[0])
