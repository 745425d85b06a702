"""The sentences of a letter, and what stands in each: the units that a draft retells or quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.claim import Commitment, Figure
from letterkit.danish.sentences import split_sentences
from letterkit.finding import Analysis


@dataclass(frozen=True, kw_only=True)
class Passage:
    """One sentence of the letter (offsets into its text) with the figures and commitments that stand in it."""

    start: int
    end: int
    text: str
    paragraph: int
    figures: tuple[Figure, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    page: int | None = None


def find_passages(analysis: Analysis) -> tuple[Passage, ...]:
    """Every sentence of an analysed letter: see `split_passages`."""
    return split_passages(analysis.letter.text, analysis.figures, analysis.commitments)


def split_passages(text: str, all_figures: Sequence[Figure] = (), promises: Sequence[Commitment] = ()) -> tuple[Passage, ...]:
    """Every sentence of a letter's running text in reading order; claims belong to the sentence in which they start."""
    passages = []
    paragraphs = [(match.start(), match.end()) for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)]
    for number, (first, last) in enumerate(paragraphs):
        for start, end in split_sentences(text[first:last]):
            begin, stop = first + start, first + end
            figures = tuple(figure for figure in all_figures if begin <= figure.span.start < stop)
            commitments = tuple(promise for promise in promises if begin <= promise.span.start < stop)
            spans = [claim.span for claim in figures] + [promise.span for promise in commitments]
            page = next((span.page for span in spans if span.page), None)
            passages.append(
                Passage(
                    start=begin,
                    end=stop,
                    text=text[begin:stop],
                    paragraph=number,
                    figures=figures,
                    commitments=commitments,
                    page=page,
                )
            )
    return tuple(passages)


def passage_at(passages: Sequence[Passage], start: int) -> Passage | None:
    """The sentence in which the letter's text stands at `start`."""
    return next((passage for passage in passages if passage.start <= start < passage.end), None)
