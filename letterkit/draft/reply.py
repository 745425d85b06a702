"""The ministry's next letter to one sender: an analysis → the words of the wording `svar` → a draft."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from letterkit.case import Case
from letterkit.claim import Initiative
from letterkit.danish.dates import find_dates
from letterkit.draft.asked_of_us import AskedOfUs, asked_in_passing, asked_of_us
from letterkit.draft.build import SMALL_COUNT, Notes, build_draft, voice_words
from letterkit.draft.campaign import unread_of
from letterkit.draft.deadline import answer_deadline, is_overdue
from letterkit.draft.document import Draft, Note
from letterkit.draft.indirect import own_sentence
from letterkit.draft.lexicon import one_line, own_words
from letterkit.draft.missed import KEEPS, Missed, find_missed, hope_for, mended_by
from letterkit.draft.open_questions import PutOff, as_indirect, clean_part, put_off
from letterkit.draft.outcomes import outcome_words, outcomes
from letterkit.draft.passages import Passage, find_passages, split_passages
from letterkit.draft.picked import pick_figures
from letterkit.draft.point import Point
from letterkit.draft.points import MAX_POINTS, open_points
from letterkit.draft.promised import MAX_PROMISES, admitted_halves, keeps_a_rule, pick_promises, with_accounts
from letterkit.draft.question_lines import gives, shared_words
from letterkit.draft.request_day import request_day
from letterkit.draft.retell import Retold, quote_together, retell, standing_alone, with_pronoun
from letterkit.draft.said import named
from letterkit.draft.subject import letter_words, sender_name, topic_words
from letterkit.draft.voice import Voice, addressed, writer
from letterkit.draft.wording import cut_links, write_date
from letterkit.finding import Analysis
from letterkit.settings import Settings


def _told_words(told: Retold, sender: Voice, analysis: Analysis, notes: Notes, today: date) -> dict[str, Any]:
    pages = [passage.page for passage in told.passages if passage.page]
    small = [
        figure.quote
        for passage in told.passages
        for figure in passage.figures
        if figure.kind == "count" and figure.unit == "person" and 0 < figure.value < 5 and " " in figure.quote  # with its noun
    ]
    remarks = [
        f"Frist: {write_date(told.deadline)}." if told.deadline else "",
        f"Bemærk: {small[0]} er {SMALL_COUNT}." if small else "",
    ]
    remark = " ".join(part for part in remarks if part)
    calculations = [
        finding.calculation
        for finding in analysis.findings or ()
        if finding.verdict == "supported"
        and finding.calculation
        and {figure.id for passage in told.passages for figure in passage.figures} & set(finding.claims)
    ]
    note = Note(
        quote=told.quote,
        file=analysis.letter.file,
        page=pages[0] if pages else None,
        calculation="; ".join(calculations),
        remark=remark,
    )
    return {
        "led": told.clause or "",
        "led_den": with_pronoun(told.clause or "", sender),
        "sætning": (own_sentence(told.clause, sender) or _cause_sentence(told.clause, sender) or "") if told.clause else "",
        "citat": cut_links(told.quote),
        "kilde": notes.add(note),
        "frist": write_date(told.deadline) if told.deadline else "",
        "regel": any(map(keeps_a_rule, told.passages)),
        "før": _deadline_before(told, analysis),
        "passeret": is_overdue(told.deadline, today),
        "uden_dag": told.deadline is None and not any(map(_says_when, told.passages)),
    }


_SOME_TIME = re.compile(
    r"\d{4}|\b(?:uger?|ugen|måned\w*|kvartal\w*|halvår\w*|år(?:et|ene)?|dage?|dagen|forår\w*|sommer\w*|efterår\w*|vinter\w*|jul(?:en)?|påske\w*|pinse\w*|nytår\w*|"
    r"årsskiftet|senest|inden|snart|snarest|straks|løbende|nu|i dag|allerede|primo|medio|ultimo)\b",
    re.IGNORECASE,
)


def _says_when(passage: Passage) -> bool:
    """Does a sentence give any time at all, in whatever words? In doubt nobody is asked when."""
    return bool(_SOME_TIME.search(passage.text) or find_dates(passage.text, reference=None))


_WAS_DUE = re.compile(r"fristen var (?P<day>[^;]+?)(?: i brevet af (?P<letter>[^;]+))?;")


def _deadline_before(told: Retold, analysis: Analysis) -> str:
    """What an earlier letter had as the deadline of what is kept in part and has a new day: "31. december 2025 i brevet af 14. maj 2025"."""
    claims = {claim.id for one in told.passages for claim in one.commitments}
    claims |= {figure.id for one in told.passages for figure in one.figures}
    for finding in analysis.findings or ():
        if (
            finding.reason == "partly_kept"
            and not finding.ask
            and claims & set(finding.claims)
            and (due := _WAS_DUE.search(finding.calculation))
        ):
            return f"{due['day']} i brevet af {due['letter']}" if due["letter"] else due["day"]
    return ""


# "den væsentligste årsag er, at …": a sentence of its own, with who says so.
_CAUSE_IS = re.compile(
    r"(?P<what>(?:den |det )?(?:[a-zæøå]+e )?(?:hoved)?(?:årsag|forklaring|begrundelse|grund)(?:en|erne)?(?: til [^,]+,?| hertil)? (?:er|var)), at (?P<rest>.+)"
)


def _cause_sentence(clause: str, sender: Voice) -> str:
    found = _CAUSE_IS.fullmatch(clause)
    if found is None or sender.person:
        return ""
    told = f"{found['what']} ifølge {sender.noun}, at {found['rest']}"
    return told[:1].upper() + told[1:]


_SHOWS = re.compile(r"(?P<who>[^,]{3,60}?) (?:viser|bekræfter|viste|peger på), at (?P<what>.+)")


def shown_once(items: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What "opgørelsen viser" a second time is told as the other clauses are: no two sentences begin alike."""
    found: list[dict[str, Any]] = []
    seen: set[str] = set()
    for item in items:
        shows = _SHOWS.match(str(item["led"])) if item["sætning"] else None
        if shows and shows["who"] in seen:
            item = {**item, "sætning": "", "led": shows["what"], "led_den": shows["what"]}
        seen |= {shows["who"]} if shows else set()
        found.append(item)
    return found


def pair_up(items: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Neighbours that one sentence can carry: two short clauses together, a quotation alone."""
    groups: list[list[dict[str, Any]]] = []
    for item in items:
        last = groups[-1] if groups else []
        words = sum(len(str(other["led"]).split()) for other in (*last, item))
        plain = all(other["led"] and not other["sætning"] and ", og " not in other["led"] for other in (*last, item))
        if last and len(last) < 3 and plain and words <= 45:
            own = [str(other["led"]) != str(other["led_den"]) for other in (last[0], item)]
            # "at kommunen …, og at den …"
            last.append({**item, "led": item["led_den"]} if all(own) and len(last) == 1 else item)
        else:
            groups.append([item])
    return groups


def _point_words(point: Point, notes: Notes, letter: str) -> dict[str, Any]:
    words = {"slags": point.kind, "kilde": notes.add(point.note), **point.words}
    words |= {word: named(str(words[word]), letter) for word in ("forklaring", "spørg") if words.get(word)}
    if words.get("citat") and point.kind in {"fund", "regler"} and str(words["citat"]) not in str(words.get("forklaring")):
        words["citat"] = cut_links(str(words["citat"]))
    if point.figure_note is not None:
        words["tal_kilde"] = notes.add(point.figure_note)
    return words


def _earlier_words(points: Sequence[Point], case: Case, notes: Notes) -> dict[str, Any] | str:
    """Promises of the sender's earlier letters that the letter leaves open or has kept in part, each in its whole sentence; "" where there are none."""
    if not points:
        return ""
    days = {one.letter.file: one.letter.date.value for one in case.earlier if one.letter.date is not None}
    sentences = [own_words(passage.text) for earlier in case.earlier for passage in split_passages(earlier.letter.text)]
    told = []
    for point in points:
        said = str(point.words["løfte"]).rstrip(".")
        whole = next((sentence for sentence in sentences if said in sentence), said)
        told.append({"citat": whole, "nu": str(point.words["nu"]), "kilde": notes.add(point.note)})
    named = {days.get(str(point.words["fil"]), "") for point in points}
    return {"dato": write_date(next(iter(named))) if len(named) == 1 and "" not in named else "", "ting": told}


# What the letter itself calls a thing with a name: a ship, a house and a dog have names too.
_INITIATIVE = re.compile(
    r"\b\w*(?:projekt|indsats|initiativ|ordning|kampagne|forsøg|program|tilbud|tiltag|pulje|model|forløb|strategi|aktion|kursus|kurser|koncept|metode|partnerskab|netværk|handleplan|redskab|mål)\w*\b|\bunder (?:navnet|overskriften)\b",
    re.IGNORECASE,
)


_ENDS = re.compile(r"[.?!](?=\s)|\n\n")


def _is_called_initiative(initiative: Initiative, text: str) -> bool:
    """True where a sentence with the name says what sort of thing it is."""
    for place in initiative.mentions:
        start = max(text.rfind(mark, 0, place.start) for mark in (". ", "\n\n", "? ")) + 1
        end = _ENDS.search(text, place.end)
        if _INITIATIVE.search(text[start : place.start] + text[place.end : end.start() if end else len(text)]):
            return True
    return False


def doubted_claims(analysis: Analysis) -> frozenset[str]:
    """The claims that a finding of figures touches, remarks too: their sentence is no information to repeat."""
    found = [finding for finding in analysis.findings or () if finding.check != "date"]
    sound = {claim for finding in found if finding.verdict == "supported" for claim in finding.claims}
    doubted = (finding for finding in found if finding.verdict in {"contradicted", "unclear"})
    return frozenset(
        claim for finding in doubted for claim in finding.claims if finding.verdict == "contradicted" or claim not in sound
    )


def asks_whether_kept(point: Point) -> bool:
    """True of an open question whether the rules are kept."""
    if point.kind != "spørgsmål":
        return False
    return any(part["slags"] == "yes_no" and KEEPS.search(part["citat"]) for part in point.words["mangler"]) or (
        point.words["helt"] and re.match(r"(?:Overholder|Opfylder|Efterlever|Lever)\b", str(point.words["citat"])) is not None
    )


def says_it_complies(passage: Passage, analysis: Analysis) -> bool:
    span = analysis.compliance.span
    return analysis.compliance.value == "complies" and span is not None and passage.start <= span.start < passage.end


def _with_outlooks(
    promises: Sequence[Retold], noted: Sequence[Point], passages: Sequence[Passage], analysis: Analysis, sender: Voice
) -> list[Retold]:
    """The promises, before them when a rule that is not kept now will be: what is not kept itself is told with the rest."""
    told = {one.start for promise in promises for one in promise.passages}
    first = []
    outlooks = [point.outlook[-1] for point in noted if point.outlook]
    for one in find_missed(passages, analysis, sender):  # "Loven vil være overholdt fra og med 2027", of what nobody asks about
        if one.admitted and not mended_by(one, passages):
            outlooks += hope_for(one, passages)[:1]
    for outlook in dict.fromkeys(outlooks):
        index = next((at for at, one in enumerate(passages) if one.start == outlook.start), None)
        if index is not None and passages[index].start not in told:
            first.append(standing_alone(retell(passages, index, analysis, sender)))
            told.add(passages[index].start)
    return [*first, *promises]


def _who_admits(admitted: Missed, analysis: Analysis, admission: Sequence[Passage]) -> list[Passage]:
    """The sentence that admits and the one that says when it will be kept; nothing where which it is cannot be told."""
    said = analysis.compliance.span if admitted.admitted else None
    own = [one for one in admitted.passages if said is not None and one.start <= said.start < one.end]
    own = own or (list(admitted.passages) if len(admitted.passages) == 1 else [])
    return [*own, *(one for one in admission if keeps_a_rule(one) and one not in own)] if own else []


def _admission_clauses(said: Sequence[Passage], passages: Sequence[Passage], analysis: Analysis, sender: Voice) -> list[str]:
    """What is admitted and when it will be kept, each after its own "at"; nothing where one of the two must be quoted."""
    found = [retell(passages, passages.index(one), analysis, sender) for one in said]
    opens = rf"^{sender.noun} (?:må konstatere|konstaterer|må erkende|erkender|oplyser), at "
    clauses = [re.sub(opens, "", one.clause or "") for one in found]
    if not all(clauses) or any(one.lean_on or len(one.passages) > 1 for one in found):
        return []
    return [clause if order == 0 else with_pronoun(clause, sender) for order, clause in enumerate(clauses)]


def _asked_words(asked: AskedOfUs, notes: Notes, file: str) -> dict[str, Any]:
    """What the letter asks of us, and by when: a reply's own task."""
    things = [
        {
            "citat": one_line(question.quote),
            "kilde": notes.add(
                Note(quote=one_line(question.quote), file=file, page=question.span.page if question.span else None)
            ),
        }
        for question in asked.questions
    ]
    return {"frist": write_date(asked.deadline) if asked.deadline else "", "ting": things}


_PROVISIONAL = re.compile(
    r"\b(?:dette|hermed|nærværende|svaret\s+er|redegørelsen\s+er|besvarelsen\s+er)\b[^.]{0,60}?\bforeløbig(?:t|e)?\b",
    re.IGNORECASE,
)


def _waiting_words(
    analysis: Analysis, passages: Sequence[Passage], found: Mapping[str, PutOff], today: date, notes: Notes
) -> list[dict[str, Any]]:
    """What the letter puts off, by the day it promises: that day, or its own words where it gives none or the day has passed."""
    letter = analysis.letter
    early = "foreløbig" in (letter.subject or "").lower() or any(_PROVISIONAL.search(one.text) for one in passages)
    rows: dict[tuple[date | None, int], dict[str, Any]] = {}
    for question in analysis.questions:
        for part in question.parts:
            late = found.get(part.quote)
            if late is None:
                continue
            coming = late.day is not None and late.day >= today
            key = (late.day, 0) if coming else (late.day, late.said.start)
            quote = own_words(late.said.text)
            new = {
                "dag": write_date(late.day.isoformat()) if late.day is not None and coming else "",
                "foreløbigt": early and not rows,
                "led": [],
                "citat": quote,
                "kilde": "",
            }
            row = rows.setdefault(key, new)
            row["kilde"] = row["kilde"] or notes.add(Note(quote=quote, file=letter.file, page=late.said.page))
            row["led"].append(as_indirect(clean_part(part.quote)))
    for row in rows.values():
        row["led"] = row["led"] if all(row["led"]) else []
    return list(rows.values())


# What tells a number, a sum or a day, by the kind of answer that a part wants; of others nobody can say that a sentence has it.
_WANTED_KINDS = {"count": {"count", "share", "ratio", "duration"}, "cost": {"amount"}, "date": set[str]()}


def _is_told_here(point: Point, told: Sequence[Passage]) -> bool:
    """True of an open question all of whose open parts the letter answers in a sentence that our own draft retells: nobody asks for what stands
    in the same letter as told."""
    if point.kind != "spørgsmål" or point.words["afvist"] or not point.words["mangler"]:
        return False
    return all(any(_tells(one, part["slags"], part["citat"]) for one in told) for part in point.words["mangler"])


def _tells(passage: Passage, kind: str, asked: str) -> bool:
    """True of a sentence with two thirds of the words of what is asked, and a number or a day of the kind."""
    if kind not in _WANTED_KINDS:
        return False
    words, shared = shared_words(asked, own_words(passage.text))
    has = any(one.kind in _WANTED_KINDS[kind] for one in passage.figures) if kind != "date" else gives(kind, passage.text)
    return has and shared >= 2 and 3 * shared >= 2 * words


def reply_words(analysis: Analysis, case: Case, settings: Settings, today: date) -> tuple[dict[str, Any], dict[str, Note]]:
    """The words of the wording `svar`, and the notes that its <s kilde="…"> refer to."""
    them = addressed(sender_name(analysis, case), kommune_as=settings.kommune_as)
    asked_by = case.request.letter.sender if case.request is not None else None
    us = writer(case.asked_by or (asked_by.value if asked_by is not None else None), them)
    passages = find_passages(analysis)
    notes = Notes()
    asked_here = asked_of_us(analysis, case)
    request = case.request.letter.text if case.request is not None else ""
    wishes = asked_in_passing(analysis, passages, request) if asked_here is None else []
    promises = [told for told in pick_promises(passages, analysis, them) if not any(one in wishes for one in told.passages)]
    points = open_points(analysis, passages, promises, today, them, request)
    refused = [point for point in points if point.words.get("begrundet")]
    points = [point for point in points if point not in refused]
    noted = [point for point in points if point.words.get("noteres")]
    before = [point for point in points if point.kind == "tidligere" and point.words["spørg"]]
    disputed = frozenset(claim for point in points if point.kind == "fund" for claim in point.claims) | doubted_claims(analysis)
    put_off_parts = put_off(analysis, passages)
    waiting = _waiting_words(analysis, passages, put_off_parts, today, notes)
    late = {one.said.start for one in put_off_parts.values()}
    promises = [told for told in promises if not late & {one.start for one in told.passages}]
    in_points = {claim for point in points if point not in noted for claim in point.claims}
    promises = [
        told for told in promises if not in_points & {claim.id for passage in told.passages for claim in passage.commitments}
    ]
    quoted = frozenset(passage.start for told in promises[:MAX_PROMISES] for passage in told.passages)
    quoted |= {start for point in points if point not in noted for start in point.sentences}
    quoted |= {one.start for one in wishes}
    quoted |= {one.start for point in refused for one in passages if own_words(one.text) == point.words["afvist"]}
    quoted |= {
        one.start for point in before for one in passages if str(point.words["nu"]) and own_words(one.text) == point.words["nu"]
    }
    promises = _with_outlooks(promises, noted, passages, analysis, them)
    quoted |= {passage.start for told in promises[: MAX_PROMISES + 1] for passage in told.passages}
    points = [point for point in points if point not in noted and point.kind != "tidligere"]
    asked_about = frozenset(str(point.words["citat"]) for point in points if point.kind == "fund")
    asked_about |= {str(point.words["afvist"]) for point in points if point.kind == "spørgsmål"}
    missed = find_missed(passages, analysis, them)
    admitted = next((one for one in missed if one.admitted), None)
    admission: list[Passage] = []
    main_admission: list[Passage] = []
    if admitted is None and noted and not points and not before:
        admitted = next(one for one in missed if hope_for(one, passages) or len(noted[0].outlook))
    if admitted is not None and not points and not before:  # all that the letter leaves to say is when the law will be kept
        admission = [*admitted.passages, *hope_for(admitted, passages)]
        main_admission = _who_admits(admitted, analysis, admission)
        quoted |= {one.start for one in admission}
        said = {one.start for one in admission}
        promises = [told for told in promises if not any(one.start in said and one.commitments for one in told.passages)]
    if any(asks_whether_kept(point) for point in points):  # what is asked about is not noted as well
        quoted |= {one.start for one in passages if says_it_complies(one, analysis)}
        promises = [told for told in promises if not any(says_it_complies(one, analysis) for one in told.passages)]
    kept_before = outcomes(analysis, case, passages, them, quoted) if asked_here is None else []
    quoted |= {passage.start for _, passage, _, _ in kept_before}
    promises = [told for told in promises if not any(passage in told.passages for _, passage, _, _ in kept_before)]
    figures = pick_figures(passages, analysis, them, disputed, quoted, asked_about, brief=not points and not before)
    figures = [*admitted_halves(promises, analysis, them, disputed), *with_accounts(figures, promises, disputed)]
    if asked_here is not None:  # a letter that asks is answered, not acknowledged
        figures, promises = [], []
    told = [one for item in (*figures, *promises[:MAX_PROMISES]) for one in item.passages]
    points = [point for point in points if not _is_told_here(point, told)]
    deadline = answer_deadline(today, settings.answer_working_days)
    asked = request_day(analysis, case)
    letter = analysis.letter
    called = letter_words(analysis)["bestemt"]
    main = [point for point in points if not point.small]
    small = [point for point in points if point.small] + main[MAX_POINTS:]
    asked_points = [_point_words(point, notes, called) for point in main[:MAX_POINTS]]
    if details := [_point_words(point, notes, called) for point in small if point.words.get("spørg")]:
        asked_points.append({"slags": "mindre", "ting": details})
    promises, more = promises[:MAX_PROMISES], max(0, len(promises) - MAX_PROMISES)
    told_text = " ".join(told.quote for told in (*figures, *promises))
    words: dict[str, Any] = {
        "brev": {
            **letter_words(analysis),
            **topic_words(analysis, case),
            "dato": write_date(letter.date) if letter.date else "",
            "sagsnummer": letter.case_number or "",
        },
        "vi": voice_words(us),
        "de": voice_words(them),
        "udskudt": waiting,
        "afslået": [
            {
                "navn": str(point.words["navn"]) if point.words["nummereret"] else "",
                "citat": str(point.words["afvist"]),
                "kilde": notes.add(point.note),
            }
            for point in refused
        ],
        "udfald": outcome_words(kept_before, notes),
        "ulæste_punkter": unread_of(case, analysis),
        "direkte": them.person,
        "navn": letter.signatory or "",
        "anmodet": write_date(asked) if asked and asked != letter.date else "",
        "tal": pair_up(shown_once([_told_words(told, them, analysis, notes, today) for told in figures])),
        "løfter": [_told_words(told, them, analysis, notes, today) for told in promises],
        "flere_løfter": more,
        "indsatser": [
            initiative.name
            for initiative in analysis.initiatives
            if initiative.name not in f"{told_text} {letter.subject}" and _is_called_initiative(initiative, letter.text)
        ],
        "bedt_om": _asked_words(asked_here, notes, letter.file) if asked_here is not None else "",
        "spurgt": [
            {
                "citat": own_words(one.text),
                "spørger": one.text.rstrip().endswith("?"),
                "kilde": notes.add(Note(quote=own_words(one.text), file=letter.file, page=one.page)),
            }
            for one in wishes
        ],
        "punkter": asked_points,
        "tidligere": _earlier_words(before, case, notes),
        "ikke_overholdt": cut_links(quote_together(admission)) if admission else "",
        "ikke_overholdt_led": _admission_clauses(main_admission, passages, analysis, them),
        "tone": sum(map(ord, letter.text)) % 3,
        "frist": {
            "dag": write_date(deadline.day, weekday=True),
            "arbejdsdage": str(deadline.working_days),
            "kilde": notes.add(
                Note(calculation=f"{write_date(today)} + {deadline.working_days} arbejdsdage", remark=deadline.rule)
            ),
        },
    }
    return words, notes.found


def draft_svar(analysis: Analysis, case: Case, settings: Settings, *, today: date, template: str = "svar") -> Draft:
    """The next letter to the sender of `analysis`, in the wording of `template`, which has the words of `svar`.

    `today` is the letter's own date and the start of the new deadline. Raises `TemplateError` for a fault in the wording or the letterhead.
    """
    words, notes = reply_words(analysis, case, settings, today)
    return build_draft(template, words, notes, fields=letter_fields(analysis, case, today), settings=settings, today=today)


def letter_fields(analysis: Analysis, case: Case, today: date) -> dict[str, str]:
    """The words that a letterhead may use."""
    letter = analysis.letter
    return {
        "modtager": sender_name(analysis, case) or "",
        "att": ", ".join(part for part in (letter.signatory or "", letter.signatory_title or "") if part),
        "dato": write_date(today),
        "sagsnummer": case.reference or "",
        "deres_sagsnummer": letter.case_number or "",
        "afsender": case.asked_by or "",
    }
