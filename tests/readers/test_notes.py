"""Raised marks among the words of a page: set aside, whatever the size they are printed in, with the stop behind them kept."""

from __future__ import annotations

import pytest

from letterkit.readers.compose import compose
from letterkit.readers.notes import lift_marks
from letterkit.readers.plain import read_text
from letterkit.readers.words import Word


def word(text: str, x: float, baseline: float = 149.0, size: float = 11.0, wide: float = 6.0) -> Word:
    return Word(text, 1, (x, baseline - size, x + wide * len(text), baseline), baseline, size)


def lifted(*words: Word) -> tuple[list[str], list[str]]:
    kept, marks = lift_marks([word("til", 60, 131.0), word("§", 90, 131.0), *words, word("De", 120), word("fik", 140)])
    return [one.text for one in kept], [one.text for one in marks]


def test_a_mark_of_the_size_of_the_text_at_the_beginning_of_a_line() -> None:
    kept, marks = lifted(word("7", 60), word("2", 66.5, 143.7, 10.7), word(".", 73))
    assert (kept, marks) == (["til", "§", "7.", "De", "fik"], ["2"])


def test_a_small_mark() -> None:
    assert lifted(word("430", 60), word("1", 78.5, 145.0, 7.0))[1] == ["1"]


def test_numbers_on_the_line_and_on_the_line_above_are_no_marks() -> None:
    assert lifted(word("430", 60), word("1", 90))[1] == []
    assert lifted(word("430", 60), word("2", 79, 131.0))[1] == []


@pytest.mark.parametrize(
    ("text", "shown", "marks"),
    [
        ("Kommunen har 430¹ sager i 2018.\n\n¹ Opgjort 31. december.", "Kommunen har 430 sager i 2018.", ["¹"]),
        ("Kommunen har 430[1] sager og 12[2] klager.\n\n[1] Opgjort 1. maj.\n\n[2] Uden fax.", "Kommunen har 430 sager og 12 klager.", ["[1]", "[2]"]),
        ("Der er 12 klager.²\n\n² Opgjort 1. maj.", "Der er 12 klager.", ["²"]),
        ("Huset er på 430 m².\n\n² Opgjort 1. maj.", "Huset er på 430 m².", []),
        ("Svaret på [1] er 12 sager.\n\n[1] Hvor mange sager er der?", "Svaret på [1] er 12 sager.", []),
        ("Kommunen har 430[1] sager.", "Kommunen har 430[1] sager.", []),
    ],
)  # fmt: skip
def test_typed_marks_go_where_their_note_stands(text: str, shown: str, marks: list[str]) -> None:
    letter = compose(read_text(text.encode()), file="brev.txt", sha256="0")
    assert letter.text.split("\n\n")[0] == shown
    assert [item.text for item in letter.furniture] == marks
    assert sum(block.kind == "footnote" for block in letter.blocks) == len(marks)


def test_a_stop_that_a_mark_parted_from_its_word() -> None:
    assert lifted(word("fravær", 60)._replace(marked=True), word(".", 102))[0] == ["til", "§", "fravær.", "De", "fik"]
    assert lifted(word("fravær", 60), word(".", 102))[0] == ["til", "§", "fravær", ".", "De", "fik"]
