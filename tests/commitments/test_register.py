"""The register of promises: what later letters say, what is overdue, and its files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import openpyxl
import pytest

from letterkit.claim import Commitment, CommitmentStatus
from letterkit.commitments import Promise, SourceLetter, build_register
from letterkit.commitments.files import register_calendar, register_lines, write_register_xlsx
from letterkit.letter import Span

FIRST = (
    "Kommunen tager den digitale forhåndsdialog i brug senest den 1. juni 2020. Vi ansætter to byggesagsbehandlere 1. april 2020."
)


def letter(
    file: str,
    day: str | None,
    text: str,
    *promises: tuple[str, CommitmentStatus, str | None],
    sender: str | None = "Nørreå Kommune",
) -> SourceLetter:
    made = tuple(
        Commitment(
            id=f"c{n}",
            status=status,
            deadline=deadline,
            quote=quote,
            span=Span(start=text.index(quote), end=text.index(quote) + len(quote), page=1),
        )
        for n, (quote, status, deadline) in enumerate(promises, start=1)
    )
    return SourceLetter(file=file, sender=sender, day=day, text=text, commitments=made)


def first() -> SourceLetter:
    return letter(
        "januar.pdf",
        "2020-01-15",
        FIRST,
        ("Kommunen tager den digitale forhåndsdialog i brug senest den 1. juni 2020", "planned", "2020-06-01"),
        ("Vi ansætter to byggesagsbehandlere 1. april 2020", "planned", "2020-04-01"),
    )


def register(*letters: SourceLetter, today: date = date(2020, 10, 15)) -> dict[str, Promise]:
    return {f"{promise.file} {promise.quote.split(' ')[1]}": promise for promise in build_register(letters, today=today)}


def test_a_passed_day_without_a_later_word_is_overdue() -> None:
    found = register(first())
    assert [promise.overdue for promise in found.values()] == [True, True]
    assert [promise.overdue for promise in register(first(), today=date(2020, 5, 1)).values()] == [True, False]
    assert [promise.due for promise in found.values()] == [date(2020, 4, 1), date(2020, 6, 1)]


@pytest.mark.parametrize(
    ("promise", "deadline", "text", "said"),
    [
        ("Vi får syet nye sejl til skoleskibet senest den 1. maj 2020", "2020-05-01", "De sejl, som vi sidste år stillede i udsigt, er ikke syet, da pengene slap op.", "broken"),
        ("Vi får syet nye sejl til skoleskibet senest den 1. maj 2020", "2020-05-01", "Sejlene til skoleskibet er ikke syet af os, men af et værft i Svendborg.", "silent"),
        ("Vi får syet nye sejl til skoleskibet senest den 1. maj 2020", "2020-05-01", "Besætningen er ikke steget.", "silent"),
        ("Vi forventer, at antallet af aflyste ture i 2019 bliver højst 15", "2019-12-31", "Målet om højst 15 aflyste ture blev ikke nået.", "broken"),
        ("Vi forventer, at antallet af aflyste ture i 2019 bliver højst 15", "2019-12-31", "Målet om højst 15 aflyste ture er dermed nået.", "done"),
        ("Vi forventer, at antallet af aflyste ture i 2019 bliver højst 15", "2019-12-31", "Målet om højst 30 syge matroser er nået.", "silent"),
        ("Vi indfører en fast opmåling af sejlløbet hvert halve år fra den 1. januar 2020", "2020-01-01", "Skibet har siden januar 2020 ladet løbet måle hvert halve år.", "done"),
        ("Vi indfører en fast opmåling af sejlløbet hvert halve år fra den 1. januar 2020", "2020-01-01", "Bestyrelsen har siden januar 2020 holdt møde hvert halve år.", "silent"),
        ("Vi ansætter to bådsmænd senest den 1. marts 2020", "2020-03-01", "De to bådsmænd begyndte den 1. april 2020, altså en måned senere end lovet.", "late"),
        ("Vi indgår inden den 1. maj 2020 en aftale med Svaneke Værft om tre master", "2020-05-01", "Aftalen med Svaneke Værft blev først underskrevet den 9. juni 2020.", "late"),
        ("Vi indgår inden den 1. maj 2020 en aftale med Svaneke Værft om tre master", "2020-05-01", "Svaneke Værft fik nyt tag den 9. juni 2020.", "silent"),
        ("Vi får foretaget en ny lodning af hele løbet inden den 1. maj 2020", "2020-05-01", "Den lodning, som havnen tidligere har stillet i udsigt, er ikke gennemført, da båden var lejet ud.", "broken"),
        ("Vi ansætter to bådsmænd senest den 1. marts 2020", "2020-03-01", "De to bådsmænd begyndte den 1. februar 2020.", "done"),
    ],
)  # fmt: skip
def test_what_is_said_outright_of_a_promise(promise: str, deadline: str, text: str, said: str) -> None:
    found = register(
        letter("maj.pdf", "2019-05-01", f"{promise}.", (promise, "planned", deadline)), letter("august.pdf", "2020-08-01", text)
    )
    (one,) = found.values()
    assert [heard.said for heard in one.later] in ([said], ["mentioned"] if said == "silent" else [said])


@pytest.mark.parametrize(
    ("text", "promise", "said", "overdue", "due"),
    [
        (
            "Den digitale forhåndsdialog blev taget i brug den 28. maj 2020.",
            ("Den digitale forhåndsdialog blev taget i brug den 28. maj 2020", "done", "2020-05-28"),
            "done",
            False,
            date(2020, 6, 1),
        ),
        (
            "Den digitale forhåndsdialog bliver taget i brug senest den 1. december 2020.",
            ("Den digitale forhåndsdialog bliver taget i brug senest den 1. december 2020", "planned", "2020-12-01"),
            "moved",
            False,
            date(2020, 12, 1),
        ),
        ("Den digitale forhåndsdialog er under udvikling.", None, "mentioned", True, date(2020, 6, 1)),
        ("Vi har fået en ny skole.", None, "silent", True, date(2020, 6, 1)),
        (
            "Den digitale forhåndsdialog er udbudt. Den digitale forhåndsdialog er vigtig.",
            None,
            "several",
            True,
            date(2020, 6, 1),
        ),
    ],
)
def test_what_a_later_letter_says(
    text: str, promise: tuple[str, CommitmentStatus, str | None] | None, said: str, overdue: bool, due: date
) -> None:
    later = letter("oktober.pdf", "2020-10-02", text, *([promise] if promise else []))
    found = register(first(), later)["januar.pdf tager"]
    assert [heard.said for heard in found.later] == [said]
    assert (found.overdue, found.due) == (overdue, due)


@pytest.mark.parametrize(
    ("text", "said", "overdue"),
    [
        ("Vi har ansat en af de to byggesagsbehandlere.", "partly", True),
        ("De to byggesagsbehandlere blev ansat den 1. maj 2020.", "late", False),
        ("En byggesagsbehandler har fået en pris.", "mentioned", True),
        ("Borgerne er glade for byggesagskontoret.", "silent", True),
    ],
)
def test_half_of_a_promise_keeps_it_not(text: str, said: str, overdue: bool) -> None:
    later = letter("oktober.pdf", "2020-10-02", text)
    found = register(first(), later)["januar.pdf ansætter"]
    assert ([heard.said for heard in found.later], found.overdue) == ([said], overdue)


def test_another_senders_letter_says_nothing_of_it() -> None:
    other = letter("andre.pdf", "2020-10-02", "Den digitale forhåndsdialog er taget i brug.", sender="Fjordby Kommune")
    assert register(first(), other)["januar.pdf tager"].later == ()


def test_lines_and_cpr_masked() -> None:
    text = "Sagen om 010190-1234 afgøres senest 1. maj 2020."
    lines = register_lines(
        build_register([letter("a.pdf", None, text, (text[:-1], "planned", "2020-05-01"))], today=date(2020, 6, 1))
    )
    assert lines == ["1. maj 2020 | frist passeret | Nørreå Kommune: Sagen om xxxxxx-xxxx afgøres senest 1. maj 2020."]


def test_xlsx_has_real_dates_and_no_formula(tmp_path: Path) -> None:
    text = "=HYPERLINK(1) ansættes 1. maj 2020."
    promises = build_register([letter("a.pdf", "2020-01-02", text, (text, "planned", "2020-05-01"))], today=date(2020, 6, 1))
    write_register_xlsx(promises, tmp_path / "løfter.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "løfter.xlsx")["Løfter"]
    assert sheet.freeze_panes == "A2"
    row = list(sheet[2])
    assert row[3].is_date
    assert row[2].data_type == "s"
    assert row[2].value == text
    assert row[6].value == "ja"


def test_calendar_holds_the_open_promises_and_is_the_same_each_time() -> None:
    promises = build_register([first()], today=date(2020, 2, 1))
    data = register_calendar(promises, today=date(2020, 2, 1))
    assert data == register_calendar(promises, today=date(2020, 2, 1))
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2020, 4, 1), date(2020, 6, 1)]
    assert "Nørreå Kommune" in str(events[0]["summary"])
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
