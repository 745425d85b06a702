"""The letter's own date: a line that is a date with what letterheads print round it, or the value of a date label."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from letterkit.danish.dates import find_dates
from letterkit.danish.day_points import MONTH, full_year, month_number


class LetterDate(NamedTuple):
    iso: str
    start: int
    end: int


WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
ENGLISH = {"may": 5, "mai": 5, "march": 3, "june": 6, "july": 7, "october": 10, "oct": 10, "january": 1, "february": 2}
# Forms that only a letterhead uses, or that in running text are something else (a section, a decimal number).
PRINTED = re.compile(
    rf"(?<![\w.,/-])(?:(?P<day>\d{{1,2}})(?:\s?[.:]|die|te|\.te)?[\s.-]{{0,2}}(?P<word>{MONTH}|{'|'.join(ENGLISH)})\b\.?"
    r"(?:\s|-|,|['’]|anno|i\s+året)*(?P<year>(?:19|20)\d\d|(?<=['’\s-])\d\d)(?![\d.:/-])"
    r"|(?P<day2>\d{1,2})(?P<mark>[./-])\s?(?P<month2>\d{1,2})(?:(?P=mark)\s?|\s?[-.]|\s)\s?(?P<year2>(?:19|20)\d\d|\d\d)(?![\d.:/-])"
    rf"|(?P<day3>\d{{1,2}})\.?\s?(?P<roman>[IVX]{{1,4}})\.?\s?(?P<year3>(?:19|20)\d\d)(?![\d.:/-])"
    rf"|(?P<word4>{MONTH}|{'|'.join(ENGLISH)})\s(?P<day4>\d{{1,2}}),?\s(?P<year4>(?:19|20)\d\d)(?![\d.:/-])"
    r"|(?P<year5>(?:19|20)\d\d)(?P<mark5>[./-]|(?=\d{4}(?!\d)))(?P<month5>\d\d)(?P=mark5)(?P<day5>\d\d)(?![\d-]))",
    re.IGNORECASE,
)
WORD = r"(?!(?i:(?:brev|skrivelse|henvendelse|anmodning|mail|møde|høring|lov|klage|ansøgning|opgj|opgør|status|vedtaget|ikraft|gældende|tal)\w*\b))[A-ZÆØÅ][\wæøå.]+"
NAME = rf"(?:\d{{4}}\s+)?{WORD}(?:[ -](?:(?:i|af|for|og|på|ved) )?(?:[A-ZÆØÅ]{{1,2}}\b\.?|{WORD})){{0,4}}"
INITIALS = r"[A-ZÆØÅa-zæøå]{2,4}/[A-ZÆØÅa-zæøå]{2,4}"
# What may stand before a letter's date on its line: place with postal code, body, case number, weekday, "den", a stamp's words.
BEFORE = re.compile(
    rf"[\s(\[*~–-]*(?:(?:{NAME}|{INITIALS}|[Nn]otat|[Ss]var|[Hh]øringssvar|[Rr]edegørelse|[Uu]dtalelse)\s*[,;:–/|-]?\s*){{0,3}}"
    rf"(?i:(?:{WEEKDAY}\s*,?\s*)?(?:uge\s+\d+\s*,\s*)?(?:den|d\.|dato:?|dags\s+dato|(?:ud)?dateret|pr\.|i|af)?(?:\s+(?:den|d\.))?\s*)"
)
# What may stand behind it: the hour, the number of the case.
AFTER = re.compile(
    r"[\s.,)\]*–-]*(?:(?:,\s*|T)?(?:kl\.?\s*)?\d{1,2}[.:]\d\d(?::\d\d)?\s*)?"
    r"(?:[/|·,;–-]?\s*(?:j\.?\s?nr|jnr|journal\s?nr|sags?\s?-?\s?(?:nr|id)|sag|dok\.?\s?nr|akt(?:\.?\s?nr)?|ref)\b\.?\s*:?\s*[\w ./-]+)?"
    r"[\s.,)\]*–-]*",
    re.IGNORECASE,
)
SENT = re.compile(r"(?:brev(?:et)?\s+)?(?:af)?sendt(?:\s+(?:pr\.|via|med)\s+[\w-]+)*\s*:?\s*(?:den|d\.)?\s*", re.IGNORECASE)
STAMP = re.compile(
    r"(?:modtaget|indgået|ankommet|godkendt|underskrevet|svarfrist|frist|(?:deres|jeres|din|dit)\s+(?:brev|dato|henvendelse|mail))\b",
    re.IGNORECASE,
)
# A stamp's word alone on its line; the date below it is that of the one who got the letter.
STAMPED = re.compile(
    r"(?:modtaget|indgået|indg\.|ankommet|journaliseret|scannet|registreret|kopi|eksp\.?|ekspederet)(?:\s+(?:den|d\.))?\W*",
    re.IGNORECASE,
)
# A date on such a line is that of something else.
OTHERS = re.compile(
    r"\b(?:deres|jeres|din|dit|modtaget|indgået|\w*frist|\w*brev(?:et)?|skrivelse\w*|henvendelse\w*|anmodning\w*|mail\w*|\w*møde[rt]?|høring\w*|\w*lov(?:en)?"
    r"|bekendtgørelse\w*|klage\w*|ansøgning\w*|opgj\w+|opgør\w+|status|vedtaget|ikraft\w*|gældende|spørgsmål\w*|svar|vedr\w*|om|siden|fra|til|inden|senest|perioden"
    r"|udvalgsmøde|udgave|version|revideret)\b",
    re.IGNORECASE,
)


def date_in(text: str) -> LetterDate | None:
    """The first calendar date (a day, or a month with its year) in a text, or None."""
    month: LetterDate | None = None
    for found in find_dates(text, reference=None):
        if found.kind in ("day", "month") and found.iso and not found.impossible and len(found.iso) >= 7:
            if found.kind == "day":
                return LetterDate(found.iso, found.start, found.end)
            month = month or LetterDate(found.iso, found.start, found.end)
    return _printed(text) or month


def _printed(text: str) -> LetterDate | None:
    """A day in a form that only letterheads use ("3.5.18", "3. V. 2018", "2018/05/03", "3. maj '18")."""
    for match in PRINTED.finditer(text):
        said = {name.rstrip("2345"): value for name, value in match.groupdict().items() if value}
        word = said.get("word", "").lower()
        if "roman" in said:
            month = ROMAN.get(said["roman"].lower(), 0)
        elif word:
            month = ENGLISH.get(word) or month_number(word)
        else:
            month = int(said["month"])
        try:
            day = date(full_year(said["year"]), month, int(said["day"]))
        except ValueError:
            continue
        return LetterDate(day.isoformat(), match.start(), match.end())
    return None


def date_line(text: str) -> LetterDate | None:
    """The date of a line that holds nothing else than a date, with or without place, hour and case number ("Aalborg, den
    3. maj 2018", "3. maj 2018, j.nr. 18/41")."""
    text = text.rstrip()
    if len(text) > 80 or not any(map(str.isdigit, text)) or STAMP.match(text):
        return None
    found = date_in(text)
    if found is None or not AFTER.fullmatch(text, found.end):
        return None
    before = text[: found.start]
    if len(found.iso) < 10 and before.endswith(" i "):
        return None  # "Driftsstop i december 2020" is a subject
    return found if len(before) <= 60 and (BEFORE.fullmatch(before) or SENT.fullmatch(before)) else None


def date_beside(text: str) -> LetterDate | None:
    """The one day on a line of names, numbers and addresses ("Rådhusgade 4, 4000 Skovby, tlf. 12 34 56 78 – 3. maj 2018")."""
    found = date_in(text)
    if found is None or len(found.iso) < 10 or len(text) > 120 or date_in(text[found.end :]) or OTHERS.search(text):
        return None
    small = [
        word for word in re.findall(r"[^\W\d_]+", text[: found.start] + text[found.end :]) if word.islower() and len(word) > 3
    ]
    return found if len(small) < 3 else None
