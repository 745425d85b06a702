"""LK101: parts that the letter says make a whole, and do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, pairwise

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import (
    ONE_WAY,
    OPEN,
    Interval,
    Mode,
    Outcome,
    around,
    is_hedged,
    is_whole,
    judge,
    minus,
    of_sum,
    reading,
    round_unit,
    step_of,
    total,
)
from letterkit.checks.nouns import head, is_named_beside, same_noun
from letterkit.checks.outgrown import may_be_other_unit, outgrown
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, name_slip, one_digit
from letterkit.checks.told import is_bare
from letterkit.checks.whole_differences import POINTS_BACK
from letterkit.checks.whole_signs import SPREAD, SUMMED, Whole, counts_less_or_more, is_remainder
from letterkit.checks.wholes import find_wholes
from letterkit.checks.wording import amount, number, shown, shown_alike
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.danish.persons import PERSONS
from letterkit.danish.taken_up import speaks_of_others
from letterkit.danish.writing import join_list
from letterkit.finding import CheckName, Finding

CODE = "LK101"
NAME = "parts-miss-whole"
CHECK: CheckName = "sum"
STATUS: Status = "stable"
TITLE = "Delene giver ikke helheden"
EXPLANATION = """
## Hvad den holder sammen
Tal, som brevet selv kalder dele af en helhed: ”heraf”, ”hvoraf”, ”af dem”, ”de øvrige”, ”resten”, tal i parentes, ”fordeler
sig på”, ”i alt”, ”andre udgifter var der ikke”; og et budget, regnskabet og mer- eller mindreforbruget. Siger brevet, at delene er det hele, lægges de sammen. En enkelt del må aldrig være større end helheden.

## Hvornår den tier
Når intet siger, at delene er det hele (to gange ”heraf” kan overlappe), når en del er nævnt uden tal (”nogle få”, ”bl.a.”),
og når tallene gælder forskellige dage. Passer blot én rimelig læsning af delene, er der intet fund.

## Hvad der regnes som afrunding
Hele antal er eksakte. Afrundede andele og beløb må tilsammen afvige en halv enhed af sidste ciffer for hver del og for
helheden. Skal næsten al den plads bruges, så alle tallene er rundet samme vej, er det ingen støtte, men en bemærkning. Det giver også
runde antal og tal, der er skåret af i stedet for rundet.

## Hvad den ikke kan se
To fejl, der ophæver hinanden, og dele, som brevet ikke nævner.
"""
FLAGGED = Example(text="Den 1. maj 2019 var 489 borgere uden tilbud. Heraf er 316 fritaget, og de øvrige 183 venter.")
ACCEPTED = Example(text="Den 1. maj 2019 var 489 borgere uden tilbud. Heraf er 316 fritaget, og de øvrige 173 venter.")


def check(given: CheckInput) -> list[Finding]:
    findings = []
    for whole in (_without_their_number(given, one) for one in find_wholes(given)):
        finding = _sum(given, whole) if whole.exhaustive else _too_big(given, whole) or _open_list(given, whole)
        if finding is not None:
            findings.append(finding)
        shares = _as_shares(given, whole)
        if shares is not None:
            share_sum = _sum(given, shares)
            if share_sum is not None:
                findings.append(share_sum)
    known = {finding.claims[:2] for finding in findings if finding.verdict == "contradicted"}
    bigger = [one for one in outgrown(given) if (one.part.id, one.whole.id) not in known]
    findings += [_bigger(one.part, one.whole, certain=True) for one in bigger]
    return [
        one
        for one in findings
        if one.verdict != "contradicted" or not (_may_be_other_units(given, one) or _of_others(given, one))
    ]


# "De to haller er Nordhallen med 310 pladser og …", "Fire skoler (Lund med 180 elever, …)", "to afdelinger: Vest med 14 senge og …"
_ARE_NAMED = re.compile(r"\s*(?:(?:er|var|hedder|hed|:|\(|,|nemlig)\s*)+[A-ZÆØÅ]")


def _without_their_number(given: CheckInput, group: Whole) -> Whole:
    """How many are listed by name is no part of what they have together."""
    first, *rest = group.parts
    named = [part for part in rest if is_named_beside(part)]
    counts_them = len(rest) > 1 and first.kind == "count" and first.value == len(rest) and is_named_beside(first)
    if not counts_them or not named or any(same_noun(head(first), head(one)) for one in named):
        return group
    return replace(group, parts=tuple(rest)) if _ARE_NAMED.match(given.letter.text, first.span.end) else group


_HAS_IN_ALL = signs(r"\bmed\s+(?:(?:tilsammen|sammenlagt|i alt)\s+)?$")


def _of_others(given: CheckInput, finding: Finding) -> bool:
    """ "De to små pladser havde resten, 47.400 besøg" of so many visits: what is named as something else than its fellows and the whole is no
    part. "To skoler og ti døgntilbud med i alt 16 bygninger": what they have is not how many they are."""
    whole, *parts = [given.figures[claim] for claim in finding.claims if claim in given.figures]
    alike = [part for part in parts if is_named_beside(part) and same_noun(head(part), head(whole))]
    others = [part for part in parts if part.kind == "count" and is_named_beside(part) and not same_noun(head(part), head(whole))]
    lead = given.letter.text[given.sentence(whole.span)[0] : whole.span.start]
    return bool(others) and ((bool(alike) and len(parts) == 2) or _HAS_IN_ALL.search(lead) is not None)


def _may_be_other_units(given: CheckInput, finding: Finding) -> bool:
    told = [given.figures[claim] for claim in finding.claims if claim in given.figures]
    return any(one.kind == "count" and may_be_other_unit(given, one) for one in told)


_HEREOF = signs(rf"\b(?:{words('hereof')})\b")
_OF = re.compile(r"^\W*(?:ud af|af|blandt)\s+(?:de|i alt|alle)?\s*$", re.IGNORECASE)
# "Ud af husenes 34 beboere har 36 …": a number without a noun of its own is of the whole that opens the sentence.
_OF_OWNED = re.compile(r"^\W*(?:ud af|af|blandt)\s+(?:[^\W\d_]+\s+){1,3}$", re.IGNORECASE)
# "…, og af regionens 248 læger er 83": a whole of its own
_WHOLE_ITSELF = re.compile(r"\b(?:ud af|af|blandt)\s+(?:(?:de|i alt|alle|samtlige|vores|[^\W\d_]{3,}s)\s+)+$", re.IGNORECASE)


def _readings(parts: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    """The ways to read the list: all of it; and, where more than two parts and a remainder stand there, without nested ones."""
    ways = [tuple(parts)]
    rest = [part for part in parts if part.role == "remainder"]
    others = [part for part in parts if part.role != "remainder"]
    if len(rest) == 1 and 1 < len(others) <= 6:
        for size in range(len(others) - 1, 0, -1):
            ways += [(*chosen, rest[0]) for chosen in combinations(others, size)]
        # "De resterende otte pladser" may be what is left of another whole.
        ways.append(tuple(others))
    return ways


_MEAN = signs(r"\b(?:gennemsnit\w*|median\w*|i snit)\b")


def _sum(given: CheckInput, group: Whole) -> Finding | None:
    whole, vocabulary = group.whole, given.vocabulary
    # "26 i 2. kvartal og 30 i 3. kvartal, i alt 56": parts of different times, and a total of them all.
    all_told = SUMMED.fullmatch(group.exhaustive) is not None or group.exhaustive == "kolon"
    # "Syv ulykker i de tre år: tre i 2019, én i 2020 og to i 2021": one number for each time, and a whole of none of them. What is far from
    # their sum is a level ("12 både: fire i 2017, seks i 2018 og otte i 2019").
    gap = abs(sum(part.value for part in group.parts) - whole.value)
    parted = group.exhaustive == "liste" or SPREAD.fullmatch(group.exhaustive) is not None
    by_time = parted and not whole.as_of and all(part.as_of for part in group.parts)
    all_told = all_told or (by_time and (gap <= 1 or gap * 10 <= whole.value))
    timed = all_told and len({part.as_of for part in group.parts}) == len(group.parts)
    timed = timed or group.exhaustive == POINTS_BACK  # "hermed": the list itself, whatever day its sentence names
    if (other_dates((whole, *group.parts)) and not timed) or any(figure.approx in OPEN for figure in (whole, *group.parts)):
        return None
    chosen = group.parts
    # Of items that stand under each other, one that ends in hundreds shows that the others are not rounded to thousands.
    finest = min(round_unit(part.value) for part in group.parts) if group.exhaustive == POINTS_BACK else None

    def read(part: Figure, mode: Mode) -> Interval:
        if finest is not None and part.approx == "exact" and step_of(part) <= 1 and finest < round_unit(part.value):
            return around(part.value, finest / 2)
        return reading(part, vocabulary, mode)

    strained: tuple[tuple[Figure, ...], Outcome] | None = None
    for parts in _readings(group.parts):

        def fits(mode: Mode, parts: tuple[Figure, ...] = parts) -> bool:
            return total(read(part, mode) for part in parts).meets(reading(whole, vocabulary, mode))

        hedged = is_hedged((whole, *parts))
        summed = total(read(part, "printed") for part in parts)
        outcome = of_sum(judge(fits, hedged=hedged), summed, reading(whole, vocabulary), hedged=hedged)
        if outcome.verdict == "supported":
            chosen = parts
            break
        strained = strained or ((parts, outcome) if outcome.reason == "one_way" else None)
    else:
        if strained is not None:
            chosen, outcome = strained
        else:  # several readings, none fits: the plain one, all parts, is the one to show
            outcome = judge(
                lambda mode: any(
                    total(read(part, mode) for part in parts).meets(reading(whole, vocabulary, mode))
                    for parts in _readings(group.parts)
                ),
                hedged=is_hedged((whole, *group.parts)),
            )
    found = sum((part.value for part in chosen), Fraction(0))
    sum_text = " + ".join(shown_alike(chosen))
    claims = (whole.id, *(part.id for part in chosen))
    evidence = tuple(quoted(figure) for figure in (whole, *chosen))
    decimals = max(figure.decimals for figure in (whole, *chosen))
    money = whole.kind == "amount"
    result = amount(found, whole) if money else number(found, decimals)
    if outcome.verdict == "supported":
        same = f"Delene giver tilsammen {shown(whole)}, som brevet skriver."
        near = f"Delene giver tilsammen {result}; det passer med {shown(whole)} inden for afrunding og forbehold."
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="supported",
            claims=claims,
            evidence=evidence,
            calculation=f"{sum_text} = {result}: passer med {shown(whole)}",
            explanation=same if found == whole.value else near,
        )
    if group.exhaustive == "kolon" and len(group.parts) == 2 and outcome.verdict == "contradicted" and whole.role != "total":
        return None  # two numbers behind a colon may tell of two things; three are a list
    if outcome.verdict == "contradicted" and found > whole.value and _told_twice(given, group):
        return None
    if outcome.verdict == "contradicted" and (
        _told_as_fraction(given, group) or (all_told and counts_less_or_more(given, whole))
    ):
        return None
    if not group.complete and outcome.verdict == "contradicted":
        if whole.kind == "duration" and _MEAN.search(given.said(whole.span)):
            return None  # "Gennemsnitligt antal dage: Nord: 350 dage, Syd: 283 dage": times of each, no sum
        if len(chosen) < 2 or found > whole.value or not _near_miss(whole, chosen):
            return None  # a part without a number explains neither too much nor a gap as wide as most of the whole
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="unclear",
            severity="remark",
            reason="part_missing",
            claims=claims,
            evidence=evidence,
            calculation=f"{sum_text} = {result}; brevet skriver {shown(whole)}",
            explanation="De dele, der er nævnt med tal, giver ikke helheden; brevet kan have dele uden tal.",
        )
    gap = abs(found - whole.value)
    difference = shown_alike([whole, replace(whole, value=gap, approx="exact")])[1] if money else number(gap, decimals)
    verdict, severity, reason = outcome.verdict, outcome.severity, outcome.reason
    if verdict == "contradicted" and not _near_miss(whole, group.parts) and not _leaves_less(given, whole, group.parts):
        # So far apart that the figures hardly belong to one sum.
        if not Fraction(1, 2) <= found / whole.value <= 2 or not any(is_remainder(given, part) for part in chosen):
            return None
        verdict, severity, reason = "unclear", "finding", "ambiguous"
    slip = name_slip(chosen[-1], _needed(given, whole, chosen)) or name_slip(whole, total(reading(p, vocabulary) for p in chosen))
    listed = join_list(shown_alike(chosen))
    said = f"Delene giver tilsammen {result}, mens brevet skriver {shown(whole)}; forskellen er {difference}."
    if outcome.reason == "cut_off":
        said += " Det kan skyldes, at tallene er skåret af i stedet for rundet."
    elif outcome.reason == "one_way":
        said += f" {ONE_WAY}"
    elif outcome.reason in ("round_number", "rounding"):
        said += " Det kan skyldes, at tallene er runde."
    elif slip and verdict == "contradicted":
        said += f" {slip}"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=severity,
        reason=reason,
        claims=claims,
        evidence=evidence,
        calculation=f"{sum_text} = {result}; {result} ≠ {shown(whole)}",
        explanation=said,
        ask=""
        if outcome.severity == "remark"
        else f"hvordan {listed} hænger sammen med {shown(whole)}, idet delene giver {result}",
    )


# "De fordeler sig med 260 over støj og 180 over lugt. 20 klager gælder begge dele": parts that overlap are more than their whole; not
# "heraf A-broen og B-broen, som begge er spærret", which speaks of the two just named
_IN_BOTH = signs(
    r"\b(?:(?<!\bsom )(?<!\bder )begge|både|overlap\w*|dobbelt\w*|(?:mere end|flere end) (?:én|en|ét|et)|i flere|flere (?:steder|kategorier|gange|grupper|ting|emner))\b"
)


def _told_twice(given: CheckInput, group: Whole) -> bool:
    """Do the sentences behind the parts say so? In their own sentence "391 modtager begge dele" is a part, and a rest overlaps with none."""
    last = max(group.parts, key=lambda one: one.span.start)
    behind = given.sentence(last.span)[1], given.block(last.span)[1]
    return _IN_BOTH.search(given.letter.text, *behind) is not None and not any(is_remainder(given, one) for one in group.parts)


# Characters between a fraction and the number that it says again: "halvdelen, nemlig 32", "405 af dem har mindst én elev; det er tre af fire".
_BESIDE = 100


def _told_as_fraction(given: CheckInput, group: Whole) -> bool:
    """ "Halvdelen af de 64 skoler svarede …, og otte af de øvrige … De sidste 24": a part that is told as a fraction of the whole is not
    among those added up."""
    spans = [figure.span for figure in (group.whole, *group.parts)]
    start = given.sentence(min(spans, key=lambda span: span.start))[0]
    end = given.sentence(max(spans, key=lambda span: span.end))[1]
    return any(
        one.kind == "ratio" and one.role != "change" and not _says_again(given, one, group) for one in given.told(start, end)
    )


def _says_again(given: CheckInput, ratio: Figure, group: Whole) -> bool:
    """ "halvdelen, nemlig 32": one of the parts, or the whole of which it is taken, right beside the fraction."""
    of_rest = re.search(r"\b(?:resten|øvrige|resterende|andre)\b", ratio.quote, re.IGNORECASE)
    return of_rest is None and any(
        abs(part.value - ratio.value * group.whole.value) * 20 <= part.value
        and abs(part.span.start - ratio.span.end) < _BESIDE
        and not given.told(ratio.span.end, part.span.start)
        for part in group.parts
    )


def _near_miss(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Is the misfit of the size that a slip makes: a sixth of the whole at most, or one digit of one of the figures?"""
    summed = sum((part.value for part in parts), Fraction(0))
    if abs(summed - whole.value) * 6 <= whole.value:
        return True
    # Rounded parts may each be half a unit off, so the right total is one of a few.
    step = Fraction(0) if is_whole(whole) else step_of(whole)
    near = [summed + place * step for place in range(-len(parts), len(parts) + 1)] if step else [summed]
    pairs = [(whole.value, right) for right in near]
    pairs += [(part.value, whole.value - (summed - part.value)) for part in parts]
    return any(
        right > 0 and (digits_swapped(said, right) or one_digit(said, right, least=2) or said in (right * 10, right / 10))
        for said, right in pairs
    )


def _leaves_less(given: CheckInput, whole: Figure, parts: Sequence[Figure]) -> bool:
    """ "Fem kraner …. Tre af dem blev solgt. De tre øvrige": one part and the rest that opens the next sentence, both linked to the whole, are
    never more than it."""
    linked = len(parts) == 2 and all(one.part_of == whole.id and one.value < whole.value for one in parts) and is_whole(whole)
    if not linked or not is_remainder(given, parts[-1]) or sum(one.value for one in parts) <= whole.value:
        return False
    here = given.sentence(parts[1].span)
    opened = _OPENS_REST.fullmatch(given.letter.text[here[0] : parts[1].span.start]) is not None
    return opened and given.neighbour(here, -1) == given.sentence(parts[0].span)


_OPENS_REST = signs(r"\W*(?:(?:på|i|for|hos|ved|til)\s+)?(?:(?:de|den|det)\s+)?(?:(?:øvrige|resterende|sidste)\s+)?")


def _needed(given: CheckInput, whole: Figure, parts: Sequence[Figure]) -> Interval:
    """What the last part would have to be."""
    return minus(reading(whole, given.vocabulary), total(reading(part, given.vocabulary) for part in parts[:-1]))


def other_dates(figures: Sequence[Figure]) -> bool:
    """Two dates that the letter states and that do not meet: then the figures do not belong to one sum."""
    dates = {figure.as_of for figure in figures if figure.as_of}
    return any(not (one.startswith(other) or other.startswith(one)) for one in dates for other in dates)


def _stands_nearer(given: CheckInput, part: Figure, group: Whole) -> bool:
    """ "ni sager mod fire året før; de lagde beslag på 61 retsdage, hvoraf 23 …": another number stands between the two."""
    return any(
        one.kind in ("count", "amount", "duration") and one.id not in {other.id for other in group.parts}
        for one in given.told(group.whole.span.end, part.span.start)
    )


_STOPS = re.compile(r"[:;]\s|[.!?]\s+[A-ZÆØÅ]")


def _stands_close(given: CheckInput, part: Figure, group: Whole) -> bool:
    """Right behind "heraf" or behind the part before it; not "11 kom til skade, ni af dem lettere, og to omkom: en mand på 81"."""
    between = given.words_between(group.whole.span, part.span)
    behind = [match.end() for match in _HEREOF.finditer(between)]
    behind += [one.span.end - group.whole.span.end for one in group.parts if one.span.end <= part.span.start]
    gap = between[max(behind, default=0) :]
    return len(gap.split()) <= 8 and _STOPS.search(gap) is None


# "Af de 64 pladser er 61 udlejet, og 71 står på venteliste": those that wait or were turned away are not among the whole.
_OUTSIDE = re.compile(
    r"[^.;]{0,40}\b(?:venteliste\w*|har søgt|søgte|ansøgte|ansøgere|blev afvist|fik afslag|uden for|udefra)\b", re.IGNORECASE
)


def _too_big(given: CheckInput, group: Whole) -> Finding | None:
    """A part that is bigger than its whole, whatever the other parts are."""
    whole, vocabulary = group.whole, given.vocabulary
    for part in group.parts:
        if other_dates((whole, part)) or whole.approx not in ("exact", "about") or part.approx in OPEN:
            continue
        start = given.sentence(whole.span)[0]
        lead = given.letter.text[start : whole.span.start]
        owned = part.part_of == whole.id and is_bare(part) and _OF_OWNED.match(lead)
        opened = (_OF.search(lead) or owned) and part.span.start > whole.span.start
        between = given.words_between(whole.span, part.span)
        if _WHOLE_ITSELF.search(between) or speaks_of_others(between) or not (opened or _HEREOF.search(between)):
            continue
        if not opened and (_stands_nearer(given, part, group) or not _stands_close(given, part, group)):
            continue
        if any(one.kind == part.kind and one.value >= part.value for one in given.told(start, whole.span.start)):
            continue  # "8.912 elever på 69 højskoler, hvoraf 5.604 …": a part of the number before
        if _OUTSIDE.match(given.letter.text[part.span.end : given.sentence(part.span)[1]]):
            continue

        def fits(mode: Mode, part: Figure = part) -> bool:
            return not reading(whole, vocabulary, mode).below(reading(part, vocabulary, mode))

        outcome = judge(fits, hedged=is_hedged((whole, part)))
        if outcome.verdict == "contradicted":
            return _bigger(part, whole, certain=given.sentence(part.span) == given.sentence(whole.span))
    return None


def _bigger(part: Figure, whole: Figure, *, certain: bool) -> Finding:
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted" if certain else "unclear",
        reason=None if certain else "ambiguous",
        claims=(part.id, whole.id),
        evidence=(quoted(part), quoted(whole)),
        calculation=f"{shown(part)} > {shown(whole)}",
        explanation=f"Delen {shown(part)} er større end helheden på {shown(whole)}, som den siges at være en del af.",
        ask=f"hvordan {shown(part)} kan være en del af {shown(whole)}",
    )


def _open_list(given: CheckInput, group: Whole) -> Finding | None:
    """Nothing says that the parts are all. When they add up all the same it is worth saying; and a list of three or more in one
    sentence that misses its whole by one slip of the pen is no chance."""
    if len(group.parts) < 2 or other_dates((group.whole, *group.parts)):
        return None
    finding = _sum(given, group)
    if finding is None or finding.verdict == "supported":
        return finding
    summed = sum((part.value for part in group.parts), Fraction(0))
    one_sentence = len({given.sentence(part.span) for part in group.parts}) == 1
    close = abs(summed - group.whole.value) * 20 <= group.whole.value
    if one_sentence and summed > group.whole.value and finding.verdict == "contradicted":
        if _lie_apart(given, group):
            return finding
        if _waits(given, group):
            return replace(finding, verdict="unclear", reason="ambiguous")
    slip = close and (digits_swapped(summed, group.whole.value) or one_digit(summed, group.whole.value))
    whole_numbers = all(is_whole(figure) and figure.approx == "exact" for figure in (group.whole, *group.parts))
    return finding if len(group.parts) >= 3 and one_sentence and slip and whole_numbers and group.complete else None


_PLACED = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,2}(?P<where>på|i|til|fra|ved|hos)\s+[^.;:\d]*?(?:,|\s(?:og|samt))?\s+(?:på\s+)?", re.IGNORECASE
)
_PLACED_LAST = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}(?P<where>på|i|til|fra|ved|hos)\s+[^.;:\d]*", re.IGNORECASE)


def _lie_apart(given: CheckInput, group: Whole) -> bool:
    """ "860 ton, heraf 520 ton på vejene og 390 ton på stierne": what is weighed, paid or counted goes to one of the places that one list
    names with one word, and together they can be no more than all. People may be of both."""
    if any(one.kind == "count" and PERSONS.search(one.counted or one.quote) for one in (group.whole, *group.parts)):
        return False
    parts = sorted(group.parts, key=lambda one: one.span.start)
    told = [_PLACED.fullmatch(given.words_between(one.span, two.span)) for one, two in pairwise(parts)]
    told.append(_PLACED_LAST.match(given.letter.text, parts[-1].span.end, given.sentence(parts[-1].span)[1]))
    places = {one["where"].lower() if one is not None else "" for one in told}
    return len(places) == 1 and "" not in places


_WAITS = signs(r"\b(?:mens|medens|hvorimod)\s+$")
_STILL = signs(r"\b(?:venter|ventede|afventer|afventede|mangler|manglede|(?:endnu|stadig|fortsat) ikke|ikke endnu)\b")


def _waits(given: CheckInput, group: Whole) -> bool:
    """ "Af de 60 børn har 41 en plads, mens 24 venter": hardly some of both."""
    last = max(group.parts, key=lambda one: one.span.start)
    here = given.sentence(last.span)
    apart = _WAITS.search(given.letter.text[here[0] : last.span.start]) is not None
    return apart and len(group.parts) == 2 and _STILL.search(given.letter.text, last.span.end, here[1]) is not None


def _as_shares(given: CheckInput, group: Whole) -> Whole | None:
    """The same whole and parts in per cent, where each count is restated as a share of one base."""
    shares = {figure.same_as: figure for figure in given.claims.figures if figure.kind == "share" and figure.same_as}
    chosen = [shares.get(figure.id) for figure in (group.whole, *group.parts)]
    if not group.exhaustive or any(one is None for one in chosen):
        return None
    found = [one for one in chosen if one is not None]
    return Whole(whole=found[0], parts=tuple(found[1:]), exhaustive=group.exhaustive, complete=group.complete)
