"""Patterns of signal words, compiled so that a letter is passed over quickly.

A check asks each sentence for some dozens of words ("heraf", "svarende til", "i gennemsnit"), in any case. Python tries every word
of a list at every place; here a text that has none of the letters that a match must hold is left at once. What matches stays the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

try:  # Python's own reading of a pattern; a Python that has it elsewhere only loses the shortcut
    from re import _constants as kinds  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:
    parser = None

_LEAST = 3  # letters: shorter pieces stand in nearly every sentence


class Signs:
    """A pattern in any case, asked as `re.Pattern` is."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled = re.compile(pattern, re.IGNORECASE)
        held = _held(parser.parse(pattern, re.IGNORECASE)) if parser is not None else frozenset()
        least = [one for one in sorted(held, key=len) if not any(other in one for other in held if other != one)]
        self._held = tuple(least) if least and len(least[0]) >= _LEAST else None
        self.match, self.fullmatch = self._compiled.match, self._compiled.fullmatch

    def _may_match(self, text: str) -> bool:
        return self._held is None or any(map(text.lower().__contains__, self._held))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._compiled.search(text, start, end) if self._may_match(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text, start, end) if self._may_match(text[start:end]) else iter(())

    def findall(self, text: str) -> list[Any]:
        return self._compiled.findall(text) if self._may_match(text) else []

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._compiled.sub(put, text) if self._may_match(text) else text

    def split(self, text: str) -> list[str]:
        return self._compiled.split(text) if self._may_match(text) else [text]


@cache
def signs(pattern: str) -> Signs:
    """The pattern in any case.

    >>> signs(r"\\b(?:heraf|af disse)\\b").search("Heraf er 12").group()
    'Heraf'
    """
    return Signs(pattern)


def _held(steps: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Pieces of which each match holds one, in small letters: the longest that the parsed pattern has; none where it need hold none."""
    best: frozenset[str] = frozenset()
    run = ""
    for kind, what in [*steps, (None, None)]:
        if kind is kinds.LITERAL:
            run += chr(what).lower()
            continue
        if kind is kinds.AT:
            continue
        found = frozenset({run} if run else ())
        run = ""
        best = max(best, found, key=_worth)
        if kind is kinds.SUBPATTERN:
            best = max(best, _held(what[3]), key=_worth)
        elif kind is kinds.BRANCH:
            branches = [_held(one) for one in what[1]]
            best = max(best, frozenset().union(*branches) if all(branches) else frozenset(), key=_worth)
        elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and what[0] > 0:
            best = max(best, _held(what[2]), key=_worth)
    return best


def _worth(pieces: frozenset[str]) -> tuple[int, int]:
    return (min(len(one) for one in pieces), -len(pieces)) if pieces else (0, 0)
