"""Paragraphs that a page's end, a note or a stray blank line cut in two are put together again. The same for every format."""

from __future__ import annotations

from collections.abc import Sequence

from letterkit.readers.markers import ends_sentence, list_marker
from letterkit.readers.names import CLOSING, SALUTATION, is_address, is_contact
from letterkit.readers.words import Part

SHORTEST = 40  # characters: below that a line without a full stop is a line of its own, not the half of a sentence


def join_cut_parts(parts: Sequence[Part]) -> list[Part]:
    """Parts in reading order → the same, where a text without its end and the lower-case text after it are one part.

    Never into or out of a table, a caption, a heading or a list item that begins; notes at a page's foot may stand between.
    """
    joined: list[Part] = []
    for part in parts:
        lower = part.kind is None and part.lines and part.lines[0].words[0].text[:1].islower()
        before = next((earlier for earlier in reversed(joined) if earlier.kind != "footnote"), None) if lower else None
        if before is not None and _goes_on(before, part):
            before.lines.extend(part.lines)
        else:
            joined.append(part)
    return joined


def _goes_on(before: Part, part: Part) -> bool:
    if before.kind not in (None, "list_item") or before.table is not None or not before.lines:
        return False
    if before.margin or part.margin or before.heading or part.heading:
        return False
    last, text = before.text.rstrip(), part.text
    if before.bold != part.bold or abs(before.size - part.size) > 0.6:
        return False
    # A text that itself begins in lower case is an item of a list whose bullets were lost.
    return (
        len(last) >= SHORTEST
        and not ends_sentence(last)
        and (bool(before.marker) or not last[0].islower())
        and not (list_marker(text) or part.marker)
        and not (SALUTATION.match(last) or CLOSING.match(last) or CLOSING.match(text))
        and not (is_address(last) or is_contact(last) or is_contact(text))
    )
