"""A day so many days, weeks or months after another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal


def later(day: date, amount: int, unit: Literal["day", "week", "month"]) -> date:
    """The day so much later; a month on from the 31st is the last day of a shorter month.

    >>> later(date(2019, 1, 31), 1, "month"), later(date(2019, 1, 31), 2, "week")
    (datetime.date(2019, 2, 28), datetime.date(2019, 2, 14))
    """
    if unit != "month":
        return day + timedelta(days=amount * (7 if unit == "week" else 1))
    year, month = divmod(day.year * 12 + day.month - 1 + amount, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
