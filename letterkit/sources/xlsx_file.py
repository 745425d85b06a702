"""XLSX: every visible sheet, numbers as stored, percentages as shown, dates by their format, text numbers in Danish
notation.
"""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from letterkit.case import CaseData
from letterkit.errors import DataError
from letterkit.sources.grid import Cell, Grid, number_cell, read_grid
from letterkit.sources.notation import read_cells
from letterkit.vocabulary import Vocabulary

_MOST_UNPACKED = 300 << 20


def _cell(value: Any, number_format: str) -> Cell:
    if value is None:
        return Cell(text="")
    if isinstance(value, bool):
        return Cell(text=str(value))
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        plain = number_format.lower()
        # "mmm-yy" shows a month; Excel keeps the first of it.
        return Cell(text=f"{day:%Y-%m}" if "m" in plain and "d" not in plain else f"{day:%Y-%m-%d}")
    if isinstance(value, int | float):
        exact = Decimal(repr(value))
        percent = "%" in number_format
        return number_cell((exact * 100 if percent else exact).normalize(), percent=percent)
    return Cell(text=str(value))


def read_xlsx(path: Path, vocabulary: Vocabulary) -> CaseData:
    """Facts of all visible sheets. Raises `DataError` for a broken or huge workbook and for formulas without a stored value."""
    import openpyxl  # heavy; only when a workbook is read
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(one.file_size for one in packed.infolist()) > _MOST_UNPACKED:
                raise DataError(f"{path.name}: filen fylder for meget, når den pakkes ud.", "Del den op, eller gem den som CSV.")
        shown = openpyxl.load_workbook(path, data_only=True)
        written = openpyxl.load_workbook(path)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise DataError(f"{path.name} kan ikke læses som regneark.", "Åbn og gem den igen som XLSX.") from error
    parts: list[CaseData] = []
    for sheet in shown.worksheets:
        if sheet.sheet_state != "visible":
            parts.append(CaseData(remarks=(f"{path.name}: det skjulte ark ”{sheet.title}” er ikke læst.",)))
            continue
        formulas = written[sheet.title]
        rows: list[tuple[int, tuple[Cell, ...]]] = []
        for row in sheet.iter_rows():
            cells = []
            for cell in row:
                if cell.value is None and isinstance(formulas[cell.coordinate].value, str):
                    raise DataError(
                        f"{path.name}, arket ”{sheet.title}”, celle {cell.coordinate}: formlen har ingen gemt værdi.",
                        "Åbn filen i Excel, og gem den igen.",
                    )
                cells.append(_cell(cell.value, cell.number_format or ""))
            rows.append((row[0].row or 0, tuple(cells)))
        if not any(cell.text.strip() for _, cells in rows for cell in cells):
            continue
        read = read_cells(rows, file=path.name, danish=True)
        name = sheet.title if len(shown.worksheets) > 1 else ""
        parts.append(read_grid(Grid(file=path.name, name=name, rows=read), vocabulary))
    return CaseData(
        facts=tuple(fact for part in parts for fact in part.facts),
        missing=tuple(fact for part in parts for fact in part.missing),
        remarks=tuple(remark for part in parts for remark in part.remarks),
    )
