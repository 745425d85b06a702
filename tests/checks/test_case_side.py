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
        "Undervisningen i håndhygiejne er afsluttet senest den 1. april 2019.",
        "I vores brev lovede vi, at undervisningen ville være afsluttet senest den 1. juni 2019.",
        ["LK901"],
    ),
    (
        "Undervisningen i håndhygiejne er afsluttet senest den 1. april 2019.",
        "I vores brev lovede vi, at undervisningen ville være afsluttet senest den 1. april 2019. Den sluttede den 1. juni 2019.",
        [],
    ),
    (
        "Undervisningen i håndhygiejne er afsluttet senest den 1. april 2019.",
        "Vi lovede, at undervisningen i hjertestop ville være afsluttet senest den 1. juni 2019.",
        [],
    ),
    ("Ventelisten er afviklet senest den 1. juni 2019.", "Vi lovede, at ventelisten ville være afviklet i løbet af 2019.", []),
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
COMPLAINTS = (
    "år;indikator;værdi\n2012;Modtagne klager;302\n2013;Modtagne klager;288\n2012;Afgjorte klager;310\n2013;Afgjorte klager;265\n"
)
WASTE = "år;indikator;værdi\n2020;Plast hentet ved husstanden (ton);372\n2021;Plast hentet ved husstanden (ton);468\n2021;Husstande (antal);20375\n"
HURT = "Dræbte og tilskadekomne på vejene (personer)\nGrad;2008;2009;2010;2011\nDræbte;7;5;6;4\nTilskadekomne;89;83;85;75\nI alt;96;88;91;79\n"
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
    (COMPLAINTS, "I 2012 fik vi 302 klager og afgjorde 310.", []),
    (COMPLAINTS, "Vi afgjorde 301 klager i 2012.", ["LK601"]),
    (WASTE, "Af plast indsamlede vi 486 ton i 2021.", ["LK601"]),
    (WASTE, "Af plast indsamlede vi 468 ton i 2021.", []),
    (WASTE, "Af plast indsamlede vi 486 sække i 2021.", []),
    (
        HURT,
        "I 2008 kom 96 til skade, og i 2011 var det 79. Antallet af dræbte og tilskadekomne er faldet hvert eneste år siden 2008.",
        ["LK602"],
    ),
    (
        HURT,
        "I 2008 kom 88 til skade på landevejene, og i 2011 var det 61. Antallet af tilskadekomne er faldet hvert eneste år siden 2008.",
        [],
    ),
    (HURT, "Uden dræbte er antallet af tilskadekomne steget fra 2008 til 2011.", []),
]


@pytest.mark.parametrize(("data", "text", "codes"), FACTS)
def test_figures_of_the_case_data(data: str, text: str, codes: list[str], tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, data=data, date="1. september 2020"))
    assert sorted({one.code for one in findings if one.verdict == "contradicted"}) == codes


def _contradicted(folder: Path, earlier: str, text: str, earlier_date: str) -> list[str]:
    findings, _ = check_example(folder, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date=earlier_date))
    return sorted({one.code for one in findings if one.verdict == "contradicted"})
