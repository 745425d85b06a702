"""The date of a letter in the forms that letterheads print, and dates of other things that are never taken for it."""

from __future__ import annotations

import pytest

from letterkit.readers.letterdate import date_beside, date_line


@pytest.mark.parametrize(
    "line",
    [
        "3. maj 2018",
        "D. 3.5.18",
        "3/5 18",
        "03.05.2018",
        "2018/05/03",
        "20180503",
        "3. MAJ 2018",
        "3. maj '18",
        "3-maj-2018",
        "3. V. 2018",
        "Rådhuset i Skovby, den 3. maj 2018",
        "Nykøbing F., den 3. maj 2018",
        "8200 Aarhus N, den 3. maj 2018",
        "Torsdag den 3. maj 2018 kl. 10:15",
        "3. maj 2018, j.nr. 18/412",
        "KH/mb 3. maj 2018",
        "Dateret den 3. maj 2018",
        "(3. maj 2018)",
    ],
)
def test_letter_dates(line: str) -> None:
    found = date_line(line)
    assert found is not None
    assert found.iso == "2018-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Deres brev af 2. februar 2018",
        "Udvalgets brev af 2. februar 2018",
        "Byrådets møde 2. februar 2018",
        "Til mødet 2. februar 2018",
        "Anmodning af 2. februar 2018",
        "Opgjort pr. 2. februar 2018",
        "Status pr. 1. marts 2018",
        "Vedtaget i Byrådet den 2. februar 2018",
        "Lov nr. 1036 af 3. juli 2013",
        "Brevet er skrevet den 3. maj 2018.",
        "Vi ansætter to terapeuter senest den 1. juni 2018.",
        "Modtaget den 2. februar 2018",
        "31. februar 2018",
    ],
)
def test_dates_of_other_things(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Rådhusgade 4 · 4000 Skovby · tlf. 12 34 56 78 · 3. maj 2018", "2018-05-03"),
        ("3. maj 2018 Side 1", "2018-05-03"),
        ("Redegørelse om ventetider til mødet 3. maj 2018", None),
        ("Deres ref. KH, 2. februar 2018", None),
        ("Skovby, 2. februar 2018, rev. 3. maj 2018", None),
    ],
)
def test_date_among_names_and_numbers(line: str, iso: str | None) -> None:
    found = date_beside(line)
    assert (found.iso if found else None) == iso
