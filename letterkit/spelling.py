"""When two words are the same word: spelt alike but for an ending, or declared synonyms in the vocabulary. Never merely
alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from letterkit.vocabulary import Vocabulary, normal

TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")


def same_word(left: str, right: str, vocabulary: Vocabulary) -> bool:
    """Spelt alike but for an ending ("underretningerne", "underretning"); what is shared is never shorter than four letters.

    >>> from letterkit.vocabulary import load_vocabulary
    >>> [same_word(a, "underretninger", load_vocabulary()) for a in ("underretningerne", "underretning", "underret")]
    [True, True, False]
    """
    return left == right or not vocabulary.stems(left).isdisjoint(vocabulary.stems(right))


def meets(word: str, others: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Is `word` the same word as one of `others`?"""
    stems, stems_of = vocabulary.stems(word), vocabulary.stems
    return any(word == other or not stems.isdisjoint(stems_of(other)) for other in others)


class Heard:
    """Words that many others are asked for: `has(word)` is `meets(word, words)`."""

    def __init__(self, words: Iterable[str], vocabulary: Vocabulary) -> None:
        self.words = frozenset(words)
        self._stems_of = vocabulary.stems
        self._stems = frozenset(stem for word in self.words for stem in vocabulary.stems(word))
        self._known: dict[str, bool] = {}

    def has(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = word in self.words or not self._stems.isdisjoint(self._stems_of(word))
        return known


@lru_cache(maxsize=8)
def _synonyms(vocabulary: Vocabulary) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds the declared synonyms in a text, and the name that each stands for."""
    declared = [*((one.name, one.names) for one in vocabulary.groups), *((one.name, one.names) for one in vocabulary.indicators)]
    table = {normal(other): normal(name) for name, others in declared for other in others if normal(other) != normal(name)}
    names = "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)"), table


@lru_cache(maxsize=4096)
def content_words(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words of a text that tell what is counted: declared synonyms replaced by their name; no years, small numbers,
    months, or words that the vocabulary calls neutral."""
    pattern, table = _synonyms(vocabulary)
    said = pattern.sub(lambda found: table[found.group()], normal(text))
    empty = _empty(vocabulary)
    return tuple(word for word in TOKEN.findall(said) if word not in empty and not (word.isdecimal() and len(word) in (1, 2, 4)))


def short_numbers(text: str) -> list[str]:
    """The numbers of one or two digits in a name, which are no words of it: "3" and "5" of "3-5 år".

    >>> short_numbers("Distrikt 4, 12-17-årige (2019): 1.200")
    ['4', '12', '17']
    """
    return re.findall(r"(?<![\d.,/])\d{1,2}(?![\d/]|[.,]\d)", text)


@lru_cache(maxsize=8)
def _empty(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that tell nothing of what is counted."""
    months = {normal(name) for names in vocabulary.months for name in names} | {"kvartal", "halvår", "måned", "uge", "skoleår"}
    return vocabulary.words["neutral"] | vocabulary.words["verbs"] | months


def negated(words: Iterable[str], vocabulary: Vocabulary) -> bool:
    """Is there an "ikke", "uden", "ingen", … among the words?"""
    return not vocabulary.words["negations"].isdisjoint(words)
