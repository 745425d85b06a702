"""oversigt.html: the campaign at a glance, one self-contained file that links to each letter's report."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from letterkit import __version__
from letterkit.claim import STATUS_DANISH, Question
from letterkit.danish.writing import join_list
from letterkit.files import write_text
from letterkit.finding import VERDICT_DANISH, Finding
from letterkit.report.letter_page import page_environment, page_style
from letterkit.report.overview import ANSWERED_DANISH, Overview, SenderRow


def _summary(overview: Overview) -> str:
    letters = "1 brev er" if len(overview.rows) == 1 else f"{len(overview.rows)} breve er"
    parts = [f"{letters} læst og kontrolleret"]
    if overview.failures:
        parts.append(
            "1 fil kunne ikke læses" if len(overview.failures) == 1 else f"{len(overview.failures)} filer kunne ikke læses"
        )
    if overview.missing:
        number = len(overview.missing)
        senders = "1 afsender" if number == 1 else f"{number} afsendere"
        parts.append(f"der er ikke fundet svar fra {senders}" if overview.unread else f"{senders} har ikke svaret")
    return f"{join_list(parts)}."


def _first(overview: Overview) -> list[tuple[SenderRow, Finding]]:
    """What a clerk should look at first: contradicted figures."""
    return [
        (row, finding)
        for row in overview.rows
        for finding in row.entry.analysis.findings or ()
        if finding.verdict == "contradicted" and finding.severity == "finding"
    ]


def _questions(overview: Overview) -> list[dict[str, Any]]:
    """Each question with every sender's answer to it. Questions meet by number; without one, by their words."""
    groups: dict[str, list[tuple[SenderRow, Question]]] = {}
    for row in overview.rows:
        for question in row.entry.analysis.questions:
            groups.setdefault(question.number or question.quote, []).append((row, question))
    shown = []
    for _, rows in sorted(groups.items(), key=lambda item: item[0].zfill(4)):
        counts = Counter(ANSWERED_DANISH[question.answered] for _, question in rows)
        first = rows[0][1]
        label = f"{first.number}. {first.quote}" if first.number else first.quote
        shown.append(
            {"label": label, "counts": ", ".join(f"{count} {name}" for name, count in sorted(counts.items())), "rows": rows}
        )
    return shown


def overview_page(overview: Overview) -> str:
    """The overview as HTML."""
    return (
        page_environment()
        .get_template("overview.html")
        .render(
            overview=overview,
            style=page_style(),
            summary=_summary(overview),
            first=_first(overview),
            questions=_questions(overview),
            dues=[due for due in overview.dues if due.day],
            verdicts=VERDICT_DANISH,
            answered=ANSWERED_DANISH,
            status=STATUS_DANISH,
            version=__version__,
        )
    )


def write_overview_page(overview: Overview, path: Path) -> None:
    """Write oversigt.html, whole or not at all."""
    write_text(path, overview_page(overview))
