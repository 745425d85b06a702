"""LK902: places, or posts, that are fewer than the people the letter says they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import reading, total
from letterkit.checks.wording import shown
from letterkit.claim import Figure
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
# "Med de 60 nye pladser … kan alle 142 borgere tilbydes en plads"
_COVERS = re.compile(r"^[^.;]*\bkan (?:alle|samtlige)(?: de)? \d[^.;]*\b(?:tilbydes|få|komme|flytte)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:nogle af|en del af|på skift|løbende|om året|årligt|i første omgang|foreløbig\w*)\b", re.IGNORECASE)


def check(given: CheckInput) -> list[Finding]:
    found = []
    counts = [one for one in given.claims.figures if one.kind == "count"]
    for people in counts:
        start, end = given.sentence(people.span)
        text = given.letter.text[start:end]
        if _SOME.search(text) or _is_places(people):
            continue
        places = [one for one in counts if start <= one.span.start and one.span.end <= people.span.start and _is_places(one)]
        if not places:
            continue
        covering = _COVERS.search(given.letter.text[places[-1].span.end : end]) is not None
        nearest = [one for one in places[-1:] if _FOR.match(given.letter.text[one.span.end : people.span.start])]
        chosen = places if covering else nearest
        if chosen:
            found.append(_finding(given, chosen, people))
    return found


def _is_places(figure: Figure) -> bool:
    return _PLACES.search(f"{figure.quote} {figure.counted or ''}") is not None


def _finding(given: CheckInput, places: Sequence[Figure], people: Figure) -> Finding:
    room = total(reading(one, given.vocabulary) for one in places)
    few = room.below(reading(people, given.vocabulary))
    said = " + ".join(shown(one) for one in places)
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear" if few else "supported",
        reason="part_missing" if few else None,
        claims=(*(one.id for one in places), people.id),
        evidence=(*(quoted(one) for one in places), quoted(people)),
        calculation=f"{said} {'<' if few else '≥'} {shown(people)}",
        explanation=f"Der er {said} pladser til {shown(people)} personer." if few else "Der er pladser nok.",
        ask=f"hvordan {said} pladser dækker {shown(people)} personer" if few else "",
    )
