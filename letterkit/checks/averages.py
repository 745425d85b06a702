"""LK204: an average that does not follow from the total and the number it is spread over."""

from __future__ import annotations

import re

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, Mode, is_hedged, judge, over, reading, step_of
from letterkit.checks.wording import amount, number, shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding
from letterkit.spelling import TOKEN, same_word
from letterkit.vocabulary import normal

CODE = "LK204"
NAME = "average-differs-from-total"
CHECK: CheckName = "share"
STATUS: Status = "trial"
TITLE = "Gennemsnittet følger ikke af de to tal"
EXPLANATION = """
## Hvad den holder sammen
Et tal ”pr.” noget (”24 elever pr. klasse”, ”940 kr. pr. indbygger”) og de to tal, som brevet nævner lige før: det, der
fordeles, og det, det fordeles på.

## Hvornår den tier
Når brevet nævner mere end ét tal af en af de to slags, og når gennemsnittet er vejet eller gælder en anden tid.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer. ”Ca.”, ”knap” og ”godt” giver plads til den side, de siger.

## Hvad den ikke kan se
Om gennemsnittet er taget af enkelte gennemsnit i stedet for af det hele.
"""
FLAGGED = Example(text="Bakkeskolen har 412 elever fordelt på 18 klasser, svarende til 32 elever pr. klasse.")
ACCEPTED = Example(text="Bakkeskolen har 412 elever fordelt på 18 klasser, svarende til 23 elever pr. klasse.")

_PER = re.compile(r"\bpr\.?\s+(?P<noun>[^\W\d_]{4,})", re.IGNORECASE)
_TIMES = ("måned", "år", "uge", "døgn", "time", "kvartal")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for mean in given.claims.figures:
        start, end = given.sentence(mean.span)
        per = _PER.search(given.letter.text[mean.span.start : min(end, mean.span.end + 40)])
        if mean.kind not in ("count", "amount") or per is None or normal(per["noun"]).startswith(_TIMES) or not mean.value:
            continue
        before = [
            one for one in given.claims.figures if _lead(given, mean, per["noun"], start) <= one.span.start < mean.span.start
        ]
        bases = [one for one in before if one.kind == "count" and _counts(given, one, per["noun"])]
        wholes = [one for one in before if one.kind == mean.kind and one not in bases and _same_noun(given, one, mean)]
        if len(bases) == len(wholes) == 1 and bases[0].value:
            found.append(_finding(given, mean, wholes[0], bases[0]))
    return found


def _lead(given: CheckInput, mean: Figure, noun: str, start: int) -> int:
    """Where to look from: this sentence; the one before too for "Med 55.000 indbyggere er det 940 kr. pr. indbygger"."""
    text = given.letter.text[start : mean.span.start]
    place = given.sentences.index(given.sentence(mean.span)) if given.sentence(mean.span) in given.sentences else 0
    told = re.match(rf"Med\s+[\d.]+\s+{re.escape(noun[:6])}\w*\s+(?:er|bliver|giver|svarer)\s+det\b", text) is not None
    return max(given.sentences[place - 1][0], given.block(mean.span)[0]) if told and place else start


def _counts(given: CheckInput, figure: Figure, noun: str) -> bool:
    words = TOKEN.findall(normal(f"{figure.quote} {figure.counted or ''}"))
    return any(same_word(word, normal(noun), given.vocabulary) for word in words)


def _same_noun(given: CheckInput, whole: Figure, mean: Figure) -> bool:
    if mean.kind == "amount":
        return True
    return any(_counts(given, whole, word) for word in TOKEN.findall(normal(mean.counted or "")) if len(word) >= 4)


def _finding(given: CheckInput, mean: Figure, whole: Figure, base: Figure) -> Finding:
    vocabulary = given.vocabulary
    step = step_of(mean)

    def said(mode: Mode) -> Interval:
        # "23 elever pr. klasse" is a rounded mean, not 23 whole pupils.
        if mean.approx != "exact":
            return reading(mean, vocabulary, mode)
        return Interval(mean.value - step / 2, mean.value + (step if mode in ("cut_off", "loose") else step / 2))

    def fits(mode: Mode) -> bool:
        return over(reading(whole, vocabulary, mode), reading(base, vocabulary, mode)).meets(said(mode))

    outcome = judge(fits, hedged=is_hedged((mean, whole, base)))
    real = number(whole.value / base.value, max(1, mean.decimals))
    calculation = f"{amount(whole.value, whole)} / {shown(base)} = {real}"
    good = outcome.verdict == "supported"
    # Far apart, the average is hardly one of these two figures.
    near = mean.value * 2 >= whole.value / base.value >= mean.value / 2
    verdict = outcome.verdict if good or near or outcome.verdict != "contradicted" else "unclear"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=outcome.reason or (None if verdict == outcome.verdict else "other_base"),
        claims=(mean.id, whole.id, base.id),
        evidence=(quoted(mean), quoted(whole), quoted(base)),
        calculation=f"{calculation}{': passer med' if good else '; brevet skriver'} {shown(mean)}",
        explanation=f"Gennemsnittet {'følger af' if good else 'stemmer ikke med'} de to tal: {calculation}.",
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan gennemsnittet på {shown(mean)} er beregnet, idet {calculation}",
    )
