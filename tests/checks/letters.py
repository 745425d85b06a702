"""A small letter as text, read and checked by the whole program: reader, extraction, alignment, checks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from letterkit.case import Case, EarlierLetter
from letterkit.checks import CheckInput, Example, run_checks
from letterkit.extract import extract_claims
from letterkit.finding import Coverage, Finding
from letterkit.letter import Letter
from letterkit.match import match_claims
from letterkit.readers import read_letter
from letterkit.settings import Settings
from letterkit.sources import read_case_data
from letterkit.vocabulary import load_vocabulary


def dressed(text: str, day: str) -> str:
    """Running text as a whole letter, with head and close."""
    return (
        f"Nordby Kommune\nRådhuspladsen 1, 9999 Nordby\n\nSocialministeriet\n\nDato: {day}\nSagsnr.: 2020-1\n\nRedegørelse om status\n\n"
        f"Nordby Kommune skal hermed oplyse følgende.\n\n{text}\n\nMed venlig hilsen\n\nAnne Dam\nBorgmester\n"
    )


def read(folder: Path, name: str, text: str) -> Letter:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_letter(path, Settings())


def with_claims(folder: Path, name: str, text: str) -> EarlierLetter:
    letter = read(folder, name, text)
    return EarlierLetter(letter=letter, claims=extract_claims(letter))


def check_example(folder: Path, example: Example) -> tuple[tuple[Finding, ...], Coverage]:
    """All findings on an example's letter, with its data, request and earlier letter."""
    data = []
    if example.data:
        path = folder / "data.csv"
        path.write_text(example.data, encoding="utf-8")
        data = [read_case_data(path)]
    request = with_claims(folder, "request.txt", dressed(example.request, example.earlier_date)) if example.request else None
    earlier = with_claims(folder, "earlier.txt", dressed(example.earlier, example.earlier_date)) if example.earlier else None
    case = Case(
        facts=tuple(fact for one in data for fact in one.facts),
        missing=tuple(fact for one in data for fact in one.missing),
        request=request,
        earlier=(earlier,) if earlier else (),
        today=date.fromisoformat(example.today) if example.today else None,
    )
    letter = read(folder, "letter.txt", dressed(example.text, example.date))
    claims = extract_claims(letter, request=request)
    vocabulary = load_vocabulary()
    matches = match_claims(letter, claims, case, vocabulary)
    return run_checks(CheckInput(letter=letter, claims=claims, case=case, matches=matches, vocabulary=vocabulary))
