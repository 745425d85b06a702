"""Parts in reading order → one `Letter`: the running text, and the way from every offset back to the page."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from letterkit.letter import Block, Furniture, Letter, Piece, Signatory, Table, TextField
from letterkit.readers.captions import SOURCE_IN_TITLE
from letterkit.readers.cells import cell_value, cells_out_of_form
from letterkit.readers.cover import NOT_HERE, is_cover
from letterkit.readers.cuts import join_cut_parts
from letterkit.readers.hyphens import Evidence, gather_evidence, join_line_end
from letterkit.readers.letterhead import find_roles
from letterkit.readers.names import TITLE, is_person, organisation_in
from letterkit.readers.notes import RAISED, raised_notes, typed_notes
from letterkit.readers.roles import NOT_IN_TEXT, Unit
from letterkit.readers.tableparts import CAPTION
from letterkit.readers.words import Part, RawTable, Reading, Word, hull

TABLE_NUMBER = re.compile(rf"(?:{CAPTION.pattern}|^Tabel(?=\s*:))\s*[).:–-]*\s*(?=\S)", re.IGNORECASE)
SOURCE = re.compile(r"^(?:Kilde|Kilder)\s*:\s*", re.IGNORECASE)
NOTE_BEHIND = re.compile(r"(?<=\.)\s+(?=(?:Anm(?:ærkning(?:er)?)?|Noter?|Tabel \d+)\s*[.:])")
NOTE = re.compile(r"^(?:Kilder?|Anm(?:ærkning)?|Note)\s*[.:]|^\*", re.IGNORECASE)

LETTERHEAD_PLACES = ("header", "footer", "margin")
# What is the rest of a word and no word: one letter that names neither a unit nor an item of a list, an ending.
NO_WORD = re.compile(r"[ernuvy]|(?:e?r)?ne|n?inger|nger|ning|e?lse[rn]|lse|[ts]ion(?:en|er)?")
LAST_WORD = re.compile(r"e[rnt]")  # a word that ends no cell behind one long word
LONG_WORD = 10  # letters
INFLECTED = re.compile(r"(?:e?[nt]|er|erne|ene|ne|e|r|s)?")
UNSURE = 0.6  # a cell with an OCR word below this confidence is doubtful


class TextBuilder:
    """Collects text and the pieces of it that have a place on a page."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.chunks: list[str] = []
        self.length = 0
        self.pieces: list[Piece] = []

    def add(self, text: str) -> None:
        self.chunks.append(text)
        self.length += len(text)

    def add_word(self, word: Word, text: str) -> None:
        text = text.replace(RAISED, "")
        if word.box is not None and text:
            x0, top, x1, bottom = word.box
            box = (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))
            place = Piece(start=self.length, end=self.length + len(text), page=word.page, box=box, confidence=word.confidence)
            self.pieces.append(place)
        self.add(text)

    def add_lines(self, lines: list[list[Word]]) -> None:
        """Words of printed lines, one blank between, line ends joined as Danish joins them."""
        words = [(word, number) for number, line in enumerate(lines) for word in line]
        for index, (word, number) in enumerate(words):
            if index + 1 == len(words):
                self.add_word(word, word.text)
            elif words[index + 1][1] == number:
                self.add_word(word, word.text)
                self.add(" ")
            else:
                head, _, last = word.text.rpartition(" ")
                following = words[index + 1][0].text.split(" ", 1)[0]
                kept, glue = join_line_end(last, following, self.evidence)
                self.add_word(word, f"{head} {kept}" if head else kept)
                self.add(glue)


def compose(reading: Reading, *, file: str, sha256: str) -> Letter:
    """The record that everything after reading works on. `file` is the name as the user knows it, `sha256` of its bytes."""
    parts, marks = typed_notes([part for part in reading.parts if part.table is not None or part.text.strip()])
    parts = join_cut_parts(raised_notes(parts))
    builder = TextBuilder(gather_evidence(itertools.chain((line.text for part in parts for line in part.lines), _cells(parts))))
    places: list[tuple[int, int]] = []
    for part in parts:
        if builder.length:
            builder.add("\n\n")
        start = builder.length
        if part.table is not None:
            _add_table(builder, part.table)
        else:
            builder.add_lines([list(line.words) for line in part.lines])
        places.append((start, builder.length))
    text = "".join(builder.chunks)
    units = [
        Unit(
            text=text[start:end],
            kind=part.kind,
            bold=part.bold,
            size=part.size,
            margin=part.margin,
            heading=part.heading,
            marker=part.marker,
            page=part.page,
            gap=part.gap,
            running=part.running,
        )
        for part, (start, end) in zip(parts, places, strict=True)
        if not part.annex
    ]
    annexes = [part.kind or "paragraph" for part in parts if part.annex]  # all of them stand last
    roles = find_roles(units, _first_page_aside(reading))
    remarks = list(reading.remarks)
    if NOT_HERE not in remarks and is_cover(unit.text for unit in units if unit.kind != "table"):
        remarks.append(NOT_HERE)
    blocks = tuple(
        Block(start=start, end=end, kind=kind, marker=part.marker if kind == "list_item" else "")
        for part, (start, end), kind in zip(parts, places, [*roles.kinds, *annexes], strict=True)
    )
    letter = Letter(
        file=file,
        sha256=sha256,
        content_sha256=reading.content_sha256 or sha256,
        media_type=reading.media_type,
        text_source=reading.text_source,  # type: ignore[arg-type]
        text=text,
        pages=tuple(reading.pages),
        blocks=blocks,
        pieces=tuple(builder.pieces),
        furniture=(
            *(replace(item, text=item.text.replace(RAISED, "")) for item in reading.furniture),
            *(Furniture(text=mark, kind="margin") for mark in marks),
        ),
        remarks=tuple(remarks),
    )
    stated: dict[str, TextField] = dict(reading.known)
    for name, found in roles.fields.items():
        if found.unit == NOT_IN_TEXT:
            stated[name] = TextField(value=found.value)
            continue
        if name == "recipient" and name in stated and roles.kinds[found.unit] == "salutation":
            mailed = stated[name].value
            told = organisation_in(mailed) is not None or is_person(mailed) or " " not in found.value
            if (told and _is_name(found.value)) or found.value.lower() in mailed.lower():
                continue  # the mail's head says more than "Kære Jens"
        start = places[found.unit][0] + found.start
        end = places[found.last][0] + found.end
        stated[name] = TextField(value=found.value, span=letter.span(start, end))
    signed, wrote = stated.get("signatory"), reading.known.get("sender")
    if signed and wrote and wrote.value.startswith(f"{signed.value} ") and is_person(wrote.value):
        stated["signatory"] = wrote  # "Hilsen Bo" in the mail of Bo Lind
    signatories = tuple(
        Signatory(
            name=name.value,
            title=title.value if title is not None else None,
            span=letter.span(places[name.unit][0] + name.start, places[name.last][0] + name.end),
        )
        for name, title in roles.signed
    )
    return _replace(letter, tables=_tables(letter, parts, places), signatories=signatories, **stated)


def _is_name(greeted: str) -> bool:
    """Does a letter greet somebody by name alone, not by office ("minister", "byråd")?"""
    return greeted[:1].isupper() and not (organisation_in(greeted) or TITLE.search(greeted))


def _first_page_aside(reading: Reading) -> list[str]:
    """What stands in the header, footer and margin of the first page."""
    return [item.text for item in reading.furniture if item.kind in LETTERHEAD_PLACES and item.page in (1, None)]


def _replace(letter: Letter, **changes: object) -> Letter:
    return Letter(**{**vars(letter), **changes})


def _cells(parts: Iterable[Part]) -> Iterator[str]:
    """The cells of all tables that stand on one line each."""
    for table in (part.table for part in parts if part.table is not None):
        for cell in itertools.chain(table.header, *table.rows):
            if cell and len({word.baseline for word in cell}) == 1:
                yield " ".join(word.text for word in cell)


def _add_table(builder: TextBuilder, table: RawTable) -> None:
    rows = ([table.header] if any(table.header) else []) + table.rows
    for number, row in enumerate(rows):
        if number:
            builder.add("\n")
        for column, cell in enumerate(row):
            if column:
                builder.add("\t")
            lines: list[list[Word]] = []
            for word in cell:
                if lines and (word.box is None or (lines[-1][-1].baseline == word.baseline)):
                    lines[-1].append(word)
                else:
                    lines.append([word])
            builder.add_lines(_whole_words(lines, builder.evidence))


def _whole_words(lines: list[list[Word]], evidence: Evidence) -> list[list[Word]]:
    """A cell's lines, with a word that the cell was too narrow for, and that broke without a hyphen, whole on the upper one
    ("Landzon⏎e"): the rest is no word, or the letter has the whole word elsewhere and never both of its pieces."""
    for above, below in itertools.pairwise(lines):
        start, rest = above[-1].text, below[0].text if below else ""
        ending, bare = rest.rstrip(".,;:)*"), re.sub(r"^\W+", "", start)
        if not (len(above) == 1 and bare.isalpha() and ending.isalpha() and ending.islower() and len(bare) > 2):
            continue
        told = (bare.lower() not in evidence.whole or ending not in evidence.whole) and _is_told(bare.lower() + ending, evidence)
        alone = len(below) == 1 and below is lines[-1] and LAST_WORD.fullmatch(rest) and len(bare) >= LONG_WORD
        if told or alone or NO_WORD.fullmatch(ending):
            above[-1] = above[-1]._replace(text=start + rest)
            below.pop(0)
    return [line for line in lines if line]


def _is_told(word: str, evidence: Evidence) -> bool:
    """Has the letter a word elsewhere, or another form of it ("sagsbehandlingstiden")?"""
    return word in evidence.whole or any(
        INFLECTED.fullmatch(longer, len(shorter))
        for other in evidence.whole
        if abs(len(other) - len(word)) < 5 and len(word) > LONG_WORD
        for shorter, longer in [sorted((word, other), key=len)]
        if longer.startswith(shorter)
    )


def _tables(letter: Letter, parts: list[Part], places: list[tuple[int, int]]) -> tuple[Table, ...]:
    tables: list[Table] = []
    for index, (part, (start, end)) in enumerate(zip(parts, places, strict=True)):
        if part.table is None:
            continue
        grid = [row.split("\t") for row in letter.text[start:end].split("\n")]
        has_header = any(part.table.header)
        header = tuple(grid[0]) if has_header else ("",) * len(grid[0])
        rows = tuple(tuple(row) for row in grid[1 if has_header else 0 :])
        span = letter.span(start, end)
        tables.append(
            Table(
                id=f"t{len(tables) + 1}",
                title=_title(letter, index),
                source=_source(letter, index),
                header=header,
                rows=rows,
                values=tuple(tuple(_values(row)) for row in rows),
                page=span.page,
                span=span,
                boxes=tuple(tuple(_cell_box(cell) for cell in row) for row in part.table.rows),
                doubtful=_doubtful(part.table, rows),
            )
        )
    return tuple(tables)


def _doubtful(table: RawTable, rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, int], ...]:
    """Cells that OCR probably misread: unsure words, and numbers that break their column's form. Nothing where the text was printed."""
    sure = [
        [min((word.confidence for word in cell if word.confidence is not None), default=None) for cell in row]
        for row in table.rows
    ]
    if all(value is None for row in sure for value in row):
        return ()
    width = len(table.header)
    found = {(row, column) for column in range(1, width) for row in cells_out_of_form([cells[column] for cells in rows])}
    found |= {
        (row, column)
        for row, cells in enumerate(sure)
        for column, value in enumerate(cells)
        if value is not None and value < UNSURE
    }
    return tuple(sorted(found))


def _values(row: tuple[str, ...]) -> list[Fraction | None]:
    return [None, *(cell_value(cell) for cell in row[1:])]


def _cell_box(cell: list[Word]) -> tuple[float, float, float, float] | None:
    boxes = [word.box for word in cell if word.box is not None and word.page == cell[0].page]  # a cell may be cut by a page's end
    if not boxes:
        return None
    x0, top, x1, bottom = hull(boxes)
    return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _title(letter: Letter, index: int) -> str | None:
    """The caption above the table without "Tabel 1."; else the one below it that is neither source nor note."""
    text = _caption(letter, index)
    if text is None:
        return None
    # A stop behind a whole word ends the title; that of "pct." belongs to it.
    return re.sub(r"(?::|(?<=[a-zæøå]{4})\.)$", "", SOURCE_IN_TITLE.sub("", TABLE_NUMBER.sub("", text)))


def _caption(letter: Letter, index: int) -> str | None:
    texts: list[str] = []
    for block in reversed(letter.blocks[:index]):
        if block.kind != "caption" or NOTE.match(letter.text[block.start : block.end]):
            break
        texts.insert(0, letter.text[block.start : block.end])
    if texts:
        return texts[0]
    below = list(itertools.takewhile(lambda block: block.kind == "caption", letter.blocks[index + 1 :]))
    end = index + 1 + len(below)
    if end < len(letter.blocks) and letter.blocks[end].kind == "table":
        return None  # the title is that of the next table
    texts = [letter.text[block.start : block.end] for block in below]
    return next((text for text in texts if not NOTE.match(text)), None)


def _source(letter: Letter, index: int) -> str | None:
    for block in letter.blocks[index + 1 :]:
        text = letter.text[block.start : block.end]
        if block.kind != "caption":
            break
        if SOURCE.match(text):
            return NOTE_BEHIND.split(SOURCE.sub("", text))[0]
    named = SOURCE_IN_TITLE.search(_caption(letter, index) or "")
    return named["source"] if named else None
