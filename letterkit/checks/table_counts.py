"""LK507: "alle", "ingen" or "tre af de fire" rows of the letter's own table lie above or below something, and they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from letterkit.axes import TableCell
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.series import plain_value, printed
from letterkit.checks.signs import signs
from letterkit.checks.table_lines import Line, lines_of, noun_fits, spoken_line
from letterkit.checks.wording import number, shown
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL, small_number
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table
from letterkit.spelling import content_words, meets

CODE = "LK507"
NAME = "rows-counted-wrongly"
CHECK: CheckName = "table"
STATUS: Status = "trial"
TITLE = "Det gælder ikke så mange af tabellens rækker"
EXPLANATION = """
## Hvad den holder sammen
”I alle fire år”, ”ingen af de fem grupper” og ”i tre af de seks måneder” sammen med en grænse (”over 100”, ”større end ti”,
”under landsgennemsnittet”), og hvor mange rækker i brevets tabel det gælder.

## Hvornår den tier
Når antallet af rækker er et andet, end sætningen siger, når ordene ikke kan føres til én kolonne, og når sætningen nævner
undtagelser.

## Hvad der regnes som afrunding
Intet: tabellens egne tal sammenlignes, som de står. Står en række på selve grænsen, siges intet.

## Hvad den ikke kan se
Om rækkerne er de rigtige.
"""
_TABLE = "Tabel 1. Belægning, pct.\n\nMåned\tBelægning\nJanuar 2020\t104\nFebruar 2020\t98\nMarts 2020\t101\nApril 2020\t96"
FLAGGED = Example(text=f"Belægningen var i kun én af de fire måneder under 100.\n\n{_TABLE}")
ACCEPTED = Example(text=f"Belægningen var i to af de fire måneder under 100.\n\n{_TABLE}")

_NUMBERS = "|".join(sorted((word for word, value in SMALL.items() if 1 <= value <= 12), key=len, reverse=True)) + r"|\d\d?"
_HOW_MANY = signs(
    rf"\b(?:(?P<none>ingen|intet)\s+af(?:\s+(?:de|disse))?|(?P<every>alle|samtlige|hver\s+af|hvert\s+af)(?:\s+(?:de|disse))?|"
    rf"(?P<some>{_NUMBERS})\s+(?:ud\s+)?af\s+(?:de|disse))\s+(?P<total>{_NUMBERS})\s+(?P<noun>[^\W\d_]{{2,}})",
)
_NATION = signs(r"\b(?P<side>over|under)\s+(?:landsgennemsnittet|landstallet|hele landet|landets gennemsnit)\b")
_HEDGED = signs(rf"\b(?:{words('except')}|mindst|op mod)\s")
_SEAM = signs(r"[;:]|,\s+(?:men|og|mens|hvorimod)\b|\bmens\b")
_SIDES = {"more_than": "over", "less_than": "under"}
_SIDES_DENIED = {"at_most": "over", "at_least": "under"}  # "i ingen måned over 60": the figure itself reads "at most 60"


@dataclass(frozen=True, kw_only=True)
class _Told:
    """What one clause says: how many of how many rows lie on which side of what."""

    start: int
    end: int
    text: str
    count: int
    total: int
    noun: str
    side: str  # "over" or "under"
    limit: Figure | None  # None: the national average


def check(given: CheckInput) -> list[Finding]:
    found = []
    for told in _tellings(given):
        held = [one for table in given.letter.tables if (one := _held(given, told, table)) is not None]
        found += held if len(held) == 1 else []
    return found


def _tellings(given: CheckInput) -> list[_Told]:
    found = []
    for start, end in given.sentences:
        text = given.letter.text[start:end]
        many = _HOW_MANY.search(text)
        if many is None or _HEDGED.search(text):
            continue
        seams = list(_SEAM.finditer(text))
        low = start + max((one.end() for one in seams if one.end() <= many.start()), default=0)
        high = start + min((one.start() for one in seams if one.start() >= many.end()), default=end - start)
        clause = given.letter.text[low:high]
        sides = _SIDES | _SIDES_DENIED if many["none"] else _SIDES
        limits = [one for one in given.told(low, high) if one.approx in sides]
        nation = _NATION.search(clause)
        total = small_number(many["total"])
        count = 0 if many["none"] else total if many["every"] else small_number(many["some"])
        if bool(nation) == (len(limits) == 1) or total < 2 or count > total:
            continue
        side = nation["side"].lower() if nation else sides[limits[0].approx]
        found.append(
            _Told(
                start=low,
                end=high,
                text=clause,
                count=count,
                total=total,
                noun=many["noun"],
                side=side,
                limit=None if nation else limits[0],
            )
        )
    return found


def _held(given: CheckInput, told: _Told, table: Table) -> Finding | None:
    lines = [one for one in lines_of(given, table) if len(one.cells) == told.total]
    words = content_words(told.text, given.vocabulary)
    fitting = [one for one in lines if noun_fits(given, one, told.noun)]
    if not fitting:
        return None
    if told.limit is None:
        pair = _beside_nation(given, fitting)
        if pair is None:
            return None
        line, others = pair
        bounds = [plain_value(cell.fact) for cell in others.cells]
    else:
        chosen = spoken_line(given, fitting, words)
        if chosen is None or not _same_kind(told.limit, chosen):
            return None
        line, bounds = chosen, [told.limit.value] * told.total
    known = content_words(" ".join([table.title or "", *table.header]), given.vocabulary)
    if told.limit is not None and not any(meets(word, words, given.vocabulary) for word in known):
        return None
    values = [plain_value(cell.fact) for cell in line.cells]
    if "forskel" in content_words(line.label, given.vocabulary):
        values = [abs(value) for value in values]
    if any(value == bound for value, bound in zip(values, bounds, strict=True)):
        return None
    there = [(value > bound) == (told.side == "over") for value, bound in zip(values, bounds, strict=True)]
    return _finding(given, told, line, [cell for cell, yes in zip(line.cells, there, strict=True) if yes])


def _beside_nation(given: CheckInput, lines: Sequence[Line]) -> tuple[Line, Line] | None:
    """The only other column beside the one of the whole country, where all cells are shares."""
    nation = [one for one in lines if given.vocabulary.area_key(one.label) == "000"]
    rest = [one for one in lines if one not in nation]
    return (rest[0], nation[0]) if len(nation) == len(rest) == 1 else None


def _same_kind(limit: Figure, line: Line) -> bool:
    kinds = {cell.fact.kind for cell in line.cells}
    return kinds <= {limit.kind, "other"} or (limit.kind == "count" and kinds <= {"count", "share", "other"})


def _finding(given: CheckInput, told: _Told, line: Line, there: Sequence[TableCell]) -> Finding:
    good = len(there) == told.count
    limit = shown(told.limit) if told.limit is not None else f"{told.side} landsgennemsnittet"
    labels = dict(zip(((cell.row, cell.column) for cell in line.cells), line.labels, strict=True))
    listed = ", ".join(f"{labels[cell.row, cell.column]}: {printed(cell.fact)}" for cell in there) or "ingen"
    calculation = f"{limit}: {number(Fraction(len(there)))} af {told.total} rækker ({listed})"
    quote = told.text.strip()
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported" if good else "contradicted",
        claims=(told.limit.id,) if told.limit is not None else (),
        evidence=(
            Evidence(kind="letter", quote=told.text, span=given.letter.span(told.start, told.end)),
            Evidence(
                kind="table",
                quote=f"{line.label}: {'; '.join(printed(cell.fact) for cell in line.cells)}",
                span=line.table.span,
                values=tuple(cell.fact.value for cell in line.cells),
                cells=tuple((cell.row, cell.column) for cell in line.cells),
            ),
        ),
        calculation=f"{calculation}: passer" if good else calculation,
        explanation=f"I tabellen gælder det {len(there)} af {told.total} rækker"
        + (", som brevet siger." if good else f"; brevet skriver ”{quote}”."),
        ask="" if good else f"hvad ”{quote}” bygger på, idet det i tabellen gælder {len(there)} af {told.total} rækker",
    )
