"""Developments over time, from a table of the letter or a file of case data, and which of them a comparison speaks of.

A series is one indicator for one area, in order of time. A comparison picks its series by the area and the words it names;
where several fit, all are given and the caller says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from letterkit.axes import is_total, unit_scale
from letterkit.case import Fact, Period, iso_period
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, around, point, total
from letterkit.checks.signs import signs
from letterkit.claim import Comparison, Operand
from letterkit.danish.writing import format_number
from letterkit.finding import Evidence
from letterkit.letter import Table
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import Vocabulary, area_name, normal

ALL = signs(r"\b(?:overalt|samtlige|alle|begge|i hele)\b")


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One value of a series."""

    period: Period
    fact: Fact
    cell: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Series:
    """One line of development. `label` is what the headings call it."""

    label: str
    area: str  # key as `Vocabulary.area_key` gives it; "" where the source names none
    kind: str
    readings: tuple[Reading, ...]

    def within(self, period: Period | None) -> tuple[Reading, ...]:
        """The readings of a period: its own, or those that lie inside it; the last one where no period is asked for."""
        if period is None:
            return self.readings[-1:]
        same = tuple(one for one in self.readings if (one.period.start, one.period.end) == (period.start, period.end))
        return same or tuple(one for one in self.readings if period.start <= one.period.start and one.period.end <= period.end)


@dataclass(frozen=True, kw_only=True)
class Witness:
    """One source of series: a table of the letter (with its record) or a file of case data."""

    kind: Literal["table", "data"]
    name: str
    series: tuple[Series, ...]
    table: Table | None = None

    def evidence(self, readings: Sequence[Reading]) -> Evidence:
        quote = "; ".join(f"{one.period.text}: {printed(one.fact)}" for one in readings)
        values = tuple(one.fact.value for one in readings)
        if self.table is not None:
            cells = tuple(one.cell for one in readings if one.cell)
            return Evidence(kind="table", quote=quote, span=self.table.span, values=values, cells=cells, source=self.table.source)
        first = readings[0].fact if readings else None
        return Evidence(
            kind="data",
            quote=quote,
            file=self.name,
            row=first.row if first else None,
            values=values,
            source=first.source if first else None,
        )


def printed(fact: Fact) -> str:
    """A fact's value as the source prints it."""
    said = format_number(fact.value, fact.decimals)
    return f"{said} ({fact.unit})" if unit_scale(fact.unit) > 1 else said


def value_of(fact: Fact) -> Interval:
    """What a stored or printed value stands for, in plain kroner or persons: half a unit of its last decimal; counts are exact."""
    scale = unit_scale(fact.unit)
    if fact.decimals == 0 and fact.kind == "count" and scale == 1:
        return point(fact.value)
    return around(fact.value, Fraction(1, 2 * 10**fact.decimals)).scaled(scale)


def plain_value(fact: Fact) -> Fraction:
    """The value in plain kroner or persons: 6.550 under "1.000 kr." is 6550000."""
    return fact.value * unit_scale(fact.unit)


def mean_of(readings: Sequence[Reading]) -> Interval:
    """The plain mean of the readings."""
    return total(value_of(one.fact) for one in readings).scaled(Fraction(1, len(readings)))


def series_of(facts: Sequence[tuple[Fact, tuple[int, int] | None]], given: CheckInput) -> tuple[Series, ...]:
    """Facts with a period, put together by area, indicator and group, in order of time; lengths of period are not mixed."""
    groups: dict[tuple[str, str, str, str], list[Reading]] = {}
    for fact, cell in facts:
        if fact.period is None:
            continue
        days = (fact.period.end - fact.period.start).days
        length = (
            "day"
            if days == 0
            else "week"
            if days < 10
            else "month"
            if days < 32
            else "quarter"
            if days < 95
            else "half"
            if days < 190
            else "year"
        )
        key = (given.vocabulary.area_key(fact.area) if fact.area else "", fact.indicator, fact.group or "", length)
        groups.setdefault(key, []).append(Reading(period=fact.period, fact=fact, cell=cell))
    return tuple(
        Series(
            label=f"{indicator}. {group}" if group else indicator,
            area=area,
            kind=readings[0].fact.kind,
            readings=tuple(sorted(readings, key=lambda one: one.period.start)),
        )
        for (area, indicator, group, _), readings in groups.items()
    )


def witnesses(given: CheckInput, comparison: Comparison, text: str) -> list[Witness]:
    """The tables that the comparison's words speak of (by naming the table or by sharing words with it), and the files of
    data that share words with it."""
    found: list[Witness] = []
    words = content_words(text, given.vocabulary)
    named = {operand.table for operand in (comparison.left, comparison.right) if operand and operand.table}
    tables = [table for table in given.letter.tables if not table.doubtful]
    speaking = []
    for table in tables:
        title = content_words(
            f"{table.title or ''} {' '.join(table.header)} {' '.join(row[0] for row in table.rows)}", given.vocabulary
        )
        shared = any(meets(word, words, given.vocabulary) for word in title)
        mentioned = len(tables) == 1 and re.search(r"\btabel(?:len|lens)?\b", text, re.IGNORECASE) is not None
        if table.id in named or shared or mentioned:
            speaking.append(table)
    for table in speaking if not named else [table for table in speaking if table.id in named]:
        # Months without a year are of one year; a sentence that names a year may speak of another.
        year = None if re.search(r"\b(?:19|20)\d\d\b", text) else int((given.letter_date or "2000")[:4])
        cells = [(cell.fact, (cell.row, cell.column)) for cell in given.cells(table, year)]
        found.append(Witness(kind="table", name=table.title or "tabellen", series=series_of(cells, given), table=table))
    data: list[Witness] = []
    for file in dict.fromkeys(fact.file for fact in given.case.facts):
        facts = [(fact, None) for fact in given.case.facts if fact.file == file]
        told = [
            one
            for one in series_of(facts, given)
            if any(meets(word, words, given.vocabulary) for word in content_words(one.label, given.vocabulary))
        ]
        if told:
            data.append(Witness(kind="data", name=file, series=tuple(told)))
    # "Antallet af underretninger" speaks of the file of underretninger, not of that of the people who read them.
    own = content_words(comparison.quote, given.vocabulary)
    named_in_full = [one for one in data if any(_is_said(series, own, given.vocabulary) for series in one.series)]
    return [*found, *(named_in_full or data)]


def _is_said(series: Series, words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Does the comparison have every word of the indicator?"""
    return all(meets(word, words, vocabulary) for word in content_words(series.readings[0].fact.indicator, vocabulary))


def pick(given: CheckInput, witness: Witness, operand: Operand | None, text: str, *, home: str) -> tuple[Series, ...]:
    """The series that one side of a comparison speaks of: by area, then by the words that tell the series apart."""
    named = _area_of(given, operand, witness)
    area = named or home
    fitting = [one for one in witness.series if one.area == area] or (
        [] if named else [one for one in witness.series if not one.area]
    )
    if len(fitting) <= 1:
        return tuple(fitting)
    words = content_words(text, given.vocabulary)
    labels = {one.label: frozenset(content_words(one.label, given.vocabulary)) for one in fitting}
    common = frozenset.intersection(*labels.values())
    rated = [
        (sum(meets(word, words, given.vocabulary) for word in labels[one.label] - common), len(labels[one.label] - common), one)
        for one in fitting
    ]
    full = [one for hits, size, one in rated if hits and hits == size]
    most = max(hits for hits, _, _ in rated)
    if most:
        best = full or [one for hits, _, one in rated if hits == most]
        return tuple(best)
    totals = [one for one in fitting if any(is_total(part, given.vocabulary) for part in one.label.split(". "))]
    bare = [one for one in fitting if not labels[one.label] - common]
    if len(totals or bare) == 1:
        return tuple(totals or bare)
    return tuple(fitting) if ALL.search(text) else ()


def _area_of(given: CheckInput, operand: Operand | None, witness: Witness) -> str | None:
    """The area that one side names, when the witness has it."""
    if operand is None:
        return None
    there = {one.area for one in witness.series if one.area}
    if operand.area and given.vocabulary.area_key(operand.area) in there:
        return given.vocabulary.area_key(operand.area)
    said = normal(operand.text or "")
    for area in given.vocabulary.areas:
        if area.code in there and any(re.search(rf"(?<![\w-]){re.escape(normal(name))}s?(?![\w-])", said) for name in area.names):
            return area.code
    named = [key for key in there if key and re.search(rf"(?<![\w-]){re.escape(key)}s?(?![\w-])", said)]
    return named[0] if len(named) == 1 else None


def home_area(given: CheckInput) -> str:
    """The key of the area that the letter speaks for."""
    sender = given.letter.sender.value if given.letter.sender else ""
    return given.vocabulary.area_key(sender) if area_name(sender) else ""


def period_of(operand: Operand | None) -> Period | None:
    return iso_period(operand.period) if operand else None
