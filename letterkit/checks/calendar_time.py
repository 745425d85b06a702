"""The time between two days, in days, weeks, months or years of the calendar."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from letterkit.danish.later import later


def between(first: date, last: date, unit: str) -> Fraction:
    days = (last - first).days
    if unit == "day":
        return Fraction(days)
    if unit == "week":
        return Fraction(days, 7)
    months = (last.year - first.year) * 12 + last.month - first.month
    if last.day < first.day:
        months -= 1
    begun = later(first, months, "month")
    span = (later(first, months + 1, "month") - begun).days
    value = months + Fraction((last - begun).days, span)
    return value if unit == "month" else value / 12
