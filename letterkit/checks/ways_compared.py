"""Ways of two numbers that are compared: a share of a whole, a change between two levels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, permutations

from letterkit.checks import reckoned
from letterkit.checks.akin import akin, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import minus, over, point, total
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.reckoned import Reckoned, printed, share, summed
from letterkit.checks.signs import signs
from letterkit.checks.sizes import change_way
from letterkit.checks.way import ANY_CASES, DERIVED, Way, alike, bound, in_words, level, slipped, told_with
from letterkit.checks.whole_signs import physical, same_measure
from letterkit.checks.wording import amount, number, shown
from letterkit.checks.words import words
from letterkit.checks.worked_signs import after, before, clause_of, one_time
from letterkit.claim import Figure

# --- shares ---

_OF_NOUN = re.compile(
    r"^\s*(?:ud\s+)?(?:af|blandt)\s+(?:(?:de|det|den|alle|samtlige|disse|dem|vores)\s+)?"
    r"(?P<of>(?:[^\W\d_]+(?:e|te|ne|s)\s+){0,2}?(?P<noun>[^\W\d_]{3,}))",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(
    r"\d\s+af\s+(?:de\s+)?[^\W\d_]+ne\b", re.IGNORECASE
)  # "27 af bilerne", and "25 pct. af de kontrollerede biler"
_OF_NUMBER = re.compile(r"\s*(?:ud\s+)?af\s+(?:(?:de|alle|samtlige)\s+)?\d", re.IGNORECASE)
_AMONG = re.compile(r"^\W*(?:blandt|af|hos|for)\s+(?!dem\b|disse\b|(?:de\s+|i alt\s+)*\d)", re.IGNORECASE)  # a base of its own
_FROM_TO = re.compile(r"\b(?:til|mod)\s+$", re.IGNORECASE)
_FROM_TO_IT = re.compile(r"\bfra\s+\d[\d,.]*\s+(?:\w+\.?\s+){0,2}til\s+(?:\w+\s+)?$", re.IGNORECASE)
_SOME = signs(r"\b(?:kun|alene)\b|\bde,? (?:der|som)\b")  # "84 medlemmer, men kun de, der har været med i et år, kan stemme"


def of_share(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The only count that can be the part, and the only one that can be the whole."""
    if result.kind != "share" or not 0 < result.value < 100 or is_change(given, result) or result.role not in ("level", "part"):
        return None
    if any(one.kind == "share" and one.same_as for one in near) and result.same_as:
        return None
    lead, named = before(given, result), _OF_NOUN.match(after(given, result))
    picked = _picked(given, near, lead, named["noun"]) if named is not None else None
    for kind in ("count", "amount") if picked is None else ():
        pool = [one for one in near if one.kind == kind and level(given, one) and not in_words(one)]
        pairs = [(one, two) for one, two in permutations(pool, 2) if one.value < two.value and same_measure(one, two)]
        pairs = [(one, two) for one, two in pairs if one.part_of in (None, two.id)]  # "96 til eftersøgninger, og heraf 72"
        if named is not None and _COLLECTIVE.fullmatch(named["of"]) and result.same_as:
            told = [(one, two) for one, two in pairs if one.id == result.same_as and two.span.start < one.span.start]
            pairs = told if len(told) == 1 else pairs
        if kind == "count" and len(pairs) > 1:
            pairs = [(one, two) for one, two in pairs if _is_part(one, two)]
        if len(pool) == 3 and 2 * max(one.value for one in pool) == sum(one.value for one in pool):
            pairs = pairs[:1]  # "160 stillinger, 136 besat, 24 ledige": of a whole, one share or the other
        if len(pairs) == 1:
            break
    else:
        pairs = [picked] if picked is not None else []
    if len(pairs) != 1:
        return None
    part, whole = pairs[0]
    together = given.sentence(part.span) == given.sentence(whole.span)
    if together and _FROM_TO.search(
        given.letter.text[min(part.span.end, whole.span.end) : max(part.span.start, whole.span.start)]
    ):
        return None
    if result.same_as not in (None, part.id) or _FROM_TO_IT.search(before(given, result)):
        return None
    if _OF_NUMBER.match(after(given, result)) or _AMONG.match(before(given, result)):
        return None
    nouns = _nouns(after(given, result)[named.start("of") :]) if named is not None else []
    own = _is_part(part, whole) or (physical(part) != "" and physical(part) == physical(whole))
    collective = own and named is not None and _COLLECTIVE.fullmatch(named["of"]) is not None and result.same_as == part.id
    of_group = _OF_GROUP.search(part.quote) is not None and any(counts(part, noun) for noun in nouns)
    of_whole = named is not None and (
        of_group
        or any(counts(whole, noun) for noun in nouns)
        or head(whole).casefold() in ANY_CASES
        or collective
        or (not _SOME.search(said := told_with(given, whole)) and akin(given, " ".join(nouns), said))
    )
    if not one_time(result, part, *([] if part.part_of == whole.id else [whole])) or (
        named is not None and not of_whole and named["noun"] not in ("dem", "disse")
    ):
        return None
    firm = bound(given, result, pairs[0])
    rivals = [one for one in near if one.kind == "share" and level(given, one)]
    if any(given.sentence(one.span) == given.sentence(result.span) for one in rivals):
        return None
    made = share(part, whole, result)
    others = (_left_of(made), _of_both(part, whole, result), _of_both(whole, part, result))
    wanted = printed(result, given.vocabulary)
    if not made.interval(given.vocabulary).meets(wanted):
        good = [one for one in others if one.interval(given.vocabulary).meets(wanted)]
        made = good[0] if good else others[0] if slipped(result, others[0].value) and not slipped(result, made.value) else made
    rate = _RATE.search(lead) is not None and DERIVED.search(clause_of(given, result)) is not None
    rate = rate and slipped(result, made.value)
    drawn = part.part_of == whole.id and _RATED.search(lead) is not None and DERIVED.search(clause_of(given, result)) is not None
    drawn = drawn or (
        _GIVES_RATE.search(lead) is not None and [one for one in near if one.kind == "count"] == sorted(pairs[0], key=near.index)
    )
    out_of = _OUT_OF.fullmatch(given.words_between(part.span, whole.span)) and part.span.start < whole.span.start
    again = bool(out_of) and _AGAIN_AS.fullmatch(given.letter.text[whole.span.end : result.span.start]) is not None
    sure = (firm == 2 and (picked is not None or of_group or collective or _is_part(part, whole))) or rate or again or drawn
    return Way(made=made, sure=sure) if firm == 2 or again or ((firm or of_whole) and not rivals) else None


# "240 km cykelsti. 96 km er asfalteret, hvilket vil sige 40 pct. af nettet": of what was just told, whatever it counts
_COLLECTIVE = re.compile(
    r"(?:det hele|hele |den samlede |det samlede )?(?:nettet|helheden|bestanden|flåden|styrken|gruppen|samlingen|årgangen|holdet|puljen|rammen|bevillingen|budgettet|beløbet|"
    r"pengene|midlerne|arealet|mængden|personalet|besætningen|lageret|kapaciteten|strækningen|anlægget)|det hele",
    re.IGNORECASE,
)


def _nouns(said: str) -> list[str]:
    """The words of "kontrollerede biler …" that may be the noun: the first, and what follows one that ends as an adjective does."""
    words = _WORD.findall(re.split(r"[.,;:(]", said)[0])[:2]
    return words if words and re.search(r"(?<!n)e$", words[0]) else words[:1]


# "Besættelsesgraden er således", "Svarprocenten er dermed": drawn from the two numbers, whatever it is called.
_RATED = signs(r"^\W*[^\W\d_]{3,}(?:procent|grad|rate|kvote|ning|else|hed)en\s+(?:er|var|blev|udgør|udgjorde)\s+[^.;:,\d]{0,20}$")
_RATE = signs(r"\b[^\W\d_]{3,}(?:procent|grad|rate|kvote)en\s+[^.;:,\d]{0,30}$")
# "475 udfyldte skemaer, hvilket giver en svarprocent på 48"
_GIVES_RATE = signs(
    r"\b(?:hvilket|det|der)\s+(?:giver|gav|svarer\s+til|svarede\s+til|er|var)\s+(?:en|et)\s+(?:samlet\s+)?[^\W\d_]{3,}(?:procent|grad|rate|kvote|andel)\s+på\s+(?:[^\W\d_]+\.?\s+)?$"
)
# "7,8 mio. kr. ud af et lønbudget på 65,0 mio. kr., eller 12 pct."
_OUT_OF = re.compile(r"\s+ud af\s+[^,.;:()\d]{0,40}", re.IGNORECASE)
_AGAIN_AS = re.compile(
    r"[^.,;:\d]{0,40}(?:,\s+(?:eller|dvs\.|altså|det vil sige|svarende til|hvilket er)|\s*\()\s*", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def _picked(given: CheckInput, near: Sequence[Figure], lead: str, noun: str) -> tuple[Figure, Figure] | None:
    """ "Indskærpelse blev altså givet ved 15 pct. af besøgene": the one count that its words name the part, and the one named the whole."""
    pool = [one for one in near if one.kind == "count" and level(given, one) and is_named_beside(one)]
    wholes = [one for one in pool if counts(one, noun)]
    parts = [one for one in pool if one not in wholes and any(counts(one, word) for word in _WORD.findall(lead))]
    chosen = len(wholes) == 1 and len(parts) == 1 and parts[0].value < wholes[0].value
    return (parts[0], wholes[0]) if chosen else None


def _left_of(made: Reckoned) -> Reckoned:
    """The share that is left: 37 of 63 pct."""
    combine = made.combine
    return Reckoned(
        numbers=made.numbers,
        combine=lambda *sides: minus(point(100), combine(*sides)),
        value=100 - made.value,
        tell=lambda: f"100 - {made.said}",
    )


def _of_both(part: Figure, other: Figure, result: Figure) -> Reckoned:
    """ "Klinikkerne udførte 3.120 behandlinger og sygehusene 21.480": the share of the two together."""
    value = part.value * 100 / (part.value + other.value)
    return Reckoned(
        numbers=(part, other),
        combine=lambda one, two: over(one, total((one, two))).scaled(100),
        value=value,
        tell=lambda: f"{shown(part)} / ({shown(part)} + {shown(other)}) = {number(value, max(1, result.decimals))} pct.",
    )


def _is_part(part: Figure, whole: Figure) -> bool:
    return (
        part.part_of == whole.id
        or not is_named_beside(part)
        or head(part).casefold() in ANY_CASES
        or same_noun(head(part), head(whole))
    )


# --- changes ---

_CHANGE_NOUN = re.compile(
    r"\b(?:\w*stigning|fald|\w*nedgang|tilbagegang|fremgang|\w*vækst|forøgelse|tilvækst|reduktion|forbedring|forskel|tab|besparelse|forhøjelse|"
    r"netto(?:til|fra|ud|ind|af)\w+?|mer(?:forbrug|udgift)|mindre(?:forbrug|udgift)|under(?:skud)|over(?:skud)|difference)(?:en|et|n)?\s+(?:er\s+|var\s+)?(?:på|er|var)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "Indtægterne blev ramt af tilbagegangen på 25 procent": the one that was told.
_KNOWN_CHANGE = re.compile(
    r"\b(?:af|ved|trods|bag|for|med|om)\s+(?:stigningen|faldet|nedgangen|tilbagegangen|fremgangen|væksten|reduktionen)\s+på\s+$",
    re.IGNORECASE,
)
_MOVED = signs(
    r"\b(?:steg|steget|voksede|vokset|faldt|faldet|mistede|mistet|øget|reduceret|nedbragt|afdraget|skåret)\s+"
    r"(?:(?:altså|således|dermed|derfor|med|med andre ord|hele|kun)\s+){0,3}$"
)
# "De 2,3 dage, fraværet er faldet"
_CHANGED = re.compile(
    r"^[^.;]{0,40}?\b(?:faldet|steget|vokset|mistet|vundet|sparet|tabt|gået (?:op|ned|frem|tilbage))\b", re.IGNORECASE
)
_MORE = signs(rf"\b(?:{words('more', 'less')})$")  # "De syv flere er alle teenagere"
_THE = re.compile(r"\bde\s+$", re.IGNORECASE)
_UP, _DOWN = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"stigning|fremgang|vækst|forøgelse|forhøjelse|\bmer|steg|vokse|vundet|øget",
        r"fald|nedgang|tilbagegang|redu|\btab|besparelse|\bmindre|mist|sparet|nedbragt|afdraget|skåret|gået (?:ned|tilbage)",
    )
)


def of_change(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The only two levels that a change can lie between."""
    if len(near) < 2 or result.kind in ("ratio", "age"):
        return None
    lead = before(given, result)
    said = (
        _CHANGE_NOUN.search(lead[-60:])
        or _MOVED.search(lead[-60:])
        or (_THE.search(lead[-4:]) and (_CHANGED.match(after(given, result)) or _MORE.search(result.quote)))
    )
    way = change_way(given, result)
    if not said and way is None and not is_change(given, result):
        return None
    if way is None:
        text = said.group() if said else clause_of(given, result)
        way = 1 if _UP.search(text) and not _DOWN.search(text) else -1 if _DOWN.search(text) and not _UP.search(text) else 0
    kinds = {"share": ("count", "amount", "duration"), "points": ("share",)}.get(result.kind, (result.kind,))
    pairs = [pair for kind in kinds if (pair := _levels(given, result, near, kind)) is not None]
    if len(pairs) != 1 or _said_of_others(given, result, pairs[0]):
        return None
    old, new = pairs[0]
    if old.as_of and new.as_of and new.as_of < old.as_of and not (old.inferred or new.inferred):
        old, new = new, old
    low, high = sorted(pairs[0], key=lambda one: one.value)
    timed = old.as_of and new.as_of and old.as_of != new.as_of and not (old.inferred or new.inferred)
    if way and timed and (new.value > old.value) != (way > 0):
        return None
    if way:
        old, new = (low, high) if way > 0 else (high, low)
    sign = way or (1 if new.value > old.value else -1)
    made = reckoned.growth(new, old, result, sign) if result.kind == "share" else reckoned.difference(new, old, sign)
    subject = "" if _KNOWN_CHANGE.search(lead) else _MOVED.sub(" ", _CHANGE_NOUN.sub(" ", lead))
    firm, own = bound(given, result, pairs[0], subject), topic(subject, given.vocabulary)
    gap, ratio = abs(new.value - old.value), new.value * 100 / old.value
    meant = {"share": (gap * 100 / new.value, gap, ratio, 100 - ratio), "points": (abs(ratio - 100), ratio)}.get(result.kind, ())
    # "Med 16.700 flere rejsende": it names itself what the levels count.
    named = result.kind == "count" and is_named_beside(result) and all(counts(one, head(result)) for one in pairs[0])
    sure = firm == 2 or (said is not None and firm == 1 and not own) or (firm == 1 and named and slipped(result, made.value))
    return Way(made=made, sure=sure, meant=meant) if firm else None


# "Merforbruget er 3,8 mio. kr., det vil sige 40 pct. over det afsatte", "64 mio. kr., eller 30 pct. af det oprindelige"
_GAP = signs(
    r"\b(?:(?P<up>merforbrug|merudgift|overskridelse|fordyrelse|stigning|forøgelse|merindtægt)|"
    r"(?P<down>mindreforbrug|mindreudgift|besparelse|fald|nedgang|tilbagegang|mindreindtægt))(?:en|et)?\b[^.;:,\d]{0,30}$"
)
_GAP_AGAIN = signs(
    r"\s*[,(–]?\s*(?:det vil sige|dvs\.|svarende til|svarer til|eller|altså|hvilket (?:er|svarer til)|og det er|,|\()\s*(?:ca\.\s+|knap\s+|godt\s+|omkring\s+)?"
)
_OF_PLAN = signs(
    r"\s*(?:(?:over|under|af|i forhold til)\s+(?:det|den|de)?\s*(?:oprindelig\w*|afsatte|bevilgede|budgetterede|aftalte|forventede)?\s*"
    r"(?:\w*budget\w*|\w*bevilling\w*|\w*ramme\w*|overslag\w*|beløb|pris\w*)?\s*)?(?:[.,;)]|$|\bog\b)"
)


def of_gap(given: CheckInput, result: Figure) -> Way | None:
    """A share right beside a difference of the only two levels told before it, which is really theirs."""
    if result.kind != "share" or not 0 < result.value < 100 or not _OF_PLAN.match(after(given, result)):
        return None
    start = given.block(result.span)[0]
    told = [one for one in given.told(start, result.span.start) if one.kind in ("count", "amount", "duration")]
    gap = told[-1] if told else None
    if gap is None or not _GAP_AGAIN.fullmatch(given.words_between(gap.span, result.span)):
        return None
    said = _GAP.search(given.letter.text, given.sentence(gap.span)[0], gap.span.start)
    levels = [one for one in told[:-1] if same_measure(one, gap)]
    if said is None or len(levels) != 2 or levels[0].value == levels[1].value:
        return None
    low, high = sorted(levels, key=lambda one: one.value)
    if not reckoned.difference(high, low).interval(given.vocabulary).meets(printed(gap, given.vocabulary)):
        return None
    new, old = (high, low) if said["up"] else (low, high)
    made = reckoned.growth(new, old, result, 1 if said["up"] else -1)
    return Way(made=made, sure=True, meant=(gap.value * 100 / new.value,))


_AGAIN = re.compile(r"\b(?:svarer|svarede|svarende)\s+til\s+(?:[^\W\d_]+\.?\s+)?$", re.IGNORECASE)


def _said_of_others(given: CheckInput, result: Figure, pair: tuple[Figure, Figure]) -> bool:
    """ "2,5 mio. besøg, en stigning på syv pct. i forhold til juli sidste år. Det svarer til 172.000 flere": the result says again a change
    in per cent that the two levels do not make."""
    told = [one for one in given.told(given.stretch(given.sentence(result.span), 1), result.span.start) if one.id != result.id]
    if result.kind == "share" or not told or told[-1].kind != "share" or not is_change(given, told[-1]):
        return False
    if not _AGAIN.search(before(given, result)):
        return False
    wanted = printed(told[-1], given.vocabulary)
    sides = [side for side in (pair, pair[::-1]) if side[1].value]
    grown = [reckoned.growth(new, old, told[-1], 1 if new.value > old.value else -1) for new, old in sides]
    return not any(one.interval(given.vocabulary, "loose").meets(wanted) for one in grown)


def after_change(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """ "694 boliger. Nytår bragte 112 flere … Bestanden er i dag på 806": the only level before, the only change, and where they lead."""
    if result.kind not in ("count", "amount", "duration") or result.role not in ("level", "total"):
        return None
    told = [one for one in near if one.kind == result.kind and not in_words(one) and alike(one, result)]
    if len(told) != 2 or not told[0].span.start < told[1].span.start < result.span.start or not level(given, told[0]):
        return None
    if is_change(given, result):
        return None
    old, change = told
    way = change_way(given, change)
    more = re.search(r"\b(?:(?P<up>flere|mere)|færre|mindre)\b", change.quote, re.IGNORECASE)
    way = way or (0 if more is None else 1 if more["up"] else -1)
    if _THAN.match(after(given, change)) or not way or change.value >= old.value:
        return None
    again = is_named_beside(result) and counts(old, head(result)) and _NOW.search(before(given, result)) is not None
    if not again and not bound(given, result, told):
        return None
    left = Reckoned(
        numbers=(old, change),
        combine=minus,
        value=old.value - change.value,
        tell=lambda: f"{shown(old)} - {shown(change)} = {amount(old.value - change.value, old)}",
    )
    made = summed((old, change)) if way > 0 else left
    return Way(made=made, sure=again and slipped(result, made.value))


_NOW = signs(r"\b(?:i dag|nu|herefter|derefter|dermed|således|altså)\b")


_THAN = re.compile(r"\W*(?:[^\W\d_]+\s+){0,3}(?:end|over|under|i forhold)\b", re.IGNORECASE)


def _levels(given: CheckInput, result: Figure, near: Sequence[Figure], kind: str) -> tuple[Figure, Figure] | None:
    pool = [one for one in near if one.kind == kind and level(given, one) and not in_words(one)]
    if result.kind == kind:
        pool = [one for one in pool if same_measure(one, result)]
    pairs = [pair for pair in combinations(pool, 2) if alike(*pair)]
    pairs = [(one, two) for one, two in pairs if one.value != two.value and Fraction(1, 6) < one.value / two.value < 6]
    return pairs[0] if len(pairs) == 1 else None
