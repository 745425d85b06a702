"""Other levels that a change of the letter may be meant of: before anybody is accused, the paragraph's other pairs are tried.

A paragraph often tells three years and one change ("38 dage i 2015, 31 i 2016 og 17 i 2017. Ventetiden er mere end halveret"). Which
two of them are meant, only the writer knows. Where another pair gives the change, a misfit is a question.
"""

from __future__ import annotations

from itertools import permutations

from letterkit.checks import reckoned
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import reading
from letterkit.checks.relations import judge_relation
from letterkit.checks.signs import signs
from letterkit.claim import Comparison, Figure
from letterkit.finding import Finding


def has_other_levels(given: CheckInput, finding: Finding) -> bool:
    """Does another pair of levels in the finding's paragraph give the change or the comparison it is about?

    `finding` is one of LK401 (the change first among its claims, its two levels last) or LK402 (a comparison and its two levels).
    """
    told = [given.figures[claim] for claim in finding.claims if claim in given.figures]
    comparison = next((one for one in given.claims.comparisons if one.id in finding.claims), None)
    if len(told) < 2:
        return False
    new, old = told[-2:]
    change = told[0] if len(told) == 3 else None
    start, end = given.block((change or new).span)
    levels = [
        one
        for one in given.told(start, end)
        if one is not change and (one.kind, one.unit) == (new.kind, new.unit) and one.role not in ("change", "limit", "target")
    ]
    said = _SPAN_OF.search(given.letter.text[slice(*given.sentence((change or new).span))])
    years = {said["first"], said["last"]} if said is not None else set()
    if years and years == {(new.as_of or "")[:4], (old.as_of or "")[:4]}:
        return False  # "fra 2011 til 2012": the words name the two
    pairs = [(a, b) for a, b in permutations(levels, 2) if {a.id, b.id} != {new.id, old.id} and _may_follow(a, b) and b.value]
    if change is not None:
        return any(_gives(given, change, a, b) for a, b in pairs)
    return comparison is not None and any(_holds(given, comparison, a, b) for a, b in pairs)


_SPAN_OF = signs(r"\b(?:fra|mellem)\s+(?P<first>(?:19|20)\d\d)\s+(?:til|og)\s+(?P<last>(?:19|20)\d\d)\b")


def _may_follow(new: Figure, old: Figure) -> bool:
    """May `new` be the later of the two? Its date says so; without dates either may be."""
    return not (new.as_of and old.as_of) or new.as_of > old.as_of


def _gives(given: CheckInput, change: Figure, new: Figure, old: Figure) -> bool:
    printed = reading(change, given.vocabulary)
    if change.kind == "points" or change.kind == new.kind != "share":
        results = [reckoned.difference(new, old, sign) for sign in (1, -1)]
    else:
        results = [reckoned.growth(new, old, change, sign) for sign in (1, -1)]
    return any(printed.meets(one.interval(given.vocabulary)) for one in results)


def _holds(given: CheckInput, comparison: Comparison, new: Figure, old: Figure) -> bool:
    left, right = reading(new, given.vocabulary), reading(old, given.vocabulary)
    return judge_relation(comparison, left, right, given.vocabulary).verdict == "supported"
