"""LK902: places, or posts, that are fewer than the people the letter says they are for, or who use them at one time."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, reading, total
from letterkit.checks.rooms import Room, is_places, rooms_before
from letterkit.checks.signs import signs
from letterkit.checks.spare_rooms import Spare, spare_rooms
from letterkit.checks.wording import number, shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK902"
NAME = "fewer-places-than-people"
CHECK: CheckName = "commitment"
STATUS: Status = "trial"
TITLE = "Færre pladser end personer"
EXPLANATION = """
## Hvad den holder sammen
Pladser, senge, celler og forløb (”to busser, der hver har 48 siddepladser”) og de personer, som brevet siger, de er til (”40 pladser
til de 64 borgere”), at de alle har fået en plads, eller som er der samtidig; og hvor mange flere end pladserne de siges at være.

## Hvornår den tier
Når brevet ikke selv siger, hvem pladserne er til, når det siger, at pladserne bruges efter tur eller kun til nogle af personerne, og
når det selv nævner overbelægning, ståpladser eller ekstra senge.

## Hvad der regnes som afrunding
Tallene tages, som de står, med den plads, ”ca.” og ”mindst” giver.

## Hvad den ikke kan se
Om en plads bruges af flere i løbet af året, og om der er pladser andre steder. Siger brevet ikke, at alle har en plads på én gang, er
det derfor et spørgsmål.
"""
FLAGGED = Example(text="Kommunen opretter 40 pladser til de 64 borgere, som endnu ikke har fået et tilbud.")
ACCEPTED = Example(text="Kommunen opretter 70 pladser til de 64 borgere, som endnu ikke har fået et tilbud.")

_FOR = signs(r"^\s*(?:\w+\s+){0,3}til\s+(?:alle\s+)?(?:de|disse|dem)\s+$")
# "Med de 60 nye pladser … kan alle 142 borgere tilbydes en plads"
_COVERS = signs(r"^[^.;]*\bkan (?:alle|samtlige)(?: de)? \d[^.;]*\b(?:tilbydes|få|komme|flytte)\b")
_SOME = signs(
    r"\b(?:nogle af|en del af|på skift|skiftevis|skiftehold|hold ad gangen|i to hold|løbende|om året|årligt|i løbet af|i alt i|i første omgang|foreløbig\w*|"
    r"efterhånden|venteliste\w*)\b"
)
# The letter says itself that there were more than the places hold.
_OVERFULL = signs(
    r"\b(?:overbelæg\w*|overbelagt|merindskriv\w*|merindtag\w*|dispensation\w*|dobbelt\w*|på gangen|gangene|korridor\w*|madras\w*|opredning\w*|stående|står op|stå op|"
    r"afslag|afvist\w*|ikke plads|mangle[rt]?|manglende|lånt\w*|indlogeret på hotel|andre steder|andetsteds|deles?|flere ture|flere gange|to ture|ud over)\b"
)
# "Belægningsprocenten var dermed 103": the letter says itself that it is more than full.
_OVER_HUNDRED = signs(r"\b(?:belæg|udnyttelse|kapacitet)\w*\b[^.;\d]{0,40}(?:1\d\d|[2-9]\d\d)(?!\d)")
_NO_EXTRA = signs(r"\b(?:ikke|ingen|uden|aldrig)\b[^.;,]{0,50}")
# Everybody has a place: "Alle 112 elever kan således få en siddeplads", "samtlige … har fået hver sin celle".
_ALL_FIT = signs(
    r"\b(?:alle|samtlige)\b[^.;]*\b(?:få|får|fik|fået|have|har|haft|sidde|rummes|optages|placeres|parkere|indkvarteres|tilbydes|undervises|evakueres|plads|seng)\b|"
    r"\bplads til (?:dem )?alle\b|\bkan (?:dermed |derfor |således |altså )?(?:alle |samtlige )?(?:rummes|optages|sidde|evakueres|indkvarteres|få|parkere|placeres)\b|"
    r"\b(?:hver|sin|sit) (?:sin |sit |egen |eget )?\w*(?:plads|celle|seng|stue|værelse|bolig|lejlighed)\b|\bikke overskredet\b|\bplads nok\b"
)
_AT_ONCE = signs(
    r"\b(?:samtidig\w*|på samme tid|på én gang|på en gang|natten til|i nat|natten over|på samme dag|ad gangen|på det tidspunkt|på opgørelsestidspunktet|sad (?:der )?(?:[\d.]+ )?(?:\w+ )?(?:i|på)\s+\w+(?:en|et|erne))\b"
)

# There now, or on a day: all of them at one time. "Sad" needs a seat for each.
_THERE_NOW = signs(r"\b(?:bor|opholder sig|(?:er|ligger) (?:\w+\s+){0,4}(?:indlagt|indskrevet|indsat|indlogeret|anbragt))\b")
_THERE_THEN = signs(
    r"\b(?:boede|sad|lå|sov|overnattede|opholdt|indlagt|indlogeret|indskrevet|indsat|anbragt|beboere|patienter|indsatte)\b"
)
_SEATED = signs(r"\b(?:sad|sidder|siddende)\b")


_TIMES_THE_ROOM = 3  # who are more than so many times the places came one after another ("200 stole", "9.660 gæster")


def check(given: CheckInput) -> list[Finding]:
    spared = [finding for one in spare_rooms(given) if (finding := _spared(given, one)) is not None]
    held = {item.span.start for one in spared for item in one.evidence if item.span}
    filled = [one for one in _filled(given) if not held & {item.span.start for item in one.evidence if item.span}]
    return [*spared, *_said_for(given), *filled]


def _spared(given: CheckInput, one: Spare) -> Finding | None:
    """ "Der var ledig plads" and "49 frie båse", held against the room and its use told just before."""
    used, (room,) = reading(one.people, given.vocabulary), one.room.figures
    over = Interval(None, one.room.size).below(Interval(used.low, None))
    figures, left = (room, one.people), one.left
    if left is None:
        if not over:
            return None
        calculation = f"{one.room.said} < {shown(one.people)}"
    else:
        if any(figure.approx != "exact" and figure is not room for figure in (*figures, left)):
            return None
        rest = one.room.size - one.people.value
        sides = (one.room.said, shown(one.people)) if rest >= 0 else (shown(one.people), one.room.said)
        calculation = f"{' - '.join(sides)} = {number(abs(rest))}, ikke {left.quote}"
        if abs(rest) == left.value:
            return None  # "61,5 besat ud af 70, altså 8,5 ubesatte": which of the two is the room is all that is in doubt
    said = given.letter.text[one.start : one.end]
    sentence = given.said(given.letter.span(one.start, one.end)).strip()
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(left.id, *(figure.id for figure in figures)) if left else (),
        evidence=(
            Evidence(kind="letter", quote=said, span=given.letter.span(one.start, one.end)),
            *(quoted(figure) for figure in figures),
        ),
        calculation=calculation,
        explanation=f"Brevet skriver ”{said}”, mens der er plads til {one.room.said} og tallet er {shown(one.people)}.",
        ask=f"hvordan ”{sentence}” hænger sammen med {one.room.said} og {shown(one.people)}",
    )


def _said_for(given: CheckInput) -> list[Finding]:
    """ "40 pladser til de 64 borgere": one sentence says who the places are for."""
    found = []
    counts = [one for one in given.claims.figures if one.kind == "count"]
    for people in counts:
        start, end = given.sentence(people.span)
        text = given.letter.text[start:end]
        if _SOME.search(text) or is_places(given, people):
            continue
        places = [
            one for one in counts if start <= one.span.start and one.span.end <= people.span.start and is_places(given, one)
        ]
        if not places:
            continue
        covering = _COVERS.search(given.letter.text[places[-1].span.end : end]) is not None
        nearest = [one for one in places[-1:] if _FOR.match(given.letter.text[one.span.end : people.span.start])]
        chosen = places if covering else nearest
        if chosen:
            room = total(reading(one, given.vocabulary) for one in chosen)
            said = " + ".join(shown(one) for one in chosen)
            found.append(_finding(given, chosen, people, room, said, certain=False))
    return found


def _filled(given: CheckInput) -> list[Finding]:
    """ "Kommunen råder over 24 enestuer. Natten til den 1. februar var 31 borgere indlogeret på samme tid."."""
    found = []
    text = given.letter.text
    for people in given.claims.figures:
        if people.kind != "count" or people.approx not in ("exact", "about", "more_than", "at_least", "just_over"):
            continue
        if people.role in ("limit", "target", "change", "average") or is_places(given, people) or is_change(given, people):
            continue
        if "procent" in (people.counted or "").casefold():
            continue
        here = given.sentence(people.span)
        said = text[slice(*here)]
        on_day = people.as_of is not None and len(people.as_of) == 10 and _THERE_THEN.search(said) is not None
        fit, once = _ALL_FIT.search(said) is not None, bool(_AT_ONCE.search(said) or _THERE_NOW.search(said) or on_day)
        rooms = rooms_before(given, people) if fit or once else []
        if len({room.size for room in rooms}) != 1:
            continue
        room = rooms[-1]
        block = text[slice(*given.block(people.span))]
        known = _OVERFULL.search(_NO_EXTRA.sub(" ", block)) is not None or _OVER_HUNDRED.search(block) is not None
        if known or _SOME.search(said) or not _there(given, room, people) or people.value > _TIMES_THE_ROOM * room.size:
            continue
        single = room.single or _SEATED.search(said) is not None or _NO_EXTRA.search(given.said(room.figures[0].span)) is not None
        certain = (fit and room.physical) or (once and single)
        found.append(_finding(given, room.figures, people, Interval(None, room.size), room.said, certain=certain))
    return found


def _there(given: CheckInput, room: Room, people: Figure) -> bool:
    """Does anything else of the paragraph say that there are more places, or that the people are elsewhere?"""
    start = room.figures[0].span.start
    others = [
        one
        for one in given.told(start, given.sentence(people.span)[1])
        if one.kind == "count" and one.id not in {other.id for other in room.figures} and is_places(given, one)
    ]
    return all(one.value <= 1 or one.value in {other.value for other in room.figures} for one in others)


def _finding(given: CheckInput, places: Sequence[Figure], people: Figure, room: Interval, said: str, *, certain: bool) -> Finding:
    few = room.below(Interval(reading(people, given.vocabulary).low, None))
    size = said if room.high is None or number(room.high) in said else f"{said} = {number(room.high)}"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=("contradicted" if certain else "unclear") if few else "supported",
        reason="part_missing" if few and not certain else None,
        claims=(*(one.id for one in places), people.id),
        evidence=(*(quoted(one) for one in places), quoted(people)),
        calculation=f"{size} {'<' if few else '≥'} {shown(people)}",
        explanation=f"Der er plads til {size}, mens brevet skriver {shown(people)}." if few else "Der er pladser nok.",
        ask=f"hvordan {size} pladser dækker {shown(people)} personer" if few else "",
    )
