"""A mean that is drawn from the totals of the table beside it: so much of one column for each of another, or so much a month.

"Et udkald kostede altså i gennemsnit 24,9 ton salt" under columns of call-outs and of tons of salt; "Retten afsluttede dermed i gennemsnit
382 sager om måneden" under four quarters. The columns are those that the words name, one for each; any other column that gives it, and
nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from letterkit.axes import unit_scale
from letterkit.checks.akin import is_known
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, over, point, total
from letterkit.checks.means import OTHERWISE
from letterkit.checks.nouns import same_noun
from letterkit.checks.rated import told_for
from letterkit.checks.signs import signs
from letterkit.checks.table_lines import Line, cell_value, lines_of
from letterkit.checks.table_named import is_beside
from letterkit.checks.words import TIMES, words
from letterkit.checks.worked_signs import clause_span
from letterkit.claim import Figure
from letterkit.letter import Table
from letterkit.spelling import content_words

_MEAN = signs(r"\b(?:gennemsnit\w*|i snit)\b")
_DRAWN = signs(rf"\b(?:{words('therefore')}|det giver|det svarer til|hvilket)\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_PER_YEAR = {"måned": 12, "uge": 52, "kvartal": 4}


@dataclass(frozen=True, kw_only=True)
class Divided:
    """`figure` is said to be the sum of `line` over `base`, or over so many (`times`) of a unit of time."""

    figure: Figure
    line: Line
    base: Line | None
    times: tuple[int, str]
    right: Interval

    @property
    def said(self) -> str:
        return f"”{self.base.label}”" if self.base is not None else f"{self.times[0]} {self.times[1]}"


def divided(given: CheckInput) -> Iterator[Divided]:
    """The means that the words draw from the totals of the one table beside them, in reading order."""
    for figure in given.claims.figures:
        if figure.kind not in ("count", "amount") or figure.role in ("limit", "target", "change") or is_change(given, figure):
            continue
        low, high = clause_span(given, figure)
        clause = given.letter.text[low:high]
        if not (_MEAN.search(clause) and _DRAWN.search(clause)) or OTHERWISE.search(clause):
            continue
        tables = [one for one in given.letter.tables if is_beside(given, one, figure.span.start)]
        nouns, _ = told_for(given, figure)
        if len(tables) != 1 or len(nouns) != 1:
            continue
        found = _over(given, figure, tables[0], nouns[0], clause)
        if found is not None:
            yield found


def _over(given: CheckInput, figure: Figure, table: Table, noun: str, clause: str) -> Divided | None:
    columns = [one for one in lines_of(given, table) if len({cell.column for cell in one.cells}) == 1]
    columns = [_members(one) for one in columns]
    if noun.casefold().startswith(TIMES):
        unit = next((one for one in _PER_YEAR if noun.casefold().startswith(one)), None)
        said = content_words(clause, given.vocabulary)
        named = [one for one in columns if is_known(given, one.label.casefold(), said)]
        line = named[0] if len(named) == 1 else None
        if unit is None or line is None or not _fills_a_year(line):
            return None
        number = _PER_YEAR[unit]
        others = [one for one in columns if one is not line]
        return _found(given, figure, line, None, (number, f"{unit}er"), others)
    bases = [one for one in columns if _names(one, noun)]
    wholes = [
        one for one in columns if one not in bases and any(_names(one, word) for word in _WORD.findall(figure.counted or ""))
    ]
    if len(bases) != 1 or len(wholes) != 1:
        return None
    return _found(given, figure, wholes[0], bases[0], (0, ""), [one for one in columns if one not in (*bases, *wholes)])


def _members(line: Line) -> Line:
    """Without the row of the whole year among its quarters."""
    dated = tuple(cell for cell in line.cells if cell.fact.period is not None)
    if not 4 <= len(dated) < len(line.cells):
        return line
    return Line(table=line.table, label=line.label, along=line.along, cells=dated, labels=line.labels[: len(dated)])


def _fills_a_year(line: Line) -> bool:
    """Quarters or months that make up one year."""
    periods = [cell.fact.period for cell in line.cells]
    known = [one for one in periods if one is not None]
    days = sum((one.end - one.start).days + 1 for one in known)
    return len(known) == len(periods) in (4, 12) and 360 <= days <= 366 and len(set(known)) == len(known)


def _names(line: Line, noun: str) -> bool:
    return any(same_noun(word, noun) for word in _WORD.findall(line.label))


def _found(
    given: CheckInput, figure: Figure, line: Line, base: Line | None, times: tuple[int, str], others: Sequence[Line]
) -> Divided | None:
    below = _sum(base) if base is not None else point(times[0])
    above = _sum(line)
    if below is None or not below.low or above is None:
        return None
    half = (figure.step or Fraction(1)) / 2
    said = Interval(figure.value - half, figure.value + 2 * half)
    if any(made is not None and over(made, below).meets(said) for made in map(_sum, others)):
        return None
    return Divided(figure=figure, line=line, base=base, times=times, right=over(above, below))


def _sum(line: Line) -> Interval | None:
    """What the line's cells come to; None where a printed 1 stands for more than one."""
    values = [cell_value(line.table, (cell.row, cell.column)) for cell in line.cells]
    known = [one for one in values if one is not None]
    return total(known) if len(known) == len(values) and unit_scale(line.cells[0].fact.unit) == 1 else None
