"""What the sender has done, does or will do, with deadline, figures, initiative and condition.

A promise is quoted from the first word of its clause to the last of the clauses that belong to it (what is expected, its
condition, its purpose). One measure in two stages is one promise; coordinated deeds are separate ones.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from letterkit.claim import Commitment, Figure, Initiative, Intention
from letterkit.extract.deadlines import deadline_of, fronted_date
from letterkit.extract.deeds import Weighed, weigh
from letterkit.extract.promise_lists import line_above, listed_deed, promised_by_line
from letterkit.extract.promises import decide, judge
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Judgement, Promise, Setting, is_future
from letterkit.extract.speakers import SenderKind, sender_kind, who_is
from letterkit.extract.tense import ONE_CHANGE, ONE_DEED
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import is_change, listed, phrases

STAGES = re.compile(r"^(?:ventes|forventes|løber|afsluttes|slutter|gælder|træder|ophører)$")


NEXT_CONDITION = re.compile(
    r"(?:Det|Dette|Den \w+|Det \w+|Alt(?:sammen)?)\s+(?:\w+\s+)?(?:(?:forudsætter|er (?:\w+ )?betinget af|afhænger (?:\w+ )?af|beror på)"
    r"(?:\s+dog)?\b|(?:sker|gælder|kræver)(?:\s+(?:dog|kun|naturligvis))*,?\s+(?:hvis|såfremt|forudsat|under forudsætning|at)\b)"
)


def find_commitments(
    view: View, figures: Sequence[Figure], initiatives: Sequence[Initiative]
) -> tuple[tuple[Commitment, ...], tuple[Intention, ...]]:
    """The sender's commitments ("c1" …) and its intentions without an action ("i1" …), both in reading order."""
    commitments: list[Commitment] = []
    intentions: list[Intention] = []
    in_line: list[Promise] = []  # what the last sentence that is no list item promises
    kind = sender_kind(view)
    sender = view.letter.sender.value if view.letter.sender is not None else ""
    weighed = weigh(view, kind, sender)
    for sentence in view.own:
        if sentence.kind == "heading" or _is_quoted_question(view, sentence):
            continue
        last = commitments[-1] if commitments else None
        if last is not None and last.status != "done" and (match := NEXT_CONDITION.match(view.of(sentence))):
            # "Det forudsætter dog, at …": the condition of the promise in the sentence before.
            before = view.before(sentence)
            if before is not None and before.start <= last.span.end <= before.end + 1:
                status = last.status if last.status == "expected" else "conditional"
                condition = view.of(sentence)[match.end() :].strip(" ,.")
                commitments[-1] = replace(last, status=status, condition=condition, rule=f"{last.rule}; betinget i næste sætning")
                continue
        promises = promises_of(view, sentence, weighed[sentence.index], kind, sender)
        above = line_above(view, sentence)
        promised = promised_by_line(view, above, in_line) if above is not None else None
        if above is None:
            in_line = promises
        if promised is not None and (item := listed_deed(view, sentence, promised)) is not None:
            promises = [item]
            if commitments and above is not None and commitments[-1].span.start >= above.start and commitments[-1].span.end <= above.end:
                commitments.pop()  # the line only leads up to its items
        for promise in promises:
            if commitments and (merged := _goes_on(view, sentence, promise, commitments[-1], initiatives)) is not None:
                commitments[-1] = merged
                continue
            if re.search(r"\d\.$", view.text[promise.start : promise.end]) and promise.end >= sentence.end:
                promise.end -= 1  # "i uge 20." ends the sentence, it is no ordinal
            span = view.letter.span(promise.start, promise.end)
            quote = view.text[promise.start : promise.end]
            if promise.judgement.outcome == "intention":
                intentions.append(Intention(id=f"i{len(intentions) + 1}", quote=quote, span=span))
                continue
            date_found = deadline_of(view, sentence, promise)
            commitments.append(
                Commitment(
                    id=f"c{len(commitments) + 1}",
                    status=promise.judgement.outcome,
                    deadline=date_found.deadline if date_found else None,
                    inferred=date_found.inferred if date_found else False,
                    actor=promise.actor,
                    figures=tuple(f.id for f in figures if promise.start <= f.span.start and f.span.end <= promise.end),
                    initiative=_initiative(promise, initiatives),
                    condition=promise.condition,
                    rule=promise.judgement.rule,
                    quote=quote,
                    span=span,
                )
            )
    return tuple(commitments), tuple(intentions)


def _goes_on(
    view: View, sentence: Sentence, promise: Promise, last: Commitment, initiatives: Sequence[Initiative]
) -> Commitment | None:
    """The promise before with its second stage, told in the next sentence ("Vi er i gang med at skrive en ny arbejdsgang. Den ventes
    færdig i marts."), or None where the sentence is about something else."""
    before = view.before(sentence)
    if before is None or not before.start <= last.span.start < before.end or last.deadline is not None or not promise.members:
        return None
    first = promise.members[0]
    outcome = promise.judgement.outcome
    names = [word.lower for word in first.subject if any(char.isalpha() for char in word.text)]
    head = names[-1] if names else ""
    stem = re.sub(r"(?:ningen|elsen|erne|ene|en|et|e)$", "", head)
    if names == ["det"] and (first.verbs[0] in ("forventes", "ventes") or "forventningen" in first.lemma_words):
        return None  # "Det forventes, at …" is about what follows
    same = (len(names) == 1 and head in listed("goes_on")) or (
        len(stem) >= 5 and re.search(rf"\b{re.escape(stem[:6])}", last.quote.lower())
    )
    tells_when = deadline_of(view, sentence, promise) is not None and (
        first.verbs[0] in listed("when_verbs") or phrases("taken_in_use").search(" ".join(first.lemma_words)) is not None
    )
    staged = (
        outcome == "expected"
        or (outcome == "conditional" and last.status == "conditional")
        or promise.judgement.rule.startswith("førnutid")
        or (outcome in ("planned", "done") and len(names) == 1 and head in listed("goes_on") and tells_when)
    )
    if last.status == "done" and outcome == "planned" and head not in ("den", "det", "de", "disse", "han", "hun"):
        return None  # "har vedtaget en plan. Planen træder i kraft den 1. april": a step of its own
    acting = who_is(first.subject, sender_kind(view), view.letter.sender.value if view.letter.sender else "") in ("self", "own")
    if not same or not staged or acting or last.status == "expected":
        return None
    found = deadline_of(view, sentence, promise)
    status = "expected" if outcome == "expected" and last.status != "conditional" else last.status
    if outcome == "done" and last.status == "planned" and last.rule in (ONE_CHANGE, ONE_DEED):
        status = "done"  # a bare present that is told to be so already
    return replace(
        last,
        status=status,
        deadline=found.deadline if found else None,
        inferred=found.inferred if found else False,
        quote=view.text[last.span.start : promise.end],
        span=view.letter.span(last.span.start, promise.end),
        rule=f"{last.rule}; næste trin i næste sætning",
        initiative=last.initiative or _initiative(promise, initiatives),
    )


def _is_quoted_question(view: View, sentence: Sentence) -> bool:
    return view.of(sentence).rstrip('”"“»’ ').endswith("?")


def promises_of(view: View, sentence: Sentence, weighed: Sequence[Weighed], kind: SenderKind, sender: str) -> list[Promise]:
    """The promises and intentions of one sentence, in order; `weighed` are its clauses."""
    clauses = [item.clause for item in weighed]
    propositions = [clause.proposition for clause in clauses]
    found: list[Promise] = []
    owner: dict[int, Promise] = {}  # proposition number → the promise it became part of
    silent: set[int] = set()  # propositions whose content is somebody else's
    for number, proposition in enumerate(propositions):
        parent = owner.get(proposition.parent) if proposition.parent is not None else None
        if proposition.parent in silent:
            silent.add(number)
            continue
        apart = parent is not None and (
            (_opens_later(proposition, view, sentence) and parent.judgement.outcome != "ongoing")
            or _is_expected_as_well(proposition, propositions, owner)
        )
        if parent is not None and not apart:
            _absorb(parent, proposition, view, sentence)
            owner[number] = parent
            continue
        if proposition.kind in ("condition", "time", "cause", "question", "purpose"):
            if proposition.kind == "purpose" and found and parent is None and number and owner.get(number - 1):
                owner[number] = owner[number - 1]
                _absorb(owner[number], proposition, view, sentence)
            continue
        if _is_contact_relative(proposition, propositions, view):
            continue
        if _is_anothers_word(proposition, propositions, kind, sender):
            silent.add(number)
            continue
        setting, condition = clauses[number].setting, clauses[number].condition
        if proposition.kind == "relative":
            judgement = _relative(proposition, setting)
        else:
            judgement = judge(proposition, setting)
            judgement = _under(judgement, proposition, propositions, setting)
            judgement = parent.judgement if parent is not None else decide(judgement, weighed, number)
        own_text = " ".join(proposition.lemma_words)
        if (
            judgement
            and judgement.outcome == "done"
            and re.search(r"\bafta(?:le[rt]?|lt)\b.*\bom\b", own_text)
            and phrases("future_marks").search(own_text)
        ):
            judgement = Judgement("planned", "aftale om noget, der skal ske")
        before = owner.get(number - 1)
        if before is not None and judgement is not None and _same_measure(proposition, before, kind, sender):
            _absorb(before, proposition, view, sentence)
            owner[number] = before
            if before.judgement.outcome != "intention":
                before.judgement = _later_stage(before, judgement, proposition)
            continue
        if judgement is None:
            if _is_reported_by_other(proposition, kind, sender):
                silent.add(number)
            continue
        start, end = _span(view, sentence, proposition)
        subject = " ".join(word.text for word in proposition.subject) or None
        promise = Promise(judgement, start, end, actor=subject, members=[proposition], clauses=dict(enumerate(propositions)))
        if condition is not None:
            promise.condition = view.text[condition.start : condition.end]
            promise.condition_start = condition.start
            if condition.start < start:
                promise.start = condition.start
        if found and proposition.kind == "main" and judgement.outcome == found[0].judgement.outcome:
            promise.shared_date = fronted_date(view, sentence, found[0].members[0])
        found.append(promise)
        owner[number] = promise
    return found


def _span(view: View, sentence: Sentence, proposition: Proposition) -> tuple[int, int]:
    start, end = proposition.start, proposition.end
    if proposition.kind == "relative" and proposition.subject:
        start = min(start, proposition.subject[0].start)
    return start, end


def _absorb(promise: Promise, proposition: Proposition, view: View, sentence: Sentence) -> None:
    """Let a clause be part of a promise: its words are quoted, its condition and its stage counted."""
    promise.start = min(promise.start, proposition.start)
    promise.end = max(promise.end, proposition.end)
    promise.members.append(proposition)
    outcome = promise.judgement.outcome
    text = view.text[proposition.start : proposition.end].lower()
    if (
        proposition.kind == "relative"
        and proposition.verbs[0] in ("forventes", "ventes")
        and outcome in ("done", "ongoing", "planned")
    ):
        promise.judgement = Judgement("expected", "to trin af samme tiltag, det sidste ventes")
    if proposition.kind == "cause" and outcome in ("done", "planned") and re.search(r"\bafvent", text):
        promise.judgement = Judgement("conditional", "afventer andres afgørelse")
    ahead = any(
        is_future(d, view.reference) and d.deadline
        for d in view.dates(sentence)
        if proposition.start <= d.start < proposition.end and d.kind != "year"
    )
    first = promise.members[0]
    decided = verb_class(first.verbs[-1])[0] == "decide"
    if decided and outcome == "done" and ahead and proposition.group[0].feats.get("Tense") == "Pres":
        promise.judgement = Judgement("planned", "besluttet, med dato for næste trin")
    agreed = re.search(r"\bafta(?:le[rt]?|lt)\b", " ".join(promise.members[0].lemma_words))
    if proposition.kind == "that" and outcome == "done" and agreed:
        dated = any(
            is_future(d, view.reference) and d.deadline
            for d in view.dates(sentence)
            if proposition.start <= d.start < proposition.end
        )
        if dated or re.search(r"\b(?:kommende|næste|førstkommende)\b", text):
            promise.judgement = Judgement("planned", "aftale om noget, der skal ske")


def _opens_later(proposition: Proposition, view: View, sentence: Sentence) -> bool:
    """A relative clause with a step of its own that lies ahead: "… til et nyt dagtilbud, som åbner den 1. november"."""
    if proposition.kind != "relative" or proposition.opener not in ("der", "som") or len(proposition.group) > 1:
        return False
    verb = proposition.verbs[0]
    ahead = any(
        is_future(d, view.reference) and d.deadline
        for d in view.dates(sentence)
        if proposition.start <= d.start < proposition.end
    )
    return ahead and verb in ("åbner", "starter", "begynder", "tiltræder", "indvies", "påbegyndes", "igangsættes", "åbnes")


def _is_expected_as_well(proposition: Proposition, all_: Sequence[Proposition], owner: Mapping[int, Promise]) -> bool:
    """The second thing that is expected: "det er forventningen, at restancen er væk i maj, og at fristen kan holdes fra august"."""
    if proposition.kind != "that" or proposition.parent is None or proposition.elided:
        return False
    expectation = owner[proposition.parent]
    if expectation.judgement.outcome != "expected" or expectation.members[0] is not all_[proposition.parent]:
        return False
    return any(one.kind == "that" and one.parent == proposition.parent for one in all_[: all_.index(proposition)])


def _same_measure(proposition: Proposition, before: Promise, kind: SenderKind, sender: str) -> bool:
    """Is it the next stage of the promise before it, or its consequence, rather than a deed of its own?"""
    lowers = proposition.lemma_words
    head = [word for word in lowers[:4] if word not in ("og", "men", ",")]
    if head and head[0] in ("dermed", "derved", "hvorved"):
        return True
    if before.judgement.outcome == "intention":
        return False
    named = [word.lower for word in proposition.subject if word.pos not in ("ADV", "PUNCT")]
    pronoun = len(named) == 1 and named[0] in ("de", "den", "det", "disse", "begge")
    when = proposition.verbs[0] in listed("when_verbs") or proposition.verbs[-1] in ("afsluttet", "gennemført", "færdiggjort")
    if pronoun and when and proposition.kind == "main":
        return True  # "…, og de begyndte den 2. januar", "…; det sker i uge 12"
    if not proposition.elided:
        return False
    # What is done to one thing, or what the thing does, is one measure: "Ordningen er vedtaget og sættes i værk den 1. maj".
    first = before.members[0]
    passive = first.verbs[0] in ("er", "blev", "bliver") and proposition.verbs[0] in ("er", "blev", "bliver")
    named = "der" not in {word.lower for word in first.subject}
    return bool(STAGES.match(proposition.verbs[0])) or (named and (passive or who_is(first.subject, kind, sender) == "thing"))


def _later_stage(before: Promise, second: Judgement, proposition: Proposition) -> Judgement:
    first = before.judgement
    if second.outcome == "expected" and not listed("effects").intersection(proposition.lemma_words):
        return Judgement("expected", "to trin af samme tiltag, det sidste ventes")
    decided = verb_class(before.members[0].verbs[-1])[0] == "decide"
    if decided and first.outcome == "done" and second.outcome == "planned":
        return Judgement("planned", "besluttet, med dato for næste trin")
    if proposition.verbs[0] in ("løber", "kører", "gælder") and first.outcome != "planned":
        return Judgement("ongoing", "i gang, med slutdato")
    return first


def _relative(proposition: Proposition, setting: Setting) -> Judgement | None:
    """A relative clause is a promise only where it says until when something runs, or when it is expected to be done."""
    if proposition.verbs[0] in ("løber", "kører", "fortsætter") and any(d.last for d in setting.dates):
        return Judgement("ongoing", "løber til en dato")
    if (
        proposition.opener in ("der", "som")
        and is_change(proposition.verbs[0])
        and any(is_future(d, setting.today) for d in setting.dates)
    ):
        found = judge(proposition, setting)
        return found if found is not None and found.outcome == "planned" else None
    return None


def _under(
    judgement: Judgement | None, proposition: Proposition, all_: Sequence[Proposition], setting: Setting
) -> Judgement | None:
    """What "indebærer, at" and "betyder, at" introduce is how things are being done, unless it is dated."""
    if judgement is None or proposition.parent is None or proposition.kind != "that":
        return judgement
    verb = all_[proposition.parent].verbs[0]
    if (
        verb in ("indebærer", "betyder", "medfører")
        and judgement.outcome == "planned"
        and not setting.dates
        and proposition.verbs[0] not in ("vil", "skal")
    ):
        return Judgement("ongoing", "følger af en ordning i drift")
    return judgement


def _is_contact_relative(proposition: Proposition, all_: Sequence[Proposition], view: View) -> bool:
    """A relative clause without its pronoun, subject first, nothing behind the verb: "den frist, byrådet har fastsat"."""
    number = all_.index(proposition)
    pointed = re.search(r"\b(?:den|det|de|denne|dette|disse)\s+(?:\w+\s+)?\w+,\s*$", view.text[: proposition.start])
    if proposition.kind == "main" and number and pointed and proposition.verb and proposition.opener in (",", ""):
        subject_first = proposition.subject and proposition.subject[0].start <= proposition.start + 1
        if subject_first and proposition.group[0].feats.get("Tense") == "Past":
            return True  # "den handleplan, kommunen fremsendte den 12. marts"
    if (
        proposition.kind != "main"
        or proposition.elided
        or proposition.opener not in (",", "")
        or not number
        or len(proposition.group) < 2
    ):
        return False
    spoken = [word for word in proposition.words if word.text not in (".", ",")]
    return view.text[: proposition.start].rstrip().endswith(",") and spoken[-1] == proposition.group[-1]


def _is_anothers_word(proposition: Proposition, all_: Sequence[Proposition], kind: SenderKind, sender: str) -> bool:
    """Content of what a third party says or asks."""
    if proposition.parent is None or proposition.kind not in ("that", "question"):
        return False
    parent = all_[proposition.parent]
    return _is_reported_by_other(parent, kind, sender) or bool(set(parent.verbs) & {"lovede", "lovet", "skrev", "angav"})


def _is_reported_by_other(proposition: Proposition, kind: SenderKind, sender: str) -> bool:
    lowers = set(proposition.lemma_words)
    if "ikke" in lowers and lowers & {"afvise", "korrekt", "rigtigt", "udelukkes", "udelukke", "bekræfte", "sikkert"}:
        return True
    text = " ".join(proposition.lemma_words)
    if proposition.verbs[0] in ("foreslår", "anbefaler", "opfordrer", "indstiller", "foreslog"):
        return True  # a proposal to others
    if re.search(
        r"\b(?:skyldes|beror på|forklares|forklare|førte til|medførte|resulterede|hænger sammen med|årsagen|forklaringen)\b", text
    ):
        return True  # what explains is not what is done
    if (
        phrases("duty").search(text)
        or re.search(r"\bfølger af\b", text)
        or (phrases("requests").search(text) and proposition.verbs[0] != "vil")
    ):
        return True
    if lowers & {"opfattelse", "opfattelsen", "påstår", "uklart"}:
        return True
    who = who_is(proposition.subject, kind, sender)
    return who in ("third", "person") and bool(set(proposition.verbs) & listed("reporting"))


def _initiative(promise: Promise, initiatives: Sequence[Initiative]) -> str | None:
    for initiative in initiatives:
        if any(promise.start <= span.start < promise.end for span in initiative.mentions):
            return initiative.id
    return None
