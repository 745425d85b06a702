"""Changes and differences that the letter says it worked out of two levels told beside them."""

from __future__ import annotations

import re

from letterkit.checks import reckoned
from letterkit.checks.frame import CheckInput
from letterkit.checks.means import OTHERWISE
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.reckoned import Reckoned
from letterkit.checks.signs import signs
from letterkit.checks.sizes import change_way
from letterkit.checks.worked_signs import HEDGE, IT_IS, THUS, Pair, after, alike, before, is_told_as_result, only_pair
from letterkit.claim import Figure

_YEARLY = signs(r"\b(?:årligt?|om året|pr\.? år|hvert år|faste priser|realt|heraf|deraf|hvoraf)\b")


# "Forhøjelsen på 25 pct.", "Med 15.700 flere rejsende", "Det er 45 flere": the change of what was just told.
_DEFINITE = signs(
    r"\b(?:(?:pris|takst)?stigningen|(?:til)?væksten|fremgangen|forøgelsen|(?:pris|takst)?forhøjelsen|udvidelsen|nedgangen|tilbagegangen|reduktionen|"
    r"nedsættelsen|sænkningen|(?:pris)?faldet|merforbruget|mindreforbruget|overskridelsen|underskuddet|overskuddet|forskellen|differencen|merudgiften|"
    r"mindreudgiften|besparelsen)\s+(?:er\s+|var\s+)?(?:på|er|var)\s+(?:\w+\s+){0,2}$"
)
_OPENS = re.compile(
    rf"\W*(?:med|det er|det var|det giver|der er|der var)\s+(?:(?:altså|således|dermed)\s+)?(?:en\s+\w+\s+på\s+)?{HEDGE}",
    re.IGNORECASE,
)


def _is_of_those(given: CheckInput, figure: Figure, pair: Pair) -> bool:
    """Do the words make the change one of just these two levels?"""
    lead = before(given, figure)
    if is_told_as_result(given, figure) or _DEFINITE.search(lead):
        return True
    named = (
        figure.kind != "count" or not is_named_beside(figure) or counts(pair[0], head(figure)) or counts(pair[1], head(figure))
    )
    return named and _OPENS.fullmatch(lead) is not None


_THEN_AND_NOW = signs(
    r"\b(?:mod|fra|til|året (?:før|forinden|efter)|tidligere|forrige|sidste|sidst|nu|i dag|efter|før|siden|oprindelig\w*|dengang|i år|i fjor|forud)\b"
)


def _two_times(given: CheckInput, one: Figure, two: Figure) -> bool:
    """Do dates or words say that the two levels are of different times?"""
    if one.as_of and two.as_of:
        return one.as_of != two.as_of
    first, second = sorted((one, two), key=lambda figure: figure.span.start)
    start, end = given.sentence(first.span)[0], given.sentence(second.span)[1]
    return _THEN_AND_NOW.search(given.letter.text[start:end]) is not None


def growth(given: CheckInput, figure: Figure) -> Reckoned | None:
    """ "14.200 kr. i 2020 og 17.750 kr. i 2022. Forhøjelsen på 25 pct."."""
    way = change_way(given, figure) if figure.kind == "share" else None
    said = given.letter.text[slice(*given.sentence(figure.span))]
    if not way or _YEARLY.search(said) or OTHERWISE.search(before(given, figure)[-60:]):
        return None
    pair = next(
        (one for kind in ("count", "amount", "duration") if (one := only_pair(given, figure, frozenset({kind}), ahead=True))),
        None,
    )
    if pair is None or pair[0].value == pair[1].value or not alike(*pair) or not _is_of_those(given, figure, pair):
        return None
    if not _two_times(given, *pair):
        return None
    low, high = sorted(pair, key=lambda one: one.value)
    old, new = (low, high) if way > 0 else (high, low)
    if new.part_of == old.id or old.part_of == new.id or (old.as_of and new.as_of and old.as_of > new.as_of):
        return None
    return reckoned.growth(new, old, figure, way)


_LEFT = re.compile(
    r"^[^.;,\d]{0,25}?\b(?:ledige|ubesatte|tomme|ubrugte|vakante|tilbage|manglede|til overs|uforbrugte|usolgte|ubesvarede|åbne)\b",
    re.IGNORECASE,
)
# "125 er således assistenter": what is left, said of the number that opens its sentence.
_IS_THUS = re.compile(r"^\s*(?:er|var|blev|har|havde|mangler)\s+(?:således|altså|dermed|derfor|følgelig)\b", re.IGNORECASE)
_GAP_NOUN = signs(
    r"\b(?:merforbrug(?:et)?|mindreforbrug(?:et)?|overskridelse(?:n)?|underskud(?:det)?|overskud(?:det)?|forskel(?:len)?|difference(?:n)?|"
    r"merudgift(?:en)?|mindreudgift(?:en)?|besparelse(?:n)?)\s+(?:er\s+|var\s+|blev\s+)?(?:på|er|var|blev)\s+"
    rf"(?:altså\s+|således\s+|dermed\s+)?{HEDGE}$"
)


def difference(given: CheckInput, figure: Figure) -> Reckoned | None:
    """ "Normeret 486, besat 459. Der var altså 27 ledige", "214.600 mod 198.900. Med 15.700 flere", "merforbruget på 13,8 mio."."""
    if figure.kind not in ("count", "amount", "duration", "points"):
        return None
    lead, rest = before(given, figure), after(given, figure)
    own = figure.quote[figure.quote.find(figure.printed) + len(figure.printed) :]
    left = ((IT_IS.search(lead) or THUS.search(lead)) and _LEFT.match(own + rest)) or _IS_THUS.match(own + rest)
    told = _GAP_NOUN.search(lead) or left or change_way(given, figure)
    if not told or _YEARLY.search(lead + rest) or OTHERWISE.search(lead[-60:]):
        return None
    kind = "share" if figure.kind == "points" else figure.kind
    pair = only_pair(given, figure, frozenset({kind}), ahead=not left)
    if pair is None or pair[0].value == pair[1].value or not (left or _is_of_those(given, figure, pair)):
        return None
    if kind in ("amount", "duration") and len({one.unit for one in (figure, *pair) if one.unit}) > 1:
        return None
    if kind == "count" and not alike(*pair):
        return None
    if not (left or _GAP_NOUN.search(lead) or _two_times(given, *pair)):
        return None
    low, high = sorted(pair, key=lambda one: one.value)
    if figure.value > high.value:
        return None
    return reckoned.difference(high, low)
