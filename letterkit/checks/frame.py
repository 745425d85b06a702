"""What a check gets, and what a check is.

A check is one module with the names of `Check`: it is a pure function of a `CheckInput`. It speaks only when the letter itself
states the relation it tests, and says in the finding what was held against what. To add one: write the file, and add one
line to `CHECKS` in `letterkit.checks`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, Protocol, TypeVar

from letterkit.axes import TableCell, table_cells
from letterkit.case import Case, Match
from letterkit.claim import Claim, Claims, Figure
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Letter, Span, Table
from letterkit.places import sentences_of
from letterkit.vocabulary import Vocabulary

T = TypeVar("T")
Status = Literal["trial", "stable", "retired"]  # a retired code is never given to another check


@dataclass(frozen=True, kw_only=True)
class CheckInput:
    """All that a check may look at. `matches` holds how claims line up with the case data (see `case.Match`)."""

    letter: Letter
    claims: Claims
    case: Case = Case()
    matches: Mapping[str, Match] = field(default_factory=dict)
    vocabulary: Vocabulary

    @cached_property
    def figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.claims.figures}

    @cached_property
    def tables(self) -> dict[str, Table]:
        return {table.id: table for table in self.letter.tables}

    @cached_property
    def letter_date(self) -> str | None:
        """The letter's own date (ISO 8601), where it has one."""
        return self.letter.date.value if self.letter.date else None

    @cached_property
    def letter_day(self) -> date | None:
        """The day of the letter, where its date is a whole one."""
        return date.fromisoformat(self.letter_date) if self.letter_date and len(self.letter_date) == 10 else None

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of the running text, as offsets, in reading order."""
        return tuple(sorted(sentences_of(self.letter)))

    @cached_property
    def _ordered(self) -> tuple[Figure, ...]:
        return tuple(sorted(self.claims.figures, key=lambda one: one.span.start))

    @cached_property
    def _begins(self) -> tuple[int, ...]:
        return tuple(one.span.start for one in self._ordered)

    def told(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin in a stretch of the text, in reading order."""
        begins = self._begins
        return self._ordered[bisect_left(begins, start) : bisect_left(begins, end)]

    @cached_property
    def _numbers(self) -> dict[tuple[int, int], int]:
        return {sentence: number for number, sentence in enumerate(self.sentences)}

    def number_of(self, sentence: tuple[int, int]) -> int:
        """Which of `sentences` this is, from 0; -1 for a stretch that is none of them (in a table)."""
        return self._numbers.get(sentence, -1)

    @cached_property
    def _asked(self) -> tuple[Span, ...]:
        return tuple(one.span for one in self.claims.questions if one.span)

    def is_asked(self, place: int) -> bool:
        """Does this place stand in a question that the letter repeats?"""
        return any(one.start <= place < one.end for one in self._asked)

    def neighbour(self, sentence: tuple[int, int], steps: int) -> tuple[int, int] | None:
        """The sentence so many steps on (negative: back) in the same paragraph, or None."""
        number = self.number_of(sentence)
        if number < 0 or not 0 <= number + steps < len(self.sentences):
            return None
        other = self.sentences[number + steps]
        start, end = self._paragraph(sentence[0])
        return other if start <= other[0] < end else None

    def stretch(self, sentence: tuple[int, int], back: int) -> int:
        """Where the stretch of a sentence and the `back` sentences before it, in the same paragraph, begins."""
        for steps in range(back, 0, -1):
            other = self.neighbour(sentence, -steps)
            if other is not None:
                return other[0]
        return sentence[0]

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What several checks ask of the letter, worked out by `make` the first time that somebody asks under this key."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def cells(self, table: Table, year: int | None = None) -> list[TableCell]:
        """The numbers of one table of the letter (see `axes.table_cells`), for the area that the letter speaks for; read once."""
        area = self.letter.sender.value if self.letter.sender else ""
        return self.once(("cells", table.id, year), lambda: table_cells(table, self.vocabulary, area=area, year=year))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.sentences)

    def sentence(self, span: Span) -> tuple[int, int]:
        """The sentence that `span` begins in; the span itself where it stands in none (a table)."""
        at, known = span.start, self._sentence_at
        if at not in known:
            place = bisect_right(self._starts, at) - 1
            known[at] = self.sentences[place] if place >= 0 and at < self.sentences[place][1] else None
        return known[at] or (at, span.end)

    def said(self, span: Span) -> str:
        """The words of the sentence that `span` begins in."""
        return self.letter.text[slice(*self.sentence(span))]

    @cached_property
    def _sentence_at(self) -> dict[int, tuple[int, int] | None]:
        return {}

    def block(self, span: Span) -> tuple[int, int]:
        """The paragraph that `span` begins in."""
        return self._paragraph(span.start)

    def _paragraph(self, at: int) -> tuple[int, int]:
        known = self._block_at.get(at)
        if known is None:
            around = (block for block in self.letter.blocks if block.start <= at < block.end)
            known = next(((block.start, block.end) for block in around), (0, len(self.letter.text)))
            self._block_at[at] = known
        return known

    def opening(self, span: Span) -> int:
        """Where the paragraph that `span` begins in begins, or the list that it is an item of."""
        start = self.block(span)[0]
        blocks = self.letter.blocks
        at = next((place for place, one in enumerate(blocks) if one.start == start), None)
        while at and blocks[at].kind == "list_item" == blocks[at - 1].kind:
            at -= 1
            start = blocks[at].start
        return start

    def paragraph_before(self, at: int) -> tuple[int, int] | None:
        """The last paragraph that ends at or before `at`, headings, lists and tables left out; None where there is none."""
        before = (one for one in reversed(self.letter.blocks) if one.end <= at and one.kind == "paragraph")
        return next(((one.start, one.end) for one in before), None)

    @cached_property
    def _block_at(self) -> dict[int, tuple[int, int]]:
        return {}

    def words_between(self, left: Span, right: Span) -> str:
        """The letter's own words between two claims, in the order they stand."""
        first, second = sorted((left, right), key=lambda span: span.start)
        return self.letter.text[first.end : second.start]


def lead_in(figure: Figure) -> str:
    """What a figure's quote says before its number: the hedge of "ca. 40 sager"."""
    return figure.quote[: max(figure.quote.find(figure.printed), 0)]


def quoted(claim: Claim) -> Evidence:
    """A claim of this letter as evidence; figures bring their value along."""
    values = (claim.value,) if isinstance(claim, Figure) else ()
    return Evidence(kind="letter", quote=claim.quote, span=claim.span, values=values)


@dataclass(frozen=True, kw_only=True)
class Example:
    """A small letter that shows a check at work; it runs as a test through the whole reader, not only through the check.

    `text` is the running text of a letter from Nordby Kommune, paragraphs separated by blank lines; a table stands as lines
    with tabs. `data` is a CSV in long form, `request` and `earlier` are the running text of other letters.
    """

    text: str
    date: str = "2. oktober 2020"
    data: str = ""
    request: str = ""
    earlier: str = ""
    earlier_date: str = "15. januar 2020"
    today: str | None = None


class Check(Protocol):
    """The names that a check's module has."""

    @property
    def CODE(self) -> str: ...  # "LK101", stable for ever
    @property
    def NAME(self) -> str: ...  # the fault in English, "parts-miss-whole"
    @property
    def CHECK(self) -> CheckName: ...
    @property
    def STATUS(self) -> Status: ...
    @property
    def TITLE(self) -> str: ...  # Danish
    @property
    def EXPLANATION(self) -> str: ...  # Danish, under the headings of HEADINGS
    @property
    def FLAGGED(self) -> Example: ...  # gives a contradicted, unclear or unsupported finding of this code
    @property
    def ACCEPTED(self) -> Example: ...  # gives none

    def check(self, given: CheckInput) -> list[Finding]: ...


HEADINGS = ("Hvad den holder sammen", "Hvornår den tier", "Hvad der regnes som afrunding", "Hvad den ikke kan se")
