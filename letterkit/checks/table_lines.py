"""The lines of a letter's own table, and which stretch of one a sentence speaks of: "de første tre kvartaler", "i de fire år".

A line is one column down the rows, or one row along the columns; totals and rows that say "heraf" are no members of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from letterkit.axes import TableCell, decimals_of, row_axis
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, around, point
from letterkit.checks.signs import signs
from letterkit.danish.dates import find_dates
from letterkit.danish.numbers import SMALL, small_number
from letterkit.letter import Table
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import Vocabulary, normal

NESTED = signs(r"^\s*(?:[-–•]|(?:heraf|hvoraf|herunder|deraf)\b)")


def cell_value(table: Table, cell: tuple[int, int] | None) -> Interval | None:
    """What a cell (row, column) can stand for: rounded where it has decimals, else exact; None where it holds no number."""
    if cell is None or cell[1] >= len(table.values[cell[0]]):
        return None
    value = table.values[cell[0]][cell[1]]
    decimals = decimals_of(table.rows[cell[0]][cell[1]])
    if value is None:
        return None
    return around(Fraction(value), Fraction(1, 2 * 10**decimals)) if decimals else point(Fraction(value))


@dataclass(frozen=True, kw_only=True)
class Line:
    """One column (or row) of a table: its members in the order they are printed."""

    table: Table
    label: str  # what heads it: "Snerydning"
    along: str  # what its members are headed: "År", "Kvartal"
    cells: tuple[TableCell, ...]
    labels: tuple[str, ...]  # one for each cell


def lines_of(given: CheckInput, table: Table) -> list[Line]:
    """Every column with two members or more; every row too where the columns are periods."""
    # Months without a year are of one year; which one plays no part inside the table.
    cells = given.cells(table, int((given.letter_date or "2000")[:4]))
    members = [cell for cell in cells if not _totalled(table, cell, given.vocabulary)]
    found = []
    for column in range(1, len(table.header)):
        chosen = tuple(cell for cell in members if cell.column == column)
        labels = tuple(table.rows[cell.row][0] for cell in chosen)
        found.append(Line(table=table, label=table.header[column], along=table.header[0], cells=chosen, labels=labels))
    if row_axis(table, given.vocabulary) != "period":
        for number, row in enumerate(table.rows):
            chosen = tuple(cell for cell in cells if cell.row == number and not _is_total(table.header[cell.column], given))
            if all(cell.fact.period is not None for cell in chosen):
                labels = tuple(table.header[cell.column] for cell in chosen)
                found.append(Line(table=table, label=row[0], along="", cells=chosen, labels=labels))
    return [one for one in found if len(one.cells) >= 2 and not any((c.row, c.column) in table.doubtful for c in one.cells)]


def _is_total(label: str, given: CheckInput) -> bool:
    return normal(label) in given.vocabulary.words["totals"]


def _totalled(table: Table, cell: TableCell, vocabulary: Vocabulary) -> bool:
    label = table.rows[cell.row][0]
    return normal(label) in vocabulary.words["totals"] or NESTED.match(label) is not None


def spoken_line(given: CheckInput, lines: Sequence[Line], words: Sequence[str]) -> Line | None:
    """The one line whose own words are all said; where no heading is said, the only column, or the column of totals."""
    heads = {id(line): frozenset(content_words(line.label, given.vocabulary)) for line in lines}
    common = frozenset.intersection(*heads.values()) if len(lines) > 1 else frozenset()
    own = {id(line): heads[id(line)] - common for line in lines}
    said = [line for line in lines if own[id(line)] and all(meets(word, words, given.vocabulary) for word in own[id(line)])]
    if said:
        most = max(len(own[id(line)]) for line in said)
        best = [line for line in said if len(own[id(line)]) == most]
        return best[0] if len(best) == 1 else None
    totals = [line for line in lines if _is_total(line.label, given)]
    if len(totals) == 1:
        return totals[0]
    return lines[0] if len(lines) == 1 else None


_SMALL = "|".join(sorted((word for word, value in SMALL.items() if 2 <= value <= 12), key=len, reverse=True))
_COUNTED = signs(
    rf"\b(?P<which>første|seneste|sidste|forløbne|alle|samtlige|de|disse|årets første|årets sidste)\s+(?P<count>{_SMALL}|\d\d?)\s+"
    rf"(?:(?P<after>første|seneste|sidste|hele)\s+)?(?P<noun>[^\W\d_]{{2,}})"
)
_WHOLE = signs(
    r"\b(?:i hele (?:perioden|året)|i perioden som helhed|over hele perioden|hele perioden igennem|i alle (?:årene|månederne|kvartalerne)|"
    r"i årets løb|på hele året|i årene)\b(?!\s+\d)"
)
_LENGTHS = {"år": 366, "halvår": 184, "kvartal": 92, "måned": 31, "uge": 7, "skoleår": 366}


def stretch(given: CheckInput, line: Line, text: str) -> tuple[TableCell, ...]:
    """The cells of the line that the words of a sentence speak of; () where they name no stretch of it."""
    said = text.casefold()
    found = _COUNTED.search(said)
    if found is not None and noun_fits(given, line, found["noun"]):
        count = small_number(found["count"])
        which = f"{found['which']} {found['after'] or ''}"
        if "første" in which and count < len(line.cells):
            return line.cells[:count]
        if re.search(r"seneste|sidste|forløbne", which) and count < len(line.cells):
            return line.cells[-count:]
        return line.cells if count == len(line.cells) else ()
    dates = [one for one in find_dates(text, reference=None) if one.first and one.last]
    timed = [cell for cell in line.cells if cell.fact.period is not None]
    if len(dates) == 1 and dates[0].first and dates[0].last and len(timed) == len(line.cells):
        first, last = dates[0].first, dates[0].last
        inside = tuple(
            cell for cell in timed if cell.fact.period and first <= cell.fact.period.start and cell.fact.period.end <= last
        )
        ends = inside and inside[0].fact.period and inside[-1].fact.period
        whole = ends and inside[0].fact.period.start == first and inside[-1].fact.period.end == last  # type: ignore[union-attr]
        return inside if whole and len(inside) >= 2 else ()
    if len(dates) >= 2 and len(timed) == len(line.cells):
        # "i 2016 og 2017": each of the dates is a member.
        named = [(one.first, one.last) for one in dates]
        inside = tuple(cell for cell in timed if cell.fact.period and (cell.fact.period.start, cell.fact.period.end) in named)
        return inside if len(inside) == len(set(named)) else ()
    part = _PART_OF_YEAR.search(said)
    if part is not None:
        return _part_of_year(line, int(part["which"]), 6 if part["unit"] == "halvår" else 3)
    unit = _UNIT_WHOLE.search(said)
    if unit is not None and not dates:
        return line.cells if _fills(line, unit["unit"]) else ()
    yearly = _YEARLY.search(said) is not None and len(timed) == len(line.cells) and _are_years(line)
    return line.cells if (yearly or _WHOLE.search(said)) and not dates else ()


# "I gennemsnit rykkede vi ud til 181 brande årligt" beside a table of years
_YEARLY = signs(
    r"\b(?:gennemsnit|snit)\b[^;]*\b(?:årligt|om året|pr\. år|hvert år)\b|\b(?:årligt|om året|pr\. år|hvert år)\b[^;]*\bi (?:gennemsnit|snit)\b|\bårlige? gennemsnit\b|\bgennemsnitlig[et]? årlig"
)


def _are_years(line: Line) -> bool:
    return all(cell.fact.period and 360 <= (cell.fact.period.end - cell.fact.period.start).days <= 366 for cell in line.cells)


_PART_OF_YEAR = re.compile(r"\bi (?:årets )?(?P<which>[1-4])\. (?P<unit>halvår|kvartal)\b(?! (?:19|20)\d\d)")


def _part_of_year(line: Line, which: int, length: int) -> tuple[TableCell, ...]:
    """The months or quarters of the one year of the line that make up its half year or quarter; () where some are missing."""
    periods = [(cell, cell.fact.period) for cell in line.cells]
    months = range((which - 1) * length + 1, which * length + 1)
    if len({period.start.year for _, period in periods if period is not None}) != 1:
        return ()
    inside = [(cell, period) for cell, period in periods if period and {period.start.month, period.end.month} <= {*months}]
    days = sum((period.end - period.start).days + 1 for _, period in inside)
    full = days in range(180, 186) if length == 6 else days in range(89, 94)
    return tuple(cell for cell, _ in inside) if full and len(inside) >= 2 else ()


_UNIT_WHOLE = re.compile(r"\bfor (?:hele )?(?P<unit>halvåret|året|kvartalet)\b")
_DAYS = {"halvåret": (180, 185), "året": (364, 367), "kvartalet": (89, 93)}


def _fills(line: Line, unit: str) -> bool:
    """Do the members follow each other and make up just one half year, year or quarter?"""
    periods = [cell.fact.period for cell in line.cells]
    known = [one for one in periods if one is not None]
    if len(known) != len(periods):
        return False
    low, high = _DAYS[unit]
    return low <= (known[-1].end - known[0].start).days + 1 <= high and all(
        (two.start - one.end).days == 1 for one, two in pairwise(known)
    )


def noun_fits(given: CheckInput, line: Line, noun: str) -> bool:
    """Are the members of the line what the words count: years, quarters, or the rows' own heading?"""
    periods = [cell.fact.period for cell in line.cells]
    base = next((word for word in _LENGTHS if re.fullmatch(rf"{word}(?:er|erne|ene|et|enes|ernes)?", noun)), None)
    if base is not None:
        limit = _LENGTHS[base]
        return all(one is not None and limit * 2 / 3 < (one.end - one.start).days + 1 <= limit for one in periods)
    return bool(line.along) and meets(normal(noun), content_words(line.along, given.vocabulary), given.vocabulary)
