"""Which dates of a sentence can date a figure, and which hold for more than a sentence: headings, subject line, "Tallene gælder"."""

from __future__ import annotations

import re

from letterkit.danish.dates import DateExpression, find_dates
from letterkit.extract.drafts import Draft
from letterkit.extract.view import Sentence, View

BASELINE = re.compile(
    r"\b(?:end|i forhold til|sammenlignet med|set i forhold til|siden|som|niveauet|målt mod|ift\.)\s+"
    r"(?:(?:i|for|ved|pr\.|den|det|hele|målingen i|på|til|samme periode|samme måned|niveauet|tallet|året|udgangen af)\s+){0,3}$",
    re.IGNORECASE,
)
REFERENCE = re.compile(
    r"\b(?:(?:brev|skrivelse|henvendelse|redegørelse|lov|bekendtgørelse|mail|notat|møde|anmodning|påbud|afgørelse|dom|svar"
    r"|vejledning|cirkulære|direktiv|beretning|udtalelse)\w*)\s+(?:nr\.\s*[\d/]+\s+)?"
    r"(?:af|fra|den|dateret|på)?\s*(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
PERIODS = frozenset({"month", "quarter", "half", "year", "season", "school_year", "range", "week"})
# Said of all figures at once.
DECLARES = re.compile(
    r"\b(?:tal(?:lene)?|opgørelsen|opgørelserne|statistikken|oplysningerne|data|figurerne|beløbene)\b[^.;]*"
    r"\b(?:gælder|dækker|omfatter|vedrører|er (?:opgjort|trukket|hentet|fra|pr\.)|stammer|er gjort op|angår|viser situationen)\b",
    re.IGNORECASE,
)


def titled_date(view: View) -> DateExpression | None:
    """The one period that the letter's subject line names ("Ventetider i 3. kvartal 2021", "Status pr. 1. maj 2018")."""
    found = [
        d
        for block in view.blocks
        if block.kind == "subject"
        for d in find_dates(view.text, reference=view.reference, start=block.start, end=block.end)
        if d.iso and is_own_date(view, d) and not is_baseline(view, d) and is_period(view, d)
    ]
    return found[0] if len(found) == 1 else None


def is_period(view: View, found: DateExpression) -> bool:
    """A period, or a day that stock is taken on ("pr. 1. maj"): no day on which something happened."""
    return found.kind in PERIODS or bool(re.search(r"\b(?:[Pp]r\.|[Pp]er)\s*$", view.text[max(0, found.start - 6) : found.start]))


def declared_date(
    view: View,
    sentence: Sentence,
    here: list[Draft],
    dates: list[DateExpression],
    before: DateExpression | None,
    titled: DateExpression | None,
) -> DateExpression | None:
    """The date that holds from here on: that of a heading until the next one, or of "Tallene i det følgende gælder 2017"."""
    own = [d for d in dates if d.iso and not is_baseline(view, d) and d.role in ("at", "from", "until")]
    if sentence.kind == "heading":
        return own[-1] if own and not here else titled
    if own and not here and DECLARES.search(view.of(sentence)):
        return own[-1]
    return before


def is_own_date(view: View, found: DateExpression) -> bool:
    before = view.text[max(0, found.start - 60) : found.start]
    if found.kind == "relative" and found.iso is None:
        return False
    return not (REFERENCE.search(before) or found.role == "since" or (found.impossible and found.iso is None))


def is_baseline(view: View, found: DateExpression) -> bool:
    return bool(BASELINE.search(view.text[max(0, found.start - 60) : found.start]))


def is_start(view: View, found: DateExpression) -> bool:
    """ "faldet med 2 procent fra 2023": where a change began, unless it says where it ended as well ("fra 2012 til 2013")."""
    return found.kind != "range" and bool(re.search(r"\bfra\s+(?:den\s+)?$", view.text[max(0, found.start - 12) : found.start]))
