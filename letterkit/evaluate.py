"""Gold letters in, precision, recall and F1 per kind out, letter by letter.

Gold is a person's reading of a letter (docs/gold-format.md); how a claim counts as found is written there under "Scoring".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from letterkit.danish.dates import find_dates
from letterkit.extract.held_against import OTHER
from letterkit.finding import Analysis, Finding
from letterkit.letter import Span, Table

COUNTED_ALIKE = 80  # rapidfuzz token_set_ratio on words without punctuation: "borgere" and "borgere, som …" name the same head
HELD_AGAINST = re.compile(r"\b(?:end|mod|imod)\s", re.IGNORECASE)
EARLIER = re.compile(
    r"\b(?:før|forinden|forud|tidligere|nogensinde|forrige|sidste|i fjor|dengang|årets begyndelse|samme (?:tid|periode))\b",
    re.IGNORECASE,
)

KINDS = (
    "letter",
    "references",
    "questions",
    "figures",
    "comparisons",
    "commitments",
    "initiatives",
    "compliance",
    "tables",
    "findings",
)


@dataclass
class Score:
    """Counts for one kind: found, false alarms, missed; and per attribute (right, scored) on the found ones."""

    found: int = 0
    extra: int = 0
    missed: int = 0
    attributes: dict[str, tuple[int, int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        return self.found / (self.found + self.extra) if self.found + self.extra else None

    @property
    def recall(self) -> float | None:
        return self.found / (self.found + self.missed) if self.found + self.missed else None

    @property
    def f1(self) -> float | None:
        total = 2 * self.found + self.extra + self.missed
        return 2 * self.found / total if total else None

    def attribute(self, name: str, right: bool, what: str) -> None:
        good, scored = self.attributes.get(name, (0, 0))
        self.attributes[name] = (good + right, scored + 1)
        if not right:
            self.wrong.append(f"{name}: {what}")

    def add(self, other: Score) -> None:
        self.found += other.found
        self.extra += other.extra
        self.missed += other.missed
        for name, (right, scored) in other.attributes.items():
            good, total = self.attributes.get(name, (0, 0))
            self.attributes[name] = (good + right, total + scored)


def normalise(text: str) -> str:
    """Blanks collapsed, hyphens at line ends left to the reader, soft hyphens gone: what gold quotes are written in."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()


class _Places:
    """Finds a quote in a letter's text in spite of different blanks, as offsets into that text."""

    def __init__(self, text: str) -> None:
        self.offsets: list[int] = []
        kept: list[str] = []
        for position, char in enumerate(text):
            if char.isspace():
                if kept and kept[-1] != " ":
                    kept.append(" ")
                    self.offsets.append(position)
            elif char != "\u00ad":
                kept.append(char)
                self.offsets.append(position)
        self.text = "".join(kept)

    def find(self, quote: str) -> list[tuple[int, int]]:
        wanted = normalise(quote)
        places = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            places.append((self.offsets[at], self.offsets[at + len(wanted) - 1] + 1))
            at = self.text.find(wanted, at + 1)
        return places


def _overlap(places: Sequence[tuple[int, int]], gold_quote: str, span: Span | None, quote: str) -> float:
    """How well a found claim covers a gold quote: 0 none, 1 exactly."""
    if span is None or not places:  # the quote stands in the request, or the reader wrote the words another way
        a, b = normalise(gold_quote).casefold(), normalise(quote).casefold()
        return fuzz.partial_ratio(a, b) / 100 if min(len(a), len(b)) >= 3 and fuzz.partial_ratio(a, b) >= 85 else 0.0
    best = 0.0
    for start, end in places:
        common = min(end, span.end) - max(start, span.start)
        if common > 0:
            best = max(best, common / max(end - start, span.end - span.start))
    return best


def _pair(
    gold: Sequence[dict[str, Any]],
    found: Sequence[Any],
    places: _Places,
    agree: Callable[[dict[str, Any], Any], bool],
) -> list[tuple[int, int]]:
    """One-to-one pairs (gold index, found index) of agreeing items whose quotes overlap, best overlaps first."""
    candidates = []
    for i, wanted in enumerate(gold):
        spots = places.find(wanted["quote"])
        for j, claim in enumerate(found):
            if agree(wanted, claim) and (overlap := _overlap(spots, wanted["quote"], claim.span, claim.quote)):
                candidates.append((-overlap, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _score_claims(
    gold: Sequence[dict[str, Any]],
    found: Sequence[Any],
    optional: Sequence[str],
    places: _Places,
    agree: Callable[[dict[str, Any], Any], bool],
    attributes: Callable[[Score, dict[str, Any], Any], None] = lambda *_: None,
) -> Score:
    score = Score()
    pairs = _pair(gold, found, places, agree)
    for i, j in sorted(pairs):
        attributes(score, gold[i], found[j])
    paired = {j for _, j in pairs}
    spots = [(quote, places.find(quote)) for quote in optional]
    for j, claim in enumerate(found):
        if j in paired or any(_overlap(spot, quote, claim.span, claim.quote) for quote, spot in spots):
            continue
        score.extra += 1
        score.extras.append(normalise(claim.quote))
    score.found = len(pairs)
    score.missed = len(gold) - len(pairs)
    hit = {i for i, _ in pairs}
    score.misses = [normalise(item["quote"]) for i, item in enumerate(gold) if i not in hit]
    return score


def _same_number(wanted: Any, value: Any) -> bool:
    if wanted is None or value is None:
        return wanted is None and value is None
    return abs(float(wanted) - float(value)) <= 0.001 * max(1.0, abs(float(wanted)))


def _figure_attributes(score: Score, gold: dict[str, Any], figure: Any) -> None:
    what = normalise(figure.quote)
    score.attribute("approx", gold.get("approx", "exact") == figure.approx, f"{what}: {figure.approx}, gold {gold.get('approx')}")
    score.attribute("as_of", gold.get("as_of") == figure.as_of, f"{what}: {figure.as_of}, gold {gold.get('as_of')}")
    if gold.get("value_to") is not None:
        score.attribute("value_to", _same_number(gold["value_to"], figure.value_to), f"{what}: {figure.value_to}")
    wanted = gold.get("counted")
    said = " ".join(part for part in (figure.counted, figure.scope) if part) or None
    if wanted is None or said is None:
        alike = wanted is None and said is None
    else:
        alike = fuzz.token_set_ratio(wanted, said, processor=default_process) >= COUNTED_ALIKE
    score.attribute("counted", alike, f"{what}: {said!r}, gold {wanted!r}")
    if gold.get("source") or figure.source:
        near = fuzz.partial_ratio((gold.get("source") or "").casefold(), (figure.source or "").casefold()) >= COUNTED_ALIKE
        score.attribute("source", near, f"{what}: {figure.source!r}, gold {gold.get('source')!r}")


def _same_relation(wanted: dict[str, Any], relation: str) -> bool:
    """The same relation; against an earlier time ("12 færre end i 2016") `fall` and `lower_than` say one thing, as do the other two."""
    said = wanted["relation"]
    if said == relation:
        return True
    held = HELD_AGAINST.search(wanted["quote"])
    if held is None or {said, relation} not in ({"rise", "higher_than"}, {"fall", "lower_than"}):
        return False
    behind = wanted["quote"][held.end() :]
    timed = bool(find_dates(behind, reference=None)) or EARLIER.search(behind) is not None
    return timed and OTHER.search(behind) is None  # "højere end landsgennemsnittet i 2016" is held against the country


def _comparison_attributes(score: Score, gold: dict[str, Any], claim: Any) -> None:
    what = normalise(claim.quote)[:70]
    score.attribute("relation", gold["relation"] == claim.relation, f"{what}: {claim.relation}, gold {gold['relation']}")


def _commitment_attributes(score: Score, gold: dict[str, Any], claim: Any) -> None:
    what = normalise(claim.quote)[:70]
    score.attribute("status", gold["status"] == claim.status, f"{what}: {claim.status}, gold {gold['status']}")
    score.attribute("deadline", gold.get("deadline") == claim.deadline, f"{what}: {claim.deadline}, gold {gold.get('deadline')}")


def _question_attributes(score: Score, gold: dict[str, Any], question: Any) -> None:
    what = normalise(question.quote)[:60]
    score.attribute("answered", gold["answered"] == question.answered, f"{what}: {question.answered}, gold {gold['answered']}")


def _data_rows(table: Table) -> int:
    """Rows with something beside their label; a heading inside the table is no row of data."""
    return sum(any(cell.strip() for cell in row[1:]) for row in table.rows)


def _data_columns(table: Table) -> int:
    return max([len(table.header), *map(len, table.rows)], default=1) - 1


def _score_sets(wanted: Iterable[str], found: Iterable[str]) -> Score:
    want, have = set(wanted), set(found)
    return Score(
        found=len(want & have),
        extra=len(have - want),
        missed=len(want - have),
        misses=sorted(want - have),
        extras=sorted(have - want),
    )


def _score_letter(gold: dict[str, Any], analysis: Analysis) -> Score:
    """Each field is one decision: a right value or a right silence is found; a wrong value is a miss and a false alarm."""
    score = Score()
    for name in ("sender", "recipient", "date", "subject", "signatory", "case_number"):
        if name not in gold:
            continue
        wanted, said = gold[name], getattr(analysis.letter, name)
        # A name printed in capitals is the same name.
        if (normalise(wanted).casefold() if wanted else None) == (normalise(said).casefold() if said else None):
            score.found += 1
        else:
            score.missed += 1
            score.extra += said is not None
            score.misses.append(f"{name}: {said!r}, gold {wanted!r}")
    return score


def _score_findings(gold: Sequence[dict[str, Any]], optional: Sequence[str], analysis: Analysis, places: _Places) -> Score:
    claims: dict[str, Any] = {
        claim.id: claim
        for group in (analysis.figures, analysis.comparisons, analysis.commitments, analysis.questions)
        for claim in group
    }
    tables = {table.id: table for table in analysis.tables}

    def touches(finding: Finding, about: str) -> bool:
        spots = places.find(about)
        for name in finding.claims:
            if name in claims and _overlap(spots, about, claims[name].span, claims[name].quote):
                return True
            if name in tables and any(start < tables[name].span.end and end > tables[name].span.start for start, end in spots):
                return True
        own = [item for item in finding.evidence if item.kind in ("letter", "table") and item.span is not None]
        return not finding.claims and any(_overlap(spots, about, item.span, item.quote) for item in own)

    findings = [finding for finding in analysis.findings or () if finding.severity == "finding"]
    score = Score()
    used: set[str] = set()
    for item in gold:
        match = next((one for one in findings if one.verdict == item["verdict"] and touches(one, item["about"])), None)
        if match is None:
            score.missed += 1
            score.misses.append(f"{item['verdict']} {item['check']}: {normalise(item['about'])[:70]}")
        else:
            score.found += 1
            used.add(match.id)
        right, scored = score.attributes.get(item["verdict"], (0, 0))
        score.attributes[item["verdict"]] = (right + (match is not None), scored + 1)
    for finding in findings:
        if finding.id in used or finding.verdict not in ("contradicted", "unsupported"):
            continue
        # The same verdict on the same place counts once, and debatable ones do not count at all.
        said = [item["about"] for item in gold if item["verdict"] == finding.verdict] + list(optional)
        if not any(touches(finding, about) for about in said):
            score.extra += 1
            score.extras.append(f"{finding.verdict} {finding.code}: {finding.calculation or finding.explanation}"[:160])
            good, total = score.attributes.get(f"false {finding.verdict}", (0, 0))
            score.attributes[f"false {finding.verdict}"] = (good + 1, total + 1)
    return score


def score_analysis(analysis: Analysis, gold: dict[str, Any]) -> dict[str, Score]:
    """Score one analysis against one gold object. Kinds that the gold leaves out are not scored."""
    places = _Places(analysis.letter.text)
    optional = gold.get("optional", {})
    scores: dict[str, Score] = {}
    if "letter" in gold:
        scores["letter"] = _score_letter(gold["letter"], analysis)
    if "references" in gold:
        scores["references"] = _score_sets(gold["references"], [reference.date for reference in analysis.references])
    if "questions" in gold:
        scores["questions"] = _score_claims(
            gold["questions"], analysis.questions, optional.get("questions", ()), places, lambda *_: True, _question_attributes
        )
    if "figures" in gold:
        scores["figures"] = _score_claims(
            gold["figures"],
            analysis.figures,
            optional.get("figures", ()),
            places,
            lambda wanted, figure: wanted["kind"] == figure.kind and _same_number(wanted["value"], figure.value),
            _figure_attributes,
        )
    if "comparisons" in gold:
        scores["comparisons"] = _score_claims(
            gold["comparisons"],
            analysis.comparisons,
            optional.get("comparisons", ()),
            places,
            lambda wanted, claim: _same_relation(wanted, claim.relation) and _same_number(wanted.get("factor"), claim.factor),
            _comparison_attributes,
        )
    if "commitments" in gold:
        scores["commitments"] = _score_claims(
            gold["commitments"],
            analysis.commitments,
            optional.get("commitments", ()),
            places,
            lambda *_: True,
            _commitment_attributes,
        )
    if "initiatives" in gold:
        scores["initiatives"] = _score_sets(
            {normalise(name) for name in gold["initiatives"]},
            {normalise(item.name) for item in analysis.initiatives}
            - ({normalise(name) for name in optional.get("initiatives", ())} - {normalise(name) for name in gold["initiatives"]}),
        )
    if "compliance" in gold:
        right = gold["compliance"] == analysis.compliance.value
        said = analysis.compliance.value
        scores["compliance"] = Score(found=int(right), missed=int(not right), extra=int(not right and said is not None))
        if not right:
            scores["compliance"].misses.append(f"{said}, gold {gold['compliance']}")
    if "tables" in gold:
        scores["tables"] = _score_sets(
            {f"{normalise(t['title'] or '')} {t['rows']}×{t['columns']}" for t in gold["tables"]},
            {f"{normalise(table.title or '')} {_data_rows(table)}×{_data_columns(table)}" for table in analysis.tables},
        )
    if "findings" in gold and analysis.findings is not None:
        scores["findings"] = _score_findings(gold["findings"], optional.get("findings", ()), analysis, places)
    return scores


def total(scores: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """Micro sums over letters, per kind."""
    sums: dict[str, Score] = {}
    for letter in scores:
        for kind, score in letter.items():
            sums.setdefault(kind, Score()).add(score)
    return sums
