"""The overview of a campaign as plain rows: what the XLSX and the HTML page both show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.case import Case, not_heard_from, same_sender
from letterkit.claim import Claim, Commitment
from letterkit.finding import VERDICT_DANISH, Analysis, Finding, Verdict
from letterkit.letter import Span

ANSWERED_DANISH = {"yes": "besvaret", "partly": "delvist besvaret", "no": "ikke besvaret"}
COMPLIANCE_DANISH = {
    "complies": "overholder",
    "does_not_comply": "overholder ikke",
    "will_comply": "vil overholde",
    None: "siger det ikke",
}
KIND_DANISH = {
    "count": "antal",
    "share": "andel",
    "points": "procentpoint",
    "amount": "beløb",
    "duration": "varighed",
    "ratio": "forhold",
    "age": "alder",
}
NOT_CHECKED = "ikke kontrolleret"
WORST_FIRST: tuple[Verdict, ...] = ("contradicted", "unclear", "unsupported", "supported")


@dataclass(frozen=True, kw_only=True)
class Failure:
    """One letter that could not be done: a line of fejl.jsonl."""

    file: str
    code: str
    what: str
    todo: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One letter that was done: its analysis, and the folder its outputs lie in (relative to the overview)."""

    file: str
    folder: str
    analysis: Analysis
    draft_kept: bool = False


@dataclass(frozen=True, kw_only=True)
class Due:
    """A promise with its deadline: `day` is the last day on which it is kept, to the day where the letter gives less."""

    entry: Entry
    commitment: Commitment
    day: date | None


@dataclass(frozen=True, kw_only=True)
class SenderRow:
    entry: Entry
    sender: str
    answered: int
    asked: int
    compliance: str
    figures: dict[str, int]  # verdict, or "unchecked" → number of figures
    findings: dict[Verdict, int]  # of severity "finding"
    next_due: Due | None


@dataclass(frozen=True, kw_only=True)
class Overview:
    """Everything the overview shows; `missing` are senders that were asked and from whom no letter is known to have come. `unread` says
    that a file could not be read or a letter is from nobody that was asked: it may be theirs, and nobody is told that he has not answered."""

    title: str
    today: date
    deadline: date | None
    rows: tuple[SenderRow, ...]
    failures: tuple[Failure, ...]
    duplicates: tuple[tuple[str, str], ...]  # (file, the file that carries the same letter)
    missing: tuple[str, ...]
    unread: bool
    dues: tuple[Due, ...]
    remarks: tuple[str, ...] = ()

    @property
    def silence(self) -> str:
        """What is said of one of the missing."""
        return "intet svar fundet" if self.unread else "har ikke svaret"


def last_day(deadline: str | None) -> date | None:
    """The last day of an ISO date to year, month or day; None for None."""
    if deadline is None:
        return None
    parts = [int(part) for part in deadline.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else 12
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)


def findings_about(analysis: Analysis, claim: str) -> list[Finding]:
    return [finding for finding in analysis.findings or () if claim in finding.claims]


def verdict_on(analysis: Analysis, claim: str) -> Verdict | None:
    """The gravest verdict on a claim, or None where nothing could check it."""
    said = {finding.verdict for finding in findings_about(analysis, claim) if finding.severity == "finding"}
    if not said:  # a remark alone says that the figure was looked at and holds, with a word about how
        said = {finding.verdict for finding in findings_about(analysis, claim)}
    return next((verdict for verdict in WORST_FIRST if verdict in said), None)


def verdict_danish(verdict: Verdict | None) -> str:
    return NOT_CHECKED if verdict is None else VERDICT_DANISH[verdict]


def dues_of(entry: Entry) -> list[Due]:
    return [
        Due(entry=entry, commitment=commitment, day=last_day(commitment.deadline)) for commitment in entry.analysis.commitments
    ]


def _sender_row(entry: Entry, today: date) -> SenderRow:
    analysis = entry.analysis
    figures: dict[str, int] = {"supported": 0, "contradicted": 0, "unclear": 0, "unsupported": 0, "unchecked": 0}
    for figure in analysis.figures:
        figures[verdict_on(analysis, figure.id) or "unchecked"] += 1
    findings: dict[Verdict, int] = dict.fromkeys(WORST_FIRST, 0)
    for finding in analysis.findings or ():
        if finding.severity == "finding":
            findings[finding.verdict] += 1
    open_dues = [due for due in dues_of(entry) if due.day and due.day >= today and due.commitment.status != "done"]
    return SenderRow(
        entry=entry,
        sender=analysis.letter.sender or "(afsender ikke fundet)",
        answered=sum(question.answered == "yes" for question in analysis.questions),
        asked=len(analysis.questions),
        compliance=COMPLIANCE_DANISH[analysis.compliance.value],
        figures=figures,
        findings=findings,
        next_due=min(open_dues, key=lambda due: due.day or date.max, default=None),
    )


def build_overview(
    entries: Sequence[Entry],
    failures: Sequence[Failure],
    duplicates: Sequence[tuple[str, str]],
    case: Case,
    *,
    title: str | None,
    today: date,
) -> Overview:
    """Rows for the overview, senders in alphabetical order, promises by deadline (those without one last)."""
    rows = sorted((_sender_row(entry, today) for entry in entries), key=lambda row: (row.sender.casefold(), row.entry.file))
    dues = [due for entry in entries for due in dues_of(entry)]
    return Overview(
        title=title or "Oversigt over svar",
        today=today,
        deadline=case.deadline,
        rows=tuple(rows),
        failures=tuple(failures),
        duplicates=tuple(duplicates),
        missing=tuple(not_heard_from(case, (entry.analysis.letter.sender for entry in entries))),
        unread=bool(failures)
        or any(
            entry.analysis.letter.sender is None
            or (case.senders and not any(same_sender(entry.analysis.letter.sender, one) for one in case.senders))
            for entry in entries
        ),
        remarks=case.remarks,
        dues=tuple(sorted(dues, key=lambda due: (due.day or date.max, due.entry.file, due.commitment.span.start))),
    )


def all_claims(analysis: Analysis) -> Iterator[tuple[str, Claim]]:
    """Every claim with the Danish name of its kind, in reading order within its kind."""
    for figure in analysis.figures:
        yield KIND_DANISH[figure.kind], figure
    for comparison in analysis.comparisons:
        yield "sammenligning", comparison
    for commitment in analysis.commitments:
        yield "løfte", commitment
    for question in analysis.questions:
        yield "spørgsmål", question


def page_of(span: Span | None) -> int | None:
    return span.page if span else None
