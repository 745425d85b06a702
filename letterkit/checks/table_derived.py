"""LK508: a cell of a computed column or row (a change, a share, a number per thing) that the others of its line do not bear out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import permutations

from letterkit.axes import decimals_of, is_total
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Interval, around, minus, over, point, total
from letterkit.checks.signs import signs
from letterkit.checks.table_lines import cell_value
from letterkit.checks.table_totals import is_sum
from letterkit.checks.wording import number
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table

CODE = "LK508"
NAME = "computed-cell-differs"
CHECK: CheckName = "table"
STATUS: Status = "trial"
TITLE = "En beregnet celle i tabellen følger ikke af de andre"
EXPLANATION = """
## Hvad den holder sammen
En kolonne eller række, hvis overskrift siger, at den er regnet ud (”ændring”, ”afvigelse”, ”andel”, ”pr. 1.000”, ”medholdsprocent”),
og de kolonner eller rækker, den er regnet af; en beholdning, det, der kom til og gik fra, og beholdningen i linjen før. Hvordan der er regnet, læses af linjerne selv: én regnemåde skal passe i alle linjer på
nær én, og i mindst to.

## Hvornår den tier
Når ingen regnemåde passer i alle linjer på nær én, når to regnemåder gør, og når en celle mangler eller er læst usikkert.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i hver celle; en forskel må desuden afvige én enhed.

## Hvad den ikke kan se
Om det er den beregnede celle eller en af de andre, der skal rettes.
"""
_TEXT = (
    "Antal sager og ændring:\n\nAfdeling\t2016\t2017\tÆndring i pct.\nNord\t200\t220\t10,0\nSyd\t150\t165\t10,0\nVest\t80\t72\t{}\n"
    "Øst\t100\t125\t25,0"
)
FLAGGED = Example(text=_TEXT.format("-12,0"))
ACCEPTED = Example(text=_TEXT.format("-10,0"))

_CHANGE = signs(
    r"\b(?:ændring\w*|udvikling\w*|forskel\w*|difference\w*|\w*stigning\w*|fald|vækst\w*|afvigelse\w*|merforbrug|diff)\b"
)
_SHARE = signs(r"\b(?:andel\w*|pct|procent\w*|\w+procent(?:en)?|\w+grad(?:en)?|\w+andel(?:en)?)\b|%")
_PER = signs(r"\b(?:pr|per|gennemsnit\w*|gns|snit|\w+kvotient(?:en)?)\b")


@dataclass(frozen=True, kw_only=True)
class _Vector:
    """One column or row: its heading and its cells in line order (None where a number is missing)."""

    label: str
    cells: tuple[tuple[int, int] | None, ...]


@dataclass(frozen=True, kw_only=True)
class _Rule:
    """One way of computing: its name with the operands' headings, and the value it gives for a line."""

    name: str
    of_line: Callable[[int], Interval | None]
    slack: bool = False  # a difference may be off by one unit


def check(given: CheckInput) -> list[Finding]:
    found = []
    for table in given.letter.tables:
        for vectors, totals in _views(given, table):
            for place, target in enumerate(vectors):
                finding = _held(given, table, vectors, place, target, totals) if place else None
                finding = finding or _balance(given, table, vectors, target)
                found += [finding] if finding is not None else []
    return found


def _views(given: CheckInput, table: Table) -> Iterator[tuple[list[_Vector], list[int]]]:
    """The table by columns and by rows, each with the places of its lines of totals."""

    def cell(row: int, column: int) -> tuple[int, int] | None:
        values = table.values[row]
        known = column < len(values) and values[column] is not None and (row, column) not in table.doubtful
        return (row, column) if known else None

    rows, columns = range(len(table.rows)), range(1, len(table.header))
    yield (
        [_Vector(label=table.header[column], cells=tuple(cell(row, column) for row in rows)) for column in columns],
        [row for row in rows if is_total(table.rows[row][0], given.vocabulary)],
    )
    yield (
        [_Vector(label=table.rows[row][0], cells=tuple(cell(row, column) for column in columns)) for row in rows],
        [place for place, column in enumerate(columns) if is_total(table.header[column], given.vocabulary)],
    )


def _step(table: Table, cell: tuple[int, int]) -> Fraction:
    return Fraction(1, 10 ** decimals_of(table.rows[cell[0]][cell[1]]))


def _held(
    given: CheckInput, table: Table, vectors: Sequence[_Vector], place: int, target: _Vector, totals: Sequence[int]
) -> Finding | None:
    lines = [line for line, cell in enumerate(target.cells) if cell is not None and not _is_mean(table, cell)]
    if len(lines) < 3:
        return None
    fits: list[tuple[_Rule, list[int]]] = []
    for rule in _rules(table, vectors, place, target, totals):
        off = []
        for line in lines:
            fit = _fits(table, target.cells[line], rule, line)
            if fit is None:
                off = lines
                break
            if not fit:
                off.append(line)
        if len(off) <= 1 and len(lines) - len(off) >= 2:
            fits.append((rule, off))
    if not fits or any(not off for _, off in fits):
        return None  # a rule that holds everywhere: the tables of totals are the matter of another check
    if len({off[0] for _, off in fits}) != 1:
        return None
    return _finding(table, target, *fits[0])


_STOCK = signs(
    r"\b(?:\w*beholdning\w*|ultimo|saldo|slutlager|lager|venteliste|uafsluttede|verserende|ved (?:årets|kvartalets|månedens) udgang)\b"
)
_BROUGHT = signs(r"\b(?:primo|ved (?:årets|kvartalets|månedens) begyndelse|begyndelsesbeholdning|startbeholdning)\b")
_CAME = signs(r"\b(?:modtaget|modtagne|indkomne?|indkommet|tilgang|til|nye|tilkomne|oprettet|ind|indgået|indkøbt|købt)\b")
_WENT = signs(
    r"\b(?:afsluttet|afsluttede|afgjort|afgjorte|afgang|fra|færdigbehandlede|udskilt|udgået|ud|kasseret|solgt|lukkede|lukket|nedlagt)\b"
)


def _balance(given: CheckInput, table: Table, vectors: Sequence[_Vector], target: _Vector) -> Finding | None:
    """A running stock: what each line brings forward (or starts with), what came and what went, where all lines but one agree."""
    kinds = {
        kind: [one for one in vectors if one is not target and sign.search(one.label)]
        for kind, sign in (("brought", _BROUGHT), ("came", _CAME), ("went", _WENT))
    }
    if not _STOCK.search(target.label) or _BROUGHT.search(target.label) or any(len(some) > 1 for some in kinds.values()):
        return None
    if not kinds["came"] or not kinds["went"] or kinds["came"] == kinds["went"]:
        return None
    stock = [cell_value(table, cell) for cell in target.cells]
    brought = [cell_value(table, cell) for one in kinds["brought"] for cell in one.cells] or [None, *stock]
    came, went = ([cell_value(table, cell) for cell in kinds[kind][0].cells] for kind in ("came", "went"))
    along = [
        table.rows[cell[0]][0] if len({one[1] for one in target.cells if one}) == 1 else table.header[cell[1]]
        for cell in target.cells
        if cell
    ]
    if len(along) != len(stock):
        return None
    lines = [line for line, label in enumerate(along) if not is_sum(label, given.vocabulary)]

    def of_line(line: int) -> Interval | None:
        first, more, less = brought[line], came[line], went[line]
        return None if first is None or more is None or less is None else minus(total((first, more)), less)

    rule = _Rule(name=f"beholdning + {kinds['came'][0].label} - {kinds['went'][0].label}", of_line=of_line)
    told = [(line, fit) for line in lines if (fit := _fits(table, target.cells[line], rule, line)) is not None]
    off = [line for line, fit in told if not fit]
    # What is wrong in one line is carried on to the next, and off again.
    carried = len(off) == 2 and not kinds["brought"] and off[1] == off[0] + 1 and _is_undone(table, target, of_line, off)
    if len(told) - len(off) < 1 + bool(kinds["brought"]) or not (len(off) == 1 or carried):
        return None
    return _finding(table, target, rule, off)


def _is_undone(table: Table, target: _Vector, of_line: Callable[[int], Interval | None], off: Sequence[int]) -> bool:
    gaps = []
    for line in off:
        right, said = of_line(line), cell_value(table, target.cells[line])
        if right is None or said is None or None in (right.low, right.high, said.low, said.high):
            return False
        gaps.append(minus(said, right))
    return total(gaps).meets(point(0))


def _fits(table: Table, cell: tuple[int, int] | None, rule: _Rule, line: int) -> bool | None:
    right = rule.of_line(line)
    if cell is None or right is None or right.low is None or right.high is None:
        return None
    step = _step(table, cell)
    said = around(Fraction(table.values[cell[0]][cell[1]] or 0), step / 2)
    return said.meets(right) or (rule.slack and said.meets(Interval(right.low - step, right.high + step)))


def _rules(table: Table, vectors: Sequence[_Vector], place: int, target: _Vector, totals: Sequence[int]) -> Iterator[_Rule]:
    """The ways of computing that the heading allows, from the lines before it."""
    before = [(one, [cell_value(table, cell) for cell in one.cells]) for one in vectors[:place]]
    plain = [(one, values) for one, values in before if not _computed(one.label)]
    change, share, per = _CHANGE.search(target.label), _SHARE.search(target.label), _PER.search(target.label)
    if change:
        for (old, first), (new, second) in permutations(plain[-3:], 2):
            if not share:
                yield _rule(f"{new.label} - {old.label}", second, first, minus, slack=True)
            yield _rule(f"({new.label} - {old.label}) / {old.label}", second, first, _growth)
        return
    if share or per:
        scales = (100,) if share and not per else (1, 100, 1000, 10_000, 100_000)
        for (part, first), (whole, second) in permutations(plain[-4:], 2):
            for scale in scales:
                yield _rule(f"{part.label} / {whole.label}", first, second, partial(_quotient, scale=scale))
    if share and not per:
        for part, values in plain[-2:]:
            rule = _of_total(part.label, values, totals)
            if rule is not None:
                yield rule


_MEAN = signs(r"\b(?:gennemsnit\w*|gns|snit\w*|median\w*)\b")


def _is_mean(table: Table, cell: tuple[int, int]) -> bool:
    """A row of means: the mean of shares is not the share of the means."""
    return _MEAN.search(table.rows[cell[0]][0]) is not None


def _computed(label: str) -> bool:
    return any(pattern.search(label) for pattern in (_CHANGE, _SHARE, _PER))


def _positive(one: Interval) -> bool:
    return one.low is not None and one.low > 0


def _growth(new: Interval, old: Interval) -> Interval | None:
    return minus(over(new, old), point(1)).scaled(100) if _positive(old) else None


def _quotient(part: Interval, whole: Interval, *, scale: int) -> Interval | None:
    return over(part, whole).scaled(scale) if _positive(whole) else None


def _rule(
    name: str,
    first: Sequence[Interval | None],
    second: Sequence[Interval | None],
    compute: Callable[[Interval, Interval], Interval | None],
    *,
    slack: bool = False,
) -> _Rule:
    def of_line(line: int) -> Interval | None:
        a, b = first[line], second[line]
        return None if a is None or b is None else compute(a, b)

    return _Rule(name=name, of_line=of_line, slack=slack)


def _of_total(label: str, values: Sequence[Interval | None], totals: Sequence[int]) -> _Rule | None:
    """Each line in per cent of the sum, or of the line of totals."""
    members = [value for line, value in enumerate(values) if line not in totals]
    known = [one for one in members if one is not None]
    if len(known) != len(members) or len(totals) > 1:
        return None
    whole = values[totals[0]] if totals else total(known)
    if whole is None or not _positive(whole):
        return None

    def of_line(line: int) -> Interval | None:
        one = values[line]
        return None if one is None else over(one, whole).scaled(100)

    return _Rule(name=f"{label} / i alt", of_line=of_line)


def _beside(table: Table, target: _Vector, cell: tuple[int, int]) -> str:
    """The other heading of a cell than the one that its line of numbers has."""
    row, column = table.rows[cell[0]][0].strip(), table.header[cell[1]].strip()
    return column if row == target.label.strip() else row


def _finding(table: Table, target: _Vector, rule: _Rule, off: Sequence[int]) -> Finding | None:
    line = off[0]
    cell, right = target.cells[line], rule.of_line(line)
    if cell is None or right is None or right.low is None or right.high is None:
        return None
    places = decimals_of(table.rows[cell[0]][cell[1]])
    result = number((right.low + right.high) / 2, places)
    stated = table.rows[cell[0]][cell[1]].strip()
    where = f"{table.rows[cell[0]][0].strip()}, {table.header[cell[1]].strip()}".strip(", ")
    said = f"{where}: {rule.name} = {result} ≠ {stated}"
    name = f"tabellen ”{table.title}”" if table.title else "tabellen"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(table.id,),
        evidence=(
            Evidence(
                kind="table", quote=said, span=table.span, values=(Fraction(table.values[cell[0]][cell[1]] or 0),), cells=(cell,)
            ),
        ),
        calculation=said,
        explanation=f"Regnet som de andre tal under ”{target.label.strip()}” i {name} skulle der stå {result} ved ”{_beside(table, target, cell)}”, men der står {stated}.",
        ask=f"om tallet {stated} ({where}) i {name} er rigtigt, idet {rule.name} giver {result}",
    )
