"""The words that several checks listen for, one list for each thing that they say (`words.toml`)."""

from __future__ import annotations

from letterkit.danish.tables import table

_LISTS: dict[str, list[str]] = table("checks", "words")
TIMES = tuple(_LISTS["times"])


def words(*names: str) -> str:
    """The words of these lists as alternatives for a pattern.

    >>> words("less")
    'færre|mindre|lavere|kortere|billigere'
    """
    return "|".join(word for name in names for word in _LISTS[name])
