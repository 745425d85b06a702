"""A case folder: which file is what, and clear words where something is wrong with it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from letterkit.answering import answers_for
from letterkit.case import Case
from letterkit.casefolder import open_case, read_case_file
from letterkit.draft.subject import sender_name
from letterkit.errors import LetterkitError, UsageError
from letterkit.process import check_letter

HEADER = "område;nøgletal;gruppe;periode;værdi;enhed;kilde"
REQUEST = "Til Nordø Kommune\n\n3. marts 2026\n\n1. Hvor mange pladser har kommunen?\n"


def make_case(folder: Path) -> Path:
    (folder / "data").mkdir()
    (folder / "earlier").mkdir()
    (folder / "request.txt").write_text(
        "Til Nordø Kommune\n\n3. marts 2026\n\n1. Hvor mange pladser har kommunen?\n", encoding="utf-8"
    )
    (folder / "letter.txt").write_text("Nordø Kommune har 12 pladser.\n", encoding="utf-8")
    (folder / "earlier" / "2025.txt").write_text("Nordø Kommune har 10 pladser.\n", encoding="utf-8")
    (folder / "data" / "tal.csv").write_text(
        f"{HEADER}\nNordø;Pladser;;2026;12;antal;Nordø Kommune\nNordø;Pladser;;2025;..;antal;x\n",
        encoding="utf-8",
    )
    return folder


def test_files_are_found_by_name(tmp_path: Path) -> None:
    folder = open_case(make_case(tmp_path), today=date(2026, 5, 1))
    assert [path.name for path in folder.letters] == ["letter.txt"]
    assert folder.case.request is not None
    assert len(folder.case.earlier) == 1
    assert [fact.value for fact in folder.case.facts] == [12]
    assert len(folder.case.missing) == 1
    assert folder.case.sent == date(2026, 3, 3)
    assert folder.case.today == date(2026, 5, 1)


def test_danish_names_do_as_well(tmp_path: Path) -> None:
    made = make_case(tmp_path)
    for old, new in (("data", "tal"), ("earlier", "tidligere"), ("request.txt", "henvendelse.txt")):
        (made / old).rename(made / new)
    folder = open_case(made)
    assert [path.name for path in folder.letters] == ["letter.txt"]
    assert folder.case.request is not None
    assert (len(folder.case.earlier), len(folder.case.facts)) == (1, 1)


def test_a_table_among_the_letters_is_named(tmp_path: Path) -> None:
    made = make_case(tmp_path)
    (made / "data" / "tal.csv").rename(made / "tal.csv")
    assert [item.path.name for item in open_case(made).skipped] == ["tal.csv"]
    assert open_case(made, data=[made / "tal.csv"]).skipped == ()


def test_any_folder_of_letters_is_a_case(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Et brev.\n", encoding="utf-8")
    folder = open_case(tmp_path)
    assert [path.name for path in folder.letters] == ["a.txt"]
    assert folder.case.request is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("deadlin = 2026-01-01\n", "deadlin"),
        ('deadline = "snart"\n', "deadline"),
        ("senders = 3\n", "senders"),
        ("title = \n", "case.toml"),
        ('data = ["../andet.csv"]\n', "../andet.csv"),
        ('data = ["data/findes-ikke.csv"]\n', "findes-ikke.csv"),
    ],
)
def test_what_is_wrong_with_case_toml_is_named(tmp_path: Path, text: str, said: str) -> None:
    make_case(tmp_path)
    (tmp_path.parent / "andet.csv").write_text("x", encoding="utf-8")
    (tmp_path / "case.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"case\.toml") as caught:
        open_case(tmp_path)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("row", "said"),
    [("Nordø;Pladser;;2026;tolv;antal;x", "tolv"), ("Nordø;Pladser;;2026;1.2.3;antal;x", "1.2.3")],
)
def test_case_data_that_cannot_be_read_stops_with_file_and_row(tmp_path: Path, row: str, said: str) -> None:
    make_case(tmp_path)
    (tmp_path / "data" / "tal.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")
    with pytest.raises(LetterkitError) as caught:
        open_case(tmp_path)
    assert "tal.csv" in str(caught.value)
    assert said in str(caught.value)
    assert "2" in str(caught.value)


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="findes ikke"):
        open_case(tmp_path / "ingen")


def test_case_file_dates(tmp_path: Path) -> None:
    (tmp_path / "case.toml").write_text("deadline = 2026-04-10\n", encoding="utf-8")
    assert read_case_file(tmp_path / "case.toml").deadline == date(2026, 4, 10)


def test_a_request_that_numbers_more_than_was_read_is_remarked(tmp_path: Path) -> None:
    (tmp_path / "request.txt").write_text("Havneministeriet\n\nVi ønsker:\n\n1. vagterne,\n2. bådene,\n3. prisen.\n", "utf-8")
    (remark,) = open_case(tmp_path).case.remarks
    assert remark.startswith("Henvendelsen har 3 nummererede punkter, men ")


ASKED = (
    "Egeholm Kommune",
    "Nørre Tange Kommune",
    "Lodsstation Tangø",
    "Lodsstation Rævshale",
    "Havneselskabet Vig A/S",
    "Vestø Kommune",
)


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("Hermed svar fra Egeholm Kommune.", "Egeholm Kommune"),
        ("Her er svaret på jeres brev af 2. maj fra Nørre Tange Kommune.", "Nørre Tange Kommune"),
        ("Hermed svar fra Egeholm på jeres brev.", "Egeholm Kommune"),
        ("På vegne af Lodsstation Tangø skal jeg herved besvare henvendelsen.", "Lodsstation Tangø"),
        ("Jeg skriver på vegne af Lodsstation Rævshale.", "Lodsstation Rævshale"),
        ("Vedlagt fremsendes Egeholm Kommunes besvarelse.", "Egeholm Kommune"),
        ("Vi i Nørre Tange har 12 både.", "Nørre Tange Kommune"),
        ("Fra Vestø Kommune kan vi oplyse, at alt er i orden.", "Vestø Kommune"),
        ("Havneselskabet Vig fremsender hermed sine svar.", "Havneselskabet Vig A/S"),
        ("Fra: tand@noerretange.example", "Nørre Tange Kommune"),
        ("Fra: Pia Holm <post@noerre-tange.dk>", "Nørre Tange Kommune"),
        ("Fra: vagt@lodsstation-tangoe.dk", "Lodsstation Tangø"),
        ("Vi har 12.\n\nHilsen\nPia\npia@vestoe.dk", "Vestø Kommune"),
        ("Vi har 12.\n\nPia Holm\nfungerende leder af Lodsstation Tangø", "Lodsstation Tangø"),
        ("Vi har talt med lederen af Lodsstation Tangø om sagen.", None),
        ("Fra: vagt@rævshale.example", "Lodsstation Rævshale"),
        ("Fra: vagt@lodsstation.example", None),
        ("Vi har læst svaret fra Egeholm Kommune.", None),
        ("Vi samarbejder med Vestø Kommune om båden.", None),
        ("Hermed svar fra Egeholm Museum.", None),
        ("Falck har kørt på vegne af Vestø Kommune i ti år.", None),
        ("På vegne af Vestø Kommune har Falck kørt 12 ture.", None),
        ("Fra Vestø Kommune sejler færgen hver time.", None),
        ("Vi har 12.\n\nSkriv til post@vestoe.dk, hvis I vil vide mere.", None),
        ("Til: post@vestoe.dk\n\nVi har 12.", None),
        ("Fra: egeholm@firma.example", None),
        ("Fra: post@tange.dk", None),
    ],
)
def test_for_whom_a_letter_says_that_it_answers(words: str, by: str | None) -> None:
    assert answers_for(words, ASKED) == ((by,) if by else ())


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        ("Vestø, den 3. maj 2024\n\nKære minister\n\nVi har 12.\n\nHilsen\nPia Holm", "Vestø Kommune"),
        ("Nørre Tange, Skærtorsdag 2024\n\nKære minister\n\nVi har 12.\n\nHilsen\nPia Holm", "Nørre Tange Kommune"),
        ("Tange, den 3. maj 2024\n\nKære minister\n\nVi har 12.\n\nHilsen\nPia Holm", None),
        ("Kære minister\n\nVores leder er rejst til Vestø Kommune.\n\nHilsen\nPia Holm", None),
    ],
)
def test_a_letter_without_a_sender_is_placed_by_where_it_was_written_and_never_by_a_name_in_passing(
    text: str, sender: str | None, tmp_path: Path
) -> None:
    (tmp_path / "brev.txt").write_text(text, encoding="utf-8")
    analysis = check_letter(tmp_path / "brev.txt", case=Case(senders=ASKED))
    assert analysis.letter.sender == sender
    assert sender_name(analysis, Case(senders=ASKED)) == sender


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        (
            "Advokatfirmaet Holm & Bæk\npå vegne af Lodsstation Tangø\n\nLodsstyrelsen\n\n14. august 2026\n\nVi har 12 både.",
            "Lodsstation Tangø",
        ),
        (
            "Fra: post@tand.example\nTil: Lodsstyrelsen\nDato: 2. maj 2026\nEmne: Både\n\nHermed svar fra Vestø Kommune.",
            "Vestø Kommune",
        ),
        ("LODSSTATION RÆVSHALE\nBestyrelsen\n\n13. august 2026\n\nLodsstyrelsen\n\nVi har 12 både.", "Lodsstation Rævshale"),
        (
            "Fra: post@tand.example\nTil: Lodsstyrelsen\nDato: 2. maj 2026\nEmne: Både\n\nVi låner en båd af Vestø Kommune.",
            "post@tand.example",
        ),
    ],
)
def test_the_sender_is_one_of_those_asked_where_the_letter_says_so(tmp_path: Path, text: str, sender: str) -> None:
    path = tmp_path / "svar.txt"
    path.write_text(text + "\n\nMed venlig hilsen\n\nBo Lind\n", encoding="utf-8")
    assert check_letter(path, case=Case(senders=ASKED, asked_by="Lodsstyrelsen")).letter.sender == sender
