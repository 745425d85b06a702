"""Parquet: a table of named columns, read like the rows of a spreadsheet. Needs the extra `parquet` (pyarrow)."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from letterkit.case import CaseData
from letterkit.errors import DataError, MissingExtraError
from letterkit.sources.grid import Cell, Grid, Row, number_cell, read_grid
from letterkit.sources.notation import read_cells
from letterkit.vocabulary import Vocabulary


def stored_cell(value: Any) -> Cell:
    """A value of a typed column: numbers exact as stored, dates in ISO form, the rest as text."""
    if value is None:
        return Cell(text="")
    if isinstance(value, datetime | date):
        return Cell(text=value.isoformat()[:10])
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return Cell(text=str(value))
    exact = Decimal(str(value)).normalize()
    return number_cell(exact) if exact.is_finite() else Cell(text="")


def grid_of(file: str, name: str, columns: list[str], rows: list[list[Any]], vocabulary: Vocabulary) -> CaseData:
    """Facts of named columns and their rows; the first data row is row 2, as in a spreadsheet."""
    cells: list[Row] = [(1, tuple(Cell(text=column) for column in columns))]
    cells += [(number, tuple(stored_cell(value) for value in row)) for number, row in enumerate(rows, start=2)]
    return read_grid(Grid(file=file, name=name, rows=read_cells(cells, file=file, danish=True)), vocabulary)


def read_parquet(path: Path, vocabulary: Vocabulary) -> CaseData:
    """Facts of one Parquet file. Raises `DataError`, or `MissingExtraError` where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise MissingExtraError(f"{path.name}: Parquet kræver pyarrow.", "Kør: pip install letterkit[parquet].") from error
    try:
        table = pyarrow.parquet.read_table(path)
    except (pyarrow.ArrowInvalid, OSError) as error:
        raise DataError(f"{path.name} kan ikke læses som Parquet.", "Gem den igen.") from error
    rows = [[row[name] for name in table.column_names] for row in table.to_pylist()]
    return grid_of(path.name, "", list(table.column_names), rows, vocabulary)
