"""letterkit check FILE or CASE…: claims and findings."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import (
    FILE,
    CaseArguments,
    as_date,
    case_options,
    json_option,
    letters_of,
    make_settings,
    settings_options,
    tell_failure,
)
from letterkit.errors import ReadError

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
    request: Path | None,
    earlier: tuple[Path, ...],
    data: tuple[Path, ...],
    today: datetime | None,
    as_json: bool,
    settings_file: Path | None,
    model: str | None,
    vocabulary: Path | None,
    no_ocr: bool,
) -> None:
    from letterkit.cli.show import show_findings
    from letterkit.process import check_letter
    from letterkit.report.analysis import to_json

    settings = make_settings(settings_file, model, vocabulary, no_ocr)
    arguments = CaseArguments(request=request, earlier=earlier, data=data, today=as_date(today))
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
