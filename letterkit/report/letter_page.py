"""rapport.html: one letter with its claims framed on the page, and the findings beside it. One file, offline, no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from letterkit.claim import STATUS_DANISH, Claim, Comparison, Intention
from letterkit.danish.writing import format_iso
from letterkit.files import write_text
from letterkit.finding import VERDICT_DANISH, Analysis, Finding
from letterkit.letter import Span
from letterkit.readers.pictures import PagePicture
from letterkit.report.overview import (
    ANSWERED_DANISH,
    COMPLIANCE_DANISH,
    NOT_CHECKED,
    all_claims,
    findings_about,
    verdict_danish,
    verdict_on,
)

FURNITURE_DANISH = {
    "page_number": "sidetal",
    "header": "sidehoved",
    "footer": "sidefod",
    "margin": "tekst i margenen",
    "hidden": "skjult eller overstreget tekst",
    "turned": "drejet tekst eller vandmærke",
    "mail": "mailens egen tekst",
}
EVIDENCE_DANISH = {
    "letter": "Brevet selv",
    "table": "Brevets tabel",
    "data": "Sagens tal",
    "earlier": "Tidligere brev",
    "request": "Henvendelsen",
    "calendar": "Kalenderen",
}


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A framed claim on a page picture; lengths are per cent of the page."""

    claim: str
    css: str
    label: str
    href: str
    first: bool
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class ShownPage:
    number: int
    width: int
    height: int
    png: str
    frames: tuple[Frame, ...]


@cache
def page_environment() -> Environment:
    """Jinja for our own pages: everything from a letter is escaped, an undefined word is a fault."""
    environment = Environment(
        loader=PackageLoader("letterkit.report", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["dansk_dato"] = format_iso
    return environment


def page_style() -> Markup:
    """The style sheet, to be set inside the page."""
    loader = page_environment().loader
    assert loader is not None
    return Markup(loader.get_source(page_environment(), "style.css")[0])  # our own text


def _link(analysis: Analysis, claim: str) -> str:
    """Where a click on a claim leads: its gravest finding, else its line in a list."""
    order = ["contradicted", "unclear", "unsupported", "supported"]
    findings = sorted(
        findings_about(analysis, claim), key=lambda finding: (finding.severity != "finding", order.index(finding.verdict))
    )
    return f"#{findings[0].id}" if findings else f"#k-{claim}"


def _label(analysis: Analysis, kind: str, claim: Claim | Intention) -> str:
    verdict = verdict_on(analysis, claim.id)
    return f"{kind.capitalize()}: {claim.quote} ({verdict_danish(verdict)})"


def _marks(analysis: Analysis) -> list[tuple[str, str, str, Span, str]]:
    """(id, css class, label, span, href) for everything that is framed."""
    marks: list[tuple[str, str, str, Span, str]] = []
    for kind, claim in all_claims(analysis):
        if claim.span is not None:
            css = verdict_on(analysis, claim.id) or "unchecked"
            href = _link(analysis, claim.id)
            if isinstance(claim, Comparison) and href.startswith("#k-"):
                href = "#fund"
            marks.append((claim.id, css, _label(analysis, kind, claim), claim.span, href))
    for intention in analysis.intentions:
        marks.append((intention.id, "unchecked", f"Hensigt: {intention.quote}", intention.span, "#fund"))
    if analysis.compliance.span is not None:
        label = f"Overholdelse: {COMPLIANCE_DANISH[analysis.compliance.value]}"
        marks.append(("overholdelse", "unchecked", label, analysis.compliance.span, "#fund"))
    return marks


def _frames(analysis: Analysis, picture: PagePicture) -> tuple[Frame, ...]:
    """The frames of one page, the longest first so that a figure inside a promise lies on top and can be clicked."""
    frames = []
    marks = sorted(_marks(analysis), key=lambda mark: (mark[3].start - mark[3].end, mark[3].start))
    for name, css, label, span, href in marks:
        if span.page != picture.number:
            continue
        for number, (x0, top, x1, bottom) in enumerate(span.boxes):
            frames.append(
                Frame(
                    claim=name,
                    css=css,
                    label=label,
                    href=href,
                    first=number == 0,
                    left=round(100 * (x0 - 1) / picture.width, 2),
                    top=round(100 * (top - 1) / picture.height, 2),
                    width=round(100 * (x1 - x0 + 2) / picture.width, 2),
                    height=round(100 * (bottom - top + 2) / picture.height, 2),
                )
            )
    return tuple(frames)


def mark_text(analysis: Analysis, *, framed: frozenset[str]) -> Markup:
    """The letter's text with every claim marked; a claim already framed on a picture gets no second id."""
    text = analysis.letter.text
    marks = _marks(analysis)
    edges = sorted({0, len(text), *(edge for mark in marks for edge in (mark[3].start, mark[3].end))})
    parts: list[str] = []
    named: set[str] = set(framed)
    for start, end in pairwise(edges):
        over = [mark for mark in marks if mark[3].start <= start and mark[3].end >= end]
        piece = str(escape(text[start:end]))
        if over:
            # The shortest claim is the link; the others only need their place to be found.
            inner = min(over, key=lambda mark: mark[3].end - mark[3].start)
            for name, *_ in over:
                if name not in named and name != inner[0]:
                    piece = f'<span id="m-{escape(name)}"></span>{piece}'
                    named.add(name)
            anchor = "" if inner[0] in named else f' id="m-{escape(inner[0])}"'
            named.add(inner[0])
            piece = f'<a class="{inner[1]}"{anchor} href="{escape(inner[4])}" title="{escape(inner[2])}">{piece}</a>'
        parts.append(piece)
    return Markup("".join(parts))


def ask_sentence(finding: Finding) -> str:
    """The point as one sentence to the sender; "" where nothing need be asked."""
    if not finding.ask:
        return ""
    ask = finding.ask.rstrip(".")
    if finding.check == "answer":
        return f"Afsenderen kan bedes besvare: {ask}."
    comma = "," if ask.startswith(("hv", "om ")) else ""
    return f"Afsenderen kan bedes oplyse{comma} {ask}."


def _card(analysis: Analysis, finding: Finding) -> Markup:
    claims = {claim.id: claim for _, claim in all_claims(analysis)}
    places = [
        {
            "anchor": name if claims[name].span else None,
            "quote": claims[name].quote,
            "page": span.page if (span := claims[name].span) else None,
        }
        for name in finding.claims
        if name in claims
    ]
    evidence = [item for item in finding.evidence if item.quote]
    page = page_environment().get_template("card.html")
    return Markup(
        page.render(
            finding=finding,
            ask=ask_sentence(finding),
            places=places,
            evidence=evidence,
            verdicts=VERDICT_DANISH,
            kinds=EVIDENCE_DANISH,
        )
    )


def _coverage_sentence(analysis: Analysis) -> str:
    coverage = analysis.coverage
    pages = "1 side" if coverage.pages_read == 1 else f"{coverage.pages_read} sider"
    tables = "1 tabel" if coverage.tables_read == 1 else f"{coverage.tables_read} tabeller"
    checked = len(coverage.checked)
    return (
        f"Læst: {pages} og {tables}. Tal i brevet: {coverage.figures_read}, heraf {checked} kontrolleret og "
        f"{coverage.figures_read - checked} ikke kontrolleret. "
        f"Spørgsmål: svar fundet på hver del af {coverage.questions_answered} af {coverage.questions_asked}."
    )


def letter_page(analysis: Analysis, pictures: Sequence[PagePicture], decisions: Sequence[str] = ()) -> str:
    """The report as HTML. `pictures` are the letter's pages, empty where the source has no pages; `decisions` a clerk's own."""
    pages = [
        ShownPage(
            number=picture.number,
            width=round(picture.width),
            height=round(picture.height),
            png=b64encode(picture.png).decode(),
            frames=_frames(analysis, picture),
        )
        for picture in pictures
    ]
    framed = frozenset(frame.claim for page in pages for frame in page.frames)
    findings = analysis.findings or ()
    not_checked = {item.id: item.why for item in analysis.coverage.not_checked}
    return (
        page_environment()
        .get_template("letter.html")
        .render(
            analysis=analysis,
            letter=analysis.letter,
            style=page_style(),
            pages=pages,
            marked_text=mark_text(analysis, framed=framed),
            card=lambda finding: _card(analysis, finding),
            grave=[finding for finding in findings if finding.severity == "finding" and finding.verdict != "supported"],
            remarks=[finding for finding in findings if finding.severity == "remark"],
            holds=[finding for finding in findings if finding.severity == "finding" and finding.verdict == "supported"],
            unchecked=[(figure, not_checked[figure.id]) for figure in analysis.figures if figure.id in not_checked],
            decisions=decisions,
            coverage_sentence=_coverage_sentence(analysis),
            compliance=COMPLIANCE_DANISH[analysis.compliance.value],
            answered=ANSWERED_DANISH,
            status=STATUS_DANISH,
            furniture=FURNITURE_DANISH,
            not_checked_word=NOT_CHECKED,
        )
    )


def write_letter_page(analysis: Analysis, pictures: Sequence[PagePicture], path: Path, decisions: Sequence[str] = ()) -> None:
    """Write rapport.html, whole or not at all."""
    write_text(path, letter_page(analysis, pictures, decisions))
