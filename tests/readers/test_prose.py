"""Running text is never letterhead, and the letterhead's own lines never running text."""

from __future__ import annotations

import pytest

from letterkit.letter import Letter
from letterkit.readers.compose import compose
from letterkit.readers.plain import read_text
from letterkit.readers.prose import has_main_verb, is_sentence

TABLE = "År      Sager    Andel\n2017      391     28,2\n2018      430     31,0"


def read(text: str) -> Letter:
    return compose(read_text(text.encode()), file="brev.txt", sha256="0")


def kind_of(letter: Letter, text: str) -> str:
    (kind,) = [block.kind for block in letter.blocks if letter.text[block.start : block.end] == text]
    return kind


PROSE = [
    "Vi har behandlet 412 sager (bevilget: 296, afslag: 116).",
    "Sager i 2018: 412 (bevilget: 296, afslag: 116).",
    "Vi har 412 sager.",
    "Der er 14 klager.",
    "Elmeby Kommune har i 2018 modtaget 412 klager.",
    "Elmeby Kommunes Jobcenter i Elmeby, Nordby og Sydby har i 2018 modtaget 412 sager.",
    "Høje Elmeby Kommune har i 2018 modtaget 412 klager.",
    "Fra 2017 til 2018 steg antallet af klager fra 391 til 430.",
    "Vi har 412 sager. Skriv til post@elmeby.example, hvis der er spørgsmål.",
    "Hej Lise, vi har 412 sager i 2018, og 40 af dem er åbne.",
    "Om antallet af klager kan styrelsen oplyse, at der er 412.",
]


LONG = "Kommunen har i det forløbne år behandlet i alt 1.430 sager om hjælpemidler og boligindretning for borgerne på"


@pytest.mark.parametrize("text", [LONG])
def test_a_long_line_with_a_verb_is_text_though_it_has_no_end(text: str) -> None:
    assert is_sentence(text)
    assert not is_sentence(
        "Redegørelse om, hvordan kommunen i de forløbne tre år har behandlet sager om hjælpemidler og boligindretning for borgerne"
    )


@pytest.mark.parametrize("text", PROSE)
def test_a_letter_may_open_with_running_text(text: str) -> None:
    assert kind_of(read(f"{text}\n\nDet er en stigning i forhold til året før.\n"), text) == "paragraph"


HEAD_LINES = [
    "Elmeby Kommune",
    "Høje-Elmeby Kommune",
    "Torvet 1, 4990 Elmeby",
    "Tlf. 70 11 22 33, post@elmeby.example",
    "Skriv til os på post@elmeby.example.",
    "Vi har åbent mandag til fredag 9-15.",
    "Åbningstider: mandag-torsdag kl. 9-15, fredag kl. 9-12.",
    "Sagsnr. 19/3742, dok.nr. 12.",
    "Elmeby, den 3. maj 2019",
    "Center for Børn, Unge og Familier",
    "Anne Holm, direktør",
]


@pytest.mark.parametrize("line", HEAD_LINES)
def test_lines_of_a_letterhead_stay_there(line: str) -> None:
    letter = read(f"{line}\n\nSvar på spørgsmål om klager\n\nKommunen har i 2019 behandlet 430 klager over hjælpemidler.\n")
    assert kind_of(letter, line) == "letterhead"
    assert letter.subject is not None
    assert letter.subject.value == "Svar på spørgsmål om klager"


@pytest.mark.parametrize(
    "lead",
    [
        "Tallene fremgår her:",
        "Antallet steg.",
        "Tabellen viser antallet af klager.",
        "Vi har i alt behandlet 412 sager i perioden, som det fremgår af tabellen",
        "Antallet af klager steg fra 391 i 2017 til 430 i 2018:",
    ],
)
def test_the_sentence_before_a_table_is_text(lead: str) -> None:
    letter = read(f"Elmeby Kommune\n\nSvar på spørgsmål om klager\n\n{lead}\n\n{TABLE}\n\nDet er en stigning.\n")
    assert kind_of(letter, lead) == "paragraph"
    assert letter.tables[0].title is None


@pytest.mark.parametrize(
    "title",
    [
        "Antal klager i 2017 og 2018",
        "Borgere, der har klaget, fordelt på år",
        "Klager, hvor kommunen har givet medhold, i antal og pct.",
        "Tabel 1: Hvor mange klager har kommunen modtaget i perioden",
        "Behandlede klager over hjælpemidler i alt pr. år",
    ],
)
def test_the_title_of_a_table_is_its_caption(title: str) -> None:
    letter = read(f"Kommunen har i 2018 behandlet 430 klager over hjælpemidler.\n\n{title}\n{TABLE}\n\nDet er en stigning.\n")
    assert kind_of(letter, title) == "caption"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kommunen har 40 pladser", True),
        ("Der er 14 klager over sagsbehandlingen", True),
        ("I 2018 var antallet 412", True),
        ("Vi vurderer, at målet nås", True),
        ("Borgere, der har en plads", False),
        ("Hvor mange pladser har kommunen?", False),
        ("Redegørelse om hjælpemidler", False),
        ("Børn og unge, som venter", False),
        ("", False),
    ],
)
def test_main_verb(text: str, wanted: bool) -> None:
    assert has_main_verb(text) is wanted


@pytest.mark.parametrize("greeting", ["Med venlig hilsen\n\npå bestyrelsens vegne", "På byrådets vegne\n\nMed venlig hilsen"])
def test_a_greeting_of_two_lines_is_the_closing(greeting: str) -> None:
    letter = read(f"Kommunen har i 2018 behandlet 430 klager over hjælpemidler.\n\n{greeting}\n\nAnne Holm\nFormand\n")
    assert [block.kind for block in letter.blocks] == ["paragraph", *["closing"] * 4]
    assert letter.signatory is not None
    assert letter.signatory.value == "Anne Holm"
