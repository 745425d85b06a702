"""Letters with blanks between them: closed where a line is set so, left where single letters are columns, initials or list items."""

from __future__ import annotations

import pytest

from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text
from letterkit.readers.spaced import close_spaced_line, close_spaced_row
from letterkit.readers.words import Word


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("R e d e g ø r e l s e", "Redegørelse"),
        ("R E D E G Ø R E L S E", "REDEGØRELSE"),
        ("R e d e g ø r e l s e  o m  b ø r n", "Redegørelse om børn"),
        ("D a t o :", "Dato:"),
        ("D a t o : 3. maj 2019", "Dato: 3. maj 2019"),
        ("D a t o :  3 .  m a j  2 0 1 9", "Dato: 3. maj 2019"),
        ("S a g s n r . :  2 0 1 8 - 4 1", "Sagsnr.: 2018-41"),
        ("   N o t a t", "   Notat"),
        ("M ø d e  d e n  1 2 .  m a j", "Møde den 12. maj"),
        ("T i l  b y r å d e t", "Til byrådet"),
    ],
)
def test_spaced_lines_are_closed(line: str, wanted: str) -> None:
    assert close_spaced_line(line) == wanted


@pytest.mark.parametrize(
    "line",
    [
        "A B C D E",
        "a b c d e",
        "1 2 3 4 5",
        "N S Ø V",
        "x x x x x",
        "2017 A B C D",
        "J . n r . :  2 0 1 8 - 4 1",
        "J A",
        "Kommunen har 40 pladser i A B C og D.",
        "Sagen er behandlet af P. B. Holm.",
        "ov er tid og v egne",
        "",
    ],
)
def test_other_lines_stay(line: str) -> None:
    assert close_spaced_line(line) == line


def row(text: str, *, step: float = 9.0, blank: float = 8.0) -> list[Word]:
    """Letters 5 points wide with `step` from one to the next; a bar adds a gap of `blank`."""
    words, x = [], 0.0
    for letter in text:
        if letter == "|":
            x += blank
            continue
        words.append(Word(letter, 1, (x, 0.0, x + 5.0, 10.0), 10.0, 11.0))
        x += step
    return words


@pytest.mark.parametrize(
    ("letters", "wanted"),
    [
        ("Dato:|3.|maj|2019", ["Dato:", "3.", "maj", "2019"]),
        ("Redegørelse", ["Redegørelse"]),
        ("NOTAT|om|børn", ["NOTAT", "om", "børn"]),
        ("ABCDE", ["A", "B", "C", "D", "E"]),
        ("12345", ["1", "2", "3", "4", "5"]),
    ],
)
def test_printed_rows(letters: str, wanted: list[str]) -> None:
    closed = close_spaced_row(row(letters))
    assert [word.text for word in closed] == wanted
    first, last = row(letters)[-len(wanted[-1])].box, row(letters)[-1].box
    assert first is not None
    assert last is not None
    assert closed[-1].box == (first[0], 0.0, last[2], 10.0)


def test_a_spaced_label_before_a_value_set_as_usual() -> None:
    value = [Word("3.", 1, (120.0, 0.0, 128.0, 10.0), 10.0, 11.0), Word("maj", 1, (131.0, 0.0, 148.0, 10.0), 10.0, 11.0)]
    assert [word.text for word in close_spaced_row([*row("Dato:"), *value])] == ["Dato:", "3.", "maj"]


def test_columns_of_single_letters_stay() -> None:
    assert [word.text for word in close_spaced_row(row("snøvt", step=40.0))] == ["s", "n", "ø", "v", "t"]


def test_fields_of_a_spaced_letterhead() -> None:
    text = (
        "Elmeby Kommune\n\nD a t o :  3 .  m a j  2 0 1 9\nS a g s n r . :  2 0 1 8 - 4 1\n\nR e d e g ø r e l s e  o m  p l e j e h j e m\n\n"
        "Kommunen har i 2019 behandlet 430 sager om plejehjem.\n"
    )
    letter = compose(read_text(text.encode()), file="brev.txt", sha256="0")
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"
    assert letter.case_number is not None
    assert letter.case_number.value == "2018-41"
    assert letter.subject is not None
    assert letter.subject.value == "Redegørelse om plejehjem"
