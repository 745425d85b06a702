"""Claims in words and the figures that stand beside them: what the figures deny, and twins of it that they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

DENIED = [
    # who comes last as "selv" pays what is left
    (
        "LK101",
        "Renoveringen har kostet 486.000 kr., hvoraf kommunen har betalt 300.000 kr., en privat fond 136.000 kr. og museet selv 60.000 kr.",
    ),
    (
        "LK101",
        "Legepladsen har kostet 310.000 kr., hvoraf foreningen har betalt 120.000 kr., en fond 150.000 kr. og kommunen selv 60.000 kr.",
    ),
    (
        "LK101",
        "Taget kostede 700.000 kr., hvoraf forsikringen har dækket 350.000 kr., en fond 300.000 kr. og skolen selv 150.000 kr.",
    ),
    # what makes it one of them is no part
    ("LK203", "Vi førte tilsyn med 21 badeanstalter, og 5 af dem havde mindst én anmærkning. Det svarer til knap halvdelen."),
    ("LK207", "Der er 40 kroer i kommunen, og 12 af dem fik mindst to påbud. Det svarer til 40 pct."),
    ("LK203", "Vi kontrollerede 150 lastbiler, og 30 af dem havde over tre fejl. Det svarer til hver tredje."),
    ("LK207", "Havnen har 80 både, og 20 af dem har haft mindst tre ejere, svarende til 35 pct."),
    ("LK203", "Der er 1.240 studerende, og 310 af dem bor hjemme. Hver tredje studerende bor altså hjemme."),
    ("LK203", "Tre ud af fire virksomheder bestod kontrollen. Der blev kontrolleret 640 virksomheder, og 384 bestod."),
    ("LK203", "Af 450 adspurgte svarede 180 ja. To tredjedele af de adspurgte støtter dermed forslaget."),
    ("LK203", "Ved gennemgangen blev 420 sager udtaget. I 63 sager var der fejl, altså i hver fjerde sag."),
    ("LK203", "Ud af 925 prøver var 185 positive. Det vil sige, at en ud af tre prøver var positiv."),
    (
        "LK902",
        "Hallen er godkendt til 850 personer. Ved stævnet den 4. maj 2019 var der 912 tilskuere i hallen, og antallet lå dermed inden for godkendelsen.",
    ),
    (
        "LK902",
        "Børnehaven er normeret til 66 børn. Pr. 1. marts 2020 var der indskrevet 73 børn, og der er fortsat ledige pladser.",
    ),
    ("LK902", "Campingpladsen har 210 enheder. Påskelørdag var 184 optaget. Der var således 36 ledige enheder."),
    ("LK902", "Skibet er certificeret til 250 passagerer. Den 12. juli var 268 om bord, altså færre end det tilladte."),
    ("LK902", "Salen har 180 stole. Der mødte 143 frem, så 47 stole var tomme."),
    (
        "LK903",
        "Støjgrænsen er 55 dB. Ved de tre målepunkter blev der målt 52 dB, 57 dB og 51 dB. Støjen holder sig således under grænsen i alle tre punkter.",
    ),
    (
        "LK903",
        "Aftalen foreskriver, at højst 10 pct. af timerne må læses af vikarer. I foråret læste vikarer 312 af 2.400 timer. Aftalen er dermed overholdt.",
    ),
    (
        "LK903",
        "Målet er, at mindst 80 pct. af telefonopkaldene besvares inden for to minutter. Af 12.400 opkald blev 9.176 besvaret inden for to minutter. Målet er dermed nået.",
    ),
    (
        "LK903",
        "Kravet er mindst 200 undervisningsdage. Skolen afholdt 194 undervisningsdage i skoleåret og lever således op til kravet.",
    ),
    (
        "LK903",
        "Udredningsgarantien er 30 dage. Ventetiden var i maj 26 dage i nord, 35 dage i syd og 29 dage i øst. Garantien er holdt i alle tre områder.",
    ),
    ("LK903", "Budgetloftet for 2016 var 45,0 mio. kr. Regnskabet viser 46,2 mio. kr. Loftet er dermed overholdt."),
    (
        "LK104",
        "Pr. 1. januar 2018 havde regionen 412 praktiserende læger. Vi har haft møder med alle lægehuse. De 421 praktiserende læger pr. 1. januar 2018 dækker ikke behovet.",
    ),
    (
        "LK104",
        "Udgifterne til snerydning var 6,7 mio. kr. i 2010. Der faldt meget sne. De 7,6 mio. kr., som snerydning kostede i 2010, er afholdt af puljen.",
    ),
    (
        "LK104",
        "Den 31. december 2014 var 38 pct. af stillingerne besat af kvinder. Vi arbejder med rekruttering. Andelen af kvinder i stillingerne var som anført 83 pct. den 31. december 2014.",
    ),
    (
        "LK104",
        "Retten modtog 4.512 sager i 2016. Præsidenten har omlagt arbejdet. Ud fra de 4.521 modtagne sager i 2016 skønnes behovet at være to dommere.",
    ),
    (
        "LK104",
        "Museet havde 61.300 gæster i 2012. Udstillingen om vikinger blev forlænget. Gæstetallet for 2012, 63.100, er det højeste nogensinde.",
    ),
    ("LK104", "Kommunen har 14 plejehjem. Det ældste er fra 1954. De 16 plejehjem i kommunen har alle nødstrøm."),
    (
        "LK104",
        "Styregruppen har otte medlemmer. Den mødes hver måned. De ni medlemmer af styregruppen er udpeget af regionsrådet.",
    ),
    (
        "LK104",
        "Skolen har i dag 23 klasser. Der er planlagt en ny fløj. De 32 klasser, som skolen har i dag, fordeler sig på tre spor.",
    ),
    (
        "LK403",
        "Museet havde 22.000 gæster i 2014, 25.100 i 2015 og 24.300 i 2016. Besøgstallet har dermed været stigende i alle årene.",
    ),
    (
        "LK403",
        "Kommunen behandlede 310 sager i 2010, 342 i 2011, 318 i 2012 og 330 i 2013. Tallet for 2013 er det højeste i perioden.",
    ),
    (
        "LK403",
        "Vi modtog 1.210 ansøgninger i 2017, 1.340 i 2018 og 1.290 i 2019. Aldrig før har vi modtaget så mange ansøgninger som i 2019.",
    ),
    ("LK403", "Med 402 indbrud var 2018 det laveste tal siden 2014. Der var 455 i 2014, 430 i 2015, 398 i 2016 og 421 i 2017."),
    (
        "LK402",
        "Der indkom 214 indsigelser mod lokalplan 12 og 128 mod lokalplan 13. Lokalplan 12 gav således dobbelt så mange indsigelser som lokalplan 13.",
    ),
    (
        "LK402",
        "Projektet kostede 18,2 mio. kr., mens budgettet lød på 12,9 mio. kr. Regningen blev altså det dobbelte af det budgetterede.",
    ),
    ("LK402", "I Vest kommer der 31 henvendelser om ugen, i Øst 19. Vest får altså dobbelt så mange henvendelser som Øst."),
    ("LK402", "Skolen modtog 86 ansøgninger og har 52 pladser. Der er altså dobbelt så mange ansøgere som pladser."),
]
LEFT_ALONE = [
    "Renoveringen har kostet 496.000 kr., hvoraf kommunen har betalt 300.000 kr., en privat fond 136.000 kr. og museet selv 60.000 kr.",
    "Legepladsen har kostet 310.000 kr., hvoraf foreningen har betalt 120.000 kr., en fond 150.000 kr. og kommunen 40.000 kr.",
    "Kurset kostede 86.000 kr., hvoraf staten har betalt 50.000 kr., og kommunen har i alt brugt 200.000 kr. på kurser.",
    "Anlægget kostede 900.000 kr., hvoraf kommunen har betalt 300.000 kr. Driften koster 40.000 kr. om året.",
    "Taget kostede 700.000 kr., hvoraf forsikringen har dækket 250.000 kr. og kommunen 300.000 kr.; resten har skolen selv lånt.",
    "Vi førte tilsyn med 21 badeanstalter, og 5 af dem havde mindst én anmærkning. Det svarer til knap en fjerdedel.",
    "Der er 40 kroer i kommunen, og 12 af dem fik mindst to påbud. Det svarer til 30 pct.",
    "Kommunen har 64 legepladser. Vi fandt mindst én fejl på 16 af dem. Det er en fjerdedel.",
    "Vi kontrollerede 150 lastbiler, og 30 af dem havde over tre fejl. Det svarer til hver femte.",
    "Kommunen har 18 skoler, og på 9 af dem er der under 200 elever. Det er halvdelen.",
    "Vi gennemgik 200 sager. I 50 af dem var der mindst én frist, som var overskredet. Det er hver fjerde sag.",
    "Havnen har 80 både, og 20 af dem har haft mindst tre ejere, svarende til 25 pct.",
    "Vi har 12 haller. Mindst 3 af dem skal lukkes. Det svarer til mindst en fjerdedel.",
    "Tilsynet besøgte 60 butikker. Mindst 12 solgte tobak til børn under 18 år. Det er mindst hver femte butik.",
    "Biblioteket lånte 1.440 e-bøger ud i 2016 og 3.050 i 2018. Udlånet er altså mere end fordoblet.",
    "Kvinder søgte 612 gange, mænd 305 gange. Kvinder søger dermed dobbelt så ofte som mænd. Klager kommer der 40 af.",
    "I 2012 anmeldte borgerne 96 rotter, og i 2015 anmeldte de 221. Målet er, at antallet bliver halveret inden 2020.",
    "Skolen havde 214 elever i 2010 og 260 i 2015. Antallet af lærere er i samme periode fordoblet.",
    "Fraværet var 6 pct. i 2015 og 5 pct. i 2016. Langtidsfraværet er halveret.",
    "Udgiften var 3,4 mio. kr. i 2010 og 4,0 mio. kr. i 2014. Siden 2000 er udgiften tredoblet.",
    "Der indkom 214 indsigelser mod lokalplan 12 og 128 mod lokalplan 13. Dobbelt så mange borgere som sidst deltog i mødet.",
    "I Vest kommer der 31 henvendelser om ugen, i Øst 19. Vest får dog ikke dobbelt så mange henvendelser som Øst.",
    "Der var 45 ansøgere til 20 pladser, og det er dobbelt så mange ansøgere som sidste år.",
    "Der kom 1.900 tilskuere til kampene og 1.020 til koncerterne, altså næsten dobbelt så mange til kampene.",
    "Hver fjerde beboer har diabetes. Af de 320 beboere har 80 sygdommen.",
    "Der er 1.240 studerende, og 310 af dem bor hjemme. Hver tredje studerende har et lån.",
    "Politiet standsede 860 bilister, og 172 fik en bøde. Hver tredje af bøderne var for hastighed.",
    "Tre ud af fire virksomheder bestod kontrollen. I fjor blev der kontrolleret 640 virksomheder, og 384 bestod.",
    "Hver tredje kommune i landet har en plan. I regionen har 4 af 19 kommuner en plan.",
    "Kommunen har 36 daginstitutioner. 9 af dem har ikke en leder. Hver anden institution har i dag en souschef.",
    "To ud af tre ansøgere fik tilbud. Der var 2.550 ansøgere, og 1.020 fik tilbud om en lejlighed i centrum.",
    "Nævnet afgjorde 540 sager og gav klageren medhold i 108. I hver tredje af de sager, hvor klageren fik medhold, var der begået sagsbehandlingsfejl.",
    "Målet er, at hver anden elev cykler. Af 400 elever cykler 120.",
    "Skolen har 620 elever. 155 af dem går til musik, og hver tredje går til idræt.",
    "Hallen er godkendt til 950 personer. Ved stævnet den 4. maj 2019 var der 912 tilskuere i hallen, og antallet lå dermed inden for godkendelsen.",
    "Arresten har plads til 42 indsatte. Den 1. november 2018 sad der 47. Arresten var således overbelagt.",
    "Campingpladsen har 210 enheder. Påskelørdag var 174 optaget. Der var således 36 ledige enheder.",
    "Krisecentret råder over 14 pladser, og 9 er i brug. To pladser er lukket på grund af renovering, så der er tre ledige pladser.",
    "Børnehaven er normeret til 66 børn. I løbet af 2019 har 90 børn gået i børnehaven, og der har hele tiden været ledige pladser.",
    "Plejehjemmet har 54 boliger. Den 1. juni boede der 55 på stedet, da et ægtepar deler bolig, og en bolig stod tom.",
    "Lokalet må højst rumme 120 personer. Til mødet kom 134, og der blev derfor åbnet et ekstra lokale. Det maksimale antal blev ikke overskredet.",
    "Sengeafsnittet er normeret til 24 senge. På hele sygehuset var der 310 patienter. Afsnittet har ikke været overbelagt.",
    "Salen har 180 stole. Der mødte 143 frem, så 37 stole var tomme. Om onsdagen stod 47 stole tomme.",
    "Asylcentret er godkendt til 300 beboere. I 2015 havde centret 342 forskellige beboere, og der var altid ledig plads.",
    "Støjgrænsen er 55 dB. Ved de tre målepunkter blev der målt 52 dB, 54 dB og 51 dB. Støjen holder sig således under grænsen i alle tre punkter.",
    "Grænseværdien er 50 mg/l. I 2010 blev der målt 56 mg/l ved Lunden. Samtlige fire målinger i år ligger under grænseværdien.",
    "Aftalen foreskriver, at højst 10 pct. af timerne må læses af vikarer. I foråret læste vikarer 212 af 2.400 timer. Aftalen er dermed overholdt.",
    "Kravet er mindst 200 undervisningsdage. Skolen afholdt 194 undervisningsdage og lever således ikke op til kravet.",
    "Klausulen kræver, at mindst 15 pct. af de beskæftigede er lærlinge. Ved optællingen i september var 41 af de 342 beskæftigede under 25 år. Klausulen er opfyldt.",
    "Puljens ramme er på 8 mio. kr. Der er søgt om 18,7 mio. kr. Rammen er overholdt.",
    "Klausulen kræver mindst 15 pct. lærlinge. I 2018 var 41 af de 342 beskæftigede lærlinge. I år er klausulen opfyldt.",
    "Nitratindholdet var 56 mg/l i det rå vand og 31 mg/l efter rensning. Grænseværdien på 50 mg/l er overholdt i drikkevandet.",
    "Servicemålet er 40 dage. Sagerne tog i snit 37 dage i 2019, og servicemålet blev således indfriet. Klagesagerne tog 61 dage.",
    "Antallet af elever er faldet hvert år siden 2013. Skolen havde 512 elever i 2013, 498 i 2014, 493 i 2015 og 480 i 2016.",
    "Kommunen behandlede 310 sager i 2010, 342 i 2011, 318 i 2012 og 330 i 2013. Tallet for 2011 er det højeste i perioden.",
    "Museet har siden 2015 haft 48.200, 52.700, 63.100, 57.400 og senest 61.900 gæster. Aldrig før har så mange skoleklasser besøgt huset som i 2019.",
    "Museet har siden 2015 haft 48.200, 52.700, 61.100, 57.400 og senest, i 2019, 61.900 gæster. Aldrig før har huset haft så mange gæster som i 2019.",
    "Der var 120 klager i 2016, 130 i 2017 og 125 i 2018. Antallet af sager er vokset år for år.",
    "Antallet er bortset fra i 2013 vokset år for år. Kommunen fik 143 klager i 2011, 158 i 2012, 151 i 2013 og 170 i 2014.",
    "Museet havde 22.000 gæster i 2014, 25.100 i 2015 og 24.300 i 2016. Besøgstallet har ikke været stigende i alle årene.",
    "Skolen havde 22 elever i 2014, 25 i 2015, 24 i 2016 og 30 i 2017. Næsten hvert år er antallet steget.",
    "Kommunen fik 143 klager i 2011, 158 i 2012 og 151 i 2013. Aldrig før har kommunen fået så mange klager over larm som i 2013.",
    "Pr. 1. januar 2018 havde regionen 412 praktiserende læger. De 421 praktiserende læger pr. 1. januar 2019 dækker ikke behovet.",
    "I 2015 modtog styrelsen 3.480 klager over posten. Styrelsen afgjorde 3.840 klager over posten i 2015.",
    "Ved udgangen af september 2012 var der 1.056 verserende sager ved retten. De 156 verserende straffesager ved udgangen af september 2012 er ikke foruroligende.",
    "I 2017 var der 1.920 brande i beredskabets område. De 1.290 brande i 2017, der blev slukket inden for ti minutter, gav få skader.",
    "Skolen havde 743 elever den 5. september 2019. Da Vester Skole den 5. september 2019 havde 734 elever, må der bygges til.",
    "Andelen af rettidige afgørelser var 92 pct. i 2016. Andelen af rettidige afgørelser i klagesager var 29 pct. i 2016.",
    "Den 1. november 2021 var 87 pct. af beboerne vaccineret tredje gang. Blandt personalet var andelen 78 pct. den 1. november 2021.",
    "Retten modtog 4.512 sager i 2016. Efter en ny opgørelse modtog retten 4.521 sager i 2016.",
    "Styrelsens opgørelse viser 3.480 klager i 2015. Ombudsmandens opgørelse viser 3.840 klager i 2015.",
    "I 2015 var der 1.318 ansøgere. Af de 1.381 ansøgere i 2015 og 2016 var halvdelen børn.",
    "Kommunen har 14 plejehjem. Det ældste er fra 1954. De 12 plejehjem i kommunens byer har alle nødstrøm.",
    "Den nye bro åbnede den 12. maj 2015. Siden indvielsen den 21. maj 2015 har 5.000 biler passeret dagligt.",
    "Styregruppen har otte medlemmer. Den mødes hver måned. De seks medlemmer af styregruppen, der er udpeget af regionsrådet, har stemmeret.",
    "Puljen er på 24 mio. kr. om året. Puljen på 96 mio. kr. udbydes i foråret.",
    "Høreklinikken i Sorø har seks assistenter. De fem assistenter, som klinikken i Ringsted har i dag, er alle uddannede.",
    "Høreklinikken i Sorø havde i 2018 seks assistenter. De fem assistenter, som klinikken i Sorø har i dag, er alle uddannede.",
    "Tilladelsen blev givet den 14. marts 2018. I tillægstilladelsen af 14. maj 2018 er der stillet vilkår om støj.",
    "Udvalget har fem læger og to jurister. Udvalgets syv medlemmer honoreres efter overenskomst.",
    "Stien blev åbnet den 3. juni 2014. Broen blev åbnet den 13. juni 2014.",
    "Høringen blev sendt ud den 3. juni 2014. Høringen blev afsluttet den 13. juni 2014.",
    "Teatret fik i 2018 en bevilling på 4,6 mio. kr. Bevillingen fra 2019, 6,4 mio. kr., er disponeret.",
    "Kommunen har fire brandstationer. De to brandstationer i byen er bemandet døgnet rundt.",
    "Bestyrelsen har fem medlemmer. En ny vedtægt betyder, at de syv medlemmer vælges til foråret.",
]


@pytest.mark.parametrize(("code", "text"), DENIED)
def test_what_the_figures_beside_it_deny_is_found(code: str, text: str, tmp_path: Path) -> None:
    findings, coverage = check_example(tmp_path, Example(text=text, date="1. juni 2021"))
    assert coverage.failed_checks == ()
    assert code in [finding.code for finding in findings if finding.verdict == "contradicted"]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_another_time_place_or_group_is_left_alone(text: str, tmp_path: Path) -> None:
    findings, coverage = check_example(tmp_path, Example(text=text, date="1. juni 2021"))
    assert coverage.failed_checks == ()
    assert [finding.calculation for finding in findings if finding.verdict == "contradicted"] == []
