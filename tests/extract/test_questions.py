"""Questions: who asks, where each begins and ends, and its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.case import EarlierLetter
from letterkit.claim import Claims
from letterkit.extract.question_layouts import find_asked
from letterkit.extract.question_parts import split_parts
from letterkit.extract.questions import find_questions
from letterkit.extract.view import letter_of_text, view_of
from letterkit.letter import Letter, TextField

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def between(text: str, sender: str, recipient: str) -> Letter:
    fields = {"sender": TextField(value=sender), "recipient": TextField(value=recipient)}
    return Letter(**{**vars(letter_of_text(text)), **fields})


@pytest.mark.parametrize(("sender", "recipient", "text", "wanted"), rows("asking.tsv"))
def test_who_asks_what(sender: str, recipient: str, text: str, wanted: str) -> None:
    filler = (
        "Der er i dag 40 på ventelisten. Kommunen har ansat to medarbejdere, og listen er derfor blevet kortere siden sommer."
    )
    text = text.replace("\\n", "\n")
    view = view_of(between(f"{text}\n\n{filler}", sender, recipient))
    found = [("!" if asked.by == "sender" else "") + view.text[asked.start : asked.end] for asked in find_asked(view)]
    expected = [] if wanted == "-" else wanted.split("|")
    assert len(found) == len(expected), found
    assert all(words.startswith(opening) for words, opening in zip(found, expected, strict=True)), found


@pytest.mark.parametrize(
    ("last", "by"),
    [("Kan ministeriet oplyse, om der følger penge med?", "sender"), ("Kan kommunen oplyse, om der følger penge med?", "other")],
)
def test_a_question_behind_which_the_letter_ends(last: str, by: str) -> None:
    text = (
        f"Ministeriet har spurgt, hvor mange legepladser der er lukket.\n\nDer er lukket fire legepladser i kommunen.\n\n{last}"
    )
    found = find_asked(view_of(between(text, "Nørby Kommune", "Kulturministeriet")))
    assert [asked.by for asked in found] == ["other", by]


REQUEST = (
    "Ministeriet skal bede kommunen svare på følgende:\n\n1. Hvor mange borgere venter på en plejebolig?\n\n"
    "2. Hvad koster en plads om året?\n\n3. Hvornår åbner det nye plejehjem i havnen?"
)


@pytest.mark.parametrize(
    ("restated", "origins"),
    [
        ("Tak for jeres brev. Der venter 48 borgere.", ["request", "request", "request"]),
        (
            "I har spurgt:\n\n1. Hvor mange borgere venter på en plejebolig?\n\n2. Hvad koster en plads om året?\n\n3. Hvornår åbner det nye plejehjem?",
            ["letter", "letter", "letter"],
        ),
        (
            "I har spurgt:\n\n1. Hvor mange borgere venter på en plejebolig?\n\n3. Hvornår åbner det nye plejehjem i havnen?",
            ["letter", "letter", "request"],
        ),
        (
            "Ad 1. Ventetid\n\n48 borgere venter.\n\nAd 2. Antal kroner\n\nEn plads koster 4.000 kr.\n\nAd 3. Havnen\n\nHuset åbner i maj.",
            ["request", "request", "request"],
        ),
        (
            "Ad 1. Hvor mange venter?\n\n48 borgere venter.\n\nAd 2. Hvad koster en plads?\n\n4.000 kr.\n\nAd 3. Hvornår åbner huset?\n\nI maj.",
            ["letter", "letter", "letter"],
        ),
    ],
)
def test_what_the_letter_leaves_out_is_taken_from_the_request(restated: str, origins: list[str]) -> None:
    request = EarlierLetter(letter=between(REQUEST, "Ministeriet", "Elmby Kommune"), claims=Claims())
    view = view_of(between(f"{restated}\n\nVi har i øvrigt 40 pladser og bygger flere.", "Elmby Kommune", "Ministeriet"))
    questions, excluded = find_questions(view, request)
    assert [question.origin for question in questions] == origins
    assert [question.id for question in questions] == ["q1", "q2", "q3"]
    assert sorted(question.number or "" for question in questions) == ["1", "2", "3"]
    for question in questions:
        if question.span is None:
            assert question.origin == "request"
        else:
            assert question.quote == view.text[question.span.start : question.span.end]
            assert any(start <= question.span.start and question.span.end <= end for start, end in excluded)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Overholder kommunen reglerne? Og hvis ikke, hvornår sker det?", ["yes_no", "date"]),
        ("Hvor mange sager er der – og hvilke årsager er der til forsinkelsen?", ["count", "reason"]),
        ("Vil ministeren oplyse, hvor mange sager der er, herunder hvad de har kostet?", ["count", "cost"]),
        ("Hvad er status for de tre tiltag?", ["status"]),
        ("Hvordan har antallet udviklet sig, og hvad skyldes det?", ["status", "reason"]),
        ("Er der indgået en aftale, og hvad går den ud på?", ["yes_no", "other"]),
        ("Hvor lang er ventetiden i sager, hvor der er klaget?", ["count"]),
        ("Mener ministeren, at det er rimeligt, at borgerne venter, og at de ikke får svar?", ["yes_no"]),
        ("Har kommunen undersøgt, hvorfor de unge falder fra?", ["yes_no"]),
        ("Hvilke skoler er omfattet, hvor mange elever går der, og hvornår begynder ordningen?", ["other", "count", "date"]),
        ("Ministeren bedes redegøre for udviklingen i antallet af klager.", ["status"]),
        ("antallet af børn på venteliste samt årsagerne til ventetiden", ["count", "reason"]),
        ("I hvilke kommuner findes ordningen, og i hvor mange af dem er den evalueret?", ["other", "count"]),
        ("I hvor mange kældre var der vand, og hvad var den højeste værdi?", ["count", "count"]),
        ("Har I sat penge af til nye pumper, bedes beløbet oplyst.", ["cost"]),
        ("Findes der ventelister, bedes antallet af ventende oplyst.", ["count"]),
        ("Er der indgået en aftale, bedes datoen for den oplyst.", ["date"]),
        ("Har I sat penge af til nye pumper?", ["yes_no"]),
        ("Hvor længe er kranen om et løft? Angiv både gennemsnittet og den længste tid i 2025.", ["count", "count"]),
        ("Hvor længe er kranen om et løft? Både gennemsnittet og den længste tid bedes oplyst.", ["count", "count"]),
        ("Havnen bedes oplyse såvel antallet af løft som antallet af uheld.", ["count", "count"]),
        ("Hvad er den gennemsnitlige og den længste liggetid?", ["count", "count"]),
        ("Hvad var den højeste og den gennemsnitlige vindstyrke?", ["count", "count"]),
        ("Angiv både udgiften og årsagen til merforbruget.", ["cost", "reason"]),
        ("Angiv beløbet både i kroner og i procent.", ["other"]),
        ("Oplys, hvor mange både og skibe I råder over.", ["count"]),
        ("Hvor mange sejlere, både voksne og børn, er meldt ind?", ["count"]),
        ("Hvor mange kajer har både lys og strøm?", ["count"]),
        ("Beskriv den største og den mindste kaj.", ["other"]),
        ("Måtte I lukke kajen i 2025? Hvis ja: Hvor længe?", ["yes_no", "count"]),
        ("om kajen er lukket, og, hvis ja, hvornår den åbner", ["yes_no", "date"]),
        ("Vedlæg den seneste vagtplan. Oplys desuden, hvem der har nøglen.", ["other", "other"]),
        ("Hvad er forskellen mellem gennemsnittet og den længste tid?", ["count"]),
        ("Hvad skønner havnen, at det vil koste at grave sejlrenden, og hvordan ventes den finansieret?", ["cost", "other"]),
        ("Hvad anser havnen for hovedårsagen til tilsandingen?", ["reason"]),
        ("Hvad mener havnen om den nye mole?", ["other"]),
        ("Hvad forventer havnen at gøre ved tilsandingen?", ["other"]),
    ],
)
def test_parts_and_what_each_wants(question: str, kinds: list[str]) -> None:
    parts = split_parts(question)
    assert [part.kind for part in parts] == kinds
    assert all(question[part.start : part.end].strip() for part in parts)


def test_the_preposition_of_a_question_word_stays_with_it() -> None:
    asked = "Hvem afgør, om der pumpes, til hvilken kote, og på hvilket grundlag sker det?"
    part = split_parts(asked)[-1]
    assert asked[part.start : part.end] == "på hvilket grundlag sker det?"


@pytest.mark.parametrize(
    ("question", "condition"),
    [
        ("Er planen vedtaget, og i givet fald hvornår?", "yes"),
        ("Overholdes fristen, og hvis ikke, hvornår bliver den det?", "no"),
        ("Er planen vedtaget, og hvornår?", ""),
        ("Blev alle kældre tømt, og hvad var grunden, hvis det ikke skete?", "no"),
        ("Er der lukket kældre, og hvornår åbner de, hvis det er tilfældet?", "yes"),
        ("Er der lukket kældre, og hvad koster det, hvis det ikke regner?", ""),
    ],
)
def test_a_half_may_hang_on_the_answer_to_the_first(question: str, condition: str) -> None:
    assert split_parts(question)[1].condition == condition


@pytest.mark.parametrize(
    ("question", "conditions"),
    [
        ("Er kranen synet? Hvis ikke, bedes I forklare hvorfor og oplyse, hvornår det sker.", ["", "no", "no"]),
        ("Er kranen synet? Hvis ikke, bedes det oplyst, hvorfor det ikke er sket, og hvornår det sker.", ["", "no", "no"]),
        ("Har I en lods? Hvis ja, bedes det oplyst, hvor mange dage han var syg, og hvad årsagen var.", ["", "yes", "yes"]),
        ("Er kranen synet? Hvis ikke, bedes I forklare hvorfor. Hvad koster et syn?", ["", "no", ""]),
        ("Er kranen synet, og hvis ikke, hvornår sker det, og hvad koster et syn?", ["", "no", ""]),
    ],
)
def test_a_condition_that_opens_a_sentence_holds_to_its_end(question: str, conditions: list[str]) -> None:
    assert [part.condition for part in split_parts(question)] == conditions


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        ("Hvor mange både med over 10 pct. skimmel har fået en plan?", 1),
        ("Hvor mange kroer over 5 mio. kr. er forsikret, og hvem betaler?", 2),
        ("Hvor mange kroer havde under 5 pct. er de lukket nu?", 1),
        ("Er skimmelen over 10 pct. Hvorfor er der ikke handlet?", 2),
        ("Hvor mange er lukket. Er der flere?", 2),
    ],
)
def test_an_abbreviation_ends_no_part(asked: str, parts: int) -> None:
    assert len(split_parts(asked)) == parts
