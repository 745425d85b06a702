"""The words that several checks listen for, one list for each thing that they say (`words.toml`)."""

from __future__ import annotations

import tomllib
from pathlib import Path

_LISTS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
TIMES = tuple(_LISTS["times"])


def words(*names: str) -> str:
    """The words of these lists as alternatives for a pattern.

    >>> words("less")
    'færre|mindre|lavere|kortere|billigere'
    """
    return "|".join(word for name in names for word in _LISTS[name])
