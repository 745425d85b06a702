"""Patterns of signal words: in any case, each compiled once whoever asks for it."""

from __future__ import annotations

from functools import cache

from letterkit.danish.anycase import AnyCase


@cache
def signs(pattern: str) -> AnyCase:
    """The pattern in any case.

    >>> signs(r"\\b(?:heraf|af disse)\\b").search("Heraf er 12").group()
    'Heraf'
    """
    return AnyCase(pattern)
