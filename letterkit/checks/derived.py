"""Figures that follow from others of the letter, found by value and words together: support only, never a misfit.

The checks test relations that the words state outright. A letter also says "66 flere", "altså 15 pct.", "de andre otte" of
figures that it names one or two sentences before. Where just one pair of nearby figures gives such a figure, and the words beside
it say that it is computed, that is worth a "stemmer". Where none or several do, nothing is said: the link is too weak to accuse
anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from letterkit.checks.changes import is_change
from letterkit.checks.derived_cells import found_again
from letterkit.checks.derived_runs import long_difference, per_thing, whole_of_list
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import Interval, minus, over, point, reading, step_of, total
from letterkit.checks.levels import same_noun, sure_order
from letterkit.checks.otherwise import has_other_levels
from letterkit.checks.ratios import distance
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import complements, is_remainder, same_measure
from letterkit.checks.wording import amount, number, shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

_COMPUTED = signs(
    r"\b(?:altså|dvs|det vil sige|svarende til|svarer til|svarede til|således|dermed|derved|hvilket (?:er|var|giver)|det (?:er|var)|"
    r"giver|eller|udgør|udgjorde|nemlig|i alt|så)\b|\("
)
_THUS = signs(r"\b(?:altså|dvs|det vil sige|svarende til|svarer til|således|dermed|derved|hvilket (?:er|svarer))\b")
_MEAN = signs(r"\b(?:gennemsnit\w*|snittet|i snit|pr\.)")
_OTHERS = signs(r"\b(?:de andre|den anden halvdel)\s+$")
_HEREOF = signs(r"\b(?:heraf|hvoraf|deraf|af dem|af disse|fordelt|fordeler)\b")
_LEVELS = ("level", "total", "part", "remainder", "average")


def follow(given: CheckInput, taken: frozenset[str]) -> list[Finding]:
    """One supported finding for each figure, outside `taken`, that just one pair of figures near it gives."""
    found = []
    for figure in given.claims.figures:
        if figure.id in taken or figure.role in ("limit", "target"):
            continue
        finding = next((one for rule in RULES if (one := rule(given, figure)) is not None), None)
        if finding is not None:
            found.append(finding)
    return found


def follows_otherwise(given: CheckInput, finding: Finding) -> bool:
    """Does the figure of a misfit follow from other figures than those it was held against, so that the words may have been misread?

    A rest may be the rest of another whole, and a total the total of another list. A share whose count and base one sentence
    joins outright is not read otherwise.
    """
    told = [given.figures[claim] for claim in finding.claims if claim in given.figures]
    if finding.code == "LK101" and told:
        # "Af de 125 ledige har 48 …, 39 … og 43 …": one sentence that links three parts to their whole is not read otherwise.
        parts = tuple(told[1:])
        linked = (len(told) >= 4 or bool(complements(given, parts))) and all(one.part_of == told[0].id for one in told[1:])
        joined = linked and len({given.sentence(one.span) for one in told}) == 1
        asked = [*([] if joined else told[:1]), *(one for one in told[1:] if is_remainder(given, one))]
        rules: tuple[Callable[[CheckInput, Figure], Finding | None], ...] = (_rest, _sum, whole_of_list, long_difference)
    elif finding.code == "LK201" and len(told) == 3:
        share, count, base = told
        joined = count.part_of == base.id and len({given.sentence(one.span) for one in told}) == 1
        asked, rules = ([] if joined else [share]), (_share,)
    else:
        return finding.code in ("LK401", "LK402") and has_other_levels(given, finding)
    for figure in asked:
        for rule in rules:
            other = rule(given, figure)
            if other is not None and not set(other.claims) <= set(finding.claims):
                return True
    return False


def _near(given: CheckInput, figure: Figure, reach: int, *, block: bool = True) -> list[Figure]:
    """The level figures in this sentence and the `reach` before it, but not the figure itself."""
    here = given.sentence(figure.span)
    place = given.number_of(here)
    if place < 0:
        return []
    start = given.sentences[max(0, place - reach)][0]
    if block:
        start = max(start, given.block(figure.span)[0])
    levels = given.once(("near levels", start, here[1]), lambda: _levels(given, start, here[1]))
    return [one for one in levels if one.id != figure.id and one.same_as != figure.id]


def _levels(given: CheckInput, start: int, end: int) -> list[Figure]:
    return [one for one in given.told(start, end) if one.role in _LEVELS and one.value > 0 and not is_change(given, one)]


def _before(given: CheckInput, figure: Figure) -> str:
    """The words of the sentence up to the figure."""
    return given.letter.text[given.sentence(figure.span)[0] : figure.span.start]


Pair = tuple[Figure, Figure]


def _only(pairs: Iterable[Pair]) -> Pair | None:
    """The one pair; where several have the same two values, the last named of them."""
    found = list(pairs)
    return found[-1] if found and len({(one.value, two.value) for one, two in found}) == 1 else None


def _said(code: str, check: CheckName, figure: Figure, pair: Sequence[Figure], calculation: str) -> Finding:
    return Finding(
        code=code,
        check=check,
        verdict="supported",
        claims=(figure.id, *(one.id for one in pair)),
        evidence=tuple(quoted(one) for one in (figure, *pair)),
        calculation=f"{calculation}: passer med {shown(figure)}",
        explanation=f"{shown(figure)} følger af {' og '.join(shown(one) for one in pair)}, som brevet nævner.",
    )


def _addable(given: CheckInput, one: Figure, two: Figure) -> bool:
    return same_measure(one, two) and (one.kind != "count" or one.part_of == two.id or same_noun(given, one, two))


def _share(given: CheckInput, figure: Figure) -> Finding | None:
    """ "Egenbetalingen var 1,68 mio. kr., og udgiften 5,6 mio. kr. Dermed betalte eleverne 30 pct."."""
    if figure.kind not in ("share", "ratio") or figure.role == "change" or is_change(given, figure):
        return None
    linked = figure.same_as or figure.share_of
    if not linked and not _COMPUTED.search(_before(given, figure)):
        return None
    reach = 6 if figure.kind == "ratio" else 3
    near = [one for one in _near(given, figure, reach) if one.kind in ("count", "amount")]
    close = {one.id for one in _near(given, figure, 1)}
    vocabulary = given.vocabulary

    def fits(part: Figure, whole: Figure) -> bool:
        if figure.kind == "ratio":
            gap, bound = distance(figure, part.value * 100 / whole.value, given)
            return gap <= (0 if bound else min(vocabulary.limit("ratio_holds"), figure.value * 10))
        return over(reading(part, vocabulary), reading(whole, vocabulary)).scaled(100).meets(reading(figure, vocabulary))

    pair = _only(
        (part, whole)
        for part, whole in permutations(near, 2)
        if part.id in close
        and part.value < whole.value
        and figure.same_as in (None, part.id)
        and _addable(given, part, whole)
        and fits(part, whole)
    )
    if pair is None:
        return None
    real = number(pair[0].value * 100 / pair[1].value, max(1, figure.decimals))
    return _said(
        "LK203" if figure.kind == "ratio" else "LK201",
        "share",
        figure,
        pair,
        f"{shown(pair[0])} / {shown(pair[1])} = {real} pct.",
    )


def _of_share(given: CheckInput, figure: Figure) -> Finding | None:
    """ "71 pct. blev udredt i tide. Af de 1.284 var der således 372, som ventede længere": the share, or what it leaves."""
    if figure.kind not in ("count", "amount") or not _THUS.search(_before(given, figure)):
        return None
    shares = [one for one in _near(given, figure, 2) if one.kind == "share"]
    money = figure.kind == "amount"
    bases = [one for one in (given.claims.figures if money else _near(given, figure, 1)) if one.id != figure.id]
    vocabulary = given.vocabulary

    def fits(share: Figure, base: Figure) -> bool:
        told = over(reading(figure, vocabulary), reading(base, vocabulary)).scaled(100)
        wanted = reading(share, vocabulary)
        return told.meets(wanted) or told.meets(minus(point(100), wanted))

    pair = _only(
        (share, base)
        for share in shares
        for base in bases
        if base.role in _LEVELS and base.value > figure.value and _addable(given, figure, base) and fits(share, base)
    )
    if pair is None:
        return None
    share, base = pair
    real = number(figure.value * 100 / base.value, max(1, share.decimals))
    return _said("LK201", "share", figure, (base, share), f"{shown(figure)} / {shown(base)} = {real} pct.")


def _mean(given: CheckInput, figure: Figure) -> Finding | None:
    """ "Vi har ti klasser med 224 elever, så snittet er 22,4 elever"."""
    sentence = given.letter.text[slice(*given.sentence(figure.span))]
    if figure.kind not in ("count", "amount") or not (figure.role == "average" or _MEAN.search(sentence)):
        return None
    half = step_of(figure) / 2
    exact = Interval(figure.value - half, figure.value + half)
    wanted = exact if figure.approx == "exact" else reading(figure, given.vocabulary)
    if figure.approx in ("just_over", "nearly") and wanted.low is not None and wanted.high is not None:
        # "godt 72.000" for 78.273 would be chance: nobody writes that.
        slack = figure.value * Fraction(3, 100)
        wanted = Interval(max(wanted.low, figure.value - slack), min(wanted.high, figure.value + slack))
    near = _near(given, figure, 2)
    pair = _only(
        (whole, base)
        for whole, base in permutations(near, 2)
        if base.kind == "count"
        and base.value >= 2
        and same_measure(whole, figure)
        and (figure.kind == "amount" or same_noun(given, whole, figure))
        and not (figure.kind == "count" and same_noun(given, base, whole))
        and over(reading(whole, given.vocabulary), reading(base, given.vocabulary)).meets(wanted)
    )
    if pair is None:
        return None
    real = number(pair[0].value / pair[1].value, max(1, figure.decimals) if figure.kind == "count" else 0)
    return _said("LK204", "share", figure, pair, f"{amount(pair[0].value, pair[0])} / {shown(pair[1])} = {real}")


def _difference(given: CheckInput, figure: Figure) -> Finding | None:
    """ "204 sager mod 321 ved årets udgang, altså 117 færre", and the same in points."""
    if figure.kind not in ("count", "amount", "points", "duration") or not (figure.role == "change" or is_change(given, figure)):
        return None
    kind = "share" if figure.kind == "points" else figure.kind
    near = [
        one
        for one in _near(given, figure, 2)
        if one.kind == kind and (kind == "share" or one.unit == figure.unit or kind == "count")
    ]
    wanted = reading(figure, given.vocabulary)
    pair = _only(
        (high, low)
        for high, low in permutations(near, 2)
        if high.value > low.value
        and _addable(given, high, low)
        and low.part_of != high.id
        and (kind != "count" or same_noun(given, figure, high))
        and minus(reading(high, given.vocabulary), reading(low, given.vocabulary)).meets(wanted)
        and (figure.approx not in ("more_than", "at_least") or (high.value - low.value) * 2 <= figure.value * 3)
    )
    if pair is None:
        return None
    gap = amount(pair[0].value - pair[1].value, pair[0])
    check: CheckName = "share" if figure.kind == "points" else "sum"
    return _said("LK401", check, figure, pair, f"{amount(pair[0].value, pair[0])} - {amount(pair[1].value, pair[1])} = {gap}")


def _per_cent_change(given: CheckInput, figure: Figure) -> Finding | None:
    """ "66,8 mia. kr. året før, og nu 71,4 mia. kr. Det er en stigning på 6,9 pct.": of the earlier, where dates or words say which."""
    if figure.kind != "share" or not is_change(given, figure):
        return None
    near = [one for one in _near(given, figure, 2) if one.kind in ("count", "amount", "share", "duration")]
    wanted = reading(figure, given.vocabulary)

    def fits(new: Figure, old: Figure) -> bool:
        ratio = over(reading(new, given.vocabulary), reading(old, given.vocabulary))
        gap = minus(ratio, point(1)) if new.value > old.value else minus(point(1), ratio)
        return gap.scaled(100).meets(wanted)

    pair = _only(
        (new, old)
        for new, old in permutations(near, 2)
        if new.value != old.value and _addable(given, new, old) and sure_order(given, new, old) and fits(new, old)
    )
    if pair is None:
        return None
    real = number(abs(pair[0].value - pair[1].value) * 100 / pair[1].value, max(1, figure.decimals))
    return _said("LK401", "share", figure, pair, f"{shown(pair[1])} → {shown(pair[0])}, en ændring på {real} pct.")


def _rest(given: CheckInput, figure: Figure) -> Finding | None:
    """ "De andre otte" of ten classes, two of which are named."""
    if figure.kind not in ("count", "amount"):
        return None
    if not (is_remainder(given, figure) or _OTHERS.search(_before(given, figure))):
        return None
    near = _near(given, figure, 5, block=figure.kind == "count")
    named = re.search(r"[^\W\d_]{4,}", figure.quote[len(figure.printed) :]) is not None
    pair = _only(
        (whole, part)
        for whole, part in permutations(near, 2)
        if same_measure(whole, figure)
        and same_measure(part, whole)
        and whole.value > part.value
        and whole.approx == part.approx == figure.approx == "exact"
        and (figure.kind == "amount" or not named or same_noun(given, whole, figure))
        and minus(reading(whole, given.vocabulary), reading(part, given.vocabulary)).meets(reading(figure, given.vocabulary))
    )
    if pair is None:
        return None
    rest = amount(pair[0].value - pair[1].value, figure)
    return _said("LK101", "sum", figure, pair, f"{amount(pair[0].value, figure)} - {amount(pair[1].value, figure)} = {rest}")


def _sum(given: CheckInput, figure: Figure) -> Finding | None:
    """ "88 borgere. Heraf bor 71 med andre, mens 17 bor alene": two to four parts, told in one sentence, that give the whole."""
    here = given.sentence(figure.span)
    if figure.kind not in ("count", "amount") or figure.approx != "exact" or (place := given.number_of(here)) < 0:
        return None
    for start, end in given.sentences[place : place + 2]:
        if not _HEREOF.search(given.letter.text[max(start, figure.span.end) : end]) or start >= given.block(figure.span)[1]:
            continue
        parts = [one for one in given.told(max(start, figure.span.end), end) if same_measure(one, figure) and one.role in _LEVELS]
        for size in (4, 3, 2):
            for chosen in combinations(parts, size):
                added = total(reading(one, given.vocabulary) for one in chosen)
                if len(parts) == size and added.meets(reading(figure, given.vocabulary)):
                    summed = " + ".join(shown(one) for one in chosen)
                    return _said("LK101", "sum", figure, chosen, f"{summed} = {shown(figure)}")
    return None


RULES: tuple[Callable[[CheckInput, Figure], Finding | None], ...] = (
    _share,
    _of_share,
    _mean,
    _difference,
    _per_cent_change,
    _rest,
    _sum,
    whole_of_list,
    long_difference,
    per_thing,
    found_again,
)
