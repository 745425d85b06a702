"""LK402: "steget", "faldet", "fordoblet", "halveret", "uændret" between two figures of the letter that say otherwise."""

from __future__ import annotations

import re

from letterkit.case import iso_period
from letterkit.checks.akin import is_narrower, kin, of_one_thing, topic
from letterkit.checks.factor_sides import Sides, factor_sides
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Outcome, over, reading
from letterkit.checks.levels import DOWN, UP, Levels, has_start_of_its_own, levels_before, stated_levels, sure_order
from letterkit.checks.relations import direction, judge_factor, judge_relation, told_apart
from letterkit.checks.signs import signs
from letterkit.checks.told import in_time
from letterkit.checks.wording import number, shown, told_otherwise
from letterkit.checks.yardsticks import as_many_elsewhere
from letterkit.claim import Comparison, Figure
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK402"
NAME = "comparison-differs-from-figures"
CHECK: CheckName = "growth"
STATUS: Status = "stable"
TITLE = "Sammenligningen passer ikke med de to tal"
EXPLANATION = """
## Hvad den holder sammen
Ord for retning og størrelse (”steget”, ”lavere end”, ”fordoblet”, ”mere end halveret”, ”uændret”) og de to tal, som brevet
sætter dem på. Også ”dobbelt så mange vikarer, 72” og ”dobbelt så høj som i Nabosund, hvor den er 24 kr.”.

## Hvornår den tier
Når brevet ikke nævner begge tal, og når de to tal ikke er af samme slags.

## Hvad der regnes som afrunding
”Fordoblet” passer fra 1,96 gange; mellem 1,76 og 1,96 er det ”næsten”, og det kan ikke afgøres; derunder stemmer det ikke.
”Uændret” passer inden for 3 pct. og stemmer først ikke fra 10 pct.

## Hvad den ikke kan se
Om en stigning er ”markant”; ordet er brevets egen vurdering.
"""
FLAGGED = Example(text="Antallet af sager er mere end halveret, fra 320 sager i 2018 til 214 sager i 2019.")
ACCEPTED = Example(text="Antallet af sager er mere end halveret, fra 320 sager i 2018 til 112 sager i 2019.")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for comparison in given.claims.comparisons:
        levels = stated_levels(given, comparison)
        if levels is None and comparison.relation == "times":
            skip = frozenset(one.id for one in given.claims.figures if one.role == "change")
            levels = levels_before(given, comparison.span, skip, frozenset({"count", "share", "amount", "duration"}))
            levels = None if levels is not None and _of_another(given, comparison, levels) else levels
            levels = levels if levels is not None and of_one_thing(given, levels.new, levels.old) else None
        text = given.said(comparison.span)
        levels = levels or _two_years(given, comparison) or _then_and_before(given, comparison)
        if levels is None or levels.new.unit != levels.old.unit or _told_the_other_way(given, levels):
            continue
        if has_start_of_its_own(given, comparison.span, (levels.new, levels.old)):
            continue
        finding = _finding(given, comparison, levels.new, levels.old)
        if finding.verdict == "contradicted" and (_turned_about(given, comparison, levels) or _is_gap(comparison, levels)):
            continue
        if (
            finding.verdict != "supported"
            and comparison.relation == "times"
            and as_many_elsewhere(given, comparison, levels.new, levels.old)
        ):
            continue
        if finding.severity == "remark" and _is_left_to_numbers(comparison, levels):
            continue  # "49.000 sager, sammenlignet med 47.000": which is more, the letter leaves to the numbers
        if finding.verdict == "supported" and _is_of_unlike_stretches(given, comparison, levels):
            continue
        # "Efter at være steget fra 88 til 104 faldt antallet til 91": whose levels these are, the words do not say.
        if finding.verdict == "supported" or not (UP.search(text) and DOWN.search(text)):
            found.append(finding)
    seen = {item.span.start for finding in found for item in finding.evidence[:1] if item.span and finding.verdict != "supported"}
    return [*found, *(one for side in factor_sides(given) if (one := _so_many_times(given, side, seen)) is not None)]


def _is_left_to_numbers(comparison: Comparison, levels: Levels) -> bool:
    """Do no words of a comparison say which way it goes, so that it goes the way of its printed numbers?"""
    told = UP.search(comparison.quote) is not None or DOWN.search(comparison.quote) is not None
    return not told and (levels.new.value - levels.old.value) * direction(comparison.relation) > 0


def _turned_about(given: CheckInput, comparison: Comparison, levels: Levels) -> bool:
    """ "96 i 2020. Halvt så mange blev flyttet i 2019, nemlig 48": so many times as many goes from either to the other."""
    if comparison.relation != "times" or not re.search(r"\bså\s+\w+", comparison.quote, re.IGNORECASE):
        return False
    new, old = reading(levels.new, given.vocabulary), reading(levels.old, given.vocabulary)
    return judge_relation(comparison, old, new, given.vocabulary).verdict == "supported"


def _is_gap(comparison: Comparison, levels: Levels) -> bool:
    """ "94 udrykninger mod 73 året før, 21 gange flere": so many occasions more, the difference of the two."""
    said = re.search(r"\bgange\s+(?:flere|færre|mere|mindre)\b", comparison.quote, re.IGNORECASE)
    return said is not None and abs(levels.new.value - levels.old.value) == comparison.factor


_WHOLE_STRETCH = signs(r"\bhele\s+(?:sidste\s+år|forrige\s+år|fjoråret|året|år|(?:19|20)\d\d)\b")


def _is_of_unlike_stretches(given: CheckInput, comparison: Comparison, levels: Levels) -> bool:
    """ "46 i årets første fire måneder. I hele sidste år fik vi 58": counts of a part of a year and of a whole one, which show no way."""
    stretches = [iso_period(one.as_of) for one in (levels.new, levels.old)]
    if levels.new.kind not in ("count", "amount") or comparison.relation not in ("rise", "fall", "higher_than", "lower_than"):
        return False
    days = sorted((one.end - one.start).days + 1 for one in stretches if one is not None)
    told = _WHOLE_STRETCH.search(given.said(levels.new.span)) or _WHOLE_STRETCH.search(given.said(levels.old.span))
    return len(days) == 2 and told is not None and days[1] > 1.5 * days[0]


def _so_many_times(given: CheckInput, side: Sides, seen: set[int]) -> Finding | None:
    """ "Dobbelt så mange spil som film": where the bigger is not near so many times the smaller, no order makes it right."""
    big, small = reading(side.big, given.vocabulary, "loose"), reading(side.small, given.vocabulary, "loose")
    outcome = judge_factor(over(big, small), side.factor, side.approx, given.vocabulary)
    said = given.letter.span(side.start, side.end)
    if outcome.verdict != "contradicted" or given.sentence(said)[0] in {
        given.sentence(given.letter.span(at, at))[0] for at in seen
    }:
        return None
    quote, times = given.letter.text[side.start : side.end], number(side.big.value / side.small.value, 2)
    told = [one.id for one in given.claims.comparisons if one.span.start < side.end and side.start < one.span.end]
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(*told, side.big.id, side.small.id) if told else (),
        evidence=(Evidence(kind="letter", quote=quote, span=said), quoted(side.big), quoted(side.small)),
        calculation=f"{shown(side.big)} / {shown(side.small)} = {times} gange",
        explanation=f"Brevet skriver ”{quote}”, mens de to tal er {shown(side.big)} og {shown(side.small)}, altså {times} gange.",
        ask=f"hvad ”{quote}” bygger på, idet tallene er {shown(side.big)} og {shown(side.small)}",
    )


_THAT_CHANGE = re.compile(
    r"^(?:denne|dette)\s+(?:fordobling|halvering|tredobling|firedobling)\b|\b(?:det|den|de)\s+(?:fordoblede|halverede|tredoblede|firedoblede)\s",
    re.IGNORECASE,
)


def _of_another(given: CheckInput, comparison: Comparison, levels: Levels) -> bool:
    """ "214 elever i 2010 og 260 i 2015. Antallet af lærere er fordoblet": the levels before are of something else."""
    places = {given.sentence(one.span) for one in (levels.new, levels.old)}
    subject = (comparison.left.text if comparison.left else None) or ""
    if given.sentence(comparison.span) in places or _THAT_CHANGE.search(comparison.quote):
        return False
    told = " ".join(given.letter.text[slice(*place)] for place in places)
    told = re.sub(r"\bpr\.\s+[^\W\d_]+", " ", f"{told} {levels.new.counted or ''} {levels.old.counted or ''}")
    lead = given.letter.text[given.sentence(comparison.span)[0] : comparison.span.end].split(", ")[-1]
    known, own = topic(told, given.vocabulary), topic(subject, given.vocabulary)
    strange = bool(own) and not any(kin(word, other, given.vocabulary) for word in own for other in known)
    return strange or is_narrower(given, f"{subject} {lead}", told)


def _two_years(given: CheckInput, comparison: Comparison) -> Levels | None:
    """ "uændret 72 pct. i 2019 og 61 pct. i 2020"."""
    inside = given.told(comparison.span.start, comparison.span.end)
    if comparison.relation != "unchanged" or len(inside) != 2 or inside[0].kind != inside[1].kind:
        return None
    between = given.words_between(inside[0].span, inside[1].span)
    if not re.fullmatch(r"\s+i\s+\d{4}\s+og\s+", between) or not inside[1].as_of:
        return None
    return Levels(new=inside[1], old=inside[0], sure=True)


_THERE = signs(r"(?:\s+(?:19|20)\d\d)?,?\s+(?:hvor|da)\s+(?:vi|der|det|den|tallet|antallet)\s+(?:\w+\s+){1,2}")


def _then_and_before(given: CheckInput, comparison: Comparison) -> Levels | None:
    """ "De 95 aflysninger i 2011 … Antallet er fordoblet i forhold til 2010, hvor vi havde 61": the level told behind the comparison, and the
    only one of the same things in the three sentences before."""
    if comparison.relation != "times":
        return None
    text, here = given.letter.text, given.sentence(comparison.span)
    own = given.told(*here)
    if len(own) != 1 or own[0].kind != "count" or not _THERE.fullmatch(text[comparison.span.end : own[0].span.start]):
        return None
    if not re.match(r"(?:antallet|tallet|det|dette)\s+(?:er|blev|var)\b", text[here[0] : here[1]].lstrip(), re.IGNORECASE):
        return None
    old = own[0]
    start = max(given.stretch(here, 3), given.block(comparison.span)[0])
    before = [one for one in given.told(start, here[0]) if one.kind == old.kind and one.role in ("level", "total")]
    if len(before) != 1 or not before[0].counted or before[0].counted != old.counted or before[0].as_of == old.as_of:
        return None
    return Levels(new=before[0], old=old, sure=True)


def _told_the_other_way(given: CheckInput, levels: Levels) -> bool:
    """ "Da blev der udlånt 31.500 mod 40.950 i 2019": the words about the figures themselves say which came first."""
    first, second = sorted((levels.new, levels.old), key=lambda one: one.span.start)
    ordered = in_time(given, first, second)
    return ordered is not None and ordered[0].id == levels.new.id


def _finding(given: CheckInput, comparison: Comparison, new: Figure, old: Figure) -> Finding:
    vocabulary = given.vocabulary
    left, right = reading(new, vocabulary), reading(old, vocabulary)
    outcome = judge_relation(comparison, left, right, vocabulary)
    plain = told_apart(comparison, new, old) if outcome.verdict == "unclear" else None
    if plain is not None and plain.verdict == "supported":
        outcome = plain
    if outcome.verdict == "contradicted":
        wide = judge_relation(comparison, reading(new, vocabulary, "loose"), reading(old, vocabulary, "loose"), vocabulary)
        if wide.verdict != "contradicted":
            outcome = Outcome("unclear", "remark", "rounding")
        elif direction(comparison.relation) and not sure_order(given, new, old) and comparison.relation in ("rise", "fall"):
            outcome = Outcome("unclear", reason="ambiguous")
    times = number(new.value / old.value, 2) if old.value else "–"
    calculation = (
        f"{shown(new)} / {shown(old)} = {times} gange" if comparison.relation == "times" else f"{shown(old)} → {shown(new)}"
    )
    if outcome.verdict == "supported":
        explanation, ask = f"”{comparison.quote}” passer med de to tal.", ""
    else:
        explanation = told_otherwise(comparison.quote, old, new, times=comparison.relation == "times")
        ask = f"hvad ”{comparison.quote}” bygger på, idet tallene er {shown(old)} og {shown(new)}"
        ask = "" if outcome.severity == "remark" else ask
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=(comparison.id, new.id, old.id),
        evidence=(quoted(comparison), quoted(new), quoted(old)),
        calculation=calculation,
        explanation=explanation,
        ask=ask,
    )
