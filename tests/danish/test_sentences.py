from __future__ import annotations

import pytest
from danish_tables import read_rows

from letterkit.danish.sentences import split_sentences

ROWS = read_rows("sentences.tsv")


@pytest.mark.parametrize("marked", [row[0] for row in ROWS])
def test_sentences_end_where_the_row_says(marked: str) -> None:
    wanted = [piece.strip() for piece in marked.split("‖")]
    text = marked.replace(" ‖", "").replace("‖", "")
    assert [text[start:end] for start, end in split_sentences(text)] == wanted


def test_nothing_is_lost_between_sentences() -> None:
    text = "\n\n".join(row[0].replace(" ‖", "").replace("‖", "") for row in ROWS)
    spans = split_sentences(text)
    outside = "".join(text[a:b] for (_, a), (b, _) in zip(spans, [*spans[1:], (len(text), 0)], strict=True))
    assert not outside.strip()
    assert spans == sorted(spans)


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_no_text_no_sentences(text: str) -> None:
    assert split_sentences(text) == []
