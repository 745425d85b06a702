"""A draft as PDF: tagged, for reading aloud (PDF/UA) or for the archive (PDF/A). WeasyPrint is an extra."""

from __future__ import annotations

from pathlib import Path

from letterkit.draft.document import Draft
from letterkit.draft.page import draft_html
from letterkit.errors import MissingExtraError

VARIANTS = ("pdf/ua-1", "pdf/a-3a")  # both are tagged


def write_pdf(draft: Draft, path: Path, *, variant: str = "pdf/ua-1") -> None:
    """Write `draft_html` as a tagged PDF of `variant`. Raises `MissingExtraError` where WeasyPrint is not installed."""
    try:
        from weasyprint import HTML
    except (ImportError, OSError) as error:  # OSError: the package is there and its system libraries are not
        raise MissingExtraError("PDF kræver WeasyPrint, som ikke er installeret.", "Installér letterkit[pdf].") from error
    HTML(string=draft_html(draft), url_fetcher=_refuse).write_pdf(path, pdf_variant=variant)


def _refuse(url: str, *_: object, **__: object) -> dict[str, object]:
    """A draft needs nothing from outside, and must not be able to fetch it."""
    raise ValueError(f"Udkastet må ikke hente {url}.")
