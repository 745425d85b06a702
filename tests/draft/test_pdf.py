"""Drafts as PDF: tagged, in Danish, with the text of the draft, and nothing fetched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pdfplumber
import pytest

from letterkit.draft.document import Draft, Heading, Paragraph, Run
from letterkit.draft.pdf import VARIANTS, write_pdf


def make_draft(text: str) -> Draft:
    blocks = (Heading(level=1, runs=(Run(text="Svar"),)), Paragraph(runs=(Run(text=text),)))
    return Draft(template="svar", title="Svar til Nordø Kommune", today=date(2026, 5, 4), blocks=blocks)


# WeasyPrint leaves the colour profile of PDF/A to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("variant", VARIANTS)
def test_the_pdf_is_tagged_and_says_what_the_draft_says(tmp_path: Path, variant: str) -> None:
    path = tmp_path / "udkast.pdf"
    write_pdf(make_draft("Kommunen har 1.101 pladser, svarende til 44,4 pct."), path, variant=variant)
    with pdfplumber.open(path) as pdf:
        assert "1.101 pladser, svarende til 44,4 pct." in (pdf.pages[0].extract_text() or "")
        catalog = pdf.doc.catalog
        assert "StructTreeRoot" in catalog
        assert catalog["Lang"] in (b"da", "da")


def test_text_from_a_letter_fetches_nothing(tmp_path: Path) -> None:
    path = tmp_path / "udkast.pdf"
    write_pdf(make_draft('<img src="file:///etc/passwd">'), path)
    with pdfplumber.open(path) as pdf:
        assert "<img" in (pdf.pages[0].extract_text() or "")
        assert not pdf.pages[0].images
