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

from letterkit.claim import Claims, Question
from letterkit.extract.answer_counts import judge_count, own_words
from letterkit.extract.answer_dates import judge_date
from letterkit.extract.answer_evasions import (
    CAUSES_PUT_OFF,
    CONCERNS_NOT,
    CONSIDERED,
    EMPTIED,
    OF_THE_REST,
    PLAIN_NO,
    QUALIFIED,
)
from letterkit.extract.answer_grades import ELSEWHERE, TOUCHES, AskedPart, Judged, best_sentence, shortened, typed
from letterkit.extract.answer_grades import PUT_OFF as PUT_OFF
from letterkit.extract.answer_halves import left_out
from letterkit.extract.answer_places import Place, find_places
from letterkit.extract.answer_reasons import judge_reason
from letterkit.extract.answer_signs import (
    ASKS_WHOSE,
    BY_MEANS,
    COMPLIANCE_ASKED,
    FUTURE,
    IMAGINED,
    IT_IS,
    MEANS_ASKED,
    NEGATION,
    NOBODY,
    NOTHING,
    OF_CAUSE,
    OF_PLANS,
    OF_THEM,
    OPINION,
    PLAIN_CAUSE,
    PLAIN_STANCE,
    PLANS_ASKED,
    QUESTION_OF_NOW,
    REFERRED,
    SAID_OF_THEM,
    SET_ASIDE,
    TREND,
    WHOSE_ASKED,
    Signs,
)
from letterkit.extract.asking import parties
from letterkit.extract.question_parts import split_parts
from letterkit.extract.question_scan import without_mail_marks
from letterkit.extract.relevance import Relevance, alike, content_words
from letterkit.extract.view import Sentence, View
from letterkit.letter import Span


def answer_questions(view: View, questions: Sequence[Question], claims: Claims) -> tuple[Question, ...]:
    """The questions with each part's `answered`, `answer` and `why` filled in. `view` has the restated questions set aside."""
    if not questions:
        return ()
    sides = parties(view)
    weights = Relevance(view, sides.sender + sides.recipient)
    signs = Signs(view, claims, since=min((question.span.end for question in questions if question.span), default=0))
    places = find_places(view, questions, weights)
    reasons = sum(part.kind == "reason" for question in questions for part in question.parts)
    answered: list[Question] = []
    for question, place in zip(questions, places, strict=True):
        told = {part.answer.start for one in answered for part in one.parts if part.answer is not None}
        others = content_words(" ".join(other.quote for other in questions if other is not question), weights.skip)
        previous = answered[-1].quote if answered else ""
        answered.append(_answer(view, question, place, weights, signs, reasons, told, others, previous))
    return tuple(answered)


def _answer(
    view: View,
    question: Question,
    place: Place,
    weights: Relevance,
    signs: Signs,
    reasons: int,
    told: set[int],
    others: list[str],
    previous: str,
) -> Question:
    spans = split_parts(without_mail_marks(question.quote))
    near = {sentence.block for sentence in view.own if sentence.start in told}
    conditions = [part.condition for part in spans] if len(spans) == len(question.parts) else [""] * len(question.parts)
    judged: list[Judged] = []
    for number, (part, condition) in enumerate(zip(question.parts, conditions, strict=True)):
        words = content_words(part.quote, weights.skip)
        if len(words) < 2 and number:  # "hvad skyldes den?": what it is about stands in the part before
            words = content_words(question.parts[number - 1].quote + " " + part.quote, weights.skip)
        elif (
            len(words) < 2
            and previous
            and _OF_THIS.search(part.quote)
            and not any(weights.of(words, view.of(s)) for s in signs.told)
        ):  # "… og hvordan bliver de vejledt om det?"
            words = content_words(previous + " " + part.quote, weights.skip)
        asked = AskedPart(part, condition, words, question, place, reasons=reasons, near=near, told=told, others=others)
        before = judged[number - 1] if number else None
        verdict = _judge(view, asked, before, judged, weights, signs)
        if verdict.grade != "full" and (foreign := _concerns_not(view, asked, previous, weights, signs)) is not None:
            verdict = Judged("full", f"Bortfalder: ”{shortened(view.of(foreign))}”", foreign)
        judged.append(verdict)
    judged = _put_off_by_name(view, question, judged, signs) or _put_off(view, judged, place, signs)
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


def _put_off_by_name(view: View, question: Question, judged: list[Judged], signs: Signs) -> list[Judged] | None:
    """ "Vi kan derfor ikke svare på b), d) og e) nu og sender et samlet svar senest den 12. juni." """
    if not question.number:
        return None
    named = re.compile(rf"(?<![\w§.]){re.escape(question.number)}(?:\)|\.?(?=\s*(?:,|og\b|samt\b|kan\b|nu\b)))")
    for sentence in signs.told:
        text = view.of(sentence)
        handed = _NOT_ANSWERED.search(text)
        if handed and named.search(text, handed.start()):
            says = PUT_OFF if re.search(r"\b(?:senest|inden|når|senere)\b", text) else "Brevet siger, at det ikke kan oplyses"
            return [Judged("none", f"{says}: ”{shortened(text)}”", sentence) for _ in judged]
    return None


_NOT_ANSWERED = re.compile(
    r"\bkan\b[^.]{0,40}?\bikke\s+(?:\w+\s+){0,2}?(?:svare\s+på|besvare)\b|\bvender\s+(?:vi\s+)?tilbage\s+(?:med\s+svar\s+på|til)\s+(?:spørgsmål|punkt|\w\))",
    re.IGNORECASE,
)


def _put_off(view: View, judged: list[Judged], place: Place, signs: Signs) -> list[Judged]:
    """A question of which nothing is answered and that has no place of its own is one of "de øvrige punkter", which are put off."""
    rest = next((s for s in signs.told if OF_THE_REST.search(signs.text(s))), None)
    if rest is None or place.anchored or any(one.grade != "none" or one.why.startswith("Brevet siger") for one in judged):
        return judged
    return [Judged("none", f"{PUT_OFF}: ”{shortened(view.of(rest))}”", rest) for _ in judged]


def _span(view: View, sentence: Sentence | None) -> Span | None:
    return view.letter.span(sentence.start, sentence.end) if sentence else None


# "hvor mange genstande drejer det sig om?"
_OF_IT = re.compile(
    r"\b(?:drejer\s+det\s+sig\s+om|er\s+der\s+tale\s+om|omfatter\s+det|hv(?:ordan|ornår)\s+(?:det|dette)\s+er\s+sket)\b",
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
    if earlier and _falls_away(view, asked, earlier, signs):
        return Judged("full", "Bortfalder efter svaret på den første del.", earlier[0].sentence)
    own = asked.place.sentences
    handed_on = _handed_on(view, asked, signs)
    if handed_on is not None:
        says = PUT_OFF if signs.postponed(handed_on) else "Brevet svarer ikke selv på denne del"
        return Judged("none", f"{says}: ”{shortened(view.of(handed_on))}”", handed_on)
    silent = _says_unknown(asked, own, weights, signs) or _says_unknown(asked, signs.told, weights, signs, ELSEWHERE)
    kind = asked.part.kind
    if kind == "count":
        verdict = judge_count(view, asked, weights, signs)
    elif kind == "reason":
        verdict = judge_reason(view, asked, weights, signs)
    elif kind == "date":
        verdict = judge_date(view, asked, weights, signs)
    elif kind == "cost":
        verdict = typed(view, asked, weights, signs, signs.cost, "Brevet oplyser et beløb eller siger, at der ingen udgift er.")
        aside = next((s for s in signs.told if SET_ASIDE.search(view.of(s)) and signs.figures(s, "amount")), None)
        if verdict.grade != "full" and aside is not None and SET_ASIDE.search(asked.part.quote):
            verdict = Judged("full", "Brevet oplyser et beløb.", aside)
    elif kind == "yes_no":
        verdict = _yes_no(view, asked, weights, signs)
    else:
        verdict = _whose(view, asked, weights, signs) or _open(view, asked, weights, signs)
    hangs = asked.condition or _OF_IT.search(asked.part.quote) or _only_of_them(asked, weights)
    if verdict.grade == "full" and hangs and before is not None and before.grade != "full" and not asked.place.anchored:
        verdict = Judged("none", "Den første del af spørgsmålet er ikke besvaret.")
    if verdict.grade == "full":
        verdict = left_out(view, asked, verdict, before, weights, signs)
    late = _follows_later(view, asked, verdict, signs)
    if late is not None:
        return Judged("none", f"{PUT_OFF}: ”{shortened(view.of(late))}”", late)
    if (
        verdict.grade != "full"
        and silent is None
        and kind != "yes_no"
        and (lacking := _lacks(view, asked, weights, signs)) is not None
    ):
        return Judged("none", f"Brevet siger, at det ikke kan oplyses: ”{shortened(view.of(lacking))}”", lacking)
    if silent is not None and kind == "yes_no" and _names_part(asked, view.of(silent)) > 0:
        return Judged("none", f"Brevet svarer ikke på denne del: ”{shortened(view.of(silent))}”", silent)
    if (
        silent is not None
        and kind != "yes_no"
        and (verdict.grade != "full" or _of_cause(asked, silent, signs) or _closer(view, asked, silent, verdict, weights))
    ):
        told = (
            not _of_cause(asked, silent, signs)
            and kind in ("date", "reason", "other", "status")
            and any(
                not signs.unknown(s) and not signs.soft(s) for s in own if s.block == silent.block and s.index != silent.index
            )
        )
        says = PUT_OFF if signs.postponed(silent) else "Brevet siger, at det ikke kan oplyses"
        return Judged("half" if told else "none", f"{says}: ”{shortened(view.of(silent))}”", silent)
    return verdict


# "Vi har ikke en egentlig klasseinddeling": what the part counts or describes does not exist with the sender.
_HAS_NO = re.compile(
    r"\b(?:har|fører|bruger|anvender|findes|eksisterer)\s+(?:(?:vi|der|\w+(?:en|et))\s+)?(?:\w+\s+)?(?:ikke\s+(?:en|et|nogen)|ingen)\s+(?:(?:egentlig|særlig|særskilt|formel|fast|decideret|samlet|skriftlig|sådan)\w*\s+)?(?P<what>[\wæøå-]{6,})",
    re.IGNORECASE,
)


def _lacks(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """The sentence that says that the sender has no such thing as the part's own words name."""
    own = own_words(asked, weights)
    for sentence in signs.told:
        found = _HAS_NO.search(view.of(sentence))
        if found and any(_kin(word, found.group("what").lower()) for word in own):
            return sentence
    return None


def _kin(one: str, other: str) -> bool:
    """One word, or two compounds of which one begins as the other ends: "vinterklasse", "klasseinddeling"."""
    return alike(one, other) or any(
        first.endswith(second[:length]) for first, second in ((one, other), (other, one)) for length in range(5, len(second))
    )


_POINTS_BACK = re.compile(r"\b(?:det|dette|de|dem|disse|heraf|herved|derved)\b", re.IGNORECASE)


def _concerns_not(view: View, asked: AskedPart, previous: str, weights: Relevance, signs: Signs) -> Sentence | None:
    """ "Vi har ingen betjente, så det spørgsmål kan vi ikke svare på": the sentence that says that the sender has none of what is asked about."""
    quote = asked.question.quote
    if _POINTS_BACK.search(asked.part.quote):  # "… og hvordan påvirker det driften?"
        quote = f"{previous} {quote}"
    words = content_words(quote, weights.skip)
    for sentence in signs.told:
        lacks = CONCERNS_NOT.search(view.of(sentence))
        if lacks and weights.of(words, lacks.group("what")) > 0:
            return sentence
    return None


_OF_THIS = re.compile(
    r"^\W*(?:Den|Det|Dem)\s+sender\b|\b(?:(?:for|om|til|af|over)\s+(?:det|dette|den|dem)|herom|heraf|derom|hertil|dertil)\b",
    re.IGNORECASE,
)


def _follows_later(view: View, asked: AskedPart, verdict: Judged, signs: Signs) -> Sentence | None:
    """ "Det bliver først aktuelt senere. Vi vender tilbage med en plan for det i maj.": what stands before it is no answer but a word on the way."""
    found = verdict.sentence
    if verdict.grade != "full" or found is None or asked.part.kind not in ("other", "date"):
        return None
    if signs.done(found) or signs.times(found) or view.quantities(found):
        return None
    behind = next((s for s in signs.told if s.block == found.block and s.index == found.index + 1), None)
    put_off = behind is not None and signs.postponed(behind) and _OF_THIS.search(view.of(behind))
    return behind if put_off else None


def _only_of_them(asked: AskedPart, weights: Relevance) -> bool:
    """ "… og hvad har de ført til?": nothing that could be told where the letter does not tell of them."""
    own = content_words(asked.part.quote, weights.skip)
    return asked.part.kind == "other" and len(own) < 2 and bool(OF_THEM.search(asked.part.quote))


def _handed_on(view: View, asked: AskedPart, signs: Signs) -> Sentence | None:
    """The sentence that hands the question on to somebody else, or says that the cause is not known, where nothing else is said."""
    own = asked.place.sentences
    if not own or ASKS_WHOSE.search(asked.question.quote):
        return None

    def empty(sentence: Sentence) -> bool:
        text = view.of(sentence)
        return REFERRED.search(text) is not None or (
            signs.unknown(sentence) and (asked.part.kind == "reason" or len(own) > 1) and not OPINION.search(text)
        )

    silent = all(map(empty, own)) and (asked.part.kind == "reason" or any(REFERRED.search(view.of(s)) for s in own))
    return own[0] if silent else None


def _falls_away(view: View, asked: AskedPart, earlier: list[Judged], signs: Signs) -> bool:
    """Is nothing left to ask: nobody of whom it could be told, nothing done that could have a day or a price, or says the letter so?"""
    first = earlier[0]
    if first.grade != "full" or first.sentence is None:
        return False
    block = first.sentence.block
    if any(EMPTIED.search(view.of(s)) for s in signs.told if s.block == block and s.index >= first.sentence.index):
        return True
    if asked.part.kind == "yes_no" or asked.condition or not OF_THEM.search(asked.part.quote):
        return False
    text, head = view.of(first.sentence), asked.question.parts[0]
    if NOBODY.search(text):
        return True
    # "Hvilke boringer er lukket, og hvornår er der erstatning for dem?" "Vi har ikke lukket boringer."
    return (
        (head.kind in ("other", "count") or (head.kind == "yes_no" and first.stance == "no"))
        and not MEANS_ASKED.search(head.quote)
        and PLAIN_NO.search(text) is not None
        and not signs.unknown(first.sentence)
    )


# "2. Det kan vi desværre ikke gøre op.": "det" is what the question under which it stands asks for.
_IT_CANNOT = re.compile(
    r"(?:Svar:\s*|[Aa]d\.?\s*)?\W*(?:\d{1,2}[.)]\s*|[a-h]\)\s*)?(?:Det(?:te)?|Dem|De\s+tal|Tallet|Tallene)\s+(?:kan|har|fører|lader)\b"
)


def _says_unknown(
    asked: AskedPart, sentences: list[Sentence], weights: Relevance, signs: Signs, least: float = TOUCHES
) -> Sentence | None:
    """The sentence in which the sender says that this very thing is not known, registered or told."""
    found = [
        (
            weights.of(asked.words, signs.text(s))
            + _names_part(asked, signs.text(s))
            + _of_cause(asked, s, signs)
            + TOUCHES * (asked.place.anchored and _IT_CANNOT.match(signs.text(s)) is not None)
            + ELSEWHERE
            * (asked.part.kind == "reason" and asked.reasons == 1 and CAUSES_PUT_OFF.search(signs.text(s)) is not None),
            s,
        )
        for s in sentences
        if signs.unknown(s)
        and not OF_THE_REST.search(signs.text(s))
        and not (asked.part.kind in ("other", "yes_no") and OPINION.search(signs.text(s)))
    ]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= least else None


def _of_cause(asked: AskedPart, silent: Sentence, signs: Signs) -> float:
    """ "Hvorfor stoffet er der, kan vi ikke sige", where the only cause asked for is answered: whatever its words, it speaks of that cause."""
    if asked.part.kind != "reason" or asked.reasons > 1 or silent not in asked.place.sentences:
        return 0.0
    own = asked.place.sentences
    return ELSEWHERE * bool(
        OF_CAUSE.search(signs.text(silent)) and not any(PLAIN_CAUSE.search(signs.text(s)) for s in own if s is not silent)
    )


def _names_part(asked: AskedPart, text: str) -> float:
    """ "Vi har ingen bemærkninger til første del af spørgsmålet": which part it is about, by its place."""
    said = re.search(r"\b(første|anden|andet|sidste)\s+(?:del|led)\b", text, re.IGNORECASE)
    if said is None or asked.part not in asked.question.parts:
        return 0.0
    place = {"første": 0, "sidste": len(asked.question.parts) - 1}.get(said.group(1).lower(), 1)
    return 1.0 if asked.question.parts.index(asked.part) == place else -1.0


def _closer(view: View, asked: AskedPart, silent: Sentence, verdict: Judged, weights: Relevance) -> bool:
    """Does the refusal speak more of this part than the sentence that seemed to answer it?"""
    if verdict.sentence is None or verdict.sentence.index == silent.index:
        return True
    return weights.of(asked.words, view.of(silent)) > 1.2 * weights.of(asked.words, view.of(verdict.sentence)) + 0.1


def _yes_no(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    kept = _compliance_said(view, asked, weights, signs)
    if kept is not None:
        return kept
    named = next((s for s in signs.told if asked.question.number and _names_question(view.of(s), asked.question.number)), None)
    if named is not None:
        return Judged("full", "Brevet tager stilling.", named, "no" if re.search(r"\bnej\b", view.of(named)) else "yes")
    place, of_now = asked.place, bool(QUESTION_OF_NOW.search(asked.part.quote))
    of_plans = bool(PLANS_ASKED.search(asked.part.quote))

    def speaks(sentence: Sentence) -> bool:
        return not signs.soft(sentence) and not signs.assumed(sentence) and (not of_plans or _speaks_of_plans(view.of(sentence)))

    plain = [s for s in place.sentences if speaks(s) and not (signs.unknown(s) and not PLAIN_STANCE.search(view.of(s)))]
    plain = _for_later_part(view, asked, plain, weights)
    # How it is answers how it is, though more of the question's words stand in how it will be.
    now = [s for s in plain if weights.of(asked.words, view.of(s)) > 0 and not _is_later(view, s, signs)] if of_now else []
    score, sentence = best_sentence(view, asked.words, now or plain, weights)
    if sentence is None or (not place.anchored and score < TOUCHES):
        far_score, far = best_sentence(view, asked.words, [s for s in signs.told if speaks(s)], weights)
        if far is not None and far_score >= ELSEWHERE:
            score, sentence = far_score, far
    if (
        sentence is not None
        and not place.anchored
        and score == 0
        and not _YES_OR_NO.match(view.of(sentence))
        and _of_another(view, asked, sentence, weights)
    ):
        sentence = None  # "Vi har fem både" says nothing of whether one is for sale
    if sentence is not None and not place.anchored and score > 0 and asked.only_topic(view.of(sentence), weights):
        sentence = None  # "Langt de fleste blev kørt inden for servicemålet" is not of whether the council has debated it
    supposed = max(
        (s for s in place.sentences if signs.assumed(s)), key=lambda s: weights.of(asked.words, view.of(s)), default=None
    )
    if supposed is not None and weights.of(asked.words, view.of(supposed)) >= max(score, TOUCHES):
        return Judged("none", f"Brevet lægger det kun til grund: ”{shortened(view.of(supposed))}”", supposed)
    if sentence is None:
        unknown = next((s for s in place.sentences if signs.unknown(s)), None)
        if place.sentences and (place.anchored or not of_plans):
            about = unknown or place.sentences[0]
            return Judged("none", f"Brevet tager ikke klart stilling: ”{shortened(view.of(about))}”", about)
        return Judged("none", "Der er ikke fundet et klart ja eller nej til denne del af spørgsmålet.")
    text = view.of(sentence)
    if NEGATION.search(text) and (hedge := QUALIFIED.search(text)) and not QUALIFIED.search(asked.question.quote):
        return Judged("half", f"Brevet afviser det kun med et forbehold: ”{shortened(text)}” ({hedge.group()}).", sentence)
    if _ALL_ASKED.search(asked.part.quote) and (mostly := _MOSTLY.search(text)) and not view.quantities(sentence):
        return Judged("half", f"Brevet bekræfter det kun med et forbehold: ”{shortened(text)}” ({mostly.group()}).", sentence)
    stance: Literal["yes", "no"] = "no" if _negated(text, asked, weights) else "yes"
    if of_now and stance == "yes" and _only_later(view, place, sentence, asked, weights, signs):
        return Judged("half", "Der svares kun for fremtiden, ikke for situationen på svartidspunktet.", sentence)
    return Judged("full", "Brevet tager stilling.", sentence, stance)


_YES_OR_NO = re.compile(r"\W*(?:Svar:\s*)?(?:Ja|Nej)\b")


def _names_question(text: str, number: str) -> bool:
    """ "Så svaret på b) er: det meste, men ikke det hele." """
    return re.search(rf"\b[Ss]varet\s+på\s+(?:spørgsmål\s+)?{re.escape(number)}[).]?\s+er\b", text) is not None


# "Blev der talt med alle børn?" "Der tales som hovedregel med barnet.": whether with all of them is left open.
_ALL_ASKED = re.compile(r"\b(?:alle|samtlige|hver(?:t|\s+enkelt)?|altid)\b", re.IGNORECASE)
_MOSTLY = re.compile(
    r"\b(?:som\s+(?:hovedregel|udgangspunkt|regel)|i\s+udgangspunktet|normalt|sædvanligvis|i\s+reglen|oftest|typisk)\b",
    re.IGNORECASE,
)


def _compliance_said(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged | None:
    """Whether a rule is kept, where the letter's statement of compliance says so: it knows "som udgangspunkt …, men ikke i alle sager"."""
    said, place = signs.compliance, asked.place
    if said.span is None or said.value not in ("complies", "does_not_comply") or not COMPLIANCE_ASKED.search(asked.part.quote):
        return None
    sentence = next((s for s in signs.told if s.start <= said.span.start < s.end), None)
    if sentence is None or weights.of(asked.words, view.of(sentence)) <= 0:
        return None
    if sentence not in place.sentences and place.anchored and any(COMPLIANCE_ASKED.search(view.of(s)) for s in place.sentences):
        return None  # what the letter itself puts under the question speaks of a rule too
    return Judged("full", "Brevet tager stilling.", sentence, "yes" if said.value == "complies" else "no")


def _speaks_of_plans(text: str) -> bool:
    """Does a sentence speak of what is intended or to come, or deny it?"""
    return bool(OF_PLANS.search(text) or NEGATION.search(text) or PLAIN_STANCE.search(text))


def _for_later_part(view: View, asked: AskedPart, sentences: list[Sentence], weights: Relevance) -> list[Sentence]:
    """For the second part of a question: sentences that speak of it, or at least are not those that answered the first."""
    if not asked.used or not sentences:
        return sentences
    own = own_words(asked, weights)
    about = [s for s in sentences if own and weights.of(own, view.of(s)) > 0]
    if about:
        return about
    return [s for s in sentences if s.index not in asked.used or SAID_OF_THEM.search(view.of(s))]


def _negated(text: str, asked: AskedPart, weights: Relevance) -> bool:
    if re.match(r"\W*Ja\b", text):
        return False
    if re.match(r"\W*Nej\b", text):
        return True
    asks_negation = bool(NEGATION.search(asked.part.quote))
    for clause in re.split(r",|;|\s–\s|\bog\b", text):
        if weights.of(asked.words, clause) > 0 or not asked.words:
            return bool(NEGATION.search(clause)) != asks_negation
    return bool(NEGATION.search(text)) != asks_negation


def _only_later(view: View, place: Place, sentence: Sentence, asked: AskedPart, weights: Relevance, signs: Signs) -> bool:
    """Is everything that the letter says on a present state about a time to come?"""
    about = [s for s in (place.sentences or [sentence]) if weights.of(asked.words, view.of(s)) >= TOUCHES] or [sentence]
    return all(_is_later(view, one, signs) for one in about)


def _is_later(view: View, sentence: Sentence, signs: Signs) -> bool:
    """Is a sentence about a time to come, and not about now as well?"""
    text = view.of(sentence)
    if QUESTION_OF_NOW.search(text) and not _bracketed(text):
        return False
    ahead = any(
        d.role == "by" or (d.deadline and view.reference and d.deadline > view.reference.isoformat())
        for d in signs.times(sentence)
    )
    return bool(FUTURE.search(text)) and (ahead or not re.search(r"\b(?:overholder|opfylder|er|har)\b", text))


def _bracketed(text: str) -> bool:
    """ "(aktuelt ca. 1.000 personer)": the word of now belongs to a number, not to the statement."""
    return not QUESTION_OF_NOW.search(re.sub(r"\([^)]*\)", " ", text))


def _whose(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged | None:
    """Who pays, whose is the responsibility: answered only where a word of paying or of duty stands; None where neither is asked."""
    said = next((words for question, words in WHOSE_ASKED if question.search(asked.part.quote)), None)
    if said is None:
        return None
    here = [s for s in asked.place.sentences if said.search(view.of(s)) or IT_IS.search(view.of(s))]
    beside = {s.block for s in signs.told if s.index in asked.used}  # "hvad har det kostet, og hvem har betalt?"
    here = here or [
        s for s in signs.told if said.search(view.of(s)) and (weights.of(asked.words, view.of(s)) > 0 or s.block in beside)
    ]
    if here:
        return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, here, weights)[1])
    return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")


_HOW = re.compile(r"\W*(?:og\s+)?(?:hvordan|hvorledes|på\s+hvilken\s+måde)\b", re.IGNORECASE)


def _says_only_that(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """ "Hvordan påvirker det driften?" "… og det påvirker naturligt driften.": that it does, not how."""
    if not _HOW.match(asked.part.quote) or asked.place.anchored or view.quantities(sentence):
        return False
    clauses = [c for c in re.split(r"[,;:]|\bog\b", view.of(sentence)) if weights.of(asked.words, c) >= 0.5]
    if len(clauses) != 1 or not view.of(sentence).rstrip(" .").endswith(clauses[0].strip(" .")):
        return False
    added = [word for word in content_words(clauses[0], weights.skip) if weights.of([word], asked.part.quote) == 0]
    return bool(added) and all(_OF_COURSE.fullmatch(word) for word in added)


_OF_COURSE = re.compile(
    r"naturlig\w*|selvsagt|selvfølgelig\w*|klart|tydeligt|generelt|meget|negativt|positivt|betydeligt|væsentligt|løbende"
)


_IT = re.compile(r"\b(?:det|dette|den|de|dem|disse|her|heraf|herom|hertil)\b", re.IGNORECASE)


_AND_IT = re.compile(r",\s+og\s+(?:det|dette|den|de)\s", re.IGNORECASE)
_WHICH = re.compile(r"\W*(?:og\s+)?hvilke[nt]?\b", re.IGNORECASE)


def _of_the_part(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """Does a sentence that no anchor names have a word of the part's own, or a pronoun for what the sentence before it says of the matter?
    Words of its own (of "the oldest": "over 80 år") may answer too, where they are not those of another question."""
    own = [word for word in own_words(asked, weights) if not any(alike(word, other) for other in asked.others)]
    own = own or own_words(asked, weights) or asked.words
    if not own or weights.of(own, view.of(sentence)) > 0:
        return True
    if _WHICH.match(asked.part.quote) and weights.of(asked.words, view.of(sentence)) > 0:
        return False  # "Hvilke vandløb vil I oprense?" "Vandløbene passes efter regulativet."
    if _AND_IT.search(view.of(sentence)) and weights.of(asked.words, view.of(sentence)) > 0:
        return True
    before = [s for s in view.own if s.block == sentence.block and s.index < sentence.index]
    if before and _IT.search(view.of(sentence)) and weights.of(asked.words, view.of(before[-1])) > 0:
        return True
    return not _of_another(view, asked, sentence, weights)


_UNITS = frozenset({"uge", "uger", "time", "timer", "kroner", "procent", "pct", "kilometer"})


def _of_another(view: View, asked: AskedPart, sentence: Sentence, weights: Relevance) -> bool:
    """Does a sentence speak of what only the letter's other questions, or the open parts before, ask about, or has it answered a part?"""
    before = asked.question.parts[: asked.question.parts.index(asked.part)]
    if before and not asked.used:  # "Prisen følger takstbladet" leaves open what a place costs, and how a rebate is given
        known = content_words(" ".join(part.quote for part in before), weights.skip)
        if weights.of(known, view.of(sentence)) > 0:
            return True
    theirs = [word for word in asked.others if word not in _UNITS and not any(alike(word, other) for other in asked.words)]
    return (
        sentence.index in asked.used
        or sentence.start in asked.told
        or any(alike(word, other) for word in content_words(view.of(sentence), weights.skip) for other in theirs)
    )


def _open(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """Status, means, and all that no single sign answers."""
    place, quote = asked.place, asked.part.quote
    means = bool(MEANS_ASKED.search(quote)) and asked.part.kind == "other"
    imagined = IMAGINED.search(quote)
    case = content_words(imagined.group("case"), weights.skip) if imagined else []

    def fits(sentence: Sentence) -> bool:
        if (
            signs.soft(sentence)
            or signs.assumed(sentence)
            or (CONSIDERED.search(view.of(sentence)) and not CONSIDERED.search(quote) and not PLANS_ASKED.search(quote))
        ):
            return False
        if place.leftover and not (signs.act(sentence) or view.quantities(sentence) or TREND.search(view.of(sentence))):
            return False
        if means:
            # "Hvad gør kommunen, hvis hjemmet lukker?" "Hjemmet lukker ikke."
            denied = bool(case and NEGATION.search(view.of(sentence)) and weights.of(case, view.of(sentence)) > 0)
            return bool(denied or NOTHING.search(view.of(sentence))) or (
                signs.act(sentence) and (sentence.index not in asked.used or bool(BY_MEANS.search(view.of(sentence))))
            )
        return not signs.unknown(sentence)

    empty = next((s for s in place.sentences if _says_only_that(view, asked, s, weights)), None)
    if empty is not None and not any(s is not empty and weights.of(asked.words, view.of(s)) > 0 for s in place.sentences):
        return Judged("half", f"Brevet svarer kun i almindelige vendinger: ”{shortened(view.of(empty))}”", empty)
    here = _for_later_part(view, asked, [sentence for sentence in place.sentences if fits(sentence)], weights)
    said = " ".join(view.of(sentence) for sentence in place.sentences)
    if not place.anchored and not means and weights.of(asked.words, said) > 0 and asked.only_topic(said, weights, 3):
        here = []  # what stands there speaks of the matter of all the questions, and of nothing that this one asks
    if not place.anchored and not means:
        here = [sentence for sentence in here if _of_the_part(view, asked, sentence, weights)]
    if here and (place.anchored or not means or any(weights.of(asked.words, view.of(s)) > 0 for s in here) or place.sentences):
        if asked.part.kind == "status":
            trend = [s for s in here if TREND.search(view.of(s)) or signs.act(s) or view.quantities(s)]
            here = trend or here
        return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, here, weights)[1])
    score, sentence = best_sentence(view, asked.words, [s for s in signs.told if fits(s)], weights)
    if (
        sentence is not None
        and score >= ELSEWHERE
        and (
            place.anchored
            or means
            or (not asked.only_topic(view.of(sentence), weights, 3) and _of_the_part(view, asked, sentence, weights))
        )
    ):
        return Judged("full", "Brevet svarer på denne del.", sentence)
    if place.sentences and means and not all(signs.soft(s) or signs.unknown(s) for s in place.sentences):
        return Judged("none", "Der er ikke fundet en handling eller et tiltag, der svarer på denne del.")
    if place.sentences:
        return Judged(
            "none", f"Brevet svarer kun i almindelige vendinger: ”{shortened(view.of(place.sentences[0]))}”", place.sentences[0]
        )
    return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
