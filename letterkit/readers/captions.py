"""Titles, units and source lines of tables become captions, above and below their table."""

from __future__ import annotations

import re

from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.names import CLOSING, SALUTATION, is_contact
from letterkit.readers.prose import has_main_verb
from letterkit.readers.tableparts import CAPTION, NOTE
from letterkit.readers.words import Part

LONGEST_TITLE = 130  # characters
TITLE_LINES = 2
# "Tabel 1. Ventetid i uger. Kilde: Egne tal", "Klager (kilde: ESDH)".
SOURCE_IN_TITLE = re.compile(
    r"(?:(?<!\b\w\w)(?<!\b\w\w\w)\.|[;,])?\s+(?:[–-]\s+)?(?P<open>\()?Kilder?\s*:\s*(?P<source>.+?)(?(open)\)|\.?)$",
    re.IGNORECASE,
)


def place_captions(parts: list[Part], *, slid_titles: bool = False) -> list[Part]:
    """Mark the captions round every table. `slid_titles`: in text out of a PDF a title may have slid below its source line, and goes back up."""
    index = 0
    while index < len(parts):
        if parts[index].table is None:
            index += 1
            continue
        titled = _mark_above(parts, index)
        after = index + 1
        if after < len(parts) and _names_source(parts[after]):
            parts[after].kind = "caption"
            titled = True
            after += 1
        after = _mark_notes(parts, after)
        if not titled:
            below = after + 1 if after < len(parts) and CAPTION.match(parts[after].text) and _short(parts[after]) else after
            noted = _mark_notes(parts, below) if below > after else below
            if noted > below and (noted == len(parts) or parts[noted].table is None):
                parts[after].kind = "caption"  # a title below its table, over the line with the source
                titled = True
        if not titled:
            end = _title_end(parts, after)
            if not end and _is_last_title(parts[after : after + 2]):
                end = after + 1
            if end and CAPTION.match(parts[after].text):
                for part in parts[after:end]:
                    part.kind = "caption"
            elif end and slid_titles and after > index + 1:
                title = Part(lines=[line for part in parts[after:end] for line in part.lines], kind="caption")
                parts[after:end] = []
                parts.insert(index, title)
                index += 1
        index += 1
    return parts


def _mark_notes(parts: list[Part], first: int) -> int:
    """Mark the lines from `first` on that name a source or add a note; one past the last."""
    while first < len(parts) and parts[first].table is None and NOTE.match(parts[first].text) and len(parts[first].text) < 400:
        parts[first].kind = "caption"
        first += 1
    return first


def _names_source(part: Part) -> bool:
    """Is it the title below a table and its source on one line: "Tabel 1. Sager. Kilde: Egne tal."?"""
    title = SOURCE_IN_TITLE.split(part.text)[0]
    return (
        part.kind is None
        and part.table is None
        and len(part.text) < 400
        and 0 < len(title) < min(len(part.text), LONGEST_TITLE)
        and (CAPTION.match(title) is not None or not has_main_verb(title))
    )


def cut_title(parts: list[Part]) -> None:
    """Of a paragraph right above a table, cut off the lines below its last sentence: they are the table's title."""
    lines = parts[-1].lines if parts else []
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - TITLE_LINES), -1):
        title = " ".join(line.text for line in lines[at:])
        if (
            ends_sentence(lines[at - 1].text)
            and not title[0].islower()
            and len(title) <= LONGEST_TITLE
            and (CAPTION.match(title) or not (ends_sentence(title) or list_marker(title)))
        ):
            parts[-1].lines = lines[:at]
            parts.append(Part(lines=lines[at:], gap=False))
            return


def _mark_above(parts: list[Part], index: int) -> bool:
    """Captions above a table, nearest first: a title, and a line with the unit between the two."""
    found = units = False
    for step in (1, 2):
        if index - step < 0:
            break
        part = parts[index - step]
        if part.kind == "caption":
            found = True
            continue
        text = part.text
        if (
            part.table is not None
            or part.kind not in (None, "list_item")
            or part.margin
            or SALUTATION.match(text)
            or ANSWER_TO.fullmatch(text)
            or is_contact(text)
            or (part.marker and not CAPTION.match(text))
        ):
            break
        unit = text.startswith("(") and text.endswith(")") and len(text) < 60
        short = (
            len(text) <= LONGEST_TITLE
            and not _is_over(re.sub(r"\s*\([^()]*\)$", "", text))
            and not part.heading
            and not (has_main_verb(text) and len(text.split()) >= 6)
        )
        if CAPTION.match(text) or ((step == 1 or units) and short) or unit:
            part.kind = "caption"
            found, units = True, unit
            if CAPTION.match(text):
                break
            if not unit:
                break
        else:
            break
    return found


UNIT_AT_END = re.compile(r"\b(?:pct|procent|kr|mio|mia|tkr|stk|mv|m\.v|m\.fl|gns|gnsn|kvt|mdr|årl)\.$")
ANSWER_TO = re.compile(
    r"(?:ad|svar|vedr\.?|til)(?:\s+(?:på\s+)?(?:spørgsmål|punkt|pkt\.|spm\.))?(?:\s+nr\.)?(?:\s+\w{1,3})?[.:)]*", re.IGNORECASE
)
# A line with a colon that leads up to the table instead of naming it: "I 2019:", "Svar på spørgsmål 2:", "Tallene, fordelt som følger:".
LEADING_UP = re.compile(
    r"^(?:ad|svar\w*|re|vedr\w*|spørgsmål|i|for|pr|på|til|og|samt|heraf|opgjort|fordelt|jf|se|med|fra|som|her)\b|^\S+$"
    r"|\b(?:følg\w+|nedenstående|således|sådan|nedenfor|herunder|her)\b|\b(?:til|af|på|med|for|i|om|ved)\s*:$",
    re.IGNORECASE,
)


def _is_over(text: str) -> bool:
    """Does the text end as a sentence? "Antal og andel i pct." does not: the stop is the unit's; nor does "Antal sager i 2019:", which leads up to nothing."""
    named = text.endswith(":") and LEADING_UP.search(text) is None
    return ends_sentence(text) and (not (named or UNIT_AT_END.search(text)) or has_main_verb(text))


def _title_end(parts: list[Part], start: int) -> int:
    """One past the blocks of a title that stands at `start`, below a table's source line; 0 where none does.

    A title is one or two short texts that are no sentence, followed by one.
    """
    end = start
    while end < len(parts) and end < start + 2 and _short(parts[end]):
        end += 1
    following = parts[end] if end < len(parts) else None
    if end == start or following is None or following.table is not None or len(following.text) < 60:
        return 0
    return end


def _is_last_title(parts: list[Part]) -> bool:
    """Is the first of two parts a title with a number of its own, and no table below it?"""
    return (
        bool(parts)
        and _short(parts[0])
        and CAPTION.match(parts[0].text) is not None
        and all(part.table is None for part in parts)
    )


def _short(part: Part) -> bool:
    text = part.text
    return part.kind is None and len(text) <= 100 and not _is_over(text) and not CLOSING.match(text) and not part.heading
