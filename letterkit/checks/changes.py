"""Which figures the letter tells as a change ("steget med 12 pct.", "66 flere"), and which comparison tells it."""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import DOWN_WORDS, UP_WORDS, stated_levels, way
from letterkit.checks.signs import signs
from letterkit.checks.words import words
from letterkit.claim import Comparison, Figure

_HEDGE = rf"(?:{words('hedge')})"
_WAYS = rf"(?:{UP_WORDS}|{DOWN_WORDS})"
_BEFORE = signs(
    rf"\b(?:med|dvs\.|nemlig|altså|det vil sige|svarende til|{_WAYS})\s*\(?(?:{_HEDGE}\s+)?$"
    rf"|\b{_WAYS}\s+(?:\w+\s+){{0,2}}(?:på|af)\s+(?:{_HEDGE}\s+)?$"
)
# After these a figure is a change only where extraction took it for one: "med 4,6 mia. kr. eller 8,9 pct."
_BESIDE = signs(rf"(?:\b(?:og|eller|på|af)|\()\s*(?:{_HEDGE}\s+)?$")
_LEVEL_BEFORE = signs(
    r"\b(?:til|fra|mod|er|var|nåede|nået|op på|ned på|oppe på|nede på|ligger på|lå på|udgør|udgjorde|nu|blev)\s+"
    rf"(?:{_HEDGE}\s+)?$"
)
# "er faldet fra 29 ud af 432 svar til 17 ud af 441"
_WHOLE_BEFORE = signs(r"\d(?:\s+[^\W\d_]+)?\s+ud\s+af\s+(?:(?:de|alle|i alt)\s+)*$")
_PART_OF = re.compile(r"\s*af\s+(?:de\s+)?\d")  # "udgjorde 3,1 procentpoint af de 8,2"
_WAY = signs(r"^\s+(?:tilbage|frem|fremad|op|ned|i vejret)\b")  # "gik 6 pct. tilbage"
_AFTER = signs(rf"^\s*(?:{words('more', 'less')})\b")
_AFTER_IN_QUOTE = re.compile(r"\b(?:flere|færre)$|\d\S* [^\W\d_]+ (?:hurtigere|langsommere|længere|kortere)$")


def is_change(given: CheckInput, figure: Figure) -> bool:
    """A figure that the letter tells as a difference: "steget med 12 pct.", "en stigning på 40", "66 flere".

    The words beside it decide; that a sentence speaks of a rise does not make every figure in it a change ("nåede 66 pct.").
    """
    return given.once(("change", figure.id), lambda: _is_change(given, figure))


def _is_change(given: CheckInput, figure: Figure) -> bool:
    restated = given.figures.get(figure.same_as or "")
    if restated is not None and given.block(restated.span) != given.block(figure.span):
        restated = None  # a number of another paragraph is not what it says again
    if restated is not None and figure.kind == "share":
        # "faldt fra 250 til 220, svarende til 6 pct.": the 6 pct. is the change, not the 220 said again.
        told = telling(given, figure)
        levels = stated_levels(given, told) if told is not None else None
        restated = None if levels is not None and levels.sure and restated.id == levels.new.id else restated
    if figure.role in ("part", "remainder", "limit") or (restated and restated.role != "change") or figure.part_of:
        return False
    if figure.share_of and figure.role != "change":
        return False
    start, end = given.sentence(figure.span)
    before = given.letter.text[max(start, figure.span.start - 40) : figure.span.start]
    after = given.letter.text[figure.span.end : end]
    number_end = figure.quote.casefold()
    moved = figure.role == "change" and figure.kind == "share" and _WAY.search(after) is not None
    # "altså mere end hver femte af årets gæster"
    of_whole = figure.kind == "ratio" and re.search(r"\baf\b", figure.quote) is not None
    if of_whole or _WHOLE_BEFORE.search(before) or (figure.kind == "points" and _PART_OF.match(after)):
        return False
    if figure.kind == "points" or moved or _AFTER.search(after) or _AFTER_IN_QUOTE.search(number_end):
        return True
    if re.match(r"\s*af\b", after) and not re.search(r"\bpå\s+(?:\S+\s+)?$", before):
        return False  # "svarende til 20 pct. af alle": a share
    if re.search(r"svarende til\s+(?:\S+\s+)?$", before, re.IGNORECASE) is None and _LEVEL_BEFORE.search(before):
        return False
    said = _BEFORE.search(before) is not None or (figure.role == "change" and _BESIDE.search(before) is not None)
    return said and way(given, figure.span, telling(given, figure)) != 0


def telling(given: CheckInput, change: Figure) -> Comparison | None:
    """The comparison that states this change, or the only one in its sentence."""
    named = [one for one in given.claims.comparisons if one.change == change.id]
    start, end = given.sentence(change.span)
    around = [one for one in given.claims.comparisons if start <= one.span.start < end and one.relation in ("rise", "fall")]
    return named[0] if named else around[0] if len(around) == 1 else None
