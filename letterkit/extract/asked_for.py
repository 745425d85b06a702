"""What a figure counts that neither its own sentence nor the paragraph names: what was asked for, else what was counted farther back.

A count always counts something. Where the rules of `letterkit.extract.counted` find nothing, the nearest figure before is a better guess
than silence; where a question stands between that figure and this one, what it asks for is better still.
"""

from __future__ import annotations

import re

from letterkit.extract.clauses import measured, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_mark, noun_phrase
from letterkit.extract.heads import is_no_thing
from letterkit.extract.naming import is_time, take
from letterkit.extract.telling import words_text
from letterkit.extract.view import Sentence, View, split_words

FAR = 4  # blocks back to a figure
NEAR = 2  # blocks back to a question
HOW_MANY = re.compile(r"\bhvor\s+(?:mange|stor\s+en\s+del\s+af|få)\s+(?:af\s+)?(?:de\s+|vores\s+|jeres\s+)?", re.IGNORECASE)
NUMBER_OF = re.compile(r"\b(?:antallet\s+af|antal|andelen\s+af|andel)\s+(?:de\s+)?", re.IGNORECASE)
# "Udvalget spørger, hvor mange børn der venter. Det gør elleve."
TOLD = re.compile(r"\b(?:spørge[rs]?|spurgte?|vide|oplyst|oplyse)\b[^.?!]{0,40}?,?\s+hvor\s+mange\b", re.IGNORECASE)
SHORT = 3  # words of a question that is its noun: "Klager?"


def name_by_question(view: View, draft: Draft, told: Draft | None) -> bool:
    """ "Hvor mange hjælpere mangler I? I øjeblikket 27": asked after the figure `told` that it would else go on from."""
    question = _question(view, draft)
    if question is None or (told is not None and told.sentence.index >= question.index):
        return False
    noun = _asked(view, question)
    if noun is None:
        return False
    draft.counted = noun
    draft.scope = draft.antecedent = None
    draft.carried = True
    return True


def name_by_any(view: View, drafts: list[Draft], i: int) -> None:
    """The nearest figure before that counts something, in the paragraphs just before; else what the sentence itself speaks of."""
    draft = drafts[i]
    for other in reversed(drafts[:i]):
        if draft.sentence.block - other.sentence.block > FAR:
            break
        told = other if other.counted is not None else other.base
        if told is not None and draft.kind != "count" and told.quantity.unit is not None and told.counted == told.quantity.unit:
            continue  # nothing is a share of kilometres
        if told is not None and told.counted is not None and told.kind not in ("amount", "duration", "age"):
            take(draft, told)
            return
    place = measured(view.text, draft.sentence.start, draft.sentence.end) or subject(
        view.text, draft.parts, draft.clause, draft.quantity.start
    )
    if place is not None and not is_time(view, draft, place) and not is_no_thing(view.text[place[0] : place[1]]):
        draft.counted = " ".join(view.text[place[0] : place[1]].split())
        draft.carried = True


def _question(view: View, draft: Draft) -> Sentence | None:
    """The last question before a figure, the asker's own or one that the letter puts itself."""
    for sentence in reversed(view.sentences[: draft.sentence.index]):
        if draft.sentence.block - sentence.block > NEAR:
            return None
        if view.of(sentence).rstrip().endswith("?") or (
            draft.sentence.block - sentence.block < NEAR and TOLD.search(view.of(sentence))
        ):
            return sentence
    return None


def _asked(view: View, question: Sentence) -> str | None:
    for opening in (HOW_MANY, NUMBER_OF):
        found = opening.search(view.text, question.start, question.end)
        if found is None:
            continue
        words = split_words(view.text, found.end(), question.end)
        phrase = noun_phrase(words, 0) if words else None
        if phrase is not None:
            return words_text(view, words, phrase.first, phrase.last)
    words = [word for word in split_words(view.text, question.start, question.end) if not is_mark(word)]
    phrase = noun_phrase(words, 0) if 0 < len(words) <= SHORT else None
    return words_text(view, words, phrase.first, phrase.last).lower() if phrase is not None else None
