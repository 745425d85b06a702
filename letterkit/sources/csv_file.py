"""CSV as offices save it: UTF-8 with or without BOM, UTF-16, or Windows-1252; semicolon, tab, comma or bar; quoted cells."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from letterkit.case import CaseData
from letterkit.errors import DataError
from letterkit.sources.grid import Cell, Grid, read_grid
from letterkit.sources.notation import read_cells
from letterkit.vocabulary import Vocabulary

_NAMES = {";": "semikolon", "\t": "tabulator", ",": "komma", "|": "lodret streg"}


def decode(data: bytes, file: str) -> tuple[str, str]:
    """The text and the name of its encoding. Raises `DataError` for bytes that are no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16"), "UTF-16"
    if b"\0" in data:
        raise DataError(f"{file}: filen er ikke tekst.", "Gem den som CSV (UTF-8).")
    try:
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        # Windows-1252 leaves five bytes undefined; they are no Danish letters.
        return data.decode("cp1252", errors="replace"), "Windows-1252"


def find_delimiter(text: str, file: str) -> str:
    """The delimiter that cuts the most lines into the same number of cells, at least two."""
    lines = [line for line in text.splitlines() if line.strip()][:200]
    best: list[tuple[int, int, str]] = []
    for mark in _NAMES:
        widths = [len(row) for row in csv.reader(lines, delimiter=mark)]
        common = max((width for width in set(widths) if width > 1), key=widths.count, default=0)
        if common:
            best.append((widths.count(common), common, mark))
    if not best:
        raise DataError(
            f"{file}: der er ingen kolonner (semikolon, tabulator, komma eller lodret streg).", "Gem tabellen som CSV."
        )
    # A decimal comma also cuts lines: between equals, semicolon and tab come before comma.
    order = list(_NAMES)
    return max(best, key=lambda one: (one[0], -order.index(one[2])))[2]


def read_csv(path: Path, vocabulary: Vocabulary) -> CaseData:
    """Facts of one CSV file; encoding and delimiter stand in the remarks. Raises `DataError`."""
    text, encoding = decode(path.read_bytes(), path.name)
    if not text.strip():
        return CaseData(remarks=(f"{path.name} er tom.",))
    mark = find_delimiter(text, path.name)
    rows = []
    reader = csv.reader(io.StringIO(text), delimiter=mark)
    for cells in reader:
        rows.append((reader.line_num, tuple(Cell(text=cell) for cell in cells)))
    read = read_cells(rows, file=path.name, danish=mark != ",")
    data = read_grid(Grid(file=path.name, name="", rows=read), vocabulary)
    how = f"{path.name} er læst som {encoding} med {_NAMES[mark]} mellem kolonnerne."
    return CaseData(facts=data.facts, missing=data.missing, remarks=(how, *data.remarks))
