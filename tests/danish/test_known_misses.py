from __future__ import annotations

import pytest
from danish_tables import read_rows
from test_quantities import wrong

from letterkit.danish.quantities import find_quantities


@pytest.mark.xfail(strict=True, reason="known to be missed; the manual says so")
@pytest.mark.parametrize("row", read_rows("known_misses.tsv"), ids=lambda row: row[0])
def test_known_misses(row: list[str]) -> None:
    text, wanted = row
    found = find_quantities(text)
    pieces = [] if wanted == "-" else wanted.split(" | ")
    assert len(found) == len(pieces)
    assert [fault for one, piece in zip(found, pieces, strict=True) if (fault := wrong(one, piece, text))] == []
