"""LK601, LK701 and LK901: what a letter says beside the case data, and what a letter says of the same thing as an earlier one, and what only looks alike. All texts are invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from letterkit.checks.frame import Example
from tests.checks.letters import check_example

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


DATA = "år;indikator;værdi\n2014;Fastholdelser;318\n2016;Fastholdelser;377\n2017;Fastholdelser;402\n2017;Beslaglagte cigaretter (mio. stk.);5,6\n"
LOANS = "Materialetype;2010;2011;2012\nBøger, trykte;246118;238904;229348\nFilm (dvd);42015;44230;45557\nUdlån i alt;322588;315860;312359\n"
RIDES = "Påstigninger i bynettet{}\nLinje;2012;2013;2014\n1A;1240;1285;1362\nLokallinjer;670;648;624\nI alt;3200;3240;3400\n"
FACTS = [
    (DATA, "Antallet af fastholdelser er steget med 26,4 pct. siden 2014, fra 318 til 402, og steg også fra 2016 til 2017.", []),
    (DATA, "I 2016 var der 318 fastholdelser.", ["LK601"]),
    (DATA, "Der blev i 2017 beslaglagt 5,6 mio. cigaretter.", []),
    (DATA, "Der blev i 2017 beslaglagt 6,5 mio. cigaretter.", ["LK601"]),
    (LOANS, "Det samlede udlån var 332.359 i 2012.", ["LK601"]),
    (LOANS, "Bøgerne fylder mest i 2012. Her faldt udlånet fra 238.904 til 229.348. Det samlede udlån var 312.359.", []),
    (LOANS, "Film er et kapitel for sig. Her var udlånet i 2012 på 45.600.", []),
    (LOANS, "I 2012 gik udlånet fra 41.200 til 312.359 ved åbningen af filialen.", []),
    (RIDES.format(" (1.000)"), "Der var 3,40 mio. påstigninger i 2014.", []),
    (RIDES.format(" (i tusinde)"), "Der var 3,40 mio. påstigninger i 2014.", []),
    (RIDES.format(" (1.000)"), "Der var 4,30 mio. påstigninger i 2014.", ["LK601"]),
    (RIDES.format(""), "Der var 3.400.000 påstigninger i 2014.", []),  # the data may count in thousands
    (RIDES.format(""), "Der var 4.300 påstigninger i 2014.", ["LK601"]),
]


@pytest.mark.parametrize(("data", "text", "codes"), FACTS)
def test_figures_of_the_case_data(data: str, text: str, codes: list[str], tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, data=data, date="1. september 2020"))
    assert sorted({one.code for one in findings if one.verdict == "contradicted"}) == codes


def _contradicted(folder: Path, earlier: str, text: str, earlier_date: str) -> list[str]:
    findings, _ = check_example(folder, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date=earlier_date))
    return sorted({one.code for one in findings if one.verdict == "contradicted"})
