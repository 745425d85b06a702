"""The frame that the sentences so far stand in: the date last told, how it was told, and which later figures go on with it.

A figure joins the frame when it is told in the same past, when it is taken out of what was dated ("31 af dem går i klub", "Syv
afventer svar", where the noun is left out because it was just said), or when it follows from it ("Forskellen er altså 25").
A new count in the present tense does not: it holds today. Nothing joins over "i dag" or into a plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from letterkit.danish.anycase import AnyCase
from letterkit.danish.dates import DateExpression
from letterkit.extract.clauses import RELATIVE, finite_verb
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import Tense, is_told_as_past, stem, tense_of, verb_tense
from letterkit.extract.naming import CHANGED
from letterkit.extract.standing_dates import is_period
from letterkit.extract.stated_dates import LATER, NOW, is_baseline
from letterkit.extract.view import Sentence, View, split_words

COUNTING = AnyCase(
    r"\b(?:gennemg\w+|opgjort|opgjorde|(?:op)?talt|(?:op)?talte|målte|vejede|udtrukket|opgørelsen|optællingen|tællingen|registreringen)\b",
)
STATISTICS = AnyCase(
    r"\b(?:gennemg\w*|opgør\w*|tal(?:lene|let)?|data|register\w*|udtræk\w*|status\w*|optælling\w*|måling\w*|statistik\w*|stikprøve\w*|registrering\w*|tælling\w*|talt|optalt"
    r"|kørelister\w*|lister\w*)\b",
)
# "31 af dem", "88 af sagerne": a part of what the sentence before counted
PART = re.compile(r"\s+(?:ud\s+)?af\s+(?:dem|disse|de|(?P<whole>[a-zæøå]{3,}(?:erne|ene|rne)))\b(?!\s+\d)")
OF_THEM = AnyCase(r"\b(?:heraf|hvoraf|deraf|af dem|af disse|blandt disse|blandt dem)\b")
STOCK = AnyCase(r"\b(?:pr\.|per|ultimo|primo|medio|ved udgangen af|ved årsskiftet|den)\s*(?:den\s+|d\.\s*)?$")
STOCK_VERB = AnyCase(
    r"\b(?:var|havde|gik|ventede|verserede|stod|sad|manglede|lå|boede|er|har|viser|viste|indeholdt|rummede|omfattede|talte)\b"
)
# A sentence that only says the one before again, or goes on with it.
ANAPHOR = re.compile(
    r"(?:Det|Dette)\s+(?:svarer?|svarede|er|var|betyder|giver|udgør|udgjorde|gælder|gjaldt|drejer sig|drejede sig|omfatter|omfattede)\b"
    r"|(?:Heraf|Af disse|Af dem|Hvoraf|De øvrige|De resterende|Resten|Sidstnævnte|De sidstnævnte)\b"
)
# "Fordelt på fag er der tale om 214 …", "Beløbet fordeler sig med 742 mio. kr. på …"
DIVIDES = re.compile(
    r"(?:Fordelt|Opdelt)\s+på\b|(?:[A-ZÆØÅ][a-zæøå]+(?:en|et|erne|ene)|De|Disse|Det)\s+(?:fordel(?:er|te)|del(?:er|te)|er\s+fordelt|falder)\s+(?:sig\b|i\b|på\b|med\b)"
)
# "Nedgangen skyldes, at to kontrollanter har været syge"
CAUSES = re.compile(
    r"(?:Det|Dette|Den|\w*(?:[Ff]aldet|[Ss]tigningen|[Nn]edgangen|[Ff]remgangen|[Tt]ilbagegangen|[Vv]æksten|[Ff]orskellen))\s+skyldes\b"
)
IN_IT = re.compile(r"(?:Her|Heri|I den periode|I det tidsrum|I den tid)\s+(?:er|var|blev|har|kom|fik|havde)\b")
# "Det er sket på 37 pumper": not on the day that was planned
HAPPENED = re.compile(r"(?:Det|Dette) er (?:\w+ )?(?:sket|gjort|gennemført|tilfældet|på plads)\b")
# What follows from figures just told.
THEREFORE = AnyCase(
    r"\b(?:altså|således|dermed|herefter|derefter|hermed|med andre ord|dvs\.|tilsammen|hertil kom(?:mer)?|dertil kom(?:mer)?|tilbage er|forskellen er|det vil sige|sammenlagt)\b",
)
# What holds at all times: "Loven tillader 10 pct.", "Grænsen er 50 mg"
RULE = AnyCase(
    r"\b(?:love?n|reglerne|bekendtgørelsen|vejledningen|aftalen|kontrakten|overenskomsten)\s+(?:(?:med|om)\s+\w+\s+)?(?:\w+\s+)?(?:tillader|kræver|foreskriver|siger|sætter|giver|fastsætter)\b"
    r"|\b(?:må|skal|kan)\s+(?:\w+\s+){0,3}?(?:højst|mindst|maksimalt|minimum)\b|\b\w*(?:grænse|grænsen|kravet|krav|normen|taksten)\s+(?:er|på)\b",
)
ENDURING = re.compile(r"\b(?:endnu|stadig|fortsat)\b")
# "i 2.170 tilfælde", "for 41 vedkommende": some of those just told of
GENERIC = frozenset({"tilfælde", "vedkommende", "forløb"})
DIVIDED = re.compile(
    r"\b(?:fordel\w+(?: sig)?|falder|deler sig|består|opdelt|delt)\s+(?:\w+\s+)?(?:på|med|i|af)\s+$|^(?:\s+\w+)?(?:\s+(?:og|samt)|,)\s+$"
)
# "Da vi begyndte, var …", "Før gik der seks uger": a time of its own
ANOTHER_TIME = re.compile(r"(?:Da|Før|Tidligere|Dengang|Førhen|Engang)\b")
# "Bag dem står 297 borgere", "Indberetningerne vedrører 61": those told of, by a pronoun or by their noun
OF_THOSE = re.compile(r"(?:Bag|For|Blandt|Hos|Ud af|Til|Fra|Ses? (?:der|man|vi) bort fra) (?:dem|disse|de)\b")
DEFINITE_FIRST = re.compile(r"(?P<noun>[A-ZÆØÅ][a-zæøå]{3,}(?:erne|ene|rne))\s+(?P<verb>[a-zæøå]+)")
COMPARES = re.compile(
    r"(?:Til sammenligning|(?:De|Det|Den) tilsvarende (?:tal|antal|andel)|I (?:de|det|den)? ?samme|(?:Året|Måneden|Kvartalet) (?:før|forinden|i forvejen))\b"
)


@dataclass
class Frame:
    """What the sentences so far tell of the time; changed as the letter is read."""

    as_of: str | None = None
    inferred: bool = False
    tense: Tense | None = None
    announced: bool = False  # by a sentence without figures: "Sagerne er gennemgået pr. 1. februar"
    event: bool = False  # the day of something that happened, told without figures: only what is told as past joins
    last: str | None = None  # of the sentence right before that held a figure, dated or not
    last_inferred: bool = False
    ends: tuple[str, str] | None = None  # of two dates told, the earlier and the later
    moved: bool = False  # from the one to the other, no levels held against each other
    block: int = -1
    columns: tuple[str, str] | None = (
        None  # of a table above, its first and last time: what changed went from the one to the other
    )
    stale: bool = False  # told in the paragraph before
    age: int = 0  # paragraphs since it was told
    stock: bool = False  # what was there on a day: the present tense may go on with it
    counted: frozenset[str] = frozenset()


# "94 af sagerne er oversendt": some of those just told of, whatever became of them since
SINCE_THEN = AnyCase(r"\b(?:igen|siden|nu|senere|allerede|endnu|fortsat|stadig)\b")  # "er besat igen"
SOME_OF = re.compile(r"\s+af\s+[a-zæøå]{3,}(?:erne|ene)\b")


def is_part(view: View, draft: Draft) -> bool:
    """Do words say that it is taken out of what was told before ("31 af dem går …", "Heraf har 80 ventet")?"""
    if PART.match(view.text, draft.quantity.end) or draft.role == "remainder":
        return True
    return bool(OF_THEM.search(view.text, draft.sentence.start, draft.quantity.start))


def tense_told(view: View, draft: Draft) -> Tense | None:
    """The tense of its clause, else of its sentence."""
    return tense_of(draft.parts[draft.clause].words) or tense_of_sentence(view, draft.sentence)


def tense_of_sentence(view: View, sentence: Sentence) -> Tense | None:
    return _tense_of_text(view.of(sentence))


@lru_cache(maxsize=256)  # asked for each figure of the sentence and of those before
def _tense_of_text(text: str) -> Tense | None:
    words = split_words(text)
    return tense_of(words) or ("past" if is_told_as_past(words) else None)


def is_named(draft: Draft, told: frozenset[str]) -> bool:
    """Is what it counts among what the dated sentence counted ("sager" after "klagesager")?"""
    own = stem((draft.counted or "").casefold().split(" ")[-1])
    return bool(own) and any(stem(word).endswith(own) or own.endswith(stem(word.split(" ")[-1])) for word in told if word)


def is_generic(draft: Draft) -> bool:
    """Does it count some of those just told of, with no noun that says who?"""
    return (draft.counted or "").casefold().split(" ")[-1] in GENERIC


def date_by_frame(view: View, draft: Draft, here: list[Draft], frame: Frame) -> None:
    """Fill in `as_of` of a draft without a date of its own, where it goes on with the frame."""
    if draft.kind in ("duration", "age") and draft.clause and draft.parts[draft.clause].words[0].lower in RELATIVE:
        return  # "74 pct., hvor fristen er seks måneder", "en mand, som ventede i fire år": what holds of one thing alone
    if draft.kind in ("duration", "age", "ratio") or is_generic(draft):
        main = _main_before(view.text, draft, here)
        if main is not None:
            draft.as_of, draft.inferred = main.as_of, main.inferred
            return
    whole = _goes_on_in_sentence(view, draft, here)
    if whole is not None:
        draft.as_of, draft.inferred = whole.as_of, whole.inferred
        return
    average = draft.kind == "age" and (draft.counted or "").casefold().startswith("gennemsnit")
    if frame.columns is not None and CHANGED.search(view.of(draft.sentence)):
        draft.as_of, draft.inferred = frame.columns[1], True
        return
    if frame.as_of is None or draft.role in ("limit", "target") or (draft.kind == "age" and not average):
        return
    if DIVIDES.match(view.of(draft.sentence)) and frame.age <= 1 and not draft.place and frame.stale:
        draft.as_of, draft.inferred = frame.as_of, frame.inferred
    elif any(
        one.match(view.of(draft.sentence))
        for one in (ANAPHOR, CAUSES, *(() if frame.ends or draft.kind == "amount" else (DIVIDES,)))
    ):
        if not HAPPENED.match(view.of(draft.sentence)):
            draft.as_of, draft.inferred = frame.last, frame.last_inferred
    elif _joins(view, draft, frame):
        draft.as_of, draft.inferred = frame.as_of, frame.inferred


def _main_before(text: str, draft: Draft, here: list[Draft]) -> Draft | None:
    """The figure of its sentence that a duration, an age or a ratio says more about: the dated one before it."""
    for other in reversed(here):
        if other.quantity.start < draft.quantity.start and other.as_of is not None and other.kind not in ("duration", "age"):
            between = text[other.quantity.end : draft.quantity.start]
            return None if re.search(r";|,\s*(?:og|at|men|mens)\b", between) else other
    return None


def _goes_on_in_sentence(view: View, draft: Draft, here: list[Draft]) -> Draft | None:
    """The dated figure before it in its sentence that it is a share of ("De 38 sager falder i tre grupper") or stands beside
    without a verb of its own ("80 vedrører støj, 34 lugt")."""
    before = [d for d in here if d.quantity.start < draft.quantity.start]
    if not before or before[-1].as_of is None:
        return None
    last = before[-1]
    between = view.text[last.end : draft.quantity.start]
    clause = draft.parts[draft.clause]
    gapped = draft.clause != last.clause and finite_verb(clause.words) is None and last.kind == draft.kind
    if DIVIDED.search(between) or (gapped and re.fullmatch(r"[^;()]*,[^;()]*", between)):
        return last
    return None


def _goes_on_with(view: View, draft: Draft, frame: Frame) -> bool:
    """Does its sentence open with those that the dated sentences counted, and say more of them?"""
    if OF_THOSE.match(view.of(draft.sentence)) and not frame.stale:
        return True
    subject = DEFINITE_FIRST.match(view.of(draft.sentence))
    if subject is None or verb_tense(subject["verb"]) is None:
        return False
    noun = stem(subject["noun"].casefold())
    return any(stem(word.split(" ")[-1]).endswith(noun) for word in frame.counted if word)


def _joins(view: View, draft: Draft, frame: Frame) -> bool:
    tense = tense_told(view, draft)
    clause = draft.parts[draft.clause]
    told_from = draft.parts[draft.clause - 1].start if clause.words[0].lower == "at" and draft.clause else clause.start
    ruled = tense != "past" and RULE.search(view.text, told_from, clause.end) is not None
    if tense == "future" or ruled or ANOTHER_TIME.match(view.of(draft.sentence)):
        return False
    if _goes_on_with(view, draft, frame):
        return True
    past = tense in ("past", None)
    named = is_named(draft, frame.counted)
    if (
        not frame.stale
        and draft.start == draft.sentence.start
        and SOME_OF.match(view.text, draft.quantity.end)
        and not SINCE_THEN.search(view.of(draft.sentence))
    ):
        return True
    # "To klasser har flere end 24 elever" on that day
    opens = draft.start == draft.sentence.start and not frame.stale
    steady = frame.stock and tense in ("present", "state")
    if steady and (named or opens or draft.kind in ("amount", "share", "ratio")):
        return True
    if frame.stale and frame.stock and (is_part(view, draft) or (named and tense in ("present", "state"))):
        return True
    if frame.stale and frame.stock and not STOCK_VERB.search(view.text, clause.start, clause.end):
        return False  # "Ved en fejl fik 88 husstande to spande": no more of that day
    if frame.stale and frame.tense in ("perfect", "state") and tense in ("perfect", "state") and named:
        return True
    if frame.stale or frame.event:
        return past and frame.tense in ("past", "perfect", None) and frame.age <= 2
    if past:
        return True
    enduring = frame.tense in ("present", "state") or ENDURING.search(view.text, clause.start, clause.end) is not None
    told_on = named and enduring
    part = is_part(view, draft) and (named or frame.stock)
    goes_on = draft.carried or draft.role == "remainder" or is_generic(draft)
    if part or told_on or goes_on or THEREFORE.search(view.of(draft.sentence)):
        return True
    if tense == "perfect":
        counted_then = frame.stock and named and not SINCE_THEN.search(view.of(draft.sentence))
        return frame.tense == "perfect" or counted_then
    return frame.announced or (draft.kind in ("share", "ratio") and any(frame.counted))


def next_frame(view: View, sentence: Sentence, here: list[Draft], dates: list[DateExpression], frame: Frame) -> None:
    """Bring the frame up to date with a sentence whose figures have their dates."""
    tense = tense_of_sentence(view, sentence)
    dated = [d for d in here if d.as_of is not None and "earlier" not in d.cues]
    observed = [d for d in dated if not is_to_come(view, d)]
    if dated and not observed:
        # A plan's date is its own: what follows is no longer told of the day before it either, unless as past.
        frame.stale, frame.stock = True, False
        frame.last, frame.last_inferred = dated[-1].as_of, dated[-1].inferred
        return
    dated = observed
    later = LATER.search(view.text, sentence.start, here[-1].quantity.start) if here else None
    if later is not None and not any(d.start < later.end() and later.start() < d.end for d in dates):
        frame.as_of = frame.last = None
        return
    if here:
        told = [d for d in here if "earlier" not in d.cues]
        if told:
            frame.last, frame.last_inferred = told[-1].as_of, told[-1].inferred
    if COMPARES.match(view.of(sentence)) and frame.as_of is not None:
        return
    if dated:
        _told(view, sentence, here, dated, dates, frame)
        return
    if spans_years(dates):
        frame.as_of = frame.last = None  # several years taken together have no one date
        return
    if frame.stale and any(d.kind in ("count", "amount") for d in here):
        frame.age += 2  # something else is told of between
    if here and NOW.search(view.of(sentence)):
        frame.stale, frame.stock = True, False
    if not here and tense != "future":
        _announce(view, sentence, dates, tense, frame)
    elif tense != "future" and not any(d.dated_here for d in here):
        _announce(view, sentence, dates, "past", frame)


def spans_years(dates: list[DateExpression]) -> bool:
    """ "i perioden 2018-2020", "prøverne 2018, 2019 og 2020"."""
    spans = [d for d in dates if d.kind == "range" and d.iso is None and d.first is not None and d.last is not None]
    return bool(spans) or len({d.iso for d in dates if d.kind == "year"}) > 1


def _told(
    view: View, sentence: Sentence, here: list[Draft], dated: list[Draft], dates: list[DateExpression], frame: Frame
) -> None:
    """Of "71 pct. i 1. kvartal og 76 pct. i 2. kvartal", "74 dage i 2020 mod 61 i 2019" the latest stands."""
    chosen = max(dated, key=lambda d: d.as_of or "")
    told = sorted({d.as_of for d in here if d.as_of is not None})
    for span in dates:
        if span.kind == "range" and span.iso is None and span.first and span.last and chosen.as_of == f"{span.last:%Y}":
            told = [f"{span.first:%Y}", f"{span.last:%Y}"]  # "er nedbragt fra 2013 til 2015"
    counted = frozenset((d.counted or "").casefold() for d in dated)
    if chosen.as_of != frame.as_of or frame.stale:
        frame.stock = _is_stock(view, sentence, chosen, dates) or (frame.stock and chosen.as_of == frame.as_of)
        before = frame.as_of if not frame.stale else None
        frame.ends = (told[0], told[-1]) if len(told) > 1 else None
        if frame.ends is None and before is not None and chosen.as_of is not None and before != chosen.as_of:
            frame.ends = (min(before, chosen.as_of), max(before, chosen.as_of))
        frame.counted = counted
    else:
        frame.counted |= counted
        frame.ends = (told[0], told[-1]) if len(told) > 1 else frame.ends
    frame.moved = CHANGED.search(view.of(sentence)) is not None
    frame.stale = frame.event = False
    frame.age = 0
    frame.columns = None
    again = chosen.as_of == frame.as_of and frame.tense == "past"  # "Der er således tale om en stigning": of the same past
    frame.as_of, frame.inferred = chosen.as_of, chosen.inferred
    if frame.tense is None or (chosen.dated_here and not again):
        frame.tense = tense_told(view, chosen)


def _announce(view: View, sentence: Sentence, dates: list[DateExpression], tense: Tense | None, frame: Frame) -> None:
    """A date in a sentence without figures: of a count that was made ("er gennemgået pr. 1. februar"), or of what happened."""
    opens_list = view.of(sentence).rstrip().endswith(":")
    counts = STATISTICS.search(view.of(sentence)) is not None
    own = [d for d in dates if d.iso and not is_baseline(view, d)]
    own = [d for d in own if is_period(view, d) or COUNTING.search(view.of(sentence))]
    after = next((s for s in view.own if s.index == sentence.index + 1 and s.block == sentence.block), None)
    # "Første halvår 2017 tegner bedre. Her er der …"
    opens_list = opens_list or (after is not None and bool(own) and IN_IT.match(view.of(after)) is not None)
    if not own or not (opens_list or counts or tense == "past"):
        return
    if counts:
        own = [d for d in own if d.kind != "day"] or own  # "vedrører 2017, og den er trukket den 4. maj"
    frame.as_of, frame.inferred, frame.tense = own[-1].iso, own[-1].inferred, None
    frame.last, frame.last_inferred, frame.stale, frame.age = frame.as_of, frame.inferred, False, 0
    frame.announced, frame.event, frame.columns = True, False, None
    frame.counted, frame.stock, frame.ends = frozenset(), False, None
    if tense == "past" and not opens_list and not counts:
        frame.announced, frame.event, frame.tense = False, True, "past"


def is_to_come(view: View, draft: Draft) -> bool:
    """Does its date lie after the letter, or is it told as a plan?"""
    ahead = (
        view.reference is not None and draft.as_of is not None and draft.as_of > view.reference.isoformat()[: len(draft.as_of)]
    )
    return ahead or (draft.dated_here and tense_told(view, draft) == "future")


def _is_stock(view: View, sentence: Sentence, draft: Draft, dates: list[DateExpression]) -> bool:
    """Is it told of what was there on a day, not of what happened in a time?"""
    own = [d for d in dates if d.iso == draft.as_of]
    if not own or own[-1].kind not in ("day", "month", "year") or not STOCK_VERB.search(view.of(sentence)):
        return False
    part_of_time = re.match(r"(?:ultimo|primo|medio|udgangen|den)\b", view.text[own[-1].start : own[-1].end], re.IGNORECASE)
    if own[-1].kind == "year":
        return bool(part_of_time)
    return bool(part_of_time) or bool(STOCK.search(view.text[max(0, own[-1].start - 24) : own[-1].start]))
