"""Options that several commands share, and how a file or a case folder becomes letters with their case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from letterkit.cli import say, say_error
from letterkit.errors import ReadError, UsageError
from letterkit.settings import Settings, load_settings

if TYPE_CHECKING:
    from letterkit.case import Case

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)


class TypedDate(click.DateTime):
    """A day as åååå-mm-dd."""

    name = "dato"

    def __init__(self) -> None:
        super().__init__(formats=["%Y-%m-%d"])

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return say("ÅÅÅÅ-MM-DD", "YYYY-MM-DD")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(
                say(f"”{value}” er ikke en dato. Skriv fx 2018-01-03.", f"“{value}” is no date. Write e.g. 2018-01-03."),
                param,
                ctx,
            )


TYPED_DATE = TypedDate()


def settings_options(function: F) -> F:
    """--settings, --model, --vocabulary, --no-ocr."""
    for option in (
        click.option("--no-ocr", is_flag=True, help=say("Læs ikke skannede sider.", "Do not read scanned pages.")),
        click.option("--vocabulary", type=FILE, help=say("Egen ordliste (vocabulary.toml).", "Your own vocabulary.toml.")),
        click.option("--model", help=say("En anden spaCy-sprogmodel, eller ”blank”.", "Another spaCy pipeline, or “blank”.")),
        click.option("--settings", "settings_file", type=FILE, help=say("Indstillinger (TOML).", "Settings (TOML).")),
    ):
        function = option(function)
    return function


def case_options(function: F) -> F:
    """--request, --earlier, --data, --today."""
    for option in (
        click.option(
            "--today", type=TYPED_DATE, help=say("Dagen, som frister regnes fra (åååå-mm-dd).", "The day deadlines count from.")
        ),
        click.option(
            "--data", multiple=True, type=FILE, help=say("Sagens tal (CSV, XLSX); kan gentages.", "Case data; repeatable.")
        ),
        click.option(
            "--earlier", multiple=True, type=FILE, help=say("Tidligere brev; kan gentages.", "Earlier letter; repeatable.")
        ),
        click.option("--request", type=FILE, help=say("Brevet med spørgsmålene.", "The letter with the questions.")),
    ):
        function = option(function)
    return function


def json_option(function: F) -> F:
    return click.option("--json", "as_json", is_flag=True, help=say("Skriv analysen som JSON.", "Print the analysis as JSON."))(
        function
    )


def make_settings(settings_file: Path | None, model: str | None, vocabulary: Path | None, no_ocr: bool, **more: Any) -> Settings:
    """Settings from the file, then what the command line says."""
    settings = load_settings(settings_file)
    if more.get("templates") and not Path(more["templates"]).is_dir():
        raise UsageError(f"Mappen {more['templates']} findes ikke.", "Ret stien efter --templates.")
    if model:
        settings = replace(settings, model=model)
    if vocabulary:
        settings = replace(settings, vocabulary=str(vocabulary))
    if no_ocr:
        settings = replace(settings, ocr=False)
    return replace(settings, **{name: value for name, value in more.items() if value is not None})


def as_date(value: datetime | None) -> date | None:
    return value.date() if value else None


@dataclass(frozen=True, kw_only=True)
class CaseArguments:
    """What --request, --earlier, --data and --today said."""

    request: Path | None
    earlier: Sequence[Path]
    data: Sequence[Path]
    today: date | None


def letters_of(paths: Sequence[Path], arguments: CaseArguments, settings: Settings) -> Iterator[tuple[Path, Any]]:
    """Each letter with its case: a file with what the options name, a folder as a case folder."""
    from letterkit.casefolder import build_case, open_case

    said = {"request": arguments.request, "earlier": arguments.earlier, "data": arguments.data, "today": arguments.today}
    shared = None
    for path in paths:
        if path.is_dir():
            folder = open_case(path, settings=settings, **said)  # type: ignore[arg-type]
            if not folder.letters:
                raise UsageError(f"Der er ingen breve i {path}.", "Læg brevene i mappen, eller angiv en anden.")
            _tell_remarks(folder.case)
            for letter in folder.letters:
                yield letter, folder.case
        elif not path.exists():
            raise UsageError(f"Filen {path} findes ikke.", "Ret stien.")
        else:
            if shared is None:
                shared = build_case(settings=settings, **said)  # type: ignore[arg-type]
                _tell_remarks(shared)
            yield path, shared


def _tell_remarks(case: Case) -> None:
    for remark in case.data_remarks:
        click.echo(remark, err=True)


def tell_failure(path: Path, error: ReadError) -> None:
    """One line on stderr about a letter that could not be read."""
    click.echo(f"{path}: {say(f'{error.code}. ', '')}{say_error(error)}", err=True)
