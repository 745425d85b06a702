"""Numbers as Danes write them: figures with point, blank or comma, fractions, and number words in old and new forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.danish.tables import words

_TABLE = words("quantity_words")["numbers"]
_ARTICLES = frozenset(_TABLE["articles"])
_HUNDRED, _THOUSAND = frozenset(_TABLE["hundred"]), frozenset(_TABLE["thousand"])
_LARGE: dict[str, int] = _TABLE["large"]
_COLLECTIVE: dict[str, int] = _TABLE["collective"]
_HALVES = {word: Fraction(value) for word, value in _TABLE["halves"].items()}
_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


def _small_numbers() -> dict[str, int]:
    """Every one-word form of 0-99: "femogtyve", "fem-og-tyve" is written apart, "femtito" for the new tens."""
    ones: dict[str, int] = _TABLE["ones"]
    small = {**ones, **_TABLE["teens"], **_TABLE["tens"], **_TABLE["new_tens"]}
    for one, value in ones.items():
        if value:
            small |= {f"{one}og{ten}": value + tens for ten, tens in _TABLE["tens"].items()}
            small |= {f"{ten}{one}": value + tens for ten, tens in _TABLE["new_tens"].items()}
            small |= {f"{ten}{one}": value + tens for ten, tens in {"tyve": 20, "tredive": 30}.items() if value > 1}
    return small


SMALL = _small_numbers()


def small_number(word: str) -> int:
    """A number of a word or in plain digits, 0 where it is none: "fem", "12".

    >>> small_number("Fem"), small_number("12"), small_number("mange")
    (5, 12, 0)
    """
    return SMALL.get(word.casefold()) or (int(word) if word.isdigit() else 0)


_COMPOUND = re.compile(
    r"(?:(?P<thousands>\w*?)tusinde?(?:og)?)?(?:(?P<hundreds>\w*?)(?P<hundred>hundrede?)(?:og)?)?(?P<rest>\w*)"
)

# Blanks that may separate thousands; a line break may have replaced one of them.
BLANKS = " \u00a0\u2009\u202f\u2007\n"
_FIGURE = re.compile(
    rf"(?P<whole>\d{{1,3}}(?:\.\d{{3}})+(?!\d)|[1-9]\d{{0,2}}(?:[{BLANKS}]\d{{3}})+(?!\d|[./-]\d)|\d+)"
    rf"(?P<decimals>,\d+)?(?:[{BLANKS}]?(?P<glyph>[½¼¾])|[{BLANKS}](?P<half>1/2)(?!\d))?"
)
_POINT_DECIMAL = re.compile(r"\d{1,3}\.\d{1,2}(?![\d.]|,\d)")
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(rf"[{BLANKS}]+|-")


@dataclass(frozen=True, kw_only=True)
class PrintedNumber:
    """A number as printed, without unit or hedge: its place, its exact value, and how fine it is printed.

    `step` is the unit of its last digit (0.1 for "28,7", 1 for "489", a million for "tre millioner", 1/2 for "halvanden").
    `article`: it is only "en" or "et", which counts in few places. `point`: written with a decimal point, as tables do.
    """

    start: int
    end: int
    value: Fraction
    step: Fraction
    decimals: int = 0
    in_words: bool = False
    article: bool = False
    point: bool = False


def parse_number(text: str) -> Fraction | None:
    """The value of a text that is one number and nothing else ("1.234,5", "2½", "femogtyve", "minus 3"), else None."""
    stripped = text.strip()
    for sign in ("minus ", "−", "–", "-"):
        if stripped.startswith(sign):
            inner = parse_number(stripped[len(sign) :])
            return None if inner is None else -inner
    number = read_number(stripped, 0)
    if number is None or number.end != len(stripped):
        return None
    return number.value


def read_number(text: str, at: int) -> PrintedNumber | None:
    """The number, in figures or words, that begins at `text[at]`; None where none does."""
    first = text[at : at + 1]
    if first.isdecimal() or first in _GLYPHS:
        return _read_figures(text, at)
    return _read_words(text, at)


def _read_figures(text: str, at: int) -> PrintedNumber | None:
    if text[at] in _GLYPHS:
        return PrintedNumber(start=at, end=at + 1, value=_GLYPHS[text[at]], step=Fraction(1, 2))
    if point := _POINT_DECIMAL.match(text, at):
        places = len(point.group()) - point.group().index(".") - 1
        value = Fraction(point.group())
        return PrintedNumber(start=at, end=point.end(), value=value, step=Fraction(1, 10**places), decimals=places, point=True)
    match = _FIGURE.match(text, at)
    if match is None:
        return None
    digits = re.sub(r"\D", "", match["whole"])
    value, step, decimals = Fraction(int(digits)), Fraction(1), 0
    if match["decimals"]:
        decimals = len(match["decimals"]) - 1
        value, step = Fraction(f"{digits}.{match['decimals'][1:]}"), Fraction(1, 10**decimals)
    if match["glyph"] or match["half"]:
        value, step = value + _GLYPHS.get(match["glyph"] or "½", Fraction(1, 2)), Fraction(1, 2)
    return PrintedNumber(start=at, end=match.end(), value=value, step=step, decimals=decimals)


def is_number_word(word: str) -> bool:
    """Whether a word (lower case) can begin a number: cheap, for scanning."""
    return (
        word in SMALL
        or word in _HALVES
        or word in _HUNDRED
        or word in _THOUSAND
        or word in _COLLECTIVE
        or _compound(word) is not None
    )


def multiplier(word: str) -> int:
    """What "hundrede", "tusinde", "millioner", "snese" multiply with."""
    key = word.lower()
    return 100 if key in _HUNDRED else 1000 if key in _THOUSAND else {**_LARGE, **_COLLECTIVE}[key]


def _compound(word: str) -> int | None:
    """The value of a long form written together ("tohundredefemogtyve", "ettusindetohundrede")."""
    if "hundred" not in word and "tusind" not in word:
        return None
    match = _COMPOUND.fullmatch(word)
    if match is None:
        return None
    total = 0
    if match["thousands"] is not None:
        thousands = 1 if match["thousands"] == "" else SMALL.get(match["thousands"], _compound(match["thousands"]))
        if not thousands:
            return None
        total += thousands * 1000
    if match["hundred"]:
        hundreds = 1 if match["hundreds"] == "" else SMALL.get(match["hundreds"])
        if not hundreds or hundreds > 19:
            return None
        total += hundreds * 100
    rest = SMALL.get(match["rest"]) if match["rest"] else 0
    return None if rest is None else total + rest


class _Words:
    """The running sum while number words are read from left to right."""

    def __init__(self) -> None:
        self.total = Fraction(0)  # whole thousands and millions so far
        self.current: Fraction | None = None  # what is below the next multiplier
        self.step = Fraction(1)
        self.last_multiplier = 0  # the last of 100, 1000, 10**6 …
        self.lowest_large = 10**15
        self.closed = False  # a half or a decimal ends the number

    def add(self, word: str) -> bool:
        """Take `word` into the number; False where it cannot belong to it."""
        if self.closed and word not in _LARGE and word not in _HUNDRED and word not in _COLLECTIVE and word not in _THOUSAND:
            return False
        if word in _LARGE:
            return self._multiply_large(_LARGE[word])
        if word in _THOUSAND:
            return self._multiply_large(1000)
        if word in _HUNDRED:
            return self._multiply_small(100)
        if word in _COLLECTIVE:
            return self._multiply_small(_COLLECTIVE[word])
        if word in _HALVES:
            return self._add_half(word)
        value = SMALL.get(word)
        if value is not None:
            return self._add_value(value)
        compound = _compound(word)
        return compound is not None and self._add_compound(compound)

    def _add_compound(self, value: int) -> bool:
        """ "tohundrede", "ettusinde", "tusindetohundrede": a multiplier and its number in one word."""
        if self.current is not None or (value >= 1000 and self.lowest_large <= 1000):
            return False
        thousands, rest = divmod(value, 1000)
        if thousands:
            self.total += thousands * 1000
            self.lowest_large = self.last_multiplier = 1000
        if rest:
            self.current = Fraction(rest)
            self.last_multiplier = 100 if rest % 100 == 0 else 10
        return True

    def _add_value(self, value: int) -> bool:
        if self.current is None and (self.last_multiplier == 0 or value < self.last_multiplier):
            self.current = Fraction(value)
            return True
        if self.current is not None and self.last_multiplier == 100 and value < 100 and self.current % 100 == 0:
            self.current += value
            self.last_multiplier = 10
            return True
        # "fem og tyve" reaches here with "og" between: 5 + 20
        if self.current is not None and 0 < self.current < 10 and value in (20, 30, 40, 50, 60, 70, 80, 90) and self.after_and:
            self.current += value
            return True
        return False

    def _add_half(self, word: str) -> bool:
        half = _HALVES[word]
        if self.current is None:
            if word in ("kvart",):
                return False
            self.current = half
        elif half >= 1 or word == "trekvart":
            return False
        elif self.current == 1 and self.article_last:  # "en halv"
            self.current = half
        elif self.article_last and self.before_article is not None:  # "to en halv", "to og en halv"
            self.current = self.before_article + half
        else:
            return False
        self.step = self.current if self.current < 1 else Fraction(1, half.denominator)
        self.closed = True
        return True

    def _multiply_small(self, by: int) -> bool:
        if by == 100 and self.current is not None and self.last_multiplier == 100:
            return False
        if self.current is None:
            if by != 100:
                return False
            self.current = Fraction(1)
        if self.current >= 20 or self.current == 0:
            return False
        self.current *= by
        self.step = max(Fraction(1), self.step * by) if self.closed else Fraction(1)
        self.last_multiplier = 100
        return True

    def _multiply_large(self, by: int) -> bool:
        if by >= self.lowest_large or (self.current is None and by != 1000) or self.current == 0:
            return False
        value = Fraction(1) if self.current is None else self.current
        if by > 1000 and self.lowest_large == 1000:
            value, self.total = value + self.total, Fraction(0)
        self.total += value * by
        self.step = self.step * by if by > 1000 or self.closed else Fraction(1)
        self.current, self.last_multiplier, self.lowest_large, self.closed = None, by, by, False
        return True

    after_and = False
    article_last = False
    before_article: Fraction | None = None

    @property
    def value(self) -> Fraction:
        return self.total + (self.current or 0)


def _read_words(text: str, at: int) -> PrintedNumber | None:
    first = _WORD.match(text, at)
    if first is None or not is_number_word(first.group().lower()):
        return None
    state, end, position, count = _Words(), at, at, 0
    best: tuple[int, Fraction, Fraction] | None = None
    while match := _WORD.match(text, position):
        word = match.group().lower()
        if word == "og" and count and not state.closed:
            state.after_and = True
        elif word in _ARTICLES and count and state.current is not None and not state.closed and _half_follows(text, match.end()):
            state.before_article, state.article_last = state.current, True
        else:
            # "en", "et" count only before a multiplier or a half; the caller decides on a bare one.
            if not state.add(word):
                break
            state.article_last = word in _ARTICLES and count == 0
            state.after_and = False
            best, end = (match.end(), state.value, state.step), match.end()
        count += 1
        gap = _GAP.match(text, match.end())
        if gap is None or (gap.group() == "-" and word != "og" and not text.startswith("og-", gap.end())):
            break
        position = gap.end()
    if best is None:
        return None
    end, value, step = best
    value, end, decimals = _spoken_decimals(text, end, value)
    step = Fraction(1, 10**decimals) if decimals else step
    article = text[at:end].lower() in _ARTICLES
    return PrintedNumber(start=at, end=end, value=value, step=step, decimals=decimals, in_words=True, article=article)


def _half_follows(text: str, at: int) -> bool:
    match = re.compile(r"\s+halvt?\b").match(text, at)
    return match is not None


def _spoken_decimals(text: str, end: int, value: Fraction) -> tuple[Fraction, int, int]:
    """ "to komma fem": the words behind "komma" are the decimals."""
    match = re.compile(r"\s+komma\s+([^\W\d_]+)", re.IGNORECASE).match(text, end)
    digits = SMALL.get(match[1].lower()) if match else None
    if match is None or digits is None:
        return value, end, 0
    return value + Fraction(digits, 10 ** len(str(digits))), match.end(), len(str(digits))
