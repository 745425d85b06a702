"""What a sentence says of the letter's own table: each fault with the sound sentence beside it, and sentences that count something
else than the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

TRADES = "Tabel 1. Lærlinge på erhvervsskolen\n\nFag\t2016\t2017\t2018\nTømrer\t84\t91\t102\nSmed\t63\t58\t55\nMurer\t41\t47\t44\nI alt\t188\t196\t201"
VISITS = "Oversigten viser museets besøg.\n\nÅr\tVoksne\tBørn\tSkoler\n2013\t21.400\t6.310\t145\n2014\t23.120\t5.980\t162\n2015\t22.050\t6.740\t158\n2016\t24.610\t7.020\t171"
BURGLARY = "Opgørelse over anmeldte indbrud\n\nKvartal\tVilla\tLejlighed\tSommerhus\n1. kvartal\t112\t74\t18\n2. kvartal\t88\t69\t22\n3. kvartal\t81\t70\t41\n4. kvartal\t129\t83\t26"
SCHOOL = "Tabel 3. Skolens størrelse\n\nSkoleår\tElever\tKlasser\n2017/18\t412\t19\n2018/19\t398\t18\n2019/20\t405\t18\n2020/21\t431\t20"
CASES = "Sagernes fordeling på kredse\n\nKreds\tModtaget\tAfsluttet\nHelsing\t340\t322\nMidt\t512\t530\nVest\t298\t281"
WATER = "Tabel 4. Vandets kvalitet\n\nVandværk\tNitrat (mg/l)\tHårdhed\nAsk\t12,4\t14,1\nBøg\t38,0\t16,8\nElm\t4,2\t11,0"
TIMELY = "Tabel 2. Andel rettidige afgørelser, pct.\n\nKontor\t2018\t2019\nBørn\t81,2\t84,0\nUnge\t77,5\t74,9\nVoksne\t69,0\t72,3"

ACCIDENTS = "Ulykkerne fordeler sig sådan:\n\nÅrsag\t2019\t2020\t2021\nFald\t12\t7\t14\nPåkørsel\t9\t4\t11\nKlemning\t6\t5\t6\nAndet\t4\t2\t5\nI alt\t31\t18\t36"
WAITING = "Gennemsnitlig ventetid til genoptræning i 2012 (dage)\n1. kvartal\t16\n2. kvartal\t23\n3. kvartal\t19\n4. kvartal\t14"

WEEKS = "Ventetider\n\nÅr\tSager\tGns. ventetid (uger)\n2011\t1.118\t34\n2012\t1.164\t31\n2013\t1.203\t33\n2014\t1.187\t27"
LOSS = "År\tUdpumpet (m3)\tVandtab (pct.)\n2012\t1.250.000\t9,6\n2013\t1.240.000\t9,0\n2014\t1.220.000\t8,0"
LOANS = "År\tUdlån af lydbøger\n2006\t8.420\n2007\t9.105\n2008\t10.360\n2009\t9.870\n2010\t10.215"
QUARTERS = "Tabel 1. Borgere set til tiden (pct.)\n\nAfdeling\t1. kvartal 2021\t2. kvartal 2021\t3. kvartal 2021\nHud\t71,2\t68,9\t74,6\nØjne\t58,4\t61,7\t66,0"
MEADOWS = "Naturtype\t2016\t2019\nHede\t412\t437\nFersk eng\t655\t648\nStrandeng\t149\t152\nMose\t298\t310\nI alt\t1.514\t1.547"
PIERS = "Bro\tPladser\nNordre\t96\nMidterste\t84\nSøndre\t60\nI alt\t240"
STORES = "Magasin\tGenstande\tRegistreret\nHavnen\t21.400\t18.900\nTårnet\t33.600\t20.200\nKælderen\t5.000\t1.300\nI alt\t60.000\t40.400"
DELAYS = "Tabel 1. Gennemsnitlig ventetid ved banken, minutter\n\nPeriode\tNord\tMidt\tHavnen\n2018\t6,2\t9,1\t12,5\n2019\t5,8\t9,1\t11,3\n1. halvår 2020\t7,4\t9,9\t13,6"
PUNCTUAL = "Tabel 1. Andel busser til tiden, pct.\n\nLinje\t2015\t2016\t2017\nGrøn\t71,4\t74,0\t79,2\nRød\t82,1\t83,6\t81,0\nBlå\t90,3\t91,1\t92,5"
OPEN_CASES = "Tabel 1. Klager i nævnet\n\nÅr\tIndkomne\tAfgjorte\tUafsluttede ultimo\n2006\t420\t402\t96\n2007\t455\t431\t120\n2008\t448\t460\t108"
CATCHES = "Tabel 2. Vagter og fangster, 2019\n\nKvartal\tVagter\tFangster\tFangstprocent\n1. kvt.\t210\t21\t10,0\n2. kvt.\t240\t30\t12,5\n3. kvt.\t250\t28\t11,2\n4. kvt.\t200\t30\t15,0"
TWO_YEARS = "Tabel 1. Ansøgninger\n\nKvartal\tHuse\tHaver\n3. kvartal 2016\t31\t18\n4. kvartal 2016\t28\t22\n1. kvartal 2017\t36\t25\n2. kvartal 2017\t40\t27\n3. kvartal 2017\t38\t29"
THEFTS = "Politiets tal\n\nÅr\tAnmeldte tyverier\tSigtede personer\n2011\t610\t88\n2012\t640\t91\n2013\t590\t97\n2014\t560\t103"
PUPILS = "Skole\tDrenge\tPiger\tI alt\nNord\t120\t131\t251\nSyd\t98\t92\t190\nØst\t77\t81\t158"
WARDS = "Afdeling\tStillinger\tUbesatte\nKirurgi\t60\t12\nMedicin\t80\t8\nBørn\t40\t2"
COSTS = "Tabel 1. Museets udgifter (1.000 kr.)\n\nPost\tLøn\tDrift\tI alt\nFormidling\t840\t310\t1.150\nSamling\t620\t480\t1.100\nI alt\t1.460\t790\t2.250"
CRASHES = "Tabel 1. Ulykker på vejene\n\nVej\tPersonskade\tMaterielskade\tI alt\nRingvejen\t22\t30\t52\nHavnegade\t14\t25\t39\nSøvej\t3\t66\t69\nI alt\t39\t121\t160"
SWIMMERS = "Klassetrin\tElever\tSvømmere\n1. klasse\t80\t20\n2. klasse\t75\t45\n3. klasse\t90\t81"
CLASSES = "Skole\tElever\tKlasser\tAflyste\nÅdalen\t424\t20\t12\nBakken\t310\t15\t31\nSkoven\t275\t11\t8"
AGES = "Tabel 1. Ledige\n\nAlder\t2012\t2014\nUnder 30 år\t180\t216\n30-39 år\t145\t116\n40-49 år\t70\t77"
PAIRS = [
    (
        CLASSES,
        "På Skoven går der i gennemsnit 21 elever i hver klasse.",
        "På Skoven går der i gennemsnit 25 elever i hver klasse.",
    ),
    (CLASSES, "Skoven havde flest aflysninger.", "Bakken havde flest aflysninger."),
    (CLASSES, "Skoven havde det næsthøjeste antal elever.", "Bakken havde det næsthøjeste antal elever."),
    (
        AGES,
        "Den største procentvise stigning ses blandt de 40-49-årige.",
        "Det største procentvise fald ses blandt de 30-39-årige.",
    ),
    (
        AGES,
        "Blandt de 30-39-årige er antallet steget fra 2012 til 2014.",
        "Blandt de 30-39-årige er antallet faldet fra 2012 til 2014.",
    ),
    (THEFTS, "Antallet af tyverier er faldet hvert år siden 2011.", "Antallet af sigtede er steget hvert år siden 2011."),
    (THEFTS, "I gennemsnit blev der anmeldt 640 tyverier årligt.", "I gennemsnit blev der anmeldt 600 tyverier årligt."),
    (PUPILS, "På alle tre skoler er der flere piger end drenge.", "På alle fire skoler er der flere piger end drenge."),
    (
        WARDS,
        "Andelen af ubesatte stillinger er højest på medicin, hvorfor der er slået tre op.",
        "Andelen af ubesatte stillinger er højest på kirurgi, hvorfor der er slået tre op.",
    ),
    (COSTS, "Løn udgjorde 74,9 pct. af de samlede udgifter.", "Løn udgjorde 64,9 pct. af de samlede udgifter."),
    (COSTS, "Løn udgjorde 54,9 pct. af de samlede udgifter.", "Løn udgjorde 54,9 pct. af de samlede udgifter i regionen."),
    (CRASHES, "Det fremgår, at Havnegade havde 55 ulykker.", "Det fremgår, at Havnegade havde 39 ulykker."),
    (CRASHES, "Som det ses, havde Ringvejen 81 ulykker.", "Som det ses, havde Ringvejen 30 ulykker uden personskade."),
    (SWIMMERS, "I 3. klasse er 80 pct. af eleverne svømmere.", "I 3. klasse er 90 pct. af eleverne svømmere."),
    (
        SWIMMERS,
        "2. klasse holder til i den gamle hal, idet 50 pct. af klassens elever er svømmere.",
        "2. klasse holder til i den gamle hal, idet 50 pct. af klassens elever er svømmere i en klub.",
    ),
    (STORES, "Dermed er 72 pct. af genstandene registreret.", "Dermed er 67 pct. af genstandene registreret."),
    (STORES, "I Kælderen er 62 pct. af genstandene registreret.", "I Kælderen er 26 pct. af genstandene registreret."),
    (PIERS, "Nordre bro udgør dermed 50 pct. af pladserne.", "Nordre bro udgør dermed 40 pct. af pladserne."),
    (PIERS, "Søndre bro står således for 35 pct.", "Søndre bro står således for 25 pct."),
    (MEADOWS, "Heden er den eneste type, der er blevet mindre.", "Fersk eng er den eneste type, der er blevet mindre."),
    (
        QUARTERS,
        "For hud er andelen derimod faldet fra 2. til 3. kvartal.",
        "For hud er andelen derimod steget fra 2. til 3. kvartal.",
    ),
    (ACCIDENTS, "I 2021 var påkørsel den hyppigste årsag.", "I 2021 var fald den hyppigste årsag."),
    (ACCIDENTS, "I 2019 var der 31 ulykker, i 2020 kun 19.", "I 2019 var der 31 ulykker, i 2020 kun 18."),
    (WAITING, "Ventetiden var længst i 3. kvartal, hvor to var syge.", "Ventetiden var længst i 2. kvartal, hvor to var syge."),
    (TRADES, "Antallet af murerlærlinge er faldet fra 2016 til 2018.", "Antallet af murerlærlinge er steget fra 2016 til 2018."),
    (TRADES, "Smedefaget har vundet frem siden 2016.", "Smedefaget har tabt terræn siden 2016."),
    (
        TRADES,
        "Tømrerfaget fik 16 flere lærlinge fra 2016 til 2018.",
        "Tømrerfaget fik 18 flere lærlinge fra 2016 til 2018.",
    ),
    (TRADES, "Der er flest lærlinge i smedefaget.", "Der er flest lærlinge i tømrerfaget."),
    (TRADES, "I 2018 var der 58 smede i lære.", "I 2018 var der 55 smede i lære."),
    (
        TRADES,
        "Samlet er antallet af lærlinge gået tilbage i perioden.",
        "Samlet er antallet af lærlinge gået frem i perioden.",
    ),
    (TRADES, "Tømrer er det fag, der er gået mest tilbage.", "Smed er det fag, der er gået mest tilbage."),
    (VISITS, "Besøget af voksne toppede i 2014.", "Besøget af voksne toppede i 2016."),
    (VISITS, "Børnenes besøg nåede bunden i 2013.", "Børnenes besøg nåede bunden i 2014."),
    (
        VISITS,
        "Fra 2014 til 2015 kom der flere voksne, mens skolernes besøg gik lidt ned.",
        "Fra 2014 til 2015 kom der færre voksne, mens skolernes besøg gik lidt ned.",
    ),
    (VISITS, "Skolernes besøg steg fra 145 i 2013 til 181 i 2016.", "Skolernes besøg steg fra 145 i 2013 til 171 i 2016."),
    (VISITS, "I 2015 var der færre børn end året før.", "I 2015 var der flere børn end året før."),
    (BURGLARY, "Sommerhusene rammes hårdest i 4. kvartal.", "Sommerhusene rammes hårdest i 3. kvartal."),
    (
        BURGLARY,
        "Indbruddene i lejlighed faldt fra 3. til 4. kvartal.",
        "Indbruddene i lejlighed steg fra 3. til 4. kvartal.",
    ),
    (SCHOOL, "Elevtallet er faldet siden 2017/18.", "Elevtallet er steget siden 2017/18."),
    (
        SCHOOL,
        "Der er to klasser mere i 2020/21 end i 2017/18.",
        "Der er en klasse mere i 2020/21 end i 2017/18.",
    ),
    (CASES, "Midt modtog færre sager end Helsing.", "Midt modtog flere sager end Helsing."),
    (CASES, "Vest afsluttede flere sager, end kredsen modtog.", "Midt afsluttede flere sager, end kredsen modtog."),
    (WATER, "Nitratindholdet er højest på Elm Vandværk.", "Nitratindholdet er højest på Bøg Vandværk."),
    (WATER, "Bøg ligger lavere end Ask med hensyn til nitrat.", "Bøg ligger højere end Ask med hensyn til nitrat."),
    (WEEKS, "Ventetiden er bragt ned hvert eneste år siden 2011.", "Ventetiden er gået op og ned siden 2011."),
    (WEEKS, "I 2013 var ventetiden 37 uger.", "I 2013 var ventetiden 33 uger."),
    (LOSS, "I 2014 lå tabet på 8,4 pct. af vandet.", "I 2014 lå tabet på 8,0 pct. af vandet."),
    (LOANS, "Udlånet toppede i 2009 og er siden faldet til 10.215.", "Udlånet toppede i 2008 og er siden faldet til 10.215."),
    (LOANS, "Vi nåede det højeste tal i 2010.", "Vi nåede det højeste tal i 2008."),
    (
        PUNCTUAL,
        "Fremgangen er størst på grøn linje, hvor andelen er steget med 9,8 procentpoint fra 2015 til 2017.",
        "Fremgangen er størst på grøn linje, hvor andelen er steget med 7,8 procentpoint fra 2015 til 2017.",
    ),
    (
        PUNCTUAL,
        "Tilbagegangen ses på rød linje, hvor andelen faldt med 1,6 procentpoint fra 2016 til 2017.",
        "Tilbagegangen ses på rød linje, hvor andelen faldt med 2,6 procentpoint fra 2016 til 2017.",
    ),
    (
        TRADES,
        "Værst ser det ud for smed, hvor antallet er faldet med 13 fra 2016 til 2018.",
        "Værst ser det ud for smed, hvor antallet er faldet med 8 fra 2016 til 2018.",
    ),
    (
        OPEN_CASES,
        "Antallet af uafsluttede klager faldt fra 120 ved udgangen af 2006 til 96 ved udgangen af 2007.",
        "Antallet af uafsluttede klager steg fra 96 ved udgangen af 2006 til 120 ved udgangen af 2007.",
    ),
    (
        OPEN_CASES,
        "De uafsluttede klager var ved udgangen af 2008 på det højeste niveau i perioden.",
        "De uafsluttede klager var ved udgangen af 2007 på det højeste niveau i perioden.",
    ),
    (
        VISITS,
        "Skolernes besøg var i 2014 på det laveste niveau i perioden, hvilket skyldes, at broen til øen var lukket.",
        "Skolernes besøg var i 2013 på det laveste niveau i perioden, hvilket skyldes, at broen til øen var lukket.",
    ),
    (
        LOANS,
        "Udlånet var højest i 2009, hvilket især hænger sammen med to nye hylder.",
        "Udlånet var højest i 2008, hvilket især hænger sammen med to nye hylder.",
    ),
    (
        CATCHES,
        "Som det ses af tabel 2, er fangstprocenten steget i hvert eneste kvartal gennem 2019.",
        "Som det ses af tabel 2, er fangstprocenten både steget og faldet gennem 2019.",
    ),
    (CATCHES, "Vagterne er steget kvartal for kvartal.", "Vagterne steg fra 2. til 3. kvartal."),
    (
        TWO_YEARS,
        "Haverne er faldet fra 3. kvartal 2016 til 3. kvartal 2017.",
        "Haverne er steget fra 3. kvartal 2016 til 3. kvartal 2017.",
    ),
]
WORK = "Tabel 1. Andel i arbejde efter et år, pct.\n\nHold\tMænd\tKvinder\n2016\t58\t66\n2017\t60\t69\n2018\t57\t62"
OF_OTHER_THINGS = [
    (CLASSES, "På Skoven får i gennemsnit tre elever støtte i hver klasse."),
    (CLASSES, "På Skoven må der højst være 28 elever i hver klasse i gennemsnit."),
    (CLASSES, "Skoven havde det næsthøjeste antal elever med støtte."),
    (AGES, "Blandt de 30-39-årige mænd er antallet steget fra 2012 til 2014."),
    (THEFTS, "Antallet af grove tyverier er faldet hvert år siden 2011."),
    (THEFTS, "Antallet af personer i arresten er faldet hvert år."),
    (THEFTS, "I gennemsnit kostede et tyveri 640 kr. om året."),
    (PUPILS, "På alle tre skoler er der flere piger end drenge i svømmeklubben."),
    (WARDS, "Andelen af ubesatte stillinger er højest på medicinsk modtagelse."),
    (COSTS, "Løn skal udgøre 60 pct. af de samlede udgifter."),
    (COSTS, "Løn til vikarer udgjorde 12 pct. af de samlede udgifter."),
    (CRASHES, "Som nævnt havde Søvej 75 ulykker i 2009."),
    (SWIMMERS, "I 3. klasse kan 40 pct. af eleverne dykke."),
    (
        PUNCTUAL,
        "Fremgangen er størst på grøn linje, hvor kundernes tilfredshed er steget med 9,8 procentpoint fra 2015 til 2017.",
    ),
    (
        PUNCTUAL,
        "Fremgangen er størst på den nye del af grøn linje, hvor andelen er steget med 9,8 procentpoint fra 2015 til 2017.",
    ),
    (PUNCTUAL, "Fremgangen er størst på grøn og rød linje, hvor andelen er steget med 9,8 procentpoint fra 2015 til 2017."),
    (DELAYS, "I Nord er ventetiden for erhvervskunder vokset fra 5,8 til 7,9 minutter."),
    (DELAYS, "I Midt er ventetiden vokset fra 9,1 til 9,6 minutter."),  # which 9,1?
    (LOANS, "Udlånet er steget fra 10.215 til 10.630."),  # after the last year of the table
    (OPEN_CASES, "Ved udgangen af 2007 var 131 klager over støj uafsluttede."),
    (OPEN_CASES, "Ved udgangen af april 2008 var de uafsluttede klager på det højeste niveau."),
    (VISITS, "Skolernes aflysninger var i 2014 på det laveste niveau i perioden, hvilket skyldes det nye tog."),
    (CATCHES, "I 2019 er fangstprocenten steget."),
    (CATCHES, "Fangstprocenten på havnen er steget i hvert eneste kvartal gennem 2019."),
    (CATCHES, "Fangstprocenten er steget i hvert kvartal af 2018."),
    (TWO_YEARS, "Haverne er faldet fra 3. kvartal 2015 til 3. kvartal 2016."),
    (PIERS, "Nordre bro udgør 60 pct. af omsætningen."),
    (
        f"{PIERS.replace('96', '120').replace('84', '60')}\n\nNordre bro udgør dermed 50 pct. af pladserne.\n\n{PIERS}",
        "Havnen voksede i år.",
    ),
    (PIERS, "Nordre bro udgør 33 pct. af broerne."),
    (PIERS, "På Nordre bro udgør motorbåde 70 pct. af pladserne."),
    (STORES, "Dermed er 72 pct. af genstandene i Vest registreret digitalt."),
    (STORES, "Heraf er 12 pct. af genstandene fotograferet."),
    (STORES, "Ved årets udgang er 80 pct. af genstandene registreret."),
    (PIERS, "Nordre og Søndre bro udgør dermed 70 pct. af pladserne."),
    (WORK, "Efter to år var 71 pct. af mændene på 2016-holdet i arbejde."),
    (LOANS, "Udlånet af lydbøger toppede i 2008 og er siden gået lidt ned til 10.215."),
    (LOANS, "Udlånet af lydbøger var 9.870 i 2009 og er nu på 10.215."),
    (MEADOWS, "Eng er den eneste type, der er blevet mindre."),  # the row's name ends in the word
    (ACCIDENTS, "Klemning var sjældnest i 2021."),  # what is gathered as "Andet" is no kind of its own
    (ACCIDENTS, "På broen var der i 2020 kun 17 ulykker."),
    (WAITING, "Ventetiden til operation var længst i 3. kvartal."),
    (TRADES, "Antallet af kvindelige murere er faldet fra 2016 til 2018."),
    (TRADES, "Antallet af lærlinge under 18 år er faldet i perioden."),
    (TRADES, "I 2018 bestod 52 smede svendeprøven."),
    (TRADES, "Antallet af virksomheder med smede i lære er steget fra 2016 til 2018."),
    (TRADES, "Antallet af smede ventes at stige i 2019."),
    (TRADES, "Murerne gik frem i 2017, men faldt tilbage i 2018."),
    (VISITS, "Indtægten fra børn faldt fra 2014 til 2015."),
    (VISITS, "Antallet af skoler i kommunen er faldet fra 31 i 2013 til 28 i 2016."),
    (VISITS, "Antallet af betalende voksne er faldet fra 2015 til 2016."),
    (VISITS, "Skolerne aflyste flere besøg i 2015 end året før."),
    (BURGLARY, "Antallet af sigtelser for indbrud i lejlighed er faldet fra 3. til 4. kvartal."),
    (BURGLARY, "Forsøg på indbrud i villa er faldet fra 3. til 4. kvartal."),
    (SCHOOL, "Antallet af elever pr. klasse er faldet siden 2017/18."),
    (SCHOOL, "Antallet af elever i specialklasser er faldet fra 2019/20 til 2020/21."),
    (CASES, "Helsing har modtaget færre klager end Vest."),
    (CASES, "Midt har færre medarbejdere end Helsing."),
    (WATER, "Ask leverer mere vand end Bøg."),
    (WATER, "Elm har den højeste pris, men den laveste hårdhed."),
    (TIMELY, "Antallet af afgørelser om børn er faldet fra 2018 til 2019."),
    (TIMELY, "Klagerne fra unge er faldet fra 2018 til 2019."),
]


def accused(folder: Path, text: str) -> list[str]:
    """The codes of the checks that find a fault in a letter with this running text."""
    findings, coverage = check_example(folder, Example(text=text))
    assert coverage.failed_checks == ()
    return [finding.code for finding in findings if finding.verdict == "contradicted"]


@pytest.mark.parametrize(("table", "wrong", "right"), PAIRS)
def test_the_cells_gainsay_the_one_and_not_the_other(table: str, wrong: str, right: str, tmp_path: Path) -> None:
    for folder in ("wrong", "right"):
        (tmp_path / folder).mkdir()
    assert accused(tmp_path / "wrong", f"{wrong}\n\n{table}")
    assert not accused(tmp_path / "right", f"{right}\n\n{table}")


@pytest.mark.parametrize(("table", "said"), OF_OTHER_THINGS)
def test_what_counts_something_else_than_the_table_is_left_alone(table: str, said: str, tmp_path: Path) -> None:
    assert not accused(tmp_path, f"{said}\n\n{table}")


def test_a_part_that_by_chance_is_the_sum_of_two_others_hides_no_wrong_total(tmp_path: Path) -> None:
    wrong = ACCIDENTS.replace("\t36", "\t37")  # 11 = 6 + 5, in 2021 alone
    assert accused(tmp_path, f"Opgørelsen er ny.\n\n{wrong}") == ["LK504"]
