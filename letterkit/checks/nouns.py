"""Is it the same thing that is counted? Danish nouns in all their endings, and as the last part of a compound.

"Hvert center" of "14 plejecentre", "af sagerne" of "405 udvisningssager", "pr. barn" of "744 børn". Where the vocabulary compares
whole phrases (`letterkit.spelling`), this compares one noun with another, short ones too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from letterkit.claim import Figure
from letterkit.vocabulary import normal

_ENDINGS = (
    "ernes", "erens", "erne", "enes", "ene", "erer", "ere", "eren", "ens", "ets", "ers", "er", "en", "et", "es", "ne", "e", "s", "r", "n", "t", "a", "um",
)  # fmt: skip
# Plurals that change their vowel; one stem for both.
_VOWELS = {
    "børn": "barn", "børne": "barn", "mænd": "mand", "mænde": "mand", "bøg": "bog", "tænd": "tand", "hænd": "hånd", "fødd": "fod", "stæd": "stad",
    "stæng": "stang", "søgn": "sogn", "nætt": "nat", "kræft": "kraft",
}  # fmt: skip
_VOWEL = re.compile(r"[aeiouyæøå]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=4096)
def stems(word: str) -> frozenset[str]:
    """The stems that a noun may have: "centre" and "center" share one, "busser" and "bus", "børnene" and "barn"."""
    word = normal(word)
    found = {word}
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            found.add(word[: -len(ending)])
    for stem in tuple(found):
        if len(stem) > 3 and stem[-1] == stem[-2]:
            found.add(stem[:-1])
        if len(stem) > 4 and stem[-2] == "e" and stem[-1] in "lr" and not _VOWEL.match(stem[-3]):
            found.add(stem[:-2] + stem[-1])  # "cykel", "cykler"
        for plural, single in _VOWELS.items():
            if stem == plural or (stem.endswith(plural) and len(stem) - len(plural) >= 3):
                found.add(stem.removesuffix(plural) + single)
    return frozenset(stem for stem in found if len(stem) >= 2 and _VOWEL.search(stem))


@lru_cache(maxsize=8192)
def same_noun(left: str, right: str) -> bool:
    """Do the two words name the same thing, one of them perhaps as the last part of a compound of the other?

    >>> [same_noun("plejecentre", w) for w in ("center", "centrene", "pleje")]
    [True, True, False]
    >>> same_noun("sag", "udvisningssager"), same_noun("børn", "barn"), same_noun("lærere", "læger")
    (True, True, False)
    """
    if normal(left) == normal(right):
        return True
    one, two = stems(left), stems(right)
    if any(len(stem) >= 3 or stem in (normal(left), normal(right)) for stem in one & two):
        return True
    return _is_tail(one, two) or _is_tail(two, one)


def _is_tail(short: frozenset[str], long: frozenset[str]) -> bool:
    shortest = min(short, key=len, default="")
    least = 3 if len(shortest) >= 3 else 4
    return any(
        len(tail) >= least and whole.endswith(tail) and len(whole) - len(tail) >= (2 if len(tail) >= 4 else 3)
        for tail in short
        for whole in long
    )


def head(figure: Figure) -> str:
    """The noun that is counted, without what stands before or behind it: "nye klasser" → "klasser"; "" where none is said."""
    words = _WORD.findall(figure.counted or "")
    return words[-1] if words else ""


def is_named_beside(figure: Figure) -> bool:
    """Does the noun stand beside the number itself, not in an earlier clause?"""
    return normal(figure.counted or "") in normal(figure.quote)


def counts(figure: Figure, noun: str) -> bool:
    """Does the figure count what `noun` names?"""
    return bool(noun) and any(same_noun(word, noun) for word in _WORD.findall(figure.counted or "") if len(word) >= 2)


_NUMBERS = re.compile(
    r"\b(?:procenter|procenttal|procentsatser|tal|gennemsnit|andele|værdier|nøgletal)(?:ne|ene|lene)?$", re.IGNORECASE
)


def counts_numbers(figure: Figure) -> bool:
    """ "De fire procenter", "de to tal": how many numbers are told of, and no level of what they measure."""
    return figure.kind == "count" and not figure.printed[:1].isdigit() and _NUMBERS.search(figure.counted or "") is not None
