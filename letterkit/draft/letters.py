"""The letter types by name: which draft each template makes, for one letter and for a whole case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from letterkit.case import Case
from letterkit.danish.privacy import mask_cpr
from letterkit.draft.account import draft_account
from letterkit.draft.audit import draft_audit
from letterkit.draft.campaign import draft_reminder, held_back, missing_senders
from letterkit.draft.document import Draft
from letterkit.draft.open_questions import awaited, is_to_be_reminded
from letterkit.draft.passages import find_passages
from letterkit.draft.reply import draft_svar
from letterkit.draft.subject import sender_name
from letterkit.draft.summary import draft_summary
from letterkit.extract.request import request_questions, unread_sentences_remark
from letterkit.finding import Analysis
from letterkit.settings import Settings

TEMPLATES = ("svar", "rykker", "redegoerelse", "revisionsnotat", "ministerresume")
FOR_A_CASE = ("redegoerelse", "ministerresume")  # one draft for the case, however many letters it has


def draft_reply(analysis: Analysis, case: Case, settings: Settings, *, today: date, template: str = "svar") -> Draft:
    """The draft of `template` about one letter. `today` is its own date and the start of a new deadline.

    A template of the office's own gets the words of `svar`. Raises `TemplateError` for a fault in the wording.
    """
    if template == "rykker":
        draft = draft_reminder(sender_name(analysis, case) or "", case, settings, today=today, analysis=analysis)
    elif template == "revisionsnotat":
        draft = draft_audit(analysis, case, settings, today=today)
    elif template == "redegoerelse":
        draft = draft_account(case, settings, today=today, letter=analysis)
    elif template == "ministerresume":
        draft = draft_summary([analysis], case, settings, today=today)
    else:
        draft = draft_svar(analysis, case, settings, today=today, template=template)
    return _warned(draft, case)


def draft_case(
    template: str,
    analyses: Sequence[Analysis],
    case: Case,
    settings: Settings,
    *,
    today: date,
    failed: int = 0,
) -> list[tuple[str, Draft]]:
    """All drafts of `template` for a case, each with the name its file takes.

    A reminder goes to those who have not answered and to those with open questions; the minister's page and the account are one for the case.
    """
    if template == "redegoerelse":
        # Without a request the questions are those that a letter prints.
        printed = next((a for a in analyses if a.questions), analyses[0] if analyses else None)
        return [("redegoerelse", _warned(draft_account(case, settings, today=today, letter=printed), case))]
    if template == "ministerresume":
        return [("ministerresume", _warned(draft_summary(analyses, case, settings, today=today, failed=failed), case))]
    names = _names([a.letter.file for a in analyses])
    if template != "rykker":
        return [
            (name, draft_reply(a, case, settings, today=today, template=template))
            for name, a in zip(names, analyses, strict=True)
        ]
    unanswered = [(name, a) for name, a in zip(names, analyses, strict=True) if _is_reminded(a, today)]
    drafts = [
        (name, _warned(draft_reminder(name, case, settings, today=today, failed=failed), case))
        for name in (missing_senders(case, analyses) if not held_back(case, analyses) else ())
    ]
    return drafts + [(name, draft_reply(a, case, settings, today=today, template=template)) for name, a in unanswered]


def _warned(draft: Draft, case: Case) -> Draft:
    """With what the clerk must know of the request: the sentences that were not read as questions."""
    asked = case.request
    unread = unread_sentences_remark(asked.letter, request_questions(asked)) if asked is not None else ()
    return replace(draft, warnings=(*draft.warnings, *map(mask_cpr, unread)))


def _is_reminded(analysis: Analysis, today: date) -> bool:
    waiting = awaited(analysis, find_passages(analysis), today)
    return any(is_to_be_reminded(question, waiting) for question in analysis.questions)


def _names(files: Sequence[str]) -> list[str]:
    """What each letter's draft is called: its file without the ending, unless two would then be called alike ("svar.pdf", "svar.eml")."""
    stems = [file.rsplit(".", 1)[0] for file in files]
    return [file.replace(".", "-") if stems.count(stem) > 1 else stem for file, stem in zip(files, stems, strict=True)]
