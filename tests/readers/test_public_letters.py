"""The two public letters in every format: the running text of the printed letter, blanks aside, and the table cell by cell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from letterkit.readers import read_letter_here
from letterkit.readers.tesseract import is_available

LETTERS = Path(__file__).resolve().parents[3] / "shared" / "letters"
PRINTED = ("redegoerelse.pdf", "redegoerelse-weasyprint.pdf", "redegoerelse-typst.pdf", "redegoerelse.docx", "redegoerelse.eml")
FURNITURE = {"1", "SIDE 2"}  # the page numbers in the two letters

pytestmark = pytest.mark.skipif(not LETTERS.is_dir(), reason="the public letters are not beside the repository")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def printed_text(folder: str) -> str:
    lines = (LETTERS / folder / "redegoerelse-facit.txt").read_text(encoding="utf-8").split("\n")
    return squeezed("\n".join(line for line in lines if line not in FURNITURE))


@pytest.mark.parametrize("folder", ["horsens", "guldborgsund"])
@pytest.mark.parametrize("name", PRINTED)
def test_running_text(folder: str, name: str) -> None:
    letter = read_letter_here(LETTERS / folder / name)
    assert squeezed(letter.text) == printed_text(folder)
    for block, following in zip(letter.blocks, letter.blocks[1:], strict=False):
        assert letter.text[block.end : following.start] == "\n\n"
    for piece in letter.pieces:
        assert letter.text[piece.start : piece.end].strip()


@pytest.mark.parametrize("folder", ["horsens", "guldborgsund"])
def test_text_file_gives_the_same_text(folder: str) -> None:
    """Out of a PDF: broken words, a blank line after every line, page numbers glued, the title slid below. Bullets were lost for good."""
    letter = read_letter_here(LETTERS / folder / "redegoerelse.txt")
    assert squeezed(letter.text) == printed_text(folder).replace("•", "")


@pytest.mark.parametrize("name", [*PRINTED, "redegoerelse.txt"])
def test_table(name: str) -> None:
    facit = (LETTERS / "horsens" / "redegoerelse-facit.txt").read_text(encoding="utf-8").split("\n")
    expected = [tuple(line.split("\t")) for line in facit if "\t" in line]
    (table,) = read_letter_here(LETTERS / "horsens" / name).tables
    assert (table.header, *table.rows) == tuple(expected)
    assert table.title == "Kontanthjælp. Andel aktiveringsberørte. Aktivitetsparat"
    assert table.source == "Jobindsats.dk"
    assert all(value is not None for row in table.values for value in row[1:])


@pytest.mark.skipif(not is_available(), reason="Tesseract with Danish is not installed")
def test_scan_marks_what_it_misread() -> None:
    """The decimal comma that OCR loses in the last column is found by the column, and no cell is wrong without a mark."""
    printed = read_letter_here(LETTERS / "horsens" / "redegoerelse.pdf").tables[0]
    letter = read_letter_here(LETTERS / "horsens" / "redegoerelse-scan.pdf")
    (table,) = letter.tables
    assert letter.text_source == "ocr"
    assert any("OCR" in remark for remark in letter.remarks)
    wrong = {
        (row, column)
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell != printed.rows[row][column]
    }
    assert wrong <= set(table.doubtful)
    assert len(table.rows) == 10


@pytest.mark.parametrize("folder", ["horsens", "guldborgsund"])
@pytest.mark.parametrize("producer", ["", "-weasyprint", "-typst"])
def test_words_equal_pdfplumber(folder: str, producer: str) -> None:
    import pdfplumber
    import pypdfium2

    from letterkit.readers.pdfwords import read_page_words

    path = LETTERS / folder / f"redegoerelse{producer}.pdf"
    ours, theirs = [], []
    document = pypdfium2.PdfDocument(path)
    with pdfplumber.open(path) as other:
        for number, page in enumerate(other.pages, start=1):
            theirs += sorted(re.sub("[-\u00ad\u2010]$", "-", word["text"]) for word in page.extract_words())
            mine = document[number - 1]
            textpage = mine.get_textpage()
            words = read_page_words(mine, textpage, number).words
            textpage.close()
            mine.close()
            ours += sorted(
                re.sub("[-\u2010]$", "-", word.text.replace("•", "\uf0b7") if producer == "" else word.text) for word in words
            )
    document.close()
    assert ours == theirs
