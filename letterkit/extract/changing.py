"""What a change is of: the subject of the clause that tells it ("Forbruget er reduceret med 364 MWh, svarende til 10,7 %")."""

from __future__ import annotations

import re

from letterkit.extract.clauses import measured, subject
from letterkit.extract.drafts import PHYSICAL, Draft
from letterkit.extract.grammar import is_function, verb_tense
from letterkit.extract.naming import is_time
from letterkit.extract.view import View, split_words

CHANGE = re.compile(
    r"\b(?:ste?get|steg|stiger|faldt|faldet|falder|vokset|voksede|vokser|øget|øges|reduceret|reduceres|nedbragt|forøget|forøges|forhøjet|forbedret"
    r"|gået|gik|mindsket|sænket|hævet|formindsket|formindskes|forringet|forkortet|forlænget|(?:sat|bragt|skåret|trappet)\s+(?:op|ned)|udvidet|skrumpet|svundet|dalet|nedsat|indskrænket)\b"
)
# What stands between the verb and the number of a change: "i samme tid gået fra 239.300 til 190.000", "med lidt over 24 pct."
LEVELS = re.compile(r"(?:^|\s)(?:fra|til|med)\s+(?:\w+\s+){0,3}$")
# "Ansøgningerne er steget fra 210 til 274 og afslagene fra 31 til 45": the verb is said once.
GAPPED = re.compile(
    r"(?:^|\b)(?:og|mens|men)\s+(?P<who>(?:(?!og\b)[a-zæøå]+\s+){0,3}[a-zæøå]+(?:en|et|erne|ene|tal))\s+(?:fra|med)\s+(?:[\d.,]+\s+(?:\w+\s+){0,3}?til\s+)?$"
)
# "Vi har nedbragt sagsbehandlingstiden med 9 dage", "udvide bemandingen på vagten fra tre til fire": what the sender changes.
OBJECT = re.compile(
    r"\b(?:nedbr(?:ing(?:e|er)|agte?)|(?:øge|udvide|hæve|sænke|reducere|ændre|forbedre|forkorte|forlænge|mindske|begrænse|forhøje|løfte)(?:r|t|de)?"
    r"|nedsætter?|nedsat(?:te)?|bring(?:e|er)|bragte?|(?:sætter|satte)(?=[^.;:]*\s(?:ned|op)\s+med\b))\s+(?:(?:vi|jeg)\s+)?(?:(?!af\b)[a-zæøå]+(?:t|vis|for|nu|også|således)\s+)?"
    r"(?P<what>(?:(?:den|det|de)\s+(?:[a-zæøå]+e\s+)?)?[a-zæøå]{3,}(?:en|et|erne|ene))(?:\s+(?:på|for|af|i|hos)\s+[\wæøå]+){0,2}"
    r"\s+(?:(?:ned|op)\s+)?(?:med|fra|til)\s+(?:[a-zæøå]+\s+){0,3}(?:[\d.,]+\s+(?:\w+\.?\s+)?til\s+)?$"
)
NOUNS = r"stigning|vækst|fremgang|tilbagegang|nedgang|reduktion|forøgelse"
# "et fald på 22 dage", "Nedgangen er på 1,8 måneder"
BY_NOUN = re.compile(
    rf"\b(?:{NOUNS}|fald|forlængelse|forkortelse|forbedring|forværring)(?:e?n|et)?\s+(?:(?:er|var)\s+)?på\s+(?:\w+\s+)?$"
)
AGAIN = re.compile(
    r"\s*(?:(?:pr\.|per|om)\s+\w+)?\s*(?:(?:på|i løbet af|over)\s+\w+\s+\w+)?\s*(?:,|\beller|\bog|\()\s*"
    r"(?:(?:svarende til|altså|dvs\.|nemlig|det vil sige|hvilket (?:er|svarer til)|det (?:er|svarer til)|eller|med|på|et fald på"
    rf"|en (?:{NOUNS}) (?:på|med)|ca\.|knap|godt|næsten|omkring|over)\s*)*"
)
PRONOUNS = frozenset(
    {"den", "det", "de", "der", "dette", "disse", "antallet", "andelen", "tallet", "tallene", "niveauet", "alt", "forskellen"}
)
TALLY = re.compile(r"(?:tal|tallet|antal|antallet)$")  # "elevtallet" counts pupils
DISTANCE = re.compile(r"(?:afstand|forskel|bunke)\w*$", re.IGNORECASE)


def name_by_change(view: View, draft: Draft) -> bool:
    """ "De voksnes lån er gået fra 239.300 til 190.000": a bare number that a change goes from or to is of the clause's subject."""
    clause = draft.parts[draft.clause]
    gapped = GAPPED.search(view.text, clause.start, draft.start)
    if (
        gapped is not None
        and gapped["who"].split()[-1] not in PRONOUNS
        and CHANGE.search(view.text, draft.sentence.start, gapped.start()) is not None
    ):
        draft.counted = " ".join(gapped["who"].split())
        draft.cues.add("subject")
        return True
    if name_by_object(view, draft):
        return True
    if not _is_moved(view, draft):
        return False
    return _take_subject(view, draft, draft.clause, draft.quantity.start)


def name_by_object(view: View, draft: Draft) -> bool:
    """ "Vi har nedbragt sagsbehandlingstiden med 9 dage til 41 dage": of what somebody changes, by so much or to so many."""
    changed = OBJECT.search(view.text, draft.parts[draft.clause].start, draft.start)
    what = changed["what"].split() if changed is not None else []
    if not what or what[-1] in PRONOUNS or is_function(what[-1]) or DISTANCE.match(what[-1]) or TALLY.search(what[-1]):
        return False
    draft.counted = " ".join(what[1:] if what[0] in PRONOUNS else what)
    draft.cues.add("subject")
    return True


def name_by_change_again(view: View, drafts: list[Draft], i: int) -> bool:
    """The share or ratio that says a change again: "omsætningen er øget med 155.000 tons eller 9,7 %" is of the turnover; where the change is
    told in pieces ("bunken er nedbragt med 112 sager, 37 pct.") it is of these."""
    draft = drafts[i]
    length = drafts[i - 1] if i and drafts[i - 1].kind == "duration" else None
    if (
        length is not None
        and length.sentence is draft.sentence
        and length.counted is not None
        and AGAIN.fullmatch(view.text, length.end, draft.start)
        and (_is_moved(view, length) or BY_NOUN.search(length.before(view.text)))
    ):
        draft.counted, draft.carried = length.counted, True
        return True  # "Nedgangen er på 1,8 måneder eller godt 16 pct."
    before = next((one for one in reversed(drafts[:i]) if one.kind != "duration"), None)
    if before is None or before.sentence is not draft.sentence or before.kind not in ("count", "amount", "share"):
        return False
    if AGAIN.fullmatch(view.text, before.end, draft.start) is None:
        return False
    clause = before.parts[before.clause]
    if not _is_moved(view, before):
        return False
    physical = before.kind == "count" and before.quantity.unit is not None and before.quantity.unit not in PHYSICAL
    number_of = measured(view.text, clause.start, before.start)
    if before.kind == "count" and not physical and number_of is None:
        if before.counted is None or before.carried:
            return False
        draft.counted, draft.carried, draft.antecedent = before.counted, True, before
        return True
    return _take_subject(view, draft, before.clause, before.quantity.start)


def _is_moved(view: View, draft: Draft) -> bool:
    """Does a verb of its clause say that something has changed from, to or by the number?"""
    start = draft.parts[draft.clause].start
    return CHANGE.search(view.text, start, draft.start) is not None and LEVELS.search(view.text, start, draft.start) is not None


def _take_subject(view: View, draft: Draft, clause: int, before: int) -> bool:
    place = measured(view.text, draft.parts[clause].start, before) or subject(view.text, draft.parts, clause, before)
    if place is None or is_time(view, draft, place):
        return False
    words = split_words(view.text, *place)
    first = 1 if words[0].lower in ("den", "det", "de") and len(words) > 1 else 0
    head = words[first].lower
    if (
        head in PRONOUNS
        or is_function(head)
        or DISTANCE.match(head)
        or any(verb_tense(word.lower) == "past" for word in words[:-1])
    ):
        return False
    if TALLY.search(head):
        return False
    draft.counted = " ".join(view.text[words[first].start : words[-1].end].split())
    draft.cues.add("subject")
    return True
