"""2,000 sound letters and 2,000 spoilt ones: no sound letter is accused, and nearly every fault is found."""

from __future__ import annotations

from collections import Counter

from letterkit.checks import run_checks
from letterkit.claim import Operand
from letterkit.finding import Finding
from tests.checks.claims import given
from tests.generator.letters import Sample, letter

LETTERS = 2000


def findings(sample: Sample) -> tuple[Finding, ...]:
    sides = {"left": Operand(figure="n"), "right": Operand(figure="o")}
    made = given(sample.text, comparisons=[{**comparison, **sides} for comparison in sample.comparisons])
    found, coverage = run_checks(made)
    assert coverage.failed_checks == ()
    return found


def test_no_sound_letter_is_accused() -> None:
    accused = []
    for number in range(LETTERS):
        sample = letter(number, spoil=False)
        wrong = [one for one in findings(sample) if one.verdict in ("contradicted", "unsupported")]
        if wrong:
            accused.append((number, sample.text, wrong[0].calculation))
    assert accused == []


def test_planted_faults_are_found() -> None:
    planted: Counter[int] = Counter()
    found: Counter[int] = Counter()
    missed: Counter[str] = Counter()
    for number in range(LETTERS):
        sample = letter(number, spoil=True)
        planted[sample.decimals] += 1
        if any(one.verdict == "contradicted" for one in findings(sample)):
            found[sample.decimals] += 1
        else:
            missed[f"{sample.decimals} {sample.fault}"] += 1
    rates = {decimals: found[decimals] / planted[decimals] for decimals in (0, 1)}
    assert rates[1] >= 0.99, (rates, missed)
    assert rates[0] >= 0.93, (rates, missed)
