"""Make templates/brevpapir.docx, the plain letterhead that letterkit ships. Run it again after a change: the same bytes come out."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

TARGET = Path(__file__).resolve().parents[1] / "templates" / "brevpapir.docx"
FONT = "Calibri"


def _style(document: Any, name: str, *, size: float, bold: bool | None = None, before: float = 0, after: float = 6) -> None:
    style = document.styles[name]
    style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name_ in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name_), None)
    for name_ in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name_), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.12


def _page_number(paragraph: Any) -> None:
    paragraph.add_run("Side ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def make_letterhead() -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(2.5), Cm(3), Cm(2.5), Cm(2.3)
    _style(document, "Normal", size=11)
    for name, size, before, after in (("Heading 1", 14, 18, 10), ("Heading 2", 11.5, 12, 3), ("Heading 3", 11, 8, 2)):
        _style(document, name, size=size, bold=True, before=before, after=after)
    for name in ("Body Text", "List Number", "List Bullet", "Quote", "Caption", "Header", "Footer"):
        _style(
            document,
            name,
            size=9 if name in {"Header", "Footer"} else 10 if name == "Caption" else 11,
            bold=name == "Caption" or None,
            after=4 if name.startswith("List") else 6,
        )
    document.styles["Quote"].font.italic = False
    document.styles["Quote"].paragraph_format.left_indent = Cm(1)
    for name in ("List Number", "List Bullet"):  # a blank line between the points would tear the letter apart
        for spacing in document.styles[name].element.iter(qn("w:contextualSpacing")):
            spacing.getparent().remove(spacing)
            break
    head = section.header.paragraphs[0]
    head.add_run("{{afsender}}").bold = True
    for text in ("{{modtager}}", "Att.: {{att}}"):
        document.add_paragraph(text).paragraph_format.space_after = Pt(0)
    document.add_paragraph().paragraph_format.space_after = Pt(0)
    for text in ("Dato: {{dato}}", "Sagsnr.: {{sagsnummer}}", "Jeres sagsnr.: {{deres_sagsnummer}}"):
        line = document.add_paragraph(text)
        line.paragraph_format.space_after = Pt(0)
    document.add_paragraph("{{brevtekst}}")
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(15.5), WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run("\t")
    _page_number(foot)
    document.core_properties.title, document.core_properties.language, document.core_properties.author = (
        "Brevpapir",
        "da-DK",
        "letterkit",
    )
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = datetime(2020, 1, 1)
    package = document.part.package
    for key in [key for key, relation in package.rels.items() if relation.reltype.endswith("/thumbnail")]:
        del package.rels[key]  # a picture of another document
    buffer, packed = io.BytesIO(), io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(make_letterhead())
