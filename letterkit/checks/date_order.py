"""LK803: dates in an order that cannot be: a deadline asked for that has passed, an event told before it happens, an end before its start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from letterkit.checks.dates import in_words, is_quoted, own_dates
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.danish.dates import DateExpression, find_dates
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK803"
NAME = "dates-out-of-order"
CHECK: CheckName = "date"
STATUS: Status = "trial"
TITLE = "Datoerne kommer ikke i den rækkefølge, ordene siger"
EXPLANATION = """
## Hvad den holder sammen
En frist, som brevet beder modtageren om at holde, og brevets egen dato. En begivenhed, der fortælles som sket, og brevets dato. To
datoer, hvor den ene efter ordene skal komme før den anden: modtaget og afgjort, begyndt og afsluttet, ”fra … til …”.

## Hvornår den tier
Når årstallet ikke står ved datoen, når brevet ikke har en dato, når sætningen fortæller om en frist, der er gået, og i citater.

## Hvad der regnes som afrunding
En frist er holdt til og med sin sidste dag. Samme dag er i orden.

## Hvad den ikke kan se
Om det er årstallet, måneden eller dagen, der skal rettes.
"""
FLAGGED = Example(text="Vi skal bede om at modtage en udtalelse senest den 1. september 2020.")
ACCEPTED = Example(text="Vi skal bede om at modtage en udtalelse senest den 1. november 2020.")

_DEADLINE = re.compile(
    r"(?:\b(?:senest|inden|ikke senere end)\s+(?:(?:den|d\.)\s*)?|\b\w*frist(?:en)?\b[^.;]{0,60}?\b(?:er|fastsættes til|sættes til|er fastsat til)\s+)$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:anmod\w*|bedes|bede|beder|skal|vil|kan|venligst|opfordr\w*|imødese\w*|forventer|må|bør|er|sendes|indsendes|modtages)\b",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"\b(?:skulle|var|blev|havde|bad|lovede|lovet|udløb\w*|overskr\w*|overhold\w*|oprindelig\w*|tidligere|modtog|fik|kunne|burde|"
    r"har|er (?:\w+ )?(?:modtaget|indgivet|sendt|indsendt|afgjort|truffet|meddelt|ansat|født|opgjort|gennemført|afsluttet|oprettet|fremsat))\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:skal|må|vil)\s+(?:\w+\s+){0,2}(?:anmode|bede|opfordre)\b|\b(?:anmoder|beder|bedes|imødeser|venligst)\b", re.IGNORECASE
)
_DONE = (
    r"(?:gennemført|afholdt|modtaget|afgjort|vedtaget|indgivet|indsendt|truffet|meddelt|foretaget|udført|afsluttet|afleveret|offentliggjort|"
    r"afsendt|fremsendt|udsendt|underskrevet|opgjort|undersøgt|målt|registreret|behandlet|drøftet|indviet|opsagt|afskediget|anmeldt|besvaret)"
)
_HAPPENED = re.compile(
    rf"\b(?:(?:blev|er blevet|var|har)\b[^.;]{{0,60}}?\b{_DONE}|(?:afholdt|modtog|afgjorde|traf|vedtog|indgav|sendte|meddelte|udførte|afsluttede|"
    rf"besøgte|foretog|gennemførte|behandlede|fandt)\b[^.;]{{0,60}}?)\s*(?:sted\s+)?(?:(?:den|d\.|onsdag|mandag|tirsdag|torsdag|fredag)\s*)*$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:vil|skal|bliver|ventes|forventes?|forventer|planlagt\w*|planlægg\w*|senest|inden|frist\w*|fastsat|berammet|udsat|forlænget|aftalt|"
    r"indkald\w*|til og med|indtil|frem til|udløber|gælder|gældende|virkning|træder|mål\w*|besluttet|skulle|ville|kan|kommende)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(?:modtaget|modtog|indgivet|indgav|indsendt|anmeldt|oprettet|begyndt|begyndte|begynder|startede?|starter|indledt|indledte|går i gang|gik i gang|"
    r"henvist|påbegyndt|påbegyndes|indkom|(?:ansøgning|henvendelse|klage|anmodning|brev|skrivelse|anmeldelse)\w* af|sat i gang|iværksat)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:afgjort|afgjorde|afgørelse\w*|besvaret|besvarede|svarede|afsluttet|afsluttede|afsluttes|færdig\w*|truffet|traf|meddelt|meddelte|udbedret|"
    r"opereret|ophørt|ophørte|ophører|slutter|sluttede|imødekommet|afvist|behandlet)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def check(given: CheckInput) -> list[Finding]:
    dates = [
        one for one in own_dates(given) if one.first and one.last and not one.inferred and not one.impossible and not one.of_law
    ]
    return [*_asked(given, dates), *_happened(given, dates), *_ordered(given, dates)]


def _sent(given: CheckInput) -> date | None:
    sent = given.letter_date
    return date.fromisoformat(sent) if sent and len(sent) == 10 else None


def _asked(given: CheckInput, dates: list[DateExpression]) -> Iterator[Finding]:
    """ "Vi skal bede om at modtage udtalelsen senest den 1. marts 2018", written in May."""
    sent = _sent(given)
    promised = [one.span for one in given.claims.commitments if one.status != "done"]
    for one in dates:
        if sent is None or one.last is None or one.last >= sent or any(span.start <= one.start < span.end for span in promised):
            continue
        start, end = given.sentence(given.letter.span(one.start, one.end))
        before = given.letter.text[start : one.start]
        whole = given.letter.text[start:end]
        if (
            not _DEADLINE.search(before)
            or not _ASKED.search(before)
            or (_GONE.search(whole) and not _REQUEST.search(before))
            or is_quoted(given, one.start)
        ):
            continue
        why = f"{in_words(one.last)} ligger før brevets dato, {in_words(sent)}"
        yield _found(
            given,
            [one],
            f"{one.last.isoformat()} < {sent.isoformat()}",
            f"Fristen {why}.",
            f"hvilken frist der gælder, idet {why}",
        )


def _happened(given: CheckInput, dates: list[DateExpression]) -> Iterator[Finding]:
    """ "Tilsynet blev gennemført den 12. juni 2019", written in March."""
    sent = _sent(given)
    for one in dates:
        if sent is None or one.first is None or one.first <= sent or one.kind not in ("day", "month"):
            continue
        start, end = given.sentence(given.letter.span(one.start, one.end))
        before = given.letter.text[start : one.start]
        if not _HAPPENED.search(before) or _AHEAD.search(given.letter.text[start:end]) or is_quoted(given, one.start):
            continue
        said = given.letter.text[one.start : one.end]
        why = f"{said} ligger efter brevets dato, {in_words(sent)}"
        yield _found(
            given,
            [one],
            f"{one.first.isoformat()} > {sent.isoformat()}",
            f"Det fortælles som sket, men {why}.",
            f"hvilken dato der menes, idet {why}",
        )


def _ordered(given: CheckInput, dates: list[DateExpression]) -> Iterator[Finding]:
    """ "modtaget den 3. januar 2019 og afgjort den 14. november 2018"; "fra den 20. marts 2019 til den 17. februar 2019"."""
    text = given.letter.text
    for one, two in pairwise([end for whole in dates for end in _ends(given, whole)]):
        if one.kind != "day" or two.kind != "day" or one.first is None or two.first is None or two.first >= one.first:
            continue
        start, end = given.sentence(given.letter.span(one.start, one.end))
        before, between = text[start : one.start], text[one.end : two.start]
        span = re.search(r"\b(?:fra|mellem)\s+(?:den\s+|d\.\s*)?$", before, re.IGNORECASE) and re.fullmatch(
            r"\s*(?:og\s+)?(?:til|til og med|frem til|og)\s+(?:den\s+|d\.\s*)?", between
        )
        told = _FIRST.search(before) and _THEN.search(between) and not _FIRST.search(between)
        if two.start >= end or not (span or told) or is_quoted(given, one.start):
            continue
        why = f"{in_words(two.first)} ligger før {in_words(one.first)}"
        yield _found(
            given,
            [one, two],
            f"{two.first.isoformat()} < {one.first.isoformat()}",
            f"{why[:1].upper()}{why[1:]}.",
            f"om datoerne er rigtige, idet {why}",
        )


def _ends(given: CheckInput, one: DateExpression) -> list[DateExpression]:
    """The two days of "fra den 20. marts 2019 til den 17. februar 2019", which is read as one period; any other date itself."""
    text = given.letter.text
    if one.kind != "range" or (seam := re.search(r"\s(?:til|og)\s", text[one.start : one.end])) is None:
        return [one]
    at = one.start + seam.start()
    parts = [*find_dates(text, reference=None, start=one.start, end=at), *find_dates(text, reference=None, start=at, end=one.end)]
    return parts if len(parts) == 2 and all(part.first and not part.inferred for part in parts) else [one]


def _found(given: CheckInput, dates: list[DateExpression], calculation: str, explanation: str, ask: str) -> Finding:
    ocr = given.letter.text_source == "ocr"
    evidence = tuple(
        Evidence(kind="letter", quote=given.letter.text[one.start : one.end], span=given.letter.span(one.start, one.end))
        for one in dates
    )
    start, end = given.sentence(given.letter.span(dates[0].start, dates[0].end))
    holding = [one for one in given.claims.commitments if one.span.start <= dates[0].start < one.span.end]
    same = holding or [one for one in given.claims.commitments if start <= one.span.start < end]
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear" if ocr else "contradicted",
        reason="doubtful_reading" if ocr else None,
        claims=tuple(one.id for one in same[:1] if holding),
        evidence=evidence,
        calculation=calculation,
        explanation=explanation,
        ask=ask,
    )
