"""Patterns in any case: searched for in small letters, with the very matches that IGNORECASE gives."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from letterkit.danish.anycase import AnyCase
from letterkit.danish.tables import table
from letterkit.extract import answer_evasions, answer_signs, comparison_words, level_pairs, references, referred_dates
from letterkit.extract.wordforms import phrases

CORPUS = Path(__file__).parents[2] / "corpus"
MODULES = (answer_evasions, answer_signs, comparison_words, level_pairs, references, referred_dates)


def letters() -> list[str]:
    """Some letters of the corpus, none of those kept aside; in capitals too, where every letter is another one."""
    found = []
    for path in sorted(CORPUS.glob("*/letter.txt"))[::20]:
        case = path.with_name("case.toml")
        if case.is_file() and not tomllib.loads(case.read_text(encoding="utf-8")).get("kept_aside", False):
            found.append(path.read_text(encoding="utf-8"))
    return [*found[:6], found[0].upper()]


def spans(pattern: AnyCase | re.Pattern[str], text: str) -> list[tuple[tuple[int, int], tuple[str | None, ...]]]:
    return [(match.span(), match.groups()) for match in pattern.finditer(text)]


def test_the_matches_are_those_of_the_flagged_pattern() -> None:
    patterns = [value for module in MODULES for value in vars(module).values() if isinstance(value, AnyCase)]
    lists = [name for name, value in table("extract", "commitments").items() if isinstance(value, list) and value]
    patterns += [phrases(name) for name in lists]
    texts = letters()
    assert len(patterns) > 150
    assert len(texts) == 7
    hits = 0
    for pattern in patterns:
        flagged = re.compile(pattern.pattern, re.IGNORECASE)
        for text in texts:
            here = spans(pattern, text)
            hits += len(here)
            assert here == spans(flagged, text), pattern.pattern
    assert hits > 1000


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"\bheraf\s+(?P<who>\w+)", "HERAF Anna", "HERAF Anna"),  # groups in the case of the text
        (r"(?<=år )siden", "For to ÅR SIDEN", "SIDEN"),
        (r"\bsag\b", "İ en SAG", "SAG"),  # a letter whose small form is longer
        (r"\bsag\b", "en ſag", "ſag"),  # an old s, which IGNORECASE takes for one
        (r"\bi\s+[A-ZÆØÅ]\w+", "I byen", "I byen"),  # capitals in the pattern
        (r"\W+kr(?P<unit>ONER)?", "12 KRoner", " KRoner"),
        (r"\bsag\b", "Sagen", None),
    ],
)
def test_one_match(pattern: str, text: str, found: str | None) -> None:
    match = AnyCase(pattern).search(text)
    assert (match and match.group()) == found
    assert found == (plain.group() if (plain := re.search(pattern, text, re.IGNORECASE)) else None)


def test_only_between_its_ends() -> None:
    pattern = AnyCase(r"^sag|\bsag\b")
    assert pattern.search("SAG og Sag", 1, 10) is not None
    assert pattern.search("SAG og Sag", 1, 9) is None
    assert [match.start() for match in pattern.finditer("SAG og Sag", 1)] == [7]
    assert pattern.sub("x", "SAG og Sag") == "x og x"
