"""What stands in a cell: numbers with and without a value, marks for a missing one, labels."""

from __future__ import annotations

from fractions import Fraction

import pytest

from letterkit.readers.cells import cell_value, cells_out_of_form, is_number_cell, is_unit_head


@pytest.mark.parametrize(
    ("cell", "number", "value"),
    [
        ("45", True, 45),
        ("45 (12)", True, 45),
        ("45 (12,5 %)", True, 45),
        ("(45)", True, None),  # below nothing, or of what stands beside it
        ("(2,5 pct.)", True, None),
        ("..", True, None),
        ("(foreløbig)", False, None),
        ("Nord (45)", False, None),
    ],
)
def test_brackets_round_a_number(cell: str, number: bool, value: int | None) -> None:
    assert is_number_cell(cell) is number
    assert cell_value(cell) == (None if value is None else Fraction(value))


def test_a_number_in_brackets_does_not_break_the_form_of_its_column() -> None:
    assert cells_out_of_form(["1,5", "2,0", "(3,1)", "4,2"]) == []
    assert cells_out_of_form(["1,5", "2,0", "235", "4,2"]) == [2]


@pytest.mark.parametrize(
    ("cell", "column", "unit"),
    [
        ("1.000 kr.", ["4.180", "1.260"], True),
        ("1.000 m³", ["12", "9"], True),
        ("1.000 kr.", ["850 kr.", "1.150 kr."], False),
        ("1.200 kr.", ["4.180", "1.260"], False),
    ],
)
def test_a_unit_over_a_column_is_no_number(cell: str, column: list[str], unit: bool) -> None:
    assert is_unit_head(cell, column) is unit
