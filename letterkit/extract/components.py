"""The extractors as spaCy components: registered factories that run on `spacy.blank("da")` and on any Danish pipeline.

Importing this module registers them (an installed letterkit does so by entry point). Each puts its claims in `doc.spans[NAME]`,
the label saying what kind of claim it is, and the whole record in `span._.claim`. `doc._.letter_date` is the date that missing
years are reckoned from. Where the pipeline before has tagged the words, the rules use the tags. See docs/spacy.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from letterkit.danish.sentences import split_sentences
from letterkit.extract import claims_of
from letterkit.extract.view import View, Word, letter_of_text, view_of

Label = Callable[[Any], str]

# Name of the span group -> what labels its spans.
GROUPS: dict[str, Label] = {
    "figures": lambda claim: str(claim.kind),
    "comparisons": lambda claim: str(claim.relation),
    "commitments": lambda claim: str(claim.status),
    "questions": lambda claim: str(claim.answered),
    "references": lambda claim: str(claim.kind),
    "reservations": lambda claim: str(claim.kind),
}


def _extensions() -> None:
    if not Doc.has_extension("letter_date"):
        Doc.set_extension("letter_date", default=None)
    if not Span.has_extension("claim"):
        Span.set_extension("claim", default=None)


_extensions()


def view_of_doc(doc: Doc) -> View:
    """A view of a Doc's text; its words carry the Doc's tags where it has any."""
    dated: date | None = doc._.letter_date
    words: tuple[Word, ...] = ()
    if doc.has_annotation("POS") or doc.has_annotation("MORPH"):
        words = tuple(
            Word(token.idx, token.idx + len(token.text), token.text, token.pos_, token.morph.to_dict())
            for token in doc
            if not token.is_space
        )
    return view_of(letter_of_text(doc.text, dated=dated), tagged=words)


@Language.component("letterkit_sentences")
def sentences(doc: Doc) -> Doc:
    """Sentence starts by letterkit's rule, which knows Danish abbreviations and ordinals."""
    starts = set()
    letter = letter_of_text(doc.text)
    for block in letter.blocks:
        for start, _ in split_sentences(doc.text[block.start : block.end]):
            starts.add(block.start + start)
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


@Language.factory("letterkit_claims", default_config={"groups": list(GROUPS)})
def make_claims(nlp: Language, name: str, groups: list[str]) -> Callable[[Doc], Doc]:
    """All claims of the groups asked for, in one pass."""
    unknown = set(groups) - set(GROUPS)
    if unknown:
        raise ValueError(f"unknown groups {sorted(unknown)}; known are {sorted(GROUPS)}")

    def add(doc: Doc) -> Doc:
        claims = claims_of(view_of_doc(doc))
        for group in groups:
            _put(doc, group, getattr(claims, group))
        return doc

    return add


@Language.component("letterkit_figures")
def figures(doc: Doc) -> Doc:
    """Figures: `doc.spans["figures"]`, labelled "count", "share", "amount" …"""
    _put(doc, "figures", claims_of(view_of_doc(doc)).figures)
    return doc


@Language.component("letterkit_comparisons")
def comparisons(doc: Doc) -> Doc:
    """Comparisons: `doc.spans["comparisons"]`, labelled "rise", "times", "higher_than" …"""
    _put(doc, "comparisons", claims_of(view_of_doc(doc)).comparisons)
    return doc


@Language.component("letterkit_commitments")
def commitments(doc: Doc) -> Doc:
    """Commitments: `doc.spans["commitments"]`, labelled "done", "ongoing", "planned", "conditional" or "expected"."""
    _put(doc, "commitments", claims_of(view_of_doc(doc)).commitments)
    return doc


def _put(doc: Doc, group: str, claims: Iterable[Any]) -> None:
    spans: list[Span] = []
    for claim in claims:
        if claim.span is None:  # a question that stands only in the request
            continue
        span = doc.char_span(claim.span.start, claim.span.end, label=GROUPS[group](claim), alignment_mode="expand")
        if span is not None:  # claims stand in the Doc's own text, so there is always one; None is only in the signature
            span._.claim = claim
            spans.append(span)
    doc.spans[group] = spans


def add_components(nlp: Language) -> Language:
    """Add letterkit's sentences and claims to a pipeline, at its end; returns the pipeline."""
    if not {"parser", "senter", "sentencizer"} & set(nlp.pipe_names):
        nlp.add_pipe("letterkit_sentences")
    nlp.add_pipe("letterkit_claims")
    return nlp
