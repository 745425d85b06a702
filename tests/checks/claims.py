"""Claims written by hand beside the text they stand in, so that a check can be tested without the extractor.

A figure stands between double brackets with its fields: ``[[489 borgere|f1 as_of=2019-05-01]]``. The number, kind and hedge are read
from the printed words. Tables, dates and other claims are given as arguments.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from letterkit.case import Case, Match
from letterkit.checks import CheckInput
from letterkit.claim import Claims, Comparison, Figure, FigureKind
from letterkit.letter import Block, Letter, Span, Table, TextField
from letterkit.vocabulary import load_vocabulary

MARK = re.compile(r"\[\[(?P<quote>[^|\]]+)\|(?P<id>\w+)(?P<fields>(?: \w+=[^\]\s]+)*)\]\]")
HEDGES = {
    "ca.": "about", "omkring": "about", "knap": "nearly", "næsten": "nearly", "godt": "just_over", "over": "more_than",
    "mere end": "more_than", "mindst": "at_least", "højst": "at_most", "under": "less_than",
}  # fmt: skip
WORDS = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "ni": 9}
RATIOS = {
    "halvdelen": Fraction(1, 2),
    "en tredjedel": Fraction(1, 3),
    "en fjerdedel": Fraction(1, 4),
    "to tredjedele": Fraction(2, 3),
}


def figure(quote: str, id: str, start: int, **fields: Any) -> Figure:
    """A figure read from its printed words, as a careful reader would."""
    hedge, rest = "exact", quote
    for word, approx in HEDGES.items():
        if quote.lower().startswith(word + " "):
            hedge, rest = approx, quote[len(word) + 1 :]
    kind: FigureKind = "count"
    if "procentpoint" in quote:
        kind = "points"
    elif re.search(r"pct\.|%|procent", quote):
        kind = "share"
    elif "kr." in quote:
        kind = "amount"
    found = re.match(r"\d[\d.]*(?:,(\d+))?", rest)
    decimals = 0
    if found:
        value = Fraction(found.group().replace(".", "").replace(",", "."))
        decimals = len(found[1] or "")
    elif ratio := next((RATIOS[word] for word in RATIOS if word in rest), None):
        value, kind = ratio, "ratio"
    else:
        value = Fraction(WORDS[rest.split()[0]])
    scale = {"mia.": 10**9, "mio.": 10**6}.get(rest.split()[1] if len(rest.split()) > 1 else "", 1) if kind == "amount" else 1
    made = Figure(
        id=id,
        kind=fields.pop("kind", kind),
        value=value * scale,
        approx=hedge,  # type: ignore[arg-type]
        decimals=decimals,
        step=Fraction(scale, 10**decimals),
        quote=quote,
        span=Span(start=start, end=start + len(quote)),
    )
    return replace(made, **fields)


def given(
    marked: str,
    *,
    date: str | None = None,
    tables: Sequence[Table] = (),
    comparisons: Sequence[Mapping[str, Any]] = (),
    case: Case = Case(),
    matches: Mapping[str, Match] | None = None,
    **claims: Any,
) -> CheckInput:
    """A letter of marked text, ready to check. A comparison is its fields with `quote`; its place is found in the text."""
    text, figures, place = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[place : mark.start()]
        fields = dict(field.split("=", 1) for field in mark["fields"].split())
        figures.append(
            figure(
                mark["quote"],
                mark["id"],
                len(text),
                **{key: value.replace("_", " ") if key in ("counted", "source") else value for key, value in fields.items()},
            )
        )
        text += mark["quote"]
        place = mark.end()
    text += marked[place:]
    blocks = [Block(start=found.start(), end=found.end(), kind="paragraph") for found in re.finditer(r"\S(?:.|\n(?!\n))*", text)]
    found = [
        Comparison(**{**one, "span": Span(start=text.index(one["quote"]), end=text.index(one["quote"]) + len(one["quote"]))})
        for one in comparisons
    ]
    letter = Letter(
        file="brev.txt",
        sha256="0",
        media_type="text/plain",
        text_source="text",
        text=text,
        blocks=tuple(blocks),
        tables=tuple(tables),
        date=TextField(value=date) if date else None,
        sender=TextField(value="Nordby Kommune"),
    )
    return CheckInput(
        letter=letter,
        claims=Claims(figures=tuple(figures), comparisons=tuple(found), **claims),
        case=case,
        matches=matches or {},
        vocabulary=load_vocabulary(),
    )


def verdicts(findings: Sequence[Any]) -> list[tuple[str, str, tuple[str, ...]]]:
    """What can be compared of findings: verdict, severity and claims."""
    return [(finding.verdict, finding.severity, finding.claims) for finding in findings]
