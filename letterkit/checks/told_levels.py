"""The two levels that a change lies between, where the words about the levels themselves say so: the other side told behind the change,
the two of a group that two sentences tell, and the two shares whose difference in points is written as per cent.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import permutations

from letterkit.checks.akin import akin, is_known, is_narrower, measure_fits, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import step_of
from letterkit.checks.levels import Levels, way_of
from letterkit.checks.signs import signs
from letterkit.checks.way import alike
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.danish.dates import without_dates

# --- told behind the change ---

_OLD_SAID = signs(
    r"^\s*(?:pct\.?|%|procent\w*)?\s*(?:\w+\s+){0,2}(?:end|i\s+forhold\s+til|sammenlignet\s+med|set\s+i\s+forhold\s+til)\b[^.;:,]{1,60},\s+(?:hvor|da|der)\s+"
    r"(?:(?:tallet|antallet|andelen|beløbet|prisen|taksten|satsen|den|det|der|disse|vi)\s+)?"
    r"(?:(?:er|var|udgør|udgjorde|lå\s+på|ligger\s+på|havde|fik|modtog|behandlede|udførte|gennemførte|registrerede)\s+(?:der\s+|vi\s+)?"
    r"|blev\s+(?:der\s+)?[^\W\d_]+\s+)$"
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
        and not any(is_change(given, other) for other in given.told(change.span.end, one.span.start))
    ]
    return olds[0] if len(olds) == 1 and olds[0].value else None


def told_of_old(given: CheckInput, change: Figure, old: Figure | None) -> tuple[Levels, int] | None:
    """ "25 pct. højere end i Nabolund, hvor den er 260 kr.", "seks færre end i 2017, hvor tallet var 23": the sentence names the
    other side; this side is the only figure of its kind in the sentence or the one before, or the part of the two there."""
    here = given.sentence(change.span)
    after = given.letter.text[change.span.start : here[1]]
    lead = given.letter.text[here[0] : change.span.start]
    sign = 1 if _HIGHER.search(after) else -1 if _LOWER.search(after) else way_of(lead)
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
    if (
        len(chosen) != 1
        or chosen[0].role in ("change", "target")
        or not alike(chosen[0], old)
        or (chosen[0].value - old.value) * sign <= 0
    ):
        return None  # the other way than the words say: hardly these two
    return Levels(new=chosen[0], old=old, sure=True), sign


_HIGHER = signs(rf"^\S+(?:\s+\S+)?\s*(?:{words('more')}|over)\b")
_LOWER = signs(rf"^\S+(?:\s+\S+)?\s*(?:{words('less')}|under)\b")
_OTHER_SIDE = signs(r"\d+\s*(?:pct|%|procent)|\bmens\b")


# --- of a group ---

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
    names = {one["name"] for one in _PLACE.finditer(lead) if len(one["name"]) >= 3}
    olds = [one for one in given.told(here[0], change.span.start) if _is_plain(given, one)]
    if len(names) != 1 or len(olds) != 1 or not _WAS.search(text[here[0] : olds[0].span.start]):
        return None
    name = next(iter(names))
    news = [
        one
        for one in given.told(*last)
        if _is_plain(given, one)
        and one.kind == olds[0].kind
        and re.match(rf"\s*(?:[^\W\d_]+\s+)?(?:i|på|hos|for|ved|fra)\s+{re.escape(name)}\b", text[one.span.end :])
    ]
    sign = way_of(text[olds[0].span.end : change.span.start])
    if len(news) != 1 or not sign:
        return None
    new = news[0]
    return (Levels(new=new, old=olds[0], sure=True), sign) if (new.value - olds[0].value) * sign > 0 else None


def _is_plain(given: CheckInput, figure: Figure) -> bool:
    return (
        figure.kind in ("count", "amount")
        and figure.role in ("level", "part", "total")
        and figure.approx == "exact"
        and figure.value >= 5
        and not is_change(given, figure)
    )


# --- drawn from levels that are not told in a row ---

_DRAWN = signs(
    r"^(?P<who>.*?)\b(?:er|har)\s+(?P<who_2>[^.;:,\d]*?)\b(?:dermed|således|altså)\s+(?:(?P<up>ste?get|vokset|øget|forøget|gået op)|faldet|reduceret|mindsket|gået ned)\s+med\s+"
    r"(?:(?:ca\.|cirka|omkring|knap|godt|næsten)\s+)?$"
)
_GENERAL = signs(r"(?:(?:frem til|siden|fra|til|i|ved)\s+)?(?:antallet|tallet|det|dette|niveauet|omfanget)?")
_MOST_LEVELS = 8  # of a paragraph with more of them, which two are meant is not said


def drawn_levels(given: CheckInput, change: Figure) -> tuple[Levels, int] | None:
    """ "4,12 mio. m³ i 2021, og 412.000 m³ af dem gik tabt. I 2023 var tallene … Tabet er dermed vokset med 31 pct.": no two levels of the
    paragraph make the change; the two of one measure and of two times that come nearest to it. Of a paragraph that tells only the old
    level, the new one that another section tells of just the same."""
    here, text = given.sentence(change.span), given.letter.text
    said = _DRAWN.match(text[here[0] : change.span.start])
    if said is None or change.kind != "share" or is_change(given, change) is False:
        return None
    sign, subject = (1 if said["up"] else -1), without_dates(f"{said['who']} {said['who_2']}")
    block = given.block(change.span)
    levels = [one for one in given.told(block[0], change.span.start) if _is_measured(given, one)]
    if not levels or len(levels) > _MOST_LEVELS:
        return None
    chosen = _far_new(given, change, levels[0], subject) if len(levels) == 1 else []
    if len(levels) > 1 and topic(subject, given.vocabulary):
        told = " ".join(given.said(one.span) for one in levels)
        others = [one for one in given.claims.figures if not block[0] <= one.span.start < block[1] and _is_measured(given, one)]
        outside = " ".join(given.said(one.span) for one in others)
        if akin(given, subject, told) and not is_narrower(given, subject, told) and not akin(given, subject, outside):
            chosen = [
                (new, old)
                for new, old in permutations(levels, 2)
                if new.as_of and old.as_of and new.as_of[:4] > old.as_of[:4] and same_measure(new, old)
                if measure_fits(subject, new.kind, exact=True)
            ]
    if any(same_measure(new, old) and _may_give(new, old, change, sign) for new, old in (*permutations(levels, 2), *chosen)):
        return None
    chosen = [(new, old) for new, old in chosen if (new.value - old.value) * sign > 0]
    if not chosen:
        return None
    new, old = min(chosen, key=lambda pair: abs(abs(pair[0].value - pair[1].value) * 100 / pair[1].value - change.value))
    return Levels(new=new, old=old, sure=True), sign


def _is_measured(given: CheckInput, one: Figure) -> bool:
    plain = one.role in ("level", "part", "total") and one.approx in ("exact", "about") and one.value >= 5
    return one.kind in ("count", "amount", "share", "duration") and plain and not is_change(given, one)


def _may_give(new: Figure, old: Figure, change: Figure, sign: int) -> bool:
    """Within two points, or a tenth of what is said; shares in points too."""
    slack = max(Fraction(1), change.value / 10)
    gap = (new.value - old.value) * sign
    return abs(gap * 100 / old.value - change.value) <= slack or (new.kind == "share" and abs(gap - change.value) <= slack)


def _far_new(given: CheckInput, change: Figure, old: Figure, subject: str) -> list[tuple[Figure, Figure]]:
    """The only level of another paragraph that is told in all the words of the old one, at the time of the change."""
    if not _GENERAL.fullmatch(subject.strip().casefold()) or not (old.as_of and change.as_of) or old.kind != "count":
        return []
    words = topic(without_dates(given.said(old.span)), given.vocabulary)
    block = given.block(change.span)
    found = [
        one
        for one in given.claims.figures
        if not block[0] <= one.span.start < block[1]
        and _is_measured(given, one)
        and alike(one, old)
        and one.as_of == change.as_of
        and len(words) >= 2
        and all(is_known(given, word, topic(given.said(one.span), given.vocabulary)) for word in words)
    ]
    return [(found[0], old)] if len({one.value for one in found}) == 1 and change.as_of != old.as_of else []


# --- points written as per cent ---

_SHARE_MOVES = signs(
    r"^\W*(?:andelen|procentdelen|\w+procenten|\w+graden)\s+(?:er|var|blev)\s+(?:således|dermed|altså|derfor)?\s*"
    r"(?:ste?get|faldet|vokset|øget|reduceret|sænket|gået (?:op|ned))\s+(?:med\s+)?(?:ca\.\s+)?$"
)
_THUS = signs(rf"\b(?:{words('therefore', 'that_is')}|det er|så der er tale om)\b")


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
    sign = way_of(text)
    if not sign or not _THUS.search(text):
        return None
    near = given.told(given.stretch(here, 2), here[1])
    shares = [one for one in near if one.kind == "share" and one.id != change.id]
    if len(shares) != 2 or shares[0].decimals != shares[1].decimals or not all(_is_level(given, one) for one in shares):
        return None
    old, new = sorted(shares, key=lambda one: one.value, reverse=sign < 0)
    of_another = any(_gives(one, two, change) for one, two in permutations(near, 2) if one.kind == two.kind)
    if new.value == old.value or abs(new.value - old.value) != change.value or of_another:
        return None
    return Levels(new=new, old=old, sure=True), sign


def _gives(new: Figure, old: Figure, change: Figure) -> bool:
    return bool(old.value) and abs(abs(new.value - old.value) * 100 / old.value - change.value) <= step_of(change) / 2
