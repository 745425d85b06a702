"""What one clause of a letter claims of the letter's own table: which way something moves, where the highest stands, what is more.

A claim is read only where the clause counts just what the table counts: a word that narrows it ("elever med støtte"), a time that the
table has not, a hedge or a "not" leaves it unread.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from letterkit.checks.nouns import same_noun, stems
from letterkit.checks.signs import signs
from letterkit.checks.table_grid import WORD, Grid, is_compound, same_verb
from letterkit.checks.words import words
from letterkit.danish.anycase import AnyCase
from letterkit.danish.numbers import small_number
from letterkit.vocabulary import normal

_LISTS = tomllib.loads((Path(__file__).parent / "table_said.toml").read_text(encoding="utf-8"))


def _any(words: Iterable[str]) -> AnyCase:
    return signs(rf"\b(?:{'|'.join(words)})(?!\w)")


_CARRIED = frozenset(_LISTS["carried"])
_UP = _any(one for one in _LISTS["up"] if one not in _CARRIED)
_DOWN = _any(one for one in _LISTS["down"] if one not in _CARRIED)
_GOING = rf"\b(?:{'|'.join(_LISTS['carriers'])})\b(?:\s+(?!fra\b|op\b|ned\b)[^\s,.;]+){{0,4}}?\s+"
_GOES_UP = signs(rf"{_GOING}(?:op|opad|frem|til)\b(?!\s+(?:\d|kvartal))")
_GOES_DOWN = signs(rf"{_GOING}(?:ned|nedad|tilbage)\b")
PEAK, TROUGH = _any(_LISTS["peak"]), _any(_LISTS["trough"])
MOST, LEAST = _any(_LISTS["most"]), _any(_LISTS["least"])
BEST = _any(_LISTS["best"])
# "det næsthøjeste antal"
SECOND = signs(r"\bnæst(?:(?P<high>højeste?|størst[e]?|flest|længste?)|laveste?|mindste?|færrest)\b")
KIND = signs(rf"\b\w+e\s+(?:{'|'.join(_LISTS['kinds'].split())})\b")  # "den hyppigste årsag"
ALL_LINES = signs(r"\b(?:af|blandt)\s+(?:de|alle(?: de)?)\s+(?P<many>to|tre|fire|fem|seks|syv|otte|ni|ti|\d{1,2})\s+[^\W\d_]{3,}")
_SILENT = _any(_LISTS["silent"])
_PLAIN = frozenset(
    [*_LISTS["plain"].split(), *_LISTS["places"].split(), *_LISTS["kinds"].split(), *_LISTS["carried"], *_LISTS["carriers"]]
)
PLACES = frozenset(_LISTS["places"].split())
_MONEY = frozenset(_LISTS["money"].split())
_MINOR = signs(r"\b(?:en|et)\s+(?:mindre|større)\s+(?=\w)")
# ", hvilket skyldes …" explains; ", hvilket er det højeste i perioden" belongs to what is claimed.
_SEAM = signs(
    r"[;:]|,\s+(?:men|og|mens|medens|hvorimod|så|idet|fordi|eftersom|da|selv om|hvor|hvorfor)\b|(?<!,)\s+(?:mens|medens|hvorimod|men)\b"
    r"|,\s+hvilket\s+(?:\w+\s+){0,2}?(?:skyldes|skyldtes|hænger|hang|beror|forklares|tilskrives|ses|ske[rt]?|skete)\b"
    r"|,\s+hvilket\s+(?:\w+\s+){1,5}?(?:tilskriver|forbinder|forklarer|henfører|begrunder|knytter|finder)\b"
)


# "kortest på hjerteafdelingen og længst på knæ og hofte"
_NEXT_BEST = signs(rf"(?<!,)\s+og\s+(?=(?:{'|'.join([*_LISTS['most'], *_LISTS['least']])})\s+(?:på|i|for|hos|ved)\s)")


_OPENING = signs(r"\W*(?:mens|medens|hvor)\b[^,;:]*(?=,\s+(?:er|var|har|blev|steg|faldt|ligger|lå|kom|gik)\b)")


_NAMED_AS = signs(
    rf"[\s,]*(?:og\s+)?(?:{'|'.join([*_LISTS['most'], *_LISTS['least']])})\s+(?:ligger|lå|er|var|kommer|kom|står|stod)\s+[^,;:.]+(?=,\s+(?:der|som|hvis|hvor)\b)"
)


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence, cut at its seams."""
    opening = _OPENING.match(text)  # "Mens udlånet er steget, er besøget faldet"
    seams = [found.start() for pattern in (_SEAM, _NEXT_BEST) for found in pattern.finditer(text)]
    seams = sorted({*seams, opening.end()}) if opening is not None else seams
    for start, end in zip([0, *seams], [*seams, len(text)], strict=True):
        # "Længst nede ligger Halsnæs, der først fik beholderne i efteråret": the relative clause only tells more of the one named.
        named = _NAMED_AS.match(text[start:end])
        yield start, start + named.end() if named is not None else end


def sign(text: str) -> int:
    """1 where the clause says that something grows or is more, -1 where it shrinks or is less, 0 where it says neither or both."""
    text = _MINOR.sub(" ", text)
    up = _UP.search(text) is not None or _GOES_UP.search(text) is not None
    down = _DOWN.search(text) is not None or _GOES_DOWN.search(text) is not None
    return 0 if up == down else 1 if up else -1


_NO_MOVE = signs(rf"\b(?:{words('more', 'less')})\b")


def moves(text: str) -> bool:
    """Does the clause tell a movement with its verb or noun, and not only with "flere" or "færre"?"""
    return sign(_NO_MOVE.sub(" ", text)) != 0


def is_silent(text: str) -> bool:
    return _SILENT.search(text) is not None or "?" in text


_IS_THE = signs(r"\b(?:er|var)\s+(?:det|den|de)\s+[^\W\d_]+,\s+(?:der|som)\b")  # "er det fag, der er gået mest"
_RELATIVE = signs(r",\s+(?:der|som|hvis)\b")


_WITHIN = signs(
    r"\b(?:efter|inden for)\s+[\w½]+\s+(?:år|måneder|uger|dage|timer)\b(?!\s+med\b)"
)  # "efter to år", under "efter et år"


def counts_the_same(grid: Grid, clause: str) -> bool:
    """Does nothing in the clause narrow or change what the table counts?"""
    share = re.search(r"\b(?:andel\w*|procentdel\w*|pct|procent(?!vis|uel)\w*)\b|%", clause, re.IGNORECASE) is not None
    if (share and not grid.share) or _counts_shares(grid, clause):
        return False
    if _RELATIVE.search(_IS_THE.sub(" ", clause)):
        return False
    within = _WITHIN.search(clause)
    if within is not None and normal(within.group()) not in normal(f"{grid.table.title} {' '.join(grid.table.header)}"):
        return False
    all_of_them = ALL_LINES.search(clause)
    members = grid.members()
    if all_of_them is not None and members and small_number(all_of_them["many"]) == len(grid.rivals(members[0])):
        clause = clause.replace(all_of_them.group(), " ")  # "højest af de fire kræftformer": whatever its lines are called
    words = [word for word in WORD.findall(clause) if len(word) >= 3]
    first = next(iter(WORD.findall(grid.table.header[0])), "")
    labels = [word for line in grid.lines for word in line.words]
    own = {word for word in words for label in labels if is_compound(normal(word), label, first)}
    return all(word in own or _is_known(grid, word) for word in words)


def _counts_shares(grid: Grid, clause: str) -> bool:
    return grid.share and re.search(r"\bantal(?:let)?\b", clause, re.IGNORECASE) is not None


_VERB = signs(
    r"\b(?:er|var|har|havde|blev|bliver|steg|stiger|faldt|falder|voksede|vokser|kom|kommer|gik|går|ligger|lå|udgør|udgjorde|\w{3,}(?:ede|edes))\b"
)


def subject_is_known(grid: Grid, clause: str) -> bool:
    """Does the table have each word of what the clause speaks of, up to its verb? "Indtægten fra børn" is not its "børn"."""
    verb = _VERB.search(clause)
    if _counts_shares(grid, clause):
        return False
    return verb is None or are_known(grid, clause[: verb.start()])


def are_known(grid: Grid, words: str) -> bool:
    return all(_is_known(grid, word) for word in WORD.findall(words) if len(word) >= 4)


def lead_of(sentence: str, clause: str) -> str:
    """What its clause says before a comparison that opens with its verb: "Besøgstallet" of "Besøgstallet er faldet"."""
    before = sentence[: sentence.find(clause)] if clause in sentence else ""
    return re.split(r"[,;:]\s|\b(?:og|men|mens|at)\b", before)[-1] if _VERB.match(clause) else ""


def _is_known(grid: Grid, word: str) -> bool:
    """Is the word one of the table's, or one that every letter uses? A compound that narrows a word of the table is not."""
    said = normal(word)
    if said in _PLAIN or _UP.fullmatch(said) or _DOWN.fullmatch(said):
        return True
    if said in _MONEY and any(one.startswith(("udgift", "omkostning", "forbrug", "mio", "kroner")) for one in grid.known):
        return True
    for pattern in (MOST, LEAST, BEST, PEAK, TROUGH, SECOND):
        if pattern.fullmatch(said):
            return True
    own = stems(said)
    if said in grid.known or not own.isdisjoint(grid.stems) or said.startswith(grid.openings):
        return True
    if len(said) >= 4 and any(known.endswith(said) for known in grid.known):
        return True
    tails = tuple(one for one in own if len(one) >= 4)
    if len(said) >= 5 and any(known.endswith(tails) for known in grid.known):
        return True
    return any((len(known) >= len(said) and same_noun(said, known)) or same_verb(said, known) for known in grid.known)
