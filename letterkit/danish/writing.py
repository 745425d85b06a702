"""Numbers, dates and lists as Danish administrative prose writes them; for drafts and reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from letterkit.danish.tables import words

_LOCALE = "da_DK"
_SPELLED = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_MONTHS = {number: name for name, number in words()["months"].items()}


def _decimal(value: Fraction | Decimal | int, decimals: int) -> Decimal:
    exact = Fraction(value)
    scaled = Decimal(exact.numerator * 10**decimals) / Decimal(exact.denominator)
    return scaled.quantize(Decimal(1), rounding=ROUND_HALF_UP).scaleb(-decimals)


def _own_decimals(value: Fraction | Decimal | int, most: int) -> int:
    """As many decimals as the value needs, at most `most`."""
    exact = Fraction(value)
    return next((n for n in range(most) if (exact * 10**n).denominator == 1), most)


def format_number(value: Fraction | Decimal | int, decimals: int | None = None) -> str:
    """1234.5 → "1.234,5". Without `decimals` as many as the value needs, at most two; rounded half up."""
    from babel.numbers import format_decimal

    places = _own_decimals(value, 2) if decimals is None else decimals
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(_decimal(value, places), format=pattern, locale=_LOCALE))


def format_share(value: Fraction | Decimal | int, decimals: int | None = None) -> str:
    """44.4 → "44,4 pct."."""
    return f"{format_number(value, decimals)} pct."


def format_points(value: Fraction | Decimal | int, decimals: int | None = None) -> str:
    """8 → "8 procentpoint"."""
    return f"{format_number(value, decimals)} procentpoint"


def format_amount(value: Fraction | Decimal | int) -> str:
    """Kroner: 12500 → "12.500 kr.", 25000000 → "25 mio. kr."; never rounded, so 1234567 stays in kroner."""
    exact = Fraction(value)
    for size, name in ((10**9, "mia. kr."), (10**6, "mio. kr.")):
        if abs(exact) >= size and (exact * 100 / size).denominator == 1:
            return f"{format_number(exact / size)} {name}"
    return f"{format_number(exact, 2 if exact.denominator != 1 else 0)} kr."


def spell_count(count: int) -> str:
    """Numbers to twelve in words, all others in figures: 3 → "tre", 489 → "489"."""
    return _SPELLED[count] if 0 <= count <= 12 else format_number(count)


def format_date(day: date, *, year: bool = True) -> str:
    """2017-12-05 → "5. december 2017"."""
    return f"{day.day}. {_MONTHS[day.month]}" + (f" {day.year}" if year else "")


def format_iso(text: str) -> str:
    """A date of the analysis format in words: "2017-12-05" → "5. december 2017", "2017-12" → "december 2017", "2017" → "2017".

    Raises `ValueError` for anything else.
    """
    parts = text.split("-")
    if len(parts) == 3:
        return format_date(date.fromisoformat(text))
    if len(parts) == 2 and len(parts[1]) == 2:
        return f"{_MONTHS[date.fromisoformat(text + '-01').month]} {int(parts[0])}"
    if len(parts) == 1 and len(text) == 4 and text.isdigit():
        return text
    raise ValueError(f"not a date of the analysis format: {text!r}")


def format_period(first: date, last: date) -> str:
    """Both days included: "7.-9. juni 2018", "1. maj-8. juni 2018", "1. november 2017-28. februar 2018"; one day as a date."""
    if first == last:
        return format_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}.-{format_date(last)}"
    return f"{format_date(first, year=first.year != last.year)}-{format_date(last)}"


def join_list(items: Sequence[str], last: str = "og") -> str:
    """["a", "b", "c"] → "a, b og c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capitalise(text: str) -> str:
    """A sentence's first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]
