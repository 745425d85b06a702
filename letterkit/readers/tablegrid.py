"""A grid of texts: is it a table of data, which of its rows are heads, and which are its captions?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from letterkit.readers.cells import is_number_cell, is_unit_head, is_year
from letterkit.readers.labelrows import label_table
from letterkit.readers.labels import read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence
from letterkit.readers.names import CLOSING, is_address, is_contact, is_person, is_titled_person, lists_ways_to_reach
from letterkit.readers.tableparts import NOTE, caption_part, table_part
from letterkit.readers.words import Part, plain_line

MAX_HEADS = 3  # rows of heads over one another
LONGEST_HEAD = 60
TITLE_LENGTH = 24  # a head of the label column longer than this is the table's title


def grid_parts(grid: list[list[str]]) -> list[Part]:
    """Rows of cell texts → a letterhead's labels with their values, a line for each, or the table of data; [] where it is neither."""
    labels = [Part(lines=[plain_line(line)], gap=number == 0) for number, line in enumerate(label_table(grid))]
    return labels or data_table(grid)


def data_table(grid: list[list[str]], *, words: bool = False) -> list[Part]:
    """Rows of cell texts → the table with the captions inside it as parts; [] where it is no table of data.

    Two columns of words place things on a page as often as they are a table: they are one where the caller knows it (`words`).
    """
    grid = [[cell.strip() for cell in row] for row in grid]
    above, below = _captions(grid)
    width = max((len(row) for row in grid), default=0)
    if width < 2 or len(grid) < 2:
        return []
    filled = [cell for row in grid for cell in row[1:] if cell]
    numbers = sum(is_number_cell(cell) for cell in filled)
    prose = sum(len(cell) > 120 for cell in filled)
    if (
        not filled
        or prose > 0.3 * len(filled)
        or (numbers < 0.2 * len(filled) and len(grid) < 3 and not _is_table_of_words(grid))
        or (numbers == 0 and width == 2 and not words)
        or lists_ways_to_reach([row[0] for row in grid if row])
    ):
        return []
    rows = [[*row, *[""] * (width - len(row))] for row in grid]
    heads = 0
    while (
        heads < len(rows) - 1
        and not any(
            is_number_cell(cell) and not is_year(cell) and not is_unit_head(cell, [row[column] for row in rows[heads + 1 :]])
            for column, cell in enumerate(rows[heads])
            if column and cell
        )
        and heads < MAX_HEADS
    ):
        if heads and all(rows[heads][1:]) is False and rows[heads][0] and not any(rows[heads][1:]):
            break
        heads += 1
        if all(rows[heads - 1][1:]) and not _years_below(rows, heads) and not _has_groups(rows[heads - 1]):
            break
    header = [" ".join(filter(None, (rows[row][column] for row in range(heads)))) for column in range(width)]
    if len(header[0].split()) >= 3 and len(header[0]) > TITLE_LENGTH:
        above.append(header[0])
        header[0] = ""
    return [*map(caption_part, above), table_part(header, rows[heads:]), *map(caption_part, below)]


def spread_heads(grid: list[list[str]], wide: Sequence[tuple[int, int, int]]) -> None:
    """Write a head that stands over several columns ("2021" over "Drenge" and "Piger") into each of them.

    `wide` lists merged cells as (row, column, columns); the cells after the first are empty in `grid`. Numbers are not repeated,
    nor is a title over the whole table.
    """
    for row, column, columns in wide:
        text = grid[row][column].strip()
        if row < MAX_HEADS and column and len(text) <= LONGEST_HEAD and (is_year(text) or not is_number_cell(text)):
            grid[row][column : column + columns] = [text] * columns


def _has_groups(row: list[str]) -> bool:
    """Does a head stand over several columns?"""
    return any(one == other != "" for one, other in pairwise(row[1:]))


def _years_below(rows: list[list[str]], index: int) -> bool:
    """Is the row nothing but years, and the one below it not: a second row of heads?"""
    here, below = ([cell for cell in rows[number][1:] if cell] if number < len(rows) else [] for number in (index, index + 1))
    return len(here) > 1 and all(map(is_year, here)) and bool(below) and not all(map(is_year, below))


def _is_table_of_words(grid: list[list[str]]) -> bool:
    """A head and one row of words: three columns or more, every cell filled and short, none of them part of a letterhead or a signature."""
    cells = [cell for row in grid for cell in row]
    return (
        len({len(row) for row in grid}) == 1
        and len(grid[0]) >= 3
        and all(0 < len(cell) <= 80 for cell in cells)
        and not any(ends_sentence(cell) and len(cell.split()) > 3 for cell in grid[0])
        and sum(bool(read_labels(cell)) for cell in grid[0]) < 0.5 * len(grid[0])
        and not any(date_line(cell) for cell in grid[0])
        and not any(is_address(cell) or is_contact(cell) or CLOSING.match(cell) for cell in cells)
        and sum(is_person(cell) or is_titled_person(cell) for cell in cells) < 2
    )


def _captions(grid: list[list[str]]) -> tuple[list[str], list[str]]:
    """Take rows of one cell off the top (title) and the bottom (source, notes)."""
    above: list[str] = []
    below: list[str] = []
    while len(grid) > 2 and grid[0] and grid[0][0] and not any(grid[0][1:]):
        above.append(grid.pop(0)[0])
    while len(grid) > 2 and grid[-1] and not any(grid[-1][1:]) and (NOTE.match(grid[-1][0]) or not grid[-1][0]):
        text = grid.pop()[0]
        if text:
            below.insert(0, text)
    return above, below
