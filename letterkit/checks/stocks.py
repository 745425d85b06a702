"""A stock told with its flows: "ved årets begyndelse var der 40 sager; 25 kom til, 31 blev afsluttet, og ved årets udgang var der 34".

Only where one paragraph names all four next to each other, each in a clause of its own, and no other number of the kind between them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import minus, total
from letterkit.checks.nouns import counts, head, is_named_beside
from letterkit.checks.reckoned import Reckoned
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped
from letterkit.checks.whole_signs import UNCOUNTED, same_measure
from letterkit.checks.wording import amount, shown
from letterkit.claim import Figure

_YEAR = r"(?:19|20)\d\d"
_SPAN = rf"(?:årets|kvartalets|halvårets|månedens|periodens|sæsonens|skoleårets|{_YEAR})"
_OF = rf"(?:året|kvartalet|halvåret|måneden|perioden|sæsonen|skoleåret|{_YEAR})"
_WE = r"(?:(?!ikke\b)[^\W\d_]+\s+){0,2}?"
# Which period they open and close, they say with the same word.
_OPENS = (
    rf"\bved\s+(?:begyndelsen|starten|indgangen)\s+(?:af|til)\s+(?P<a>{_OF})|\bved\s+(?P<b>{_SPAN})\s+(?:begyndelse|start|indgang)\b|"
    rf"\bprimo\s+(?P<c>{_YEAR})|\b(?:pr\.|den)\s+1\.\s+januar\s+(?P<d>{_YEAR})|\bnytårsdag\s+(?P<e>{_YEAR})|"
    rf"\b(?:gik|går|trådte|kom)\s+{_WE}ind\s+i\s+(?P<f>{_OF})\b|\b(?:begyndte|startede|indledte)\s+(?P<g>{_OF})\s+med\b"
)
_START = signs(_OPENS)
_END = signs(
    rf"\bved\s+(?:udgangen|slutningen|afslutningen|udløbet)\s+af\s+(?P<a>{_OF})|\bved\s+(?P<b>{_SPAN})\s+(?:udgang|slutning|afslutning|udløb)\b|"
    rf"\bultimo\s+(?P<c>{_YEAR})|\b(?:pr\.|den)\s+31\.\s+december(?:\s+(?P<d>{_YEAR}))?|\bda\s+(?P<e>{_OF})\s+(?:var omme|var gået|sluttede|gik ud|randt ud)\b|"
    rf"\b(?:gik|går|trådte|kom)\s+{_WE}ud\s+af\s+(?P<f>{_OF})\b|\b(?:sluttede|afsluttede)\s+(?P<g>{_OF})\s+med\b"
)
_FLOWS = {
    "in": signs(
        r"\b(?:kom|kommet)\s+(?:[\w.]+\s+){0,4}?(?:til|ind|på listen)\b|\bfik\s+(?:[^\W\d_]+\s+){0,2}\d[\d.]*\s+nye\b|"
        r"\b(?:modtog|modtaget|indkom|indkommet|indgik|tilgang|oprettet|oprettede|tiltrådte|visiteret|opskrevet|skrevet op|henvist|åbnede|åbnet|ansat|"
        r"ansatte vi|indmeldt|meldte sig ind|anskaffet|indkøbt|købte vi)\b"
    ),
    "out": signs(
        r"\b(?:afsluttet|afsluttede|afgjort|afgjorde|udskilt|udskilte|fratrådte|afgik|afgang|nedlagt|nedlagde|kasseret|lukkede|lukket|færdigbehandlet|udmeldt|"
        r"meldte sig ud|udskrevet|slettet|strøget|skrottet|solgt|af med|truffet (?:afgørelse|beslutning)|"
        r"fik (?:(?:en|et|tilbudt|anvist|tilbud om|tilbud på)\s+){0,2}(?:\w*plads|\w*bolig|tilbud)|forlod listen)\b"
    ),
}
# What else may move a stock, or make a number a part of another; then what makes one number no plain count.
_MORE = signs(
    r"\b(?:heraf|hvoraf|deraf|herunder|desuden|hertil|dertil|genåb\w*|genoptag\w*|overfør\w*|overflyt\w*|trukket|annullere\w*|netto|bl\.\s?a\.|blandt andet|"
    r"rettet|korriger\w*|heriblandt|flyttet|flyttede)\b"
)
_NOT_PLAIN = signs(r"\b(?:ca\.|omkring|cirka|nogle|enkelte|også|(?<!endnu )ikke|mål\w*|forvent\w*|kom tilbage)\b")
_SEAM = re.compile(r"[;:,]\s|\s(?:og|mens|men|så|samt)\s")
_FRONTED = signs(r"\W*(?:da|ved|pr\.|den|nytårsdag|i løbet)\s[^;:]*")
_FEWEST = 10  # a stock so small is moved by what no letter tells
_MOST_SENTENCES = 4


def stock_told(given: CheckInput, result: Figure) -> Reckoned | None:
    """The stock at the end as start plus what came less what went, where `result` is the end."""
    start, end = given.block(result.span)
    told = [one for one in given.told(start, result.span.end) if one.kind == "count"][-4:]
    if len(told) != 4 or told[-1].id != result.id or result.value < _FEWEST:
        return None
    opening, closing = given.sentence(told[0].span), given.sentence(result.span)
    if given.number_of(closing) - given.number_of(opening) >= _MOST_SENTENCES or _MORE.search(given.letter.text, start, end):
        return None
    if UNCOUNTED.search(given.letter.text, opening[0], result.span.start):
        return None
    clauses = [_clause(given, one) for one in told]
    if any(one.approx != "exact" or not same_measure(one, result) for one in told) or any(map(_NOT_PLAIN.search, clauses)):
        return None
    parts: dict[str, Figure] = {}
    periods: list[str] = []
    for one, clause in zip(told[:-1], clauses, strict=False):
        named = {name: found for name, sign in (("start", _START), *_FLOWS.items()) if (found := sign.search(clause))}
        name = next(iter(named), "")
        if len(named) != 1 or name in parts:
            return None
        parts[name] = one
        periods += _period(named[name]) if name == "start" else []
    if len(parts) != 3 or not _closes(clauses[-1], periods):
        return None
    named_beside = [one for one in told if is_named_beside(one)]
    if any(not counts(one, head(named_beside[0])) for one in named_beside):
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


def _period(said: re.Match[str]) -> list[str]:
    return [word.lower().rstrip("s") for word in said.groupdict().values() if word]


def _closes(clause: str, opened: list[str]) -> bool:
    """Does the clause tell of the end of what was opened: of the same period, or at the door of the year after it?"""
    end, next_ = _END.search(clause), _START.search(clause)
    if end is not None:
        closed = _period(end)
        return not closed or not opened or closed == opened or closed[0].isdigit() != opened[0].isdigit()
    years = [*opened, *(_period(next_) if next_ is not None else [])]
    return len(years) == 2 and all(one.isdigit() for one in years) and all(int(b) == int(a) + 1 for a, b in pairwise(years))


def is_one_slip(result: Figure, stock: Reckoned) -> bool:
    """Do two digits that changed places in one of the numbers make the misfit?"""
    gap, (first, came, went) = result.value - stock.value, stock.numbers
    return (
        digits_swapped(result.value, stock.value)
        or any(digits_swapped(one.value, one.value + gap) for one in (first, came))
        or digits_swapped(went.value, went.value - gap)
    )


def _clause(given: CheckInput, figure: Figure) -> str:
    """What stands between the seams around a number, and between the numbers around it."""
    sentence = low, high = given.sentence(figure.span)
    near = [one.span for one in given.told(low, high) if one.kind == "count" and one.id != figure.id]
    low = max([low, *(one.end for one in near if one.end <= figure.span.start)])
    high = min([high, *(one.start for one in near if one.start >= figure.span.end)])
    before, behind = given.letter.text[low : figure.span.start], given.letter.text[figure.span.end : high]
    own = _SEAM.split(before)[-1]
    fronted = before[: len(before) - len(own)]  # "Da året var omme, var vi …"
    lead = before if low == sentence[0] and _FRONTED.fullmatch(fronted) else own
    return f"{lead}{figure.quote}{_SEAM.split(behind)[0]}"
