"""Patterns of signal words, compiled so that a letter is passed over quickly.

A check asks each sentence for some dozens of words ("heraf", "svarende til", "i gennemsnit"), in any case. Python tries every word
of a list at every place; here a place where none of them can begin is left at once. What matches stays the same.
"""

from __future__ import annotations

import re
from functools import cache

_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)")
_LETTER = re.compile(r"[a-zæøåé](?![?*{])")
_PLAIN = re.compile(r"\\[().,;:]|[,;:](?![?*{])")


@cache
def signs(pattern: str) -> re.Pattern[str]:
    """The pattern in any case, with a look at the first letter before it where every alternative begins with a known one.

    >>> signs(r"\\b(?:heraf|af disse)\\b").search("Heraf er 12").group()
    'Heraf'
    """
    first = _first_letters(pattern)
    if not first:
        return re.compile(pattern, re.IGNORECASE)
    both = first | {one.upper() for one in first if len(one) == 1}
    ahead = f"(?=[{''.join(sorted(both))}])"
    edge = r"\b" if all(one.startswith(r"\b") for one in _alternatives(pattern)) else ""
    return re.compile(f"(?-i:{edge}{ahead})(?:{pattern})", re.IGNORECASE)


def _first_letters(pattern: str) -> set[str] | None:
    """The letters that a match can begin with; None where that cannot be read off the pattern."""
    found: set[str] = set()
    for one in _alternatives(pattern):
        begin = one.removeprefix(r"\b")
        if group := _GROUP.match(begin):
            end = _closing(begin)
            inner = None if begin[end + 1 : end + 2] in ("?", "*", "{") else _first_letters(begin[group.end() : end])
            if inner is None:
                return None
            found |= inner
        elif _LETTER.match(begin):
            found.add(begin[0])
        elif begin.startswith(r"\d") and begin[2:3] not in ("?", "*", "{"):
            found.add(r"\d")
        elif plain := _PLAIN.match(begin):
            if begin[plain.end() : plain.end() + 1] in ("?", "*", "{"):
                return None
            found.add(plain.group()[-1])
        else:
            return None
    return found


def _steps(pattern: str) -> list[tuple[int, str, int]]:
    """Each sign of a pattern that is no escape and stands in no set, with its place and how many groups it stands in."""
    steps, depth, at, in_set = [], 0, 0, False
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 2
            continue
        if in_set:
            in_set = sign != "]"
        elif sign == "[":
            in_set = True
        else:
            depth -= sign == ")"
            steps.append((at, sign, depth))
            depth += sign == "("
        at += 1
    return steps


def _alternatives(pattern: str) -> list[str]:
    bars = [at for at, sign, depth in _steps(pattern) if sign == "|" and depth == 0]
    return [pattern[one + 1 : two] for one, two in zip([-1, *bars], [*bars, len(pattern)], strict=True)]


def _closing(pattern: str) -> int:
    """Where the group that a pattern begins with closes."""
    return next(at for at, sign, depth in _steps(pattern) if sign == ")" and depth == 0)
