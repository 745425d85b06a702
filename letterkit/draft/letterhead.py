"""An office's own Word letterhead: its placeholders found, checked and filled.

A placeholder is a word in double braces, {{dato}}. Word may split it over several runs when somebody edits it; it is then put together again,
as long as it stands in one paragraph. What cannot be understood is named with its place.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from letterkit.errors import TemplateError

BODY = "brevtekst"  # where the letter itself stands; alone in its paragraph
FIELDS = ("modtager", "att", "dato", "sagsnummer", "deres_sagsnummer", "afsender", BODY)
_PLACEHOLDER = re.compile(r"\{\{(?P<word>[^{}]*)\}\}")
# Braces that look like a placeholder somebody mistyped: one brace missing, other brackets, quotation marks around the word.
_NEARLY = re.compile(
    r"(?<!\{)\{(?!\{)[^{}]{1,40}\}{1,2}|\{\{[^{}]{1,40}\}(?!\})|\{\{[^{}]{0,40}$|«\w{2,40}»|<<\w{2,40}>>|\[\[\w{2,40}\]\]"
)
MAX_WORD = 60


@dataclass(frozen=True, kw_only=True)
class LetterheadFault:
    """One fault in a letterhead: where (part and paragraph), what, and what to do."""

    place: str
    what: str
    todo: str


def paragraphs_of(document: Any) -> Iterator[tuple[str, Any]]:
    """Every paragraph of the letterhead with the name of its place: body, tables, text boxes, headers, footers."""
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    parts = [("brødteksten", document.element.body, document)]
    for number, section in enumerate(document.sections, start=1):
        for name, part in (
            ("sidehovedet", section.header),
            ("sidehovedet på første side", section.first_page_header),
            ("sidefoden", section.footer),
            ("sidefoden på første side", section.first_page_footer),
        ):
            if not part.is_linked_to_previous:
                parts.append((f"{name} (afsnit {number})" if len(document.sections) > 1 else name, part._element, part))
    for name, element, parent in parts:
        for number, paragraph in enumerate(element.iter(qn("w:p")), start=1):
            yield f"{name}, afsnit {number}", Paragraph(paragraph, parent)


def check_letterhead(document: Any) -> list[LetterheadFault]:
    """Every fault of a letterhead's placeholders: unknown, misspelt, curly-quoted, not closed, no place for the letter."""
    faults = []
    bodies = 0
    for place, paragraph in paragraphs_of(document):
        text = "".join(run.text for run in paragraph.runs)
        for match in _PLACEHOLDER.finditer(text):
            word = match["word"].strip()
            if word == BODY:
                bodies += 1
                if text.strip() != match.group():
                    faults.append(
                        LetterheadFault(
                            place=place, what="{{brevtekst}} står ikke alene i sit afsnit", todo="Giv den sit eget afsnit."
                        )
                    )
            elif word not in FIELDS:
                faults.append(_unknown(place, match["word"]))
        rest = _PLACEHOLDER.sub("", text)
        for match in _NEARLY.finditer(rest):
            faults.append(
                LetterheadFault(
                    place=place,
                    what=f"”{match.group()[:MAX_WORD]}” ligner et felt, men er ikke skrevet rigtigt",
                    todo="Skriv {{felt}} med to tuborgklammer på hver side.",
                )
            )
    if bodies != 1:
        what = "{{brevtekst}} mangler" if bodies == 0 else f"{{{{brevtekst}}}} står der {bodies} gange"
        faults.append(
            LetterheadFault(
                place="brødteksten", what=what, todo="Skriv {{brevtekst}} i et afsnit for sig selv, dér hvor brevet skal stå."
            )
        )
    return faults


def _unknown(place: str, printed: str) -> LetterheadFault:
    word = printed.strip()
    bare = word.strip("\"'“”„’‘»«´`").strip().lower()
    if bare != word and bare in FIELDS:
        quoted = word[:1] in "\"'“”„’‘»«´`"
        what = (
            f"{{{{{word[:MAX_WORD]}}}}} har anførselstegn omkring ordet"
            if quoted
            else f"{{{{{word[:MAX_WORD]}}}}} er skrevet med store bogstaver"
        )
        return LetterheadFault(place=place, what=what, todo=f"Skriv {{{{{bare}}}}}.")
    close = difflib.get_close_matches(bare[:MAX_WORD], FIELDS, n=1, cutoff=0.6)
    known = ", ".join(FIELDS)
    return LetterheadFault(
        place=place,
        what=f"feltet {{{{{word[:MAX_WORD]}}}}} kendes ikke",
        todo=f"Mente du {{{{{close[0]}}}}}?" if close else f"Kendte felter: {known}.",
    )


def fill_placeholders(document: Any, fields: Mapping[str, str], *, source: str) -> Any:
    """Fill every placeholder, and return the (empty) paragraph where the letter goes. Raises `TemplateError` naming the first fault."""
    faults = check_letterhead(document)
    if faults:
        first = faults[0]
        more = f" ({len(faults) - 1} fejl mere)" if len(faults) > 1 else ""
        raise TemplateError(f"{source}, {first.place}: {first.what}{more}.", first.todo)
    anchor = None
    emptied = []
    for _, paragraph in paragraphs_of(document):
        text = "".join(run.text for run in paragraph.runs)
        if not _PLACEHOLDER.search(text):
            continue
        if BODY in text:
            anchor = paragraph
        used = [match["word"].strip() for match in _PLACEHOLDER.finditer(text)]
        filled = _fill(paragraph, fields)
        if (BODY not in used and not filled.strip()) or (len(used) == 1 and BODY not in used and not fields.get(used[0])):
            emptied.append(paragraph)  # "Sagsnr. {{sagsnummer}}" without a number is no line at all
    for paragraph in emptied:
        siblings = [other for other in paragraph._p.getparent() if other.tag == paragraph._p.tag]
        if len(siblings) > 1:
            paragraph._p.getparent().remove(paragraph._p)
        else:
            for run in paragraph.runs:
                run.text = ""
    return anchor


def _fill(paragraph: Any, fields: Mapping[str, str]) -> str:
    """Fill the placeholders of one paragraph. One split over runs goes into the run where it starts; formatting of the others stays."""
    runs = paragraph.runs
    text = "".join(run.text for run in runs)
    starts, position = [], 0
    for run in runs:
        starts.append(position)
        position += len(run.text)
    for match in reversed(list(_PLACEHOLDER.finditer(text))):
        value = "" if match["word"].strip() == BODY else fields.get(match["word"].strip(), "")
        for number in range(len(runs) - 1, -1, -1):
            begin, end = starts[number], starts[number] + len(runs[number].text)
            if end <= match.start() or begin >= match.end():
                continue
            old = runs[number].text
            head = old[: max(0, match.start() - begin)]
            tail = old[match.end() - begin :] if match.end() < end else ""
            runs[number].text = head + (value if begin <= match.start() else "") + tail
    return "".join(run.text for run in runs)
