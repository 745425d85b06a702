"""Two levels of one thing in a sentence: "9,1 procent mod 9,7 året før", "fra 14 til to dage", "41 døgn, hvor det i 2014 var 33".

The letter says the two numbers; which way it went follows from them and from which is the earlier. Where that is not said, the
one is higher or lower than the other. Nothing is found where the numbers leave it open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

from letterkit.claim import Relation
from letterkit.danish.anycase import AnyCase
from letterkit.danish.quantities import Quantity
from letterkit.extract.clauses import Clause, clause_at
from letterkit.extract.comparison_words import AUXILIARY, CONTEST, EARLIER, any_of, listed
from letterkit.extract.grammar import PARTICIPLE, is_function, verb_tense
from letterkit.extract.series import as_kind
from letterkit.extract.side_by_side import are_alike, find_beside
from letterkit.extract.view import Sentence, View, Word

AGAINST = AnyCase(rf"\b{any_of('against')}\s+")
PERMITTED = AnyCase(rf"\b\w*{any_of('permitted')}\b")
NOW = AnyCase(rf"\b{any_of('present')}(?!\w)")
USUAL = AnyCase(rf"\b(?:{any_of('yardsticks')}|normalt|sædvanligvis|til\s+daglig|plejer|plejede)\b")
# "hvor vi havde regnet med 20", "hvor der var afsat 3 mio. kr.": what was planned
RECKONED = AnyCase(
    r"\bhvor\b(?:\s+[a-zæøå]+){0,3}?\s+(?:havde|var|er|blev)\s+(?:[a-zæøå]+\s+){0,3}?"
    r"(?:regnet\s+med|ventet|forventet|budgetteret|afsat|planlagt|forudsat|beregnet|anslået|normeret)\b"
    r"|\bhvor\s+(?:[a-zæøå]+\s+){1,3}?(?:regnede|ventede|forventede|budgetterede|havde\s+sat)\b",
)
# "mens det i Nordby tager 51": the same thing at another place
ELSEWHERE = re.compile(
    r"(?:mens|medens|hvorimod)\s+(?:det|den|de|man|tallet|andelen|antallet)\s+(?:(?:i|på|hos)\s+[A-ZÆØÅ]|(?:for|blandt|hos)\s+)"
    r"|(?:hvor|mens|medens|hvorimod|men)\s+(?:tallet|andelen|antallet|niveauet|gennemsnittet)\s+(?:i|på|hos|for|blandt)\s+(?!\d|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|sommeren|vinteren|fjor)\b)"
    r"|(?:mens|medens|hvorimod|men)\s+(?:det\s+)?(?:i|på|hos|for|blandt)\s+(?!\d)[\w ]{2,40}?\s+(?:kun\s+|blot\s+)?(?:lykkes|lykkedes|gælder|gjaldt|er|var|ligger|lå)\s+det\b"
    r"|(?:mens|medens|hvorimod)\s+det\s+(?:kun\s+|blot\s+)?(?:gælder|gjaldt|lykkes|lykkedes|er\s+tilfældet|var\s+tilfældet)\b"
)
# "mens direktionens resultatmål er mindst 90 pct.", "hvorimod måltallet er, at ikke over 10 pct. …": what should be
AIMED = AnyCase(
    r"\b(?:mens|medens|hvorimod|hvor|men)\s+(?:(?:vores|det|den|kontraktens|[a-zæøå]+s)\s+){0,2}(?:\w*mål(?:et|tallet|sætningen)?|\w*krav(?:et)?|\w*norm(?:en)?|\w*loft(?:et)?|\w*grænsen)\s+(?:er|var|lyder|lød|siger|hedder|ligger|lå)\b"
)
# "hvorimod kun 71 pct. af de private er med": the other group, told of by what sets it apart
OTHERWISE = re.compile(r"(?:mens|medens|hvorimod)\s+(?:det\s+)?(?:kun|blot|bare|hele)\s+$")
# "gælder det for fogedafdelingens vedkommende kun 57": the same of another group or place; read at a clause's start
TAKES_UP = AnyCase(
    r"(?:gælder|gjaldt|er|var|ligger|lå|lykkes|lykkedes)\s+(?:det|den|tallet|andelen|antallet)\s+(?:(?:kun|blot|tilsvarende)\s+)?(?:i|på|for|hos|blandt)\s+(?!\d)"
)
DEFICIT = re.compile(r"\b\w*(?:underskud|tab|minus)\b")
SURPLUS = re.compile(r"\b\w*(?:overskud|plus)\b")
BEYOND = AnyCase(r"\b(?:over|under|inden\s+for|efter)\s+(?:\w+\s+)?$")
OTHER_GROUP = AnyCase(r"\s+(?:[a-zæøå]+\s+)?(?:for(?!\s+(?:\w+\s+){1,2}siden)|blandt|hos)\s")
SAYS_WHEN = AnyCase(r"\s+(?:tidligere|forinden|siden)\b(?!\s+end\b)")
PART_OF = re.compile(r"\s+(?:\w+\s+)?af\s+(?:[\w’']+\s+){0,3}$")
PART_OF_NAMED = re.compile(r"\s+af\s+(?:[\w’']+\s+){0,2}\d[\d.]*\s+(?P<noun>[a-zæøå]+)")
DEFINITE = AnyCase(r"\b(?:de|vores|alle|begge|samtlige|[\wæøå]+(?:ens|ets|(?<![td]e)s))\s+$")
# "Det var forudsat, at bussen skulle have 9.000 besøg. I 2024 havde den 3.420.": a plan is no level before.
FORESEEN = AnyCase(r"\b(?:forudsat|planlagt|budgetteret|forventet|ventet|anslået)\b")
TILL = re.compile(r"\b(?:(?:ned|op|helt|hen)\s+)?til\s+(?:(?:nu|kun|blot|hele|i\s+år|i\s+dag)\s+){0,2}$")
AGE = AnyCase(r"\b\w*(?:alder|alderen)\b")
BECOMES = AnyCase(r"\b(?:bliver|blev|er|var|er\s+blevet)\s+(?:\w+\s+){0,2}?\w{3,}ere$")
FAR = 1000  # times
DAYS = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "week": Fraction(7),
    "month": Fraction(365, 12),
    "year": Fraction(365),
}
TURN = ("hvor", "mens", "medens", "hvorimod", "men")
TIMES = frozenset((
    "året", "måneden", "ugen", "kvartalet", "dagen", "sommeren", "vinteren", "foråret", "efteråret", "sæsonen", "sidste",
    "forrige",
))  # fmt: skip
ANAPHORS = frozenset({"det", "den", "de", "tallet", "andelen", "antallet", "tallene", "der"})
OURSELVES = frozenset({"vi", "man", "jeg"})
MEASURED = frozenset({"count", "share", "points", "duration", "amount", "ratio"})


@dataclass(frozen=True)
class Pair:
    """Two levels: `left` is spoken of, `right` what it is held against; `start:end` are the words that hold them together."""

    start: int
    end: int
    left: Quantity
    right: Quantity
    relation: Relation
    beside: bool = False  # told one after the other, with no word that holds them together


def find_pairs(view: View, sentence: Sentence, parts: list[Clause]) -> list[Pair]:
    """The pairs of levels of a sentence with clauses `parts`, in reading order."""
    levels = [half for one in _measured(view, sentence) for half in _halves(view, one)]
    if not levels and not AGE.search(view.of(sentence)):
        return []
    text = view.text
    found = [*_held_against(view, sentence, parts, levels), *_from_to(view, sentence, parts, levels)]
    found += _turned(view, sentence, parts, levels)
    told = {id(half) for pair in found for half in (pair.left, pair.right)}
    for one in find_beside(
        view, sentence, levels, lambda where: [] if FORESEEN.search(view.of(where)) else _measured(view, where)
    ):
        relation = _relation(one.left, one.right, timed=one.timed, turned=one.turned)
        first, second = sorted((one.left, one.right), key=lambda level: level.start)
        if relation is not None and not told & {id(one.left), id(one.right)} and _same_thing(text, first, second):
            found.append(Pair(one.start, second.end, one.left, one.right, relation, beside=True))
    return sorted(found, key=lambda pair: pair.start)


def _measured(view: View, sentence: Sentence) -> list[Quantity]:
    """The quantities that can be levels; "Ti år tidligere", "for fem år siden" only say when."""
    return [
        one
        for one in view.quantities(sentence)
        if one.kind in MEASURED and not (one.kind == "duration" and SAYS_WHEN.match(view.text, one.end, sentence.end))
    ]


def _halves(view: View, quantity: Quantity) -> tuple[Quantity, ...]:
    """ "fra 12 til 19 mio. kr." behind "er løbet op" is two levels, though the number reads as an interval."""
    text = view.text
    joint = re.search(r"\s+til\s+", text[quantity.start : quantity.end])
    if quantity.value_to is None or joint is None or not re.search(r"\bfra\s+$", text[: quantity.start][-6:]):
        return (quantity,)
    at = quantity.start
    return (
        replace(quantity, end=at + joint.start(), value_to=None),
        replace(quantity, start=at + joint.end(), value=quantity.value_to, value_to=None),
    )


def _held_against(view: View, sentence: Sentence, parts: list[Clause], levels: list[Quantity]) -> list[Pair]:
    """ "31 borgere mod 29 på samme tid sidste år"."""
    text = view.text
    found = []
    for word in AGAINST.finditer(text, sentence.start, sentence.end):
        right = next((one for one in levels if one.start >= word.end()), None)
        if right is None or right.start - word.end() > 60 or re.search(r"[,;:]", text[word.end() : right.start]):
            continue
        left = _left_of(text, levels, word.start(), right)
        if left is None or not _same_thing(text, left, right):
            continue
        place = clause_at(parts, left.start)
        opening = text[parts[place].start if place is not None else sentence.start : left.start]
        if _is_limit(opening) or _is_limit(text[word.end() : right.start], but="krav"):
            continue  # a limit, not what was seen
        if CONTEST.search(opening) or CONTEST.search(text, left.end, word.start()):
            continue
        place = clause_at(parts, right.start)
        stop = parts[place].end if place is not None else sentence.end
        said = text[word.end() : stop]
        if NOW.search(said):
            continue  # "otte uger mod fire i dag": the other is still to come
        earlier, later = _days(view, sentence, left, right, word.start(), stop)
        bare = re.fullmatch(r"\W*", text[right.end : stop]) is not None
        now_then = bare and NOW.search(text, left.start - len(opening), word.start()) is not None  # "er nu 6,9 mod 6,5"
        timed = (EARLIER.search(said) is not None or later is not None or now_then) and not OTHER_GROUP.match(
            text[right.end : stop]
        )
        timed = timed and not re.search(r"\b(?:krav|mål|måltal|norm|budget)\b", text[word.end() : right.start])
        turned = earlier is not None and later is not None and later > earlier
        relation = _relation(left, right, timed=timed, turned=turned)
        signs = [
            bool(DEFICIT.search(told[-40:])) - bool(SURPLUS.search(told[-40:]))
            for told in (opening, text[word.end() : right.start])
        ]
        if signs[0] * signs[1] == -1:  # "et underskud på 2 mio. kr. mod et overskud på 1 mio."
            down = signs[0] == 1
            relation = ("fall" if down else "rise") if timed else ("lower_than" if down else "higher_than")
        if relation is not None:
            found.append(Pair(word.start(), right.end, left, right, relation))
    return found


def _is_limit(opening: str, but: str = "") -> bool:
    """Is it a limit that is said to be so much: "Fristen er 14 dage"? "Boringer over grænsen havde 0,18" are things seen."""
    limits = [one for one in PERMITTED.finditer(opening) if one.group().lower() != but]
    return any(not BEYOND.search(opening[: one.start()]) for one in limits)


def _left_of(text: str, levels: list[Quantity], at: int, right: Quantity) -> Quantity | None:
    """The level that the "mod" at `at` is said of: the nearest of its kind, no "de to herberger"; of "ni af de 11" the nine."""
    before = [one for one in levels if one.end <= at]
    for place in range(len(before) - 1, -1, -1):
        one = before[place]
        limit = one.kind == "duration" and one.approx == "at_most" and right.kind != "duration"  # "inden for seks måneder"
        if (
            limit
            or not _alike(one, right)
            or (one.kind != right.kind and _is_named(text, right))
            or DEFINITE.search(text[max(0, one.start - 20) : one.start])
        ):
            continue
        if ")" in text[one.end : at] and "(" not in text[one.end : at]:
            continue  # "3.900 laks (mellem 3.200 og 4.700), mod 4.400": told by the way
        if place and PART_OF.fullmatch(text[before[place - 1].end : one.start]) and _alike(before[place - 1], right):
            return before[place - 1]
        return one
    return None


def _from_to(view: View, sentence: Sentence, parts: list[Clause], levels: list[Quantity]) -> list[Pair]:
    """ "er indsnævret fra 14 til to dage", "gik fra 1.480 i 2019 til 938 i 2020": something moved."""
    text = view.text
    found = []
    for old, new in pairwise(_with_ages(view, sentence, levels)):
        opening = re.search(r"\bfra\s+(?:\w+\s+)?$", text[max(sentence.start, old.start - 20) : old.start])
        between = text[old.end : max(new.start, new.number_start)]  # "op til 430" is read as a bound
        if not opening or not TILL.search(between) or len(between) > 60 or not _alike(old, new):
            continue
        at = max(sentence.start, old.start - 20) + opening.start()
        relation = _relation(new, old, timed=True, turned=False)
        if relation is not None and _has_moved(text, parts, clause_at(parts, old.start), at):
            found.append(Pair(at, new.end, new, old, relation))
    return found


def _with_ages(view: View, sentence: Sentence, levels: list[Quantity]) -> list[Quantity]:
    """The levels, and the ages where an average age is told of: "Alderen er rykket fra 28,9 til 29,3 år"."""
    if not AGE.search(view.of(sentence)):
        return levels
    ages = [half for one in view.quantities(sentence) if one.kind == "age" for half in _halves(view, one)]
    return sorted([*levels, *ages], key=lambda level: level.start)


def _has_moved(text: str, parts: list[Clause], place: int | None, at: int) -> bool:
    """Do the words before the "fra" at `at` tell that something moved: "er kneben ind", "gik"; "Listerne bliver kortere: fra …"?"""
    clause = parts[place] if place is not None else parts[0]
    words = [word for word in clause.words if word.end <= at]
    if not words and place:
        before = parts[place - 1]
        return BECOMES.search(text, before.start, before.end) is not None
    moved = any(
        word.lower in listed("moved")
        or (word.lower.endswith("ede") and verb_tense(word.lower) == "past" and word.lower not in listed("still"))
        or (
            PARTICIPLE.fullmatch(word.lower)
            and word.lower not in listed("still")
            and AUXILIARY.search(text[clause.start : word.start])  # no "Kontoret har åbent fra 10 til 12"
        )
        for word in words[-6:]
    )
    # "er løbet op fra 12 til 19 mio. kr.", "er kneben ind fra 31 til 22"
    return moved or bool(words and words[-1].lower in ("op", "ned", "ind", "frem", "tilbage") and _is_told(words))


def _is_told(words: list[Word]) -> bool:
    return any(AUXILIARY.fullmatch(word.text) or verb_tense(word.lower) == "past" for word in words)


def _turned(view: View, sentence: Sentence, parts: list[Clause], levels: list[Quantity]) -> list[Pair]:
    """ "varede 41 døgn, hvor det i 2014 varede 33": the next clause takes the thing up by a pronoun, at another time."""
    text = view.text
    found = [*_in_passing(view, sentence, parts, levels), *_hung_on(view, parts, levels)]
    for place, (clause, after) in enumerate(pairwise(parts)):
        if not any(clause.start <= level.start < clause.end for level in levels):
            clause = _main_of(parts, place)  # "71 pct. af de sager, der kom ind, blev afgjort, mens målet er 90"
        one = [level for level in levels if clause.start <= level.start < clause.end and level.approx != "at_most"]
        other = [level for level in levels if after.start <= level.start < after.end]
        # "87 procent, hvor landstallet er 82", "hvor vi normalt har 30", "hvor vi havde regnet med 20"
        yardstick = USUAL.search(text, after.start, after.end) or RECKONED.match(text, after.start)
        elsewhere = ELSEWHERE.match(text, after.start) or (_of_others(text, clause, after, other[0]) if other else None)
        yardstick = yardstick or elsewhere
        aimed = AIMED.match(text, after.start)
        if aimed is not None and other and other[0].approx in ("at_least", "at_most"):
            other[0] = replace(other[0], low=None, high=None)
        yardstick = yardstick or aimed
        bare = len(other) == 1 and not _is_named(text, other[0])
        if not _taken_up(text, clause, after, against=yardstick is not None, bare=bare):
            continue
        if len(one) != 1 or len(other) != 1 or not _alike(one[0], other[0]):
            continue
        if not _same_thing(text, one[0], other[0]) or (
            one[0].kind != other[0].kind and (_is_named(text, one[0]) or _is_named(text, other[0]))
        ):
            continue  # "12 sager, mens fristen er 14 dage"
        if AIMED.match(text, after.start) and one[0].kind != other[0].kind and "count" not in (one[0].kind, other[0].kind):
            continue
        if ";" in text[clause.end : after.start] and one[0].kind != other[0].kind:
            continue
        first = _day(view, sentence, clause.start, clause.end)
        second = _day(view, sentence, after.start, after.end)
        came_to = (_is_then(text, clause) or _was(clause)) and NOW.search(text, after.start, after.end) is not None
        if second is None and not yardstick and not came_to and not _is_then(text, after):
            continue
        turned = came_to or (first is not None and second is not None and second > first)
        spoken, against = one[0], other[0]
        if elsewhere and after.words[0].lower in ("mens", "medens", "hvorimod"):
            spoken, against = against, spoken  # "hvorimod det i Nordby tager 51": of Nordby
        relation = _relation(spoken, against, timed=yardstick is None, turned=turned)
        if relation is not None:
            found.append(Pair(after.start, other[0].end, spoken, against, relation))
    return found


def _main_of(parts: list[Clause], place: int) -> Clause:
    """The clause that the one at `place` goes on behind its relative clause, where it does."""
    goes_on = place >= 2 and parts[place - 1].words[0].lower in ("der", "som", "hvor")
    return parts[place - 2] if goes_on and verb_tense(parts[place].words[0].lower) is not None else parts[place]


def _in_passing(view: View, sentence: Sentence, parts: list[Clause], levels: list[Quantity]) -> list[Pair]:
    """ "Fugtigheden, som i maj lå på 55 pct., er nu 47": how it was is told in a relative clause."""
    text = view.text
    found = []
    for said, after in pairwise(parts[1:]):
        one, other = ([level for level in levels if part.start <= level.start < part.end] for part in (said, after))
        if said.words[0].lower not in ("der", "som") or len(one) != 1 or len(other) != 1 or not _alike(one[0], other[0]):
            continue
        then = _is_then(text, said) or _day(view, sentence, said.start, said.end) is not None
        if not then or not _was(said) or not NOW.search(text, after.start, after.end) or not _same_thing(text, one[0], other[0]):
            continue
        relation = _relation(other[0], one[0], timed=True, turned=False)
        if relation is not None:
            found.append(Pair(said.start, other[0].end, other[0], one[0], relation))
    return found


def _hung_on(view: View, parts: list[Clause], levels: list[Quantity]) -> list[Pair]:
    """ "Mens landsgennemsnittet er 12 dage, ligger vi på 15", "Hvor 83 pct. er tilfredse her, gælder det der kun 57": the clause of the
    other side stands first."""
    text = view.text
    if len(parts) < 2 or parts[0].words[0].lower not in ("mens", "medens", "hvor"):
        return []
    one, other = ([level for level in levels if part.start <= level.start < part.end] for part in parts[:2])
    if len(one) != 1 or len(other) != 1 or not _alike(one[0], other[0]) or not _same_thing(text, one[0], other[0]):
        return []
    yardstick = USUAL.search(text, parts[0].start, one[0].start) and not _is_limit(text[parts[0].start : one[0].start])
    if not yardstick and not TAKES_UP.match(text, parts[1].start):
        return []
    relation = _relation(other[0], one[0], timed=False, turned=False)
    return [Pair(parts[0].start, other[0].end, other[0], one[0], relation)] if relation is not None else []


def _of_others(text: str, clause: Clause, after: Clause, level: Quantity) -> re.Match[str] | None:
    """ "hvorimod kun 71 pct. af de private er med": a share of the others of those just told of, their noun left out, or told of as
    "de kommunale haller" were."""
    found = OTHERWISE.match(text[after.start : level.start])
    named = re.match(r"\s+(?:af|blandt|for)\s+de\s+([a-zæøå]+e|små)\s+([a-zæøå]+)", text[level.end : after.end])
    if level.kind not in ("share", "ratio") or named is None or named.group(1) in text[clause.start : clause.end]:
        return None
    groups = re.search(r"\b(?:blandt|af|for|hos)\s+de\s+(?:[a-zæøå]+e|små)\s", text[clause.start : clause.end], re.IGNORECASE)
    return found if groups is not None or verb_tense(named.group(2)) is not None else None


def _taken_up(text: str, clause: Clause, after: Clause, *, against: bool, bare: bool) -> bool:
    """Does the next clause tell the same thing at another time or place: "hvor det i 2014 var 33", "; dengang var det 190"?"""
    words = [word.lower for word in after.words]
    came_to = _is_then(text, clause) and NOW.search(text, after.start, after.end) is not None
    if clause.words[0].lower == "hvor" and came_to:
        return True  # "Hvor der før var 14 dages ventetid, er der nu to"
    if words[0] in ("og", "nu", "i") and NOW.match(text[after.start + 3 * (words[0] == "og") : after.end].lstrip()):
        return _was(clause) and bool((ANAPHORS | {"vi"}) & set(words[1:6]))  # "Ved nytår var tallet 61, og nu er det 48"
    rest = {"øvrige", "resterende", "andre", "sidste"} & set(words[1:5])
    if rest and "år" not in words[1:7] and not re.search(r"\w+s\s+øvrige\s+[a-zæøå]{5,}", text[after.start : after.end]):
        return False  # "mens de øvrige otte": other members; not "hvor landets øvrige skoler har 20"
    if ";" in text[clause.end : after.start] and words[0] not in TURN:
        return bool(ANAPHORS.difference({"de"}) & set(words[:7])) and (came_to or _is_then(text, after))
    # "hvor vi i 2014 slap med 71.000": the thing is left out
    return words[0] in TURN and (against or bool((ANAPHORS | OURSELVES if bare else ANAPHORS) & set(words[1:5])))


def _was(clause: Clause) -> bool:
    return any(verb_tense(word.lower) == "past" for word in clause.words)


def _is_then(text: str, clause: Clause) -> bool:
    return EARLIER.search(text, clause.start, clause.end) is not None


def _alike(one: Quantity, other: Quantity) -> bool:
    """Of one kind; a bare number takes the kind of the other ("fra 8,1 til 6,4 %")."""
    bare = (one.kind == "count" and one.unit is None) or (other.kind == "count" and other.unit is None)
    return are_alike(one.kind, other.kind) or (bare and {one.kind, other.kind} <= MEASURED)


def _same_thing(text: str, left: Quantity, right: Quantity) -> bool:
    """No "12 sager mod 9 virksomheder": the right number stands bare or before the noun of the left one."""
    if right.kind != "count":
        return True
    noun, other = (re.match(r"\s+([a-zæøå]\w+)", text[one.end : one.end + 40]) for one in (right, left))
    if noun is None or is_function(noun.group(1)) or EARLIER.match(text, right.end + 1) or noun.group(1) in TIMES:
        return True
    whole = PART_OF_NAMED.match(text, left.end)  # "41 af skolens 612 elever …, mod 38 elever"
    return (other is not None and other.group(1).lower() == noun.group(1).lower()) or (
        whole is not None and whole.group("noun").lower() == noun.group(1).lower()
    )


def _is_named(text: str, level: Quantity) -> bool:
    """Is it a number of things told by their noun: "38 elever"? A bare one takes the kind of the other."""
    noun = re.match(r"\s+([a-zæøå]{3,})", text[level.end : level.end + 40])
    named = noun is not None and not is_function(noun.group(1)) and noun.group(1) not in TIMES
    return level.kind == "count" and named and not EARLIER.match(text, level.end + 1)


def _relation(left: Quantity, right: Quantity, *, timed: bool, turned: bool) -> Relation | None:
    """`turned`: the right one is the later. A bare number beside money is in its millions ("9,4 mio. kr. i forhold til 12,1")."""
    if left.kind != right.kind and "amount" in (left.kind, right.kind):
        left, right = (left, as_kind(right, left)) if left.kind == "amount" else (as_kind(left, right), right)
        if not right.value / FAR < left.value < right.value * FAR:
            return None  # "9,4 mio. kr. mod 12.100.000": both are written in full
    (bottom, top), (low, high) = _reach(left, right), _reach(right, left)
    if (bottom, top) == (low, high):
        return "unchanged"
    if not (bottom > high or top < low):
        return None
    up = (bottom > high) != turned
    if timed:
        return "rise" if up else "fall"
    return "higher_than" if bottom > high else "lower_than"


def _reach(level: Quantity, other: Quantity) -> tuple[Fraction, Fraction]:
    """From where to where a level reaches; a stretch of time in days, so that three weeks are less than three months; a part in
    per cent where the other is told in per cent."""
    if level.kind == "ratio" and other.kind == "share":
        return level.value * 100, level.value * 100
    spans = [one.unit for one in (level, other) if one.kind == "duration" and one.unit is not None]
    scale = DAYS.get(spans[0], Fraction(1)) if spans else Fraction(1)
    return level.value * scale, (level.value_to if level.value_to is not None else level.value) * scale


def _days(view: View, sentence: Sentence, left: Quantity, right: Quantity, at: int, stop: int) -> tuple[date | None, date | None]:
    """When the left and the right level hold, where dates stand on their sides of the word at `at`."""
    return _day(view, sentence, max(sentence.start, left.start - 80), at), _day(view, sentence, at, stop)


def _day(view: View, sentence: Sentence, start: int, end: int) -> date | None:
    dates = [one.first for one in view.dates(sentence) if start <= one.start < end and one.first is not None]
    return dates[0] if dates else None
