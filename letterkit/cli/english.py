"""The errors in English: english.toml, read only where LETTERKIT_LANG=en."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path


@cache
def load_sayings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Danish sentence → English, the one with the most words of its own first."""
    table: dict[str, str] = tomllib.loads(Path(__file__).with_name("english.toml").read_text(encoding="utf-8"))
    ordered = sorted(table.items(), key=lambda row: -len(row[0].replace("{}", "")))
    return tuple(
        (re.compile("(.+?)".join(map(re.escape, danish.split("{}"))), re.DOTALL), english) for danish, english in ordered
    )


def in_english(text: str) -> str:
    """The sentence in English, what stands in it as well; unchanged where the table does not know it."""
    for pattern, english in load_sayings():
        if found := pattern.fullmatch(text):
            return english.format(*(in_english(group) for group in found.groups()))
    return text
