"""Figures that follow from others near them are said to hold; where the numbers do not give them, nothing is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.test_letters import Text, analyse_text

HOLDS = [
    ("Egenbetalingen udgjorde 1,68 mio. kr., og udgiften var 5,6 mio. kr. Dermed betalte eleverne 30 pct.", "30 pct."),
    ("I april blev 71 pct. udredt i tide. Af de 1.284 henviste patienter var der således 372, som ventede længere.", "372"),
    ("Vi har ti klasser. Der går 224 elever i dem, så snittet er 22,4 elever.", "22,4"),
    ("Vi har ni boringer. I fem af boringerne er der fund. De sidste fire boringer er rene.", "fire boringer"),
]
SILENT = [
    (
        "De tre kommuner er Nordby (4,4 pct.), Sydby (4,2 pct.) og Østby (4,1 pct.) efterfulgt af ti kommuner over 3 pct.",
        "over 3 pct.",
    ),
    (
        "Lokale udlån er tredoblet fra 1,4 mio. i 2008 til 3,9 mio. i 2018, mens fjernlånene er fordoblet fra 2,5 til 4,9 mio.",
        "2,5",
    ),
    ("Egenbetalingen udgjorde 1,68 mio. kr., og udgiften var 5,6 mio. kr. Dermed betalte eleverne 37 pct.", "37 pct."),
    ("Vi har ti klasser. Der går 224 elever i dem, så snittet er 25,3 elever.", "25,3"),
]


def verdicts(folder: Path, body: str, words: str) -> set[str]:
    """The verdicts on the figure whose quote holds these words."""
    analysis = analyse_text(folder, Text("derived", body + "\n"))
    ids = {figure.id for figure in analysis.figures if words in figure.quote}
    assert ids, words
    return {finding.verdict for finding in analysis.findings or () if finding.claims and finding.claims[0] in ids}


@pytest.mark.parametrize(("body", "words"), HOLDS, ids=[words for _, words in HOLDS])
def test_what_follows_is_supported(body: str, words: str, tmp_path: Path) -> None:
    assert verdicts(tmp_path, body, words) == {"supported"}


@pytest.mark.parametrize(("body", "words"), SILENT, ids=[words for _, words in SILENT])
def test_a_weak_link_accuses_nobody(body: str, words: str, tmp_path: Path) -> None:
    assert not verdicts(tmp_path, body, words) & {"supported", "contradicted"}
