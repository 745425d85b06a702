"""A printed or stored table, cell by cell, becomes facts: in long form (a fact a row) or wide form (headings and labels cross).

Readers of files make the `Grid`; here stands what CSV, XLSX, Parquet and databases have in common. Nothing is guessed: a table
whose headings name no value column, and whose headings and labels cannot be told apart as areas or periods, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from letterkit.axes import Axis, axis_of, fact_kind, unit_said
from letterkit.case import CaseData, Fact, MissingFact, Period
from letterkit.errors import DataError
from letterkit.vocabulary import Vocabulary, normal, read_period


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: as text, and as an exact number where it is one."""

    text: str
    value: Fraction | None = None
    decimals: int = 0
    percent: bool = False  # formatted as a percentage: `value` is already times 100


def number_cell(exact: Decimal, *, percent: bool = False) -> Cell:
    """A stored number as a cell, with the decimals that it is stored with."""
    exponent = exact.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Cell(text=f"{exact:f}".replace(".", ","), value=Fraction(exact), decimals=decimals, percent=percent)


Row = tuple[int, tuple[Cell, ...]]  # its number in the file, and its cells


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Rows of cells with the row numbers that a spreadsheet shows (1-based); `name` is the sheet or table, or ""."""

    file: str
    name: str
    rows: tuple[Row, ...]
    fetched: str | None = None
    source: str | None = None


EMPTY = Cell(text="")


def read_grid(grid: Grid, vocabulary: Vocabulary) -> CaseData:
    """Facts of one grid. Raises `DataError` naming file and row."""
    rows = [(number, cells) for number, cells in grid.rows if any(cell.text.strip() for cell in cells)]
    if not rows:
        return CaseData(remarks=(f"{_where(grid)} er tom.",))
    for place, (_, cells) in enumerate(rows[:15]):
        columns = _long_columns(cells, vocabulary)
        if columns:
            return _read_long(grid, rows[place + 1 :], columns, vocabulary)
    return _read_wide(grid, rows, vocabulary)


def _where(grid: Grid) -> str:
    return f"{grid.file}, arket ”{grid.name}”" if grid.name else grid.file


# --- long form


def _long_columns(cells: Sequence[Cell], vocabulary: Vocabulary) -> dict[str, int]:
    """Which column is what, when this row is the heading of a long table: it names the value and the indicator, or the value
    and both area and period."""
    found: dict[str, int] = {}
    for index, cell in enumerate(cells):
        name = normal(cell.text)
        for role, names in vocabulary.columns.items():
            if name in names and role not in found:
                found[role] = index
                break
    complete = "value" in found and ("indicator" in found or {"area", "period"} <= set(found))
    return found if complete else {}


def _read_long(grid: Grid, rows: Sequence[Row], columns: dict[str, int], vocabulary: Vocabulary) -> CaseData:
    facts: list[Fact] = []
    missing: list[MissingFact] = []
    unread: list[str] = []
    for number, cells in rows:

        def text(role: str, cells: tuple[Cell, ...] = cells) -> str:
            index = columns.get(role)
            return cells[index].text.strip() if index is not None and index < len(cells) else ""

        index = columns["value"]
        cell = cells[index] if index < len(cells) else EMPTY
        if sum(bool(one.text.strip()) for one in cells) == 1 and not cell.text.strip():
            continue  # a note below the table
        said = text("period")
        period = read_period(said, vocabulary) if said else None
        if said and period is None:
            unread.append(f"række {number}: perioden ”{said}” kan ikke læses (skriv fx 2017, 2017-10 eller 3. kvartal 2017)")
            continue
        indicator, area, group = text("indicator") or grid.name, text("area"), text("group") or None
        if _is_missing(cell, vocabulary):
            missing.append(_missing(grid, number, cell, area, indicator, group, period))
            continue
        if cell.value is None:
            unread.append(f"række {number}: {_no_number(cell)}")
            continue
        value = cell.value
        unit = text("unit") or ("pct." if cell.percent else unit_said(indicator))
        facts.append(
            Fact(
                area=area,
                indicator=indicator,
                group=group,
                period=period,
                value=value,
                decimals=cell.decimals,
                unit=unit,
                kind=fact_kind(indicator, unit, vocabulary),
                source=text("source") or grid.source,
                file=grid.file,
                row=number,
                fetched=grid.fetched,
            )
        )
    return CaseData(facts=tuple(facts), missing=tuple(missing), remarks=_left_out(grid, unread, facts))


def _no_number(cell: Cell) -> str:
    return f"”{cell.text.strip()}” er ikke et tal (ret cellen, eller skriv - for en manglende værdi)"


def _left_out(grid: Grid, unread: Sequence[str], facts: Sequence[Fact]) -> tuple[str, ...]:
    """One remark for each row that could not be read, the first ones by name: one bad row does not cost the file. Raises `DataError` where
    none could be read."""
    if unread and not facts:
        raise DataError(f"{_where(grid)}, {unread[0]}.", "Ret filen.")
    more = (f"{_where(grid)}: yderligere {len(unread) - 10} rækker kan ikke læses.",) if len(unread) > 10 else ()
    return (*(f"{_where(grid)}, {one}; rækken er ikke brugt." for one in unread[:10]), *more)


def _missing(
    grid: Grid, row: int, cell: Cell, area: str, indicator: str, group: str | None, period: Period | None
) -> MissingFact:
    mark = cell.text.strip()
    return MissingFact(area=area, indicator=indicator, group=group, period=period, mark=mark, file=grid.file, row=row)


def _is_missing(cell: Cell, vocabulary: Vocabulary) -> bool:
    said = cell.text.strip()
    marks = vocabulary.words["missing"]
    return cell.value is None and (not said or said.casefold() in marks or normal(said) in marks)


# --- wide form


def _read_wide(grid: Grid, rows: Sequence[Row], vocabulary: Vocabulary) -> CaseData:
    """Titles above, headings over the columns (over several rows, spanning cells once), labels left of the numbers."""
    width = max(len(cells) for _, cells in rows)
    full = [(number, cells + (EMPTY,) * (width - len(cells))) for number, cells in rows]
    body = [place for place, (_, cells) in enumerate(full) if _is_body(cells, vocabulary)]
    if not body:
        raise DataError(f"{_where(grid)}: der er ingen række med tal.", "Læg tabellen i et ark for sig selv.")
    first = body[0]
    labels = _label_columns([cells for _, cells in full[:first]], [full[place][1] for place in body], vocabulary)
    if labels == width:
        raise DataError(f"{_where(grid)}: der er ingen kolonne med tal.")
    above = full[:first]
    heads = [cells for _, cells in above if sum(bool(cell.text.strip()) for cell in cells[labels:]) >= 1 and not _is_title(cells)]
    title = " ".join(cell.text.strip() for _, cells in above if _is_title(cells) for cell in cells if cell.text.strip())
    year = next((int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", title)), None)
    header = [[_filled(head, column, labels) for column in range(width)] for head in heads]
    column_axes = [axis_of([head[column] for column in range(labels, width)], "", vocabulary, year) for head in header]
    row_axes = []
    for column in range(labels):
        name = next((head[column].text for head in reversed(heads) if head[column].text.strip()), "")
        row_axes.append(axis_of([full[place][1][column].text for place in body], name, vocabulary, year))
    axes = [*column_axes, *row_axes]
    if "period" not in axes and "area" not in axes:
        raise DataError(
            f"{_where(grid)}: hverken overskrifter eller forspalte kan læses som områder eller perioder.",
            "Brug formen område;nøgletal;gruppe;periode;værdi;enhed;kilde.",
        )
    facts: list[Fact] = []
    missing: list[MissingFact] = []
    skipped: list[str] = []
    unread: list[str] = []
    carried = [""] * labels
    for place in body:
        number, cells = full[place]
        for column in range(labels):
            carried[column] = cells[column].text.strip() or carried[column]
        row_said = list(zip(row_axes, carried, strict=True))
        for column in range(labels, width):
            said = [(axis, head[column].strip()) for axis, head in zip(column_axes, header, strict=True)] + row_said
            key = _key(said, title or grid.name, vocabulary, year)
            cell = cells[column]
            if key is None:
                if cell.value is not None:
                    skipped.append(carried[0] if carried else str(number))
                continue
            area, indicator, group, period, unit = key
            if _is_missing(cell, vocabulary):
                missing.append(_missing(grid, number, cell, area, indicator, group, period))
                continue
            if cell.value is None:
                unread.append(f"række {number}: {_no_number(cell)}")
                continue
            value = cell.value
            unit = "pct." if cell.percent else unit or unit_said(indicator)
            facts.append(
                Fact(
                    area=area,
                    indicator=indicator,
                    group=group,
                    period=period,
                    value=value,
                    decimals=cell.decimals,
                    unit=unit,
                    kind=fact_kind(f"{indicator} {title}", unit, vocabulary),
                    source=grid.source,
                    file=grid.file,
                    row=number,
                    column=" ".join(head[column].strip() for head in header if head[column].strip()) or None,
                    fetched=grid.fetched,
                )
            )
    remarks = (
        (f"{_where(grid)}: rækker uden for opgørelsen er ikke brugt ({', '.join(dict.fromkeys(skipped))}).",) if skipped else ()
    )
    return CaseData(facts=tuple(facts), missing=tuple(missing), remarks=(*remarks, *_left_out(grid, unread, facts)))


def _is_body(cells: Sequence[Cell], vocabulary: Vocabulary) -> bool:
    """A row of the table proper: a label, then numbers or missing marks; not a row of years as headings."""
    rest = [cell for cell in cells[1:] if cell.text.strip()]
    numbers = [cell for cell in rest if cell.value is not None and not read_period(cell.text, vocabulary)]
    marks = [cell for cell in rest if cell.value is None and _is_missing(cell, vocabulary)]
    return bool(cells[0].text.strip() or numbers) and bool(numbers or marks) and len(numbers) + len(marks) >= len(rest) / 2


def _label_columns(above: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary) -> int:
    """How many columns from the left hold labels: words, or periods such as years in the first or under "År"."""
    width = len(rows[0])
    count = 0
    for column in range(width):
        cells = [row[column] for row in rows if row[column].text.strip()]
        dated = column == 0 or any(normal(head[column].text) in vocabulary.columns["period"] for head in above)
        labels = [cell for cell in cells if cell.value is None or (dated and read_period(cell.text, vocabulary))]
        marks = [cell for cell in cells if _is_missing(cell, vocabulary)]
        if cells and len(labels) == len(cells) and len(marks) < len(cells):
            count += 1
        else:
            break
    return count


def _is_title(cells: Sequence[Cell]) -> bool:
    filled = [index for index, cell in enumerate(cells) if cell.text.strip()]
    return len(filled) == 1 and filled[0] == 0


def _filled(head: Sequence[Cell], column: int, labels: int) -> str:
    """A heading that spans several columns stands in the first of them."""
    for place in range(column, labels - 1, -1):
        if head[place].text.strip():
            return head[place].text
    return head[column].text


_AREA = re.compile(r"Region\s+[A-ZÆØÅ][\w-]+|[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+)?\s+Kommunes?")
_Key = tuple[str, str, str | None, Period | None, str | None]


def _key(said: Sequence[tuple[Axis, str]], title: str, vocabulary: Vocabulary, year: int | None) -> _Key | None:
    """The place of one cell; None for a row or column that is outside the statistics (an average below a period axis, a
    note).
    """
    area, unit = "", None
    groups: list[str] = []
    indicators: list[str] = []
    period: Period | None = None
    for axis, label in said:
        if not label:
            continue
        if axis == "area":
            area = label
        elif axis == "period":
            period = read_period(label, vocabulary, year=year)
            if period is None:
                return None
        elif axis == "group":
            groups.append(label)
        elif axis == "unit":
            unit = label
        else:
            indicators.append(label)
    if not area:
        named = _AREA.search(title)
        area = named.group() if named else ""
    if period is None and not any(axis == "period" for axis, _ in said):
        period = next((found for part in re.split(r"[,.;:()–]\s*", title) if (found := read_period(part, vocabulary))), None)
    indicator = ". ".join([*([title] if title else []), *indicators]) if indicators or title else ""
    return area, indicator, ", ".join(groups) or None, period, unit
