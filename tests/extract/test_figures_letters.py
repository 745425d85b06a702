"""Our own marked letters through figures and comparisons: those the rules were made with and those written after them."""

from __future__ import annotations

import pytest
from marked import read_marked, score

from letterkit.evaluate import Score, total

# Lowest scores that a change may leave: figures F1, hedge, as-of, counted; comparisons F1.
FLOORS = {
    "tuned": (0.98, 0.98, 0.92, 0.95, 0.95),
    "second": (0.97, 0.97, 0.95, 0.92, 0.92),
    "aside": (0.96, 0.97, 0.95, 0.86, 0.95),
    "third": (0.98, 0.98, 0.87, 0.93, 0.85),
}


def share(score_: Score, name: str) -> float:
    right, scored = score_.attributes[name]
    return right / scored


@pytest.mark.parametrize("group", FLOORS)
def test_scores_of_marked_letters(group: str) -> None:
    sums = total(score(letter) for letter in read_marked(group))
    figures, comparisons = sums["figures"], sums["comparisons"]
    assert figures.f1 is not None
    assert comparisons.f1 is not None
    reached = (figures.f1, share(figures, "approx"), share(figures, "as_of"), share(figures, "counted"), comparisons.f1)
    assert all(have >= floor for have, floor in zip(reached, FLOORS[group], strict=True)), reached
