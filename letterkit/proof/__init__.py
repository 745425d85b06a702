"""A spell-check for numbers: every figure, date, quotation, name and promise of a Word draft traced to its source."""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from letterkit.case import Case
from letterkit.danish.dates import find_dates
from letterkit.danish.privacy import mask_cpr
from letterkit.danish.sentences import split_sentences
from letterkit.draft import FOR_A_CASE, TEMPLATES, Draft, docx_bytes, draft_case
from letterkit.draft.render import template_folders
from letterkit.errors import UsageError
from letterkit.finding import Analysis
from letterkit.proof.promises import Promises, gather_promises, trace_promises
from letterkit.proof.sources import Source, gather_sources
from letterkit.proof.trace import Item, all_text, small_people, trace_paragraph
from letterkit.proof.word import DraftParagraph, comment_copy, open_draft, read_paragraphs
from letterkit.settings import Settings

__all__ = ["Item", "Proof", "hold", "proof_draft", "trace", "write_proof"]

CLOSING = re.compile(r"(?:med )?venlig hilsen|mange hilsner|på .{3,40} vegne", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Proof:
    """The outcome: every statement of the draft in order, warnings, and the draft's paragraphs that the items' offsets point into."""

    file: str
    items: tuple[Item, ...]
    warnings: tuple[str, ...]
    paragraphs: tuple[str, ...]

    @property
    def open(self) -> tuple[Item, ...]:
        """What a person should look at: changed, not found, or found about something else."""
        return tuple(item for item in self.items if item.status != "traced")

    def lines(self) -> list[str]:
        """The list for a terminal, Danish: first what is open, then how many were traced."""
        found = [f"{item.text}: {item.said} (afsnit {item.paragraph + 1}: ”{self._around(item)}”)" for item in self.open]
        found += [f"Bemærk: {warning}" for warning in self.warnings]
        traced = len(self.items) - len(self.open)
        return [*found, f"{traced} af {len(self.items)} tal, datoer, citater, navne og løfter er ført tilbage til en kilde."]

    def _around(self, item: Item) -> str:
        text = self.paragraphs[item.paragraph]
        return mask_cpr(text[max(0, item.start - 40) : item.end + 30].strip())


def about_letters(text: str, analyses: Sequence[Analysis]) -> list[Analysis]:
    """The letters a draft is about: those whose sender it names; all where it names none."""
    named = [analysis for analysis in analyses if analysis.letter.sender and analysis.letter.sender.casefold() in text.casefold()]
    return named or list(analyses)


def draft_day(paragraphs: Sequence[str], fallback: date | None) -> date | None:
    """The day of the draft as it prints it ("Dato: 6. maj 2019", or the first day in its head); else `fallback`."""
    for paragraph in paragraphs[:12]:
        if re.match(r"(?:Dato\b|Den \d|\d{1,2}\. )", paragraph):
            for found in find_dates(paragraph, reference=fallback):
                if found.kind == "day" and found.first is not None:
                    return found.first
    return fallback


def draft_paragraphs(draft: Draft) -> list[str]:
    """The paragraphs of one of letterkit's own drafts as Word has them, its letterhead among them."""
    return [paragraph.text for paragraph in read_paragraphs(open_draft(io.BytesIO(docx_bytes(draft))))]


def align(paragraphs: Sequence[str], own: Sequence[str]) -> dict[int, str]:
    """Which paragraph of letterkit's own draft each paragraph is, unchanged or edited where it stood."""
    found: dict[int, str] = {}
    matcher = difflib.SequenceMatcher(None, paragraphs, own, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag in {"equal", "replace"}:
            found |= {a + step: own[c + step] for step in range(min(b - a, d - c))}
    return found


@dataclass(frozen=True, kw_only=True)
class Held:
    """What a draft is held against: the sources, their words, letterkit's own draft (its sentences, and by paragraph), and the day."""

    sources: tuple[Source, ...]
    known: str
    expected: tuple[str, ...]
    aligned: dict[int, str]
    day: date | None
    promises: Promises


def hold(
    paragraphs: Sequence[str], analyses: Sequence[Analysis], case: Case, settings: Settings, *, today: date | None = None
) -> Held:
    """Gather the sources for a draft with these paragraphs, and find the draft of letterkit's own that it came from.

    Of the drafts that letterkit would make from the same case on the draft's own day, the one that shares the most paragraphs is taken.
    """
    letters = about_letters("\n".join(paragraphs), analyses)
    day = draft_day(paragraphs, today or case.today)
    drafts: list[Draft] = []
    for template in TEMPLATES if day is not None else ():
        subjects = analyses if template in FOR_A_CASE else letters
        drafts += [draft for _, draft in draft_case(template, subjects, case, settings, today=day or date.min)]
    best = max(drafts, key=lambda draft: len(set(paragraphs) & set(draft.texts)), default=None)
    own = draft_paragraphs(best) if best is not None else []
    sources = gather_sources(letters, case, day, _letterhead_words(settings))
    return Held(
        sources=tuple(sources),
        known=all_text(sources),
        expected=tuple(dict.fromkeys(text[start:end] for text in own for start, end in split_sentences(text))),
        aligned=align(paragraphs, own),
        day=day,
        promises=gather_promises(letters, case, settings),
    )


def trace(number: int, text: str, held: Held) -> list[Item]:
    """The items of paragraph `number`."""
    beside = held.aligned.get(number, "")
    near = [beside[start:end] for start, end in split_sentences(beside)]
    return trace_paragraph(number, text, held.sources, held.known, held.expected, near=near, reference=held.day)


def proof_draft(path: Path, analyses: Sequence[Analysis], case: Case, settings: Settings, *, today: date | None = None) -> Proof:
    """Trace a Word draft, tracked changes as accepted. `analyses` are the checked letters of the case (none for a sender's own answer).

    `today` is used where the draft prints no date of its own. Raises `ReadError` for a file that is no Word file, `UsageError` where
    there is nothing to hold it against.
    """
    if not analyses and case.request is None and not case.facts and not case.earlier:
        raise UsageError("Der er intet at holde udkastet op mod.", "Angiv sagen med --case.")
    paragraphs = list(read_paragraphs(open_draft(path)))
    held = hold([paragraph.text for paragraph in paragraphs], analyses, case, settings, today=today)
    items: list[Item] = []
    warnings: list[str] = []
    signed = signature_of(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        if number not in signed:
            items += trace(number, paragraph.text, held)
            warnings += small_people(paragraph.text)
    texts = [paragraph.text for paragraph in paragraphs]
    promises = trace_promises(texts, held.promises, held.expected, held.day, settings, items)
    items += [item for item in promises if item.paragraph not in signed]
    items.sort(key=lambda item: (item.paragraph, item.start, item.end))
    return Proof(
        file=path.name,
        items=tuple(items),
        warnings=tuple(dict.fromkeys(warnings)),
        paragraphs=tuple(paragraph.text for paragraph in paragraphs),
    )


def signature_of(paragraphs: Sequence[DraftParagraph]) -> range:
    """The lines from the closing words on: who signs, and what the letterhead has below; until an annex, a heading, a table with numbers or a note."""
    closing = next((number for number, paragraph in enumerate(paragraphs) if CLOSING.match(paragraph.text)), len(paragraphs))
    for number, paragraph in enumerate(paragraphs[closing:], start=closing):
        titled = re.match(r"(?:Heading|Caption|footnote|endnote)", paragraph.style, re.IGNORECASE) or re.match(
            "Bilag", paragraph.text
        )
        if titled or (paragraph.in_table and re.search(r"\d", paragraph.text)):
            return range(closing, number)
    return range(closing, len(paragraphs))


def _letterhead_words(settings: Settings) -> list[str]:
    """The words that the letterheads in use print themselves (an address, a telephone number)."""
    found = []
    for folder in template_folders(settings):
        for path in sorted(folder.rglob("brevpapir.docx")):
            found += [paragraph.text for paragraph in read_paragraphs(open_draft(path))]
    return found


def write_proof(path: Path, proof: Proof, target: Path) -> None:
    """A copy of the draft at `target` with a Word comment at every open item. Raises `UsageError` when `target` is the draft itself."""
    if target.resolve() == path.resolve():
        raise UsageError("Kopien kan ikke have samme navn som udkastet.", "Vælg et andet navn med --out.")
    document = open_draft(path)
    paragraphs = list(read_paragraphs(document))
    remarks = [
        (paragraphs[item.paragraph], item.start, item.end, mask_cpr(f"”{item.text}”: {item.said}.")) for item in proof.open
    ]
    comment_copy(document, remarks, target)
