"""The request as a checklist: what is asked, what each half wants, and by when."""

from __future__ import annotations

from datetime import date

import pytest

from letterkit.extract.request import find_deadline, read_request, unread_clauses, unread_points
from letterkit.extract.view import letter_of_text, view_of
from letterkit.letter import Letter, TextField
from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text


def request_of(text: str, dated: date | None = date(2020, 1, 7)) -> Letter:
    parties = {"sender": TextField(value="Kulturministeriet"), "recipient": TextField(value="Sandby Kommune")}
    return Letter(**{**vars(letter_of_text(text, dated=dated)), **parties})


def test_questions_with_their_halves_and_the_deadline() -> None:
    letter = request_of(
        "Vi skal bede kommunen svare på følgende spørgsmål senest den 3. februar 2020:\n\n"
        "1. Overholder kommunen aftalen, og hvis ikke, hvornår forventer kommunen at gøre det?\n\n"
        "2. Hvor mange besøg er der, og hvad koster de?\n\nMed venlig hilsen"
    )
    request = read_request(letter)
    assert request.asked_by == "Kulturministeriet"
    assert [(q.id, q.number, [part.kind for part in q.parts]) for q in request.questions] == [
        ("q1", "1", ["yes_no", "date"]),
        ("q2", "2", ["count", "cost"]),
    ]
    assert all(q.answered == "no" and not any(part.answered for part in q.parts) for q in request.questions)
    assert request.deadline is not None
    assert request.deadline.day == "2020-02-03"
    span = request.deadline.span
    assert request.deadline.quote == letter.text[span.start : span.end] == "senest den 3. februar 2020"


@pytest.mark.parametrize(
    ("text", "dated", "day", "amount", "unit"),
    [
        ("Svaret bedes sendt senest fredag den 28. februar 2020.", date(2020, 1, 7), "2020-02-28", None, None),
        ("Frist for svar: 15. september 2020.", date(2020, 1, 7), "2020-09-15", None, None),
        ("Vi beder om at modtage redegørelsen inden den 1. marts.", date(2020, 1, 7), "2020-03-01", None, None),
        ("Vi beder om svar inden tre uger fra dette brevs dato.", date(2020, 1, 7), "2020-01-28", 3, "week"),
        ("Kommunen bedes svare inden for 14 dage.", date(2020, 1, 7), "2020-01-21", 14, "day"),
        ("Kommunen bedes svare inden for en måned.", date(2020, 1, 31), "2020-02-29", 1, "month"),
        ("Kommunen bedes svare senest 4 uger efter modtagelsen af dette brev.", date(2020, 1, 7), None, 4, "week"),
        ("Kommunen bedes svare inden for 10 arbejdsdage.", date(2020, 1, 7), None, 10, "working_day"),
        ("Kommunen bedes svare inden for 14 dage.", None, None, 14, "day"),
    ],
)
def test_deadlines(text: str, dated: date | None, day: str | None, amount: int | None, unit: str | None) -> None:
    found = find_deadline(view_of(request_of(text, dated)))
    assert found is not None
    assert (found.day, found.amount, found.unit) == (day, amount, unit)
    assert found.rule


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen skulle have indført ordningen senest den 1. januar 2019.",
        "Reglerne gælder fra den 1. marts 2020.",
        "Tak for svaret af 3. januar 2020.",
    ],
)
def test_other_days_are_no_deadline(text: str) -> None:
    assert find_deadline(view_of(request_of(text))) is None


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Vi beder om følgende:\n\n1. vagterne,\n2. bådene,\n3. prisen.", (3, 1)),
        ("Ministeriet ønsker 1) en liste over bådene, 2) en plan for broen og 3) en pris.", (3, 0)),
        ("Vi beder jer besvare:\n\n1. Hvor mange både har I?\n2. Hvad koster de?", None),
        ("1. Hvor mange både har I?\n2. Hvad koster de?", (2, 0)),
        ("1) Hvor mange både har I?\n\nBådene er talt i maj.\n\n2) Hvad koster de?", None),
        ("1. Baggrund\n\nHavnen ligger ved fjorden.\n\n2. Spørgsmål\n\nHvor mange både har I?", None),
        ("Havnen åbner 1. oktober 2025.\n2. december 2025 lukker den.\n\nHvor mange både har I?", None),
        ("Reglerne står i stk. 1) og stk. 2) om broer. Hvor mange både har I?", None),
        (
            "Loven har to mål:\n\n1. tryghed\n2. orden\n\nVi beder jer oplyse, hvor mange både I har.\n\nVi beder jer oplyse, hvad broen koster.",
            None,
        ),
        ("Hvor mange både har I?", None),
        ("", None),
    ],
)
def test_points_that_were_not_read_as_questions(text: str, unread: tuple[int, int] | None) -> None:
    letter = request_of(text)
    assert unread_points(letter, read_request(letter).questions) == unread


@pytest.mark.parametrize(
    ("points", "numbers"),
    [
        (
            "1. Pumper\n\na. Hvor mange pumper er der, og hvor mange af dem virker?\n\nb. Hvornår er de efterset?\n\n2. Kældre\n\n"
            "a. Hvor mange kældre var under vand?\n\nb. Hvad er der gjort ved dem?",
            ["1a", "1b", "2a", "2b"],
        ),
        ("1. Hvor mange pumper er der?\n\n2. Hvornår er de efterset?\n\n3. Hvor mange kældre var under vand?", ["1", "2", "3"]),
        ("a. Hvor mange pumper er der?\n\nb. Hvornår er de efterset?", ["a", "b"]),
        (
            "1. Hvor mange pumper er der?\n\n2. a) Hvor mange kældre var under vand?\n   b) Hvor mange af dem er tømt?\n\n"
            "3. Er brønden renset? Hvis ikke, bedes I forklare hvorfor og oplyse, hvornår det sker.\n\n4. Hvem fører tilsyn?",
            ["1", "2a", "2b", "3", "4"],
        ),
        (
            "1. (a) Hvor mange pumper er der?\n(b) Hvor mange virker?\n\n2. (a) Hvad koster de? (b) Hvem betaler?\n\n3. Hvad mangler?",
            ["1a", "1b", "2a", "2b", "3"],
        ),
        ("1. Hvor mange pumper i hal a) og b) er der?\n\n2. Hvornår er de efterset?", ["1", "2"]),
    ],
)
def test_titles_of_points_ask_nothing(points: str, numbers: list[str]) -> None:
    request = read_request(request_of(f"Kommunen bedes svare på følgende:\n\n{points}\n\nMed venlig hilsen"))
    assert [question.number for question in request.questions] == numbers


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Har I sat penge af til nye pumper, bedes beløbet oplyst.", ["2"]),
        ("Foreligger der en plan for kældrene, bedes den kort beskrevet.", ["2"]),
        ("Har I spørgsmål, er I velkomne til at ringe.", []),
        ("Svar bedes sendt til havnekontoret.", []),
    ],
)
def test_what_is_asked_for_on_a_condition(sentence: str, asked: list[str]) -> None:
    text = f"Ministeriet beder om at få oplyst, hvor mange pumper der virker. {sentence}\n\nMed venlig hilsen"
    assert [question.number for question in read_request(request_of(text)).questions] == ["1", *asked]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        (
            "Vi beder om svar på, hvor mange både I har. Det må også komme frem, hvordan de er fordelt.",
            "Det må også komme frem, hvordan de er fordelt.",
        ),
        ("Vi beder om svar på, hvor mange både I har. Mon ikke havnen er for lille?", "Mon ikke havnen er for lille?"),
        ("Vi beder om svar på, hvor mange både I har, og hvordan de er fordelt.", None),
        ("Tilsynet har undersøgt, hvordan bådene ligger. Vi beder om svar på, hvor mange både I har.", None),
        ("Vi beder om svar på, hvor mange både I har. Svaret skal sendes hertil, hvilket haster.", None),
        ("Vi ønsker at vide, om havnen er tryg. Vi beder jer besvare:\n\n1. Hvor mange både har I?\n\n2. Hvad koster de?", None),
    ],
)
def test_sentences_that_could_ask_and_are_not_read(text: str, unread: str | None) -> None:
    letter = request_of(text)
    assert unread_clauses(letter, read_request(letter).questions) == (() if unread is None else (unread,))


UNDER_TITLES = """Folketinget har bedt ministeren oplyse, hvor ofte broerne lukker. Vi beder om svar på nedenstående spørgsmål.

Spørgsmål 1. Broer og vagter

a) Hvor mange broer passer havnen?

b) Hvor mange brovagter er der, og hvor stor en andel af dem er faste?

Spørgsmål 2. Åbninger

a) Hvor mange åbninger var der i 2019?

b) Hvorfor bliver en bro stående åben?

Spørgsmål 3. Det videre forløb

Hvornår er broerne efterset?

Vi beder om svar senest den 3. februar 2020. $

Med venlig hilsen"""


@pytest.mark.parametrize(
    ("sentence", "further"),
    [
        ("Hvis et spørgsmål ikke kan besvares inden fristen, bedes havnen oplyse, hvornår svaret kan ventes.", []),
        ("Kan I ikke nå det, bedes I oplyse, hvornår besvarelsen kan ventes.", []),
        ("Vi beder også om at få oplyst, hvornår lugerne er malet.", ["hvornår lugerne er malet"]),
    ],
)
def test_letters_under_numbered_titles(sentence: str, further: list[str]) -> None:
    questions = read_request(request_of(UNDER_TITLES.replace("$", sentence))).questions
    assert [question.number for question in questions[:5]] == ["1a", "1b", "2a", "2b", "3"]
    assert [question.quote for question in questions[5:]] == further


def test_what_is_asked_in_running_text_takes_no_number_of_the_list_behind_it() -> None:
    request = read_request(
        request_of(
            "Kommunen bedes oplyse, hvor mange broer der er.\n\nOm tunnelerne beder vi om svar på følgende spørgsmål:\n\n"
            "1. Hvor lange er de?\n\n2. Hvad koster de om året?"
        )
    )
    assert [question.number for question in request.questions] == [None, "1", "2"]


def test_a_sentence_that_opens_with_its_matter_is_no_subject() -> None:
    text = "Vejstyrelsen\n\n12. marts 2024\n\nTil Lindby Kommune\n\nAnmodning om oplysninger\n\nVedrørende vejene skal vi bede om oplysning om, hvor mange km der er."
    letter = compose(read_text(text.encode()), file="brev.txt", sha256="0")
    assert letter.subject is not None
    assert letter.subject.value == "Anmodning om oplysninger"
