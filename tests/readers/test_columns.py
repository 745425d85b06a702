"""Columns of running text, found by the white strip between them; letterheads, signatures and tables stay what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers.test_layouts import typeset
from tests.readers.test_printed import paragraphs, read

pytest.importorskip("weasyprint")

TEXTS = (
    "Kommunen har i det forløbne år gennemført en række tiltag, der skal nedbringe ventetiden for borgerne, og resultaterne er opgjort ved årets udgang.",
    "Antallet af sager faldt fra 430 til 391, og medarbejderne har nu bedre tid til den enkelte borger.",
    "Der er fortsat behov for at følge udviklingen tæt, og byrådet får en ny status i løbet af foråret.",
    "Menighedsrådet har sat 1,2 mio. kr. af til taget og venter på stiftets svar inden den 1. marts.",
)
LONG, OTHER = " ".join(TEXTS[:3]), " ".join(TEXTS[::-1])
CLOSING = "<p>Med venlig hilsen</p><p>Ida Bro</p>"
TABLE = [("Område", "2021", "2022"), ("Nord", "412", "430"), ("Syd", "212", "230"), ("I alt", "624", "660")]
CELLS = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)


def columns(*texts: str, gap: int = 6, count: int = 2) -> str:
    """Each text as a column of its own."""
    parts = "".join(f"<p{' style=break-before:column' if n else ''}>{text}</p>" for n, text in enumerate(texts))
    return f"<div style='columns: {count}; column-gap: {gap}mm'>{parts}</div>"


@pytest.mark.parametrize("align", ["justify", "left"])
@pytest.mark.parametrize("gap", [5, 8, 12])
@pytest.mark.parametrize("texts", [(TEXTS[0], TEXTS[3]), (LONG, TEXTS[3]), (TEXTS[0], OTHER), (LONG, OTHER)], ids=["short", "left longer", "right longer", "long"])  # fmt: skip
def test_columns_of_one_paragraph_each(texts: tuple[str, str], gap: int, align: str) -> None:
    letter = read(
        f"<p>Elmeby Kommune</p><h1>Status</h1>{columns(*texts, gap=gap)}{CLOSING}", style=f"body {{ text-align: {align} }}"
    )
    assert paragraphs(letter) == list(texts)
    assert paragraphs(letter, "closing") == ["Med venlig hilsen", "Ida Bro"]


@pytest.mark.parametrize("size", [10, 11, 12])
@pytest.mark.parametrize("justify", ["true", "false"])
def test_columns_with_a_narrow_gutter(size: int, justify: str, tmp_path: Path) -> None:
    letter = typeset(
        f"#set text(size: {size}pt)\n#set par(justify: {justify})\n*Elmeby Kommune* \\ Torvet 1 \\ 4990 Elmeby\n\n#align(right)[den 14. april 2023]\n\n"
        f"*Redegørelse*\n\n#columns(2)[{TEXTS[0]}\n#colbreak()\n{OTHER}]\n\nMed venlig hilsen\n\nIda Bro",
        tmp_path,
    )
    assert paragraphs(letter) == [TEXTS[0], OTHER]
    assert letter.date is not None
    assert letter.date.value == "2023-04-14"


def test_three_columns_of_narrow_lines() -> None:
    texts = (LONG, TEXTS[3], OTHER)
    assert paragraphs(read(f"<h1>Status</h1>{columns(*texts, count=3)}{CLOSING}")) == list(texts)


def test_columns_twice_with_text_across_between_them() -> None:
    letter = read(f"<h1>Status</h1>{columns(LONG, OTHER)}<p>{LONG}</p>{columns(OTHER, LONG)}{CLOSING}")
    assert paragraphs(letter) == [LONG, OTHER, LONG, OTHER, LONG]


@pytest.mark.parametrize("rules", ["", "td { border: 0.5pt solid black }"])
def test_a_table_across_between_columns(rules: str) -> None:
    letter = read(
        f"<h1>Status</h1>{columns(LONG, OTHER)}<p>Tabel 1. Sager</p><table style='width: 100%'>{CELLS}</table>{columns(OTHER, LONG)}",
        style=rules,
    )
    (table,) = letter.tables
    assert (table.title, [table.header, *table.rows]) == ("Sager", TABLE)
    assert paragraphs(letter) == [LONG, OTHER, OTHER, LONG]


def test_a_table_in_one_of_the_columns() -> None:
    letter = read(
        f"<h1>Status</h1><div style='columns: 2; column-gap: 6mm'><p>{LONG}</p><p>Tabel 1. Sager</p><table style='width: 100%'>{CELLS}</table>"
        f"<p style='break-before: column'>{OTHER} {LONG}</p></div>{CLOSING}"
    )
    (table,) = letter.tables
    assert (table.title, [table.header, *table.rows]) == ("Sager", TABLE)
    assert paragraphs(letter) == [LONG, f"{OTHER} {LONG}"]


@pytest.mark.parametrize("first", [True, False])
def test_a_box_of_text_beside_the_letter(first: bool) -> None:
    box = f"<div style='width: 44mm; font-size: 9pt; text-align: left'><p><b>Fakta</b></p><p>{TEXTS[0]}</p></div>"
    text = f"<div style='width: 110mm'><h1>Status</h1><p>{LONG}</p><p>{OTHER}</p></div>"
    sides = (box, text) if first else (text, box)
    letter = read(f"<div style='display: flex; gap: 6mm'>{''.join(sides)}</div><p>{LONG}</p>{CLOSING}")
    assert paragraphs(letter) == ([TEXTS[0], LONG, OTHER, LONG] if first else [LONG, OTHER, TEXTS[0], LONG])


def test_a_ruled_table_of_sentences_is_a_table() -> None:
    rows = [("Anbefaling", "Status"), (TEXTS[0], TEXTS[1]), (TEXTS[3], TEXTS[2])]
    cells = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    letter = read(f"<h1>Status</h1><p>{LONG}</p><table class=ruled>{cells}</table><p>{LONG}</p>", style="td { hyphens: none }")
    assert [[table.header, *table.rows] for table in letter.tables] == [rows]
    assert paragraphs(letter) == [LONG, LONG]


def test_a_letterhead_and_signatures_in_the_columns_places() -> None:
    half = (
        "<div style='display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; text-align: left'><div>{}</div><div>{}</div></div>"
    )
    head = half.format("Ældreministeriet<br>Holmen 22<br>1050 Elmeby", "Dato: 3. maj 2019<br>Sagsnr. 19/3742<br>Ref. Bo Lind")
    names = half.format("Ole Thorup<br>Borgmester", "Inge Dalsgaard<br>Kommunaldirektør")
    letter = read(f"{head}<h1>Redegørelse om hjælpemidler</h1>{columns(LONG, OTHER)}<p>Med venlig hilsen</p>{names}")
    assert paragraphs(letter) == [LONG, OTHER]
    assert letter.signatory is not None
    assert letter.date is not None
    assert letter.recipient is not None
    assert (letter.signatory.value, letter.date.value, letter.recipient.value) == ("Ole Thorup", "2019-05-03", "Ældreministeriet")


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_stretched_lines_are_one_column(width: int) -> None:
    text = f"{OTHER} Planen for beredskabet og for hjælpemidlerne er gennemført, og de nye indsatser følges tæt. {LONG}"
    assert paragraphs(read(f"<div style='width: {width}mm; hyphens: none'><p>{text}</p><p>{text}</p></div>")) == [text, text]


CONTACT = "<b>Kontakt</b><br>Bo Lind<br>Tlf. 11 22 33 44<br>bo@elmeby.example"


@pytest.mark.parametrize("box", [CONTACT, "Se bilag 2", "Elmeby Kommune<br>Torvet 1<br>4990 Elmeby"])
@pytest.mark.parametrize("align", ["justify", "left"])
def test_a_box_in_a_corner_of_the_text_never_cuts_a_sentence(box: str, align: str) -> None:
    style = f"body {{ text-align: {align} }} .box {{ float: right; width: 42mm; font-size: 9pt; text-align: left; margin: 0 0 2mm 4mm }}"
    letter = read(
        f"<p>Ældreministeriet</p><h1>Status</h1><div class=box>{box}</div><p>{TEXTS[0]}</p><p>{LONG}</p>{CLOSING}", style=style
    )
    assert TEXTS[0] in paragraphs(letter)
    assert LONG in paragraphs(letter)


def test_what_stands_far_right_of_items_and_labels_stays_there() -> None:
    rows = [
        ("Udgifter til hjælpemidler efter loven om social service og til biler", "412.000 kr."),
        ("Udgifter til boliger", "39.000 kr."),
    ]
    items = "".join(
        f"<div style='display: flex; justify-content: space-between'><div style='width: 60mm'>{one}</div><div>{two}</div></div>"
        for one, two in rows
    )
    letter = read(f"<h1>Status</h1><p>{LONG}</p>{items}<p>{LONG}</p>")
    assert letter.text.index("Udgifter til hjælpemidler") < letter.text.index("412.000 kr.") < letter.text.index("39.000 kr.")
    assert paragraphs(letter)[0] == paragraphs(letter)[-1] == LONG


def test_labels_in_a_column_of_their_own_stand_before_their_text() -> None:
    rows = [
        ("Spørgsmål 1", "Hvor mange klager er der?"),
        ("Svar", LONG),
        ("Spørgsmål 2", "Hvor lang er ventetiden?"),
        ("Svar", OTHER),
    ]
    cells = "".join(
        f"<tr><td style='width: 35mm; vertical-align: top'><b>{one}</b></td><td style='text-align: left'>{two}</td></tr>"
        for one, two in rows
    )
    letter = read(f"<p>Elmeby Kommune</p><h1>Svar</h1><table style='width: 100%'>{cells}</table>{CLOSING}")
    places = [
        letter.text.index(text) for text in ("Spørgsmål 1", "Hvor mange", LONG, "Spørgsmål 2", "Hvor lang", OTHER, "Med venlig")
    ]
    assert places == sorted(places)
    assert letter.signatory is not None
    assert letter.signatory.value == "Ida Bro"


def test_lists_side_by_side_and_a_list_cut_by_the_end_of_a_column() -> None:
    lists = [
        ["Kortere ventetid for 412 borgere", "Færre klager end i 2021"],
        ["Udgiften stiger med 3,1 mio. kr.", "Det kræver 14 nye stillinger i hele landet"],
    ]
    sides = "".join(
        f"<div style='width: 70mm'><ul style='padding-left: 5mm'>{''.join(f'<li>{item}</li>' for item in side)}</ul></div>"
        for side in lists
    )
    letter = read(f"<h1>Status</h1><p>{LONG}</p><div style='display: flex; gap: 8mm'>{sides}</div><p>{LONG}</p>")
    items = [letter.text[block.start : block.end] for block in letter.blocks if block.kind == "list_item"]
    assert items == [f"• {item}" for side in lists for item in side]


def test_figures_in_a_box_beside_a_paragraph() -> None:
    box = "<b>Tal for 2022</b><br>48 ansøgninger<br>31 tilskud<br>17 afslag"
    style = ".box { float: right; width: 50mm; font-size: 9pt; text-align: left; margin: 0 0 3mm 5mm; padding: 3mm; border: 0.5pt solid black }"
    letter = read(
        f"<h1>Status</h1><p>{LONG}</p><div class=box>{box}</div><p>{OTHER} {LONG}</p><p>{LONG}</p>{CLOSING}", style=style
    )
    assert [text for text in paragraphs(letter) if len(text) > 30] == [LONG, f"{OTHER} {LONG}", LONG]
