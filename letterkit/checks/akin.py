"""Do a claim in words and the levels told beside it speak of one thing?

"Støjklagerne" and "120 klager" do; "antallet" and "den" speak of whatever stands beside them; "udgiften" is no count and "antallet" no
share. Where the words do not say, nothing is joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.claim import Figure
from letterkit.danish.dates import without_dates
from letterkit.danish.tables import table
from letterkit.spelling import TOKEN, content_words, same_word
from letterkit.vocabulary import Vocabulary, normal

_TABLE = table("checks", "akin")
_GENERIC = tuple(word.strip() for word in _TABLE["generic"].split(",") if word.strip())
_KIN = tuple(tuple(line.split()) for line in _TABLE["kin"])
_KINDS = {
    kind: frozenset(word.strip() for word in _TABLE[kind].split(",") if word.strip())
    for kind in ("duration", "amount", "share", "count")
}
_TAILS = {kind: tuple(end for end in ends if len(end) >= 3) for kind, ends in _KINDS.items()}
_ENDINGS = re.compile(r"(?:ernes|erne|erens|eren|ere|ens|ene|ers|ets|en|et|er|es|e|s)$")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word without its ending, never shorter than three letters.

    >>> stem("klagerne"), stem("sager"), stem("ventetiden")
    ('klag', 'sag', 'ventetid')
    """
    short = _ENDINGS.sub("", word)
    return short if len(short) >= 3 else word


@lru_cache(maxsize=4096)
def topic(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words of a text that say what is measured: content words that are no mere names of a measure, and no numbers."""
    words = (word for word in content_words(text, vocabulary) if not word[0].isdigit() and len(word) >= 3)
    return tuple(word for word in words if not word.startswith(_GENERIC))


@lru_cache(maxsize=16384)
def kin(one: str, two: str, vocabulary: Vocabulary) -> bool:
    """One word, a compound of the other ("støjklagerne", "klager"), words of one stem, or nouns of one thing."""
    if same_word(one, two, vocabulary):
        return True
    a, b = sorted((stem(one), stem(two)), key=len)
    if len(a) >= 4 and (b.endswith(a) or b.startswith(a)):
        return True
    if len(a) == 3 and b.endswith(a):
        return True
    shared = next((at for at, pair in enumerate(zip(a, b, strict=False)) if pair[0] != pair[1]), len(a))
    if shared >= 6:
        return True
    return any(one.startswith(group) and two.startswith(group) for group in _KIN)


_VOWELS = re.compile(r"[aeiouyæøå]+")


def one_verb(one: str, two: str) -> bool:
    """ "Hjælp", "hjulpet": strong verbs change the vowel alone."""
    short, long = sorted((_VOWELS.sub("", one.casefold()), _VOWELS.sub("", two.casefold())), key=len)
    return len(short) >= 3 and long.startswith(short) and len(long) - len(short) <= 1


_NUMBER_OF = signs(r"\bantallet\s+af\s+(?P<noun>[^\W\d_]{5,})")


def is_of_other_head(said: str, names: Iterable[str]) -> bool:
    """ "Antallet af landinger" is not what counts "landingskontroller": a compound is of the kind that it ends in."""
    told = _NUMBER_OF.search(said)
    if told is None:
        return False
    noun = stem(normal(told["noun"]))
    words = [stem(word) for name in names for word in TOKEN.findall(normal(name))]
    other = re.compile(rf"{re.escape(noun)}(?:e?s|e)?[^\W\d_]{{5,}}")
    return not any(word.endswith(noun) for word in words) and any(other.fullmatch(word) for word in words)


def is_known(given: CheckInput, word: str, known: Iterable[str]) -> bool:
    """Does the word name what one of these names?"""
    return any(kin(word, other, given.vocabulary) or same_noun(word, other) for other in known)


def akin(given: CheckInput, one: str, two: str) -> bool:
    """Do two texts share a word that says what is measured?"""
    left, right = topic(one, given.vocabulary), topic(two, given.vocabulary)
    return any(kin(a, b, given.vocabulary) for a in left for b in right)


_THE_TIME_BEFORE = signs(
    r"\b(?:året|måneden|ugen|kvartalet|halvåret|sæsonen|skoleåret)\s+(?:før|forinden|efter)(?=\s+\w+\s+(?:tallet|antallet|andelen)\b)"
)


def of_one_thing(given: CheckInput, one: Figure, two: Figure) -> bool:
    """May figures of two sentences be of one thing? "Gælden var 88 mio. kr. Til afdrag er der afsat 24 mio. kr." are of two."""
    first, second = sorted((one, two), key=lambda figure: figure.span.start)
    start = given.sentence(second.span)[0]
    lead = _THE_TIME_BEFORE.sub(" ", given.letter.text[start : second.span.start])
    if first.span.start >= start or not topic(lead, given.vocabulary):
        return True
    told = f"{given.said(first.span)} {first.counted or ''}"
    return akin(given, f"{lead} {second.quote}", told)


_PLACED = signs(
    r"\b(?:på|i|for|blandt|hos|ved|inden for|til|af|over|under|med|uden|fra)\s+(?:(?:de|den|det|alle|vores|kommunens|regionens)\s+)?(?P<words>[^\W\d_]+(?:\s+(?!(?:på|i|for|blandt|hos|ved|til|af|over|under|med|uden|fra)\b)[^\W\d_]+)?)"
)


def narrowing(text: str, vocabulary: Vocabulary) -> list[str]:
    """The nouns of a clause that may narrow what is counted: "på hverdage", "i de yngste klasser", "til drift af parker", "lærernes"; no
    dates."""
    text = without_dates(text)
    owners = " ".join(_OWNER.findall(text))
    return [*(word for one in _PLACED.finditer(text) for word in topic(one["words"], vocabulary)), *topic(owners, vocabulary)]


# "lærernes fravær", "regionens udgift"
_OWNER = signs(r"\b([^\W\d_]{3,}(?:ernes|enes|ens|ets))\s+[^\W\d_]")


def is_narrower(given: CheckInput, subject: str, told: str) -> bool:
    """Does a text speak of a kind of what another tells: "støjklagerne" of the "klager", "forbruget på hverdage" of the "forbrug"?"""
    known = topic(told, given.vocabulary)
    for word in topic(subject, given.vocabulary):
        alike = [other for other in known if kin(word, other, given.vocabulary)]
        if alike and all(_is_compound_of(word, other) for other in alike):
            return True
    strange = [*narrowing(subject, given.vocabulary), *_attributes(given, subject, known)]
    return any(not any(kin(word, other, given.vocabulary) for other in known) for word in strange)


def _attributes(given: CheckInput, subject: str, known: Sequence[str]) -> list[str]:
    """The words right before a known noun: the "unge" of "unge hjemløse"."""
    words = re.findall(r"[^\W\d_]+", normal(subject))
    told = set(topic(subject, given.vocabulary))
    return [
        one
        for one, two in pairwise(words)
        if one in told
        and one.endswith(("e", "t"))
        and not one.endswith(("ne", "et"))
        and any(kin(two, other, given.vocabulary) for other in known)
    ]


def is_other(given: CheckInput, subject: str, told: str) -> bool:
    """Does a text speak of another thing, of which it only says where it is: "presset på personalet" beside "64 ansatte"?"""
    known = topic(told, given.vocabulary)
    own = topic(_PLACED.sub(" ", subject), given.vocabulary)
    return bool(own) and not any(kin(word, other, given.vocabulary) for word in own for other in known)


def _is_compound_of(word: str, other: str) -> bool:
    long, short = stem(word), stem(other)
    return len(long) >= len(short) + 2 and long.endswith(short)


@lru_cache(maxsize=1024)
def measure_fits(subject: str, kind: str, *, exact: bool) -> bool:
    """May the subject of a claim be measured in figures of this kind? `exact`: a bare "antallet" is no share."""
    words = re.findall(r"[^\W\d_]+", normal(subject))
    told = {name for name, ends in _KINDS.items() if any(word in ends or _is_compound(word, name) for word in words)}
    if not told:
        return True
    if "count" in told and exact and kind != "count":
        return False
    return not told - {"count"} or kind in told


def _is_compound(word: str, kind: str) -> bool:
    return word.endswith(_TAILS[kind]) and any(len(word) > len(end) + 2 and word.endswith(end) for end in _TAILS[kind])
