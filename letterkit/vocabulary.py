"""The words and limits that a clerk can change: areas, indicators, groups, tolerances. All of them stand in `vocabulary.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    digest: str
