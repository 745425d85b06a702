"""Whether a four-digit number is a year ("i 2016 modtog …") or a count ("2016 borgere"): dates and quantities ask the same."""

from __future__ import annotations

import re

from letterkit.danish.tables import alternatives, words

_TABLE = words()["dates"]["is_no_year"]

# A number from 1900 to 2099 without separators, not the head of a longer number, an amount or a share.
YEAR = r"(?:19|20)\d\d(?![\d%‰°]|[.,:]\d|\s?(?:pct|kr(?!\.?\s?\d)|procent|mio|mia)\b|\s?%)"

_COUNTED = re.compile(rf"[ \u00a0]?(?:[a-zæøå-]+e\s+){{0,2}}{alternatives(_TABLE['follows'])}(?![a-zæøåA-ZÆØÅ])")
_HEDGE = re.compile(rf"(?:^|[\s(]){alternatives(_TABLE['hedges'])}\s+\Z", re.IGNORECASE)
_VERB = re.compile(rf"(?:^|[\s(]){alternatives(_TABLE['verbs'])}\s+\Z", re.IGNORECASE)
_OF_YEARS = re.compile(rf"(?:^|[\s(]){alternatives(_TABLE['year_before'])}\s+\Z", re.IGNORECASE)
_NOUN = re.compile(r"\s[a-zæøå]{3,}(?:ere|er|e|r|s)(?![a-zæøå])")
_YEAR_COMPOUND = re.compile(r"-(?:tal|tallene|tallet|budgettet|regnskabet|opgørelsen|målingen|undersøgelsen)\b")


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four digits `text[start:end]` (1900-2099) name a year. In doubt they do: years far outnumber such counts."""
    before = text[max(0, start - 14) : start]
    after = text[end : end + 1]
    if after == "-":
        return bool(_YEAR_COMPOUND.match(text, end))
    slash = after == "/" and not text[end + 1 : end + 2].isalpha()  # "2017/48" is a number, "ultimo 2017/primo 2018" are years
    if slash or (after and (after.isalpha() or after in "_+")) or re.search(r"(?:\bnr\.|\bnumre|[/§])\s?\Z|[^\s-]-\s?\Z", before):
        # "2009følger" lost its blank after a date and is read there; alone it is no year.
        return False
    if _COUNTED.match(text, end):
        return bool(re.search(r"(?:^|\s)(?:i|siden|fra|år)\s+\Z", before, re.IGNORECASE)) and not _HEDGE.search(before)
    if _OF_YEARS.search(before):
        return True
    if _HEDGE.search(before) or _VERB.search(before):
        return not _NOUN.match(text, end)
    return True
