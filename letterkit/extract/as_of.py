"""The date a figure holds for, in the order in which a reader would look for it.

What its own sentence states (`stated_dates`), also by pointing back ("året før", `referred_dates`); the figure that it says again
(`said_again`) or is a part, a share or the change of; the frame that the sentences before stand in (`carried_dates`); a heading, a
title, a table (`standing_dates`). Else none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from letterkit.danish.dates import DateExpression
from letterkit.extract.carried_dates import (
    COMPARES,
    RULE,
    Frame,
    date_by_frame,
    is_named,
    is_part,
    is_to_come,
    next_frame,
    spans_years,
    tense_told,
)
from letterkit.extract.dates_in_turn import date_in_turn
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import tense_of
from letterkit.extract.level_pairs import find_pairs
from letterkit.extract.naming import CHANGED
from letterkit.extract.referred_dates import IN_YEAR, YEAR_BEFORE, referred_dates, settled_years
from letterkit.extract.said_again import date_said_again
from letterkit.extract.standing_dates import Declared, TableDate, declared_date, is_period, table_dates, titled_date
from letterkit.extract.stated_dates import (
    NOW,
    SET,
    date_by_sentence,
    date_since,
    is_baseline,
    is_change,
    is_compared,
    is_own_date,
    own_dates,
    restates,
    stamp,
    took,
)
from letterkit.extract.view import Sentence, View

COUNTED_ON = re.compile(r"\b(?:udtræk\w*|udtrukket|trukket|opgjort|optalt|opgørelse\w*|optælling\w*)\b", re.IGNORECASE)
# "I maj var det 71 pct.", "I 2016 lå andelen på": said of what was just told of a later time
HELD_AGAINST = re.compile(
    r"\s+(?:var|lå|gjaldt|udgjorde|blev|hed)\s+(?:det|den|de|tallet|tallene|andelen|antallet|gennemsnittet)\b(?!\s+\w+ede\b)"
)
# "Sæsonen før, altså 2006/07,": the time before the one that is told of
NAMED_BEFORE = re.compile(
    r"\b(?:[Åå]ret|[Ss]æsonen|[Ss]koleåret|[Pp]erioden|[Kk]vartalet|[Mm]åneden|[Hh]alvåret)\s+(?:før|forinden|forud)(?:,?\s*(?:altså|dvs\.|nemlig|det vil sige|i)\s+|,\s*|\s*\()$"
)
# "Flest kom der i februar, nemlig 97": a month of the year that is told of
PEAK = re.compile(
    r"(?:Flest|Færrest|Højest|Lavest|Størst|Mindst|Bedst|Værst|Travlest|Toppen|Rekorden)\b"
    r"|(?:Januar|Februar|Marts|April|Maj|Juni|Juli|August|September|Oktober|November|December|Foråret|Sommeren|Efteråret|Vinteren)\s+(?:blev|var)\s+(?:[\wæøå]+\s+){0,3}?"
    r"(?:bedste|værste|travleste|højeste|laveste|største|mindste|dårligste|stærkeste|svageste|dyreste|varmeste|koldeste)\b"
)
HAPPENS = re.compile(
    r"(?:Det|Dette|Begge dele)\s+(?:sker|skete|er\s+sket|skal\s+ske|vil\s+ske|ventes\s+at\s+ske|gøres|gjorde\s+vi|gør\s+vi)\b(?!,?\s+(?:at|ofte|sjældent|som\s+regel|typisk|jævnligt|hver|tit|normalt|altid)\b)"
)
MOVES = re.compile(r"\b(?:gik|gået|kom|kommet|rykket|rykkede|bragt|voksede|sank|sunket)\b")


def date_figures(view: View, drafts: list[Draft], asked_of: Mapping[int, DateExpression]) -> None:
    """Fill in `as_of` and `inferred` of all drafts. Needs the links first. `asked_of`: the sentence that opens an answer (its index)
    → the time that its question asks of."""
    frame = Frame()
    intro = Frame()  # of the sentence that opens a list ("Pr. 1. maj var der:")
    titled = titled_date(view)
    title = Declared(titled) if titled is not None else None
    declared = title  # for a whole section or letter: "Tallene gælder 2017", a heading or a subject line with a date
    tables = table_dates(view)
    spanned = -1  # the paragraph that tells of several years taken together: nothing declared holds behind that
    counted_on: str | None = None  # "Tallene er udtrukket den 1. marts"
    place = 0
    for sentence in view.own:
        if sentence.block != frame.block and sentence.kind == "list_item" and _goes_on(view, frame.block, sentence.block):
            if view.blocks[frame.block].kind != "list_item":
                intro = frame
            frame = replace(intro, block=sentence.block)
        elif sentence.block != frame.block:
            told = drafts[place - 1].quantity.start if place else 0
            frame = _next_paragraph(view, frame, sentence.block, [t for t in tables if t.table.span.start > told])
        asked = _asked_date(view, sentence) or asked_of.get(sentence.index)
        if asked is not None:
            frame = Frame(block=sentence.block, as_of=asked.iso, inferred=asked.inferred, stale=True)
        here = []
        while place < len(drafts) and drafts[place].sentence is sentence:
            here.append(drafts[place])
            place += 1
        # "Året før var det 402", under a title that says which year is told of
        told_of = (
            replace(frame, as_of=declared.date.iso, stale=True)
            if frame.as_of is None and declared is not None and spanned != sentence.block
            else frame
        )
        settled = settled_years(view, sentence, frame)
        referred = referred_dates(view, sentence, told_of, settled, counted_on)
        printed = [d for d in settled if not any(r.start < d.end and d.start < r.end for r in referred)]
        dates = sorted([*own_dates(view, sentence, printed), *referred], key=lambda d: d.start)
        for draft in here:
            date_by_sentence(view, draft, here, dates)
            if not draft.dated_here:
                date_since(view, draft, settled)
            if not draft.dated_here and SET.search(draft.before(view.text)):
                draft.dated_here = True
        date_in_turn(view, here, dates)
        _mark_earlier(view, here, dates, referred, frame)
        _wholes_of_dated(view, here)
        for draft in here:
            date_said_again(view, drafts, draft, tables)
        for draft in here:
            if not draft.dated_here:
                _from_links(view, draft, here, frame)
        _between_two(view, drafts, here, frame)
        _against_each_other(view, here, frame)
        _end_points(view, drafts, here, frame)
        for draft in here:
            if not draft.dated_here and draft.as_of is None:
                date_by_frame(view, draft, here, frame)
        _after_level(view, here)
        _sums(view, here)
        compared = {d.as_of for d in here if "earlier" in d.cues}
        for draft in here:
            if draft.as_of is not None and draft.as_of in compared:
                draft.cues.add("earlier")
        if spans_years(dates):
            spanned = sentence.block
        for draft in here:
            holds = declared is not None and spanned != sentence.block and _observed(view, draft, declared)
            if declared is not None and holds and not draft.dated_here and draft.as_of is None:
                draft.as_of, draft.inferred = declared.date.iso, declared.date.inferred
        if not here and HAPPENS.match(view.of(sentence)) and len({d.iso for d in dates}) == 1:
            _when_it_happens(view, drafts[:place], sentence, dates[0])
        declared = declared_date(view, sentence, any(d.kind != "duration" for d in here), dates, declared, title)
        days = [d.iso for d in dates if d.kind == "day" and d.iso is not None]
        if days and COUNTED_ON.search(view.of(sentence)):
            counted_on = days[-1]
        next_frame(view, sentence, here, dates, frame)


def _when_it_happens(view: View, told: list[Draft], sentence: Sentence, found: DateExpression) -> None:
    """ "Vi sætter tre målere op. Det sker senest den 15. september": the deed of the sentence before has that date."""
    for draft in reversed(told):
        if draft.sentence.index != sentence.index - 1 or draft.sentence.block != sentence.block:
            return
        counts = draft.kind in ("count", "amount") and draft.role not in ("limit", "target", "change")
        if counts and draft.as_of is None and not draft.dated_here:
            stamp(view, draft, found)


def _asked_date(view: View, sentence: Sentence) -> DateExpression | None:
    """The one period that the restated question right above an answer asks of ("> Hvor mange indkaldte I i 1. kvartal?")."""
    asked: list[DateExpression] = []
    for before in reversed(view.sentences[: sentence.index]):
        if not view.is_excluded(before.start, before.end):
            break
        asked += [d for d in view.dates(before) if is_own_date(view, d) and not is_baseline(view, d)]
    times = {d.iso for d in asked}
    return asked[0] if len(times) == 1 and asked[0].iso is not None and is_period(view, asked[0]) else None


def _goes_on(view: View, before: int, block: int) -> bool:
    """Is the block a list item under an opening sentence that ends in a colon, or under another item?"""
    if before < 0 or before != block - 1:
        return False
    above = view.blocks[before]
    return above.kind == "list_item" or view.text[above.start : above.end].rstrip().endswith(":")


def _next_paragraph(view: View, frame: Frame, block: int, tables: list[TableDate]) -> Frame:
    """The frame at the start of a paragraph: that of a dated table above it (`tables` since the last figure), or what is left of
    the one before."""
    section = max((b.start for b in view.blocks[:block] if b.kind == "heading"), default=0)
    above = [t for t in tables if section <= t.table.span.start < view.blocks[block].start]
    if above and above[-1].as_of is not None:
        return Frame(block=block, as_of=above[-1].as_of, last=above[-1].as_of, announced=True)
    columns = above[-1].columns if above else None
    before = _same_section(view, frame.block, block)
    return Frame(
        block=block,
        as_of=frame.as_of if before else None,
        inferred=frame.inferred,
        tense=frame.tense,
        counted=frame.counted,
        event=frame.event,
        columns=columns or (frame.columns if before else None),
        stale=True,
        age=frame.age + 1,
        stock=frame.stock and not frame.stale,
    )


def _same_section(view: View, before: int, block: int) -> bool:
    """Does the text go on from the one block to the other, with no heading and no restated question between them?"""
    if before < 0 or block - before > 4 or any(view.blocks[k].kind == "heading" for k in range(before + 1, block + 1)):
        return False
    return not any(view.blocks[before].end <= start < view.blocks[block].start for start, _ in view.excluded)  # a new question


def _observed(view: View, draft: Draft, declared: Declared) -> bool:
    """Is it told as something counted: no plan, no limit, no age, not "i dag", nor what stands so at all times of a title's year?"""
    clause = draft.parts[draft.clause]
    tense = tense_told(view, draft) if declared.overall else tense_of(clause.words)
    if not declared.overall and not is_period(view, declared.date):
        return False  # "trukket den 5. september": the day on which somebody counted
    period = declared.date.kind != "day" and not declared.overall
    lasting = tense == "present" and (draft.kind == "duration" or (draft.kind == "count" and period))
    if lasting or (tense != "past" and RULE.search(view.text, clause.start, clause.end)):
        return False
    # "Seks busser er lejet", as they stand today; "Der er afholdt 40 møder" in the year of the title
    stands = tense == "state" and not any(word.lower == "der" for word in clause.words)
    told = draft.role not in ("limit", "target") and draft.kind not in ("age", "amount")
    return told and tense not in ("future", "perfect") and not stands and not NOW.search(view.of(draft.sentence))


def _mark_earlier(
    view: View, here: list[Draft], dates: list[DateExpression], referred: list[DateExpression], frame: Frame
) -> None:
    """Mark what is told only to be compared with ("mod 29 året før"): nothing goes on with its date."""
    before = [d for d in referred if any(p.fullmatch(view.text, d.start, d.end) for p in (YEAR_BEFORE, IN_YEAR))]
    before += [d for d in dates if _is_named_before(view, d)]
    for found in dates[:1]:
        opens = bool(here) and found.start - here[0].sentence.start < len("Ved udgangen ")
        asks = HELD_AGAINST.match(view.text, found.end)
        if opens and asks and _goes_back(frame, found):
            before.append(found)
    held = _held_against_before(view, here, frame)
    for draft in here:
        led = [
            d for d in before if draft.as_of == d.iso and (_opens(draft, d) or _goes_back(frame, d) or _is_named_before(view, d))
        ]
        peak = PEAK.match(view.of(draft.sentence)) and (draft.as_of or "").startswith(frame.as_of or "-")
        if draft.dated_here and draft.as_of in held:
            draft.cues |= {"earlier", "held"}
        if draft.dated_here and (is_compared(view, draft) or led or peak or COMPARES.match(view.of(draft.sentence))):
            draft.cues.add("earlier")


def _held_against_before(view: View, here: list[Draft], frame: Frame) -> set[str]:
    """The dates of levels that only stand beside those told before them: "Vi fik 64 bud. Ved stævnet i 2015 var tallet 39"."""
    if not any(draft.as_of is not None and draft.dated_here for draft in here):
        return set()
    sentence = here[0].sentence
    starts = {
        pair.right.start
        for pair in find_pairs(view, sentence, here[0].parts)
        if pair.beside and pair.left.start < sentence.start and pair.relation in ("rise", "fall")
    }
    told = frame.as_of if not frame.stale else None
    held = {draft.as_of for draft in here if draft.quantity.start in starts and draft.as_of is not None}
    return {iso for iso in held if told is None or iso < told}


def _is_named_before(view: View, found: DateExpression) -> bool:
    return NAMED_BEFORE.search(view.text, max(0, found.start - 40), found.start) is not None


def _opens(draft: Draft, found: DateExpression) -> bool:
    return found.start - draft.sentence.start < len("På det ")


def _goes_back(frame: Frame, found: DateExpression) -> bool:
    """Does the date lie before the one that is told of?"""
    told, iso = frame.as_of, found.iso
    return told is not None and iso is not None and not frame.stale and iso < told and not told.startswith(iso)


def _wholes_of_dated(view: View, here: list[Draft]) -> None:
    """ "Ud af 50 klager blev otte afgjort i 1. halvår", "syv stillinger, hvoraf to stod ubesatte i hele 2007": the whole takes the
    date of its part."""
    for whole in here:
        if whole.dated_here or is_change(view, whole):
            continue
        opens = whole is here[0] and re.match(r"(?:Ud af|Af|Blandt)\b", view.of(whole.sentence))
        parts = [d for d in here if d.part_of is whole or (opens and d is not whole and d.clause == whole.clause)]
        part = next(
            (d for d in parts if d.dated_here and d.as_of is not None and ";" not in view.text[whole.end : d.start]), None
        )
        if part is not None and tense_told(view, part) != "future":
            whole.as_of, whole.inferred, whole.dated_here = part.as_of, part.inferred, True


def _beside_undated(draft: Draft, here: list[Draft]) -> bool:
    """ "61 er skoler, 54 er foreninger, og de resterende 30 er museer": are the other parts told beside it without a date?"""
    beside = [d for d in here if d.quantity.start < draft.quantity.start and d.kind == draft.kind]
    return bool(beside) and beside[-1].as_of is None


def _from_links(view: View, draft: Draft, here: list[Draft], frame: Frame) -> None:
    antecedent = draft.antecedent if draft.carried and not is_change(view, draft) else None
    if antecedent is not None and "earlier" in antecedent.cues:
        antecedent = None  # "Året før var det 52. Langt de fleste, nemlig 48": of this year's
    for other in (draft.same_as, draft.part_of, draft.base, draft.share_of, antecedent):
        if is_change(view, draft) and (other is None or not is_change(view, other)):
            continue
        elsewhere = other is not None and other.sentence.block != draft.sentence.block
        held_off = other is not None and "earlier" in other.cues and "held" not in other.cues
        if other is draft.part_of and other is not None and held_off and other.sentence is not draft.sentence:
            continue  # "4.120 ton mod 3.870 i 2010. Heraf var 3.090 …": of this year's; "I marts var der ni. Fem af dem": of those
        if (
            other is draft.part_of
            and draft.role == "remainder"
            and elsewhere
            and (not frame.stale or _beside_undated(draft, here))
        ):
            continue  # "De øvrige 46 ventede" of what this paragraph tells
        if other is not None and (other.as_of is not None or other.dated_here):
            if other is draft.antecedent and other.sentence.index < draft.sentence.index - 1:
                continue
            if other is draft.antecedent and other.sentence is not draft.sentence and not _may_share(view, draft):
                continue
            draft.as_of, draft.inferred, draft.dated_here = other.as_of, other.inferred, True
            return


def _may_share(view: View, draft: Draft) -> bool:
    """May it take the date of the figure before, whose noun it leaves out?"""
    tense = tense_told(view, draft)
    if tense == "future" or NOW.search(view.of(draft.sentence)):
        return False
    return tense not in ("present", "perfect") or is_part(view, draft)


def _between_two(view: View, drafts: list[Draft], here: list[Draft], frame: Frame) -> None:
    """ "faldet fra 690 til 612" behind two dated sentences: from the earlier to the later of them."""
    for a, b in pairwise(here):
        span = next((d for d in view.dates(a.sentence) if d.kind == "range" and d.iso is None and d.first and d.last), None)
        years = (f"{span.first:%Y}", f"{span.last:%Y}") if span else None  # "Fra 2016 til 2017 steg andelen fra 70 til 73"
        ends = years or frame.ends or frame.columns
        undated = not (a.dated_here or b.dated_here) or a.as_of == b.as_of
        if a.clause != b.clause or not undated or ends is None or tense_told(view, a) == "future":
            continue
        gap = view.text[a.quantity.end : b.quantity.start]
        if not re.search(r"\bfra\s+(?:\w+\s+)?$", a.before(view.text)) or not re.fullmatch(
            r"(?:\s\w+){0,2}\s+til\s+(?:\w+\s+)?", gap
        ):
            continue
        same_time = re.search(r"\bi (?:samme|den|denne) (?:periode|tidsrum)\b", view.of(b.sentence))
        if years or same_time or (not frame.stale and (is_named(b, frame.counted) or _moves_alike(view, drafts, a))):
            a.as_of, b.as_of = ends
            a.inferred = b.inferred = True
            a.dated_here = b.dated_here = True
            a.cues.add("earlier")


def _against_each_other(view: View, here: list[Draft], frame: Frame) -> None:
    """ "I 2017 modtog vi 218 sager mod 131 i 2016. For auktionerne er tallene 134 mod 81": of the same two times."""
    for a, b in pairwise(here):
        alike = a.kind == b.kind and a.role != "change" and not (a.dated_here or b.dated_here)
        gap = re.fullmatch(r"(?:\s[a-zæøå]+)?\s+(?:i)?mod\s+(?:\w+\.?\s+)?", view.text[a.end : b.quantity.start])
        if alike and gap and frame.ends is not None and not frame.stale and tense_told(view, a) not in ("future", "present"):
            (b.as_of, a.as_of), a.inferred, b.inferred = frame.ends, True, True
            a.dated_here = b.dated_here = True
            b.cues.add("earlier")


def _moves_alike(view: View, drafts: list[Draft], first: Draft) -> bool:
    """Does the figure open a change ("For børn er antallet steget fra 21.250 til 23.800") of the kind that was told of before it?"""
    moved = CHANGED.search(view.text, first.sentence.start, first.quantity.start) or MOVES.search(first.before(view.text))
    told = [d for d in drafts if d.quantity.start < first.sentence.start and d.role != "change"]
    return bool(moved) and tense_told(view, first) != "present" and bool(told) and told[-1].kind == first.kind


def _end_points(view: View, drafts: list[Draft], here: list[Draft], frame: Frame) -> None:
    """A change without a date of its own takes the later level: the one it ends in, or the later of the two it stands between."""
    for draft in here:
        if draft.dated_here or not is_change(view, draft):
            continue
        ends = [d for d in here if d.quantity.start > draft.quantity.start and d.dated_here and d.as_of is not None]
        end = next((d for d in ends if re.search(r"\btil\s+(?:\w+\s+)?$", d.before(view.text))), None)
        if end is not None:
            draft.as_of, draft.inferred, draft.dated_here = end.as_of, end.inferred, True
            continue
        level = "share" if draft.kind == "points" else draft.kind
        told = [d for d in drafts if d.quantity.start < draft.quantity.start and d.role not in ("change", "target", "limit")]
        own = [d for d in told if d.sentence is draft.sentence]
        if own and own[-1].as_of is None and (own[-1].kind == level or restates(view, own[-1], draft)):
            draft.dated_here = True  # of its own level, which has no date
            continue
        near = [d for d in told if d.sentence.block == draft.sentence.block and d.as_of is not None and not is_to_come(view, d)]
        near = [d for d in near if d.kind == level] or near
        levels = [d for d in own if d.as_of is not None]
        newest_near = max((d.as_of for d in near if d.as_of), default="")
        within = any("earlier" not in d.cues and newest_near.startswith(d.as_of or "-") for d in levels)
        if len({d.as_of for d in levels}) < 2 and near and not within:
            levels = near  # the newest that the paragraph has told
        newest = max((d.as_of for d in levels if d.as_of), default="")
        if (
            frame.as_of is not None
            and frame.as_of > newest
            and all("earlier" in d.cues for d in levels)
            and (levels or not frame.stale)
        ):
            newest = frame.as_of  # "Til sammenligning var det 24 pct. i 2019. Andelen er altså faldet": down to this year's
        if newest:
            draft.as_of, draft.inferred = newest, True


def _after_level(view: View, here: list[Draft]) -> None:
    """ "var 64 %, hvilket er 9 %-point lavere end i 2019": a difference is of the day of the level it stands behind; "faldet
    med 12 pct. på to år" ends with its fall; "4.714 gæster eller 8,9 procent" says the same twice."""
    for level, change in pairwise(here):
        again = restates(view, level, change) or change.cues & {"restates", "bracket"}
        if change.role == "change" and change.as_of is not None and is_compared(view, level):
            continue  # "2.114 i 2017 mod 1.987 i 2016, altså 127 flere": it ends in the one that is held against the other
        if again and (change.as_of is None or not change.dated_here) and level.as_of is not None:
            change.as_of, change.inferred = level.as_of, level.inferred
            change.cues |= level.cues & {"earlier"}
            continue
        behind = change.kind == "points" or change.role == "change"
        ended = took(view, change) and level.clause == change.clause
        level_only = level.role != "change" or ended
        if level.as_of is None or "earlier" in level.cues or not level_only:
            continue
        if (behind and change.as_of is None) or (ended and not change.dated_here):
            change.as_of, change.inferred = level.as_of, level.inferred


def _sums(view: View, here: list[Draft]) -> None:
    """ "150 mio. kr. i 2021 og 200 mio. kr. i 2022, i alt 350": the sum of several times has no one date."""
    for at, draft in enumerate(here):
        parts = [d for d in here[:at] if d.kind == draft.kind and d.dated_here]
        summed = re.search(r"\b(?:i alt|tilsammen|samlet|sammenlagt)\s+(?:\w+\.?\s+)?$", draft.before(view.text, 24))
        if summed and len({d.as_of for d in parts}) > 1 and draft.as_of == parts[-1].as_of:
            draft.as_of, draft.inferred, draft.dated_here = None, False, True
