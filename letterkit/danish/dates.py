"""Dates and periods in a letter: the days each covers, its value as "as of" and as deadline, and its part in the sentence.

A missing year is taken from a date it is coordinated with ("i april og maj 2016"), from a date before it in the same sentence,
or from the letter's date: the nearest such day, or by the tense of the sentence where both are possible. Without any of these
it stays open.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from letterkit.danish.date_roles import DateRole, role_of
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


# Between two points that share a printed year ("i april og maj 2016", "både i marts, april og maj 2017").
_SHARED = re.compile(
    r"\s*(?:,|-|–|/|til og med|til|frem til|og frem til|og|samt|eller|mod)?\s*(?:(?:til|i|den|fra|ultimo|primo|medio)\s+){0,2}\Z"
)
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
_WORD = re.compile(r"[^\W\d_]+")
_PAST, _FUTURE = frozenset(_TABLE["tense"]["past"]), frozenset(_TABLE["tense"]["future"])
_SENTENCE_END = re.compile(r"(?<!\d)(?<!\bpr)(?<!\bca)(?<!\bd)[.!?](?=\s+[A-ZÆØÅ])|\n\s*\n")
# "har i februar ansat fire, og to forventes …": each clause has its own tense
_CLAUSE_SEAM = re.compile(r"[;:]|,\s+(?:og|men|mens|hvor|så|der|som|hvis|når|fordi|da|idet|selv om)\b|\bmens\b")
# No words of time: "det vil sige" tells of no future, nor does "inden for fem dage".
_NO_TENSE = re.compile(r"\bdet vil sige\b|\binden for\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:sidste|forrige)\s+$", re.IGNORECASE)  # "sidste sommer"
_BARE_IN = re.compile(r"\bi\s+\Z")
# Further from the letter's date than this, tense alone does not choose the year: nobody leaves out a year that far away.
_FAR = timedelta(days=330)


def find_dates(text: str, *, reference: date | None, start: int = 0, end: int | None = None) -> list[DateExpression]:
    """All dates and periods in `text[start:end]` in order, not overlapping. `reference` is the letter's date, if known."""
    return list(_dates(text, reference, start, end))


@lru_cache(maxsize=2048)  # extraction, matching and checks ask for the same sentences of a letter
def _dates(text: str, reference: date | None, start: int, end: int | None) -> tuple[DateExpression, ...]:
    points = find_points(text, start, end)
    groups = _grouped(text, points)
    bounds = (start, len(text) if end is None else end)  # the tense of the words inside says which year is meant
    years = _years(text, groups, reference, bounds)
    found: list[DateExpression] = []
    for group, year in zip(groups, years, strict=True):
        shifted = _a_year_from(group[-1], found, reference)
        found.append(shifted or _expression(text, group, year, reference, bounds))
    return tuple(found)


# "mod 240 året før" leans on a date not further back than this many characters.
_NEAR = 300


def _a_year_from(point: Point, found: list[DateExpression], reference: date | None) -> DateExpression | None:
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


def _years(
    text: str, groups: list[tuple[Point, ...]], reference: date | None, bounds: tuple[int, int]
) -> list[tuple[int | None, bool]]:
    """For each group the year of its last point, and whether it had to be inferred."""
    years: list[tuple[int | None, bool]] = [(group[-1].year, False) for group in groups]
    for at in range(len(groups) - 2, -1, -1):  # a year printed behind a coordination holds for all of it
        here, after = groups[at][-1], groups[at + 1][0]
        following = years[at + 1][0]
        if (years[at][0] is None and following is not None and _takes_year(here) and after.year is not None) or (
            years[at][0] is None
            and following is not None
            and _takes_year(here)
            and groups[at + 1][0].year is None
            and not years[at + 1][1]
        ):
            gap = text[here.end : after.start]
            if len(gap) < 22 and _SHARED.fullmatch(gap) and here.kind == after.kind:
                years[at] = (following - (1 if (here.month or 0) > (after.month or 12) else 0), False)
    for at, group in enumerate(groups):
        if years[at][0] is None and _takes_year(group[-1]):
            years[at] = (_inferred_year(text, groups, years, at, reference, bounds), True)
    return years


def _takes_year(point: Point) -> bool:
    return point.kind not in ("now", "relative", "year", "school_year")


def _inferred_year(
    text: str,
    groups: list[tuple[Point, ...]],
    years: list[tuple[int | None, bool]],
    at: int,
    reference: date | None,
    bounds: tuple[int, int],
) -> int | None:
    point = groups[at][-1]
    if point.year_step is not None:
        return None if reference is None else reference.year + point.year_step
    role, word = role_of(text, point)
    open_end = point.kind == "month" and (at == 0 or point.start - groups[at - 1][-1].end > 30)
    # "til efteråret", "til marts" lie ahead
    ahead_of_now = (point.kind == "season" or open_end) and len(groups[at]) == 1 and word == "til" and reference is not None
    deictic = (
        point.kind == "season" and not point.name.endswith(("et", "en")) and _BARE_IN.search(text, 0, point.start)
    )  # "i sommer"
    for before in [] if ahead_of_now or (deictic and reference) else range(at - 1, -1, -1):
        earlier, year = groups[before][-1], years[before][0]
        if _SENTENCE_END.search(text, earlier.end, point.start):
            break
        if year is not None and not years[before][1] and earlier.kind != "relative":
            same = point.period(year)
            if (
                point.weekday is not None
                and same
                and same[1].weekday() != point.weekday
                and year != getattr(reference, "year", year)
            ):
                break  # "fra 12. oktober 2004; den yngste er fra tirsdag den 22. maj": no Tuesday in 2004
            told = earlier.period(earlier.year or year)
            # After "i november 2017" comes "i februar" of the next year only as the end of a stretch; else the same year holds.
            if same and told and same[0] < told[0] and role in ("until", "by"):
                return year + 1
            return year
    if reference is None:
        return next((y for y, inferred in reversed(years[:at]) if y is not None and not inferred), None)
    spans = [(year, span) for year in (reference.year - 1, reference.year, reference.year + 1) if (span := point.period(year))]
    if not spans and "sommerferie" in point.name and word in _TABLE["roles"]["before"]:
        return reference.year + (reference.month > 7)  # "inden sommerferien": the next one
    if not spans:
        return reference.year
    if point.kind == "season" and _LAST.search(text, max(0, point.start - 10), point.start):
        return max((year for year, span in spans if span[1] < reference), default=reference.year - 2)  # said in spring
    distance = {year: max(span[0] - reference, reference - span[1], timedelta(0)) for year, span in spans}
    nearest = min(distance, key=lambda year: distance[year])
    if distance[nearest] == timedelta(0):
        return nearest
    lately = point.kind == "season" and point.name.endswith("s")  # "i sommers"
    lean = 1 if ahead_of_now else -1 if lately else _tense(text, point, bounds) or (point.kind == "turn" and role == "by")
    if lean:
        ahead = [year for year, span in spans if (span[0] > reference) == (lean > 0) and distance[year] < _FAR]
        if ahead:
            return min(ahead, key=lambda year: distance[year])
    return nearest


def _tense(text: str, point: Point, bounds: tuple[int, int]) -> int:
    """+1 where the clause around the point speaks of the future, -1 of the past, 0 where it does not say."""
    role, _ = role_of(text, point)
    left, right = max(bounds[0], point.start - 120), min(bounds[1], point.end + 80)
    for stop in _SENTENCE_END.finditer(text, left, right):
        if stop.end() <= point.start:
            left = stop.end()
        elif stop.start() >= point.end:
            right = stop.start()
            break
    for seam in _CLAUSE_SEAM.finditer(text, left, right):
        if seam.end() <= point.start:
            left = seam.end()
        elif seam.start() >= point.end:
            right = seam.start()
            break
    return _lean(text, left, right, role)


def _lean(text: str, left: int, right: int, role: DateRole) -> int:
    """What the verbs of `text[left:right]` say of the time: +1, -1 or 0."""
    nearby = {word.lower() for word in _WORD.findall(_NO_TENSE.sub(" ", text[left:right]))}
    past, future = bool(nearby & _PAST), bool(nearby & _FUTURE) or role == "by"
    if nearby & {"vil", "skal", "forventes"}:
        return 1
    return 0 if past == future else (1 if future else -1)


def _expression(
    text: str, group: tuple[Point, ...], dated: tuple[int | None, bool], reference: date | None, bounds: tuple[int, int]
) -> DateExpression:
    a, b = group[0], group[-1]
    year, inferred = dated
    role, word = role_of(text, a)
    kind = "range" if len(group) == 2 or b.number_to or b.kind == "months" or (b.year_to and b.kind == "year") else b.kind
    if b.kind in ("now", "relative"):
        if reference is not None and b.number == 0 and b.name in ("år", "skoleår") and b.part:
            lean = _tense(text, b, bounds)
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
        opening = _opening(a, b, year, first)
        if opening is None:
            return DateExpression(**common, impossible=True)  # type: ignore[arg-type]
        misfit = misfit or (a.weekday is not None and opening.weekday() != a.weekday)
        first = min(opening, first)
    return DateExpression(
        **common,  # type: ignore[arg-type]
        first=first,
        last=last,
        iso=_as_of(group, first, last),
        deadline=_deadline(b, kind, word, first, last),
        weekday_mismatch=misfit,
        of_law=b.kind == "day" and bool(_LAW_OF.search(text, max(0, a.start - 60), a.start)),
    )


def _opening(a: Point, b: Point, year: int, last_begins: date) -> date | None:
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
    due = last if point.part == "" or point.name == "år" else _month_last(last)
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


def _as_of(group: tuple[Point, ...], first: date, last: date) -> str | None:
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
