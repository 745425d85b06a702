"""A letter in, its claims out. No spaCy Doc leaves this folder, and spaCy is loaded only where a tagger is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from letterkit.case import EarlierLetter
from letterkit.claim import Claims
from letterkit.extract.answers import answer_questions
from letterkit.extract.asked_times import asked_times
from letterkit.extract.commitments import find_commitments, promised_by_a_day
from letterkit.extract.comparisons import find_comparisons
from letterkit.extract.compliance import find_compliance
from letterkit.extract.figures import find_figures
from letterkit.extract.initiatives import find_initiatives
from letterkit.extract.model import pipeline_name, tagger_of
from letterkit.extract.questions import find_questions
from letterkit.extract.references import find_references
from letterkit.extract.reservations import find_reservations
from letterkit.extract.view import View, view_of
from letterkit.letter import Letter
from letterkit.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["add_components", "claims_of", "extract_claims", "pipeline_name"]


def extract_claims(letter: Letter, *, request: EarlierLetter | None = None, settings: Settings = Settings()) -> Claims:
    """Everything the letter claims, in reading order. `request` is the letter it answers: its questions are asked of this one.

    Raises `UsageError` where `settings.model` names no pipeline on this machine.
    """
    return claims_of(view_of(letter, tagger=tagger_of(settings)), request)


def claims_of(view: View, request: EarlierLetter | None = None) -> Claims:
    """The claims of a view. Questions come first: a number in a restated question is the asker's, not the sender's."""
    questions, asked = find_questions(view, request)
    view = view.without(asked)
    figures = find_figures(view, asked_times(view, questions))
    initiatives = find_initiatives(view, figures)
    commitments, intentions = find_commitments(view, figures, initiatives)
    claims = Claims(
        references=find_references(view),
        questions=questions,
        figures=figures,
        comparisons=find_comparisons(view, figures),
        commitments=commitments,
        intentions=intentions,
        initiatives=initiatives,
        compliance=find_compliance(view),
        reservations=find_reservations(view, figures),
    )
    answered = answer_questions(view, questions, claims)
    return replace(claims, questions=answered, commitments=promised_by_a_day(view, answered, commitments))


def add_components(nlp: Language) -> Language:
    """Add letterkit's components to the end of a spaCy pipeline and return it; see docs/spacy.md."""
    from letterkit.extract.components import add_components as add

    return add(nlp)
