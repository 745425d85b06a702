"""Scanned pages, alone and among printed ones; OCR that is missing is said, not hidden."""

from __future__ import annotations

import io

import pytest

from letterkit.errors import ReadError
from letterkit.letter import Letter
from letterkit.readers import read_bytes
from letterkit.readers.cells import cells_out_of_form
from letterkit.readers.compose import compose
from letterkit.readers.deskew import skew_of
from letterkit.readers.scan import NOISE, _beside_text, _words
from letterkit.readers.tesseract import OcrWord, is_available
from letterkit.readers.words import Word
from letterkit.settings import Settings
from tests.readers.printed import SENTENCES, set_letter

pytest.importorskip("weasyprint")
needs_tesseract = pytest.mark.skipif(not is_available(), reason="Tesseract with Danish is not installed")


def picture_of(pdf: bytes) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    out = io.BytesIO()
    document[0].render(scale=200 / 72, grayscale=True).to_pil().save(out, "PNG", dpi=(200, 200))
    document.close()
    return out.getvalue()


def scanned_page(pdf: bytes) -> str:
    """A printed page → HTML that shows its picture over a whole page."""
    import base64

    return f"<img style='position:absolute;left:-25mm;top:-28mm;width:210mm' src='data:image/png;base64,{base64.b64encode(picture_of(pdf)).decode()}'>"


def read(data: bytes, **settings: bool) -> Letter:
    return compose(read_bytes(data, Settings(**settings)), file="brev.pdf", sha256="0")


@pytest.mark.parametrize(("read", "noise"), [("|!", True), ("[|", True), ("__", True), ("¦", True), ("!", False), ("|412", False), ("[1]", False)])  # fmt: skip
def test_what_rules_are_read_as(read: str, noise: bool) -> None:
    assert (NOISE.fullmatch(read) is not None) == noise


@pytest.mark.parametrize(("beside", "found"), [((1140, 1400), True), ((1640, 1654), False), ((1060, 1400), False), (None, False)])
def test_a_block_beside_a_scanned_text_and_a_dark_edge(beside: tuple[int, int] | None, found: bool) -> None:
    """Lines of text end at 1060 of 1654 pixels; what stands behind them is a block, the edge of the scan, or the rest of the lines."""
    from PIL import Image

    picture = Image.new("L", (1654, 2339), 255)
    for top in range(300, 1500, 40):
        picture.paste(0, (180, top, 1060, top + 22))
        if beside is not None:
            picture.paste(0, (beside[0], top, beside[1], top + 18))
    place = _beside_text(picture, 200)
    assert (place is not None) == found
    assert place is None or 1060 < place < 1140


@pytest.mark.parametrize(("line", "first"), [("+ Ventelisten er faldet", "•"), ("« Den er faldet igen", "•"), ("+ moms af beløbet", "+"), ("e Ventelisten er faldet", "e"), ("- Ventelisten er faldet", "-")])  # fmt: skip
def test_what_bullets_are_read_as_close_before_their_text(line: str, first: str) -> None:
    from PIL import Image

    found, left = [], 100
    for text in line.split():
        found.append(OcrWord(text, left, 100, 14 * len(text), 24, (1, 1, 1), 0.9))
        left += 14 * len(text) + 12
    assert _words(found, Image.new("L", (900, 300), 255), 1, 72 / 200)[0].text == first


@needs_tesseract
def test_picture_file() -> None:
    letter = read(picture_of(set_letter(f"<h1>Status på ventetider</h1><p>{SENTENCES}</p>")))
    assert letter.text_source == "ocr"
    assert letter.media_type == "image/png"
    assert "Antallet af sager faldt fra 430 til 391" in letter.text
    assert all(piece.confidence is not None for piece in letter.pieces)


@needs_tesseract
def test_a_round_badge_is_no_bullet_and_a_lone_i_no_one() -> None:
    badge = "<svg style='position: absolute; left: 0; top: -8mm' width=40 height=40><circle cx=20 cy=20 r=19 fill='#024' /></svg>"
    letter = read(
        picture_of(
            set_letter(
                f"{badge}<div style='text-align: right; font-size: 9pt'>Nordlund Kommune<br>Rådhusgade 12<br>6990 Nordlund</div>"
                "<p style='text-align: left'>Miljøministeriet<br>Slotsgade 10<br>1216 København K</p><p>Dato: 4. marts 2025</p><p><b>Redegørelse for tilsyn med anlæg</b></p>"
                f"<p>I 2024 modtog kommunen 1.248 ansøgninger om hjælp. I 2023 var tallet 1.102.</p><p>{SENTENCES}</p>",
                style="body { font-family: Carlito, Liberation Sans, sans-serif }",
            )
        )
    )
    assert "I 2024 modtog kommunen 1.248 ansøgninger om hjælp. I 2023 var tallet 1.102." in letter.text
    assert letter.recipient is not None
    assert letter.date is not None
    assert (letter.recipient.value, letter.date.value) == ("Miljøministeriet", "2025-03-04")


@needs_tesseract
@pytest.mark.parametrize(("font", "size"), [("Carlito", 9), ("Liberation Serif", 10)])
def test_i_and_a_year_are_two_words_and_a_number_is_one(font: str, size: int) -> None:
    lines = (
        "I 2024 modtog kommunen 1.248 ansøgninger.",
        "12024 sager blev afgjort.",
        "I 2019 steg tallet.",
        "12019 var sagens nummer.",
    )
    page = set_letter(
        "".join(f"<p>{line}</p>" for line in lines),
        style=f"body {{ font-family: '{font}'; font-size: {size}pt; text-align: left }}",
    )
    assert read(picture_of(page)).text.split() == " ".join(lines).split()


@needs_tesseract
def test_raised_marks_in_a_scan_are_no_digits() -> None:
    marked = "I 2019 var der 430<sup>1</sup> sager mod 391<sup>2</sup> året før, og i 2020 var tallet 388.<sup>2</sup> Andelen var 12,5<sup>3</sup> pct. af 1.204 sager."
    letter = read(picture_of(set_letter(f"<p>{marked}</p><p>{SENTENCES}</p>")))
    assert "var der 430 sager mod 391 året før" in letter.text
    assert "var tallet 388. Andelen var 12,5 pct. af 1.204 sager." in letter.text
    assert len([item for item in letter.furniture if item.kind == "margin"]) >= 3


@needs_tesseract
def test_a_short_last_line_of_a_heading_and_a_note_in_small_print() -> None:
    page = set_letter(
        "<p>Energitilsynet<br>Torvegade 10<br>3300 Frederiksby</p><h1 style='font-size: 14pt'>Redegørelse for vandtab og udskiftning af rør i årene<br>2013-2016</h1>"
        f"<p>{SENTENCES}</p><p>{SENTENCES}</p><p>Med venlig hilsen</p><p>Ulrik Dam</p>"
        "<p style='font-size: 8pt'>Digitalt underskrevet af Ulrik Dam den 09-12-2016</p><p style='font-size: 8pt'><sup>1</sup> Opgjort den 1. november 2016 af de to vandværker.</p>"
    )
    letter = read(picture_of(page))
    assert letter.subject is not None
    assert letter.subject.value == "Redegørelse for vandtab og udskiftning af rør i årene 2013-2016"
    assert letter.case_number is None
    notes = [letter.text[block.start : block.end] for block in letter.blocks if block.kind == "footnote"]
    assert [note[2:] for note in notes] == ["Opgjort den 1. november 2016 af de to vandværker."]


@needs_tesseract
def test_a_contact_block_in_small_print_beside_a_scanned_text() -> None:
    page = set_letter(
        "<table style='font-size: 11pt; width: 165mm; table-layout: fixed'><tr><td style='width: 115mm'><p>Skoleministeriet<br>Frederiksgade 21<br>1220 København K</p>"
        f"<p><b>Udtalelse om fravær på skolen</b></p><p>{SENTENCES}</p><p>{SENTENCES}</p><p>Med venlig hilsen</p><p>Rektor Tove Lynge</p></td>"
        "<td style='text-align: left; vertical-align: top; font-size: 8pt'><b>Nordhede Gymnasium</b><br>Skolebakken 40<br>9500 Nordhede<br>T 98 00 11 00<br>kontor@nordhede-gym.example<br>"
        "CVR 29 00 33 21<br><br>25. oktober 2022<br>Journalnr. 22/1190<br><br>Kontaktperson:<br>Mads Orup<br>Dir. tlf. 98 52 11 07</td></tr></table>",
        style="td { text-align: left; vertical-align: top } p { margin: 0 0 8pt 0 } body { line-height: 1.3 }",
    )
    letter = read(picture_of(page))
    assert letter.text.count(SENTENCES.strip()) == 2
    fields = (letter.sender, letter.date, letter.case_number, letter.case_handler)
    assert [field.value if field else None for field in fields] == ["Nordhede Gymnasium", "2022-10-25", "22/1190", "Mads Orup"]


@needs_tesseract
@pytest.mark.parametrize("angle", [-2.0, 3.0])
def test_a_pale_scan_that_lies_askew(angle: float) -> None:
    """The ruled table keeps its rows, and the words their places on the scan."""
    from PIL import Image

    rows = [("2016", "1.204", "23,5"), ("2017", "1.350", "24,0"), ("2018", "1.411", "22,4")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in [("År", "Sager", "Andel"), *rows])
    page = set_letter(f"<p>{SENTENCES}</p><table>{cells}</table><p>{SENTENCES}</p>", style="td { border: 0.5pt solid black }")
    with Image.open(io.BytesIO(picture_of(page))) as picture:
        assert skew_of(picture) == 0.0
        pale = picture.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255).point(
            [155 + value * 100 // 255 for value in range(256)]
        )
    assert skew_of(pale) == -angle
    out = io.BytesIO()
    pale.save(out, "PNG", dpi=(200, 200))
    letter = read(out.getvalue())
    (table,) = letter.tables
    assert table.rows == tuple(rows)
    box = table.boxes[0][1]
    assert box is not None
    dark = pale.crop(tuple(round(value * 200 / 72) for value in box)).point([255 if value < 200 else 0 for value in range(256)])
    assert dark.getbbox() is not None


@needs_tesseract
def test_one_scanned_page_among_printed_ones() -> None:
    scan = scanned_page(set_letter(f"<p>{SENTENCES}</p>"))
    letter = read(set_letter(f"<h1>Status</h1><p>Kommunen har 12 klager.</p><div style='page-break-before:always'>{scan}</div>"))
    assert [page.ocr for page in letter.pages] == [False, True]
    assert letter.text_source == "pdf"
    assert "Kommunen har 12 klager." in letter.text
    assert "faldt fra 430 til 391" in letter.text
    assert any("side 2" in remark for remark in letter.remarks)


def test_scan_without_ocr() -> None:
    scan = scanned_page(set_letter(f"<p>{SENTENCES}</p>"))
    with pytest.raises(ReadError) as caught:
        read(set_letter(scan), ocr=False)
    assert caught.value.code == "ocr mangler"
    letter = read(set_letter(f"<p>Kommunen har 12 klager.</p><div style='page-break-before:always'>{scan}</div>"), ocr=False)
    assert letter.text == "Kommunen har 12 klager."
    assert any(remark.startswith("Side 2 er skannet og er ikke læst") for remark in letter.remarks)


@pytest.mark.parametrize(
    ("confidence", "overleaf", "same"), [(0.9, "Andel|1 alt", True), (0.9, "Andel|Uger", False), (None, "Andel|1 alt", False)]
)
def test_scanned_heads_printed_again(confidence: float | None, overleaf: str, same: bool) -> None:
    from letterkit.readers.pages import _same_heads

    heads = [
        [[Word(cell, confidence=confidence)] for cell in ("Distrikt|Antal anlæg|" + text).split("|")]
        for text in ("Andel|I alt", overleaf)
    ]
    assert _same_heads(*heads) == same


@pytest.mark.parametrize(
    ("column", "rows"),
    [
        (["23,5", "24,0", "235", "22,4"], [2]),
        (["23,5", "24,0", "2l,5", "22,4"], [2]),
        (["23,5", "24,0", "..", "22,4"], []),
        (["3,3", "4.8", "3,9", "22,4"], [1]),
        (["1.204", "980", "1.310", "22"], []),
        (["12", "1.204", "14"], []),
        (["12", "14,5"], []),
        (["1,5", "2", "3", "4,5"], []),
    ],
)
def test_cells_out_of_form(column: list[str], rows: list[int]) -> None:
    assert cells_out_of_form(column) == rows
