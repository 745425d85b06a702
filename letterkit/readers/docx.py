"""Word letters."""

from __future__ import annotations

import io

from letterkit.errors import ReadError
from letterkit.readers.markers import list_marker
from letterkit.readers.words import Part, RawTable, Reading, Word, clean_characters, plain_line
from letterkit.settings import Settings


def read_docx(data: bytes, settings: Settings) -> Reading:
    """A Word file's bytes → its parts."""
    import docx

    document = docx.Document(io.BytesIO(data))
    parts: list[Part] = []
    for paragraph in document.sections[0].first_page_header.paragraphs if document.sections[0].different_first_page_header_footer else document.sections[0].header.paragraphs:
        if paragraph.text.strip():
            parts.append(Part(lines=[plain_line(clean_characters(paragraph.text.strip()))]))
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            rows = [[[Word(clean_characters(cell.text.strip()))] if cell.text.strip() else [] for cell in row.cells] for row in item.rows]
            parts.append(Part(kind="table", table=RawTable(header=rows[0], rows=rows[1:])))
            continue
        text = clean_characters(item.text.strip())
        if text:
            marker = list_marker(text)
            bold = all(run.bold for run in item.runs if run.text.strip())
            parts.append(Part(lines=[plain_line(text, bold=bold)], kind="list_item" if marker else None, marker=marker))
    if not parts:
        raise ReadError("tom", "Word-filen er tom.", "Bed afsenderen om at sende brevet igen.")
    return Reading(parts=parts, media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document", text_source="docx")
