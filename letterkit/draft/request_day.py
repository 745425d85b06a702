"""The day of the letter that was answered."""

from __future__ import annotations

import re

from letterkit.case import Case
from letterkit.finding import Analysis


def request_day(analysis: Analysis, case: Case) -> str | None:
    """The day of the letter that was answered, ISO: from the case, else where the letter itself says that it was asked in it."""
    if case.request is not None and case.request.letter.date is not None:
        return case.request.letter.date.value
    if case.sent is not None:
        return case.sent.isoformat()
    text = analysis.letter.text
    for reference in analysis.references:
        if reference.kind == "letter" and len(reference.date) == 10:
            around = text[max(0, reference.span.start - 120) : reference.span.end + 120]
            if re.search(r"\b(?:anmod|bedt|beder|bad|spurgt|spørg|forespørg|henvendelse)", around):
                return reference.date
    return None
