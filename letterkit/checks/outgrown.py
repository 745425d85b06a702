"""Parts that are bigger than the whole told before them: "64 af ansøgningerne" of 58 applications, "heraf 92" of 85.

"Af ansøgningerne", "af de afgjorte sager" and "af dem" point back to what the letter has just counted. Where every count of the same
things before it is smaller, and their sum too, the part cannot be one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, reading, total
from letterkit.checks.nouns import counts, is_named_beside, same_noun
from letterkit.checks.signs import signs
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.vocabulary import normal

_OF = signs(
    r"^\s*(?:ud\s+)?(?:af|blandt)\s+(?:(?P<them>dem|disse)(?!\s+[^\W\d_]{4,}(?:er|e)\b)|"
    r"(?:(?P<owner>[^\W\d_]{3,})s\s+|(?:de|disse|samtlige|alle)\s+)?(?:i alt\s+)?(?P<words>[^\W\d_]+(?:\s+[^\W\d_]+)?))"
)
_HEREOF = signs(rf"^\W*(?:{words('hereof')})\b[^.;\d]{{0,40}}$")
_DEFINITE = signs(r"(?:erne|rne|ene|en|et|ne)$")
_DETERMINED = signs(r"^\s*(?:ud\s+)?(?:af|blandt)\s+(?:de|disse|samtlige|alle|[^\W\d_]{3,}s)\s")
# Other counts of the same things in words, or another time.
_MORE = signs(
    rf"\b(?:tidligere|{words('year_before')}|overført\w*|verserende|gamle|flere|yderligere|desuden|også|endvidere|hertil|dertil|derudover|ekstra|løbende|"
    r"skiftende|forskellige|samlet set|lå der|henstod)\b"
)


@dataclass(frozen=True, kw_only=True)
class Outgrown:
    """`part` is said to be of `whole`, and bigger."""

    part: Figure
    whole: Figure


# "de 18 virksomheder, der stod for 90 af dem": what the relative clause counts was told before.
_STOOD_FOR = signs(r"\b(?:der|som)\s+(?:stod|står|svarede|svarer)\s+for\s+$")


def outgrown(given: CheckInput) -> list[Outgrown]:
    """All parts of the letter that are bigger than the whole they point back to."""
    found = []
    for part in given.claims.figures:
        if part.kind != "count" or part.approx not in ("exact", "about", "more_than", "at_least", "just_over") or part.value < 2:
            continue
        if _STOOD_FOR.search(given.letter.text[max(0, part.span.start - 20) : part.span.start]):
            continue
        if part.role in ("limit", "target", "change", "average") or is_change(given, part):
            continue
        whole = _whole(given, part)
        if whole is not None:
            found.append(Outgrown(part=part, whole=whole))
    return found


_UNIT_BEFORE = signs(
    r"\b\w*procent(?:en|er|erne)?\b|\b(?:fyldt|alder\w*)\b|(?:\d|\b(?:en|én|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv))\s+$"
)


_SAID_AGAIN = signs(r"(?:\(|\b(?:svarende til|svarer til|dvs\.|det vil sige|eller)\s+)(?:ca\.|knap|godt)?\s*$")


def may_be_other_unit(given: CheckInput, figure: Figure) -> bool:
    """A bare number behind one with a unit ("13 pct. blandt professorerne, men 55 blandt …", "ni er fyldt 60, heraf fire 65"): per cent
    or years, left out."""
    if is_named_beside(figure):
        return False
    start = given.sentence(figure.span)[0]
    text = given.letter.text
    told = [one for one in given.told(start, figure.span.start) if one.kind in ("share", "points", "age")]
    unit = any(one.same_as is None or not _SAID_AGAIN.search(text[start : one.span.start]) for one in told)
    return unit or _UNIT_BEFORE.search(text[start : figure.span.start]) is not None


def _whole(given: CheckInput, part: Figure) -> Figure | None:
    here = given.sentence(part.span)
    text = given.letter.text
    noun = _pointed_at(given, part)
    if noun is None and not (_HEREOF.match(text[here[0] : part.span.start]) and part.part_of):
        return None
    before = [one for one in given.told(given.stretch(here, 3), part.span.start) if _is_whole(given, one)]
    if noun:
        before = [one for one in before if counts(one, noun)]
        earlier = [one for one in given.claims.figures if one.span.start < part.span.start and counts(one, noun)]
        if any(_is_whole(given, one) and one.value >= part.value for one in earlier):
            return None  # "der var 143 episoder … 61 … 70 af episoderne": of all that the letter told of
    else:  # "af dem", "heraf": what the sentence before counts, and only that
        own = [one for one in before if here[0] <= one.span.start]
        last = given.neighbour(here, -1)
        before = own or [one for one in before if last is not None and last[0] <= one.span.start]
        if len(before) != 1 or (own and not _only_noun(given, own[0], part)):
            return None
        own_noun = next(reversed(normal(part.counted or "").split()), "")
        if own_noun and is_named_beside(part) and before[0].counted and not counts(before[0], own_noun):
            return None
    plain = [
        one
        for one in before
        if not _OF.match(text[one.span.start + len(one.printed) : one.span.end + 30]) and one.part_of is None
    ]
    if not plain or _MORE.search(text[plain[0].span.start : given.sentence(part.span)[1]]) or not _one_date([*plain, part]):
        return None
    ceiling = total(reading(one, given.vocabulary, "loose") for one in plain)
    floor = reading(part, given.vocabulary, "loose")
    return plain[-1] if ceiling.below(Interval(floor.low, None)) else None


_PLURAL = re.compile(r"\b[^\W\d_]{3,}(?:er|e|erne)\b")


def _only_noun(given: CheckInput, whole: Figure, part: Figure) -> bool:
    """ "38 borgere fik hjælp, og 41 af dem …": nothing between the two that "dem" could mean instead; the verb comes first."""
    between = re.sub(r"^\s*[^\W\d_]+", "", given.words_between(whole.span, part.span))
    return is_named_beside(whole) and whole.value >= 10 and not _PLURAL.search(between)


def _pointed_at(given: CheckInput, part: Figure) -> str | None:
    """The noun of "64 af ansøgningerne"; "" for "64 af dem"; None where nothing points back."""
    end = given.sentence(part.span)[1]
    after = given.letter.text[part.span.start + len(part.printed) : end]
    told = _OF.match(after)
    if told is None:
        return None
    if told["them"]:
        return ""
    if told["owner"] and not _owns(given, part, told["owner"]):
        return None
    words = told["words"].split()
    # "af de afgjorte sager": an adjective, then the noun; "af ansøgningerne blev": the noun, then something else.
    if _DETERMINED.match(after) and not told["owner"]:
        nouns = words if len(words) < 2 or counts(part, words[1]) else words[:1]
        return nouns[-1]
    if told["owner"]:
        return words[0]
    return words[0] if _DEFINITE.search(words[0]) else None


def _owns(given: CheckInput, part: Figure, owner: str) -> bool:
    """ "rettens dommere" after "Byretten har 14 dommere": the whole is told of that owner."""
    last = given.neighbour(given.sentence(part.span), -1)
    opened = re.match(r"\W*([^\W\d_]+)", given.letter.text[slice(*last)]) if last is not None else None
    return opened is not None and same_noun(opened[1], owner)


def _is_whole(given: CheckInput, figure: Figure) -> bool:
    return (
        figure.kind == "count"
        and figure.value > 0
        and figure.approx in ("exact", "about", "at_most", "less_than", "nearly", "just_over")
        and figure.role in ("level", "total", "part", "remainder")
        and not is_change(given, figure)
    )


def _one_date(figures: Sequence[Figure]) -> bool:
    """No two years among them, where they are told."""
    return len({one.as_of[:4] for one in figures if one.as_of}) <= 1
