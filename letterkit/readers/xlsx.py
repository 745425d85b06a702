"""Workbooks that come with a letter: every visible sheet's cells as Excel shows them → tables. Never a letter by themselves."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from letterkit.danish.writing import format_number
from letterkit.errors import ReadError
from letterkit.readers.tablegrid import data_table
from letterkit.readers.tableparts import caption_part
from letterkit.readers.words import Part, clean_characters, plain_line
from letterkit.readers.zips import check_archive
from letterkit.settings import Settings

MAX_UNPACKED = 20 << 20  # of XML: its cells take some fifty times as much
MAX_ROWS, MAX_COLUMNS, MAX_SHEETS = 500, 40, 10
BROKEN = ReadError("beskadiget", "Regnearket er beskadiget og kan ikke læses.", "Åbn det i Excel, og gem det igen.")
DEFAULT_SHEET = re.compile(r"(?:Ark|Sheet|Tabelle)\s?\d*", re.IGNORECASE)


def read_workbook(data: bytes, name: str, settings: Settings) -> tuple[list[Part], list[str]]:
    """A workbook's bytes → its tables as parts of an annex, and remarks about what was not read. Raises `ReadError`."""
    check_archive(data, settings, "xl/", "Excel-filen")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
            raise ReadError("for stor", "Regnearket er for stort til at være bilag til et brev.", "Bed om tabellerne for sig.")
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        sheets = [(sheet, _grid(sheet)) for sheet in book.worksheets[:MAX_SHEETS] if sheet.sheet_state == "visible"]
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, AttributeError, OSError) as error:
        raise BROKEN from error
    parts: list[Part] = []
    remarks = [
        f"Det skjulte ark ”{sheet.title}” i {name} er ikke læst." for sheet in book.worksheets if sheet.sheet_state != "visible"
    ]
    for sheet, grid in sheets:
        if sheet.max_row > MAX_ROWS or sheet.max_column > MAX_COLUMNS:
            remarks.append(f"Arket ”{sheet.title}” i {name} er læst til række {MAX_ROWS} og kolonne {MAX_COLUMNS}.")
        named = "" if DEFAULT_SHEET.fullmatch(sheet.title) else f", arket ”{sheet.title}”"
        blocks = _blocks(grid)
        if blocks:
            parts.append(Part(lines=[plain_line(f"Bilag: {name}{named}")], kind="heading", annex=True))
        for block in blocks:
            found = data_table(block) or [caption_part(" ".join(filter(None, row))) for row in block if any(row)]
            for part in found:
                part.annex = True
            parts.extend(found)
    if len(book.worksheets) > MAX_SHEETS:
        remarks.append(f"Kun de første {MAX_SHEETS} ark i {name} er læst.")
    return parts, remarks


def _grid(sheet: Any) -> list[list[str]]:
    """The sheet's cells as text; a head merged over several columns stands over each of them."""
    rows = min(sheet.max_row, MAX_ROWS), min(sheet.max_column, MAX_COLUMNS)
    grid = [[_shown(cell) for cell in row] for row in sheet.iter_rows(max_row=rows[0], max_col=rows[1])]
    for merged in sheet.merged_cells.ranges:
        if merged.min_row == merged.max_row and 1 < merged.min_col <= rows[1] and merged.min_row <= rows[0]:
            row = grid[merged.min_row - 1]
            for column in range(merged.min_col, min(merged.max_col, rows[1])):
                row[column] = row[merged.min_col - 1]
    return grid


def _shown(cell: Any) -> str:
    """A cell as Excel shows it in Danish: decimals and per cent by its format, dates as days."""
    value, form = cell.value, (cell.number_format or "").split(";")[0]
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        plain = form.lower()
        return f"{value:%m-%Y}" if "m" in plain and "d" not in plain else f"{value:%d-%m-%Y}"
    if isinstance(value, int | float) and not isinstance(value, bool):
        exact, percent = Decimal(repr(value)), "%" in form
        places = re.search(r"[0#](?:\.(0+))?(?=[^0#.]*$)", form)
        decimals = len(places[1] or "") if places and form != "General" else None
        shown = exact * 100 if percent else exact
        if decimals is None and shown == shown.to_integral_value():
            decimals = 0
        text = format_number(shown, decimals if decimals is not None else min(_decimals(shown), 6))
        return f"{text.replace('.', '') if '#,##' not in form else text}{' %' if percent else ''}"
    return clean_characters(" ".join(str(value).split()))


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _blocks(grid: list[list[str]]) -> list[list[list[str]]]:
    """Rows between empty ones, without the columns that are empty in all of them; a title above an empty row goes with its table."""
    blocks: list[list[list[str]]] = []
    current: list[list[str]] = []
    for row in [*grid, []]:
        if any(row):
            current.append(row)
        elif current and not _is_title(current):
            blocks.append(current)
            current = []
    if current:
        blocks.append(current)
    trimmed = []
    for block in blocks:
        used = [column for column in range(max(map(len, block))) if any(column < len(row) and row[column] for row in block)]
        trimmed.append([[row[column] for column in used] for row in block])
    return trimmed


def _is_title(rows: list[list[str]]) -> bool:
    return len(rows) <= 2 and all(sum(map(bool, row)) == 1 for row in rows)
