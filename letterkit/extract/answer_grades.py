"""What is judged, and how: one part of a question with its place, and the grade it gets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from letterkit.claim import PartKind, Question, QuestionPart
from letterkit.extract.answer_places import Place
from letterkit.extract.answer_signs import Signs
from letterkit.extract.relevance import Relevance, alike
from letterkit.extract.view import Sentence, View

Grade = Literal["full", "half", "none"]

ELSEWHERE = 0.3  # Relevance.of a sentence of the wanted kind that answers outside the question's own place
FAR = 0.5  # … when the letter has said where it answers this question, and this is not there
TOUCHES = 0.15  # … from which a sentence speaks of the matter at all

# How the `why` of a part begins, before the words of the letter that say so: put off, and not to be told.
PUT_OFF = "Brevet udskyder denne del"
UNTOLD = "Brevet siger, at det ikke kan oplyses"
REFERS = "Brevet henviser til et andet brev"

WANTED: dict[PartKind, str] = {
    "yes_no": "et klart ja eller nej",
    "count": "et tal",
    "reason": "en årsag",
    "date": "et tidspunkt",
    "status": "en status",
    "cost": "et beløb",
    "other": "et svar",
}
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Judged:
    grade: Grade
    why: str
    sentence: Sentence | None = None
    stance: Literal["yes", "no", ""] = ""


@dataclass
class AskedPart:
    """One part being judged, with all that the judging needs."""

    part: QuestionPart
    condition: str
    words: list[str]
    question: Question
    place: Place
    used: set[int] = field(default_factory=set)  # sentences that already answer the parts before
    spent: Counter[int] = field(default_factory=Counter)  # … and how many of the "how many" before each of them answers
    reasons: int = 1  # how many parts of the letter's questions ask why
    near: set[int] = field(default_factory=set)  # blocks in which the questions before are answered
    after: set[int] = field(default_factory=set)  # … and in which the clause is that this one goes on with
    told: Counter[int] = field(
        default_factory=Counter
    )  # starts of the sentences that answer the questions before, and how many of them
    others: list[str] = field(default_factory=list)  # words of the letter's other questions: what all of them are about

    def only_topic(self, text: str, weights: Relevance, least: int = 1) -> bool:
        """Does `text` share no words with this part but those that other questions have too? `least`: of how many own words."""
        own = [word for word in self.words if not any(alike(word, other) for other in self.others)]
        return len(own) >= least and weights.of(own, text) == 0


def best_sentence(
    view: View, words: list[str], sentences: Sequence[Sentence], weights: Relevance
) -> tuple[float, Sentence | None]:
    scored = [(weights.of(words, view.of(sentence)), -number, sentence) for number, sentence in enumerate(sentences)]
    top = max(scored, key=lambda item: item[:2], default=None)
    return (top[0], top[2]) if top is not None else (0.0, None)


def shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0] + " …"


def in_its_words(grade: Grade, says: str, view: View, sentence: Sentence) -> Judged:
    """A grade with what the letter `says` and the words in which it says so."""
    return Judged(grade, f"{says}: ”{shortened(view.of(sentence))}”", sentence)


def typed(
    view: View, asked: AskedPart, weights: Relevance, signs: Signs, test: Callable[[Sentence], object], good: str
) -> Judged:
    """A part that a sentence of one kind answers: in its own place by kind alone, elsewhere by kind and words."""
    here = [sentence for sentence in asked.place.sentences if test(sentence)]
    years = set(YEAR.findall(asked.part.quote))
    here = [s for s in here if years.intersection(YEAR.findall(view.of(s)))] or here  # "i 2024", not "året før"
    if here:
        return Judged("full", good, best_sentence(view, asked.words, here, weights)[1])
    score, sentence = best_sentence(view, asked.words, [s for s in signs.told if test(s)], weights)
    if sentence is not None and score >= (ELSEWHERE if not asked.place.anchored else FAR):
        return Judged("full", good, sentence)
    return Judged("none", f"Der er ikke fundet {WANTED[asked.part.kind]} til denne del af spørgsmålet.")
