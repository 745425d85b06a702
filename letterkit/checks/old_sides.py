"""The other side of a change where the sentence names it after the change: "seks færre end i 2017, hvor tallet var 23"."""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import Levels
from letterkit.claim import Figure

_OLD_SAID = re.compile(
    r"^\s*(?:pct\.?|%|procent\w*)?\s*(?:\w+\s+){0,2}end\b[^.;:,]{1,60},\s+(?:hvor|da|der)\s+(?:(?:tallet|antallet|andelen|beløbet|prisen|taksten|satsen|den|det|der|disse)\s+)?"
    r"(?:er|var|udgør|udgjorde|lå på|ligger på)\s+(?:der\s+)?$",
    re.IGNORECASE,
)


def old_side(given: CheckInput, change: Figure) -> Figure | None:
    """The figure that "hvor tallet var" brings, right behind a change."""
    end = given.sentence(change.span)[1]
    text = given.letter.text
    olds = [
        one
        for one in given.told(change.span.end, end)
        if one.kind in ("count", "amount", "share", "duration")
        and _OLD_SAID.match(text[change.span.end : one.span.start])
        and not _OTHER_SIDE.search(text[change.span.end : one.span.start])
    ]
    return olds[0] if len(olds) == 1 and olds[0].value else None


def told_of_old(given: CheckInput, change: Figure, old: Figure | None) -> tuple[Levels, int] | None:
    """ "25 pct. højere end i Nabolund, hvor den er 260 kr.", "seks færre end i 2017, hvor tallet var 23": the sentence names the
    other side; this side is the only figure of its kind in the sentence or the one before, or the part of the two there."""
    here = given.sentence(change.span)
    after = given.letter.text[change.span.start : here[1]]
    sign = 1 if _HIGHER.search(after) else -1 if _LOWER.search(after) else 0
    if old is None or not sign or here not in given.sentences:
        return None
    start = given.stretch(here, 1)
    news = [
        one
        for one in given.told(start, change.span.start)
        if one.kind == old.kind and one.unit == old.unit and one.role != "limit"
    ]
    parts = [one for one in news if len(news) == 2 and one.part_of in {two.id for two in news}]
    chosen = news if len(news) == 1 else parts
    if len(chosen) != 1 or chosen[0].role in ("change", "target") or (chosen[0].value - old.value) * sign <= 0:
        return None  # the other way than the words say: hardly these two
    return Levels(new=chosen[0], old=old, sure=True), sign


_HIGHER = re.compile(r"^\S+(?:\s+\S+)?\s*(?:flere|mere|højere|over|længere)\b|^\S+\s+flere\b", re.IGNORECASE)
_LOWER = re.compile(r"^\S+(?:\s+\S+)?\s*(?:færre|mindre|lavere|under|kortere)\b|^\S+\s+færre\b", re.IGNORECASE)
_OTHER_SIDE = re.compile(r"\d+\s*(?:pct|%|procent)|\bmens\b", re.IGNORECASE)
