"""What a sentence states that can be traced: figures, dates, other numbers, quotations, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from letterkit.danish.dates import find_dates
from letterkit.danish.quantities import find_quantities
from letterkit.danish.sentences import without_mail_marks

TokenKind = Literal["figure", "date", "number", "quote", "name"]
_QUOTED = re.compile(r"[”“\"„]([^”“\"„]{3,600})[”“\"]")
_NUMBER = re.compile(r"\d[\w./,:-]*\w|\d")
_NAME = re.compile(r"(?<![.!?:”\"] )(?<!^)\b[A-ZÆØÅ][\wéü-]+(?: (?:af )?[A-ZÆØÅ][\wéü-]+)+")
# A line that is a name and nothing else: the recipient in the letterhead.
_WHOLE_NAME = re.compile(r"(?!(?:Til|Fra|Kære) )[A-ZÆØÅ][\wéü-]+(?: (?:(?:af|for|og|i) )?[A-ZÆØÅ][\wéü-]+)+")
# Words that join any two sentences and say nothing of what they are about.
_STOP = frozenset((
    "fremgår", "oplyser", "kommunen", "regionen", "ministeriet", "styrelsen", "skolen", "brevet", "redegørelsen", "svaret",
    "ifølge", "svarende", "følgende", "noteret", "bedes", "tilsammen", "mens", "desuden", "videre", "endelig", "senest",
    "inden", "antal", "antallet", "andel", "andelen", "være", "blive", "bliver", "har", "ikke", "også", "forskellen",
    "viser", "skriver", "spørgsmål", "besvaret",
))  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Token:
    """One thing stated in a text: `start:end` there, its words, and for figures and dates what it means.

    `value` is comparable: (kind, value, value_to) of a figure, (first, last) of a date, the words of anything else.
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    value: tuple[object, ...]
    low: Fraction | None = None
    high: Fraction | None = None


def stems(text: str) -> frozenset[str]:
    """The first six letters of each word that carries meaning."""
    return frozenset(word[:6] for word in re.findall(r"[a-zæøåé]{4,}", text.lower()) if word not in _STOP)


def plain(text: str) -> str:
    """Text made comparable: one line, one kind of quotation mark, per cent one way, no case."""
    line = without_mail_marks(text)
    line = re.sub(r"[”“\"„»«’‘']", "'", line)
    return re.sub(r"(?<=\d) ?%", " pct.", line).replace("pct..", "pct.").casefold()


_FAMILY = {"count": "count", "ratio": "ratio", "age": "duration"}


def find_tokens(text: str, *, reference: date | None = None, names: bool = True) -> list[Token]:
    """Everything in `text` that can be traced, in order. Numbers that are neither figure nor date are taken as their own words."""
    tokens: list[Token] = []
    taken: list[tuple[int, int]] = []
    for found in find_dates(text, reference=reference):
        if found.first is None or found.kind in {"now", "relative", "season", "turn"}:
            continue
        taken.append((found.start, found.end))
        value: tuple[object, ...] = (found.first, found.last)
        tokens.append(Token(kind="date", start=found.start, end=found.end, text=text[found.start : found.end], value=value))
    for quantity in find_quantities(text):
        taken.append((quantity.start, quantity.end))
        value = (_FAMILY.get(quantity.kind, quantity.kind), quantity.value, quantity.value_to)
        tokens.append(
            Token(
                kind="figure",
                start=quantity.start,
                end=quantity.end,
                text=text[quantity.start : quantity.end],
                value=value,
                low=quantity.low,
                high=quantity.high,
            )
        )
    for match in _NUMBER.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            before = re.search(r"([\w.§]+)\s*\Z", text[: match.start()])
            label = before.group(1).casefold().rstrip(".") if before else ""
            if label == "bilag" and before and not text[: before.start()].strip():
                continue  # an annex's own number
            tokens.append(
                Token(kind="number", start=match.start(), end=match.end(), text=match.group(), value=(label, match.group()))
            )
    quoted = []
    for match in _QUOTED.finditer(text):
        quoted.append(match.span())
        tokens.append(
            Token(kind="quote", start=match.start(1), end=match.end(1), text=match.group(1), value=(plain(match.group(1)),))
        )
    whole = _WHOLE_NAME.fullmatch(text.strip())
    for match in [whole] if whole and names else _NAME.finditer(text) if names else ():
        if not any(start <= match.start() < end for start, end in quoted):
            tokens.append(
                Token(kind="name", start=match.start(), end=match.end(), text=match.group(), value=(plain(match.group()),))
            )
    return sorted(tokens, key=lambda token: (token.start, token.end))
