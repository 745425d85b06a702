"""LK401: a change that does not follow from the two figures it lies between."""

from __future__ import annotations

from fractions import Fraction

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, Mode, Outcome, is_hedged, judge, minus, over, point, reading
from letterkit.checks.relations import direction
from letterkit.checks.slips import name_slip
from letterkit.checks.wording import number, shown
from letterkit.claim import Comparison, Figure
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK401"
NAME = "change-differs-from-figures"
CHECK: CheckName = "growth"
STATUS: Status = "stable"
TITLE = "Ændringen følger ikke af de to tal"
EXPLANATION = """
## Hvad den holder sammen
En ændring, som brevet sætter tal på (”steget fra 1.020 til 1.140, svarende til 11,8 pct.”, ”66 flere”), og de to tal, den
ligger imellem. Procenten regnes af det tidligere tal.

## Hvornår den tier
Når brevet ikke siger, hvilke to tal ændringen ligger imellem, og når de to tal ikke er af samme slags.

## Hvad der regnes som afrunding
Ændringen skal kunne fremkomme af tal, der ligger inden for afrundingen af alle tre. Ændring mellem to andele kan være i
procent eller procentpoint; skrives forskellen i point som ”pct.”, siges begge tal.

## Hvad den ikke kan se
Små forskelle mellem tidligere og senere grundlag, når ændringen er skrevet i hele procenter.
"""
FLAGGED = Example(
    text="Antallet af sager steg fra 1.020 sager i 2023 til 1.140 sager i 2024, svarende til en stigning på 18,8 pct."
)
ACCEPTED = Example(
    text="Antallet af sager steg fra 1.020 sager i 2023 til 1.140 sager i 2024, svarende til en stigning på 11,8 pct."
)


def check(given: CheckInput) -> list[Finding]:
    found = []
    for comparison in given.claims.comparisons:
        change, new, old = (given.figures.get(name or "") for name in side_ids(comparison))
        if change is None or new is None or old is None or len({change.id, new.id, old.id}) < 3 or new.kind != old.kind:
            continue
        if direction(comparison.relation) == 0 or old.value == 0 or new.role == "target" or old.role == "target":
            continue
        finding = _finding(given, comparison, change, new, old)
        if finding is not None:
            found.append(finding)
    return found


def side_ids(comparison: Comparison) -> tuple[str | None, str | None, str | None]:
    """The figures that state the change, the new level and the old level."""
    left, right = comparison.left, comparison.right
    return comparison.change, left.figure if left else None, right.figure if right else None


def _finding(given: CheckInput, comparison: Comparison, change: Figure, new: Figure, old: Figure) -> Finding | None:
    vocabulary, sign = given.vocabulary, direction(comparison.relation)

    def difference(mode: Mode) -> Interval:
        gap = minus(reading(new, vocabulary, mode), reading(old, vocabulary, mode))
        return gap if sign > 0 else minus(point(0), gap)

    def relative(mode: Mode) -> Interval:
        # (new - old)/old as new/old - 1: the old figure counts once.
        ratio = over(reading(new, vocabulary, mode), reading(old, vocabulary, mode))
        return (minus(ratio, point(1)) if sign > 0 else minus(point(1), ratio)).scaled(100)

    of_level = change.kind == "points" or (change.kind == new.kind and new.kind != "share")
    if of_level:
        if change.kind == "points" and new.kind != "share":
            return None
        right, unit = difference, " procentpoint" if change.kind == "points" else ""
        exact = (new.value - old.value) * sign
        high, low = max(new.value, old.value), min(new.value, old.value)
        calculation = f"{number(high)} - {number(low)} = {number(high - low)}{unit}"
    elif change.kind in ("share", "ratio"):
        right = relative
        exact = (new.value - old.value) * sign * 100 / old.value
        unit = " pct."
        result = number(exact * sign, max(1, change.decimals))
        calculation = f"({number(new.value)} - {number(old.value)}) / {number(old.value)} = {result} pct."
    else:
        return None
    scale = 100 if change.kind == "ratio" else 1

    def fits(mode: Mode) -> bool:
        return reading(change, vocabulary, mode).scaled(scale).meets(right(mode))

    outcome = judge(fits, hedged=is_hedged((change, new, old)))
    claims = (change.id, comparison.id, new.id, old.id)
    evidence = (quoted(change), quoted(new), quoted(old))
    places = None if of_level else max(1, change.decimals)
    real = f"{number(exact, places)}{unit}"
    if outcome.verdict == "supported":
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="supported",
            claims=claims,
            evidence=evidence,
            calculation=f"{calculation}: passer med {shown(change)}",
            explanation=f"Ændringen på {shown(change)} følger af de to tal, brevet nævner.",
        )
    points = not of_level and new.kind == "share" and reading(change, vocabulary).meets(difference("printed"))
    if outcome.verdict == "contradicted" and points:
        return _points_for_per_cent(change, claims, evidence, calculation, real, abs(exact - change.value))
    if outcome.verdict == "contradicted" and exact < 0 and not sure_order(given, new, old):
        outcome = Outcome("unclear", reason="ambiguous")
    slip = name_slip(change, point(exact), _meant(new, old, sign)) if outcome.verdict == "contradicted" else ""
    said = f"Fra {shown(old)} til {shown(new)} er ændringen {real}, mens brevet skriver {shown(change)}."
    if outcome.reason == "cut_off":
        said += " Tallet ser ud til at være skåret af i stedet for rundet."
    elif outcome.reason in ("rounding", "round_number"):
        said += " Det kan skyldes, at tallene er runde."
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=claims,
        evidence=evidence,
        calculation=f"{calculation}; brevet skriver {shown(change)}",
        explanation=f"{said} {slip}".strip(),
        ask="" if outcome.severity == "remark" else f"hvordan {shown(change)} er beregnet, idet {calculation}",
    )


def _points_for_per_cent(
    change: Figure, claims: tuple[str, ...], evidence: tuple[Evidence, ...], calculation: str, real: str, gap: Fraction
) -> Finding:
    """The difference in points written as per cent: said, and graver where the two readings lie far apart."""
    points = f"{number(change.value, change.decimals)} procentpoint"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted" if gap >= 1 else "unclear",
        severity="finding" if gap >= 1 else "remark",
        reason="points",
        claims=claims,
        evidence=evidence,
        calculation=f"{calculation}; forskellen er {points}",
        explanation=f"Forskellen mellem de to andele er {points}; ændringen i procent er {real}. Brevet skriver {shown(change)}",
        ask=f"om {shown(change)} skal læses som {points}",
    )


def _meant(new: Figure, old: Figure, sign: int) -> list[tuple[str, Interval]]:
    """What a writer may have computed instead."""
    gap = (new.value - old.value) * sign
    named = [
        ("den rene forskel skrevet som procent", point(gap)),
        ("det nye tal i procent af det gamle", point(new.value * 100 / old.value)),
    ]
    if new.value:
        named.append(("det senere tal som grundlag", point(gap * 100 / new.value)))
    return named


def sure_order(given: CheckInput, new: Figure, old: Figure) -> bool:
    """Do dates or "fra … til …" say which of the two came first?"""
    if new.as_of and old.as_of and new.as_of != old.as_of:
        return old.as_of < new.as_of
    text = given.letter.text
    before_old, before_new = (text[max(0, one.span.start - 12) : one.span.start].lower() for one in (old, new))
    return "fra" in before_old.split() and "til" in before_new.split()
