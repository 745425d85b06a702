"""What the layouts of questions work on: the letter's text and blocks, who asks whom, and what has been found so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from letterkit.extract.asking import Asker, Parties
from letterkit.extract.question_words import INLINE_MARK, OPENS
from letterkit.extract.view import Range, View
from letterkit.letter import Block

QUOTES = "”“\"»«„’'"
_MAIL_MARK = re.compile(r"^>[> ]*", re.MULTILINE)

# A question that only goes on with the one before it.
_GOES_ON = re.compile(r"\W*(?:og|i givet fald|i så fald|hvis|og hvis|samt|herunder|hvorfor\?|hvorfor ikke)\b", re.IGNORECASE)


_NEXT_LABEL = re.compile(r"\W*(?:(?:og|samt)\s+)?(?:spørgsmål|spm\.?)\s*(?:nr\.?\s*)?(?P<number>\w+)\W+", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """One question as found: `start:end` its words, `taken` the text that it takes up with label and quotation marks."""

    start: int
    end: int
    taken: Range
    by: Asker
    number: str | None = None
    how: Literal["list", "label", "heading", "sentence", "indirect"] = "list"


@dataclass
class Scan:
    """A letter as the layouts see it. `text` has blanks for the "> " of quoted mail, so that offsets stay those of the letter."""

    view: View
    sides: Parties
    found: list[Asked] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        return without_mail_marks(self.view.text)

    def body(self, block: Block) -> Range:
        """The block's words: without its number or bullet, and without blanks around."""
        start = block.start
        start += len(self.marker(block)) if self.text.startswith(self.marker(block), start) else 0
        return stripped(self.text, start, block.end)

    def marker(self, block: Block) -> str:
        """The item's number or bullet; a heading's "II." stands in its text only."""
        opening = INLINE_MARK.match(self.text, block.start, block.end)
        return block.marker or (opening.group("mark") if opening else "")

    def number(self, block: Block) -> str | None:
        marker = self.marker(block)
        return marker.strip("().:° ") if re.search(r"\w", marker) and marker != "o" else None

    def sentence_end(self, at: int, limit: int) -> int:
        """Where the sentence around `at` ends, at most `limit`."""
        sentence = self.view.sentence_at(at)
        return min(limit, sentence.end) if sentence else limit


def without_mail_marks(text: str) -> str:
    """`text` with the "> " that a mail puts before the lines it quotes made blank, in the same length."""
    return _MAIL_MARK.sub(lambda match: " " * len(match.group()), text) if ">" in text else text


def stripped(text: str, start: int, end: int, chars: str = " \t\n\u00a0") -> Range:
    """`start:end` without `chars` at either end."""
    while start < end and text[start] in chars:
        start += 1
    while end > start and text[end - 1] in chars:
        end -= 1
    return start, end


def bare(text: str, start: int, end: int) -> Range:
    """Without blanks and quotation marks around."""
    return stripped(text, start, end, " \t\n\u00a0" + QUOTES)


def closing(text: str, start: int, end: int) -> int:
    """Where a quoted question ends: its last quotation mark, so that an answer on the same lines is left alone."""
    marks = [m.end() for m in re.finditer(rf"[?.][{QUOTES}]+(?=\s|$)", text[start:end])]
    return start + marks[-1] if marks else end


def is_question(text: str) -> bool:
    """Does it end or open as a question does?"""
    return text.rstrip(QUOTES + " \n.)").endswith("?") or bool(OPENS.match(text))


def ends_asking(text: str) -> bool:
    """Does it end in a question mark?"""
    return text.rstrip(QUOTES + " \n)").endswith("?")


def cut_questions(text: str, start: int, stop: int) -> list[tuple[int, int, str | None]]:
    """Direct questions in `text[start:stop]`, cut at their numbers, else behind their question marks: (start, end, number)."""
    marks = list(INLINE_MARK.finditer(text, start, stop))
    if marks:
        ends = [mark.start() for mark in marks[1:]] + [stop]
        return [(mark.end(), end, mark.group("mark").strip("().")) for mark, end in zip(marks, ends, strict=True)]
    pieces: list[tuple[int, int, str | None]] = []
    for match in re.finditer(r"[^?]*?\?", text[start:stop]):
        # Sentences before the question in the same stretch are told, not asked.
        a = start + match.start() + max((m.end() for m in re.finditer(r"[.!]\s+(?=[A-ZÆØÅ])", match.group())), default=0)
        b = start + match.end()
        label = _NEXT_LABEL.match(text, a, b)
        if pieces and label:
            pieces.append((label.end(), b, label.group("number")))
        elif pieces and _GOES_ON.match(text[a:b]):
            pieces[-1] = (pieces[-1][0], b, None)
        else:
            pieces.append((a, b, None))
    return pieces


_IF = r"\W*(?:Hvis|Såfremt|Er\s+der|I\s+det\s+omfang|Kan|Har|Mangler|Findes|Skulle|Foreligger|For\s+så\s+vidt)\b"
_NOT_TOLD = re.compile(
    rf"{_IF}(?=[^.?]*?\b(?:ikke|mangler?|vanskelig\w*|umulig\w*)\b)(?=[^.?]*?\b(?:oplysning\w*|tal(?:let|lene)?|spørgsmål\w*|svar\w*|besvarelse\w*|bidrag\w*|data|materiale\w*|punkt\w*|redegørelse\w*)\b)[^.?]*,[^.?]*"
    r"\b(?:beder|bedes|bør|vil|skal|kan|anmodes|ønske[rs]?|oplys\w*|skriv\w*|anfør\w*|giv\w*)\b[^?]*$",
    re.DOTALL,
)


def if_not_answered(sentence: str) -> bool:
    """Does a sentence say what to do where an answer cannot be given: "Kan et spørgsmål ikke besvares inden fristen, bedes det oplyst, hvornår
    svaret kan ventes"? It asks nothing of the matter.

    >>> if_not_answered("Hvis tallene ikke foreligger, bedes det oplyst hvorfor."), if_not_answered("Hvis reglen ikke holdes, bedes det oplyst hvorfor.")
    (True, False)
    """
    return _NOT_TOLD.match(sentence) is not None
