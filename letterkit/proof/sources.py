"""What a draft may rest on: the sentences of the letters, the rows of the data, the calculations, and the dates of the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.case import Case
from letterkit.danish.sentences import split_sentences
from letterkit.danish.writing import format_date, format_iso, format_number
from letterkit.finding import Analysis
from letterkit.letter import Letter
from letterkit.proof.tokens import Token, find_tokens, plain, stems


@dataclass(frozen=True, kw_only=True)
class Source:
    """One sentence, row or calculation: its words, where it stands (Danish), what it states, and what it is about."""

    text: str
    place: str
    tokens: tuple[Token, ...]
    about: frozenset[str]
    everywhere: bool = False  # dates and numbers of the case itself fit any sentence


def _source(text: str, place: str, reference: date | None, *, about: str = "", everywhere: bool = False) -> Source:
    return Source(
        text=text,
        place=place,
        tokens=tuple(find_tokens(text, reference=reference, names=False)),
        about=stems(f"{text} {about}"),
        everywhere=everywhere,
    )


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso and len(iso) == 10 else None


def text_sources(text: str, place: str, reference: date | None) -> Iterator[Source]:
    """Every sentence of a text; the paragraph it stands in says what it is about as well. What a line with a colon leads up to is
    also a sentence with it: "Om de afsluttede kan vi oplyse: 41 gik …".
    """
    lead = ""
    for paragraph in re.split(r"\n\s*\n", text):
        for start, end in split_sentences(paragraph):
            said = re.sub(r"\s+", " ", paragraph[start:end])
            yield _source(said, place, reference, about=paragraph[:2000])
            if lead:
                yield _source(f"{lead} {_MARKER.sub('', said)}", place, reference, about=paragraph[:2000])
            lead = said if said.rstrip().endswith(":") else ""


_MARKER = re.compile(r"^\s*(?:[-–—•·*▪]|\d{1,2}[.)]|[a-zæøå]\))\s+")


def analysis_sources(analysis: Analysis) -> Iterator[Source]:
    """A received letter: its sentences, its table cells with their labels, and the calculations and sentences of its findings."""
    letter = analysis.letter
    day = _day(letter.date)
    yield from text_sources(letter.text, letter.file, day)
    for table in analysis.tables:
        for row in table.rows:
            cells = " ".join(f"{head} {cell}" for head, cell in zip(table.header[1:], row[1:], strict=False))
            yield _source(
                f"{row[0]} {cells}", f"{letter.file}, tabel", day, about=f"{table.title or ''} {' '.join(table.header)}"
            )
    for finding in analysis.findings or ():
        said = f"{finding.calculation}\n{finding.explanation}\n{finding.ask}"
        about = " ".join(evidence.quote for evidence in finding.evidence)
        yield _source(re.sub(r"\s+", " ", said), "beregning", day, about=about)
        for evidence in finding.evidence:
            yield _source(evidence.quote, evidence.file or evidence.source or letter.file, day)
    for promise in analysis.commitments:
        if promise.deadline:
            yield _source(format_iso(promise.deadline), f"{letter.file}, frist", day, about=promise.quote, everywhere=True)
    for value in (letter.date, *(reference.date for reference in analysis.references)):
        if value:
            yield _source(format_iso(value), letter.file, day, everywhere=True)
    numbered = " ".join(f"spørgsmål {question.number}." for question in analysis.questions if question.number)
    known = " ".join(
        part for part in (letter.case_number, letter.subject, letter.sender, letter.signatory, letter.recipient) if part
    )
    yield _source(f"{numbered} {known}", letter.file, day, everywhere=True)


def letter_sources(letter: Letter, place: str) -> Iterator[Source]:
    """The request or an earlier letter."""
    day = _day(letter.date.value if letter.date else None)
    yield from text_sources(letter.text, place, day)
    if letter.date:
        yield _source(format_iso(letter.date.value), place, day, everywhere=True)
    if letter.case_number:
        yield _source(letter.case_number.value, place, day, everywhere=True)


def case_sources(case: Case, today: date | None) -> Iterator[Source]:
    """The request, the earlier letters, the rows of the data, and the case's own dates and numbers."""
    if case.request is not None:
        yield from letter_sources(case.request.letter, "henvendelsen")
        for number, question in enumerate(case.request.claims.questions, start=1):
            yield _source(f"spørgsmål {question.number or number}.", "henvendelsen", None, everywhere=True)
    for earlier in case.earlier:
        yield from letter_sources(earlier.letter, earlier.letter.file)
    for fact in case.facts:
        unit = " pct." if fact.kind == "share" else " kr." if fact.kind == "amount" else ""
        period = fact.period.text if fact.period else ""
        if fact.period and fact.period.start == fact.period.end:
            period = format_date(fact.period.start)
        text = f"{fact.indicator} {fact.group or ''} {format_number(fact.value, fact.decimals)}{unit} {period}"
        yield _source(re.sub(r" +", " ", text), f"{fact.file}, række {fact.row}", None, about=fact.area)
    for day in (case.sent, case.deadline, case.today, today):
        if day is not None:
            yield _source(format_date(day), "sagen", None, everywhere=True)
    known = " ".join(part for part in (case.reference, case.asked_by, *case.senders) if part)
    if known:
        yield _source(known, "sagen", None, everywhere=True)


def gather_sources(analyses: Sequence[Analysis], case: Case, today: date | None, more: Iterable[str] = ()) -> list[Source]:
    """All sources of a draft; `more` are texts that fit any sentence (a letterhead's own words)."""
    found = [source for analysis in analyses for source in analysis_sources(analysis)]
    found += case_sources(case, today)
    found += [_source(text, "brevpapiret", None, everywhere=True) for text in more if text.strip()]
    return found


def all_text(sources: Iterable[Source]) -> str:
    """Every source's words in order, comparable: for quotations, which may go over two of them, and names."""
    return plain(" ".join(source.text for source in sources))
