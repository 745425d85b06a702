"""Parquet, SQL, JSON-stat, PX, and Jobindsats through a stand-in server on this machine."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from letterkit.errors import DataError, UsageError
from letterkit.sources import read_case_data
from letterkit.sources.database import read_database
from letterkit.sources.jobindsats import fetch_table
from letterkit.vocabulary import load_vocabulary

COLUMNS = ["område", "nøgletal", "gruppe", "periode", "værdi", "enhed"]
ROWS = [["Nordby", "Andel rettidige", "Alle", "2019", 44.4, "pct."], ["Nordby", "Andel rettidige", "Alle", "2020", None, "pct."]]


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "tal.parquet"
    parquet.write_table(pyarrow.Table.from_pylist([dict(zip(COLUMNS, row, strict=True)) for row in ROWS]), path)
    data = read_case_data(path)
    assert [(fact.area, fact.value, fact.row) for fact in data.facts] == [("Nordby", Fraction("44.4"), 2)]
    assert [gone.row for gone in data.missing] == [3]


def test_a_broken_parquet_file(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "tal.parquet"
    path.write_bytes(b"PAR1 nothing PAR1")
    with pytest.raises(DataError, match="Parquet"):
        read_case_data(path)


def fill(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"create table tal ({', '.join(COLUMNS)})")
        connection.executemany(f"insert into tal values ({', '.join('?' * len(COLUMNS))})", ROWS)


def test_sqlite(tmp_path: Path) -> None:
    path = tmp_path / "tal.sqlite"
    fill(path)
    data = read_case_data(path)
    assert [(fact.value, fact.kind) for fact in data.facts] == [(Fraction("44.4"), "share")]
    assert len(data.missing) == 1


def test_a_table_by_address(tmp_path: Path) -> None:
    pytest.importorskip("sqlalchemy")
    path = tmp_path / "tal.sqlite"
    fill(path)
    data = read_database(f"sqlite:///{path}", "tal", load_vocabulary())
    assert [fact.value for fact in data.facts] == [Fraction("44.4")]
    with pytest.raises(DataError, match="findes_ikke"):
        read_database(f"sqlite:///{path}", "findes_ikke", load_vocabulary())


JSON_STAT = {
    "version": "2.0",
    "class": "dataset",
    "label": "Ledige i pct.",
    "source": "Statistikbanken",
    "id": ["OMRÅDE", "Tid"],
    "size": [2, 2],
    "role": {"time": ["Tid"], "geo": ["OMRÅDE"]},
    "dimension": {
        "OMRÅDE": {
            "label": "område",
            "category": {"index": {"000": 0, "751": 1}, "label": {"000": "Hele landet", "751": "Aarhus"}},
        },
        "Tid": {
            "label": "tid",
            "category": {"index": ["2019M12", "2020M01"], "label": {"2019M12": "2019M12", "2020M01": "2020M01"}},
        },
    },
    "value": [3.1, 3.0, 3.5, None],
    "status": {"3": ".."},
}


@pytest.mark.parametrize("form", ["2.0", "1.x"])
def test_json_stat(tmp_path: Path, form: str) -> None:
    content: object = JSON_STAT
    if form == "1.x":
        plain = {key: JSON_STAT[key] for key in ("label", "source", "value")}
        dimension = {**JSON_STAT["dimension"], **{key: JSON_STAT[key] for key in ("id", "size", "role")}}  # type: ignore[dict-item]
        content = {"dataset": {**plain, "dimension": dimension}}
    path = tmp_path / "tabel.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    data = read_case_data(path)
    assert [(fact.area, fact.period and fact.period.end, fact.value, fact.kind) for fact in data.facts] == [
        ("Hele landet", date(2019, 12, 31), Fraction("3.1"), "share"),
        ("Hele landet", date(2020, 1, 31), Fraction(3), "share"),
        ("Aarhus", date(2019, 12, 31), Fraction("3.5"), "share"),
    ]
    assert [(gone.area, gone.mark) for gone in data.missing] == [("Aarhus", "..")]


PX = """CHARSET="ANSI";
AXIS-VERSION="2000";
CODEPAGE="utf-8";
TITLE="Ledige efter område og tid";
CONTENTS="Antal ledige";
UNITS="Antal";
STUB="område";
HEADING="tid";
VALUES("område")="Hele landet","Aarhus";
VALUES("tid")="2019K4","2020K1";
TIMEVAL("tid")=TLIST(Q1),"2019K4","2020K1";
SOURCE="Statistikbanken";
DATA=
103500 110200
8100 ".."
;
"""


def test_px(tmp_path: Path) -> None:
    path = tmp_path / "tabel.px"
    path.write_text(PX, encoding="utf-8")
    data = read_case_data(path)
    assert [(fact.area, fact.value, fact.kind, fact.source) for fact in data.facts] == [
        ("Hele landet", 103500, "count", "Statistikbanken"),
        ("Hele landet", 110200, "count", "Statistikbanken"),
        ("Aarhus", 8100, "count", "Statistikbanken"),
    ]
    assert data.facts[0].period is not None
    assert data.facts[0].period.start == date(2019, 10, 1)
    assert data.missing[0].mark == ".."


def test_px_with_too_few_values_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tabel.px"
    path.write_text(PX.replace('8100 ".."', "8100"), encoding="utf-8")
    with pytest.raises(DataError, match="3 værdier"):
        read_case_data(path)


V3 = {
    "columns": ["Område", "Periode", "Andel aktiveringsberørte (pct.)"],
    "rows": [["Hele landet", "2017M10", 33.8], ["Nordby Kommune", "2017M10", "44,4"], ["Søvig Kommune", "2017M10", "Skjult"]],
}
V2 = [
    {
        "TableID": "Y30A02",
        "Variables": [{"Name": "Område"}, {"Name": "Periode"}, {"Name": "Andel aktiveringsberørte (pct.)"}],
        "Data": [["Hele landet", "2017M10", "33,8"], ["Nordby Kommune", "2017M10", "44,4"], ["Søvig Kommune", "2017M10", "-"]],
    }
]


@contextmanager
def stand_in(answer: bytes, status: int = 200) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """A server on this machine that answers as Jobindsats would; gives its address and what it was asked."""
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Authorization"]))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v3", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("answer", [V3, V2], ids=["v3", "v2"])
def test_jobindsats_is_fetched_kept_and_read_offline(tmp_path: Path, answer: object) -> None:
    with stand_in(json.dumps(answer).encode()) as (address, asked):
        kept = fetch_table(
            "y30a02", tmp_path, key="hemmelig", when="2018-01-05T09:00:00", choices={"period": "M2017"}, address=address
        )
    assert asked == [("/v3/data/y30a02/json?period=M2017", "Bearer hemmelig")]
    assert "hemmelig" not in (tmp_path / "y30a02.meta.json").read_text(encoding="utf-8")
    data = read_case_data(kept)
    assert [(fact.area, fact.value, fact.kind, fact.fetched, fact.source) for fact in data.facts] == [
        ("Hele landet", Fraction("33.8"), "share", "2018-01-05T09:00:00", "Jobindsats.dk"),
        ("Nordby Kommune", Fraction("44.4"), "share", "2018-01-05T09:00:00", "Jobindsats.dk"),
    ]
    assert [gone.area for gone in data.missing] == ["Søvig Kommune"]
    kept.write_bytes(kept.read_bytes().replace(b"33", b"43"))
    with pytest.raises(DataError, match="ændret"):
        read_case_data(kept)


def test_jobindsats_says_what_went_wrong(tmp_path: Path) -> None:
    with stand_in(b"{}", status=401) as (address, _), pytest.raises(DataError, match="401"):
        fetch_table("y30a02", tmp_path, key="x", when="2018", address=address)
    with stand_in(b"<html>") as (address, _), pytest.raises(DataError, match="ikke med en tabel"):
        fetch_table("y30a02", tmp_path, key="x", when="2018", address=address)
    with pytest.raises(UsageError, match="JOBINDSATS_KEY"):
        fetch_table("y30a02", tmp_path, key="", when="2018")
    with pytest.raises(UsageError, match="tabel"):
        fetch_table("../x", tmp_path, key="x", when="2018")
    assert list(tmp_path.iterdir()) == []
