"""Tables in plain text whose rows stand on a line each: cells split by tabs, bars or runs of blanks, or single blanks apart."""

from __future__ import annotations

import re

from letterkit.readers.cells import MISSING, cells_of, is_number_cell, is_unit_head, is_year, same_units
from letterkit.readers.tableparts import CAPTION, TOTAL, TextTable, caption_part, place_total, table_part

SPLIT = re.compile(r"\t+ *| *\| *| {2,}")
# The last cell of a line whose cells stand a blank apart: "41", "41 (22 %)", "4,2 mio. kr.", "14 uger", ".."
_CELL = (
    r"[-–−+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:[,.]\d+)?\s?(?:%|pct\.|(?:mio\. |mia\. )?kr\.|dage|uger|måneder|timer|min\.)?"
    r"(?:\s?\(\d+(?:,\d+)?\s?(?:%|pct\.)\))?\*{0,2}"
)
LAST_CELL = re.compile(rf"(?:^| )(?P<cell>{_CELL}|(?:{MISSING.pattern}))$", re.IGNORECASE)
STREET = re.compile(r"[a-zæøå](?:vej|gade|allé|plads|torv|stræde|boulevard|vænget?)(?:en)?$")
# Words before a number that are no label's end: "Mandag 8 til 16".
GOES_ON = re.compile(r"\b(?:til|og|af|i|på|nr\.?|kl\.?|tlf\.?|§|ca\.?|er|var)$", re.IGNORECASE)
# A label may end with a stop that is not a sentence's.
SHORT_FORM = re.compile(
    r"\b(?:kvt|pct|mv|lign|o\.l|m\.[vm]|m\.fl|osv|gns|stk|mdr|ekskl|inkl|år|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\.$",
    re.IGNORECASE,
)
MONTH = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec|"
    r"kvartal|kvt|halvår|uge|ultimo|primo|medio|skoleåret|året|år|budget|regnskab)\.?$",
    re.IGNORECASE,
)


def _cells(line: str) -> list[str]:
    line = line.rstrip().removeprefix("|").removesuffix("|") if line.lstrip().startswith("|") else line.rstrip()
    return [cell.strip() for cell in SPLIT.split(line if "\t" in line else line.strip())]


def split_table(lines: list[str], blanks: list[int], first: int, spacing: int) -> TextTable | None:
    """Rows whose cells the source itself keeps apart."""
    rows: list[list[str]] = []
    last = first - 1
    for index in range(first, len(lines)):
        if index > first and blanks[index] > spacing and not (rows and len(_cells(lines[index])) == len(rows[-1]) > 1):
            break
        cells = _cells(lines[index])
        if re.fullmatch(r"[\s|:+=-]*", lines[index]):
            last = index
            continue
        if len(cells) < 2 or (
            rows and abs(len(cells) - max(map(len, rows))) > (1 if len(rows) == 1 else 0) and len(cells) > max(map(len, rows))
        ):
            break
        rows.append(cells)
        last = index
    if len(rows) < 2:
        return None
    width = max(map(len, rows))
    numeric = [row for row in rows if len(row) > 1 and any(is_number_cell(cell) for cell in row[1:])]
    ruled = "\t" in lines[first] or "|" in lines[first]
    if len(numeric) < (1 if ruled and len(rows) > 2 else 2) and not (ruled and width >= 3 and len(rows) >= 3):
        return None
    if not ruled and not _is_tabular(rows, [[cell.start for cell in cells_of(line)] for line in lines[first : last + 1]]):
        return None
    header_cells = rows[0]
    under = [cell for row in rows[1:] for cell in row[1:]]
    is_number = [is_number_cell(cell) and not is_year(cell) and not is_unit_head(cell, under) for cell in header_cells[1:]]
    has_header = not any(is_number) and not same_units(rows)
    body = rows[1:] if has_header else rows
    if not body:
        return None
    header = _pad(header_cells, width, front=True) if has_header else [""] * width
    return TextTable(first, last, [table_part(header, [_pad(row, width, front=False) for row in body])])


def _is_tabular(rows: list[list[str]], starts: list[list[int]]) -> bool:
    """Mostly numbers behind the labels, or words that begin under each other; a text with wide blanks is neither."""
    cells = [cell for row in rows[1:] for cell in row[1:] if cell]
    if sum(map(is_number_cell, cells)) >= 0.5 * len(cells):
        return True
    whole = [row for row in starts if len(row) == max(map(len, starts))]
    under = [sum(abs(row[n] - whole[0][n]) <= 1 for row in whole) == len(whole) for n in range(1, len(whole[0]))]
    return len(whole) >= 2 and sum(under) >= 0.5 * len(under)


def _pad(row: list[str], width: int, *, front: bool) -> list[str]:
    short = [""] * (width - len(row))
    return [*short, *row] if front else [*row, *short]


def row_table(lines: list[str], blanks: list[int], first: int, spacing: int) -> TextTable | None:
    """At least three lines in a row that end in the same number of numbers, cells a single blank apart."""
    rows: list[tuple[str, list[str]]] = []
    total: list[str] | None = None
    for index in range(first, len(lines)):
        if index > first and blanks[index] > spacing:
            break
        row = _number_row(lines[index], below=bool(rows))
        if row is not None and rows and TOTAL.match(row[0]) and len(row[1]) < len(rows[0][1]):
            total = place_total(row[0], row[1], [cells for _, cells in rows])
        if row is None or (rows and len(row[1]) != len(rows[0][1])):
            break
        rows.append(row)
    if len(rows) > 1 and len({label for label, _ in rows}) == 1 and len(rows[0][1]) > 1:
        rows = [(f"{label} {cells[0]}", cells[1:]) for label, cells in rows]  # "Hold 1", "Hold 2"
    years = len(rows) > 2 and len(rows[0][1]) > 1 and all(map(is_year, rows[0][1])) and not all(map(is_year, rows[1][1]))
    if len(rows) < 3 or len({label for label, _ in rows}) < 2:
        return None
    width = len(rows[0][1])
    last = first + len(rows) - (0 if total else 1)
    header, caption, top = _header_above(lines, blanks, first, spacing, width)
    if years and header is None:  # "Aldersgruppe 2018 2019"
        (label, heads), *rows = rows
        header, caption, top = [label, *heads], "", first
    parts = [caption_part(caption)] if caption else []
    body = [[label, *cells] for label, cells in rows] + ([total] if total else [])
    return TextTable(top, last, [*parts, table_part(header or [""] * (width + 1), body)])


def _number_row(line: str, *, below: bool = False) -> tuple[str, list[str]] | None:
    """ "Jan 2017 28,2 21,8" → ("Jan 2017", ["28,2", "21,8"]): a short label and the numbers that end the line.

    `below` other rows of several numbers a label may begin small ("heraf kvinder 12 14").
    """
    label = re.sub(r"[ \t]+", " ", line).strip()
    cells: list[str] = []
    while match := LAST_CELL.search(label):
        cells.insert(0, match["cell"])
        label = label[: match.start()]
    # A year after a month belongs to the label; so does one that stands alone before the numbers.
    if cells and is_year(cells[0]) and (MONTH.search(label) or (not label and len(cells) > 1)):
        label = f"{label} {cells.pop(0)}".strip()
    if (
        not cells
        or not label
        or GOES_ON.search(label)
        or len(label) > 60
        or ": " in label
        or (label[-1] in ",.;:/" and not SHORT_FORM.search(label))
    ):
        return None
    if (label[0].islower() and not (below and len(cells) > 1)) or (
        len(cells) == 1 and (len(label.split()) > 5 or STREET.search(label))
    ):
        return None
    return label, cells


def _header_above(lines: list[str], blanks: list[int], first: int, spacing: int, width: int) -> tuple[list[str] | None, str, int]:
    """The line above the rows, split into columns where that can be done without guessing: (header, caption, first line)."""
    if first == 0 or blanks[first] > spacing:
        return None, "", first
    text = re.sub(r"[ \t]+", " ", lines[first - 1]).strip()
    if len(text) > 100 or re.search(r"[.?!;:]$", text) or CAPTION.match(text) or text[:1].islower():
        return None, "", first
    years = text.split(" ")
    if len(years) in (width, width + 1) and all(is_year(year) for year in years[-width:]):
        return ([""] * (width + 1 - len(years))) + years, "", first - 1
    pieces = re.split(r" (?=[A-ZÆØÅ(])", text)
    if len(pieces) == width:
        return ["", *pieces], "", first - 1
    if len(pieces) == width + 1:
        return pieces, "", first - 1
    words = text.split(" ")
    if len(words) in (width, width + 1):
        return ([""] * (width + 1 - len(words))) + words, "", first - 1
    return None, text, first - 1
