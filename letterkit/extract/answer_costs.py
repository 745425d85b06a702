"""Is a cost told: an amount of the very thing, or that there is none; and from where the money comes."""

from __future__ import annotations

import re

from letterkit.extract.answer_grades import ELSEWHERE, YEAR, AskedPart, Judged, best_sentence, typed
from letterkit.extract.answer_signs import SET_ASIDE, Signs
from letterkit.extract.answer_tables import priced_in_table
from letterkit.extract.relevance import Relevance
from letterkit.extract.view import Sentence, View

# "Regningen for året endte på 5,1 mio. kr.": of what the sentences before it speak of
_THE_BILL = re.compile(
    r"\W*(?:(?:Den\s+)?(?:samlede\s+|fulde\s+)?(?:[Rr]egningen|[Uu]dgiften|[Uu]dgifterne|[Oo]mkostningen|[Oo]mkostningerne|[Pp]risen|[Bb]eløbet)|Det\s+(?:hele\s+)?(?:koster|kostede|har\s+kostet|løb|beløb))\b",
)
FINANCE_ASKED = re.compile(
    r"\b(?:hvordan|hvorledes|hvorfra|hvoraf|af\s+hvilke\s+midler)\b.*\b(?:finansiere[st]?|finansieret|betalt|betales|dækket|dækkes|afholdt|afholdes|skaffet)\b|\bhvor\b.*\b(?:pengene|midlerne)\b.*\bfra\b",
    re.IGNORECASE | re.DOTALL,
)
_FINANCED = re.compile(
    r"\b(?:\w*(?:finansier|tilskud|bevil|takst|gebyr|kontingent|refusion|opspar|henlæg|henlagt|kassebehold|egenkapital|fond|pulje|reserve|overskud|besparelse|brugerbetal|egenbetal|midler)\w*"
    r"|(?:be|egen)?betalt|betale[rs]?|afhold(?:t|es)|dække[rst]?|dækket|lån(?:et|es|e|er)?|låne[rst]?|afsat|afsættes|bidrag\w*|skatte\w*|salget|inden\s+for\s+(?:\w+\s+){0,3}?\w*(?:ramme\w*|budget\w*)"
    r"|(?:fundet|findes|hentet|hentes|taget|tages|skaffet)\s+(?:\w+\s+){0,2}?(?:af|fra|ved|via|i|inden\s+for|over|sådan|således))\b",
    re.IGNORECASE,
)


def judge_cost(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """What it costs: an amount, or that it costs nothing."""
    verdict = typed(view, asked, weights, signs, signs.cost, "Brevet oplyser et beløb eller siger, at der ingen udgift er.")
    if verdict.grade == "full":
        return verdict
    aside = next((s for s in signs.told if SET_ASIDE.search(view.of(s)) and signs.figures(s, "amount")), None)
    if aside is not None and SET_ASIDE.search(asked.part.quote):
        return Judged("full", "Brevet oplyser et beløb.", aside)
    if (listed := priced_in_table(view, asked, weights)) is not None:
        return Judged("full", "Brevet giver beløb i en tabel.", listed)
    bill = None if asked.place.anchored else _bill(view, asked, weights, signs)
    return Judged("full", "Brevet oplyser et beløb.", bill) if bill is not None else verdict


def _bill(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Sentence | None:
    """The sentence that tells what something came to, in a paragraph that has spoken of what is asked."""
    years = set(YEAR.findall(asked.part.quote))
    for sentence in signs.told:
        if not _THE_BILL.match(view.of(sentence)) or not signs.figures(sentence, "amount") or asked.told[sentence.start]:
            continue
        before = " ".join(view.of(s) for s in signs.told if s.block == sentence.block and s.index <= sentence.index)
        told = set(YEAR.findall(before))
        if weights.of(asked.words, before) >= ELSEWHERE and (not years or not told or years & told):
            return sentence
    return None


def judge_finance(view: View, asked: AskedPart, weights: Relevance, signs: Signs) -> Judged:
    """From where the money comes: a sentence that says so, beside what tells the cost or of the same matter; an amount alone is no answer."""
    told = [
        s
        for s in signs.told
        if _FINANCED.search(view.of(s)) and not signs.unknown(s) and (not signs.soft(s) or view.quantities(s))
    ]
    beside = asked.near | {s.block for s in signs.told if s.index in asked.used}
    here = [s for s in told if s in asked.place.sentences] if asked.place.anchored else []
    here = here or [s for s in told if s.block in beside and (s.index not in asked.used or not asked.place.anchored)]
    here = here or [s for s in told if s in asked.place.sentences or weights.of(asked.words, view.of(s)) >= ELSEWHERE]
    if not here:
        return Judged("none", "Der er ikke fundet et svar på denne del af spørgsmålet.")
    return Judged("full", "Brevet svarer på denne del.", best_sentence(view, asked.words, here, weights)[1])
