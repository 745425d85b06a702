"""A letterhead set as a table: a row of labels ("Dato  Sagsnr.  Ref.") and their values on the row below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from letterkit.readers.cells import cells_of
from letterkit.readers.labels import only_labels, read_labels
from letterkit.readers.layout import CELL_GAP, segments_of
from letterkit.readers.words import Line, Word, line_of

NEAR = 2.8  # the values stand at most this many print sizes below their labels


def pair_labels(rows: Sequence[list[Word]]) -> Iterator[list[Word] | Line]:
    """The rows as they are; where a row of labels has its values below it, one line per label, the value behind it."""
    index = 0
    while index < len(rows):
        paired = _paired(rows[index], rows[index + 1]) if index + 1 < len(rows) else []
        if paired:
            yield from paired
            index += 2
        else:
            yield rows[index]
            index += 1


def _paired(row: Sequence[Word], below: Sequence[Word]) -> list[Line]:
    if len(row) > 20 or len(below) > 40 or not 0 < below[0].baseline - row[0].baseline < NEAR * row[0].size:
        return []
    labels = segments_of(row, CELL_GAP)
    if len(labels) < 2 or not all(only_labels(label.text) for label in labels) or _has_label(below):
        return []
    if not any(label.role in ("date", "case") for line in labels for label in read_labels(line.text)):
        return []
    values: list[list[Word]] = [[] for _ in labels]
    for word in below:
        x = word.box[0] if word.box is not None else 0.0
        owner = max((number for number, label in enumerate(labels) if label.x0 - label.size <= x), default=None)
        if owner is None:
            return []
        values[owner].append(word)
    if sum(map(bool, values)) * 2 <= len(labels):
        return []
    return [line_of((*label.words, *value)) for label, value in zip(labels, values, strict=True)]


def pair_typed_labels(line: str, below: str) -> list[str]:
    """A typed line of labels and the line of their values → a line for each label, its value behind it; [] where they are none.

    >>> pair_typed_labels("Dato          Sagsnr.     Ref.", "11.11.2021    21/77120    gvi")
    ['Dato 11.11.2021', 'Sagsnr. 21/77120', 'Ref. gvi']
    """
    labels, values = cells_of(line), cells_of(below)
    if len(labels) < 2 or len(values) * 2 <= len(labels) or not all(only_labels(label.text) for label in labels):
        return []
    if any(read_labels(value.text) for value in values) or not any(
        found.role in ("date", "case") for label in labels for found in read_labels(label.text)
    ):
        return []
    owners = [max((n for n, label in enumerate(labels) if label.start <= value.start + 1), default=0) for value in values]
    if len(set(owners)) < len(owners):
        return []
    said = dict(zip(owners, values, strict=True))
    return [f"{label.text} {said[n].text}" if n in said else label.text for n, label in enumerate(labels)]


NUMBERED_ROLES = ("date", "case", "their_case", "document")


def label_table(rows: Sequence[Sequence[str]]) -> list[str]:
    """A table of labels and values (a row of labels over a row of values, or a label and its value in each row) → a line for each;
    [] where it is none.

    >>> label_table([["Deres ref.", "Dato"], ["BKL", "8. maj 2019"]])
    ['Deres ref.: BKL', 'Dato: 8. maj 2019']
    """
    if not 1 < len(rows) <= 12 and not (rows and len(rows[0]) == 2):
        return []
    over = [
        (label, value)
        for labels, values in zip(rows[::2], rows[1::2], strict=False)
        if len(labels) == len(values) > 1
        for label, value in zip(labels, values, strict=True)
        if label or value
    ]
    beside = [(row[0], row[1]) for row in rows if len(row) == 2 and any(row)]
    for pairs, whole in ((over, len(rows) % 2 == 0), (beside, len(beside) == len(rows))):
        if (
            whole
            and len(pairs) > 1
            and all(only_labels(label) and not read_labels(value) for label, value in pairs)
            and any(found.role in NUMBERED_ROLES for label, _ in pairs for found in read_labels(label))
        ):
            return [f"{label.rstrip(' :')}: {value}" if value else label for label, value in pairs]
    return []


def _has_label(row: Sequence[Word]) -> bool:
    return any(read_labels(cell.text) for cell in segments_of(row, CELL_GAP))
