"""A light view of one letter for the extractors: its sentences, and the dates and quantities in each, found once.

The extractors are pure functions over a `View`. They ask it for the sender's own sentences (`own`), for what stands in a
sentence (`dates`, `quantities`, `words`), and for neighbours in the same block. Nothing here knows spaCy: a tagger, where there
is one, is a plain function from a sentence's text to `Word`s.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from letterkit.danish.dates import DateExpression, find_dates
from letterkit.danish.quantities import Quantity, find_quantities
from letterkit.danish.sentences import split_sentences
from letterkit.letter import Block, BlockKind, Letter, TextField

# Where the sender speaks. Letterhead, subject, salutation, tables with their captions, and the closing are read by others.
RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "list_item", "heading", "quote", "footnote"})
WORD = re.compile(r"(?:\d+(?:[.,]\d+)+|\w+)(?:[-–'’./]\w+)*|[^\w\s]")

# Date expressions that can lend their year to a later "pr. 1. december".
YEARED = frozenset({"day", "month", "quarter", "half"})

Range = tuple[int, int]


@dataclass(frozen=True)
class Word:
    """One word or mark of a sentence, offsets into the letter's text. `pos` and `feats` (Universal Dependencies: "VERB",
    {"Tense": "Past"}) are filled only by a tagger; without one they are empty."""

    start: int
    end: int
    text: str
    pos: str = ""
    feats: dict[str, str] = field(default_factory=dict)

    @cached_property
    def lower(self) -> str:
        return self.text.lower()


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of `text[start:end]` by rule, untagged, offsets into `text`."""
    return list(_split(text, start, len(text) if end is None else end))


@lru_cache(maxsize=256)  # several rules look at the same stretch
def _split(text: str, start: int, end: int) -> tuple[Word, ...]:
    return tuple(Word(m.start(), m.end(), m.group()) for m in WORD.finditer(text, start, end))


# A tagger gets texts and gives the words of each, with offsets into it. Many at a time: one by one costs four times as much.
Tagger = Callable[[Sequence[str]], Sequence[Sequence[Word]]]


@dataclass(frozen=True)
class Sentence:
    """One sentence: offsets into the letter's text, and the block it stands in."""

    index: int  # in View.sentences
    start: int
    end: int
    block: int  # in View.blocks
    kind: BlockKind


@dataclass
class View:
    """What the extractors see of a letter. Build with `view_of`; `without` sets the restated questions aside."""

    letter: Letter
    excluded: tuple[Range, ...] = ()  # restated questions: not the sender's words
    tagger: Tagger | None = None
    tagged: tuple[Word, ...] = ()  # the whole text's words where they are tagged already
    _found_dates: dict[int, tuple[DateExpression, ...]] = field(default_factory=dict, repr=False)
    _found_quantities: dict[int, tuple[Quantity, ...]] = field(default_factory=dict, repr=False)
    _found_words: dict[int, tuple[Word, ...]] = field(default_factory=dict, repr=False)
    weighed: dict[tuple[str, str], Any] = field(default_factory=dict, init=False, repr=False)  # by sender: see deeds.py

    @property
    def text(self) -> str:
        return self.letter.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        return self.letter.blocks

    @cached_property
    def reference(self) -> date | None:
        """The letter's own date, from which missing years are filled in; None where the letter has none."""
        if self.letter.date is None:
            return None
        value = self.letter.date.value
        try:
            return date.fromisoformat(value if len(value) > 7 else f"{value}-01")
        except ValueError:  # only a year is printed: no day to reckon from
            return None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences of all running blocks, in reading order."""
        found: list[Sentence] = []
        for number, block in enumerate(self.blocks):
            if block.kind not in RUNNING:
                continue
            start = block.start
            if block.marker and self.text.startswith(block.marker, start):
                start += len(block.marker)  # "1." before a list item is no sentence and no figure
            for a, b in split_sentences(self.text[start : block.end]):
                found.append(Sentence(len(found), start + a, start + b, number, block.kind))
        return tuple(found)

    @cached_property
    def own(self) -> tuple[Sentence, ...]:
        """The sentences that are the sender's own (or a contribution it quotes), without restated questions."""
        return tuple(sentence for sentence in self.sentences if not self.is_excluded(sentence.start, sentence.end))

    def is_excluded(self, start: int, end: int) -> bool:
        """Does more than half of `start:end` lie in a restated question?"""
        covered = sum(max(0, min(end, b) - max(start, a)) for a, b in self.excluded)
        return 2 * covered > end - start

    def without(self, ranges: Iterable[Range]) -> View:
        """The same view with `ranges` (offsets into the text) set aside as not the sender's words."""
        return replace(self, excluded=tuple(sorted({*self.excluded, *ranges})))

    def of(self, sentence: Sentence) -> str:
        """The sentence's text."""
        return self.text[sentence.start : sentence.end]

    def dates(self, sentence: Sentence) -> tuple[DateExpression, ...]:
        """The date expressions of a sentence, offsets into the letter's text."""
        if sentence.index not in self._found_dates:
            if self.reference is not None:
                found = find_dates(self.text, reference=self.reference, start=sentence.start, end=sentence.end)
                self._found_dates[sentence.index] = tuple(found)
            else:
                self._date_undated(sentence)
        return self._found_dates[sentence.index]

    def _date_undated(self, sentence: Sentence) -> None:
        """In an undated letter a missing year is that of the nearest earlier date in the text, before the first that of the first."""
        year = self._first_year
        for other in self.sentences[: sentence.index + 1]:
            if other.index not in self._found_dates:
                middle = date(year, 7, 1) if year is not None else None
                found = find_dates(self.text, reference=middle, start=other.start, end=other.end)
                self._found_dates[other.index] = tuple(_in_year(d, year) if year is not None else d for d in found)
            full = [d.last.year for d in self._found_dates[other.index] if d.last and d.kind in YEARED and not d.inferred]
            year = full[-1] if full else year

    @cached_property
    def _first_year(self) -> int | None:
        """The year of the first date printed with one, wherever in the letter it stands; None where there is none."""
        printed = (d for d in find_dates(self.text, reference=None) if d.last is not None and d.kind in YEARED and not d.inferred)
        return next((d.last.year for d in printed if d.last is not None), None)

    def quantities(self, sentence: Sentence) -> tuple[Quantity, ...]:
        """The quantities of a sentence that are not traps, offsets into the letter's text; none inside excluded ranges."""
        if sentence.index not in self._found_quantities:
            self._found_quantities[sentence.index] = tuple(
                find_quantities(
                    self.text, start=sentence.start, end=sentence.end, dates=[(d.start, d.end) for d in self.dates(sentence)]
                )
            )
        return tuple(
            quantity
            for quantity in self._found_quantities[sentence.index]
            if not any(a < quantity.end and quantity.start < b for a, b in self.excluded)
        )

    def words(self, sentence: Sentence) -> tuple[Word, ...]:
        """The words and marks of a sentence, tagged where there is a tagger, offsets into the letter's text."""
        if sentence.index not in self._found_words:
            if self.tagged:
                inside = (word for word in self.tagged if sentence.start <= word.start and word.end <= sentence.end)
                self._found_words[sentence.index] = tuple(inside)
            else:
                # All of the sender's own at once; what it restates is asked for rarely.
                asked = self.sentences if self.is_excluded(sentence.start, sentence.end) else self.own
                texts = [self.of(one) for one in asked]
                found = self.tagger(texts) if self.tagger else [split_words(text) for text in texts]
                for one, words in zip(asked, found, strict=True):
                    self._found_words[one.index] = tuple(
                        Word(word.start + one.start, word.end + one.start, word.text, word.pos, word.feats) for word in words
                    )
        return self._found_words[sentence.index]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds `offset`, or None between sentences and outside running text."""
        place = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        if place >= 0 and self.sentences[place].start <= offset < self.sentences[place].end:
            return self.sentences[place]
        return None

    def before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before it in the same block, or None at the block's start."""
        earlier = self.sentences[sentence.index - 1] if sentence.index else None
        return earlier if earlier is not None and earlier.block == sentence.block else None


def _in_year(found: DateExpression, year: int) -> DateExpression:
    """A date that the tense of its sentence put a year back, in `year`: without a letter's date the tense says nothing."""
    if (
        not found.inferred
        or found.first is None
        or found.last is None
        or found.first.year != year - 1
        or found.last.year != year - 1
    ):
        return found
    if (found.first.month, found.first.day) == (2, 29) or (found.last.month, found.last.day) == (2, 29):
        return found
    old = f"{year - 1}"
    return replace(
        found,
        first=found.first.replace(year=year),
        last=found.last.replace(year=year),
        iso=found.iso.replace(old, f"{year}", 1) if found.iso else None,
        deadline=found.deadline.replace(old, f"{year}", 1) if found.deadline else None,
    )


def view_of(letter: Letter, *, tagger: Tagger | None = None, tagged: tuple[Word, ...] = ()) -> View:
    """A view of a letter that has been read; `tagged` are the words of its whole text where somebody has tagged them."""
    return View(letter=letter, tagger=tagger, tagged=tagged)


def letter_of_text(text: str, *, dated: date | None = None) -> Letter:
    """A bare letter from running text: a block for every stretch between blank lines (for spaCy's Docs, and for examples)."""
    blocks = []
    for match in re.finditer(r"\S(?:.*\S)?(?:\n[^\S\n]*\S.*)*", text):
        marker = re.match(r"(?:[•–▪\uf0b7*-]|\(?(?:\d{1,2}|[a-z])[.)])\s+", match.group())
        kind: BlockKind = "list_item" if marker else "paragraph"
        blocks.append(Block(start=match.start(), end=match.end(), kind=kind, marker=marker.group().rstrip() if marker else ""))
    return Letter(
        file="",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        text_source="text",
        text=text,
        blocks=tuple(blocks),
        date=TextField(value=dated.isoformat()) if dated else None,
    )
