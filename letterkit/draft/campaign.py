"""Letters about a whole campaign: the reminder to those who are missing, and the minister's page over all answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from letterkit.case import Case, not_heard_from, same_sender
from letterkit.claim import Question
from letterkit.draft.build import Notes, build_draft, voice_words
from letterkit.draft.deadline import answer_deadline
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import one_line
from letterkit.draft.open_questions import is_doubtful, is_to_be_reminded, parts_to_remind_of, question_name, which_parts
from letterkit.draft.passages import Passage, find_passages
from letterkit.draft.points import WORKED_OUT, point_quote
from letterkit.draft.promised import is_noted, pick_promises
from letterkit.draft.request_day import request_day
from letterkit.draft.retell import MAX_QUOTED, is_overdue, last_day, with_pronoun
from letterkit.draft.said import explanation_words
from letterkit.draft.subject import topic
from letterkit.draft.voice import addressed, writer
from letterkit.draft.wording import write_count, write_date, write_neuter
from letterkit.errors import UsageError
from letterkit.extract.request import read_request
from letterkit.finding import Analysis, Finding
from letterkit.settings import Settings

REMINDER_WORKING_DAYS = 5  # a reminder sets a shorter deadline than a first letter
MAX_NAMED = 5  # senders, faults and promises that the minister's page names one by one
PAGE_CHARACTERS = 1_900  # of the two lists together: what one page holds beside its headings


def missing_senders(case: Case, analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """Those whom case.toml lists and from whom no letter has come, in its order."""
    missing = not_heard_from(case, (analysis.letter.sender for analysis in analyses))
    unknown = [a for a in analyses if not any(same_sender(name, a.letter.sender) for name in case.senders)]
    # As many letters from nobody that is known: theirs may be among them, and nobody is told that he has not answered.
    return () if len(missing) <= len(unknown) else tuple(missing)


def asked_questions(case: Case) -> tuple[Question, ...]:
    """The questions of the request: those that come with it, else those that its text asks."""
    if case.request is None:
        return ()
    return case.request.claims.questions or read_request(case.request.letter).questions


def request_words(case: Case) -> dict[str, str]:
    """When the request was sent, its deadline and its subject; empty text where the case does not say."""
    letter = case.request.letter if case.request is not None else None
    sent = case.sent.isoformat() if case.sent else letter.date.value if letter is not None and letter.date else ""
    return {
        "dato": write_date(sent) if sent else "",
        "frist": write_date(case.deadline) if case.deadline else "",
        "emne": topic(letter.subject.value) if letter is not None and letter.subject else "",
    }


def _request_of(case: Case, analysis: Analysis | None) -> dict[str, str]:
    """`request_words`; where the case does not know the day, the one that the answer itself gives."""
    words = request_words(case)
    day = request_day(analysis, case) if analysis is not None and not words["dato"] else None
    return {**words, "dato": write_date(day)} if day else words


def draft_reminder(
    sender: str, case: Case, settings: Settings, *, today: date, analysis: Analysis | None = None, failed: int = 0
) -> Draft:
    """A reminder to `sender`: to answer at all, or (with `analysis`) to answer the questions that are left open. `failed` is the number of
    letters that could not be read: one of them may be the answer.

    Raises `UsageError` where a letter leaves no question open.
    """
    them = addressed(sender, kommune_as=settings.kommune_as)
    us = writer(case.asked_by, them)
    notes = Notes()
    deadline = answer_deadline(today, min(REMINDER_WORKING_DAYS, settings.answer_working_days))
    asked = asked_questions(case)
    questions: list[dict[str, Any]] = []
    every = analysis.questions if analysis is not None else asked
    texts = [one.letter.text for one in (analysis, case.request) if one is not None]
    for order, question in enumerate(every):
        if analysis is not None and not is_to_be_reminded(question):
            continue
        part = which_parts(question, parts_to_remind_of(question)) if analysis is not None and question.answered != "no" else ""
        name = question_name(question, order, len(every), texts)
        note = Note(
            quote=one_line(question.quote),
            file="henvendelsen" if question.span is None or analysis is None else analysis.letter.file,
            page=question.span.page if question.span is not None else None,
        )
        questions.append(
            {
                "nummer": question.number or "",
                "navn": name,
                "nummereret": "”" not in name,
                "citat": one_line(question.quote),
                "del": part,
                "kilde": notes.add(note),
            }
        )
    if analysis is not None and not questions:
        raise UsageError(
            f"{analysis.letter.file} svarer på alle spørgsmål; der er intet at rykke for.", "Brug skabelonen ”svar”."
        )
    words: dict[str, Any] = {
        "vi": voice_words(us),
        "de": voice_words(them),
        "svaret": analysis is not None,
        "uklart": analysis is not None
        and all(is_doubtful(parts_to_remind_of(question)) for question in every if is_to_be_reminded(question)),
        "ulæste": failed,
        "svardato": write_date(analysis.letter.date) if analysis is not None and analysis.letter.date else "",
        "anmodning": _request_of(case, analysis),
        "spørgsmål": questions,
        "frist": {
            "dag": write_date(deadline.day, weekday=True),
            "kilde": notes.add(
                Note(calculation=f"{write_date(today)} + {deadline.working_days} arbejdsdage", remark=deadline.rule)
            ),
        },
    }
    fields = {"modtager": sender, "dato": write_date(today), "sagsnummer": case.reference or "", "afsender": case.asked_by or ""}
    return build_draft("rykker", words, notes.found, fields=fields, settings=settings, today=today)


def _number(count: int, largest: int) -> str:
    """Words up to ten, digits when its companion in the sentence needs digits."""
    return write_count(count) if largest <= 10 else str(count)


def _fit(faults: list[dict[str, Any]], promises: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """As many of both as one page holds: the longer list gives way first, but one of each is always named."""

    def size(row: dict[str, Any]) -> int:
        return (
            75
            + sum(len(str(row.get(word, ""))) for word in ("navn", "frist", "led", "forklaring"))
            + (len(str(row["citat"])) if not row.get("led") else 0)
        )

    while sum(map(size, [*faults, *promises])) > PAGE_CHARACTERS and max(len(faults), len(promises)) > 1:
        if len(promises) >= len(faults):
            promises = promises[:-1]
        else:
            faults = faults[:-1]
    return faults, promises


def _faults(analysis: Analysis, passages: Sequence[Passage]) -> dict[str, Finding]:
    """What does not hold in a letter, by the words it is about: two checks that find the same sentence wrong have found one fault."""
    found: dict[str, Finding] = {}
    for finding in analysis.findings or ():
        if finding.verdict == "contradicted" and finding.severity == "finding":
            quote = point_quote(finding, analysis, passages)
            if quote not in found or f"Fund {found[quote].code}" == WORKED_OUT:
                found[quote] = finding
    return found


def _complies(analyses: Sequence[Analysis], value: str | None) -> list[str]:
    return list(dict.fromkeys(_name(analysis) for analysis in analyses if analysis.compliance.value == value))


def _name(analysis: Analysis) -> str:
    return analysis.letter.sender or analysis.letter.file


def draft_summary(analyses: Sequence[Analysis], case: Case, settings: Settings, *, today: date, failed: int = 0) -> Draft:
    """One page for the minister over a whole campaign: who has answered, who keeps the rules, what does not hold, what is promised next.

    `failed` is the number of letters that could not be read.
    """
    notes = Notes()
    letters = sorted(analyses, key=lambda analysis: (_name(analysis).casefold(), analysis.letter.file))
    asked = {_name(a) for a in letters if a.questions}
    unfinished = {_name(a) for a in letters if any(question.answered != "yes" for question in a.questions)}
    disputed: list[dict[str, Any]] = []
    promises: list[tuple[date, dict[str, Any]]] = []
    overdue = 0
    for analysis in letters:
        passages = find_passages(analysis)
        wrong = _faults(analysis, passages)
        if wrong and not any(row["navn"] == _name(analysis) for row in disputed):  # one letter that came twice
            quote, first = next(iter(wrong.items()))
            note = Note(quote=quote, file=analysis.letter.file, calculation=first.calculation)
            disputed.append(
                {
                    "navn": _name(analysis),
                    "antal": len(wrong),
                    "citat": quote if len(quote.split()) <= MAX_QUOTED else "",
                    "forklaring": explanation_words(first, quote),
                    "kilde": notes.add(note),
                }
            )
        them = addressed(analysis.letter.sender)
        overdue += sum(is_noted(promise, analysis) and is_overdue(promise.deadline, today) for promise in analysis.commitments)
        for told in pick_promises(passages, analysis, them, after=today):
            row = {
                "navn": _name(analysis),
                "frist": write_date(told.deadline or ""),
                "led": with_pronoun(told.clause or "", them),
                "citat": told.quote,
                "kilde": notes.add(Note(quote=told.quote, file=analysis.letter.file, page=told.passages[0].page)),
            }
            if not any(other["led"] == row["led"] and other["citat"] == row["citat"] for _, other in promises):
                promises.append((last_day(told.deadline or ""), row))
    disputed.sort(key=lambda row: -row["antal"])
    promises.sort(key=lambda pair: pair[0])
    missing = missing_senders(case, analyses)
    alone = len({_name(analysis) for analysis in letters}) == 1
    rows = [row for _, row in promises]
    faults, following = _fit(disputed[:MAX_NAMED], rows[:MAX_NAMED])
    words: dict[str, Any] = {
        "anmodning": request_words(case),
        "dato": write_date(today),
        "svar": write_neuter(len({_name(analysis) for analysis in letters})),
        "har_svaret": _number(len(case.senders) - len(missing), len(case.senders)),
        "eneste": case.senders[0]
        if len(case.senders) == 1
        else _name(letters[0])
        if letters and not case.senders and alone
        else "",
        "spurgt": _number(len(case.senders), len(case.senders)) if case.senders else "",
        "mangler": list(missing),
        "ulæste": failed,
        "stillet": len(asked),
        "besvaret": len(asked - unfinished),
        "overholder": _complies(letters, "complies"),
        "overholder_ikke": _complies(letters, "does_not_comply"),
        "overholder_senere": _complies(letters, "will_comply"),
        "uden_udmelding": len(_complies(letters, None)),
        "stemmer_ikke": faults,
        "stemmer_ikke_flere": len(disputed) - len(faults),
        "løfter": following,
        "løfter_flere": len(rows) - len(following),
        "udløbne": overdue,
    }
    fields = {"modtager": "", "dato": write_date(today), "sagsnummer": case.reference or "", "afsender": case.asked_by or ""}
    return build_draft("ministerresume", words, notes.found, fields=fields, settings=settings, today=today)
