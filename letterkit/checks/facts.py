"""One figure held against the fact or the table cell that it was matched with: shared by the checks of tables and of case
data.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from letterkit.case import Fact, Match
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import Interval, Outcome, is_hedged, judge, reading
from letterkit.checks.series import plain_value, printed, value_of
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, name_slip
from letterkit.checks.wording import shown, unit_word
from letterkit.claim import Figure
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.spelling import TOKEN
from letterkit.vocabulary import normal

Origin = Literal["table", "data"]


def hold(given: CheckInput, figure: Figure, match: Match, origin: Origin, code: str, check: CheckName) -> Finding | None:
    """The finding for one matched figure; None where nothing certain can be said."""
    values = {fact.value for fact in match.facts}
    if len(values) > 1:
        return _several(given, figure, match, origin, code, check) if match.exact else None
    fact = match.facts[0]
    outcome = judge(lambda mode: reading(figure, given.vocabulary, mode).meets(value_of(fact)), hedged=is_hedged([figure]))
    if outcome.verdict != "supported" and _is_told_beside(given, figure, match):
        return None
    swapped = digits_swapped(figure.value, plain_value(fact))
    if outcome.verdict == "contradicted":
        exact = (
            (match.exact or _is_anchored(given, figure, match))
            and not _points_back(given, figure)
            and not _is_undated_start(given, figure)
            and not _is_of_share(given, figure)
        )
        softened = _softened(figure, fact, exact=exact, swapped=swapped)
        if softened is None or _is_of_named_year(given, figure, match) or _is_in_thousands(given, figure, fact):
            return None
        outcome = softened
    where = _where(given, fact, origin)
    calculation = f"{shown(figure)} mod {printed(fact)} i {where}"
    if outcome.verdict == "supported":
        explanation, ask = f"{shown(figure)} genfindes i {where}.", ""
    else:
        explanation = f"Brevet skriver {shown(figure)}, mens {where} har {printed(fact)}{_unit(figure, fact)}."
        if outcome.verdict == "contradicted":
            explanation = f"{explanation} {name_slip(figure, value_of(fact), _others(match))}".strip()
        elif outcome.reason == "other_definition":
            explanation += " Opgørelserne kan være lavet på hver sin måde."
        ask = (
            ""
            if outcome.severity == "remark"
            else f"hvordan {shown(figure)} er opgjort, idet {where} har {printed(fact)}{_unit(figure, fact)}"
        )
    return Finding(
        code=code,
        check=check,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=(figure.id,),
        evidence=(quoted(figure), *(_evidence(given, one, match, origin) for one in match.facts)),
        calculation=calculation if outcome.verdict != "supported" else f"{calculation}: passer",
        explanation=explanation,
        ask=ask,
    )


# "toppede i 2023 og er siden faldet til 340": of no year that was named before
SINCE_THEN = signs(
    r"\d\b[^.;]*(?:,|\b(?:og|men|mens)\b)[^.;]*\b(?:siden|derefter|herefter|derpå|efterfølgende|senere|i dag|nu|i år|året efter|næste år|senest|til sidst|dengang|før|forinden|først)\b[^.;]*$"
)
# "Her faldt udlånet": of the group, the place or the time that was told of before, and not of all; "her i kommunen" is the sender's own.
_POINTS_BACK = re.compile(
    r"\W*(?:(?:og|men)\s+)?(?:(?:her|dér|heri)\b(?!\s+(?:i|på|hos|ved)\b)|(?:blandt|hos|for|af)\s+(?:dem|disse)\b)", re.IGNORECASE
)


def _points_back(given: CheckInput, figure: Figure) -> bool:
    lead = given.letter.text[given.sentence(figure.span)[0] : figure.span.start]
    return _POINTS_BACK.match(lead) is not None or SINCE_THEN.search(lead) is not None


# "Reserven udgør 10 pct. af budgettet, og for bro C er den 24 mio. kr.": the reserve, and not the budget.
_OF_SHARE = re.compile(
    r"(?:pct\.|procent|%)\s+af\b[^.;]*,\s+og\b[^.;]*\b(?:er|var|bliver|blev|udgør|udgjorde)\s+(?:den|det|de)\b[^.;]*$",
    re.IGNORECASE,
)


def _is_of_share(given: CheckInput, figure: Figure) -> bool:
    start, _ = given.sentence(figure.span)
    return _OF_SHARE.search(given.letter.text[start : figure.span.start]) is not None


_TELLING = 3  # digits: a number of fewer is met by chance
_TO_OTHER_END = re.compile(
    r"(?:\s+(?:pct\.|procent))?(?:\s+[^\W\d_]+){0,2}(?:\s+(?:19|20)\d\d)?,?\s+(?:til|mod)\s+(?:(?:kun|hele|nu)\s+)?",
    re.IGNORECASE,
)


def _is_anchored(given: CheckInput, figure: Figure, match: Match) -> bool:
    """ "Fra 66,2 pct. i 2021 til 71,4 pct. i 2022", where the one row that has the letter's words has 66,2 for 2021: the letter tells that row,
    though it names it in other words than the data."""
    row = _row_of(match)
    for other in given.told(*given.sentence(figure.span)):
        beside = given.matches.get(other.id)
        first, second = sorted((figure, other), key=lambda one: one.span.start)
        if (
            beside is not None
            and other.kind == figure.kind
            and row is not None
            and _row_of(beside) == row
            and beside.facts[0].period != match.facts[0].period
            and sum(one.isdigit() for one in other.printed) >= _TELLING
            and _TO_OTHER_END.fullmatch(given.letter.text[first.span.end : second.span.start])
            and reading(other, given.vocabulary).meets(value_of(beside.facts[0]))
        ):
            return True
    return False


def _row_of(match: Match) -> tuple[str, str | None, str | None] | None:
    """The indicator, area and group of the one fact that is meant."""
    return (match.facts[0].indicator, match.facts[0].area, match.facts[0].group) if len(match.facts) == 1 else None


_FROM_TO = re.compile(r"[^\d,.;:]{0,30}\btil\s+(?:[^\W\d_]+\.?\s+)?\d", re.IGNORECASE)


def _is_undated_start(given: CheckInput, figure: Figure) -> bool:
    """ "Faldt fra 238.904 til 229.348": of an earlier time than the one that the letter speaks of, and which, nothing says."""
    text = given.letter.text
    return (
        _FROM.search(text[max(0, figure.span.start - 20) : figure.span.start]) is not None
        and _FROM_TO.match(text, figure.span.end) is not None
    )


_FROM = re.compile(r"\bfra\s+(?:[^\W\d_]+\.?\s+)?$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _is_of_named_year(given: CheckInput, figure: Figure, match: Match) -> bool:
    """ "Steget siden 2014, fra 318 til 402, og steg også fra 2016 til 2017": another year that the sentence names, or for what it moved
    "fra" any other, has just this value."""
    named = set(_YEAR.findall(given.said(figure.span)))
    start = _FROM.search(given.letter.text[max(0, figure.span.start - 20) : figure.span.start]) is not None
    return any(
        fact.period is not None
        and (str(fact.period.start.year) in named or start)
        and reading(figure, given.vocabulary).meets(value_of(fact))
        for fact in match.near
    )


def _is_told_beside(given: CheckInput, figure: Figure, match: Match) -> bool:
    """ "Udlånet faldt fra 615.000 til 605.000": the value stands in the sentence already, so a number that names no other time is another's."""
    start, end = given.sentence(figure.span)
    return any(
        other.id != figure.id
        and start <= other.span.start < end
        and given.matches[place].facts == match.facts
        and reading(other, given.vocabulary).meets(value_of(match.facts[0]))
        for other in given.claims.figures
        for place in (other.id, f"{other.id}/table")
        if place in given.matches
    )


def _is_in_thousands(given: CheckInput, figure: Figure, fact: Fact) -> bool:
    """ "3,40 mio. påstigninger" where the data have 3.400 of no unit: they may count in thousands, or in millions."""
    read = reading(figure, given.vocabulary)
    return fact.unit is None and fact.kind != "share" and any(value_of(fact).scaled(by).meets(read) for by in (10**3, 10**6))


def _softened(figure: Figure, fact: Fact, *, exact: bool, swapped: bool) -> Outcome | None:
    """A misfit is said only when the words leave no doubt, or when two digits that changed places explain it.

    Another source than the one the data come from may count otherwise: then it is a question, not a fault.
    """
    if not (exact or swapped):
        return None
    if figure.source and fact.source and not _same_source(figure.source, fact.source):
        alike = fact.value and Fraction(1, 2) <= figure.value / fact.value <= 2
        return Outcome("unclear", reason="other_definition") if alike else None  # so far apart, they count two things
    return Outcome("contradicted")


def _same_source(left: str, right: str) -> bool:
    a, b = (set(TOKEN.findall(normal(one))) for one in (left, right))
    return bool({word for word in a & b if len(word) > 3})


def _several(given: CheckInput, figure: Figure, match: Match, origin: Origin, code: str, check: CheckName) -> Finding:
    rows = "; ".join(f"{fact.indicator}{f' ({fact.group})' if fact.group else ''}: {printed(fact)}" for fact in match.facts[:5])
    return Finding(
        code=code,
        check=check,
        verdict="unclear",
        reason="ambiguous",
        claims=(figure.id,),
        evidence=(quoted(figure), *(_evidence(given, one, match, origin) for one in match.facts)),
        calculation=rows,
        explanation=f"{shown(figure)} kan høre til flere rækker: {rows}.",
        ask=f"hvilken opgørelse {shown(figure)} stammer fra",
    )


def _unit(figure: Figure, fact: Fact) -> str:
    """ "mens Skolebasen har 89,7 pct.": the data's own column may leave out what the letter's number is told in."""
    return (
        unit_word(figure) if figure.kind in ("share", "amount") and fact.kind == figure.kind and "(" not in printed(fact) else ""
    )


def _where(given: CheckInput, fact: Fact, origin: Origin) -> str:
    if origin == "table":
        table = given.tables.get(fact.file)
        return f"tabellen ”{table.title}”" if table is not None and table.title else "tabellen"
    return f"{fact.source or fact.file} (række {fact.row})"


def _evidence(given: CheckInput, fact: Fact, match: Match, origin: Origin) -> Evidence:
    quote = ", ".join(part for part in (fact.area, fact.indicator, fact.group, fact.period.text if fact.period else None) if part)
    quote = f"{quote}: {printed(fact)}"
    if origin == "table":
        table = given.tables.get(fact.file)
        place = match.facts.index(fact)
        cells = match.cells[place : place + 1]
        return Evidence(kind="table", quote=quote, span=table.span if table else None, values=(fact.value,), cells=cells)
    return Evidence(kind="data", quote=quote, file=fact.file, row=fact.row, values=(fact.value,), source=fact.source)


def _others(match: Match) -> list[tuple[str, Interval]]:
    """Facts that agree in all but the period: what a writer may have copied instead."""
    return [(f"{fact.period.text} ({printed(fact)})", value_of(fact)) for fact in match.near if fact.period is not None]
