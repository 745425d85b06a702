"""What `import letterkit` offers: every name is there, and the import alone loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys

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
