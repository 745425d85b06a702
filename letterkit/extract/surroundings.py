"""Every clause of a sentence with what the letter says around it: its dates, its condition, what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.danish.dates import DateExpression
from letterkit.extract.propositions import Proposition, split_propositions
from letterkit.extract.setting import Setting, lies_ahead
from letterkit.extract.speakers import SenderKind, head_of
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import is_participle, listed, phrases

# Dates of papers and of periods that are reported on: "en opgørelse for 1. halvår", "redegørelsen af 19. september".
OF_PAPER = re.compile(
    r"\b(?:for|over|(?<!løbet )(?<!halvdel )(?<!del )(?<!uge )(?<!uger )(?<!dage )af|redegørelsen?|brev(?:et)?|skrivelse|notat\w*|henvendelse\w*|\w*planen for|\w*lov(?:en)? for|budget|sager fra|tal fra"
    r"|data fra|oplandet i)\s+(?:den\s+|d\.\s+|perioden\s+)?$|\b\w{3,}(?:erne|ene|ing|en|et|ne)\s+for\s+hele\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clause:
    """One proposition of a sentence in its setting; `condition`: the clause that it depends on, where there is one."""

    proposition: Proposition
    setting: Setting
    condition: Proposition | None


def clauses_of(view: View, sentence: Sentence, kind: SenderKind, sender: str) -> list[Clause]:
    """The propositions of one sentence in order, each with its setting. `kind`, `sender`: who writes the letter."""
    propositions = split_propositions(view.words(sentence))
    lower = " ".join(view.of(sentence).lower().split())
    found: list[Clause] = []
    for number, proposition in enumerate(propositions):
        children = [p for p in propositions if p.parent == number]
        first = "først" in proposition.lemma_words
        own_day = any(word.start <= d.start < word.end for d in view.dates(sentence) for word in proposition.words)
        under = [
            *children,
            *(p for p in propositions if p.kind == "condition" and p.parent in {propositions.index(c) for c in children}),
        ]
        condition = next((p for p in under if _is_condition(p, view, sentence, only_then=first, own_day=own_day)), None)
        dates = tuple(
            d for d in view.dates(sentence) if _belongs(d, proposition, children) and not is_of_paper(d, view, sentence)
        )
        if _tells_present(proposition):
            dates = tuple(d if _tells_year(d, view) else lies_ahead(d, view.reference) for d in dates)
        elif verb_class(proposition.verbs[-1])[0] == "decide" or "lovet" in proposition.verbs:
            dates = tuple(lies_ahead(d, view.reference) if is_of_content(d, proposition) else d for d in dates)
        setting = Setting(
            kind=kind,
            sender=sender,
            today=view.reference,
            sentence=lower,
            dates=dates,
            condition=view.text[condition.start : condition.end].lower() if condition else "",
            content=next((view.text[c.start : c.end].lower() for c in children if c.kind == "that"), ""),
            timed=any(c.kind == "time" for c in children),
        )
        found.append(Clause(proposition, setting, condition))
    return found


def _tells_year(found: DateExpression, view: View) -> bool:
    """ "Pr. 1. juni i år står vi med 40": the year is told, and no promise moves it on."""
    before = view.text[max(0, found.start - 10) : found.start]
    gone = re.search(r"\b(?:sidste|forrige)\s+$", before) is not None
    return gone or re.search(r"\bi\s+år$", view.text[found.start : found.end]) is not None


def is_of_paper(found: DateExpression, view: View, sentence: Sentence) -> bool:
    before = view.text[max(sentence.start, found.start - 40) : found.start]
    to_come = view.reference is not None and found.last is not None and found.last.year > view.reference.year
    if (
        found.kind == "year"
        and not (to_come and before.endswith(" i "))  # "under 30 udsættelser i 2024"
        and not re.search(r"\b(?:til|ved)\s+\w+\s+i\s+$", before)  # "flyttede til havnen i 1974"
        and re.search(r"\w{4,}(?:er|erne|en|et)\s+(?:fra|i)\s+$", before)
        and not re.search(r"\b(?:har|er|blev|vil|skal|bliver)\s+\w+\s+i\s+$", before, re.IGNORECASE)  # "har kommunen i 2013"
    ):
        return True
    if found.role == "from" and view.reference is not None and found.last is not None and found.last > view.reference:
        return False  # "overholdes i ni ud af ti sager fra 2. kvartal"
    if OF_PAPER.search(before) is not None:
        return True
    # "opkrævet for september og oktober": the second of two
    joined = re.search(r"(?P<first>\S+)\s+(?:og|samt|til)\s+$", before)
    return joined is not None and any(
        one.end == found.start - len(before) + joined.end("first")
        and OF_PAPER.search(view.text[max(sentence.start, one.start - 40) : one.start])
        for one in view.dates(sentence)
    )


def is_limit(proposition: Proposition) -> bool:
    """A clause of time that says until when: "inden april er omme", "før udvalget mødes den 3. maj"."""
    return proposition.kind == "time" and proposition.opener in ("inden", "før")


def is_of_content(found: DateExpression, proposition: Proposition) -> bool:
    """A date behind the infinitive that tells what was decided or asked for: "har vedtaget at lukke pr. 1. august"."""
    last = proposition.group[-1].start
    if found.start >= proposition.words[-1].end:
        return False  # "har besluttet at oprette en liste, hvilket skete den 1. marts"
    return any(last < word.start < found.start and word.lower == "at" and word.pos == "PART" for word in proposition.words)


def _is_condition(proposition: Proposition, view: View, sentence: Sentence, *, only_then: bool, own_day: bool) -> bool:
    """A conditional clause, or one of time where somebody else decides, where nothing is done before ("først … når"), or where a step is
    to be over first and the deed has no day of its own (`own_day`)."""
    text = view.text[proposition.start : proposition.end].lower()
    if proposition.kind == "condition" or (proposition.kind == "time" and (only_then or text.startswith("så snart"))):
        return True
    if proposition.kind != "time":
        return False
    dated = any(proposition.start <= found.start < proposition.end for found in view.dates(sentence))
    return phrases("decided").search(text) is not None or (not dated and not own_day and _is_awaited(proposition, text))


def _is_awaited(proposition: Proposition, text: str) -> bool:
    """Is a clause of time one step that is to be over first ("når ombygningen er afsluttet", "når pumpen kører"), not what happens again
    and again to any one ("når en elev er udmeldt")?"""
    subject = [word for word in proposition.subject if word.pos != "PUNCT"]
    lowers = [word.lower for word in subject]
    one = bool(subject) and (
        lowers[0] in ("den", "det", "de", "disse", "denne", "dette", "alle", "vores", "deres")
        or re.search(r"(?:en|et|ne|s)$", head_of(subject)) is not None
    )
    if not text.startswith("når ") or not one or head_of(subject) in listed("persons"):
        return False
    completed = proposition.verbs[0] in ("er", "har", "bliver") and any(is_participle(word) for word in proposition.group[1:])
    return completed or phrases("finished").search(text) is not None


def _tells_present(proposition: Proposition) -> bool:
    """Present or future, no perfect: a date without its year then lies ahead."""
    first = proposition.group[0]
    completed = proposition.verbs[0] in ("har", "er") and any(is_participle(word) for word in proposition.group[1:])
    if proposition.verbs[-1] in ("aftalt", "planlagt", "berammet", "indkaldt", "varslet", "programsat"):
        return True
    return first.feats.get("Tense") == "Pres" and not completed


def _belongs(found: DateExpression, proposition: Proposition, children: Sequence[Proposition]) -> bool:
    """Does a date stand in the clause itself (or in a clause of time under it)?"""
    words = proposition.words
    if any(word.start <= found.start < word.end or found.start <= word.start < found.end for word in words):
        return True
    judged = proposition.verbs[0] == "er" and any(
        word.start > proposition.group[0].start and word.lower in ("vurdering", "skøn", "bedømmelse")
        for word in proposition.words
    )  # "Det er styrelsens vurdering, at"
    if any(is_limit(c) and c.start <= found.start < c.end for c in children):
        return found.role == "by"  # "tager vi prøver, inden januar er gået"
    return any(c.kind in ("relative", "that") and c.start <= found.start < c.end for c in children) and (
        judged or proposition.verbs[0] in ("forventer", "venter", "forventes", "ventes", "regner")
    )
