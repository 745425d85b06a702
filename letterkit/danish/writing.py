"""Numbers, dates and lists as Danish administrative prose writes them; for drafts and reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from letterkit.danish.tables import words

_SPELLED = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
MONTHS: tuple[str, ...] = tuple(words()["months"])
WEEKDAYS: tuple[str, ...] = tuple(words()["dates"]["weekdays"])


def format_number(value: Fraction | Decimal | int, decimals: int | None = None) -> str:
    """1234.5 → "1.234,5". Without `decimals` as many as the value needs, at most two; rounded half up."""
    exact = Fraction(value)
    if decimals is None:
        decimals = next((places for places in (0, 1) if 10**places % exact.denominator == 0), 2)
    # Half a unit more, then cut off, in whole numbers: fractions are slow.
    rounded = (2 * abs(exact.numerator) * 10**decimals + exact.denominator) // (2 * exact.denominator)
    whole, rest = divmod(rounded, 10**decimals)
    said = f"{whole:,}".replace(",", ".") + (f",{rest:0{decimals}}" if decimals else "")
    return f"-{said}" if value < 0 and rounded else said


def spell_count(count: int) -> str:
    """Numbers to twelve in words, all others in figures: 3 → "tre", 489 → "489"."""
    return _SPELLED[count] if 0 <= count <= 12 else format_number(count)


def format_date(day: date) -> str:
    """2017-12-05 → "5. december 2017"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def format_iso(text: str) -> str:
    """A date of the analysis format in words: "2017-12-05" → "5. december 2017", "2017-12" → "december 2017", "2017" → "2017".

    Raises `ValueError` for anything else.
    """
    parts = text.split("-")
    if len(parts) == 3:
        return format_date(date.fromisoformat(text))
    if len(parts) == 2 and len(parts[1]) == 2:
        return f"{MONTHS[date.fromisoformat(text + '-01').month - 1]} {int(parts[0])}"
    if len(parts) == 1 and len(text) == 4 and text.isdigit():
        return text
    raise ValueError(f"not a date of the analysis format: {text!r}")


def join_list(items: Sequence[str], last: str = "og") -> str:
    """["a", "b", "c"] → "a, b og c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capitalise(text: str) -> str:
    """A sentence's first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]
