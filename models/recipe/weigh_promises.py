"""Fits letterkit/extract/deeds.toml anew: `python models/recipe/weigh_promises.py [--more FOLDER] [--check] [--out FILE]`.

Data: the letters of corpus/ that are not kept aside, those of tests/extract/letters_commitments that are not kept aside there, the labelled
sentences of tests/extract/sentences, and the examples of tests/extract/test_commitments.py; FOLDER may hold further letters with gold.json
(the weights in the repository: the two public letters). A clause is a case for it where it is the
first that lies in a promise of the gold, a case against it where it touches none. Two logistic regressions with a quadratic penalty: one over
the signs of a clause alone, and one over those and its company; for the second, the company of each letter is told by weights that were
fitted without it.

--check leaves out a quarter of the corpus in turn, fits on the rest, and scores the letters left out as a whole.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "extract")]

import promise_letters as own  # noqa: E402
import test_commitments as examples  # noqa: E402

from letterkit.evaluate import Score, _Places, _score_claims  # noqa: E402
from letterkit.extract import deeds  # noqa: E402
from letterkit.extract.commitments import find_commitments  # noqa: E402
from letterkit.extract.deeds import Weighed, company_of, weigh_alone  # noqa: E402
from letterkit.extract.model import tagger_of  # noqa: E402
from letterkit.extract.questions import find_questions  # noqa: E402
from letterkit.extract.speakers import sender_kind  # noqa: E402
from letterkit.extract.view import View, view_of  # noqa: E402
from letterkit.gold import find_gold  # noqa: E402
from letterkit.readers import read_letter  # noqa: E402
from letterkit.settings import Settings  # noqa: E402

# How much a clause counts. Single sentences were picked to be telling: letters are what the program will meet.
COUNTS = {"corpus": 1.0, "short": 2.0, "tests": 1.0, "more": 2.0, "sentences": 0.3, "examples": 1.0}
PENALTY = 3.0
FEWEST = 3  # clauses that must have a sign before it gets a weight
PARTS = 4

Weights = dict[str, float]


@dataclass
class Text:
    """One letter or labelled sentence, with its clauses by sentence and what each is: 1 promise, 0 none, -1 part of one."""

    group: str
    name: str
    view: View
    gold: dict[str, Any]
    clauses: dict[int, list[Weighed]]
    labels: dict[int, list[int]]
    company: dict[int, list[frozenset[str]]]


def texts(more: Path | None = None) -> list[Text]:
    """All that is learned from."""
    found: list[Text] = []
    tagger = tagger_of(Settings())
    letters: list[tuple[str, str, Path, dict[str, Any]]] = []
    for group, folder in (("corpus", ROOT / "corpus"), ("more", more)):
        for item in find_gold(folder) if folder is not None else ():
            if not item.kept_aside and item.file.suffix == ".txt":
                short = group == "corpus" and item.name.startswith("kort-")
                letters.append(("short" if short else group, item.name, item.file, item.gold))
    aside = set(own.kept_aside())
    for file in sorted(own.LETTERS.rglob("gold.json")):
        if file.parent.name not in aside:
            gold = json.loads(file.read_text(encoding="utf-8"))
            letters.append(("tests", file.parent.name, file.parent / "letter.txt", gold))
    for group, name, file, gold in letters:
        view = view_of(read_letter(file, Settings()), tagger=tagger)
        view = view.without(find_questions(view)[1])
        found.append(Text(group, name, view, gold, clauses := _clauses(view), _labels(view, gold, clauses), {}))
    for voice in (*own.TUNED_VOICES, *own.LATER_VOICES):
        for row in own.labelled(voice):
            view = own.sentence_view(row.sentence, dated=row.dated, sender=own.SENDERS[voice])
            wanted = row.label in own.STATUSES
            gold = {"commitments": [{"quote": row.sentence}] if wanted else []}
            found.append(Text("sentences", voice, view, gold, clauses := _clauses(view), _labels(view, gold, clauses), {}))
    rows = [(sentence, [quote for quote, _, _ in promises]) for sentence, promises in examples.PROMISES]
    for sentence, quotes in [*rows, *((sentence, []) for sentence in examples.NONE)]:
        view = own.sentence_view(sentence, dated=examples.DATED)
        gold = {"commitments": [{"quote": quote} for quote in quotes]}
        found.append(Text("examples", sentence, view, gold, clauses := _clauses(view), _labels(view, gold, clauses), {}))
    return found


def _clauses(view: View) -> dict[int, list[Weighed]]:
    kind = sender_kind(view)
    sender = view.letter.sender.value if view.letter.sender is not None else ""
    return {s.index: weigh_alone(view, s, kind, sender, {}) for s in view.own if s.kind != "heading"}


def _labels(view: View, gold: dict[str, Any], clauses: Mapping[int, Sequence[Weighed]]) -> dict[int, list[int]]:
    places = _Places(view.text)
    wanted = [spot[0] for item in gold["commitments"] if (spot := places.find(item["quote"]))]
    spared = [spot[0] for quote in gold.get("optional", {}).get("commitments", ()) if (spot := places.find(quote))]
    taken: set[int] = set()
    found: dict[int, list[int]] = {}
    for index, items in clauses.items():
        found[index] = []
        for item in items:
            start, end = item.clause.proposition.start, item.clause.proposition.end
            shares = [(min(end, b) - max(start, a)) / (end - start) for a, b in wanted]
            best = max(range(len(shares)), key=lambda i: shares[i], default=-1)
            if best >= 0 and shares[best] > 0.4:
                found[index].append(-1 if best in taken or not item.signs else 1)
                if item.signs:
                    taken.add(best)
            else:
                touches = any(min(end, b) > max(start, a) for a, b in [*wanted, *spared])
                found[index].append(-1 if touches or not item.signs else 0)
    return found


def fit(cases: Sequence[tuple[frozenset[str], int, float]]) -> Weights:
    """Logistic regression by Newton's method: (signs, label, count) → the weight of each sign."""
    counted = Counter(sign for signs, _, _ in cases for sign in signs)
    names = sorted(sign for sign, number in counted.items() if number >= FEWEST)
    place = {name: i for i, name in enumerate(names)}
    matrix = np.zeros((len(cases), len(names)))
    for row, (signs, _, _) in enumerate(cases):
        matrix[row, [place[sign] for sign in signs if sign in place]] = 1
    labels = np.array([label for _, label, _ in cases], dtype=float)
    counts = np.array([count for _, _, count in cases])
    penalty = np.full(len(names), PENALTY)
    penalty[place["always"]] = 0.01
    found = np.zeros(len(names))
    for _ in range(30):
        likely = 1 / (1 + np.exp(-matrix @ found))
        slope = matrix.T @ (counts * (likely - labels)) + penalty * found
        curve = (matrix * (counts * likely * (1 - likely))[:, None]).T @ matrix + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        found -= step
        if np.abs(step).max() < 1e-5:
            break
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}


def _cases(among: Iterable[Text], *, company: bool) -> list[tuple[frozenset[str], int, float]]:
    found = []
    for text in among:
        for index, items in text.clauses.items():
            for i, (item, label) in enumerate(zip(items, text.labels[index], strict=True)):
                if label >= 0:
                    signs = item.signs | text.company[index][i] if company else item.signs
                    found.append((signs, label, COUNTS[text.group]))
    return found


def _keep_company(text: Text, table: Weights) -> None:
    alone = {
        index: [Weighed(w.clause, w.signs, deeds.total(w.signs, table) if w.signs else -9.0) for w in items]
        for index, items in text.clauses.items()
    }
    sentences = [s for s in text.view.own if s.kind != "heading"]
    text.company = company_of(sentences, alone)


def weights_from(among: Sequence[Text]) -> dict[str, Weights]:
    """Both tables of weights."""
    for part in range(PARTS):
        table = fit(_cases([t for i, t in enumerate(among) if i % PARTS != part], company=False))
        for text in among[part::PARTS]:
            _keep_company(text, table)
    return {"alone": fit(_cases(among, company=False)), "in company": fit(_cases(among, company=True))}


def check(among: Sequence[Text]) -> Score:
    """The letters of the corpus, each scored as a whole by weights fitted without it."""
    score = Score()
    letters = [text for text in among if text.group in ("corpus", "short")]
    for part in range(PARTS):
        left_out = letters[part::PARTS]
        tables = weights_from([text for text in among if text not in left_out])
        with patch.object(deeds, "weights", tables.__getitem__):
            for text in left_out:
                found, _ = find_commitments(text.view, (), ())
                spared = text.gold.get("optional", {}).get("commitments", ())
                score.add(
                    _score_claims(text.gold["commitments"], found, spared, _Places(text.view.text), lambda *_: True, _right)
                )
    return score


def _right(score: Score, gold: dict[str, Any], claim: Any) -> None:
    score.attribute("status", gold["status"] == claim.status, "")
    score.attribute("deadline", gold.get("deadline") == claim.deadline, "")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--more", type=Path)
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("--out", type=Path, default=ROOT / "letterkit" / "extract" / "deeds.toml")
    chosen = arguments.parse_args()
    among = texts(chosen.more)
    if chosen.check:
        score = check(among)
        print(f"precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}  {score.attributes}")
        return
    lines = ["# Weights of the signs of a promise. Written by models/recipe/weigh_promises.py; do not edit by hand."]
    for name, table in weights_from(among).items():
        lines += ["", f'["{name}"]', *(f'"{sign}" = {value}' for sign, value in sorted(table.items()) if value)]
    chosen.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
