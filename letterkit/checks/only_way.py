"""LK207: a difference, a mean, a sum or a rest that the only numbers of its paragraph do not give.

Where a paragraph tells just the numbers that such a result can come from, no words need to join them: "Regnskabet blev på
51,2 mio. kr. Merforbruget på 3,6 mio. kr. er dækket". One number more of the same sort, and nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from itertools import combinations

from letterkit.checks.akin import akin, is_narrower, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import minus, total
from letterkit.checks.nouns import counts, head, same_noun
from letterkit.checks.reckoned import Reckoned, difference, finding, growth, judged, printed, spread, summed
from letterkit.checks.signs import signs
from letterkit.checks.wording import amount, shown
from letterkit.checks.words import words
from letterkit.checks.worked_signs import is_of_their_years
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding
from letterkit.letter import Span

CODE = "LK207"
NAME = "result-differs-from-only-numbers"
CHECK: CheckName = "sum"
STATUS: Status = "stable"
TITLE = "Afsnittets eneste tal giver et andet resultat"
EXPLANATION = """
## Hvad den holder sammen
En forskel, et gennemsnit, en sum eller en rest og de eneste tal i afsnittet, som den kan komme af: budget og regnskab med
merforbruget, timerne og familierne med ”hver familie”, udgifterne med ”alt i alt”.

## Hvornår den tier
Når afsnittet har et tal mere af samme slags, når to af tallene tilsammen giver resultatet på en anden måde, når sætningen nævner
et andet år end tallenes, eller når den taler om planer, mål, andre steder eller kun en del.

## Hvad der regnes som afrunding
Tallenes egen afrunding og forbehold. Ligger resultatet langt fra det, tallene giver, er det nok af andre tal, og kontrollen tier.

## Hvad den ikke kan se
Resultater af tal, der står i andre afsnit.
"""
FLAGGED = Example(
    text="Byrådet afsatte 48,6 mio. kr. til anbringelser i 2019. Regnskabet blev på 51,2 mio. kr. Merforbruget på 3,6 mio. kr. er dækket."
)
ACCEPTED = Example(
    text="Byrådet afsatte 48,6 mio. kr. til anbringelser i 2019. Regnskabet blev på 51,2 mio. kr. Merforbruget på 2,6 mio. kr. er dækket."
)

_OTHERWISE = signs(
    rf"\b(?:{words('unreal', 'nation', 'hereof')}|yderligere|hidtil|alene|især|også|ligeledes|andre|øvrige|anden|andet|nabo\w*|foreløbig\w*|korriger\w*|budgetter\w*|"
    r"årligt|om året|pr\. (?:år|\d[\d.]*)|hvert år|om måneden|pr\. måned|ifølge|blandt andet|bl\.\s?a\.|bortset|ekskl\w*|inkl\w*|netto\w*|brutto\w*|dengang|tidligere)\b"
)


def check(given: CheckInput) -> list[Finding]:
    found = []
    for result in given.claims.figures:
        role = "change" if result.role == "level" and is_change(given, result) else result.role
        rule = _RULES.get(role)
        if (
            rule is None
            or result.value <= 0
            or given.is_asked(result.span.start)
            or _OTHERWISE.search(_sentence(given, result.span))
        ):
            continue
        made = rule(given, result)
        if made is not None and is_of_their_years(given, result.span, made.numbers):
            outcome = judged(result, made, given.vocabulary)
            near = made.value > 0 and (Fraction(1, 2) <= result.value / made.value <= 2 or _is_growth_of(given, result, made))
            if outcome.verdict == "supported" or (outcome.verdict == "contradicted" and near):
                found.append(finding(CODE, CHECK, result, made, outcome))
    return found


def _is_growth_of(given: CheckInput, result: Figure, made: Reckoned) -> bool:
    """Points that are the change in per cent of the two shares: 25 of "8,0 pct." and "6,0 pct."."""
    if result.kind != "points":
        return False
    new, old = made.numbers
    moved = growth(new, old, result, 1 if new.value > old.value else -1)
    return moved.interval(given.vocabulary).meets(printed(result, given.vocabulary))


def _sentence(given: CheckInput, span: Span) -> str:
    return given.letter.text[slice(*given.sentence(span))]


def _paragraph(given: CheckInput, result: Figure) -> list[Figure]:
    return [one for one in given.told(*given.block(result.span)) if one.id != result.id and one.role not in ("limit", "target")]


def _alike(one: Figure, two: Figure) -> bool:
    if one.kind != two.kind or (one.kind != "count" and one.unit != two.unit):
        return False
    return one.kind != "count" or not head(one) or not head(two) or same_noun(head(one), head(two))


# Names of the distance between a budget and an account: they say nothing of what it is a budget for.
_GAP = re.compile(
    r"\b(?:mer|mindre)?(?:forbrug|udgift|indtægt)(?:en|et)?\b|\b(?:over|under)skud(?:det)?\b|\bforskel(?:len)?\b", re.IGNORECASE
)


def _of_one_topic(given: CheckInput, result: Figure, numbers: tuple[Figure, ...]) -> bool:
    """Does the result's sentence name nothing, or something that the sentences of the numbers tell of?"""
    text = given.letter.text
    lead = _GAP.sub(" ", text[given.sentence(result.span)[0] : result.span.start])
    told = " ".join(text[slice(*given.sentence(one.span))] + f" {one.counted or ''}" for one in numbers)
    if not topic(lead, given.vocabulary):
        return True
    return akin(given, f"{lead} {result.quote}", told) and not is_narrower(given, lead, told)


def _difference(given: CheckInput, result: Figure) -> Reckoned | None:
    if result.kind not in ("amount", "points", "count"):
        return None
    kind = "share" if result.kind == "points" else result.kind
    levels = [one for one in _paragraph(given, result) if one.kind == kind and (result.kind == "points" or _alike(one, result))]
    if not _are_two_levels(levels):
        return None
    if levels[1].span.start > result.span.start or not _of_one_topic(given, result, tuple(levels)):
        return None
    old, new = levels
    return difference(new, old, 1 if new.value > old.value else -1)


def _are_two_levels(found: list[Figure]) -> bool:
    plain = all(one.role in ("level", "total") and one.value > 0 for one in found)
    return len(found) == 2 and plain and found[0].value != found[1].value


_MEAN = signs(r"\b(?:gennemsnit\w*|i snit|snittet)\b")
_EACH = signs(r"\b(?:hver|hvert|pr\.|per)\s+(?:enkelt\s+)?(?P<noun>[^\W\d_]{3,})")


def _mean(given: CheckInput, result: Figure) -> Reckoned | None:
    said = _sentence(given, result.span)
    each = _EACH.search(said) if _MEAN.search(said) else None
    if each is None:
        return None
    near = _paragraph(given, result)
    bases = [one for one in near if one.kind == "count" and counts(one, each["noun"])]
    wholes = [one for one in near if one not in bases and _alike(one, result) and one.value > result.value]
    if len(bases) != 1 or len(wholes) != 1 or any(one.role not in ("level", "total") for one in (*bases, *wholes)):
        return None
    return spread(wholes[0], bases[0], result)


_OF = re.compile(r"^\W*(?:ud\s+)?af\s+\W*$", re.IGNORECASE)


def _sum(given: CheckInput, result: Figure) -> Reckoned | None:
    parts = [one for one in _paragraph(given, result) if _alike(one, result)]
    if not 3 <= len(parts) <= 8 or any(one.role not in ("level", "part") for one in parts):
        return None
    if any(one.span.start > result.span.start or one.value >= result.value for one in parts):
        return None
    if _OF.search(given.letter.text[parts[-1].span.end : result.span.start]):
        return None  # "i alt 25 af 124"
    several = [some for size in range(2, len(parts)) for some in combinations(parts, size)]
    if any(summed(some).interval(given.vocabulary, "loose").meets(printed(result, given.vocabulary)) for some in several):
        return None
    made = summed(parts)
    close = Fraction(3, 4) <= made.value / result.value <= Fraction(4, 3)
    return made if close and (result.kind == "amount" or _of_one_topic(given, result, tuple(parts))) else None


def _rest(given: CheckInput, result: Figure) -> Reckoned | None:
    before = [one for one in _paragraph(given, result) if one.span.start < result.span.start and _alike(one, result)]
    if len(before) < 3 or any(one.role not in ("level", "part", "total") for one in before):
        return None
    whole, parts = before[0], before[1:]
    if any(one.value >= whole.value or one.value < 2 for one in (*parts, result)) or len(parts) > 5:
        return None
    left = whole.value - sum((one.value for one in parts), Fraction(0))
    if left <= 0 or not Fraction(3, 4) <= left / result.value <= Fraction(4, 3):
        return None
    return Reckoned(
        numbers=(whole, *parts),
        combine=lambda one, *others: minus(one, total(others)),
        value=left,
        tell=lambda: f"{' - '.join(shown(one) for one in (whole, *parts))} = {amount(left, whole)}",
    )


_RULES: dict[str, Callable[[CheckInput, Figure], Reckoned | None]] = {
    "change": _difference,
    "average": _mean,
    "total": _sum,
    "remainder": _rest,
}
