"""LK101: parts and wholes. Each row is a letter and what the check says: verdict and severity of each finding."""

from __future__ import annotations

import pytest

from letterkit.checks import parts
from tests.checks.claims import given

ROWS = [
    # The remainder makes the list complete.
    ("Der er [[489 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] fritaget, de øvrige [[173|f3 part_of=f1 role=remainder]] venter.",
     [("supported", "finding")]),
    ("Der er [[489 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] fritaget, de øvrige [[183|f3 part_of=f1 role=remainder]] venter.",
     [("contradicted", "finding")]),
    # Two parts with "heraf" may overlap: nothing is said, unless they fit.
    ("Der er [[489 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] mænd og [[200|f3 part_of=f1 role=part]] unge.", []),
    ("Der er [[489 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] raske og [[173|f3 part_of=f1 role=part]] syge.",
     [("supported", "finding")]),
    # A nested part ("heraf 50 kvinder") is not added.
    ("Der er [[489 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] fritaget, heraf [[50|f3 part_of=f1 role=part]] kvinder. "
     "De øvrige [[173|f4 part_of=f1 role=remainder]] venter.", [("supported", "finding")]),
    # A part is never bigger than its whole.
    ("Der er [[120 sager|f1]], heraf [[210|f2 part_of=f1 role=part]] gamle.", [("contradicted", "finding")]),
    # Words that cover everything.
    ("Der kom [[415 sager|f1]]. Af dem blev [[361|f2 part_of=f1 role=part]] vurderet inden for fristen, og [[44|f3 part_of=f1 role=part]] "
     "blev vurderet for sent.", [("contradicted", "finding")]),
    ("Der kom [[405 sager|f1]]. Af dem blev [[361|f2 part_of=f1 role=part]] vurderet inden for fristen, og [[44|f3 part_of=f1 role=part]] "
     "blev vurderet for sent.", [("supported", "finding")]),
    # Lists without a link: told by words alone.
    ("Fordyrelsen på [[430 mio. kr.|f1]] fordeler sig på tre poster: [[210 mio. kr.|f2]] til broen, [[145 mio. kr.|f3]] til stål og "
     "[[65 mio. kr.|f4]] til ledninger.", [("contradicted", "finding")]),
    ("Fordyrelsen på [[420 mio. kr.|f1]] fordeler sig på tre poster: [[210 mio. kr.|f2]] til broen, [[145 mio. kr.|f3]] til stål og "
     "[[65 mio. kr.|f4]] til ledninger.", [("supported", "finding")]),
    ("Vi har [[97 børn|f1]] i pleje og [[54 børn|f2]] på opholdssteder, i alt [[151 børn|f3 role=total]].", [("supported", "finding")]),
    ("Vi har [[97 børn|f1]] i pleje og [[54 børn|f2]] på opholdssteder, i alt [[161 børn|f3 role=total]].", [("contradicted", "finding")]),
    # A part without a number: nobody can add it.
    ("Vi har [[97 børn|f1]] i pleje, [[54 børn|f2]] på opholdssteder og enkelte hos slægtninge, i alt [[161 børn|f3 role=total]].",
     [("unclear", "remark")]),
    # Rounded parts: half a unit for each.
    ("Budgettet på [[3,5 mio. kr.|f1]] består af [[1,2 mio. kr.|f2]] til løn, [[1,2 mio. kr.|f3]] til huse og [[1,2 mio. kr.|f4]] til "
     "drift.", [("supported", "finding")]),
    ("Budgettet på [[4,2 mio. kr.|f1]] består af [[1,2 mio. kr.|f2]] til løn, [[1,2 mio. kr.|f3]] til huse og [[1,2 mio. kr.|f4]] til "
     "drift.", [("contradicted", "finding")]),
    # Round counts are a remark.
    ("Der er [[148.500 ledige|f1]]. Heraf er [[48.460|f2 part_of=f1 role=part]] unge, de øvrige [[100.010|f3 part_of=f1 role=remainder]] "
     "er ældre.", [("unclear", "remark")]),
    # Other dates: no sum.
    ("Den 1. maj var der [[489 ledige|f1 as_of=2019-05-01]]. Heraf er [[316|f2 part_of=f1 role=part as_of=2019-09-01]] nu fritaget, "
     "de øvrige [[183|f3 part_of=f1 role=remainder as_of=2019-09-01]] venter.", []),
    # A hedge gives room: ca. 500 less 316 is about 173.
    ("Der er [[ca. 500 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] fritaget, de øvrige [[173|f3 part_of=f1 role=remainder]] "
     "venter.", [("supported", "finding")]),
    ("Der er [[ca. 800 ledige|f1]]. Heraf er [[316|f2 part_of=f1 role=part]] fritaget, de øvrige [[173|f3 part_of=f1 role=remainder]] "
     "venter.", [("unclear", "finding")]),
    # Two parts that are all of it: "fordelt med", "det fordeler sig med"; a part named by where it lies ("de øvrige stier") has its number.
    ("I alt [[640 ton grus|f1 role=total]], fordelt med [[410 ton|f2]] på de store stier og [[280 ton|f3]] på de øvrige stier.",
     [("contradicted", "finding")]),
    ("I alt [[640 ton grus|f1 role=total]], fordelt med [[410 ton|f2]] på de store stier og [[230 ton|f3]] på de øvrige stier.",
     [("supported", "finding")]),
    ("Der kom i alt [[420 klager|f1 role=total]]. De fordeler sig med [[260|f2]] over støj og [[180|f3]] over lugt.",
     [("contradicted", "finding")]),
    ("Der kom i alt [[420 klager|f1 role=total]]. Det fordeler sig med [[240|f2]] over støj og [[180|f3]] over lugt.",
     [("supported", "finding")]),
    ("Forbruget af grus var [[640 ton|f1]]. Forbruget fordeler sig med [[410 ton|f2]] på stier og [[280 ton|f3]] på pladser.",
     [("contradicted", "finding")]),
    # They overlap, some are left out, another number may be the whole.
    ("Der kom i alt [[420 klager|f1 role=total]]. De fordeler sig med [[260|f2]] over støj og [[180|f3]] over lugt. Nogle gælder begge dele.",
     []),
    ("Der kom i alt [[420 klager|f1 role=total]]. De fordeler sig bl.a. med [[260|f2]] over støj og [[180|f3]] over lugt.", []),
    ("Vi har [[55 folk|f1]] og [[50 både|f4]]. Det fordeler sig med [[20|f2]] på land og [[38|f3]] til søs.", []),
    # What is weighed or paid and goes to one of two places can be no more than all; people may be of both.
    ("Vi købte [[640 ton grus|f1]], heraf [[410 ton|f2 part_of=f1 role=part]] til stier og [[280 ton|f3 part_of=f1 role=part]] til pladser.",
     [("contradicted", "finding")]),
    ("Vi købte [[640 ton grus|f1]], heraf [[210 ton|f2 part_of=f1 role=part]] til stier og [[280 ton|f3 part_of=f1 role=part]] til pladser.",
     []),
    ("Der er [[64 folk|f1]], heraf [[41|f2 part_of=f1 role=part]] på land og [[28|f3 part_of=f1 role=part]] på både.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_parts(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(finding.verdict, finding.severity) for finding in parts.check(given(text))] == expected


def test_shares_of_a_whole_and_its_parts_add_up_too() -> None:
    found = parts.check(
        given(
            "Der er [[489 ledige|f1]], svarende til [[44,4 pct.|s1 same_as=f1]]. Heraf er [[316|f2 part_of=f1 role=part]] fritaget "
            "([[28,7 pct.|s2 same_as=f2]]). De øvrige [[173|f3 part_of=f1 role=remainder]] ([[15,7 pct.|s3 same_as=f3]]) venter."
        )
    )
    assert [finding.claims for finding in found] == [("f1", "f2", "f3"), ("s1", "s2", "s3")]
    assert {finding.verdict for finding in found} == {"supported"}
    assert found[1].calculation == "28,7 pct. + 15,7 pct. = 44,4: passer med 44,4 pct."


def test_the_calculation_can_be_redone_on_paper_and_the_slip_is_named() -> None:
    (found,) = parts.check(
        given(
            "Der er [[489 ledige|f1]]. Heraf er [[361|f2 part_of=f1 role=part]] syge, resten, [[173|f3 part_of=f1 role=remainder]], ikke."
        )
    )
    assert found.calculation == "361 + 173 = 534; 534 ≠ 489"
    assert "forskellen er 45" in found.explanation
