"""Every figure of a letter: number, hedge and unit from `letterkit.danish`; what it counts, when, by whom, its links here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from letterkit.claim import Approx, Figure, FigureKind
from letterkit.danish.dates import DateExpression
from letterkit.danish.persons import PERSONS
from letterkit.extract.as_of import date_figures
from letterkit.extract.counted import count
from letterkit.extract.drafts import Draft, drafts_of, mark_conditions
from letterkit.extract.heads import PIECES
from letterkit.extract.links import link
from letterkit.extract.series import with_units
from letterkit.extract.sources_said import name_sources
from letterkit.extract.view import View

# Words before the number that belong to the quote though they are no hedge.
UNCOUNTED = frozenset({"amount"})  # money counts nothing
PARTS_OF_LETTER = frozenset(
    {"spørgsmål", "delspørgsmål", "underspørgsmål", "ting", "punkter", "emner", "afsnit", "bilag", "overskrifter"}
)
APART = re.compile(r"\b(?:må|kan|skal)\s+(højst|maksimalt|mindst|minimum)\s+[^\d,;]{1,50}$", re.IGNORECASE)
AWAY = re.compile(r"\s+(?:tidligere|senere|forinden)\b(?!\s+end\b)", re.IGNORECASE)
QUOTED_LEAD = re.compile(r"\b(?:yderligere|i alt)\s+$", re.IGNORECASE)


def find_figures(view: View, asked: Mapping[int, DateExpression] | None = None) -> tuple[Figure, ...]:
    """The figures of the sender's own text, in reading order, ids "f1", "f2", … `asked`: the time asked of, from `asked_times`."""
    drafts = drafts_of(view)
    with_units(view, drafts)
    mark_conditions(view, drafts)
    count(view, drafts)
    link(view, drafts)
    drafts = [draft for draft in drafts if not _names_the_letter(draft)]
    date_figures(view, drafts, asked or {})
    drafts = [draft for draft in drafts if not _says_when(view, draft)]
    name_sources(view, drafts)
    ids = {id(draft): f"f{number}" for number, draft in enumerate(drafts, 1)}
    return tuple(_figure(view, draft, ids) for draft in drafts)


def _bound(view: View, draft: Draft) -> tuple[Approx, Fraction | None, Fraction | None]:
    """Hedge and interval; a bound may stand apart from its number ("må højst sidde i dobbeltcelle i 14 dage")."""
    quantity = draft.quantity
    if quantity.approx == "exact":
        clause = draft.parts[draft.clause]
        match = APART.search(view.text[clause.start : draft.start])
        if match is not None and match.group(1).lower() in ("højst", "maksimalt"):
            return "at_most", None, quantity.high
        if match is not None:
            return "at_least", quantity.low, None
    return quantity.approx, quantity.low, quantity.high


def _names_the_letter(draft: Draft) -> bool:
    """ "I stiller tre spørgsmål": a count of the letter's own parts claims nothing."""
    return (
        draft.kind == "count"
        and draft.quantity.value <= 12
        and (draft.counted or "").lower() in PARTS_OF_LETTER
        and not draft.carried
    )


def _says_when(view: View, draft: Draft) -> bool:
    """ "Tyve år tidligere var vi …", "ved opgørelsen et halvt år forinden": a time told by another, which measures nothing."""
    away = AWAY.match(view.text, draft.quantity.end) if draft.kind == "duration" else None
    if away is None:
        return False
    # "den 1. december, ni måneder senere.": said of the day before it, a length
    opens = any(part.start == draft.quantity.start for part in draft.parts) and view.text[away.end() :].lstrip()[:1] not in ".,;)"
    return opens or away.group().strip().lower() == "forinden"


def _figure(view: View, draft: Draft, ids: dict[int, str]) -> Figure:
    quantity = draft.quantity
    start, end = _quote(view, draft)
    kind: FigureKind = quantity.kind  # type: ignore[assignment]  # factors are left out by drafts_of
    approx, low, high = _bound(view, draft)
    pieces = quantity.unit is not None and quantity.unit.rstrip(".").lower() in PIECES
    unit = (None if pieces else quantity.unit) or (_noun_unit(draft) if kind == "count" else None)
    if kind == "count" and unit in DURATIONS.values():
        kind = "duration"  # "3.150 interne timer"

    def name(other: Draft | None) -> str | None:
        return ids.get(id(other)) if other is not None else None

    return Figure(
        id=ids[id(draft)],
        kind=kind,
        value=quantity.value,
        value_to=quantity.value_to,
        approx=approx,
        low=low,
        high=high,
        unit=unit,
        counted=None if kind in UNCOUNTED else draft.counted,
        scope=None if kind in UNCOUNTED else draft.scope,
        as_of=draft.as_of,
        inferred=draft.inferred,
        source=draft.source,
        share_of=name(draft.share_of),
        same_as=name(draft.same_as),
        part_of=name(draft.part_of),
        role=draft.role,
        decimals=quantity.decimals,
        step=quantity.step,
        printed=quantity.printed,
        quote=view.text[start:end],
        span=view.letter.span(start, end),
    )


def _quote(view: View, draft: Draft) -> tuple[int, int]:
    """Number with its hedge and its head noun."""
    lead = QUOTED_LEAD.search(view.text, max(draft.sentence.start, draft.start - 20), draft.start)
    return (lead.start() if lead else draft.start), draft.end


DURATIONS = {"timer": "hour", "dage": "day", "døgn": "day", "uger": "week", "måneder": "month", "år": "year"}
HOURS = re.compile(r"(?:^|[a-zæøå])timer(?:ne)?$")
CASES = re.compile(
    r"(?:sag|sager|sagerne|klage|klager|klagesager|ansøgning|ansøgninger|afgørelse|afgørelser|henvendelse|henvendelser)$"
)


def _noun_unit(draft: Draft) -> str | None:
    """ "person" and "case" where the noun says so, else the noun itself."""
    if draft.counted is None:
        return None
    noun = draft.counted.lower()
    if not draft.carried and noun.split(" ")[-1] in DURATIONS:
        return DURATIONS[noun.split(" ")[-1]]
    if not draft.carried and HOURS.search(noun):
        return "hour"  # "4.310 vikartimer", "3.070 af timerne"
    if CASES.search(noun):
        return "case"
    return "person" if PERSONS.search(noun) else draft.counted
