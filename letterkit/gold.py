"""The letters of a folder that have gold beside them: a person's reading, in the form of docs/gold-format.md."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letterkit.errors import UsageError


@dataclass(frozen=True, kw_only=True)
class GoldLetter:
    """One letter with gold: the file, its gold, the case folder it belongs to, and whether it was kept aside while tuning."""

    name: str
    file: Path
    gold: dict[str, Any]
    case_folder: Path
    kept_aside: bool
    request: Path | None = None


def find_gold(corpus: Path) -> list[GoldLetter]:
    """Every letter with gold below `corpus`, sorted by name.

    A case folder has `gold.json` beside `letter.*`; a campaign has `gold/<stem>.json` for files of that stem anywhere below it.
    Raises `UsageError` where the folder is missing, holds no gold, or a gold file is no JSON.
    """
    if not corpus.is_dir():
        raise UsageError(f"Mappen {corpus} findes ikke.", "Angiv en mappe med facit (gold.json).")
    letters: list[GoldLetter] = []
    for file in sorted([*corpus.rglob("gold.json"), *corpus.rglob("gold/*.json")]):
        try:
            gold = json.loads(file.read_text(encoding="utf-8"))
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise UsageError(f"Facitfilen {file} kan ikke læses: {error}.", "Ret filen.") from error
        fault = _fault(gold)
        if fault:
            raise UsageError(f"Facitfilen {file} følger ikke formatet: {fault}.", "Formatet står i docs/gold-format.md.")
        campaign = file.parent.name == "gold"
        folder = file.parent.parent if campaign else file.parent
        stem = file.stem if campaign else None
        settings: dict[str, Any] = {}
        if (folder / "case.toml").is_file():
            try:
                settings = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
                raise UsageError(f"{folder / 'case.toml'} kan ikke læses: {error}.", "Ret filen.") from error
        for path in sorted(folder.rglob("*")):
            is_letter = path.stem == stem if stem else path.parent == folder and path.stem in ("letter", "redegoerelse")
            if not path.is_file() or not is_letter or path.suffix in (".json", ".toml") or path.parent.name == "gold":
                continue
            beside = sorted(folder.parent.glob("henvendelse*.txt")) if not campaign else []
            letters.append(
                GoldLetter(
                    name=f"{folder.name}/{path.name}",
                    file=path,
                    gold=gold,
                    case_folder=folder,
                    kept_aside=bool(settings.get("kept_aside", False)),
                    request=beside[0] if beside else None,
                )
            )
    if not letters:
        raise UsageError(f"Der er ingen breve med facit i {corpus}.", "Et facit hedder gold.json og ligger ved siden af brevet.")
    return letters


# What each item of a list must say to be scored.
_SAYS = {
    "questions": ("quote", "answered"),
    "figures": ("quote", "kind", "value"),
    "comparisons": ("quote", "relation"),
    "commitments": ("quote", "status"),
    "tables": ("title", "rows", "columns"),
    "findings": ("about", "verdict", "check"),
}


def _fault(gold: Any) -> str:
    """What is wrong with the form of a gold file, in words; "" where nothing is."""
    if not isinstance(gold, dict):
        return "den skal være ét objekt, { … }"
    for name, wanted in _SAYS.items():
        items = gold.get(name, [])
        if not isinstance(items, list):
            return f"”{name}” skal være en liste"
        for number, item in enumerate(items, 1):
            missing = [one for one in wanted if not isinstance(item, dict) or one not in item]
            if missing:
                return f"{name}, nr. {number}, mangler ”{missing[0]}”"
    optional = gold.get("optional", {})
    for name, quotes in optional.items() if isinstance(optional, dict) else [("", None)]:
        if not isinstance(quotes, list) or not all(isinstance(quote, str) for quote in quotes):
            return "”optional” skal have en liste af citater for hver slags" + (f" (”{name}”)" if name else "")
    return ""
