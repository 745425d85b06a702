"""Reservations: what the sender says about its own figures."""

from __future__ import annotations

import pytest

from letterkit.extract.figures import find_figures
from letterkit.extract.reservations import find_reservations
from letterkit.extract.view import letter_of_text, view_of


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        ("Opgørelsen er foreløbig og viser 489 sager.", "preliminary", 1),
        ("Der var 489 sager. Tallet er behæftet med usikkerhed.", "uncertain", 1),
        ("Det registreres ikke centralt, om borgeren har klaget.", "not_registered", 0),
        ("Det kan på grundlag af registreringerne ikke opgøres, hvor mange der er i job.", "not_registered", 0),
        ("Styrelsen anslår, at mellem 30 og 35 pct. af gælden er tabt.", "estimate", 1),
        ("Der foreligger kun data til og med september.", "partial", 0),
        ("Beløbet er 4 mio. kr. ekskl. moms.", "partial", 1),
        ("Tallene kan endnu ændre sig.", "preliminary", 0),
        ("Der tages forbehold for fejlregistreringer i de 41 sager.", "uncertain", 1),
        ("Skønnet hviler på en stikprøve på 2.000 sager.", "estimate", 1),
        ("Opgørelsen omfatter ikke private tilbud.", "partial", 0),
    ],
)
def test_a_reservation_is_found_with_its_figures(text: str, kind: str, figures: int) -> None:
    view = view_of(letter_of_text(text))
    found = find_reservations(view, find_figures(view))
    assert [reservation.kind for reservation in found] == [kind]
    assert len(found[0].figures) >= figures
    assert found[0].quote == view.text[found[0].span.start : found[0].span.end]


@pytest.mark.parametrize(
    "text",
    [
        "Der var 489 sager pr. 1. december 2017.",
        "Kommunen støtter planen uden forbehold.",
        "Skønt ventetiden er faldet, er 40 borgere utilfredse.",
        "Afgørelsen træffes efter et konkret skøn.",
        "Usikre unge får tilbudt en mentor.",
    ],
)
def test_other_sentences_hold_none(text: str) -> None:
    view = view_of(letter_of_text(text))
    assert find_reservations(view, find_figures(view)) == ()
