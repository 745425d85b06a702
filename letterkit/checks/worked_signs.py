"""What makes a number the result of others: the words beside it, and the only numbers that it can have been worked out from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.intervals import reading, total
from letterkit.checks.means import PRINTED
from letterkit.checks.nouns import head, is_named_beside, same_noun
from letterkit.checks.reckoned import Reckoned, printed
from letterkit.checks.rows import row_of
from letterkit.checks.signs import signs
from letterkit.claim import Figure
from letterkit.letter import Span

Pair = tuple[Figure, Figure]

# --- what is said around a result ---

HEDGE = r"(?:(?:ca\.|cirka|omkring|knap|næsten|godt|i gennemsnit|gennemsnitligt|i snit|hele|kun|blot|omtrent)\s+)*"
# "Det er 9 pct.", "hvilket svarer til", "altså", "omregnet bliver det", and a bracket or a comma beside the count.
IT_IS = signs(
    r"\b(?:det|dette|hvilket|der|dem|tallet|antallet|andelen|udgiften|prisen|beløbet|gennemsnittet|forskellen|valgdeltagelsen)\s+"
    r"(?:er|var|svarer til|svarede til|udgør|udgjorde|giver|gav|bliver|blev|vil sige)\s+"
    rf"(?:(?:altså|således|dermed|derfor|følgelig|derved|omregnet|det samme som|lig med|der|en \w+ på|et \w+ på)\s+)*{HEDGE}$"
)
THUS = signs(
    r"\b(?:altså|dvs\.?|det vil sige|svarende til|således|dermed|følgelig|derved|omregnet|hermed|med andre ord)\b"
    rf"(?:\s+(?!ikke\b)[^\W\d_]+){{0,5}}\s+{HEDGE}$"
)
_BESIDE = re.compile(r"[(,–]\s*(?:eller\s+|i alt\s+)?$", re.IGNORECASE)
_BESIDE_END = re.compile(r"\s*[),–]")


def before(given: CheckInput, figure: Figure) -> str:
    return given.letter.text[given.sentence(figure.span)[0] : figure.span.start]


def after(given: CheckInput, figure: Figure) -> str:
    return given.letter.text[figure.span.end : given.sentence(figure.span)[1]]


def clause_of(given: CheckInput, figure: Figure) -> str:
    """The clause of the figure: other places, plans and earlier years said there make it another number."""
    lead = re.split(r"[,;:]\s", before(given, figure))[-1]
    return lead + re.split(r"[,;:.]\s", after(given, figure))[0]


def is_told_as_result(given: CheckInput, figure: Figure) -> bool:
    lead = before(given, figure)
    if IT_IS.search(lead) or THUS.search(lead):
        return True
    return _BESIDE.search(lead) is not None and _BESIDE_END.match(after(given, figure)) is not None


# "Flere end i 2012, da det var 26 pct.", "end de 90 pct., som kravet lyder på", "en fremgang fra 17 pct. i 2012 til 21"
_WORDS = r"(?:(?!(?:altså|således|dermed|derfor|nu|i dag)\b)[^\W\d_]+\s+)"
_OTHER_SIDE = signs(
    rf"\b(?:end|fra|mod|i forhold til|sammenlignet med)\s+{_WORDS}{{0,4}}$|"
    rf"\b(?:end|mod|før|forinden|tidligere|forrige|sidste|siden|i forhold til|sammenlignet med|(?:19|20)\d\d)\b[^.;:,]{{0,40}},\s+(?:da|hvor|dengang)\s+{_WORDS}{{0,5}}$"
)


def is_other_side(given: CheckInput, figure: Figure) -> bool:
    """Is the figure what something is held against: another year's, another place's, a demand's?"""
    return _OTHER_SIDE.search(before(given, figure) + lead_in(figure)) is not None


def stands_apart(given: CheckInput, result: Figure, numbers: Sequence[Figure]) -> bool:
    """ "Det er 17,5 pct. og lidt færre end i 2018 (18,1 pct.)": another result, or beside a bracket any other number, stands between the
    result and the numbers, so that it may be of something else."""
    last = max((one.span.end for one in numbers if one.span.end <= result.span.start), default=None)
    if last is None:
        return False
    bracketed = _BESIDE.search(before(given, result)) is not None
    return any(one.kind == result.kind or bracketed for one in given.told(last, result.span.start) if one.id != result.id)


# --- the only two numbers ---


def levels_in(given: CheckInput, start: int, end: int, result: Figure, kinds: frozenset[str]) -> list[Figure]:
    """What may have been reckoned with in a stretch: levels of these kinds, each value once."""
    told = [
        one
        for one in given.told(start, end)
        if one.id != result.id
        and one.kind in kinds
        and one.value > 0
        and one.value_to is None
        and one.same_as != result.id
        and (one.same_as is None or one.kind != "share")
    ]
    if any(one.role in ("limit", "target", "average", "change") or is_change(given, one) for one in told):
        return []
    return list({(one.value, one.kind): one for one in told}.values())


# "Siden er indmeldt yderligere 388": there is a stock before it, of which the letter may have told long ago.
_ADDED = signs(r"\b(?:yderligere|ekstra|flere|nye)\b")


def only_pair(given: CheckInput, result: Figure, kinds: frozenset[str], *, ahead: bool = False) -> Pair | None:
    """The only two levels in the result's sentence before it, or in as few sentences before as hold two; `ahead`: else behind it."""
    here = given.sentence(result.span)
    if given.number_of(here) < 0 or given.is_asked(result.span.start) or is_other_side(given, result):
        return None
    if len(row_of(given, result)) > 1:
        return None  # of two results side by side each has its own number, and what else it was worked out from stands elsewhere
    lead = given.told(here[0], result.span.start)
    of_its_own = any(one.kind in ("count", "amount") and one.kind not in kinds for one in lead)  # "Puljen på 22 mio. er dermed …"
    for back in (0,) if of_its_own else (0, 1, 2):
        found = levels_in(given, given.stretch(here, back), result.span.start, result, kinds)
        if len(found) > 2 or any(_ADDED.search(one.quote) for one in found):
            return None
        if len(found) == 2:
            return (found[0], found[1]) if all(one.approx in PRINTED for one in found) else None
    if not ahead:
        return None
    rest = given.neighbour(here, 1)
    found = levels_in(given, given.stretch(here, 1), rest[1] if rest else here[1], result, kinds)
    return (found[0], found[1]) if len(found) == 2 and all(one.approx in PRINTED for one in found) else None


def one_time(*figures: Figure) -> bool:
    return len({one.as_of for one in figures if one.as_of and not one.inferred}) <= 1


_ALL = frozenset({"count", "amount", "duration", "share"})


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_of_their_years(given: CheckInput, span: Span, numbers: Sequence[Figure]) -> bool:
    """Is every year that the sentence at `span` names one that a number is told of? "Siden 2012 er fremgangen …" is of none since 2018."""
    named = _YEAR.findall(given.letter.text[slice(*given.sentence(span))])
    known = {one.as_of[:4] for one in numbers if one.as_of}
    return any(one.as_of is None for one in numbers) or set(named) <= known


def fits_otherwise(given: CheckInput, result: Figure, made: Reckoned) -> bool:
    """Do two other numbers of the paragraph give the result, or a sum of some of them?"""
    told = [one for one in given.told(*given.block(result.span)) if one.id != result.id and one.value > 0 and one.kind in _ALL]
    near = [one for one in told if one.approx in PRINTED][:14]
    wanted = printed(result, given.vocabulary)
    kinds = {one.kind for one in made.numbers}
    for one, two in combinations(near, 2) if len(made.numbers) == 2 else ():
        if one.kind != two.kind and {one.kind, two.kind} != kinds:
            continue
        sides = reading(one, given.vocabulary, "loose"), reading(two, given.vocabulary, "loose")
        if any(made.combine(*order).meets(wanted) for order in (sides, sides[::-1])):
            return True
    same = [reading(one, given.vocabulary) for one in near if one.kind == result.kind]
    return any(total(some).meets(wanted) for size in (2, 3) for some in combinations(same[:8], size))


def alike(one: Figure, two: Figure) -> bool:
    """Nothing beside the two numbers says that they count different things."""
    own = [head(figure) for figure in (one, two) if is_named_beside(figure) and not (figure.counted or "").startswith("samme")]
    return len(own) < 2 or not all(own) or same_noun(*own)
