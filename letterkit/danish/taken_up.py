"""Where a sentence leaves the whole it opened with: it takes up another group, or draws a conclusion of its own.

"Blandt de 46 ledere er 19 kvinder, og blandt de 212 lærere er det 117": the 117 are of the 212. "44 blev bortvist, heraf 12 to gange,
så der har været 56 bortvisninger": the 56 are no part of the 44.
"""

from __future__ import annotations

import re

_SEAM = r"(?:[;:–]|,|\b(?:og|men|mens|medens|imens|hvorimod)\b)"
_JOIN = r"(?:(?:og|men|mens|medens|imens|hvorimod|mod)\s+)?(?:(?:det|der|tilsvarende|samtidig|derimod|til gengæld)\s+)*"
_NUMBER = r"(?P<number>\d[\d.]*|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv)\b(?!,\d)"
_TIME = r"(?:år|måned|uge|dag|døgn|time|kvartal|halvår|sommer|vinter|forår|efterår|periode|tilfælde|gang|sidste|første|seneste)"
_OWNED = r"(?:de|disse|samtlige|alle|vores|[^\W\d_]{3,}s)"
# "blandt de 212 mellemledere", "af oplandets 212", "af 212 piger"
_NUMBERED = rf"(?:(?:{_OWNED}\s+(?:[^\W\d_]+e\s+)?|i alt\s+)+|(?<=af )|(?<=blandt ))(?:i alt\s+)?{_NUMBER}(?!\s*(?:pct|procent|%|{_TIME}))"
# "blandt de elektroniske", "for mændene", "i byens øvrige boliger"
_NAMED = rf"(?:{_OWNED}\s+(?!{_TIME})(?:[^\W\d_]+\s+)?(?!{_TIME})[^\W\d_]{{4,}}|(?!{_TIME})[^\W\d_]{{3,}}(?:erne|ene|ndene|ndende))\b(?!\s+\d)"
# "i nabobesætningen med 180 køer var det 45": what was said of the first group is said again
_AGAIN = r"[^.;:,]{3,60}?\s(?:er|var|har|havde|blev|gælder|gjaldt)\s+det\b"
TAKES_UP = re.compile(
    rf"{_SEAM}\s*{_JOIN}(?P<group>(?:ud\s+af|af|blandt|for|hos|i|på|ved|fra)\s+(?:{_AGAIN}|{_NUMBERED}|{_NAMED}))", re.IGNORECASE
)
_GOES_ON = re.compile(r"[;:]|\b(?:og|men|mens|medens|hvorimod)\b", re.IGNORECASE)

_CONCLUDES = re.compile(
    r"(?:[,;]\s*|\s)(?:(?P<so>så|hvorfor|således at)|og|men|(?=\s*(?:altså|dermed|derfor|således)\s+[^\W\d_]+\s+[^\W\d_]+))\s+"
    r"(?=(?:[^\W\d_]+\s+){0,3}(?:der|det|vi|man|tallet|antallet|[^\W\d_]{3,}(?:en|et|erne|ene))\b)(?P<lead>[^.;:,]*)$",
    re.IGNORECASE,
)
_THUS = re.compile(r"\b(?:således|dermed|altså|derfor|derved|herved|herefter|følgelig)\b", re.IGNORECASE)


def taken_up(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the last group stands that `text[start:end]` takes up after a seam, if it still holds at the end: one without a number of its
    own holds until the sentence goes on to something else."""
    found = [*TAKES_UP.finditer(text, start, end)]
    for last in reversed(found):
        if re.search(r"\d", last["group"]) or last["number"] or not _GOES_ON.search(text, last.end(), end):
            return last.start("group"), last.end()
    return None


# "…, og ejerne har bestilt 140", "mens kontoret tæller 46": the clause speaks of somebody else.
_OWN_SUBJECT = re.compile(
    r"(?:[,;]\s*|\s)(?:så|og|men|mens|medens|hvorimod|hvorfor)\s+(?:(?:samtidig|desuden|også|i alt|ialt)\s+)*"
    r"(?:de(?=\s+(?:har|havde|fik|får|er|var|blev|bliver|kom|gik|kan|skal|[^\W\d_]+ede)\b)|der|vi|man|tallet|antallet|(?!de\b)[^\W\d_]{2,}(?:en|et|erne|ene))\s+(?!(?:er|var|har|havde|blev)\s+det\b)[^\W\d_]+\b[^.;:,]*$|"
    r"\b(?:således|dermed|altså|derfor|derved|herved)\s+$",
    re.IGNORECASE,
)


def speaks_of_others(between: str) -> bool:
    """Do the words from a whole to a figure give the figure's clause a subject of its own, or tell it as what follows?"""
    return _OWN_SUBJECT.search(between) is not None or draws_conclusion(between)


def draws_conclusion(between: str) -> bool:
    """Do the words before a figure say with a subject of their own what follows from the figures before it?"""
    told = _CONCLUDES.search(between)
    return told is not None and (told["so"] is not None or _THUS.search(told["lead"]) is not None)
