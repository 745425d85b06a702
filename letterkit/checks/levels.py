"""The two levels that a change lies between, where the letter tells them beside it rather than in the same breath.

"Fraværet var 7,9 pct. mod 6,2 pct. året før. Det er altså steget med 1,7 pct.": two levels of one kind, no third, in the
sentences that lead up to the change. Where three stand there, or only one, nothing is taken.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import permutations

from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, minus, over, reading
from letterkit.checks.nouns import counts, counts_numbers, head, is_named_beside
from letterkit.checks.signs import signs
from letterkit.claim import Comparison, Figure
from letterkit.danish.numbers import parse_number
from letterkit.letter import Span
from letterkit.spelling import content_words, meets

UP_WORDS = (
    r"ste?get|steg|stiger|stigning\w*|øget|øges|øgede|vokset|voksede|vækst\w*|fremgang\w*|forøgelse\w*|merudgift\w*|merforbrug\w*|"
    r"flere|mere|højere|hævet|forbedring\w*|fordyrelse\w*|tilvækst\w*"
)
UP = signs(rf"\b(?:{UP_WORDS})\b")
DOWN_WORDS = (
    r"faldet|fald|faldt|falder|nedgang\w*|reduceret|reduktion\w*|nedbragt|mindsket|sænket|tilbagegang\w*|besparelse\w*|færre|mindre|"
    r"lavere|kortere|skåret|beskåret|mindreforbrug\w*|nedsat|gået tilbage"
)
DOWN = signs(rf"\b(?:{DOWN_WORDS})\b")
_LATER = signs(
    r"\b(?:året efter|året derpå|år(?:ene)? efter|det følgende år|nu|i dag|måneden efter|kvartalet efter|et år senere|år senere|efterfølgende|"
    r"senest|siden da)\b"
)
_BEFORE = signs(r"\b(?:året før|året forinden|sidste år|forrige år|tidligere|før var|dengang|mod)\b")


@dataclass(frozen=True, kw_only=True)
class Levels:
    """`new` and `old` level; `sure` when dates or words say which came first."""

    new: Figure
    old: Figure
    sure: bool


def stated_levels(given: CheckInput, comparison: Comparison) -> Levels | None:
    """The levels that extraction found on the two sides of the comparison."""
    left, right = comparison.left, comparison.right
    new, old = given.figures.get((left and left.figure) or ""), given.figures.get((right and right.figure) or "")
    if new is None or old is None or new.id == old.id or new.kind != old.kind or "change" in (new.role, old.role):
        return None
    return Levels(new=new, old=old, sure=sure_order(given, new, old))


def levels_before(given: CheckInput, span: Span, skip: frozenset[str], kinds: frozenset[str]) -> Levels | None:
    """The only two figures of one measure in this sentence and the two before it (same paragraph), other than those in
    `skip`.
    """
    block = given.block(span)
    here = given.sentence(span)
    place = given.number_of(here)
    if place < 0:
        return None
    for reach in (0, 1, 2):
        first = max(place - reach, 0)
        start = given.sentences[first][0]
        if start < block[0]:
            return None
        found = [
            figure
            for figure in given.told(start, here[1])
            if figure.id not in skip
            and figure.kind in kinds
            and figure.role in ("level", "total", "average")
            and figure.part_of is None
            and not counts_numbers(figure)
        ]
        bases = {_base_of(given, one) for one in found if one.kind == "share"}
        found = [one for one in found if one.id not in bases]
        pair = _two_of_a_kind(found, given.letter.text[here[0] : here[1]]) or _two_of_one_noun(found, span)
        if pair is not None:
            return _ordered(given, *pair)
        if len([one for one in found if one.same_as is None and one.kind != "duration"]) > 2:
            return None
    return None


def has_levels_of_its_own(given: CheckInput, comparison: Comparison, kinds: Collection[str], others: Sequence[Interval]) -> bool:
    """ "187 børn var anbragt. Ved udgangen af 2019 var der 193, og antallet er faldet med 6": do the sentences beside it tell two levels of
    these kinds that make the change, and neither is one of the `others`, which then count something else?"""
    change, sign = given.figures.get(comparison.change or ""), 1 if comparison.relation == "rise" else -1
    told = [
        (one, reading(one, given.vocabulary, "either"))
        for one in given.told(given.stretch(given.sentence(comparison.span), 3), comparison.span.start)
        if one.kind in kinds and one.role in ("level", "total") and one.part_of is None
    ]
    if comparison.relation not in ("rise", "fall"):
        return False
    for (new, new_read), (old, old_read) in permutations(told, 2):
        known = any(one.meets(other) for one in (new_read, old_read) for other in others)
        if known or not (new.as_of and old.as_of and new.as_of > old.as_of) or (new.value - old.value) * sign <= 0:
            continue
        gap = minus(new_read, old_read) if sign > 0 else minus(old_read, new_read)
        real = over(gap, old_read).scaled(100) if change is not None and change.kind == "share" != new.kind else gap
        if change is None or reading(change, given.vocabulary, "either").meets(real):
            return True
    return False


def _base_of(given: CheckInput, share: Figure) -> str | None:
    """ "200 af de 1.297 stoppede, svarende til 15,4 pct.": what the share is of is no level beside it."""
    part = given.figures.get(share.same_as or "")
    return share.share_of or (part.part_of if part is not None else None)


_OF_SHARES = signs(r"\b(?:andel\w*|procentdel\w*|\w+procent(?:en)?|\w+grad(?:en)?)\b")


def _two_of_a_kind(found: Sequence[Figure], text: str) -> tuple[Figure, Figure] | None:
    """The two levels that the sentence can mean: the only two figures; else the only two shares, where it speaks of a share, or the
    only two that are no span of time ("318 havde været syge i over et år. I dag er tallet 187")."""
    plain = [one for one in found if one.same_as is None]
    if len(plain) == 2 and len(found) == 2 and plain[0].kind == plain[1].kind:
        return plain[0], plain[1]
    shares = [one for one in found if one.kind == "share"]
    others = [one for one in plain if one.kind not in ("share", "duration")]
    if len(shares) == 2 and (not others or _OF_SHARES.search(text)):
        return shares[0], shares[1]
    if len(others) == 2 and not shares and others[0].kind == others[1].kind:
        return others[0], others[1]
    return (plain[0], plain[1]) if len(plain) == 2 and plain[0].kind == plain[1].kind else None


def _two_of_one_noun(found: Sequence[Figure], span: Span) -> tuple[Figure, Figure] | None:
    """ "Vi optog 440 elever på de fire indgange. Skoleåret før var det 392": of the counts before the change, the last and the one that
    counts the same, where each of the others has a noun of its own."""
    told = [one for one in found if one.kind == "count" and one.same_as is None and one.span.end <= span.start]
    if len(told) < 3 or len(told) < len(found):
        return None
    last = told[-1]
    alike = [one for one in told if not (is_named_beside(one) and head(one)) or counts(last, head(one))]
    return (alike[0], alike[1]) if len(alike) == 2 and last in alike and head(last) else None


def _ordered(given: CheckInput, one: Figure, two: Figure) -> Levels | None:
    if one.kind != two.kind or one.unit != two.unit or not same_noun(given, one, two):
        return None
    if one.as_of and two.as_of and one.as_of != two.as_of:
        new, old = (one, two) if one.as_of > two.as_of else (two, one)
        return Levels(new=new, old=old, sure=True)
    between = given.words_between(one.span, two.span)
    after = given.letter.text[two.span.end : two.span.end + 40]
    before = given.letter.text[max(0, one.span.start - 8) : one.span.start]
    if re.search(r"\bfra\s*$", before, re.IGNORECASE) and re.search(r"\btil\s*$", between, re.IGNORECASE):
        return Levels(new=two, old=one, sure=True)
    if _BEFORE.search(between) or _BEFORE.search(after):
        return None if _LATER.search(between) else Levels(new=one, old=two, sure=True)
    if _LATER.search(between):
        return Levels(new=two, old=one, sure=True)
    return None


_SPENT = signs(r"\b(?:forbrug\w*|regnskab\w*|kostede|endte|blev|brugt\w*|udgift\w*)\b")
_PLANNED = signs(r"\b(?:budget\w*|afsat|bevil\w*|overslag\w*|ramme\w*)\b")


def spent_and_planned(given: CheckInput, span: Span) -> Levels | None:
    """ "Der var budgetteret med 22,5 mio. kr., men forbruget blev 27,6 mio. kr. Merforbruget på …": what was spent as the new level,
    what was planned as the old, where the sentence before tells just these two."""
    before = given.neighbour(given.sentence(span), -1)
    if before is None:
        return None
    start = before[0]
    amounts = [one for one in given.told(*before) if one.kind == "amount"]
    if len(amounts) != 2 or any(one.role in ("change", "target", "limit", "average") or one.part_of for one in amounts):
        return None
    words = given.letter.text[start : amounts[0].span.start], given.words_between(*(one.span for one in amounts))
    if _PLANNED.search(words[0]) and not _PLANNED.search(words[1]) and _SPENT.search(words[1]):
        return Levels(new=amounts[1], old=amounts[0], sure=True)
    if _SPENT.search(words[0]) and not _PLANNED.search(words[0]) and _PLANNED.search(words[1]):
        return Levels(new=amounts[0], old=amounts[1], sure=True)
    return None


def same_noun(given: CheckInput, one: Figure, two: Figure) -> bool:
    """Nothing says that they count different things."""
    if not one.counted or not two.counted:
        return True
    left, right = (
        [word for word in content_words(figure.counted or "", given.vocabulary) if not word[0].isdigit()] for figure in (one, two)
    )
    return not left or not right or any(meets(word, right, given.vocabulary) for word in left)


def restate_counts(given: CheckInput, levels: Levels, span: Span) -> bool:
    """ "41 af 164 prøver, dvs. 25 pct. … 36 af 120 eller 30 pct. Antallet er steget med 14 pct.": two shares that say counts again, in a
    sentence that speaks of no share: the change may be one of the counts."""
    again = levels.new.same_as is not None and levels.old.same_as is not None
    return again and levels.new.kind == "share" and _OF_SHARES.search(given.said(span)) is None


def sure_order(given: CheckInput, new: Figure, old: Figure) -> bool:
    """Do dates or "fra … til …" say which of the two came first?"""
    if new.as_of and old.as_of and new.as_of != old.as_of:
        return old.as_of < new.as_of
    text = given.letter.text
    before_old, before_new = (text[max(0, one.span.start - 12) : one.span.start].lower() for one in (old, new))
    if "fra" in before_old.split() and "til" in before_new.split():
        return True
    between = given.words_between(new.span, old.span)
    return new.span.start < old.span.start and len(between) < 60 and re.search(r"\bmod\s+(?:\S+\s+)?$", between) is not None


_SINCE = signs(
    r"\b(?:siden|i forhold til|sammenlignet med|end i)\s+(?:[^\W\d_]+\.?\s+){0,2}?(?P<year>(?:19|20)\d\d)\b|"
    r"\bsiden\s+(?!(?:da|sidst\w*|forrige|året|årsskiftet|i fjor|hen|efter|er|har|var|blev)\b)(?P<event>[^\W\d_]+)"
)
_AGO = signs(r"\bsom\s+for\s+(?P<many>\d{1,2}|[^\W\d_]+)\s+år\s+siden\b")  # "dobbelt så mange som for ti år siden"
_OWN_TIME = signs(r"\b(?:sidste|seneste|forrige|året|alene|i fjor|i år|måned\w*|kvartal\w*)\b")


def has_start_of_its_own(given: CheckInput, span: Span, levels: Sequence[Figure]) -> bool:
    """ "Faldt fra 301 til 212. Siden 2005 er det mere end halveret", "… halveret, siden vi begyndte": is the change measured from a time
    that none of the levels is told of?"""
    here = given.sentence(span)
    ago = _AGO.search(given.letter.text, span.start, here[1])
    if ago is not None:
        many = parse_number(ago["many"].lower())
        years = sorted(int(one.as_of[:4]) for one in levels if one.as_of)
        return many is None or not years or all(abs(years[-1] - year - many) > 1 for year in years)
    said = _SINCE.search(given.letter.text[slice(*here)])
    if said is None:
        return False
    dated = {one.as_of[:4] for one in levels if one.as_of}
    if said["year"] and (said["year"] in dated or len(dated) == len(levels)):
        return said["year"] not in dated
    others = [one for one in levels if given.sentence(one.span) != here]
    told = {given.sentence(one.span) for one in others}
    spoken = " ".join(given.letter.text[slice(*place)] for place in told)
    if not others or (said["event"] and re.search(rf"\b{re.escape(said['event'])}", spoken, re.IGNORECASE)):
        return False
    return any(place < here for place in told) or _OWN_TIME.search(spoken) is not None


def way(given: CheckInput, span: Span, comparison: Comparison | None) -> int:
    """1 for up, -1 for down, 0 where the words of the sentence do not say, or say both."""
    if comparison is not None and comparison.relation in ("rise", "fall"):
        return 1 if comparison.relation == "rise" else -1
    start, end = given.sentence(span)
    near = given.letter.text[max(start, span.start - 60) : min(end, span.end + 25)]
    return way_of(near)


def way_of(text: str) -> int:
    """1 where the words say up, -1 where they say down, 0 where they say neither or both."""
    up, down = UP.search(text) is not None, DOWN.search(text) is not None
    return 0 if up == down else 1 if up else -1
