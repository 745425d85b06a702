"""The date that the sentences so far stand in, and which of the later figures it is carried to.

Inside a section, to figures told in the same tense or taken out of what was dated; never over "i dag" or into plans.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from letterkit.danish.dates import DateExpression
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import tense_of
from letterkit.extract.naming import CHANGED
from letterkit.extract.standing_dates import is_baseline, is_period
from letterkit.extract.view import Sentence, View, split_words

NOW = re.compile(
    r"\b(?:nu|fortsat|stadig|i dag|aktuelt|for tiden|p\.t\.|pt\.|i skrivende stund|på nuværende tidspunkt|dags dato"
    r"|for øjeblikket|til dato|i øjeblikket|d\.d\.)",
    re.IGNORECASE,
)
STATISTICS = re.compile(
    r"\b(?:gennemg\w*|opgør\w*|tal(?:lene)?|data|register\w*|udtræk\w*|status\w*|optælling\w*|måling\w*|statistik\w*|stikprøve\w*)\b",
    re.IGNORECASE,
)
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


def is_part(view: View, draft: Draft) -> bool:
    """Do words say that it is taken out of what was told before ("31 af dem går …", "Heraf har 80 ventet")?"""
    if PART.match(view.text, draft.quantity.end):
        return True
    return bool(OF_THEM.search(view.text, draft.sentence.start, draft.quantity.start))


def tense_told(view: View, draft: Draft) -> str | None:
    """The tense of its clause, else of its sentence."""
    return tense_of(draft.parts[draft.clause].words) or tense_of_sentence(view, draft.sentence)


def tense_of_sentence(view: View, sentence: Sentence) -> str | None:
    return tense_of(split_words(view.text, sentence.start, sentence.end))


def _main_before(text: str, draft: Draft, here: list[Draft]) -> Draft | None:
    """The figure of its sentence that a duration, an age or a ratio says more about: the dated one before it."""
    for other in reversed(here):
        if other.quantity.start < draft.quantity.start and other.as_of is not None and other.kind not in ("duration", "age"):
            between = text[other.quantity.end : draft.quantity.start]
            return None if re.search(r";|,\s*(?:og|at|men|mens)\b", between) else other
    return None


def date_from_context(view: View, draft: Draft, here: list[Draft], context: Context) -> None:
    bound = draft.kind == "amount" and draft.quantity.approx in ("less_than", "more_than", "at_least", "at_most")
    if draft.kind in ("duration", "age", "ratio") or bound:
        main = _main_before(view.text, draft, here)
        if main is not None:
            draft.as_of, draft.inferred = main.as_of, main.inferred
            return
    average = draft.kind == "age" and (draft.counted or "").casefold().startswith("gennemsnit")
    if context.as_of is None or draft.role in ("limit", "target") or (draft.kind == "age" and not average):
        return
    if is_spread(view, draft):
        return
    if ANAPHOR.match(view.of(draft.sentence)):
        draft.as_of, draft.inferred = context.last, context.last_inferred
        return
    if draft.role == "change" and not context.stale:
        draft.as_of, draft.inferred = context.as_of, context.inferred
        return
    tense = tense_told(view, draft)
    clause = draft.parts[draft.clause]
    if tense == "future" or NOW.search(view.text, clause.start, clause.end):
        return
    same = is_named(draft, context.counted)
    part = same and is_part(view, draft)
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


def is_spread(view: View, draft: Draft) -> bool:
    """ "63 mio. kr. over fire år": the years an amount is spread over."""
    return draft.kind == "duration" and bool(re.search(r"\bkr\.?\s+(?:\w+\s+)?over\s+(?:de\s+)?$", draft.before(view.text)))


def is_named(draft: Draft, told: frozenset[str]) -> bool:
    """Is what it counts among what the dated sentence counted ("sager" after "klagesager")?"""
    own = _stem((draft.counted or "").casefold().split(" ")[-1])
    return bool(own) and any(_stem(word).endswith(own) or own.endswith(_stem(word.split(" ")[-1])) for word in told if word)


def _stem(noun: str) -> str:
    """ "sagerne" and "sager" are one."""
    return re.sub(r"(?:erne|ene|er|en|et|e)$", "", noun) if len(noun) > 4 else noun


def update_context(view: View, sentence: Sentence, here: list[Draft], dates: list[DateExpression], context: Context) -> None:
    tense = tense_of_sentence(view, sentence)
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
            context.tense = tense_told(view, chosen)
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
    return ahead or (draft.dated_here and tense_told(view, draft) == "future")


def _is_stock(view: View, sentence: Sentence, draft: Draft, dates: list[DateExpression]) -> bool:
    """Is it told of what was there on a day, not of what happened in a time?"""
    own = [d for d in dates if d.iso == draft.as_of]
    if not own or own[-1].kind not in ("day", "month") or not STOCK_VERB.search(view.of(sentence)):
        return False
    part_of_month = re.match(r"(?:ultimo|primo|medio|udgangen)\b", view.text[own[-1].start : own[-1].end], re.IGNORECASE)
    return bool(part_of_month) or bool(STOCK.search(view.text[max(0, own[-1].start - 24) : own[-1].start]))
