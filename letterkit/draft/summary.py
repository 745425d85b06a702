"""The minister's page: over a whole campaign who has answered, what, who keeps the rules, what does not hold and what comes next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from letterkit.case import Case
from letterkit.danish.writing import join_list
from letterkit.draft.build import Notes, build_draft
from letterkit.draft.campaign import missing_senders, request_words, unplaced_letters, unread_of
from letterkit.draft.central import answer_to_central, central_question
from letterkit.draft.deadline import is_overdue, last_day
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import own_words
from letterkit.draft.missed import KEEPS, OF_THE_LAW, Missed, find_missed, hope_for, mended_by
from letterkit.draft.open_questions import (
    asked_clause,
    awaited,
    clean_part,
    put_off_whole,
    question_name,
)
from letterkit.draft.passages import Passage, find_passages, passage_at
from letterkit.draft.picked import owns_up
from letterkit.draft.points import BEFORE, WORKED_OUT, point_quote, printed_day
from letterkit.draft.promised import is_noted, keeps_a_rule, part_admission, pick_promises
from letterkit.draft.question_lines import MAX_NAMED, ReadLetter, asked_here, line_size, question_lines
from letterkit.draft.retell import (
    MAX_QUOTED,
    Retold,
    joined_with_its_lead,
    retell,
    with_pronoun,
)
from letterkit.draft.said import as_written, explanation_words
from letterkit.draft.subject import sender_name
from letterkit.draft.voice import Voice, told_of
from letterkit.draft.wording import write_count, write_date, write_neuter
from letterkit.finding import Analysis, Finding
from letterkit.settings import Settings

PAGE_CHARACTERS = 2_050  # of all lists together: what one page holds beside its headings
WITH_LINES = 1_550  # … where questions have their lines, which are full
MAX_ANSWERS = 8  # to the question that the page turns on
UNREAD = "en afsender, hvis navn ikke er læst"


def _number(count: int, largest: int) -> str:
    """Words up to ten, digits when its companion in the sentence needs digits."""
    return write_count(count) if largest <= 10 else str(count)


def _size(row: dict[str, Any]) -> int:
    told = sum(len(str(row.get(word) or "")) for word in ("navn", "frist", "led", "forklaring", "ikke", "løfte", "nu"))
    return 45 + told + (0 if row.get("led") else len(str(row.get("citat") or "")))


def _fit(lists: Sequence[list[dict[str, Any]]], room: int) -> list[list[dict[str, Any]]]:
    """As many rows of each as `room` characters hold: the last of the longest list gives way first, the first list last, but one of each is always named."""
    kept = [rows[: MAX_NAMED if order else MAX_ANSWERS] for order, rows in enumerate(lists)]

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


def _read(analysis: Analysis, case: Case, name: str, today: date) -> ReadLetter:
    passages = find_passages(analysis)
    them = told_of(sender_name(analysis, case))
    return ReadLetter(
        name=name,
        analysis=analysis,
        passages=passages,
        them=them,
        wrong=_faults(analysis, passages),
        late=awaited(analysis, passages, today),
        missed=find_missed(passages, analysis, them),
    )


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


_ASKS_OF_RULES = re.compile(
    r"\b(?:regler\w*|loven?s?|lovgivning\w*|krav\w*|frist\w*|\w*mål(?:et|ene)?|overhold\w*|opfyld\w*)\b", re.IGNORECASE
)


def _kept_as(letter: ReadLetter) -> str | None:
    """Whether a letter says that the rules are kept: "complies" only where it says so of all and of nothing the contrary, "does_not_comply"
    only where it says so of the law and of now."""
    value, span = letter.analysis.compliance.value, letter.analysis.compliance.span
    if value == "does_not_comply":
        return value if _breaks_now(letter) else None
    if value != "complies":
        return value
    said = passage_at(letter.passages, span.start) if span is not None else None
    whole = said is not None and _ALL_KEPT.match(own_words(said.text)) is not None and not re.search(r"\bpct\b", said.text)
    return "complies" if whole and not letter.missed and not any(map(owns_up, letter.passages)) else None


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


def _admitted(letter: ReadLetter) -> Missed | None:
    """The first rule or target that the letter owns that it does not keep."""
    return next((one for one in letter.missed if one.admitted), None)


def _breaks_now(letter: ReadLetter) -> bool:
    """True where a letter says that the law is not kept: not that it was not in a year that is over, nor a rule of its own, nor what was mended."""
    admitted = _admitted(letter)
    if admitted is None or mended_by(admitted, letter.passages) or OF_THE_LAW.search(admitted.thing) is None:
        return admitted is None
    years = re.findall(r"\b(?:19|20)\d\d\b", admitted.quote)
    past = re.search(r"\b(?:blev|var|overholdt(?= ikke)|levede|opfyldte|fulgte|har (?:\w+ )?ikke|havde)\b", admitted.quote)
    sent = (letter.analysis.letter.date or "")[:4]
    return not (past and (not sent or not years or max(years) <= sent)) or not years


def _deviations(letter: ReadLetter, *, said_so: bool) -> list[Retold]:
    """What a letter admits of its own that is not as it should be; `said_so`: that the rules are broken has been said already."""
    analysis, passages, them = letter.analysis, letter.passages, letter.them
    found = []
    for index, passage in enumerate(passages):
        said = analysis.compliance.span if analysis.compliance.value == "does_not_comply" else None
        admits = said is not None and passage.start <= said.start < passage.end
        if admits and said_so and len(own_words(passage.text).split()) < 7:
            continue  # "Vi overholder ikke reglerne": that has been said
        if (
            not (owns_up(passage) or admits)
            or letter.in_doubt & {figure.id for figure in passage.figures}
            or keeps_a_rule(passage)
        ):
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
    read = [_read(analysis, case, names[id(analysis)], today) for analysis in letters]
    everybody = list(dict.fromkeys(names[id(analysis)] for analysis in letters))
    asked = {names[id(a)] for a in letters if a.questions}
    unfinished = {names[id(a)]: _open_names(a, case) for a in letters if any(one.answered != "yes" for one in a.questions)}
    coming = {one.name: [put_off.day for put_off in one.late.values() if put_off.day is not None] for one in read if one.late}
    promised_to = {name: write_date(max(days)) for name, days in coming.items() if days}
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
    first_of = {one.name: one for one in reversed(read)}
    once = [one for one in read if one.name == UNREAD or first_of[one.name] is one]  # no letter that came twice
    for letter in once:
        name, analysis, passages, them = letter.name, letter.analysis, letter.passages, letter.them
        if letter.wrong:
            quote, first = next(iter(letter.wrong.items()))
            disputed.append(
                {
                    "navn": name,
                    "antal": len(letter.wrong),
                    "citat": quote if len(quote.split()) <= MAX_QUOTED else "",
                    "forklaring": as_written(explanation_words(first, quote)),
                    "kilde": notes.add(Note(quote=quote, file=analysis.letter.file, calculation=first.calculation)),
                }
            )
        question = asked_here(analysis, questions[central]) if central is not None else None
        said: Retold | None = None
        if question is not None:
            said, left, asked_so = answer_to_central(question, analysis, passages, them)
            row = (
                _row(said, name, analysis, them, notes)
                if said is not None
                else {"navn": name, "led": "", "citat": "", "siger": "oplyser", "kilde": ""}
            )
            days = [one.day for one in put_off_whole(question, letter.late) if one.day is not None] if said is None else []
            doubted = said is not None and any(letter.in_doubt & {figure.id for figure in one.figures} for one in said.passages)
            answers.append(
                {
                    **row,
                    "udskudt": write_date(max(days)) if days else "",
                    "ikke": left,
                    "ubesvaret": asked_so,
                    "anfægtet": doubted,
                }
            )
        told = {one.start for one in said.passages} if said is not None else set()
        value = _kept_as(letter)
        for one in _deviations(letter, said_so=value == "does_not_comply"):
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
        admitted = _admitted(letter)
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
    # "Ja, vi overholder fristen i dag" is said clearly, though what the letter admits of last year keeps it from standing here alone.
    clear = told_kept | {one.name for one in once if one.analysis.compliance.value is not None}
    asks_of_rules = any(_ASKS_OF_RULES.search(one.quote) or KEEPS.search(one.quote) for one in questions)
    lines, untold = question_lines(questions, central, once, notes)
    shown_answers, shown_later, shown_deviations, faults, shown_earlier, following = _fit(
        [answers, later, deviations, disputed, earlier, rows],
        WITH_LINES - sum(map(line_size, lines)) if lines else PAGE_CHARACTERS,
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
        "uplacerede": len(unplaced_letters(case, analyses)) if missing else 0,
        "ulæste": failed,
        "stillet": 0 if unread else len(asked),  # of a list read in pieces nobody has answered all
        "ulæste_punkter": unread,
        "besvaret": len(asked - set(unfinished) - untold),
        "i_tvivl": bool(untold),
        "fuldt": sorted(asked - set(unfinished) - untold, key=str.casefold),
        "ufuldstændige": [
            {"navn": name, "spørgsmål": open_, "varslet": promised_to.get(name, "")} for name, open_ in unfinished.items()
        ],
        "hovedspørgsmål": clean_part(questions[central].quote) if central is not None and answers else "",
        "hovedspørgsmål_led": asked_clause(questions, central) if central is not None and answers else "",
        "hovedsvar": shown_answers,
        "andre_spørgsmål": lines,
        "hovedsvar_flere": [str(row["navn"]) for row in answers[len(shown_answers) :]],
        "overholder": kept["complies"],
        "overholder_uden_tal": bare,
        "overholder_ikke": kept["does_not_comply"],
        "overholder_senere": kept["will_comply"],
        "overholder_dato": shown_later,
        "afvigelser": shown_deviations,
        "uden_udmelding": [name for name in everybody if name not in clear] if told_kept and asks_of_rules else [],
        "spurgt_om_regler": asks_of_rules,
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
