"""oversigt.xlsx: seven sheets with real numbers and dates, and no cell that a spreadsheet would run."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

from openpyxl import Workbook

from letterkit.claim import STATUS_DANISH, Figure
from letterkit.finding import Analysis
from letterkit.report.overview import (
    ANSWERED_DANISH,
    Overview,
    all_claims,
    findings_about,
    page_of,
    verdict_danish,
    verdict_on,
)
from letterkit.sheets import Value, add_sheet, save_book


def write_overview_xlsx(overview: Overview, path: Path) -> None:
    """Write the workbook, whole or not at all."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add_sheet(book, "Afsendere", *_senders(overview))
    add_sheet(book, "Spørgsmål", *_questions(overview))
    add_sheet(book, "Påstande", *_claims(overview))
    add_sheet(book, "Løfter", *_promises(overview))
    add_sheet(book, "Fejl", *_failures(overview))
    add_sheet(book, "Læs mig", *_read_me(overview))
    save_book(book, path, title=overview.title)


def _number(value: Fraction | None) -> Value:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _day(text: str | None) -> Value:
    """An ISO date to the day as a real date; a month or a year stays text."""
    return date.fromisoformat(text) if text and len(text) == 10 else text


Sheet = tuple[list[str], list[list[Value]], list[str | None]]


def _senders(overview: Overview) -> Sheet:
    header = [
        "Afsender",
        "Brevets dato",
        "Spørgsmål besvaret",
        "Spørgsmål stillet",
        "Besvaret",
        "Overholdelse",
        "Tal, der stemmer",
        "Tal, der ikke stemmer",
        "Tal, der ikke kan afgøres",
        "Tal, der ikke er belagt",
        "Tal, der ikke er kontrolleret",
        "Næste frist",
        "Næste løfte",
        "Bemærkninger",
        "Fil",
    ]
    rows: list[list[Value]] = []
    links: list[str | None] = []
    for row in overview.rows:
        letter = row.entry.analysis.letter
        remarks = [*letter.remarks, *(["Udkastet er redigeret og derfor ikke skrevet igen."] if row.entry.draft_kept else [])]
        rows.append(
            [
                row.sender,
                _day(letter.date),
                row.answered,
                row.asked,
                f"{row.answered} af {row.asked}" if row.asked else "ingen spørgsmål",
                row.compliance,
                row.figures["supported"],
                row.figures["contradicted"],
                row.figures["unclear"],
                row.figures["unsupported"],
                row.figures["unchecked"],
                row.next_due.day if row.next_due else None,
                row.next_due.commitment.quote if row.next_due else None,
                " ".join(remarks) or None,
                row.entry.file,
            ]
        )
        links.append(f"{row.entry.folder}/rapport.html")
    for name in overview.missing:
        rows.append([name, None, None, None, overview.silence, *[None] * 9, None])
        links.append(None)
    return header, rows, links


def _questions(overview: Overview) -> Sheet:
    header = ["Nr.", "Spørgsmål", "Afsender", "Svar", "Delspørgsmål uden svar", "Passagen, der svarer", "Side", "Fil"]
    rows: list[list[Value]] = []
    links: list[str | None] = []
    for sender in overview.rows:
        analysis = sender.entry.analysis
        for order, question in enumerate(analysis.questions, 1):
            spans = [part.answer for part in question.parts if part.answer]
            answers = list(dict.fromkeys(analysis.letter.text[span.start : span.end] for span in spans))
            unanswered = [part.quote + (f" ({part.why})" if part.why else "") for part in question.parts if not part.answered]
            number = question.number or str(order)
            rows.append(
                [
                    int(number) if number.isdecimal() else number,
                    question.quote,
                    sender.sender,
                    ANSWERED_DANISH[question.answered],
                    "; ".join(unanswered) or None,
                    " […] ".join(answers) or None,
                    page_of(spans[0]) if spans else None,
                    sender.entry.file,
                ]
            )
            links.append(f"{sender.entry.folder}/rapport.html#m-{question.id}")
    # All answers to one question stand together: that is what a clerk compares.
    order_of = sorted(range(len(rows)), key=lambda i: (str(rows[i][0]).zfill(4), str(rows[i][2]).casefold()))
    return header, [rows[i] for i in order_of], [links[i] for i in order_of]


def _calculation(analysis: Analysis, claim: str) -> str | None:
    lines = [finding.calculation for finding in findings_about(analysis, claim) if finding.calculation]
    return "\n".join(dict.fromkeys(lines)) or None


def _claims(overview: Overview) -> Sheet:
    header = [
        "Afsender",
        "Slags",
        "Citat",
        "Værdi",
        "Til",
        "Enhed",
        "Hvad der tælles",
        "Pr.",
        "Kilde ifølge brevet",
        "Side",
        "Vurdering",
        "Beregning",
        "Forklaring",
        "Fil",
    ]
    rows: list[list[Value]] = []
    links: list[str | None] = []
    for sender in overview.rows:
        analysis = sender.entry.analysis
        why_not = {item.id: item.why for item in analysis.coverage.not_checked}
        for kind, claim in all_claims(analysis):
            findings = findings_about(analysis, claim.id)
            figure = claim if isinstance(claim, Figure) else None
            explanation = " ".join(dict.fromkeys(finding.explanation for finding in findings)) or why_not.get(claim.id)
            rows.append(
                [
                    sender.sender,
                    kind,
                    claim.quote,
                    _number(figure.value) if figure else None,
                    _number(figure.value_to) if figure else None,
                    figure.unit if figure else None,
                    figure.counted if figure else None,
                    _day(figure.as_of) if figure else None,
                    figure.source if figure else None,
                    page_of(claim.span),
                    verdict_danish(verdict_on(analysis, claim.id)),
                    _calculation(analysis, claim.id),
                    explanation,
                    sender.entry.file,
                ]
            )
            links.append(f"{sender.entry.folder}/rapport.html#m-{claim.id}")
    return header, rows, links


def _promises(overview: Overview) -> Sheet:
    header = ["Frist", "Afsender", "Løfte", "Status", "Hvem", "Betingelse", "Frist passeret", "Side", "Fil"]
    rows: list[list[Value]] = []
    links: list[str | None] = []
    for due in overview.dues:
        overdue = due.day is not None and due.day < overview.today and due.commitment.status != "done"
        rows.append(
            [
                due.day,
                due.entry.analysis.letter.sender,
                due.commitment.quote,
                STATUS_DANISH[due.commitment.status],
                due.commitment.actor,
                due.commitment.condition,
                "ja" if overdue else None,
                page_of(due.commitment.span),
                due.entry.file,
            ]
        )
        links.append(f"{due.entry.folder}/rapport.html#m-{due.commitment.id}")
    return header, rows, links


def _failures(overview: Overview) -> Sheet:
    rows: list[list[Value]] = [[failure.file, failure.code, failure.what, failure.todo or None] for failure in overview.failures]
    rows += [
        [file, "samme brev", f"Filen er det samme brev som {other}; det er behandlet én gang.", None]
        for file, other in overview.duplicates
    ]
    return ["Fil", "Hvad", "Forklaring", "Hvad du kan gøre"], rows, []


READ_ME = (
    ("Afsendere", "En række for hvert brev, og en for hver afsender, der er spurgt og ikke har svaret."),
    ("Spørgsmål", "Hvert spørgsmål for hver afsender med den passage i brevet, der svarer på det."),
    ("Påstande", "Hvert tal, hver sammenligning, hvert løfte og spørgsmål med citat, side, vurdering og beregning."),
    ("Løfter", "Hvert løfte med frist. Fristen er den sidste dag, hvor løftet er holdt."),
    ("Fejl", "Filer, der ikke kunne læses, og filer, der er det samme brev som en anden fil."),
    ("stemmer", "Tallet passer inden for afrundingen med brevets egne tal, dets tabel eller sagens tal."),
    ("stemmer ikke", "Tallet passer ikke med det, det er holdt mod. Se beregningen, og læs stedet i brevet, før du bruger den."),
    (
        "kan ikke afgøres",
        "Der er noget at holde tallet mod, men afrunding, forbehold eller definition lader flere muligheder stå åbne.",
    ),
    ("ikke belagt", "Sagens materiale burde dække påstanden, men gør det ikke; eller et spørgsmål er ikke fuldt besvaret."),
    ("ikke kontrolleret", "Der er intet i sagen at holde tallet mod. Det er ikke en kritik af brevet."),
)


def _read_me(overview: Overview) -> Sheet:
    about = f"{overview.title}. Lavet af letterkit ud fra de modtagne breve. Opgjort {overview.today:%d-%m-%Y}."
    rows: list[list[Value]] = [["Hvad er dette?", about]]
    rows.extend([topic, text] for topic, text in READ_ME)
    rows.extend(["Sagen", remark] for remark in overview.remarks)
    return ["Emne", "Forklaring"], rows, []
