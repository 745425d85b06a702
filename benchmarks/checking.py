"""How long it takes to check a letter that has been read and whose claims are found: matching and all checks, in milliseconds.

    python benchmarks/checking.py [CASE_FOLDER …]

Without folders: every case of corpus/, and the public letters beside the repository where they are there.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from letterkit.case import Case
from letterkit.casefolder import open_case
from letterkit.checks import CheckInput, run_checks
from letterkit.extract import extract_claims
from letterkit.match import match_claims
from letterkit.readers import read_letter
from letterkit.settings import Settings
from letterkit.vocabulary import load_vocabulary

ROUNDS = 5


def milliseconds(path: Path, case: Case) -> float:
    """The median of some rounds on one letter."""
    settings = Settings()
    vocabulary = load_vocabulary(settings)
    letter = read_letter(path, settings)
    claims = extract_claims(letter, request=case.request, settings=settings)
    rounds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        matches = match_claims(letter, claims, case, vocabulary)
        run_checks(CheckInput(letter=letter, claims=claims, case=case, matches=matches, vocabulary=vocabulary))
        rounds.append((time.perf_counter() - start) * 1000)
    return statistics.median(rounds)


def main(folders: list[str]) -> None:
    root = Path(__file__).resolve().parent.parent
    chosen = [Path(folder) for folder in folders] or sorted(path.parent for path in (root / "corpus").glob("*/case.toml"))
    timed = []
    for folder in chosen:
        opened = open_case(folder)
        timed += [(milliseconds(path, opened.case), path) for path in opened.letters[:1]]
    if not folders:
        public = sorted((root.parent / "shared" / "letters").glob("*/redegoerelse.txt"))
        timed += [(milliseconds(path, Case()), path) for path in public]
    for spent, path in sorted(timed, reverse=True)[:10]:
        print(f"{spent:7.1f} ms  {path.parent.name}/{path.name}")
    spans = [spent for spent, _ in timed]
    print(f"{len(spans)} letters: median {statistics.median(spans):.1f} ms, slowest {max(spans):.1f} ms (goal: 50 ms)")


if __name__ == "__main__":
    main(sys.argv[1:])
