"""Dates that cannot be right together: an answer before its question, an end before its beginning, what "blev afleveret" on a day after
the letter or "vil være afsluttet" on one before it, the end of a term, an age. The length of a span is held by `time_spans`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from letterkit.checks.calendar_time import between
from letterkit.checks.deeds import Misfit, deeds_out_of_order, full_date, written_day
from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.danish.numbers import SMALL, small_number
from letterkit.danish.writing import format_date

_SMALL = r"(?:\s+(?:er|blev|blevet|var|har|først|siden|derefter|herefter|allerede|igen|dermed|så|den|endeligt|straks))*"
_BEGUN = r"(?:modtaget|indgivet|indsendt|anmeldt|indleveret|indbragt|oprettet|påbegyndt|begyndt|startet|indledt|igangsat|rejst|fremsat|bestilt|udbudt)"
_ENDED = r"(?:afgjort|besvaret|afsluttet|færdigbehandlet|afslået|afvist|imødekommet|færdig|færdiggjort|afleveret|lukket|leveret|godkendt|bevilget|tildelt)"
_ANSWER = r"(?:afgjort|besvaret|bevilget|bevilling\w*|givet|meddelt|afgørelse\w*|tilladelse\w*|afslag|svar|svaret|svarede|truffet|godkendt|imødekommet)"
_ASKED = r"(?:ansøgning|anmodning|henvendelse|klage|anmeldelse|forespørgsel|begæring|indstilling)(?:en)?"
# "modtaget den 5. februar 2019 og afgjort den 28. januar 2019"
_THEN = signs(rf"\b{_BEGUN}\s+{written_day('first')}\s*,?\s+(?:og|men){_SMALL}\s+{_ENDED}\s+{written_day('then')}")
# "bevillingen blev givet den 3. maj 2018 efter ansøgning af 17. maj 2018"
_UPON = signs(
    rf"\b{_ANSWER}\b(?:\s+(?:blev|er|givet|truffet|meddelt))*\s+{written_day('then')}\s*,?\s+(?:efter|på baggrund af|på grundlag af|som svar på|på)\s+"
    rf"(?:\w+\s+)?{_ASKED}\s+(?:af|fra|modtaget|indgivet|indsendt)\s+{written_day('first')}"
)
_SPAN = signs(
    rf"\b(?:fra|i perioden|perioden)\s+(?:fra\s+)?{written_day('first')}\s*(?:-|–|til|og frem til|og indtil|frem til|indtil)\s*(?:og med\s+)?{written_day('then')}"
)
_APPEALED = signs(
    rf"\b(?:givet|meddelt|udstedt|truffet|afgjort)\s+{written_day('first')}\s*,?\s+(?:og|men){_SMALL}\s+"
    rf"(?:påklaget|indbragt|anket|omgjort|ophævet|tilbagekaldt)\s+{written_day('then')}"
)
_DONE = signs(rf"\b(?:blev|er blevet)\s+(?:(?!ikke\b|planlagt)\w+\s+){{0,3}}?(?P<did>\w+(?:et|t|te))\s+{written_day('then')}")
# Done before, for a day to come: "blev berammet den …" tells no day on which something was done.
_FOR_LATER = signs(
    r"(?:udsat|fastsat|sat|berammet|aftalt|indkaldt|planlagt|forlænget|varslet|inviteret|indbudt|forventet|tilbudt|annonceret|bebudet|udskudt|opsagt|lovet|"
    r"bestemt|besluttet|foreslået|budt|bedt|pålagt|dateret)$"
)
_AHEAD = signs(r"\b(?:skal|vil|skulle|ville|bliver|inden|senest|til|frem til|hvis|forvent\w*|planlagt)\b")


def out_of_order(given: CheckInput) -> Iterator[Misfit]:
    text = given.letter.text
    for start, end in given.sentences:
        if given.is_asked(start) or not re.search(r"(?:19|20)\d\d", text[start:end]):
            continue
        joined = [found for pattern in (_THEN, _UPON, _SPAN, _APPEALED) for found in pattern.finditer(text, start, end)]
        for found in joined:
            first, then = full_date(found["first"]), full_date(found["then"])
            if first is not None and then is not None and then < first:
                yield _misfit(found, f"{then.isoformat()} < {first.isoformat()}", f"{found['then']} ligger før {found['first']}.")
        if not joined:
            yield from deeds_out_of_order(given, start, end)
        yield from _not_yet(given, start, end)
        yield from _gone_by(given, start, end)
        yield from _term(given, start, end)
        yield from _age(given, start, end)
        yield from _deadline(given, start, end)


def _misfit(found: re.Match[str], calculation: str, explanation: str) -> Misfit:
    return Misfit(
        start=found.start(),
        end=found.end(),
        calculation=calculation,
        explanation=f"Brevet skriver ”{found.group()}”; {explanation}",
        ask=f"hvilke datoer der gælder i ”{found.group()}”",
    )


def _not_yet(given: CheckInput, start: int, end: int) -> Iterator[Misfit]:
    """ "Rapporten blev afleveret den 12. maj 2019" in a letter of March 2019."""
    sent = given.letter_day
    if sent is None:
        return
    for found in _DONE.finditer(given.letter.text, start, end):
        then = full_date(found["then"])
        ahead = _FOR_LATER.search(found["did"]) or _AHEAD.search(given.letter.text[start:end])
        if then is not None and not ahead and then > sent:
            why = f"{then.isoformat()} > {sent.isoformat()}"
            yield _misfit(found, why, "dagen ligger efter brevets egen dato.")


# "de vil være afsluttet senest den 17. august 2012" in a letter of September; what somebody wrote or planned then is no promise now.
_WILL = signs(rf"\b(?:vil|skal|bliver|ventes|forventes)\s+(?:(?!ikke\b)[^\W\d_]+\s+){{0,6}}?senest\s+{written_day('then')}")
_TOLD_THEN = signs(
    r"\b(?:skrev|skriver|skrevet|oplyste|oplyst|lovede|lovet|fremgår|fremgik|hed|står|stod|aftalt|aftale\w*|meddelte|meddelt|tilkendegav|ifølge|plan\w*|tids\w*|"
    r"vilkår\w*|påbud\w*|krav\w*|oprindelig\w*|tidligere|dengang|lyder|lød|brev\w*|skulle|citat)\b|[”“\"»]"
)


def _gone_by(given: CheckInput, start: int, end: int) -> Iterator[Misfit]:
    sent = given.letter_day
    promised = any(start <= one.span.start < end for one in given.claims.commitments)  # held as a promise
    if sent is None or promised or _TOLD_THEN.search(given.letter.text, start, end):
        return
    for found in _WILL.finditer(given.letter.text, start, end):
        then = full_date(found["then"])
        if then is not None and then < sent:
            yield _misfit(found, f"{then.isoformat()} < {sent.isoformat()}", "dagen ligger før brevets egen dato.")


# "Fristen på fire uger udløb dermed den 31. august 2020", "Klagefristen er fire uger fra …. Fristen udløber således den …"
_TERM = signs(rf"\b\w*frist(?:en)?\s+(?:på|er|var)\s+(?P<many>{'|'.join(SMALL)}|\d+)\s+(?P<unit>dage|uger|måneder|måned|uge)\b")
_RAN_OUT = signs(
    rf"\b\w*fristen\b[^.;]{{0,40}}?\b(?:udløb|udløber)\s+(?:(?:dermed|således|derfor|altså|herefter)\s+){written_day('then')}"
)
_EXTENDED = signs(r"\b(?:forlænge\w*|udsæt\w*|udsat|dog|først|hverdage|arbejdsdage|juli|ferie\w*|helligdag\w*)\b")
_TERM_SLACK = 4  # days: the first day, a weekend, a holiday


def _term(given: CheckInput, start: int, end: int) -> Iterator[Misfit]:
    """A term, the only day before its end that the two sentences tell, and an end that the words draw from them."""
    text, low = given.letter.text, given.stretch((start, end), 1)
    found = _RAN_OUT.search(text, start, end)
    terms = list(_TERM.finditer(text, low, end))
    if found is None or len(terms) != 1 or _EXTENDED.search(text, start, end):
        return
    days = [full_date(one["day"]) for one in _DAY.finditer(text, low, found.start("then"))]
    then, many = full_date(found["then"]), small_number(terms[0]["many"])
    if len(days) != 1 or days[0] is None or then is None or many is None:
        return
    unit = next(name for name, sign in (("day", "dag"), ("week", "uge"), ("month", "måned")) if terms[0]["unit"].startswith(sign))
    length = between(days[0], then, unit)
    slack = Fraction(_TERM_SLACK, {"day": 1, "week": 7, "month": 28}[unit])
    if abs(length - many) > slack:
        why = f"{days[0].isoformat()} + {terms[0]['many']} {terms[0]['unit']} ≠ {then.isoformat()}"
        yield _misfit(found, why, f"fristen på {terms[0]['many']} {terms[0]['unit']} løber fra den {format_date(days[0])}.")


# "… skulle åbne senest den 1. december 2023. Det åbnede den 15. januar 2024, altså to uger før fristen"
_DUE = signs(rf"\b(?:senest|inden|frist(?:en)?\s+(?:var|er|udløb|udløber|lød på)(?:\s+senest)?)\s+{written_day('due')}")
_BESIDE_DUE = signs(
    rf"{written_day('then')}\s*[,(]?\s*(?:(?:og|altså|dvs\.|det vil sige|det er|hvilket er|det var|således|dermed|næsten|knap|godt|ca\.|omkring|en|et|hele|kun)\s+)*"
    rf"(?:(?:{'|'.join(SMALL)}|\d+)\s+(?:hele\s+)?(?:dag|dage|uge|uger|måned|måneder|kvartal|år|hverdage|arbejdsdage)\s+)?"
    r"(?:(?P<early>(?:før|inden|forud for)\s+(?:\w*fristen|tiden|tid)\b)|(?P<late>efter\s+\w*fristen\b|for sent\b))"
)
_OTHER_DUE = signs(r"\b(?:nye?|forlænge\w*|udsat|udskudt|udskød|rykket|ændret|oprindelig\w*|først(?:e)?|endelig\w*|ikke)\b")


def _deadline(given: CheckInput, start: int, end: int) -> Iterator[Misfit]:
    """A day that is said to lie before or after the deadline, and the only day that it or the sentence before gives as one."""
    text, low = given.letter.text, given.stretch((start, end), 1)
    found = _BESIDE_DUE.search(text, start, end)
    due = list(_DUE.finditer(text, low, found.start() if found else end))
    if (
        found is None
        or len(due) != 1
        or _OTHER_DUE.search(text[due[0].end() : end])
        or _OTHER_DUE.search(text, low, due[0].start())
    ):
        return
    days = list(_DAY.finditer(text, low, found.start()))
    first, then = full_date(due[0]["due"]), full_date(found["then"])
    if len(days) != 1 or first is None or then is None:
        return
    if (found["early"] and then > first) or (found["late"] and then <= first):
        sign, side = (">", "efter") if then > first else ("≤", "ikke efter")
        yield _misfit(
            found, f"{then.isoformat()} {sign} {first.isoformat()}", f"dagen ligger {side} fristen den {format_date(first)}."
        )


_DAY = signs(written_day("day"))
# "Broen blev bygget i 1968 og er nu 56 år gammel"
_AGED = signs(
    r"\b(?:bygget|opført|anlagt|stiftet|grundlagt|oprettet|indviet|etableret|født|installeret)\s+i\s+(?P<year>(?:1[6-9]|20)\d\d)\s*,?\s+(?:og|så)\s+"
    r"(?:(?:den|det|er|altså|dermed|således)\s+){0,3}(?:er\s+)?(?:nu|i dag|dermed|således|altså)\s+(?P<age>\d{1,3})\s+år\b"
)


def _age(given: CheckInput, start: int, end: int) -> Iterator[Misfit]:
    sent = given.letter_day
    found = _AGED.search(given.letter.text, start, end)
    if sent is not None and found is not None:
        age = sent.year - int(found["year"])
        if abs(age - int(found["age"])) > 1:
            yield _misfit(
                found,
                f"{sent.year} - {found['year']} = {age} ≠ {found['age']}",
                f"fra {found['year']} til {sent.year} er der {age} år.",
            )
