"""letterkit draft CASE --template NAME: the draft of the next letter."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.case import Case
from letterkit.cli import say
from letterkit.cli.common import (
    FILE,
    CaseArguments,
    case_options,
    cases_of,
    settings_options,
    tell_failure,
    with_templates,
)
from letterkit.errors import ReadError, UsageError
from letterkit.settings import Settings

if TYPE_CHECKING:
    from letterkit.finding import Analysis

FORMATS = ("docx", "html", "txt", "pdf", "pdfa")  # pdf: to be read aloud (PDF/UA); pdfa: for the archive (PDF/A)


@click.command(
    help=say(
        "Skriv udkast til det næste brev. PATHS er breve eller sagsmapper. Et udkast, der findes, bliver ikke overskrevet.",
        "Draft the next letter. PATHS are letters or case folders. A draft that is already there is not overwritten.",
    )
)
@click.argument("paths", type=FILE, nargs=-1, required=True)
@click.option("--template", default="svar", show_default=True, help=say("Brevtypen.", "The letter type."))
@click.option("--templates", type=FILE, help=say("Kontorets egne skabeloner.", "The office's own templates."))
@click.option(
    "--out", type=FILE, default=Path("."), show_default=True, help=say("Mappen, udkast lægges i.", "Folder for the drafts.")
)
@click.option("--sender", help=say("Hvem der svarer (kun til redegoerelse).", "Who answers (for redegoerelse only)."))
@click.option("--format", "form", type=click.Choice(FORMATS), default="docx", show_default=True, help=say("Format.", "Format."))
@case_options
@settings_options
def command(
    paths: tuple[Path, ...],
    template: str,
    templates: Path | None,
    out: Path,
    sender: str | None,
    form: str,
    arguments: CaseArguments,
    settings: Settings,
) -> None:
    from letterkit.draft import Draft, draft_case, write_docx, write_html, write_pdf, write_text
    from letterkit.draft.campaign import held_back
    from letterkit.process import check_letter
    from letterkit.report.analysis import from_json, to_json

    if sender is not None and template != "redegoerelse":
        raise UsageError("--sender siger, hvem der svarer, og hører til --template redegoerelse.", "Udelad --sender.")
    settings = with_templates(settings, templates)
    writers: dict[str, Callable[[Draft, Path], None]] = {
        "docx": write_docx,
        "html": write_html,
        "txt": write_text,
        "pdf": write_pdf,
        "pdfa": partial(write_pdf, variant="pdf/a-3a"),
    }
    write = writers[form]
    failed = 0
    there: list[Path] = []  # somebody may have edited them: kept, and the others are written
    # An account needs only the request, where there is one, and a reminder may go to all.
    for case, letters in cases_of(paths, arguments, settings, without_letters=template in {"redegoerelse", "rykker"}):
        if sender is not None:
            case = replace(case, senders=(sender,))
        analyses = []
        for path in letters if template != "redegoerelse" or case.request is None else ():
            try:
                # The draft sees what the public format says: CPR numbers are masked there.
                analyses.append(from_json(to_json(check_letter(path, case=case, settings=settings))))
            except ReadError as error:
                tell_failure(path, error)
                failed += 1
        analyses = _without_copies(analyses)
        day = arguments.today or case.today or date.today()
        drafts = draft_case(template, analyses, case, settings, today=day, failed=failed)
        unsure = held_back(case, analyses) if template in {"rykker", "ministerresume"} else ""
        if unsure:
            click.echo(unsure, err=True)
        elif not drafts and template == "rykker" and analyses:
            click.echo(_nobody_to_remind(case), err=True)
        for name, draft in drafts:
            target = out / (name if name == template else f"{name}-{template}")
            target = target.with_name(f"{target.name}.{form.removesuffix('a')}")
            if target.exists():
                there.append(target)
                continue
            out.mkdir(parents=True, exist_ok=True)
            write(draft, target)
            click.echo(target)
            for warning in draft.warnings:
                if warning not in case.remarks:  # of the whole campaign: said already
                    click.echo(f"{target.name}: {warning}", err=True)
    if there:
        todo = "Flyt filen, eller vælg en anden mappe med --out."
        if len(there) == 1:
            raise UsageError(f"{there[0]} findes allerede og er ikke overskrevet.", todo)
        raise UsageError(f"{len(there)} udkast findes allerede og er ikke overskrevet; det første er {there[0]}.", todo)
    if failed:
        sys.exit(ReadError.exit_code)


def _without_copies(analyses: Sequence[Analysis]) -> list[Analysis]:
    """One letter that lies there as PDF and as text is answered once: the same name, sender, day and subject."""
    first: dict[tuple[str, str | None, str | None, str | None], str] = {}
    kept = []
    for analysis in analyses:
        letter = analysis.letter
        key = (letter.file.rsplit(".", 1)[0], letter.sender, letter.date, letter.subject)
        if key in first:
            told = f"{letter.file} er det samme brev som {first[key]}; der er skrevet ét udkast."
            click.echo(say(told, f"{letter.file} is the same letter as {first[key]}; one draft was written."), err=True)
            continue
        first[key] = letter.file
        kept.append(analysis)
    return kept


def _nobody_to_remind(case: Case) -> str:
    """Why no reminder was written."""
    said = say(
        "Ingen rykker er skrevet: alle spørgsmål, der er fundet, er besvaret.",
        "No reminder was written: every question found is answered.",
    )
    if not case.senders:
        said += say(
            " Hvem der mangler at svare, kan kun ses, når ”senders” i case.toml nævner dem, der blev spurgt.",
            " Who has not answered can only be told when “senders” in case.toml names those who were asked.",
        )
    return said
