"""A workbook's sheets: bold frozen heads, a filter, real dates, and no cell that a spreadsheet would run. Imported where one is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from letterkit.files import written_whole

Value = str | int | float | date | None
LONGEST_CELL = 32_767  # Excel's own limit
WIDEST = 70  # characters; longer texts wrap


def save_book(book: Workbook, path: Path, *, title: str) -> None:
    """Write the workbook, whole or not at all."""
    book.properties.title = title
    book.properties.creator = "letterkit"
    book.properties.language = "da-DK"
    with written_whole(path) as temporary:
        book.save(temporary)
    book.close()


def add_sheet(
    book: Workbook, title: str, header: Sequence[str], rows: Sequence[Sequence[Value]], links: Sequence[str | None] = ()
) -> None:
    """One sheet: bold frozen header, filter, wrapped text; `links` gives the file each row's last column leads to."""
    sheet: Worksheet = book.create_sheet(title)
    for column, name in enumerate(header, 1):
        cell: Cell | MergedCell = sheet.cell(row=1, column=column, value=name)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6EE")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _put(sheet, number, column, value)
        if number - 2 < len(links) and (target := links[number - 2]):
            cell = sheet.cell(row=number, column=len(row))
            cell.hyperlink = target
            cell.font = Font(color="0B4F8A", underline="single")
    for column in range(1, len(header) + 1):
        texts = [
            header[column - 1],
            *(str(row[column - 1]) for row in rows if column <= len(row) and row[column - 1] is not None),
        ]
        longest = max(min(len(text), WIDEST) for text in texts)
        sheet.column_dimensions[get_column_letter(column)].width = max(9, min(WIDEST, longest * 0.9 + 3))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{max(len(rows) + 1, 2)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> None:
    cell = sheet.cell(row=row, column=column)
    if isinstance(value, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL]
        # A text from a letter may begin with "=": it is kept as text, and marked so that it stays text when edited.
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in "=+-@\t\r"
        cell.alignment = Alignment(wrap_text=len(value) > 30, vertical="top")
        return
    cell.value = value
    cell.alignment = Alignment(vertical="top")
    if isinstance(value, date):
        cell.number_format = "dd-mm-yyyy"
