"""Page pictures: of the PDF that was read, also inside a mail, covered where asked, and drawn in the limited process."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from letterkit.readers import page_pictures, read_letter
from letterkit.readers.pictures import DOTS_PER_POINT
from letterkit.settings import Settings


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "brev.pdf"
    canvas = Canvas(str(path), pagesize=(400, 300))
    for number in (1, 2):
        canvas.drawString(50, 200, f"Nordø Kommune har {number}2 pladser til børn i kommunens tilbud.")
        canvas.showPage()
    canvas.save()
    return path


def test_every_page_and_what_is_covered(pdf: Path) -> None:
    pages = page_pictures(pdf, read_letter(pdf), Settings(), cover=[(2, (50, 90, 100, 102))])
    assert [(page.number, page.width, page.height) for page in pages] == [(1, 400, 300), (2, 400, 300)]
    first, second = (Image.open(io.BytesIO(page.png)).convert("L") for page in pages)
    place = (round(75 * DOTS_PER_POINT), round(96 * DOTS_PER_POINT))
    assert second.getpixel(place) == 0
    dark = sum(first.crop((50, 120, 560, 160)).histogram()[:100])
    assert dark > 0


def test_the_letter_that_a_mail_carries(pdf: Path, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@nordoe.example", "b@ministeriet.example", "Svar"
    mail.set_content("Se vedhæftede.")
    mail.add_attachment(pdf.read_bytes(), maintype="application", subtype="pdf", filename="brev.pdf")
    path = tmp_path / "mail.eml"
    path.write_bytes(mail.as_bytes())
    assert len(page_pictures(path, read_letter(path), Settings())) == 2


def test_a_text_has_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "brev.txt"
    path.write_text("Nordø Kommune har 12 pladser.\n", encoding="utf-8")
    assert page_pictures(path, read_letter(path), Settings()) == []
