"""Does the sender say that it keeps the rules? Polarity and time of every statement about a legal duty; the present wins.

A statement is a clause with a verb of keeping or breaking and a word for a duty, about the sender itself: what suppliers or
citizens keep, conditions, wishes and quoted remarks of others do not count, nor do budgets, plans and goals that the sender set itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from letterkit.claim import Compliance
from letterkit.danish.anycase import AnyCase
from letterkit.extract.propositions import Proposition, split_propositions
from letterkit.extract.setting import is_future
from letterkit.extract.speakers import SenderKind, head_of, sender_kind, who_is
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import phrases

ONE_CASE = AnyCase(
    r"\b(?:én|ét|enkelt|(?:i|for)\s+(?:en|et|den|det))\s+(?:\w+\s+)?(?:sag|sagen|tilfælde|tilfældet)\b",
)
OTHERS = AnyCase(
    r"\w*(?:mand|manden|mænd|mændene|ejer|ejeren|ejerne|bilist|bilisten|bilisterne|bruger|brugeren|brugerne|entreprenør\w*|operatør\w*|chauffør\w*|virksomheden|firmaet|selskabet)$",
)
# "Den hyppigste årsag er manglende overholdelse af vigepligten": the rules of those who drive
_OF_THE_ROAD = AnyCase(
    r"\b(?:vigepligt\w*|hastigheds?\w*|fartgrænse\w*|færdselsregl\w*|færdselslov\w*|promille\w*|rødt\s+lys|sele\w*|hjelm\w*)\b"
)
_LAW = r"(?:lov(?:en|givningen)|bekendtgørelsen|vedtægten|vedtægterne|reglerne|regulativet|fundatsen|direktivet|tilladelsen|påbuddet|forskrifterne|bestemmelserne)"
# "færre, end loven kræver", "flere, end tilladelsen giver lov til", "har (ikke) den bemanding, som loven kræver"
AT_LENGTH = AnyCase(
    rf"\b(?:(?P<short>færre|lavere|mindre|kortere|sjældnere)|(?P<beyond>flere|højere|større|længere|oftere|bedre|mere))\b[^.;:]{{0,40}}?,?\s+end\s+{_LAW}\s+"
    r"(?:(?P<demands>kræver|foreskriver|fastsætter|tilsiger)|tillader|giver\s+(?:lov|plads|ret)\s+til)"
    rf"|\b(?:har|fører|udfører|holder)\s+(?:\w+\s+){{0,2}}?(?P<lacks>ikke\s+)?(?:den|det|de)\s+\w+(?:\s+\w+){{0,3}},\s+(?:som|der)\s+{_LAW}\s+(?:kræver|foreskriver)",
)
# Who is served within the time, all of them or none: "Alle klager er besvaret inden fristen", "fik ikke svar inden lovens frist"
COUNTED = AnyCase(r"(?:alle|samtlige|ingen|fik|får|fået)\b")
# "Ingen sag er ældre end to måneder, hvorfor fristen nu er overholdt": what follows, no question
FOLLOWS = re.compile(
    r"^(?!.*\b(?:spørg|spurgt|forklar|redegør|oplys|undersøg|ved |forstå|begrund)\w*).*,\s+hvorfor\b", re.DOTALL | re.IGNORECASE
)
TO_COME = AnyCase(r"\b(?:vil|skal|bør|forvent\w*|ventes|hvis|såfremt|kan)\b")
Time = Literal["present", "past", "future"]


@dataclass(frozen=True)
class _Statement:
    kept: bool
    time: Time
    now: bool
    start: int
    end: int


def find_compliance(view: View) -> Compliance:
    """The sender's own word on whether it keeps the rules, with its place; `value` None where it says nothing."""
    kind = sender_kind(view)
    sender = view.letter.sender.value if view.letter.sender is not None else ""
    statements = [item for sentence in view.own for item in _statements(view, sentence, kind, sender)]
    for time in ("present", "future", "past"):
        mine = [item for item in statements if item.time == time]
        if not mine:
            continue
        chosen = _choose(mine)
        value: Literal["complies", "does_not_comply", "will_comply"]
        if time == "future":
            if not chosen.kept:
                continue
            value = "will_comply"
        else:
            value = "complies" if chosen.kept else "does_not_comply"
        return Compliance(
            value=value, quote=view.text[chosen.start : chosen.end], span=view.letter.span(chosen.start, chosen.end)
        )
    return Compliance(value=None)


def _choose(statements: Sequence[_Statement]) -> _Statement:
    """Of several at one time: the one that says "now"; else an admission before an assurance."""
    for item in statements:
        if item.now:
            return item
    return next((item for item in statements if not item.kept), statements[0])


def _statements(view: View, sentence: Sentence, kind: SenderKind, sender: str) -> list[_Statement]:
    if sentence.kind == "heading" or view.of(sentence).rstrip('”"“»’ ').endswith("?"):
        return []
    whole = view.of(sentence)
    at_length = AT_LENGTH.search(whole)
    if at_length is not None and not TO_COME.search(whole):
        return _at_length(view, sentence, at_length, kind, sender)
    if not (phrases("keeps").search(whole) or phrases("breaks").search(whole)) or not phrases("duty_nouns").search(whole):
        return []
    propositions = split_propositions(view.words(sentence))
    found: list[_Statement] = []
    for number, proposition in enumerate(propositions):
        parents = _parents(propositions, number)
        follows = proposition.opener == "hvorfor" and FOLLOWS.search(whole, 0, proposition.start - sentence.start + 8) is not None
        if proposition.kind == "condition" or (proposition.kind == "question" and not follows):
            continue
        led_by = _led_by(propositions, number)
        own = " ".join(word.text for part in (*led_by, proposition) for word in part.words)
        keeps, breaks = phrases("keeps").search(own), phrases("breaks").search(own)
        if not (keeps or breaks) or not phrases("duty_nouns").search(own + " " + _antecedent(proposition)):
            continue
        mark = keeps or breaks
        assert mark is not None
        counted = COUNTED.match(mark.group()) is not None and who_is(proposition.subject, kind, sender) != "third"
        if not (counted or _is_about_sender(proposition, parents, kind, sender)) or phrases("own_goals").search(
            own[: mark.start()]
        ):
            continue
        said = mark.group().split()[0].lower() in proposition.verbs and proposition.verbs[0] not in ("skal", "bør")
        if phrases("aims").search(own[: mark.start()]) and not said and not re.search(r"\b(?:vil|forvent\w+|vent\w+)\b", own):
            continue
        if phrases("orders").search(own[: mark.start()]):
            continue  # "Vi har bedt vognmanden overholde reglerne"
        if phrases("partly").search(own) and not phrases("negations").search(own):
            continue  # "overholdt for 71 pct. af patienterne": neither kept nor broken
        above = " ".join(word.text for parent in parents for word in parent.words)
        if own.lower().lstrip(", ").startswith("at ") and phrases("wishes_above").search(
            view.text, sentence.start, proposition.start
        ):
            continue  # "Det er vigtigt, at reglerne overholdes"
        negative = bool(phrases("negations").search(own)) != (keeps is None)
        if phrases("failed_above").search(above) and proposition.kind != "that":
            negative = True
        if any(phrases("disputes").search(" ".join(word.text for word in parent.words)) for parent in parents):
            negative = not negative
            if negative:
                continue  # "er ikke enig i, at reglerne er overholdt" says nothing of its own
        if negative and (ONE_CASE.search(own) or _OF_THE_ROAD.search(own) or OTHERS.search(_antecedent(proposition))):
            continue  # a case that is told of, or what somebody else broke
        time = _time(view, sentence, proposition, [*led_by, *parents], propositions)
        found.append(
            _Statement(
                not negative, time, bool(phrases("now").search(own)) and time == "present", proposition.start, proposition.end
            )
        )
    return found


def _led_by(propositions: Sequence[Proposition], number: int) -> list[Proposition]:
    """The clause whose verbs this one only goes on with: "har ikke kunnet | holdes", "vil vi | kunne overholde kravet"."""
    one = propositions[number]
    before = propositions[number - 1] if number else None
    goes_on = before is not None and before.kind == one.kind and one.words[0].text.lower() == one.verbs[0]
    open_end = before is not None and before.words[-1].text not in (",", ";", ":", "og", "men")
    return [before] if before is not None and goes_on and open_end else []


def _at_length(view: View, sentence: Sentence, said: re.Match[str], kind: SenderKind, sender: str) -> list[_Statement]:
    """What a comparison with the law says: fewer than it demands is less than the law, more is enough."""
    at = sentence.start + said.start()
    propositions = split_propositions(view.words(sentence))
    own = next((number for number, one in enumerate(propositions) if one.start <= at < one.end), None)
    if own is None or not _is_about_sender(propositions[own], _parents(propositions, own), kind, sender):
        return []
    if said.group("short") or said.group("beyond"):
        kept = (said.group("beyond") is not None) == (said.group("demands") is not None)
        kept = kept != (re.search(r"\bikke\s+$", said.string[: said.start()]) is not None)
    else:
        kept = said.group("lacks") is None
    return [_Statement(kept, "present", False, at, sentence.start + said.end())]


def _parents(propositions: Sequence[Proposition], number: int) -> list[Proposition]:
    found: list[Proposition] = []
    at = propositions[number].parent
    while at is not None and propositions[at] not in found:
        found.append(propositions[at])
        at = propositions[at].parent
    return found


def _antecedent(proposition: Proposition) -> str:
    return " ".join(word.text for word in proposition.subject)


def _is_about_sender(proposition: Proposition, parents: Sequence[Proposition], kind: SenderKind, sender: str) -> bool:
    if who_is(proposition.subject, kind, sender) in ("third", "person"):
        return False
    if proposition.verbs[0] == "kan" and {word.pos for word in proposition.subject} == {"NUM"}:
        return False  # "531 kan ikke opfylde kravet": people
    if proposition.kind == "relative" and proposition.before_main:
        bare = len(proposition.subject) == 1 and proposition.subject[0].text.lower().endswith(("e", "er"))
        if bare or any(_speaks_of_any(parent) for parent in parents):
            return False  # "Husstande, der ikke følger reglerne, får et brev"
    for parent in parents:
        who = who_is(parent.subject, kind, sender)
        if who == "third" or (who == "person" and head_of(parent.subject) != "man"):
            return False
    return True


def _speaks_of_any(proposition: Proposition) -> bool:
    """Does a clause tell what happens with any one of a kind: "En boring, hvor grænseværdien er overskredet, lukkes"?"""
    return proposition.lemma_words[:1] in (("en",), ("et",)) and len(proposition.group) == 1


def _time(
    view: View, sentence: Sentence, proposition: Proposition, parents: Sequence[Proposition], propositions: Sequence[Proposition]
) -> Time:
    """Present, past or future: by the verb, by a date ahead in the clause or in what it follows from, by an expectation above it."""
    verbs = set(proposition.verbs)
    above = {verb for parent in parents for verb in parent.verbs}
    awaited = {"vil", "forventes", "ventes", "forventer", "venter", "regner", "lover"}
    if (verbs | above) & awaited:
        return "future"
    chain = [
        proposition,
        *parents,
        *(p for p in propositions if proposition.kind == "that" and p.kind == "that" and p.end <= proposition.start),
    ]
    for found in view.dates(sentence):
        begun = found.first is not None and view.reference is not None and found.first <= view.reference
        if begun and found.role not in ("by", "until", "from"):
            continue  # "er ikke overskredet i år"
        inside = any(p.start <= found.start < p.end for p in chain)
        ahead = is_future(found, view.reference) if view.reference is not None else found.role in ("by", "until", "from")
        if inside and ahead and found.deadline is not None and found.role != "since":
            return "future"
    tense = proposition.group[0].feats.get("Tense")
    return "past" if tense == "Past" else "present"
