"""What the checks say, and the analysis of one letter as the public format has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from letterkit.claim import (
    Commitment,
    Comparison,
    Compliance,
    Figure,
    Initiative,
    Intention,
    Question,
    Reference,
    Reservation,
)
from letterkit.letter import Furniture, Number, Signatory, Span, Table

CheckName = Literal["sum", "share", "base", "growth", "table", "data", "earlier", "date", "answer", "commitment"]
Verdict = Literal["supported", "contradicted", "unsupported", "unclear"]
Severity = Literal["finding", "remark"]

VERDICT_DANISH: dict[Verdict, str] = {
    "contradicted": "stemmer ikke",
    "unclear": "kan ikke afgøres",
    "unsupported": "ikke belagt",
    "supported": "stemmer",
}


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One thing that a claim was held against."""

    kind: Literal["letter", "table", "data", "earlier", "request", "calendar"]
    quote: str  # what stands there, or the row in words
    span: Span | None = None  # into this letter for "letter" and "table"; into that letter for "earlier" and "request"
    file: str | None = None
    row: int | None = None
    values: tuple[Number, ...] = ()
    cells: tuple[tuple[int, int], ...] = ()  # (row, column) for "table"
    source: str | None = None


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A verdict on one or more claims, with the arithmetic that led to it."""

    id: str = ""  # set when the findings of a letter are gathered and ordered: "n1", "n2", …
    code: str
    check: CheckName
    verdict: Verdict
    severity: Severity = "finding"
    reason: str | None = None
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    calculation: str = ""
    explanation: str = ""  # one or two neutral Danish sentences, fit for a reply
    ask: str = ""  # the point as a reply would put it to the sender, neutral; "" where nothing need be asked
    fingerprint: str = ""


@dataclass(frozen=True, kw_only=True)
class NotChecked:
    id: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """How much was read and checked. Every figure stands exactly once, in `checked` or in `not_checked`."""

    pages_read: int = 0
    tables_read: int = 0
    figures_read: int = 0
    checked: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    questions_asked: int = 0
    questions_answered: int = 0
    furniture: tuple[Furniture, ...] = ()
    failed_checks: tuple[str, ...] = ()  # codes of checks that could not run; never an accusation


@dataclass(frozen=True, kw_only=True)
class Model:
    letterkit: str
    pipeline: str
    vocabulary: str  # hash of the vocabulary in use


@dataclass(frozen=True, kw_only=True)
class LetterInfo:
    """The letter as the public format shows it: the values alone; their places stand in `fields`."""

    file: str
    sha256: str
    media_type: str
    pages: int
    text: str
    text_source: str
    sender: str | None = None
    recipient: str | None = None
    date: str | None = None
    subject: str | None = None
    signatory: str | None = None
    signatory_title: str | None = None
    case_number: str | None = None
    document_number: str | None = None
    our_reference: str | None = None
    their_reference: str | None = None
    case_handler: str | None = None
    signatories: tuple[Signatory, ...] = ()
    fields: dict[str, Span]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Analysis:
    """One object of the public analysis format. `findings` is None for `letterkit extract`."""

    schema: Literal["letterkit/analysis/1"] = "letterkit/analysis/1"
    letter: LetterInfo
    references: tuple[Reference, ...] = ()
    questions: tuple[Question, ...] = ()
    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    intentions: tuple[Intention, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    compliance: Compliance
    reservations: tuple[Reservation, ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] | None = None
    coverage: Coverage
    model: Model
