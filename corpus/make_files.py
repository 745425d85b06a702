"""Typeset the sample letters as DOCX, PDF and e-mail (a developer's tool, run by hand, not part of the package).

    python corpus/make_files.py            make every file that is missing
    python corpus/make_files.py --all      make every file again

The text is read from `letter.txt` (single cases) and `inbox/gold/<name>.txt` (the sample inbox). The script adds form only:
letterhead, headings, numbered lists, tables with and without rules, hyphenation, page numbers. Four programs set the pages:
LibreOffice (from the Word file), WeasyPrint, typst and ReportLab. LibreOffice and poppler's `pdftoppm` must be installed.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

HERE = Path(__file__).parent

SINGLE = {
    "fleksjob-hovmarken": "docx",
    "byggesager-sundstrup": "docx",
    "sygedagpenge-faarhede": "docx",
    "ventetid-region-sydkysten": "libreoffice",
    "psykiatri-region-midsund": "libreoffice",
    "plejehjem-rosenholt": "weasyprint",
    "musikskoler-aalev": "weasyprint",
    "frafald-undervisningsministeren": "weasyprint",
    "letbane-stationer": "typst",
    "biblioteker-vandborg": "typst",
    "spildevand-nordvig": "reportlab",
    "aktivering-elsted": "reportlab",
    "almene-boliger": "reportlab",
}
INBOX = {
    "birkedal": "libreoffice",
    "bredmose": "docx",
    "egeskaer": "txt",
    "elmager": "weasyprint",
    "granlev": "mail",
    "havrelund": "mail typst",
    "hjortevad": "broken",
    "kildemose": "docx",
    "klitborg": "txt cp1252",
    "lyngvig": "scan",
    "nordmark": "reportlab",
    "ravnsoe": "typst",
    "ravnsoe-mail": "mail copy",
    "stenbaek": "blank scan",
    "tornager": "docx",
    "vesteraa": "mail weasyprint",
}
MAIL = {
    "granlev": ("Birgit Aaen", "bornogfamilie@granlev.example", date(2025, 2, 26)),
    "havrelund": ("Havrelund Kommune", "post@havrelund.example", date(2025, 2, 26)),
    "ravnsoe-mail": ("Borgmesteren i Ravnsø", "borgmester@ravnsoe.example", date(2025, 2, 24)),
    "vesteraa": ("Vesterå Kommune", "boern@vesteraa.example", date(2025, 2, 27)),
}


@dataclass
class Block:
    """A part of a letter: kind is head, subject, heading, item, paragraph, table or close; `lines` its text, `rows` its cells."""

    kind: str
    lines: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    label: str = ""
    note: str = ""

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def table_block(lines: list[str]) -> Block:
    first = next(i for i, line in enumerate(lines) if "\t" in line)
    last = max(i for i, line in enumerate(lines) if "\t" in line)
    return Block("table", lines[:first], [line.split("\t") for line in lines[first : last + 1]], note=" ".join(lines[last + 1 :]))


def read_blocks(text: str, subject: str) -> list[Block]:
    """The letter's parts in order; what stands above the subject line is letterhead, the last two parts are the close."""
    chunks = [chunk.splitlines() for chunk in text.strip().split("\n\n")]
    at = next(i for i, chunk in enumerate(chunks) if subject in " ".join(chunk))
    close = max(i for i, chunk in enumerate(chunks) if re.search(r"(?i)hilsen$|hilsner$|vegne$", chunk[0]))
    blocks = []
    for i, lines in enumerate(chunks):
        if i < at:
            blocks.append(Block("head", lines))
        elif i == at:
            blocks.append(Block("subject", lines))
        elif i >= close:
            blocks.append(Block("close", lines))
        elif any("\t" in line for line in lines):
            blocks.append(table_block(lines))
        else:
            for line in lines:
                item = re.match(r"(•|-|\d+\.|\d+\)) (?=.*[.?,:]$)", line)
                if item:
                    blocks.append(Block("item", [line[item.end() :]], label=item.group(1)))
                elif len(line) < 70 and not re.search(r"[.,:;?!”]$|^(?:Kære|Hej) ", line):
                    blocks.append(Block("heading", [line]))
                else:
                    blocks.append(Block("paragraph", [line]))
    return blocks


# --- Word ---------------------------------------------------------------------------------------------------------------------


def make_docx(
    blocks: list[Block], target: Path, *, ruled: bool = True, soft_hyphens: bool = False, spacing: float = 1.15
) -> None:
    import docx
    import pyphen
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    splitter = pyphen.Pyphen(lang="da_DK", left=3, right=3)

    def dress(text: str) -> str:
        return re.sub(r"[A-Za-zæøåÆØÅ]{9,}", lambda m: splitter.inserted(m[0], "\u00ad"), text) if soft_hyphens else text

    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.created = document.core_properties.modified = datetime(2025, 1, 1, 12, 0)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Serif", Pt(11.5)
    normal.paragraph_format.line_spacing = spacing
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = footer.add_run("Side ")
    for kind, code in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:instrText" if code else "w:fldChar")
        if code:
            element.text = code
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)
    for number, block in enumerate(blocks):
        if block.kind == "head":
            paragraph = document.add_paragraph("\n".join(block.lines))
            if number == 0:
                paragraph.runs[0].bold = True
        elif block.kind in ("subject", "heading"):
            document.add_heading(dress(block.text), level=1 if block.kind == "subject" else 2)
        elif block.kind == "item":
            if block.label in "•-":
                document.add_paragraph(dress(block.text), style="List Bullet")
            elif block.label.endswith("."):
                document.add_paragraph(dress(block.text), style="List Number")
            else:
                document.add_paragraph(f"{block.label} {dress(block.text)}")
        elif block.kind == "table":
            for line in block.lines:
                document.add_paragraph(line, style="Caption")
            table = document.add_table(rows=len(block.rows), cols=len(block.rows[0]))
            if ruled:
                table.style = "Table Grid"
            for i, cells in enumerate(block.rows):
                for j, cell in enumerate(cells):
                    table.cell(i, j).text = cell
                    if j:
                        table.cell(i, j).paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
            if block.note:
                document.add_paragraph(block.note)
        elif block.kind == "close":
            document.add_paragraph("\n".join(block.lines))
        else:
            document.add_paragraph(dress(block.text))
    document.save(str(target))


def make_libreoffice(blocks: list[Block], target: Path, *, soft_hyphens: bool = False) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{target.stem}.docx"
        make_docx(blocks, source, soft_hyphens=soft_hyphens, spacing=1.5)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        shutil.copyfile(source.with_suffix(".pdf"), target)


# --- WeasyPrint -----------------------------------------------------------------------------------------------------------------

CSS = """
@page { size: A4; margin: 3cm 2.8cm 2.6cm 3.4cm;
        @bottom-right { content: 'Side ' counter(page) ' af ' counter(pages); font-size: 9pt } RUNNING }
body { font: 12pt/1.55 'Liberation Sans'; hyphens: auto; text-align: justify }
.head { white-space: pre-line; text-align: left; margin-bottom: 1em } .first { font-weight: bold; text-align: right }
h1 { font-size: 13pt } h2 { font-size: 12pt; margin-bottom: 0 } p { margin: 0 0 .8em }
table { border-collapse: collapse; width: 100%; hyphens: manual; text-align: left } td + td { text-align: right }
tr:first-child td { border-top: 1pt solid; border-bottom: .5pt solid } tr:last-child td { border-bottom: 1pt solid }
"""


def make_weasyprint(blocks: list[Block], target: Path, *, running: str = "") -> None:
    from weasyprint import HTML

    parts = []
    for number, block in enumerate(blocks):
        lines = "\n".join(html.escape(line) for line in block.lines)
        if block.kind in ("head", "close"):
            parts.append(f"<div class='head{' first' if number == 0 else ''}'>{lines}</div>")
        elif block.kind in ("subject", "heading"):
            tag = "h1" if block.kind == "subject" else "h2"
            parts.append(f"<{tag}>{lines}</{tag}>")
        elif block.kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in block.rows)
            parts.append(f"<p><b>{lines}</b></p><table>{rows}</table><p><small>{html.escape(block.note)}</small></p>")
        else:
            parts.append(f"<p>{html.escape(block.label + ' ') if block.label else ''}{lines}</p>")
    running_box = f"@top-left {{ content: '{running}'; font-size: 8pt }}" if running else ""
    page = f"<html lang='da'><style>{CSS.replace('RUNNING', running_box)}</style><body>{''.join(parts)}</body></html>"
    HTML(string=page).write_pdf(str(target))


# --- typst ----------------------------------------------------------------------------------------------------------------------


def make_typst(blocks: list[Block], target: Path) -> None:
    import typst

    def quoted(text: str) -> str:
        return "#" + json.dumps(text, ensure_ascii=False)

    lines = [
        "#set document(date: none)",
        '#set page(paper: "a4", margin: (x: 3.6cm, y: 3cm), numbering: "1/1", header: '
        f"context {{ if counter(page).get().first() > 1 [#h(1fr){quoted(blocks[0].lines[0])}] }})",
        '#set text(lang: "da", size: 12pt, hyphenate: true, font: "Libertinus Serif")',
        "#set par(justify: true, leading: .9em, spacing: 1.3em)",
    ]
    for block in blocks:
        if block.kind in ("head", "close"):
            lines.append("#block(spacing: 2em)[" + " #linebreak() ".join(quoted(line) for line in block.lines) + "]")
        elif block.kind in ("subject", "heading"):
            lines.append(("= " if block.kind == "subject" else "== ") + quoted(block.text))
        elif block.kind == "table":
            cells = ", ".join(f"[{quoted(cell)}]" for row in block.rows for cell in row)
            columns = len(block.rows[0])
            lines.append("*" + quoted(block.text) + "*")
            align = "(x, y) => if x == 0 { left } else { right }"
            lines.append(f"#table(columns: {columns}, stroke: none, align: {align}, {cells})")
            if block.note:
                lines.append(quoted(block.note))
        else:
            lines.append(quoted((block.label + " " if block.label else "") + block.text))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "letter.typ"
        source.write_text("\n\n".join(lines), encoding="utf-8")
        target.write_bytes(typst.compile(str(source)))


# --- ReportLab ------------------------------------------------------------------------------------------------------------------


def make_reportlab(blocks: list[Block], target: Path) -> None:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.lib.units import cm
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

    base = ParagraphStyle(
        "base",
        fontName="Times-Roman",
        fontSize=12,
        leading=19,
        spaceAfter=9,
        hyphenationLang="da_DK",
        hyphenationMinWordLength=9,
        splitLongWords=0,
    )
    plain = ParagraphStyle("plain", base, hyphenationLang="", leading=15)
    bold = ParagraphStyle("bold", plain, fontName="Times-Bold", spaceBefore=6)
    item = ParagraphStyle("item", base, leftIndent=16)

    def furniture(canvas: object, template: object) -> None:
        page = canvas.getPageNumber()  # type: ignore[attr-defined]
        canvas.setFont("Times-Roman", 9)  # type: ignore[attr-defined]
        if page > 1:
            canvas.drawCentredString(A4[0] / 2, A4[1] - 1.6 * cm, f"- {page} -")  # type: ignore[attr-defined]

    story: list[object] = []
    for block in blocks:
        text = "<br/>".join(html.escape(line, quote=False) for line in block.lines)
        if block.kind in ("head", "close"):
            story += [Paragraph(text, plain), Spacer(1, 8)]
        elif block.kind in ("subject", "heading"):
            story.append(Paragraph(text, bold))
        elif block.kind == "table":
            story.append(Paragraph(text, bold))
            story.append(Table(block.rows, hAlign="LEFT", colWidths=[4.5 * cm] + [3 * cm] * (len(block.rows[0]) - 1)))
            story.append(Paragraph(html.escape(block.note), plain))
        elif block.kind == "item":
            story.append(Paragraph(text, item, bulletText=block.label))
        else:
            story.append(Paragraph(text, base))
    document = SimpleDocTemplate(
        str(target), pagesize=A4, leftMargin=3.4 * cm, rightMargin=3.4 * cm, topMargin=2.8 * cm, bottomMargin=3 * cm, invariant=1
    )
    document.build(story, onFirstPage=furniture, onLaterPages=furniture)


# --- scans, broken files, e-mail ------------------------------------------------------------------------------------------------


def make_scan(blocks: list[Block], target: Path) -> None:
    """A black-and-white scan, 200 dpi, one degree askew at most, with some dust; no text in the file."""
    from PIL import Image

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.pdf"
        make_libreoffice(blocks, source)
        subprocess.run(["pdftoppm", "-gray", "-r", "200", str(source), f"{folder}/page"], check=True)
        pages = [Image.open(path).convert("L") for path in sorted(Path(folder).glob("page-*.pgm"))]
        save_scan(pages, target, angle=0.4)


def make_blank_scan(target: Path) -> None:
    from PIL import Image

    save_scan([Image.new("L", (1654, 2339), 255)], target, angle=0.0)


def save_scan(pages: list, target: Path, *, angle: float) -> None:
    dust = random.Random(7)
    scans = []
    for page in pages:
        turned = page.rotate(angle, fillcolor=255)
        for _ in range(60):
            turned.putpixel((dust.randrange(turned.width), dust.randrange(turned.height)), 0)
        scans.append(turned.convert("1", dither=0))
    stamp = datetime(2025, 2, 21, 9, 0, tzinfo=UTC).timetuple()
    scans[0].save(target, "PDF", resolution=200, save_all=True, append_images=scans[1:], creationDate=stamp, modDate=stamp)


def make_mail(name: str, target: Path, body: str, attachment: bytes | None) -> None:
    sender, address, day = MAIL[name]
    message = EmailMessage()
    message["From"] = f"{sender} <{address}>"
    message["To"] = "Ministeriet for Børn og Familier <post@mbf.example>"
    message["Date"] = format_datetime(datetime.combine(day, time(10, 12), tzinfo=UTC))
    message["Subject"] = "Svar på brev af 27. januar 2025 (2025-0417)"
    message["Message-ID"] = f"<{name}.2025@example>"
    message.set_content(body, cte="quoted-printable")
    if attachment is not None:
        message.add_attachment(attachment, maintype="application", subtype="pdf", filename="redegoerelse.pdf")
        message.set_boundary("skel-2025-0417")
    target.write_bytes(message.as_bytes())


COVER = "Til ministeriet\n\nHermed fremsendes kommunens redegørelse som vedhæftet fil.\n\nVenlig hilsen\n{sender}\n"
SETTERS = {"libreoffice": make_libreoffice, "weasyprint": make_weasyprint, "typst": make_typst, "reportlab": make_reportlab}
SUFFIX = {"docx": "docx", "txt": "txt", "mail": "eml"}


def make_inbox_file(name: str, form: str, folder: Path) -> None:
    first, _, second = form.partition(" ")
    target = folder / "svar" / f"{name}.{SUFFIX.get(first, 'pdf')}"
    if form == "blank scan":
        make_blank_scan(target)
        return
    if form == "broken":
        target.write_bytes((folder / "svar" / "birkedal.pdf").read_bytes()[:900])  # the transfer broke off inside the first page
        return
    if form == "mail copy":
        make_mail(name, target, COVER.format(sender=MAIL[name][0]), (folder / "svar" / "ravnsoe.pdf").read_bytes())
        return
    text = (folder / "gold" / f"{name}.txt").read_text(encoding="utf-8")
    subject = json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8"))["letter"]["subject"]
    blocks = read_blocks(text, subject)
    if first == "txt":
        target.write_bytes(text.replace("\n", "\r\n").encode(second) if second else text.encode("utf-8"))
    elif first == "docx":
        make_docx(blocks, target, ruled=name == "kildemose")
    elif first == "scan":
        make_scan(blocks, target)
    elif form == "mail":
        make_mail(name, target, text, None)
    elif first == "mail":
        with tempfile.TemporaryDirectory() as temporary:
            attached = Path(temporary) / "letter.pdf"
            SETTERS[second](blocks, attached)
            make_mail(name, target, COVER.format(sender=MAIL[name][0]), attached.read_bytes())
    else:
        SETTERS[first](blocks, target)


def make_request(folder: Path) -> None:
    text = (folder / "request.txt").read_text(encoding="utf-8")
    make_docx(read_blocks(text, "Kommunernes behandling af underretninger"), folder / "request.docx")


def make_case_file(name: str, form: str) -> None:
    folder = HERE / name
    subject = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["letter"]["subject"]
    blocks = read_blocks((folder / "letter.txt").read_text(encoding="utf-8"), subject)
    target = folder / ("letter.docx" if form == "docx" else "letter.pdf")
    if form == "docx":
        make_docx(blocks, target)
    elif name == "psykiatri-region-midsund":
        make_libreoffice(blocks, target, soft_hyphens=True)
    elif name == "frafald-undervisningsministeren":
        make_weasyprint(blocks, target, running="UNU, Alm.del - 2025-26 - Endeligt svar på spørgsmål 51")
    else:
        SETTERS[form](blocks, target)


def make_wide_data(target: Path) -> None:
    """Case data as statistics offices print it: a title, a period per row, an area per column, '..' where nothing is known."""
    import openpyxl

    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime(2025, 1, 15, 8, 0)
    sheet = book.active
    sheet.title = "Tabel"
    sheet.append(["Medarbejdere i modtagelsen af underretninger, fuldtidsstillinger"])
    sheet.append([])
    areas = ["Birkedal", "Egeskær", "Elmager", "Havrelund", "Kildemose", "Nordmark", "Tornager", "Vesterå"]
    sheet.append(["Periode"] + [f"{area} Kommune" for area in areas])
    sheet.append(["2022", 8.5, 12, 6.5, 10, 9, 12, 9, ".."])
    sheet.append(["2023", 8.5, 12.5, 6.5, 10, 9, 12, "-", 14])
    sheet.append(["2024", 9, 13, 7, 10, 14, 11.5, 9.5, 14])
    sheet.append([])
    sheet.append(["Kilde: Personaleregistret, udtræk 15. januar 2025"])
    book.save(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--all", action="store_true", help="make the files again that exist already")
    again = parser.parse_args().all
    inbox = HERE / "inbox"
    (inbox / "svar").mkdir(exist_ok=True)
    if again or not (inbox / "request.docx").exists():
        make_request(inbox)
        make_wide_data(inbox / "data" / "fuldtidsstillinger.xlsx")
    for name, form in INBOX.items():
        if again or not list((inbox / "svar").glob(f"{name}.*")):
            make_inbox_file(name, form, inbox)
    for name, form in SINGLE.items():
        if again or not [*(HERE / name).glob("letter.docx"), *(HERE / name).glob("letter.pdf")]:
            make_case_file(name, form)


if __name__ == "__main__":
    main()
