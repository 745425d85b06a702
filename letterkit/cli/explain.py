"""letterkit explain [CODE]: what a check does, with an example."""

from __future__ import annotations

import click

from letterkit.cli import say
from letterkit.errors import UsageError


@click.command(
    help=say("Forklar en kontrol. Uden kode: vis alle kontroller.", "Explain a check. Without a code: list all checks.")
)
@click.argument("code", required=False)
def command(code: str | None) -> None:
    from letterkit.checks import CHECKS, find_check
    from letterkit.checks.page import check_page

    if code is None:
        for check in CHECKS:
            click.echo(f"{check.CODE}  {check.TITLE}")
        return
    found = find_check(code)
    if found is None:
        raise UsageError(f"Der er ingen kontrol med koden {code}.", "Skriv ”letterkit explain” for at se dem alle.")
    click.echo(check_page(found))
