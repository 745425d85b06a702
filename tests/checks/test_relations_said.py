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

BOATS = "Fartøjer i havnene:\n\nHavn\t2016\t2017\t2018\nSkibby\t41\t44\t52\nVarnæs\t73\t70\t61\nHelnæs\t28\t31\t35"
TEAMS = "Sager pr. kvartal:\n\nTeam\t1. kvt.\t2. kvt.\t3. kvt.\t4. kvt.\nFiskeri\t112\t131\t98\t143\nJagt\t86\t92\t104\t88"

PLACES = "Overnatninger på pladserne:\n\nPlads\t2016\t2017\t2018\nStranden\t8.200\t8.600\t9.100\nSkoven\t9.400\t9.200\t9.300\nÅen\t5.100\t5.600\t5.400"

ALL_YEAR = "De børn, der var anbragt hele året:\n\nÅr\tBørn anbragt hele året\tTo besøg\n2017\t161\t147\n2018\t158\t129"

# What deserves not even a remark.
OFFICES = (
    "Tallene fremgår af tabellen.\n\nTabel 1: Afsluttede kontrolsager\n\nKontor\t2016\t2017\t2018\nNord\t412\t398\t371\n"
    "Midt\t655\t640\t702\nØst\t1.104\t1.190\t1.286\nI alt\t2.171\t2.228\t2.359\n\n"
)
LISTED = (
    "De resterende 243 borgere er gennemgået. I 97 tilfælde var borgeren syg, svarende til {} pct. I 104 tilfælde manglede der "
    "sagsbehandlere, og i de sidste 42 var adressen forkert."
)
OPEN_CASES = (
    "Pr. 1. januar 2019 var der 412 verserende sager. Der kom 318 nye sager til i løbet af året, og 296 blev afsluttet. "
    "Pr. 31. december 2019 var der {} verserende sager."
)
UNSAID = [
    "I 2019 afgjorde nævnet ca. 49.000 sager, sammenlignet med 47.000 i 2018.",
    "I maj er der udlejet 331 både, mens det tal var over 320 i både 2017 og 2018.",
    "Samtidig faldt andelen af tomme pladser fra 4,3 til 4,2 pct.",
    "Forbruget til have faldt med 3,1 mio. liter (-4,3 pct.). Forbruget til vask steg med 3,0 mio. liter, hvilket svarer til 8,1 pct.",
    "Gennemsnitligt antal dage fra ansøgning til plads i 2018: Nordhavn: 340 dage Sydhavn: 272 dage Vesthavn: 358 dage I alt: 352 dage.",
    "Aftalen er, at ventetiden skulle falde med én dag frem mod udgangen af 2031.",
    "Der er indarbejdet en forventet overførsel til 2031 på 60,7 mio. kr.",
]

HOLDS = [
    ("LK207", "Ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, og ved årets udgang var der 34."),
    ("LK401", "I 2002 kom der 425 gæster. Året efter, hvor huset åbnede i april, nåede vi op på 510, en stigning på 20 pct."),
    ("LK203", "I sognene blev der født 360 børn, og 270 af dem blev døbt. Det er tre fjerdedele."),
    ("LK402", "Samtidig faldt andelen af tomme pladser fra 4,3 til 4,2 pct."),
    (
        "LK101",
        "Nævnet fik 612 sager. Emnerne var lejemål (238), gæld (171) og arv (203), og hver sag er ført under netop ét emne.",
    ),
    ("LK101", "Tryk kostede 84.000 kr. og telte 39.500 kr. Andre udgifter var der ikke. Festen har dermed kostet 123.500 kr."),
    (
        "LK101",
        "Byrådet har givet:\n\n- Koret, 45.000 kr.\n\n- Spejderne, 62.500 kr.\n\nDe 107.500 kr., der hermed er givet, er udbetalt.",
    ),
    ("LK101", "Budgettet for vejene var 33,4 mio. kr. Forbruget blev 31,8 mio. kr. Mindreforbruget på 1,6 mio. kr. overføres."),
    ("LK207", "En cykel kostede 6.400 kr. Vi købte 45. Regningen lød på 288.000 kr. og er betalt."),
    ("LK802", "Strømmen gik kl. 8.20. Først kl. 11.20 var den tilbage. De tre timer, afbrydelsen varede, var alt nede."),
    ("LK101", "Af de 375 kursister begyndte 291 inden for 14 dage, mens 84 ventede mere end 14 dage."),
    ("LK505", f"{PLACES.replace('2018', '2020')}\n\nDer er tal for overnatninger til og med 2020."),
    ("LK501", f"{BOATS}\n\nSom det fremgår, havde Varnæs 61 fartøjer i 2018."),
    ("LK501", f"{TEAMS}\n\nTeam Jagt afgjorde 104 sager i 3. kvartal."),
    ("LK101", "Havnen anløbes af 412 skibe. 188 er fragtskibe, 131 er fiskefartøjer, og 93 er lystfartøjer."),
    ("LK101", "De 96 klager over posten vedrørte forsinkelse (51), beskadigelse (28) og bortkomst (17)."),
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
    ("LK207", "I stiftet er der normeret 486 præstestillinger, og 459 af dem er besat. Der er altså 27 ledige stillinger."),
    ("LK207", "Dyrlægerne besøgte 640 besætninger. I 96 af dem, 15 pct., fandt man halthed."),
    ("LK802", "Forsøget med gratis bybus løb fra den 1. marts 2015 til den 31. august 2015, altså i seks måneder."),
    ("LK802", "Ansøgningen blev indgivet den 3. maj 2012 og besvaret den 24. maj 2012. Sagsbehandlingen tog således tre uger."),
    ("LK802", "Skibet lå i dok fra den 2. til den 16. april 2017. Liggetiden på 14 dage var som aftalt."),
    (
        "LK802",
        "Hallen var lukket fra mandag den 4. juni til og med fredag den 20. juli 2018. Lukningen på knap syv uger var varslet.",
    ),
    ("LK801", "Hallen var lukket fra mandag den 4. juni til og med fredag den 20. juli 2018."),
]
FAILS = [
    ("LK101", "Huset har 29 ansatte, fordelt på 11 pædagoger, 9 medhjælpere og 6 studerende."),
    (
        "LK401",
        "Der kom 540 blinde alarmer i 2006. Efter at gebyret blev sat op, faldt tallet i 2008 til 450. Med en tredjedel færre alarmer er der færre natlige udkald.",
    ),
    ("LK401", "Kommunen havde 48 klager i 2013 mod 60 i 2012. Faldet på 35 pct. skyldes den nye vejledning."),
    (
        "LK402",
        "Havnens besøgstal voksede fra 41.200 i 2011 til 61.800 i 2012. Denne fordobling af publikum har lagt et pres på kajen.",
    ),
    (
        "LK207",
        "Stien betales med 1,2 mio. kr. fra kommunen, 0,85 mio. kr. fra selskabet og 0,4 mio. kr. fra en fond. Den samlede ramme på 2,85 mio. kr. dækker både bro og belægning.",
    ),
    ("LK802", "Opkaldet kom kl. 14.52, og bilen var fremme kl. 15.11. Responstiden på 29 minutter ligger uden for målet."),
    ("LK401", "I alt blev der udført 1.240 tilsyn i 2021. Det er 18 pct. flere end i 2020, hvor tallet var 1.180."),
    (
        "LK401",
        "Vi udførte 1.240 tilsyn i 2021. Det er en stigning på 18 pct. i forhold til 2020, hvor der blev udført 1.180 tilsyn.",
    ),
    ("LK401", "I 2021 gennemførte vi 1.240 tilsyn mod 1.180 i 2020. Det er 18 pct. flere."),
    ("LK207", "Vi har behandlet 84 af de 112 klager. Der mangler således 38."),
    ("LK101", "Vi har 14 vogne. De ni er udstyret med GPS, mens seks endnu ikke er det."),
    ("LK101", "Vi modtog 96 ansøgninger. 58 fik tilsagn, 29 fik afslag, og 14 er endnu ikke afgjort."),
    ("LK101", "Der blev i 2019 givet 340 påbud, heraf 212 til landbrug og 148 til industri."),
    (
        "LK101",
        "Budgettet er på 8,4 mio. kr., hvoraf 5,1 mio. kr. går til løn, 1,9 mio. kr. til husleje og 1,8 mio. kr. til drift.",
    ),
    ("LK207", "Der er otte afdelinger med hver 24 pladser, i alt 184 pladser."),
    ("LK207", "Hver af de otte afdelinger har 24 pladser. Det giver 184 pladser i alt."),
    ("LK207", "De fire kommuner bidrog hver med 150.000 kr., i alt 500.000 kr."),
    ("LK207", "Museet havde i sommerhalvåret 12.400 gæster og i vinterhalvåret 7.300, altså 20.700 gæster på hele året."),
    ("LK401", "I 2002 kom der 425 gæster. Året efter, hvor huset åbnede i april, nåede vi op på 510, en stigning på 25 pct."),
    (
        "LK203",
        "Der gik 842 elever her. 396 af dem kom ofte for sent. Det betyder, at mere end halvdelen af eleverne kom for sent, hvilket skal ændres.",
    ),
    ("LK203", "I sognene blev der født 360 børn, og 270 af dem blev døbt. Det er to tredjedele."),
    (
        "LK401",
        "Antallet af udlån var 2,2 mio. i juli 2018. I juli 2019 var det 2,5 mio., en stigning på 14 pct. Det svarer til 172.000 flere.",
    ),
    ("LK401", "Andelen af rettidige svar er faldet fra 41 pct. i 2010 til 28 pct. i 2019, svarende til et fald på 40 pct."),
    ("LK401", "Udlånet faldt fra 45.200 timer i 2015 til 40.100 timer i 2019, altså med 14,1 pct."),
    ("LK401", "Køen faldt med 3.200 til 14.900, fra 19.100 til 14.900."),
    ("LK201", "Af 129 ansøgninger blev 24 afslået. Afslagsprocenten er dermed 29 pct."),
    (
        "LK201",
        "Der var 120 drenge og 80 piger. Prøven blev bestået af 90 af drengene og 68 af pigerne, svarende til henholdsvis 57,0 og 85,0 pct.",
    ),
    (
        "LK201",
        "Der var 120 drenge og 80 piger. Prøven blev bestået af 90 af drengene og 68 af pigerne, svarende til henholdsvis 75,0 og 58,0 pct.",
    ),
    (
        "LK101",
        "Nævnet fik 612 sager. Emnerne var lejemål (238), gæld (171) og arv (223), og hver sag er ført under netop ét emne.",
    ),
    ("LK101", "Tryk kostede 84.000 kr. og telte 39.500 kr. Andre udgifter var der ikke. Festen har dermed kostet 133.500 kr."),
    (
        "LK101",
        "Byrådet har givet:\n\n- Koret, 45.000 kr.\n\n- Spejderne, 62.500 kr.\n\nDe 117.500 kr., der hermed er givet, er udbetalt.",
    ),
    ("LK101", "Budgettet for vejene var 33,4 mio. kr. Forbruget blev 31,8 mio. kr. Mindreforbruget på 2,6 mio. kr. overføres."),
    ("LK207", "En cykel kostede 6.400 kr. Vi købte 45. Regningen lød på 308.000 kr. og er betalt."),
    (
        "LK204",
        "Skolen har 24 hold. Der kom 432 elever. Hallen er ny. 28 elever pr. hold, som det i snit er blevet til, er mange.",
    ),
    ("LK802", "Strømmen gik kl. 8.20. Først kl. 11.20 var den tilbage. De fem timer, afbrydelsen varede, var alt nede."),
    (
        "LK802",
        "Huset blev lukket den 1. marts 2019 og åbnet den 1. juni 2019. I maj kom taget på. De fem måneder, lukningen varede, er ovre.",
    ),
    ("LK101", "Af de 375 kursister begyndte 291 inden for 14 dage, mens 94 ventede mere end 14 dage."),
    (
        "LK903",
        "Klager skal besvares inden for ti hverdage. Den sidste blev besvaret på den 14. hverdag, så fristen er overholdt.",
    ),
    ("LK903", "Rammen var 18,6 mio. kr. Forbruget endte på 19,9 mio. kr. Vi holdt os altså inden for den afsatte ramme."),
    (
        "LK104",
        "I maj blev 1.460 husstande uden strøm. Det blæste. De strømløse husstande, 1.640 i alt, får afslag i næste regning.",
    ),
    ("LK104", "Der flyttede 64 børn og 13 medarbejdere med. De 16 ansatte, der flyttede med, er tilbage."),
    ("LK803", "Inden 1. august i år kan ministeriet regne med at have svaret i hænde."),
    ("LK803", "Vejledningen skal være klar den 15. september 2020, og alle får den tilsendt."),
    ("LK510", f"{PLACES}\n\nSkoven er faldet i begge år."),
    ("LK510", f"{PLACES}\n\nStranden blev i 2018 for første gang den største, foran Skoven."),
    ("LK510", f"{PLACES}\n\nStranden var i 2018 kommunens bedste."),
    ("LK201", "Blandt de 46 ledere er 19 kvinder (41 pct.), og blandt de 212 lærere er det 117 (65 pct.)."),
    ("LK201", "14 af 40 skoler er lukket (over 60 pct.)."),
    ("LK101", "Af de 64 pladser er 71 udlejet."),
    ("LK502", f"{BOATS}\nI alt\t142\t145\t148\n\nAntallet af fartøjer, som er opgjort i juli, er faldet fra 2016 til 2018."),
    ("LK102", "Finansieringen er fordelt således: staten 40 pct., regionen 35 pct. og fonde 35 pct."),
    ("LK802", "Museet var lukket fra den 1. juni til den 20. juni 2018, i alt 30 dage."),
    ("LK501", f"{BOATS}\n\nSom det fremgår, havde Varnæs 71 fartøjer i 2018."),
    ("LK501", f"{TEAMS}\n\nTeam Jagt afgjorde 114 sager i 3. kvartal."),
    ("LK101", "Havnen anløbes af 412 skibe. 188 er fragtskibe, 131 er fiskefartøjer, og 103 er lystfartøjer."),
    ("LK101", "De 96 klager over posten vedrørte forsinkelse (51), beskadigelse (28) og bortkomst (19)."),
    ("LK101", "I alt 734 heste blev undersøgt (212 travheste, 308 rideheste og 224 ponyer)."),
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
    ("LK207", "I stiftet er der normeret 486 præstestillinger, og 459 af dem er besat. Der er altså 37 ledige stillinger."),
    ("LK207", "Dyrlægerne besøgte 640 besætninger. I 69 af dem, 15 pct., fandt man halthed."),
    ("LK204", "Vi betalte 61,5 mio. kr. for kultur. Der er 41.000 indbyggere, og udgiften er følgelig 1.250 kr. pr. indbygger."),
    (
        "LK207",
        "Museet havde 1.210 gæster i januar, 1.340 i februar og 1.515 i marts. Gennemsnittet for de tre måneder er 1.455 gæster.",
    ),
    ("LK802", "Sagen blev modtaget den 4. januar 2010 og afgjort den 4. november 2010. Det tog otte måneder."),
    ("LK802", "Broen var spærret fra den 12. juni til den 14. september 2017, altså i fem måneder."),
    ("LK802", "Høringen løb fra den 12. januar til den 9. februar 2015, altså i seks uger."),
    ("LK802", "Færgen sejlede ikke fra den 3. til den 17. februar 2012. Det var fire uger."),
    ("LK802", "Ansøgningen blev indgivet den 3. maj 2012 og besvaret 31 dage senere, den 24. maj 2012."),
    ("LK802", "Anlægget blev sat i drift i maj 2013 og lukket i maj 2016, dvs. efter fire år."),
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
    ("LK401", "Antallet af ansatte er faldet med 24, fra 132 til 118."),
    ("LK403", "Vandforbruget var 142 liter i 2010 og 119 liter i 2016. Forbruget er dermed steget."),
    ("LK403", "Ventetiden var 42 dage i 2015, 35 dage i 2016 og 37 dage i 2017. Den er således faldet hvert eneste år."),
    ("LK403", "Fraværet var 5,4 pct. i 2014 og 6,1 pct. i 2015. Fraværet har dermed været faldende."),
    ("LK401", "Antallet af anmeldelser var 86 i 2017 mod 131 i 2014. Der er således tale om et fald på 43 pct."),
    ("LK403", "Fangsten var 120 tons i 2011 og 95 tons i 2013. Fangsten er således vokset."),
    ("LK403", "Medlemstallet er faldet hvert år. Der var 412 medlemmer i 2012, 420 i 2013 og 405 i 2014."),
    ("LK802", "Broen var spærret fra den 3. til den 24. maj 2019. Spærringen på to uger gav kø på omfartsvejen."),
    ("LK802", "Forsøget løb fra den 1. september 2012 til den 31. august 2015. De to år, forsøget varede, er evalueret."),
    ("LK801", "Kurset blev holdt fra mandag den 4. juni til lørdag den 8. juni 2018."),
    ("LK803", "Ansøgerne bedes indsende skemaet inden den 15. august 2020."),
    ("LK802", "Vejarbejdet begyndte i april 2018 og var færdigt i september 2019. Det stod på i knap et år."),
    (
        "LK802",
        "Biblioteket lukkede den 3. januar 2017 og åbnede den 14. februar 2017. I de otte uger kunne låntagerne bruge filialen.",
    ),
    ("LK802", "Borgmesteren sad fra 2006 til 2013, i alt ti år."),
    ("LK802", "Patienten blev henvist den 4. maj 2016 og opereret den 29. juni 2016, efter 12 uger."),
    ("LK802", "Klagen kom den 1. juni 2017. Afgørelsen faldt først den 1. december 2017, ni måneder senere."),
    ("LK404", "Spildet er bragt ned med 3 procentpoint, nemlig fra 11,5 pct. i 2006 til 7,5 pct. i 2009."),
    (
        "LK404",
        "I 2020 fuldførte 58,4 pct. af eleverne. To år tidligere var det 51,2 pct., så fuldførelsen ligger 6,2 procentpoint højere.",
    ),
    ("LK404", "44 pct. af kvinderne og 52 pct. af mændene deltog, en forskel på 6 procentpoint."),
    ("LK404", "Andelen er 12,5 pct., og det er 3,5 procentpoint mere end i 2010, da den var 10,0 pct."),
    ("LK404", "Renten blev sat ned med et halvt procentpoint, fra 3,25 pct. til 2,25 pct."),
    (
        "LK402",
        "Kommunen modtog 214 ansøgninger i 2010. I 2011 nåede antallet op på 371. Når antallet er mere end fordoblet, er det svært.",
    ),
    ("LK402", "De 95 aflysninger i 2011 er for mange. Antallet er fordoblet i forhold til 2010, hvor vi havde 61."),
    ("LK803", "De manglende eftersyn skal være afsluttet senest den 15. februar 2019."),
    ("LK803", "Fristen for at søge er fortsat åben og udløber først den 1. september 2020."),
    ("LK803", "De, der endnu ikke har søgt, kan stadig nå det, idet ansøgningsfristen først udløber den 30. august 2020."),
    ("LK803", "Tilskuddet kan søges frem til den 31. august 2020, og der er midler tilbage."),
    ("LK803", "Bekendtgørelsen udløber den 1. september 2020 og gælder altså endnu."),
    ("LK801", "Klagen over målingen kom ind den 14. august 2019. Styrelsen traf afgørelse i klagesagen den 2. juli 2019."),
    ("LK801", "Byggetilladelsen blev søgt den 4. april 2018. Kommunen meddelte tilladelsen den 27. marts 2018."),
    ("LK801", "Anmodningen om aktindsigt er fra den 11. oktober 2018 og blev besvaret den 4. september 2018."),
    ("LK801", "Arbejdet blev påbegyndt den 3. september 2018. Det var afsluttet den 20. august 2018."),
    ("LK801", "Afsnittet skulle åbne senest den 1. december 2018. Det åbnede den 15. januar 2019, altså to uger før fristen."),
    ("LK801", "Afsnittet skulle åbne senest den 1. december 2018. Det åbnede den 15. november 2018, to uger efter fristen."),
    ("LK801", "Fristen var den 1. februar 2019. Vi svarede den 28. januar 2019, fire dage for sent."),
    (
        "LK101",
        "Der blev i 2018 anmeldt 240 skader på busserne. Året før var der 200.\n\n"
        "Skaderne fordeler sig på sted med 110 på ruder, 84 på døre, 30 under kørsel og 26 under vask og parkering.",
    ),
    (
        "LK101",
        "Der blev anmeldt 320 skader på busserne. Af de 320 skader var 208 på ruder, mens 112 var på døre.\n\n"
        "Skaderne fordeler sig på sted med 138 i byen, 84 på landet, 62 på garagen og 56 under transport.",
    ),
    ("LK201", LISTED.format("46,9")),
    # a stock with what came and what went
    ("LK207", "Ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, og ved årets udgang var der 44."),
    ("LK207", OPEN_CASES.format(444)),
    (
        "LK207",
        "Beholdningen var 1.200 genstande primo 2019. Museet modtog 340 genstande og udskilte 85, så beholdningen ultimo 2019 var 1.545 genstande.",
    ),
    (
        "LK207",
        "Primo 2019 var der 86 børn på ventelisten. I året kom 140 børn på listen, 151 fik plads, og ultimo 2019 stod 85 børn på listen.",
    ),
    # the short name of what the title of the table counts
    ("LK501", OFFICES + "Kontor Øst afsluttede i 2018 i alt 1.386 sager og var dermed det største af de tre."),
    # the change is measured against what the other level is told as
    ("LK401", "Hovedbiblioteket havde 84.000 besøg i 2018 mod 79.200 i 2017. Det er 5.800 flere end i 2017."),
    ("LK401", "Hovedbiblioteket havde 84.000 besøg i 2018, 5.800 flere end i 2017, hvor der var 79.200 besøg."),
    ("LK401", "Udgiften blev 12,8 mio. kr. mod budgetteret 11,1 mio. kr., altså 2,7 mio. kr. over budgettet."),
    (
        "LK401",
        "Ventetiden var 61 dage hos os og 46 dage på landsplan. Patienterne ventede altså 25 dage længere end på landsplan.",
    ),
    ("LK401", "Der var 412 sager i 2018 mod 388 året før, altså 34 flere end året før."),
    ("LK401", "Nord har 118 plejefamilier og Syd 97, så Nord har 31 flere end Syd."),
    ("LK401", "Sidste år havde vi 14 frivillige, nu har vi 22. Det er seks flere end sidste år."),
    ("LK402", "Kommunen brugte 24 mio. kr. i 2018 mod 15 mio. kr. i 2016, altså dobbelt så meget som i 2016."),
    ("LK402", "Der blev udstedt 310 bøder i 2017. I 2018 blev der udstedt 720, altså tre gange så mange som året før."),
    ("LK402", "Gælden var 88 mio. kr. i 2017. I 2018 var den 140 mio. kr., altså dobbelt så meget som året før."),
    # so much for each of so many
    ("LK207", "Foreningen har 318 medlemmer, og hver af dem betaler i snit 450 kr. Det giver 134.100 kr. i kontingent."),
    ("LK207", "I 2018 kørte skraldebilen 46 ture pr. uge. Med 50 uger bliver det til 2.030 ture på et år."),
    (
        "LK207",
        "Kurset havde 26 deltagere, og hver af dem fik i snit 14 lektioner. Lægger man det sammen, er der altså undervist i 346 lektioner.",
    ),
    (
        "LK207",
        "Vi modtog 9.400 ansøgninger om tilskud og gav tilsagn til 6.500. Tilskuddet var i snit 840 kr., således at ordningen har kostet 4,56 mio. kr.",
    ),
    ("LK207", "Der sad fire elever i 31 af kupeerne, altså 142 elever."),
    ("LK207", "Entreprenøren har brugt 4.800 timer a 620 kr., i alt 2,796 mio. kr."),
    ("LK207", "54 af beboerne spiser i fælleshuset. De sidder ved ni borde, og det svarer til otte personer ved hvert."),
    (
        "LK207",
        "Der kom 27.840 mennesker gennem porten, fordelt på 116 kampe. Det gør 204 i snit, og resten af stadion stod tomt.",
    ),
    ("LK207", "Havnens 720 både ligger ved 24 broer, og det giver 36 både ved en gennemsnitlig bro. Den længste bro har 58."),
    (
        "LK207",
        "Ordningen har 3.150 låntagere. Disse låntagere lånte tilsammen 40.950 film, og en låntager lånte altså 31 gange på et år. Hertil kommer musikken.",
    ),
    ("LK204", "Renovationsafgiften er 2.940 kr. årligt og opkræves med 254 kr. om måneden. Sommerhuse betaler mindre."),
    ("LK204", "Der kom 18.980 opkald i 2019, svarende til 62 i døgnet hele året."),
    (
        "LK506",
        "Månedens kørsler er opgjort sådan:\n\nMåned\tKørsler\tDiesel (liter)\nMaj\t40\t1.200\nJuni\t50\t1.450\nJuli\t30\t950\nI alt\t120\t3.600\n\nEn kørsel krævede altså i gennemsnit 36 liter diesel.",
    ),
    (
        "LK506",
        "Sager i 2019:\n\nKvartal\tIndkomne\tLukkede\n1. kvartal 2019\t300\t280\n2. kvartal 2019\t310\t330\n3. kvartal 2019\t250\t240\n4. kvartal 2019\t340\t350\n\nNævnet lukkede dermed i gennemsnit 120 sager om måneden.",
    ),
    ("LK802", "Vagtcentralen fik besked kl. 14.12. Båden lagde til kl. 14.49, altså 27 minutter senere."),
    ("LK802", "Opkaldet kom kl. 3.10. Vægteren var fremme kl. 3.52, dvs. 24 minutter efter opkaldet."),
    (
        "LK401",
        "Svartiden var 5 minutter og 50 sekunder i 2018 og 4 minutter og 40 sekunder i 2019. Den er altså faldet med 90 sekunder.",
    ),
    (
        "LK401",
        "Mødetiden var i gennemsnit 7 min. 30 sek. i 2018, men 6 min. 0 sek. i 2019, og det er et fald på 25 pct. Der er kommet flere biler.",
    ),
    (
        "LK903",
        "Ventetiden var 41 dage i 2018. I 2019 var den 33 dage. Faldet på otte dage svarer til 20 pct. Vores mål var højst 30 dage, og målet er således opfyldt.",
    ),
    (
        "LK903",
        "I 2019 blev 92 pct. af brevene besvaret til tiden. Styrelsens krav er, at mindst 90 pct. af brevene besvares til tiden, og det krav er ikke opfyldt.",
    ),
    ("LK903", "Ventetiden var 41 dage i 2018. I 2019 var den 33 dage. Vores mål var højst 35 dage, men målet er ikke opfyldt."),
    (
        "LK903",
        "Det er centralens servicemål, at 90 pct. af opkaldene besvares inden for tre minutter. I maj blev 86 pct. af opkaldene besvaret inden for tre minutter. Servicemålet er dermed nået.",
    ),
    ("LK207", "Ledningsnettet er 372 km langt. Sidste år skiftede vi 9,3 km. I det tempo går der 60 år, før alt er skiftet."),
    (
        "LK207",
        "Vi udstedte 84 parkeringsbøder for tilsammen 58.800 kr. En gennemsnitlig parkeringsbøde lød på 870 kr. De fleste er betalt.",
    ),
    # a stock in everyday words, with another number of the paragraph beside it
    (
        "LK207",
        "Vi fik ros af 12 forældre. Nytårsdag 2016 stod der 58 på ventelisten. I årets løb blev 91 skrevet op, mens 77 fik en plads, så vi gik ind i 2017 med 92 ventende.",
    ),
    (
        "LK207",
        "Kredsen trådte ind i 2014 med 412 uafsluttede anmeldelser. Der indkom 1.630 nye, og 1.702 blev afgjort. Beholdningen den 31. december 2014 var herefter 304.",
    ),
    (
        "LK207",
        "Da vi gik ind i 2018, stod der 1.420 cykler i stalden. Vi fik 85 nye, og vi måtte af med 112, fordi stellet var rustet. Da året var omme, var vi på 1.339.",
    ),
    (
        "LK207",
        "Haven rådede den 1. januar 2015 over 186 lodder. I april åbnede 24 nye lodder ved åen, og i august lukkede otte lodder mod banen. Ved årets udgang var der 220.",
    ),
    (
        "LK207",
        "Vi begyndte året med 74 klager, der endnu ikke var læst. I årets løb modtog vi 906. Der blev truffet afgørelse i 921, og pr. 31. december lå der 95 tilbage.",
    ),
    ("LK207", "Primo 2012 var der 231 modeller i samlingen. Vi har anskaffet 46 og solgt 19, og ultimo 2012 var der 285."),
    # a rest of the paragraph before, or of a run of sentences; a rest in other words
    (
        "LK101",
        "Sluserne tog imod 6.310 både i 2014.\n\nSejlbåde udgjorde 2.840 både. Motorbåde løb op i 1.975, og joller stod for de sidste 1.945.",
    ),
    ("LK101", "Kræmmerne lejede 1.480 meter bod. Af dem gik 960 til mad. Det øvrige, 250 meter, blev brugt til loppefund."),
    ("LK101", "Skoven er på 3.120 hektar. 1.840 hektar er bøg, og 915 hektar er gran. Den resterende del på 635 hektar er hede."),
    (
        "LK101",
        "Hallen har åbent 74 timer om ugen. I 46 af timerne er der en vagt i huset, og resten af ugen, det vil sige 25 timer, passer klubberne sig selv.",
    ),
    (
        "LK101",
        "Værket købte 8.450 ton flis. Egne skove gav 3.180 ton, og 2.640 ton kom fra Sverige. De sidste 2.360 ton kom fra haver.",
    ),
    # what is left, drawn from the two numbers before it; a case that is the other of two
    ("LK207", "I august begyndte 1.380 på holdene. Et halvt år senere var 1.219 fortsat i gang. Frafaldet var derfor 251."),
    (
        "LK207",
        "Festivalen kostede 6,4 mio. kr. Sponsorerne betalte 2,1 mio. kr. af regningen, og kommunens andel blev dermed 4,8 mio. kr.",
    ),
    (
        "LK207",
        "Der kom 9.400 henvendelser. Vagten nåede frem inden for en time i 8.170 tilfælde. I 1.320 tilfælde ventede borgeren længere.",
    ),
    ("LK207", "Sidste år fik vi 71 påtaler, og det er 91 færre end de 90, vi fik i 2016."),
    (
        "LK401",
        "Blandt de ældste var 46 pct. uden tænder i 2008. Fire år efter gjaldt det 39 pct. Andelen er altså faldet med 25 procentpoint.",
    ),
    # tables: a year by its name, a column that carries a stock on, a part with two digits changed
    (
        "LK504",
        "Tallene står her:\n\nKvartal\tInd\tUd\n1. kvartal\t812\t798\n2. kvartal\t744\t760\n3. kvartal\t690\t701\n4. kvartal\t855\t840\nÅret\t3.101\t3.090",
    ),
    (
        "LK504",
        "Tallene står her:\n\nPost\tBeløb\nFundament\t164 mio. kr.\nTag\t58 mio. kr.\nVinduer\t63 mio. kr.\nSamlet pris\t258 mio. kr.",
    ),
    (
        "LK508",
        "Tallene står her:\n\nMåned\tTilgang\tAfgang\tBeholdning ultimo\nJanuar\t40\t36\t118\nFebruar\t31\t44\t105\nMarts\t52\t39\t181\nApril\t28\t33\t113\nMaj\t37\t30\t120",
    ),
    (
        "LK508",
        "Tallene står her:\n\nÅr\tPrimo\tIndkøbt\tKasseret\tUltimo\n2014\t640\t52\t38\t654\n2015\t654\t47\t61\t640\n2016\t640\t33\t29\t654\n2017\t654\t58\t40\t672",
    ),
    # a term until a day, a delay between two days told before, the same hectares
    ("LK802", "Tilsynet kom mandag den 6. maj 2019 og gav gården en frist på 21 dage, dvs. til og med den 20. maj 2019."),
    ("LK802", "Åbningen er flyttet fra den 1. marts 2018 til den 1. juni 2019. Forsinkelsen er på fem måneder og skyldes taget."),
    ("LK104", "Fredningen omfatter 268 hektar eng. Grænsen ligger fast: det er de samme 286 hektar, som nævnet fredede."),
    # a list whose last item is all of them; lists by other words; a paragraph of parts
    ("LK101", "Besøg i 2018:\n- Gården: 512 besøg\n- Møllen: 374 besøg\n- Smedjen: 209 besøg\n- Tilsammen: 1.059 besøg"),
    ("LK101", "Udgifter i året:\n- Fyr: 41.000 kr.\n- Mole: 67.500 kr.\n- Bom (to led): 12.400 kr.\n- I alt: 129.900 kr."),
    (
        "LK101",
        "Nævnet lukkede 2.140 sager i 2013.\n\nDe lukkede sager faldt således ud: 1.612 forlig, 384 domme og 414 hævede krav.",
    ),
    (
        "LK101",
        "Gælden var 5,31 mia. kr. ved udgangen af 2012.\n\nGælden i 2012 er sammensat således, at banker har 2.640 mio. kr., staten 1.790 mio. kr. og nabobyerne 808 mio. kr.",
    ),
    (
        "LK101",
        "Retten modtog i alt 2.906 klager. 1.840 af disse er afvist, 655 er forligt, og i de resterende 141 sager afventes svar.",
    ),
    (
        "LK101",
        "Linjen havde 30.830 forsinkelser. Vejret stod bag 14.205. Signalerne gav anledning til 9.630. Endelig var der 7.265 forsinkelser, som ingen forklarer.",
    ),
    (
        "LK101",
        "Skolen mistede 684 elever i 2015.\n\nAfgang er mange ting. 305 af dem flyttede fra byen. 148 valgte en friskole, og 213 begyndte på en efterskole.",
    ),
    (
        "LK207",
        "Fonden gav os 7,4 mio. kr., byen 4,9 mio. kr., og et par gamle venner lagde 1,2 mio. kr. oveni. Lægger man det sammen, fik vi 15,3 mio. kr.",
    ),
    (
        "LK101",
        "Rammen lyder på 31,5 mio. kr. og deles af to. Fonden giver 20 mio. kr. Vi har indtil nu brugt 22,4 mio. kr. og har således 8,1 mio. kr. tilbage til haven.",
    ),
    ("LK101", "Bevillingen var 640.000 kr. Der er haft udgifter for 395.000 kr. Der er derfor 285.000 kr. tilbage til næste år."),
]
SILENT = [
    "Ved udgangen af 2012 udestod elleve tilladelser.\n\nTabel 1. Tilladelser\n\nÅr\tTilladelser\n2010\t44\n2011\t58\n2012\t31",
    "Der blev solgt 300 huse i 2012 og 360 i 2013. Stigningen på 8 pct. i sommerhuse fortsætter.",
    "Opkaldet kom kl. 14.52, og bilen var fremme kl. 15.11. Responstiden var 19 minutter.",
    "Huset har 426 elever, fordelt på 19 klasser og 3 skoler.",
    "Kommunen har solgt 21 grunde i 2008, 34 færre end i 2006 og 9 færre end i 2007, da der blev solgt 30.",
    "Vi har 96 elever. 58 spiller fodbold, 29 går til svømning, og 14 gør ingen af delene.",
    "Der er 64 kursister, heraf 41 på land og 28 på både.",
    "Vi holdt seks kurser med hver 24 deltagere. I alt deltog 118 borgere, da mange var på flere kurser.",
    "Driften kostede 12,4 mio. kr., hvilket er 310.000 kr. for hver plads. Dertil kom husleje på 1,6 mio. kr., så den samlede udgift blev 14,0 mio. kr.",
    "Antallet af elever over grænsen var 348 i 2021/22, 371 i 2022/23 og 390 i 2023/24. Det er 42 flere på to år eller 12 pct.",
    OPEN_CASES.format(434),
    OPEN_CASES.format("454 verserende sager, fordi 20 blev genåbnet, mod").replace("verserende sager.", "året før."),
    "Ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, heraf 12 uden møde, og ved årets udgang var der 44.",
    "Ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, nogle blev trukket, og ved årets udgang var der 29.",
    "Ved årets begyndelse var der 40 sager; 25 kom til, og ved årets udgang var der 34.",
    "Ved årets begyndelse var der 40 sager og 12 klager; 25 kom til, 31 blev afsluttet, og ved årets udgang var der 44.",
    "Ved årets begyndelse var der 40 sager. I året modtog vi 25 klager, 31 blev afgjort, og ved årets udgang var der 44 ansatte.",
    "Ved begyndelsen af 2019 havde vi 136 medarbejdere. I årets løb tiltrådte 27 medarbejdere, og 24 fratrådte. Ved udgangen af 2019 var vi 139.",
    "Ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, og ved udgangen af marts var der 51.",
    "Primo 2018 var der 86 børn på listen. Siden er 140 kommet til, 151 fik plads i 2018, og ultimo 2019 stod 97 børn på listen.",
    LISTED.format("39,9"),
    LISTED.format("46,9").replace("243", "343"),
    OFFICES + "Kontor Øst afsluttede i 2018 i alt 1.386 sager, heraf 1.286 kontrolsager.",
    OFFICES + "Kontor Øst afsluttede i 2018 i alt 1.386 klagesager.",
    OFFICES + "Kontor Øst modtog i 2018 i alt 1.386 sager.",
    OFFICES + "Kontor Øst afsluttede i 2018 31 sager om fiskeri.",
    OFFICES + "I 2018 afsluttede Kontor Vest 91 sager.",
    OFFICES + "Kontor Øst afsluttede i 2018 i gennemsnit 107 sager om måneden.",
    "Afsnittet skulle åbne senest den 1. december 2018. Det åbnede den 15. november 2018, altså to uger før fristen.",
    "Afsnittet skulle åbne senest den 1. december 2018. Fristen blev forlænget, og det åbnede den 15. januar 2019, to uger før fristen.",
    "Den nye frist var den 1. marts 2019. Afsnittet skulle oprindelig åbne senest den 1. december 2018. Det åbnede den 15. januar 2019, altså før fristen.",
    "Fristen var den 1. februar 2019. Vi svarede den 5. februar 2019, fire dage for sent.",
    "Der blev i 2018 anmeldt 240 skader. I 2017 var der 236 skader, og i 2016 244.\n\nSkaderne fordeler sig med 100 på ruder, 84 på døre og 60 på sæder.",
    "Der blev i 2018 anmeldt 240 skader på busserne.\n\nBuslinjerne fordeler sig med 110 i byen, 84 på landet og 56 om natten.",
    "Der blev i 2018 anmeldt 240 skader på busserne.\n\nSkaderne fordeler sig bl.a. med 90 på ruder, 64 på døre og 46 på sæder.",
    "Der er 320 boliger. Af dem er 208 almene, og 112 er private.\n\nDe almene boliger fordeler sig med 98 i Nord, 64 i Syd og 46 i Vest.",
    "Fra den 1. januar 2018 modtager alle ansøgere en kvittering inden for fem hverdage.",
    "Seks af de otte havne har overskud. De to andre havde et underskud på 3,4 mio. kr. ud af en omsætning på 85 mio. kr., dvs. 4,0 pct.",
    "Ni af de tolv kredse har svaret. Merforbruget var 5 mio. kr., svarende til 2,5 pct., og det dækkes af reserven.",
    "To af kommunens ni plejehjem fik tilskud. Tilskuddet var 640.000 kr. af en ramme på 16 mio. kr., hvilket er 4,0 pct. Resten står.",
    "Der var 912 klager i 2015, 850 i 2016 og 800 i 2017. Faldet har altså været på 62 det første år og 50 det andet.",
    "Der var 3.420 alarmer i 2015, 2.960 i 2016 og 2.540 i 2017. Faldet har altså været på 460 det første år og 420 det andet.",
    "Der blev solgt 5.200 kort i 2012, 5.500 i 2013 og 5.650 i 2014. Væksten var altså på 300 i 2013 og 150 i 2014.",
    "Ved kontrol af 40 butikker i marts 2011 var der fejl i 8, det samme antal som i marts 2010, hvor 50 blev set. Andelen steg altså fra 16,0 til 20,0 pct.",
    "I 2018 dumpede 12 af 80 elever, samme antal som i 2017, hvor 60 var til prøve. Andelen faldt altså fra 20,0 til 15,0 pct.",
    "Der var 214 kvinder og 187 mænd. En uddannelse har 61 af kvinderne og 35 af mændene, eller 28,5 henholdsvis 18,7 pct.",
    "For kvinder er tallet 214, for mænd 187, for begge køn 401. Heraf er 96 faglærte, nemlig 61 af kvinderne og 35 af mændene, eller 28,5 henholdsvis 18,7 pct.",
    "Kommunen har 90 lejere og 210 ejere. Svaret kom fra 36 af lejerne og 147 af ejerne, dvs. 40,0 pct. og 70,0 pct.",
    f"Pr. 31. december 2018 var 187 børn anbragt. Ved udgangen af 2017 var der 193 anbragte, og antallet er altså faldet med 6.\n\n{ALL_YEAR}",
    f"Ved udgangen af 2017 var 200 børn anbragt og ved udgangen af 2018 210. Antallet af anbragte børn er dermed steget med 5 pct.\n\n{ALL_YEAR}",
    "Nævnet fik 612 sager. Flest kom fra Nord (238), Vest (171) og Syd (126).",
    "Salget gav 3,2 mio. kr. og lejen 0,8 mio. kr. Flere indtægter er der ikke. Udgifterne var 3,6 mio. kr.",
    "Byrådet har givet:\n\n- Koret, 45.000 kr.\n\n- Spejderne, 62.500 kr.\n\nDermed er der 90.000 kr. tilbage i puljen.",
    "Budgettet var 84,0 mio. kr., og regnskabet viser 82,6 mio. kr. Af mindreforbruget på 1,4 mio. kr. overføres 0,9 mio. kr.",
    "En computer koster 5.200 kr. Skolen fik 30. Fakturaen lød på 171.600 kr., da der også var tasker.",
    "Alarmen gik kl. 8.10. Ambulancen kom kl. 8.32. De ti minutter, kørslen varede, var inden for målet.",
    "Ansøgningen kom den 2. maj 2019 og blev afgjort den 4. juni 2019. De tre måneder, prøvetiden varede, var gode.",
    "Klager skal besvares inden for 20 dage. Den første blev besvaret på den 24. dag, fordi der manglede bilag. Fristen er således holdt.",
    "I foråret flyttede 42 beboere ind. De 47 beboere, der flyttede i efteråret, kom fra Nørregade.",
    "Af de 210 klager blev 150 afgjort inden for otte uger, og 40 tog mere end 12 uger.",
    "Inden 1. august i år havde vi modtaget dem alle.",
    f"{PLACES}\n\nÅen var i 2018 kommunens bedste.",
    # A second group, with a number or without, is a whole of its own.
    "Blandt de 46 ledere er 19 kvinder (41 pct.), og blandt de 212 lærere er det 117 (55 pct.).",
    "Af de 1.440 breve var 288 mangelfulde, hver femte; blandt de elektroniske gjaldt det kun 54, dvs. 2,5 pct.",
    "Af de 240 køer var 36 syge (15 pct.), og i nabobesætningen med 180 køer var det 45 (25 pct.).",
    "Blandt kvinderne svarede 212 ud af 340 ja (62 pct.), og hos mændene var det 188 ud af 290 (65 pct.).",
    # Persons and events; a clause about somebody else.
    "Arresten har 176 pladser. Den 15. maj 2020 sad her 181 indsatte, og belægningsprocenten var dermed 103.",
    "Af ti gennemgåede lister var der fejl i fire. Ved tilsynet i 2011 var det seks ud af ti, så det går den rigtige vej.",
    "Havnen havde i fjor 1.264 anløb, det laveste siden udvidelsen i 2009. Fiskerne stod for 418, og færgen lagde til 297 gange.",
    "44 unge blev bortvist, heraf 12 to gange, så der har været 56 bortvisninger.",
    "Af de 120 vindmøller har 31 fået nyt gear, og ejerne har i alt bestilt 140 nye vinger til dem.",
    "Ventelisten var på 212. I årets løb kom 340 til, heraf 31 to gange, og 371 fik plads.",
    # The bound of what was measured.
    "14 af 40 magasiner havde for høj luftfugtighed (over 60 pct.).",
    # A past obligation, a delay against the plan, a rank among years, another year by its weekday.
    "33 sogne måtte holde endnu en forsamling inden den 26. november 2019.",
    "Arbejdet gik i gang den 3. april 2017, tre måneder senere end planlagt, og sluttede den 1. december 2017.",
    "Høsten begyndte den 1. august 2017 og sluttede den 12. september 2017. Udbyttet var altså 71 hkg, det højeste i tolv år.",
    "Den ældste sag er fra den 12. oktober 2004, den yngste fra torsdag den 1. oktober.",
    "I de rolige uger 14 og i de travle uger 71 opkald.",
    # Ages without their "år"; a rest that is not all that is left.
    "133 læger er fyldt 60 år, og 52 af dem er fyldt 65. Det er altså næsten hver tredje, der er over 60.",
    "Siden starten er der indmeldt yderligere 388 fejl, hvoraf 301 er rettet. I alt er der altså 199 åbne.",
    # What a relative clause speaks of, and what stands in one.
    f"{BOATS}\nI alt\t142\t145\t148\n\nVarnæs er den eneste havn, hvor antallet er faldet.",
    f"{BOATS}\nI alt\t142\t145\t148\n\nOlieforbruget, som er opgjort for de samme fartøjer, er faldet fra 2016 til 2018.",
    f"{BOATS}\nI alt\t142\t145\t148\n\nFraregnes jollerne, var der 118 fartøjer i 2017 og 121 i 2018.",
    "De 118 aflysninger i 2011 er for mange. Antallet er fordoblet i forhold til 2010, hvor vi havde 59.",
    "Vi havde 95 aflysninger i 2011 og 40 forsinkelser. Antallet er fordoblet i forhold til 2010, hvor vi havde 21.",
    "Ifølge kontrakten skal eftersynet være afsluttet senest den 15. februar 2019.",
    "Finansieringen er fordelt således: staten 40 pct., regionen 35 pct. og blandt andet fonde 15 pct.",
    "Af eleverne har 46 pct. en cykel, 31 pct. en knallert og 18 pct. et buskort.",
    # a new test, group or service with numbers of its own
    "Prøve 3 blev bestået af 3.214 af 4.102 kursister, dvs. 78,4 pct. Prøve 2 havde 5.630 deltagere og en beståelsesprocent på 69.",
    "Modul 1 blev gennemført af 212 af 240 kursister. Modul 2 har 188 kursister, og gennemførelsesprocenten er 71.",
    "Ud af 318 hjemmebesøg blev 290 gennemført. Telefonopfølgningen havde 150 deltagere og en gennemførelsesprocent på 64.",
    "Af de 22.300 låntagere var 3.900 i restance. Det er 17,5 pct. og dermed lidt færre end i 2018 (18,1 pct.).",
    # a part told as a fraction, and fractions of what is left
    "Halvdelen af de 96 anmeldelser blev henlagt, og en tredjedel af resten, altså 16, førte til påbud. De sidste 32 verserer.",
    "Af de 120 sager blev en fjerdedel afvist og en tredjedel af resten, altså 30, hjemvist. De øvrige 60 blev stadfæstet.",
    "Halvdelen af de 64 skoler svarede inden fristen, og otte af de øvrige svarede efter en rykker. De sidste 24 svarede ikke.",
    "Hver tredje af de 60 ansøgere blev ansat, og ti af de øvrige fik et midlertidigt job. De resterende 30 fik afslag.",
    # years counted, no time between two days
    "Holdet gik frem over to år, men tilbage med 1 fra 2021 til 2022. Målet blev således nået i to af de tre år.",
    "Der blev udstedt tre gange så mange bøder som året før: 180 mod 60.",
    f"{BOATS}\n\nSom det fremgår, havde Varnæs 12 fartøjer over 30 fod i 2018.",
    "Havnen anløbes af 412 skibe. 188 er fragtskibe, 131 er fiskefartøjer, og 103 af dem er fra udlandet.",
    "Skolen har 64 elever (40 på dagholdet, 30 på aftenholdet og 12 i klubben).",
    "Fra 2012 til 2013 steg antallet af afbrud fra 12 til 46. Det er næsten en firedobling, og 39 af de 46 skyldes to storme: "
    "16 afbrud den 28. oktober og 23 afbrud den 5. december 2013.",
    "I 2010 kom der 9,84 mio. besøgende mod 9,37 mio. året før. Heraf var de 5,51 mio. betalende gæster, svarende til 56 pct.",
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
    "Sagen blev modtaget den 5. januar 2015 og afgjort den 5. maj 2015. Fristen på seks uger er dermed overskredet.",
    "Aftalen løb fra den 1. januar 2010 til den 31. december 2013. Rammen på to år for nye projekter blev ikke udnyttet.",
    "Kontrakten gælder fra den 1. januar 2010 til den 31. december 2013. Uddannelsen på tre år er gratis.",
    "Sagen kom ind den 3. januar 2018 og blev afgjort den 3. juli 2018, efter at have ligget stille i to måneder.",
    "Skolen var lukket fra den 1. juli til den 9. august 2018. I de tre uger, lærerne holdt ferie, blev gangene malet.",
    "Dækningen er 81 pct. i Nord og 76 pct. i Syd; det er 2 procentpoint mere end sidste år i begge.",
    "44 pct. af kvinderne og 52 pct. af mændene deltog, men forskellen er indsnævret med 3 procentpoint siden 2015.",
    "Fraværet er 5,8 pct. mod 6,9 pct. i nabokommunen, og målet er et fald på 0,5 procentpoint.",
    "Renten blev sat ned med et halvt procentpoint fra 3,25 pct. til 2,75 pct.",
    "Af de 64 pladser er 61 udlejet, og 71 står på venteliste.",
    "Fristen for at søge puljen udløb den 1. maj 2020, men der er fortsat midler tilbage.",
    "Den, der har fået afslag senest den 1. marts 2020, kan klage inden fire uger.",
    "Der kan fortsat klages over afgørelser, som er truffet inden den 1. maj 2020.",
    "Ejendomme, som er vurderet senest den 1. oktober 2018, er endnu ikke omvurderet.",
    "Kommunen traf afgørelse den 2. januar 2019. Klagen kom ind den 14. januar 2019.",
    "Tilladelsen blev givet den 3. maj 2018. Anmodningen om en ændring kom den 17. juni 2018.",
    "Den nye ansøgning kom den 8. februar 2019. Kommunen havde den 4. december 2018 givet afslag på den første.",
    "Byggeriet blev påbegyndt den 3. september 2018. Projekteringen var afsluttet den 20. juni 2018.",
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
    "Udgifterne til materialer steg fra 120 til 132 mio. kr. Træmaterialer steg med 19 mio. kr., mens øvrige materialer faldt.",
    "Antallet af klager steg fra 120 i 2015 til 150 i 2016. Støjklagerne er faldet med otte.",
    "Antallet af klager steg fra 120 i 2015 til 150 i 2016. Støjklagerne er faldet.",
    "Væksten i trafikken var 3,2 pct. i 2010, 1,8 pct. i 2011 og 0,5 pct. i 2012. Trafikken er således steget hvert år.",
    "Lønstigningen var 2,9 pct. i 2008 og 1,4 pct. i 2010. Lønnen er altså blevet højere i hele perioden.",
    "Befolkningstallet ændrede sig med -1,2 pct. i 2011 og -0,4 pct. i 2012. Befolkningen er blevet mindre begge år.",
    "Kommunen havde 820 dagplejebørn i 2012 og 760 i 2014. I vuggestuerne er tallet steget.",
    "Ventetiden var 42 dage i 2015 og 35 dage i 2016. Antallet af henvisninger er steget markant.",
    "Der blev solgt 4.200 billetter i 2013 mod 3.900 i 2012. Priserne er faldet i samme periode.",
    "Fraværet var 5,4 pct. i 2014 og 5,1 pct. i 2015. Det er på langt de fleste skoler steget, men på de store faldet.",
    "Bestanden faldt fra 310 til 280 par, men er siden steget igen.",
    "Antallet af brande var 64 i 2016, 71 i 2017 og 58 i 2018. Efter en stigning i 2017 er antallet nu faldet.",
    "I 2014 var der 1.240 tilmeldte og i 2015 1.310. Målet er, at antallet skal være faldet til 1.000 i 2018.",
    "Der er 12 hold i år mod ti sidste år. Holdene er til gengæld blevet mindre.",
    "Antallet af ansatte er faldet med 14, fra 132 til 118. Lærerne er blevet 19 færre, mens pædagogerne er blevet fem flere.",
    "Vandforbruget var 142 liter i 2010 og 119 liter i 2016. Det er 23 liter mindre, og på hverdage er forbruget faldet med 31 liter.",
    "Biblioteket havde 96.000 besøgende i 2009 og 104.000 i 2012, en stigning på 8.000. Udlånet faldt med 11.000.",
    "Restancerne voksede fra 4,1 mio. kr. i 2013 til 4,9 mio. kr. i 2014. For erhverv er de faldet med 0,3 mio. kr.",
    "I sæsonen 2016/17 købte 8.300 personer kort mod 8.100 sæsonen før. Børnene udgør 9 pct., og det er dobbelt så mange som for ti år siden.",
    "Antallet af sager er tredoblet siden 2005. I 2015 var der 420 sager og i 2016 440.",
    "Antallet af sager var 420 i 2015 og 440 i 2016, men i forhold til 2005 er det tredoblet.",
    "Kriminaliteten er faldet. Der var 35 indbrud i januar og 41 i februar, men i de følgende måneder langt færre.",
    "Der var 18 ulykker i 2014 og 23 i 2015. Trafikken er i samme periode steget med 4 pct.",
    "I 2012 kostede en plads 61.000 kr. og i 2015 64.050 kr. Det er en stigning på 5 pct. Forældrebetalingen er steget med 7 pct.",
    "Antallet af anmeldelser var 86 i 2017 mod 131 i 2014. Der er således tale om et fald på 34 pct.",
    "I Nord ventede 46 borgere og i Syd 29. Ventelisten er ikke blevet kortere.",
    "Fangsten var 120 tons i 2011, 95 tons i 2012 og 104 tons i 2013. Fangsten er steget siden bundåret, men lavere end i 2011.",
    "Huslejen udgør 5.400 kr. mod 5.100 kr. i 2016. Den er steget, fordi renterne er faldet.",
    "Andelen af økologi er 61 pct. i dag, og målet er 75 pct. i 2022. Andelen er faldet en smule.",
    "Vi har målt støjen tre gange: 58 dB i 2014, 61 dB i 2015 og 57 dB i 2016. Støjen er dermed reduceret.",
    "Ministeriet spørger, om antallet er steget. Der var 112 sager i 2013 og 98 i 2014.",
    "Medlemstallet er stort set uændret: 412 i 2010 og 405 i 2014.",
    "Tilskuddet var 1,2 mio. kr. i 2015 og 1,5 mio. kr. i 2016. Egenbetalingen er tilsvarende nedsat.",
    "Reparationstiden er blevet kortere. Vi reparerede 640 cykler i 2015 og 702 i 2016.",
    "Presset på personalet er dermed vokset. Antallet af ansatte var 64 i 2012 og 58 i 2015.",
    "Antallet af plejeboliger var 212 i 2013 og 220 i 2016. Der er altså blevet flere om pladserne, for der er nu 40 flere ældre over 85 år.",
    "I 2016 var der 31 klager over støj og i 2017 26. Naboerne oplever, at støjen er taget til, og klagerne er da også steget i sommermånederne.",
    "Temperaturen i bygningen var 21,4 grader i 2017 og 20,9 grader i 2018. Det er 0,5 grader koldere.",
    "Sidste år havde vi 14 frivillige, nu har vi 22. Det er otte flere.",
    "Budgettet var 8,0 mio. kr. i 2014 og 8,4 mio. kr. i 2015. Budgettet er øget med 1,2 mio. kr. til it, mens andre poster er faldet.",
    "Efter aftalen skal broen være færdig senest den 1. juni 2020. Det nåede entreprenøren ikke.",
    "Vi bad om at modtage materialet senest den 1. juni 2020, men det kom først i juli.",
    "Ansøgningsfristen er den 1. maj 2020.",
    # the change has a yardstick of its own, and the level beside it is not told as that
    "Billetsalget indbragte 12,4 mio. kr., 0,6 mio. kr. over budgettet, mens lønningerne kostede 11,9 mio. kr., 0,2 mio. kr. over.",
    "Biblioteket havde 84.000 besøg i 2018, 3.000 flere end forventet, mod 81.500 i 2017.",
    "Drengene brugte 42 minutter på prøven, 5 minutter mere end sidste år, og pigerne 37 minutter, 2 minutter mindre.",
    "Havnen i Vig har 118 bådpladser, 6 færre; havnen i Lund har 97, 12 flere.",
    "Fraværet på Nordskolen var 6,4 pct., 1,1 procentpoint over landsgennemsnittet, og på Sydskolen 5,8 pct., 0,5 procentpoint over.",
    "Vandforbruget var 142 liter i 2017, 8 liter under målet, og 139 liter i 2018.",
    "Der var 312 patienter den 1. marts 2019, 24 færre end et år før; den 1. april 2019 var der 301.",
    "Driften kostede 41,5 mio. kr., hvilket er 1,2 mio. kr. mindre end forudsat, og anlæggene 39,8 mio. kr., hvilket er 0,4 mio. kr. mere.",
    "Renten steg til 3,4 pct., 0,3 procentpoint højere end i Sverige, fra 3,0 pct. i 2017.",
    "Efterslæbet opgøres til 64 mio. kr. Byrådet har hævet bevillingen til 18 mio. kr. i 2019, tre gange så meget som i 2016.",
    "Gælden var 88 mio. kr. i 2017. Til afdrag er der afsat 24 mio. kr. i 2018, dobbelt så meget som året før.",
    "Teatret solgte 31.000 billetter i 2018, dobbelt så mange som i 2010. I 2017 var tallet 29.500.",
    "Opklaringsprocenten steg fra 31 til 38. De seks stationer dækker 41.000 indbyggere, og i de yderste sogne var faldet i tyverier 22 pct.",
    "Bestanden af ænder steg fra 400 til 520. Der er opsat ti redekasser. I Vestsøen var faldet 15 pct.",
    "Museet havde 22.400 gæster i juli, 1.900 flere end i juli 2017, og 18.300 i august, 700 færre end i august 2017.",
    "I forhold til budgettet var udgiften på 12,8 mio. kr. 0,9 mio. kr. højere, mens indtægten var 11,1 mio. kr.",
    "Forbruget overskred budgettet med 2,4 mio. kr.; det var 31,2 mio. kr. i 2018 og 30,1 mio. kr. i 2017.",
    "Hospitalet har 640 senge, 45 færre end Rigshospitalet, og 622 bemandede.",
    "Husstandene betaler 4.120 kr. i Øster, 310 kr. mere end gennemsnittet for landet, og 3.960 kr. i Vester.",
    "Vi afgjorde 412 sager i 1. kvartal 2019 (31 flere end planlagt) og 398 i 4. kvartal 2018.",
    "Brandvæsenet rykkede ud 512 gange i 2018. Det er 38 flere end gennemsnittet for de seneste ti år; i 2017 var tallet 498.",
    "Af 240 elever bestod 212, 9 flere end på Byskolen, og 198 fik over middel.",
    "Der er 23 kødspisere pr. 1. maj, 8 færre end ved seneste optælling; ved årsskiftet var der 27.",
    "Sigtelsesprocenten steg fra 9 til 14. De 12 nabohjælpsgrupper dækker 1.900 husstande, og i de områder var faldet mindre.",
    "Gebyrerne indbragte 96,3 mio. kr., 2,3 mio. kr. over budgettet, mens udgifterne var 94,8 mio. kr. og dermed 0,8 mio. kr. over.",
    "Nord har 118 plejefamilier, 6 færre end i 2015; Syd har 97, 12 flere end i 2015. Samlet er der 6 flere.",
    # rates, means and targets that other words, numbers or times stand beside
    "Foreningen har 318 medlemmer, og hver af dem betaler i snit 450 kr. Det giver 143.100 kr. i kontingent.",
    "Kurset havde 26 deltagere, og hver af dem fik i snit 14 lektioner. Sidste år blev der undervist i 346 lektioner.",
    "Vi modtog 9.400 ansøgninger og gav tilsagn til 6.500. Tilskuddet var i snit 840 kr., således at ordningen har kostet 5,46 mio. kr.",
    "Tilskuddet var i snit 840 kr. til 6.500 familier. Hertil kommer administrationen, og ordningen har derfor kostet 6,1 mio. kr.",
    "Der sad fire elever i 31 af kupeerne, og på perronen stod 142 elever.",
    "Vi har to læger i 14 af byerne. Det er 18 læger færre end før.",
    "Der er tre lærere på 12 af skolerne. Det er 15 mere, end loven kræver.",
    "Enhedsprisen er i gennemsnit 1,02 mio. kr. for 164 unge og 1,31 mio. kr. for 93 voksne, tilsammen 289 mio. kr.",
    "Der er 7.140 biavlere med tilsammen 129.800 bistader, i gennemsnit 18. De største avlere har 160.",
    "Prisen pr. km er i snit 2,1 mio. kr. efter budgettet, men de færdige 9,4 km har kostet 1,8 mio. kr. pr. km, i alt 16,9 mio. kr.",
    "Der blev taget 3.218 prøver på 41 vandværker, og gennemsnittet af de 74 prøver over grænsen var 0,17.",
    "De 42.200 betalende gav 5,1 mio. kr., altså 121 kr. pr. billet. I sæsonen før lå gennemsnittet på 113 kr.",
    "Fem skoler med 640, 512, 388, 301 og 88 elever giver et gennemsnit på 386.",
    "Der var 6.660 opladninger på 148 punkter, altså 45 pr. punkt. En lynlader blev i snit brugt 101 gange.",
    "Havnen har 720 både og 24 broer. En bro koster 36.000 kr. at male, så vi maler to om året.",
    "Licensen er 4.320 kr. årligt og betales med 1.080 kr. i kvartalet.",
    "Private betaler 2.940 kr. årligt, og erhverv opkræves med 410 kr. om måneden.",
    "I 2019 fik vi 11.000 henvendelser, hvilket svarer til 44 om dagen.",
    "Månedens kørsler:\n\nMåned\tKørsler\tDiesel (liter)\nMaj\t40\t1.200\nJuni\t50\t1.450\nJuli\t30\t950\nI alt\t120\t3.600\n\nEn kørsel krævede altså i gennemsnit 30 liter diesel. De lange krævede dermed i gennemsnit 41 liter.",
    "Vagten begyndte kl. 7.00. Toget holdt på stationen kl. 8.10, altså 6 minutter forsinket.",
    "Toget skulle køre kl. 8.04. Det kørte kl. 8.10, altså 6 minutter for sent. Det næste kørte kl. 8.41, dvs. 4 minutter efter planen.",
    "Broen blev lukket kl. 3.10. Vægteren var fremme kl. 3.52, dvs. 24 minutter efter anmeldelsen.",
    "Alarmen gik kl. 23.50. Bilen kom kl. 00.12, altså 22 minutter senere.",
    "Svartiden var 8,1 minutter, svarende til 8 minutter og 6 sekunder.",
    "I 2019 ventede borgerne i gennemsnit 26 dage. Målet om højst 30 dage er ikke nået.",
    "Ventetiden var 33 dage i 2019. Vores mål er højst 35 dage, men målet er ikke opfyldt på alle centre.",
    "Det er centralens servicemål, at 90 pct. af opkaldene besvares inden for tre minutter. I maj blev 96 pct. af opkaldene besvaret inden for tre minutter. Servicemålet er dermed nået.",
    "Det er centralens servicemål, at 90 pct. af opkaldene besvares inden for tre minutter. I maj blev 86 pct. af opkaldene besvaret inden for tre minutter. Servicemålet er dermed ikke nået.",
    "Skolen har 24 klasser og 540 elever. En gennemsnitlig klasse i landet har 21,5 elever. Hos os har de yngste 19 elever i en gennemsnitlig klasse, altså lidt færre.",
    "Museet havde 96.000 gæster. En gæst bruger i snit 44 kr. i butikken, som derfor solgte for 4,9 mio. kr., når nettet tælles med.",
    "I de 12 huse bor der 84 familier, altså syv i hvert. I det største bor 11 familier, i snit fire personer i hver, altså 44 mennesker.",
    "Der bor 84 beboere på de tre hjem.\n\nHver af dem får i snit 2,5 timers hjælp om dagen, og det giver på de travle afdelinger 61 timer om dagen.",
    "Huslejen er 6.200 kr. om måneden pr. bolig. Vi har 40 boliger, men tre står tomme, så vi får 229.400 kr. om måneden.",
    "En konsulent koster 980 kr. i timen, og vi har købt 1.200 timer. Sammen med rejser har det kostet 1,31 mio. kr.",
    "Ledningsnettet er 372 km langt. Sidste år skiftede vi 9,3 km og forede 4 km. I det tempo går der 28 år, før alt er skiftet.",
    "Sagsbehandlingstiden er faldet fra 24 dage til 19 dage. Det er fem dage kortere. Vores mål er højst 15 dage. Målet er således endnu ikke nået.",
    # a stock that more has moved, of another period, or of other things
    "Nytårsdag 2016 stod der 58 på ventelisten. I årets løb blev 91 skrevet op, mens 77 fik en plads, så vi gik ind i 2018 med 92 ventende.",
    "Kredsen trådte ind i 2014 med 412 anmeldelser. Der indkom 1.630 nye, og 1.702 blev afgjort. Desuden blev 36 overført. Den 31. december 2014 var der 304.",
    "Da vi gik ind i 2018, stod der 1.420 cykler i stalden. Vi fik 85 nye, og vi måtte af med en del. Da året var omme, var vi på 1.339.",
    "Haven rådede den 1. januar 2015 over 186 lodder. I april åbnede 24 nye lodder. Ved årets udgang var der 220.",
    "Vi begyndte året med 74 klager. I årets løb modtog vi 906 henvendelser. Der blev truffet afgørelse i 921 sager, og pr. 31. december lå der 95 tilbage.",
    "Primo 2012 var der 231 modeller i samlingen. Vi har anskaffet ca. 46 og solgt 19, og ultimo 2012 var der 285.",
    "Primo 2012 var der 231 modeller i samlingen. Vi har solgt 46 plakater og 19 kort, og ultimo 2012 var der 285 modeller.",
    "Vi begyndte skoleåret med 240 elever. 31 kom til, 22 blev udmeldt, og ved årets udgang var der 251.",
    # a rest of what is told elsewhere, or with a part that has no number
    "Sluserne tog imod 6.310 både i 2014.\n\nSejlbåde udgjorde 2.840 både. En del var motorbåde, og joller stod for de sidste 1.945.",
    "Kræmmerne lejede 1.480 meter bod. Af dem gik 960 til mad. Det øvrige, 520 meter, blev brugt til loppefund.",
    "Skoven er på 3.120 hektar. 1.840 hektar er bøg, og en del er gran. Den resterende del på 635 hektar er hede.",
    "Hallen har åbent 74 timer om ugen. I 46 af timerne er der en vagt i huset, og resten af ugen, det vil sige 28 timer, passer klubberne sig selv.",
    "Værket købte 8.450 ton flis i 2015 og 9.120 ton i 2016. Egne skove gav 3.180 ton, og 2.640 ton kom fra Sverige. De sidste 3.300 ton kom fra haver.",
    "Vi har 46 timer med vagt. Resten af ugen er der lukket i 74 timer.",
    "I august begyndte 1.380 på holdene. Et halvt år senere var 1.219 fortsat i gang. Frafaldet var derfor 161.",
    "I august begyndte 1.380 på holdene, og i september kom 90 til. Et halvt år senere var 1.219 fortsat i gang. Frafaldet var derfor 251.",
    "Festivalen kostede 6,4 mio. kr. Sponsorerne betalte 2,1 mio. kr., staten 0,5 mio. kr., og kommunens andel blev dermed 3,8 mio. kr.",
    "Der kom 9.400 henvendelser. Vagten nåede frem inden for en time i 8.170 tilfælde. I 1.322 tilfælde var der tale om børn.",
    "Sidste år fik vi 71 påtaler, og det er 19 færre end de 90, vi fik i 2016.",
    "Den nye hal har 71 pladser, og det er 12 færre end i 2016, da hal og sal havde 90 stole.",
    "Blandt de ældste var 46 pct. uden tænder i 2008. Fire år efter gjaldt det 39 pct. På landsplan er andelen faldet med 25 procentpoint.",
    # tables whose last row is no sum, and stocks that are not carried on
    "Tallene står her:\n\nKvartal\tInd\tVentetid\n1. kvartal\t812\t48\n2. kvartal\t744\t50\n3. kvartal\t690\t51\n4. kvartal\t855\t45\nÅret\t3.101\t49",
    "Tallene står her:\n\nSted\tBesøg\nNord\t812\nSyd\t744\nØst\t690\nKommunen\t2.510",
    "Tallene står her:\n\nMåned\tTilgang\tAfgang\tBeholdning ultimo\nJanuar\t40\t36\t118\nFebruar\t31\t44\t109\nMarts\t52\t39\t126\nApril\t28\t33\t113\nMaj\t37\t30\t128",
    "Tallene står her:\n\nMåned\tTilgang\tAfgang\tBeholdning ultimo\nJanuar\t40\t36\t118\nFebruar\t31\t44\t105\nMarts\t52\t39\t118\nApril\t28\t33\t113\nÅret\t151\t152\t113",
    "Tallene står her:\n\nÅr\tPrimo\tIndkøbt\tKasseret\tUltimo\n2014\t640\t52\t38\t654\n2015\t654\t47\t61\t640\n2016\t640\t33\t29\t644\n2017\t644\t58\t40\t662",
    # terms and lengths from another day, and the same hectares once more
    "Tilsynet kom mandag den 6. maj 2019 og gav gården en frist på 14 dage, dvs. til og med den 20. maj 2019.",
    "Tilsynet skrev den 6. maj 2019. Gården har en frist på 21 dage fra brevet er læst, og sagen skal på dagsordenen den 20. maj 2019.",
    "Åbningen er flyttet fra den 1. marts 2018 til den 1. juni 2019. Forsinkelsen er på 15 måneder og skyldes taget.",
    "Åbningen er flyttet fra den 1. marts 2018 til den 1. juni 2019. Kontrakten er på fem år.",
    "Fredningen omfatter 268 hektar eng. Grænsen ligger fast: det er de samme 268 hektar, som nævnet fredede.",
    "Fredningen omfatter 268 hektar eng. I den anden fredning er det de samme 286 lodsejere, der klager.",
    "Der bliver 320 elever på skolen, hvis tilgangen er som i 2012.",
    # lists that are right, whose last item is of something else, or that leave some out
    "Besøg i 2018:\n- Gården: 512 besøg\n- Møllen: 374 besøg\n- Smedjen: 209 besøg\n- Tilsammen: 1.095 besøg",
    "Besøg i 2018:\n- Gården: 512 besøg\n- Møllen: 374 besøg, 20 om natten\n- Smedjen: 209 besøg\n- I alt: 41 ansatte",
    "Besøg i 2018:\n- Gården: 512 besøg\n- Møllen: rekord i juli\n- Smedjen: 209 besøg\n- I alt: 1.059 besøg",
    "Nævnet lukkede 2.140 sager i 2013.\n\nDe lukkede sager faldt således ud: 1.612 forlig, 384 domme og 144 hævede krav.",
    "Nævnet lukkede 2.140 sager i 2013.\n\nDe åbne sager faldt således ud: 1.612 forlig, 384 domme og 414 hævede krav.",
    "Nævnet lukkede 2.140 sager i 2013.\n\nDe lukkede sager faldt således ud: 1.612 forlig, 384 domme, 114 hævede krav og enkelte andre.",
    "Gælden var 5,31 mia. kr. ved udgangen af 2011.\n\nGælden i 2012 er sammensat således, at banker har 2.640 mio. kr., staten 1.790 mio. kr. og nabobyerne 808 mio. kr.",
    "Linjen kørte med 31.460 gæster. Vejret stod bag 14.205 forsinkelser. Signalerne gav anledning til 9.630, heraf 400 om natten. Endelig skyldtes 7.265 nedbrud.",
    "Linjen kørte med 31.460 gæster i 2015. I 2014 var tallet 14.205. I 2013 var det 9.630 og i 2012 kun 7.265.",
    "Skolen har 684 elever. 305 går til musik, 148 spiller også teater, og 213 dyrker idræt.",
    "Skolen har 648 elever. 305 bor i byen, 148 ved havnen, og 195 kommer fra oplandet.",
    "Fonden gav os 7,4 mio. kr., byen 4,9 mio. kr., og et par gamle venner hjalp til. Lægger man det sammen, fik vi 15,3 mio. kr.",
    "Fonden gav os 7,4 mio. kr., byen 4,9 mio. kr., og et par gamle venner lagde 1,2 mio. kr. oveni. Lægger man det sammen, fik vi 13,5 mio. kr.",
    "Rammen lyder på 31,5 mio. kr. og deles af to. Fonden giver 20 mio. kr. Vi har indtil nu brugt 22,4 mio. kr. og har således 9,1 mio. kr. tilbage til haven.",
    "Bevillingen var 640.000 kr., og hertil kom 40.000 kr. i tilskud. Der er haft udgifter for 395.000 kr. Der er derfor 285.000 kr. tilbage til næste år.",
    "Bevillingen var 640.000 kr. Der er haft udgifter for 395.000 kr., heraf 40.000 kr. til leje. Der er derfor 285.000 kr. tilbage til næste år.",
    "Bevillingen var 640.000 kr. Der er haft udgifter for 395.000 kr. Fra 2011 har vi desuden 285.000 kr. tilbage.",
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


@pytest.mark.parametrize("text", UNSAID)
def test_what_deserves_no_remark(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [finding.calculation for finding in findings if finding.verdict != "supported"]


@pytest.mark.parametrize("text", SILENT)
def test_what_the_words_do_not_settle_accuses_nobody(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [finding.calculation for finding in findings if finding.verdict == "contradicted"]
