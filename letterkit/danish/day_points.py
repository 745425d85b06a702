"""Points in time that begin with a number: days in every form, quarters, years and ranges of years."""

from __future__ import annotations

import re
from dataclasses import replace

from letterkit.danish.periods import Point
from letterkit.danish.tables import alternatives, words
from letterkit.danish.years import YEAR, is_year

_TABLE = words()
_DATES = _TABLE["dates"]
MONTHS: dict[str, int] = {**_TABLE["months"], **_TABLE["months_short"]}
MONTH = alternatives(_TABLE["months"]) + r"|" + alternatives(_TABLE["months_short"]) + r"\.?"
OF_YEAR = rf"(?:(?:,\s*|\s*(?:(?:i|af|-)\s*)?)(?P<year>{YEAR}))?"
_JOIN = r"\s*(?:-|–|til og med|til|og|samt)\s*"
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])")
_FIGURES = re.compile(
    r"(?P<day>\d{1,2})(?P<s1>\.\s?|[-/])(?P<month>\d{1,2})(?P<s2>\.\s?|[-/]|\s)(?P<year>\d{4}|\d{2})(?![\d/]|[-.,:]\d|-[A-ZÆØÅ])"
)
_DAY_SLASH = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|[-.,]\d|\s*(?:af|del))")
_DAY_MONTH = re.compile(rf"(?P<day>\d{{1,2}})\.?\s{{0,2}}(?P<month>{MONTH})(?![a-zæøå]){OF_YEAR}", re.IGNORECASE)
_DAYS_MONTH = re.compile(
    rf"(?P<day>\d{{1,2}})\.?(?P<join>{_JOIN})(?:den\s+|d\.\s*)?(?P<day_to>\d{{1,2}})\.?\s{{0,2}}(?P<month>{MONTH})(?![a-zæøå]){OF_YEAR}",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"(?P<number>[1-4])\.?(?:{_JOIN}(?P<to>[1-4])\.)?\s?(?P<kind>kvartal(?:et|er)?|kvt\.?|kv\.|halvår(?:et)?)(?![a-zæøå]){OF_YEAR}",
    re.IGNORECASE,
)
_YEARS = re.compile(rf"(?P<year>{YEAR})(?:\s*(?P<join>[-–/])\s*(?P<to>\d{{4}}|\d{{2}})(?![\d/]|[.,-]\d|-[A-ZÆØÅ]))?")
_DECADE = re.compile(r"['’]?erne\b")  # "1980'erne" is no year
_TAIL_OF_DAY = re.compile(
    rf"(?:(?P<weekday>{alternatives(_DATES['weekdays'])})(?:en)?,?\s+)?(?:\b(?:den|d\.?)\s*)?\Z", re.IGNORECASE
)
_BEFORE_SLASH_DAY = re.compile(r"\b(?:den|d\.|pr\.|senest|inden|siden|dato:?)\s*\Z", re.IGNORECASE)


def full_year(text: str, century_of: int | None = None) -> int:
    """The year that two or four digits mean: of the century of `century_of`, else 1960-2059."""
    year = int(text)
    if year >= 100:
        return year
    return (century_of // 100 * 100 if century_of else 2000 if year < 60 else 1900) + year


def optional_year(match: re.Match[str]) -> int | None:
    """The group "year" of a match, if it is there."""
    return int(match["year"]) if match["year"] else None


def _with_tail(text: str, point: Point) -> Point:
    tail = _TAIL_OF_DAY.search(text, max(0, point.start - 16), point.start)
    if tail is None:
        return point
    weekday = _DATES["weekdays"].index(tail["weekday"].lower()) if tail["weekday"] else None
    return replace(point, start=tail.start(), weekday=weekday)


def _day(text: str, match: re.Match[str], month: int, year: int | None) -> list[Point]:
    day = int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [_with_tail(text, Point(kind="day", start=match.start(), end=match.end(), year=year, month=month, day=day))]


def month_number(word: str) -> int:
    """1-12 for a month\'s name, full or short, with or without its stop."""
    return MONTHS[word.lower().rstrip(".")]


def read_from_number(text: str, at: int) -> list[Point]:
    """The points (two for "den 5. og 6. maj") that begin with the number at `text[at]`, or none."""
    if match := _ISO.match(text, at):
        return _day(text, match, int(match["month"]), int(match["year"]))
    if match := _FIGURES.match(text, at):
        short, spaced = len(match["year"]) == 2, match["s2"].isspace()
        same = match["s1"] == match["s2"] and len(match["day"]) == len(match["month"]) == 2
        if (match["s1"] == "/" or not spaced) and not (short and (spaced or not (match["s1"] == "/" or same))):
            found = _day(text, match, int(match["month"]), full_year(match["year"]))
            if found and 1900 <= (found[0].year or 0) < 2100:
                return found
    if (match := _DAY_SLASH.match(text, at)) and _BEFORE_SLASH_DAY.search(text, max(0, at - 9), at):
        return _day(text, match, int(match["month"]), None)
    if match := _DAYS_MONTH.match(text, at):
        return _days(text, match)
    if match := _DAY_MONTH.match(text, at):
        return _day(text, match, month_number(match["month"]), optional_year(match))
    if match := _QUARTER.match(text, at):
        return [quarter_point(match, int(match["number"]), int(match["to"]) if match["to"] else None)]
    return _year(text, at)


def _days(text: str, match: re.Match[str]) -> list[Point]:
    month, year, first, last = month_number(match["month"]), optional_year(match), int(match["day"]), int(match["day_to"])
    if not (1 <= first <= 31 and 1 <= last <= 31):
        return []
    a = Point(kind="day", start=match.start(), end=match.end("day"), year=year, month=month, day=first)
    b = Point(kind="day", start=match.start("day_to"), end=match.end(), year=year, month=month, day=last)
    return [_with_tail(text, a), b]


def quarter_point(match: re.Match[str], number: int, to: int | None) -> Point:
    """A quarter or half-year from a match with the groups "kind" and "year"."""
    kind = "half" if match["kind"].lower().startswith(("halvår", "h")) else "quarter"
    return Point(kind=kind, start=match.start(), end=match.end(), year=optional_year(match), number=number, number_to=to)


def _year(text: str, at: int) -> list[Point]:
    match = _YEARS.match(text, at)
    if not match:
        return []
    if _DECADE.match(text, match.end()):
        return []
    year = int(match["year"])
    if match["to"]:
        to = full_year(match["to"], year)
        if match["join"] == "/" and to == year + 1:
            return [Point(kind="school_year", start=at, end=match.end(), year=year, year_to=to)]
        if match["join"] != "/" and year < to < 2100:
            return [Point(kind="year", start=at, end=match.end(), year=year, year_to=to)]
        return []
    return [Point(kind="year", start=at, end=match.end(), year=year)] if is_year(text, at, match.end()) else []


# "den 14. februar d.å.", "i marts sidste år"
_YEAR_WORD = re.compile(r"\s+(?P<word>d\.\s?å\.|i år|dette år|sidste år|forrige år|næste år|indeværende år)(?!\w)", re.IGNORECASE)
_YEAR_WORDS = {"sidste": -1, "forrige": -1, "næste": 1}


def with_year_word(text: str, point: Point) -> Point:
    """The point with the year that words behind it say ("i marts sidste år")."""
    if point.year is not None or point.kind not in ("day", "month", "quarter", "half", "season", "week", "turn"):
        return point
    match = _YEAR_WORD.match(text, point.end)
    return (
        point
        if match is None
        else replace(point, end=match.end(), year_step=_YEAR_WORDS.get(match["word"].lower().split()[0], 0))
    )
