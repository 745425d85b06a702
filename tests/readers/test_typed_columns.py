"""Letterheads and signatures typed in two columns with blanks or tabs: whose block is whose."""

from __future__ import annotations

import pytest

from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text

REST = """
Vedr. jeres brev af 2. april 2019 om beredskabet på kysten

I spørger, hvor mange udkald vi har haft, og hvorfor responstiden er steget siden sidste år.

Med venlig hilsen

{signed}
"""
SENDER, RECIPIENT, DATE = "Klitøernes Redningsselskab", "Søfartsstyrelsen", "2019-05-14"
HEADS = {
    "name left, its telephone right, its street above": [
        ("", "Stormgade 2"), ("", "7990 Klitø"), (SENDER, "Tlf. 97 00 00 00"), ("", ""), ("", "Den 14. maj 2019"), (RECIPIENT, ""),
        ("Havnepladsen 9", ""), ("4999 Strandby", ""), ("", "Vores ref.: 19/221-4"),
    ],
    "name and street left, ways to reach it right": [
        (SENDER, "Tlf. 97 00 00 00"), ("Stormgade 2", "post@klit.example"), ("7990 Klitø", "97000001"), ("", ""), ("", "Den 14. maj 2019"),
        (RECIPIENT, ""), ("Havnepladsen 9", ""), ("4999 Strandby", ""),
    ],
    "addressee left, sender right on the same lines": [
        (RECIPIENT, SENDER), ("Havnepladsen 9", "Stormgade 2"), ("4999 Strandby", "7990 Klitø"), ("", "Den 14. maj 2019"),
    ],
    "sender right, addressee left beginning beside its last lines": [
        ("", SENDER), ("", "Stormgade 2"), (RECIPIENT, "7990 Klitø"), ("Havnepladsen 9", "Tlf. 97 00 00 00"), ("4999 Strandby", ""), ("", "Den 14. maj 2019"),
    ],
    "a name between signs": [
        ("*** " + SENDER.upper() + " ***", ""), ("Stormgade 2 · 7990 Klitø · Tlf. 97 00 00 00", ""), ("", ""), (RECIPIENT, "14. maj 2019"), ("Havnepladsen 9", ""),
    ],
}  # fmt: skip


def read(head: str, signed: str = "Birthe Kjær\nstationsleder") -> Letter:
    return compose(read_text(f"{head}\n{REST.format(signed=signed)}".encode()), file="brev.txt", sha256="0")


@pytest.mark.parametrize("tabs", [False, True])
@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_whose_block_is_whose(head: list[tuple[str, str]], tabs: bool) -> None:
    lines = [f"{left}{chr(9) * (7 - len(left) // 8)}{right}" if tabs else f"{left:<56}{right}" for left, right in head]
    letter = read("\n".join(map(str.rstrip, lines)))
    assert [field.value if field else None for field in (letter.sender, letter.recipient, letter.date)] == [
        SENDER,
        RECIPIENT,
        DATE,
    ]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_every_line_of_a_head_is_kept(head: list[tuple[str, str]]) -> None:
    letter = read("\n".join(f"{left:<50}{right}" if right else left for left, right in head))
    assert all(text.strip("* ") in letter.text for row in head for text in row)


@pytest.mark.parametrize(
    "signed",
    [
        "Anne Holm            Bo Skov\nBorgmester           Kommunaldirektør",
        "Anne Holm  Bo Skov\nBorgmester  Kommunaldirektør",
        "Anne Holm Bo Skov\nBorgmester Kommunaldirektør",
        "Anne Holm\tBo Skov\nBorgmester\tKommunaldirektør",
    ],
)
def test_two_sign_side_by_side(signed: str) -> None:
    letter = read(f"{SENDER}\n\n14. maj 2019", signed)
    assert letter.signatory is not None
    assert letter.signatory_title is not None
    assert (letter.signatory.value, letter.signatory_title.value) == ("Anne Holm", "Borgmester")


def test_one_who_signs_with_four_names_and_two_titles_below_each_other() -> None:
    letter = read(f"{SENDER}\n\n14. maj 2019", "Anne Marie Bo Skov\nLektor\nFormand")
    assert letter.signatory is not None
    assert letter.signatory.value == "Anne Marie Bo Skov"
