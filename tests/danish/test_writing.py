from __future__ import annotations

from fractions import Fraction

import pytest

from letterkit.danish import writing


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (Fraction(1234), None, "1.234"),
        (Fraction("1234.5"), None, "1.234,5"),
        (Fraction("44.4"), None, "44,4"),
        (Fraction("25"), 1, "25,0"),
        (Fraction(1, 3), None, "0,33"),
        (Fraction("0.005"), 2, "0,01"),
        (Fraction("-3.2"), None, "-3,2"),
        (Fraction(0), None, "0"),
        (Fraction(1234567), 0, "1.234.567"),
    ],
)
def test_numbers(value: Fraction, decimals: int | None, written: str) -> None:
    assert writing.format_number(value, decimals) == written


@pytest.mark.parametrize(
    ("count", "written"), [(0, "nul"), (1, "en"), (3, "tre"), (12, "tolv"), (13, "13"), (1258, "1.258"), (-1, "-1")]
)
def test_counts_to_twelve_are_spelled(count: int, written: str) -> None:
    assert writing.spell_count(count) == written


@pytest.mark.parametrize(("iso", "written"), [("2017-12-05", "5. december 2017"), ("2017-12", "december 2017"), ("2017", "2017")])
def test_dates_of_the_format(iso: str, written: str) -> None:
    assert writing.format_iso(iso) == written


@pytest.mark.parametrize("iso", ["", "17", "2017-13", "2017-1", "i dag", "2017-02-30"])
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        writing.format_iso(iso)


@pytest.mark.parametrize(("items", "written"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")])
def test_lists(items: list[str], written: str) -> None:
    assert writing.join_list(items) == written


def test_a_sentence_begins_with_a_large_letter() -> None:
    assert writing.capitalise("de 64 borgere") == "De 64 borgere"
