"""The same invented letter as text, Word, mail and HTML: the same fields, and null where it does not say."""

from __future__ import annotations

import html
import io
import tomllib
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from letterkit.readers import read_bytes
from letterkit.readers.compose import compose
from letterkit.settings import Settings

docx = pytest.importorskip("docx")
CASES = tomllib.loads((Path(__file__).parent / "letterheads_in_forms.toml").read_text(encoding="utf-8"))["letter"]
FIELDS = (
    "sender", "recipient", "date", "subject", "signatory", "signatory_title",
    "case_number", "document_number", "our_reference", "their_reference", "case_handler",
)  # fmt: skip
OF_THE_MAIL = {"sender": "Anne Post", "recipient": "post@modtager.example", "date": "2019-05-03", "subject": "Til orientering"}


def as_text(text: str) -> bytes:
    return text.encode()


def as_word(text: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line).paragraph_format.space_after = 0
    document.save(out)
    return out.getvalue()


def as_word_with_breaks(text: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for block in text.split("\n\n"):
        document.add_paragraph(block)
    document.save(out)
    return out.getvalue()


def as_html(text: str) -> bytes:
    blanks = str.maketrans({" ": "\u00a0"})
    blocks = [
        "<br>".join(html.escape(line).replace("   ", "   ".translate(blanks)) for line in block.split("\n"))
        for block in text.split("\n\n")
    ]
    return f"<html><meta charset=utf-8><body>{''.join(f'<p>{block}</p>' for block in blocks)}</body></html>".encode()


def as_mail(text: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = (
        "Anne Post <ap@ministeriet.example>",
        "post@modtager.example",
        "SV: Til orientering",
    )
    mail["Date"] = "Fri, 03 May 2019 10:12:00 +0200"
    mail.set_content(text)
    return mail.as_bytes()


@pytest.mark.parametrize("form", [as_text, as_word, as_word_with_breaks, as_html, as_mail])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_fields(case: dict[str, Any], form: Any) -> None:
    letter = compose(read_bytes(form(case["text"].strip("\n") + "\n"), Settings()), file="brev", sha256="0")
    expected = {name: case.get(name) for name in FIELDS}
    if form is as_mail:
        expected = {name: value or OF_THE_MAIL.get(name) for name, value in expected.items()}
    assert {name: field.value if (field := getattr(letter, name)) else None for name in FIELDS} == expected
    signed = [(one.name, one.title or "") for one in letter.signatories]
    assert signed == [tuple(pair) for pair in case.get("signatories", [])]
