"""letterkit templates check DIR: faults in an office's templates, before a campaign."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE
from letterkit.errors import UsageError


@click.group(help=say("Kontorets egne skabeloner.", "The office's own templates."))
def command() -> None:
    pass


@command.command("check", help=say("Find fejl i skabelonerne i mappen DIR.", "Find faults in the templates in DIR."))
@click.argument("folder", metavar="DIR", type=FILE)
def check(folder: Path) -> None:
    from letterkit.draft import check_templates

    if folder.is_dir() and not any(folder.rglob("*.jinja")) and not any(folder.rglob("*.docx")):
        raise UsageError(f"Der er ingen skabeloner i {folder}.", "Angiv mappen med kontorets skabeloner.")
    faults = check_templates(folder)
    for fault in faults:
        click.echo(str(fault))
    if faults:
        sys.exit(2)
    click.echo(say("Skabelonerne er i orden.", "The templates are in order."))
