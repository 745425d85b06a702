"""The sender's own answer: every question of the request, what the case data say to it, last time's promises, and gaps to fill in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from letterkit.case import Case, EarlierLetter, Fact, earlier_from, same_sender
from letterkit.claim import Question, QuestionPart
from letterkit.draft.asked_of_us import asked_of_us
from letterkit.draft.build import Notes, build_draft, voice_words
from letterkit.draft.campaign import asked_questions, request_words
from letterkit.draft.deadline import is_overdue
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import load_words, one_line, own_words, tidy
from letterkit.draft.open_questions import clean_part
from letterkit.draft.passages import Passage, split_passages
from letterkit.draft.request_day import request_day
from letterkit.draft.retell import PROMISED
from letterkit.draft.subject import opened_topic
from letterkit.draft.told_facts import in_order, named, needs_table, row_of, sentence_words, timed, unit_of, valued
from letterkit.draft.voice import addressed, writer
from letterkit.draft.wording import write_date
from letterkit.finding import Analysis
from letterkit.settings import Settings

_STOP = {
    "antal", "andel", "andelen", "antallet", "hvor", "mange", "stor", "hvilke", "hvilken", "hvad", "ifølge", "egne", "tal", "kommunens", "regionens", "kommunen", "regionen",
    "ikke", "modtaget", "har", "der", "som", "eller", "inden", "status", "pct", "procent", "alle", "øvrige", "perioden", "seneste",
}  # fmt: skip
_GAPS = {
    "yes_no": "svar ja eller nej, med begrundelse",
    "count": "antal og tidspunkt for opgørelsen",
    "reason": "årsag",
    "date": "dato",
    "status": "status",
    "cost": "beløb",
    "other": "svar",
}


_ENDING = re.compile(r"(?<=...)(?:ernes?|enes?|erens?|ere|ers?|ens?|ets?|e|s)$")


def _stems(text: str) -> set[str]:
    """The words that carry meaning, without their endings, six letters at most: "sagerne" and "sager" are one. Words of cost are left out."""
    costs = load_words().costs
    words = [word for word in re.findall(r"[a-zæøå]{4,}", text.lower()) if word not in _STOP]
    said = [re.sub(rf"(?<!mer)(?<!mindre){costs}$", "", word) for word in words]
    return {_ENDING.sub("", word)[:6] for word in said if len(word) > 3}


# "Hvor længe bor …", "hvor lang er ventetiden", "hvor hurtigt": answered by a length of time; "hvor stor er restancen" by a sum.
_HOW_LONG = re.compile(
    r"\bhvor (?:længe|hurtigt)\b|\bhvor lange?\b.{0,60}?(?:tid(?:en|er|erne)?|frist(?:en|er)?|periode[rn]?|ophold(?:et|ene)?|forløb(?:et|ene)?)\b",
    re.IGNORECASE,
)
_HOW_MUCH_OWED = re.compile(
    r"\bhvor stor[et]? (?:er |var )?(?:[a-zæøå]+ ){0,2}?(?:gæld|restance|beløb|underskud|overskud|tab)", re.IGNORECASE
)


_SHARE = re.compile(r"\b(?:andel|procent|pct|(?:stor )?en del af)")
_SIZE = re.compile(r"\bhvor (?:stor|høj|lav)", re.IGNORECASE)


def gap_words(part: QuestionPart, *, alone: bool) -> str:
    """What is to be filled in: "antal og tidspunkt for opgørelsen"; where several are missing also for which part."""
    wanted = _GAPS[part.kind]
    if part.kind in {"count", "status", "other"} and _HOW_LONG.search(part.quote):
        wanted = "varighed og periode"
    elif part.kind == "count" and _HOW_MUCH_OWED.search(part.quote):
        wanted = "beløb og tidspunkt for opgørelsen"
    elif part.kind == "count" and _SHARE.search(re.sub(r"\d ?(?:pct\.?|procent|%)", "", part.quote)):
        wanted = "andel og tidspunkt for opgørelsen"
    elif part.kind == "count" and _SIZE.search(part.quote):
        wanted = "tal og tidspunkt for opgørelsen"
    return wanted if alone else f"{wanted}: ”{clean_part(part.quote)}”"


# "Hvor mange årsværk", "antallet af klager": what is asked for; "hvor mange af dem", "hvor mange var" name nothing.
_ASKED_FOR = re.compile(
    r"\bhvor mange (?:af (?:de|disse|kommunens|vores|jeres) )?(?:\w+e )??(?P<noun>[a-zæøå]{3,})|\bantallet af (?P<noun2>[a-zæøå]{3,})",
    re.IGNORECASE,
)
_NO_NOUN = frozenset(
    {"dem", "var", "har", "blev", "havde", "bliver", "blevet", "står", "fik", "får", "gange", "der", "disse", "mener"}
)
_WHAT_IS = re.compile(r"\bhvad (?:er|var|udgør|udgjorde|blev)\b", re.IGNORECASE)
_TIMES = frozenset({"dage", "dag", "uger", "uge", "måneder", "timer", "minutter", "år", "døgn"})


def facts_by_part(question: Question, facts: Sequence[Fact], told: Sequence[Fact] = ()) -> list[list[Fact]]:
    """For each part the facts that share the most words with it (at least half of the indicator's own), none twice and none of `told`.

    What is counted must be what is asked for: the number of cases says nothing of "hvor mange årsværk". A cost is answered by sums of money
    alone, a length of time by times. Where a part asks for no number ("er der givet påbud?", "hvilke boringer?"), a fact helps that has all
    its words. Nothing is chosen by its value; several that fit equally well all come along.
    """
    parts = question.parts or (QuestionPart(kind="other", quote=question.quote),)
    texts = [part.quote if len({one.quote for one in parts}) == len(parts) else question.quote for part in parts]
    found: list[list[Fact]] = []
    for part, text in zip(parts, texts, strict=True):
        left = [fact for fact in facts if fact not in told and not any(fact in one for one in found)]
        found.append(_of_part(part, text, left))
    return found


def _of_part(part: QuestionPart, text: str, facts: Sequence[Fact]) -> list[Fact]:
    if part.kind == "cost":
        return _best(text, [fact for fact in facts if is_money(fact)])
    if part.kind in ("reason", "date"):
        return []
    if _HOW_LONG.search(text):
        return _best(text, [fact for fact in facts if (fact.unit or "").lower() in _TIMES])
    counted = [fact for fact in facts if not is_money(fact)]
    if part.kind in ("count", "status") or _WHAT_IS.search(text):
        return _best(text, [fact for fact in counted if _is_asked_for(text, fact)]) or _best(
            text, [fact for fact in facts if is_money(fact)]
        )
    if part.kind == "yes_no" or re.search(r"\bhvilken?\b", text, re.IGNORECASE):
        asked = _stems(text)
        return [fact for fact in counted if (own := _own_stems(fact)) and own <= asked]
    return []


def _is_asked_for(text: str, fact: Fact) -> bool:
    nouns = {one["noun"] or one["noun2"] for one in _ASKED_FOR.finditer(text.lower())} - _NO_NOUN
    wanted = {stem for noun in nouns for stem in _stems(noun)}
    return not wanted or bool(wanted & (_own_stems(fact) | _stems(fact.unit or "")))


def _own_stems(fact: Fact) -> set[str]:
    return _stems(f"{fact.indicator} {fact.group or ''}")


def is_money(fact: Fact) -> bool:
    """True of a sum of money: by the data's own kind or unit, or because its name is a cost."""
    unit = (fact.unit or "").lower()
    named = re.search(rf"(?<!mer)(?<!mindre)(?<![a-zæøå]){load_words().costs}\b", fact.indicator.lower()) is not None
    return fact.kind == "amount" or "kr" in re.findall(r"[a-z]+", unit) or unit_of(fact) == "kr." or (named and not unit)


def _best(text: str, facts: Sequence[Fact]) -> list[Fact]:
    asked = _stems(text)
    scored = []
    for fact in facts:
        own = _own_stems(fact)
        shared = len(own & asked)
        if shared * 2 >= len(own) and (own or is_money(fact)):  # "Udgifter" alone is what the question is about
            scored.append((shared, fact))
    # Of several that a part asks for by name each is the best of its name ("hvor mange kontroller og hvor mange sager").
    best = max((score for score, _ in scored), default=0)
    return [fact for score, fact in scored if score == best]


def fact_words(fact: Fact, notes: Notes) -> dict[str, str]:
    """One fact in the words of a letter: "antallet af åbne sager", "212", "1. maj 2019", "sager.csv"."""
    return {
        "hvad": named(fact).rstrip(","),
        "værdi": valued(fact),
        "hvornår": timed(fact),
        "kilde_navn": fact.source or "",
        "kilde": notes.add(Note(rows=(row_of(fact),))),
    }


def _missing_years(part: QuestionPart, facts: Sequence[Fact]) -> list[str]:
    """The years that a part names and its facts do not have: "2024" of "i 2024 og 2025"."""
    asked = re.findall(r"\b(?:19|20)\d\d\b(?!/)", part.quote)
    known = {year for fact in facts if fact.period for year in re.findall(r"\b(?:19|20)\d\d\b", fact.period.text)}
    return [year for year in dict.fromkeys(asked) if known and year not in known]


def _told_before(part: QuestionPart, letters: Sequence[EarlierLetter], said: set[str]) -> list[tuple[EarlierLetter, Passage]]:
    """The sentences of the sender's own earlier letters with a figure to what a part asks: offered, none twice."""
    kinds = {"cost": {"amount"}}.get(part.kind, {"count", "share", "duration"})
    if part.kind not in ("count", "status", "cost") and not _WHAT_IS.search(part.quote):
        return []
    asked = _stems(re.sub(r"\d+/?\d*", "", part.quote))
    found: list[tuple[int, EarlierLetter, Passage]] = []
    for earlier in letters:
        for passage in split_passages(earlier.letter.text, earlier.claims.figures, earlier.claims.commitments):
            text = own_words(passage.text)
            shared = len(_stems(text) & asked)
            level = any(one.kind in kinds and one.role not in ("limit", "target") for one in passage.figures)
            if level and not passage.commitments and shared >= 2 and shared * 2 >= len(asked) and text not in said:
                found.append((shared, earlier, passage))
    best = max((shared for shared, *_ in found), default=0)
    chosen = [(earlier, passage) for shared, earlier, passage in found if shared == best]
    said |= {own_words(passage.text) for _, passage in chosen}
    return chosen


def promise_words(letters: Sequence[EarlierLetter], notes: Notes, today: date) -> list[dict[str, Any]]:
    """Every promise of the sender's earlier letters, oldest letter first; whether it was kept is for a person to fill in."""
    found = []
    for earlier in letters:
        day = earlier.letter.date.value if earlier.letter.date else ""
        for passage in split_passages(earlier.letter.text, promises=earlier.claims.commitments):
            promised = [promise for promise in passage.commitments if promise.status in PROMISED]
            if not promised:
                continue
            deadline = min((promise.deadline for promise in promised if promise.deadline), default=None)
            found.append(
                {
                    "dato": write_date(day) if day else "",
                    "løfte": own_words(passage.text),
                    "frist": write_date(deadline) if deadline else "ingen dato",
                    "passeret": is_overdue(deadline, today),
                    "kilde": notes.add(Note(quote=own_words(passage.text), file=earlier.letter.file, page=passage.page)),
                }
            )
    return found


def facts_of(facts: Sequence[Fact], name: str) -> list[Fact]:
    """The facts of the sender's own area; where nobody knows who answers, only those of data about one area."""
    if not name:
        return list(facts) if len({fact.area for fact in facts}) == 1 else []
    mine, short = name.casefold(), re.sub(r"\b(?:kommune|region)\b", "", name.casefold()).strip()
    return [fact for fact in facts if fact.area.casefold() in {mine, short} or not fact.area]


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """What an account answers: the questions and where they stand, who asks, who is asked, and the request's own words."""

    questions: Sequence[Question]
    file: str
    by: str
    of: str
    request: dict[str, str]
    subject: str  # the request's own, as it stands there
    number: str = ""  # their case number


_HEAD = 600  # characters in which a letter says to whom it goes


def _is_several(recipient: str) -> bool:
    """ "kommunerne Hede, Mose og Kær", "Hede Kommune og Mose Kommune"."""
    return (
        re.search(
            r"\b(?:kommunerne|regionerne|skolerne|alle)\b|\b(?:kommune|region)\b.*\bog\b.*\b(?:kommune|region)\b",
            recipient,
            re.IGNORECASE,
        )
        is not None
    )


def _asked(case: Case, letter: Analysis | None, sender: str | None) -> _Asked:
    """From the request of `case`; without it from `letter`: one that asks, or one that prints the questions it answers."""
    only = case.senders[0] if len(case.senders) == 1 else ""
    if case.request is not None or letter is None:
        request = case.request.letter if case.request is not None else None
        recipient = re.sub(r"^Til\s+", "", request.recipient.value) if request is not None and request.recipient else ""
        by = case.asked_by or (request.sender.value if request is not None and request.sender else "")
        # Who asks is not asked: a letterhead without a name may be read as the recipient's.
        # Of several that were asked nobody is taken for the one who answers, unless the request in hand names that one alone.
        head = request.text[:_HEAD].casefold() if request is not None else ""
        others = [name for name in case.senders if name.casefold() in head and not same_sender(name, recipient)]
        of = sender or only or ("" if same_sender(recipient, by) or others or _is_several(recipient) else recipient)
        number = request.case_number.value if request is not None and request.case_number else ""
        file = request.file if request is not None else ""
        subject = request.subject.value if request is not None and request.subject else ""
        words = request_words(case)
        return _Asked(questions=asked_questions(case), file=file, by=by, of=of, request=words, subject=subject, number=number)
    info = letter.letter
    if asked := asked_of_us(letter, case):
        words = {
            "dato": write_date(info.date) if info.date else "",
            "frist": write_date(asked.deadline) if asked.deadline else "",
            "emne": tidy(info.subject or "").rstrip("."),
        }
        number, by = info.case_number or "", info.sender or case.asked_by or ""
        of = sender or info.recipient or ""
        return _Asked(
            questions=asked.questions, file=info.file, by=by, of=of, request=words, subject=info.subject or "", number=number
        )
    day = request_day(letter, case)
    words = {**request_words(case), "emne": tidy(info.subject or "").rstrip(".")}
    words["dato"] = words["dato"] or (write_date(day) if day else "")
    by = case.asked_by or info.recipient or ""
    of = sender or info.sender or only
    return _Asked(questions=letter.questions, file=info.file, by=by, of=of, request=words, subject=info.subject or "")


def _name(earlier: EarlierLetter) -> str:
    return earlier.letter.sender.value.casefold() if earlier.letter.sender else ""


def _words_before(earlier: EarlierLetter, passage: Passage, notes: Notes) -> dict[str, str]:
    quote = own_words(passage.text)
    day = write_date(earlier.letter.date.value) if earlier.letter.date else ""
    return {"dato": day, "citat": quote, "kilde": notes.add(Note(quote=quote, file=earlier.letter.file, page=passage.page))}


def heading(subject: str) -> str:
    """The sender's own heading out of the request's: "Anmodning om redegørelse for ventetider" asks for a "Redegørelse for ventetider"."""
    opened, about = opened_topic(subject)
    if not opened or not about:
        return f"Redegørelse: {about}" if about else ""
    link = opened.split()[-1].lower()
    link = "vedrørende" if link.startswith("vedr") else link if link == "for" else "om"
    return f"Redegørelse {link} {about}"


def draft_account(
    case: Case, settings: Settings, *, today: date, sender: str | None = None, letter: Analysis | None = None
) -> Draft:
    """The draft of `redegoerelse`: the sender's answer to the request of `case`.

    `sender` is who answers; without it the only one that the case has asked, or the request's recipient. Without a request the questions are
    those that `letter` prints. A question that the case data do not cover is left as a marked gap; several facts that fit stand in a table.
    """
    asked = _asked(case, letter, sender)
    us, them = addressed(asked.of or None), writer(asked.by or None)
    notes = Notes()
    own = facts_of(case.facts, asked.of)
    ours = earlier_from(case, asked.of) if asked.of or len({_name(one) for one in case.earlier}) == 1 else ()
    questions: list[dict[str, Any]] = []
    told: list[Fact] = []
    said: set[str] = set()
    for question in asked.questions:
        parts = question.parts or (QuestionPart(kind="other", quote=question.quote),)
        by_part = facts_by_part(question, own, told)
        gaps: list[str] = []
        before: list[dict[str, str]] = []
        for part, found in zip(parts, by_part, strict=True):
            number = part.kind in ("count", "cost", "status") or _WHAT_IS.search(part.quote) is not None
            if not found or not number:
                gaps.append(gap_words(part, alone=len(parts) == 1))
            gaps += [f"tal for {year}" for year in (_missing_years(part, found) if number else ())]
            before += [_words_before(earlier, passage, notes) for earlier, passage in _told_before(part, ours, said)]
        facts = in_order([fact for found in by_part for fact in found])
        told += facts
        note = Note(quote=one_line(question.quote), file=asked.file, page=question.span.page if question.span else None)
        questions.append(
            {
                "nummer": question.number or "",
                "citat": one_line(question.quote),
                "fakta": [fact_words(fact, notes) for fact in facts],
                "sætninger": [] if needs_table(facts) else sentence_words(facts, notes),
                "tidligere": before,
                "mangler": gaps,
                "kilde": notes.add(note),
            }
        )
    words: dict[str, Any] = {
        "vi": voice_words(us),
        "dem": voice_words(them),
        "anmodning": {**asked.request, "overskrift": heading(asked.subject)},
        "spørgsmål": questions,
        "løfter": promise_words(ours, notes, today),
        "adressater": [] if asked.of else list(case.senders),
    }
    fields = {
        "modtager": asked.by,
        "dato": write_date(today),
        "sagsnummer": "",
        "deres_sagsnummer": asked.number,
        "afsender": asked.of,
    }
    return build_draft("redegoerelse", words, notes.found, fields=fields, settings=settings, today=today)
