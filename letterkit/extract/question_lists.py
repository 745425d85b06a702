"""Lists of questions: the words that announce one, and its items."""

from __future__ import annotations

import re

from letterkit.extract.asking import Ask, Asker, find_asks
from letterkit.extract.question_parts import STRONG
from letterkit.extract.question_scan import QUOTES, Asked, Scan, bare, ends_asking, is_question
from letterkit.extract.question_words import ANSWER, LABEL, OPENS, QUESTION_WORDS, QUOTED_MARK
from letterkit.letter import Block


def _lead(scan: Scan, block: Block) -> tuple[Ask | None, str] | None:
    """Does this block's last sentence announce questions? Its act of asking (None: only question words) and its text."""
    text = scan.text[block.start : block.end].rstrip()
    if text.endswith("?"):
        return None  # the questions themselves stand in the same lines
    if not (text.endswith(":") or re.search(r"\b(?:følgende|nedenstående|disse)\b[^.]*\.?$|spørgsmål\w*\.?$", text)):
        return None
    opening = max((m.end() for m in re.finditer(r"(?<=[.?!])\s+(?=[A-ZÆØÅ])", text)), default=0)
    sentence = text[opening:]
    if not QUESTION_WORDS.search(sentence):
        return None
    asks = find_asks(scan.text, block.start + opening, block.end, scan.sides)
    return (asks[-1] if asks else None, sentence)


def _bare_list(scan: Scan, blocks: list[Block], at: int) -> tuple[Ask | None, str] | None:
    """A list of questions that no words announce as such: a lead-in without colon or "følgende", or none at all ("")."""

    def asks(place: int) -> bool:
        if place >= len(blocks) or blocks[place].kind != "list_item":
            return False
        words = scan.text[slice(*scan.body(blocks[place]))]
        return (ends_asking(words) and bool(OPENS.match(words))) or bool(re.match(rf"{STRONG}|(?:om|hvorvidt)\s", words))

    if blocks[at].kind != "list_item" and asks(at + 1) and asks(at + 2):
        found = find_asks(scan.text, blocks[at].start, blocks[at].end, scan.sides)
        return (found[-1], "lead") if found else None
    if asks(at) and asks(at + 1):
        return None, ""
    return None


def listed(scan: Scan, blocks: list[Block], at: int, default: Asker) -> int:
    """A lead-in and the items after it. Returns how many blocks were used."""
    lead = _lead(scan, blocks[at]) or _bare_list(scan, blocks, at)
    if lead is None:
        return 0
    ask, _ = lead
    items: list[Block] = []
    first = at if lead[1] == "" else at + 1
    for place, block in enumerate(blocks[first:], start=first + 1):
        start, end = scan.body(block)
        marked = block.kind == "list_item"
        within = not any(item.kind == "list_item" for item in items) or (
            place < len(blocks) and blocks[place].kind == "list_item"
        )
        if LABEL.match(scan.text, start, end) or ANSWER.match(scan.text, start):
            break
        if scan.number(block) is not None and any(scan.number(block) == scan.number(item) for item in items):
            break  # the numbers begin again: these are the answers
        if marked or (within and ends_asking(scan.text[start:end])):
            items.append(block)  # behind a marked list stands a title of the answer, not a further item
        else:
            break
    asking = [block for block in items if is_question(scan.text[slice(*scan.body(block))])]
    if not items or (2 * len(asking) < len(items) and (ask is None or ask.by == "unknown")):
        return 0
    if not asking and ask is not None and ask.by == "sender" and not re.search(r"\bfølgende|oplys|redegør", lead[1]):
        return 0
    if not all(block.kind == "list_item" for block in items):
        items = [block for block in items if block in asking]
    by = ask.by if ask is not None and ask.by != "unknown" else default
    for block in items:
        start, end = bare(scan.text, *scan.body(block))
        quoted = QUOTED_MARK.match(scan.text, start, end) if scan.text[block.start] in QUOTES else None
        start, number = (quoted.end(), quoted.group("mark")) if quoted else (start, scan.number(block))
        scan.found.append(Asked(start, end, (block.start, block.end), by, number))
    return 1 + blocks.index(items[-1]) - at
