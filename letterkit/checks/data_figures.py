"""LK601: a figure that is another in the case data; and one that names the data's own source where the data have nothing."""

from __future__ import annotations

from letterkit.case import Match
from letterkit.checks.facts import hold
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.series import printed
from letterkit.checks.whole_signs import counts_less_or_more
from letterkit.checks.wording import shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

CODE = "LK601"
NAME = "figure-differs-from-data"
CHECK: CheckName = "data"
STATUS: Status = "stable"
TITLE = "Tallet er et andet i sagens data"
EXPLANATION = """
## Hvad den holder sammen
Et tal i brevet og den række i sagens data, som har samme område, nøgletal, gruppe og periode. Afsenderens eget område
gælder, når sætningen ikke nævner et andet.

## Hvornår den tier
Når ordene ikke dækker nøgletallet helt, når flere rækker passer (så nævnes de alle), og når brevet ikke siger, hvilken
periode tallet gælder. Nævner brevet en anden kilde end den, data kommer fra, er det et spørgsmål om opgørelsen og ikke en fejl.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i tallet og i data. ”Ca.”, ”knap” og ”godt” giver plads til den side, de siger.

## Hvad den ikke kan se
Om data selv er rigtige. En manglende værdi er aldrig nul; den nævnes som manglende.
"""
_DATA = """område;nøgletal;gruppe;periode;værdi;enhed;kilde
Nordby Kommune;Underretninger;Børn og unge;2023;655;antal;Børneregistret
Nordby Kommune;Underretninger;Børn og unge;2024;702;antal;Børneregistret
"""
FLAGGED = Example(text="Nordby Kommune modtog 750 underretninger i 2024.", data=_DATA)
ACCEPTED = Example(text="Nordby Kommune modtog 702 underretninger i 2024.", data=_DATA)


def check(given: CheckInput) -> list[Finding]:
    found = []
    for figure in given.claims.figures:
        match = given.matches.get(figure.id)
        if match is None:
            continue
        finding = hold(given, figure, match, "data", CODE, CHECK) if match.facts else _uncovered(figure, match)
        if finding is not None and not (finding.verdict == "contradicted" and counts_less_or_more(given, figure)):
            found.append(finding)
    return found


def _uncovered(figure: Figure, match: Match) -> Finding | None:
    """The letter names the source that the case data are from, and the data have the indicator, but not for that time."""
    if not match.expected or not match.near or figure.as_of is None or match.missing:
        return None
    named = match.near[0].indicator
    have = "; ".join(f"{fact.period.text}: {printed(fact)}" for fact in match.near[:4] if fact.period)
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unsupported",
        reason="other_period",
        claims=(figure.id,),
        evidence=(quoted(figure),),
        calculation=f"data har for ”{named}” {have}",
        explanation=f"{shown(figure)} kunne ikke genfindes: sagens data har ingen værdi af ”{named}” for {figure.as_of}, kun {have}.",
        ask=f"hvor {shown(figure)} kan genfindes",
    )
