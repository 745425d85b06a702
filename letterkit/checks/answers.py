"""LK900: a question, or a part of one, that the letter does not answer."""

from __future__ import annotations

from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.claim import PartKind, Question, QuestionPart
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK900"
NAME = "question-not-answered"
CHECK: CheckName = "answer"
STATUS: Status = "stable"
TITLE = "Et spørgsmål er ikke, eller kun delvist, besvaret"
EXPLANATION = """
## Hvad den holder sammen
Hvert spørgsmål, brevet gengiver eller henvendelsen stiller, deles i de dele, der hver ønsker sit svar: et tal, en årsag, et
tidspunkt, et beløb, et ja eller nej, en status. For hver del søges svaret først dér, hvor brevet selv siger, at det står
(”ad 2”, ”Svar på spørgsmål 3”, spørgsmålet som overskrift), dernæst efter indholdet.

## Hvornår den tier
Når stedet rummer en oplysning af den ønskede art, også hvor svaret er kort eller ikke er det ønskede. En betinget del (”og hvis
ikke, hvornår”) bortfalder, når svaret på den første del gør den overflødig. Spørgsmål, som afsenderen selv stiller, regnes
ikke med. Årsagen kan stå i andre ord (”det hænger sammen med”), i en tabel over årsager eller i en liste, der deler tallet op.

## Hvad der regnes som afrunding
Intet: prøven ser på, om der er svaret, ikke på tallenes størrelse.

## Hvad den ikke kan se
Om svaret er rigtigt. Et svar i helt andre ord uden henvisning til spørgsmålet kan blive overset; derfor kaldes delen da
”kunne ikke genfindes”.
"""
FLAGGED = Example(
    text="Ministeriet har bedt kommunen svare på følgende:\n\n1. Hvor mange borgere venter på en plejebolig, og hvad er årsagen til ventetiden?\n\n"
    "Ad 1\n\nDer var 48 borgere på venteliste til en plejebolig den 1. marts 2020."
)
ACCEPTED = Example(
    text="Ministeriet har bedt kommunen svare på følgende:\n\n1. Hvor mange borgere venter på en plejebolig, og hvad er årsagen til ventetiden?\n\n"
    "Ad 1\n\nDer var 48 borgere på venteliste til en plejebolig den 1. marts 2020. Ventetiden skyldes, at et plejehjem er under ombygning."
)

_LACKS: dict[PartKind, str] = {
    "count": "et tal",
    "reason": "en årsag",
    "date": "et tidspunkt",
    "cost": "et beløb",
    "yes_no": "et klart ja eller nej",
    "status": "en status",
    "other": "et svar",
}


def check(given: CheckInput) -> list[Finding]:
    return [_finding(given, question) for question in given.claims.questions if question.answered != "yes"]


def _finding(given: CheckInput, question: Question) -> Finding:
    missing = [part for part in question.parts if not part.answered]
    name = f"Spørgsmål {question.number}" if question.number else "Spørgsmålet"
    none = len(missing) == len(question.parts)  # "Ingen af to dele besvaret"
    extent = "er ikke besvaret" if none else "er delvist besvaret"
    asked = Evidence(kind="request" if question.span is None else "letter", quote=question.quote, span=question.span)
    evidence = [asked]
    evidence += [
        Evidence(kind="letter", quote=given.letter.text[part.answer.start : part.answer.end], span=part.answer)
        for part in question.parts
        if part.answer is not None
    ]
    lacks = [f"”{_said(part)}”: {_why(part)}" for part in missing]
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unsupported",
        reason="part_missing",
        claims=(question.id,),
        evidence=tuple(dict.fromkeys(evidence)),
        calculation=f"{len(question.parts) - len(missing)} af {len(question.parts)} dele besvaret",
        explanation=f"{name} {extent}. {' '.join(lacks)}".strip(),
        ask="; ".join(_said(part) for part in missing),
    )


def _said(part: QuestionPart) -> str:
    return " ".join(part.quote.split()).rstrip(" .")


def _why(part: QuestionPart) -> str:
    return part.why or f"Der kunne ikke genfindes {_LACKS[part.kind]}."
