"""Patterns of signal words: in any case, each compiled once whoever asks for it."""

from __future__ import annotations

import re
from functools import cache


@cache
def signs(pattern: str) -> re.Pattern[str]:
    """The pattern in any case.

    >>> signs(r"\\b(?:heraf|af disse)\\b").search("Heraf er 12").group()
    'Heraf'
    """
    return re.compile(pattern, re.IGNORECASE)
