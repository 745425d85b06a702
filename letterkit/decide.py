"""A clerk's own decision on a finding, kept beside the tool's verdict in `afgørelser.jsonl`: append-only, one line a decision.

A decision belongs to one finding as it was: check, quotes and evidence (its fingerprint). When a quote or a value changes,
the finding has another fingerprint and the decision is void; `stand` says so. A decision never changes what the tool says,
here or elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import get_args

from letterkit.danish.writing import format_iso
from letterkit.errors import UsageError
from letterkit.finding import VERDICT_DANISH, Finding, Verdict

FILE_NAME = "afgørelser.jsonl"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One line: on which finding (fingerprint, code and claims as they then were), what, why, who, when (ISO 8601)."""

    fingerprint: str
    code: str
    about: str  # the finding's calculation or explanation at the time, so that a void decision can still be read
    verdict: Verdict
    reason: str
    who: str
    when: str


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A decision today: it stands beside `finding`, or it is void because no finding has its fingerprint any more."""

    decision: Decision
    finding: Finding | None

    @property
    def void(self) -> bool:
        return self.finding is None


def make_decision(finding: Finding, *, verdict: str, reason: str, who: str, when: str) -> Decision:
    """A decision on `finding`. Raises `UsageError` for an unknown verdict, or without a reason or a name."""
    by_name = {danish: english for english, danish in VERDICT_DANISH.items()}
    english = by_name.get(verdict.strip().casefold(), verdict.strip().casefold())
    if english not in get_args(Verdict):
        known = ", ".join(f"”{name}”" for name in by_name)
        what = f"”{verdict}” er ingen afgørelse." if verdict.strip() else "Afgørelsen mangler efter --verdict."
        raise UsageError(what, f"Brug en af: {known}.")
    if not reason.strip() or not who.strip():
        raise UsageError("En afgørelse skal have en begrundelse og et navn.", "Skriv --reason og --who.")
    return Decision(
        fingerprint=finding.fingerprint,
        code=finding.code,
        about=finding.calculation or finding.explanation,
        verdict=english,  # type: ignore[arg-type]  # it is one of Verdict's words: tested above
        reason=reason.strip(),
        who=who.strip(),
        when=when,
    )


def append_decision(path: Path, decision: Decision) -> None:
    """Add one line at the end of the file; what stands there is never changed."""
    line = json.dumps(asdict(decision), ensure_ascii=False)
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """All decisions in the order they were made; none where the file does not exist. Raises `UsageError` naming file and
    line.
    """
    if not path.exists():
        return ()
    names = {field.name for field in fields(Decision)}
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
            if set(values) != names or values["verdict"] not in get_args(Verdict):
                raise ValueError("felterne passer ikke")
            found.append(Decision(**values))
        except (ValueError, TypeError, AttributeError) as error:
            raise UsageError(f"{path}, linje {number}, kan ikke læses: {error}.", "Ret linjen, eller fjern den.") from error
    return tuple(found)


def stand(decisions: Iterable[Decision], findings: Sequence[Finding]) -> tuple[Standing, ...]:
    """The last decision on each finding, and the void ones, in the order they were made."""
    by_print = {finding.fingerprint: finding for finding in findings}
    last = {decision.fingerprint: decision for decision in decisions}
    return tuple(Standing(decision=decision, finding=by_print.get(name)) for name, decision in last.items())


def in_words(standing: Standing) -> str:
    """One Danish sentence for reports."""
    decision = standing.decision
    said = (
        f"{decision.who} har den {format_iso(decision.when[:10])} afgjort: {VERDICT_DANISH[decision.verdict]} ({decision.reason})"
    )
    if standing.finding is None:
        return f"{said}. Afgørelsen er bortfaldet: citatet eller tallene er ændret siden ({decision.about})."
    if standing.finding.verdict != decision.verdict:
        return f"{said}. Værktøjets vurdering er: {VERDICT_DANISH[standing.finding.verdict]}."
    return f"{said}."
