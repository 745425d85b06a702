"""Comparisons with both sides: what is held against what, by period, area, figure and table cell, where the letter says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from letterkit.claim import Comparison, Figure, Operand
from letterkit.danish.dates import DateExpression
from letterkit.extract.clauses import Clause, clause_at, clauses, subject
from letterkit.extract.cue import Cue
from letterkit.extract.cues import AND, concludes, find_cues, restates, says_again
from letterkit.extract.level_pairs import Pair
from letterkit.extract.operands import period_text, table_cells
from letterkit.extract.view import Sentence, View

BASE_WORD = re.compile(
    r"\b(?:i forhold til|sammenlignet med|set i forhold til|end|mod|siden|målt mod|ift\.|som (?=i|for|på|ved|året))\b",
    re.IGNORECASE,
)
NATION = re.compile(
    r"\b(?:landsgennemsnit\w*|gennemsnittet for (?:hele )?landet|hele landet|landsplan|resten af landet)\b", re.IGNORECASE
)


def find_comparisons(view: View, figures: Sequence[Figure]) -> tuple[Comparison, ...]:
    """The comparisons of the sender's own text, in reading order, ids "v1", "v2", …; `figures` from `find_figures`."""
    found: list[Comparison] = []
    told = []
    for sentence in view.own:
        parts = clauses(view.text, sentence.start, sentence.end)
        told.append((sentence, parts, find_cues(view, sentence, parts)))
    for place, (sentence, parts, cues) in enumerate(told):
        following = told[place + 1] if place + 1 < len(told) else None
        after = following if following is not None and following[0].block == sentence.block else None
        named_next = after is not None and says_again(view, after[0])
        for cue in cues:
            if named_next and (cue.pair is not None or cue.level):
                continue  # "12 sager mod 21 året før. Det er et fald på 9": one comparison, told by the noun
            if cue.pair is not None and cue.pair.beside and _is_drawn(view, parts, cues, cue, after):
                continue
            beside = [one for one in cues if one is not cue and one.pair is None and not one.gapped]
            found.append(_comparison(view, sentence, parts, cue, beside, figures, f"v{len(found) + 1}"))
    return tuple(found)


def _is_drawn(
    view: View, parts: list[Clause], cues: list[Cue], cue: Cue, after: tuple[Sentence, list[Clause], list[Cue]] | None
) -> bool:
    """Does what follows say what the two levels come to: "I 2006 var det 83, så der er tale om et fald"?"""
    if concludes(parts, cues, cue):
        return True
    start = min(cue.start, cue.pair.left.start) if cue.pair is not None else cue.start
    before = view.sentence_at(start)
    told = view.text[before.start if before is not None else start : cue.end]
    return after is not None and concludes(after[1], after[2], told=told)


def _comparison(
    view: View,
    sentence: Sentence,
    parts: list[Clause],
    cue: Cue,
    beside: Sequence[Cue],
    figures: Sequence[Figure],
    name: str,
) -> Comparison:
    place = clause_at(parts, cue.start) or 0
    start, end = _extent(view, sentence, parts, place, cue, beside)
    here = [f for f in figures if start <= f.span.start < end]
    left, right, change = _sides(view, sentence, parts, place, cue, here, end)
    if cue.pair is not None and cue.pair.beside:
        left, right = _told_apart(view, sentence, parts, cue.pair, figures)
    measure: Literal["count", "share"] | None = None
    said = view.text[start:end].lower()
    if re.search(r"\bandel(?:en)?\b|procent(?:point|del)|passivandel", said):
        measure = "share"
    elif re.search(r"\bantal(?:let)?\b|\bså mange\b|\bflere\b|\bfærre\b", said):
        measure = "count"
    elif here:
        kinds = {f.kind for f in here if f is not None and f.id != change}
        measure = "share" if kinds and kinds <= {"share", "points"} else None
    return Comparison(
        id=name,
        relation=cue.relation,
        factor=cue.factor if cue.relation == "times" else None,
        approx=cue.approx,
        left=left,
        right=right,
        change=change,
        measure=measure,
        quote=view.text[start:end],
        span=view.letter.span(start, end),
    )


def _extent(view: View, sentence: Sentence, parts: list[Clause], place: int, cue: Cue, beside: Sequence[Cue]) -> tuple[int, int]:
    """The clause from its subject on; with the clause behind it where that goes on ("er halveret, fra 11 uger til 6 uger").

    Of two in one clause ("det højeste i ti år og 40 flere end i 2019") each ends or begins at the "og" between them.
    """
    if cue.gapped:
        return cue.start, cue.end
    clause = parts[place]
    first = 0
    while (
        first < len(clause.words) - 1
        and clause.words[first].lower in ("at", "og", "men", "mens", "hvilket", "da", "idet")
        and clause.words[first].start < cue.start
    ):
        first += 1
    start, end = min(clause.words[first].start, cue.start), max(clause.end, cue.end)
    if place + 1 < len(parts) and (parts[place + 1].words[0].lower in ("fra", "mod", "imod") or restates(view, parts[place + 1])):
        end = parts[place + 1].end
    if cue.pair is not None:
        start, end = min(start, max(cue.pair.left.start, sentence.start)), max(end, cue.pair.right.end)
    end = max(end, clause.end)
    if cue.pair is None:
        for other in beside:
            between = AND.search(view.text, min(cue.end, other.end), max(cue.start, other.start))
            if between is not None and clause.start <= other.start < clause.end:
                start, end = (start, min(end, between.start())) if other.start > cue.start else (max(start, between.end()), end)
    while end > start and view.text[start] == " ":
        start += 1
    while end > start and view.text[end - 1] in " .":
        end -= 1
    return start, end


def _sides(
    view: View, sentence: Sentence, parts: list[Clause], place: int, cue: Cue, here: Sequence[Figure], end: int
) -> tuple[Operand | None, Operand | None, str | None]:
    """Left (what is spoken of) and right (what it is held against), and the figure that states the change itself."""
    text = view.text
    start = cue.start if cue.gapped else parts[place].start
    dates = [d for d in view.dates(sentence) if d.first is not None and start <= d.start < end]
    base = next(
        (m for m in BASE_WORD.finditer(text, cue.start, end) if not any(f.span.start <= m.start() < f.span.end for f in here)),
        None,
    )
    base_at = base.end() if base is not None else None
    if (
        cue.relation in ("higher_than", "lower_than")
        and base_at is None
        and text[cue.start : cue.end].lower().startswith(("over", "under"))
    ):
        base_at = cue.start
    change = next((f for f in here if f.role == "change"), None)
    levels = [f for f in here if f is not change and f.kind != "age" and not _is_span(text, f)]
    subject_span = (
        (start, start + len(re.split(r"\s+med\s", text[start:end])[0])) if cue.gapped else subject(text, parts, place, cue.start)
    )
    left_text = " ".join(text[subject_span[0] : subject_span[1]].split()) if subject_span else None
    named = re.match(r"\s+i\s+(?=[a-zæøå])", text[cue.end : end])
    if left_text is None and named and cue.relation in ("rise", "fall"):
        # "en markant stigning i aktiveringen af …"
        stop = next((m.start() for m in BASE_WORD.finditer(text, cue.end, end)), end)
        left_text = " ".join(text[cue.end + named.end() : stop].split())
    right_text = " ".join(text[base_at:end].split()).strip(" ,.") if base_at is not None else None
    left_date = next((d for d in dates if base_at is None or d.start < base_at), None)
    right_date = next((d for d in dates if base_at is not None and d.start >= base_at), None)
    left_figure = right_figure = None
    from_to = _from_to(text, levels)
    if cue.pair is not None:
        spoken, against = cue.pair.left, cue.pair.right
        left_figure = next((f for f in here if f.span.start <= spoken.start < f.span.end), None)
        right_figure = next((f for f in here if f.span.start <= against.start < f.span.end), None)
        if left_figure is right_figure:
            left_figure = right_figure = None  # one figure holds both levels
        left_date, right_date = _dates_of_pair(view, sentence, parts, cue.pair, end) or (left_date, right_date)
    elif from_to is not None:
        right_figure, left_figure = from_to
        if len(dates) >= 2:
            right_date = _date_after(dates, right_figure, left_figure)
            left_date = _date_after(dates, left_figure, None)
    else:
        before = [f for f in levels if base_at is None or f.span.start < base_at]
        after = [f for f in levels if base_at is not None and f.span.start >= base_at]
        left_figure = before[-1] if len(before) == 1 and before[0].span.start >= cue.start - 80 else None
        right_figure = after[0] if len(after) == 1 else None
    area = _sender_area(view)
    nation = NATION.search(text, base_at if base_at is not None else end, end)
    left = _operand(view, left_figure, left_text, left_date, area, text[start:end])
    right = _operand(
        view,
        right_figure,
        right_text,
        right_date,
        "Hele landet" if nation else (area if right_date else None),
        text[start:end],
    )
    return left, right, change.id if change is not None else None


def _dates_of_pair(
    view: View, sentence: Sentence, parts: list[Clause], pair: Pair, end: int
) -> tuple[DateExpression | None, DateExpression | None] | None:
    """The times of the two levels: that of "fra 120 i 2018 til 150 i 2019" behind each, else the one told before the words that hold
    them together, and the one behind those; None where neither is told."""
    told = [one for one in view.dates(sentence) if one.first is not None and one.start < end]
    if pair.left.start > pair.right.start:
        left = next((one for one in told if one.start >= pair.left.end), None)
        right = next((one for one in told if pair.right.end <= one.start < pair.left.start), None)
    else:
        place = clause_at(parts, pair.left.start)
        first = parts[place].start if place is not None else sentence.start
        left = next((one for one in told if first <= one.start < pair.start), None)
        right = next((one for one in told if one.start >= pair.start), None)
    return None if left is None and right is None else (left, right)


def _told_apart(
    view: View, sentence: Sentence, parts: list[Clause], pair: Pair, figures: Sequence[Figure]
) -> tuple[Operand | None, Operand | None]:
    """The sides of two levels told one after the other: each with the figure and the date of its own clause."""
    text = view.text
    where = view.sentence_at(pair.left.start) or sentence
    if where.start == sentence.start:
        opening, stop = parts, pair.start
    else:
        opening, stop = clauses(text, where.start, where.end), where.end
    place = clause_at(opening, pair.left.start)
    start = opening[place].start if place is not None else where.start
    said = subject(text, opening, place, pair.left.start) if place is not None else None
    left_date = next((d for d in view.dates(where) if d.first is not None and start <= d.start < stop), None)
    right_date = next((d for d in view.dates(sentence) if d.first is not None and pair.start <= d.start), None)
    left, right = (next((f for f in figures if f.span.start <= one.start < f.span.end), None) for one in (pair.left, pair.right))
    area = _sender_area(view)
    told = " ".join(text[said[0] : said[1]].split()) if said else None
    nation = NATION.search(text, pair.start, pair.right.end) is not None
    return (
        _operand(view, left, told, left_date, area, text[start:stop]),
        _operand(view, right, None, right_date, "Hele landet" if nation else area, text[pair.start : pair.right.end]),
    )


def _is_span(text: str, figure: Figure) -> bool:
    """ "firedoblet på ti år": how long it took."""
    before = text[max(0, figure.span.start - 14) : figure.span.start]
    return figure.kind == "duration" and re.search(r"\b(?:på|over|gennem|i\s+løbet\s+af)\s+$", before) is not None


def _from_to(text: str, levels: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """ "fra 11 uger til 6 uger": earlier and later level, of one kind."""
    for a, b in pairwise(levels):
        opening = re.search(r"\bfra\s+$", text[max(0, a.span.start - 6) : a.span.start])
        joining = re.search(r"\btil\s+(?:nu\s+|kun\s+)?$", text[a.span.end : b.span.start])
        if opening and joining and a.kind == b.kind:
            return a, b
    return None


def _date_after(dates: Sequence[DateExpression], figure: Figure, until: Figure | None) -> DateExpression | None:
    stop = until.span.start if until is not None else figure.span.end + 60
    return next((d for d in dates if figure.span.end <= d.start < stop), None)


def _sender_area(view: View) -> str | None:
    return view.letter.sender.value if view.letter.sender is not None else None


def _operand(
    view: View, figure: Figure | None, said: str | None, when: DateExpression | None, area: str | None, clause: str
) -> Operand | None:
    period = period_text(when)
    if figure is None and said is None and period is None:
        return None
    table, cells = table_cells(view.letter, when, area, clause)
    return Operand(
        figure=figure.id if figure is not None else None, table=table, cells=cells, text=said, period=period, area=area
    )
