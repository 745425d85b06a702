"""Promises in a draft: reworded ones are found again, changed and invented ones are named."""

from __future__ import annotations

from datetime import date

import pytest
from draft.letters import byggesager, byggesager_case

from letterkit.proof.promises import draft_promises, gather_promises, trace_promises
from letterkit.settings import Settings

DAY = date(2019, 5, 13)


def traced(sentence: str) -> list[tuple[str, str]]:
    """(status, what is said) of each promise in a sentence that a clerk has written into the draft."""
    analysis = byggesager()
    held = gather_promises([analysis], byggesager_case(analysis.questions), Settings())
    items = trace_promises([sentence], held, [], DAY, Settings())
    return [(item.status, item.said) for item in items]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen forventer, at sagsbunken er afviklet inden udgangen af 2019.",
        "Ministeriet ser frem til, at sagsbunken forventes afviklet inden udgangen af 2019.",
        "Der vil blive ansat yderligere en medarbejder 1. august 2019.",
        "Kommunen vil nedbringe antallet af åbne byggesager til 100 inden udgangen af 2018.",  # the earlier letter
    ],
)
def test_a_promise_in_other_words_is_found_again(sentence: str) -> None:
    found = traced(sentence)
    assert found
    assert {status for status, _ in found} == {"traced"}


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Kommunen forventer, at sagsbunken er afviklet.", "fristen er 31. december 2019, som er udeladt"),
        ("Kommunen forventer, at sagsbunken er afviklet inden udgangen af 2020.", "fristen er 31. december 2019"),
        ("Kommunen vil afvikle sagsbunken af byggesager inden udgangen af 2019.", "det er forventet, ikke planlagt"),
        ("Kommunen har nu afviklet sagsbunken helt.", "det er forventet, ikke gennemført"),
        ("Kommunen forventer ikke, at sagsbunken er afviklet inden udgangen af 2019.", "det ene siger ”ikke”"),
        ("Kommunen vil nedbringe antallet af åbne byggesager inden udgangen af 2018.", "”100” er udeladt"),
        ("Regionen forventer, at sagsbunken er afviklet inden udgangen af 2019.", "der har lovet det"),
        (
            "Det er noteret, at vejen udvides i marts 2020, og at kommunen forventer, at sagsbunken er afviklet.",
            "fristen er 31. december 2019, som er udeladt",
        ),
        ("Yderligere en medarbejder vil blive ansat.", "fristen er 1. august 2019, som er udeladt"),
    ],
)
def test_a_changed_promise_is_named(sentence: str, said: str) -> None:
    status, why = traced(sentence)[-1]
    assert status == "changed"
    assert said in why


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen vil indføre en døgnåben vagttelefon for borgerne.",
        "Kommunen vil desuden oprette et ankenævn.",
        "Forvaltningen vil ansætte flere jurister.",
        "at kommunen vil anskaffe et nyt fagsystem, og",
    ],
)
def test_an_invented_promise_is_named(sentence: str) -> None:
    assert [status for status, _ in traced(sentence)] == ["not_found"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ministeriet har noteret sig redegørelsen og vil følge op på den.",
        "Kommunen bedes oplyse, hvordan den vil nedbringe ventetiden.",
        "Tak for redegørelsen.",
        "Har kommunen ansat flere jurister?",
    ],
)
def test_what_the_writer_does_with_the_letter_is_no_promise(sentence: str) -> None:
    assert traced(sentence) == []


def test_offsets_point_into_the_paragraph() -> None:
    paragraphs = ["Ministeriet hæfter sig ved følgende:", "at kommunen vil ansætte tre læger i maj 2019,"]
    ((number, start, promise),) = draft_promises(paragraphs, DAY, Settings())
    assert (number, paragraphs[number][start:]) == (1, "kommunen vil ansætte tre læger i maj 2019,")
    assert promise.deadline == "2019-05-31"
