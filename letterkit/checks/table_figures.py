"""LK501: a figure in a sentence that is another in the letter's own table."""

from __future__ import annotations

from fractions import Fraction

from letterkit.case import Match
from letterkit.checks.facts import hold
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.series import plain_value
from letterkit.checks.slips import is_slip
from letterkit.checks.table_named import is_of_the_cell, named_cell
from letterkit.checks.whole_signs import counts_less_or_more
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

CODE = "LK501"
NAME = "figure-differs-from-table"
CHECK: CheckName = "table"
STATUS: Status = "stable"
TITLE = "Tallet i teksten er et andet i brevets egen tabel"
EXPLANATION = """
## Hvad den holder sammen
Et tal i teksten og den celle i brevets tabel, som har samme nøgletal, område og periode efter ordene i overskrifter og
forspalte.

## Hvornår den tier
Når flere celler passer lige godt på ordene, når perioden ikke fremgår, når sætningen har et ”ikke”, som tabellen ikke har,
og når cellen er læst usikkert.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i tallet og i cellen. ”Ca.”, ”knap” og ”godt” giver plads til den side, de siger.

## Hvad den ikke kan se
Tal, som teksten omtaler med andre ord end tabellen. Dem finder ordlistens synonymer, når de er skrevet ind.
"""
_TABLE = "Tabel 1. Underretninger fordelt på kvartaler, 2024\n\nKvartal\tModtaget\tVurderet inden for fristen\n" + (
    "1. kvartal\t361\t330\n2. kvartal\t374\t338\n3. kvartal\t357\t321\n4. kvartal\t420\t372"
)
FLAGGED = Example(text=f"I 4. kvartal 2024 modtog kommunen 402 underretninger.\n\n{_TABLE}")
ACCEPTED = Example(text=f"I 4. kvartal 2024 modtog kommunen 420 underretninger.\n\n{_TABLE}")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for figure in given.claims.figures if given.letter.tables else ():
        match = given.matches.get(f"{figure.id}/table")
        finding = None
        if match is not None and match.facts and not any(_doubtful(given, match.facts[0].file, cell) for cell in match.cells):
            finding = hold(given, figure, match, "table", CODE, CHECK)
            if finding is not None and finding.verdict == "contradicted" and _is_far(figure, plain_value(match.facts[0])):
                finding = None
        finding = finding or _named(given, figure)
        if finding is not None and finding.verdict == "contradicted" and counts_less_or_more(given, figure):
            finding = None
        if finding is not None:
            found.append(finding)
    return found


def _named(given: CheckInput, figure: Figure) -> Finding | None:
    """The cell whose row and column the sentence names, where the number is that cell's or a slip of it."""
    named = named_cell(given, figure)
    if named is None:
        return None
    table, cell = named
    match = Match(claim=figure.id, facts=(cell.fact,), exact=True, cells=((cell.row, cell.column),))
    finding = hold(given, figure, match, "table", CODE, CHECK)
    accused = finding is not None and finding.verdict == "contradicted"
    return None if accused and not is_of_the_cell(given, table, cell, figure) else finding


def _is_far(figure: Figure, cell: Fraction) -> bool:
    """So far apart, and by no slip of the pen, that the two count different things: "31 skoler" and their 145 visits."""
    value = figure.value
    if not value or not cell or Fraction(1, 2) <= value / cell <= 2:
        return False
    tens = any(value == cell * scale or value * scale == cell for scale in (10, 100, 1000, 10**6))
    return not (tens or is_slip(value, cell))


def _doubtful(given: CheckInput, table_id: str, cell: tuple[int, int]) -> bool:
    table = given.tables.get(table_id)
    return table is not None and cell in table.doubtful
