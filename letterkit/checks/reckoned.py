"""What numbers of the letter make together, and what is said of the number that the letter tells as their result.

The one place for a sum, a difference, a share, a mean, a product and a change in per cent: their arithmetic on what the numbers can
stand for, and their line of calculation. Which numbers belong together is the matter of the modules that find them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce

from letterkit.checks.frame import quoted
from letterkit.checks.intervals import (
    LEFT_OUT,
    ONE_WAY,
    Interval,
    Mode,
    Outcome,
    is_hedged,
    judge,
    minus,
    of_sum,
    over,
    point,
    reading,
    round_place,
    step_of,
    times,
    total,
)
from letterkit.checks.wording import amount, number, shown, shown_alike
from letterkit.claim import Figure
from letterkit.danish.writing import join_list
from letterkit.finding import CheckName, Finding
from letterkit.vocabulary import Vocabulary


@dataclass(frozen=True, kw_only=True)
class Reckoned:
    """`numbers` make `value`; `combine` does the same with what each of them, in this order, can stand for; `tell` gives the calculation
    (most of what is tried fits nothing and is never told)."""

    numbers: tuple[Figure, ...]
    combine: Callable[..., Interval]
    value: Fraction
    tell: Callable[[], str]
    added: bool = False  # several numbers added up, or taken from one

    @property
    def said(self) -> str:
        return self.tell()

    def interval(self, vocabulary: Vocabulary, mode: Mode = "printed") -> Interval:
        place = round_place(self.numbers)
        return self.combine(*(reading(one, vocabulary, mode, place=place) for one in self.numbers))


def difference(new: Figure, old: Figure, sign: int = 1) -> Reckoned:
    """ "45 mio. kr. - 31,5 mio. kr. = 13,5 mio. kr."; of two shares in points. `sign` -1: how much less the new is."""
    high, low = max(new.value, old.value), min(new.value, old.value)
    unit = " procentpoint" if new.kind == "share" else ""
    return Reckoned(
        numbers=(new, old),
        combine=minus if sign > 0 else lambda one, two: minus(two, one),
        value=(new.value - old.value) * sign,
        tell=lambda: f"{amount(high, new)} - {amount(low, new)} = {amount(high - low, new)}{unit}",
    )


def summed(parts: Sequence[Figure]) -> Reckoned:
    value = sum((one.value for one in parts), Fraction(0))
    return Reckoned(
        numbers=tuple(parts),
        combine=lambda *sides: total(sides),
        value=value,
        tell=lambda: f"{' + '.join(shown_alike(parts))} = {amount(value, max(parts, key=lambda one: one.value))}",
        added=True,
    )


def share(part: Figure, whole: Figure, result: Figure) -> Reckoned:
    """ "169 / 2.418 = 7,0 pct.", to as many decimals as `result` is printed with."""
    value = part.value * 100 / whole.value
    return Reckoned(
        numbers=(part, whole),
        combine=lambda *sides: over(*sides).scaled(100),
        value=value,
        tell=lambda: f"{shown(part)} / {shown(whole)} = {number(value, max(1, result.decimals))} pct.",
    )


def part_of(base: Figure, taken: Figure, *, rest: bool) -> Reckoned:
    """ "1.284 × 71 pct. = 911,6", or with `rest` what those per cent leave."""
    value = base.value * (100 - taken.value if rest else taken.value) / 100

    def combine(whole: Interval, per_cent: Interval) -> Interval:
        return times(whole, minus(point(100), per_cent) if rest else per_cent).scaled(Fraction(1, 100))

    return Reckoned(
        numbers=(base, taken),
        combine=combine,
        value=value,
        tell=lambda: f"{shown(base)} × {f'(100 - {shown(taken)})' if rest else shown(taken)} = {amount(value, base)}",
    )


def spread(whole: Figure, base: Figure, result: Figure, *, scale: int = 1) -> Reckoned:
    """ "61,5 mio. kr. / 41.000 = 1.500 kr."; `scale`: for so many of the base."""
    value = whole.value * scale / base.value
    return Reckoned(
        numbers=(whole, base),
        combine=lambda *sides: over(*sides).scaled(scale),
        value=value,
        tell=lambda: (
            f"{amount(whole.value, whole)} / {shown(base)}{f' × {number(scale)}' if scale > 1 else ''} = {like(value, result)}"
        ),
    )


def spread_over(whole: Figure, name: str, divisor: Fraction, parts: Interval, result: Figure) -> Reckoned:
    """ "1.560 / 12 måneder = 130": over what is no number of the letter, and can stand for `parts`."""
    value = whole.value / divisor
    return Reckoned(
        numbers=(whole,),
        combine=lambda one: over(one, parts),
        value=value,
        tell=lambda: f"{amount(whole.value, whole)} / {name} = {like(value, result)}",
    )


def product(result: Figure, rate: Figure, *bases: Figure) -> Reckoned:
    """ "450 kr. × 620 = 279.000 kr.", and times so many days."""
    value = rate.value
    for base in bases:
        value *= base.value
    return Reckoned(
        numbers=(rate, *bases),
        combine=lambda first, *others: reduce(times, [_whole(*one) for one in zip(bases, others, strict=True)], first),
        value=value,
        tell=lambda: f"{' × '.join(shown(one) for one in (rate, *bases))} = {amount(value, result)}",
    )


def _whole(base: Figure, read: Interval) -> Interval:
    """So many whole days are no rounded number where something is paid for each."""
    whole = base.kind == "duration" and base.approx == "exact" and base.value.denominator == 1
    return point(base.value) if whole else read


def mean(numbers: Sequence[Figure], result: Figure) -> Reckoned:
    """ "(1.210 + 1.340 + 1.515) / 3 = 1.355"."""
    count = len(numbers)
    value = sum((one.value for one in numbers), Fraction(0)) / count
    return Reckoned(
        numbers=tuple(numbers),
        combine=lambda *sides: total(sides).scaled(Fraction(1, count)),
        value=value,
        tell=lambda: f"({' + '.join(shown(one) for one in numbers)}) / {count} = {number(value, max(1, result.decimals))}",
    )


def growth(new: Figure, old: Figure, result: Figure, sign: int) -> Reckoned:
    """ "(17.750 kr. - 14.200 kr.) / 14.200 kr. = 25,0 pct."; `sign` -1: how much has gone."""

    def combine(later: Interval, earlier: Interval) -> Interval:
        ratio = over(later, earlier)  # (new - old)/old as new/old - 1: the old number counts once
        return (minus(ratio, point(1)) if sign > 0 else minus(point(1), ratio)).scaled(100)

    def tell() -> str:
        first, base = amount(new.value, new), amount(old.value, old)
        gap = f"{first} - {base}" if sign > 0 else f"{base} - {first}"
        return f"({gap}) / {base} = {number(value, max(1, result.decimals))} pct."

    value = (new.value - old.value) * sign * 100 / old.value
    return Reckoned(numbers=(new, old), combine=combine, value=value, tell=tell)


def like(value: Fraction, result: Figure) -> str:
    """A quotient as its printed result is told: money in whole kroner, the rest with a decimal."""
    return amount(Fraction(round(value)), result) if result.kind == "amount" else number(value, max(1, result.decimals))


def printed(result: Figure, vocabulary: Vocabulary) -> Interval:
    """What a number that was worked out stands for: also a whole one is rounded, or cut off."""
    if result.approx != "exact":
        return reading(result, vocabulary, "loose")
    step = step_of(result)
    return Interval(result.value - step / 2, result.value + step * LEFT_OUT)


def judged(result: Figure, made: Reckoned, vocabulary: Vocabulary) -> Outcome:
    """Is the result what the numbers make, in the printed reading or a forgiving one?"""

    def fits(mode: Mode) -> bool:
        wanted = printed(result, vocabulary) if mode == "printed" else reading(result, vocabulary, mode)
        return made.interval(vocabulary, mode).meets(wanted)

    hedged = is_hedged((result, *made.numbers))
    outcome = judge(fits, hedged=hedged)
    return of_sum(outcome, made.interval(vocabulary), reading(result, vocabulary), hedged=hedged) if made.added else outcome


def finding(
    code: str,
    check: CheckName,
    result: Figure,
    made: Reckoned,
    outcome: Outcome,
    *,
    explanation: str = "",
    claims: tuple[str, ...] = (),
) -> Finding:
    """What the outcome says of `result`. `explanation` where there is more to say, `claims` where more than the numbers is at stake."""
    good = outcome.verdict == "supported"
    listed = join_list([shown(one) for one in made.numbers])
    plain = (
        f"{shown(result)} følger af {listed}." if good else f"Af {listed} følger et andet tal end {shown(result)}: {made.said}."
    )
    return Finding(
        code=code,
        check=check,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=claims or (result.id, *(one.id for one in made.numbers)),
        evidence=tuple(quoted(one) for one in (result, *made.numbers)),
        calculation=f"{made.said}{': passer med' if good else '; brevet skriver'} {shown(result)}",
        explanation=explanation or plain,
        ask="" if good or outcome.severity == "remark" else f"hvordan {shown(result)} er beregnet, idet {made.said}",
    )


def why_remark(outcome: Outcome) -> str:
    """What may lie behind a misfit that is only a remark, as a sentence that goes on; "" where nothing does."""
    if outcome.reason == "cut_off":
        return " Tallet ser ud til at være skåret af i stedet for rundet."
    if outcome.reason == "one_way":
        return f" {ONE_WAY}"
    return " Det kan skyldes, at tallene er runde." if outcome.reason in ("rounding", "round_number") else ""
