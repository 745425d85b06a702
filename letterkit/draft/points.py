"""What a reply asks for: one point per finding that the sender can answer, ranked, small ones gathered."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from letterkit.claim import Figure
from letterkit.danish.writing import MONTHS
from letterkit.draft.deadline import is_overdue, last_day
from letterkit.draft.document import Note
from letterkit.draft.lexicon import one_line, own_words, tidy
from letterkit.draft.missed import KEEPS, OF_THE_LAW, Missed, find_missed, hope_for, mended_by, names_a_time, when_kept
from letterkit.draft.open_questions import awaited, question_point
from letterkit.draft.passages import Passage, passage_at
from letterkit.draft.point import Point, claim_index, finding_note, joined_notes
from letterkit.draft.retell import Retold, quote_together
from letterkit.draft.said import ask_words, explanation_words, in_letter_words, written_words
from letterkit.draft.voice import Voice
from letterkit.draft.wording import end_sentence, write_date
from letterkit.finding import Analysis, Finding

MAX_POINTS = 6
WORKED_OUT = "Fund LK207"
_RANK = {"contradicted": 0, "unclear": 2, "unsupported": 3, "supported": 4}  # open questions: 1, in the request's order


def open_points(
    analysis: Analysis, passages: Sequence[Passage], promises: Sequence[Retold], today: date, sender: Voice, asked_in: str = ""
) -> list[Point]:
    """All points in rank order: rules that are not kept, contradicted, unclear, unsupported, unanswered questions, then days that have passed.

    `asked_in` is the text of the request, where the case has it.
    """
    claims = claim_index(analysis)
    found: list[Point] = []
    sound = {claim for finding in analysis.findings or () if finding.verdict == "supported" for claim in finding.claims}
    for order, finding in enumerate(analysis.findings or ()):
        if finding.check == "answer" or finding.verdict == "supported":
            continue
        if finding.severity == "remark" and not finding.ask:
            continue
        if finding.verdict == "unclear" and finding.claims and set(finding.claims) <= sound:
            continue  # another check has found it right
        if finding.reason in TOLD and not finding.ask:
            continue  # noted: the letter says itself that it was not done, and when it will be
        found.append(_finding_point(finding, claims, analysis, passages, order))
    waiting = awaited(analysis, passages, today)
    for order, question in enumerate(analysis.questions):
        if question.answered != "yes":
            point = question_point(question, analysis, passages, order, (analysis.letter.text, asked_in), waiting)
            found += [point] if point is not None else []
    found = _refused_once(_without_what_follows(_without_the_same_sum(found), analysis))
    found = _asked_once(found, _missed_points(analysis, passages, sender, today))
    # A point about a promise asks already what came of it; one about its weekday does not.
    asked = {
        claim
        for point in found
        if point.kind == "fund" and (point.words["prøve"] != "date" or "er holdt" in str(point.words["spørg"]))
        for claim in point.claims
    }
    overdue = [told for told in promises if is_overdue(told.deadline, today) and not asked & _promised(told)]
    if overdue:
        others = {claim for point in found for claim in point.claims}
        noted = [told for told in promises if told in overdue or not others & _promised(told)]
        found.append(_overdue_point(overdue, analysis, alone=len(overdue) == len(noted)))
    return sorted(_joined(found), key=lambda point: (point.small, point.rank))


def _refused_once(found: Sequence[Point]) -> list[Point]:
    """One and the same refusal is taken up once."""
    said: set[str] = set()
    kept = []
    for point in found:
        refusal = str(point.words["afvist"]) if point.kind == "spørgsmål" else ""
        if not refusal or refusal not in said:
            kept.append(point)
        said |= {refusal}
    return kept


def _asked_once(found: Sequence[Point], missed: Sequence[Point]) -> list[Point]:
    """With the points about what is missed; where one asks for the day that an open question asked for, it names that question instead of a second point."""
    left = list(found)
    told = []
    for point in missed:
        same = next((one for one in left if _asks_the_day(one, str(point.words["ting"]))), None)
        if same is not None:
            left.remove(same)
            name = str(same.words["navn"]) if same.words["nummereret"] else ""
            point = replace(point, words={**point.words, "jf": name}, note=joined_notes(point.note, same.note))
        told.append(point)
    return [*left, *told]


def _asks_the_day(point: Point, thing: str) -> bool:
    """True of an open question of which only the day is missing on which the `thing` will be kept."""
    if point.kind != "spørgsmål" or not thing or point.words["afvist"]:
        return False
    missing = point.words["mangler"]
    return len(missing) == 1 and missing[0]["slags"] == "date" and thing[:5] in missing[0]["citat"].lower()


def _promised(told: Retold) -> set[str]:
    return {claim.id for passage in told.passages for claim in passage.commitments}


def _joined(points: Sequence[Point]) -> list[Point]:
    """Findings about one and the same quotation, or about one figure and a part of it, as one point: quoted once, explained one after the other."""
    found: dict[tuple[str, bool], Point] = {}
    for place, point in enumerate(points):
        quote = str(point.words["citat"]) if point.kind == "fund" else ""
        whole = next(
            (said for (said, small), one in found.items() if small == point.small and _is_part(quote, said, point, one)), quote
        )
        key = (whole or f"{place}", point.small)
        if key not in found:
            found[key] = point
            continue
        first = found[key]
        # Worked out of the two numbers just told: where another check has said how the figure fails, that is enough.
        failed = any(one.words["afgørelse"] == "contradicted" and one.note.remark != WORKED_OUT for one in (first, point))
        both = [one for one in (first, point) if not (failed and one.note.remark == WORKED_OUT)]
        told = [str(one.words["forklaring"]) for one in both if one.words["forklaring"]]
        if len(told) == 2 and (again := re.match(r"Brevet skriver (?P<said>[^,;]+), mens (?P<rest>.+)", told[1], re.DOTALL)):
            told[1] = again["rest"][:1].upper() + again["rest"][1:] if again["said"] in told[0] else told[1]
        asks = [first.words["spørg"], point.words["spørg"]]
        same = set(first.claims) & set(point.claims) or not all(ask.startswith(",") for ask in asks)
        if any(
            one.words["afgørelse"] == "contradicted" and one.words["prøve"] in {"sum", "share", "growth"}
            for one in (first, point)
        ):
            # A sum that fails in its own sentence is no matter of how things are counted.
            told = [text.replace(" Opgørelserne kan være lavet på hver sin måde.", "") for text in told]
        words = {**first.words, "forklaring": " ".join(dict.fromkeys(end_sentence(text) for text in told))}
        words["spørg"] = next((ask for ask in asks if ask), "") if same else f"{asks[0]}, og {asks[1].removeprefix(', ')}"
        found[key] = replace(first, words=words, note=joined_notes(first.note, point.note), claims=(*first.claims, *point.claims))
    return list(found.values())


def _is_part(quote: str, said: str, point: Point, told: Point) -> bool:
    """Does a point quote a piece of what another quotes, about the same figure?"""
    return bool(quote and point.claims and told.claims) and point.claims[0] == told.claims[0] and quote.rstrip(".") in said


def _day_is_asked(analysis: Analysis, passages: Sequence[Passage]) -> bool:
    """True where another point asks already when the rules will be kept: an open half-question, or a day that does not exist."""
    if any(
        part.kind == "date" and not part.answered and KEEPS.search(part.quote) for q in analysis.questions for part in q.parts
    ):
        return True
    days = {claim for finding in analysis.findings or () if finding.check == "date" for claim in finding.claims}
    said = analysis.compliance.span
    for passage in passages:
        near = said is not None and 0 <= passage.start - said.start < 600
        if near and days & {promise.id for promise in passage.commitments} and KEEPS.search(passage.text):
            return True
    return False


def _main_claim(finding: Finding, claims: Mapping[str, Any]) -> Any:
    """The first claim of a finding that stands in the letter, or None."""
    return next((claims[one] for one in finding.claims if one in claims and getattr(claims[one], "span", None) is not None), None)


def point_quote(finding: Finding, analysis: Analysis, passages: Sequence[Passage]) -> str:
    """The letter's own words that a finding is about: what a point quotes."""
    main = _main_claim(finding, claim_index(analysis))
    return _quoted(finding, main, passage_at(passages, main.span.start) if main is not None else None)


def _quoted(finding: Finding, main: Any, passage: Passage | None) -> str:
    return written_words(finding) or _shown_quote(finding, main, passage)


def _finding_point(
    finding: Finding, claims: Mapping[str, Any], analysis: Analysis, passages: Sequence[Passage], order: int
) -> Point:
    main = _main_claim(finding, claims)
    passage = passage_at(passages, main.span.start) if main is not None else None
    quote = _quoted(finding, main, passage)
    words = {
        "afgørelse": finding.verdict,
        "prøve": finding.check,
        "citat": quote,
        "forklaring": explanation_words(finding, quote),
        "helt_citat": _is_sentence(quote),
        "spørg": ask_words(finding, quote or (main.quote if main is not None else "")),
        "beregning": in_letter_words(finding.calculation),
    }
    note = finding_note(
        finding, analysis, quote=one_line(passage.text) if passage else "", page=main.span.page if main is not None else None
    )
    earlier = next((one for one in finding.evidence if one.kind == "earlier"), None)
    if finding.reason in TOLD:
        words["citat"] = quote = (
            one_line(passage.text)
            if passage
            else next((one_line(one.quote) for one in finding.evidence if one.kind == "letter"), "")
        )
    if finding.check == "commitment" and finding.reason in BEFORE and earlier is not None:
        before = {
            "løfte": one_line(earlier.quote),
            "fil": earlier.file or "",
            "nu": quote if finding.reason == "partly_kept" else "",
        }
        return Point(
            kind="tidligere", words={**words, **before}, note=note, rank=(_RANK[finding.verdict], order), claims=finding.claims
        )
    return Point(
        kind="fund",
        words=words,
        note=note,
        rank=(_RANK[finding.verdict], order),
        small=finding.severity == "remark",
        claims=finding.claims,
    )


BEFORE = {"not_mentioned", "partly_kept"}  # what is asked of a promise of an earlier letter
TOLD = {"not_kept"}  # … and what the letter says of one itself


def _is_sentence(text: str) -> bool:
    """True for words that can be quoted as a sentence of their own."""
    return text[:1].isupper() and text.endswith((".", "!", "?"))


def _shown_quote(finding: Finding, claim: Any, passage: Passage | None) -> str:
    """What a point quotes: the claim's whole sentence where it is short enough to read, else the claim.

    Of a claim that runs over two sentences, the words that the finding itself is about.
    """
    if claim is None:
        return ""
    said = next((one_line(evidence.quote) for evidence in finding.evidence if evidence.kind == "letter"), "")
    if re.search(r"[a-zæøå]\. [A-ZÆØÅ]", one_line(claim.quote)) and said and said in one_line(claim.quote):
        return said
    sentence = own_words(passage.text) if passage is not None else ""
    return sentence if isinstance(claim, Figure) and 0 < len(sentence.split()) <= 60 else one_line(claim.quote)


def _without_the_same_sum(found: Sequence[Point]) -> list[Point]:
    """Without the rest that is only the other side of a sum asked about: 83, 52 and 69 are not 214, so 214 - 83 - 52 is not 69."""
    sums = [
        set(point.claims)
        for point in found
        if point.kind == "fund" and point.words["afgørelse"] == "contradicted" and point.note.remark != WORKED_OUT
    ]
    return [
        point
        for point in found
        if point.note.remark != WORKED_OUT or not point.claims or not any(set(point.claims) <= claims for claims in sums)
    ]


def _without_what_follows(found: Sequence[Point], analysis: Analysis) -> list[Point]:
    """Without the share that only follows from a count which is asked about already: 630 of 720 are 87,5 per cent, and 720 is wrong."""
    figures = {figure.id: figure for figure in analysis.figures}
    asked = [point for point in found if point.kind == "fund" and not point.small]
    counts = {
        figures[claim].value
        for point in asked
        if point.words["afgørelse"] == "contradicted"
        for claim in point.claims[:1]
        if claim in figures and figures[claim].kind == "count" and figures[claim].value > 0
    }

    def follows(point: Point) -> bool:
        share = figures.get(point.claims[0]) if point.kind == "fund" and point.claims else None
        if share is None or share.kind != "share" or point.words["prøve"] not in {"data", "earlier", "table"}:
            return False
        near = [
            figure for figure in analysis.figures if figure.kind == "count" and abs(figure.span.start - share.span.start) < NEAR
        ]
        return any(
            abs(100 * part.value / whole - share.value) < Fraction(1, 10)
            for part in near
            for whole in counts
            if part.value != whole
        )

    return [point for point in found if not follows(point)]


FRESH = timedelta(days=62)  # how long what a letter expects stands unasked
NEAR = 200  # characters: a share and the part it is of
MAX_MISSED = 3  # rules, targets and deadlines of its own that a reply names one by one


def _missed_points(analysis: Analysis, passages: Sequence[Passage], sender: Voice, today: date) -> list[Point]:
    """What the sender admits that it does not keep, first of all points: when it will be kept, or whether the day that is named still holds."""
    every = [one for one in find_missed(passages, analysis, sender) if not mended_by(one, passages)]
    admitted = next((one for one in every if one.admitted), None)
    hopes = {one.start: hope_for(one, passages) for one in every}
    found = []
    if (
        admitted is not None
        and not any(hopes[one.start] or names_a_time(one, analysis.letter.date) for one in every if one.admitted)
        and not _day_is_asked(analysis, passages)
    ):
        found.append(admitted)
    said = {one.thing[:5] for one in every if one.admitted}
    own = [one for one in every if not one.admitted and (not one.thing or one.thing[:5] not in said)]
    return [
        _missed_point(one, hopes[one.start], analysis, sender, order, today)
        for order, one in enumerate([*found, *own[:MAX_MISSED]])
    ]


def _missed_point(missed: Missed, hope: Sequence[Passage], analysis: Analysis, sender: Voice, order: int, today: date) -> Point:
    outlook = quote_together(hope) if hope else ""
    sent = analysis.letter.date
    by_law = missed.admitted and OF_THE_LAW.search(missed.thing) is not None
    return Point(
        kind="regler",
        words={
            "citat": missed.quote,
            "loven": by_law,
            "udsigt": outlook,
            "ting": missed.thing,
            "jf": "",
            "spørg": missed.ask or when_kept(missed.thing),
            # A day that was named a few weeks ago is noted: whether it still holds nobody can say better than the letter did.
            "noteres": bool(hope or names_a_time(missed, sent)) and (sent is None or today - last_day(sent) <= FRESH),
        },
        note=Note(
            quote=" / ".join(text for text in (missed.quote, outlook) if text),
            file=analysis.letter.file,
            page=missed.passages[0].page,
        ),
        rank=(-1, order),
        claims=tuple(promise.id for one in (*missed.passages, *hope) for promise in one.commitments),
        sentences=() if by_law else tuple(one.start for one in (*missed.passages, *hope)),
        outlook=tuple(hope) or missed.passages,
    )


MAX_DAYS = 4  # more dates in one sentence cannot be read


def _overdue_point(overdue: Sequence[Retold], analysis: Analysis, *, alone: bool) -> Point:
    """Which days have passed, by name where they are few and the letter prints them. `alone`: it is all that the reply notes."""
    late = sorted(overdue, key=lambda told: last_day(told.deadline or ""))
    by_day: dict[date, str] = {}  # "udgangen af 2017" and "december 2017" are one day
    for told in late:
        by_day.setdefault(last_day(told.deadline or ""), printed_day(told.deadline or "", told.quote))
    days = list(by_day.values())
    return Point(
        kind="udløbet",
        words={
            "antal": len(overdue),
            "alle": alone,
            "dage": days if all(days) and len(days) <= MAX_DAYS else [],
            "senest": write_date(last_day(late[-1].deadline or "")),
        },
        note=Note(
            quote=" / ".join(told.quote for told in overdue),
            file=analysis.letter.file,
            page=overdue[0].passages[0].page,
            remark="Fristen er passeret på brevets dato.",
        ),
        rank=(4, 0),
    )


def printed_day(deadline: str, text: str) -> str:
    """A deadline as `text` prints it, with its year: "1. maj 2024", "maj 2024", "primo 2024", "2. kvartal 2024", "udgangen af 2024"; empty where it was reckoned out."""
    end = last_day(deadline)
    day = write_date(end)
    month = day.split(" ", 1)[1]
    ways = [day] if len(deadline) == len("2024-05-01") else []
    ways += [month] if (end + timedelta(days=1)).day == 1 else []
    ways += [f"{end.month // 3}. kvartal {end.year}"] if end.month % 3 == 0 and month in ways else []
    said = tidy(text)
    if vague := re.search(rf"\b(?:primo|medio|ultimo) (?:(?:{'|'.join(MONTHS)}) )?{end.year}\b", said, re.IGNORECASE):
        return vague.group().lower()
    for way in ways:
        if re.search(rf"(?<!\d){re.escape(way.removesuffix(f' {end.year}'))}(?!\w)", said, re.IGNORECASE):
            return way
    whole = (end.month, end.day) == (12, 31) and re.search(rf"(?<![\d/-]){end.year}(?![\d/-])", said)
    return f"udgangen af {end.year}" if whole else ""
