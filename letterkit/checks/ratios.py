"""LK203: "halvdelen", "hver tredje", "to ud af tre" beside the counts or the share they put into words."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from letterkit.checks.akin import is_narrower
from letterkit.checks.fractions_again import NAMELY, said_again
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.nouns import head, same_noun
from letterkit.checks.only_way import of_something_else
from letterkit.checks.pairs import find_pairs
from letterkit.checks.ratio_sides import says_the_same, sides_of
from letterkit.checks.signs import signs
from letterkit.checks.ways import share_of
from letterkit.checks.wording import number, shown
from letterkit.checks.words import words
from letterkit.checks.worked_signs import after, before
from letterkit.claim import Figure
from letterkit.finding import CheckName, Evidence, Finding, Verdict

CODE = "LK203"
NAME = "ratio-word-misfits"
CHECK: CheckName = "share"
STATUS: Status = "stable"
TITLE = "Brøken i ord passer ikke med tallene"
EXPLANATION = """
## Hvad den holder sammen
Brøker i ord (”halvdelen”, ”hver tredje”, ”to ud af tre”) og de tal, som brevet siger, at de dækker: et antal af et grundlag,
eller en andel i procent.

## Hvornår den tier
Når brevet ikke siger, hvilke tal brøken dækker.

## Hvad der regnes som afrunding
Inden for 1,5 procentpoint passer; først mere end 5 procentpoint fra stemmer ikke; derimellem kan det ikke afgøres. ”Knap” og
”godt” giver 10 pct. til den side, de siger; ”over” og ”mere end halvdelen” skal være over.

## Hvad den ikke kan se
Hvad ”hovedparten”, ”de fleste” og ”en del” dækker.
"""
FLAGGED = Example(text="Af de 60 elever fik 17 elever en mentor, svarende til halvdelen.")
ACCEPTED = Example(text="Af de 60 elever fik 29 elever en mentor, svarende til knap halvdelen.")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for pair in find_pairs(given):
        if pair.share.kind == "ratio" and pair.base is not None and pair.base.value:
            real = pair.count.value * 100 / pair.base.value
            calculation = f"{shown(pair.count)} / {shown(pair.base)} = {number(real, 1)} pct."
            finding = _finding(given, pair.share, real, calculation, (pair.count, pair.base), near=pair.near)
            if finding.verdict != "contradicted" or not _is_of_another(given, pair.share, pair.count):
                found.append(finding)
    held = {finding.claims[0] for finding in found}
    for ratio in given.claims.figures:
        if ratio.kind != "ratio" or ratio.id in held:
            continue
        stated = _stated(given, ratio) or said_again(given, ratio) or sides_of(given, ratio) or _only_sides(given, ratio)
        if stated is not None:
            count, base = stated
            real = count.value * 100 / base.value
            finding = _finding(given, ratio, real, f"{shown(count)} / {shown(base)} = {number(real, 1)} pct.", stated, near=True)
            other = _is_of_another(given, ratio, count) or _of_others(given, ratio, base)
            if finding.verdict != "contradicted" or not other:
                found.append(finding)
            continue
        share = given.figures.get(ratio.same_as or "")
        if share is not None and share.kind == "share":
            found.append(_finding(given, ratio, share.value, shown(share), (share,), near=True))
    return found


_OF_THE_REST = signs(r"\s+(?:ud )?af\s+(?:resten|(?:de|den|det)\s+(?:øvrige|resterende|andre|sidste|tilbageværende))\b")


_WHO = signs(r",?\s+(?:der|som)\s+(?P<said>[^.;]+)")


# "Alle 57 voldsepisoder er anmeldt. Af truslerne er 34 anmeldt, hvilket er fire ud af ti.": of the threats
_OPENS_OF = signs(r"^\W*(?:af|blandt|hos)\s+(?:de\s+)?(?P<who>[^\W\d_]{3,}(?:erne|ene))\b")


def _of_others(given: CheckInput, ratio: Figure, whole: Figure) -> bool:
    here, there = given.sentence(ratio.span), given.sentence(whole.span)
    opening = _OPENS_OF.match(given.letter.text[here[0] : here[1]])
    told = re.findall(r"[^\W\d_]+", f"{given.letter.text[there[0] : there[1]]} {whole.counted or ''}")
    return opening is not None and here != there and not any(same_noun(opening["who"], word) for word in told)


_TIME = re.compile(rf"\b(?:(?:19|20)\d\d|{words('year_before')}|dengang|tidligere|forrige)\b")


def _is_of_another(given: CheckInput, ratio: Figure, count: Figure) -> bool:
    """ "Halvdelen af de 96 blev henlagt, og en tredjedel af resten, altså 16": the 16 are said of the next fraction, and that is one of
    the rest."""
    here, there = given.sentence(ratio.span), given.sentence(count.span)
    told = _WHO.match(given.letter.text[ratio.span.end : here[1]])
    named = set(_TIME.findall(given.letter.text[here[0] : ratio.span.start].casefold()))
    if here != there and named - set(_TIME.findall(given.letter.text[slice(*there)].casefold())):
        return True  # "… var der fejl i fire. I 2011 var det seks ud af ti": told of a time of its own
    if told is not None and count.span.start < ratio.span.start and there != given.sentence(ratio.span):
        # "133 er fyldt 60 år, og 52 af dem er fyldt 65. Det er hver tredje, der er over 60": what is said of the fraction picks the count.
        own = str(re.split(r"[,;]\s|\bog\b", given.letter.text[count.span.start : there[1]])[0]).casefold()
        picked = [word for word in re.findall(r"\w+", told["said"].casefold()) if word.isdigit() or len(word) > 4]
        if picked and not any(word[:5] in own for word in picked):
            return True
    low, high = sorted((ratio.span.end, count.span.start))
    between = any(one.kind == "ratio" and one.id != ratio.id for one in given.told(low, high))
    end = given.sentence(ratio.span)[1]
    said = given.letter.text[ratio.span.start : min(end, ratio.span.end + 30)]
    # "Halvdelen af de 54 har ventet under en måned, 18 mellem …": the next of a list, not the half.
    gap = given.letter.text[ratio.span.end : count.span.start] if count.span.start > ratio.span.end else ""
    listed = re.fullmatch(r"\s*af (?:de|disse) [\d.]+ (?:\w+ ){2,}\w+,\s+", gap) is not None
    return between or listed or _OF_THE_REST.search(said) is not None


# "Hver tredje bolig er uden elevator: Det gælder 142 af de 426 boliger"
_IT_HOLDS_FOR = signs(r":\s*det (?:gælder|gjaldt|drejer sig om|drejede sig om)\s+$")
_OF_BASE = signs(r"^\s+(?:\w+del(?:e|en|ene)?\s+)?(?:ud )?af\s+(?:(?!af\b)\w+\s+){0,3}$")


def _stated(given: CheckInput, ratio: Figure) -> tuple[Figure, Figure] | None:
    """ "Tre ud af fire svarede ja, nemlig 900 af 1.610" and "Hver femte af kommunens 1.205 lygtepæle, i alt 141": count and base."""
    end = given.sentence(ratio.span)[1]
    after = [one for one in given.claims.figures if ratio.span.start < one.span.start < end and one.kind == "count"]
    if (
        len(after) != 2
        or any(one.approx != "exact" or not one.value for one in after)
        or _RISE.search(given.letter.text[ratio.span.start : end])
    ):
        return None
    first, second = after
    lead = given.letter.text[ratio.span.start : first.span.start]
    between = given.words_between(first.span, second.span)
    led = re.search(rf",\s*{NAMELY}\s+$", lead) or (_IT_HOLDS_FOR.search(lead) and same_noun(head(second), ratio.counted or ""))
    if first.value < second.value and led and _OF_BASE.match(between):
        return first, second
    lead = given.letter.text[ratio.span.start + len(ratio.printed or ratio.quote) : first.span.start]
    namely = re.fullmatch(rf"[^,.;:]*,\s*(?:{NAMELY}\s+)?", between) is not None
    named = namely and re.search(rf",\s*{NAMELY}\s", given.letter.text[first.span.end : second.span.end])
    if second.value < first.value and named and _OF_BASE.match(lead):
        return second, first
    return None


def _only_sides(given: CheckInput, ratio: Figure) -> tuple[Figure, Figure] | None:
    """ "Af 940 svar sagde 545 …, så under halvdelen har fået hjælp": drawn from the only count and the only whole."""
    share = replace(ratio, kind="share", value=ratio.value * 100, decimals=0, step=None)
    way = share_of(given, share)
    if way is None or not way.sure or of_something_else(given, share, way):
        return None
    part, whole = way.made.numbers
    if (
        (part.kind != "count" and part.part_of != whole.id)
        or any(one.span.end > ratio.span.start for one in (part, whole))
        or (part.kind == "count" and _COME.match(after(given, part)))
    ):
        return None
    lead, told = before(given, ratio), f"{given.said(part.span)} {given.said(whole.span)}"
    if is_narrower(given, lead, told):
        return None  # "På Fjordskolen er det kun lige over halvdelen"
    return (part, whole) if says_the_same(given, ratio, part) else None


_COME = re.compile(r"\s+(?:til|fra|flere|færre)\b", re.IGNORECASE)  # "er der kommet 78 til"


_RISE = signs(r"\b(?:steget|faldet|stigning|fald)\b")


def distance(ratio: Figure, real: Fraction, given: CheckInput) -> tuple[Fraction, bool]:
    """How many points `real` (per cent) lies outside what the words say, and whether the words set a one-sided bound."""
    said = ratio.value * 100
    limit = given.vocabulary.limit
    low, high, bound = said, said, False
    match ratio.approx:
        case "about":
            low, high = said * (1 - limit("about")), said * (1 + limit("about"))
        case "nearly":
            low = said * (1 - limit("nearly"))
        case "just_over":
            high = said * (1 + limit("just_over"))
        case "more_than" | "at_least":
            high, bound = Fraction(100), True
        case "less_than" | "at_most":
            low, bound = Fraction(0), True
    return max(low - real, real - high, Fraction(0)), bound


_SIMPLE = [Fraction(100, 2), Fraction(200, 3), Fraction(75), *(Fraction(100, parts) for parts in range(3, 7))]
_HITS = Fraction(1, 2)  # points within which a fraction is hit
_BOUNDS = {"more_than": "mere end ", "less_than": "mindre end ", "at_least": "mindst ", "at_most": "højst "}


def _finding(
    given: CheckInput, ratio: Figure, real: Fraction, calculation: str, others: tuple[Figure, ...], *, near: bool
) -> Finding:
    gap, bound = distance(ratio, real, given)
    holds, far = given.vocabulary.limit("ratio_holds"), given.vocabulary.limit("ratio_near")
    if ratio.approx == "exact" and any(abs(real - one) <= _HITS and one != ratio.value * 100 for one in _SIMPLE):
        far = far - 1  # "en femtedel" of what is just a fourth
    verdict: Verdict = "contradicted"
    if gap <= (0 if bound else holds):
        verdict = "supported"
    elif gap <= (holds if bound else far) or not near:
        verdict = "unclear"
    said = f"{_BOUNDS.get(ratio.approx, '')}{number(ratio.value * 100, 1)} pct."
    evidence: tuple[Evidence, ...] = tuple(quoted(figure) for figure in (ratio, *others))
    if verdict == "supported":
        explanation, ask = f"”{ratio.quote}” passer med tallene.", ""
    else:
        explanation = f"”{ratio.quote}” er {said}, mens tallene giver {number(real, 1)} pct."
        ask = f"hvordan ”{ratio.quote}” er opgjort, idet tallene giver {number(real, 1)} pct."
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        reason=None if verdict != "unclear" else "rounding" if gap <= far else "ambiguous",
        claims=(ratio.id, *(figure.id for figure in others)),
        evidence=evidence,
        calculation=f"{calculation} mod {said}",
        explanation=explanation,
        ask=ask,
    )
