"""Is each part of each question answered, where, and if not, what is missing.

The letter's own anchors come first, then shared words. In a place that the letter itself names as the answer, any honest sentence
of the wanted kind counts; elsewhere it must also speak of what was asked. What is found must be of the thing asked: one figure answers one
"how many", and praise, courtesy, a promise to go on and a supposition answer nothing. In doubt a part is "not found": the reply then says
that the answer is not clear, never that there is nothing more to ask.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from letterkit.claim import Claims, Question, QuestionPart
from letterkit.extract.answer_costs import FINANCE_ASKED, judge_cost, judge_finance
from letterkit.extract.answer_counts import judge_count
from letterkit.extract.answer_dates import judge_date
from letterkit.extract.answer_evasions import (
    EMPTIED,
    PLAIN_NO,
)
from letterkit.extract.answer_fragments import judge_fragment, name_somebody
from letterkit.extract.answer_grades import ELSEWHERE, PUT_OFF, REFERS, UNTOLD, WANTED, AskedPart, Judged, in_its_words
from letterkit.extract.answer_halves import left_out
from letterkit.extract.answer_open import judge_open, judge_whose
from letterkit.extract.answer_papers import PAPER_ASKED, judge_paper
from letterkit.extract.answer_places import Anchor, Place, find_anchors, find_places, section_anchors, without_labels
from letterkit.extract.answer_reasons import judge_reason
from letterkit.extract.answer_signs import (
    MEANS_ASKED,
    NOBODY,
    NOT_OURS,
    OF_THEM,
    REFERS_BACK,
    Signs,
)
from letterkit.extract.answer_silences import (
    OF_THIS,
    concerns_not,
    follows_later,
    handed_on,
    is_closer,
    lacks,
    names_part,
    of_cause,
    put_off_by_name,
    put_off_with_the_rest,
    says_unknown,
)
from letterkit.extract.answer_stances import judge_yes_no
from letterkit.extract.answer_tables import in_table
from letterkit.extract.asking import parties
from letterkit.extract.question_parts import split_parts
from letterkit.extract.question_scan import without_mail_marks
from letterkit.extract.relevance import Relevance, content_words
from letterkit.extract.view import Sentence, View
from letterkit.letter import Span


def answer_questions(view: View, questions: Sequence[Question], claims: Claims) -> tuple[Question, ...]:
    """The questions with each part's `answered`, `answer` and `why` filled in. `view` has the restated questions set aside."""
    if not questions:
        return ()
    anchors = find_anchors(view, questions)
    sides = parties(view)
    if not anchors and all(question.span is None for question in questions):
        anchors = section_anchors(view, questions, Relevance(view, sides.sender + sides.recipient))
    if _numbers_of_its_own(view, questions, anchors, Relevance(view, sides.sender + sides.recipient)):
        anchors = []
    view = without_labels(view, anchors)
    weights = Relevance(view, sides.sender + sides.recipient)
    whole = Signs(view, claims)
    signs = Signs(view, claims, since=min((question.span.end for question in questions if question.span), default=0))
    places = find_places(view, questions, weights, anchors)
    reasons = sum(part.kind == "reason" for question in questions for part in question.parts)
    answered: list[Question] = []
    fared: list[Judged] = []  # how the parts of the question before did
    for question, place in zip(questions, places, strict=True):
        told = Counter(part.answer.start for one in answered for part in one.parts if part.answer is not None)
        others = content_words(" ".join(other.quote for other in questions if other is not question), weights.skip)
        previous = answered[-1] if answered else None
        # What stands under another question's own label answers that one alone.
        theirs = {s.index for other in places if other.named and other is not place for s in other.sentences}
        theirs -= {s.index for s in place.sentences}
        told_of = (
            signs if question.span else whole
        )  # what stands only in the request may be answered before the first one restated
        here = told_of.within(s for s in told_of.told if s.index not in theirs) if theirs else told_of
        judged = _answer(view, question, place, weights, here, reasons, told, others, previous, fared)
        judged = put_off_by_name(view, question, judged, told_of) or put_off_with_the_rest(view, judged, place, told_of)
        answered.append(_with(view, question, judged))
        fared = judged
    return tuple(answered)


def _numbers_of_its_own(view: View, questions: Sequence[Question], anchors: Sequence[Anchor], weights: Relevance) -> bool:
    """Does the letter number other points than we do ("1." to "7." for the paragraphs of a request whose asks we have counted)? Then what
    stands behind the numbers speaks mostly of other questions."""
    numbered = [(at, one) for at, one in enumerate(anchors) if len(one.questions) == 1 and one.sub is None and not one.catchword]
    if len(numbered) < _FEWEST_NUMBERED or len(numbered) == len(questions):
        return False
    words = [content_words(question.quote, weights.skip) for question in questions]
    own = best = 0.0
    for at, one in numbered:
        end = anchors[at + 1].at if at + 1 < len(anchors) else len(view.text)
        fits = [weights.of(some, view.text[max(one.at, one.end) : end]) for some in words]
        own += fits[next(iter(one.questions))]
        best += max(fits)
    return 2 * own < best


_FEWEST_NUMBERED = 3


def _answer(
    view: View,
    question: Question,
    place: Place,
    weights: Relevance,
    signs: Signs,
    reasons: int,
    told: Counter[int],
    others: list[str],
    before_it: Question | None,
    fared: list[Judged],
) -> list[Judged]:
    previous = before_it.quote if before_it is not None else ""
    # "hvor mange der bestod en prøve, og i hvilke fag": a clause of the same sentence that says nothing without the one before
    goes_on = bool(previous) and previous[:1].islower() and question.quote[:1].islower() and _GOES_ON.search(question.quote)
    spans = split_parts(without_mail_marks(question.quote))
    near = {sentence.block for start in told if (sentence := view.sentence_at(start)) is not None}
    after = set[int]()
    if goes_on:
        after = {verdict.sentence.block for verdict in fared if verdict.sentence is not None and verdict.grade == "full"}
    conditions = [part.condition for part in spans] if len(spans) == len(question.parts) else [""] * len(question.parts)
    judged: list[Judged] = []
    for number, (part, condition) in enumerate(zip(question.parts, conditions, strict=True)):
        words = content_words(part.quote, weights.skip)
        if len(words) < 2 and number:  # "hvad skyldes den?": what it is about stands in the part before
            words = content_words(question.parts[number - 1].quote + " " + part.quote, weights.skip)
        elif (
            len(words) < 2
            and previous
            and (goes_on or OF_THIS.search(part.quote))
            and not any(weights.of(words, view.of(s)) for s in signs.told)
        ):  # "… og hvordan bliver de vejledt om det?"
            words = content_words(previous + " " + part.quote, weights.skip)
        own = place.of(number)
        asked = AskedPart(
            part, condition, words, question, own, reasons=reasons, near=near, after=after, told=told, others=others
        )
        before = judged[number - 1] if number else None
        if (
            goes_on
            and before_it is not None
            and not number
            and not place.named
            and _falls_away(view, asked, before_it.parts[0], fared, signs)
        ):
            judged.append(Judged("full", "Bortfalder efter svaret på spørgsmålet før.", fared[0].sentence))
            continue
        labelled = bool(place.parts.get(number))
        if labelled or (place.named and len(question.parts) == 1):
            here = signs.within(own.sentences)
            verdict = _judge(view, replace(asked, condition=""), None, [], weights, here)
            verdict = judge_fragment(view, asked, verdict, weights, here)
        else:
            verdict = _judge(view, asked, before, judged, weights, signs.within(own.sentences) if place.parts else signs)
            verdict = name_somebody(view, asked, verdict, signs) if own.anchored else verdict
            if verdict.grade != "full" and own.around and part.kind != "date":
                wider = replace(asked, place=replace(own, sentences=own.around))
                if (found := _judge(view, wider, before, judged, weights, signs)).grade == "full":
                    verdict = found
        if not labelled and verdict.grade == "none" and verdict.why.startswith(_NOT_FOUND):
            plain = _plainly_told(view, asked, weights, signs)
            verdict = Judged("full", "Brevet svarer på denne del.", plain) if plain is not None else verdict
        if (
            not labelled
            and verdict.grade != "full"
            and (foreign := concerns_not(view, asked, previous, weights, signs)) is not None
        ):
            verdict = in_its_words("full", "Bortfalder", view, foreign)
        judged.append(verdict)
    return judged


_NOT_FOUND = ("Der er ikke fundet", "Brevet svarer kun i almindelige vendinger")
_KINDS_WANTED: dict[str, tuple[str, ...]] = {"count": ("count", "share", "ratio", "duration"), "cost": ("amount",)}
_PLAINLY, _ENOUGH = 0.6, 3  # the share of the part's words, by weight, and how many of them it must have to tell anything


def _plainly_told(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """The sentence that has most of the part's own words and what is asked for, wherever it stands: what a reader finds with a finger."""
    kinds = _KINDS_WANTED.get(asked.part.kind)
    if kinds is None or len(asked.words) < _ENOUGH or asked.condition or asked.place.named:
        return None
    told = [
        s
        for s in signs.told
        if not (signs.soft(s) or signs.unknown(s) or signs.postponed(s) or signs.assumed(s))
        and signs.figures(s, *kinds)
        and s.start not in asked.told
    ]
    best = max(told, key=lambda s: (weights.of(asked.words, view.of(s)), -s.index), default=None)
    return best if best is not None and weights.of(asked.words, view.of(best)) >= _PLAINLY else None


def _with(view: View, question: Question, judged: Sequence[Judged]) -> Question:
    """The question with what was found of each part."""
    parts = tuple(
        replace(
            part,
            answered=verdict.grade == "full",
            answer=_span(view, verdict.sentence) if verdict.grade != "none" else None,
            why=verdict.why,
        )
        for part, verdict in zip(question.parts, judged, strict=True)
    )
    grades = {verdict.grade for verdict in judged}
    answered: Literal["yes", "partly", "no"] = "yes" if grades == {"full"} else "no" if grades == {"none"} else "partly"
    return replace(question, parts=parts, answered=answered)


def _span(view: View, sentence: Sentence | None) -> Span | None:
    return view.letter.span(sentence.start, sentence.end) if sentence else None


# "hvor mange genstande drejer det sig om?"
_OF_IT = re.compile(
    r"\b(?:hvordan\s+(?:den|det|de|beløbet|tallet|udgiften)\s+(?:er\s+|var\s+)?fordel\w+|hvordan\s+fordel\w+\s+(?:den|det|de)\s+sig|drejer\s+det\s+sig\s+om|er\s+der\s+tale\s+om|omfatter\s+det|hv(?:ordan|ornår)\s+(?:(?:det|dette)\s+(?:er\s+sket|sker|vil\s+ske)|sker\s+(?:det|dette)))\b",
    re.IGNORECASE,
)


def _judge(
    view: View, asked: AskedPart, before: Judged | None, earlier: list[Judged], weights: Relevance, signs: Signs
) -> Judged:
    asked.spent = Counter(
        verdict.sentence.index
        for part, verdict in zip(asked.question.parts, earlier, strict=False)
        if part.kind == "count" and verdict.sentence and verdict.grade == "full"
    )
    asked.used = {verdict.sentence.index for verdict in earlier if verdict.sentence and verdict.grade == "full"}
    if asked.condition and before is not None and before.stance and before.stance != asked.condition:
        return Judged("full", "Bortfalder efter svaret på den første del.", before.sentence, before.stance)
    if earlier and _falls_away(view, asked, asked.question.parts[0], earlier, signs):
        return Judged("full", "Bortfalder efter svaret på den første del.", earlier[0].sentence)
    own = asked.place.sentences
    if asked.place.anchored and not own:
        return Judged("none", f"Der er ikke fundet {WANTED[asked.part.kind]} til denne del af spørgsmålet.")
    if asked.place.anchored and _DECLINES.search(view.of(own[0])):  # said once for all that the label names
        return in_its_words("none", "Brevet svarer ikke på denne del", view, own[0])
    if PAPER_ASKED.match(asked.part.quote):
        return judge_paper(view, asked, weights, signs)
    handed = handed_on(view, asked, signs)
    if handed is not None:
        says = PUT_OFF if signs.postponed(handed) else "Brevet svarer ikke selv på denne del"
        return in_its_words("none", says, view, handed)
    silent = says_unknown(asked, own, weights, signs) or says_unknown(asked, signs.told, weights, signs, ELSEWHERE)
    kind = asked.part.kind
    if kind == "count":
        verdict = judge_count(view, asked, weights, signs)
    elif kind == "reason":
        verdict = judge_reason(view, asked, weights, signs)
    elif kind == "date":
        verdict = judge_date(view, asked, weights, signs)
    elif FINANCE_ASKED.search(asked.part.quote):
        verdict = judge_finance(view, asked, weights, signs)
    elif kind == "cost":
        verdict = judge_cost(view, asked, weights, signs)
    elif kind == "yes_no":
        verdict = judge_yes_no(view, asked, weights, signs)
    else:
        verdict = judge_whose(view, asked, weights, signs) or judge_open(view, asked, weights, signs)
    if verdict.grade != "full" and silent is None and (shown := in_table(view, asked, weights)) is not None:
        verdict = shown
    hangs = asked.condition or _OF_IT.search(asked.part.quote) or _only_of_them(asked, weights)
    if verdict.grade == "full" and hangs and before is not None and before.grade != "full" and not asked.place.anchored:
        verdict = Judged("none", "Den første del af spørgsmålet er ikke besvaret.")
    if verdict.grade == "full":
        verdict = left_out(view, asked, verdict, before, weights, signs)
    if verdict.grade != "full" and asked.place.anchored:
        elsewhere = next((s for s in own if REFERS_BACK.search(view.of(s))), None)
        if elsewhere is not None:
            return in_its_words("none", REFERS, view, elsewhere)
    late = follows_later(view, asked, verdict, signs)
    if late is not None:
        return in_its_words("none", PUT_OFF, view, late)
    if (
        verdict.grade != "full"
        and silent is None
        and kind != "yes_no"
        and (lacking := lacks(view, asked, weights, signs)) is not None
    ):
        return in_its_words("none", UNTOLD, view, lacking)
    if (
        silent is not None
        and kind == "yes_no"
        and verdict.sentence is not None
        and verdict.sentence.index != silent.index
        and NOT_OURS.search(view.of(silent))
        and is_closer(view, asked, silent, verdict, weights)
    ):
        return in_its_words("none", UNTOLD, view, silent)
    if silent is not None and kind == "yes_no" and verdict.grade != "full" and signs.postponed(silent):
        return in_its_words("none", PUT_OFF, view, silent)
    if silent is not None and kind == "yes_no" and names_part(asked, view.of(silent)) > 0:
        return in_its_words("none", "Brevet svarer ikke på denne del", view, silent)
    if (
        silent is not None
        and kind != "yes_no"
        and (verdict.grade != "full" or of_cause(asked, silent, signs) or is_closer(view, asked, silent, verdict, weights))
    ):
        told = (
            not of_cause(asked, silent, signs)
            and kind in ("date", "reason", "other", "status")
            and any(
                not signs.unknown(s) and not signs.soft(s) for s in own if s.block == silent.block and s.index != silent.index
            )
        )
        says = PUT_OFF if signs.postponed(silent) else UNTOLD
        return in_its_words("half" if told else "none", says, view, silent)
    return verdict


# "Spørgsmål 2-4 besvares ikke.", "… giver ikke anledning til bemærkninger"
_DECLINES = re.compile(
    r"\b(?:besvares|kommenteres)\s+(?:\w+\s+)?ikke\b(?!\s+(?:her|nu|i\s))|\bgiver\s+ikke\s+anledning\s+til\s+(?:bemærkninger|kommentarer|svar)\b"
    r"|\bundlade\w*\s+at\s+(?:svare|besvare|kommentere)\b|\bønsker\s+(?:\w+\s+)?ikke\s+at\s+(?:svare|besvare|kommentere)\b",
    re.IGNORECASE,
)
# "hvornår de ventes besat", "i hvilke fag", "hvorfor": nothing without what stands before
_GOES_ON = re.compile(
    rf"{OF_THEM.pattern}|^\W*(?:og\s+)?(?:\w+\s+)?(?:hvilke[nt]?\s+\w+|hvornår|hvorfor|hvordan|hvor\s+\w+)\W*$", re.IGNORECASE
)


def _only_of_them(asked: AskedPart, weights: Relevance) -> bool:
    """ "… og hvad har de ført til?": nothing that could be told where the letter does not tell of them."""
    own = content_words(asked.part.quote, weights.skip)
    return asked.part.kind == "other" and len(own) < 2 and bool(OF_THEM.search(asked.part.quote))


def _falls_away(view: View, asked: AskedPart, head: QuestionPart, earlier: Sequence[Judged], signs: Signs) -> bool:
    """After what was said of the part `head`: is nothing left to ask: nobody of whom it could be told, nothing done that could have a day or a price, or says the letter so?"""
    first = earlier[0]
    if first.grade != "full" or first.sentence is None:
        return False
    block = first.sentence.block
    if any(EMPTIED.search(view.of(s)) for s in signs.told if s.block == block and s.index >= first.sentence.index):
        return True
    if asked.part.kind == "yes_no" or asked.condition or not _GOES_ON.search(asked.part.quote):
        return False
    text = view.of(first.sentence)
    if NOBODY.search(text):
        return True
    # "Hvilke boringer er lukket, og hvornår er der erstatning for dem?" "Vi har ikke lukket boringer."
    return (
        (head.kind in ("other", "count") or (head.kind == "yes_no" and first.stance == "no"))
        and not MEANS_ASKED.search(head.quote)
        and PLAIN_NO.search(text) is not None
        and not signs.unknown(first.sentence)
    )
