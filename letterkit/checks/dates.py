"""LK801: dates that no calendar has, weekdays that do not fit, deadlines before the letter itself, figures from after it."""

from __future__ import annotations

import re
from datetime import date

from letterkit.case import iso_period
from letterkit.checks.date_order import out_of_order
from letterkit.checks.deeds import Misfit
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.signs import signs
from letterkit.checks.wording import shown
from letterkit.claim import Commitment, Figure
from letterkit.danish.dates import DateExpression, find_dates
from letterkit.danish.writing import MONTHS, WEEKDAYS, format_date
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK801"
NAME = "date-cannot-be"
CHECK: CheckName = "date"
STATUS: Status = "stable"
TITLE = "Datoen passer ikke"
EXPLANATION = """
## Hvad den holder sammen
Brevets egen dato, datoer i afsenderens egen tekst og kalenderen: dage, der ikke findes (”31. november”), og ugedage, der hører til en anden
dato. Løfter om fremtiden og brevets egen dato: en frist, der allerede er passeret. Opgørelser, der er dateret efter brevet. Hele datoer i én sætning: et
svar før ansøgningen, en slutning før begyndelsen, og det, der ”blev afleveret” efter brevets dato.

## Hvornår den tier
Når årstallet ikke står i brevet (da kan ugedagen og fristen høre til et andet år), når brevet ikke har en dato, og i tekst,
der er citeret.

## Hvad der regnes som afrunding
En frist er holdt til og med sin sidste dag: ”primo 2018” er til og med 31. januar 2018.

## Hvad den ikke kan se
Om en frist, der er passeret efter brevets dato, er holdt; den nævnes som en bemærkning, når sagens dato er kendt.
"""
FLAGGED = Example(text="Filteret er bestilt og bliver leveret senest den 31. november 2020.")
ACCEPTED = Example(text="Filteret er bestilt og bliver leveret senest den 30. november 2020.")

_MOVED = signs(r"\b(?:skulle (?:have )?(?:været|være)|var planlagt|oprindelig\w*|tidligere|lovede|lovet)\b")


# "opgørelserne er baseret på udtræk fra registret den 12. august": the date of data, no deadline.
_DATED_DATA = signs(
    r"\b(?:udtræk\w*|opgjort|opgørelse\w*|registret|registeret|baseret på|brev|skrivelse|notat|møde)\b(?:(?!\b(?:senest|inden)\b)[^,.;]){0,40}\b(?:den|pr\.|af)\s+\d"
)
_AHEAD = signs(
    r"\b(?:vil|skal|bliver|ventes|forventes?|forventer|regner|påregnes|planlægges|(?<!mod )(?<!end )planlagt|senest|inden(?!\s+for\b)|sættes|tages)\b"
)


# "33 sogne måtte holde endnu en forsamling inden den 26. november": what was to be done then is history, and no promise.
_WAS_TO = signs(r"\b(?:måtte|skulle|burde|kunne|ville|havde|var|blev)\b")
# "Vi regner derfor med cirka 116.000 besøg i 2020", in January 2021: reckoned, not promised.
_ESTIMATES = signs(r"\bregne[rs]?\b[^.;]{0,40}\bmed\b")
_IS_TO = signs(r"\b(?:vil|skal|bliver|ventes|forventes?|forventer|regner|påregnes|planlægges|sættes|tages|er|har)\b")


def check(given: CheckInput) -> list[Finding]:
    order = [_about(given, one, one.calculation, one.explanation, one.ask) for one in out_of_order(given)]
    return [*_calendar(given), *order, *passed_promises(given), *_figures(given)]


def own_dates(given: CheckInput) -> list[DateExpression]:
    """Dates in the sender's own running text: not in the letterhead, tables, or the questions it repeats; read once."""
    return given.once("dates", lambda: _read_dates(given))


def _read_dates(given: CheckInput) -> list[DateExpression]:
    kinds = ("paragraph", "list_item", "heading", "footnote", "subject")
    blocks = [(block.start, block.end) for block in given.letter.blocks if block.kind in kinds] or [(0, len(given.letter.text))]
    found = [
        one for start, end in blocks for one in find_dates(given.letter.text, reference=given.letter_day, start=start, end=end)
    ]
    return [one for one in found if not given.is_asked(one.start)]


def _of_the_letter(given: CheckInput) -> list[DateExpression]:
    """The letter's own date, where its head prints it with a weekday that it is not."""
    heads = [(block.start, block.end) for block in given.letter.blocks if block.kind == "letterhead"]
    found = [one for start, end in heads for one in find_dates(given.letter.text, reference=None, start=start, end=end)]
    return [one for one in found if one.weekday_mismatch and one.iso == given.letter_date]


def _calendar(given: CheckInput) -> list[Finding]:
    found = []
    for one in [*_of_the_letter(given), *own_dates(given)]:
        said = given.letter.text[one.start : one.end]
        if one.impossible and not (one.inferred and "29" in said):
            month = next((name for name in MONTHS if name[:3] in said.casefold()), None)
            days = _days(one)
            why = f"{month} har {days} dage" if month and days else "dagen findes ikke i kalenderen"
            found.append(_about(given, one, why, f"Datoen {said} findes ikke: {why}.", f"hvilken dato der menes med {said}"))
        elif one.weekday_mismatch and one.first is not None and (not one.inferred or _no_year_fits(given, one, said)):
            day = one.last if one.last is not None and _weekday_of(said) in (None, one.first.weekday()) else one.first
            why = f"den {format_date(day)} er en {WEEKDAYS[day.weekday()]}"
            found.append(
                _about(given, one, why, f"Brevet skriver {said}; {why}.", f"om det er ugedagen eller datoen, der gælder i {said}")
            )
        elif _weekday_of(said) is not None and one.first is not None and not one.weekday_mismatch and not one.impossible:
            found.append(_fits(given, one, said, one.first))
    return found


def _weekday_of(said: str) -> int | None:
    """The number of the weekday that a date is written with, else None."""
    return next((number for number, name in enumerate(WEEKDAYS) if said.casefold().startswith(name)), None)


def _fits(given: CheckInput, one: DateExpression, said: str, day: date) -> Finding:
    span = given.letter.span(one.start, one.end)
    told = f"den {format_date(day)} er en {WEEKDAYS[day.weekday()]}"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported",
        evidence=(Evidence(kind="letter", quote=said, span=span), Evidence(kind="calendar", quote=told)),
        calculation=f"{told}: passer",
        explanation=f"Ugedagen passer med kalenderen: {said}.",
    )


def _no_year_fits(given: CheckInput, one: DateExpression, said: str) -> bool:
    """ "Torsdag den 16. september" without a year: is it no Thursday in the year read, in that of the letter, the one before or the one
    after?"""
    named = _weekday_of(said)
    if named is None or one.first is None or (one.first.month, one.first.day) == (2, 29):
        return False
    read = {one.first.year, given.letter_day.year if given.letter_day else one.first.year}
    return all(one.first.replace(year=year + step).weekday() != named for year in read for step in (-1, 0, 1))


def _days(one: DateExpression) -> int | None:
    """How many days the month has: an impossible date is given as the last real one."""
    return int(one.iso[8:10]) if one.iso and len(one.iso) == 10 else None


def _about(given: CheckInput, one: DateExpression | Misfit, calculation: str, explanation: str, ask: str) -> Finding:
    span = given.letter.span(one.start, one.end)
    start, end = given.sentence(span)
    holding = [claim for claim in given.claims.commitments if claim.span.start <= one.start < claim.span.end]
    same = holding or [claim for claim in given.claims.commitments if start <= claim.span.start < end]
    evidence = [Evidence(kind="letter", quote=given.letter.text[one.start : one.end], span=span)]
    # Read from a picture, a wrong digit is more likely than a wrong calendar.
    ocr = given.letter.text_source == "ocr"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear" if ocr else "contradicted",
        reason="doubtful_reading" if ocr else None,
        claims=tuple(claim.id for claim in same[:1]),
        evidence=(*evidence, Evidence(kind="calendar", quote=calculation)),
        calculation=calculation,
        explanation=explanation,
        ask=ask,
    )


def passed_promises(given: CheckInput) -> list[Finding]:
    """Promises whose day lay before the letter's own, or before the day of the case."""
    sent = given.letter_day
    found = []
    for promise in given.claims.commitments:
        if promise.status not in ("planned", "expected", "conditional") or not promise.deadline or promise.inferred:
            continue
        kept_by = iso_period(promise.deadline)
        if kept_by is None:
            continue
        start, end = given.sentence(promise.span)
        if sent is not None and kept_by.end < sent:
            said = given.letter.text[start:end]
            ahead = _AHEAD.search(promise.quote) and not _DATED_DATA.search(said)
            past = _WAS_TO.search(promise.quote) and not _IS_TO.search(promise.quote)
            estimated = promise.status == "expected" and promise.figures and _ESTIMATES.search(promise.quote) is not None
            if not _MOVED.search(said) and ahead and not (past or estimated) and not is_quoted(given, promise.span.start):
                found.append(_passed(promise, sent))
        elif given.case.today is not None and kept_by.end < given.case.today:
            found.append(
                Finding(
                    code=CODE,
                    check=CHECK,
                    verdict="unclear",
                    severity="remark",
                    reason="outdated",
                    claims=(promise.id,),
                    evidence=(quoted(promise),),
                    calculation=f"{promise.deadline} < {given.case.today.isoformat()}",
                    explanation=f"Fristen {format_date(kept_by.end)} er passeret; sagen viser ikke, om løftet er holdt.",
                )
            )
    return found


def is_quoted(given: CheckInput, at: int) -> bool:
    """Inside a quotation, the words were true when they were written."""
    before = given.letter.text[given.block(given.letter.span(at, at + 1))[0] : at]
    opened = before.count("”") + before.count("“") + before.count('"') + before.count("»") - before.count("«")
    return opened % 2 == 1


def _passed(promise: Commitment, sent: date) -> Finding:
    period = iso_period(promise.deadline)
    said = format_date(period.end) if period else promise.deadline or ""
    written = format_date(sent)
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(promise.id,),
        evidence=(quoted(promise), Evidence(kind="letter", quote=f"brevets dato: {written}")),
        calculation=f"{promise.deadline} < {sent.isoformat()}",
        explanation=f"Fristen {said} ligger før brevets egen dato, {written}, men omtales som noget, der skal ske.",
        ask=f"om fristen {said} er holdt, eller om der menes en anden dato",
    )


_BUDGET = signs(
    r"\b(?:budget\w*|afsat|afsætter|afsættes|bevilget|bevilling\w*|finanslov\w*)\b"
    r"|\b(?:stillet|stilles|stiller)\b[^;]*\btil\s+rådighed\b|\b(?:sat|satte|sættes|sætter)\b[^;]*\baf\s+til\b"
)


def _figures(given: CheckInput) -> list[Finding]:
    """Figures that are dated after the letter and are no plan."""
    sent = given.letter_day
    found = []
    for figure in given.claims.figures:
        when = iso_period(figure.as_of)
        if sent is None or when is None or when.start <= sent or figure.inferred or figure.role in ("target", "limit", "change"):
            continue
        start, end = given.sentence(figure.span)
        planned = any(start <= one.span.start < end and one.status != "done" for one in given.claims.commitments)
        # "Aftalen tilsiger, at ventetiden skulle falde med én dag i 2024": what is to come, and said so
        ahead = _BUDGET.search(given.letter.text, start, end) or _PLANNED.search(given.letter.text, start, end)
        # A date carried from a title ("2021/22", in February 2022) says nothing of when this was counted.
        dated = any(
            one.iso == figure.as_of and (one.first is None or one.first > sent)
            for one in find_dates(given.letter.text[start:end], reference=sent)
        )
        if dated and not planned and not ahead:
            told = _told_as_past(given, figure, start, end)
            past = told is not None
            found.append(
                Finding(
                    code=CODE,
                    check=CHECK,
                    verdict="contradicted" if past else "unclear",
                    severity="finding" if past else "remark",
                    reason=None if past else "forecast",
                    claims=(figure.id,),
                    evidence=(quoted(figure), *([told] if told else [])),
                    calculation=f"{figure.as_of} > {sent.isoformat()}",
                    explanation=f"{' '.join(figure.quote.split())} er dateret {figure.as_of}, efter brevets egen dato.",
                    ask=f"hvilken dato {shown(figure)} er opgjort, idet {figure.as_of} ligger efter brevets dato" if past else "",
                )
            )
    return found


_PAST = signs(r"\b(?:var|havde|blev|ventede|boede|modtog|stod|lå|udgjorde|fandtes|registrerede)\b")
_PLANNED = signs(
    r"\b(?:skulle|ville|planlagt\w*|forvent\w*|ventedes|aftalt|vedtog|vedtaget|besluttet|besluttede|\w*aftale\w*|mulighed\w*|kontrakt\w*|løber|frist\w*|vil|skal|kan|kunne|prognose\w*|"
    r"fremskriv\w*|mål\w*|senest|inden|indtil|til og med|frem til)\b"
)


def _told_as_past(given: CheckInput, figure: Figure, start: int, end: int) -> Evidence | None:
    """ "Pr. 31. august 2019 var der 214 borgere" in a letter of May 2019: a full date with its year, told as what was."""
    text = given.letter.text[start:end]
    for one in find_dates(text, reference=None):
        said = text[one.start : one.end]
        counted = re.search(r"\b(?:pr\.|ultimo|den)\s*$", text[: one.start], re.IGNORECASE) or re.match(
            r"pr\.|ultimo", said, re.IGNORECASE
        )
        if one.iso == figure.as_of and len(one.iso or "") == 10 and not one.inferred and counted and _PAST.search(text):
            return Evidence(kind="letter", quote=said, span=given.letter.span(start + one.start, start + one.end))
    return None
