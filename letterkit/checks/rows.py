"""Numbers of one kind told side by side: "79 og 69 pct.", "63 pct. for de egne og 85 pct. for de fremmede".

As many results as numbers pair one to one: the first is of the first number, the second of the second. None of them is what two
of the numbers make together, and none of the numbers is the base of another's share.
"""

from __future__ import annotations

import re

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.claim import Figure

_FOR_WHOM = r"(?:(?:for|i|på|hos|blandt|til|af)\s+[^.,;:()\d]{1,40}?)"
_JOINED = re.compile(
    rf"\s*(?:pct\.?|procent|%)?\s*{_FOR_WHOM}?\s*(?:,|\b(?:og|samt|henholdsvis|hhv\.?))\s+(?:henholdsvis\s+|hhv\.?\s+)?"
    rf"(?:{_FOR_WHOM}\s+)?(?:(?:ca\.|cirka|omkring|knap|næsten|godt|kun|hele)\s+)*",
    re.IGNORECASE,
)


def of_its_row(given: CheckInput, share: Figure) -> frozenset[str]:
    """The counts that the other shares side by side with this one say again, none of which is what it is taken of."""
    told = given.told(*given.sentence(share.span))
    first = last = next(at for at, one in enumerate(told) if one.id == share.id)
    while first and _beside(given, told[first - 1], told[first]):
        first -= 1
    while last + 1 < len(told) and _beside(given, told[last], told[last + 1]):
        last += 1
    return frozenset(one.same_as for one in told[first : last + 1] if one.id != share.id and one.same_as)


def _beside(given: CheckInput, one: Figure, two: Figure) -> bool:
    if one.kind != two.kind or is_change(given, one) != is_change(given, two):
        return False
    return _JOINED.fullmatch(given.words_between(one.span, two.span) + lead_in(two)) is not None
