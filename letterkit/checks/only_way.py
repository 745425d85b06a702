"""LK207: a result that the only numbers of its paragraph do not give: a share, a change, a sum, a rest, a product, a mean.

Where a paragraph tells just the numbers that such a result can come from, no words need to join them: "Regnskabet blev på
51,2 mio. kr. Merforbruget på 3,6 mio. kr. er dækket". One number more that could take the place, and nothing is said.
"""

from __future__ import annotations

import re
from fractions import Fraction

from letterkit.checks.digit_slips import slipped_result
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Outcome
from letterkit.checks.means import PRINTED
from letterkit.checks.otherwise import pair_fits
from letterkit.checks.rated import rated
from letterkit.checks.reckoned import difference, finding, judged, printed
from letterkit.checks.signs import signs
from letterkit.checks.stocks import is_one_slip, stock_told
from letterkit.checks.way import Way, is_plain_slip, is_slip, operand_swapped
from letterkit.checks.ways import ways
from letterkit.checks.whole_differences import Accounted, accounted
from letterkit.checks.whole_signs import REST, is_remainder
from letterkit.checks.wording import amount, shown
from letterkit.checks.words import words
from letterkit.checks.worked_signs import after, before, is_of_their_years, is_other_side
from letterkit.checks.yardsticks import measured_elsewhere
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding

CODE = "LK207"
NAME = "result-differs-from-only-numbers"
CHECK: CheckName = "sum"
STATUS: Status = "stable"
TITLE = "Afsnittets eneste tal giver et andet resultat"
EXPLANATION = """
## Hvad den holder sammen
En andel, en ændring, en sum, en rest, en pris gange et antal eller et gennemsnit og de eneste tal i afsnittet, som det kan komme af: budget
og regnskab med merforbruget, de to antal med andelen, stykprisen og antallet med regningen, udgifterne med ”alt i alt”, beholdningen ved
årets begyndelse og udgang med det, der kom til og gik fra. Passer tallet, siges det også. Også så meget for hver (”pr. plads”, ”hver af
dem i snit”, ”to i hver celle”) og antallet, som brevet har nævnt et andet sted, med det, ordene siger, at det bliver til.

## Hvornår den tier
Når afsnittet har et tal mere af samme slags, når to af tallene tilsammen giver resultatet på en anden måde, når sætningen nævner
et andet år end tallenes, eller når den taler om planer, mål, andre steder eller kun en del. Siger ordene ikke, at tallet er regnet ud af de
andre, siges kun det, som ikke kan være et tilfælde: to cifre byttet om, procent af det andet tal.

## Hvad der regnes som afrunding
Tallenes egen afrunding og forbehold. Ligger resultatet langt fra det, tallene giver, er det nok af andre tal, og kontrollen tier.

## Hvad den ikke kan se
Resultater af tal, der står i andre afsnit, medmindre to cifre er byttet om i afsnittet efter.
"""
FLAGGED = Example(
    text="Byrådet afsatte 48,6 mio. kr. til anbringelser i 2019. Regnskabet blev på 51,2 mio. kr. Merforbruget på 3,6 mio. kr. er dækket."
)
ACCEPTED = Example(
    text="Byrådet afsatte 48,6 mio. kr. til anbringelser i 2019. Regnskabet blev på 51,2 mio. kr. Merforbruget på 2,6 mio. kr. er dækket."
)

# "384.000 kr. for de 800 meter", "24 færre end de 82", "otte mere end i 2014, hvor der var 61"
_FOR_THEM = re.compile(
    r"\s+for\s+(?:(?:de|alle|i alt)\s+)?|\s+(?:(?:flere|færre|mere|mindre)\s+)?end\s+(?:de|(?:i|året)\s+[^\W_]+,\s+(?:da|hvor)\s+(?:vi|der|det|tallet|antallet)\s+(?:var|havde|fik|lå på))\s+",
    re.IGNORECASE,
)
_HELD_AGAINST = re.compile(
    r"\b(?:ud over|mere end|mindre end|trods)\b", re.IGNORECASE
)  # "ligger ud over det mål, der var stillet"
_NOT = re.compile(r"\bikke\s+(?:\w+\s+)?$", re.IGNORECASE)
_FOR_EACH_TIME = signs(r"^\s*(?:[^\W\d_]+\.?\s+){0,2}(?:pr\. (?:måned|år)|om (?:måneden|året))\b")  # what a mean is told for
_NET_CHANGE = signs(r"\bnetto(?:til|fra|ud|ind|af)\w+")  # what came less what went
_UNREAL = signs(rf"\b(?:{words('unreal')})\b(?!\s+ikke\b)")
_OTHERWISE = signs(
    rf"\b(?:{words('nation', 'hereof', 'year_before')}|yderligere|hidtil|alene|især|også|ligeledes|andre|øvrige|anden|andet|nabo\w*|foreløbig\w*|korriger\w*|budgetter\w*|"
    r"årligt|om året|pr\. (?:år|\d[\d.]*)|hvert år|om måneden|pr\. måned|ifølge|blandt andet|bl\.\s?a\.|bortset|ekskl\w*|inkl\w*|netto\w*|brutto\w*|dengang|tidligere)\b"
)


def check(given: CheckInput) -> list[Finding]:
    reversed_ = {one.gap.id: one for one in accounted(given) if _is_reversed(given, one)}
    found = [_wrong_way(one) for one in reversed_.values()]
    for result in given.claims.figures:
        if (
            result.id in reversed_
            or result.role in ("limit", "target")
            or result.value <= 0
            or result.approx not in PRINTED
            or given.is_asked(result.span.start)
        ):
            continue
        stock = stock_told(given, result)
        if stock is not None:
            outcome = judged(result, stock, given.vocabulary)
            if (
                outcome.verdict == "supported"
                or abs(result.value - stock.value) * 2 <= result.value
                or is_one_slip(result, stock)
            ):
                found.append(finding(CODE, CHECK, result, stock, outcome))
            continue
        known = ways(given, result)
        outcomes = [(way, judged(result, way.made, given.vocabulary)) for way in known]
        good = next(((way, one) for way, one in outcomes if one.verdict == "supported"), None)
        if good is not None:
            found.append(finding(CODE, CHECK, result, good[0].made, good[1]))
            continue
        chosen = [way for way in known if way.sure] or known
        off = all(one.verdict == "contradicted" for _, one in outcomes)
        if off and len({way.made.value for way in chosen}) == 1 and _is_wrong(given, result, chosen[0]):
            found.append(finding(CODE, CHECK, result, chosen[0].made, outcomes[0][1]))
        elif off and (tied := rated(given, result)) is not None and not of_something_else(given, result, tied):
            found.append(finding(CODE, CHECK, result, tied.made, judged(result, tied.made, given.vocabulary)))
        elif off and (slip := slipped_result(given, result)) is not None and not _is_unreal(given, result):
            found.append(finding(CODE, CHECK, result, slip[0], Outcome("contradicted")))
    return found


def _is_reversed(given: CheckInput, one: Accounted) -> bool:
    """Is the difference right, and called the other of the two?"""
    gap = difference(one.cost, one.plan, 1 if one.cost.value > one.plan.value else -1)
    fits = gap.interval(given.vocabulary).meets(printed(one.gap, given.vocabulary))
    return fits and one.left == (one.cost.value > one.plan.value)


def _wrong_way(one: Accounted) -> Finding:
    """ "Budgettet var 84,2 mio. kr. Regnskabet endte på 87,9 mio. kr. Mindreforbruget …": there is none."""
    low, high = sorted((one.plan, one.cost), key=lambda level: level.value)
    told, is_ = ("mindreforbrug", "merforbrug") if one.left else ("merforbrug", "mindreforbrug")
    which = "højere" if one.cost is high else "lavere"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(one.gap.id, one.plan.id, one.cost.id),
        evidence=(quoted(one.gap), quoted(one.plan), quoted(one.cost)),
        calculation=f"{shown(high)} - {shown(low)} = {amount(high.value - low.value, high)}: et {is_}",
        explanation=f"Det brugte beløb, {shown(one.cost)}, er {which} end det afsatte, {shown(one.plan)}; brevet kalder forskellen et {told}.",
        ask=f"om forskellen på {shown(one.gap)} er et {told} eller et {is_}",
    )


def _is_wrong(given: CheckInput, result: Figure, way: Way) -> bool:
    made = way.made
    if made.value <= 0 or not (
        Fraction(1, 2) <= result.value / made.value <= 2 or is_slip(result, way) or operand_swapped(result, made)
    ):
        return False
    behind = [one for one in made.numbers if one.span.start > result.span.start]
    if not way.ahead and any(not _FOR_THEM.fullmatch(given.words_between(result.span, one.span)) for one in behind):
        # A result is told behind what it was worked out from: not "588 mangler. I 2011 nåede vi 548", "13,5, hvoraf 4".
        return False
    if of_something_else(given, result, way):
        return False
    if (len(made.numbers) == 2 and not made.added) and all(
        measured_elsewhere(given, result.span, *pair) for pair in (made.numbers, made.numbers[::-1])
    ):
        return False
    return (way.sure or is_plain_slip(result, way)) and (is_slip(result, way) or not pair_fits(given, result, made))


def _is_unreal(given: CheckInput, result: Figure) -> bool:
    lead = before(given, result)
    return _NOT.search(lead) is not None or _UNREAL.search(lead + re.split(r"[,;]\s", after(given, result))[0]) is not None


_ALTHOUGH = signs(r"\b(?:selv om|selvom|skønt|uanset at) (?:der|vi|de|det)\b[^,;]*$")  # "selv om der var 35 flere elever"


def of_something_else(given: CheckInput, result: Figure, way: Way) -> bool:
    """Do the words beside a result say that it is of another time, another place, a plan, or of more than what the way knows?"""
    lead = re.sub("med andre ord|det vil sige", "altså", before(given, result))
    rest = _HELD_AGAINST.split(re.split(r"[,;]\s", after(given, result))[0])[0]
    rest = _FOR_EACH_TIME.sub(" ", rest) if result.role == "average" else rest
    told = " ".join(given.said(one.span) for one in way.made.numbers).casefold()
    lead = _NET_CHANGE.sub(" ", lead)
    lead = REST.sub(" ", lead) if is_remainder(given, result) else lead
    other = [word for one in _OTHERWISE.finditer(lead + rest) if (word := one.group().casefold())[:5] not in told]
    return (
        _NOT.search(lead) is not None
        or is_other_side(given, result)
        or _UNREAL.search(lead + rest) is not None
        or bool(other)
        or _ALTHOUGH.search(lead) is not None
        or not (is_remainder(given, result) or is_of_their_years(given, result, way.made.numbers))
    )
