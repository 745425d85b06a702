"""The word tables of this package, read once. Nothing else here touches a file."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(name: str = "words") -> dict[str, Any]:
    """The table `name`.toml beside this file, as plain dicts and lists; callers must not change it."""
    return tomllib.loads(files("letterkit.danish").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def alternatives(choices: list[str] | tuple[str, ...] | dict[str, Any] | set[str]) -> str:
    """A regular expression for any of the words, the longest first; a blank in a word stands for any run of blanks."""
    import re

    ordered = sorted(choices, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
