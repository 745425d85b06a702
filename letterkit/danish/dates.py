"""Dates and periods in a letter: the days each covers, its value as "as of" and as deadline, and its part in the sentence.

Which year a date without one is of is the matter of `meant_years`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from letterkit.danish.date_roles import DateRole, role_of
from letterkit.danish.meant_years import tense_around, years_of
from letterkit.danish.periods import Point, year_away
from letterkit.danish.points import find_points
from letterkit.danish.tables import words

_TABLE = words()["dates"]
DateKind = Literal["day", "month", "quarter", "half", "year", "week", "season", "school_year", "turn", "range", "now", "relative"]


@dataclass(frozen=True, kw_only=True)
class DateExpression:
    """A date or period as printed (`start`, `end` into the text, "den" and the weekday included, "inden" and the like not).

    `first` and `last` are the days it covers, both included, or None where the words or the calendar fix none. `iso` is its
    value as "as of" (a quarter's last month; None for ranges of years and for "i dag"), `deadline` the last day on which a
    promise with this date is kept. `inferred`: the year is not printed. `impossible`: no such day (then `iso` and `deadline`
    take the last real one).
    `weekday_mismatch`: the weekday printed (of a range, one of the two) is not that day's. `of_law`: the date of a law or order ("lov nr. 1482 af …").
    """

    start: int
    end: int
    kind: DateKind
    first: date | None = None
    last: date | None = None
    iso: str | None = None
    deadline: str | None = None
    role: DateRole = "at"
    inferred: bool = False
    impossible: bool = False
    weekday_mismatch: bool = False
    of_law: bool = False


# "inden maj er omme": its end, not its beginning
IS_OVER = re.compile(r"\s+(?:er|bliver)\s+(?:udløbet|gået|omme|slut|forbi|overstået|afsluttet|ovre|til ende)\b", re.IGNORECASE)
# Between the two ends of one period.
_RANGE = re.compile(
    r"\.?\s*(?:-|–|til|til og med|/|t\.o\.m\.|frem til|og frem til|og til|og frem til og med)\s*(?:(?:den|i|d\.)\s*)?\Z"
)
_AND = re.compile(r"\.?\s*(?:og|samt)\s*(?:(?:den|d\.)\s*)?\Z")
_BETWEEN_BEFORE = re.compile(r"\bmellem\s+(?:den\s+)?\Z", re.IGNORECASE)
_LAW_OF = re.compile(
    r"(?:\b\w*(?:lov|bekendtgørelse|forordning|direktiv|cirkulære|vejledning|anordning)(?:en|et)?\s*(?:nr\.?\s*[\d/]+\s*)?|\bL\s*\d+\s*)af\s+\Z",
    re.IGNORECASE,
)


def find_dates(text: str, *, reference: date | None, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """All dates and periods in `text[start:end]` in order, not overlapping. `reference` is the letter's date, if known."""
    return list(_dates(text, reference, start, end))


@lru_cache(maxsize=2048)  # extraction, matching and checks ask for the same sentences of a letter
def _dates(text: str, reference: date | None, start: int, end: int | None) -> tuple[DateExpression, ...]:
    points = find_points(text, start, end)
    groups = _grouped(text, points)
    bounds = (start, len(text) if end is None else end)  # the tense of the words inside says which year is meant
    years = years_of(text, groups, reference, bounds)
    found: list[DateExpression] = []
    for group, year in zip(groups, years, strict=True):
        shifted = _a_year_from(group[-1], found)
        found.append(shifted or _expression(text, group, year, reference, bounds))
    return tuple(found)


def without_dates(text: str) -> str:
    """A text without its dates: "i 2015 var der 40 sager" → " var der 40 sager"."""
    for found in reversed(find_dates(text, reference=None)):
        text = text[: found.start] + text[found.end :]
    return text


# "mod 240 året før" leans on a date not further back than this many characters.
_NEAR = 300


def _a_year_from(point: Point, found: list[DateExpression]) -> DateExpression | None:
    """ "året før", "samme periode sidste år": the last dated expression before it, a year away; None for other points."""
    if point.name != "shift" or point.number is None:
        return None
    for earlier in reversed(found):
        if point.start - earlier.end > _NEAR:
            break
        if earlier.first is None or earlier.last is None or earlier.kind in ("turn", "now"):
            continue
        first, last = year_away(earlier.first, point.number), year_away(earlier.last, point.number)
        iso = None if earlier.iso is None else f"{int(earlier.iso[:4]) + point.number}{earlier.iso[4:]}"
        kind = earlier.kind
        return DateExpression(
            start=point.start,
            end=point.end,
            kind=kind,
            first=first,
            last=last,
            iso=last.isoformat() if kind == "day" else iso,
            inferred=True,
        )
    return None


def _grouped(text: str, points: list[Point]) -> list[tuple[Point, ...]]:
    """Points one by one, or two as the ends of one period."""
    groups: list[tuple[Point, ...]] = []
    at = 0
    while at < len(points):
        pair = points[at : at + 2]
        if len(pair) == 2 and _is_range(text, pair[0], pair[1]):
            groups.append(tuple(pair))
            at += 2
        else:
            groups.append((points[at],))
            at += 1
    return groups


def _is_range(text: str, a: Point, b: Point) -> bool:
    ranged = {"day", "month", "year", "quarter", "half", "week", "season", "turn"}
    if a.kind not in ranged or b.kind not in ranged or a.year_to or b.year_to:
        return False
    gap = text[a.end : b.start]
    if len(gap) > 24:
        return False
    if _RANGE.fullmatch(gap):
        return not (a.kind == b.kind == "year" and a.year is not None and b.year is not None and a.year >= b.year)
    if not _AND.fullmatch(gap):
        return False
    if _BETWEEN_BEFORE.search(text, max(0, a.start - 12), a.start):
        return True
    if a.kind != b.kind or a.year not in (None, b.year):
        return False
    if a.kind == "day":  # "den 5. og 6. maj": neighbours are one stretch
        return a.month == b.month and (b.day or 0) - (a.day or 0) == 1
    return a.kind in ("quarter", "half", "week") and (b.number or 0) - (a.number or 0) == 1


def _expression(
    text: str, group: tuple[Point, ...], dated: tuple[int | None, bool], reference: date | None, bounds: tuple[int, int]
) -> DateExpression:
    a, b = group[0], group[-1]
    year, inferred = dated
    role, word = role_of(text, a)
    kind = "range" if len(group) == 2 or b.number_to or b.kind == "months" or (b.year_to and b.kind == "year") else b.kind
    if b.kind in ("now", "relative"):
        if reference is not None and b.number == 0 and b.name in ("år", "skoleår") and b.part:
            lean = tense_around(text, b, bounds)
            if b.part == "end" and lean < 0:
                b = replace(b, number=-1)  # "Ved årets udgang sad der 1.604": the end that is past
            elif b.name == "skoleår" and b.part == "early" and lean > 0:
                b = replace(b, number=1)  # "Ved skoleårets start ansættes tre": the one to come
        return _relative(b, role, reference)
    if kind == "year" and b.part in ("early", "middle", "late"):
        kind = "month"
    common = {"start": a.start, "end": b.end, "kind": kind, "role": role, "inferred": inferred}
    if year is None:
        return DateExpression(**common)  # type: ignore[arg-type]
    whole = b.period(year, reference)
    if whole is None:
        return _without_days(b, year, word, common)
    first, last = whole
    misfit = b.weekday is not None and last.weekday() != b.weekday
    if len(group) == 2:
        opening = _opening(a, year, first)
        if opening is None:
            return DateExpression(**common, impossible=True)  # type: ignore[arg-type]
        misfit = misfit or (a.weekday is not None and opening.weekday() != a.weekday)
        first = min(opening, first)
    if role == "by" and IS_OVER.match(text, b.end):
        word = "senest"
    return DateExpression(
        **common,  # type: ignore[arg-type]
        first=first,
        last=last,
        iso=_as_of(group, last),
        deadline=_deadline(b, kind, word, first, last) if (kind, role) != ("school_year", "from") else first.isoformat(),
        weekday_mismatch=misfit,
        of_law=b.kind == "day" and bool(_LAW_OF.search(text, max(0, a.start - 60), a.start)),
    )


def _opening(a: Point, year: int, last_begins: date) -> date | None:
    """The first day of a period whose last part begins on `last_begins`."""
    own = a if a.month or a.kind != "day" else None
    span = own.period(a.year if a.year is not None else year) if own else None
    if span is None:
        return None
    if a.year is None and span[0] > last_begins:  # "november til februar 2018"
        span = own.period(year - 1) if own else None
    return span[0] if span else None


def _without_days(point: Point, year: int, word: str, common: dict[str, object]) -> DateExpression:
    """A day or week that the calendar lacks, or a turning point without a fixed day."""
    if point.kind == "day" and point.month:
        real = date(year, point.month, min(point.day or 1, monthrange(year, point.month)[1])).isoformat()
        return DateExpression(**common, iso=real, deadline=real, impossible=True)  # type: ignore[arg-type]
    if point.kind == "turn" and "sommerferie" in point.name and word in _TABLE["roles"]["before"]:
        if word == "op til":
            return DateExpression(**common)  # type: ignore[arg-type]
        return DateExpression(**common, iso=f"{year}-06", deadline=date(year, 6, 30).isoformat())  # type: ignore[arg-type]
    if point.kind == "turn" and point.name == "sommerferien" and word in ("til", "ved"):
        return DateExpression(**common, deadline=date(year, 6, 30).isoformat())  # type: ignore[arg-type]
    if point.kind == "turn" and "juleferie" in point.name and word not in _TABLE["roles"]["after"]:
        return DateExpression(**common, iso=f"{year}-12")  # type: ignore[arg-type]
    return DateExpression(**common, impossible=point.kind == "week")  # type: ignore[arg-type]


def _relative(point: Point, role: DateRole, reference: date | None) -> DateExpression:
    span = point.period(0, reference) if point.kind == "relative" else None
    kind: DateKind = "now" if point.kind == "now" else "relative"
    if span is None:
        return DateExpression(start=point.start, end=point.end, kind=kind, role=role)
    first, last = span
    if point.name == "skoleår" and point.part:
        kind = "month"
    elif point.part:
        kind = {"år": "year", "måned": "month", "kvartal": "quarter", "halvår": "half"}.get(point.name, "relative")  # type: ignore[assignment]
        if point.part != "end" and point.name == "måned":
            thirds = {"early": (1, 10), "middle": (11, 20), "late": (21, last.day)}[point.part]
            first, last = first.replace(day=thirds[0]), first.replace(day=thirds[1])
    iso = {"år": f"{last:%Y}", "dag": last.isoformat(), "ugedag": last.isoformat(), "uge": last.isoformat()}.get(
        point.name, f"{last:%Y-%m}"
    )
    if point.part and point.name == "år":
        iso = f"{last:%Y-%m}"
    due = last if point.part == "" or point.name in ("år", "uge") else _month_last(last)
    return DateExpression(
        start=point.start,
        end=point.end,
        kind=kind,
        first=first,
        last=last,
        iso=iso,
        deadline=due.isoformat(),
        role=role,
        inferred=True,
    )


def _month_last(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _as_of(group: tuple[Point, ...], last: date) -> str | None:
    point = group[-1]
    if point.kind == "year" and (len(group) == 2 or point.year_to):
        return None
    if point.kind == "year" and not point.part:
        return f"{last:%Y}"
    if point.kind in ("day", "week"):
        return last.isoformat()
    return f"{last:%Y-%m}"


def _deadline(point: Point, kind: str, word: str, first: date, last: date) -> str | None:
    if word in _TABLE["roles"]["after"] and word != "siden":
        return None
    # "inden juni" is over when June begins; but "inden den 1. juni" and "inden udgangen af juni" name the day themselves.
    if word in _TABLE["roles"]["before"] and point.kind not in ("day", "turn") and not point.part and kind != "range":
        return (first - timedelta(days=1)).isoformat()
    if point.kind == "month" and point.part:
        return _month_last(last).isoformat()
    return last.isoformat()
