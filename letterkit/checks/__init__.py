"""The checks: each one file and one pure function; all of them in `CHECKS`, in the order of their codes.

Codes: LK1xx sums, LK2xx shares, LK3xx common base, LK4xx growth, LK5xx the letter's own tables, LK6xx case data, LK7xx earlier
letters, LK8xx dates, LK9xx answers and promises.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from letterkit.checks import (
    answers,
    averages,
    base,
    capacity,
    compliance,
    data_comparisons,
    data_figures,
    data_tables,
    dates,
    derived,
    directions,
    earlier_figures,
    factors,
    growth,
    hundred,
    only_way,
    otherwise,
    parts,
    passed_requests,
    point_gaps,
    promises,
    ratios,
    reach,
    repeats,
    shares,
    table_claims,
    table_comparisons,
    table_counts,
    table_derived,
    table_figures,
    table_moves,
    table_reach,
    table_spans,
    table_totals,
    time_spans,
    weighted,
)
from letterkit.checks.frame import HEADINGS, Check, CheckInput, Example, quoted
from letterkit.checks.wording import shown
from letterkit.danish.writing import join_list
from letterkit.finding import Coverage, Evidence, Finding, NotChecked, Severity, Verdict

__all__ = ["CHECKS", "HEADINGS", "Check", "CheckInput", "Example", "coverage", "find_check", "quoted", "run_checks"]

CHECKS: tuple[Check, ...] = (
    parts,
    hundred,
    repeats,
    shares,
    reach,
    ratios,
    averages,
    weighted,
    only_way,
    base,
    growth,
    factors,
    directions,
    point_gaps,
    table_figures,
    table_comparisons,
    table_totals,
    table_reach,
    table_spans,
    table_counts,
    table_derived,
    table_moves,
    table_claims,
    data_figures,
    data_comparisons,
    data_tables,
    earlier_figures,
    dates,
    time_spans,
    passed_requests,
    answers,
    promises,
    capacity,
    compliance,
)

_RANK: dict[Verdict, int] = {"contradicted": 0, "unclear": 1, "unsupported": 2, "supported": 4}
_REMARK = 3


def find_check(code: str) -> Check | None:
    """The check with this code, in any letter case."""
    return next((check for check in CHECKS if code.upper() == check.CODE), None)


def run_checks(given: CheckInput, checks: Sequence[Check] | None = None) -> tuple[tuple[Finding, ...], Coverage]:
    """All checks on one letter: one finding per claim and kind of check, ordered, with ids and fingerprints; and coverage.

    A check that cannot run is named in `coverage.failed_checks`; it says nothing about the letter.
    """
    found: list[Finding] = []
    failed: list[str] = []
    for check in CHECKS if checks is None else checks:
        try:
            found.extend(check.check(given))
        except Exception:  # the runner of checks: a fault of ours must not become an accusation, nor stop the others
            failed.append(check.CODE)
    found = [_unasked(_doubted(_read_otherwise(finding, given), given)) for finding in found]
    if checks is None:
        leads = {one.claims[0] for one in found if one.claims and one.verdict != "unclear"}
        accused = {claim for one in found if one.verdict == "contradicted" for claim in one.claims}
        sums = [frozenset(one.claims[1:]) for one in found if one.code == parts.CODE and one.verdict == "supported"]
        followed = derived.follow(given, frozenset(leads | accused), sums)
        # "De resterende seks" of 17, not of the 62: a doubt about a whole that the figure does not belong to is dropped.
        settled = {one.claims[0] for one in followed if one.check == "sum"}
        found = [one for one in found if not (one.code == "LK101" and one.verdict == "unclear" and settled & set(one.claims))]
        found += followed
    found = _once(found)
    places = _places(given)
    ordered = sorted(
        _join(found), key=lambda finding: (_rank(finding.verdict, finding.severity), _place(finding, places), finding.code)
    )
    findings = tuple(
        replace(finding, id=f"n{number}", fingerprint=fingerprint(finding, given), explanation=_one_stop(finding.explanation))
        for number, finding in enumerate(ordered, start=1)
    )
    return findings, coverage(given, findings, failed)


def _once(found: Sequence[Finding]) -> list[Finding]:
    """Several checks may find that a number fits the same others, or that the table shows other than a clause: the first says so.

    A doubt which of some numbers is the earlier is none where another check has found that just these numbers fit.
    """
    sides = {_numbers(one) for one in found if one.verdict == "contradicted" and one.code == growth.CODE}
    found = [one for one in found if one.code != only_way.CODE or one.verdict != "contradicted" or _numbers(one) not in sides]
    settled = {_figures(one) for one in found if one.verdict == "supported"}
    found = [one for one in found if not (_is_own_doubt(one) and len(one.claims) > 2 and _figures(one) in settled)]
    kept: list[Finding] = []
    told: set[tuple[str, frozenset[str]]] = set()
    for finding in found:
        if any(_say_the_same(one, finding) for one in kept):
            continue
        if finding.verdict == "supported" and len(finding.claims) > 2:
            numbers = (finding.claims[0], frozenset(finding.claims))
            if numbers in told:
                continue
            told.add(numbers)
        kept.append(finding)
    return kept


def _numbers(finding: Finding) -> tuple[str, frozenset[str]]:
    """The figure that a finding is about, and all that it rests on; a comparison of them is not one more."""
    return finding.claims[0] if finding.claims else "", _figures(finding)


def _figures(finding: Finding) -> frozenset[str]:
    return frozenset(one for one in finding.claims if one.startswith("f"))


def _say_the_same(one: Finding, two: Finding) -> bool:
    """Two checks accuse one clause by the same table."""
    if (
        (one.check, one.verdict) != (two.check, two.verdict)
        or one.verdict != "contradicted"
        or one.code == two.code
        or two.claims
    ):
        return False
    (a, b), (c, d) = (
        [next((item for item in finding.evidence if item.kind == kind), None) for kind in ("letter", "table")]
        for finding in (one, two)
    )
    if not (a and b and c and d and a.span and c.span):
        return False
    return b.span == d.span and a.span.start < c.span.end and c.span.start < a.span.end


def _read_otherwise(finding: Finding, given: CheckInput) -> Finding:
    """A misfit whose figure follows from other figures beside it is a question: the words may belong to those."""
    others = otherwise.given_otherwise(given, finding) if finding.verdict == "contradicted" else ()
    if not others:
        return finding
    said = f"{finding.explanation} Det passer derimod med {join_list([shown(one) for one in others])} i samme afsnit."
    return replace(finding, verdict="unclear", reason="ambiguous", explanation=said)


def _unasked(finding: Finding) -> Finding:
    """A doubt about which of the letter's figures belong together is ours: a remark in the report, no question to the sender."""
    return replace(finding, severity="remark", ask="") if _is_own_doubt(finding) else finding


def _is_own_doubt(finding: Finding) -> bool:
    return (
        finding.verdict == "unclear"
        and finding.reason in ("ambiguous", "other_base", "other_period")
        and _rests_on_letter(finding)
    )


def _rests_on_letter(finding: Finding) -> bool:
    return all(item.kind in ("letter", "table") for item in finding.evidence)


_SURE_READING = 0.6  # confidence of the text recognition, 0 to 1, under which a word may have been misread


def _doubted(finding: Finding, given: CheckInput) -> Finding:
    """A misfit that rests on a number the text recognition was unsure of is a question, not a statement."""
    if finding.verdict != "contradicted":
        return finding
    spans = [given.figures[claim].span for claim in finding.claims if claim in given.figures]
    unsure = any(
        piece.confidence is not None and piece.confidence < _SURE_READING and piece.start < span.end and span.start < piece.end
        for span in spans
        for piece in given.letter.pieces
    )
    if not unsure:
        return finding
    said = f"{finding.explanation} Tallet er læst usikkert af tekstgenkendelsen."
    return replace(finding, verdict="unclear", reason="doubtful_reading", explanation=said)


def _one_stop(text: str) -> str:
    """An abbreviation's full stop also ends the sentence: "88 pct." and not "88 pct.."."""
    return re.sub(r"\b(pct|kr|mio|mia)\.\.(?!\.)", r"\1.", text)


def _rank(verdict: Verdict, severity: Severity) -> int:
    return _REMARK if severity == "remark" and verdict != "contradicted" else _RANK[verdict]


def _places(given: CheckInput) -> dict[str, int]:
    claims = given.claims
    places = {one.id: one.span.start for group in (claims.figures, claims.comparisons, claims.commitments) for one in group}
    places |= {table.id: table.span.start for table in given.letter.tables}
    places |= {question.id: question.span.start for question in claims.questions if question.span}
    return places


def _place(finding: Finding, places: dict[str, int]) -> int:
    spots = [item.span.start for item in finding.evidence if item.span and item.kind in ("letter", "table")]
    return places.get(finding.claims[0], 0) if finding.claims else min(spots, default=0)


def _join(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each claim and kind of check; table and case data are two witnesses to the same claim."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    alone: list[Finding] = []
    for finding in findings:
        if not finding.claims:
            alone.append(finding)
            continue
        kind = "table" if finding.check == "data" else finding.check
        groups.setdefault((finding.claims[0], kind), []).append(finding)
    return alone + [_joined(group) for group in groups.values()]


def _joined(group: list[Finding]) -> Finding:
    """The gravest verdict leads; the others' calculations and sentences follow it."""
    ranked = sorted(group, key=lambda finding: (_rank(finding.verdict, finding.severity), finding.code))
    if any(finding.verdict == "supported" for finding in ranked):
        # One pair of figures gives what is said, so the doubt was about another pair.
        ranked = [finding for finding in ranked if finding.verdict != "unclear" or not _rests_on_letter(finding)]
    lead = ranked[0]
    return replace(
        lead,
        claims=tuple(dict.fromkeys(claim for finding in ranked for claim in finding.claims)),
        evidence=_unique(item for finding in ranked for item in finding.evidence),
        calculation="\n".join(dict.fromkeys(finding.calculation for finding in ranked if finding.calculation)),
        explanation=" ".join(dict.fromkeys(finding.explanation for finding in ranked if finding.explanation)),
        ask=next((finding.ask for finding in ranked if finding.ask), ""),
    )


def _unique(items: Iterable[Evidence]) -> tuple[Evidence, ...]:
    seen: list[Evidence] = []
    for item in items:
        if item not in seen:
            seen.append(item)
    return tuple(seen)


def fingerprint(finding: Finding, given: CheckInput) -> str:
    """The same for the same check, the same quotes and the same evidence; another as soon as one of them changes."""
    claims = given.claims
    quotes = {
        one.id: one.quote for group in (claims.figures, claims.comparisons, claims.commitments, claims.questions) for one in group
    }
    said = [re.sub(r"\s+", " ", quotes.get(claim, claim)).strip().casefold() for claim in finding.claims]
    held = [f"{item.kind}|{item.quote}|{','.join(str(value) for value in item.values)}" for item in finding.evidence]
    return hashlib.sha256("\n".join([finding.code, *said, *held]).encode()).hexdigest()[:16]


def coverage(given: CheckInput, findings: Sequence[Finding], failed: Sequence[str] = ()) -> Coverage:
    """What was read and checked. Every figure stands exactly once, as checked or with the reason why it was not."""
    touched = {claim for finding in findings for claim in finding.claims}
    questions = given.claims.questions
    return Coverage(
        pages_read=len(given.letter.pages) or 1,
        tables_read=len(given.letter.tables),
        figures_read=len(given.claims.figures),
        checked=tuple(figure.id for figure in given.claims.figures if figure.id in touched),
        not_checked=tuple(
            NotChecked(id=figure.id, why=_why_not(figure.id, given))
            for figure in given.claims.figures
            if figure.id not in touched
        ),
        questions_asked=len(questions),
        questions_answered=sum(question.answered == "yes" for question in questions),
        furniture=given.letter.furniture,
        failed_checks=tuple(failed),
    )


def _why_not(figure_id: str, given: CheckInput) -> str:
    figure = given.figures[figure_id]
    if figure.role == "limit":
        return "En frist eller grænse, ikke en opgørelse."
    if figure.role == "target":
        return "Et mål eller en plan, som endnu ikke kan holdes mod noget."
    if figure.kind in ("duration", "age"):
        return "Et tidsrum, et antal timer eller dage, eller en alder, som programmet ikke har prøvet."
    match = given.matches.get(figure_id)
    if match is not None and match.why_not:
        return match.why_not
    if match is not None and match.facts:
        rows = join_list([f"”{one.indicator}” (række {one.row})" for one in match.facts[:3]])
        return f"Sagens data har {rows}, men brevets ord viser ikke sikkert, at det er det samme."
    if given.case.facts:
        return "Ingen kontrol i programmet har prøvet tallet, og sagens data dækker det ikke."
    return "Ingen kontrol i programmet har prøvet tallet, og der er ingen sagsdata at holde det mod."
