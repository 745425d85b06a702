"""Analyses built by hand, for tests of drafts: a letter's text and what a careful clerk would mark up in it."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from letterkit.case import Case
from letterkit.claim import Commitment, Comparison, Compliance, Figure, Initiative, Question, QuestionPart, Reference
from letterkit.draft import draft_reply, draft_text
from letterkit.finding import Analysis, Coverage, Finding, LetterInfo, Model
from letterkit.letter import Span
from letterkit.settings import Settings

LETTERS = Path(__file__).resolve().parents[3] / "shared" / "letters"


class Builder:
    """Collects claims by their quotes; each is looked up in the text, from the last one of its kind on."""

    def __init__(self, text: str, **letter: Any) -> None:
        self.text = re.sub(r"[ \t]+", " ", text).strip() if "\t" not in text else text.strip()
        self.letter = letter
        self.figures: list[Figure] = []
        self.commitments: list[Commitment] = []
        self.comparisons: list[Comparison] = []
        self.questions: list[Question] = []
        self.findings: list[Finding] = []
        self.references: list[Reference] = []
        self.initiatives: list[Initiative] = []
        self.compliance = Compliance(value=None)

    def span(self, quote: str, after: int = 0) -> Span:
        start = self.text.find(quote, after)
        if start < 0:
            start = self.text.index(quote)
        return Span(start=start, end=start + len(quote), page=1)

    def figure(self, quote: str, value: object = None, kind: str = "count", counted: str | None = None, **more: Any) -> str:
        printed = re.search(r"\d[\d.]*(?:,\d+)?|\b(?:to|tre|fire|fem|seks|syv|otte|ni|ti|én|ét)\b", quote)
        assert printed is not None
        number = value if value is not None else printed.group().replace(".", "").replace(",", ".")
        after = self.figures[-1].span.start if self.figures else 0
        figure: Any = Figure(
            id=f"f{len(self.figures) + 1}",
            kind=kind,  # type: ignore[arg-type]
            value=Fraction(str(number)),
            counted=counted if counted is not None else quote.split(printed.group())[-1].strip() if kind == "count" else None,
            printed=printed.group(),
            quote=quote,
            span=self.span(quote, after),
            **more,
        )
        self.figures.append(figure)
        return str(figure.id)

    def promise(self, quote: str, status: str = "planned", deadline: str | None = None) -> str:
        promise: Any = Commitment(
            id=f"c{len(self.commitments) + 1}",
            status=status,  # type: ignore[arg-type]
            deadline=deadline,
            quote=quote,
            span=self.span(quote),
        )
        self.commitments.append(promise)
        return str(promise.id)

    def question(
        self, quote: str, parts: list[tuple[str, str, bool, str | None]], answered: str, number: str | None = None
    ) -> str:
        made = tuple(
            QuestionPart(kind=kind, quote=text, answered=done, answer=self.span(answer) if answer else None)  # type: ignore[arg-type]
            for kind, text, done, answer in parts
        )
        span = self.span(quote) if quote in self.text else None
        question: Any = Question(
            id=f"q{len(self.questions) + 1}",
            number=number,
            parts=made,
            answered=answered,
            quote=quote,
            span=span,  # type: ignore[arg-type]
        )
        self.questions.append(question)
        return str(question.id)

    def comparison(self, quote: str, relation: str = "times") -> str:
        self.comparisons.append(
            Comparison(id=f"k{len(self.comparisons) + 1}", relation=relation, quote=quote, span=self.span(quote))
        )  # type: ignore[arg-type]
        return self.comparisons[-1].id

    def finding(self, verdict: str, check: str, claims: list[str], **more: Any) -> None:
        self.findings.append(
            Finding(
                id=f"n{len(self.findings) + 1}",
                code=more.pop("code", "LK000"),
                check=check,
                verdict=verdict,
                claims=tuple(claims),
                **more,
            )
        )  # type: ignore[arg-type]

    def reference(self, quote: str, date: str) -> None:
        self.references.append(Reference(date=date, quote=quote, span=self.span(quote)))

    def initiative(self, name: str) -> None:
        self.initiatives.append(Initiative(id=f"i{len(self.initiatives) + 1}", name=name, mentions=(self.span(name),)))

    def complies(self, value: str, quote: str) -> None:
        self.compliance = Compliance(value=value, quote=quote, span=self.span(quote))  # type: ignore[arg-type]

    def build(self) -> Analysis:
        info = LetterInfo(
            file=self.letter.pop("file", "brev.pdf"),
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            media_type="text/plain",
            pages=1,
            text=self.text,
            text_source="text",
            fields={},
            **self.letter,
        )
        return Analysis(
            letter=info,
            references=tuple(self.references),
            questions=tuple(self.questions),
            figures=tuple(self.figures),
            comparisons=tuple(self.comparisons),
            commitments=tuple(self.commitments),
            initiatives=tuple(self.initiatives),
            compliance=self.compliance,
            findings=tuple(self.findings),
            coverage=Coverage(figures_read=len(self.figures)),
            model=Model(letterkit="0", pipeline="blank", vocabulary="0"),
        )


def public_letter(name: str) -> tuple[Builder, dict[str, Any]]:
    """A public letter's text and its gold, with the gold's figures, promises and initiatives; questions and findings are added by the test."""
    folder = LETTERS / name
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    text = "\n\n".join(
        line for line in (folder / "redegoerelse-facit.txt").read_text(encoding="utf-8").splitlines() if line.strip()
    )
    letter = {key: gold["letter"][key] for key in ("sender", "recipient", "date", "subject", "signatory", "case_number")}
    builder = Builder(text, **letter)
    for item in gold["figures"]:
        builder.figure(
            item["quote"],
            item["value"],
            item["kind"],
            item["counted"],
            as_of=item["as_of"],
            source=item["source"],
            approx=item["approx"],
            unit=item.get("unit"),
        )
    for item in gold["commitments"]:
        builder.promise(item["quote"], item["status"], item["deadline"])
    for item in gold["initiatives"]:
        builder.initiative(item)
    return builder, gold


def kommune(text: str) -> Builder:
    """A letter from a municipality, its claims still to be told."""
    return Builder(text, sender="Nørreå Kommune", subject="Redegørelse om sager", date="2025-02-03")


def flat(b: Builder) -> str:
    """The reply to a letter as one line."""
    draft = draft_reply(b.build(), Case(asked_by="Socialministeriet"), Settings(), today=date(2025, 3, 3))
    return re.sub(r"\s+", " ", draft_text(draft))
