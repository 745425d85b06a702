"""Questions: who asks, where each begins and ends, and its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from letterkit.extract.question_layouts import find_asked
from letterkit.extract.view import letter_of_text, view_of
from letterkit.letter import Letter, TextField

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def between(text: str, sender: str, recipient: str) -> Letter:
    fields = {"sender": TextField(value=sender), "recipient": TextField(value=recipient)}
    return Letter(**{**vars(letter_of_text(text)), **fields})


@pytest.mark.parametrize(("sender", "recipient", "text", "wanted"), rows("asking.tsv"))
def test_who_asks_what(sender: str, recipient: str, text: str, wanted: str) -> None:
    filler = (
        "Der er i dag 40 på ventelisten. Kommunen har ansat to medarbejdere, og listen er derfor blevet kortere siden sommer."
    )
    text = text.replace("\\n", "\n")
    view = view_of(between(f"{text}\n\n{filler}", sender, recipient))
    found = [("!" if asked.by == "sender" else "") + view.text[asked.start : asked.end] for asked in find_asked(view)]
    expected = [] if wanted == "-" else wanted.split("|")
    assert len(found) == len(expected), found
    assert all(words.startswith(opening) for words, opening in zip(found, expected, strict=True)), found
