"""Layout: what stands beside, above and below the text, tables with and without rules, notes; on PDFs that WeasyPrint sets."""

from __future__ import annotations

import pytest

from letterkit.letter import Letter
from letterkit.readers import read_bytes
from letterkit.readers.compose import compose
from letterkit.settings import Settings
from tests.readers.printed import SENTENCES, set_letter

pytest.importorskip("weasyprint")


def read(body: str, *, page: str = "", style: str = "") -> Letter:
    return compose(read_bytes(set_letter(body, page=page, style=style), Settings()), file="brev.pdf", sha256="0")


def paragraphs(letter: Letter, kind: str = "paragraph") -> list[str]:
    return [letter.text[block.start : block.end] for block in letter.blocks if block.kind == kind]


def test_contact_block_beside_the_text_never_cuts_a_sentence() -> None:
    letter = read(
        f"""<div class=right>Elmeministeriet<br>Holmen 4<br>1050 Elmeby<br>Tlf. 33 22 11 00<br>www.elmemin.example<br><br>
        Dato: 3. maj 2019<br>J.nr. 2019-1187<br><br>CVR 12 34 56 78<br>EAN 5798000112233<br>post@elmemin.example<br>Side 1/1</div>
        <div class=narrow><p>Folketingets Elmeudvalg<br>Christiansborg</p><h1>Svar på spørgsmål 12</h1><p>{SENTENCES}</p><p>{SENTENCES}</p>
        <p>Med venlig hilsen</p><p>Anne Holm</p></div>"""
    )
    assert paragraphs(letter) == [SENTENCES.strip()] * 2
    assert letter.sender is not None
    assert letter.sender.value == "Elmeministeriet"
    assert letter.recipient is not None
    assert letter.recipient.value == "Folketingets Elmeudvalg"
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"
    assert letter.case_number is not None
    assert letter.case_number.value == "2019-1187"
    assert letter.subject is not None
    assert letter.subject.value == "Svar på spørgsmål 12"


def test_running_header_and_footer_on_every_page() -> None:
    page = (
        "@top-left { content: 'Elmeby Kommune · Sag 19/3742'; font-size: 8pt } @bottom-right { content: 'Side ' counter(page) ' af ' counter(pages); font-size: 8pt }"
        "@bottom-left { content: 'Elmeby Kommune, Torvet 1, 4990 Elmeby, Tlf. 11 22 33 44'; font-size: 7pt }"
    )
    letter = read("<h1>Status på ventetider</h1>" + f"<p>{SENTENCES * 4}</p>" * 6, page=page)
    assert paragraphs(letter) == [(SENTENCES * 4).strip()] * 6
    assert len(letter.pages) > 1
    kinds = {item.kind for item in letter.furniture}
    assert {"page_number", "footer", "header"} <= kinds


FIRST_PAGE = "<p>Elmeby Kommune<br>Torvet 1<br>4990 Elmeby</p><p>3. maj 2019</p><h1>Status på ventetider</h1>"


@pytest.mark.parametrize(("header", "kept"), [("Fortroligt – kun til tjenstlig brug", False), ("Status på ventetider i 2018", False), ("Elmeby Kommune · 3. maj 2019", False), ("Sagsnr. 19/3742", True), ("Lindeby Kommune", True), ("LINDEBY KOMMUNE  |  Ældre og sundhed", True)])  # fmt: skip
def test_the_same_header_on_every_page_is_set_aside_on_the_first_too(header: str, kept: bool) -> None:
    """Unless the letterhead's fields are to be found in it and nowhere below."""
    letter = read(FIRST_PAGE + f"<p>{SENTENCES * 4}</p>" * 6, page=f"@top-left {{ content: '{header}'; font-size: 9pt }}")
    pages = [item.page for item in letter.furniture if item.text == " ".join(header.split())]
    assert pages == list(range(2 if kept else 1, len(letter.pages) + 1))
    assert letter.date is not None
    assert letter.subject is not None
    assert (letter.date.value, letter.subject.value) == ("2019-05-03", "Status på ventetider")


def test_a_month_in_a_running_header_gives_way_to_the_letters_own_day() -> None:
    page = "@top-left { content: 'Elmeby Kommune'; font-size: 9pt } @top-right { content: 'Maj 2025'; font-size: 9pt }"
    letter = read(FIRST_PAGE.replace("2019", "2025") + f"<p>{SENTENCES * 4}</p>" * 6, page=page)
    assert letter.date is not None
    assert letter.date.value == "2025-05-03"


def test_footer_of_a_one_page_letter_is_set_aside() -> None:
    page = "@bottom-left { content: 'Elmeby Kommune · Torvet 1 · 4990 Elmeby · post@elmeby.example'; font-size: 7pt }"
    letter = read(f"<h1>Status på ventetider</h1><p>{SENTENCES}</p><p>Med venlig hilsen</p><p>Bo Lind</p>", page=page)
    assert "Torvet" not in letter.text
    assert any("Torvet" in item.text for item in letter.furniture)
    assert letter.signatory is not None
    assert letter.signatory.value == "Bo Lind"


def test_the_second_line_of_a_footer_that_begins_in_the_middle_of_an_account() -> None:
    letter = read(
        f"<p>Energitilsynet</p><p>{SENTENCES}</p><p>Venlig hilsen</p><p>Ulrik Dam</p><div class=foot>Bakkelund Forsyning A/S · Værkvej 7 · "
        "5610 Bakkelund · Tlf. 64 00 11 22 · CVR 31 22 13 04 · Bank: reg.nr. 0815<br>konto 0001234567</div>",
        page="margin-bottom: 15mm",
        style=".foot { position: absolute; top: 236mm; left: 0; right: 0; font-size: 7pt; text-align: center }",
    )
    assert [item.kind for item in letter.furniture] == ["footer", "footer"]
    assert "konto" not in letter.text


def test_footnote_mark_is_no_digit() -> None:
    letter = read(
        f"<h1>Status</h1><p>Kommunen har behandlet 430<sup>1</sup> sager og 12 m<sup>2</sup> areal i 2019, som det fremgår af bilaget.</p><p>{SENTENCES}</p>"
        "<p style='font-size:8pt'><sup>1</sup> Opgjort manuelt i jobcentret.</p>"
    )
    assert "430 sager" in letter.text
    assert "12 m² areal" in letter.text
    assert any(item.text == "1" for item in letter.furniture)
    assert paragraphs(letter, "footnote") == ["1 Opgjort manuelt i jobcentret."]


def test_two_signatories_side_by_side() -> None:
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><p>Med venlig hilsen</p><table style='width:100%'><tr><td>Ole Thorup</td><td style='text-align:left'>Inge Dalsgaard</td></tr>"
        "<tr><td>Borgmester</td><td style='text-align:left'>Kommunaldirektør</td></tr></table>"
    )
    assert letter.signatory is not None
    assert letter.signatory.value == "Ole Thorup"
    assert letter.signatory_title is not None
    assert letter.signatory_title.value == "Borgmester"
    assert letter.tables == ()


ROWS = [("2016", "1.204", "-3,5"), ("2017", "1.350", "12,1"), ("2018", "..", "0,4"), ("I alt", "2.554", "9,0")]


@pytest.mark.parametrize(
    "rules", ["", "td, th { border: 0.5pt solid black }", "tr { border-bottom: 0.5pt solid black }"], ids=["none", "all", "some"]
)
def test_table_with_and_without_rules(rules: str) -> None:
    cells = "".join(f"<tr><td>{label}</td><td>{one}</td><td>{two}</td></tr>" for label, one, two in ROWS)
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><p><b>Tabel 1. Klager og vækst</b></p><table><tr><th>År</th><th>Klager</th><th>Vækst i pct.</th></tr>{cells}</table>"
        f"<p>Kilde: Kommunens sagssystem</p><p>{SENTENCES}</p>",
        style=rules,
    )
    (table,) = letter.tables
    assert table.header == ("År", "Klager", "Vækst i pct.")
    assert table.rows == tuple(ROWS)
    assert [[None if value is None else float(value) for value in row] for row in table.values] == [
        [None, 1204, -3.5], [None, 1350, 12.1], [None, None, 0.4], [None, 2554, 9.0],
    ]  # fmt: skip
    assert table.title == "Klager og vækst"
    assert table.source == "Kommunens sagssystem"
    assert all(box is not None for row in table.boxes for box in row)
    assert paragraphs(letter) == [SENTENCES.strip()] * 2


ROWS_IN_HTML = "".join(f"<tr><td>{label}</td><td>{one}</td><td>{two}</td></tr>" for label, one, two in ROWS)
HEADS = "<tr><th>År</th><th>Klager</th><th>Vækst i pct.</th></tr>"


@pytest.mark.parametrize("lead", ["Tallene for de to distrikter er.", "Her er de tal, som ministeriet har bedt om:", "Væksten er vist nedenfor, hvor de to distrikter er lagt sammen, som loven siger."])  # fmt: skip
@pytest.mark.parametrize("title", ["Tabel 1. Klager over afgørelser", "Klager over afgørelser", "Tabel 1. Klager over afgørelser, der er truffet efter loven om hjælpemidler til borgere, i 1.000"])  # fmt: skip
@pytest.mark.parametrize("around", ["", f"<p>{SENTENCES}</p>"], ids=["alone", "among others"])
def test_a_line_right_above_the_title_of_a_table(lead: str, title: str, around: str) -> None:
    letter = read(
        f"<h1>Status</h1>{around}<p style='margin: 0'>{lead}</p><p style='margin: 0'>{title}</p><table style='margin: 0'>{HEADS}{ROWS_IN_HTML}</table>{around}"
    )
    assert [table.title for table in letter.tables] == [title.removeprefix("Tabel 1. ")]
    assert lead in paragraphs(letter)


@pytest.mark.parametrize("below", ["Tabel 1. Klager efter loven. Kilde: Sagssystemet.", "Tabel 1: Klager efter loven (kilde: Sagssystemet)", "Klager efter loven. Kilde: Sagssystemet", "Klager efter loven – Kilde: Sagssystemet"])  # fmt: skip
def test_title_and_source_on_one_line_below_a_table(below: str) -> None:
    letter = read(f"<h1>Status</h1><p>{SENTENCES}</p><table>{HEADS}{ROWS_IN_HTML}</table><p>{below}</p><p>{SENTENCES}</p>")
    (table,) = letter.tables
    assert (table.title, table.source) == ("Klager efter loven", "Sagssystemet")
    assert paragraphs(letter) == [SENTENCES.strip()] * 2


@pytest.mark.parametrize(
    "below", ["Klagerne er steget (kilde: Sagssystemet).", "Antallet faldt i 2019. Kilde til fejlen er fundet."]
)
def test_a_sentence_below_a_table_is_no_title(below: str) -> None:
    letter = read(f"<h1>Status</h1><p>{SENTENCES}</p><table>{HEADS}{ROWS_IN_HTML}</table><p>{below}</p><p>{SENTENCES}</p>")
    assert paragraphs(letter) == [SENTENCES.strip(), below, SENTENCES.strip()]


def test_table_of_words_is_found_by_its_rules() -> None:
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><table class=ruled><tr><th>Initiativ</th><th>Status</th><th>Ansvarlig</th></tr><tr><td>Ny vejledning</td><td>Gennemført</td>"
        f"<td>Borgerservice</td></tr><tr><td>Fælles visitation</td><td>I gang</td><td>Jobcentret</td></tr></table><p>{SENTENCES}</p>"
    )
    (table,) = letter.tables
    assert table.rows == (("Ny vejledning", "Gennemført", "Borgerservice"), ("Fælles visitation", "I gang", "Jobcentret"))


def test_table_over_two_pages_is_one() -> None:
    rows = "".join(f"<tr><td>Enhed {number}</td><td>{100 + number}</td><td>{number},5</td></tr>" for number in range(70))
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><table><thead><tr><th>Enhed</th><th>Sager</th><th>Andel</th></tr></thead>{rows}</table><p>{SENTENCES}</p>"
    )
    (table,) = letter.tables
    assert len(letter.pages) >= 2
    assert len(table.rows) == 70
    assert table.header == ("Enhed", "Sager", "Andel")


def test_spans_lead_back_to_the_printed_words() -> None:
    letter = read(f"<h1>Status</h1><p>{SENTENCES * 3}</p>")
    start = letter.text.index("medarbejderne")
    span = letter.span(start, start + len("medarbejderne har nu bedre tid"))
    assert span.page == 1
    assert 1 <= len(span.boxes) <= 2
    for x0, top, x1, bottom in span.boxes:
        assert 0 < x0 < x1 < 596
        assert 0 < top < bottom < 842


def test_numbered_list_keeps_markers_and_items_whole() -> None:
    letter = read(
        f"<h1>Svar</h1><p>Ministeriet har spurgt:</p><ol><li>Hvor mange sager er der, og hvordan har antallet udviklet sig siden den 1. december 2017, da loven trådte i kraft for alle kommuner?</li>"
        f"<li>Hvornår er sagerne afgjort?</li></ol><p>{SENTENCES}</p>"
    )
    items = [block for block in letter.blocks if block.kind == "list_item"]
    assert [block.marker for block in items] == ["1.", "2."]
    assert letter.text[items[0].start : items[0].end].endswith("for alle kommuner?")


def test_letterhead_set_tighter_than_the_text() -> None:
    letter = read(
        f"<p style='line-height:1.1'>Elmeby Kommune<br>Torvet 1<br>4990 Elmeby<br>Tlf. 11 22 33 44<br>CVR 12 34 56 78</p><h1>Status</h1>"
        f"<p>{SENTENCES}</p><p>{SENTENCES}</p>",
        style="p { line-height: 1.7 }",
    )
    assert paragraphs(letter) == [SENTENCES.strip()] * 2


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    letter = read(f"<div style='columns: 2'><p>{SENTENCES * 2}</p><p>{SENTENCES * 2}</p></div>")
    assert paragraphs(letter) == [(SENTENCES * 2).strip()] * 2


def test_labels_and_values_in_columns_beside_the_address() -> None:
    cell = "<td style='text-align: left; vertical-align: top'>"
    letter = read(
        f"<table style='width: 100%'><tr><td style='vertical-align: top; width: 55%'>Elmeministeriet<br>Holmen 4<br>1050 Elmeby</td>{cell}Dato:<br>Sagsnr.:<br>Tlf.:</td>"
        f"{cell}3. maj 2019<br>19/3742<br>11 22 33 44</td></tr></table><h1>Svar på spørgsmål om hjælpemidler</h1>"
        f"<p>Elmeby Kommune har modtaget ministeriets brev af 2. april 2019 og kan oplyse følgende.</p><p>{SENTENCES}</p>"
    )
    found = {name: field.value for name in ("sender", "recipient", "date", "case_number") if (field := getattr(letter, name))}
    assert found == {"sender": "Elmeby Kommune", "recipient": "Elmeministeriet", "date": "2019-05-03", "case_number": "19/3742"}


def test_long_labels_before_two_numbers() -> None:
    rows = [(f"Distrikt {n}, herunder de nye boliger, der er købt af et selskab", str(100 + n), f"{n},5") for n in range(7, 13)]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><p>Tabel 3. Boliger</p><table style='width: 110mm'>{HEADS}{cells}</table><p>{SENTENCES}</p>"
    )
    assert [table.rows for table in letter.tables] == [tuple(rows)]


def test_a_numbered_title_below_the_table_right_before_the_greeting() -> None:
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><table>{HEADS}{ROWS_IN_HTML}</table><p>Tabel 1: Klager i 1.000 kr.</p><p>Med venlig hilsen</p><p>Bo Lind</p>"
    )
    assert [table.title for table in letter.tables] == ["Klager i 1.000 kr."]
