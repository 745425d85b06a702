"""RTF letters, as older case systems store them: text as Word shows it, tables, notes, list numbers; deleted and hidden text set aside."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from letterkit.errors import ReadError
from letterkit.letter import Furniture
from letterkit.readers.captions import place_captions
from letterkit.readers.flow import Flow
from letterkit.readers.notes import raised_text
from letterkit.readers.words import STRUCK_REMARK, Part, Reading, Word

TOKEN = re.compile(
    r"\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
# Groups whose content is no text of the letter.
SKIPPED = frozenset(
    ("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "fldinst", "datastore", "themedata", "listtable", "xe", "tc")
)  # fmt: skip
SIGNS = {
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "nestcell": " ", "nestrow": " ",
}  # fmt: skip
MAX_DEPTH = 1000
SAME_EDGE = 60  # twips
TWIPS = 20  # to a point


@dataclass(frozen=True)
class _State:
    """What holds inside a group."""

    skip: bool = False
    bold: bool = False
    size: float = 12.0
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    fallback: int = 1  # characters after \u that stand for it in programs without Unicode
    place: str = ""  # "header", "footer", "footnote" or "" for the letter's text


def read_rtf(data: bytes) -> Reading:
    """An RTF file's bytes → its parts. Raises `ReadError` ("beskadiget", "tom")."""
    reader = _Reader(data.decode("latin-1"))
    parts = reader.read()
    if not any(part.table is not None or part.text.strip() for part in parts):
        raise ReadError("tom", "Der er ingen tekst i filen.", "Bed afsenderen om at sende brevet igen.")
    remarks = [STRUCK_REMARK] if reader.struck else []
    return Reading(
        parts=place_captions(parts), furniture=reader.furniture, remarks=remarks, media_type="application/rtf", text_source="rtf"
    )


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.state = _State()
        self.stack: list[_State] = []
        self.codepage = "cp1252"
        self.flows = {"": Flow(), "header": Flow(), "footer": Flow(), "footnote": Flow()}
        self.words: dict[str, list[Word]] = {place: [] for place in self.flows}
        self.furniture: list[Furniture] = []
        self.struck = False  # somebody struck text out by hand
        self.pending = 0  # characters to pass over after \u
        self.row: list[str] = []
        self.rows: list[tuple[list[str], list[int]]] = []  # with the right edges of the cells, in twips
        self.edges: list[int] = []
        self.in_table = False
        self.space = 0

    def read(self) -> list[Part]:
        position = 0
        while match := TOKEN.match(self.source, position):
            position = match.end()
            if match["word"] == "bin":
                position += max(0, int(match["number"] or 0))
            self._take(match)
        self._paragraph()
        self._close_table()
        self.furniture.extend(Furniture(text=part.text, kind="footer") for part in self.flows["footer"].ended())
        notes = self.flows["footnote"].ended()
        for note in notes:
            note.kind, note.marker = "footnote", ""
        return [*self.flows["header"].ended(), *self.flows[""].ended(), *notes]

    def _take(self, match: re.Match[str]) -> None:
        if match["brace"] == "{":
            if len(self.stack) >= MAX_DEPTH:
                raise ReadError(
                    "beskadiget", "RTF-filen er beskadiget og kan ikke læses.", "Åbn den i Word, og gem den som .docx."
                )
            self.stack.append(self.state)
        elif match["brace"] == "}":
            before, self.state = self.state, self.stack.pop() if self.stack else _State()
            if before.place and before.place != self.state.place:
                self._paragraph(before.place)
        elif match["sign"] is not None:
            self._sign(match["sign"])
        elif match["word"] is not None:
            self._control(match["word"], match["number"])
        elif match["hex"] is not None:
            self._add(bytes.fromhex(match["hex"]).decode(self.codepage, "replace"))
        elif match["text"] is not None:
            self._add(match["text"])

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.state = replace(self.state, skip=True)
        elif sign in "\\{}":
            self._add(sign)
        elif sign in "~_":
            self._add("\u00a0" if sign == "~" else "-")
        elif sign in "\r\n":
            self._paragraph()

    def _control(self, word: str, number: str | None) -> None:
        value = int(number) if number else None
        on = value != 0
        if word in SKIPPED:
            self.state = replace(self.state, skip=True)
        elif word in ("header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr", "footnote"):
            place = "footnote" if word == "footnote" else word[:6]
            repeated = word[6:] in ("l", "r") and bool(self.flows[place].parts)
            self.state = replace(_State(), place=place, skip=self.state.skip or repeated)
        elif word == "ansicpg" and value:
            self.codepage = _codepage(value)
        elif word == "u" and value is not None:
            self._add(chr(value % 65536))
            self.pending = self.state.fallback
        elif word == "uc":
            self.state = replace(self.state, fallback=value or 0)
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word == "line":
            self._add("\n")
        elif word in ("par", "sect", "page"):
            self._paragraph()
        elif word == "pard":
            self.in_table, self.space = False, 0
        elif word == "intbl":
            self.in_table = True
        elif word == "trowd":
            self.edges = []
        elif word == "cellx" and value is not None:
            self.edges.append(value)
        elif word in ("cell", "row"):
            self._cell(word)
        elif word in ("sa", "sb"):
            self.space = max(self.space, value or 0)
        elif word == "plain":
            self.state = replace(self.state, bold=False, size=12.0, hidden=False, struck=False, raised=False)
        elif word == "b":
            self.state = replace(self.state, bold=on)
        elif word == "fs" and value:
            self.state = replace(self.state, size=value / 2)
        elif word in ("v", "deleted"):
            self.state = replace(self.state, hidden=on)
        elif word in ("strike", "striked"):
            self.state = replace(self.state, struck=on)
        elif word in ("super", "nosupersub", "up", "dn"):
            self.state = replace(self.state, raised=word == "super" or (word == "up" and value != 0))

    def _add(self, text: str) -> None:
        if self.pending:
            passed = min(self.pending, len(text))
            self.pending -= passed
            text = text[passed:]
        state = self.state
        if state.skip or not text:
            return
        if state.hidden or state.struck:
            if text.strip():
                self.struck = self.struck or state.struck
                self.furniture.append(Furniture(text=text.strip(), kind="hidden"))
            return
        words = self.words[state.place]
        if state.raised and text.strip():
            shown = raised_text("".join(word.text for word in words), text)
            if shown is None:
                self.furniture.append(Furniture(text=text.strip(), kind="margin"))
                return
            text = shown
        words.append(Word(text, bold=state.bold, size=state.size))

    def _paragraph(self, place: str | None = None) -> None:
        place = self.state.place if place is None else place
        if self.in_table and not place:
            self.words[""].append(Word("\n"))  # paragraphs of one cell
            return
        words = self.words[place]
        if not place:
            self._close_table()
        self.flows[place].lines(_lines(words), self.space / TWIPS)
        words.clear()

    def _cell(self, word: str) -> None:
        if word == "cell":
            self.row.append("".join(piece.text for piece in self.words[""]).strip())
            self.words[""].clear()
        elif self.row:
            self.rows.append((self.row, self.edges))
            self.row = []

    def _close_table(self) -> None:
        rows, self.rows = self.rows, []
        if rows:
            self.flows[""].table(*_columns(rows))


def _columns(rows: list[tuple[list[str], list[int]]]) -> tuple[list[list[str]], list[tuple[int, int, int]]]:
    """Rows of cells with their right edges → the same in columns, a cell over several followed by empty ones; and which those are."""
    if any(len(cells) != len(edges) for cells, edges in rows):
        return [cells for cells, _ in rows], []
    places: list[int] = []  # the columns' right edges; drawn by hand, they differ by a little from row to row
    for edge in sorted(edge for _, edges in rows for edge in edges):
        if not places or edge - places[-1] > SAME_EDGE:
            places.append(edge)
    grid: list[list[str]] = []
    wide: list[tuple[int, int, int]] = []
    for number, (cells, edges) in enumerate(rows):
        row: list[str] = []
        for cell, edge in zip(cells, edges, strict=True):
            columns = sum(place <= edge for place in places) - len(row)
            if columns > 1:
                wide.append((number, len(row), columns))
            row.extend([cell, *[""] * (columns - 1)])
        grid.append(row)
    return grid, wide


def _lines(words: list[Word]) -> list[list[Word]]:
    """Runs cut at the line breaks in them."""
    lines: list[list[Word]] = [[]]
    for word in words:
        for number, piece in enumerate(word.text.split("\n")):
            if number:
                lines.append([])
            lines[-1].append(word._replace(text=piece))
    return lines


def _codepage(number: int) -> str:
    try:
        return codecs.lookup(f"cp{number}").name
    except LookupError:
        return "cp1252"
