"""letterkit extract FILE…: the claims."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, json_option, settings_options, tell_failure
from letterkit.errors import ReadError
from letterkit.settings import Settings


@click.command(
    help=say("Find tal, løfter, spørgsmål og tabeller i et eller flere breve.", "Find figures, promises, questions and tables.")
)
@click.argument("files", type=FILE, nargs=-1, required=True)
@click.option("--request", type=FILE, help=say("Brevet med spørgsmålene.", "The letter with the questions."))
@json_option
@settings_options
def command(
    files: tuple[Path, ...],
    request: Path | None,
    as_json: bool,
    settings: Settings,
) -> None:
    from letterkit.casefolder import build_case
    from letterkit.cli.show import show_claims
    from letterkit.process import extract_letter
    from letterkit.report.analysis import to_json

    case = build_case(request=request, settings=settings)
    failed = False
    for file in files:
        try:
            analysis = extract_letter(file, case=case, settings=settings)
        except ReadError as error:
            tell_failure(file, error)
            failed = True
            continue
        click.echo(to_json(analysis) if as_json else show_claims(analysis))
    if failed:
        sys.exit(ReadError.exit_code)
