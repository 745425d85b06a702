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
    remarks: tuple[
        str, ...
    ] = ()  # Danish: how the case data were read (encoding, delimiter), what was left out, and what of the request


# How a body is registered, and the office that wrote for it: "Beredskab Østby I/S", "Østby Kommune, Teknik og Miljø".
_FORM = re.compile(r",? (?:[aikps]/s|aps|amba|a\.m\.b\.a\.?|fmba|f\.m\.b\.a\.?|smba|s/i|s\.i\.|\(?selvejende institution\)?)$")
_OFFICE = re.compile(r"(?P<body>(?:.+ (?:kommune|amt|sygehus|hospital|universitet|politi)|region [^,]+)), .+")


def name_core(name: str) -> str:
    """A sender's name in small letters without its legal form and its office ("Elmeby Kommune, Borgmesterkontoret" → "elmeby kommune")."""
    told = " ".join(name.split()).casefold().rstrip(".,")
    office = _OFFICE.fullmatch(told)
    return _FORM.sub("", office["body"] if office else told)


def same_sender(one: str | None, other: str | None) -> bool:
    """Two spellings of one sender: with and without its legal form, its office or the word "Kommune"; nothing fuzzy.

    >>> same_sender("Beredskab Østby", "Beredskab Østby I/S"), same_sender("Østby", "Østby Kommune"), same_sender("Østby Kommune", "Østby Museum")
    (True, True, False)
    """
    if not one or not other:
        return False
    first, second = sorted((name_core(one), name_core(other)), key=len)
    return first == second or second in {f"{first} kommune", f"{first}s kommune"}


def earlier_from(case: Case, sender: str | None, *, asker: str | None = None) -> tuple[EarlierLetter, ...]:
    """The earlier letters of one sender: nobody is held to what another wrote.

    A letter whose sender is not known counts only where the case knows no two senders; those of the `asker` count where it is named.
    """
    named = [one.letter.sender.value for one in case.earlier if one.letter.sender is not None]
    names = [name for name in (*case.senders, *named, sender) if name and not same_sender(name, asker)]
    alone = all(same_sender(name, names[0]) for name in names)
    found = []
    for one in case.earlier:
        by = one.letter.sender.value if one.letter.sender is not None else None
        unknown = by is None or sender is None
        if alone if unknown else same_sender(by, sender) or same_sender(by, asker):
            found.append(one)
    return tuple(found)


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
