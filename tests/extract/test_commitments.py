"""Promises by grammar: examples row by row, our labelled sentences voice by voice, and whole letters."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from promise_letters import (
    FIELD_VOICES,
    LATER_VOICES,
    LETTERS,
    PUBLIC,
    SENDERS,
    STATUSES,
    TUNED_VOICES,
    Tally,
    kept_aside,
    labelled,
    load_gold,
    score_letter,
    sentence_view,
    tally_sentences,
    tuned,
)

from letterkit.extract import extract_claims
from letterkit.extract.commitments import find_commitments
from letterkit.extract.figures import find_figures
from letterkit.extract.initiatives import find_initiatives
from tests.checks.letters import dressed, read, with_claims

DATED = date(2021, 3, 10)

# sentence, then (quote, status, deadline) for each promise in it
PROMISES = [
    (
        "Vi har to nye både pr. 1. juni 2022.",
        [("Vi har to nye både pr. 1. juni 2022", "planned", "2022-06-01")],
    ),
    (
        "Ombygningen af kajen afhænger af byrådets bevilling.",
        [("Ombygningen af kajen afhænger af byrådets bevilling", "conditional", None)],
    ),
    (
        "Dosis vil fra den 1. oktober 2021 blive fastsat ud fra målinger.",
        [("Dosis vil fra den 1. oktober 2021 blive fastsat ud fra målinger", "planned", "2021-10-01")],
    ),
    (
        "Fremover noteres hvert udkald i logbogen.",
        [("Fremover noteres hvert udkald i logbogen", "planned", None)],
    ),
    (
        "De fem ældste skal være afgjort inden påske 2022.",
        [("De fem ældste skal være afgjort inden påske 2022", "planned", "2022-04-17")],
    ),
    (
        "Tilsynet modtager en opdateret tabel hvert kvartal, første gang den 15. april 2021.",
        [("Tilsynet modtager en opdateret tabel hvert kvartal, første gang den 15. april 2021", "planned", "2021-04-15")],
    ),
    (
        "Kommunen har besluttet at afsætte 2 mio. kr. til formålet.",
        [("Kommunen har besluttet at afsætte 2 mio. kr. til formålet", "done", None)],
    ),
    (
        "Udkastet er sendt i høring med frist den 16. april 2021.",
        [("Udkastet er sendt i høring med frist den 16. april 2021", "done", "2021-04-16")],
    ),
    (
        "Udvalget vedtog den 3. marts at bruge 2 mio. kr. i 2021 på taget.",
        [("Udvalget vedtog den 3. marts at bruge 2 mio. kr. i 2021 på taget", "done", "2021-03-03")],
    ),
    (
        "Vi forventer, at målet bliver nået for 2021 som helhed.",
        [("Vi forventer, at målet bliver nået for 2021 som helhed", "expected", "2021-12-31")],
    ),
    ("Forsøget kører til sommerferien 2022.", [("Forsøget kører til sommerferien 2022", "ongoing", "2022-06-30")]),
    ("Værkstedet kører videre i hele 2022.", [("Værkstedet kører videre i hele 2022", "ongoing", "2022-12-31")]),
    (
        "Og går ansøgningen igennem, ansætter vi en vejleder.",
        [("går ansøgningen igennem, ansætter vi en vejleder", "conditional", None)],
    ),
    (
        "Loven træder i kraft den 1. juli 2021. Inden da får samtlige ejere et brev.",
        [("Inden da får samtlige ejere et brev", "planned", "2021-07-01")],
    ),
    ("Vi har dermed indfriet vores mål.", [("Vi har dermed indfriet vores mål", "done", None)]),
    (
        "Tilsynet modtager en fornyet oversigt, når optællingen er gjort.",
        [("Tilsynet modtager en fornyet oversigt, når optællingen er gjort", "planned", None)],
    ),
    (
        "Kvitteringer dannes fra den 1. juni 2021 automatisk.",
        [("Kvitteringer dannes fra den 1. juni 2021 automatisk", "planned", "2021-06-01")],
    ),
    (
        "Får lauget ikke tilskuddet, udskydes etape 2 et år.",
        [("Får lauget ikke tilskuddet, udskydes etape 2 et år", "conditional", None)],
    ),
    (
        "Driften blev den 1. februar 2021 samlet på kontoret.",
        [("Driften blev den 1. februar 2021 samlet på kontoret", "done", "2021-02-01")],
    ),
    (
        "Deltagere med et fravær på over 15 pct. indkaldes til møde i uge 13 og 14.",
        [("Deltagere med et fravær på over 15 pct. indkaldes til møde i uge 13 og 14", "planned", "2021-04-11")],
    ),
    ("Fra nytår regner vi efter nye tabeller.", [("Fra nytår regner vi efter nye tabeller", "planned", "2022-01-01")]),
    ("Om to uger flytter vi arkivet.", [("Om to uger flytter vi arkivet", "planned", "2021-03-24")]),
    ("Vi udsender et blad resten af året.", [("Vi udsender et blad resten af året", "ongoing", "2021-12-31")]),
    (
        "Såfremt evalueringen falder positivt ud, vil ordningen blive forlænget.",
        [("Såfremt evalueringen falder positivt ud, vil ordningen blive forlænget", "conditional", None)],
    ),
    (
        "Kommunen agter at hæve taksten pr. 1. januar 2022, forudsat at byrådet godkender den.",
        [
            (
                "Kommunen agter at hæve taksten pr. 1. januar 2022, forudsat at byrådet godkender den",
                "conditional",
                "2022-01-01",
            )
        ],
    ),
    (
        "Centret har sagt ja til at overtage grunden, hvis ejeren sænker prisen.",
        [("Centret har sagt ja til at overtage grunden, hvis ejeren sænker prisen", "conditional", None)],
    ),
    (
        "Vi tør godt stille i udsigt, at bunken er væk den 1. juni.",
        [("Vi tør godt stille i udsigt, at bunken er væk den 1. juni", "expected", "2021-06-01")],
    ),
    (
        "Det er kommunens vurdering, at fristen kan overholdes fra efteråret.",
        [("Det er kommunens vurdering, at fristen kan overholdes fra efteråret", "expected", "2021-11-30")],
    ),
    (
        "Kampagnen begyndte i februar og kører året ud.",
        [("Kampagnen begyndte i februar og kører året ud", "ongoing", "2021-12-31")],
    ),
    ("Udvalget lod stemmerne tælle op igen.", [("Udvalget lod stemmerne tælle op igen", "done", None)]),
    (
        "Vi er i gang med at gennemgå pumperne, og gennemgangen er færdig med udgangen af april.",
        [("Vi er i gang med at gennemgå pumperne, og gennemgangen er færdig med udgangen af april", "ongoing", "2021-04-30")],
    ),
    (
        "Kommunen har besluttet at oprette en liste, hvilket skete den 1. februar.",
        [("Kommunen har besluttet at oprette en liste, hvilket skete den 1. februar", "done", "2021-02-01")],
    ),
    ("Ministeriet vil få tallene tilsendt i juni.", [("Ministeriet vil få tallene tilsendt i juni", "planned", "2021-06-30")]),
    (
        "Det nye depot tages i brug, når tilladelsen er givet.",
        [("Det nye depot tages i brug, når tilladelsen er givet", "conditional", None)],
    ),
    (
        "I løbet af de næste to måneder får alle vagter en ny radio.",
        [("I løbet af de næste to måneder får alle vagter en ny radio", "planned", "2021-05-10")],
    ),
    ("Vi åbner om to uger.", [("Vi åbner om to uger", "planned", "2021-03-24")]),
    ("Kontoret åbner senest om tre måneder.", [("Kontoret åbner senest om tre måneder", "planned", "2021-06-10")]),
    (
        "Det er rådets agt, at sagerne skal være tilendebragt inden 1. maj 2021.",
        [("sagerne skal være tilendebragt inden 1. maj 2021", "planned", "2021-05-01")],
    ),
    ("De øvrige 31 er berammet til juni.", [("De øvrige 31 er berammet til juni", "planned", "2021-06-30")]),
    (
        "Seks møder holdes i april, og de sidste fire i juni.",
        [("holdes i april, og de sidste fire i juni", "planned", "2021-06-30")],
    ),
    (
        "9 samtaler holdes den 6. april og 8 den 4. maj.",
        [("9 samtaler holdes den 6. april og 8 den 4. maj", "planned", "2021-05-04")],
    ),
    (
        "Findes der ikke plads inden årets udgang, lukker vi depotet.",
        [("Findes der ikke plads inden årets udgang, lukker vi depotet", "conditional", "2021-12-31")],
    ),
    (
        "Der er indført en fast opfølgning hvert år den 30. september.",
        [("Der er indført en fast opfølgning hvert år den 30. september", "done", "2021-09-30")],
    ),
    (
        "Vi har indført, at listen hvert år den 1. februar gennemgås.",
        [("Vi har indført, at listen hvert år den 1. februar gennemgås", "done", "2022-02-01")],
    ),
    (
        "Vi følger op hver uge de første tre måneder.",
        [("Vi følger op hver uge de første tre måneder", "planned", None)],
    ),
    (
        "Vi har hvert år den 1. februar gennemgået listen.",
        [("Vi har hvert år den 1. februar gennemgået listen", "done", "2021-02-01")],
    ),
    (
        "Vi har en ordning, som fortsætter til 1. maj 2022.",
        [("ordning, som fortsætter til 1. maj 2022", "ongoing", "2022-05-01")],
    ),
    (
        "Rapporten skal sendes senest den 1. februar 2021. Vi sendte den den 28. januar 2021.",
        [("Vi sendte den den 28. januar 2021", "done", "2021-01-28")],
    ),
    ("Vi åbner igen efter sommerferien.", [("Vi åbner igen efter sommerferien", "planned", None)]),
    (
        "Vi holder fire møder med dem i løbet af efteråret.",
        [("Vi holder fire møder med dem i løbet af efteråret", "planned", "2021-11-30")],
    ),
    ("Vi har haft alle portører på kursus i løft.", [("Vi har haft alle portører på kursus i løft", "done", None)]),
    (
        "Ordningen bredes ud til de andre afdelinger, når vi får råd til det.",
        [("Ordningen bredes ud til de andre afdelinger, når vi får råd til det", "conditional", None)],
    ),
    ("Toget erstattes af busser i uge 49 og 50.", [("Toget erstattes af busser i uge 49 og 50", "planned", "2021-12-19")]),
    (
        "Pumperne udskiftes, når kontrakten er underskrevet.",
        [("Pumperne udskiftes, når kontrakten er underskrevet", "conditional", None)],
    ),
    (
        "Vi udbetaler pengene, så snart banken har svaret.",
        [("Vi udbetaler pengene, så snart banken har svaret", "conditional", None)],
    ),
    (
        "Vi sætter skiltene op, når gravearbejdet er afsluttet i april.",
        [("Vi sætter skiltene op, når gravearbejdet er afsluttet i april", "planned", "2021-04-30")],
    ),
    (
        "Kantinen kan åbne til april under den forudsætning, at rørene holder.",
        [("Kantinen kan åbne til april under den forudsætning, at rørene holder", "conditional", "2021-04-30")],
    ),
    (
        "Udvalget drøfter sagen i maj; bliver den godkendt, begynder arbejdet i juni 2021.",
        [
            ("Udvalget drøfter sagen i maj", "planned", "2021-05-31"),
            ("bliver den godkendt, begynder arbejdet i juni 2021", "conditional", "2021-06-30"),
        ],
    ),
    (
        "Havnefogeden har siden 3. januar været tilkaldt ved alle anløb om natten.",
        [("Havnefogeden har siden 3. januar været tilkaldt ved alle anløb om natten", "ongoing", None)],
    ),
    (
        "Broen er spærret for lastbiler indtil den 1. april 2021.",
        [("Broen er spærret for lastbiler indtil den 1. april 2021", "ongoing", "2021-04-01")],
    ),
    (
        "Vi har udlånt tre kolleger til nabokommunen til og med februar.",
        [("Vi har udlånt tre kolleger til nabokommunen til og med februar", "ongoing", "2022-02-28")],
    ),
    ("Den nye færge er under indkøring.", [("Den nye færge er under indkøring", "ongoing", None)]),
    (
        "Der er i denne uge sendt breve til alle husstande.",
        [("Der er i denne uge sendt breve til alle husstande", "done", None)],
    ),
    (
        "Køkkenlederen er meldt til et hygiejnekursus i uge 14.",
        [("Køkkenlederen er meldt til et hygiejnekursus i uge 14", "planned", "2021-04-11")],
    ),
    (
        "Møllen er repareret og begynder at male igen efter ferien.",
        [("Møllen er repareret og begynder at male igen efter ferien", "done", None)],
    ),
    (
        "Vi undersøger brønden; resultatet vil foreligge i maj.",
        [("Vi undersøger brønden; resultatet vil foreligge i maj", "ongoing", "2021-05-31")],
    ),
    ("Nøgleskabet hænger nu i vagtstuen.", [("Nøgleskabet hænger nu i vagtstuen", "done", None)]),
    ("Ordningen gøres op til maj.", [("Ordningen gøres op til maj", "planned", "2021-05-31")]),
    (
        "Som aftalt den 4. marts holdes der nyt møde i uge 14.",
        [("Som aftalt den 4. marts holdes der nyt møde i uge 14", "planned", "2021-04-11")],
    ),
    (
        "Vi har lovet beboerne, at elevatoren er tilbage inden jul.",
        [("Vi har lovet beboerne, at elevatoren er tilbage inden jul", "planned", "2021-12-24")],
    ),
    ("Alle nye elever bliver indkaldt til en samtale.", [("Alle nye elever bliver indkaldt til en samtale", "ongoing", None)]),
    (  # what an arrangement in force means is how things are being done; with a day it lies ahead
        "Den nye ordning betyder, at børn, som ikke kan passes hjemme, bliver tilbudt aflastning.",
        [("børn, som ikke kan passes hjemme, bliver tilbudt aflastning", "ongoing", None)],
    ),
    (
        "Det medfører, at elever med højt fravær bliver indkaldt til en samtale.",
        [("elever med højt fravær bliver indkaldt til en samtale", "ongoing", None)],
    ),
    (
        "Det medfører, at elever med højt fravær bliver indkaldt til en samtale den 1. juli 2021.",
        [("elever med højt fravær bliver indkaldt til en samtale den 1. juli 2021", "planned", "2021-07-01")],
    ),
    (
        "Vi har varslet, at taksten hæves den 1. juli 2021.",
        [("Vi har varslet, at taksten hæves den 1. juli 2021", "planned", "2021-07-01")],
    ),
    (
        "Afløseren tiltræder den 1. august 2021. Indtil da varetages opgaven af souschefen.",
        [
            ("Afløseren tiltræder den 1. august 2021", "planned", "2021-08-01"),
            ("Indtil da varetages opgaven af souschefen", "ongoing", "2021-08-01"),
        ],
    ),
    (
        "Vi vil sige aftalen op inden udgangen af juni 2021.",
        [("Vi vil sige aftalen op inden udgangen af juni 2021", "planned", "2021-06-30")],
    ),
    # a duty whose day has passed and that was met is no promise; one that nothing tells of is
    (
        "Regnskabet skal afleveres senest den 1. februar 2021. Vi afleverede det den 28. januar 2021.",
        [("Vi afleverede det den 28. januar 2021", "done", "2021-01-28")],
    ),
    (
        "Filteret skal udskiftes senest den 1. februar 2021. Vi beklager ventetiden.",
        [("Filteret skal udskiftes senest den 1. februar 2021", "planned", "2021-02-01")],
    ),
    ("Kommunen har ansat to jurister.", [("Kommunen har ansat to jurister", "done", None)]),
    ("Der er afsat 3 mio. kr. til opgaven.", [("Der er afsat 3 mio. kr. til opgaven", "done", None)]),
    ("Den 1. februar 2021 blev skranken åbnet igen.", [("Den 1. februar 2021 blev skranken åbnet igen", "done", "2021-02-01")]),
    ("Visitationen er påbegyndt.", [("Visitationen er påbegyndt", "ongoing", None)]),
    ("Vi er ved at lægge planen om.", [("Vi er ved at lægge planen om", "ongoing", None)]),
    ("Ordningen løber frem til august 2022.", [("Ordningen løber frem til august 2022", "ongoing", "2022-08-31")]),
    ("Fire sygeplejersker ansættes pr. 1. april.", [("Fire sygeplejersker ansættes pr. 1. april", "planned", "2021-04-01")]),
    (
        "I 2. kvartal 2021 tages det nye system i brug.",
        [("I 2. kvartal 2021 tages det nye system i brug", "planned", "2021-06-30")],
    ),
    ("Herefter vil sagerne blive genvurderet.", [("Herefter vil sagerne blive genvurderet", "planned", None)]),
    ("Rapporten skal offentliggøres i uge 20.", [("Rapporten skal offentliggøres i uge 20", "planned", "2021-05-23")]),
    ("Arbejdet forventes afsluttet medio 2021.", [("Arbejdet forventes afsluttet medio 2021", "expected", "2021-07-15")]),
    (
        "Vi venter, at alle har en plan inden udgangen af juni.",
        [("Vi venter, at alle har en plan inden udgangen af juni", "expected", "2021-06-30")],
    ),
    (
        "Såfremt byrådet bevilger pengene, ansættes endnu en læge.",
        [("Såfremt byrådet bevilger pengene, ansættes endnu en læge", "conditional", None)],
    ),
    (
        "Falder bevillingen på plads, åbner tilbuddet 1. maj 2021.",
        [("Falder bevillingen på plads, åbner tilbuddet 1. maj 2021", "conditional", "2021-05-01")],
    ),
    (
        "Vedtages planen, får alle lodsejere et påbud senest den 1. marts 2021.",
        [("Vedtages planen, får alle lodsejere et påbud senest den 1. marts 2021", "conditional", "2021-03-01")],
    ),
    ("Kommunen afventer svar fra fonden.", [("Kommunen afventer svar fra fonden", "conditional", None)]),
    (
        "Kommunen har ansat en læge og lejet to lokaler.",
        [("Kommunen har ansat en læge", "done", None), ("lejet to lokaler", "done", None)],
    ),
    (
        "Der er ansat tre mentorer, og yderligere to tiltræder den 1. maj 2021.",
        [("Der er ansat tre mentorer", "done", None), ("yderligere to tiltræder den 1. maj 2021", "planned", "2021-05-01")],
    ),
    (
        "Stillingen er slået op på ny og ventes besat i maj 2021.",
        [("Stillingen er slået op på ny og ventes besat i maj 2021", "expected", "2021-05-31")],
    ),
    (
        "Vi kan oplyse, at køkkenet er lukket, og at maden leveres udefra fra 1. juni 2021.",
        [("køkkenet er lukket", "done", None), ("maden leveres udefra fra 1. juni 2021", "planned", "2021-06-01")],
    ),
    (
        "Vi er i gang med en ny vejledning. Den ventes færdig inden udgangen af april 2021.",
        [("Vi er i gang med en ny vejledning. Den ventes færdig inden udgangen af april 2021", "expected", "2021-04-30")],
    ),
    (
        "De borgere, som venter længst, vil senest den 1. maj 2021 modtage et tilbud.",
        [("De borgere, som venter længst, vil senest den 1. maj 2021 modtage et tilbud", "planned", "2021-05-01")],
    ),
    (
        "Vi har aftalt med lægerne, at de kommer på det næste møde.",
        [("Vi har aftalt med lægerne, at de kommer på det næste møde", "planned", None)],
    ),
    ("For 12 elever er der lavet en plan.", [("For 12 elever er der lavet en plan", "done", None)]),
    ("I uge 46 får vagtholdet adgang til kortet.", [("I uge 46 får vagtholdet adgang til kortet", "planned", "2021-11-21")]),
    ("Fra 1. februar går kommunen op i syv hold.", [("Fra 1. februar går kommunen op i syv hold", "planned", "2022-02-01")]),
    ("Siger de ja, står det klar i uge 40.", [("Siger de ja, står det klar i uge 40", "conditional", "2021-10-10")]),
    (
        "Efter ferien får hver beboer en ny kontaktperson.",
        [("Efter ferien får hver beboer en ny kontaktperson", "planned", None)],
    ),
    ("Kommunens ledelse gennemgår sagerne hver måned.", [("Kommunens ledelse gennemgår sagerne hver måned", "ongoing", None)]),
    ("Vi undersøger, om ledningen kan fores.", [("Vi undersøger, om ledningen kan fores", "ongoing", None)]),
    ("Vi har haft samtaler med alle forældre.", [("Vi har haft samtaler med alle forældre", "done", None)]),
    ("Medio november rykker de første ind.", [("Medio november rykker de første ind", "planned", "2021-11-15")]),
    # An ordinal is a subject of its own; a day that is fixed is planned; what lasts to a day is under way.
    (
        "Der er ansat en jordemoder, og en anden begynder den 1. november.",
        [("Der er ansat en jordemoder", "done", None), ("en anden begynder den 1. november", "planned", "2021-11-01")],
    ),
    ("Retsmødet er berammet til uge 45.", [("Retsmødet er berammet til uge 45", "planned", "2021-11-14")]),
    ("Flytningen finder sted den 15. november.", [("Flytningen finder sted den 15. november", "planned", "2021-11-15")]),
    (
        "Ordningen udbredes til alle skoler i 3. kvartal 2021.",
        [("Ordningen udbredes til alle skoler i 3. kvartal 2021", "planned", "2021-09-30")],
    ),
    (
        "Fra den 1. oktober får alle skoler tilknyttet en læge.",
        [("Fra den 1. oktober får alle skoler tilknyttet en læge", "planned", "2021-10-01")],
    ),
    ("Fem vikarer sidder her til udgangen af juli.", [("Fem vikarer sidder her til udgangen af juli", "ongoing", "2021-07-31")]),
    ("Siden januar har vi bedt bureauet om faste folk.", [("Siden januar har vi bedt bureauet om faste folk", "ongoing", None)]),
    ("I perioden 2019-2021 er der opsat 40 hegn.", [("I perioden 2019-2021 er der opsat 40 hegn", "done", None)]),
    ("Siden januar er der ansat to pædagoger.", [("Siden januar er der ansat to pædagoger", "done", "2021-01-31")]),
    ("Vi har bedt revisionen om en gennemgang.", [("Vi har bedt revisionen om en gennemgang", "done", None)]),
    # Which date: the last stage's, not the limit that others have; the condition's only where the deed has none.
    (
        "Stillingen er i opslag med ansøgningsfrist den 2. oktober og besættes den 1. december.",
        [("Stillingen er i opslag med ansøgningsfrist den 2. oktober og besættes den 1. december", "planned", "2021-12-01")],
    ),
    (
        "Beløbet udbetales, hvis udvalget siger ja den 4. oktober.",
        [("Beløbet udbetales, hvis udvalget siger ja den 4. oktober", "conditional", "2021-10-04")],
    ),
    (
        "Hvis høringen forløber som planlagt, åbner hallen i maj 2022.",
        [("Hvis høringen forløber som planlagt, åbner hallen i maj 2022", "conditional", "2022-05-31")],
    ),
    (
        "Kontrakten er opsagt med virkning fra 1. januar 2022.",
        [("Kontrakten er opsagt med virkning fra 1. januar 2022", "done", "2022-01-01")],
    ),
    ("I 2020 indførte kommunen en ny vagtplan.", [("I 2020 indførte kommunen en ny vagtplan", "done", "2020-12-31")]),
    # The next sentence says when, or on what condition.
    (
        "Kommunen er ved at bygge en ny børnehave. Den åbner den 1. august 2022.",
        [("Kommunen er ved at bygge en ny børnehave. Den åbner den 1. august 2022", "ongoing", "2022-08-01")],
    ),
    (
        "Kommunen planlægger at udvide natholdet. Det sker, hvis byrådet afsætter midler.",
        [("Kommunen planlægger at udvide natholdet", "conditional", None)],
    ),
    # Two things expected are two promises; an effect expected is none of its own.
    (
        "Jeg venter, at køen er væk i november, og at svartiden er nede på to uger fra december.",
        [
            ("Jeg venter, at køen er væk i november", "expected", "2021-11-30"),
            ("svartiden er nede på to uger fra december", "expected", "2021-12-31"),
        ],
    ),
    (
        "Tolv pladser oprettes i juni, og de ventes at spare 3 mio. kr. om året.",
        [("Tolv pladser oprettes i juni, og de ventes at spare 3 mio. kr. om året", "planned", "2021-06-30")],
    ),
    # Deeds as a list.
    (
        "Vi har derfor besluttet:\n\n- at ansætte to læger pr. 1. juni 2021\n\n- revision af vejledningen inden årets udgang",
        [
            ("ansætte to læger pr. 1. juni 2021", "planned", "2021-06-01"),
            ("revision af vejledningen inden årets udgang", "planned", "2021-12-31"),
        ],
    ),
    (
        "Vi har gennemført følgende ændringer:\n\n- ny vagtplan pr. 1. februar 2021\n\n- fast afløser om natten",
        [("ny vagtplan pr. 1. februar 2021", "done", "2021-02-01"), ("fast afløser om natten", "done", None)],
    ),
    (
        "Det er for dårligt. Vi vil\n\na) inden den 1. maj 2021 have udtaget prøver af alle bassiner,\n\n"
        "b) senest i juni 2021 sende tilsynet en opgørelse, og\n\nc) lukke det ene bassin.",
        [
            ("inden den 1. maj 2021 have udtaget prøver af alle bassiner", "planned", "2021-05-01"),
            ("senest i juni 2021 sende tilsynet en opgørelse", "planned", "2021-06-30"),
            ("lukke det ene bassin", "planned", None),
        ],
    ),
    (
        "Kommunen har besluttet at\n\n- ansætte to dykkere pr. 1. juni 2021\n\n- udskifte pumpen",
        [("ansætte to dykkere pr. 1. juni 2021", "planned", "2021-06-01"), ("udskifte pumpen", "planned", None)],
    ),
    (
        "Vi vil inden udgangen af 2022 have nedbragt antallet af både pr. fører til højst 25.",
        [("Vi vil inden udgangen af 2022 have nedbragt antallet af både pr. fører til højst 25", "planned", "2022-12-31")],
    ),
    ("Gæsterne vil have glemt det i 2022.", []),
    ("Bassinerne er\n\n- det store bassin\n\n- det lille bassin", []),
    ("Kranen er bestilt og leveres i juni.", [("Kranen er bestilt og leveres i juni", "planned", "2021-06-30")]),
    (
        "Stillingen er slået op og bliver besat den 1. maj.",
        [("Stillingen er slået op og bliver besat den 1. maj", "planned", "2021-05-01")],
    ),
    (
        "Vi har søgt om 2 mio. kr. hos fonden, og svaret ventes i juni.",
        [("Vi har søgt om 2 mio. kr. hos fonden, og svaret ventes i juni", "expected", "2021-06-30")],
    ),
    (
        "Den sidste stilling er genopslået, og ansættelse sker i maj.",
        [("Den sidste stilling er genopslået, og ansættelse sker i maj", "planned", "2021-05-31")],
    ),
    (
        "Byrådet bevilgede den 24. februar 3 mio. kr. til stien, som anlægges i efteråret.",
        [
            ("Byrådet bevilgede den 24. februar 3 mio. kr. til stien", "done", "2021-02-24"),
            ("stien, som anlægges i efteråret", "planned", "2021-11-30"),
        ],
    ),
    (
        "Bestyrelsen har besluttet at gøre ordningen permanent.",
        [("Bestyrelsen har besluttet at gøre ordningen permanent", "done", None)],
    ),
    (
        "Kommunen har besluttet ikke at forlænge kontrakten.",
        [("Kommunen har besluttet ikke at forlænge kontrakten", "done", None)],
    ),
    (
        "Siden 1. oktober har vores vagtmænd ringet til alle, der ikke er mødt.",
        [("Siden 1. oktober har vores vagtmænd ringet til alle, der ikke er mødt", "ongoing", None)],
    ),
    ("Vi ringer til alle, der holder op.", [("Vi ringer til alle, der holder op", "ongoing", None)]),
    (
        "Boringen er taget ud af drift, og en ny bores i maj.",
        [("Boringen er taget ud af drift", "done", None), ("en ny bores i maj", "planned", "2021-05-31")],
    ),
    ("I januar ansatte vi en psykolog.", [("I januar ansatte vi en psykolog", "done", "2021-01-31")]),
    ("Der er sat skilte op ved begge indfaldsveje.", [("Der er sat skilte op ved begge indfaldsveje", "done", None)]),
    (
        "Så snart anlægget virker, flytter vi malerierne tilbage.",
        [("Så snart anlægget virker, flytter vi malerierne tilbage", "conditional", None)],
    ),
    ("Vi sender jer tallene, når de foreligger.", [("Vi sender jer tallene, når de foreligger", "planned", None)]),
    (
        "Vi har skiftet sensorerne den 8. og den 9. februar.",
        [("Vi har skiftet sensorerne den 8. og den 9. februar", "done", "2021-02-09")],
    ),
    ("To dommere er udlånt til os frem til nytår.", [("To dommere er udlånt til os frem til nytår", "done", "2021-12-31")]),
    ("Hver borger har fået en kontaktperson.", [("Hver borger har fået en kontaktperson", "done", None)]),
    (
        "For så vidt angår skolerne er der ansat to konsulenter.",
        [("For så vidt angår skolerne er der ansat to konsulenter", "done", None)],
    ),
    ("Jeg har bestilt en ny pumpe.", [("Jeg har bestilt en ny pumpe", "done", None)]),
    (
        "Ledelsen har godkendt, at afdelingen får en vagt mere fra 1. august.",
        [("Ledelsen har godkendt, at afdelingen får en vagt mere fra 1. august", "planned", "2021-08-01")],
    ),
    (
        "Byrådet har vedtaget at lægge de to skoler sammen pr. 1. august.",
        [("Byrådet har vedtaget at lægge de to skoler sammen pr. 1. august", "planned", "2021-08-01")],
    ),
    ("Udvidelsen afhænger af budgettet for 2022.", [("Udvidelsen afhænger af budgettet for 2022", "conditional", None)]),
    ("Skemaet skal være klar senest den 1. maj.", [("Skemaet skal være klar senest den 1. maj", "planned", "2021-05-01")]),
]

# Look like promises, and are none.
NONE = [
    "Alle pladser er besat.",
    "Udvalget agter på længere sigt at se på varmen.",
    "Den 1. januar var 36 ansøgninger under behandling.",
    "I 14 af dem afventes svar fra forsikringen.",
    "112 husstande venter.",
    "Over de fire kvartaler er der gennemført 646 forløb.",
    "Fjordbanen har lovet os en ekstra vogn fra den 1. maj 2021.",
    "Havnefonden har stillet os 2 mio. kr. i udsigt.",
    "Energiselskabet har bekræftet, at kablet vil være klar i 2. halvår 2021.",
    "Måske skulle vi også prøve med morgenåbent, men lad os nu se.",
    "Lad os begynde med det bedste.",
    "Vejen er fortsat spærret.",
    "Ordningen omfatter nu godt 300 frivillige.",
    "Godkendelsen giver mulighed for at køre om natten indtil udgangen af august 2021.",
    "12 af de 40 familier er flyttet hjem igen.",
    "Kommunen har taget følgende skridt:",
    "Nabokommunens museum vil til næste år bygge til.",
    "Vandspejlet ligger 30 cm lavere end sidste forår.",
    "Siger naboen nej, står vi med et problem.",
    "Vagtselskabet har opsagt sin driftsleder og rekrutterer nu i Sverige.",
    "Pengeinstitutterne skal fra 1. april sende deres fuldmagter elektronisk.",
    "Boligselskabet har opsat nye låse.",
    "Idrætsforeningerne har malet klubhuset.",
    "Landinspektørerne indsender om sommeren flere sager end ellers.",
    "Danmarks Sejlere har åbnet tre skoler.",
    "Andre kommuner har indført en app.",
    "Lægerne skriver nu selv en kopi til os.",
    "Vestby Kommune har ansat to læger.",
    "Region Sønderbælt ansætter fem læger i maj.",
    "Rederiet har sat en ekstra færge ind.",
    "Merindtægten er anslået til 1,1 mio. kr. årligt.",
    "Det er kommunens vurdering, at bunken er for stor.",
    "I januar solgte vi 1.240 billetter.",
    "To kolleger vender tilbage fra barsel den 1. juni.",
    "Rektor går på pension til august.",
    "Den ene kedel kører på halv kraft frem til juli.",
    "Vi er bekendt med, at køen er lang.",
    "12 lejere ønsker at flytte inden jul.",
    "Personalet er tilbage fra ferie den 5. august.",
    "Pr. 1. april i år står sejlerne for 310 dage i juli.",
    "Det gør maj til den travleste måned i år.",
    "Efter et lille fald i første kvartal ses nu igen en stigning i antallet af klager.",
    "Havnen tabte 400 dage, hvis man ser på hele året.",
    "Kvoten fastsættes af ministeren i december.",
    "Kontrakten udløber næste år.",
    "Borgerne tilbydes genoptræning, når lægen har henvist dem.",
    "Vi mærker det på humøret.",
    "Rågerne bortskydes af jagtforeningen.",
    "Salget drives af foreningen selv.",
    "De blev alle synet af forsikringsselskabet i januar.",
    "Det vil jeg hellere sige ligeud nu.",
    "Opgørelsen er foretaget pr. 1. januar 2021.",
    "Kommunen står naturligvis til rådighed for yderligere oplysninger.",
    "De små venter længst.",
    "Den ældste sag er fra juni sidste år.",
    "Sagerne fordeler sig således:\n\n- 14 om hjælpemidler\n\n- 9 om befordring",
    "Forsinkelsen skyldes flere forhold:\n\n- sygdom i foråret\n\n- overgang til nyt system",
    "Ministeriet ønsker oplyst:\n\n- antallet af klager\n\n- udgiften til vikarer",
    "40 pct. af sagerne blev afgjort i 2020.",
    "På dette punkt er der tal til og med april.",
    "Skolen blev bygget i 1962.",
    "Styrelsen blev oprettet i 2012 ved sammenlægning af tre styrelser.",
    "Der er ikke ansat flere medarbejdere.",
    "Vi har ikke kunnet besætte stillingen.",
    "Ministeren har bedt kommunen om en redegørelse.",
    "Ministeriet udsender nye regler i maj 2021.",
    "Efter lovens § 12 skal borgeren indkaldes inden otte uger.",
    "Borgeren skal selv søge om tilskud.",
    "Ventetiden er steget fra 14 til 19 dage.",
    "Antallet af klager er nedbragt fra 1.120 til 430.",
    "I redegørelsen fra 2019 skrev vi, at alle sager ville være afsluttet i 2020.",
    "Der blev gennemført 7.812 kørsler i 1. halvår 2020.",
    "Målingen blev besvaret af 588 elever.",
    "730 studerende blev udmeldt på grund af fravær.",
    "Skolen har 412 elever fordelt på 20 klasser.",
    "Vi beder ministeriet om at ændre målingen.",
    "Hvis borgeren udebliver, kan ydelsen nedsættes.",
    "Det skyldes, at oplysningerne blev leveret for sent.",
    "Styrelsen foreslår, at der i 2022 afsættes flere midler.",
    "Leverandøren har ikke overholdt tidsplanen.",
    "Udvalget har den 2. marts 2021 stillet mig følgende spørgsmål.",
    "Hvornår ansættes der flere sagsbehandlere?",
    "Skolen har i indeværende skoleår 412 elever fordelt på 20 klasser.",
    "På landsplan er tallet 91 procent.",
    "Kommunen har afventet svar fra fonden.",
    "I har i mail spurgt til ventetiden.",
    "Vi har fundet rust på 14 af de 22 samlinger.",
    "Kommunen skal på den baggrund oplyse følgende.",
    "Hermed fremsendes kommunens bemærkninger.",
    "I 11 af sagerne foreligger erklæringen nu, mens de resterende seks fortsat afventer svar.",
    "Kommunen har i 2020 gennemført 230 tilsyn.",
    "Pr. 1. februar 2021 var der ansat 612 medarbejdere.",
    "Hver femte plads blev solgt.",
    "Hvert tredje opkald blev afbrudt.",
    "Resultatet afhænger af vejret.",
    "Efter kontrakten skal vognmanden stille med en reservebus.",
    "Indgreb over for voksne er reguleret i servicelovens kapitel 24.",
    "Botilbuddet er oprettet efter servicelovens § 108.",
    "Efter sundhedsloven skal regionen selv etablere et tilbud.",
    "Patienter henvises af egen læge og indkaldes inden for otte dage.",
    "Tidligere sendte vi en rykker på dag 10.",
    "29 regner med at fortsætte ud over 2023.",
    "En del af forklaringen ligger formentlig i vejret.",
    "Bruddene omfattede efter vores vurdering få personer.",
    "Museet flyttede til havnen i 1974.",
    "Reglen trådte i kraft i 2015.",
    "Nye registreringer bliver automatisk afvist, hvis nummeret findes i forvejen.",
    "97 har taget imod.",
    "6 af dem er begyndt et andet sted.",
    "En del af sagerne er hævet.",
    "Kajen skulle have været efterset i oktober.",
    "Sluseporten burde være blevet malet i 2020.",
    "Antallet af udkald varierer meget fra måned til måned og afhænger af mange forhold.",
    "Forbruget af sand varierer fra vinter til vinter og afhænger af vejret.",
    "Behovet for grus svinger fra år til år og beror på flere ting.",
    "Vi har 318 familier på ventelisten pr. 30. september.",
    "Pr. 31. august har vi 42 elever i båden.",
    "Opgørelsen af længden forudsætter en sammenkøring af to registre.",
    "Kompetencen til at lukke badet er ved plan af 4. marts 2019 henlagt til driftslederen.",
    "Beslutningen træffes på grundlag af målinger fra fire stationer.",
    "Det noteres i logbogen.",
    "Dykkeren blev syg, og så frøs fjorden til.",
    "Lederen blev sygemeldt i februar.",
    "Siden loven fik virkning i 2018, er der til og med juni 2020 indgivet 21 anmeldelser.",
]

# Words of will without a deed.
INTENTIONS = [
    "Kommunen har fokus på de udsatte borgere.",
    "Det tilstræbes, at alle får svar hurtigt.",
    "Vi arbejder målrettet på at nedbringe ventetiden.",
    "Det er målet, at ingen venter.",
    "Det overvejes at ændre praksis.",
    "Jeg tager kritikken til efterretning.",
    "Alle børn skal trives.",
]


@pytest.mark.parametrize(("sentence", "promises"), PROMISES, ids=[row[0][:40] for row in PROMISES])
def test_promise(sentence: str, promises: list[tuple[str, str, str | None]]) -> None:
    commitments, intentions = find_commitments(sentence_view(sentence, dated=DATED), (), ())
    assert [(c.quote, c.status, c.deadline) for c in commitments] == promises
    assert intentions == ()
    assert all(c.rule for c in commitments)


@pytest.mark.parametrize("sentence", NONE)
def test_no_promise(sentence: str) -> None:
    commitments, _ = find_commitments(sentence_view(sentence, dated=DATED), (), ())
    assert commitments == ()


@pytest.mark.parametrize("sentence", INTENTIONS)
def test_intention(sentence: str) -> None:
    commitments, intentions = find_commitments(sentence_view(sentence, dated=DATED), (), ())
    assert commitments == ()
    assert [intention.quote for intention in intentions]
    assert all(sentence.startswith(intention.quote[:10]) for intention in intentions)


def test_quote_is_the_text_of_its_span() -> None:
    view = sentence_view("Vi kan oplyse, at der er ansat to læger, og at de begynder den 1. maj 2021.", dated=DATED)
    commitments, _ = find_commitments(view, (), ())
    assert len(commitments) == 2
    assert all(view.text[c.span.start : c.span.end] == c.quote for c in commitments)


def test_figures_initiative_and_condition_of_a_promise() -> None:
    text = "Hvis fonden siger ja, åbner projekt ”Nye veje” med 40 pladser den 1. maj 2021."
    view = sentence_view(text, dated=DATED)
    figures = find_figures(view)
    initiatives = find_initiatives(view, figures)
    (promise,), _ = find_commitments(view, figures, initiatives)
    assert promise.status == "conditional"
    assert promise.condition == "Hvis fonden siger ja"
    assert promise.figures == tuple(figure.id for figure in figures)
    assert len(promise.figures) == 1
    assert promise.initiative == initiatives[0].id


def test_the_condition_may_stand_in_the_next_sentence() -> None:
    text = "Kommunen åbner et værested den 1. juni 2021. Det forudsætter dog, at huset bliver godkendt."
    (promise,), _ = find_commitments(sentence_view(text, dated=DATED), (), ())
    assert (promise.status, promise.deadline) == ("conditional", "2021-06-01")
    assert promise.condition == "at huset bliver godkendt"


def test_who_acts_depends_on_who_writes() -> None:
    sentence = "Regionen udvider åbningstiden fra 1. maj 2021."
    of_region, _ = find_commitments(sentence_view(sentence, dated=DATED, sender="Region Vestbælt"), (), ())
    of_kommune, _ = find_commitments(sentence_view(sentence, dated=DATED, sender="Nørrevig Kommune"), (), ())
    assert [promise.status for promise in of_region] == ["planned"]
    assert of_kommune == ()


@pytest.mark.parametrize(
    ("sender", "own", "others"),
    [
        ("Kystdirektoratet", "Direktoratet har ansat to jurister.", "Naturstyrelsen anlægger stien i maj."),
        ("Hovedby Boligselskab", "Boligselskabet har opsat nye låse.", "Forsikringsselskabet har opsat nye låse."),
        (
            "Skibsklagenævnet",
            "Fire af nævnets afgørelser er lagt ud på nettet.",
            "Fire af ministeriets breve er lagt ud på nettet.",
        ),
        ("Dansk Bådforbund", "Forbundet har åbnet tre skoler.", "Dansk Kajakforbund har åbnet tre skoler."),
    ],
)
def test_others_that_are_called_alike(sender: str, own: str, others: str) -> None:
    assert len(find_commitments(sentence_view(own, dated=DATED, sender=sender), (), ())[0]) == 1
    assert find_commitments(sentence_view(others, dated=DATED, sender=sender), (), ())[0] == ()


def test_an_unprinted_year_never_puts_a_promise_into_the_past() -> None:
    (promise,), _ = find_commitments(sentence_view("Vejen lukkes til foråret.", dated=date(2021, 9, 1)), (), ())
    assert promise.deadline == "2022-05-31"


def test_twelve_hundred_labelled_sentences_of_twelve_voices() -> None:
    voices = (*TUNED_VOICES, *LATER_VOICES)
    rows = [row for voice in voices for row in labelled(voice)]
    assert set(SENDERS) == {*voices, *FIELD_VOICES, "kept_aside_no_cues"}
    assert len(rows) >= 1200
    assert {row.label for row in rows} == {*STATUSES, "intention", "other"}
    assert len({row.sentence for row in rows}) == len(rows)
    assert len(labelled("kept_aside_no_cues")) >= 60


# Floors a little under what is measured (models/README.md), so that a change for the worse is seen.
@pytest.mark.parametrize(
    ("voices", "model", "f1", "status", "deadline"),
    [
        (TUNED_VOICES, "da_letterkit_sm", 0.94, 0.96, 0.95),
        (LATER_VOICES, "da_letterkit_sm", 0.91, 0.94, 0.95),
        (("kept_aside_no_cues",), "da_letterkit_sm", 0.68, 0.88, 0.85),
        (FIELD_VOICES, "da_letterkit_sm", 0.94, 0.98, 0.98),
        ((*TUNED_VOICES, *LATER_VOICES), "blank", 0.88, 0.95, 0.95),
    ],
    ids=["tuned voices", "later voices", "without cue words", "other fields", "without a tagger"],
)
def test_sentences(voices: tuple[str, ...], model: str, f1: float, status: float, deadline: float) -> None:
    tally = tally_sentences(voices, model=model)
    assert tally.f1 >= f1
    assert tally.status_share >= status
    assert tally.deadline_share >= deadline


@pytest.mark.parametrize("name", tuned())
def test_letters_written_before_the_rules(name: str) -> None:
    result = score_letter(LETTERS / name / "letter.txt", load_gold(LETTERS / name / "gold.json"))
    assert (result.tally.missed, result.tally.false) == (0, 0)
    assert result.tally.status == result.tally.deadline == result.tally.found
    assert result.initiatives[0] == result.initiatives[1]
    assert result.compliance[0] == result.compliance[1]


@pytest.mark.parametrize("name", kept_aside())
def test_letters_never_tuned_to(name: str) -> None:
    result = score_letter(LETTERS / name / "letter.txt", load_gold(LETTERS / name / "gold.json"))
    assert result.tally.f1 >= 0.85
    assert result.tally.status_share >= 0.9
    assert result.initiatives[0] == result.initiatives[1]
    assert result.compliance[0] == result.compliance[1]


# Letters of other voices, each batch written and marked before the rules it led to. The first reading of each, before anything was
# changed for it: F1 0.85 (second), 0.81 (third), 0.79 (fourth); the floors only guard what has been reached since.
@pytest.mark.parametrize(("batch", "f1"), [("second", 0.95), ("third", 0.91), ("fourth", 0.88)])
def test_later_batches_of_letters(batch: str, f1: float) -> None:
    total = Tally()
    for folder in sorted((LETTERS / batch).iterdir()):
        gold = {"initiatives": [], "compliance": None, **load_gold(folder / "gold.json")}
        one = score_letter(folder / "letter.txt", gold).tally
        total.found += one.found
        total.false += one.false
        total.missed += one.missed
        total.status += one.status
        total.deadline += one.deadline
    assert total.f1 >= f1
    assert total.status_share >= 0.95
    assert total.deadline_share >= 0.95


@pytest.mark.parametrize("name", ["guldborgsund", "horsens"])
def test_public_letters(name: str) -> None:
    folder = PUBLIC / name
    if not folder.is_dir():
        pytest.skip(f"the public letter {name} is not here")
    result = score_letter(folder / "redegoerelse.docx", load_gold(folder / "gold.json"))
    assert (result.tally.missed, result.tally.false) == (0, 0)
    assert result.tally.status == result.tally.deadline == result.tally.found
    assert result.initiatives[0] == result.initiatives[1]
    assert result.compliance[0] == result.compliance[1]


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("b) Fra den 1. september 2020.", "2020-09-01"),
        ("b) Senest den 1. september 2020.", "2020-09-01"),
        ("b) I maj 2020.", "2020-05-31"),
        ("b) Den 3. januar 2020.", None),  # before the letter
        ("b) Det ved vi ikke.", None),
    ],
)
def test_a_day_alone_promises_what_was_asked_about(answer: str, day: str | None, tmp_path: Path) -> None:
    asked = "a) Hvor mange pas udstedte kommunen i 2019?\n\nb) Hvornår vil borgerne kunne bestille pas på nettet?"
    request = with_claims(tmp_path, "request.txt", dressed(asked, "1. februar 2020"))
    letter = read(tmp_path, "letter.txt", dressed(f"a) 412 pas.\n\n{answer}", "1. marts 2020"))
    found = extract_claims(letter, request=request).commitments
    assert [one.deadline for one in found] == ([day] if day else [])
