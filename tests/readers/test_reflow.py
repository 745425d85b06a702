"""Plain text: lines put together again, in all the shapes text files have."""

from __future__ import annotations

import pytest

from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text
from letterkit.readers.reflow import reflow

WRAPPED = """Kommunen har i det forløbne år gennemført en række tiltag, der skal ned-
bringe ventetiden for borgerne, og resultaterne er opgjort ved årets ud-
gang. Det viser sig, at uddannelses- og beskæftigelsesindsatsen virker.
Antallet af sager faldt fra 430 til 391.

Der er fortsat behov for at følge udviklingen tæt, og byrådet får en ny
status i løbet af foråret. Herefter beslutter byrådet, om indsatsen skal
fortsætte.
"""


def texts(text: str) -> list[str]:
    """Parts as they come out; words broken over lines are joined later."""
    return [part.text for part in reflow(text)[0]]


def test_wrapped_paragraphs() -> None:
    assert [text.split(" ")[0] for text in texts(WRAPPED)] == ["Kommunen", "Der"]


def test_a_blank_line_after_every_line() -> None:
    spread = WRAPPED.replace("\n\n", "\n \n \n").replace("\n", "\n\n")
    assert texts(spread) == texts(WRAPPED)


def test_one_paragraph_a_line() -> None:
    lines = [
        "Elmeby Kommune",
        "Svar på spørgsmål",
        "Kommunen har i 2019 behandlet 430 sager om hjælpemidler og boliger.",
        "Alle er afgjort.",
    ]
    assert texts("\n".join(lines)) == lines


@pytest.mark.parametrize("sign", ["SIDE 2", "Side 2 af 3", "- 2 -", "\f"])
def test_page_break_inside_a_sentence(sign: str) -> None:
    text = WRAPPED.replace(
        "Der er fortsat behov for at følge udviklingen tæt, og byrådet får en ny\n",
        f"Der er fortsat behov for at følge udviklingen tæt, og byrådet får en ny\n\n{sign}\n\n",
    )
    parts, furniture = reflow(text)
    assert "får en ny status" in parts[1].text or sign == "\f"
    assert sign == "\f" or [item.text for item in furniture] == [sign]


def test_glued_page_number_and_a_sentence_about_a_page() -> None:
    parts, furniture = reflow(
        WRAPPED + "\nSIDE 2 Som led heri er der ansat tre mentorer.\n\nSide 2 i redegørelsen viser resten.\n"
    )
    assert [part.text for part in parts][2:] == ["Som led heri er der ansat tre mentorer.", "Side 2 i redegørelsen viser resten."]
    assert [item.text for item in furniture] == ["SIDE 2"]


@pytest.mark.parametrize(
    ("rows", "header", "first"),
    [
        ("År\tSager\tAndel\n2018\t391\t28,2\n2019\t430\t31,0", ["År", "Sager", "Andel"], ["2018", "391", "28,2"]),
        (
            "År      Sager    Andel\n2018      391     28,2\n2019      430     31,0",
            ["År", "Sager", "Andel"],
            ["2018", "391", "28,2"],
        ),
        ("| År | Sager |\n|----|------|\n| 2018 | 391 |\n| 2019 | 430 |", ["År", "Sager"], ["2018", "391"]),
        (
            "Hele landet Elmeby\nJan 2017 28,2 21,8\nFeb 2017 28,5 23,6\nMar 2017 30,0 23,5",
            ["", "Hele landet", "Elmeby"],
            ["Jan 2017", "28,2", "21,8"],
        ),
    ],
    ids=["tabs", "blanks", "bars", "one blank"],
)
def test_tables(rows: str, header: list[str], first: list[str]) -> None:
    parts, _ = reflow(f"Udviklingen fremgår af tabellen.\n\n{rows}\nKilde: Eget system\n\nDet er en stigning.\n")
    (table,) = [part.table for part in parts if part.table is not None]
    assert ["".join(word.text for word in cell) for cell in table.header] == header
    assert ["".join(word.text for word in cell) for cell in table.rows[0]] == first
    assert [part.text for part in parts if part.kind == "caption"] == ["Kilde: Eget system"]


def test_no_table_in_prose_or_letterhead() -> None:
    text = (
        "Dato:      3. maj 2019\nSagsnr.:   19/3742\nRef.:      ABC\n\nVi har 12 sager i 2017, 14 i 2018 og 16 i 2019.\nI alt 42."
    )
    assert all(part.table is None for part in reflow(text)[0])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "Kommunen har 3½ årsværk på ældreområdet – 12 pct. af alle."
    assert read_text(text.encode(encoding)).parts[0].text == text


def test_mojibake_is_repaired() -> None:
    garbled = "PlejehjemsomrÃ¥det fÃ¥r 12 stillinger i Ã¥r."
    assert read_text(garbled.encode()).parts[0].text == "Plejehjemsområdet får 12 stillinger i år."


@pytest.mark.parametrize(
    ("lines", "header", "rows"),
    [
        ("År 2016 2017 2018 Sager 12 14 16", ["År", "Sager"], [["2016", "12"], ["2017", "14"], ["2018", "16"]]),
        (
            "År 2016 2017 2018 Sager 12 14 16 Andel 28,2 30,1 ..",
            ["År", "Sager", "Andel"],
            [["2016", "12", "28,2"], ["2017", "14", "30,1"], ["2018", "16", ".."]],
        ),
        (
            "Nord Syd Vest 12 14 16 3,5 2,5 1,5",
            ["", "", ""],
            [["Nord", "12", "3,5"], ["Syd", "14", "2,5"], ["Vest", "16", "1,5"]],
        ),
    ],
)
def test_column_after_column(lines: str, header: list[str], rows: list[list[str]]) -> None:
    parts, _ = reflow("Tallene fremgår af tabellen.\n\n" + "\n".join(lines.split(" ")) + "\n\nDet er en stigning.")
    (table,) = [part.table for part in parts if part.table is not None]
    assert ["".join(word.text for word in cell) for cell in table.header] == header
    assert [["".join(word.text for word in cell) for cell in row] for row in table.rows] == rows


@pytest.mark.parametrize(
    ("blocks", "header", "second"),
    [
        (["Nord", "Syd", "Vest"], ["", "", ""], ["Syd", "14", "2,5"]),
        (["Område", "Nord", "Syd", "Vest"], ["Område", "Sager", "Andel"], ["Syd", "14", "2,5"]),
    ],
)
def test_columns_in_blocks_of_lines(blocks: list[str], header: list[str], second: list[str]) -> None:
    columns = [["12", "14", "16"], ["3,5", "2,5", "1,5"]]
    if blocks[0] == "Område":
        columns = [["Sager", *columns[0]], ["Andel", *columns[1]]]
    text = "\n\n".join("\n".join(column) for column in [blocks, *columns])
    parts, _ = reflow(f"Kommunen har opgjort sagerne i de tre distrikter.\n\n{text}\n\nDet er en stigning.")
    (table,) = [part.table for part in parts if part.table is not None]
    assert ["".join(word.text for word in cell) for cell in table.header] == header
    assert ["".join(word.text for word in cell) for cell in table.rows[1]] == second


def test_a_block_of_short_lines_above_prose_ends() -> None:
    """Three labels with nothing but prose below them are no columns, however often one asks for the next."""
    text = "Skov;2019;2020\nVestskoven;12;18\nLunden;9;7\n\nKommunen vil følge udviklingen i de kommende år og vender tilbage."
    assert all(part.table is None for part in reflow(text)[0])


DRAWN = {
    "lines": (
        "┌─────────┬──────┬──────┐\n│ Kvarter │ 2019 │ 2020 │\n├─────────┼──────┼──────┤\n"
        "│ Havnen  │  212 │  198 │\n│ Bakken  │   87 │  104 │\n└─────────┴──────┴──────┘"
    ),
    "signs": (
        "+---------+------+------+\n| Kvarter | 2019 | 2020 |\n+---------+------+------+\n| Havnen  |  212 |  198 |\n"
        "| Bakken  |   87 |  104 |\n+---------+------+------+"
    ),
    "dashes under the heads": "Kvarter   2019   2020\n-------   ----   ----\nHavnen     212    198\nBakken      87    104",
    "a star at a year": "Kvarter   2019  2020*\nHavnen     212    198\nBakken      87    104",
    "a label as wide as its column": "Kvarter   2019   2020\nHavnen    212    198\nBakkehuse 87     104\nLunden    50     51",
}


@pytest.mark.parametrize("text", DRAWN.values(), ids=DRAWN)
def test_frames_and_rules(text: str) -> None:
    parts, _ = reflow(f"Kommunen har opgjort antallet af husstande i de to kvarterer.\n\n{text}\n\nDet er en stigning.")
    (table,) = [part.table for part in parts if part.table is not None]
    assert ["".join(word.text for word in cell).rstrip("*") for cell in table.header] == ["Kvarter", "2019", "2020"]
    assert [[word.text for word in cell] for cell in table.rows[0]] == [["Havnen"], ["212"], ["198"]]
    assert [[word.text for word in cell] for cell in table.rows[1]][1:] == [["87"], ["104"]]


@pytest.mark.parametrize(
    "rows",
    [
        "Modtaget     3. januar 2021\nBehandlet    17. februar 2021\nAfsluttet    1. marts 2021",
        "Skovvej 12, 6999 Vang\nBakkevej 4, 6999 Vang\nStrandgade 118, 6990 Ulfby",
        "Lone Hauge        tlf. 76 12 34 56\nIb Storm          tlf. 76 12 34 57\nGerda Lind        tlf. 76 12 34 58",
        "09.00     Velkomst ved borgmesteren\n09.30     Oplæg om skovdrift\n11.00     Rundvisning",
        "Kommunen brugte 1,2 mio. kr. på løn i 2019.\nKommunen brugte 1,4 mio. kr. på løn i 2020.\nDer er afsat 1,5 mio. kr. i 2021.",
        "Mandag       8 til 16\nTirsdag      8 til 16\nOnsdag       8 til 18",
        "Nord - 31 / 28\nSyd - 44 / 52\nVest - 19 / 25",
    ],
)
def test_what_looks_like_a_table(rows: str) -> None:
    parts, _ = reflow(f"Kommunen har oplyst det følgende i sagen.\n\n{rows}\n\nKommunen har ikke yderligere at tilføje.")
    assert all(part.table is None for part in parts)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Sygefravær i dagsværk:", "Sygefravær i dagsværk"),
        ("Sygefravær i dagsværk\n(kort og langt)", "Sygefravær i dagsværk"),
        ("Tabel 4. Sygefravær i dagsværk", "Sygefravær i dagsværk"),
        ("Tabel 4) Sygefravær i dagsværk.", "Sygefravær i dagsværk"),
        ("Tabel 4. Sygefravær i dagsværk. Kilde: Lønsystemet", "Sygefravær i dagsværk"),
        ("Sygefravær i dagsværk (kilde: Lønsystemet)", "Sygefravær i dagsværk"),
        ("Tabel 4. Sygefravær i pct. – Kilder: Lønsystemet og eget skøn", "Sygefravær i pct."),
        ("Ad spørgsmål 2", None),
        ("Fraværet fordeler sig sådan:", None),
        ("Fravær fordelt på områder som følger:", None),
        ("I 2020:", None),
        ("Svar på spørgsmål 2:", None),
    ],
)
def test_titles(above: str, title: str | None) -> None:
    table = "Område     Kort    Langt\nSkole       3,1      6,4\nÆldre       4,8      9,9"
    sentence = "Kommunen har opgjort fraværet for de to største områder i året, der gik."
    letter = compose(
        read_text(f"Status\n\n{sentence}\n\n{above}\n\n{table}\n\n{sentence}\n".encode()), file="brev.txt", sha256="0"
    )
    assert [table.title for table in letter.tables] == [title]


@pytest.mark.parametrize("title", ["Fravær", "Fravær 2019-2020", "Fravær, dage"])
def test_a_short_title_right_above_the_heads(title: str) -> None:
    table = "Område     Kort    Langt\nSkole       3,1      6,4\nÆldre       4,8      9,9"
    sentence = "Kommunen har opgjort fraværet for de to største områder i året, der gik."
    letter = compose(read_text(f"Status\n\n{sentence}\n\n{title}\n{table}\n\n{sentence}\n".encode()), file="brev.txt", sha256="0")
    assert [(table.title, table.header) for table in letter.tables] == [(title, ("Område", "Kort", "Langt"))]


@pytest.mark.parametrize(
    ("caption", "title", "source"),
    [
        ("Tabel 2. Ventetid i uger. Kilde: Egen opgørelse", "Ventetid i uger", "Egen opgørelse"),
        ("Tabel 2: Ventetid (Kilde: Sundhedsdata.dk)", "Ventetid", "Sundhedsdata.dk"),
        ("Tabel 2. Ventetid i uger og kilden til den", "Ventetid i uger og kilden til den", None),
    ],
)
def test_a_caption_below_with_its_source_on_the_line(caption: str, title: str, source: str | None) -> None:
    table = "Område     2019    2020\nHofter        31      64\nKnæ           48      99\nSkuldre       12      18"
    sentence = "Regionen har opgjort ventetiden for de tre største områder i de to år, der gik."
    text = f"Status\n\n{sentence}\n\n{table}\n\n{caption}\n\n{sentence}\n"
    (found,) = compose(read_text(text.encode()), file="brev.txt", sha256="0").tables
    assert (found.title, found.source) == (title, source)


@pytest.mark.parametrize(
    ("above", "title", "first"),
    [
        ("Nye lærlinge", "Nye lærlinge", ""),
        ("Gennemførte eksamener, antal (og procent)", "Gennemførte eksamener, antal (og procent)", ""),
        ("Fag", None, "Fag"),
    ],
)
def test_a_line_over_heads_that_name_the_columns_alone(above: str, title: str | None, first: str) -> None:
    rows = "               Hold A        Hold B\nTømrer       64 (21,5)     57 (18,7)\nMurer         8 (16,5)     73 (14,1)"
    sentence = "Skolen har opgjort tallene for de to hold i det år, der gik, og de fremgår nedenfor."
    text = f"Status\n\n{sentence}\n\n{above}\n{rows}\n\n{sentence}\n"
    (found,) = compose(read_text(text.encode()), file="brev.txt", sha256="0").tables
    assert (found.title, found.header) == (title, (first, "Hold A", "Hold B"))
    assert found.rows[0] == ("Tømrer", "64 (21,5)", "57 (18,7)")


def test_words_among_the_numbers() -> None:
    text = "Mål               Ønsket     Nået\nSvartid                5      4,2\nKlager          højst 40       31\nBesøg        ikke opgjort       12"
    parts, _ = reflow(f"Kommunen har opgjort målene for de tre områder.\n\n{text}\n\nDet er en stigning.")
    (table,) = [part.table for part in parts if part.table is not None]
    assert [[" ".join(word.text for word in cell) for cell in row] for row in table.rows] == [
        ["Svartid", "5", "4,2"],
        ["Klager", "højst 40", "31"],
        ["Besøg", "ikke opgjort", "12"],
    ]


def test_a_first_row_with_the_units_of_the_others_is_no_head() -> None:
    text = "Nord     12 stk.     4 dage\nSyd      31 stk.     6 dage\nVest     19 stk.     5 dage"
    parts, _ = reflow(f"Kommunen har opgjort lageret i de tre distrikter.\n\n{text}\n\nDet er en stigning.")
    (table,) = [part.table for part in parts if part.table is not None]
    assert [[word.text for word in row[0]] for row in table.rows] == [["Nord"], ["Syd"], ["Vest"]]


def test_columns_that_do_not_add_up_stay_text() -> None:
    parts, _ = reflow("Tallene:\n\nNord\nSyd\nVest\n12\n14\n16\n18\n\nDet er en stigning.")
    assert all(part.table is None for part in parts)
    assert "18" in " ".join(part.text for part in parts)


ALIGNED = {
    "heads over two lines": (
        """\
Alder        Anbragte   Gyldig       Handleplan ikke      Uden
                        handleplan   revideret rettidigt  handleplan
0-5 år             31           22                     5           4
6-11 år            58           37                    12           9
I alt              89           59                    17          13""",
        ("Alder", "Anbragte", "Gyldig handleplan", "Handleplan ikke revideret rettidigt", "Uden handleplan"),
        ("6-11 år", "58", "37", "12", "9"),
    ),
    "quarters over their years": (
        """\
                    4. kvt.   1. kvt.   2. kvt.
                     2022      2023      2023
Alle forløb          76,4      74,9      78,2
Brystkræft           81,0      70,3      79,6
Antal               1.412     1.388     1.455""",
        ("", "4. kvt. 2022", "1. kvt. 2023", "2. kvt. 2023"),
        ("Brystkræft", "81,0", "70,3", "79,6"),
    ),
    "a unit over one column": (
        """\
                                          Mio. kr.
Støttede realkreditlån                       104,2
Ustøttede realkreditlån                       48,6
Tilskud fra fonden                            18,0""",
        ("", "Mio. kr."),
        ("Ustøttede realkreditlån", "48,6"),
    ),
}


@pytest.mark.parametrize(("text", "header", "second"), ALIGNED.values(), ids=ALIGNED)
def test_columns_that_stand_under_their_heads(text: str, header: tuple[str, ...], second: tuple[str, ...]) -> None:
    sentence = "Kommunen har gennemført en række tiltag i det forløbne år, og resultaterne fremgår nedenfor."
    letter = compose(read_text(f"Status\n\n{sentence}\n\n{text}\n\n{sentence}\n".encode()), file="brev.txt", sha256="0")
    (table,) = letter.tables
    assert table.header == header
    assert table.rows[1] == second
    assert letter.text.count(sentence) == 2


def test_a_name_with_a_hyphen_at_the_line_end_goes_on() -> None:
    wrapped = "Kommunen har i 2018 behandlet 1.430 sager om ret- og pligt-\nreglerne samt uddannelseshjælps-\nog kontanthjælpsreglerne for Lolland-\nFalster. Andelen er 45,5 pct.\n\nDer er sendt svar."
    letter = compose(read_text(wrapped.encode()), file="brev.txt", sha256="0")
    assert letter.text.split("\n\n") == [
        "Kommunen har i 2018 behandlet 1.430 sager om ret- og pligtreglerne samt uddannelseshjælps- og kontanthjælpsreglerne for Lolland-Falster. Andelen er 45,5 pct.",
        "Der er sendt svar.",
    ]


def test_numbers_to_reach_an_office_are_no_table_nor_a_tables_title() -> None:
    letter = compose(
        read_text(
            f"{WRAPPED}\n\nTelefon      12345678\nCVR          11223344\nEAN          5798000000000\n\nÅr      Sager    Andel\n2018    391      28,2\n2019    430      31,0\n".encode()
        ),
        file="brev.txt",
        sha256="0",
    )
    (table,) = letter.tables
    assert (table.title, table.header) == (None, ("År", "Sager", "Andel"))


def test_soft_hyphens_and_a_range_cut_by_a_line_end() -> None:
    text = "Kommu\u00adnen har 12-\n15 kla\u00adger om ugen, og i 2018-\n2019 var det et godt år for bor\u00ad\ngerne."
    letter = compose(read_text(text.encode()), file="brev.txt", sha256="0")
    assert letter.text == "Kommunen har 12-15 klager om ugen, og i 2018-2019 var det et godt år for borgerne."


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        (
            "År      Sager            Område    Klager\n2017      412            Nord          12\n2018      430            Syd           34\n2019      391            Vest          68",
            [("År", "Sager"), ("Område", "Klager")],
        ),
        (
            "Område      Sager      Status      Andel\nNord          412      Endelig       12,5\nSyd           430      Endelig       34,5\nVest          391      Ny            68,5",
            [("Område", "Sager", "Status", "Andel")],
        ),
    ],
)
def test_tables_typed_side_by_side(text: str, tables: list[tuple[str, ...]]) -> None:
    letter = compose(read_text(f"Status\n\n{WRAPPED}\n\n{text}\n\n{WRAPPED}\n".encode()), file="brev.txt", sha256="0")
    assert [table.header for table in letter.tables] == tables
    assert all(len(table.rows) == 3 for table in letter.tables)
