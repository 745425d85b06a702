"""Patterns that many texts are searched for and few hold: a text is searched only where it has what every match has (`needed.py`).

In any case they are searched for in the text in small letters first: Python's engine is half as fast under IGNORECASE.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from letterkit.danish.needed import beginnings, needs

# Capitals that a pattern means as such stand outside `\W`, `\S`, `\A`, `(?P<name>`; with them only the text as it stands will do.
_NO_LETTERS = re.compile(r"\\[A-Z]|\(\?P[<=>]")
_CAPITAL = re.compile(r"[A-ZÆØÅÉ]|\(\?-i")


@lru_cache(maxsize=1024)
def _small(text: str) -> str | None:
    """The text in small letters, each in its place; None where a letter has no small one of the same length, or where IGNORECASE takes
    one for the letters i and s."""
    small = text.lower()
    return small if len(small) == len(text) and "ı" not in text and "ſ" not in text else None


@lru_cache(maxsize=512)
def _found(text: str, pos: int, endpos: int) -> frozenset[str] | None:
    """What the stretch has of that which patterns need; None where that is not worth asking, or letters change their places."""
    small = _small(text)
    return beginnings(small[pos:endpos]) if small is not None and 20 < min(endpos, len(text)) - pos < 2000 else None


class AnyCase:
    """`re.compile(pattern, re.IGNORECASE)`; the matches are the same."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _flagged(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    @cached_property
    def _plain(self) -> re.Pattern[str] | None:
        return None if _CAPITAL.search(_NO_LETTERS.sub("", self.pattern)) else re.compile(self.pattern)

    @cached_property
    def _needs(self) -> tuple[frozenset[str], ...]:
        return needs(self.pattern)

    def _hopeless(self, text: str, pos: int, endpos: int) -> bool:
        if self._needs and (found := _found(text, pos, endpos)) is not None:
            for need in self._needs:
                if need.isdisjoint(found):
                    return True
        return False

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        if self._hopeless(text, pos, endpos):
            return None
        small = _small(text) if self._plain is not None else None
        if self._plain is None or small is None:
            return self._flagged.search(text, pos, endpos)
        found = self._plain.search(small, pos, endpos)
        return found and self._flagged.match(text, found.start(), endpos)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        return self._flagged.finditer(text, pos, endpos) if self.search(text, pos, endpos) else iter(())

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._flagged.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        return self._flagged.fullmatch(text, pos, endpos)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return self._flagged.sub(new, text, count)

    def findall(self, text: str) -> list[str]:
        return self._flagged.findall(text)

    def split(self, text: str) -> list[str]:
        return self._flagged.split(text)
