"""The request as a checklist: kinds of answer, deadline in calendar and working days, earlier promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from draft.letters import byggesager, byggesager_case, plain_letter
from letterkit.case import Case, EarlierLetter
from letterkit.checklist import find_deadlines, make_checklist
from letterkit.claim import Claims
from letterkit.commitments import build_register, letters_of_case
from letterkit.errors import UsageError


def test_questions_with_their_halves_deadline_and_promises() -> None:
    case = byggesager_case(byggesager().questions)
    promises = build_register(letters_of_case(case, []), today=date(2019, 4, 10))
    lines = make_checklist(case, today=date(2019, 4, 10), promises=promises).lines()
    assert lines[0].startswith("[ ] Spørgsmål 1: Hvor mange byggesager venter")
    assert lines[1] == "    [ ] et antal eller en andel, og hvornår det er opgjort: Hvor mange byggesager venter på en afgørelse?"
    assert lines[2] == "    [ ] en årsag: hvad er årsagen til, at de ikke er afgjort?"
    assert lines[3] == "Frist: onsdag den 1. maj 2019, om 21 dage eller 12 arbejdsdage."
    assert "skærtorsdag 18.4, langfredag 19.4, anden påskedag 22.4." in lines[4]
    assert (
        lines[6]
        == "[ ] 31. december 2018 (passeret): Vi vil nedbringe antallet af åbne byggesager til 100 inden udgangen af 2018."
    )


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Jeg beder om svar senest den 20. december 2017.", [date(2017, 12, 20)]),
        ("Redegørelsen bedes sendt inden den 1. februar 2018.", [date(2018, 2, 1)]),
        ("Loven trådte i kraft senest den 1. januar 2015.", []),
        (
            "Svar bedes givet senest 1. marts 2018. Bidrag fra andre bedes sendt senest 1. april 2018.",
            [date(2018, 3, 1), date(2018, 4, 1)],
        ),
        ("Svaret var dateret 1. marts 2018.", []),
    ],
)
def test_the_deadline_is_found_in_the_request(text: str, days: list[date]) -> None:
    assert [day for day, _ in find_deadlines(text, date(2017, 11, 28))] == days


def test_two_deadlines_are_both_listed_and_none_is_said() -> None:
    text = "Svar bedes givet senest 1. marts 2018. Bidrag fra andre bedes sendt senest 1. april 2018."
    case = Case(request=EarlierLetter(letter=plain_letter("a.txt", text), claims=Claims()))
    lines = make_checklist(case, today=date(2018, 3, 10)).lines()
    assert lines[0] == "Frist: flere datoer kan være fristen."
    assert "1. marts 2018, som er passeret" in lines[1]
    none = replace(case, request=EarlierLetter(letter=plain_letter("a.txt", "Hvad sker der?"), claims=Claims()))
    assert make_checklist(none, today=None).lines() == ["Frist: henvendelsen nævner ingen."]


def test_no_request() -> None:
    with pytest.raises(UsageError, match="ingen henvendelse"):
        make_checklist(Case(), today=None)
