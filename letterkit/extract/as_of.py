"""The date a figure holds for: stated in its sentence, taken from the whole it is part of, or carried from sentences before.

In a sentence the date right behind the figure comes first, then the last one before it. The date of what it is compared with
("end i 2016", "i forhold til 1. halvår", "siden 2015") is not its own. How a date is carried between sentences
stands in `carried_dates`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from letterkit.danish.dates import DateExpression
from letterkit.extract.carried_dates import (
    LATER,
    NOW,
    Context,
    date_from_context,
    is_named,
    is_part,
    is_spread,
    tense_told,
    update_context,
)
from letterkit.extract.clauses import RELATIVE, clause_at
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import tense_of, verb_tense
from letterkit.extract.standing_dates import declared_date, is_baseline, is_own_date, is_start, titled_date
from letterkit.extract.view import Sentence, View, split_words

YEAR_BEFORE = re.compile(
    r"\b(?:året før|året forinden|foregående år|samme (?:periode|tidspunkt|måned|kvartal) (?:sidste år|året før))\b",
    re.IGNORECASE,
)
# "dette skoleår", "i år", "på nuværende": the letter's own time, as "i dag"; "frem til sommer" in a past sentence: how long, not when.
PRESENT_SPAN = re.compile(r"\b(?:dette|indeværende|i)\s+(?:skoleår|år|kvartal|halvår)\b(?!\s*\d)", re.IGNORECASE)


def date_figures(view: View, drafts: list[Draft]) -> None:
    """Fill in `as_of` and `inferred` of all drafts. Needs the links first."""
    context = Context()
    intro = Context()  # of the sentence that opens a list ("Pr. 1. maj var der:")
    titled = titled_date(view)
    declared = titled  # for a whole section or letter: "Tallene gælder 2017", a heading or a subject line with a date
    place = 0
    for sentence in view.own:
        if sentence.block != context.block and sentence.kind == "list_item" and _goes_on(view, context.block, sentence.block):
            if view.blocks[context.block].kind != "list_item":
                intro = context
            context = replace(intro, block=sentence.block)
        elif sentence.block != context.block:
            before = _same_section(view, context.block, sentence.block)
            context = Context(
                block=sentence.block,
                as_of=context.as_of if before else None,
                inferred=context.inferred,
                tense=context.tense,
                counted=context.counted,
                stale=True,
                stock=context.stock and not context.stale,
            )
        here = []
        while place < len(drafts) and drafts[place].sentence is sentence:
            here.append(drafts[place])
            place += 1
        usable = [_own_time(view, sentence, d) for d in view.dates(sentence) if is_own_date(view, d)]
        for draft in here:
            _from_sentence(view, draft, here, usable, context)
        _base_of_dated(view, here)
        for draft in here:
            _said_again(view, drafts, draft)
        for draft in here:
            if not draft.dated_here:
                _from_links(view, draft)
        _between_two(view, here, context)
        _end_points(view, drafts, here)
        for draft in here:
            if not draft.dated_here and draft.as_of is None:
                date_from_context(view, draft, here, context)
        _after_level(here)
        for draft in here:
            if not draft.dated_here and draft.as_of is None and declared is not None and _observed(view, draft, declared):
                draft.as_of, draft.inferred = declared.iso, declared.inferred
        declared = declared_date(view, sentence, here, usable, declared, titled)
        update_context(view, sentence, here, usable, context)


def _goes_on(view: View, before: int, block: int) -> bool:
    """Is the block a list item under an opening sentence that ends in a colon, or under another item?"""
    if before < 0 or before != block - 1:
        return False
    above = view.blocks[before]
    return above.kind == "list_item" or view.text[above.start : above.end].rstrip().endswith(":")


def _own_time(view: View, sentence: Sentence, found: DateExpression) -> DateExpression:
    """ "dette skoleår", "i år" are the letter's own time, which has no date; "havde tre klasser frem til sommer" says how long."""
    spoken = view.text[max(0, found.start - 2) : found.end]
    deictic = found.inferred and found.kind in ("relative", "year", "school_year") and PRESENT_SPAN.search(spoken)
    how_long = found.role in ("until", "by") and found.inferred and re.search(r"\b(?:havde|var)\b", view.of(sentence))
    return replace(found, iso=None) if deictic or how_long else found


def _same_section(view: View, before: int, block: int) -> bool:
    """Does the text go on from the one block to the other, with no heading between them?"""
    return before >= 0 and block - before <= 4 and all(view.blocks[k].kind != "heading" for k in range(before + 1, block + 1))


def _observed(view: View, draft: Draft, declared: DateExpression) -> bool:
    """Is it told as something counted: no plan, no limit, no age, not "i dag", nor what stands so at all times of a title's year?"""
    clause = draft.parts[draft.clause]
    lasting = declared.kind != "day" and draft.kind in ("count", "duration") and tense_of(clause.words) == "present"
    if is_spread(view, draft) or lasting:
        return False
    told = (
        draft.role not in ("limit", "target")
        and draft.kind not in ("age", "amount")
        and tense_of(clause.words) not in ("future", "perfect")
    )
    return told and not NOW.search(view.of(draft.sentence))


def _from_sentence(view: View, draft: Draft, here: list[Draft], dates: list[DateExpression], context: Context) -> None:
    text = view.text
    own = [d for d in dates if not is_baseline(view, d) and not (draft.role == "change" and is_start(view, d))]
    after = next((d for d in own if d.start >= draft.quantity.end), None)
    if after is not None and _reaches(view, draft, here, after):
        joined = own[own.index(after) + 1 :][:1]
        if joined and joined[0].kind == after.kind and re.fullmatch(r"\s*(?:og|samt)\s+", text[after.end : joined[0].start]):
            after = joined[0]  # "29 i november og december": up to the later
        _stamp(draft, after)
        return
    shifted = _year_before(view, draft, here, context)
    if shifted is not None:
        draft.as_of, draft.inferred, draft.dated_here = shifted, True, True
        draft.cues.add("earlier")
        return
    clause = draft.parts[draft.clause]
    if LATER.search(text, draft.sentence.start, draft.quantity.start):
        draft.dated_here = True
        return
    if clause.words[0].lower == "hvor":
        # "end i hele 2021, hvor tallet var 1.050": the date right before the relative clause.
        just = [d for d in dates if d.end <= clause.start and not text[d.end : clause.start].strip(" ,")]
        if just:
            _stamp(draft, just[-1])
            draft.cues.add("earlier")
            return
    now = NOW.search(text, clause.start, clause.end)
    before = [d for d in own if d.end <= draft.quantity.start and _leads(view, draft, here, d)]
    if now is not None and not any(d.start >= clause.start and d.kind not in ("now",) for d in before):
        draft.as_of, draft.dated_here = None, True
        return
    if draft.role == "change" and before:
        # Where levels are told with their dates before it, the change ends in the later of them (see _end_points).
        level = "share" if draft.kind == "points" else draft.kind
        told = [d for d in here if d.kind == level and before[-1].end <= d.quantity.start < draft.quantity.start]
        levels = [d for d in here if d.quantity.start < draft.quantity.start and d.role != "change" and d.as_of is not None]
        if (told and draft.clause != told[-1].clause) or len(levels) >= 2:
            return
    if before:
        _stamp(draft, before[-1])
        return
    if after is not None and _shared(view, draft, after):
        _stamp(draft, after)


def _shared(view: View, draft: Draft, found: DateExpression) -> bool:
    """ "forsynede 3.410 husstande og udpumpede 418.500 m³ i 2020": one date behind two figures of one clause."""
    between = view.text[draft.quantity.end : found.start]
    return (
        clause_at(draft.parts, found.start) == draft.clause
        and bool(re.search(r"\b(?:og|samt)\b", between))
        and not re.search(r"\b(?:mens|men|mod|skal|vil|forventes|fra|til)\b", between)
    )


def _stamp(draft: Draft, found: DateExpression) -> None:
    if found.kind == "range" and found.iso is None and found.last is not None and draft.role == "change":
        # "faldet med 12 pct. fra 2012 til 2013": a change takes the date of its end.
        draft.as_of, draft.inferred, draft.dated_here = f"{found.last:%Y}", found.inferred, True
        return
    draft.as_of, draft.inferred, draft.dated_here = found.iso, found.inferred and found.iso is not None, True


def _between(here: list[Draft], start: int, end: int, skip: Draft) -> list[Draft]:
    """The figures between two places that are told in their own right: no bracket or restatement, no limiting duration or age."""
    return [
        d
        for d in here
        if d is not skip
        and start <= d.quantity.start < end
        and d.kind not in ("duration", "age")
        and not d.cues & {"restates", "bracket"}
        and d is not skip.base
    ]


def _reaches(view: View, draft: Draft, here: list[Draft], found: DateExpression) -> bool:
    """Does the date behind the figure belong to it? In the same clause, or where the main clause goes on after an insertion."""
    others = _between(here, draft.quantity.end, found.start, draft)
    if draft.kind in ("duration", "age"):
        others = [d for d in here if d is not draft and draft.quantity.end <= d.quantity.start < found.start]
    if others:
        return False
    between = view.text[draft.quantity.end : found.start]
    if re.search(r"\b(?:mens|men|mod|hvor|hvilket|hvoraf|heraf)\b|;", between):
        return False
    target = clause_at(draft.parts, found.start)
    if target is None or target == draft.clause:
        # "har besøgt ni afdelinger og skal senest den 30. juni besøge 14 mere": another verb begins behind "og"
        words = split_words(view.text, draft.quantity.end, found.start)
        coordinated = any(a.lower == "og" and verb_tense(b.lower) is not None for a, b in pairwise(words))
        return not coordinated
    if draft.parts[draft.clause].words[0].lower in RELATIVE and target != draft.clause:
        return False
    clause = draft.parts[target]
    first = clause.words[0].lower
    if first in ("som", "der") and target == draft.clause + 1 and tense_of(clause.words) == "future":
        return True  # "seks stillinger, som ventes besat senest 1. maj"
    if first in RELATIVE or first in ("og", "at"):
        return False
    bare = all(verb_tense(word.lower) is None for word in clause.words)
    return bare or verb_tense(first) is not None


def _leads(view: View, draft: Draft, here: list[Draft], found: DateExpression) -> bool:
    """Does the date before the figure belong to it? Not where its relative clause is over, or where it was another's own."""
    place = clause_at(draft.parts, found.start)
    if place is None:
        return True
    clause = draft.parts[place]
    if place != draft.clause and clause.words[0].lower in RELATIVE:
        return False
    if place != draft.clause:
        # "… ansat i februar, og yderligere to forventes": a date right behind another figure is carried only to plain facts.
        return tense_of(draft.parts[draft.clause].words) != "future"
    owner = [d for d in here if d.quantity.end <= found.start and d is not draft]
    return not (owner and re.search(r"\b(?:mod|til)\s*$", draft.before(view.text)) and "mod" in draft.before(view.text)[-6:])


def _year_before(view: View, draft: Draft, here: list[Draft], context: Context) -> str | None:
    """ "mod 98 mio. kr. året før": a year before the date of the figure it is held against."""
    rest = view.text[draft.quantity.end : draft.sentence.end]
    match = YEAR_BEFORE.search(rest)
    opening = YEAR_BEFORE.search(view.text, draft.sentence.start, draft.quantity.start)
    if (
        match is None
        and opening is not None
        and not re.search(r"\b(?:end|mod|som)\b", view.text[draft.sentence.start : opening.start()])
    ):
        # "Året før var det 52 elever": before the date of the sentence before.
        return f"{int(context.last[:4]) - 1}{context.last[4:]}" if context.last else None
    if match is None or re.search(r"\bend\b", rest[: match.start()]):
        return None
    nearer = [d for d in here if d.kind == draft.kind and 0 <= d.quantity.start - draft.quantity.end < match.start()]
    if nearer or _between(here, draft.quantity.end, draft.quantity.end + match.start(), draft):
        return None
    earlier = [d.as_of for d in here if d.quantity.start < draft.quantity.start and d.as_of]
    base = earlier[-1] if earlier else context.as_of
    return f"{int(base[:4]) - 1}{base[4:]}" if base else None


def _said_again(view: View, drafts: list[Draft], draft: Draft) -> None:
    """ "De 17 ældre sager skyldes …": the 17 that were told with a date before."""
    if draft.dated_here or not re.search(r"\b(?:de|disse)\s+$", draft.before(view.text)) or draft.quantity.value < 10:
        return
    if tense_told(view, draft) in ("future", "perfect"):
        return
    for other in reversed(drafts):
        if other.quantity.start >= draft.sentence.start or other.kind != "count" or other.quantity.value != draft.quantity.value:
            continue
        if other.as_of is not None and draft.sentence.block - other.sentence.block <= 3:
            draft.as_of, draft.inferred, draft.dated_here = other.as_of, other.inferred, True
        return


def _base_of_dated(view: View, here: list[Draft]) -> None:
    """ "Ud af 50 klager blev otte afgjort i 1. halvår": the whole in front takes the date of its part."""
    first = here[0] if here else None
    if first is None or first.dated_here or not re.match(r"(?:Ud af|Af|Blandt)\b", view.of(first.sentence)):
        return
    for other in here[1:]:
        if other.clause == first.clause and other.dated_here and other.as_of is not None:
            first.as_of, first.inferred, first.dated_here = other.as_of, other.inferred, True
            return


def _between_two(view: View, here: list[Draft], context: Context) -> None:
    """ "faldet fra 690 til 612" behind two dated sentences: from the earlier to the later of them."""
    for a, b in pairwise(here):
        undated = not (a.dated_here or b.dated_here) or a.as_of == b.as_of is not None
        if a.kind != b.kind or a.clause != b.clause or not undated or context.stale or context.earlier is None:
            continue
        gap = view.text[a.quantity.end : b.quantity.start]
        if not re.search(r"\bfra\s+(?:\w+\s+)?$", a.before(view.text)) or not re.fullmatch(
            r"(?:\s\w+){0,2}\s+til\s+(?:\w+\s+)?", gap
        ):
            continue
        dates = sorted(d for d in (context.as_of, context.earlier) if d)
        if not (is_named(b, context.counted) or re.search(r"\bi samme (?:periode|tidsrum)\b", view.of(b.sentence))):
            continue
        if len(dates) == 2 and dates[0] != dates[1] and tense_told(view, a) != "future":
            a.as_of, b.as_of = dates
            a.inferred = b.inferred = True
            a.dated_here = b.dated_here = True
            a.cues.add("earlier")


def _after_level(here: list[Draft]) -> None:
    """ "var 64 %, hvilket er 9 %-point lavere end i 2019": a difference is of the day of the level it stands behind."""
    for level, change in pairwise(here):
        behind = change.kind == "points" or change.role == "change"
        if behind and change.as_of is None and level.as_of is not None and level.role != "change" and "earlier" not in level.cues:
            change.as_of, change.inferred = level.as_of, level.inferred


def _from_links(view: View, draft: Draft) -> None:
    antecedent = draft.antecedent if draft.carried and draft.role != "change" else None
    if antecedent is not None and "earlier" in antecedent.cues:
        antecedent = None  # "Året før var det 52. Langt de fleste, nemlig 48": of this year's
    for other in (draft.same_as, draft.part_of, draft.base, draft.share_of, antecedent):
        if other is not None and (other.as_of is not None or other.dated_here):
            if other is draft.antecedent and other.sentence.index < draft.sentence.index - 1:
                continue
            if (
                other is draft.antecedent
                and other.sentence is not draft.sentence
                and (
                    tense_told(view, draft) == "future"
                    or (tense_told(view, draft) in ("present", "perfect") and not is_part(view, draft))
                    or NOW.search(view.of(draft.sentence))
                )
            ):
                continue
            draft.as_of, draft.inferred, draft.dated_here = other.as_of, other.inferred, True
            return


def _end_points(view: View, drafts: list[Draft], here: list[Draft]) -> None:
    """A change without a date of its own takes the later level: the one it ends in, or the later of the two it stands between."""
    for draft in here:
        if draft.dated_here or draft.role != "change":
            continue
        ends = [d for d in here if d.quantity.start > draft.quantity.start and d.dated_here and d.as_of is not None]
        end = next((d for d in ends if re.search(r"\btil\s+(?:\w+\s+)?$", d.before(view.text))), None)
        if end is not None:
            draft.as_of, draft.inferred, draft.dated_here = end.as_of, end.inferred, True
        else:
            at = next(k for k, d in enumerate(drafts) if d is draft)
            level = "share" if draft.kind == "points" else draft.kind
            levels = [
                d
                for d in drafts[max(0, at - 8) : at]
                if d.kind == level and d.role != "change" and d.sentence.block >= draft.sentence.block - 1
            ]
            here_before = [
                d for d in here if d.quantity.start < draft.quantity.start and d.role != "change" and d.as_of is not None
            ]
            told = [
                d
                for d in drafts[max(0, at - 4) : at]
                if d.sentence.block == draft.sentence.block
                and d.role != "change"
                and d.as_of
                and draft.counted
                and is_named(draft, frozenset({(d.counted or "").casefold()}))
            ]
            if told and told[-1].sentence.index == draft.sentence.index - 1 and not (levels and levels[-1] is told[-1]):
                levels = told  # "118 dage i 1. kvartal … Sagsbehandlingstiden er således faldet med 12 pct."
            if len(here_before) >= 2:
                levels = here_before  # "1.377 i 2024 mod 1.310 i 2023, hvilket er en stigning på 7,1 %"
            if levels and levels[-1].sentence is draft.sentence and levels[-1].as_of is None:
                draft.dated_here = True  # of its own level, which has no date
            elif levels and levels[-1].as_of:
                newest = max(levels[-2:], key=lambda d: d.as_of or "")
                draft.as_of, draft.inferred = newest.as_of, newest.inferred
