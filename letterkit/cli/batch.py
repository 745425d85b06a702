"""letterkit batch INBOX --out OUT: the main job."""

from __future__ import annotations

import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, CaseArguments, case_options, settings_options, tell_remarks, with_templates
from letterkit.errors import ReadError, TemplateError, UsageError
from letterkit.settings import Settings

if TYPE_CHECKING:
    from letterkit.batch import Done


def _ignore_interrupt() -> None:
    """Ctrl+C is the parent's to handle; a worker finishes the letter it has in hand."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _line(done: Done) -> str:
    if done.failure is not None:
        return f"{done.file}: {done.failure.code}. {done.failure.what} {done.failure.todo}".rstrip()
    if done.duplicate_of is not None:
        return f"{done.file}: samme brev som {done.duplicate_of}"
    kept = " (redigeret udkast urørt)" if done.draft_kept else ""
    return f"{done.file}: {'allerede behandlet' if done.again else 'behandlet'}{kept}"


def run(
    inbox: Path,
    out: Path,
    *,
    arguments: CaseArguments,
    settings: Settings,
    jobs: int,
    templates: Path | None = None,
) -> None:
    """The batch from folder to overview; shared by `batch` and `demo`. Ends the program with the exit code of the design."""
    from concurrent.futures import ProcessPoolExecutor
    from dataclasses import replace
    from multiprocessing import get_context

    from letterkit.batch import run_batch, write_overview
    from letterkit.casefolder import open_case
    from letterkit.draft import check_templates

    settings = with_templates(settings, templates)
    if inbox.is_dir() and out.resolve() == inbox.resolve():
        raise UsageError(f"{out} er indbakken selv.", "Angiv en anden mappe efter --out.")
    if templates is not None and (faults := check_templates(templates, settings)):
        # Every draft would stop on it: said once, before anything is read.
        raise TemplateError(str(faults[0]), "”letterkit templates check” viser alle fejl.")
    folder = open_case(inbox, settings=settings, **arguments.said())
    letters = [path for path in folder.letters if not path.resolve().is_relative_to(out.resolve())]
    if not letters:
        raise UsageError(f"Der er ingen breve i {inbox}.", "Læg brevene i mappen, eller angiv en anden.")
    tell_remarks(folder.case)
    # The reply is dated; an analysis is not. Without --today and without a date in case.toml the reply is dated today.
    day = arguments.today or folder.case.today or date.today()
    workers = ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn"), initializer=_ignore_interrupt)
    bar = click.progressbar(length=len(letters), label="Breve", file=sys.stderr) if sys.stderr.isatty() else None

    stopped = False

    def stop(number: int, frame: object) -> None:
        nonlocal stopped
        stopped = True
        raise KeyboardInterrupt

    def tell(done: Done) -> None:
        if stopped:
            raise KeyboardInterrupt  # the first one was raised where the interpreter drops it, as in a callback of the pool
        if bar is not None:
            bar.update(1)
        else:
            click.echo(_line(done), err=True)

    before = signal.signal(signal.SIGINT, stop)
    try:
        mine = replace(folder, letters=tuple(letters))
        result = run_batch(inbox, mine, out, executor=workers, settings=settings, today=day, tell=tell)
    except KeyboardInterrupt:
        workers.shutdown(wait=True, cancel_futures=True)
        raise
    finally:
        signal.signal(signal.SIGINT, before)
    workers.shutdown()
    if bar is not None:
        bar.render_finish()
        for done in result.done:
            if done.failure is not None or done.draft_kept:
                click.echo(_line(done), err=True)
    overview = write_overview(result, out, folder.case, title=folder.title, today=day)
    click.echo(out / "oversigt.html")
    click.echo(out / "oversigt.xlsx")
    for name in overview.missing:
        hint = "; en fil uden læst tekst eller afsender kan være svaret" if overview.unread else ""
        click.echo(f"{name}: {overview.silence}{hint}", err=True)
    if result.failures:
        sys.exit(ReadError.exit_code)


@click.command(
    help=say(
        "Læs alle breve i INBOX og dens undermapper, kontrollér dem, og skriv udkast. Resultatet lægges i OUT: oversigt.html, "
        "oversigt.xlsx, analyser.jsonl, fejl.jsonl og en mappe for hvert brev. Kan stoppes og startes igen.",
        "Read, check and draft every letter in INBOX and its subfolders. Can be stopped and started again.",
    )
)
@click.argument("inbox", type=FILE)
@click.option("--out", type=FILE, required=True, help=say("Mappen, resultatet lægges i.", "The folder for the results."))
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=lambda: os.cpu_count() or 1, help=say("Breve ad gangen.", "Letters at a time.")
)
@click.option("--templates", type=FILE, help=say("Kontorets egne skabeloner.", "The office's own templates."))
@case_options
@settings_options
def command(inbox: Path, out: Path, jobs: int, templates: Path | None, arguments: CaseArguments, settings: Settings) -> None:
    run(inbox, out, arguments=arguments, settings=settings, jobs=jobs, templates=templates)
