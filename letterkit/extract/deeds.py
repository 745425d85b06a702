"""How likely each clause of a letter is a promise: the weights of its grammatical signs, summed; then of its company.

A first sum weighs the clause alone. A second one adds where it stands: beside other promises, in a paragraph that tells of deeds, early
or late in the letter. The weights are plain numbers in deeds.toml, fitted by models/recipe/weigh_promises.py. A sum above 0 is a promise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from letterkit.danish.tables import table
from letterkit.extract.signs import signs
from letterkit.extract.speakers import SenderKind
from letterkit.extract.surroundings import Clause, clauses_of
from letterkit.extract.view import Sentence, View

WEIGHED = frozenset({"main", "that"})
PLACES = frozenset({"place early", "place middle", "place late"})
FEWEST = 8  # sentences that a letter must have before a place in it says anything


@dataclass(frozen=True)
class Weighed:
    """A clause with its signs; `likely` is above 0 where it is a promise."""

    clause: Clause
    signs: frozenset[str]
    likely: float

    @property
    def placed(self) -> bool:
        """Was its letter long enough for its place in it to be weighed too?"""
        return not self.signs.isdisjoint(PLACES)


def weights(name: str) -> Mapping[str, float]:
    """A table of deeds.toml: "alone" or "in company"."""
    found: Mapping[str, float] = table("extract", "deeds")[name]
    return found


def total(found: Iterable[str], table: Mapping[str, float]) -> float:
    """The sum of the weights of these signs, in a fixed order so that it is the same on every machine."""
    return sum(table[sign] for sign in sorted(sign for sign in found if sign in table))


def weigh(view: View, kind: SenderKind, sender: str) -> dict[int, list[Weighed]]:
    """The clauses of all the sender's own sentences by sentence index, weighed once for promises and initiatives. `kind`, `sender`: who
    writes the letter."""
    if (kind, sender) not in view.weighed:
        view.weighed[kind, sender] = _weigh(view, kind, sender)
    found: dict[int, list[Weighed]] = view.weighed[kind, sender]
    return found


def _weigh(view: View, kind: SenderKind, sender: str) -> dict[int, list[Weighed]]:
    sentences = [sentence for sentence in view.own if sentence.kind != "heading"]
    alone = {sentence.index: weigh_alone(view, sentence, kind, sender, weights("alone")) for sentence in sentences}
    company = weights("in company")
    found: dict[int, list[Weighed]] = {}
    for index, among in company_of(sentences, alone).items():
        found[index] = [
            Weighed(item.clause, both := item.signs | extra, total(both, company)) if item.signs else item
            for item, extra in zip(alone[index], among, strict=True)
        ]
    return found


def weigh_alone(view: View, sentence: Sentence, kind: SenderKind, sender: str, table: Mapping[str, float]) -> list[Weighed]:
    """The clauses of one sentence, each weighed by itself; a clause that can be no promise has no signs."""
    clauses = clauses_of(view, sentence, kind, sender)
    propositions = [clause.proposition for clause in clauses]
    found: list[Weighed] = []
    for number, clause in enumerate(clauses):
        if clause.proposition.kind not in WEIGHED:
            found.append(Weighed(clause, frozenset(), -9.0))
            continue
        mine = signs(propositions, number, clause.setting, view.text[sentence.start : clause.proposition.start])
        found.append(Weighed(clause, mine, total(mine, table)))
    return found


def company_of(sentences: Sequence[Sentence], alone: Mapping[int, Sequence[Weighed]]) -> dict[int, list[frozenset[str]]]:
    """What stands around each clause, by sentence index: its neighbours, its paragraph, its place in the letter."""
    best = {s.index: max((item.likely for item in alone[s.index]), default=-9.0) for s in sentences}
    long_enough = len(sentences) >= FEWEST
    last = max(best, default=1) or 1
    found: dict[int, list[frozenset[str]]] = {}
    for sentence in sentences:
        items = alone[sentence.index]
        around: set[str] = set()
        if long_enough:
            for name, neighbour in (("before", sentence.index - 1), ("after", sentence.index + 1)):
                value = best.get(neighbour, -9.0)
                around.add(f"{'promise' if value > 0.3 else 'none' if value < -2 else 'perhaps'} {name}")
            others = [best[s.index] > 0 for s in sentences if s.block == sentence.block and s.index != sentence.index]
            share = sum(others) / len(others) if others else 0.0
            around.add(
                "paragraph alone" if not others else f"paragraph {'rich' if share > 0.5 else 'some' if share > 0.15 else 'poor'}"
            )
            part = sentence.index / last
            around.add("place early" if part < 0.15 else "place late" if part > 0.8 else "place middle")
        found[sentence.index] = []
        for item in items:
            beside = [other.likely for other in items if other is not item and other.signs]
            extra = {"beside a promise" if max(beside) > 0.3 else "beside none"} if beside and long_enough else set()
            found[sentence.index].append(frozenset(around | extra))
    return found
