"""A printed point or stretch of time, and the days it covers once its year is known."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from letterkit.danish.tables import words

_TABLE = words()
_SEASONS: dict[str, int] = _TABLE["seasons"]
_TURNS: dict[str, list[int]] = _TABLE["dates"]["turns"]
_YEAR_ENDS: dict[str, int] = _TABLE["dates"]["year_ends"]
_PARLIAMENT = frozenset(_TABLE["dates"]["parliament"])


@dataclass(frozen=True, kw_only=True)
class Point:
    """One printed point or stretch of time. `year` is None where none is printed; `number` is the quarter, half or week."""

    kind: str
    start: int
    end: int
    year: int | None = None
    year_to: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    number_to: int | None = None
    part: str = ""  # "early", "middle", "late" of the period, or its "end"
    name: str = ""  # the word itself, for seasons, turns and relative points
    weekday: int | None = None  # 0 is Monday
    year_step: int | None = None  # "sidste år" behind the point: so many years from the letter's

    def period(self, year: int, reference: date | None = None) -> tuple[date, date] | None:
        """First and last day if the point lies in `year`; None where the calendar has no such day or the words fix none."""
        try:
            return _PERIODS[self.kind](self, year, reference)
        except ValueError:
            return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def year_away(day: date, years: int) -> date:
    """The same day of another year; the end of February stays its end."""
    last = monthrange(day.year + years, day.month)[1]
    at_end = day.day == monthrange(day.year, day.month)[1]
    return date(day.year + years, day.month, last if at_end else day.day)


def _day_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    day = date(year, p.month or 1, p.day or 1)
    return day, day


def _month_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    month = p.month or 1
    last = _month_end(year, month)
    thirds = {"early": (1, 10), "middle": (11, 20), "late": (21, last.day)}
    first_day, last_day = thirds.get(p.part, (1, last.day))
    return date(year, month, first_day), date(year, month, last_day)


def _year_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    if p.part == "early":
        return date(year, 1, 1), date(year, 1, 31)
    if p.part == "middle":
        return date(year, 6, 15), date(year, 7, 15)
    if p.part == "late":
        return date(year, 12, 1), date(year, 12, 31)
    return date(year, 1, 1), date((p.year_to or year), 12, 31)


def _quarter_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    first, last = p.number or 1, p.number_to or p.number or 1
    return date(year, first * 3 - 2, 1), _month_end(year, last * 3)


def _half_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    first, last = p.number or 1, p.number_to or p.number or 1
    return date(year, first * 6 - 5, 1), _month_end(year, last * 6)


def _months_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    return date(year, 1, 1), _month_end(year, p.number or 1)


def _week_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    first = date.fromisocalendar(year, p.number or 1, 1)
    return first, date.fromisocalendar(year, p.number_to or p.number or 1, 7)


def _season_period(p: Point, year: int, reference: date | None) -> tuple[date, date] | None:
    month = _SEASONS[p.name]
    if month == 12:
        # "vinteren 2018" may be the one before or the one after; only two printed years settle it.
        return (date(year, 12, 1), _month_end(year + 1, 2)) if p.year_to or p.year is None else None
    return date(year, month, 1), _month_end(year, month + 2)


def _school_period(p: Point, year: int, reference: date | None) -> tuple[date, date]:
    if p.name in _PARLIAMENT:
        return date(year, 10, 1), date(year + 1, 9, 30)
    last = _YEAR_ENDS.get(p.name, 7)
    return date(year, last + 1, 1), _month_end(year + 1, last)


def _turn_period(p: Point, year: int, reference: date | None) -> tuple[date, date] | None:
    if p.name == "månedsskiftet" and p.month:
        return _month_end(year, p.month), _month_end(year, p.month)
    if p.name.startswith(("påske", "pinse")):
        sunday = _easter(year) + timedelta(days=49 * p.name.startswith("pinse"))
        return sunday, sunday
    if p.name == "efterårsferien":
        return date.fromisocalendar(year, 42, 1), date.fromisocalendar(year, 42, 7)
    fixed = _TURNS.get(p.name, [])
    if not fixed or "ferie" in p.name or (p.name in ("årsskiftet", "årsskifte") and p.year is not None and p.year_to is None):
        return None
    return date(year, fixed[0], fixed[1]), date(year, fixed[0], fixed[1])


def next_feast(day: date) -> date | None:
    """The same feast a year on, of those that move with Easter; None for any other day."""
    after = (day - _easter(day.year)).days
    return _easter(day.year + 1) + timedelta(days=after) if after in (0, 49) else None


def _easter(year: int) -> date:
    """Easter Sunday: the Sunday after the first full moon of spring, by Gauss's reckoning for the Gregorian calendar."""
    century = year // 100
    moon = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    moon -= moon // 28 * (1 - 29 // (moon + 1) * ((21 - year % 19) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=sunday)


def _relative_period(p: Point, year: int, reference: date | None) -> tuple[date, date] | None:
    if reference is None or p.number is None:
        return None
    if p.name == "skoleår":
        year = reference.year - (reference.month < 8) + p.number
        if p.part in ("early", "middle"):
            return (date(year, 8, 1), date(year, 8, 31)) if p.part == "early" else (date(year + 1, 1, 1), date(year + 1, 1, 31))
        return date(year, 8, 1), date(year + 1, 7, 31)
    if p.name == "shift":
        return None
    if p.name == "år":
        return _year_period(p, reference.year + p.number, None)
    if p.name == "måned":
        months = reference.year * 12 + reference.month - 1 + p.number
        return date(months // 12, months % 12 + 1, 1), _month_end(months // 12, months % 12 + 1)
    if p.name == "kvartal":
        quarters = reference.year * 4 + (reference.month - 1) // 3 + p.number
        return date(quarters // 4, quarters % 4 * 3 + 1, 1), _month_end(quarters // 4, quarters % 4 * 3 + 3)
    if p.name == "halvår":
        halves = reference.year * 2 + (reference.month - 1) // 6 + p.number
        return date(halves // 2, halves % 2 * 6 + 1, 1), _month_end(halves // 2, halves % 2 * 6 + 6)
    if p.name == "uge":
        monday = reference - timedelta(days=reference.weekday()) + timedelta(weeks=p.number)
        return monday, monday + timedelta(days=6)
    if p.name == "ugedag":
        away = ((p.weekday or 0) - reference.weekday()) % 7 or 7
        day = reference + timedelta(days=away if p.number > 0 else (away - 7 or -7))
        return day, day
    day = reference + timedelta(days=p.number)
    return day, day


def _no_period(p: Point, year: int, reference: date | None) -> None:
    return None


_PERIODS: dict[str, Callable[[Point, int, date | None], tuple[date, date] | None]] = {
    "day": _day_period,
    "month": _month_period,
    "year": _year_period,
    "quarter": _quarter_period,
    "half": _half_period,
    "months": _months_period,
    "week": _week_period,
    "season": _season_period,
    "school_year": _school_period,
    "turn": _turn_period,
    "relative": _relative_period,
    "now": _no_period,
}
