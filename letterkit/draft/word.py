"""A draft as a Word file: real styles, Danish language, comments anchored to the sentences they explain, the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from letterkit.draft.document import Block, Draft, Heading, ListBlock, Note, Paragraph, Run, TableBlock, leads_to_closing
from letterkit.draft.letterhead import fill_placeholders

AUTHOR = "letterkit"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # a Word file carries no clock


def write_docx(draft: Draft, path: str | Path) -> None:
    """Write `draft` to `path` as DOCX. Raises `TemplateError` where the letterhead's placeholders are not in order."""
    Path(path).write_bytes(docx_bytes(draft))


def docx_bytes(draft: Draft) -> bytes:
    """The Word file of `draft`; the same bytes for the same draft. Raises as `write_docx` does."""
    import docx
    from docx.shared import Pt

    document = docx.Document(io.BytesIO(draft.letterhead)) if draft.letterhead is not None else docx.Document()
    anchor = (
        fill_placeholders(document, draft.fields, source=f"{draft.template}: brevpapir.docx")
        if draft.letterhead is not None
        else None
    )
    _drop_old_styles(document)
    _set_language(document)
    _set_properties(document, draft)
    end = anchor if anchor is not None else document.add_paragraph()
    comments: list[tuple[list[Any], Note]] = []
    lists = 0
    for number, block in enumerate(draft.blocks):
        lists += isinstance(block, ListBlock)
        comments += _add_block(document, end, block, restart=lists > 1)
        if isinstance(block, Paragraph) and block.style == "closing":
            before = draft.blocks[number - 1] if number else None
            signed = isinstance(before, Paragraph) and before.style == "closing"
            _paragraph_before(end).paragraph_format.space_before = Pt(30 if signed else 12)  # room for the signature
        if isinstance(block, (Paragraph, ListBlock)) and leads_to_closing(draft.blocks, number):
            _paragraph_before(end).paragraph_format.keep_with_next = True
    first = next((runs for runs, _ in comments), None)
    if draft.warnings and first is not None:
        comments.insert(0, (first, Note(remark=" ".join(draft.warnings))))
    moment = datetime.combine(draft.today, time(), tzinfo=UTC)
    written = []
    for runs, note in comments:
        comment = document.add_comment(runs, text="\n".join(note.lines), author=AUTHOR, initials="lk")
        comment._comment_elm.set(_qn("w:date"), moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
        written.append(comment._comment_elm)
    if written:
        _style_comments(document, written)
    body = end._p.getparent()
    if body is not None:
        body.remove(end._p)
    return _packed(document)


def _qn(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))


def _drop_old_styles(document: Any) -> None:
    """Without the second list of styles that Word 2010 kept: it may contradict the one that counts, and Word then asks to repair the file."""
    for key, relationship in list(document.part.rels.items()):
        if relationship.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[key]


# A comment's styles: what python-docx calls them, what Word calls them, and whether they are of a paragraph.
_COMMENT_STYLES = (("CommentText", "annotation text", True), ("CommentReference", "annotation reference", False))


def _style_comments(document: Any, comments: list[Any]) -> None:
    """The letterhead's own styles for comments, whatever their id ("Kommentartekst"); else Word's."""
    from docx.oxml import OxmlElement

    styles = document.styles.element
    for given, name, of_paragraph in _COMMENT_STYLES:
        found = next((s for s in styles.findall(_qn("w:style")) if s.find(_qn("w:name")).get(_qn("w:val")) == name), None)
        if found is None:
            found = OxmlElement("w:style")
            found.set(_qn("w:type"), "paragraph" if of_paragraph else "character")
            found.set(_qn("w:styleId"), given)
            size = OxmlElement("w:rPr")
            for tag, value in (("w:sz", "20"), ("w:szCs", "20")) if of_paragraph else (("w:sz", "16"), ("w:szCs", "16")):
                size.append(_valued(tag, value))
            for part in (_valued("w:name", name), _valued("w:uiPriority", "99"), OxmlElement("w:unhideWhenUsed"), size):
                found.append(part)
            styles.append(found)
        for part in (*comments, document.element.body):
            for used in part.iter(_qn("w:pStyle"), _qn("w:rStyle")):
                if used.get(_qn("w:val")) == given:
                    used.set(_qn("w:val"), found.get(_qn("w:styleId")))


def _valued(tag: str, value: str) -> Any:
    from docx.oxml import OxmlElement

    element = OxmlElement(tag)
    element.set(_qn("w:val"), value)
    return element


def _set_language(document: Any) -> None:
    """Danish for every style, so that Word proofs the letter as Danish."""
    from docx.oxml import OxmlElement

    styles = document.styles.element
    for properties in styles.iter(_qn("w:rPr")):
        for language in properties.findall(_qn("w:lang")):
            properties.remove(language)
    defaults = styles.find(f".//{_qn('w:rPrDefault')}/{_qn('w:rPr')}")
    if defaults is not None:
        language = OxmlElement("w:lang")
        for name in ("w:val", "w:eastAsia"):
            language.set(_qn(name), "da-DK")
        language.set(_qn("w:bidi"), "ar-SA")
        defaults.append(language)


def _set_properties(document: Any, draft: Draft) -> None:
    properties = document.core_properties
    moment = datetime.combine(draft.today, time())
    properties.title, properties.language, properties.author = draft.title[:255], "da-DK", AUTHOR
    properties.last_modified_by, properties.comments, properties.subject = AUTHOR, "Udkast", ""
    properties.created = properties.modified = moment
    properties.revision = 1


def _style(document: Any, *names: str) -> Any:
    """The first of `names` that the letterhead has; else Word's own body style."""
    return document.styles[next((name for name in names if name in document.styles), "Normal")]


def _add_block(document: Any, end: Any, block: Block, *, restart: bool) -> list[tuple[list[Any], Note]]:
    if isinstance(block, Heading):
        paragraph = end.insert_paragraph_before(style=_style(document, f"Heading {block.level}"))
        paragraph.paragraph_format.keep_with_next = True
        return _add_runs(paragraph, block.runs)
    if isinstance(block, Paragraph):
        names = {"body": ("Body Text", "Normal"), "closing": ("Normal",), "quote": ("Quote", "Normal")}[block.style]
        paragraph = end.insert_paragraph_before(style=_style(document, *names))
        return _add_runs(paragraph, block.runs)
    if isinstance(block, ListBlock):
        numbering = _new_numbering(document) if block.ordered and restart else None
        found: list[tuple[list[Any], Note]] = []
        for item in block.items:
            paragraph = end.insert_paragraph_before(style=_style(document, "List Number" if block.ordered else "List Bullet"))
            if numbering is not None:
                paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbering
            found += _add_runs(paragraph, item)
        return found
    return _add_table(document, end, block)


def _new_numbering(document: Any) -> int | None:
    """A new count from 1 for the style "List Number"; None where the letterhead numbers in another way."""
    number = (
        document.styles["List Number"].element.find(f".//{_qn('w:numId')}")
        if "List Number" in {s.name for s in document.styles}
        else None
    )
    if number is None:
        return None
    numbering = document.part.numbering_part.element
    old = numbering.num_having_numId(int(number.get(_qn("w:val"))))
    new = numbering.add_num(old.abstractNumId.val)
    new.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(new.numId)


def _paragraph_before(end: Any) -> Any:
    from docx.text.paragraph import Paragraph as WordParagraph

    return WordParagraph(end._p.getprevious(), end._parent)


def _add_table(document: Any, end: Any, block: TableBlock) -> list[tuple[list[Any], Note]]:
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    found: list[tuple[list[Any], Note]] = []
    if block.caption:
        caption = end.insert_paragraph_before(block.caption, style=_style(document, "Caption"))
        caption.paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(block.header), style=_style(document, "Table Grid"))
    table.autofit = False
    widths = _column_widths(document, block)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # LibreOffice reads the grid, Word the cells
    for number, cells in enumerate((block.header, *block.rows)):
        row = table.add_row()
        for cell, runs, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            found += _add_runs(cell.paragraphs[0], runs, bold=number == 0)
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
    description = OxmlElement("w:tblDescription")
    description.set(_qn("w:val"), block.caption or "Tabel")
    table._tbl.tblPr.append(description)
    end._p.addprevious(table._tbl)
    end.insert_paragraph_before(style=_style(document, "Normal"))
    return found


_WIDE = 0.68  # of the font's size: an average letter, set bold in a wide face as Verdana
_LONGEST = 12  # letters; a longer word stands in a column of long texts, which gets the rest
_ENOUGH = 90  # letters of text; more give a column no more room


def _column_widths(document: Any, block: TableBlock) -> list[int]:
    """The page's text width (EMU): first to each column what its longest word needs in any face, then the rest by how long its texts are."""
    from docx.shared import Cm

    section = document.sections[-1]
    whole = int(section.page_width - section.left_margin - section.right_margin)
    texts = [["".join(run.text for run in cell) for cell in column] for column in zip(block.header, *block.rows, strict=True)]
    words = [
        max(
            len(max(column[0].split(), key=len, default="")),
            *(min(_LONGEST, len(word)) for text in column for word in text.split()),
        )
        for column in texts
    ]
    needed = [int(count * _WIDE * _font_size(document) + Cm(2 * 0.2)) for count in words]  # with the cell's own margins
    longest = [min(_ENOUGH, max(len(text) for text in column)) for column in texts]
    rest = whole - sum(needed)
    if rest < 0:
        return [whole * width // sum(needed) for width in needed]
    wanted = [max(0, length - count) + 1 for length, count in zip(longest, words, strict=True)]
    return [width + rest * more // sum(wanted) for width, more in zip(needed, wanted, strict=True)]


def _font_size(document: Any) -> int:
    """The size (EMU) of the letterhead's body text; Word's own 11 points where it does not say."""
    from docx.shared import Pt

    given = document.styles.element.find(f".//{_qn('w:rPrDefault')}/{_qn('w:rPr')}/{_qn('w:sz')}")
    default = Pt(int(given.get(_qn("w:val"))) / 2) if given is not None else Pt(11)
    return int(document.styles["Normal"].font.size or default)


def _add_runs(paragraph: Any, runs: tuple[Run, ...], *, bold: bool = False) -> list[tuple[list[Any], Note]]:
    """The runs of one paragraph; neighbours that rest on the same note share one comment."""
    from docx.enum.text import WD_COLOR_INDEX

    found: list[tuple[list[Any], Note]] = []
    for run in runs:
        written = paragraph.add_run(run.text)
        written.bold = bold or None
        if run.gap:
            written.font.highlight_color = WD_COLOR_INDEX.YELLOW
        if run.note is not None and run.note.lines:
            if found and found[-1][1] is run.note:
                found[-1][0].append(written)
            else:
                found.append(([written], run.note))
    return found


def _packed(document: Any) -> bytes:
    """The saved document; the members of the archive carry no time."""
    buffer, packed = io.BytesIO(), io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, date_time=_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return packed.getvalue()
