"""Numbers: the table, and round trips with numbers that Babel, num2words and text2num write or read."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from danish_tables import read_rows
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words
from text_to_num import text2num

from letterkit.danish.numbers import SMALL, parse_number, read_number


@pytest.mark.parametrize("row", read_rows("numbers.tsv"), ids=lambda row: row[0] or "(nothing)")
def test_a_text_that_is_one_number(row: list[str]) -> None:
    assert parse_number(row[0]) == (None if row[1] == "-" else Fraction(row[1]))


@given(st.integers(min_value=-(10**12), max_value=10**12), st.integers(min_value=0, max_value=4))
def test_what_babel_writes_is_read_back(number: int, decimals: int) -> None:
    value = Fraction(number, 10**decimals)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    written = format_decimal(Decimal(number).scaleb(-decimals), format=pattern, locale="da_DK")
    assert parse_number(written) == value


def spoken(number: int) -> str:
    # num2words 0.5 spells 60 "treds": a known error.
    return re.sub(r"(?<!halv)treds", "tres", num2words(number, lang="da"))


# From 100,000 on num2words 0.5 writes "ethundrede og ettusind" for 101,000 and leaves out blanks behind "tusind": known errors.
@given(st.integers(min_value=0, max_value=99_999))
def test_what_num2words_writes_is_read_back(number: int) -> None:
    assert parse_number(spoken(number)) == number


def test_every_small_number_of_num2words() -> None:
    assert [parse_number(spoken(number)) for number in range(1001)] == list(range(1001))


# What text2num reads, we read as it does, but for what it does not know: the tens of older letters and of banks, fractions.
@pytest.mark.parametrize("number", [*range(100), 100, 101, 125, 200, 999, 1000, 1001, 2017, 12_345])
def test_text2num_reads_the_same(number: int) -> None:
    assert text2num(spoken(number), "da") == parse_number(spoken(number))


def test_steps_and_decimals_are_those_printed() -> None:
    found = {text: read_number(text, 0) for text in ("28,70", "489", "2½", "tre millioner", "halvanden", "to komma fem")}
    assert {text: (one.step, one.decimals) for text, one in found.items() if one} == {
        "28,70": (Fraction(1, 100), 2),
        "489": (Fraction(1), 0),
        "2½": (Fraction(1, 2), 0),
        "tre millioner": (Fraction(10**6), 0),
        "halvanden": (Fraction(1, 2), 0),
        "to komma fem": (Fraction(1, 10), 1),
    }


def test_a_number_ends_where_its_words_end() -> None:
    text = "to hundrede og fem borgere og tre sager"
    first = read_number(text, 0)
    assert first is not None
    assert text[first.start : first.end] == "to hundrede og fem"
    assert read_number(text, text.index("borgere")) is None


def test_every_one_word_number_is_its_own_value() -> None:
    assert {word for word, value in SMALL.items() if parse_number(word) != value} == set()
