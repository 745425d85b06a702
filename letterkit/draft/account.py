"""The sender's own answer: every question of the request, what the case data say to it, last time's promises, and gaps to fill in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from letterkit.case import Case, EarlierLetter, Fact, earlier_from, same_sender
from letterkit.claim import Question, QuestionPart
from letterkit.danish.writing import format_number
from letterkit.draft.asked_of_us import asked_of_us
from letterkit.draft.build import Notes, build_draft, voice_words
from letterkit.draft.campaign import asked_questions, request_words
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import load_words, one_line, own_words, tidy
from letterkit.draft.open_questions import clean_part
from letterkit.draft.passages import split_passages
from letterkit.draft.request_day import request_day
from letterkit.draft.retell import PROMISED, is_overdue
from letterkit.draft.voice import addressed, writer
from letterkit.draft.wording import write_date
from letterkit.finding import Analysis
from letterkit.settings import Settings

_STOP = {
    "antal", "andel", "andelen", "antallet", "hvor", "mange", "stor", "hvilke", "hvilken", "hvad", "ifølge", "egne", "tal", "kommunens", "regionens", "kommunen", "regionen",
    "ikke", "modtaget", "har", "der", "som", "eller", "inden", "status", "pct", "procent", "alle", "øvrige", "perioden", "seneste",
}  # fmt: skip
_UNITS = {
    "percent": "pct.",
    "pct": "pct.",
    "pct.": "pct.",
    "%": "pct.",
    "dkk": "kr.",
    "kr": "kr.",
    "kr.": "kr.",
    "kroner": "kr.",
    "person": "",
    "antal": "",
}
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
# "Kontroller", "ventende sager, der …": things that are counted, named without "antal".
_PLURAL = re.compile(r"(?:[a-zæøå]+e )*[a-zæøå]{3,}er\b(?! \d)")


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


def gap_words(part: QuestionPart, *, alone: bool) -> str:
    """What is to be filled in: "antal og tidspunkt for opgørelsen"; where several are missing also for which part."""
    wanted = _GAPS[part.kind]
    if part.kind in {"count", "status", "other"} and _HOW_LONG.search(part.quote):
        wanted = "varighed og periode"
    elif part.kind == "count" and _HOW_MUCH_OWED.search(part.quote):
        wanted = "beløb og tidspunkt for opgørelsen"
    elif part.kind == "count" and re.search(
        r"\b(?:andel|procent|pct|(?:stor )?en del af)", re.sub(r"\d ?(?:pct\.?|procent|%)", "", part.quote)
    ):
        wanted = "andel og tidspunkt for opgørelsen"
    return wanted if alone else f"{wanted}: ”{clean_part(part.quote)}”"


def fitting_facts(question: Question, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that share the most words with the question (at least half of the indicator's own), newest period last.

    What something costs is answered by sums of money alone, whatever word of cost the data have ("Udgifter til kontrol"); where a question asks
    for a cost and a count, each finds its own. Nothing is chosen by its value; several that fit equally well all come along.
    """
    kinds = {part.kind for part in question.parts}
    money = [fact for fact in facts if is_money(fact)]
    fitting = _best(question, money) if "cost" in kinds else []
    if kinds & {"count", "status", "other"}:
        counted = _best(question, [fact for fact in facts if fact not in money])
        fitting += counted or ([] if "cost" in kinds else _best(question, money))
    return sorted(fitting, key=lambda fact: (fact.period.end if fact.period else date.min, fact.file, fact.row))


def is_money(fact: Fact) -> bool:
    """True of a sum of money: by the data's own kind or unit, or because its name is a cost."""
    unit = (fact.unit or "").lower()
    named = re.search(rf"(?<!mer)(?<!mindre)(?<![a-zæøå]){load_words().costs}\b", fact.indicator.lower()) is not None
    return fact.kind == "amount" or "kr" in re.findall(r"[a-z]+", unit) or _UNITS.get(unit) == "kr." or (named and not unit)


def _best(question: Question, facts: Sequence[Fact]) -> list[Fact]:
    asked = _stems(question.quote)
    scored = []
    for fact in facts:
        own = _stems(f"{fact.indicator} {fact.group or ''}")
        shared = len(own & asked)
        if shared * 2 >= len(own) and (own or is_money(fact)):  # "Udgifter" alone is what the question is about
            scored.append((shared, fact))
    best = max((score for score, _ in scored), default=0)
    return [fact for score, fact in scored if score == best]


def fact_words(fact: Fact, notes: Notes) -> dict[str, str]:
    """One fact in the words of a letter: "antallet af åbne sager", "212", "1. maj 2019", "sager.csv"."""
    name = tidy(fact.indicator)
    match = re.match(r"(?P<kind>antal|andel)(?:let|len|en)?\b(?: af)? (?P<what>.+)", name, re.IGNORECASE)
    what = (
        f"{'antallet' if match['kind'].lower() == 'antal' else 'andelen'} af {match['what']}"
        if match
        else name[:1].lower() + name[1:]
    )
    if match is None and fact.kind == "count" and _PLURAL.match(what):
        what = f"antallet af {what}"
    what = re.sub(r"^([a-zæøå]*(?:udgift|omkostning|indtægt)er)(?= (?:til|for|ved|i|på)\b|$)", r"\1ne", what)
    if fact.group and fact.group.lower() not in what.lower():
        what = f"{what} ({fact.group})"
    what += "," if re.search(r", (?:der|som|hvor) ", what) else ""  # the comma that closes a relative clause
    unit = _UNITS.get((fact.unit or "").lower(), fact.unit or "")
    unit = "pct." if fact.kind == "share" and not unit else unit
    unit = "" if what.startswith("antallet") and fact.kind == "count" else unit  # "antallet af borgere var 64"
    row = f"{fact.file}, række {fact.row}: {fact.indicator}, {fact.area}" + (f", {fact.period.text}" if fact.period else "")
    period = fact.period
    when = ""
    if period is not None:
        when = f"pr. {write_date(period.start)}" if period.start == period.end else f"i {tidy(period.text)}"
    return {
        "hvad": what,
        "værdi": f"{format_number(fact.value, fact.decimals)}{f' {unit}' if unit else ''}",
        "hvornår": when,
        "kilde_navn": fact.source or "",
        "kilde": notes.add(Note(rows=(f"{row} = {format_number(fact.value, fact.decimals)}",))),
    }


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
    number: str = ""  # their case number


def _asked(case: Case, letter: Analysis | None, sender: str | None) -> _Asked:
    """From the request of `case`; without it from `letter`: one that asks, or one that prints the questions it answers."""
    only = case.senders[0] if len(case.senders) == 1 else ""
    if case.request is not None or letter is None:
        request = case.request.letter if case.request is not None else None
        recipient = re.sub(r"^Til\s+", "", request.recipient.value) if request is not None and request.recipient else ""
        by = case.asked_by or (request.sender.value if request is not None and request.sender else "")
        # Who asks is not asked: a letterhead without a name may be read as the recipient's.
        of = sender or only or ("" if same_sender(recipient, by) else recipient)
        number = request.case_number.value if request is not None and request.case_number else ""
        file = request.file if request is not None else ""
        return _Asked(questions=asked_questions(case), file=file, by=by, of=of, request=request_words(case), number=number)
    info = letter.letter
    if asked := asked_of_us(letter, case):
        words = {
            "dato": write_date(info.date) if info.date else "",
            "frist": write_date(asked.deadline) if asked.deadline else "",
            "emne": tidy(info.subject or "").rstrip("."),
        }
        number, by = info.case_number or "", info.sender or case.asked_by or ""
        return _Asked(
            questions=asked.questions, file=info.file, by=by, of=sender or info.recipient or "", request=words, number=number
        )
    day = request_day(letter, case)
    words = {**request_words(case), "emne": tidy(info.subject or "").rstrip(".")}
    words["dato"] = words["dato"] or (write_date(day) if day else "")
    by = case.asked_by or info.recipient or ""
    return _Asked(questions=letter.questions, file=info.file, by=by, of=sender or info.sender or only, request=words)


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
    questions = []
    for question in asked.questions:
        facts = fitting_facts(question, own)
        both = {"count", "cost"} <= {part.kind for part in question.parts}
        answered = {"cost"} if any(map(is_money, facts)) else set()
        answered |= {"count"} if any(not (both and is_money(fact)) for fact in facts) else set()
        open_parts = [part for part in question.parts if part.kind not in answered]
        gaps = [gap_words(part, alone=len(open_parts) == 1) for part in open_parts]
        note = Note(quote=one_line(question.quote), file=asked.file, page=question.span.page if question.span else None)
        questions.append(
            {
                "nummer": question.number or "",
                "citat": one_line(question.quote),
                "fakta": [fact_words(fact, notes) for fact in facts],
                "mangler": gaps or ([] if question.parts else [_GAPS["other"]]),
                "kilde": notes.add(note),
            }
        )
    words: dict[str, Any] = {
        "vi": voice_words(us),
        "dem": voice_words(them),
        "anmodning": asked.request,
        "spørgsmål": questions,
        "løfter": promise_words(earlier_from(case, asked.of or None), notes, today),
    }
    fields = {
        "modtager": asked.by,
        "dato": write_date(today),
        "sagsnummer": "",
        "deres_sagsnummer": asked.number,
        "afsender": asked.of,
    }
    return build_draft("redegoerelse", words, notes.found, fields=fields, settings=settings, today=today)
