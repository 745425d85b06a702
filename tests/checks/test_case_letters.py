"""Whole letters by six hands that had not seen the program, some with an earlier letter or case data beside them: sound ones, and others
with one plain fault each. Nobody is accused of anything but the fault; all of them are invented."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from letterkit.case import Case, EarlierLetter
from letterkit.errors import DataError
from letterkit.extract import extract_claims
from letterkit.finding import Analysis, Finding
from letterkit.process import analyse
from letterkit.readers import read_letter_here
from letterkit.sources import read_case_data

FOLDERS = sorted((Path(__file__).parent / "case_letters").iterdir())
MISSED = frozenset(  # faults that are not found, by folder
    ["a15", "a34", "b14", "c09", "d32", "e03", "e06", "e08", "e09", "e16"]
)
CASE_LISTS = frozenset({"c02", "c07", "c09", "c16"})  # a row for each case: refused, so the letter is read without it
UNREAD = CASE_LISTS | {"e13"}  # its year stands over the labels of its rows


def analysed(folder: Path) -> Analysis:
    earlier, data = folder / "earlier.txt", folder / "data.csv"
    before = read_letter_here(earlier) if earlier.exists() else None
    found = read_case_data(data) if data.exists() and folder.name not in UNREAD else None
    case = Case(
        facts=found.facts if found else (),
        missing=found.missing if found else (),
        earlier=(EarlierLetter(letter=before, claims=extract_claims(before)),) if before else (),
    )
    return analyse(read_letter_here(folder / "letter.txt"), case=case)


def is_of_the_fault(finding: Finding, analysis: Analysis, quote: str) -> bool:
    """Does the finding speak of the claim that is wrong: by a claim of its words, or by a number in it?"""
    said = [
        " ".join(one.quote.split())
        for group in (analysis.figures, analysis.comparisons)
        for one in group
        if one.id in finding.claims
    ]
    told = f"{finding.explanation} {finding.calculation}"
    return (
        quote in told
        or any(one in quote or quote in one for one in said)
        or any(one in told for one in re.findall(r"\d[\d.,]*\d|\d", quote))
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nothing_but_the_fault_is_told(folder: Path) -> None:
    fault: dict[str, Any] | None = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["fault"]
    analysis = analysed(folder)
    accused = [one for one in analysis.findings or () if one.verdict == "contradicted" and one.severity == "finding"]
    quote = " ".join(fault["quote"].split()) if fault else ""
    other = [(one.code, one.calculation) for one in accused if not (fault and is_of_the_fault(one, analysis, quote))]
    assert other == []
    assert bool(accused) == (fault is not None and folder.name not in MISSED)


@pytest.mark.parametrize("name", sorted(CASE_LISTS))
def test_a_row_for_each_case_is_refused(name: str) -> None:
    with pytest.raises(DataError, match="en række for hver sag"):
        read_case_data(FOLDERS[0].parent / name / "data.csv")
