"""Wholes whose last part is told as the rest, with the other parts in sentences of their own before it."""

from __future__ import annotations

from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import OPEN, reading, total
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.slips import is_slip
from letterkit.checks.whole_signs import DISTINCT_ROLES, UNCOUNTED, Whole, is_remainder, same_measure
from letterkit.claim import Figure


def in_run(given: CheckInput) -> list[Whole]:
    """ "Her går 1.274 elever. Hovedparten, 868, har en aftale. 115 er uden. Resten, 291 elever, …": the numbers before a rest in its
    paragraph are its fellow parts, back to the one that is the whole.

    Which one is the whole, only the sum can tell: the one it gives, or else the only one that it misses by a slip.
    """
    return [whole for rest in given.claims.figures if (whole := _whole_of_rest(given, rest)) is not None]


def _whole_of_rest(given: CheckInput, rest: Figure) -> Whole | None:
    linked = given.figures.get(rest.part_of or "")
    if rest.kind not in ("count", "amount") or not is_remainder(given, rest) or rest.approx in OPEN:
        return None
    if linked is not None and given.block(linked.span) == given.block(rest.span):
        return None
    start = given.block(rest.span)[0]
    run = [one for one in given.told(start, rest.span.start) if _can_be_beside(given, one, rest)]
    near = []
    for place in range(len(run) - 1):
        whole, parts = run[place], (*run[place + 1 :], rest)
        if whole.value <= max(part.value for part in parts):
            continue
        if total(reading(part, given.vocabulary) for part in parts).meets(reading(whole, given.vocabulary)):
            return _read(given, whole, parts)
        summed = sum((part.value for part in parts), Fraction(0))
        gap = abs(summed - whole.value)
        explained = any(one.value in (gap, summed) for one in given.claims.figures if one.id != whole.id)
        slips = any(is_slip(part.value, part.value + whole.value - summed) for part in parts)
        if not explained and (gap * 20 <= whole.value or slips or is_slip(whole.value, summed)):
            near.append(_read(given, whole, parts))
    return near[0] if len(near) == 1 and near[0].complete else None


_ANY_CASES = ("tilfælde", "gange")  # "I 1.107 tilfælde fik virksomheden …": of whatever is counted


def _can_be_beside(given: CheckInput, figure: Figure, rest: Figure) -> bool:
    """Can the figure be the whole of the rest or another part of it: the same measure, and no other thing beside its number?"""
    if not same_measure(figure, rest) or figure.role in DISTINCT_ROLES or figure.same_as or figure.approx in OPEN:
        return False
    noun = head(figure)
    other = figure.kind == "count" and is_named_beside(figure) and noun not in _ANY_CASES and not counts(figure, head(rest))
    return not other and not is_change(given, figure)


def _read(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> Whole:
    between = given.letter.text[whole.span.end : parts[-1].span.start]
    for part in parts[:-1]:
        between = between.replace(part.quote, " ", 1)
    told = between.rsplit(None, 2)[0] if len(between.split()) > 2 else ""  # without "de øvrige" itself
    return Whole(whole=whole, parts=parts, exhaustive="de øvrige", complete=not UNCOUNTED.search(told))
