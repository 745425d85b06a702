"""What the headings and labels of a table are about, in a letter or in a data file; and a letter's table as facts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from letterkit.case import Fact, Period, iso_period
from letterkit.letter import Table
from letterkit.vocabulary import IndicatorKind, Vocabulary, normal, read_period

Axis = Literal["area", "period", "group", "indicator", "unit"]

_COUNTED = ("antal", "personer", "person", "sager", "borgere", "stk", "børn", "elever", "forløb", "boliger")
_UNITS = ("antal", "pct", "%", "procent", "kr", "t.kr", "mio. kr", "andel", "personer")


def axis_of(labels: Sequence[str], name: str, vocabulary: Vocabulary, year: int | None) -> Axis:
    """What a row of headings or a column of labels is about: told by its own heading, else by what its labels are."""
    for role in ("area", "period", "group", "indicator", "unit"):
        if normal(name) in vocabulary.columns[role]:
            return role
    named = dict.fromkeys(label.strip() for label in labels if label.strip())
    said = [label for label in named if normal(label) not in vocabulary.words["totals"]]
    periods = [label for label in said if read_period(label, vocabulary, year=year or 2000)]
    if said and len(periods) * 2 > len(said):
        return "period"
    if any(vocabulary.area(label) or re.search(r"\b(kommune|region)\b", normal(label)) for label in said):
        return "area"
    if said and all(vocabulary.group(label) for label in said):
        return "group"
    if said and all(normal(label) in _UNITS for label in said):
        return "unit"
    return "indicator"


def fact_kind(indicator: str, unit: str | None, vocabulary: Vocabulary) -> IndicatorKind:
    """What kind of number: the unit says it, else the indicator's own words, else the vocabulary; else "other"."""
    said = normal(unit or "")
    if said in ("pct", "%", "procent", "percent", "andel") or said.startswith(("pct", "procent")):
        return "share"
    if re.search(r"\b(kr|kroner|dkk|tkr)\b", said) or said in ("mio", "mia"):
        return "amount"
    if said in _COUNTED:
        return "count"
    words = set(re.findall(r"[\w%]+", normal(indicator)))
    if words & vocabulary.words["share_words"] or normal(indicator).endswith(("procent", "andel")):
        return "share"
    if not said and words & vocabulary.words["count_words"]:
        return "count"
    known = vocabulary.indicator(indicator)
    return known.kind if known and not said else "other"


_SCALES = (
    (re.compile(r"\b(?:mia|milliard\w*|mia\.?kr)\b"), 10**9),
    (re.compile(r"\b(?:mio|million\w*|mill|mio\.?kr)\b|\b1\.000\.000\b"), 10**6),
    (re.compile(r"\b(?:t\.?\s?kr|tkr|tusind\w*|tdkk)\b|\b1[.\s]?000\b|\b1000\b"), 10**3),
)


def unit_scale(unit: str | None) -> int:
    """How many of the plain unit a printed 1 stands for: "1.000 kr." → 1000, "mio. kr." → 1000000, "kr.", "pct." and None → 1.

    >>> [unit_scale(one) for one in ("1.000 kr.", "t.kr.", "mio. kr.", "Mia. kr", "kr. pr. 1.000 indbyggere", "pct.", None)]
    [1000, 1000, 1000000, 1000000000, 1, 1, 1]
    """
    said = re.split(r"\b(?:pr\.?|per)\s", (unit or "").casefold())[0]
    return next((scale for pattern, scale in _SCALES if pattern.search(said)), 1)


# The unit of a whole table or column, where its title or heading says it: "(1.000 kr.)", ", mio. kr.", "i t.kr.", "kr."; and in
# brackets thousands or millions of anything: "(mio. stk.)", "(1.000 ton)", "(1.000)", "(i tusinde)".
_UNIT_SAID = re.compile(
    r"(?:\(|,|\bi\s|\bopgjort i\s|^|[-–:])\s*(?P<unit>(?:1\.000|1000|tusinde?|hele|mio\.?|millioner|mia\.?|milliarder|t\.?)?\s?"
    r"(?:kr|kroner|dkk|t\.?kr|tkr)\b\.?)|\((?:i\s)?(?P<scaled>(?:1\.000|1000|tusinde?r?|mio\.?|millioner|mia\.?|milliarder)(?:\s[a-zæøå][a-zæøå0-9²³.]*)?)\)",
    re.IGNORECASE,
)


def unit_said(label: str) -> str | None:
    """The unit that a table's title or a heading names, as printed: of money, or thousands and millions of anything in brackets; None
    where it names none, or a price per unit.

    >>> unit_said("Udgifter til vintertjeneste (1.000 kr.)"), unit_said("Udgift, mio. kr."), unit_said("Kr. pr. elev")
    ('1.000 kr.', 'mio. kr.', None)
    >>> unit_said("Beslaglagte cigaretter (mio. stk.)"), unit_said("Unge (18-29 år)")
    ('mio. stk.', None)
    >>> unit_said("Påstigninger (1.000)"), unit_said("Besøg (i tusinde)"), unit_said("Sager pr. indbygger (pr. 1.000)")
    ('1.000', 'tusinde', None)
    """
    found = _unit_found(label)
    return (found["unit"] or found["scaled"]).strip() if found else None


@lru_cache(maxsize=1024)
def _unit_found(label: str) -> re.Match[str] | None:
    found = _UNIT_SAID.search(label)
    return None if found is None or re.match(r"\s*(?:pr\.?|per)\s", label[found.end() :]) else found


def _without_unit(label: str) -> str:
    """The label without its unit: it counts nothing."""
    found = _unit_found(label)
    return f"{label[: found.start()]} {label[found.end() :].lstrip(') ')}".strip() if found else label


@dataclass(frozen=True, kw_only=True)
class TableCell:
    """A number of a letter's table with what it stands for, as a fact whose `file` is the table's id and whose `row` is
    0-based.
    """

    fact: Fact
    row: int
    column: int
    total: bool  # in a row or column headed "I alt"


_REST = re.compile(r"(?:øvrige|andre|andet|anden|resten|diverse|uoplyst|ikke oplyst|ukendt)\b")


def is_rest(label: str) -> bool:
    """Does a row or column gather what the others leave: "Andet", "Øvrige", "Uoplyst"?"""
    return _REST.match(normal(label)) is not None


def is_total(label: str, vocabulary: Vocabulary) -> bool:
    """Is this the heading of a sum: "I alt", "Samlet"?"""
    return normal(label) in vocabulary.words["totals"]


def table_year(table: Table) -> int | None:
    """The one year that the title names."""
    years = {int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", table.title or "")}
    return years.pop() if len(years) == 1 else None


def row_axis(table: Table, vocabulary: Vocabulary) -> Axis:
    """What the label column is about."""
    name = table.header[0] if table.header else ""
    return axis_of([row[0] for row in table.rows if row], name, vocabulary, table_year(table))


def column_axis(table: Table, vocabulary: Vocabulary) -> Axis:
    """What the headings over the numbers are about."""
    return axis_of(list(table.header[1:]), "", vocabulary, table_year(table))


# What makes a number between 1900 and 2099 a size and no year: "over 2000 kr.", "opført før 1990".
_NO_YEAR_BEHIND = frozenset({"over", "under", "mindst", "højst", "end", "før", "efter", "siden", "fra", "mellem"})
_NO_YEAR_BEFORE = re.compile(r"(?:kr|kroner|m[23²³]|km|ha|kg|tons?|stk|timer|enheder|personer|indbyggere)\b")
_PIECE = re.compile(r"[^\s*()\[\],:;]+")
_JOINED_YEAR = re.compile(r"(?<=[^\W\d_]{3})(?=(?:19|20)\d\d(?!\d))")


def dated_heading(heading: str, vocabulary: Vocabulary) -> tuple[str, tuple[Period, ...]]:
    """What a heading counts, and the periods that it names beside: the longest stretches that can be read with their year; all that a
    stretch can mean where it can mean two.

    >>> from letterkit.vocabulary import load_vocabulary
    >>> def told(heading):
    ...     measure, periods = dated_heading(heading, load_vocabulary())
    ...     return measure, [one.end.isoformat() for one in periods]
    >>> told("udlån_2009"), told("2019: sager"), told("Elever (2021/22), antal")
    (('udlån', ['2009-12-31']), ('sager', ['2019-12-31']), ('Elever, antal', ['2022-07-31']))
    >>> told("beboere_311224"), told("elever_2011_12"), told("boliger før 1990")
    (('beboere', ['2024-12-31']), ('elever', ['2011-12-31', '2012-07-31']), ('boliger før 1990', []))
    """
    said = _JOINED_YEAR.sub(" ", heading.replace("_", " ")).strip()
    pieces = list(_PIECE.finditer(said))
    taken: list[tuple[int, int, list[Period]]] = []
    for size in range(len(pieces), 0, -1):
        for first in range(len(pieces) - size + 1):
            start, end = pieces[first].start(), pieces[first + size - 1].end()
            before = normal(pieces[first - 1].group()) if first else ""
            if before in _NO_YEAR_BEHIND or any(start < b and a < end for a, b, _ in taken):
                continue
            periods = _dated(said[start:end], vocabulary)
            if periods and not _NO_YEAR_BEFORE.match(said[end:].lstrip().casefold()):
                taken.append((start, end, periods))
    taken.sort(key=lambda one: one[0])
    for start, end, _ in reversed(taken):
        said = f"{said[:start]} {said[end:]}"
    measure = re.sub(r"\s+(?=[,;:)\]])|(?<=[(\[])\s+", "", re.sub(r"[(\[]\s*[)\]]", " ", said))
    return " ".join(measure.split()).strip(" ,:;–-"), tuple(period for _, _, periods in taken for period in periods)


def _dated(text: str, vocabulary: Vocabulary) -> list[Period]:
    """The periods that a stretch with its year can mean: what `read_period` reads, days and months written in one ("311224", "202412"),
    and a year with two digits more: "2021 22" is a school year, "2020 12" a month, "2011 12" may be either."""
    if re.fullmatch(r"\d{6}|\d{8}", text):
        written = ("-".join((text[4:].rjust(4, "x").replace("xx", "20"), text[2:4], text[:2])), f"{text[:4]}-{text[4:6]}")
        days = [iso_period(written[0]), iso_period(written[1] + (f"-{text[6:]}" if text[6:] else ""))]
        return [
            Period(start=day.start, end=day.end, text=text)
            for day in days
            if day is not None and day.start.year in range(1980, 2080)
        ]
    if found := re.fullmatch(r"((?:19|20)\d\d)[ -](\d\d)", text):
        month = iso_period(f"{found[1]}-{found[2]}")
        both = [month, read_period(f"{found[1]}/{found[2]}", vocabulary)]
        return [Period(start=one.start, end=one.end, text=text) for one in both if one is not None]
    if not re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
        return []
    period = read_period(text, vocabulary)
    return [period] if period else []


def decimals_of(text: str) -> int:
    """Decimals of a Danish number as printed."""
    found = re.search(r"\d,(\d+)", text)
    return len(found[1]) if found else 0


def table_cells(table: Table, vocabulary: Vocabulary, *, area: str = "", year: int | None = None) -> list[TableCell]:
    """The numbers of one table. `area` is who the letter is about, for a table that names no area; `year` is for months and
    quarters of a table that names no year."""
    year, title = table_year(table) or year, table.title or ""
    rows_about, columns_about = row_axis(table, vocabulary), column_axis(table, vocabulary)
    found = []
    for number, (row, values) in enumerate(zip(table.rows, table.values, strict=True)):
        for column, value in enumerate(values):
            if value is None or column == 0 or column >= len(table.header):
                continue
            said: list[tuple[Axis, str]] = [(rows_about, row[0].strip()), (columns_about, table.header[column].strip())]
            total = any(is_total(label, vocabulary) for _, label in said)
            period: Period | None = None
            for axis, label in said:
                if axis == "period":
                    period = read_period(label, vocabulary, year=year)
            if period is None and columns_about == "indicator":
                measure, headed = dated_heading(table.header[column], vocabulary)
                if len(headed) == 1 and measure:
                    # "Påbud 2018 | Påbud 2019": one indicator for two years.
                    period = headed[0]
                    said[1] = (columns_about, measure)
            if total and period is None and year is not None and "period" in (rows_about, columns_about):
                period = read_period(str(year), vocabulary)
            named = [
                label
                for axis, label in said
                if axis in ("indicator", "group") and normal(label) not in vocabulary.words["totals"]
            ]
            unit = next((label for axis, label in said if axis == "unit"), "%" if "%" in row[column] else None)
            heading = table.header[column]
            counted = set(re.findall(r"\w+", normal(f"{heading} {row[0]}"))) & vocabulary.words["count_words"]
            for label in (heading, row[0], *(() if counted else (table.header[0], title))):
                if unit is None and re.search(r"\b(pct|procent)\b|%", normal(label)):
                    unit = "pct."
                unit = unit or unit_said(label)
            indicator = ". ".join(part for part in map(_without_unit, [title, *named]) if part)
            found.append(
                TableCell(
                    fact=Fact(
                        area=next((label for axis, label in said if axis == "area" and label), area),
                        indicator=indicator,
                        group=None,
                        period=period,
                        value=value,
                        decimals=decimals_of(row[column]),
                        unit=unit,
                        kind=fact_kind(indicator, unit, vocabulary),
                        source=table.source,
                        file=table.id,
                        row=number,
                        column=table.header[column].strip() or None,
                    ),
                    row=number,
                    column=column,
                    total=total,
                )
            )
    return found
