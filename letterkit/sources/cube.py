"""A statistical cube (JSON-stat, PX) becomes facts: one value for each combination of its dimensions' categories, last one
fastest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from letterkit.axes import Axis, axis_of, fact_kind
from letterkit.case import CaseData, Fact, MissingFact
from letterkit.errors import DataError
from letterkit.vocabulary import Vocabulary, normal, read_period

# The most values a cube may have: the checks hold facts one by one.
MOST = 2_000_000


@dataclass(frozen=True, kw_only=True)
class Dimension:
    """A dimension with its categories' labels in order; `about` where the file itself says what it is."""

    name: str
    labels: tuple[str, ...]
    about: Axis | None = None


@dataclass(frozen=True, kw_only=True)
class Value:
    """One value: exact with its decimals, or the mark that stands in its place."""

    number: Fraction | None
    decimals: int = 0
    mark: str = ".."


def read_cube(
    file: str,
    title: str,
    dimensions: Sequence[Dimension],
    values: Sequence[Value],
    vocabulary: Vocabulary,
    *,
    unit: str | None = None,
    source: str | None = None,
    fetched: str | None = None,
) -> CaseData:
    """Facts of a cube. Raises `DataError` when values and dimensions do not agree, or a period cannot be read."""
    size = 1
    for dimension in dimensions:
        size *= len(dimension.labels)
    if size != len(values):
        raise DataError(f"{file}: {len(values)} værdier passer ikke med {size} pladser i tabellen.", "Hent filen igen.")
    if size > MOST:
        raise DataError(f"{file}: {size} værdier er for mange.", f"Vælg færre, højst {MOST}.")
    axes = [one.about or axis_of(one.labels, one.name, vocabulary, None) for one in dimensions]
    facts: list[Fact] = []
    missing: list[MissingFact] = []
    for row, (labels, value) in enumerate(zip(product(*(one.labels for one in dimensions)), values, strict=True), start=1):
        area, period = "", None
        indicators: list[str] = []
        groups: list[str] = []
        own_unit = unit
        for axis, label in zip(axes, labels, strict=True):
            if axis == "area":
                area = label
            elif axis == "period":
                period = read_period(label, vocabulary)
                if period is None:
                    raise DataError(f"{file}: perioden ”{label}” kan ikke læses.")
            elif axis == "unit":
                own_unit = label
            elif axis == "indicator":
                indicators.append(label)
            elif normal(label) not in vocabulary.words["totals"]:
                groups.append(label)
        indicator = ". ".join(indicators) or title
        group = ", ".join(groups) or None
        if value.number is None:
            missing.append(
                MissingFact(area=area, indicator=indicator, group=group, period=period, mark=value.mark, file=file, row=row)
            )
            continue
        facts.append(
            Fact(
                area=area,
                indicator=indicator,
                group=group,
                period=period,
                value=value.number,
                decimals=value.decimals,
                unit=own_unit,
                kind=fact_kind(f"{title} {indicator}", own_unit, vocabulary),
                source=source,
                file=file,
                row=row,
                fetched=fetched,
            )
        )
    return CaseData(facts=tuple(facts), missing=tuple(missing))
