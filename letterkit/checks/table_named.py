"""A cell that a sentence names by its row and its column, where alignment by the words of the table's indicator finds none.

"Som det fremgår, havde Varnæs 71 fartøjer i 2018": the row's label and the column's year or heading both stand in the sentence, and
the sentence stands beside the table or points to it. A misfit is said only where one digit is another, two are swapped, or the
number is that of a neighbouring cell: anything else may be a narrower count.
"""

from __future__ import annotations

import re

from letterkit.axes import TableCell, column_axis, is_total, row_axis
from letterkit.case import iso_period
from letterkit.checks.akin import narrowing
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import same_noun, stems
from letterkit.checks.series import plain_value
from letterkit.checks.signs import signs
from letterkit.checks.slips import is_slip
from letterkit.checks.table_grid import WORD, above, flows_apart, grid_of, named
from letterkit.checks.table_said import are_known
from letterkit.checks.worked_signs import clause_span
from letterkit.claim import Figure
from letterkit.danish.dates import find_dates
from letterkit.letter import Table
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import normal

_POINTS = signs(
    r"\b(?:tabel\w*|oversigt\w*|skema\w*|opgørelsen|fremgår|nedenstående|ovenstående|ovenfor|nedenfor|som vist|som det ses|ses det|det ses)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_ALL = signs(r"\b(?:i alt|samlet|tilsammen|sammenlagt|total(?:t|en)?)\b")
_OTHERWISE = signs(
    r"\b(?:gennemsnit\w*|i snit|snittet|heraf|hvoraf|forskel\w*|flere|færre|steget|faldet|stigning|fald|mellem|fra|ikke|første|seneste|sidste|hver|"
    r"udest\w+|mangl\w+|verser\w+|venter|ventede|tilbage|næsten|mål|målet|måltal\w*|forvent\w*|budget\w*|over|under|mens|end)\b"
)


def named_cell(given: CheckInput, figure: Figure) -> tuple[Table, TableCell] | None:
    """The table and the only cell whose row and column the figure's sentence names."""
    if (
        figure.kind not in ("count", "amount", "share", "duration")
        or figure.role not in ("level", "total")
        or figure.approx != "exact"
        or figure.part_of
        or figure.same_as
        or is_change(given, figure)
    ):
        return None
    start, end = given.sentence(figure.span)
    wholes = [(table, cell) for table in given.letter.tables if (cell := _whole(given, table, figure)) is not None]
    if wholes:
        return wholes[0] if len(wholes) == 1 else None
    text = given.letter.text[start:end]
    around = re.split(r"[,;]\s(?:og|men|mens|hvilket|idet)\b", given.letter.text[figure.span.end : end])[0]
    clause = given.letter.text[start : figure.span.end] + around
    told = [one for one in given.told(start, start + len(clause)) if one.kind == figure.kind and one.same_as is None]
    if len(told) != 1 or _OTHERWISE.search(clause) or given.is_asked(figure.span.start):
        return None
    found = [
        (table, cell)
        for table in given.letter.tables
        if _has_its_years(given, table, clause)
        and (_POINTS.search(text) or (is_beside(given, table, figure.span.start) and _counts_its(given, table, figure)))
        and not flows_apart(table, clause)
        and (cell := _cell(given, table, figure, clause)) is not None
    ]
    return found[0] if len(found) == 1 else None


def _has_its_years(given: CheckInput, table: Table, clause: str) -> bool:
    """Is each year of the clause said in the table or above it: "Fraværet var 6,8 pct. i 2014" is of no table of today."""
    head = f"{table.title or ''} {' '.join(table.header)} {' '.join(row[0] for row in table.rows)} {above(given, table)}"
    day = given.letter_day
    return all(year in head or (day is not None and year == str(day.year)) for year in _YEAR.findall(clause))


def _whole(given: CheckInput, table: Table, figure: Figure) -> TableCell | None:
    """The total at the figure's own time, where the figure counts what the table does and no line is named: "i 2019 var der 31
    hændelser, i 2020 kun 18" above "Hændelserne fordeler sig sådan"."""
    grid, period = grid_of(given, table), iso_period(figure.as_of)
    if figure.kind != "count" or figure.scope or grid is None or period is None or given.is_asked(figure.span.start):
        return None
    totals = [line for line in grid.lines if line.total]
    times = [one for one in grid.across if one.period and (one.period.start, one.period.end) == (period.start, period.end)]
    words = content_words(figure.counted or "", given.vocabulary)
    over = WORD.findall(re.sub(r"^\s*Tabel\s+\d+\W*", "", table.title or "") or above(given, table))
    if len(totals) != 1 or len(times) != 1 or len(words) != 1 or not over or not same_noun(normal(over[0]), next(iter(words))):
        return None
    opens, closes = clause_span(given, figure)
    clause = given.letter.text[opens:closes]
    told = [one for one in given.told(opens, closes) if one.kind == "count"]
    if (
        len(told) != 1
        or named(grid, grid.members(), clause) != []
        or _OTHERWISE.search(clause)
        or not is_beside(given, table, figure.span.start, before=2)
    ):
        return None
    if not are_known(grid, " ".join(narrowing(clause, given.vocabulary))):
        return None  # "på broen"
    place = grid.cells[totals[0].at, times[0].at]
    return next((cell for cell in given.cells(table) if (cell.row, cell.column) == place), None)


def is_of_the_cell(given: CheckInput, table: Table, cell: TableCell, figure: Figure) -> bool:
    """Is the number the cell's but for a digit, or that of another cell of its row or column?"""
    right = plain_value(cell.fact)
    if is_slip(figure.value, right, least=2):
        return True
    return any(
        plain_value(one.fact) == figure.value
        for one in given.cells(table)
        if (one.row == cell.row) != (one.column == cell.column)
    )


def is_beside(given: CheckInput, table: Table, place: int, *, before: int = 1) -> bool:
    """Is the place in the paragraph right behind the table, or in one of so many right before it (or its title)?"""
    title = table.title or ""
    kept = [
        (one.start, one.end)
        for one in given.letter.blocks
        if one.kind != "table"
        and not (
            title and given.letter.text[one.start : one.end].strip().endswith(title) and one.end - one.start < len(title) + 12
        )
    ]
    near = [one for one in kept if one[1] <= table.span.start][-before:] + [one for one in kept if one[0] >= table.span.end][:1]
    return any(low <= place < high for low, high in near)


def _counts_its(given: CheckInput, table: Table, figure: Figure) -> bool:
    """Is what the figure counts named over the table: in its title, its headings or the words right before it?"""
    before = next((one for one in reversed(given.letter.blocks) if one.kind != "table" and one.end <= table.span.start), None)
    lead = (
        given.letter.text[before.start : before.end]
        if before is not None and not before.start <= figure.span.start < before.end
        else ""
    )
    if len(_of_unit(table, figure)) == 1:
        return True  # its unit and a noun of the heading say which column
    over = content_words(f"{table.title or ''}. {'. '.join(table.header)}. {lead}", given.vocabulary)
    mine = content_words(figure.counted or "", given.vocabulary)
    return not mine or any(meets(word, over, given.vocabulary) for word in mine)


def _cell(given: CheckInput, table: Table, figure: Figure, clause: str) -> TableCell | None:
    rows, columns = _rows(given, table, clause, figure), _columns(given, table, clause, figure)
    if len(rows) != 1 or len(columns) != 1:
        return None
    for cell in given.cells(table):
        if (cell.row, cell.column) == (rows[0], columns[0]) and (cell.row, cell.column) not in table.doubtful:
            kinds = {cell.fact.kind, figure.kind}
            return cell if len(kinds) == 1 or "other" in kinds or kinds == {"count", "duration"} else None
    return None


def _says(given: CheckInput, label: str, clause: str) -> bool:
    """Does the clause say the label, in just its words?"""
    words = content_words(label, given.vocabulary)
    said = content_words(clause, given.vocabulary)
    return bool(words) and any(len(word) > 2 for word in words) and all(meets(word, said, given.vocabulary) for word in words)


def _rows(given: CheckInput, table: Table, clause: str, figure: Figure) -> list[int]:
    labels = [row[0] for row in table.rows]
    totals = [number for number, label in enumerate(labels) if is_total(label, given.vocabulary)]
    if row_axis(table, given.vocabulary) == "period":
        return _of_time(given, clause, labels)
    said = [number for number, label in enumerate(labels) if number not in totals and _says(given, label, clause)]
    if not said and len(totals) == 1 and (figure.role == "total" or _IN_ALL.search(clause)):
        return totals
    # A label that another one holds ("Nord", "Nord og Vest") is told by the longer.
    words = {number: set(content_words(labels[number], given.vocabulary)) for number in said}
    return [one for one in said if not any(words[one] < words[other] for other in said)]


def _columns(given: CheckInput, table: Table, clause: str, figure: Figure) -> list[int]:
    labels = list(table.header)
    numbers = list(range(1, len(labels)))
    if column_axis(table, given.vocabulary) == "period":
        years = set(_YEAR.findall(clause))
        if row_axis(table, given.vocabulary) == "period" and len(years) == 1:  # months down, years across
            return [one for one in numbers if labels[one].strip() in years]
        return [one for one in _of_time(given, clause, labels) if one]
    if len(numbers) == 1:
        return numbers
    plain = [re.sub(r"\([^)]*\)", "", label) for label in labels]
    measured = _of_unit(table, figure)
    if len(measured) == 1 and _says_tail(plain[measured[0]], clause):
        return measured
    years = _years(clause)
    if len(measured) > 1 and len(years) == 1 and all(len(_years(labels[one])) == 1 for one in measured):
        return [one for one in measured if _years(labels[one]) == years]  # "2016/17 pct.", "2017/18 pct."
    return [number for number in numbers if _says(given, plain[number], clause)]


_UNITS = {
    "percent": signs(r"\b(?:pct|procent)\b|%"),
    "day": signs(r"\bdage\b"),
    "week": signs(r"\buger\b"),
    "month": signs(r"\b(?:måneder|mdr)\b"),
    "minute": signs(r"\b(?:minutter|min)\b"),
    "hour": signs(r"\btimer\b"),
}


def _of_unit(table: Table, figure: Figure) -> list[int]:
    """The columns headed with the figure's own unit: "Vandtab (pct.)", "Gns. tid (uger)"."""
    unit = _UNITS.get(figure.unit or "")
    return [number for number, label in enumerate(table.header) if number and unit is not None and unit.search(label)]


_SPELT_YEAR = re.compile(r"\b(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?(?!\d)")


def _years(text: str) -> set[str]:
    return set(_SPELT_YEAR.findall(text))


def _says_tail(label: str, clause: str) -> bool:
    """Is a noun of the clause the label's, or what a compound of either ends in: "tabet" of "Vandtab", "ventetiden" of "Gns. tid"?"""
    said = {stem for word in WORD.findall(clause) if len(word) >= 3 for stem in stems(normal(word)) if len(stem) >= 3}
    own = {stem for word in WORD.findall(label) if len(word) >= 3 for stem in stems(normal(word)) if len(stem) >= 3}
    return any(one.endswith(other) or other.endswith(one) for one in said for other in own)


def _of_time(given: CheckInput, clause: str, labels: list[str]) -> list[int]:
    """The rows or columns of the one date that the clause says; months and quarters without a year by their months."""
    day = given.letter_day
    dates = [one for one in find_dates(clause, reference=day) if one.first and one.last]
    if len(dates) != 1 or day is None:
        return []
    found = []
    for number, label in enumerate(labels):
        told = [one for one in find_dates(_spelt(label), reference=day) if one.first and one.last]
        if len(told) != 1:
            continue
        there, here = ((one.first or day, one.last or day) for one in (told[0], dates[0]))
        yearless = told[0].inferred or dates[0].inferred
        if there == here or (yearless and [one.timetuple()[1:3] for one in there] == [one.timetuple()[1:3] for one in here]):
            found.append(number)
    return found


def _spelt(label: str) -> str:
    """A heading with its quarter in full: "1. kvt."."""
    return re.sub(r"\b(?:kvt|kv)\b\.?", "kvartal", label, flags=re.IGNORECASE)
