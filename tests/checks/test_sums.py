"""A sum that its roundings only just reach is no support: in a list, in shares, in a table. What lies beyond every rounding is a misfit,
and what lies well within is support."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.checks import Example
from tests.checks.letters import check_example

TABLE = "Tabel 1. Udgifter til det nye skøjteanlæg i mio. kr.\n\nPost\t2019\t2020\nKøling\t2,1\t3,1\nBander\t0,4\t0,5\nLys\t0,3\t0,4\nI alt\t{}\t4,0"
LIST = "Vi brugte 2,1 mio. kr. på køling, 0,4 mio. kr. på bander og 0,3 mio. kr. på lys, i alt {}."
SHARES = "Medlemmerne fordeler sig med 31 pct. på spejdere, 22 pct. på ulve, 27 pct. på bævere og {} på ledere."

ROWS = [
    (LIST.format("2,8 mio. kr."), ("supported", None)),
    (LIST.format("2,7 mio. kr."), ("supported", None)),
    (LIST.format("2,6 mio. kr."), ("unclear", "one_way")),
    (LIST.format("2,5 mio. kr."), ("contradicted", None)),
    (
        "Vi brugte 4,10 mio. kr. på drift, 4,45 mio. kr. på anlæg og 0,03 mio. kr. på møder, i alt 8,6 mio. kr.",
        ("supported", None),
    ),
    ("Udgifterne var i mio. kr. 2,1 + 0,4 + 0,3 i alt 2,6.", ("unclear", "one_way")),
    (SHARES.format("19 pct."), ("supported", None)),
    (SHARES.format("18 pct."), ("unclear", "one_way")),
    (SHARES.format("16 pct."), ("contradicted", None)),
    (TABLE.format("2,8"), ("supported", None)),
    (TABLE.format("2,7"), ("supported", None)),
    (TABLE.format("2,6"), ("unclear", "one_way")),
    (TABLE.format("2,5"), ("contradicted", None)),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_sum(text: str, expected: tuple[str, str | None], tmp_path: Path) -> None:
    findings, _ = check_example(tmp_path, Example(text=text))
    assert [(one.verdict, one.reason) for one in findings] == [expected]
    assert ("samme vej" in findings[0].explanation) == (expected[1] == "one_way")
