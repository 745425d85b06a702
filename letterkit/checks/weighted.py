"""LK205: a share of the whole that the shares of its groups cannot give, weighed by how many each group has."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, Mode, Outcome, is_hedged, judge, over, reading, times, total
from letterkit.checks.levels import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.wording import number, shown
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

CODE = "LK205"
NAME = "whole-share-differs-from-groups"
CHECK: CheckName = "share"
STATUS: Status = "trial"
TITLE = "Andelen for det hele følger ikke af gruppernes andele"
EXPLANATION = """
## Hvad den holder sammen
Grupper, der hver har et antal og en andel (”240 elever med et fravær på 4,0 pct. og 160 elever med 8,0 pct.”), og den andel, som
brevet skriver for dem under ét (”samlet”, ”som helhed”). Andelene vejes med antallene.

## Hvornår den tier
Når intet siger, at andelen gælder grupperne under ét, og når der kan være flere grupper end de nævnte, medmindre andelen ligger
uden for gruppernes laveste og højeste eller er deres simple gennemsnit.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i hvert tal.

## Hvad den ikke kan se
Om grupperne overlapper.
"""
_TEXT = "I indskolingen går der 240 elever med et fravær på 4,0 pct., og i udskolingen 160 elever med et fravær på 8,0 pct. "
FLAGGED = Example(text=_TEXT + "For de to afdelinger under ét er fraværet 6,0 pct.")
ACCEPTED = Example(text=_TEXT + "For de to afdelinger under ét er fraværet 5,6 pct.")

_TOGETHER = signs(
    r"\b(?:samlet|samlede|som helhed|under ét|i alt|tilsammen|for hele \w+|på tværs|for alle|begge|gennemsnit\w*|tilsammen|"
    r"for de to|for de tre|for de fire)\b"
)
# Words that say that the groups named are all of them.
_ALL = signs(r"\b(?:begge|delt i|opdelt i|to afdelinger|under ét|de to|de tre|de fire|dermed|således|altså|svarende til)\b")
_OTHERS = signs(rf"\b(?:medregnes|inklusive|inkl\.|{words('nation')}|mål\w*)\b")

Group = tuple[Figure, Figure]  # how many, and the share of them


def check(given: CheckInput) -> list[Finding]:
    found = []
    for whole in given.claims.figures:
        start, end = given.sentence(whole.span)
        text = given.letter.text
        if (
            _kind(whole) not in ("share", "duration")
            or whole.same_as
            or is_change(given, whole)
            or whole.role in ("target", "limit", "change")
        ):
            continue
        if not _TOGETHER.search(text[start:end]) or _OTHERS.search(text[start:end]):
            continue
        groups = _groups(given, whole)
        finding = _finding(given, whole, groups) if len(groups) >= 2 else _beyond(given, whole) if whole.kind == "share" else None
        found += [finding] if finding is not None else []
    return found


_UNDER_ONE = signs(r"^\W*(?:samlet|tilsammen|sammenlagt|under ét|gennemsnittet|for begge|for de to|i alt)\b")
_NO_OTHERS = signs(r"\b(?:de to|de tre|de fire|begge)\b")


def _beyond(given: CheckInput, whole: Figure) -> Finding | None:
    """ "82 pct. hos de ene og 74 pct. hos de andre. Samlet er den 84 pct.": the groups of the sentence before, without their sizes;
    whatever these are, the whole lies between the lowest and the highest."""
    here = given.sentence(whole.span)
    text = given.letter.text[slice(*here)]
    before = given.neighbour(here, -1)
    if before is None or not _UNDER_ONE.search(text):
        return None
    shares = [one for one in given.told(*before) if one.kind == "share"]
    alone = not any(one.kind == "share" and one.id != whole.id for one in given.told(*here))
    told = all(one.role == "level" and not one.same_as and not one.part_of and not is_change(given, one) for one in shares)
    alike = len({one.counted for one in (*shares, whole)}) == 1 and len({one.as_of for one in (*shares, whole)}) == 1
    if len(shares) < 2 or not (alone and told and alike):
        return None
    said = reading(whole, given.vocabulary)
    low = min(
        (one.low for one in (reading(share, given.vocabulary) for share in shares) if one.low is not None),
        default=Fraction(0),
    )
    high = max(
        (one.high for one in (reading(share, given.vocabulary) for share in shares) if one.high is not None),
        default=Fraction(100),
    )
    if Interval(low, high).meets(said):
        return None
    certain = _NO_OTHERS.search(text) is not None
    span = f"{number(min(one.value for one in shares))}-{number(max(one.value for one in shares))} pct."
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted" if certain else "unclear",
        reason=None if certain else "part_missing",
        claims=(whole.id, *(one.id for one in shares)),
        evidence=tuple(quoted(one) for one in (whole, *shares)),
        calculation=f"{shown(whole)} ligger uden for {span}",
        explanation=f"Grupperne ligger på {span}; {shown(whole)} for dem under ét ligger uden for.",
        ask=f"hvordan {shown(whole)} er beregnet, idet grupperne ligger på {span}",
    )


_DAYS = {"dage": "day", "timer": "hour", "uger": "week"}


def _unit(whole: Figure) -> str | None:
    """ "13 fraværsdage" are days."""
    return next(
        (unit for end, unit in _DAYS.items() if whole.kind == "count" and (whole.counted or "").endswith(end)), whole.unit
    )


def _kind(whole: Figure) -> str:
    return "duration" if whole.kind == "count" and _unit(whole) in _DAYS.values() else whole.kind


def _groups(given: CheckInput, whole: Figure) -> list[Group]:
    """Counts and shares that take turns right before the whole, in its paragraph: count, share, count, share."""
    start, kind = given.block(whole.span)[0], _kind(whole)
    before = [
        one
        for one in given.told(start, whole.span.start)
        if one.kind in ("count", kind)
        and one.role in ("level", "part", "average")
        and not (one.kind == "count" and one.value < 10)
    ]
    counts = [one for one in before if one.kind == "count"]
    if len(counts) > 2 and before[-1] == counts[-1] and counts[-1].value == sum(one.value for one in counts[:-1]):
        before = before[:-1]  # "for de 250 medarbejdere under ét": the groups together
    if len(before) < 4 or len(before) % 2 or any(one.same_as for one in before):
        return []
    pairs = list(zip(before[::2], before[1::2], strict=True))
    turns = [(one.kind, two.kind) for one, two in pairs]
    if len({one.unit for one in before if one.kind == kind} | {_unit(whole)}) > 1:
        return []
    if set(turns) == {("count", kind)}:
        groups = pairs
    elif set(turns) == {(kind, "count")}:
        groups = [(two, one) for one, two in pairs]
    else:
        return []
    counts = [count for count, _ in groups]
    alike = all(same_noun(given, counts[0], other) for other in counts[1:])
    near = all(abs(share.span.start - count.span.end) < 90 for count, share in groups)
    one_each = all(given.sentence(share.span) == given.sentence(count.span) for count, share in groups)
    return groups if alike and near and one_each else []


def _finding(given: CheckInput, whole: Figure, groups: Sequence[Group]) -> Finding | None:
    vocabulary = given.vocabulary
    counts, shares = [count for count, _ in groups], [share for _, share in groups]

    def weighed(mode: Mode) -> Interval:
        parts = [times(reading(count, vocabulary, mode), reading(share, vocabulary, mode)) for count, share in groups]
        return over(total(parts), total(reading(count, vocabulary, mode) for count in counts))

    outcome = judge(
        lambda mode: weighed(mode).meets(reading(whole, vocabulary, mode)), hedged=is_hedged((whole, *counts, *shares))
    )
    exact = sum((count.value * share.value for count, share in groups), Fraction(0)) / sum(count.value for count in counts)
    plain = total(reading(share, vocabulary) for share in shares).scaled(Fraction(1, len(shares)))
    simple = plain.meets(reading(whole, vocabulary))
    if outcome.verdict == "contradicted":
        text = given.letter.text[given.block(whole.span)[0] : whole.span.end]
        lowest, highest = min(one.value for one in shares), max(one.value for one in shares)
        said = reading(whole, vocabulary)
        outside = said.below(Interval(lowest - 1, None)) or Interval(None, highest + 1).below(said)
        if not (_ALL.search(text) and (simple or outside)):
            outcome = Outcome("unclear", reason="part_missing")
    real = f"{number(exact, max(1, whole.decimals))}{' pct.' if whole.kind == 'share' else ''}"
    listed = " + ".join(f"{shown(count)} × {shown(share)}" for count, share in groups)
    calculation = f"({listed}) / {number(sum((one.value for one in counts), Fraction(0)))} = {real}"
    good = outcome.verdict == "supported"
    if outcome.verdict == "unclear" and not simple:
        return None
    slip = " Tallet passer med det simple gennemsnit af andelene." if simple and not good else ""
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=(whole.id, *(one.id for one in counts), *(one.id for one in shares)),
        evidence=tuple(quoted(one) for one in (whole, *counts, *shares)),
        calculation=f"{calculation}: passer med {shown(whole)}" if good else f"{calculation}; brevet skriver {shown(whole)}",
        explanation=f"Grupperne vejet med deres størrelse giver {real}"
        + (", som brevet skriver." if good else f"; brevet skriver {shown(whole)}.{slip}"),
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan {shown(whole)} er beregnet, idet grupperne vejet giver {real}",
    )
