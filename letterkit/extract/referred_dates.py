"""Times that lean on one told before: "året før", "i samme periode", "i dette kvartal", "i årets løb", "på opgørelsesdagen"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from letterkit.danish.anycase import AnyCase
from letterkit.danish.dates import DateExpression
from letterkit.extract.carried_dates import DIVIDES, Frame, tense_of_sentence
from letterkit.extract.clauses import clause_at, clauses
from letterkit.extract.grammar import tense_of
from letterkit.extract.naming import CHANGED
from letterkit.extract.view import Sentence, View

ENDED = r"(?=\s*[,.;:()]|\s*$|\s+(?:var|er|lå|lød|hed|kom|blev|havde|har|måtte|kunne|fik|gik|stod|sad|steg|faldt|gjaldt|kun|hele|\d|[a-zæøå]{3,}(?:ede|te)\b))"
YEAR_BEFORE = AnyCase(
    r"\b(?:året (?:før|forinden|forud|tilforn)|foregående år|samme (?:periode|tid|tidspunkt|måned|kvartal|halvår|uge|måneder|kvartaler|uger)(?: i)? (?:sidste år|forrige år|i fjor|året (?:før|forinden)|(?:det )?(?:foregående|forudgående|forrige) år))\b",
)
# "i samme periode af 2018", "på samme tidspunkt i 2022": the day or month told before, in that year
IN_YEAR = AnyCase(
    r"\b(?:samme|tilsvarende) (?:periode|tidsrum|tidspunkt|tid|måned|kvartal|halvår|dag|dato|uge|måneder|kvartaler) "
    r"(?:(?:i |af )?(?P<year>(?:19|20)\d\d)\b(?!/)|i (?P<now>år)\b)",
)
YEAR_AFTER = AnyCase(r"\båret (?:efter|derpå)\b(?!\s+at\b)")
NUMBERS = {
    "et": 1,
    "en": 1,
    "ét": 1,
    "én": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "syv": 7,
    "otte": 8,
    "ni": 9,
    "ti": 10,
    "tyve": 20,
}
UNITS = {
    "år": "year",
    "kvartal": "quarter",
    "halvår": "half",
    "halvt år": "half",
    "måned": "month",
    "uge": "week",
    "dag": "day",
    "skoleår": "year",
    "sommer": "year",
    "vinter": "year",
    "forår": "year",
    "efterår": "year",
}
# "et år tidligere", "en måned senere", "to uger efter:" from the time told before
AWAY = AnyCase(
    rf"\b(?P<number>{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<unit>år|halvt år|måned|kvartal|halvår|uge|dag)(?:er|e|r)? "
    rf"(?P<way>tidligere|forinden|før|senere|efter|derefter){ENDED}",
)
# "For ti år siden var andelen 50 pct.": from the letter's own year
AGO = AnyCase(rf"\bfor (?P<number>{'|'.join(NUMBERS)}|\d{{1,2}}) år siden\b")
# "kvartalet før", "ugen efter"
NEXT_TO = AnyCase(
    rf"\b(?P<unit>måned|kvartal|halvår|skoleår|uge|dag|sommer|vinter|forår|efterår)(?:en|et|n)? (?P<way>før|forinden|efter|derpå){ENDED}"
    r"|\b(?:det|den)\s+(?P<way2>foregående|forudgående|efterfølgende|følgende)\s+(?P<unit2>år|måned|kvartal|halvår|skoleår|uge|dag)\b",
)
# "ved årets begyndelse … ved dets slutning": of the year that is told of
YEAR_END = AnyCase(
    r"\bved (?:årets|dets|dettes) (?P<end>begyndelse|start|indgang|slutning|udgang|udløb|afslutning)\b",
)
SAME = AnyCase(
    r"\b(?:samme|denne|den|dette|det|på daværende)\s+(?:periode|tidsrum|måned|kvartal|halvår|år|skoleår|sommer|efterår|forår|vinter"
    r"|dag|dato|tidspunkt|uge)\b(?!\s+\d)(?!\s+(?:sidste|året|før|efter|kommende|i fjor))"
    r"|\bsamme\s+(?:\w+\s+)?(?:måneder|uger|dage|kvartaler)\b(?!\s+(?:sidste|året|før|i fjor|\d))"
    r"|(?<=\bi )(?:kvartalet|halvåret|skoleåret|sæsonen)\b(?!\s+(?:\d|før|efter|forinden|som))"
    r"|(?<=\bfor )(?:kvartalet|halvåret|skoleåret|sæsonen)\b(?!\s+(?:\d|før|efter|forinden|som))"
    r"|\bved (?:periodens|kvartalets|halvårets) (?:slutning|udgang|udløb|afslutning)\b|\bdengang\b|\bi perioden\b(?!\s+(?:\d|fra|i|op))",
)
IN_THE_YEAR = AnyCase(
    r"\b(?:i årets løb|i løbet af året|hele året|i året som helhed)\b|^\s*(?:af )?årets (?!udgang|slutning|afslutning|begyndelse|start|midte|første|sidste|budget)(?=[a-zæøå])",
)
ON_COUNTING = AnyCase(
    r"\b(?:på opgørelses(?:dagen|tidspunktet|datoen)|ved (?:udtrækket|optællingen|opgørelsen|målingen)|på skæringsdatoen)\b",
)
# What "dette kvartal" can lean on: a date of its kind.
SIZES = {
    "kvartal": (7,),
    "kvartalet": (7,),
    "halvår": (7,),
    "halvåret": (7,),
    "skoleår": (7,),
    "skoleåret": (7,),
    "sæsonen": (7,),
    "måned": (7,),
    "år": (4, 7, 10),
    "uge": (10,),
    "dag": (10,),
    "dato": (10,),
}
# A day or month without a year, and the year that words behind it say
MOVABLE = frozenset({"day", "month", "quarter", "half", "season", "turn", "range"})
YEARS = {"samme år": 0, "året efter": 1, "året før": -1, "det følgende år": 1, "det foregående år": -1}
BESIDE = AnyCase(rf"\s+(?P<year>{'|'.join(YEARS)}|i fjor)\b")
# "i tilsynsåret 2016/17": a year that ends when its office says, not in July as that of schools
HELD = re.compile(r"\b(?:end|mod|som)\s+(?:sidste|forrige)\s+$", re.IGNORECASE)
STARTED = re.compile(r"\bsiden\s+(?:\w+\s+){1,3}i\s+$")  # "siden åbningen i 1987": no time that is told of
MOVES = re.compile(rf"{CHANGED.pattern}|\b(?:gået|gik|kom|kommet|fald|stigning)\b")
OTHER_YEAR = re.compile(r"\b(?!skole|studie)\w+(?:året|perioden|år)\s+$")
THAN = re.compile(r"\bend\s+(?:(?:ved|i|pr\.|omkring|den)\s+)?$")  # "bedre end ved nytår": the one that is past
LONG_AHEAD = timedelta(days=45)
LATELY = AnyCase(r"\b(?:sidste|forrige)\s+$")
PATTERNS = (IN_YEAR, YEAR_BEFORE, YEAR_AFTER, AWAY, NEXT_TO, YEAR_END, SAME, IN_THE_YEAR, ON_COUNTING)


def referred_dates(
    view: View, sentence: Sentence, frame: Frame, printed: Sequence[DateExpression], counted_on: str | None
) -> list[DateExpression]:
    """The expressions of a sentence that mean a time told before, each with that time as its date. `printed`: the dates of the
    sentence, see `settled_years`. `counted_on`: the day on which the letter says that its figures were counted."""
    found: list[DateExpression] = []
    past = tense_of_sentence(view, sentence) == "past"
    for pattern in PATTERNS:
        for match in pattern.finditer(view.of(sentence)):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            covering = [d for d in printed if d.start < end and start < d.end]
            of_told_year = pattern is YEAR_END and past  # not of the letter's own year
            own_time = [d for d in covering if d.iso is not None and not (pattern is SAME and d.start == start)]
            if own_time and not of_told_year and pattern is not IN_YEAR and not (pattern is NEXT_TO and _is_season(own_time)):
                continue
            known_by_now = [d for d in printed if not any(f.start < d.end and d.start < f.end for f in found)]
            known_by_now = [d for d in known_by_now if not STARTED.search(view.text, sentence.start, d.start)]
            before = _told_before([*known_by_now, *found], start)
            known, iso = _meant(pattern, match, frame, counted_on, before, past, view.reference)
            if (
                known
                and iso is None
                and pattern is SAME
                and past
                and not frame.stale
                and not frame.moved
                and not MOVES.search(view.of(sentence))
            ):
                iso = frame.as_of  # "I samme periode blev 12 bortvist": in the later of the two, no change from one to the other
            if of_told_year and iso is not None and view.reference is not None and iso > view.reference.isoformat()[:7]:
                iso = f"{int(iso[:4]) - 1}{iso[4:]}"  # "der var under behandling ved årets udgang", told before the year is out
            if known and not any(d.start < end and start < d.end for d in found):
                found.append(DateExpression(start=start, end=end, kind="relative", iso=iso, inferred=True))
    if view.reference is not None:
        found += _ago(view, sentence, view.reference)
    return sorted(found, key=lambda d: d.start)


def _is_season(covering: list[DateExpression]) -> bool:
    """ "sommeren før": a season, in which year is said by what was told before."""
    return all(d.kind == "season" for d in covering)


def _ago(view: View, sentence: Sentence, today: date) -> list[DateExpression]:
    """ "For ti år siden": the year that lies so far before the letter's; for one year, the month."""
    found = []
    for ago in AGO.finditer(view.of(sentence)):
        number = ago["number"].lower()
        years = int(number) if number.isdigit() else NUMBERS[number]
        iso = f"{today.year - years}" if years > 1 else f"{today.year - 1}-{today.month:02d}"
        start, end = sentence.start + ago.start(), sentence.start + ago.end()
        found.append(DateExpression(start=start, end=end, kind="relative", iso=iso, inferred=True))
    return found


def settled_years(view: View, sentence: Sentence, frame: Frame) -> list[DateExpression]:
    """The sentence's printed dates, those without a year in the year that their words mean: "i marts samme år" in that told of,
    "1. oktober i fjor", "sidste efterår" and what is told as past, or lasts since then, not ahead of the letter."""
    parts = clauses(view.text, sentence.start, sentence.end)
    found: list[DateExpression] = []
    for told in view.dates(sentence):
        words = parts[clause_at(parts, told.start) or 0].words if parts else []
        past = (tense_of(words) or tense_of_sentence(view, sentence)) == "past"
        if found and told.start < found[-1].end:
            continue  # "i fjor" behind a day
        if told.kind == "school_year" and OTHER_YEAR.search(view.text[max(sentence.start, told.start - 24) : told.start].lower()):
            told = replace(told, iso=told.iso[:4] if told.iso else None)
        if told.inferred and told.iso and len(told.iso) > 4 and told.kind in MOVABLE:
            beside = BESIDE.match(view.text, told.end, sentence.end)
            before = next((d.iso for d in reversed(found) if d.iso is not None), None) or frame.as_of
            year = None
            if beside is not None and beside["year"].lower() == "i fjor":
                year = view.reference.year - 1 if view.reference is not None else None
            elif beside is not None and before is not None:
                year = int(before[:4]) + YEARS[beside["year"].lower()]
            if year is not None and beside is not None:
                found.append(_in_year(told, year, beside.end()))
                continue
            lately = LATELY.search(view.text[max(sentence.start, told.start - 10) : told.start]) and told.kind == "season"
            than = THAN.search(view.text, max(sentence.start, told.start - 14), told.start) is not None
            back = than or told.role == "since" or (past and told.role in ("at", "by")) or lately
            divided = DIVIDES.match(view.of(sentence)) is not None and frame.age <= 1
            of_told = told.role == "at" and ((past and frame.tense == "past" and not frame.stale) or divided)
            own_year = int(told.iso[:4])
            if lately and told.iso == frame.as_of and HELD.search(view.text, sentence.start, told.start):
                found.append(_in_year(told, own_year - 1, told.end))  # "I juni og juli … færre end sidste sommer"
                continue
            if of_told and frame.as_of is not None and len(frame.as_of) == 4 and int(frame.as_of) < own_year:
                told = _in_year(told, int(frame.as_of), told.end)  # "I 2016 kom 640. Flest kom der i februar"
            elif back and _is_ahead(told, view.reference) and not any(word.lower in ("skulle", "ville") for word in words):
                told = _in_year(told, own_year - 1, told.end)
        found.append(told)
    return found


def _is_ahead(told: DateExpression, reference: date | None) -> bool:
    """Does it lie behind the letter's own date, or for the greater part of a long stretch?"""
    if reference is None or told.iso is None:
        return False
    if told.first is None or told.last is None:
        return told.iso > reference.isoformat()[: len(told.iso)]
    return told.first > reference or told.last - reference > LONG_AHEAD


def _in_year(told: DateExpression, year: int, end: int) -> DateExpression:
    iso = f"{year}{told.iso[4:]}" if told.iso else None
    if iso is not None and iso[4:] == "-02-29":
        iso = f"{year}-02-28"
    return replace(told, iso=iso, end=end, first=None, last=None)


def _told_before(told: Sequence[DateExpression], place: int) -> str | None:
    """The last date before a place in its sentence."""
    before = sorted((d for d in told if d.end <= place and d.iso is not None and d.role != "since"), key=lambda d: d.start)
    return before[-1].iso if before else None


def _meant(
    pattern: AnyCase,
    match: re.Match[str],
    frame: Frame,
    counted_on: str | None,
    before: str | None,
    past: bool,
    reference: date | None,
) -> tuple[bool, str | None]:
    """Is the time known, and its date (None for a stretch of years). `pattern`: of PATTERNS; `reference`: the day of the letter."""
    words = match.group().lower()
    told = before or frame.as_of
    if pattern is ON_COUNTING:
        return counted_on is not None or frame.as_of is not None, counted_on or frame.as_of
    if told is None and pattern is AWAY and match["unit"].lower() == "år" and reference is not None:
        return _steps(match) < 0, str(reference.year + _steps(match))  # "I dag er vi 17. To år tidligere var vi 22"
    if told is None:
        return False, None
    if pattern is IN_YEAR:
        day = told[4:] if told[4:] != "-02-29" else "-02-28"
        year = match["year"] or (str(reference.year) if reference is not None else None)
        return bool(day) and year is not None, f"{year}{day}"
    if pattern in (YEAR_BEFORE, YEAR_AFTER, AWAY, NEXT_TO):
        moved = _moved(pattern, match, before or frame.last or told)
        return moved is not None, moved
    if pattern is IN_THE_YEAR:
        return True, told[:4]
    if pattern is YEAR_END:
        return True, told[:4] + ("-01" if match["end"].lower() in ("begyndelse", "start", "indgang") else "-12")
    if words.startswith(("dette år", "dette skoleår", "dette kvartal", "dette halvår")) and not past:
        return False, None  # the letter's own time
    size = SIZES.get(words.split()[-1])
    if size is not None and len(told) not in size:
        return False, None
    if before is None and frame.ends is not None and words.split()[-1] in ("periode", "tidsrum", "perioden"):
        return True, None  # from the one date to the other
    return True, told[:4] if words.split()[-1] == "år" and words.split()[0] != "skoleår" else told


def _moved(pattern: AnyCase, match: re.Match[str], told: str) -> str | None:
    """The time so far before or after `told` as the words say; None where `told` is not as exact as they are."""
    if pattern in (YEAR_BEFORE, YEAR_AFTER):
        return _away(told, "year", -1 if pattern is YEAR_BEFORE else 1)
    if pattern is NEXT_TO and (match["unit"] or "").lower() in ("sommer", "vinter", "forår", "efterår") and len(told) != 7:
        return None
    steps, unit = _steps(match), UNITS[(match.groupdict().get("unit") or match["unit2"]).lower()]
    if steps > 0 and pattern is AWAY and match["unit"].lower() == "år":
        return None  # "et år senere": about that time
    if pattern is NEXT_TO and unit in ("month", "quarter", "half") and len(told) > 7:
        told = told[:7]  # "Pr. 30. april var 8.912 ledige. Måneden før": in all of that month
    return _away(told, unit, steps)


def _steps(match: re.Match[str]) -> int:
    """How many years, months … away the words say, below 0 for back in time."""
    said = {name.rstrip("2"): word.lower() for name, word in match.groupdict().items() if word}
    number = said.get("number", "1")
    steps = int(number) if number.isdigit() else NUMBERS[number]
    return -steps if said["way"] in ("tidligere", "forinden", "før", "foregående", "forudgående") else steps


def _away(told: str, unit: str, steps: int) -> str | None:
    if unit == "year":
        return f"{int(told[:4]) + steps}{told[4:]}"
    if unit in ("week", "day"):
        days = steps * (7 if unit == "week" else 1)
        return (date.fromisoformat(told) + timedelta(days=days)).isoformat() if len(told) == 10 else None
    if len(told) == 4 or (unit == "quarter" and len(told) == 10):
        return None
    months = int(told[:4]) * 12 + int(told[5:7]) - 1 + steps * {"month": 1, "quarter": 3, "half": 6}[unit]
    year, month = months // 12, months % 12 + 1
    day = f"-{min(int(told[8:]), monthrange(year, month)[1]):02d}" if len(told) == 10 else ""
    return f"{year}-{month:02d}{day}"
