"""Wholes whose parts are told one after another in sentences of their own, the last of them as the rest or not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import OPEN, reading, step_of, total
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, is_slip
from letterkit.checks.told import is_bare
from letterkit.checks.way import ANY_CASES
from letterkit.checks.whole_signs import (
    DISTINCT_ROLES,
    REST,
    UNCOUNTED,
    Whole,
    complements,
    is_complete,
    is_remainder,
    not_yet,
    same_measure,
)
from letterkit.checks.words import words
from letterkit.checks.worked_signs import is_other_side
from letterkit.claim import Figure


def in_run(given: CheckInput) -> list[Whole]:
    """ "Her går 1.274 elever. Hovedparten, 868, har en aftale. 115 er uden. Resten, 291 elever, …": the numbers before a rest in its
    paragraph are its fellow parts, back to the one that is the whole, there or in the paragraph before.

    Which one is the whole, only the sum can tell: the one it gives, or else the only one that it misses by a slip.
    """
    return [whole for rest in given.claims.figures if (whole := _whole_of_rest(given, rest)) is not None]


# Some are told twice, or are part of another.
_NOT_BESIDE = signs(rf"\b(?:{words('hereof')}|også|desuden|yderligere|samtidig|(?<!\d )både)\b")  # "2.840 både" are boats


_ADDED = signs(r"\b(?:hertil|dertil|oveni|oven i|derudover|desuden|suppleret)\b")


def _has_grown(given: CheckInput, whole: Figure) -> bool:
    """ "Bevillingen var 640.000 kr., og hertil kom 40.000 kr.": added in the breath that tells it."""
    return _ADDED.search(given.letter.text, whole.span.end, given.sentence(whole.span)[1]) is not None


def _whole_of_rest(given: CheckInput, rest: Figure) -> Whole | None:
    linked = given.figures.get(rest.part_of or "")
    if rest.kind not in ("count", "amount", "duration") or not is_remainder(given, rest) or rest.approx in OPEN:
        return None
    near_whole = linked is not None and given.block(linked.span) == given.block(rest.span)
    if linked is not None and near_whole and not _is_far(given, linked, rest):
        return None
    start = given.block(rest.span)[0]
    run = [one for one in given.told(start, rest.span.start) if _can_be_beside(given, one, rest)]
    if near_whole:  # "som i vinteren før, da det var 71"
        run = [one for one in run if not is_other_side(given, one)]
    groups = [(run[place], (*run[place + 1 :], rest)) for place in range(len(run) - 1)]
    block = given.paragraph_before(start)
    if block is not None and not run and (pair := _linked_before(given, *block, rest)) is not None:
        groups.append(pair)
    if block is not None and len(run) >= 2 and not _NOT_BESIDE.search(given.letter.text, start, rest.span.start):
        before = [one for one in given.told(*block) if _can_be_beside(given, one, rest)]
        groups += [(one, (*run, rest)) for one in before]
    if (
        near_whole
    ):  # of another whole than the linked one only where the rest closes a sentence of parts, and that stands before it
        here = given.sentence(rest.span)
        groups = [
            (whole, parts)
            for whole, parts in groups
            if given.sentence(whole.span) != here == given.sentence(parts[0].span) and len(parts) >= 3
        ]
    groups = [(whole, parts) for whole, parts in groups if whole.value > max(part.value for part in parts)]
    for whole, parts in groups:
        if total(reading(part, given.vocabulary) for part in parts).meets(reading(whole, given.vocabulary)):
            return _read(given, whole, parts)
    near = [group for group in groups if not _has_grown(given, group[0]) and not _is_explained(given, *group)]
    swapped = [group for group in near if _swapped(*group)]
    near = swapped or [group for group in near if _is_near(*group)]
    read = [_read(given, *group) for group in near]
    return read[0] if len({one.whole.value for one in read}) == len(read) == 1 and read[0].complete else None


def _is_far(given: CheckInput, whole: Figure, rest: Figure) -> bool:
    """ "1.208 ture. Af dem blev 157 ikke sejlet. Vejret var skyld i 58, maskinen i 83, og de sidste 26 …": what is linked to the whole of
    the rest, in sentences before its own, is not half of it, so that the rest is hardly of that one."""
    here = given.sentence(rest.span)[0]
    linked = [one for one in given.claims.figures if one.part_of == whole.id and one.span.end <= here]
    return bool(linked) and 2 * (sum(one.value for one in linked) + rest.value) < whole.value


def _linked_before(given: CheckInput, start: int, end: int, rest: Figure) -> tuple[Figure, tuple[Figure, ...]] | None:
    """ "Der kørte 312.480 tog. Til tiden kom 287.482 af dem." and in the next paragraph "De øvrige 24.998 tog …": the one part that the
    paragraph before tells of the one whole."""
    told = [one for one in given.told(start, end) if _can_be_beside(given, one, rest)]
    linked = [(given.figures[one.part_of], one) for one in told if one.part_of in given.figures]
    return (linked[0][0], (linked[0][1], rest)) if len(linked) == 1 and len(told) == 2 and linked[0][0] in told else None


def in_next_sentence(given: CheckInput) -> list[Whole]:
    """ "Vi modtog 96 ansøgninger. 58 fik tilsagn, 29 fik afslag, og 14 er endnu ikke afgjort." "Vi har 14 vogne. De ni er udstyret med GPS,
    mens seks endnu ikke er det": a sentence of bare numbers behind the one that tells the only count, whose words say that they are all.
    """
    found = []
    for sentence in given.sentences:
        last = given.neighbour(sentence, -1)
        lead = _OPENS.match(given.letter.text[slice(*sentence)])
        told = [one for one in given.told(*sentence) if one.kind == "count"]
        wholes = [one for one in given.told(*last) if one.kind == "count"] if last is not None else []
        if (
            lead is None
            or len(wholes) != 1
            or not 2 <= len(told) <= 6
            or given.block(wholes[0].span) != given.block(told[0].span)
        ):
            continue
        whole, parts = wholes[0], tuple(told)
        if told[0].span.start != sentence[0] + lead.end() or not all(is_bare(one) and _is_plain(given, one) for one in told):
            continue
        if not _is_plain(given, whole) or not is_named_beside(whole) or any(one.value >= whole.value for one in parts):
            continue
        why = not_yet(given, whole, parts) or complements(given, parts) or _dealt_out(given, parts)
        if why:
            found.append(Whole(whole=whole, parts=parts, exhaustive=why, complete=is_complete(given, whole, parts)))
    return found


_THE = re.compile(r"\W*de\s+$", re.IGNORECASE)
_LIES = signs(
    r"\s+(?:ligger|lå|står|stod|findes|fandtes|er (?:placeret|opstillet|fordelt|ansat)|bor|boede|hører til)\s+(?:[^\W\d_]+\s+)?(?:i|på|ved|langs|hos)\s+[^.;:\d]*"
)
_IN_PLACE = signs(r"(?:\s+(?:ligger|lå|står|stod))?\s+(?:i|på|ved|langs|hos|inde i|uden for)\s+[^.;:\d]*\.?\s*")


def _dealt_out(given: CheckInput, parts: Sequence[Figure]) -> str:
    """ "De 17 ligger i byen, 6 på havnen, 5 langs åen og 4 i landsbyerne": each with its place, and "og" before the last; no sentence
    behind tells of others."""
    here, text = given.sentence(parts[0].span), given.letter.text
    ends = [*(one.span.start for one in parts[1:]), here[1]]
    said = [text[one.span.end : end] for one, end in zip(parts, ends, strict=True)]
    placed = _LIES.fullmatch(said[0]) and all(_IN_PLACE.fullmatch(one) for one in said[1:])
    listed = len(parts) >= 3 and re.search(r"\b(?:og|samt)\s+$", said[-2]) and _THE.fullmatch(text[here[0] : parts[0].span.start])
    behind = given.neighbour(here, 1)
    more = behind is not None and re.search(r"\b(?:resten|øvrige|resterende|sidste|andre)\b", text[slice(*behind)], re.IGNORECASE)
    return "fordelt på steder" if placed and listed and not more else ""


_OPENS = re.compile(r"\W*(?:(?:de|heraf\s+(?:er|har|fik|blev|var))\s+)?(?=[\wæøå])", re.IGNORECASE)


def _is_plain(given: CheckInput, one: Figure) -> bool:
    return (
        one.role == "level"
        and one.approx == "exact"
        and one.part_of is None
        and one.same_as is None
        and not is_change(given, one)
    )


_LEAST, _FEWEST = 100, 3  # smaller numbers, or fewer, come out by chance when two digits change places


def in_paragraph(given: CheckInput) -> list[Whole]:
    """ "Der var 24.600 forsinkede tog. Skinner stod bag 12.300, togene selv for 7.500, og vejret for 4.800": a paragraph that tells a
    whole first (or parts "af dem") and then nothing but parts, which make it, or would if two digits had not changed places."""
    found = []
    for block in given.letter.blocks:
        figures = given.told(block.start, block.end) if block.kind == "paragraph" else ()
        for told in ([one for one in figures if one.kind == kind] for kind in ("count", "amount")):
            linked = given.figures.get(told[0].part_of or "") if told else None
            for whole, parts in ((told[0], told[1:]) if told else (None, []), (linked, told)):
                if whole is None or len(parts) < _FEWEST or not _is_list(given, whole, parts):
                    continue
                gap = _gap(whole, parts)
                if gap == 0 or (_swapped(whole, parts) and not _is_explained(given, whole, parts)):
                    found.append(Whole(whole=whole, parts=tuple(parts), exhaustive="i samme afsnit", complete=True))
    return found


def _is_list(given: CheckInput, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Are these plain numbers of one measure, each smaller than the whole, and do the words leave none out?"""
    if any(not same_measure(one, whole) or one.approx != "exact" or one.role in DISTINCT_ROLES for one in (whole, *parts)):
        return False
    if any(
        not (one.value / step_of(one) >= _LEAST and one.value < whole.value) or one.same_as or is_change(given, one)
        for one in parts
    ):
        return False
    if any(one.part_of not in (None, whole.id) for one in parts) or whole.part_of in {one.id for one in parts}:
        return False
    said = given.letter.text[parts[0].span.end : given.sentence(parts[-1].span)[1]]
    return not UNCOUNTED.search(said) and not _NOT_BESIDE.search(said)


def _gap(whole: Figure, parts: Sequence[Figure]) -> Fraction:
    return sum((part.value for part in parts), Fraction(0)) - whole.value


def _is_explained(given: CheckInput, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Does another number of the letter tell what the parts make, or by how much they miss?"""
    gap = _gap(whole, parts)
    others = [one for one in given.claims.figures if one.id != whole.id and one.kind == whole.kind]
    return any(one.value in (abs(gap), gap + whole.value) for one in others)


def _swapped(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Do two digits that changed places in one of the numbers make the misfit?"""
    gap = _gap(whole, parts)
    return digits_swapped(whole.value, whole.value + gap) or any(digits_swapped(one.value, one.value - gap) for one in parts)


def _is_near(whole: Figure, parts: Sequence[Figure]) -> bool:
    gap = _gap(whole, parts)
    slips = any(is_slip(part.value, part.value - gap) for part in parts) or is_slip(whole.value, whole.value + gap)
    return slips or abs(gap) * 20 <= whole.value


def _can_be_beside(given: CheckInput, figure: Figure, rest: Figure) -> bool:
    """Can the figure be the whole of the rest or another part of it: the same measure, and no other thing beside its number?"""
    if not same_measure(figure, rest) or figure.role in DISTINCT_ROLES or figure.same_as or figure.approx in OPEN:
        return False
    noun = head(figure)
    other = figure.kind == "count" and is_named_beside(figure) and noun not in ANY_CASES and not counts(figure, head(rest))
    return not other and not is_change(given, figure)


def _read(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> Whole:
    between = given.letter.text[max(whole.span.end, given.block(parts[-1].span)[0]) : parts[-1].span.start]
    for part in parts[:-1]:
        between = between.replace(part.quote, " ", 1)
    told = REST.search(between)  # "de øvrige" itself tells of no part without a number
    said = between[: told.start()] if told is not None else between
    return Whole(whole=whole, parts=parts, exhaustive="de øvrige", complete=not UNCOUNTED.search(said))
