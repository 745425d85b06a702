from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from danish_tables import HERE, read_rows

from letterkit.danish.quantities import Quantity, find_quantities

APPROX = {"about", "at_least", "at_most", "more_than", "less_than", "nearly", "just_over", "between"}
TABLES = sorted(HERE.glob("quantities_*.tsv"))
ROWS = [(path, row) for path in TABLES for row in read_rows(path.name)]


def wrong(found: Quantity, wanted: str, text: str) -> str | None:
    wanted, _, quote = wanted.partition("[")
    kind, value, *rest = wanted.split()
    first, _, last = value.partition("..")
    said: list[object] = [found.kind, found.value, found.value_to, found.approx]
    asked: list[object] = [kind, Fraction(first), Fraction(last) if last else None, "exact"]
    for word in rest:
        if word in APPROX:
            asked[3] = word
        else:
            said.append(found.unit)
            asked.append(word)
    if quote:
        said.append(text[found.start : found.end])
        asked.append(quote.rstrip().removesuffix("]"))
    return None if said == asked else f"{said} is not {asked}"


@pytest.mark.parametrize(("path", "row"), ROWS, ids=[f"{path.stem}: {row[0]}" for path, row in ROWS])
def test_quantities_of_a_phrase(path: Path, row: list[str]) -> None:
    text, wanted = row
    found = find_quantities(text)
    pieces = [] if wanted == "-" else wanted.split(" | ")
    assert len(found) == len(pieces), [text[one.start : one.end] for one in found]
    assert [fault for one, piece in zip(found, pieces, strict=True) if (fault := wrong(one, piece, text))] == []
    for one in found:
        assert 0 <= one.start <= one.number_start < one.number_end <= one.end <= len(text)
        assert one.printed in text
