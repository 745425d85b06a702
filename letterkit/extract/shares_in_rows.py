"""Shares told side by side ("28,5 henholdsvis 18,7 pct."), and which of as many counts each says again."""

from __future__ import annotations

import re

from letterkit.extract.drafts import Draft

# Between the shares of a row: "28,5 henholdsvis 18,7 pct.", "28,5 pct. og 18,7 pct.", "55, 25 og 20 pct."
BESIDE = frozenset({"og", "henholdsvis", "hhv", "pct", "procent", ",", "."})

# "110 positive, 50 negative og resten blanke, dvs. 55, 25 og 20 pct."
REST_IS_ONE = re.compile(r"\bresten\b", re.IGNORECASE)


def one_of_as_many(text: str, drafts: list[Draft], row: list[int], at: int) -> Draft | None:
    """ "61 kvinder og 35 mænd, eller 28,5 henholdsvis 18,7 pct.": the first of the one with the first of the other, and so on."""
    here = drafts[row[0]].sentence
    for back in (0, 1):  # "43.700 m³ var skovet og 38.200 solgt. Det er 79 og 69 pct."
        told = [
            d
            for d in drafts[: row[0]]
            if d.sentence.index == here.index - back
            and d.sentence.block == here.block
            and d.kind in ("count", "amount")
            and not any(one.base is d or one.part_of is d for one in drafts)
        ]
        if not told:
            continue
        rest = len(told) == len(row) - 1 and REST_IS_ONE.search(text, told[-1].end, drafts[row[0]].start) is not None
        if back and len(told) != len(row) and not rest:
            return None
        first = 0 if rest else len(told) - len(row)
        return told[first + at] if first >= 0 and first + at < len(told) else None
    return None


def says_again(drafts: list[Draft], i: int) -> bool:
    """Does the share, or the first of the row that it stands in, say a count again?"""
    return drafts[i].kind == "share" and "restates" in drafts[row_of(drafts, i)[0]].cues


def row_of(drafts: list[Draft], i: int) -> list[int]:
    """The places of the shares told side by side with this one, each bare of words of its own: "28,5 og 18,7 pct."."""
    first = last = i
    while first and _stands_beside(drafts[first - 1], drafts[first]):
        first -= 1
    while last + 1 < len(drafts) and _stands_beside(drafts[last], drafts[last + 1]):
        last += 1
    return [*range(first, last + 1)]


def _stands_beside(one: Draft, two: Draft) -> bool:
    if one.kind != "share" or two.kind != "share" or one.sentence is not two.sentence:
        return False
    between = [word.lower for word in one.words if word.start < two.quantity.start]
    return bool(between) and all(word in BESIDE for word in between)
