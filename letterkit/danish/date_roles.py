"""Which end of a time the words before a date make it: "inden", "indtil", "fra", "siden"."""

from __future__ import annotations

import re
from typing import Literal

from letterkit.danish.periods import Point
from letterkit.danish.tables import alternatives, words

DateRole = Literal["at", "by", "from", "until", "since"]

_TABLE = words()["dates"]
_ROLES: dict[str, str] = {
    word: role for role, choices in _TABLE["roles"].items() if role in ("by", "until", "from", "since") for word in choices
}
_ROLE = re.compile(
    rf"(?:^|[\s(,;–])(?P<role>{alternatives(_ROLES)}|op til)\s+(?:{alternatives(_TABLE['roles']['between'])}\s+)*\Z",
    re.IGNORECASE,
)
# "i forhold til 1. halvår 2017": no end of anything
_FIXED_TIL = re.compile(r"\b(?:forhold|relation|hensyn|henvisning|modsætning|svarende|tilbage)\s+\Z", re.IGNORECASE)
# "gøres op til november": "op" belongs to the verb
_MADE_UP = re.compile(r"\b(?:gør|gøre|gøres|gjort|følges?|samles?)\s+\Z", re.IGNORECASE)
# "var i 2015 7,9 og er i år pr. 31. oktober 8,6"
THIS_YEAR = re.compile(
    r"\bi\s+år\s+(?:\w+\s+){0,3}(?:pr\.|per|til\s+og\s+med|frem\s+til|indtil)\s+(?:den\s+|d\.\s*)?\Z", re.IGNORECASE
)
# "i årets første kvartal", once it is over: of the letter's own year
OF_THE_YEAR = re.compile(r"\bårets\s+\Z", re.IGNORECASE)


def role_of(text: str, point: Point) -> tuple[DateRole, str]:
    """The role, and the word that gave it ("" for "at")."""
    match = _ROLE.search(text, max(0, point.start - 40), point.start)
    if not match:
        return "at", ""
    word = " ".join(match["role"].lower().split())
    if word == "til" and _FIXED_TIL.search(text, max(0, match.start("role") - 16), match.start("role")):
        return "at", ""
    if word == "op til" and _MADE_UP.search(text, max(0, match.start("role") - 16), match.start("role")):
        word = "til"
    return _ROLES.get(word, "at"), word  # type: ignore[return-value]
