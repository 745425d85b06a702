"""Is what is asked for printed in a table of the letter's own: a cell whose row or column names it, for the years that are asked for?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from letterkit.extract.answer_grades import ELSEWHERE, YEAR, AskedPart, Judged
from letterkit.extract.answer_signs import LENGTH_ASKED, SHARE_ASKED
from letterkit.extract.relevance import Relevance, alike
from letterkit.extract.view import Sentence, View
from letterkit.letter import Table

_SHARE = re.compile(r"\b(?:andel\w*|pct|procent\w*|\w*procent)\b|%", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:kr|kroner|mio|t?kr|\w*udgift\w*|\w*omkostning\w*|\w*beløb\w*|\w*pris\w*|regnskab\w*)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:ændring|udvikling|forskel|stigning|fald|vækst|indeks)\w*\b", re.IGNORECASE)
_BEING = re.compile(
    r"gik|går|bor|boede|arbejder|arbejdede|ligger|lå|står|stod|henholdsvis"
)  # how what is counted is there, and no more
LEAST = 0.5  # share of the part's own words, by weight, that a cell's row and column take up


def in_table(view: View, asked: AskedPart, weights: Relevance) -> Judged | None:
    """ "Hvor mange fratrådte i 2022 og 2023?", and a table with the columns "Fratrådte 2022" and "Fratrådte 2023"."""
    quote, kind = asked.part.quote, asked.part.kind
    if kind not in ("count", "cost") or LENGTH_ASKED.search(quote) or asked.condition:
        return None
    words = [word for word in asked.words if not _BEING.fullmatch(word)]
    own = [word for word in words if not any(alike(word, other) for other in asked.others)] or words
    years = set(YEAR.findall(quote))
    for table in view.letter.tables:
        heads = " ".join(table.header) if SHARE_ASKED.search(quote) else ""  # of what it is a share stands in the columns beside
        said = {
            place: f"{row} {heads or head}" for place, head, row in _named(table) if _fits(table, place, f"{row} {head}", asked)
        }
        matching = [text for text in said.values() if _names(own, text, quote, weights)]
        if kind == "cost" and not matching:
            matching = [text for text in said.values() if weights.of(asked.words, f"{table.title or ''} {text}") >= LEAST]
        told = set(YEAR.findall(" ".join([table.title or "", *matching])))
        if matching and (not years or not told or years <= told):
            block = next((n for n, one in enumerate(view.blocks) if one.start <= table.span.start < one.end), 0)
            place = Sentence(index=-1, start=table.span.start, end=table.span.end, block=block, kind="table")
            return Judged("full", "Brevet viser det i en tabel.", place)
    return None


def _names(own: list[str], said: str, quote: str, weights: Relevance) -> bool:
    """Does a cell's head and label name what is asked for, but for whose it is or where ("… havde biblioteket", "… i hallerne")?"""
    missing = [word for word in own if weights.of([word], said) == 0]
    return weights.of(own, said) >= LEAST and all(
        re.search(
            rf"\b(?:har|havde|driver|drev|i|på|hos|ved|fik|modtog|brugte)\s+(?:\w+\s+)?{word}(?<=[en][nte])\b",
            quote,
            re.IGNORECASE,
        )
        for word in missing
    )


def _named(table: Table) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Every cell that has a number: its place, its column's head and its row's label; the label of a row of one year or place only."""
    for number, (row, values) in enumerate(zip(table.rows, table.values, strict=True)):
        for column, head in enumerate(table.header):
            if 0 < column < len(values) and values[column] is not None and not _CHANGE.search(head):
                yield (number, column), head, row[0]


def _fits(table: Table, place: tuple[int, int], said: str, asked: AskedPart) -> bool:
    """Is the cell of the kind that is asked for: a share, money, or a plain number?"""
    row, column = place
    printed = f"{table.rows[row][column]} {said}"
    if asked.part.kind == "cost":
        return bool(_MONEY.search(f"{printed} {table.title or ''}"))
    if SHARE_ASKED.search(asked.part.quote):  # its own column, or the share that stands beside the number
        beside = table.header[column + 1] if column + 1 < len(table.header) else ""
        return bool(_SHARE.search(printed) or _SHARE.search(beside))
    return not _SHARE.search(printed) and not re.search(r"\bkr\b|\bmio\b", printed)


_NUMBER = re.compile(r"\W*\d[\d.,]*\W*(?:kr\.?|mio\.?\s*kr\.?|pct\.?|%|stk\.?)?\W*", re.IGNORECASE)


def priced_in_table(view: View, asked: AskedPart, weights: Relevance) -> Sentence | None:
    """What stands before a table that has a column or a line of money ("Kr. pr. år", "Udgift, mio. kr.") and is about what is asked."""
    words = [word for word in asked.words if not re.match(r"kost", word)]
    for table in view.letter.tables:
        columns = [n for n, head in enumerate(table.header) if n and _MONEY.search(head or "")]
        priced = any(_numbers([row[n] for row in table.rows if n < len(row)]) for n in columns)
        priced |= any(row and _MONEY.search(row[0]) and _numbers(row[1:]) for row in table.rows)
        before = _before(view, table)
        over = [block for block in view.blocks if block.end <= table.span.start and block.kind == "heading"][-1:]
        titles = [view.text[block.start : block.end] for block in over]
        lead = [view.of(before)] if before is not None and before.end + 3 >= table.span.start else []
        about = " ".join([table.title or "", *table.header, *(row[0] for row in table.rows if row), *titles, *lead])
        if priced and words and weights.of(words, about) >= ELSEWHERE:
            return before
    return None


def _numbers(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and 2 * sum(_NUMBER.fullmatch(cell) is not None for cell in filled) > len(filled)


def _before(view: View, table: Table) -> Sentence | None:
    before = [s for s in view.own if s.start < table.span.start] or list(view.own)
    return before[-1] if before else None
