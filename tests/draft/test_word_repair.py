"""Word opens every kind of draft without repair, in the shipped letterhead and in odd ones of an office's own."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from draft.letters import byggesager, byggesager_case
from draft.ooxml import faults
from letterkit.draft import TEMPLATES, Draft, draft_case
from letterkit.draft.letterhead import check_letterhead
from letterkit.draft.word import docx_bytes
from letterkit.settings import Settings

TODAY = date(2019, 5, 13)


def drafts(template: str, settings: Settings = Settings()) -> list[Draft]:
    analysis = byggesager()
    return [draft for _, draft in draft_case(template, [analysis], byggesager_case(analysis.questions), settings, today=TODAY)]


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_repair(template: str) -> None:
    for draft in drafts(template):
        assert list(faults(docx_bytes(draft))) == []


def changed(package: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    """The file with one piece of XML replaced in one part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                text, count = re.subn(old, new, data.decode(), count=1)
                assert count == 1
                data = text.encode()
            target.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (r"(<w:pStyle [^>]*/>)(<w:keepNext/>)", r"\2\1", "pPr"),
        (r"<w:commentReference [^>]*/>", "", "commentReference"),
        (r"<w:tblGrid>.*?</w:tblGrid>", "", "grid"),
        (r'<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="Ukendt"/>', "Ukendt"),
        (r"(<w:tblStyle [^>]*/>)(.*?)(</w:tblPr>)", r"\2\1\3", "tblPr"),
        (r'<w:t xml:space="preserve">', "<w:t>", "blanks"),
    ],
)
def test_the_check_sees_what_word_would_repair(old: str, new: str, fault: str) -> None:
    package = docx_bytes(drafts("revisionsnotat")[0])
    assert any(fault in found for found in faults(changed(package, old, new)))


def odd_letterhead(tmp_path: Path, field: str = "{{dato}}") -> Path:
    """Several sections, a first page of its own, a picture in the header, a text box, a table, and comments' styles under Danish ids."""
    document = docx.Document()
    first = document.sections[0]
    first.different_first_page_header_footer = True
    picture = tmp_path / "logo.png"
    picture.write_bytes(_PIXEL)
    first.first_page_header.paragraphs[0].add_run().add_picture(str(picture))
    first.header.paragraphs[0].text = "Side for {{modtager}}"
    first.first_page_footer.paragraphs[0].text = "Sag {{sagsnummer}}"
    document.add_table(rows=1, cols=2).rows[0].cells[1].text = "{{afsender}}"
    box = document.add_paragraph().add_run()
    box._r.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:100pt;height:20pt"><v:textbox><w:txbxContent>'
            f"<w:p><w:r><w:t>{field[:4]}</w:t></w:r><w:r><w:t>{field[4:]}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
        )
    )
    document.add_paragraph("{{brevtekst}}")
    document.add_section()
    document.add_paragraph("Bilag")
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="Kommentartekst"><w:name w:val="annotation text"/></w:style>'
        )
    )
    document.save(str(tmp_path / "brevpapir.docx"))
    return tmp_path


_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_odd_letterhead_is_filled_and_needs_no_repair(template: str, tmp_path: Path) -> None:
    settings = Settings(templates=str(odd_letterhead(tmp_path)))
    for draft in drafts(template, settings):
        package = docx_bytes(draft)
        assert list(faults(package)) == []
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            written = "".join(
                archive.read(name).decode() for name in archive.namelist() if re.match(r"word/(?:document|header|footer)", name)
            )
        assert "{{" not in written
        assert "13. maj 2019" in re.sub(r"<[^>]+>", "", written)
        assert "Bilag" in written


@pytest.mark.parametrize(
    ("field", "what"), [("{{datto}}", "Mente du {{dato}}?"), ("{{“dato”}}", "Skriv {{dato}}."), ("{{ dat o}}", "{{dato}}")]
)
def test_a_fault_in_a_text_box_is_named_with_its_place(field: str, what: str, tmp_path: Path) -> None:
    (fault,) = check_letterhead(docx.Document(str(odd_letterhead(tmp_path, field) / "brevpapir.docx")))
    assert fault.place.startswith("brødteksten, afsnit ")
    assert what in fault.todo
