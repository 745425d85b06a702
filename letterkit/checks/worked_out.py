"""LK206: a number that the letter says it worked out, where the only two numbers it can come from give another."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Mode, is_hedged, judge, over, point, reading, total
from letterkit.checks.means import OTHERWISE, PRINTED, printed_mean
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.wording import amount, in_list, number, shown
from letterkit.checks.worked_changes import difference, growth
from letterkit.checks.worked_signs import (
    IT_IS,
    Worked,
    after,
    alike,
    before,
    clause_of,
    fits_otherwise,
    is_told_as_result,
    levels_in,
    one_time,
    only_pair,
    stands_apart,
)
from letterkit.checks.yardsticks import measured_elsewhere
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL
from letterkit.finding import CheckName, Finding

CODE = "LK206"
NAME = "result-differs-from-its-numbers"
CHECK: CheckName = "share"
STATUS: Status = "stable"
TITLE = "Resultatet følger ikke af de to tal, det er regnet af"
EXPLANATION = """
## Hvad den holder sammen
Et tal, som brevet selv siger er regnet ud (”det er 9,0 pct. af fartøjerne”, ”der var altså 27 ledige”, ”tilvæksten på 6,4 pct.”,
”følgelig 1.500 kr. pr. indbygger”), og de eneste to tal, som sætningen og de to foran kan have regnet det af.

## Hvornår den tier
Når der står flere end to tal, som resultatet kan være regnet af, når et par andre tal i afsnittet giver det, når tallene tæller
forskellige ting eller gælder forskellige tider, og når sætningen taler om andre steder, mål, planer eller tidligere år.

## Hvad der regnes som afrunding
Resultatet må afvige en halv enhed af sidste ciffer; ”ca.”, ”knap” og ”godt” giver plads til den side, de siger.

## Hvad den ikke kan se
Resultater af tre eller flere tal, og fejl, der er mindre end afrundingen.
"""
FLAGGED = Example(
    text="Kontrollen bordede 2.418 fartøjer. 169 af dem var uden nødsender. Det er 9,0 pct. af de bordede fartøjer."
)
ACCEPTED = Example(
    text="Kontrollen bordede 2.418 fartøjer. 169 af dem var uden nødsender. Det er 7,0 pct. af de bordede fartøjer."
)


def check(given: CheckInput) -> list[Finding]:
    found = []
    for figure in given.claims.figures:
        if figure.role in ("limit", "target") or figure.value <= 0 or figure.approx not in PRINTED:
            continue
        worked = next((one for rule in _RULES if (one := rule(given, figure)) is not None), None)
        if worked is None:
            continue
        finding = _finding(given, worked)
        if finding is not None and (finding.verdict == "supported" or not _of_other_numbers(given, worked)):
            found.append(finding)
    return found


def _of_other_numbers(given: CheckInput, worked: Worked) -> bool:
    """May the result be of something else: another number between, or a yardstick of its own ("2,3 mio. kr. over budgettet")?"""
    if stands_apart(given, worked.result, worked.numbers):
        return True
    changed = is_change(given, worked.result) and len(worked.numbers) == 2
    return changed and all(
        measured_elsewhere(given, worked.result.span, new, old) for new, old in (worked.numbers, worked.numbers[::-1])
    )


_MORE = re.compile(
    r"^[^.;,]{0,12}?\b(?:flere|færre|mere|mindre|højere|lavere|over|under|længere|kortere|dyrere|billigere|point|end)\b",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(
    r"^\s*(?:ud\s+)?(?:af|blandt)\s+(?P<said>(?:(?:de|det|den|alle|samtlige|disse|dem)\s+)?(?:[^\W\d_]+\s+){0,2}?(?P<noun>[^\W\d_]{2,}))(?=[.,;:)]|\s+(?:og|i|på|som|der|har|er|var|blev|fik|havde|med|for)\b|\s*$)",
    re.IGNORECASE,
)


# "I 455 tilfælde (14 pct.)": of whatever was counted just before.
_ANY_NOUN = frozenset(("tilfælde", "tilfældene", "gange"))


def _share(given: CheckInput, figure: Figure) -> Worked | None:
    """ "2.418 fartøjer. 169 af dem … Det er 7,0 pct. af de bordede fartøjer"."""
    if figure.kind != "share" or figure.role == "change" or is_change(given, figure) or not 0 < figure.value < 100:
        return None
    if figure.same_as and any(
        one.kind == "share" and one.same_as for one in given.told(*given.block(figure.span)) if one.id != figure.id
    ):
        return None  # several counts restated as shares may all be of one base that is not told: `shares` and `base` know
    rest = after(given, figure)
    if _MORE.match(rest) or OTHERWISE.search(clause_of(given, figure)) or not is_told_as_result(given, figure):
        return None
    pair = only_pair(given, figure, frozenset({"count"}))
    if pair is None and IT_IS.search(before(given, figure)):
        pair = only_pair(given, figure, frozenset({"amount"}))  # "dermed betalte eleverne 37 pct." may be of other money
    if pair is None or not one_time(figure, *pair):
        return None
    part, whole = sorted(pair, key=lambda one: one.value)
    named = _OF_NOUN.match(rest)
    if named and named["noun"].casefold() not in ("dem", "disse", "alle") and not counts(whole, named["noun"]):
        return None
    plain = not is_named_beside(part) or head(part).casefold() in _ANY_NOUN
    one_sort = plain or same_noun(head(part), head(whole)) or part.part_of == whole.id
    if part.value == whole.value or not (named or one_sort or part.kind == "amount"):
        return None
    if _as_growth(given, figure, part, whole):
        return None
    return Worked(
        result=figure,
        numbers=(part, whole),
        reckon=lambda sides: over(*sides).scaled(100),
        real=part.value * 100 / whole.value,
        calculation=f"{shown(part)} / {shown(whole)} = {number(part.value * 100 / whole.value, max(1, figure.decimals))} pct.",
    )


def _as_growth(given: CheckInput, figure: Figure, low: Figure, high: Figure) -> bool:
    """ "Vokset fra 148.000 til 204.000 tons, det er 37,8 pct.": how much more the one is than the other."""
    ratio = high.value / low.value
    return any(reading(figure, given.vocabulary, "loose").meets(point(gap * 100)) for gap in (ratio - 1, 1 - 1 / ratio))


_PER = re.compile(
    r"^(?:\s*(?:(?:mio|mia|t)\.\s?)?kr\.)?[^.;,\d]{0,30}?\bpr\.?\s+(?P<thousand>1\.000\s+|100\s+|100\.000\s+|10\.000\s+)?(?P<noun>[^\W\d_]{3,})",
    re.IGNORECASE,
)


def _per_unit(given: CheckInput, figure: Figure) -> Worked | None:
    """ "61,5 mio. kr. … 41.000 indbyggere, og udgiften er følgelig 1.500 kr. pr. indbygger", "8,0 indbrud pr. 1.000 indbyggere"."""
    per = _PER.match(figure.quote[figure.quote.find(figure.printed) + len(figure.printed) :] + after(given, figure))
    if figure.kind not in ("count", "amount") or per is None or OTHERWISE.search(clause_of(given, figure)):
        return None
    if not is_told_as_result(given, figure):
        return None
    here = given.sentence(figure.span)
    kinds = frozenset({"count", "amount"})
    found: list[Figure] = []
    for back in (0, 1, 2):
        found = levels_in(given, given.stretch(here, back), figure.span.start, figure, kinds)
        if len(found) >= 2:
            break
    bases = [one for one in found if one.kind == "count" and counts(one, per["noun"])]
    wholes = [one for one in found if one not in bases and one.kind == figure.kind]
    if len(bases) != 1 or len(wholes) != 1 or any(one.approx not in PRINTED for one in (*bases, *wholes)):
        return None
    whole, base = wholes[0], bases[0]
    if figure.kind == "count" and is_named_beside(figure) and head(figure) and not counts(whole, head(figure)):
        return None
    if not one_time(figure, whole, base):
        return None
    times = int(per["thousand"].replace(".", "")) if per["thousand"] else 1
    real = whole.value * times / base.value
    scale = f" × {number(times)}" if times > 1 else ""
    return Worked(
        result=figure,
        numbers=(whole, base),
        reckon=lambda sides: over(*sides).scaled(times),
        real=real,
        calculation=f"{amount(whole.value, whole)} / {shown(base)}{scale} = {number(real, max(1, figure.decimals) if figure.kind == 'count' else 0)}",
    )


_MEAN = signs(r"\b(?:gennemsnit\w*|i snit|snittet)\b")
_SO_MANY = re.compile(
    rf"\b(?:de|disse)\s+(?P<many>{'|'.join(SMALL)}|\d\d?)\s+(?:[^\W\d_]+\s+)?(?P<what>tal|målinger|prøver|måneder|år|kvartaler|uger|dage|døgn|sæsoner|halvår|runder|perioder)\b",
    re.IGNORECASE,
)
_PLAIN = signs(r"\b(?:rene?|simple?|uvægtede?|almindelige?|aritmetiske?)\s+gennemsnit\w*")
_READINGS = signs(r"\b(?:\w*målinger(?:ne)?|prøver(?:ne)?|resultater(?:ne)?|aflæsninger(?:ne)?|observationer(?:ne)?)\b")


def _mean_of_all(given: CheckInput, figure: Figure) -> Worked | None:
    """ "1.210 i januar, 1.340 i februar, 1.515 i marts. Det giver et gennemsnit for de tre måneder på 1.355": each weighs the same."""
    here = given.sentence(figure.span)
    said = given.letter.text[slice(*here)]
    if (
        figure.kind not in ("count", "amount", "duration", "share")
        or not _MEAN.search(clause_of(given, figure))
        or is_change(given, figure)
    ):
        return None
    spans = [given.neighbour(here, -1), (here[0], figure.span.start)]
    lists = [
        [
            one
            for one in given.told(*span)
            if one.kind == figure.kind
            and one.unit == figure.unit
            and one.id != figure.id
            and one.same_as is None
            and one.role != "average"
            and one.approx == "exact"
            and one.value > 0
        ]
        for span in spans
        if span is not None
    ]
    several = [one for one in lists if len(one) >= 3]
    many = _SO_MANY.search(said) or _SO_MANY.search(given.letter.text[given.stretch(here, 1) : here[0]])
    if len(several) != 1 or not all(alike(one, figure) for one in several[0]):
        return None
    numbers = tuple(several[0])
    if many is not None and _value(many["many"]) != len(numbers):
        return None
    lead = given.letter.text[given.stretch(here, 1) : figure.span.start]
    even = _PLAIN.search(said) or (
        many is not None and (many["what"] in ("tal", "målinger", "prøver") or figure.kind in ("count", "amount"))
    )
    outside = not min(one.value for one in numbers) <= figure.value <= max(one.value for one in numbers)
    if not (even or outside or _READINGS.search(lead)) or OTHERWISE.search(clause_of(given, figure)):
        return None
    real = sum((one.value for one in numbers), Fraction(0)) / len(numbers)
    summed = " + ".join(shown(one) for one in numbers)
    return Worked(
        result=figure,
        numbers=numbers,
        reckon=lambda sides: total(sides).scaled(Fraction(1, len(sides))),
        real=real,
        calculation=f"({summed}) / {len(numbers)} = {number(real, max(1, figure.decimals))}",
    )


def _value(word: str) -> int:
    return SMALL.get(word.casefold()) or (int(word) if word.isdigit() else 0)


_RULES: tuple[Callable[[CheckInput, Figure], Worked | None], ...] = (_share, growth, difference, _per_unit, _mean_of_all)


def _finding(given: CheckInput, worked: Worked) -> Finding | None:
    result, numbers = worked.result, worked.numbers

    def fits(mode: Mode) -> bool:
        wanted = reading(result, given.vocabulary, mode) if mode != "printed" else printed_mean(result, given)
        return worked.reckon([reading(one, given.vocabulary, mode) for one in numbers]).meets(wanted)

    outcome = judge(fits, hedged=is_hedged((result, *numbers)))
    good = outcome.verdict == "supported"
    # Too far apart for a slip, the result is of other numbers than these.
    near = Fraction(2, 5) <= result.value / worked.real <= Fraction(5, 2)
    if not good and (outcome.verdict != "contradicted" or not near or fits_otherwise(given, worked)):
        return None
    listed = in_list([shown(one) for one in numbers])
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=outcome.verdict,
        claims=(result.id, *(one.id for one in numbers)),
        evidence=tuple(quoted(figure) for figure in (result, *numbers)),
        calculation=f"{worked.calculation}: passer med {shown(result)}"
        if good
        else f"{worked.calculation}; brevet skriver {shown(result)}",
        explanation=f"{shown(result)} følger af {listed}."
        if good
        else f"Af {listed} følger et andet tal end {shown(result)}: {worked.calculation}.",
        ask="" if good else f"hvordan {shown(result)} er beregnet af {listed}",
    )
