"""Questions in the lines that an answering mail quotes from the mail it answers: "> 1) Hvor mange sager har I?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterkit.extract.question_scan import Asked, Scan, bare, cut_questions, is_question
from letterkit.letter import Block

_GREETING = re.compile(r"\s*(?:Hej|Kære|God\s+dag|Til)\b[^\n.?]*(?:\n\s*)+")


def quoted_lines(scan: Scan, blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with every run of quoted lines as one: a reader takes each line of a quoted mail for a paragraph."""
    runs: list[Block] = []
    for number, block in enumerate(blocks):
        if is_quoted(scan, block) and number and is_quoted(scan, blocks[number - 1]):
            runs[-1] = replace(runs[-1], end=block.end)
        elif is_quoted(scan, block):
            runs.append(replace(block, kind="quote", marker=""))
        else:
            runs.append(block)
    return runs


def is_quoted(scan: Scan, block: Block) -> bool:
    """Does the block stand behind a mail's mark of quotation?"""
    return scan.view.text.startswith(">", block.start)


def in_quoted_lines(scan: Scan, block: Block) -> bool:
    """The direct or numbered questions in one run of quoted lines, into `scan.found`; False where there are none."""
    if not is_quoted(scan, block):
        return False
    greeting = _GREETING.match(scan.text, block.start, block.end)
    start = greeting.end() if greeting else block.start
    asking = scan.text.rfind("?", start, block.end)
    stop = asking + 1 if asking >= 0 else block.end
    found = [(*bare(scan.text, a, b), number) for a, b, number in cut_questions(scan.text, start, stop)]
    found = [one for one in found if is_question(scan.text[one[0] : one[1]])]
    for a, b, number in found:
        taken = (block.start if a == found[0][0] else a, block.end if a == found[-1][0] else b)
        scan.found.append(Asked(a, b, taken, "other", number, "label"))
    return bool(found)
