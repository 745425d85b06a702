"""List markers, page numbers and other signs at the start of a line. Pure text."""

from __future__ import annotations

import re

MONTHS = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
SHORT_MONTHS = "jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec"
# What makes "1." an ordinal and not a list number: "1. december", "3. kvartal", "9. klasse".
ORDINAL_NOUNS = rf"(?:(?i:{MONTHS})|(?:{SHORT_MONTHS})\b|kvartal|halvår|kvt|klasse|behandling|samling|juledag|påskedag|etage|sal\b|tilsyn|runde|rate|plads|led\b|gang\b|instans|division|del\b)"
NUMBERED = re.compile(
    rf"(?P<marker>\(?(?:\d{{1,2}}(?:\.\d{{1,2}})*|[a-zæøå]|[ivx]{{1,4}}|[A-H])[.)](?:[.)])?|\(\d{{1,2}}\)|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=[ \t\u00a0]+[A-ZÆØÅ]))[ \t\u00a0]+(?!{ORDINAL_NOUNS})(?=\S)",
)
BULLET = re.compile(r"(?P<marker>[•·*–—]|-(?!-)|o(?=\s+[A-ZÆØÅ])|§(?=\s+[A-ZÆØÅ]))[ \t\u00a0]+(?=\S)")
STAMPED = re.compile(rf"\d{{1,2}}[. ]{{1,2}}(?:{MONTHS}|{SHORT_MONTHS})\.? (?:19|20)?\d\d", re.IGNORECASE)
DAY = re.compile(rf"\d{{1,2}}\s?[./-]\s?(?:\d|{MONTHS})", re.IGNORECASE)
ABBREVIATION_LIKE = re.compile(r"[a-zæøå]\.\s+[a-zæøå]\.")  # "m. m.", "d. v. s."


def list_marker(text: str) -> str:
    """The number, letter or bullet that opens a list item, or "". A date, a law reference or an ordinal is none.

    >>> list_marker("1. Vurderer kommunen"), list_marker("1. december 2017"), list_marker("§ 98")
    ('1.', '', '')
    """
    match = BULLET.match(text) or NUMBERED.match(text)
    if not match or ABBREVIATION_LIKE.match(text):
        return ""
    marker = match.group("marker")
    rest = text[match.end() :]
    if marker in ("d.", "p.", "s.", "m.", "f.", "j.", "i.", "v.") and (rest[:1].isdigit() or rest[:1].islower()):
        return ""  # d. 5. maj, s. 4, p. t.
    if marker == "D." and DAY.match(rest):
        return ""  # D. 11.01.22
    # "i" and "v" with a full stop at a line start are initials or words as often as roman numbers.
    if re.fullmatch(r"[A-H]\.", marker) and re.match(r"[A-ZÆØÅ][a-zæøå]+(?:\s|$)", rest) and len(rest.split()) <= 3:
        return ""  # A. Jensen
    if marker in ("–", "—", "-", "*", "·") and rest[:1].isdigit() and (len(rest.split()) == 1 or STAMPED.fullmatch(rest)):
        return ""  # a negative number in a table, a date as a stamp prints it ("- 7 MAJ 2018")
    return marker


def list_number(value: int, form: str) -> str:
    """A list's number as it is shown in a form of Word's.

    >>> list_number(3, "lowerLetter"), list_number(4, "upperRoman"), list_number(7, "decimal")
    ('c', 'IV', '7')
    """
    if form in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return text.upper() if form == "upperLetter" else text
    if form in ("lowerRoman", "upperRoman"):
        text = ""
        for size, sign in ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
            text += sign * (value // size)
            value %= size
        return text.upper() if form == "upperRoman" else text
    return f"{value:02d}" if form == "decimalZero" else str(value)


# The forms of list numbers in HTML and OpenDocument, by Word's names.
NUMBER_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}

PAGE_WORD = r"(?:side|page|s\.)"
PAGE_LABEL = re.compile(
    rf"(?:[-–—]\s*)?(?:{PAGE_WORD}\s*\d{{1,3}}(?:\s*(?:af|/|\||of|ud af)\s*\d{{1,3}})?|\d{{1,3}}\s*(?:/|\||af)\s*\d{{1,3}}|[-–—]\s*\d{{1,3}}\s*[-–—])(?:\s*[-–—])?",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(r"\d{1,3}")
# A page number glued before the page's run-on text: "SIDE 2 Som led heri".
GLUED_PAGE = re.compile(r"(SIDE\s+\d{1,3}(?:\s*(?:AF|/)\s*\d{1,3})?|Side\s+\d{1,3}\s*(?:af|/|\|)\s*\d{1,3})\s+(?=\S)")


def is_page_label(text: str) -> bool:
    """Is this whole text a page number that says so ("SIDE 2", "Side 2 af 5", "1/2", "- 3 -")?"""
    return PAGE_LABEL.fullmatch(text.strip()) is not None


SENTENCE_END = re.compile(r"[.?!:;…][”\"»’')\]]*$")


def ends_sentence(text: str) -> bool:
    return SENTENCE_END.search(text.rstrip()) is not None
