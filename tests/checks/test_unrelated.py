"""Numbers that the words do not tie together: nothing is said of them, neither that they fit nor that they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

# text, a piece of a calculation that must not be there
APART = [
    ("Klager? Ja, 31 i årets første fire måneder. I hele sidste år fik vi 52.", "52 → 31"),
    (
        "Kommunen har 1.842 ledige boliger pr. 31. december 2019. Det er 0,9 pct. af de ca. 205.000 boliger i landsdelen. 1.105 af de ledige "
        "(60 pct.) ligger i nord, 461 (25 pct.) på øerne og de sidste 276 (15 pct.) i resten.",
        "276 / ca. 205.000",
    ),
    ("Det er 0,9 pct. af de ca. 205.000 boliger i landsdelen. De sidste 276 ligger på øerne.", "276 = 276"),
    (
        "I 2018 fik vi 38 ansøgninger om bil. 24 blev bevilget, 11 fik afslag, og 3 trak selv ansøgningen. I år har vi fået 27. "
        "Her er 13 bevilget og 6 afslået, og de sidste 8 ligger stadig hos os.",
        "11 - 3",
    ),
]
APART += [
    (
        "Foreningen har 1.130 frivillige i 2020 og 1.356 i 2023. Omkring 400 af dem deltog i mindst én øvelse.",
        "mindst 1",
    ),
    (
        "Målet blev i 2017 nået i 71 pct. af sagerne mod 38 pct. i 2018, svarende til en tilbagegang på 33 procentpoint.",
        "brevet skriver",
    ),
    (
        "Havnen gennemførte 846 landingskontroller i 2017, 731 i 2018 og 415 i 2019. Antallet af landinger er i samme periode faldet.",
        "415: passer",
    ),
    ("Der er stillet 2.400.000 kr. til rådighed i 2021 som lån til klubber.", "2021 > 2020"),
    ("Bestyrelsen vedtog at bruge 6,8 mio. kr. i 2022 til tag og rør.", "2022 > 2020"),
]
# text, a calculation that must be there
TOGETHER = [
    (
        "Havnen gennemførte 846 landingskontroller i 2017, 731 i 2018 og 415 i 2019. Antallet af kontroller er i samme periode faldet.",
        "415: passer",
    ),
    ("I årets første fire måneder fik vi 31 klager mod 52 i samme periode sidste år.", "52 → 31"),
    ("Af de 82 sager er 60 afgjort, og de øvrige 22 venter.", "60 + 22 = 82: passer med 82"),
    ("Fra januar til juni 2019 fik vi 1.104 breve om 736 børn, altså i snit halvanden pr. barn.", "1.104 / 736 = 1,5: passer med 1,5"),
]  # fmt: skip


def calculations(text: str, folder: Path) -> str:
    return "\n".join(one.calculation for one in check_example(folder, Example(text=text))[0])


@pytest.mark.parametrize(("text", "nonsense"), APART)
def test_unrelated_numbers_are_left_alone(text: str, nonsense: str, tmp_path: Path) -> None:
    assert nonsense not in calculations(text, tmp_path)


@pytest.mark.parametrize(("text", "calculation"), TOGETHER)
def test_related_numbers_are_still_tried(text: str, calculation: str, tmp_path: Path) -> None:
    assert calculation in calculations(text, tmp_path)


def test_a_doubt_names_the_numbers_that_fit(tmp_path: Path) -> None:
    text = (
        "I foråret var forholdene i orden i 212 af 248 besætninger. De øvrige 53 besætninger venter. "
        "Der er 301 besætninger, hvoraf 248 er besøgt."
    )
    findings, _ = check_example(tmp_path, Example(text=text))
    said = [one.explanation for one in findings if "i samme afsnit" in one.explanation]
    assert said
    assert all("301" in one for one in said)


def test_a_factor_is_not_that_of_numbers_far_apart(tmp_path: Path) -> None:
    text = "Vi modtog 2.180 sager i 2010 mod 1.310 i 2009, og tilgangen er dermed mere end fordoblet. Der er holdt 134 auktioner mod 81."
    findings, _ = check_example(tmp_path, Example(text=text))
    assert [one.calculation for one in findings if one.verdict == "contradicted"] == ["2.180 / 1.310 = 1,66 gange"]
