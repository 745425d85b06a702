"""Case data: a file in, facts out. One file per form, one line in `READERS`; what is in doubt is refused, never guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from letterkit.case import CaseData
from letterkit.errors import DataError
from letterkit.sources.csv_file import read_csv
from letterkit.sources.database import read_sqlite
from letterkit.sources.json_file import read_json
from letterkit.sources.parquet_file import read_parquet
from letterkit.sources.px_file import read_px
from letterkit.sources.xlsx_file import read_xlsx
from letterkit.vocabulary import Vocabulary, load_vocabulary

__all__ = ["READERS", "CaseData", "read_case_data"]

Reader = Callable[[Path, Vocabulary], CaseData]

READERS: dict[str, Reader] = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_csv,
    ".xlsx": read_xlsx,
    ".parquet": read_parquet,
    ".json": read_json,
    ".px": read_px,
    ".sqlite": read_sqlite,
    ".db": read_sqlite,
}


def read_case_data(path: Path, vocabulary: Vocabulary | None = None) -> CaseData:
    """Read one file of case data. Raises `DataError` naming file, row and cell when anything cannot be read with certainty."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        raise DataError(f"{path.name}: filtypen ”{path.suffix}” kan ikke læses som sagsdata.", f"Kendte typer: {known}.")
    try:
        return reader(path, vocabulary or load_vocabulary())
    except OSError as error:
        raise DataError(f"{path.name} kan ikke åbnes: {error.strerror}.", "Ret stien.") from error
