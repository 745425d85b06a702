"""A printed or stored table, cell by cell, becomes facts: in long form (a fact a row) or wide form (headings and labels cross).

Readers of files make the `Grid`; here stands what CSV, XLSX, Parquet and databases have in common. Nothing is guessed: a table
whose headings name no value column, and whose headings and labels cannot be told apart as areas or periods, is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from letterkit.axes import Axis, axis_of, dated_heading, fact_kind, unit_said
from letterkit.case import CaseData, Fact, MissingFact, Period
from letterkit.errors import DataError
from letterkit.sources.headings import Heading, read_heading
from letterkit.spelling import content_words
from letterkit.vocabulary import Vocabulary, normal, read_period, written_out


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
        name = written_out(normal(cell.text))
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


@dataclass(frozen=True, kw_only=True)
class _Wide:
    """How a wide table is laid out: what each heading and label is about, and which rows and columns hold its numbers."""

    rows: list[Row]  # those with numbers
    title: str
    year: int | None  # of the title
    header: list[list[str]]  # the heading rows, a text for each column
    printed: list[tuple[Cell, ...]]  # the same as the file has them, a spanning cell once
    columns: list[int]  # with numbers and one meaning
    column_axes: list[Axis]
    headings: dict[tuple[int, int], Heading]  # by heading row and column
    names: list[str]  # the headings over the columns of labels
    said: list[list[str]]  # the labels, column by column
    row_axes: list[Axis]
    unused: list[int]  # columns of labels that only describe
    stubs: list[Heading]  # the labels, where they and not the headings name measure and year
    remarks: list[str]


def _layout(grid: Grid, rows: Sequence[Row], vocabulary: Vocabulary) -> _Wide:
    """Titles above, headings over the columns (over several rows, spanning cells once), labels left of the numbers."""
    width = max(len(cells) for _, cells in rows)
    full = _without_codes([(number, cells + (EMPTY,) * (width - len(cells))) for number, cells in rows])
    width = len(full[0][1])
    _refuse_cases(grid, full, vocabulary)
    places = _body(full, vocabulary)
    if not places:
        raise DataError(f"{_where(grid)}: der er ingen række med tal.", "Læg tabellen i et ark for sig selv.")
    above, body = full[: places[0]], [full[place] for place in places]
    labels = _label_columns([cells for _, cells in above], [cells for _, cells in body], vocabulary)
    if labels == width:
        raise DataError(f"{_where(grid)}: der er ingen kolonne med tal.")
    heads = [cells for _, cells in above if sum(bool(cell.text.strip()) for cell in cells[labels:]) >= 1 and not _is_title(cells)]
    title = " ".join(cell.text.strip() for _, cells in above if _is_title(cells) for cell in cells if cell.text.strip())
    year = next((int(found) for found in re.findall(r"\b(?:19|20)\d\d\b", title)), None)
    header = [[_filled(head, column, labels).strip() for column in range(width)] for head in heads]
    numbered = [column for column in range(labels, width) if any(cells[column].value is not None for _, cells in body)]
    texts = [
        column
        for column in range(labels, width)
        if column not in numbered and any(not _is_missing(cells[column], vocabulary) for _, cells in body)
    ]
    columns = [
        column
        for column in range(labels, width)
        if column in numbered or (column not in texts and any(head[column] for head in header))
    ]
    column_axes = [axis_of([head[column] for column in columns], "", vocabulary, year) for head in header]
    headings = {
        (level, column): read_heading(head[column], vocabulary) if axis == "indicator" else Heading(measure=head[column])
        for level, (axis, head) in enumerate(zip(column_axes, header, strict=True))
        for column in columns
    }
    dated = any(len(one.periods) == 1 and one.measure for one in headings.values())
    names = [next((head[column] for head in reversed(header) if head[column]), "") for column in range(labels)]
    said = [[cells[column].text.strip() for _, cells in body] for column in range(labels)]
    row_axes = [axis_of(one, name, vocabulary, year) for one, name in zip(said, names, strict=True)]
    if dated:
        # "Skole;Elever 2021/22": beside measures with their year, places that no list knows are what the rows are called.
        row_axes = [
            "indicator" if axis == "area" and axis_of(one, "", vocabulary, year) != "area" else axis
            for axis, one in zip(row_axes, said, strict=True)
        ]
    told_in_rows = "period" not in [*column_axes, *row_axes] and "area" not in [*column_axes, *row_axes] and not dated
    stubs = _dated_rows(said, vocabulary) if told_in_rows else []
    if stubs:
        column_axes = ["group" if axis == "indicator" else axis for axis in column_axes]
    elif told_in_rows:
        raise DataError(
            f"{_where(grid)}: hverken overskrifter eller forspalte kan læses som områder eller perioder.",
            "Skriv året i overskrifterne (fx ”besøg 2023”), eller brug formen område;nøgletal;gruppe;periode;værdi;enhed;kilde.",
        )
    for column in columns:
        if header and not any(head[column].text.strip() for head in heads):
            raise DataError(f"{_where(grid)}, kolonne {column + 1} har tal, men ingen overskrift.", "Giv kolonnen en overskrift.")
    calling = [column for column in range(labels) if row_axes[column] == "indicator"]
    alone = next((column for column in calling if len(set(said[column])) == len(body) and "" not in said[column]), None)
    unused = [column for column in calling if dated and alone is not None and column != alone]
    doubtful = [column for column in columns if any(len(headings[level, column].periods) > 1 for level in range(len(header)))]
    remarks = [f"kolonnen ”{one}” er tekst og er ikke brugt" for column in (*unused, *texts) if (one := _name(header, column))]
    remarks += [f"kolonnen ”{_name(header, column)}” nævner flere perioder og er ikke brugt" for column in doubtful]
    return _Wide(
        rows=body,
        title=title,
        year=year,
        header=header,
        printed=heads,
        columns=[column for column in columns if column not in doubtful],
        column_axes=column_axes,
        headings=headings,
        names=names,
        said=said,
        row_axes=row_axes,
        unused=unused,
        stubs=stubs,
        remarks=remarks,
    )


def _read_wide(grid: Grid, rows: Sequence[Row], vocabulary: Vocabulary) -> CaseData:
    """A fact for each number, at the crossing of its headings and the labels of its row."""
    wide = _layout(grid, rows, vocabulary)
    facts: list[Fact] = []
    missing: list[MissingFact] = []
    skipped: list[str] = []
    unread: list[str] = []
    places: dict[tuple[object, ...], tuple[int, int, Fraction]] = {}
    carried = [""] * len(wide.names)
    for row, (number, cells) in enumerate(wide.rows):
        carried = [said[row] or before for said, before in zip(wide.said, carried, strict=True)]
        stub = wide.stubs[row : row + 1]
        if any(len(one.periods) != 1 for one in stub):
            skipped.append(carried[0])
            continue
        row_said = [
            (axis, carried[column], wide.names[column])
            for column, axis in enumerate(wide.row_axes)
            if column not in wide.unused and not stub
        ]
        for column in wide.columns:
            over = [wide.headings[level, column] for level in range(len(wide.header))]
            told = [*over, *stub]
            heading = [(axis, one.measure) for axis, one in zip(wide.column_axes, over, strict=True)]
            heading += [("indicator", one.measure) for one in stub]
            own = next((one.periods[0] for one in told if one.periods), None)
            key = _key(heading, row_said, wide.title or grid.name, own, vocabulary, wide.year)
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
            unit = "pct." if cell.percent else unit or next((one.unit for one in told if one.unit), None) or unit_said(indicator)
            before = places.setdefault((area, written_out(normal(indicator)), group, period, unit), (number, column, cell.value))
            if before[2] != cell.value:
                raise DataError(
                    f"{_where(grid)}, række {before[0]} (”{_name(wide.header, before[1])}”) og række {number} (”{_name(wide.header, column)}”)"
                    f" er det samme ({', '.join(part for part in (indicator, period.text if period else '') if part)}) med hver sit tal.",
                    "Giv dem hver sin overskrift eller forspalte.",
                )
            facts.append(
                Fact(
                    area=area,
                    indicator=indicator,
                    group=group,
                    period=period,
                    value=cell.value,
                    decimals=cell.decimals,
                    unit=unit,
                    kind=fact_kind(f"{indicator} {wide.title}", unit, vocabulary),
                    source=grid.source,
                    file=grid.file,
                    row=number,
                    column=" ".join(head[column].text.strip() for head in wide.printed if head[column].text.strip()) or None,
                    fetched=grid.fetched,
                )
            )
    remarks = [*wide.remarks]
    if skipped:
        remarks.append(f"rækker uden for opgørelsen er ikke brugt ({', '.join(dict.fromkeys(skipped))})")
    said_of_file = tuple(f"{_where(grid)}: {remark}." for remark in remarks)
    return CaseData(facts=tuple(facts), missing=tuple(missing), remarks=(*said_of_file, *_left_out(grid, unread, facts)))


def _dated_rows(said: Sequence[Sequence[str]], vocabulary: Vocabulary) -> list[Heading]:
    """The one column of labels as measures with their year ("Operationer 2015 (antal)"), the columns then being groups; else nothing."""
    found = [read_heading(label, vocabulary) for label in said[0]] if len(said) == 1 else []
    dated = [one for one in found if len(one.periods) == 1 and one.measure]
    return found if len(dated) > 1 and len(dated) * 2 > len(found) else []


def _name(header: Sequence[Sequence[str]], column: int) -> str:
    return " ".join(head[column] for head in header if head[column])


# What a column is headed that only numbers the rows, or names the case of each.
_NUMBERED = re.compile(r"(?:\S*\s)*\S*(?:nr|nummer|kode|id)\.?")
_CASES = re.compile(r"(?:\S*\s)*\S*(?:nr|nummer|id)\.?|sag|sagen|sager|forløb|besøg|cpr|journal|case")


def _without_codes(rows: Sequence[tuple[int, tuple[Cell, ...]]]) -> list[Row]:
    """Without a first column of numbers or codes ("kommunekode", "nr") where the next one names every row."""
    for place, (_, cells) in enumerate(rows[:15]):
        if len(cells) > 2 and _NUMBERED.fullmatch(normal(cells[0].text.replace("_", " "))):
            names = [one[1].text.strip() for _, one in rows[place + 1 :] if one[1].text.strip()]
            if names and len(set(names)) == len(names) and not any(one[1].value for _, one in rows[place + 1 :]):
                return [(number, one[1:]) for number, one in rows]
    return list(rows)


def _refuse_cases(grid: Grid, rows: Sequence[Row], vocabulary: Vocabulary) -> None:
    """A row for each case ("løbenr;speciale;henvist;behandlet") is no count of anything: raises `DataError` that says what to do."""
    place = next((place for place, (_, cells) in enumerate(rows[:15]) if not _is_title(cells)), 0)
    heads = [cell.text.strip() for cell in rows[place][1]]
    below = [cells for _, cells in rows[place + 1 :] if sum(bool(cell.text.strip()) for cell in cells) > 1]
    ids = [cells[0].text.strip() for cells in below]
    if not _CASES.fullmatch(written_out(normal(heads[0].replace("_", " ")))) or len(below) < 3 or len(set(ids)) < len(ids):
        return
    if not all(re.fullmatch(r"[^\W\d_]{0,5}[-/ ]?\d[\d./-]*", one) for one in ids):
        return
    told = ""
    for column in range(1, len(heads)):
        kinds = Counter(cells[column].text.strip() for cells in below)
        dated = any(read_period(kind, vocabulary) for kind in kinds)
        if len(kinds) in range(2, 7) and "" not in kinds and not dated and not any(cells[column].value for cells in below):
            told = f" I kolonnen ”{heads[column]}” står {', '.join(f'{kind} i {many}' for kind, many in kinds.most_common())}."
            break
    raise DataError(
        f"{_where(grid)}: filen har en række for hver sag (kolonnen ”{heads[0]}”, {len(below)} rækker) og ingen optalte tal.{told}",
        "Tæl rækkerne op i en tabel, fx med overskrifterne gruppe;antal 2024, eller brug formen"
        " område;nøgletal;gruppe;periode;værdi;enhed;kilde.",
    )


def _body(rows: Sequence[Row], vocabulary: Vocabulary) -> list[int]:
    """Which rows belong to the table proper: a label, then numbers or missing marks. A row of years alone is a heading, unless the
    headings above it have their years or it stands among rows of numbers."""
    found: list[int] = []
    holding = {column for _, cells in rows for column, cell in enumerate(cells) if column and cell.value is not None}
    for place, (_, cells) in enumerate(rows):
        rest = [(column, cell) for column, cell in enumerate(cells) if column in holding and cell.text.strip()]
        numbers = [(column, cell) for column, cell in rest if cell.value is not None]
        years = [column for column, cell in numbers if read_period(cell.text, vocabulary)]
        marks = [cell for _, cell in rest if _is_missing(cell, vocabulary)]
        if len(years) == len(numbers) and years:
            headed = any(
                above[0].text.strip()
                and all(above[column].text.strip() and above[column].value is None for column in years)
                and (
                    read_period(cells[0].text, vocabulary)
                    or any(dated_heading(above[column].text, vocabulary)[1] for column in years)
                )
                for _, above in rows[:place]
            )
            if not cells[0].text.strip() or not (headed or (found and len(numbers) * 2 >= len(cells) - 1)):
                continue
        elif years and not found:
            numbers = [one for one in numbers if one[0] not in years]
        if (cells[0].text.strip() or numbers) and (numbers or marks) and len(numbers) + len(marks) >= len(rest) / 2:
            found.append(place)
    return found


def _label_columns(above: Sequence[Sequence[Cell]], rows: Sequence[Sequence[Cell]], vocabulary: Vocabulary) -> int:
    """How many columns from the left hold labels: words, or periods such as years in the first or under "År"."""
    width = len(rows[0])
    count = 0
    for column in range(width):
        cells = [row[column] for row in rows if row[column].text.strip()]
        dated = column == 0 or any(normal(head[column].text) in vocabulary.columns["period"] for head in above)
        names = [normal(head[column].text) for head in above]
        labels = [
            cell
            for cell in cells
            if cell.value is None
            or (dated and any(read_period(_numbered(cell.text, name, 2000), vocabulary) for name in (*names, "")))
        ]
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


def _key(
    heads: Sequence[tuple[Axis, str]],
    labels: Sequence[tuple[Axis, str, str]],
    title: str,
    own: Period | None,
    vocabulary: Vocabulary,
    year: int | None,
) -> _Key | None:
    """The place of one cell, from its headings (axis, text), the labels of its row (axis, text, their own heading) and the period that a
    heading names beside its measure; None for a row or column that is outside the statistics (an average below a period axis or between
    the groups, a note).
    """
    area, unit = "", None
    groups: list[str] = []
    indicators = [text for axis, text in heads if axis == "indicator" and text]
    measured = bool(indicators)
    times = [(text, "") for axis, text in heads if axis == "period" and text]
    times += [(text, name) for axis, text, name in labels if axis == "period" and text]
    period = _when(times, own, vocabulary, year)
    if times and period is None:
        return None
    for axis, label in [
        *((axis, label) for axis, label in heads if axis != "indicator"),
        *((axis, label) for axis, label, _ in labels),
    ]:
        if not label or (axis in ("indicator", "group") and measured and normal(label) in vocabulary.words["totals"]):
            continue
        if axis == "area":
            area = label
        elif axis == "group":
            groups.append(label)
        elif axis == "unit":
            unit = label
        elif axis == "indicator":
            if measured and not content_words(label, vocabulary) and not re.search(r"\d", label):
                return None  # "Gennemsnit" among groups: no word would tell it from the total
            indicators.append(label)
    if not area:
        named = _AREA.search(title)
        area = named.group() if named else ""
    if period is None and not any(axis == "period" for axis, *_ in (*heads, *labels)):
        period = next((found for part in re.split(r"[,.;:()–]\s*", title) if (found := read_period(part, vocabulary))), None)
    indicator = ". ".join([*([title] if title else []), *indicators]) if indicators or title else ""
    return area, indicator, ", ".join(groups) or None, period, unit


def _when(times: Sequence[tuple[str, str]], own: Period | None, vocabulary: Vocabulary, year: int | None) -> Period | None:
    """The period of a cell from its labels ("2009" under "år" and "3" under "kvartal" together, "maj" in the year of its heading)."""
    if own is not None and (own.start.month, own.start.day, own.end.month, own.end.day) == (1, 1, 12, 31):
        year = own.start.year
    years = [label for label, _ in times if re.fullmatch(r"(?:19|20)\d\d", label)]
    parts = [one for one in times if one[0] not in years]
    if years and parts:
        times, year = parts, int(years[0])
    if not times:
        return own
    found = [read_period(_numbered(label, normal(name), year), vocabulary, year=year) for label, name in times]
    if len({one and (one.start, one.end) for one in found}) > 1 or found[0] is None:
        return None
    within = own is None or (own.start <= found[0].start and found[0].end <= own.end)
    return found[0] if within else None


def _numbered(label: str, name: str, year: int | None) -> str:
    """ "3" under "kvartal" is "3. kvartal", "12" under "uge" is "uge 12 2020"."""
    if not re.fullmatch(r"\d\d?", label.strip()) or year is None:
        return label
    match name:
        case "kvartal" | "halvår":
            return f"{label}. {name} {year}"
        case "uge":
            return f"uge {label} {year}"
        case "måned":
            return f"{year}-{int(label):02}"
        case _:
            return label
