"""The minister's page, question by question: a line for each but the central one, in the letters' own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from letterkit.claim import Question
from letterkit.danish.writing import capitalise
from letterkit.draft.build import Notes
from letterkit.draft.central import BEFORE_A_TABLE, counts_noun, noun_asked
from letterkit.draft.document import Note
from letterkit.draft.lexicon import own_words, tidy
from letterkit.draft.missed import Missed
from letterkit.draft.open_questions import (
    PutOff,
    clean_part,
    is_refused,
    open_parts,
)
from letterkit.draft.passages import Passage, passage_at
from letterkit.draft.retell import (
    PROMISED,
    quote_together,
)
from letterkit.draft.voice import Voice
from letterkit.draft.weight import TABULAR, is_of_the_request
from letterkit.draft.wording import write_date
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


def _counted_words(passage: Passage) -> str:
    """From the first number of a sentence to its last with what it counts: "2,4 mio. kr. i 2024 og 2,9 mio. kr. i 2025"."""
    levels = [figure for figure in passage.figures if figure.role not in {"limit", "target"}]
    if not levels:
        return ""
    if re.search(r",(?!\d)", passage.text[levels[0].span.start - passage.start : levels[-1].span.end - passage.start]):
        levels = levels[:1]  # another clause: another matter
    first = levels[0].span.start - passage.start
    end = max(figure.span.end for figure in levels) - passage.start
    noun = (levels[-1].counted or "").split(",")[0]
    rest = passage.text[end:]
    goes_on = re.match(rf"\s*{re.escape(noun)}\b" if noun else r"(?!)", rest)
    when = re.match(r"\s+(?:i|pr\.) (?:[a-zæøå]+ )?\d{4}\b", rest[goes_on.end() if goes_on else 0 :])
    end += (goes_on.end() if goes_on else 0) + (when.end() if when else 0)
    return tidy(passage.text[first:end])


_DANGLES = re.compile(
    r"(?:,? (?:at|og|eller|i|på|til|for|af|med|en|et|den|det|de|som|der|fra|ved|om|så|er|har|vil|skal|kan))*[,;]?$"
)
_ABBREVIATED = re.compile(r"\b(?:pct|kr|mio|mia|stk|ca|nr|mv|osv)\.$")


def _brief(passage: Passage, room: int, counts: bool) -> str:
    """The sentence, or as much of it as `room` characters hold and as says the same; "" where it cannot be shortened. Where a number is asked for
    (`counts`), that number with its noun will do."""
    text = own_words(passage.text)
    whole = text if _ABBREVIATED.search(text) else BEFORE_A_TABLE.sub("", text).rstrip(".")
    if len(whole) <= room:
        return whole
    cuts = [found.start() for found in re.finditer(r",(?! at\b)(?!\d) | (?=og (?:vi|der|det|den|de)\b)", whole)]
    number = min((figure.span.end - passage.start for figure in passage.figures), default=0) if counts else 0
    opens_with_it = re.match(r"(?:Når|Hvis|Da|Såfremt|Udover|Ud over|[A-ZÆØÅ][a-zæøå]+r [^,]*, (?:skal|vil|kan))\b", whole)
    for cut in reversed(cuts):
        if 20 <= cut <= room and number <= cut and not _TURNS.search(whole[cut:]) and not opens_with_it:
            return f"{whole[:cut]} …"
    counted = _counted_words(passage) if counts else ""
    if counted and len(counted) <= room and not _TURNS.search(whole):
        return counted
    if len(whole) > 1.25 * room and not (counts or opens_with_it or _TURNS.search(whole)):
        return f"{_DANGLES.sub('', whole[:room].rsplit(' ', 1)[0])} …"
    return whole if len(whole) <= ROOMS[0][0] else ""


_SAYS_NOTHING = {"kommun", "region", "ministe", "minist", "styrel", "hvorda", "hvornå", "hvorfo", "hvilke", "mellem", "sidste"}


def _content(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-zæøå]{6,}", text.lower())} - _SAYS_NOTHING


def _answers_of(
    question: Question, analysis: Analysis, passages: Sequence[Passage], told: Collection[int]
) -> tuple[dict[int, bool], bool]:
    """The sentences that answer a question (by where they start, with whether a number is asked for), and whether an answer that was found says
    nothing of what is asked. A number must be that of the question's own noun, or its sentence must speak of what is asked; a sentence that
    another question has `told` answers this one only where it speaks of it.
    """
    found: dict[int, bool] = {}
    unclear = False
    for part in question.parts:
        where = passage_at(passages, part.answer.start) if part.answered and part.answer is not None else None
        if where is None:
            continue
        noun = noun_asked(part)
        if noun and part.kind == "count":
            own = [one for one in passages if counts_noun(one, noun) and not TABULAR.search(one.text)]
            level = [one for one in own if not re.match(r"(?:De|Disse) ", own_words(one.text)) and not _is_promise(one)]
            where = level[0] if level and where not in level else where
        counts = part.kind in {"count", "cost"}
        asked, shared = _content(part.quote), _content(part.quote) & _content(where.text)
        speaks = bool(shared) and (where.start not in told or 2 * len(shared) >= len(asked))
        speaks = speaks or (noun != "" and counts_noun(where, noun)) or _follows_up(where, found, passages)
        empty = is_of_the_request(where) or re.match(r"Tabel(?:len)?\b", own_words(where.text)) is not None
        dropped = part.why.startswith("Bortfalder")  # "i givet fald hvor mange" after a no
        if empty or (not speaks and not dropped and where.start not in found and (where.start in told or part.kind == "count")):
            unclear = True
            continue
        found.setdefault(where.start, counts)
    return dict(sorted(found.items())), unclear


def _follows_up(passage: Passage, found: Collection[int], passages: Sequence[Passage]) -> bool:
    """True of a number right behind a sentence that answers: "Ja, det er sket. Vi kender fire tilfælde."."""
    place = passages.index(passage)
    before = passages[place - 1] if place else None
    return before is not None and before.start in found and before.paragraph == passage.paragraph and bool(passage.figures)


def _is_promise(passage: Passage) -> bool:
    return any(one.status in PROMISED for one in passage.commitments)


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
) -> list[dict[str, Any]]:
    """One line for each question but the central one: what each sender answers, in the letter's own words,
    and who leaves it open, cannot say, or has put it off. The words are as many as fit into `room` characters."""
    shown = letters[:MAX_NAMED]
    told: dict[str, set[int]] = {one.name: set() for one in shown}
    shorter = len({one.name.removesuffix(" Kommune") for one in shown}) == len(shown)  # the page has named them in full
    cells: list[tuple[dict[str, Any], list[tuple[Passage, bool]]]] = []
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
            said = [one for one in passages if one.start in starts]
            if said:
                quote = quote_together(said)
                cell: dict[str, Any] = {
                    "navn": called,
                    "citater": [],
                    "delvist": (unclear or question.answered != "yes") and not days,
                    "varslet": write_date(max(days)) if days else "",
                    "anfægtet": any(letter.in_doubt & {figure.id for figure in one.figures} for one in said),
                    "kilde": notes.add(Note(quote=quote, file=analysis.letter.file, page=said[0].page)),
                }
                row["svar"].append(cell)
                cells.append((cell, [(one, starts[one.start]) for one in said]))
            elif days:
                row["varslet"].append({"navn": called, "dag": write_date(max(days))})
            elif open_ and all(is_refused(part) for part in open_):
                row["afslået"].append(called)
            else:
                row["uklare" if unclear or question.answered != "no" else "åbne"].append(called)
        if order != central:
            lines.append(row)
    for width, most in ROOMS:
        for cell, cited in cells:
            each = max(ROOMS[-1][0], width // min(len(cited), most))
            briefs = [brief for one, counts in cited if (brief := _brief(one, each, counts))]
            cell["citater"] = briefs[:most]
            if len(briefs) > most and not briefs[0].endswith("…"):
                cell["citater"] = [f"{briefs[0]} …"]
            flagged = cell["delvist"] or cell["varslet"] or cell["anfægtet"] or not cell["citater"]
            cell["slut"] = "" if not flagged and cell["citater"][-1].endswith(".") else "."
        if sum(map(line_size, lines)) <= room:
            break
    return lines


def line_size(row: dict[str, Any]) -> int:
    told = sum(len(one["navn"]) + sum(len(quote) + 4 for quote in one["citater"]) + 8 for one in row["svar"])
    return len(row["spørgsmål"]) + told + sum(len(name) + 12 for name in (*row["åbne"], *row["afslået"], *row["uklare"])) + 10
