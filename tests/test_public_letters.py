"""The two public letters as a user has them: each file read, checked and answered from end to end, held against its gold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from letterkit.casefolder import build_case
from letterkit.draft import draft_reply, draft_text
from letterkit.evaluate import KINDS, score_analysis
from letterkit.finding import Analysis
from letterkit.gold import find_gold
from letterkit.process import check_letter
from letterkit.settings import Settings

LETTERS = Path(__file__).parents[2] / "shared" / "letters"
REQUEST = LETTERS / "henvendelse-2017-11-28.docx"
pytestmark = pytest.mark.skipif(not LETTERS.is_dir(), reason="the public letters are not beside the repository")
GOLD = {letter.name: letter for letter in find_gold(LETTERS)} if LETTERS.is_dir() else {}
PDFS = ("redegoerelse.pdf", "redegoerelse-typst.pdf", "redegoerelse-weasyprint.pdf")


def checked(file: Path) -> Analysis:
    return check_letter(file, case=build_case(request=REQUEST))


@pytest.mark.parametrize("name", list(GOLD))
def test_all_of_the_gold_is_found(name: str) -> None:
    scores = score_analysis(checked(GOLD[name].file), GOLD[name].gold)
    for field in KINDS:
        assert (scores[field].misses, scores[field].extras) == ([], []), field
    assert scores["questions"].wrong == []
    assert scores["commitments"].wrong == []


def reply(file: Path) -> str:
    analysis = checked(file)
    draft = draft_reply(analysis, build_case(request=REQUEST), Settings(), today=date(2018, 1, 10))
    return " ".join(draft_text(draft).split())


@pytest.mark.parametrize("file", PDFS)
def test_horsens_is_asked_for_the_reasons_and_the_basis_and_its_promises_are_noted(file: str) -> None:
    text = reply(LETTERS / "horsens" / file)
    assert "redegøre for årsagerne, for så vidt angår de 64 borgere" in text
    assert "fordoblet antallet af aktiveringsberørte" in text
    assert "i mål med at implementere ”Flere skal med”" in text
    assert "at de 64 borgere inden udgangen af 2017 vil modtage et tilbud om aktivering eller mentor" in text


@pytest.mark.parametrize("file", PDFS)
def test_guldborgsund_is_asked_when_and_why_and_its_figures_and_mentors_are_noted(file: str) -> None:
    text = reply(LETTERS / "guldborgsund" / file)
    for words in ("489 aktivitetsparate", "316 af dem", "de 173 borgere", "tre mentorer vil blive ansat 1. marts 2018"):
        assert words in text
    assert "hvornår reglerne vil være overholdt" in text
