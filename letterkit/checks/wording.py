"""Numbers in the calculations and sentences of findings, as Danish prints them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from letterkit.checks.intervals import Interval
from letterkit.claim import Figure
from letterkit.danish.writing import format_date, format_number
from letterkit.letter import Letter

number = format_number  # calculations say it in every line


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
    if _in_two_units(figure):
        return before + amount(figure.value, figure)
    printed = figure.kind != "amount" and (figure.decimals or figure.value.denominator == 1)
    body = number(figure.value, figure.decimals if printed else None)  # "halvanden" is 1,5, and has no printed decimals
    return f"{before}{body}{unit_word(figure)}"


def told_otherwise(quote: str, old: Figure, new: Figure, *, times: bool) -> str:
    """What a comparison says and its two numbers, in the same words whichever check tells it; `times`: how many times the one is the other."""
    said = f"Brevet skriver ”{quote}”, mens de to tal er {shown(old)} og {shown(new)}"
    return f"{said}, altså {number(new.value / old.value, 2)} gange." if times and old.value else f"{said}."


def shown_alike(figures: Sequence[Figure]) -> list[str]:
    """The numbers of one reckoning, amounts of them in the same size: "1,2 mio. kr." and "0,9 mio. kr.", not "900.000 kr."."""
    sized = [figure for figure in figures if figure.kind == "amount" and figure.value >= 10**6]
    size, word = (10**9, "mia.") if any(figure.value >= 10**9 for figure in sized) else (10**6, "mio.")

    def told(figure: Figure) -> str:
        places = _places(figure.value / size)
        small = figure.kind == "amount" and figure.value < size and places < 4
        return (
            f"{number(figure.value / size, places)} {word} kr." if sized and small and figure.approx == "exact" else shown(figure)
        )

    return [told(figure) for figure in figures]


def amount(value: Fraction, like: Figure) -> str:
    """A computed value in the words of the figure it stands beside: "420 mio. kr.", "12,5", "1.101"."""
    if like.kind == "amount":
        return shown(replace(like, value=value, value_to=None, approx="exact"))
    if _in_two_units(like) and value.denominator == 1 and value >= 60:
        large, small = ("min.", "sek.") if like.unit == "second" else ("t.", "min.")
        return f"{number(value // 60)} {large} {number(value % 60)} {small}"
    return number(value)


def _in_two_units(figure: Figure) -> bool:
    """ "6 minutter og 15 sekunder", which counts seconds."""
    return figure.kind == "duration" and figure.unit in ("second", "minute") and re.search(r"\d\D+\d", figure.printed) is not None


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


def written(letter: Letter) -> str:
    """When a letter was written, as a Danish reader says it; its file where it has no date."""
    return format_date(date.fromisoformat(letter.date.value)) if letter.date and len(letter.date.value) == 10 else letter.file
