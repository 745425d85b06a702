"""The ways in which a number of a paragraph can be the result of its other numbers: one for each relation, where one only is possible.

No grammar joins them; each number has a role (total, part, rest, price, count, earlier and later level), and where the paragraph tells
just the numbers that a role asks for, they belong together. One number more that could take the role, and there is no way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from letterkit.checks.akin import akin
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import minus, step_of, total
from letterkit.checks.nouns import counts, head, same_noun
from letterkit.checks.reckoned import Reckoned, mean, printed, spread, summed
from letterkit.checks.signs import signs
from letterkit.checks.way import DERIVED, OF, Way, alike, bound, in_words, level, operand_swapped, slipped, told_with
from letterkit.checks.ways_compared import after_change, of_change, of_gap, of_share
from letterkit.checks.ways_priced import priced
from letterkit.checks.whole_signs import UNCOUNTED, complements, is_remainder, same_measure
from letterkit.checks.wording import amount, shown
from letterkit.checks.worked_signs import after, before, clause_of, is_told_as_result, one_time
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL, small_number


def ways(given: CheckInput, result: Figure) -> list[Way]:
    """One way at most for each relation: of all other numbers of the paragraph, else of the few right before the result, where words
    say that it is theirs; then only a slip counts."""
    whole = _others(given, result, *given.block(result.span))
    if not whole:
        return []
    if (gap := of_gap(given, result)) is not None:
        return [gap]
    close = _close(given, result) if len(whole) > 1 else []
    found = []
    for rule in _RULES:
        way = rule(given, result, whole)
        if way is None and close and len(close) < len(whole):
            near_by = rule(given, result, close)
            # "19 af museerne, eller 25 pct."; "Tilsammen er der 4.000"
            beside = is_told_as_result(given, result) or _DRAWN.match(clause_of(given, result)) is not None
            beside = beside or _ADDED_UP.match(before(given, result)) is not None
            beside = beside or (rule is priced and result.role == "total" and _COMMA.search(before(given, result)) is not None)
            way = replace(near_by, sure=beside) if near_by is not None and near_by.sure else None
        found += [way] if way is not None else []
    return found


# "Lægger man det sammen, fik vi 14,2 mio. kr."
_ADDED_UP = signs(
    r"^\W*(?:(?:lægger|regner|tæller) (?:man|vi) (?:det|dem|tallene|beløbene|det hele|dem alle) sammen|(?:alt )?lagt sammen)\b[^.;:\d]*$"
)
_COMMA = re.compile(r",\s+$")  # "96.000 timer a 1.050 kr., i alt 100,8 mio. kr."
_DRAWN = signs(
    r"^\W*(?:(?:så|altså|således|dermed)\b|(?:tilsammen|sammenlagt|i alt|alt i alt)\s+(?:er|var|blev|har|havde|bliver)\b|(?:den|det|de)\s+samlede\s)"
)


def share_of(given: CheckInput, result: Figure) -> Way | None:
    """The only count of the paragraph, and the only whole, that a share or a fraction in words can be of."""
    return of_share(given, result, _others(given, result, *given.block(result.span)))


def _close(given: CheckInput, result: Figure) -> list[Figure]:
    """The numbers of as few sentences as hold two, up to the result."""
    here = given.sentence(result.span)
    scopes = (_others(given, result, given.stretch(here, back), result.span.end) for back in (0, 1, 2))
    return next((near for near in scopes if len(near) >= 2), [])


def _others(given: CheckInput, result: Figure, start: int, end: int) -> list[Figure]:
    """The other numbers of a stretch; "de 90" of a number that was told before is no other."""
    told = [one for one in given.told(start, end) if one.id != result.id and one.role not in ("limit", "target")]
    known: dict[tuple[str, str], str] = {}
    return [
        one
        for one in told
        if known.setdefault((one.printed, one.kind), one.id) == one.id or not _KNOWN.search(before(given, one)[-12:])
    ]


_KNOWN = re.compile(r"\b(?:de|alle|disse)\s+$", re.IGNORECASE)


# --- sums and rests ---

_ALL = signs(
    r"\b(?:tilsammen|sammenlagt|til sammen|summen|alt i alt|i alt|samlet|samlede|ialt|total\w*|hele (?:året|perioden|sæsonen|skoleåret|(?:19|20)\d\d)|årsplan)\b"
)
NOT_ALL = signs(
    r"\b(?:dertil|hertil|derudover|herudover|desuden|inkl\w*|ekskl\w*|fradrag\w*|overlap\w*|både|flere|igen|medregne\w*|tælles med|tæller (?:\w+ )?med|begge|regnes med|regnet med|resten|mindst|søgt|største|vigtigste|blandt|i hvert fald)\b"
)
# In the clause of the total alone: it is a total of something else, or of more.
OF_MORE = signs(r"\b(?:med\s+(?!\d)|budget\w*|bevil\w+|afsat|næste år|forskellige|sammen med|når)\b")
_SO_MANY_PARTS = re.compile(
    rf"\b(?:på|i|fra|til|over|af|ved)\s+(?:[^\W\d_]+\s+)?(?P<many>{'|'.join(SMALL)})\s+[^\W\d_]{{3,}}", re.IGNORECASE
)


def _sum(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """All numbers of one measure in the paragraph, and the one that is their total."""
    if result.kind not in ("count", "amount", "duration") or result.role not in ("level", "total"):
        return None
    parts = [one for one in near if one.kind == result.kind and same_measure(one, result) and not in_words(one)]
    if not 2 <= len(parts) <= 8 or any(one.value >= result.value for one in parts) or is_change(given, result):
        return None
    made, clause = summed(parts), clause_of(given, result)
    slip = slipped(result, made.value)
    if not (Fraction(3, 4) <= made.value / result.value <= Fraction(4, 3) or slip):
        return None
    told = result.role == "total" or _ALL.search(clause) or _ADDED_UP.match(before(given, result))
    if not told and not DERIVED.search(clause):
        return None
    if any(one.role not in ("level", "part") or not level(given, one) for one in parts):
        return None
    ids = {one.id for one in (*parts, result)}
    if any(one.part_of in ids or OF.search(before(given, one)) for one in (*parts, result)):
        return None
    behind = [one.span.start > result.span.start for one in parts]
    if any(behind) != all(behind):
        return None
    stretch = given.letter.text[
        given.sentence(parts[0].span)[0] : max(given.sentence(one.span)[1] for one in (parts[-1], result))
    ]
    stretch = _FOR_BOTH.sub(" ", _SOME_WITH.sub(" ", stretch))
    if UNCOUNTED.search(stretch) or NOT_ALL.search(stretch) or _is_of_more(given, result, parts):
        return None
    several = [some for size in range(2, len(parts)) for some in combinations(parts, size)]
    if any(summed(some).interval(given.vocabulary, "loose").meets(printed(result, given.vocabulary)) for some in several):
        return None
    if any(behind):
        many = _SO_MANY_PARTS.search(given.letter.text[slice(*given.sentence(result.span))])
        ahead = many is not None and small_number(many["many"]) == len(parts) and told
        near_it = abs(made.value - result.value) * 10 <= made.value
        return Way(made=made, sure=bool(ahead and near_it), ahead=bool(ahead))
    same = result.kind != "count" or all(alike(one, result) for one in parts) or len({head(one) for one in parts}) == len(parts)
    firm = (result.kind == "amount" and told) or (told and bound(given, result, parts)) or slip
    over = _OVER_SO_MANY.search(after(given, result))
    counted = over is not None and small_number(over["many"]) == len(parts) and len({one.as_of for one in parts}) == len(parts)
    return Way(made=made, sure=bool(same and firm and (len(parts) >= 3 or counted or _both(given, result, parts, made.value))))


# "et par venlige fonde lagde 1,5 mio. kr.": some who are told with their number
_SOME_WITH = signs(r"\b(?:et par|nogle|enkelte|en del)\s+[^.,;:\d]{3,40}(?=\d)")
_FOR_BOTH = signs(r"\b(?:dækker|omfatter|rummer|går til|bruges til|indeholder)\s+både\b")  # what the total is for
_TOGETHER = signs(r"\b(?:tilsammen|sammenlagt|til sammen|alt i alt)\b")


_IN_ALL = signs(r"^\W*(?:den|det|de)\s+samlede\s+[^,.;:\d]{3,40}\s(?:er|var|blev|udgør|udgjorde)\s")


def _both(given: CheckInput, result: Figure, parts: Sequence[Figure], value: Fraction) -> bool:
    """ "412 i 1. halvår og 466 i 2. halvår. Over hele året blev der således behandlet 878": two of one sentence, and a total close to what
    they make that the words draw from them."""
    here, clause = given.sentence(parts[0].span), clause_of(given, result)
    drawn = DERIVED.search(clause) is not None or _TOGETHER.search(clause) is not None
    drawn = drawn or (_IN_ALL.match(clause) is not None and slipped(result, value))
    near_it = abs(value - result.value) * 10 <= value
    return (
        drawn
        and near_it
        and len(parts) == 2
        and here == given.sentence(parts[1].span) == (given.neighbour(given.sentence(result.span), -1) or here)
    )


# "46 i 2017 og 59 i 2018, dvs. 105 på to år"
_OVER_SO_MANY = re.compile(
    rf"^[^.,;:\d]{{0,40}}\b(?:på|over|i|gennem) (?:de )?(?P<many>{'|'.join(SMALL)}) (?:år|måneder|uger|kvartaler|sæsoner|halvår)\b",
    re.IGNORECASE,
)


def _is_of_more(given: CheckInput, result: Figure, parts: Sequence[Figure]) -> bool:
    """Does the clause of the total alone say that it is of more than the parts, or of something else?"""
    told = given.letter.text[given.sentence(parts[0].span)[0] : parts[-1].span.end].casefold()
    said = f"{clause_of(given, result)} {result.quote}"
    return any(one.group().casefold()[:5] not in told for one in OF_MORE.finditer(said))


_RESTS = re.compile(r"\bde (?:øvrige|resterende)\b", re.IGNORECASE)
_UNIT = re.compile(r"^\s*(?:(?:mio|mia)\.\s*)?(?:kr\.|kroner)?")
_LEFT = re.compile(
    r"^(?:[^.;,\d]{0,25}?\b|,\s+)(?:(?:som|der)\s+)?(?:er\s+)?(?:ledige|ubesatte|tomme|ubrugte|vakante|tilbage|manglede|mangler|til overs|uforbrugte|ubesvarede|ubehandlede|uafsluttede|uafgjorte|venter|udestår|blev væk|(?:som|der)\s+ikke\s+(?:blev|er|var)\s+\w+)\b",
    re.IGNORECASE,
)
_REST_BEFORE = signs(
    r"\b(?:rest\w* på|sidste|resterende|øvrige|manglende|uforbrugte|overskydende|ubrugte|tilbageværende|resten|tilbage(?: er| var| står)?|rest)\W+(?:\w+\s+)?$"
    # "Frafaldet var derfor 443", "kommunens andel blev dermed 14,0 mio. kr."
    r"|\b(?:\w*(?:frafald|svind|spild|tab|underskud|overskud|restance|udgift|andel)(?:en|et)?)\s+(?:er|var|blev|bliver|udgør|udgjorde)\s+"
    r"(?:altså|således|dermed|derfor|herefter|følgelig)\s+(?:på\s+)?$"
)


def _rest(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """The first and largest number of a measure, the other ones, and what they leave of it."""
    if result.kind not in ("count", "amount", "duration") or result.role not in ("level", "part", "remainder"):
        return None
    if is_change(given, result) or result.value < 2:
        return None
    told = [one for one in near if same_measure(one, result) and in_words(one) <= in_words(result)]
    # "44.000 kr. pr. beboer" is no part of what is told in millions
    told = [one for one in told if one.value * 2 >= step_of(result)]
    if not 2 <= len(told) <= 6 or any(not level(given, one) for one in told):
        return None
    if len(told) == 2 and OF.search(before(given, told[1])) and told[0].value < told[1].value:
        told.reverse()  # "84 af de 112"
    whole, parts = told[0], told[1:]
    left = whole.value - sum((one.value for one in parts), Fraction(0))
    if not Fraction(1, 2) <= left / result.value <= 2 or whole.span.start > result.span.start:
        return None
    taken = {one.id for one in parts}
    if any(one.value >= whole.value or one.part_of in taken for one in (*parts, result)):
        return None  # "43 klager, heraf 29 og 14": nobody takes a whole and its parts off another number
    if (
        not (one_time(*told) if _RESTS.search(before(given, result)) else one_time(*told, result))
        or _TO_IT.search(before(given, result))
        or _larger(given, result, told[0])
    ):
        return None
    if any(OF.search(before(given, one)) for one in (*parts, result)) or any(not alike(told[0], one) for one in told[1:]):
        return None
    said = (
        is_remainder(given, result)
        or _REST_BEFORE.search(before(given, result))
        or _LEFT.match(
            _UNIT.sub("", result.quote[result.quote.find(result.printed) + len(result.printed) :]) + after(given, result)
        )
    )
    if not said and result.span.start < told[-1].span.start:
        return None
    here = given.letter.text[slice(*given.sentence(result.span))]
    among = given.told(whole.span.end, max(result.span.start, whole.span.end))
    if any(one.kind == "ratio" or (in_words(one) and one.kind == whole.kind and not in_words(result)) for one in among):
        return None
    if not said and _ALSO.search(here):
        return None
    if not said and any(one.kind == "duration" for one in given.told(*given.sentence(result.span))):
        return None  # "150 inden for otte uger, og 40 efter mere end 12 uger"
    if re.search(r"\bfra\s+(?:19|20)\d\d\b", after(given, result)[:40]):
        return None  # "de 360.000 kr., som er tilbage fra 2018"
    drawn = said and DERIVED.search(clause_of(given, result))
    if not (drawn or alike(whole, result) or complements(given, (*parts, result))) or UNCOUNTED.search(
        _RESTS.sub("", before(given, result))
    ):
        return None
    made = Reckoned(
        numbers=(whole, *parts),
        combine=lambda one, *others: minus(one, total(others)),
        value=left,
        tell=lambda: f"{' - '.join(shown(one) for one in (whole, *parts))} = {amount(left, whole)}",
        added=True,
    )
    likely = slipped(result, left) or operand_swapped(result, made) or (result.kind == "amount" and len(told) == 2)
    # "Heraf står 59 tomme, mens 1.121 er udlejet": two sides of a whole are never more than it
    sides = len(parts) == 1 and parts[0].part_of == whole.id and result.value > left and slipped(result, left)
    sides = sides and _MENS.fullmatch(given.letter.text[parts[0].span.end : result.span.start]) is not None
    known = said and likely and _KNOWN_REST.search(before(given, result))
    return Way(made=made, sure=bool(known or sides or (drawn and (likely or bound(given, result, (whole, *parts))))))


_ALSO = signs(r"\b(?:også|desuden|yderligere)\b")  # of those told before, some once more
_MENS = re.compile(r"[^.;:,\d]*,\s+mens\s+", re.IGNORECASE)
# "De øvrige 56 efterses", "De 3,4 mio. kr., som ikke blev brugt", "Restbeløbet på": told as what is left of what was just told
_KNOWN_REST = re.compile(
    r"(?:^|\s)de(?:\s+(?:øvrige|resterende|sidste|tilbageværende))?\s+$|\brest\w*\s+på\s+$|^\W*(?:tilbage\s+(?:er|var|står|stod)|der\s+(?:resterer|udestår))\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


_TO_IT = re.compile(r"\b(?:fra|til|mod)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _larger(given: CheckInput, result: Figure, whole: Figure) -> list[Figure]:
    """The numbers of the paragraph that could be the whole as well: larger, and of its measure."""
    told = given.told(*given.block(result.span))
    return [one for one in told if one.value > whole.value and level(given, one) and alike(one, whole)]


_MEAN = signs(r"\b(?:gennemsnit\w*|i snit|snittet)\b")
_GIVES = signs(r"\b(?:hvilket|det|der) (?:giver|gav)\s+(?:\w+\s+)?$")
_EACH = signs(r"\b(?:hver|hvert|pr\.|per)\s+(?:enkelt\s+)?(?P<noun>[^\W\d_]{3,})")


def _mean(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    said = given.letter.text[slice(*given.sentence(result.span))]
    gives = _GIVES.search(before(given, result)) is not None and result.kind == "count"
    told = _MEAN.search(said) or gives
    each = _EACH.search(said) if len(near) > 1 and result.role in ("average", "level") and told else None
    if each is None:
        return None
    bases = [one for one in near if one.kind == "count" and counts(one, each["noun"])]
    wholes = [one for one in near if one not in bases and alike(one, result) and one.value > result.value]
    if not wholes and gives and len(near) == 2:  # "46.800 billetter …, hvilket giver 200 tilskuere pr. forestilling"
        wholes = [one for one in near if one not in bases and one.kind == "count" and one.value > result.value]
    if len(bases) != 1 or len(wholes) != 1 or any(one.role not in ("level", "total") for one in (*bases, *wholes)):
        return None
    return Way(made=spread(wholes[0], bases[0], result), sure=True)


_SO_MANY = re.compile(
    rf"\b(?:de|disse)\s+(?P<many>{'|'.join(SMALL)}|\d\d?)\s+(?:[^\W\d_]+\s+)?(?:tal|målinger|prøver|måneder|år|kvartaler|uger|dage|døgn|sæsoner|halvår|runder|perioder)\b",
    re.IGNORECASE,
)
_OF_SO_MANY = re.compile(
    rf"\bde (?P<many>{'|'.join(SMALL)})\s+(?P<noun>[^\W\d_]{{3,}})[^.;:\d]{{0,40}}(?=\s\d)", re.IGNORECASE
)  # told before the list
_PER_NOUN = re.compile(r"[^.,;:\d]{0,30}?\b(?:pr\.|per|i hver|på hver|for hver)\s+(?P<noun>[^\W\d_]{3,})", re.IGNORECASE)
_PLAIN = signs(r"\b(?:rene?|simple?|uvægtede?|almindelige?|aritmetiske?)\s+gennemsnit\w*")


_PERIOD = re.compile(r"\b\d\. (?:kvartal|halvår)\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AIMED_AT = signs(r"\b(?:mål(?:et|sætning\w*)?|måltal\w*|krav(?:et)?|budget(?:tet)?|normtal\w*|norm(?:en)?)\b")


def is_the_mean(given: CheckInput, figure: Figure) -> bool:
    """ "301 og 88 elever giver et gennemsnit på 386": the mean is the first number behind the word, else the last before it ("386 i snit")."""
    clause = clause_of(given, figure)
    said = _MEAN.search(clause)
    if said is None:
        return False
    lead = re.split(r"[,;:]\s", before(given, figure))[-1]
    if said.end() <= len(lead):
        return not re.search(r"\d", _PERIOD.sub(" ", _SO_MANY.sub(" ", lead[said.end() :])))
    behind = clause[len(lead) :]
    between, rest = behind[: max(0, said.end() - len(lead))], clause[said.end() :]
    return not re.search(r"\d", _A_YEAR.sub(" ", between)) and not re.match(r"\s*(?:på|er|var|blev|bliver)\s+\D{0,15}\d", rest)


def _mean_of_all(given: CheckInput, result: Figure, near: Sequence[Figure]) -> Way | None:
    """ "1.210 i januar, 1.340 i februar, 1.515 i marts. Det giver et gennemsnit for de tre måneder på 1.355": each weighs the same."""
    if len(near) < 3 or result.role not in ("level", "average") or not is_the_mean(given, result):
        return None
    told = [one for one in near if same_measure(one, result) and one.role != "average" and one.span.start < result.span.start]
    told = (
        told[1:] if told and in_words(told[0]) and told[0].value == len(told) - 1 else told
    )  # "De fem filialer udlånte 41.000, …"
    opened = len(told) > 3 and told[0].value == sum(one.value for one in told[1:])
    told = told[1:] if opened else told  # "645 besøg: 212 i januar, 188 i februar og 245 i marts"
    closed = len(told) > 3 and told[-1].value == sum(one.value for one in told[:-1])  # "…, i alt 645"
    told = told[:-1] if closed else told
    told = [one for one in told if not _AIMED_AT.search(clause_of(given, one))]
    if (
        told
        and len([one for one in given.told(told[0].span.start, result.span.start) if one.kind == told[0].kind])
        > len(told) + closed
    ):
        return None  # some of the list were read as something else
    if len(told) < 3 or is_change(given, result) or any(not level(given, one) for one in told):
        return None
    if not all(alike(one, result) or akin(given, head(result), told_with(given, one)) for one in told):
        return None
    said = given.letter.text[given.sentence(told[0].span)[0] : given.sentence(result.span)[1]]
    listed = _OF_SO_MANY.search(said)
    each = _PER_NOUN.match(after(given, result))
    per_one = listed is not None and each is not None and same_noun(listed["noun"], each["noun"])
    # "1.226 i første kvartal, …, i alt 4.660. Det svarer til 1.165 pr. kvartal": a total closes the list, which tells of what each is for
    of_each = closed and each is not None and re.search(rf"\b{each['noun']}", said[: said.rfind(result.printed)]) is not None
    # "41.350 biler, nemlig 5.900 i maj, 7.200 i juni …. Det giver 8.270 pr. måned": each of a month of its own
    months = {one.as_of for one in told if one.as_of and len(one.as_of) == 7}
    of_each = of_each or (
        (opened or closed) and each is not None and each["noun"].casefold() == "måned" and len(months) == len(told)
    )
    many = _SO_MANY.search(said) or (listed if per_one else None)
    if many is not None and small_number(many["many"]) != len(told):
        return None
    outside = not min(one.value for one in told) <= result.value <= max(one.value for one in told)
    # "tolv i januar, femten i februar og ni i marts. Det giver for kvartalet et månedligt gennemsnit": each month of it
    monthly = len(months) == len(told) and re.search(r"\b(?:månedlig\w*|pr\.?\s+måned)\b", clause_of(given, result)) is not None
    even = many is not None or monthly or of_each or outside or _PLAIN.search(said) is not None
    span = _SPAN.search(clause_of(given, result))
    if span is not None and len(told) not in _LENGTHS[span["of"].casefold()]:
        return None
    made = mean(told, result)
    even = even or (result.kind != "share" and slipped(result, made.value))
    return Way(made=made, sure=even) if even or result.kind != "share" else None


_SPAN = re.compile(r"\b(?P<of>kvartal|halvår|år)(?:et|ets)\b", re.IGNORECASE)
_LENGTHS = {"kvartal": (3,), "halvår": (2, 6), "år": (4, 12)}

_RULES: tuple[Callable[[CheckInput, Figure, Sequence[Figure]], Way | None], ...] = (
    of_share,
    of_change,
    after_change,
    priced,
    _sum,
    _rest,
    _mean,
    _mean_of_all,
)
