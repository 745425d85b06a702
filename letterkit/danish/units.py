"""What stands behind a number and makes it money, a share, points, a duration or a measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.danish.tables import alternatives, words

_TABLE = words("quantity_words")
_SCALES: dict[str, int] = _TABLE["scales"]
_BLANK = r"[ \u00a0\u2009\u202f\n]{0,2}"
_NO_WORD = r"(?![\wæøå]|-[a-zæøå])"


# A unit written out → the sign that is printed for it.
SIGNS_OF_UNITS = {"kilometer": "km", "kvadratmeter": "m²", "kubikmeter": "m³", "hektar": "ha"}


@dataclass(frozen=True, kw_only=True)
class Unit:
    """`kind` of figure, `unit` as in the analysis format, `scale` to multiply the printed number with, `end` in the text."""

    kind: str
    unit: str
    end: int
    scale: Fraction = Fraction(1)


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


_MONEY_NAMES = {name: code for code, names in _TABLE["money"].items() for name in names}
_DURATION_NAMES = {name: unit for unit, names in _TABLE["durations"].items() for name in names}

_POINTS = re.compile(
    rf"{_BLANK}(?:(?:pct\.?|%|procents?)[ \u00a0.-]{{0,3}}point(?:s|ene|et)?|procentenheder|%-enheder|p\.\s?p\.|pp\.?){_NO_WORD}",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"{_BLANK}(?:{alternatives(_TABLE['shares']['percent'])})(?![\wæøå]|\.?-[a-zæøå]|\.?-?point)", re.IGNORECASE
)
_PERMILLE = re.compile(rf"{_BLANK}{alternatives(_TABLE['shares']['permille'])}{_NO_WORD}", re.IGNORECASE)
_MONEY = re.compile(
    rf"(?:,-)?{_BLANK}(?P<scale>{alternatives(_SCALES)})?(?:{_BLANK}danske)?{_BLANK}(?P<money>{alternatives(_MONEY_NAMES)}){_NO_WORD}"
    rf"|{_BLANK}(?P<thousands>tkr\.?|t\.\s?kr\.?|kkr\.?){_NO_WORD}|(?P<dash>,-)(?!\d)|{_BLANK}(?P<ore>øre){_NO_WORD}",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"{_BLANK}(?P<scale>{alternatives([word for word in _SCALES if word != 't.'])}){_NO_WORD}", re.IGNORECASE)
# "3.150 interne timer", "fire fulde uger": one adjective may stand between; not "540 forrige år", where the year says when.
_FILLER = rf"(?:(?:{alternatives(_TABLE['duration_fillers']['words'])}|(?!(?:forrige|sidste|samme|næste)\b)[a-zæøå]{{3,}}e)\s+)?"
_DURATION = re.compile(rf"{_BLANK}{_FILLER}(?P<name>{alternatives(_DURATION_NAMES)})(?![\wæøå]|-[a-zæøå])", re.IGNORECASE)
_SECONDS = re.compile(rf"{_BLANK}sek\.")  # in small letters; the money is printed "SEK"
_PHYSICAL_NAMES = frozenset(_TABLE["physical"]["units"])
# Units of measure proper: what they measure is no part of a number of people or things.
MEASURES = _PHYSICAL_NAMES - {"stk.", "stk", "årsværk", "årsværker", "åv"}
_PER_UNIT = r"(?:/(?:l|liter|ha|hektar|m³|m3|m²|m2|år|døgn|dag|s|t|time|kg|km|person|PE|indbygger))?"
_PHYSICAL = re.compile(
    rf"{_BLANK}(?P<name>{alternatives(list(_PHYSICAL_NAMES))}{_PER_UNIT})(?![\wæøå²³/]|-[a-zæøå])", re.IGNORECASE
)


def read_unit(text: str, at: int) -> Unit | None:
    """The unit that begins at `text[at]` (blanks allowed), or None: then the number counts whatever noun follows."""
    if match := _POINTS.match(text, at):
        return Unit(kind="points", unit="percentage_point", end=match.end())
    if match := _PERCENT.match(text, at):
        return Unit(kind="share", unit="percent", end=match.end())
    if match := _PERMILLE.match(text, at):
        # Shares are given in per cent, so that no reader takes 8 per thousand for 8 per cent.
        return Unit(kind="share", unit="percent", end=match.end(), scale=Fraction(1, 10))
    if match := _SECONDS.match(text, at):
        return Unit(kind="duration", unit="second", end=match.end())
    if match := _MONEY.match(text, at):
        return _money(match)
    if match := _DURATION.match(text, at):
        name = _plain(match["name"])
        return Unit(kind="duration", unit=_DURATION_NAMES[name], end=match.end(), scale=Fraction(15 if "kvarter" in name else 1))
    scaled = _SCALE.match(text, at)
    scale, inner = (Fraction(_SCALES[_plain(scaled["scale"])]), scaled.end()) if scaled else (Fraction(1), at)
    if match := _PHYSICAL.match(text, inner):
        return Unit(
            kind="count", unit=_plain(match["name"]) if match["name"].islower() else match["name"], end=match.end(), scale=scale
        )
    if scaled:
        return Unit(kind="count", unit="", end=inner, scale=scale)
    return None


def _money(match: re.Match[str]) -> Unit:
    if match["thousands"]:
        return Unit(kind="amount", unit="DKK", end=match.end(), scale=Fraction(1000))
    if match["ore"]:
        return Unit(kind="amount", unit="DKK", end=match.end(), scale=Fraction(1, 100))
    if match["dash"]:
        return Unit(kind="amount", unit="DKK", end=match.end())
    scale = Fraction(_SCALES[_plain(match["scale"])]) if match["scale"] else Fraction(1)
    return Unit(kind="amount", unit=_MONEY_NAMES[_plain(match["money"])], end=match.end(), scale=scale)
