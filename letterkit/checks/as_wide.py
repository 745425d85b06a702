"""Does a clause behind a figure say more than another sentence: "som søgte støtte", "der ikke fik påbud"?"""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import same_noun, stems
from letterkit.checks.signs import signs
from letterkit.claim import Figure
from letterkit.vocabulary import normal

_RELATIVE = signs(r"(?:,\s*|\s)(?:som|der|hvis)\s+(?P<clause>[^,.;]+)")
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
_WORD = re.compile(rf"[^\W\d_]{{3,}}|{_YEAR.pattern}")
_EMPTY = frozenset(
    {"som", "der", "den", "det", "har", "havde", "blev", "bliver", "var", "været", "blevet", "til", "fra", "for", "med", "ved", "mod", "over",
     "under", "hos", "om", "vi", "kommunen", "kommunens", "kroner", "mio", "mia", "alt", "alle", "nu", "stk"}
)  # fmt: skip


def is_as_wide(given: CheckInput, figure: Figure, sentence: str) -> bool:
    """Does no "som søgte støtte" or "der ikke fik påbud" behind the figure say more than the other sentence does?"""
    known = _Known(sentence)
    after = given.letter.text[figure.span.end : given.sentence(figure.span)[1]]
    return all(known.has(word) for found in _RELATIVE.finditer(after) for word in _telling(found["clause"]))


def _telling(words: str) -> list[str]:
    return [word for word in _WORD.findall(normal(words)) if word not in _EMPTY]


class _Known:
    """The words of a sentence, for asking whether it has another in some form."""

    def __init__(self, sentence: str) -> None:
        self._words = _WORD.findall(normal(sentence))
        self._stems = {stem for word in self._words for stem in stems(word)} | set(self._words)

    def has(self, word: str) -> bool:
        if _YEAR.fullmatch(word):
            return word in self._words
        return bool(stems(word) & self._stems) or any(same_noun(word, other) for other in self._words)
