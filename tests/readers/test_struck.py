"""Words with a line through them, stamps and other print that stands askew: set aside, never part of a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.printed import SENTENCES
from tests.readers.test_layouts import typeset
from tests.readers.test_printed import paragraphs, read

pytest.importorskip("weasyprint")

OLD = "412 sager afsluttet, og 17 klager over dem blev afvist af nævnet"
STRUCK = "<s style='text-decoration: line-through'>{}</s>"


def test_struck_words_leave_the_sentence_whole() -> None:
    letter = read(f"<h1>Status</h1><p>{SENTENCES} I 2019 blev {STRUCK.format(OLD)} 430 sager afsluttet.</p><p>{SENTENCES}</p>")
    assert paragraphs(letter) == [f"{SENTENCES.strip()} I 2019 blev 430 sager afsluttet.", SENTENCES.strip()]
    aside = [item.text for item in letter.furniture if item.kind == "hidden"]
    assert " ".join(text.removesuffix(" (overstreget)") for text in aside) == OLD
    assert letter.remarks == ()


def test_words_struck_by_typst(tmp_path: Path) -> None:
    letter = typeset(f"*Status*\n\n{SENTENCES} I 2019 blev #strike[{OLD}] 430 sager afsluttet.\n\n{SENTENCES}", tmp_path)
    assert paragraphs(letter) == [f"{SENTENCES.strip()} I 2019 blev 430 sager afsluttet.", SENTENCES.strip()]


def test_a_struck_paragraph_and_a_struck_cell() -> None:
    rows = [("Nord", STRUCK.format("12") + " 14"), ("Syd", "34"), (STRUCK.format("Vest"), STRUCK.format("68")), ("I alt", "48")]
    cells = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><p>{STRUCK.format('Der kom 99 klager.')}</p><table>{cells}</table><p>{SENTENCES}</p>"
    )
    assert paragraphs(letter) == [SENTENCES.strip()] * 2
    assert [table.rows for table in letter.tables] == [(("Nord", "14"), ("Syd", "34"), ("I alt", "48"))]


@pytest.mark.parametrize("line", ["text-decoration: underline", "border-bottom: 0.5pt solid black", "border-top: 0.5pt solid black", "text-decoration: overline", "border: 0.5pt solid black"])  # fmt: skip
def test_lines_under_over_and_round_words_strike_nothing(line: str) -> None:
    letter = read(f"<h1>Status</h1><p>I 2019 blev <span style='{line}'>430 sager</span> afsluttet.</p><p>{SENTENCES}</p>")
    assert paragraphs(letter) == ["I 2019 blev 430 sager afsluttet.", SENTENCES.strip()]


@pytest.mark.parametrize("degrees", [2, 3, 6, -6, 15, 90])
def test_a_stamp_across_the_text(degrees: int) -> None:
    """What it says is the recipient's, not the sender's."""
    stamp = f"<div style='position: absolute; left: 60mm; top: 15mm; width: 55mm; hyphens: none; transform: rotate({degrees}deg)'>Lindeby Kommune modtaget 4. maj 2019</div>"
    letter = read(
        f"{stamp}<p>Ældreministeriet</p><h1>Status</h1><p>{SENTENCES}</p><p>{SENTENCES}</p><p>Med venlig hilsen</p><p>Bo Lind</p>"
    )
    assert paragraphs(letter) == [SENTENCES.strip()] * 2
    assert "modtaget" in " ".join(item.text for item in letter.furniture if item.kind == "turned")
    assert (letter.sender, letter.date) == (None, None)


def test_a_page_drawn_askew_is_read() -> None:
    letter = read(f"<div style='transform: rotate(2.5deg)'><h1>Status</h1><p>{SENTENCES}</p><p>{SENTENCES}</p></div>")
    assert "Antallet af sager faldt fra 430 til 391" in letter.text
