"""A bare number whose kind stands beside it: "i 2012 var andelen 5,1, året efter 4,6", "varede 41 døgn, hvor det i 2014 varede 33".

The unit is said once for a series. A bare number takes it over where its own words name nothing else to count: a time and a
verb, or the measure itself ("belægningen var under 100" in a letter that gives the occupancy in per cent).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from letterkit.danish.hedges import interval
from letterkit.danish.quantities import Quantity
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_in_series, noun_phrase
from letterkit.extract.view import View, Word, split_words

TAKES = frozenset({"share", "duration", "amount"})
RATE = re.compile(
    r"\w*(?:andel|procent|belægning|dækningsgrad|grad|frekvens|målopfyldelse|kvote|rate)(?:en|s|ens|n)?", re.IGNORECASE
)
STANDS = re.compile(r"(?:er|var|blev|bliver|ligger|lå|nåede|når|på|til|over|under|andelen)\s*$", re.IGNORECASE)
OF_IT = re.compile(r"(?:og\s+)?(?:hvoraf|heraf|deraf|herunder)\b", re.IGNORECASE)
PERCENT_IS = re.compile(
    r"\w{3,}procenten(?:\s+(?:for|i|på|blandt|hos|ved)\s+[^\W\d_]+)?\s+(?:er|var|blev|lå|ligger|udgør|udgjorde)\b[^,;.\d]*(?:(?:19|20)\d\d\s+)?$",
    re.IGNORECASE,
)
GAPPED = re.compile(
    r",?\s+(?:og|men|mens)\s+(?:(?:vi|de|der|\w+(?:en|et))\s+)?(?:(?:har|fik|blev)\s+)?(?:\w+(?:ede|te)|fik|har|gav|brugt|leveret)\s+(?:(?:kun|altså|i alt)\s+)?$"
)
NEAR = 4  # times


def with_units(view: View, drafts: list[Draft]) -> None:
    """Give the bare numbers of a series the kind and unit of the figures they go on from; all other drafts stay."""
    for i, draft in enumerate(drafts):
        if draft.kind != "count" or draft.quantity.unit is not None or draft.quantity.value_to is not None:
            continue
        if noun_phrase(draft.words, 0, counted=True) is not None or (draft.words and draft.words[0].lower == "af"):
            amount = _said_before(view, drafts, i)
            if amount is not None:
                draft.quantity = amount
            continue
        model = (
            _neighbour(view, drafts, i) or _measured(view, drafts, i) or _taken_from(view, drafts, i) or _gapped(view, drafts, i)
        )
        if model is not None:
            draft.quantity = as_kind(draft.quantity, model)
        elif (amount := _said_before(view, drafts, i)) is not None:
            draft.quantity = amount


def as_kind(bare: Quantity, model: Quantity) -> Quantity:
    """The bare number in the kind and unit of another; money also in its millions."""
    scale = model.step * 10**model.decimals if model.kind == "amount" else Fraction(1)
    step = bare.step * scale
    value = bare.value * scale
    low, high = interval(value, None, step / 2, bare.approx)
    return replace(bare, kind=model.kind, unit=model.unit, value=value, step=step, low=low, high=high)


def _neighbour(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """The figure with a unit that the number stands in a row with, in one sentence."""
    draft = drafts[i]
    clause = draft.parts[draft.clause]
    before = max((d.end for d in drafts[:i] if d.sentence is draft.sentence and d.clause == draft.clause), default=clause.start)
    if not _is_member(view, draft, [word for word in clause.words if word.start >= before]):
        return None
    for other in [*reversed(drafts[:i]), *drafts[i + 1 :]]:
        if other.sentence is not draft.sentence:
            continue
        if other.kind not in TAKES:
            return None
        bracketed = view.text[other.start - 1 : other.start] == "("
        if bracketed or (other.clause == draft.clause and other.start > draft.start):
            return None
        return other.quantity if _alike(draft.quantity, other.quantity) else None
    return None


def _is_member(view: View, draft: Draft, words: list[Word]) -> bool:
    dates = view.dates(draft.sentence)
    if all(draft.start <= word.start < draft.end for word in words):
        return False  # "– afslag: 84 (1,4 pct.)" stands in no row of times
    for word in words:
        if draft.start <= word.start < draft.end or is_in_series(word.lower) or not any(ch.isalnum() for ch in word.text):
            continue
        if any(found.start < word.end and word.start < found.end for found in dates):
            continue
        return False
    return True


def _measured(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "Var belægningen under 100": a measure that the letter gives in per cent close by."""
    draft = drafts[i]
    clause = draft.parts[draft.clause]
    before = split_words(view.text, clause.start, draft.start)
    rates = [word for word in before[-4:] if RATE.fullmatch(word.lower)]
    lead = view.text[clause.start : draft.quantity.number_start]
    if PERCENT_IS.search(lead) and draft.quantity.value <= 100:
        return replace(draft.quantity, kind="share", unit="percent")
    if not rates or (not STANDS.search(lead) and not RATE.fullmatch(before[-1].lower)):
        return None
    for other in drafts:
        if (
            other.kind == "share"
            and abs(other.sentence.block - draft.sentence.block) <= 2
            and _alike(draft.quantity, other.quantity)
        ):
            return other.quantity
    return None


def _taken_from(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "23 mio. kr., hvoraf broen alene tager 9,5": a decimal number said to be of the figure with a unit before it, and less than it."""
    draft = drafts[i]
    clause = draft.parts[draft.clause]
    if draft.quantity.decimals == 0 or not OF_IT.match(view.text, clause.start, clause.end):
        return None
    before = [one for one in drafts[:i] if one.sentence is draft.sentence and one.clause < draft.clause]
    if not before or before[-1].kind not in TAKES:
        return None
    return before[-1].quantity if as_kind(draft.quantity, before[-1].quantity).value < before[-1].quantity.value else None


def _gapped(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "blev der bestilt 17.600 timer, og vi leverede 16.720": the clause of the number has a verb but no object of its own, and its
    sentence has told one figure so far, of worked hours or money."""
    draft = drafts[i]
    before = [one for one in drafts[:i] if one.sentence is draft.sentence]
    if len(before) != 1 or not GAPPED.search(view.text, before[0].end, draft.start) or draft.quantity.unit is not None:
        return None
    behind = view.text[draft.end : draft.sentence.end].strip()
    hours = before[0].quantity.unit == "hour" and before[0].quantity.value >= 100
    if (behind and behind[0] not in ".,;") or not (hours or before[0].kind == "amount"):
        return None
    return before[0].quantity if _alike(draft.quantity, before[0].quantity) else None


def _alike(bare: Quantity, model: Quantity) -> bool:
    size = bare.value * (model.step * 10**model.decimals if model.kind == "amount" else 1)
    if size <= 0 or model.value <= 0:
        return False
    return model.value / NEAR <= size <= model.value * NEAR and not 1900 <= bare.value < 2100


def _said_before(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "2,5 mio. kr. gik i kassen … 1,2 mio. kr. af de 2,5 føres tilbage": the same printed number, told apart by "de"."""
    draft = drafts[i]
    if draft.quantity.decimals == 0 or not re.search(r"\bde\s+$", draft.before(view.text)):
        return None
    for other in reversed(drafts[:i]):
        if draft.sentence.block - other.sentence.block > 1:
            return None
        if other.kind in TAKES and other.quantity.printed == draft.quantity.printed:
            return as_kind(draft.quantity, other.quantity)
    return None
