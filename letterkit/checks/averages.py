"""LK204: an average that does not follow from the total and the number it is spread over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Interval, Mode, is_hedged, judge, over, point, reading, step_of
from letterkit.checks.whole_signs import same_measure
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
fordeles, og det, det fordeles på. Et tal ”om måneden” eller ”om ugen” og det hele år, som sætningen deler op.

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
    return [*_per_thing(given), *_per_time(given)]


def _per_thing(given: CheckInput) -> list[Finding]:
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
        if not bases and len(wholes) == 1 and given.sentence(wholes[0].span) == given.sentence(mean.span):
            bases = _told_before(given, mean, per["noun"], start)
        if len(bases) == len(wholes) == 1 and bases[0].value:
            found.append(_finding(given, mean, wholes[0], _Spread(figure=bases[0], name=shown(bases[0]), divisor=bases[0].value)))
    return found


def _told_before(given: CheckInput, mean: Figure, noun: str, end: int) -> list[Figure]:
    """ "41 husstande er genhuset, heraf 33 …. Udgiften var i alt 2.583.000 kr., i gennemsnit 63.000 kr. pr. husstand": the number of
    them in the two sentences before, without its parts."""
    text = given.letter.text[end : mean.span.start]
    if not _MEAN_OF_ALL.search(text):
        return []
    place = next((number for number, one in enumerate(given.sentences) if one[0] == end), 0)
    start = max(given.sentences[max(0, place - 2)][0], given.block(mean.span)[0])
    found = [
        one for one in given.claims.figures if start <= one.span.start < end and one.kind == "count" and _counts(given, one, noun)
    ]
    return [one for one in found if one.part_of not in {other.id for other in found}]


_MEAN_OF_ALL = re.compile(
    r"\bi alt\b.{0,80},\s*(?:svarende til|dvs\.|altså|eller|det vil sige|i gennemsnit)\b[^.;\d]*$", re.IGNORECASE
)


def _lead(given: CheckInput, mean: Figure, noun: str, start: int) -> int:
    """Where to look from: this sentence; the one before too for "Med 55.000 indbyggere er det 940 kr. pr. indbygger"."""
    text = given.letter.text[start : mean.span.start]
    place = given.sentences.index(given.sentence(mean.span)) if given.sentence(mean.span) in given.sentences else 0
    told = re.match(rf"Med\s+[\d.]+\s+{re.escape(noun[:6])}\w*\s+(?:er|bliver|giver|svarer)\s+det\b", text) is not None
    told = told or _AGAIN.match(text) is not None
    return max(given.sentences[place - 1][0], given.block(mean.span)[0]) if told and place else start


# "Det svarer til 45 sager pr. sagsbehandler": of what the sentence before tells.
_AGAIN = re.compile(
    r"(?:det|dette|hvilket) (?:svarer til|svarede til|er|var|giver|gav|bliver|blev)\s+(?:(?:altså|således|dermed|i gennemsnit|gennemsnitligt)\s+)*"
    r"(?:ca\.\s+|godt\s+|knap\s+|omkring\s+)?$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^[^.;]{0,25}?\b(?:om måneden|pr\.? måned|månedlig\w*|hver måned|i måneden|(?P<week>om ugen|pr\.? uge|ugentlig\w*|hver uge|i ugen))\b",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"\b(?:månedlig\w*|om måneden|pr\.? måned|(?P<week>ugentlig\w*|om ugen|pr\.? uge))\b[^.;\d]{0,30}$", re.IGNORECASE
)
_LINKED = re.compile(
    r"\b(?:svarende til|svarer til|svarede til|det vil sige|dvs\.|altså|hvilket|det er|det var|eller|det giver)\b[^.;\d]{0,40}$",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:om året|årlig\w*|pr\.? år|i (?:hele )?(?:19|20)\d\d|sidste år|i løbet af (?:året|(?:19|20)\d\d)|i årets løb)\b",
    re.IGNORECASE,
)


def _per_time(given: CheckInput) -> list[Finding]:
    """ "1.560 begæringer i 2016, hvilket er i gennemsnit 130 om måneden": one whole year told right before, and nothing between."""
    found = []
    figures = given.claims.figures
    for place, mean in enumerate(figures[1:], start=1):
        start, end = given.sentence(mean.span)
        # "130 om måneden eller 30 om ugen": both of the same whole.
        whole = next((one for one in reversed(figures[:place]) if not _is_per_time(given, one)), mean)
        first = given.sentence(whole.span)[0]
        text = given.letter.text
        per = _TIME.match(text[mean.span.end : end]) or _TIME_BEFORE.search(text[whole.span.end : mean.span.start])
        if (
            mean.kind not in ("count", "amount")
            or per is None
            or not mean.value
            or not same_measure(whole, mean)
            or whole.id == mean.id
        ):
            continue
        between = text[whole.span.end : mean.span.start]
        next_door = first == start or (
            _AGAIN.match(text[start : mean.span.start]) is not None and text[first:start].count(". ") <= 1
        )
        if (
            not next_door
            or not _LINKED.search(between)
            or len(between) > 140
            or given.block(whole.span) != given.block(mean.span)
        ):
            continue
        if mean.kind == "count" and not (_same_noun(given, whole, mean) or mean.counted is None or mean.counted == whole.counted):
            continue
        # The whole must be one of a whole year, and the mean no maximum of busy months.
        told = text[first : mean.span.start]
        if (
            not _YEARLY.search(told)
            or _YEARLY.search(text[mean.span.end : end])
            or re.search(r"\b(?:siden|kvartal|halvår|til og med|hidtil)\b", told)
        ):
            continue
        found.append(_finding(given, mean, whole, _WEEKS if per["week"] else _MONTHS))
    return found


def _is_per_time(given: CheckInput, figure: Figure) -> bool:
    return _TIME.match(given.letter.text[figure.span.end : given.sentence(figure.span)[1]].split(",")[0]) is not None


def _counts(given: CheckInput, figure: Figure, noun: str) -> bool:
    words = TOKEN.findall(normal(f"{figure.quote} {figure.counted or ''}"))
    return any(same_word(word, normal(noun), given.vocabulary) for word in words)


def _same_noun(given: CheckInput, whole: Figure, mean: Figure) -> bool:
    if mean.kind == "amount":
        return True
    return any(_counts(given, whole, word) for word in TOKEN.findall(normal(mean.counted or "")) if len(word) >= 4)


@dataclass(frozen=True, kw_only=True)
class _Spread:
    """What a whole is spread over: a figure of the letter, or so many months or weeks."""

    figure: Figure | None = None
    name: str
    divisor: Fraction
    parts: Interval | None = None  # None: as the figure reads

    def reading(self, given: CheckInput, mode: Mode) -> Interval:
        return self.parts or (reading(self.figure, given.vocabulary, mode) if self.figure else point(self.divisor))


_MONTHS = _Spread(name="12 måneder", divisor=Fraction(12))
# With or without weeks of holiday.
_WEEKS = _Spread(name="52 uger", divisor=Fraction(52), parts=Interval(Fraction(40), Fraction(53)))


def _finding(given: CheckInput, mean: Figure, whole: Figure, spread: _Spread) -> Finding:
    vocabulary = given.vocabulary
    step = step_of(mean)

    def said(mode: Mode) -> Interval:
        # "23 elever pr. klasse" is a rounded mean, not 23 whole pupils.
        if mean.approx != "exact":
            return reading(mean, vocabulary, mode)
        return Interval(mean.value - step / 2, mean.value + (step if mode in ("cut_off", "loose") else step / 2))

    def fits(mode: Mode) -> bool:
        return over(reading(whole, vocabulary, mode), spread.reading(given, mode)).meets(said(mode))

    figures = tuple(one for one in (mean, whole, spread.figure) if one is not None)
    outcome = judge(fits, hedged=is_hedged(figures))
    exact = whole.value / spread.divisor
    real = number(exact, max(1, mean.decimals)) if mean.kind == "count" else amount(Fraction(round(exact)), mean)
    calculation = f"{amount(whole.value, whole)} / {spread.name} = {real}"
    good = outcome.verdict == "supported"
    # Far apart, the average is hardly one of these two figures.
    near = mean.value * 2 >= exact >= mean.value / 2
    verdict = outcome.verdict if good or near or outcome.verdict != "contradicted" else "unclear"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=outcome.reason or (None if verdict == outcome.verdict else "other_base"),
        claims=tuple(one.id for one in figures),
        evidence=tuple(quoted(one) for one in figures),
        calculation=f"{calculation}{': passer med' if good else '; brevet skriver'} {shown(mean)}",
        explanation=f"Gennemsnittet {'følger af' if good else 'stemmer ikke med'} de to tal: {calculation}.",
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan gennemsnittet på {shown(mean)} er beregnet, idet {calculation}",
    )
