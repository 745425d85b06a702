"""The two shares whose difference in points the letter writes as per cent, where they stand sentences or paragraphs before it.

Taken only where the printed decimals of the difference are those of the change, and no two figures near give it as per cent.
"""

from __future__ import annotations

import re
from itertools import permutations

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import step_of
from letterkit.checks.levels import DOWN, UP, Levels
from letterkit.checks.signs import signs
from letterkit.claim import Figure

_SHARE_MOVES = re.compile(
    r"^\W*(?:andelen|procentdelen|\w+procenten|\w+graden)\s+(?:er|var|blev)\s+(?:således|dermed|altså|derfor)?\s*"
    r"(?:ste?get|faldet|vokset|øget|reduceret|sænket|gået (?:op|ned))\s+(?:med\s+)?(?:ca\.\s+)?$",
    re.IGNORECASE,
)
_THUS = signs(r"\b(?:dermed|således|altså|derved|hermed|dvs|det vil sige|det er|det svarer til|svarende til|så der er tale om)\b")


def points_levels(given: CheckInput, change: Figure) -> tuple[Levels, int] | None:
    """The two shares and the way the change goes (1 up, -1 down), or None."""
    if change.kind != "share" or not change.decimals:
        return None
    return _far(given, change) or _just_told(given, change)


def _shares(given: CheckInput) -> list[Figure]:
    return [one for one in given.claims.figures if one.kind == "share" and _is_level(given, one)]


def _is_level(given: CheckInput, one: Figure) -> bool:
    return one.role in ("level", "total") and not is_change(given, one)


def _far(given: CheckInput, change: Figure) -> tuple[Levels, int] | None:
    """ "… 24,6 pct. ved udgangen af 2019. Andelen er således faldet med 6,3 pct.": the 18,3 pct. of now stand paragraphs before."""
    here = given.sentence(change.span)
    told = _SHARE_MOVES.match(given.letter.text[here[0] : change.span.start])
    place = given.number_of(here)
    if told is None or place < 0:
        return None
    sign = -1 if re.search(r"fald|lavere|mindre|ned", told.group(), re.IGNORECASE) else 1
    shares = _shares(given)
    before = given.sentences[max(0, place - 1)]
    near = [one for one in shares if before[0] <= one.span.start < here[0]]
    pairs = [
        (one, two)
        for one in shares
        for two in near
        if one.counted == two.counted and one.id != two.id and one.decimals == two.decimals
    ]
    moved = {(new, old) for pair in pairs for new, old in (pair, pair[::-1]) if (new.value - old.value) * sign > 0}
    exact = [(new, old) for new, old in moved if abs(new.value - old.value) == change.value]
    if len(exact) != 1 or any(_gives(one, two, change) for one in shares for two in shares):
        return None
    return Levels(new=exact[0][0], old=exact[0][1], sure=True), sign


def _just_told(given: CheckInput, change: Figure) -> tuple[Levels, int] | None:
    """ "… svarende til 15,4 procent. For årgang 2014 var det … 17,6 procent. Frafaldet er dermed faldet med 2,2 procent": the only two
    shares of the sentence and the two before it; the way the words go says which is the new one."""
    here = given.sentence(change.span)
    text = given.letter.text[slice(*here)]
    up, down = UP.search(text) is not None, DOWN.search(text) is not None
    if up == down or not _THUS.search(text):
        return None
    near = given.told(given.stretch(here, 2), here[1])
    shares = [one for one in near if one.kind == "share" and one.id != change.id]
    if len(shares) != 2 or shares[0].decimals != shares[1].decimals or not all(_is_level(given, one) for one in shares):
        return None
    old, new = sorted(shares, key=lambda one: one.value, reverse=down)
    of_another = any(_gives(one, two, change) for one, two in permutations(near, 2) if one.kind == two.kind)
    if new.value == old.value or abs(new.value - old.value) != change.value or of_another:
        return None
    return Levels(new=new, old=old, sure=True), 1 if up else -1


def _gives(new: Figure, old: Figure, change: Figure) -> bool:
    return bool(old.value) and abs(abs(new.value - old.value) * 100 / old.value - change.value) <= step_of(change) / 2
