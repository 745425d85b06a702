"""Full dates of one sentence that cannot follow each other: an answer before its question, an end before its beginning, and what
"blev afleveret" on a day after the letter. The length of a span is held by `time_spans`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.checks.deeds import Misfit, deeds_out_of_order, full_date, written_day
from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs

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
        joined = [found for pattern in (_THEN, _UPON, _SPAN) for found in pattern.finditer(text, start, end)]
        for found in joined:
            first, then = full_date(found["first"]), full_date(found["then"])
            if first is not None and then is not None and then < first:
                yield _misfit(found, f"{then.isoformat()} < {first.isoformat()}", f"{found['then']} ligger før {found['first']}.")
        if not joined:
            yield from deeds_out_of_order(given, start, end)
        yield from _not_yet(given, start, end)


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
