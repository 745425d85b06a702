"""letterkit commitments CASE…: every promise over all letters of a case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import (
    FILE,
    CaseArguments,
    case_options,
    cases_of,
    settings_options,
    tell_failure,
)
from letterkit.errors import ReadError, UsageError
from letterkit.settings import Settings


@click.command(
    help=say(
        "Vis hvert løfte i alle en sags breve: hvem, hvad, hvornår, hvad senere breve siger, og om fristen er passeret.",
        "List every promise over all letters of a case: who, what, by when, its later status, and whether it is overdue.",
    )
)
@click.argument("paths", type=FILE, nargs=-1, required=True)
@click.option("--all", "include_done", is_flag=True, help=say("Også det, der er gennemført.", "What is done as well."))
@click.option("--xlsx", type=FILE, help=say("Skriv også et regneark.", "Write a workbook as well."))
@click.option("--ics", type=FILE, help=say("Skriv også en kalender (iCalendar).", "Write a calendar as well."))
@case_options
@settings_options
def command(
    paths: tuple[Path, ...],
    include_done: bool,
    xlsx: Path | None,
    ics: Path | None,
    arguments: CaseArguments,
    settings: Settings,
) -> None:
    from letterkit.commitments import build_register, letters_of_case
    from letterkit.commitments.files import register_lines, write_register_calendar, write_register_xlsx
    from letterkit.finding import Analysis
    from letterkit.process import extract_letter
    from letterkit.vocabulary import load_vocabulary

    letters = []
    day = arguments.today
    for case, received in cases_of(paths, arguments, settings, without_letters=True):
        analyses: list[Analysis] = []
        for path in received:
            try:
                analysis = extract_letter(path, case=case, settings=settings)
            except ReadError as error:
                tell_failure(path, error)
                continue
            # A letter and the mail that carries it are one letter.
            if analysis.letter.text not in [other.letter.text for other in analyses]:
                analyses.append(analysis)
        if not received and not case.earlier:
            raise UsageError("Der er ingen breve i sagsmappen.", "Læg brevene i mappen, eller angiv en anden.")
        day = day or case.today
        letters += letters_of_case(case, analyses)
    register = build_register(letters, today=day or date.today(), vocabulary=load_vocabulary(settings), include_done=include_done)
    for line in register_lines(register):
        click.echo(line)
    if not register:
        click.echo(say("Der er ingen løfter at vise.", "There are no promises to show."))
    if xlsx is not None:
        write_register_xlsx(register, xlsx)
    if ics is not None:
        write_register_calendar(register, ics, today=day or date.today())
