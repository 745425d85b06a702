"""Ordinary passages with one numerical fault each, and the same passages without it: `{{wrong|right}}`.

Written in two rounds before the rules were looked at (60, then 30); the rules that were mended for them are counted in too, so the share
found here is higher than on letters of strangers.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from letterkit.finding import Analysis
from letterkit.process import analyse
from letterkit.readers import read_letter_here
from tests.checks.letters import dressed
from tests.checks.test_letters import Text, contradicted, read_texts, touches

FOUND = 70  # of the 90; raise it when more are found
CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")
TEXTS = read_texts("planted_passages.txt")


def analysed(folder: Path, text: Text, side: int) -> Analysis:
    path = folder / "letter.txt"
    body = CHOICE.sub(lambda one: one[side], text.body)
    path.write_text(dressed(body.rstrip("\n"), text.head.split(": ")[1]), encoding="utf-8")
    return analyse(read_letter_here(path))


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.head.split(":")[0])
def test_the_sound_twin_is_not_accused(text: Text, tmp_path: Path) -> None:
    analysis = analysed(tmp_path, text, 2)
    assert analysis.coverage.failed_checks == ()
    assert [(one.code, one.calculation) for one in contradicted(analysis)] == []


def test_planted_faults_are_found(tmp_path: Path) -> None:
    missed = []
    for text in TEXTS:
        analysis = analysed(tmp_path, text, 1)
        assert analysis.coverage.failed_checks == (), text.head
        wrongs = [wrong for wrong, _ in CHOICE.findall(text.body)]
        if not any(touches(analysis, one, wrong) for one in contradicted(analysis) for wrong in wrongs):
            missed.append(text.head)
    assert len(TEXTS) - len(missed) >= FOUND, missed
