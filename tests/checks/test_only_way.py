"""LK207: results that the only numbers of their paragraph give, or do not give; silence where one number more could be meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

FAULTS = [
    "På ældreområdet var der budgetteret med 84,2 mio. kr. i 2018. Regnskabet endte på 87,9 mio. kr. Mindreforbruget på 3,7 mio. kr. er nyt.",
    "Der var afsat 12,5 mio. kr. til vejen. Der blev brugt 11,9 mio. kr., altså et merforbrug på 0,6 mio. kr.",
    "Ved prøven i 2018 bestod 64 pct. af holdet. I 2019 var beståelsesprocenten 71. Fremgangen er på 17 procentpoint.",
    "Sygefraværet var i 2017 på 6,0 pct., og i 2019 er det 4,5 pct. Fraværet er siden 2017 bragt 25 procentpoint ned.",
    "De 12 værter i ordningen har ydet 2.880 timers hjælp. Det er frivilligt. I gennemsnit har hver vært ydet 280 timer.",
    "Bolværket kostede 2,4 mio. kr. Til slisken gik der 1,1 mio. kr., og fyret blev sat i stand for 0,8 mio. kr. Alt i alt er der "
    "betalt 4,9 mio. kr.",
    "Museet fik 14.200 gæster i 2017. Sidste år kom der 11.360 gæster. Gæstetallet er faldet med 30 pct.",
    "Ved oprydningen blev 64 tanke gravet op, og 48 var tætte. Jorden blev renset. 85 pct. var dermed uden lækage.",
]
SOUND = [
    "Der var afsat 12,5 mio. kr. til vejen. Der blev brugt 11,9 mio. kr. Mindreforbruget på 0,6 mio. kr. overføres.",
    "Bevillingen var 410.000 kr. Udgiften blev 436.000 kr. Et mindreforbrug på 12.000 kr. på rengøring dækker lidt.",
    "Ved prøven i 2018 bestod 64 pct. af holdet. I 2019 var beståelsesprocenten 71. Fremgangen er på 7 procentpoint.",
    "De 12 værter i ordningen har ydet 2.880 timers hjælp. Det er frivilligt. I gennemsnit har hver vært ydet 240 timer.",
    # a number more of the same sort
    "Budgettet var 48,6 mio. kr., og tillægget var 2,0 mio. kr. Regnskabet blev på 51,2 mio. kr. Merforbruget på 0,6 mio. kr. er dækket.",
    # another year than those told
    "Ved prøven i 2018 bestod 64 pct. af holdet. I 2019 var det 71 pct. Siden 2012 er fremgangen på 17 procentpoint.",
    # another thing than what was told
    "Museet fik 14.200 gæster i 2017. Sidste år kom der 11.360 gæster. Taksten for rundvisninger er faldet med 30 pct.",
    # so many of something else
    "Der var 1.214 besøg i 2017 og 1.291 besøg i 2018. Pr. 1.000 borgere over 75 år er besøgene faldet med 9 pct.",
    # a plan
    "Budgettet for vejene er 48,6 mio. kr. I år bruges 51,2 mio. kr. Et merforbrug på 3,6 mio. kr. kan ventes næste år.",
    # some of them are left out, or from before
    "Vi modtog 402 klager, og 366 er afgjort. 51 klager venter stadig, for vi havde også nogle fra sidste år.",
    "Skolebusserne kører 86 elever mod nord, 54 mod øst og 71 mod syd. I alt går der 640 elever på skolen.",
    "Vi gravede 64 tanke op, og 48 var tætte. På landsplan er 70 pct. af de opgravede tanke tætte.",
    "Der kom 320 sager. Én blev trukket tilbage. 248 vedrørte enlige, og de øvrige 71 vedrørte familier.",
]


@pytest.mark.parametrize("text", FAULTS)
def test_the_only_numbers_give_another_result(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert any(one.verdict == "contradicted" for one in findings)


@pytest.mark.parametrize("text", SOUND)
def test_nothing_is_said_against_it(text: str, tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert not [one for one in findings if one.verdict == "contradicted"]


def test_the_same_numbers_are_found_to_fit_once(tmp_path: Path) -> None:
    text = "Der er 73 frivillige, og 58 af dem, svarende til 79 pct., har gennemført kurset."
    findings, _ = check_example(tmp_path, Example(text=text))
    told = [(one.claims[0], frozenset(one.claims)) for one in findings if one.verdict == "supported"]
    assert told
    assert len(told) == len(set(told))
