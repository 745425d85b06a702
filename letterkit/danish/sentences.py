"""Where sentences end in Danish administrative prose.

A full stop ends a sentence only before a capital letter, a quotation mark, a bracket or (after an ordinary word) a number;
not after an abbreviation, a single letter or an ordinal. Abbreviations that often close a sentence ("pct.", "mv.") do so
before a capital.
"""

from __future__ import annotations

import re
from functools import lru_cache

from letterkit.danish.numbers import is_number_word
from letterkit.danish.tables import alternatives, words

_ABBREVIATIONS = words("abbreviations")
_INSIDE = frozenset(_ABBREVIATIONS["inside"])
_MAY_END = frozenset(_ABBREVIATIONS["may_end"])
_NO_DIGIT_AFTER = frozenset(_ABBREVIATIONS["no_digit_after"])
_UNITS = frozenset(_ABBREVIATIONS["units"])
_NET = frozenset(_ABBREVIATIONS["net"])

_UPPER = "A-ZÆØÅÉÜÖÄ"
_LOWER = "a-zæøåéüöä"
_CLOSERS = "”\"’'»«)\\]“"

# Candidates: an end mark with the marks that close with it (or a footnote number glued to it), blanks, the next character.
_MARK = re.compile(
    rf"(?P<mark>\.\.\.|[.!?…])(?P<close>[{_CLOSERS}]*)(?P<note>\d{{1,2}}(?=\s+[{_UPPER}]))?(?P<gap>\s+)(?=(?P<next>\S))"
    # "indsats.Kommunen": a blank lost in the page's text layer
    rf"|(?<=[{_LOWER}]{{3}})(?P<glued>\.)(?=[{_UPPER}][{_LOWER}]+(?:\s|,))"
    # a blank line, or a new line that starts with a bullet, always ends what stands before
    r"|(?P<break>\n\s*\n\s*|\n\s*(?=[•▪‣·\-–—]\s))"
)
_LAST_WORD = re.compile(r"[^\s(\[”\"“»«’']*\Z")
_WORD_BEFORE_UNIT = re.compile(r"(?P<figure>\d)?(?P<word>[^\W\d_]*)[ \t\n\u00a0]*[^\s\d]+\Z")
_SHORT_PARTS = re.compile(rf"(?:[{_LOWER}{_UPPER}]{{1,4}}\.)+[{_LOWER}{_UPPER}]{{1,5}}")
_NOT_BLANK = re.compile(r"\S*")
_CAPITALISED = re.compile(rf"[{_UPPER}][{_LOWER} ]")
_NEXT_WORD = re.compile(r"[^\W\d_]+")
_MONTH_OR_ORDINAL_NOUN = re.compile(
    alternatives([*words()["months"], *_ABBREVIATIONS["ordinal_nouns"]]) + r"(?:s|et|en)?\b", re.IGNORECASE
)
# A number that opens the block is its marker ("1. Vurderer …", "Ad 2. Kommunen …", "Tabel 1. Antal …").
_MARKER_BEFORE = re.compile(
    r"\s*(?:(?:ad|tabel|figur|bilag|boks|spørgsmål|svar|punkt|kapitel)\.?\s+)?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})\Z", re.IGNORECASE
)
# Numbers above the days of a month, with thousands or with decimals; not "31.12" or the groups of a telephone number.
_NO_ORDINAL = re.compile(
    r"(?<![\d.,-])(?<!\d )(?:3[2-9]|[4-9]\d|[1-9]\d{2,}|\d{1,3}(?:\.\d{3})+|\d+,\d+|(?:19|20)\d\d/\d{2,4})\Z"
    r"|\b(?:uge|klokken|kl\.|side|s\.|nr\.|nummer|kapitel|bilag|tabel|figur|artikel|spørgsmål|punkt|§§?)\s+\d{1,2}\Z",
    re.IGNORECASE,
)
_LETTER_OF_A_LAW = re.compile(rf"(?:§+\s*\d+\s*|litra\s+|\d+\s)[{_LOWER}]\Z")

# The preposition behind its verb, no number "i.".
_STRANDED = re.compile(rf"[{_LOWER}]{{3,}}(?<!punkt)(?<!afsnit)(?<!bilag)(?<!litra)(?<!spørgsmål)\si\Z")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of one block as (start, end) offsets into `text`, without blanks at either side; line breaks are blanks."""
    return list(_split(text))


def sentences_of_paragraphs(text: str) -> list[tuple[int, int]]:
    """The sentences of a whole text, whose paragraphs stand apart by a blank line."""
    return [
        (match.start() + start, match.start() + end)
        for match in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)
        for start, end in split_sentences(match.group())
    ]


def one_line(text: str) -> str:
    """Line breaks and runs of blanks as one blank each, none at the ends."""
    return " ".join(text.split())


def without_mail_marks(text: str) -> str:
    """One line, without the mark that a mail sets before each line it answers ("i 1. kvartal, > og hvor mange")."""
    return re.sub(r"\s(?:>\s)+(?=[^\W\d])", " ", one_line(text))


@lru_cache(maxsize=1024)  # extraction, matching and checks ask for the same blocks of a letter
def _split(text: str) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _MARK.finditer(text):
        if match["break"] is not None:
            end = match.start()
        elif match["glued"] is not None:
            if not _glued_end(text, start, match.start()):
                continue
            end = match.end()
        else:
            if not _ends(text, start, match):
                continue
            end = match.start("gap")
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        spans.append((left, right))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    following = match["next"]
    opens = following.isupper() or following in "”\"“»«(‘'’[–—§•|│"
    if match["mark"] in "!?…" or match["mark"] == "...":
        return opens or following.isdigit()
    word_match = _LAST_WORD.search(text, start, match.start())
    word = word_match.group() if word_match else ""
    if not (opens or following.isdigit()):
        return False
    if match["note"]:
        return True
    if not word:  # "…) . Ny": the bracket closed before the stop
        return True
    if word[-1].isdigit():
        return _ends_after_number(text, start, match, word)
    if _is_abbreviation(word):
        key = word.lower()
        if following.isdigit():
            return key in _NO_DIGIT_AFTER or (key in _UNITS and _is_counted(text, start, match.start()))
        # A dash goes on ("44,4 pct. – og"), a capital or a quotation mark begins.
        if following == "(":  # "25 mio. kr. (2012-priser)" goes on
            return key in _MAY_END and bool(_CAPITALISED.match(text, match.end() + 1))
        return key in _MAY_END and (following.isupper() or following in '”"“»(')
    if len(word) == 1 and word.isalpha():
        before = text[start : match.start()]
        if _STRANDED.search(text, start, match.start()) and " ii. " not in text:  # "det, vi undervises i. Af hensyn til"
            return True
        return bool(_LETTER_OF_A_LAW.search(before)) and not _MARKER_BEFORE.fullmatch(before)
    return not (_MARKER_BEFORE.fullmatch(text[start : match.start()]) and len(word) <= 4)


def _ends_after_number(text: str, start: int, match: re.Match[str], word: str) -> bool:
    if _MARKER_BEFORE.fullmatch(text, start, match.start()):
        return False
    if match["next"].isdigit():  # "den 3. 4. 2012", but "blandt de 412. 268 af dem": no ordinal stands before a number
        return _NO_ORDINAL.search(text, start, match.start()) is not None
    if match["close"]:
        return True
    following = _NEXT_WORD.match(text, match.end())
    return not (following and len(word) <= 2 and _MONTH_OR_ORDINAL_NOUN.fullmatch(following.group()))


def _is_counted(text: str, start: int, stop: int) -> bool:
    """Whether a number, in figures or in words, stands before the unit that ends at `stop`."""
    before = _WORD_BEFORE_UNIT.search(text, start, stop)
    return before is not None and (before["figure"] is not None or is_number_word(before["word"]))


def _is_abbreviation(word: str) -> bool:
    if len(word) > 1 and word.isupper() and "." not in word:  # "KL.", "STAR.": an organisation
        return False
    key = word.lower()
    if key in _INSIDE or key in _MAY_END:
        return True
    return bool(_SHORT_PARTS.fullmatch(word)) and key.rpartition(".")[2] not in _NET


def _glued_end(text: str, start: int, stop: int) -> bool:
    """Whether "xxx.Yyy" lost a blank: not in an address or a file name, and not behind an abbreviation."""
    word_match = _LAST_WORD.search(text, start, stop)
    word = word_match.group() if word_match else ""
    rest = _NOT_BLANK.match(text, stop + 1)
    after = rest.group() if rest else ""
    return (
        not ({"@", "/", "_"} & set(word + after))
        and "." not in word
        and "." not in after.rstrip(".,;:")
        and not _is_abbreviation(word)
    )
