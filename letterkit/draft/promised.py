"""Which promises a reply notes: those with a date, the first date first, each with the sentences that it cannot be understood without."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterkit.claim import Commitment
from letterkit.draft.lexicon import own_words
from letterkit.draft.passages import Passage
from letterkit.draft.retell import (
    MAX_QUOTED,
    PROMISED,
    Retold,
    exceptions_after,
    last_day,
    quote_together,
    retell,
    standing_alone,
)
from letterkit.draft.voice import Voice
from letterkit.finding import Analysis

MAX_PROMISES = 6
# A state or a habit is nobody's deed: "november plejer at være den værste", "vi er 842 elever i år", "tallene ligner sidste års",
# "på ventelisten står 58 mod 71 i foråret".
_NO_DEED = re.compile(
    r"\b(?:holder ferie|tør (?:jeg|vi) ikke|kan (?:jeg|vi) (?:endnu )?ikke (?:sige|love|svare)|plejer|normalt|som regel|sædvanligvis|lægger til grund|ligner|minder om|hedder|skyldtes?|svarer til)\b|\b(?:står|venter|bor|sidder) (?:nu |i dag )?\d[^,]* mod \d|^(?:Vi|Der) (?:er|var) \d[\d.]* [a-zæøå]+(?! (?:ansat|bestilt|planlagt|varslet|på vej))",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:skal|vil|ville|forvent\w+|ventes|venter|ventet|ventede|regner med|lover|planlægge\w+|agter)\b", re.IGNORECASE
)


def has_deed(promise: Commitment) -> bool:
    """False where the words tell of a state or a habit, and nobody is to do anything."""
    return _NO_DEED.search(own_words(promise.quote)) is None or _WILL.search(promise.quote) is not None


def is_noted(promise: Commitment, analysis: Analysis) -> bool:
    """True of a promise with a date that a reply notes: somebody is to do something, on no day before the letter's own."""
    sent = analysis.letter.date
    if promise.status not in PROMISED or promise.deadline is None or not has_deed(promise):
        return False
    return sent is None or last_day(promise.deadline) >= last_day(sent)  # "sager anlagt før 2022 berammes først" has no deadline


def pick_promises(passages: Sequence[Passage], analysis: Analysis, sender: Voice, *, after: date | None = None) -> list[Retold]:
    """The sentences that promise something by a date, the first date first; those that lean on each other stay together.

    With `after` only what is due on that day or later.
    """
    found: list[Retold] = []
    for index, passage in enumerate(passages):
        promises = [promise for promise in passage.commitments if is_noted(promise, analysis)]
        deadlines = sorted(
            promise.deadline
            for promise in promises
            if promise.deadline and (after is None or last_day(promise.deadline) >= after)
        )
        if not deadlines or own_words(passage.text).endswith(":"):
            continue
        told = standing_alone(retell(passages, index, analysis, sender))
        if told.clause is None and len(own_words(passage.text).split()) > MAX_QUOTED:
            limits = exceptions_after(passages, index)
            quote = " ".join([_own_clauses(passage, promises), *(own_words(one.text) for one in limits)])
            told = replace(told, passages=(passage, *limits), quote=quote)
        told = replace(told, deadline=deadlines[0])
        if found and told.clause is None and _overlap(found[-1], told):
            told = _together(found.pop(), told)
        found.append(told)
    return sorted(found, key=lambda told: (last_day(told.deadline or ""), told.start))


# "…, dog ikke for samlere", "…, hvis byrådet siger ja": what limits a promise goes with it.
_LIMITED = re.compile(
    r"\s*[,;–]?\s*(?:dog|men|undtage[nt]|bortset fra|medmindre|på nær|forudsat|hvis|såfremt|hvor \w+ (?:først|ikke))\b.*",
    re.DOTALL,
)


def _own_clauses(passage: Passage, promises: Sequence[Commitment]) -> str:
    """Of a sentence too long to quote the promises alone, each from where its clause begins."""
    parts: list[str] = []
    for promise in promises:
        before = passage.text[: max(0, promise.span.start - passage.start)]
        begins = max((found.end() for found in re.finditer(r"[,;:] (?:og |men |samt )?", before)), default=0)
        rest = _LIMITED.match(passage.text, promise.span.end - passage.start)
        clause = own_words(passage.text[begins : rest.end() if rest else promise.span.end - passage.start])
        if not any(clause in part for part in parts):
            parts.append(clause if begins == 0 else f"… {clause}")
    return " ".join(parts)


def _overlap(first: Retold, second: Retold) -> bool:
    return bool({one.start for one in first.passages} & {one.start for one in second.passages})


def _together(first: Retold, second: Retold) -> Retold:
    """Two promises of which the second is quoted with the sentence of the first: one quotation, with the first date."""
    known = {one.start: one for one in (*first.passages, *second.passages)}
    passages = tuple(known[start] for start in sorted(known))
    day = min(first.deadline or "", second.deadline or "", key=last_day)
    return replace(second, passages=passages, quote=quote_together(passages), deadline=day)
