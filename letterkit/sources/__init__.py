"""Case data: a file in, facts out. The form is told by content and name; what is in doubt is refused, never guessed."""

from __future__ import annotations

from pathlib import Path

from letterkit.case import CaseData
from letterkit.errors import DataError

__all__ = ["CaseData", "read_case_data"]


def read_case_data(path: Path) -> CaseData:
    """Read one file of case data. Raises `DataError` naming file, row and column when anything cannot be read with certainty."""
    raise DataError(f"{path.name}: filtypen {path.suffix} kan ikke læses som sagsdata.", "Gem den som CSV eller XLSX.")
