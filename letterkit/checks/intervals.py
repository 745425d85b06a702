"""What a printed number can stand for, and exact arithmetic on it.

A number printed as x with step s (the unit of its last digit) stands for [x - s/2, x + s/2], both ends in, so that half-up,
half-even and half-down writers all pass. Counts of people and things printed in full are exact. A hedge widens the interval
on the side it says.

A misfit is read again before it is said: as a writer who cuts off instead of rounding, as a round count ("148.500" to
hundreds), and with the wider limits of its hedge. Such a reading turns the misfit into a remark; only what fits no reading
stands as a misfit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from letterkit.claim import Figure
from letterkit.finding import Severity, Verdict
from letterkit.vocabulary import Vocabulary

# "either": rounded or cut off, whichever it was; "loose": a round number, and the outer limits of a hedge.
OPEN = ("at_least", "at_most", "more_than", "less_than")  # "over 24": nothing adds up to that
Mode = Literal["printed", "cut_off", "round_number", "either", "loose"]


class Interval(NamedTuple):
    """From `low` to `high`, both ends in; None is an open end."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: Interval) -> bool:
        """Is there a number that lies in both?"""
        above = self.high is None or other.low is None or self.high >= other.low
        return above and (other.high is None or self.low is None or other.high >= self.low)

    def below(self, other: Interval) -> bool:
        """Is every number here smaller than every number there?"""
        return self.high is not None and other.low is not None and self.high < other.low

    def joined(self, other: Interval) -> Interval | None:
        """What lies in both; None where nothing does."""
        if not self.meets(other):
            return None
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return Interval(max(lows, default=None), min(highs, default=None))

    def scaled(self, factor: Fraction | int) -> Interval:
        """Times a positive number."""
        return Interval(None if self.low is None else self.low * factor, None if self.high is None else self.high * factor)


def point(value: Fraction | int) -> Interval:
    return Interval(Fraction(value), Fraction(value))


def around(value: Fraction, half: Fraction) -> Interval:
    return Interval(value - half, value + half)


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum."""
    low: Fraction | None = Fraction(0)
    high: Fraction | None = Fraction(0)
    for one in intervals:
        low = None if low is None or one.low is None else low + one.low
        high = None if high is None or one.high is None else high + one.high
    return Interval(low, high)


def minus(left: Interval, right: Interval) -> Interval:
    low = None if left.low is None or right.high is None else left.low - right.high
    high = None if left.high is None or right.low is None else left.high - right.low
    return Interval(low, high)


def times(left: Interval, right: Interval) -> Interval:
    """The product of two non-negative intervals."""
    low = None if left.low is None or right.low is None else left.low * right.low
    return Interval(low, None if left.high is None or right.high is None else left.high * right.high)


def over(left: Interval, right: Interval) -> Interval:
    """The quotient of two non-negative intervals; open at the top where the divisor can be nothing."""
    low = None if left.low is None or right.high is None else (Fraction(0) if right.high == 0 else left.low / right.high)
    high = None if left.high is None or not right.low else left.high / right.low
    return Interval(low, high)


def step_of(figure: Figure) -> Fraction:
    """The unit of the last printed digit."""
    return figure.step if figure.step is not None else _step(figure.decimals)


@cache
def _step(decimals: int) -> Fraction:
    return Fraction(1, 10**decimals)


def is_whole(figure: Figure) -> bool:
    """A count of whole people or things, printed in full."""
    whole = figure.kind == "count" and figure.decimals == 0 and figure.value.denominator == 1
    return whole and (figure.step is None or figure.step <= 1)


def round_unit(value: Fraction) -> Fraction:
    """The place that a round number may have been rounded to, hundreds or more: 148.500 → 100, 1.000 → 100, else 1.

    The first two digits are always taken as meant; so are tens, or small letters could not be checked at all.

    >>> [int(round_unit(Fraction(one))) for one in (148500, 20000, 1000, 900, 1250)]
    [100, 1000, 100, 1, 1]
    """
    unit = Fraction(100)
    if value < 1000 or value % unit:
        return Fraction(1)
    while value % (unit * 10) == 0 and value >= unit * 100:
        unit *= 10
    return unit


def round_place(figures: Iterable[Figure]) -> Fraction | None:
    """The finest place that several round numbers of one kind are rounded to: who tells 240.000 beside 276.000 rounds both to
    thousands. None unless all are round."""
    told = [one for one in figures if one.kind in ("count", "amount")]
    units = [round_unit(one.value) if one.approx == "exact" and step_of(one) <= 1 else Fraction(1) for one in told]
    alike = len({(one.kind, one.unit if one.kind == "amount" else None) for one in told}) == 1
    return min(units) if len(told) > 1 and alike and min(units) > 1 else None


LEFT_OUT = Fraction(99, 100)  # what is cut off never makes a whole unit: three numbers are short of three units together


def reading(figure: Figure, vocabulary: Vocabulary, mode: Mode = "printed", *, place: Fraction | None = None) -> Interval:
    """The numbers that `figure` can stand for, read in `mode`; a round one is rounded no further than to `place`."""
    if figure.approx != "exact":
        return _hedged(figure, vocabulary, wide=mode == "loose")
    if mode == "printed" and is_whole(figure):
        return Interval(figure.value, figure.value)
    step, value = step_of(figure), figure.value
    whole = is_whole(figure) or figure.kind == "ratio"
    low, high = (value, value) if whole else (value - step / 2, value + step / 2)
    if mode == "cut_off" and not whole:
        low, high = value, value + step * LEFT_OUT
    if mode == "either" and not whole:
        high = value + step * LEFT_OUT
    if (
        mode in ("round_number", "loose")
        and figure.kind in ("count", "amount", "duration")
        and step <= 1
        and round_unit(value) > 1
    ):
        half = min(round_unit(value), place or round_unit(value)) / 2
        low, high = min(low, value - half), max(high, value + half)
    return Interval(low, high)


def _hedged(figure: Figure, vocabulary: Vocabulary, *, wide: bool) -> Interval:
    """The hedge's interval; `wide` gives the limits beyond which it is said to misfit."""
    value, limit = figure.value, vocabulary.limit
    half = Fraction(0) if is_whole(figure) else step_of(figure) / 2
    slack = abs(value) * limit("wrong_side") if wide else Fraction(0)
    low, high = value, value
    match figure.approx:
        case "about":
            width = abs(value) * limit("about_report" if wide else "about")
            return around(value, max(width, half))
        case "nearly":
            low, high = value * (1 - limit("nearly")), value
        case "just_over":
            low, high = value, value * (1 + limit("just_over"))
        case "at_least" | "more_than":
            return Interval(value - slack, None)
        case "at_most" | "less_than":
            return Interval(None, value + slack)
        case "between":
            high = figure.value_to if figure.value_to is not None else value
    return Interval(low - slack, high + slack)


@dataclass(frozen=True)
class Outcome:
    """What came of a test: verdict, how grave, and the reason code when it is not plain."""

    verdict: Verdict
    severity: Severity = "finding"
    reason: str | None = None


def judge(test: Callable[[Mode], bool], *, hedged: bool) -> Outcome:
    """Try the printed reading, then the forgiving ones. `hedged`: one of the figures carries "ca.", "godt", "knap", …"""
    if test("printed"):
        return Outcome("supported")
    if test("cut_off"):
        return Outcome("unclear", "remark", "cut_off")
    if test("round_number"):
        return Outcome("unclear", "remark", "round_number")
    if test("loose"):
        return Outcome("unclear", "remark", "rounding" if hedged else "round_number")
    return Outcome("contradicted")


def is_hedged(figures: Iterable[Figure]) -> bool:
    return any(figure.approx != "exact" for figure in figures)


_STRAINED = Fraction(3, 4)  # of the room that all the roundings give together
ONE_WAY = "Det kan kun passe, hvis næsten alle tallene er rundet samme vej."


def barely(parts: Interval, told: Interval) -> bool:
    """Does what is added up reach the told sum only where nearly all were rounded the same way: "2,1 + 0,4 + 0,3" and "2,6"?
    A told sum that the printed parts give is just rounded itself: 4,1 + 4,45 and 8,6.

    >>> tenth = Fraction(1, 10)
    >>> told = around(26 * tenth, tenth / 2)
    >>> [barely(around(value * tenth, 3 * tenth / 2), told) for value in (26, 27, 28)]
    [False, False, True]
    """
    if parts.low is None or parts.high is None or told.low is None or told.high is None:
        return False
    own, half = (parts.high - parts.low) / 2, (told.high - told.low) / 2
    gap = abs(parts.high + parts.low - told.high - told.low) / 2
    return max(half, (own + half) * _STRAINED) < gap <= own + half


def of_sum(outcome: Outcome, parts: Interval, told: Interval, *, hedged: bool) -> Outcome:
    """What is said of numbers that were added up: one that they `barely` make is not supported by them, only not impossible."""
    strained = outcome.verdict == "supported" and not hedged and barely(parts, told)
    return Outcome("unclear", "remark", "one_way") if strained else outcome
