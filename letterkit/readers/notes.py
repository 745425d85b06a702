"""Footnotes and their marks: `430` with mark `1` is not `4301`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from statistics import median

from letterkit.letter import Box
from letterkit.readers.markers import ORDINAL_NOUNS
from letterkit.readers.words import Line, Part, Word, hull

POWERS = {"2": "²", "3": "³"}
UNIT = re.compile(r"(?:^|\d|\b)(?:k|c|d|m|h)?m$")
RAISED_MARK = re.compile(r"\[?(?:\d{1,2}|\*{1,3}|[ivx]{1,4}|[a-z])\]?\)?(?:\s?,\s?\d{1,2}\)?)*")
MARK = re.compile(r"\d{1,2}\)?|\*{1,3}|[†‡]")
RAISED = "\ue000"  # stands before a raised mark that a line begins with, until the letter is put together
NOTE_START = re.compile(rf"(?:\d{{1,2}}|\*{{1,3}}|[†‡])[.):]?\s+(?!{ORDINAL_NOUNS})\S")  # "30. maj 2018" in small print is a date


HAND_NOTE = re.compile(r"(\d{1,2})\s+[A-ZÆØÅ]")


def raised_text(before: str, raised: str) -> str | None:
    """Raised print: the power of a unit as its own sign ("²"), None for the mark of a note behind a word, other text as it is. A mark
    that begins its line keeps a sign of that.

    >>> raised_text("12 m", "2"), raised_text("430", "1"), raised_text("1", "ste")
    ('²', None, 'ste')
    """
    text = raised.strip()
    if text in POWERS and UNIT.search(before):
        return POWERS[text]
    if before.strip():
        return None if RAISED_MARK.fullmatch(text) else raised
    return f"{RAISED}{text}" if MARK.fullmatch(text) else raised


def raised_notes(parts: list[Part], marks: Collection[str] = ()) -> list[Part]:
    """Paragraphs that begin with a raised mark are footnotes, whatever the size of their print; and those that begin with one of `marks`."""
    for part in parts:
        if part.kind is None and (found := HAND_NOTE.match(part.text)) and found[1] in marks:
            part.kind = "footnote"
        if part.text.startswith(RAISED) and part.text.strip(f"{RAISED} 0123456789)*†‡"):
            part.kind, part.marker = "footnote", ""
    return parts


# Marks that are typed: "430[1] sager", "430¹ sager", and the notes that begin with them.
TYPED_MARK = re.compile(r"(?<=[^\s\[(])(?:\[\d{1,2}\]|[¹²³⁰⁴-⁹]{1,2})")
TYPED_NOTE = re.compile(r"(?P<mark>\[\d{1,2}\]|[¹²³⁰⁴-⁹]{1,2})\s*(?=[^\W\d_])")


def typed_notes(parts: Sequence[Part]) -> tuple[list[Part], list[str]]:
    """Parts whose typed marks of notes are taken out, and those marks; the notes themselves are footnotes. A mark without a note stays."""
    notes = {found["mark"]: number for number, part in enumerate(parts) if (found := TYPED_NOTE.match(part.text))}
    taken: list[str] = []
    for number, part in enumerate(parts if notes else ()):
        marks = {mark for mark, place in notes.items() if place > number}
        part.lines = [line_without(line, marks, taken) for line in part.lines]
    for mark in set(taken):
        parts[notes[mark]].kind, parts[notes[mark]].marker = "footnote", ""
    return list(parts), taken


def line_without(line: Line, marks: Collection[str], taken: list[str]) -> Line:
    """The line without the marks that stand behind its words; `taken` gets them."""

    def without(word: Word) -> Word:
        def drop(match: re.Match[str]) -> str:
            if match.group() not in marks or (match.group() in "²³" and UNIT.search(word.text[: match.start()])):
                return match.group()
            taken.append(match.group())
            return ""

        return word._replace(text=TYPED_MARK.sub(drop, word.text))

    return line._replace(words=tuple(map(without, line.words)))


def lift_marks(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Words of a page → the words, and the small raised marks that stood right behind one of them."""
    words = _with_stops(words)
    if not words:
        return [], []
    usual = median(word.size for word in words)
    small = [
        word
        for at, word in enumerate(words)
        if word.box is not None
        and MARK.fullmatch(word.text)
        and (word.size <= 0.85 * usual or any(_raised(word, other) for other in words[max(0, at - 1) : at + 2]))
    ]
    if not small:
        return list(words), []
    kept = list(words)
    marks = []
    for mark in small:
        before = next((word for word in words if _raised(mark, word) and -0.5 <= _gap(word, mark) < 0.35 * word.size), None)
        after = next((word for word in words if _raised(mark, word) and -0.5 <= _gap(mark, word) < 0.8 * word.size), None)
        place = next(index for index, word in enumerate(kept) if word is mark)
        if before is not None:
            marks.append(kept.pop(place))
            owner = next(index for index, word in enumerate(kept) if word.box == before.box)
            before = kept[owner] = kept[owner]._replace(marked=True)
            stop = kept[place] if place < len(kept) else None
            if (
                stop is not None
                and stop.text in (".", ",", ";", ":")
                and kept[place - 1] is before
                and -0.5 <= _gap(mark, stop) < 0.3 * stop.size
            ):
                kept[place - 1 : place + 1] = [before._replace(text=before.text + stop.text, box=_over(before, stop))]
        elif after is not None:
            kept[place] = mark._replace(
                baseline=after.baseline, text=RAISED + mark.text
            )  # the number that a footnote begins with
    return kept, marks


def _with_stops(words: Sequence[Word]) -> list[Word]:
    """The words, with a stop that a raised mark parted from its word back at the word."""
    whole: list[Word] = []
    for word in words:
        before = whole[-1] if whole else None
        if (
            before is not None
            and before.marked
            and word.text in (".", ",", ";", ":")
            and word.baseline == before.baseline
            and -0.5 <= _gap(before, word) < word.size
        ):
            whole[-1] = before._replace(text=before.text + word.text, box=_over(before, word))
        else:
            whole.append(word)
    return whole


def _raised(mark: Word, word: Word) -> bool:
    """Smaller print a little above a word, or print of its size nearly half a line above: no other line is so near."""
    least = 0.1 if word.size > mark.size * 1.05 else 0.3
    return least * word.size < word.baseline - mark.baseline < 0.65 * word.size


def _over(one: Word, two: Word) -> Box | None:
    return hull((one.box, two.box)) if one.box is not None and two.box is not None else one.box


def _gap(left: Word, right: Word) -> float:
    return right.box[0] - left.box[2] if left.box is not None and right.box is not None else 1e6


def mark_footnotes(parts: list[Part]) -> list[Part]:
    """Small print at a page's foot that begins with a mark is a footnote. They come after the page's text, as printed."""
    sizes = [line.size for part in parts for line in part.lines for _ in line.words if line.size]
    if not sizes:
        return parts
    usual = median(sizes)
    for part in parts:
        if (
            part.kind in (None, "list_item")
            and part.lines
            and part.size < 0.93 * usual
            and NOTE_START.match(part.text)
            and any(map(str.isalpha, part.text))
            and not part.margin
            and not _stands_over_text(part, parts, 0.93 * usual)
        ):
            part.kind, part.marker = "footnote", ""
    return parts


def _stands_over_text(part: Part, parts: list[Part], size: float) -> bool:
    """Does print of the text's size stand right below a part, with more small print or none between: no foot of the page?"""
    line = part.lines[-1]
    return any(
        below.page == line.page
        and below.baseline > line.baseline
        and below.x0 < line.x1
        and below.x1 > line.x0
        and below.size >= size
        for other in parts
        if other is not part and not other.margin
        for below in other.lines
    )
