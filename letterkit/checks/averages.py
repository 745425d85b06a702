"""LK204: an average that does not follow from the total and the number it is spread over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, Mode, is_hedged, judge, over, point, reading, round_unit, step_of
from letterkit.checks.means import find_means, near_enough
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.products import Product, find_products
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.wording import amount, number, shown
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
fordeles, og det, det fordeles på. Et tal ”om måneden” eller ”om ugen” og det hele år, som sætningen deler op. Og omvendt: en pris
eller et antal for hver gange, hvor mange der er, og det, brevet siger, det bliver til.

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
    return [*_per_thing(given), *_per_time(given), *(_comes_to(given, one) for one in find_products(given))]


def _comes_to(given: CheckInput, one: Product) -> Finding:
    """ "Kommunen betaler 450 kr. pr. kørsel. For 620 kørsler blev udgiften 279.000 kr."."""
    figures = (one.whole, one.rate, one.base)
    outcome = judge(
        lambda mode: one.interval(given, mode).meets(reading(one.whole, given.vocabulary, mode)), hedged=is_hedged(figures)
    )
    exact = one.rate.value * one.base.value
    good = outcome.verdict == "supported"
    # Far apart, the total is hardly one of these two figures.
    verdict = outcome.verdict if near_enough(one.whole, exact) or outcome.verdict != "contradicted" else "unclear"
    real = amount(exact, one.whole)
    calculation = f"{shown(one.rate)} × {shown(one.base)} = {real}"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=outcome.reason if verdict == outcome.verdict else "other_base",
        claims=tuple(figure.id for figure in figures),
        evidence=tuple(quoted(figure) for figure in figures),
        calculation=f"{calculation}: passer med {shown(one.whole)}"
        if good
        else f"{calculation}; brevet skriver {shown(one.whole)}",
        explanation=f"{shown(one.whole)} følger af de to tal."
        if good
        else f"{shown(one.rate)} for hver af {shown(one.base)} giver {real}; brevet skriver {shown(one.whole)}.",
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan {shown(one.whole)} er beregnet, idet de to tal giver {real}",
    )


def _per_thing(given: CheckInput) -> list[Finding]:
    return [
        _finding(given, one.mean, one.whole, _Spread(figure=one.base, name=shown(one.base), divisor=one.base.value))
        for one in find_means(given)
    ]


# "Det svarer til 45 sager pr. sagsbehandler": of what the sentence before tells.
_AGAIN = signs(
    r"(?:det|dette|hvilket) (?:svarer til|svarede til|er|var|giver|gav|bliver|blev)\s+(?:(?:altså|således|dermed|i gennemsnit|gennemsnitligt)\s+)*"
    r"(?:ca\.\s+|godt\s+|knap\s+|omkring\s+)?$"
)
# "Gennemsnittet pr. måned var 98 forhør"
_MEAN = re.compile(r"\W*(?:gennemsnit\w*|i gennemsnit|i snit|(?:det|den) gennemsnitlige)\b(?:[^.;\d]|pr\.)*$", re.IGNORECASE)
_TIME = re.compile(
    r"^[^.;]{0,25}?\b(?:om måneden|pr\.? måned|månedlig\w*|hver måned|i måneden|(?P<week>om ugen|pr\.? uge|ugentlig\w*|hver uge|i ugen))\b",
    re.IGNORECASE,
)
_TIME_BEFORE = signs(r"\b(?:månedlig\w*|om måneden|pr\.? måned|(?P<week>ugentlig\w*|om ugen|pr\.? uge))\b[^.;\d]{0,30}$")
_LINKED = signs(
    r"\b(?:svarende til|svarer til|svarede til|det vil sige|dvs\.|altså|hvilket|det er|det var|eller|det giver)\b[^.;\d]{0,40}$"
)
_YEARLY = signs(
    r"\b(?:om året|årlig\w*|pr\.? år|i (?:hele )?(?:19|20)\d\d|sidste år|i løbet af (?:året|(?:19|20)\d\d)|i årets løb)\b"
)


def _per_time(given: CheckInput) -> list[Finding]:
    """ "1.560 begæringer i 2016, hvilket er i gennemsnit 130 om måneden": one whole year told right before, and nothing between."""
    found = []
    figures = given.claims.figures
    for place, mean in enumerate(figures[1:], start=1):
        start, end = given.sentence(mean.span)
        # "130 om måneden eller 30 om ugen": both of the same whole.
        whole = next((one for one in reversed(figures[:place]) if not _is_per_time(given, one)), mean)
        first = given.sentence(whole.span)[0]
        text = given.letter.text
        per = _TIME.match(text[mean.span.end : end]) or _TIME_BEFORE.search(text[whole.span.end : mean.span.start])
        if (
            mean.kind not in ("count", "amount")
            or per is None
            or not mean.value
            or not same_measure(whole, mean)
            or whole.id == mean.id
        ):
            continue
        between = text[whole.span.end : mean.span.start]
        opened = _AGAIN.match(text[start : mean.span.start]) or _MEAN.match(text[start : mean.span.start])
        next_door = first == start or (opened is not None and text[first:start].count(". ") <= 1)
        if (
            not next_door
            or not (_LINKED.search(between) or _MEAN.match(text[start : mean.span.start]))
            or len(between) > 140
            or given.block(whole.span) != given.block(mean.span)
        ):
            continue
        if mean.kind == "count" and mean.counted is not None and is_named_beside(mean) and not counts(whole, head(mean)):
            continue
        # The whole must be one of a whole year, and the mean no maximum of busy months.
        told = text[first : mean.span.start]
        if (
            not _YEARLY.search(told)
            or _YEARLY.search(text[mean.span.end : end])
            or re.search(r"\b(?:siden|kvartal|halvår|til og med|hidtil)\b", told)
        ):
            continue
        found.append(_finding(given, mean, whole, _WEEKS if per["week"] else _MONTHS))
    return found


def _is_per_time(given: CheckInput, figure: Figure) -> bool:
    return _TIME.match(given.letter.text[figure.span.end : given.sentence(figure.span)[1]].split(",")[0]) is not None


@dataclass(frozen=True, kw_only=True)
class _Spread:
    """What a whole is spread over: a figure of the letter, or so many months or weeks."""

    figure: Figure | None = None
    name: str
    divisor: Fraction
    parts: Interval | None = None  # None: as the figure reads

    def reading(self, given: CheckInput, mode: Mode) -> Interval:
        return self.parts or (reading(self.figure, given.vocabulary, mode) if self.figure else point(self.divisor))


_MONTHS = _Spread(name="12 måneder", divisor=Fraction(12))
# With or without weeks of holiday.
_WEEKS = _Spread(name="52 uger", divisor=Fraction(52), parts=Interval(Fraction(40), Fraction(53)))


def _finding(given: CheckInput, mean: Figure, whole: Figure, spread: _Spread) -> Finding:
    vocabulary = given.vocabulary
    step = step_of(mean)

    def said(mode: Mode) -> Interval:
        # "23 elever pr. klasse" is a rounded mean, not 23 whole pupils.
        if mean.approx != "exact":
            return reading(mean, vocabulary, mode)
        half = step / 2
        if mode in ("round_number", "loose") and mean.kind == "amount" and round_unit(mean.value) > step:
            half = round_unit(mean.value) / 2  # "33.000 kr. pr. elev" may be 33.103
        return Interval(mean.value - half, mean.value + (max(step, half) if mode in ("cut_off", "loose") else half))

    def fits(mode: Mode) -> bool:
        return over(reading(whole, vocabulary, mode), spread.reading(given, mode)).meets(said(mode))

    figures = tuple(one for one in (mean, whole, spread.figure) if one is not None)
    outcome = judge(fits, hedged=is_hedged(figures))
    exact = whole.value / spread.divisor
    real = number(exact, max(1, mean.decimals)) if mean.kind == "count" else amount(Fraction(round(exact)), mean)
    calculation = f"{amount(whole.value, whole)} / {spread.name} = {real}"
    good = outcome.verdict == "supported"
    # Far apart, the average is hardly one of these two figures.
    verdict = outcome.verdict if good or near_enough(mean, exact) or outcome.verdict != "contradicted" else "unclear"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=outcome.reason or (None if verdict == outcome.verdict else "other_base"),
        claims=tuple(one.id for one in figures),
        evidence=tuple(quoted(one) for one in figures),
        calculation=f"{calculation}{': passer med' if good else '; brevet skriver'} {shown(mean)}",
        explanation=f"Gennemsnittet {'følger af' if good else 'stemmer ikke med'} de to tal: {calculation}.",
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan gennemsnittet på {shown(mean)} er beregnet, idet {calculation}",
    )
