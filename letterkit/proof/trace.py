"""Every figure, date, quotation and name of a draft traced to its source; what was changed or cannot be traced is named.

Two ways, and a sentence must pass both where both apply. A sentence that letterkit itself would draft from the same case is held against that
sentence, number by number: a changed digit is seen even where the new number stands elsewhere in the letter. Every statement is also looked up
in the letter, the request, the earlier letters, the data and the calculations: the same value, of the same kind, in words about the same thing.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from letterkit.danish.privacy import few_people
from letterkit.danish.sentences import split_sentences
from letterkit.proof.sources import Source, all_text
from letterkit.proof.tokens import Token, find_tokens, plain, stems

Status = Literal["traced", "changed", "not_found", "elsewhere"]
MIN_WORDS = 5
SIMILAR_BESIDE = 0.6
SIMILAR = 0.75  # how alike two sentences must be to be the same sentence, edited


@dataclass(frozen=True, kw_only=True)
class Item:
    """One statement of the draft: where it stands, what became of it, and (Danish) where it comes from or what is the matter."""

    paragraph: int
    start: int
    end: int
    text: str
    kind: str
    status: Status
    said: str


def trace_paragraph(
    number: int,
    text: str,
    sources: Sequence[Source],
    known: str,
    expected: Sequence[str],
    *,
    near: Sequence[str] = (),
    reference: date | None,
) -> list[Item]:
    """The items of one paragraph. `known` is `all_text(sources)`; `expected` are the sentences that letterkit would draft."""
    items = []
    for start, end in split_sentences(text):
        sentence = text[start:end]
        tokens = find_tokens(sentence, reference=reference)
        twin = find_twin(sentence, expected, near)
        changed = changed_tokens(sentence, tokens, twin, reference) if twin is not None else {}
        about = stems(text)
        for index, token in enumerate(tokens):
            if index in changed:
                status: Status = "changed"
                said = f"ændret: udkastet fra letterkit har ”{changed[index]}”"
            elif twin is not None and plain(twin) == plain(sentence) and token.kind in {"figure", "number", "date"}:
                status, said = (
                    "traced",
                    _where(token, sources, about)[1] if _where(token, sources, about)[0] == "traced" else "udregnet af letterkit",
                )
            elif token.kind in {"quote", "name"}:
                found = known_words(token, known)
                status = "traced" if found else "not_found"
                said = (
                    "står i kilderne"
                    if found
                    else ("citatet" if token.kind == "quote" else "navnet") + " kunne ikke genfindes i brevet eller sagen"
                )
            else:
                status, said = _where(token, sources, about)
            items.append(
                Item(
                    paragraph=number,
                    start=start + token.start,
                    end=start + token.end,
                    text=token.text,
                    kind=token.kind,
                    status=status,
                    said=said,
                )
            )
        for first, last, old in changed_digits(sentence, twin) if twin is not None else ():
            covered = [
                item for item in items if item.status != "traced" and item.start < start + last and start + first < item.end
            ]
            if not covered:
                said = f"ændret: udkastet fra letterkit har ”{old}”"
                at = {"start": start + first, "end": start + last}
                items.append(Item(paragraph=number, **at, text=sentence[first:last], kind="number", status="changed", said=said))
    return sorted(items, key=lambda item: (item.start, item.end))


def find_twin(sentence: str, expected: Sequence[str], near: Sequence[str] = ()) -> str | None:
    """The sentence of letterkit's own draft that this one is, word for word or edited; None where there is none alike."""
    wanted = plain(sentence)
    alike = [(difflib.SequenceMatcher(None, wanted, plain(other), autojunk=False).ratio(), other) for other in near]
    score, beside = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    if score > SIMILAR_BESIDE:  # it stands where letterkit's sentence stood
        return beside
    if any(plain(other) == wanted for other in expected):
        return next(other for other in expected if plain(other) == wanted)
    if len(wanted.split()) < MIN_WORDS:
        return None  # "31. december 2018" is like any other date
    best, score = None, SIMILAR
    for other in expected:
        matcher = difflib.SequenceMatcher(None, wanted, plain(other), autojunk=False)
        if matcher.real_quick_ratio() > score and matcher.quick_ratio() > score and (ratio := matcher.ratio()) > score:
            best, score = other, ratio
    return best


def changed_tokens(sentence: str, tokens: Sequence[Token], twin: str, reference: date | None) -> dict[int, str]:
    """Index of each statement that differs from its twin's, with the twin's words; added and removed ones are left to the lookup."""
    if plain(sentence) == plain(twin):
        return {}
    comparable = [(index, token) for index, token in enumerate(tokens) if token.kind != "quote"]
    theirs = [token for token in find_tokens(twin, reference=reference) if token.kind != "quote"]
    changed = {}
    for a, c in _replaced([(t.kind, t.value) for _, t in comparable], [(t.kind, t.value) for t in theirs]):
        index, token = comparable[a]
        if token.kind == theirs[c].kind:
            changed[index] = theirs[c].text
    return changed


def _replaced(ours: Sequence[object], theirs: Sequence[object]) -> list[tuple[int, int]]:
    """Pairs of places where one sequence has another member than the other: place by place where they are equally long."""
    if len(ours) == len(theirs):
        return [(place, place) for place, pair in enumerate(zip(ours, theirs, strict=True)) if pair[0] != pair[1]]
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] == "replace"]
    return [(a + step, c + step) for _, a, b, c, d in codes for step in range(min(b - a, d - c))]


def changed_digits(sentence: str, twin: str) -> list[tuple[int, int, str]]:
    """Numbers as they are printed that differ from the twin's: (start, end, the twin's). Sees what has no meaning as a figure or a date."""
    ours, theirs = list(re.finditer(r"\d+", sentence)), re.findall(r"\d+", twin)
    pairs = _replaced([match.group() for match in ours], theirs)
    return [(*ours[a].span(), theirs[c]) for a, c in pairs]


def known_words(token: Token, known: str) -> bool:
    """True where the words stand in the sources; a quotation may be cut ("…", "[…]") and leave its final stop out."""
    pieces = [piece.strip(" .?!,'[]") for piece in str(token.value[0]).split("…")]
    return any(pieces) and all(piece in known for piece in pieces)


def _same(token: Token, other: Token) -> bool:
    """The same value of the same kind; or the same rounded to fewer digits, both ends of the interval included."""
    if token.kind != other.kind:
        return False
    if token.value == other.value:
        return True
    if token.kind == "number":
        return token.value[1] == other.value[1] and (not token.value[0] or not other.value[0] or token.value[0] == other.value[0])
    if token.kind != "figure" or token.value[0] != other.value[0] or token.value[2] is not None or other.value[2] is not None:
        return False
    exact, value = other.value[1], token.value[1]
    if not isinstance(exact, Fraction) or not isinstance(value, Fraction) or token.low is None or token.high is None:
        return False
    # "44 pct." for 44,4 pct. is a rounding; 64 borgere for 64,4 is none, and a count is never rounded without a hedge.
    return (
        token.value[0] in {"share", "amount", "factor"}
        and token.low <= exact <= token.high
        and value.denominator <= exact.denominator
    )


def _where(token: Token, sources: Sequence[Source], about: frozenset[str]) -> tuple[Status, str]:
    """Where a statement comes from: a source about the same thing, or one about something else, or none."""
    fitting = [source for source in sources if any(_same(token, other) for other in source.tokens)]
    related = [source for source in fitting if source.everywhere or source.about & about]
    if related:
        best = max(related, key=lambda source: (len(source.about & about), not source.everywhere))
        return "traced", f"{best.place}: ”{best.text[:160]}”"
    if fitting:
        return "elsewhere", f"står i en anden sammenhæng ({fitting[0].place}: ”{fitting[0].text[:160]}”)"
    near = _nearest(token, sources, about)
    return "not_found", "kunne ikke genfindes i brevet, henvendelsen, sagens data eller en beregning" + (
        f"; nærmest er {near}" if near else ""
    )


def _nearest(token: Token, sources: Sequence[Source], about: frozenset[str]) -> str:
    """The statement of the same kind in the source that is most about the same thing."""
    same = [
        (len(source.about & about), other, source)
        for source in sources
        for other in source.tokens
        if other.kind == token.kind == "figure"
    ]
    same = [(shared, other, source) for shared, other, source in same if shared >= 2 and other.value[0] == token.value[0]]
    if not same:
        return ""
    _, other, source = max(same, key=lambda row: (row[0], difflib.SequenceMatcher(None, row[1].text, token.text).ratio()))
    return f"”{other.text}” ({source.place})"


def small_people(text: str) -> list[str]:
    """Warnings about counts of people below five."""
    return [f"”{count}” er færre end fem personer" for count in few_people(text)]


__all__ = ["Item", "all_text", "find_twin", "small_people", "trace_paragraph"]
