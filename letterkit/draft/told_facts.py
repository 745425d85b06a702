"""Case data in the sentences of a letter: the indicator's own words, its unit said once, two periods of one indicator in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from letterkit.case import Fact
from letterkit.danish.writing import capitalise, format_number
from letterkit.draft.build import Notes
from letterkit.draft.document import Note
from letterkit.draft.lexicon import tidy
from letterkit.draft.wording import write_date

_UNITS = {
    "percent": "pct.",
    "pct": "pct.",
    "pct.": "pct.",
    "%": "pct.",
    "dkk": "kr.",
    "kr": "kr.",
    "kr.": "kr.",
    "kroner": "kr.",
    "person": "",
    "antal": "",
}
# "Kontroller", "lukkede boringer", "ventende sager, der …": things that are counted, named without "antal".
_PLURAL = re.compile(r"(?:[a-zæøå]+e )*[a-zæøå]{3,}er\b(?! \d)")
_COUNTED = re.compile(r"antal(?:let|len|en)?\b(?: af)? (?P<what>.+)", re.IGNORECASE)
_SHARED = re.compile(r"andel(?:en)?\b(?: af)? (?P<what>.+)", re.IGNORECASE)
_MEAN = re.compile(r"gennemsnitlig(?P<neuter>t?) (?P<what>.+)", re.IGNORECASE)


def unit_of(fact: Fact) -> str:
    """The unit as it is written behind a number, "" where it has none."""
    unit = _UNITS.get((fact.unit or "").lower(), fact.unit or "")
    return "pct." if fact.kind == "share" and not unit else unit


def in_order(facts: Sequence[Fact]) -> list[Fact]:
    """One indicator and group after the other in the data's own order, each from its first period to its last."""
    first = {(fact.indicator, fact.group): number for number, fact in reversed(list(enumerate(facts)))}
    return sorted(
        facts,
        key=lambda fact: (first[fact.indicator, fact.group], fact.period.end if fact.period else date.min, fact.file, fact.row),
    )


def _series(facts: Sequence[Fact]) -> list[list[Fact]]:
    found: dict[tuple[str, str | None], list[Fact]] = {}
    for fact in in_order(facts):
        found.setdefault((fact.indicator, fact.group), []).append(fact)
    return list(found.values())


def needs_table(facts: Sequence[Fact]) -> bool:
    """More than three indicators, more than two periods, or the groups of one indicator."""
    series = _series(facts)
    groups = len(series) > len({one[0].indicator for one in series})
    return groups or len(series) > 3 or any(len(one) > 2 for one in series)


def _thing(fact: Fact) -> str:
    """What is counted, where it can stand right behind its number: "vandværker med tilsyn"; "" where it cannot."""
    name = tidy(fact.indicator)
    counted = _COUNTED.match(name)
    what = counted["what"] if counted else f"{name[:1].lower()}{name[1:]}"
    unit = (fact.unit or "").lower()
    own_unit = len(unit) > 3 and re.match(rf"(?:[a-zæøå]+e )*{re.escape(unit)}\b", what.lower()) is not None
    if fact.group or fact.value == 1 or fact.kind not in ("count", "other") or (fact.kind == "other" and not own_unit):
        return ""
    if not (counted or own_unit or _PLURAL.match(what)):
        return ""
    return f"{what}," if re.search(r", (?:der|som|hvor) ", what) else what  # the comma that closes a relative clause


def named(fact: Fact) -> str:
    """The indicator as a sentence says it: "antallet af åbne sager", "den gennemsnitlige ventetid", "udgifterne til kontrol"."""
    name = tidy(fact.indicator)
    what = f"{name[:1].lower()}{name[1:]}"
    if counted := _COUNTED.match(name):
        what = f"antallet af {counted['what']}"
    elif shared := _SHARED.match(name):
        what = f"andelen af {shared['what']}"
    elif mean := _MEAN.match(name):
        what = f"{'det' if mean['neuter'] else 'den'} gennemsnitlige {mean['what']}"
    elif fact.kind == "count" and (_PLURAL.match(what) or _thing(fact) or what.lower() == (fact.unit or "").lower()):
        what = f"antallet af {what}"
    what = re.sub(r"^([a-zæøå]*(?:udgift|omkostning|indtægt)er)(?= (?:til|for|ved|i|på)\b|$)", r"\1ne", what)
    if fact.group and fact.group.lower() not in what.lower():
        what = f"{what} ({fact.group})"
    return f"{what}," if re.search(r", (?:der|som|hvor) ", what) else what


def valued(fact: Fact) -> str:
    """The value with its unit, which is not said again where the name counts: "antallet af borgere var 64"."""
    unit = "" if named(fact).startswith("antallet") and fact.kind == "count" else unit_of(fact)
    return f"{format_number(fact.value, fact.decimals)}{f' {unit}' if unit else ''}"


def timed(fact: Fact) -> str:
    """ "pr. 1. maj 2019", "i 2018", or ""."""
    period = fact.period
    if period is None:
        return ""
    return f"pr. {write_date(period.start)}" if period.start == period.end else f"i {tidy(period.text)}"


def row_of(fact: Fact) -> str:
    """Where the fact stands, for its note."""
    when = f", {fact.period.text}" if fact.period else ""
    value = format_number(fact.value, fact.decimals)
    return f"{fact.file}, række {fact.row}: {fact.indicator}, {fact.area}{when} = {value}"


def sentence_words(facts: Sequence[Fact], notes: Notes) -> list[dict[str, Any]]:
    """A sentence for each indicator: "Ifølge Vandregistret var der 9 vandværker med overskridelse i 2025, mod 6 i 2024."."""
    found: list[dict[str, Any]] = []
    said: str | None = None
    for series in _series(facts):
        newest, *before = reversed(series)
        when = f" {timed(newest)}" if timed(newest) else ""
        source = newest.source or ""
        thing = _thing(newest)
        number = format_number(newest.value, newest.decimals)
        parts = ("der", "var", f"{number} {thing}{when}") if thing else (named(newest), "var", f"{valued(newest)}{when}")
        subject, verb, rest = parts
        if said == source:
            text = f"{capitalise(subject)} {verb} {rest}"
        elif source:
            text = f"Ifølge {source} {verb} {subject} {rest}"
        else:
            text = f"Opgørelsen viser, at {subject} {verb} {rest}"
        said = source
        for old in before:
            less = format_number(old.value, old.decimals) if thing else valued(old)
            text += f", mod {less}{f' {timed(old)}' if timed(old) else ''}"
        found.append({"tekst": f"{text}.", "kilde": notes.add(Note(rows=tuple(row_of(fact) for fact in series)))})
    return found
