"""The spaCy components on a blank pipeline, as docs/spacy.md shows them."""

from __future__ import annotations

import datetime

import pytest
import spacy

from letterkit.claim import Comparison, Figure
from letterkit.extract import add_components
from letterkit.extract import components as registered

TEXT = (
    "Pr. 1. december har ca. 40 af kommunens 320 elever fået en plan. Det svarer til 12,5 pct. Antallet er fordoblet siden 2018."
)


def run(nlp: spacy.language.Language, text: str = TEXT) -> spacy.tokens.Doc:
    doc = nlp.make_doc(text)
    doc._.letter_date = datetime.date(2021, 1, 15)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def test_figures_in_span_groups() -> None:
    doc = run(add_components(spacy.blank("da")))
    rows = [(span.text, span.label_, span._.claim.counted, span._.claim.as_of) for span in doc.spans["figures"]]
    assert rows == [
        ("ca. 40", "count", "elever", "2020-12-01"),
        ("320 elever", "count", "elever", "2020-12-01"),
        ("12,5 pct.", "share", "elever", "2020-12-01"),
    ]
    assert all(isinstance(span._.claim, Figure) for span in doc.spans["figures"])


def test_comparisons_in_span_groups() -> None:
    nlp = spacy.blank("da")
    nlp.add_pipe("letterkit_comparisons")
    doc = run(nlp)
    (span,) = doc.spans["comparisons"]
    assert span.label_ == "times"
    assert isinstance(span._.claim, Comparison)


def test_sentences_by_rule() -> None:
    nlp = spacy.blank("da")
    nlp.add_pipe("letterkit_sentences")
    assert [sentence.text for sentence in run(nlp).sents] == [
        "Pr. 1. december har ca. 40 af kommunens 320 elever fået en plan.",
        "Det svarer til 12,5 pct.",
        "Antallet er fordoblet siden 2018.",
    ]


def test_only_the_groups_asked_for() -> None:
    nlp = spacy.blank("da")
    nlp.add_pipe("letterkit_claims", config={"groups": ["figures"]})
    assert list(run(nlp).spans) == ["figures"]


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown groups"):
        spacy.blank("da").add_pipe("letterkit_claims", config={"groups": ["letters"]})


def test_words_keep_their_tags() -> None:
    nlp = spacy.blank("da")
    doc = nlp.make_doc("Fire elever flyttede.")
    for token, tag in zip(doc, ("NUM", "NOUN", "VERB", "PUNCT"), strict=True):
        token.pos_ = tag
    view = registered.view_of_doc(doc)
    assert [word.pos for word in view.words(view.sentences[0])] == ["NUM", "NOUN", "VERB", "PUNCT"]
