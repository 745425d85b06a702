"""The manual page names every mark, field, filter and template; what it leaves out fails here."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.draft import TEMPLATES
from letterkit.draft.letterhead import FIELDS
from letterkit.draft.render import BLOCK_TAGS, OWN_FILTERS

MANUAL = (Path(__file__).resolve().parents[2] / "docs" / "skabeloner.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name",
    [
        *TEMPLATES,
        *(f"<{tag}" for tag in BLOCK_TAGS),
        *(f"{{{{{field}}}}}" for field in FIELDS),
        *(f"| {name}`" for name in OWN_FILTERS),
    ],
)
def test_the_manual_names_it(name: str) -> None:
    assert name in MANUAL
