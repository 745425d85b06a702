"""LK204: an average that does not follow from the total and the number it is spread over."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Interval, Mode, Outcome, is_hedged, judge, point, reading, round_unit, step_of
from letterkit.checks.means import find_means, near_enough
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.reckoned import Reckoned, finding, spread, spread_over
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import is_bare_of, same_measure
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL
from letterkit.finding import CheckName, Finding

CODE = "LK204"
NAME = "average-differs-from-total"
CHECK: CheckName = "share"
STATUS: Status = "trial"
TITLE = "Gennemsnittet følger ikke af de to tal"
EXPLANATION = """
## Hvad den holder sammen
Et tal ”pr.” noget (”24 elever pr. klasse”, ”940 kr. pr. indbygger”) og de to tal, som brevet nævner lige før: det, der
fordeles, og det, det fordeles på. Et tal ”om måneden”, ”om ugen” eller ”i døgnet” og den tid, der deles op: et år, et halvår, seks måneder.

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


# A stretch of time that the words name, and how many days, weeks or months it can stand for.
_SPANS = {
    "year": {
        "month": ("12 måneder", Fraction(12), point(12)),
        "week": ("52 uger", Fraction(52), Interval(Fraction(40), Fraction(53))),  # with or without weeks of holiday
        "workday": ("365 dage", Fraction(365), Interval(Fraction(200), Fraction(366))),  # or the days that somebody is at work
        "day": ("365 dage", Fraction(365), Interval(Fraction(365), Fraction(366))),
    },
    "half": {
        "month": ("6 måneder", Fraction(6), point(6)),
        "week": ("26 uger", Fraction(26), Interval(Fraction(20), Fraction(27))),
    },
    "quarter": {
        "month": ("3 måneder", Fraction(3), point(3)),
        "week": ("13 uger", Fraction(13), Interval(Fraction(10), Fraction(14))),
    },
}
_PART_OF_YEAR = signs(r"\b(?:(?P<half>halvår\w*)|(?P<quarter>kvartal\w*))\b")
_SO_LONG = signs(
    rf"\b(?P<many>{'|'.join(SMALL)}|\d{{1,2}})\s+(?:[^\W\d_]+e\s+)?(?:(?P<month>måneder)|(?P<week>uger)|(?P<day>dage|døgn))\b"
)
_STILL_GOING = signs(r"\b(?:siden|til og med|hidtil|over|under|inden for|mere end|knap|godt)\b")
_IT_COMES_TO = signs(
    r"\W*(?:det|dette)\s+(?:er|var|giver|gav|bliver|blev|svarer til|svarede til)\s+(?:altså\s+|således\s+|dermed\s+|i gennemsnit\s+|gennemsnitligt?\s+|i snit\s+|ca\.\s+|omkring\s+)*"
)


def _per_time(given: CheckInput) -> list[Finding]:
    """ "1.560 begæringer i 2016, hvilket er i gennemsnit 130 om måneden", "48.600 opkald i de første seks måneder. Det giver 8.100 om måneden":
    one stretch of time told right before, and nothing between."""
    found = []
    figures = given.claims.figures
    for place, mean in enumerate(figures[1:], start=1):
        if mean.kind not in ("count", "amount") or not mean.value:
            continue
        start, end = given.sentence(mean.span)
        # "130 om måneden eller 30 om ugen": both of the same whole.
        whole = next((one for one in reversed(figures[:place]) if not _is_per_time(given, one) and not _is_length(one)), mean)
        text = given.letter.text
        per = _TIME.match(text[mean.span.end : end])
        if per is None or not (same_measure(whole, mean) or is_bare_of(mean, whole)) or whole.id == mean.id:
            continue
        last = given.neighbour((start, end), -1)
        if whole.span.start < start and not (
            last is not None
            and last[0] <= whole.span.start
            and _IT_COMES_TO.fullmatch(text, start, mean.span.start)
            and len([one for one in given.told(*last) if one.kind == whole.kind]) == 1
        ):
            continue
        between = text[whole.span.end : mean.span.start]
        if whole.span.start >= start and (not _LINKED.search(between) or len(between) > 140):
            continue
        if mean.kind == "count" and mean.counted is not None and is_named_beside(mean) and not counts(whole, head(mean)):
            continue
        told = text[start if whole.span.start >= start else given.sentence(whole.span)[0] : mean.span.start]
        # The mean is no maximum of busy months.
        if _YEARLY.search(text[mean.span.end : end]) or _STILL_GOING.search(told):
            continue
        every = _ALL_DAYS.search(text[mean.span.end : end]) is not None
        span = _span(told, "week" if per["week"] else "month" if not per["day"] else "day" if every else "workday")
        if span is not None:
            found.append(_mean(given, mean, spread_over(whole, *span, mean)))
    return found


def _span(told: str, unit: str) -> tuple[str, Fraction, Interval] | None:
    """The stretch of time that the words name, in units: of several the one told in such units, and of two such none."""
    lengths = [*_SO_LONG.finditer(told)]
    if lengths:
        own = [one for one in lengths if one[unit.removeprefix("work")]]
        if len(own) != len(lengths) or len(own) > 1:
            return None
        many = Fraction(SMALL.get(own[0]["many"].casefold()) or int(own[0]["many"]))
        return own[0].group(), many, point(many)
    parts = [*_PART_OF_YEAR.finditer(told)]
    if parts:
        return _SPANS["half" if parts[0]["half"] else "quarter"].get(unit) if len(parts) == 1 else None
    return _SPANS["year"][unit] if _YEARLY.search(told) else None


def _is_length(figure: Figure) -> bool:
    """ "i de første seks måneder": how long, and no number to divide."""
    return figure.kind == "duration" and figure.unit != "hour"


def _is_per_time(given: CheckInput, figure: Figure) -> bool:
    return _TIME.match(given.letter.text[figure.span.end : given.sentence(figure.span)[1]].split(",")[0]) is not None
