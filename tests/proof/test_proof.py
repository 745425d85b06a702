"""`proof`: what letterkit drafts passes unchanged; one digit changed anywhere is caught; tracked changes count as accepted."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from draft.build import LETTERS
from draft.letters import byggesager, byggesager_case, guldborgsund, horsens

from letterkit.case import Case
from letterkit.draft import TEMPLATES, Draft, draft_case, write_docx
from letterkit.errors import ReadError, UsageError
from letterkit.finding import Analysis
from letterkit.proof import hold, proof_draft, trace, write_proof
from letterkit.proof.sources import all_text, text_sources
from letterkit.proof.trace import find_twin
from letterkit.proof.word import open_draft, read_paragraphs
from letterkit.settings import Settings

public = pytest.mark.skipif(not LETTERS.is_dir(), reason="the public letters are not beside the repository")


def building() -> tuple[list[Analysis], Case, date]:
    analysis = byggesager()
    return [analysis], byggesager_case(analysis.questions), date(2019, 5, 13)


def public_letters() -> tuple[list[Analysis], Case, date]:
    case = Case(
        asked_by="Beskæftigelsesministeriet", sent=date(2017, 11, 28), senders=("Horsens Kommune", "Guldborgsund Kommune")
    )
    return [horsens(), guldborgsund()], case, date(2018, 1, 3)


CASES = [pytest.param(building, id="byggesager"), pytest.param(public_letters, id="public", marks=public)]


def all_drafts(make: Any) -> Iterator[tuple[str, Draft]]:
    analyses, case, today = make()
    for template in TEMPLATES:
        for name, draft in draft_case(template, analyses, case, Settings(), today=today):
            yield f"{template}-{name}", draft


@pytest.mark.parametrize("make", CASES)
def test_every_draft_passes_unchanged(make: Any, tmp_path: Path) -> None:
    analyses, case, _ = make()
    for name, draft in all_drafts(make):
        path = tmp_path / f"{name}.docx"
        write_docx(draft, path)
        proof = proof_draft(path, analyses, case, Settings())
        assert proof.items, name
        assert [(item.text, item.said) for item in proof.open] == [], name


@pytest.mark.parametrize("make", CASES)
def test_one_digit_changed_anywhere_is_caught(make: Any, tmp_path: Path) -> None:
    analyses, case, _ = make()
    missed = []
    tried = 0
    for name, draft in all_drafts(make):
        path = tmp_path / "draft.docx"
        write_docx(draft, path)
        texts = [paragraph.text for paragraph in read_paragraphs(open_draft(path))]
        held = hold(texts, analyses, case, Settings())
        for number, text in enumerate(texts):
            if text.startswith("Med venlig hilsen"):
                break
            for digit in re.finditer(r"\d", text):
                changed = text[: digit.start()] + str((int(digit.group()) + 1) % 10) + text[digit.end() :]
                items = trace(number, changed, held)
                tried += 1
                if not any(item.status != "traced" and item.start <= digit.start() < item.end for item in items):
                    missed.append((name, changed[max(0, digit.start() - 40) : digit.start() + 20]))
    assert tried > 100
    assert missed == []


def draft_file(tmp_path: Path) -> tuple[Path, list[Analysis], Case]:
    analyses, case, today = building()
    ((_, draft),) = draft_case("svar", analyses, case, Settings(), today=today)
    write_docx(draft, tmp_path / "udkast.docx")
    return tmp_path / "udkast.docx", analyses, case


def edit(path: Path, old: str, new: str) -> None:
    """What a clerk does: `old` becomes `new` in the run where it stands."""
    document = docx.Document(str(path))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text)
    run.text = run.text.replace(old, new)
    document.save(str(path))


@pytest.mark.parametrize(
    ("old", "new", "caught", "said"),
    [
        ("12 byggesagsbehandlere", "tre byggesagsbehandlere", "tre", "udkastet fra letterkit har ”12”"),
        ("Nørreå Kommune", "Nørrebro Kommune", "Nørrebro Kommune", ""),  # the recipient's own line
        ("1. august 2019", "1. september 2019", "1. september 2019", "ændret"),
        (
            "212 åbne byggesager",
            "222 åbne byggesager",
            "Pr. 1. maj 2019 var der 222 åbne byggesager.",
            "citatet kunne ikke genfindes",
        ),
        ("148 og 74 giver", "149 og 74 giver", "149", "ændret"),
        ("torsdag den 6. juni 2019", "torsdag den 13. juni 2019", "torsdag den 13. juni 2019", "ændret"),
    ],
)
def test_an_edit_is_named(tmp_path: Path, old: str, new: str, caught: str, said: str) -> None:
    path, analyses, case = draft_file(tmp_path)
    edit(path, old, new)
    proof = proof_draft(path, analyses, case, Settings())
    assert any(item.text == caught and said in item.said for item in proof.open)
    assert any(caught in line for line in proof.lines())


def test_a_new_sentence_is_looked_up_in_letter_and_data(tmp_path: Path) -> None:
    path, analyses, case = draft_file(tmp_path)
    document = docx.Document(str(path))
    heading = next(p for p in document.paragraphs if p.text == "Det beder ministeriet om")
    heading.insert_paragraph_before("Vi hæfter os ved, at 148 sager er ældre end 60 dage, og at 999 sager er afsluttet.")
    heading.insert_paragraph_before("Byggeriet af den nye svømmehal i Sandby kostede 148 sæler.")
    document.save(str(path))
    opened = {item.text: item.status for item in proof_draft(path, analyses, case, Settings()).open}
    assert "148" not in [text for text, status in opened.items() if status == "not_found"]
    assert opened["999"] == "not_found"
    assert opened["148"] == "elsewhere"  # the number of the swimming bath; that of the cases is traced


def test_tracked_changes_count_as_accepted(tmp_path: Path) -> None:
    path, analyses, case = draft_file(tmp_path)
    document = docx.Document(str(path))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if "12 byggesagsbehandlere" in run.text)._r
    inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
    new = copy.deepcopy(run)
    new.find(qn("w:t")).text = run.find(qn("w:t")).text.replace("12 bygge", "seks bygge")
    run.addprevious(deleted)
    deleted.append(run)
    deleted.addnext(inserted)
    inserted.append(new)
    for text in deleted.iter(qn("w:t")):
        text.tag = qn("w:delText")
    document.save(str(path))
    assert [item.text for item in proof_draft(path, analyses, case, Settings()).open] == ["seks"]


def test_the_copy_carries_a_comment_on_the_words_themselves(tmp_path: Path) -> None:
    path, analyses, case = draft_file(tmp_path)
    edit(path, "12 byggesagsbehandlere", "tre byggesagsbehandlere")
    before = path.read_bytes()
    proof = proof_draft(path, analyses, case, Settings())
    write_proof(path, proof, tmp_path / "kopi.docx")
    document = docx.Document(str(tmp_path / "kopi.docx"))
    mine = [comment for comment in document.comments if comment.author == "letterkit proof"]
    assert len(mine) == 1
    assert "”tre”: ændret" in mine[0].text
    body = document.element.body
    start = next(e for e in body.iter(qn("w:commentRangeStart")) if e.get(qn("w:id")) == str(mine[0].comment_id))
    assert "".join(t.text or "" for t in start.getnext().iter(qn("w:t"))) == "tre"
    assert path.read_bytes() == before
    with pytest.raises(UsageError, match="samme navn"):
        write_proof(path, proof, path)


def test_counts_of_people_below_five_are_warned_about(tmp_path: Path) -> None:
    path, analyses, case = draft_file(tmp_path)
    edit(path, "12 byggesagsbehandlere", "tre borgere")
    assert proof_draft(path, analyses, case, Settings()).warnings == ("”tre borgere” er færre end fem personer",)


def test_what_is_no_draft_and_nothing_to_hold_it_against(tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_text("ikke word")
    with pytest.raises(ReadError, match="ikke en Word-fil"):
        proof_draft(tmp_path / "x.docx", *building()[:2], Settings())
    path, _, _ = draft_file(tmp_path)
    with pytest.raises(UsageError, match="intet at holde udkastet op mod"):
        proof_draft(path, [], Case(), Settings())


def test_of_two_sentences_beside_the_one_most_alike_is_the_twin() -> None:
    all_of_it = "I alt 3.800 kørsler, hvoraf ambulancen var fremme inden for 15 minutter i 3.440."
    here = "Her var der 1.140 kørsler, og i 871 af dem var ambulancen fremme inden for 15 minutter."
    assert find_twin(here, [all_of_it, here], [all_of_it, here]) == here
    assert find_twin(here.replace("871", "781"), [all_of_it, here], [all_of_it, here]) == here


def _with_footnote(document: Any, said: str) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    xml = f'<w:footnotes {space}><w:footnote w:id="2"><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), "2")
    document.paragraphs[4].add_run()._r.append(mark)


def test_what_stands_after_the_signature_and_in_notes_is_held_too(tmp_path: Path) -> None:
    path, analyses, case = draft_file(tmp_path)
    document = docx.Document(str(path))
    _with_footnote(document, "Heraf 917 sager.")
    document.add_paragraph("Telefon 33 92 44 00")  # below the signature: who signs
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Åbne sager", "816 sager"
    document.add_paragraph("Bilag 1: 715 sager er lukket.")
    document.save(str(path))
    proof = proof_draft(path, analyses, case, Settings())
    assert {item.text for item in proof.open} == {"816", "715", "917"}
    write_proof(path, proof, tmp_path / "kopi.docx")
    said = [comment.text for comment in docx.Document(str(tmp_path / "kopi.docx")).comments if "kunne ikke" in comment.text]
    assert len(said) == 3


def test_a_line_with_a_colon_is_quoted_with_what_it_leads_up_to() -> None:
    known = all_text(text_sources("Om dem kan vi oplyse:\n\n- 41 gik i job.\n- 29 rejste.", "brevet", None))
    assert "om dem kan vi oplyse: 41 gik i job." in known
    assert "om dem kan vi oplyse: 29 rejste." not in known
