"""A year or a figure that the letter calls its highest or lowest, beside a list of levels that has a higher or a lower one.

"Aldrig før har huset haft så mange gæster som i 2019", "Tallet for 2013 er det højeste i perioden", "Med 402 indbrud var 2018 det laveste siden
2014". The list stands in the same sentence, in the one before or in the next, and counts what the claim speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letterkit.checks.akin import kin, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.signs import signs
from letterkit.claim import Figure

_NEVER = signs(
    r"\b(?:aldrig|ikke)\s+(?:(?:før|tidligere|nogensinde)\b)?[^.;]*?\bså\s+(?P<how>mange|stort|stor|store|højt|høj|høje|få|lavt|lav|lave|lille|lidt)\b"
    r"(?:\s+(?:et\s+|en\s+)?(?P<noun>[^\W\d_]+))?(?P<more>[^.;]*?)\s+som\s+(?:i|nu|i år)\b"
)
_PEAK = signs(
    r"\b(?:(?:det|den|de)\s+(?P<how>højeste|laveste|største|mindste|hidtil højeste|hidtil laveste|hidtil største)(?:\s+(?P<noun>(?!i\b|siden\b)[^\W\d_]+))?"
    r"\s+(?:i (?:perioden|tællingens tid|årene|hele perioden|årrækken|de \w+ år)|siden|nogensinde|hidtil|af (?:alle )?årene)"
    r"|(?P<top>toppede|kulminerede|nåede sit (?:højeste|laveste)))\b"
)
_LOW = signs(r"\b(?:få|lavt?|lave|lille|lidt|laveste|mindste)\b")
_NOT_SO = signs(
    r"\b(?:næsten|bortset|undtagen|på nær|siden dengang|forvent\w*|vil|ventes|hvis|måske|en af|et af|blandt|næst\w*|ikke (?:det|den|de))\b"
)
_PLACED = signs(r"\b(?:over|blandt|på|hos|fra|med|om|til)\s+[^\W\d_]{3,}")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


# "Bestanden toppede således i 2004, hvilket styrelsen forbinder med …": what is counted, whatever it is, and a reason
_GENERAL = signs(
    r"^\W*(?:bestanden|tallet|antallet|niveauet|udviklingen|kurven|tilgangen|mængden|omfanget|aktiviteten|produktionen|salget|forbruget)\b|\b(?:således|dermed|altså)\b"
)
_ASIDE = signs(r",\s+(?:hvilket|fordi|idet|da|hvor|efter at|som følge af)\b")


@dataclass(frozen=True, kw_only=True)
class Peak:
    """`named` is called the highest (`high`) or lowest in `start` to `end`; `other` is beyond it."""

    named: Figure
    other: Figure
    high: bool
    start: int
    end: int


def peaks(given: CheckInput) -> Iterator[Peak]:
    """The claims of a highest or lowest that a level beside them is beyond, in reading order."""
    text = given.letter.text
    for sentence in given.sentences:
        own = text[slice(*sentence)]
        told = _NEVER.search(own) or _PEAK.search(own)
        if told is None or _NOT_SO.search(own) or given.is_asked(sentence[0]) or own.rstrip().endswith("?"):
            continue
        high = _LOW.search(told.group()) is None
        groups = told.groupdict()
        noun, narrowed = groups.get("noun") or "", _PLACED.search(groups.get("more") or "") is not None
        if narrowed:
            continue
        for steps in (0, -1, 1):
            place = given.neighbour(sentence, steps)
            found = _beyond(given, sentence, place, noun, high=high) if place is not None else None
            if found is not None:
                yield Peak(
                    named=found[0], other=found[1], high=high, start=sentence[0] + told.start(), end=sentence[0] + told.end()
                )
                break


def _beyond(
    given: CheckInput, sentence: tuple[int, int], place: tuple[int, int], noun: str, *, high: bool
) -> tuple[Figure, Figure] | None:
    text = given.letter.text
    own = text[slice(*sentence)]
    inside = [one for one in given.told(*sentence) if one.kind in ("count", "share", "amount", "duration")]
    levels = _list(given, place)
    since = re.search(r"\bsiden\s+((?:19|20)\d\d)\b", own, re.IGNORECASE)
    year = _one_year(own, since)
    # The claim names its own level ("Med 402 indbrud var 2018 …"), or the year of one in the list.
    mine = [one for one in inside if one not in levels or place == sentence]
    named = [one for one in levels if year and _year_at(given, one, place) == year]
    if len(levels) < 2 + (not mine):
        return None
    if place != sentence and len(mine) == 1 and mine[0].kind == levels[0].kind:
        if not _of_one_noun((*levels, mine[0])):
            return None  # "71 udkald mod normalt 45. Lageret var nede på 90 tons, det laveste nogensinde"
        named = mine
    if len(named) != 1 or not _of_one(given, sentence, place, noun, levels, mine):
        return None
    others = [one for one in levels if one is not named[0] and _of_one_noun((one, named[0]))]
    if re.search(r"\bsiden\b", own):  # a record over time: what is of the same time is no rival
        others = [one for one in others if _year_at(given, one, place) or one.as_of != named[0].as_of]
    if since:
        dated = [(one, _year_at(given, one, place)) for one in others]
        others = [one for one, when in dated if when and when >= since[1]]
    if _NEVER.search(own):
        others = [one for one in others if _before(given, one, named[0], place, year)]
    if high:
        worse = [one for one in others if one.value > named[0].value]
        return (named[0], max(worse, key=lambda one: one.value)) if worse else None
    worse = [one for one in others if one.value < named[0].value]
    return (named[0], min(worse, key=lambda one: one.value)) if worse else None


def _list(given: CheckInput, place: tuple[int, int]) -> list[Figure]:
    """The levels of the one list of the sentence: all its figures of one kind that are no changes."""
    told = [one for one in given.told(*place) if one.kind in ("count", "share", "amount", "duration")]
    levels = [
        one for one in told if not is_change(given, one) and one.role not in ("limit", "target", "part") and one.approx == "exact"
    ]
    kinds = {one.kind for one in levels}
    units = {one.unit for one in levels if one.kind != "count"}
    return levels if len(kinds) == 1 and len(units) <= 1 and len(levels) == len(told) and _of_one_noun(levels) else []


def _of_one_noun(levels: Sequence[Figure]) -> bool:
    """Do those that name what they count name the same? "1.264 anløb … lagde til 297 gange" do not."""
    nouns = [head(one) for one in levels if one.kind == "count" and is_named_beside(one)]
    return all(same_noun(nouns[0], noun) for noun in nouns)


def _one_year(own: str, since: re.Match[str] | None) -> str:
    years = [one[0] for one in _YEAR.finditer(own) if since is None or one.start() != since.start(1)]
    return years[0] if len({*years}) == 1 else ""


def _year_at(given: CheckInput, one: Figure, place: tuple[int, int]) -> str:
    """The year printed right behind the level ("330 i 2013"), or right before it ("i 2019, 61.900")."""
    text = given.letter.text
    behind = re.match(r"(?:\s+[^\W\d_]+){0,3}?\s+i\s+((?:19|20)\d\d)\b|\s*\(((?:19|20)\d\d)\)", text[one.span.end : place[1]])
    if behind is not None:
        return behind[1] or behind[2]
    before = re.search(r"\bi\s+((?:19|20)\d\d)\b[^\d;]{0,30}$", text[place[0] : one.span.start], re.IGNORECASE)
    return before[1] if before is not None else ""


def _before(given: CheckInput, one: Figure, named: Figure, place: tuple[int, int], year: str) -> bool:
    when = _year_at(given, one, place)
    return when < year if when and year else one.span.start < named.span.start


def _of_one(
    given: CheckInput,
    sentence: tuple[int, int],
    place: tuple[int, int],
    noun: str,
    levels: Sequence[Figure],
    mine: Sequence[Figure],
) -> bool:
    """Does the claim speak of what the list counts?"""
    text = given.letter.text
    if noun and noun.casefold() not in ("antal", "tal", "niveau", "andel", "tallet", "gang"):
        listed = any(counts(one, noun) for one in levels)
        return listed or any(
            kin(noun.casefold(), word, given.vocabulary) for word in topic(text[slice(*place)], given.vocabulary)
        )
    if place == sentence:
        return True
    said = _GENERAL.sub(" ", _ASIDE.split(text[slice(*sentence)])[0])
    own = topic(_PEAK.sub(" ", _NEVER.sub(" ", said)), given.vocabulary)
    known = topic(text[slice(*place)], given.vocabulary)
    return not own or any(kin(word, other, given.vocabulary) for word in own for other in known) or bool(mine)
