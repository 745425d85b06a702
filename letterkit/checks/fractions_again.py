"""A fraction in words that a number says again: "Hver tredje modtager, nemlig 309", "1.932 ton var papir, altså en fjerdedel".

The number is the part. The whole is told before it: what the fraction is said to be of, by its noun ("modtager" of "927 modtagere",
"de frafaldne" of "Frafaldet var 443"), or by "disse". Several wholes that may be meant settle nothing, unless one of them gives the fraction.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import OPEN
from letterkit.checks.nouns import head, is_named_beside, same_noun
from letterkit.checks.parts import other_dates
from letterkit.checks.signs import signs
from letterkit.checks.told_shares import clause_of, is_of_a_place
from letterkit.checks.whole_signs import DISTINCT_ROLES, same_measure
from letterkit.claim import Figure

NAMELY = r"(?:nemlig|i alt|dvs\.|det vil sige|altså|svarende til|hvilket (?:er|svarer til)|i tal|helt præcist)"
# Between the fraction and the number that says it again: "Hver tredje modtager, nemlig 309"
_BEHIND = signs(rf"(?P<of>[^.,;:()\d]{{0,60}}?)(?:,\s*(?:{NAMELY}\s+)?|\s*\(\s*(?:{NAMELY}\s+)?)$")
# Behind a bare comma the number closes the insertion: "hvert fjerde lån, 103.000, var digitalt"
_CLOSED = signs(r"\s*(?:[,)]|om (?:dagen|ugen|måneden|året)\b)")
# Between the number and the fraction that puts it in words: "1.932 ton var papir, altså en fjerdedel", "148, eller hver tredje"
_BEFORE = signs(
    rf"[^.;:\d]{{0,70}}?(?:{NAMELY}|;\s*det (?:er|var)|og det (?:er|var)|,\s*(?:eller|så)(?:\s+(?:vi|man|de|der)\s+(?:er|har)\s+(?:\w+\s+)?)?|\beller)\s+(?:ca\.\s+|omkring\s+|cirka\s+|knap\s+|godt\s+)?$"
)
_OF = re.compile(r"\baf\b")
_OF_WHAT = re.compile(r"^\s*af\s+(?:de|det|den)\s+(?P<of>[^\W\d_]+)")
_OF_REST = signs(r"\b(?:øvrige|resterende|resten|andre|sidste)\b")
_OF_THESE = signs(r"\b(?:disse|dem|de nævnte)\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_EMPTY = frozenset(
    [
        "hver",
        "hvert",
        "hvers",
        "anden",
        "andet",
        "tredje",
        "fjerde",
        "femte",
        "sjette",
        "syvende",
        "ottende",
        "niende",
        "tiende",
        "halvdelen",
        "halvdel",
        "del",
        "dele",
        "delen",
        "alle",
        "vores",
        "vore",
        "kommunens",
        "tredjedel",
        "fjerdedel",
        "femtedel",
        "tredjedele",
        "fjerdedele",
        "femtedele",
        "ud",
        "disse",
        "dem",
        "den",
        "det",
        "der",
        "som",
        "årets",
        "samtlige",
        "hele",
    ]
)


def said_again(given: CheckInput, ratio: Figure) -> tuple[Figure, Figure] | None:
    """The part that says the fraction again, and the whole that the letter's words settle, or that gives the fraction; else None."""
    if ratio.role in DISTINCT_ROLES or ratio.approx in OPEN or is_change(given, ratio):
        return None
    found = _part(given, ratio)
    if found is None:
        return None
    part, of = found
    if _OF_REST.search(of):
        return None
    return _with_whole(given, ratio, part, of)


def _part(given: CheckInput, ratio: Figure) -> tuple[Figure, str] | None:
    """The number beside the fraction, and the words that the fraction is of."""
    text, (start, end) = given.letter.text, given.sentence(ratio.span)
    told = [one for one in given.told(start, end) if one.id != ratio.id and not _inside(one, ratio)]
    behind = next((one for one in told if one.span.start >= ratio.span.end), None)
    own = ratio.quote.replace(ratio.printed, " ", 1)
    if behind is not None and _fit(behind):
        lead = _BEHIND.match(text[ratio.span.end : behind.span.start])
        bare = lead is not None and re.search(NAMELY + r"\s+$|\(\s*$", lead.group(), re.IGNORECASE) is None
        if lead is not None and (not bare or _CLOSED.match(text, behind.span.end)):
            return behind, f"{own} {lead['of']}"
    last = next((one for one in reversed(told) if one.span.end <= ratio.span.start), None)
    if last is not None and _fit(last) and _BEFORE.fullmatch(text[last.span.end : ratio.span.start]):
        of = f"{own} {re.split(r'[.,;:()]', text[ratio.span.end : end])[0]}"
        # "1.932 ton af det genanvendte var papir, altså en fjerdedel"
        between = _OF_WHAT.search(text[last.span.end : ratio.span.start])
        return last, of if _OF.search(of) or between is None else between["of"]
    return None


def _inside(one: Figure, ratio: Figure) -> bool:
    return ratio.span.start <= one.span.start < ratio.span.end


def _fit(one: Figure) -> bool:
    return one.kind in ("count", "amount") and one.approx not in OPEN and one.value > 0 and one.role not in DISTINCT_ROLES


def _with_whole(given: CheckInput, ratio: Figure, part: Figure, of: str) -> tuple[Figure, Figure] | None:
    start = given.opening(ratio.span)
    pools = [
        [
            one
            for one in given.told(*stretch)
            if _can_be_whole(given, one, part)
            and not _inside(one, ratio)
            and one.span.start < max(ratio.span.start, part.span.start)
            and (one.span.start >= start or not is_of_a_place(given, one))
        ]
        for stretch in ((start, given.sentence(ratio.span)[1]), given.paragraph_before(start) or (0, 0))
    ]
    for pool in pools:
        fitting = [one for one in pool if abs(part.value / one.value - ratio.value) * 100 < 1]
        if fitting:
            return part, fitting[-1]
    for pool in pools:
        settled = _settled(given, pool, ratio, part, of)
        if settled:
            return (part, settled[-1]) if len({one.value for one in settled}) == 1 else None
    # "Kommunen har 1.075 elever" further up, "Hver femte elev, i alt 215 børn" here: all that is told of them, or its total
    nouns = [word for word in _WORD.findall(of.casefold()) if word not in _EMPTY]
    named = [one for one in given.told(0, start) if any(same_noun(word, head(one)) for word in nouns)]
    named = [one for one in named if _can_be_whole(given, one, part) and is_named_beside(one)]
    totals = [one for one in named if one.role == "total"]
    wholes = totals or ([one for one in named if not is_of_a_place(given, one)] if len(nouns) == 1 else [])
    if len({one.value for one in wholes}) != 1 or wholes[-1].part_of:
        return None
    near = Fraction(3, 5) <= part.value / wholes[-1].value / ratio.value <= Fraction(5, 3)
    return (part, wholes[-1]) if totals or near else None


def _settled(given: CheckInput, pool: Sequence[Figure], ratio: Figure, part: Figure, of: str) -> list[Figure]:
    """Of the bigger numbers before, those that the fraction's own words name; without a noun, the one of the nearest sentence."""
    here = given.sentence(ratio.span)
    last = _last_told(given, here)
    near = [one for one in pool if last[0] <= one.span.start < here[0]]
    nouns = [word for word in _WORD.findall(of.casefold()) if word not in _EMPTY]
    if _OF_THESE.search(of):
        fraction = any(one.kind == "ratio" for one in given.told(*last))  # half of a fourth
        return near if len(near) == 1 and not fraction else []
    opened = _OF_WHOM.match(given.letter.text[slice(*here)])
    # "Af de borgere, der opgav, havde hver femte, i alt 1.449, …": "I 7.245 tilfælde opgav borgeren"
    if not nouns and opened is not None:
        return [one for one in pool if opened["did"] and re.search(rf"\b{opened['did']}\b", clause_of(given, one))]
    if not nouns:
        own = [one for one in pool if one.span.start >= here[0]] or near
        bigger = [one for one in given.told(last[0], here[1]) if one.kind == part.kind and one.value > part.value]
        return own if len(own) == len({one.value for one in bigger}) == 1 else []
    noun = nouns[-1]
    named = [one for one in pool if any(_begins_alike(word, noun) for word in _WORD.findall((one.counted or "").casefold()))]
    if named:
        ids = {one.id for one in named}
        return [one for one in named if one.part_of not in ids]
    said = [one for one in pool if any(_begins_alike(word, noun) for word in _WORD.findall(clause_of(given, one)))]
    return said or [one for one in pool if len(pool) == 1 and _is_people(part) and _ANYBODY.fullmatch(head(one))]


_OF_WHOM = signs(r"\W*(?:ud )?af\s+(?:de|disse|dem)\b(?:\s+[^\W\d_]+,?\s+(?:der|som)\s+(?P<did>[^\W\d_]+))?")


def _last_told(given: CheckInput, here: tuple[int, int]) -> tuple[int, int]:
    """The sentence before, or the one before that where it tells no number: "Langtfra alle gør brug af den. To tredjedele af dem …"."""
    last = given.neighbour(here, -1) or here
    return last if given.told(*last) else given.neighbour(here, -2) or last


def _is_people(part: Figure) -> bool:
    return part.unit == "person" or _ANYBODY.fullmatch(head(part)) is not None


_ANYBODY = re.compile(r"mennesker|personer|borgere|mand", re.IGNORECASE)


def _begins_alike(one: str, two: str) -> bool:
    """ "frafaldet" and "frafaldne", "besøgte" and "besøgende": the beginning of a long word, and no whole shorter one."""
    return same_noun(one, two) or (min(len(one), len(two)) >= 7 and one[:7] == two[:7])


def _can_be_whole(given: CheckInput, one: Figure, part: Figure) -> bool:
    return (
        one.id != part.id
        and same_measure(one, part)
        and one.value > part.value
        and one.role not in DISTINCT_ROLES
        and one.approx not in OPEN
        and one.same_as is None
        and not is_change(given, one)
        and not other_dates((one, part))
    )
