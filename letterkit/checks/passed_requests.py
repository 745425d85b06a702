"""LK803: a day that the letter asks the receiver to keep, and that has passed when it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from letterkit.checks.dates import is_quoted, own_dates, passed_promises
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.signs import signs
from letterkit.danish.dates import DateExpression
from letterkit.danish.writing import format_date
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Span

CODE = "LK803"
NAME = "asked-by-a-passed-day"
CHECK: CheckName = "date"
STATUS: Status = "trial"
TITLE = "Fristen, der bedes holdt, er allerede gået"
EXPLANATION = """
## Hvad den holder sammen
En frist, som brevet beder modtageren om at holde (”vi skal bede om at modtage en udtalelse senest den …”), eller siger, at noget vil ske (”planen vil ligge
klar senest den …”, ”inden 1. juli i år kan ministeriet regne med …”), og brevets egen dato.

## Hvornår den tier
Når årstallet ikke står ved datoen, når brevet ikke har en dato, når sætningen fortæller om en frist, der er gået, og i citater.

## Hvad der regnes som afrunding
En frist er holdt til og med sin sidste dag. Samme dag er i orden.

## Hvad den ikke kan se
Om det er årstallet, måneden eller dagen, der skal rettes.
"""
FLAGGED = Example(text="Vi skal bede om at modtage en udtalelse senest den 1. september 2020.")
ACCEPTED = Example(text="Vi skal bede om at modtage en udtalelse senest den 1. november 2020.")

_DEADLINE = signs(
    r"(?:\b(?:senest|inden|ikke senere end)\s+(?:(?:den|d\.)\s*)?|\b\w*frist(?:en)?\b[^.;]{0,60}?\b(?:er|fastsættes til|sættes til|er fastsat til)\s+)$"
)
# "det skal være klar senest 1. april": a plan, and no rule retold.
_READY = (
    r"(?:klar\w*|færdig\w*|på plads|i drift|åbn?e?t?|afsluttet|gennemført|udført|indført|udbedret|tilendebragt|afviklet|iværksat)"
)
_PLANNED = signs(
    rf"\bskal\s+(?:\w+\s+){{0,2}}(?:være|stå)\s+(?:helt\s+)?{_READY}\b[^.;]*$|\bvil\s+(?:\w+\s+){{0,3}}(?:være|stå|ligge|foreligge|blive)\b[^.;]*$"
)
# "Planen skal være klar den 15. oktober": the day right behind.
_PLANNED_DAY = signs(
    rf"\b(?:skal|vil)\s+(?:\w+\s+){{0,3}}(?:være|stå|ligge)\s+(?:helt\s+)?{_READY}\s+(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den|d\.)?\s*$"
)
# "Inden 1. juli kan ministeriet regne med at have det": the day first, then what is to come.
_TO_COME = signs(
    r"^\s*(?:vil\b[^.;,]*?\b(?:være|stå|ligge|foreligge|blive|have|få|kunne|modtage)|(?:kan|skal)\b[^.;,]*?\b(?:regne med|forvente|påregne|imødese)|"
    r"(?:forventer|regner|påregner)\b)\b"
)
_OPENS = signs(r"\W*(?:allerede\s+)?(?:senest|inden)\s+(?:(?:den|d\.)\s*)?")
_THIS_YEAR = signs(r"\bi år\W*$")
_RULE = signs(r"\b(?:efter|ifølge|i henhold|jf|lov\w*|regler\w*|bekendtgørelse\w*|vedtægt\w*|aftalen?|kontrakten?)\b")
_GONE = signs(
    r"\b(?:skulle|måtte|var|blev|havde|bad|lovede|lovet|udløb\w*|overskr\w*|overhold\w*|oprindelig\w*|tidligere|modtog|fik|kunne|burde|"
    r"skrev|oplyste|meddelte|svarede|stillede|stillet|udsigt|udmeldt|varslede|aftalte|krævede|"
    r"har|er (?:\w+ )?(?:modtaget|indgivet|sendt|indsendt|afgjort|truffet|meddelt|ansat|født|opgjort|gennemført|afsluttet|oprettet|fremsat))\b"
)
_REQUEST = signs(
    r"\b(?:skal|må|vil)\s+(?:\w+\s+){0,2}(?:anmode|bede|opfordre)\b|\b(?:anmoder|beder|bedes|imødeser|venligst)\b"
    r"|\b(?:har|er)\b[^.;]{0,40}\b(?:i dag|hermed|dags dato)\b[^.;]{0,80}\b(?:bedt|anmodet|opfordret|pålagt)\b"
)

# "kan stadig nås, idet fristen først udløber den", "kan søges frem til den": open in the present tense.
_STILL = signs(r"\b(?:stadig(?:væk)?|fortsat|endnu|fremdeles)\b")
_OPEN = signs(
    rf"{_STILL.pattern}|"
    r"\bførst\s+(?:udløber|slutter|lukker|ophører)|\b(?:udløber|slutter|lukker|ophører)\s+først\b|"
    r"\bkan\s+(?:\w+\s+){0,3}?(?:søges?|ansøges?|tilmeldes?|indsendes?|nås?|klages?|afleveres?|afgives?|bestilles?|bydes?|indgives?|melde)\b|"
    r"\b(?:er|står)\s+(?:nu\s+)?åbe(?:n|nt|ne)\b|\btager\s+imod\b|\bmodtages\b"
)
_UNTIL = signs(
    r"(?:\b(?:senest|inden|til og med|frem til|indtil|ikke senere end|udløber(?:\s+først)?|først\s+udløber|slutter(?:\s+først)?|lukker(?:\s+først)?|"
    r"ophører(?:\s+først)?)\s+(?:\w*fristen\s+)?|\w*frist(?:en)?\b[^.;,]{0,40}?\ber\s+(?:først\s+)?)(?:\w+dag\s+)?(?:den\s+|d\.\s*)?$"
)
_TERM = signs(r"\w*frist(?:en)?\b|\b(?:udløber|slutter|lukker|ophører)\b")
_DONE_BY = signs(r"(?<!blive )(?<!bliver )\b\w{3,}(?:et|dt|gt|ret|ne|te|de)\s+(?:ind\s+|op\s+|ud\s+)?(?:inden|senest)\b")
_WAS = signs(
    r"\b(?:skulle|måtte|var|blev|havde|udløb|kunne|kunnet|modtog|fik|burde|overskr\w*|overhold\w*|oprindelig\w*|tidligere|lovede|lovet|ikke længere|ikke mere)\b"
)


def check(given: CheckInput) -> list[Finding]:
    dates = [
        one
        for one in own_dates(given)
        if one.first
        and one.last
        and (not one.inferred or _THIS_YEAR.search(given.letter.text[one.start : one.end]))
        and not one.impossible
        and not one.of_law
    ]
    return list(_asked(given, dates))


def _asked(given: CheckInput, dates: list[DateExpression]) -> Iterator[Finding]:
    """ "Vi skal bede om at modtage udtalelsen senest den 1. marts 2018", written in May."""
    sent = given.letter_day
    promised = [one.span for one in given.claims.commitments if one.status != "done"]
    accused = {claim for finding in passed_promises(given) for claim in finding.claims}
    late = [one.span for one in given.claims.commitments if one.id in accused]
    for one in dates:
        if sent is None or one.last is None or one.last >= sent or _within(one.start, late):
            continue
        start, end = given.sentence(given.letter.span(one.start, one.end))
        before = given.letter.text[start : one.start]
        whole = given.letter.text[start:end]
        lead = before + re.split(r"\d", given.letter.text[one.start : one.end], maxsplit=1)[0]
        told_open = _is_open(whole, lead)
        if told_open and not is_quoted(given, one.start):
            yield _found(given, one, sent, one.last)
            continue
        to_come = _is_to_come(lead, given.letter.text[one.end : end])
        if (
            (_within(one.start, promised) and not to_come)
            or not (_is_deadline(before, lead) or _PLANNED_DAY.search(lead))
            or not (_REQUEST.search(before) or _PLANNED.search(before) or to_come)
            or (not _REQUEST.search(before) and (_GONE.search(whole) or _RULE.search(whole)))
            or is_quoted(given, one.start)
        ):
            continue
        yield _found(given, one, sent, one.last)


def _is_deadline(before: str, lead: str) -> bool:
    return _DEADLINE.search(before) is not None or _OPENS.fullmatch(lead) is not None


def _is_to_come(lead: str, after: str) -> bool:
    return _PLANNED_DAY.search(lead) is not None or (_OPENS.fullmatch(lead) is not None and _TO_COME.match(after) is not None)


def _within(place: int, spans: Iterable[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _is_open(sentence: str, lead: str) -> bool:
    """Does the sentence say in the present tense that the time up to the date is still to come? `lead` is what stands before the date;
    "afgørelser, som er truffet inden den" tells when something was done."""
    clause = re.split(r"[,;:]", lead)[-1]
    if not _UNTIL.search(lead) or not _OPEN.search(sentence) or _WAS.search(sentence) or _DONE_BY.search(clause):
        return False
    own = _OPEN.search(clause) is not None or _TERM.search(clause) is not None
    return own and (_STILL.search(sentence) is not None or not _RULE.search(sentence))


def _found(given: CheckInput, one: DateExpression, sent: date, passed: date) -> Finding:
    ocr = given.letter.text_source == "ocr"
    why = f"{format_date(passed)} ligger før brevets dato, {format_date(sent)}"
    said = Evidence(kind="letter", quote=given.letter.text[one.start : one.end], span=given.letter.span(one.start, one.end))
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear" if ocr else "contradicted",
        reason="doubtful_reading" if ocr else None,
        claims=(),
        evidence=(said,),
        calculation=f"{passed.isoformat()} < {sent.isoformat()}",
        explanation=f"Fristen {why}.",
        ask=f"hvilken frist der gælder, idet {why}",
    )
