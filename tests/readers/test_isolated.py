"""The reading process: one serves many letters, limits and crashes cost one letter, forks and threads get their own."""

from __future__ import annotations

import multiprocessing
import os
import stat
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from letterkit.errors import ReadError
from letterkit.readers import list_letters, list_skipped, read_letter, read_letter_here
from letterkit.readers.isolated import ReadingProcess
from letterkit.settings import Settings

LETTER = "Kære minister\n\nKommunen har modtaget 12 klager i 2019.\n\nMed venlig hilsen\n\nAnne Holm\nBorgmester\n"


@pytest.fixture
def letter_path(tmp_path: Path) -> Path:
    path = tmp_path / "brev æøå ’\u2028.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_same_letter_as_in_this_process(letter_path: Path) -> None:
    assert read_letter(letter_path) == read_letter_here(letter_path)


def test_a_killed_process_is_one_failure(letter_path: Path) -> None:
    process = ReadingProcess()
    process.ask(letter_path, Settings(), None)
    process.process.kill()
    with pytest.raises(ReadError) as caught:
        process.ask(letter_path, Settings(), None)
    assert caught.value.code == "for stor"
    assert read_letter(letter_path).signatory is not None


def test_threads_do_not_share_a_process(letter_path: Path) -> None:
    texts: list[str] = []
    threads = [threading.Thread(target=lambda: texts.append(read_letter(letter_path).text)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(texts)) == 1
    assert len(texts) == 4


def test_too_many_bytes(letter_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read_letter(letter_path, Settings(max_file_bytes=10))
    assert caught.value.code == "for stor"


def test_what_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    for path, code in ((pipe, "ikke et brev"), (tmp_path, "ikke et brev"), (tmp_path / "missing.pdf", "beskadiget")):
        with pytest.raises(ReadError) as caught:
            read_letter(path)
        assert caught.value.code == code


def test_letters_of_a_folder(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    for name in (
        "b.txt",
        "a/c.pdf",
        "a/request.txt",
        "case.toml",
        "earlier/old.txt",
        "data/d.csv",
        ".hidden",
        "~$lock.docx",
        "gold.json",
        "request.docx",
        "Anmodning.docx",
        "tidligere/old.txt",
        "tal/d.csv",
        "svar.csv",
    ):
        path = inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    outside = tmp_path / "outside.txt"
    outside.write_text("x", encoding="utf-8")
    (inbox / "out.txt").symlink_to(outside)
    (inbox / "lost.txt").symlink_to(tmp_path / "nowhere")
    (inbox / "inside.txt").symlink_to(inbox / "b.txt")
    (inbox / "loop").symlink_to(inbox)
    assert [path.relative_to(inbox).as_posix() for path in list_letters(inbox)] == ["a/c.pdf", "b.txt", "inside.txt"]
    assert {skipped.path.name for skipped in list_skipped(inbox)} == {"out.txt", "lost.txt", "loop", "svar.csv"}


def read_text(path: Path) -> str:
    return read_letter(path).text


def test_worker_processes_have_their_own(letter_path: Path) -> None:
    """As in a batch: the parent has read a letter, its workers (forked or new) read others, nobody waits for another's process."""
    expected = read_letter(letter_path).text
    for method in ("fork", "spawn"):
        with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
            assert list(pool.map(read_text, [letter_path] * 6)) == [expected] * 6
    assert read_letter(letter_path).text == expected


def test_a_draft_among_the_letters_is_no_letter(tmp_path: Path) -> None:
    """What letterkit wrote is known by its gaps, or by its name with its maker; who sends an account made with it has sent a letter."""
    import docx

    def word(name: str, text: str, author: str) -> None:
        document = docx.Document()
        document.add_paragraph(text)
        document.core_properties.author = author
        document.save(str(tmp_path / name))

    word("letter-svar.docx", "Med venlig hilsen Anne Holm", "letterkit")
    word("ministerresume.docx", "Med venlig hilsen [navn og titel]", "letterkit")
    word("redegoerelse.docx", "Vi har 12 sager. Med venlig hilsen Anne Holm", "letterkit")
    word("kommunens-svar.docx", "Vi har 12 sager. Med venlig hilsen Anne Holm", "Anne Holm")
    (tmp_path / "letter-rykker.txt").write_text("Med venlig hilsen\n\n[navn og titel]\n", encoding="utf-8")
    (tmp_path / "letter.txt").write_text("Vi har 12 sager.\n", encoding="utf-8")
    assert [path.name for path in list_letters(tmp_path)] == ["kommunens-svar.docx", "letter.txt", "redegoerelse.docx"]
    assert {item.path.name for item in list_skipped(tmp_path)} == {"letter-rykker.txt", "letter-svar.docx", "ministerresume.docx"}
