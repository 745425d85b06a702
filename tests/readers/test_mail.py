"""Mails: the attached letter is the letter, the header fills in, and what is not read is named."""

from __future__ import annotations

import hashlib
import io
from email.message import EmailMessage
from pathlib import Path

import pytest

from letterkit.errors import ReadError
from letterkit.letter import Letter
from letterkit.readers import read_bytes, read_letter_here
from letterkit.readers.compose import compose
from letterkit.settings import Settings

LETTER = "Svar på spørgsmål om hjælpemidler\n\nKommunen har i 2019 behandlet 430 sager om hjælpemidler.\n\nMed venlig hilsen\n\nBo Lind\n"
COVER = "Vedhæftet fremsendes kommunens svar.\n\nMed venlig hilsen\nElmeby Kommune\n"


def make(body: str = COVER, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Elmeby Kommune <post@elmeby.example>"
    message["To"] = "Ældreministeriet <post@aem.example>"
    message["Subject"] = "SV: Svar på spørgsmål"
    message["Date"] = "Fri, 03 May 2019 10:12:00 +0200"
    message.set_content(body)
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message


def attach(message: EmailMessage, name: str, data: bytes, kind: str = "application/octet-stream") -> None:
    main, sub = kind.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def read(message: EmailMessage, folder: Path) -> Letter:
    path = folder / "mail.eml"
    path.write_bytes(message.as_bytes())
    return read_letter_here(path)


def test_attached_letter_with_header_fields(tmp_path: Path) -> None:
    message = make()
    attach(message, "Bilag 1.txt", b"Tabel over sager i kommunen.")
    attach(message, "Redegørelse.txt", LETTER.encode())
    letter = read(message, tmp_path)
    assert letter.text.startswith("Svar på spørgsmål om hjælpemidler")
    assert letter.content_sha256 == hashlib.sha256(LETTER.encode()).hexdigest() != letter.sha256
    assert letter.sender is not None
    assert letter.sender.value == "Elmeby Kommune"
    assert letter.sender.span is None
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"
    assert letter.date.span is None
    assert letter.subject is not None
    assert letter.subject.value == "Svar på spørgsmål om hjælpemidler"
    assert letter.remarks[0] == "Brevet ligger vedhæftet i mailen (Redegørelse.txt)."
    assert any("Bilag 1.txt" in remark for remark in letter.remarks)


def test_mail_is_the_letter_and_html_tables_are_tables(tmp_path: Path) -> None:
    html = (
        "<html><body><p>Kære minister</p><p>Kommunen har i 2019 behandlet 430&nbsp;sager om hjælpemidler, fordelt sådan:</p>"
        "<table><tr><th>År</th><th>Sager</th></tr><tr><td>2018</td><td>391</td></tr><tr><td>2019</td><td>430</td></tr></table>"
        "<ul><li>Alle sager er afgjort.</li></ul><p>Med venlig hilsen</p><p>Bo Lind<br>Borgmester</p></body></html>"
    )
    letter = read(make("Se HTML-udgaven.", html), tmp_path)
    assert letter.text_source == "email"
    assert letter.content_sha256 == letter.sha256
    assert "behandlet 430 sager" in letter.text
    assert letter.tables[0].rows == (("2018", "391"), ("2019", "430"))
    assert letter.signatory is not None
    assert letter.signatory.value == "Bo Lind"
    assert letter.subject is not None
    assert letter.subject.value == "Svar på spørgsmål"


def test_older_mail_below_is_set_aside(tmp_path: Path) -> None:
    own = "Kære ministerium\n\nKommunen har i 2019 behandlet 430 sager om hjælpemidler, og alle sager er afgjort inden for den frist, som byrådet har sat for dem.\n\nVenlig hilsen\nBo Lind\n\n"
    older = "Fra: Ældreministeriet\nSendt: 1. maj 2019 09:00\nTil: Elmeby Kommune\nEmne: Spørgsmål\n\nHvor mange sager er der, og er 99 pct. afgjort?\n"
    letter = read(make(own + older), tmp_path)
    assert "430 sager" in letter.text
    assert "99" not in letter.text
    assert any("99" in item.text for item in letter.furniture)


def test_unreadable_attachment_of_a_covering_note_is_the_failure(tmp_path: Path) -> None:
    message = make()
    attach(message, "Svar.pdf", b"%PDF-1.7\nbroken", "application/pdf")
    with pytest.raises(ReadError) as caught:
        read(message, tmp_path)
    assert caught.value.code == "beskadiget"


def test_winmail_is_named(tmp_path: Path) -> None:
    message = make(LETTER)
    attach(message, "winmail.dat", b'x\x9f>"\x00', "application/ms-tnef")
    letter = read(message, tmp_path)
    assert any("winmail.dat" in remark for remark in letter.remarks)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_encodings(charset: str, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    head = f"From: a@b.example\nTo: c@d.example\nSubject: Svar\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    path.write_bytes(head.encode() + "Kommunen har 12 sager på ældreområdet i 2019.".encode(charset))
    assert read_letter_here(path).text == "Kommunen har 12 sager på ældreområdet i 2019."


def workbook() -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["Sager om hjælpemidler i Elmeby"], [], [None, "Antal", None, "Andel"], ["Distrikt", 2018, 2019, 2019], ["Nord", 1391, 1430, 0.4512],
        ["Syd", 204.5, 198, 0.25], ["I alt", 1595.5, 1628, None], ["Kilde: Kommunens fagsystem"],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("B3:C3")
    for row in (5, 6, 7):
        sheet.cell(row, 2).number_format = sheet.cell(row, 3).number_format = "#,##0"
        sheet.cell(row, 4).number_format = "0.0%"
    book.create_sheet("Kladde").sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_tables_of_an_attached_workbook_stand_after_the_letter(tmp_path: Path) -> None:
    message = make()
    attach(message, "Bilag 1.xlsx", workbook())
    attach(message, "Redegørelse.txt", LETTER.encode())
    letter = read(message, tmp_path)
    (table,) = letter.tables
    assert table.title == "Sager om hjælpemidler i Elmeby"
    assert table.source == "Kommunens fagsystem"
    assert table.header == ("Distrikt", "Antal 2018", "Antal 2019", "Andel 2019")
    assert table.rows == (("Nord", "1.391", "1.430", "45,1 %"), ("Syd", "205", "198", "25,0 %"), ("I alt", "1.596", "1.628", ""))
    assert letter.text.index("Bo Lind") < letter.text.index("Bilag: Bilag 1.xlsx") < table.span.start
    assert letter.signatory is not None
    assert letter.signatory.value == "Bo Lind"
    assert "Tabellerne i Bilag 1.xlsx står efter brevet." in letter.remarks
    assert any("Kladde" in remark for remark in letter.remarks)


def test_a_workbook_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    message = make(LETTER)
    attach(message, "Bilag 1.xlsx", workbook()[:-200])
    letter = read(message, tmp_path)
    assert letter.tables == ()
    assert any(remark.startswith("Den vedhæftede fil Bilag 1.xlsx er ikke læst") for remark in letter.remarks)


def test_a_workbook_alone_is_no_letter(tmp_path: Path) -> None:
    path = tmp_path / "brev.xlsx"
    path.write_bytes(workbook())
    with pytest.raises(ReadError) as caught:
        read_letter_here(path)
    assert caught.value.code == "ikke et brev"
    assert "data/" in caught.value.todo


OWN = "Kære Anne Holm\n\nTak for jeres henvendelse. Kommunen har i 2019 behandlet 430 sager om hjælpemidler, og alle sager er afgjort inden for den frist, som byrådet har sat.\n\nMed venlig hilsen\n\nBo Lind\n\n"
ASKED = "Er det rigtigt, at 99 pct. af sagerne trækker ud?\n"
HEADS = {
    "outlook": "________________________________\nFra: Bo Lind <boli@elmeby.example>\nSendt: 14. april 2019 10:12\nTil: Anne Holm <ah@aem.example>\nEmne: SV: Hjælpemidler\n\n",
    "divider": "-----Oprindelig meddelelse-----\nFra: Bo Lind [mailto:boli@elmeby.example]\nSendt: 14. april 2019 10:12\nTil: Anne Holm\nCc: Per Riis\nEmne: Hjælpemidler\n\n",
    "english": "---------- Forwarded message ---------\nFrom: Bo Lind <boli@elmeby.example>\nDate: 14. april 2019\nSubject: Re: Hjælpemidler\nTo: Anne Holm <ah@aem.example>\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_letter_sent_on_with_a_covering_note(head: str, tmp_path: Path) -> None:
    older = "Fra: Anne Holm <ah@aem.example>\nSendt: 3. april 2019 09:12\nTil: Elmeby Kommune\nEmne: Hjælpemidler\n\n"
    letter = read(make("Hej Mette\n\nSe svaret fra Elmeby nedenfor.\n\nMvh Lise\n\n" + head + OWN + older + ASKED), tmp_path)
    assert letter.text.startswith("Kære Anne Holm")
    assert letter.text.endswith("Bo Lind")
    found = {name: field.value for name in ("sender", "recipient", "date", "subject") if (field := getattr(letter, name))}
    assert found == {"sender": "Bo Lind", "recipient": "Anne Holm", "date": "2019-04-14", "subject": "Hjælpemidler"}
    assert {"Se svaret fra Elmeby nedenfor.", ASKED.strip()} <= {item.text for item in letter.furniture}


def test_letter_sent_on_twice(tmp_path: Path) -> None:
    again = "Fra: Lise Gade <lg@aem.example>\nSendt: 15. april 2019 08:00\nTil: Journalen\nEmne: VS: Hjælpemidler\n\nSe nedenfor.\n\nMvh Lise\n\n"
    letter = read(make("Til journalen.\n\n/Mette\n\n" + again + HEADS["divider"] + OWN), tmp_path)
    assert letter.text.startswith("Kære Anne Holm")
    found = {name: field.value for name in ("sender", "recipient", "date", "subject") if (field := getattr(letter, name))}
    assert found == {"sender": "Bo Lind", "recipient": "Anne Holm", "date": "2019-04-14", "subject": "Hjælpemidler"}


@pytest.mark.parametrize(
    "older",
    [
        f"Den 3. april 2019 kl. 09.12 skrev Anne Holm <ah@aem.example>:\n> Kære kommune\n>\n> {ASKED}",
        f"Fra: Anne Holm\nSendt: 3. april 2019\nTil: Elmeby Kommune\nEmne: Hjælpemidler\n\n{ASKED}",
    ],
)
def test_answer_above_what_it_answers(older: str, tmp_path: Path) -> None:
    letter = read(make(OWN + older), tmp_path)
    assert "430 sager" in letter.text
    assert "99 pct." not in letter.text
    assert letter.date is not None
    assert letter.date.value == "2019-05-03"


def test_the_letters_own_head_is_no_older_mail(tmp_path: Path) -> None:
    letter = read(make("Fra: Elmestyrelsen\nTil: Ældreministeriet\nEmne: Status på hjælpemidler\n\n" + OWN), tmp_path)
    assert letter.text.startswith("Fra: Elmestyrelsen")
    assert letter.sender is not None
    assert letter.sender.value == "Elmestyrelsen"


def test_a_short_answer_over_a_short_question() -> None:
    """Figures of its own make it an answer, not a note over a mail that is sent on."""
    body = "Kære minister\n\nVi har 12 klager i 2019.\n\nFra: Ministeriet <m@m.example>\nSendt: 1. april 2019 08:00\nTil: Elmeby Kommune\nEmne: Anmodning\n\nHvor mange klager er der?\n"
    mail = f"From: Elmeby Kommune <post@elmeby.example>\nTo: Ministeriet <m@m.example>\nSubject: SV: Anmodning\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    letter = compose(read_bytes(mail.encode(), Settings()), file="svar.eml", sha256="0")
    assert letter.text == "Kære minister\n\nVi har 12 klager i 2019."
    assert "Hvor mange klager er der?" in [item.text for item in letter.furniture]


WHOLE = "Elmeby Kommune\n\nDato: 2. maj 2019\nSagsnr.: 19/4471\n\nSvar på spørgsmål om hjælpemidler\n\nKommunen har i 2019 behandlet 430 sager om hjælpemidler. Tabellerne er vedhæftet som bilag 1.\n\nMed venlig hilsen\n\nBo Lind\nBorgmester\n"
NOT_HERE = "Teksten siger, at noget er vedhæftet; det ligger ikke i filen og er ikke læst. Bed om det, hvis det er selve svaret."


@pytest.mark.parametrize(
    "body",
    [
        "Hermed fremsendes kommunens redegørelse, se vedhæftede brev.\n\nMed venlig hilsen\nMette Riis\n",
        "Kære alle\n\nVedlagt finder I vores svar på de 12 spørgsmål.\n\nKontakt mig gerne på tlf. 11 22 33 44.\n\nMvh\nMette Riis\n",
        "Hej\n\nSom aftalt sender jeg hermed redegørelsen om de 430 borgere.\n\nVh\nMette Riis\n",
        "Vedhæftet: Svar til ministeriet.pdf (214 kB)\n\nHermed sendes svaret.\n\nMvh\nMette Riis\n",
        "Se venligst vedhæftede.\n\nDenne mail kan indeholde fortrolige oplysninger. Er den ikke til dig, så slet den.\n",
    ],
)
def test_letter_that_is_only_named(body: str, tmp_path: Path) -> None:
    assert NOT_HERE in read(make(body), tmp_path).remarks
    assert NOT_HERE in compose(read_bytes(body.encode(), Settings()), file="mail.txt", sha256="0").remarks
    message = make(body)
    attach(message, "Redegørelse.txt", LETTER.encode())
    letter = read(message, tmp_path)
    assert letter.remarks == ("Brevet ligger vedhæftet i mailen (Redegørelse.txt).",)
    assert body.strip().splitlines()[-1] in [item.text for item in letter.furniture if item.kind == "mail"]


@pytest.mark.parametrize(
    "text",
    [
        LETTER,
        "Hermed fremsendes kommunens svar.\n\nDer er 430 sager om hjælpemidler i 2019.\n\nMvh\nMette Riis\n",
        "Kære minister\n\nKommunen vil i de kommende år bygge flere boliger og ansætte flere mentorer, og planen for det er vedtaget af byrådet i går efter en lang debat, se vedlagte.\n",
    ],
)
def test_a_letter_that_sends_something_along_is_no_cover(text: str) -> None:
    assert NOT_HERE not in compose(read_bytes(text.encode(), Settings()), file="brev.txt", sha256="0").remarks


def test_the_mail_is_the_letter_and_an_annex_is_none(tmp_path: Path) -> None:
    message = make(WHOLE)
    attach(message, "Bilag 1 Tabeller.txt", b"Tabel over sager i kommunen.")
    letter = read(message, tmp_path)
    assert "430 sager" in letter.text
    assert letter.case_number is not None
    assert letter.remarks == (
        "Mailens egen tekst er læst som brevet; disse vedhæftede filer er ikke læst: Bilag 1 Tabeller.txt.",
    )


def test_text_of_the_mail_beside_an_attached_letter_is_named(tmp_path: Path) -> None:
    message = make(
        "Kære ministerium\n\nJeg kan supplerende oplyse, at 12 klager er kommet til siden brevet.\n\nMvh\nMette Riis\n" * 2
    )
    attach(message, "Redegørelse.txt", LETTER.encode())
    letter = read(message, tmp_path)
    assert "Mailen har også selv tekst; den er lagt til side og ikke læst som en del af brevet." in letter.remarks
    assert any("12 klager" in item.text for item in letter.furniture if item.kind == "mail")


def test_a_covering_letter_in_a_file_of_its_own_gives_way(tmp_path: Path) -> None:
    message = make()
    attach(message, "Brev.txt", b"Hermed fremsendes kommunens svar.\n\nMed venlig hilsen\n\nMette Riis\n")
    attach(message, "Plejeboliger.txt", LETTER.encode())
    letter = read(message, tmp_path)
    assert "430 sager" in letter.text
    assert "Mailen har flere filer; disse er ikke læst: Brev.txt." in letter.remarks


@pytest.mark.parametrize("greeting", ["Hej", "Kære&nbsp;", "Hej igen", "Hej med jer", "Kære alle", "Hej,", "Kære I"])
def test_a_greeting_names_nobody(greeting: str, tmp_path: Path) -> None:
    message = make("Se HTML-udgaven.", f"<p>{greeting}</p><p>Kommunen har i 2019 behandlet 430 sager om hjælpemidler.</p>")
    letter = read(message, tmp_path)
    assert letter.recipient is not None
    assert letter.recipient.value == "Ældreministeriet"


@pytest.mark.parametrize(
    ("to", "greeting", "recipient"),
    [
        ("Socialtilsyn Vest <post@vest.example>", "Kære Jens", "Socialtilsyn Vest"),
        ("Jens Kragh <jk@vest.example>", "Hej Jens", "Jens Kragh"),
        ("post@vest.example", "Kære Jens", "post@vest.example"),
        ("post@vest.example", "Kære Jens Kragh", "Jens Kragh"),
        ("Journalen <post@vest.example>", "Kære ældreminister", "ældreminister"),
        ("tilsyn@vest.example", "Kære tilsyn", "tilsyn@vest.example"),
        ("Journalen <post@vest.example>", "Kære Socialtilsyn Vest", "Socialtilsyn Vest"),
    ],
)
def test_a_mails_head_says_more_than_a_first_name(to: str, greeting: str, recipient: str, tmp_path: Path) -> None:
    message = make(f"{greeting}\n\nKommunen har i 2019 behandlet 430 sager om hjælpemidler.\n\nMed venlig hilsen\n\nBo Lind\n")
    message.replace_header("To", to)
    letter = read(message, tmp_path)
    assert letter.recipient is not None
    assert letter.recipient.value == recipient


def test_the_mails_head_has_the_whole_name_and_the_number(tmp_path: Path) -> None:
    message = make("Hej\n\nVi har i 2019 behandlet 430 sager om hjælpemidler.\n\nHilsen\nBo\nElmeby Skole\n")
    message.replace_header("From", "Bo Lind <bli@elmeby.example>")
    message.replace_header("Subject", "SV: Hjælpemidler i skolen - sagsnr. 20/31877")
    letter = read(message, tmp_path)
    assert letter.signatory is not None
    assert letter.signatory.value == "Bo Lind"
    assert letter.case_number is not None
    assert letter.case_number.value == "20/31877"
