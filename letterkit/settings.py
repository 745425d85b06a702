"""One frozen `Settings`, from TOML; and where the package's own data (templates, models, sample inbox) lies."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from letterkit.errors import UsageError, toml_fault


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Limits and choices of a run. Times are seconds of processor time, memory is bytes."""

    read_seconds: int = 10
    ocr_seconds: int = 120
    memory_bytes: int = 1 << 30
    max_pages: int = 300
    max_file_bytes: int = 100 << 20
    ocr: bool = True
    accept_changes: bool = True  # Word's tracked changes are read as accepted; False: the text as it was before them
    model: str = "da_letterkit_sm"  # a spaCy pipeline's name or folder; "blank" for rules alone
    vocabulary: str | None = None  # a clerk's own vocabulary.toml, laid over the shipped one
    templates: str | None = None  # an office's own templates folder, laid over the shipped one file by file
    answer_working_days: int = 15  # the new deadline that a reply sets
    kommune_as: str = "kommunen"  # how drafts address the recipient: "kommunen" or "I"


def load_settings(path: Path | None) -> Settings:
    """Settings from a TOML file, defaults where it is silent. Raises `UsageError` naming file and key."""
    if path is None:
        return Settings()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f"Indstillingsfilen {path} findes ikke.", "Ret stien efter --settings.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"Indstillingsfilen {path} kan ikke læses: {toml_fault(error)}.", "Ret linjen, eller fjern filen."
        ) from error
    known = {field.name: field for field in fields(Settings)}
    defaults = asdict(Settings())
    for key, value in values.items():
        if key not in known:
            raise UsageError(f"{path}: ukendt indstilling ”{key}”.", f"Kendte er: {', '.join(sorted(known))}.")
        wanted = type(defaults[key]) if defaults[key] is not None else str
        if type(value) is not wanted:
            raise UsageError(f"{path}: ”{key}” skal være af typen {wanted.__name__}, ikke {type(value).__name__}.")
    return Settings(**values)


def data_folder(name: str) -> Path:
    """The folder of shipped data called `name` ("templates", "models", "inbox"): inside the wheel, or beside the package in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "_data" / name
    if installed.is_dir():
        return installed
    return here.parent / ("corpus/inbox" if name == "inbox" else name)
