"""Times that lean on one told before: "året før", "i samme periode", "i dette kvartal", "i årets løb", "på opgørelsesdagen"."""

from __future__ import annotations

import re

from letterkit.danish.dates import DateExpression
from letterkit.extract.carried_dates import Frame, tense_of_sentence
from letterkit.extract.view import Sentence, View

YEAR_BEFORE = re.compile(
    r"\b(?:året (?:før|forinden)|foregående år|samme (?:periode|tid|tidspunkt|måned|kvartal|uge) (?:sidste år|året (?:før|forinden)))\b",
    re.IGNORECASE,
)
YEAR_AFTER = re.compile(r"\båret efter\b", re.IGNORECASE)
SAME = re.compile(
    r"\b(?:samme|denne|den|dette|det|på daværende)\s+(?:periode|tidsrum|måned|kvartal|halvår|år|skoleår|sommer|efterår|forår|vinter"
    r"|dag|dato|tidspunkt|uge)\b(?!\s+\d)(?!\s+(?:sidste|året|før|efter|kommende))"
    r"|\bved (?:periodens|årets|kvartalets|halvårets) (?:slutning|udgang|udløb|afslutning)\b|\bdengang\b|\bi perioden\b(?!\s+(?:\d|fra|i|op))",
    re.IGNORECASE,
)
IN_THE_YEAR = re.compile(
    r"\b(?:i årets løb|i løbet af året|hele året|i året som helhed)\b|^\s*(?:af )?årets (?!udgang|slutning|afslutning|begyndelse|start|midte|første|sidste|budget)(?=[a-zæøå])",
    re.IGNORECASE,
)
ON_COUNTING = re.compile(
    r"\b(?:på opgørelses(?:dagen|tidspunktet|datoen)|ved (?:udtrækket|optællingen|opgørelsen|målingen)|på skæringsdatoen)\b",
    re.IGNORECASE,
)
# What "dette kvartal" can lean on: a date of its kind.
SIZES = {
    "kvartal": (7,),
    "halvår": (7,),
    "skoleår": (7,),
    "måned": (7,),
    "år": (4, 7, 10),
    "uge": (10,),
    "dag": (10,),
    "dato": (10,),
}


def referred_dates(view: View, sentence: Sentence, frame: Frame, counted_on: str | None) -> list[DateExpression]:
    """The expressions of a sentence that mean a time told before, each with that time as its date. `counted_on`: the day on which
    the letter says that its figures were counted."""
    found: list[DateExpression] = []
    printed = view.dates(sentence)
    past = tense_of_sentence(view, sentence) == "past"
    for pattern in (YEAR_BEFORE, YEAR_AFTER, SAME, IN_THE_YEAR, ON_COUNTING):
        for match in pattern.finditer(view.of(sentence)):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            covering = [d for d in printed if d.start < end and start < d.end]
            if any(d.iso is not None and not (pattern is SAME and d.kind == "relative") for d in covering):
                continue
            known, iso = _meant(pattern, match.group().lower(), frame, counted_on, _told_before(printed, start), past)
            if known and not any(d.start < end and start < d.end for d in found):
                found.append(DateExpression(start=start, end=end, kind="relative", iso=iso, inferred=True))
    return sorted(found, key=lambda d: d.start)


def _told_before(printed: tuple[DateExpression, ...], place: int) -> str | None:
    """The last date before a place in its sentence."""
    return next((d.iso for d in reversed(printed) if d.end <= place and d.iso is not None and d.role != "since"), None)


def _meant(
    pattern: re.Pattern[str], words: str, frame: Frame, counted_on: str | None, before: str | None, past: bool
) -> tuple[bool, str | None]:
    """Is the time known, and its date (None for a stretch of years)."""
    told = before or frame.as_of
    if pattern is ON_COUNTING:
        return counted_on is not None or frame.as_of is not None, counted_on or frame.as_of
    if told is None:
        return False, None
    if pattern in (YEAR_BEFORE, YEAR_AFTER):
        told = before or frame.last or told
        return True, f"{int(told[:4]) + (1 if pattern is YEAR_AFTER else -1)}{told[4:]}"
    if pattern is IN_THE_YEAR:
        return True, told[:4]
    if words.startswith(("dette år", "dette skoleår", "dette kvartal", "dette halvår")) and not past:
        return False, None  # the letter's own time
    size = SIZES.get(words.split()[-1])
    if size is not None and len(told) not in size:
        return False, None
    if before is None and frame.ends is not None and words.split()[-1] in ("periode", "tidsrum", "perioden"):
        return True, None  # from the one date to the other
    return True, told[:4] if words.split()[-1] == "år" and words.split()[0] != "skoleår" else told
