"""One letter from path to analysis. Read from the top, this is the program's table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from letterkit import __version__
from letterkit.answering import answers_for, written_in
from letterkit.case import Case, same_sender
from letterkit.checks import CheckInput, run_checks
from letterkit.claim import Claims
from letterkit.extract import extract_claims, pipeline_name
from letterkit.finding import Analysis, Coverage, Finding, LetterInfo, Model
from letterkit.letter import Letter, TextField
from letterkit.match import match_claims
from letterkit.readers import read_letter
from letterkit.settings import Settings
from letterkit.vocabulary import Vocabulary, load_vocabulary

ON_BEHALF = re.compile(r"på\s+vegne\s+af\s+", re.IGNORECASE)
FIELDS = (
    "sender",
    "recipient",
    "date",
    "subject",
    "signatory",
    "signatory_title",
    "case_number",
    "document_number",
    "our_reference",
    "their_reference",
    "case_handler",
)


def extract_letter(path: str | Path, *, case: Case = Case(), settings: Settings = Settings()) -> Analysis:
    """Read one file and find its claims; nothing is checked (`findings` is None). Raises `ReadError`."""
    letter = read_letter(path, settings)
    claims = extract_claims(letter, request=case.request, settings=settings)
    return gather(letter, claims, None, coverage_of(letter, claims), settings, load_vocabulary(settings))


def check_letter(path: str | Path, *, case: Case = Case(), settings: Settings = Settings()) -> Analysis:
    """Read one file, find its claims and hold them against arithmetic, the letter itself and the case. Raises `ReadError`."""
    return analyse(read_letter(path, settings), case=case, settings=settings)


def analyse(letter: Letter, *, case: Case = Case(), settings: Settings = Settings()) -> Analysis:
    """A letter that has been read → its analysis. Pure: the same letter, case and settings give the same analysis."""
    vocabulary = load_vocabulary(settings)
    letter = as_answered(letter, case)
    claims = extract_claims(letter, request=case.request, settings=settings)
    matches = match_claims(letter, claims, case, vocabulary)
    findings, coverage = run_checks(CheckInput(letter=letter, claims=claims, case=case, matches=matches, vocabulary=vocabulary))
    return gather(letter, claims, findings, coverage, settings, vocabulary)


def as_answered(letter: Letter, case: Case) -> Letter:
    """The letter with its sender named where the case knows better: who asked does not answer, and one of those asked does.

    A letterhead alone may leave open which of its names is the sender's. It is settled here only where the sender that was read is none of
    those asked, and just one of them has a line of the letterhead or the signature to itself ("på vegne af …" before it), or else is the
    only one for whom the letter says that it answers, or, where no sender was read, the only one of the place it was written in.
    """
    sender = letter.sender
    known = next((name for name in case.senders if same_sender(sender.value if sender else None, name)), None)
    if sender is not None and known is not None:
        return replace(letter, sender=replace(sender, value=known)) if sender.value.isupper() else letter
    lines = {
        name: span
        for span in _name_lines(letter)
        for name in case.senders
        if same_sender(ON_BEHALF.sub("", letter.text[slice(*span)]), name)
    }
    told = tuple(lines) or answers_for(_with_address(letter), case.senders)
    if not told and sender is None:
        told = written_in(letter.text, case.senders)
    if len(told) != 1:
        return letter
    span = lines.get(told[0])
    printed = ON_BEHALF.sub("", letter.text[slice(*span)]) if span else told[0]
    value = told[0] if printed.isupper() else printed
    found = TextField(value=value, span=letter.span(span[1] - len(printed), span[1]) if span else None)
    how = "Brevhovedet kan læses på flere måder" if span else "Afsenderen er fundet i brevets egne ord, mailadresse eller sted"
    remark = f"{how}; brevet er læst som svar fra {found.value}, som er blandt de spurgte."
    recipient = letter.recipient
    if recipient is not None and same_sender(recipient.value, found.value):
        recipient = sender if sender is not None and same_sender(sender.value, case.asked_by) else None
    return replace(letter, sender=found, recipient=recipient, remarks=(*letter.remarks, remark))


def _with_address(letter: Letter) -> str:
    """The letter's text, and the mail address that it came from where a mail's header alone gives it."""
    sender = letter.sender.value if letter.sender is not None else ""
    return f"Fra: {sender}\n{letter.text}" if "@" in sender else letter.text


def _name_lines(letter: Letter) -> Iterator[tuple[int, int]]:
    """The lines of letterhead and signature, as start and end without blanks."""
    for block in letter.blocks:
        if block.kind in ("letterhead", "closing") or (block.kind == "subject" and ON_BEHALF.match(letter.text, block.start)):
            for line in re.finditer(r"[^\s,][^\n]*[^\s,]", letter.text[block.start : block.end]):
                yield block.start + line.start(), block.start + line.end()


def coverage_of(letter: Letter, claims: Claims) -> Coverage:
    """What was read, before anything is checked."""
    return Coverage(
        pages_read=len(letter.pages) or 1,
        tables_read=len(letter.tables),
        figures_read=len(claims.figures),
        questions_asked=len(claims.questions),
        questions_answered=sum(question.answered == "yes" for question in claims.questions),
        furniture=letter.furniture,
    )


def gather(
    letter: Letter,
    claims: Claims,
    findings: tuple[Finding, ...] | None,
    coverage: Coverage,
    settings: Settings,
    vocabulary: Vocabulary,
) -> Analysis:
    """Put the parts into the one object of the public format."""
    stated = {name: field for name in FIELDS if (field := getattr(letter, name)) is not None}
    return Analysis(
        letter=LetterInfo(
            file=letter.file,
            sha256=letter.sha256,
            media_type=letter.media_type,
            pages=len(letter.pages) or 1,
            text=letter.text,
            text_source=letter.text_source,
            fields={name: field.span for name, field in stated.items() if field.span is not None},
            signatories=letter.signatories,
            remarks=letter.remarks,
            **{name: field.value for name, field in stated.items()},
        ),
        references=claims.references,
        questions=claims.questions,
        figures=claims.figures,
        comparisons=claims.comparisons,
        commitments=claims.commitments,
        intentions=claims.intentions,
        initiatives=claims.initiatives,
        compliance=claims.compliance,
        reservations=claims.reservations,
        tables=letter.tables,
        findings=findings,
        coverage=coverage,
        model=Model(letterkit=__version__, pipeline=pipeline_name(settings), vocabulary=vocabulary.digest),
    )
