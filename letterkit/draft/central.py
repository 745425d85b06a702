"""The question that a campaign asks first of all, and what a letter answers to it in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterkit.claim import Question, QuestionPart
from letterkit.danish.units import SIGNS_OF_UNITS
from letterkit.draft.lexicon import own_words
from letterkit.draft.missed import KEEPS
from letterkit.draft.open_questions import as_indirect, clean_part, open_parts
from letterkit.draft.passages import Passage, passage_at
from letterkit.draft.retell import (
    MAX_QUOTED,
    Retold,
    joined_with_its_lead,
    one_and,
    quote_together,
    retell,
    with_pronoun,
)
from letterkit.draft.voice import Voice
from letterkit.draft.weight import introduces, is_of_the_request
from letterkit.extract.grammar import stem
from letterkit.finding import Analysis

_SHARE_ASKED = re.compile(r"\b(?:andel\w*|procent\w*|pct)\b", re.IGNORECASE)
_NOUN_ASKED = re.compile(
    r"\b(?:hvor mange|antallet af|hvilket antal) (?:af (?:de|kommunens|regionens) )?(?P<noun>[a-zæøå]{3,})", re.IGNORECASE
)
_NO_NOUN = {"dem", "der", "disse", "gange", "har", "blev", "som", "heraf"}
_SHORT_UNITS = SIGNS_OF_UNITS | {"kroner": "kr", "procent": "pct", "kvadratmeter": "m2"}


def central_question(letters: Sequence[Analysis]) -> int | None:
    """Which question the minister asked first of all: the first that asks for a number of what is kept, else the first that asks for a number."""
    questions = max((analysis.questions for analysis in letters), key=len, default=())
    counted = [place for place, one in enumerate(questions) if any(part.kind in {"count", "cost"} for part in one.parts)]
    kept = [place for place in counted if KEEPS.search(questions[place].quote)]
    return next(iter([*kept, *counted]), None)


def noun_asked(part: QuestionPart) -> str:
    """What a part asks the number of: "tolkninger" in "hvor mange tolkninger der blev bestilt"; "" where it names nothing."""
    found = _NOUN_ASKED.search(part.quote)
    noun = found["noun"].lower() if found else ""
    return "" if noun in _NO_NOUN else noun


def counts_noun(passage: Passage, noun: str) -> bool:
    """True of a sentence with a number that speaks of `noun`, in any of its forms or as the unit of the number."""
    if not any(figure.kind in {"count", "amount", "duration", "share", "other"} for figure in passage.figures):
        return False
    words = re.findall(r"[a-zæøå0-9]+", own_words(passage.text).lower())
    return _SHORT_UNITS.get(noun, "") in words or any(stem(word) == stem(noun) for word in words)


# "Kommunen har 205 km cykelsti, fordelt på klasser således:" before a table.
BEFORE_A_TABLE = re.compile(
    r"(?:, (?:som |der )?(?:er )?(?:fordel\w+|opdelt|opgjort)\b[^,]*?)?(?: (?:således|som følger|på følgende måde))?:$"
)


def _told_whole(passages: Sequence[Passage], one: Passage, analysis: Analysis, them: Voice) -> Retold:
    """A sentence retold with what it leans on, and without the words that lead to the table behind it."""
    says = BEFORE_A_TABLE.sub(".", own_words(one.text))
    says = "" if says == own_words(one.text) else says
    return joined_with_its_lead(retell(passages, passages.index(one), analysis, them, says=says), analysis, them)


def _as_found(question: Question, passages: Sequence[Passage]) -> Retold | None:
    """The sentences in which the answers were found, as a quotation: of what is answered nobody reads that it is not."""
    starts = {part.answer.start for part in question.parts if part.answered and part.answer is not None}
    found = {
        one.start: one for start in starts if (one := passage_at(passages, start)) is not None and not is_of_the_request(one)
    }
    told = tuple(found[start] for start in sorted(found))
    quote = quote_together(told) if told else ""
    return Retold(passages=told, clause=None, quote=quote) if quote and len(quote.split()) <= MAX_QUOTED else None


def answer_to_central(
    question: Question, analysis: Analysis, passages: Sequence[Passage], them: Voice
) -> tuple[Retold | None, str, str]:
    """What a letter answers to the central question in one sentence, and the first part that it leaves open: as a clause, or in its own words."""
    starts: list[Passage] = []
    for part in question.parts:
        where = passage_at(passages, part.answer.start) if part.answered and part.answer is not None else None
        if where is not None and not is_of_the_request(where) and not introduces(where, analysis):
            after = passages[passages.index(where) + 1 :][:1]
            kinds = {figure.kind for figure in where.figures} & {"count", "share", "amount"}
            goes_on = [
                one for one in after if one.paragraph == where.paragraph and kinds & {figure.kind for figure in one.figures}
            ]
            starts += [where, *goes_on]

    wants_share = KEEPS.search(question.quote) is not None or _SHARE_ASKED.search(question.quote) is not None
    nouns = [noun for part in question.parts if (noun := noun_asked(part))]

    def worth(one: Passage) -> tuple[bool, int, str, int]:
        """The share of what is kept where that is asked, then the number of its first noun, then the last level."""
        levels = [figure for figure in one.figures if figure.role not in {"limit", "target", "change"}]
        days = [figure.as_of or "" for figure in levels]
        share = any(figure.kind == "share" for figure in levels)
        own = next((len(nouns) - place for place, noun in enumerate(nouns) if counts_noun(one, noun)), 0) if nouns else int(share)
        return share and wants_share, own, max(days, default=""), -one.start

    told = max(starts, key=worth, default=None)
    said = None
    if told is not None:
        said = _told_whole(passages, told, analysis, them)
        others = [one for one in starts if one not in said.passages and one.paragraph - told.paragraph in {-1, 0, 1}]
        more = _told_whole(passages, others[0], analysis, them) if others and not wants_share else None
        if more is not None and not more.adrift and not said.adrift:
            both = (*said.passages, *(one for one in more.passages if one not in said.passages))
            first, then = (said, more) if said.start < more.start else (more, said)
            both = tuple(sorted(both, key=lambda one: one.start))
            quote = quote_together(both)
            apart = not {one.start for one in said.passages} & {one.start for one in more.passages}
            one_clause = (
                f"{first.clause}, og at {with_pronoun(then.clause, them)}" if apart and first.clause and then.clause else ""
            )
            if not apart and len(more.passages) == len(both):
                one_clause = more.clause or ""  # it has told all of the other with it
            if len(quote.split()) <= MAX_QUOTED:
                said = replace(said, clause=one_and(one_clause) if one_clause else None, quote=quote, passages=both)
    missing = open_parts(question)
    own = clean_part(missing[0].quote) if missing else ""
    clause = as_indirect(own) if own else ""
    if said is None or said.adrift:
        said = _as_found(question, passages)
    return said, clause, "" if clause else own
