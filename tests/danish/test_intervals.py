from __future__ import annotations

from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from danish_tables import read_rows
from hypothesis import given
from hypothesis import strategies as st

from letterkit.danish.quantities import find_quantities


@pytest.mark.parametrize("row", read_rows("intervals.tsv"), ids=lambda row: row[0])
def test_what_a_printed_number_can_stand_for(row: list[str]) -> None:
    text, low, high, step = row
    (found,) = find_quantities(text)
    assert (found.low, found.high) == (None if low == "-" else Fraction(low), None if high == "-" else Fraction(high))
    assert found.step == Fraction(step)


@given(st.integers(min_value=0, max_value=10**7), st.integers(min_value=1, max_value=3))
def test_honest_rounding_lies_in_the_interval(true: int, decimals: int) -> None:
    value = Fraction(true, 10**5)
    written = format_decimal(float(value), format="#,##0." + "0" * decimals, locale="da_DK")
    (found,) = find_quantities(f"{written} pct. af sagerne")
    assert found.low is not None
    assert found.high is not None
    # Babel rounds a float, half to even: within a hair of the exact half.
    assert found.low - Fraction(1, 10**9) <= value <= found.high + Fraction(1, 10**9)


HEDGES = ["", "ca. ", "knap ", "godt ", "over ", "under ", "mindst ", "højst "]


@given(
    st.integers(min_value=13, max_value=10**6), st.sampled_from(HEDGES), st.sampled_from(["borgere", "pct.", "mio. kr.", "timer"])
)
def test_the_value_itself_always_fits(number: int, hedge: str, unit: str) -> None:
    (found,) = find_quantities(f"Der er {hedge}{format_decimal(number, locale='da_DK')} {unit} i år.")
    assert found.low is None or found.low <= found.value
    assert found.high is None or found.value <= found.high
    assert found.value % number == 0
