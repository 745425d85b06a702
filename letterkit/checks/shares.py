"""LK201: a share that does not follow from the count and the base that the letter gives for it."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from letterkit.checks import reckoned
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Interval, is_hedged, judge, over, reading
from letterkit.checks.pairs import Pair, find_pairs, is_term, makes_sum, scale_of
from letterkit.checks.slips import name_slip
from letterkit.checks.told_shares import told_shares
from letterkit.checks.wording import number, shown
from letterkit.claim import Figure
from letterkit.danish.taken_up import taken_up
from letterkit.finding import CheckName, Finding
from letterkit.spelling import same_word
from letterkit.vocabulary import normal

CODE = "LK201"
NAME = "share-differs-from-count"
CHECK: CheckName = "share"
STATUS: Status = "stable"
TITLE = "Andelen følger ikke af antal og grundlag"
EXPLANATION = """
## Hvad den holder sammen
En andel, det antal, som andelen gentager (”27 elever, svarende til 6,7 pct.”), og det grundlag, som brevet nævner (”af
skolens 405 elever”). Antallet divideres med grundlaget. Nævner andelen selv sit grundlag (”2,0 pct. af turene”, ”en belægning på 96 pct.”),
er det også det eneste tal for turene eller pladserne i afsnittene før.

## Hvornår den tier
Når brevet ikke nævner noget grundlag, eller når andelen passer med et andet grundlag, som brevets øvrige andele peger på; da
taler LK301. Mål, grænser og ændringer regnes ikke med.

## Hvad der regnes som afrunding
Andelen må afvige en halv enhed af sidste ciffer: 6,7 pct. dækker 6,65-6,75. Er tallet skåret af i stedet for rundet, er det en
bemærkning. ”Ca.”, ”knap” og ”godt” giver plads til den side, de siger.

## Hvad den ikke kan se
Fejl, der er mindre end afrundingen: hele procenter af et stort antal skjuler små fejl i antallet.
"""
FLAGGED = Example(text="I 2019 havde skolen 405 elever. Af de 405 elever fik 27 elever en mentor, svarende til 9,7 pct.")
ACCEPTED = Example(text="I 2019 havde skolen 405 elever. Af de 405 elever fik 27 elever en mentor, svarende til 6,7 pct.")


def check(given: CheckInput) -> list[Finding]:
    pairs = find_pairs(given)
    found = []
    for pair in (*pairs, *told_shares(given, pairs)):
        if pair.share.kind == "share" and pair.base is not None and not is_term(given, pair.count):
            finding = _against_base(given, pair, pair.base, pairs)
            if finding is not None:
                found.append(finding)
    return found


def _against_base(given: CheckInput, pair: Pair, base: Figure, pairs: list[Pair]) -> Finding | None:
    share, count = pair.share, pair.count
    if not base.value:
        return None
    outcome = judge(lambda mode: pair.fits(given, base, mode), hedged=is_hedged((share, count, base)))
    made = reckoned.share(count, base, share)
    quotient = made.value
    if outcome.verdict == "supported":
        return reckoned.finding(CODE, CHECK, share, made, outcome)
    if outcome.verdict == "contradicted" and (_of_new_topic(given, pair, base) or makes_sum(given, share, base)):
        return None
    if not pair.settled and (fits_elsewhere(given, pair, base, pairs) or _other_pair_before(given, pair, base)):
        return None
    certain = pair.settled or (pair.near and not _other_between(given, pair, base) and not _told_apart(given, pair, base))
    verdict = outcome.verdict if certain or outcome.verdict != "contradicted" else "unclear"
    other = [(f"{shown(one)} som grundlag", Interval(100 * count.value / one.value, 100 * count.value / one.value)) for one in
             _other_counts(given, pair, base)]  # fmt: skip
    left_over = 100 - quotient
    readings = [*other, ("det, der er tilbage af helheden", Interval(left_over, left_over))]
    slip = name_slip(share, Interval(quotient, quotient), readings)
    if (
        verdict == "contradicted"
        and (pair.count.part_of != base.id or base.approx != "exact" or _may_measure(given, pair))
        and not slip.startswith(("Kommaet", "To cifre"))
        and not Fraction(1, 2) <= quotient / share.value <= 2
    ):
        verdict = "unclear"  # so far apart that the base is hardly the one the writer divided by
    if outcome.verdict == "contradicted" and verdict == "unclear" and slip.startswith("Tallet passer med"):
        return None  # "de sidste 737 (15 pct.)": of another count beside it, and no words tie it to this one
    real = f"{number(quotient, max(share.decimals, 1))} pct."
    said = f"{shown(count)} af {shown(base)} er {real}, mens brevet skriver {shown(share)}."
    said += reckoned.why_remark(outcome) or f" {slip}"
    ends = reading(share, given.vocabulary)
    where = "passer ikke"
    if ends.low is not None and ends.high is not None:
        where = f"uden for {number(ends.low)}-{number(ends.high)}"
    outcome = replace(outcome, verdict=verdict, reason=outcome.reason or ("other_base" if verdict == "unclear" else None))
    found = reckoned.finding(CODE, CHECK, share, made, outcome, explanation=said.strip())
    return replace(found, calculation=f"{made.said}; {where} ({shown(share)})")


_ENDS_IN_NOUN = re.compile(r"\b(?!(?:ja|nej)\b)(?!\w{2,}(?:ede|[^l]et|t)\s*\()[^\W\d_]{3,}\s*\($", re.IGNORECASE)


def _in_bracket(given: CheckInput, pair: Pair) -> str:
    """The words from the count to the bracket that holds the share and no more; "" where it stands in none, or right behind the count."""
    said = given.letter.text[pair.count.span.end : pair.share.span.start]
    closed = given.letter.text[pair.share.span.end : pair.share.span.end + 1] == ")"
    return said if closed and said.endswith("(") and "." not in said and len(said.split()) > 3 else ""


def _may_measure(given: CheckInput, pair: Pair) -> bool:
    """ "Ni af 60 ansatte er på orlov med løn (100 pct.)": a bracket behind another noun than what is counted."""
    return _ENDS_IN_NOUN.search(_in_bracket(given, pair)) is not None


_LINKS = re.compile(
    r"\b(?:det|dette|hvilket|der|dem|disse|tallet|andelen|procentdelen|heraf|hvoraf|deraf|herefter|derefter|herunder|af de|blandt de|resten|øvrige|resterende|sidste|i alt|"
    r"tilsammen|altså|således|dermed|derved|dvs|svarende til|svarer til|ud af)\b|\(",
    re.IGNORECASE,
)


# "Blandt de 174 kom 31 i arbejde, mens det blandt samtlige deltagere gjaldt 166, svarende til 25,9 pct."
_OF_ALL = re.compile(r"\b(?:blandt|af|for|hos)\s+(?:samtlige|alle)\s+(?!\d)[^\W\d_]+", re.IGNORECASE)
_OPENS_WITH = re.compile(
    r"^\W*(?:for|blandt|hos|af)\s+(?:de\s+)?(?P<group>[^\W\d_]{3,}(?:ne|ene|erne|ede|nde|ge))\b(?!\s+\d)", re.IGNORECASE
)


_SHARE_THERE = re.compile(
    r"^\W*(?:på|i|for|hos|ved|blandt)\s+(?P<place>[^,;:]{2,50}?)\s+(?:alene\s+)?(?:er|var|lå|ligger|blev|udgør|gik|går)\s+"
    r"(?:andelen|det\b[^.;:\d]*\b(?:her|der)\s+(?:er|var|lå|ligger)\s+andelen)\s+[^.;,\d]*$",
    re.IGNORECASE,
)


def _of_new_topic(given: CheckInput, pair: Pair, base: Figure) -> bool:
    """ "3.214 af 4.102 bestod prøve 3. Prøve 2 havde 5.630 deltagere og en beståelsesprocent på 69": the share's sentence takes up something
    new with a number of its own, and nothing in it points back to the base."""
    here = given.sentence(pair.share.span)
    if given.sentence(base.span) == here:
        newer = taken_up(given.letter.text, here[0], pair.share.span.start)
        if newer is not None and base.span.start < newer[0] < pair.count.span.start:
            return True  # "…; blandt de elektroniske gjaldt det kun 54, dvs. 2,5 pct.": of the group taken up
        first, last = sorted((base.span.end, pair.share.span.start))
        return _OF_ALL.search(given.letter.text[first:last]) is not None
    lead = given.letter.text[here[0] : pair.share.span.start]
    of_place = _SHARE_THERE.match(lead)
    if of_place is not None:  # "På vej var andelen 31 pct., svarende til 48": of those there, which may be told of far back
        told = normal(f"{base.quote} {base.counted or ''} {base.scope or ''}").split()
        return not any(normal(word) in told for word in re.findall(r"[^\W\d_]{3,}", of_place["place"]))
    group = _OPENS_WITH.match(lead)
    if group is not None:  # "For mændene alene var andelen 38 pct.": of them, not of all
        known = normal(" ".join(f"{one.quote} {one.counted or ''} {one.scope or ''}" for one in (base, pair.count)))
        return not any(same_word(normal(group["group"]), word, given.vocabulary) for word in known.split())
    # "Fonden betaler 65 pct., svarende til 15,6 mio. kr.": said again of what was just told, where it comes near to that
    said_again = pair.settled and pair.count.span.start > pair.share.span.start and _comes_near(pair, base)
    own = [one for one in given.told(*here) if one.kind in ("count", "amount") and one.id != base.id]
    own = [one for one in own if not (said_again and one.id == pair.count.id)]
    linked = _LINKS.search(lead)
    return bool(own) and linked is None and base.id not in {one.part_of for one in own if one.role != "level"}


def _comes_near(pair: Pair, base: Figure) -> bool:
    return Fraction(3, 4) <= pair.count.value * scale_of(pair.share) / base.value / pair.share.value <= Fraction(4, 3)


def _told_apart(given: CheckInput, pair: Pair, base: Figure) -> bool:
    """ "… heraf 40 i Nord og 12 i Syd. Det er 31 pct.": in a sentence of its own the share may restate any of what the one before
    tells, or something else of it."""
    here, there = given.sentence(pair.share.span), given.sentence(pair.count.span)
    if here == there or pair.share.share_of == base.id or pair.share.same_as is None:
        return False
    known = {pair.share.id, pair.count.id, base.id}
    return any(
        one.id not in known and one.kind in ("count", "amount", "share", "ratio", "duration")
        for one in given.claims.figures
        if given.sentence(one.span) in (here, there)
    )


def _other_between(given: CheckInput, pair: Pair, base: Figure) -> bool:
    """Does another count stand between count and share, so that the share may restate that one?"""
    if pair.share.same_as is None:
        return False  # count and share were joined by their words, not by standing side by side
    low, high = sorted((pair.count.span.end, pair.share.span.start))
    # "61 af kvinderne og 35 af mændene, eller 28,5 henholdsvis 18,7 pct.": the share behind says the 35 again
    others = {one.same_as for one in given.told(*given.sentence(pair.share.span)) if one.kind == "share"}
    skip = {base.id, pair.count.id, *others}
    return any(one.id not in skip and one.kind == pair.count.kind for one in given.told(low, high))


def fits_elsewhere(given: CheckInput, pair: Pair, base: Figure, pairs: list[Pair]) -> bool:
    """Does the share fit a base that other shares of the letter point to, so that the stated count is no base of this share?

    "Heraf er 316 fritaget, svarende til 28,7 pct.": a part of the 489, but per cent of all, as the 44,4 pct. of the 489 is.
    """
    mine = pair.bases(given, "either")
    for other in pairs:
        if other.share.id == pair.share.id or other.share.kind != "share":
            continue
        theirs_stated = other.base is not None and other.fits(given, other.base, "printed")
        if theirs_stated and other.base is not None and other.base.id != base.id:
            bases = reading(other.base, given.vocabulary)
        elif not theirs_stated and other.count.id in (base.id, pair.count.part_of):
            bases = other.bases(given, "either")
        else:
            continue
        if mine.meets(bases):
            return True
    return False


def _other_pair_before(given: CheckInput, pair: Pair, base: Figure) -> bool:
    """ "164 har afsluttet, og 103 af dem er i arbejde, 78 … og 25 et nyt sted. Det er knap 63 %": the share is told in a sentence
    of its own, and two other counts of the one before give it."""
    here, there = given.sentence(pair.share.span), given.sentence(pair.count.span)
    if here == there:
        return False
    counts = [one for one in given.told(*there) if one.kind == pair.count.kind]
    said = reading(pair.share, given.vocabulary)
    return any(
        over(reading(part, given.vocabulary), reading(whole, given.vocabulary)).scaled(100).meets(said)
        for part in counts
        for whole in counts
        if part.value < whole.value and (part.id, whole.id) != (pair.count.id, base.id)
    )


def _other_counts(given: CheckInput, pair: Pair, base: Figure) -> list[Figure]:
    """Other counts of the same paragraph that a writer may have divided by."""
    return [
        figure
        for figure in given.told(*given.block(pair.share.span))
        if figure.kind == base.kind and figure.id not in (base.id, pair.count.id) and figure.value > pair.count.value
    ]
