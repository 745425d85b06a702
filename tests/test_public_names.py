"""What `import letterkit` offers: every name is there, and the import alone loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import letterkit


@pytest.mark.parametrize("name", letterkit.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(letterkit, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="findes_ikke"):
        letterkit.findes_ikke  # noqa: B018


def test_the_import_is_cheap() -> None:
    code = "import letterkit, sys; print(sorted(set(sys.modules) & {'spacy', 'pydantic', 'pypdfium2', 'docx', 'openpyxl'}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_path_may_be_a_plain_string(tmp_path: Path) -> None:
    file = tmp_path / "brev.txt"
    file.write_text("Tornby Kommune\n\nDer er ansat 12 vejledere.\n\nMed venlig hilsen\n\nAnne Holm\n", encoding="utf-8")
    letter = letterkit.read_letter(str(file))
    assert letter == letterkit.read_letter(file)
    assert letterkit.check_letter(str(file)) == letterkit.check_letter(file)
    opened = letterkit.open_case(str(tmp_path))
    assert [path.name for path in opened.letters] == ["brev.txt"]
