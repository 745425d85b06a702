"""HTML of mail programs and of word processors: what is printed raised, hidden, quoted, in cells."""

from __future__ import annotations

from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.html import read_html

NOTE = "<a href='#_ftn1'><span class=MsoFootnoteReference><span>[1]</span></span></a>"


def read(body: str) -> Letter:
    return compose(read_html(f"<html><body>{body}</body></html>".encode()), file="brev.html", sha256="0")


def test_raised_marks_of_notes_and_powers_of_units() -> None:
    letter = read(
        f"<p>Kommunen har i 2022 behandlet 430<sup>1</sup> sager, heraf 391{NOTE} om støj, og ryddet 12 m<sup>2</sup> areal.</p>"
        "<p>Den 1<sup>ste</sup> maj <span style='vertical-align: super'>2</span>.</p>"
    )
    assert letter.text.split("\n\n")[0] == "Kommunen har i 2022 behandlet 430 sager, heraf 391 om støj, og ryddet 12 m² areal."
    assert "1ste" in letter.text
    assert [item.text for item in letter.furniture] == ["1", "[1]", "2"]


def test_marks_in_the_cells_of_a_table() -> None:
    letter = read(
        "<table><tr><th>År</th><th>Sager</th></tr><tr><td>2018</td><td>391<sup>1</sup></td></tr><tr><td>2019</td><td>43<b>0</b><br></td></tr></table>"
    )
    assert letter.tables[0].rows == (("2018", "391"), ("2019", "430"))


def test_cells_over_several_rows_and_columns() -> None:
    letter = read(
        "<table><tr><td rowspan=2>Område</td><td colspan=2>2022</td><td>2023</td></tr><tr><td>Mål</td><td>Faktisk</td><td>Mål</td></tr>"
        "<tr><td>Børn</td><td>4,5</td><td>–2</td><td rowspan=2>5,0</td></tr><tr><td>Voksne</td><td>6,0</td><td>..</td></tr></table>"
    )
    (table,) = letter.tables
    assert table.header == ("Område", "2022 Mål", "2022 Faktisk", "2023 Mål")
    assert table.rows == (("Børn", "4,5", "–2", "5,0"), ("Voksne", "6,0", "..", ""))


def test_lists_are_numbered_as_shown() -> None:
    letter = read(
        "<p>Kommunen har behandlet sagerne i to trin:</p><ol start=3><li>sager med fejl<ol type=a><li>løn</li><li>drift</li></ol></li><li>andre sager</li></ol>"
    )
    assert [block.marker for block in letter.blocks if block.kind == "list_item"] == ["3.", "a.", "b.", "4."]


def test_text_that_a_mail_client_broke_into_lines() -> None:
    lines = "Kære minister<br><br>Elmeby Kommune har i det forløbne år modtaget 12 klager over ventetid, og de er<br>fordelt på tre områder. I 2018 var der 15 klager, hvilket er et fald på 20 pct. i<br>Ærø Kommune og de øvrige øer.<br><br>- Ældre: 5 klager<br>- Børn: 7 klager<br><br>Venlig hilsen<br>Bo Lind"
    letter = read(f"<html><div>{lines}</div></html>")
    assert letter.text.split("\n\n") == [
        "Kære minister",
        "Elmeby Kommune har i det forløbne år modtaget 12 klager over ventetid, og de er fordelt på tre områder. I 2018 var der 15 klager, hvilket er et fald på 20 pct. i Ærø Kommune og de øvrige øer.",
        "- Ældre: 5 klager",
        "- Børn: 7 klager",
        "Venlig hilsen",
        "Bo Lind",
    ]


def test_what_stands_round_the_letter_or_is_struck_out_is_set_aside() -> None:
    letter = read(
        "<html><nav><a>Forside</a> <a>Menu</a></nav><p>Kommunen har <s>99</s> <span style='text-decoration:line-through'>98</span> 12 klager i 2019.</p><footer>Ring 11 22 33 44</footer></html>"
    )
    assert letter.text == "Kommunen har 12 klager i 2019."
    assert [item.text for item in letter.furniture] == [
        "Forside Menu",
        "99 (overstreget)",
        "98 (overstreget)",
        "Ring 11 22 33 44",
    ]


def test_what_the_pages_own_style_sheet_hides_or_strikes() -> None:
    letter = read(
        "<html><head><style>p { margin: 0 } .gone, span.old { text-decoration: line-through } .away{display:none} .up {vertical-align:super}</style></head>"
        "<body><p>Kommunen har <span class=gone>99</span> <span class='x old'>98</span> <b class=away>97</b> 12<span class=up>1</span> klager i 2019.</p></body></html>"
    )
    assert letter.text == "Kommunen har 12 klager i 2019."
    assert [item.text for item in letter.furniture] == ["99 (overstreget)", "98 (overstreget)", "97 (skjult tekst)", "1"]
    assert any("overstreget" in remark for remark in letter.remarks)
