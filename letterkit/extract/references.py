"""The earlier letters, notes and meetings that a letter refers to, by their dates; not decisions, laws or the dates of events.

A date refers when it belongs to the noun of a document ("i brev af 28. november 2017"), to a meeting that has been held ("på mødet
den 4. juni"), or to a verb of writing and asking ("har den 11. maj stillet følgende spørgsmål").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from letterkit.claim import Reference
from letterkit.danish.anycase import AnyCase
from letterkit.danish.dates import DateExpression, find_dates
from letterkit.extract.view import View

ReferenceKind = Literal["letter", "meeting", "other"]

_FORM = r"(?:en|et|erne|ene|er|e|n|r|rne|s|ens|ets)?"
_LETTER = rf"(?:\w*(?:brev(?:e|ene)?|skrivelse|henvendelse|anmodning|forespørgsel|rykker|besvarelse|redegørelse|ansøgning|klage|orientering|indberetning|tilbagemelding|underretning|aktindsigtsanmodning|kvittering|indstilling|indsigelse|opfordring|indkaldelse|erklæring|bestilling|meddelelse)|\w*svar(?:et|ene)?|(?:e-?)?mails?|(?:e-?)?mailen|spørgsmål(?:et|ene)?){_FORM}"
_OTHER = rf"(?:\w*(?:notat|udtalelse|bidrag|referat|beretning|rapport|memo|høring|statusnotat|responsum|oplæg|indlæg|statusopgørelse)){_FORM}"
_MEETING = r"\w*(?:møde|møder|mødet|møderne|samråd|samrådet|telefonsamtale|telefonsamtalen|samtale|samtalen|drøftelse|drøftelsen|drøftelser|\w*besigtigelse|\w*besigtigelsen|konference|videomøde|tilsynsbesøg|tilsynsbesøget)"
_NEVER = AnyCase(
    r"(?:ansvar|forsvar|tilsvar|optøjer|gudstjeneste)$",
)
_JOINS = r"(?:af|fra|dateret|modtaget|sendt|afsendt|afgivet|fremsendt|udsendt|stillet|per|pr\.?)"
# What stands before the date: the noun right there, or a few words off ("brev til kommunen af").
_NOUN_BEFORE = AnyCase(
    rf"\b(?P<noun>(?P<letter>{_LETTER})|(?P<other>{_OTHER}))(?P<gap>(?:\s+(?:nr\.|[^\s,.;:]+)){{0,7}}?)\s*(?:\(\s*)?(?P<join>{_JOINS})\s+(?:i\s+\w+s,?\s+)?(?:den\s+|d\.\s*)?\Z",
)
_NOUN_DEN = AnyCase(
    rf"\b(?:i|ved|med|pr\.|per|på|under|til|og)\s+(?:\w+\s+){{0,2}}?(?P<noun>(?P<letter>{_LETTER})|(?P<other>{_OTHER}))\s+(?:den\s+|d\.\s*)?\Z",
)
# "jeres mail 27. februar", "brevet (27. februar 2025)", "henvendelsen, dateret 3. maj", "brevet, som vi modtog den 3. maj".
_NOUN_BARE = AnyCase(
    rf"\b(?P<noun>(?P<letter>{_LETTER})|(?P<other>{_OTHER}))(?P<link>(?:\s+(?:fra|af)\s+(?:i\s+\w+s|forleden|sidste\s+uge))?\s*\(|,?\s+(?:som|der|hvilket)\s+(?:\w+\s+){{0,3}}?(?:modtog|modtaget|sendte|sendt|afsendte|fik|kom|er\s+dateret|blev\s+(?:sendt|modtaget|afgivet))(?:\s+(?:af|fra|til|hos)\s+\w+)?|,\s+(?:dateret|modtaget|sendt)|)\s*(?:den\s+|d\.\s*)?\Z",
)
_WHOSE = AnyCase(
    r"\b(?:jeres|din|dit|deres|vores|vort|min|mit|ministeriets|ministerens|styrelsens|udvalgets|kommunens|regionens)\s+(?:\w+\s+)?\Z",
)
_MEETING_BEFORE = AnyCase(
    rf"\b(?P<noun>{_MEETING}),?(?P<gap>(?:\s+[^\s.;:]+){{0,9}}?)\s+(?:den\s+|d\.\s*|fra\s+)?\Z",
)
_MEETING_AFTER = AnyCase(
    rf"\A\s*(?:(?:har|blev|var)\s+(?:\w+\s+){{0,3}})?(?:(?:holdt|holdtes|afholdt|mødtes|deltaget?i?|haft|drøftede|drøftet)\b|(?:\w+\s+){{0,5}}(?:på|holdt|afholdt)\s+(?:et\s+|sit\s+)?{_MEETING}\b)",
)
_HELD = AnyCase(
    r"\b(?:mødtes|mødte|(?:talte|talt|drøftede|drøftet)\s+(?:\w+\s+){0,3}?med\s+(?:ministeriet|ministeren|styrelsen|departementet|tilsynet|kommunen|regionen|jer|dig|Dem))\b(?:\s+\S+){0,8}\s+(?:den\s+)?\Z",
)
_ASKED = r"(?:stillet|anmodet|anmodede|bedt|bad|spurgt|spurgte|udbedt\s+sig|udbad\s+sig|rettet\s+henvendelse|rettede\s+henvendelse|skrevet|skrev|klaget|klagede|stillede|rykket(?!\s+(?:frem|tilbage|op|ned|ud)\b)|rykkede(?!\s+(?:frem|tilbage|op|ned|ud)\b)|bestilt|bestilte|pålagt|pålagde|krævet|krævede|henvendt\s+sig|henvendte\s+sig|forelagt|(?:lod|ladet|fik)\s+(?:[^\s,.;:]+\s+){1,3}?(?:skrive|spørge|anmode|bede|rykke))"
_SENT = r"(?:indsendt|indsendte|fremsendt|fremsendte|tilsendt|tilsendte|sendt|sendte|modtaget|modtog|fik|fået|oversendt|oversendte|afgivet|afgav|indgivet|indgav|fremlagt|afleveret|afleverede|svaret|svarede|besvaret|besvarede|meddelt|meddelte|orienteret|orienterede|oplyst|oplyste|redegjort|redegjorde|tilskrevet|tilskrev)"
_SENT_PAPER = AnyCase(
    r"\b\w*(?:brev|skrivelse|henvendelse|anmodning|mail|redegørelse|svar|besvarelse|udtalelse|notat|bidrag|klage|klagen|ansøgning|handleplan|materiale|supplerende\s+oplysning|spørgsmål|rapport|beretning|referat|indstilling|høringssvar|orientering|indberetning)\w{0,4}\b",
)
_YOU_SENT = re.compile(r"\bsendte\s+(?:I|du|De)\s+(?:os|mig)\b")  # "Den 29. maj sendte I os fire punkter"
_NO_PAPER = frozenset((
    "sendt", "sendte", "modtaget", "fik", "fået", "modtog", "afgivet", "afgav", "afleveret", "afleverede", "fremlagt",
    "indgivet", "indgav", "indsendt", "indsendte", "fremsendt", "fremsendte", "tilsendt", "tilsendte", "oversendt",
    "oversendte",
))  # fmt: skip
_TOLD = frozenset((
    "oplyst", "oplyste", "orienteret", "orienterede", "meddelt", "meddelte", "redegjort", "redegjorde", "svaret", "svarede",
    "besvaret", "besvarede",
))  # fmt: skip
# Papers to those whom the matter is about are acts, not correspondence.
_TO_PUBLIC = AnyCase(
    r"\btil\s+(?:(?:de|alle|samtlige|berørte|\d[\d.]*|disse)\s+)*(?:\w*(?:borger|forældre|familier|patienter|elever|beboer|kunder|forbruger|ejere?|grundejer|modtager|ansøger|virksomhed|husstand|lodsejer|pensionist|pårørende|børn|medlem|ansatte|medarbejder)\w*)\b",
)
_DECISION = AnyCase(
    r"\b\w*(?:lov|bekendtgørelse|cirkulære\w*|vejledning|dom|kendelse|afgørelse|forordning|direktiv|tilladelse|påbud|dispensation|bevilling|kontrakt|aftale|beslutning|lokalplan|betænkning|aktstykke|resolution|overenskomst)\w{0,4}\b",
)
# "Byrådet har på sit møde den 8. oktober bevilget": a decision; "har aflagt tilsynsbesøg den 3. maj": a deed of the sender's.
_DECIDED = AnyCase(
    r"\A\s*(?:\w+\s+){0,3}?(?:bevilget|bevilgede|vedtaget|vedtog|besluttet|besluttede|godkendt|godkendte|afsat|tiltrådt|tiltrådte)\b",
)
# "Planen blev vedtaget på afdelingsmødet den 11. juni": the date of the decision
_ASSEMBLY = AnyCase(r"(?:borger|forældre|afdelings|beboer|personale)møde\w*$")
_DECIDING = AnyCase(r"\b(?:bevilget|vedtaget|vedtog|besluttet|besluttede|godkendt|godkendte|valgt|valgte)\b")
_VISITED = AnyCase(r"\b(?:aflagt|aflagde|foretaget|foretog|gennemført|gennemførte)\s+(?:\w+\s+){0,4}\Z")
_TO_COME = AnyCase(r"\b(?:vil|skal|bliver|afholdes|holdes|indkaldes|planlagt|kommende|næste)\b")
_AND = re.compile(r"\s*(?:,|og|samt|,\s*og|og\s+igen|henholdsvis)\s*(?:af\s+|den\s+|d\.\s*)?\Z")


def find_references(view: View) -> tuple[Reference, ...]:
    """The references in reading order, one for each date: where it is named first, a printed year before an inferred one."""
    best: dict[str, Reference] = {}
    for start, end, dates in _stretches(view):
        last: tuple[int, ReferenceKind] | None = None  # end and kind of the reference before, for "af 3. maj og 5. juni"
        for number, expression in enumerate(dates):
            if expression.kind not in ("day", "month", "range") or (expression.iso is None and expression.kind != "range"):
                last = None
                continue
            found = _refers(view, start, end, expression)
            if found is None and last is not None and _AND.fullmatch(view.text[last[0] : expression.start]):
                found = (expression.start, last[1])
            if found is None:
                last = None
                continue
            last = (expression.end, found[1])
            for date in _days(expression if found[1] == "meeting" else _resolved(view, dates[:number], expression)):
                if _not_earlier(view, date):
                    continue
                quote_start = found[0]
                reference = Reference(
                    date=date,
                    kind=found[1],
                    inferred=expression.inferred,
                    quote=view.text[quote_start : expression.end],
                    span=view.letter.span(quote_start, expression.end),
                )
                if date not in best or (best[date].inferred and not expression.inferred):
                    best[date] = reference
    kept = [reference for date, reference in best.items() if not _named_closer(date, best)]
    return tuple(sorted(kept, key=lambda reference: reference.span.start))


def _resolved(view: View, before: tuple[DateExpression, ...], expression: DateExpression) -> DateExpression:
    """A paper without a year is the latest such day before the letter, unless it is coordinated with a date that has one."""
    beside = before and _AND.fullmatch(view.text[before[-1].end : expression.start])
    if not expression.inferred or expression.kind != "day" or view.reference is None or expression.first is None or beside:
        return expression
    for year in (view.reference.year, view.reference.year - 1):
        try:
            day = expression.first.replace(year=year)
        except ValueError:  # 29 February
            continue
        if day <= view.reference:
            return replace(expression, first=day, last=day, iso=day.isoformat())
    return expression


def _days(expression: DateExpression) -> list[str]:
    """A day or a month; of "den 3. og 4. maj" both ends."""
    if expression.kind != "range":
        return [expression.iso] if expression.iso else []
    if expression.first is None or expression.last is None or (expression.last - expression.first).days > 1:
        return []
    return [expression.first.isoformat(), expression.last.isoformat()]


def _named_closer(date: str, others: dict[str, Reference]) -> bool:
    """ "redegørelsen fra januar" beside "redegørelse af 15. januar 2020" is the same paper."""
    return len(date) == 7 and any(len(other) == 10 and other.startswith(date) for other in others)


def _not_earlier(view: View, date: str) -> bool:
    own = view.letter.date.value if view.letter.date else None
    return (
        own is not None and len(own) == 10 and date[: len(own)] >= own[: len(date)] and not (len(date) == 7 and date == own[:7])
    )


def _stretches(view: View) -> Iterator[tuple[int, int, tuple[DateExpression, ...]]]:
    """All sentences (a restated question names earlier papers too), the subject line, and the lines of the letterhead."""
    for block in view.blocks:
        if block.kind in ("subject", "letterhead", "salutation"):
            yield block.start, block.end, tuple(find_dates(view.text, reference=view.reference, start=block.start, end=block.end))
    for sentence in view.sentences:
        yield sentence.start, sentence.end, view.dates(sentence)


def _refers(view: View, start: int, end: int, expression: DateExpression) -> tuple[int, ReferenceKind] | None:
    """Where the reference begins and its kind, when the date is that of a paper or a meeting."""
    before, after = view.text[start : expression.start], view.text[expression.end : end]
    for pattern in (_NOUN_BEFORE, _NOUN_DEN):
        match = pattern.search(before)
        if match and not _NEVER.search(match.group("noun")):
            gap = match.groupdict().get("gap") or ""
            join = match.groupdict().get("join") or ""
            if gap and (
                join.lower() in ("fra", "pr", "pr.", "per")
                or _DECISION.search(gap)
                or re.search(r"\d", re.sub(r"nr\.?\s*\d+", "", gap))
            ):
                continue
            if not gap and join.lower() in ("pr", "pr.", "per"):
                continue
            return start + match.start("noun"), "letter" if match.group("letter") else "other"
    bare = _NOUN_BARE.search(before)
    near = bare and (
        bare.group("link") or _WHOSE.search(before[: bare.start()]) or re.search(r"(?:[^aeiouyæøå]et|en)$", bare.group("noun"))
    )
    if bare and near and expression.kind == "day" and not _NEVER.search(bare.group("noun")):
        return start + bare.start("noun"), "letter" if bare.group("letter") else "other"
    if expression.role != "at":
        return None  # "har siden 1. februar sendt": a time that runs, not the day of a paper
    if expression.kind == "month":
        told = re.search(rf"\b(?P<noun>{_LETTER})\s+i\s+\Z", before, re.IGNORECASE)
        return (start + told.start("noun"), "letter") if told and _WHOSE.search(before[: told.start()]) else None
    meeting = _MEETING_BEFORE.search(before)
    if (
        meeting
        and not _NEVER.search(meeting.group("noun"))
        and not (_DECIDED.match(after) and re.search(r"\bpå\s+(?:sit|sine|\w+s)\s+\Z", before[: meeting.start()]))
        and not (_ASSEMBLY.search(meeting.group("noun")) and _DECIDING.search(before[: meeting.start()]))
        and not (re.search("besøg|besigtig", meeting.group("noun").lower()) and _VISITED.search(before[: meeting.start()]))
        and not re.match(r"\s+(?:ind|op|frem|ud)\b", meeting.group("gap"))  # "møder ind den 1. september": a verb
        and not re.search(r",\s+(?:og|men)\b|\b(?:og|men)\s+\w+\s+(?:er|blev|har)\b", meeting.group("gap"))
    ):
        known = view.letter.date is not None
        if known or not _TO_COME.search(before[max(0, meeting.start() - 60) :]):
            return start + meeting.start("noun"), "meeting"
    held = _HELD.search(before)
    if held:
        return start + held.start(), "meeting"
    if _MEETING_AFTER.match(after) and not _TO_COME.search(before[-40:]):
        return expression.start, "meeting"
    return _written(view.text, start, end, expression)


def _written(text: str, start: int, end: int, expression: DateExpression) -> tuple[int, ReferenceKind] | None:
    """A verb of asking or sending that the date belongs to: "har den 11. maj stillet", "bad den 1. oktober om", "fremsendte den 12. marts"."""
    before, after = text[start : expression.start], text[expression.end : end]
    left = re.search(rf"\b(?P<verb>{_ASKED}|{_SENT})(?:\s+[^\s,.;:]+){{0,5}}?\s*\Z", before, re.IGNORECASE)
    right = (
        re.match(rf"(?:\s+[^\s.;:]+){{0,9}}?\s+(?P<verb>{_ASKED}|{_SENT})\b", after, re.IGNORECASE)
        if re.search(r"\b(?:har|havde|er|blev|var|hvor|som|der|at)\b", before, re.IGNORECASE)
        else re.match(rf"\s+(?P<verb>{_ASKED}|{_SENT})\b", after, re.IGNORECASE)
    )
    for match in (right, left):
        if match is None:
            continue
        verb = " ".join(match.group("verb").lower().split())
        clause = before[-120:] + text[expression.start : expression.end] + after[:140]
        if re.fullmatch(_ASKED, verb, re.IGNORECASE):
            if verb in ("bestilt", "bestilte") and _SENT_PAPER.search(clause) is None:
                continue  # "har den 20. juni bestilt en ny båd"
            if verb in ("stillet", "stillede", "forelagt") and not re.search(r"\bspørgsmål", clause, re.IGNORECASE):
                continue
            return expression.start, "letter"
        paper = _SENT_PAPER.search(re.sub(r"\b(?:svaret|svarede|oplyst|oplyste|besvaret|besvarede)\b", " ", clause))
        if verb in ("fik", "fået") and not re.search(
            r"\b(?:jeres|dit|din|deres|ministeriets|ministerens|styrelsens|udvalgets|tilsynets)\b", clause, re.IGNORECASE
        ):
            continue
        if verb in _NO_PAPER and paper is None and _YOU_SENT.search(clause) is None:
            continue
        if _TO_PUBLIC.search(clause) or (_DECISION.search(clause) and paper is None):
            continue
        if verb in _TOLD and not re.search(
            r"\b(?:ministeriet|ministeren|styrelsen|udvalget|tilsynet|kommunen|regionen|jer|dig|os|departementet|spørgsmål\w*|henvendelse\w*|folketinget\w*)\b",
            clause,
            re.IGNORECASE,
        ):
            continue
        return expression.start, "letter"
    return None
