"""letterkit decide: a clerk's own decision on a finding, kept beside the tool's verdict."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE
from letterkit.errors import UsageError


@click.command(
    help=say(
        "Skriv en afgørelse om et fund (fx n3) i ANALYSE.json til afgørelser.jsonl i samme mappe. Uden fund: vis fundene og afgørelserne.",
        "Write a decision on a finding (n3) of ANALYSE.json to afgørelser.jsonl beside it. Without one: list findings and decisions.",
    )
)
@click.argument("analysis", metavar="ANALYSE.json", type=FILE)
@click.argument("finding", required=False)
@click.option(
    "--verdict", default="", help=say("stemmer, stemmer ikke, ikke belagt, kan ikke afgøres", "supported, contradicted, …")
)
@click.option("--reason", default="", help=say("Begrundelsen.", "The reason."))
@click.option("--who", default="", help=say("Hvem der afgør.", "Who decides."))
def command(analysis: Path, finding: str | None, verdict: str, reason: str, who: str) -> None:
    from pydantic import ValidationError

    from letterkit.decide import FILE_NAME, append_decision, in_words, make_decision, read_decisions, stand
    from letterkit.finding import VERDICT_DANISH
    from letterkit.report.analysis import from_json

    try:
        read = from_json(analysis.read_bytes())
    except ValidationError as error:
        raise UsageError(f"{analysis} er ikke en analyse.", "Brug analyse.json fra resultatmappen.") from error
    path = analysis.parent / FILE_NAME
    if finding is not None:
        found = next((one for one in read.findings or () if one.id == finding), None)
        if found is None:
            raise UsageError(f"Der er intet fund {finding} i {analysis}.", "Uden et fund viser kommandoen dem alle.")
        # The clock belongs to the command: the record only keeps what it is told.
        when = datetime.now().astimezone().isoformat(timespec="seconds")
        append_decision(path, make_decision(found, verdict=verdict, reason=reason, who=who, when=when))
    else:
        for one in read.findings or ():
            click.echo(f"{one.id}: {VERDICT_DANISH[one.verdict]}. {one.explanation or one.calculation}")
    for standing in stand(read_decisions(path), read.findings or ()):
        click.echo(in_words(standing))
