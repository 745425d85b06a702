"""A table of a database: SQLite by file, any other through SQLAlchemy by address (extra `database`). Read only, never
written.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from letterkit.case import CaseData
from letterkit.errors import DataError, MissingExtraError
from letterkit.sources.parquet_file import grid_of
from letterkit.vocabulary import Vocabulary


def read_sqlite(path: Path, vocabulary: Vocabulary) -> CaseData:
    """Facts of every table and view of a SQLite file. Raises `DataError` naming file and table."""
    parts: list[CaseData] = []
    try:
        with sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True) as connection:
            names = connection.execute("select name from sqlite_master where type in ('table', 'view') order by name").fetchall()
            for (name,) in names:
                quoted = '"' + name.replace('"', '""') + '"'
                cursor = connection.execute(f"select * from {quoted}")  # a name from the file's own list, quoted
                columns = [column[0] for column in cursor.description]
                rows = [list(row) for row in cursor.fetchall()]
                parts.append(grid_of(path.name, name if len(names) > 1 else "", columns, rows, vocabulary))
    except sqlite3.DatabaseError as error:
        raise DataError(f"{path.name} kan ikke læses som database: {error}.") from error
    finally:
        if "connection" in locals():
            connection.close()
    return CaseData(
        facts=tuple(fact for part in parts for fact in part.facts),
        missing=tuple(fact for part in parts for fact in part.missing),
        remarks=tuple(remark for part in parts for remark in part.remarks),
    )


def read_database(address: str, table: str, vocabulary: Vocabulary) -> CaseData:
    """Facts of one table at a SQLAlchemy address ("postgresql://…"). Raises `DataError`, or `MissingExtraError`."""
    try:
        import sqlalchemy
    except ImportError as error:
        raise MissingExtraError("En databaseadresse kræver SQLAlchemy.", "Kør: pip install letterkit[database].") from error
    try:
        engine = sqlalchemy.create_engine(address)
        with engine.connect() as connection:
            found = sqlalchemy.Table(table, sqlalchemy.MetaData(), autoload_with=connection)
            rows = [list(row) for row in connection.execute(sqlalchemy.select(found))]
            columns = [column.name for column in found.columns]
        engine.dispose()
    except sqlalchemy.exc.SQLAlchemyError as error:
        raise DataError(f"Tabellen {table} kan ikke læses: {type(error).__name__}.", "Ret adresse eller tabelnavn.") from error
    return grid_of(table, "", columns, rows, vocabulary)
