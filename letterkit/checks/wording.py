"""Numbers in the calculations and sentences of findings, as Danish prints them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from letterkit.checks.intervals import Interval
from letterkit.claim import Figure

MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")


def number(value: Fraction | int, decimals: int | None = None) -> str:
    """A number with thousands dots and decimal comma; as many decimals as it needs, two at most, unless told.

    >>> number(Fraction(11015, 10)), number(1101), number(Fraction(2, 3), 1), number(Fraction(-5, 2))
    ('1.101,5', '1.101', '0,7', '-2,5')
    """
    value = Fraction(value)
    if decimals is None:
        decimals = next((places for places in (0, 1) if 10**places % value.denominator == 0), 2)
    # Half a unit more, then cut off, in whole numbers: fractions are slow.
    rounded = (2 * abs(value.numerator) * 10**decimals + value.denominator) // (2 * value.denominator)
    whole, rest = divmod(rounded, 10**decimals)
    said = f"{whole:,}".replace(",", ".") + (f",{rest:0{decimals}}" if decimals else "")
    return f"-{said}" if value < 0 and rounded else said


def unit_word(figure: Figure) -> str:
    match figure.kind:
        case "share":
            return " pct."
        case "points":
            return " procentpoint"
        case "amount":
            return " kr."
        case _:
            return ""


def shown(figure: Figure) -> str:
    """A figure as printed, with its unit: "44,4 pct.", "489", "4,4 mia. kr."."""
    hedge = {"about": "ca. ", "nearly": "knap ", "just_over": "godt ", "at_least": "mindst ", "at_most": "højst "}
    before = hedge.get(figure.approx, {"more_than": "over ", "less_than": "under "}.get(figure.approx, ""))
    in_millions = figure.kind == "count" and figure.decimals and figure.value >= 1_000_000  # "9,84 mio. gæster"
    if (figure.kind == "amount" and figure.value >= 1_000_000) or in_millions:
        size, word = (10**9, "mia.") if figure.value >= 10**9 else (10**6, "mio.")
        return f"{before}{number(figure.value / size, _places(figure.value / size))} {word}{' kr.' if figure.kind == 'amount' else ''}"
    if figure.kind == "ratio":
        return figure.quote
    body = number(figure.value, figure.decimals if figure.kind != "amount" else None)
    return f"{before}{body}{unit_word(figure)}"


def amount(value: Fraction, like: Figure) -> str:
    """A computed value in the words of the figure it stands beside: "420 mio. kr.", "12,5", "1.101"."""
    if like.kind == "amount":
        return shown(replace(like, value=value, value_to=None, approx="exact"))
    return number(value)


def _places(value: Fraction) -> int:
    return next((places for places in range(4) if value * 10**places == int(value * 10**places)), 4)


def whole_between(interval: Interval) -> tuple[int, int] | None:
    """The whole numbers in a closed interval, as first and last; None where there is none or an end is open."""
    if interval.low is None or interval.high is None:
        return None
    first, last = math.ceil(interval.low), math.floor(interval.high)
    return (first, last) if first <= last else None


def whole_range(interval: Interval) -> str:
    """ "1.101-1.102", "1.101", "intet helt tal", "mindst 1.101"."""
    if interval.low is None or interval.high is None:
        if interval.low is not None:
            return f"mindst {number(math.ceil(interval.low))}"
        return f"højst {number(math.floor(interval.high))}" if interval.high is not None else "alle tal"
    found = whole_between(interval)
    if found is None:
        return "intet helt tal"
    return number(found[0]) if found[0] == found[1] else f"{number(found[0])}-{number(found[1])}"


def in_list(items: Sequence[str]) -> str:
    """ "a", "a og b", "a, b og c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} og {items[-1]}"
