"""LK902: places, or posts, that are fewer than the people the letter says they are for."""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import reading
from letterkit.checks.wording import shown
from letterkit.finding import CheckName, Finding

CODE = "LK902"
NAME = "fewer-places-than-people"
CHECK: CheckName = "commitment"
STATUS: Status = "trial"
TITLE = "Færre pladser end personer"
EXPLANATION = """
## Hvad den holder sammen
Pladser og forløb, som brevet siger er til et nævnt antal personer (”40 pladser til de 64 borgere”), og det antal.

## Hvornår den tier
Når brevet ikke selv siger, hvem pladserne er til, og når det siger, at pladserne bruges efter tur eller kun til nogle af
personerne.

## Hvad der regnes som afrunding
Tallene tages, som de står, med den plads, ”ca.” og ”mindst” giver.

## Hvad den ikke kan se
Om en plads bruges af flere i løbet af året. Derfor er det et spørgsmål.
"""
FLAGGED = Example(text="Kommunen opretter 40 pladser til de 64 borgere, som endnu ikke har fået et tilbud.")
ACCEPTED = Example(text="Kommunen opretter 70 pladser til de 64 borgere, som endnu ikke har fået et tilbud.")

_PLACES = re.compile(r"\b(?:\w*pladser|\w*forløb|\w*boliger|senge|værelser)\b", re.IGNORECASE)
_FOR = re.compile(r"^\s*(?:\w+\s+){0,3}til\s+(?:alle\s+)?(?:de|disse|dem)\s+$", re.IGNORECASE)
_SOME = re.compile(r"\b(?:nogle af|en del af|på skift|løbende|om året|årligt|i første omgang|foreløbig\w*)\b", re.IGNORECASE)


def check(given: CheckInput) -> list[Finding]:
    found = []
    counts = [one for one in given.claims.figures if one.kind == "count"]
    for places in counts:
        for people in counts:
            if people.span.start < places.span.end or not _PLACES.search(f"{places.quote} {places.counted or ''}"):
                continue
            start, end = given.sentence(places.span)
            between = given.letter.text[places.span.end : people.span.start]
            if not start <= people.span.start < end or not _FOR.match(between) or _SOME.search(given.letter.text[start:end]):
                continue
            few = reading(places, given.vocabulary).below(reading(people, given.vocabulary))
            found.append(
                Finding(
                    code=CODE,
                    check=CHECK,
                    verdict="unclear" if few else "supported",
                    reason="part_missing" if few else None,
                    claims=(places.id, people.id),
                    evidence=(quoted(places), quoted(people)),
                    calculation=f"{shown(places)} {'<' if few else '≥'} {shown(people)}",
                    explanation=f"Der er {shown(places)} pladser til {shown(people)} personer." if few else "Der er pladser nok.",
                    ask=f"hvordan {shown(places)} pladser dækker {shown(people)} personer" if few else "",
                )
            )
    return found
