"""`check_templates`: the shipped templates are in order; every kind of fault in an office's own is found and named."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

from letterkit.draft.checking import check_templates, example_notes, read_example, read_words
from letterkit.draft.render import parse_blocks, render_wording
from letterkit.errors import TemplateError
from letterkit.settings import Settings, data_folder

NAMES = ("svar", "rykker", "redegoerelse", "revisionsnotat", "ministerresume")


def test_the_shipped_templates_are_in_order() -> None:
    assert check_templates(data_folder("templates")) == []


@pytest.mark.parametrize("name", NAMES)
def test_each_template_has_wording_words_and_a_filled_example(name: str) -> None:
    words, example = read_words(name, Settings()), read_example(name, Settings())
    assert set(words) == set(example)
    blocks, _ = parse_blocks(render_wording(f"{name}/ordlyd.jinja", example, Settings()), example_notes(example), source=name)
    assert len(blocks) > 4


@pytest.mark.parametrize(
    ("file", "text", "place", "what"),
    [
        ("svar/ordlyd.jinja", "<afsnit>{{ fristt.dag }}</afsnit>", "linje 1", "ordet ”fristt” findes ikke"),
        ("svar/ordlyd.jinja", "\n{% if tal %}", "linje 2", "Unexpected end"),
        ("svar/ordlyd.jinja", "<afsnit>{{ frist.dagen }}</afsnit>", "svar", "ordet ”dagen” findes ikke her"),
        ("svar/ordlyd.jinja", "<afsnit>{{ frist.dag }}", "svar", "ikke lukket"),
        ("fælles/sætninger.jinja", "{% macro emne(x, y, z) %}{% endmacro %}", "svar", "fælles/sætninger.jinja"),
        ("svar/eksempel.json", "{", "svar", "kan ikke læses"),
        ("svar/eksempel.json", json.dumps({"nyt": 1}), "svar/eksempel.json", "”nyt” står i eksempel.json, men ikke i ord.toml"),
        ("svar/ord.toml", "brev = ", "svar", "kan ikke læses"),
        ("brevpapir.docx", "ikke word", "brevpapir.docx", "er ikke en Word-fil"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, file: str, text: str, place: str, what: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert any(place in fault.file and what in fault.what for fault in check_templates(tmp_path))


def test_a_letterheads_fault_is_found(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("{{datto}}")
    buffer = io.BytesIO()
    document.save(buffer)
    (tmp_path / "brevpapir.docx").write_bytes(buffer.getvalue())
    said = [str(fault) for fault in check_templates(tmp_path)]
    assert any("feltet {{datto}} kendes ikke" in text and "Mente du {{dato}}?" in text for text in said)
    assert any("{{brevtekst}} mangler" in text for text in said)


def test_no_folder() -> None:
    with pytest.raises(TemplateError, match="findes ikke"):
        check_templates(Path("/nowhere/at/all"))
