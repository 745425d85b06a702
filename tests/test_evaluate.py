"""The scoring: what counts as found, as missed and as a false alarm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from test_report import make_analysis

from letterkit.cli.evaluate import command
from letterkit.errors import UsageError
from letterkit.evaluate import Score, _same_relation, score_analysis
from letterkit.gold import find_gold


def gold_figure(quote: str, value: float, **more: Any) -> dict[str, Any]:
    return {"quote": quote, "kind": "count", "value": value, "approx": "exact", "counted": "borgere", "as_of": None, **more}


def test_a_figure_is_found_by_kind_value_and_place() -> None:
    gold = {"figures": [gold_figure("12 borgere", 12), gold_figure("7 mænd", 8), gold_figure("60 andre", 6)]}
    score = score_analysis(make_analysis(), gold)["figures"]
    assert (score.found, score.missed, score.extra) == (1, 2, 2)


def test_optional_claims_are_no_false_alarms() -> None:
    gold = {"figures": [gold_figure("12 borgere", 12)], "optional": {"figures": ["7 mænd", "6 kvinder"]}}
    score = score_analysis(make_analysis(), gold)["figures"]
    assert (score.found, score.missed, score.extra) == (1, 0, 0)


def test_attributes_are_scored_on_the_found_ones() -> None:
    gold = {"figures": [gold_figure("12 borgere", 12, approx="about"), gold_figure("7 mænd", 7), gold_figure("6 kvinder", 6)]}
    score = score_analysis(make_analysis(), gold)["figures"]
    assert score.attributes["approx"] == (2, 3)


def test_commitments_and_questions() -> None:
    gold = {
        "commitments": [{"quote": "besættes 1. marts", "status": "planned", "deadline": "2027-03-01"}],
        "questions": [{"number": 1, "quote": "Hvor mange borgere, og hvorfor", "answered": "partly"}],
    }
    scores = score_analysis(make_analysis(), gold)
    assert scores["commitments"].attributes == {"status": (1, 1), "deadline": (1, 1)}
    assert scores["questions"].attributes == {"answered": (1, 1)}


@pytest.mark.parametrize(
    ("verdict", "about", "found", "extra"),
    [("contradicted", "12 borgere", 1, 0), ("contradicted", "6 kvinder", 0, 1), ("unclear", "12 borgere", 0, 1)],
)
def test_findings_count_by_verdict_and_claim(verdict: str, about: str, found: int, extra: int) -> None:
    gold = {"findings": [{"about": about, "verdict": verdict, "check": "sum", "why": ""}]}
    score = score_analysis(make_analysis(), gold)["findings"]
    assert (score.found, score.extra) == (found, extra)


@pytest.mark.parametrize(
    ("quote", "wanted", "said", "same"),
    [
        ("12 færre end i 2016", "lower_than", "fall", True),
        ("9,2 pct. mod 5,1 pct. i samme kvartal året før", "rise", "higher_than", True),
        ("12 færre end i 2016", "lower_than", "rise", False),
        ("12 flere end naboen", "higher_than", "rise", False),
        ("højere end landsgennemsnittet i 2016", "higher_than", "rise", False),
        ("steget siden 2016", "rise", "higher_than", False),
    ],
)
def test_against_an_earlier_time_two_relations_say_one_thing(quote: str, wanted: str, said: str, same: bool) -> None:
    assert _same_relation({"quote": quote, "relation": wanted}, said) is same


def test_letter_fields_count_silence_as_right() -> None:
    gold = {"letter": {"sender": "Nordø Kommune", "recipient": None, "date": None}}
    score = score_analysis(make_analysis("Nordø Kommune"), gold)["letter"]
    assert (score.found, score.missed, score.extra) == (3, 0, 0)


def test_f1() -> None:
    assert Score(found=8, extra=2, missed=2).f1 == pytest.approx(0.8)
    assert Score().f1 is None


def test_details_are_silent_on_letters_kept_aside(tmp_path: Path) -> None:
    for name, kept_aside in (("aaben", "false"), ("lukket", "true")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "letter.txt").write_text("Nordø Kommune har 12 ledige.\n", encoding="utf-8")
        (folder / "case.toml").write_text(f"kept_aside = {kept_aside}\n", encoding="utf-8")
        gold = {"figures": [{"quote": "12 ledige", "kind": "count", "value": 13}]}
        (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    shown = CliRunner().invoke(command, [str(tmp_path), "--details"]).output
    assert "figures - 12 ledige" in shown.split("lukket")[0]
    assert "figures -" not in shown.split("lukket")[1]


@pytest.mark.parametrize(
    ("gold", "said"),
    [
        ("[]", "ét objekt"),
        ('{"figures": {}}', "”figures” skal være en liste"),
        (
            '{"figures": [{"quote": "12 borgere", "kind": "count", "value": 12}, {"quote": "7 mænd"}]}',
            "figures, nr. 2, mangler ”kind”",
        ),
        ('{"optional": {"figures": [{"quote": "7 mænd"}]}}', "”optional”"),
        ('{"optional": ["7 mænd"]}', "”optional”"),
        ("{", "kan ikke læses"),
    ],
)
def test_gold_in_another_form_is_named_with_its_file_and_place(gold: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "sag").mkdir()
    (tmp_path / "sag" / "gold.json").write_text(gold, encoding="utf-8")
    (tmp_path / "sag" / "letter.txt").write_text("Vi har 12 borgere og 7 mænd.", encoding="utf-8")
    result = CliRunner().invoke(command, [str(tmp_path)])
    assert result.exit_code != 0
    with pytest.raises(UsageError, match=r"gold\.json") as caught:
        find_gold(tmp_path)
    assert said in str(caught.value)


def test_a_broken_case_file_beside_gold_is_named(tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text("{}", encoding="utf-8")
    (tmp_path / "case.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(UsageError, match=r"case\.toml"):
        find_gold(tmp_path)
