"""letterkit reads the letters a public body receives, checks every figure and promise in them, and drafts the next letter.

The public verbs and nouns; all else may change. Each is imported when it is first asked for, so that `import letterkit` is cheap.

    import letterkit

    letter = letterkit.read_letter("svar.pdf")
    analysis = letterkit.analyse(letter)
    print([finding.explanation for finding in analysis.findings])
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from letterkit.case import Case as Case
    from letterkit.casefolder import build_case as build_case
    from letterkit.casefolder import open_case as open_case
    from letterkit.claim import Claims as Claims
    from letterkit.draft import draft_reply as draft_reply
    from letterkit.draft import write_docx as write_docx
    from letterkit.errors import LetterkitError as LetterkitError
    from letterkit.errors import ReadError as ReadError
    from letterkit.extract import extract_claims as extract_claims
    from letterkit.finding import Analysis as Analysis
    from letterkit.finding import Finding as Finding
    from letterkit.letter import Letter as Letter
    from letterkit.process import analyse as analyse
    from letterkit.process import check_letter as check_letter
    from letterkit.process import extract_letter as extract_letter
    from letterkit.readers import read_letter as read_letter
    from letterkit.report.analysis import from_json as from_json
    from letterkit.report.analysis import to_json as to_json
    from letterkit.settings import Settings as Settings

# Where each name lives.
_HOMES = {
    "Analysis": "finding",
    "Case": "case",
    "Claims": "claim",
    "Finding": "finding",
    "Letter": "letter",
    "LetterkitError": "errors",
    "ReadError": "errors",
    "Settings": "settings",
    "analyse": "process",
    "build_case": "casefolder",
    "check_letter": "process",
    "draft_reply": "draft",
    "extract_claims": "extract",
    "extract_letter": "process",
    "from_json": "report.analysis",
    "open_case": "casefolder",
    "read_letter": "readers",
    "to_json": "report.analysis",
    "write_docx": "draft",
}

__all__ = ["__version__", *sorted(_HOMES)]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'letterkit' has no attribute {name!r}")
    return getattr(import_module(f"letterkit.{_HOMES[name]}"), name)
