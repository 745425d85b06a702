"""What a letter says of a rule, a place or a day, beside the numbers and dates that it tells: found where they speak against it, left
alone where they are of something else. The letters of `Example` are written on 2 October 2020."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

AGAINST = [
    # Levels told sentences apart, and the one pair of them that the claim can mean
    (
        "LK401",
        "I 2012 blev der udlånt 48.000 lydbøger. Året efter kom vi op på 60.000. Personalet er på 14 årsværk. Udlånet af lydbøger er vokset med 45 pct.",
    ),
    (
        "LK401",
        "Gennemførelsesprocenten var 68 pct. for årgang 2013. Skolen indførte mentorer. For årgang 2015 blev den 77 pct. Hallen er malet. En fremgang på 13 procentpoint er meget.",
    ),
    (
        "LK403",
        "Ventetiden på en høreprøve var for to år siden 44 uger. Der er købt apparatur for 1,2 mio. kr. og ansat en audiologiassistent. I dag venter borgerne 31 uger. Halveringen har ikke kostet timer på andre områder.",
    ),
    (
        "LK203",
        "Der kom 540 indsigelser. 135 af dem gjaldt skygger. Alle breve er besvaret. Hver tredje indsigelse gjaldt altså skygger.",
    ),
    (
        "LK201",
        "På 18 ud af de 60 plejehjem, vi besøgte, fandt vi fejl i medicinskabet. Tre fik påbud. 40 pct. af plejehjemmene havde altså fejl i medicinskabet.",
    ),
    (
        "LK102",
        "Finansieringen kommer tre steder fra. Kommunen lægger 45 pct., og fonde giver 30 pct. Der er dermed 35 pct. tilbage til medlemmerne.",
    ),
    ("LK903", "Kommunen overholder fristen på 30 dage. Den gennemsnitlige behandlingstid var i 2020 på 44 dage."),
    ("LK903", "Servicemålet på 20 dage er opfyldt, idet den gennemsnitlige sagsbehandlingstid i 2020 udgjorde 26 dage."),
    (
        "LK903",
        "Vagten skal være fremme inden for 10 minutter. Responstiden var i gennemsnit 12 minutter, og kravet er dermed opfyldt.",
    ),
    ("LK903", "Fristen på 10 arbejdsdage er overholdt i samtlige sager. Den længste sagsbehandlingstid var 13 arbejdsdage."),
    ("LK903", "Grænseværdien for bly er 5 µg/l. Den er overholdt i alle boringer. Boring 3 viste 7,2 µg/l."),
    ("LK903", "Budgettet på 12,5 mio. kr. er overholdt. Forbruget i 2020 var 13,1 mio. kr."),
    (
        "LK903",
        "Målet om, at mindst 90 pct. af sagerne afgøres inden for otte uger, er nået. I 2020 blev 84 pct. af sagerne afgjort inden for otte uger.",
    ),
    (
        "LK903",
        "Vi overholder kravet om svar inden for 14 dage i alle sager. I 2020 blev 37 af henvendelserne besvaret efter fristen.",
    ),
    (
        "LK104",
        "Politikredsen modtog 2.815 anmeldelser om indbrud i 2018.\n\nDe 2.851 anmeldelser om indbrud førte til 190 sigtelser.",
    ),
    (
        "LK104",
        "Vi har samarbejdsaftaler med 214 virksomheder.\n\nVi har spurgt vores 241 virksomheder med samarbejdsaftale om det.",
    ),
    (
        "LK104",
        "Kommunen bevilgede 14,6 mio. kr. til cykelstier i 2018.\n\nBevillingen på 16,4 mio. kr. til cykelstier er brugt fuldt ud.",
    ),
    (
        "LK104",
        "Sagen omfatter 52 borgere, som har fået for lidt.\n\nDe 25 borgere, som har fået for lidt, får pengene med renter.",
    ),
    ("LK801", "Klagen blev modtaget den 5. februar 2019 og afgjort den 28. januar 2019."),
    ("LK801", "Projektet løb fra den 1. september 2018 til den 30. juni 2018."),
    ("LK801", "Bevillingen blev givet den 3. maj 2018 efter ansøgning af 17. maj 2018."),
    ("LK802", "Fra den 1. marts 2018 til den 1. juni 2018, altså i fem måneder, var broen spærret."),
    ("LK801", "Rapporten blev afleveret den 12. november 2020."),
    ("LK902", "Den 3. maj 2021 lå 46 patienter på afsnittets 40 senge, altså fire over normeringen."),
    ("LK902", "Kollegiet har 140 pladser, og der er indskrevet 152 elever, dvs. ti flere, end der er plads til."),
    ("LK902", "Skolen har 22 klasselokaler med plads til 28 elever i hvert, så alle 640 elever kan være i huset samtidig."),
    ("LK902", "Salen må højst rumme 150 personer. Til borgermødet sad 182 personer i salen."),
    ("LK902", "Der er 18 pladser på holdet, og alle 23 tilmeldte fik plads."),
    ("LK207", "Kommunen betaler 450 kr. pr. kørsel. For 620 kørsler blev udgiften 297.000 kr."),
    ("LK207", "Hver af de 12 vagthold består af 5 betjente. Styrken er dermed 65 betjente."),
    ("LK207", "Husene er på 85 m² hver. Med 40 huse er det samlede areal 3.600 m²."),
    ("LK403", "Der var 90 klager i 2008 og 60 klager i 2009. Klagerne er reduceret til en tredjedel."),
    (
        "LK403",
        "Der er i 2019 givet 84 bøder. I 2018 var tallet 97, og der er således tale om en stigning, som skyldes flere patruljer.",
    ),
    ("LK403", "Vi havde 90 udlån i 2019. Året før var tallet 75. Der er altså tale om et fald."),
    ("LK403", "I 2019 blev 132 lærlinge optaget mod 148 i 2018, hvilket er en stigning."),
    ("LK403", "Andelen af svar til tiden var 45 pct. i 2019 mod 52 pct. året før. Stigningen skyldes den nye praksis."),
    (
        "LK101",
        "Foreningen har 23 både: 14 joller, 6 kuttere og 4 kajakker. Fem er læk, heraf Havfruen og Terna, som begge ligger på land.",
    ),
    (
        "LK101",
        "I 2018 betalte havnen 3.910.000 kr. for oprensning og i 2019 4.250.000 kr. Beløbet for 2019 består af 1.870.000 kr. til dybet, 1.430.000 kr. til renden og 850.000 kr. til kajen.",
    ),
    ("LK201", "Der er registreret 3.200 opmålte timer. Lodserne stod for 1.120 af timerne, svarende til 45 pct."),
    ("LK403", "Ventetiden var 31 dage i 2018 og 38 dage i 2019. Faldet skyldes flere læger."),
    (
        "LK403",
        "Der er i 2019 givet 84 bøder. I 2018 var tallet 97, og der er tale om en stigning. Betalt inden årsskiftet var 60 bøder.",
    ),
    (
        "LK203",
        "306 virksomheder ville høre mere, og 102 af dem har oprettet en stilling. Det betyder, at hver anden af de interesserede har oprettet en stilling.",
    ),
    (
        "LK201",
        "Der blev aflyst 2.760 besøg. Heraf aflyste borgeren selv 1.932, mens kommunen aflyste de resterende 828. Kommunens andel var således 40 pct.",
    ),
    ("LK903", "Grænseværdien på 50 mg/l er overholdt i alle boringer. Der blev målt 38 mg/l, 44 mg/l og 61 mg/l."),
    ("LK902", "Skolen har 22 klasselokaler med hver 24 pladser, så alle 640 elever kan være i huset samtidig."),
    ("LK101", "De to huse er Birk med 24 pladser og Lind med 15, tilsammen 43. Husene blev bygget i 1998."),
    ("LK101", "Havnen havde fem kraner i 2012. Tre af dem blev solgt samme år. De tre øvrige kraner er i drift."),
    (
        "LK101",
        "Kommunen ejer 46 legepladser. De 21 ligger i parker, 14 ved skoler og 8 ved boligselskaber. De efterses hvert år.",
    ),
    (
        "LK101",
        "Der kom 412 ansøgninger. Heraf kom 187 fra klubber, 121 fra skoler og 84 fra spejdere, idet andre ansøgere ikke forekom.",
    ),
    ("LK102", "Hver gæst kunne sætte ét kryds. 42 pct. kom på cykel, 38 pct. med bus og 31 pct. i bil."),
    (
        "LK203",
        "Jobcentret holdt 280 opfølgningssamtaler. I 84 tilfælde, hvilket vil sige to ud af fem, blev samtalen holdt pr. telefon.",
    ),
    (
        "LK205",
        "De 120 elever i indskolingen var fraværende i 6 dage, og de 40 elever i udskolingen i 14 dage. Under ét er det 10 dage pr. elev.",
    ),
    ("LK207", "Vi sendte skemaet til 1.250 husstande. Der indkom 475 udfyldte skemaer, hvilket giver en svarprocent på 48."),
    (
        "LK207",
        "I 1. kvartal 2008 kom der tolv klager i januar, femten i februar og ni i marts. Det giver for kvartalet et månedligt gennemsnit på femten klager.",
    ),
    (
        "LK401",
        "Færgen sejlede 52.000 biler i 1987 og 59.800 i 1988. Stigningen på 25 pct. skal ses i sammenhæng med den nye afgang.",
    ),
    (
        "LK401",
        "Værket pumpede 3.100.000 m³ i 2015 og mistede 310.000 m³ af dem. I 2018 var tallene 3.200.000 m³ og 372.000 m³. Tabet er dermed vokset med 32 pct.",
    ),
    (
        "LK401",
        "I 2018 havde 1.171 elever stort fravær.\n\nI 2016 var der 884 elever med stort fravær. Frem til 2018 er antallet således vokset med 45 pct.",
    ),
    ("LK403", "Der var flere gæster på museet end i 2011, nemlig 12.400 mod 13.900."),
    ("LK402", "Taksten er forhøjet fra 38,50 kr. til 36,20 kr., og den faste afgift på 625 kr. er uændret."),
    ("LK403", "Museet havde 48.200 gæster i 2018 og 51.900 i 2019. Nedgangen i antallet af gæster betyder, at caféen lukker."),
    (
        "LK403",
        "Vi talte 14 par i 2001, 17 i 2002, 11 i 2003 og 15 i 2004. Bestanden toppede således i 2004, hvilket vi glæder os over.",
    ),
    (
        "LK802",
        "Ombygningen blev indledt i maj 2004 og var afsluttet i november 2005. I de ni måneder, arbejdet varede, var der lukket.",
    ),
]
ALONE = [
    "Der var flere gæster på museet end sidste år, nemlig 13.900 mod 12.400.",
    "Der kom færre klager end ventet, nemlig 61 mod 58 året før.",
    "De to huse er Birk med 24 pladser og Lind med 15, tilsammen 39. På Birk er der 41 ansatte.",
    "Kommunens tre haller er Nord med 240 pladser, Syd med 180 og Vest med 95, i alt 515 pladser.",
    "Der er tre slags sager. To af dem er hurtige. For byggesager er målet nået, mens målene for de to øvrige ikke er nået.",
    "Kommunen ejer 46 legepladser. De 21 ligger i parker, 14 ved skoler og 8 ved boligselskaber. De sidste ligger i skoven.",
    "Kommunen ejer 46 legepladser. De 21 ligger i parker, 14 er fra før 1990 og 8 har vand.",
    "Gæsterne kunne sætte flere kryds. 42 pct. kom på cykel, 38 pct. med bus og 31 pct. i bil.",
    "Jobcentret holdt 280 opfølgningssamtaler. I 112 tilfælde, hvilket vil sige to ud af fem, blev samtalen holdt pr. telefon.",
    "De 120 elever i indskolingen var fraværende i 6 dage, og de 40 elever i udskolingen i 14 dage. Under ét er det 8 dage pr. elev.",
    "Vi havde 412 sager i 2021 og 483 i 2022. Behandlingstiden er dermed steget med 40 pct.",
    "Værket pumpede 3.100.000 m³ i 2015 og mistede 310.000 m³ af dem. I 2018 var tallene 3.200.000 m³ og 372.000 m³. Tabet er dermed vokset med 20 pct.",
    "I 2018 havde 1.171 elever stort fravær.\n\nI 2016 var der 884 elever med stort fravær i udskolingen. Frem til 2018 er antallet således vokset med 45 pct.",
    "Faldet var størst i Nord, fra 8,1 til 5,9 måneder, og mindst i Syd, hvor tiden gik fra 6,0 til 5,9.",
    "Museet havde 48.200 gæster i 2018 og 51.900 i 2019. Nedgangen i antallet af skoleklasser betyder, at caféen lukker.",
    "Ombygningen blev vedtaget i maj 2004 og var færdig i november 2005. I de ni måneder, byggeriet varede, var der lukket.",
    "Tallene er i pct.\n\nBehandling\tTon\tPct.\nPapir\t4.130\t33\nRest\t7.010\t57\nGlas\t1.180\t10\nAndet\t80\t1\nI alt\t12.400\t100",
    "Foreningen har 23 både: 14 joller, 6 kuttere og 4 kajakker. En af dem er begge dele.",
    "Der er registreret 3.200 opmålte timer. Lodserne stod for 1.120 af timerne, svarende til 35 pct.",
    "Vagten varer 24 timer. I 6 af timerne sover mandskabet, og 45 pct. af ugen er fri.",
    "Der er i 2019 givet 84 bøder. I 2018 var tallet 97, og der er således tale om et fald. Af bøderne er 60 betalt.",
    "I 2019 blev 132 lærlinge optaget mod 148 i 2018, hvilket er et fald. Faldet skyldes færre pladser.",
    "Der var 40 klager i 2018 og 52 i 2019, mens sygefraværet gik ned. Faldet skyldes nye vagtplaner.",
    "Der kom 63 klager fra 19 naboer i 1. halvår. Halvåret forinden var der kun 11, så der er tale om en stigning.",
    "Ventetiden var 38 dage i 2018 og 31 dage i 2019. Faldet skyldes flere læger, og der er nu en stigning i tilfredsheden.",
    "I 2019 var der 132 lærlinge mod 148 i 2018. Hos malerne er der tale om en stigning.",
    "Salget var 310 billetter i 2018 og 295 i 2019. Fremgangen for årskort kan tilskrives en kampagne.",
    "Den 3. maj 2021 lå 46 patienter på afsnittets 40 senge, altså seks over normeringen.",
    "Den 3. maj 2021 lå 46 patienter på afsnittets 40 senge, og i august var der fire flere end normeringen.",
    "Afdelingen har 20 senge. I juni lå der 26 patienter, fire flere end normeringen, fordi to senge var lånt.",
    "Ventetiden til knæoperation var 14 uger i 2016. I 2018 var den 10 uger. På hofteområdet er der også sket noget. Her er ventetiden halveret.",
    "Der var 300 brandalarmer i 2017. I 2018 var der 320, og i 2019 kom der 240. Blinde alarmer udgør en stor del. De er halveret siden 2017.",
    "Elevfraværet var 6,1 pct. i 2016. I 2018 var det 5,4 pct. Lærernes fravær er steget år for år.",
    "Antallet af hjemløse var 36 i 2005. I 2007 var der 45. Unge hjemløse er tredoblet.",
    "Vi fik 18 ansøgere pr. stilling i 2015. I 2019 fik vi 9. Antallet af stillinger er fordoblet.",
    "I 2011 var 12 pct. af de unge ledige. I 2013 var det 9 pct. Blandt nydanskere er faldet 5 procentpoint.",
    "Udgiften til kørsel var 4,0 mio. kr. i 2010. I 2012 var den 5,0 mio. kr. Lønningerne fylder mest. De er steget med 8 pct. siden 2010.",
    "Vi kom på 45 byggepladser. På 27 ud af de 45 gav besøget anledning til et påbud. 40 pct. af besøgene endte ikke med et påbud.",
    "Af budgettet er 62 pct. brugt. Der er 28 pct. tilbage, når de disponerede 10 pct. er trukket fra.",
    "Der er 18 pladser på holdet. De 23 tilmeldte fik plads på to hold.",
    "Kommunen betaler 450 kr. pr. kørsel. For 620 kørsler blev udgiften 279.000 kr.",
    "Taksten er 450 kr. pr. kørsel. Der blev kørt 620 kørsler, og udgiften inkl. ventetid blev 301.000 kr.",
    "Hver af de 12 skoler har 3 vejledere. I alt er 41 vejledere ansat i kommunen, da fem er på rådhuset.",
    "Der gives 500 kr. pr. barn. 40 børn deltog, og udgiften blev 18.500 kr., fordi tre udeblev.",
    "Klagen over afgørelsen af 3. marts 2018 blev modtaget den 20. marts 2018 og afvist den 4. april 2018.",
    "Den ene klage blev modtaget den 5. februar 2019, og den anden blev afgjort den 28. januar 2019.",
    "Mødet blev berammet den 12. november 2020. Aftalen er blevet opsagt den 1. december 2020.",
    "Fra den 1. marts 2018 til den 14. marts 2018, i alt 10 hverdage, var broen spærret. Perioden fra den 1. januar 2018 til den 31. marts 2018, altså tre måneder.",
    "Skolen har 22 klasselokaler med plads til 30 elever i hvert, så alle 640 elever kan være i huset samtidig.",
    "Kommunen fik 52 henvendelser om mobning. De 25 henvendelser om mobning, som førte til en sag, er afsluttet.",
    "Der blev bevilget 14,6 mio. kr. til cykelstier. Tilskuddet på 16,4 mio. kr. til cykelstier kommer fra staten.",
    "I 1. kvartal blev 346 vaccineret. I 2. kvartal blev yderligere 18 vaccineret.\n\nDe 364 borgere, som er vaccineret, har fået brev.",
    "Der er brugt 7,3 mio. kr. på vejsalt. Budgettet på 3,7 mio. kr. til vejsalt var altså for lavt.",
    "Det blev oplyst, at 178 familier fik støtte i 2018.\n\nDe 187 familier, som søgte støtte i 2018, er alle kontaktet.",
    "Der var 98 udrykninger til brand. De 89 udrykninger til brand, som ikke var blinde alarmer, krævede slukning.",
    "Kommunen overholder fristen på 30 dage. Den gennemsnitlige behandlingstid var i 2020 på 24 dage.",
    "Kommunen overholder nu fristen på 30 dage. Den gennemsnitlige behandlingstid var i 2019 på 44 dage.",
    "Regionen overholder retten til udredning på 30 dage. Den gennemsnitlige ventetid til operation var i 2020 på 58 dage.",
    "Grænseværdien for nitrat er 50 mg/l. Den er overholdt. Indholdet af klorid var 72 mg/l.",
    "Budgettet på 12,5 mio. kr. er overholdt. Forbruget i 2020 var 13,1 mio. kr., når indtægterne ikke er trukket fra.",
    "Fristen på 14 dage er overholdt. Sagsbehandlingstiden var i gennemsnit 16 dage, hvoraf de to dage er ventetid hos ansøgeren.",
    "Målet om, at mindst 90 pct. af sagerne afgøres inden for otte uger, er nået. I 2020 blev 84 pct. af klagerne afgjort inden for otte uger.",
    "Loftet på 30 elever pr. klasse er overholdt. Skolen har 412 elever.",
    "Budgettet på 12 mio. kr. blev overholdt. Regnskabet for hele området var 48 mio. kr.",
    "Servicemålet på 20 dage er opfyldt. Den gennemsnitlige sagsbehandlingstid for komplekse sager var 35 dage.",
    "Kravet om mindst 80 pct. uddannede er opfyldt. 20 pct. af medarbejderne er ikke uddannede, og 60 pct. er uddannede pædagoger.",
    "Bestemmelsen om 37 timer overholdes. Ventetiden er 40 timer.",
    "Elevtallet var 118 i 2008 og 150 i 2010. Elevtallet er dermed dobbelt så stort som i 2001.",
    "Antallet af lydbøger var 4.000 i januar 2010 og 6.000 i maj 2010. Der er 14 ansatte. Fra maj er antallet af lydbøger vokset med 80 pct.",
    "Antallet af lydbøger var 4.000 i 2008 og 6.000 i 2010. Der er 14 ansatte. Lydbøgerne er vokset med 80 pct. siden 2010.",
    "Fristen på 20 dage gælder alle sager. Sagen blev afgjort på 31. dag. Fristen er overholdt.",
]


@pytest.mark.parametrize(("code", "text"), AGAINST)
def test_what_speaks_against_it_is_found(code: str, text: str, tmp_path: Path) -> None:
    findings, coverage = check_example(tmp_path, Example(text=text))
    assert coverage.failed_checks == ()
    assert code in [finding.code for finding in findings if finding.verdict == "contradicted"]


@pytest.mark.parametrize("text", ALONE)
def test_what_is_of_something_else_accuses_nobody(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [finding.calculation for finding in findings if finding.verdict == "contradicted"]
