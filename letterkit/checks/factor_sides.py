"""The two figures that "dobbelt så mange spil som film" sets beside each other, where the sentence before tells just these two.

The order need not be settled: where neither of them is near so many times the other, the words do not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.akin import kin, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.checks.words import words
from letterkit.claim import Approx, Figure

_TIMES = {"dobbelt": 2, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "ti": 10}
_AS_MANY = signs(
    r"\b(?P<hedge>(?:mere|lidt mere) end\s+|over\s+|godt\s+|næsten\s+|knap\s+|ca\.\s+|omkring\s+)?(?:(?P<word>dobbelt)|(?P<many>to|tre|fire|fem|seks|ti)\s+gange)\s+så\s+[^\W\d_]+"
    r"(?P<left>(?:\s+[^\W\d_]+){0,3}?)\s+som\s+(?P<right>(?:(?:i|på|til|for|blandt|hos|ved)\s+)?[^\W\d_]+(?:\s+[^\W\d_]+){0,2})"
)
_DOUBLE = signs(
    r"\b(?P<hedge>(?:mere|lidt mere) end\s+|næsten\s+|knap\s+|godt\s+)?det\s+(?P<word>dobbelte)\s+af\s+(?P<right>[^.,;]{3,40})"
)
_CONCLUDES = signs(rf"\b(?:{words('therefore', 'that_is')})\b")
_NOT_SO = signs(rf"\b(?:ikke|hverken|tidligere|år siden|mål\w*|{words('unreal', 'year_before', 'nation')}|(?:19|20)\d\d)\b")
_APPROX: dict[str, Approx] = {"næsten": "nearly", "knap": "nearly", "godt": "just_over", "ca.": "about", "omkring": "about"}


# "48 fuldtidsansatte og dobbelt så mange deltidsansatte, 96", "1.230 på kaj, mens halvt så mange, 615, fandt sted til søs"
_SO_MANY = (
    r"\b(?:(?P<word>dobbelt|halvt)|(?P<many>to|tre|fire|fem|seks|ti)\s+gange)\s+så\s+"
    r"(?:mange|meget|store?|stort|små|lille|lange?|langt|høje?|højt|dyre?|dyrt)"
)
_THEN_TOLD = signs(rf"{_SO_MANY}(?:\s+(?!som\b|af\b)[^\W\d_]+){{0,3}}?,\s+(?:nemlig\s+|i alt\s+)?$")
_CLOSED = re.compile(r"\s*(?:[.,;)]|$)")
# "24,6 pct. og dermed dobbelt så højt som på Naturvidenskab, hvor det var 12,3 pct."
_WHERE_TOLD = signs(
    rf"{_SO_MANY}(?:\s+[^\W\d_]+)?\s+som\s+(?:i|på|hos|ved|for|blandt)\s+[^.,;:\d]{{3,40}},\s+hvor\s+"
    r"(?:(?:det|den|der|de|tallet|antallet|andelen|prisen|taksten)\s+)(?:er|var|lå på|ligger på|blev|kostede|koster)\s+$"
)
_JOINED = signs(
    r"\s*(?:pct\.?|%)?(?:[^.,;:\d]{0,40}?(?:\bog\b|,|\bmens\b|\bmedens\b))?\s*(?:og\s+|eller\s+|mens\s+|medens\s+|altså\s+|dermed\s+|således\s+)*"
)


@dataclass(frozen=True, kw_only=True)
class Sides:
    """`big` is said (at `start` to `end`) to be `factor` times `small`."""

    big: Figure
    small: Figure
    factor: Fraction
    approx: Approx
    start: int
    end: int


def factor_sides(given: CheckInput) -> Iterator[Sides]:
    """The claims of so many times as many with the two figures beside them, or those of the sentence before."""
    yield from _beside(given)
    text = given.letter.text
    for sentence in given.sentences:
        own = text[slice(*sentence)]
        told = _AS_MANY.search(own) or _DOUBLE.search(own)
        before = given.neighbour(sentence, -1)
        if told is None or before is None or _NOT_SO.search(own) or not _CONCLUDES.search(own) or own.rstrip().endswith("?"):
            continue
        pair = _two(given, before, sentence)
        if pair is None or not _named(given, told, before, own):
            continue
        groups = told.groupdict()
        hedge = (groups["hedge"] or "").strip().casefold()
        approx = _APPROX.get(hedge, "more_than" if hedge else "exact")
        small, big = sorted(pair, key=lambda one: one.value)
        many = _TIMES[(groups.get("many") or "dobbelt").casefold()]
        start = sentence[0] + told.start()
        yield Sides(big=big, small=small, factor=Fraction(many), approx=approx, start=start, end=sentence[0] + told.end())


def _beside(given: CheckInput) -> Iterator[Sides]:
    """Both numbers of one sentence: the one before the words, and the one that they lead to."""
    text = given.letter.text
    for told in given.claims.figures:
        start, _ = given.sentence(told.span)
        then, there = (sign.search(text[start : told.span.start]) for sign in (_THEN_TOLD, _WHERE_TOLD))
        found = then or there
        if found is None or not _is_plain(given, told) or given.is_asked(told.span.start):
            continue
        if then is not None and not _CLOSED.match(text, told.span.start + len(told.quote)):
            continue
        place = start + found.start()
        near = [one for one in given.told(start, place) if one.kind == told.kind]
        if not near or not _is_plain(given, near[-1]) or (there is not None and len(near) != 1):
            continue
        between = text[near[-1].span.end : place]
        if not _JOINED.fullmatch(between) or _NOT_SO.search(text[start : told.span.start]):
            continue
        many = Fraction(_TIMES[(found["many"] or "dobbelt").casefold()])
        # "dobbelt så mange, 96" is bigger than what stands before; "dobbelt så højt som på N, hvor det var 12,3" leads to the smaller.
        more = (found["word"] or "").casefold() != "halvt"
        small, big = (near[-1], told) if more == (then is not None) else (told, near[-1])
        yield Sides(big=big, small=small, factor=many, approx="exact", start=place, end=start + found.end())


def _is_plain(given: CheckInput, one: Figure) -> bool:
    return one.approx == "exact" and one.value > 0 and one.role not in ("limit", "target", "change") and not is_change(given, one)


def _two(given: CheckInput, before: tuple[int, int], sentence: tuple[int, int]) -> tuple[Figure, Figure] | None:
    """The only two levels of one kind that the sentence before tells; numbers that are names ("lokalplan 12") do not count."""
    told = [
        one for one in given.told(*before) if one.kind in ("count", "share", "amount", "duration") and not _is_name(given, one)
    ]
    others = [one for one in given.told(*sentence) if one.kind in ("count", "share", "amount") and not _is_name(given, one)]
    if len(told) != 2 or others or any(is_change(given, one) or one.role in ("limit", "target") for one in told):
        return None
    one, two = told
    plain = one.kind == two.kind and one.approx == two.approx == "exact" and one.value > 0 and two.value > 0
    return (one, two) if plain and not (one.part_of or two.part_of) else None


def _is_name(given: CheckInput, one: Figure) -> bool:
    """ "lokalplan 12", "afsnit 3": a small number right behind a noun, that names it."""
    before = given.letter.text[max(0, one.span.start - 25) : one.span.start]
    bare = one.quote.strip() == one.printed.strip()
    return (
        bare
        and one.value < 100
        and re.search(
            r"\b(?:lokalplan|afsnit|distrikt|område|linje|hold|gruppe|zone|model|type|kreds|etape|skole)\s+$", before, re.I
        )
        is not None
    )


def _named(given: CheckInput, told: re.Match[str], before: tuple[int, int], own: str) -> bool:
    """Are both sides, and what is counted, words of the sentence before?"""
    known = topic(given.letter.text[slice(*before)], given.vocabulary)
    right = topic(told["right"], given.vocabulary)[:1]
    left = topic(own[: told.start()] + " " + (told.groupdict().get("left") or ""), given.vocabulary)

    def has(word: str) -> bool:
        return any(kin(word, other, given.vocabulary) for other in known)

    double = "left" not in told.groupdict()
    return (double or (bool(right) and has(right[0]))) and (any(has(word) for word in left) or double)
