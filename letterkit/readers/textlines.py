"""Tables in plain text with a cell a line, as text copied out of a page has them: column after column, or row after row. Pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.readers.cells import cell_value, is_number_cell, is_year
from letterkit.readers.tableparts import CAPTION, TOTAL, TextTable, place_total, table_part

MAX_LINES = 120
STOPS = frozenset(".?!:;,")


def cells_by_line(lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> TextTable | None:
    """The table whose first cell stands on line `first`; None where none does. Every cell may have a blank line below it."""
    spaced = first + 1 < len(lines) and blanks[first + 1] == spacing + 1
    run = _short_lines(lines, blanks, first, spacing + 1 if spaced else spacing)
    if not run or (is_number_cell(run[0]) and not is_year(run[0])):
        return None
    table = None if spaced else _by_blocks(run, lines, blanks, first, spacing)
    if table is not None:
        return table
    numbers = [is_number_cell(text) and not is_year(text) for text in run]
    if sum(numbers) < 3:
        return None
    readings = (_by_rows, _by_columns) if _is_by_rows(run, numbers) else (_by_columns, _by_rows)
    for read in readings:
        if (read is _by_rows or not spaced) and (table := read(run, numbers, first)) is not None:
            return table
    return None


def _by_blocks(labels: Sequence[str], lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> TextTable | None:
    """Column after column with a blank line between them: the labels, then blocks of as many numbers, each under its head or all without."""
    if len(labels) < 3 or any(is_number_cell(text) and not is_year(text) for text in labels):
        return None
    at = first + len(labels)
    columns: list[list[str]] = []
    while at < len(lines) and blanks[at] == spacing + 1:
        column = _short_lines(lines, blanks, at, spacing)
        if len(column) < 3 or len(column) != len(columns[0] if columns else column) or not all(map(is_number_cell, column[1:])):
            break
        columns.append(column)
        at += len(column)
    if len(columns) < 2:
        return None
    heads = [column[0] for column in columns]
    headed = not all(map(is_number_cell, heads)) or all(map(is_year, heads))
    height = len(columns[0]) - headed
    named = len(labels) == height + 1
    if height < 3 or len(labels) not in (height, height + 1) or (named and not headed):
        return None
    cells = [column[headed:] for column in columns]
    rows = [[name, *(column[row] for column in cells)] for row, name in enumerate(labels[named:])]
    header = [labels[0] if named else "", *(heads if headed else [""] * len(columns))]
    return TextTable(first, at - 1, [table_part(header, rows)])


def _is_by_rows(run: Sequence[str], numbers: Sequence[bool]) -> bool:
    """Where as many heads as numbers would do for both readings: totals in the last group, or unlike numbers inside one, make it a row."""
    groups: list[list[str]] = []
    labels: list[str] = []
    for text, number, before in zip(run, numbers, [False, *numbers], strict=False):
        if number and not before:
            groups.append([])
        if number:
            groups[-1].append(text)
        elif not number:
            labels.append(text)
    mixed = any(len({"," in text for text in group if cell_value(text) is not None}) > 1 for group in groups)
    return mixed or TOTAL.match(labels[-1]) is not None


def _short_lines(lines: Sequence[str], blanks: Sequence[int], first: int, spacing: int) -> list[str]:
    run: list[str] = []
    for index in range(first, len(lines)):
        text = lines[index].strip()
        if (
            len(run) >= MAX_LINES
            or (run and blanks[index] != spacing)
            or len(text) > 40
            or "\t" in text
            or CAPTION.match(text)
            or (text[-1:] in STOPS and re.search(r"[a-zæøå]{3}.$", text))
        ):
            break
        run.append(text)
    return run


def _by_rows(run: Sequence[str], numbers: Sequence[bool], first: int) -> TextTable | None:
    """Row after row: heads, then a label and as many numbers as there are heads, over and over."""
    start = numbers.index(True) - 1
    width = next((n for n, number in enumerate(numbers[start + 1 :]) if not number), len(run) - start - 1)
    if width < 2 or start < width:
        return None
    rows: list[list[str]] = []
    at = start
    while at + width < len(run) and not numbers[at] and all(numbers[at + 1 : at + 1 + width]):
        rows.append(list(run[at : at + 1 + width]))
        at += 1 + width
    if len(rows) < 2 or (at < len(run) and numbers[at]):
        return None  # a number left over would mean that the count was wrong
    short = next((n for n, number in enumerate(numbers[at + 1 :]) if not number), len(run) - at - 1) if at < len(run) else 0
    if 0 < short < width:
        if not TOTAL.match(run[at]):
            return None
        rows.append(place_total(run[at], run[at + 1 : at + 1 + short], [row[1:] for row in rows]))
        at += 1 + short
    # Years over the columns name the rows' head only where something else stands before them.
    named = start > width and not (is_year(run[start - width - 1]) and is_year(run[start - width]))
    top = start - width - (1 if named else 0)
    header = [run[top] if named else "", *run[start - width : start]]
    return TextTable(first + top, first + at - 1, [table_part(header, rows)]) if top == 0 else None


def _by_columns(run: Sequence[str], numbers: Sequence[bool], first: int) -> TextTable | None:
    """Column after column: the labels, then as many numbers for each column, each under its head or all without.

    Zipped by count: three labels or more, and every column exactly as long; anything else is left as text.
    """
    top = numbers.index(True)  # the first number; before it labels, and perhaps a head over each
    for headed in (True, False):
        labels = run[: top - 1] if headed else run[:top]
        for label_head in (1, 0):
            names = labels[label_head:]
            size = len(names)
            if size < 3 or any(len(name) < 2 for name in names):
                continue
            columns, heads, position = [], [], top - 1 if headed else top
            while position + size + headed <= len(run):
                cells = run[position + headed : position + headed + size]
                if not all(is_number_cell(cell) for cell in cells) or (headed and numbers[position]):
                    break
                heads.append(run[position] if headed else "")
                columns.append(cells)
                position += size + headed
            # A number left over would mean that the count was wrong.
            if not columns or (position < len(run) and numbers[position]):
                continue
            header = [labels[0] if label_head else "", *heads]
            rows = [[name, *(column[row] for column in columns)] for row, name in enumerate(names)]
            return TextTable(first, first + position - 1, [table_part(header, rows)])
    return None
