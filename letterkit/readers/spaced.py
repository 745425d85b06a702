"""Lines set with a blank between the letters ("D a t o :", "R e d e g ø r e l s e") → their words. Single lines, never running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from letterkit.readers.labels import close_spaced_letters
from letterkit.readers.words import Word

SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_]){3,}(?![^\s:.])")
OPENING = re.compile(r"\s*(?P<run>[^\W\d_](?: [^\W\d_]){3,}(?: ?[.:])*)(?=\s|\Z)")
LONGEST_WORD = 20  # letters with one blank between all of them are one word up to here; beyond it nobody knows where words end
WORD_GAP = 1.6  # a gap so many times the usual one between the letters of a line parts two words


def close_spaced_line(line: str) -> str:
    """A line of text → the same, spaced letters closed. Two blanks stand between words that were spaced.

    >>> close_spaced_line("R e d e g ø r e l s e"), close_spaced_line("D a t o : 3. maj 2019"), close_spaced_line("A B C D")
    ('Redegørelse', 'Dato: 3. maj 2019', 'A B C D')
    """
    if 3 * line.count(" ") < len(line):  # prose has some 15 blanks in 100 characters
        return line
    found = SPACED.search(line)
    if found is None or not _is_word(found.group().split(" ")):
        return line
    indent, body = line[: len(line) - len(line.lstrip())], line.strip()
    tokens = re.split(r"\s+", body)
    single = sum(len(token) == 1 for token in tokens)
    if ("  " in body and single >= 0.7 * len(tokens)) or (single == len(tokens) <= LONGEST_WORD):
        return indent + re.sub(r"(?<=[^\W\d_]:)(?=\w)", " ", close_spaced_letters(body))
    opening = OPENING.match(line)
    return line if opening is None else indent + opening["run"].replace(" ", "") + line[opening.end() :]


def close_spaced_row(row: Sequence[Word]) -> list[Word]:
    """The words of a printed row → the same; in a row of single letters those that stand close are one word."""
    opening = next((n for n, word in enumerate(row) if len(word.text) > 1), len(row))
    if 4 < opening < len(row) and row[opening - 1].text in ".:":
        return [*close_spaced_row(row[:opening]), *row[opening:]]  # "D a t o :" before a value that is set as usual
    if len(row) < 4 or sum(len(word.text) == 1 for word in row) < 0.7 * len(row):
        return list(row)
    if not _is_word([word.text for word in row if word.text.isalpha()]):
        return list(row)
    gaps = [right.box[0] - left.box[2] for left, right in pairwise(row) if left.box is not None and right.box is not None]
    if len(gaps) != len(row) - 1 or median(gaps) > max(word.size for word in row):
        return list(row)
    limit = WORD_GAP * median(gaps)
    closed = [row[0]]
    for gap, word in zip(gaps, row[1:], strict=True):
        closed = [*closed[:-1], _joined(closed[-1], word)] if gap <= limit else [*closed, word]
    return closed


def _is_word(letters: Sequence[str]) -> bool:
    """Letters that may spell something: four or more (capitals: five), not the alphabet's order of columns or list items."""
    ordered = all(left < right for left, right in pairwise(letters))
    several = len({letter.lower() for letter in letters}) >= 3
    return several and not ordered and len(letters) >= (5 if all(letter.isupper() for letter in letters) else 4)


def _joined(left: Word, right: Word) -> Word:
    a, b = left.box or (0.0, 0.0, 0.0, 0.0), right.box or (0.0, 0.0, 0.0, 0.0)
    box = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
    sure = [value for value in (left.confidence, right.confidence) if value is not None]
    return left._replace(text=left.text + right.text, box=box, confidence=min(sure, default=None))
