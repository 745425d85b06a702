"""One point of a reply, and the comment of a sentence that rests on a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from letterkit.draft.document import Note
from letterkit.draft.lexicon import tidy
from letterkit.draft.passages import Passage
from letterkit.draft.said import in_letter_words
from letterkit.finding import Analysis, Evidence, Finding


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of a reply: the words for the wording, by kind, and the note for its comment."""

    kind: str  # "fund", "spørgsmål", "regler", "udløbet"
    words: Mapping[str, Any]
    note: Note
    rank: tuple[int, int]
    small: bool = False
    claims: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()  # where those begin that it quotes, and that are told nowhere else
    outlook: tuple[Passage, ...] = ()  # of what is not kept: the sentence that says when it will be
    figure_note: Note | None = None  # where a point names a figure of the letter as well


def claim_index(analysis: Analysis) -> dict[str, Any]:
    """Every claim by its id."""
    groups: Sequence[Sequence[Any]] = (
        analysis.figures,
        analysis.comparisons,
        analysis.commitments,
        analysis.questions,
        analysis.initiatives,
    )
    return {claim.id: claim for group in groups for claim in group}


def row_text(evidence: Evidence) -> str:
    """A row of evidence as the comment names it."""
    place = ", ".join(
        part for part in (evidence.file or evidence.source or "", f"række {evidence.row}" if evidence.row else "") if part
    )
    return f"{place}: {tidy(evidence.quote)}" if place else tidy(evidence.quote)


def finding_note(finding: Finding, analysis: Analysis, *, quote: str = "", page: int | None = None) -> Note:
    """The comment of a sentence that rests on a finding."""
    rows = tuple(row_text(evidence) for evidence in finding.evidence if evidence.kind in {"data", "table", "earlier", "request"})
    return Note(
        quote=quote,
        file=analysis.letter.file,
        page=page,
        rows=rows,
        calculation=in_letter_words(finding.calculation),
        remark=f"Fund {finding.code}" if finding.code else "",
    )


def joined_notes(first: Note, second: Note) -> Note:
    """One comment for what rests on both."""
    return replace(
        first,
        rows=tuple(dict.fromkeys((*first.rows, *second.rows))),
        calculation="; ".join(dict.fromkeys(text for text in (first.calculation, second.calculation) if text)),
        remark=" ".join(dict.fromkeys(text for text in (first.remark, second.remark) if text)),
    )
