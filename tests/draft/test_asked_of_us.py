"""A received letter that asks is answered: its questions and its deadline stand in the draft, and nobody "has no further questions"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from draft.build import Builder
from letterkit.case import Case
from letterkit.claim import QuestionPart
from letterkit.draft import draft_reply, draft_text
from letterkit.draft.account import draft_account, gap_words
from letterkit.draft.asked_of_us import asked_of_us
from letterkit.settings import Settings

TODAY = date(2014, 3, 20)
ASKS = [
    "Tilsynet skal hermed bede havnen besvare følgende:\n\n1) Hvor mange kraner er synet i 2013?\n\n2) Hvem har synet dem?\n\nSvaret bedes sendt senest den 4. april 2014.",
    "Vi beder jer svare på:\n\n1. Hvor mange både ligger i havnen?\n\n2. Hvad koster en plads?\n\nFrist: fredag den 4. april 2014.",
    "Direktoratet anmoder om havnens udtalelse til klagen. Udtalelsen skal være direktoratet i hænde senest den 4. april 2014.",
    "Til brug for beretningen anmodes havnen om at redegøre for følgende:\n\n1. Hvor mange uheld er der anmeldt?\n\n2. Hvad er der gjort ved dem?",
    "Jeg vil bede om en redegørelse for driften. Redegørelsen bedes fremsendt senest den 4. april 2014.",
]
TELLS = [
    "Havnen modtog 14 kraner i 2013. Vi har synet dem alle.",
    "Ministeriet har bedt os om en udtalelse senest den 4. april 2014. Her er den.",
    "I har bedt om tallene for 2013. Der ligger 212 både i havnen.",
    "Vi har bedt rederiet om svar. Rederiet svarer senest den 4. april 2014.",
    "Bådejerne blev bedt om at flytte deres både. Det er sket.",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_letter_that_asks(text: str) -> None:
    analysis = Builder(text, sender="Havnetilsynet", subject="Kraner", date="2014-03-14").build()
    assert asked_of_us(analysis, Case()) is not None
    draft = draft_text(draft_reply(analysis, Case(), Settings(), today=TODAY))
    assert "ingen yderligere spørgsmål" not in draft
    assert "[udfyld: svar]" in draft
    assert "redegoerelse" not in draft.split("Med venlig hilsen")[0]


@pytest.mark.parametrize("text", TELLS)
def test_a_letter_that_tells(text: str) -> None:
    analysis = Builder(text, sender="Storø Havn", subject="Kraner", date="2014-03-14").build()
    assert asked_of_us(analysis, Case()) is None


def test_the_questions_and_what_else_is_wanted_stand_in_the_reply_and_in_the_account() -> None:
    text = f"{ASKS[0]} Havnen bedes vedlægge en kopi af synsrapporten."
    analysis = Builder(text, sender="Havnetilsynet", recipient="Storø Havn", subject="Syn af kraner", date="2014-03-14").build()
    reply = " ".join(draft_text(draft_reply(analysis, Case(), Settings(), today=TODAY)).split())
    assert (
        "Tilsynet beder senest den 4. april 2014 om svar på følgende: 1. ”Hvor mange kraner er synet i 2013?” [udfyld: svar]"
        in reply
    )
    assert "3. ”Havnen bedes vedlægge en kopi af synsrapporten.”" in reply
    account = " ".join(draft_text(draft_account(Case(), Settings(), today=TODAY, letter=analysis)).split())
    assert "Tilsynet har i brev af 14. marts 2014 bedt Storø Havn om en redegørelse." in account
    assert "”Hvem har synet dem?”" in account
    assert "synsrapporten" in account


def test_the_account_restates_the_questions_that_a_letter_prints() -> None:
    b = Builder(
        "Spørgsmål 1: Hvor længe venter bådene?\n\nDe venter i ni dage.", sender="Storø Havn", date="2014-03-14", subject="Svar"
    )
    b.question("Hvor længe venter bådene?", [("count", "Hvor længe venter bådene?", True, "De venter i ni dage.")], "yes", "1")
    text = draft_text(draft_account(Case(asked_by="Havnetilsynet"), Settings(), today=TODAY, letter=b.build()))
    assert "Tilsynet har bedt Storø Havn om en redegørelse." in text.replace("\n", " ")
    assert "”Hvor længe venter bådene?”" in text
    assert "[udfyld: varighed og periode]" in text


def test_who_is_asked_is_the_one_of_the_case() -> None:
    case = replace(Case(), asked_by="Søfartsministeren", senders=("Storø Havn",))
    text = draft_text(draft_account(case, Settings(), today=TODAY)).replace("\n", " ")
    assert "Ministeren har bedt Storø Havn om en redegørelse." in text


@pytest.mark.parametrize(
    ("quote", "gap"),
    [
        ("Hvor længe ligger bådene i havnen?", "varighed og periode"),
        ("Hvor lang er ventetiden på en plads?", "varighed og periode"),
        ("hvor lang tid går der?", "varighed og periode"),
        ("hvor lange sagsbehandlingstider har kontoret?", "varighed og periode"),
        ("hvor hurtigt blev de erstattet?", "varighed og periode"),
        ("Hvor mange både ligger i havnen?", "antal og tidspunkt for opgørelsen"),
        ("hvor lang er molen?", "antal og tidspunkt for opgørelsen"),
        ("hvor lang en strækning er asfalteret?", "antal og tidspunkt for opgørelsen"),
        ("hvor store restancer er der?", "beløb og tidspunkt for opgørelsen"),
        ("Hvor mange stationer nåede ikke målet på 95 pct.?", "antal og tidspunkt for opgørelsen"),
        ("hvor stor en del af bådene er synet?", "andel og tidspunkt for opgørelsen"),
    ],
)
def test_what_is_to_be_filled_in(quote: str, gap: str) -> None:
    assert gap_words(QuestionPart(kind="count", quote=quote, answered=False), alone=True) == gap


REMIND = "Hvor mange både er synet, hvor mange af dem er kasseret, og hvorfor?"
PARTS = [("count", "Hvor mange både er synet"), ("count", "hvor mange af dem er kasseret"), ("reason", "hvorfor?")]


@pytest.mark.parametrize(
    ("answered", "said"),
    [
        ((True, True, False), "Der mangler svar på den sidste del."),
        ((True, False, False), "Der mangler svar på den anden og den sidste del."),
        ((False, True, True), "Der mangler svar på den første del."),
        ((True, False, True), "Det er ikke oplyst, hvor mange af dem der er kasseret."),
    ],
)
def test_a_reminder_quotes_the_whole_question_once(answered: tuple[bool, ...], said: str) -> None:
    b = Builder("Vi har synet 14 både.", sender="Storø Kommune", date="2014-03-14", subject="Svar")
    b.question(REMIND, [(kind, quote, done, None) for (kind, quote), done in zip(PARTS, answered, strict=True)], "partly", "1")
    text = " ".join(draft_text(draft_reply(b.build(), Case(), Settings(), today=TODAY, template="rykker")).split())
    assert f"Spørgsmål 1: ”{REMIND}” {said}" in text
    assert text.count("hvorfor?") == 1


def test_nobody_is_reminded_of_what_cannot_be_told() -> None:
    b = Builder("Vi har synet 14 både. Det kan ikke opgøres, hvor mange der er kasseret.", sender="Storø Kommune", subject="Svar")
    b.question(REMIND, [(kind, quote, kind == "count" and "synet" in quote, None) for kind, quote in PARTS], "partly", "1")
    b.question("Hvem ejer bådene?", [("other", "Hvem ejer bådene?", False, None)], "no", "2")
    refused = "Brevet siger, at det ikke kan oplyses: ”Det kan ikke opgøres, hvor mange der er kasseret.”"
    parts = tuple(part if part.answered else replace(part, why=refused) for part in b.questions[0].parts)
    b.questions[0] = replace(b.questions[0], parts=parts)
    text = " ".join(draft_text(draft_reply(b.build(), Case(), Settings(), today=TODAY, template="rykker")).split())
    assert "kasseret" not in text
    assert "Et spørgsmål er endnu ikke besvaret: Hvem ejer bådene?" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Havnen synede 14 kraner i 2013. Kan tilsynet oplyse, hvornår det nye skema kommer?",
            "I spørger: ”Kan tilsynet oplyse, hvornår det nye skema kommer?” [udfyld: svar]",
        ),
        (
            "Havnen synede 14 kraner i 2013. Vi vil gerne have tilsendt det nye skema.",
            "I skriver: ”Vi vil gerne have tilsendt det nye skema.” [udfyld: svar]",
        ),
    ],
)
def test_what_an_answer_asks_is_not_passed_over(text: str, said: str) -> None:
    analysis = Builder(text, sender="Storø Havn", subject="Kraner", date="2014-03-14").build()
    draft = " ".join(draft_text(draft_reply(analysis, Case(), Settings(), today=TODAY)).split())
    assert said in draft
