"""Ordinary, correct passages of letters by several hands, dense with figures and dates: nobody is accused.

They were written without knowledge of the checks. Each text starts with a line `# number: date of the letter`; `---` stands between them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.process import analyse
from letterkit.readers import read_letter_here
from tests.checks.letters import dressed
from tests.checks.test_letters import Text, contradicted, read_texts


@pytest.mark.parametrize("text", read_texts("ordinary_passages.txt"), ids=lambda text: text.head.split(":")[0])
def test_nobody_is_accused(text: Text, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(dressed(text.body.strip(), text.head.split(": ")[1]), encoding="utf-8")
    accused = [(finding.code, finding.calculation) for finding in contradicted(analyse(read_letter_here(path)))]
    assert not accused
