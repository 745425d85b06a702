"""What the letter says is left of its room, or is too many for it: "der var stadig ledig plads", "49 frie båse", "syv over normeringen".

Held against the room and the people told just before it, where the letter tells one of each and both at one time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import counts, head
from letterkit.checks.rooms import Room, is_places, room_of
from letterkit.checks.signs import signs
from letterkit.claim import Figure

# Words for "not full", each with what they must not stand in.
_NOT_FULL = signs(
    r"\b(?:(?:ikke|aldrig|på intet tidspunkt|ingen|uden)\b[^.;]{0,40}?\b(?:overbelagt|overbelægning|overfyldt|merindskriv\w*|overskredet|overskridelse\w*|"
    r"kapacitetsproblem\w*|pladsmangel|fuldt (?:udnyttet|belagt|optaget)|udnyttet fuldt ud|fyldt)|"
    r"inden for (?:\w+\s+)?(?:\w*godkendelse\w*|\w*normering\w*|\w*kapacitet\w*|\w*rammer?n?e?|det (?:tilladte|godkendte|normerede)|grænsen|loftet|maksimum\w*|den tilladte \w+)|"
    r"(?:ledige?|frie?|plads til flere|uudnyttede?)\s+(?:\w*plads\w*|\w*kapacitet\w*|\w*senge?|\w*stole|\w*båse|\w*boliger|\w*værelser|\w*celler)|plads til flere|plads nok|"
    r"(?:færre|mindre) end (?:det |den |de )?(?:tilladte|godkendte|normerede|maksimale|højst tilladte)|under (?:\w+\s+)?(?:\w*kapacitet\w*|\w*normering\w*|det tilladte|det godkendte|grænsen|loftet|maksimum))\b"
)
_DENIED = signs(
    r"\b(?:ikke (?:længere |altid |mere )?(?:ledige?|frie?|plads|inden for|under|nok)|ingen (?:ledige?|frie?)|derefter|herefter|i dag|nu igen|senere|hvis|vil|kan|skal|bør|forvent\w*|"
    r"næsten|andre|øvrige|resten|bortset|dog|efterfølgende|dispensation|midlertidig\w*)\b"
)
_FREE = signs(r"\b(?:ledige?|frie|fri|tomme|ubenyttede|ubrugte|uudnyttede|ubesatte|ikke optaget|i overskud|tilbage)\b")
# "22 kom tilbage til kommunen" are no places that are left.
_LEFT = signs(
    r"^(?:[^.;,]{0,40}?\b(?:tomme?|ledige?|frie?|ubenyttede|ubrugte|ubesatte|i overskud|til rådighed)\b|"
    r"(?:(?!\b(?:kom|kommet|kommer|vendt\w*|gik|gået|flytte\w*|rejs\w*|send\w*|trak|trukket|lever\w*|betal\w*|giv\w*|gav)\b)[^.;,]){0,40}?\btilbage\b(?!\s+(?:til|fra)\b))"
)
# "syv flere end kapaciteten", "4 over normeringen", "tre mere, end der er plads til"
_TOO_MANY = signs(
    r"^(?:\s+(?:personer|indsatte|patienter|beboere|borgere|børn|elever|gæster|mennesker))?(?:\s+(?:flere|mere))?"
    r"(?:,?\s+end\s+(?:(?:der\s+(?:er|var)\s+plads\s+til|pladserne|antallet\s+af\s+pladser)|(?:kapaciteten|normeringen))"
    r"|\s+over\s+(?:kapaciteten|normeringen))\b"
)
_DRAWN = signs(
    r"[^.;:,\d]{0,30}[,.]\s*(?:og\s+)?(?:(?:det|hvilket)\s+(?:er|var)\s+)?(?:(?:altså|dermed|således|dvs\.|det vil sige|eller|svarende til)\s+)?"
)
# Some of the places were not to be had, or the people are counted over a time.
_OTHERWISE = signs(
    r"\b(?:lukkede?|lukket|spærret|spærrede|afspærret|reserver\w*|renover\w*|ombyg\w*|ude af drift|dele[rs]?|deler|deles|par|ægtepar|ekstra|udvid\w*|lån(?:t|te|er)|andet sted|andre steder|"
    r"venteliste\w*|forskellige|i løbet af|hen over året|i alt i|årligt|om året|skift\w*|dobbelt\w*|stående|afslag|afvist\w*|på hele|samlet set)\b"
)
_BESIDES = signs(r"\b(?:derudover|herudover|desuden|hertil|dertil|yderligere)\b")
_ROOM_NOW = signs(
    r"\b(?:dagligt|hver dag|hver nat|i døgnet|på samme tid|samtidig\w*|på én gang|boede|bor|sad|sidder|lå|ligger|opholdt|opholder|indskrevet|indlagt\w*|indkvarteret|indlogeret|indsatte|om bord|ombord|"
    r"til stede|fremmødt\w*|tilskuere|gæster|kom|mødte|deltog|holdt|parkeret|belægning\w*|var der|er der|optaget|i brug|brugt\w*|besat\w*|udlejet|beboere|patienter)\b"
)


@dataclass(frozen=True, kw_only=True)
class Spare:
    """`words` (at `start` to `end`) say that `people` leave room in `room`; `left` is how much, where a number says it."""

    room: Room
    people: Figure
    left: Figure | None
    start: int
    end: int


def spare_rooms(given: CheckInput) -> Iterator[Spare]:
    """Each statement of what is left of a room, with the one room and the one use told before it, in reading order."""
    text = given.letter.text
    for sentence in given.sentences:
        own = text[slice(*sentence)]
        if given.is_asked(sentence[0]):
            continue
        free = _left(given, sentence)
        told = _NOT_FULL.search(own)
        if free is not None:
            start, end = free.span.start, free.span.end
        elif told is not None and not _DENIED.search(own[: told.start()] + own[told.end() :][:40]) and "?" not in own:
            start, end = sentence[0] + told.start(), sentence[0] + told.end()
        else:
            continue
        for back in (0, 1, 2):
            low = given.stretch(sentence, back)
            used = _used(given, low, start, free)
            if used is not None:
                yield Spare(room=used[0], people=used[1], left=free, start=start, end=end)
                break


def _left(given: CheckInput, sentence: tuple[int, int]) -> Figure | None:
    """ "49 frie båse", "47 stole var tomme", "syv flere end kapaciteten": the one count of the sentence that is said to be left or too many."""
    if _BESIDES.search(given.letter.text[slice(*sentence)]):
        return None
    found = [
        one
        for one in given.told(*sentence)
        if one.kind == "count" and (is_too_many(given, one) or (not is_change(given, one) and _is_left(given, one)))
    ]
    after = [one for one in given.told(*sentence) if found and one.span.start > found[0].span.start and one.kind == "count"]
    return (
        found[0]
        if len(found) == 1 and not after and found[0].approx == "exact" and found[0].role not in ("target", "limit")
        else None
    )


def is_too_many(given: CheckInput, one: Figure) -> bool:
    """Is the number said to be above the room: "syv flere end kapaciteten"?"""
    quote = one.quote[one.quote.find(one.printed) + len(one.printed) :] if one.printed else re.sub(r"^\S+", "", one.quote)
    return _TOO_MANY.match(quote + given.letter.text[one.span.end : given.sentence(one.span)[1]]) is not None


def _is_left(given: CheckInput, one: Figure) -> bool:
    after = given.letter.text[one.span.end : given.sentence(one.span)[1]]
    return _FREE.search(one.quote) is not None or _LEFT.match(after) is not None


def _used(given: CheckInput, low: int, start: int, free: Figure | None) -> tuple[Room, Figure] | None:
    """The one room and the one use of it between `low` and the statement."""
    told = [
        one
        for one in given.told(low, start)
        if one.kind == "count" and one is not free and one.role not in ("change", "target") and one.value > 1
    ]
    if free is not None and is_too_many(given, free):
        return _filled_up(given, told, start)
    if len(told) != 2 or any(is_change(given, one) or _is_left(given, one) for one in told):
        return None
    first, second = told
    if _OTHERWISE.search(given.letter.text[first.span.end : start]):
        return None
    room = room_of(given, first, second)
    if room is None and free is not None and counts(first, head(free)) and first.approx == "exact":
        # "210 enheder … 36 ledige enheder": what is left of them says that each of them is a place.
        room = Room(figures=(first,), size=first.value, said=first.quote, single=True, physical=True)
    if room is None or room.figures != (first,) or not _is_use(given, first, second):
        return None
    return room, second


def _filled_up(given: CheckInput, told: list[Figure], start: int) -> tuple[Room, Figure] | None:
    """ "197 personer indsat på de 184 pladser": the one count of places and the one of people, in either order."""
    rooms = [one for one in told if is_places(given, one)]
    people = [one for one in told if one not in rooms]
    if len(rooms) != 1 or len(people) != 1 or any(is_change(given, one) or one.approx != "exact" for one in told):
        return None
    (room,), (used,) = rooms, people
    if not _DRAWN.fullmatch(given.letter.text[told[1].span.end : start]):
        return None
    if _OTHERWISE.search(given.letter.text[told[0].span.end : start]) or not _is_use(given, room, used):
        return None
    return Room(figures=(room,), size=room.value, said=room.quote, single=False, physical=True), used


def _is_use(given: CheckInput, room: Figure, people: Figure) -> bool:
    """Are they there at one time, and is it no other room's?"""
    said = given.said(people.span)
    plain = people.approx in ("exact", "at_least", "more_than", "about", "just_over")
    years = people.as_of is not None and len(people.as_of) == 4
    return plain and not years and bool(_ROOM_NOW.search(said)) and (not room.as_of or room.as_of[:4] <= (people.as_of or "9"))
