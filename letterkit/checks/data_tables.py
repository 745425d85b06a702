"""LK603: a cell of the letter's table that is another in the case data."""

from __future__ import annotations

from letterkit.axes import TableCell
from letterkit.case import Fact
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.series import printed, value_of
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table

CODE = "LK603"
NAME = "table-differs-from-data"
CHECK: CheckName = "data"
STATUS: Status = "stable"
TITLE = "Brevets tabel har andre værdier end sagens data"
EXPLANATION = """
## Hvad den holder sammen
Hver celle i brevets tabel og den række i sagens data, som har samme område, nøgletal og periode.

## Hvornår den tier
Når overskrifterne ikke har alle nøgletallets ord, når flere rækker passer, og når cellen er læst usikkert af tekstgenkendelsen.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer på begge sider.

## Hvad den ikke kan se
Om data er rettet, siden brevet blev skrevet.
"""
_DATA = """område;nøgletal;gruppe;periode;værdi;enhed;kilde
Nordby;Andel aktiveringsberørte;Kontanthjælp;2017;27,9;pct.;Register
Nordby;Andel aktiveringsberørte;Kontanthjælp;2018;28,2;pct.;Register
Nordby;Andel aktiveringsberørte;Kontanthjælp;2019;31,0;pct.;Register
"""
_TEXT = (
    "Udviklingen fremgår af tabellen.\n\n"
    "Tabel 1. Andel aktiveringsberørte på kontanthjælp, pct.\n\nÅr\tNordby\n2017\t27,9\n2018\t28,2\n2019\t{}"
)
FLAGGED = Example(text=_TEXT.format("37,0"), data=_DATA)
ACCEPTED = Example(text=_TEXT.format("31,0"), data=_DATA)


def check(given: CheckInput) -> list[Finding]:
    found = []
    for table in given.letter.tables:
        pairs: list[tuple[TableCell, Fact, bool]] = []
        for cell in given.cells(table):
            match = given.matches.get(f"{table.id}/{cell.row}/{cell.column}")
            if match is None or len({fact.value for fact in match.facts}) != 1 or (cell.row, cell.column) in table.doubtful:
                continue
            pairs.append((cell, match.facts[0], match.exact))
        if pairs:
            found.append(_finding(table, pairs))
    return found


def _finding(table: Table, pairs: list[tuple[TableCell, Fact, bool]]) -> Finding:
    off = [(cell, fact) for cell, fact, _ in pairs if not _same(cell.fact, fact)]
    # Cells that agree show that the table is the data's; a table that never agrees counts something else.
    agreeing = len(pairs) - len(off)
    certain = bool(off) and agreeing > len(off)
    said = "; ".join(f"{_when(cell.fact)}: {printed(cell.fact)} mod {printed(fact)}" for cell, fact in off[:6])
    name = f"Tabellen ”{table.title}”" if table.title else "Tabellen"
    if not off:
        explanation = f"{name} svarer til sagens data i alle {len(pairs)} celler, der kan sammenholdes."
    else:
        explanation = f"{name} har andre værdier end sagens data i {len(off)} af {len(pairs)} celler: {said}."
    shown = off or [(cell, fact) for cell, fact, _ in pairs]
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported" if not off else "contradicted" if certain else "unclear",
        reason=None if not off or certain else "other_definition",
        claims=(table.id,),
        evidence=(
            Evidence(
                kind="table",
                quote=said or name,
                span=table.span,
                values=tuple(cell.fact.value for cell, _ in shown),
                cells=tuple((cell.row, cell.column) for cell, _ in shown),
            ),
            *(_row(fact) for _, fact in shown[:12]),
        ),
        calculation=said or f"{len(pairs)} celler passer",
        explanation=explanation,
        ask=f"hvorfor tabellen har andre værdier end sagens data ({said})" if off else "",
    )


def _same(cell: Fact, fact: Fact) -> bool:
    return value_of(cell).meets(value_of(fact))


def _when(fact: Fact) -> str:
    return fact.period.text if fact.period else ""


def _row(fact: Fact) -> Evidence:
    quote = f"{fact.area}, {fact.indicator}, {_when(fact)}: {printed(fact)}"
    return Evidence(kind="data", quote=quote, file=fact.file, row=fact.row, values=(fact.value,), source=fact.source)
