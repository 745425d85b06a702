"""Figures and dates of the corpus through letterkit and through general tools, side by side: quality and letters a second.

    pip install dateparser quantulum3 text2num
    python benchmarks/extraction.py [CORPUS]

Values: a tool's numbers against the gold figures' values, as sets per letter (a tool that finds 44,4 as 444 gets nothing for it).
Dates: a tool's days against the days in the gold (as_of, deadlines, references, the letter's own date), as sets per letter.
Precision of the general tools is low by nature: they have no notion of what is a claim. Speed is processor time, one process.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from letterkit.danish.dates import find_dates
from letterkit.extract import extract_claims
from letterkit.gold import GoldLetter, find_gold
from letterkit.letter import Letter
from letterkit.readers import read_letter_here

Found = set[float] | set[str]
Tool = Callable[[Letter], Found]


def letterkit_values(letter: Letter) -> set[float]:
    """The figures of the whole extraction: claims with all they carry, not only values."""
    return {float(figure.value) for figure in extract_claims(letter).figures}


def letterkit_dates(letter: Letter) -> set[str]:
    found = find_dates(letter.text, reference=date_of(letter))
    return {day for item in found for day in (item.iso, item.deadline) if day and len(day) == 10 and item.kind == "day"}


def date_of(letter: Letter) -> date | None:
    return date.fromisoformat(letter.date.value) if letter.date and len(letter.date.value) == 10 else None


def like_num() -> Tool:
    import spacy

    nlp = spacy.blank("da")

    def find(letter: Letter) -> set[float]:
        values = set()
        for token in nlp(letter.text):
            plain = token.text.replace(".", "").replace(",", ".")
            if token.like_num and re.fullmatch(r"\d+(\.\d+)?", plain):
                values.add(float(plain))
        return values

    return find


def text2num_values() -> Tool:
    from text_to_num import alpha2digit

    def find(letter: Letter) -> set[float]:
        plain = re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", alpha2digit(letter.text, "da"))
        return {float(number.replace(",", ".")) for number in re.findall(r"\d+(?:,\d+)?", plain)}

    return find


def quantulum_values() -> Tool:
    from quantulum3 import parser

    return lambda letter: {float(item.value) for item in parser.parse(letter.text)}


def dateparser_dates() -> Tool:
    from dateparser.search import search_dates

    def find(letter: Letter) -> set[str]:
        settings: dict[str, object] = {"DATE_ORDER": "DMY"}
        if (base := date_of(letter)) is not None:
            settings["RELATIVE_BASE"] = datetime(base.year, base.month, base.day)
        found = search_dates(letter.text, languages=["da"], settings=settings) or []
        return {day.date().isoformat() for _, day in found}

    return find


def gold_values(letter: GoldLetter) -> set[float]:
    return {float(figure["value"]) for figure in letter.gold["figures"]}


def gold_dates(letter: GoldLetter) -> set[str]:
    gold = letter.gold
    days = [figure.get("as_of") for figure in gold["figures"]] + [item.get("deadline") for item in gold["commitments"]]
    days += [*gold["references"], gold["letter"].get("date")]
    return {day for day in days if day and re.fullmatch(r"\d{4}-\d\d-\d\d", day) and date.fromisoformat(day)}


def measure(name: str, tool: Tool, letters: list[tuple[Letter, Found]]) -> None:
    hit = found = wanted = 0
    start = time.process_time()
    outcomes = [tool(letter) for letter, _ in letters]
    seconds = time.process_time() - start
    for outcome, (_, gold) in zip(outcomes, letters, strict=True):
        hit += len(set(outcome) & set(gold))
        found += len(outcome)
        wanted += len(gold)
    precision, recall = hit / found if found else 0.0, hit / wanted
    f1 = 2 * hit / (found + wanted)
    print(f"  {name:22}{precision:>10.2f}{recall:>8.2f}{f1:>8.2f}{len(letters) / seconds:>14.1f}")


def main(corpus: Path) -> None:
    gold = [letter for letter in find_gold(corpus) if letter.file.name == "letter.txt"]
    texts = [(read_letter_here(letter.file), letter) for letter in gold]
    extract_claims(texts[0][0])  # the pipeline is loaded once, before the clock
    print(f"{len(gold)} letters\n{'':24}{'precision':>10}{'recall':>8}{'F1':>8}{'letters/s':>14}\nvalues of figures")
    values = [(text, gold_values(letter)) for text, letter in texts]
    measure("letterkit", letterkit_values, values)
    for name, make in (("spaCy like_num", like_num), ("text2num + pattern", text2num_values), ("quantulum3", quantulum_values)):
        try:
            measure(name, make(), values)
        except ImportError:
            print(f"  {name:22} not installed")
    print("days")
    days = [(text, gold_dates(letter)) for text, letter in texts]
    measure("letterkit", letterkit_dates, days)
    try:
        measure("dateparser", dateparser_dates(), days)
    except ImportError:
        print("  dateparser             not installed")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "corpus")
