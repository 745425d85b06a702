"""letterkit explain [CODE]: what a check does, with an example."""

from __future__ import annotations

import click

from letterkit.cli import say


@click.command(
    help=say("Forklar en kontrol. Uden kode: vis alle kontroller.", "Explain a check. Without a code: list all checks.")
)
@click.argument("code", required=False)
def command(code: str | None) -> None:
    from letterkit.checks import CHECKS, explain

    if code is None:
        for check in CHECKS:
            click.echo(f"{check.CODE}  {check.TITLE}")
        return
    click.echo(explain(code))
