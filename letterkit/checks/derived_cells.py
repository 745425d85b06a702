"""Figures that stand in the letter's own table, or are the difference of two of its cells: support by value and words together.

The check of figures against tables lines words up and may accuse; here a printed value that only one cell has, in a sentence that
shares a word with the table, is found again. Nothing is said of a misfit.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from letterkit.axes import TableCell, unit_scale
from letterkit.case import iso_period
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import step_of
from letterkit.checks.series import plain_value, printed, series_of
from letterkit.checks.wording import shown
from letterkit.claim import Figure
from letterkit.finding import Evidence, Finding
from letterkit.letter import Table
from letterkit.spelling import content_words, meets

_LEAST = 100  # smaller numbers stand in too many cells by chance


def found_again(given: CheckInput, figure: Figure) -> Finding | None:
    """The supported finding for a figure that one cell holds, or that two cells after each other differ by."""
    if figure.kind not in ("count", "amount", "share") or figure.approx != "exact" or figure.role in ("limit", "target"):
        return None
    held = [finding for table in given.letter.tables if (finding := _in_table(given, figure, table)) is not None]
    return held[0] if len(held) == 1 else None


def _in_table(given: CheckInput, figure: Figure, table: Table) -> Finding | None:
    changed = is_change(given, figure) or figure.role == "change"
    if not changed and figure.value < _LEAST and not (figure.kind == "share" and figure.decimals):
        return None
    same = [] if changed else _same_cells(given, figure, table)
    if not changed and len(same) != 1:
        return None
    start, end = given.sentence(figure.span)
    words = content_words(given.letter.text[start:end], given.vocabulary)

    def near(cell: TableCell) -> bool:
        return any(meets(word, words, given.vocabulary) for word in _words(given, table, cell))

    if changed:
        cells = _sure_cells(given, table)
        return _difference(given, figure, table, [cell for cell in cells if near(cell)])
    cell = same[0]
    if not near(cell) or _other_row_said(given, table, cell, words) or not _timely(figure, cell):
        return None
    if cell.fact.kind not in (figure.kind, "other"):
        return None
    where = f"række {cell.row + 1}, kolonne {cell.column + 1}"
    return _said(figure, table, same, f"{shown(figure)} mod {printed(cell.fact)} i tabellen ({where}): passer")


def _sure_cells(given: CheckInput, table: Table) -> list[TableCell]:
    return [cell for cell in given.cells(table) if (cell.row, cell.column) not in table.doubtful]


def _by_value(cells: list[TableCell]) -> tuple[dict[tuple[Fraction, int], list[TableCell]], list[tuple[Fraction, TableCell]]]:
    """The cells in plain units by value and decimals, and those told in thousands or millions with their value in full."""
    plain: dict[tuple[Fraction, int], list[TableCell]] = {}
    scaled: list[tuple[Fraction, TableCell]] = []
    for cell in cells:
        if unit_scale(cell.fact.unit) == 1:
            plain.setdefault((cell.fact.value, cell.fact.decimals), []).append(cell)
        else:
            scaled.append((plain_value(cell.fact), cell))
    return plain, scaled


def _same_cells(given: CheckInput, figure: Figure, table: Table) -> list[TableCell]:
    """The same number to the same digit; an amount told in millions is the cell in thousands rounded."""
    by_value, others = given.once(("cells by value", table.id), lambda: _by_value(_sure_cells(given, table)))
    step = step_of(figure)
    low, high = figure.value - step / 2, figure.value + step / 2
    near = [one for value, one in others if low <= value <= high] if figure.value >= 10 * step else []
    return [*by_value.get((figure.value, figure.decimals), ()), *near]


def _other_row_said(given: CheckInput, table: Table, cell: TableCell, words: Sequence[str]) -> bool:
    """Does the sentence name another row of the table by all its words, and not the row of this cell?"""

    def said(row: int) -> bool:
        label = content_words(table.rows[row][0], given.vocabulary)
        return bool(label) and all(meets(word, words, given.vocabulary) for word in label)

    return not said(cell.row) and any(said(row) for row in range(len(table.rows)) if row != cell.row)


def _words(given: CheckInput, table: Table, cell: TableCell) -> set[str]:
    """The words of the cell's own row and column, and of the title."""
    said = f"{table.title or ''}. {table.header[cell.column]}. {table.rows[cell.row][0]}"
    return set(content_words(said, given.vocabulary))


def _timely(figure: Figure, cell: TableCell) -> bool:
    """Nothing says that figure and cell are of different times."""
    mine, theirs = iso_period(figure.as_of), cell.fact.period
    return mine is None or theirs is None or (mine.start <= theirs.end and theirs.start <= mine.end)


def _difference(given: CheckInput, figure: Figure, table: Table, near: list[TableCell]) -> Finding | None:
    if figure.kind == "share" or figure.value < 10:
        return None
    by_place = {(cell.row, cell.column): cell for cell in near if cell.fact.kind in (figure.kind, "other", "count")}
    series = series_of([(cell.fact, place) for place, cell in by_place.items()], given)
    steps = [
        (two, one)
        for line in series
        for one, two in pairwise(line.readings)
        if abs(plain_value(two.fact) - plain_value(one.fact)) == figure.value and one.cell and two.cell
    ]
    if len(steps) != 1:
        return None
    new, old = steps[0]
    when = iso_period(figure.as_of)
    if when is not None and not (when.start <= new.period.end and new.period.start <= when.end):
        return None
    cells = [by_place[place] for place in (new.cell, old.cell) if place is not None]
    high, low = sorted((new.fact, old.fact), key=lambda fact: fact.value, reverse=True)
    return _said(figure, table, cells, f"{printed(high)} - {printed(low)} = {shown(figure)}: passer")


def _said(figure: Figure, table: Table, cells: list[TableCell], calculation: str) -> Finding:
    return Finding(
        code="LK501",
        check="table",
        verdict="supported",
        claims=(figure.id,),
        evidence=(
            quoted(figure),
            Evidence(
                kind="table",
                quote="; ".join(f"{cell.fact.indicator}: {printed(cell.fact)}" for cell in cells),
                span=table.span,
                values=tuple(cell.fact.value for cell in cells),
                cells=tuple((cell.row, cell.column) for cell in cells),
            ),
        ),
        calculation=calculation,
        explanation=f"{shown(figure)} følger af tabellens egne tal.",
    )
