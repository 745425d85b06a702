"""Tables as different programs draw them: all rules, rules between rows, every other row filled, none; cells of one line beside cells of two."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from letterkit.letter import Letter
from letterkit.readers import read_letter
from letterkit.readers.ruled import drawn_on, ruled_tables
from tests.readers.printed import SENTENCES, set_letter

DRAWN = {
    "all rules": "td, th { border: 0.5pt solid black }",
    "rules between rows": "tr { border-bottom: 0.5pt solid #777 }",
    "a rule below the heads": "th { border-bottom: 1pt solid black }",
    "every other row filled": "tr:nth-child(even) { background: #e8eef5 }",
    "heads white on colour": "th { background: #334455; color: white }",
    "nothing drawn": "",
}
HEADS = ("Enhed", "Andel i<br>pct.", "Gennemsnitlig<br>varighed<br>(uger)", "2.<br>kvt.", "Forbrug")
ROWS = (
    ("Dagpenge", "23,5", "31.258", "–", "2.064"),
    ("Sygedagpenge,<br>korte forløb", "725", "16<br>pct.", "42,2", "30"),
    ("Jobcenter Syd<br>og Øst", "293", "41,0", "878", "-12"),
    ("Fleksjob", "3,7", "18", "376", "754"),
    ("I alt", "1.021", "41.318", "1.296", "2.836"),
)


def table(heads: tuple[str, ...] = HEADS, rows: tuple[tuple[str, ...], ...] = ROWS) -> str:
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return "<table><tr>" + "".join(f"<th>{head}</th>" for head in heads) + f"</tr>{body}</table>"


def read(body: str, style: str, folder: Path) -> Letter:
    (folder / "brev.pdf").write_bytes(set_letter(body, style=f"p {{ text-align: left }} {style}"))
    return read_letter(folder / "brev.pdf")


def plain(cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.replace("<br>", " ") for cell in cells)


@pytest.mark.parametrize("placed", ["top", "middle", "bottom", "baseline"])
@pytest.mark.parametrize("drawn", DRAWN)
def test_cells_of_one_line_beside_cells_of_two(drawn: str, placed: str, tmp_path: Path) -> None:
    style = f"td, th {{ vertical-align: {placed}; padding: 2pt 6pt }} {DRAWN[drawn]}"
    letter = read(f"<p>{SENTENCES}</p>{table()}<p>{SENTENCES}</p>", style, tmp_path)
    (found,) = letter.tables
    assert found.header == plain(HEADS)
    assert found.rows == tuple(map(plain, ROWS))


def test_the_title_is_no_head_where_it_reaches_over_the_numbers(tmp_path: Path) -> None:
    heads, rows = ("", "2017", "Andel i<br>pct."), (("Nord", "431", "23"), ("Syd", "1.120", "9"), ("I alt", "1.551", "13"))
    body = f"<p>{SENTENCES}</p><p><b>Udgifter i 1.000 kr.</b></p>{table(heads, rows)}<p>{SENTENCES}</p>"
    letter = read(body, "table { font-size: 9pt }", tmp_path)
    (found,) = letter.tables
    assert (found.header, found.rows) == (("", "2017", "Andel i pct."), rows)


def test_columns_of_long_numbers_stand_close(tmp_path: Path) -> None:
    rows = (("Nord", "133", "27.882", "47.267"), ("Syd", "45.359", "21.469", "873"), ("Øst", "30.408", "541", "44.087"))
    style = "td, th { padding: 2pt 3.5pt !important; font: 11pt DejaVu Serif, serif }"
    letter = read(f"<p>{SENTENCES}</p>{table(('By', '2015', '2016', '2017'), rows)}<p>{SENTENCES}</p>", style, tmp_path)
    (found,) = letter.tables
    assert found.rows == rows


def test_text_below_a_table_at_the_end_of_a_page_is_no_row_of_it(tmp_path: Path) -> None:
    rows = (("Nord", "431", "23"), ("Syd", "1.120", "9"), ("I alt", "1.551", "13"))
    body = f"{table(('Enhed', '2016', '2017'), rows)}<p>{SENTENCES}</p><p>Med venlig hilsen</p><p>Karen Holm</p>"
    letter = read(body, f"table {{ width: 100% }} {DRAWN['rules between rows']}", tmp_path)
    (found,) = letter.tables
    assert found.rows == rows
    assert SENTENCES.strip() in letter.text


def test_a_frame_round_a_paragraph_is_no_table(tmp_path: Path) -> None:
    body = f"<div style='border: 0.5pt solid black; padding: 4pt'><p>{SENTENCES}</p><p>{SENTENCES}</p></div><p>{SENTENCES}</p>"
    assert read(body, "", tmp_path).tables == ()


def test_few_paths_and_drawings_are_asked_for_no_grid() -> None:
    assert ruled_tables(drawn_on([(0.0, 0.0, 10.0, 1.0)] * 2), []) == []
    assert ruled_tables(drawn_on([(0.0, 0.0, 10.0, 1.0)] * 2000), []) == []


CUT = pytest.param(0, marks=pytest.mark.xfail(strict=True, reason="a label whose numbers, set between its lines, stand overleaf"))


@pytest.mark.parametrize("room", [CUT, *range(1, 8)])
def test_no_row_at_the_end_of_a_page_is_taken_for_its_foot_or_head(room: int, tmp_path: Path) -> None:
    """In smaller print than the text, as tables are, and with cells of two lines."""
    style = "table { font-size: 9pt } td, th { vertical-align: middle; padding: 2pt 6pt }"
    letter = read(f"<div style='height: {199 + 6 * room}mm'><p>{SENTENCES}</p></div>{table()}<p>{SENTENCES}</p>", style, tmp_path)
    assert len(letter.pages) == 2
    assert [item.text for item in letter.furniture] == []
    for cell in itertools.chain(*ROWS):
        assert all(piece in letter.text for piece in cell.split("<br>"))
