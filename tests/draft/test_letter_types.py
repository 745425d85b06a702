"""Reminder, account, audit note and minister's page over one invented case."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from draft.build import Builder
from draft.letters import byggesager, byggesager_case
from letterkit.case import Case, EarlierLetter, Fact, Period
from letterkit.claim import Claims, Question, QuestionPart
from letterkit.draft import TEMPLATES, Draft, draft_case, draft_reply, draft_text
from letterkit.draft.account import draft_account, facts_by_part, heading
from letterkit.draft.audit import draft_audit
from letterkit.draft.build import Notes
from letterkit.draft.campaign import draft_reminder
from letterkit.draft.lexicon import own_words
from letterkit.draft.told_facts import in_order, needs_table, sentence_words
from letterkit.draft.wording import quotable
from letterkit.errors import UsageError
from letterkit.extract.view import letter_of_text
from letterkit.finding import Evidence
from letterkit.letter import Letter, TextField
from letterkit.settings import Settings


def fitting_facts(question: Question, facts: list[Fact]) -> list[Fact]:
    """The facts that answer the parts of a question, one indicator after the other."""
    return in_order([fact for found in facts_by_part(question, facts) for fact in found])


TODAY = date(2019, 5, 13)


def drafts(template: str) -> dict[str, Draft]:
    analysis = byggesager()
    return dict(draft_case(template, [analysis], byggesager_case(analysis.questions), Settings(), today=TODAY))


def text_of(template: str, name: str) -> str:
    return re.sub(r"\s+", " ", draft_text(drafts(template)[name]))


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("svar", ["redegoerelse"]),
        ("rykker", ["Fjordby Kommune", "Sandvig Kommune", "redegoerelse"]),
        ("redegoerelse", ["redegoerelse"]),
        ("revisionsnotat", ["redegoerelse"]),
        ("ministerresume", ["ministerresume"]),
    ],
)
def test_who_gets_one(template: str, names: list[str]) -> None:
    assert list(drafts(template)) == names


def test_reminder_to_one_who_has_not_answered() -> None:
    text = text_of("rykker", "Fjordby Kommune")
    assert "Ministeriet skrev den 1. april 2019 til kommunen og bad om svar senest den 1. maj 2019." in text
    assert "beder om svar på følgende: Hvor mange byggesager venter på en afgørelse" in text
    assert "Svaret bedes sendt senest tirsdag den 21. maj 2019." in text  # Store bededag was 17 May


def test_reminder_about_what_is_left_open() -> None:
    text = text_of("rykker", "redegoerelse")
    assert "Et spørgsmål er endnu ikke besvaret fuldt ud:" in text
    assert (
        "Spørgsmål 1: ”Hvor mange byggesager venter på en afgørelse, og hvad er årsagen til, at de ikke er afgjort?” Det er ikke oplyst, hvad der er årsagen til, at de ikke er afgjort."
        in text
    )


def test_no_reminder_where_nothing_is_open() -> None:
    analysis = byggesager()
    answered = replace(analysis, questions=tuple(replace(question, answered="yes") for question in analysis.questions))
    case = byggesager_case(answered.questions)
    assert [name for name, _ in draft_case("rykker", [answered], case, Settings(), today=TODAY)] == [
        "Fjordby Kommune",
        "Sandvig Kommune",
    ]
    with pytest.raises(UsageError, match="intet at rykke for"):
        draft_reply(answered, case, Settings(), today=TODAY, template="rykker")


def test_account_answers_from_the_data_and_marks_the_gaps() -> None:
    text = text_of("redegoerelse", "redegoerelse")
    said = "Ifølge kommunens sagssystem var der 212 byggesager, der venter på en afgørelse, pr. 1. maj 2019."
    assert said in text
    assert "[udfyld: årsag: ”hvad er årsagen til, at de ikke er afgjort?”]" in text
    assert "31. december 2018 (passeret)" in text
    (draft,) = drafts("redegoerelse").values()
    assert any("byggesager.csv, række 2" in line for run in draft.runs if run.note for line in run.note.lines)


def test_audit_note_has_claim_calculation_verdict_and_follow_up() -> None:
    text = text_of("revisionsnotat", "redegoerelse")
    assert "Punkt 1: Stemmer ikke Påstand (side 1): ”Pr. 1. maj 2019 var der 212 åbne byggesager.”" in text
    assert "Beregning: 148 + 74 = 222; 222 ≠ 212." in text
    assert "Punktet følges fortsat." in text
    assert "Punktet afsluttes." in text
    assert "Ingen anden oplysning at holde tallet op mod | 12 byggesagsbehandlere" in text


def test_ministers_page() -> None:
    text = text_of("ministerresume", "ministerresume")
    assert "En af de tre, der er spurgt, har svaret pr. 13. maj 2019" in text
    assert "Der mangler svar fra Fjordby Kommune og Sandvig Kommune." in text
    assert re.search(r"Nørreå Kommune skriver: ”[^”]*212[^”]*” 148 og 74 giver tilsammen 222, mens der i brevet står 212", text)
    assert "- Nørreå Kommune oplyser, at den forventer, at sagsbunken er afviklet inden udgangen af 2019." in text
    assert len(text.split()) < 350


@pytest.mark.parametrize("template", TEMPLATES)
def test_two_runs_give_the_same_draft(template: str) -> None:
    assert drafts(template) == drafts(template)


def test_a_promise_whose_day_has_passed_is_not_closed_by_that() -> None:
    b = Builder("Vi ansætter to læger i maj 2018.", sender="Nørreå Kommune", subject="Svar", date="2018-02-03")
    promise = b.promise("Vi ansætter to læger i maj 2018", deadline="2018-05")
    said = "Fristen 31. maj 2018 er passeret; sagen viser ikke, om løftet er holdt."
    b.finding("unclear", "date", [promise], severity="remark", reason="outdated", explanation=said)
    text = draft_text(draft_audit(b.build(), Case(), Settings(), today=date(2019, 5, 13)))
    assert "Punktet følges fortsat." in text
    assert "”Vi ansætter to læger i maj 2018.”" in text


def test_an_account_without_questions_has_a_gap_for_the_answer() -> None:
    assert "[udfyld: svar på henvendelsens spørgsmål]" in draft_text(draft_account(Case(), Settings(), today=date(2019, 5, 13)))


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("”Hvor mange sager er der?”", "Hvor mange sager er der?"),
        ("Planen ”Nye veje” er vedtaget", "Planen ’Nye veje’ er vedtaget"),
        ("”Nye veje” og ”Gamle veje”", "’Nye veje’ og ’Gamle veje’"),
        ("Han sagde ”nej", "Han sagde nej"),
    ],
)
def test_words_fit_to_stand_in_quotation_marks(text: str, between: str) -> None:
    assert quotable(text) == between


def test_the_ministers_page_is_one_page_however_much_there_is_to_say() -> None:
    said = "Kommunen vil inden den {day}. maj 2020 have gennemgået samtlige sager om husleje og aftalt en plan med hver enkelt udlejer."
    letters = []
    for number in range(1, 10):
        text = (
            f"Der er {400 + number} sager, og 210 af dem er afgjort efter den gamle ordning, mens resten venter. "
            + said.format(day=number)
        )
        b = Builder(text, sender=f"Nørre Langelinje og Omegns {number}. Kommune", subject="Svar om husleje", date="2020-01-02")
        figure = b.figure(f"{400 + number} sager")
        b.promise(said.format(day=number).rstrip("."), deadline=f"2020-05-0{number}")
        why = "De to grupper, som brevet nævner, giver tilsammen 398 sager, mens brevet skriver et andet tal; forskellen er på mere end tre sager."
        b.finding("contradicted", "sum", [figure], explanation=why)
        letters.append(b.build())
    [(_, draft)] = draft_case("ministerresume", letters, Case(), Settings(), today=date(2020, 2, 3))
    lines = sum(-(-len(text) // 80) for text in draft.texts)
    assert lines <= 38, lines
    assert "yderligere" in draft_text(draft)


@pytest.mark.parametrize(
    ("asked", "kinds", "answers"),
    [
        ("Hvad har kontrollen kostet?", ["cost"], ["Udgifter til kontrol"]),
        ("Hvor mange kontroller blev gennemført?", ["count"], ["Kontroller"]),
        (
            "Hvor mange kontroller blev gennemført, og hvad er prisen for dem?",
            ["count", "cost"],
            ["Kontroller", "Udgifter til kontrol"],
        ),
        ("Hvilke omkostninger havde kommunen til sagerne?", ["cost"], ["Driftsomkostninger til sager"]),
        ("Hvad koster skolen?", ["cost"], []),
        ("Hvorfor er der ikke flere kontroller?", ["reason"], []),
    ],
)
def test_a_cost_is_known_by_any_of_its_words(asked: str, kinds: list[str], answers: list[str]) -> None:
    def fact(row: int, indicator: str, unit: str | None) -> Fact:
        return Fact(
            area="Nørreå Kommune", indicator=indicator, group=None, period=None, value=Fraction(7), unit=unit,
            kind="amount" if unit == "kr." else "count", source=None, file="tal.csv", row=row,
        )  # fmt: skip

    facts = [
        fact(2, "Kontroller", "antal"),
        fact(3, "Udgifter til kontrol", "kr."),
        fact(4, "Driftsomkostninger til sager", "kr."),
    ]
    parts = tuple(QuestionPart(kind=kind, quote=asked, answered=False) for kind in kinds)  # type: ignore[arg-type]
    question = Question(id="q1", number="1", quote=asked, parts=parts, answered="no")
    assert [one.indicator for one in fitting_facts(question, facts)] == answers


def test_the_ministers_page_over_one_letter_names_its_sender_and_counts_a_fault_once() -> None:
    b = Builder("Der er 405 elever.", sender="Nørreå Kommune", subject="Svar", date="2020-01-02")
    figure = b.figure("405 elever")
    for code, why in (("LK207", "200 + 205 giver 400."), ("LK101", "Delene giver tilsammen 400.")):
        b.finding("contradicted", "sum", [figure], code=code, explanation=why)
    [(_, draft)] = draft_case("ministerresume", [b.build()], Case(), Settings(), today=date(2020, 2, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "Nørreå Kommune har pr. 3. februar 2020 svaret" in text
    assert "Delene giver tilsammen 400." in text
    assert "Yderligere" not in text


def test_what_several_checks_find_of_one_sentence_is_one_point_of_the_audit_note() -> None:
    b = Builder("Af 864 sager er 829 afgjort, svarende til 95,9 pct.", sender="Nørreå Kommune", subject="Svar", date="2020-01-02")
    figure = b.figure("829")
    for code, why in (
        ("LK201", "95,9 pct. følger af 829 og 864."),
        ("LK101", "829 og 35 giver 864"),
        ("LK102", "829 og 35 giver 864"),
    ):
        b.finding("supported", "share", [figure], code=code, explanation=why)
    text = re.sub(r"\s+", " ", draft_text(draft_audit(b.build(), Case(), Settings(), today=date(2020, 2, 3))))
    assert "Vurdering: 95,9 pct. følger af 829 og 864. 829 og 35 giver 864. Punktet afsluttes." in text
    assert text.count("Punkt ") == 1


def test_few_facts_are_told_in_a_sentence_and_many_in_a_table() -> None:
    def fact(row: int, indicator: str, value: int, source: str | None) -> Fact:
        return Fact(
            area="Nørreå", indicator=indicator, group=None, period=Period(start=date(2018, 1, 1), end=date(2018, 12, 31), text="2018"),
            value=Fraction(value), unit="antal", kind="count", source=source, file="tal.csv", row=row,
        )  # fmt: skip

    asked = "Hvor mange kontroller er gennemført, og hvor mange sager er rejst?"
    question = Question(
        id="q1", number="1", quote=asked, parts=(QuestionPart(kind="count", quote=asked, answered=False),), answered="no"
    )
    case = byggesager_case((question,))
    facts = [fact(2, "Kontroller", 212, None), fact(3, "Sager", 41, None)]
    few = draft_text(draft_account(replace(case, facts=tuple(facts)), Settings(), today=TODAY))
    said = "Opgørelsen viser, at der var 212 kontroller i 2018. Der var 41 sager i 2018."
    assert said in re.sub(r"\s+", " ", few)
    told = [fact(2, "Kontroller", 212, "tilsynet"), fact(3, "Sager", 41, "registret")]
    text = re.sub(r"\s+", " ", draft_text(draft_account(replace(case, facts=tuple(told)), Settings(), today=TODAY)))
    said = "Ifølge tilsynet var der 212 kontroller i 2018. Ifølge registret var der 41 sager i 2018."
    assert said in text
    many = [
        *told,
        *(
            replace(
                fact(row, "Sager", 30 + row, "registret"),
                period=Period(start=date(2010 + row, 1, 1), end=date(2010 + row, 12, 31), text=str(2010 + row)),
            )
            for row in (4, 5)
        ),
    ]
    assert "Opgørelse | Tidspunkt | Værdi | Kilde" in draft_text(
        draft_account(replace(case, facts=tuple(many)), Settings(), today=TODAY)
    )


def test_a_reminder_allows_for_an_answer_that_could_not_be_read() -> None:
    sure, unsure = (
        draft_reminder("Fjordby Kommune", Case(), Settings(), today=date(2024, 5, 2), failed=failed) for failed in (0, 1)
    )
    told = [" ".join(draft_text(one).split()) for one in (sure, unsure)]
    assert "har ikke modtaget svaret endnu" in told[0]
    assert "ikke modtaget et svar, der kan læses" in told[1]
    assert "bedes det sendt igen" in told[1]


def test_two_letters_of_one_name_make_two_drafts() -> None:
    text = "Der er 12 sager."
    letters = [
        Builder(text, sender="Nørreå Kommune", subject="Svar", date="2019-05-06", file=f"svar.{end}").build()
        for end in ("pdf", "eml")
    ]
    found = draft_case("svar", letters, Case(), Settings(), today=TODAY)
    assert [name for name, _ in found] == ["svar-pdf", "svar-eml"]


def test_an_account_without_questions_promises_no_answers_below() -> None:
    assert "nedenfor" not in draft_text(draft_account(Case(), Settings(), today=date(2019, 5, 13)))


ASKED = "Hvor mange lodsture var der i 2024, og i hvor stor en andel blev fristen overholdt?"


def _pilots(sender: str | None, text: str, open_part: str = "", **more: str) -> Builder:
    b = Builder(text, sender=sender, subject="Svar om lodsture", date="2025-02-03", **more)
    share = not open_part
    parts = [("count", "Hvor mange lodsture var der i 2024", True, text.split(".")[0])]
    last = "i hvor stor en andel blev fristen overholdt?"
    parts.append(("count", last, share, text.split(". ")[1] if share else None))
    b.question(ASKED, parts, "yes" if share else "partly", "1")
    return b


def test_a_question_of_one_part_that_is_half_answered_is_told_once() -> None:
    asked = "Hvor mange lodsture var der i 2023 og 2024?"
    b = Builder("Vi havde 51 lodsture i 2024.", sender="Sydhavn Kommune", subject="Svar om lodsture", date="2025-02-03")
    b.question(asked, [("count", asked, False, None)], "partly", "1")
    text = re.sub(r"\s+", " ", draft_text(draft_reply(b.build(), Case(), Settings(), today=date(2025, 3, 3))))
    assert f"Spørgsmål 1 er ikke besvaret fuldt ud: ”{asked}”" in text
    assert text.count(asked) == 1


def test_nobody_is_i_to_the_minister_and_a_late_answer_has_its_day() -> None:
    mill = Builder(
        "Vi sender svaret på spørgsmål 1 den 1. april 2025. Fra 1. maj 2025 maler vi hver dag.",
        sender="Mølleriet Bakkegård",
        subject="Svar",
        date="2025-02-20",
    )
    asked = "Hvor mange sække blev malet i 2024?"
    mill.question(asked, [("count", asked, False, None)], "no", "1")
    mill.promise("Fra 1. maj 2025 maler vi hver dag", deadline="2025-05-01")
    quay = Builder("Der blev malet 12 sække i 2024.", sender="Kværn Kommune", subject="Svar", date="2025-02-20")
    quay.question(asked, [("count", asked, True, "12 sække")], "yes", "1")
    quay.figure("12 sække", as_of="2024")
    case = Case(senders=("Mølleriet Bakkegård", "Kværn Kommune"))
    [(_, draft)] = draft_case("ministerresume", [mill.build(), quay.build()], case, Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "Kværn Kommune har besvaret alle spørgsmål." in text
    assert "Mølleriet Bakkegård (spørgsmål 1; svar er varslet til 1. april 2025)" in text
    assert "Mølleriet Bakkegård har varslet svar til 1. april 2025." in text
    assert " I " not in text.replace("I alt", "")


def test_the_ministers_page_tells_first_what_was_asked_and_who_evades_it() -> None:
    north = _pilots(
        "Nordhavn Kommune",
        "Vi havde 96 lodsture i 2024. Fristen blev overholdt i 75 pct. af lodsturene i 2024. Vi forventer, at fristen overholdes fra den 1. maj 2025.",
    )
    north.figure("96 lodsture", as_of="2024")
    north.figure("75 pct.", kind="share", as_of="2024")
    north.promise("Vi forventer, at fristen overholdes fra den 1. maj 2025", "expected", "2025-05-01")
    south = _pilots(
        "Sydhavn Kommune", "Vi havde 51 lodsture i 2024. Vi overholder reglerne. Kun kranen lever ikke op til kravene.", "x"
    )
    south.figure("51 lodsture", as_of="2024")
    south.complies("complies", "Vi overholder reglerne")
    west = _pilots(
        "Vesthavn Kommune", "Vesthavn Kommune havde 12 lodsture i 2024. Fristen blev overholdt i 93 pct. af lodsturene i 2024."
    )
    west.figure("12 lodsture", as_of="2024")
    west.figure("93 pct.", kind="share", as_of="2024")
    case = Case(senders=("Nordhavn Kommune", "Sydhavn Kommune", "Vesthavn Kommune"))
    letters = [one.build() for one in (north, south, west)]
    [(_, draft)] = draft_case("ministerresume", letters, case, Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "Alle tre, der er spurgt, har svaret" in text
    assert (
        "Nordhavn Kommune og Vesthavn Kommune har besvaret alle spørgsmål. Ikke fuldt besvaret: Sydhavn Kommune (spørgsmål 1)."
        in text
    )
    assert "Nordhavn Kommune oplyser, at fristen blev overholdt i 75 pct. af lodsturene i 2024." in text
    assert "Vesthavn Kommune oplyser, at fristen blev overholdt i 93 pct. af lodsturene i 2024." in text
    assert "brev.pdf" not in text
    assert "Ubesvaret: ”i hvor stor en andel blev fristen overholdt?”" in text
    assert "at reglerne overholdes" not in text  # of one that says that a part of it is not
    kept, promised = text.index("at den forventer, at fristen overholdes fra den 1. maj 2025"), text.index("Overholdes reglerne?")
    assert kept > promised
    assert "1. maj 2025: " not in text  # the date stands once


def test_the_ministers_page_calls_nobody_unclear_who_has_said_it() -> None:
    asked = "Overholder havnen fristen i dag?"
    said = {
        "Nordhavn Kommune": ("Vi overholder ikke fristen i dag.", "does_not_comply", "no"),
        "Sydhavn Kommune": ("Ja, vi overholder fristen i dag.", "complies", "yes"),
        "Vesthavn Kommune": ("Vi lægger stor vægt på fristen.", None, None),
    }
    letters = []
    for sender, (sentence, value, answer) in said.items():
        one = Builder(f"{sentence} Der er tre lodser.", sender=sender, subject="Svar", date="2025-02-03")
        one.question(asked, [("yes_no", asked, answer is not None, sentence if answer else None)], "yes" if answer else "no", "1")
        if value:
            one.complies(value, sentence.rstrip("."))
        letters.append(one.build())
    [(_, draft)] = draft_case("ministerresume", letters, Case(senders=tuple(said)), Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "Vesthavn Kommune siger det ikke klart." in text
    assert "Sydhavn Kommune og Vesthavn Kommune siger" not in text


def test_the_ministers_page_names_who_answers_nothing() -> None:
    asked = "Hvor mange lodsture var der i 2024?"
    silent = Builder("Vi lægger stor vægt på sikkerheden til søs.", sender="Nordhavn Kommune", subject="Svar", date="2025-02-03")
    silent.question(asked, [("count", asked, False, None)], "no", "1")
    [(_, draft)] = draft_case("ministerresume", [silent.build()], Case(), Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "Nordhavn Kommune oplyser ikke," in text or "Nordhavn Kommune har ikke besvaret spørgsmålet." in text


def test_the_ministers_page_has_a_line_for_every_question() -> None:
    asked = (
        ("Hvor mange lodsture var der i 2024, og hvor mange af dem blev aflyst?", ("count", "count")),
        ("Hvad kostede lodserne?", ("cost",)),
        ("Hvad skal kaptajnen gøre, når lodsen udebliver?", ("other",)),
        ("Er der ubesatte vagter?", ("yes_no",)),
    )

    def port(sender: str, text: str, answers: list[list[str | None]]) -> Builder:
        b = Builder(text, sender=sender, subject="Svar om lodsture", date="2025-02-03")
        for number, ((quote, kinds), said) in enumerate(zip(asked, answers, strict=True), 1):
            parts = [
                (kind, part, one is not None, one) for kind, part, one in zip(kinds, quote.split(", og "), said, strict=False)
            ]
            open_ = sum(one is None for one in said)
            b.question(quote, parts, "yes" if not open_ else "no" if open_ == len(said) else "partly", str(number))
        return b

    trips, off = "Vi havde 96 lodsture i 2024.", "Af dem blev 12 aflyst."
    cost, calls = "Lodserne kostede 3,2 mio. kr. i 2024.", "Kaptajnen skal ringe til vagten."
    north = port(
        "Nordhavn Kommune",
        f"{trips} {off} {cost} {calls} Vi har fem ubesatte vagter.",
        [[trips, off], [cost], [calls], ["Vi har fem ubesatte vagter."]],
    )
    north.figure("96 lodsture", as_of="2024")
    north.figure("12", counted="")
    north.figure("3,2 mio. kr.", kind="amount", as_of="2024")
    south = port("Sydhavn Kommune", f"{trips} {cost}", [[trips, trips], [cost], [None], [trips]])
    south.figure("96 lodsture", as_of="2024")
    south.figure("3,2 mio. kr.", kind="amount", as_of="2024")
    [(_, draft)] = draft_case("ministerresume", [north.build(), south.build()], Case(), Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "Nordhavn Kommune oplyser, at den havde 96 lodsture i 2024" in text  # not the twelve
    assert "Hvad kostede lodserne: Nordhavn 3,2 mio. kr. i 2024; Sydhavn 3,2 mio. kr. i 2024." in text
    assert "når lodsen udebliver: Besvaret af Nordhavn. Ikke besvaret: Sydhavn." in text
    assert (
        "Er der ubesatte vagter: Besvaret af Nordhavn. Svaret fremgår ikke klart: Sydhavn." in text
    )  # the trips, said once more, are no answer to that
    assert "Nordhavn Kommune har besvaret alle spørgsmål. Ikke fuldt besvaret: Sydhavn Kommune" in text


# (asked, its kind, the sentence in which its answer was found, what the page says of it)
LINES = [
    ("Hvornår åbner den nye svømmehal ved Fjordvej?", "date", "Den nye svømmehal ved Fjordvej åbner den 1. marts 2026.", "Besvaret af Nordhavn"),
    ("Hvad kostede svømmehallens tag?", "cost", "Svømmehallens nye tag, som er lagt af et firma fra egnen og er garanteret i ti år, kostede 4,2 mio. kr.", "Nordhavn 4,2 mio. kr."),
    ("Har alle livreddere bestået prøven?", "yes_no", "Vi har fire livreddere, Anna, Bo, Carl og Dorte, og alle har bestået prøven.", "Besvaret af Nordhavn"),
    ("Hvad gør kommunen for de gæster, der ikke kan svømme?", "other", "De gæster, der ikke kan svømme, får et kursus om lørdagen i de lave bassiner.", "Besvaret af Nordhavn"),
    ("Hvad kostede svømmehallens tag?", "cost", "Vi blev helt glade på kontoret, da taget kom på svømmehallen.", "Svaret fremgår ikke klart: Nordhavn"),
    ("I hvilke fag bliver der undervist?", "other", "Det er dejligt, at ministeren vil tale med os.", "Svaret fremgår ikke klart: Nordhavn"),
    ("Hvor længe opbevares nøgler?", "other", "b) Tre måneder.", "Besvaret af Nordhavn"),
    ("Hvor stor en del af beløbet kom fra fonde?", "count", "Af de 4,2 mio. kr. var 1,05 mio. kr. gaver, altså 25 pct.", "Nordhavn 25 pct."),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "kind", "answer", "said"), LINES)
def test_the_ministers_page_says_who_answers_and_doubts_what_does_not(asked: str, kind: str, answer: str, said: str) -> None:
    b = Builder(f"Vi havde 51 gæster i 2024.\n\n{answer}", sender="Nordhavn Kommune", subject="Svar", date="2025-02-03")
    b.figure("51 gæster", as_of="2024")
    if "4,2" in answer:
        b.figure("4,2 mio. kr.", kind="amount")
    if "pct." in answer:
        b.figure("25 pct.", kind="share")
    first = "Hvor mange gæster kom der i 2024?"
    b.question(first, [("count", first, True, "Vi havde 51 gæster i 2024.")], "yes", "1")
    b.question(asked, [(kind, asked, True, answer)], "yes", "2")
    [(_, draft)] = draft_case("ministerresume", [b.build()], Case(), Settings(), today=date(2025, 3, 3))
    line = re.sub(r"\s+", " ", draft_text(draft)).split(asked.rstrip("?")[:25])[1].split("Oplysninger, der")[0]
    assert said in line
    assert ".." not in line
    assert not said.startswith("Svaret") or "Alle spørgsmål er besvaret" not in draft_text(draft)


def test_the_ministers_page_names_everybody_whose_answer_it_does_not_tell() -> None:
    letters = []
    for number in range(11):
        one = _pilots(
            f"Havn {number} Kommune", "Vi havde 96 lodsture i 2024. Fristen blev overholdt i 75 pct. af lodsturene i 2024."
        )
        one.figure("96 lodsture", as_of="2024")
        one.figure("75 pct.", kind="share", as_of="2024")
        letters.append(one.build())
    [(_, draft)] = draft_case("ministerresume", letters, Case(), Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    told = text.count("oplyser, at fristen blev overholdt i 75 pct.")
    more = re.search(r"Ikke gengivet her: ([^.]+)\.", text)
    assert more is not None
    assert told + more[1].count("Havn ") == 11


def test_a_line_of_the_ministers_page_has_few_numbers_and_counts_the_rest() -> None:
    asked = ("Hvor mange lodsture var der i 2024?", "Hvor mange lodser er der?")
    letters = []
    for number in range(12):
        one = Builder(
            "Vi havde 96 lodsture i 2024. Der er ni lodser.", sender=f"Havn {number} Kommune", subject="Svar", date="2025-02-03"
        )
        one.figure("96 lodsture", as_of="2024", counted="lodsture")
        one.figure("ni lodser", value=9, counted="lodser")
        for place, (question, answer) in enumerate(
            zip(asked, ("Vi havde 96 lodsture i 2024.", "Der er ni lodser."), strict=True), 1
        ):
            one.question(question, [("count", question, True, answer)], "yes", str(place))
        letters.append(one.build())
    [(_, draft)] = draft_case("ministerresume", letters, Case(), Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    line = text.split("Hvor mange lodser er der: ")[1].split("Oplysninger, der")[0]
    assert line.count("ni lodser") == 5
    assert "Syv andre har svaret." in line


def test_the_ministers_page_names_earlier_promises_that_are_open() -> None:
    b = Builder("Vi har en lods i tre af fire havne.", sender="Nordhavn Kommune", subject="Svar", date="2025-02-03")
    for reason, quote in (("partly_kept", "Vi har en lods i fire havne i 2024"), ("not_mentioned", "Vi maler molen i 2024")):
        here = (Evidence(kind="letter", quote="Vi har en lods i tre af fire havne."),) if reason == "partly_kept" else ()
        b.finding(
            "unclear",
            "commitment",
            [],
            reason=reason,
            evidence=(*here, Evidence(kind="earlier", quote=quote, file="2023.txt")),
            ask="x",
        )
    [(_, draft)] = draft_case("ministerresume", [b.build()], Case(), Settings(), today=date(2025, 3, 3))
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "”Vi har en lods i fire havne i 2024.” Nu er kun en del opfyldt: ”Vi har en lods i tre af fire havne.”" in text
    assert "”Vi maler molen i 2024.” Det nævnes ikke i svaret." in text


@pytest.mark.parametrize(
    ("request_text", "read", "whole"),
    [
        ("Styrelsen skal vide:\n\n1. om lodsene,\n2. vagten,\n3. prisen.", ["om lodsene"], False),
        (
            "12. januar 2025\n\n1. Hvor mange lodser er der?\n2. Hvad koster de?",
            ["Hvor mange lodser er der?", "Hvad koster de?"],
            True,
        ),
        ("3. februar 2025\n\nHvor mange lodser er der?", ["Hvor mange lodser er der?"], True),
    ],
)
def test_a_list_that_was_not_read_is_not_told_in_pieces(request_text: str, read: list[str], whole: bool) -> None:
    questions = tuple(
        Question(id=f"q{n}", number=str(n), quote=quote, parts=(), answered="no") for n, quote in enumerate(read, 1)
    )
    letter = Letter(file="henvendelse.txt", sha256="0" * 64, media_type="text/plain", text_source="text", text=request_text)
    case = Case(request=EarlierLetter(letter=letter, claims=Claims(questions=questions)), sent=date(2025, 2, 3))
    text = re.sub(r"\s+", " ", draft_text(draft_reminder("Nordhavn Kommune", case, Settings(), today=date(2025, 3, 3))))
    assert ("beder om svar på spørgsmålene i brevet af 3. februar 2025, som er vedlagt." in text) is not whole
    assert (read[0] in text) is whole


def test_a_reminder_keeps_the_letters_of_the_request_and_tells_whole_sentences() -> None:
    listed = "Styrelsen beder om svar på følgende:\n\na) Hvor mange lodser er der?\nb) Hvad koster de?"
    letter = Letter(file="henvendelse.txt", sha256="0" * 64, media_type="text/plain", text_source="text", text=listed)
    asked = tuple(
        Question(id=f"q{number}", number=number, quote=quote, parts=(), answered="no")
        for number, quote in (("a", "Hvor mange lodser er der?"), ("b", "Hvad koster de?"))
    )
    case = Case(request=EarlierLetter(letter=letter, claims=Claims(questions=asked)), sent=date(2025, 2, 3))
    text = draft_text(draft_reminder("Nordhavn Kommune", case, Settings(), today=date(2025, 3, 3)))
    assert "\na) Hvor mange lodser er der?" in text
    assert "\nb) Hvad koster de?" in text
    b = _pilots("Sydhavn Kommune", "Vi havde 51 lodsture i 2024.", "51")
    parts = [("yes_no", "om lodserne er til stede", False, None), ("yes_no", "om der var fejl", True, None)]
    b.question("om lodserne er til stede, og om der var fejl", parts, "partly", "1")
    b.question("hvad en tur kostede", [("cost", "hvad en tur kostede", True, None)], "yes", "2")
    for template in ("svar", "rykker"):
        told = " ".join(draft_text(draft_reply(b.build(), Case(), Settings(), today=TODAY, template=template)).split())
        assert "bad om at få oplyst, om lodserne er til stede, og om der var fejl. Det" in told, template


def test_every_draft_warns_of_a_sentence_of_the_request_that_was_not_read() -> None:
    b = _pilots("Sydhavn Kommune", "Vi havde 51 lodsture i 2024.", "51")
    text = "Vi beder om svar på, hvor mange lodser der er. Det må også komme frem, hvordan de er fordelt."
    letter = letter_of_text(text)
    case = Case(request=EarlierLetter(letter=letter, claims=Claims()), senders=("Sydhavn Kommune", "Vesthavn"))
    warned = "”Det må også komme frem, hvordan de er fordelt.” Læs selv, om der spørges om noget."
    for template in ("svar", "rykker", "ministerresume", "revisionsnotat"):
        drafts = draft_case(template, [b.build()], case, Settings(), today=TODAY)
        assert drafts, template
        assert all(any(warned in one for one in draft.warnings) for _, draft in drafts), template


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("1. Én af de tre havne, Nordhavn.", "Én af de tre havne, Nordhavn."),
        ("3. 210.000 kr.: 120.000 kr. til løn.", "210.000 kr.: 120.000 kr. til løn."),
        ("2. 48 lodser.", "48 lodser."),
        ("b) der er to", "der er to"),
        ("3. og 4. klasse var på besøg.", "3. og 4. klasse var på besøg."),
        ("5. maj 2024 kom isen.", "5. maj 2024 kom isen."),
    ],
)
def test_the_letter_s_own_number_is_no_word_of_its_sentence(line: str, words: str) -> None:
    assert own_words(line) == words


def test_of_a_list_read_in_pieces_no_draft_says_that_all_is_answered() -> None:
    listed = "Styrelsen skal vide:\n\n1. om lodsene,\n2. vagten,\n3. prisen."
    b = _pilots("Sydhavn Kommune", "Vi havde 51 lodsture i 2024. Vi overholder reglerne.")
    answered = replace(b.build(), questions=(Question(id="q1", number="1", quote="om lodsene", parts=(), answered="yes"),))
    letter = Letter(file="henvendelse.txt", sha256="0" * 64, media_type="text/plain", text_source="text", text=listed)
    for read, whole in ((1, False), (3, True)):
        asked = tuple(Question(id=f"q{n}", number=str(n), quote="x", parts=(), answered="no") for n in range(1, read + 1))
        case = Case(request=EarlierLetter(letter=letter, claims=Claims(questions=asked)), senders=("Sydhavn Kommune", "Vesthavn"))
        coverage = replace(answered.coverage, questions_asked=1)
        for template, said in (
            ("svar", "har ingen yderligere spørgsmål"),
            ("ministerresume", "har besvaret alle spørgsmål"),
            ("revisionsnotat", "fundet svar på hver del"),
        ):
            ((_, draft),) = draft_case(template, [replace(answered, coverage=coverage)], case, Settings(), today=TODAY)
            text = re.sub(r"\s+", " ", draft_text(draft))
            assert (said in text) is whole, template
            warned = "Henvendelsen har 3 nummererede punkter, men kun 1 af dem er læst som spørgsmål."
            assert any(warned in one for one in draft.warnings) is not whole, template
        left = replace(answered, questions=(replace(answered.questions[0], answered="no"),))
        text = re.sub(r"\s+", " ", draft_text(draft_reply(left, case, Settings(), today=TODAY, template="rykker")))
        assert ("som er vedlagt, er besvaret fuldt ud. Vi beder om svar på det, der mangler." in text) is not whole
        assert ("om lodsene" in text) is whole


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("1", "2"), ("1. Hvor mange både har I?", "2. Er de synet? Hvis ikke, bedes årsagen oplyst.")),
        (("1", "2a"), ("1) Hvor mange både har I?", "2a) Er de synet? Hvis ikke, bedes årsagen oplyst.")),
    ],
)
def test_a_reminder_puts_the_questions_under_their_own_numbers(numbers: tuple[str, str], said: tuple[str, str]) -> None:
    quotes = ("Hvor mange både har I?", "Er de synet? Hvis ikke, bedes årsagen oplyst.")
    asked = tuple(
        Question(id=f"q{n}", number=number, quote=quote, parts=(), answered="no")
        for n, (number, quote) in enumerate(zip(numbers, quotes, strict=True), start=1)
    )
    text = "\n".join(f"{number}. {quote}" for number, quote in zip(numbers, quotes, strict=True))
    letter = Letter(file="henvendelse.txt", sha256="0" * 64, media_type="text/plain", text_source="text", text=text)
    case = Case(request=EarlierLetter(letter=letter, claims=Claims(questions=asked)), senders=("Vesthavn", "Sydhavn Kommune"))
    (_, draft), _ = draft_case("rykker", [], case, Settings(), today=TODAY)
    told = re.sub(r"\s+", " ", draft_text(draft))
    assert all(line in told for line in said)
    assert "Spørgsmål 2" not in told


def test_the_ministers_page_tells_of_a_letter_from_nobody_known() -> None:
    known = _pilots("Sydhavn Kommune", "Vi havde 51 lodsture i 2024.", "51").build()
    unknown = _pilots("Kajfirmaet", "Vi havde 12 lodsture i 2024.", "12").build()
    case = Case(senders=("Sydhavn Kommune", "Vesthavn", "Nordhavn Kommune"))
    [(_, draft)] = draft_case("ministerresume", [known, unknown], case, Settings(), today=TODAY)
    text = re.sub(r"\s+", " ", draft_text(draft))
    assert "En af de tre, der er spurgt, har svaret" in text
    assert (
        "Der er ikke fundet svar fra Vesthavn og Nordhavn Kommune, men et brev kan ikke henføres til nogen af de spurgte." in text
    )
    assert [
        name for name, _ in draft_case("rykker", [known, unknown], case, Settings(), today=TODAY) if name in case.senders
    ] == []


def test_a_reply_and_its_reminder_have_one_deadline() -> None:
    b = _pilots("Sydhavn Kommune", "Vi havde 51 lodsture i 2024. Vi overholder reglerne.", "x")
    letter = b.build()
    last = [
        re.sub(r"\s+", " ", draft_text(draft_reply(letter, Case(), Settings(), today=date(2025, 3, 3), template=name))).split(
            "senest "
        )[1][:30]
        for name in ("svar", "rykker")
    ]
    assert last[0] == last[1]


def told(indicator: str, value: str, unit: str, period: str = "2018", *, group: str = "", source: str = "Havneregistret") -> Fact:
    year = int(period[:4])
    kind = (
        "share"
        if unit == "pct."
        else "amount"
        if unit == "kr."
        else "count"
        if unit in ("antal", "både", "kroer", "sager", "påbud")
        else "other"
    )
    return Fact(
        area="Nørreå Kommune", indicator=indicator, group=group or None,
        period=Period(start=date(year, 1, 1), end=date(year, 12, 31), text=period), value=Fraction(value.replace(",", ".")),
        decimals=len(value.partition(",")[2]), unit=unit, kind=kind, source=source or None, file="tal.csv", row=2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ([told("Kroer med tilsyn", "34", "kroer")], "Ifølge Havneregistret var der 34 kroer med tilsyn i 2018."),
        (
            [told("Kroer med anmærkning", "6", "kroer", "2017"), told("Kroer med anmærkning", "9", "kroer")],
            "Ifølge Havneregistret var der 9 kroer med anmærkning i 2018, mod 6 i 2017.",
        ),
        ([told("Påbud", "4", "påbud")], "Ifølge Havneregistret var der 4 påbud i 2018."),
        ([told("Lukkede kroer", "1", "kroer")], "Ifølge Havneregistret var antallet af lukkede kroer 1 i 2018."),
        ([told("Antal både på land", "212", "antal")], "Ifølge Havneregistret var der 212 både på land i 2018."),
        ([told("Årsværk i havnekontoret", "11,5", "årsværk")], "Ifølge Havneregistret var der 11,5 årsværk i havnekontoret i 2018."),
        (
            [told("Gennemsnitlig liggetid", "12", "dage"), told("Gennemsnitlig liggetid", "15", "dage", "2017")],
            "Ifølge Havneregistret var den gennemsnitlige liggetid 12 dage i 2018, mod 15 dage i 2017.",
        ),
        ([told("Gennemsnitligt sygefravær", "5,4", "pct.")], "Ifølge Havneregistret var det gennemsnitlige sygefravær 5,4 pct. i 2018."),
        ([told("Andel både med forsikring", "81", "pct.")], "Ifølge Havneregistret var andelen af både med forsikring 81 pct. i 2018."),
        ([told("Udgifter til tilsyn", "420000", "kr.")], "Ifølge Havneregistret var udgifterne til tilsyn 420.000 kr. i 2018."),
        ([told("Kroer med tilsyn", "34", "kroer", source="")], "Opgørelsen viser, at der var 34 kroer med tilsyn i 2018."),
        (
            [told("Kroer med tilsyn", "34", "kroer"), told("Påbud", "4", "påbud", source="Sagssystemet")],
            "Ifølge Havneregistret var der 34 kroer med tilsyn i 2018. Ifølge Sagssystemet var der 4 påbud i 2018.",
        ),
    ],
)  # fmt: skip
def test_case_data_in_sentences(facts: list[Fact], said: str) -> None:
    assert not needs_table(facts)
    assert " ".join(one["tekst"] for one in sentence_words(facts, Notes())) == said


def test_groups_and_many_periods_go_into_a_table_one_after_the_other() -> None:
    both = [told("Liggetid", "5", "dage", year, group=group) for year in ("2017", "2018") for group in ("Joller", "Kuttere")]
    assert needs_table(both)
    assert [(one.group, one.period.text if one.period else "") for one in in_order(both)] == [
        ("Joller", "2017"), ("Joller", "2018"), ("Kuttere", "2017"), ("Kuttere", "2018"),
    ]  # fmt: skip
    assert needs_table([told("Påbud", "4", "påbud", year) for year in ("2016", "2017", "2018")])


HARBOUR = [
    told("Kroer med tilsyn", "34", "kroer"),
    told("Kroer med anmærkning", "9", "kroer"),
    told("Påbud", "4", "påbud"),
    told("Afgjorte sager", "742", "sager"),
    told("Årsværk i sagsbehandlingen", "11,5", "årsværk"),
    told("Gennemsnitlig liggetid", "12", "dage"),
    told("Lukkede kroer", "2", "kroer"),
]


@pytest.mark.parametrize(
    ("kind", "asked", "answers"),
    [
        ("count", "Hvor mange kroer fører kommunen tilsyn med?", ["Kroer med tilsyn"]),
        ("count", "hvor mange af dem havde mindst én anmærkning?", ["Kroer med anmærkning"]),
        ("count", "Hvor mange årsværk bruger kommunen på sager?", ["Årsværk i sagsbehandlingen"]),
        ("count", "Hvor mange fogeder bruger kommunen på afgjorte sager?", []),
        ("count", "Hvor mange sager blev afgjort i 2018?", ["Afgjorte sager"]),
        ("count", "hvor mange var mere end et år gamle?", []),
        ("yes_no", "om der er givet påbud eller dispensation?", ["Påbud"]),
        ("yes_no", "er der stillinger, som står tomme?", []),
        ("other", "Hvad har kommunen gjort over for de kroer, der havde en anmærkning?", []),
        ("other", "Hvilke kroer er lukkede?", ["Lukkede kroer"]),
        ("count", "Hvor lang var liggetiden i gennemsnit?", ["Gennemsnitlig liggetid"]),
        ("other", "Hvor lang tid gik der, fra anmærkningen blev givet, til kroen svarede?", []),
        ("reason", "Hvorfor er der ikke flere påbud?", []),
        ("date", "Hvornår er alle påbud efterkommet?", []),
    ],
)
def test_a_part_gets_the_data_that_answer_it(kind: str, asked: str, answers: list[str]) -> None:
    question = Question(id="q1", number="1", quote=asked, parts=(QuestionPart(kind=kind, quote=asked),), answered="no")  # type: ignore[arg-type]
    assert [one.indicator for one in fitting_facts(question, HARBOUR)] == answers


def test_every_part_without_data_has_its_gap_and_no_number_stands_twice() -> None:
    parts = (
        QuestionPart(kind="count", quote="Hvor mange kroer havde en anmærkning i 2017 og 2018"),
        QuestionPart(kind="other", quote="hvor lang tid gik der, før kroerne svarede"),
        QuestionPart(kind="yes_no", quote="er der stillinger, som står tomme?"),
    )
    first = Question(id="q1", number="1", quote="Hvor mange kroer …?", parts=parts, answered="no")
    second = Question(
        id="q2",
        number="2",
        quote="Er der kroer med anmærkning?",
        parts=(QuestionPart(kind="yes_no", quote="Er der kroer med anmærkning?"),),
        answered="no",
    )
    case = replace(byggesager_case((first, second)), facts=tuple(HARBOUR), senders=("Nørreå Kommune",))
    text = re.sub(r"\s+", " ", draft_text(draft_account(case, Settings(), today=TODAY)))
    assert text.count("9 kroer med anmærkning") == 1
    assert "[udfyld: tal for 2017]" in text
    assert "[udfyld: varighed og periode: ”hvor lang tid gik der, før kroerne svarede”]" in text
    assert "[udfyld: svar ja eller nej, med begrundelse: ”er der stillinger, som står tomme?”]" in text


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("Anmodning om redegørelse for liggetider i havnene", "Redegørelse for liggetider i havnene"),
        ("Opfølgning på redegørelser om fravær i havnene", "Redegørelse om fravær i havnene"),
        ("Anmodning om en fornyet redegørelse vedr. kajplads", "Redegørelse vedrørende kajplads"),
        ("Anmodning om oplysninger om kajplads", "Redegørelse om kajplads"),
        ("Henvendelse om støj fra havnen", "Redegørelse om støj fra havnen"),
        ("Kommunernes tilsyn med havnene", "Redegørelse: Kommunernes tilsyn med havnene"),
        ("Redegørelse for tilsyn", "Redegørelse for tilsyn"),
    ],
)
def test_the_heading_is_the_senders_own(subject: str, said: str) -> None:
    assert heading(subject) == said


def test_an_account_of_a_case_is_headed_by_what_its_request_asks_for() -> None:
    case = byggesager_case(())
    assert case.request is not None
    letter = case.request.letter
    asked = replace(letter, subject=TextField(value="Anmodning om redegørelse for liggetider", span=letter.span(0, 1)))
    draft = draft_account(replace(case, request=replace(case.request, letter=asked)), Settings(), today=TODAY)
    assert draft_text(draft).startswith("Redegørelse for liggetider\n")


def test_where_several_are_asked_the_account_says_that_one_must_be_named() -> None:
    case = replace(byggesager_case(()), senders=("Nørreå Kommune", "Fjordby Kommune"))
    assert case.request is not None
    letter = case.request.letter
    both = replace(letter, text=f"Nørreå Kommune\nFjordby Kommune\n\n{letter.text}")
    assert "bedt Nørreå Kommune om" in re.sub(r"\s+", " ", draft_text(draft_account(case, Settings(), today=TODAY)))
    case = replace(case, request=replace(case.request, letter=both))
    draft = draft_account(case, Settings(), today=TODAY)
    assert "[udfyld: hvem der svarer]" in re.sub(r"\s+", " ", draft_text(draft))
    assert any("sendt til Nørreå Kommune og Fjordby Kommune." in warning for warning in draft.warnings)
