"""Options that several commands share, and how a file or a case folder becomes letters with their case."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import wraps
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from letterkit.cli import say, say_error
from letterkit.errors import ReadError, UsageError
from letterkit.settings import Settings, load_settings

if TYPE_CHECKING:
    from letterkit.case import Case

Command = Callable[..., Any]
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


def settings_options(function: Command) -> Command:
    """--settings, --model, --vocabulary, --no-ocr: the command is given them as one `settings`."""

    @wraps(function)
    def command(*, settings_file: Path | None, model: str | None, vocabulary: Path | None, no_ocr: bool, **others: Any) -> None:
        settings = load_settings(settings_file)
        if model:
            settings = replace(settings, model=model)
        if vocabulary:
            settings = replace(settings, vocabulary=str(vocabulary))
        if no_ocr:
            settings = replace(settings, ocr=False)
        function(settings=settings, **others)

    return _with_options(
        command,
        click.option("--settings", "settings_file", type=FILE, help=say("Indstillinger (TOML).", "Settings (TOML).")),
        click.option("--model", help=say("En anden spaCy-sprogmodel, eller ”blank”.", "Another spaCy pipeline, or “blank”.")),
        click.option("--vocabulary", type=FILE, help=say("Egen ordliste (vocabulary.toml).", "Your own vocabulary.toml.")),
        click.option("--no-ocr", is_flag=True, help=say("Læs ikke skannede sider.", "Do not read scanned pages.")),
    )


@dataclass(frozen=True, kw_only=True)
class CaseArguments:
    """What --request, --earlier, --data and --today said."""

    request: Path | None = None
    earlier: Sequence[Path] = ()
    data: Sequence[Path] = ()
    today: date | None = None

    def said(self) -> dict[str, Any]:
        """As `open_case` and `build_case` take them."""
        return {"request": self.request, "earlier": self.earlier, "data": self.data, "today": self.today}


def case_options(function: Command) -> Command:
    """--request, --earlier, --data, --today: the command is given them as one `arguments`."""

    @wraps(function)
    def command(
        *, request: Path | None, earlier: tuple[Path, ...], data: tuple[Path, ...], today: datetime | None, **others: Any
    ) -> None:
        function(arguments=CaseArguments(request=request, earlier=earlier, data=data, today=as_date(today)), **others)

    return _with_options(
        command,
        click.option("--request", type=FILE, help=say("Brevet med spørgsmålene.", "The letter with the questions.")),
        click.option(
            "--earlier", multiple=True, type=FILE, help=say("Tidligere brev; kan gentages.", "Earlier letter; repeatable.")
        ),
        click.option(
            "--data", multiple=True, type=FILE, help=say("Sagens tal (CSV, XLSX); kan gentages.", "Case data; repeatable.")
        ),
        click.option(
            "--today", type=TYPED_DATE, help=say("Dagen, som frister regnes fra (åååå-mm-dd).", "The day deadlines count from.")
        ),
    )


def _with_options(command: Command, *options: Callable[[Command], Command]) -> Command:
    """The command with `options`, which --help shows in this order."""
    for option in reversed(options):
        command = option(command)
    return command


def json_option(function: Command) -> Command:
    return click.option("--json", "as_json", is_flag=True, help=say("Skriv analysen som JSON.", "Print the analysis as JSON."))(
        function
    )


def with_templates(settings: Settings, folder: Path | None) -> Settings:
    """The settings with the office's own templates, where --templates names a folder."""
    if folder is None:
        return settings
    if not folder.is_dir():
        raise UsageError(f"Mappen {folder} findes ikke.", "Ret stien efter --templates.")
    return replace(settings, templates=str(folder))


def as_date(value: datetime | None) -> date | None:
    return value.date() if value else None


def letters_of(paths: Sequence[Path], arguments: CaseArguments, settings: Settings) -> Iterator[tuple[Path, Any]]:
    """Each letter with its case: a file with what the options name, a folder as a case folder."""
    for case, letters in cases_of(paths, arguments, settings):
        for letter in letters:
            yield letter, case


def cases_of(
    paths: Sequence[Path], arguments: CaseArguments, settings: Settings, *, without_letters: bool = False
) -> Iterator[tuple[Case, list[Path]]]:
    """Each case with its letters: a folder's own, and the files named one after another with what the options name.

    Raises `UsageError` for a folder without letters, unless `without_letters` says that none are needed.
    """
    from letterkit.casefolder import build_case, open_case

    shared = None
    for is_folder, group in groupby(paths, key=Path.is_dir):
        if is_folder:
            for path in group:
                folder = open_case(path, settings=settings, **arguments.said())
                if not folder.letters and not without_letters:
                    raise UsageError(f"Der er ingen breve i {path}.", "Læg brevene i mappen, eller angiv en anden.")
                tell_remarks(folder.case)
                yield folder.case, list(folder.letters)
            continue
        files = list(group)
        for path in files:
            if not path.exists():
                raise UsageError(f"Filen {path} findes ikke.", "Ret stien.")
        if shared is None:
            shared = build_case(settings=settings, **arguments.said())
            tell_remarks(shared)
        yield shared, files


def tell_remarks(case: Case) -> None:
    """How the case was read, one line each on stderr."""
    for remark in case.remarks:
        click.echo(remark, err=True)


def tell_failure(path: Path, error: ReadError) -> None:
    """One line on stderr about a letter that could not be read."""
    click.echo(f"{path}: {say(f'{error.code}. ', '')}{say_error(error)}", err=True)
