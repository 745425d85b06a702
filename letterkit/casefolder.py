"""A folder or a handful of files becomes a `Case`: which file is what, read and validated where it enters."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from letterkit.case import Case, EarlierLetter
from letterkit.errors import ReadError, UsageError, toml_fault
from letterkit.extract import extract_claims
from letterkit.extract.request import request_questions, unread_remark
from letterkit.letter import Letter
from letterkit.readers import list_letters, list_skipped, read_letter
from letterkit.readers.inbox import DATA_FOLDERS, EARLIER_FOLDERS, REQUEST_NAMES, Skipped
from letterkit.settings import Settings
from letterkit.sources import read_case_data
from letterkit.vocabulary import load_vocabulary

DATA_SUFFIXES = (".csv", ".tsv", ".xlsx", ".parquet", ".json", ".px", ".sqlite", ".db")


class CaseFile(BaseModel):
    """`case.toml`: everything is optional; files are found by name where it is silent."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    asked_by: str | None = None
    sent: date | None = None
    deadline: date | None = None
    reference: str | None = None
    today: date | None = None
    senders: list[str] = Field(default_factory=list)
    request: str | None = None
    earlier: list[str] | None = None
    data: list[str] | None = None
    letters: list[str] | None = None
    # What the sample corpus says about itself; letterkit makes no use of these.
    kind: str | None = None
    field: str | None = None
    voice: str | None = None
    year: int | None = None
    purpose: str | None = None
    planted: list[str] = Field(default_factory=list)
    kept_aside: bool = False


@dataclass(frozen=True, kw_only=True)
class CaseFolder:
    """A case ready to check: its title, the case itself and the letters it received."""

    title: str | None
    case: Case
    letters: tuple[Path, ...]
    skipped: tuple[Skipped, ...] = ()  # what lies among the letters and is not read


def read_case_file(path: Path) -> CaseFile:
    """`case.toml` as a record. Raises `UsageError` naming file, field and value."""
    try:
        values: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} kan ikke læses: {toml_fault(error)}.", "Ret filen.") from error
    try:
        return CaseFile.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            known = ", ".join(sorted(CaseFile.model_fields))
            raise UsageError(f"{path}: ukendt felt ”{place}”.", f"Kendte felter: {known}.") from error
        raise UsageError(
            f"{path}: feltet ”{place}” kan ikke bruges: {first.get('input')!r}.",
            "Datoer skrives uden anførselstegn, fx 2018-03-01.",
        ) from error


def read_with_claims(path: Path, settings: Settings) -> EarlierLetter:
    """A letter that others are held against (the request, an earlier letter), with its claims."""
    letter: Letter = read_letter(path, settings)
    return EarlierLetter(letter=letter, claims=extract_claims(letter, settings=settings))


def build_case(
    *,
    request: Path | None = None,
    earlier: Sequence[Path] = (),
    data: Sequence[Path] = (),
    settings: Settings = Settings(),
    file: CaseFile | None = None,
    today: date | None = None,
) -> Case:
    """Read request, earlier letters and case data.

    Raises `UsageError` or `DataError` when a named file is missing or unreadable: without them every verdict would be another one.
    """
    file = file or CaseFile()
    for path in (*([request] if request else []), *earlier, *data):
        if not path.is_file():
            raise UsageError(f"Filen {path} findes ikke.", "Ret stien, eller udelad den.")
    vocabulary = load_vocabulary(settings)
    tables = [read_case_data(path, vocabulary) for path in data]
    try:
        asked = read_with_claims(request, settings) if request else None
        before = tuple(read_with_claims(path, settings) for path in earlier)
    except ReadError as error:
        raise UsageError(f"Sagens egne filer kan ikke læses: {error.what}", error.todo) from error
    asked_date = asked.letter.date.value if asked and asked.letter.date else None
    return Case(
        facts=tuple(fact for table in tables for fact in table.facts),
        missing=tuple(fact for table in tables for fact in table.missing),
        request=asked,
        earlier=before,
        senders=tuple(file.senders),
        asked_by=file.asked_by,
        reference=file.reference,
        sent=file.sent or (date.fromisoformat(asked_date) if asked_date and len(asked_date) == 10 else None),
        deadline=file.deadline,
        today=today or file.today,
        data_files=tuple(path.name for path in data),
        remarks=(
            *(remark for table in tables for remark in table.remarks),
            *(unread_remark(asked.letter, request_questions(asked)) if asked is not None else ()),
        ),
    )


def _named(folder: Path, names: list[str] | None, found: list[Path], field: str) -> list[Path]:
    """Files that case.toml names, or else those found by name. A path out of the folder is refused."""
    if names is None:
        return found
    paths = []
    for name in names:
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            raise UsageError(f"{folder / 'case.toml'}: ”{field}” peger ud af sagsmappen: {name}.", "Læg filen i sagsmappen.")
        if not path.is_file():
            raise UsageError(f"{folder / 'case.toml'}: ”{field}” nævner {name}, som ikke findes.", "Ret navnet.")
        paths.append(path)
    return paths


def _files_in(folder: Path, names: Sequence[str]) -> list[Path]:
    return sorted(path for name in names for path in folder.glob(f"{name}/*") if path.is_file())


def open_case(
    folder: str | Path,
    *,
    request: Path | None = None,
    earlier: Sequence[Path] = (),
    data: Sequence[Path] = (),
    settings: Settings = Settings(),
    today: date | None = None,
) -> CaseFolder:
    """A case folder: `case.toml`, the request, earlier letters, case data (names in English or Danish, see `readers.inbox`), and the
    letters. What is given by hand wins.

    Any folder is a case folder: without those names it is an inbox of letters and nothing else.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise UsageError(f"Mappen {folder} findes ikke.", "Ret stien.")
    file = read_case_file(folder / "case.toml") if (folder / "case.toml").is_file() else CaseFile()
    # The same request as text and as Word is one request: the first by name is read.
    requests = [
        path for name in REQUEST_NAMES for path in sorted(folder.glob("*.*")) if path.stem.lower() == name and path.is_file()
    ]
    earlier_found = [path for path in _files_in(folder, EARLIER_FOLDERS) if not path.name.startswith(".")]
    data_found = [path for path in _files_in(folder, DATA_FOLDERS) if path.suffix.lower() in DATA_SUFFIXES]
    asked = request or next(iter(_named(folder, [file.request] if file.request else None, requests, "request")), None)
    earlier_given = list(earlier) or _named(folder, file.earlier, earlier_found, "earlier")
    data_given = list(data) or _named(folder, file.data, data_found, "data")
    case = build_case(
        request=asked,
        earlier=earlier_given,
        data=data_given,
        settings=settings,
        file=file,
        today=today,
    )
    letters = _named(folder, file.letters, list_letters(folder), "letters")
    own = {path.resolve() for path in (*earlier_given, *data_given)}
    skipped = tuple(item for item in list_skipped(folder) if item.path.resolve() not in own) if file.letters is None else ()
    return CaseFolder(title=file.title, case=case, letters=tuple(letters), skipped=skipped)
