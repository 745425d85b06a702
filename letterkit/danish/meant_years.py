"""Which year is meant by a date that prints none.

It is taken from a date it is coordinated with ("i april og maj 2016"), from a date before it in the same sentence, or from the
letter's date: the nearest such day, or by the tense of the sentence where both are possible. Without any of these it stays open.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from letterkit.danish.date_roles import OF_THE_YEAR, THIS_YEAR, DateRole, role_of
from letterkit.danish.periods import Point
from letterkit.danish.tables import words

_TABLE = words()["dates"]
# Between two points that share a printed year ("i april og maj 2016", "både i marts, april og maj 2017").
_SHARED = re.compile(
    r"\s*(?:,|-|–|/|til og med|til|frem til|og frem til|og|samt|eller|mod)?\s*(?:(?:til|i|den|fra|ultimo|primo|medio)\s+){0,2}\Z"
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
# "I foråret ansætter vi to": what a sentence begins with and does then lies ahead; "er", "har" and "viser" tell how things stand.
_DOES_THEN = re.compile(
    r"\s+(?!(?:er|har|bliver|viser|ligger|kender|oplyser|ved|kan|ser|udviser|fremgår|konstaterer|vurderer|modtager)\b)[a-zæøå]{3,}(?:er|es)\s+(?!end\b|og\b)"
)
# Further from the letter's date than this, tense alone does not choose the year: nobody leaves out a year that far away.
_FAR = timedelta(days=330)


def years_of(
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
    if reference is not None and THIS_YEAR.search(text, max(0, point.start - 30), point.start):
        return reference.year
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
    own = point.period(reference.year)
    of_the_year = OF_THE_YEAR.search(text, max(0, point.start - 8), point.start) or text[point.start :].lower().startswith(
        "årets "
    )
    if own is not None and own[1] < reference and of_the_year:
        return reference.year
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
    lean = 1 if ahead_of_now else -1 if lately else tense_around(text, point, bounds) or (point.kind == "turn" and role == "by")
    if lean:
        ahead = [year for year, span in spans if (span[0] > reference) == (lean > 0) and distance[year] < _FAR]
        if ahead:
            return min(ahead, key=lambda year: distance[year])
    return nearest


def tense_around(text: str, point: Point, bounds: tuple[int, int]) -> int:
    """+1 where the clause around the point speaks of the future, -1 of the past, 0 where it does not say."""
    role, _ = role_of(text, point)
    if text[max(0, point.start - 2) : point.start] == "I " and _DOES_THEN.match(text, point.end):
        return 1
    left, right = max(bounds[0], point.start - 120), min(bounds[1], point.end + 80)
    for marks in (_SENTENCE_END, _CLAUSE_SEAM):
        for mark in marks.finditer(text, left, right):
            if mark.end() <= point.start:
                left = mark.end()
            elif mark.start() >= point.end:
                right = mark.start()
                break
    return _lean(text, left, right, role)


def _lean(text: str, left: int, right: int, role: DateRole) -> int:
    """What the verbs of `text[left:right]` say of the time: +1, -1 or 0."""
    nearby = {word.lower() for word in _WORD.findall(_NO_TENSE.sub(" ", text[left:right]))}
    past, future = bool(nearby & _PAST), bool(nearby & _FUTURE) or role == "by"
    if nearby & {"vil", "skal", "forventes"}:
        return 1
    return 0 if past == future else (1 if future else -1)
