"""A request as a checklist: what is asked, what kind of answer each half wants, by when, and by whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from letterkit.case import EarlierLetter
from letterkit.claim import Claims, Question
from letterkit.danish.later import later
from letterkit.danish.numbers import parse_number
from letterkit.danish.writing import MONTHS
from letterkit.extract.question_parts import STRONG
from letterkit.extract.question_scan import if_not_answered
from letterkit.extract.questions import requested_questions
from letterkit.extract.view import Sentence, View, view_of
from letterkit.letter import Letter, Span

Unit = Literal["day", "working_day", "week", "month"]


@dataclass(frozen=True, kw_only=True)
class AnswerBy:
    """The deadline that a request sets: a calendar day, or a duration from a day.

    `day` is the last day, ISO 8601; None where the letter counts from a day that it does not name (its receipt), or has no date.
    `amount` and `unit` are the duration as printed. Working days are left to the caller: `day` is None for them.
    """

    day: str | None
    amount: int | None = None
    unit: Unit | None = None
    counted_from: Literal["letter", "receipt"] | None = None
    rule: str = ""  # Danish: how the day was reckoned
    quote: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class Request:
    """What `letterkit questions` shows. `asked_by` is the sender as the letter names it."""

    asked_by: str | None
    case_number: str | None
    questions: tuple[Question, ...]  # ids "q1" …, spans into this request's text, parts unanswered
    deadline: AnswerBy | None


def read_request(letter: Letter) -> Request:
    """A letter that asks → its questions with their parts, and its deadline. Nothing is raised: a letter that asks nothing has none."""
    questions = requested_questions(EarlierLetter(letter=letter, claims=Claims()))
    return Request(
        asked_by=letter.sender.value if letter.sender else None,
        case_number=letter.case_number.value if letter.case_number else None,
        questions=tuple(replace(question, id=f"q{number}") for number, question in enumerate(questions, start=1)),
        deadline=find_deadline(view_of(letter)),
    )


def request_questions(request: EarlierLetter) -> tuple[Question, ...]:
    """The questions of a request: those that come with it, else those that its text asks."""
    return request.claims.questions or read_request(request.letter).questions


# "2. redegør for …" at the start of a line, "2) …" anywhere; "12. januar 2026" is a day, "stk. 2)" a law's.
_POINT = re.compile(
    rf"(?m)^[ \t]{{0,4}}\(?(?P<line>\d{{1,2}})[.)][ \t]+(?!(?:{'|'.join(MONTHS)})\b)(?=[^\W\d_])"
    r"|(?<!stk\. )(?<!nr\. )(?<!§ )(?<![\w.,(])\(?(?P<running>\d)\)\s+(?=[^\W\d_])"
)
_HEADING = re.compile(r"[A-ZÆØÅ](?:\S+ ?){1,8}(?<![.,;:?!])\n\s*\S")


def _point_lists(text: str) -> list[list[tuple[int, int]]]:
    """Every list 1, 2, 3 … of a text that has two points or more, each point from its number to the next or its paragraph's end."""
    lists: list[list[re.Match[str]]] = []
    for found in _POINT.finditer(text):
        number = int(found["line"] or found["running"])
        if number == 1:
            lists.append([found])
        elif lists and number == len(lists[-1]) + 1:
            lists[-1].append(found)
    told = []
    for points in lists:
        starts = [one.start() for one in points]
        ends = [*starts[1:], text.find("\n", points[-1].end()) % (len(text) + 1)]
        # "1. Baggrund" over a text of its own is a heading.
        heads = all(_HEADING.match(text[one.end() : end]) for one, end in zip(points[:-1], ends, strict=False))
        if len(points) > 1 and not heads:
            told.append(list(zip(starts, ends, strict=True)))
    return told


def unread_points(letter: Letter, questions: Sequence[Question]) -> tuple[int, int] | None:
    """How many points a request numbers and how many of them were read as questions, where that is fewer; else None."""
    spans = [(one.span, max(1, len(one.parts))) for one in questions if one.span is not None]
    for points in _point_lists(letter.text):
        told: set[tuple[int, int]] = set()
        for span, parts in spans:  # a question that runs over several points asks as many as it has parts
            told.update([one for one in points if span.start < one[1] and one[0] < span.end][:parts])
        read = len(told) if spans else min(len(questions), len(points))
        # A list of which no point is asked may be told as background, where as much is asked elsewhere.
        if read < len(points) and (read or len(questions) < len(points)):
            return len(points), read
    return None


# "…, hvordan beboerne inddrages": a clause that could ask; "…, hvilket er beklageligt" goes on with what is told.
_CLAUSE = re.compile(rf",\s+(?!hvilket\b)(?:{STRONG}|(?:om|hvorvidt)\s+(?!at\b))", re.IGNORECASE)
_WISHES = re.compile(
    r"\b(?:bede[rs]?|anmode[rs]?|gerne|ønske[rs]?|spørge[rs]?|opfordre[rs]?|imødese[rs]?|nysgerrig\w*|interess\w+|nyttigt|vigtigt|relevant|optaget|vil|ville|skal|bør|må|kan|svaret|redegørelsen|besvarelsen)\b",
    re.IGNORECASE,
)


def unread_clauses(letter: Letter, questions: Sequence[Question]) -> tuple[str, ...]:
    """The sentences of a request that wish for something and have a clause that could ask ("hvordan …", "om …"), none of which was read
    as a question; and those that end in a question mark. What leads up to a list of points says what they are about."""
    view = view_of(letter)
    spans = [one.span for one in questions if one.span is not None]
    points = [span.start for span in spans if (at := view.sentence_at(span.start)) is not None and at.kind == "list_item"]
    found = []
    for sentence in view.own:
        if len(points) > 1 and sentence.start < points[0]:
            continue
        clause = _CLAUSE.search(view.text, sentence.start, sentence.end)
        text = view.of(sentence).strip()
        wishes = clause is not None and _WISHES.search(view.text, sentence.start, clause.start())
        if if_not_answered(text):
            continue
        if (wishes or text.endswith("?")) and not any(span.start < sentence.end and sentence.start < span.end for span in spans):
            found.append(" ".join(text.split()))
    return tuple(found)


def unread_sentences_remark(letter: Letter, questions: Sequence[Question]) -> tuple[str, ...]:
    """What to say of `unread_clauses`, in Danish; nothing where there are none."""
    unread = unread_clauses(letter, questions)
    if not unread:
        return ()
    told = " og ".join(f"”{sentence}”" for sentence in unread)
    return (f"I henvendelsen er dette ikke læst som spørgsmål: {told} Læs selv, om der spørges om noget.",)


def unread_remark(letter: Letter, questions: Sequence[Question]) -> tuple[str, ...]:
    """What to say of a request that numbers more points than were read, or has a sentence that could ask; in Danish, nothing where all was."""
    unread = unread_points(letter, questions)
    if unread is None:
        return unread_sentences_remark(letter, questions)
    points, read = unread
    told = f"kun {read} af dem er" if read else "ingen af dem er"
    return (
        f"Henvendelsen har {points} nummererede punkter, men {told} læst som spørgsmål. Læs selv, om punkterne er besvaret.",
        *unread_sentences_remark(letter, questions),
    )


_ANSWER = re.compile(
    r"\b(?:svar\w*|besvar\w*|redegørelse\w*|udtalelse\w*|bidrag\w*|modtage[tr]?|hører?|i\s+hænde|frist\w*|oplysningerne|materialet|bemærkninger\w*|sende[srt]?|fremsende[srt]?|sendt|indsende[srt]?|notat\w*|tilbagemelding\w*|vende\s+tilbage|retur\w*)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:bedes?|beder|anmod\w+|imødese\w*|senest|frist\w*|skal\s+være|afleveres|inden|ønskes|forvente[sr]?|vil\s+gerne|gerne)\b",
    re.IGNORECASE,
)
_UNITS: dict[str, Unit] = {"arbejdsdag": "working_day", "hverdag": "working_day", "dag": "day", "uge": "week", "måned": "month"}
_UNIT_NAMES: dict[Unit, tuple[str, str]] = {
    "day": ("dag", "dage"),
    "working_day": ("arbejdsdag", "arbejdsdage"),
    "week": ("uge", "uger"),
    "month": ("måned", "måneder"),
}
_DURATION = re.compile(
    r"\b(?:inden\s+for|indenfor|inden|senest|i\s+løbet\s+af)\s+(?:højst\s+)?(?P<number>\d{1,3}|\w+)\s+(?P<unit>arbejdsdag|hverdag|dag|uge|måned)(?:er|e|r)?\b(?P<from>[^.]{0,60})",
    re.IGNORECASE,
)


def find_deadline(view: View) -> AnswerBy | None:
    """The deadline for the answer: from a sentence that speaks of the answer and of a last day. The last such sentence wins."""
    found: AnswerBy | None = None
    for sentence in view.own:
        text = view.of(sentence)
        if not (_ANSWER.search(text) and _ASKS.search(text)):
            continue
        found = _calendar_day(view, sentence) or _duration(view, sentence) or found
    return found


def _calendar_day(view: View, sentence: Sentence) -> AnswerBy | None:
    for expression in view.dates(sentence):
        before = view.text[sentence.start : expression.start]
        last = expression.role in ("by", "until") or bool(re.search(r"\bfrist\w*(?:\s+\w+){0,4}?\W*$", before, re.IGNORECASE))
        future = view.reference is None or (expression.deadline or "") > view.reference.isoformat()
        if last and expression.deadline and future and expression.kind != "now":
            start = sentence.start + len(
                re.sub(r"\b(?:senest|inden|frem\s+til|til\s+og\s+med)\s+(?:den\s+)?$", "", before, flags=re.IGNORECASE)
            )
            return AnswerBy(
                day=expression.deadline,
                rule="Dagen står i brevet." + (" Året er udledt af brevets dato." if expression.inferred else ""),
                quote=view.text[start : expression.end],
                span=view.letter.span(start, expression.end),
            )
    return None


def _duration(view: View, sentence: Sentence) -> AnswerBy | None:
    match = _DURATION.search(view.text, sentence.start, sentence.end)
    if match is None:
        return None
    number = parse_number(match.group("number"))
    if number is None or number.denominator != 1:
        return None
    amount, unit = int(number), _UNITS[match.group("unit").lower()]
    receipt = bool(re.search(r"modtag", match.group("from"), re.IGNORECASE))
    name = f"{amount} {_UNIT_NAMES[unit][amount != 1]}"
    start, end = match.start(), match.start("from")
    day: str | None = None
    if receipt:
        rule = f"{name} fra modtagelsen; dagen for modtagelsen står ikke i brevet."
    elif view.reference is None or (view.letter.date is not None and len(view.letter.date.value) < 10):
        rule = f"{name} fra brevets dato, som brevet ikke oplyser."
    elif unit == "working_day":
        rule = f"{name} fra brevets dato {view.reference.isoformat()}; lørdage, søndage og helligdage tælles ikke med."
    else:
        day = later(view.reference, amount, unit).isoformat()
        rule = f"{name} fra brevets dato {view.reference.isoformat()}; dagen selv tælles ikke med."
    return AnswerBy(
        day=day,
        amount=amount,
        unit=unit,
        counted_from="receipt" if receipt else "letter",
        rule=rule,
        quote=view.text[start:end],
        span=view.letter.span(start, end),
    )
