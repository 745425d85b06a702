"""Letterheads and signatures typed in two columns with blanks or tabs: whose block is whose."""

from __future__ import annotations

import io
import itertools

import pytest

from letterkit.letter import Letter
from letterkit.readers import read_bytes
from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text
from letterkit.settings import Settings
from tests.hostile.generate import page_pdf
from tests.readers.printed import SENTENCES, set_letter

REST = """
Vedr. jeres brev af 2. april 2019 om beredskabet på kysten

I spørger, hvor mange udkald vi har haft, og hvorfor responstiden er steget siden sidste år.

Med venlig hilsen

{signed}
"""
SENDER, RECIPIENT, DATE = "Klitøernes Redningsselskab", "Søfartsstyrelsen", "2019-05-14"
HEADS = {
    "name left, its telephone right, its street above": [
        ("", "Stormgade 2"), ("", "7990 Klitø"), (SENDER, "Tlf. 97 00 00 00"), ("", ""), ("", "Den 14. maj 2019"), (RECIPIENT, ""),
        ("Havnepladsen 9", ""), ("4999 Strandby", ""), ("", "Vores ref.: 19/221-4"),
    ],
    "name and street left, ways to reach it right": [
        (SENDER, "Tlf. 97 00 00 00"), ("Stormgade 2", "post@klit.example"), ("7990 Klitø", "97000001"), ("", ""), ("", "Den 14. maj 2019"),
        (RECIPIENT, ""), ("Havnepladsen 9", ""), ("4999 Strandby", ""),
    ],
    "addressee left, sender right on the same lines": [
        (RECIPIENT, SENDER), ("Havnepladsen 9", "Stormgade 2"), ("4999 Strandby", "7990 Klitø"), ("", "Den 14. maj 2019"),
    ],
    "sender right, addressee left beginning beside its last lines": [
        ("", SENDER), ("", "Stormgade 2"), (RECIPIENT, "7990 Klitø"), ("Havnepladsen 9", "Tlf. 97 00 00 00"), ("4999 Strandby", ""), ("", "Den 14. maj 2019"),
    ],
    "a name between signs": [
        ("*** " + SENDER.upper() + " ***", ""), ("Stormgade 2 · 7990 Klitø · Tlf. 97 00 00 00", ""), ("", ""), (RECIPIENT, "14. maj 2019"), ("Havnepladsen 9", ""),
    ],
}  # fmt: skip


def read(head: str, signed: str = "Birthe Kjær\nstationsleder") -> Letter:
    return compose(read_text(f"{head}\n{REST.format(signed=signed)}".encode()), file="brev.txt", sha256="0")


@pytest.mark.parametrize("tabs", [False, True])
@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_whose_block_is_whose(head: list[tuple[str, str]], tabs: bool) -> None:
    lines = [f"{left}{chr(9) * (7 - len(left) // 8)}{right}" if tabs else f"{left:<56}{right}" for left, right in head]
    letter = read("\n".join(map(str.rstrip, lines)))
    assert [field.value if field else None for field in (letter.sender, letter.recipient, letter.date)] == [
        SENDER,
        RECIPIENT,
        DATE,
    ]


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_every_line_of_a_head_is_kept(head: list[tuple[str, str]]) -> None:
    letter = read("\n".join(f"{left:<50}{right}" if right else left for left, right in head))
    assert all(text.strip("* ") in letter.text for row in head for text in row)


@pytest.mark.parametrize(
    "signed",
    [
        "Anne Holm            Bo Skov\nBorgmester           Kommunaldirektør",
        "Anne Holm  Bo Skov\nBorgmester  Kommunaldirektør",
        "Anne Holm Bo Skov\nBorgmester Kommunaldirektør",
        "Anne Holm\nBo Skov\nBorgmester\nKommunaldirektør",
        "Anne Holm\tBo Skov\nBorgmester\tKommunaldirektør",
        "Anne Holm            Bo Skov             Per Riis\nBorgmester           Kommunaldirektør    Centerchef",
    ],
)
def test_two_sign_side_by_side(signed: str) -> None:
    letter = read(f"{SENDER}\n\n14. maj 2019", signed)
    assert letter.signatory is not None
    assert letter.signatory_title is not None
    assert (letter.signatory.value, letter.signatory_title.value) == ("Anne Holm", "Borgmester")


def test_one_who_signs_with_four_names_and_two_titles_below_each_other() -> None:
    letter = read(f"{SENDER}\n\n14. maj 2019", "Anne Marie Bo Skov\nLektor\nFormand")
    assert letter.signatory is not None
    assert letter.signatory.value == "Anne Marie Bo Skov"


ADDRESSED, OWN = (RECIPIENT, "Havnepladsen 9", "4999 Strandby"), (SENDER, "Stormgade 2", "7990 Klitø")
SENTENCE = "I spørger, hvor mange udkald vi har haft, og hvorfor responstiden er steget siden sidste år."


def parties(letter: Letter) -> tuple[str | None, str | None]:
    return letter.sender and letter.sender.value, letter.recipient and letter.recipient.value  # type: ignore[return-value]


@pytest.mark.parametrize("placed", ["tabs", "blanks", "table"])
def test_two_columns_in_word(placed: str) -> None:
    docx = pytest.importorskip("docx")
    document, out = docx.Document(), io.BytesIO()
    if placed == "table":
        for cell, lines in zip(document.add_table(1, 2).rows[0].cells, (ADDRESSED, OWN), strict=True):
            cell.text = "\n".join(lines)
    for pair in zip(ADDRESSED, OWN, strict=True) if placed != "table" else ():
        document.add_paragraph(("\t" if placed == "tabs" else " " * 30).join(pair)).paragraph_format.space_after = docx.shared.Pt(
            0
        )
    document.add_paragraph(SENTENCE)
    document.save(out)
    letter = compose(read_bytes(out.getvalue(), Settings()), file="brev.docx", sha256="0")
    assert parties(letter) == (SENDER, RECIPIENT)
    assert "\t" not in letter.text


def test_two_columns_in_html() -> None:
    cells = "".join(f"<td>{'<br>'.join(lines)}</td>" for lines in (ADDRESSED, OWN))
    letter = compose(
        read_bytes(f"<html><table><tr>{cells}</tr></table><p>{SENTENCE}</p></html>".encode(), Settings()), file="b", sha256="0"
    )
    assert parties(letter) == (SENDER, RECIPIENT)


def test_two_columns_on_a_page() -> None:
    pytest.importorskip("weasyprint")
    cells = "".join(f"<td style='width:50%;text-align:left'>{'<br>'.join(lines)}</td>" for lines in (ADDRESSED, OWN))
    page = set_letter(f"<table style='width:100%'><tr>{cells}</tr></table><p>{SENTENCE}</p><p>{SENTENCES}</p>")
    assert parties(compose(read_bytes(page, Settings()), file="brev.pdf", sha256="0")) == (SENDER, RECIPIENT)


def test_a_tab_behind_a_label_or_a_number_parts_no_columns() -> None:
    docx = pytest.importorskip("docx")
    document, out = docx.Document(), io.BytesIO()
    for text in ("Dato:\t14. maj 2019", "1.\tHvor mange udkald har der været?", "Udkald i alt\t184", f"\t{SENTENCE}"):
        document.add_paragraph(text)
    document.save(out)
    letter = compose(read_bytes(out.getvalue(), Settings()), file="brev.docx", sha256="0")
    assert letter.text.split("\n\n") == [
        "Dato: 14. maj 2019",
        "1. Hvor mange udkald har der været?",
        "Udkald i alt 184",
        SENTENCE,
    ]


LEFT = [("År", "Sager"), ("2017", "412"), ("2018", "430"), ("2019", "391"), ("2020", "402"), ("I alt", "1.635")]
RIGHT = [
    ("Område", "Klager", "Andel"),
    ("Nord", "12", "10,5"),
    ("Syd", "34", "29,8"),
    ("Vest", "68", "59,7"),
    ("I alt", "114", "100,0"),
]


def typed_tables(left: list[tuple[str, ...]], right: list[tuple[str, ...]]) -> list[str]:
    sides = [["Tabel 1. Sager", *(f"{row[0]:<10}" + "".join(f"{cell:>8}" for cell in row[1:]) for row in left)]]
    sides.append(["Tabel 2. Klager", *(f"{row[0]:<10}" + "".join(f"{cell:>8}" for cell in row[1:]) for row in right)])
    return [f"{one:<36}{two}".rstrip() for one, two in itertools.zip_longest(*sides, fillvalue="")]


def typed_pdf(lines: list[str]) -> bytes:
    shown = [line.encode("cp1252").replace(b"(", rb"\(").replace(b")", rb"\)") for line in lines]
    content = b"BT /F1 10 Tf 13 TL 50 780 Td " + b" ".join(b"(%s) Tj T*" % line for line in shown) + b" ET"
    return page_pdf(content).replace(b"/BaseFont /Helvetica", b"/BaseFont /Courier /Encoding /WinAnsiEncoding")


@pytest.mark.parametrize("rows", [(5, 4), (6, 4), (4, 5), (4, 4)])
@pytest.mark.parametrize("printed", [False, True])
def test_two_typed_tables_of_unequal_length_side_by_side(rows: tuple[int, int], printed: bool) -> None:
    left, right = LEFT[: rows[0]], RIGHT[: rows[1]]
    lines = ["Elmeby Kommune", "", "Status på sager", "", "Der er kommet flere sager end sidste år, og tallene er vist her.", "", *typed_tables(left, right), "", "Kommunen følger udviklingen tæt og giver en ny status næste år."]  # fmt: skip
    data = typed_pdf(lines) if printed else "\n".join(lines).encode()
    letter = compose(read_bytes(data, Settings()), file="brev", sha256="0")
    assert [(table.title, [table.header, *table.rows]) for table in letter.tables] == [("Sager", left), ("Klager", right)]


def test_a_wide_typed_table_is_one() -> None:
    rows = [("Område", "2021", "2022", "Mål", "Andel"), ("Nord", "12", "14", "20", "10,5"), ("Syd", "34", "31", "30", "29,8"), ("Vest", "68", "70", "60", "59,7")]  # fmt: skip
    lines = [f"{row[0]:<10}" + "".join(f"{cell:>12}" for cell in row[1:]) for row in rows]
    letter = compose(
        read_bytes("\n".join(["Status", "", *lines, "", "Med venlig hilsen"]).encode(), Settings()), file="brev", sha256="0"
    )
    assert [[table.header, *table.rows] for table in letter.tables] == [rows]
