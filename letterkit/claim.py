"""What a letter claims: figures, comparisons, commitments, questions and the like, each with its quote and its place.

Field names are those of the public analysis format (docs/analysis-format.md); `quote` is always `letter.text[span.start:span.end]`.
Dates are ISO 8601 text to the precision that the letter gives ("2017-12-01", "2017-12", "2017").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from letterkit.letter import Number, Span

FigureKind = Literal["count", "share", "points", "amount", "duration", "ratio", "age"]
Approx = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "nearly", "just_over", "between"]
FigureRole = Literal[
    "level",  # so many, so much, at a time
    "total",  # "i alt", "samlet": a whole whose parts stand near it
    "part",  # "heraf", a bracketed part, a member of a list of parts
    "remainder",  # "de øvrige", "resten": what is left of a whole
    "change",  # "steget med 12 pct.", "en stigning på 40": a difference, not a level
    "average",  # "i gennemsnit", "pr. borger"
    "limit",  # a legal limit or a threshold: "inden for 30 dage", "mindst fem år"
    "target",  # planned or wanted: "målet er 80 pct.", "yderligere tre mentorer vil blive ansat"
]


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure in the sender's own text. `low` and `high` are the interval the printed number can stand for (None: open end)."""

    id: str
    kind: FigureKind
    value: Number
    value_to: Number | None = None
    approx: Approx = "exact"
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    counted: str | None = None
    scope: str | None = None
    as_of: str | None = None
    inferred: bool = False  # the year in as_of is not printed there
    source: str | None = None
    share_of: str | None = None  # id of the count or population that a share is a share of
    same_as: str | None = None  # id of the count that this share restates
    part_of: str | None = None  # id of the whole that this figure is a part (or the remainder) of
    role: FigureRole = "level"
    decimals: int = 0  # decimals as printed, in the printed unit ("4,4 mia. kr." has 1)
    step: Number | None = None  # the unit of the last printed digit, in `unit` (4,4 mia. kr. → 100000000)
    printed: str = ""  # the number alone as printed ("44,4", "tre")
    quote: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class Operand:
    """One side of a comparison: a figure, cells of a table, or only the words and the period that name it."""

    figure: str | None = None
    table: str | None = None
    cells: tuple[tuple[int, int], ...] = ()  # (row, column) in that table
    text: str | None = None
    period: str | None = None  # "2017-10", "2017-01/2017-06"
    area: str | None = None


Relation = Literal["times", "rise", "fall", "higher_than", "lower_than", "unchanged"]


@dataclass(frozen=True, kw_only=True)
class Comparison:
    id: str
    relation: Relation
    factor: Number | None = None
    approx: Approx = "exact"
    left: Operand | None = None
    right: Operand | None = None
    change: str | None = None  # id of the figure that states the change itself ("steget med 12 pct.")
    measure: Literal["count", "share"] | None = None  # what the words speak of: antal or andel
    quote: str
    span: Span


CommitmentStatus = Literal["done", "ongoing", "planned", "conditional", "expected"]
STATUS_DANISH: dict[CommitmentStatus, str] = {
    "done": "gennemført",
    "ongoing": "i gang",
    "planned": "planlagt",
    "conditional": "betinget",
    "expected": "forventet",
}


@dataclass(frozen=True, kw_only=True)
class Commitment:
    id: str
    status: CommitmentStatus
    deadline: str | None = None
    inferred: bool = False
    actor: str | None = None
    figures: tuple[str, ...] = ()
    initiative: str | None = None
    condition: str | None = None
    rule: str = ""  # the grammar that made it a commitment, in plain words
    quote: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class Intention:
    """Words of will without an action ("har fokus på", "det tilstræbes"): kept apart from commitments."""

    id: str
    quote: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class Initiative:
    id: str
    name: str
    mentions: tuple[Span, ...]
    status: CommitmentStatus | None = None
    runs_until: str | None = None
    funded_by: str | None = None
    participants: tuple[str, ...] = ()  # figure ids


PartKind = Literal["yes_no", "count", "reason", "date", "status", "cost", "other"]


@dataclass(frozen=True, kw_only=True)
class QuestionPart:
    kind: PartKind
    quote: str
    answered: bool = False
    answer: Span | None = None
    why: str = ""  # Danish: why this counts as answered, or what is missing


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question the recipient of this letter had asked. `span` is None when it stands only in the request."""

    id: str
    number: str | None
    parts: tuple[QuestionPart, ...]
    answered: Literal["yes", "partly", "no"] = "no"
    quote: str
    span: Span | None = None
    origin: Literal["letter", "request"] = "letter"


@dataclass(frozen=True, kw_only=True)
class Compliance:
    value: Literal["complies", "does_not_comply", "will_comply"] | None
    quote: str | None = None
    span: Span | None = None


@dataclass(frozen=True, kw_only=True)
class Reference:
    """An earlier letter, note or meeting that the letter refers to."""

    date: str
    kind: Literal["letter", "meeting", "other"] = "letter"
    inferred: bool = False
    quote: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class Reservation:
    """What the sender itself says about how far a figure can be trusted ("foreløbig", "registreres ikke centralt")."""

    kind: Literal["preliminary", "uncertain", "not_registered", "estimate", "partial", "other"]
    figures: tuple[str, ...] = ()
    quote: str
    span: Span


Claim = Figure | Comparison | Commitment | Question


@dataclass(frozen=True, kw_only=True)
class Claims:
    """Everything that extraction finds in one letter, in reading order."""

    references: tuple[Reference, ...] = ()
    questions: tuple[Question, ...] = ()
    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    intentions: tuple[Intention, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    compliance: Compliance = Compliance(value=None)
    reservations: tuple[Reservation, ...] = ()
