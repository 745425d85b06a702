"""Layouts of other producers and other hands: typst, columns under a letterhead, raised glyphs, watermarks, heads over groups, tables of words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from letterkit.letter import Letter
from letterkit.readers import read_bytes, read_letter_here
from letterkit.readers.compose import compose
from letterkit.settings import Settings
from tests.hostile.generate import page_pdf
from tests.readers.printed import SENTENCES
from tests.readers.test_printed import paragraphs, read

PAGE = '#set page(paper: "a4", numbering: "1 / 1", header: [Elmeby Kommune #h(1fr) Sag 22/4410])\n#set text(lang: "da", size: 10pt, hyphenate: true)\n#set par(justify: true)\n'


def typeset(source: str, folder: Path) -> Letter:
    typst = pytest.importorskip("typst")
    (folder / "brev.typ").write_text(PAGE + source, encoding="utf-8")
    typst.compile(str(folder / "brev.typ"), output=str(folder / "brev.pdf"))
    return read_letter_here(folder / "brev.pdf")


def test_columns_below_a_letterhead_with_date_and_number_far_right(tmp_path: Path) -> None:
    body = f"{SENTENCES * 2}\n\n{SENTENCES * 2}\n\n{SENTENCES * 2}\n\n{SENTENCES * 2}"
    letter = typeset(
        f"*Elmeby Kommune* \\ Torvet 1 \\ 4990 Elmeby\n\nÆldreministeriet \\ Holmens Kanal 22\n\n#align(right)[den 14. april 2023]\n\n*Redegørelse om hjælpemidler*\n\n#columns(2)[{body}]",
        tmp_path,
    )
    assert paragraphs(letter) == [(SENTENCES * 2).strip()] * 4
    assert letter.date is not None
    assert letter.date.value == "2023-04-14"
    assert letter.case_number is not None
    assert letter.case_number.value == "22/4410"


def test_marks_of_notes_drawn_raised_in_the_font(tmp_path: Path) -> None:
    letter = typeset(
        "*Status*\n\nKommunen har i 2022 behandlet 430#footnote[Opgjort manuelt af jobcentret.] sager og afgjort 391#footnote[Heraf 18 henlagt.], mod 387 i 2021. "
        f"{SENTENCES}\n\n{SENTENCES}",
        tmp_path,
    )
    assert "behandlet 430 sager og afgjort 391, mod 387 i 2021." in letter.text
    assert paragraphs(letter, "footnote") == ["1 Opgjort manuelt af jobcentret.", "2 Heraf 18 henlagt."]
    assert [item.text for item in letter.furniture if item.kind == "margin"] == ["1", "2"]


CLOSE = ("Område", "Modtaget", "Afgjort", "Afvist", "Hjemvist", "Stadfæstet", "Ændret")
CLOSE_ROWS = (("Børn", "430", "391", "12", "8", "310", "61"), ("Voksne", "1220", "1100", "33", "12", "900", "155"), ("I alt", "1650", "1491", "45", "20", "1210", "216"))  # fmt: skip
STACKED = ("Område", "Antal<br>borgere", "Gennemsnitlig<br>ventetid (dage)", "Andel inden<br>for fristen", "Klager")
STACKED_ROWS = (("Genoptræning", "220", "13,1", "89 pct.", "12"), ("Hjemmepleje", "120", "10,0", "72 pct.", "7"), ("Plejebolig", "12", "113,4", "51 pct.", "9"))  # fmt: skip


@pytest.mark.parametrize("align", ["left", "right", "center"])
@pytest.mark.parametrize(("heads", "rows", "padding"), [(CLOSE, CLOSE_ROWS, "1.2pt"), (STACKED, STACKED_ROWS, "6pt")])
def test_heads_of_narrow_columns(heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], padding: str, align: str) -> None:
    """Heads no further apart than words, and heads of two words or two lines with wide blanks in them."""
    cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><table><tr><th>{'</th><th>'.join(heads)}</th></tr>{cells}</table><p>{SENTENCES}</p>",
        style=f"td, th {{ font: 9pt DejaVu Sans, sans-serif; padding: 1pt {padding} !important; text-align: {align} !important }} th {{ font-weight: bold !important; vertical-align: top }}"
        "td:first-child, th:first-child { text-align: left !important; padding-right: 9pt !important }",
    )
    (table,) = letter.tables
    assert table.header == tuple(head.replace("<br>", " ") for head in heads)
    assert table.rows == rows


def test_years_beside_another_head_and_the_same_head_overleaf(tmp_path: Path) -> None:
    rows = ",".join(f"[Distrikt {n}],[{100 + n}],[{120 + 2 * n}],[{n},{n % 10}]" for n in range(1, 61))
    letter = typeset(
        f"*Status*\n\n{SENTENCES}\n\n#table(columns: 4, stroke: none, table.header[Distrikt][2021][2022][Udvikling i pct.],{rows})\n\n{SENTENCES}",
        tmp_path,
    )
    (table,) = letter.tables
    assert len(letter.pages) == 2
    assert table.header == ("Distrikt", "2021", "2022", "Udvikling i pct.")
    assert [row[0] for row in table.rows] == [f"Distrikt {n}" for n in range(1, 61)]


def test_heads_close_to_one_another_and_rows_far_apart(tmp_path: Path) -> None:
    """Heads set in the middle of narrow columns stand closer than other cells do; a table's rows may stand far apart."""
    letter = read(
        f"<p>{SENTENCES}</p><table><tr><th style='text-align:center'>Område</th><th style='text-align:center'>Planlagt</th><th style='text-align:center'>Udbetalt</th></tr>"
        "<tr><td>Hjælp til børn</td><td>4.412</td><td>4.511</td></tr><tr><td>Hjælp til voksne i egen bolig</td><td>4.211</td><td>4.312</td></tr></table>",
        style="td, th { padding: 9pt 2.5pt !important } td:first-child, th:first-child { text-align: right !important }",
    )
    (table,) = letter.tables
    assert table.header == ("Område", "Planlagt", "Udbetalt")
    assert table.rows == (("Hjælp til børn", "4.412", "4.511"), ("Hjælp til voksne i egen bolig", "4.211", "4.312"))


@pytest.mark.parametrize("first", [1, 2, 3])
def test_a_table_of_four_rows_cut_anywhere(first: int) -> None:
    """One row below the heads on a page, or one row left for the next page, is part of the table."""
    rows = [
        ("Genoptræning", "4,0", "6,5", "-2,5"),
        ("Hjælpemidler", "8,0", "..", ".."),
        ("Boliger", "12,0", "11,0", "1,0"),
        ("I alt", "24,0", "17,5", "6,5"),
    ]
    body = [
        f"<tr{' style=break-after:page' if n == first else ''}>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>"
        for n, row in enumerate(rows, 1)
    ]
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 2: Ventetid i uger</p><table><tr><th></th><th>Mål</th><th>Faktisk</th><th>Afvigelse</th></tr>{''.join(body)}</table><p>{SENTENCES}</p>"
    )
    assert len(letter.pages) == 2
    (table,) = letter.tables
    assert (table.title, table.header, table.rows) == ("Ventetid i uger", ("", "Mål", "Faktisk", "Afvigelse"), tuple(rows))


def test_one_row_below_the_labels_of_a_letterhead_is_no_table() -> None:
    letter = read(
        f"<table><tr><th></th><th>Dato</th><th>Sagsnr.</th><th>Telefon</th></tr><tr><td>Elmeby</td><td>14</td><td>221144</td><td>54112233</td></tr></table><p>{SENTENCES}</p>"
    )
    assert letter.tables == ()


def test_what_a_browser_prints_on_the_page_is_set_aside() -> None:
    stamp = "@top-left { content: '29.11.2026, 17.59'; font-size: 8pt } @top-center { content: 'Brev'; font-size: 8pt } @bottom-left { content: 'https://post.example/brev'; font-size: 8pt }"
    letter = read(f"<p>Elmeby Kommune</p><h1>Status</h1><p>{SENTENCES}</p>", page=stamp)
    assert letter.date is None
    assert [item.text for item in letter.furniture] == ["29.11.2026, 17.59 Brev", "https://post.example/brev"]


@pytest.mark.parametrize(("lead", "kind"), [("Kommunen har set på:", "list_item"), ("Kommunen har set på sagerne.", "paragraph")])
def test_items_whose_bullets_were_drawn(lead: str, kind: str) -> None:
    items = [
        "sager med fejl i høringen af den, som sagen handler om, hvor begrundelsen helt manglede, eller hvor den var mangelfuld",
        "sager uden fejl (312)",
        "andre sager",
    ]
    drawn = "".join(f"<p class=item>{item}</p>" for item in items)
    letter = read(
        f"<p>{SENTENCES}</p><p>{lead}</p>{drawn}<p>{SENTENCES}</p>", style=".item { margin-left: 14mm; text-align: left }"
    )
    assert [item for item in paragraphs(letter, kind) if item in items] == items


def test_heads_over_groups_of_columns(tmp_path: Path) -> None:
    letter = typeset(
        f"*Status*\n\n{SENTENCES}\n\nTabel 1. Regnskab og budget, 1.000 kr.\n\n#table(columns: 5, stroke: none, align: right, table.header(table.cell(rowspan: 2)[Område],"
        "table.cell(colspan: 2)[Regnskab],table.cell(colspan: 2)[Budget],[2020],[2021],[2022],[2023]),[Ældre],[12.400],[13.150],[13.900],[14.000],"
        f"[Handicap],[8.310],[8.295],[9.100],[9.400],[Psykiatri],[1.204],[-15],[..],[1.300])\n\n{SENTENCES}",
        tmp_path,
    )
    (table,) = letter.tables
    assert table.title == "Regnskab og budget, 1.000 kr."
    assert table.header == ("Område", "Regnskab 2020", "Regnskab 2021", "Budget 2022", "Budget 2023")
    assert table.rows[2] == ("Psykiatri", "1.204", "−15", "..", "1.300")


@pytest.mark.parametrize("turn", ["", "transform: rotate(-45deg);"])
def test_watermark_lies_behind_the_text(turn: str) -> None:
    mark = f"<div style='position: fixed; top: 40mm; left: 20mm; font-size: 70pt; color: #ddd; {turn}'>UDKAST</div>"
    letter = read(f"{mark}<h1>Status på ventetider</h1>" + f"<p>{SENTENCES * 3}</p>" * 3)
    assert paragraphs(letter) == [(SENTENCES * 3).strip()] * 3
    assert "UDKAST" in [item.text for item in letter.furniture]


def html_table(rows: list[tuple[str, ...]]) -> str:
    cells = (
        f"<td style='text-align: left; vertical-align: top; padding: 3pt 12pt 3pt 0'>{cell}</td>" for row in rows for cell in row
    )
    width = len(rows[0])
    return "<table>" + "".join(("<tr>" if n % width == 0 else "") + cell for n, cell in enumerate(cells)) + "</table>"


WORD_TABLES = [
    [("Vandløb", "Tilstand", "Mål", "Virkemiddel"), ("Elme Å", "Ringe", "God", "Minivådområde"), ("Lindebæk", "Moderat", "God", "Gydegrus")],
    [
        ("Initiativ", "Ansvarlig", "Status"),
        ("Ny visitation af alle borgere, der har søgt om hjælp siden 2019", "Ældreområdet", "Gennemført i foråret"),
        ("Fælles vejledning", "Jobcentret og borgerservice efter aftale med direktionen", "I gang"),
        ("Flere hænder", "Personale", "Afventer"),
    ],
    [("Tiltag", "Frist", "Ansvarlig"), ("Høring", "3. maj 2019", "Miljø"), ("Beslutning", "1. juni 2019", "Byrådet")],
]  # fmt: skip
NO_TABLES = [
    [("Bo Lind", "Anne Holm", "Per Riis"), ("Direktør", "Chef", "Konsulent"), ("Ældre", "Miljø", "Skole")],
    [("Elmeby Kommune", "Torvet 1", "4990 Elmeby"), ("Ældre", "post@elmeby.example", "Tlf. 70 11 22 33"), ("Visitation", "Torvet 2", "4990 Elmeby")],
    [("Dato", "Sagsnr.", "Kontor"), ("3. maj 2019", "19/3742", "Ældre"), ("Ref.", "ABC", "Dok. 12")],
]  # fmt: skip


@pytest.mark.parametrize(("rows", "wanted"), [*((rows, 1) for rows in WORD_TABLES), *((rows, 0) for rows in NO_TABLES)])
def test_table_of_words_without_rules(rows: list[tuple[str, ...]], wanted: int) -> None:
    letter = read(f"<h1>Status på tiltag</h1><p>{SENTENCES}</p>{html_table(rows)}<p>{SENTENCES}</p>")
    assert [(table.header, table.rows) for table in letter.tables] == [(rows[0], tuple(rows[1:]))] * wanted
    assert paragraphs(letter).count(SENTENCES.strip()) == 2


def test_justified_text_is_no_table() -> None:
    letter = read(f"<h1>Status</h1><div style='width: 55mm; hyphens: none'><p>{SENTENCES * 3}</p></div><p>{SENTENCES}</p>")
    assert letter.tables == ()
    assert paragraphs(letter) == [(SENTENCES * 3).strip(), SENTENCES.strip()]


def test_row_cut_by_the_end_of_a_page_is_one_row() -> None:
    rows = "".join(
        f"<tr><td>Initiativ nummer {n} om kortere ventetid og bedre vejledning til borgerne i kommunen</td><td>I gang</td><td>{n}. marts 2023</td></tr>"
        for n in range(1, 29)
    )
    letter = read(
        f"<h1>Status</h1><p>{SENTENCES}</p><table class=ruled style='width: 120mm'><tr><th>Initiativ</th><th>Status</th><th>Frist</th></tr>{rows}</table><p>{SENTENCES}</p>",
        style="td:first-child { width: 45mm }",
    )
    (table,) = letter.tables
    assert len(letter.pages) >= 2
    assert [row[2] for row in table.rows] == [f"{n}. marts 2023" for n in range(1, 29)]
    assert all(
        re.fullmatch(r"Initiativ nummer \d+ om kortere ventetid og bedre vejledning til borgerne i kommunen", row[0])
        for row in table.rows
    )


@pytest.mark.parametrize("width", range(100, 150, 5))
def test_a_date_cut_by_a_line_end(width: int) -> None:
    line = (
        "Hermed fremsendes den status for kommunens arbejde med ventelister, som ministeriet bad om i brev af 1. november 2021."
    )
    letter = read(
        f"<div style='width: {width}mm; hyphens: none'><h1>Status</h1><p>{line}</p><p>{line}</p><p>{SENTENCES}</p></div>"
    )
    assert paragraphs(letter) == [line, line, SENTENCES.strip()]


REACHED = [
    ("Telefon", "12345678"),
    ("CVR-nr.", "11223344"),
    ("EAN-nr.", "5798000000000"),
    ("Reg.nr.", "1234"),
    ("Kontonr.", "1234567"),
]
LOOKS_ALIKE = [("Sager", "430"), ("Klager", "12"), ("Konto 4", "1234"), ("I alt", "1676")]


@pytest.mark.parametrize(("rows", "wanted"), [(REACHED, 0), (LOOKS_ALIKE, 1)])
def test_numbers_to_reach_an_office_are_no_table(rows: list[tuple[str, str]], wanted: int) -> None:
    cells = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in rows)
    assert len(read(f"<p>{SENTENCES}</p><table>{cells}</table><p>{SENTENCES}</p>").tables) == wanted


LONG = "Der er indført ny visitation af alle de borgere i kommunens fire distrikter, som har søgt om hjælp siden 2019"
TWO_COLUMNS = [
    ("Indsats", "Beskrivelse"),
    ("Visitation", LONG),
    ("Opfølgning", "Alle sager gennemgås"),
    ("Kurser", "12 har været på kursus"),
]


@pytest.mark.parametrize("rules", ["", " class=ruled"])
def test_two_columns_of_words_below_a_title(rules: str) -> None:
    """A label set in the middle of its lines belongs to all of them."""
    cells = "".join(
        f"<tr><t{'hd'[n > 0]}>{one}</t{'hd'[n > 0]}><t{'hd'[n > 0]}>{two}</t{'hd'[n > 0]}></tr>"
        for n, (one, two) in enumerate(TWO_COLUMNS)
    )
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 1. Indsatser</p><table{rules}>{cells}</table><p>{SENTENCES}</p>",
        style="td, th { text-align: left !important }",
    )
    (table,) = letter.tables
    assert (table.title, table.header, table.rows) == ("Indsatser", TWO_COLUMNS[0], tuple(TWO_COLUMNS[1:]))
    assert paragraphs(letter, "footnote") == []


def test_a_paragraph_goes_on_in_the_next_column_and_the_greeting_stands_below_both() -> None:
    letter = read(
        f"<p>Elmeby Kommune</p><h1>Status</h1><div style='columns: 2; column-gap: 8mm'>{f'<p>{SENTENCES}</p>' * 5}</div><p>Med venlig hilsen</p><p>Ida Bro</p>"
    )
    assert paragraphs(letter) == [SENTENCES.strip()] * 5
    assert paragraphs(letter, "closing") == ["Med venlig hilsen", "Ida Bro"]


def test_a_note_of_two_lines_in_the_margin() -> None:
    note = "<div style='position: absolute; left: -20mm; top: 60mm; width: 16mm; font-size: 7pt; text-align: left'>Se bilag 2 om 99 sager</div>"
    letter = read(note + f"<p>{SENTENCES}</p>" * 3)
    assert paragraphs(letter) == [SENTENCES.strip()] * 3
    assert [item.text for item in letter.furniture] == ["Se bilag 2", "om 99 sager"]


PLACED = {
    "labels of two lines, numbers beside the first": "td { vertical-align: top }",
    "labels of two lines, numbers between them": "td { vertical-align: middle }",
    "labels of two lines, numbers beside the second": "td { vertical-align: bottom }",
}


@pytest.mark.parametrize("style", PLACED.values(), ids=PLACED)
def test_labels_of_two_lines(style: str) -> None:
    rows = [
        ("Genoptræning<br>efter loven", "64 (21,5)", "4,0"),
        ("Hjælpemidler", "112 (37,6)", "8,5"),
        ("Boliger og<br>indretning", "122 (40,9)", "–"),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 5: Ventetid</p><table><tr><th>Område</th><th>Antal<br>sager</th><th>Uger i<br>gennemsnit</th></tr>{cells}</table><p>{SENTENCES}</p>",
        style=style,
    )
    (table,) = letter.tables
    assert (table.title, table.header) == ("Ventetid", ("Område", "Antal sager", "Uger i gennemsnit"))
    assert table.rows == tuple((row[0].replace("<br>", " "), *row[1:]) for row in rows)
    assert all(box is not None for row in table.boxes for box in row)


SET_CLOSE = """table { border-collapse: collapse } td, th { padding: 0 6pt !important; font: 9pt/11pt DejaVu Sans, sans-serif; vertical-align: top;
border: 0.5pt solid black !important; text-align: right } td:first-child, th:first-child { text-align: left } p { text-align: left }"""


def test_labels_and_headings_with_no_other_sign_than_their_place() -> None:
    """Rows no further apart than a rule is thick; a heading in plain print, labels that go on below in capitals and digits."""
    rows = [
        ("Drift", "", ""), ("Børn", "1.204,5", "16,5"), ("Social og<br>Sundhed", "2.310,0", "-11,3"), ("Teknik og Miljø", "310,2", "0,0"),
        ("Anlæg", "", ""), ("Skoler", "45,0", "-13,5"), ("Veje", "22,4", "–"), ("Gennemsnit,<br>365 dage", "210,0", "1,5"),
    ]  # fmt: skip
    cells = "".join("<tr>" + "".join(f"<td>{cell or '&nbsp;'}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 7: Regnskab</p><table><tr><th>Udvalg</th><th>Forventet<br>regnskab</th><th>Afvigelse</th></tr>{cells}</table><p>Kilde: Egne tal</p><p>{SENTENCES}</p>",
        style=SET_CLOSE,
    )
    (table,) = letter.tables
    assert table.header == ("Udvalg", "Forventet regnskab", "Afvigelse")
    assert table.rows == tuple((label.replace("<br>", " "), *numbers) for label, *numbers in rows)


def test_every_label_on_two_lines() -> None:
    """The second line ends with the stop of an abbreviation; no two rows of numbers stand right below one another."""
    rows = [("Indtægter,<br>mio. kr.", "120", "98"), ("Gennemsnit,<br>365 dage", "210", "201")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><table><tr><th>Pr.</th><th>2023</th><th>2024</th></tr>{cells}</table><p>{SENTENCES}</p>",
        style=SET_CLOSE,
    )
    (table,) = letter.tables
    assert table.rows == tuple((label.replace("<br>", " "), *numbers) for label, *numbers in rows)


@pytest.mark.parametrize(("ground", "shown"), [("#336699", True), ("#000", True), ("#fff", False), ("#f2f2f2", False)])
def test_white_heads_on_a_coloured_ground(ground: str, shown: bool) -> None:
    letter = read(
        f"<p>{SENTENCES}</p><table><tr><th>Gruppe</th><th>Under 30 dage</th><th>Over 30 dage</th></tr><tr><td>Børn</td><td>41,2</td><td>58,8</td></tr>"
        f"<tr><td>Voksne</td><td>55,1</td><td>44,9</td></tr><tr><td>Ældre</td><td>60,0</td><td>40,0</td></tr></table><p>{SENTENCES}</p>",
        style=f"th {{ color: white; background: {ground} }}",
    )
    (table,) = letter.tables
    assert table.header == (("Gruppe", "Under 30 dage", "Over 30 dage") if shown else ("", "", ""))
    assert any(item.kind == "hidden" for item in letter.furniture) != shown


def test_a_unit_that_had_no_room_beside_its_number() -> None:
    rows = [("Kloak", "1 248 500<br>kr.", "88 %"), ("Støj", "310 000 kr.", "95 %"), ("Natur", "94 000<br>kr.", "12 %")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 8: Tilskud</p><table><tr><th>Ordning</th><th>Ansøgt<br>beløb</th><th>Andel</th></tr>{cells}</table><p>{SENTENCES}</p>",
        style=SET_CLOSE,
    )
    (table,) = letter.tables
    assert (table.title, table.header) == ("Tilskud", ("Ordning", "Ansøgt beløb", "Andel"))
    assert table.rows == tuple(tuple(cell.replace("<br>", " ") for cell in row) for row in rows)


@pytest.mark.parametrize("on_first", [0, 1, 2])
@pytest.mark.parametrize("again", [False, True])
def test_heads_left_at_the_end_of_a_page(on_first: int, again: bool) -> None:
    """With a row below them or none; printed again overleaf or not. Equal leading, no rules: the cells' room tells rows apart."""
    heads = ("Indsats", "Ansvarlig", "Frist", "Status")
    rows = [
        ("Register over anlæg", "Miljø og Plan", "1. juni 2025", "I gang"), ("Tilsyn med anlæg", "Miljøtilsyn", "31. december 2025", "Ikke begyndt"),
        ("Kloakering af<br>Nordmarken", "Havnby Forsyning<br>A/S", "1. juli 2027", "Projekteret"), ("Status til byrådet", "Miljø og Plan", "Hvert år i marts", "Løbende"),
    ]  # fmt: skip
    printed = [*rows[:on_first], *([heads] if again else []), *rows[on_first:]]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in [heads, *printed])
    place = on_first + 2
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 9: Indsatser</p><table><tbody>{cells}</tbody></table><p>{SENTENCES}</p>",
        style=f"td {{ text-align: left !important; padding: 0 3mm 0 0 !important; vertical-align: top; white-space: nowrap }} tr:nth-child({place}) {{ break-before: page }}",
    )
    (table,) = letter.tables
    assert len(letter.pages) == 2
    assert (table.title, table.header) == ("Indsatser", heads)
    assert table.rows == tuple(tuple(cell.replace("<br>", " ") for cell in row) for row in rows)


def test_heads_of_two_lines_with_one_row_at_the_end_of_a_page() -> None:
    heads = "<tr><td>Distrikt</td><td>Antal<br>anlæg</td><td>Tilset i<br>året</td><td>Andel, pct.</td></tr>"
    rows = [(name, str(100 + 7 * n), str(50 + 3 * n), f"{40 + n},{n}") for n, name in enumerate(("Nord", "Syd", "Øst", "Vest"))]
    cells = ["<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows]
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 3: Tilsyn</p><table><tbody>{heads}{cells[0]}{heads}{''.join(cells[1:])}</tbody></table><p>{SENTENCES}</p>",
        style="tr:nth-child(3) { break-before: page } td { vertical-align: top }",
    )
    (table,) = letter.tables
    assert (table.title, table.header) == ("Tilsyn", ("Distrikt", "Antal anlæg", "Tilset i året", "Andel, pct."))
    assert table.rows == tuple(rows)


def test_a_cell_cut_by_the_end_of_a_page_in_print_smaller_than_the_text() -> None:
    first = (
        "Nyt register over alle anlæg i det åbne land"
        + "".join(f" og en oplysning om {sign * 3}" for sign in "abcdefghijklmnopqrst")
        + "."
    )
    rows = [("1", first, "I gang"), ("2", "Tilsyn med anlæg", "Ikke begyndt"), ("3", "Påbud til ejere", "Løbende")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><div style='height: 148mm'></div><p>Tabel 4. Indsatser</p><table class=ruled style='font-size: 9pt'><tr><td>Nr.</td><td>Indsats</td><td>Status</td></tr>{cells}</table><p>{SENTENCES * 3}</p>",
        style=".ruled td { vertical-align: top } td:nth-child(2) { width: 60mm }",
    )
    (table,) = letter.tables
    assert len(letter.pages) == 2
    assert table.rows == tuple(rows)


def test_a_cell_too_narrow_for_its_word() -> None:
    rows = [
        ("Landzon<br>e", "12", "14"),
        ("Motortra<br>fikvej", "31", "37"),
        ("Bro<br>tunnel", "3", "4"),
        ("Sagsbehandlings<br>tid", "31", "30"),
        ("Miljøgodkendels<br>er", "97", "98"),
        ("Klapbr<br>oerne", "2", "2"),
        ("Mindst<br>en", "5", "6"),
        ("Nabo<br>by", "4", "4"),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES} Der er flest på motortrafikvej.</p><p>Sagsbehandlingstiden er kort. Naboen har en by.</p><table><tr><th>Vej</th><th>2023</th><th>2024</th></tr>{cells}</table><p>{SENTENCES}</p>",
        style=SET_CLOSE,
    )
    (table,) = letter.tables
    assert [row[0] for row in table.rows] == [
        "Landzone",
        "Motortrafikvej",
        "Bro tunnel",
        "Sagsbehandlingstid",
        "Miljøgodkendelser",
        "Klapbr oerne",
        "Mindst en",
        "Nabo by",
    ]


def test_an_address_left_right_below_the_senders_block() -> None:
    letter = read(
        "<div class=own>Nordlund Kommune<br>Rådhusgade 12<br>6990 Nordlund<br>post@nordlund.example</div><div>Miljøministeriet<br>Slotsgade 10<br>1216 København K</div>"
        f"<p style='margin-top: 12pt'>30. juni 2025</p><h1>Redegørelse for tilsyn</h1><p>{SENTENCES}</p>",
        style="div { font-size: 10pt; line-height: 1.2; text-align: left } .own { text-align: right }",
    )
    assert letter.sender is not None
    assert letter.recipient is not None
    assert (letter.sender.value, letter.recipient.value) == ("Nordlund Kommune", "Miljøministeriet")


@pytest.mark.parametrize("rules", ["", " class=ruled"])
def test_headings_inside_a_table(rules: str) -> None:
    rows = [
        ("<b>Sygehuse</b>", "", ""),
        ("Læger", "412", "420"),
        ("Plejere", "1.210", "1.190"),
        ("<b>Kommuner</b>", "", ""),
        ("SOSU", "980", "1.020"),
    ]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><p>Tabel 6 Personale</p><table{rules}><tr><th>Gruppe</th><th>2021</th><th>2022</th></tr>{cells}</table><p>{SENTENCES}</p>"
    )
    (table,) = letter.tables
    assert (table.title, table.header) == ("Personale", ("Gruppe", "2021", "2022"))
    assert [row[0] for row in table.rows] == ["Sygehuse", "Læger", "Plejere", "Kommuner", "SOSU"]


BESIDE = [[("År", "Sager"), ("2017", "412"), ("2018", "430"), ("2019", "391")], [("Område", "Klager", "Andel"), ("Nord", "12", "10,5"), ("Syd", "34", "29,8"), ("Vest", "68", "59,7"), ("I alt", "114", "100,0")]]  # fmt: skip


@pytest.mark.parametrize("rules", ["", "td { border: 0.5pt solid black }"])
def test_two_tables_side_by_side(rules: str) -> None:
    halves = ("".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows) for rows in BESIDE)
    tables = "".join(
        f"<div style='width: 50%'><b>Tabel {n}. Emne {n}</b><table>{half}</table></div>" for n, half in enumerate(halves, 1)
    )
    letter = read(f"<p>{SENTENCES}</p><div style='display: flex'>{tables}</div><p>{SENTENCES}</p>", style=rules)
    assert [(table.title, [table.header, *table.rows]) for table in letter.tables] == [
        ("Emne 1", BESIDE[0]),
        ("Emne 2", BESIDE[1]),
    ]
    assert paragraphs(letter) == [SENTENCES.strip()] * 2


@pytest.mark.parametrize("align", ["left", "right"])
def test_a_wide_table_with_words_in_the_middle_is_one(align: str) -> None:
    rows = [("Område", "Antal", "Status", "Andel"), ("Hjælpemidler", "412", "Foreløbig", "12,5"), ("Boliger", "34", "Endelig", "29,8"), ("Biler", "68", "Endelig", "9,7")]  # fmt: skip
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    letter = read(
        f"<p>{SENTENCES}</p><table style='width: 100%; table-layout: fixed'>{cells}</table><p>{SENTENCES}</p>",
        style=f"td {{ text-align: {align} !important }}",
    )
    assert [[table.header, *table.rows] for table in letter.tables] == [rows]


UPRIGHT = b"BT /F1 12 Tf %s Tm 16 TL (Kommunen har modtaget 12 klager i 2019 mod 15 i 2018,) Tj T* (og alle er afgjort inden for fristen i loven.) Tj ET"


@pytest.mark.parametrize(
    ("matrix", "extra"),
    [
        (b"0 1 -1 0 200 100", b""),
        (b"0 -1 1 0 200 700", b""),
        (b"-1 0 0 -1 500 400", b""),
        (b"1 0 0 1 72 400", b"/Rotate 90"),
        (b"0 1 -1 0 200 100", b"/Rotate 90"),
        (b"-1 0 0 -1 500 400", b"/Rotate 180"),
    ],
)
def test_a_page_whose_text_stands_sideways(matrix: bytes, extra: bytes) -> None:
    letter = compose(
        read_bytes(page_pdf(UPRIGHT % matrix, box=b"[0 0 595 842]" + extra), Settings()), file="brev.pdf", sha256="0"
    )
    assert letter.text == "Kommunen har modtaget 12 klager i 2019 mod 15 i 2018, og alle er afgjort inden for fristen i loven."
    (page,) = letter.pages
    assert (page.width > page.height) == (extra == b"/Rotate 90")
    for x0, top, x1, bottom in (piece.box for piece in letter.pieces):
        assert 0 <= x0 < x1 <= page.width
        assert 0 <= top < bottom <= page.height


@pytest.mark.parametrize("room", [0, 2, 4])
@pytest.mark.parametrize("sign", ["1", "2)", "12"])
def test_a_raised_mark_sets_its_line_further_down(room: int, sign: str) -> None:
    """A paragraph of two lines is one, though its first line ends with a sentence."""
    lines = [
        "Kommunen har i det sidste halvår behandlet 430 sager om hjælpemidler og klaget over 17.",
        "Ankestyrelsen",
        " gav medhold i tre.",
    ]
    marked = b"50 780 Td (%s) Tj 0 -%d Td (%s) Tj /F1 7 Tf 4 Ts (%s) Tj 0 Ts /F1 12 Tf (%s) Tj" % (
        lines[0].encode("cp1252"), 14 + room, lines[1].encode("cp1252"), sign.encode(), lines[2].encode("cp1252"))  # fmt: skip
    content = b"BT /F1 12 Tf " + marked + b" 0 -40 Td (Med venlig hilsen) Tj 0 -30 Td (Bo Lind) Tj ET"
    data = page_pdf(content).replace(b"/BaseFont /Helvetica", b"/BaseFont /Times-Roman /Encoding /WinAnsiEncoding")
    letter = compose(read_bytes(data, Settings()), file="brev.pdf", sha256="0")
    assert paragraphs(letter) == [" ".join(lines[:2]) + lines[2]]
