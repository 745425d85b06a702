"""CPR numbers are masked; case numbers, phone numbers and dates are left alone."""

import pytest

from letterkit.danish.privacy import few_people, find_cpr, mask_cpr
from letterkit.danish.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Borgeren (010190-1234) klager.", "Borgeren (xxxxxx-xxxx) klager."),
        ("cpr.nr. 2902041234", "cpr.nr. xxxxxxxxxx"),
        ("CPR 311299 4321.", "CPR xxxxxx xxxx."),
        ("født 01.02.83-1111", "født xx.xx.xx-xxxx"),
        ("Sagsnr. 120318-0042", "Sagsnr. xxxxxx-xxxx"),  # some offices use the CPR number as the case number
        ("født 12-05-65-1234", "født xx-xx-xx-xxxx"),
        ("cpr. 120565-\n1234", "cpr. xxxxxx-\nxxxx"),  # broken at the end of a line
        ("010190–1234 og 020290-4321", "xxxxxx–xxxx og xxxxxx-xxxx"),
    ],
)
def test_masked(text: str, masked: str) -> None:
    assert mask_cpr(text) == masked
    assert len(mask_cpr(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sagsnr. 1203181234",
        "J.nr. 2018-1970",
        "330-2016-25256",
        "15.00.00-K07-3-18",
        "EAN 5798000355101",
        "Tlf. 12 03 18 12 34",
        "320190-1234",  # no 32nd
        "011390-1234",  # no 13th month
        "310290-1234",  # no 31 February
        "dok.nr. 0101901234",
        "1.010.190 kr. og 1234",
        "den 01-01-1990, 1234 borgere",
        "1990010112345",
        "16/18581",
    ],
)
def test_left_alone(text: str) -> None:
    assert find_cpr(text) == []
    assert mask_cpr(text) == text


@pytest.mark.parametrize("text", ["Lis Holm, cpr. 120565-1234.", "Borger 12 05 65 - 1234 klager.", "(CPR 311299 4321)"])
def test_its_digits_are_no_figure(text: str) -> None:
    assert find_quantities(text) == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tre børn under et år har drukket af vandet.", ["Tre børn"]),
        ("I 2019 blev 3 unge og 12 voksne udskrevet.", ["3 unge"]),
        ("To af eleverne og fire sårbare borgere klagede.", ["To af eleverne", "fire sårbare borgere"]),
        ("Der er 14 børn, 1.102 borgere og 2,3 elever pr. lærer.", []),
        ("Tre socialrådgivere er ansat, og to skoler er lukket.", []),
        ("Gælder det en borger, ringer vi.", []),
    ],
)
def test_few_people(text: str, counts: list[str]) -> None:
    assert few_people(text) == counts
