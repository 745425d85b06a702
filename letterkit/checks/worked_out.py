"""LK206: a number that the letter says it worked out, where the only two numbers it can come from give another."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Outcome, point, reading
from letterkit.checks.means import OTHERWISE, PRINTED
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.reckoned import Reckoned, finding, judged, mean, share
from letterkit.checks.signs import signs
from letterkit.checks.words import words
from letterkit.checks.worked_changes import difference, growth
from letterkit.checks.worked_signs import (
    IT_IS,
    after,
    alike,
    before,
    clause_of,
    fits_otherwise,
    is_of_their_years,
    is_told_as_result,
    one_time,
    only_pair,
    stands_apart,
)
from letterkit.checks.yardsticks import measured_elsewhere
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL, small_number
from letterkit.finding import CheckName, Finding

CODE = "LK206"
NAME = "result-differs-from-its-numbers"
CHECK: CheckName = "share"
STATUS: Status = "stable"
TITLE = "Resultatet følger ikke af de to tal, det er regnet af"
EXPLANATION = """
## Hvad den holder sammen
Et tal, som brevet selv siger er regnet ud (”det er 9,0 pct. af fartøjerne”, ”der var altså 27 ledige”, ”tilvæksten på 6,4 pct.”),
og de eneste to tal, som sætningen og de to foran kan have regnet det af. Et tal ”pr.” noget holdes af LK204.

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
        made = next((one for rule in _RULES if (one := rule(given, figure)) is not None), None)
        outcome = _outcome(given, figure, made) if made is not None else None
        if made is not None and outcome is not None:
            found.append(finding(CODE, CHECK, figure, made, outcome))
    return found


def _outcome(given: CheckInput, result: Figure, made: Reckoned) -> Outcome | None:
    """Is the result what the numbers make? None where it may be of other numbers than these."""
    outcome = judged(result, made, given.vocabulary)
    if outcome.verdict == "supported":
        return outcome
    near = Fraction(2, 5) <= result.value / made.value <= Fraction(5, 2)  # else too far apart for a slip
    sure = (
        outcome.verdict == "contradicted"
        and near
        and is_of_their_years(given, result.span, made.numbers)
        and not fits_otherwise(given, result, made)
    )
    return outcome if sure and not _of_other_numbers(given, result, made) else None


def _of_other_numbers(given: CheckInput, result: Figure, made: Reckoned) -> bool:
    """May the result be of something else: another number between, or a yardstick of its own ("2,3 mio. kr. over budgettet")?"""
    if stands_apart(given, result, made.numbers):
        return True
    changed = is_change(given, result) and len(made.numbers) == 2
    return changed and all(measured_elsewhere(given, result.span, new, old) for new, old in (made.numbers, made.numbers[::-1]))


_MORE = re.compile(
    rf"^[^.;,]{{0,12}}?\b(?:{words('more', 'less')}|over|under|point|end)\b",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(
    r"^\s*(?:ud\s+)?(?:af|blandt)\s+(?P<said>(?:(?:de|det|den|alle|samtlige|disse|dem)\s+)?(?:[^\W\d_]+\s+){0,2}?(?P<noun>[^\W\d_]{2,}))(?=[.,;:)]|\s+(?:og|i|på|som|der|har|er|var|blev|fik|havde|med|for)\b|\s*$)",
    re.IGNORECASE,
)


# "I 455 tilfælde (14 pct.)": of whatever was counted just before.
_ANY_NOUN = frozenset(("tilfælde", "tilfældene", "gange"))


def _share(given: CheckInput, figure: Figure) -> Reckoned | None:
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
    base = given.figures.get(figure.share_of or "")
    if base is not None and base.span.start > figure.span.start and whole.value != base.value:
        return None  # "34 pct. af de 2.751": of the number that it names
    named = _OF_NOUN.match(rest)
    if named and named["noun"].casefold() not in ("dem", "disse", "alle") and not counts(whole, named["noun"]):
        return None
    plain = not is_named_beside(part) or head(part).casefold() in _ANY_NOUN
    one_sort = plain or same_noun(head(part), head(whole)) or part.part_of == whole.id
    if part.value == whole.value or not (named or one_sort or part.kind == "amount"):
        return None
    if _as_growth(given, figure, part, whole):
        return None
    return share(part, whole, figure)


def _as_growth(given: CheckInput, figure: Figure, low: Figure, high: Figure) -> bool:
    """ "Vokset fra 148.000 til 204.000 tons, det er 37,8 pct.": how much more the one is than the other."""
    ratio = high.value / low.value
    return any(reading(figure, given.vocabulary, "loose").meets(point(gap * 100)) for gap in (ratio - 1, 1 - 1 / ratio))


_MEAN = signs(r"\b(?:gennemsnit\w*|i snit|snittet)\b")
_SO_MANY = re.compile(
    rf"\b(?:de|disse)\s+(?P<many>{'|'.join(SMALL)}|\d\d?)\s+(?:[^\W\d_]+\s+)?(?P<what>tal|målinger|prøver|måneder|år|kvartaler|uger|dage|døgn|sæsoner|halvår|runder|perioder)\b",
    re.IGNORECASE,
)
_PLAIN = signs(r"\b(?:rene?|simple?|uvægtede?|almindelige?|aritmetiske?)\s+gennemsnit\w*")
_READINGS = signs(r"\b(?:\w*målinger(?:ne)?|prøver(?:ne)?|resultater(?:ne)?|aflæsninger(?:ne)?|observationer(?:ne)?)\b")


def _mean_of_all(given: CheckInput, figure: Figure) -> Reckoned | None:
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
    if many is not None and small_number(many["many"]) != len(numbers):
        return None
    lead = given.letter.text[given.stretch(here, 1) : figure.span.start]
    even = _PLAIN.search(said) or (
        many is not None and (many["what"] in ("tal", "målinger", "prøver") or figure.kind in ("count", "amount"))
    )
    outside = not min(one.value for one in numbers) <= figure.value <= max(one.value for one in numbers)
    if not (even or outside or _READINGS.search(lead)) or OTHERWISE.search(clause_of(given, figure)):
        return None
    return mean(numbers, figure)


_RULES: tuple[Callable[[CheckInput, Figure], Reckoned | None], ...] = (_share, growth, difference, _mean_of_all)
