"""One measure in two stages is one promise: the next clause, or the next sentence, that goes on about it.

"Vi er ved at bygge en børnehave. Den åbner den 1. august": the second stage gives the day, sometimes the status, or the condition.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from letterkit.claim import Commitment
from letterkit.danish.dates import DateExpression
from letterkit.extract.deadlines import deadline_of
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Judgement, Promise, Setting, is_future, lies_ahead
from letterkit.extract.speakers import head_of, sender_kind, who_is
from letterkit.extract.tense import ONE_CHANGE, ONE_DEED
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import is_change, is_participle, listed, phrases

STAGES = re.compile(r"^(?:ventes|forventes|løber|afsluttes|slutter|gælder|træder|ophører)$")


NEXT_CONDITION = re.compile(
    r"(?:Det|Dette|Den \w+|Det \w+|Alt(?:sammen)?)\s+(?:\w+\s+)?(?:(?:forudsætter|er (?:\w+ )?betinget af|afhænger (?:\w+ )?af|beror på)"
    r"(?:\s+dog)?\b|(?:sker|gælder|kræver)(?:\s+(?:dog|kun|naturligvis))*,?\s+(?:hvis|såfremt|forudsat|under forudsætning|at)\b)"
)


def on_condition(view: View, sentence: Sentence, last: Commitment) -> Commitment | None:
    """The promise before with the condition that this sentence sets ("Det forudsætter dog, at …"), or None where it sets none."""
    match = NEXT_CONDITION.match(view.of(sentence))
    before = view.before(sentence)
    if match is None or last.status == "done" or before is None or not before.start <= last.span.end <= before.end + 1:
        return None
    status = last.status if last.status == "expected" else "conditional"
    condition = view.of(sentence)[match.end() :].strip(" ,.")
    return replace(last, status=status, condition=condition, rule=f"{last.rule}; betinget i næste sætning")


def goes_on(view: View, sentence: Sentence, promise: Promise, last: Commitment) -> Commitment | None:
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
    about_what_follows = " at " in view.of(sentence) and first.verbs[0] in ("forventes", "ventes")
    if names == ["det"] and (about_what_follows or "forventningen" in first.lemma_words):
        return None  # "Det forventes, at …", but "Det ventes færdigt i 2002"
    same = (len(names) == 1 and head in listed("goes_on")) or (
        len(stem) >= 5 and re.search(rf"\b{re.escape(stem[:6])}", last.quote.lower())
    )
    tells_when = deadline_of(view, sentence, promise) is not None and (
        first.verbs[0] in listed("when_verbs") or phrases("taken_in_use").search(" ".join(first.lemma_words)) is not None
    )
    staged = (
        outcome == "expected"
        or (outcome == "conditional" and last.status == "conditional")
        or (
            outcome == "ongoing"
            and last.status == "ongoing"
            and STAGES.match(first.verbs[0])
            and head.endswith(("gangen", "ningen", "elsen"))
        )
        or (outcome == "ongoing" and last.status == "planned" and last.rule in (ONE_CHANGE, ONE_DEED) and first.verbs == ("er",))
        or promise.judgement.rule.startswith("førnutid")
        or (outcome in ("planned", "done") and len(names) == 1 and head in listed("goes_on") and tells_when)
    )
    if last.status == "done" and outcome == "planned" and head not in ("den", "det", "de", "disse", "han", "hun"):
        return None  # "har vedtaget en plan. Planen træder i kraft den 1. april": a step of its own
    told_of = _is_foreseen_of_it(promise, view, sentence)
    same, staged = same or told_of, staged or told_of
    acting = not told_of and who_is(first.subject, sender_kind(view), view.letter.sender.value if view.letter.sender else "") in (
        "self",
        "own",
    )
    if not same or not staged or acting or last.status == "expected":
        return None
    found = deadline_of(view, sentence, promise)
    status = "expected" if outcome == "expected" and last.status != "conditional" else last.status
    if outcome == "done" and last.status == "planned" and last.rule in (ONE_CHANGE, ONE_DEED):
        status = "done"  # a bare present that is told to be so already
    if outcome == "ongoing" and last.status == "planned":
        status = "ongoing"  # "bygger 24 boliger. Byggeriet er i fuld gang"
    return replace(
        last,
        status=status,
        deadline=found.deadline if found else None,
        inferred=found.inferred if found else False,
        quote=view.text[last.span.start : promise.end],
        span=view.letter.span(last.span.start, promise.end),
        rule=f"{last.rule}; næste trin i næste sætning",
    )


def _is_foreseen_of_it(promise: Promise, view: View, sentence: Sentence) -> bool:
    """When the deed just told will be there, in a clause of content: "Vi anslår, at det kan være på plads medio 2019"."""
    if promise.judgement.outcome not in ("expected", "conditional"):
        return False
    text = " ".join(view.text[sentence.start : promise.end].split())
    return (
        re.match(
            r"(?:Vi|Jeg|Det|Kommunen|Regionen|\w+) (?:\w+ ){0,3}(?:anslår|forventer|forventes|venter|ventes|regner med|skønner|vurderer|tror),? at "
            r"(?:det|den|de|alt|arbejdet) (?:\w+ ){0,2}(?:er|være|står|stå|blive|bliver) (?:\w+ ){0,2}(?:på plads|færdig[te]?|klart?|klare|i drift|gennemført|afsluttet)\b",
            text,
        )
        is not None
    )


def is_rule_kept(view: View, sentence: Sentence, promise: Promise) -> bool:
    """A duty whose day has passed, and the next sentence says that it was met: "Regnskabet skal afleveres senest den 1. april. Vi
    afleverede det den 28. marts" recalls the rule and promises nothing."""
    first = promise.members[0] if promise.members else None
    if first is None or first.verbs[0] != "skal" or promise.judgement.outcome != "planned" or view.reference is None:
        return False
    found = deadline_of(view, sentence, promise)
    if found is None or found.deadline is None or found.deadline >= view.reference.isoformat():
        return False
    after = next((one for one in view.own if one.start >= sentence.end), None)
    if after is None or after.block != sentence.block:
        return False
    deed = verb_class(first.verbs[-1])[1] or first.verbs[-1]
    told = [word for word in view.words(after) if word.feats.get("Tense") == "Past" or is_participle(word)]
    return any(word.lower in ("skete", "sket") or verb_class(word.lower)[1] == deed for word in told)


def time_of_last(view: View, sentence: Sentence, promise: Promise, last: Commitment | None) -> str | None:
    """The day that "indtil da", "inden da", "til den tid" points back to: that of the promise `last`, told just before (a day only
    expected is no limit), or where the sentence before promises nothing, the one day ahead that it names."""
    if (
        re.match(r"(?:og )?(?:(?:indtil|inden) da|(?:\w+ ){0,3}til den tid)\b", view.text[promise.start : promise.end], re.I)
        is None
    ):
        return None
    before = view.before(sentence)
    if last is not None and last.span.end > (before.start if before else sentence.start):
        return last.deadline if last.status == "planned" else None
    ahead = [one for one in view.dates(before) if is_future(one, view.reference) and one.deadline] if before else []
    return ahead[0].deadline if len(ahead) == 1 else None


def dates_ahead(proposition: Proposition, view: View, sentence: Sentence) -> list[DateExpression]:
    """The dates inside a clause that lie ahead of the letter and can be kept."""
    present = (
        proposition.kind == "relative" and proposition.group[0].feats.get("Tense") == "Pres"
    )  # "bevilgede i marts penge til stien, som anlægges i oktober"
    return [
        d
        for d in (lies_ahead(found, view.reference) if present else found for found in view.dates(sentence))
        if proposition.start <= d.start < proposition.end and is_future(d, view.reference) and d.deadline
    ]


def is_step(verb: str) -> bool:
    """Does a verb tell of a step that a thing takes or that is taken with it: "som åbner", "der leveres", "som anlægges"?"""
    return is_change(verb) or verb_class(verb)[0] in ("start", "make", "give")


def opens_later(proposition: Proposition, view: View, sentence: Sentence) -> bool:
    """A relative clause with a step of its own that lies ahead: "… til et nyt dagtilbud, som åbner den 1. november"."""
    if proposition.kind != "relative" or proposition.opener not in ("der", "som") or len(proposition.group) > 1:
        return False
    verb = proposition.verbs[0]
    opens = is_step(verb)
    return opens and bool(dates_ahead(proposition, view, sentence))


def is_expected_as_well(proposition: Proposition, all_: Sequence[Proposition], owner: Mapping[int, Promise]) -> bool:
    """The second thing that is expected: "det er forventningen, at restancen er væk i maj, og at fristen kan holdes fra august"."""
    if proposition.kind != "that" or proposition.parent is None or proposition.elided:
        return False
    expectation = owner[proposition.parent]
    if expectation.judgement.outcome != "expected" or expectation.members[0] is not all_[proposition.parent]:
        return False
    return any(one.kind == "that" and one.parent == proposition.parent for one in all_[: all_.index(proposition)])


def is_same_measure(proposition: Proposition, before: Promise, setting: Setting) -> bool:
    """Is it the next stage of the promise before it, or its consequence, rather than a deed of its own?"""
    kind, sender = setting.kind, setting.sender
    lowers = proposition.lemma_words
    head = [word for word in lowers[:4] if word not in ("og", "men", ",")]
    if head and (head[0] in ("dermed", "derved", "hvorved") or (head[0] == "da" and before.judgement.outcome == "conditional")):
        return True
    if before.judgement.outcome == "intention":
        return False
    named = [word.lower for word in proposition.subject if word.pos not in ("ADV", "PUNCT")]
    pronoun = len(named) == 1 and named[0] in ("de", "den", "det", "disse", "begge")
    when = proposition.verbs[0] in listed("when_verbs") or proposition.verbs[-1] in ("afsluttet", "gennemført", "færdiggjort")
    when = when or (
        named == ["det"]
        and proposition.verbs == ("bliver",)
        and re.search(r"\bbliver (?:først )?(?:i|den|til|om|på)\b", " ".join(lowers)) is not None
    )
    if pronoun and when and proposition.kind == "main":
        return True  # "…, og de begyndte den 2. januar", "…; det sker i uge 12"
    if _is_its_outcome(proposition, before) or _is_its_end(proposition, before) or _is_its_time(proposition, before, setting):
        return True
    if (
        before.members[0].verbs in (("forløber",), ("skrider",))
        and proposition.elided
        and proposition.verbs[0] in ("afsluttes", "slutter")
    ):
        return True
    if "bedt" in before.members[0].verbs and proposition.verbs[-1] in ("gang", "gået", "begyndt") and not proposition.elided:
        return who_is(proposition.subject, kind, sender) not in (
            "self",
            "nobody",
        )  # "har bedt styrelsen om det, og den er gået i gang"
    if not proposition.elided:
        return False
    answered = {"svar", "afgørelse", "tilsagn", "besked"} & set(lowers)
    if before.members[0].verbs[-1] in listed("asked_for") and proposition.verbs[0] in ("venter", "forventer") and answered:
        return True  # "Vi har søgt puljen og venter svar i juni"
    # What is done to one thing, or what the thing does, is one measure: "Ordningen er vedtaget og sættes i værk den 1. maj".
    first = before.members[0]
    passive = first.verbs[0] in ("er", "blev", "bliver") and proposition.verbs[0] in ("er", "blev", "bliver")
    thing_named = "der" not in {word.lower for word in first.subject}
    starts = first.verbs[0] in ("er", "blev") and proposition.verbs[0] in listed("when_verbs")  # "er ansat og begynder i maj"
    return (
        bool(STAGES.match(proposition.verbs[0]))
        or starts
        or (thing_named and (passive or who_is(first.subject, kind, sender) == "thing"))
    )


def _is_its_time(proposition: Proposition, before: Promise, setting: Setting) -> bool:
    """When the deed before, which has no day yet, will be there: "er ved at bygge en hal, og den skal åbnes i maj", "…; arbejdet udføres i
    januar", "…, og indflytning sker den 1. marts"."""
    future = [found for found in setting.dates if is_future(found, setting.today)]
    if before.judgement.outcome not in ("ongoing", "planned") or proposition.kind != "main" or not future or before.dated:
        return False
    named = [word.lower for word in proposition.subject if word.pos not in ("ADV", "PUNCT")]
    if len(named) != 1:
        return False
    handed_over = named[0] in listed("handing_over") and proposition.verbs[0] in (
        "sker",
        "ventes",
        "forventes",
        "finder",
        "bliver",
    )
    going_on = before.judgement.outcome == "ongoing" and named[0] in ("den", "de", "det", "disse", "begge")
    return named[0] in listed("the_work") or handed_over or going_on


def _is_its_outcome(proposition: Proposition, before: Promise) -> bool:
    """What a step that waits for more leads to: "er genopslået, og ansættelse sker i maj", "er søgt, og svaret ventes i juni"."""
    head = head_of(proposition.subject)
    verb = before.members[0].verbs[-1]
    asked = verb in listed("asked_for")
    awaited = proposition.verbs[0] in ("ventes", "forventes", "foreligger", "kommer", "afleveres")
    if asked and awaited and _is_named_by(head, before):
        return True  # "Jeg har bedt styrelsen om at vurdere planerne, og vurderingen forventes i maj"
    if _is_prepared(before) and proposition.verbs[0] in ("sker", "ventes", "forventes"):
        return len(proposition.subject) == 1 and re.search(r"(?:else|ing|start|tagning)$", head) is not None
    if verb_class(before.members[0].verbs[-1])[0] == "work" and re.fullmatch(r"\w*(?:resultat|rapport|svar)(?:et|en|erne)", head):
        return proposition.verbs[-1] in ("ventes", "forventes", "foreligger", "foreligge", "kommer")  # "afprøver …; resultatet"
    filled = {"ansætte", "besætte", "genbesætte", "ansat", "besat", "tildele", "indgå"} & set(proposition.lemma_words)
    if filled and verb in listed("prepared") and proposition.verbs[0] in ("venter", "forventer", "regner", "håber"):
        return True  # "er genopslået, og vi venter at kunne ansætte i april"
    answer = re.fullmatch(r"(?:svar|afgørelse|tilsagn|godkendelse|tilladelse|tilbagemelding)(?:et|n|en|s)?", head)
    return asked and answer is not None and proposition.verbs[0] in ("ventes", "forventes", "foreligger", "kommer")


def _is_its_end(proposition: Proposition, before: Promise) -> bool:
    """The work under way named by a noun, and when it is over: "er ved at gennemgå pumperne, og gennemgangen er færdig i april"."""
    head = head_of(proposition.subject)
    lowers = proposition.lemma_words
    over = {"færdig", "færdigt", "færdige", "slut", "afsluttet", "tilendebragt", "afsluttes", "slutter"} & set(lowers)
    if (
        before.judgement.outcome == "ongoing"
        and {"færdig", "færdigt", "færdige"} & over
        and phrases("expected").search(" ".join(lowers))
    ):
        return not {"være", "blive"}.isdisjoint(lowers)  # "er i gang, og vi venter at være færdige i maj"
    if before.judgement.outcome != "ongoing" or not over or len(proposition.subject) > 2:
        return False
    return _is_named_by(head, before)


def _is_named_by(head: str, before: Promise) -> bool:
    """Does a definite noun name the deed before by its verb: "at vurdere … vurderingen", "bygger … byggeriet"?"""
    if not head.endswith(("en", "et")):
        return False
    stem = re.sub(r"(?:ningen|ingen|elsen|eriet|en|et)$", "", head)
    return len(stem) > 3 and any(word.lower.startswith(stem[:6]) for word in before.members[0].words)


def _is_prepared(promise: Promise) -> bool:
    verb = promise.members[0].verbs[-1]
    heard = re.search(r"\bi (?:høring|udbud|licitation)\b", " ".join(promise.members[0].lemma_words)) is not None
    return verb_class(verb)[0] == "decide" or verb in listed("prepared") or heard


def later_stage(before: Promise, second: Judgement, proposition: Proposition) -> Judgement:
    """What one measure is after its second stage, told by `second` in the clause `proposition`."""
    first = before.judgement
    if second.outcome == "expected" and not listed("effects").intersection(proposition.lemma_words):
        return Judgement("expected", "to trin af samme tiltag, det sidste ventes")
    if _is_prepared(before) and first.outcome == "done" and second.outcome == "conditional":
        return Judgement("conditional", "besluttet eller forberedt, næste trin afhænger af en betingelse")
    if _is_prepared(before) and first.outcome == "done" and second.outcome == "planned":
        return Judgement("planned", "besluttet eller forberedt, næste trin ligger foran")
    if "bedt" in before.members[0].verbs and second.outcome == "ongoing":
        return second
    if proposition.verbs[0] in ("løber", "kører", "gælder", "arbejder", "fungerer") and first.outcome != "planned":
        return Judgement("ongoing", "i gang, med slutdato")
    return first
