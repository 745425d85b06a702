"""LK102: shares that the letter tells as all of it, and that do not make 100 per cent."""

from __future__ import annotations

from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Mode, is_hedged, judge, point, reading, total
from letterkit.checks.parts import other_dates
from letterkit.checks.wording import number, shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

CODE = "LK102"
NAME = "shares-miss-hundred"
CHECK: CheckName = "sum"
STATUS: Status = "stable"
TITLE = "Andelene giver ikke 100 pct."
EXPLANATION = """
## Hvad den holder sammen
Andele i én sætning, hvor den sidste er resten (”de øvrige 23 pct.”), så at de tilsammen skal være det hele.

## Hvornår den tier
Når intet siger, at andelene er det hele, når resten er en rest af noget andet end 100 (”heraf … øvrige”), og når andelene
gælder forskellige dage.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer for hver andel: tre hele procenter må give 98,5-101,5.

## Hvad den ikke kan se
Om grupperne overlapper.
"""
FLAGGED = Example(text="I 2019 blev 62 pct. af sagerne afgjort inden for tre uger, mens de øvrige 28 pct. tog længere tid.")
ACCEPTED = Example(text="I 2019 blev 62 pct. af sagerne afgjort inden for tre uger, mens de øvrige 38 pct. tog længere tid.")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for rest in given.claims.figures:
        if rest.kind != "share" or rest.role != "remainder" or rest.part_of or rest.same_as:
            continue
        sentence = given.sentence(rest.span)
        before = [
            one
            for one in given.told(sentence[0], rest.span.start)
            if one.kind == "share"
            and one.role in ("level", "part", "total")
            and one.part_of is None
            and not is_change(given, one)
        ]
        if before and not other_dates((*before, rest)):
            finding = _finding(given, (*before, rest))
            if finding is not None:
                found.append(finding)
    return found


def _finding(given: CheckInput, shares: tuple[Figure, ...]) -> Finding | None:
    vocabulary = given.vocabulary

    def fits(mode: Mode) -> bool:
        return total(reading(one, vocabulary, mode) for one in shares).meets(point(100))

    # "44 pct. …, heraf 28 pct. …, de øvrige 16 pct.": the rest of the first, not of everything.
    nested = len(shares) >= 3 and total(reading(one, vocabulary) for one in shares[1:]).meets(reading(shares[0], vocabulary))
    outcome = judge(fits, hedged=is_hedged(shares))
    if nested or (outcome.verdict == "contradicted" and any(one.approx not in ("exact", "about") for one in shares)):
        return None
    summed = sum((one.value for one in shares), Fraction(0))
    decimals = max(one.decimals for one in shares)
    sum_text = f"{' + '.join(shown(one) for one in shares)} = {number(summed, decimals)}"
    good = outcome.verdict == "supported"
    # Three shares or more may overlap; two of which one is the rest may not.
    verdict = outcome.verdict if good or len(shares) == 2 or abs(summed - 100) <= 20 else "unclear"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=tuple(one.id for one in reversed(shares)),
        evidence=tuple(quoted(one) for one in shares),
        calculation=sum_text if good else f"{sum_text} ≠ 100",
        explanation="Andelene giver tilsammen 100 pct."
        if good
        else f"Andelene giver tilsammen {number(summed, decimals)} pct., ikke 100.",
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan andelene er opgjort, idet de tilsammen giver {number(summed, decimals)} pct.",
    )
