"""Parts and multiples said in words: "halvdelen", "to tredjedele", "hver tredje", "fordoblet", "tre gange så mange"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.danish.numbers import SMALL, PrintedNumber
from letterkit.danish.tables import alternatives, words
from letterkit.danish.traps import is_how_often

_TABLE = words("quantity_words")
_DENOMINATORS: dict[str, int] = _TABLE["numbers"]["denominators"]
_DOBL: dict[str, int] = _TABLE["factors"]["dobl"]


@dataclass(frozen=True, kw_only=True)
class Part:
    """A ratio or a factor found in words: its place and value."""

    kind: str  # "ratio" or "factor"
    start: int
    end: int
    value: Fraction


_PART_WORD = re.compile(
    rf"(?P<number>{alternatives([w for w, v in SMALL.items() if 0 < v < 20])})?(?P<denominator>{alternatives(_DENOMINATORS)})"
    r"del(?P<form>en|ene|e|s|ens)?(?![\wæøå])",
    re.IGNORECASE,
)
_PARTS_AFTER = re.compile(
    rf"\s+(?:(?P<size>god|stor|lille|knap|rigelig)\s+)?(?P<denominator>{alternatives(_DENOMINATORS)})del(?:e|s|ene|en)?(?![\wæøå])",
    re.IGNORECASE,
)
# "den resterende tredjedel af udgiften"
_DEFINED = re.compile(
    r"\bden\s+(?:resterende|sidste|øvrige|første|største|ene|anden|fattigste|rigeste|ældste|yngste|[a-zæøå]+ste)\s+\Z",
    re.IGNORECASE,
)
_EACH = re.compile(
    rf"hvert?\s+(?:(?P<word>anden|andet|{alternatives(_DENOMINATORS)})|(?P<digits>\d{{1,3}})\.(?=\s+(?-i:[a-zæøå])))(?![\wæøå])",
    re.IGNORECASE,
)
# "Hver niende gang måtte vi skrive rapport", "hver fjerde gang, vi kører ud": a part of the occasions; "hver tredje gang" alone is a frequency
_OCCASION = re.compile(
    r"(?i:hver)\s+[^\W\d_]+\s+gang,?\s+(?:vi|man|de|der|hun|han|jeg|en|et|nogen)\b"
    r"|Hver\s+[^\W\d_]+\s+gang\s+(?:måtte|må|var|er|blev|bliver|skulle|skal|havde|har|viste|viser|endte|ender|gik|går|kom|kommer|fandt|finder|mangle[rd]\w*|mislykke\w+|lykke\w+)\b"
)
_OFTEN_BEFORE = re.compile(r"\b(?P<each>hvert?\s+[a-zæøå]+)\s+[^.;:!?]*\Z", re.IGNORECASE)
_NO_NOUN_BEHIND = re.compile(r"\s*(?:[.,;:)]|\Z)|\s+(?:i\s+[a-zæøå]+|om\s+[a-zæøå]+|nu|før|førhen|tidligere|hidtil|og|eller)\b")
_FOLD = re.compile(
    rf"(?:næsten\s+)?(?P<stem>{alternatives(_DOBL)})(?:-|\s)?dobl(?:et|edes|ede|es|er|e|ing|ingen|ingen\s+af)(?![\wæøå])",
    re.IGNORECASE,
)
_HALVED = re.compile(r"halver(?:et|ede|es|er|e|ing|ingen)(?![\wæøå])", re.IGNORECASE)
_DOUBLE = re.compile(
    r"(?:det\s+)?(?:(?P<stem>"
    + alternatives(_DOBL)
    + r")?dobbelte?)(?=\s+(?:så\s+[a-zæøå]+|af\b|op\b|antal))|det\s+(?P<stem2>"
    + alternatives(_DOBL)
    + r")?dobbelte(?![\wæøå])",
    re.IGNORECASE,
)
_HALF_AS = re.compile(r"(?:kun\s+)?halvt\s+så\s+[a-zæøå]+|halvdelen\s+så\s+[a-zæøå]+|det\s+halve(?![\wæøå])", re.IGNORECASE)
_TIMES = re.compile(rf"\s*gange\s+(?:så\s+[a-zæøå]+|{alternatives(_TABLE['factors']['comparatives'])}(?![\wæøå]))", re.IGNORECASE)
_FACTOR = re.compile(r"(?:en\s+)?faktor\s+\Z", re.IGNORECASE)


def read_part(text: str, at: int, word: str) -> Part | None:
    """The ratio or factor that begins with `word` at `text[at]`."""
    if "del" in word and (match := _PART_WORD.match(text, at)):
        return _part_word(text, match)
    if word in ("hver", "hvert") and (match := _EACH.match(text, at)):
        if (is_how_often(text, match.end()) and not _OCCASION.match(text, at)) or _often_again(text, at, match.end()):
            return None
        ordinal = 2 if match["word"] and match["word"].lower().startswith("and") else 0
        number = ordinal or (int(match["digits"]) if match["digits"] else _DENOMINATORS[match["word"].lower()])
        return Part(kind="ratio", start=at, end=match.end(), value=Fraction(1, number)) if number else None
    if "dobl" in word and (match := _FOLD.match(text, at)):
        return Part(kind="factor", start=at, end=match.end(), value=Fraction(_DOBL[match["stem"].lower()]))
    if word.startswith("halver") and (match := _HALVED.match(text, at)):
        return Part(kind="factor", start=at, end=match.end(), value=Fraction(1, 2))
    if ("dobbelt" in word or word == "det") and (match := _DOUBLE.match(text, at)):
        stem = match["stem"] or match["stem2"]
        return Part(kind="factor", start=at, end=match.end(), value=Fraction(_DOBL[stem.lower()] if stem else 2))
    if word in ("halvt", "det") and (match := _HALF_AS.match(text, at)):
        return Part(kind="factor", start=at, end=match.end(), value=Fraction(1, 2))
    return None


def _often_again(text: str, at: int, end: int) -> bool:
    """ "genberegnes hver anden time, mod hver sjette i dag": how often, its time told before."""
    before = _OFTEN_BEFORE.search(text, max(0, at - 160), at)
    return before is not None and is_how_often(text, before.end("each")) and _NO_NOUN_BEHIND.match(text, end) is not None


def _part_word(text: str, match: re.Match[str]) -> Part | None:
    """ "halvdelen", "trefjerdedele", "tredjedelen"; not "første halvdel" of a year, not "en tredjedel" (read from its number)."""
    denominator = _DENOMINATORS[match["denominator"].lower()]
    form = (match["form"] or "").lower()
    number = SMALL[match["number"].lower()] if match["number"] else 1
    if (
        not match["number"]
        and form not in ("en", "ens")
        and not (denominator > 2 and form == "" and _DEFINED.search(text, 0, match.start()))
    ):
        return None
    if denominator == 2 and (half := _HALF_AS.match(text, match.start())):
        return Part(kind="factor", start=match.start(), end=half.end(), value=Fraction(1, 2))
    return Part(kind="ratio", start=match.start(), end=match.end(), value=Fraction(number, denominator))


def parts_after(text: str, number: PrintedNumber) -> tuple[Part, str] | None:
    """ "en tredjedel", "en god fjerdedel": the ratio made by a number and the part-word behind it, and the size word."""
    match = _PARTS_AFTER.match(text, number.end)
    if match is None:
        return None
    value = number.value / _DENOMINATORS[match["denominator"].lower()]
    return Part(kind="ratio", start=number.start, end=match.end(), value=value), (match["size"] or "").lower()


# "kørte ud 94 gange", "var der 73 gange i fjor": so many occasions, and "21 gange flere" than that are occasions too
_OCCASIONS = re.compile(
    r"(?<!\w)(?:\d[\d.]*|[a-zæøå]+)\s+gange"
    r"(?=\s*[.,;:)–]|\s+(?:i|mod|på|ved|til|fra|om|for|hos|og|men|mens|sidste|året|årligt|alene|inden|efter|under|siden|ud|af\s+sted)\b)",
    re.IGNORECASE,
)
_MORE_TIMES = re.compile(r"\s*gange\s+(?:flere|færre|mere|mindre)\b", re.IGNORECASE)


def is_occasions(before: str, said: str) -> bool:
    """Are the times of " gange flere" or " gange mere" (`said`) occasions, as the text before them counts some?

    >>> is_occasions("Vi rykkede ud 94 gange, og det er 21", " gange flere end i fjor"), is_occasions("Der kom 94, og det er 3", " gange flere")
    (True, False)
    """
    return _MORE_TIMES.match(said) is not None and _OCCASIONS.search(before) is not None


def times_after(text: str, number: PrintedNumber) -> Part | None:
    """ "3,5 gange så mange", "fire gange længere", "en faktor 3": the factor a number states."""
    if (match := _TIMES.match(text, number.end)) and not is_occasions(text[: number.start], text[number.end : match.end()]):
        return Part(kind="factor", start=number.start, end=match.end(), value=number.value)
    if match := _FACTOR.search(text, max(0, number.start - 12), number.start):
        return Part(kind="factor", start=match.start(), end=number.end, value=number.value)
    return None
