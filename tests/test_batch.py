"""The batch: everything that goes in comes out, once; it can be stopped; what a person edited is left alone."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from letterkit.batch import Done, Result, run_batch, write_overview
from letterkit.casefolder import open_case
from letterkit.decide import FILE_NAME, append_decision, make_decision
from letterkit.settings import Settings

TODAY = date(2026, 5, 4)
LETTER = """{sender}

Til Sundhedsministeriet

3. marts 2026

Redegørelse om ventetid

Pr. 1. februar 2026 venter 120 borgere på genoptræning. Heraf har 80 ventet under fire uger, og de øvrige {rest} har ventet længere.

Kommunen ansætter yderligere to terapeuter pr. 1. juni 2026.

Med venlig hilsen

Inger Holmgaard
Direktør
"""


def make_inbox(folder: Path) -> Path:
    inbox = folder / "indbakke"
    (inbox / "svar").mkdir(parents=True)
    (inbox / "svar" / "nordø.txt").write_text(LETTER.format(sender="Nordø Kommune", rest=40), encoding="utf-8")
    (inbox / "svar" / "vigsund.txt").write_text(LETTER.format(sender="Vigsund Kommune", rest=50), encoding="utf-8")
    (inbox / "svar" / "tom.pdf").write_bytes(b"")
    (inbox / "svar" / "itu.docx").write_bytes(b"PK\x03\x04ikke en Word-fil")
    (inbox / "case.toml").write_text(
        'title = "Ventetid"\nsenders = ["Nordø Kommune", "Vigsund Kommune", "Havkær Kommune"]\n', encoding="utf-8"
    )
    return inbox


def run(inbox: Path, out: Path) -> tuple[Result, list[Done]]:
    heard: list[Done] = []
    folder = open_case(inbox)
    with ThreadPoolExecutor(1) as executor:
        result = run_batch(inbox, folder, out, executor=executor, settings=Settings(), today=TODAY, tell=heard.append)
    write_overview(result, out, folder.case, title=folder.title, today=TODAY)
    return result, heard


def test_everything_in_comes_out_as_analysis_or_named_failure(tmp_path: Path) -> None:
    out = tmp_path / "ud"
    result, heard = run(make_inbox(tmp_path), out)
    assert len(heard) == len(result.done) == 4
    assert {failure.file: failure.code for failure in result.failures} == {"svar/tom.pdf": "tom", "svar/itu.docx": "beskadiget"}
    assert [json.loads(line)["file"] for line in (out / "fejl.jsonl").read_text(encoding="utf-8").splitlines()] == [
        "svar/itu.docx",
        "svar/tom.pdf",
    ]
    assert len((out / "analyser.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    for name in ("nordø", "vigsund"):
        assert {path.name for path in (out / name).iterdir()} >= {"analyse.json", "rapport.html", "udkast.docx"}
    names = [row[0].value for row in load_workbook(out / "oversigt.xlsx")["Afsendere"].iter_rows(min_row=2)]
    assert names == ["Nordø Kommune", "Vigsund Kommune", "Havkær Kommune"]
    page = (out / "oversigt.html").read_text(encoding="utf-8")
    assert "Havkær Kommune" in page
    assert "itu.docx" in page
    assert not list(out.rglob(".*.tmp")) + list(out.rglob(".udkast*"))


def test_the_planted_sum_is_found_and_the_sound_letter_is_left_in_peace(tmp_path: Path) -> None:
    result, _ = run(make_inbox(tmp_path), tmp_path / "ud")
    verdicts = {
        entry.analysis.letter.sender: {
            finding.verdict for finding in entry.analysis.findings or () if finding.severity == "finding"
        }
        for entry in result.entries
    }
    assert "contradicted" in verdicts["Vigsund Kommune"]
    assert "contradicted" not in verdicts["Nordø Kommune"]


def test_what_is_done_is_not_done_again_until_something_changes(tmp_path: Path) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    first, _ = run(inbox, out)
    before = (out / "nordø" / "analyse.json").stat().st_mtime_ns
    second, _ = run(inbox, out)
    assert all(done.again for done in second.done)
    assert (out / "nordø" / "analyse.json").stat().st_mtime_ns == before
    assert [entry.analysis for entry in first.entries] == [entry.analysis for entry in second.entries]
    letter = inbox / "svar" / "nordø.txt"
    letter.write_text(letter.read_text(encoding="utf-8").replace("120", "121"), encoding="utf-8")
    third, _ = run(inbox, out)
    assert {done.file for done in third.done if not done.again} == {"svar/nordø.txt"}


def test_an_edited_draft_is_never_overwritten(tmp_path: Path) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    run(inbox, out)
    draft = out / "nordø" / "udkast.docx"
    document = Document(str(draft))
    document.add_paragraph("Rettet af en sagsbehandler.")
    document.save(str(draft))
    edited = draft.read_bytes()
    letter = inbox / "svar" / "nordø.txt"
    letter.write_text(letter.read_text(encoding="utf-8").replace("to terapeuter", "tre terapeuter"), encoding="utf-8")
    for _ in range(2):
        result, _ = run(inbox, out)
        assert draft.read_bytes() == edited
    kept = {entry.file for entry in result.entries if entry.draft_kept}
    assert kept <= {"svar/nordø.txt"}


def test_a_letter_and_the_mail_that_carries_it_are_one(tmp_path: Path) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    document = Document()
    document.add_paragraph("Havkær Kommune har 12 ledige pladser.")
    document.save(str(inbox / "svar" / "havkær.docx"))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Havkær Kommune <post@havkaer.example>", "post@ministeriet.example", "Svar"
    mail["Date"] = "Tue, 03 Mar 2026 10:00:00 +0100"
    mail.set_content("Vedhæftet er svaret.")
    mail.add_attachment(
        (inbox / "svar" / "havkær.docx").read_bytes(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="havkær.docx",
    )
    (inbox / "svar" / "mail.eml").write_bytes(mail.as_bytes())
    result, _ = run(inbox, out)
    assert {done.file: done.duplicate_of for done in result.done if done.duplicate_of} == {"svar/havkær.docx": "svar/mail.eml"}
    assert [entry.analysis.letter.sender for entry in result.entries if entry.file == "svar/mail.eml"] == ["Havkær Kommune"]
    assert "svar/havkær.docx" in (out / "oversigt.html").read_text(encoding="utf-8")


def test_two_letters_of_one_name_get_two_folders_that_stay(tmp_path: Path) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    (inbox / "igen").mkdir()
    (inbox / "igen" / "nordø.txt").write_text(LETTER.format(sender="Nordø Kommune", rest=41), encoding="utf-8")
    first, _ = run(inbox, out)
    (inbox / "a").mkdir()
    (inbox / "a" / "nordø.txt").write_text(LETTER.format(sender="Nordø Kommune", rest=42), encoding="utf-8")
    second, _ = run(inbox, out)
    folders = {entry.file: entry.folder for entry in second.entries}
    assert len(set(folders.values())) == len(folders)
    assert all(folders[entry.file] == entry.folder for entry in first.entries)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_stopped_batch_goes_on_where_it_stopped(tmp_path: Path, how: signal.Signals) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    for number in range(12):
        text = LETTER.format(sender=f"Nr. {number} Kommune", rest=40 + number)
        (inbox / "svar" / f"brev{number:02}.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", "from letterkit.cli import main; main()", "batch", inbox, "--out", out, "--jobs", "1"]
    arguments = [*map(str, command), "--today", "2026-05-04"]
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    deadline = time.monotonic() + 60
    while not list(out.glob("*/.letterkit.json")) and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, how) if how == signal.SIGKILL else process.send_signal(how)
    said = process.communicate(timeout=60)[1].decode()
    assert process.returncode == (130 if how == signal.SIGINT else -how), said
    done = {path.parent.name: path.stat().st_mtime_ns for path in out.glob("*/.letterkit.json")}
    assert len(done) > 0
    again = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert again.returncode == 3, again.stderr
    assert {name: (out / name / ".letterkit.json").stat().st_mtime_ns for name in done} == done
    assert len((out / "analyser.jsonl").read_text(encoding="utf-8").splitlines()) == 14


@pytest.mark.skipif(os.name == "nt", reason="symbolic links of POSIX")
def test_a_link_out_of_the_inbox_is_named_and_not_followed(tmp_path: Path) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    (tmp_path / "hemmelig.txt").write_text("Nordø Kommune har 12 sager.\n", encoding="utf-8")
    (inbox / "svar" / "genvej.txt").symlink_to(tmp_path / "hemmelig.txt")
    result, _ = run(inbox, out)
    assert [failure.file for failure in result.failures if failure.code == "ikke læst"] == ["svar/genvej.txt"]
    assert "genvej" not in {entry.folder for entry in result.entries}


def test_a_clerks_decision_stands_in_the_report(tmp_path: Path) -> None:
    inbox, out = make_inbox(tmp_path), tmp_path / "ud"
    result, _ = run(inbox, out)
    finding = next(entry for entry in result.entries if entry.folder == "vigsund").analysis.findings[0]  # type: ignore[index]
    decision = make_decision(finding, verdict="stemmer", reason="Ti venter to steder", who="A. Dam", when="2026-05-04T10:00:00")
    append_decision(out / "vigsund" / FILE_NAME, decision)
    again, _ = run(inbox, out)
    assert {done.file for done in again.done if not done.again} == {"svar/vigsund.txt"}
    assert "Ti venter to steder" in (out / "vigsund" / "rapport.html").read_text(encoding="utf-8")


def test_the_inbox_is_left_as_it_was(tmp_path: Path) -> None:
    inbox = make_inbox(tmp_path)
    copy = tmp_path / "kopi"
    shutil.copytree(inbox, copy)
    run(inbox, tmp_path / "ud")
    before = {path.relative_to(copy): path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    after = {path.relative_to(inbox): path.read_bytes() for path in inbox.rglob("*") if path.is_file()}
    assert before == after
