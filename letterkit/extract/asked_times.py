"""The time that a question asks of ("i 2012 og fordelt på måneder"), for the place where the letter itself says that it answers it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.claim import Question
from letterkit.danish.dates import DateExpression, find_dates
from letterkit.extract.answer_places import anchored_places
from letterkit.extract.standing_dates import is_period
from letterkit.extract.stated_dates import is_baseline, is_own_date
from letterkit.extract.view import View

# "systemet, som blev taget i brug i 2013, har …": when the thing came to be, not the time asked of
OF_THE_THING = re.compile(r",\s+(?:som|der)\s+(?:blev|er|var)\s[^,?]*$")


def asked_times(view: View, questions: Sequence[Question]) -> dict[int, DateExpression]:
    """The first sentence of an answer (its index) → the one period that its question asks of. Nothing where a question asks of
    several, where questions are answered together, or where no anchor ("Ad 2", "b)") says which is answered."""
    asked = {number: when for number, one in enumerate(questions) if (when := _period(view, one)) is not None}
    if not asked:
        return {}
    places = anchored_places(view, questions)
    return {
        places[number].sentences[0].index: when
        for number, when in asked.items()
        if places[number].sentences and not places[number].shared
    }


def _period(view: View, question: Question) -> DateExpression | None:
    if question.span is None:
        return None
    found = [
        one
        for one in find_dates(view.text, reference=view.reference, start=question.span.start, end=question.span.end)
        if is_own_date(view, one)
        and not is_baseline(view, one)
        and not OF_THE_THING.search(view.text[question.span.start : one.start])
    ]
    one = found[0] if len({date.iso for date in found}) == 1 else None
    return one if one is not None and one.iso is not None and is_period(view, one) else None
