from __future__ import annotations

from datetime import date

import pytest
from danish_tables import read_rows

from letterkit.danish.dates import DateExpression, find_dates

REFERENCE = date(2018, 4, 20)
KEYS = {"iso": "iso", "dl": "deadline"}
ROLES = {"at", "by", "from", "until", "since"}


def wrong(found: DateExpression, wanted: str, text: str) -> str | None:
    wanted, _, quote = wanted.partition("[")
    kind, period, *rest = wanted.split()
    first, _, last = period.partition("..")
    said = {"kind": found.kind, "first": str(found.first or "?"), "last": str(found.last or "?")}
    asked = {"kind": kind, "first": first, "last": last or first}
    if quote:
        said["quote"], asked["quote"] = text[found.start : found.end], quote.rstrip().removesuffix("]")
    for word in rest:
        key, given, value = word.partition("=")
        if given:
            said[key], asked[key] = getattr(found, KEYS[key]) or "-", value
        elif word in ROLES:
            said["role"], asked["role"] = found.role, word
        else:
            said[word], asked[word] = str(getattr(found, {"weekday": "weekday_mismatch"}.get(word, word))), "True"
    if "impossible" not in rest:
        said["impossible"], asked["impossible"] = str(found.impossible), "False"
    return None if said == asked else f"{said} is not {asked}"


@pytest.mark.parametrize("row", [*read_rows("dates.tsv"), *read_rows("dates_voices.tsv")], ids=lambda row: row[0])
def test_dates_of_a_phrase(row: list[str]) -> None:
    text, wanted = row[0], row[1]
    reference = REFERENCE if len(row) < 3 else None if row[2] == "-" else date.fromisoformat(row[2])
    found = find_dates(text, reference=reference)
    pieces = [] if wanted == "-" else wanted.split(" | ")
    assert [text[one.start : one.end] for one in found][len(pieces) :] == []
    assert len(found) == len(pieces), [text[one.start : one.end] for one in found]
    assert [fault for one, piece in zip(found, pieces, strict=True) if (fault := wrong(one, piece, text))] == []
