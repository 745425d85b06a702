"""LK601, LK701 and LK901: what a letter says beside the case data, and what a letter says of the same thing as an earlier one, and what only looks alike. All texts are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from letterkit.case import Case, earlier_from, same_sender
from letterkit.checks.frame import Example
from tests.checks.letters import check_example, dressed, with_claims

# (earlier letter, this letter, the codes of what does not fit)
FIGURES = [
    # the same day and the same thing
    (
        "Pr. 1. november 2012 var det samlede bassinvolumen 9.400 m³.",
        "Det samlede bassinvolumen var 8.900 m³ pr. 1. november 2012. I dag er det 11.600 m³.",
        ["LK701"],
    ),
    (
        "Pr. 31. december 2017 havde vi 8.412 aktive lånere.",
        "Antallet af aktive lånere voksede fra 8.142 ved udgangen af 2017 til 8.790 ved udgangen af 2018.",
        ["LK701"],
    ),
    (
        "I 2014 blev der lånt 412.300 fysiske materialer ud.",
        "Vi lånte 421.300 materialer ud i 2014, mens tallet for 2015 er 395.800.",
        ["LK701"],
    ),
    (
        "Pr. 1. september 2019 har 240 vejledere gennemført kurset.",
        "I brevet satte vi målet til 204 vejledere med gennemført kursus pr. 1. september 2019.",
        ["LK701"],
    ),
    # another day, another thing, said to be corrected, a plan that came out otherwise
    (
        "Pr. 1. november 2012 var det samlede bassinvolumen 9.400 m³.",
        "Det samlede bassinvolumen var 8.900 m³ pr. 1. november 2011.",
        [],
    ),
    (
        "Pr. 1. november 2012 var det samlede bassinvolumen 9.400 m³.",
        "Efter en ny opmåling var det samlede bassinvolumen 8.900 m³ pr. 1. november 2012.",
        [],
    ),
    (
        "Pr. 31. december 2017 havde vi 8.412 aktive lånere.",
        "Ved udgangen af 2017 havde filialerne 3.120 aktive lånere under 14 år.",
        [],
    ),
    ("Pr. 1. juli 2020 kører 24 nye busser.", "Pr. 1. juli 2020 kørte kun 18 nye busser.", []),
    (
        "Pr. 1. september 2019 har 240 vejledere gennemført kurset.",
        "Pr. 1. september 2019 havde 221 vejledere gennemført kurset.",
        [],
    ),
    ("I 2014 blev der lånt 412.300 fysiske materialer ud.", "Vi lånte 388.100 materialer ud i 2014 fra hovedbiblioteket.", []),
]


@pytest.mark.parametrize(("earlier", "text", "codes"), FIGURES)
def test_figures_of_an_earlier_letter(earlier: str, text: str, codes: list[str], tmp_path: Path) -> None:
    year = int(max(re.findall(r"20\d\d", earlier)))
    plan = "240 vejledere" in earlier or "kører" in earlier
    written = f"14. november {year - 1}" if plan else f"14. januar {year + 1}"
    assert _contradicted(tmp_path, earlier, text, written) == codes


PROMISES = [
    (
        "Mosen afsluttes senest den 31. december 2019.",
        "Anlægsarbejdet ved åen går i gang i maj 2020 og afsluttes senest den 1. december 2020.",
        [],
    ),
    ("Styrelsen får en opfølgning i september 2019.", "Styrelsen får nye tal senest den 15. september 2021.", []),
    (
        "Kommunen ansætter en frivilligkoordinator senest den 1. juni 2019.",
        "Kommunen ansætter en frivilligkoordinator senest den 1. marts 2021.",
        ["LK901"],
    ),
    (
        "Den digitale venteliste bliver taget i brug senest den 1. juni 2019.",
        "Den digitale venteliste tages i brug den 1. marts 2021.",
        ["LK901"],
    ),
    (
        "Kommunen ansætter en frivilligkoordinator senest den 1. juni 2019.",
        "Kommunen ansætter to sygeplejersker senest den 1. marts 2021.",
        [],
    ),
    ("Broen over åen åbner senest den 1. juni 2019.", "Stien langs åen åbner senest den 1. marts 2021.", []),
    (
        "Vi gennemgår alle sager om enkeltydelser inden udgangen af 2019.",
        "Vi gennemgår alle sager om boligstøtte inden udgangen af 2021.",
        [],
    ),
]


@pytest.mark.parametrize(("earlier", "text", "codes"), PROMISES)
def test_promises_of_an_earlier_letter(earlier: str, text: str, codes: list[str], tmp_path: Path) -> None:
    assert _contradicted(tmp_path, earlier, text, "1. november 2018") == codes


# (promised, told, what the finding says: "" for kept, else its reason and what is asked)
PARTLY = [
    ("Kommunen opretter senest den 1. marts 2020 et kunstværksted med 16 pladser.", "Kunstværkstedet åbnede i januar 2020 med 12 pladser.", "partly_kept hvornår det er opfyldt fuldt ud"),
    ("Kommunen opretter senest den 1. marts 2020 et kunstværksted med 16 pladser.", "Kunstværkstedet åbnede i januar 2020, og 12 pladser er i brug.", ""),
    ("Kommunen opretter senest den 1. marts 2020 et kunstværksted med 16 pladser.", "Kunstværkstedet åbnede i januar 2020 med 18 pladser.", ""),
    ("Kommunen opretter senest den 1. marts 2020 et kunstværksted med 16 pladser.", "Kunstværkstedet med 16 pladser åbnede i januar 2020.", ""),
    ("Kommunen indfører senest den 1. marts 2020 en fælles brandinstruks.", "Den fælles brandinstruks er indført på seks af de ni brandstationer.", "partly_kept hvornår det er opfyldt fuldt ud"),
    ("Kommunen indfører senest den 1. marts 2020 en fælles brandinstruks.", "Den fælles brandinstruks er indført på ni af de ni brandstationer.", ""),
    ("Kommunen indfører senest den 1. marts 2020 en fælles brandinstruks.", "Den fælles brandinstruks er indført på seks ud af ni brandstationer. De sidste tre følger den 1. december 2020.", "partly_kept hvorfor fristen 1. marts 2020 ikke er holdt fuldt ud"),
    ("Kommunen indfører senest den 1. marts 2020 en fælles brandinstruks.", "Den fælles brandinstruks er indført på seks ud af ni brandstationer. De sidste tre følger den 1. december 2020, fordi porten er for smal.", "partly_kept "),
    ("Kommunen indfører senest den 1. marts 2020 en fælles brandinstruks.", "Den fælles brandinstruks er indført på hovedparten af brandstationerne.", "partly_kept hvornår det er opfyldt fuldt ud"),
    ("Kommunen indfører senest den 1. marts 2020 en fælles brandinstruks på hovedparten af brandstationerne.", "Den fælles brandinstruks er indført på hovedparten af brandstationerne.", ""),
    ("Kommunen renser alle vandløb ved Gåsemosen senest den 1. marts 2020.", "Vandløbene ved Gåsemosen er renset, bortset fra Kildebækken.", "partly_kept hvornår det er opfyldt fuldt ud"),
    ("Kommunen holder i januar 2020 et temamøde for alle havnemestre om dårligt vejr.", "Den enkelte havnemester har ansvaret.", "not_mentioned status for løftet"),
]  # fmt: skip


@pytest.mark.parametrize(("earlier", "text", "said"), PARTLY)
def test_a_part_of_what_was_promised_is_not_all_of_it(earlier: str, text: str, said: str, tmp_path: Path) -> None:
    given = Example(text=text, earlier=earlier, date="1. september 2020", earlier_date="1. september 2019")
    findings, _ = check_example(tmp_path, given)
    (told,) = [one for one in findings if one.code == "LK901"]
    if said:
        assert (told.verdict, f"{told.reason} {told.ask.split(' om,')[0]}") == ("unclear", said)
    else:
        assert (told.verdict, told.reason) == ("supported", None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Beredskab Østby", "Beredskab Østby I/S", True),
        ("Havnens Renovation A/S", "havnens  renovation", True),
        ("Søby Vandværk A.m.b.a.", "Søby Vandværk", True),
        ("Nørreby", "Nørreby Kommune", True),
        ("Skagen", "Skagens Kommune", True),
        ("Nørreby Kommune, Teknik og Miljø", "Nørreby Kommune", True),
        ("Region Vestø, Psykiatrien", "Region Vestø", True),
        ("Nørreby Kommune", "Nørreby Museum", False),
        ("Nørreby Kommune", "Sønderby Kommune", False),
        ("Nørreby Museum", "Nørreby Museum, Havnen", False),
        ("Nørreby", "Nørreby Forsyning A/S", False),
        ("Vestø", "Region Vestø", False),
        ("Nørreby Kommune", None, False),
    ],
)
def test_two_spellings_of_one_sender(one: str, other: str | None, same: bool) -> None:
    assert same_sender(one, other) is same is same_sender(other, one)


@pytest.mark.parametrize(
    ("by", "sender", "senders", "held"),
    [
        ("Nordby Kommune", "Nordby Kommune", ("Nordby Kommune", "Sydby Kommune"), True),
        ("Sydby Kommune", "Nordby Kommune", ("Nordby Kommune", "Sydby Kommune"), False),
        ("Sydby Kommune", "Nordby Kommune", (), False),
        (None, "Nordby Kommune", ("Nordby Kommune", "Sydby Kommune"), False),
        (None, "Nordby Kommune", ("Nordby Kommune",), True),
        (None, "Nordby Kommune", (), True),
        ("Nordby Kommune", None, ("Nordby Kommune",), True),
        ("Nordby Kommune", None, ("Nordby Kommune", "Sydby Kommune"), False),
        ("Havneministeriet", "Nordby Kommune", (), True),  # the asker's own letter
    ],
)
def test_nobody_is_held_to_what_another_wrote(
    by: str | None, sender: str | None, senders: tuple[str, ...], held: bool, tmp_path: Path
) -> None:
    before = with_claims(tmp_path, "earlier.txt", dressed("Broen åbner den 1. juni 2019.", "1. november 2018"))
    place = before.letter.sender
    assert place is not None
    letter = replace(before.letter, sender=replace(place, value=by) if by else None)
    case = Case(earlier=(replace(before, letter=letter),), senders=senders)
    assert bool(earlier_from(case, sender, asker="Havneministeriet")) is held


DATA = "år;indikator;værdi\n2014;Fastholdelser;318\n2016;Fastholdelser;377\n2017;Fastholdelser;402\n2017;Beslaglagte cigaretter (mio. stk.);5,6\n"
FACTS = [
    ("Antallet af fastholdelser er steget med 26,4 pct. siden 2014, fra 318 til 402, og steg også fra 2016 til 2017.", []),
    ("I 2016 var der 318 fastholdelser.", ["LK601"]),
    ("Der blev i 2017 beslaglagt 5,6 mio. cigaretter.", []),
    ("Der blev i 2017 beslaglagt 6,5 mio. cigaretter.", ["LK601"]),
]


@pytest.mark.parametrize(("text", "codes"), FACTS)
def test_figures_of_the_case_data(text: str, codes: list[str], tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, data=DATA, date="1. september 2020"))
    assert sorted({one.code for one in findings if one.verdict == "contradicted"}) == codes


def _contradicted(folder: Path, earlier: str, text: str, earlier_date: str) -> list[str]:
    findings, _ = check_example(folder, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date=earlier_date))
    return sorted({one.code for one in findings if one.verdict == "contradicted"})
