"""LK505: a development that the letter says will come, or data that it says reach further, than its own table shows."""

from __future__ import annotations

import re
from datetime import date

from letterkit.case import iso_period
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.signs import signs
from letterkit.claim import Commitment, Comparison
from letterkit.danish.dates import find_dates
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Span, Table
from letterkit.spelling import content_words, meets

CODE = "LK505"
NAME = "beyond-the-table"
CHECK: CheckName = "table"
STATUS: Status = "stable"
TITLE = "Udviklingen ligger uden for tabellen"
EXPLANATION = """
## Hvad den holder sammen
En udvikling, som brevet siger, at tal viser vil komme (”opfølgninger viser, at andelen vil stige i november”), og den sidste
periode i brevets tabel. Og brevets ord om, hvor langt tallene går (”tal til og med oktober”).

## Hvornår den tier
Når sætningen ikke taler om det, tabellen viser, og når den ikke siger, at nogle tal viser det; en forventning er ikke et bevis.

## Hvad der regnes som afrunding
Intet.

## Hvad den ikke kan se
Tal, som afsenderen har, men ikke har vedlagt.
"""
_TABLE = "Tabel 1. Andel rettidige afgørelser, pct.\n\nMåned\tNordby\nAug 2020\t71,2\nSep 2020\t75,0\nOkt 2020\t80,4"
FLAGGED = Example(
    text=f"Kommunens egne opgørelser viser, at andelen af rettidige afgørelser vil stige yderligere i november 2020.\n\n{_TABLE}"
)
ACCEPTED = Example(text=f"Kommunen forventer, at alle sager bliver afgjort til tiden i november 2020.\n\n{_TABLE}")

_TREND = signs(r"\b(?:stige|falde|øges|vokse|reduceres|mindskes|forbedres|forværres|nedbringes|stiger|falder)\b")
_SHOWN = signs(r"\b(?:viser|bekræfter|dokumenterer|fremgår|peger på|tyder på)\b")
_AHEAD = signs(r"\b(?:vil|ventes|forventes|yderligere|fortsat|fortsætter)\b")
_UNTIL = signs(r"\b(?:tal|data|oplysninger|opgørelser)\b[^.;]{0,40}?\btil og med\s+(?=\w)")


def check(given: CheckInput) -> list[Finding]:
    return [*_forecasts(given), *_reaches(given)]


def _last(given: CheckInput, table: Table) -> tuple[str, date] | None:
    cells = [cell.fact.period for cell in given.cells(table) if cell.fact.period is not None]
    last = max(cells, key=lambda period: period.end, default=None)
    return (last.text, last.end) if last is not None else None


def _forecasts(given: CheckInput) -> list[Finding]:
    found: list[Finding] = []
    claims: list[Commitment | Comparison] = [*given.claims.commitments, *given.claims.comparisons]
    seen: set[tuple[int, int]] = set()
    for claim in claims:
        start, end = given.sentence(claim.span)
        sentence = given.letter.text[start:end]
        if (start, end) in seen or not (_TREND.search(claim.quote) and _AHEAD.search(claim.quote) and _SHOWN.search(sentence)):
            continue
        words = content_words(claim.quote, given.vocabulary)
        for table in given.letter.tables:
            title = content_words(table.title or "", given.vocabulary)
            last = _last(given, table)
            if last is None or not any(meets(word, words, given.vocabulary) for word in title):
                continue
            ahead = iso_period(claim.deadline) if isinstance(claim, Commitment) else None
            dates = [one.last for one in find_dates(claim.quote, reference=None) if one.last is not None]
            latest = max([*dates, *([ahead.end] if ahead else [])], default=None)
            if latest is not None and latest <= last[1]:
                continue
            seen.add((start, end))
            span = _forecast_alone(given, claim)
            said = given.letter.text[span.start : span.end]
            found.append(
                Finding(
                    code=CODE,
                    check=CHECK,
                    verdict="unsupported",
                    reason="forecast",
                    claims=(claim.id,),
                    evidence=(
                        Evidence(kind="letter", quote=said, span=span),
                        Evidence(kind="table", quote=f"sidste periode: {last[0]}", span=table.span),
                    ),
                    calculation=f"tabellens sidste periode er {last[0]}",
                    explanation=f"Tabellen slutter med {last[0]}; den videre udvikling kunne ikke genfindes i brevets tal.",
                    ask=f"de tal, som ligger bag ”{said}”",
                )
            )
            break
    return found


def _forecast_alone(given: CheckInput, claim: Commitment | Comparison) -> Span:
    """The clause of the claim that looks ahead: what stands before its sentence, or before its "at", is no forecast."""
    text = given.letter.text
    sentences = [(max(a, claim.span.start), min(b, claim.span.end)) for a, b in given.sentences]
    ahead = [(a, b) for a, b in sentences if a < b and _TREND.search(text[a:b]) and _AHEAD.search(text[a:b])]
    start, end = ahead[-1] if ahead else (claim.span.start, claim.span.end)
    begun = [found.end() for found in re.finditer(r"\bat\s+", text[start:end]) if _TREND.search(text[start + found.end() : end])]
    start += begun[-1] if begun and _AHEAD.search(text[start + begun[-1] : end]) else 0
    return given.letter.span(start, end)


def _reaches(given: CheckInput) -> list[Finding]:
    """ "Der er tal til og med oktober": held against the last row of the one table that could be meant."""
    text, found = given.letter.text, []
    tables = [(table, last) for table in given.letter.tables if (last := _last(given, table)) is not None]
    for start, end in given.sentences:
        for said in _UNTIL.finditer(text, start, end):
            clause_start = max(text.rfind(",", start, said.start()), text.rfind("men ", start, said.start()), start)
            clause = text[clause_start:end]
            dates = [one for one in find_dates(text[said.end() : end], reference=None, start=0) if one.start == 0]
            word = re.match(r"\w+", text[said.end() : end])
            words = content_words(clause.split(" til og med ")[0], given.vocabulary)
            for table, last in tables:
                title = content_words(table.title or "", given.vocabulary)
                if not any(meets(one, words, given.vocabulary) for one in title) or word is None:
                    continue
                fits = bool(dates and dates[0].last == last[1]) or _same_month(given, word.group(), last[0])
                if fits:
                    span = given.letter.span(clause_start, min(end, said.end() + len(word.group())))
                    found.append(
                        Finding(
                            code=CODE,
                            check=CHECK,
                            verdict="supported",
                            evidence=(
                                Evidence(kind="letter", quote=text[span.start : span.end], span=span),
                                Evidence(kind="table", quote=f"sidste periode: {last[0]}", span=table.span),
                            ),
                            calculation=f"tabellens sidste periode er {last[0]}",
                            explanation=f"Tabellen går til og med {last[0]}, som brevet siger.",
                        )
                    )
    return found


def _same_month(given: CheckInput, word: str, label: str) -> bool:
    """A month without its year beside the label of the last row."""
    for names in given.vocabulary.months:
        if word.casefold() in names:
            return any(re.search(rf"\b{re.escape(name)}\b", label.casefold()) for name in names)
    return False
