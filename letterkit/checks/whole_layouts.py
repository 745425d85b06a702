"""Lists that show by their form alone that they are the whole of the number before them.

A bracket or a colon behind the whole that holds nothing but numbers with their nouns, "A (12), B (9) og C (5)", and a sentence that
opens with a bare number and goes on with others: "412 skibe. 188 er fragtskibe, 131 er fiskefartøjer, og 93 er lystfartøjer". The
last of the list stands behind "og", "samt" or "mens". Two parts, and lists in a sentence of their own, are taken for all of it only
where they give the whole but for one digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.checks.slips import is_slip
from letterkit.checks.told import is_bare
from letterkit.checks.whole_signs import DISTINCT_ROLES, UNCOUNTED, Whole, is_remainder, same_measure
from letterkit.claim import Figure

_SEAM = re.compile(r"(?:,|;|\bog|\bsamt|\bmens|\bmedens)\s+(?:(?:er|var|blev|kom|gik|der er|hele|kun|blot)\s+)?$")
_LAST = re.compile(r"(?:\bog|\bsamt|\bmens|\bmedens)\s+(?:(?:er|var|blev|kom|gik|der er|hele|kun|blot)\s+)?$")
_BRACKET = re.compile(r"\(([^()]{8,300})\)")
_COLON = re.compile(r"(?::|\s[–-])\s+(?=\S)")
_TAGGED_SEAM = re.compile(r"\)(?:,|\s+(?:og|samt))\s[^()\d]{2,80}\($")
_TAGGED_LAST = re.compile(r"\)\s*,?\s*(?:og|samt)\s[^()\d]{2,80}\($")
_OPEN = signs(
    r"\b(?:godt|især|navnlig|bl\.\s?a\.|blandt andet|f\.eks\.|fx|herunder|heraf|hvoraf|primært|inklusive|inkl\.|mindst|desuden|derudover)\b"
)


def laid_out(given: CheckInput) -> list[Whole]:
    """The wholes of such lists, in reading order."""
    found: list[Whole] = []
    for start, end in given.sentences:
        here = _levels(given, start, end)
        if len(here) < 2:
            continue
        for stretch in _stretches(given.letter.text, start, end):
            found += _listed(given, here, stretch)
        found += _tagged(given, (start, end), here)
        found += _in_next(given, (start, end), here)
    return found


def _levels(given: CheckInput, start: int, end: int) -> list[Figure]:
    return [
        one
        for one in given.told(start, end)
        if one.kind in ("count", "amount")
        and one.role not in DISTINCT_ROLES
        and one.value > 0
        and one.approx == "exact"
        and not is_change(given, one)
    ]


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a list may stand: in a bracket, or from a colon or a dash to the end of the sentence."""
    yield from (one.span(1) for one in _BRACKET.finditer(text, start, end))
    yield from ((one.end(), end) for one in _COLON.finditer(text, start, end))


_AT_SO_MANY = signs(r"(?:\s+[^\W\d_]+){0,4}?\s+(?:på|i|fra|til|over|af|ved|hos|for)(?:\s+[^\W\d_]+){0,2}\s+")


def _listed(given: CheckInput, here: Sequence[Figure], stretch: tuple[int, int]) -> list[Whole]:
    """ "734 heste (212 travheste, 308 rideheste og 214 ponyer)"."""
    low, high = stretch
    parts = [one for one in here if low <= one.span.start < high]
    text = given.letter.text
    before = [one for one in here if one.span.end <= low]
    members = len(before) >= 2 and before[-1].value == len(parts)
    if members and _AT_SO_MANY.fullmatch(text[before[-2].span.end : before[-1].span.start]):
        # "9.200 prøver på regionens tre laboratorier: …": what counts the members is no whole of theirs
        low = before.pop().span.start
    if len(parts) < 2 or not before or text[stretch[0] : parts[0].span.start].strip() or low - before[-1].span.end > 60:
        return []
    gaps = [text[low : one.span.start] for one in parts[1:]]
    if not all(_SEAM.search(gap) for gap in gaps) or not _LAST.search(gaps[-1]):
        return []
    # "40 er på fuld tid, 14 er over 60 år, og 12 er nyansatte": what is said of some may hold of others too.
    told = any(_SAID_OF.match(text[one.span.end : high]) for one in parts)
    return [] if told else _whole(given, before[-1], parts, high)


def _tagged(given: CheckInput, sentence: tuple[int, int], here: Sequence[Figure]) -> list[Whole]:
    """ "De 96 klager vedrørte forsinkelse (51), beskadigelse (28) og bortkomst (17)"; the whole in the sentence, or the one count of
    the sentence before it."""
    text = given.letter.text
    tagged = [one for one in here if text[one.span.start - 1] == "(" and re.match(r"[^()]{0,20}\)", text[one.span.end :])]
    for place in range(len(tagged) - 2):
        run = tagged[place:]
        seams = [text[one.span.end : two.span.start] for one, two in pairwise(run)]
        last = next((number for number, seam in enumerate(seams) if _TAGGED_LAST.search(seam)), None)
        if last is None or last < 1 or not all(_TAGGED_SEAM.search(seam) for seam in seams[: last + 1]):
            continue
        before = [one for one in here if one.span.end < run[0].span.start]
        parts = run[: last + 2]
        if before:
            return _whole(given, before[-1], parts, parts[-1].span.end)
        earlier = given.neighbour(sentence, -1)
        wholes = [one for one in _levels(given, *earlier) if one.kind == "count"] if earlier is not None else []
        if len(wholes) == 1 and wholes[0].value > max(one.value for one in parts):
            each = _each_once(given, sentence, parts[-1].span.end)
            return _whole(given, wholes[0], parts, parts[-1].span.end, slip=not each)
    return []


# "… hver sag har fået netop ét udfald", "Ingen udrykning gjaldt mere end ét dyr": the list holds each of them once.
_ONCE = signs(
    r"\b(?:hver(?:t)?(?: enkelt)?|alle|samtlige)\b[^.;]*\b(?:netop|kun|præcis|ét|blot|højst)\b|\bingen\b[^.;]*\b(?:mere end|flere|både|to)\b"
)


def _each_once(given: CheckInput, sentence: tuple[int, int], end: int) -> bool:
    """Do the words behind a list, or the next sentence, say that nothing stands in it twice or outside it?"""
    text, after = given.letter.text, given.neighbour(sentence, 1)
    return _ONCE.search(text, end, sentence[1]) is not None or (after is not None and _ONCE.search(text, *after) is not None)


_OPENS = signs(r"\W*(?:(?:af dem|af disse|heraf)\s+(?:er|var|blev|har|havde|kom|gik|fik)\s+)?")
_SAID_OF = signs(r"^\W*(?:(?:sager|personer)\s+)?(?:er|var|blev|har|havde|kom|gik|fik|vedrør\w*|angår|ligger|lå)\b")


def _in_next(given: CheckInput, sentence: tuple[int, int], here: Sequence[Figure]) -> list[Whole]:
    """ "… 412 skibe. 188 er fragtskibe, 131 er fiskefartøjer, og 93 er lystfartøjer"."""
    before = given.neighbour(sentence, -1)
    wholes = _levels(given, *before) if before is not None else []
    text = given.letter.text
    lead = text[sentence[0] : here[0].span.start]
    if (
        len(wholes) != 1
        or not (_OPENS.fullmatch(lead) or _halved(given, sentence, here))
        or any(not is_bare(one) for one in here[:-1])
    ):
        return []
    gaps = [text[sentence[0] : one.span.start] for one in here[1:]]
    if not all(_SEAM.search(gap) for gap in gaps) or not _LAST.search(gaps[-1]):
        return []
    after = [text[one.span.start + len(one.printed) : sentence[1]] for one in here]
    said = all(_SAID_OF.match(one) or one.startswith((",", " fra ")) for one in after)  # no noun of its own, no "af dem"
    return _whole(given, wholes[0], list(here), sentence[1], slip=True) if said else []


def _halved(given: CheckInput, sentence: tuple[int, int], here: Sequence[Figure]) -> bool:
    """ "Halvdelen, 32, blev imødekommet": the first part is named as a fraction too."""
    return re.fullmatch(r"\W*[^\W\d_]+(?:\s[^\W\d_]+)?,\s+", given.letter.text[sentence[0] : here[0].span.start]) is not None


def _adds(part: Figure, whole: Figure) -> bool:
    """Can the parts be added to the whole: also people to posts ("26 årsværk: 11 bibliotekarer og …")?"""
    posts = re.search(r"\b(?:årsværk|fuldtidsstillinger)\b", whole.quote, re.IGNORECASE) is not None
    return same_measure(part, whole) or (posts and part.kind == whole.kind == "count")


def _whole(given: CheckInput, whole: Figure, parts: Sequence[Figure], end: int, *, slip: bool = False) -> list[Whole]:
    """The whole of these parts, where nothing is left out; with `slip`, or of two parts, only where it is right but for a digit."""
    summed = sum((one.value for one in parts), Fraction(0))
    gap = abs(summed - whole.value)
    right = not gap or is_slip(summed, whole.value)
    said = given.letter.text[whole.span.end : end]
    if (
        not all(_adds(one, whole) and one.value < whole.value for one in parts)
        or any(one.part_of not in (None, whole.id) or is_remainder(given, one) for one in parts)
        or UNCOUNTED.search(said)
        or _OPEN.search(said)
        or ((slip or len(parts) == 2) and not right)
    ):
        return []
    return [Whole(whole=whole, parts=tuple(parts), exhaustive="liste", complete=True)]
