"""Numbers, dates and lists as a Danish letter writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal

_WORDS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")


def write_number(value: Fraction, decimals: int | None = None) -> str:
    """44.4 → "44,4", 1101 → "1.101". Without `decimals` at most two are written, and no trailing zeros."""
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0" if decimals == 0 else "#,##0.##"
    return str(format_decimal(float(value), format=pattern, locale="da_DK")).rstrip(",")


def write_count(value: int, *, neuter: bool = False) -> str:
    """A small count in words ("to", "et" before a neuter noun), digits above ten."""
    if value == 1:
        return "et" if neuter else "en"
    return _WORDS[value] if 0 <= value < len(_WORDS) else write_number(Fraction(value))


def write_neuter(value: int) -> str:
    """A small count before a neuter noun: "et brev"."""
    return write_count(value, neuter=True)


def write_date(iso: str | date, *, weekday: bool = False) -> str:
    """ "2017-11-28" → "28. november 2017", "2017-12" → "december 2017", "2017" → "2017"; with weekday "tirsdag den 28. november 2017"."""
    if isinstance(iso, date):
        return str(babel_date(iso, "EEEE 'den' d. MMMM y" if weekday else "d. MMMM y", locale="da_DK"))
    parts = iso.split("-")
    if len(parts) == 3:
        return write_date(date.fromisoformat(iso), weekday=weekday)
    return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}" if len(parts) == 2 else iso


def join_list(items: Sequence[str], word: str = "og") -> str:
    """["a", "b", "c"] → "a, b og c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def plural(count: int, one: str, many: str) -> str:
    """The form of a word that goes with `count`."""
    return one if count == 1 else many


def end_sentence(text: str) -> str:
    """The text with exactly one final stop, also after "pct." and a closing quotation mark."""
    stripped = text.rstrip()
    return stripped if stripped[-1:] in {".", "?", "!"} or stripped[-2:] in {".”", "?”", "!”"} else f"{stripped}."


def capital(text: str) -> str:
    """The first letter large, the rest left alone."""
    return text[:1].upper() + text[1:]


def quotable(text: str) -> str:
    """Text fit to stand between ”…”: its own quotation marks become ’…’, and one that stands alone goes."""
    inner = re.sub(r"[”“\"„]([^”“\"„]*)[”“\"]", r"’\1’", text)
    return re.sub(r"[”“\"„]", "", inner).strip()
