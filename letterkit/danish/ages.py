"""Ages: "under 18 år", "0-17-årige", "borgere over 65 år"; and their twins, durations ("i over 20 år", "et 3-årigt forløb")."""

from __future__ import annotations

import re
from fractions import Fraction

from letterkit.danish.tables import alternatives, words

_TABLE = words("quantity_words")["ages"]
_THINGS = alternatives(_TABLE["things"])

_AARIGE = re.compile(
    rf"[ -]?(?P<form>årige[s]?|årig|årigs)(?![\wæøå])(?!\s+(?:[a-zæøå]+e\s+)?{_THINGS}(?![a-zæøå]))", re.IGNORECASE
)
_GOES_ON = r"\s*[,.;)]|\s+(?:som|der|har|er|var|fra|med|blev|havde|på|i)\b|\Z"
_SINGULAR_PERSON = re.compile(rf"\s+(?:[a-zæøå]+\s+)?{alternatives(_TABLE['people'])}(?![a-zæøå])|{_GOES_ON}")
# "sager, der er mere end to år gamle": things have lasted so long
_OLD_THINGS = re.compile(
    rf"(?:\w*{alternatives(_TABLE['old_things'])})(?:,?\s+(?:der|som))?(?:\s+[a-zæøå]+){{0,3}}\s+(?:er|var|blev|bliver|på|over|under|ældre)\s+"
    r"(?:(?:mere end|mindre end|over|under|mindst|højst|ca\.|omkring|knap|godt|allerede|nu|et|en)\s+)*\Z",
    re.IGNORECASE,
)
_OLD = re.compile(r"\s+(?:gammel|gamle|gammelt)(?![\wæøå])")
_BEFORE = re.compile(
    rf"(?:^|[\s(]){alternatives(_TABLE['age_before'])}\s+(?:(?:mellem|fra|over|under|mindst|på|ca\.|de)\s+)*\Z", re.IGNORECASE
)
# People, then at most a preposition and a hedge: "borgere på over 65 år", "unge mellem 18 og 30 år", "børn under 3 år".
_BETWEEN_PEOPLE_AND_AGE = r"(?:på|over|under|mellem|fra|mindst|højst|i alderen|fyldt|er|og|til|mere end|op til|ned til)"
_PEOPLE_BEFORE = re.compile(
    rf"(?:^|[\s(-])\w*{alternatives(_TABLE['people'])}\s+(?:{_BETWEEN_PEOPLE_AND_AGE}\s+)*\Z", re.IGNORECASE
)
_UNDER = re.compile(r"(?:^|[\s(])(under|over)\s+(?:de\s+)?\Z", re.IGNORECASE)
# "i over 20 år", "efter at have ventet under 18 år": time, not age.
_TIME_BEFORE = re.compile(rf"(?:^|[\s(]){alternatives(_TABLE['time_before'])}\s+(?:over|under)\s+\Z", re.IGNORECASE)
# "skal være mindst 18 år", "må højst være 25 år"
_LEGAL_AGES = (13, 15, 16, 17, 18, 20, 21, 25, 30, 60, 62, 65, 67, 70, 75, 80)
_MUST_BE = re.compile(r"\bvære\s+(?:mindst\s+|højst\s+|over\s+|under\s+|fyldt\s+|mellem\s+)?\Z", re.IGNORECASE)
_AGE_WORD = re.compile(
    r"\w*alder(?:en)?\s+(?:(?:er|var|ligger|lå)\s+(?:(?!med\b)[a-zæøå]+\s+){0,2})?(?:er|var|bliver|på|hæves til|fra|til|over|under|mellem|og)?\s*\Z",
    re.IGNORECASE,
)
# "Gennemsnitsalderen er i samme tidsrum vokset fra 41 til 46 år"; but "alderen er steget med to år"
_AGE_MOVED = re.compile(
    r"\w*alder(?:en)?\b[^.,;:\d]{0,60}?\bfra\s+(?:[a-zæøå]+\s+)?(?:(?:[\d,]+|[a-zæøå]+)(?:\s+år)?(?:\s+i\s+\d{4})?\s+til\s+(?:nu\s+|knap\s+|godt\s+|over\s+)?)?\Z",
    re.IGNORECASE,
)
# "Beboerne er i gennemsnit 84 år"
_ON_AVERAGE = re.compile(
    r"(?:borger|beboer|elev|patient|bruger|medarbejder|ansat|kvind|mænd|kursist|medlem|pensionist|indbygger|lærer|læge|studerend|klient|modtag)\w*"
    r"\s+(?:er|var)\s+(?:(?:nu|i dag|typisk)\s+)?(?:i gennemsnit|gennemsnitligt|i snit)\s+\Z",
    re.IGNORECASE,
)
# "17 er mellem 15 og 17 år"
_OF_YEARS = re.compile(r"\b(?:er|var)\s+(?:alle\s+|typisk\s+)?mellem\s+(?:\d{1,2}\s+og\s+)?\Z", re.IGNORECASE)
_LASTING = re.compile(r"\w*(?:tid|tiden|periode|perioden|varighed|varigheden|frist|fristen|levetid|løbetid)\b", re.IGNORECASE)
_ONE_AGED = re.compile(r"\b(?:en|et)\s+(?:[a-zæøå]+\s+)?[a-zæøå]{3,}\s+på\s+\Z", re.IGNORECASE)
_DOES = re.compile(r"\s+(?:sagde|siger|fortalte|fortæller|skrev|skriver|ringede|ringer|mente|spurgte|boede|bor|flyttede|døde)\b")
_SINCE = re.compile(r"\s+(?:siden|tilbage|frem)\b")
_ONE = (
    "beboer", "elev", "bruger", "patient", "borger", "ansøger", "deltager", "kursist", "klient", "indsat", "indsatte", "anbragt", "anbragte", "medarbejder",
    "ansat", "ansatte", "donor", "lærling", "studerende", "unge", "mor", "far", "pige", "dreng", "kvinde", "mand", "søn", "datter", "spiller", "gæst", "frivillig",
    "frivillige", "chauffør", "lærer", "læge", "soldat", "føder", "afdøde", "ofre", "offer", "passager", "fører", "bilist", "cyklist", "dommer", "præst",
)  # fmt: skip
# "den ældste var 91", "hun er 78.": years of somebody's life
_OLDEST = re.compile(
    rf"\b(?:(?:den|vores|husets|holdets)\s+(?:ældste|yngste)(?:\s+(?:af\s+(?:dem|[a-zæøå]+erne)|[a-zæøå]*{alternatives(_ONE)}))?|han|hun|jeg|manden|kvinden|drengen|pigen)"
    r"\s+(?P<verb>(?:er|var|blev|bliver)\s+)?(?:(?:kun|blot|nu|hele|allerede|netop|dengang|knap|godt|lige)\s+)?\Z",
    re.IGNORECASE,
)
# "52 af dem er fyldt 65": a birthday, told without its "år"
_BIRTHDAY = re.compile(r"\b(?:fyldt|fyldte|fylder|fylde)\s+(?:de\s+)?\Z", re.IGNORECASE)
_BARE_END = re.compile(r"\s*(?:[,.;:)]|\Z)|\s+(?:og|eller|som|der|i|inden|før|ved|ville|var|blev|er|den|mens|men)\b")
_GROUP = re.compile(r"\s+(?:og|eller)\s+(?:derover|ældre|opefter|yngre|derunder)(?![\wæøå])")


def people_aged(text: str, at: int) -> int | None:
    """Where "-årige" ends behind a number that ends at `at`, when it speaks of people; None for things that last so long."""
    match = _AARIGE.match(text, at)
    if match is None:
        return None
    if match["form"].lower() in ("årig", "årigs") and not _SINGULAR_PERSON.match(text, match.end()):
        return None
    return match.end()


def is_bare_age(text: str, start: int, end: int, value: Fraction) -> bool:
    """ "en smed på 54 sagde", "er fyldt 65", "den ældste var 91": years of somebody's life, left unsaid."""
    if not 0 < value < 110:
        return False
    if _BIRTHDAY.search(text, max(0, start - 20), start) is not None and _BARE_END.match(text, end) is not None:
        return True
    oldest = _OLDEST.search(text, max(0, start - 60), start)
    if oldest is not None and oldest["verb"] is not None and value >= 1 and _BARE_END.match(text, end) is not None:
        return True
    return _ONE_AGED.search(text, max(0, start - 40), start) is not None and _DOES.match(text, end) is not None


def is_age(text: str, start: int, end: int, value: Fraction) -> bool:
    """Whether the "N år" at `start:end` (number to unit) is somebody's age and not a stretch of time."""
    left = text[max(0, start - 60) : start]
    if value > 120:
        return False
    if text[start : start + 2] in ("0-", "0–"):  # "0-6 år"
        return True
    if _OF_YEARS.search(left) and not _LASTING.search(left):
        return True
    if _AGE_WORD.search(left) or _AGE_MOVED.search(text, max(0, start - 110), start):
        return True
    if value >= 12 and _ON_AVERAGE.search(left) and not re.match(r"\s+(?:om|i|på|undervejs|ledige|ansat)\b", text[end:]):
        return True
    if value in _LEGAL_AGES and _MUST_BE.search(left):
        return True
    if _OLD.match(text, end) and _OLD_THINGS.search(left):
        return False
    if _OLDEST.search(left):
        return True
    if _OLD.match(text, end) or _BEFORE.search(left) or _PEOPLE_BEFORE.search(left):
        return True
    if _GROUP.match(text, end) and value >= 12 and not _TIME_BEFORE.search(left):
        return True
    bounded = _UNDER.search(left)
    if bounded is None or _TIME_BEFORE.search(left) or _SINCE.match(text, end):
        return False
    # "under 12 år" is mostly said of people, "over 20 år" mostly of time.
    return value >= 10 if bounded[1].lower() == "under" else value >= 60 or value in (15, 16, 17, 18)
