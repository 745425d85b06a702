"""The side of a comparison in a table of the letter: the row of its period and the column of its area, where exactly one fits."""

from __future__ import annotations

import re
from datetime import date

from letterkit.danish.dates import DateExpression, find_dates
from letterkit.letter import Letter, Table

SHORT = re.compile(r"\b(?:kommune|kommunes|region|regionen|by|skole)\b", re.IGNORECASE)


def period_text(found: DateExpression | None) -> str | None:
    """ "2017-12-01", "2017-10", "2017", "2017-01/2017-06" as precise as the words; None where they fix no period."""
    if found is None or found.first is None or found.last is None:
        return None
    first, last = found.first, found.last
    if first == last:
        return first.isoformat()
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    if (first.month, last.month) == (1, 12) and first.year == last.year:
        return f"{first:%Y}"
    return f"{first:%Y-%m}/{last:%Y-%m}"


def table_cells(
    letter: Letter, when: DateExpression | None, area: str | None, clause: str
) -> tuple[str | None, tuple[tuple[int, int], ...]]:
    """The one table that the clause speaks of (id), and its cells for the period and area; (None, ()) where that is in doubt."""
    if when is None or when.first is None or when.last is None:
        return None, ()
    fitting = []
    for table in letter.tables:
        column = _column(table, area)
        rows = _rows(table, when.first, when.last)
        if column is not None and rows and (_shares_word(table, clause) or len(letter.tables) == 1):
            fitting.append((table.id, tuple((row, column) for row in rows)))
    return fitting[0] if len(fitting) == 1 else (None, ())


def _column(table: Table, area: str | None) -> int | None:
    """The column of the area; the only data column where the table has one."""
    if area is not None:
        name = SHORT.sub("", area).strip().casefold()
        named = [i for i, head in enumerate(table.header) if i and name and SHORT.sub("", head).strip().casefold() == name]
        if len(named) == 1:
            return named[0]
    width = max([len(table.header), *map(len, table.rows)], default=0)
    return 1 if width == 2 else None


def _rows(table: Table, first: date, last: date) -> list[int]:
    """The rows whose label names a period inside `first` to `last`."""
    found = []
    for number, row in enumerate(table.rows):
        label = row[0] if row else ""
        dates = find_dates(label, reference=None)
        if (
            len(dates) == 1
            and dates[0].first is not None
            and dates[0].last is not None
            and first <= dates[0].first
            and dates[0].last <= last
        ):
            found.append(number)
    return found


def _shares_word(table: Table, clause: str) -> bool:
    title = set(re.findall(r"\w{6,}", (table.title or "").casefold()))
    return bool(title & set(re.findall(r"\w{6,}", clause.casefold())))
