"""The cells of a table: which texts are numbers, which are marks for a missing value, and what a number is worth; and where
they stand in a line of plain text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

MISSING = re.compile(r"[-–—.*]|\.\.\.?|i\.o\.|n/?a|n\.a\.|x|<\s?\d{1,2}|skjult|ikke oplyst|u\.o\.|…", re.IGNORECASE)
NUMBER = re.compile(
    r"(?P<sign>[-–—−+]?)[ ]?(?:(?P<grouped>\d{1,3}(?:[.\u00a0 ]\d{3})+)|(?P<whole>\d+))(?:,(?P<decimals>\d+)|\.(?P<point>\d{1,2}|\d{4,}))?"
)
# What may stand round a number in a cell: unit, footnote star, footnote in brackets, the share in brackets ("64 (21,5)").
CELL = re.compile(
    rf"(?:kr\.?\s*)?{NUMBER.pattern}\s*(?:%|pct\.?|procent|kr\.?|mio\.\s*kr\.?|mia\.\s*kr\.?|t\.kr\.?)?\s*(?:,-)?\s*(?:\*{{1,3}}|[¹²³]|\(?[1-9]\)|\(\d{{1,3}}(?:,\d+)?\s?(?:%|pct\.?)?\))?",
    re.IGNORECASE,
)
# "(45)": less than nothing, or of what stands beside it; which, only the writer knows, so it is a number without a value.
BRACKETED = re.compile(rf"\(\s*{NUMBER.pattern}\s*(?:%|pct\.?)?\s*\)")
YEAR = re.compile(r"(?:19|20)\d\d(?:\s?\*{1,3}|[¹²³]|\s\(?[1-9]\))?")  # with the mark of its footnote
COUNTED = re.compile(r"\d[\d.,]*\s?(?P<unit>[a-zæøå%].*)")  # "12 stk."
PIECE = re.compile(r"\S+(?: \S+)*")  # in a line of text cells are two blanks or more apart


class Cell(NamedTuple):
    """A cell of a line of text, and where it stands there."""

    text: str
    start: int
    end: int


def cells_of(line: str) -> list[Cell]:
    """The pieces of a line that stand two blanks or more apart."""
    return [Cell(match.group(), match.start(), match.end()) for match in PIECE.finditer(line)]


def cell_value(text: str) -> Fraction | None:
    """A cell as an exact number, in the cell's own unit; None for labels and for marks of a missing value.

    >>> cell_value("1.234,5"), cell_value("–7,1 %"), cell_value(".."), cell_value("Jan 2017")
    (Fraction(2469, 2), Fraction(-71, 10), None, None)
    """
    match = CELL.fullmatch(text.strip())
    if match is None:
        return None
    whole = re.sub(r"\D", "", match["grouped"] or match["whole"])
    decimals = match["decimals"] or match["point"] or ""
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    return -value if match["sign"] in ("-", "–", "—", "−") else value


def is_number_cell(text: str) -> bool:
    """Is the cell a number or a mark for a missing one?"""
    text = text.strip()
    return any(form.fullmatch(text) is not None for form in (CELL, MISSING, BRACKETED))


UNIT_HEAD = re.compile(
    r"(?:1[. ]?000|100)\s?(?:kr\.?|kroner|m³|m2|m²|ton|stk\.?|liter|timer|kWh|MWh|km|personer|indbyggere)", re.IGNORECASE
)


def is_unit_head(text: str, column: Sequence[str]) -> bool:
    """Is "1.000 kr." over a column the unit of its numbers, and no number itself? Where others write the unit too, it may be one of them."""
    found = UNIT_HEAD.fullmatch(text.strip())
    unit = found.group().split()[-1].rstrip(".").lower() if found else ""
    return found is not None and not any(unit in cell.lower() for cell in column)


def is_year(text: str) -> bool:
    return YEAR.fullmatch(text.strip()) is not None


def same_units(rows: Sequence[Sequence[str]]) -> bool:
    """Has the first row the units of all others in some column ("12 stk." over "31 stk.")? Then it is one of them."""
    columns = zip(*(row[1:] for row in rows if len(row) == len(rows[0])), strict=True)
    units = [{match["unit"] if (match := COUNTED.fullmatch(cell)) else "" for cell in column} for column in columns]
    return any(len(found) == 1 and "" not in found for found in units)


def cells_out_of_form(column: Sequence[str]) -> list[int]:
    """Cells of a column of numbers that break its form: `235` among `23,5`, letters among digits. Returns their rows.

    A column has a form when at least three cells, and three of five, show the same number of decimals.
    """
    decimals = {row: _decimals(cell) for row, cell in enumerate(column) if cell_value(cell) is not None}
    if len(decimals) < 3:
        return []
    usual, count = Counter(decimals.values()).most_common(1)[0]
    if count < 3 or count < 0.6 * len(decimals):
        return []
    strange = [row for row, cell in enumerate(column) if cell.strip() and row not in decimals and not is_number_cell(cell)]
    return sorted(strange + [row for row, shown in decimals.items() if shown != usual])


def _decimals(cell: str) -> tuple[str, int]:
    """How many decimals a number shows, and behind which sign: "3.8" among "3,3" is a comma whose foot was not seen."""
    match = CELL.fullmatch(cell.strip())
    if match is None or not (match["decimals"] or match["point"]):
        return "", 0
    return (",", len(match["decimals"])) if match["decimals"] else (".", len(match["point"]))
