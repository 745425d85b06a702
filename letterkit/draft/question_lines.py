"""The minister's page, question by question: a line for each but the central one, who answers it and who does not."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from letterkit.claim import Question, QuestionPart
from letterkit.danish.sentences import one_line
from letterkit.danish.writing import capitalise
from letterkit.draft.build import Notes
from letterkit.draft.central import counts_noun, noun_asked
from letterkit.draft.document import Note
from letterkit.draft.lexicon import NUMBER, own_words, tidy
from letterkit.draft.missed import Missed
from letterkit.draft.open_questions import (
    PutOff,
    clean_part,
    is_refused,
    open_parts,
)
from letterkit.draft.passages import Passage, passage_at
from letterkit.draft.retell import PROMISED
from letterkit.draft.voice import Voice
from letterkit.draft.weight import CHAT, TABULAR, is_of_the_request, says_nothing
from letterkit.draft.wording import write_date
from letterkit.extract.answer_signs import SHARE_ASKED
from letterkit.extract.grammar import stem
from letterkit.finding import Analysis, Finding

MAX_NAMED = 5  # rows of each list
LONGEST_NUMBER = 45  # characters of a number with what it counts


@dataclass(frozen=True, kw_only=True)
class ReadLetter:
    """A letter of the campaign, with what the page asks of it more than once."""

    name: str  # of the sender
    analysis: Analysis
    passages: Sequence[Passage]
    them: Voice
    wrong: Mapping[str, Finding]  # what does not hold, by the words it is about
    late: Mapping[str, PutOff]  # parts that are answered by a day to come
    missed: Sequence[Missed]

    @cached_property
    def in_doubt(self) -> frozenset[str]:
        """The figures that do not hold; what they were reckoned from may be right."""
        return frozenset(claim for finding in self.wrong.values() for claim in finding.claims[:1])


def asked_here(analysis: Analysis, asked: Question) -> Question | None:
    """The same question in another letter: by its number and its first words."""
    same = [
        one for one in analysis.questions if one.number == asked.number and one.quote[:20].lower() == asked.quote[:20].lower()
    ]
    return same[0] if len(same) == 1 else None


_NO_LEVELS = frozenset({"limit", "target", "change"})
_BOUNDS = frozenset({"at_least", "at_most"})  # "mindst 75 pct. skal": what was to be
_PLANNED = re.compile(r"\b(?:budgetter\w*|budget(?:tet)?|målet|kravet|måltal\w*|forvent\w*)\b", re.IGNORECASE)


def _number_asked(part: QuestionPart, passage: Passage) -> str:
    """The number that a part asks for, as the page has it: the one share of its sentence where a share is asked for; "" where it cannot be told."""
    if SHARE_ASKED.search(part.quote) is None:
        return _counted_words(passage, noun_asked(part))
    shares = [one for one in passage.figures if one.kind == "share" and one.role not in _NO_LEVELS and one.approx not in _BOUNDS]
    return tidy(shares[0].quote) if len(shares) == 1 else ""


def _counted_words(passage: Passage, noun: str) -> str:
    """From the first number of a sentence to its last with what it counts: "2,4 mio. kr. i 2024 og 2,9 mio. kr. i 2025"; "" where that is not
    `noun`, which is asked for, nor money."""
    if _PLANNED.search(passage.text):
        return ""
    levels = [figure for figure in passage.figures if figure.role not in _NO_LEVELS]
    if not levels or not (levels[0].kind == "amount" or (noun and stem(noun) in stem(levels[0].counted or ""))):
        return ""
    if re.search(r",(?!\d)", passage.text[levels[0].span.start - passage.start : levels[-1].span.end - passage.start]):
        levels = levels[:1]  # another clause: another matter
    first = levels[0].span.start - passage.start
    end = max(figure.span.end for figure in levels) - passage.start
    own = (levels[-1].counted or "").split(",")[0]
    rest = passage.text[end:]
    goes_on = re.match(rf"\s*{re.escape(own)}\b" if own else r"(?!)", rest)
    when = re.match(r"\s+(?:i|pr\.) (?:[a-zæøå]+ )?\d{4}\b", rest[goes_on.end() if goes_on else 0 :])
    end += (goes_on.end() if goes_on else 0) + (when.end() if when else 0)
    said = tidy(passage.text[first:end])
    return said if re.search(r"[a-zæøå]{2}", said) else ""  # "328" alone says nothing


_YES = re.compile(r"(?:Ja|Nej|Jo)\b[,.:]?")


_SAYS_NOTHING = {"kommun", "region", "ministe", "minist", "styrel", "hvorda", "hvornå", "hvorfo", "hvilke", "mellem", "sidste"}
_SMALL_WORDS = frozenset(
    [
        "hvad",
        "hvem",
        "hvor",
        "hvilke",
        "hvilken",
        "hvilket",
        "hvordan",
        "hvornår",
        "hvorfor",
        "mange",
        "meget",
        "der",
        "det",
        "den",
        "dem",
        "som",
        "med",
        "til",
        "for",
        "har",
        "var",
        "blev",
        "ikke",
        "når",
        "hvis",
    ]
)


def shared_words(asked: str, said: str) -> tuple[int, int]:
    """How many content words a question has, and how many of them a sentence has in any form; "undervisning" is not "undervisningspladser"."""
    words = [word for word in dict.fromkeys(re.findall(r"[a-zæøå]{6,}", asked.lower())) if word[:6] not in _SAYS_NOTHING]
    words = words or [word for word in re.findall(r"[a-zæøå]{3,}", asked.lower()) if word not in _SMALL_WORDS]
    others = re.findall(r"[a-zæøå]{3,}", said.lower())

    def has(word: str) -> bool:
        least = min(len(word), max(6, int(0.6 * len(word)) + 1))
        return any(other.startswith(word[:least]) for other in others)

    return len(words), sum(map(has, words))


_A_NUMBER = re.compile(rf"\d|\b(?:{NUMBER}|ingen|intet|ikke|alle|begge|samtlige|gratis|halvdelen|hver|nul|nej)\b", re.IGNORECASE)
_A_DAY = re.compile(
    r"\d|\b(?:uge|måned|år|dag|endnu|ikke|aldrig|snart|nytår|jul|påske|foråret|sommeren|efteråret|vinteren|årsskiftet|allerede|nu)\w*\b",
    re.IGNORECASE,
)


def gives(kind: str, text: str) -> bool:
    """Has a sentence what is asked for: a number, a day? Of other questions that cannot be seen."""
    wanted = {"count": _A_NUMBER, "cost": _A_NUMBER, "date": _A_DAY}.get(kind)
    return wanted is None or wanted.search(text) is not None


def _answers_of(
    question: Question, analysis: Analysis, passages: Sequence[Passage], told: Collection[int]
) -> tuple[dict[int, QuestionPart], bool]:
    """The sentences that answer a question (by where they start, with the part they answer), and whether an answer that was found says
    nothing of what is asked. Each is the one that the answer was found in. A number must be that of the question's own noun, or its sentence
    must speak of what is asked; a sentence that another question has `told` answers this one only where it speaks of it.
    """
    found: dict[int, QuestionPart] = {}
    unclear = False
    for part in question.parts:
        where = passage_at(passages, part.answer.start) if part.answered and part.answer is not None else None
        if where is None:
            continue
        noun = noun_asked(part)
        if noun and part.kind == "count":  # the sentence that has the number of just that
            own = [one for one in passages if counts_noun(one, noun) and not TABULAR.search(one.text)]
            level = [one for one in own if not any(promise.status in PROMISED for promise in one.commitments)]
            where = level[0] if level and where not in level else where
        text = own_words(where.text)
        labelled = text != one_line(where.text) or _YES.match(text) is not None  # "b) Tre måneder.", "Nej, ingen."
        asked, shared = shared_words(part.quote, text)
        speaks = shared > 0 and (where.start not in told or 2 * shared >= asked)
        speaks = speaks or (noun != "" and counts_noun(where, noun)) or _follows_up(where, found, passages)
        # "Hvor stor en del kom fra fonde?": a share says itself of what it is
        speaks = speaks or (SHARE_ASKED.search(part.quote) is not None and any(one.kind == "share" for one in where.figures))
        fresh = where.start not in told and part.kind != "count"
        speaks = speaks or (labelled and where.start not in told) or (fresh and not says_nothing(text))
        empty = is_of_the_request(where) or re.match(r"Tabel(?:len)?\b", text) is not None or not gives(part.kind, text)
        empty = empty or (part.kind != "count" and CHAT.search(text) is not None and not _YES.match(text))
        if part.why.startswith("Bortfalder"):  # "i givet fald hvor mange" after a no
            found.setdefault(where.start, part)
            continue
        if where.start in found and not empty:
            continue
        if empty or not speaks:
            unclear = unclear or _IF_SO.search(part.quote) is None
            continue
        found.setdefault(where.start, part)
    return dict(sorted(found.items())), unclear


_IF_SO = re.compile(r"\b(?:i givet fald|i så fald|i bekræftende fald)\b", re.IGNORECASE)


def _follows_up(passage: Passage, found: Collection[int], passages: Sequence[Passage]) -> bool:
    """True of a number right behind a sentence that answers: "Ja, det er sket. Vi kender fire tilfælde."."""
    place = passages.index(passage)
    before = passages[place - 1] if place else None
    return before is not None and before.start in found and before.paragraph == passage.paragraph and bool(passage.figures)


def _short_question(quote: str) -> str:
    """A question as the head of its line: its first words, where it is long."""
    said = clean_part(quote).rstrip("?.: ")
    said = said if len(said) <= 60 else f"{said[:60].rsplit(' ', 1)[0].rstrip(',')} …"
    return capitalise(said)


def question_lines(
    questions: Sequence[Question], central: int | None, letters: Sequence[ReadLetter], notes: Notes
) -> tuple[list[dict[str, Any]], set[str]]:
    """One line for each question but the central one: who answers it, with the number where one is asked for, and who does so in part, leaves
    it open, cannot say, or has put it off. Beside them the names of those whose answer is held to be whole and cannot be told."""
    doubted: set[str] = set()
    told: dict[str, set[int]] = {one.name: set() for one in letters}
    shorter = len({one.name.removesuffix(" Kommune") for one in letters}) == len(letters)  # the page has named them in full
    lines = []
    for order, asked in sorted(enumerate(questions), key=lambda pair: pair[0] != central):
        row: dict[str, Any] = {
            "spørgsmål": _short_question(asked.quote), "tal": [], "svar": [], "delvist": [], "åbne": [], "uklare": [], "afslået": [], "varslet": []
        }  # fmt: skip
        for letter in letters:
            name, analysis, passages = letter.name, letter.analysis, letter.passages
            question = asked_here(analysis, asked)
            if question is None:
                continue
            starts, unclear = _answers_of(question, analysis, passages, told[name])
            told[name] |= {*starts}
            called = name.removesuffix(" Kommune") if shorter else name
            open_ = open_parts(question)
            days = [day for part in open_ if part.quote in letter.late and (day := letter.late[part.quote].day) is not None]
            numbers = [
                (one, said)
                for one in passages
                if one.start in starts
                and starts[one.start].kind in {"count", "cost"}
                and (said := _number_asked(starts[one.start], one))
                and len(said) <= LONGEST_NUMBER
            ]
            shown = bool(numbers) and len(row["tal"]) < MAX_NAMED
            if shown:
                where, said = numbers[0]
                row["tal"].append(
                    {
                        "navn": called,
                        "tal": said,
                        "anfægtet": bool(letter.in_doubt & {figure.id for figure in where.figures}),
                        "kilde": notes.add(Note(quote=own_words(where.text), file=analysis.letter.file, page=where.page)),
                    }
                )
            if days:
                row["varslet"].append({"navn": called, "dag": write_date(max(days))})
            elif open_ and all(is_refused(part) for part in open_):
                row["afslået"].append(called)
            elif starts and question.answered != "yes":
                row["delvist"].append(called)
            elif not starts:
                row["uklare" if unclear or question.answered != "no" else "åbne"].append(called)
                if unclear and question.answered == "yes":
                    doubted.add(name)
            elif not shown:
                row["svar"].append(called)
        row["alle"] = len(row["svar"]) == len(letters) > 1
        if order != central:
            lines.append(row)
    return lines, doubted


def line_size(row: dict[str, Any]) -> int:
    """About how many characters a line takes on the page."""
    named = sum(len(name) + 12 for kind in ("svar", "delvist", "åbne", "afslået", "uklare") for name in row[kind][:MAX_NAMED])
    return len(row["spørgsmål"]) + sum(len(one["navn"]) + len(one["tal"]) + 4 for one in row["tal"]) + named + 10
