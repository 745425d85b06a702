"""What a letter says that it does not keep: found in its own words only, and asked about by its own noun."""

from __future__ import annotations

import pytest

from draft.build import Builder, flat, kommune
from letterkit.draft.missed import find_missed, hope_for, mended_by, when_kept
from letterkit.draft.passages import find_passages
from letterkit.draft.voice import addressed

MISSED = [
    "Vores mål på fire uger er endnu ikke nået.",
    "Den frist, som rådet har sat, blev desværre ikke overholdt i maj.",
    "Kravet om to årlige syn opfylder vi ikke.",
    "Kommunen lever ikke op til normeringen i vuggestuerne.",
    "Fristen på otte uger er overskredet i hver tredje sag.",
    "Vi har altså ikke holdt kontrakten.",
    "Vi overholder fortsat ikke reglerne om hviletid.",
    "Loftet på 30 pladser blev overskredet hele vinteren.",
    "Målet er højst 20 dage. Det nåede vi ikke, og det er målet stadig ikke opfyldt på.",
    "Reglen er, at alle svar sendes inden ti dage. For 14 breve er det ikke sket.",
    "Rengøringen har vi planlagt hver uge, men vi er bagud.",
]
KEPT = [
    "Vores mål på fire uger er nået.",
    "Fristen er ikke overskredet i nogen sag.",
    "Hvis fristen ikke overholdes, får borgeren besked.",
    "Tolv af virksomhederne overholder ikke kravet om værnemidler.",
    "Målet er, at ingen venter mere end to uger.",
    "For at sikre, at grænsen ikke overskrides, måles der hver dag.",
    "Ejeren overholdt ikke fristen for at svare.",
    "Om vi når målet, ved vi til maj.",
    "Der er ikke fastsat en frist i loven.",
    "Kan I ikke nå fristen?",
    "Beboerne holder ikke altid reglerne for affald.",
    "Regionen overholder ikke altid fristen på syv dage.",
]


@pytest.mark.parametrize("text", MISSED)
def test_an_admission_is_found(text: str) -> None:
    analysis = kommune(text).build()
    assert find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))


@pytest.mark.parametrize("text", KEPT)
def test_nothing_is_read_into_other_words(text: str) -> None:
    analysis = kommune(text).build()
    assert not find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))


def test_what_those_break_whom_an_agency_watches_is_not_its_own() -> None:
    text = "Grænsen på 0,1 blev overskredet i 129 boringer."
    for sender, found in (("Vandstyrelsen", 0), ("Nørreå Vandværk", 1)):
        analysis = Builder(text, sender=sender, subject="Svar", date="2019-05-06").build()
        assert len(find_missed(find_passages(analysis), analysis, addressed(sender))) == found


def test_the_rule_and_its_exception_are_quoted_with_the_admission() -> None:
    text = "Kontrakten siger højst 1,5 pct. aflyste ture. Vi har ikke holdt kontrakten. Dog blev den holdt i april."
    analysis = Builder(text, sender="Nørreå Rederi A/S", subject="Svar", date="2019-05-06").build()
    (missed,) = find_missed(find_passages(analysis), analysis, addressed("Nørreå Rederi A/S"))
    assert missed.quote == text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Vi overholder ikke retningslinjen i Vig. Det er ikke godt nok, og praksis blev ændret den 12. marts.", True),
        ("Fristen blev ikke overholdt i maj. Fejlen er siden rettet.", True),
        ("Reglerne om syn er ikke overholdt. I dag overholder vi dem.", True),
        ("Kravet blev ikke opfyldt i 2018. Siden nytår har vi opfyldt det.", True),
        ("Fristen blev ikke overholdt i maj. Fejlen er endnu ikke rettet.", False),
        ("Fristen blev ikke overholdt i maj. Det er ikke rettet.", False),
        ("Vi overholder ikke fristen. Vejledningen er god.", False),
        ("Vi overholder ikke reglerne om syn.", False),
    ],
)
def test_what_has_been_put_right_is_not_asked_about(text: str, mended: bool) -> None:
    analysis = kommune(text).build()
    passages = find_passages(analysis)
    missed = find_missed(passages, analysis, addressed("Nørreå Kommune"))[0]
    assert bool(mended_by(missed, passages)) is mended
    assert ("bedes oplyse, hvornår" in flat(kommune(text))) is not mended


def test_when_the_law_will_be_kept_need_be_no_deed() -> None:
    text = "Kommunen overholdt ikke lovens krav i 2018, og det beklager vi. Loven vil herefter være overholdt fra og med 2019."
    b = kommune(text)
    b.complies("does_not_comply", "Kommunen overholdt ikke lovens krav i 2018")
    said = flat(b)
    assert "hvornår" not in said
    assert "være overholdt fra og med 2019" in said


def test_the_day_for_it_may_stand_anywhere() -> None:
    b = Builder(
        "Målet på 60 dage er ikke nået. Vi har ansat to. Vi regner med at være under 60 dage ved årsskiftet. Det kræver dog ro.",
        sender="Nørreå Kommune",
        subject="Svar",
        date="2019-05-06",
    )
    b.promise("Vi regner med at være under 60 dage ved årsskiftet", "expected", "2019-12-31")
    analysis = b.build()
    passages = find_passages(analysis)
    (missed,) = find_missed(passages, analysis, addressed("Nørreå Kommune"))
    assert [one.text for one in hope_for(missed, passages)] == [
        "Vi regner med at være under 60 dage ved årsskiftet.",
        "Det kræver dog ro.",
    ]


@pytest.mark.parametrize(
    ("thing", "asked"),
    [
        ("fristen", "hvornår fristen forventes overholdt"),
        ("servicemål", "hvornår servicemålet forventes nået"),
        ("målsætning", "hvornår målsætningen forventes nået"),
        ("krav", "hvornår kravet forventes opfyldt"),
        ("grænse", "hvornår grænsen forventes overholdt"),
        ("kvalitetsstandard", "hvornår kvalitetsstandarden forventes overholdt"),
        ("regler", "hvornår reglerne forventes overholdt"),
        ("", "hvornår det forventes bragt i orden"),
    ],
)
def test_it_is_asked_about_by_its_noun(thing: str, asked: str) -> None:
    assert when_kept(thing) == asked


# Result and target beside each other: the figures as (quote, kind, counted, more).
TARGET = ("90 pct.", "share", "turene", {"role": "target"})
SHORT = [
    (
        "Det er vores servicemål, at 90 pct. af turene er fremme inden for et kvarter. I 2018 blev målet nået i 84 pct. af turene.",
        [TARGET, ("84 pct.", "share", "turene", {"as_of": "2018"})],
        "hvornår servicemålet forventes nået",
    ),
    (
        "Målet er 90 pct. ved udgangen af 2020. I 2018 kom 84 pct. af turene til tiden, senest i maj.",
        [("90 pct.", "share", "turene", {"role": "target", "as_of": "2020-12"}), ("84 pct.", "share", "turene", {"as_of": "2018"})],
        "om målet fortsat forventes nået",
    ),
    (
        "I 2018 kom 702 af 861 busser rettidigt frem. Målet er, at 90 pct. af busserne er rettidige.",
        [("702", "count", "busser", {}), ("861 busser", "count", "busser", {}), ("90 pct.", "share", "busserne", {"role": "target"})],
        "hvornår målet forventes nået",
    ),
    (
        "Der var 14 overløb i 2017 og 22 overløb i 2018. Tilladelsen giver mulighed for højst 10 overløb om året.",
        [
            ("14 overløb", "count", "overløb", {"as_of": "2017"}),
            ("22 overløb", "count", "overløb", {"as_of": "2018"}),
            ("10 overløb", "count", "overløb", {"approx": "at_most"}),
        ],
        "hvornår tilladelsen forventes overholdt",
    ),
    ("Kommunen synede 32 broer i 2018, hvor der var planlagt 80.", [], "hvornår det planlagte antal broer forventes nået"),
    (
        "Det var forudsat, at caféen skulle have 900 gæster om året. I 2018 havde den 340 gæster.",
        [("900 gæster", "count", "gæster", {}), ("340 gæster", "count", "gæster", {"as_of": "2018"})],
        "hvornår det forudsatte antal gæster forventes nået",
    ),
    (
        "Planen bygger på en forventet årlig besparelse på 36 mio. kr. Den faktiske besparelse blev 21 mio. kr. i 2018.",
        [("36 mio. kr.", "amount", None, {}), ("21 mio. kr.", "amount", None, {"as_of": "2018"})],
        "hvornår den forventede besparelse kan opnås",
    ),
    ("Kommunen beklager, at anmeldelsen ikke er sket inden for 72 timer.", [], "hvad der er gjort for at sikre, at fristen overholdes fremover"),
    ("Målet kan ikke nås i 2020.", [], "hvornår målet forventes nået"),
    ("Kommunen vurderer, at fristen ikke kan holdes.", [], "hvornår fristen forventes overholdt"),
]  # fmt: skip
NOT_SHORT = [
    # over the target, another group, a ceiling, no words of what went well, a limit that is not for a year
    (
        "Målet er, at 90 pct. af turene er fremme inden for et kvarter. I 2018 blev målet nået i 94 pct. af turene.",
        [TARGET, ("94 pct.", "share", "turene", {"as_of": "2018"})],
    ),
    (
        "Målet er, at 90 pct. af turene er fremme til tiden. I 2018 nåede 84 pct. af brevene frem.",
        [TARGET, ("84 pct.", "share", "brevene", {"as_of": "2018"})],
    ),
    (
        "Målet er, at højst 90 pct. af turene er fyldt. I 2018 blev 84 pct. af turene gennemført uden ledige pladser.",
        [TARGET, ("84 pct.", "share", "turene", {"as_of": "2018"})],
    ),
    (
        "Målet er 90 pct. af turene. I 2018 var 84 pct. af turene aflyst.",
        [TARGET, ("84 pct.", "share", "turene", {"as_of": "2018"})],
    ),
    (
        "Tilladelsen giver mulighed for højst 10 både ad gangen. Der var 22 både i 2018.",
        [("10 både", "count", "både", {"approx": "at_most"}), ("22 både", "count", "både", {"as_of": "2018"})],
    ),
    ("Kommunen synede 82 broer i 2018, hvor der var planlagt 80.", []),
    (
        "Der var planlagt 900 ture. 34 af dem blev aflyst.",
        [("900 ture", "count", "ture", {}), ("34", "count", "ture", {"role": "part", "as_of": "2018"})],
    ),
    (
        "Planen bygger på en forventet årlig besparelse på 36 mio. kr. Den faktiske besparelse blev 21 mio. kr. i 2018, da lejemålet løber til 2021.",
        [("36 mio. kr.", "amount", None, {}), ("21 mio. kr.", "amount", None, {"as_of": "2018"})],
    ),
    ("Virksomheden beklager, at anmeldelsen ikke er sket inden for 72 timer.", []),
]


def _with_figures(text: str, figures: list[tuple[str, str, str | None, dict[str, str]]]) -> Builder:
    b = Builder(text, sender="Nørreå Kommune", subject="Svar", date="2019-05-06")
    for quote, kind, counted, more in figures:
        b.figure(quote, kind=kind, counted=counted, **more)
    return b


@pytest.mark.parametrize(("text", "figures", "asked"), SHORT)
def test_a_result_under_the_letters_own_target_is_asked_about(
    text: str, figures: list[tuple[str, str, str | None, dict[str, str]]], asked: str
) -> None:
    b = _with_figures(text, figures)
    analysis = b.build()
    (missed,) = find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))
    assert missed.quote == text
    assert f"oplyse, {asked}." in flat(b)


@pytest.mark.parametrize(("text", "figures"), NOT_SHORT)
def test_nothing_falls_short_where_the_words_do_not_say_so(
    text: str, figures: list[tuple[str, str, str | None, dict[str, str]]]
) -> None:
    analysis = _with_figures(text, figures).build()
    assert not find_missed(find_passages(analysis), analysis, addressed("Nørreå Kommune"))


def test_what_others_do_not_reach_is_not_the_watchers_own() -> None:
    text, figures, _ = SHORT[0]
    b = Builder(text.replace("vores", "et"), sender="Færdselstilsynet", subject="Svar", date="2019-05-06")
    for quote, kind, counted, more in figures:
        b.figure(quote, kind=kind, counted=counted, **more)
    analysis = b.build()
    assert not find_missed(find_passages(analysis), analysis, addressed("Færdselstilsynet"))


def test_the_day_that_a_question_asked_for_is_asked_for_once() -> None:
    text, figures, _ = SHORT[0]
    b = _with_figures(text, figures)
    asked = "Hvilke tiltag er der, og hvornår forventes servicemålet nået?"
    first, last = asked.split(", og ")
    b.question(asked, [("other", first, True, "I 2018"), ("date", last, False, None)], "partly", "4")
    said = flat(b)
    assert "hvornår servicemålet forventes nået, jf. spørgsmål 4." in said
    assert "delvist besvaret" not in said
