"""LK502: a comparison in words that the letter's own table does not bear out."""

from __future__ import annotations

from letterkit.checks.clauses import without_asides
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.table_clause import is_spoken_of, of_one_line
from letterkit.checks.table_grid import grid_of
from letterkit.checks.table_said import are_known, lead_of, subject_is_known
from letterkit.checks.trends import against
from letterkit.finding import CheckName, Finding

CODE = "LK502"
NAME = "comparison-differs-from-table"
CHECK: CheckName = "table"
STATUS: Status = "stable"
TITLE = "Sammenligningen passer ikke med brevets egen tabel"
EXPLANATION = """
## Hvad den holder sammen
Ord som ”steget”, ”fordoblet i forhold til 1. halvår” og ”højere end landsgennemsnittet” og den tabel i brevet, som de taler om.
En periode på flere rækker læses som rækkernes gennemsnit.

## Hvornår den tier
Når ordene ikke kan føres til én række eller kolonne. Taler brevet om antal, og viser tabellen andele (eller omvendt), kan
det ikke afgøres. Går udviklingen op og ned, siges der ikke, at retningen ikke stemmer.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i hver celle. ”Fordoblet” passer fra 1,96 gange og stemmer ikke under 1,76.

## Hvad den ikke kan se
Om en stigning er ”markant” nok; er forskellen under 5 pct., gives en bemærkning.
"""
FLAGGED = Example(
    text="Tabellen viser, at andelen af rettidige afgørelser er faldet fra 2018 til 2020.\n\n"
    "Tabel 1. Andel rettidige afgørelser, pct.\n\nÅr\tNordby\n2018\t71,2\n2019\t75,0\n2020\t80,4"
)
ACCEPTED = Example(
    text="Tabellen viser, at andelen af rettidige afgørelser er steget fra 2018 til 2020.\n\n"
    "Tabel 1. Andel rettidige afgørelser, pct.\n\nÅr\tNordby\n2018\t71,2\n2019\t75,0\n2020\t80,4"
)


def check(given: CheckInput) -> list[Finding]:
    return [one for one in against(given, "table", CODE, CHECK) if one.verdict != "contradicted" or _of_the_table(given, one)]


def _of_the_table(given: CheckInput, finding: Finding) -> bool:
    """Is nothing narrower spoken of than what the table counts: "antallet af kvindelige murere"?"""
    said = next((item for item in finding.evidence if item.kind == "letter" and item.span), None)
    if said is None or said.span is None:
        return True
    spans = {item.span for item in finding.evidence if item.kind == "table"}
    grids = [grid_of(given, table) for table in given.letter.tables if table.span in spans]
    start, end = given.sentence(said.span)
    text, told = without_asides(given.letter.text[start:end]), given.letter.text[start : said.span.end]
    return all(
        grid is None
        or (
            subject_is_known(grid, said.quote)
            and not of_one_line(grid, told)
            and is_spoken_of(grid, f"{text} {said.quote}")
            and are_known(grid, lead_of(text, said.quote))
        )
        for grid in grids
    )
