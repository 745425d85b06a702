"""The ways in which a number of a paragraph can be the result of its other numbers: one for each relation, where one only is possible.

No grammar joins them; each number has a role (total, part, rest, price, count, earlier and later level), and where the paragraph tells
just the numbers that a role asks for, they belong together. One number more that could take the role, and there is no way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, permutations

from letterkit.checks import reckoned
from letterkit.checks.akin import akin, is_narrower, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import minus, over, point, step_of, total
from letterkit.checks.means import PRINTED
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.reckoned import Reckoned, printed, product, share, spread, summed
from letterkit.checks.signs import signs
from letterkit.checks.sizes import change_way
from letterkit.checks.slips import digits_swapped, one_digit
from letterkit.checks.whole_signs import UNCOUNTED, complements, is_remainder, same_measure
from letterkit.checks.wording import amount, number, shown
from letterkit.checks.words import TIMES, words
from letterkit.checks.worked_signs import after, before, clause_of, one_time
from letterkit.claim import Figure


@dataclass(frozen=True, kw_only=True)
class Way:
    """What the numbers make. `sure`: the words say that the result is of these, so that any misfit of a likely size counts; else
    only one that a usual slip explains."""

    made: Reckoned
    sure: bool


# "Det er 9 pct.", "altså", "dermed": the writer draws the result from what was just told.
DERIVED = signs(rf"\b(?:{words('therefore', 'that_is')}|det (?:er|var|giver|gav|bliver|blev)|(?:er|bliver|blev|giver) det|hvilket|så)\b")


def ways(given: CheckInput, result: Figure) -> list[Way]:
    """One way at most for each relation, of the numbers of the smallest stretch of the result's paragraph that has one."""
    here, block = given.sentence(result.span), given.block(result.span)
    starts = [given.stretch(here, back) for back in (0, 1, 2)]
    scopes = dict.fromkeys([*((start, here[1]) for start in starts), block])
    *close, whole = [_others(given, result, *scope) for scope in scopes]
    found = []
    for rule in _RULES:
        sure = (one for near in close if near and (one := rule(given, result, near)) is not None and one.sure)
        way = rule(given, result, whole)
        near_by = next(sure, None) if way is None else None
        found += [way] if way is not None else [replace(near_by, sure=False)] if near_by is not None else []
    return found


def _others(given: CheckInput, result: Figure, start: int, end: int) -> list[Figure]:
    """The other numbers of a stretch; "de 90" of a number that was told before is no other."""
    told = [one for one in given.told(start, end) if one.id != result.id and one.role not in ("limit", "target")]
    known: dict[tuple[Fraction, str], Figure] = {}
    for one in told:
        known.setdefault((one.value, one.kind), one)
    return [one for one in told if known[one.value, one.kind] is one or not _KNOWN.search(before(given, one))]


_KNOWN = re.compile(r"\b(?:de|alle|disse)\s+$", re.IGNORECASE)
_OF = re.compile(r"\b(?:ud\s+)?af\s+(?:(?:de|i alt|alle|samtlige)\s+)*$", re.IGNORECASE)


def is_slip(result: Figure, value: Fraction) -> bool:
    """Is the printed number the right one but for the first of two digits, one of three or more, or two that changed places?"""
    step = step_of(result)
    said, right = int(result.value / step), round(value / step)
    ten = len(str(right)) == 2 and abs(said - right) % 10 == 0 and one_digit(Fraction(said), Fraction(right), least=2)
    return ten or one_digit(Fraction(said), Fraction(right)) or digits_swapped(Fraction(said), Fraction(right))


# --- what the words say ---


def bound(given: CheckInput, result: Figure, numbers: Sequence[Figure], lead: str | None = None) -> int:
    """How firmly the words bind a result to numbers: 2 it is drawn from what they tell of, 1 one of the two, 0 neither.

    `lead`: what the result's sentence says of what it is, where that is not all that stands before it.
    """
    text = given.letter.text
    lead = before(given, result) if lead is None else lead
    told = " ".join(f"{text[slice(*given.sentence(one.span))]} {one.counted or ''}" for one in numbers)
    drawn = DERIVED.search(clause_of(given, result)) is not None
    own = not topic(lead, given.vocabulary) or (akin(given, lead, told) and not is_narrower(given, lead, told))
    return drawn + own


def _level(given: CheckInput, one: Figure) -> bool:
    return (
        one.role in ("level", "total", "part")
        and one.value > 1
        and one.value_to is None
        and one.approx in PRINTED
        and not is_change(given, one)
    )


def _in_words(one: Figure) -> bool:
    return not one.printed[:1].isdigit()


def _alike(one: Figure, two: Figure) -> bool:
    """Of one kind and measure, and no nouns beside them that say otherwise."""
    if not same_measure(one, two):
        return False
    if one.kind != "count" or not (is_named_beside(one) and is_named_beside(two)):
        return True
    return not (head(one) and head(two)) or counts(one, head(two)) or counts(two, head(one))


# --- shares ---

_OF_NOUN = re.compile(
    r"^\s*(?:ud\s+)?(?:af|blandt)\s+(?:(?:de|det|den|alle|samtlige|disse|dem|vores)\s+)?(?:[^\W\d_]+(?:e|te|ne|s)\s+){0,2}?(?P<noun>[^\W\d_]{3,})",
    re.IGNORECASE,
)
_OF_NUMBER = re.compile(r"\s*(?:ud\s+)?af\s+(?:(?:de|alle|samtlige)\s+)?\d", re.IGNORECASE)
_AMONG = re.compile(r"^\W*(?:blandt|af|hos|for)\s+", re.IGNORECASE)  # a base of its own
_FROM_TO = re.compile(r"\b(?:til|mod)\s+$", re.IGNORECASE)
_ANY_NOUN = frozenset(("tilfælde", "tilfældene", "gange"))


def _share(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The only count that can be the part, and the only one that can be the whole."""
    if result.kind != "share" or not 0 < result.value < 100 or is_change(given, result) or result.role not in ("level", "part"):
        return None
    if any(one.kind == "share" and one.same_as for one in near) and result.same_as:
        return None
    for kind in ("count", "amount"):
        pool = [one for one in near if one.kind == kind and _level(given, one) and not _in_words(one)]
        pairs = [(one, two) for one, two in permutations(pool, 2) if one.value < two.value and same_measure(one, two)]
        if kind == "count" and len(pairs) > 1:
            pairs = [(one, two) for one, two in pairs if _is_part(one, two)]
        if len(pool) == 3 and 2 * max(one.value for one in pool) == sum(one.value for one in pool):
            pairs = pairs[:1]  # "160 stillinger, 136 besat, 24 ledige": of a whole, one share or the other
        if len(pairs) == 1:
            break
    else:
        return None
    part, whole = pairs[0]
    if _FROM_TO.search(given.letter.text[min(part.span.end, whole.span.end) : max(part.span.start, whole.span.start)]):
        return None
    if _OF_NUMBER.match(after(given, result)) or _AMONG.match(before(given, result)):
        return None
    named = _OF_NOUN.match(after(given, result))
    of_whole = named is not None and (counts(whole, named["noun"]) or head(whole).casefold() in _ANY_NOUN or akin(given, named["noun"], whole.counted or ""))
    if not one_time(result, part, whole) or (named is not None and not of_whole and named["noun"] not in ("dem", "disse")):
        return None
    firm = bound(given, result, pairs[0])
    made = share(part, whole, result)
    others = (_left_of(made), _of_both(part, whole, result), _of_both(whole, part, result))
    wanted = printed(result, given.vocabulary)
    if not made.interval(given.vocabulary).meets(wanted):
        good = [one for one in others if one.interval(given.vocabulary).meets(wanted)]
        made = good[0] if good else others[0] if is_slip(result, others[0].value) and not is_slip(result, made.value) else made
    return Way(made=made, sure=firm == 2 and _is_part(part, whole)) if firm or of_whole else None


def _left_of(made: Reckoned) -> Reckoned:
    """The share that is left: 37 of 63 pct."""
    combine = made.combine
    return Reckoned(
        numbers=made.numbers,
        combine=lambda *sides: minus(point(100), combine(*sides)),
        value=100 - made.value,
        said=f"100 - {made.said}",
    )


def _of_both(part: Figure, other: Figure, result: Figure) -> Reckoned:
    """ "Klinikkerne udførte 3.120 behandlinger og sygehusene 21.480": the share of the two together."""
    value = part.value * 100 / (part.value + other.value)
    return Reckoned(
        numbers=(part, other),
        combine=lambda one, two: over(one, total((one, two))).scaled(100),
        value=value,
        said=f"{shown(part)} / ({shown(part)} + {shown(other)}) = {number(value, max(1, result.decimals))} pct.",
    )


def _is_part(part: Figure, whole: Figure) -> bool:
    return (
        part.part_of == whole.id
        or not is_named_beside(part)
        or head(part).casefold() in _ANY_NOUN
        or same_noun(head(part), head(whole))
    )


# --- changes ---

_CHANGE_NOUN = re.compile(
    r"\b(?:\w*stigning|fald|\w*nedgang|tilbagegang|fremgang|\w*vækst|forøgelse|tilvækst|reduktion|forbedring|forskel|tab|besparelse|forhøjelse|"
    r"mer(?:forbrug|udgift)|mindre(?:forbrug|udgift)|under(?:skud)|over(?:skud)|difference)(?:en|et)?\s+(?:er\s+|var\s+)?(?:på|er|var)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MOVED = signs(
    r"\b(?:steg|steget|voksede|vokset|faldt|faldet|mistede|mistet|øget|reduceret|nedbragt|afdraget|skåret)\s+"
    r"(?:(?:altså|således|dermed|derfor|med|med andre ord|hele|kun)\s+){0,3}$"
)
# "De 2,3 dage, fraværet er faldet"
_CHANGED = re.compile(
    r"^[^.;]{0,40}?\b(?:faldet|steget|vokset|mistet|vundet|sparet|tabt|gået (?:op|ned|frem|tilbage))\b", re.IGNORECASE
)
_UP, _DOWN = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"stigning|fremgang|vækst|forøgelse|forhøjelse|\bmer|steg|vokse|vundet|øget",
        r"fald|nedgang|tilbagegang|redu|\btab|besparelse|\bmindre|mist|sparet|nedbragt|afdraget|skåret|gået (?:ned|tilbage)",
    )
)


def _change(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The only two levels that a change can lie between."""
    said = _CHANGE_NOUN.search(before(given, result)) or _MOVED.search(before(given, result)) or (
        re.search(r"\bde\s+$", before(given, result), re.IGNORECASE) and _CHANGED.match(after(given, result))
    )
    way = change_way(given, result)
    if not said and way is None and not is_change(given, result):
        return None
    if way is None:
        text = said.group() if said else clause_of(given, result)
        way = 1 if _UP.search(text) and not _DOWN.search(text) else -1 if _DOWN.search(text) and not _UP.search(text) else 0
    kinds = {"share": ("count", "amount", "duration"), "points": ("share",)}.get(result.kind, (result.kind,))
    pairs = [pair for kind in kinds if (pair := _levels(given, result, near, kind)) is not None]
    if len(pairs) != 1:
        return None
    old, new = pairs[0]
    if old.as_of and new.as_of and new.as_of < old.as_of:
        old, new = new, old
    low, high = sorted(pairs[0], key=lambda one: one.value)
    timed = old.as_of and new.as_of and old.as_of != new.as_of
    if way and timed and (new.value > old.value) != (way > 0):
        return None
    if way:
        old, new = (low, high) if way > 0 else (high, low)
    sign = way or (1 if new.value > old.value else -1)
    made = reckoned.growth(new, old, result, sign) if result.kind == "share" else reckoned.difference(new, old, sign)
    firm = bound(given, result, pairs[0], _CHANGE_NOUN.sub(" ", before(given, result)))
    own = topic(_CHANGE_NOUN.sub(" ", before(given, result)), given.vocabulary)
    return Way(made=made, sure=firm == 2 or (said is not None and firm == 1 and not own)) if firm else None


def _levels(given: CheckInput, result: Figure, near: Sequence[Figure], kind: str) -> tuple[Figure, Figure] | None:
    pool = [one for one in near if one.kind == kind and _level(given, one) and not _in_words(one)]
    if result.kind == kind:
        pool = [one for one in pool if same_measure(one, result)]
    pairs = [pair for pair in combinations(pool, 2) if _alike(*pair)]
    return pairs[0] if len(pairs) == 1 and pairs[0][0].value != pairs[0][1].value else None


# --- prices ---

_EACH_AFTER = re.compile(
    r"^[^.;,\d]{0,14}?\b(?:pr\.?\s+(?P<per>[^\W\d_]+)|stykket|(?:for|til|på|i)\s+(?:hver|hvert)(?:\s+(?P<each>[^\W\d_]{3,}))?|hver|for (?:en|et)\s+(?P<one>[^\W\d_]{3,}))\b",
    re.IGNORECASE,
)
_EACH_BEFORE = signs(r"\b(?:pr\.?|hver|hvert|en|et|gennemsnit\w*|i snit)\s[^.;\d]{0,40}$")
_BILL = signs(
    r"\b(?:\w*regning\w*|\w*udgift\w*|\w*beløb\w*|honorar\w*|faktura\w*|koste[rt]?\w*|indbragt\w*|udbetalt\w*|løb op i|betal\w*|pris\w*|provenu\w*)\b"
)
_NOT_ALONE = signs(
    r"\b(?:gebyr\w*|rabat\w*|tillæg\w*|desuden|herudover|derudover|dertil|hertil|både|heraf|hvoraf|ekskl\w*|også|plus|fragt\w*|rente\w*|kun|dog|men|op til)\b"
)


def _product(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The only price, and the only number of things that it can be the price of."""
    if result.kind not in ("amount", "duration", "count") or result.role not in ("level", "total") or _each(given, result):
        return None
    same = [one for one in near if one.kind == result.kind and same_measure(one, result)]
    if result.kind == "count":
        same = [one for one in same if head(result) and same_noun(head(one), head(result))]
    if len(same) != 1 or not (told := _each(given, same[0])) or same[0].approx not in PRINTED or same[0].value >= result.value:
        return None
    rate = same[0]
    bases = [one for one in near if one.kind == "count" and one.id != rate.id and one.value > 1 and not _in_words(one)]
    noun = next((one for one in told if one), "")
    if noun and (named := [one for one in bases if counts(one, noun)]):
        bases = named
    if len(bases) != 1 or not _level(given, bases[0]) or noun.startswith(TIMES):
        return None
    stretch = given.letter.text[min(rate.span.start, result.span.start) : given.sentence(result.span)[1]]
    made = product(rate, bases[0], result)
    firm = bound(given, result, (rate, bases[0]))
    billed = result.role == "total" or _BILL.search(clause_of(given, result)) or DERIVED.search(clause_of(given, result))
    return Way(made=made, sure=bool(firm and billed and not _NOT_ALONE.search(stretch)))


def _each(given: CheckInput, one: Figure) -> tuple[str, ...]:
    """What a number is told for each of: the nouns, or ("",) where no noun says it; () where it is told for no each."""
    found = _EACH_AFTER.match(after(given, one))
    if found is not None:
        return tuple(name for name in found.groups() if name) or ("",)
    return ("",) if one.role == "average" or _EACH_BEFORE.search(before(given, one)[-60:]) else ()


# --- sums and rests ---

_ALL = signs(r"\b(?:tilsammen|sammenlagt|til sammen|summen|alt i alt|i alt|samlet|samlede|ialt|total\w*)\b")
_NOT_ALL = signs(
    r"\b(?:dertil|hertil|derudover|herudover|desuden|inkl\w*|ekskl\w*|fradrag\w*|overlap\w*|både|flere|igen|medregne\w*|tælles med|resten|mindst|søgt)\b"
)


def _sum(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """All numbers of one measure in the paragraph, and the one that is their total."""
    told = result.role == "total" or _ALL.search(clause_of(given, result))
    if result.kind not in ("count", "amount", "duration") or result.role not in ("level", "total") or is_change(given, result):
        return None
    if not told and not DERIVED.search(clause_of(given, result)):
        return None
    parts = [one for one in near if same_measure(one, result) and not _in_words(one)]
    if not 2 <= len(parts) <= 8 or any(one.role not in ("level", "part") or not _level(given, one) for one in parts):
        return None
    ids = {one.id for one in (*parts, result)}
    if any(one.part_of in ids or _OF.search(before(given, one)) for one in (*parts, result)):
        return None
    behind = [one.span.start > result.span.start for one in parts]
    if any(behind) != all(behind) or any(one.value >= result.value for one in parts):
        return None
    stretch = given.letter.text[given.sentence(parts[0].span)[0] : max(given.sentence(one.span)[1] for one in (parts[-1], result))]
    if UNCOUNTED.search(stretch) or _NOT_ALL.search(stretch):
        return None
    made = summed(parts)
    several = [some for size in range(2, len(parts)) for some in combinations(parts, size)]
    if any(summed(some).interval(given.vocabulary, "loose").meets(printed(result, given.vocabulary)) for some in several):
        return None
    if not Fraction(3, 4) <= made.value / result.value <= Fraction(4, 3):
        return None
    same = result.kind != "count" or all(_alike(one, result) for one in parts)
    firm = bound(given, result, parts)
    return Way(made=made, sure=bool(told and same and firm and len(parts) >= 3))


_RESTS = re.compile(r"\bde (?:øvrige|resterende)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"^[^.;,\d]{0,25}?\b(?:ledige|ubesatte|tomme|ubrugte|vakante|tilbage|manglede|mangler|til overs|uforbrugte|ubesvarede|venter|udestår)\b",
    re.IGNORECASE,
)
_REST_BEFORE = signs(
    r"\b(?:resterende|øvrige|manglende|uforbrugte|overskydende|ubrugte|tilbageværende|resten|tilbage(?: er| var| står)?|rest)\W+(?:\w+\s+)?$"
)


def _rest(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The first and largest number of a measure, the other ones, and what they leave of it."""
    if result.kind not in ("count", "amount", "duration") or result.role not in ("level", "part", "remainder"):
        return None
    if is_change(given, result) or result.value < 2:
        return None
    told = [one for one in near if same_measure(one, result) and _in_words(one) <= _in_words(result)]
    if not 2 <= len(told) <= 6 or any(not _level(given, one) for one in told):
        return None
    if any(_OF.search(before(given, one)) for one in (*told[1:], result)) or any(not _alike(told[0], one) for one in told[1:]):
        return None
    said = (
        is_remainder(given, result)
        or _REST_BEFORE.search(before(given, result))
        or _LEFT.match(result.quote[result.quote.find(result.printed) + len(result.printed) :] + after(given, result))
    )
    whole, parts = told[0], told[1:]
    left = whole.value - sum((one.value for one in parts), Fraction(0))
    if not said and result.span.start < told[-1].span.start:
        return None
    if any(one.value >= whole.value for one in (*parts, result)) or whole.span.start > result.span.start or left <= 0:
        return None
    here = given.letter.text[slice(*given.sentence(result.span))]
    among = given.told(whole.span.end, max(result.span.start, whole.span.end))
    if any(one.kind == "ratio" or (_in_words(one) and one.kind == whole.kind and not _in_words(result)) for one in among):
        return None
    if not (_alike(whole, result) or complements(given, (*parts, result))) or UNCOUNTED.search(_RESTS.sub("", here)) or not Fraction(1, 2) <= left / result.value <= 2:
        return None
    made = Reckoned(
        numbers=(whole, *parts),
        combine=lambda one, *others: minus(one, total(others)),
        value=left,
        said=f"{' - '.join(shown(one) for one in (whole, *parts))} = {amount(left, whole)}",
    )
    return Way(made=made, sure=bool(said and bound(given, result, (whole, *parts))))


_MEAN = signs(r"\b(?:gennemsnit\w*|i snit|snittet)\b")
_EACH = signs(r"\b(?:hver|hvert|pr\.|per)\s+(?:enkelt\s+)?(?P<noun>[^\W\d_]{3,})")


def _mean(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    said = given.letter.text[slice(*given.sentence(result.span))]
    each = _EACH.search(said) if _MEAN.search(said) else None
    if each is None or result.role not in ("average", "level"):
        return None
    bases = [one for one in near if one.kind == "count" and counts(one, each["noun"])]
    wholes = [one for one in near if one not in bases and _alike(one, result) and one.value > result.value]
    if len(bases) != 1 or len(wholes) != 1 or any(one.role not in ("level", "total") for one in (*bases, *wholes)):
        return None
    return Way(made=spread(wholes[0], bases[0], result), sure=True)


# --- the same number again ---

_THE = re.compile(r"\b(?:de|alle|samtlige|disse)\s+$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;:]\s|\b(?:er|var|blev|bliver|har|havde|kom|fik|får|mødes|skal|vil|kan|kunne|svarer)\b", re.IGNORECASE)


def _again(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """ "Høringen gav 118 svar. Alle 181 høringssvar …": the only number of the same things, told as known."""
    if result.kind not in ("count", "amount") or result.role not in ("level", "total") or _in_words(result):
        return None
    if not _THE.search(before(given, result)) or (result.kind == "count" and not is_named_beside(result)):
        return None
    same = [one for one in near if same_measure(one, result) and (result.kind == "amount" or counts(one, head(result)))]
    if len(same) != 1 or not _level(given, same[0]) or same[0].span.start > result.span.start or not one_time(result, same[0]):
        return None
    said = f"{result.quote} {_CLAUSE_END.split(after(given, result))[0]}"
    told = f"{given.letter.text[slice(*given.sentence(same[0].span))]} {same[0].counted or ''}"
    if is_narrower(given, said, told) or (result.kind == "amount" and not akin(given, said, told)):
        return None
    made = Reckoned(numbers=(same[0],), combine=lambda one: one, value=same[0].value, said=shown(same[0]))
    return Way(made=made, sure=False)


_RULES: tuple[Callable[[CheckInput, Figure, Sequence[Figure]], Way | None], ...] = (_share, _change, _product, _sum, _rest, _mean, _again)
