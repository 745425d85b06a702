"""What the letter says it promised, number or day first: "de 12 pct., som vi i 2016 gav tilsagn om", "den 1. december, som vi havde stillet
i udsigt". Held against what the earlier letters of the sender have of the sort; several that might be meant say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from letterkit.case import EarlierLetter, Period, iso_period
from letterkit.checks.akin import kin, topic
from letterkit.checks.dates import own_dates
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import reading
from letterkit.checks.nouns import head, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.wording import shown, written
from letterkit.claim import Commitment, Figure
from letterkit.danish.writing import format_date
from letterkit.finding import Evidence, Finding

PROMISES = "LK901"  # the check that these findings are of
# Right behind the number or the day: "…, som vi i 2016 gav tilsagn om"
_PROMISED = signs(
    r"\s*(?:[^\W\d_]+\s*){0,2},?\s+(?:som|der)\s+(?:vi|jeg|kommunen|regionen|styrelsen|skolen|foreningen|selskabet)\s+[^.;,]{0,40}?"
    r"\b(?:lovede|lovet|gav\s+(?:[^\W\d_]+\s+)?(?:tilsagn|løfte)\s+om|givet\s+(?:tilsagn|løfte)\s+om|stillede\s+(?:jer\s+)?i\s+udsigt|stillet\s+(?:jer\s+)?i\s+udsigt|"
    r"bebudede|bebudet|forpligtede\s+os\s+til)\b"
)
_DEFINITE = signs(r"\b(?:de|den|det)\s+(?:højst\s+|mindst\s+)?$")


def due_promises(letter: EarlierLetter) -> list[tuple[Commitment, Period]]:
    """What an earlier letter has not yet done and gives a day for, with the days that keep it."""
    return [
        (one, period)
        for one in letter.claims.commitments
        if one.status != "done" and (period := iso_period(one.deadline)) is not None
    ]


def told_against(
    given: CheckInput,
    letter: EarlierLetter,
    promise: Commitment,
    sentence: tuple[int, int],
    *,
    calculation: str,
    explanation: str,
    ask: str,
) -> Finding:
    """What a sentence of this letter says of the promise's deadline is not what the earlier letter says."""
    return Finding(
        code=PROMISES,
        check="earlier",
        verdict="contradicted",
        claims=(),
        evidence=(
            Evidence(kind="letter", quote=given.letter.text[slice(*sentence)], span=given.letter.span(*sentence)),
            Evidence(kind="earlier", quote=promise.quote, span=promise.span, file=letter.letter.file),
        ),
        calculation=calculation,
        explanation=explanation,
        ask=ask,
    )


def day_retold(
    given: CheckInput, letter: EarlierLetter, promise: Commitment, sentence: tuple[int, int], due: date, told: date
) -> Finding:
    """The deadline of a promise, `due`, is told again as another day."""
    was, now, name = format_date(due), format_date(told), f"brevet af {written(letter.letter)}"
    return told_against(
        given,
        letter,
        promise,
        sentence,
        calculation=f"fristen var {was} i {name}, mens dette brev gengiver den som {now}",
        explanation=f"Fristen var {was} i {name}; dette brev gengiver den som {now}.",
        ask=f"om fristen i {name} var {was} eller {now}",
    )


def recalled(given: CheckInput, letters: tuple[EarlierLetter, ...]) -> Iterator[Finding]:
    """A finding for each number or day that the letter says it promised and that no earlier letter has."""
    if not letters:
        return
    for figure in given.claims.figures:
        told = given.letter.text[max(0, figure.span.start - 12) : figure.span.start] + figure.quote
        # "de 12 pct., som vi lovede"; "vi har ansat otte, som vi lovede" is what was done
        known = _DEFINITE.search(told[: told.rindex(figure.printed)]) if figure.printed in told else None
        if known is not None and _PROMISED.match(given.letter.text, figure.span.end):
            finding = _number(given, figure, letters)
            if finding is not None:
                yield finding
    for one in own_dates(given):
        if one.first is not None and one.last is not None and _PROMISED.match(given.letter.text, one.end):
            finding = _day(given, given.sentence(given.letter.span(one.start, one.end)), one.first, one.last, letters)
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
        code=PROMISES,
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
    given: CheckInput, sentence: tuple[int, int], first: date, last: date, letters: tuple[EarlierLetter, ...]
) -> Finding | None:
    due = [(letter, promise, period) for letter in letters for promise, period in due_promises(letter)]
    if any(first <= period.end and last >= period.start for _, _, period in due):
        return None
    own = topic(given.letter.text[slice(*sentence)], given.vocabulary)

    def is_of_it(promise: Commitment) -> bool:
        words = [word for word in topic(_subject(promise), given.vocabulary) if len(word) >= 4]
        return any(kin(word, other, given.vocabulary) for word in words for other in own)

    meant = [(letter, promise, period) for letter, promise, period in due if is_of_it(promise)]
    if len(meant) != 1:
        return None
    letter, promise, period = meant[0]
    return day_retold(given, letter, promise, sentence, period.end, last)


def _subject(promise: Commitment) -> str:
    """The words of a promise up to its day."""
    return re.split(r"\b(?:senest|inden|den \d|i (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))", promise.quote)[0]
