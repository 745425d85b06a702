"""RTF and OpenDocument letters, written here by hand as the programs write them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from letterkit.errors import ReadError
from letterkit.letter import Letter
from letterkit.readers import read_letter_here

SENTENCE = "Kommunen har i 2019 behandlet 430 sager om hjælpemidler og boligindretning."


# What a head over two columns is: each of them has it.
WIDE = [
    ("Område", "2023", "2024"),
    ("", "Antal", "Pct.", "Antal", "Pct."),
    ("Nord", "10", "1,2", "12", "1,3"),
    ("Syd", "14", "2,2", "15", "2,3"),
]
WIDE_HEADS = ("Område", "2023 Antal", "2023 Pct.", "2024 Antal", "2024 Pct.")


def escaped(text: str) -> str:
    """Text as Word writes it into RTF: Windows-1252 in hexadecimal, everything else as Unicode with a stand-in."""
    out = []
    for character in text:
        if ord(character) < 128:
            out.append(character)
        elif len(coded := character.encode("cp1252", "ignore")) == 1 and ord(character) < 256:
            out.append(f"\\'{coded[0]:02x}")
        else:
            out.append(f"\\u{ord(character)}?")
    return "".join(out)


def read_rtf(body: str, folder: Path) -> Letter:
    path = folder / "brev.rtf"
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times New Roman;}}{\colortbl;\red0\green0\blue0;}{\*\generator Word;}{\info{\author Bo Lind}}"
    path.write_text(head + escaped(body) + "}", encoding="ascii")
    return read_letter_here(path)


def blocks(letter: Letter) -> list[tuple[str, str]]:
    return [(block.kind, letter.text[block.start : block.end]) for block in letter.blocks]


def test_a_head_over_two_columns_belongs_to_both(tmp_path: Path) -> None:
    rtf = ""
    for number, row in enumerate(WIDE):
        edges = (2000, 4000, 6000) if number == 0 else (2010, 3000, 4000, 5000, 5990)
        rtf += (
            r"\trowd"
            + "".join(rf"\cellx{edge}" for edge in edges)
            + r"\pard\intbl "
            + "".join(rf"{cell}\cell " for cell in row)
            + r"\row "
        )
    odt = ""
    for number, row in enumerate(WIDE):
        odt += "<table:table-row>"
        for place, cell in enumerate(row):
            wide = number == 0 and place > 0
            spanned = ' table:number-columns-spanned="2"' if wide else ""
            odt += f"<table:table-cell{spanned}><text:p>{cell}</text:p></table:table-cell>"
            odt += "<table:covered-table-cell/>" if wide else ""
        odt += "</table:table-row>"
    texts = (
        read_rtf(rf"\pard {SENTENCE}\par {rtf}\pard {SENTENCE}\par", tmp_path),
        read_odt(f"<text:p>{SENTENCE}</text:p><table:table>{odt}</table:table><text:p>{SENTENCE}</text:p>", tmp_path),
    )
    for letter in texts:
        (table,) = letter.tables
        assert table.header == WIDE_HEADS
        assert table.rows == tuple(WIDE[2:])


def test_rtf_letter_with_head_list_table_and_note(tmp_path: Path) -> None:
    letter = read_rtf(
        r"{\header \pard Elmeby Kommune\par}{\footer \pard Torvet 1, 4990 Elmeby\par}"
        r"\pard Ældreministeriet\line Holmen 4\par\par Dato: 3. maj 2019\par\par{\b Svar på spørgsmål om hjælpemidler}\par\par"
        rf" {SENTENCE} Heraf 391{{\super 1}} om støj – i alt 12 m{{\super 2}}.{{\footnote \pard {{\super 1}} Opgjort manuelt.}} {{\v 99 pct.}}{{\deleted 88 pct.}}\par\par"
        r"{\listtext\pard 1.\tab}Hvor mange sager er der?\par{\listtext\pard 2.\tab}Hvornår er de afgjort?\par\par"
        r"\trowd\cellx1000\cellx2000\pard\intbl År\cell Sager\cell\row\trowd\cellx1000\cellx2000\pard\intbl 2018\cell 391\cell\row"
        rf"\trowd\cellx1000\cellx2000\pard\intbl 2019\cell 430\cell\row\pard\par {SENTENCE}\par\par Med venlig hilsen\par\par Bo Lind\par Direktør\par",
        tmp_path,
    )
    assert letter.text_source == "rtf"
    found = {
        name: field.value for name in ("sender", "recipient", "date", "subject", "signatory") if (field := getattr(letter, name))
    }
    assert found == {
        "sender": "Elmeby Kommune", "recipient": "Ældreministeriet", "date": "2019-05-03",
        "subject": "Svar på spørgsmål om hjælpemidler", "signatory": "Bo Lind",
    }  # fmt: skip
    assert ("paragraph", f"{SENTENCE} Heraf 391 om støj – i alt 12 m².") in blocks(letter)
    assert [text for kind, text in blocks(letter) if kind == "list_item"] == [
        "1. Hvor mange sager er der?",
        "2. Hvornår er de afgjort?",
    ]
    assert (letter.tables[0].header, letter.tables[0].rows) == (("År", "Sager"), (("2018", "391"), ("2019", "430")))
    assert blocks(letter)[-1] == ("footnote", "1 Opgjort manuelt.")
    assert {(item.kind, item.text) for item in letter.furniture} >= {
        ("hidden", "99 pct."),
        ("hidden", "88 pct."),
        ("footer", "Torvet 1, 4990 Elmeby"),
    }


@pytest.mark.parametrize("damage", [r"{\rtf1" + "{" * 5000, r"{\rtf1\bin99999999 x}", r"{\rtf1\pard\par}"])
def test_damaged_rtf_is_a_named_failure(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "brev.rtf"
    path.write_text(damage, encoding="ascii")
    with pytest.raises(ReadError):
        read_letter_here(path)


SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"), ("fo", "xsl-fo-compatible"))
)  # fmt: skip
STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
)


def read_odt(body: str, folder: Path, *, sheet: str = "") -> Letter:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:automatic-styles>{STYLES}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {SPACES}>{sheet}</office:document-styles>")
    path = folder / "brev.odt"
    path.write_bytes(out.getvalue())
    return read_letter_here(path)


def test_odt_letter_with_head_list_table_note_and_frame(tmp_path: Path) -> None:
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{one}</text:p></table:table-cell><table:table-cell><text:p>{two}</text:p></table:table-cell></table:table-row>"
        for one, two in (("År", "Sager"), ("2018", "391"), ("2019", "430"))
    )
    letter = read_odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>88 pct. slettet</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>Ældreministeriet<text:line-break/>Holmen 4</text:p><text:p/><text:p><draw:frame><draw:text-box><text:p>Dato: 3. maj 2019</text:p></draw:text-box></draw:frame></text:p>"
        '<text:p/><text:p><text:span text:style-name="B">Svar på spørgsmål om hjælpemidler</text:span></text:p><text:p/>'
        f'<text:p>{SENTENCE} Heraf<text:s/>391<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Opgjort manuelt.</text:p></text:note-body></text:note>'
        ' om støj, 12 m<text:span text:style-name="S">2</text:span>.<office:annotation><text:p>Husk bilag</text:p></office:annotation></text:p>'
        '<text:list text:style-name="L"><text:list-item><text:p>Hvor mange sager er der?</text:p></text:list-item><text:list-item><text:p>Hvornår er de afgjort?</text:p></text:list-item></text:list>'
        f"<table:table>{rows}</table:table><text:p>{SENTENCE}</text:p><text:p/><text:p>Med venlig hilsen</text:p><text:p/><text:p>Bo Lind</text:p><text:p>Direktør</text:p>",
        tmp_path,
        sheet="<office:master-styles><style:master-page><style:header><text:p>Elmeby Kommune</text:p></style:header><style:footer><text:p>Torvet 1</text:p></style:footer></style:master-page></office:master-styles>",
    )
    found = {
        name: field.value for name in ("sender", "recipient", "date", "subject", "signatory") if (field := getattr(letter, name))
    }
    assert found == {
        "sender": "Elmeby Kommune", "recipient": "Ældreministeriet", "date": "2019-05-03",
        "subject": "Svar på spørgsmål om hjælpemidler", "signatory": "Bo Lind",
    }  # fmt: skip
    assert ("paragraph", f"{SENTENCE} Heraf 391 om støj, 12 m².") in blocks(letter)
    assert [text for kind, text in blocks(letter) if kind == "list_item"] == [
        "1. Hvor mange sager er der?",
        "2. Hvornår er de afgjort?",
    ]
    assert letter.tables[0].rows == (("2018", "391"), ("2019", "430"))
    assert blocks(letter)[-1] == ("footnote", "Opgjort manuelt.")
    assert "slettet" not in letter.text
    assert "Husk" not in letter.text
    assert "registrerede ændringer" in letter.remarks[0]


@pytest.mark.parametrize(
    ("position", "shown"), [("33% 80%", "430"), ("super 58%", "430"), ("0% 100%", "4301"), ("-33% 80%", "4301")]
)
def test_odt_print_lifted_by_hand(position: str, shown: str, tmp_path: Path) -> None:
    style = (
        f'<style:style style:name="R" style:family="text"><style:text-properties style:text-position="{position}"/></style:style>'
    )
    letter = read_odt(
        '<text:p>Kommunen har i 2019 behandlet 430<text:span text:style-name="R">1</text:span> sager om hjælpemidler.</text:p>',
        tmp_path,
        sheet=f"<office:styles>{style}</office:styles>",
    )
    assert letter.text == f"Kommunen har i 2019 behandlet {shown} sager om hjælpemidler."


@pytest.mark.parametrize(("raised", "shown"), [(r"\super", "430"), (r"\up7", "430"), (r"\up0", "4301"), (r"\dn6", "4301")])
def test_rtf_print_lifted_by_hand(raised: str, shown: str, tmp_path: Path) -> None:
    letter = read_rtf(rf"Kommunen har i 2019 behandlet 430{{{raised} 1}} sager om hj\'e6lpemidler.\par", tmp_path)
    assert letter.text == f"Kommunen har i 2019 behandlet {shown} sager om hjælpemidler."


ADDRESSES = ["Elmeby Kommune", "Torvet 1", "4990 Elmeby", "Ældreministeriet", "Holmens Kanal 22", "1060 København K"]


def test_space_round_an_address_parts_it_from_the_next(tmp_path: Path) -> None:
    space = '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.0972in"/></style:style>'
    paragraph = '<text:p text:style-name="P">{}</text:p>'
    odt = read_odt(
        "".join(paragraph.format("<text:line-break/>".join(ADDRESSES[at : at + 3])) for at in (0, 3))
        + paragraph.format("Kære minister")
        + paragraph.format(SENTENCE),
        tmp_path,
        sheet=f"<office:styles>{space}</office:styles>",
    )
    ansi = str.maketrans({"Æ": r"\'c6", "æ": r"\'e6", "ø": r"\'f8"})
    body = "".join(
        rf"\pard\sa140 {text}\par"
        for text in (r"\line ".join(ADDRESSES[:3]), r"\line ".join(ADDRESSES[3:]), "Kære minister", SENTENCE)
    )
    for letter in (odt, read_rtf(body.translate(ansi), tmp_path)):
        assert letter.sender is not None
        assert letter.recipient is not None
        assert (letter.sender.value, letter.recipient.value) == ("Elmeby Kommune", "Ældreministeriet")


@pytest.mark.parametrize(
    ("body", "code"), [("<text:p/>", "tom"), ("<text:p>&bomb;</text:p>", "beskadiget"), ("<text:p>", "beskadiget")]
)
def test_odt_without_text_or_damaged(body: str, code: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read_odt(body, tmp_path)
    assert caught.value.code == code
