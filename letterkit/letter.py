"""A received letter: its text, and the way from any offset in it back to a box on a page.

All readers (`letterkit.readers`) give this record, so nothing later asks whether the letter was a PDF, an e-mail or a scan.
Lengths are PDF points (1/72 inch) from the page's top left corner; offsets are code points into `Letter.text`, half open.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

Box = tuple[float, float, float, float]  # x0, top, x1, bottom


def _number_out(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


def _number_in(value: object) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(str(value))


# Every number in a record is exact (`Fraction`); in JSON it is a plain number.
Number = Annotated[
    Fraction,
    PlainValidator(_number_in),
    PlainSerializer(_number_out, return_type=int | float),
    WithJsonSchema({"type": "number"}),
]


@dataclass(frozen=True, kw_only=True)
class Span:
    """A stretch of `Letter.text`, and where it stands on the page (no page and no boxes where the source has no layout)."""

    start: int
    end: int
    page: int | None = None  # 1-based; the page of the first character
    boxes: tuple[Box, ...] = ()  # one per printed line


@dataclass(frozen=True, kw_only=True)
class Page:
    """One page of the source. `ocr` says that its text was recognised from a picture."""

    number: int  # 1-based
    width: float
    height: float
    ocr: bool = False


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One printed word (or part of it, where a line end broke it): its place in the text and on the page."""

    start: int
    end: int
    page: int
    box: Box
    confidence: float | None = None  # 0..1 from the OCR engine, else None


BlockKind = Literal[
    "letterhead",  # sender, recipient, date, reference labels and values, contact block
    "subject",
    "heading",
    "salutation",
    "paragraph",
    "list_item",
    "quote",
    "table",  # the rows of a Table, cells separated by tabs; its title and source line are blocks of their own
    "caption",  # a table's title, unit or source line
    "footnote",
    "closing",  # "Med venlig hilsen", names and titles below it
]


@dataclass(frozen=True, kw_only=True)
class Block:
    """One paragraph-like stretch of the text. Blocks are in reading order, do not overlap, and are separated by blank lines."""

    start: int
    end: int
    kind: BlockKind
    marker: str = ""  # a list item's own number or bullet as printed ("1.", "a)", "•"); it stands in the text as well


@dataclass(frozen=True, kw_only=True)
class Furniture:
    """Something on the page that is not running text: set aside, kept, never read as a claim."""

    text: str
    # "turned": askew on the page, as stamps are; "mail": of the mail that brought the letter
    kind: Literal["page_number", "header", "footer", "margin", "hidden", "turned", "mail"]
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, kw_only=True)
class TextField:
    """A value that the letter itself states (sender, date, …) with its place; `span` is None for values from a mail's header or a footer that is set aside."""

    value: str
    span: Span | None = None


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """One of those who signed, in the order in which they stand."""

    name: str
    title: str | None = None
    span: Span  # of the name


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table as printed: cells as text, and as exact numbers where they are numbers."""

    id: str  # "t1", "t2" in reading order
    title: str | None
    source: str | None
    header: tuple[str, ...]  # as wide as a row: label column first (may be empty text)
    rows: tuple[tuple[str, ...], ...]
    values: tuple[tuple[Number | None, ...], ...]  # same shape as rows; None for labels and missing marks
    page: int | None = None
    span: Span
    boxes: tuple[tuple[Box | None, ...], ...] = ()  # same shape as rows; empty where the source has no layout
    doubtful: tuple[tuple[int, int], ...] = ()  # (row, column) of cells that OCR probably misread


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter as read. `text` is Unicode NFC (never NFKC), hyphenated line ends joined, furniture left out."""

    file: str  # the file's name as the user knows it
    sha256: str  # of the file's bytes
    media_type: str
    text_source: Literal["text", "pdf", "docx", "odt", "rtf", "email", "html", "ocr"]
    text: str
    pages: tuple[Page, ...] = ()
    blocks: tuple[Block, ...] = ()
    pieces: tuple[Piece, ...] = ()  # sorted by start
    tables: tuple[Table, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    remarks: tuple[str, ...] = ()  # Danish sentences about the reading ("Læst med OCR …", "Brevet ligger i mailen …")
    sender: TextField | None = None
    recipient: TextField | None = None
    date: TextField | None = None  # value in ISO 8601
    subject: TextField | None = None
    signatory: TextField | None = None
    signatory_title: TextField | None = None
    case_number: TextField | None = None
    document_number: TextField | None = None
    our_reference: TextField | None = None  # where it is another than the case number
    their_reference: TextField | None = None  # the receiver's own number or initials
    case_handler: TextField | None = None
    signatories: tuple[Signatory, ...] = ()  # `signatory` is the first of them
    content_sha256: str = ""  # of the letter actually read: a mail's attached letter; else the same as sha256

    def span(self, start: int, end: int) -> Span:
        """The span `text[start:end]` with its page and one box per printed line."""
        first = max(0, bisect_right(self.pieces, start, key=lambda piece: piece.end))
        lines: list[list[float]] = []
        page: int | None = None
        last_page: int | None = None
        for index in range(first, len(self.pieces)):
            piece = self.pieces[index]
            if piece.start >= end:
                break
            if piece.end <= start:
                continue
            page = piece.page if page is None else page
            x0, top, x1, bottom = piece.box
            # A new line starts where the page changes or the words no longer share height.
            if lines and last_page == piece.page and top < lines[-1][3] and bottom > lines[-1][1] and x0 >= lines[-1][0]:
                line = lines[-1]
                lines[-1] = [min(line[0], x0), min(line[1], top), max(line[2], x1), max(line[3], bottom)]
            elif piece.page == page:
                lines.append([x0, top, x1, bottom])
            last_page = piece.page
        boxes = tuple((a, b, c, d) for a, b, c, d in lines)
        return Span(start=start, end=end, page=page, boxes=boxes)
