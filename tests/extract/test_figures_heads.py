"""The noun behind a number: where the phrase ends. None of these sentences stands in a letter."""

from __future__ import annotations

import re
from datetime import date

import pytest

from letterkit.extract.figures import find_figures
from letterkit.extract.grammar import noun_phrase
from letterkit.extract.model import tagger_of
from letterkit.extract.view import letter_of_text, split_words, view_of
from letterkit.settings import Settings

# sentence with the number in brackets | the noun phrase behind it, or "" where the noun is left out
HEADS = """
Biblioteket har [14] filialer.                                          | filialer
Der er [489] jobparate, der mangler et tilbud.                          | jobparate
Vi fik [35] særligt udsatte familier henvist.                           | særligt udsatte familier
Der bliver ansat [fire] nye fuldtidsansatte virksomhedskonsulenter.     | nye fuldtidsansatte virksomhedskonsulenter
Herudover vil [tre] konsulenter blive ansat.                            | konsulenter
I dag har [102] sygemeldte ret til ferie.                               | sygemeldte
Bygningen rummer [48] små, lyse boliger.                                | små, lyse boliger
Bygningen rummer [48] små og lyse boliger.                              | små og lyse boliger
[41] lærere deltager i kurset.                                          | lærere
[25] unge deltog i forløbet.                                            | unge
[25] unge ledige deltog i forløbet.                                     | unge ledige
[9] ældre borgere flytter.                                              | ældre borgere
Vi modtog [7] svar.                                                     | svar
[31] institutioner modtog besøg.                                        | institutioner
[12] sager vedrører byggeri.                                            | sager
[6] ansatte blev opsagt.                                                | ansatte
Der var [60] uddannelses- og erhvervsvejledere.                         | uddannelses- og erhvervsvejledere
Af dem er [18] færdige, mens resten venter.                             | færdige
Mens [12] afventer svar, er sagen lukket.                               |
De [111] burde have været indkaldt.                                     |
[17] var afslag.                                                        |
Den består af [syv] forældre og to lærere.                              | forældre
Der kom [300] gæster i juni.                                            | gæster
Regionen har [16] akutbiler, hvoraf to er nye.                          | akutbiler
[40] indbrud blev opklaret.                                             | indbrud
[8] verserende retssager står tilbage.                                  | verserende retssager
Kommunen ejer [3] svømmehaller (opført før 1980).                       | svømmehaller
Fonden har støttet [22] frivillige foreninger økonomisk.                | frivillige foreninger
[5] tidligere elever klagede.                                           | tidligere elever
Der udbetales ydelse til [1.120] førtidspensionister hver måned.        | førtidspensionister
[4] betjente patruljerer.                                               | betjente
Vejen har [2] kørebaner pr. retning.                                    | kørebaner
[75] kvadratmeter er lejet ud.                                          | kvadratmeter
[18] psykisk syge borgere fik bolig.                                    | psykisk syge borgere
Afdelingen har [6] deltidsansatte læger.                                | deltidsansatte læger
[11] langtidssyge vendte tilbage.                                       | langtidssyge
[3] prøver blev taget om.                                               | prøver
Der kom [20] klager over støj.                                          | klager
[21] opfølgningsmøder er holdt.                                         | opfølgningsmøder
[2] søger nyt job.                                                      |
[4] mangler fortsat.                                                    |
[13] modtog intet svar.                                                 |
Styrelsen har [9] regionale kontorer.                                   | regionale kontorer
Kommunen indkøbte [350] redningsveste til sejladsen.                    | redningsveste
Der står [12] politiheste i stalden.                                    | politiheste
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in HEADS.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "wanted"), ROWS)
def test_noun_phrase_behind_a_number(sentence: str, wanted: str) -> None:
    text = re.sub(r"[\[\]]", "", sentence)
    end = sentence.index("]") - 1
    words = split_words(text, end)
    phrase = noun_phrase(words, 0, counted=True)
    found = text[words[phrase.first].start : words[phrase.last].end] if phrase else ""
    assert found == wanted


# text | printed number | what it counts, with what limits it (a part of the words is enough); "-" where nothing is named
COUNTED = """
Havnen har 46 bådpladser, hvoraf 12 er ledige. De sidste 34 er udlejet.                   | 34   | bådpladser
Der er 14 åbne stillinger. De to nyeste slås op i maj.                                    | to   | åbne stillinger
De 47 brud fordeler sig på 29 i støbejernsrør og 18 i plastrør.                           | 18   | brud i plastrør
317 personer boede på de to hjem mod 286 i 2014.                                          | 286  | personer
Vi modtog 310 anmeldelser om støj mod 275 året før.                                       | 275  | anmeldelser
Der kom 90 sager, fordelt på støj (50) og lugt (40). Året før var tallet 85.              | 85   | sager
Af de træer, der blev undersøgt, må 18 fældes.                                            | 18   | træer
De øvrige ansøgere, ca. 90, får svar i maj.                                               | 90   | ansøgere
Kommunen modtog 184 flygtninge og 71 voksne, i alt 255.                                   | 255  | voksne
For drenge er antallet steget fra 21 til 37.                                              | 37   | drenge
Der er normeret 58 stillinger. I dag er 52 besat.                                         | 52   | stillinger
Der er 61 brønde; de sidste tre prøvetages i uge 47.                                      | tre  | brønde
Der er gennemført 640 forløb.                                                             | 640  | forløb
Beholdningen af uafsluttede sager er vokset fra 120 primo 2018 til 175 ultimo 2018.       | 175  | uafsluttede sager
Overlappet er beregnet med en bræmme på 50 m.                                             | 50   | m bræmme
Halvdelen af de adspurgte lærere var tilfredse.                                           | Halvdelen | lærere
Varmeudgiften ventes at falde med en tredjedel.                                           | en   | varmeudgiften
For drenge er andelen 37 procent.                                                         | 37   | drenge
Ventelisten var i juni lang. Den er siden faldet med 14 procent.                          | 14   | ventelisten
Og så fraværet. På stx lå det på 9,1 procent.                                             | 9,1  | fraværet
Udgiften steg fra 41 mio. kr. til 46 mio. kr., svarende til 12 pct.                       | 12   | udgiften
Efter et år, hvor frosten tog meget, er udbyttet faldet med 9 pct.                        | 9    | udbyttet
Fristen er lang. Den var 19 uger i fjor.                                                  | 19   | fristen
Patienterne ventede i gennemsnit 41 dage.                                                 | 41   | ventetid
Udstrømningen var stoppet 41 timer efter trykfaldet.                                      | 41   | efter trykfaldet
Sygefraværet er halveret på tre år.                                                       | tre  | -
Sager, der er mere end to år gamle, samles.                                               | to   | sager
De jobparate følger efter med 131 hos os og 143 i registret.                              | 143  | jobparate
Der ligger et brev hos 1.900 husstande. Vi har fået svar fra 740.                         | 740  | husstande
Ud af de 740 svar var 612 positive.                                                       | 612  | svar
Af de 58 ansøgninger opfyldte kun 21 kravene.                                             | 21   | ansøgninger
Selskabet ejer 4.912 almene boliger.                                                      | 4.912 | almene boliger
Styrken er på 38 fastansatte. ¶ Det er sommer. ¶ Vi har holdt møde. ¶ Af de 38 er 17 på deltid. | 38 | fastansatte
Af de 31.200 timer, vi planlagde med, blev 900 ikke brugt.                                | 31.200 | timer
Skolen fik 132 elever. 97 skiftede værelse inden jul.                                     | 97   | elever skiftede
Vi spurgte 90 naboer; 52 svarede, 39 syntes godt om broen.                                | 39   | naboer syntes
Der kom 60 kuttere ind, og ni af disse hidrører fra Nordhavn.                             | ni   | kuttere
Havnen havde 318 anløb i maj.                                                             | 318  | anløb
Værftet råder over 61 køretøjer. Heraf er 14 ældre end ti år.                             | 14   | køretøjer
Antallet af redningsfolk var tre højere end i 2016.                                       | tre  | redningsfolk
Af 320 vogntog overtrådte 48 køre- og hviletiden.                                         | 48   | vogntog
Vi skrev til 600 ejere. Af dem ønskede 288 fælles kompost.                                | 288  | ejere
Andelen af rettidige tog var 91 pct. i maj.                                               | 91   | rettidige tog
For det andet er antallet af indbrud faldet fra 415 til 288.                              | 415  | indbrud
Over halvdelen af boringerne, 118 stk., er sløjfet.                                       | 118  | boringerne
Vi har 12 både. Kirkens urnebegravelser er i samme tid gået fra 118 til 163.              | 163  | urnebegravelser
Vi har 12 både, for de lokale regattaer er vokset fra 31 til 45.                          | 45   | lokale regattaer
Forbruget af gas er reduceret med 364 MWh på tre år, svarende til 10,7 %.                 | 10,7 | forbruget
Bunken er nedbragt med 112 klager, svarende til 37 pct.                                   | 37   | klager
Styrken er forøget fra 110 til 180 vagter.                                                | 110  | vagter
Vi har 9 skure. Naboerne er spurgt; 52 svarede.                                            | 52   | naboerne
Vi har 9 skure. Først gæsterne. I 2013 havde vi 88.                                      | 88   | gæsterne
Blandt kvinderne deltog 61 pct., blandt mændene 44 pct.                                   | 44   | mændene
Fraværet var 9,8 pct. for lærlinge og 5,6 pct. for øvrige elever.                         | 5,6  | øvrige elever
Ansøgningerne er steget fra 210 til 274, og afslagene fra 31 til 45.                      | 45   | afslagene
Vi talte 286 besøg på hovedhuset og de seks filialer, og sidste år var vi oppe på 311.    | 311  | besøg
Vi har 24 jordemødre. Tre er på barsel, og én er langtidssyg.                             | én   | jordemødre
De 48 klager fordeler sig således: støj fra veje 21, lugt 14 og røg fra ovne 13.          | 21   | støj fra veje
De 48 klager fordeler sig således: støj fra veje 21, lugt 14 og røg fra ovne 13.          | 13   | røg fra ovne
Resultatet er klart: kommunen modtog 12 klager i 2014 og 14 i 2015.                       | 14   | klager
Af 284 breve kom 239 til tiden. Ved 33 af de sidstnævnte manglede datoen.                 | 33   | breve
Tallet for indbrud i sommerhuse er faldet fra 415 til 288.                                | 288  | indbrud
Lygterne dæmpes til 50 pct. Af 940 master har 61 rust, det er 6,5 pct.                    | 6,5  | master
Hytterne var optaget 40 pct. af nætterne. Havnen har 86 kraner. Heraf er 51 efterset (59,3 pct.). | 59,3 | kraner
60 pct. af gæsterne er danske. 48 har svaret, og 12 af dem er unge, svarende til 25 pct.  | 25   | gæsterne
Salget faldt med 9 pct. Mødetiden var 12 minutter i 2018. Nedgangen er på 3 minutter eller 25 pct. | 3    | mødetiden
Salget faldt med 9 pct. Mødetiden var 12 minutter i 2018. Nedgangen er på 3 minutter eller 25 pct. | 25   | mødetiden
Mødetiden faldt fra 12 til 9 uger, et fald på 3 uger eller en fjerdedel.                  | 3    | mødetiden
Turen varede 12 døgn i 2018. Det er 2 døgn mere end i 2017.                               | 2    | turen
Salget er steget på to år. Det er 30 lodder, altså 8 pct.                                 | 8    | lodder
Vi tror, at bestanden kan være under 1.000 i 2022.                                        | 1.000 | bestanden
Temperaturen var 74 °C, og saltindholdet holdes på 9,6.                                   | 9,6  | saltindholdet
14.000 gæster kom: 9.100 bor i ét af fire telte, mens de sidste 4.900 sejler.             | 4.900 | gæster
Jeg kan oplyse, at reserven på 12 pct. ikke er anvendt.                                   | 12   | reserven
Af de elever, der begyndte i 2014, havde 25 pct. forladt skolen.                           | 25   | elever
Af eleverne, som begyndte i 2014, var 25 pct. drenge.                                      | 25   | eleverne
Af hensyn til dem, der venter, er 25 pct. af pladserne holdt fri.                          | 25   | pladserne
Af de indsendte prøver var 92 pct. rene; i 2018 gjaldt det 88 pct.                        | 88   | indsendte prøver
Af kommunens lån blev 94 pct. indfriet.                                                   | 94   | lån
Ud af samtlige udskrivninger skete 81 pct. til tiden.                                     | 81   | udskrivninger
Af økonomiske grunde er 12 pct. lukket.                                                   | 12   | -
Af tabellen ses 12 pct. flere.                                                            | 12   | -
Vi har nedbragt sagsbehandlingstiden med 9 dage til 41 dage.                              | 41   | sagsbehandlingstiden
Vi vil udvide bemandingen på vagten fra tre til fire.                                     | fire | bemandingen
Gaver ændrer erfaringsmæssigt indtægterne med under 1 pct.                                | 1    | indtægterne
Vi vil øge antallet af kurser fra 8 til 12.                                               | 12   | kurser
Det er ændret til 40.                                                                     | 40   | -
Ved hærværket blev 23 sten væltet, og de 6 kunne ikke rejses igen.                        | 6    | sten kunne ikke rejses igen
Retten er dannet af tre underretter.                                                      | tre  | underretter
Vi ved, at 12 svarer.                                                                     | 12   | -
Til prøver gik 27 kursister op, og 21 gik hjem.                                           | 21   | kursister gik hjem
Den gennemsnitlige tid fra fristens udløb til svaret udgjorde 147 dage.                   | 147  | den gennemsnitlige tid fra fristens udløb til svaret
Ud af 60 tilmeldte kursister gennemførte 41.                                              | 60   | tilmeldte kursister
Ud af 60 tilmeldte kursister gennemførte 41.                                              | 41   | tilmeldte kursister
Styrelsen ejer 14 renoverede boliger.                                                     | 14   | renoverede boliger
Af de 90 kontroller vedrørte 40 kølingen, 31 mærkning og 19 kokkens uddannelse.           | 31   | kontroller mærkning
Af de 90 kontroller vedrørte 40 kølingen, 31 mærkning og 19 kokkens uddannelse.           | 19   | kontroller kokkens uddannelse
Der skulle møde 900 mand. Klokken tolv var 846 fremme.                                    | 846  | mand
Vi skrev til 600 medlemmer, og 52 udeblev.                                                | 52   | medlemmer udeblev
Der var 90 besøg. Ved 29 ønskedes en kvittering.                                          | 29   | besøg
Kystværnet pumpede 14,2 m³ vand. Vandtabet var samme år 7,4 pct.                          | 7,4  | vandtabet
Skibet har 12 både. Dermed ender fraværet på 9 procent.                                   | 9    | fraværet
Skibet har 12 både. I maj lander belægningen på 9 procent.                                | 9    | belægningen
Rederiet har 40 matroser, og 12 er fyldt 60 år.                                           | 60   | matroser
Antallet af bøder gik op. Blandt de sigtede var hver femte under 25.                      | hver femte | sigtede
Gennemsnittet for de 212 sager, der blev afgjort i 2013, var 7,4 måneder.                 | 7,4  | sager
Vi kørte 9.480 timer. En tredjedel blev kørt om natten.                                   | En   | timer
Museet aflyste 40 ture, 12 på grund af regn og 28 af andre grunde.                        | 28   | ture
Ja, alle 28 hjem er kontaktet.                                                            | 28   | hjem
Sager, der blev afsluttet i 2019, tog i snit 14 uger.                                     | 14   | sager
"""


@pytest.mark.parametrize(("text", "printed", "wanted"), [[c.strip() for c in r.split("|")] for r in COUNTED.strip().splitlines()])
def test_what_a_figure_counts(text: str, printed: str, wanted: str) -> None:
    found = find_figures(view_of(letter_of_text(text.replace(" ¶ ", "\n\n"), dated=date(2020, 5, 14))))
    figure = [one for one in found if one.printed == printed][-1]
    said = " ".join(part for part in (figure.counted, figure.scope) if part).casefold()
    assert said == "" if wanted == "-" else wanted in said


def test_two_measures_do_not_limit_each_other() -> None:
    found = find_figures(view_of(letter_of_text("Prisen er steget 4 pct., og forbruget er faldet 7 pct.")))
    assert [(one.counted, one.scope) for one in found] == [("Prisen", None), ("forbruget", None)]


@pytest.mark.parametrize(
    "sentence", ["Vi endte på 1,9 pct.", "Før lå vi stabilt på 1,9 pct.", "Vi regner med at ligge på 1,9 pct."]
)
def test_a_verb_or_an_adverb_before_a_share_names_no_measure(sentence: str) -> None:
    text = f"Højst 1,5 pct. af afgangene må falde ud. {sentence}"
    found = find_figures(view_of(letter_of_text(text), tagger=tagger_of(Settings())))
    assert [one.counted for one in found] == ["afgangene", "afgangene"]


# text with the bare number in brackets | kind of that number
SERIES = """
I 2012 var andelen [5,1], året efter 4,6, og i 2014 er den 4,0 procent.                   | share
I 2012 var andelen 5,1, året efter [4,6], og i 2014 er den 4,0 procent.                   | share
I 2021 var belægningen 92 procent, og i 2023 nåede den [101].                             | share
Opholdet varede 41 døgn, hvor det i 2014 varede [33].                                     | duration
Klageprocenten var 3,1 i 2018 og [2,7] i 2019.                                            | share
Belægningen var 104 procent i maj. I juni var belægningen under [100].                    | share
Resten, 2,5 mio. kr., er brugt. Nu føres 1,2 mio. kr. af de [2,5] tilbage.                | amount
I 2019 fik 40 pct. medhold, og [12] fik afslag.                                           | count
Fraværet var 12 procent i 2019, og i 2020 var 14 elever syge, året efter [16].            | count
Afslag: [84] (1,4 pct.).                                                                  | count
Lejen var 900 kr., og [40] flyttede.                                                      | count
Ventetiden er 14 uger, og målet er [otte].                                                | duration
Andelen er 40 procent. Klassen har [22] elever.                                           | count
"""


@pytest.mark.parametrize(("marked", "kind"), [[c.strip() for c in r.split("|")] for r in SERIES.strip().splitlines()])
def test_kind_of_a_bare_number(marked: str, kind: str) -> None:
    at = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    found = find_figures(view_of(letter_of_text(text, dated=date(2020, 5, 14))))
    assert next(one.kind for one in found if one.span.start <= at < one.span.end) == kind
