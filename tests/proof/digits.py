"""Every digit of a draft changed by one, one at a time: which changes does `proof` miss?"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from letterkit.casefolder import open_case
from letterkit.draft import TEMPLATES, draft_case
from letterkit.errors import LetterkitError
from letterkit.process import check_letter
from letterkit.proof import CLOSING, draft_paragraphs, hold, trace
from letterkit.proof.promises import trace_promises
from letterkit.report.analysis import from_json, to_json
from letterkit.settings import Settings

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def open_cases() -> list[Path]:
    """The sample cases that are not kept aside, in order of name."""
    folders = sorted(path.parent for path in CORPUS.glob("*/case.toml"))
    return [
        folder for folder in folders if not tomllib.loads((folder / "case.toml").read_text(encoding="utf-8")).get("kept_aside")
    ]


def drafted(folder: Path, templates: tuple[str, ...] = TEMPLATES) -> Iterator[tuple[str, list[str], list[int], list[str]]]:
    """Each draft of a case: its name, what `proof` opens in it unchanged, the digits tried (one number a digit's place), and those missed."""
    settings = Settings()
    opened = open_case(folder, settings=settings)
    case, analyses = opened.case, []
    for path in opened.letters:
        try:
            analyses.append(from_json(to_json(check_letter(path, case=case, settings=settings))))
        except LetterkitError:
            continue  # the sample inbox has two that cannot be read
    for template in templates:
        if template == "rykker" and not case.senders:
            continue
        assert case.today is not None
        for name, draft in draft_case(template, analyses, case, settings, today=case.today):
            texts = draft_paragraphs(draft)
            end = next((number for number, text in enumerate(texts) if CLOSING.match(text)), len(texts))
            held = hold(texts, analyses, case, settings)
            unchanged = [
                f"{item.text}: {item.said}"
                for number in range(end)
                for item in trace(number, texts[number], held)
                if item.status != "traced"
            ]
            promises = trace_promises(texts[:end], held.promises, held.expected, held.day, settings)
            unchanged += [f"{item.text}: {item.said}" for item in promises if item.status != "traced"]
            tried, missed = [], []
            for number, text in enumerate(texts[:end]):
                for digit in re.finditer(r"\d", text):
                    at = digit.start()
                    changed = f"{text[:at]}{(int(digit.group()) + 1) % 10}{text[at + 1 :]}"
                    tried.append(at)
                    items = trace(number, changed, held)
                    if not any(item.status != "traced" and item.start <= at < item.end for item in items):
                        missed.append(f"{changed[max(0, at - 40) : at]}[{changed[at]}]{changed[at + 1 : at + 20]}")
            yield f"{folder.name}/{template}/{name}", unchanged, tried, missed
