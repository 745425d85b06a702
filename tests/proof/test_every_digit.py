"""One digit changed anywhere in a draft is caught, and an unchanged draft raises no alarm: a sample always, the whole corpus on demand.

The whole corpus takes minutes: `pytest -m corpus tests/proof`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from proof.digits import drafted, open_cases

CASES = [folder for folder in open_cases() if folder.name != "inbox"]
SAMPLE = CASES[3::16]  # every sixteenth, in order of name


def hold_case(folder: Path, *templates: str) -> None:
    tries = 0
    for name, unchanged, tried, missed in drafted(folder, *([templates] if templates else [])):
        assert unchanged == [], name
        assert missed == [], name
        tries += len(tried)
    assert tries > 20


@pytest.mark.parametrize("folder", SAMPLE, ids=lambda folder: folder.name)
def test_a_changed_digit_is_caught_in_a_sample(folder: Path) -> None:
    hold_case(folder, "svar", "ministerresume")


@pytest.mark.corpus
@pytest.mark.parametrize("folder", open_cases(), ids=lambda folder: folder.name)
def test_a_changed_digit_is_caught_in_every_draft_of_the_corpus(folder: Path) -> None:
    hold_case(folder)
