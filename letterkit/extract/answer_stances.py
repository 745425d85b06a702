"""A part that wants a yes or a no: where the letter takes a stand, and whether for now or for later."""

from __future__ import annotations

import re
from typing import Literal

from letterkit.extract.answer_grades import ELSEWHERE, FAR, TOUCHES, AskedPart, Judged, best_sentence, in_its_words, shortened
from letterkit.extract.answer_open import for_later_part, is_of_another
from letterkit.extract.answer_places import Place
from letterkit.extract.answer_signs import (
    COMPLIANCE_ASKED,
    FUTURE,
    HANDED_ON,
    NEGATION,
    OF_PLANS,
    PLAIN_STANCE,
    PLANS_ASKED,
    QUESTION_OF_NOW,
    Signs,
)
from letterkit.extract.answer_silences import names_part
from letterkit.extract.relevance import Relevance, content_words
from letterkit.extract.view import Sentence, View

_YES_OR_NO = re.compile(r"\W*(?:Svar:\s*)?(?:\d{1,2}\s?[a-h]?[.):]\s*)?(?:Ja|Nej)\b")
# "om der er behov for flere pladser": that there are 30 says nothing of it.
_NEED_ASKED = re.compile(r"\b(?:behov|brug)\s+for\b", re.IGNORECASE)
_NEED = re.compile(
    r"\b(?:\w*behov\w*|\w*brug\s+for|nødvendig\w*|\w*mangl\w*|tilstrækkelig\w*|nok|rigelig\w*|rækker|venteliste\w*|efterspørg\w*|\w*kapacitet\w*|overflødig\w*|kunne\s+(?:fylde|bruge)|(?:savner|ønsker|kræver|dækket|ledig\w*|tomme?|fyldt|flere|færre))\b",
    re.IGNORECASE,
)
# "Blev der talt med alle børn?" "Der tales som hovedregel med barnet.": whether with all of them is left open.
_ALL_ASKED = re.compile(r"\b(?:alle|samtlige|hver(?:t|\s+enkelt)?|altid)\b", re.IGNORECASE)
_MOSTLY = re.compile(
    r"\b(?:som\s+(?:hovedregel|udgangspunkt|regel)|i\s+udgangspunktet|normalt|sædvanligvis|i\s+reglen|oftest|typisk)\b",
    re.IGNORECASE,
)


# "Benytter I tandbus?": a no denies the having, not what the bus does.
_HAVING_ASKED = re.compile(
    r"^\W*(?:Benytter|Bruger|Anvender|Har|Ejer|Råder)\s+(?:I|[a-zæøå]+(?:en|et))\s+(?:over\s+)?(?:(?:en|et|egen|eget|egne)\s+){0,2}[\wæøå-]+\s*\?"
)
_DENIES_HAVING = re.compile(
    r"\b(?:ingen|intet|hverken|uden)\b|\bikke\s+(?:\w+\s+)?(?:nogen|noget|en|et)\b|\b(?:har|benytter|bruger|anvender|ejer|råder|findes|er)\s+(?:\w+\s+){0,3}?ikke\b|\bikke\s+(?:\w+\s+)?(?:benyttet|brugt|anvendt|haft)\b|^\W*(?:Svar:\s*)?(?:\d+[.)]\s*)?Nej\b",
    re.IGNORECASE,
)


def _denies_else(text: str, asked: AskedPart, weights: Relevance) -> bool:
    """ "… for færgen tager ikke bussen med": a denial that is not of having what was asked for."""
    return bool(NEGATION.search(text)) and not _DENIES_HAVING.search(text) and not _YES_OR_NO.match(text)


def judge_yes_no(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    kept = _compliance_said(view, asked, weights, signs)
    if kept is not None:
        return kept
    named = next((s for s in signs.told if asked.question.number and _names_question(view.of(s), asked.question.number)), None)
    if named is not None:
        return Judged("full", "Brevet tager stilling.", named, "no" if re.search(r"\bnej\b", view.of(named)) else "yes")
    place, of_now = asked.place, bool(QUESTION_OF_NOW.search(asked.part.quote))
    of_plans, of_need = bool(PLANS_ASKED.search(asked.part.quote)), bool(_NEED_ASKED.search(asked.part.quote))

    of_having = bool(_HAVING_ASKED.search(asked.part.quote))

    def speaks(sentence: Sentence) -> bool:
        return (
            not signs.soft(sentence)
            and not signs.assumed(sentence)
            and not HANDED_ON.search(view.of(sentence))
            and (names_part(asked, view.of(sentence)) >= 0 or weights.of(asked.words, view.of(sentence)) > 0)
            and not (of_having and _denies_else(view.of(sentence), asked, weights))
            and (not of_plans or _speaks_of_plans(view.of(sentence)))
            and (not of_need or bool(_NEED.search(view.of(sentence)) or PLAIN_STANCE.search(view.of(sentence))))
        )

    plain = [s for s in place.sentences if speaks(s) and not (signs.unknown(s) and not PLAIN_STANCE.search(view.of(s)))]
    plain = for_later_part(view, asked, plain, weights)
    # How it is answers how it is, though more of the question's words stand in how it will be.
    now = [s for s in plain if weights.of(asked.words, view.of(s)) > 0 and not _is_later(view, s, signs)] if of_now else []
    score, sentence = best_sentence(view, asked.words, now or plain, weights)
    if place.anchored and place.sentences[0] in plain and _YES_OR_NO.match(view.of(place.sentences[0])):
        sentence = place.sentences[0]  # "Nej, synet var aflyst. Båden synes den 1. oktober."
    if sentence is None or (not place.anchored and score < TOUCHES):
        others = for_later_part(view, asked, [s for s in signs.told if speaks(s)], weights)
        far_score, far = best_sentence(view, asked.words, others, weights)
        untold = far is not None and signs.unknown(far) and not PLAIN_STANCE.search(view.of(far))
        if untold:  # "Det spørgsmål må I stille kommunerne"
            sentence = None
        elif far is not None and far_score >= (FAR if place.anchored else ELSEWHERE):
            score, sentence = far_score, far
    if (
        sentence is not None
        and not place.anchored
        and score == 0
        and not _YES_OR_NO.match(view.of(sentence))
        and is_of_another(view, asked, sentence, weights)
    ):
        sentence = None  # "Vi har fem både" says nothing of whether one is for sale
    if sentence is None and of_plans and not place.anchored:
        sentence = next(
            (s for s in signs.told if not signs.soft(s) and OF_PLANS.search(view.of(s)) and _opens_compound(asked, view.of(s))),
            None,
        )
    if sentence is not None and not place.anchored and score > 0 and asked.only_topic(view.of(sentence), weights):
        sentence = None  # "Langt de fleste blev kørt inden for servicemålet" is not of whether the council has debated it
    supposed = max(
        (s for s in place.sentences if signs.assumed(s)), key=lambda s: weights.of(asked.words, view.of(s)), default=None
    )
    if supposed is not None and weights.of(asked.words, view.of(supposed)) >= max(score, TOUCHES):
        return in_its_words("none", "Brevet lægger det kun til grund", view, supposed)
    if sentence is None:
        unknown = next((s for s in place.sentences if signs.unknown(s)), None)
        if place.sentences and (place.anchored or not of_plans):
            about = unknown or place.sentences[0]
            return in_its_words("none", "Brevet tager ikke klart stilling", view, about)
        return Judged("none", "Der er ikke fundet et klart ja eller nej til denne del af spørgsmålet.")
    text = view.of(sentence)
    if _ALL_ASKED.search(asked.part.quote) and (mostly := _MOSTLY.search(text)) and not view.quantities(sentence):
        return Judged("half", f"Brevet bekræfter det kun med et forbehold: ”{shortened(text)}” ({mostly.group()}).", sentence)
    stance: Literal["yes", "no"] = "no" if _negated(text, asked, weights) else "yes"
    if of_now and stance == "yes" and _only_later(view, place, sentence, asked, weights, signs):
        return Judged("half", "Der svares kun for fremtiden, ikke for situationen på svartidspunktet.", sentence)
    return Judged("full", "Brevet tager stilling.", sentence, stance)


def _opens_compound(asked: AskedPart, text: str) -> bool:
    """ "Om maden skal laves i egne køkkener, beslutter byrådet" speaks of "madordningen"."""
    stems = [re.sub(r"(?:erne|ene|en|et|n|t)$", "", word) for word in content_words(text)]
    return any(
        len(word) > 8 and 2 < len(stem) < len(word) - 4 and word.startswith(stem) for word in asked.words for stem in stems
    )


def _names_question(text: str, number: str) -> bool:
    """ "Så svaret på b) er: det meste, men ikke det hele." """
    return re.search(rf"\b[Ss]varet\s+på\s+(?:spørgsmål\s+)?{re.escape(number)}[).]?\s+er\b", text) is not None


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


def _negated(text: str, asked: AskedPart, weights: Relevance) -> bool:
    if re.match(r"\W*(?:Svar:\s*)?(?:\d{1,2}[.):]\s*)?Ja\b", text):
        return False
    if re.match(r"\W*(?:Svar:\s*)?(?:\d{1,2}[.):]\s*)?Nej\b", text):
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
