"""A way in which numbers of a paragraph can belong together, and how firmly the words bind the result to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.akin import akin, is_narrower, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import around, point, step_of
from letterkit.checks.means import PRINTED
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.reckoned import Reckoned
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, one_digit
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.words import words
from letterkit.checks.worked_signs import before, clause_of, is_told_as_result
from letterkit.claim import Figure


@dataclass(frozen=True, kw_only=True)
class Way:
    """What the numbers make. `sure`: the words say that the result is of these, so that any misfit of a likely size counts; else
    only one that a usual slip explains."""

    made: Reckoned
    sure: bool
    ahead: bool = False  # the words say that what follows makes it: "3.420 på fire fakulteter", and the four are told
    meant: tuple[Fraction, ...] = ()  # what a writer may have reckoned instead


# "Det er 9 pct.", "altså", "dermed": the writer draws the result from what was just told.
DERIVED = signs(
    rf"\b(?:{words('therefore', 'that_is')}|det (?:er|var|giver|gav|bliver|blev|betyder)|(?:er|bliver|blev|giver) det|hvilket|så)\b"
)


_DRAWS = signs(r"^\W*(?:det|dette|hvilket) (?:betyder|viser|vil sige)\b(?:, at\b)?")


def is_slip(result: Figure, way: Way) -> bool:
    """Is the printed number one that a usual slip makes of the right one?"""
    return slipped(result, way.made.value) or any(abs(result.value - one) * 2 <= step_of(result) for one in way.meant)


def is_plain_slip(result: Figure, way: Way) -> bool:
    """One that no chance makes: the wrong base, or two digits that changed places. One digit more or less is no proof, where no words
    draw the result from the numbers: what they leave out may be just that many."""
    step = step_of(result)
    swapped = digits_swapped(Fraction(int(result.value / step)), Fraction(round(way.made.value / step)))
    return swapped or any(abs(result.value - one) * 2 <= step for one in way.meant)


def operand_swapped(result: Figure, made: Reckoned) -> bool:
    """Do the numbers that are added or taken off give the result when two neighbouring digits of one of them change places?"""
    if not (made.added or result.kind == "points" or all(one.kind == result.kind != "share" for one in made.numbers)):
        return False
    wanted = around(result.value, step_of(result) / 2)
    values = [one.value for one in made.numbers]
    for place, one in enumerate(made.numbers):
        for other in swaps(one):
            sides = [point(value) for value in (*values[:place], other, *values[place + 1 :])]
            if made.combine(*sides).meets(wanted):
                return True
    return False


def swaps(one: Figure) -> list[Fraction]:
    step = step_of(one)
    digits = str(int(one.value / step))
    swapped = [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)]
    return [int(some) * step for some in swapped if some != digits and some[0] != "0"]


def slipped(result: Figure, value: Fraction) -> bool:
    """Is the printed number the right one but for the first of two digits, one of three or more, or two that changed places?"""
    step = step_of(result)
    said, right = int(result.value / step), round(value / step)
    ten = len(str(right)) == 2 and abs(said - right) % 10 == 0 and one_digit(Fraction(said), Fraction(right), least=2)
    return ten or one_digit(Fraction(said), Fraction(right)) or digits_swapped(Fraction(said), Fraction(right))


# --- what the words say ---


def bound(given: CheckInput, result: Figure, numbers: Sequence[Figure], lead: str | None = None) -> int:
    """How firmly the words bind a result to numbers: 2 it is drawn from what they tell of, 1 one of the two, 0 neither.

    `lead`: what the result's sentence says of what it is, where that is not all that stands before it.
    """
    lead = before(given, result) if lead is None else lead
    told = " ".join(told_with(given, one) for one in numbers)
    drawn = (
        DERIVED.search(clause_of(given, result)) is not None
        or is_told_as_result(given, result)
        or _DRAWS.search(before(given, result)) is not None
    )
    said = _DRAWS.sub(" ", lead)
    own = not topic(said, given.vocabulary) or (akin(given, said, told) and not is_narrower(given, said, told))
    return drawn + own


def told_with(given: CheckInput, one: Figure) -> str:
    """The words that a number is told with."""
    return f"{given.letter.text[slice(*given.sentence(one.span))]} {one.counted or ''}"


def level(given: CheckInput, one: Figure) -> bool:
    return (
        one.role in ("level", "total", "part")
        and one.value > 1
        and one.value_to is None
        and one.approx in PRINTED
        and not is_change(given, one)
    )


def in_words(one: Figure) -> bool:
    return not one.printed[:1].isdigit()


ANY_CASES = ("tilfælde", "tilfældene", "gange")  # of whatever is counted


def alike(one: Figure, two: Figure) -> bool:
    """Of one kind and measure, and no nouns beside them that say otherwise."""
    if not same_measure(one, two):
        return False
    if one.kind != "count" or not (is_named_beside(one) and is_named_beside(two)):
        return True
    nouns = head(one), head(two)
    if any(noun.casefold() in ANY_CASES for noun in nouns):
        return True
    if not all(nouns) or any(_NO_NOUN.search(noun) for noun in (*nouns, one.counted or "", two.counted or "")):
        return True
    return counts(one, nouns[1]) or counts(two, nouns[0])


_NO_NOUN = re.compile(
    r"^samme\b|[^aeiouyæøå]t$"
)  # "61 gjaldt", "19 afvist": what follows a number and is a noun stands in the plural


OF = re.compile(r"\b(?:ud\s+)?af\s+(?:(?:de|i alt|alle|samtlige)\s+)*$", re.IGNORECASE)
