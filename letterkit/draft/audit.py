"""The auditor's working paper: every finding with claim, evidence, calculation, verdict, and whether it is closed or followed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from letterkit.case import Case, earlier_from
from letterkit.claim import STATUS_DANISH
from letterkit.danish.writing import capitalise, join_list
from letterkit.draft.build import Notes, build_draft
from letterkit.draft.campaign import unread_of
from letterkit.draft.deadline import is_overdue, last_day
from letterkit.draft.document import Draft, Note
from letterkit.draft.lexicon import one_line, own_words, tidy
from letterkit.draft.missed import find_missed, hope_for, mended_by, not_kept, when_kept
from letterkit.draft.open_questions import PutOff, put_off, put_off_whole
from letterkit.draft.outcomes import outcome_of
from letterkit.draft.passages import Passage, find_passages
from letterkit.draft.pledges import is_pledge, pledge_days, season_of, write_days
from letterkit.draft.point import claim_index, finding_note, joined_notes, row_text
from letterkit.draft.promised import by_a_day, falls_short, promised_half
from letterkit.draft.retell import quote_together, retell, standing_alone
from letterkit.draft.said import as_written, in_letter_words
from letterkit.draft.voice import Voice, addressed
from letterkit.draft.wording import end_sentence, write_date
from letterkit.finding import VERDICT_DANISH, Analysis, Finding, NotChecked
from letterkit.letter import Table
from letterkit.settings import Settings


def _without_stop(text: str) -> str:
    """One piece of evidence as a member of a list: no full stop but that of an abbreviation."""
    return text if re.search(r"\b(?:pct|kr|mio|mia|stk|ca|nr|mv|osv)\.$", text) else text.rstrip(".")


# What lies behind a remark that leaves nothing to follow: the way a number was rounded or cut off, or a year to come. A doubt about whether the letter's own
# numbers fit, or whether a promise was kept, stays open.
_SETTLED = ("rounding", "round_number", "cut_off", "one_way")
# "Vi har sat os som mål, at …": that it is set does not reach it.
_GOAL = re.compile(r"\b(?:(?:som|sat|har|fastsat) (?:et |nye |nyt )?mål|målsætning(?:en)?|målet er|målsat)\b", re.IGNORECASE)
_MAIL_MARK = re.compile(r"^(?:>\s*)+(?:\(?\d{1,2}[.)]\s+)?")


def _whole_marks(text: str) -> str:
    """Without a quotation mark that has lost its other half ("”Der faldt 5.230 elever …"), nor one that closes twice."""
    text = re.sub(r"(?<=[.?!]”)\.$", "", re.sub(r"”{2,}", "”", text))
    if text.count("”") % 2 == 0:
        return text
    return text[1:] if text.startswith("”") else text[:-1] if text.endswith("”") else text


def _name_of(table: Table) -> str:
    """A table's title, or the heads of its columns."""
    heads = [tidy(head) for head in table.header if head.strip()]
    return f"”{tidy(table.title)}”" if table.title else f"med kolonnerne {join_list(heads)}" if heads else "uden overskrift"


def _joined(points: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What several checks found of one sentence as one point: quoted once, every calculation once. Beside a doubt what fits is no point
    of its own, and closes nothing."""
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    doubts: dict[str, dict[str, Any]] = {}
    for point in points:
        if not point["afsluttet"] and point["slags"] == "påstand" and point["påstand"]:
            doubts.setdefault(point["påstand"], point)
    for place, point in enumerate(points):
        alike = tuple(point[word] for word in ("påstand", "slags", "side", "vurdering", "bemærkning", "afsluttet"))
        doubt = doubts.get(point["påstand"]) if point["slags"] == "påstand" and point["afsluttet"] else None
        first = doubt if doubt is not None else found.setdefault(alike if point["påstand"] else (place,), point)
        if first is not point:
            _join(first, point, lead=_ALSO if doubt is not None and _ALSO not in doubt["forklaring"] else "")
    return list(found.values())


_ALSO = "Sætningens øvrige oplysninger passer: "


def _numbers(lines: Sequence[str]) -> set[str]:
    return {number for line in lines for number in re.findall(r"\d[\d.,]*\d|\d", line)}


def _put_off_words(finding: Finding, analysis: Analysis, late: Mapping[str, PutOff]) -> str:
    """What is said of a question all of whose open parts the letter promises by a day; "" of others."""
    question = next((one for one in analysis.questions if one.id in finding.claims), None)
    found = put_off_whole(question, late) if question is not None else []
    if not found or found[0].day is None:
        return ""
    return f"Svaret er efter brevet udskudt til {write_date(found[0].day)}: ”{own_words(found[0].said.text)}”"


def _tested_figures(passage: Passage) -> dict[str, str]:
    """The figures of a sentence that a check can hold against something, by id."""
    return {
        figure.id: tidy(figure.quote)
        for figure in passage.figures
        if figure.kind in {"count", "share", "amount"}
        and figure.role not in {"limit", "target"}
        and figure.approx not in {"at_least", "at_most"}
    }


def _with_untested(point: dict[str, Any]) -> dict[str, Any]:
    """A point that closes a sentence says which of its numbers nobody has tested, and then stays open."""
    tested, every = point.pop("prøvet"), point.pop("tal")
    worked = _numbers(point["beregning"])  # what a sum is made of is tested with it
    open_ = {figure: quote for figure, quote in every.items() if figure not in tested and not _numbers([quote]) & worked}
    left = list(dict.fromkeys(open_.values()))
    if not point["afsluttet"] or not left or len(left) == len(every):
        return point
    told = f"{end_sentence(point['forklaring'])} Ikke prøvet i sætningen: {join_list(left)}"
    return {**point, "vurdering": "stemmer delvist", "forklaring": told, "opfølgning": "følges fortsat", "afsluttet": False}


def _join(first: dict[str, Any], point: dict[str, Any], *, lead: str = "") -> None:
    """Add what `point` found to `first`, unless its calculation has the same numbers: 24 - 15 - 6 = 3 behind 15 + 6 + 3 = 24."""
    first["note"] = joined_notes(first["note"], point["note"])
    first["prøvet"] |= point["prøvet"]
    first["tal"] |= point["tal"]
    if point["kode"] not in first["kode"]:
        first["kode"] = ", ".join(code for code in (first["kode"], point["kode"]) if code)
    worked = [line for line in point["beregning"] if "=" in line]
    if worked and len(worked) == len(point["beregning"]) and _numbers(worked) <= _numbers(first["beregning"]):
        return
    for word in ("belæg", "beregning"):
        first[word] = list(dict.fromkeys([*first[word], *point[word]]))
    if point["forklaring"] and point["forklaring"] not in first["forklaring"]:
        more = f"{lead}{point['forklaring']}"
        first["forklaring"] = f"{end_sentence(first['forklaring'])} {more}" if first["forklaring"] else more


def _without_sum(told: str, lines: Sequence[str]) -> str:
    """The explanation without the calculation that stands above it."""
    for line in lines:
        sum_, _, _ = line.partition(";")
        told = re.sub(rf"\.?:\s*{re.escape(sum_.strip().rstrip('.'))}(?=\.|$)", "", told)
    return told


def _of_the_claim(told: str, quote: str) -> str:
    """Without the claim's own words, which stand above: "Påstanden passer med de to tal."."""
    found = re.match(r"”(?P<words>[^”]+)” (?=(?:passer|stemmer|svarer)\b)", told)
    if found is None or found["words"].rstrip(".") not in quote or 2 * len(found["words"]) < len(quote):
        return told
    return f"Påstanden {told[found.end() :]}"


def _not_reached(analysis: Analysis, passages: Sequence[Passage], sender: Voice) -> list[dict[str, Any]]:
    """A point for each rule, target or plan that the letter's own words show is not kept: first of all, and open."""
    found = []
    for missed in find_missed(passages, analysis, sender):
        mended = mended_by(missed, passages)
        hope = mended or hope_for(missed, passages)
        outlook = f"Om udsigten hedder det: ”{quote_together(hope)}” Det følges, om det sker." if hope else ""
        if mended:
            again = "" if mended[0] in missed.passages else f": ”{quote_together(mended)}”"
            outlook = end_sentence(f"Det er efter brevet siden bragt i orden{again}")
        asks = outlook or f"Det bør oplyses, {missed.ask or when_kept(missed.thing)}."
        found.append(
            {
                "påstand": missed.quote,
                "slags": "oplysning",
                "side": str(missed.passages[0].page or ""),
                "tabel": "",
                "belæg": [],
                "beregning": [],
                "forklaring": f"Brevet siger selv, at {not_kept(missed.thing)}. {asks}",
                "vurdering": "ikke nået eller overholdt",
                "bemærkning": False,
                "opfølgning": "følges fortsat",
                "afsluttet": False,
                "kode": "",
                "prøvet": set(),
                "tal": {},
                "note": Note(quote=missed.quote, file=analysis.letter.file, page=missed.passages[0].page),
            }
        )
    return found


_ON_PROMISES = {
    ("LK901", "partly_kept"): "tidligere løfte kun delvist holdt",
    ("LK901", "not_kept"): "tidligere løfte ikke holdt",
    ("LK901", "not_mentioned"): "tidligere løfte ikke omtalt",
}
_ONLY_USED = "Tallet er kun brugt i beregningen af et andet tal."


def _sent(analysis: Analysis) -> date | None:
    day = analysis.letter.date
    return date.fromisoformat(day) if day and len(day) == 10 else None


def draft_audit(analysis: Analysis, case: Case, settings: Settings, *, today: date) -> Draft:
    """The working paper `revisionsnotat` over one letter. What could not be checked is listed with its reason."""
    notes = Notes()
    claims = claim_index(analysis)
    passages = find_passages(analysis)
    them = addressed(analysis.letter.sender)
    points: list[dict[str, Any]] = []
    wrong_tables = {
        (one.span.start, one.span.end)
        for finding in analysis.findings or ()
        if finding.verdict == "contradicted"
        for one in finding.evidence
        if one.kind == "table" and one.span is not None
    }
    sums: set[frozenset[str]] = set()
    postponed_parts = put_off(analysis, passages)
    for finding in analysis.findings or ():
        if finding.verdict == "supported" and any(
            one.kind == "table" and one.span is not None and (one.span.start, one.span.end) in wrong_tables
            for one in finding.evidence
        ):
            continue  # a table whose own numbers do not fit confirms nothing
        worked = frozenset(_numbers([finding.calculation.split(":")[0]])) if " = " in finding.calculation else frozenset()
        if finding.verdict == "supported" and len(worked) > 2 and worked in sums:
            continue  # 132 - 108 = 24 behind 132 - 24 = 108
        sums |= {worked}
        if finding.severity == "remark" and finding.reason == "forecast":
            continue  # a day to come in a sentence about what is to come: nothing to follow and nothing to close
        about = [claims[claim] for claim in finding.claims if claim in claims]
        main = next((claim for claim in about if getattr(claim, "span", None) is not None), about[0] if about else None)
        passage = next((p for p in passages if main is not None and main.span and p.start <= main.span.start < p.end), None)
        quote = own_words(passage.text) if passage is not None else one_line(main.quote) if main is not None else ""
        quote = quote or next(
            (one_line(one.quote) for one in finding.evidence if one.kind == "letter" and finding.code == "LK901"), ""
        )
        quote = _MAIL_MARK.sub("", quote)
        page = main.span.page if main is not None and main.span is not None else None
        lines = [in_letter_words(line) for line in finding.calculation.splitlines() if line.strip()]
        closed = finding.verdict == "supported" or (finding.severity == "remark" and finding.reason in _SETTLED)
        points.append(
            {
                "påstand": quote,
                "slags": "spørgsmål" if finding.check == "answer" else "påstand",
                "side": str(page) if page else "",
                "tabel": "" if quote else next((_name_of(table) for table in analysis.tables if table.id in finding.claims), ""),
                "belæg": [
                    _without_stop(_whole_marks(_MAIL_MARK.sub("", row_text(item))))
                    for item in finding.evidence
                    if _MAIL_MARK.sub("", one_line(item.quote)) not in quote and item.quote != finding.calculation
                ],
                "beregning": [as_written(line) for line in lines],
                "forklaring": _without_sum(
                    _of_the_claim(_whole_marks(capitalise(as_written(in_letter_words(finding.explanation)))), quote), lines
                ),
                "vurdering": "tidligere løfte holdt efter fristen"
                if outcome_of(finding) == "sent"
                else _ON_PROMISES.get((finding.code, finding.reason or ""), VERDICT_DANISH[finding.verdict]),
                "bemærkning": finding.severity == "remark",
                "opfølgning": "afsluttes" if closed else "følges fortsat",
                "afsluttet": closed,
                "kode": finding.code,
                "prøvet": {*finding.claims} if closed else set(),
                "tal": _tested_figures(passage) if passage is not None and finding.verdict == "supported" else {},
                "note": finding_note(finding, analysis, quote=quote, page=page),
            }
        )
        if finding.check == "answer" and (postponed := _put_off_words(finding, analysis, postponed_parts)):
            points[-1] |= {"vurdering": "udskudt", "forklaring": postponed, "beregning": []}
    points = _not_reached(analysis, passages, them) + points
    points = [_with_untested(point) for point in _joined(points)]
    points = [{**point, "kilde": notes.add(point.pop("note"))} for point in points]
    promises = []
    before: set[int] = set()
    for index, passage in enumerate(passages):
        commitments = [promise for promise in passage.commitments if is_pledge(promise, passage, analysis.letter)]
        if not commitments or passage.start in before:  # the row above has told it as its exception
            continue
        asked = by_a_day(passage, analysis)
        told = asked or promised_half(passages, index, analysis, them) or standing_alone(retell(passages, index, analysis, them))
        if before & {one.start for one in told.passages[:-1]}:  # the row above has said it
            told = replace(told, quote=own_words(passage.text))
        before = {one.start for one in told.passages}
        statuses = [promise.status for promise in commitments]
        days = pledge_days(commitments)
        sent = _sent(analysis)
        if days and sent is not None and all(last_day(day) > sent for day in days):
            statuses = ["planned" if status == "done" else status for status in statuses]  # nothing is done on a day to come
        if days and sent is not None and all(last_day(day) > sent for day in days) and re.match(r"Fra samme \w+\b", told.quote):
            statuses = ["planned" if status == "ongoing" else status for status in statuses]
        if not days and told.quote.startswith("Siden "):
            statuses = [
                "ongoing" if status == "planned" else status for status in statuses
            ]  # "Siden august skal alle rejser godkendes"
        done = all(status == "done" for status in statuses)
        # "Mentorer er indført, bortset fra på jura" is not closed, nor what runs on to a day that is not yet.
        left = (
            falls_short(told.quote)
            or _GOAL.search(told.quote) is not None
            or any(last_day(day) > today and not season_of(day, told.quote, sent) for day in days)
        )
        late = any(is_overdue(day, today) for day in days) and not done
        promises.append(
            {
                "led": told.clause or "",
                "citat": told.quote,
                "om": capitalise(told.clause.split(f" {told.quote[:1].lower()}{told.quote[1:-1]}")[0])
                if asked and told.clause
                else "",
                "frist": write_days(days, told.quote, done=done, sent=sent),
                "status": join_list(list(dict.fromkeys(STATUS_DANISH[status] for status in statuses))),
                "opfølgning": "afsluttes" if done and not left else "fristen er passeret" if late else "følges fortsat",
                "kilde": notes.add(Note(quote=told.quote, file=analysis.letter.file, page=passage.page)),
            }
        )
    coverage = analysis.coverage
    unchecked: dict[str, list[dict[str, str]]] = {}  # by the reason why
    # What is only reckoned with, as the base of a share or a part of a sum, has itself been held against nothing.
    # A whole and all its parts hold each other.
    held = {
        claim
        for finding in analysis.findings or ()
        for claim in (finding.claims if finding.code == "LK101" else finding.claims[:1])
    }
    used = [NotChecked(id=one, why=_ONLY_USED) for one in coverage.checked if one not in held]
    for item in (*used, *coverage.not_checked):
        claim = claims.get(item.id)
        if claim is not None:
            key = notes.add(Note(quote=one_line(claim.quote), file=analysis.letter.file, page=claim.span.page))
            unchecked.setdefault(tidy(item.why), []).append({"tal": tidy(claim.quote), "kilde": key})
    letter = analysis.letter
    unread = unread_of(case, analysis)
    words: dict[str, Any] = {
        "brev": {
            "afsender": letter.sender or "ukendt afsender",
            "dato": write_date(letter.date) if letter.date else "",
            "emne": capitalise(one_line(letter.subject or "")),
            "fil": letter.file,
            "fingeraftryk": letter.sha256[:16],
            "sagsnummer": letter.case_number or "",
        },
        "ulæste_punkter": unread,
        "dato": write_date(today),
        "sag": case.reference or "",
        "datafiler": list(case.data_files),
        "tidligere": len(earlier_from(case, letter.sender)),
        "henvendelse": case.request is not None,
        "punkter": points,
        "løfter": promises,
        "ikke_prøvet": [{"hvorfor": why, "tallene": figures} for why, figures in unchecked.items()],
        "dækning": {
            "sider": coverage.pages_read if analysis.letter.pages else 0,  # a text file does not know its pages
            "tabeller": coverage.tables_read,
            "tal": coverage.figures_read,
            "prøvet": len(coverage.checked) - len(used),
            "ikke_prøvet": len(coverage.not_checked) + len(used),
            "spørgsmål": 0 if unread else coverage.questions_asked,  # of a list read in pieces nobody says that it is answered
            "besvaret": sum(one.answered == "yes" and all(part.answered for part in one.parts) for one in analysis.questions),
            "fejlede": list(coverage.failed_checks),
        },
        "version": f"letterkit {analysis.model.letterkit}, {analysis.model.pipeline}, ordliste {analysis.model.vocabulary[:12]}",
    }
    fields = {"dato": write_date(today), "sagsnummer": case.reference or "", "afsender": "", "modtager": ""}
    return build_draft("revisionsnotat", words, notes.found, fields=fields, settings=settings, today=today)
