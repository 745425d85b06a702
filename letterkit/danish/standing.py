"""Which printed numbers stand as figures, with the unit behind them: not articles, not signs, not a table's unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from letterkit.danish import ages, traps
from letterkit.danish.numbers import PrintedNumber, is_number_word
from letterkit.danish.tables import alternatives, words
from letterkit.danish.units import Unit


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A number on its way: with the unit behind it, before hedges and neighbours are looked at."""

    number: PrintedNumber
    unit: Unit | None
    sign: int = 1


_MONEY_WORDS = re.compile(
    rf"(?<![\wæøå]){alternatives(words('quantity_words')['traps']['money_words'])}(?![\wæøå])", re.IGNORECASE
)
_MINUS = re.compile(r"(?:(?:^|[\s(])[-−–]|\bminus\s+)\Z")
_ONE_YEAR_AFTER = (
    "inden for", "indenfor", "inden", "i", "i løbet af", "senest", "efter", "op til", "mindst", "minimum", "højst", "maksimalt",
    "mere end", "mindre end", "under", "over", "knap", "godt", "ca.", "cirka", "omkring", "næsten", "på", "gennem", "af",
)  # fmt: skip
_ARTICLE_DURATION_BEFORE = re.compile(rf"(?:^|[\s(]){alternatives(_ONE_YEAR_AFTER)}\s+\Z", re.IGNORECASE)
_NO_NOUN = [
    "til", "i", "fra", "på", "om", "over", "for", "og", "mod", "eller", "samt", "af", "mere", "mindre", "ved", "pr", "per",
    "årligt", "som", "der", "er", "var", "blev", "har",
]  # fmt: skip
_SHARE_BEFORE = re.compile(
    r"(?:\w*procent(?:en)?\s+(?:på|er|var|lå på|ligger på)|\w*andel(?:en)?\s+på|\w{4,}frekvens(?:en)?\s+på)"
    r"\s+(?:(?:ca\.|cirka|omkring|knap|godt|over|under|mindst|højst|kun)\s+)?\Z",
    re.IGNORECASE,
)
# "7 grundstødninger, heraf tre sidste år": counted, but "de tre sidste år" is time
_LAST_YEAR = re.compile(r"\s+sidste\s+(?:år|måned|uge)")
_THE_LAST = re.compile(r"\b(?:de|seneste)\s+\Z", re.IGNORECASE)
_NOUN = re.compile(rf"\s+(?!{alternatives(_NO_NOUN)}\b)[a-zæøå]{{3,}}")
# "udgjorde i 2007 kr. 2.474.400": the year, then the money
_YEAR_THEN_MONEY = re.compile(r"\b(?:i|for|pr\.|året)\s+(?:19|20)\d\d\s+kr\.?\s\d", re.IGNORECASE)
_SOME_TIME = re.compile(r"(?<=s)\s+tid\b")  # "et års tid"
_DESCRIBED = re.compile(r"\s*,?\s*(?:hvor|med|som|der)\b")
_OUT_OF = re.compile(r"\s+ud\s+af\s+(\w+)")
_BOUND_BEFORE = re.compile(r"(?:^|[\s(])(?:mindst|minimum|højst|maksimalt)\s+\Z", re.IGNORECASE)
_VAGUE_NOUN = re.compile(
    r"\s+(?:række|del|gruppe|smule|vis|stor|lille|enkelt|anden|andet|række|periode|kende|anelse|håndfuld|del)\b"
)


def read_standing(text: str, number: PrintedNumber, unit: Unit | None) -> Standing | None:
    """The number with its unit, or None where it is a trap."""
    if unit is not None and unit.unit == "" and unit.kind == "count":
        unit = _money_or_count(text, number, unit)
    if unit is None and not number.in_words and number.value <= 100 and _says_percent(text, number):
        unit = Unit(kind="share", unit="percent", end=number.end)
    if unit is not None and unit.kind == "duration" and _LAST_YEAR.fullmatch(text, number.end, unit.end):
        unit = None if not _THE_LAST.search(text, max(0, number.start - 8), number.start) else unit
    if ages.people_aged(text, number.end) is not None:
        unit = None
    elif traps.is_sign(text, number, has_unit=unit is not None):
        return None
    if number.article and not _article_counts(text, number, unit):
        return None
    if unit is not None and unit.kind == "amount" and _YEAR_THEN_MONEY.search(text, max(0, number.start - 8), unit.end + 3):
        return None
    if unit is not None and unit.kind == "amount" and traps.is_unit_header(text, number.start, unit.end):
        return None
    minus = _MINUS.search(text, max(0, number.start - 7), number.start)
    return Standing(number=number, unit=unit, sign=-1 if minus and not number.in_words else 1)


def _says_percent(text: str, number: PrintedNumber) -> bool:
    """ "en omgørelsesprocent på 12,0", "en andel på 44,4": the unit stands before the number, and nothing is counted behind it."""
    left = text[max(0, number.start - 50) : number.start]
    share = _SHARE_BEFORE.search(left)
    return share is not None and not _NOUN.match(text, number.end)


def _money_or_count(text: str, number: PrintedNumber, unit: Unit) -> Unit:
    """ "25 mio. til indsatsen" is money where the words around speak of money and no noun follows; "1,2 mio. borgere" a count."""
    noun = _NOUN.match(text, unit.end)
    if noun is None and _MONEY_WORDS.search(text, max(0, number.start - 90), min(len(text), unit.end + 60)):
        return replace(unit, kind="amount", unit="DKK")
    return unit


def _article_counts(text: str, number: PrintedNumber, unit: Unit | None) -> bool:
    """ "en", "et" count in durations after "inden for", "i", "mindst"; before per cent; after a bound ("mindst en samtale")."""
    left = text[max(0, number.start - 16) : number.start]
    if unit is not None and unit.kind == "duration":
        if _DESCRIBED.match(text, unit.end):
            return False
        return bool(_ARTICLE_DURATION_BEFORE.search(left) or _SOME_TIME.match(text, unit.end))
    if unit is not None and unit.kind in ("share", "points"):
        return True
    if unit is None and (pair := _OUT_OF.match(text, number.end)):  # "en ud af fire"
        return pair[1][0].isdigit() or is_number_word(pair[1].lower())
    return unit is None and bool(_BOUND_BEFORE.search(left)) and not _VAGUE_NOUN.match(text, number.end)
