"""Points in time as printed: "den 5. maj", "3. kvartal 2021", "ultimo marts", "uge 42", "skoleåret 2016/17".

Here only the words are read; which year is meant where none is printed, and what the point means in its sentence, is the business
of `dates`. A scan over words and numbers hands each to the few patterns that can begin with it, so a long letter costs little.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from letterkit.danish.day_points import (
    MONTH,
    MONTHS,
    OF_YEAR,
    full_year,
    month_number,
    optional_year,
    quarter_point,
    read_from_number,
    with_year_word,
)
from letterkit.danish.periods import Point
from letterkit.danish.tables import alternatives, words
from letterkit.danish.years import YEAR

_TABLE = words()
_SEASONS: dict[str, int] = _TABLE["seasons"]
_TURNS: dict[str, list[int]] = _TABLE["dates"]["turns"]
_DATES = _TABLE["dates"]
_ORDINALS = {"første": 1, "andet": 2, "anden": 2, "tredje": 3, "tredie": 3, "fjerde": 4}
_SMALL = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11}


# --- the patterns, each tried with `match` where its first word stands ---


_QUARTER_WORD = re.compile(
    rf"(?P<number>første|andet|anden|tredje|tredie|fjerde)(?:\s+og\s+(?P<to>andet|tredje|fjerde))?\s+(?P<kind>kvartal|halvår|halvdel(?=\s+af\s+(?:19|20)\d\d))(?![a-zæøå]){OF_YEAR}",
    re.IGNORECASE,
)
# "sidste kvartal 2017" is the fourth; without a year it is the one before the letter's.
_LAST_OF_YEAR = re.compile(rf"sidste\s+(?P<kind>kvartal|halvår)\s+(?:(?:af|i)\s+)?(?:året\b|(?P<year>{YEAR}))", re.IGNORECASE)
_Q = re.compile(rf"(?P<kind>[QH])(?P<number>[1-4])(?:\s*[-/,]?\s*(?P<year>{YEAR}))?(?!\w)")
_FIRST_OF = re.compile(
    r"(?:de|årets)\s+(?:(?P<n1>\d{1,2}|[a-zæø]+)\s+første|første\s+(?P<n2>\d{1,2}|[a-zæø]+))\s+(?P<kind>kvartaler|måneder)"
    rf"(?:\s+(?:af|i)\s+(?:året\b|i\s+år\b|(?P<year>{YEAR})))?",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"uge(?:rne|r)?\s+(?P<number>\d{1,2})(?P<rest>(?:\s*(?:-|–|til|og|,|samt)\s*(?:uge\s+)?\d{1,2}(?!\d|[.,/]\d|\s+(?:[a-zæøå]+\s+)?i\s+uge\b))*)(?!\d|,\d)"
    rf"(?:\s*(?:,|i|/|-)?\s*(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"(?P<month>{MONTH})(?![a-zæøå])(?!-(?!{MONTH})[a-zæøå])(?:\s+måned)?{OF_YEAR}", re.IGNORECASE)
# "ved januars udgang", "maj måneds slutning"
_MONTH_OWNED = re.compile(
    rf"(?P<month>{alternatives(_TABLE['months'])})(?:s|\s+måneds)\s+(?P<part>udgang|afslutning|slutning|udløb|ende|begyndelse|start|midte)(?![a-zæøå]){OF_YEAR}",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"(?P<name>{alternatives(_SEASONS)})(?![a-zæøå])(?:\s+(?:i\s+|af\s+)?(?P<year>{YEAR})(?:[/-](?P<to>\d{{4}}|\d\d))?)?",
    re.IGNORECASE,
)
_SCHOOL_WORD = alternatives([*_DATES["school"], *_DATES["parliament"]])
_SCHOOL = re.compile(
    rf"(?P<name>{_SCHOOL_WORD})\s+(?P<year>{YEAR})(?:\s?[/–-]\s?(?P<to>\d{{4}}|\d\d))?(?!\d)",
    re.IGNORECASE,
)
_SEASON_LOOP = re.compile(r"(?P<name>forår|sommer|efterår|vinter)(?:ets|ens)\s+løb(?!\w)", re.IGNORECASE)
_TURN = re.compile(
    rf"(?P<name>{alternatives(_TURNS)})(?![a-zæøå])(?:\s+(?:i\s+)?(?P<year>{YEAR})(?:[/-](?P<to>\d{{4}}|\d\d))?)?", re.IGNORECASE
)
_MONTH_TURN = re.compile(rf"månedsskiftet\s+(?P<month>{MONTH})\s?[/–-]\s?(?:{MONTH}){OF_YEAR}", re.IGNORECASE)
# "ved månedsskiftet": the last one, unless what is told lies ahead; "ved skolestart sidste år": a month
_BARE_MONTH_TURN = re.compile(r"månedsskiftet(?![a-zæøå])", re.IGNORECASE)
_TERM_STARTS = re.compile(
    rf"(?P<name>skole|skoleårs|semester|studie)start(?:en)?(?:\s+(?:i\s+)?(?P<year>{YEAR})(?![a-zæøå/])|(?=\s+(?:sidste|forrige|næste|i|dette)\s+(?:år|fjor)\b))",
    re.IGNORECASE,
)
_PART_WORDS = {word: part for part in ("early", "middle", "late", "end") for word in _DATES[part]}
_PART = re.compile(rf"(?P<part>{alternatives(_PART_WORDS)})\s+(?:den\s+)?", re.IGNORECASE)
_OWN_PERIOD = re.compile(
    r"(?:(?P<rel>indeværende|næste|sidste|dette)\s+)?(?P<name>skoleåret|skoleår|året|år|måneden|måned|kvartalet|kvartal|ugen|halvåret)(?![a-zæøå]|\s+(?:19|20)\d\d[/-])",
    re.IGNORECASE,
)
_OWNED_PART = re.compile(
    r"(?:(?P<rel>indeværende|næste|sidste|dette)\s+)?(?P<name>skoleår|år|måned|kvartal|uge|halvår)(?:ets|ens|s)\s+(?P<part>udgang|afslutning|slutning|ende|begyndelse|start|midte)(?![a-zæøå])",
    re.IGNORECASE,
)
_OWNED_PARTS = {"begyndelse": "early", "start": "early", "midte": "middle"}
_NOW = re.compile(alternatives(_DATES["now"]) + r"(?!\w)", re.IGNORECASE)
_VAGUE = re.compile(alternatives(_DATES["vague"]) + r"(?!\w)", re.IGNORECASE)
_STEPS = {
    "sidste": -1,
    "forrige": -1,
    "forgangne": -1,
    "forløbne": -1,
    "seneste": -1,
    "næste": 1,
    "kommende": 1,
    "dette": 0,
    "denne": 0,
    "indeværende": 0,
    "i": 0,
}
_RELATIVE = re.compile(
    r"(?:(?P<step>i\s+indeværende|sidste|forrige|næste|dette|denne|indeværende)\s+(?:finans|regnskabs|budget|kalender|bevillings)?(?P<name>år|måned|uge|kvartal|halvår|skoleår)|i\s+år|i\s+(?P<ago>fjor|forfjor))(?![a-zæøå])",
    re.IGNORECASE,
)
# "det forløbne skoleår", "den seneste måned", "det skoleår, der lige er slut": one whole period, not a stretch up to the letter
_ELAPSED = re.compile(
    r"(?:det|den)\s+(?:(?:nys|netop|lige|nyligt)\s+)?(?:(?P<step>sidste|forrige|forgangne|forløbne|seneste|kommende|næste)\s+(?P<name>måned|kvartal|halvår|skoleår)"
    r"|(?P<step2>forgangne)\s+(?P<name2>år)|(?P<name3>kvartal|halvår|skoleår),\s+der\s+(?:(?:lige|netop|nu)\s+)?er\s+(?:slut\w*|gået|afsluttet|omme|forbi))(?![a-zæøå])",
    re.IGNORECASE,
)
# "mod 240 året før", "i samme periode sidste år": the date before them in the text, a year earlier
_SHIFT = re.compile(
    r"(?:(?:samme|tilsvarende)\s+(?:periode|tid|tidspunkt|måned|kvartal|dag|dato|halvår|uge|(?:(?:\d+|[a-zæøå]+)\s+)?(?:måneder|uger|kvartaler))\s+(?:i\s+)?(?:året\s+(?P<same>før|forinden|efter)|sidste\s+år|forrige\s+år)"
    r"|året\s+(?P<plain>før|forinden|efter))(?!\w)",
    re.IGNORECASE,
)
_NEAR_DAYS = {"i går": -1, "i forgårs": -2, "i morgen": 1, "i overmorgen": 2}
_NEAR_DAY = re.compile(alternatives(_NEAR_DAYS) + r"(?!\w)", re.IGNORECASE)
# "i mandags" is the last one, "på mandag" the next
_DAYS = alternatives(_DATES["weekdays"])
_WEEKDAY = re.compile(
    rf"(?:(?:i\s+(?P<last>{_DAYS})s|sidste\s+(?P<gone>{_DAYS})(?!\s+i\b))"
    rf"|(?:på|(?:først|næst)?kommende)\s+(?P<next>{_DAYS}))(?!,?\s+(?:den\s|d\.)?\s*\d)(?!\w)",
    re.IGNORECASE,
)
_PERIOD_OVER = re.compile(
    r"(?:(?P<name>måned|uge|kvartal|skoleår|år)(?:en|et|n)\s+er\s+(?:omme|gået|forbi|slut|rundet|ovre|til ende)|året\s+ud)(?!\w)",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    rf"(?:det|de|den|gennem)\s+(?:(?:\d{{1,2}}|{alternatives(_SMALL)})\s+)?{alternatives(_DATES['stretch'])}\s+"
    r"(?:(?:\d{1,3}(?:-\d{1,3})?|(?!i\s)[a-zæø½]+)\s+)?"
    r"(?:år|måneder|måned|uger|uge|dage|døgn|kvartaler|skoleår|tid)(?![a-zæøå])",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"for\s+(?:(?:ca\.|knap|godt|over|mere end)\s+)?[\w½]+\s+(?:år|måneder|måned|uger|uge|dage)\s+siden", re.IGNORECASE
)
_BEFORE_BARE_SEASON = re.compile(r"\b(?:i|til|næste|sidste|forrige|det tidlige|det sene|kommende|hen over)\s+\Z", re.IGNORECASE)
_BEFORE_TURN = re.compile(
    r"\b(?:inden|før|efter|ved|til|omkring|op til|i|siden|hen over|over|forud for|senest)\s+\Z", re.IGNORECASE
)


_MID_SENTENCE = re.compile(r"[^\s.!?]\s+\Z")
_NAME_AFTER = re.compile(r"\s+[A-ZÆØÅ]")


def _from_month(text: str, at: int) -> list[Point]:
    if owned := _MONTH_OWNED.match(text, at):
        part = _OWNED_PARTS.get(owned["part"].lower(), "end")
        return [
            Point(
                kind="month",
                start=at,
                end=owned.end(),
                year=optional_year(owned),
                month=MONTHS[owned["month"].lower()],
                part=part,
            )
        ]
    match = _MONTH_ALONE.match(text, at)
    if not match:
        return []
    word = match["month"].lower().rstrip(".")
    bare = match["year"] is None
    # Short forms need a year; a capital in mid-sentence, or before another name, is a person ("Maj Holm").
    if bare and word not in _TABLE["months"]:
        return []
    if bare and text[at].isupper() and (_MID_SENTENCE.search(text, max(0, at - 12), at) or _NAME_AFTER.match(text, match.end())):
        return []
    return [Point(kind="month", start=at, end=match.end(), year=optional_year(match), month=MONTHS[word])]


def _from_part(text: str, at: int) -> list[Point]:
    match = _PART.match(text, at)
    if not match:
        return []
    part = _PART_WORDS[" ".join(match["part"].lower().split())]
    if own := _OWN_PERIOD.match(text, match.end()):
        return [_own(own, at, part)]
    inner = match.end()
    found = read_from_number(text, inner) if text[inner : inner + 1].isdigit() else _from_word(text, inner)
    if not found and (short := _MONTH_ALONE.match(text, inner)):  # "ultimo sept."
        found = [Point(kind="month", start=at, end=short.end(), year=optional_year(short), month=month_number(short["month"]))]
    # "start" and the like are nouns and verbs as well: without a period behind them they are nothing.
    if not found or found[0].kind in ("now", "day") or (found[0].kind == "relative" and found[0].name != "år"):
        return []
    return [replace(found[0], start=at, part=part), *found[1:]]


def _own(match: re.Match[str], at: int, part: str) -> Point:
    step = _STEPS.get((match["rel"] or "dette").lower(), 0)
    name = next(unit for unit in ("skoleår", "halvår", "år", "måned", "kvartal", "uge") if match["name"].lower().startswith(unit))
    return Point(kind="relative", start=at, end=match.end(), name=name, number=step, part=part)


def _from_word(text: str, at: int) -> list[Point]:
    for pattern in _BY_WORD.get(_first_word(text, at), ()):
        found = pattern(text, at)
        if found:
            return found
    return []


def _first_word(text: str, at: int) -> str:
    match = _SCAN.match(text, at)
    return match.group().lower() if match else ""


def _word_pattern(
    pattern: re.Pattern[str], build: Callable[[str, re.Match[str]], Point | None]
) -> Callable[[str, int], list[Point]]:
    def read(text: str, at: int) -> list[Point]:
        match = pattern.match(text, at)
        point = build(text, match) if match else None
        return [point] if point else []

    return read


def _build_week(text: str, match: re.Match[str]) -> Point | None:
    more = [int(n) for n in re.findall(r"\d+", match["rest"])]
    if not more and match[0].lower().startswith("uger"):
        return None  # "i de travleste uger 84": several weeks, and a count
    return Point(
        kind="week",
        start=match.start(),
        end=match.end(),
        year=optional_year(match),
        number=int(match["number"]),
        number_to=more[-1] if more else None,
    )


def _build_season(text: str, match: re.Match[str]) -> Point | None:
    name, year = match["name"].lower(), optional_year(match)
    bare = year is None and not name.endswith(("et", "en"))
    if bare and not _BEFORE_BARE_SEASON.search(text, max(0, match.start() - 14), match.start()):
        return None
    return Point(
        kind="season",
        start=match.start(),
        end=match.end(),
        year=year,
        year_to=full_year(match["to"], year) if match["to"] else None,
        name=name,
    )


def _build_season_loop(text: str, match: re.Match[str]) -> Point:
    return Point(kind="season", start=match.start(), end=match.end(), name=match["name"].lower())


def _build_school(text: str, match: re.Match[str]) -> Point:
    year = int(match["year"])
    if match["to"] is None and match["name"].lower().startswith(("sæson", "regnskab")):
        return Point(kind="year", start=match.start(), end=match.end(), year=year)  # "i sæsonen 2017": one summer
    return Point(
        kind="school_year", start=match.start(), end=match.end(), year=year, year_to=year + 1, name=match["name"].lower()
    )


def _build_turn(text: str, match: re.Match[str]) -> Point | None:
    name, year = match["name"].lower(), optional_year(match)
    if "skifte" not in name and not _BEFORE_TURN.search(text, max(0, match.start() - 12), match.start()):
        return None
    return Point(
        kind="turn",
        start=match.start(),
        end=match.end(),
        year=year,
        year_to=full_year(match["to"], year) if match["to"] else None,
        name=name,
    )


def _build_month_turn(text: str, match: re.Match[str]) -> Point:
    return Point(
        kind="turn",
        start=match.start(),
        end=match.end(),
        year=optional_year(match),
        month=month_number(match["month"]),
        name="månedsskiftet",
    )


def _build_bare_month_turn(text: str, match: re.Match[str]) -> Point | None:
    if not re.search(r"\b(?:[Vv]ed|[Ee]fter|[Ff]ør)\s+$", text[max(0, match.start() - 8) : match.start()]):
        return None
    return Point(kind="relative", start=match.start(), end=match.end(), name="måned", number=-1)


def _build_term(text: str, match: re.Match[str]) -> Point | None:
    if not re.search(r"\b(?:ved|siden|inden|til)\s+$", text[max(0, match.start() - 8) : match.start()], re.IGNORECASE):
        return None
    month = 9 if match["name"].lower() in ("semester", "studie") else 8
    return Point(kind="month", start=match.start(), end=match.end(), year=optional_year(match), month=month)


def _build_first_of(text: str, match: re.Match[str]) -> Point | None:
    word = (match["n1"] or match["n2"]).lower()
    number = int(word) if word.isdigit() else _SMALL.get(word)
    if not number:
        return None
    number = number * 3 if match["kind"].lower() == "kvartaler" else number
    own = 0 if match.group().lower().endswith("i år") else None
    return (
        Point(kind="months", start=match.start(), end=match.end(), year=optional_year(match), number=number, year_step=own)
        if number <= 12
        else None
    )


def _build_relative(text: str, match: re.Match[str]) -> Point:
    step = _STEPS[match["step"].lower().split()[-1]] if match["step"] else 0
    if match["ago"]:
        step = -1 if match["ago"].lower() == "fjor" else -2
    return Point(kind="relative", start=match.start(), end=match.end(), name=(match["name"] or "år").lower(), number=step)


def _build_elapsed(text: str, match: re.Match[str]) -> Point:
    name = match["name"] or match["name2"] or match["name3"]
    step = _STEPS[(match["step"] or "sidste").lower()]
    return Point(kind="relative", start=match.start(), end=match.end(), name=name.lower(), number=step)


def _build_shift(text: str, match: re.Match[str]) -> Point:
    step = 1 if (match["same"] or match["plain"] or "").lower() == "efter" else -1
    return Point(kind="relative", start=match.start(), end=match.end(), name="shift", number=step)


def _plain(kind: str) -> Callable[[str, re.Match[str]], Point]:
    return lambda text, match: Point(kind=kind, start=match.start(), end=match.end())


def _build_near_day(text: str, match: re.Match[str]) -> Point:
    return Point(
        kind="relative",
        start=match.start(),
        end=match.end(),
        name="dag",
        number=_NEAR_DAYS[" ".join(match.group().lower().split())],
    )


def _build_weekday(text: str, match: re.Match[str]) -> Point:
    gone = match["last"] or match["gone"]
    name, step = (gone, -1) if gone else (match["next"], 1)
    day = _DATES["weekdays"].index(name.lower())
    return Point(kind="relative", start=match.start(), end=match.end(), name="ugedag", number=step, weekday=day)


def _build_period_over(text: str, match: re.Match[str]) -> Point:
    return Point(
        kind="relative", start=match.start(), end=match.end(), name=(match["name"] or "år").lower(), number=0, part="end"
    )


def _build_owned(text: str, match: re.Match[str]) -> Point:
    return _own(match, match.start(), _OWNED_PARTS.get(match["part"].lower(), "end"))


def _starting(choices: list[str] | dict[str, int] | dict[str, str] | dict[str, list[int]]) -> list[str]:
    return sorted({re.split(r"[ .]", choice)[0] for choice in choices})


_SCAN = re.compile(r"\d+|[^\W\d_]+")
_READERS: list[tuple[list[str], Callable[[str, int], list[Point]]]] = [
    (_starting(_PART_WORDS), _from_part),
    (
        ["årets", "skoleårets", "månedens", "kvartalets", "ugens", "halvårets", "indeværende", "næste"],
        _word_pattern(_OWNED_PART, _build_owned),
    ),
    ([*MONTHS, *(f"{month}s" for month in _TABLE["months"])], _from_month),
    (["uge", "ugerne", "uger"], _word_pattern(_WEEK, _build_week)),
    (
        list(_ORDINALS),
        _word_pattern(
            _QUARTER_WORD,
            lambda t, m: quarter_point(m, _ORDINALS[m["number"].lower()], _ORDINALS[m["to"].lower()] if m["to"] else None),
        ),
    ),
    (["sidste"], _word_pattern(_LAST_OF_YEAR, lambda t, m: quarter_point(m, 2 if m["kind"].lower() == "halvår" else 4, None))),
    (["q", "h"], _word_pattern(_Q, lambda t, m: quarter_point(m, int(m["number"]), None))),
    (["forårets", "sommerens", "efterårets", "vinterens"], _word_pattern(_SEASON_LOOP, _build_season_loop)),
    (_starting(_SEASONS), _word_pattern(_SEASON, _build_season)),
    ([*_DATES["school"], *_DATES["parliament"]], _word_pattern(_SCHOOL, _build_school)),
    (["månedsskiftet"], _word_pattern(_MONTH_TURN, _build_month_turn)),
    (["månedsskiftet"], _word_pattern(_BARE_MONTH_TURN, _build_bare_month_turn)),
    (["skolestart", "skolestarten", "skoleårsstart", "semesterstart", "studiestart"], _word_pattern(_TERM_STARTS, _build_term)),
    (list(_TURNS), _word_pattern(_TURN, _build_turn)),
    (["de", "årets"], _word_pattern(_FIRST_OF, _build_first_of)),
    (["det", "den"], _word_pattern(_ELAPSED, _build_elapsed)),
    (["det", "de", "den", "gennem"], _word_pattern(_STRETCH, _plain("relative"))),
    (["samme", "tilsvarende", "året"], _word_pattern(_SHIFT, _build_shift)),
    (["i"], _word_pattern(_NEAR_DAY, _build_near_day)),
    (["i", "på", "sidste", "kommende", "førstkommende", "næstkommende"], _word_pattern(_WEEKDAY, _build_weekday)),
    (["året", "måneden", "ugen", "kvartalet", "skoleåret"], _word_pattern(_PERIOD_OVER, _build_period_over)),
    (_starting(_DATES["now"]), _word_pattern(_NOW, _plain("now"))),
    (_starting(_DATES["vague"]), _word_pattern(_VAGUE, _plain("relative"))),
    ([*_STEPS], _word_pattern(_RELATIVE, _build_relative)),
    (["for"], _word_pattern(_AGO, _plain("relative"))),
]
_BY_WORD: dict[str, list[Callable[[str, int], list[Point]]]] = {}
for _words, _reader in _READERS:
    for _word in _words:
        _BY_WORD.setdefault(_word, []).append(_reader)


def find_points(text: str, start: int = 0, end: int | None = None) -> list[Point]:
    """All points in time in `text[start:end]`, in order, not overlapping."""
    stop = len(text) if end is None else end
    points: list[Point] = []
    done = start
    for token in _SCAN.finditer(text, start, stop):
        at = token.start()
        if at < done:
            continue
        word = token.group()
        if word[0].isdigit():
            found = read_from_number(text, at) if _may_begin(text, at, points) else []
        elif readers := _BY_WORD.get(word.lower()):
            found = next((read for reader in readers if (read := reader(text, at))), [])
        else:
            continue
        found = [with_year_word(text, point) for point in found if point.end <= stop]
        if found:
            points.extend(found)
            done = found[-1].end
    return points


def _may_begin(text: str, at: int, points: list[Point]) -> bool:
    """Whether a number at `at` is not the tail of a longer sign (a case number, a decimal, a word with digits)."""
    before = text[at - 1 : at]
    if before.isalpha() or before in ("_", "§"):
        return False
    if before and before in "-–/":
        return (bool(points) and points[-1].end == at - 1) or (before == "–" and text[at - 2 : at - 1].isspace())
    return not (before and before in ".,:" and text[at - 2 : at - 1].isdigit() and not (points and points[-1].end >= at - 1))
