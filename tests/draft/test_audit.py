"""The auditor's working paper: which doubts stay open, which rows the table of promises has, with which days, and how it prints quotations."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from letterkit.case import Case
from letterkit.checks import Example
from letterkit.draft import draft_reply, draft_text
from letterkit.draft.audit import draft_audit
from letterkit.extract.commitments import BY_A_DAY
from letterkit.settings import Settings
from tests.checks.letters import check_example
from tests.draft.build import Builder


def paper(b: Builder) -> str:
    return re.sub(r"\s+", " ", draft_text(draft_audit(b.build(), Case(), Settings(), today=date(2019, 5, 13))))


def letter(text: str, **more: Any) -> Builder:
    return Builder(text, **{"sender": "Nørreå Kommune", "subject": "Svar", "date": "2019-05-03", **more})


@pytest.mark.parametrize(
    ("reason", "follows"),
    [
        ("ambiguous", "følges fortsat"),
        ("other_base", "følges fortsat"),
        ("part_missing", "følges fortsat"),
        ("outdated", "følges fortsat"),
        ("rounding", "afsluttes"),
        ("cut_off", "afsluttes"),
    ],
)
def test_a_doubt_about_numbers_that_do_not_fit_stays_open(reason: str, follows: str) -> None:
    b = letter("Tallet er fordoblet fra 40 til 61.")
    b.finding("unclear", "growth", [b.figure("61")], severity="remark", reason=reason, explanation="Brevet skriver fordoblet.")
    assert f"Punktet {follows}." in paper(b)


def test_a_day_to_come_is_no_point() -> None:
    b = letter("12 leverandører begynder den 1. marts 2020.")
    b.finding(
        "unclear",
        "date",
        [b.figure("12 leverandører")],
        severity="remark",
        reason="forecast",
        explanation="12 leverandører er dateret.",
    )
    assert "Punkt 1" not in paper(b)


def test_beside_a_doubt_nothing_of_the_sentence_is_closed_and_no_sum_stands_twice() -> None:
    b = letter("Vi brugte 8,4 mio. kr. i 2018 mod 6,9 mio. kr. i 2017, en stigning på 1,7 mio. kr.")
    rise = b.figure("1,7 mio. kr.", kind="amount")
    b.finding(
        "contradicted",
        "sum",
        [rise],
        calculation="8,4 - 6,9 = 1,5; brevet skriver 1,7",
        explanation="Brevet skriver 1,7: 8,4 - 6,9 = 1,5.",
    )
    b.finding(
        "supported",
        "comparison",
        [b.figure("8,4 mio. kr.", kind="amount")],
        calculation="fra 6,9 til 8,4",
        explanation="Tallet er steget.",
    )
    b.finding(
        "supported", "sum", [b.figure("6,9 mio. kr.", kind="amount")], calculation="8,4 - 1,5 = 6,9", explanation="6,9 følger."
    )
    said = paper(b)
    assert "Punkt 2" not in said
    assert "afsluttes" not in said
    assert said.count("8,4 - 6,9 = 1,5") == 1
    assert "Sætningens øvrige oplysninger passer: Tallet er steget." in said
    assert "6,9 følger" not in said


def test_a_sentence_of_which_a_number_is_untested_is_not_closed() -> None:
    b = letter("I 2018 fik 2.836 af de 3.545 både tre eftersyn, svarende til 84 pct.")
    b.figure("2.836")
    whole = b.figure("3.545 både")
    b.figure("84 pct.", kind="share")
    b.finding(
        "supported", "table", [whole], calculation="3.545 mod 3.545 i tabellen: passer", explanation="3.545 genfindes i tabellen."
    )
    said = paper(b)
    assert "Punkt 1: Stemmer delvist" in said
    assert "3.545 genfindes i tabellen. Ikke prøvet i sætningen: 2.836 og 84 pct. Punktet følges fortsat." in said


def test_one_sum_turned_around_confirms_once() -> None:
    b = letter("Der var 108 af de 132 både i vandet. De øvrige 24 lå på land.")
    figures = [b.figure("108"), b.figure("132 både"), b.figure("24")]
    for order, sum_ in ((0, "132 - 24 = 108"), (2, "132 - 108 = 24")):
        result = figures[order]
        b.finding(
            "supported",
            "sum",
            [result, *(one for one in figures if one != result)],
            calculation=f"{sum_}: passer med {sum_.split(' = ')[1]}",
            explanation="Det følger.",
        )
    said = paper(b)
    assert "132 - 24 = 108" in said
    assert "132 - 108 = 24" not in said


def test_a_number_that_is_only_reckoned_with_is_not_held_against_anything() -> None:
    b = letter("Af de 40 sager blev 30 afgjort til tiden, svarende til 75 pct.")
    figures = [b.figure("75 pct.", kind="share"), b.figure("30"), b.figure("40 sager")]
    b.finding(
        "supported",
        "share",
        figures,
        calculation="30 / 40 = 75,0 pct.: passer med 75 pct.",
        explanation="75 pct. følger af 30 og 40.",
    )
    analysis = b.build()
    analysis = replace(analysis, coverage=replace(analysis.coverage, figures_read=3, checked=tuple(figures)))
    said = re.sub(r"\s+", " ", draft_text(draft_audit(analysis, Case(), Settings(), today=date(2019, 5, 13))))
    assert "Af brevets tre tal er et prøvet og to ikke prøvet." in said
    assert "Tallet er kun brugt i beregningen af et andet tal. | 30; 40 sager" in said


FACTS = [
    "Der er ansat 62 deltidsansatte fordelt på tre haller.",
    "Vi beskæftiger 118 spejderledere.",
    "Havnen har syv fogeder, og alle stillinger er besat.",
    "Jeg er på kontoret hele næste uge, hvis du mangler noget.",
    "Kommunen sender gerne styrelsen kopi af årsberetningen.",
    "Jeg deltager gerne i et møde om rammerne.",
    "Den enkelte havnefoged har ansvaret.",
    "Udgiften er afholdt inden for havnens egen ramme.",
    "Bestyrelsen har bedt mig om at understrege, at kajen er gammel.",
    "Tidspunktet afhænger af bevillingen, og vi kan derfor ikke angive et årstal.",
    "På de to andre kajer er forholdene efter vores vurdering acceptable.",
    "Det skal sikres ved, at havnen.",
    "Havneudvalget drøftede sagen den 4. marts 2019.",
    "Vi gør alt, hvad vi kan, for at holde fristen.",
    "Vi vil gøre alt, hvad vi kan, for at holde fristen.",
    "Opgørelsen af kajernes alder afventer en måling.",
    "Det bemærkes, at havnen anvender et fælles system, og at arbejdet skrider planmæssigt frem.",
    "Havnen følger de gældende regler om kajplads.",
    "Ved indbruddet natten til den 3. maj blev fire pc’er stjålet fra skolen.",
    "Under stormen i januar blev to både skyllet væk.",
    "To vagter blev i marts kørt på skadestuen efter et slagsmål.",
    "Taget er beskadiget af sne.",
    "Udskiftningen vil efter rådgiverens skøn koste 310.000 kr.",
    "Depotet kostede 2,1 mio. kr. i 2018.",
    "Centret brugte 4.200 vikartimer i 2018, et fald på 300 timer.",
    "Forklaringen er enkel: Vi skiftede system den 4. februar.",
]
DEEDS = [
    "Vi har ansat to læger, og alle stillinger er besat.",
    "Havnen anvender 12 fogeder og ansætter to til senest den 1. juli 2019.",
    "Vi sender gerne kopi og vil orientere styrelsen i juni 2019.",
    "Havneudvalget drøftede sagen og vil få en status i juni 2019.",
    "Vi har ansat to læger.",
    "Ruderne blev knust og er udskiftet.",
    "De væltede hegn er genrejst.",
    "Efter indbruddet lod bestyrelsen straks låsene skifte.",
    "Kommunen købte tre busser i april 2019.",
    "Ved indgangen er der sat et kamera op.",
    "Vi har i marts indført en ny vagtplan.",
    "Håndbogen er revideret.",
]


@pytest.mark.parametrize("text", FACTS)
def test_a_fact_is_no_promise(text: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status="planned" if "vil" in text else "done")
    assert "Tilsagn og tiltag" not in paper(b)


@pytest.mark.parametrize(
    ("text", "status", "day", "row"),
    [
        ("I 2018 modtog vi 142 lystsejlere og i 2017 151.", "done", "2018-12-31", False),
        ("Havnen har pr. 31. december 2018 fortøjet 88 både.", "done", "2018-12-31", False),
        ("Der er i 2018 opmålt 9.500 m³ i bassinet.", "done", "2018-12-31", False),
        ("Vi har i 2018 ansat 12 havnefogeder.", "done", "2018-12-31", True),
        ("Vi udskiftede i 2018 24 bøjer.", "done", "2018-12-31", True),
        ("Færre eftersyn tilbydes kun ejere af nye både.", "planned", None, False),
        ("Pladserne fordeles ud fra en vurdering af bådens længde.", "planned", None, False),
        ("Eftersyn gennemføres som udgangspunkt to gange om året.", "ongoing", None, False),
        ("Langt de fleste får den plads, de har brug for.", "planned", None, False),
        ("Eftersyn gennemføres fremover to gange om året.", "planned", None, True),
        ("Pladserne fordeles fra den 1. juni 2019 ud fra en ny liste.", "planned", "2019-06-01", True),
        ("Nye pladser tilbydes kun gæster fra den 1. juli 2019.", "planned", "2019-07-01", True),
        ("Ejerne får et brev hvert kvartal med deres nummer i køen.", "planned", None, False),
        ("Fra den 1. maj 2019 får ejerne et brev hvert kvartal.", "planned", "2019-05-01", True),
        ("Vi vil sende ejerne et brev hvert kvartal.", "planned", None, True),
        ("Vi skriver til ejerne to gange om året, i marts og i august.", "planned", "2019-08-31", False),
        ("Havnen efterprøver 20 fortøjninger hvert halvår.", "ongoing", None, False),
        ("Dykkernes papirer kontrollerer vi ved, at dykkeren skal vise sit bevis.", "ongoing", None, False),
        ("Vi søger løbende at besætte vores vagter.", "ongoing", None, False),
        ("Havnens pullerter vedligeholdes i overensstemmelse med planen.", "planned", None, False),
        ("Gæster over 80 år får tilbudt den første ledige plads.", "ongoing", None, False),
        ("Moleværket gennemføres i øjeblikket i to etaper.", "ongoing", None, True),
        ("Udebliver lodsen, skal vagten inden ti minutter ringe til en anden.", "conditional", None, False),
        ("Når en lods udebliver, skal kaptajnen ringe til vagten, og ellers aftales en ny tid.", "conditional", None, False),
        ("Giver staten tilskud, skal havnen have en ny mole.", "conditional", "2019-12-31", True),
        ("Hvis byrådet siger ja, ansætter vi to lodser.", "conditional", None, True),
        ("Kan det ikke lade sig gøre, udsættes anløbet.", "conditional", None, False),
        ("Alle er besvaret skriftligt, og i fire tilfælde kom der en mand ud.", "done", None, False),
        ("Alle pullerter er udskiftet.", "done", None, True),
        ("Uddybningen af sejlløbet er udskudt, da rederiet gik konkurs i februar.", "done", "2019-02-28", False),
        ("Uddybningen af sejlløbet er udskudt til den 1. august 2019.", "planned", "2019-08-01", True),
        ("Tabellen viser havnens forventning til køen.", "expected", None, False),
        ("Det er havnens vurdering, at forholdene vil blive bedre, når kajen er tør.", "planned", None, False),
        ("Bestyrelsen har den 2. maj 2019 godkendt denne redegørelse.", "done", "2019-05-02", False),
        ("Der ansættes tre bådsmænd.", "planned", None, True),
        ("Alle redningsveste blev senest efterset i foråret 2018.", "done", "2018-05-31", False),
        ("Beviset er senest fornyet den 4. marts 2019.", "done", "2019-03-04", False),
        ("Alle redningsveste efterses senest den 4. marts 2020.", "planned", "2020-03-04", True),
        ("Pengene er sat ind på havnens konto.", "done", None, False),
        ("Overskuddet er indgået i havnens drift.", "done", None, False),
        ("Havnen har afsat 2 mio. kr. til en ny mole.", "done", None, True),
        ("Vi har ikke solgt både siden 2016.", "done", None, False),
        ("Der er siden 2016 solgt 46 både på auktion.", "done", None, False),
        ("Tre bådejere har fået medhold.", "done", None, False),
        ("Havnen har formuleret en ambitiøs strategi for sine gæster.", "done", None, False),
        ("Sikkerhed er et vigtigt element, og havnen følger området.", "ongoing", None, False),
        ("Nu har jeg sat mig ned for at svare på brevet.", "done", None, False),
        ("Vi holder meget af at vise havnen frem.", "ongoing", None, False),
        ("Derefter sælges det på auktion.", "planned", None, False),
        ("Derefter sælger havnen kranen den 1. maj 2020.", "planned", "2020-05-01", True),
        ("Havnen har fået udskiftet lamperne på mole 4.", "done", None, True),
    ],
)
def test_how_things_are_done_and_how_many_there_were_is_no_promise(text: str, status: str, day: str | None, row: bool) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status=status, deadline=day)
    assert ("Tilsagn og tiltag" in paper(b)) is row


@pytest.mark.parametrize(
    ("text", "status", "day", "printed"),
    [
        ("Vi har siden oktober 2018 haft åbent om lørdagen.", "ongoing", None, "Siden oktober 2018 | I gang"),
        ("Vi har udskudt fristen til den 1. august 2019.", "done", None, "1. august 2019 | Gennemført"),
        ("Havnen indførte en vagtplan i september 2018.", "done", "2018-09-30", "September 2018 | Gennemført"),
        ("Vi har i 2018 indkøbt et nyt pumpeanlæg.", "done", "2018-12-31", "2018 | Gennemført"),
        ("Vi indfører en vagtplan inden udgangen af september 2019.", "planned", "2019-09-30", "30. september 2019 | Planlagt"),
        ("Havnen tager en ny kran i brug senest den 1. oktober 2019.", "done", "2019-10-01", "1. oktober 2019 | Planlagt"),
        ("Vi har indført en vagtplan.", "done", None, "Ingen dato | Gennemført"),
        ("Havnen indførte en vagtplan i efteråret 2018.", "done", "2018-11-30", "Efteråret 2018 | Gennemført"),
        ("Kajen bliver malet i uge 34.", "planned", "2019-08-25", "Uge 34 i 2019 | Planlagt"),
        ("Havnen indfører en vagtplan i foråret 2020.", "planned", "2020-05-31", "Foråret 2020 | Planlagt"),
        ("Siden august 2018 skal alle både synes af havnefogeden.", "planned", None, "Siden august 2018 | I gang"),
    ],
)
def test_a_row_has_the_day_that_its_sentence_has(text: str, status: str, day: str | None, printed: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status=status, deadline=day)
    assert printed in paper(b)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Hvornår vil gæsterne kunne betale på nettet?", "Gæsterne vil kunne betale på nettet"),
        ("Hvornår vil de sidste broer være malet?", "De sidste broer vil være malet"),
    ],
)
def test_a_day_alone_stands_with_what_was_asked(asked: str, told: str) -> None:
    b = letter("a) Nej. b) Fra den 1. september 2020.")
    b.promise("Fra den 1. september 2020", deadline="2020-09-01")
    b.commitments[-1] = replace(b.commitments[-1], rule=BY_A_DAY)
    b.question(asked, [("time", asked, True, "Fra den 1. september 2020")], "yes")
    assert f"{told}: ”Fra den 1. september 2020.” | 1. september 2020 | Planlagt" in paper(b)


@pytest.mark.parametrize("text", DEEDS)
def test_a_deed_is_a_row(text: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status="done")
    assert "Tilsagn og tiltag" in paper(b)


@pytest.mark.parametrize(
    ("sender", "recipient", "row"),
    [
        ("Tilsynet Øst", "Lundum Kommune", False),
        ("Lundum Kommune", "Tilsynet Øst", True),
        ("Lundum Kommune", "Vejby Kommune", True),
        ("Tilsynet Øst", None, True),
    ],
)
def test_what_the_recipient_has_to_do_is_no_promise_of_the_sender(sender: str, recipient: str | None, row: bool) -> None:
    b = letter("Kommunen skal også sørge for, at klageren bliver underrettet i juni 2019.", sender=sender, recipient=recipient)
    b.promise("klageren bliver underrettet i juni 2019", deadline="2019-06")
    assert ("Tilsagn og tiltag" in paper(b)) == row


def test_a_row_has_the_days_of_its_promises_and_not_that_of_a_condition() -> None:
    text = "Alle vogne får lys senest den 1. august 2019, og der købes to nye, såfremt udvalget siger ja den 20. juni."
    b = letter(text)
    b.promise("Alle vogne får lys senest den 1. august 2019", deadline="2019-08-01")
    b.promise("der købes to nye, såfremt udvalget siger ja den 20. juni", status="conditional", deadline="2019-06-20")
    assert "| 1. august 2019 | Planlagt og betinget" in paper(b)
    b = letter("Kurset begynder den 1. august 2019, og prøven holdes i december.")
    b.promise("Kurset begynder den 1. august 2019", deadline="2019-08-01")
    b.promise("prøven holdes i december", deadline="2019-12")
    assert "| 1. august 2019 og december 2019 |" in paper(b)


def test_a_goal_that_is_set_is_followed() -> None:
    b = letter("Vi har sat os som mål, at der højst må ligge 90 sager.")
    b.promise("Vi har sat os som mål, at der højst må ligge 90 sager", status="done")
    assert "| Gennemført | Følges fortsat" in paper(b)


def test_quotations_are_whole_and_without_marks_of_mail() -> None:
    text = "> 3) Har I flere planer?\n\n”Der kom 40 sager i 2018."
    b = letter(text, subject="afvikling af prøver")
    question = b.question("> 3) Har I flere planer?", [("yes_no", "Har I flere planer?", False, None)], "no", "3")
    b.finding(
        "unsupported",
        "answer",
        [question],
        calculation="0 af 2 dele besvaret",
        explanation="Brevet siger, at det ikke kan oplyses: ”Det er uvist.””.",
        evidence=(),
    )
    said = paper(b)
    assert "Spørgsmål (side 1): ”Har I flere planer?”" in said
    assert "Ingen af to dele besvaret." in said
    assert "”Det er uvist.” Punktet følges fortsat." in said
    assert "brevet ”Afvikling af prøver”" in said


def test_what_is_not_tried_is_the_programs_lack(tmp_path: Path) -> None:
    _, coverage = check_example(tmp_path, Example(text="Vi passede 14 heste og 21 køer i fem uger."))
    assert coverage.not_checked
    assert not [one.why for one in coverage.not_checked if "brevet" in one.why.lower()]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kommunen vurderer, at målet ikke kan nås i 2020.", "expected"),
        ("Den 3. marts 2019 blev en liste ved en fejl lagt på hjemmesiden.", "done"),
        ("Udgiften er nu opgjort til 63 mio. kr.", "done"),
        ("De øvrige samtaler er afholdt efter fristen.", "done"),
    ],
)
def test_what_cannot_be_kept_and_what_went_wrong_is_no_row(text: str, status: str) -> None:
    b = letter(text)
    b.promise(text.removesuffix("."), status=status)
    assert "Tilsagn og tiltag" not in paper(b)


def test_what_is_not_reached_comes_first_and_stays_open() -> None:
    b = letter("Vi har 12 både. Målet på fire uger er endnu ikke nået.")
    b.finding("supported", "sum", [b.figure("12 både")], explanation="12 følger af 7 og 5.")
    said = paper(b)
    assert said.index("Punkt 1: Ikke nået eller overholdt") < said.index("Punkt 2: Stemmer")
    assert (
        "”Målet på fire uger er endnu ikke nået.” Vurdering: Brevet siger selv, at målet ikke er nået. Det bør oplyses, hvornår målet forventes nået. Punktet følges fortsat."
        in said
    )


def test_a_claim_that_stands_above_is_not_printed_again() -> None:
    quote = "Antallet er steget fra 40 til 61."
    b = letter(quote)
    b.finding("supported", "growth", [b.figure("61")], explanation=f"”{quote[:-1]}” passer med de to tal.")
    said = paper(b)
    assert said.count("steget fra 40 til 61") == 1
    assert "Vurdering: Påstanden passer med de to tal." in said


@pytest.mark.parametrize(
    ("text", "promise", "row"),
    [
        (
            "Vi fik 17 klager i 2018. 15 er afgjort, og de sidste to afgøres senest i maj 2019.",
            "de sidste to afgøres senest i maj 2019",
            "… de sidste to afgøres senest i maj 2019",
        ),
        (
            "Vi maler molen, og de sidste pullerter males senest i maj 2019.",
            "de sidste pullerter males senest i maj 2019",
            "Vi maler molen, og",
        ),
    ],
)
def test_of_an_account_and_a_promise_the_promise_is_the_row(text: str, promise: str, row: str) -> None:
    b = letter(text)
    if "klager" in text:
        b.figure("17 klager", as_of="2018")
    b.promise(promise, deadline="2019-05")
    told = paper(b)
    assert row in told
    assert "15 er afgjort" not in told.split("Brevets tilsagn")[1]
    reply = " ".join(draft_text(draft_reply(b.build(), Case(), Settings(), today=date(2019, 5, 13))).split())
    assert ("at de sidste to klager afgøres senest i maj 2019" in reply) is ("klager" in text)
    assert ("at 15 af dem er afgjort" in reply) is ("klager" in text)
