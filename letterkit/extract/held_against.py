"""What a comparison is held against: another time, or another place, group, plan or norm; and whether more of a thing is good."""

from __future__ import annotations

import re
from typing import Literal

from letterkit.extract.clauses import Clause, clause_at
from letterkit.extract.comparison_words import any_of, listed
from letterkit.extract.view import Sentence, View

SOME_TIME = re.compile(rf"\b(?:{any_of('earlier')}|da(?=\s+(?:vi|der|det|den|de|jeg)\b))(?!\w)", re.IGNORECASE)
STRETCH = re.compile(
    r"\b(?:på|over|i\s+løbet\s+af|gennem)\s+(?:de\s+|det\s+)?(?:\w+\s+)?(?:år|året|måneder|uger|halvår|kvartal\w*)\b",
    re.IGNORECASE,
)
OCCASION = re.compile(r"\s*(?:ved|under)\s+(?:den\s+)?\w+(?:en|et)\s+(?:i|den|fra|pr\.|ultimo|primo|for)?\s*", re.IGNORECASE)
OTHER = re.compile(rf"\b{any_of('yardsticks', 'others')}(?:s|es)?\b", re.IGNORECASE)
OF_PLACE = re.compile(r"\w+(?:en|et|erne|ne)\s+(?:i|på|hos)\s+[A-ZÆØÅ]\w+\s+(?:er|var|ligger|lå)\b")
BECOMING = re.compile(r"\b(?:blevet|blev|steget|faldet|nu)\b", re.IGNORECASE)
# "1,6 for beton og 2,4 for stål": two groups, each with its level
TWO_GROUPS = re.compile(
    r"\d\s+(?:[\w.]+\s+){0,2}?(for|hos|blandt|i|på)\s+[a-zæøåA-ZÆØÅ][\w ]{1,25}?,?\s+(?:og|mod|men|mens)\s+(?:\w+\s+)?\d[\d.,]*\s+(?:[\w.]+\s+){0,2}?\1\s+[a-zæøåA-ZÆØÅ]"
)
ELSEWHERE = re.compile(r"^(?:På|I|Hos|For|Blandt)\s+(?=[a-zæøåA-ZÆØÅ])")
BURDEN = re.compile(rf"\b\w*{any_of('burdens')}\w*", re.IGNORECASE)
BENEFIT = re.compile(rf"\b\w*{any_of('benefits')}\w*", re.IGNORECASE)

Against = Literal["time", "other"]


def against_time(view: View, sentence: Sentence, start: int, stop: int) -> bool:
    """Do the words `start:stop` behind "end" or "mod" name a time, and no other thing before it ("end de 43 sager i 2016")?"""
    text = view.text
    places = [date.start for date in view.dates(sentence) if start <= date.start < stop and date.kind != "now"]
    said = SOME_TIME.search(text, start, stop)
    if said is not None:
        places.append(said.start())
    if not places:
        return False
    if OCCASION.fullmatch(text, start, min(places)):
        return True  # "end ved målingen i 2016"
    between = re.findall(r"[^\W_]+", text[start : min(places)])
    if OTHER.search(text, start, min(places)):
        return False
    light = listed("between_times")
    return all(word.lower() in light or word[0].isdigit() or _is_small(word.lower()) for word in between)


def framed_by(view: View, sentence: Sentence, parts: list[Clause], at: int) -> Against:
    """What a bare "3 point lavere" at `at` is held against, as told around it: a budget, a norm, another group; else another time."""
    text = view.text
    place = clause_at(parts, at)
    clause = parts[place] if place is not None else parts[0]
    if SOME_TIME.search(text, sentence.start, sentence.end) or STRETCH.search(text, sentence.start, sentence.end):
        return "time"
    if OTHER.search(text, sentence.start, sentence.end):
        return "other"
    opening = ELSEWHERE.match(text[clause.start : clause.end])
    if OF_PLACE.match(text[clause.start : clause.end]) and not BECOMING.search(text, clause.start, clause.end):
        return "other"  # "Ventetiden i Ribe er 4 dage længere"
    if opening and not any(clause.start <= date.start < clause.start + 30 for date in view.dates(sentence)):
        return "other"
    times = [date for date in view.dates(sentence) if date.kind in ("relative", "turn", "half", "quarter")]
    for before in reversed(view.sentences[max(0, sentence.index - 2) : sentence.index]):
        if before.block != sentence.block or times or SOME_TIME.search(text, before.start, before.end):
            break
        if OTHER.search(text, before.start, before.end) or TWO_GROUPS.search(text, before.start, before.end):
            return "other"
    return "other" if TWO_GROUPS.search(text, sentence.start, at) else "time"


def is_burden(view: View, sentence: Sentence, at: int) -> bool | None:
    """Is more of what is spoken of before `at` a bad thing (absence, waiting) or a good one? None where the letter does not say."""
    text = view.text
    first = next((one.start for one in view.sentences if one.block == sentence.block), sentence.start)
    for start in dict.fromkeys((sentence.start, first)):
        burdens = [match.start() for match in BURDEN.finditer(text, start, at)]
        benefits = [match.start() for match in BENEFIT.finditer(text, start, at)]
        if burdens or benefits:
            return max(burdens, default=-1) > max(benefits, default=-1)
    return None


def _is_small(word: str) -> bool:
    return word in ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
