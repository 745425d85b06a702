"""The explained difference: which usual slip turns the right number into the printed one. A name for a misfit, never a
verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from letterkit.checks.intervals import Interval, step_of
from letterkit.checks.wording import amount, number
from letterkit.claim import Figure


def is_slip(left: Fraction, right: Fraction, *, least: int = 3) -> bool:
    """Do two numbers differ as by a slip of the pen: two digits swapped, or one another where they have `least` digits?"""
    a, b = _digits(left, right)
    return len(a) == len(b) and (_swapped(a, b) or (len(a) >= least and _one_other(a, b)))


def digits_swapped(left: Fraction, right: Fraction) -> bool:
    """Do two numbers differ by two neighbouring digits that changed places ("3.410" and "3.140")?"""
    a, b = _digits(left, right)
    return len(a) == len(b) and _swapped(a, b)


def one_digit(left: Fraction, right: Fraction, *, least: int = 3) -> bool:
    """Do two numbers of at least `least` digits differ in one digit only?"""
    a, b = _digits(left, right)
    return len(a) == len(b) >= least and _one_other(a, b)


def _swapped(a: str, b: str) -> bool:
    at = next((place for place, pair in enumerate(zip(a, b, strict=True)) if pair[0] != pair[1]), len(a))
    return a[at : at + 2] == b[at : at + 2][::-1] != b[at : at + 2] and a[at + 2 :] == b[at + 2 :]


def _one_other(a: str, b: str) -> bool:
    return sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _digits(left: Fraction, right: Fraction) -> tuple[str, str]:
    if left.denominator == right.denominator == 1:
        return str(abs(left.numerator)), str(abs(right.numerator))
    scale = max(_scale(left), _scale(right))
    return str(int(abs(left) * scale)), str(int(abs(right) * scale))


def _scale(value: Fraction) -> int:
    return next((10**places for places in range(6) if (value * 10**places).denominator == 1), 10**6)


def name_slip(printed: Figure, right: Interval, others: Sequence[tuple[str, Interval]] = ()) -> str:
    """A Danish clause that names the slip, or "". `right` is what it should have been; `others` are readings that a writer
    may have meant instead, each with its name ("det senere tal som grundlag"). The first that fits is named, and only if it
    is alone in fitting.
    """
    half = step_of(printed) / 2
    said = Interval(printed.value - half, printed.value + half)
    named = [name for name, interval in others if interval.meets(said)]
    if len(set(named)) == 1:
        return f"Tallet passer med {named[0]}."
    for candidate in _near(right, printed):
        if digits_swapped(printed.value, candidate):
            here, meant = (
                amount(value, printed) if printed.kind == "amount" else number(value, 0 if value >= 10**6 else printed.decimals)
                for value in (printed.value, candidate)
            )
            return f"To cifre kan være byttet om ({here} for {meant})."
    for factor in (10, 100, 1000):
        if right.scaled(factor).meets(said) or right.scaled(Fraction(1, factor)).meets(said):
            return "Kommaet kan være flyttet."
    return ""


def _near(right: Interval, printed: Figure) -> Iterable[Fraction]:
    """The printed numbers that the right interval could have given: its ends to the printed number of decimals."""
    step = step_of(printed)
    ends = [end for end in (right.low, right.high) if end is not None]
    return dict.fromkeys(Fraction(round(end / step)) * step for end in ends)
