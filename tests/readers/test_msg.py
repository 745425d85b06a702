"""Outlook mails (.msg), written here as compound files and read by the optional reader."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from letterkit.errors import ReadError
from letterkit.letter import Letter
from letterkit.readers import read_letter_here
from tests.readers.msgfile import outlook_mail

LETTER = "Svar på spørgsmål om hjælpemidler\n\nKommunen har i 2019 behandlet 430 sager om hjælpemidler.\n\nMed venlig hilsen\n\nBo Lind\n"
SENT = datetime(2019, 5, 3, 8, 12, tzinfo=UTC)


def read(folder: Path, *, html: bytes = b"", text: str = "", attached: dict[str, bytes] | None = None) -> Letter:
    pytest.importorskip("oxmsg")
    path = folder / "brev.msg"
    mail = {"subject": "SV: Hjælpemidler", "sender": "Elmeby Kommune", "recipient": "Ældreministeriet"}
    path.write_bytes(outlook_mail(**mail, sent=SENT, html=html, text=text, attached=attached or {}))
    return read_letter_here(path)


def found(letter: Letter) -> dict[str, str]:
    return {name: field.value for name in ("sender", "recipient", "date", "subject") if (field := getattr(letter, name))}


def test_attached_letter_and_the_mails_own_head(tmp_path: Path) -> None:
    letter = read(
        tmp_path, text="Vedhæftet fremsendes svar.", attached={"Redegørelse.txt": LETTER.encode(), "stort.bin": bytes(9000)}
    )
    assert "430 sager" in letter.text
    assert found(letter) == {
        "sender": "Elmeby Kommune", "recipient": "Ældreministeriet", "date": "2019-05-03", "subject": "Svar på spørgsmål om hjælpemidler"
    }  # fmt: skip
    assert letter.remarks[0] == "Brevet ligger vedhæftet i mailen (Redegørelse.txt)."


@pytest.mark.parametrize("charset", ["cp1252", "utf-8"])
def test_html_body_in_either_encoding(charset: str, tmp_path: Path) -> None:
    page = f"<html><body><p>Kære minister</p><p>{LETTER.splitlines()[2]}</p><p>Med venlig hilsen</p><p>Bo Lind</p></body></html>"
    letter = read(tmp_path, html=page.encode(charset))
    assert "behandlet 430 sager om hjælpemidler." in letter.text
    assert found(letter)["date"] == "2019-05-03"


def test_a_mail_cut_short_is_a_named_failure(tmp_path: Path) -> None:
    pytest.importorskip("oxmsg")
    path = tmp_path / "brev.msg"
    whole = outlook_mail(subject="Svar", sender="E", recipient="M", sent=SENT, html=b"", text=LETTER * 40, attached={})
    for length in (600, 1500, len(whole) // 2, len(whole) - 600):
        path.write_bytes(whole[:length])
        with pytest.raises(ReadError):
            read_letter_here(path)
