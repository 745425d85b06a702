"""A request as a checklist: each question and half-question, what kind of answer it wants, the deadline, and what was promised before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.case import Case, iso_period
from letterkit.claim import PartKind, Question
from letterkit.commitments import Promise
from letterkit.commitments.files import heard_text
from letterkit.danish.dates import find_dates
from letterkit.danish.privacy import mask_cpr
from letterkit.danish.sentences import split_sentences
from letterkit.draft.deadline import count_rule, working_days_between
from letterkit.draft.lexicon import tidy
from letterkit.draft.points import clean_part
from letterkit.draft.wording import write_date
from letterkit.errors import UsageError

WANTED: dict[PartKind, str] = {
    "yes_no": "ja eller nej",
    "count": "et antal eller en andel, og hvornår det er opgjort",
    "reason": "en årsag",
    "date": "en dato",
    "status": "en status",
    "cost": "et beløb",
    "other": "et svar",
}
_ANSWER = re.compile(
    r"\b(?:svar|redegørelse|udtalelse|bidrag|oplysninger|tilbagemelding|besvarelse|materialet)\w*\b|\bhøre\b|\bi hænde\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """The questions; the days that may be the deadline with the sentence that says so ("" when the case says so); earlier promises."""

    questions: tuple[Question, ...]
    deadlines: tuple[tuple[date, str], ...]
    promises: tuple[Promise, ...]
    today: date | None

    def lines(self) -> list[str]:
        """The checklist for a terminal, Danish."""
        found = []
        for place, question in enumerate(self.questions, start=1):
            found.append(f"[ ] Spørgsmål {question.number or place}: {mask_cpr(tidy(question.quote))}")
            if len(question.parts) > 1:
                found += [f"    [ ] {WANTED[part.kind]}: {mask_cpr(clean_part(part.quote))}" for part in question.parts]
            elif question.parts:
                found.append(f"    Der ønskes {WANTED[question.parts[0].kind]}.")
        found += [*self._deadline(), *self._promises()]
        return found

    def _deadline(self) -> list[str]:
        if not self.deadlines:
            return ["Frist: henvendelsen nævner ingen."]
        found = []
        if len(self.deadlines) > 1:
            found.append("Frist: flere datoer kan være fristen.")
        for day, sentence in self.deadlines:
            line = f"Frist: {write_date(day, weekday=True)}"
            if self.today is not None and day >= self.today:
                working, whole = working_days_between(self.today, day), (day - self.today).days
                line += f", om {whole} {'dag' if whole == 1 else 'dage'} eller {working} {'arbejdsdag' if working == 1 else 'arbejdsdage'}"
            elif self.today is not None:
                line += ", som er passeret"
            found.append(line + (f" (”{mask_cpr(sentence)}”)" if sentence else "") + ".")
        if self.today is not None and any(day >= self.today for day, _ in self.deadlines):
            found.append(f"    {count_rule(self.today, max(day for day, _ in self.deadlines))}")
        return found

    def _promises(self) -> list[str]:
        if not self.promises:
            return []
        found = ["Tidligere løfter, som svaret bør gøre status på:"]
        for promise in self.promises:
            due = write_date(promise.due) if promise.due else "ingen dato"
            later = f" [{'; '.join(heard_text(heard) for heard in promise.later)}]" if promise.later else ""
            found.append(f"[ ] {due}{' (passeret)' if promise.overdue else ''}: {promise.sentence}{later}")
        return found


def find_deadlines(text: str, reference: date | None) -> tuple[tuple[date, str], ...]:
    """Days by which a request wants its answer: a day with "senest" or "inden" in a sentence about the answer. (day, sentence)."""
    found: dict[date, str] = {}
    for paragraph in re.split(r"\n\s*\n", text):
        for start, end in split_sentences(paragraph):
            sentence = tidy(paragraph[start:end])
            if not _ANSWER.search(sentence):
                continue
            for expression in find_dates(sentence, reference=reference):
                period = iso_period(expression.deadline)
                if expression.role == "by" and period is not None and not expression.impossible:
                    found.setdefault(period.end, sentence)
    return tuple(sorted(found.items()))


def make_checklist(case: Case, *, today: date | None, promises: Sequence[Promise] = ()) -> Checklist:
    """The checklist of the case's request. `promises` is the register of the sender's earlier letters (`commitments.build_register`).

    Raises `UsageError` where the case has no request.
    """
    if case.request is None:
        raise UsageError("Sagen har ingen henvendelse.", "Angiv den med --request, eller læg request.* i sagsmappen.")
    letter = case.request.letter
    stated = iso_period(letter.date.value) if letter.date else None
    deadlines = ((case.deadline, ""),) if case.deadline else find_deadlines(letter.text, stated.end if stated else None)
    return Checklist(
        questions=case.request.claims.questions, deadlines=deadlines, promises=tuple(promises), today=today or case.today
    )
