"""The date a figure holds for: stated in its sentence, taken from the whole it is part of, or carried from sentences before.

In a sentence the date right behind the figure comes first, then the last one before it. The date of what it is compared with
("end i 2016", "i forhold til 1. halvår", "siden 2015") is not its own. Between sentences a date is carried inside one paragraph,
to figures told in the same tense; never over "i dag" or into plans.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from letterkit.danish.dates import DateExpression
from letterkit.extract.clauses import RELATIVE, clause_at
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import tense_of, verb_tense
from letterkit.extract.naming import CHANGED
from letterkit.extract.standing_dates import declared_date, is_baseline, is_own_date, is_period, is_start, titled_date
from letterkit.extract.view import Sentence, View, split_words

NOW = re.compile(
    r"\b(?:nu|fortsat|stadig|i dag|aktuelt|for tiden|p\.t\.|pt\.|i skrivende stund|på nuværende tidspunkt|dags dato"
    r"|for øjeblikket|til dato|i øjeblikket|d\.d\.)",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"\b(?:året før|året forinden|foregående år|samme (?:periode|tidspunkt|måned|kvartal) (?:sidste år|året før))\b",
    re.IGNORECASE,
)
STATISTICS = re.compile(
    r"\b(?:gennemg\w*|opgør\w*|tal(?:lene)?|data|register\w*|udtræk\w*|status\w*|optælling\w*|måling\w*|statistik\w*|stikprøve\w*)\b",
    re.IGNORECASE,
)
# "dette skoleår", "i år", "på nuværende": the letter's own time, as "i dag"; "frem til sommer" in a past sentence: how long, not when.
PRESENT_SPAN = re.compile(r"\b(?:dette|indeværende|i)\s+(?:skoleår|år|kvartal|halvår)\b(?!\s*\d)", re.IGNORECASE)
# "31 af dem", "88 af sagerne": a part of what the sentence before counted
PART = re.compile(r"\s+(?:ud\s+)?af\s+(?:dem|disse|de|(?P<whole>[a-zæøå]{3,}(?:erne|ene|rne)))\b(?!\s+\d)")
# "et år senere": another time, which has no date of its own
LATER = re.compile(
    r"\b(?:år|måneder?|uger?|dage?|kvartal(?:er)?)\s+(?:senere|efter|forinden)(?=\s+\w+(?:de|te|r|k|v)\b|\s*[,.])", re.IGNORECASE
)
OF_THEM = re.compile(r"\b(?:heraf|hvoraf|deraf|af dem|af disse|blandt disse|blandt dem)\b", re.IGNORECASE)
STOCK = re.compile(r"\b(?:pr\.|per|ultimo|primo|medio|ved udgangen af|ved årsskiftet|den)\s*(?:den\s+|d\.\s*)?$", re.IGNORECASE)
STOCK_VERB = re.compile(r"\b(?:var|havde|gik|ventede|verserede|stod|sad|manglede|lå|boede|er|har|stod)\b", re.IGNORECASE)
# A sentence that only says the one before again, or goes on with it.
ANAPHOR = re.compile(
    r"(?:Det|Dette)\s+(?:svarer?|svarede|er|var|betyder|giver|udgør|udgjorde)\b"
    r"|(?:Heraf|Af disse|Af dem|Hvoraf|De øvrige|De resterende|Resten)\b"
)


@dataclass
class Context:
    """The date that the sentences so far stand in, and the tense it was told in."""

    as_of: str | None = None
    inferred: bool = False
    tense: str | None = None
    announced: bool = False  # by a sentence without figures: "Sagerne er gennemgået pr. 1. februar"
    last: str | None = None  # of the sentence right before that held a figure, dated or not
    last_inferred: bool = False
    earlier: str | None = None  # the date before that one, where the paragraph tells two
    block: int = -1
    stale: bool = False  # told in the paragraph before
    stock: bool = False  # what was there on a day: the present tense may go on with it
    counted: frozenset[str] = frozenset()


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
                _from_context(view, draft, here, context)
        _after_level(here)
        for draft in here:
            if not draft.dated_here and draft.as_of is None and declared is not None and _observed(view, draft, declared):
                draft.as_of, draft.inferred = declared.iso, declared.inferred
        declared = declared_date(view, sentence, here, usable, declared, titled)
        _update(view, sentence, here, usable, context)


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
    if _spread(view, draft) or lasting:
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
    if _tense(view, draft) in ("future", "perfect"):
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


def _is_part(view: View, draft: Draft) -> bool:
    """Do words say that it is taken out of what was told before ("31 af dem går …", "Heraf har 80 ventet")?"""
    if PART.match(view.text, draft.quantity.end):
        return True
    return bool(OF_THEM.search(view.text, draft.sentence.start, draft.quantity.start))


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
        if not (_named(b, context.counted) or re.search(r"\bi samme (?:periode|tidsrum)\b", view.of(b.sentence))):
            continue
        if len(dates) == 2 and dates[0] != dates[1] and _tense(view, a) != "future":
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
                    _tense(view, draft) == "future"
                    or (_tense(view, draft) in ("present", "perfect") and not _is_part(view, draft))
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
                and _named(draft, frozenset({(d.counted or "").casefold()}))
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


def _tense(view: View, draft: Draft) -> str | None:
    """The tense of its clause, else of its sentence."""
    return tense_of(draft.parts[draft.clause].words) or _tense_of_sentence(view, draft.sentence)


def _tense_of_sentence(view: View, sentence: Sentence) -> str | None:
    return tense_of(split_words(view.text, sentence.start, sentence.end))


def _main_before(text: str, draft: Draft, here: list[Draft]) -> Draft | None:
    """The figure of its sentence that a duration, an age or a ratio says more about: the dated one before it."""
    for other in reversed(here):
        if other.quantity.start < draft.quantity.start and other.as_of is not None and other.kind not in ("duration", "age"):
            between = text[other.quantity.end : draft.quantity.start]
            return None if re.search(r";|,\s*(?:og|at|men|mens)\b", between) else other
    return None


def _from_context(view: View, draft: Draft, here: list[Draft], context: Context) -> None:
    bound = draft.kind == "amount" and draft.quantity.approx in ("less_than", "more_than", "at_least", "at_most")
    if draft.kind in ("duration", "age", "ratio") or bound:
        main = _main_before(view.text, draft, here)
        if main is not None:
            draft.as_of, draft.inferred = main.as_of, main.inferred
            return
    average = draft.kind == "age" and (draft.counted or "").casefold().startswith("gennemsnit")
    if context.as_of is None or draft.role in ("limit", "target") or (draft.kind == "age" and not average):
        return
    if _spread(view, draft):
        return
    if ANAPHOR.match(view.of(draft.sentence)):
        draft.as_of, draft.inferred = context.last, context.last_inferred
        return
    if draft.role == "change" and not context.stale:
        draft.as_of, draft.inferred = context.as_of, context.inferred
        return
    tense = _tense(view, draft)
    clause = draft.parts[draft.clause]
    if tense == "future" or NOW.search(view.text, clause.start, clause.end):
        return
    same = _named(draft, context.counted)
    part = same and _is_part(view, draft)
    moved = CHANGED.search(view.text, draft.sentence.start, draft.sentence.end) is not None
    opens = draft.start == draft.sentence.start and not context.stale  # "To klasser har flere end 24 elever" on that day
    steady = context.stock and not moved and tense in ("present", "state", None)
    if part or (steady and (same or opens or draft.kind in ("amount", "share", "ratio"))):
        draft.as_of, draft.inferred = context.as_of, context.inferred
        return
    if context.stale and not (tense in ("past", None) and context.tense in ("past", None)):
        return
    if tense == "perfect" and context.tense not in ("perfect", "past", None):
        return  # "Vi har ansat to" after what stood on a day
    free = context.announced or (draft.kind in ("share", "ratio") and any(context.counted))
    if tense in ("present", "state") and not same and not free:
        return  # "En sagsbehandler har 65 sager" after a count of something else
    draft.as_of, draft.inferred = context.as_of, context.inferred


def _spread(view: View, draft: Draft) -> bool:
    """ "63 mio. kr. over fire år": the years an amount is spread over."""
    return draft.kind == "duration" and bool(re.search(r"\bkr\.?\s+(?:\w+\s+)?over\s+(?:de\s+)?$", draft.before(view.text)))


def _named(draft: Draft, told: frozenset[str]) -> bool:
    """Is what it counts among what the dated sentence counted ("sager" after "klagesager")?"""
    own = _stem((draft.counted or "").casefold().split(" ")[-1])
    return bool(own) and any(_stem(word).endswith(own) or own.endswith(_stem(word.split(" ")[-1])) for word in told if word)


def _stem(noun: str) -> str:
    """ "sagerne" and "sager" are one."""
    return re.sub(r"(?:erne|ene|er|en|et|e)$", "", noun) if len(noun) > 4 else noun


def _update(view: View, sentence: Sentence, here: list[Draft], dates: list[DateExpression], context: Context) -> None:
    tense = _tense_of_sentence(view, sentence)
    dated = [d for d in here if d.as_of is not None and d.role != "target" and d.kind != "age" and "earlier" not in d.cues]
    observed = [d for d in dated if not _to_come(view, d)]
    if dated and not observed:
        # A plan's date is its own: what follows is no longer told of the day before it either, unless as past.
        context.stale, context.stock = True, False
        context.last, context.last_inferred = dated[-1].as_of, dated[-1].inferred
        return
    dated = observed
    if here and LATER.search(view.text, sentence.start, here[-1].quantity.start):
        context.as_of = context.last = None
        return
    if here:
        told = [d for d in here if "earlier" not in d.cues]
        if told:
            newest = max(dated, key=lambda d: d.as_of or "") if dated else told[-1]
            context.last, context.last_inferred = newest.as_of, newest.inferred
    if dated:
        # Of "71 pct. i 1. kvartal og 76 pct. i 2. kvartal", "74 dage i 2020 mod 61 i 2019" the latest stands.
        chosen = max(dated, key=lambda d: d.as_of or "")
        context.counted = frozenset((d.counted or "").casefold() for d in dated)
        context.stale = False
        if chosen.as_of != context.as_of:
            context.earlier = context.as_of
            context.stock = _is_stock(view, sentence, chosen, dates)
        context.as_of, context.inferred = chosen.as_of, chosen.inferred
        if chosen.dated_here and not ANAPHOR.match(view.of(sentence)):
            context.tense = _tense(view, chosen)
        return
    if NOW.search(view.of(sentence)):
        context.stock = False
        context.stale = context.stale or bool(here)
        if not here:
            return
    periods = [
        d for d in dates if d.iso and not is_baseline(view, d) and is_period(view, d) and d.role in ("at", "from", "until")
    ]
    opens_list = view.of(sentence).rstrip().endswith(":")
    stated = opens_list or STATISTICS.search(view.of(sentence)) or tense == "past"
    if periods and not here and stated and tense != "future":
        context.as_of, context.inferred, context.tense = periods[-1].iso, periods[-1].inferred, None
        context.last, context.last_inferred, context.announced, context.stale = context.as_of, context.inferred, True, False
        if tense == "past" and not opens_list and not STATISTICS.search(view.of(sentence)):
            context.announced, context.tense = False, "past"


def _to_come(view: View, draft: Draft) -> bool:
    """Does its date lie after the letter, or is it told as a plan?"""
    ahead = (
        view.reference is not None and draft.as_of is not None and draft.as_of > view.reference.isoformat()[: len(draft.as_of)]
    )
    return ahead or (draft.dated_here and _tense(view, draft) == "future")


def _is_stock(view: View, sentence: Sentence, draft: Draft, dates: list[DateExpression]) -> bool:
    """Is it told of what was there on a day, not of what happened in a time?"""
    own = [d for d in dates if d.iso == draft.as_of]
    if not own or own[-1].kind not in ("day", "month") or not STOCK_VERB.search(view.of(sentence)):
        return False
    part_of_month = re.match(r"(?:ultimo|primo|medio|udgangen)\b", view.text[own[-1].start : own[-1].end], re.IGNORECASE)
    return bool(part_of_month) or bool(STOCK.search(view.text[max(0, own[-1].start - 24) : own[-1].start]))
