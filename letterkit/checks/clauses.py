"""Clauses of a sentence: where one begins; relative ones, whom they speak of, and a sentence without them.

"Lugt er den eneste, der er faldet": what fell is the one named before the comma, not the table's total. "Flis, der udgør 74 pct. af vores
produktion, er steget": what rose is no production.
"""

from __future__ import annotations

import re

from letterkit.checks.signs import signs
from letterkit.danish.writing import MONTHS

SEAM = re.compile(r"[;:]|,\s+(?=(?:og|men|mens|så|idet|fordi|at)\b)|\bat\s", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:der|som|hvor|hvis|hvilket|hvoraf)\b(?:[^,;.]|\.(?=\s+[^A-ZÆØÅ\s])|(?<=\d)[.,](?=\d))*,(?=\s)")
_HEADED = signs(
    r"(?:(?P<head>[^\W\d_]{2,}|\d{4}),\s+(?:der|som|hvor)|\b(?:det|den|de|et|en|ét|én|eneste|første|enkelt)\s+(?P<bare>[^\W\d_]{2,})\s+(?:der|som|hvor))"
    r"\b(?P<rest>[^,;]*)$"
)
_TIME = re.compile(rf"\d{{4}}|\w*(?:år|året|kvartal|kvartalet|måned|måneden|halvår|halvåret|periode|perioden)|{'|'.join(MONTHS)}")


def clause_start(text: str, start: int, end: int) -> int:
    """Where the last clause of `text[start:end]` begins."""
    return max((one.end() for one in SEAM.finditer(text, start, end)), default=start)


def without_asides(text: str) -> str:
    """The sentence without the relative clauses that stand between commas."""
    return _ASIDE.sub("", text)


def head_of(text: str) -> str | None:
    """The last word of what the relative clause at the end of `text` speaks of, in lower case; "" for a time, None where `text` ends in none."""
    told = _HEADED.search(text)
    if told is None:
        return None
    head = (told["head"] or told["bare"]).casefold()
    return "" if _TIME.fullmatch(head) else head
