"""HTML as mail programs, ft.dk and word processors write it → parts. Nothing is fetched, no script is run, hidden text is set aside."""

from __future__ import annotations

import re
from typing import Any

from letterkit.errors import ReadError
from letterkit.letter import Furniture
from letterkit.readers.captions import place_captions
from letterkit.readers.markers import NUMBER_FORMS, is_page_label, list_marker, list_number
from letterkit.readers.names import columns_in_order
from letterkit.readers.notes import raised_text
from letterkit.readers.plain import decode_text
from letterkit.readers.spaced import close_spaced_line
from letterkit.readers.tablegrid import grid_parts, spread_heads
from letterkit.readers.typedcolumns import part_columns, typed_line
from letterkit.readers.words import STRUCK_REMARK, Part, Reading, Word, clean_characters, line_of

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p",
    "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
))  # fmt: skip
DROPPED = frozenset(
    [
        "script",
        "style",
        "head",
        "title",
        "meta",
        "link",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "select",
        "button",
        "input",
        "textarea",
    ]
)
AROUND = frozenset(["nav", "aside", "footer"])  # the page of the net round the letter
STRUCK = frozenset(["s", "strike", "del"])
STRUCK_OUT = "overstreget"
STRUCK_STYLE = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)",
    re.IGNORECASE,
)
RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
CLASS = re.compile(r"(?:[a-z]\w*)?\.([\w-]+)", re.IGNORECASE)
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
MAX_DEPTH = 200
MAX_SPAN = 60  # columns or rows that one cell of a table may stand for


def read_html(data: bytes, *, charset: str | None = None) -> Reading:
    """An HTML file's bytes → its parts. Raises `ReadError` ("tom", "ikke et brev")."""
    declared = CHARSET.search(data[:4096])
    parts, furniture = html_parts(decode_text(data, charset=charset or (declared.group(1).decode("ascii") if declared else None)))
    if not parts:
        raise ReadError("tom", "Der er ingen tekst i filen.", "Bed afsenderen om at sende brevet igen.")
    remarks = [STRUCK_REMARK] if any(item.text.endswith(f"({STRUCK_OUT})") for item in furniture) else []
    return Reading(parts=parts, furniture=furniture, remarks=remarks, media_type="text/html", text_source="html")


def html_parts(text: str) -> tuple[list[Part], list[Furniture]]:
    """HTML text → parts in reading order, and the text that a reader does not see."""
    from lxml import html
    from lxml.etree import ParserError

    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(no_network=True, huge_tree=False))
    except (ParserError, ValueError):
        return [], []
    walker = _Walker(_class_styles(root))
    body = root.find("body")
    walker.walk(body if body is not None else root, 0, False)
    walker.close()
    return place_captions(_without_hard_breaks(part_columns(walker.parts))), walker.furniture


def _without_hard_breaks(parts: list[Part]) -> list[Part]:
    """Text that a mail client broke into lines of its own → its paragraphs, by the rules for typed text."""
    from letterkit.readers.reflow import reflow

    groups: list[list[Part]] = []
    for part in parts:
        if groups and not part.gap and _may_be_broken(part) and _may_be_broken(groups[-1][0]):
            groups[-1].append(part)
        else:
            groups.append([part])
    result: list[Part] = []
    for group in groups:
        if len(group) > 1 and max(len(part.text) for part in group) > 60:
            gap = group[0].gap
            group, _ = reflow("\n".join(part.text for part in group))
            group[0].gap = gap
        result.extend(group)
    return result


def _may_be_broken(part: Part) -> bool:
    return part.table is None and part.kind in (None, "list_item") and not part.heading and not part.bold


class _Walker:
    """Goes through the tree once and closes a part at every block's edge and every line break."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.styles = styles  # of the page's classes
        self.parts: list[Part] = []
        self.furniture: list[Furniture] = []
        self.pieces: list[tuple[str, bool]] = []
        self.marker = ""
        self.kind: str | None = None
        self.gap = True
        self.counters: list[int | None] = []
        self.forms: list[str] = []  # of the numbers of the lists that `counters` counts in

    def walk(self, element: Any, depth: int, bold: bool) -> None:
        if not isinstance(element.tag, str):
            return
        tag = element.tag.lower()
        if tag in DROPPED:
            return
        style = self._style(element)
        struck = tag in STRUCK or STRUCK_STYLE.search(style) is not None
        if struck or HIDDEN.search(style) or element.get("hidden") is not None:
            hidden = " ".join("".join(element.itertext()).split())
            if hidden:
                why = STRUCK_OUT if struck else "skjult tekst"
                self.furniture.append(Furniture(text=f"{hidden} ({why})", kind="hidden"))
            return
        if tag in AROUND or element.get("role") in ("navigation", "contentinfo"):
            around = _Walker(self.styles)
            around.add(element.text, False)
            for child in element:
                around.walk(child, depth + 1, False)
                around.add(child.tail, False)
            around.close()
            self.furniture.extend(Furniture(text=part.text, kind="footer") for part in around.parts if part.table is None)
            return
        if self._is_raised(tag, element) and self._raised("".join(element.itertext())):
            return
        if depth > MAX_DEPTH:
            self.add("".join(element.itertext()), bold)
            return
        if tag == "br":
            blank = not any(piece.strip() for piece, _ in self.pieces)
            self.close()
            self.gap = blank  # one after another
            return
        block = tag in BLOCKS
        if block:
            self.close()
        if tag == "table" and self._table(element):
            return
        if tag in ("ol", "ul"):
            start = element.get("start")
            self.counters.append((int(start) if start and start.isdigit() else 1) if tag == "ol" else None)
            self.forms.append(NUMBER_FORMS.get(element.get("type") or "", "decimal"))
        if tag == "li":
            self.marker = self._item_marker()
        if tag == "pre":
            self._preformatted("".join(element.itertext()))
            return
        kind, heading = self.kind, tag in ("h1", "h2", "h3", "h4", "h5", "h6")
        if tag == "blockquote":
            self.kind = "quote"
        bold = bold or heading or tag in ("b", "strong", "th") or "font-weight:bold" in style.replace(" ", "").lower()
        first = len(self.parts)
        self.add(element.text, bold)
        columns: list[list[Part]] = []
        for child in element:
            self.walk(child, depth + 1, bold)
            if tag == "tr":
                columns.append(self.parts[first + sum(map(len, columns)) :])
            self.add(child.tail, bold)
        if tag == "tr":
            self.parts[first:] = columns_in_order(columns, lambda part: part.text)
        if block:
            self.close()
            self.gap = True
        if heading:
            for part in self.parts[first:]:
                part.heading = True
        if tag in ("ol", "ul"):
            self.counters.pop()
            self.forms.pop()
        self.kind = kind

    def _style(self, element: Any) -> str:
        """The element's style: its classes', then its own."""
        names = (element.get("class") or "").split()
        return ";".join([*(self.styles[name] for name in names if name in self.styles), element.get("style") or ""])

    def _is_raised(self, tag: str, element: Any) -> bool:
        return (
            tag == "sup" or RAISED.search(self._style(element)) is not None or "FootnoteReference" in (element.get("class") or "")
        )

    def _raised(self, text: str) -> bool:
        """Set a note's mark aside, print a unit's power as its own sign; False for any other raised text."""
        shown = raised_text("".join(piece for piece, _ in self.pieces), text)
        if shown is None:
            self.furniture.append(Furniture(text=text.strip(), kind="margin"))
        elif shown != text:
            self.add(shown, False)
        return shown != text

    def add(self, text: str | None, bold: bool) -> None:
        if text:
            self.pieces.append((text, bold))

    def close(self) -> None:
        """End the block that is being gathered."""
        text = re.sub(r"[^\S\u00a0]+", " ", "".join(piece for piece, _ in self.pieces).replace("\u00ad", "")).strip(" ")
        letters = sum(len(piece.strip()) for piece, _ in self.pieces)
        bold = sum(len(piece.strip()) for piece, strong in self.pieces if strong) > 0.6 * letters
        self.pieces = []
        text = typed_line(close_spaced_line(clean_characters(text))).strip()  # blanks that do not break set names side by side
        if not text:
            return
        if is_page_label(text):
            self.furniture.append(Furniture(text=text, kind="page_number"))
            return
        marker, self.marker = self.marker, ""
        words = ([Word(marker)] if marker else []) + [Word(text, bold=bold)]
        marker = marker or list_marker(text)
        kind = "list_item" if marker else self.kind
        self.parts.append(Part(lines=[line_of(words)], kind=kind, marker=marker, gap=self.gap))  # type: ignore[arg-type]
        self.gap = False

    def _item_marker(self) -> str:
        if not self.counters or self.counters[-1] is None:
            return "•"
        number = self.counters[-1]
        self.counters[-1] = number + 1
        return f"{list_number(number, self.forms[-1])}."

    def _preformatted(self, text: str) -> None:
        from letterkit.readers.reflow import reflow

        parts, furniture = reflow(text)
        self.parts.extend(parts)
        self.furniture.extend(furniture)

    def _cell_text(self, element: Any, before: str = "") -> str:
        """A cell's text, the marks of notes set aside."""
        text = before + (element.text or "")
        for child in element:
            raised = isinstance(child.tag, str) and self._is_raised(child.tag.lower(), child)
            shown = raised_text(text, "".join(child.itertext())) if raised else None
            if shown is not None:
                text += shown
            elif raised:
                self.furniture.append(Furniture(text="".join(child.itertext()).strip(), kind="margin"))
            elif isinstance(child.tag, str) and child.tag.lower() not in DROPPED:
                text = self._cell_text(child, text + (" " if child.tag.lower() in BLOCKS or child.tag.lower() == "br" else ""))
            text += child.tail or ""
        return text

    def _table(self, element: Any) -> bool:
        """Add a table of data; False where the table only places things on the page."""
        if element.find(".//table") is not None:
            return False
        rows: list[list[str]] = []
        wide: list[tuple[int, int, int]] = []
        below: dict[int, int] = {}  # column → rows that a cell from above still covers
        for row in element.iter("tr"):
            cells: list[str] = []
            left, below = below, {}
            for cell in row:
                if not isinstance(cell.tag, str) or cell.tag.lower() not in ("td", "th"):
                    continue
                while left.get(len(cells)):
                    _cover(cells, left, below)
                columns, height = _span(cell, "colspan"), _span(cell, "rowspan")
                if columns > 1:
                    wide.append((len(rows), len(cells), columns))
                below.update({len(cells) + number: height - 1 for number in range(columns if height > 1 else 0)})
                cells.append(clean_characters(" ".join(self._cell_text(cell).split())))
                cells.extend([""] * (columns - 1))
            while left.get(len(cells)):
                _cover(cells, left, below)
            if any(cells):
                rows.append(cells)
        spread_heads(rows, [(row, column, columns) for row, column, columns in wide if row < len(rows)])
        title = element.find("caption")
        parts = grid_parts(rows)
        if not parts:
            return False
        if title is not None and (text := " ".join("".join(title.itertext()).split())):
            self.parts.append(Part(lines=[line_of([Word(clean_characters(text))])], kind="caption"))
        self.parts.extend(parts)
        self.gap = True
        return True


def _span(cell: Any, name: str) -> int:
    value = cell.get(name) or ""
    return max(1, min(int(value), MAX_SPAN)) if value.isdecimal() and len(value) < 6 else 1


def _cover(cells: list[str], left: dict[int, int], below: dict[int, int]) -> None:
    """Put the empty place of a cell that reaches down from a row above."""
    if left[len(cells)] > 1:
        below[len(cells)] = left[len(cells)] - 1
    cells.append("")


def _class_styles(root: Any) -> dict[str, str]:
    """What the page's own style sheets say of each class (".gone { display: none }"), one rule after another."""
    styles: dict[str, str] = {}
    for sheet in root.iter("style"):
        for selectors, rules in RULE.findall(COMMENT.sub("", sheet.text or "")[:200_000]):
            for name in (match.group(1) for selector in selectors.split(",") if (match := CLASS.fullmatch(selector.strip()))):
                styles[name] = f"{styles.get(name, '')};{rules}"
    return styles
