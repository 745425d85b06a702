"""A clerk's decisions: appended, standing beside the tool's verdict, void when quote or value changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from letterkit.checks import run_checks
from letterkit.decide import append_decision, in_words, make_decision, read_decisions, stand
from letterkit.errors import UsageError
from letterkit.finding import Finding
from tests.checks.claims import given

TEXT = (
    "Der er [[489 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] syge, resten, [[{}|f3 part_of=f1 role=remainder]], ikke."
)


def finding(rest: str) -> Finding:
    found, _ = run_checks(given(TEXT.format(rest)))
    return found[0]


def test_a_decision_stands_beside_the_verdict(tmp_path: Path) -> None:
    path = tmp_path / "afgørelser.jsonl"
    wrong = finding("183")
    append_decision(
        path, make_decision(wrong, verdict="stemmer", reason="Ti er talt to gange", who="A. Dam", when="2024-05-01T10:00:00")
    )
    (standing,) = stand(read_decisions(path), [wrong])
    assert not standing.void
    assert standing.finding is wrong
    assert wrong.verdict == "contradicted"
    assert in_words(standing) == (
        "A. Dam har den 1. maj 2024 afgjort: stemmer (Ti er talt to gange). Værktøjets vurdering er: stemmer ikke."
    )


def test_a_changed_value_voids_it_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "afgørelser.jsonl"
    append_decision(path, make_decision(finding("183"), verdict="supported", reason="ok", who="A. Dam", when="2024-05-01"))
    (standing,) = stand(read_decisions(path), [finding("184")])
    assert standing.void
    assert "bortfaldet" in in_words(standing)


def test_the_last_decision_counts_and_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "afgørelser.jsonl"
    first = make_decision(finding("183"), verdict="supported", reason="ok", who="A. Dam", when="2024-05-01")
    append_decision(path, first)
    append_decision(path, replace(first, verdict="unclear", reason="alligevel ikke"))
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2
    (standing,) = stand(read_decisions(path), [finding("183")])
    assert standing.decision.verdict == "unclear"


@pytest.mark.parametrize(("verdict", "reason", "who"), [("måske", "ok", "A"), ("stemmer", " ", "A"), ("stemmer", "ok", "")])
def test_refused(verdict: str, reason: str, who: str) -> None:
    with pytest.raises(UsageError):
        make_decision(finding("183"), verdict=verdict, reason=reason, who=who, when="2024-05-01")


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "afgørelser.jsonl"
    path.write_text('{"fingerprint": 1}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="linje 1"):
        read_decisions(path)
