"""Two dated deeds of one case: what was asked and what was answered, what was begun and what was ended, told beside each other.

"Ansøgningen kom den 4. april 2018. Kommunen meddelte tilladelse den 27. marts 2018." A complaint may follow a decision, so of complaints only
those are held that the answer names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.danish.writing import MONTHS

_WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s+|d\.\s*)?"


def written_day(name: str) -> str:
    """A pattern for a day with its month in letters and its year, as group `name`."""
    return rf"{_WEEKDAY}(?P<{name}>\d{{1,2}}\.\s*(?:{'|'.join(MONTHS)})\s+(?:19|20)\d\d)"


def full_date(printed: str) -> date | None:
    told = re.fullmatch(r"(\d{1,2})\.\s*(\w+)\s+(\d{4})", printed)
    try:
        return date(int(told[3]), MONTHS.index(told[2].lower()) + 1, int(told[1])) if told else None
    except ValueError:
        return None


@dataclass(frozen=True, kw_only=True)
class Misfit:
    """The words from `start` to `end` hold dates that cannot be right together."""

    start: int
    end: int
    calculation: str
    explanation: str
    ask: str


_DAY = signs(written_day("day"))
# What is asked, begun or sent in; the answer to it, or its end. Two sides of one matter, by their words.
_ASKED = signs(
    r"\b(?:\w*(?:ansøgning|anmodning|henvendelse|begæring|forespørgsel|anmeldelse|indberetning)(?:en)?\b|søgt\b|søgte\b|ansøgte\b|anmodede\b|anmodet\b|henvist\b)"
)
_COMPLAINED = signs(r"\b(?:klagen|klagede|\w*klagesagen)\b")
_CAME = signs(
    r"\b(?:modtaget|modtog|modtages|kom|indkom|indkommet|indløb|indgivet|indgav|indsendt|indsendte|sendt|sendte|indleveret|indleverede|er fra|er dateret|"
    r"dateret|søgt|søgte|ansøgte|anmodede|anmodet|henvist|klagede)\b"
)
_ANSWERED = signs(
    r"\b(?:afgjort|afgjorde|besvaret|besvarede|svarede|imødekom|imødekommet|bevilget|bevilgede|afslog|afslået|godkendt|godkendte|opereret|"
    r"(?:traf|truffet|meddelte|meddelt|gav|givet|udstedte|udstedt|sendte|sendt|fik|faldt|forelå|kom)\b[^.;]*?\b(?:afgørelse\w*|svar(?:et)?|\w*tilladelse\w*|bevilling\w*|afslag\w*|"
    r"medhold)|(?:afgørelsen|svaret|\w*tilladelsen|bevillingen|afslaget)\b[^.;]*?\b(?:faldt|forelå|kom|blev (?:givet|meddelt|sendt|udstedt|truffet)))\b"
)
_OF_COMPLAINT = signs(r"\bklage(?:n|sagen)?\b|\bmedhold\b")
_BEGUN = signs(r"\b(?:påbegyndt|begyndt|begyndte|startede|startet|indledt|indledte|igangsat|iværksat|gik i gang|sat i gang)\b")
_ENDED = signs(r"\b(?:afsluttet|sluttede|færdig|færdigt|færdiggjort|afleveret|tilendebragt|ophørte)\b")
_IT = signs(r"^\W*(?:(?:og|men)\s+)?(?:det|den|de|så|arbejdet|sagen)?\s*(?:blev|var|er|stod)\b")
# The answer belongs to another round, or the words themselves tell of an earlier time.
_OTHER = signs(
    r"\b(?:tidligere|nye?|nyt|forny\w*|genoptag\w*|forlæng\w*|oprindelig\w*|første|anden|andet|rykk\w*|anke\w*|påklag\w*|allerede|inden|før|forud|"
    r"havde|ellers|midlertidig\w*|foreløbig\w*|supplerende|yderligere|en anden|naboen\w*|ændr\w*|ikke|hvis)\b"
)
_YEAR_LONG = 366  # days: an answer that lies further back belongs to another case


@dataclass(frozen=True, kw_only=True)
class _Deed:
    start: int
    end: int
    day: date
    printed: str
    words: str


def deeds_out_of_order(given: CheckInput, start: int, end: int) -> Iterator[Misfit]:
    """The deeds of a sentence and of the one before it, where the later one by its words has the earlier date."""
    before = given.neighbour((start, end), -1)
    here = list(_deeds(given, start, end))
    beside = list(_deeds(given, *before)) if before is not None and len(here) == 1 else []
    if len(beside) > 1 or len(here) > 2 or not here:
        return
    for one, two in zip([*beside, *here], [*beside, *here][1:], strict=False):
        for first, then in ((one, two), (two, one)):
            if _follows(first, then) and 0 < (first.day - then.day).days <= _YEAR_LONG:
                low, high = min(first.start, then.start), max(first.end, then.end)
                yield Misfit(
                    start=low,
                    end=high,
                    calculation=f"{then.day.isoformat()} < {first.day.isoformat()}",
                    explanation=f"{then.printed} ligger før {first.printed}: ”{given.letter.text[low:high].strip()}”.",
                    ask=f"hvilke datoer der gælder, idet {then.printed} ligger før {first.printed}",
                )


def _deeds(given: CheckInput, start: int, end: int) -> Iterator[_Deed]:
    """Each full date of the sentence with the words since the one before it, and those behind it up to the next seam."""
    text, low = given.letter.text, start
    found = list(_DAY.finditer(text, start, end))
    for place, one in enumerate(found):
        day = full_date(one["day"])
        stop = found[place + 1].start() if place + 1 < len(found) else end
        tail = re.match(r"[^,;]*", text[one.end() : stop])
        words = text[low : one.start()] + (tail.group() if tail and place + 1 == len(found) else "")
        if day is not None:
            yield _Deed(start=low, end=one.end(), day=day, printed=one["day"], words=words)
        low = one.end()


def _follows(first: _Deed, then: _Deed) -> bool:
    """Do the words say that the one is asked or begun, and the other its answer or its end?"""
    if _OTHER.search(first.words) or _OTHER.search(then.words):
        return False
    if _BEGUN.search(first.words) and _ENDED.search(then.words):
        return _IT.match(then.words) is not None and first.start < then.start
    if not _ANSWERED.search(then.words) or _ANSWERED.search(first.words) or not _CAME.search(first.words):
        return False
    if _COMPLAINED.search(first.words):
        return _OF_COMPLAINT.search(then.words) is not None and first.start < then.start
    return _ASKED.search(first.words) is not None and not _OF_COMPLAINT.search(then.words) and first.start < then.start
