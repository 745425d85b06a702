"""The minister's page, question by question: a line for each but the central one, in the letters' own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from letterkit.claim import Question, QuestionPart
from letterkit.danish.dates import find_dates
from letterkit.danish.sentences import one_line
from letterkit.danish.writing import capitalise
from letterkit.draft.build import Notes
from letterkit.draft.central import BEFORE_A_TABLE, counts_noun, noun_asked
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
from letterkit.draft.retell import PROMISED, quote_together
from letterkit.draft.voice import Voice
from letterkit.draft.weight import CHAT, TABULAR, is_of_the_request, says_nothing
from letterkit.draft.wording import write_date
from letterkit.extract.grammar import stem
from letterkit.finding import Analysis, Finding

MAX_NAMED = 5  # rows of each list
LINES = 600, 1_300  # characters of the lines that tell the other questions: at least, at most
# Characters of one sender's answer in such a line, and sentences of it: as many as there is room for.
ROOMS = ((130, 9), (105, 9), (85, 9), (70, 9), (85, 1), (70, 1), (55, 1))
_TURNS = re.compile(r"\b(?:ikke|ingen|intet|dog|men|kun|undtagen|bortset|medmindre|hvis)\b", re.IGNORECASE)


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


def _counted_words(passage: Passage, noun: str) -> str:
    """From the first number of a sentence to its last with what it counts: "2,4 mio. kr. i 2024 og 2,9 mio. kr. i 2025"; "" where that is not
    `noun`, which is asked for, nor money."""
    levels = [figure for figure in passage.figures if figure.role not in {"limit", "target"}]
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


_ABBREVIATED = re.compile(r"\b(?:pct|kr|mio|mia|stk|ca|nr|mv|osv)\.$")
# "Elever, der ikke kan svømme, når forløbet er slut, …": who it is about; what is said of them comes behind.
_ABOUT = re.compile(r"[^,]{3,60}, (?:der|som|hvor) [^,]*(?:, (?:når|hvis|da|som|der) [^,]*)?,")
_YES = re.compile(r"(?:Ja|Nej|Jo)\b[,.:]?")
LONGEST = 210  # characters of an answer that cannot be shortened


def _must_say(passage: Passage, text: str, asked: str, kind: str) -> int:
    """Up to where in its own words `text` a sentence must be quoted to give the answer: the number, the day, the words of the question."""
    offset = passage.text.find(text[:12]) if text else 0
    numbers = [figure.span.end - passage.start - max(offset, 0) for figure in passage.figures]
    days = [one.end for one in find_dates(text, reference=None) if one.kind not in ("now", "relative")]
    shared = [found.end() for found in re.finditer(r"[^\W\d_]{6,}", text) if _content(found.group()) & _content(asked)]
    about = _ABOUT.match(text)
    needed = [about.end() + 1] if about else []
    if kind in {"count", "cost"}:
        needed += numbers[:1]
    elif kind == "date":
        needed += days[-1:] or numbers[-1:]
    elif kind == "yes_no" and not _YES.match(text):
        needed += shared[-1:]
    else:
        needed += [] if kind == "yes_no" else [*numbers[-1:], *days[-1:]]
    return max(needed, default=0)


def _brief(passage: Passage, room: int, asked: str, kind: str, noun: str) -> str:
    """The sentence, or as much of it as `room` characters hold and as gives the answer; "" where it cannot be shortened. Where a number is asked
    for, that number with its noun will do."""
    text = own_words(passage.text)
    whole = text if _ABBREVIATED.search(text) else BEFORE_A_TABLE.sub("", text).rstrip(".")
    if len(whole) <= room:
        return whole
    needed = _must_say(passage, whole, asked, kind)
    opens_with_it = re.match(r"(?:Når|Hvis|Da|Såfremt|Udover|Ud over|[A-ZÆØÅ][a-zæøå]+r [^,]*, (?:skal|vil|kan))\b", whole)
    cuts = [found.start() for found in re.finditer(r",(?! at\b)(?!\d) | (?=og (?:vi|der|det|den|de)\b)", whole)]
    for cut in reversed(cuts):
        if 20 <= cut <= room and needed <= cut and not _TURNS.search(whole[cut:]) and not opens_with_it:
            return f"{whole[:cut]} …"
    counted = _counted_words(passage, noun) if kind in {"count", "cost"} else ""
    if counted and len(counted) <= room and not _TURNS.search(whole):
        return counted
    for cut in cuts:
        if max(20, needed) <= cut <= LONGEST and not _TURNS.search(whole[cut:]) and not opens_with_it:
            return f"{whole[:cut]} …"
    return whole if len(whole) <= LONGEST else ""


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


def _content(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-zæøå]{6,}", text.lower())} - _SAYS_NOTHING


def _shared(asked: str, said: str) -> tuple[int, int]:
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


def _gives(kind: str, text: str) -> bool:
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
        asked, shared = _shared(part.quote, text)
        speaks = shared > 0 and (where.start not in told or 2 * shared >= asked)
        speaks = speaks or (noun != "" and counts_noun(where, noun)) or _follows_up(where, found, passages)
        fresh = where.start not in told and part.kind != "count"
        speaks = speaks or (labelled and where.start not in told) or (fresh and not says_nothing(text))
        empty = is_of_the_request(where) or re.match(r"Tabel(?:len)?\b", text) is not None or not _gives(part.kind, text)
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
    questions: Sequence[Question],
    central: int | None,
    letters: Sequence[ReadLetter],
    notes: Notes,
    room: int,
) -> tuple[list[dict[str, Any]], set[str]]:
    """One line for each question but the central one: what each sender answers, in the letter's own words,
    and who leaves it open, cannot say, or has put it off. The words are as many as fit into `room` characters.
    Beside them the names of those whose answer is held to be whole and cannot be told."""
    doubted: set[str] = set()
    shown = letters[:MAX_NAMED]
    told: dict[str, set[int]] = {one.name: set() for one in shown}
    shorter = len({one.name.removesuffix(" Kommune") for one in shown}) == len(shown)  # the page has named them in full
    cells: list[tuple[dict[str, Any], list[tuple[Passage, QuestionPart]]]] = []
    lines = []
    in_order = sorted(enumerate(questions), key=lambda pair: pair[0] != central)
    for order, asked in in_order:
        row: dict[str, Any] = {
            "spørgsmål": _short_question(asked.quote), "svar": [], "åbne": [], "uklare": [], "afslået": [], "varslet": []
        }  # fmt: skip
        for letter in shown:
            name, analysis, passages = letter.name, letter.analysis, letter.passages
            question = asked_here(analysis, asked)
            if question is None:
                continue
            starts, unclear = _answers_of(question, analysis, passages, told[name])
            told[name] |= {*starts}
            if order == central:
                continue
            called = name.removesuffix(" Kommune") if shorter else name
            open_ = open_parts(question)
            days = [day for part in open_ if part.quote in letter.late and (day := letter.late[part.quote].day) is not None]
            where = [one for one in passages if one.start in starts]
            if where:
                quote = quote_together(where)
                cell: dict[str, Any] = {
                    "navn": called,
                    "citater": [],
                    "delvist": question.answered != "yes" and not days,
                    "varslet": write_date(max(days)) if days else "",
                    "anfægtet": any(letter.in_doubt & {figure.id for figure in one.figures} for one in where),
                    "kilde": notes.add(Note(quote=quote, file=analysis.letter.file, page=where[0].page)),
                }
                row["svar"].append(cell)
                cells.append((cell, [(one, starts[one.start]) for one in where]))
            elif days:
                row["varslet"].append({"navn": called, "dag": write_date(max(days))})
            elif open_ and all(is_refused(part) for part in open_):
                row["afslået"].append(called)
            else:
                row["uklare" if unclear or question.answered != "no" else "åbne"].append(called)
                if unclear and question.answered == "yes":
                    doubted.add(name)
        if order != central:
            lines.append(row)
    for width, most in ROOMS:
        for cell, cited in cells:
            each = max(ROOMS[-1][0], width // min(len(cited), most))
            said = [_brief(one, each, part.quote, part.kind, noun_asked(part)) for one, part in cited]
            briefs = [brief for brief in said if brief]
            cell["citater"] = briefs[:most]
            if len(briefs) > most and not briefs[0].endswith("…"):
                cell["citater"] = [f"{briefs[0]} …"]
            flagged = cell["delvist"] or cell["varslet"] or cell["anfægtet"] or not cell["citater"]
            cell["slut"] = "" if not flagged and cell["citater"][-1].endswith(".") else "."
        if sum(map(line_size, lines)) <= room:
            break
    return lines, doubted


def line_size(row: dict[str, Any]) -> int:
    told = sum(len(one["navn"]) + sum(len(quote) + 4 for quote in one["citater"]) + 8 for one in row["svar"])
    return len(row["spørgsmål"]) + told + sum(len(name) + 12 for name in (*row["åbne"], *row["afslået"], *row["uklare"])) + 10
