"""Every check's own examples, run through the whole program; and the manual page that is made from the checks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from letterkit.checks import CHECKS, HEADINGS, Check
from letterkit.checks.page import manual
from tests.checks.letters import check_example

CODES = [check.CODE for check in CHECKS]


@pytest.mark.parametrize("check", CHECKS, ids=CODES)
def test_flagged_and_accepted(check: Check, tmp_path: Path) -> None:
    flagged, coverage = check_example(tmp_path, check.FLAGGED)
    assert coverage.failed_checks == ()
    mine = [finding for finding in flagged if finding.code == check.CODE and finding.verdict != "supported"]
    assert mine, [(finding.code, finding.verdict, finding.calculation) for finding in flagged]
    assert all(finding.calculation and finding.explanation for finding in mine)
    accepted, coverage = check_example(tmp_path, check.ACCEPTED)
    assert coverage.failed_checks == ()
    doubts = [
        (one.code, one.verdict, one.calculation)
        for one in accepted
        if one.verdict in ("contradicted", "unsupported") and one.check != "answer"
    ]
    mine = [finding for finding in accepted if finding.code == check.CODE and finding.verdict != "supported"]
    assert (mine, doubts) == ([], [])


@pytest.mark.parametrize("check", CHECKS, ids=CODES)
def test_every_check_has_its_page(check: Check) -> None:
    assert re.fullmatch(r"LK\d{3}", check.CODE)
    assert check.TITLE
    assert not re.search(r"\b(?:forkert|fejlagtig|usand)\w*\b", check.TITLE + check.EXPLANATION, re.IGNORECASE)
    assert [line[3:] for line in check.EXPLANATION.splitlines() if line.startswith("## ")] == list(HEADINGS)
    assert check.NAME.lower() == check.NAME


def test_codes_are_ordered_and_used_once() -> None:
    assert sorted(set(CODES)) == CODES


def test_the_manual_page_is_made_from_the_checks() -> None:
    page = Path(__file__).parents[2] / "docs" / "kontroller.md"
    assert page.read_text(encoding="utf-8") == manual(), "python -m letterkit.checks.page > docs/kontroller.md"
