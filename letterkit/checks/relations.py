"""The truth of "steget", "højere end", "fordoblet", "uændret" for two numbers, wherever the numbers come from: figures,
cells, data.

Factor words: 0.98 of the factor or more holds, less than 0.88 does not, between them it is "næsten". A halving is a doubling
read backwards. Limits stand in the vocabulary.
"""

from __future__ import annotations

from fractions import Fraction

from letterkit.checks.intervals import Interval, Outcome, minus, over, step_of
from letterkit.claim import Approx, Comparison, Figure, Relation
from letterkit.vocabulary import Vocabulary


def judge_relation(comparison: Comparison, left: Interval, right: Interval, vocabulary: Vocabulary) -> Outcome:
    """Is `left` to `right` what the comparison says? Both are intervals of the same unit; `right` is the earlier or the
    other side.
    """
    match comparison.relation:
        case "times":
            if comparison.factor is None or comparison.factor <= 0:
                return Outcome("unclear", "remark", "ambiguous")
            return judge_factor(over(left, right), comparison.factor, comparison.approx, vocabulary)
        case "rise" | "higher_than":
            return _order(right, left)
        case "fall" | "lower_than":
            return _order(left, right)
        case "unchanged":
            return _unchanged(left, right, comparison.approx, vocabulary)


def direction(relation: Relation) -> int:
    """1 for what goes up or lies above, -1 for the other way, 0 for neither."""
    return {"rise": 1, "higher_than": 1, "fall": -1, "lower_than": -1}.get(relation, 0)


def told_apart(comparison: Comparison, new: Figure, old: Figure) -> Outcome | None:
    """Two levels printed alike: from 4,3 to 4,2 pct. is a fall and no rise, whatever the rounding hides; None where nothing is so plain."""
    sign = direction(comparison.relation)
    alike = new.approx == old.approx == "exact" and step_of(new) == step_of(old)
    if not sign or not alike or new.value == old.value:
        return None
    return Outcome("supported" if (new.value - old.value) * sign > 0 else "contradicted")


def _order(small: Interval, big: Interval) -> Outcome:
    if small.below(big):
        return Outcome("supported")
    if big.below(small) or (small == big and small.low == small.high):
        return Outcome("contradicted")
    return Outcome("unclear", "remark", "rounding")


def _unchanged(left: Interval, right: Interval, approx: Approx, vocabulary: Vocabulary) -> Outcome:
    """ "uændret"; with `at_most` "ikke flere end", which a fall does not contradict, and with `at_least` the other way."""
    difference = minus(left, right)
    if difference.low is None or difference.high is None or right.high is None:
        return Outcome("unclear", "remark", "rounding")
    more, less = max(difference.low, Fraction(0)), max(-difference.high, Fraction(0))
    least = {"at_most": more, "at_least": less}.get(approx, max(more, less))
    if least <= right.high * vocabulary.limit("unchanged"):
        return Outcome("supported")
    return (
        Outcome("contradicted")
        if least > right.high * vocabulary.limit("unchanged_report")
        else Outcome("unclear", reason="rounding")
    )


def judge_factor(ratio: Interval, factor: Fraction, approx: Approx, vocabulary: Vocabulary) -> Outcome:
    """Is a ratio what "fordoblet" (2), "næsten fire gange" (4, nearly), "mere end halveret" (1/2, more than) says?"""
    if ratio.low is None or ratio.high is None or ratio.low <= 0:
        return Outcome("unclear", "remark", "rounding")
    if factor < 1:
        factor, ratio = 1 / factor, Interval(1 / ratio.high, 1 / ratio.low)
    assert ratio.low is not None  # for the type checker: both ends were tested above
    assert ratio.high is not None
    holds, near = vocabulary.limit("factor_holds"), vocabulary.limit("factor_near")
    most = factor * (1 + vocabulary.limit("just_over"))
    match approx:
        case "nearly":
            low, unclear_low = factor * near, factor * near * near
        case "more_than" | "at_least" | "just_over":
            low, unclear_low = factor, factor * holds
            most = ratio.high if approx != "just_over" else most
        case "less_than" | "at_most":
            low, unclear_low, most = Fraction(0), Fraction(0), factor
        case "about":
            low, unclear_low = factor * (1 - vocabulary.limit("about")), factor * near
        case _:
            low, unclear_low = factor * holds, factor * near
    if ratio.high < unclear_low:
        return Outcome("contradicted")
    if ratio.high < low:
        return Outcome("unclear", reason="rounding")
    if ratio.low > most * (1 + vocabulary.limit("just_over")):
        # More than said: nobody is misled upwards, but the words do not fit.
        return Outcome("contradicted") if approx in ("less_than", "at_most") else Outcome("unclear", "remark", "rounding")
    return Outcome("supported")
