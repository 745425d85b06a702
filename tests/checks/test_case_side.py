"""LK601, LK701 and LK901: what a letter says beside the case data, and what a letter says of the same thing as an earlier one, and what only looks alike. All texts are invented."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from letterkit.case import Case, earlier_from, same_sender
from letterkit.checks.frame import Example
from letterkit.process import analyse
from letterkit.readers import read_letter_here
from letterkit.sources import read_case_data
from tests.checks.letters import check_example, dressed, with_claims

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


_REVIEW = "Skolen har 14 lejekontrakter. De vil alle være gennemgået senest den 1. maj 2019."
_STAIRS = "Vi udskifter brandtrapperne på skolen senest den 1. september 2019."
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
    # said to be kept, on a day after the deadline; and what may be another deadline, another thing, not all of it, or is kept
    (
        _REVIEW,
        "Gennemgangen af lejekontrakterne blev afsluttet den 14. juni 2019 og dermed inden for den frist, vi gav jer.",
        ["LK901"],
    ),
    (_REVIEW, "De 14 lejekontrakter var gennemgået den 3. juli 2019, altså inden for den frist, som vi satte.", ["LK901"]),
    (_REVIEW, "Lejekontrakterne var på plads den 20. maj 2019, hvilket var før fristen i vores brev.", ["LK901"]),
    (_REVIEW, "Vi blev færdige med lejekontrakterne den 12. maj 2019 og således inden for den frist, vi lovede.", ["LK901"]),
    (_STAIRS, "Brandtrapperne blev udskiftet den 9. oktober 2019 og dermed inden den lovede frist.", ["LK901"]),
    (_STAIRS, "Udskiftningen af brandtrapperne var på plads den 2. november 2019, til tiden som lovet.", ["LK901"]),
    (
        _REVIEW,
        "Gennemgangen af lejekontrakterne blev afsluttet den 14. april 2019 og dermed inden for den frist, vi gav jer.",
        [],
    ),
    (_REVIEW, "Gennemgangen af køkkenaftalerne blev afsluttet den 14. juni 2019 og dermed inden for den frist, vi gav jer.", []),
    (_REVIEW, "Lejekontrakterne fra den 14. juni 2019 er lagt i arkivet inden for den frist, vi gav jer.", []),
    (_REVIEW, "Lejekontrakterne blev gennemgået den 14. juni 2019 og dermed ikke inden for den frist, vi gav jer.", []),
    (_REVIEW, "Lejekontrakterne blev gennemgået den 14. juni 2019, inden for den frist, I gav os.", []),
    (_STAIRS, "De sidste brandtrapper blev malet den 9. oktober 2019 og dermed inden for den frist, vi gav jer.", []),
    (
        _STAIRS + " Nye brandtrapper på museet opsættes senest den 1. maj 2020.",
        "Brandtrapperne blev sat op den 9. marts 2020 og dermed inden for den frist, vi gav jer.",
        [],
    ),
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
        ("Nørreby Sygehus, Medicinsk Center", "Nørreby Sygehus", True),
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


# (promise, what is said of it, what the finding says of the day, what it asks): a day of another deed, of a paper or of what came after says nothing
_VENTILATION = "Vi installerer et nyt ventilationsanlæg i begge drivhuse senest den 31. marts 2020."
_WARDEN = "Kommunen vil ansætte en kystvejleder inden den 1. januar 2020."
_PATHS = "Vi asfalterer de tre stier ved åen senest den 1. juni 2020."
_PLATES = "Vi vil sætte nye lydabsorberende plader op i kantinen senest den 1. februar 2020."
OWN_DAY = [
    (_VENTILATION, "Det nye ventilationsanlæg blev taget i brug i begge drivhuse den 12. marts 2020, og tilsynet har den 8. april 2020 lukket sagen.", "sket 12. marts 2020", ""),
    (_VENTILATION, "Det nye ventilationsanlæg blev taget i brug i begge drivhuse den 12. marts 2020 og tilsynet har den 8. april 2020 lukket sagen.", "sket 12. marts 2020", ""),
    (_VENTILATION, "Det nye ventilationsanlæg, som tilsynet så på den 8. april 2020, blev taget i brug i begge drivhuse den 12. marts 2020.", "sket 12. marts 2020", ""),
    (_VENTILATION, "Det nye ventilationsanlæg blev taget i brug i begge drivhuse før tilsynets besøg den 8. april 2020.", "fristen var 31. marts 2020 i brevet af 1. november 2019", ""),
    (_VENTILATION, "Som nævnt i vores brev af 8. april 2020 er det nye ventilationsanlæg taget i brug i begge drivhuse.", "fristen var 31. marts 2020 i brevet af 1. november 2019", ""),
    (_VENTILATION, "Vi fik leveret det nye ventilationsanlæg i foråret, og det blev taget i brug i begge drivhuse den 20. maj 2020.", "20. maj 2020", "ikke blev overholdt"),
    (_VENTILATION, "Det nye ventilationsanlæg blev taget i brug i begge drivhuse den 12. april 2020, og tilsynet har den 8. maj 2020 lukket sagen.", "12. april 2020", "ikke blev overholdt"),
    (_VENTILATION, "Det nye ventilationsanlæg er forsinket, fordi kablerne skulle skiftes den 2. maj 2020, men det bliver taget i brug i begge drivhuse den 4. januar 2021.", "4. januar 2021", ""),
    (_WARDEN, "Kystvejlederen, som kommunen omtalte sidste år, begyndte den 1. december 2019.", "sket 1. december 2019", ""),
    (_WARDEN, "Kystvejlederen er ansat, og fra den 1. juni 2020 holder hun åbent hus.", "i brevet af 1. november 2019", ""),
    (_WARDEN, "Kystvejlederen begyndte den 1. februar 2020, og den 1. juni 2020 fik hun en medarbejder.", "1. februar 2020", "ikke blev overholdt"),
    (_PATHS, "De tre stier ved åen blev asfalteret den 4. maj 2020, hvilket naboerne takkede for den 12. august 2020.", "sket 4. maj 2020", ""),
    (_PATHS, "De tre stier ved åen blev asfalteret i maj 2020, og der er åbent hus den 14. december 2020.", "sket i maj 2020", ""),
    (_PATHS, "De tre stier ved åen forventes asfalteret den 9. april 2021, når vinteren er ovre, mens bænkene kommer i 2022.", "9. april 2021", "er flyttet til 9. april 2021"),
    (_PLATES, "De lydabsorberende plader i kantinen kom op i januar, og nu kan man tale sammen.", "sket i januar 2020", ""),
    (_PLATES, "De lydabsorberende plader i kantinen kom op den 3. marts 2020, og nu kan man tale sammen.", "3. marts 2020", "ikke blev overholdt"),
]  # fmt: skip


@pytest.mark.parametrize(("earlier", "text", "says", "asks"), OWN_DAY)
def test_a_promise_is_held_against_the_day_of_its_own_verb(earlier: str, text: str, says: str, asks: str, tmp_path: Path) -> None:
    example = Example(text=text, earlier=earlier, date="1. november 2020", earlier_date="1. november 2019")
    (told,) = [one for one in check_example(tmp_path, example)[0] if one.code == "LK901"]
    assert told.calculation is not None
    assert told.calculation.endswith(says)
    assert told.ask.endswith(asks)
    assert bool(told.ask) == bool(asks)


@pytest.mark.parametrize(
    "text",
    [
        "De tre stier ved åen blev asfalteret den 4. maj 2020 og skiltet den 9. juli 2020.",  # which of the two days?
        "De tre stier ved åen blev asfalteret inden udgangen af juli 2020.",
    ],
)
def test_a_promise_that_may_have_been_kept_in_time_is_no_finding(text: str, tmp_path: Path) -> None:
    example = Example(text=text, earlier=_PATHS, date="1. november 2020", earlier_date="1. november 2019")
    assert not [one for one in check_example(tmp_path, example)[0] if one.code == "LK901"]


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
    assert (told.verdict, told.reason, told.calculation.endswith(f"nu {short}")) == ("unclear", "partly_kept", True)


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
ICE = f"{HEAD}\nNordby Kommune;Udgift til drift af skøjtebaner;;2018;1,3;mio. kr.;\nNordby Kommune;Udgift til drift af skøjtebaner;;2019;1,7;mio. kr.;"
MEANS_AND_PARTS = [
    (ICE, "Udgiften til drift af skøjtebaner var 1,3 mio. kr. i 2018 og 2,2 mio. kr. i 2019.", ["LK601"]),
    (ICE, "I 2018 var udgiften til drift af skøjtebaner 1,3 mio. kr., og i 2019 var den 2,2 mio. kr.", ["LK601"]),
    (ICE, "Udgiften til drift af skøjtebaner var 1,3 mio. kr. i 2018 og 1,7 mio. kr. i 2019.", []),
    (ICE, "Udgiften til drift af skøjtebaner var 1,3 mio. kr. i 2018 og 2,2 mio. kr. til nye bander i 2019.", []),
    (ICE, "Udgiften til drift af skøjtebaner var 1,3 mio. kr. i 2018, og i 2019 brugte vi 2,2 mio. kr. på bander.", []),
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


def test_a_level_told_beside_another_is_asked_about_where_an_earlier_letter_has_another(tmp_path: Path) -> None:
    earlier = "Kommunen kan oplyse, at der i 2018 kom 44 indsigelser fra haveejere."
    text = "Kommunen modtog 71 indsigelser fra haveejere i 2019, hvilket er flere end i 2018, hvor der kom 52."
    for said, verdict in ((text, "unclear"), (text.replace("52", "44"), "supported")):
        findings, _ = check_example(
            tmp_path, Example(text=said, earlier=earlier, date="1. juni 2020", earlier_date="2. maj 2019")
        )
        assert [one.verdict for one in findings if one.code == "LK701"] == [verdict]


def _contradicted(folder: Path, earlier: str, text: str, earlier_date: str) -> list[str]:
    findings, _ = check_example(folder, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date=earlier_date))
    return sorted({one.code for one in findings if one.verdict == "contradicted"})


@pytest.mark.parametrize(
    ("head", "sender"),
    [
        (
            "Høreafdelingen Sundmark\nSundmark Sygehus\nParkalle 2\n8240 Sundmark",
            "Høreafdelingen Sundmark",
        ),  # asked by its own name
        ("Sundmark Sygehus\nParkalle 2\n8240 Sundmark", "Sundmark Sygehus"),  # nobody that was asked: left as it is read
        (
            "Høreafdelingen Sundmark\nKlinikken ved Åen\nSundmark Sygehus\n8240 Sundmark",
            "Sundmark Sygehus",
        ),  # two of them: not settled
    ],
)
def test_who_was_asked_answers(head: str, sender: str, tmp_path: Path) -> None:
    path = tmp_path / "svar.txt"
    text = f"{head}\n\n26. marts 2026\n\nTil Styrelsen for Syn\n\nVentetid\n\nVentetiden var 35 uger i 2025.\n\nVenlig hilsen\n\nAnna Holm\nOverlæge\n"
    path.write_text(text, encoding="utf-8")
    case = Case(asked_by="Styrelsen for Syn", senders=("Høreafdelingen Sundmark", "Klinikken ved Åen"))
    analysis = analyse(read_letter_here(path), case=case)
    assert analysis.letter.sender == sender
    assert analysis.letter.recipient == "Styrelsen for Syn"


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Uddybningen af renden ved Sandodde er udskudt, da firmaet gik konkurs.", False),  # the noun for the verb
        ("Renden ved Sandodde blev uddybet i maj.", False),
        ("Havnen har fået nye fortøjningspæle, og belysningen er skiftet.", True),
        ("Sandodde Camping har åbent hele året.", True),  # the place alone
    ],
)
def test_what_a_letter_tells_in_other_words_is_not_passed_over(text: str, silent: bool, tmp_path: Path) -> None:
    earlier = "Vi vil uddybe renden ved Sandodde til tre meter inden den 1. juni 2020."
    findings, _ = check_example(
        tmp_path, Example(text=text, earlier=earlier, date="1. september 2020", earlier_date="1. september 2019")
    )
    assert any(one.reason == "not_mentioned" for one in findings) is silent
