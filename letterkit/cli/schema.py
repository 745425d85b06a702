"""letterkit schema: the JSON Schema of the analysis."""

from __future__ import annotations

import json

import click

from letterkit.cli import say


@click.command(help=say("Vis JSON Schema for analysen.", "Print the JSON Schema of the analysis."))
def command() -> None:
    from letterkit.report.analysis import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
