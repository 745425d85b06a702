"""From a wording and its words to a draft: render, read the blocks, mask CPR numbers, take the office's letterhead along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from letterkit.danish.privacy import few_people, mask_cpr
from letterkit.draft.document import Block, Draft, Heading, ListBlock, Note, Paragraph, Run, TableBlock
from letterkit.draft.render import WORDING, find_template_file, parse_blocks, render_wording
from letterkit.draft.voice import Voice
from letterkit.draft.wording import spell_small
from letterkit.settings import Settings


class Notes:
    """Notes by the key that a wording uses in <s kilde="…">."""

    def __init__(self) -> None:
        self.found: dict[str, Note] = {}

    def add(self, note: Note) -> str:
        key = f"k{len(self.found) + 1}"
        self.found[key] = note
        return key


def voice_words(voice: Voice) -> dict[str, str]:
    """The forms of one side of the letter, under their Danish names."""
    return {
        "navn": voice.name,
        "navneord": voice.noun,
        "stort": voice.capital,
        "objekt": voice.object_,
        "ejefald": voice.genitive,
        "sig": voice.reflexive,
        "stedord": voice.pronoun,
        "mit": "mit" if voice.noun == "jeg" else voice.genitive,  # before a neuter noun
    }


def build_draft(
    template: str,
    words: Mapping[str, Any],
    notes: Mapping[str, Note],
    *,
    fields: Mapping[str, str],
    settings: Settings,
    today: date,
) -> Draft:
    """The draft of `template` with `words`. Raises `TemplateError` for a fault in the wording."""
    name = f"{template}/{WORDING}"
    blocks, warnings = parse_blocks(render_wording(name, words, settings), notes, source=name)
    warnings = (*warnings, *_small_counts(blocks, notes))
    title = next(("".join(run.text for run in block.runs) for block in blocks if isinstance(block, Heading)), template)
    paper = find_template_file(f"{template}/brevpapir.docx", settings) or find_template_file("brevpapir.docx", settings)
    return Draft(
        template=template,
        title=mask_cpr(title),
        today=today,
        fields={key: mask_cpr(value) for key, value in fields.items()},
        blocks=tuple(_masked(block) for block in blocks),
        warnings=tuple(mask_cpr(warning) for warning in warnings),
        letterhead=paper.read_bytes() if paper is not None else None,
    )


SMALL_COUNT = "færre end fem personer"


def _small_counts(blocks: Sequence[Block], notes: Mapping[str, Note]) -> tuple[str, ...]:
    """A warning for each count of fewer than five people that stands in the letter, or that a note says its sentence has."""
    read = Draft(template="", title="", today=date.min, fields={}, blocks=tuple(blocks)).texts
    counts = dict.fromkeys(count for text in read for count in few_people(text))
    found = [f"”{count}” er {SMALL_COUNT}." for count in counts]
    for note in notes.values():
        for line in note.remark.split("Bemærk: ")[1:]:
            if SMALL_COUNT in line and spell_small(line.split(f" er {SMALL_COUNT}")[0]).lower() not in {
                spell_small(c).lower() for c in counts
            }:
                found.append(line.strip())
    return tuple(f"Bemærk: {line}" for line in dict.fromkeys(found))


def _masked_runs(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Notes shared by neighbouring runs stay shared: one comment then covers both."""
    masked: dict[int, Note | None] = {}
    for run in runs:
        masked.setdefault(id(run.note), _masked_note(run.note))
    return tuple(Run(text=mask_cpr(run.text), note=masked[id(run.note)], gap=run.gap) for run in runs)


def _masked_note(note: Note | None) -> Note | None:
    if note is None:
        return None
    return replace(
        note,
        quote=mask_cpr(note.quote),
        rows=tuple(mask_cpr(row) for row in note.rows),
        calculation=mask_cpr(note.calculation),
        remark=mask_cpr(note.remark),
    )


def _masked(block: Block) -> Block:
    if isinstance(block, (Heading, Paragraph)):
        return replace(block, runs=_masked_runs(block.runs))
    if isinstance(block, ListBlock):
        return replace(block, items=tuple(_masked_runs(item) for item in block.items))
    return TableBlock(
        caption=mask_cpr(block.caption),
        header=tuple(_masked_runs(cell) for cell in block.header),
        rows=tuple(tuple(_masked_runs(cell) for cell in row) for row in block.rows),
    )
