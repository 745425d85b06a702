"""Word letters, made with python-docx and a little XML: what Word shows is what is read."""

from __future__ import annotations

import io
from typing import Any

import pytest

from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.docx import read_docx
from letterkit.settings import Settings

docx = pytest.importorskip("docx")
WD_STYLE_TYPE = pytest.importorskip("docx.enum.style").WD_STYLE_TYPE
Pt = pytest.importorskip("docx.shared").Pt
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SENTENCE = "Kommunen har i 2019 behandlet 430 sager om hjælpemidler og boligindretning."


def read(document: Any, **options: bool) -> Letter:
    out = io.BytesIO()
    document.save(out)
    return compose(read_docx(out.getvalue(), Settings(**options)), file="brev.docx", sha256="0")


def add_xml(document: Any, xml: str) -> None:
    from docx.oxml import parse_xml

    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def blocks(letter: Letter) -> list[tuple[str, str]]:
    return [(block.kind, letter.text[block.start : block.end]) for block in letter.blocks]


def test_list_numbers_are_those_word_shows() -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    for text in ("Hvor mange sager er der?", "Hvornår er de afgjort?"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Et punkt i en liste.", style="List Bullet")
    letter = read(document)
    items = [(block.marker, letter.text[block.start : block.end]) for block in letter.blocks if block.kind == "list_item"]
    assert items == [("1.", "1. Hvor mange sager er der?"), ("2.", "2. Hvornår er de afgjort?"), ("•", "• Et punkt i en liste.")]


def test_tracked_changes() -> None:
    document = docx.Document()
    add_xml(
        document,
        f'<w:p {W}><w:r><w:t xml:space="preserve">Kommunen har </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>430</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="a"><w:r><w:t>391</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> sager i 2019.</w:t></w:r></w:p>',
    )
    accepted, original = read(document), read(document, accept_changes=False)
    assert accepted.text == "Kommunen har 391 sager i 2019."
    assert original.text == "Kommunen har 430 sager i 2019."
    assert "registrerede ændringer" in accepted.remarks[0]


def test_text_box_content_control_and_hidden_text() -> None:
    document = docx.Document()
    add_xml(
        document,
        f'<w:p {W}><w:r><w:t>Brev</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"<w:p><w:r><w:t>Dato: 3. maj 2019</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    )
    add_xml(document, f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    add_xml(
        document,
        f"<w:p {W}><w:r><w:rPr><w:vanish/></w:rPr><w:t>Skjult 99 pct.</w:t></w:r><w:r><w:t>Synlig tekst i brevet.</w:t></w:r></w:p>",
    )
    letter = read(document)
    assert SENTENCE in letter.text
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"
    assert "99" not in letter.text
    assert [item.text for item in letter.furniture if item.kind == "hidden"] == ["Skjult 99 pct."]


def test_words_cut_into_runs_are_whole() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for piece in ("Kommunen har mod", "taget 1", "2 klager i ", "2019."):
        paragraph.add_run(piece)
    assert read(document).text == "Kommunen har modtaget 12 klager i 2019."


def test_header_is_the_letterhead_and_footer_is_set_aside() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Elmeby Kommune"
    document.sections[0].footer.paragraphs[0].text = "Torvet 1, 4990 Elmeby"
    for text in ("Ældreministeriet", "Svar på spørgsmål om hjælpemidler", SENTENCE, "Med venlig hilsen", "Bo Lind"):
        document.add_paragraph(text)
    letter = read(document)
    assert letter.sender is not None
    assert letter.sender.value == "Elmeby Kommune"
    assert letter.recipient is not None
    assert letter.recipient.value == "Ældreministeriet"
    assert "Torvet" not in letter.text
    assert [item.text for item in letter.furniture if item.kind == "footer"] == ["Torvet 1, 4990 Elmeby"]


def add_table(document: Any, rows: list[tuple[str, ...]]) -> Any:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    return table


def test_table_with_title_inside_and_source_row() -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    table = add_table(
        document,
        [
            ("Andel borgere i aktivering i kommunen", "2018", "2019"),
            ("Elmeby", "28,2", "–"),
            ("Hele landet", "31,0", "32,5"),
            ("Kilde: Eget system", "", ""),
        ],
    )
    table.rows[3].cells[0].merge(table.rows[3].cells[2])
    document.add_paragraph(SENTENCE)
    (found,) = read(document).tables
    assert found.title == "Andel borgere i aktivering i kommunen"
    assert found.source == "Eget system"
    assert found.header == ("", "2018", "2019")
    assert found.rows == (("Elmeby", "28,2", "–"), ("Hele landet", "31,0", "32,5"))
    assert found.values[0][2] is None


def test_table_that_only_places_the_letterhead_is_text() -> None:
    document = docx.Document()
    add_table(document, [("Ældreministeriet\nHolmen 4\n1050 Elmeby", "Elmeby Kommune\nDato: 3. maj 2019\nSagsnr. 19/3742")])
    document.add_paragraph("Svar på spørgsmål om hjælpemidler")
    document.add_paragraph(SENTENCE)
    letter = read(document)
    assert letter.tables == ()
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"
    assert letter.case_number is not None
    assert letter.case_number.value == "19/3742"
    assert letter.recipient is not None
    assert letter.recipient.value == "Ældreministeriet"
    assert letter.sender is not None
    assert letter.sender.value == "Elmeby Kommune"


WORD_TABLES = [
    [("Tilbud", "Målgruppe", "Sted", "Status"), ("Plejehjem", "Ældre", "Nordby", "Åbent")],
    [("Tilbud", "Målgruppe", "Sted", "Pladser"), ("Plejehjem", "Ældre", "Nordby", "12")],
    [("Tilbud", "Målgruppe", "Status"), ("Plejehjem", "Ældre", "Åbent")],
    [("Mål", "Indsats", "Ansvarlig"), ("Kortere ventetid", "Flere medarbejdere i visitationen", "Ældreområdet")],
    [("Aktivitet", "Ansvarlig", "Frist"), ("Høring af parter", "Miljøafdelingen", "3. maj 2019")],
    [("Vandløb", "Tilstand", "Mål", "Virkemiddel"), ("Elme Å", "Ringe", "God", "Minivådområde")],
]
PLACED = [
    [("Dato", "Sagsnr.", "Kontor", "Ref."), ("3. maj 2019", "19/3742", "Ældre", "ABC")],
    [("Bo Lind", "Anne Holm", "Per Riis"), ("Direktør", "Chef", "Konsulent")],
    [("Elmeby Kommune", "Torvet 1", "4990 Elmeby"), ("Ældre", "post@elmeby.example", "Tlf. 70 11 22 33")],
    [("Med venlig hilsen", "Venlig hilsen", "Hilsen"), ("Bo", "Anne", "Per")],
    [("Elmeby Kommune", "", ""), ("", "", "Ældreministeriet")],
]


@pytest.mark.parametrize(("rows", "wanted"), [*((rows, 1) for rows in WORD_TABLES), *((rows, 0) for rows in PLACED)])
def test_two_rows_of_words(rows: list[tuple[str, ...]], wanted: int) -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCE)
    add_table(document, rows)
    document.add_paragraph(SENTENCE)
    tables = read(document).tables
    assert len(tables) == wanted
    assert [(table.header, table.rows) for table in tables] == [(rows[0], (rows[1],))] * wanted


def test_raised_marks_of_notes_and_powers_of_units() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Kommunen har i 2022 behandlet 430")
    for text, raised in (("1", True), (" sager og ryddet 12 m", False), ("2", True), (" areal.", False)):
        paragraph.add_run(text).font.superscript = raised
    letter = read(document)
    assert letter.text == "Kommunen har i 2022 behandlet 430 sager og ryddet 12 m² areal."
    assert [item.text for item in letter.furniture] == ["1"]


def test_print_lifted_by_hand_is_raised_too() -> None:
    document = docx.Document()
    add_xml(
        document,
        f'<w:p {W}><w:r><w:t>Kommunen har i 2022 behandlet 1 430</w:t></w:r><w:r><w:rPr><w:position w:val="7"/><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r>'
        '<w:r><w:t xml:space="preserve"> sager om hjælpemidler.</w:t></w:r></w:p>',
    )
    letter = read(document)
    assert letter.text == "Kommunen har i 2022 behandlet 1 430 sager om hjælpemidler."


CHANGED = '<w:p {space}><w:pPr><w:rPr><w:{change} w:id="1" w:author="x"/></w:rPr></w:pPr><w:r><w:t>Sagerne er gennemgået,</w:t></w:r></w:p>'


@pytest.mark.parametrize(
    ("change", "accept", "texts"),
    [
        ("del", True, ["Sagerne er gennemgået, og 412 er afgjort."]),
        ("del", False, ["Sagerne er gennemgået,", "og 412 er afgjort."]),
        ("ins", True, ["Sagerne er gennemgået,", "og 412 er afgjort."]),
        ("ins", False, ["Sagerne er gennemgået, og 412 er afgjort."]),
    ],
)
def test_tracked_end_of_a_paragraph(change: str, accept: bool, texts: list[str]) -> None:
    document = docx.Document()
    add_xml(document, CHANGED.format(space=W, change=change))
    document.add_paragraph(" og 412 er afgjort.")
    assert read(document, accept_changes=accept).text.split("\n\n") == texts


@pytest.mark.parametrize(("change", "accept", "kept"), [("del", True, 2), ("del", False, 3), ("ins", True, 3), ("ins", False, 2)])
def test_tracked_row_of_a_table(change: str, accept: bool, kept: int) -> None:
    from docx.oxml import parse_xml

    document = docx.Document()
    table = add_table(
        document, [("Alder", "2021", "2022"), ("0-5 år", "100", "110"), ("6-9 år", "1", "2"), ("10-17 år", "200", "210")]
    )
    table.rows[2]._tr.get_or_add_trPr().append(parse_xml(f'<w:{change} {W} w:id="9" w:author="x"/>'))
    letter = read(document, accept_changes=accept)
    assert len(letter.tables[0].rows) == kept
    assert letter.remarks


def test_a_head_over_two_columns_belongs_to_both() -> None:
    document = docx.Document()
    table = add_table(
        document,
        [("Klinik", "2021", "", "2022"), ("", "Drenge", "Piger", "Alle"), ("Nord", "10", "12", "23"), ("Syd", "14", "15", "30")],
    )
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(0, 2))
    (found,) = read(document).tables
    assert found.header == ("Klinik", "2021 Drenge", "2021 Piger", "2022 Alle")
    assert found.rows == (("Nord", "10", "12", "23"), ("Syd", "14", "15", "30"))


def test_a_title_between_two_tables_is_that_of_the_second() -> None:
    document = docx.Document()
    for title, source in (("", "Kilde: Eget system"), ("Tabel 2. Undersøgelser fordelt på klinik", "")):
        for text in filter(None, (title,)):
            document.add_paragraph(text)
        add_table(document, [("Klinik", "2021", "2022"), ("Nord", "10", "12"), ("Syd", "14", "15")])
        for text in filter(None, (source,)):
            document.add_paragraph(text)
    assert [table.title for table in read(document).tables] == [None, "Undersøgelser fordelt på klinik"]


def test_an_office_in_every_pages_header_is_no_recipient() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ældreforvaltningen"
    for text in ("Ankenævnet for Bistand\nKanalen 4\n8200 Nordby", "3. maj 2019", "Udtalelse i klagesag", SENTENCE, "Med venlig hilsen",
                 "Lone Brandt\nSundhedschef\nGranlund Kommune"):  # fmt: skip
        document.add_paragraph(text)
    letter = read(document)
    assert letter.sender is not None
    assert letter.recipient is not None
    assert (letter.sender.value, letter.recipient.value) == ("Granlund Kommune", "Ankenævnet for Bistand")


def test_heads_broken_by_hand() -> None:
    document = docx.Document()
    add_table(document, [("Lov", "Stad-\nfæstet", "Børne- og\nungesager"), ("Nord", "10", "12"), ("Syd", "14", "15")])
    assert [table.header for table in read(document).tables] == [("Lov", "Stadfæstet", "Børne- og ungesager")]


def test_white_heads_in_a_table_whose_style_colours_them() -> None:
    from docx.shared import RGBColor

    document = docx.Document()
    for style in ("Light List Accent 1", "Table Grid"):
        table = add_table(document, [("Gruppe", "2021", "2022"), ("Nord", "10", "12"), ("Syd", "14", "15")])
        table.style = style
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)
        document.add_paragraph(SENTENCE)
    assert [table.header for table in read(document).tables] == [("Gruppe", "2021", "2022"), ("", "", "")]


def test_where_the_marks_of_footnotes_stand() -> None:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document = docx.Document()
    for before, kind, key, after in (("Der var 430", "footnote", 4, " sager."), ("Af dem", "endnote", 2, " er 12 afvist."), ("1 sag hviler", "footnote", 3, ".")):  # fmt: skip
        paragraph = document.add_paragraph(before)
        paragraph.add_run()._r.append(docx.oxml.parse_xml(f'<w:{kind}Reference {W} w:id="{key}"/>'))
        paragraph.add_run(after)
    office, word = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "application/vnd.openxmlformats-officedocument.wordprocessingml",
    )
    for kind, notes in (("footnote", {3: "Afventer høring.", 4: "Opgjort manuelt."}), ("endnote", {2: "Se bilag."})):
        said = "".join(
            f'<w:{kind} w:id="{key}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>' for key, text in notes.items()
        )
        xml = f"<w:{kind}s {W}>{said}</w:{kind}s>".encode()
        part = Part(PackURI(f"/word/{kind}s.xml"), f"{word}.{kind}s+xml", xml, document.part.package)
        document.part.relate_to(part, f"{office}/{kind}s")
    letter = read(document)
    assert [text for kind, text in blocks(letter) if kind != "footnote"] == [
        "Der var 430 sager.",
        "Af dem er 12 afvist.",
        "1 sag hviler.",
    ]
    assert {text for kind, text in blocks(letter) if kind == "footnote"} == {
        "1 Opgjort manuelt.",
        "2 Afventer høring.",
        "i Se bilag.",
    }
    assert [item.text for item in letter.furniture if item.kind == "margin"] == ["430 [1]", "dem [i]", "hviler [2]"]


def test_a_footnote_typed_by_hand() -> None:
    """A paragraph that begins with a raised mark; a number that is not raised begins none."""
    document = docx.Document()
    for pieces in (
        ["Kommunen har behandlet 430", "1", " sager i 2019."],
        ["", "1", " Kilde: Kommunens sagssystem."],
        ["1 ansat er holdt op."],
    ):
        paragraph = document.add_paragraph(pieces[0])
        for mark, text in zip(pieces[1::2], pieces[2::2], strict=True):
            paragraph.add_run(mark).font.superscript = True
            paragraph.add_run(text)
    letter = read(document)
    assert [(letter.text[block.start : block.end], block.kind) for block in letter.blocks] == [
        ("Kommunen har behandlet 430 sager i 2019.", "paragraph"),
        ("1 Kilde: Kommunens sagssystem.", "footnote"),
        ("1 ansat er holdt op.", "paragraph"),
    ]


def test_a_title_below_its_table_and_a_figure_struck_out() -> None:
    document = docx.Document()
    document.add_paragraph(SENTENCE).add_run(" Der var 99 klager.").font.strike = True
    table = document.add_table(0, 2)
    for row in (("År", "Sager"), ("2018", "412"), ("2019", "430")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for text in ("Tabel 1. Sager i alt", "Kilde: Egne tal.", SENTENCE):
        document.add_paragraph(text)
    letter = read(document)
    assert [(found.title, found.source) for found in letter.tables] == [("Sager i alt", "Egne tal.")]
    assert "99" not in letter.text
    assert [(item.kind, item.text) for item in letter.furniture] == [("hidden", "Der var 99 klager.")]


def test_marks_and_strokes_that_a_style_makes() -> None:
    document = docx.Document()
    raised = document.styles.add_style("Notetegn", WD_STYLE_TYPE.CHARACTER)
    raised.font.superscript = True
    gone = document.styles.add_style("Udgået", WD_STYLE_TYPE.CHARACTER)
    gone.font.strike = True
    dropped = document.styles.add_style("Udgået afsnit", WD_STYLE_TYPE.PARAGRAPH)
    dropped.font.strike = True
    paragraph = document.add_paragraph("Kommunen har behandlet ")
    paragraph.add_run("512").style = gone
    paragraph.add_run(" 430")
    paragraph.add_run("1").style = raised
    paragraph.add_run(" sager i 2019.")
    document.add_paragraph("Der var 99 klager.", style=dropped)
    letter = read(document)
    assert letter.text == "Kommunen har behandlet 430 sager i 2019."
    assert [(item.kind, item.text) for item in letter.furniture] == [
        ("hidden", "512"),
        ("margin", "1"),
        ("hidden", "Der var 99 klager."),
    ]
    assert letter.remarks == ("Brevet har overstreget tekst; den er lagt til side og læst, som om den ikke stod der.",)


@pytest.mark.parametrize(
    ("before", "small", "after", "text"),
    [
        ("Kommunen har 430", "1", " sager.", "Kommunen har 430 sager."),
        ("Der er 12 klager", "12", ", alle afgjort.", "Der er 12 klager, alle afgjort."),
        ("Udledningen af CO", "2", " faldt.", "Udledningen af CO2 faldt."),
        ("Der er ", "12", " klager.", "Der er 12 klager."),
    ],
)
def test_a_small_number_glued_to_a_word_is_a_mark(before: str, small: str, after: str, text: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(before)
    paragraph.add_run(small).font.size = Pt(7)
    paragraph.add_run(after)
    document.add_paragraph(f"{small} Opgjort 1. maj 2019.")
    letter = read(document)
    assert letter.text.split("\n\n")[0] == text
    marked = text.replace(" ", "") != f"{before}{small}{after}".replace(" ", "")
    assert [block.kind for block in letter.blocks][-1] == ("footnote" if marked else "paragraph")
