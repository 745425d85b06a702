"""LK903: the letter says that a rule is kept, and tells beside it of cases where it was not."""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.growth import is_change
from letterkit.checks.whole_signs import own_words
from letterkit.checks.wording import shown
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK903"
NAME = "complies-but-figures-do-not"
CHECK: CheckName = "commitment"
STATUS: Status = "trial"
TITLE = "Reglerne siges overholdt, men tallene viser undtagelser"
EXPLANATION = """
## Hvad den holder sammen
En udtalelse om, at reglerne overholdes nu, og et antal i samme eller næste afsnit, som brevet selv siger er for sent eller
uden for fristen.

## Hvornår den tier
Når brevet siger, at reglerne vil blive overholdt eller ikke overholdes, og når antallet er nul.

## Hvad der regnes som afrunding
Intet.

## Hvad den ikke kan se
Om undtagelserne er lovlige. Derfor er det et spørgsmål.
"""
FLAGGED = Example(text="Kommunen overholder fristen på 24 timer. I 2019 blev 44 underretninger vurderet for sent.")
ACCEPTED = Example(text="Kommunen overholder ikke fristen på 24 timer. I 2019 blev 44 underretninger vurderet for sent.")

_LATE = re.compile(
    r"\b(?:for sent|for sene|efter fristen|uden for fristen|ikke (?:overholdt|inden for fristen|rettidig\w*))\b", re.IGNORECASE
)


def check(given: CheckInput) -> list[Finding]:
    said = given.claims.compliance
    if said.value != "complies" or said.span is None:
        return []
    start, end = given.block(said.span)
    following = next((block.end for block in given.letter.blocks if block.start > end and block.kind == "paragraph"), end)
    found = []
    for figure in given.claims.figures:
        if not start <= figure.span.start < following or figure.kind not in ("count", "share") or not figure.value:
            continue
        if (
            figure.role in ("target", "limit")
            or is_change(given, figure)
            or not _LATE.search(own_words(given, figure, given.claims.figures))
        ):
            continue
        found.append(
            Finding(
                code=CODE,
                check=CHECK,
                verdict="unclear",
                reason="ambiguous",
                claims=(figure.id,),
                evidence=(quoted(figure), Evidence(kind="letter", quote=said.quote or "", span=said.span)),
                calculation=f"{shown(figure)} > 0",
                explanation=f"Brevet siger, at reglerne overholdes, og nævner samtidig {shown(figure)}, hvor det ikke skete til tiden.",
                ask=f"om reglerne er overholdt, når {shown(figure)} ikke skete til tiden",
            )
        )
    return found[:1]
