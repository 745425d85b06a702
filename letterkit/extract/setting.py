"""What the rules know around a proposition: dates that lie ahead or behind, tallies, what everybody will get."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from letterkit.claim import CommitmentStatus
from letterkit.danish.dates import DateExpression
from letterkit.danish.periods import next_feast
from letterkit.extract.propositions import Proposition
from letterkit.extract.speakers import SenderKind, head_of
from letterkit.extract.verbclass import verb_class
from letterkit.extract.wordforms import is_participle, listed, phrases

Outcome = CommitmentStatus | Literal["intention"]
HISTORY_DAYS = 550  # a deed longer ago than this is the case's history, not an answer to the request


@dataclass(frozen=True)
class Judgement:
    """What a proposition is, and the rule that says so in plain words."""

    outcome: Outcome
    rule: str

    @property
    def sure(self) -> bool:
        """Does the rule rest on something to come or under way, which histories and statistics never tell of?"""
        ahead = self.outcome in ("planned", "expected", "conditional") and not self.rule.endswith("+ infinitiv")
        return ahead or self.rule in (
            "er i gang",
            "fast gang: alle får det",
            "har haft møde eller samtale",
            "nutid siden en dato",
            "har gjort siden",
            "lod + infinitiv",
            "nutid, året ud",
        )


@dataclass(frozen=True)
class Setting:
    """What the rules know of the letter around a proposition."""

    kind: SenderKind
    sender: str
    today: date | None
    sentence: str  # lower case
    dates: tuple[DateExpression, ...]  # those of the proposition with the clauses that hang on it
    condition: str = ""  # text of the conditional clause, "" where none
    content: str = ""  # text of the "at"-clause under it, "" where none
    timed: bool = False  # a clause of time ("når …") hangs on it


@dataclass
class Promise:
    """A promise being put together: its judgement and the offsets of all that belongs to it."""

    judgement: Judgement
    start: int
    end: int
    actor: str | None = None
    condition: str | None = None
    members: list[Proposition] = field(default_factory=list)
    clauses: dict[int, Proposition] = field(default_factory=dict)  # those of the sentence by number
    condition_start: int = -1
    dated: bool = False  # a day that lies ahead stands in its first clause
    shared_date: DateExpression | None = None  # a date in front of the sentence that holds for its later deeds as well


def _years_on(day: date, years: int) -> date:
    """The same day so many years on; in February the 28th at the latest."""
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)


def lies_ahead(found: DateExpression, today: date | None) -> DateExpression:
    """The date as a promise means it: a year that is not printed is never one that puts the promise into the past."""
    if today is None or not found.inferred or found.last is None or found.last >= today or found.deadline is None:
        return found
    if found.kind == "relative":
        return found  # "sidste år" is past whoever speaks of it
    later = date.fromisoformat(found.deadline)
    weeks = found.kind == "range" and found.first is not None and (found.first.weekday(), found.last.weekday()) == (0, 6)
    if found.kind == "week" or weeks:  # "i uge 49 og 50"
        year, week, day = later.isocalendar()
        later = date.fromisocalendar(year + 1, min(week, 52), day)
    else:
        later = (next_feast(later) if found.kind == "turn" else None) or _years_on(later, 1)
    return replace(found, first=None, last=later, deadline=later.isoformat(), iso=None)


def lies_behind(found: DateExpression, today: date | None) -> DateExpression:
    """The date as a deed in the past means it: a year that is not printed is never one that is yet to come."""
    if today is None or not found.inferred or found.first is None or found.first <= today or found.deadline is None:
        return found
    end = date.fromisoformat(found.deadline)
    if found.kind not in ("day", "month", "turn") or end.year - 1 < 1:
        return found
    earlier = _years_on(end, -1)
    return replace(found, first=earlier.replace(day=1), last=earlier, deadline=earlier.isoformat(), iso=None)


def is_future(found: DateExpression, today: date | None) -> bool:
    """Does the date lie ahead of the letter? In an undated letter any date with a day, month or the like may."""
    if found.kind in ("now", "relative") and found.deadline is None:
        return False
    if found.role == "since" or (found.last is None and found.deadline is None):
        return False
    last = found.last or date.fromisoformat(found.deadline or "")
    return today is None or last >= today


def is_history(setting: Setting) -> bool:
    if re.search(r"\bi 1[0-8]\d\d\b", setting.sentence):
        return True  # "Fløjen er indrettet i 1859"
    if setting.today is None:
        return False
    past = [
        found
        for found in setting.dates
        if found.last is not None and found.kind not in ("range", "school_year") and found.role == "at"
    ]
    return bool(past) and all((setting.today - found.last).days > HISTORY_DAYS for found in past if found.last)


def is_outside(proposition: Proposition, text: str, setting: Setting) -> bool:
    """Growth and fall of the world outside, no result of the sender's doing."""
    own = re.search(r"\b(?:aktive|tilbud\w*|indsats\w*|kommunens|regionens|vores|aktiver\w*)\b", text)
    return head_of(proposition.subject) in listed("outside") and not (setting.condition or setting.timed or own)


def names_everybody(proposition: Proposition) -> bool:
    """Is the subject all of a kind: "hver borger", "samtlige elever"?"""
    return not {"hver", "alle", "samtlige"}.isdisjoint(word.lower for word in proposition.subject)


def all_will(proposition: Proposition, text: str, future: bool) -> bool:
    """Everybody gets something at a time that lies ahead: "efter ferien får hver beboer en ny kontaktperson"."""
    return names_everybody(proposition) and (future or phrases("future_marks").search(text) is not None)


def begins_later(proposition: Proposition, setting: Setting) -> bool:
    """A full verb in the present whose time has not come yet is planned, not ongoing: "går i gang i maj", "finder sted 1. juni"."""
    if proposition.verbs[0] in ("er", "har", "var", "havde", "blev") or proposition.verbs[0].startswith("fortsæt"):
        return False
    if re.search(r"\bi hele (?:19|20)\d\d\b", setting.sentence):
        return False  # "kører videre i hele 2014"
    ahead = [found for found in setting.dates if is_future(found, setting.today) and found.role not in ("by", "until")]
    if verb_class(proposition.verbs[0])[0] in ("give", "start", "make", "decide"):
        return bool(ahead)  # done at one moment, in a period that may have begun
    return any(setting.today is not None and (found.first is None or found.first > setting.today) for found in ahead)


def runs_out(text: str) -> bool:
    """Does it last to the end of a year, a school year, a season: "året ud"?"""
    return re.search(r"\b(?:året|skoleåret|sæsonen|måneden) ud\b|\bresten af (?:året|skoleåret|sæsonen)\b", text) is not None


def is_tally(text: str, setting: Setting) -> bool:
    """A number of cases in a stretch of time that has passed."""
    period = any(
        found.kind in ("year", "quarter", "half", "range", "school_year", "season", "month")
        and found.last is not None
        and (setting.today is None or found.last <= setting.today)
        for found in setting.dates
    )
    period = period or re.search(r"\b(?:i|over|gennem) de (?:seneste |sidste )?\w+ (?:år|kvartaler|måneder)\b", text) is not None
    plain = re.sub(r"\b(?:19|20)\d\d(?:/\d\d)?\b|\d+\. ", "", text)
    counted = re.search(
        r"(?<!samtlige )(?<!alle )(?<!\bde )(?<![/.\d])\b(?:\d{2,3}|\d[\d.]{3,}) (?!mio|mia|kr|pct|dage|uger|måneder)[a-zæøå]",
        plain,
    )
    return period and counted is not None


# A number of some kind of thing: no money, no time, no part of a definite whole ("de 31 sager"), no year and no day.
BARE_COUNT = re.compile(
    r"(?<!samtlige )(?<!alle )(?<!\bde )(?<!vores )(?<!vore )(?<![/.\d,])\b(?:1[3-9]|[2-9]\d|\d{3}|\d{1,3}(?:\.\d{3})+)\b(?![.,/]\d)"
    r"(?! (?:mio|mia|kr|pct|procent|dage|uger|måneder|år|timer|minutter|nye)\b)(?= [a-zæøåm])"
)
COMPARED = re.compile(
    r"\b(?:(?:flere|færre|mere|mindre) end|så mange som|dobbelt så|halvt så|mod \d[\d.]*\b|\d [a-zæøå]+ (?:og |, )?i (?:19|20)\d\d \d|\d+ [a-zæøå]+ i \w+ og \d+ i\b)"
)


def is_account(proposition: Proposition, text: str, setting: Setting) -> bool:
    """A deed measured by how many: of daily work ("har anbragt 88 børn"), over a year or so that has passed ("i 2024 fulgte vi 142
    gravide"), or held against another time. It tells what happened; only what is new by it (people, money, things) is a measure."""
    completed = len(proposition.group) > 1 and is_participle(proposition.group[-1])
    if not (completed or proposition.group[0].feats.get("Tense") == "Past") or proposition.verbs[0] in ("vil", "skal", "bliver"):
        return False
    plain = re.sub(r"\b\d{1,2}\. ?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w*|\b(?:19|20)\d\d(?:/\d\d)?\b", "", text)
    if BARE_COUNT.search(plain) is None or any(found.role == "since" for found in setting.dates):
        return False
    kind = verb_class(proposition.verbs[-1])[0]
    if kind == "case" or COMPARED.search(text):
        return True
    made = kind in ("make", "decide") and re.search(r"\b\d[\d.]* (?:m³|m3|tons?|kubikmeter|liter)(?!\w)", text) is None
    year = re.search(r"\bi (?:hele )?((?:19|20)\d\d)\b", text)  # "på læsesalen i 2011"
    gone = year is not None and (setting.today is None or int(year[1]) <= setting.today.year)
    return not made and (gone or any(_is_stretch(found, setting.today) for found in setting.dates))


def _is_stretch(found: DateExpression, today: date | None) -> bool:
    """A year, a quarter or the like that has begun: "i 2024", "i årets første to måneder", "sidste år"."""
    if found.role != "at" or found.first is None or found.last is None or (today is not None and found.first > today):
        return False
    return found.kind != "month" and (found.last - found.first).days > 55
