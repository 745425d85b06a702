"""The register of promises as lines for a terminal, as XLSX and as iCalendar."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from letterkit.claim import STATUS_DANISH
from letterkit.commitments import SAID_DANISH, Heard, Promise
from letterkit.danish.writing import format_date, format_iso
from letterkit.errors import MissingExtraError
from letterkit.files import written_whole

HEADER = (
    "Afsender", "Hvem", "Løfte", "Frist", "Status i brevet", "Senere breve", "Frist passeret", "Brev", "Brevets dato",
    "Side", "Sætningen",
)  # fmt: skip


def heard_text(heard: Heard) -> str:
    """ "svar.pdf af 2. oktober 2020: ny frist 1. december 2020"."""
    when = f" af {format_iso(heard.day)}" if heard.day else ""
    new = f" {format_date(heard.deadline)}" if heard.deadline else ""
    return f"{heard.file}{when}: {SAID_DANISH[heard.said]}{new}"


def register_lines(promises: Sequence[Promise]) -> list[str]:
    """One line a promise, Danish."""
    shared = Counter((promise.file, promise.sentence) for promise in promises)
    lines = []
    for promise in promises:
        due = format_date(promise.due) if promise.due else "ingen dato"
        mark = "frist passeret" if promise.overdue else "gennemført" if promise.done else STATUS_DANISH[promise.status]
        later = f" [{'; '.join(heard_text(heard) for heard in promise.later)}]" if promise.later else ""
        # Of two promises in one sentence each is shown in its own words.
        said = promise.sentence if shared[promise.file, promise.sentence] == 1 else f"”{promise.quote}”"
        lines.append(f"{due} | {mark} | {promise.sender or promise.file}: {said}{later}")
    return lines


def write_register_xlsx(promises: Sequence[Promise], path: Path) -> None:
    """One row a promise with real dates, the header frozen, a filter, and no cell that Excel would run as a formula."""
    from openpyxl import Workbook

    from letterkit.sheets import add_sheet, save_book

    book = Workbook()
    book.remove(book.worksheets[0])
    add_sheet(book, "Løfter", HEADER, [_row(promise) for promise in promises])
    save_book(book, path, title="Løfter")


def _row(promise: Promise) -> tuple[str | date | int | None, ...]:
    day = date.fromisoformat(promise.day) if promise.day and len(promise.day) == 10 else promise.day
    return (
        promise.sender,
        promise.actor,
        promise.quote,
        promise.due,
        "gennemført" if promise.done else STATUS_DANISH[promise.status],
        "; ".join(heard_text(heard) for heard in promise.later),
        "ja" if promise.overdue else "nej",
        promise.file,
        day,
        promise.page,
        promise.sentence,
    )


def register_calendar(promises: Sequence[Promise], *, today: date) -> bytes:
    """The open promises with a day, as iCalendar (RFC 5545): one all-day event each, with a reminder a week before.

    The same promises give the same bytes: the identity is a hash of sender, letter and words, and the time stamp is `today`.
    Raises `MissingExtraError` where the icalendar package is not installed.
    """
    try:
        from icalendar import Alarm, Calendar, Event
    except ImportError as error:
        raise MissingExtraError(
            "Kalenderfilen kræver pakken icalendar.", "Installer den med: pip install letterkit[kalender]"
        ) from error
    calendar = Calendar()
    calendar.add("prodid", "-//letterkit//da")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Løfter")
    for promise in promises:
        if promise.due is None or promise.done:
            continue
        event = Event()
        identity = hashlib.sha256("|".join((promise.sender, promise.file, promise.quote, str(promise.due))).encode()).hexdigest()
        event.add("uid", f"{identity[:32]}@letterkit")
        event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
        event.add("dtstart", promise.due)
        event.add("dtend", promise.due + timedelta(days=1))
        said = promise.sentence if len(promise.sentence) <= 120 else promise.quote[:120]
        event.add("summary", f"Frist: {promise.sender or promise.file}: {said}")
        place = promise.file + (f", side {promise.page}" if promise.page else "")
        event.add("description", f"”{promise.sentence}”\n{place}")
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", "Frist om en uge")
        alarm.add("trigger", timedelta(days=-7))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def write_register_calendar(promises: Sequence[Promise], path: Path, *, today: date) -> None:
    """`register_calendar` as a file (.ics)."""
    with written_whole(path) as temporary:
        temporary.write_bytes(register_calendar(promises, today=today))
