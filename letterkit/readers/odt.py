"""OpenDocument letters (LibreOffice): text with list numbers, tables, notes, frames; tracked changes as accepted."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from letterkit.errors import ReadError
from letterkit.letter import Furniture
from letterkit.readers.captions import place_captions
from letterkit.readers.flow import Flow
from letterkit.readers.markers import NUMBER_FORMS, list_number
from letterkit.readers.notes import raised_text
from letterkit.readers.words import STRUCK_REMARK, Part, Reading, Word
from letterkit.readers.zips import check_archive
from letterkit.settings import Settings

NS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
TEXT, STYLE, TABLE, OFFICE, DRAW = (NS % name for name in ("text", "style", "table", "office", "drawing"))
FO = NS % "xsl-fo-compatible"
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
PASSED_OVER = {
    f"{TEXT}tracked-changes",
    f"{TEXT}note",
    f"{OFFICE}annotation",
    f"{OFFICE}annotation-end",
    f"{TEXT}hidden-text",
    f"{TEXT}soft-page-break",
}
MAX_REPEATED = 60  # columns or blanks that one element may stand for
MAX_DEPTH = 100
LENGTH = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>cm|mm|in|pt)")
POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0}
NO_PRINT: dict[str, str] = {}


@dataclass(frozen=True)
class _Print:
    bold: bool = False
    size: float = 0.0
    raised: bool = False
    hidden: bool = False
    struck: bool = False


def read_odt(data: bytes, settings: Settings) -> Reading:
    """An OpenDocument text's bytes → its parts. Raises `ReadError` ("beskadiget", "kodebeskyttet", "for stor", "tom")."""
    check_archive(data, settings, "content", "Filen")
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if b"encryption-data" in archive.read("META-INF/manifest.xml"):
                raise ReadError(
                    "kodebeskyttet", "Filen er låst med en adgangskode.", "Bed afsenderen om et brev uden adgangskode."
                )
            content = etree.fromstring(archive.read("content.xml"), parser)
            styles = etree.fromstring(archive.read("styles.xml"), parser) if "styles.xml" in archive.namelist() else None
        reader = _Reader(content, styles)
        parts = reader.read()
    except (zipfile.BadZipFile, etree.LxmlError, KeyError, ValueError, EOFError, OSError, RecursionError) as error:
        raise ReadError(
            "beskadiget", "Filen er beskadiget og kan ikke læses.", "Åbn den i LibreOffice, og gem den igen."
        ) from error
    if not any(part.table is not None or part.text.strip() for part in parts):
        raise ReadError("tom", "Der er ingen tekst i filen.", "Bed afsenderen om at sende brevet igen.")
    remarks = ["Dokumentet har registrerede ændringer; teksten er læst, som om de er godkendt."] if reader.changes else []
    if reader.struck:
        remarks.append(STRUCK_REMARK)
    return Reading(
        parts=place_captions(parts), furniture=reader.furniture, remarks=remarks, media_type=MEDIA_TYPE, text_source="odt"
    )


class _Reader:
    def __init__(self, content: Any, styles: Any) -> None:
        self.content, self.sheets = content, [root for root in (content, styles) if root is not None]
        self.styles = {
            (style.get(f"{STYLE}family"), style.get(f"{STYLE}name")): style
            for root in self.sheets
            for style in root.iter(f"{STYLE}style")
        }
        self.lists = {style.get(f"{STYLE}name"): style for root in self.sheets for style in root.iter(f"{TEXT}list-style")}
        self.furniture: list[Furniture] = []
        self.struck = False  # somebody struck text out by hand
        self.notes = Flow()
        self.changes = content.find(f".//{TEXT}tracked-changes") is not None

    def read(self) -> list[Part]:
        head, body = Flow(), Flow()
        for root in self.sheets[1:]:
            for place in root.iter(f"{STYLE}header", f"{STYLE}footer"):
                flow = head if place.tag == f"{STYLE}header" and not head.parts else Flow()
                self._blocks(place, flow, 0)
                if flow is not head:
                    kind = "header" if place.tag == f"{STYLE}header" else "footer"
                    self.furniture.extend(Furniture(text=part.text, kind=kind) for part in flow.ended() if part.table is None)  # type: ignore[arg-type]
        text = self.content.find(f"{OFFICE}body/{OFFICE}text")
        if text is not None:
            self._blocks(text, body, 0)
        notes = self.notes.ended()
        for note in notes:
            note.kind, note.marker = "footnote", ""
        return [*head.ended(), *body.ended(), *notes]

    def _blocks(self, container: Any, flow: Flow, depth: int) -> None:
        for element in container:
            tag = element.tag
            if depth > MAX_DEPTH or not isinstance(tag, str) or tag in PASSED_OVER:
                continue
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                self._paragraph(element, flow, heading=tag == f"{TEXT}h")
            elif tag == f"{TEXT}list":
                self._list(element, flow, element.get(f"{TEXT}style-name"), 1)
            elif tag == f"{TABLE}table":
                flow.table(*self._grid(element))
            else:
                self._blocks(element, flow, depth + 1)  # sections, indexes, text boxes, frames

    def _paragraph(self, element: Any, flow: Flow, *, heading: bool = False, marker: str = "") -> None:
        base = self._print("paragraph", element.get(f"{TEXT}style-name"), _Print())
        lines: list[list[Word]] = [[]]
        for text, how in self._runs(element, base, 0):
            if how.hidden or how.struck:
                self.struck = self.struck or how.struck
                self.furniture.append(Furniture(text=text.strip(), kind="hidden"))
                continue
            shown: str | None = text
            if how.raised and text.strip():
                shown = raised_text("".join(word.text for word in lines[-1]), text)
                if shown is None:
                    self.furniture.append(Furniture(text=text.strip(), kind="margin"))
            for number, piece in enumerate((shown or "").split("\n")):
                if number:
                    lines.append([])
                lines[-1].append(Word(piece, bold=how.bold, size=how.size))
        flow.lines(lines, self._space_below(element.get(f"{TEXT}style-name")), marker=marker, heading=heading)
        for box in element.iter(f"{DRAW}text-box"):
            self._blocks(box, flow, 1)

    def _runs(self, element: Any, how: _Print, depth: int) -> Iterator[tuple[str, _Print]]:
        if element.text:
            yield " ".join(element.text.split("\n")), how
        for child in element:
            tag = child.tag if isinstance(child.tag, str) else ""
            if tag == f"{TEXT}s":
                yield " " * min(int(child.get(f"{TEXT}c", "1")), MAX_REPEATED), how
            elif tag == f"{TEXT}tab":
                yield " ", how
            elif tag == f"{TEXT}line-break":
                yield "\n", how
            elif tag == f"{TEXT}note":
                body = child.find(f"{TEXT}note-body")
                cited = child.findtext(f"{TEXT}note-citation") or ""
                self.furniture.append(Furniture(text=cited, kind="margin"))
                if body is not None:
                    self._blocks(body, self.notes, 1)
            elif tag.startswith(TEXT) and tag not in PASSED_OVER and depth < MAX_DEPTH:
                yield from self._runs(child, self._print("text", child.get(f"{TEXT}style-name"), how), depth + 1)
            if child.tail:
                yield " ".join(child.tail.split("\n")), how

    def _chain(self, family: str, name: str | None) -> list[Any]:
        """A style and the styles that it builds on."""
        chain: list[Any] = []
        while name and len(chain) < 20 and (style := self.styles.get((family, name))) is not None:
            chain.append(style)
            name = style.get(f"{STYLE}parent-style-name")
        return chain

    def _space_below(self, name: str | None) -> float:
        """Points of space below a paragraph of a style."""
        for style in self._chain("paragraph", name):
            given = style.find(f"{STYLE}paragraph-properties")
            length = LENGTH.fullmatch(given.get(f"{FO}margin-bottom") or "") if given is not None else None
            if length is not None:
                return float(length["number"]) * POINTS[length["unit"]]
        return 0.0

    def _print(self, family: str, name: str | None, how: _Print) -> _Print:
        """The print that a style and the styles that it builds on give."""
        for style in reversed(self._chain(family, name)):
            given = style.find(f"{STYLE}text-properties")
            said = given.attrib if given is not None else NO_PRINT
            weight, size = said.get(f"{FO}font-weight"), said.get(f"{FO}font-size", "")
            how = _Print(
                bold=how.bold if weight is None else weight in ("bold", "600", "700", "800", "900"),
                size=float(size.removesuffix("pt")) if size.endswith("pt") else how.size,
                raised=_is_raised(said.get(f"{STYLE}text-position"), how.raised),
                hidden=said.get(f"{TEXT}display", "none" if how.hidden else "") == "none",
                struck=said.get(f"{STYLE}text-line-through-style", "solid" if how.struck else "none") != "none",
            )
        return how

    def _list(self, element: Any, flow: Flow, name: str | None, level: int) -> None:
        style = self.lists.get(name)
        number = next((item for item in style if item.get(f"{TEXT}level") == str(level)), None) if style is not None else None
        count = int(number.get(f"{TEXT}start-value", "1")) - 1 if number is not None else 0
        for item in element.iterfind(f"{TEXT}list-item"):
            count += 1
            first = True
            for child in item:
                if child.tag == f"{TEXT}list" and level < MAX_DEPTH:
                    self._list(child, flow, child.get(f"{TEXT}style-name") or name, level + 1)
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    self._paragraph(child, flow, marker=_marker(number, count) if first else "")
                    first = False

    def _grid(self, table: Any) -> tuple[list[list[str]], list[tuple[int, int, int]]]:
        """A table's cells, and which of them stand over several columns."""
        rows: list[list[str]] = []
        wide: list[tuple[int, int, int]] = []
        for row in table.iter(f"{TABLE}table-row"):
            cells: list[str] = []
            for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                inner = Flow()
                self._blocks(cell, inner, 1)
                if (spanned := min(int(cell.get(f"{TABLE}number-columns-spanned", "1")), MAX_REPEATED)) > 1:
                    wide.append((len(rows), len(cells), spanned))
                repeated = min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), MAX_REPEATED)
                cells.extend(["\n".join(part.text for part in inner.ended())] * repeated)
            if any(cells):
                rows.append(cells)
            else:
                wide = [place for place in wide if place[0] != len(rows)]
        return rows, wide


def _is_raised(position: str | None, inherited: bool) -> bool:
    """ "super 58%" and "33% 80%" raise the print, "sub 58%" and "0% 100%" do not."""
    if position is None:
        return inherited
    lift = position.split(" ")[0]
    return lift == "super" or (lift.endswith("%") and not lift.startswith(("-", "0%")))


def _marker(level: Any, count: int) -> str:
    """A list item's number or bullet as LibreOffice shows it."""
    form = level.get(f"{STYLE}num-format") if level is not None else None
    if not form:
        return "•"
    shown = list_number(count, NUMBER_FORMS.get(form, "decimal"))
    return f"{level.get(f'{STYLE}num-prefix') or ''}{shown}{level.get(f'{STYLE}num-suffix') or ''}"
