"""Other numbers told near a misfit that give it exactly: before anybody is accused, they are tried.

A share of another part and whole, or of two parts together; a number that some of the others make when they are added and drawn off
("9.500 ton, suppleret med 2.000, forbrugt 7.900: 3.600 tilbage"). Which of them are meant, only the writer knows, so the misfit is a
doubt. Small numbers come out by chance: they are tried only where the letter itself joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations, product

from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, is_whole, over, point, reading, total
from letterkit.checks.nouns import is_named_beside
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import same_measure
from letterkit.claim import Figure
from letterkit.finding import Finding

_CODES = frozenset({"LK201", "LK204", "LK207", "LK401", "LK902"})
_MOST = {2: 8, 3: 5}  # so many to so many numbers of a stretch are put together: of more, some give any number by chance
_LARGE = 100  # whole numbers below this are made by others too easily
_BELOW_ZERO = signs(
    r"\b(?:overskud|plus)\w*\b.*\b(?:underskud|minus|tab)\w*\b|\b(?:underskud|minus|tab)\w*\b.*\b(?:overskud|plus)\w*\b"
)


def made_by_others(given: CheckInput, misfit: Finding) -> bool:
    """Is the number that a misfit is about made exactly by numbers near it that the misfit was not held against?"""
    told = [given.figures[claim] for claim in misfit.claims if claim in given.figures]
    if misfit.code not in _CODES or not told:
        return False
    held = {one.id for one in told}
    wanted = reading(told[0], given.vocabulary)
    ways = (
        [*_shares(given, told[0], 1), *_shares(given, told[0], 3)] if told[0].kind == "share" else [*_sums(given, told[0], held)]
    )
    if misfit.code == "LK201" and len(told) == 3 and given.sentence(told[1].span) == given.sentence(told[2].span):
        # Part and whole in one breath: that part of another base is the slip, no other reading
        ways = [(made, used) for made, used in ways if told[1].id not in used]
    return any(made.meets(wanted) and not used <= held for made, used in ways)


def _near(given: CheckInput, result: Figure, back: int) -> list[Figure]:
    here = given.sentence(result.span)
    start = given.stretch(here, back)
    return [one for one in given.told(start, here[1]) if one.id != result.id and one.value > 0 and one.same_as != result.id]


def _shares(given: CheckInput, result: Figure, back: int) -> Iterator[tuple[Interval, set[str]]]:
    """What is said again as a share with a decimal, or what the letter joins as part and whole."""
    near = [one for one in _near(given, result, back) if one.kind in ("count", "amount") and one.role not in ("limit", "target")]
    if len(near) > _MOST[2]:
        return
    for part, whole in permutations(near, 2):
        joined = part.part_of == whole.id or result.decimals > 0
        if joined and part.value < whole.value and same_measure(part, whole):
            yield over(_exact(given, part), _exact(given, whole)).scaled(100), {part.id, whole.id}
    for one, two in combinations(near, 2):
        for whole in near:
            if whole.id not in (one.id, two.id) and one.value + two.value < whole.value and same_measure(one, whole):
                parts = total((_exact(given, one), _exact(given, two)))
                if same_measure(one, two) and (result.decimals > 0 or given.sentence(one.span) == given.sentence(two.span)):
                    yield over(parts, _exact(given, whole)).scaled(100), {one.id, two.id, whole.id}


def _sums(given: CheckInput, result: Figure, held: set[str]) -> Iterator[tuple[Interval, set[str]]]:
    """Two or three of the others, added or drawn off; what was held is of its measure, whatever noun it was given."""
    if result.kind not in ("count", "amount") or (is_whole(result) and result.value < _LARGE):
        return
    near = [one for one in _near(given, result, 3) if one.id in held or _alike(one, result)]
    if _BELOW_ZERO.search(given.letter.text[slice(*given.sentence(result.span))]):
        for one, two in combinations(near, 2):  # from a deficit to a surplus: the two are added
            yield point(one.value + two.value), {one.id, two.id, "sign"}
    for size, most in _MOST.items():
        for some in combinations(near, size) if len(near) <= most else ():
            for ways in product((1, -1), repeat=size):
                value = sum(sign * one.value for sign, one in zip(ways, some, strict=True))
                if value > 0:
                    yield point(value), {one.id for one in some}


def _alike(one: Figure, result: Figure) -> bool:
    return same_measure(one, result) or (one.kind == result.kind and not is_named_beside(one))


def _exact(given: CheckInput, figure: Figure) -> Interval:
    return reading(figure, given.vocabulary)
