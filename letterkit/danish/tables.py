"""Tables of words, read once: those of this package, and those that stand beside the code of others."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(folder: str, name: str) -> dict[str, Any]:
    """The table `name`.toml of the package letterkit.`folder`, as plain dicts and lists; callers must not change it."""
    return tomllib.loads(files(f"letterkit.{folder}").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


def words(name: str = "words") -> dict[str, Any]:
    """The table `name` of this package."""
    return table("danish", name)


def alternatives(choices: list[str] | tuple[str, ...] | dict[str, Any] | set[str]) -> str:
    """A regular expression for any of the words, the longest first; a blank in a word stands for any run of blanks."""
    import re

    ordered = sorted(choices, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
