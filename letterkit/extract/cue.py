"""One place in a sentence whose words state a comparison."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from letterkit.claim import Approx, Relation
from letterkit.extract.level_pairs import Pair


@dataclass(frozen=True)
class Cue:
    """Words that state a comparison, offsets into the text; `pair` where they hold two levels against each other."""

    start: int
    end: int
    relation: Relation
    factor: Fraction | None = None
    approx: Approx = "exact"
    pair: Pair | None = None
    level: bool = False  # "er nede på 14": a level, and how it moved only by the way
    named: bool = False  # "stigningen på 14 sager": there was one, whatever the sentence says of it
    gapped: bool = False  # "… og plasten med knap 25 pct.": the verb stands before
    against: bool = False  # says what it is held against: "lavere end i 2019", "under landsgennemsnittet"
