"""Letterheads and sign-offs of invented letters: every field, and null where the letter does not say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text

CASES = tomllib.loads((Path(__file__).parent / "letterheads.toml").read_text(encoding="utf-8"))["letter"]
FIELDS = ("sender", "recipient", "date", "subject", "signatory", "signatory_title", "case_number")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_fields(case: dict[str, Any]) -> None:
    letter = compose(read_text(case["text"].strip().encode()), file="brev.txt", sha256="0")
    found = {name: field.value if (field := getattr(letter, name)) else None for name in FIELDS}
    assert found == {name: case.get(name) for name in FIELDS}
    for name in FIELDS:
        field = getattr(letter, name)
        if field is not None:
            assert field.span is not None
            printed = letter.text[field.span.start : field.span.end]
            if name in ("sender", "recipient", "signatory", "signatory_title"):
                assert printed.lower() == field.value.lower()
