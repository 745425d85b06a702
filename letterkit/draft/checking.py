"""Templates checked before a campaign: wordings, their word lists and examples, and letterheads."""

from __future__ import annotations

import io
import json
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jinja2 import TemplateSyntaxError, meta, nodes

from letterkit.draft.document import Note
from letterkit.draft.letterhead import check_letterhead
from letterkit.draft.render import (
    WORDING,
    find_template_file,
    make_environment,
    parse_blocks,
    read_wording,
    render_wording,
    suggest,
)
from letterkit.errors import TemplateError, toml_fault
from letterkit.settings import Settings

WORDS = "ord.toml"
EXAMPLE = "eksempel.json"


@dataclass(frozen=True, kw_only=True)
class TemplateFault:
    """One fault: the file (and line or place), what is wrong, and what to do. All Danish."""

    file: str
    what: str
    todo: str = ""

    def __str__(self) -> str:
        return f"{self.file}: {self.what} {self.todo}".strip()


def check_templates(folder: Path, settings: Settings = Settings()) -> list[TemplateFault]:
    """Every fault in an office's templates `folder`, laid over the shipped ones; [] when all is in order.

    Each wording is parsed, its words are held against ord.toml, and it is rendered with its example; each letterhead's placeholders are
    checked. Raises `TemplateError` where `folder` is no folder.
    """
    if not folder.is_dir():
        raise TemplateError(f"Mappen {folder} findes ikke.", "Ret stien.")
    own = replace(settings, templates=str(folder))
    faults: list[TemplateFault] = []
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            faults.append(TemplateFault(file=str(path), what="er en genvej ud af mappen.", todo="Læg filen selv i mappen."))
        elif path.name == "brevpapir.docx":
            faults += _letterhead_faults(path)
        elif path.suffix == ".jinja":
            faults += _wording_faults(path, own)
    # A word list, an example or a shared file of one's own changes wordings that are not one's own.
    for name in sorted({wording.parent.name for base in (folder, _shipped()) for wording in base.glob(f"*/{WORDING}")}):
        faults += _example_faults(name, own)
    return faults


def _shipped() -> Path:
    from letterkit.settings import data_folder

    return data_folder("templates")


def _letterhead_faults(path: Path) -> Iterator[TemplateFault]:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(path.read_bytes()))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError):
        yield TemplateFault(file=str(path), what="er ikke en Word-fil (.docx).", todo="Gem den igen fra Word som .docx.")
        return
    for fault in check_letterhead(document):
        yield TemplateFault(file=f"{path}, {fault.place}", what=f"{fault.what}.", todo=fault.todo)


def _wording_faults(path: Path, settings: Settings) -> Iterator[TemplateFault]:
    try:
        tree = make_environment(settings).parse(read_wording(path))
    except TemplateError as error:
        yield TemplateFault(file=str(path), what=error.what, todo=error.todo)
        return
    except TemplateSyntaxError as error:
        yield TemplateFault(file=f"{path}, linje {error.lineno}", what=f"{error.message}.", todo="Ret linjen.")
        return
    if path.name != WORDING:
        return
    listed = read_words(path.parent.name, settings)
    # Jinja counts a word that only some branch sets as undeclared; those are the wording's own.
    own = {node.name for node in tree.find_all(nodes.Name) if node.ctx in {"store", "param"}}
    for word in sorted(meta.find_undeclared_variables(tree) - set(listed) - own):
        line = next((n for n, text in enumerate(read_wording(path).splitlines(), start=1) if word in text), 0)
        yield TemplateFault(
            file=f"{path}, linje {line}", what=f"ordet ”{word}” findes ikke.", todo=suggest(f"'{word}' is undefined", listed)
        )


def read_words(name: str, settings: Settings) -> dict[str, Any]:
    """The words of the template `name` with their descriptions (ord.toml); {} where it has none."""
    path = find_template_file(f"{name}/{WORDS}", settings)
    if path is None:
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path} kan ikke læses: {toml_fault(error)}.", "Ret linjen.") from error


def read_example(name: str, settings: Settings) -> dict[str, Any]:
    """The filled example of the template `name` (eksempel.json). Raises `TemplateError` where there is none."""
    path = find_template_file(f"{name}/{EXAMPLE}", settings)
    if path is None:
        raise TemplateError(f"Skabelonen ”{name}” har intet {EXAMPLE}.", "Læg et udfyldt eksempel i mappen.")
    try:
        example: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path} kan ikke læses: {toml_fault(error)}.", "Ret filen.") from error
    return example


def example_notes(words: Any) -> dict[str, Note]:
    """A note for every source that an example's words name."""
    found: dict[str, Note] = {}
    if isinstance(words, Mapping):
        for key, value in words.items():
            if isinstance(value, str) and key.endswith("kilde"):
                found[value] = Note(remark="Eksempel")
            else:
                found |= example_notes(value)
    elif isinstance(words, list):
        for value in words:
            found |= example_notes(value)
    return found


def _example_faults(name: str, settings: Settings) -> Iterator[TemplateFault]:
    try:
        listed, words = read_words(name, settings), read_example(name, settings)
        for word in sorted(set(listed) ^ set(words)):
            what = (
                f"ordet ”{word}” står i {WORDS}, men ikke i {EXAMPLE}."
                if word in listed
                else f"ordet ”{word}” står i {EXAMPLE}, men ikke i {WORDS}."
            )
            yield TemplateFault(file=f"{name}/{EXAMPLE}", what=what, todo="Ret den ene af filerne.")
        parse_blocks(render_wording(f"{name}/{WORDING}", words, settings), example_notes(words), source=f"{name}/{WORDING}")
    except TemplateError as error:
        yield TemplateFault(file=name, what=error.what, todo=error.todo)
