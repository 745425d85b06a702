"""Sums, differences and quotients of figures farther apart than those of `derived`: support only, and only where chance is no
answer.

A whole that is the sum of all the figures of a list, a number of three digits or more that is the difference of two others, and
an amount "pr. bolig" that two figures of the letter give. Where several pairs give it, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import Interval, over, reading, step_of, total
from letterkit.checks.levels import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.wording import amount, number, shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding
from letterkit.spelling import TOKEN, same_word
from letterkit.vocabulary import normal

_LEAST = 100  # smaller differences come about by chance
_LEVELS = ("level", "total", "part", "remainder")


def _said(code: str, check: CheckName, figure: Figure, others: Sequence[Figure], calculation: str) -> Finding:
    return Finding(
        code=code,
        check=check,
        verdict="supported",
        claims=(figure.id, *(one.id for one in others)),
        evidence=tuple(quoted(one) for one in (figure, *others)),
        calculation=f"{calculation}: passer med {shown(figure)}",
        explanation=f"{shown(figure)} følger af {' og '.join(shown(one) for one in others)}, som brevet nævner.",
    )


def _levels(given: CheckInput, start: int, end: int, like: Figure) -> list[Figure]:
    return [one for one in _plain(given, start, end) if one.id != like.id and same_measure(one, like)]


def _plain(given: CheckInput, start: int, end: int) -> list[Figure]:
    """The levels of a stretch that restate no other figure; asked for again and again, so worked out once."""

    def read() -> list[Figure]:
        return [
            one
            for one in given.told(start, end)
            if one.role in _LEVELS and one.value > 0 and one.same_as is None and not is_change(given, one)
        ]

    return given.once(("plain levels", start, end), read)


def _lists(given: CheckInput, figure: Figure) -> Iterator[list[Figure]]:
    """What may be a list of parts: the figures of this sentence before or after it, and of each of the two sentences around it."""
    here = given.sentence(figure.span)
    place = given.number_of(here)
    if place < 0:
        return
    yield _levels(given, figure.span.end, here[1], figure)
    yield _levels(given, here[0], figure.span.start, figure)
    for near in (place - 2, place - 1, place + 1, place + 2):
        if 0 <= near < len(given.sentences):
            yield _levels(given, *given.sentences[near], figure)


_MEAN = signs(r"\b(?:gennemsnit\w*|snittet|i snit|normalt)\b[^.;]{0,30}$")


def _is_mean(given: CheckInput, figure: Figure) -> bool:
    before = given.letter.text[given.sentence(figure.span)[0] : figure.span.start]
    return figure.role == "average" or _MEAN.search(before) is not None


def whole_of_list(given: CheckInput, figure: Figure) -> Finding | None:
    """ "Af de 118 … For 41 er det sygdom, 29 er under visitation, 22 har fået job, og for 26 er årsagen ukendt"."""
    if figure.kind not in ("count", "amount") or figure.approx != "exact" or figure.value < 10 or _is_mean(given, figure):
        return None

    def alike(parts: list[Figure]) -> bool:
        return all(same_noun(given, figure, one) for one in parts)

    for parts in _lists(given, figure):
        enough = len(parts) >= 3 or (len(parts) == 2 and figure.value >= 20 and alike(parts))
        if not enough or len(parts) > 8 or any(one.approx != "exact" or one.value >= figure.value for one in parts):
            continue
        if total(reading(one, given.vocabulary) for one in parts).meets(reading(figure, given.vocabulary)):
            summed = " + ".join(shown(one) for one in parts)
            return _said("LK101", "sum", figure, parts, f"{summed} = {shown(figure)}")
    return None


def long_difference(given: CheckInput, figure: Figure) -> Finding | None:
    """ "41.286 sager i år og 39.905 året før … 1.381 sager": the difference of two counts to the last of three digits or more."""
    whole = figure.kind == "count" and figure.approx == "exact" and figure.value.denominator == 1
    here = given.sentence(figure.span)
    if not whole or figure.value < _LEAST or _is_mean(given, figure) or (place := given.number_of(here)) < 0:
        return None
    start = given.sentences[max(0, place - 3)][0]
    end = given.sentences[min(len(given.sentences) - 1, place + 1)][1]
    near = [one for one in _levels(given, start, end, figure) if one.approx == "exact"]
    pairs = [
        (one, two)
        for one, two in permutations(near, 2)
        if one.value - two.value == figure.value and same_noun(given, one, two) and two.value >= 10
    ]
    if not pairs or len({(one.value, two.value) for one, two in pairs}) > 1:
        return None
    one, two = pairs[-1]
    return _said("LK101", "sum", figure, (one, two), f"{shown(one)} - {shown(two)} = {number(one.value - two.value)}")


_PER = re.compile(r"^[^.;,]{0,25}?\bpr\.?\s+(?P<noun>[^\W\d_]{4,})", re.IGNORECASE)
_TIMES = ("måned", "år", "uge", "døgn", "time", "kvartal", "dag")


def per_thing(given: CheckInput, figure: Figure) -> Finding | None:
    """ "Anlægssummen er 186,5 mio. kr. for 312 boliger … ca. 598.000 kr. pr. bolig", wherever the letter tells the two."""
    end = given.sentence(figure.span)[1]
    per = _PER.match(given.letter.text[figure.span.end : end])
    if figure.kind != "amount" or per is None or normal(per["noun"]).startswith(_TIMES):
        return None
    half = step_of(figure) / 2
    wanted = Interval(figure.value - half, figure.value + half) if figure.approx == "exact" else reading(figure, given.vocabulary)
    if figure.approx != "exact":
        wanted = Interval(figure.value * 97 / 100, figure.value * 103 / 100)
    bases = [one for one in given.claims.figures if one.kind == "count" and one.value >= 2 and _names(given, one, per["noun"])]
    wholes = [one for one in given.claims.figures if one.kind == "amount" and one.value > figure.value and one.role in _LEVELS]
    pairs = [
        (one, two)
        for one in wholes
        for two in bases
        if over(reading(one, given.vocabulary), reading(two, given.vocabulary)).meets(wanted)
    ]
    if not pairs or len({(one.value, two.value) for one, two in pairs}) > 1:
        return None
    one, two = pairs[-1]
    real = number(one.value / two.value, 0)
    return _said("LK204", "share", figure, (one, two), f"{amount(one.value, one)} / {shown(two)} = {real}")


def _names(given: CheckInput, figure: Figure, noun: str) -> bool:
    words = TOKEN.findall(normal(f"{figure.quote} {figure.counted or ''}"))
    return any(same_word(word, normal(noun), given.vocabulary) for word in words)
