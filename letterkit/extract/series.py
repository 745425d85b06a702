"""A bare number whose kind stands beside it: "i 2012 var andelen 5,1, året efter 4,6", "varede 41 døgn, hvor det i 2014 varede 33".

The unit is said once for a series. A bare number takes it over where its own words name nothing else to count: a time and a
verb, or the measure itself ("belægningen var under 100" in a letter that gives the occupancy in per cent).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from letterkit.danish.hedges import interval
from letterkit.danish.quantities import Quantity
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_in_series, noun_phrase, verb_tense
from letterkit.extract.view import View, Word, split_words

TAKES = frozenset({"share", "duration", "amount"})
RATE = re.compile(
    r"\w*(?:andel|procent|belægning|dækningsgrad|grad|frekvens|målopfyldelse|kvote|rate)(?:en|s|ens|n)?", re.IGNORECASE
)
STANDS = re.compile(r"(?:er|var|blev|bliver|ligger|lå|nåede|når|på|til|over|under|andelen)\s*$", re.IGNORECASE)
OF_IT = re.compile(r"(?:og\s+)?(?:hvoraf|heraf|deraf|herunder)\b", re.IGNORECASE)
PERCENT_IS = re.compile(
    r"\w{3,}procenten(?:\s+(?:for|i|på|blandt|hos|ved)\s+[^\W\d_]+)?\s+(?:er|var|blev|lå|ligger|udgør|udgjorde)\b[^,;.\d]*(?:(?:19|20)\d\d\s+)?$",
    re.IGNORECASE,
)
GAPPED = re.compile(
    r",?\s+(?:og|men|mens)\s+(?:(?:vi|de|der|\w+(?:en|et))\s+)?(?:(?:har|fik|blev)\s+)?(?:\w+(?:ede|te)|fik|har|gav|brugt|leveret)\s+(?:(?:kun|altså|i alt)\s+)?$"
)
NEAR = 4  # times

# --- a measure taken up again: "17 dage i september. I marts var det 11.", "tallet var 31", "målet er 90" ---
_YEARS = r"(?:(?:i\s+)?(?:19|20)\d\d|i\s+(?:fjor|år|dag|snit|gennemsnit|[a-zæøå]+)|(?:året|måneden|ugen|sæsonen)\s+(?:før|efter|forinden)|(?:sidste|forrige|samme)\s+[a-zæøå]+)"
_ADVERBS = (
    rf"(?:(?:nu|så|kun|blot|bare|hele|dermed|altså|således|derimod|imidlertid|stadig|fortsat|endnu|kommet|helt|gennemsnitligt|typisk|normalt|tidligere|før|dengang"
    rf"|til\s+gengæld|til\s+sammenligning|tilsvarende|faktisk|endda|allerede|for\s+tiden|{_YEARS})\s+)*"
)
_TO = r"(?:(?:steget|faldet|vokset|gået|sunket|bragt|oppe|nede|helt|op|ned)\s+)*(?:(?:på|til)\s+)?"
_BE = r"(?:er|var|blev|bliver|lå|ligger|lød|lyder|hed|hedder|udgjorde|udgør)"
_IT = (
    r"(?:det|den|tallet|tiden|andelen|snittet|gennemsnittet|medianen|niveauet|raten|satsen|prisen|taksten|målet|kravet|normen|grænsen|loftet|forventningen|prognosen"
    r"|\w+(?:gennemsnittet|snittet|procenten|ventetiden|tiden|andelen|raten|graden|satsen|prisen|taksten|målet|kravet|normen|grænsen))"
)
RESUMES = re.compile(
    rf"(?:\b{_BE}\s+{_IT}\s+(?:tilsvarende\s+tal\s+)?|\b{_IT}\s+(?:(?:for|i|på|hos)\s+(?:[^\s,;:.]+\s+){{1,3}})?{_BE}\s+){_ADVERBS}{_TO}(?:et\s+krav\s+på\s+)?$",
    re.IGNORECASE,
)
# "ligger på 3,9", "slap med 13", "måles nu til 47", "kom ned på 12"
REACHES = re.compile(
    rf"\b(?:(?:ligger|ligge|lå|endte|ender|landede|lander|holdt\s+sig|holder\s+sig|havnede)\s+{_ADVERBS}(?:helt\s+)?(?:oppe\s+|nede\s+)?på|(?:slap|slipper|nøjedes|nøjes)\s+med"
    rf"|(?:måles?|måltes|målt|opgøres|opgjort|beregnet|beregnes)\s+{_ADVERBS}til|(?:oppe|nede|op|ned)\s+på|(?:overstiger?|oversteg|overskrider?|overskred|overstige)|mod\s+(?:et|en|vores|deres)\s+(?:krav|mål|måltal|gennemsnit|snit|landsgennemsnit|loft|norm|grænse)\s+på)\s+$",
    re.IGNORECASE,
)
# "Det nye siger 462.000", "planen tillader højst 20", "det i Nakskov tager 51": of a time or of money
ALLOWS = re.compile(
    rf"\b(?:siger|sagde|lyder|lød|tillader|tillod|kræver|krævede|foreskriver|foreskrev|forudsætter|forudsatte|garanterer|lover|lovede|giver\s+os|tager|tog|varer|varede|koster|kostede)\s+{_ADVERBS}(?:på\s+)?$",
    re.IGNORECASE,
)
# "vi regner med at være under 100": the bound is read with the number
BOUNDED = re.compile(r"\b(?:være|ligge|ligger|lå|komme|kommer|kom|nå|holde\s+os|holde\s+sig)\s+(?:ned\s+|op\s+)?$", re.IGNORECASE)
# "mere end det dobbelte af de ti, kontrakten tillader", "under de 10,1, som …"
GIVEN = re.compile(r"\b(?:end|under|over|af|mod|fra)\s+(?:kun\s+)?de\s+$", re.IGNORECASE)
PAYS = re.compile(
    r"\b(?:giver|gav|betaler|betalte|dækker|dækkede|finansierer|finansierede|afholder|lægger|lagde|yder|ydede|skyder|bidrager\s+med|står\s+for)\s+(?:selv\s+|alene\s+)?de\s+$",
    re.IGNORECASE,
)
MORE = re.compile(r"\s+(?:flere|færre|mere|mindre|længere|kortere)\b(?:\s+end\b|\s*[.,;:)]|\s*$)")
IT_IS = re.compile(r"(?:,|\b(?:det|hvilket)\s+(?:er|var)|\baltså|\bdvs\.|\bdet vil sige)\s+$", re.IGNORECASE)
# A stretch without a verb tells the next of a row: "…, blandt mændene 71", "og på humaniora 27", "Måneden før 52."
_NEXT = re.compile(r".*(?:[,;:(–—]|(?:^|\s)(?:og|men|mens|medens|mod|hvorimod))\s+", re.IGNORECASE | re.DOTALL)
_OTHER_WAY = re.compile(
    r"\b(?:antal|antallet|i alt|ialt|heraf|hvoraf|deraf|herunder|fordelt|svarende|dvs|det vil sige|altså|nemlig|eller|ud af|kl|nr|dage|uger|år|med|hver|gange|se|jf|fordi|at|som|der|hvor|hvis|når|da)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[.,;:)–—]|$)|\s+(?:og|men|mens|medens|mod|hvorimod)\b")
_PLACE = re.compile(r"\s+(?:til\s+tiden\s+)?(?P<word>i|på|for|hos|til|blandt)\s+[^\s.,;:]+", re.IGNORECASE)
_WHO = re.compile(r",?\s+(?:der|som)\b")
_MARKS = re.compile(
    r"karakter|eksamen|prøve|normering|kvotient|pr\. (?:elev|barn|lærer|klasse|medarbejder|voksen)", re.IGNORECASE
)
_OF_THEM = re.compile(r"\s+af\s+(?:dem|disse)\b", re.IGNORECASE)
_EACH = re.compile(r"\bhver(?:t)?\b", re.IGNORECASE)
_WITHIN = re.compile(r"inden|senest", re.IGNORECASE)
_MILLIONS = re.compile(r"\s*mi[oa]\.?(?!\w)|\s*milli(?:on|ard)(?:er)?\b", re.IGNORECASE)
BACK = 2  # sentences


def with_units(view: View, drafts: list[Draft]) -> None:
    """Give the bare numbers of a series the kind and unit of the figures they go on from; all other drafts stay."""
    for i, draft in enumerate(drafts):
        if draft.kind != "count" or draft.quantity.unit is not None or draft.quantity.value_to is not None:
            continue
        more = MORE.match(view.text, draft.quantity.end) is not None
        if more or _OF_THEM.match(view.text, draft.quantity.end):
            model = _more(view, drafts, i) if more else _hours_of(drafts, i)
        elif noun_phrase(draft.words, 0, counted=True) is not None or (draft.words and draft.words[0].lower == "af"):
            model = None
        else:
            model = (
                _neighbour(view, drafts, i)
                or _measured(view, drafts, i)
                or _taken_from(view, drafts, i)
                or _gapped(view, drafts, i)
                or _resumed(view, drafts, i)
            )
        if model is not None:
            draft.quantity = as_kind(draft.quantity, model)
        elif (amount := _said_before(view, drafts, i) or _millions(view, drafts, i)) is not None:
            draft.quantity = amount


def as_kind(bare: Quantity, model: Quantity) -> Quantity:
    """The bare number in the kind and unit of another; money also in its millions."""
    scale = model.step * 10**model.decimals if model.kind == "amount" else Fraction(1)
    step = bare.step * scale
    value = bare.value * scale
    low, high = interval(value, None, step / 2, bare.approx)
    return replace(bare, kind=model.kind, unit=model.unit, value=value, step=step, low=low, high=high)


def _neighbour(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """The figure with a unit that the number stands in a row with, in one sentence."""
    draft = drafts[i]
    clause = draft.parts[draft.clause]
    before = max((d.end for d in drafts[:i] if d.sentence is draft.sentence and d.clause == draft.clause), default=clause.start)
    if not _is_member(view, draft, [word for word in clause.words if word.start >= before]):
        return None
    for other in [*reversed(drafts[:i]), *drafts[i + 1 :]]:
        if other.sentence is not draft.sentence:
            continue
        if other.kind not in TAKES:
            return None
        bracketed = view.text[other.start - 1 : other.start] == "("
        if bracketed or (other.clause == draft.clause and other.start > draft.start):
            return None
        return other.quantity if _alike(draft.quantity, other.quantity) else None
    return None


def _is_member(view: View, draft: Draft, words: list[Word]) -> bool:
    dates = view.dates(draft.sentence)
    if all(draft.start <= word.start < draft.end for word in words):
        return False  # "– afslag: 84 (1,4 pct.)" stands in no row of times
    for word in words:
        if draft.start <= word.start < draft.end or is_in_series(word.lower) or not any(ch.isalnum() for ch in word.text):
            continue
        if any(found.start < word.end and word.start < found.end for found in dates):
            continue
        return False
    return True


def _measured(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "Var belægningen under 100": a measure that the letter gives in per cent close by."""
    draft = drafts[i]
    clause = draft.parts[draft.clause]
    before = split_words(view.text, clause.start, draft.start)
    rates = [word for word in before[-4:] if RATE.fullmatch(word.lower)]
    lead = view.text[clause.start : draft.quantity.number_start]
    if PERCENT_IS.search(lead) and draft.quantity.value <= 200:
        return replace(draft.quantity, kind="share", unit="percent")
    if not rates or (not STANDS.search(lead) and not RATE.fullmatch(before[-1].lower)):
        return None
    for other in drafts:
        if (
            other.kind == "share"
            and abs(other.sentence.block - draft.sentence.block) <= 2
            and _alike(draft.quantity, other.quantity)
        ):
            return other.quantity
    return None


def _taken_from(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "23 mio. kr., hvoraf broen alene tager 9,5": a decimal number said to be of the figure with a unit before it, and less than it."""
    draft = drafts[i]
    clause = draft.parts[draft.clause]
    if draft.quantity.decimals == 0 or not OF_IT.match(view.text, clause.start, clause.end):
        return None
    before = [one for one in drafts[:i] if one.sentence is draft.sentence and one.clause < draft.clause]
    if not before or before[-1].kind not in TAKES:
        return None
    return before[-1].quantity if as_kind(draft.quantity, before[-1].quantity).value < before[-1].quantity.value else None


def _gapped(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "blev der bestilt 17.600 timer, og vi leverede 16.720": the clause of the number has a verb but no object of its own, and its
    sentence has told one figure so far, of worked hours or money."""
    draft = drafts[i]
    before = [one for one in drafts[:i] if one.sentence is draft.sentence]
    if len(before) != 1 or not GAPPED.search(view.text, before[0].end, draft.start) or draft.quantity.unit is not None:
        return None
    behind = view.text[draft.end : draft.sentence.end].strip()
    hours = before[0].quantity.unit == "hour" and before[0].quantity.value >= 100
    if (behind and behind[0] not in ".,;") or not (hours or before[0].kind == "amount"):
        return None
    return before[0].quantity if _alike(draft.quantity, before[0].quantity) else None


def _alike(bare: Quantity, model: Quantity) -> bool:
    size = bare.value * (model.step * 10**model.decimals if model.kind == "amount" else 1)
    if size <= 0 or model.value <= 0:
        return False
    return model.value / NEAR <= size <= model.value * NEAR and not 1900 <= bare.value < 2100


def _said_before(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "2,5 mio. kr. gik i kassen … 1,2 mio. kr. af de 2,5 føres tilbage": the same printed number, told apart by "de"."""
    draft = drafts[i]
    if draft.quantity.decimals == 0 or not re.search(r"\bde\s+$", draft.before(view.text)):
        return None
    for other in reversed(drafts[:i]):
        if draft.sentence.block - other.sentence.block > 1:
            return None
        if other.kind in TAKES and other.quantity.printed == draft.quantity.printed:
            return as_kind(draft.quantity, other.quantity)
    return None


def _resumed(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """The measure told right before, where the words say that it is told again: of another time, another group, or its limit."""
    draft = drafts[i]
    other = _last_measure(view, drafts, i)
    if other is None:
        return None
    clause = draft.parts[draft.clause]
    lead = view.text[clause.start : draft.quantity.start]
    if GIVEN.search(lead) and view.text[draft.quantity.end : draft.sentence.end].startswith(","):
        return other.quantity
    if _WHO.match(view.text, draft.quantity.end) or _MARKS.search(lead) or _EACH.search(lead):
        return None
    timed = other.kind in ("duration", "amount")
    same_row = other.quantity.decimals == draft.quantity.decimals > 0
    said = (
        RESUMES.search(lead)
        or REACHES.search(lead)
        or (timed and ALLOWS.search(lead))
        or (draft.quantity.approx in ("less_than", "more_than", "at_most", "at_least") and BOUNDED.search(lead))
        or (other.kind == "amount" and PAYS.search(lead))
        or same_row
        or _is_next(view, draft, other)
    )
    return other.quantity if said else None


def _last_measure(view: View, drafts: Sequence[Draft], i: int) -> Draft | None:
    """The figure with a unit that a bare number may go on from: no count stands between, nor one of a size nearer to it."""
    draft = drafts[i]
    own = [one.start for one in view.own]
    here = own.index(draft.sentence.start)
    found: Draft | None = None
    for other in reversed(drafts[:i]):
        if other.sentence.block != draft.sentence.block or here - own.index(other.sentence.start) > BACK:
            break
        if found is not None:
            if other.sentence is not found.sentence:
                break
            if other.kind == "points" and other.sentence is draft.sentence:
                return None  # "3,1 procentpoint af de 8,2 og langtidsfraværet de sidste 5,1"
            if other.kind == "count" and _apart(draft.quantity, other.quantity) < _apart(draft.quantity, found.quantity):
                return None
        elif other.kind == "duration" and _WITHIN.match(view.text, other.start):
            continue  # "74 pct. inden for seks måneder mod et krav på 70": the limit is no measure
        elif other.kind not in TAKES:
            if other.kind == "count" or (other.kind == "points" and other.sentence is draft.sentence):
                return None
        elif _alike(draft.quantity, other.quantity) and (other.kind != "share" or draft.quantity.value <= 120):
            found = other
    return found


def _apart(bare: Quantity, model: Quantity) -> Fraction:
    """How many times the one is the other, the larger over the smaller."""
    size = bare.value * (model.step * 10**model.decimals if model.kind == "amount" else 1)
    return max(size, model.value) / min(size, model.value) if size > 0 and model.value > 0 else Fraction(10**9)


def _is_next(view: View, draft: Draft, other: Draft) -> bool:
    """Whether the number stands in a stretch without a verb behind the measure: "…, blandt mændene 71", "og 14 i Frederikshavn"."""
    same = other.sentence is draft.sentence
    start = other.quantity.end if same else draft.sentence.start
    between = view.text[start : draft.quantity.start]
    opening = _NEXT.match(between) if same else None
    if same and opening is None:
        return False
    own = between[opening.end() :] if opening else between
    if _OTHER_WAY.search(own):
        return False
    words = [word.lower for word in split_words(view.text, draft.quantity.start - len(own), draft.quantity.start)]
    if any(verb_tense(word) is not None for word in words) or len(words) > 6:
        return False
    if words:
        return _ENDS.match(view.text[draft.quantity.end : draft.sentence.end]) is not None
    place, first = _PLACE.match(view.text, draft.quantity.end), _PLACE.search(between)
    return same and place is not None and first is not None and place["word"].lower() == first["word"].lower()


def _more(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "212 døgn. Det er ni mere end i 2016": so much more of the time or money told right before."""
    draft = drafts[i]
    if i == 0 or not IT_IS.search(view.text[draft.sentence.start : draft.quantity.start]):
        return None
    other = drafts[i - 1]
    near = other.sentence is draft.sentence or view.text[other.sentence.end : draft.sentence.start].isspace()
    counts = any(one.kind == "count" for one in drafts[:i] if one.sentence is other.sentence)
    fits = near and other.sentence.block == draft.sentence.block and not (counts and other.sentence is not draft.sentence)
    return (
        other.quantity if fits and other.kind in ("duration", "amount") and draft.quantity.value < other.quantity.value else None
    )


def _hours_of(drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "14.600 åbne timer. I 9.490 af dem": a part of many hours."""
    if i == 0 or drafts[i].sentence.block != drafts[i - 1].sentence.block:
        return None
    whole, part = drafts[i - 1].quantity, drafts[i].quantity
    return whole if whole.unit == "hour" and whole.value >= 100 and 10 <= part.value < whole.value else None


def _millions(view: View, drafts: Sequence[Draft], i: int) -> Quantity | None:
    """ "Byggeriet koster 3,2 mio. kr. En fond giver 1,5 mio.": millions that name nothing, in a paragraph of money."""
    draft = drafts[i]
    if not _MILLIONS.match(view.text, draft.quantity.number_end) or noun_phrase(draft.words, 0, counted=True) is not None:
        return None
    money = any(one.kind == "amount" and one.sentence.block == draft.sentence.block for one in drafts[:i])
    return replace(draft.quantity, kind="amount", unit="DKK") if money else None
