"""How a file writes its numbers: decimal comma or point. Decided once for a file from all its cells, refused when in doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from letterkit.errors import DataError
from letterkit.sources.grid import Cell, Row

Mark = Literal[",", "."]

_BLANKS = "    "
_NUMBER = re.compile(r"[-–−+]?\s?\d[\d.,\s]*")
_UNITS = re.compile(r"\s*(?:%|pct\.?|procent|kr\.?)$|\*+$", re.IGNORECASE)


def _bare(text: str) -> str:
    """A cell's number without its unit and footnote star, blanks between thousands closed."""
    said = _UNITS.sub("", text.strip())
    return re.sub(rf"(?<=\d)[{_BLANKS}](?=\d{{3}}(?!\d))", "", said).strip()


def decimal_mark(cells: Iterable[tuple[int, str]], *, file: str, danish: bool) -> Mark:
    """The decimal mark of the cells (row number, text).

    `danish` says that the rest of the file is Danish in form (semicolons, tabs): then "1.234" alone is read as thousands.
    Raises `DataError` where some cells need one mark and some the other, or where nothing tells "1.234" from "1,234".
    """
    comma: int | None = None
    point: int | None = None
    doubtful: tuple[int, str] | None = None
    for row, text in cells:
        said = _bare(text)
        if not _NUMBER.fullmatch(said):
            continue
        digits = said.lstrip("-–−+ ")
        if re.fullmatch(r"\d{1,3}(\.\d{3})+,\d+|\d+,(?!\d{3}$)\d+|0,\d+|\d{1,3}(\.\d{3}){2,}|\d{4,},\d+", digits):
            comma = comma or row
        elif re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+|\d+\.(?!\d{3}$)\d+|0\.\d+|\d{1,3}(,\d{3}){2,}|\d{4,}\.\d+", digits):
            point = point or row
        elif re.fullmatch(r"\d{1,3}[.,]\d{3}", digits):
            doubtful = doubtful or (row, text.strip())
    if comma and point:
        what = f"{file}: decimaltegnet er komma i række {comma} og punktum i række {point}."
        raise DataError(what, "Gem filen med ét og samme decimaltegn.")
    if comma or point:
        return "," if comma else "."
    if doubtful and not (danish and "." in doubtful[1]):
        row, text = doubtful
        raise DataError(
            f"{file}, række {row}: ”{text}” kan være tusinder eller decimaler.", "Skriv mindst ét tal med en eller to decimaler."
        )
    return ","


def with_value(text: str, mark: Mark) -> Cell:
    """A cell of text with its exact value, where the text is a number in this notation ("1.234,5 %", "-12", "5,9*")."""
    said = _bare(text)
    thousands = "." if mark == "," else ","
    form = rf"[-–−+]?\s?(?:\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+|\d+)(?:{re.escape(mark)}(\d+))?"
    found = re.fullmatch(form, said)
    if not found:
        return Cell(text=text)
    plain = re.sub(r"\s", "", said).replace(thousands, "").replace(mark, ".").replace("–", "-").replace("−", "-")
    percent = text.strip().rstrip("*").endswith(("%", "pct.", "pct"))
    return Cell(text=text, value=Fraction(plain), decimals=len(found[1] or ""), percent=percent)


def read_cells(rows: Iterable[Row], *, file: str, danish: bool) -> tuple[Row, ...]:
    """Give every text cell its value in the notation of the file; cells that have one keep it."""
    kept = tuple(rows)
    said = ((number, cell.text) for number, cells in kept for cell in cells if cell.value is None)
    mark = decimal_mark(said, file=file, danish=danish)
    return tuple(
        (number, tuple(with_value(cell.text, mark) if cell.value is None else cell for cell in cells)) for number, cells in kept
    )
