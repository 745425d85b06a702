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


@pytest.mark.parametrize(
    ("request_", "text"),
    [
        ("Hvor mange både har over 10 pct. skimmel?", "Den gennemsnitlige skimmel på bådene var 6,9 pct. i 2019."),
        ("Hvor mange kroer havde i 2019 mindst én anmærkning?", "I 2019 havde 9 af kroerne mindst én anmærkning."),
    ],
)
def test_nothing_is_held_against_a_threshold(request_: str, text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, request=f"Vi beder om svar.\n\n1. {request_}"))
    assert "LK701" not in [one.code for one in findings]


def test_no_sum_is_made_of_a_whole_and_its_parts_or_of_another_thing(tmp_path: Path) -> None:
    text = "Ved årets udgang var 86 både over ti år gamle. Havnen fik i 2019 i alt 43 klager over støj, heraf 29 fra naboer og 14 fra gæster."
    findings, _ = check_example(tmp_path, Example(text=text))
    assert [one.calculation for one in findings if "86" in one.calculation] == []


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


# (promise, what is said of it, is it kept): only what says that very thing in full keeps it
KEPT = [
    ("Vi ansætter senest den 1. juni 2020 tre havnevagter.", "De tre havnevagter blev ansat den 15. maj 2020.", True),
    ("Vi ansætter senest den 1. juni 2020 tre havnevagter.", "To havnevagter blev ansat den 15. maj 2020.", False),
    (
        "Vi har senest den 1. juni 2020 en bogbus i hver af vores seks landsbyer.",
        "Vi har i dag en bogbus i fem af vores seks landsbyer.",
        False,
    ),
    (
        "Vi har senest den 1. juni 2020 en bogbus i hver af vores seks landsbyer.",
        "Vi har i dag en bogbus i alle seks landsbyer.",
        True,
    ),
    (
        "Kommunen indfører inden udgangen af 2020 en fælles låneseddel, som skal bruges på alle biblioteker.",
        "Den fælles låneseddel er taget i brug på syv af de ni biblioteker.",
        False,
    ),
    (
        "Kommunen indfører inden udgangen af 2020 en fælles låneseddel, som skal bruges på alle biblioteker.",
        "Den fælles låneseddel blev taget i brug på alle biblioteker i august 2020.",
        True,
    ),
    (
        "Kommunen holder i marts 2020 et fællesmøde for alle havnefogeder om sejlsikkerhed.",
        "Den enkelte havnefoged har ansvaret.",
        False,
    ),
    (
        "Kommunen holder i marts 2020 et fællesmøde for alle havnefogeder om sejlsikkerhed.",
        "Fællesmødet for alle havnefogeder om sejlsikkerhed blev holdt den 14. marts 2020.",
        True,
    ),
    ("Vi opretter inden den 1. august 2020 et værested med 20 pladser.", "Værestedet åbnede i juli 2020 med 14 pladser.", False),
    ("Vi opretter inden den 1. august 2020 et værested med 20 pladser.", "Værestedet åbnede i juli 2020 med 20 pladser.", True),
    ("Alle broer er efterset senest den 1. september 2020.", "Broerne er nu efterset med undtagelse af Havnebroen.", False),
    ("Alle broer er efterset senest den 1. september 2020.", "Kun enkelte broer er efterset.", False),
    (
        "Vi renoverer legepladserne ved alle skoler inden udgangen af 2020.",
        "Legepladserne ved 80 pct. af skolerne er renoveret.",
        False,
    ),
    (
        "Kommunen vil senest den 1. maj 2020 have en vagtplan for svømmehallerne.",
        "Svømmehallerne har haft mange gæster, og det er vi glade for.",
        False,
    ),
    (
        "Vi udarbejder senest den 1. maj 2020 en beredskabsplan for oversvømmelser.",
        "Beredskabsplanen for oversvømmelser er endnu ikke udarbejdet.",
        False,
    ),
    (
        "Vi udarbejder senest den 1. maj 2020 en beredskabsplan for oversvømmelser.",
        "Der er udarbejdet et udkast til beredskabsplan for oversvømmelser.",
        False,
    ),
    (
        "Vi udarbejder senest den 1. maj 2020 en beredskabsplan for oversvømmelser.",
        "Beredskabsplanen for oversvømmelser blev vedtaget den 2. april 2020.",
        True,
    ),
    ("Vi uddanner 40 frivillige vejledere inden udgangen af 2020.", "I 2020 blev der uddannet 31 frivillige vejledere.", False),
    ("Vi uddanner 40 frivillige vejledere inden udgangen af 2020.", "I 2020 blev der uddannet 43 frivillige vejledere.", True),
    (
        "Region Hede åbner senest den 1. oktober 2020 et smertecenter i Havrup og et i Lundby.",
        "Smertecentret i Havrup åbnede den 1. september 2020.",
        False,
    ),
]


@pytest.mark.parametrize(("earlier", "text", "kept"), KEPT)
def test_a_promise_is_kept_in_full_or_not_at_all(earlier: str, text: str, kept: bool, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, earlier=earlier))
    assert any(one.code == "LK901" and one.verdict == "supported" for one in findings) is kept


@pytest.mark.parametrize(
    ("earlier", "text", "short"),
    [
        (
            "Vi ansætter senest den 1. juni 2020 tre havnevagter.",
            "To af de tre havnevagter blev ansat i maj 2020.",
            "To af de tre",
        ),
        (
            "Vi opretter inden den 1. august 2020 et værested med 20 pladser.",
            "Værestedet åbnede i juli 2020 med 14 pladser.",
            "14 pladser",
        ),
        (
            "Vi uddanner 40 frivillige vejledere inden udgangen af 2020.",
            "Der er nu uddannet 31 frivillige vejledere.",
            "31 frivillige vejledere",
        ),
    ],
)
def test_a_promise_kept_in_part_is_told_with_what_is_short(earlier: str, text: str, short: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, earlier=earlier))
    (told,) = [one for one in findings if one.code == "LK901"]
    assert (told.verdict, told.reason, f"({short})" in told.explanation) == ("unclear", "partly_kept", True)


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


HEAD = "område;nøgletal;gruppe;periode;værdi;enhed;kilde"
TIMES = "\n".join(
    [
        HEAD,
        "Nordby Kommune;Gennemsnitlig sagsbehandlingstid;Børnetilskud;2019;24;dage;Ydelsesregistret",
        "Nordby Kommune;Gennemsnitlig sagsbehandlingstid;Boligstøtte;2019;31;dage;Ydelsesregistret",
        "Nordby Kommune;Gennemsnitlig sagsbehandlingstid;Børnetilskud;2018;20;dage;Ydelsesregistret",
        "Nordby Kommune;Gennemsnitlig sagsbehandlingstid;Boligstøtte;2018;28;dage;Ydelsesregistret",
    ]
)
WAITS = "\n".join(
    [
        HEAD,
        "Nordby Kommune;Gennemsnitlig ventetid til genoptræning;;2019;19;dage;Sundhedsbasen",
        "Nordby Kommune;Gennemsnitlig ventetid til genoptræning;;2018;15;dage;Sundhedsbasen",
    ]
)
ABSENCE = "\n".join(
    [
        HEAD,
        "Nordby Kommune;Gennemsnitligt sygefravær;;2019;5,4;pct.;Lønsystemet",
    ]
)
SCHOOLS = "\n".join(
    [
        HEAD,
        "Nordby Kommune;Skoler med besøg;;2019;18;skoler;Tilsynsbasen",
        "Nordby Kommune;Skoler med anmærkninger;;2019;7;skoler;Tilsynsbasen",
        "Nordby Kommune;Skoler med anmærkninger;;2018;5;skoler;Tilsynsbasen",
    ]
)
SHOPS = "\n".join(
    [
        HEAD,
        "Nordby Kommune;Butikker med kontrol;;2019;60;butikker;Kontrolbasen",
        "Nordby Kommune;Butikker med påbud;;2019;14;butikker;Kontrolbasen",
    ]
)
# (case data, letter, what does not fit): means are held against means, what was found "på 5 af dem" against how many had it
MEANS_AND_PARTS = [
    (TIMES, "Den gennemsnitlige sagsbehandlingstid for boligstøtte var 27 dage i 2019.", ["LK601"]),
    (TIMES, "Den gennemsnitlige sagsbehandlingstid for boligstøtte var 31 dage i 2019.", []),
    (
        TIMES,
        "Sagsbehandlingstiden for børnetilskud var i gennemsnit 20 dage i 2018 og 26 dage i 2019. For boligstøtte var den 28 dage i 2018 og 31 dage i 2019.",
        ["LK601"],
    ),
    (
        TIMES,
        "Sagsbehandlingstiden for børnetilskud var i gennemsnit 20 dage i 2018 og 24 dage i 2019. For boligstøtte var den 28 dage i 2018 og 33 dage i 2019.",
        ["LK601"],
    ),
    (
        TIMES,
        "Sagsbehandlingstiden for børnetilskud var i gennemsnit 20 dage i 2018 og 24 dage i 2019. For boligstøtte var den 28 dage i 2018 og 31 dage i 2019.",
        [],
    ),
    (TIMES, "Sagsbehandlingstiden for boligstøtte var højst 90 dage i 2019.", []),
    (TIMES, "Den længste sagsbehandlingstid for boligstøtte var 112 dage i 2019.", []),
    (TIMES, "Målet er, at sagsbehandlingstiden for boligstøtte er 21 dage i 2019.", []),
    (WAITS, "Den gennemsnitlige ventetid til genoptræning var 17 dage i 2019.", ["LK601"]),
    (WAITS, "Den gennemsnitlige ventetid til genoptræning var 19 dage i 2019 mod 15 dage i 2018.", []),
    (WAITS, "Den længste ventetid til genoptræning var 44 dage i 2019.", []),
    (WAITS, "Ventetiden til genoptræning var i gennemsnit 19 dage i 2019. Heraf gik 6 dage med at finde en tid.", []),
    (WAITS, "Ventetiden til genoptræning er i gennemsnit steget med 4 dage i 2019.", []),
    (WAITS, "Den gennemsnitlige ventetid til genoptræning for børn var 11 dage i 2019.", []),
    (ABSENCE, "Det gennemsnitlige sygefravær var 4,5 pct. i 2019.", ["LK601"]),
    (ABSENCE, "Det gennemsnitlige sygefravær var 5,4 pct. i 2019.", []),
    (ABSENCE, "Det gennemsnitlige sygefravær i ældreplejen var 7,1 pct. i 2019.", []),
    (SCHOOLS, "Vi besøgte 18 skoler, og i 2019 konstaterede vi anmærkninger på 5 af dem.", ["LK601"]),
    (SCHOOLS, "Vi besøgte 18 skoler, og i 2019 konstaterede vi anmærkninger på 7 af dem.", []),
    (SCHOOLS, "Vi besøgte 18 skoler i 2019. Der blev fundet anmærkninger på 9 af dem.", ["LK601"]),
    (SCHOOLS, "Vi besøgte 18 skoler i 2019, og 5 af dem havde anmærkninger.", ["LK601"]),
    (SCHOOLS, "Vi besøgte 18 skoler i 2019, og 5 af dem havde mindst én anmærkning.", ["LK601"]),
    (SCHOOLS, "Vi besøgte 18 skoler i 2019, og 3 af dem havde alvorlige anmærkninger.", []),
    (SCHOOLS, "Vi besøgte 18 skoler i 2019, og 11 af dem havde ingen anmærkninger.", []),
    (SCHOOLS, "Vi besøgte 18 skoler i 2019, og på 5 af dem er anmærkningerne rettet.", []),
    (SHOPS, "Vi kontrollerede 60 butikker i 2019 og gav påbud til 14 af dem.", []),
    (SHOPS, "Vi kontrollerede 60 butikker i 2019. 9 af dem klagede over påbuddet.", []),
    (SHOPS, "Vi kontrollerede 60 butikker i 2019. 12 af dem fik påbud.", ["LK601"]),
    (SHOPS, "Vi kontrollerede 60 butikker i 2019. 3 af dem fik påbud om at lukke.", []),
]


@pytest.mark.parametrize(("data", "text", "codes"), MEANS_AND_PARTS)
def test_means_and_parts_beside_the_case_data(data: str, text: str, codes: list[str], tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, data=data))
    assert sorted({one.code for one in findings if one.verdict == "contradicted"}) == codes


def _contradicted(folder: Path, earlier: str, text: str, earlier_date: str) -> list[str]:
    findings, _ = check_example(folder, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date=earlier_date))
    return sorted({one.code for one in findings if one.verdict == "contradicted"})
