"""letterkit demo DIR: the sample inbox that comes along, and the job run on it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, CaseArguments
from letterkit.errors import UsageError
from letterkit.settings import data_folder, load_settings


@click.command(
    help=say(
        "Læg en lille indbakke med opdigtede breve i DIR/indbakke, og kør hovedopgaven på den. Resultatet ligger i DIR/ud.",
        "Write a small sample inbox to DIR/indbakke and run the main job on it. The result is in DIR/ud.",
    )
)
@click.argument("folder", metavar="DIR", type=FILE)
def command(folder: Path) -> None:
    from letterkit.cli.batch import run

    inbox = folder / "indbakke"
    if inbox.exists() and not (inbox / "case.toml").is_file():
        raise UsageError(f"{inbox} findes allerede og er ikke prøveindbakken.", "Vælg en anden mappe.")
    if not inbox.exists():
        shutil.copytree(data_folder("inbox"), inbox, ignore=shutil.ignore_patterns("gold"))
    run(inbox, folder / "ud", arguments=CaseArguments(), settings=load_settings(None), jobs=os.cpu_count() or 1)
