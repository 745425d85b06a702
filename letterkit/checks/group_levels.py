"""The two levels of a group that two sentences tell of: "… 131 på Humaniora … . På Humaniora, hvor tallet for 2011 var 212, … et fald på
62 procent"."""

from __future__ import annotations

import re

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import DOWN, UP, Levels
from letterkit.checks.signs import signs
from letterkit.claim import Figure

_PLACE = re.compile(r"\b(?:i|på|hos|for|ved|fra)\s+(?P<name>[A-ZÆØÅ][\w-]*(?:\s+[A-ZÆØÅ][\w-]*)*)")
_WAS = signs(r"\b(?:tallet|antallet|andelen|det|der|de|den)\b[^,;:.]{0,30}\bvar\s+(?:der\s+)?(?:[^\W\d_]+\s+)?$")


def levels_of_group(given: CheckInput, change: Figure) -> tuple[Levels, int] | None:
    """The group's level in the sentence before as the new one, "tallet var …" before the change as the old; and which way it goes."""
    here = given.sentence(change.span)
    last = given.neighbour(here, -1)
    text = given.letter.text
    if last is None or change.kind != "share":
        return None
    lead = text[here[0] : change.span.start]
    names = {_own(one["name"]) for one in _PLACE.finditer(lead)} - {""}
    olds = [one for one in given.told(here[0], change.span.start) if _is_level(given, one)]
    if len(names) != 1 or len(olds) != 1 or not _WAS.search(text[here[0] : olds[0].span.start]):
        return None
    name = next(iter(names))
    news = [
        one
        for one in given.told(*last)
        if _is_level(given, one)
        and one.kind == olds[0].kind
        and re.match(rf"\s*(?:[^\W\d_]+\s+)?(?:i|på|hos|for|ved|fra)\s+{re.escape(name)}\b", text[one.span.end :])
    ]
    after_old = text[olds[0].span.end : change.span.start]
    up, down = UP.search(after_old) is not None, DOWN.search(after_old) is not None
    if len(news) != 1 or up == down:
        return None
    new, sign = news[0], 1 if up else -1
    return (Levels(new=new, old=olds[0], sure=True), sign) if (new.value - olds[0].value) * sign > 0 else None


def _own(name: str) -> str:
    """A place's name; months and years are none."""
    return name if len(name) >= 3 else ""


def _is_level(given: CheckInput, figure: Figure) -> bool:
    return (
        figure.kind in ("count", "amount")
        and figure.role in ("level", "part", "total")
        and figure.approx == "exact"
        and figure.value >= 5
        and not is_change(given, figure)
    )
