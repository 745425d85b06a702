"""CSV and XLSX case data: long and wide, Danish notation, missing marks, and what is refused."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from letterkit.errors import DataError
from letterkit.sources import read_case_data

LONG = """område;nøgletal;gruppe;periode;værdi;enhed;kilde
Nordby;Andel aktiveringsberørte;Aktivitetsparate;Okt 2017;44,4;pct.;Jobindsats
Nordby;Antal ydelsesmodtagere;Aktivitetsparate;Okt 2017;1.102;personer;Jobindsats
Nordby;Antal ydelsesmodtagere;Aktivitetsparate;Nov 2017;..;personer;Jobindsats
Hele landet;Andel aktiveringsberørte;Aktivitetsparate;2017M10;33,8;pct.;Jobindsats
"""

WIDE = """Kontanthjælp. Andel aktiveringsberørte. Aktivitetsparate;;
;Hele landet;Nordby
Jan 2017;28,2;21,8
Feb 2017;28,5;-
Gennemsnit;28,4;21,8
Kilde: Jobindsats.dk;;
"""

TWO_HEADINGS = """;Nordby Kommune;;Søvig Kommune;
;2018;2019;2018;2019
Antal underretninger;412;430;97;102
Andel afgjort inden for fristen (pct.);81,5;90,0;77,3;79,1
"""


def write(folder: Path, text: str, name: str = "data.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_long_form_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    data = read_case_data(write(tmp_path, LONG, encoding=encoding))
    assert [(fact.area, fact.value, fact.kind, fact.row) for fact in data.facts] == [
        ("Nordby", Fraction("44.4"), "share", 2),
        ("Nordby", Fraction(1102), "count", 3),
        ("Hele landet", Fraction("33.8"), "share", 5),
    ]
    assert data.facts[0].indicator == "Andel aktiveringsberørte"
    assert data.facts[2].period is not None
    assert data.facts[2].period.end == date(2017, 10, 31)
    assert [(one.mark, one.row) for one in data.missing] == [("..", 4)]


def test_wide_form_with_title_average_and_note(tmp_path: Path) -> None:
    data = read_case_data(write(tmp_path, WIDE))
    assert [(fact.area, fact.period and fact.period.text, fact.value) for fact in data.facts] == [
        ("Hele landet", "Jan 2017", Fraction("28.2")),
        ("Nordby", "Jan 2017", Fraction("21.8")),
        ("Hele landet", "Feb 2017", Fraction("28.5")),
    ]
    assert {fact.kind for fact in data.facts} == {"share"}
    assert {fact.indicator for fact in data.facts} == {"Kontanthjælp. Andel aktiveringsberørte. Aktivitetsparate"}
    assert [(one.area, one.mark) for one in data.missing] == [("Nordby", "-")]
    assert any("Gennemsnit" in remark for remark in data.remarks)


def test_two_heading_rows_that_span(tmp_path: Path) -> None:
    data = read_case_data(write(tmp_path, TWO_HEADINGS))
    assert [(fact.area, fact.period and fact.period.text, fact.value, fact.kind) for fact in data.facts[:2]] == [
        ("Nordby Kommune", "2018", Fraction(412), "count"),
        ("Nordby Kommune", "2019", Fraction(430), "count"),
    ]
    assert [(fact.area, fact.value, fact.kind) for fact in data.facts[-1:]] == [("Søvig Kommune", Fraction("79.1"), "share")]


# A wide file → (indicator, group or area, first and last day, value, unit) of some of its facts.
WIDE_FILES = [
    (
        "svømmehal;besoeg_2018;besoeg_2019;energi_kwh_2019\nNordbadet;41200;40800;310500\nÅbadet;1990;2012;98000\nI alt;43190;42812;408500\n",
        [
            ("besoeg. Nordbadet", "2018-01-01", "2018-12-31", "41200", None),
            ("besoeg. Åbadet", "2018-01-01", "2018-12-31", "1990", None),
            ("energi. Åbadet", "2019-01-01", "2019-12-31", "98000", "kwh"),
            ("besoeg", "2019-01-01", "2019-12-31", "42812", None),
        ],
    ),
    (
        "Skole;Elever 2021/22;Elever 2022/23\nLærkeskolen;412;430\nHele kommunen;412;430\n",
        [
            ("Elever. Lærkeskolen", "2021-08-01", "2022-07-31", "412", None),
            ("Elever", "2022-08-01", "2023-07-31", "430", None),
        ],
    ),
    (
        "Afdeling;2019: sager;2020: sager;2020: klager\nByg;310;325;12\n",
        [
            ("sager. Byg", "2020-01-01", "2020-12-31", "325", None),
            ("klager. Byg", "2020-01-01", "2020-12-31", "12", None),
        ],
    ),
    (
        "bosted;pladser;beboere_311224;fald_2023;årsværk_2024\nEgely;24;23;4;31,5\n",
        [
            ("beboere. Egely", "2024-12-31", "2024-12-31", "23", None),
            ("årsværk. Egely", "2024-01-01", "2024-12-31", "31.5", "årsværk"),
        ],
    ),
    (
        'fraktion,"Mængde (ton) 2020","Genanvendt (pct.) 2021"\nGlas,"410,5","91,5"\n',
        [
            ("Mængde. Glas", "2020-01-01", "2020-12-31", "410.5", "ton"),
            ("Genanvendt. Glas", "2021-01-01", "2021-12-31", "91.5", "pct."),
        ],
    ),
    (
        ";Børn;;Personale;\nDaginstitution;2019;2020;2019;2020\nStenhøj;1990;1988;22;23\n",
        [
            ("Børn. Stenhøj", "2020-01-01", "2020-12-31", "1988", None),
            ("Personale. Stenhøj", "2019-01-01", "2019-12-31", "22", None),
        ],
    ),
    (
        "måned;klager_2019;klager_2020\njanuar;14;18\nfebruar;11;9\n",
        [("klager", "2020-02-01", "2020-02-29", "9", None)],
    ),
    ("år;kvartal;modtagne;afgjorte\n2009;1;131;120\n2009;2;152;140\n", [("afgjorte", "2009-04-01", "2009-06-30", "140", None)]),
    ("ansøgninger_k1_2022;ansøgninger_k2_2022\n412;430\n", [("ansøgninger", "2022-04-01", "2022-06-30", "430", None)]),
    (
        "kode;skole;leder;elever_2021;bemaerkning\n11;Åskolen;Ida Vang;412;ny fløj\n12;Moseskolen;Jens Holm;380;\n",
        [("elever. Moseskolen", "2021-01-01", "2021-12-31", "380", None)],
    ),
    (
        "hjem;beboere_2022;beboere_2023\nEgely;40;41\nI alt;40;41\nGennemsnit;40;41\nÆndring 2022-23 (pct.);1;2\n",
        [("beboere", "2023-01-01", "2023-12-31", "41", None)],
    ),
    (
        "Udgifter til veje\ndistrikt;Udgift 2019, mio. kr.;Udgift 2020, mio. kr.\nNord;4,5;5,1\n",
        [("Udgifter til veje. Udgift. Nord", "2020-01-01", "2020-12-31", "5.1", "mio. kr.")],
    ),
    (
        "år;Nettab (MWh);Nettab (pct.)\n2009;4120;21,5\n2010;3980;20,9\n",
        [("Nettab", "2010-01-01", "2010-12-31", "3980", "mwh"), ("Nettab", "2009-01-01", "2009-12-31", "21.5", "pct.")],
    ),
    (
        "omraade;noegletal;periode;vaerdi\nNordby;Antal klager;2019;12\n",
        [("Antal klager", "2019-01-01", "2019-12-31", "12", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WIDE_FILES)
def test_headings_that_name_measure_and_period(
    tmp_path: Path, text: str, expected: list[tuple[str, str, str, str, str | None]]
) -> None:
    data = read_case_data(write(tmp_path, text))
    read = [
        (fact.indicator, fact.period.start.isoformat(), fact.period.end.isoformat(), fact.value, fact.unit)
        for fact in data.facts
        if fact.period is not None
    ]
    for indicator, first, last, value, unit in expected:
        assert (indicator, first, last, Fraction(value), unit) in read
    assert len({(one[0], one[1], one[2], one[4]) for one in read}) == len(read)


def test_rows_that_name_measure_and_year_over_columns_of_groups(tmp_path: Path) -> None:
    text = "Værftet;;;\nOpgørelse;Kuttere;Joller;I alt\nSyn 2018 (antal);41;60;101\nSyn 2019 (antal);44;58;102\nLiggetid 2019, gns. (dage);12;9;\nAflyst;3;1;4\n"
    data = read_case_data(write(tmp_path, text))
    read = [(fact.group, fact.period and fact.period.text, fact.value, fact.unit) for fact in data.facts]
    assert ("Joller", "2018", 60, None) in read
    assert (None, "2019", 102, None) in read
    assert ("Kuttere", "2019", 12, "dage") in read
    assert "Aflyst" in " ".join(data.remarks)  # of no year: no claim is held against it
    assert len(read) == 8


def test_the_same_told_twice_with_one_number_is_no_doubt(tmp_path: Path) -> None:
    text = "bibliotek;udlån_2008;besøg_2008\nSkovby;900;100\nHavnby;700;80\nSkovby;900;100\n"
    data = read_case_data(write(tmp_path, text))
    assert [(fact.indicator, fact.value) for fact in data.facts if fact.row == 4] == [
        ("udlån. Skovby", 900),
        ("besøg. Skovby", 100),
    ]


def test_columns_that_are_not_used_are_named(tmp_path: Path) -> None:
    text = "skole;leder;elever_2011_12;elever_2012_13;aendring_2012_2013;note\nÅskolen;Ida Vang;400;410;10;ny fløj\nMoseskolen;Jens Holm;300;ca. 310;5;\n"
    data = read_case_data(write(tmp_path, text))
    assert [(fact.indicator, fact.period and fact.period.end, fact.value) for fact in data.facts] == [
        ("elever. Åskolen", date(2013, 7, 31), 410)
    ]
    told = " ".join(data.remarks)
    for column in ("leder", "elever_2011_12", "aendring_2012_2013", "note"):
        assert f"”{column}”" in told
    assert "række 3: ”ca. 310” er ikke et tal" in told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("bibliotek;besoeg_2008;besoeg_2009\nSkovby;1;2\nSkovby;3;4\n", r"række 2 .* og række 3 .*besoeg\. Skovby, 2008"),
        ("bibliotek;besoeg_2008;besøg 2008\nSkovby;100;120\n", "”besoeg_2008”.*”besøg 2008”"),
        ("bibliotek;besoeg_2008;\nSkovby;100;120\nHavnby;3;4\n", "kolonne 3 har tal, men ingen overskrift"),
        ("afdeling;senge;personale\nKirurgi;40;52\n", "hverken overskrifter eller forspalte"),
        (
            "loebenr;speciale;henvist;ventedage\n1;Urologi;02-01-2014;36\n2;Urologi;03-01-2014;8\n3;Øre;03-01-2014;9\n",
            "kolonnen ”loebenr”, 3 rækker.*Urologi i 2, Øre i 1",
        ),
        ("sagsnr;ventedage_2014;alder\n2201;36;44\n2202;19;51\n2203;8;70\n", "en række for hver sag"),
        ("besoeg_nr;dato;type\n1;01-07-2011;mejeri\n2;02-07-2011;slagteri\n3;02-07-2011;mejeri\n", "mejeri i 2, slagteri i 1"),
        ("område;nøgletal;periode;værdi\nNordby;Antal sager;2017;mange\n", "række 2"),
        ("område;nøgletal;periode;værdi\nNordby;Antal sager;engang;12\n", "engang"),
        ("område;nøgletal;periode;værdi\nA;B;2017;12,5\nA;B;2018;12.75\n", "decimaltegnet"),
        ("area,indicator,period,value\nA,B,2017,1.234\n", "tusinder eller decimaler"),
        ("Bare en linje tekst\n", "kolonner"),
        ("x;y\na;b\n", "ingen række med tal"),
    ],
)
def test_refused_in_words(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(DataError, match=says):
        read_case_data(write(tmp_path, text))


def test_a_row_that_cannot_be_read_costs_one_line(tmp_path: Path) -> None:
    text = "område;nøgletal;periode;værdi\nNordby;Sager;2017;mange\nNordby;Sager;engang;12\nNordby;Sager;2019;14\n"
    data = read_case_data(write(tmp_path, text))
    assert [(fact.row, fact.value) for fact in data.facts] == [(4, 14)]
    assert len(data.remarks) == 3
    assert "række 2: ”mange” er ikke et tal" in data.remarks[1]
    assert "række 3: perioden ”engang” kan ikke læses" in data.remarks[2]


def test_years_under_their_heading_in_the_second_column(tmp_path: Path) -> None:
    text = "station;år;udrykninger;fremme_inden_10_min\nHøjslev;2013;312;298\nVibevad;2013;148;127\nHøjslev;2014;334;321\n"
    facts = read_case_data(write(tmp_path, text)).facts
    assert [(fact.indicator, fact.period and fact.period.text, fact.value) for fact in facts[:3]] == [
        ("udrykninger. Højslev", "2013", 312),
        ("fremme inden 10 min. Højslev", "2013", 298),
        ("udrykninger. Vibevad", "2013", 148),
    ]


def test_periods_from_one_to_another_and_units_in_brackets(tmp_path: Path) -> None:
    text = "periode;indikator;værdi\n16-03-2020 til 30-04-2020;Udskudte operationer;640\n2015-2018;Beslaglagte cigaretter (mio. stk.);5,6\n"
    one, two = read_case_data(write(tmp_path, text)).facts
    assert one.period is not None
    assert (one.period.start.isoformat(), one.period.end.isoformat(), one.unit) == ("2020-03-16", "2020-04-30", None)
    assert two.period is not None
    assert (two.period.start.isoformat(), two.period.end.isoformat(), two.unit) == ("2015-01-01", "2018-12-31", "mio. stk.")


def test_english_numbers_when_the_file_shows_it(tmp_path: Path) -> None:
    data = read_case_data(write(tmp_path, 'area,indicator,period,value\nA,Antal B,2017,"1,234.5"\nA,Antal B,2018,12.5\n'))
    assert [fact.value for fact in data.facts] == [Fraction("1234.5"), Fraction("12.5")]


def test_workbook_with_percentages_dates_text_numbers_and_hidden_sheet(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Andel rettidige afgørelser"])
    sheet.append(["", "Hele landet", "Nordby"])
    sheet.append([datetime(2018, 1, 1), 0.815, "77,3 %"])
    sheet.append([datetime(2018, 2, 1), 0.9, None])
    for row in (3, 4):
        sheet.cell(row, 1).number_format = "mmm-yy"
        sheet.cell(row, 2).number_format = "0.0%"
    hidden = book.create_sheet("Skjult")
    hidden.append(["x", 1])
    hidden.sheet_state = "hidden"
    path = tmp_path / "tal.xlsx"
    book.save(path)
    data = read_case_data(path)
    assert [(fact.area, fact.value, fact.kind, fact.period and fact.period.end) for fact in data.facts] == [
        ("Hele landet", Fraction("81.5"), "share", date(2018, 1, 31)),
        ("Nordby", Fraction("77.3"), "share", date(2018, 1, 31)),
        ("Hele landet", Fraction(90), "share", date(2018, 2, 28)),
    ]
    assert len(data.missing) == 1
    assert any("Skjult" in remark for remark in data.remarks)


def test_a_formula_without_a_value_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["område", "nøgletal", "periode", "værdi"])
    sheet.append(["Nordby", "Antal sager", 2017, "=1+1"])
    path = tmp_path / "formel.xlsx"
    book.save(path)
    with pytest.raises(DataError, match="D2"):
        read_case_data(path)


def test_a_broken_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tal.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    with pytest.raises(DataError, match="regneark"):
        read_case_data(path)
