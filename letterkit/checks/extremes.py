"""LK503: "flest", "højest", "lavest", "færrest" about a row of the letter's own table that is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.case import Fact, iso_period
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.levels import DOWN, UP
from letterkit.checks.series import Reading, Series, Witness, printed, series_of
from letterkit.checks.signs import signs
from letterkit.checks.table_grid import grid_of
from letterkit.checks.table_said import clauses, counts_the_same
from letterkit.danish.dates import find_dates
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table
from letterkit.spelling import content_words, meets

CODE = "LK503"
NAME = "extreme-is-elsewhere"
CHECK: CheckName = "table"
STATUS: Status = "trial"
TITLE = "Det højeste eller laveste står et andet sted i tabellen"
EXPLANATION = """
## Hvad den holder sammen
”Flest”, ”højest”, ”størst”, ”færrest” og ”lavest” om én periode, og den række i brevets tabel, som har den højeste eller
laveste værdi.

## Hvornår den tier
Når sætningen nævner flere perioder, når tabellen har flere opgørelser, som ordene kan gælde, og når to rækker deler pladsen.

## Hvad der regnes som afrunding
Intet: tabellens egne tal sammenlignes, som de står.

## Hvad den ikke kan se
Om noget er det højeste uden for tabellens perioder.
"""
_TABLE = "Tabel 1. Underretninger i 2019\n\nKvartal\tUnderretninger\n1. kvartal\t361\n2. kvartal\t374\n3. kvartal\t357\n4. kvartal\t420"
FLAGGED = Example(text=f"Som tabellen viser, kom der flest underretninger i 2. kvartal 2019.\n\n{_TABLE}")
ACCEPTED = Example(text=f"Som tabellen viser, kom der flest underretninger i 4. kvartal 2019.\n\n{_TABLE}")

_MOST = signs(r"\b(?:flest|højest(?:e)?|størst(?:e)?)\b")
_LEAST = signs(r"\b(?:færrest|lavest(?:e)?)\b")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for start, end in given.sentences:
        text = given.letter.text[start:end]
        most, least = _MOST.search(text), _LEAST.search(text)
        if bool(most) == bool(least) or UP.search(text) or DOWN.search(text) or given.is_asked(start):
            continue
        for table in given.letter.tables:
            finding = _held(given, table, start, end, highest=most is not None)
            if finding is not None:
                found.append(finding)
    return found


def _held(given: CheckInput, table: Table, start: int, end: int, *, highest: bool) -> Finding | None:
    text, grid = given.letter.text[start:end], grid_of(given, table)
    said = next(text[low:high] for low, high in clauses(text) if _MOST.search(text[low:high]) or _LEAST.search(text[low:high]))
    if grid is not None and not counts_the_same(grid, said):
        return None
    # Months without a year are of one year; which one plays no part here.
    read = given.cells(table, int((given.letter_date or "2000")[:4]))
    cells = [(cell.fact, (cell.row, cell.column)) for cell in read if not cell.total]
    words = content_words(text, given.vocabulary)
    spoken = [
        one
        for one in series_of(cells, given)
        if len(one.readings) >= 3 and all(meets(word, words, given.vocabulary) for word in _own_words(given, one, cells))
    ]
    if (
        len(spoken) != 1
        or table.doubtful
        or not any(meets(word, words, given.vocabulary) for word in content_words(spoken[0].label, given.vocabulary))
    ):
        return None
    series = spoken[0]
    named = _named(series, text)
    if named is None:
        return None
    values = [one.fact.value for one in series.readings]
    extreme = max(values) if highest else min(values)
    holders = [one for one in series.readings if one.fact.value == extreme]
    fits = named in holders
    if len(holders) > 1 and fits:
        return None
    witness = Witness(kind="table", name=table.title or "tabellen", series=(series,), table=table)
    word = "højeste" if highest else "laveste"
    said = f"{word} værdi er {printed(holders[0].fact)} ({holders[0].period.text}); {named.period.text} har {printed(named.fact)}"
    claims = tuple(one.id for one in given.told(start, end) if one.value == named.fact.value)
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported" if fits else "contradicted",
        claims=claims[:1],
        evidence=(Evidence(kind="letter", quote=text, span=given.letter.span(start, end)), witness.evidence((named, holders[0]))),
        calculation=said,
        explanation=f"Tabellens {word} værdi er {printed(holders[0].fact)} ({holders[0].period.text})"
        + (", som brevet siger." if fits else f"; {named.period.text} har {printed(named.fact)}."),
        ask="" if fits else f"hvad ”{text}” bygger på, idet tabellens {said}",
    )


def _own_words(given: CheckInput, series: Series, cells: Sequence[tuple[Fact, tuple[int, int]]]) -> set[str]:
    """The words that tell this series from the table's others."""
    labels = {fact.indicator for fact, _ in cells}
    mine = set(content_words(series.label, given.vocabulary))
    common = set.intersection(*(set(content_words(label, given.vocabulary)) for label in labels)) if labels else set()
    return mine - common if len(labels) > 1 else set()


def _named(series: Series, text: str) -> Reading | None:
    """The one period of the series that the sentence names."""
    years = {one.period.start.year for one in series.readings}
    dates = [one for one in find_dates(text, reference=None) if one.first and one.last]
    found = [
        one
        for one in series.readings
        if any((one.period.start, one.period.end) == (date.first, date.last) for date in dates)
        or (len(years) == 1 and re.search(rf"\b{re.escape(one.period.text.casefold())}\b", text.casefold()) is not None)
        or any(iso_period(date.iso) == one.period for date in dates if date.iso)
    ]
    return found[0] if len(found) == 1 else None
