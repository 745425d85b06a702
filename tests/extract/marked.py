"""Reads our own marked letters (`letters/*/NAME.txt` and `.gold`) into a letter and a gold object (docs/gold-format.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from letterkit.evaluate import Score, score_analysis
from letterkit.extract.comparisons import find_comparisons
from letterkit.extract.figures import find_figures
from letterkit.extract.view import View, letter_of_text, view_of
from letterkit.letter import Letter

LETTERS = Path(__file__).parent / "letters"


@dataclass
class Marked:
    name: str
    letter: Letter
    questions: list[str] = field(default_factory=list)
    gold: dict[str, Any] = field(default_factory=dict)

    @property
    def view(self) -> View:
        """The letter with its restated questions set aside, as marked by hand."""
        places = []
        for quote in self.questions:
            at = self.letter.text.index(quote)
            places.append((at, at + len(quote)))
        return view_of(self.letter).without(places)


def read_marked(group: str) -> list[Marked]:
    return [_read(path) for path in sorted((LETTERS / group).glob("*.gold"))]


def _read(path: Path) -> Marked:
    dated, questions = None, []
    figures: list[dict[str, Any]] = []
    comparisons: list[dict[str, Any]] = []
    optional: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        what, _, rest = line.partition(" ")
        cells = [cell.strip() for cell in rest.split("|")]
        match what:
            case "date":
                dated = date.fromisoformat(rest.strip())
            case "question":
                questions.append(rest.strip())
            case "figure":
                quote, kind, value, approx, counted, as_of, source = cells
                low, _, high = value.partition("..")
                figures.append(
                    {
                        "quote": quote,
                        "kind": kind,
                        "value": float(low),
                        "value_to": float(high) if high else None,
                        "approx": approx,
                        "counted": counted or None,
                        "as_of": as_of or None,
                        "source": source or None,
                    }
                )
            case "comparison":
                quote, relation, factor = cells
                comparisons.append({"quote": quote, "relation": relation, "factor": float(factor) if factor else None})
            case "optional":
                optional.append(rest.strip())
            case _:
                raise ValueError(f"{path.name}: {line!r}")
    letter = letter_of_text(path.with_suffix(".txt").read_text(encoding="utf-8"), dated=dated)
    for item in [*figures, *comparisons]:
        assert item["quote"] in letter.text, f"{path.name}: {item['quote']!r} is not in the letter"
    gold = {"figures": figures, "comparisons": comparisons, "optional": {"figures": optional, "comparisons": optional}}
    return Marked(path.stem, letter, questions, gold)


def score(marked: Marked) -> dict[str, Score]:
    view = marked.view
    figures = find_figures(view)
    analysis: Any = SimpleNamespace(letter=marked.letter, figures=figures, comparisons=find_comparisons(view, figures))
    return score_analysis(analysis, marked.gold)
