"""List markers and page numbers, and what only looks like them."""

from __future__ import annotations

import pytest

from letterkit.readers.markers import is_page_label, list_marker


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("1. Vurderer kommunen", "1."),
        ("2) Hvor mange", "2)"),
        ("(3) Hvornår", "(3)"),
        ("a) hvor mange", "a)"),
        ("iv. Status", "iv."),
        ("• Hvad er status", "•"),
        ("– herunder hvor mange", "–"),
        ("1.2. Baggrund", "1.2."),
        ("1.2 Baggrund", "1.2"),
        ("1.2 mio. kr. er afsat", ""),
        ("- 7 MAJ 2018", ""),
        ("- 7 medarbejdere er ansat", "-"),
        ("1. december 2017 er der 489", ""),
        ("3. kvartal viser", ""),
        ("9. klasse har", ""),
        ("§ 98 i loven", ""),
        ("d. 5. maj", ""),
        ("A. Jensen", ""),
        ("m. m. er", ""),
        ("2017 var et godt år", ""),
        ("- 12", ""),
        ("44,4 pct. af borgerne", ""),
    ],
)
def test_list_marker(text: str, marker: str) -> None:
    assert list_marker(text) == marker


@pytest.mark.parametrize("text", ["SIDE 2", "Side 2 af 5", "Side 1/2", "1/1", "Side 1 | 3", "- 3 -", "s. 4", "2 af 3"])
def test_page_label(text: str) -> None:
    assert is_page_label(text)


@pytest.mark.parametrize("text", ["Side 2 i redegørelsen", "12", "2017", "1. del", "Sag 12/345 om", "28,2"])
def test_no_page_label(text: str) -> None:
    assert not is_page_label(text)
