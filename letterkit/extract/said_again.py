"""A figure that was told before: "De 17 sager skyldes …", "118 af de 343" are of the day on which they were counted."""

from __future__ import annotations

import re

from letterkit.extract.carried_dates import is_named, is_to_come
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import noun_phrase
from letterkit.extract.standing_dates import TableDate
from letterkit.extract.view import View

DEFINITE = re.compile(r"(?:\b(?:de|disse|dem|alle|samtlige|begge)|\w{3,}s'?)\s+$", re.IGNORECASE)
OF_THE = re.compile(r"\b(?:af|blandt)\s+(?:de|disse|kommunens|regionens|skolens|styrelsens)\s+$")
SMALL, MANY = 10, 100  # below SMALL only near by; from MANY on the number alone says which
# Nouns that can stand for whatever was counted: "De 38 sager" of 38 children.
GENERAL = frozenset({"sager", "personer", "borgere", "tilfælde", "afgørelser", "ordninger", "forløb", "mennesker"})


def date_said_again(view: View, drafts: list[Draft], draft: Draft, tables: list[TableDate]) -> None:
    """Fill in the date of the figure or table cell that the draft says again; a whole ("af de 412") even before its sentence's."""
    before = view.text[max(draft.sentence.start, draft.quantity.start - 40) : draft.quantity.start]
    whole = OF_THE.search(before) is not None
    if (draft.dated_here and not whole) or draft.kind not in ("count", "amount") or not DEFINITE.search(before):
        return
    other = _told(drafts, draft)
    if other is not None:
        if is_to_come(view, other):
            return  # "I foråret holdes kurser for alle 42 … 29 af de 42 har kurset": there are so many today
        if other.as_of is not None or not draft.dated_here:
            draft.as_of, draft.inferred, draft.dated_here = other.as_of, other.inferred, True
        return
    for dated in reversed(tables):
        past = dated.table.span.start < draft.quantity.start
        if past and dated.as_of is not None and draft.quantity.value >= MANY and _in_table(dated, draft):
            draft.as_of, draft.inferred, draft.dated_here = dated.as_of, False, True
            return


def _told(drafts: list[Draft], draft: Draft) -> Draft | None:
    """The nearest figure before it of the same value that can be the same."""
    for other in reversed(drafts):
        if other.quantity.start >= draft.quantity.start or (other.sentence is draft.sentence and other.dated_here is False):
            continue
        if other.kind != draft.kind or other.quantity.value != draft.quantity.value:
            continue
        bare = noun_phrase(draft.words, 0, counted=True) is None
        named = (
            bare or (draft.counted or "").casefold() in GENERAL or is_named(draft, frozenset({(other.counted or "").casefold()}))
        )
        near = draft.sentence.block - other.sentence.block <= 1
        value = draft.quantity.value
        if value >= MANY or (named and (near or value >= SMALL)):
            return other
    return None


def _in_table(dated: TableDate, draft: Draft) -> bool:
    return any(value == draft.quantity.value for row in dated.table.values for value in row if value is not None)
