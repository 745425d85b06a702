"""A Word draft as it would read when its tracked changes are accepted, and a copy of it with comments."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from letterkit.errors import ReadError

AUTHOR = "letterkit proof"


@dataclass(frozen=True, kw_only=True)
class DraftParagraph:
    """One paragraph: its text, and the runs that carry it with their offsets."""

    text: str
    style: str
    runs: tuple[tuple[int, int, Any], ...]
    in_table: bool = False


def open_draft(file: Path | io.BytesIO) -> Any:
    """The Word document. Raises `ReadError` where the file is none."""
    import zipfile

    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        return docx.Document(io.BytesIO(file.read_bytes()) if isinstance(file, Path) else file)
    except (PackageNotFoundError, zipfile.BadZipFile, LxmlError, KeyError, ValueError) as error:
        raise ReadError(
            "beskadiget", f"{file} er ikke en Word-fil, der kan læses.", "Åbn den i Word, og gem den igen som .docx."
        ) from error


def read_paragraphs(document: Any) -> Iterator[DraftParagraph]:
    """Every paragraph of the body, tables and text boxes among them, then the notes; deleted and moved-away text is left out.

    A note's runs are the mark in the body that refers to it: that is where a comment on it can stand.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    yield from _paragraphs_in(document.element.body, document)
    for kind in ("footnote", "endnote"):
        parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith(f"/{kind}s")]
        marks = {mark.get(qn("w:id")): mark.getparent() for mark in document.element.body.iter(qn(f"w:{kind}Reference"))}
        for note in (note for part in parts for note in parse_xml(part.blob).iter(qn(f"w:{kind}"))):
            if (mark := marks.get(note.get(qn("w:id")))) is not None:
                for paragraph in _paragraphs_in(note, document):
                    yield replace(paragraph, style=f"{kind} text", runs=((0, len(paragraph.text), mark),))


def _paragraphs_in(element: Any, document: Any) -> Iterator[DraftParagraph]:
    from docx.oxml.ns import qn

    gone = {qn("w:del"), qn("w:moveFrom")}
    names = {style.style_id: style.name for style in document.styles}
    for paragraph in element.iter(qn("w:p")):
        pieces: list[tuple[int, int, Any]] = []
        text = ""
        for run in paragraph.iter(qn("w:r")):
            owner = next((parent for parent in run.iterancestors(qn("w:p"))), None)
            if owner is not paragraph or any(parent.tag in gone for parent in run.iterancestors()):
                continue
            words = "".join(_words(child, qn) for child in run)
            if words:
                pieces.append((len(text), len(text) + len(words), run))
                text += words
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = names.get(style.get(qn("w:val")), "") if style is not None else "Normal"
        if text.strip():
            in_table = any(True for _ in paragraph.iterancestors(qn("w:tc")))
            yield DraftParagraph(text=text, style=name or "", runs=tuple(pieces), in_table=in_table)


def _words(element: Any, qn: Any) -> str:
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in {qn("w:tab"), qn("w:br"), qn("w:cr")}:
        return " "
    return "-" if element.tag == qn("w:noBreakHyphen") else ""


def _split(run: Any, at: int) -> Any:
    """Cut a run of plain text in two at character `at`; returns the second half, or the run itself where it cannot be cut."""
    from docx.oxml.ns import qn

    texts = run.findall(qn("w:t"))
    others = [child for child in run if child.tag not in {qn("w:t"), qn("w:rPr")}]
    if len(texts) != 1 or others or not 0 < at < len(texts[0].text or ""):
        return run
    second = copy.deepcopy(run)
    whole = texts[0].text
    for half, part in ((run, whole[:at]), (second, whole[at:])):
        text = half.find(qn("w:t"))
        text.text = part
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(second)
    return second


def comment_copy(document: Any, remarks: Sequence[tuple[DraftParagraph, int, int, str]], path: Path) -> None:
    """Write a copy to `path` with one comment for each remark (paragraph, start, end, text), on the words themselves."""
    from docx.text.run import Run

    # From behind, so that the offsets of earlier remarks in the same run still hold.
    for paragraph, start, end, text in sorted(remarks, key=lambda remark: -remark[1]):
        touched = [(a, b, run) for a, b, run in paragraph.runs if a < end and start < b]
        if not touched:
            continue
        first_at, _, first = touched[0]
        last_at, _, last = touched[-1]
        tail = _split(last, end - last_at)
        head = _split(first, start - first_at)
        if last is first:
            last = head
        del tail
        document.add_comment([Run(head, None), Run(last, None)], text=text, author=AUTHOR, initials="lk")  # type: ignore[arg-type]
    document.save(str(path))
