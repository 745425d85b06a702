"""Sentences that were accused once and are sound, each beside one that is not: what lasted so long, who was late, of whom a share is, which
two levels a change lies between."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

KEPT = "Servicemålet på 20 dage er overholdt i alle sager."
COHORTS = "200 af de 1.297 var væk inden for det første år, svarende til 15,4 procent. For årgang 2014 var det 222 ud af 1.262, eller 17,6 procent."
SAMPLES = "I 2020 blev 41 af 164 prøver kasseret, dvs. 25,0 pct. I 2019 var det 36 af 120 eller 30,0 pct."

SOUND = [
    "Korpset har 348 medlemmer, heraf 161 drenge og 197 piger. Ti er meldt ind i to grupper.",
    "Korpset har 348 medlemmer, heraf 161 drenge og 177 piger. Ti har ikke oplyst deres køn.",
    "Der blev i 2021 taget 7.221 vandprøver på havnens tre badestrande: 3.206 ved Molen, 2.408 ved Odden og 1.607 ved Vigen.",
    "Der er ni strande og tre badebroer: 12 bænke ved Molen, 8 ved Odden og 5 ved Vigen.",
    "I 2025 kom der 186.400 gæster. Året før var det 171.200, så fremgangen er på næsten 9 procent. Juli blev den bedste måned med op mod "
    "41.000 gæster, altså mere end hver femte af årets gæster.",
    "Vi fik 96 henvendelser om støj i 2020. Halvt så mange kom der i 2019, nemlig 48.",
    "Afdelingen havde den 1. juni 2021 besat 41,5 årsværk ud af 48 normerede. Der er altså 6,5 ubesatte årsværk.",
    "Regionen driver tre specialskoler og fem døgnhjem for børn med i alt 14 bygninger.",
    "Sønderby tog alene imod 142.900 besøg, Vestby 76.300 og Nordhavn 51.800. De to mindste pladser havde resten, 47.400 besøg.",
    "I hele kvartalet var belægningen 93,0 pct. I samme kvartal 2007 var den 90,5 pct., altså 2,5 procentpoint lavere.",
    "Aftalen om stien blev indgået den 3. marts 2020, og stien åbnede den 2. juni 2020. I de seks uger, anlægsarbejdet varede, var vejen spærret.",
    "Vejen blev spærret den 6. januar 2020, og den åbnede igen den 2. marts 2020. I de tre uger, udgravningen varede, fandt man to grave.",
    "Vi modtog klagen den 6. januar 2020 og svarede den 2. marts 2020. I de tre uger, undersøgelsen varede, var sagen sat i bero.",
    "Styrelsen modtog ansøgningen den 3. januar 2020 og traf afgørelse den 12. april 2020. Sagsbehandlingen tog dermed godt tre måneder.",
    f"{KEPT} Tre sager tog mere end 20 dage, fordi der skulle partshøres.",
    "Udredningsgarantien på 30 dage er overholdt for samtlige patienter. To patienter blev undersøgt efter 41 dage, da de var udeblevet.",
    "Sagen blev afgjort inden for seks uger, og fristen er overholdt. Behandlingstiden i den følgende sag var ni uger.",
    "Aktindsigtssager skal afgøres inden for syv arbejdsdage. Den sidste blev besvaret på den tiende arbejdsdag efter aftale med journalisten, "
    "og fristen er således holdt.",
    "Foreningen har 84 medlemmer, men kun de, der har været medlem i et år, kan stemme. På mødet deltog 18, dvs. 30 pct. af de stemmeberettigede.",
    "Foreningen har 84 medlemmer. På mødet deltog 18, dvs. 30 pct. af de stemmeberettigede.",
    f"{SAMPLES} Antallet af kasserede prøver er altså steget med 14 pct.",
    f"{SAMPLES} Der er altså taget 37 pct. flere prøver.",
    f"{COHORTS} Frafaldet er dermed faldet med 2,2 procentpoint.",
    "Tilskuddet går til 76 museer. 41 af dem er kulturhistoriske, 23 er kunstmuseer, og de sidste 12 er naturhistoriske.",
    "Politiet optog i 2016 kun rapport om 9 børn. Første halvår 2017 tegner bedre. Her er der registreret 11 børn, hvilket er fire færre end i "
    "samme periode i 2016.",
    "Kommunen modtog i hele 2016 kun 9 klager. I første kvartal 2017 er der kommet 12 klager, hvilket er to flere end i samme kvartal året før.",
    "Skolerne meldte 18 tilfælde i 2016. Kommunen selv talte 25 tilfælde i 2017, hvilket er tre færre end året før.",
    "Vi har 512 virksomheder, heraf 300 i risikoklasse 1, 150 i risikoklasse 2 og 62 i risikoklasse 3.",
    "Af 272 anmodninger er 189 imødekommet, og 61 har fået afslag. Det er 69 pct. og 22 pct.",
    "Af 272 anmodninger er 189 imødekommet, og 61 har fået afslag. De verserende sager er ikke med.",
    "Vi modtog 272 anmodninger. 189 er imødekommet, og 61 har fået afslag. De sidste afgøres i maj.",
    "Område\tAnmodninger\tImødekommet\tAfslag\tVerserende\nNord\t84\t60\t18\t6\nMidt\t131\t88\t31\t12\n\nAf 215 anmodninger er 148 imødekommet, og 49 har "
    "fået afslag.",
    "Skole\tElever\tFravær\nByskolen\t412\t5,2 pct.\nSøndre\t286\t6,1 pct.\n\nFraværet på Søndre var 6,8 pct. i 2014.",
    "Type\t2016\t2017\t2018\nVold\t112\t120\t131\nTyveri\t640\t602\t588\nI alt\t752\t722\t719\n\nUden vold var faldet fra 2016 til 2018 på 52.",
    "Der er 310 borgere i matchgruppe 2 og 140 i matchgruppe 3, i alt 450.",
    "Med uændret 540 lejemål er fraflytningsprocenten gået fra 15,0 til 12,6.",
    "Med et uændret antal ansatte på 41 er sagsbehandlingstiden faldet fra 30 til 22 dage.",
    "Med uændret bemanding nåede vi 212 besøg i 2019 mod 180 i 2018.",
    "Trods uændret søgning gik optaget fra 120 til 96 elever.",
    "Der har været seks ulykker i de tre år: tre i 2017, én i 2018 og to i 2019.",
    "Vi har 95 børn (90 i 2016, 80 i 2017 og 85 i 2018).",
    "Klubben har 12 både: fire i 2016, seks i 2017 og otte i 2018.",
    "Antallet er nu nede på 12 klager: 30 i 2016, 21 i 2017 og 14 i 2018.",
    # "gange" may be occasions: then so many more of them is no factor
    "Redningsbåden var ude 88 gange, og det er 17 gange flere end året før, hvor det var 71.",
    "Broen blev åbnet 164 gange mod 131 året før, altså 33 gange mere.",
    "I 2020 måtte vi afvise gæster 45 gange. Det er 12 gange færre end i 2019, hvor vi måtte afvise 57 gange.",
    "Der var 88 udkald mod 71 året før, altså 17 gange flere.",
    "Lægen kom 40 gange i 2020. Det er 8 gange flere end i 2019, hvor lægen kom 32 gange.",
    # A rate for each is no level of a budget
    "Parkerne får i år 27,6 mio. kr., en anelse mindre end sidste år. Det svarer til 388 kr. pr. indbygger.",
]

FAULTY = [
    ("LK101", "Korpset har 348 medlemmer, heraf 161 drenge og 197 piger. Sommerlejren havde 52 børn på venteliste den 1. maj 2021."),
    ("LK101", "Der blev i 2021 taget 7.415 vandprøver på havnens tre badestrande: 3.206 ved Molen, 2.408 ved Odden og 1.607 ved Vigen."),
    ("LK101", "Der har været syv ulykker i de tre år: tre i 2017, én i 2018 og to i 2019."),
    ("LK101", "Siden 2017 har vi lukket ni svømmehaller: fire i 2017, tre i 2018 og én i 2019."),
    ("LK101", "Af 272 anmodninger er 189 imødekommet, og 61 har fået afslag."),
    ("LK501", "Skole\tElever\tFravær\nByskolen\t412\t5,2 pct.\nSøndre\t286\t6,1 pct.\n\nFraværet på Søndre er 6,8 pct."),
    ("LK401", "Skolerne meldte 18 tilfælde i 2016. Skolerne meldte 25 tilfælde i 2017, hvilket er fem flere end året før."),
    ("LK401", "Kommunen modtog i 2016 kun 9 klager. I 2017 kom der 12 klager, hvilket er to flere end året før."),
    ("LK802", "Renoveringen af broen begyndte den 3. marts 2020 og sluttede den 2. juni 2020. I de seks uger, renoveringen varede, var vejen spærret."),
    ("LK802", "Styrelsen modtog ansøgningen den 3. januar 2020 og traf afgørelse den 12. april 2020. Sagsbehandlingen tog dermed godt fire måneder."),
    ("LK903", f"{KEPT} Tre sager tog mere end 20 dage."),
    ("LK201", "Foreningen har 84 medlemmer. På mødet deltog 18, dvs. 30 pct. af medlemmerne."),
    ("LK401", f"{COHORTS} Frafaldet er dermed faldet med 2,2 procent."),
    ("LK101", "Tilskuddet går til 76 museer. 41 af dem er kulturhistoriske, 23 er kunstmuseer, og de sidste 14 er naturhistoriske."),
    ("LK402", "Der er 90 elever i 2020, og det er fem gange flere end i 2010, hvor der var 30."),
    ("LK402", "Der var 90 udkald i 2020 mod 30 året før, altså 4 gange flere end før."),
]  # fmt: skip


@pytest.mark.parametrize("text", SOUND)
def test_nobody_is_accused(text: str, tmp_path: Path) -> None:
    findings, coverage = check_example(tmp_path, Example(text=text))
    assert coverage.failed_checks == ()
    assert [(one.code, one.calculation) for one in findings if one.verdict == "contradicted"] == []


@pytest.mark.parametrize(("code", "text"), FAULTY)
def test_the_fault_beside_it_is_told(code: str, text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert code in [one.code for one in findings if one.verdict == "contradicted"]


def test_the_points_are_of_the_two_shares(tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=f"{COHORTS} Frafaldet er dermed faldet med 2,2 procent."))
    (found,) = [one for one in findings if one.verdict == "contradicted"]
    assert (found.code, found.reason) == ("LK401", "points")
