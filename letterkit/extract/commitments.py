"""What the sender has done, does or will do, with deadline, figures, initiative and condition.

A promise is quoted from the first word of its clause to the last of the clauses that belong to it (what is expected, its
condition, its purpose). One measure in two stages is one promise; coordinated deeds are separate ones.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterkit.claim import Commitment, Figure, Initiative, Intention, Question
from letterkit.extract.deadlines import deadline_of, fronted_date
from letterkit.extract.deeds import Weighed, weigh
from letterkit.extract.promise_lists import lettered, line_above, listed_deed, promised_by_line
from letterkit.extract.promises import decide, is_anothers_pledge, judge
from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Judgement, Promise, Setting, is_future
from letterkit.extract.speakers import SenderKind, sender_kind, who_is
from letterkit.extract.stages import (
    dates_ahead,
    goes_on,
    is_expected_as_well,
    is_rule_kept,
    is_same_measure,
    is_step,
    later_stage,
    on_condition,
    opens_later,
    time_of_last,
)
from letterkit.extract.surroundings import is_limit
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import listed, phrases

AS_WELL = "de berørte får det samtidig"
# "Følgende er gjort:", "Vi gør derfor følgende", "Vi vil:", "Vi har gjort tre ting": what comes says what.
LEAD = re.compile(
    r"(?:Følgende|Nogle ting|Dette) (?:er|bliver|blev|vil) [\w ]+|.*\bfølgende(?: (?:skridt|tiltag|initiativer|foranstaltninger|ting))?:?"
    r"|(?:\w+ ){1,3}(?:vil|skal|har|er)(?: (?:derfor|nu|også|desuden))?[:.]?"
    r"|.*\b(?:gjort|gør|taget|tager|foretaget|sket|sker|iværksat|lover|gøre|tage)(?: \w+){0,3} (?:noget|en del|meget|mere|lidt|(?:\w+ )?(?:ting|skridt))"
    r"(?: (?:ved|ad|for) (?:det|den|sagen))?[:.]?|.*\bgøre noget ved[:.]?|(?:det|dette|her) .*\b(?:gjort|gøre) (?:\w+ )?(?:ved|for)[:.]?",
    re.DOTALL | re.IGNORECASE,
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
        if commitments and (conditioned := on_condition(view, sentence, commitments[-1])) is not None:
            commitments[-1] = conditioned
            continue
        promises = promises_of(view, sentence, weighed[sentence.index], kind, sender)
        above = line_above(view, sentence)
        promised = promised_by_line(view, above, in_line) if above is not None else None
        if above is None:
            in_line = promises
        begins, items = lettered(view, sentence, promised)
        if not items and promised is not None and (item := listed_deed(view, sentence, promised)) is not None:
            begins, items = sentence.start, [item]
        if items:
            promises = [*(promise for promise in promises if promise.end <= begins), *items]
            if (
                promised is not None
                and commitments
                and above is not None
                and commitments[-1].span.start >= above.start
                and commitments[-1].span.end <= above.end
            ):
                commitments.pop()  # the line only leads up to its items
        for promise in promises:
            if commitments and (merged := goes_on(view, sentence, promise, commitments[-1])) is not None:
                commitments[-1] = replace(merged, initiative=merged.initiative or _initiative(promise, initiatives))
                continue
            if is_rule_kept(view, sentence, promise):
                continue
            if re.search(r"\bat[:,]?$", view.text[promise.start : promise.end]):
                continue  # "Rådet har besluttet, at": the list below says what
            if LEAD.fullmatch(" ".join(view.text[promise.start : promise.end].split())):
                continue
            if re.search(r"\d\.$", view.text[promise.start : promise.end]) and promise.end >= sentence.end:
                promise.end -= 1  # "i uge 20." ends the sentence, it is no ordinal
            span = view.letter.span(promise.start, promise.end)
            quote = view.text[promise.start : promise.end]
            if promise.judgement.outcome == "intention":
                intentions.append(Intention(id=f"i{len(intentions) + 1}", quote=quote, span=span))
                continue
            date_found = deadline_of(view, sentence, promise)
            if date_found is not None and _is_last_time(view, quote, date_found.deadline):
                continue
            last = commitments[-1] if commitments else None
            before = time_of_last(view, sentence, promise, last) if date_found is None else None
            commitments.append(
                Commitment(
                    id=f"c{len(commitments) + 1}",
                    status=promise.judgement.outcome,
                    deadline=date_found.deadline if date_found else before,
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


BY_A_DAY = "svar med en dato på, hvornår noget vil ske"
WHEN_WILL = re.compile(
    r"\bhvornår\b[^?.]*?\b(?:vil|skal|kan|bliver|forvent\w+|ventes|påregn\w+|planlægg\w+|åbner|begynder|starter|indføres|træder)\b",
    re.IGNORECASE,
)
ONLY_A_DAY = re.compile(
    r"\W*(?:(?:fra|fra og med|senest|inden|til|i|om|ved|i løbet af|medio|ultimo|primo|forventet|ventet)\s+)*(?:den\s+)?",
    re.IGNORECASE,
)


def promised_by_a_day(view: View, questions: Sequence[Question], commitments: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The commitments with those that a letter in telegrams makes: asked when something will be, it says "Fra den 1. september 2026."."""
    found = list(commitments)
    for part in (part for question in questions for part in question.parts if part.answer is not None):
        if part.answer is None or WHEN_WILL.search(part.quote) is None:
            continue
        for sentence in view.own:
            dates = view.dates(sentence) if sentence.start <= part.answer.start < sentence.end else ()
            if len(dates) != 1 or any(sentence.start <= one.span.start < sentence.end for one in commitments):
                continue
            day = dates[0]
            before = re.sub(r"^\W*(?:Ad\s+)?(?:spørgsmål\s+)?\w{1,2}[).:]\s+", "", view.text[sentence.start : day.start])
            after = view.text[day.end : sentence.end]
            if is_future(day, view.reference) and ONLY_A_DAY.fullmatch(before) and not re.search(r"\w", after):
                start = day.start - len(before.lstrip())
                found.append(
                    Commitment(
                        id="",
                        status="planned",
                        deadline=day.deadline,
                        inferred=day.inferred,
                        rule=BY_A_DAY,
                        quote=view.text[start : day.end],
                        span=view.letter.span(start, day.end),
                    )
                )
    found.sort(key=lambda one: one.span.start)
    return tuple(replace(one, id=f"c{number}") for number, one in enumerate(found, 1))


# "Synet afholdes hvert andet år, senest i oktober 2025": a practice, and when it was done last
LAST_TIME = re.compile(r"\b(?:hvert?|løbende|jævnligt|årligt|regelmæssigt)\b[^.;]*,\s+(?:og\s+)?senest\b", re.IGNORECASE)


def _is_last_time(view: View, quote: str, day: str | None) -> bool:
    sent = view.reference
    return day is not None and sent is not None and day < sent.isoformat() and LAST_TIME.search(quote) is not None


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
            (
                opens_later(proposition, view, sentence)
                and parent.judgement.outcome != "ongoing"
                and not _takes_effect(parent, proposition)
                and parent.members[0].verbs[-1] not in listed("procured")  # "har bestilt et anlæg, som leveres i uge 32"
            )
            or is_expected_as_well(proposition, propositions, owner)
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
        if judgement is not None and judgement.outcome == "planned" and _is_the_other_case(own_text, found):
            judgement = Judgement("conditional", "ellers: det andet udfald")
        before = owner.get(number - 1)
        if judgement is None and before is not None and _is_delivered(proposition, before):
            judgement = Judgement("planned", "bestilt, næste trin ligger foran")
        if (
            judgement is None
            and before is not None
            and before.judgement.outcome == "planned"
            and _get_it_as_well(proposition, setting)
        ):
            judgement = Judgement("planned", AS_WELL)
        if before is not None and before.judgement.outcome != "intention" and _is_hoped_for(proposition):
            _absorb(before, proposition, view, sentence)  # "…, og den håber jeg at kunne tage i brug i maj"
            owner[number] = before
            continue
        if before is not None and judgement is not None and is_same_measure(proposition, before, setting):
            _absorb(before, proposition, view, sentence)
            owner[number] = before
            if before.judgement.outcome != "intention":
                before.judgement = later_stage(before, judgement, proposition)
            continue
        if judgement is None:
            if _is_reported_by_other(proposition, kind, sender):
                silent.add(number)
            continue
        start, end = _span(view, sentence, proposition)
        subject = " ".join(word.text for word in proposition.subject) or None
        promise = Promise(judgement, start, end, actor=subject, members=[proposition], clauses=dict(enumerate(propositions)))
        promise.dated = any(is_future(found, setting.today) for found in setting.dates)
        if condition is not None:
            promise.condition = view.text[condition.start : condition.end]
            promise.condition_start = condition.start
            if condition.start < start:
                promise.start = condition.start
        if number and propositions[number - 1].parent == number and is_limit(propositions[number - 1]):
            promise.start = min(promise.start, propositions[number - 1].start)  # "Inden maj er omme, ansætter vi to"
        if found and proposition.kind == "main" and judgement.outcome == found[0].judgement.outcome and judgement.rule != AS_WELL:
            promise.shared_date = fronted_date(view, sentence, found[0].members[0])
        found.append(promise)
        owner[number] = promise
    return found


def _get_it_as_well(proposition: Proposition, setting: Setting) -> bool:
    """What those concerned get together with a deed just promised: "Rektor holder møde, og forældrene modtager et brev"."""
    gets = proposition.verbs in (("får",), ("modtager",)) and proposition.kind == "main" and not proposition.elided
    return (
        gets
        and not setting.condition
        and who_is(proposition.subject, setting.kind, setting.sender) not in ("self", "own")
        and phrases("given").search(" ".join(proposition.lemma_words)) is not None
        and not {"ikke", "ifølge", "normalt"} & set(proposition.lemma_words)
    )


def _is_delivered(proposition: Proposition, before: Promise) -> bool:
    """The next step of a thing that is ordered: "Pavillonen er bestilt og leveres i vinterferien"."""
    first = before.members[0]
    waits = (
        before.judgement.outcome == "done"
        and first.verbs[0] in ("er", "blev")
        and first.verbs[-1] in listed("procured") | listed("prepared")
    )
    return (
        waits
        and proposition.elided
        and proposition.verbs[0].endswith("s")
        and is_step(proposition.verbs[0].removesuffix("s") + "r")
    )


def _is_the_other_case(text: str, found: Sequence[Promise]) -> bool:
    """What is done if the condition before does not hold: "…, beholder vi skibet; ellers leverer vi det tilbage"."""
    if re.match(r"(?:\W+|og |men |for )*(?:i modsat fald|i så fald|i givet fald)\b", text):
        return True
    return (
        bool(found)
        and found[-1].judgement.outcome == "conditional"
        and re.match(r"\W*(?:og |men |for )?ellers\b", text) is not None
    )


def _takes_effect(parent: Promise, proposition: Proposition) -> bool:
    """When what was adopted holds is no step of its own: "har vedtaget en zone, som træder i kraft den 1. maj"."""
    adopted = verb_class(parent.members[0].verbs[-1])[0] == "decide"
    return (
        adopted
        and re.search(r"\b(?:træder .*i kraft|gælder|(?:får|har) virkning)\b", " ".join(proposition.lemma_words)) is not None
    )


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
    if outcome in ("done", "ongoing", "planned") and _is_hoped_for(proposition):
        promise.judgement = Judgement("expected", "to trin af samme tiltag, det sidste ventes")
    if proposition.kind == "cause" and outcome in ("done", "planned") and re.search(r"\bafvent", text):
        promise.judgement = Judgement("conditional", "afventer andres afgørelse")
    ahead = dates_ahead(proposition, view, sentence)
    first = promise.members[0]
    decided = verb_class(first.verbs[-1])[0] == "decide" and first.verbs[-1] not in listed("procured")
    if (
        decided
        and outcome == "done"
        and any(d.kind != "year" for d in ahead)
        and proposition.group[0].feats.get("Tense") == "Pres"
    ):
        promise.judgement = Judgement("planned", "besluttet, med dato for næste trin")
    agreed = re.search(r"\bafta(?:le[rt]?|lt)\b", " ".join(first.lemma_words))
    soon = ahead or re.search(r"\b(?:kommende|næste|førstkommende)\b", text)
    if proposition.kind == "that" and outcome == "done" and agreed and soon:
        promise.judgement = Judgement("planned", "aftale om noget, der skal ske")


def _is_hoped_for(proposition: Proposition) -> bool:
    """The stage that is only hoped for or reckoned with: "…, som vi håber at kunne åbne til maj", "…, så vi regner med at være færdige"."""
    words = [word for word in proposition.lemma_words if word not in ("og", "men", ",")]
    same = proposition.kind in ("relative", "purpose") or (
        proposition.kind == "main" and words[:1] in (["den"], ["det"], ["dem"])
    )
    return (
        same
        and proposition.verbs[0] in ("håber", "regner", "satser", "venter", "forventer")
        and {word.lower for word in proposition.subject} & {"vi", "jeg"} != set()
        and "at" in proposition.lemma_words
    )


def _relative(proposition: Proposition, setting: Setting) -> Judgement | None:
    """A relative clause is a promise only where it says until when something runs, or when it is expected to be done."""
    if proposition.verbs[0] in ("løber", "kører", "fortsætter") and any(d.last for d in setting.dates):
        return Judgement("ongoing", "løber til en dato")
    if (
        proposition.opener in ("der", "som")
        and is_step(proposition.verbs[0])
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
        or proposition.verb == 0  # "…, vil ordningen blive forlænget": the verb first
    ):
        return False
    spoken = [word for word in proposition.words if word.text not in (".", ",")]
    stranded = (
        len(spoken) > 2 and spoken[-1].lower in ("til", "for", "med", "på", "om", "af") and spoken[-2] == proposition.group[-1]
    )  # "det interval, de er sat til"
    return view.text[: proposition.start].rstrip().endswith(",") and (stranded or spoken[-1] == proposition.group[-1])


def _is_anothers_word(proposition: Proposition, all_: Sequence[Proposition], kind: SenderKind, sender: str) -> bool:
    """Content of what a third party says or asks."""
    if proposition.parent is None or proposition.kind not in ("that", "question"):
        return False
    parent = all_[proposition.parent]
    if is_anothers_pledge(parent, who_is(parent.subject, kind, sender)):
        return True
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
    return who in ("third", "person", "thing") and bool(set(proposition.verbs) & listed("reporting"))


def _initiative(promise: Promise, initiatives: Sequence[Initiative]) -> str | None:
    for initiative in initiatives:
        if any(promise.start <= span.start < promise.end for span in initiative.mentions):
            return initiative.id
    return None
