"""JSON case data: JSON-stat as StatBank gives it (1.x "dataset" and 2.0), and tables of columns and rows as Jobindsats gives
them.

A file fetched by letterkit has a note beside it (`<name>.meta.json`): table, address, time, hash of the bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from letterkit.axes import Axis
from letterkit.case import CaseData
from letterkit.errors import DataError
from letterkit.sources.cube import Dimension, Value, read_cube
from letterkit.sources.grid import Cell, Grid, number_cell, read_grid
from letterkit.sources.notation import read_cells
from letterkit.vocabulary import Vocabulary


def note_of(path: Path) -> dict[str, Any]:
    """The note that `letterkit fetch` left beside the file; empty where there is none. Raises `DataError` when the bytes
    changed.
    """
    note = path.with_name(f"{path.stem}.meta.json")
    if not note.is_file():
        return {}
    values: dict[str, Any] = json.loads(note.read_text(encoding="utf-8"))
    if values.get("sha256") != hashlib.sha256(path.read_bytes()).hexdigest():
        raise DataError(f"{path.name} er ændret, siden den blev hentet.", "Hent den igen med letterkit fetch.")
    return values


def read_json(path: Path, vocabulary: Vocabulary) -> CaseData:
    """Facts of one JSON file. Raises `DataError` naming the file when its form is not known."""
    if path.name.endswith(".meta.json"):
        return CaseData()
    note = note_of(path)
    try:
        # Decimals as written: 44.40 has two, and no number passes through a float.
        content = json.loads(path.read_bytes().decode("utf-8-sig"), parse_float=Decimal)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name} kan ikke læses som JSON: {error}.", "Hent filen igen.") from error
    fetched = note.get("fetched")
    if isinstance(content, Mapping) and (content.get("class") == "dataset" or "dataset" in content):
        return _json_stat(path.name, content.get("dataset", content), vocabulary, fetched)
    table = _columns_and_rows(content)
    if table is None:
        raise DataError(f"{path.name}: formen kendes ikke.", "Brug JSON-stat eller en tabel med ”columns” og ”rows”.")
    columns, rows = table
    cells = [(1, tuple(Cell(text=name) for name in columns))]
    cells += [(number, tuple(_cell(value) for value in row)) for number, row in enumerate(rows, start=2)]
    read = read_cells(cells, file=path.name, danish=True)
    name = str(note.get("title") or note.get("table") or "")
    source = str(note["source"]) if note.get("source") else None
    return read_grid(Grid(file=path.name, name=name, rows=read, fetched=fetched, source=source), vocabulary)


def _columns_and_rows(content: Any) -> tuple[list[str], list[Sequence[Any]]] | None:
    """Jobindsats v3: {"columns": [...], "rows": [[...]]}; v2: [{"Variables": [{"Name": …}], "Data": [[...]]}]; names in any
    letter case.
    """
    if isinstance(content, list) and len(content) == 1:
        content = content[0]
    if not isinstance(content, Mapping):
        return None
    lower = {str(key).casefold(): value for key, value in content.items()}
    columns = lower.get("columns", lower.get("variables"))
    rows = lower.get("rows", lower.get("data"))
    if not isinstance(columns, list) or not isinstance(rows, list):
        return None
    names = []
    for column in columns:
        if isinstance(column, Mapping):
            own = {str(key).casefold(): value for key, value in column.items()}
            column = own.get("label") or own.get("name") or own.get("text") or own.get("id") or ""
        names.append(str(column))
    listed: list[Sequence[Any]] = [[row.get(name) for name in names] if isinstance(row, Mapping) else list(row) for row in rows]
    return names, listed


def _cell(value: Any) -> Cell:
    if value is None:
        return Cell(text="")
    if isinstance(value, bool):
        return Cell(text=str(value))
    if isinstance(value, int | Decimal):
        return number_cell(Decimal(value))  # a year or a code too: what is a label, its column tells
    return Cell(text=str(value))


def _json_stat(file: str, data: Mapping[str, Any], vocabulary: Vocabulary, fetched: str | None) -> CaseData:
    try:
        dimension = data["dimension"]
        names: list[str] = data.get("id") or dimension["id"]
        sizes: list[int] = data.get("size") or dimension["size"]
        roles = data.get("role") or dimension.get("role") or {}
        about: dict[str, Axis] = dict.fromkeys(roles.get("time", []), "period")
        about |= dict.fromkeys(roles.get("geo", []), "area")
        about |= dict.fromkeys(roles.get("metric", []), "indicator")
        dimensions, unit = [], None
        for name, size in zip(names, sizes, strict=True):
            category = dimension[name]["category"]
            index = category.get("index") or list(category.get("label", {}))
            codes = list(index)
            if isinstance(index, Mapping):
                codes.sort(key=lambda code: int(index[code]))
            labels = tuple(str((category.get("label") or {}).get(code, code)) for code in codes)
            if len(labels) != size:
                raise DataError(f"{file}: dimensionen {name} har {len(labels)} kategorier, ikke {size}.")
            if category.get("unit") and len(codes) == 1:
                unit = category["unit"].get(codes[0], {}).get("base")
            dimensions.append(Dimension(name=str(dimension[name].get("label", name)), labels=labels, about=about.get(name)))
        total = 1
        for size in sizes:
            total *= size
        held = data["value"]
        status = data.get("status") or {}
        given = [held.get(str(place)) for place in range(total)] if isinstance(held, Mapping) else list(held)
        marks = (
            [status.get(str(place)) if isinstance(status, Mapping) else status[place] for place in range(total)] if status else []
        )
    except (KeyError, TypeError, AttributeError, IndexError, ValueError) as error:
        raise DataError(
            f"{file}: JSON-stat-formen er ikke i orden ({type(error).__name__}: {error}).", "Hent filen igen."
        ) from error
    values = []
    for place, number in enumerate(given):
        if number is None:
            values.append(Value(number=None, mark=str(marks[place] or "..") if marks else ".."))
            continue
        cell = _cell(number)
        values.append(Value(number=cell.value, decimals=cell.decimals, mark=cell.text))
    source = str(data["source"]) if data.get("source") else None
    return read_cube(file, str(data.get("label", "")), dimensions, values, vocabulary, unit=unit, source=source, fetched=fetched)
