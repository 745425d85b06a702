"""LK602: a comparison in words that the case data do not bear out."""

from __future__ import annotations

from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.trends import against
from letterkit.finding import CheckName, Finding

CODE = "LK602"
NAME = "comparison-differs-from-data"
CHECK: CheckName = "data"
STATUS: Status = "stable"
TITLE = "Sammenligningen passer ikke med sagens data"
EXPLANATION = """
## Hvad den holder sammen
Ord for retning og størrelse og de rækker i sagens data, som har samme område, nøgletal og periode.

## Hvornår den tier
Når ordene ikke kan føres til ét nøgletal for ét område, eller når data mangler for en af perioderne.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i data. Grænserne for ”fordoblet” og ”uændret” er de samme som for tal i brevet.

## Hvad den ikke kan se
Om kommunens egen opgørelse tæller anderledes end data.
"""
_DATA = """område;nøgletal;gruppe;periode;værdi;enhed;kilde
Nordby Kommune;Underretninger;Børn og unge;2023;812;antal;Børneregistret
Nordby Kommune;Underretninger;Børn og unge;2024;864;antal;Børneregistret
"""
FLAGGED = Example(text="Antallet af underretninger er faldet i 2024 i forhold til 2023.", data=_DATA)
ACCEPTED = Example(text="Antallet af underretninger er steget i 2024 i forhold til 2023.", data=_DATA)


def check(given: CheckInput) -> list[Finding]:
    return against(given, "data", CODE, CHECK)
