"""A stock told with its flows: "ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, og ved årets udgang var der 34".

Only where one paragraph names all four, each in a clause of its own, and no other number of the kind between them.
"""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import minus, total
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.reckoned import Reckoned
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import UNCOUNTED, same_measure
from letterkit.checks.wording import amount, shown
from letterkit.claim import Figure

_SPAN = r"(?:årets|kvartalets|halvårets|månedens|periodens|sæsonens|skoleårets|(?:19|20)\d\d)"
_OF = r"(?:året|kvartalet|halvåret|måneden|perioden|sæsonen|skoleåret|(?:19|20)\d\d)"
_YEAR = r"(?:19|20)\d\d"
_PARTS = {
    # Which period they open and close, they say with the same word.
    "start": signs(
        rf"\bved\s+(?:begyndelsen|starten|indgangen)\s+(?:af|til)\s+(?P<a>{_OF})|\bved\s+(?P<b>{_SPAN})\s+(?:begyndelse|start|indgang)\b|"
        rf"\bprimo\s+(?P<c>{_YEAR})|\bpr\.\s+1\.\s+januar\s+(?P<d>{_YEAR})"
    ),
    "end": signs(
        rf"\bved\s+(?:udgangen|slutningen|afslutningen|udløbet)\s+af\s+(?P<a>{_OF})|\bved\s+(?P<b>{_SPAN})\s+(?:udgang|slutning|afslutning|udløb)\b|"
        rf"\bultimo\s+(?P<c>{_YEAR})|\bpr\.\s+31\.\s+december\s+(?P<d>{_YEAR})"
    ),
    "in": signs(
        r"\b(?:kom|kommet)\s+(?:[\w.]+\s+){0,4}?(?:til|ind|på listen)\b|\b(?:modtog|modtaget|indkom|indkommet|tilgang|oprettet|tiltrådte|visiteret|opskrevet|skrevet op|henvist)\b"
    ),
    "out": signs(
        r"\b(?:afsluttet|afsluttede|afgjort|afgjorde|udskilt|udskilte|fratrådte|afgik|afgang|nedlagt|kasseret|fik (?:(?:en|et|tilbudt|anvist|tilbud om|tilbud på)\s+){0,2}(?:\w*plads|\w*bolig|tilbud)|forlod listen)\b"
    ),
}
# What else may move a stock, or make a number a part of another.
_MORE = signs(
    r"\b(?:heraf|hvoraf|deraf|herunder|desuden|hertil|dertil|genåb\w*|genoptag\w*|overfør\w*|overflyt\w*|trukket|annullere\w*|netto|bl\.\s?a\.|blandt andet|ca\.|"
    r"omkring|cirka|rettet|korriger\w*|nogle|enkelte|også|ikke|mål\w*|forvent\w*|heriblandt|tilbage|flyttet|flyttede)\b"
)
_SEAM = re.compile(r"[;:,]\s|\s(?:og|mens|men|så|samt)\s")
_FEWEST = 10  # a stock so small is moved by what no letter tells


def stock_told(given: CheckInput, result: Figure) -> Reckoned | None:
    """The stock at the end as start plus what came less what went, where `result` is the end."""
    start, end = given.block(result.span)
    told = [one for one in given.told(start, end) if one.kind == "count"]
    if (
        len(told) != 4
        or told[-1].id != result.id
        or _MORE.search(given.letter.text, start, end)
        or UNCOUNTED.search(given.letter.text, start, end)
    ):
        return None
    parts: dict[str, Figure] = {}
    periods: set[str] = set()
    for one in told:
        clause = _clause(given, one)
        named = {name: found for name, sign in _PARTS.items() if (found := sign.search(clause))}
        name = next(iter(named), "")
        if len(named) != 1 or name in parts or one.approx != "exact" or not same_measure(one, result):
            return None
        parts[name] = one
        periods |= {said.lower().rstrip("s") for said in named[name].groupdict().values() if said}
    if (
        len(parts) != 4
        or len(periods) != 1
        or parts["end"] is not result
        or told[0] is not parts["start"]
        or result.value < _FEWEST
    ):
        return None
    noun = head(parts["start"])
    if any(is_named_beside(one) and not counts(one, noun) for one in told[1:]):
        return None  # "25 klager" are none of the "40 sager"
    first, came, went = parts["start"], parts["in"], parts["out"]
    value = first.value + came.value - went.value
    return Reckoned(
        numbers=(first, came, went),
        combine=lambda one, two, three: minus(total((one, two)), three),
        value=value,
        tell=lambda: f"{shown(first)} + {shown(came)} - {shown(went)} = {amount(value, first)}",
        added=True,
    )


def _clause(given: CheckInput, figure: Figure) -> str:
    """What stands between the seams around a number, and between the numbers around it."""
    low, high = given.sentence(figure.span)
    near = [one.span for one in given.told(low, high) if one.kind == "count" and one.id != figure.id]
    low = max([low, *(one.end for one in near if one.end <= figure.span.start)])
    high = min([high, *(one.start for one in near if one.start >= figure.span.end)])
    before, behind = given.letter.text[low : figure.span.start], given.letter.text[figure.span.end : high]
    return f"{_SEAM.split(before)[-1]}{figure.quote}{_SEAM.split(behind)[0]}"
