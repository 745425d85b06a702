"""The minister's page: over a whole campaign who has answered, what, who keeps the rules, what does not hold and what comes next."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from letterkit.case import Case
from letterkit.claim import Question, QuestionPart
from letterkit.danish.units import SIGNS_OF_UNITS
from letterkit.danish.writing import capitalise, join_list
from letterkit.draft.build import Notes, build_draft
from letterkit.draft.campaign import missing_senders, request_words, unread_of
from letterkit.draft.deadline import is_overdue, last_day
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import own_words, tidy
from letterkit.draft.missed import KEEPS, OF_THE_LAW, find_missed, hope_for, mended_by
from letterkit.draft.open_questions import as_indirect, asked_clause, awaited, clean_part, is_refused, open_parts, question_name
from letterkit.draft.passages import Passage, find_passages, passage_at
from letterkit.draft.picked import owns_up
from letterkit.draft.points import BEFORE, WORKED_OUT, point_quote, printed_day
from letterkit.draft.promised import is_noted, keeps_a_rule, part_admission, pick_promises
from letterkit.draft.retell import (
    MAX_QUOTED,
    PROMISED,
    Retold,
    joined_with_its_lead,
    one_and,
    quote_together,
    retell,
    with_pronoun,
)
from letterkit.draft.said import as_written, explanation_words
from letterkit.draft.subject import sender_name
from letterkit.draft.voice import Voice, told_of
from letterkit.draft.weight import TABULAR, introduces, is_of_the_request
from letterkit.draft.wording import write_count, write_date, write_neuter
from letterkit.extract.grammar import stem
from letterkit.finding import Analysis, Finding
from letterkit.settings import Settings

MAX_NAMED = 5  # rows of each list
PAGE_CHARACTERS = 2_050  # of all lists together: what one page holds beside its headings
WITH_LINES = 1_550  # … where questions have their lines, which are full
UNREAD = "en afsender, hvis navn ikke er læst"


def _number(count: int, largest: int) -> str:
    """Words up to ten, digits when its companion in the sentence needs digits."""
    return write_count(count) if largest <= 10 else str(count)


def _size(row: dict[str, Any]) -> int:
    told = sum(len(str(row.get(word) or "")) for word in ("navn", "frist", "led", "forklaring", "ikke", "løfte", "nu"))
    return 45 + told + (0 if row.get("led") else len(str(row.get("citat") or "")))


def _fit(lists: Sequence[list[dict[str, Any]]], room: int) -> list[list[dict[str, Any]]]:
    """As many rows of each as `room` characters hold: the last of the longest list gives way first, the first list last, but one of each is always named."""
    kept = [rows[:MAX_NAMED] for rows in lists]

    def size(some: Sequence[list[dict[str, Any]]]) -> int:
        return sum(_size(row) for rows in some for row in rows)

    while size(kept) > room:
        others = kept[1:] if max(map(len, kept[1:]), default=0) > 1 else kept[:1]
        longest = max(reversed(others), key=len)
        if len(longest) < 2 or (longest is kept[0] and size(others) < PAGE_CHARACTERS // 2):
            break
        longest.pop()
    return kept


def _faults(analysis: Analysis, passages: Sequence[Passage]) -> dict[str, Finding]:
    """What does not hold in a letter, by the words it is about: two checks that find the same sentence wrong have found one fault."""
    found: dict[str, Finding] = {}
    for finding in analysis.findings or ():
        if finding.verdict == "contradicted" and finding.severity == "finding":
            quote = point_quote(finding, analysis, passages)
            if quote not in found or f"Fund {found[quote].code}" == WORKED_OUT:
                found[quote] = finding
    return found


def central_question(letters: Sequence[Analysis]) -> int | None:
    """Which question the minister asked first of all: the first that asks for a number of what is kept, else the first that asks for a number."""
    questions = max((analysis.questions for analysis in letters), key=len, default=())
    counted = [place for place, one in enumerate(questions) if any(part.kind in {"count", "cost"} for part in one.parts)]
    kept = [place for place in counted if KEEPS.search(questions[place].quote)]
    return next(iter([*kept, *counted]), None)


def _asked_here(analysis: Analysis, asked: Question) -> Question | None:
    """The same question in another letter: by its number and its first words."""
    same = [
        one for one in analysis.questions if one.number == asked.number and one.quote[:20].lower() == asked.quote[:20].lower()
    ]
    return same[0] if len(same) == 1 else None


_SHARE_ASKED = re.compile(r"\b(?:andel\w*|procent\w*|pct)\b", re.IGNORECASE)
_NOUN_ASKED = re.compile(
    r"\b(?:hvor mange|antallet af|hvilket antal) (?:af (?:de|kommunens|regionens) )?(?P<noun>[a-zæøå]{3,})", re.IGNORECASE
)
_NO_NOUN = {"dem", "der", "disse", "gange", "har", "blev", "som", "heraf"}
_SHORT_UNITS = SIGNS_OF_UNITS | {"kroner": "kr", "procent": "pct", "kvadratmeter": "m2"}


def _noun_asked(part: QuestionPart) -> str:
    """What a part asks the number of: "tolkninger" in "hvor mange tolkninger der blev bestilt"; "" where it names nothing."""
    found = _NOUN_ASKED.search(part.quote)
    noun = found["noun"].lower() if found else ""
    return "" if noun in _NO_NOUN else noun


def _counts_noun(passage: Passage, noun: str) -> bool:
    """True of a sentence with a number that speaks of `noun`, in any of its forms or as the unit of the number."""
    if not any(figure.kind in {"count", "amount", "duration", "share", "other"} for figure in passage.figures):
        return False
    words = re.findall(r"[a-zæøå0-9]+", own_words(passage.text).lower())
    return _SHORT_UNITS.get(noun, "") in words or any(stem(word) == stem(noun) for word in words)


# "Kommunen har 205 km cykelsti, fordelt på klasser således:" before a table.
_BEFORE_A_TABLE = re.compile(
    r"(?:, (?:som |der )?(?:er )?(?:fordel\w+|opdelt|opgjort)\b[^,]*?)?(?: (?:således|som følger|på følgende måde))?:$"
)


def _told_whole(passages: Sequence[Passage], one: Passage, analysis: Analysis, them: Voice) -> Retold:
    """A sentence retold with what it leans on, and without the words that lead to the table behind it."""
    says = _BEFORE_A_TABLE.sub(".", own_words(one.text))
    says = "" if says == own_words(one.text) else says
    return joined_with_its_lead(retell(passages, passages.index(one), analysis, them, says=says), analysis, them)


def _answer(question: Question, analysis: Analysis, passages: Sequence[Passage], them: Voice) -> tuple[Retold | None, str, str]:
    """What a letter answers to the central question in one sentence, and the first part that it leaves open: as a clause, or in its own words."""
    starts: list[Passage] = []
    for part in question.parts:
        where = passage_at(passages, part.answer.start) if part.answered and part.answer is not None else None
        if where is not None and not is_of_the_request(where) and not introduces(where, analysis):
            after = passages[passages.index(where) + 1 :][:1]
            kinds = {figure.kind for figure in where.figures} & {"count", "share", "amount"}
            goes_on = [
                one for one in after if one.paragraph == where.paragraph and kinds & {figure.kind for figure in one.figures}
            ]
            starts += [where, *goes_on]

    if not starts and any(part.answered for part in question.parts):
        words = {word[:6] for word in re.findall(r"[a-zæøå]{6,}", question.quote.lower())}

        def alike(one: Passage) -> int:
            return len(words & {word[:6] for word in re.findall(r"[a-zæøå]{6,}", one.text.lower())})

        counted = [
            one
            for one in passages
            if {figure.kind for figure in one.figures} & {"count", "share"} and not TABULAR.search(one.text)
        ]
        starts = [one for one in counted if alike(one) >= 2 and not is_of_the_request(one)]

    wants_share = KEEPS.search(question.quote) is not None or _SHARE_ASKED.search(question.quote) is not None
    nouns = [noun for part in question.parts if (noun := _noun_asked(part))]

    def worth(one: Passage) -> tuple[bool, int, str, int]:
        """The share of what is kept where that is asked, then the number of its first noun, then the last level."""
        levels = [figure for figure in one.figures if figure.role not in {"limit", "target", "change"}]
        days = [figure.as_of or "" for figure in levels]
        share = any(figure.kind == "share" for figure in levels)
        own = (
            next((len(nouns) - place for place, noun in enumerate(nouns) if _counts_noun(one, noun)), 0) if nouns else int(share)
        )
        return share and wants_share, own, max(days, default=""), -one.start

    told = max(starts, key=worth, default=None)
    said = None
    if told is not None:
        said = _told_whole(passages, told, analysis, them)
        others = [one for one in starts if one not in said.passages and one.paragraph - told.paragraph in {-1, 0, 1}]
        more = _told_whole(passages, others[0], analysis, them) if others and not wants_share else None
        if more is not None and not more.adrift and not said.adrift:
            both = (*said.passages, *(one for one in more.passages if one not in said.passages))
            first, then = (said, more) if said.start < more.start else (more, said)
            both = tuple(sorted(both, key=lambda one: one.start))
            quote = quote_together(both)
            one_clause = f"{first.clause}, og at {with_pronoun(then.clause, them)}" if first.clause and then.clause else ""
            if len(quote.split()) <= MAX_QUOTED:
                said = replace(said, clause=one_and(one_clause) if one_clause else None, quote=quote, passages=both)
    missing = open_parts(question)
    own = clean_part(missing[0].quote) if missing else ""
    clause = as_indirect(own) if own else ""
    return (None if said is None or said.adrift else said), clause, "" if clause else own


LINES = 600, 1_300  # characters of the lines that tell the other questions: at least, at most
# Characters of one sender's answer in such a line, and sentences of it: as many as there is room for.
ROOMS = ((130, 9), (105, 9), (85, 9), (70, 9), (85, 1), (70, 1), (55, 1))
_TURNS = re.compile(r"\b(?:ikke|ingen|intet|dog|men|kun|undtagen|bortset|medmindre|hvis)\b", re.IGNORECASE)


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
    whole = text if _ABBREVIATED.search(text) else _BEFORE_A_TABLE.sub("", text).rstrip(".")
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


def _content(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"[a-zæøå]{6,}", text.lower())} - _SAYS_NOTHING


_SAYS_NOTHING = {"kommun", "region", "ministe", "minist", "styrel", "hvorda", "hvornå", "hvorfo", "hvilke", "mellem", "sidste"}


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
        noun = _noun_asked(part)
        if noun and part.kind == "count":
            own = [one for one in passages if _counts_noun(one, noun) and not TABULAR.search(one.text)]
            level = [one for one in own if not re.match(r"(?:De|Disse) ", own_words(one.text)) and not _is_promise(one)]
            where = level[0] if level and where not in level else where
        counts = part.kind in {"count", "cost"}
        asked, shared = _content(part.quote), _content(part.quote) & _content(where.text)
        speaks = bool(shared) and (where.start not in told or 2 * len(shared) >= len(asked))
        speaks = speaks or (noun != "" and _counts_noun(where, noun)) or _follows_up(where, found, passages)
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


def _question_lines(
    questions: Sequence[Question],
    central: int | None,
    letters: Sequence[tuple[str, Analysis, Sequence[Passage], frozenset[str]]],
    today: date,
    notes: Notes,
    room: int,
) -> list[dict[str, Any]]:
    """One line for each question but the central one: what each sender (name, letter, sentences, disputed figures) answers, in the letter's own words,
    and who leaves it open, cannot say, or has put it off. The words are as many as fit into `room` characters."""
    shown = letters[:MAX_NAMED]
    told: dict[str, set[int]] = {name: set() for name, *_ in shown}
    shorter = len({name.removesuffix(" Kommune") for name, *_ in shown}) == len(shown)  # the page has named them in full
    cells: list[tuple[dict[str, Any], list[tuple[Passage, bool]]]] = []
    lines = []
    in_order = sorted(enumerate(questions), key=lambda pair: pair[0] != central)
    for order, asked in in_order:
        row: dict[str, Any] = {
            "spørgsmål": _short_question(asked.quote), "svar": [], "åbne": [], "uklare": [], "afslået": [], "varslet": []
        }  # fmt: skip
        for name, analysis, passages, in_doubt in shown:
            question = _asked_here(analysis, asked)
            if question is None:
                continue
            starts, unclear = _answers_of(question, analysis, passages, told[name])
            told[name] |= {*starts}
            if order == central:
                continue
            called = name.removesuffix(" Kommune") if shorter else name
            late = awaited(analysis, passages, today)
            open_ = open_parts(question)
            days = [day for part in open_ if part.quote in late and (day := late[part.quote].day) is not None]
            said = [one for one in passages if one.start in starts]
            if said:
                quote = quote_together(said)
                cell: dict[str, Any] = {
                    "navn": called,
                    "citater": [],
                    "delvist": (unclear or question.answered != "yes") and not days,
                    "varslet": write_date(max(days)) if days else "",
                    "anfægtet": any(in_doubt & {figure.id for figure in one.figures} for one in said),
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
        if sum(map(_line_size, lines)) <= room:
            break
    return lines


def _line_size(row: dict[str, Any]) -> int:
    told = sum(len(one["navn"]) + sum(len(quote) + 4 for quote in one["citater"]) + 8 for one in row["svar"])
    return len(row["spørgsmål"]) + told + sum(len(name) + 12 for name in (*row["åbne"], *row["afslået"], *row["uklare"])) + 10


def _open_names(analysis: Analysis, case: Case) -> str:
    """ "spørgsmål 1, 3 og 5": the questions that a letter has not answered in full; nothing where their numbers are not known."""
    texts = [one.text for one in (analysis.letter, case.request.letter if case.request is not None else None) if one is not None]
    names = [
        question_name(question, order, len(analysis.questions), texts)
        for order, question in enumerate(analysis.questions)
        if question.answered != "yes"
    ]
    numbers = [name.removeprefix("spørgsmål ") for name in names if name.startswith("spørgsmål ")]
    return f"spørgsmål {join_list(numbers)}" if names and len(numbers) == len(names) else ""


# A rule that is kept as a whole: "Kommunen overholder reglerne", not "Af dem ligger 24.720 i et magasin, som lever op til kravene".
_ALL_KEPT = re.compile(
    r"^(?:Vi|Jeg|[A-ZÆØÅ][a-zæøå]+(?: [A-ZÆØÅ][a-zæøå]+)*) (?:\w+ )?(?:overholder|efterlever|opfylder|følger|lever op til) (?:\w+ )*?(?:regler|reglerne|loven|lovgivningen|krav|kravet|kravene|frist|fristen|fristerne|pligten|bestemmelserne|servicemålet|målet)\b"
)


def _kept_as(analysis: Analysis, passages: Sequence[Passage], them: Voice) -> str | None:
    """Whether a letter says that the rules are kept: "complies" only where it says so of all and of nothing the contrary."""
    value = analysis.compliance.value
    if value != "complies":
        return value
    span = analysis.compliance.span
    said = passage_at(passages, span.start) if span is not None else None
    whole = said is not None and _ALL_KEPT.match(own_words(said.text)) is not None and not re.search(r"\bpct\b", said.text)
    return "complies" if whole and not find_missed(passages, analysis, them) and not any(map(owns_up, passages)) else None


def _row(told: Retold, name: str, analysis: Analysis, them: Voice, notes: Notes) -> dict[str, Any]:
    clause = with_pronoun(told.clause or "", them)
    admits = re.match(
        rf"(?:{them.pronoun}|{them.noun}) (?:må konstatere|konstaterer|må erkende|erkender|(?P<regrets>beklager)), at ", clause
    )
    return {
        "navn": name,
        "siger": "oplyser" if admits is None else "beklager" if admits["regrets"] else "erkender",
        "led": clause[admits.end() :] if admits else clause,
        "citat": told.quote,
        "kilde": notes.add(Note(quote=told.quote, file=analysis.letter.file, page=told.passages[0].page)),
    }


def breaks_now(analysis: Analysis, passages: Sequence[Passage], them: Voice) -> bool:
    """True where a letter says that the law is not kept: not that it was not in a year that is over, nor a rule of its own, nor what was mended."""
    admitted = next((one for one in find_missed(passages, analysis, them) if one.admitted), None)
    if admitted is None or mended_by(admitted, passages) or OF_THE_LAW.search(admitted.thing) is None:
        return admitted is None and analysis.compliance.value == "does_not_comply"
    years = re.findall(r"\b(?:19|20)\d\d\b", admitted.quote)
    past = re.search(r"\b(?:blev|var|overholdt(?= ikke)|levede|opfyldte|fulgte|har (?:\w+ )?ikke|havde)\b", admitted.quote)
    sent = (analysis.letter.date or "")[:4]
    return not (past and (not sent or not years or max(years) <= sent)) or not years


def _deviations(
    analysis: Analysis, passages: Sequence[Passage], them: Voice, disputed: frozenset[str], said_so: bool
) -> list[Retold]:
    """What a letter admits of its own that is not as it should be; `said_so`: that the rules are broken has been said already."""
    found = []
    for index, passage in enumerate(passages):
        said = analysis.compliance.span if analysis.compliance.value == "does_not_comply" else None
        admits = said is not None and passage.start <= said.start < passage.end
        if admits and said_so and len(own_words(passage.text).split()) < 7:
            continue  # "Vi overholder ikke reglerne": that has been said
        if not (owns_up(passage) or admits) or disputed & {figure.id for figure in passage.figures} or keeps_a_rule(passage):
            continue
        parted = part_admission(own_words(passage.text))
        told = joined_with_its_lead(retell(passages, index, analysis, them, says=parted[0] if parted else ""), analysis, them)
        if not told.adrift and len(told.quote.split()) <= MAX_QUOTED:
            found.append(told)
    own = [{one.start for one in told.passages} for told in found]
    return [told for told, mine in zip(found, own, strict=True) if not any(mine < other for other in own)][:2]


def _earlier(analysis: Analysis, name: str, notes: Notes) -> list[dict[str, Any]]:
    """Promises of earlier letters that are kept in part, moved or not mentioned."""
    rows = []
    for finding in analysis.findings or ():
        before = next((one for one in finding.evidence if one.kind == "earlier"), None)
        if before is None or not (finding.reason in BEFORE or finding.reason in {"deadline_moved", "not_kept"}):
            continue
        now = next((" ".join(one.quote.split()) for one in finding.evidence if one.kind == "letter"), "")
        rows.append(
            {
                "navn": name,
                "løfte": " ".join(before.quote.split()),
                "nu": now,
                "delvist": finding.reason == "partly_kept",
                "ikke_sket": finding.reason == "not_kept",
                "kilde": notes.add(Note(quote=now, file=analysis.letter.file, rows=(f"{before.file or ''}: {before.quote}",))),
            }
        )
    return sorted(rows, key=lambda row: (not row["ikke_sket"], not row["delvist"], not row["nu"]))


def _date_before(told: Retold) -> str:
    """The day of a promise where its own words do not print it."""
    deadline = told.deadline or ""
    text = told.clause or told.quote
    year = deadline[:4]
    return "" if not deadline or printed_day(deadline, text) or re.search(rf"\b{year}\b", text) else write_date(deadline)


def draft_summary(analyses: Sequence[Analysis], case: Case, settings: Settings, *, today: date, failed: int = 0) -> Draft:
    """One page for the minister over a whole campaign: who has answered what, who keeps the rules, what does not hold, what is promised next.

    `failed` is the number of letters that could not be read.
    """
    notes = Notes()
    names = {id(analysis): sender_name(analysis, case) or UNREAD for analysis in analyses}
    letters = sorted(analyses, key=lambda analysis: (names[id(analysis)].casefold(), analysis.letter.file))
    everybody = list(dict.fromkeys(names[id(analysis)] for analysis in letters))
    asked = {names[id(a)] for a in letters if a.questions}
    unfinished = {names[id(a)]: _open_names(a, case) for a in letters if any(one.answered != "yes" for one in a.questions)}
    promised_to: dict[str, str] = {}
    for a in letters:
        coming = [one.day for one in awaited(a, find_passages(a), today).values() if one.day is not None]
        if coming:
            promised_to[names[id(a)]] = write_date(max(coming))
    central = central_question(letters)
    questions = max((analysis.questions for analysis in letters), key=len, default=())
    answers: list[dict[str, Any]] = []
    disputed: list[dict[str, Any]] = []
    deviations: list[dict[str, Any]] = []
    earlier: list[dict[str, Any]] = []
    promises: list[tuple[date, dict[str, Any]]] = []
    kept: dict[str, list[str]] = {"complies": [], "does_not_comply": [], "will_comply": []}
    later: list[dict[str, Any]] = []
    bare: list[str] = []
    overdue = 0
    read: list[tuple[str, Analysis, Sequence[Passage], frozenset[str]]] = []
    seen: set[str] = set()
    for analysis in letters:
        name = names[id(analysis)]
        if name in seen and name != UNREAD:  # one letter that came twice
            continue
        seen.add(name)
        passages = find_passages(analysis)
        them = told_of(sender_name(analysis, case))
        wrong = _faults(analysis, passages)
        in_doubt = frozenset(
            claim for finding in wrong.values() for claim in finding.claims[:1]
        )  # what it was reckoned from may be right
        read.append((name, analysis, passages, in_doubt))
        if wrong:
            quote, first = next(iter(wrong.items()))
            disputed.append(
                {
                    "navn": name,
                    "antal": len(wrong),
                    "citat": quote if len(quote.split()) <= MAX_QUOTED else "",
                    "forklaring": as_written(explanation_words(first, quote)),
                    "kilde": notes.add(Note(quote=quote, file=analysis.letter.file, calculation=first.calculation)),
                }
            )
        question = _asked_here(analysis, questions[central]) if central is not None else None
        said: Retold | None = None
        if question is not None:
            said, left, asked_so = _answer(question, analysis, passages, them)
            row = (
                _row(said, name, analysis, them, notes)
                if said is not None
                else {"navn": name, "led": "", "citat": "", "siger": "oplyser", "kilde": ""}
            )
            late = awaited(analysis, passages, today)
            open_ = open_parts(question)
            days = {late[part.quote].day for part in open_ if part.quote in late}
            put_off_to = max((day for day in days if day is not None), default=None)
            coming_day = (
                write_date(put_off_to)
                if said is None and open_ and all(part.quote in late for part in open_) and put_off_to is not None
                else ""
            )
            doubted = said is not None and any(in_doubt & {figure.id for figure in one.figures} for one in said.passages)
            answers.append({**row, "udskudt": coming_day, "ikke": left, "ubesvaret": asked_so, "anfægtet": doubted})
        told = {one.start for one in said.passages} if said is not None else set()
        value = _kept_as(analysis, passages, them)
        value = None if value == "does_not_comply" and not breaks_now(analysis, passages, them) else value
        for one in _deviations(analysis, passages, them, in_doubt, value == "does_not_comply"):
            if not told & {passage.start for passage in one.passages}:
                deviations.append(_row(one, name, analysis, them, notes))
        earlier += _earlier(analysis, name, notes)
        overdue += sum(is_noted(promise, analysis) and is_overdue(promise.deadline, today) for promise in analysis.commitments)
        for promise in pick_promises(passages, analysis, them, after=today):
            row = {**_row(promise, name, analysis, them, notes), "frist": _date_before(promise)}
            if any(keeps_a_rule(one) for one in promise.passages) and not any(other["navn"] == name for other in later):
                later.append(row)
            elif not any(other["led"] == row["led"] and other["citat"] == row["citat"] for _, other in promises):
                promises.append((last_day(promise.deadline or ""), row))
        admitted = next((one for one in find_missed(passages, analysis, them) if one.admitted), None)
        if admitted is not None and not any(row["navn"] == name for row in later):
            for hope in hope_for(admitted, passages)[:1] if not mended_by(admitted, passages) else ():
                later.append(_row(retell(passages, passages.index(hope), analysis, them), name, analysis, them, notes))
        if value == "complies" and not any(
            one.figures for one in passages if analysis.compliance.span and one.start <= analysis.compliance.span.start < one.end
        ):
            bare.append(name)
        elif value in kept and not (value == "will_comply" and any(row["navn"] == name for row in later)):
            kept[str(value)].append(name)
    disputed.sort(key=lambda row: -row["antal"])
    promises.sort(key=lambda pair: pair[0])
    missing = missing_senders(case, analyses)
    unread = unread_of(case, max(letters, key=lambda one: len(one.questions), default=None))
    rows = [row for _, row in promises]
    told_kept = {name for group in kept.values() for name in group} | {*bare} | {row["navn"] for row in (*later, *deviations)}
    least = [*answers[:MAX_NAMED], *(row for one in (later, deviations, disputed, earlier, rows) for row in one[:1])]
    least_lines, most_lines = LINES
    for_lines = min(most_lines, max(least_lines, WITH_LINES - sum(map(_size, least))))
    lines = _question_lines(questions, central, read, today, notes, for_lines)
    shown_answers, shown_later, shown_deviations, faults, shown_earlier, following = _fit(
        [answers, later, deviations, disputed, earlier, rows],
        WITH_LINES - sum(map(_line_size, lines)) if lines else PAGE_CHARACTERS,
    )
    words: dict[str, Any] = {
        "anmodning": request_words(case),
        "dato": write_date(today),
        "svar": write_neuter(len(everybody)),
        "alle": bool(case.senders) and not missing and len(case.senders) > 1,
        "har_svaret": _number(len(case.senders) - len(missing), len(case.senders)),
        "eneste": case.senders[0] if len(case.senders) == 1 else everybody[0] if len(everybody) == 1 and not case.senders else "",
        "spurgt": _number(len(case.senders), len(case.senders)) if case.senders else "",
        "mangler": list(missing),
        "ulæste": failed,
        "stillet": 0 if unread else len(asked),  # of a list read in pieces nobody has answered all
        "ulæste_punkter": unread,
        "besvaret": len(asked) - len(unfinished),
        "fuldt": sorted(asked - set(unfinished), key=str.casefold),
        "ufuldstændige": [
            {"navn": name, "spørgsmål": open_, "varslet": promised_to.get(name, "")} for name, open_ in unfinished.items()
        ],
        "hovedspørgsmål": clean_part(questions[central].quote) if central is not None and answers else "",
        "hovedspørgsmål_led": asked_clause(questions, central) if central is not None and answers else "",
        "hovedsvar": shown_answers,
        "andre_spørgsmål": lines,
        "hovedsvar_flere": len(answers) - len(shown_answers),
        "overholder": kept["complies"],
        "overholder_uden_tal": bare,
        "overholder_ikke": kept["does_not_comply"],
        "overholder_senere": kept["will_comply"],
        "overholder_dato": shown_later,
        "afvigelser": shown_deviations,
        "uden_udmelding": [name for name in everybody if name not in told_kept] if told_kept else [],
        "stemmer_ikke": faults,
        "stemmer_ikke_flere": len(disputed) - len(faults),
        "tidligere": shown_earlier,
        "tidligere_flere": len(earlier) - len(shown_earlier),
        "løfter": following,
        "løfter_flere": len(rows) - len(following),
        "udløbne": overdue,
    }
    fields = {"modtager": "", "dato": write_date(today), "sagsnummer": case.reference or "", "afsender": case.asked_by or ""}
    return build_draft("ministerresume", words, notes.found, fields=fields, settings=settings, today=today)
