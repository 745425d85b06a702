"""Other numbers of the paragraph that give what a misfit is about: before anybody is accused, they are tried.

A paragraph tells three years and one change ("38 dage i 2015, 31 i 2016 og 17 i 2017. Ventetiden er mere end halveret"), parts of two
wholes, a stock and what came and went. Which of them are meant, only the writer knows, so a misfit that others give is a doubt.

One reach for all checks (`near_numbers`): the paragraph; where that tells more than `MOST` numbers that may take part, as many
sentences up to the number as tell no more, for of many numbers some give any other by chance. A change is tried as the step between
other levels, a share as part of another whole, any other number as what two or three others make. Small whole numbers come out by
chance too: they are tried only where the letter itself calls them a change or a rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations, product

from letterkit.checks import reckoned
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import OPEN, Interval, is_whole, over, point, reading, total
from letterkit.checks.nouns import is_named_beside
from letterkit.checks.reckoned import Reckoned, printed
from letterkit.checks.relations import judge_relation
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import complements, is_remainder, same_measure
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.finding import Finding

MOST, MOST_OF_THREE = 8, 5
_LARGE = 100

Made = Iterator[tuple[Interval, set[str]]]  # what numbers make, and which they are


def given_otherwise(given: CheckInput, misfit: Finding) -> tuple[Figure, ...]:
    """The numbers near a misfit, other than those it was held against, that give the number or the comparison that it is about, in
    reading order; () where none do."""
    told = [given.figures[claim] for claim in misfit.claims if claim in given.figures]
    search = _SEARCHES.get(misfit.code)
    used = search(given, misfit, told) if search is not None and told else set()
    return tuple(figure for figure in given.claims.figures if figure.id in used)


def one_or_two(figures: Sequence[Figure], may_join: Callable[[Figure, Figure], bool]) -> Iterator[Reckoned]:
    """Each number alone, and what two of them that may be joined make together or leave: the sides that another quotient may have."""
    yield from (reckoned.summed((one,)) for one in figures)
    for one, two in combinations(figures, 2):
        if may_join(one, two):
            big, small = (one, two) if one.value > two.value else (two, one)
            yield reckoned.summed((one, two))
            yield reckoned.difference(big, small)


def pair_fits(given: CheckInput, result: Figure, made: Reckoned) -> bool:
    """Do any two numbers near, of whatever kind they were read, give the result in the same way?"""
    if len(made.numbers) != 2:
        return False
    wanted = printed(result, given.vocabulary)
    # "inden for en måned" would be any part of one
    sides = [reading(one, given.vocabulary, "loose") for one in near_numbers(given, result, lambda one: one.approx not in OPEN)]
    return any(made.combine(*pair).meets(wanted) for pair in permutations(sides, 2))


def near_numbers(given: CheckInput, result: Figure, fits: Callable[[Figure], bool] = bool, most: int = MOST) -> list[Figure]:
    """The other numbers in reach of one that may take part."""
    here = given.sentence(result.span)
    for start, end in (given.block(result.span), *((given.stretch(here, back), here[1]) for back in (3, 2, 1, 0))):
        told = [one for one in given.told(start, end) if one.id != result.id and one.same_as != result.id]
        told = [one for one in told if one.value > 0 and fits(one)]
        if len(told) <= most:
            return told
    return []


def _made_of(given: CheckInput, result: Figure, held: set[str], ways: Made) -> set[str]:
    """Of the first way that gives the result, the numbers it takes; not only those that it was held against."""
    wanted = reading(result, given.vocabulary)
    return next((used for made, used in ways if made.meets(wanted) and not used <= held), set())


# --- what each kind of misfit may be of ---


def _of_whole(given: CheckInput, misfit: Finding, told: Sequence[Figure]) -> set[str]:
    """The total of other parts, the rest of another whole. One sentence that links three parts to their whole is not read otherwise."""
    first, parts, held = told[0], tuple(told[1:]), set(misfit.claims)
    linked = (len(parts) >= 3 or bool(complements(given, parts))) and all(one.part_of == first.id for one in parts)
    joined = linked and len({given.sentence(one.span) for one in told}) == 1
    rests = parts if len(parts) > 1 else told
    if len(parts) > 1 and (filling := _filling(given, first, parts)):
        return filling
    used = set() if joined else _made_of(given, first, held, _sums(given, first, held, added=True))
    if used and not _divided_twice(given, first, parts, [given.figures[one] for one in used if one in given.figures]):
        return used
    ways = (
        (one, _made_of(given, one, held, _sums(given, one, held))) for one in rests if len(parts) == 1 or is_remainder(given, one)
    )
    return next((used for one, used in ways if used and not _divides(given, one, used)), set())


def _divides(given: CheckInput, rest: Figure, used: set[str]) -> bool:
    """ "De øvrige 24.998 var forsinket. 12.499 skyldtes skinner …": what is told behind a rest and makes it divides the rest itself."""
    others = [given.figures[one] for one in used if one in given.figures]
    return is_remainder(given, rest) and len(others) >= 2 and all(one.span.start > rest.span.end for one in others)


def _divided_twice(given: CheckInput, whole: Figure, parts: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """ "Af de 320 var 208 trusler og 112 vold. De fordeler sig med 138 …, 84 …, 62 … og 56 …": that one division of the whole adds up is
    no other reading of a list that stands in a sentence of its own."""
    here = {given.sentence(one.span) for one in parts}
    # each division with a rest of its own: "staten giver 4,6, og det, der mangler, 2,8 …. Vi har brugt 12,6 og har således 5,8 tilbage"
    if any(is_remainder(given, one) for one in parts) and any(
        is_remainder(given, one) and given.sentence(one.span) not in here for one in others
    ):
        return True
    return (
        len(parts) >= 3
        and len(here) == 1
        and all(one.part_of == whole.id and given.sentence(one.span) not in here for one in others)
    )


def _filling(given: CheckInput, whole: Figure, parts: Sequence[Figure]) -> set[str]:
    """ "96.000 kr. gik til husleje (54.000 kr.) og kurser (34.000 kr.), og 8.000 kr. blev ført over": what the sentence tells besides makes
    up for what the parts lack."""
    gap = whole.value - sum(one.value for one in parts)
    held = {whole.id, *(one.id for one in parts)}
    others = [one for one in given.told(*given.sentence(whole.span)) if one.id not in held and same_measure(one, whole)]
    fitting = (some for size in (1, 2) for some in combinations(others, size) if sum(one.value for one in some) == gap)
    return {one.id for one in next(fitting, ())} if gap > 0 else set()


def _of_share(given: CheckInput, misfit: Finding, told: Sequence[Figure]) -> set[str]:
    ways = _shares(given, told[0])
    if len(told) == 3 and _in_one_breath(given, *told):
        return set()
    if len(told) == 3 and given.sentence(told[1].span) == given.sentence(told[2].span):
        # Part and whole in one breath: that part of another base is the slip, no other reading
        ways = ((made, used) for made, used in ways if told[1].id not in used)
    return _made_of(given, told[0], set(misfit.claims), ways)


def _in_one_breath(given: CheckInput, result: Figure, part: Figure, whole: Figure) -> bool:
    """ "412 af de 1.348 breve er åbnet, svarende til 36,0 pct.": a sentence that tells no other number, and joins the three."""
    here = given.sentence(result.span)
    told = [one.id for one in given.told(*here) if one.kind in ("count", "amount", "share")]
    return part.part_of == whole.id and result.same_as == part.id and sorted(told) == sorted((result.id, part.id, whole.id))


def _of_change(given: CheckInput, misfit: Finding, told: Sequence[Figure]) -> set[str]:
    change, held = told[0], set(misfit.claims)
    steps = _steps(given, change, *told[1:]) if len(told) == 3 else iter(())
    ways = (
        (_step(change, new, old, sign).interval(given.vocabulary), {new.id, old.id}) for new, old in steps for sign in (1, -1)
    )
    return _made_of(given, change, held, ways) or _made_of(given, change, held, _sums(given, change, held))


def _of_comparison(given: CheckInput, misfit: Finding, told: Sequence[Figure]) -> set[str]:
    said = next((one for one in given.claims.comparisons if one.id in misfit.claims), None)
    if said is None or len(told) < 2 or _names_both(given, *told[-2:]):
        return set()
    for new, old in _steps(given, told[-2], *told[-2:]):
        later, earlier = reading(new, given.vocabulary), reading(old, given.vocabulary)
        # Nobody calls 27 times as many "mere end fordoblet".
        far = said.factor and old.value and not Fraction(1, 2) <= new.value / old.value / Fraction(said.factor) <= 2
        if not far and judge_relation(said, later, earlier, given.vocabulary).verdict == "supported":
            return {new.id, old.id}
    return set()


def _names_both(given: CheckInput, new: Figure, old: Figure) -> bool:
    """ "forhøjet fra 38,50 kr. til 36,20 kr.": the words name the two, and no others."""
    lead = given.letter.text[max(0, old.span.start - 60) : old.span.start]
    return _TO.fullmatch(given.words_between(old.span, new.span)) is not None and _FROM.search(lead) is not None


_FROM = signs(
    r"\b(?:ste?get|steg|faldet|faldt|vokset|voksede|forhøjet|hævet|øget|sat op|sat ned|nedsat|sænket|reduceret|nedbragt|forlænget|forkortet)\s+(?:[^\W\d_]+\s+)?fra\s+"
    r"(?:(?:ca\.|cirka|omkring)\s+)?$"
)
_TO = signs(r"[^.,;:\d]{0,30}\btil\s+(?:(?:ca\.|cirka|omkring|kun)\s+)?")


def _of_any(given: CheckInput, misfit: Finding, told: Sequence[Figure]) -> set[str]:
    result, held = told[0], set(misfit.claims)
    if result.kind == "share" and len(told) == 3 and _in_one_breath(given, *told):
        return set()
    if result.kind == "share" and (result.role == "change" or is_change(given, result)):
        return _made_of(given, result, held, _grown(given, result))
    if result.kind == "share" and _OF_PLAN.match(given.letter.text, result.span.end):
        return set()  # "64 mio. kr., eller 23 pct. af det oprindelige": of what the words name, and no other
    return _made_of(given, result, held, _shares(given, result) if result.kind == "share" else _sums(given, result, held))


_OF_PLAN = signs(
    r"\s*(?:af|over|under|i forhold til)\s+(?:(?:det|den|de)\s+(?:oprindelig|afsatte|bevilgede|budgetterede)\w*|bevillingen|budgettet|overslaget)\b"
)
_SEARCHES: dict[str, Callable[[CheckInput, Finding, Sequence[Figure]], set[str]]] = {
    "LK101": _of_whole,
    "LK201": _of_share,
    "LK204": _of_any,
    "LK207": _of_any,
    "LK401": _of_change,
    "LK402": _of_comparison,
    "LK902": _of_any,
}


# --- steps between levels ---

_SPAN_OF = signs(r"\b(?:fra|mellem)\s+(?P<first>(?:19|20)\d\d)\s+(?:til|og)\s+(?P<last>(?:19|20)\d\d)\b")


def _steps(given: CheckInput, told: Figure, new: Figure, old: Figure) -> Iterator[tuple[Figure, Figure]]:
    """The later and the earlier of other levels of the measure; none where the words name the two ("fra 2011 til 2012")."""
    said = _SPAN_OF.search(given.said(told.span))
    if said is not None and {said["first"], said["last"]} == {(new.as_of or "")[:4], (old.as_of or "")[:4]}:
        return

    def fits(one: Figure) -> bool:
        # "blev der bestilt 17.600 timer, og vi leverede 16.720": a bare number may be of the measure, whatever it was read as
        alike = (one.kind, one.unit) == (new.kind, new.unit) or (one.kind == "count" and not is_named_beside(one))
        return alike and one.role not in ("change", "limit", "target")

    levels = [*near_numbers(given, told, fits), *([new] if told is new else [])]
    here = given.sentence(told.span)
    for later, earlier in permutations(levels, 2):
        if {later.id, earlier.id} == {new.id, old.id}:
            continue
        # "78, 88 og 93 aktioner": a row carries one date for all of them
        in_row = later.as_of == earlier.as_of and given.sentence(later.span) == given.sentence(earlier.span) == here
        if in_row or not (later.as_of and earlier.as_of and later.as_of <= earlier.as_of):
            yield later, earlier


def _grown(given: CheckInput, change: Figure) -> Made:
    """ "26.400 timer … heraf halvdelen, 13.200 …. Året forinden var tallet 33.000. Faldet er på 20 pct.": a change between any two numbers
    near, for a bare one may be of the measure of another."""
    levels = near_numbers(given, change, lambda one: one.kind in ("count", "amount", "duration") and one.role != "limit")
    for new, old in permutations(levels, 2):
        for sign in (1, -1):
            yield reckoned.growth(new, old, change, sign).interval(given.vocabulary), {new.id, old.id}


def _step(change: Figure, new: Figure, old: Figure, sign: int) -> Reckoned:
    in_units = change.kind == "points" or change.kind == new.kind != "share"
    return reckoned.difference(new, old, sign) if in_units else reckoned.growth(new, old, change, sign)


# --- shares ---

_DRAWN = signs(rf"\b(?:{words('therefore', 'that_is')}|eller|udgør|udgjorde|nemlig|det er|det var)\b|\(")


def _shares(given: CheckInput, result: Figure) -> Made:
    """What is said again as a share with a decimal, what the words call worked out, or what the letter joins as part and whole."""
    if is_change(given, result):
        return
    near = near_numbers(given, result, lambda one: one.kind in ("count", "amount") and one.role not in ("limit", "target"))
    here = given.sentence(result.span)
    drawn = result.same_as or result.share_of or _DRAWN.search(given.letter.text[here[0] : result.span.start])
    close = given.stretch(here, 1) if drawn else result.span.end
    for part, whole in permutations(near, 2):
        said = close <= part.span.start and result.same_as in (None, part.id)
        if (part.part_of == whole.id or result.decimals > 0 or said) and part.value < whole.value and same_measure(part, whole):
            yield over(reading(part, given.vocabulary), reading(whole, given.vocabulary)).scaled(100), {part.id, whole.id}
    for one, two in combinations(near, 2):
        if {one.part_of, two.part_of} & {one.id, two.id}:
            continue  # "19 af museerne, 7 af de 19 … og de øvrige 12": nobody adds a part to its whole
        if same_measure(one, two) and (result.decimals > 0 or given.sentence(one.span) == given.sentence(two.span)):
            parts = total((reading(one, given.vocabulary), reading(two, given.vocabulary)))
            for whole in near:
                if whole.id not in (one.id, two.id) and one.value + two.value < whole.value and same_measure(one, whole):
                    yield over(parts, reading(whole, given.vocabulary)).scaled(100), {one.id, two.id, whole.id}


# --- sums and rests ---

_BELOW_ZERO = signs(
    r"\b(?:overskud|plus)\w*\b.*\b(?:underskud|minus|tab)\w*\b|\b(?:underskud|minus|tab)\w*\b.*\b(?:overskud|plus)\w*\b"
)


def _sums(given: CheckInput, result: Figure, held: set[str], *, added: bool = False) -> Made:
    """Two or three of the others, added or drawn off, or only the levels `added`; what was held is of its measure, whatever its noun."""
    small = is_whole(result) and result.value < _LARGE
    if result.kind not in ("count", "amount") or (small and not is_remainder(given, result)):
        return

    def fits(one: Figure) -> bool:
        if (added and is_change(given, one)) or one.approx in OPEN:
            return False
        return one.id in held or same_measure(one, result) or (one.kind == result.kind and not is_named_beside(one))

    near = near_numbers(given, result, fits)
    if _BELOW_ZERO.search(given.said(result.span)):
        for one, two in combinations(near, 2):  # from a deficit to a surplus: the two are added
            yield point(one.value + two.value), {one.id, two.id, "sign"}
    three = [] if small else near_numbers(given, result, fits, MOST_OF_THREE)
    for some in (*combinations(near, 2), *combinations(three, 3)):
        for ways in product((1,) if added else (1, -1), repeat=len(some)):
            value = sum(sign * one.value for sign, one in zip(ways, some, strict=True))
            if value > 0:
                yield point(value), {one.id for one in some}
