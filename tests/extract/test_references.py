"""References: which dates are those of earlier letters, notes and meetings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from letterkit.extract.references import find_references
from letterkit.extract.view import letter_of_text, view_of

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "references.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("dated", "text", "wanted"), ROWS)
def test_dates_of_earlier_papers_and_meetings(dated: str, text: str, wanted: str) -> None:
    view = view_of(letter_of_text(text, dated=date.fromisoformat(dated)))
    found = find_references(view)
    assert [reference.date for reference in found] == ([] if wanted == "-" else wanted.split("|"))
    assert all(reference.quote == view.text[reference.span.start : reference.span.end] for reference in found)
