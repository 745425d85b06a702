"""Patterns in any case: searched for in small letters, with the very matches that IGNORECASE gives."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from letterkit.danish.anycase import AnyCase
from letterkit.danish.needed import beginnings, needs
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


@pytest.mark.parametrize(
    ("pattern", "text", "may_hold"),
    [
        (r"\b(?:stigning(?:en)?|fald(?:et)?)\b", "der ses et fald i april", True),
        (r"\b(?:stigning(?:en)?|faldet)\b", "der ses et faldende niveau", False),  # a whole word is needed
        (r"\b(?:stig|fald)\w*", "de faldende priser", True),  # a beginning is enough
        (r"\b(?:har|havde)\s+(?:\w+\s+){0,3}?rettet\s+op", "kommunen har i dag rettet op på det", True),
        (r"\b(?:har|havde)\s+(?:\w+\s+){0,3}?rettet\s+op", "kommunen har i dag ikke ændret det", False),
        (r"^sagen\s+hviler(?=\s+endnu)", "sagen hviler endnu", True),
        (r"^sagen\s+hviler(?=\s+endnu)", "sagen hviler nu", False),  # what must follow is needed too
        (r"(?<!\w)lukket(?!\w)", "badet er lukket", True),
        (r"(?<!\w)lukket(?!\w)", "badet er åbent igen", False),
        (r"\w*tilsyn(?:et)?", "vi fik brandtilsyn", True),  # it may stand inside a word: nothing can be told of beginnings
        (r"\bmåske|\d{3}", "12 eller 345", True),  # one branch without words: nothing is needed
        (r"\b[Ii]følge\s+(?P<who>\w+)", "ifølge anna", True),
        (r"\b[Ii]følge\s+(?P<who>\w+)", "det følger heraf", False),
    ],
)
def test_what_a_match_needs(pattern: str, text: str, may_hold: bool) -> None:
    assert all(not need.isdisjoint(beginnings(text)) for need in needs(pattern)) is may_hold
    assert may_hold or re.search(pattern, text) is None


def test_a_pattern_with_needs_finds_what_its_pattern_finds() -> None:
    pattern = r"\b(?P<what>[Ss]tigning(?:en)?|[Ff]ald(?:et)?)\s+i\s+(?P<where>\w+)"
    seldom, plain = AnyCase(pattern), re.compile(pattern, re.IGNORECASE)
    assert needs(pattern)
    hits = 0
    for text in (
        "Her ses et Fald i Nordby og en stigning i Sydby, siger de.",
        "Her ses et Faldende tal og mange stigninger.",
        "i",
    ):
        assert spans(seldom, text) == spans(plain, text)
        assert (seldom.search(text) is None) == (plain.search(text) is None)
        hits += len(spans(seldom, text))
    assert hits == 2


def test_each_pattern_of_the_lists_is_found_where_it_stands() -> None:
    """No text that holds a match lacks what `needs` says: every pattern, sentence by sentence."""
    lists = [phrases(name) for name, value in table("extract", "commitments").items() if isinstance(value, list) and value]
    patterns = [*lists, *(value for module in MODULES for value in vars(module).values() if isinstance(value, AnyCase))]
    asked = [(re.compile(one.pattern, re.IGNORECASE), needs(one.pattern)) for one in patterns]
    assert sum(bool(sets) for _, sets in asked) > 100
    for text in letters()[:2]:
        for sentence in re.split(r"(?<=[.?!])\s+|\n\n", text):
            here = beginnings(sentence.lower())
            for pattern, sets in asked:
                assert all(not need.isdisjoint(here) for need in sets) or not pattern.search(sentence), pattern.pattern
