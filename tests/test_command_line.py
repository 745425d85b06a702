"""The command line as a user meets it: help in Danish, nothing heavy loaded, clear errors and the exit codes of the design."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from letterkit.cli import COMMANDS

HEAVY = ("spacy", "pdfplumber", "pypdfium2", "docx", "openpyxl", "jinja2", "pydantic")


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from letterkit.cli import main; main()", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
    )


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['letterkit', '--help']\n"
        "from letterkit.cli import main\n"
        "try: main()\n"
        f"finally: print(sorted(set(sys.modules) & set({HEAVY!r})), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert done.stderr.strip() == "[]"


def test_help_is_danish_and_english_on_request() -> None:
    assert "Brug: letterkit" in run("--help").stdout
    assert "Usage: letterkit" in run("--help", LETTERKIT_LANG="en").stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = run(name, "--help")
    assert done.returncode == 0, done.stderr
    assert "Brug:" in done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_manual(name: str) -> None:
    manual = (Path(__file__).parent.parent / "docs" / "vejledning.md").read_text(encoding="utf-8")
    assert f"letterkit {name}" in manual


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nonsens"], 2, "findes ikke"),
        (["batch", "mappe-der-ikke-er-der", "--out", "ud"], 2, "findes ikke"),
        (["check", "brev-der-ikke-er-der.pdf"], 2, "findes ikke"),
        (["read"], 2, "mangler"),
        (["explain", "LK-findes-ikke"], 2, "LK-findes-ikke"),
    ],
)
def test_wrong_use_is_one_clear_sentence(arguments: list[str], code: int, said: str, tmp_path: Path) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_letter_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "godt.txt").write_text("Nordø Kommune har 12 sager.\n", encoding="utf-8")
    (tmp_path / "itu.pdf").write_bytes(b"%PDF-1.4\nikke en pdf")
    done = run("extract", tmp_path / "itu.pdf", tmp_path / "godt.txt", "--json")
    assert done.returncode == 3
    assert "itu.pdf" in done.stderr
    assert json.loads(done.stdout)["letter"]["file"] == "godt.txt"


def test_fail_on_ends_with_one_only_where_asked(tmp_path: Path) -> None:
    letter = tmp_path / "brev.txt"
    letter.write_text("Vigsund Kommune har 100 ansatte. Heraf er 40 mænd og 70 kvinder.\n", encoding="utf-8")
    assert run("check", letter).returncode == 0
    assert run("check", letter, "--fail-on", "contradicted").returncode == 1
    assert run("check", letter, "--fail-on", "unsupported").returncode == 0


def test_a_template_with_an_unknown_word_stops_the_batch_before_it_begins(tmp_path: Path) -> None:
    (tmp_path / "ind").mkdir()
    (tmp_path / "ind" / "brev.txt").write_text("Nordø Kommune har 12 sager.\n", encoding="utf-8")
    wording = tmp_path / "skabeloner" / "svar" / "ordlyd.jinja"
    wording.parent.mkdir(parents=True)
    wording.write_text("<afsnit>{{ findes_ikke }}</afsnit>\n", encoding="utf-8")
    done = run("batch", tmp_path / "ind", "--out", tmp_path / "ud", "--templates", tmp_path / "skabeloner")
    assert done.returncode == 2
    assert "findes_ikke" in done.stderr
    assert "ordlyd.jinja" in done.stderr
    assert not (tmp_path / "ud").exists()


def test_schema_accepts_what_check_prints(tmp_path: Path) -> None:
    from letterkit.report.analysis import from_json

    schema = json.loads(run("schema").stdout)
    letter = tmp_path / "brev.txt"
    letter.write_text("Vigsund Kommune har 100 ansatte. Heraf er 40 mænd og 60 kvinder.\n", encoding="utf-8")
    printed = run("check", letter, "--json").stdout
    analysis = json.loads(printed)
    assert set(analysis) == set(schema["properties"])
    assert from_json(printed).letter.file == "brev.txt"
    for figure in analysis["figures"]:
        assert figure["quote"] == analysis["letter"]["text"][figure["span"]["start"] : figure["span"]["end"]]


def test_a_draft_that_is_there_is_kept_and_the_others_are_written(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(
            "Elsted Kommune\n\nTil ministeriet\n\n3. maj 2019\n\nI 2018 fik 12 borgere en plads.\n\nMed venlig hilsen\n\nJens Holm\n",
            encoding="utf-8",
        )
    out = tmp_path / "ud"
    out.mkdir()
    (out / "a-svar.txt").write_text("rettet i hånden", encoding="utf-8")
    done = run("draft", tmp_path / "a.txt", tmp_path / "b.txt", "--format", "txt", "--out", out)
    assert done.returncode == 2
    assert "a-svar.txt findes allerede og er ikke overskrevet." in done.stderr
    assert (out / "a-svar.txt").read_text(encoding="utf-8") == "rettet i hånden"
    assert (out / "b-svar.txt").is_file()


def test_a_kommune_drafts_and_proofs_its_account_before_any_letter_is_there(tmp_path: Path) -> None:
    case, out = tmp_path / "sag", tmp_path / "ud"
    (case / "data").mkdir(parents=True)
    asked = "Spørgsmål:\n\n1. Hvad har kontrollen kostet i 2020?\n\nSvaret bedes sendt senest den 1. april 2021.\n"
    (case / "request.txt").write_text(f"Byministeriet\n3. marts 2021\n\nTil Nordvig Kommune\n\n{asked}", encoding="utf-8")
    rows = "område;indikator;periode;værdi;enhed\nNordvig Kommune;Udgifter til kontrol;2020;1400000;kr.\n"
    (case / "data" / "tal.csv").write_text(rows, encoding="utf-8")
    (case / "case.toml").write_text('senders = ["Nordvig Kommune"]\ntoday = 2021-03-20\n', encoding="utf-8")
    for form in ("txt", "docx"):
        done = run("draft", case, "--template", "redegoerelse", "--format", form, "--out", out)
        assert done.returncode == 0, done.stderr
    said = "Opgørelsen viser, at udgifterne til kontrol var 1.400.000 kr. i 2020."
    assert said in (out / "redegoerelse.txt").read_text(encoding="utf-8")
    assert run("proof", out / "redegoerelse.docx", "--case", case, "--fail-on").returncode == 0
    assert "Der er ingen breve" in run("draft", case, "--out", out).stderr


def test_who_answers_is_said_by_hand_where_several_were_asked(tmp_path: Path) -> None:
    case = tmp_path / "sag"
    case.mkdir()
    asked = "Spørgsmål:\n\n1. Hvad har kontrollen kostet i 2020?\n"
    (case / "request.txt").write_text(
        f"Byministeriet\n3. marts 2021\n\nTil Nordvig Kommune og Sydvig Kommune\n\n{asked}", encoding="utf-8"
    )
    (case / "case.toml").write_text('senders = ["Nordvig Kommune", "Sydvig Kommune"]\n', encoding="utf-8")
    account = ("draft", case, "--template", "redegoerelse", "--format", "txt")
    assert run(*account, "--out", tmp_path / "a").returncode == 0
    assert "[udfyld: hvem der svarer]" in (tmp_path / "a" / "redegoerelse.txt").read_text(encoding="utf-8")
    assert run(*account, "--sender", "Sydvig Kommune", "--out", tmp_path / "b").returncode == 0
    assert "bedt Sydvig Kommune om" in (tmp_path / "b" / "redegoerelse.txt").read_text(encoding="utf-8")
    wrong = run("draft", case, "--sender", "Sydvig Kommune", "--out", tmp_path / "c")
    assert wrong.returncode == 2
    assert "--sender siger, hvem der svarer" in wrong.stderr


def test_batch_says_that_a_request_was_read_in_pieces(tmp_path: Path) -> None:
    inbox = tmp_path / "ind"
    inbox.mkdir()
    (inbox / "request.txt").write_text("Havneministeriet\n\nVi ønsker:\n\n1. vagterne,\n2. bådene,\n3. prisen.\n", "utf-8")
    (inbox / "svar.txt").write_text("Sydhavn Kommune\n\n20. maj 2026\n\nVi har 12 vagter.\n", "utf-8")
    command = [sys.executable, "-m", "letterkit", "batch", str(inbox), "--out", str(tmp_path / "ud"), "--jobs", "1"]
    done = subprocess.run([*command, "--today", "2026-06-01"], capture_output=True, text=True, encoding="utf-8", check=True)
    assert "Henvendelsen har 3 nummererede punkter, men " in done.stderr
