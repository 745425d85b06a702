"""Plain text → parts: paragraphs put together again out of broken lines, page numbers set aside, tables and lists recognised.

The same rules serve a typed text file, the text that somebody copied out of a PDF, and the text of a mail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from letterkit.letter import Furniture
from letterkit.readers.captions import place_captions
from letterkit.readers.hyphens import HYPHENS, JOINING_WORDS
from letterkit.readers.labelrows import pair_typed_labels
from letterkit.readers.labels import BARE_CASE_NUMBER, read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import BARE_NUMBER, GLUED_PAGE, ends_sentence, is_page_label, list_marker
from letterkit.readers.names import CLOSING, SALUTATION, is_address, is_organisation
from letterkit.readers.prose import has_main_verb
from letterkit.readers.spaced import close_spaced_line
from letterkit.readers.texttables import find_text_tables
from letterkit.readers.typedcolumns import COLUMNS, Entry, side_by_side
from letterkit.readers.words import Part, clean_characters, plain_line


def reflow(text: str) -> tuple[list[Part], list[Furniture]]:
    """The text of a file → its parts in reading order, and what was set aside."""
    entries = _entries(text)
    spacing = _spacing(entries)
    entries, furniture = _set_aside_page_numbers(entries, spacing)
    width = _width(entries, spacing)
    parts: list[Part] = []
    index = 0
    tables = find_text_tables([entry.raw for entry in entries], [entry.blanks - entry.rules for entry in entries], spacing)
    tables = [table for table in tables if not _is_label_block(entries[table.first : table.last + 1])]
    inside = {index for table in tables for index in range(table.first, table.last + 1)}
    placed = side_by_side(entries, inside, spacing)
    moved = {number: index for index, (number, _) in reversed(list(enumerate(placed)))}
    entries = [entry for _, entry in placed]
    for table in tables:
        table.first, table.last = moved[table.first], moved[table.last]
    while index < len(entries):
        found = next((table for table in tables if table.first == index), None)
        if found is not None:
            parts.extend(found.parts)
            index = found.last + 1
            continue
        stop = next((table.first for table in tables if table.first > index), len(entries))
        end = index + 1
        while end < stop and not _breaks(entries, end, spacing, width):
            end += 1
        parts.append(_paragraph(entries[index:end], spacing, entries[index - 1] if index else None))
        index = end
    _mark_lost_bullets(parts, entries)
    return place_captions(parts, slid_titles=True), furniture


def _is_label_block(entries: Sequence[Entry]) -> bool:
    """Lines of a letterhead that tabs set like a table: labels with their values, and perhaps the date."""
    labels = [read_labels(entry.text) for entry in entries]
    return all(found or date_line(entry.text) for found, entry in zip(labels, entries, strict=True)) and any(
        label.role in ("date", "case", "their_case") and label.value for found in labels for label in found
    )


# Signs that set a word bold where mails and notes are typed: "**Dato:** 3. maj".
BOLD = re.compile(r"\*\*(?=[A-ZÆØÅ])([^*]*[^*\s])\*\*")
# Frames that a terminal draws round a table.
DRAWN = str.maketrans({"│": "|", "┃": "|", "║": "|"} | dict.fromkeys("─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝", "-"))


# "*** ELMEBY KOMMUNE ***", "* * * Elmeby * * *": a name set off with signs.
FRAMED = re.compile(r"\s*(?:[*=~#] ?){3,}(?P<name>\s*[^\W\d_][^*=~#]*?)\s*(?:[*=~#] ?){3,}")


def _entries(text: str) -> list[Entry]:
    entries: list[Entry] = []
    blanks = rules = 0
    page_break = False
    for raw in re.split(r"\r\n|\r|\n|\u2028|\u2029|\x0b|\x85", text):
        if "\f" in raw:
            page_break = True
            raw = raw.replace("\f", "")
        raw = BOLD.sub(r"\1", close_spaced_line(clean_characters(raw)).translate(DRAWN))
        # A line of tabs and blanks between cells keeps its form; only its end is trimmed.
        if framed := FRAMED.fullmatch(raw):
            raw = framed["name"]
        shown = re.sub(r"[ \t]+", " ", raw).strip()
        if not shown or _is_rule(shown):
            blanks += 1
            rules += bool(shown)
            continue
        entries.append(Entry(shown, raw.rstrip(), blanks, page_break, rules))
        blanks, rules, page_break = 0, 0, False
    return _with_values(entries)


def _with_values(entries: list[Entry]) -> list[Entry]:
    """Where a line of labels has its values on the line below it, a line for each label instead of the two."""
    result: list[Entry] = []
    for entry in entries:
        lines = pair_typed_labels(result[-1].raw, entry.raw) if result and not entry.blanks else []
        if not lines:
            result.append(entry)
            continue
        above = result.pop()
        result.extend(
            Entry(line, line, above.blanks if number == 0 else 0, above.page_break and number == 0)
            for number, line in enumerate(lines)
        )
    return result


def _is_rule(text: str) -> bool:
    """A line drawn with signs ("-----", "=====", "+----+----+")."""
    return not text.strip("-=_*~+| ") and sum(sign in "-=_*~" for sign in text) >= 3


def _spacing(entries: list[Entry]) -> int:
    """How many blank lines stand between the lines of one paragraph: 0, or 1 where every line is followed by one."""
    gaps = [entry.blanks for entry in entries[1:]]
    if len(gaps) < 4:
        return 0
    for blanks in (1, 2):
        at_gap = [i for i in range(1, len(entries)) if entries[i].blanks == blanks]
        running = sum(not ends_sentence(entries[i - 1].text) and _runs_on(entries[i].text) for i in at_gap)
        if len(at_gap) >= 0.5 * len(gaps) and running >= 0.35 * len(at_gap):
            return blanks
    return 0


def _runs_on(text: str) -> bool:
    """Begins in the middle of a sentence: in lower case, and neither a list item nor an address of the net."""
    return (
        text[0].islower()
        and not list_marker(text)
        and not re.match(r"\S+@|www\.|\S+\.(?:dk|com)\b|(?:til|fra|cc|kopi|vedr|emne|dato|att)\.?:", text)
    )


def _set_aside_page_numbers(entries: list[Entry], spacing: int) -> tuple[list[Entry], list[Furniture]]:
    kept: list[Entry] = []
    furniture: list[Furniture] = []
    page = 1
    broken = False  # a page number was just set aside: the next line begins a page
    for index, entry in enumerate(entries):
        broken_here = entry.page_break or broken
        entry.page_break = broken_here
        broken = False
        if _is_running_footer(entry, entries, index, spacing) and any(has_main_verb(line.text) for line in kept):
            furniture.append(Furniture(text=entry.text, kind="footer"))
            page += 1
            broken = bool(kept)
            continue
        glued = GLUED_PAGE.match(entry.text)
        pieces = [piece.strip() for piece in COLUMNS.split(entry.raw.strip())]
        if len(pieces) == 2 and any(map(is_page_label, pieces)):
            furniture.append(Furniture(text=next(piece for piece in pieces if is_page_label(piece)), kind="page_number"))
            rest = next((piece for piece in pieces if not is_page_label(piece)), "")
            page += 1
            if rest:
                kept.append(Entry(rest, rest, entry.blanks, entry.page_break))
            broken = bool(kept) and not rest
            continue
        if broken_here and _is_running_header(entry, entries, index, spacing):
            furniture.append(Furniture(text=entry.text, kind="header"))
            broken = True
            continue
        irregular = entry.page_break or index == 0 or entry.blanks != spacing
        if is_page_label(entry.text):
            furniture.append(Furniture(text=entry.text, kind="page_number"))
            page += 1
            broken = bool(kept)
            continue
        if BARE_NUMBER.fullmatch(entry.text) and _is_page_number(entries, index, page, spacing):
            furniture.append(Furniture(text=entry.text, kind="page_number"))
            page = int(entry.text) + 1
            broken = bool(kept)
            continue
        if glued and irregular:
            furniture.append(Furniture(text=glued.group(1), kind="page_number"))
            rest = entry.text[glued.end() :]
            kept.append(Entry(rest, rest, entry.blanks, True))
            continue
        kept.append(entry)
    return kept, furniture


PIECES = re.compile(r"\t+| {3,}|\s[·|•–—-]\s|,\s")


def _stands_alone(entries: list[Entry], index: int, spacing: int) -> bool:
    entry, after = entries[index], entries[index + 1] if index + 1 < len(entries) else None
    return (index == 0 or entry.page_break or entry.blanks > spacing) and (
        after is None or after.page_break or after.blanks > spacing
    )


def _is_running_footer(entry: Entry, entries: list[Entry], index: int, spacing: int) -> bool:
    """ "Elmeby Kommune · Udtalelse · side 1 af 2" alone between blank lines."""
    if not (entry.text[-1].isdigit() or entry.text[:4].lower() == "side") or not _stands_alone(entries, index, spacing):
        return False
    pieces = [piece.strip() for piece in PIECES.split(entry.raw.strip())]
    return (
        len(pieces) > 1
        and any(map(is_page_label, (pieces[0], pieces[-1])))
        and len(entry.text.split()) <= 14
        and not ends_sentence(entry.text)
        and not has_main_verb(entry.text)
    )


def _is_running_header(entry: Entry, entries: list[Entry], index: int, spacing: int) -> bool:
    """At a page's top alone: nothing but an organisation, labels with their values, a case number, a date."""
    pieces = [piece.strip() for piece in PIECES.split(entry.raw.strip())]
    return _stands_alone(entries, index, spacing) and all(
        is_organisation(piece) or read_labels(piece) or BARE_CASE_NUMBER.fullmatch(piece) or date_line(piece) for piece in pieces
    )


def _is_page_number(entries: list[Entry], index: int, expected: int, spacing: int) -> bool:
    """A number alone on its line that continues the count of pages, with no other number beside it."""
    entry = entries[index]
    if int(entry.text) not in (expected, expected + 1, 1):
        return False
    near = [entries[i].text for i in (index - 1, index + 1) if 0 <= i < len(entries)]
    if any(re.fullmatch(r"[-–]?[\d.,]+ ?%?", text) for text in near):
        return False
    edge = index == 0 or index == len(entries) - 1 or entry.page_break
    after = entries[index + 1] if index + 1 < len(entries) else None
    return (
        edge
        or entry.blanks > spacing
        or (after is not None and (after.page_break or after.blanks > spacing or _runs_on(after.text)))
    )


def _width(entries: list[Entry], spacing: int) -> int:
    """The length that full lines have, in characters: that of lines whose sentence goes on below them. Without any, no line is full."""
    broken = sorted(
        len(before.text)
        for before, entry in pairwise(entries)
        if entry.blanks == spacing and _runs_on(entry.text) and not ends_sentence(before.text) and len(before.text) >= 36
    )
    return broken[int(0.75 * (len(broken) - 1))] if broken else 10**6


RANGE_CUT = re.compile(r"[\w.] ?\d+[-–]$")  # "i 2018-" and "2019", unlike "1.-" alone on its line


# Words that no line ends with on purpose.
DANGLING = re.compile(
    r"[^\W\d_]+\s+(?:i|på|af|til|fra|med|for|ved|hos|under|over|efter|inden|mellem|blandt|mod|end|og|eller|samt|at|som|der|den|det|de|en|et|ca\.|pr\.|knap|godt|"
    r"omkring|cirka|mindst|højst)$"
)


def _breaks(entries: list[Entry], index: int, spacing: int, width: int) -> bool:
    """Does a new part begin at this line?"""
    before, entry = entries[index - 1], entries[index]
    marker = list_marker(entry.text)
    if RANGE_CUT.search(before.text) and entry.text[0].isdigit() and not entry.blanks and not entry.page_break:
        return False
    if DANGLING.search(before.text) and not (entry.blanks or entry.page_break or marker):
        return False  # "fem dage længere end i" and "2013"
    hyphened = before.text[-1] in HYPHENS and before.text[-2:-1].isalpha()
    if hyphened and (_runs_on(entry.text) or entry.text.split()[0].lower() in JOINING_WORDS):
        return False
    if hyphened and before.text[-1] == "-" and not entry.blanks and not marker and len(before.text.split()) > 2:
        return False  # "i Lolland-" and "Falster"
    if (
        SALUTATION.match(before.text)
        or CLOSING.match(before.text)
        or (CLOSING.match(entry.text) and len(before.text) < 0.9 * width)
    ):
        return True
    if (
        len(before.text) < 60
        and len(entry.text) < 80
        and any(CLOSING.match(entries[i].text) for i in range(max(0, index - 8), index))
    ):
        return True
    if entry.page_break or (spacing and entry.blanks < spacing):
        # A page ended here: the sentence may go on.
        return bool(marker) or ends_sentence(before.text) or (_fits(before, entry, width) and not _runs_on(entry.text))
    if entry.blanks > spacing:
        return not (hyphened and entry.text[0].islower())
    if marker:
        # "pr. 1. december": a number at a line start is a marker only where a list can begin.
        return ends_sentence(before.text) or bool(list_marker(before.text)) or _fits(before, entry, width) or marker in "•·–"
    if before.text.endswith(":") and len(before.text) < 0.6 * width:
        return True
    if entry.text[0].isupper() and before.text[-1] not in ",-" and (is_address(entry.text) or is_organisation(before.text)):
        return True
    if not _fits(before, entry, width):
        return False
    return not _runs_on(entry.text) or ends_sentence(before.text) or len(before.text) < 0.5 * width


def _fits(before: Entry, entry: Entry, width: int) -> bool:
    """Would the first word of a line have stood on the line before? Then that line was ended on purpose."""
    first = entry.text.split(" ", 1)[0]
    return len(before.text) + 1 + len(first) <= 0.92 * width


def _paragraph(entries: list[Entry], spacing: int, before: Entry | None) -> Part:
    moved = before is not None and abs(before.indent - entries[0].indent) > 15  # the other column of a letterhead
    marker = list_marker(entries[0].text)
    return Part(
        lines=[plain_line(entry.text) for entry in entries],
        kind="list_item" if marker else None,
        marker=marker,
        gap=entries[0].blanks > spacing or entries[0].page_break or moved,
    )


def _mark_lost_bullets(parts: list[Part], entries: list[Entry]) -> None:
    """After "…følgende:" a run of paragraphs that alone are indented is a list whose bullets were lost."""
    indented = {entry.text for entry in entries if entry.indented}
    if len(indented) > 0.5 * len(entries):
        return
    for index, part in enumerate(parts):
        if part.kind is not None or not part.text.rstrip().endswith(":") or len(part.text.split()) < 4:
            continue
        run = []
        for item in parts[index + 1 :]:
            if item.kind is not None or not item.lines or item.lines[0].text not in indented or len(item.text.split()) < 3:
                break
            run.append(item)
        if len(run) >= 2:
            for item in run:
                item.kind = "list_item"
