"""LK204: an average that does not follow from the total and the number it is spread over."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Interval, Mode, Outcome, is_hedged, judge, point, reading, round_unit, step_of
from letterkit.checks.means import find_means, near_enough
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.reckoned import Reckoned, finding, spread, spread_over
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import same_measure
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

CODE = "LK204"
NAME = "average-differs-from-total"
CHECK: CheckName = "share"
STATUS: Status = "trial"
TITLE = "Gennemsnittet følger ikke af de to tal"
EXPLANATION = """
## Hvad den holder sammen
Et tal ”pr.” noget (”24 elever pr. klasse”, ”940 kr. pr. indbygger”) og de to tal, som brevet nævner lige før: det, der
fordeles, og det, det fordeles på. Et tal ”om måneden”, ”om ugen” eller ”i døgnet” og det hele år, som sætningen deler op.

## Hvornår den tier
Når brevet nævner mere end ét tal af en af de to slags, og når gennemsnittet er vejet eller gælder en anden tid.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer. ”Ca.”, ”knap” og ”godt” giver plads til den side, de siger.

## Hvad den ikke kan se
Om gennemsnittet er taget af enkelte gennemsnit i stedet for af det hele.
"""
FLAGGED = Example(text="Bakkeskolen har 412 elever fordelt på 18 klasser, svarende til 32 elever pr. klasse.")
ACCEPTED = Example(text="Bakkeskolen har 412 elever fordelt på 18 klasser, svarende til 23 elever pr. klasse.")


def check(given: CheckInput) -> list[Finding]:
    means = [_mean(given, one.mean, spread(one.whole, one.base, one.mean, scale=one.scale)) for one in find_means(given)]
    # Far apart, it is hardly the result of these numbers: nothing is said.
    return [one for one in (*means, *_per_time(given)) if one.reason != "other_base"]


def _mean(given: CheckInput, mean: Figure, made: Reckoned) -> Finding:
    step = step_of(mean)

    def said(mode: Mode) -> Interval:
        # "23 elever pr. klasse" is a rounded mean, not 23 whole pupils.
        if mean.approx != "exact":
            return reading(mean, given.vocabulary, mode)
        half = step / 2
        if mode in ("round_number", "loose") and mean.kind == "amount" and round_unit(mean.value) > step:
            half = round_unit(mean.value) / 2  # "33.000 kr. pr. elev" may be 33.103
        return Interval(mean.value - half, mean.value + (max(step, half) if mode in ("cut_off", "loose") else half))

    return _finding(given, mean, made, said)


def _finding(given: CheckInput, result: Figure, made: Reckoned, said: Callable[[Mode], Interval]) -> Finding:
    outcome = judge(
        lambda mode: made.interval(given.vocabulary, mode).meets(said(mode)), hedged=is_hedged((result, *made.numbers))
    )
    if outcome.verdict == "contradicted" and not near_enough(result, made.value):
        outcome = Outcome("unclear", reason="other_base")  # far apart, it is hardly the result of these numbers
    return finding(CODE, CHECK, result, made, outcome)


_TIME = signs(
    r"^[^.;]{0,25}?\b(?:om måneden|pr\.? måned|månedlig\w*|hver måned|i måneden|(?P<week>om ugen|pr\.? uge|ugentlig\w*|hver uge|i ugen)|"
    r"(?P<day>i døgnet|pr\.? døgn|om dagen|pr\.? dag|dagligt?|hver (?:eneste )?dag))\b"
)
_ALL_DAYS = signs(r"\b(?:døgnet|døgn|året rundt|hver (?:eneste )?dag|alle årets dage)\b")
_LINKED = signs(
    r"\b(?:svarende til|svarer til|svarede til|det vil sige|dvs\.|altså|hvilket|det er|det var|eller|det giver)\b[^.;\d]{0,40}$|"
    # "2.760 kr. årligt og opkræves med"
    r"^\s*(?:årligt|om året|pr\. år),?\s+(?:(?:og|som|der)\s+)?(?:opkræves|betales|afdrages|udbetales|faktureres|afregnes|indbetales|trækkes)(?:\s+\w+)?\s+med\s+$"
)
_YEARLY = signs(
    r"\b(?:om året|årlig\w*|pr\.? år|i (?:hele )?(?:19|20)\d\d|sidste år|i løbet af (?:året|(?:19|20)\d\d)|i årets løb)\b"
)


_MONTHS = ("12 måneder", Fraction(12), point(12))
_DAYS = ("365 dage", Fraction(365), Interval(Fraction(365), Fraction(366)))
_WORKDAYS = ("365 dage", Fraction(365), Interval(Fraction(200), Fraction(366)))  # or the days that somebody is at work
_WEEKS = ("52 uger", Fraction(52), Interval(Fraction(40), Fraction(53)))  # with or without weeks of holiday


def _per_time(given: CheckInput) -> list[Finding]:
    """ "1.560 begæringer i 2016, hvilket er i gennemsnit 130 om måneden": one whole year told right before, and nothing between."""
    found = []
    figures = given.claims.figures
    for place, mean in enumerate(figures[1:], start=1):
        if mean.kind not in ("count", "amount") or not mean.value:
            continue
        start, end = given.sentence(mean.span)
        # "130 om måneden eller 30 om ugen": both of the same whole.
        whole = next((one for one in reversed(figures[:place]) if not _is_per_time(given, one)), mean)
        text = given.letter.text
        per = _TIME.match(text[mean.span.end : end])
        if per is None or not same_measure(whole, mean) or whole.id == mean.id or whole.span.start < start:
            continue
        between = text[whole.span.end : mean.span.start]
        if not _LINKED.search(between) or len(between) > 140:
            continue
        if mean.kind == "count" and mean.counted is not None and is_named_beside(mean) and not counts(whole, head(mean)):
            continue
        # The whole must be one of a whole year, and the mean no maximum of busy months.
        told = text[start : mean.span.start]
        if (
            not _YEARLY.search(told)
            or _YEARLY.search(text[mean.span.end : end])
            or re.search(r"\b(?:siden|kvartal|halvår|til og med|hidtil)\b", told)
        ):
            continue
        every = _ALL_DAYS.search(text[mean.span.end : end]) is not None
        span = _WEEKS if per["week"] else _MONTHS if not per["day"] else _DAYS if every else _WORKDAYS
        found.append(_mean(given, mean, spread_over(whole, *span, mean)))
    return found


def _is_per_time(given: CheckInput, figure: Figure) -> bool:
    return _TIME.match(given.letter.text[figure.span.end : given.sentence(figure.span)[1]].split(",")[0]) is not None
