"""Every hostile file ends as text or as a named failure, within its limits, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from letterkit.errors import ReadError
from letterkit.readers import read_letter
from letterkit.readers.isolated import close_readers
from letterkit.settings import Settings
from tests.hostile.generate import GROUPS, hostile_files

LIMITS = Settings(read_seconds=2, ocr_seconds=4)


def outcome(path: Path) -> str:
    try:
        letter = read_letter(path, LIMITS)
    except ReadError as error:
        return error.code if error.what and error.todo is not None else "uden ord"
    assert letter.text
    return "text"


@pytest.mark.parametrize("group", GROUPS, ids=["pdf", "docx", "mail", "other"])
def test_hostile_files(group: object, tmp_path: Path) -> None:
    wrong = {}
    for name, data, outcomes in group():  # type: ignore[operator]
        path = tmp_path / name
        path.write_bytes(data)
        found = outcome(path)
        # A short limit may end what the usual one would have read.
        if found not in (*outcomes, "tidsgrænse"):
            wrong[name] = found
        path.unlink()
    assert wrong == {}
    assert list(tmp_path.iterdir()) == []


def test_the_set_is_large_enough() -> None:
    names = [hostile.name for hostile in hostile_files()]
    assert len(names) == len(set(names)) >= 60


def test_hidden_text_is_set_aside_and_named(tmp_path: Path) -> None:
    """A figure that no reader sees is no claim, and is reported as such."""
    wanted = {
        "white-text.pdf": "hvid",
        "invisible-text.pdf": "usynlig",
        "off-page-text.pdf": "uden for siden",
        "hidden.html": "skjult",
    }
    seen = set()
    for name, data, _ in (case for group in (GROUPS[0], GROUPS[2]) for case in group()):
        if name not in wanted:
            continue
        path = tmp_path / name
        path.write_bytes(data)
        letter = read_letter(path, LIMITS)
        assert "99" not in letter.text
        hidden = [item.text for item in letter.furniture if item.kind == "hidden"]
        assert any("99" in text and wanted[name] in text for text in hidden)
        seen.add(name)
    assert seen == set(wanted)


def test_nothing_is_left_running_or_open(tmp_path: Path) -> None:
    close_readers()
    path = tmp_path / "brev.txt"
    path.write_text("Kommunen har modtaget 12 klager i 2019.", encoding="utf-8")
    before = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").is_dir() else 0
    for _ in range(30):
        read_letter(path, LIMITS)
    children = subprocess.run(
        ["ps", "--ppid", str(os.getpid()), "-o", "args="], capture_output=True, text=True, check=False
    ).stdout
    assert children.count("letterkit.readers.child") == 1
    close_readers()
    after = len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").is_dir() else 0
    assert after <= before
