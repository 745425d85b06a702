"""The time between two days, in days, weeks, months or years of the calendar."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction


def between(first: date, last: date, unit: str) -> Fraction:
    days = (last - first).days
    if unit == "day":
        return Fraction(days)
    if unit == "week":
        return Fraction(days, 7)
    months = (last.year - first.year) * 12 + last.month - first.month
    if last.day < first.day:
        months -= 1
    begun = _plus_months(first, months)
    span = (_plus_months(first, months + 1) - begun).days
    value = months + Fraction((last - begun).days, span)
    return value if unit == "month" else value / 12


def _plus_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
