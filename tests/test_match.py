"""Alignment: by words, area, period and kind; several rows are all given; the value plays no part."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from letterkit.case import Case, Fact, MissingFact, iso_period
from letterkit.checks import run_checks
from letterkit.match import match_claims
from letterkit.vocabulary import load_vocabulary
from tests.checks.claims import given


def fact(indicator: str, period: str, value: str, **fields: Any) -> Fact:
    return Fact(
        **{
            "area": "Nordby Kommune", "indicator": indicator, "group": None, "period": iso_period(period), "value": Fraction(value),
            "unit": "antal", "kind": "count", "source": "Register", "file": "data.csv", "row": 2, **fields,
        }
    )  # fmt: skip


FACTS = (
    fact("Underretninger", "2023", "655"),
    fact("Underretninger", "2024", "702"),
    fact("Underretninger vurderet inden for fristen", "2024", "630"),
    fact("Andel underretninger vurderet inden for fristen", "2024", "89.7", unit="pct.", kind="share", decimals=1),
    fact("Børn med mindst to besøg", "2024", "39", unit="børn"),
    fact("Underretninger", "2024", "90000", area="Hele landet"),
)

ROWS = [
    # What is counted, and not what its things have.
    ("I 2024 havde alle børn [[mindst to besøg|f1 as_of=2024 counted=besøg]].", [], False),
    # The plain word takes the plain row, the longer one the longer row.
    ("I 2024 modtog vi [[702 underretninger|f1 as_of=2024 counted=underretninger]].", ["702"], True),
    ("I 2024 modtog vi [[999 underretninger|f1 as_of=2024 counted=underretninger]].", ["702"], True),
    ("Heraf blev [[630|f1 as_of=2024 counted=underretninger]] vurderet inden for fristen.", ["630"], True),
    ("Heraf blev [[89,7 pct.|f1 as_of=2024 counted=underretninger]] vurderet rettidigt.", ["89.7"], True),
    # The period that the claim says.
    ("I 2023 modtog vi [[702 underretninger|f1 as_of=2023 counted=underretninger]].", ["655"], True),
    ("I 2022 modtog vi [[702 underretninger|f1 as_of=2022 counted=underretninger]].", [], False),
    # The area that the sentence names.
    ("I hele landet var der [[90.000 underretninger|f1 as_of=2024 counted=underretninger]].", ["90000"], True),
    # A narrower claim is no exact match; a negation is none at all; a share is no count.
    ("I 2024 modtog vi [[44 underretninger|f1 as_of=2024 counted=underretninger]] om vold.", ["702"], False),
    ("I 2024 blev [[44 underretninger|f1 as_of=2024 counted=underretninger]] ikke vurderet.", [], False),
    ("I 2024 var [[44 pct.|f1 as_of=2024 counted=underretninger]] akutte.", [], False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values", "exact"), ROWS)
def test_rows(text: str, values: list[str], exact: bool) -> None:
    made = given(text)
    match = match_claims(made.letter, made.claims, Case(facts=FACTS), load_vocabulary())["f1"]
    if values:
        assert [one.value for one in match.facts] == [Fraction(value) for value in values]
        assert match.exact is exact
    else:
        assert not match.exact
        assert match.facts == () or text.count("pct.")
        assert match.why_not or match.facts


@pytest.mark.parametrize(
    ("said", "unit", "fits"),
    [("m³", "kubikmeter", True), ("kubikmeter", "m3", True), ("m²", "kubikmeter", False), ("ton", "m³", False)],
)
def test_a_unit_written_out_is_the_same_unit(said: str, unit: str, fits: bool) -> None:
    made = given(f"I 2024 udledte værket [[8.100 {said} spildevand|f1 as_of=2024 counted={said}]].")
    case = Case(facts=(fact("Spildevand", "2024", "8100", unit=unit, kind="other"),))
    assert bool(match_claims(made.letter, made.claims, case, load_vocabulary())["f1"].facts) is fits


def test_two_rows_that_fit_are_both_given_and_the_finding_is_unclear() -> None:
    made = given("I 2024 modtog vi [[702 underretninger|f1 as_of=2024 counted=underretninger]].")
    case = Case(facts=(FACTS[1], replace(FACTS[1], value=Fraction(710), row=9)))
    matches = match_claims(made.letter, made.claims, case, load_vocabulary())
    assert [one.row for one in matches["f1"].facts] == [2, 9]
    findings, _ = run_checks(replace(made, case=case, matches=matches))
    assert [(one.verdict, one.reason) for one in findings] == [("unclear", "ambiguous")]


def test_a_withheld_value_is_never_zero_nor_its_neighbour() -> None:
    made = given("Heraf blev [[630|f1 as_of=2024 counted=underretninger]] vurderet inden for fristen.")
    gone = MissingFact(
        area="Nordby Kommune", indicator="Underretninger vurderet inden for fristen", group=None, period=iso_period("2024"), mark="..",
        file="data.csv", row=4,
    )  # fmt: skip
    case = Case(facts=FACTS[:2], missing=(gone,))
    match = match_claims(made.letter, made.claims, case, load_vocabulary())["f1"]
    assert match.facts == ()
    assert match.missing == (gone,)
    assert ".." in match.why_not
