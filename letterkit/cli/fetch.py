"""letterkit fetch TABLE: a table of Jobindsats into the case's data folder. The only command that uses the network."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE
from letterkit.errors import UsageError


@click.command(
    help=say(
        "Hent en tabel fra Jobindsats til sagens datamappe. Det er den eneste kommando, der bruger netværket. Nøglen læses fra "
        "miljøvariablen JOBINDSATS_KEY.",
        "Fetch a table of Jobindsats into the case's data folder. The only command that uses the network.",
    )
)
@click.argument("table")
@click.option("--out", type=FILE, required=True, help=say("Sagens datamappe.", "The case's data folder."))
@click.option("--choose", multiple=True, metavar="NAVN=VÆRDI", help=say("Område, periode …; kan gentages.", "Area, period …"))
@click.option("--address", default=None, help=say("En anden adresse end Jobindsats' egen.", "Another address."))
def command(table: str, out: Path, choose: tuple[str, ...], address: str | None) -> None:
    from letterkit.sources.jobindsats import ADDRESS, KEY_NAME, fetch_table

    choices = {}
    for choice in choose:
        name, sign, value = choice.partition("=")
        if not sign or not name or not value:
            raise UsageError(f"--choose {choice} er ikke på formen NAVN=VÆRDI.", "Skriv fx --choose area=101.")
        choices[name] = value
    when = datetime.now(UTC).isoformat(timespec="seconds")
    kept = fetch_table(table, out, key=os.environ.get(KEY_NAME, ""), when=when, choices=choices, address=address or ADDRESS)
    click.echo(kept)
