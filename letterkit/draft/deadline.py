"""A new deadline in working days, with the rule that was used; and when a day that a letter names has passed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from letterkit.case import iso_period

# Offices of state, regions and kommuner are closed on these days, though they are no holidays by law (month, day).
CLOSED = {(6, 5): "grundlovsdag", (12, 24): "juleaftensdag", (12, 31): "nytårsaftensdag"}


@dataclass(frozen=True, kw_only=True)
class Deadline:
    day: date
    working_days: int
    rule: str  # Danish: how it was counted, and which closed days lie in between


@cache
def _holidays(year: int) -> dict[date, str]:
    import holidays

    return dict(holidays.country_holidays("DK", years=year, language="da"))


def closed_on(day: date) -> str | None:
    """Why offices are closed on `day` (a holiday's Danish name), or None on a working day; Saturdays and Sundays are "weekend"."""
    if day.weekday() >= 5:
        return "weekend"
    name = _holidays(day.year).get(day)
    if name is not None:
        return name if name.startswith("Kristi") else name[:1].lower() + name[1:]
    return CLOSED.get((day.month, day.day))


def working_days_between(first: date, last: date) -> int:
    """Working days after `first` up to and including `last`; 0 when `last` is not after `first`."""
    return sum(closed_on(first + timedelta(days=step)) is None for step in range(1, (last - first).days + 1))


def count_rule(first: date, last: date) -> str:
    """The rule of counting in Danish, with the closed days between the two days that are no weekend."""
    days = [first + timedelta(days=step) for step in range(1, (last - first).days + 1)]
    closed = [f"{reason} {day.day}.{day.month}" for day in days if (reason := closed_on(day)) not in (None, "weekend") and reason]
    text = "Dagen selv tælles ikke med; lørdage, søndage, helligdage, grundlovsdag, 24. og 31. december er ikke arbejdsdage"
    return f"{text}. Lukkedage i perioden: {', '.join(closed)}." if closed else f"{text}."


def answer_deadline(today: date, working_days: int) -> Deadline:
    """The day `working_days` working days after `today` (today is not counted). Source of the holidays: the holidays package, Denmark."""
    day, left = today, working_days
    while left > 0:
        day += timedelta(days=1)
        left -= closed_on(day) is None
    return Deadline(day=day, working_days=working_days, rule=count_rule(today, day))


def last_day(iso: str) -> date:
    """The last day of "2018", "2018-03" or the day itself. Raises `ValueError` for anything else."""
    period = iso_period(iso)
    if period is None:
        raise ValueError(f"not a date of the analysis format: {iso!r}")
    return period.end


def is_overdue(deadline: str | None, today: date) -> bool:
    """True when the day named has passed."""
    return deadline is not None and last_day(deadline) < today
