"""LK301: several shares of one population at one date that no common base can give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, Mode, is_hedged, step_of
from letterkit.checks.pairs import Pair, find_pairs
from letterkit.checks.wording import number, shown, whole_between, whole_range
from letterkit.danish.writing import join_list
from letterkit.finding import CheckName, Finding
from letterkit.vocabulary import normal

CODE = "LK301"
NAME = "no-common-base"
CHECK: CheckName = "base"
STATUS: Status = "stable"
TITLE = "Andelene har intet fælles grundlag"
EXPLANATION = """
## Hvad den holder sammen
Antal med andel, hvor brevet ikke nævner, hvad der divideres med. Hvert par tillader nogle få grundlag: antal / andel. Par om
samme befolkning på samme dag skal have mindst ét grundlag til fælles.

## Hvornår den tier
Når andelene gælder forskellige dage eller forskellige grupper, og når en andel passer med et grundlag, som brevet selv nævner.
To par uden fælles grundlag kan ikke afgøre, hvilket der er det rette; først når mindst to andre er enige, peges der på ét.

## Hvad der regnes som afrunding
Andelen må afvige en halv enhed af sidste ciffer. Fortegnelsen siger, hvor mange enkeltfejl på én enhed prøven ville have
opdaget.

## Hvad den ikke kan se
Hele procenter af store tal tillader mange grundlag; da opdages kun store fejl.
"""
FLAGGED = Example(text="Af de ledige er 118 unge (39,6 pct.), 94 er enlige (31,5 pct.), og 86 er nytilkomne (31,9 pct.).")
ACCEPTED = Example(text="Af de ledige er 118 unge (39,6 pct.), 94 er enlige (31,5 pct.), og 86 er nytilkomne (28,9 pct.).")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for group in _groups(given):
        finding = _common(given, group)
        if finding is not None:
            found.append(finding)
    return found


def _groups(given: CheckInput) -> list[list[Pair]]:
    """Pairs without a base that fits in the letter, by date and population. Words that are not there do not divide."""
    groups: list[list[Pair]] = []
    for pair in find_pairs(given):
        if pair.share.kind != "share" or not 0 < pair.share.value < 100 or is_change(given, pair.count):
            continue  # "faldt med 3,1 mio. liter (-4,3 pct.)": of what it was before, no common whole
        if pair.base is not None and pair.fits(given, pair.base, "either"):
            continue
        for group in groups:
            if all(_same_population(pair, other) for other in group):
                group.append(pair)
                break
        else:
            groups.append([pair])
    return [group for group in groups if len(group) >= 2]


def _same_population(left: Pair, right: Pair) -> bool:
    dates = [pair.share.as_of or pair.count.as_of for pair in (left, right)]
    if dates[0] != dates[1]:
        return False
    said = [normal(pair.share.counted) for pair in (left, right) if pair.share.counted]
    return len(said) < 2 or said[0] == said[1]


def _joint(given: CheckInput, pairs: Sequence[Pair], mode: Mode) -> Interval | None:
    joint: Interval | None = Interval(None, None)
    for pair in pairs:
        joint = joint.joined(pair.bases(given, mode)) if joint is not None else None
    if joint is None or joint.high is None:
        return joint
    whole = all(pair.count.kind == "count" for pair in pairs)
    return None if whole and whole_between(joint) is None else joint


def _common(given: CheckInput, group: list[Pair]) -> Finding | None:
    lines = [f"{shown(pair.count)} / {shown(pair.share)} → {whole_range(pair.bases(given, 'printed'))}" for pair in group]
    claims = (*(pair.share.id for pair in group), *(pair.count.id for pair in group))
    evidence = tuple(quoted(figure) for pair in group for figure in (pair.count, pair.share))
    joint = _joint(given, group, "printed")
    if joint is not None:
        shared = whole_range(joint)
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="supported",
            claims=claims,
            evidence=evidence,
            calculation=f"{'; '.join(lines)}; fælles grundlag: {shared}",
            explanation=f"Andelene passer alle med ét og samme grundlag på {_or(shared)}. {_power(given, group)}".strip(),
        )
    if any(_joint(given, group, mode) is not None for mode in ("either", "loose")):
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="unclear",
            severity="remark",
            reason="cut_off",
            claims=claims,
            evidence=evidence,
            calculation="; ".join(lines),
            explanation="Andelene har kun et fælles grundlag, hvis nogle af dem er skåret af i stedet for rundet.",
        )
    outliers = [pair for pair in group if _joint(given, [one for one in group if one is not pair], "printed") is not None]
    hedged = is_hedged(figure for pair in group for figure in (pair.count, pair.share))
    if len(group) >= 3 and len(outliers) == 1 and not hedged and not _has_own_base(given, outliers[0]):
        odd = outliers[0]
        others = [pair for pair in group if pair is not odd]
        rest = _joint(given, others, "printed")
        shared = _or(whole_range(rest)) if rest is not None else ""
        together = _told_together(given, group)
        own = whole_range(odd.bases(given, "printed"))
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="contradicted" if together else "unclear",
            reason=None if together else "other_base",
            claims=(odd.share.id, odd.count.id, *(figure.id for pair in others for figure in (pair.share, pair.count))),
            evidence=evidence,
            calculation=f"{'; '.join(lines)}; uden {shown(odd.share)}: {shared}",
            explanation=f"{join_list([shown(pair.share) for pair in others])} passer med et grundlag på {shared}, "
            f"men {shown(odd.count)} og {shown(odd.share)} kræver {_or(own)}.",
            ask=f"hvilket grundlag {shown(odd.share)} er beregnet af, idet de øvrige andele passer med {shared}",
        )
    if all(_has_own_base(given, pair) for pair in group):
        return None  # "243 på færgerne (9,0 pct.) mod 65 i lufthavnen (5,6 pct.)": each of its own
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear",
        reason="other_base",
        claims=claims,
        evidence=evidence,
        calculation="; ".join(lines),
        explanation="Andelene kan ikke være beregnet af ét og samme grundlag; brevet siger ikke, hvilke grundlag der er brugt.",
        ask=f"hvilket grundlag hver af andelene {join_list([shown(pair.share) for pair in group])} er beregnet af",
    )


def _or(bases: str) -> str:
    """ "1.101-1.102" as words: "1.101 eller 1.102"; wider ranges stay."""
    ends = [end.replace(".", "") for end in bases.split("-")]
    if len(ends) == 2 and all(end.isdigit() for end in ends) and int(ends[1]) == int(ends[0]) + 1:
        return " eller ".join(bases.split("-"))
    return bases


def _told_together(given: CheckInput, group: Sequence[Pair]) -> bool:
    """One paragraph, or parts of one whole: the writer speaks of one population."""
    blocks = {given.block(pair.share.span) for pair in group}
    ids = {pair.count.id for pair in group}
    wholes = {pair.count.part_of or pair.count.id for pair in group}
    return len(blocks) == 1 or (len(wholes) == 1 and wholes <= ids)


def _has_own_base(given: CheckInput, pair: Pair) -> bool:
    """Does the share fit another count of the letter as its base?"""
    return any(
        figure.kind == "count" and figure.value > pair.count.value and pair.fits(given, figure, "either")
        for figure in given.claims.figures
        if figure.id != pair.count.id
    )


def _power(given: CheckInput, group: Sequence[Pair]) -> str:
    """How many single slips of one unit in the last digit of a share the test would have caught."""
    caught = tried = 0
    for index, pair in enumerate(group):
        for sign in (1, -1):
            slipped = replace(pair.share, value=pair.share.value + sign * step_of(pair.share))
            others = [one if place != index else replace(one, share=slipped) for place, one in enumerate(group)]
            tried += 1
            caught += _joint(given, others, "printed") is None
    units = {step_of(pair.share) for pair in group}
    if not caught or len(units) != 1:
        return ""
    return f"{caught} af {tried} enkeltfejl på {number(units.pop())} procentpoint ville være opdaget."
