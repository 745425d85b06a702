"""Word letters: text as Word shows it, with list numbers, text boxes, tables, footnotes and the first page's header."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from letterkit.errors import ReadError
from letterkit.letter import Furniture
from letterkit.readers.captions import place_captions
from letterkit.readers.docxlists import Numbering, W
from letterkit.readers.docxtables import table_parts
from letterkit.readers.markers import is_page_label, list_marker, list_number
from letterkit.readers.notes import raised_notes, raised_text
from letterkit.readers.spaced import close_spaced_line
from letterkit.readers.typedcolumns import part_columns, typed_line
from letterkit.readers.words import STRUCK_REMARK, Part, Reading, Word, clean_characters, line_of
from letterkit.readers.zips import check_archive
from letterkit.settings import Settings

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BROKEN = "Word-filen er beskadiget og kan ikke læses."
BROKEN_TODO = "Åbn filen i Word og gem den igen, eller bed afsenderen om at sende den på ny."
NOTE_STYLES = ("FootnoteReference", "EndnoteReference", "Fodnotehenvisning", "Slutnotehenvisning")
LIFTED = 4  # half points: print raised by so much above its line is raised print, as LibreOffice writes it
# Wrappers whose content is text like any other.
TRANSPARENT = {f"{W}{name}" for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")}

PLAIN_TABLES = ("TableGrid", "TableNormal", "Tabel-Gitter")  # styles of tables that colour no cell
SMALL = 0.75  # print so many times the size of the digit or word it is glued to is the mark of a note
GLUED = re.compile(r"[\da-zæøå.,;:)”\"]$")

_Run = tuple[Any, Any]  # a run of Word's, and its paragraph


def read_docx(data: bytes, settings: Settings) -> Reading:
    """A Word file's bytes → its parts; tracked changes as accepted, or (`settings.accept_changes` False) the text before them.

    Raises `ReadError` ("beskadiget", "kodebeskyttet", "for stor", "ikke et brev", "tom").
    """
    check_archive(data, settings)
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        reader = DocxReader(document, settings.accept_changes)
        parts = reader.read()
    except (
        PackageNotFoundError,
        LxmlError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
        EOFError,
        OSError,
        RecursionError,
    ) as error:
        raise ReadError("beskadiget", BROKEN, BROKEN_TODO) from error
    if not any(part.table is not None or part.text.strip() for part in parts):
        raise ReadError("tom", "Der er ingen tekst i Word-filen.", "Bed afsenderen om at sende brevet igen.")
    remarks = []
    if reader.changes:
        remarks.append(
            "Dokumentet har registrerede ændringer; teksten er læst, som om de er "
            + ("godkendt." if settings.accept_changes else "afvist.")
        )
    if reader.struck:
        remarks.append(STRUCK_REMARK)
    return Reading(
        parts=place_captions(parts), furniture=reader.furniture, remarks=remarks, media_type=MEDIA_TYPE, text_source="docx"
    )


class DocxReader:
    """Walks one document; keeps list counters and what was set aside on the way."""

    def __init__(self, document: Any, accept_changes: bool) -> None:
        self.document = document
        self.inserted, self.deleted = ("ins", "del") if accept_changes else ("del", "ins")
        self.numbering = Numbering(document)
        self.furniture: list[Furniture] = []
        self.changes = False
        self.struck = False  # somebody struck text out by hand
        self.notes: dict[tuple[str, str], str] = {}  # (kind, id) → the mark that Word prints, in the order of the text
        self.note_marks: list[Furniture] = []

    def read(self) -> list[Part]:
        section = self.document.sections[0] if len(self.document.sections) else None
        head = self._first_page_header(section) if section is not None else []
        body = self._blocks(self.document.element.body)
        self._set_aside_footers()
        marks = {item.text for item in self.furniture if item.kind == "margin"}
        self.furniture.extend(self.note_marks)
        return [*head, *raised_notes(body, marks), *self._footnotes()]

    # Blocks

    def _blocks(self, container: Any, *, head: bool = False) -> list[Part]:
        parts: list[Part] = []
        gap = True
        open_runs: list[_Run] = []  # of paragraphs whose end a tracked change took out
        elements = list(self._children(container))
        for number, element in enumerate(elements):
            if element.tag == f"{W}tbl":
                parts.extend(table_parts(element, self))
                gap = True
                continue
            following = elements[number + 1] if number + 1 < len(elements) else None
            if following is not None and following.tag == f"{W}p" and _has_mark(element, self.deleted):
                self.changes = True
                open_runs.extend(self._runs(element, element))
                parts.extend(self._boxes(element))
                continue
            paragraph = self._paragraph(element, gap or _space_before(element) > 0, open_runs)
            open_runs = []
            parts.extend(paragraph)
            # An empty paragraph is a blank line; a style's own space counts as one only from 8 points on.
            gap = not paragraph or _space_after(element) >= 160 or (not head and not _is_compact(element))
        return part_columns(parts)

    def _children(self, container: Any) -> Iterator[Any]:
        """Paragraphs and tables in order, through content controls and tracked changes."""
        for element in container:
            tag = element.tag
            if tag in (f"{W}p", f"{W}tbl"):
                yield element
            elif tag == f"{W}{self.inserted}":
                self.changes = True
                yield from self._children(element)
            elif tag == f"{W}{self.deleted}":
                self.changes = True
            elif tag in TRANSPARENT:
                yield from self._children(element)

    def _boxes(self, element: Any) -> list[Part]:
        return [part for box in _text_boxes(element) for part in self._blocks(box, head=True)]

    def _paragraph(self, element: Any, gap: bool, before: list[_Run]) -> list[Part]:
        lines = self._lines(element, before)
        boxes = self._boxes(element)
        texts = [line for line in lines if line and any(word.text.strip() for word in line)]
        if not texts:
            return boxes
        label = self.numbering.label(element)
        heading = self.numbering.is_heading(element)
        parts: list[Part] = []
        for number, line in enumerate(texts):
            words = ([Word(label), *line] if label and number == 0 else line) or []
            printed = line_of(words)
            if parts and not _own_line(parts[-1], printed.text):
                parts[-1].lines.append(printed)
                continue
            marker = label if label and number == 0 else list_marker(printed.text)
            parts.append(
                Part(
                    lines=[printed],
                    kind="list_item" if marker and not heading else None,
                    marker=marker,
                    heading=heading and number == 0,
                    gap=gap if number == 0 else False,
                )
            )
        return [*parts, *boxes]

    def _lines(self, paragraph: Any, before: list[_Run]) -> list[list[Word]]:
        """The paragraph's runs, behind those of the paragraphs that it closes, as lines of words (a line break in Word begins a new one)."""
        lines: list[list[Word]] = [[]]
        for run, owner in [*before, *self._runs(paragraph, paragraph)]:
            text = _run_text(run, self)
            struck = any(self.numbering.is_on(run, owner, name) for name in ("strike", "dstrike"))  # no longer said
            if text.strip() and (struck or _is_white(run) or self.numbering.is_on(run, owner, "vanish")):
                self.struck = self.struck or struck
                self.furniture.append(Furniture(text=text.strip(), kind="hidden"))
                continue
            bold, size = self.numbering.print_of(run, owner)
            for note in run.findall(f"{W}footnoteReference") + run.findall(f"{W}endnoteReference"):
                behind = "".join(word.text for word in lines[-1]).split()[-1:]
                mark = self.notes.get((note.tag.removeprefix(W).removesuffix("Reference"), note.get(f"{W}id", "")))
                if mark:
                    self.note_marks.append(Furniture(text=" ".join([*behind, f"[{mark}]"]), kind="margin"))
            if text.strip() and (self._is_raised(run, owner) or _is_small_mark(text, size, lines[-1])):
                shown = raised_text("".join(word.text for word in lines[-1]), text)
                if shown is None:
                    self.furniture.append(Furniture(text=text.strip(), kind="margin"))
                    continue
                text = shown
            for number, piece in enumerate(text.split("\n")):
                if number:
                    lines.append([])
                if piece:
                    lines[-1].append(Word(piece, bold=bold, size=size))
        return [_merge_runs(line) for line in lines]

    def _is_raised(self, run: Any, paragraph: Any) -> bool:
        align, style = self.numbering.said_of(run, paragraph, "vertAlign"), run.find(f"{W}rPr/{W}rStyle")
        return (
            (align is not None and align.get(f"{W}val") == "superscript")
            or (style is not None and style.get(f"{W}val") in NOTE_STYLES)
            or _half_points(self.numbering.said_of(run, paragraph, "position")) >= LIFTED
        )

    def _runs(self, element: Any, paragraph: Any) -> Iterator[_Run]:
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                yield child, paragraph
            elif tag in (f"{W}{self.inserted}", f"{W}{'moveTo' if self.inserted == 'ins' else 'moveFrom'}"):
                self.changes = True
                yield from self._runs(child, paragraph)
            elif tag in (f"{W}{self.deleted}", f"{W}{'moveFrom' if self.inserted == 'ins' else 'moveTo'}"):
                self.changes = True
            elif tag in TRANSPARENT:
                yield from self._runs(child, paragraph)

    def cell_parts(self, cell: Any) -> list[Part]:
        """What stands in one cell of a table."""
        return self._blocks(cell, head=True)

    def is_taken_out(self, row: Any) -> bool:
        """Is a table's row one that a tracked change took out?"""
        marks = row.find(f"{W}trPr")
        if marks is None or all(marks.find(f"{W}{change}") is None for change in (self.inserted, self.deleted)):
            return False
        self.changes = True
        return marks.find(f"{W}{self.deleted}") is not None

    # Headers, footers, notes

    def _first_page_header(self, section: Any) -> list[Part]:
        own = section.different_first_page_header_footer
        parts = self._blocks((section.first_page_header if own else section.header)._element, head=True)
        for part in parts:
            part.running = not own
        return [part for part in parts if not self._is_page_number(part, "header")]

    def _is_page_number(self, part: Part, kind: str) -> bool:
        if part.table is None and (is_page_label(part.text) or part.text.strip().isdigit()):
            self.furniture.append(Furniture(text=part.text, kind="page_number"))
            return True
        return False

    def _set_aside_footers(self) -> None:
        seen: set[str] = set()
        for number, section in enumerate(self.document.sections):
            places = [(section.footer, "footer")]
            if section.different_first_page_header_footer:
                places += [(section.first_page_footer, "footer"), (section.header, "header")]
            elif number:
                places.append((section.header, "header"))
            for place, kind in places:
                for part in self._blocks(place._element, head=True):
                    text = part.text.strip()
                    if part.table is not None or not text or text in seen or self._is_page_number(part, kind):
                        continue
                    seen.add(text)
                    self.furniture.append(Furniture(text=text, kind=kind))  # type: ignore[arg-type]

    def note(self, kind: str, key: str, own_mark: bool) -> None:
        """Give a note that the text refers to its mark: counted as Word counts, "" where somebody typed one."""
        if (kind, key) not in self.notes:
            count = 1 + sum(other == kind and mark != "" for (other, _), mark in self.notes.items())
            self.notes[kind, key] = "" if own_mark else list_number(count, "lowerRoman" if kind == "endnote" else "decimal")

    def _footnotes(self) -> list[Part]:
        from lxml import etree

        parts: list[Part] = []
        for relation in self.document.part.rels.values():
            if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
                continue
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            notes = {note.get(f"{W}id"): note for note in root}
            for (kind, key), mark in self.notes.items():
                if key not in notes or not relation.reltype.endswith(f"/{kind}s"):
                    continue
                for number, part in enumerate(self._blocks(notes[key])):
                    part.kind, part.marker = "footnote", ""
                    if mark and number == 0 and part.lines:
                        part.lines[0] = line_of([Word(mark, size=part.size), *part.lines[0].words])
                    parts.append(part)
        return parts


def _own_line(before: Part, text: str) -> bool:
    """Is a line after a line break in Word a block of its own, or does the sentence before it go on?"""
    return not (text[0].islower() and before.text[-1:] not in ".?!:;" and len(before.text) > 60)


def _merge_runs(runs: list[Word]) -> list[Word]:
    """Runs as Word cut them → words with the print of their run; a word that several runs share is one word."""
    text = "".join(run.text for run in runs)
    if not text.strip():
        return []
    letters = sum(len(run.text.strip()) for run in runs)
    bold = sum(len(run.text.strip()) for run in runs if run.bold) > 0.6 * letters
    size = max((run.size for run in runs), default=0.0)
    cleaned = typed_line(close_spaced_line(clean_characters(text.replace("\u00ad", ""))))
    return [Word(cleaned, bold=bold, size=size)]


def _run_text(run: Any, reader: DocxReader) -> str:
    pieces: list[str] = []
    for child in run:
        tag = child.tag
        if tag in (f"{W}t", f"{W}delText"):
            pieces.append(child.text or "")
        elif tag == f"{W}tab":
            pieces.append("\t")
        elif tag == f"{W}br":
            pieces.append("\n" if child.get(f"{W}type") in (None, "textWrapping") else "")
        elif tag == f"{W}cr":
            pieces.append("\n")
        elif tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif tag == f"{W}sym":
            pieces.append(chr(int(child.get(f"{W}char", "2022"), 16)))
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            own = child.get(f"{W}customMarkFollows") in ("1", "true", "on")  # the mark is typed behind it
            reader.note(tag.removeprefix(W).removesuffix("Reference"), child.get(f"{W}id", ""), own)
    return "".join(pieces)


def _is_white(run: Any) -> bool:
    color, shade = run.find(f"{W}rPr/{W}color"), run.find(f"{W}rPr/{W}shd")
    return color is not None and (color.get(f"{W}val") or "").upper() == "FFFFFF" and shade is None and _unshaded(run)


def _is_small_mark(text: str, size: float, before: list[Word]) -> bool:
    """A small number glued to a word or number of full size: a note's mark that somebody made by hand."""
    return (
        text.strip().isdigit()
        and len(text.strip()) <= 2
        and text[0].isdigit()
        and bool(before)
        and size <= SMALL * before[-1].size
        and GLUED.search(before[-1].text) is not None
    )


def _half_points(lift: Any) -> int:
    value = lift.get(f"{W}val") if lift is not None else None
    return int(value) if value and value.lstrip("-").isdigit() else 0


def _has_mark(paragraph: Any, change: str) -> bool:
    """Did a tracked change take out (or put in) the end of the paragraph?"""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}{change}") is not None


def _unshaded(run: Any) -> bool:
    """White text is printed all the same where its paragraph or table cell is coloured."""
    styles = (style for table in run.iterancestors(f"{W}tbl") if (style := table.find(f"{W}tblPr/{W}tblStyle")) is not None)
    return not (
        any(parent.find(f"{W}{kind}Pr/{W}shd") is not None for parent in run.iterancestors() for kind in ("p", "tc"))
        or any(style.get(f"{W}val") not in PLAIN_TABLES for style in styles)
    )


def _text_boxes(paragraph: Any) -> list[Any]:
    """Text boxes that hang on a paragraph. Word writes each twice (new and old form): the new one is read."""
    return [
        box
        for box in paragraph.iter(f"{W}txbxContent")
        if not any(parent.tag == f"{MC}Fallback" for parent in box.iterancestors())
        and next(parent for parent in box.iterancestors(f"{W}p")) is paragraph
    ]


def _space_before(element: Any) -> int:
    spacing = element.find(f"{W}pPr/{W}spacing")
    return _twips(spacing, "before")


def _space_after(element: Any) -> int:
    return _twips(element.find(f"{W}pPr/{W}spacing"), "after")


def _twips(spacing: Any, name: str) -> int:
    value = spacing.get(f"{W}{name}") if spacing is not None else None
    return int(value) if value and value.lstrip("-").isdigit() else 0


def _is_compact(element: Any) -> bool:
    """Does a paragraph itself ask for no space below it?"""
    spacing = element.find(f"{W}pPr/{W}spacing")
    contextual = element.find(f"{W}pPr/{W}contextualSpacing")
    return contextual is not None or (
        spacing is not None and spacing.get(f"{W}after") is not None and _twips(spacing, "after") < 160
    )
