"""Wholes and their parts, where the letter's words say so.

Extraction links a part to its whole at "heraf", "hvoraf", "af dem", brackets, "de øvrige"; lists are read in `whole_lists`.
"""

from __future__ import annotations

import re

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import reading, total
from letterkit.checks.signs import signs
from letterkit.checks.told import is_bare
from letterkit.checks.whole_differences import bulleted, closed, left_over, netted, planned_and_spent
from letterkit.checks.whole_layouts import laid_out
from letterkit.checks.whole_lists import listed, told_after
from letterkit.checks.whole_rests import in_next_sentence, in_paragraph, in_run
from letterkit.checks.whole_signs import Whole, is_complete, is_remainder, same_measure, why_all
from letterkit.claim import Figure
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import normal


def find_wholes(given: CheckInput) -> list[Whole]:
    """All wholes with at least one part, by the whole's place in the letter. Parts and whole are of one kind."""
    found = [
        *laid_out(given),
        *_linked(given),
        *listed(given),
        *_referred(given),
        *told_after(given),
        *in_run(given),
        *in_paragraph(given),
        *in_next_sentence(given),
        *left_over(given),
        *bulleted(given),
        *planned_and_spent(given),
        *closed(given),
    ]
    net = netted(given)
    # A net amount is no part beside the deduction: the list that took it for one gives way.
    netted_wholes = {one.whole.id for one in net}
    found = [*net, *(one for one in found if one.whole.id not in netted_wholes)]
    unique: dict[tuple[str, tuple[str, ...]], Whole] = {}
    for one in found:
        unique.setdefault((one.whole.id, tuple(sorted(part.id for part in one.parts))), one)
    # A list that was read twice, once with fewer members, is the longer one.
    kept = [one for one in unique.values() if not any(_within(one, other) or _beside(one, other) for other in unique.values())]
    return sorted(kept, key=lambda one: one.whole.span.start)


def _within(one: Whole, other: Whole) -> bool:
    fewer = {part.id for part in one.parts} < {part.id for part in other.parts}
    return one.whole.id == other.whole.id and fewer and bool(other.exhaustive)


def _beside(one: Whole, other: Whole) -> bool:
    """ "41 af dem er kulturhistoriske, 23 er kunstmuseer, og de sidste 12 …": the 23 and the 12 stand beside the 41, and are no parts of it."""
    return {one.whole.id, *(part.id for part in one.parts)} <= {part.id for part in other.parts}


def _linked(given: CheckInput) -> list[Whole]:
    groups: dict[str, list[Figure]] = {}
    for figure in given.claims.figures:
        whole = given.figures.get(figure.part_of or "")
        if whole is not None and same_measure(whole, figure) and figure.role not in ("limit", "average"):
            groups.setdefault(whole.id, []).append(figure)
    result = []
    for whole_id, parts in groups.items():
        whole = given.figures[whole_id]
        # A part of a part belongs one level down.
        own = _told_between(given, whole, tuple(part for part in parts if not _restates_part(part, parts)))
        result.append(
            Whole(whole=whole, parts=own, exhaustive=why_all(given, whole, own), complete=is_complete(given, whole, own))
        )
    return result


def _told_between(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """ "Heraf er 52 ved daginstitutioner, mens 21 hører til skolerne. De øvrige 13 …": what a rest leaves are all the numbers without
    a noun of their own between the whole and the rest."""
    rest = parts[-1] if parts else whole
    if not is_remainder(given, rest) or given.block(whole.span) != given.block(rest.span):
        return parts
    known = {one.id for one in parts}
    between = [
        one
        for one in given.told(whole.span.end, rest.span.start)
        if one.id not in known
        and same_measure(one, whole)
        and is_bare(one)
        and one.role == "level"
        and one.part_of is None
        and one.same_as is None
        and not is_change(given, one)
        and _GOES_ON.search(given.letter.text[: one.span.start][-40:])
    ]
    return tuple(sorted((*parts, *between), key=lambda one: one.span.start))


# "…, mens 21 hører til skolerne", "… 21 er selvejende"; not "i sager med sagkyndig 41"
_GOES_ON = signs(r"(?:[.,;]|\b(?:og|samt|mens|medens|men))\s+(?:(?:der\s+)?(?:er|var|blev|har|havde)\s+|yderligere\s+)?$")


def _restates_part(part: Figure, parts: list[Figure]) -> bool:
    return part.same_as in {other.id for other in parts}


_OF_THEM = signs(r"^\s*(?:ud )?af\s+(?:dem|disse|de\s+(?:\w+\s+)?\w+|\w+(?:erne|ene))\b")


def whole_of(given: CheckInput, figure: Figure) -> Figure | None:
    """The whole of a part: as linked; or, for "361 af dem" and "969 af de modtagne underretninger", the only count of the same
    things in the two sentences before."""
    linked = given.figures.get(figure.part_of or "")
    if linked is not None and same_measure(linked, figure) and not _used_up(given, linked, figure):
        return linked
    text = given.letter.text
    number = re.split(r"\s", figure.printed or figure.quote)[0]  # of "1.120 af timerne" the unit is printed too
    number_end = figure.span.start + len(number)
    here = given.sentence(figure.span)
    if (
        figure.kind not in ("count", "duration")
        or not _OF_THEM.match(text[number_end : here[1]])
        or (place := given.number_of(here)) < 0
    ):
        return None
    first = given.sentences[max(0, place - 2)][0]
    start = max(first, given.block(figure.span)[0])
    before = [
        one
        for one in given.claims.figures
        if start <= one.span.start
        and one.span.end <= figure.span.start
        and one.kind == figure.kind
        and same_measure(one, figure)
        and one.part_of is None
        and one.role in ("level", "total")
        and one.value >= figure.value
        and _nouns_meet(given, one, figure, text[number_end : figure.span.end + 40])
    ]
    return before[0] if len(before) == 1 else None


def _used_up(given: CheckInput, whole: Figure, rest: Figure) -> bool:
    """ "5.491 fra myndigheder, heraf 3.342 …, 1.194 … og 955 …. De resterende 2.467": the other parts already make the whole, so the
    rest is what is left of something bigger."""
    others = [one for one in given.claims.figures if one.part_of == whole.id and one.id != rest.id and one.same_as is None]
    if rest.role != "remainder" or len(others) < 2:
        return False
    return total(reading(one, given.vocabulary) for one in others).meets(reading(whole, given.vocabulary))


def _nouns_meet(given: CheckInput, whole: Figure, part: Figure, after: str) -> bool:
    """Does the whole count what the part, or the words after the part, name?"""
    named = content_words(f"{part.counted or ''} {after}", given.vocabulary)
    if whole.counted and part.counted and normal(whole.counted) == normal(part.counted):
        return True
    return any(meets(word, named, given.vocabulary) for word in content_words(whole.counted or "", given.vocabulary))


def _referred(given: CheckInput) -> list[Whole]:
    """ "361 af dem blev vurderet i tide, og 44 for sent": the parts of one sentence, of a whole told before it."""
    found = []
    for figure in given.claims.figures:
        whole = whole_of(given, figure) if figure.part_of is None else None
        if whole is None:
            continue
        sentence = given.sentence(figure.span)
        others = [
            one
            for one in given.claims.figures
            if one.id != figure.id
            and figure.span.start < one.span.start
            and given.sentence(one.span) == sentence
            and same_measure(one, figure)
            and one.part_of in (None, figure.id, whole.id)
            and one.role in ("level", "part", "remainder")
            and one.same_as is None
        ]
        others += _next_remainder(given, whole, sentence) if all(one.role != "remainder" for one in others) else []
        parts = (figure, *others)
        found.append(
            Whole(whole=whole, parts=parts, exhaustive=why_all(given, whole, parts), complete=is_complete(given, whole, parts))
        )
    return found


def _next_remainder(given: CheckInput, whole: Figure, sentence: tuple[int, int]) -> list[Figure]:
    """ "De resterende 27 …" in the sentence that follows the part."""
    place = given.number_of(sentence) + 1
    if not 0 < place < len(given.sentences):
        return []
    found = [one for one in given.told(*given.sentences[place]) if one.role == "remainder" and one.part_of is None]
    return found if len(found) == 1 and same_measure(found[0], whole) else []
