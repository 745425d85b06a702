"""LK601, LK701 and LK901: what a letter says beside the case data, and what a letter says of the same thing as an earlier one, and what only looks alike. All texts are invented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from letterkit.case import Case
from letterkit.checks.frame import Example
from letterkit.process import analyse
from letterkit.readers import read_letter_here
from letterkit.sources import read_case_data
from tests.checks.letters import check_example, dressed

_HIRING = "Kommunen vil ansætte 14 nye sagsbehandlere inden den 1. maj 2020."
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
    # what was promised, told as another number
    (_HIRING, "I brevet lovede vi at ansætte otte nye sagsbehandlere inden den 1. maj 2020.", ["LK701"]),
    (_HIRING, "I brevet blev det lovet at ansætte 12 nye sagsbehandlere.", ["LK701"]),
    (_HIRING, "I brevet lovede vi at ansætte 14 nye sagsbehandlere inden den 1. maj 2020.", []),
    (_HIRING, "I brevet lovede vi 14 nye sagsbehandlere; otte er ansat.", []),
    (_HIRING, "Vi har ansat otte nye sagsbehandlere, som vi lovede i brevet.", []),
    (_HIRING, "I brevet lovede vi to nye ledere inden den 1. maj 2020.", []),
    (_HIRING, "Otte nye sagsbehandlere var ansat den 1. maj 2020.", []),
]


@pytest.mark.parametrize(("earlier", "text", "codes"), FIGURES)
def test_figures_of_an_earlier_letter(earlier: str, text: str, codes: list[str], tmp_path: Path) -> None:
    year = int(max(re.findall(r"20\d\d", earlier)))
    plan = "240 vejledere" in earlier or "kører" in earlier or earlier == _HIRING
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


LATE = [
    (
        "Det nye klimastyrede fjernmagasin blev taget i brug den 11. marts 2020. Fristen var den 1. juni 2019, så vi kom ni måneder for sent.",
        "remark",
    ),
    ("Det nye klimastyrede fjernmagasin blev taget i brug den 11. marts 2020, ni måneder efter fristen.", "remark"),
    ("Det nye klimastyrede fjernmagasin blev taget i brug den 11. marts 2020. Der er plads til 4.000 genstande.", "finding"),
]


@pytest.mark.parametrize(("text", "severity"), LATE)
def test_a_promise_that_the_letter_itself_calls_late_is_a_remark(text: str, severity: str, tmp_path: Path) -> None:
    earlier = "Museet tager det nye klimastyrede fjernmagasin i brug senest den 1. juni 2019."
    example = Example(text=text, earlier=earlier, date="1. september 2020", earlier_date="1. november 2018")
    findings, _ = check_example(tmp_path, example)
    assert [(one.verdict, one.severity) for one in findings if one.code == "LK901"] == [("unclear", severity)]


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


LIBRARIES = (
    "bibliotek;besoeg_2008;besoeg_2009;udlaan_2008;udlaan_2009\nHovedbiblioteket;212000;204400;410000;402500\n"
    "Skovby;64000;67200;98000;96400\nHavnebyen;48500;52300;71000;74600\nI alt;324500;323900;579000;573500\n"
)
BRANCHES = LIBRARIES.rsplit("I alt", 1)[0]
SCHOOLS = "Skole;Elever 2018/19;Elever 2019/20;Fravær (pct.) 2018/19\nLærkeskolen;412;430;6,2\nMoseskolen;380;391;7,8\nHele kommunen;792;821;7,0\n"
HOMES = "bosted;pladser;beboere_311219;fald_2018;fald_2019;aarsvaerk_2019\nBirkely;48;46;14;9;52,0\nEngly;60;57;22;15;61,5\nHavly;36;36;9;11;38,5\n"
AGES = "alder;børn_2018;børn_2019\n0-2 år;120;131\n3-5 år;200;198\nI alt;320;329\n"
DISTRICTS = "distrikt;sager_2018;sager_2019\nDistrikt 1;310;331\nDistrikt 2;200;198\n"
COMPLAINTS = "afdeling;klager_2018;klager_2019\nByg;12;9\nMiljø;4;6\n"
TABLE = "Tallene fremgår af tabellen.\n\nTabel 1. {}\n\nBibliotek\tBesøg 2008\tBesøg 2009\nHovedbiblioteket\t212.000\t204.400\nSkovby\t64.000\t{}\nHavnebyen\t48.500\t52.300"
WIDE = [
    # (data, text, codes): the row, the measure and the time that the words name
    (LIBRARIES, "Skovby havde 46.000 besøg i 2008.", ["LK601"]),
    (LIBRARIES, "I 2009 var der 76.200 besøg i Skovby.", ["LK601"]),
    (BRANCHES, "Udlånet på Hovedbiblioteket var 420.500 i 2009.", ["LK601"]),
    (LIBRARIES, "I 2009 havde vi 332.900 besøg i alt.", ["LK601"]),
    (LIBRARIES, "Antallet af besøg steg i 2009 i forhold til 2008.", ["LK602"]),
    (LIBRARIES, TABLE.format("Biblioteker", "76.200"), ["LK603"]),
    (SCHOOLS, "Lærkeskolen havde 340 elever i skoleåret 2019/20.", ["LK601"]),
    (SCHOOLS, "Fraværet på Moseskolen var 8,7 pct. i skoleåret 2018/19.", ["LK601"]),
    (SCHOOLS, "I skoleåret 2019/20 gik der 812 elever i kommunens skoler.", ["LK601"]),
    (HOMES, "Pr. 31. december 2019 havde Engly 75 beboere.", ["LK601"]),
    (HOMES, "På Havly var der 21 fald i 2019.", ["LK601"]),
    (HOMES, "I 2019 havde Birkely 25,0 årsværk.", ["LK601"]),
    (HOMES, "Antallet af fald på Havly er faldet fra 2018 til 2019.", ["LK602"]),
    (AGES, "Der var 113 børn på 0-2 år i 2019.", ["LK601"]),
    (DISTRICTS, "Distrikt 2 behandlede 189 sager i 2019.", ["LK601"]),
    (COMPLAINTS, "Byg fik 21 klager i 2018.", ["LK601"]),
    # the words name another row, another measure, a part, a rate, or leave the row open
    (LIBRARIES, "Havnebyen er den mindste filial. I 2009 var der 52.300 besøg.", []),
    (LIBRARIES, "Havnebyen er den mindste filial. Her var der 52.300 besøg i 2009.", []),
    (LIBRARIES, "Havnebyen ligger ved havnen. Antallet af besøg steg i 2009 i forhold til 2008.", []),
    (LIBRARIES, "Filialen i Skovby havde følgende tal:\n\n- 67.200 besøg i 2009\n- 96.400 udlån i 2009", []),
    (LIBRARIES, "Skovby og Havnebyen havde 64.000 og 48.500 besøg i 2008.", []),
    (LIBRARIES, "I Skovby var der 12.400 besøg af børn i 2008.", []),
    (LIBRARIES, "Filialerne havde 119.500 besøg i 2009.", []),
    (LIBRARIES, "De to filialer havde 119.500 besøg i 2009.", []),
    (LIBRARIES, "De tre biblioteker havde 332.900 besøg i 2009.", ["LK601"]),
    (SCHOOLS, "Lærkeskolen havde 22 elever pr. klasse i skoleåret 2019/20.", []),
    (SCHOOLS, "Kommunens skoler har 821 elever i skoleåret 2019/20. Privatskolerne har 310 elever.", []),
    (LIBRARIES, "Skovby havde 5.600 besøg om måneden i 2009.", []),
    (LIBRARIES, "Antallet af besøg pr. åbningstime steg fra 2008 til 2009.", []),
    (LIBRARIES, "Antallet af besøg af børn steg fra 2008 til 2009.", []),
    (LIBRARIES, "Udlånet faldt fra 579.000 til 573.500 i 2009, altså med 5.500 eller knap 1 %.", []),
    (BRANCHES, "De tre biblioteker havde 323.900 besøg i 2009.", []),
    (LIBRARIES, TABLE.format("Børns besøg", "76.200"), []),
    (COMPLAINTS, "I 2018 var der 31 i Byg.", []),
    (SCHOOLS, "Lærkeskolen havde 96 elever i indskolingen i skoleåret 2019/20.", []),
    (HOMES, "Havly har 36 pladser, og 11 af dem er aflastningspladser.", []),
    (HOMES, "På Havly var der syv fald om natten i 2019.", []),
    (HOMES, "I januar 2020 havde Engly 58 beboere.", []),
    (HOMES, "To af de tre bosteder har haft færre fald i 2019 end i 2018.", []),
    (AGES, "Der var 61 børn på 2 år i 2019.", []),
    (DISTRICTS, "Distrikt 3 behandlede 250 sager i 2019.", []),
    (DISTRICTS, "Distrikt 1 behandlede 331 og distrikt 2 198 sager i 2019.", []),
]


MONTHS = "maaned;brud;planlagte_afbrydelser;vandtab_m3\njan 2019;14;3;5200\nfeb 2019;17;2;6450\nmar 2019;11;4;3900\njul 2019;4;5;1350\n"
OWN_MONTH = [
    # (letter's date, subject, text, codes): a bare month that is not over at the letter's date is of the year the subject names
    (
        "25. februar 2020",
        "Ledningsbrud i 2019",
        "Februar var den værste måned med 23 brud, mens juli var den roligste med fire.",
        ["LK601"],
    ),
    (
        "25. februar 2020",
        "Ledningsbrud i 2019",
        "Februar var den værste måned med 17 brud, mens juli var den roligste med fire.",
        [],
    ),
    ("25. februar 2020", "Ledningsbrud", "Februar var den værste måned med 23 brud.", []),
    ("25. februar 2020", "Ledningsbrud i 2018 og 2019", "Februar var den værste måned med 23 brud.", []),
    ("25. april 2020", "Ledningsbrud i 2019", "Februar var den værste måned med 23 brud.", []),
    ("25. februar 2020", "Ledningsbrud i 2019", "I februar har der været 23 brud.", []),
]


@pytest.mark.parametrize(("day", "subject", "text", "codes"), OWN_MONTH)
def test_a_bare_month_of_the_year_before(day: str, subject: str, text: str, codes: list[str], tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text(MONTHS, encoding="utf-8")
    (tmp_path / "letter.txt").write_text(dressed(text, day).replace("Redegørelse om status", subject), encoding="utf-8")
    case = Case(facts=read_case_data(tmp_path / "data.csv").facts)
    findings = analyse(read_letter_here(tmp_path / "letter.txt"), case=case).findings or ()
    assert sorted({one.code for one in findings if one.verdict == "contradicted"}) == codes


@pytest.mark.parametrize(("data", "text", "codes"), WIDE)
def test_figures_of_a_wide_file(data: str, text: str, codes: list[str], tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text, data=data, date="1. september 2020"))
    assert sorted({one.code for one in findings if one.verdict == "contradicted"}) == codes


def _contradicted(folder: Path, earlier: str, text: str, earlier_date: str) -> list[str]:
    findings, _ = check_example(folder, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date=earlier_date))
    return sorted({one.code for one in findings if one.verdict == "contradicted"})
