"""What a letter says that it does not keep: found in its own words only, and asked about by its own noun."""

from __future__ import annotations

import pytest

from draft.build import Builder, kommune
from letterkit.draft.missed import find_missed, hope_for, when_kept
from letterkit.draft.passages import find_passages
from letterkit.draft.voice import addressed

MISSED = [
    "Vores mål på fire uger er endnu ikke nået.",
    "Den frist, som rådet har sat, blev desværre ikke overholdt i maj.",
    "Kravet om to årlige syn opfylder vi ikke.",
    "Kommunen lever ikke op til normeringen i vuggestuerne.",
    "Fristen på otte uger er overskredet i hver tredje sag.",
    "Vi har altså ikke holdt kontrakten.",
    "Vi overholder fortsat ikke reglerne om hviletid.",
    "Loftet på 30 pladser blev overskredet hele vinteren.",
    "Målet er højst 20 dage. Det nåede vi ikke, og det er målet stadig ikke opfyldt på.",
    "Reglen er, at alle svar sendes inden ti dage. For 14 breve er det ikke sket.",
    "Rengøringen har vi planlagt hver uge, men vi er bagud.",
]
KEPT = [
    "Vores mål på fire uger er nået.",
    "Fristen er ikke overskredet i nogen sag.",
    "Hvis fristen ikke overholdes, får borgeren besked.",
    "Tolv af virksomhederne overholder ikke kravet om værnemidler.",
    "Målet er, at ingen venter mere end to uger.",
    "For at sikre, at grænsen ikke overskrides, måles der hver dag.",
    "Ejeren overholdt ikke fristen for at svare.",
    "Om vi når målet, ved vi til maj.",
    "Der er ikke fastsat en frist i loven.",
    "Kan I ikke nå fristen?",
    "Beboerne holder ikke altid reglerne for affald.",
    "Regionen overholder ikke altid fristen på syv dage.",
]


@pytest.mark.parametrize("text", MISSED)
def test_an_admission_is_found(text: str) -> None:
    analysis = kommune(text).build()
    assert find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))


@pytest.mark.parametrize("text", KEPT)
def test_nothing_is_read_into_other_words(text: str) -> None:
    analysis = kommune(text).build()
    assert not find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))


def test_what_those_break_whom_an_agency_watches_is_not_its_own() -> None:
    text = "Grænsen på 0,1 blev overskredet i 129 boringer."
    for sender, found in (("Vandstyrelsen", 0), ("Nørreå Vandværk", 1)):
        analysis = Builder(text, sender=sender, subject="Svar", date="2019-05-06").build()
        assert len(find_missed(find_passages(analysis), analysis, addressed(sender))) == found


def test_the_rule_and_its_exception_are_quoted_with_the_admission() -> None:
    text = "Kontrakten siger højst 1,5 pct. aflyste ture. Vi har ikke holdt kontrakten. Dog blev den holdt i april."
    analysis = Builder(text, sender="Nørreå Rederi A/S", subject="Svar", date="2019-05-06").build()
    (missed,) = find_missed(find_passages(analysis), analysis, addressed("Nørreå Rederi A/S"))
    assert missed.quote == text


def test_the_day_for_it_may_stand_anywhere() -> None:
    b = Builder(
        "Målet på 60 dage er ikke nået. Vi har ansat to. Vi regner med at være under 60 dage ved årsskiftet. Det kræver dog ro.",
        sender="Nørreå Kommune",
        subject="Svar",
        date="2019-05-06",
    )
    b.promise("Vi regner med at være under 60 dage ved årsskiftet", "expected", "2019-12-31")
    analysis = b.build()
    passages = find_passages(analysis)
    (missed,) = find_missed(passages, analysis, addressed("Nørreå Kommune"))
    assert [one.text for one in hope_for(missed, passages)] == [
        "Vi regner med at være under 60 dage ved årsskiftet.",
        "Det kræver dog ro.",
    ]


@pytest.mark.parametrize(
    ("thing", "asked"),
    [
        ("fristen", "hvornår fristen forventes overholdt"),
        ("servicemål", "hvornår servicemålet forventes nået"),
        ("målsætning", "hvornår målsætningen forventes nået"),
        ("krav", "hvornår kravet forventes opfyldt"),
        ("grænse", "hvornår grænsen forventes overholdt"),
        ("kvalitetsstandard", "hvornår kvalitetsstandarden forventes overholdt"),
        ("regler", "hvornår den forventer at overholde reglerne"),
        ("", "hvornår der forventes rettet op på det"),
    ],
)
def test_it_is_asked_about_by_its_noun(thing: str, asked: str) -> None:
    assert when_kept(thing, addressed("Nørreå Kommune")) == asked
