"""The reminder: to those who have not answered, and to those who have left questions open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from letterkit.case import Case, not_heard_from, same_sender
from letterkit.claim import Question
from letterkit.danish.writing import join_list
from letterkit.draft.build import Notes, build_draft, voice_words
from letterkit.draft.deadline import answer_deadline
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import one_line
from letterkit.draft.open_questions import (
    asked_clause,
    awaited,
    is_doubtful,
    is_to_be_reminded,
    parts_to_remind_of,
    question_name,
    told_parts,
    which_parts,
)
from letterkit.draft.passages import find_passages
from letterkit.draft.request_day import request_day
from letterkit.draft.subject import sender_name, small_topic, topic
from letterkit.draft.voice import addressed, writer
from letterkit.draft.wording import write_date
from letterkit.errors import UsageError
from letterkit.extract.request import request_questions, unread_points, unread_remark
from letterkit.finding import Analysis
from letterkit.settings import Settings

REMINDER_WORKING_DAYS = 5  # of one who has not answered at all


def unplaced_letters(case: Case, analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """The files of the letters that are from none of those whom case.toml lists, as far as they say; none where it lists nobody."""
    return tuple(
        analysis.letter.file
        for analysis in analyses
        if case.senders and not any(same_sender(one, sender_name(analysis, case)) for one in case.senders)
    )


def missing_senders(case: Case, analyses: Sequence[Analysis]) -> tuple[str, ...]:
    """Those whom case.toml lists and from whom no letter is known to have come, in its order. Where one alone was asked a letter is his."""
    if len(case.senders) == 1 and analyses:
        return ()
    return tuple(not_heard_from(case, [sender_name(analysis, case) for analysis in analyses]))


def held_back(case: Case, analyses: Sequence[Analysis]) -> str:
    """Why nobody is told that he has not answered, in Danish: a letter of the folder may be his. Nothing where that cannot be."""
    missing, unplaced = missing_senders(case, analyses), unplaced_letters(case, analyses)
    if not missing or not unplaced:
        return ""
    one = len(unplaced) == 1
    told = join_list(list(unplaced))
    return (
        f"Der er ikke fundet svar fra {join_list(list(missing))}, men {told} kan ikke henføres til nogen af dem, der er spurgt. "
        f"Derfor er der ikke skrevet en påmindelse til dem, der ser ud til at mangle. Læs {'brevet' if one else 'brevene'}; er "
        f"{'det' if one else 'de'} ikke fra en af dem, så tag {'det' if one else 'dem'} ud af mappen, og kør igen."
    )


def asked_questions(case: Case) -> tuple[Question, ...]:
    """The questions of the request: those that come with it, else those that its text asks."""
    return request_questions(case.request) if case.request is not None else ()


def request_words(case: Case) -> dict[str, str]:
    """When the request was sent, its deadline and its subject; empty text where the case does not say."""
    letter = case.request.letter if case.request is not None else None
    about = topic(letter.subject.value) if letter is not None and letter.subject else ""
    sent = case.sent.isoformat() if case.sent else letter.date.value if letter is not None and letter.date else ""
    return {
        "dato": write_date(sent) if sent else "",
        "frist": write_date(case.deadline) if case.deadline else "",
        "emne": about,
        "lille": small_topic(about, letter.text) if about and letter is not None else "",
    }


def _request_of(case: Case, analysis: Analysis | None) -> dict[str, str]:
    """`request_words`; where the case does not know the day, the one that the answer itself gives."""
    words = request_words(case)
    day = request_day(analysis, case) if analysis is not None and not words["dato"] else None
    return {**words, "dato": write_date(day)} if day else words


def unread_of(case: Case, analysis: Analysis | None = None) -> str:
    """What to say where the request numbers more points than were read; nothing where the letter itself prints them all."""
    if case.request is None:
        return ""
    asked = asked_questions(case)
    unread = unread_points(case.request.letter, asked)
    printed = len(analysis.questions) if analysis is not None else 0
    return "" if unread is None or printed >= max(unread[0], len(asked) + 1) else unread_remark(case.request.letter, asked)[0]


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
    # Of one who has answered the reply asks the same: it has the same deadline.
    days = settings.answer_working_days if analysis is not None else min(REMINDER_WORKING_DAYS, settings.answer_working_days)
    deadline = answer_deadline(today, days)
    asked = asked_questions(case)
    waiting = awaited(analysis, find_passages(analysis), today) if analysis is not None else {}
    unread = unread_of(case, analysis)  # the request numbers more than was read: its list is not told in pieces
    questions: list[dict[str, Any]] = []
    every = analysis.questions if analysis is not None else asked
    last = -1  # the place of the question told just before
    texts = [one.letter.text for one in (analysis, case.request) if one is not None]
    for order, question in enumerate(every):
        if analysis is not None and not is_to_be_reminded(question, waiting):
            continue
        part = (
            which_parts(question, parts_to_remind_of(question, waiting))
            if analysis is not None and (question.answered != "no" or waiting)
            else ""
        )
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
                "led": told_parts(question, parts_to_remind_of(question, waiting)) if part else [],
                "spurgt": asked_clause(every, order, alone=not questions or last != order - 1) if not part else "",
                "kilde": notes.add(note),
            }
        )
        last = order
    if analysis is not None and not questions:
        raise UsageError(
            f"{analysis.letter.file} svarer på alle spørgsmål; der er intet at rykke for.", "Brug skabelonen ”svar”."
        )
    if unread:
        questions = []
    words: dict[str, Any] = {
        "vi": voice_words(us),
        "de": voice_words(them),
        "svaret": analysis is not None,
        "uklart": analysis is not None
        and all(is_doubtful(parts_to_remind_of(question, waiting)) for question in every if is_to_be_reminded(question, waiting)),
        "ulæste": failed,
        "svardato": write_date(analysis.letter.date) if analysis is not None and analysis.letter.date else "",
        "anmodning": _request_of(case, analysis),
        "spørgsmål": questions,
        "indirekte": bool(questions) and all(question["spurgt"] for question in questions),
        "uden_liste": case.request is not None and not questions,
        "ulæste_punkter": unread,
        "frist": {
            "dag": write_date(deadline.day, weekday=True),
            "kilde": notes.add(
                Note(calculation=f"{write_date(today)} + {deadline.working_days} arbejdsdage", remark=deadline.rule)
            ),
        },
    }
    fields = {"modtager": sender, "dato": write_date(today), "sagsnummer": case.reference or "", "afsender": case.asked_by or ""}
    return build_draft("rykker", words, notes.found, fields=fields, settings=settings, today=today)
