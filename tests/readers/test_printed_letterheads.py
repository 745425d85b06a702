"""Letterheads as offices print them: each invented letter is set as a PDF, and every field is held against what stands on the page."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from letterkit.readers import read_bytes
from letterkit.readers.compose import compose
from letterkit.settings import Settings
from tests.readers.printed import set_letter

pytest.importorskip("weasyprint")
CASES = tomllib.loads((Path(__file__).parent / "printed_letterheads.toml").read_text(encoding="utf-8"))["letter"]
FIELDS = ("sender", "recipient", "date", "subject", "signatory", "signatory_title", "case_number")
BODY = (
    "Der er i det seneste år gennemført en række tiltag, og resultaterne er gjort op ved årets udgang. Antallet af sager faldt fra 430 til 391, "
    "og den gennemsnitlige ventetid er nu 12 uger. Der er fortsat behov for at følge udviklingen tæt, og der kommer en ny status til foråret."
)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_fields(case: dict[str, Any]) -> None:
    data = set_letter(case["body"].replace("$BODY", BODY), page=case.get("page", ""), style=case.get("style", ""))
    letter = compose(read_bytes(data, Settings()), file="brev.pdf", sha256="0")
    found = {name: field.value if (field := getattr(letter, name)) else None for name in FIELDS}
    assert found == {name: case.get(name) for name in FIELDS}
    # The body is whole, wherever the letterhead stands.
    assert [letter.text[block.start : block.end] for block in letter.blocks].count(BODY) == case["body"].count("$BODY")
    for name in FIELDS:
        field = getattr(letter, name)
        if field is not None and field.span is not None:
            printed = " ".join(letter.text[field.span.start : field.span.end].split())
            assert name == "date" or printed.lower() == field.value.lower()
            assert field.span.boxes
