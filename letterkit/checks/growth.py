"""LK401: a change that does not follow from the two figures it lies between."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from letterkit.checks import reckoned
from letterkit.checks.akin import akin, is_narrower, kin, measure_fits, one_verb, topic
from letterkit.checks.changes import is_change, telling
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Interval, Mode, Outcome, is_hedged, judge, minus, point, reading
from letterkit.checks.levels import (
    DOWN,
    UP,
    Levels,
    levels_before,
    restate_counts,
    same_noun,
    spent_and_planned,
    stated_levels,
    way,
)
from letterkit.checks.ratios import distance
from letterkit.checks.reckoned import Reckoned
from letterkit.checks.signs import signs
from letterkit.checks.sizes import told_change
from letterkit.checks.slips import name_slip
from letterkit.checks.told_levels import drawn_levels, levels_of_group, old_side, points_levels, told_of_old
from letterkit.checks.wording import amount, number, shown
from letterkit.checks.words import words
from letterkit.checks.yardsticks import measured_elsewhere
from letterkit.claim import Comparison, Figure
from letterkit.finding import CheckName, Finding

CODE = "LK401"
NAME = "change-differs-from-figures"
CHECK: CheckName = "growth"
STATUS: Status = "stable"
TITLE = "Ændringen følger ikke af de to tal"
EXPLANATION = """
## Hvad den holder sammen
En ændring, som brevet sætter tal på (”steget fra 1.020 til 1.140, svarende til 11,8 pct.”, ”66 flere”), og de to tal, den
ligger imellem. Procenten regnes af det tidligere tal.

## Hvornår den tier
Når brevet ikke siger, hvilke to tal ændringen ligger imellem, når de to tal ikke er af samme slags, og når ændringen er målt mod
noget andet (”over budgettet”, ”end i 2015”, ”end i Nord”), som det andet tal ikke fortælles som.

## Hvad der regnes som afrunding
Ændringen skal kunne fremkomme af tal, der ligger inden for afrundingen af alle tre. Ændring mellem to andele kan være i
procent eller procentpoint; skrives forskellen i point som ”pct.”, siges begge tal.

## Hvad den ikke kan se
Små forskelle mellem tidligere og senere grundlag, når ændringen er skrevet i hele procenter.
"""
FLAGGED = Example(
    text="Antallet af sager steg fra 1.020 sager i 2023 til 1.140 sager i 2024, svarende til en stigning på 18,8 pct."
)
ACCEPTED = Example(
    text="Antallet af sager steg fra 1.020 sager i 2023 til 1.140 sager i 2024, svarende til en stigning på 11,8 pct."
)


def check(given: CheckInput) -> list[Finding]:
    found = []
    changes = [one for one in given.claims.figures if is_change(given, one)]
    olds = {change.id: old_side(given, change) for change in changes}
    # The other side of one change is no level of the next: "25, altså fem færre, og otte færre end i 2016, hvor tallet var 33".
    spoken = frozenset(old.id for old in olds.values() if old is not None)
    for change in changes:
        comparison = telling(given, change)
        if _OTHER_SPAN.search(given.letter.text[slice(*given.sentence(change.span))]):
            continue
        beside = told_of_old(given, change, olds[change.id]) or levels_of_group(given, change)
        if beside is not None:
            finding = _finding(given, comparison, change, *beside)
            # Both sides are named with the change: whatever its size, it is theirs. Of points only the grossest: the check of points holds
            # the others.
            if finding is not None and (
                finding.verdict == "supported" or change.kind != "points" or _plausible(given, finding, change, beside[0])
            ):
                found.append(finding)
            continue
        stated = stated_levels(given, comparison) if comparison is not None else None
        kinds = _LEVELS.get(change.kind, frozenset()) if change.kind in ("share", "points", "ratio") else frozenset({change.kind})
        skip = spoken | {one.id for one in changes}
        levels = stated or levels_before(given, change.span, skip, kinds)
        if levels is None and _OVERRUN.match(given.letter.text[given.sentence(change.span)[0] : change.span.start]):
            levels = spent_and_planned(given, change.span)
        apart = levels is not None and not _belongs(given, change, levels, comparison, stated=stated is not None)
        if levels is None or (apart and _named_before(given, change)):
            told = points_levels(given, change)
            finding = _finding(given, None, change, *told) if told is not None else None
            found += [finding] if finding is not None and finding.reason == "points" else []
        sign = way(given, change.span, comparison) or _side_of(given, change)
        if apart or (levels is not None and _is_of_a_part(given, change, levels)):
            continue
        if levels is not None and (_said_of_other(given, change, levels) or _more_of_them(given, change, levels)):
            continue
        if levels is None or change.id in (levels.new.id, levels.old.id) or not levels.old.value or not sign:
            continue
        if "target" in (levels.new.role, levels.old.role):
            continue
        finding = _finding(given, comparison, change, levels, sign)
        if finding is None or (finding.verdict != "supported" and not _derived(given, change, levels)):
            continue
        if finding.verdict != "supported" and measured_elsewhere(given, change.span, levels.new, levels.old):
            continue
        if finding.verdict == "contradicted" and stated is None and not _plausible(given, finding, change, levels):
            continue
        if finding.verdict == "contradicted" and finding.reason != "points" and restate_counts(given, levels, change.span):
            continue
        found.append(finding)
    found += _of_runs(given, {one.claims[0] for one in found})
    held = {one.claims[0] for one in found}
    for change in changes:
        drawn = drawn_levels(given, change) if change.id not in held else None
        finding = _finding(given, telling(given, change), change, *drawn) if drawn is not None else None
        found += [finding] if finding is not None and drawn and _plausible(given, finding, change, drawn[0]) else []
    return [
        one
        for one in found
        if one.verdict == "supported"
        or not (_second(given, one, found) or _told_apart(given, one) or _of_another(given, one) or _of_the_land(given, one))
    ]


_THE_CHANGE = re.compile(
    r"\W*(?:stigningen|forøgelsen|væksten|fremgangen|nedgangen|tilbagegangen|faldet|reduktionen|merudgiften|besparelsen) på\s",
    re.IGNORECASE,
)
_IN_WHOM = re.compile(r"\s+(?:i|af|for|på|blandt|hos|ved)\s+(?:de\s+|den\s+|det\s+)?(?P<who>[^\W\d_]{4,})", re.IGNORECASE)


def _is_of_a_part(given: CheckInput, change: Figure, levels: Levels) -> bool:
    """ "300 huse i 2012 og 360 i 2013. Stigningen på 8 pct. i sommerhuse …": of some that the levels do not name."""
    here = given.sentence(change.span)
    of = _IN_WHOM.match(given.letter.text, change.span.end)
    if of is None or _THE_CHANGE.match(given.letter.text[here[0] : change.span.start]) is None:
        return False
    told = " ".join(given.said(one.span) for one in (levels.new, levels.old))
    return not akin(given, of["who"], told) or is_narrower(given, of["who"], told)


def _named_before(given: CheckInput, change: Figure) -> bool:
    """ "Frafaldet måler vi … 15,4 pct. … 17,6 pct. Frafaldet er dermed faldet med 2,2 pct.": of what the paragraph is about, whatever the
    levels were read to count."""
    start = given.sentence(change.span)[0]
    noun = re.match(r"\W*([^\W\d_]{4,}(?:en|et|erne))\b", given.letter.text[start : change.span.start])
    told = given.letter.text[given.block(change.span)[0] : start]
    return noun is not None and re.search(rf"\b{noun[1][:6]}", told, re.IGNORECASE) is not None


def _sides(given: CheckInput, finding: Finding) -> tuple[Figure, list[Figure]]:
    """The change of a finding and the two levels that it was held against."""
    return given.figures[finding.claims[0]], [given.figures[claim] for claim in finding.claims[-2:]]


_CAUSE = signs(
    r"[,;]\s+(?:hvilket\s+)?(?:fordi|idet|eftersom|da|selv om|selvom|skønt|skyldes|efter at|på grund af|som følge af)\s|\bskyldes,?\s+at\s"
)
_OWN_CLAUSE = re.compile(
    r"[,;]\s+(?:(?:og|men|mens|hvor|hvorimod|så|hvorved|hvormed)\s+)?(?P<who>[^,;]{3,60}?)\s+(?:(?:er|var|blev|har|kun)\s+)*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    rf"\b(?:den|det|de|der|dette|hvilket|antallet|andelen|tallet|niveauet|en|et|{words('therefore', 'that_is')})\b", re.IGNORECASE
)


def _of_another(given: CheckInput, finding: Finding) -> bool:
    """ "74 dage mod 58 i 2011, fordi antallet af ansøgninger steg med 40 pct.": the change is told of what its own clause names, not of
    what the levels beside it count."""
    change, levels = _sides(given, finding)
    start, text = given.sentence(change.span)[0], given.letter.text
    last = max(one.span.end for one in levels)
    if not start <= last < change.span.start:
        return False
    between = text[last : change.span.start]
    if _CAUSE.search(between):
        return True
    moved = [one.start() for one in _MOVES.finditer(between)]
    clause = _OWN_CLAUSE.search(between[: moved[-1]]) if moved else None
    if (
        clause is None
        or _NOBODY.match(clause["who"])
        or _so_it_moved(given, between, Levels(new=levels[-2], old=levels[-1], sure=True))
    ):
        return False
    told = f"{text[start:last]} {' '.join(one.counted or '' for one in levels)}"
    return not akin(given, clause["who"], told)


_LAND = signs(rf"\b(?:{words('nation')})\b")


def _of_the_land(given: CheckInput, finding: Finding) -> bool:
    """ "Den følger stort set landet, hvor antallet steg med 24 pct.": the levels are the sender's own."""
    change, levels = _sides(given, finding)
    lead = given.letter.text[given.sentence(change.span)[0] : change.span.start]
    return _LAND.search(lead) is not None and not any(_LAND.search(given.said(one.span)) for one in levels)


def _told_apart(given: CheckInput, finding: Finding) -> bool:
    """Does a level stand behind the change as a change of its own ("150 til mentorer og 90 til transport"), or do both stand in the next
    clause ("11 mere end i dag, og gennemsnittet går fra 9 til 14")?"""
    change, levels = _sides(given, finding)
    behind = [given.letter.text[change.span.end : one.span.start] for one in levels if one.span.start > change.span.end]
    return any(_ALONGSIDE.fullmatch(words) for words in behind) or (
        len(behind) == 2 and all(_NEXT_CLAUSE.search(words) for words in behind)
    )


def _second(given: CheckInput, finding: Finding, found: list[Finding]) -> bool:
    """ "142 liter i 2010 og 119 i 2016. Det er 23 liter mindre, og på hverdage er det faldet med 31": the two levels have their change
    already, and this one is of something else."""
    kind = given.figures[finding.claims[0]].kind
    return any(
        one.verdict == "supported"
        and one.claims[0] != finding.claims[0]
        and given.figures[one.claims[0]].kind == kind
        and one.claims[-2:] == finding.claims[-2:]
        for one in found
    )


def _of_runs(given: CheckInput, held: set[str]) -> list[Finding]:
    """The changes that nothing above was joined to, against the one run of levels told beside them."""
    found = []
    for figure in given.claims.figures:
        told = told_change(given, figure) if figure.id not in held else None
        if told is None or not told.levels.old.value or _one_of_two_flows(given, figure, told.levels):
            continue
        finding = _finding(given, telling(given, figure), figure, told.levels, told.sign)
        if (
            finding is not None
            and finding.verdict != "supported"
            and measured_elsewhere(given, figure.span, told.levels.new, told.levels.old)
        ):
            continue
        if finding is not None and (finding.verdict == "supported" or _plausible(given, finding, figure, told.levels)):
            found.append(finding)
    return found


def _one_of_two_flows(given: CheckInput, change: Figure, levels: Levels) -> bool:
    """ "94 er kommet til, og 27 færre er tilbage, så vi er 368 mod 301": what came and what went make the difference together."""
    gap = abs(levels.new.value - levels.old.value)
    others = [
        one
        for one in given.told(*given.sentence(change.span))
        if one.kind == change.kind == levels.new.kind and one.id not in (change.id, levels.new.id, levels.old.id)
    ]
    return any(gap in (change.value + one.value, abs(change.value - one.value)) for one in others)


# "Merforbruget på 4,1 mio. kr. skyldes …": the difference of what the sentence before tells.
_OVERRUN = re.compile(r"^\W*(?:mer|mindre)(?:forbruget|udgiften|udgifterne)\s+på\s+$", re.IGNORECASE)

# A yearly, mean or longer change is no difference of the two levels beside it.
_OTHER_SPAN = signs(r"\b(?:årligt|om året|pr\. år|i gennemsnit|gennemsnitlig\w*|hvert år|samlet set over|siden)\b")
_THUS = re.compile(
    rf"^(?:det|dette|der) (?:er|svarer|giver|var)\b|"
    r"^(?:den|det|denne|dette) (?:stigning|forøgelse|vækst|fremgang|nedgang|tilbagegang|fald|reduktion) på\b|^(?:stigningen|forøgelsen|væksten|fremgangen|nedgangen|tilbagegangen|faldet|reduktionen|merudgiften|besparelsen) på\b|^med (?:en|et) (?:\w+del|stigning|fald|vækst|nedgang|fremgang)\b|^(?:bag|med|efter) (?:de|disse) (?:to )?tal\b|^(?:tallene|de (?:to )?tal|udviklingen|fremgangen|stigningen|"
    r"tilbagegangen|faldet|nedgangen|væksten) (?:viser|svarer|giver|er|var|udgør|udgjorde|betyder|dækker)\b|\b(?:er|var) der \w+ tale om\b|"
    rf"\b(?:{words('therefore', 'that_is')}|hvilket (?:er|svarer|giver|betyder|var)|merudgift\w*|mindreudgift\w*|forskel\w*|så (?:den|de|der|det|antallet|andelen|tallet) er (?:\w+\s)?(?:kommet|blevet|steget|faldet|vokset|gået))\b",
    re.IGNORECASE,
)


def _side_of(given: CheckInput, change: Figure) -> int:
    """ "93,4 pct. på landsplan, dvs. vi ligger 4,2 procentpoint under": -1 for under, 1 for over."""
    if change.kind != "points":
        return 0
    after = re.match(r"\s*(under|over)\b", given.letter.text[change.span.end : change.span.end + 12])
    return 0 if after is None else -1 if after[1] == "under" else 1


def _plausible(given: CheckInput, finding: Finding, change: Figure, levels: Levels) -> bool:
    """Is the misfit of a size that a slip makes? Levels that only stand beside a change may belong to something else."""
    gap = abs(levels.new.value - levels.old.value)
    # of points only the grossest: the check of points holds the others
    of_level = change.kind == levels.new.kind != "share"
    real = gap if of_level else gap * (1 if change.kind == "ratio" else 100) / levels.old.value
    named = finding.reason == "points" or "passer med" in finding.explanation or "byttet om" in finding.explanation
    return named or _is_just_that(given, change, levels) or (real > 0 and Fraction(2, 5) <= change.value / real <= Fraction(5, 2))


_JUST = re.compile(
    rf"\W*(?:det|dette|der)\s+(?:er|var|svarer\s+til|svarede\s+til|giver|betyder)\s+(?:(?:{words('therefore', 'that_is')})\s+)?(?:tale\s+om\s+)?"
    r"(?:(?:en|et)\s+(?:\w+\s+)?(?:stigning|vækst|fremgang|forøgelse|øgning|fald|nedgang|tilbagegang|reduktion)\s+på\s+)?(?:ca\.|knap|godt|omkring)?\s*",
    re.IGNORECASE,
)


def _is_just_that(given: CheckInput, change: Figure, levels: Levels) -> bool:
    """ "1.240 tilsyn i 2021 mod 1.180 i 2020. Det er 18 pct. flere": the sentence says nothing else, and the one before tells the two only."""
    here = given.sentence(change.span)
    last = given.neighbour(here, -1)
    if last is None or not levels.sure or any(given.sentence(one.span) != last for one in (levels.new, levels.old)):
        return False
    return _JUST.fullmatch(given.letter.text[here[0] : change.span.start]) is not None and len(given.told(*last)) == 2


_BESIDE = re.compile(r"(?:\s+[^\W\d_]+){0,2},\s+(?:hvilket\s+er\s+)?(?:en|et)\s+[^,\d]{0,40}")


def _derived(given: CheckInput, change: Figure, levels: Levels) -> bool:
    """Does the writer derive the change from just these levels: in the same sentence, or with "således", "altså", "dermed"?"""
    here = given.sentence(change.span)
    together = all(given.sentence(one.span) == here for one in (levels.new, levels.old))
    last = max(levels.new.span.end, levels.old.span.end)
    if together and last <= change.span.start:
        # "steg fra 5.000 til 5.400 kr., varmen med 12 pct.": without a word that derives it, the change may be another's.
        between = given.letter.text[last : change.span.start]
        beside = re.search(r"\beller\s+(?:med\s+)?$|,\s*(?:en|et)\s+[^,]{0,40}$", between)
        return _THUS.search(between) is not None or "(" in between or beside is not None
    if not together and here[0] <= levels.new.span.start < change.span.start and levels.new.as_of and levels.old.as_of:
        # "42.500 besøgende. Året efter, hvor huset åbnede, nåede vi op på 51.000, en stigning på 25 pct."
        between = given.letter.text[levels.new.span.end : change.span.start]
        if _BESIDE.fullmatch(between) and levels.old.as_of < levels.new.as_of:
            return True
    return (
        together
        or _so_it_moved(given, given.letter.text[last : change.span.start], levels)
        or _OVERRUN.match(given.letter.text[here[0] : change.span.start]) is not None
        or _THUS.search(given.letter.text[here[0] : here[1]].lstrip()) is not None
    )


def _belongs(given: CheckInput, change: Figure, levels: Levels, comparison: Comparison | None, *, stated: bool) -> bool:
    """Is nothing said that makes the change one of something else, or from another time?"""
    text = given.letter.text[slice(*given.sentence(change.span))]
    if _ELSEWHERE.search(text):
        return False
    if not stated and UP.search(text) and DOWN.search(text):
        return False  # "steg fra 120 til 150 og faldt igen med 10 pct."
    start = given.sentence(change.span)[0]
    apart = all(given.sentence(one.span)[0] != start for one in (levels.new, levels.old))
    if apart and not measure_fits(given.letter.text[start : change.span.start], levels.new.kind, exact=False):
        return False  # "412 sager i 2021 og 483 i 2022. Behandlingstiden er dermed steget med 40 pct."
    first = min(levels.new.span.start, levels.old.span.start)
    between = given.letter.text[change.span.end : max(first, change.span.end)]
    if first > change.span.start and not re.fullmatch(r"[\s,(]*(?:\w+\s+){0,3}fra\s+(?:\w+\.?\s+)?", between):
        return False  # "steget med 4 pct., selv om antallet kun er gået fra 250 til 255"
    here = given.sentence(change.span)
    last = max(levels.new.span.end, levels.old.span.end)
    before = here[0] <= levels.old.span.start and last <= change.span.start
    between = given.letter.text[last : change.span.start]
    if before and _MOVES.search(between) and not _so_it_moved(given, between, levels):
        return False  # "steg fra 160 til 240, og andelen af medhold steg med 60 pct."
    right = comparison.right if comparison is not None else None
    if right is not None and right.period and levels.old.as_of and not right.period.startswith(levels.old.as_of[:4]):
        return False
    return change.kind != levels.new.kind or any(
        same_noun(given, change, one) for one in (levels.new, levels.old) if one.role != "target"
    )


def _said_of_other(given: CheckInput, change: Figure, levels: Levels) -> bool:
    """ "Karantænerne er steget fra 431 til 587. Antallet af sager er øget med 192, svarende til 31,4 pct.": the per cent says a
    difference again, and that is not the one of these two levels, nor does it count the same."""
    twin = given.figures.get(change.same_as or "")
    if twin is None or twin.kind != levels.new.kind or change.kind != "share" or twin.kind == "share":
        return False
    gap = minus(reading(levels.new, given.vocabulary, "loose"), reading(levels.old, given.vocabulary, "loose"))
    said = reading(twin, given.vocabulary, "loose")
    fits = said.meets(gap) or said.meets(minus(point(0), gap))
    return twin.id not in (levels.new.id, levels.old.id) and is_change(given, twin) and not fits


_MORE = signs(r"\s*(?:flere|færre)\b(?!\s+end\b)")


def _more_of_them(given: CheckInput, change: Figure, levels: Levels) -> bool:
    """ "Andelen er faldet fra 41 pct. til 28 pct. Der er kommet 40 pct. flere ældre": how many they have become, in a sentence of its
    own, is no growth of the share before it."""
    apart = given.sentence(change.span) != given.sentence(levels.new.span)
    return apart and change.kind == levels.new.kind == "share" and _MORE.match(given.letter.text[change.span.end :]) is not None


_ALONGSIDE = re.compile(r"\s*(?:til|på|i|for|hos|fra)\s+(?:\w+\s+){1,3}(?:og|samt)\s+(?:(?:på|med)\s+)?", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"(?:,|;)\s+(?:og|men|mens)\s+\w{3,}(?:en|et|ne)\s+\w+", re.IGNORECASE)
_SO = re.compile(r"^\W*(?:så|hvorved|hvormed)\s+(?P<who>[^,;.]{2,40}?)\s+(?:er|har|blev|var|steg|faldt|voksede)\b", re.IGNORECASE)
_MOVES = signs(r"\b(?:steg|stiger|steget|faldt|falder|faldet|voksede|vokset|øget|øges|øgede|reduceret|nedbragt|sænket|hævet)\b")
_ELSEWHERE = signs(r"\b(?:end (?:ventet|forventet|budgetteret|planlagt)|i forhold til budget\w*|landsgennemsnit\w*)")
_LEVELS = {
    "share": frozenset({"count", "share", "amount", "duration"}),
    "ratio": frozenset({"count", "share", "amount", "duration"}),
    "points": frozenset({"share"}),
}


_SO_MUCH_MORE = re.compile(
    r"\S+(?:\s+[\w.]+)?\s+(?:flere|færre|mere|mindre|lavere|højere|kortere|længere|under|over|dyrere|billigere)\b"
)


def _so_it_moved(given: CheckInput, between: str, levels: Levels) -> bool:
    """ "Skoleåret før var det 392, så optaget er vokset med": drawn from the levels, and nothing else is named that moved."""
    told = _SO.match(between)
    if told is None or not measure_fits(told["who"], levels.new.kind, exact=True):
        return False
    own = topic(told["who"], given.vocabulary)
    said = " ".join(f"{given.said(one.span).partition(between)[0]} {one.counted or ''}" for one in (levels.new, levels.old))
    known = topic(said, given.vocabulary)
    alike = all(any(kin(one, two, given.vocabulary) or one_verb(one, two) for two in known) for one in own)
    return alike and not is_narrower(given, told["who"], said)


# Better or worse is said, not up or down: whichever way the two figures go, only the size is held.
_TURNED = signs(r"\b(?:forbedr|bedring|forvær|forring)\w*\s+(?:\w+\s+){0,2}$")
_BETTER = signs(r"[^.,;]{0,20}\b(?:bedre|dårligere|ringere|værre|pænere)\b")


def _finding(given: CheckInput, comparison: Comparison | None, change: Figure, levels: Levels, sign: int) -> Finding | None:
    new, old, vocabulary = levels.new, levels.old, given.vocabulary
    lead = given.letter.text[given.sentence(change.span)[0] : change.span.start]
    if _TURNED.search(lead) or _BETTER.match(given.letter.text[change.span.end :]):
        sign = 1 if new.value >= old.value else -1
    of_level = change.kind == "points" or (change.kind == new.kind and new.kind != "share")
    if not of_level and change.kind not in ("share", "ratio"):
        return None
    made = reckoned.difference(new, old, sign) if of_level else reckoned.growth(new, old, change, sign)
    scale = 100 if change.kind == "ratio" else 1

    def fits(mode: Mode) -> bool:
        return reading(change, vocabulary, mode).scaled(scale).meets(made.interval(vocabulary, mode))

    outcome = judge(fits, hedged=is_hedged((change, new, old)))
    if change.kind == "ratio" and outcome.verdict != "supported":
        off, _ = distance(change, made.value, given)  # a fraction in words is as rough here as elsewhere
        if off <= vocabulary.limit("ratio_near"):
            outcome = Outcome("supported" if off <= vocabulary.limit("ratio_holds") else "unclear", reason="rounding")
    if outcome.verdict == "contradicted" and _SO_MUCH_MORE.match(given.letter.text, change.span.start):
        other = reckoned.difference(new, old, -sign) if of_level else reckoned.growth(new, old, change, -sign)
        if reading(change, vocabulary).scaled(scale).meets(other.interval(vocabulary)):
            return None  # the size fits: which of the two came first, or was the plan, is all that is in doubt
    claims = tuple(name for name in (change.id, comparison.id if comparison else "", new.id, old.id) if name)
    if outcome.verdict == "supported":
        return reckoned.finding(CODE, CHECK, change, made, outcome, claims=claims)
    slip = ""
    if outcome.verdict == "contradicted":
        gap = reckoned.difference(new, old, sign)
        if not of_level and new.kind == "share" and reading(change, vocabulary).meets(gap.interval(vocabulary)):
            return _points_for_per_cent(change, made, claims)
        outcome = outcome if levels.sure else Outcome("unclear", reason="ambiguous")
        slip = name_slip(change, point(made.value), _meant(new, old, sign)) if levels.sure and change.kind != "ratio" else ""
    moved = "stigningen" if new.value > old.value else "faldet" if new.value < old.value else "ændringen"
    said = f"Fra {shown(old)} til {shown(new)} er {moved} {_real(made, change, new)}, mens brevet skriver {shown(change)}."
    if abs(made.value) == change.value * scale and new.value != old.value:
        turned = ("en stigning", "et fald") if new.value > old.value else ("et fald", "en stigning")
        said = f"Fra {shown(old)} til {shown(new)} er det {turned[0]}, mens brevet skriver om {turned[1]}."
    explanation = f"{said}{reckoned.why_remark(outcome)} {slip}".strip()
    return reckoned.finding(CODE, CHECK, change, made, outcome, explanation=explanation, claims=claims)


def _real(made: Reckoned, change: Figure, new: Figure) -> str:
    """The size of the change as it should be told."""
    size = abs(made.value)
    if change.kind in ("share", "ratio"):
        return f"{number(size, max(1, change.decimals))} pct."
    return f"{number(size)} procentpoint" if change.kind == "points" else amount(size, new)


def _points_for_per_cent(change: Figure, made: Reckoned, claims: tuple[str, ...]) -> Finding:
    """The difference in points written as per cent: said, and graver where the two readings lie far apart."""
    points, real = f"{number(change.value, change.decimals)} procentpoint", _real(made, change, change)
    apart = abs(made.value - change.value) >= 1
    outcome = Outcome("contradicted", reason="points") if apart else Outcome("unclear", "remark", "points")
    said = f"Forskellen mellem de to andele er {points}; ændringen i procent er {real}. Brevet skriver {shown(change)}"
    found = reckoned.finding(CODE, CHECK, change, made, outcome, explanation=said, claims=claims)
    return replace(found, calculation=f"{made.said}; forskellen er {points}", ask=f"om {shown(change)} skal læses som {points}")


def _meant(new: Figure, old: Figure, sign: int) -> list[tuple[str, Interval]]:
    """What a writer may have computed instead."""
    gap = (new.value - old.value) * sign
    named = [
        ("den rene forskel skrevet som procent", point(gap)),
        ("det nye tal i procent af det gamle", point(new.value * 100 / old.value)),
    ]
    if new.value:
        named.append(("det senere tal som grundlag", point(gap * 100 / new.value)))
    return named
