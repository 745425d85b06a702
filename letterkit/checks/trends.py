"""A comparison in words held against series: "steget", "fordoblet i forhold til 1. halvår", "langt højere end
landsgennemsnittet".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from letterkit.axes import is_total
from letterkit.case import Period
from letterkit.checks.changes import is_change
from letterkit.checks.clauses import without_asides
from letterkit.checks.frame import CheckInput, quoted
from letterkit.checks.intervals import Interval, Outcome, judge, minus, over, reading
from letterkit.checks.levels import DOWN, UP, has_levels_of_its_own, stated_levels
from letterkit.checks.relations import direction, judge_relation
from letterkit.checks.series import (
    ALL,
    Reading,
    Series,
    Witness,
    home_area,
    mean_of,
    period_of,
    pick,
    printed,
    value_of,
    witnesses,
)
from letterkit.checks.signs import signs
from letterkit.checks.whole_signs import counts_less_or_more
from letterkit.checks.wording import amount, number
from letterkit.checks.words import words
from letterkit.claim import Comparison, Figure
from letterkit.danish.numbers import SMALL
from letterkit.danish.writing import MONTHS
from letterkit.finding import CheckName, Finding
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import normal

NATION = signs(rf"\b(?:{words('nation')}|øvrige land|resten af landet)\b")


@dataclass(frozen=True, kw_only=True)
class Held:
    """What came of holding one comparison against one pair of sides."""

    outcome: Outcome
    left: tuple[Reading, ...]
    right: tuple[Reading, ...]
    calculation: str
    said: str = ""  # the same as the rest of a sentence that starts with "I tabellen"; "" where the calculation reads well
    remark: str = ""


def against(given: CheckInput, kind: str, code: str, check: CheckName) -> list[Finding]:
    """Findings of all comparisons against witnesses of `kind` ("table" or "data")."""
    found = []
    for comparison in given.claims.comparisons:
        if stated_levels(given, comparison) is not None:
            continue  # two figures of the letter: another check
        start, end = given.sentence(comparison.span)
        text = without_asides(given.letter.text[start:end])
        for witness in witnesses(given, comparison, text):
            if witness.kind == kind:
                held = _hold(given, comparison, witness, text)
                if held is not None and held.outcome.verdict == "contradicted" and not _certain(given, comparison, witness, held):
                    held = None
                if held is not None:
                    found.append(_finding(comparison, witness, held, code, check))
                    break
    return found


def _hold(given: CheckInput, comparison: Comparison, witness: Witness, text: str) -> Held | None:
    home = home_area(given)
    measure = comparison.measure or _measure(given, comparison)
    left_period, right_period = period_of(comparison.left), period_of(comparison.right)
    own = pick(given, witness, comparison.left, comparison.quote, home=home)
    own = own or pick(given, witness, comparison.left, text, home=home)
    own = _of_measure(own, measure)
    if not own:
        return None
    national = comparison.relation in ("higher_than", "lower_than", "unchanged") and NATION.search(comparison.quote)
    if national or (
        comparison.right and comparison.right.area and not right_period and comparison.relation not in ("rise", "fall")
    ):
        other = pick(given, witness, comparison.right, comparison.quote, home="000")
        if len(own) == len(other) == 1 and own[0].area != other[0].area and own[0].kind == other[0].kind:
            return _beside(given, comparison, own[0], other[0], left_period or right_period, measure)
        return None
    helds = [_over_time(given, comparison, one, left_period, right_period, measure) for one in own]
    kept = [held for held in helds if held is not None]
    if not kept or len(kept) != len(own):
        return None
    if len(kept) == 1:
        return kept[0]
    if not ALL.search(text):
        return None
    worst = min(kept, key=lambda held: {"contradicted": 0, "unclear": 1, "unsupported": 2, "supported": 3}[held.outcome.verdict])
    return Held(
        outcome=worst.outcome,
        left=tuple(one for held in kept for one in held.left),
        right=tuple(one for held in kept for one in held.right),
        calculation="; ".join(held.calculation for held in kept),
    )


def _of_measure(series: tuple[Series, ...], measure: str | None) -> tuple[Series, ...]:
    """Where several columns fit, "andelen" means the shares and "antallet" the others."""
    if len(series) < 2 or measure is None:
        return series
    fitting = tuple(one for one in series if (one.kind == "share") == (measure == "share"))
    return fitting or series


def _certain(given: CheckInput, comparison: Comparison, witness: Witness, held: Held) -> bool:
    """Do the words of the comparison leave no doubt that it speaks of just this series: nothing in them that headings lack?"""
    labels = [one.fact.indicator for one in (*held.left, *held.right)] + [one.fact.area for one in (*held.left, *held.right)]
    if witness.table is not None:
        labels += [witness.table.title or "", *witness.table.header, *(row[0] for row in witness.table.rows if row)]
    if counts_less_or_more(given, comparison):
        return False  # "Uden vold er antallet faldet"
    facts = [one.fact for one in (*held.left, *held.right)]
    kinds = {"count" if one.kind == "other" else one.kind for one in facts}
    # "96 i 2008, 72 i 2012. Det er faldet hvert år": the letter's own two are the ends of the line
    line = next((one.readings for one in witness.series if held.left[0] in one.readings), ())
    ends = (line[0], line[-1]) if line and _EACH.search(comparison.quote) else (*held.left, *held.right)
    if has_levels_of_its_own(given, comparison, kinds, [value_of(one.fact) for one in ends]):
        return False
    if _of_a_row_named_elsewhere(given, comparison, witness) or _SOME_OF.search(comparison.quote):
        return False
    known = content_words(" ".join(labels), given.vocabulary)
    quote = comparison.quote
    for told in (_EACH, _EVERY, NATION, UP, DOWN, _SIDE):
        quote = told.sub(" ", quote)
    said = content_words(quote, given.vocabulary)
    empty = given.vocabulary.words["strong"] | SMALL.keys()
    strange = [word for word in said if word not in empty and not meets(word, known, given.vocabulary)]
    periods = comparison.left is not None and comparison.left.period is not None
    title = witness.table.title if witness.table is not None else None
    if title and (tail := _OF_TITLE.search(title)):
        # "Klager over ansatte" counts complaints: a sentence about "ansatte" speaks of something else.
        heads = content_words(" ".join(title[: tail.start()] if label == title else label for label in labels), given.vocabulary)
        named = [word for word in said if word not in empty and word not in strange]
        if named and not any(meets(word, heads, given.vocabulary) for word in named):
            return False
    return not strange or (witness.kind == "table" and periods and len(strange) <= 1 and len(said) > 1)


# "Tre af de fire hjem har haft fremgang": how many moved, not how the sum did.
_SOME_OF = signs(
    rf"\b(?:{'|'.join(SMALL)}|\d+|flere|enkelte|nogle|fleste|halvdelen|størstedelen|flertallet|hovedparten|begge|alle|ingen)"
    r" (?:ud )?af (?:de|vores|kommunens|regionens|landets)\b"
)
_IN_ALL = signs(r"\b(?:samlet|samlede|i alt|ialt|total\w*|tilsammen|under ét|alle)\b")


def _of_a_row_named_elsewhere(given: CheckInput, comparison: Comparison, witness: Witness) -> bool:
    """ "Landeveje skiller sig ud, idet tallet steg": the comparison names no row, the sentence names another than the total it was held
    against."""
    home, text = home_area(given), without_asides(given.said(comparison.span))
    own, told = (pick(given, witness, comparison.left, words, home=home) for words in (comparison.quote, text))
    if _IN_ALL.search(comparison.quote) or not own:
        return False
    if witness.kind == "data":
        # "Havnebyen ligger ved havnen. Antallet af besøg steg": of that branch, where the data have a row for it.
        block = next((one for one in given.letter.blocks if one.start <= comparison.span.start < one.end), None)
        before = given.letter.text[block.start : given.sentence(comparison.span)[0]] if block is not None else ""
        said = content_words(f"{before} {text}", given.vocabulary)
        rows = [two for two in witness.series if any(two.label.startswith(f"{one.label}. ") for one in own)]
        parts = {
            part for two in rows for one in own for part in content_words(two.label.removeprefix(one.label), given.vocabulary)
        }
        if any(meets(part, said, given.vocabulary) for part in parts):
            return True
    if own == told:
        return False
    narrower = any(two.label.startswith(f"{one.label}. ") for one in own for two in told)
    return narrower or any(not part or is_total(part, given.vocabulary) for one in own for part in one.label.split(". "))


# Where a title goes on from what it counts; "antallet af klager" and "udviklingen i klager" have not yet said it.
_OF_TITLE = signs(
    r"(?<!antal)(?<!antallet)(?<!andel)(?<!andelen)(?<!udvikling)(?<!udviklingen)(?<!oversigt)(?<!opgørelse)(?<!opgørelsen)"
    r"\s+(?:over|om|af|i|på|for|fra|blandt|til|med|hos|mod|vedrørende)\s"
)


def _measure(given: CheckInput, comparison: Comparison) -> str | None:
    """Antal or andel, where the comparison's own words say it."""
    words = set(re.findall(r"\w+", normal(comparison.quote)))
    for measure in ("count", "share"):
        if words & given.vocabulary.words[f"{measure}_words"]:
            return measure
    return None


def _beside(
    given: CheckInput, comparison: Comparison, own: Series, other: Series, period: Period | None, measure: str | None
) -> Held | None:
    """Two areas at one time; the latest that both have where the letter names none."""
    there = {(one.period.start, one.period.end): one for one in other.readings}
    both = [(one, there[one.period.start, one.period.end]) for one in own.readings if (one.period.start, one.period.end) in there]
    if period is not None:
        both = [pair for pair in both if period.start <= pair[0].period.start and pair[0].period.end <= period.end]
    if not both:
        return None
    verdicts = [judge_relation(comparison, mean_of([one]), mean_of([two]), given.vocabulary) for one, two in both]
    sentence = given.said(comparison.span)
    against_it = [place for place, one in enumerate(verdicts) if one.verdict == "contradicted"]
    every = _EVERY.search(sentence) and not _EXCEPT.search(sentence)
    shown = against_it[0] if against_it and every else len(both) - 1
    left, right = both[shown]
    outcome = verdicts[shown]
    alike = sum(one.verdict == outcome.verdict for one in verdicts)
    remark = ""
    if period is None and alike < len(both) and shown == len(both) - 1:
        remark = f"Det gælder {_span([left])}, men ikke {len(both) - alike} af de {len(both)} perioder i opgørelsen."
        if outcome.verdict == "contradicted":
            outcome = Outcome("unclear", reason="other_period")
    outcome = _kinds(outcome, own, measure)
    gap = left.fact.value - right.fact.value
    calculation = f"{_span([left])}: {printed(left.fact)} mod {printed(right.fact)} ({'+' if gap >= 0 else ''}{number(gap)})"
    said = f"er tallet {printed(left.fact)} for {_span([left])} mod {printed(right.fact)}, en forskel på {number(abs(gap))}"
    outcome = _strength(given, comparison, outcome, left.fact.value, right.fact.value)
    return Held(outcome=outcome, left=(left,), right=(right,), calculation=calculation, said=said, remark=remark)


# "i alle fire år", "hvert år", "i hele perioden": true of each pair, or not true.
_EVERY = signs(
    r"\b(?:i (?:alle|samtlige) (?:de )?(?:\w+ )?(?:år|årene|måneder|månederne|kvartaler|kvartalerne|perioder)|hvert (?:eneste )?(?:år|kvartal)|"
    r"hver (?:eneste )?måned|i hele perioden|gennem hele perioden|hele vejen igennem|alle (?:\w+ )?årene)\b"
)


_EXCEPT = signs(rf"\b(?:{words('except')}|tilnærmelsesvis)\b")


def _kinds(outcome: Outcome, series: Series, measure: str | None) -> Outcome:
    """Antal is not andel: the one never proves or disproves the other."""
    if measure in ("count", "share") and series.kind in ("count", "share") and measure != series.kind:
        return Outcome("unclear", reason="share_not_count" if series.kind == "share" else "count_not_share")
    return outcome


def _over_time(
    given: CheckInput, comparison: Comparison, own: Series, new: Period | None, old: Period | None, measure: str | None
) -> Held | None:
    later = own.within(new)
    if not later:
        return None
    told = old is not None
    if old is not None:
        earlier = own.within(old)
    elif comparison.relation in ("rise", "fall", "unchanged") and new is not None and len(later) > 1:
        earlier, later, told = later[:1], later[-1:], True  # "fra 2. til 3. kvartal": the ends of the period
    elif comparison.relation in ("rise", "fall", "unchanged"):
        earlier = tuple(one for one in own.readings if one.period.end < later[0].period.start)[:1]
    else:
        return None
    if not earlier or {one.period.text for one in earlier} == {one.period.text for one in later}:
        return None
    if not _value_agrees(given, comparison, own, later):
        return None  # "steg til 2.790": the value itself is another; the check of figures speaks of it
    left, right = mean_of(later), mean_of(earlier)
    outcome = judge_relation(comparison, left, right, given.vocabulary)
    if outcome.verdict == "contradicted" and not told and direction(comparison.relation) and not _one_way(own, comparison):
        outcome = Outcome("unclear", reason="ambiguous")
    steps = [
        one for one in own.readings if earlier[0].period.start <= one.period.start and one.period.end <= later[-1].period.end
    ]
    each = _EACH.search(comparison.quote) and not _EXCEPT.search(given.said(comparison.span))
    if each and direction(comparison.relation) and len(steps) > 2:
        return _each_step(comparison, steps)
    a, b = (sum((one.fact.value for one in side), Fraction(0)) / len(side) for side in (later, earlier))
    mean = f" i gennemsnit for {_span(earlier)}" if len(earlier) > 1 else f" for {_span(earlier)}"
    here = printed(later[0].fact) if len(later) == 1 else number(a, 1)
    there = printed(earlier[0].fact) if len(earlier) == 1 else number(b, 1)
    calculation = f"{_span(later)}: {here} mod {there}{mean}"
    said = f"er tallet {here} {'i gennemsnit ' if len(later) > 1 else ''}for {_span(later)} mod {there}{mean}"
    if comparison.relation == "times" and b:
        calculation += f", altså {number(a / b, 2)} gange"
        said += f", altså {number(a / b, 2)} gange så højt"
    change = given.figures.get(comparison.change or "")
    if change is not None and is_change(given, change) and outcome.verdict == "supported":
        outcome, gap = _by_how_much(given, change, own, left, right, direction(comparison.relation))
        calculation, said = calculation + gap, said + gap
    outcome = _kinds(outcome, own, measure)
    if outcome.verdict == "supported":
        outcome = _strength(given, comparison, outcome, a, b)
    return Held(outcome=outcome, left=later, right=earlier, calculation=calculation, said=said)


def _value_agrees(given: CheckInput, comparison: Comparison, own: Series, later: Sequence[Reading]) -> bool:
    """Is the figure that the comparison names, if any, the one of the series?"""
    spoken = given.figures.get((comparison.left.figure if comparison.left else None) or "")
    if spoken is None or len(later) != 1 or spoken.kind != ("count" if own.kind == "other" else own.kind):
        return True
    return reading(spoken, given.vocabulary, "either").meets(value_of(later[0].fact))


_SIDE = signs(r"\b(?:under|over)\b")
_EACH = signs(
    r"\b(?:ste?get|vokset|øget|faldet|reduceret|mindsket|tilbage|frem)\s+(?:støt\s+)?(?:hvert\s+(?:eneste\s+)?(?:år|kvartal|halvår)|"
    r"hver\s+(?:eneste\s+)?(?:måned|uge)|år for år|måned for måned|"
    r"i\s+hver(?:t)?\s+(?:eneste\s+)?(?:af\s+)?(?:de\s+\w+\s+)?(?:år(?:ene)?|måned(?:erne)?|kvartal(?:erne)?|halvår(?:ene)?))\b"
)


def _each_step(comparison: Comparison, steps: Sequence[Reading]) -> Held:
    """ "faldet hvert år": every step must go that way."""
    sign = direction(comparison.relation)
    against_it = [(one, two) for one, two in pairwise(steps) if (two.fact.value - one.fact.value) * sign <= 0]
    if not against_it:
        shown = " → ".join(printed(one.fact) for one in steps)
        return Held(outcome=Outcome("supported"), left=tuple(steps), right=(), calculation=f"{_span(steps)}: {shown}")
    one, two = against_it[0]
    said = f"værdien {printed(one.fact)} for {one.period.text} og {printed(two.fact)} for {two.period.text}"
    return Held(outcome=Outcome("contradicted"), left=(two,), right=(one,), calculation=said)


def _span(readings: Sequence[Reading]) -> str:
    """The months from first to last in words: "oktober 2017", "januar-juni 2017"; other periods as the source prints them."""
    first, last = readings[0].period, readings[-1].period
    if not (_is_month(first) and _is_month(last)):
        return first.text if first.text == last.text else f"{first.text}-{last.text}"
    start, end = MONTHS[first.start.month - 1], MONTHS[last.start.month - 1]
    if first.start == last.start:
        return f"{start} {first.start.year}"
    return f"{start}{f' {first.start.year}' if first.start.year != last.start.year else ''}-{end} {last.start.year}"


def _is_month(period: Period) -> bool:
    return period.start.day == 1 and period.start.month == period.end.month and (period.end - period.start).days > 26


def _by_how_much(
    given: CheckInput, change: Figure, own: Series, left: Interval, right: Interval, sign: int
) -> tuple[Outcome, str]:
    """The change that the letter states, against the two values of the series."""
    gap = minus(left, right) if sign >= 0 else minus(right, left)
    ratio = over(gap, right).scaled(100)
    if change.kind == "points" and own.kind == "share":
        real, unit, scale = gap, " procentpoint", 1
    elif change.kind in ("share", "ratio"):
        real, unit, scale = ratio, " pct.", 100 if change.kind == "ratio" else 1
    elif change.kind == own.kind or (change.kind == "count" and own.kind == "other"):
        real, unit, scale = gap, "", 1
    else:
        return Outcome("supported"), ""
    outcome = judge(
        lambda mode: reading(change, given.vocabulary, mode).scaled(scale).meets(real), hedged=change.approx != "exact"
    )
    if outcome.verdict == "contradicted" and own.kind == "share" and change.kind == "share":
        # The difference in points written as per cent: graver where the two readings lie far apart.
        points = reading(change, given.vocabulary).meets(gap)
        apart = ratio.low is not None and abs(ratio.low - change.value) >= 1
        outcome = Outcome("contradicted" if apart else "unclear", reason="points") if points else outcome
    middle = (real.low + real.high) / 2 if real.low is not None and real.high is not None else None
    if middle is None:
        return outcome, ""
    return (
        outcome,
        f", en ændring på {amount(middle, change) if change.kind == 'amount' else f'{number(middle, 0 if middle.denominator == 1 else 1)}{unit}'}",
    )


def _one_way(series: Series, comparison: Comparison) -> bool:
    """Does every step of the series go against the comparison, or stand still?"""
    sign = direction(comparison.relation)
    values = [one.fact.value for one in series.readings]
    return all((after - before) * sign <= 0 for before, after in pairwise(values))


def _strength(given: CheckInput, comparison: Comparison, outcome: Outcome, new: Fraction, old: Fraction) -> Outcome:
    """A "markant" about a difference of less than 5 per cent is a remark, whatever its direction."""
    strong = set(re.findall(r"\w+", normal(comparison.quote))) & given.vocabulary.words["strong"]
    if outcome.verdict == "supported" and strong and old and abs(new - old) < abs(old) * given.vocabulary.limit("strong"):
        return Outcome("unclear", "remark", "rounding")
    return outcome


def _finding(comparison: Comparison, witness: Witness, held: Held, code: str, check: CheckName) -> Finding:
    outcome = held.outcome
    source = "Tabellen" if witness.kind == "table" else f"Sagens data ({witness.name})"
    place = "I tabellen" if witness.kind == "table" else f"I sagens data ({witness.name})"
    plain = f"{place} {held.said}." if held.said else f"{source} viser {held.calculation}."
    kinds = {
        "share_not_count": f" {source} viser andele, ikke antal; antallet afhænger også af, hvor mange der er i alt.",
        "count_not_share": f" {source} viser antal, ikke andele; andelen afhænger også af, hvor mange der er i alt.",
    }
    explanation = plain + kinds.get(outcome.reason or "", "")
    if held.remark:
        explanation += f" {held.remark}"
    ask = ""
    if outcome.verdict in ("contradicted", "unclear") and outcome.severity == "finding":
        ask = f"hvad ”{comparison.quote}” bygger på, idet {source[0].lower()}{source[1:]} viser {held.calculation}"
    return Finding(
        code=code,
        check=check,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=tuple(name for name in (comparison.id, comparison.change) if name),
        evidence=(quoted(comparison), witness.evidence((*held.left, *held.right))),
        calculation=held.calculation,
        explanation=explanation,
        ask=ask,
    )
