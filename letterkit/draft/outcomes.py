"""What a letter says itself of promises that an earlier letter made: kept, kept too late, not done."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from letterkit.case import Case
from letterkit.draft.build import Notes
from letterkit.draft.document import Note
from letterkit.draft.lexicon import one_line
from letterkit.draft.passages import Passage, passage_at
from letterkit.draft.retell import retell, standing_alone
from letterkit.draft.voice import Voice
from letterkit.draft.wording import write_date
from letterkit.finding import Analysis, Finding

PROMISES = "LK901"


def outcome_of(finding: Finding) -> str:
    """ "holdt", "sent" (and the letter says so), "brudt", or "" where a finding tells of no such thing."""
    if finding.code != PROMISES:
        return ""
    if finding.verdict == "supported":
        return "holdt"
    if finding.reason == "not_kept":
        return "brudt"
    late = finding.reason == "deadline_moved" and finding.severity == "remark"
    return "sent" if late and finding.explanation.startswith("Løftet er efter brevets oplysning holdt") else ""


def outcomes(
    analysis: Analysis, case: Case, passages: Sequence[Passage], sender: Voice, asked: Collection[int]
) -> list[tuple[str, Passage, dict[str, Any], Note]]:
    """Each outcome with its sentence, the words of the wording and the comment; not those whose sentence is `asked` about (by where it starts)."""
    days = {one.letter.file: one.letter.date.value for one in case.earlier if one.letter.date is not None}
    found: dict[int, tuple[str, Passage, dict[str, Any], Note]] = {}
    for finding in analysis.findings or ():
        kind = outcome_of(finding)
        here = next((one.span for one in finding.evidence if one.kind == "letter" and one.span is not None), None)
        before = next((one for one in finding.evidence if one.kind == "earlier"), None)
        passage = passage_at(passages, here.start) if kind and here is not None else None
        if passage is None or before is None or passage.start in asked or passage.start in found:
            continue
        told = standing_alone(retell(passages, passages.index(passage), analysis, sender))
        day = days.get(before.file or "", "")
        words = {
            "slags": kind,
            "led": "" if told.adrift else told.clause or "",
            "citat": told.quote,
            "løfte": one_line(before.quote),
            "dato": write_date(day) if day else "",
        }
        note = Note(
            quote=told.quote,
            file=analysis.letter.file,
            page=passage.page,
            rows=(f"{before.file or ''}: {one_line(before.quote)}",),
        )
        found[passage.start] = (kind, passage, words, note)
    return [found[start] for start in sorted(found)]


def outcome_words(rows: Sequence[tuple[str, Passage, dict[str, Any], Note]], notes: Notes) -> list[dict[str, Any]]:
    """The words of `outcomes` with their comments."""
    return [{**words, "kilde": notes.add(note)} for _, _, words, note in rows]
