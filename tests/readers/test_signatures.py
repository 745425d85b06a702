"""All who signed, with their titles; the first stands in `signatory` as well. Who only stands below is none of them."""

from __future__ import annotations

import pytest

from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text

HEAD = "Højby Kommune\n\nDato: 3. maj 2019\n\nRedegørelse om ventetid\n\nKommunen har visiteret 430 borgere i 2018.\n\nMed venlig hilsen\n\n"
MAYOR, DIRECTOR, CHIEF = ("Karen Holst", "Borgmester"), ("Ole Thorup", "Kommunaldirektør"), ("Lise Due", "Økonomichef")
CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Karen Holst              Ole Thorup\nBorgmester               Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst\tOle Thorup\nBorgmester\tKommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst Ole Thorup\nBorgmester Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst Ole Thorup Lise Due\nBorgmester Kommunaldirektør Økonomichef", [MAYOR, DIRECTOR, CHIEF]),
    (
        "Karen Holst         Ole Thorup          Lise Due\nBorgmester          Kommunaldirektør    Økonomichef",
        [MAYOR, DIRECTOR, CHIEF],
    ),
    ("____________        ____________\nKaren Holst         Ole Thorup\nBorgmester          Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst / Ole Thorup\nBorgmester / Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst og Ole Thorup\nBorgmester og Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst\nBorgmester\n\nOle Thorup\nKommunaldirektør\n\nLise Due, Økonomichef", [MAYOR, DIRECTOR, CHIEF]),
    ("Karen Holst\nOle Thorup\nLise Due\nBorgmester\nKommunaldirektør\nØkonomichef", [MAYOR, DIRECTOR, CHIEF]),
    ("Borgmester\nKaren Holst\n\nKommunaldirektør\nOle Thorup", [MAYOR, DIRECTOR]),
    ("Borgmester Karen Holst\nKommunaldirektør Ole Thorup", [MAYOR, DIRECTOR]),
    ("Karen Holst (Borgmester)\nOle Thorup (Kommunaldirektør)", [MAYOR, DIRECTOR]),
    ("Karen Holst, borgmester, og Ole Thorup, kommunaldirektør", [("Karen Holst", "borgmester"), ("Ole Thorup", "kommunaldirektør")]),
    ("Karen Holst\nBorgmester\n                                   / Ole Thorup\n                                     Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Karen Holst\n/ Ole Thorup", [("Karen Holst", None), ("Ole Thorup", None)]),
    ("Karen Holst\nOle Thorup\nLise Due", [("Karen Holst", None), ("Ole Thorup", None), ("Lise Due", None)]),
    (
        "Bestyrelsen for Solbakken\n\nOle Kruse, formand\nPia Berg, kasserer\nJan Friis, medlem",
        [("Ole Kruse", "formand"), ("Pia Berg", "kasserer"), ("Jan Friis", "medlem")],
    ),
    ("Karen Holst\nBorgmester, Højby Kommune\n\nBo Lind\nBorgmester, Lavby Kommune", [("Karen Holst", "Borgmester, Højby Kommune"), ("Bo Lind", "Borgmester, Lavby Kommune")]),
    ("Karen Holst\nBorgmester     /     Ole Thorup\n                     Kommunaldirektør", [MAYOR, DIRECTOR]),
    ("Adm. direktør Karen Holst\nFung. afdelingsleder Ole Thorup", [("Karen Holst", "Adm. direktør"), ("Ole Thorup", "Fung. afdelingsleder")]),
    ("Karen Holst\nLeder af Hjemmeplejen", [("Karen Holst", "Leder af Hjemmeplejen")]),
    ("Karen Holst, biolog, på vegne af afdelingschefen", [("Karen Holst", "biolog")]),
    ("e.b.\nKaren Holst\nSkibsreder, Lysøfærgen", [("Karen Holst", "Skibsreder, Lysøfærgen")]),
    # By the first name alone, by a machine, for another
    ("Karen", [("Karen", None)]),
    ("Jeppe, driftsleder", [("Jeppe", "driftsleder")]),
    ("Sundby Varme A/S\nDriftsafdelingen\nSøren\ndriftsleder", [("Søren", "driftsleder")]),
    ("Digitalt underskrevet af Karen Holst\nDato: 2019.05.06 08:12:40 +02'00'", [("Karen Holst", None)]),
    ("Elektronisk godkendt og underskrevet af: Karen Holst, borgmester", [("Karen Holst", "borgmester")]),
    ("p.v. Karen Holst", [("Karen Holst", None)]),
    ("(sign.) Karen Holst\nBorgmester", [MAYOR]),
    ("cand.jur. Karen Holst", [("Karen Holst", None)]),
    # Nobody else signs
    ("Karen Holst\nBorgmester\nHøjby Kommune", [MAYOR]),
    ("Karen Holst\nBorgmester\n\nSagsbehandler: Lone Riis\nTlf. 11 22 33 44", [MAYOR]),
    ("Karen Holst\nBorgmester\n\nKontaktperson\nLone Riis, konsulent", [MAYOR]),
    ("Karen Holst\nBorgmester\nTlf. 11 22 33 44\n\nKopi til:\nLone Riis, konsulent", [MAYOR]),
    ("Jonna Lykke\nVestby Landsbylaug", [("Jonna Lykke", None)]),
    ("Jonna Lykke\nFormand\nVestby Landsbylaug", [("Jonna Lykke", "Formand")]),
    ("Sundby Varme A/S\n\nMogens Friis, driftsleder", [("Mogens Friis", "driftsleder")]),
]  # fmt: skip


@pytest.mark.parametrize(("signed", "expected"), CASES)
def test_all_who_signed(signed: str, expected: list[tuple[str, str | None]]) -> None:
    letter = compose(read_text((HEAD + signed + "\n").encode()), file="brev.txt", sha256="0")
    assert [(one.name, one.title) for one in letter.signatories] == expected
    for one in letter.signatories:
        assert letter.text[one.span.start : one.span.end] == one.name
    assert letter.signatory is not None
    assert letter.signatory.value == expected[0][0]
    assert (letter.signatory_title.value if letter.signatory_title else None) == expected[0][1]
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"


@pytest.mark.parametrize(
    "signed",
    [
        "Kh Karen", "Mange hilsner fra Karen", "De bedste hilsner, Karen", "P.b.v. Karen", "Skrevet af: Karen", "Karen (sign.)",
    ],
)  # fmt: skip
def test_name_on_the_line_of_the_greeting(signed: str) -> None:
    text = HEAD.replace("Med venlig hilsen\n\n", signed.replace("Karen", "Karen Holst"))
    letter = compose(read_text(text.encode()), file="brev.txt", sha256="0")
    assert [one.name for one in letter.signatories] == ["Karen Holst"]


@pytest.mark.parametrize(
    "signed",
    [
        "Sekretariatet", "Ledelsen", "Borgmesteren", "Naboerne", "Administrationen", "Højby", "Juridisk Afdeling", "Bilag", "Skovvænget",
        "Højby Skole",
    ],
)  # fmt: skip
def test_no_name(signed: str) -> None:
    letter = compose(read_text((HEAD + signed + "\n").encode()), file="brev.txt", sha256="0")
    assert letter.signatories == ()
