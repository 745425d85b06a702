"""The tables beside this file: rows of tab-separated cells; `#` starts a comment line, `\\n` in a cell is a line break."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent


def read_rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    return [[cell.replace("\\n", "\n") for cell in line.split("\t")] for line in rows]
