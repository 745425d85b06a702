"""Means that the letter says it has worked out: the mean, what is spread, and what it is spread over.

"Det svarer til 62 børn pr. børnehave", "Udgiften pr. deltager er således 25.000 kr.", "Hver rådgiver sidder i snit med 41 sager", "i
gennemsnit 12.000 kr. til hver", "Klassekvotienten er dermed 22,0". What is spread and what it is spread over stand in the same
sentence or the two before it, and each is the only one of its kind there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, over, point
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.otherwise import one_or_two
from letterkit.checks.reckoned import printed, spread
from letterkit.checks.signs import signs
from letterkit.checks.words import TIMES, words
from letterkit.checks.worked_signs import is_other_side
from letterkit.claim import Figure
from letterkit.danish.units import SIGNS_OF_UNITS
from letterkit.vocabulary import normal

_NOUN = r"(?P<noun>[^\W\d_]+[²³]?)"
# The mean, then what it is taken over: "25.000 kr. pr. deltager", "47 på hvert center", "12.000 kr. til hver".
_PER_AFTER = signs(rf"^[^.;,]{{0,30}}?\bpr\.?\s+(?:(?P<scale>100|1\.000|10\.000|100\.000)\s+)?{_NOUN}(?!\s+pr\b)")
_EACH_AFTER = signs(
    rf"^[^.;,]{{0,30}}?\b(?:på|til|i|for|hos|ved)\s+hver(?:t)?\b(?:\s+(?:enkelte?\s+)?{_NOUN}|\s*[.,;]|\s+af\s+de\s+[\d.]+\s+(?P<those>[^\W\d_]{{3,}}))"
)
_HVER_AFTER = signs(r"^[^.;,]{0,30}?\bhver\b\s*[.,;)]")  # "rettens 13 dommere, som dermed i snit afsluttede 102 sager hver"
# The other way about: "Udgiften pr. deltager er således", "Hver rådgiver sidder i snit med", "Klassekvotienten er dermed".
_PER_BEFORE = signs(rf"\bpr\.?\s+{_NOUN}\b(?P<rest>[^.;:\d]{{0,70}})$")
_EACH_BEFORE = signs(
    rf"\b(?:hver|hvert|(?:den|det)\s+enkelte|(?:den|det)\s+gennemsnitlige|en|et)\s+{_NOUN}\b(?P<rest>[^.;:\d]{{0,70}})$"
)
_QUOTIENT = signs(r"\b(?:gennemsnitlige?\s+)?(?P<noun>[^\W\d_]{3,}?)(?:kvotient|størrelse)(?:en|n)?\b(?P<rest>[^.;:\d]{0,50})$")
# "22 klasselokaler med plads til 30 elever i hvert": what each may hold.
_ROOM_FOR = signs(r"\b(?:plads(?:er)?\s+til|rumme[rt]?|kapacitet\w*(?:\s+på)?|godkendt\s+til)\s+(?:\w+\s+)?$")
_MEAN_BEFORE = signs(r"\bgennemsnit\w*\b(?P<rest>[^.;:\d]{0,70})$")
_MEAN_WORD = signs(r"\b(?:gennemsnit\w*|i snit|snittet)\b")
DERIVED = signs(
    rf"\b(?:{words('therefore', 'that_is')}|herved|så|hvilket|giver|gav|vil sige|det er|"
    r"det var|det bliver|det blev|bliver det|blev det|eller|betyder)\b"
)
# "Ni øvelser pr. station, som det gennemsnitligt er blevet til"
_AS_IT_IS = signs(r"[^;,\d]{0,40},\s+(?:som|hvilket)\s+(?:(?:det|der|den|vi|de)\s+)?[^.;,\d]{0,30}\b(?:gennemsnit\w*|i snit)\b")
# A rule, a plan, another place or another time: not the mean of what the letter has just told.
OTHERWISE = signs(
    r"\b(?:loft\w*|maks\w*|højst|mindst|norm(?:en|al\w*|tal\w*)?|krav\w*|budget\w*|må|"
    rf"{words('unreal', 'nation', 'year_before')}|øvrige|andre|tidligere|året efter|mod|ekskl\w*|inkl\w*|uden|netto\w*|takst\w*|"
    r"fast\w*|yderligere|hertil|største|mindste|laveste|højeste|længste|korteste)\b"
)
# "En afdeling i Aalborg har således mistet 141": one of them, not each.
_ONE_OF_THEM = signs(r"\s*(?:i|på|fra|ved|hos|som|der|med|uden|under|over)\b|.*\b(?:mistet|tabt|vundet|tilført|ekstra)\b")
PRINTED = ("exact", "about", "nearly", "just_over")  # hedges under which a number is still the one that was worked out
_THAT_IS = signs(r"\b(?:det|hvilket)\s+vil\s+sige\b|\bikke mindre end\b")
_RATE = signs(
    r"\b(?:om dagen|pr\.? dag|daglig\w*|om ugen|pr\.? uge|ugentlig\w*|i døgnet|pr\.? døgn|om måneden|pr\.? måned|månedlig\w*|i timen|pr\.? time)\b"
)
_YEARLY = signs(r"\b(?:om året|årlig\w*|pr\.? år|hvert år)\b")


@dataclass(frozen=True, kw_only=True)
class Mean:
    """`mean` is `whole` over `base`, so the letter's words say; told for so many (`scale`) of the base."""

    mean: Figure
    whole: Figure
    base: Figure
    scale: int


@dataclass(frozen=True, kw_only=True)
class _Said:
    """How a mean is told: over what (None where no noun says it), and whether the words say that it is worked out."""

    noun: str | None
    derived: bool
    concluded: bool = False  # by more than "i gennemsnit"
    scale: int = 1


def find_means(given: CheckInput) -> list[Mean]:
    """The means of the letter whose two other numbers the words leave no doubt about, in reading order."""
    found = []
    for mean in given.claims.figures:
        said = _said(given, mean) if mean.kind in ("count", "amount", "duration") and mean.value > 0 else None
        pair = _pair(given, mean, said) if said is not None else None
        if pair is not None and pair[0].value > mean.value:
            found.append(Mean(mean=mean, whole=pair[0], base=pair[1], scale=said.scale if said is not None else 1))
    return found


def _said(given: CheckInput, mean: Figure) -> _Said | None:
    if mean.role in ("change", "target", "limit") or mean.approx not in PRINTED or is_change(given, mean):
        return None
    start, end = given.sentence(mean.span)
    text = given.letter.text
    before = text[start : mean.span.start]
    after = text[mean.span.end : end]
    clause = re.split(r"[,;:]\s(?!\s*(?:svarende|dvs|altså|det vil|hvilket|eller))", before)[-1]
    near = clause + text[mean.span.start : mean.span.end] + re.split(r"[,;:.]\s", after)[0]
    if OTHERWISE.search(_THAT_IS.sub(" ", near)) or _ROOM_FOR.search(before):
        return None
    mean_word = _MEAN_WORD.search(near) is not None or _AS_IT_IS.match(after) is not None
    derived = DERIVED.search(before) is not None
    for pattern, place in (
        (_PER_AFTER, after),
        (_EACH_AFTER, after),
        (_HVER_AFTER, after),
        (_PER_BEFORE, before),
        (_EACH_BEFORE, before),
        (_QUOTIENT, before),
    ):
        told = pattern.search(place)
        if told is None:
            continue
        named = told.groupdict()
        noun = normal(named.get("noun") or named.get("those") or "") or None
        if noun is not None and noun.startswith(TIMES):
            return None
        single = re.match(r"(?:en|et)\s", told.group(), re.IGNORECASE) is not None
        if (pattern in (_EACH_BEFORE, _QUOTIENT) and not (mean_word or derived)) or (single and not derived):
            continue
        if _ONE_OF_THEM.match(named.get("rest") or ""):
            return None
        concluded = derived or _AS_IT_IS.match(after) is not None
        scale = int((named.get("scale") or "1").replace(".", ""))
        return _Said(noun=noun, derived=mean_word or derived, concluded=concluded, scale=scale)
    if _MEAN_BEFORE.search(before) and derived:
        return _Said(noun=None, derived=True)
    return None


def _pair(given: CheckInput, mean: Figure, said: _Said) -> tuple[Figure, Figure] | None:
    """What is spread and what it is spread over: each the only one of its kind, and no other two numbers near give the mean."""
    here = given.sentence(mean.span)
    start = given.stretch(here, 2)
    near = [one for one in given.told(start, here[1]) if one.id != mean.id and _is_level(given, one)]
    if said.noun is not None and said.concluded and mean.kind == "count" and is_named_beside(mean):
        near = _in_paragraph(given, mean, said.noun, near)
    bases = [one for one in near if _may_divide(one, said.noun) and (said.noun is None or names(one, said.noun))]
    wholes = [one for one in near if one not in bases and _is_spread(one, mean)]
    if not bases and said.noun is not None and said.derived and said.scale == 1:
        far = _told_far(given, mean, said.noun, wholes)
        if far is not None:
            return far
    each = _each_of_those(given, mean, near) if said.noun is None and said.concluded else None
    if each is not None:
        wholes, bases = each
    elif said.noun is None or (not bases and said.derived):
        beside = [one for one in near if one.span.start >= here[0]]
        near = beside if said.derived and len(beside) == 2 else near  # "2.184 blev afgjort af de otte dommere, altså 273 hver"
        wholes = [one for one in near if _is_spread(one, mean)]
        bases = [one for one in near if _may_divide(one) and one not in wholes]
        if len(near) != 2:
            return None
    wholes = _topmost([one for one in wholes if one.value * said.scale > mean.value])
    bases = _topmost(bases)
    if len(wholes) != 1 or len(bases) != 1:
        return None
    whole, base = wholes[0], bases[0]
    together = here[0] <= whole.span.start and here[0] <= base.span.start
    if not (said.derived or together) or not _one_time(given, mean, whole, base):
        return None
    fits = _gives(given, mean, whole, base, said.scale)
    return (whole, base) if fits or not given_otherwise(given, mean, whole, base, said.scale) else None


def _each_of_those(given: CheckInput, mean: Figure, near: Sequence[Figure]) -> tuple[list[Figure], list[Figure]] | None:
    """ "1.326 straffesager mod 1.180 i 2013 … rettens 13 dommere, som dermed afsluttede 102 straffesager hver": the one count of others in its
    sentence, and the one that counts what the mean counts and is no other side of a comparison."""
    if not (mean.kind == "count" and is_named_beside(mean) and head(mean)):
        return None
    here = given.sentence(mean.span)
    alike = [one for one in near if one.kind == "count" and one.span.start < mean.span.start and counts(one, head(mean))]
    bases = [one for one in near if here[0] <= one.span.start < mean.span.start and one not in alike and _may_divide(one)]
    wholes = [one for one in alike if not is_other_side(given, one)]
    return (wholes, bases) if len(bases) == len(wholes) == 1 and is_named_beside(bases[0]) else None


def _in_paragraph(given: CheckInput, mean: Figure, noun: str, near: list[Figure]) -> list[Figure]:
    """What stands near; where that lacks one of the two, with the only count of it that the paragraph tells before."""
    start = given.block(mean.span)[0]
    told = [one for one in given.told(start, mean.span.start) if _is_level(given, one) and one.kind == "count"]
    for wanted in (head(mean), noun):
        alike = [one for one in told if counts(one, wanted)]
        if len(alike) == 1 and not any(counts(one, wanted) for one in near):
            near = [*near, alike[0]]
    return near


def _told_far(given: CheckInput, mean: Figure, noun: str, wholes: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """ "Hver overfart havde dermed 52 passagerer" and the 3.567 overfarter of paragraphs before: all counts of them that the letter
    gives lie close together, none of them gives the mean, and the last of the mean's own time is shown."""
    start, end = given.sentence(mean.span)
    if re.search(
        rf"\b{noun}\s*,?\s*(?:der|som|med|uden|hvor|over|under)\b", given.letter.text[mean.span.end : end], re.IGNORECASE
    ):
        return None  # "pr. klinik, der fik besøg": only some of them
    told = [
        one
        for one in given.told(0, start)
        if _is_level(given, one) and _may_divide(one) and is_named_beside(one) and names(one, noun)
    ]
    most = max((one.value for one in told), default=Fraction(0))
    bases = [one for one in _topmost(told) if one.value * 2 > most]
    dated = [one for one in wholes if one.value > mean.value and one.as_of and mean.as_of and one.as_of[:4] == mean.as_of[:4]]
    chosen = _topmost(dated if len(wholes) > 1 else [one for one in wholes if one.value > mean.value])
    if not bases or len(chosen) != 1 or min(one.value for one in bases) * 10 < most * 9:
        return None
    # What is spread is money or the things that the mean counts, said beside both numbers.
    if mean.kind == "count" and not (is_named_beside(mean) and counts(chosen[0], head(mean))):
        return None
    fitting = [one for one in told if _gives(given, mean, chosen[0], one)]
    base = fitting[-1] if fitting else bases[-1]
    if not _one_time(given, mean, chosen[0], base):
        return None
    other = any(_gives(given, mean, one, two) for one in wholes for two in told)
    return (chosen[0], base) if fitting or not (other or given_otherwise(given, mean, chosen[0], base)) else None


def _is_level(given: CheckInput, figure: Figure) -> bool:
    return (
        figure.kind in ("count", "amount", "duration")
        and figure.role in ("level", "total", "part")
        and figure.value > 0
        and figure.approx in PRINTED
        and not is_change(given, figure)
    )


def _may_divide(figure: Figure, noun: str | None = None) -> bool:
    hours = figure.kind == "duration" and noun is not None and noun.endswith("time")  # "4.200 tolketimer", "pr. tolketime"
    return (figure.kind == "count" or hours) and figure.value >= 2


_UNITS = SIGNS_OF_UNITS | {"ton": "t"}


def names(figure: Figure, noun: str) -> bool:
    """Does the figure count what `noun` names, a unit written out or not?"""
    words = normal(figure.counted or "").split()
    return counts(figure, noun) or noun in words or _UNITS.get(noun) in words


def _is_spread(one: Figure, mean: Figure) -> bool:
    """May `mean` be so much of `one`: money of money, days of days, children of children?"""
    if mean.kind == "amount" or one.kind == "amount":
        return mean.kind == one.kind
    noun = head(mean) if is_named_beside(mean) else ""
    if mean.kind == "duration":
        unit = re.search(r"[^\W\d_]+", mean.quote[len(mean.printed) :])
        return (one.kind == "duration" and one.unit == mean.unit) or (unit is not None and counts(one, unit.group()))
    return one.kind == "count" and (not noun or counts(one, noun))


def _topmost(figures: Sequence[Figure]) -> list[Figure]:
    """Without the parts of others among them, and each value once."""
    ids = {one.id for one in figures}
    kept = [one for one in figures if one.part_of not in ids and one.same_as not in ids]
    return list({one.value: one for one in kept}.values())


def _one_time(given: CheckInput, mean: Figure, whole: Figure, base: Figure) -> bool:
    """One date, and one span of time: what lasts three years is not spread over a year's people."""
    if len({one.as_of[:4] for one in (mean, whole, base) if one.as_of}) > 1:
        return False
    here = given.sentence(mean.span)
    start = given.stretch(here, 2)
    said, before = given.letter.text[slice(*here)], given.letter.text[start : here[0]]
    if _RATE.search(said) and not _RATE.search(before):
        return False
    spans = any(one.kind == "duration" and one.unit == "year" for one in given.told(start, mean.span.end))
    return not (spans and _YEARLY.search(said) and not _YEARLY.search(before))


def _gives(given: CheckInput, mean: Figure, whole: Figure, base: Figure, scale: int = 1) -> bool:
    return spread(whole, base, mean, scale=scale).interval(given.vocabulary).meets(printed(mean, given.vocabulary))


def given_otherwise(given: CheckInput, mean: Figure, whole: Figure, base: Figure, scale: int = 1) -> bool:
    """Do other numbers of the paragraph give the mean: a sum or a rest of them, or a number of years beside them?"""
    vocabulary = given.vocabulary
    told = given.told(given.block(mean.span)[0], given.sentence(mean.span)[1])
    near = [one for one in told if one.id != mean.id and one.value > 0 and one.value_to is None][:12]
    above = [one for one in near if one.kind == whole.kind and one.role != "limit"]
    below = [one for one in near if one.kind == "count"]
    spans = [point(one.value) for one in near if one.kind == "duration" and one.id != whole.id]
    wanted = printed(mean, given.vocabulary)

    def sides(figures: list[Figure], fixed: Figure) -> list[Interval]:
        def like(one: Figure) -> bool:
            return one.kind == "amount" or same_noun(head(one), head(fixed))

        return [made.interval(vocabulary) for made in one_or_two(figures, lambda one, two: like(one) and like(two))]

    bottoms = sides(below, base)
    for top in sides(above, whole):
        for bottom in bottoms:
            if not bottom.low or top.low is None or top.low <= 0:
                continue
            quotient = over(top, bottom).scaled(scale)
            if quotient.meets(wanted) or any(over(quotient, years).meets(wanted) for years in spans):
                return True
    return False


def near_enough(mean: Figure, exact: Fraction) -> bool:
    """Is the quotient within a factor of two of the printed mean? Farther apart the two numbers are hardly its own."""
    return mean.value * 2 >= exact >= mean.value / 2
