"""Overview and report pages from a hand-made analysis: what a user reads, and what hostile text must not do."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook

from letterkit.case import Case
from letterkit.claim import Commitment, Compliance, Figure, Question, QuestionPart
from letterkit.finding import Analysis, Coverage, Evidence, Finding, LetterInfo, Model, NotChecked
from letterkit.letter import Span
from letterkit.report.analysis import as_object, from_json, json_schema, to_json
from letterkit.report.letter_page import letter_page
from letterkit.report.overview import Entry, Failure, build_overview, last_day
from letterkit.report.overview_page import overview_page
from letterkit.report.xlsx import write_overview_xlsx

TEXT = "=HYPERLINK(1) <script>alert(1)</script> 12 borgere, heraf 7 mænd og 6 kvinder. Stillingen besættes 1. marts 2027."
TODAY = date(2026, 11, 1)


def span(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span(start=start, end=start + len(quote))


def figure(name: str, quote: str, value: int) -> Figure:
    return Figure(id=name, kind="count", value=Fraction(value), counted="borgere", quote=quote, span=span(quote))


def make_analysis(sender: str = "=Nordø Kommune") -> Analysis:
    return Analysis(
        letter=LetterInfo(
            file="nordø.txt",
            sha256="0" * 64,
            media_type="text/plain",
            pages=1,
            text=TEXT,
            text_source="text",
            sender=sender,
            fields={},
        ),
        questions=(
            Question(
                id="q1",
                number="1",
                quote="Hvor mange borgere, og hvorfor?",
                origin="request",
                answered="partly",
                parts=(
                    QuestionPart(kind="count", quote="Hvor mange borgere", answered=True, answer=span("12 borgere")),
                    QuestionPart(kind="reason", quote="og hvorfor?", why="ingen årsag er nævnt"),
                ),
            ),
        ),
        figures=(figure("f1", "12 borgere", 12), figure("f2", "7 mænd", 7), figure("f3", "6 kvinder", 6)),
        commitments=(
            Commitment(
                id="c1",
                status="planned",
                deadline="2027-03-01",
                quote="Stillingen besættes 1. marts 2027",
                span=span("Stillingen besættes 1. marts 2027"),
            ),
        ),
        compliance=Compliance(value=None),
        findings=(
            Finding(
                id="n1",
                code="LK-TEST",
                check="sum",
                verdict="contradicted",
                claims=("f1", "f2"),
                evidence=(Evidence(kind="letter", quote="6 kvinder", span=span("6 kvinder")),),
                calculation="7 + 6 = 13, ikke 12",
                explanation="De to dele giver tilsammen 13.",
                ask="Oplys antallet.",
            ),
        ),
        coverage=Coverage(
            pages_read=1,
            figures_read=3,
            checked=("f1", "f2"),
            not_checked=(NotChecked(id="f3", why="intet at holde det mod"),),
            questions_asked=1,
        ),
        model=Model(letterkit="0", pipeline="blank", vocabulary="0" * 64),
    )


UNREAD = (Failure(file="itu.pdf", code="beskadiget", what="Filen kan ikke åbnes.", todo="Bed om den igen."),)


def make_overview(*analyses: Analysis, failures: tuple[Failure, ...] = UNREAD):  # type: ignore[no-untyped-def]
    entries = [Entry(file=f"{number}.txt", folder=f"brev {number}", analysis=item) for number, item in enumerate(analyses)]
    case = Case(senders=("Nordø Kommune", "Vigsund Kommune"), deadline=date(2026, 10, 1))
    return build_overview(entries, failures, [("a.eml", "a.pdf")], case, title="Kampagne", today=TODAY)


def test_json_goes_there_and_back() -> None:
    analysis = make_analysis()
    assert from_json(to_json(analysis)) == analysis
    assert as_object(analysis)["figures"][0]["value"] == 12
    assert set(as_object(analysis)) <= set(json_schema()["properties"])


def test_extraction_has_no_findings_key() -> None:
    from dataclasses import replace

    assert "findings" not in as_object(replace(make_analysis(), findings=None))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2017", date(2017, 12, 31)),
        ("2018-02", date(2018, 2, 28)),
        ("2018-12", date(2018, 12, 31)),
        ("2018-03-01", date(2018, 3, 1)),
        (None, None),
    ],
)
def test_the_last_day_of_a_deadline(text: str | None, day: date | None) -> None:
    assert last_day(text) == day


def test_overview_counts_each_figure_once_and_names_the_missing() -> None:
    overview = make_overview(make_analysis("Nordø Kommune"))
    row = overview.rows[0]
    assert row.figures == {"supported": 0, "contradicted": 2, "unclear": 0, "unsupported": 0, "unchecked": 1}
    assert (row.answered, row.asked) == (0, 1)
    assert overview.missing == ("Vigsund Kommune",)
    assert row.next_due is not None
    assert row.next_due.day == date(2027, 3, 1)


def test_nobody_is_told_that_he_has_not_answered_while_a_file_is_unread(tmp_path: Path) -> None:
    unread, read = make_overview(make_analysis("Nordø Kommune")), make_overview(make_analysis("Nordø Kommune"), failures=())
    assert "der er ikke fundet svar fra 1 afsender." in overview_page(unread)
    assert "har ikke svaret" not in overview_page(unread)
    assert "1 afsender har ikke svaret." in overview_page(read)
    path = tmp_path / "oversigt.xlsx"
    write_overview_xlsx(unread, path)
    assert [cell.value for cell in load_workbook(path)["Afsendere"]["E"]][-1] == "intet svar fundet"


def test_xlsx_has_real_values_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "oversigt.xlsx"
    write_overview_xlsx(make_overview(make_analysis()), path)
    book = load_workbook(path)
    assert book.sheetnames == ["Afsendere", "Spørgsmål", "Påstande", "Løfter", "Fejl", "Læs mig"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref
        assert not [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert book["Afsendere"]["A2"].value == "=Nordø Kommune"
    promises = book["Løfter"]
    assert promises["A2"].value.date() == date(2027, 3, 1)
    claims = {row[2].value: row for row in book["Påstande"].iter_rows(min_row=2)}
    assert claims["12 borgere"][3].value == 12
    assert claims["12 borgere"][10].value == "stemmer ikke"
    assert claims["6 kvinder"][10].value == "ikke kontrolleret"
    assert book["Fejl"]["A2"].value == "itu.pdf"
    assert [path.name for path in tmp_path.iterdir()] == ["oversigt.xlsx"]


class Page(HTMLParser):
    """What a screen reader and a keyboard meet: ids, links, headings, images without a text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.without_alt = 0
        self.language = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        if values.get("id"):
            self.ids.append(values["id"] or "")
        if tag == "a":
            self.links.append(values.get("href") or "")
        if tag == "html":
            self.language = values.get("lang") or ""
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))
        self.without_alt += tag == "img" and not values.get("alt")


@pytest.mark.parametrize("kind", ["letter", "overview"])
def test_pages_are_whole_and_reachable(kind: str) -> None:
    html = letter_page(make_analysis(), []) if kind == "letter" else overview_page(make_overview(make_analysis()))
    page = Page(html)
    assert page.language == "da"
    assert len(page.ids) == len(set(page.ids))
    assert page.without_alt == 0
    assert page.headings[0] == 1
    assert all(below - above <= 1 for above, below in zip(page.headings, page.headings[1:], strict=False))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert "script" not in page.tags
    assert not [link for link in page.links if link.startswith(("http:", "https:", "//"))]


def test_a_claim_leads_to_its_finding_and_back() -> None:
    page = Page(letter_page(make_analysis(), []))
    assert {"m-f1", "m-f3", "m-c1", "n1", "k-f3", "k-q1"} <= set(page.ids)
    assert {"#n1", "#m-f1", "#k-f3"} <= set(page.links)


def test_cpr_numbers_are_masked_and_offsets_hold() -> None:
    from dataclasses import replace

    text = "Borger 010180-1234 har klaget. 12 borgere."
    analysis = make_analysis()
    start = text.index("12 b")
    fact = replace(analysis.figures[0], span=Span(start=start, end=start + 10))
    masked = as_object(replace(analysis, letter=replace(analysis.letter, text=text), figures=(fact,), findings=()))
    assert "010180-1234" not in str(masked)
    shown = masked["figures"][0]
    assert masked["letter"]["text"][shown["span"]["start"] : shown["span"]["end"]] == "12 borgere"
