"""Are two numbers the ends of one range ("12 til 18 uger", "mellem to og tre gange"), or two values ("steget fra 12 til 18")?"""

from __future__ import annotations

import re

from letterkit.danish.numbers import PrintedNumber
from letterkit.danish.standing import Standing
from letterkit.danish.tables import words

_DASH_GAP = re.compile(r"\s?[-–—]\s?")
_TO_GAP = re.compile(r"\s+(?:til|à)\s+(?:(?:mindst|højst|ca\.)\s+)?")
_JOIN = re.compile(r"\s?[-–—]\s?|\s+(?:til|eller)\s+")
_MED = re.compile(r"\bmed\s+(?:(?:ca\.|knap|godt|omkring|over|næsten|mere end)\s+)*\Z", re.IGNORECASE)
_OR_GAP = re.compile(r"\s+eller\s+")
_BETWEEN = re.compile(r"\bmellem\s+\Z", re.IGNORECASE)
_FROM = re.compile(r"\bfra\s+(?:(?:ca\.|knap|godt|omkring|over|under|de|henholdsvis)\s+)*\Z", re.IGNORECASE)
_AFTER_CLAUSE = re.compile(r",\s+fra\s+\Z", re.IGNORECASE)
_STOP = re.compile(r"(?<!pct)(?<!kr)(?<!mio)(?<!mia)(?<!ca)(?<!pr)(?<!nr)[.;:!?]\s")  # where a sentence ends
# "steget fra 12 til 18 uger" states two values, "fra 3 til 6 uger" one range.
_CHANGE = re.compile(rf"\b(?:{'|'.join(words('quantity_words')['ranges']['change'])})\b", re.IGNORECASE)


def gap_between(text: str, one: Standing, two: Standing) -> str:
    return text[one.unit.end if one.unit else one.number.end : two.number.start]


def joins(text: str, one: Standing, number: PrintedNumber) -> bool:
    """Whether "one" and the number behind it are the two ends of one range ("to til tre gange så mange")."""
    if one.unit is not None or one.number.value >= number.value:
        return False
    joined = _JOIN.fullmatch(text, one.number.end, number.start) is not None
    between = _BETWEEN.search(text, max(0, one.number.start - 8), one.number.start) is not None
    return joined or (between and text[one.number.end : number.start].strip() == "og")


def is_range(text: str, one: Standing, two: Standing) -> bool:
    a, b = one.number, two.number
    if a.value >= b.value or (one.unit and two.unit and one.unit.unit != two.unit.unit):
        return False
    if one.unit and one.unit.end != a.end and (two.unit is None or one.unit.kind != two.unit.kind):
        return False
    gap = gap_between(text, one, two)
    left = text[max(0, a.start - 60) : a.start]
    if _AFTER_CLAUSE.search(left):  # "steg antallet af elever, der får støtte, fra 150 til 220"
        left = _STOP.split(text[max(0, a.start - 200) : a.start])[-1]
    if _DASH_GAP.fullmatch(gap):
        return a.in_words == b.in_words and len(gap) in (1, 3)
    if _BETWEEN.search(left):
        return bool(re.fullmatch(r"\s+og\s+(?:ca\.\s+)?", gap))
    if _OR_GAP.fullmatch(gap):
        return b.value - a.value == 1 and one.unit == (None if two.unit is None else one.unit)
    if not _TO_GAP.fullmatch(gap):
        return False
    told = _STOP.split(text[max(0, a.start - 200) : a.start])[-1]
    if _MED.search(left) and _CHANGE.search(told):  # "steget med 200 til 1.450"
        return False
    if _FROM.search(left):
        clause = re.split(r"[,;]\s", told)[-1]  # "steg antallet af husstande, …" may be far before, but in the clause
        return not (_CHANGE.search(left) or _CHANGE.search(clause)) and not _CHANGE.match(
            text, two.unit.end + 1 if two.unit else b.end + 1
        )
    return not (one.unit and one.unit.end != a.end)
