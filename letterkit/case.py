"""A case: who asked whom, the request, the earlier letters and the case data that a letter is held against."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from letterkit.claim import Claims
from letterkit.letter import Letter, Number


@dataclass(frozen=True, kw_only=True)
class Period:
    """From `start` to `end`, both days included; `text` as the source prints it."""

    start: date
    end: date
    text: str


def iso_period(text: str | None) -> Period | None:
    """The days that an ISO date covers at the precision it has: "2017", "2017-12", "2017-12-01", or "2017-01/2017-06".

    >>> iso_period("2017-02").end
    datetime.date(2017, 2, 28)
    """
    if not text:
        return None
    if "/" in text:
        first, last = (iso_period(half) for half in text.split("/", 1))
        return Period(start=first.start, end=last.end, text=text) if first and last else None
    try:
        parts = [int(part) for part in text.split("-")]
        if len(parts) == 1:
            return Period(start=date(parts[0], 1, 1), end=date(parts[0], 12, 31), text=text)
        if len(parts) == 2:
            return Period(start=date(parts[0], parts[1], 1), end=date(parts[0], parts[1], monthrange(*parts)[1]), text=text)
        return Period(start=date(*parts), end=date(*parts), text=text)
    except (ValueError, TypeError):
        return None


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One value of the case data, with the row it stands in. A missing value is no Fact: it stands in `CaseData.missing`."""

    area: str
    indicator: str
    group: str | None
    period: Period | None
    value: Number
    decimals: int = 0  # as written in the source
    unit: str | None
    kind: Literal["count", "share", "amount", "other"]
    source: str | None
    file: str
    row: int  # 1-based, as a spreadsheet shows it
    column: str | None = None  # the column's heading in a wide table
    fetched: str | None = None  # when, for facts that `letterkit fetch` brought


@dataclass(frozen=True, kw_only=True)
class MissingFact:
    """A place in the case data where a value is withheld or absent ("-", "..", "Skjult"): never zero."""

    area: str
    indicator: str
    group: str | None
    period: Period | None
    mark: str
    file: str
    row: int


@dataclass(frozen=True, kw_only=True)
class EarlierLetter:
    letter: Letter
    claims: Claims


@dataclass(frozen=True, kw_only=True)
class Case:
    """What one letter is checked against. `today` is an argument: an analysis never asks the clock."""

    facts: tuple[Fact, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    request: EarlierLetter | None = None
    earlier: tuple[EarlierLetter, ...] = ()
    senders: tuple[str, ...] = ()  # who was asked, where case.toml lists them
    asked_by: str | None = None
    reference: str | None = None  # our case number
    sent: date | None = None
    deadline: date | None = None
    today: date | None = None
    data_files: tuple[str, ...] = ()
    data_remarks: tuple[str, ...] = ()  # Danish: how the case data were read (encoding, delimiter), and what was left out


def same_sender(one: str | None, other: str | None) -> bool:
    """Two spellings of one sender: case and blanks aside, nothing fuzzy."""
    return bool(one and other) and " ".join((one or "").split()).casefold() == " ".join((other or "").split()).casefold()


def is_another(one: str | None, other: str | None) -> bool:
    """Are two senders surely two: both are named, and neither name has all that the other is told by ("Beredskab Midtsund I/S")?"""
    left, right = ({*re.findall(r"[^\s,()]+", (name or "").casefold())} for name in (one, other))
    return bool(left and right) and not (left <= right or right <= left)


def earlier_of(case: Case, sender: str | None) -> tuple[EarlierLetter, ...]:
    """The earlier letters that are not another sender's: nobody is held to what somebody else has written."""
    return tuple(one for one in case.earlier if not is_another(one.letter.sender.value if one.letter.sender else None, sender))


def not_heard_from(case: Case, senders: Iterable[str | None]) -> list[str]:
    """Those whom the case lists and who are none of `senders`, in its order."""
    known = list(senders)
    return [name for name in case.senders if not any(same_sender(name, one) for one in known)]


@dataclass(frozen=True, kw_only=True)
class Match:
    """How one claim (one side of a comparison, one cell) lines up with the case data: by its words and dates, never by value.

    Exactly one fact in `facts`: it is covered. Several: ambiguous, all are listed. None: `why_not` says what hindered, and `near`
    holds the facts that agree in all but one respect (another period, another area), for the reader's eye only.
    """

    claim: str  # "f3"; "f3/table" for the letter's own tables; "t1/4/2" for row 4, column 2 of a table of the letter
    facts: tuple[Fact, ...] = ()
    near: tuple[Fact, ...] = ()
    missing: tuple[MissingFact, ...] = ()  # the place is there, the value is withheld
    exact: bool = False  # words, area and period agree in full; else the claim may speak of something narrower or wider
    cells: tuple[
        tuple[int, int], ...
    ] = ()  # (row, column) of each fact, when the facts are cells of the letter's table `facts[0].file`
    why_not: str = ""  # Danish
    expected: bool = False  # the letter names the very source or indicator that the case data hold: silence there is worth a word


@dataclass(frozen=True, kw_only=True)
class CaseData:
    """One file of case data as read: facts, withheld values, and what the reader noticed (Danish)."""

    facts: tuple[Fact, ...] = ()
    missing: tuple[MissingFact, ...] = ()
    remarks: tuple[str, ...] = ()
