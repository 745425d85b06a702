"""The letter's own date: a line that is a date and nothing else, or the value of a date label."""

from __future__ import annotations

import re
from typing import NamedTuple

from letterkit.danish.dates import find_dates


class LetterDate(NamedTuple):
    iso: str
    start: int
    end: int


# What may stand round a letter's date on its line: place, weekday, "den", a stamp's words.
AROUND = re.compile(
    r"(?:[A-ZÆØÅ][\wæøå.]+(?:[ -](?:[A-ZÆØÅ]{1,2}\b|[A-ZÆØÅ][\wæøå]+)){0,2}\s*,?\s*)?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s*,?\s*)?(?:den|d\.|dato:?|dags\s+dato|pr\.)?\s*",
    re.IGNORECASE,
)
SENT = re.compile(r"(?:brev(?:et)?\s+)?(?:af)?sendt(?:\s+(?:pr\.|via|med)\s+[\w-]+)*\s*(?:den|d\.)?\s*", re.IGNORECASE)
STAMP = re.compile(r"(?:modtaget|indgået|ankommet|dateret|godkendt|underskrevet)\b", re.IGNORECASE)


def date_in(text: str) -> LetterDate | None:
    """The first calendar date (a day, or a month with its year) in a text, or None."""
    for found in find_dates(text, reference=None):
        if found.kind in ("day", "month") and found.iso and not found.impossible and len(found.iso) >= 7:
            return LetterDate(found.iso, found.start, found.end)
    return None


def date_line(text: str) -> LetterDate | None:
    """The date of a line that holds nothing else than a date, with or without place ("Aalborg, den 3. maj 2018")."""
    text = text.rstrip()
    if len(text) > 60 or not any(map(str.isdigit, text)) or STAMP.match(text):
        return None
    found = date_in(text)
    if (
        found is None
        or text[found.end :].strip(" .,")
        or not (AROUND.fullmatch(text[: found.start]) or SENT.fullmatch(text[: found.start]))
    ):
        return None
    return found
