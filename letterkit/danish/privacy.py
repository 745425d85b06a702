"""CPR numbers: found by their form, masked before anything leaves the letter itself."""

from __future__ import annotations

import re
from datetime import date

MASK = "x"

# Six digits of a birthday and four more, as people type them: 010190-1234, 0101901234, 010190 1234, 01.01.90-1234, 01 01 90 - 1234.
_CPR = re.compile(
    r"(?<![\w.,/+-])(?P<d>\d\d)(?P<gap>[. ]?)(?P<m>\d\d)(?P=gap)(?P<y>\d\d)(?P<dash> ?[-‐‑–] ?| )?(?P<serial>\d{4})(?![\w])(?![-/.,]\d)"
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
