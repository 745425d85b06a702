"""The Word file: styles, language, comments, the same bytes; and the letterhead's placeholders."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from draft.letters import byggesager, byggesager_case
from draft.test_reply import sound_letter
from letterkit.case import Case
from letterkit.draft import Draft, draft_case, draft_html, draft_reply, write_docx
from letterkit.draft.document import Run, TableBlock
from letterkit.draft.letterhead import check_letterhead
from letterkit.errors import TemplateError
from letterkit.settings import Settings


def some_draft(settings: Settings = Settings()) -> Draft:
    b = sound_letter(date="2019-05-02", case_number="19/112")
    b.question("Hvor lang er ventetiden?", [("count", "Hvor lang er ventetiden?", False, None)], "no", "1")
    case = Case(asked_by="Byministeriet", reference="2019-77")
    return draft_reply(b.build(), case, settings, today=date(2019, 5, 6))


def test_styles_language_and_comments(tmp_path: Path) -> None:
    write_docx(some_draft(), tmp_path / "a.docx")
    document = docx.Document(str(tmp_path / "a.docx"))
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style is not None}
    assert {"Heading 1", "Heading 2", "Body Text"} <= styles
    assert 'w:val="da-DK"' in document.styles.element.xml
    assert document.core_properties.language == "da-DK"
    comments = [comment.text for comment in document.comments]
    assert any("Kilde: brev.pdf, side 1" in text and "”Vi har i 2019 behandlet 412 byggesager.”" in text for text in comments)
    assert any("15 arbejdsdage" in text and "Lukkedage i perioden: store bededag 17.5." in text for text in comments)
    anchored = document.element.body.xml
    assert anchored.count("<w:commentRangeStart") == anchored.count("<w:commentRangeEnd") == len(comments)
    assert "Sagsnr.: 2019-77" in [paragraph.text for paragraph in document.paragraphs]


def test_the_same_draft_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write_docx(some_draft(), tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    write_docx(some_draft(), tmp_path / "a.docx")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(tmp_path / "a.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert "Tak for kommunens svar af 2. maj 2019" in (tmp_path / "a.txt").read_text(encoding="utf-8-sig")


def paper(*paragraphs: str | list[str]) -> bytes:
    """A letterhead with these paragraphs; a list is one paragraph in several runs."""
    document = docx.Document()
    for paragraph in paragraphs:
        written = document.add_paragraph()
        for run in [paragraph] if isinstance(paragraph, str) else paragraph:
            written.add_run(run)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("paragraph", "what", "todo"),
    [
        ("Til {{modtageren}}", "feltet {{modtageren}} kendes ikke", "Mente du {{modtager}}?"),
        ("{{“dato”}}", "har anførselstegn", "Skriv {{dato}}."),
        ("{{Dato}}", "store bogstaver", "Skriv {{dato}}."),
        ("{dato}", "ligner et felt", "tuborgklammer"),
        ("{{dato}", "ligner et felt", "tuborgklammer"),
        ("{{kontor}}", "feltet {{kontor}} kendes ikke", "Kendte felter"),
        ("Kære {{brevtekst}}", "står ikke alene", "eget afsnit"),
        ("«dato»", "ligner et felt", "tuborgklammer"),
    ],
)
def test_a_letterheads_faults_are_named_with_their_place(paragraph: str, what: str, todo: str) -> None:
    extra = () if "brevtekst" in paragraph else ("{{brevtekst}}",)
    (fault,) = check_letterhead(docx.Document(io.BytesIO(paper("Brevpapir", paragraph, *extra))))
    assert fault.place == "brødteksten, afsnit 2"
    assert what in fault.what
    assert todo in fault.todo


def test_no_place_for_the_letter_and_a_huge_placeholder() -> None:
    faults = check_letterhead(docx.Document(io.BytesIO(paper("{{" + "x" * 200_000 + "}}"))))
    assert [fault.what[-21:] for fault in faults][-1] == "{{brevtekst}} mangler"
    assert all(len(fault.what) < 200 for fault in faults)


def test_a_placeholder_split_over_runs_is_filled(tmp_path: Path) -> None:
    (tmp_path / "brevpapir.docx").write_bytes(paper(["Dato: {{", "da", "to}} i byen"], "{{brevtekst}}", "Slut"))
    write_docx(some_draft(Settings(templates=str(tmp_path))), tmp_path / "a.docx")
    lines = [paragraph.text for paragraph in docx.Document(str(tmp_path / "a.docx")).paragraphs]
    assert lines[0] == "Dato: 6. maj 2019 i byen"
    assert lines[-1] == "Slut"


def test_a_faulty_letterhead_stops_the_draft(tmp_path: Path) -> None:
    (tmp_path / "brevpapir.docx").write_bytes(paper("{{datto}}", "{{brevtekst}}"))
    with pytest.raises(TemplateError, match=r"brødteksten, afsnit 1: feltet \{\{datto\}\} kendes ikke.*Mente du \{\{dato\}\}"):
        write_docx(some_draft(Settings(templates=str(tmp_path))), tmp_path / "a.docx")


def test_a_table_gives_the_longest_column_the_most_room(tmp_path: Path) -> None:
    analysis = byggesager()
    [(_, draft)] = draft_case(
        "revisionsnotat", [analysis], byggesager_case(analysis.questions), Settings(), today=date(2019, 5, 13)
    )
    write_docx(draft, tmp_path / "notat.docx")
    table = docx.Document(str(tmp_path / "notat.docx")).tables[0]
    widths = [column.width for column in table.columns]
    assert widths[0] > 1.5 * widths[1]
    assert [cell.width for cell in table.rows[0].cells] == widths


def test_no_heading_of_a_narrow_column_breaks_within_a_word(tmp_path: Path) -> None:
    long = "Kommunen vil inden udgangen af året have gennemgået samtlige sager og aftalt en plan med hver enkelt udlejer. " * 3
    cells = ((Run(text=long),), (Run(text="1. maj"),), (Run(text="I gang"),), (Run(text="Følges"),))
    header = tuple((Run(text=text),) for text in ("Tilsagn", "Frist", "Status i brevet", "Opfølgning"))
    draft = Draft(
        template="x", title="x", today=date(2019, 5, 13), blocks=(TableBlock(caption="", header=header, rows=(cells,)),)
    )
    write_docx(draft, tmp_path / "a.docx")
    widths = [column.width for column in docx.Document(str(tmp_path / "a.docx")).tables[0].columns]
    assert all(width is not None for width in widths)
    wide = Pt(11 * 0.68)  # a bold letter in Verdana
    assert all(
        width and width > len(word) * wide
        for width, word in zip(widths, ("Tilsagn", "Frist", "Status", "Opfølgning"), strict=True)
    )
    assert widths[0] == max(width for width in widths if width)


def test_a_signature_never_stands_alone_on_its_page(tmp_path: Path) -> None:
    draft = some_draft()
    write_docx(draft, tmp_path / "a.docx")
    kept = [
        (p.text, bool(p.paragraph_format.keep_with_next)) for p in docx.Document(str(tmp_path / "a.docx")).paragraphs if p.text
    ]
    end = next(number for number, (text, _) in enumerate(kept) if text == "Med venlig hilsen")
    assert [keeps for _, keeps in kept[end - 2 : end + 2]] == [True, True, True, False]
    room = {p.text: p.paragraph_format.space_before for p in docx.Document(str(tmp_path / "a.docx")).paragraphs}
    signed = room[kept[end + 1][0]]
    assert signed is not None
    assert signed >= Pt(30)  # a name is signed above it
    assert draft_html(draft).count('class="sammen"') == 3
