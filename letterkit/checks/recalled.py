"""What the letter says it promised, number or day first: "de 12 pct., som vi i 2016 gav tilsagn om", "den 1. december, som vi havde stillet
i udsigt". Held against what the earlier letters of the sender have of the sort; several that might be meant say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from letterkit.case import EarlierLetter, iso_period
from letterkit.checks.akin import kin, topic
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import reading
from letterkit.checks.nouns import head, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.wording import shown, written
from letterkit.claim import Commitment, Figure
from letterkit.danish.dates import find_dates
from letterkit.danish.writing import format_date
from letterkit.finding import Evidence, Finding

CODE = "LK901"
# Right behind the number or the day: "…, som vi i 2016 gav tilsagn om"
_PROMISED = signs(
    r"\s*(?:[^\W\d_]+\s*){0,2},?\s+(?:som|der)\s+(?:vi|jeg|kommunen|regionen|styrelsen|skolen|foreningen|selskabet)\s+[^.;,]{0,40}?"
    r"\b(?:lovede|lovet|gav\s+(?:[^\W\d_]+\s+)?(?:tilsagn|løfte)\s+om|givet\s+(?:tilsagn|løfte)\s+om|stillede\s+(?:jer\s+)?i\s+udsigt|stillet\s+(?:jer\s+)?i\s+udsigt|"
    r"bebudede|bebudet|forpligtede\s+os\s+til)\b"
)
_DEFINITE = signs(r"\b(?:de|den|det)\s+(?:højst\s+|mindst\s+)?$")
_PLANNED = ("planned", "expected", "conditional", "ongoing")


def recalled(given: CheckInput, letters: tuple[EarlierLetter, ...]) -> Iterator[Finding]:
    """A finding for each number or day that the letter says it promised and that no earlier letter has."""
    for figure in given.claims.figures:
        told = given.letter.text[max(0, figure.span.start - 12) : figure.span.start] + figure.quote
        # "de 12 pct., som vi lovede"; "vi har ansat otte, som vi lovede" is what was done
        known = _DEFINITE.search(told[: told.rindex(figure.printed)]) if figure.printed in told else None
        if known is not None and _PROMISED.match(given.letter.text, figure.span.end):
            finding = _number(given, figure, letters)
            if finding is not None:
                yield finding
    for start, end in given.sentences:
        for one in find_dates(given.letter.text[start:end], reference=given.letter_day):
            if one.last is None or one.first is None or not _PROMISED.match(given.letter.text, start + one.end):
                continue
            finding = _day(given, (start, end), one.first.isoformat(), one.last.isoformat(), letters)
            if finding is not None:
                yield finding


def _number(given: CheckInput, figure: Figure, letters: tuple[EarlierLetter, ...]) -> Finding | None:
    said = reading(figure, given.vocabulary, "loose")
    pool = [
        (letter, one)
        for letter in letters
        for one in letter.claims.figures
        if (one.kind, one.unit) == (figure.kind, figure.unit)
        and (figure.kind in ("share", "amount") or same_noun(head(one), head(figure)))
    ]
    if len(pool) != 1 or said.meets(reading(pool[0][1], given.vocabulary, "loose")):
        return None
    letter, there = pool[0]
    was = f"Brevet af {written(letter.letter)} har {shown(there)}"
    return Finding(
        code=CODE,
        check="earlier",
        verdict="contradicted",
        claims=(figure.id,),
        evidence=(
            quoted(figure),
            Evidence(kind="earlier", quote=there.quote, span=there.span, file=letter.letter.file, values=(there.value,)),
        ),
        calculation=f"{shown(figure)} mod {shown(there)} ({written(letter.letter)})",
        explanation=f"{was}, mens dette brev gengiver det lovede som {shown(figure)}.",
        ask=f"om det, der blev lovet i brevet af {written(letter.letter)}, var {shown(there)} eller {shown(figure)}",
    )


def _day(
    given: CheckInput, sentence: tuple[int, int], first: str, last: str, letters: tuple[EarlierLetter, ...]
) -> Finding | None:
    text = given.letter.text[slice(*sentence)]
    own = topic(text, given.vocabulary)
    promises = [
        (letter, one) for letter in letters for one in letter.claims.commitments if one.deadline and one.status in _PLANNED
    ]
    due = [(letter, one, period) for letter, one in promises if (period := iso_period(one.deadline)) is not None]
    if any(first <= period.end.isoformat() and last >= period.start.isoformat() for _, _, period in due):
        return None
    meant = [
        (letter, one, period)
        for letter, one, period in due
        if any(
            len(word) >= 4 and kin(word, other, given.vocabulary)
            for word in topic(_subject(one), given.vocabulary)
            for other in own
        )
    ]
    if len(meant) != 1:
        return None
    letter, promise, period = meant[0]
    was, told = format_date(period.end), format_date(date.fromisoformat(last))
    return Finding(
        code=CODE,
        check="earlier",
        verdict="contradicted",
        claims=(),
        evidence=(
            Evidence(kind="letter", quote=text, span=given.letter.span(*sentence)),
            Evidence(kind="earlier", quote=promise.quote, span=promise.span, file=letter.letter.file),
        ),
        calculation=f"fristen var {was} i brevet af {written(letter.letter)}, mens dette brev gengiver den som {told}",
        explanation=f"Fristen var {was} i brevet af {written(letter.letter)}; dette brev gengiver den som {told}.",
        ask=f"om fristen i brevet af {written(letter.letter)} var {was} eller {told}",
    )


def _subject(promise: Commitment) -> str:
    """The words of a promise up to its day."""
    return re.split(r"\b(?:senest|inden|den \d|i (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))", promise.quote)[0]
