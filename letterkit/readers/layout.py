"""Words of a page → lines → parts: furniture set aside, columns and margins kept apart, paragraphs put together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from letterkit.readers.hyphens import HYPHENS, JOINING_WORDS
from letterkit.readers.markers import ORDINAL_NOUNS, ends_sentence, list_marker
from letterkit.readers.names import CLOSING, SALUTATION
from letterkit.readers.words import Line, Part, Word, line_of

CELL_GAP = 0.7  # blanks wider than this many print sizes part two cells
MARK_ROOM = 0.35  # print sizes that a raised mark may set its line further down
ADDRESSED = re.compile(r"Til (?:[A-ZÆØÅ][\w-]+ ?){1,4}$")  # a line of a letterhead
ORDINAL_END = re.compile(r"\b\d{1,2}\.$")
ORDINAL_NOUN = re.compile(ORDINAL_NOUNS)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words → rows: words on one baseline, left to right, rows from the top. A raised mark belongs to the row it stands on."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.baseline, word.box[0] if word.box else 0.0)):
        for row in reversed(rows[-4:]):
            reference = row[0]
            if abs(word.baseline - reference.baseline) <= 0.3 * max(min(word.size, reference.size), 4.0):
                row.append(word)
                break
        else:
            rows.append([word])
    for row in rows:
        row.sort(key=lambda word: word.box[0] if word.box else 0.0)
    return rows


def segments_of(row: Sequence[Word], gap: float) -> list[Line]:
    """A row cut where the blank between two words is wider than `gap` times the print size."""
    segments: list[list[Word]] = [[row[0]]]
    for before, word in pairwise(row):
        if before.box is not None and word.box is not None and word.box[0] - before.box[2] > gap * max(before.size, word.size):
            segments.append([word])
        else:
            segments[-1].append(word)
    return [line_of(segment) for segment in segments]


def paragraphs_of(lines: Sequence[Line], right: float, usual: float = 0.0) -> list[Part]:
    """Lines of one column from the top → paragraphs, list items and single lines.

    `right` is the column's right edge, `usual` the distance between baselines inside the letter's paragraphs (0: to be found here).
    """
    parts: list[Part] = []
    pitch = usual or usual_pitch(lines)
    left = min((line.x0 for line in lines), default=0.0)
    size = median(line.size for line in lines for _ in line.words) if lines else 0.0
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        wide = before is None or before.page != line.page or line.baseline - before.baseline > 1.35 * max(pitch, 1.0 * line.size)
        if (
            before is None
            or not parts
            or starts_part(before, line, parts[-1], left, right, pitch * max(1.0, line.size / size if size else 1.0))
        ):
            marker = list_marker(line.text)
            parts.append(Part(lines=[line], kind="list_item" if marker else None, marker=marker, gap=wide))
        else:
            parts[-1].lines.append(line)
    return parts


def usual_pitch(lines: Sequence[Line]) -> float:
    """The distance between baselines inside paragraphs.

    Taken from lines whose sentence goes on below them (a letterhead may be set tighter than the text); without enough of them
    from the smallest distance that is common.
    """
    steps: list[float] = []
    running: list[float] = []
    for before, after in pairwise(lines):
        step = after.baseline - before.baseline
        if before.page != after.page or not 0 < step < 2.6 * max(before.size, after.size):
            continue
        steps.append(step)
        if after.text[0].islower() and not ends_sentence(before.text) and abs(before.size - after.size) < 0.5:
            running.append(step)
    if len(running) >= 3:
        return median(running)
    if not steps:
        return 0.0
    counts = Counter(round(step, 1) for step in steps)
    most = max(counts.values())
    return min(step for step, count in counts.items() if count >= 0.5 * most) if most > 2 else median(steps)


def starts_part(before: Line, line: Line, part: Part, left: float, right: float, pitch: float) -> bool:
    """Does a new part begin at `line`? By the space above, the print, a list marker, or because the line before was ended on purpose."""
    text, last = line.text, before.text
    if ORDINAL_END.search(last) and ORDINAL_NOUN.match(text):
        return False  # "i brev af 1." and "november 2021"
    lower = text[0].islower()
    hyphened = last[-1] in HYPHENS and last[-2:-1].isalpha()
    goes_on = (hyphened and (lower or text.split()[0] in JOINING_WORDS)) or (
        lower and not ends_sentence(last) and not list_marker(text)
    )
    if before.page != line.page or line.baseline < before.baseline - before.size:  # overleaf, or at the top of the next column
        if goes_on:
            return False
        return ends_sentence(last) or bool(list_marker(text)) or fits(before, line, right) or abs(before.size - line.size) > 0.6
    step = line.baseline - before.baseline
    if not fits(before, line, right) and any(word.marked for word in line.words):
        step -= MARK_ROOM * line.size
    if (
        not ends_sentence(last)
        and not list_marker(text)
        and step < (1.4 if text[0].isupper() else 1.6) * pitch
        and abs(before.size - line.size) < 0.5
    ):
        # The sentence is not over and the line is full: it goes on, whatever the leading.
        full = (
            not fits(before, line, right)
            and before.x0 < left + 0.35 * (right - left)
            and right - before.x1 < 0.2 * (right - left)
        )
        if full and before.bold == line.bold and not ADDRESSED.match(text):
            return False
    if step > 1.22 * pitch and step > 1.28 * line.size and not (hyphened and lower and step < 2.2 * pitch):
        return True
    if abs(before.size - line.size) > 0.12 * max(before.size, line.size) or (before.bold != line.bold and not goes_on):
        return True
    if SALUTATION.match(last) or CLOSING.match(last) or CLOSING.match(text):
        return True
    if hyphened and lower:
        return False
    if list_marker(text) and (line.x0 <= part.lines[0].x0 + 1.5 or not part.marker or list_marker(text) != part.marker):
        return ends_sentence(last) or fits(before, line, right) or bool(part.marker) or list_marker(text) in "•·–"
    if before.x0 > left + 0.35 * (right - left) and not lower:
        return True  # lines set flush right or centred end where they are meant to
    if fits(before, line, right):
        short = before.x1 < before.x0 + 0.5 * (right - before.x0)
        # "… brev af 2. december" and "2019", where lines are not stretched
        number = text[0].isdigit() and last[-1].islower() and not short and not list_marker(text)
        return not (lower or number) or ends_sentence(last) or (short and not (before.bold and line.bold))
    # A first-line indent, where the paragraph's other lines have none.
    return line.x0 > before.x0 + 0.8 * line.size and len(part.lines) > 1 and ends_sentence(last) and not part.marker


def fits(before: Line, line: Line, right: float) -> bool:
    """Would the first word of `line` have stood on the line before it?"""
    first = line.words[0].box
    if first is None:
        return False
    return before.x1 + 0.25 * line.size + (first[2] - first[0]) <= right - 0.6 * line.size
