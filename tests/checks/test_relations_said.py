"""Relations that a letter states across sentences, and between a sentence and its own table: found where they do not hold, said to
hold where they do, and left alone where the words do not settle them."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

MONTHS = "Tabel 1. Udrykninger i 2019\n\nMåned\tUdrykninger\nJanuar\t40\nFebruar\t55\nMarts\t46\nApril\t61\nMaj\t52\nJuni\t48"
MONEY = "Tabel 1. Udgifter til veje (1.000 kr.)\n\nÅr\tDrift\tAnlæg\tI alt\n2017\t4.100\t900\t5.000\n2018\t4.450\t1.300\t5.750"
SHARES = "Tabel 1. Andel rettidige svar, pct.\n\nKvartal\tNordby\tHele landet\n1. kvartal 2019\t71,0\t74,0\n2. kvartal 2019\t73,5\t74,2\n3. kvartal 2019\t76,0\t74,1\n4. kvartal 2019\t72,0\t74,4"

HOLDS = [
    ("LK506", f"I 1. halvår var der i alt 302 udrykninger.\n\n{MONTHS}"),
    ("LK506", f"I de første tre måneder var der i gennemsnit 47 udrykninger.\n\n{MONTHS}"),
    ("LK506", f"I de to år er der tilsammen brugt 8,6 mio. kr. på drift af veje.\n\n{MONEY}"),
    ("LK501", f"I 2018 var udgifterne til veje i alt 5,8 mio. kr.\n\n{MONEY}"),
    ("LK507", f"I tre af de fire kvartaler lå andelen under landsgennemsnittet.\n\n{SHARES}"),
    ("LK507", f"I to af de seks måneder var der over 53 udrykninger.\n\n{MONTHS}"),
    ("LK101", "Puljen er på 45,0 mio. kr., og der er givet tilsagn om 31,5 mio. kr. Der resterer således 13,5 mio. kr."),
    ("LK101", "Bruttoudgiften var 18,4 mio. kr. Heraf refunderede staten 6,9 mio. kr., så nettoudgiften blev 11,5 mio. kr."),
    ("LK204", "I 2016 modtog retten 1.560 begæringer, hvilket er i gennemsnit 130 om måneden."),
    (
        "LK205",
        "I Nord går 240 elever med et fravær på 4,0 pct., i Syd 160 elever med et fravær på 8,0 pct. Samlet er fraværet 5,6 pct.",
    ),
    ("LK203", "Gennemgangen viser, at 118 af de 343 ikke har fået tilbud. Det er med andre ord godt en tredjedel."),
    ("LK801", "Besigtigelsen fandt sted onsdag den 3. april 2019."),
    ("LK802", "Forsøget med gratis bybus løb fra den 1. marts 2015 til den 31. august 2015, altså i seks måneder."),
    ("LK802", "Ansøgningen blev indgivet den 3. maj 2012 og besvaret den 24. maj 2012. Sagsbehandlingen tog således tre uger."),
]
FAILS = [
    ("LK506", f"I 1. halvår var der i alt 322 udrykninger.\n\n{MONTHS}"),
    ("LK506", f"I de to år er der tilsammen brugt 9,4 mio. kr. på drift af veje.\n\n{MONEY}"),
    ("LK501", f"I 2018 var udgifterne til veje i alt 7,5 mio. kr.\n\n{MONEY}"),
    ("LK507", f"I alle fire kvartaler lå andelen under landsgennemsnittet.\n\n{SHARES}"),
    ("LK507", f"I ingen af de seks måneder var der over 60 udrykninger.\n\n{MONTHS}"),
    ("LK101", "Puljen er på 45,0 mio. kr., og der er givet tilsagn om 31,5 mio. kr. Der resterer således 14,5 mio. kr."),
    ("LK101", "Bruttoudgiften var 18,4 mio. kr. Heraf refunderede staten 6,9 mio. kr., så nettoudgiften blev 12,5 mio. kr."),
    ("LK204", "I 2016 modtog retten 1.560 begæringer, hvilket er i gennemsnit 150 om måneden."),
    (
        "LK205",
        "I Nord går 240 elever med et fravær på 4,0 pct., i Syd 160 elever med et fravær på 8,0 pct. For de to er det samlet 6,0 pct.",
    ),
    ("LK203", "Gennemgangen viser, at 118 af de 343 ikke har fået tilbud. Det er med andre ord knap en fjerdedel."),
    ("LK401", "Der var budgetteret med 22,5 mio. kr., men forbruget blev 27,6 mio. kr. Merforbruget på 4,1 mio. kr. skyldes is."),
    ("LK801", "Mødet holdes lørdag den 16. september."),
    ("LK802", "Sagen blev modtaget den 4. januar 2010 og afgjort den 4. november 2010. Det tog otte måneder."),
    ("LK802", "Broen var spærret fra den 12. juni til den 14. september 2017, altså i fem måneder."),
    ("LK802", "Høringen løb fra den 12. januar til den 9. februar 2015, altså i seks uger."),
    ("LK802", "Færgen sejlede ikke fra den 3. til den 17. februar 2012. Det var fire uger."),
    ("LK802", "Ansøgningen blev indgivet den 3. maj 2012 og besvaret 31 dage senere, den 24. maj 2012."),
    ("LK802", "Anlægget blev sat i drift i maj 2013 og lukket i maj 2016, dvs. efter fire år."),
    ("LK803", "Ansøgningen er modtaget den 3. januar 2019 og afgjort den 14. november 2018."),
    ("LK803", "Perioden løber fra den 20. marts 2019 til den 17. februar 2019."),
    (
        "LK508",
        "Antal besøg:\n\nSvømmehal\t2016\t2017\tÆndring i pct.\nNord\t20.400\t22.440\t10\nSyd\t15.300\t14.535\t-5\nVest\t8.120\t8.445\t9\nØst\t10.050\t10.050\t0",
    ),
    (
        "LK508",
        "Udgifter, mio. kr.:\n\nOmråde\tBudget\tRegnskab\tAfvigelse\nVeje\t12,4\t13,1\t0,7\nParker\t8,3\t8,0\t-0,3\nHavn\t4,2\t4,5\t0,9",
    ),
    (
        "LK508",
        "Klager fordelt på udfald:\n\nÅr\tKlager\tMedhold\tMedholdsprocent\n2014\t120\t30\t25\n2015\t131\t36\t27\n2016\t98\t21\t31\n2017\t105\t30\t29",
    ),
    (
        "LK508",
        "Befolkning og læger:\n\nKommune\tIndbyggere\tLæger\tLæger pr. 10.000\nElsted\t24.000\t18\t7,5\nHolme\t31.000\t20\t6,5\nVig\t12.500\t10\t9,0",
    ),
]
SILENT = [
    # narrower words than the table has
    f"I 1. halvår var der i alt 322 udrykninger til færdselsuheld med tilskadekomne.\n\n{MONTHS}",
    f"Bortset fra april er antallet af udrykninger faldet hver måned.\n\n{MONTHS}",
    f"I 2018 var udgifterne til veje og broer i alt 7,5 mio. kr.\n\n{MONEY}",
    f"Der var i næsten alle fire kvartaler en andel under landsgennemsnittet.\n\n{SHARES}",
    # the rest, the share and the mean belong to something else
    "96 gik i job, og 58 meldte sig raske. De sidste 27 er på pension.",
    "Kravet er 12 mio. kr. Vi har fundet 7,5 mio. kr. på løn og 3 mio. kr. på indkøb. Der mangler således 1,5 mio. kr.",
    "164 har afsluttet forløbet, og 103 af dem er i arbejde, 78 på det gamle sted og 25 et nyt. Det er knap 63 pct.",
    "Af 10.950 voksne og 6.200 børn blev 8.412 af de voksne (76,8 pct.) udredt i tide.",
    "Selskabet betalte 4,2 mio. kr.: 1,1 mio. kr. kom fra staten, og 2,0 mio. kr. er lånt.",
    "I 2016 modtog retten 1.560 begæringer. I travle måneder kan der komme 190 om måneden.",
    "Alle sager skal behandles inden for fire uger. I 2019 tog 37 sager mere end fire uger.",
    "Udgiften til A var 12 mio. kr. og til B 8 mio. kr. Stigningen på 3 mio. kr. skyldes lønnen.",
    "Broen var spærret fra den 12. juni til den 14. september 2017, og i tre uger heraf kunne cyklister heller ikke passere.",
    "Klagen blev modtaget den 2. februar 2011. Afgørelsen forelå den 20. december 2011, men sagen lå stille i fire måneder, mens kommunen ventede på en lægeerklæring.",
    "Kontrakten løb fra 1. januar 2012 til 31. december 2015 med mulighed for forlængelse i to år.",
    "Patienten blev henvist den 1. marts 2016 og opereret den 2. juni 2016. Udredningen tog fem uger, og ventetiden på operation var otte uger.",
    "Udvalget blev nedsat den 1. oktober 2013 og afleverede sin betænkning den 1. april 2015, dvs. halvandet år senere.",
    "Barnet blev anbragt den 4. april 2013, og da det blev hjemgivet den 11. juli 2013, havde forældrene ventet i over to måneder på samvær.",
    "Vi modtog ansøgningen den 1. februar 2018, og den 1. juni 2018 havde ansøgeren ventet i fire måneder.",
    "Lejeren modtog opsigelsen den 15. maj 2014 med et varsel på tre måneder og fraflyttede den 1. december 2014.",
    "Reglerne trådte i kraft den 1. juli 2015, og i perioden frem til den 1. juli 2018 er der ført tilsyn hvert år i tre måneder.",
    "Høringen løb fra den 12. januar til den 9. februar 2015. Fristen på fire uger blev ikke forlænget.",
    "Fristen for at svare var den 1. september 2016, og kommunen svarede den 14. september 2016, altså to uger for sent.",
    "Kommunen afgjorde den 6. maj 2014 en ansøgning, som var modtaget den 10. marts 2014.",
    "Klagen af 12. november 2016 blev afvist ved afgørelse af 3. februar 2017, og den 10. januar 2017 modtog vi supplerende oplysninger.",
    "Vi skal anmode om, at materialet, som skulle have været modtaget senest den 1. marts 2017, sendes hurtigst muligt.",
    "Bevillingen blev givet den 3. februar 2017 og gælder fra den 1. januar 2017.",
    "Sagen blev afsluttet den 3. februar 2016 og genoptaget den 8. januar 2017, idet klagen var modtaget den 2. december 2016.",
    "Udgifter, mio. kr.:\n\nOmråde\tBudget\tRegnskab\tAfvigelse\nVeje\t12,4\t13,1\t0,7\nParker\t8,3\t8,0\t-0,3\nHavn\t4,2\t4,5\t0,2",
    "Klager fordelt på udfald:\n\nÅr\tKlager\tMedhold\tMedholdsprocent\n2014\t120\t30\t25\n2015\t131\t36\t27\n2016\t98\t21\t21\n2017\t105\t30\t29",
    "Elforbrug:\n\nBygning\t2015\t2016\tUdvikling\nSkolen\t210\t190\tFald\nHallen\t98\t99\tUændret\nRådhuset\t150\t141\tFald",
    "Ansatte, omregnet til fuldtid:\n\nAfdeling\t2015\t2016\tÆndring\nVej\t21,4\t20,1\t-1,3\nPark\t14,2\t15,0\t0,8\nHavn\t9,0\t8,7\t-0,3\nI alt\t44,6\t43,8\t-0,8",
    "Boliger og ledige boliger:\n\nOmråde\tBoliger\tLedige\tLedige i pct.\nA\t400\t12\t3,0\nB\t250\t5\t2,0\nC\t600\t30\t5,0\nGennemsnit\t417\t16\t3,3",
]


def verdicts(folder: Path, code: str, text: str) -> list[str]:
    """The verdicts of one check on a letter with this running text."""
    findings, coverage = check_example(folder, Example(text=text))
    assert coverage.failed_checks == ()
    return [finding.verdict for finding in findings if finding.code == code]


@pytest.mark.parametrize(("code", "text"), HOLDS)
def test_what_holds_is_said_to_hold(code: str, text: str, tmp_path: Path) -> None:
    found = verdicts(tmp_path, code, text)
    assert "supported" in found
    assert "contradicted" not in found


@pytest.mark.parametrize(("code", "text"), FAILS)
def test_what_does_not_hold_is_found(code: str, text: str, tmp_path: Path) -> None:
    assert "contradicted" in verdicts(tmp_path, code, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_the_words_do_not_settle_accuses_nobody(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [finding.calculation for finding in findings if finding.verdict == "contradicted"]
