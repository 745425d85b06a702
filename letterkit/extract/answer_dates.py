"""Is a "when" answered: by a time that belongs to what was asked for."""

from __future__ import annotations

import re
from dataclasses import replace

from letterkit.extract.answer_evasions import ATTAINED, GOES_ON, LAST_TIME
from letterkit.extract.answer_grades import ELSEWHERE, AskedPart, Judged, best_sentence, typed
from letterkit.extract.answer_signs import (
    FUTURE,
    FUTURE_ASKED,
    MONEY_FOR,
    NEGATION,
    ON_EVENT,
    PRESENT_TIME,
    SAME_TIME,
    VAGUE_TIME,
    Signs,
)
from letterkit.extract.relevance import Relevance
from letterkit.extract.view import Sentence, View


def judge_date(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """When: a time of what was asked for, past or to come as the question is; "snarest" is only half an answer."""
    past = bool(_WHEN_DONE.search(asked.part.quote) or LAST_TIME.search(asked.part.quote) or GOES_ON.search(asked.question.quote))
    ahead = view.reference.isoformat() if view.reference and FUTURE_ASKED.search(asked.part.quote) else ""

    def fits(sentence: Sentence) -> bool:
        text = view.of(sentence)
        if signs.postponed(sentence) or (not past and GOES_ON.search(text) and not ATTAINED.search(text)):
            return False  # "vil fortsætte arbejdet i 2026": a time, but not the one asked for
        if (
            LAST_TIME.search(asked.part.quote)
            and view.reference
            and all(d.first is not None and d.first > view.reference for d in signs.times(sentence))
        ):
            return False  # what was done last is not to come
        if ON_EVENT.search(view.of(sentence)) and weights.of(asked.words, view.of(sentence)) >= ELSEWHERE:
            return True  # "Hvornår kan arbejdet begynde?" "Arbejdet kan begynde, når pengene er bevilget."
        if not ahead and SAME_TIME.search(view.of(sentence)):
            return True
        if ahead and MONEY_FOR.search(view.of(sentence)) and signs.figures(sentence, "amount"):
            return False
        return signs.loose_date(sentence) or any((d.deadline or "9999") > ahead for d in signs.times(sentence))

    verdict = typed(view, asked, weights, signs, fits, "Brevet giver et tidspunkt.")
    if verdict.grade == "full" and not asked.place.anchored and verdict.sentence in asked.place.sentences:
        # Found by words, not by an anchor: a date that belongs to a count ("pr. 1. december") is no answer to "when".
        free = [
            s
            for s in asked.place.sentences
            if fits(s) and not (signs.figures(s, "count", "share") and not FUTURE.search(view.of(s)))
        ]
        if free:
            verdict = replace(verdict, sentence=best_sentence(view, asked.words, free, weights)[1])
    if verdict.grade == "full":
        return verdict
    now = [
        s
        for s in asked.place.sentences
        if PRESENT_TIME.search(view.of(s)) and not NEGATION.search(view.of(s)) and asked.place.anchored and not signs.soft(s)
    ]
    if now and not asked.condition:
        return Judged("full", "Brevet siger, at det gælder allerede.", now[0])
    expected = _expected_elsewhere(view, asked, weights, signs) if ahead else _done_nearby(view, asked, signs)
    if expected is not None:
        return Judged("full", "Brevet giver et tidspunkt.", expected)
    vague = [s for s in asked.place.sentences if VAGUE_TIME.search(view.of(s)) and not signs.soft(s)]
    if vague:
        return Judged("half", f"Tidspunktet er kun angivet løst: ”{VAGUE_TIME.search(view.of(vague[0])).group()}”.", vague[0])  # type: ignore[union-attr]
    return verdict


def _expected_elsewhere(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """A time that is expected, in a paragraph that speaks of the matter: "vi regner med at være under 100 ved årsskiftet"."""
    if asked.place.anchored:
        return None
    blocks: dict[int, str] = {}
    for sentence in signs.told:
        blocks[sentence.block] = f"{blocks.get(sentence.block, '')} {view.of(sentence)}"
    return next((s for s in signs.told if signs.loose_date(s) and weights.of(asked.words, blocks[s.block]) >= ELSEWHERE), None)


# "Hvornår blev den rettet?" asks for a day that has been, "hvornår går I i gang?" does not.
_WHEN_DONE = re.compile(r"\bhvornår\b(?:\W+\w+){0,4}?\W+(?:blev|var|skete|begyndte|åbnede|fik|kom|\w{2,}ede)\b", re.IGNORECASE)


def _done_nearby(view: View, asked: AskedPart, signs: Signs) -> Sentence | None:
    """A deed with its day beside what answers the questions before: "Hullet blev lukket den 14. maj" tells when the fault was mended."""
    if asked.place.anchored or not _WHEN_DONE.search(asked.part.quote):
        return None
    blocks = asked.near | {s.block for s in signs.told if s.index in asked.used}
    return next((s for s in signs.told if s.block in blocks and signs.done(s) and signs.times(s)), None)
