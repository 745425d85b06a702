"""The two times of day that a length in hours or minutes lies between: "kl. 6.40 … til kl. 9.10 … De to en halv time, afbrydelsen varede"."""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.claim import Figure
from letterkit.danish.tables import table

_LISTS = table("checks", "clock_times")
_CLOCK = signs(r"\bkl(?:\.|okken)?\s*(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]\d))?(?![\d.:]*\d)")
_OTHER_DAY = signs(rf"\b(?:{'|'.join(_LISTS['other_day'])})\b")
_REACH = 3  # sentences before that of the length
_UNTIL = signs(r"\b(?:til|indtil|først)\s+$")
_OVER = signs(rf"\b(?:{'|'.join(_LISTS['over'])})\b")
_BREAK = signs(rf"\b\w*(?:{'|'.join(_LISTS['break'])})\b")
_AT_ONCE = signs(r"^\s*(?:om\s+)?(?:man|tirs|ons|tors|fre|lør|søn)dag\b")  # "kl. 6.40 søndag"


def _lasts(told: str, before: str) -> bool:
    """ "De fire timer, middagen varede": is it a break, or named beside the times?"""
    noun = re.search(r"\b(?P<stem>[^\W\d_]{3,}?)(?:en|et)\b", told)
    return _BREAK.search(told) is not None or (
        noun is not None and re.search(rf"\b{re.escape(noun['stem'])}", before, re.IGNORECASE) is not None
    )


# "Bilen holdt på adressen kl. 22.06, altså 19 minutter senere": reckoned from the last time, right before it.
_RECKONED = signs(
    r"[^.;:\d]{0,25},?\s*\(?(?:altså|dvs\.|det vil sige|svarende til|hvilket (?:er|var)|og dermed)\s+(?:hele|kun|blot|knap|godt)?\s*$"
)


_SINCE = signs(r"\s+(?:senere\b(?!\s+end)|efter\s+(?P<what>[^\W\d_]{4,}))")


# "… kl. 2.10, og en hjælper kom kl. 2.55. Der gik således 45 minutter, før der kom hjælp", "fra kl. 15 til kl. 23 og er dermed på 8 timer"
_DRAWN = signs(
    r"\W*(?:(?:der gik|det tog|det varede)\s+(?:altså|således|dermed|derfor|derved)\s+"
    r"|(?:udryknings|respons|rejse|køre|sejl|transport|overfarts|flyve)tiden\s+(?:på|(?:var|blev|er)(?:\s+(?:altså|således|dermed|derfor|derved))?(?:\s+på)?)\s+)"
    r"(?:(?:hele|kun|blot|knap|godt)\s+)*"
)


_SO_IT_IS = signs(r",?\s+og\s+(?:er|var|varer|varede|tager|tog)\s+(?:altså|således|dermed|derfor)\s+(?:på\s+)?")
_ENDED_BY = signs(r",?\s+(?:før|inden|til|indtil|fra|at|for|med)\s+(?P<what>[^.;]+)")


def is_reckoned(given: CheckInput, figure: Figure) -> bool:
    """Is the length told as the time up to the hour right before it?"""
    here = given.sentence(figure.span)
    text = given.letter.text
    times = list(_CLOCK.finditer(text, here[0], figure.span.start))
    last = given.neighbour(here, -1)
    if not times and last is not None and _DRAWN.fullmatch(text, here[0], figure.span.start):
        ended, before = _ENDED_BY.match(text[figure.span.end : here[1]]), text[slice(*last)].casefold()
        known = ended is None or any(word[:5] in before for word in re.findall(r"[^\W\d_]{5,}", ended["what"].casefold()))
        return known and len(_CLOCK.findall(before)) == 2
    if len(times) == 2 and _SO_IT_IS.fullmatch(text, times[-1].end(), figure.span.start):
        return True
    if not times or _RECKONED.fullmatch(text, times[-1].end(), figure.span.start) is None:
        return False
    since = _SINCE.match(text[figure.span.end : here[1]])
    what = since["what"] if since is not None else None
    return since is not None and (
        what is None or what[:5].casefold() in text[given.stretch(here, 1) : times[-1].start()].casefold()
    )


def clock_ends(given: CheckInput, figure: Figure, told: str) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """Where the two times stand that the words before a length tell, and the minutes from the one to the other; None where they tell
    more or fewer than two, or not of one day. `told` says what lasted so long; "" where the length `is_reckoned` from the two."""
    start, end = given.stretch(given.sentence(figure.span), _REACH if told else 1), figure.span.start
    text = given.letter.text
    times = list(_CLOCK.finditer(text, start, end))
    if len(times) != 2:
        return None
    first, last = (int(one["hour"]) * 60 + int(one["minute"] or 0) for one in times)
    lead, tail = text[times[0].end() : times[1].start()], re.split(r"[.;]\s", text[times[1].end() : end])[0]
    if told and (
        not (_UNTIL.search(lead) or _OVER.search(re.split(r"[.;]\s", lead)[-1] + tail))
        or not _lasts(told, text[start : times[1].end()])
    ):
        return None
    if last <= first or _OTHER_DAY.search(_AT_ONCE.sub(" ", text[times[0].end() : times[1].start()])):
        return None
    return times[0].span(), times[1].span(), last - first
