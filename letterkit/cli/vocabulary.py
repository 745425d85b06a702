"""letterkit vocabulary suggest: synonyms that a clerk may want to declare. Nothing is decided by likeness."""

from __future__ import annotations

from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, CaseArguments, case_options, letters_of, settings_options, tell_failure
from letterkit.errors import ReadError
from letterkit.settings import Settings


@click.group(help=say("Ordlisten: områder, nøgletal, grupper og synonymer.", "Areas, indicators, groups and synonyms."))
def command() -> None:
    pass


@command.command(
    help=say(
        "Foreslå synonymer mellem brevenes ord og sagens nøgletal. Forslagene bliver først brugt, når de står i ordlisten.",
        "Propose synonyms between the letters' words and the case's indicators; they count only once declared.",
    )
)
@click.argument("paths", type=FILE, nargs=-1, required=True)
@case_options
@settings_options
def suggest(
    paths: tuple[Path, ...],
    arguments: CaseArguments,
    settings: Settings,
) -> None:
    from letterkit.match import nearest_names
    from letterkit.process import extract_letter
    from letterkit.vocabulary import normal

    said: set[str] = set()
    for path, case in letters_of(paths, arguments, settings):
        try:
            analysis = extract_letter(path, case=case, settings=settings)
        except ReadError as error:
            tell_failure(path, error)
            continue
        names = {normal(fact.indicator): fact.indicator for fact in case.facts}
        for phrase in sorted({figure.counted for figure in analysis.figures if figure.counted}):
            for name in nearest_names(phrase, names):
                if normal(phrase) not in names and (line := f"”{phrase}” kunne være ”{name}”") not in said:
                    said.add(line)
                    click.echo(line)
    if not said:
        click.echo(say("Der er ingen forslag.", "There are no proposals."))
