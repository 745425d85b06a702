"""What says who somebody is: CPR numbers, found by their form and masked; counts of people so small that they may point somebody out."""

from __future__ import annotations

import re
from datetime import date

MASK = "x"

# Six digits of a birthday and four more, as people type them: 010190-1234, 0101901234, 010190 1234, 01.01.90-1234, 01 01 90 - 1234.
_CPR = re.compile(
    r"(?<![\w.,/+-])(?P<d>\d\d)(?P<gap>[. /-]?)(?P<m>\d\d)(?P=gap)(?P<y>\d\d)(?P<dash>[ \n]?[-‐‑–][ \n]?| )?(?P<serial>\d{4})(?![\w])(?![-/.,]\d)"
)
# Ten digits in one go are a CPR number only where no other name stands before them.
_OTHER_NUMBER = re.compile(
    r"(?:sag(?:s|en)?|journal|jour|j|dok|dokument|akt|id|ean|cvr|p|ref|reference|tlf|telefon|tel|mobil|faktura|konto|isbn|nr|nummer|løbenummer)"
    r"[ .-]*(?:nr|nummer|id|no)?[.: ]*$",
    re.IGNORECASE,
)
_CPR_LABEL = re.compile(r"(?:cpr|person)[ .-]*(?:nr|nummer)?[.: ]*$", re.IGNORECASE)


def _is_day(day: int, month: int, year: int) -> bool:
    for century in (1800, 1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        return True
    return False


def find_cpr(text: str) -> list[tuple[int, int]]:
    """Places (start, end) of CPR-like numbers: six digits that are a real day, and four more.

    Ten digits without a hyphen that a label names otherwise ("Sagsnr. 1203181234", "EAN …") are none; with a hyphen the form decides,
    because some offices use the CPR number as a case number.
    """
    found = []
    for match in _CPR.finditer(text):
        if not _is_day(int(match["d"]), int(match["m"]), int(match["y"])):
            continue
        hyphen = bool(match["dash"] and match["dash"].strip())
        before = text[max(0, match.start() - 30) : match.start()]
        if match["gap"] and not hyphen:
            continue  # "12 03 18 1234" is a phone number or a row of cells
        if not hyphen and not _CPR_LABEL.search(before) and _OTHER_NUMBER.search(before):
            continue
        found.append(match.span())
    return found


def mask_cpr(text: str) -> str:
    """The text with every digit of a CPR-like number replaced by "x". It is as long as before, so that offsets still hold."""
    for start, end in find_cpr(text):
        text = text[:start] + re.sub(r"\d", MASK, text[start:end]) + text[end:]
    return text


# Those whom a letter is about; the office's own staff is not meant.
_PEOPLE = [
    "borger", "personer", "person", "elev", "patient", "ledig", "ansøger", "klient", "beboer", "ung", "unge", "kvinde",
    "pige", "dreng", "mand", "mænd", "barn", "børn", "spædbørn", "studerende", "kursist", "modtager", "flygtning", "indsat",
    "anbragt", "sygemeldt", "kontanthjælpsmodtager", "dagpengemodtager", "pensionist", "pårørende", "familie", "forælder",
    "forældre",
]  # fmt: skip
_FEW = re.compile(
    r"\b(?:[1-4]|en|et|én|ét|to|tre|fire) (?:af (?:de )?)?(?:[a-zæøå]+e )?(?:[a-zæøå]+(?:parate|løse|ramte) )?"
    rf"(?:[a-zæøå]{{3,}})?(?:{'|'.join(sorted(_PEOPLE, key=len, reverse=True))})(?:e|er|ne|ene|erne|rne)?\b",
    re.IGNORECASE,
)


def few_people(text: str) -> list[str]:
    """Counts of fewer than five people as the text has them: "tre børn", "2 unge", "to af eleverne"."""
    return [
        match.group()
        for match in _FEW.finditer(text)
        if (
            not re.search(r"(?:[\d.,]|\b(?:af|nr\.|side|uge|mellem|til|over|mindst|højst)) ?$", text[: match.start()])
            and not re.match(r"e[nt] ", match.group(), re.IGNORECASE)
        )
        or re.match(r"[éÉ]", match.group())
    ]
