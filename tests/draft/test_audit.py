"""The auditor's working paper: which doubts stay open, which rows the table of promises has, with which days, and how it prints quotations."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from letterkit.case import Case
from letterkit.checks import Example
from letterkit.draft import draft_text
from letterkit.draft.audit import draft_audit
from letterkit.settings import Settings
from tests.checks.letters import check_example
from tests.draft.build import Builder


def paper(b: Builder) -> str:
    return re.sub(r"\s+", " ", draft_text(draft_audit(b.build(), Case(), Settings(), today=date(2019, 5, 13))))


def letter(text: str, **more: Any) -> Builder:
    return Builder(text, **{"sender": "Nørreå Kommune", "subject": "Svar", "date": "2019-05-03", **more})


@pytest.mark.parametrize(
    ("reason", "follows"),
    [
        ("ambiguous", "følges fortsat"),
        ("other_base", "følges fortsat"),
        ("part_missing", "følges fortsat"),
        ("outdated", "følges fortsat"),
        ("rounding", "afsluttes"),
        ("cut_off", "afsluttes"),
        ("forecast", "afsluttes"),
    ],
)
def test_a_doubt_about_numbers_that_do_not_fit_stays_open(reason: str, follows: str) -> None:
    b = letter("Tallet er fordoblet fra 40 til 61.")
    b.finding("unclear", "growth", [b.figure("61")], severity="remark", reason=reason, explanation="Brevet skriver fordoblet.")
    assert f"Punktet {follows}." in paper(b)


FACTS = [
    "Ved indbruddet natten til den 3. maj blev fire pc’er stjålet fra skolen.",
    "Under stormen i januar blev to både skyllet væk.",
    "To vagter blev i marts kørt på skadestuen efter et slagsmål.",
    "Taget er beskadiget af sne.",
    "Udskiftningen vil efter rådgiverens skøn koste 310.000 kr.",
    "Depotet kostede 2,1 mio. kr. i 2018.",
    "Centret brugte 4.200 vikartimer i 2018, et fald på 300 timer.",
    "Forklaringen er enkel: Vi skiftede system den 4. februar.",
]
DEEDS = [
    "Vi har ansat to læger.",
    "Ruderne blev knust og er udskiftet.",
    "De væltede hegn er genrejst.",
    "Efter indbruddet lod bestyrelsen straks låsene skifte.",
    "Kommunen købte tre busser i april 2019.",
    "Ved indgangen er der sat et kamera op.",
    "Vi har i marts indført en ny vagtplan.",
    "Håndbogen er revideret.",
]


@pytest.mark.parametrize("text", FACTS)
def test_a_fact_is_no_promise(text: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status="planned" if "vil" in text else "done")
    assert "Tilsagn og tiltag" not in paper(b)


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_is_a_row(text: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status="done")
    assert "Tilsagn og tiltag" in paper(b)


@pytest.mark.parametrize(
    ("sender", "recipient", "row"),
    [
        ("Tilsynet Øst", "Lundum Kommune", False),
        ("Lundum Kommune", "Tilsynet Øst", True),
        ("Lundum Kommune", "Vejby Kommune", True),
        ("Tilsynet Øst", None, True),
    ],
)
def test_what_the_recipient_has_to_do_is_no_promise_of_the_sender(sender: str, recipient: str | None, row: bool) -> None:
    b = letter("Kommunen skal også sørge for, at klageren bliver underrettet i juni 2019.", sender=sender, recipient=recipient)
    b.promise("klageren bliver underrettet i juni 2019", deadline="2019-06")
    assert ("Tilsagn og tiltag" in paper(b)) == row


def test_a_row_has_the_days_of_its_promises_and_not_that_of_a_condition() -> None:
    text = "Alle vogne får lys senest den 1. august 2019, og der købes to nye, såfremt udvalget siger ja den 20. juni."
    b = letter(text)
    b.promise("Alle vogne får lys senest den 1. august 2019", deadline="2019-08-01")
    b.promise("der købes to nye, såfremt udvalget siger ja den 20. juni", status="conditional", deadline="2019-06-20")
    assert "| 1. august 2019 | Planlagt og betinget" in paper(b)
    b = letter("Kurset begynder den 1. august 2019, og prøven holdes i december.")
    b.promise("Kurset begynder den 1. august 2019", deadline="2019-08-01")
    b.promise("prøven holdes i december", deadline="2019-12")
    assert "| 1. august 2019 og december 2019 |" in paper(b)


def test_a_goal_that_is_set_is_followed() -> None:
    b = letter("Vi har sat os som mål, at der højst må ligge 90 sager.")
    b.promise("Vi har sat os som mål, at der højst må ligge 90 sager", status="done")
    assert "| Gennemført | Følges fortsat" in paper(b)


def test_quotations_are_whole_and_without_marks_of_mail() -> None:
    text = "> 3) Har I flere planer?\n\n”Der kom 40 sager i 2018."
    b = letter(text, subject="afvikling af prøver")
    question = b.question("> 3) Har I flere planer?", [("yes_no", "Har I flere planer?", False, None)], "no", "3")
    b.finding(
        "unsupported",
        "answer",
        [question],
        calculation="0 af 2 dele besvaret",
        explanation="Brevet siger, at det ikke kan oplyses: ”Det er uvist.””.",
        evidence=(),
    )
    said = paper(b)
    assert "Spørgsmål (side 1): ”Har I flere planer?”" in said
    assert "Ingen af to dele besvaret." in said
    assert "”Det er uvist.” Punktet følges fortsat." in said
    assert "brevet ”Afvikling af prøver”" in said


def test_what_is_not_tried_is_the_programs_lack(tmp_path: Path) -> None:
    _, coverage = check_example(tmp_path, Example(text="Vi passede 14 heste og 21 køer i fem uger."))
    assert coverage.not_checked
    assert not [one.why for one in coverage.not_checked if "brevet" in one.why.lower()]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kommunen vurderer, at målet ikke kan nås i 2020.", "expected"),
        ("Den 3. marts 2019 blev en liste ved en fejl lagt på hjemmesiden.", "done"),
        ("Udgiften er nu opgjort til 63 mio. kr.", "done"),
        ("De øvrige samtaler er afholdt efter fristen.", "done"),
    ],
)
def test_what_cannot_be_kept_and_what_went_wrong_is_no_row(text: str, status: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status=status)
    assert "Tilsagn og tiltag" not in paper(b)


def test_what_is_not_reached_comes_first_and_stays_open() -> None:
    b = letter("Vi har 12 både. Målet på fire uger er endnu ikke nået.")
    b.finding("supported", "sum", [b.figure("12 både")], explanation="12 følger af 7 og 5.")
    said = paper(b)
    assert said.index("Punkt 1: Ikke nået eller overholdt") < said.index("Punkt 2: Stemmer")
    assert (
        "”Målet på fire uger er endnu ikke nået.” Vurdering: Det følger af brevets egne oplysninger. Det bør oplyses, hvornår målet forventes nået. Punktet følges fortsat."
        in said
    )


def test_a_claim_that_stands_above_is_not_printed_again() -> None:
    quote = "Antallet er steget fra 40 til 61."
    b = letter(quote)
    b.finding("supported", "growth", [b.figure("61")], explanation=f"”{quote[:-1]}” passer med de to tal.")
    said = paper(b)
    assert said.count("steget fra 40 til 61") == 1
    assert "Vurdering: Påstanden passer med de to tal." in said
