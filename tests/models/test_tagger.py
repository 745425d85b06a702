"""The shipped tagger: parts of speech and tense of words in sentences of our own, and how it is found."""

from __future__ import annotations

import json

import pytest

from letterkit.errors import UsageError
from letterkit.extract.model import load_pipeline, pipeline_name, tagger_of
from letterkit.settings import Settings, data_folder

NAME = "da_letterkit_sm"

# sentence, word, part of speech, features that must be there
WORDS = [
    ("Kommunen ansætter tre mentorer.", "ansætter", "VERB", {"Tense": "Pres", "VerbForm": "Fin"}),
    ("Kommunen ansætter tre mentorer.", "mentorer", "NOUN", {"Number": "Plur"}),
    ("Kommunen ansatte tre mentorer.", "ansatte", "VERB", {"Tense": "Past", "VerbForm": "Fin"}),
    ("Kommunen har ansat tre mentorer.", "har", "AUX", {"Tense": "Pres"}),
    ("Kommunen har ansat tre mentorer.", "ansat", "VERB", {"VerbForm": "Part"}),
    ("Kommunen vil ansætte tre mentorer.", "vil", "AUX", {"Tense": "Pres"}),
    ("Kommunen vil ansætte tre mentorer.", "ansætte", "VERB", {"VerbForm": "Inf"}),
    ("Sagen behandles i byrådet.", "behandles", "VERB", {"Voice": "Pass", "Tense": "Pres"}),
    ("Sagen behandles i byrådet.", "Sagen", "NOUN", {"Definite": "Def"}),
    ("Vi gennemgik alle sager i juni.", "gennemgik", "VERB", {"Tense": "Past"}),
    ("Vi gennemgik alle sager i juni.", "Vi", "PRON", {"Number": "Plur"}),
    ("Vi gennemgik alle sager i juni.", "alle", "ADJ", {}),
    ("Pladserne blev oprettet sidste år.", "blev", "AUX", {"Tense": "Past"}),
    ("Pladserne blev oprettet sidste år.", "oprettet", "VERB", {"VerbForm": "Part"}),
    ("Pladserne blev oprettet sidste år.", "år", "NOUN", {}),
    ("Regionen åbner en ny klinik.", "åbner", "VERB", {"Tense": "Pres"}),
    ("Regionen åbner en ny klinik.", "ny", "ADJ", {"Degree": "Pos"}),
    ("Regionen åbner en ny klinik.", "en", "DET", {}),
    ("Skolen har fået 12 nye elever.", "12", "NUM", {}),
    ("Skolen har fået 12 nye elever.", "fået", "VERB", {"VerbForm": "Part"}),
    ("Ministeren kom i går.", "kom", "VERB", {"Tense": "Past"}),
    ("Ministeren kom i går.", "i", "ADP", {}),
    ("Hvis byrådet siger ja, begynder arbejdet.", "Hvis", "SCONJ", {}),
    ("Hvis byrådet siger ja, begynder arbejdet.", "siger", "VERB", {"Tense": "Pres"}),
    ("Vandet er rent og koldt.", "og", "CCONJ", {}),
    ("Vandet er rent og koldt.", "rent", "ADJ", {}),
]


@pytest.mark.parametrize(("sentence", "word", "pos", "features"), WORDS)
def test_tag(sentence: str, word: str, pos: str, features: dict[str, str]) -> None:
    tag = tagger_of(Settings(model=NAME))
    assert tag is not None
    found = next(item for item in tag([sentence])[0] if item.text == word)
    assert sentence[found.start : found.end] == word
    assert found.pos == pos
    assert features.items() <= found.feats.items()


def test_card_and_licence_stand_beside_the_weights() -> None:
    folder = data_folder("models") / NAME
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    assert meta["license"] == "CC BY-SA 4.0"
    assert len(meta["sources"]) == 2
    assert meta["performance"]["pos_acc"] >= 0.94
    assert meta["performance"]["morph_acc"] >= 0.93
    assert "CC BY-SA 4.0" in (folder / "LICENSE").read_text(encoding="utf-8")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    assert size < 6_000_000


def test_blank_needs_no_pipeline() -> None:
    assert load_pipeline("blank") is None
    assert tagger_of(Settings(model="blank")) is None
    assert pipeline_name(Settings(model="blank")) == "blank"


def test_the_analysis_names_pipeline_and_version() -> None:
    assert pipeline_name(Settings(model=NAME)) == f"{NAME} 1.0.0"


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(UsageError, match="da_core_news_enorm"):
        load_pipeline("da_core_news_enorm")
