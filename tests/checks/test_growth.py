"""LK401 and LK402: changes, directions and factor words between two figures."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from letterkit.checks import factors, growth
from letterkit.checks.intervals import Interval
from letterkit.checks.relations import judge_factor, judge_relation
from letterkit.claim import Approx, Comparison, Operand
from letterkit.letter import Span
from letterkit.vocabulary import load_vocabulary
from tests.checks.claims import given


def told(text: str, relation: str = "rise", **fields: Any) -> Any:
    """A letter with one comparison: left is figure n (new), right is o (old), the change is c where there is one."""
    change = "c" if "|c" in text else None
    quote = fields.pop("quote", "ændret")
    return given(
        text,
        comparisons=[
            {
                "id": "x1",
                "relation": relation,
                "left": Operand(figure="n"),
                "right": Operand(figure="o"),
                "change": change,
                "quote": quote,
                **fields,
            }
        ],
    )


CHANGES = [
    ("rise", "Det er ændret fra [[1.020 sager|o]] til [[1.140 sager|n]], det vil sige [[11,8 pct.|c role=change]].", "supported", ""),
    ("rise", "Det er ændret fra [[1.020 sager|o]] til [[1.140 sager|n]], det vil sige [[10,5 pct.|c role=change]].", "contradicted",
     "det senere tal som grundlag"),
    ("rise", "Det er ændret fra [[1.020 sager|o]] til [[1.140 sager|n]], det vil sige [[120 sager|c role=change]].", "supported", ""),
    ("rise", "Det er ændret fra [[1.020 sager|o]] til [[1.140 sager|n]], det vil sige [[102 sager|c role=change]].", "contradicted",
     "byttet om"),
    ("fall", "Det er ændret fra [[1.204 sager|o]] til [[1.180 sager|n]], det vil sige [[2 pct.|c role=change]].", "supported", ""),
    ("fall", "Det er ændret fra [[400 sager|o]] til [[300 sager|n]], det vil sige [[75 pct.|c role=change]].", "contradicted",
     "det nye tal i procent af det gamle"),
    # Round counts: exactly read, 13.900/162.400 = 8,56; to hundreds 8,5 is possible.
    ("fall", "Det er ændret fra [[162.400 ledige|o]] til [[148.500 ledige|n]], det vil sige [[8,5 pct.|c role=change]].", "unclear", ""),
    # Points and per cent.
    ("rise", "Det er ændret fra [[76,1 pct.|o]] til [[79,3 pct.|n]], det vil sige [[3,2 procentpoint|c role=change]].", "supported", ""),
    ("rise", "Det er ændret fra [[76,1 pct.|o]] til [[79,3 pct.|n]], det vil sige [[4,2 pct.|c role=change]].", "supported", ""),
    ("rise", "Det er ændret fra [[76,1 pct.|o]] til [[79,3 pct.|n]], det vil sige [[3,2 pct.|c role=change]].", "contradicted",
     "3,2 procentpoint"),
    # 6 to 7 per cent, "1 pct.": the simple reading and a remark, not an accusation.
    ("rise", "Det er ændret fra [[99 pct.|o]] til [[100 pct.|n]], det vil sige [[1 pct.|c role=change]].", "supported", ""),
    ("rise", "Udgiften er ændret fra [[66,8 mia. kr.|o]] til [[71,4 mia. kr.|n]], det vil sige [[8,9 pct.|c role=change]].", "contradicted", ""),
    ("rise", "Udgiften er ændret fra [[66,8 mia. kr.|o]] til [[71,4 mia. kr.|n]], det vil sige [[4,6 mia. kr.|c role=change]].", "supported", ""),
    ("rise", "Udgiften er ændret fra [[88 mio. kr.|o]] til [[97 mio. kr.|n]], det vil sige [[ca. 10 pct.|c role=change]].", "supported", ""),
    # Two round numbers told together are rounded to one place; where the other is not round, the round one may be rough
    ("rise", "Det er ændret fra [[240.000 sager|o]] til [[276.000 sager|n]], det vil sige [[12 pct.|c role=change]].", "contradicted", ""),
    ("rise", "Det er ændret fra [[2.000 sager|o]] til [[2.451 sager|n]], det vil sige [[20 pct.|c role=change]].", "unclear", ""),
]  # fmt: skip


@pytest.mark.parametrize(("relation", "text", "verdict", "says"), CHANGES)
def test_changes(relation: str, text: str, verdict: str, says: str) -> None:
    (found,) = growth.check(told(text, relation))
    assert found.verdict == verdict
    assert says in found.explanation


def test_the_calculation_of_a_change() -> None:
    (found,) = growth.check(told(CHANGES[1][1]))
    assert found.calculation == "(1.140 - 1.020) / 1.020 = 11,8 pct.; brevet skriver 10,5 pct."


DIRECTIONS = [
    ("rise", {}, "Tallet er ændret fra [[320 sager|o]] til [[214 sager|n]].", "contradicted"),
    ("fall", {}, "Tallet er ændret fra [[320 sager|o]] til [[214 sager|n]].", "supported"),
    # Nothing says which came first: not accused.
    ("rise", {}, "Tallet er ændret: [[214 sager|n]] og [[320 sager|o]].", "unclear"),
    ("times", {"factor": Fraction(1, 2), "approx": "more_than"}, "Tallet er ændret fra [[320 sager|o]] til [[112 sager|n]].", "supported"),
    ("times", {"factor": Fraction(1, 2), "approx": "more_than"}, "Tallet er ændret fra [[320 sager|o]] til [[214 sager|n]].", "contradicted"),
    ("times", {"factor": Fraction(2)}, "Tallet er ændret fra [[100 sager|o]] til [[192 sager|n]].", "unclear"),
    ("unchanged", {}, "Tallet er ændret: [[320 sager|o]] mod [[322 sager|n]].", "supported"),
    ("unchanged", {}, "Tallet er ændret: [[320 sager|o]] mod [[450 sager|n]].", "contradicted"),
    ("rise", {}, "Tallet er ændret fra [[ca. 320 sager|o]] til [[310 sager|n]].", "unclear"),
]  # fmt: skip


@pytest.mark.parametrize(("relation", "fields", "text", "verdict"), DIRECTIONS)
def test_directions(relation: str, fields: dict[str, Any], text: str, verdict: str) -> None:
    (found,) = factors.check(told(text, relation, **fields))
    assert found.verdict == verdict


FACTORS = [
    (2, "exact", "1.97", "supported"),
    (2, "exact", "1.92", "unclear"),
    (2, "exact", "1.7", "contradicted"),
    (2, "nearly", "1.8", "supported"),
    (2, "nearly", "1.5", "contradicted"),
    (2, "more_than", "1.9", "contradicted"),
    (2, "more_than", "3", "supported"),
    (2, "exact", "3", "unclear"),
    (3, "at_most", "4", "contradicted"),
    (Fraction(1, 2), "exact", "0.5", "supported"),
    (Fraction(1, 2), "exact", "0.6", "contradicted"),
    (Fraction(1, 2), "exact", "0.54", "unclear"),
]


@pytest.mark.parametrize(("factor", "approx", "ratio", "verdict"), FACTORS)
def test_factor_words(factor: Fraction, approx: Any, ratio: str, verdict: str) -> None:
    value = Fraction(ratio)
    assert judge_factor(Interval(value, value), Fraction(factor), approx, load_vocabulary()).verdict == verdict


@pytest.mark.parametrize(
    ("approx", "left", "verdict"),
    [("at_most", 20, "supported"), ("at_most", 60, "contradicted"), ("at_least", 20, "contradicted"), ("at_least", 60, "supported"),
     ("exact", 20, "contradicted"), ("exact", 60, "contradicted")],
)  # fmt: skip
def test_not_more_than_is_no_sameness(approx: Approx, left: int, verdict: str) -> None:
    said = Comparison(id="v1", relation="unchanged", approx=approx, quote="ikke flere end", span=Span(start=0, end=14))
    new, old = (Interval(Fraction(value), Fraction(value)) for value in (left, 40))
    assert judge_relation(said, new, old, load_vocabulary()).verdict == verdict
