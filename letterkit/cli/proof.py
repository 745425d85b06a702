"""letterkit proof DRAFT.docx: a spell-check for numbers."""

from __future__ import annotations

import sys
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
        "Spor hvert tal, hver dato, hvert navn og løfte i et udkast til brevet, henvendelsen, sagens tal eller en beregning. "
        "Det, der ikke kan spores, er ændret eller modsiger sin kilde, vises og får en kommentar i en kopi.",
        "Trace every figure, date, name and promise of a draft to its source; what cannot be traced is listed and commented in a copy.",
    )
)
@click.argument("draft", type=FILE)
@click.option("--case", "case_folder", type=FILE, help=say("Sagsmappen.", "The case folder."))
@click.option("--letter", "letters", type=FILE, multiple=True, help=say("Brevet, udkastet svarer på.", "The letter it answers."))
@click.option("--out", type=FILE, help=say("Kopien med kommentarer.", "The copy with comments."))
@click.option("--fail-on", is_flag=True, help=say("Slut med kode 1, hvis noget står åbent.", "Exit with 1 if anything is open."))
@case_options
@settings_options
def command(
    draft: Path,
    case_folder: Path | None,
    letters: tuple[Path, ...],
    out: Path | None,
    fail_on: bool,
    arguments: CaseArguments,
    settings: Settings,
) -> None:
    from letterkit.casefolder import build_case
    from letterkit.process import check_letter
    from letterkit.proof import proof_draft, write_proof
    from letterkit.report.analysis import from_json, to_json

    if not draft.is_file():
        raise UsageError(f"Filen {draft} findes ikke.", "Ret stien.")
    if case_folder is not None and not case_folder.is_dir():
        raise UsageError(f"Sagsmappen {case_folder} findes ikke.", "Ret stien efter --case.")
    of_case = [case_folder] if case_folder is not None else letters
    # A kommune proofs its own answer against a request that nobody has answered yet.
    case, found = next(cases_of(of_case, arguments, settings, without_letters=True), (None, []))
    case = case or build_case(settings=settings, **arguments.said())
    received = list(letters) or [path for path in found if path.resolve() != draft.resolve()]
    analyses = []
    for path in received:
        try:
            analyses.append(from_json(to_json(check_letter(path, case=case, settings=settings))))
        except ReadError as error:
            tell_failure(path, error)
    proof = proof_draft(draft, analyses, case, settings, today=arguments.today or case.today)
    for line in proof.lines():
        click.echo(line)
    if proof.open:
        target = out or draft.with_name(f"{draft.stem}-gennemgang.docx")
        write_proof(draft, proof, target)
        click.echo(f"{say('Kopi med kommentarer', 'Copy with comments')}: {target}", err=True)
        if fail_on:
            sys.exit(1)
