"""What every match of a pattern holds: beginnings of words, one of which must stand in a text before it is worth searching.

A pattern of many words is searched for in many sentences and found in few. `needs` reads the pattern once and gives sets of beginnings,
`beginnings` gives those of a text; where a set and the text have nothing in common there is no match. Both are in small letters. What is
not understood of a pattern is taken for any text: a set may be missing, never wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

SHORT, LONG = 4, 7  # letters; a shorter word is taken whole
_MOST = 60  # so many strings at most are spelled out
_NO_USE = 1000
_WORD = re.compile(r"\w+")
# They stand in so many sentences that they tell little.
_COMMON_WORDS = """
af alle at blev da de dem den der det dette efter eller elle en end er et flere for fra første først før gang har have
havde hver hvor i ikke inden inde ind indt ingen jeg kan komm kommune man mange mang med mell mellem men mere mod ned nu
nye når og også om over pct på samm samme sager sage sags sig siden side sin skal skole skol som styr svar til tre ud udgør
under unde var ved vi vil vores være år året
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_TOKEN = re.compile(
    r"(?P<open>\((?:\?(?:P<\w+>|[a-z]*(?:-[a-z]+)?:|<?[=!]|P=\w+\)|[a-z]+\)|\(|\#[^)]*\)|>))?)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|\\(?P<escape>.)|(?P<times>(?:[*+?]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<word>[a-zæøå]{2,}(?![*+?{a-zæøå]))|(?P<sign>.)",
    re.DOTALL,
)
_EDGES = ("(?<!\\w", "(?!\\w", "(?<![\\w", "(?![\\w")
_SET_PART = re.compile(r"\\(.)|.-(.)|(.)", re.DOTALL)


@dataclass(frozen=True)
class _Read:
    """What is known of a piece: all the strings that it can be, where they are few (a blank stands for what is between words); sets of
    strings of which a match holds one; whether no word goes on behind it; and whether it may be left out."""

    exact: tuple[str, ...] | None
    held: tuple[frozenset[str], ...] = ()
    apart: bool = False
    optional: bool = False

    @property
    def ends(self) -> bool:
        return self.apart if self.exact is None else all(text.endswith(" ") for text in self.exact)


_ANYTHING, _NOTHING, _BLANK = _Read(None), _Read(("",)), _Read((" ",))


class _Unread(Exception):
    """A pattern with something in it that is not read here."""


def beginnings(text: str) -> frozenset[str]:
    """The beginnings of the words of a text in small letters, a short and a long one of each."""
    words = _WORD.findall(text)
    return frozenset([word[:LONG] for word in words] + [word[:SHORT] for word in words])


def needs(pattern: str) -> tuple[frozenset[str], ...]:
    """Sets of beginnings; each match of the pattern, in any case, holds at least one of each set. The most telling one or two."""
    try:
        found = _Reader(pattern).read()
    except _Unread:
        return ()
    return tuple([_told(held) for held in sorted(_candidates(found), key=_burden)[:2]])


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.tokens = [(found.lastgroup or "", found[0]) for found in _TOKEN.finditer(pattern)]
        self.closing: dict[int, int] = {}
        opened: list[int] = []
        for place, (kind, text) in enumerate(self.tokens):
            if kind == "open" and not text.endswith(")"):
                opened.append(place)
            elif kind == "close":
                if not opened:
                    raise _Unread
                self.closing[opened.pop()] = place
        if opened:
            raise _Unread

    def read(self) -> _Read:
        return self.alternatives(0, len(self.tokens), "", "")

    def alternatives(self, at: int, end: int, before: str, after: str) -> _Read:
        """What is known of the tokens `at:end`; `before` and `after` is a blank where no word goes on there."""
        branches: list[_Read] = []
        row = _Row(before)
        while at < end:
            if self.tokens[at][0] == "bar":
                branches.append(row.read(after))
                row = _Row(before)
                at += 1
                continue
            piece, at = self.piece(at, row.before)
            if at < end and self.tokens[at][0] == "times":
                piece = _times(piece, self.tokens[at][1])
                at += 1
            row.add(piece)
        branches.append(row.read(after))
        if len(branches) == 1:
            return branches[0]
        known = [text for branch in branches if branch.exact is not None and not branch.held for text in branch.exact]
        if len(known) <= _MOST and all(branch.exact is not None and not branch.held for branch in branches):
            return _Read(tuple(dict.fromkeys(known)))
        apart = all(branch.ends for branch in branches)
        best: set[str] = set()
        for branch in branches:
            sets = _candidates(branch)
            if not sets:
                return _Read(None, apart=apart)
            best |= min(sets, key=_burden)
        return _Read(None, (frozenset(best),), apart)

    def piece(self, at: int, before: str) -> tuple[_Read, int]:
        """What is known of the piece that begins at `at`, and the place behind it."""
        kind, text = self.tokens[at]
        if kind == "word":
            return _Read((text,)), at + 1
        if kind == "sign":
            return _ANYTHING if text == "." else _BLANK if text in "^$" else _one(text), at + 1
        if kind == "escape":
            letter = text[1]
            return _BLANK if letter in "bsWAZ" else _ANYTHING if letter.isalnum() else _one(letter), at + 1
        if kind == "set":
            return _set(text), at + 1
        if kind != "open" or text in ("(?(", "(?>") or (text.endswith(")") and not text.startswith(("(?P=", "(?#"))):
            raise _Unread
        if text.endswith(")"):
            return _ANYTHING if text.startswith("(?P=") else _NOTHING, at + 1
        end = self.closing[at]
        if text in ("(?!", "(?<!"):
            whole = "".join(one for _, one in self.tokens[at:end])
            return _BLANK if whole.startswith(_EDGES) and whole[-1] in "w]" and "|" not in whole else _NOTHING, end + 1
        if text == "(?<=":
            return _BLANK if self.alternatives(at + 1, end, "", "").exact == (" ",) else _NOTHING, end + 1
        read = self.alternatives(at + 1, end, before, " " if self.is_blank(end + 1) else "")
        return replace(_NOTHING, held=_candidates(read)) if text == "(?=" else read, end + 1

    def is_blank(self, at: int) -> bool:
        """Does no word go on here?"""
        if at >= len(self.tokens):
            return False
        kind = self.tokens[at][0]
        if at + 1 < len(self.tokens) and self.tokens[at + 1][0] == "times" and self.tokens[at + 1][1][0] != "+":
            return False
        return kind in ("escape", "sign", "open") and self.tokens[at][1] in ("(?!", *_LONE) and self.piece(at, "")[0] == _BLANK


_LONE = ("\\b", "\\s", "\\W", "$", " ", ",", "\\.", "\\Z")


class _Row:
    """Pieces one after the other. Neighbours of which all strings are known are put together, as long as they are few."""

    def __init__(self, before: str) -> None:
        self.run: tuple[str, ...] = (before,)
        self.held: list[frozenset[str]] = []
        self.whole = True

    @property
    def before(self) -> str:
        """A blank where one stands before what comes next, whichever string this is."""
        return " " if all(text.endswith(" ") for text in self.run) else ""

    def add(self, piece: _Read) -> None:
        self.held += piece.held
        if piece.exact is None:
            self._begin((self.before if piece.optional else " ") if piece.ends else "")
            return
        if len(self.run) * len(piece.exact) > _MOST:
            self._begin(self.before)
        self.run = tuple(dict.fromkeys([_joined(before, after) for before in self.run for after in piece.exact]))

    def _begin(self, before: str) -> None:
        self.whole = False
        self.held += _candidates(_Read(self.run))
        self.run = (before,)

    def read(self, after: str) -> _Read:
        run = tuple([_joined(text, after) for text in self.run])
        if self.whole:
            return _Read(run, tuple(self.held))
        return _Read(None, (*self.held, *_candidates(_Read(run))), _Read(run).ends)


def _joined(before: str, after: str) -> str:
    return before + after[1:] if before.endswith(" ") and after.startswith(" ") else before + after


@lru_cache(maxsize=256)
def _one(sign: str) -> _Read:
    small = sign.lower()
    return _ANYTHING if len(small) != 1 else _Read((small,)) if _WORD.match(small) else _BLANK


def _set(text: str) -> _Read:
    """A set in square brackets, where it is of few signs."""
    signs: set[str] = set()
    for escaped, span, plain in _SET_PART.findall(text[1:-1]):
        if span or text[1] == "^" or (escaped.isalnum() and escaped not in "snt"):
            return _ANYTHING
        one = _BLANK if escaped.isalnum() else _one(escaped or plain)
        signs.update(one.exact or ())
        if one.exact is None or len(signs) > 8:
            return _ANYTHING
    return _Read(tuple(sorted(signs)))


def _times(piece: _Read, times: str) -> _Read:
    least = 1 if times[0] == "+" else 0 if times[0] in "*?" else int(re.sub(r"\D.*", "", times[1:]) or 0)
    if times[0] == "?" and piece.exact is not None:
        return _Read(tuple(dict.fromkeys((*piece.exact, ""))))
    if times[0] == "+" and piece == _BLANK:
        return piece  # however many: one blank
    return _Read(None, _candidates(piece) if least else (), piece.ends, not least)


def _candidates(read: _Read) -> tuple[frozenset[str], ...]:
    if read.exact is None or _burden(read.exact) >= _NO_USE:
        return read.held
    return (*read.held, frozenset(read.exact))


@lru_cache(maxsize=8192)
def _parts(text: str) -> tuple[str, ...]:
    """The beginnings that are sure to stand in a text where this string does: both ends may be inside a word."""
    *words, last = text.split(" ")
    if not words:
        return ()
    return tuple(
        [word[:LONG] for word in words[1:] if word] + [last[: LONG if len(last) >= LONG else SHORT]] * (len(last) >= SHORT)
    )


@lru_cache(maxsize=8192)
def _burden_of(text: str) -> int:
    parts = _parts(text)
    return _NO_USE if not parts else 80 if _COMMON.issuperset(parts) else 1


def _burden(strings: Iterable[str]) -> int:
    """How often one of these strings stands in a sentence, roughly: the less the better; `_NO_USE` where one tells nothing."""
    return sum(map(_burden_of, strings))


def _told(strings: frozenset[str]) -> frozenset[str]:
    """One beginning from each: not a common one where there is another, and rather the first."""
    return frozenset(min(_parts(text), key=_COMMON.__contains__) for text in strings)
