"""letterkit check FILE or CASE…: claims and findings."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import (
    FILE,
    CaseArguments,
    case_options,
    json_option,
    letters_of,
    settings_options,
    tell_failure,
)
from letterkit.errors import ReadError
from letterkit.settings import Settings

VERDICTS = ("contradicted", "unclear", "unsupported")


@click.command(
    help=say(
        "Find påstandene i et brev eller en sagsmappe, og hold dem mod regning, tabeller, tidligere breve og sagens tal.",
        "Find the claims of a letter or a case folder and hold them against arithmetic, tables, earlier letters and case data.",
    )
)
@click.argument("paths", type=FILE, nargs=-1, required=True)
@click.option(
    "--fail-on",
    type=click.Choice(VERDICTS),
    multiple=True,
    help=say("Slut med kode 1, hvis der er et sådant fund; kan gentages.", "Exit with 1 on such a finding; repeatable."),
)
@case_options
@json_option
@settings_options
def command(
    paths: tuple[Path, ...],
    fail_on: tuple[str, ...],
    arguments: CaseArguments,
    as_json: bool,
    settings: Settings,
) -> None:
    from letterkit.cli.show import show_findings
    from letterkit.process import check_letter
    from letterkit.report.analysis import to_json

    failed = found = False
    for path, case in letters_of(paths, arguments, settings):
        try:
            analysis = check_letter(path, case=case, settings=settings)
        except ReadError as error:
            tell_failure(path, error)
            failed = True
            continue
        found |= any(finding.verdict in fail_on and finding.severity == "finding" for finding in analysis.findings or ())
        click.echo(to_json(analysis) if as_json else show_findings(analysis))
    if failed:
        sys.exit(ReadError.exit_code)
    if found:
        sys.exit(1)
