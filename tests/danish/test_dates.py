from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from danish_tables import read_rows
from hypothesis import given
from hypothesis import strategies as st

from letterkit.danish import writing
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
            said[word], asked[word] = (
                str(getattr(found, {"weekday": "weekday_mismatch", "law": "of_law"}.get(word, word))),
                "True",
            )
    if "law" not in rest:
        said["law"], asked["law"] = str(found.of_law), "False"
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


DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
# Babel's Danish patterns; "short" (05.12.2017) is written by hand because CLDR has changed it between versions.
PATTERNS = ["d. MMMM y", "'den' d. MMMM y", "EEEE 'den' d. MMMM y", "d. MMM y", "dd.MM.y", "dd-MM-y", "d/M y", "d/M-y", "y-MM-dd"]


@given(DAYS, st.sampled_from(PATTERNS), DAYS)
def test_what_babel_writes_is_read_back(day: date, pattern: str, reference: date) -> None:
    text = f"Brevet er dateret {format_date(day, pattern, locale='da_DK')} og besvaret siden."
    (found,) = find_dates(text, reference=reference)
    assert (found.first, found.last, found.iso, found.inferred) == (day, day, day.isoformat(), False)
    assert not found.impossible
    assert not found.weekday_mismatch


@given(DAYS, DAYS)
def test_our_own_writing_is_read_back(a: date, b: date) -> None:
    first, last = sorted((a, b))
    (found,) = find_dates(f"i perioden {writing.format_date(first)}-{writing.format_date(last)}", reference=None)
    assert (found.first, found.last) == (first, last)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2030, 12, 28)), st.integers(min_value=-150, max_value=150))
def test_a_day_without_year_is_the_nearest_one(reference: date, distance: int) -> None:
    day = reference + timedelta(days=distance)
    if (day.month, day.day) == (2, 29):
        return
    (found,) = find_dates(f"mødet den {format_date(day, 'd. MMMM', locale='da_DK')}", reference=reference)
    assert (found.first, found.inferred) == (day, True)
