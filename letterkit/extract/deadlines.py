"""Until when a promise is to be kept: of the dates in its clauses the one that its status speaks of."""

from __future__ import annotations

import re
from dataclasses import replace

from letterkit.danish.dates import DateExpression
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Promise, is_future, lies_ahead
from letterkit.extract.surroundings import is_of_paper
from letterkit.extract.view import Sentence, View


def fronted_date(view: View, sentence: Sentence, first: Proposition) -> DateExpression | None:
    """The date that the sentence begins with: "Fra 1. maj får holdet en vagtordning, og til det formål ansættes to læger"."""
    for found in view.dates(sentence):
        leads = found.start - sentence.start <= 12 and found.end <= first.group[0].start
        if leads and found.deadline is not None and not is_of_paper(found, view, sentence):
            return found
    return None


def deadline_of(view: View, sentence: Sentence, promise: Promise) -> DateExpression | None:
    """The date that the promise has: of those in its clauses the one that its status speaks of; a limit before a mere mention."""
    outcome = promise.judgement.outcome
    today = view.reference
    inside = [
        found
        for found in view.dates(sentence)
        if found.deadline is not None
        and promise.start <= found.start < promise.end
        and found.role != "since"
        and found.kind not in ("now",)
        and not is_of_paper(found, view, sentence)
        and not (found.kind == "relative" and found.last is None)
    ]
    if not inside and promise.shared_date is not None:
        inside = [promise.shared_date]
    if promise.condition:
        outside = [d for d in inside if view.text[d.start : d.end] not in promise.condition]
        inside = outside
    if not inside:
        return None
    if outcome == "done":
        fitting = [d for d in inside if today is None or d.first is None or d.first <= today]
        fitting = [
            d
            for d in fitting
            if d.kind not in ("year", "range", "school_year", "relative") or "udgang" in view.text[d.start : d.end].lower()
        ]
        fitting = [
            d
            for d in fitting
            if d.role != "from"
            or not re.search(r"\b(?!virkning)\w{6,}\s+fra\s+(?:den\s)?$", view.text[max(0, d.start - 30) : d.start])
        ]
        later = [_middle(d, view) for d in inside if d not in fitting and _is_its_end(d, view, promise)]
        return next(iter([*fitting, *later]), None)
    if outcome == "ongoing":
        fitting = [
            d
            for d in inside
            if d.role in ("until", "by") or (today is not None and d.last is not None and d.last >= today and d.role != "from")
        ]
        return fitting[-1] if fitting else None
    inside = [lies_ahead(_middle(d, view), today) for d in inside]
    fitting = [d for d in inside if is_future(d, today)] or inside  # a date that has passed already is still the promise's date
    limits = [d for d in fitting if d.role in ("by", "until")]
    if limits:
        return limits[-1]
    if len(fitting) > 1 and re.fullmatch(r"\s*(?:og|-|–|samt|til)\s*(?:den\s)?", view.text[fitting[0].end : fitting[1].start]):
        return fitting[1]  # "i november og december": the later one
    return fitting[0] if fitting else None


def _middle(found: DateExpression, view: View) -> DateExpression:
    """The middle of a month is its fifteenth: "medio november"."""
    if found.kind == "month" and found.deadline and view.text[found.start : found.end].lower().startswith(("medio", "midten af")):
        return replace(found, deadline=f"{found.deadline[:8]}15")
    return found


def _is_its_end(found: DateExpression, view: View, promise: Promise) -> bool:
    """A date ahead in a promise that is kept already: how long it holds, its time limit, or the stage that follows."""
    first = promise.members[0]
    limit = re.search(
        r"\w*frist(?:en)?\s+(?:den\s+|\w+dag\s+(?:den\s+|d\.\s+)?)?$", view.text[max(0, found.start - 40) : found.start]
    )
    return found.role in ("by", "until") or limit is not None or found.start >= first.end
