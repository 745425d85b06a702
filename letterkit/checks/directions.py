"""LK403: "faldet", "uændret", "tredoblet", "år for år" beside the levels of a measure that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from letterkit.checks.akin import is_of_other_head, of_one_thing, topic
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Mode, Outcome, reading
from letterkit.checks.levels import DOWN, UP, has_start_of_its_own
from letterkit.checks.linked import cut_off, run_for
from letterkit.checks.moves import DEFINITE, GONE, Move, made, moves_of
from letterkit.checks.one_pair import all_levels, one_pair
from letterkit.checks.peaks import Peak, peaks
from letterkit.checks.relations import judge_relation, told_apart
from letterkit.checks.signs import signs
from letterkit.checks.told import KINDS, Run, levels_of
from letterkit.checks.wording import number, shown, told_otherwise
from letterkit.claim import Figure
from letterkit.finding import CheckName, Evidence, Finding

CODE = "LK403"
NAME = "direction-differs-from-levels"
CHECK: CheckName = "growth"
STATUS: Status = "trial"
TITLE = "Udviklingen går en anden vej, end brevet siger"
EXPLANATION = """
## Hvad den holder sammen
Ord om en udvikling (”er faldet”, ”en stigende tendens”, ”uændret”, ”tredoblet”, ”faldt for tredje år i træk”, ”det højeste i perioden”) og de tal for
samme opgørelse, som brevet nævner i samme sætning, i den næste eller i de tre før: ”412 i 2016, 388 i 2017 og 351 i 2018”.

## Hvornår den tier
Når flere rækker af tal kan være ment, når intet siger, hvilket tal der er det første, når sætningen siger både op og ned, og når
ordene er en forventning, et spørgsmål eller en benægtelse. Er der tre tal eller flere, og passer ordene med to af dem, siges
intet, medmindre brevet skriver ”hvert år”, ”år for år” eller ”i træk”.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer. ”Fordoblet” passer fra 1,96 gange og stemmer ikke under 1,76; ”uændret” stemmer ikke fra 10 pct.

## Hvad den ikke kan se
Om en stigning er ”markant”, og om tallene er opgjort ens.
"""
FLAGGED = Example(
    text="Antallet af klager faldt for tredje år i træk. Der var 512 klager i 2016, 498 i 2017, 501 i 2018 og 470 i 2019."
)
ACCEPTED = Example(
    text="Antallet af klager faldt for tredje år i træk. Der var 512 klager i 2016, 498 i 2017, 487 i 2018 og 470 i 2019."
)


def check(given: CheckInput) -> list[Finding]:
    found = []
    for move in moves_of(given):
        run, near = run_for(given, move.start, move.end, subject=move.subject, kinds=KINDS), True
        if run is None:
            run, near = _of_paragraph(given, move), False
            here = given.sentence(move.comparison.span)
            beside = run is not None and run.start == here[0]
            if run is not None and beside and cut_off(given, run, move.start, move.end, move.subject):
                continue  # "faldt fra 41 til 27 mio. kr., mens flis er blevet dyrere"
        if run is None or not run.timed or _of_other_levels(given, move, run) or _of_the_clause_before(given, move, run):
            continue
        if DEFINITE.match(given.letter.text, move.start) and _told_before(given, move, run):
            continue  # "40 klager i 2018 og 52 i 2019, mens fraværet gik ned. Faldet skyldes …"
        if move.comparison.relation == "times" and has_start_of_its_own(given, move.comparison.span, run.levels):
            continue
        if is_of_other_head(move.comparison.quote, [one.counted or "" for one in run.levels]):
            continue
        finding = _held(given, move, run)
        if finding is not None and near:
            # Levels of two things prove nothing, whichever way they go.
            apart = not all(of_one_thing(given, one, two) for one, two in pairwise(run.levels))
            wrong = finding.verdict == "contradicted" and _far_from(given, move, run)
            finding = None if apart or wrong else finding
        if finding is not None:
            found.append(finding)
    return [*found, *_namely(given), *(_passed(given, one) for one in peaks(given))]


_THAN_BEFORE = signs(
    r"\b(?P<word>(?P<up>flere|mere|højere|længere|større|dyrere)|færre|mindre|lavere|kortere|billigere)\b[^.;:,\d]{0,60}?\bend\s+(?:i\s+)?(?:året|sidste|forrige|måneden|kvartalet|(?:19|20)\d\d)"
    r"[^.;:,\d]{0,25},\s+nemlig\s+$"
)
_AGAINST = signs(r"(?:\s+[^\W\d_]+){0,2}\s+mod\s+")


def _namely(given: CheckInput) -> list[Finding]:
    """ "Færre indbrud end året før, nemlig 611 mod 584": the two are told right behind the words, the new one first."""
    found = []
    for start, end in given.sentences:
        told = [one for one in given.told(start, end) if one.kind in KINDS]
        for new, old in pairwise(told):
            said = _THAN_BEFORE.search(given.letter.text, start, new.span.start)
            if said is None or new.kind != old.kind or not _AGAINST.fullmatch(given.words_between(new.span, old.span)):
                continue
            comparison = made(given, "rise" if said["up"] else "fall", said.start(), said.end("word"))
            move = Move(comparison=comparison, subject="", start=said.start(), end=said.end("word"))
            outcome = _judged(given, move, old, new)
            found += [_finding(move, outcome, (old, new), (old, new))] if outcome.verdict == "contradicted" else []
    return found


def _told_before(given: CheckInput, move: Move, run: Run) -> bool:
    """Does a word between the levels and "faldet" tell of a fall, of whatever it is?"""
    told = given.letter.text[given.sentence(run.levels[0].span)[0] : move.start]
    return (UP if move.comparison.relation == "rise" else DOWN).search(told) is not None or GONE.search(told) is not None


def _of_paragraph(given: CheckInput, move: Move) -> Run | None:
    """The levels of the paragraph that the movement can mean: all of them for "hvert år", else the one pair."""
    if move.comparison.relation == "unchanged" or re.match(r"\s*end\b", given.letter.text[move.end : move.end + 6]):
        return None  # "allerede mere end i hele 2021": of the level told there
    every = all_levels(given, move.start, move.end, subject=move.subject, kinds=KINDS)
    if move.steps is not None or (every is not None and move.comparison.relation != "times"):
        return every
    factor = move.comparison.factor if move.comparison.relation == "times" else None
    sign = 0 if factor is None else 1 if factor > 1 else -1
    return one_pair(given, move.start, move.end, subject=move.subject, kinds=KINDS, sign=sign)


def _passed(given: CheckInput, one: Peak) -> Finding:
    """ "Det højeste i perioden", and another level of the list is higher."""
    said = given.letter.text[one.start : one.end]
    calculation = f"{shown(one.other)} {'>' if one.high else '<'} {shown(one.named)}"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(),
        evidence=(
            Evidence(kind="letter", quote=said, span=given.letter.span(one.start, one.end)),
            quoted(one.named),
            quoted(one.other),
        ),
        calculation=calculation,
        explanation=f"Brevet skriver ”{said}”, mens {shown(one.other)} er {'højere' if one.high else 'lavere'} end {shown(one.named)}.",
        ask=f"hvad ”{said}” bygger på, idet brevet også nævner {shown(one.other)}",
    )


_HERE = signs(r"\W*(?:her|dér|der)\s+(?:er|var|ses|så|har|havde)\b")


def _of_the_clause_before(given: CheckInput, move: Move, run: Run) -> bool:
    """ "Cigaretterne fulgte ikke med: her er der tale om en nedgang": said of what its own sentence named before, not of levels in another."""
    start = given.sentence(move.comparison.span)[0]
    lead = given.letter.text[start : move.comparison.span.start]
    elsewhere = run.start != start and not _ends_the_run(given, move, run)
    return elsewhere and len(lead.split()) > 2 and _HERE.match(move.comparison.quote) is not None


def _ends_the_run(given: CheckInput, move: Move, run: Run) -> bool:
    """ "I 2022 var tallet 148, og der er tale om en stigning": does a level stand before the words in their own sentence?"""
    start = given.sentence(move.comparison.span)[0]
    return any(start <= one.span.start < move.start for one in run.levels)


_COUNTED = signs(r"\bantal(?:let)?\b")


def _of_other_levels(given: CheckInput, move: Move, run: Run) -> bool:
    """ "Der blev fundet fejl på 6, det samme antal som i 2006": said of the number that it stands behind, and of no share."""
    if move.comparison.relation != "unchanged":
        return False
    if _COUNTED.search(given.letter.text[move.start : move.comparison.span.end]) and run.kind != "count":
        return True
    start, at = given.sentence(move.comparison.span)[0], min(move.start, move.comparison.span.start)
    told = given.told(start, at)
    behind = _IN_APPOSITION.fullmatch(given.letter.text[told[-1].span.end : at]) if told else None
    if behind is None:
        return False
    part = told[-2] if len(told) > 1 and told[-2].part_of == told[-1].id else told[-1]  # "12 af 80 elever, samme antal som …"
    return part.id not in {one.id for one in run.levels}


_IN_APPOSITION = signs(
    r"[^.,;:()]*(?:,|\()\s*(?:(?:altså|dvs\.|hvilket\s+(?:er|var)|og\s+det\s+er|næsten|stort\s+set|nøjagtig)\s+)*(?:(?:det|den)\s+)?"
)


def _far_from(given: CheckInput, move: Move, run: Run) -> bool:
    """ "Sigtelserne steg fra 9 til 14. Der er 12 grupper. Her var faldet stort": levels whose way is told already, and, sentences on,
    the other way with no word of what moves."""
    lead = given.letter.text[run.start : run.first]
    here, there = (given.number_of(given.sentence(given.letter.span(at, at + 1))) for at in (move.start, run.first))
    told = UP.search(lead) or DOWN.search(lead)
    return abs(here - there) > 1 and told is not None and not topic(move.subject, given.vocabulary)


def _held(given: CheckInput, move: Move, run: Run) -> Finding | None:
    levels = run.levels
    if move.steps is not None and len(levels) > 2 and move.comparison.relation in ("rise", "fall"):
        kept = levels[-move.steps - 1 :] if move.steps else levels
        off = [(old, new) for old, new in pairwise(kept) if _judged(given, move, old, new).verdict == "contradicted"]
        outcome = Outcome("contradicted") if off else Outcome("supported")
        return _finding(move, outcome, kept, off[0] if off else (kept[0], kept[-1]))
    if move.comparison.relation == "unchanged":
        low, high = min(levels, key=lambda one: one.value), max(levels, key=lambda one: one.value)
        return _finding(move, _judged(given, move, low, high), levels, (low, high))
    outcomes = [_judged(given, move, old, new) for old, new in combinations(levels, 2)]
    ends = _judged(given, move, levels[0], levels[-1])
    if ends.verdict == "contradicted" and any(
        _judged(given, move, old, new).verdict == "supported" for old, new in _other_pairs(given, move, run)
    ):
        return None
    if ends.verdict != "contradicted" or all(one.verdict == "contradicted" for one in outcomes):
        return _finding(move, ends, levels, (levels[0], levels[-1]))
    return None


def _other_pairs(given: CheckInput, move: Move, run: Run) -> list[tuple[Figure, Figure]]:
    """The other levels of the kind in the paragraph, each with one of the run: the words may be meant of them. What comes later is none
    of them where the sentence itself ends the run ("I 2024 var tallet 148, og der er tale om en stigning")."""
    start, end = given.block(run.levels[0].span)
    if _HERE.match(move.comparison.quote) and _ends_the_run(given, move, run):
        end = given.sentence(move.comparison.span)[1]
    beside = [
        one
        for one in levels_of(given)
        if start <= one.span.start < end and (one.kind, one.unit) == (run.kind, run.levels[0].unit) and one not in run.levels
    ]
    pairs = [(one, two) for one in beside for two in run.levels]
    return [pair for one, two in pairs for pair in ((one, two), (two, one)) if (pair[0].as_of or "") <= (pair[1].as_of or "9")]


def _judged(given: CheckInput, move: Move, old: Figure, new: Figure) -> Outcome:
    def read(mode: Mode) -> Outcome:
        left, right = reading(new, given.vocabulary, mode), reading(old, given.vocabulary, mode)
        return judge_relation(move.comparison, left, right, given.vocabulary)

    plain = told_apart(move.comparison, new, old)
    if plain is not None:
        return plain
    outcome = read("printed")
    if outcome.verdict == "contradicted" and new.value != old.value and read("loose").verdict != "contradicted":
        return Outcome("unclear", "remark", "rounding")
    return outcome


def _finding(move: Move, outcome: Outcome, levels: Sequence[Figure], pair: tuple[Figure, Figure]) -> Finding:
    comparison = move.comparison
    listed = " → ".join(shown(one) for one in levels)
    if comparison.relation == "times" and pair[0].value:
        listed += f", altså {number(pair[1].value / pair[0].value, 2)} gange"
    good = outcome.verdict == "supported"
    claims = (comparison.id, *(one.id for one in levels)) if comparison.id else ()
    evidence: tuple[Evidence, ...] = (quoted(comparison), *(quoted(one) for one in levels))
    if good:
        explanation = f"”{comparison.quote}” passer med tallene."
    elif comparison.relation == "times" and len(levels) == 2:
        explanation = told_otherwise(comparison.quote, *pair, times=True)
    else:
        explanation = f"Brevet skriver ”{comparison.quote}”, mens tallene er {listed}."
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=outcome.verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=claims,
        evidence=evidence,
        calculation=f"{listed}: passer" if good else listed,
        explanation=explanation,
        ask="" if good or outcome.severity == "remark" else f"hvad ”{comparison.quote}” bygger på, idet tallene er {listed}",
    )
