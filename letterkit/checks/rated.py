"""So much for each of so many, told in sentences and paragraphs of their own: the words tie the rate, the number and the result.

"612,2 mio. kr. … Deler man det ud på pladserne, lander man på knap 522.000 kr. pr. plads", "i snit 3,4 timer om ugen … altså 4.250 timers
hjælp", "De udbetalte beløb var i snit 125 kr., således at ordningen har kostet 1,82 mio. kr.". The noun of "pr. plads" names the number,
wherever the letter told it. Several numbers that may be meant settle nothing, unless the result is a slip of what just one of them gives;
and where any of them gives it, nothing is said at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.intervals import Interval, around, step_of
from letterkit.checks.means import DERIVED, OTHERWISE, PRINTED, given_otherwise, names, near_enough
from letterkit.checks.nouns import counts, head, is_named_beside, same_noun
from letterkit.checks.reckoned import Reckoned, printed, product, spread
from letterkit.checks.signs import signs
from letterkit.checks.way import Way, in_words, is_plain_slip, is_slip
from letterkit.checks.ways import is_the_mean
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.words import TIMES
from letterkit.checks.worked_signs import before, clause_span, is_other_side, one_time
from letterkit.claim import Figure

_NOUN = r"(?P<noun>[^\W\d_]{3,})"
# Behind the number: "pr. plads", "for hver gæst", "i en gennemsnitlig klasse", "hver skoledag", "om ugen".
_EACH_AFTER = signs(
    rf"\b(?:pr\.?|per|(?:(?:for|til|på|i|hos|ved)\s+)?hver(?:t)?(?:\s+enkelte?)?|(?:i|på|for|til)\s+(?:en|et)\s+gennemsnitlig\w*)\s+{_NOUN}|"
    r"\bom\s+(?P<time>dagen|ugen|måneden|året)\b|\b(?P<often>dagligt|ugentligt|månedligt|årligt)\b"
)
_HVER_AFTER = signs(r"^[^.;,\d]{0,20}?\b(?:(?:til\s+|i\s+|på\s+|med\s+)?hver(?:t|især)?|stykket|pr\. (?:stk\.|styk))\s*[.,;)]")
# Before it: "en gennemsnitlig bøde lød på", "hver af dem i snit", "en aktiv bruger kørte altså", "en portion koster".
_MEAN_OF = signs(rf"\b(?:en|et|den|det)\s+gennemsnitlig\w*\s+{_NOUN}\b[^.;:\d]{{0,40}}$")
_EACH_BEFORE = signs(
    rf"\b(?:hver|hvert)\s+(?:af\s+(?:dem|disse)\b|(?:af\s+(?:de|vores)\s+(?:[\d.]+\s+)?)?{_NOUN})[^.;:\d]{{0,50}}$|"
    r"\b(?:har|havde|fik|får|betaler|betalte|fik|modtog|kostede|koster|brugte|er på|var på)\s+hvert?\s+(?:\w+\s+)?$"
)
_ONE_BEFORE = signs(
    rf"(?:^\W*|,\s+(?:og|så)\s+)(?:en|et)\s+(?:[^\W\d_]+\s+)?{_NOUN}\s+(?:kost\w+|kørte|fik|brugte|tog|bruger|får|kører|tager|lånte|modtog|havde)\b[^.;:\d]{{0,40}}$"
)
_ONE_DRAWN = signs(
    rf"(?:^\W*|,\s+(?:og|så)\s+)(?:en|et)\s+(?:[^\W\d_]+\s+)??{_NOUN}\s+[^\W\d_]+\s+(?:altså|dermed|således|derfor|i gennemsnit|i snit)\b[^.;:\d]{{0,30}}$"
)
_AT = signs(r"(?:^|\s)(?:à|á|a|@)\s*$")
# "En gennemsnitlig bøde lød på": of all that was just told
_IS_THE_MEAN = signs(
    r"\W*(?:en|et|den|det)\s+gennemsnitlig\w*\s+[^\W\d_]+\s+(?:(?:lød|var|er|ligger|lå|blev)(?:\s+på)?|koster|kostede|har|havde|udgør|udgjorde|tog|varede)\s+"
)
# The writer works the result out: of a mean, of a product.
_DIVIDES = signs(r"\b(?:deler man|fordeler man|deles det|fordelt på|lander man|når man|regner man|det gør|det bliver til)\b")
_COMES_TO = signs(
    r"\b(?:altså|dermed|således|derved|hermed|svarende til|det (?:er|var|giver|gav|bliver|blev)|(?:bliver|blev) det|hvilket|så vi|så der|lægger man det sammen|på årsbasis|"
    r"i alt|tilsammen|sammenlagt|samlet|for (?:hele|alle|de))\b"
)
_OF_ANYTHING = ("gange", "tilfælde", "personer", "mennesker", "mand", "stykker", "stk", "enheder")
_PEOPLE = (
    "mand",
    "menneske",
    "person",
    "borger",
    "indbygger",
    "beboer",
    "bruger",
    "gæst",
    "indsat",
    "elev",
    "barn",
    "ansat",
    "medarbejder",
    "deltager",
    "besøgende",
    "tilskuer",
)
_PER_TIME = {
    "dagligt": "dag",
    "ugentligt": "uge",
    "månedligt": "måned",
    "årligt": "år",
    "dagen": "dag",
    "ugen": "uge",
    "måneden": "måned",
    "året": "år",
}


def rated(given: CheckInput, result: Figure) -> Way | None:
    """What the letter's words make of a rate and a number, where they say that `result` is that and nothing gives it; else None."""
    if result.kind not in ("count", "amount", "duration") or result.value <= 0 or result.value_to is not None:
        return None
    if result.role in ("change", "limit", "target") or result.approx not in PRINTED or is_change(given, result):
        return None
    if is_other_side(given, result) or _KNOWN.search(before(given, result)):
        return None
    return _at_that_pace(given, result) or _mean(given, result) or _product(given, result)


_KNOWN = re.compile(r"\b(?:de|disse|alle|samtlige|begge)\s+$", re.IGNORECASE)  # "gennemsnittet af de 74 prøver"


# --- what stands around ---


def _told(given: CheckInput, result: Figure) -> list[Figure]:
    """The numbers that the letter tells up to the result, which may be a rate, a number or a whole."""
    end = given.sentence(result.span)[1]
    return [
        one
        for one in given.told(0, end)
        if one.id != result.id
        and one.kind in ("count", "amount", "duration")
        and one.role not in ("change", "limit", "target")
        and one.value > 1
        and one.value_to is None
        and one.approx in PRINTED
        and not is_change(given, one)
    ]


def _nearest(given: CheckInput, result: Figure, figures: Sequence[Figure], back: int = 2) -> list[Figure]:
    """Those of the sentence nearest to the result, in its paragraph; each value once."""
    here = given.sentence(result.span)
    for steps in range(back + 1):
        place = here if steps == 0 else given.neighbour(here, -steps)
        if place is None:
            break
        found = [one for one in figures if place[0] <= one.span.start < place[1]]
        if found:
            return list({one.value: one for one in found}.values())
    return []


def _in_paragraph(given: CheckInput, result: Figure, figures: Sequence[Figure]) -> list[Figure]:
    start = given.block(result.span)[0]
    return list({one.value: one for one in figures if one.span.start >= start}.values())


def _near(given: CheckInput, result: Figure, figures: Sequence[Figure], most: int = 12) -> list[Figure]:
    return _in_paragraph(given, result, figures)[-most:]


def _is_people(noun: str) -> bool:
    return any(same_noun(noun, one) for one in _PEOPLE) or noun in ("mand", "mænd")


_PACE = signs(r"\b(?:i|med|ved)\s+(?:det|den|dette|samme|det nuværende|den nuværende)\s+(?:tempo|takt|fart|hastighed)\b")


def _at_that_pace(given: CheckInput, result: Figure) -> Way | None:
    """ "Nettet er 486 km. Vi skiftede 12,4 km. I det tempo går der 39 år": the only two numbers of one measure right before it."""
    low, high = clause_span(given, result)
    if result.kind != "duration" or result.unit != "year" or not _PACE.search(given.letter.text, low, high):
        return None
    start = given.stretch(given.sentence(result.span), 2)
    near = [one for one in _told(given, result) if start <= one.span.start < result.span.start and one.kind != "duration"]
    if len(near) != 2 or not same_measure(*near) or near[0].value <= near[1].value:
        return None
    if near[0].kind == "count" and not counts(near[0], head(near[1])):
        return None
    made = spread(near[0], near[1], result)
    return (
        None
        if made.interval(given.vocabulary, "loose").meets(printed(result, given.vocabulary))
        else _settled(given, result, [(made, near[0], near[1])])
    )


# --- a mean ---

# "2,9 besøg pr. klinik, der fik besøg": of some of them
_NARROWED = re.compile(r"(?:\s+pr\.)?[^.;,\d]{0,40},\s+(?:der|som|hvor)\b", re.IGNORECASE)


def told_for(given: CheckInput, figure: Figure) -> tuple[list[str], bool]:
    """What a number is told for each of: the nouns, and whether words say so without a noun ("i snit", "hver")."""
    text, high = given.letter.text, clause_span(given, figure)[1]
    lead = text[given.sentence(figure.span)[0] : figure.span.start] + lead_in(figure)
    behind = re.split(r"\d", text[figure.span.end : max(high, figure.span.end)])[0]
    nouns: list[str] = []
    for told in _EACH_AFTER.finditer(behind[:60]):
        nouns.append(told["noun"] or _PER_TIME[(told["time"] or told["often"]).casefold()])
    for pattern in (_MEAN_OF, _EACH_BEFORE, _ONE_BEFORE, _ONE_DRAWN):
        before_it = pattern.search(lead)
        if before_it is not None:
            if before_it["noun"]:
                nouns.append(before_it["noun"])
                break
            return nouns, True
    bare = _HVER_AFTER.search(text[figure.span.end : given.sentence(figure.span)[1]]) is not None
    return nouns, bare or is_the_mean(given, figure)


def _mean(given: CheckInput, result: Figure) -> Way | None:
    nouns, bare = told_for(given, result)
    things = [noun for noun in nouns if not noun.casefold().startswith(TIMES)]
    if (not things and not bare) or len(things) > 1 or (nouns and not things):
        return None
    low, high = clause_span(given, result)
    clause, lead = given.letter.text[low:high], given.letter.text[low : result.span.start]
    drawn = DERIVED.search(lead) or _DIVIDES.search(lead) or _IS_THE_MEAN.fullmatch(lead)
    if not drawn or OTHERWISE.search(clause) or _NARROWED.match(given.letter.text, result.span.end):
        return None
    here = given.sentence(result.span)
    told = _told(given, result)
    wholes = [one for one in told if _may_be_spread(one, result) and one.span.start < result.span.start]
    counted = [one for one in told if one.kind == "count" and one.value >= 2]
    if things:
        bases = [one for one in counted if names(one, things[0])]
        if not bases and _is_people(things[0].casefold()):
            bases = [one for one in counted if one.unit == "person" or _is_people(head(one).casefold())]
    else:
        start = given.stretch(here, 1)
        bases = _nearest(given, result, [one for one in counted if start <= one.span.start < result.span.start], 1)
        wholes = _in_paragraph(given, result, wholes)
    wholes = [one for one in wholes if one.value >= result.value * 2 and (one not in bases or len(bases) > 1)]
    pairs = [(whole, base) for whole in wholes for base in bases if whole.id != base.id and whole.value != base.value]
    if any(spread(whole, base, result).interval(given.vocabulary).meets(_meant(given, result)) for whole, base in pairs):
        return None
    near = _nearest(given, result, wholes) or _totals(given, wholes)
    own = (
        _nearest(given, result, bases, 1)
        or _in_paragraph(given, result, bases)
        or list({one.value: one for one in bases}.values())
    )
    tied = [(whole, base) for whole in near for base in own if (whole, base) in pairs]
    return _settled(given, result, [(spread(whole, base, result), whole, base) for whole, base in tied])


def _meant(given: CheckInput, result: Figure) -> Interval:
    """What the result stands for; "knap 522.000" has three digits, so its hedge is a narrow one."""
    said = printed(result, given.vocabulary)
    if result.approx == "exact" or len(str(int(result.value / step_of(result))).rstrip("0")) < 3:
        return said
    return said.joined(around(result.value, result.value / 100)) or said


def _may_be_spread(one: Figure, result: Figure) -> bool:
    """May the result be so much of each of it: money of money, and of things counted those that it counts itself?"""
    if one.kind != result.kind:
        return False
    if one.kind == "duration":
        return one.unit == result.unit
    if one.kind == "amount":
        return True
    noun = head(result) if is_named_beside(result) else ""
    return (
        not noun
        or noun in _OF_ANYTHING
        or counts(one, noun)
        or (_is_people(noun.casefold()) and _is_people(head(one).casefold()))
    )


def _totals(given: CheckInput, wholes: Sequence[Figure]) -> list[Figure]:
    """Where the paragraph tells none: the total that the letter has told before, if it is one."""
    found = [one for one in wholes if one.role == "total" or _TOTAL.search(given.said(one.span))]
    return list({one.value: one for one in found}.values())


_TOTAL = signs(r"\b(?:i alt|tilsammen|sammenlagt)\b")


# --- a product ---

_WITH_MORE = signs(r"\b(?:med|inkl\w*\.?|inklusive|plus|samt|foruden)\s+(?:\w+\s+){1,2}(?:i alt|tilsammen|samlet)\b")
_ADDED = signs(r"\b(?:dertil|hertil|derudover|herudover|desuden|oveni|foruden|ud over|gebyr\w*|tillæg\w*|moms)\b")
_FAR = 4  # a product further off than so small a part of it was made of other numbers


def _product(given: CheckInput, result: Figure) -> Way | None:
    own_nouns, own_bare = told_for(given, result)
    if own_bare or any(not noun.casefold().startswith(TIMES) for noun in own_nouns):
        return None
    low, high = clause_span(given, result)
    clause = given.letter.text[low:high]
    if not (
        _COMES_TO.search(given.letter.text[low : result.span.start] + lead_in(result))
        or _COMES_TO.search(before(given, result)[-80:])
    ):
        return None
    if OTHERWISE.search(re.sub(r"\bhver\w*|\bårs?basis", " ", clause)) or _WITH_MORE.search(clause):
        return None
    told = _told(given, result)
    start = given.block(result.span)[0]
    rates = [
        one
        for one in told
        if start <= one.span.start < result.span.start and one.value < result.value and _is_rate_of(one, result)
    ]
    # "a 950 kr., og dertil kommer rejser, i alt 412.000 kr."
    rates = [one for one in rates if not _ADDED.search(given.words_between(one.span, result.span))]
    found: list[tuple[Reckoned, Figure, Figure]] = []
    for rate in rates:
        bases, rounded = _number_of(given, result, rate, told, own_nouns)
        made = [(_times(given, result, rate, base, rounded=rounded), rate, base) for base in bases if base.value != result.value]
        found += made
    others = [
        (rate, base) for rate in _near(given, result, rates) for base in _near(given, result, told) if base.kind != "amount"
    ]
    found_too = [_times(given, result, *pair, rounded=not in_words(pair[0])) for pair in others if pair[0].id != pair[1].id]
    wanted = printed(result, given.vocabulary)
    if any(made.interval(given.vocabulary, "loose").meets(wanted) for made in (*(one[0] for one in found), *found_too)):
        return None
    # "1.450 tons, heraf 150 afgiftsfri": of those that are left
    if any(rate.value * (base.value - one.value) == result.value for _, rate, base in found for one in told):
        return None
    way = _settled(given, result, found)
    far = way is None or abs(way.made.value - result.value) * _FAR > way.made.value
    return None if way is None or (far and not is_plain_slip(result, way)) else way


def _number_of(
    given: CheckInput, result: Figure, rate: Figure, told: Sequence[Figure], own: Sequence[str]
) -> tuple[list[Figure], bool]:
    """The numbers that the rate may be told for each of, each value once, and whether it is a mean. What the result is told for too ("om
    ugen") does not count."""
    nouns, bare = told_for(given, rate)
    whole = given.figures.get(rate.part_of or "")
    if not nouns and not bare and whole is not None:  # "En portion koster 20 kr. Heraf … kommunen de sidste 7 kr."
        nouns, bare = told_for(given, whole)
    low, high = clause_span(given, result)
    clause = given.letter.text[low:high]
    nouns = [noun for noun in nouns if not any(_same_time(noun, one) for one in own) and not _said_again(noun, clause)]
    here = given.sentence(rate.span)
    if _AT.search(before(given, rate)):
        bases = [one for one in told if here[0] <= one.span.start and one.span.end <= rate.span.start][-1:]
    elif len(nouns) == 1:
        bases = [one for one in told if one.id != rate.id and counts_noun(one, nouns[0])]
        bases = _in_paragraph(given, result, bases) or bases
    elif bare and not nouns:
        start = given.stretch(given.sentence(result.span), 2)
        bases = [one for one in told if one.kind == "count" and one.id != rate.id and one.span.start >= start]
    elif not nouns and in_words(rate):
        behind = [one for one in given.told(rate.span.end, here[1]) if one.kind == "count" and one.id != result.id][:1]
        bases = [one for one in behind if _IN_SO_MANY.fullmatch(given.words_between(rate.span, one.span))]
    else:
        bases = []
    return list({one.value: one for one in bases}.values()), bare or rate.role == "average"


# "to mand liggende i 84 af cellerne": so many in each
_IN_SO_MANY = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}(?:i|på|ved|om|til)\s+(?:hver\s+af\s+)?(?:de\s+)?", re.IGNORECASE)


def _times(given: CheckInput, result: Figure, rate: Figure, base: Figure, *, rounded: bool) -> Reckoned:
    """What they come to; a mean is rounded, however whole it is."""
    made = product(result, rate, base)
    if not rounded:
        return made
    return replace(made, combine=lambda _, number: made.combine(printed(rate, given.vocabulary), number))


def _same_time(one: str, two: str) -> bool:
    return one.casefold()[:3] == two.casefold()[:3] and one.casefold().startswith(TIMES)


def _said_again(noun: str, clause: str) -> bool:
    """ "3,4 timer om ugen … 4.250 timers hjælp på en almindelig uge": for the same time."""
    return noun.casefold().startswith(TIMES) and re.search(rf"\b{noun[:3]}", clause, re.IGNORECASE) is not None


def _is_rate_of(one: Figure, result: Figure) -> bool:
    if one.kind != result.kind or not same_measure(one, result):
        return False
    if one.kind != "count":
        return True
    return bool(head(one)) and (
        counts(one, head(result)) or (_is_people(head(one).casefold()) and _is_people(head(result).casefold()))
    )


def counts_noun(one: Figure, noun: str) -> bool:
    """Does a number count the noun, a length by its unit too ("200 skoledage")?"""
    if one.kind == "duration":
        unit = re.search(r"[^\W\d_]+", one.quote[one.quote.find(one.printed) + len(one.printed) :])
        return unit is not None and same_noun(unit.group(), noun)
    return one.kind == "count" and names(one, noun)


# --- what is said of it ---


def _settled(given: CheckInput, result: Figure, found: Sequence[tuple[Reckoned, Figure, Figure]]) -> Way | None:
    """The one thing that the words can mean; of several, the one that the result is a slip of."""
    made = list({one[0].value: one for one in found if one[0].value > 0}.values())
    if len(made) > 1:
        made = [one for one in made if is_slip(result, Way(made=one[0], sure=True))]
        made = made if len(made) == 1 else [one for one in made if is_plain_slip(result, Way(made=one[0], sure=True))]
    if len(made) != 1:
        return None
    way, *sides = made[0]
    if not near_enough(result, way.value) and not is_slip(result, Way(made=way, sure=True)):
        return None
    whole, base = (sides[0], sides[1])
    if not one_time(result, whole, base) or (whole.value > result.value and given_otherwise(given, result, whole, base)):
        return None
    return Way(made=way, sure=True)
