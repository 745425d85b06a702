"""The noun behind a number: where the phrase ends. None of these sentences stands in a letter."""

from __future__ import annotations

import re

import pytest

from letterkit.extract.grammar import noun_phrase
from letterkit.extract.view import split_words

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
