"""The whole of `letterkit check` on one PDF, warm and split by step, beside pdfplumber's `extract_text` alone on the same file.

    python benchmarks/letter.py LETTER.pdf [LETTER.pdf …]

Processor time, best of N, both in the same run: the ratio is what holds from machine to machine.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from letterkit.case import Case
from letterkit.checks import CheckInput, run_checks
from letterkit.extract import extract_claims
from letterkit.match import match_claims
from letterkit.readers import read_letter_here
from letterkit.settings import Settings
from letterkit.vocabulary import load_vocabulary

ROUNDS = 7


def best(run: Callable[[], object]) -> float:
    """Milliseconds of processor time, the best of ROUNDS after one warm-up."""
    run()
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times) * 1000


def plumber_text(path: Path) -> str:
    with pdfplumber.open(path) as pdf:
        return "\n".join(page.extract_text() or "" for page in pdf.pages)


def main(paths: list[Path]) -> None:
    settings, case = Settings(), Case()
    vocabulary = load_vocabulary(settings)
    print(f"{'letter':40}{'read':>8}{'extract':>9}{'match':>8}{'check':>8}{'all':>8}{'pdfplumber':>12}{'ratio':>7}   (ms)")
    for path in paths:
        letter = read_letter_here(path, settings)
        claims = extract_claims(letter, settings=settings)
        matches = match_claims(letter, claims, case, vocabulary)
        given = CheckInput(letter=letter, claims=claims, case=case, matches=matches, vocabulary=vocabulary)
        steps = [
            best(lambda path=path: read_letter_here(path, settings)),
            best(lambda letter=letter: extract_claims(letter, settings=settings)),
            best(lambda letter=letter, claims=claims: match_claims(letter, claims, case, vocabulary)),
            best(lambda given=given: run_checks(given)),
        ]
        peer = best(lambda path=path: plumber_text(path))
        numbers = "".join(f"{value:>{width}.1f}" for value, width in zip(steps, (8, 9, 8, 8), strict=True))
        print(f"{path.name[:39]:40}{numbers}{sum(steps):>8.1f}{peer:>12.1f}{sum(steps) / peer:>7.2f}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main([Path(argument) for argument in sys.argv[1:]])
