"""What stands at the foot of a page and is no footer, and lines that are not stretched."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from letterkit.letter import Letter
from letterkit.readers import read_letter_here


def printed(folder: Path, lines: list[tuple[float, float, float, str]]) -> Letter:
    """A page with these lines (x and y from the top left corner, size, text), read."""
    canvas = Canvas(str(folder / "brev.pdf"), pagesize=A4)
    for x, y, size, text in lines:
        canvas.setFont("Helvetica", size)
        canvas.drawString(x, A4[1] - y, text)
    canvas.save()
    return read_letter_here(folder / "brev.pdf")


HEAD = [
    (60, 60, 10, "Havnelund Kommune"),
    (60, 90, 10, "Til Transportministeriet"),
    (60, 120, 10, "4. maj 2021"),
    (60, 150, 10, "Kommunen kører ti linjer, som fremgår af tabellen. Passagererne er talt i april måned."),
]


@pytest.mark.parametrize("size", [8, 9, 10])
def test_the_last_rows_of_a_table_in_small_print_are_no_footer(size: float, tmp_path: Path) -> None:
    rows = [
        (60 + 160 * column, 600 + 17 * number, size, cell)
        for number, row in enumerate(
            [("Linje", "Passagerer", "Afgange"), *((f"Linje {n}", f"{9 + n}.{410 + n}", str(60 + n)) for n in range(1, 11))]
        )
        for column, cell in enumerate(row)
    ]
    letter = printed(tmp_path, [*HEAD, *rows, (60, 818, 7, "Rådhuspladsen 1, 7990 Havnelund, tlf. 99 12 34 56")])
    assert [row[0] for row in letter.tables[0].rows] == [f"Linje {n}" for n in range(1, 11)]
    assert not any("Linje" in one.text for one in letter.furniture)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Med henvisning til ministeriets brev af 2. december", "2019 fremsendes hermed kommunens redegørelse for driften."),
        ("Der blev i årets løb meldt om 412 forsinkelser, og heraf var", "218 længere end et kvarter, hvilket er for mange."),
    ],
)
def test_a_line_that_begins_with_a_number_goes_on(first: str, second: str, tmp_path: Path) -> None:
    more = "Vi beklager ulejligheden og vil gøre vores bedste for, at passagererne kommer frem i tide."
    letter = printed(tmp_path, [*HEAD, (60, 190, 10, first), (60, 203, 10, second), (60, 230, 10, more)])
    assert f"{first} {second}" in letter.text
