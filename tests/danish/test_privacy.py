"""CPR numbers are masked; case numbers, phone numbers and dates are left alone."""

import pytest

from letterkit.danish.privacy import find_cpr, mask_cpr


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Borgeren (010190-1234) klager.", "Borgeren (xxxxxx-xxxx) klager."),
        ("cpr.nr. 2902041234", "cpr.nr. xxxxxxxxxx"),
        ("CPR 311299 4321.", "CPR xxxxxx xxxx."),
        ("født 01.02.83-1111", "født xx.xx.xx-xxxx"),
        ("Sagsnr. 120318-0042", "Sagsnr. xxxxxx-xxxx"),  # some offices use the CPR number as the case number
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
