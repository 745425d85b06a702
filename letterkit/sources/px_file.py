"""PX files (PC-Axis), as the Nordic statistics offices give them out: keywords, then the values row by row.

Form: https://www.scb.se/px-spec (PX file format 2013). Keywords with a language in square brackets are left out.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from letterkit.axes import Axis
from letterkit.case import CaseData
from letterkit.errors import DataError
from letterkit.sources.cube import Dimension, Value, read_cube
from letterkit.vocabulary import Vocabulary

_KEYWORD = re.compile(r'([A-Z][A-Z0-9-]*)(?:\[[a-z]{2}\])?(?:\("((?:[^"])*)"(?:,"[^"]*")*\))?=((?:"[^"]*"|[^";])*);', re.DOTALL)
_TEXT = re.compile(r'"([^"]*)"')


def read_px(path: Path, vocabulary: Vocabulary) -> CaseData:
    """Facts of one PX file. Raises `DataError` when a keyword is missing or the values do not fill the table."""
    data = path.read_bytes()
    head = data[:400].decode("latin-1")
    named = re.search(r'CODEPAGE="([^"]+)"', head)
    try:
        text = data.decode(named[1] if named else "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = data.decode("cp1252", errors="replace")
    keywords: dict[tuple[str, str], str] = {}
    for found in _KEYWORD.finditer(text):
        if "[" not in found.group().split("=", 1)[0]:
            keywords.setdefault((found[1], found[2] or ""), found[3])

    def texts(name: str, of: str = "") -> list[str]:
        return _TEXT.findall(keywords.get((name, of), ""))

    names = [*texts("STUB"), *texts("HEADING")]
    if not names or ("DATA", "") not in keywords:
        raise DataError(f"{path.name} er ikke en PX-fil: STUB, HEADING eller DATA mangler.")
    about: dict[str, Axis] = {name: "period" for name in names if ("TIMEVAL", name) in keywords}
    about |= {name: "area" for name in names if ("MAP", name) in keywords}
    dimensions = [Dimension(name=name, labels=tuple(_joined(texts("VALUES", name))), about=about.get(name)) for name in names]
    printed = re.findall(r'"[^"]*"|[^\s]+', keywords["DATA", ""])
    values = [_value(one) for one in printed]
    return read_cube(
        path.name,
        " ".join(texts("CONTENTS") or texts("TITLE")),
        dimensions,
        values,
        vocabulary,
        unit=" ".join(texts("UNITS")) or None,
        source=" ".join(texts("SOURCE")) or None,
    )


def _joined(parts: list[str]) -> list[str]:
    return [part.strip() for part in parts]


def _value(text: str) -> Value:
    bare = text.strip('"')
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", bare):
        return Value(number=None, mark=bare)
    return Value(number=Fraction(bare), decimals=len(bare.partition(".")[2]))
