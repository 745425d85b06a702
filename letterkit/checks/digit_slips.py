"""A result that the numbers told before it give but for two digits that changed places, in it or in one of them.

One grammar for all relations: the words around a number say what it may be (a rest, a share, a sum, so much for each, what it comes to, a
change), and the numbers of the sentences before make what they can make. Where any of them gives it, nothing is said. Where none does, and
just one gives it as soon as two neighbouring digits of a single number change places, that is hardly chance: how many readings were tried,
and how finely the result is printed, say how likely a chance it would be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, permutations

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, minus, reading, step_of, total
from letterkit.checks.means import PRINTED
from letterkit.checks.rated import counts_noun, told_for
from letterkit.checks.reckoned import Reckoned, part_of, printed, product, spread, summed
from letterkit.checks.signs import signs
from letterkit.checks.way import DERIVED, alike, in_words, swaps
from letterkit.checks.whole_signs import is_bare_of, is_remainder, same_measure
from letterkit.checks.wording import amount, shown
from letterkit.checks.worked_signs import after, before, clause_of, is_other_side, is_told_as_result
from letterkit.claim import Figure

_BACK = 6  # sentences before the result
_CHANCE = Fraction(1, 20)  # that some reading gives the result by accident, at most
_VAGUE = 20  # what is rounded to more than so small a part of it gives too much
_MOST = 10  # numbers in reach: of more, anything can be made

_TOTAL = signs(
    r"\b(?:i alt|ialt|tilsammen|sammenlagt|til sammen|samlet|samlede|alle|total\w*|sum(?:men)?|altså|således|dermed|så)\b"
)
_REST = signs(r"\b(?:rest\w*|de\s+andre|de\s+øvrige|tilbage|mangle\w*)\b[^.;:\d]{0,25}$")
_BESIDE = re.compile(r"[,(–-]\s*(?:nemlig\s+|i\s+alt\s+|eller\s+)?$")
_BESIDE_END = re.compile(r"\s*[,)–]")
_ALL = frozenset(("rest", "sum", "mean", "product", "part"))


def slipped_result(given: CheckInput, result: Figure) -> tuple[Reckoned, Figure] | None:
    """What the numbers make, and the number two digits of which changed places; None where that is not the one reading left."""
    if result.role in ("limit", "target") or result.approx not in PRINTED or result.value_to is not None or result.value <= 0:
        return None
    kinds = _told_as(given, result)
    if not kinds or is_other_side(given, result) or in_words(result) or _digits(result) < 2:
        return None
    wanted = printed(result, given.vocabulary)
    for start in _openings(given, result):
        near = _near(given, result, start)
        if len(near) > _MOST or any(one.value == result.value and one.kind == result.kind for one in near):
            return None
        if any(made.interval(given.vocabulary, "loose").meets(wanted) for made in _made(given, result, near, _ALL)):
            return None
        chance, found = Fraction(0), []
        for made in _made(given, result, near, kinds):
            for figure, sides, said in _misread(given, result, made):
                read = made.combine(*sides)
                likely = _chance(read, said, result)
                chance += likely or 0
                if likely is not None and read.meets(said):
                    found.append((made, figure))
        if found:
            several = len({made.value for made, _ in found}) > 1
            return None if several or chance > _CHANCE else found[0]
    return None


def _chance(read: Interval, said: Interval, result: Figure) -> Fraction | None:
    """How likely a number of this size falls into a reading: never where that is of another size; None where it says too little."""
    ends = [end for end in (*read, *said) if end is not None]
    if len(ends) < 4 or not read.low or not said.low or (ends[1] - ends[0]) * _VAGUE > ends[0]:
        return None
    near = Fraction(1, 2) < read.low / said.low < 2
    return (ends[1] - ends[0] + ends[3] - ends[2]) / result.value if near else Fraction(0)


def _misread(given: CheckInput, result: Figure, made: Reckoned) -> Iterator[tuple[Figure, list[Interval], Interval]]:
    """Each reading in which two digits of one number changed places: of the result, or of one that is added to others, for what is
    divided comes near to anything."""
    sides = [reading(one, given.vocabulary) for one in made.numbers]
    for value in swaps(result):
        yield result, sides, printed(replace(result, value=value), given.vocabulary)
    wanted = printed(result, given.vocabulary)
    for place, one in enumerate(made.numbers) if made.added else ():
        for value in swaps(one):
            other = reading(replace(one, value=value), given.vocabulary)
            yield one, [*sides[:place], other, *sides[place + 1 :]], wanted


def _digits(figure: Figure) -> int:
    return len(str(int(figure.value / step_of(figure))))


def _near(given: CheckInput, result: Figure, start: int) -> list[Figure]:
    """The numbers told from there on, before the result."""
    told = [one for one in given.told(start, result.span.start) if one.value > 0 and one.value_to is None]
    return [one for one in told if not given.is_asked(one.span.start)]


def _openings(given: CheckInput, result: Figure) -> Iterator[int]:
    """Where the paragraph of the result begins, or the list that it is an item of; then where the paragraph before that does."""
    start = given.opening(result.span)
    back = given.number_of(given.sentence(result.span))
    low = given.sentences[max(0, back - _BACK)][0]
    yield max(start, low)
    before_it = given.paragraph_before(start)
    if before_it is not None:
        yield max(before_it[0], low)


def _told_as(given: CheckInput, result: Figure) -> frozenset[str]:
    """What the words say that a number may be."""
    if result.kind not in ("count", "amount", "duration") or is_change(given, result):
        return frozenset()
    clause, lead = clause_of(given, result), before(given, result)
    worked = is_told_as_result(given, result) or DERIVED.search(clause) is not None
    nouns, bare = told_for(given, result)
    beside = _BESIDE.search(lead) is not None and _BESIDE_END.match(after(given, result)) is not None
    told = {
        "rest": is_remainder(given, result) or _REST.search(lead) is not None,
        "mean": worked and bool(nouns or bare),
        "sum": not (nouns or bare) and (result.role == "total" or _TOTAL.search(clause) is not None),
        "part": beside or worked,
    }
    return frozenset(name for name, said in told.items() if said)


def _made(given: CheckInput, result: Figure, near: Sequence[Figure], kinds: frozenset[str]) -> Iterator[Reckoned]:
    """What the numbers can make in each of the ways; in `_ALL`, whatever the words say that the numbers are."""
    plain = kinds != _ALL
    levels = [one for one in near if not (plain and not _is_level(given, one))]
    like = [one for one in levels if is_bare_of(result, one) or (alike(one, result) if plain else same_measure(one, result))]
    like = [one for one in like if not (plain and in_words(one))]
    counted = [one for one in levels if one.kind in ("count", "amount", "duration")]
    if "rest" in kinds:
        yield from (_left(one, (two,)) for one, two in permutations(like, 2) if one.value > two.value)
        runs = (like[place:] for place in range(len(like) - 2))
        yield from (_left(one, rest) for one, *rest in runs if sum(part.value for part in rest) < one.value)
    if "sum" in kinds:
        # So much for each is no part of a sum; and where anything that gives the result excuses it, any of the numbers may be left out.
        parts = [one for one in like if one.role != "average" and not any(told_for(given, one))] if plain else like
        sizes = range(2, len(parts) + 1)
        runs = (parts[-size:] for size in sizes) if plain else (list(run) for size in sizes for run in combinations(parts, size))
        yield from (summed(run) for run in runs if all(one.value < result.value for one in run))
    if "mean" in kinds:
        for whole, base in permutations(counted, 2):
            fits = whole.kind == result.kind or "amount" not in (whole.kind, result.kind)
            if fits and whole.value > result.value and base.value >= 2 and not (plain and not _is_each(given, result, base)):
                yield spread(whole, base, result)
    if "product" in kinds:
        for rate, base in combinations(counted, 2):
            yield product(result, *((rate, base) if rate.kind == result.kind else (base, rate)))
    if "part" in kinds:
        for base, one in ((base, one) for base in like for one in near):
            if one.kind == "ratio" and base.value > result.value and one.value < 1:
                yield _fraction_of(base, one)
            elif one.kind == "share" and not plain:
                yield part_of(base, one, rest=False)
                yield part_of(base, one, rest=True)


def _is_level(given: CheckInput, one: Figure) -> bool:
    return one.role not in ("limit", "target") and one.approx in PRINTED and not is_change(given, one)


def _is_each(given: CheckInput, rate: Figure, base: Figure) -> bool:
    """May a number be told for each of these: by their noun, or by a bare "hver"?"""
    nouns, bare = told_for(given, rate)
    return base.kind != "amount" and base.value >= 2 and (bare or any(counts_noun(base, noun) for noun in nouns))


def _fraction_of(base: Figure, ratio: Figure) -> Reckoned:
    value = base.value * ratio.value
    return Reckoned(
        numbers=(base,),
        combine=lambda one: one.scaled(ratio.value),
        value=value,
        tell=lambda: f"{ratio.quote} af {shown(base)} = {amount(value, base)}",
    )


def _left(whole: Figure, parts: Sequence[Figure]) -> Reckoned:
    value = whole.value - sum((one.value for one in parts), Fraction(0))
    return Reckoned(
        numbers=(whole, *parts),
        combine=lambda one, *others: minus(one, total(others)),
        value=value,
        tell=lambda: f"{' - '.join(shown(one) for one in (whole, *parts))} = {amount(value, whole)}",
        added=True,
    )
