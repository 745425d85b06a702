from __future__ import annotations

from manual_page import PAGE, SECTIONS, read_sections, write_page


def test_the_manual_shows_what_is_tested() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_page(), "run: python tests/danish/manual_page.py"


def test_every_section_named_in_the_manual_is_there() -> None:
    assert [(table, heading) for table, heading, _ in SECTIONS if not read_sections(table).get(heading)] == []
