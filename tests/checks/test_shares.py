"""LK201, LK203 and LK301: shares, ratio words and the common base."""

from __future__ import annotations

from dataclasses import replace

import pytest

from letterkit.checks import base, ratios, shares
from tests.checks.claims import given

SHARES = [
    ("Af [[405 elever|b]] fik [[27|c part_of=b role=part]] hjælp ([[6,7 pct.|s same_as=c share_of=b]]).", [("supported", None)]),
    ("Af [[405 elever|b]] fik [[27|c part_of=b role=part]] hjælp ([[7,6 pct.|s same_as=c share_of=b]]).", [("contradicted", None)]),
    # Cut off instead of rounded: 27/405 = 6,67.
    ("Af [[405 elever|b]] fik [[27|c part_of=b role=part]] hjælp ([[6,6 pct.|s same_as=c share_of=b]]).", [("unclear", "cut_off")]),
    # Hedges: to the side that they say, and a wider limit before anything is said.
    ("Af [[405 elever|b]] fik [[27|c part_of=b role=part]] hjælp ([[knap 7 pct.|s same_as=c share_of=b]]).", [("supported", None)]),
    ("Af [[405 elever|b]] fik [[27|c part_of=b role=part]] hjælp ([[ca. 7 pct.|s same_as=c share_of=b]]).", [("supported", None)]),
    ("Af [[400 elever|b]] fik [[29|c part_of=b role=part]] hjælp ([[ca. 8 pct.|s same_as=c share_of=b]]).", [("unclear", "rounding")]),
    ("Af [[400 elever|b]] fik [[30|c part_of=b role=part]] hjælp ([[over 8 pct.|s same_as=c share_of=b]]).", [("contradicted", None)]),
    # A share without a base says nothing here.
    ("Der er [[489 ledige|c]], svarende til [[44,4 pct.|s same_as=c]].", []),
    # A part of the 489, but per cent of all: the 44,4 pct. of the 489 shows it.
    ("Der er [[489 ledige|c]], svarende til [[44,4 pct.|s same_as=c]]. Heraf er [[316|d part_of=c role=part]] fritaget, svarende til "
     "[[28,7 %|t same_as=d share_of=c]].", []),
    # The base far off in the letter: not accused.
    ("Skolen havde [[405 elever|b]].\n\nEn anden sag.\n\nDer fik [[27|c]] hjælp ([[7,6 pct.|s same_as=c share_of=b]]).",
     [("unclear", "other_base")]),
    # A change is no share of anything.
    ("Der kom [[864 sager|c]], en stigning på [[6,4 pct.|s same_as=c share_of=c role=change]].", []),
    # The same words said of a count and of a share.
    ("Vi fik [[768 sager|b]]. Af dem blev [[714|c part_of=b role=part]] vurderet rettidigt og [[54|d part_of=b role=part]] for sent. Det "
     "betyder, at [[93 pct.|s]] blev vurderet rettidigt.", [("supported", None)]),
    ("Vi fik [[768 sager|b]]. Af dem blev [[714|c part_of=b role=part]] vurderet rettidigt og [[54|d part_of=b role=part]] for sent. Det "
     "betyder, at [[83 pct.|s]] blev vurderet rettidigt.", [("contradicted", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_shares(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(finding.verdict, finding.reason) for finding in shares.check(given(text))] == expected


def test_the_usual_slip_is_named() -> None:
    (swapped,) = shares.check(given("Af [[405 elever|b]] fik [[27|c part_of=b]] hjælp ([[7,6 pct.|s same_as=c share_of=b]])."))
    assert swapped.explanation.endswith("To cifre kan være byttet om (7,6 for 6,7).")
    (other,) = shares.check(
        given(
            "I år er der [[405 elever|b]] mod [[450 elever|a]]. Af de 405 fik [[27|c part_of=b]] hjælp ([[6,0 pct.|s same_as=c share_of=b]])."
        )
    )
    assert "450 som grundlag" in other.explanation
    (comma,) = shares.check(given("Af [[405 elever|b]] fik [[27|c part_of=b]] hjælp ([[67 pct.|s same_as=c share_of=b]])."))
    assert "Kommaet" in comma.explanation


GULDHOLM = (
    "Pr. 1. maj er [[489 ledige|f1 as_of=2019-05-01 counted=ledige]] uden tilbud. Det er [[44,4 pct.|s1 same_as=f1 as_of=2019-05-01 "
    "counted=ledige]]. Heraf er [[316|f2 part_of=f1 role=part as_of=2019-05-01]] fritaget, svarende til "
    "[[28,7 %|s2 same_as=f2 share_of=f1 as_of=2019-05-01 counted=ledige]].\n\nØvrige [[173 borgere|f3 part_of=f1 role=remainder "
    "as_of=2019-05-01]], svarende til [[15,7 %|s3 same_as=f3 share_of=f1 as_of=2019-05-01 counted=ledige]], venter."
)


def test_one_common_base_of_three_pairs() -> None:
    (found,) = base.check(given(GULDHOLM))
    assert found.verdict == "supported"
    assert found.claims == ("s1", "s2", "s3", "f1", "f2", "f3")
    assert found.calculation == (
        "489 / 44,4 pct. → 1.101-1.102; 316 / 28,7 pct. → 1.100-1.102; 173 / 15,7 pct. → 1.099-1.105; fælles grundlag: 1.101-1.102"
    )
    assert "1.101 eller 1.102" in found.explanation
    assert "5 af 6 enkeltfejl på 0,1 procentpoint ville være opdaget." in found.explanation


BASES = [
    # One of three is odd, and all speak of one population: it is named.
    (GULDHOLM.replace("28,7 %", "27,8 %"), [("contradicted", "s2")]),
    # Two pairs cannot say which is odd.
    ("Der er [[489 ledige|f1]] ([[44,4 pct.|s1 same_as=f1]]) og [[316 unge|f2]] ([[27,8 pct.|s2 same_as=f2]]).", [("unclear", "s1")]),
    # Other dates, other populations: never intersected.
    ("Der er [[475 ledige|f1 as_of=2018-03]] ([[50 pct.|s1 same_as=f1 as_of=2018-03]]) mod [[386 ledige|f2 as_of=2017-12]] "
     "([[43 pct.|s2 same_as=f2 as_of=2017-12]]).", []),
    ("[[120 kvinder|f1]] ([[40 pct.|s1 same_as=f1 counted=kvinder]]) og [[45 mænd|f2]] ([[30 pct.|s2 same_as=f2 counted=mænd]]) deltog.", []),
    # A base that the letter gives and that fits leaves nothing to ask.
    ("Af [[298 ledige|b]] er [[118|f1 part_of=b]] unge ([[39,6 pct.|s1 same_as=f1 share_of=b]]) og [[94|f2 part_of=b]] enlige "
     "([[31,5 pct.|s2 same_as=f2 share_of=b]]).", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BASES)
def test_bases(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(finding.verdict, finding.claims[0]) for finding in base.check(given(text))] == expected


RATIOS = [
    ("Af [[60 elever|b]] fik [[29|c part_of=b]] hjælp, [[knap halvdelen|r same_as=c share_of=b]].", ["supported"]),
    ("Af [[60 elever|b]] fik [[17|c part_of=b]] hjælp, [[halvdelen|r same_as=c share_of=b]].", ["contradicted"]),
    ("Af [[60 elever|b]] fik [[28|c part_of=b]] hjælp, [[halvdelen|r same_as=c share_of=b]].", ["unclear"]),
    ("Af [[60 elever|b]] fik [[31|c part_of=b]] hjælp, [[over halvdelen|r same_as=c share_of=b]].", ["supported"]),
    ("Af [[60 elever|b]] fik [[26|c part_of=b]] hjælp, [[over halvdelen|r same_as=c share_of=b]].", ["contradicted"]),
    ("[[34 pct.|s]], altså [[en tredjedel|r same_as=s]], fik hjælp.", ["supported"]),
]


@pytest.mark.parametrize(("text", "expected"), RATIOS)
def test_ratios(text: str, expected: list[str]) -> None:
    assert [finding.verdict for finding in ratios.check(given(text))] == expected


def test_an_amount_of_an_amount() -> None:
    made = given(
        "Af [[3,48 mia. kr.|b]] er [[417,6 mio. kr.|c part_of=b]] ikke brugt, svarende til [[12 pct.|s same_as=c share_of=b]]."
    )
    assert [finding.verdict for finding in shares.check(made)] == ["supported"]


def test_a_crash_is_no_accusation() -> None:
    from letterkit.checks import run_checks

    class Broken:
        CODE, CHECK = "LK999", "sum"

        def check(self, made: object) -> list[object]:
            raise ZeroDivisionError

    findings, coverage = run_checks(replace(given("Der er [[12 sager|f1]].")), [Broken()])  # type: ignore[list-item]
    assert findings == ()
    assert coverage.failed_checks == ("LK999",)
    assert [one.id for one in coverage.not_checked] == ["f1"]
