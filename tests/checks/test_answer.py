"""LK900: questions and half-questions without an answer; and the silence where nothing is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

ASKED = "Ministeriet har i brev af 3. februar 2020 bedt kommunen svare på følgende:\n\n"
LIST = f"{ASKED}1. Hvor mange borgere venter, og hvad er årsagen til ventetiden?\n\n2. Har kommunen en plan, og i givet fald hvornår er den gennemført?\n\n"


def found(folder: Path, text: str, request: str = "") -> list[tuple[str, str]]:
    findings, coverage = check_example(folder, Example(text=text, request=request))
    assert coverage.failed_checks == ()
    return [(one.claims[0], one.verdict) for one in findings if one.code == "LK900"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (
            "Ad 1\n\n48 borgere venter. Det skyldes mangel på boliger.\n\nAd 2\n\nKommunen har en plan. Den er gennemført den 1. juni 2020.",
            [],
        ),
        ("Ad 1\n\n48 borgere venter. Det skyldes mangel på boliger.\n\nAd 2\n\nKommunen har ikke en plan.", []),
        ("Ad 1\n\n48 borgere venter på en bolig.\n\nAd 2\n\nKommunen har ikke en plan.", [("q1", "unsupported")]),
        (
            "Ad 1\n\n48 borgere venter. Det skyldes mangel på boliger.\n\nAd 2\n\nKommunen har stort fokus på planlægning.",
            [("q2", "unsupported")],
        ),
        (
            "Ad 1\n\nKommunen har stort fokus på de ældre.\n\nAd 2\n\nKommunen har stort fokus på planlægning.",
            [("q1", "unsupported"), ("q2", "unsupported")],
        ),
    ],
)
def test_each_unanswered_question_once(tmp_path: Path, answer: str, expected: list[tuple[str, str]]) -> None:
    assert found(tmp_path, LIST + answer) == expected


def test_a_finding_quotes_question_and_answer(tmp_path: Path) -> None:
    findings, _ = check_example(
        tmp_path, Example(text=f"{LIST}Ad 1\n\n48 borgere venter på en bolig.\n\nAd 2\n\nKommunen har ikke en plan.")
    )
    mine = next(one for one in findings if one.code == "LK900")
    assert [item.quote for item in mine.evidence] == [
        "Hvor mange borgere venter, og hvad er årsagen til ventetiden?",
        "48 borgere venter på en bolig.",
    ]
    assert mine.calculation == "1 af 2 dele besvaret"
    assert mine.ask == "hvad er årsagen til ventetiden?"
    assert "delvist besvaret" in mine.explanation


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen skal hermed bede ministeriet svare på følgende:\n\n1. Hvornår træder reglerne i kraft?\n\n2. Hvem betaler for ordningen?",
        "Kommunen har ansat to medarbejdere i 2020.",
    ],
)
def test_questions_to_the_recipient_are_no_debt(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text) == []
