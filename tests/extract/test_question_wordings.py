"""Requests in varied wording, put and restated, by how many questions each holds; and sentences that look like questions and are none."""

from __future__ import annotations

import pytest

from letterkit.extract import extract_claims
from letterkit.extract.request import read_request
from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text

REQUEST = """Ældreministeriet

Højby Kommune

3. maj 2019

Redegørelse om plejeboliger

Kære Højby Kommune

Ministeriet har modtaget flere henvendelser om ventetiden på plejeboliger i kommunen.

$

Svar bedes sendt senest den 1. juni 2019.

Med venlig hilsen

Anne Holm
Kontorchef
"""
ANSWER = """Højby Kommune

Ældreministeriet

3. juni 2019

Redegørelse om plejeboliger

$

Kommunen har 430 plejeboliger, og 12 borgere venter. Ventetiden er faldet, fordi et nyt plejehjem er taget i brug. Kommunen vil bygge 20 boliger i 2020.

Med venlig hilsen

Karen Holst
Borgmester
"""
ASKED: list[tuple[str, int]] = [
    ("Redegør for udviklingen i ventetiden siden 2016.", 1),
    ("Oplys venligst antallet af borgere på venteliste.", 1),
    ("Endelig imødeses kommunens plan for at korte køen, herunder hvornår den er væk.", 1),
    ("Vi ser frem til at modtage en oversigt over lukkede plejehjem.", 1),
    ("Vi ser frem til at høre, hvordan I vil korte køen.", 1),
    ("Derudover udbedes en opgørelse af de afviste ansøgninger.", 1),
    ("Der ønskes en tidsplan for byggeriet.", 1),
    ("Oplys venligst antallet af boliger. Det interesserer os også, hvem der visiterer.", 2),
    ("Oplys venligst antallet af boliger. Endelig er det af interesse, hvornår de sidst blev ombygget.", 2),
    ("Oplys venligst antallet af boliger. Lad os også vide, hvornår det nye hjem åbner.", 2),
    ("Kommunens plan for byggeriet imødeses.", 1),
    ("Vi beder jer oplyse, hvor mange borgere der venter.", 1),
    ("Vi beder jer oplyse, hvor mange borgere der venter, samt hvornår de forventes at få en bolig.", 2),
    ("Kommunen bedes redegøre for, i hvilket omfang garantien overholdes.", 1),
    ("Vi anmoder om at få oplyst, hvorvidt kommunen overholder garantien.", 1),
    ("Ministeriet skal bede kommunen om at oplyse, hvilke tiltag der er sat i værk.", 1),
    ("Jeg vil gerne vide, hvad kommunen gør for at nedbringe ventetiden.", 1),
    ("Beskriv, hvordan kommunen visiterer til plejebolig.", 1),
    ("Angiv venligst, hvor mange boliger der blev opført i 2018.", 1),
    ("Ministeriet imødeser kommunens bemærkninger til, hvorfor ventetiden er steget.", 1),
    ("Det bedes oplyst, om kommunen har planer om flere boliger.", 1),
    ("Vi skal anmode kommunen om en redegørelse for, hvor mange borgere der har ventet over to måneder, og hvad årsagen er.", 2),
    ("Kan I bekræfte, at 12 borgere har ventet over et år?", 1),
    (
        "Kommunen bedes besvare følgende:\n\n- Hvor mange borgere venter?\n- Hvad er den gennemsnitlige ventetid?\n- Hvornår ventes ventetiden nedbragt?",
        3,
    ),
    (
        "Kommunen bedes oplyse følgende:\n\n- antallet af borgere på venteliste\n- den gennemsnitlige ventetid\n- antallet af boliger under opførelse",
        3,
    ),
    ("Følgende bedes belyst:\n\na) Antal borgere på venteliste\nb) Ventetid i uger\nc) Planlagte boliger", 3),
    (
        "Vi beder om svar på disse spørgsmål:\n\n1. Antal borgere på venteliste i 2018\n2. Årsager til ventetiden\n3. Hvornår forventes garantien overholdt",
        3,
    ),
    ("Vi vil bede om kommunens vurdering af, om garantien kan overholdes i 2020.", 1),
    ("Send os venligst en opgørelse over antallet af afslag i 2018.", 1),
    ("Giv en status på byggeriet af de nye boliger.", 1),
    ("Det ønskes oplyst, hvilken betydning ventetiden har for borgerne.", 1),
    ("Endvidere bedes kommunen redegøre for, hvordan den sikrer, at borgerne får hjælp i ventetiden.", 1),
    ("Vi mangler oplysninger om, hvor mange boliger der står tomme.", 1),
    ("Ministeriet finder anledning til at spørge, om kommunen har ændret praksis.", 1),
    ("Har kommunen ændret praksis, og i givet fald hvornår?", 1),
    ("Hvor mange borgere venter? Og hvorfor?", 1),
    ("Forklar, hvorfor ventetiden er steget fra 2017 til 2018.", 1),
    ("Jeg skal derfor bede om at få at vide, hvor langt kommunen er med byggeriet.", 1),
    ("Kommunen anmodes om at fremsende oplysninger om antallet af klager og om udfaldet af dem.", 2),
    ("I bedes forholde jer til, om ventetiden er acceptabel.", 1),
    ("Vi hører gerne, hvilke initiativer kommunen har taget.", 1),
    ("Vil kommunen oplyse, hvor mange der venter?", 1),
    ("Vi skal bede jer svare på, hvad I har gjort, og hvad I vil gøre.", 2),
    ("Lad os vide, hvornår de nye boliger er klar.", 1),
    ("Vi har brug for at vide, hvor mange boliger der mangler.", 1),
    ("Oplys, hvor mange prøver der er taget i søen i 2020.", 1),
    ("Oplys venligst, om broen er lukket, og hvornår den åbner igen.", 2),
    ("Beskriv kommunens tilsyn med vandværkerne.", 1),
    ("Endvidere bedes kommunen oplyse, hvorvidt der er givet dispensation.", 1),
    ("Angiv antallet af elever i 9. klasse i skoleåret 2020/21.", 1),
    ("Send os en oversigt over de afgivne påbud.", 1),
    ("Forklar venligst forskellen mellem budget og regnskab.", 1),
    ("Vi skal høre, om kommunen agter at genåbne svømmehallen.", 1),
    ("Styrelsen ser gerne en nærmere redegørelse for, hvordan støjen er målt.", 1),
    ("Belys, i hvilket omfang vikarer anvendes.", 1),
    ("Det bedes endvidere oplyst, hvor mange busser der er aflyst.", 1),
    ("Begrund, hvorfor fristen ikke er overholdt.", 1),
    ("Kan kommunen oplyse, hvad byggeriet har kostet?", 1),
    ("Hvad er status på sagen?", 1),
    ("Vi er interesserede i at vide, hvordan børnene transporteres.", 1),
    ("Redegør for udgifterne i 2019 og 2020.", 1),
    ("Opgør antallet af klager fordelt på år.", 1),
    ("Ministeriet har brug for at få oplyst, hvor mange ansatte der har meldt sig syge.", 1),
    ("Jeg anmoder om en udtalelse om, hvorvidt hjemlen er til stede.", 1),
    ("I bedes oplyse os om, hvilke skoler der lukker.", 1),
    (
        "Jeg skal anmode om følgende oplysninger:\n\n1) Hvor mange sager er der?\n\n2) Hvor lang er sagsbehandlingstiden, og hvordan har den udviklet sig?\n\n3) Er der planer om ændringer?",
        3,
    ),
    (
        "Til brug for sagen bedes kommunen besvare nedenstående.\n\nHvor mange borgere venter på plejebolig?\n\nHvad gør kommunen for at nedbringe ventetiden?",
        2,
    ),
    ("Vi skal bede kommunen om at oplyse dels hvor mange der venter, dels hvor længe de har ventet.", 2),
    (
        "Ministeriet vil bede kommunen redegøre for følgende: Hvor mange borgere venter? Hvad er ventetiden? Hvornår er de nye boliger klar?",
        3,
    ),
    ("Kommunen bedes oplyse antallet af borgere på venteliste, den gennemsnitlige ventetid og antallet af afslag.", 3),
    ("Vi beder om en udtalelse. Den bør bl.a. belyse, hvor mange der venter, og hvorfor ventetiden er steget.", 2),
    ("I den forbindelse vil jeg gerne spørge, om kommunen har fulgt vejledningen.", 1),
    ("Vil I være venlige at oplyse, hvor mange der venter?", 1),
    ("Må jeg bede om at få oplyst, hvem der har truffet afgørelsen?", 1),
    ("Følgende spørgsmål ønskes besvaret:\n\n• Antallet af ventende\n• Årsagen til ventetiden", 2),
    # themes with numbers over lettered questions
    (
        "Kommunen bedes svare på følgende:\n\n1. Udgifter\n\na) Hvad har broen kostet i 2018?\n\nb) Hvor stor en del er betalt?\n\n2. Tilsyn\n\na) Hvor tit er den efterset?\n\nb) Hvem har gjort det?",
        4,
    ),
    ("Vi vil for det første gerne vide, hvor høj lejen er, og for det andet beder vi jer skrive, om den stiger.", 2),
    ("Endvidere beder vi jer fortælle, om kajen er målt op.", 1),
    ("I skriver, at der mangler to læger. Hvornår er de ansat? Svaret bedes sendt senest den 1. marts.", 1),
    ("Kajen er lukket. Hvad er årsagen, og hvornår åbner den? Vi hører gerne fra jer. Svaret bedes sendt inden jul.", 1),
]
ASKS_NOTHING: list[str] = [
    "Jeres svar imødeses senest den 1. juni 2019.",
    "Vi ser frem til at modtage jeres svar.",
    "Vi ser frem til mødet den 4. juni, hvor planen for byggeriet drøftes.",
    "Kommunens redegørelse udbedes senest den 1. juni 2019.",
    "Spørgsmålet om, hvorvidt loven skal ændres, behandles i udvalget.",
    "Hvis I har spørgsmål, er I velkomne til at ringe.",
    "Hvis du har spørgsmål til brevet, kan du kontakte Anne Holm.",
    "Ministeriet er klar over, hvor svært det er at finde personale.",
    "Det er ikke afklaret, hvordan loven skal forstås.",
    "Ministeriet har tidligere redegjort for, hvordan garantien skal forstås.",
    "Vi ved, hvor mange der venter på landsplan.",
    "Det afhænger af, om der er plads.",
    "Loven fastsætter, hvornår garantien gælder.",
    "Ministeriet følger, hvordan kommunerne overholder garantien.",
    "Udvalget drøfter, om reglerne skal strammes.",
    "Det fremgår af loven, hvad garantien dækker.",
    "Vi gør opmærksom på, at oplysningerne kan blive offentliggjort.",
    "Henvendelserne handler om, hvor længe borgerne venter.",
    "Ministeriet har noteret sig, hvad kommunen skriver om ventetiden.",
    "Kommunen er ansvarlig for, hvordan hjælpen tilrettelægges.",
    "Redegørelsen offentliggøres på ministeriets hjemmeside.",
    "Oplys venligst sagsnummeret ved henvendelse.",
    "Oplysningerne bliver behandlet fortroligt.",
    "Angiv venligst j.nr. 2019-22, når I svarer.",
    "Beskrivelsen af ordningen er vedlagt.",
    "Send svaret til post@aem.example.",
    "Giv os besked, hvis fristen ikke kan overholdes.",
    "Se bilag 1 om, hvordan skemaet udfyldes.",
    "Forklaringen er, at reglerne er nye.",
    "Ring til os, hvis noget er uklart.",
    "Vi vender tilbage, når vi ved, hvad udvalget beslutter.",
    "Ministeriet er opmærksomt på, hvad det betyder for borgerne.",
    "Hvem kan svare? Kontakt Anne Holm.",
    "Er I i tvivl? Ring til Anne Holm. Svaret bedes sendt senest den 1. marts.",
    "Hvis kommunen er i tvivl om, hvordan spørgsmålene skal forstås, kan den ringe.",
    "Ministeriet har bedt alle kommuner om et svar.",
    "Baggrunden er, at flere borgere har spurgt, hvorfor de venter.",
]
RESTATED: list[tuple[str, int]] = [
    (
        "Ældreministeriet ønsker i brev af 20. april 2019 oplyst, hvor mange borgere der venter, og hvorfor ventetiden er steget.",
        2,
    ),
    ("Ministeriet har spurgt til ventetiden, til prisen og til kommunens planer.", 3),
    ("Der spørges til antallet af boliger, til hvor ofte de står tomme, og til hvordan kommunen vil bruge dem.", 3),
    ("Ministeriet beder i sit brev om en redegørelse for antallet af boliger, ventetiden og udgifterne.", 3),
    ("Ministeriet har stillet tre spørgsmål: hvor mange der venter, hvor længe de venter, og hvad det koster.", 3),
    ("Ministeriet har bl.a. ønsket svar på, om pladserne er fyldt, hvor lang ventelisten er, og hvordan den afvikles.", 3),
    ("Ministeriet ønsker en nærmere forklaring på, hvorfor tallet er steget.", 1),
    ("I Deres skrivelse af 3. maj 2019 udbeder De Dem oplysning om, hvor mange der venter, og om årsagerne hertil.", 2),
    ("Ministeriets spørgsmål til kommunen er, hvor mange der venter, og hvad kommunen gør.", 2),
    ("Spørgsmål 1 handler om, hvor mange der venter. Spørgsmål 2 handler om, hvad det koster.", 2),
    ("Henvendelsen indeholder to spørgsmål, nemlig hvor mange der venter, og hvad det koster.", 2),
    (
        "Ministeriet har ved brev af 3. maj 2019 bedt kommunen oplyse, hvor mange borgere der venter, samt hvornår ventetiden forventes nedbragt.",
        2,
    ),
    ("Ministeriet har spurgt, hvorvidt garantien overholdes, og i hvilket omfang kommunen har ledige boliger.", 2),
    (
        "Ministeriet har anmodet om en redegørelse for ventetiden.\n\nAd 1) Antal borgere på venteliste\n\nDer er 12 borgere på venteliste.\n\nAd 2) Årsager til ventetiden\n\nVentetiden skyldes mangel på boliger.",
        2,
    ),
    (
        "Ministeriet ønsker svar på tre spørgsmål.\n\n1. Antal borgere på venteliste\n\nDer er 12 borgere på venteliste.\n\n2. Årsager til ventetiden\n\nVentetiden skyldes mangel på boliger.\n\n3. Planer for 2020\n\nKommunen bygger 20 boliger.",
        3,
    ),
    ("”Redegør for, hvor mange borgere der venter på plejebolig.”\n\nDer er 12 borgere på venteliste.", 1),
    ("I skriver: ”Vi beder kommunen oplyse, hvor mange borgere der venter.” Der er 12 borgere på venteliste.", 1),
    (
        "Ministeriet har i brev af 3. maj 2019 bedt kommunen redegøre for:\n\n• hvor mange borgere der venter\n• hvorvidt garantien overholdes\n• i hvilket omfang der er ledige boliger",
        3,
    ),
    ("Ministeriet har bedt os oplyse\n- antal borgere på venteliste\n- gennemsnitlig ventetid", 2),
    ("Du har spurgt til, hvor mange borgere der venter.", 1),
    ("Til spørgsmålet om, hvor mange borgere der venter, kan kommunen oplyse, at 12 venter.", 1),
    (
        "Styrelsen har i sit brev bedt os redegøre for vandkvaliteten.\n\nAd spørgsmål 1: Antal prøver i 2020\n\nDer er taget 43 prøver.\n\nAd spørgsmål 2: Overskridelser\n\nDer var 4 overskridelser.",
        2,
    ),
    (
        "Ministeriet har stillet to spørgsmål, som besvares nedenfor.\n\n1) Antallet af elever\n\nSkolen har 430 elever.\n\n2) Fraværet i 2020\n\nFraværet var 6,2 pct.",
        2,
    ),
    (
        "Ministeriet har bedt om svar på følgende:\n\n1. Hvor mange borgere venter?\n\nSvar: 12 borgere venter.\n\n2. Hvad er årsagen?\n\nSvar: Mangel på boliger.",
        2,
    ),
    ("I henvendelsen spørges til, hvor mange borgere der venter, og hvad kommunen gør ved det.", 2),
    ("Ministeriet spørger for det første, hvor mange der venter, og for det andet, hvorfor ventetiden er steget.", 2),
    (
        "Spørgsmål 1\nHvor mange borgere venter?\n\nSvar\n12 borgere venter.\n\nSpørgsmål 2\nHvad er ventetiden?\n\nSvar\nVentetiden er 8 uger.",
        2,
    ),
    (
        "Hvor mange borgere venter på en plejebolig?\n\nDer er 12 borgere på venteliste.\n\nHvad er årsagen til ventetiden?\n\nDer mangler boliger.",
        2,
    ),
    ("Ministeriet ønsker at vide:\na. hvor mange der venter\nb. hvorfor de venter", 2),
    ("> Hvor mange borgere venter?\n\nDer venter 12 borgere.\n\n> Hvornår er boligerne klar?\n\nBoligerne er klar i 2020.", 2),
    ("Som svar på ministeriets spørgsmål om, hvorvidt garantien er overholdt, kan det oplyses, at den er overholdt.", 1),
    (
        "Ministeriet har den 3. maj 2019 anmodet kommunen om at redegøre for ventetiden, herunder hvor mange der venter, og hvad kommunen agter at gøre.",
        2,
    ),
    (
        "Ad 1: Antallet af ventende\n\n12 borgere venter.\n\nAd 2: Ventetiden\n\nVentetiden er 8 uger.\n\nAd 3: Nye boliger\n\nDer opføres 20 boliger. Det er svar på ministeriets spørgsmål.",
        3,
    ),
    (
        "Ministeriet har udbedt sig oplysninger til en oversigt. De følger under ministeriets egne overskrifter.\n\nAntal elbiler\n\nKommunen har 18 elbiler.\n\nPlaner for udskiftning\n\nOtte biler skiftes i 2025.",
        2,
    ),
    (
        "Ministeriet har bedt om en status. Vi har brugt jeres punkter:\n\nBemanding\n\nDer er 18 lærere.\n\nBygninger\n\nDer er tre skoler.",
        2,
    ),
    ("Ministeriet spørger, hvor mange der venter, og hvorfor de venter.\n\nHvad sker der nu?\n\nKommunen bygger 20 boliger.", 2),
]
RESTATES_NOTHING: list[str] = [
    "Ministeriet har bedt om en status. Den følger kommunens egne overskrifter.\n\nBemanding\n\nKommunen har 18 lærere.\n\nBygninger\n\nDer er tre skoler.",
    "Ministeriet har bedt om en status.\n\nBemanding\n\nKommunen har 18 lærere.\n\nBygninger\n\nDer er tre skoler.",
    "Vi ser frem til at modtage en plan for den nye bro fra regionen.",
    "Der ønskes en plan for haven, og den er vi i gang med.",
    "Kommunens spørgsmål til ministeriet er, om reglen gælder.",
    "Spørgsmålet er, om reglen er god nok.",
    "Vi fik et brev, der rummede to spørgsmål.",
    "Spørgsmålet om, hvorvidt der skal bygges flere boliger, behandles i socialudvalget i juni.",
    "Hvis du har spørgsmål, er du velkommen til at kontakte os.",
    "Hvad skal en kommune gøre i den situation? Vi har valgt at bygge.",
    "Man kan spørge, om det er rimeligt. Kommunen mener det ikke.",
    "Byrådet har spurgt forvaltningen, om der er råd til flere boliger.",
    "Kommunen undersøger, hvor mange boliger der er behov for.",
    "Forvaltningen har bedt plejehjemmene oplyse, hvor mange tomme boliger de har.",
    "Vi har spurgt borgerne, hvad de synes om maden.",
    "Det er afgørende for borgerne, hvornår de får en bolig.",
    "Kommunen har redegjort for, hvordan ventelisten føres.",
    "Det er kommunens opgave at vurdere, om en borger har behov for en plejebolig.",
    "Borgerne får oplyst, hvor lang ventetiden er.",
    "Kommunen kan ikke oplyse, hvor mange der er flyttet.",
    "Det er uklart, hvorfor tallet er steget.",
    "Visitationen oplyser borgeren om, hvordan man klager.",
    "Brugerundersøgelsen viser, hvad borgerne lægger vægt på.",
    "Har man ventet længe nok? Det synes borgerne.",
    "Kommunen beder ministeriet bekræfte, at fristen er overholdt.",
    "Udvalget har bedt om en redegørelse for økonomien, som forelægges i september.",
    "Plejehjemmene skal årligt oplyse, hvor mange ansatte de har.",
    "1. Indledning\n\nHavnen har 43 ansatte.\n\n2. Økonomi\n\nHavnen havde indtægter på 12 mio. kr.",
    "Oplys venligst sagsnr. 19/22 ved henvendelse.",
    "Beskrivelsen er vedlagt som bilag.",
    "Send ansøgningen til kommunen senest 1. juni.",
    "Vi beder skolerne oplyse, hvor mange elever der er fraværende.",
    "Kommunen har bedt lærerne beskrive, hvordan undervisningen foregår.",
    "Borgerne kan få oplyst, hvor langt sagen er.",
    "Vi imødeser ministeriets svar.",
    "Vi hører gerne fra ministeriet, hvis der er spørgsmål.",
    "Vi hører gerne, hvad ministeriet mener.",
    "Lad os slå fast, at loven er overholdt.",
    "Giv borgerne en plads, siger loven.",
    "Bilag 1. Antal borgere\n\nDer er 12.\n\nBilag 2. Ventetid\n\nDen er 8 uger.",
    "Byrådet stillede sig selv spørgsmålet, om boligerne ligger rigtigt.",
    "Vi får ofte spørgsmålet: Hvor længe skal jeg vente?",
    "Kommunen vil i efteråret undersøge, hvor mange der har behov, og hvordan de kan hjælpes.",
]


def letter(text: str) -> Letter:
    return compose(read_text(text.encode()), file="brev.txt", sha256="0")


@pytest.mark.parametrize(("text", "number"), [*ASKED, *((text, 0) for text in ASKS_NOTHING)])
def test_what_a_request_asks(text: str, number: int) -> None:
    questions = read_request(letter(REQUEST.replace("$", text))).questions
    assert len(questions) == number, [question.quote for question in questions]


@pytest.mark.parametrize(("text", "number"), [*RESTATED, *((text, 0) for text in RESTATES_NOTHING)])
def test_what_an_answer_restates(text: str, number: int) -> None:
    questions = extract_claims(letter(ANSWER.replace("$", text))).questions
    assert len(questions) == number, [question.quote for question in questions]


# Numbered points that say what each of them demands, behind a verb of asking that ends in "at I", "at kommunen" or a colon.
POINTS: list[tuple[str, list[str]]] = [
    (
        "Styrelsen ønsker at få belyst, hvordan der er fulgt op.\n\nStyrelsen skal anmode om, at I\n\n1. oplyser, hvor mange vindmøller I ejer,\n2. redegør for, hvordan de er sikret,\n3. angiver, hvornår de blev efterset.",
        ["hvor mange vindmøller I ejer", "hvordan de er sikret", "hvornår de blev efterset."],
    ),
    (
        "Ministeriet beder kommunen: 1) oplyse, hvor mange broer der er, 2) angive, hvornår de er malet, og 3) redegøre for udgifterne.",
        ["hvor mange broer der er", "hvornår de er malet", "udgifterne"],
    ),
    (
        "Tilsynet beder om en udtalelse, hvori I 1. beskriver forløbet, 2. forklarer, hvad der gik galt, og 3. angiver, hvem der har ansvaret.",
        ["forløbet", "hvad der gik galt", "hvem der har ansvaret"],
    ),
    (
        "Ministeriet ønsker, at museet:\n\n- forklarer, hvorfor kuplen er lukket,\n- oplyser, hvad det koster at åbne den.",
        ["hvorfor kuplen er lukket", "hvad det koster at åbne den."],
    ),
    (
        "Vi vil gerne have, at foreningen\n\n1. opgør antallet af medlemmer,\n2. fortæller, hvem der sidder i bestyrelsen, og\n3. sender os regnskabet.",
        ["antallet af medlemmer", "hvem der sidder i bestyrelsen", "sender os regnskabet."],
    ),
    (
        "Kommunen anmodes om:\n\n1) at oplyse, hvor mange sluser der er,\n2) at redegøre for tilsynet.",
        ["at oplyse, hvor mange sluser der er", "at redegøre for tilsynet."],
    ),
    # What is asked besides is a question of its own.
    (
        "Ministeriet vil gerne vide, hvor mange I er.\n\nDesuden beder vi jer svare på følgende:\n\n1. Hvad koster det?\n2. Hvem betaler?",
        ["hvor mange I er", "Hvad koster det?", "Hvem betaler?"],
    ),
    # … and so is what a list of another matter follows, or a figure that no point asks for; a list on the same matter asks it again.
    (
        "Vi beder kommunen oplyse, hvor mange plejehjemspladser der er, og hvad en plads koster.\n\nHvad angår hjemmeplejen, beder vi om svar på disse spørgsmål:\n\n1. Hvor mange borgere får hjælp?\n2. Hvem visiterer?",
        ["hvor mange plejehjemspladser der er", "hvad en plads koster", "Hvor mange borgere får hjælp?", "Hvem visiterer?"],
    ),
    (
        "Vi har brug for at vide, hvornår øvelsen blev holdt, og hvor mange der deltog. Vedrørende nødudgangene skal vi bede om svar på følgende:\n\n1. Hvor mange er der?\n2. Hvor tit efterses de?",
        ["hvornår øvelsen blev holdt", "hvor mange der deltog", "Hvor mange er der?", "Hvor tit efterses de?"],
    ),
    (
        "Vi vil gerne vide, hvor mange møller kommunen ejer, og hvordan de er sikret. Vi beder derfor om svar på følgende spørgsmål:\n\n1. Hvor mange møller ejer kommunen?\n2. Hvordan er møllerne sikret?",
        ["Hvor mange møller ejer kommunen?", "Hvordan er møllerne sikret?"],
    ),
    # What hangs on a number that has a line of its own is one question, and a paper that is wanted is asked for too.
    (
        "Tilsynet beder jer besvare følgende:\n\n1.\na) Måtte I lukke porten i 2025?\nb) Hvis ja: Hvor længe?\n\n2.\na) Hvem har nøglen?\nb) Er vagten uddannet?\n\n3.\nVedlæg den seneste rapport fra dykkeren.",
        [
            "Måtte I lukke porten i 2025?\n\nb) Hvis ja: Hvor længe?",
            "Hvem har nøglen?\n\nb) Er vagten uddannet?",
            "Vedlæg den seneste rapport fra dykkeren.",
        ],
    ),
    (
        "Vi beder jer oplyse, hvor mange kraner I har. Endelig bedes I medsende den gældende instruks. Foretog I eftersyn i 2025?",
        ["hvor mange kraner I har", "Endelig bedes I medsende den gældende instruks", "Foretog I eftersyn i 2025?"],
    ),
    (
        "Vi beder jer oplyse, hvor mange kraner I har. Jeres seneste vagtplan bedes vedlagt. Skriv også, hvem der fører tilsyn.",
        ["hvor mange kraner I har", "Jeres seneste vagtplan bedes vedlagt", "hvem der fører tilsyn"],
    ),
    ("Vi beder jer oplyse, hvor mange kraner I har. Svaret bedes fremsendt med post.", ["hvor mange kraner I har"]),
    ("Vi beder jer oplyse, hvor mange kraner I har. Send svaret til os. Vedlæg dette brev.", ["hvor mange kraner I har"]),
    ("Vi beder jer oplyse, hvor mange kraner I har. Bilag bedes vedlagt i pdf.", ["hvor mange kraner I har"]),
    ("Det fremgår af vedtægterne, at foreningen har to opgaver:\n\n1. oplyser om møller,\n2. passer møllerne.", []),
    ("Ministeriet lægger til grund, at værket\n\n1. oplyser forbrugerne,\n2. måler hver uge.", []),
]


@pytest.mark.parametrize(("text", "asked"), POINTS)
def test_points_that_say_what_they_demand(text: str, asked: list[str]) -> None:
    assert [question.quote for question in read_request(letter(REQUEST.replace("$", text))).questions] == asked


MINISTER = """Sundhedsministeren

Folketingets Sundhedsudvalg

3. juni 2019

Svar på spørgsmål

Udvalget har stillet følgende spørgsmål, som besvares her.

Spørgsmål nr. 1:
”§”

Svar:
$

Med venlig hilsen

Anne Holm
"""
HANDED_ON = [
    ("Mener ministeren, at loven bør ændres?", "Jeg henviser til det udvalg, som blev nedsat i juni."),
    ("Mener ministeren, at loven bør ændres?", "Jeg kan ikke foregribe udvalgets arbejde."),
    ("Hvor mange patienter venter på en operation?", "Sagen henhører under en anden minister."),
    ("Hvor mange patienter venter på en operation?", "Spørgsmålet hører under indenrigsministerens område."),
    ("Hvor mange patienter venter på en operation?", "Det kan ikke oplyses."),
    ("Hvor mange patienter venter på en operation?", "Ministeriet kan ikke oplyse antallet."),
    (
        "Hvor mange patienter venter på en operation?",
        "Spørgsmålet hører under beskæftigelsesministeriet, som jeg har bedt om at besvare det.",
    ),
    ("Hvor mange patienter venter på en operation?", "Jeg skal henvise til social- og ældreministeren."),
    ("Hvor mange patienter venter på en operation?", "Der føres ikke statistik over dette."),
    ("Hvor mange patienter venter på en operation?", "Oplysningen foreligger ikke."),
    ("Hvor mange patienter venter på en operation?", "Jeg har ikke mulighed for at besvare spørgsmålet."),
    ("Hvor mange patienter venter på en operation?", "Området henhører under regionerne, og jeg kan ikke svare på det."),
    (
        "Hvor mange patienter venter på en operation?",
        "Spørgsmålet vedrører en sag, der er under behandling, og jeg kan derfor ikke udtale mig.",
    ),
    ("Hvor mange patienter venter på en operation?", "Jeg ønsker ikke at kommentere den konkrete sag."),
    ("Vil ministeren oplyse, om loven bliver ændret?", "Sagen henhører under en anden minister."),
    ("Vil ministeren oplyse, om loven bliver ændret?", "Det kan ikke oplyses."),
    ("Vil ministeren oplyse, om loven bliver ændret?", "Spørgsmålet hører under justitsministeren."),
    ("Vil ministeren oplyse, om loven bliver ændret?", "Det kan jeg ikke svare på."),
    ("Vil ministeren oplyse, om loven bliver ændret?", "Spørgsmålet besvares af justitsministeren."),
    ("Hvad er årsagen til ventetiden?", "Sagen henhører under en anden minister."),
    ("Hvad er årsagen til ventetiden?", "Det kan ikke oplyses, hvad årsagen er."),
    ("Hvad er årsagen til ventetiden?", "Årsagen kendes ikke."),
    ("Hvad er årsagen til ventetiden?", "Det er en sag for regionerne."),
    ("Hvad er årsagen til ventetiden?", "Jeg henviser til regionerne."),
    ("Hvornår er byggeriet færdigt?", "Sagen henhører under transportministeren."),
    ("Hvornår er byggeriet færdigt?", "Det kan ikke oplyses på nuværende tidspunkt."),
    ("Hvornår er byggeriet færdigt?", "Det ved vi ikke."),
    ("Hvad gør ministeren for at nedbringe ventetiden?", "Sagen henhører under en anden minister."),
    ("Hvad gør ministeren for at nedbringe ventetiden?", "Det kan ikke oplyses."),
    ("Hvad gør ministeren for at nedbringe ventetiden?", "Det hører under regionernes ansvar."),
    ("Hvad gør ministeren for at nedbringe ventetiden?", "Spørgsmålet er sendt videre til regionerne."),
]
ANSWERED = [
    ("Mener ministeren, at loven bør ændres?", "Ja. Jeg fremsætter et lovforslag, når udvalget er færdigt."),
    ("Hvor mange patienter venter på en operation?", "Der venter 430 patienter. Området hører under regionerne."),
    ("Vil ministeren oplyse, om loven bliver ændret?", "Nej, loven bliver ikke ændret."),
    ("Hvad er årsagen til ventetiden?", "Ventetiden skyldes mangel på læger, og det hører under regionerne at ansætte dem."),
    (
        "Hvad gør ministeren for at nedbringe ventetiden?",
        "Jeg har bedt regionerne ansætte flere læger, selv om det hører under regionernes ansvar.",
    ),
    ("Hvem har ansvaret for ventetiden?", "Ansvaret hører under regionerne."),
    ("Hvornår er byggeriet færdigt?", "Byggeriet er færdigt i 2021. Den præcise dato kan ikke oplyses."),
    ("Hvilken myndighed hører sagen under?", "Sagen hører under Styrelsen for Patientsikkerhed."),
    ("Hvor mange klagede?", "Ingen patienter klagede i 2018."),
    ("Kan kommunen oplyse antallet?", "Antallet er 12."),
]


@pytest.mark.parametrize(
    ("asked", "told", "answered"), [*((*one, "no") for one in HANDED_ON), *((*one, "yes") for one in ANSWERED)]
)
def test_who_hands_the_question_on_answers_nothing(asked: str, told: str, answered: str) -> None:
    (question,) = extract_claims(letter(MINISTER.replace("§", asked).replace("$", told))).questions
    assert question.answered == answered, question.parts
    if answered == "no":
        assert all(part.why for part in question.parts)
