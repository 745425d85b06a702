"""A sentence that a page's end or a blank line cut goes on; what only looks like its second half stays by itself."""

from __future__ import annotations

import pytest

from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text
from letterkit.readers.words import Part, Reading, plain_line

FIRST = "Kommunen har gennemgået sagerne fra 2019, og i seks af de ni sager var borgeren ikke"
REST = "partshørt om nye oplysninger, før afgørelsen blev truffet."
END = "\n\nKommunen har derfor ændret sin praksis på området.\n\nMed venlig hilsen\n\nAnne Holm\nBorgmester\n"


def read(text: str) -> Letter:
    return compose(read_text(text.encode()), file="brev.txt", sha256="0")


def texts(letter: Letter) -> list[str]:
    return [letter.text[block.start : block.end] for block in letter.blocks]


@pytest.mark.parametrize(
    "between",
    [
        "\n\n",
        "\n\f",
        "\n\n\n\n",
        "\n\nSide 1 af 2\n\n",
        "\n\n- 2 -\n\n",
        "\n\nElmeby Kommune · Svar til ministeriet · side 1 af 2\n\n",
        "\n\nElmeby Kommune | Side 2\n\n",
        "\n\nSide 2 – Elmeby Kommune\n\n",
        "\n\nElmeby Kommune, side 1 af 2\n\nElmeby Kommune                    Sag 19/3742\n\n",
        "\n\nElmeby Kommune        side 1 af 2\n\nElmeby Kommune\n\n",
    ],
)
def test_a_cut_sentence_is_whole(between: str) -> None:
    letter = read(FIRST + between + REST + END)
    assert f"{FIRST} {REST}" in texts(letter)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Kommunen har gennemgået sagerne og har på den baggrund besluttet følgende:",
            "ansat tre nye medarbejdere i visitationen.",
        ),
        ("Kommunen har gennemgået sagerne fra 2019 og 2020.", "partshøring er foretaget i alle sager siden."),
        ("Antal sager om hjælpemidler", "og boligindretning i 2019 er faldet til 391."),
        ("Kommunen har gennemgået sagerne for at se, om de var", "a) oplyst, b) partshørt og c) begrundet."),
        ("Kommunen har gennemgået sagerne for at se, om de var", "• oplyst i tide og partshørt."),
        ("Kommunen har gennemgået sagerne for at se, om de var", "Alle sager er nu afgjort og lukket."),
        ("Kommunen har gennemgået sagerne for at se, om de var", "12 sager er nu afgjort og lukket."),
        ("Henvendelse til kommunen sker på post@elmeby.example eller", "borgerservice har åbent alle hverdage fra kl. 9."),
        ("ansat tre nye medarbejdere i visitationen i Nordby og Sydby", "afsat 2 mio. kr. til flere hjælpemidler"),
        ("Svar på spørgsmål om ventetid", "det korte svar er, at ventetiden er faldet."),
    ],
)
def test_two_parts_stay_two(first: str, second: str) -> None:
    letter = read(f"Kommunen har i 2019 behandlet 430 sager om hjælpemidler.\n\n{first}\n\n{second}{END}")
    assert first in texts(letter)
    assert second in texts(letter)


def test_a_sentence_about_a_page_is_no_footer() -> None:
    text = "Tallene er opgjort i rapporten, side 12, og er foreløbige. De endelige tal kommer i maj."
    letter = read(f"{FIRST} {REST}\n\n{text}{END}")
    assert text in texts(letter)
    assert letter.furniture == ()


def test_a_note_at_the_page_foot_does_not_end_the_sentence() -> None:
    parts = [
        Part(lines=[plain_line(FIRST)]),
        Part(lines=[plain_line("1 Opgjort pr. 31. december 2019.")], kind="footnote"),
        Part(lines=[plain_line(REST)]),
    ]
    letter = compose(Reading(parts=parts, media_type="text/plain", text_source="text"), file="brev.txt", sha256="0")
    assert texts(letter) == [f"{FIRST} {REST}", "1 Opgjort pr. 31. december 2019."]


def test_bold_print_is_not_the_half_of_a_sentence() -> None:
    parts = [Part(lines=[plain_line(FIRST, bold=True)]), Part(lines=[plain_line(REST)])]
    letter = compose(Reading(parts=parts, media_type="text/plain", text_source="text"), file="brev.txt", sha256="0")
    assert texts(letter) == [FIRST, REST]
