"""Figures that follow from others of the letter, found by value and words together: support only, never a misfit.

The checks test relations that the words state outright. A letter also says "66 flere", "altså 15 pct.", "de andre otte" of
figures that it names one or two sentences before. Where just one pair of nearby figures gives such a figure, and the words beside
it say that it is computed, that is worth a "stemmer". Where none or several do, nothing is said: the link is too weak to accuse
anybody.

A rule below gives what the numbers near a figure can make; of those that give the figure, all must be of the same two values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from letterkit.checks.changes import is_change
from letterkit.checks.derived_cells import found_again
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, Outcome, around, barely, reading, step_of
from letterkit.checks.levels import same_noun, sure_order
from letterkit.checks.ratios import distance
from letterkit.checks.reckoned import Reckoned, difference, finding, growth, part_of, share, spread, summed
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import is_remainder, same_measure
from letterkit.checks.words import TIMES, words
from letterkit.checks.worked_signs import before
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding
from letterkit.spelling import TOKEN, same_word
from letterkit.vocabulary import normal

_COMPUTED = signs(
    rf"\b(?:{words('therefore', 'that_is')}|hvilket (?:er|var|giver)|det (?:er|var)|giver|eller|udgør|udgjorde|nemlig|i alt|så)\b|\("
)
_THUS = signs(rf"\b(?:{words('therefore', 'that_is')}|hvilket er)\b")
_MEAN = signs(r"\b(?:gennemsnit\w*|snittet|i snit|pr\.)")
_IS_MEAN = signs(r"\b(?:gennemsnit\w*|snittet|i snit|normalt)\b[^.;]{0,30}$")
_OTHERS = signs(r"\b(?:de andre|den anden halvdel)\s+$")
_HEREOF = signs(rf"\b(?:{words('hereof')}|fordelt|fordeler)\b")
_LEVELS = ("level", "total", "part", "remainder", "average")
_FAR_LEAST = 100  # smaller differences of figures far apart come about by chance

Made = Iterator[Reckoned]


def follow(given: CheckInput, taken: frozenset[str], sums: Sequence[frozenset[str]] = ()) -> list[Finding]:
    """One supported finding for each figure, outside `taken`, that just one pair of figures near it gives. `sums`: the parts of each sum
    that a check has found to fit."""
    found: list[Finding] = []
    lists = list(sums)
    for figure in given.claims.figures:
        if figure.id in taken or figure.role in ("limit", "target"):
            continue
        follows = next(((rule, made) for rule in RULES if (made := _read(given, figure, rule)) is not None), None)
        if follows is not None:
            rule, made = follows
            numbers = {one.id for one in made.numbers}
            # "11 fik afslag, og 3 trak sig": parts of one sum beside each other; what one has more than the other is no rest of anything
            if rule.make is _rest and any(numbers <= parts for parts in lists):
                continue
            if rule.make is _sum:
                lists.append(frozenset(numbers))
            code, check = ("LK203", rule.check) if figure.kind == "ratio" else (rule.code, rule.check)
            check = "share" if figure.kind == "points" else check
            found.append(finding(code, check, figure, made, Outcome("supported")))
        elif (cell := found_again(given, figure)) is not None:
            found.append(cell)
    return found


@dataclass(frozen=True, kw_only=True)
class Rule:
    """What the numbers near a figure can make of it, and the check whose relation that is. `fits`: where the reading is another."""

    code: str
    check: CheckName
    make: Callable[[CheckInput, Figure], Made]
    fits: Callable[[CheckInput, Figure, Reckoned], bool] | None = None


def _read(given: CheckInput, figure: Figure, rule: Rule) -> Reckoned | None:
    """The one thing that gives the figure; where several with the same values do, the one told last."""
    fits = rule.fits or _gives
    found = [made for made in rule.make(given, figure) if fits(given, figure, made)]
    return found[-1] if found and len({tuple(one.value for one in made.numbers) for made in found}) == 1 else None


def _gives(given: CheckInput, figure: Figure, made: Reckoned) -> bool:
    parts, told = made.interval(given.vocabulary), reading(figure, given.vocabulary)
    if made.added and (parts.low is None or parts.high is None):
        return False  # "omkring 400 af dem … mindst én": what has no upper end adds up to anything
    return parts.meets(told) and not (made.added and barely(parts, told))


# --- the figures near ---


def _near(given: CheckInput, figure: Figure, reach: int, *, block: bool = True) -> list[Figure]:
    """The level figures in this sentence and the `reach` before it, but not the figure itself."""
    here = given.sentence(figure.span)
    place = given.number_of(here)
    if place < 0:
        return []
    start = given.sentences[max(0, place - reach)][0]
    if block:
        start = max(start, given.block(figure.span)[0])
    return [one for one in _levels(given, start, here[1]) if one.id != figure.id and one.same_as != figure.id]


def _levels(given: CheckInput, start: int, end: int) -> list[Figure]:
    """The levels of a stretch; asked for again and again, so worked out once."""
    return given.once(
        ("near levels", start, end),
        lambda: [one for one in given.told(start, end) if one.role in _LEVELS and one.value > 0 and not is_change(given, one)],
    )


def _plain(given: CheckInput, start: int, end: int, like: Figure) -> list[Figure]:
    """The levels of a stretch that can be added to `like`, are no mean and restate no other figure."""
    return [
        one
        for one in _levels(given, start, end)
        if one.id != like.id and one.same_as is None and one.role != "average" and same_measure(one, like)
    ]


def _addable(given: CheckInput, one: Figure, two: Figure) -> bool:
    return same_measure(one, two) and (one.kind != "count" or one.part_of == two.id or same_noun(given, one, two))


# --- shares ---


def _share(given: CheckInput, figure: Figure) -> Made:
    """ "Egenbetalingen var 1,68 mio. kr., og udgiften 5,6 mio. kr. Dermed betalte eleverne 30 pct."."""
    if figure.kind not in ("share", "ratio") or figure.role == "change" or is_change(given, figure):
        return
    if not (figure.same_as or figure.share_of) and not _COMPUTED.search(before(given, figure)):
        return
    near = [one for one in _near(given, figure, 6 if figure.kind == "ratio" else 3) if one.kind in ("count", "amount")]
    close = {one.id for one in _near(given, figure, 1)}
    for part, whole in permutations(near, 2):
        joined = part.id in close and figure.same_as in (None, part.id)
        if joined and part.value < whole.value and _addable(given, part, whole):
            made = share(part, whole, figure)
            if not _is_far_beyond(figure, made.value):
                yield made


def _is_far_beyond(figure: Figure, value: Fraction) -> bool:
    """ "Ti kommuner over 3 pct." and three of ten: nobody calls 30 pct. more than 3."""
    said = figure.value * (100 if figure.kind == "ratio" else 1)
    over = figure.approx in ("more_than", "at_least") and value * 2 > said * 3
    return over or (figure.approx in ("less_than", "at_most") and value * 3 < said * 2)


def _gives_share(given: CheckInput, figure: Figure, made: Reckoned) -> bool:
    if figure.kind == "share":
        return _gives(given, figure, made)
    gap, bound = distance(figure, made.value, given)
    return gap <= (0 if bound else min(given.vocabulary.limit("ratio_holds"), figure.value * 10))


def _of_share(given: CheckInput, figure: Figure) -> Made:
    """ "71 pct. blev udredt i tide. Af de 1.284 var der således 372, som ventede længere": the share, or what it leaves."""
    if figure.kind not in ("count", "amount") or figure.role in ("change", "average") or not _THUS.search(before(given, figure)):
        return
    shares = [one for one in _near(given, figure, 2) if one.kind == "share"]
    bases = given.claims.figures if figure.kind == "amount" else _near(given, figure, 1)
    for base in bases if shares else ():
        if base.id != figure.id and base.role in _LEVELS and base.value > figure.value and _addable(given, figure, base):
            for one in shares:
                yield part_of(base, one, rest=False)
                yield part_of(base, one, rest=True)


# --- means ---


def _mean(given: CheckInput, figure: Figure) -> Made:
    """ "Vi har ti klasser med 224 elever, så snittet er 22,4 elever"."""
    sentence = given.said(figure.span)
    if figure.kind not in ("count", "amount") or not (figure.role == "average" or _MEAN.search(sentence)):
        return
    bounded = figure.approx in ("at_most", "at_least", "less_than", "more_than")
    said = float(figure.value)
    near = [(one, float(one.value)) for one in _near(given, figure, 2)]
    for (whole, much), (base, many) in permutations(near, 2):
        # Far off is seen before the nouns are compared, which takes time where a paragraph has many numbers.
        if not bounded and not said * many / 2 <= much <= said * many * 2:
            continue
        if (
            base.kind == "count"
            and base.value >= 2
            and whole.value > figure.value
            and base.approx not in ("at_most", "at_least")
            and same_measure(whole, figure)
            and (figure.kind == "amount" or same_noun(given, whole, figure))
            and not (figure.kind == "count" and same_noun(given, base, whole))
        ):
            yield spread(whole, base, figure)


_PER = re.compile(r"^[^.;,]{0,25}?\bpr\.?\s+(?P<noun>[^\W\d_]{4,})", re.IGNORECASE)


def _per_thing(given: CheckInput, figure: Figure) -> Made:
    """ "Anlægssummen er 186,5 mio. kr. for 312 boliger … ca. 598.000 kr. pr. bolig", wherever the letter tells the two."""
    per = _PER.match(given.letter.text[figure.span.end : given.sentence(figure.span)[1]])
    if figure.kind != "amount" or per is None or normal(per["noun"]).startswith(TIMES):
        return
    bases = [one for one in given.claims.figures if one.kind == "count" and one.value >= 2 and _names(given, one, per["noun"])]
    for whole in given.claims.figures if bases else ():
        if whole.kind == "amount" and whole.value > figure.value and whole.role in _LEVELS and whole.role != "average":
            yield from (spread(whole, base, figure) for base in bases)


def _names(given: CheckInput, figure: Figure, noun: str) -> bool:
    words = TOKEN.findall(normal(f"{figure.quote} {figure.counted or ''}"))
    return any(same_word(word, normal(noun), given.vocabulary) for word in words)


def _gives_mean(given: CheckInput, figure: Figure, made: Reckoned) -> bool:
    """A whole mean is rounded too, and "godt 72.000" for 78.273 would be chance: nobody writes that."""
    wanted = reading(figure, given.vocabulary)
    if figure.approx == "exact":
        wanted = around(figure.value, step_of(figure) / 2)
    elif figure.approx in ("just_over", "nearly") and wanted.low is not None and wanted.high is not None:
        slack = figure.value * Fraction(3, 100)
        wanted = Interval(max(wanted.low, figure.value - slack), min(wanted.high, figure.value + slack))
    return made.interval(given.vocabulary).meets(wanted)


def _gives_per_thing(given: CheckInput, figure: Figure, made: Reckoned) -> bool:
    """The two may stand anywhere in the letter, so a hedge is read narrowly."""
    slack = step_of(figure) / 2 if figure.approx == "exact" else figure.value * Fraction(3, 100)
    return made.interval(given.vocabulary).meets(around(figure.value, slack))


# --- changes ---


def _difference(given: CheckInput, figure: Figure) -> Made:
    """ "204 sager mod 321 ved årets udgang, altså 117 færre", and the same in points."""
    if figure.kind not in ("count", "amount", "points", "duration") or not (figure.role == "change" or is_change(given, figure)):
        return
    kind = "share" if figure.kind == "points" else figure.kind
    near = [one for one in _near(given, figure, 2) if one.kind == kind]
    near = [one for one in near if kind in ("share", "count") or one.unit == figure.unit]
    for high, low in permutations(near, 2):
        if (
            high.value > low.value
            and _addable(given, high, low)
            and low.part_of != high.id
            and (kind != "count" or same_noun(given, figure, high))
            and (figure.approx not in ("more_than", "at_least") or (high.value - low.value) * 2 <= figure.value * 3)
        ):
            yield difference(high, low)


def _growth(given: CheckInput, figure: Figure) -> Made:
    """ "66,8 mia. kr. året før, og nu 71,4 mia. kr. Det er en stigning på 6,9 pct.": of the earlier, where dates or words say which."""
    if figure.kind != "share" or not is_change(given, figure):
        return
    near = [one for one in _near(given, figure, 2) if one.kind in ("count", "amount", "share", "duration")]
    for new, old in permutations(near, 2):
        if new.value != old.value and _addable(given, new, old) and sure_order(given, new, old):
            yield growth(new, old, figure, 1 if new.value > old.value else -1)


def _far_difference(given: CheckInput, figure: Figure) -> Made:
    """ "41.286 sager i år og 39.905 året før … 1.381 sager": the difference of two counts to the last of three digits or more."""
    whole = figure.kind == "count" and figure.approx == "exact" and figure.value.denominator == 1 and step_of(figure) <= 1
    place = given.number_of(given.sentence(figure.span))
    if not whole or figure.value < _FAR_LEAST or place < 0 or _is_mean(given, figure):
        return
    start, end = given.sentences[max(0, place - 3)][0], given.sentences[min(len(given.sentences) - 1, place + 1)][1]
    near = [one for one in _plain(given, start, end, figure) if one.approx == "exact"]
    for one in near:
        low = one.value - figure.value
        if low >= 10:
            yield from (difference(one, two) for two in near if two.value == low and same_noun(given, one, two))


# --- parts ---


def _rest(given: CheckInput, figure: Figure) -> Made:
    """ "De andre otte" of ten classes, two of which are named."""
    if figure.kind not in ("count", "amount") or figure.approx != "exact":
        return
    if not (is_remainder(given, figure) or _OTHERS.search(before(given, figure))):
        return
    near = [one for one in _near(given, figure, 5, block=figure.kind == "count") if one.approx == "exact"]
    named = figure.kind == "count" and re.search(r"[^\W\d_]{4,}", figure.quote[len(figure.printed) :]) is not None
    for whole, part in permutations(near, 2):
        fit = whole.value > part.value and same_measure(whole, figure) and same_measure(part, whole)
        if fit and (not named or same_noun(given, whole, figure)):
            yield difference(whole, part)


def _sum(given: CheckInput, figure: Figure) -> Made:
    """ "Af de 118 … For 41 er det sygdom, 29 er under visitation, 22 har fået job, og for 26 er årsagen ukendt": the first list that
    gives it, and one of two only where it counts the same or "heraf" says so."""
    if figure.kind not in ("count", "amount") or figure.approx != "exact":
        return
    mean = figure.value < 10 or _is_mean(given, figure)
    for start, end, behind in _stretches(given, figure):
        if mean and not behind:
            continue
        parts = _plain(given, start, end, figure)
        hereof = behind and 2 <= len(parts) <= 4 and _HEREOF.search(given.letter.text[start:end])
        listed = 3 <= len(parts) <= 8 or (
            len(parts) == 2 and figure.value >= 20 and all(same_noun(given, figure, one) for one in parts)
        )
        if _told_twice(parts):
            continue  # "43 klager, heraf 29 og 14" beside "86 sager"
        exact = all(one.approx == "exact" and one.value < figure.value for one in parts)
        if hereof or (listed and exact and not mean):
            made = summed(parts)
            if _gives(given, figure, made):
                yield made
                return


def _told_twice(parts: Sequence[Figure]) -> bool:
    """Is one of the numbers the sum of others that are told as its parts?"""
    for whole in parts:
        inner = [one.value for one in parts if one.part_of == whole.id]
        if len(inner) > 1 and sum(inner, Fraction(0)) == whole.value:
            return True
    return False


def _stretches(given: CheckInput, figure: Figure) -> Iterator[tuple[int, int, bool]]:
    """Where a list of parts may stand: in this sentence after or before the figure, and in each of the two sentences around it; and
    whether "heraf" may point back from there."""
    here = given.sentence(figure.span)
    place = given.number_of(here)
    if place < 0:
        return
    yield figure.span.end, here[1], True
    yield here[0], figure.span.start, False
    for near in (place - 2, place - 1, place + 1, place + 2):
        if 0 <= near < len(given.sentences):
            yield *given.sentences[near], near == place + 1 and given.sentences[near][0] < given.block(figure.span)[1]


def _is_mean(given: CheckInput, figure: Figure) -> bool:
    return figure.role == "average" or _IS_MEAN.search(before(given, figure)) is not None


RULES = (
    Rule(code="LK201", check="share", make=_share, fits=_gives_share),
    Rule(code="LK201", check="share", make=_of_share),
    Rule(code="LK204", check="share", make=_mean, fits=_gives_mean),
    Rule(code="LK401", check="sum", make=_difference),
    Rule(code="LK401", check="share", make=_growth),
    Rule(code="LK101", check="sum", make=_rest),
    Rule(code="LK101", check="sum", make=_sum),
    Rule(code="LK101", check="sum", make=_far_difference),
    Rule(code="LK204", check="share", make=_per_thing, fits=_gives_per_thing),
)
