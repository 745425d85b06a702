"""The command `letterkit`. Commands are loaded when they are run, so that `--help` imports none of the heavy libraries."""

from __future__ import annotations

import gettext
import importlib
import os
import sys
from pathlib import Path

import click

from letterkit import __version__
from letterkit.errors import LetterkitError

ENGLISH = os.environ.get("LETTERKIT_LANG", "da").lower().startswith("en")


def say(danish: str, english: str) -> str:
    """The text in the language of this run: Danish, or English with LETTERKIT_LANG=en."""
    return english if ENGLISH else danish


def say_error(error: LetterkitError) -> str:
    """What happened and what to do, in the language of this run."""
    if not ENGLISH:
        return str(error)
    from letterkit.cli.english import in_english

    return " ".join(in_english(part) for part in (error.what, error.todo) if part)


# Every command: name → (module in this folder, what it does in Danish, in English). The module's command is called `command`.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "batch": ("batch", "Hovedopgaven: læs, kontrollér og besvar en mappe med breve.", "The main job: a folder of letters."),
    "demo": ("demo", "Prøv letterkit på en lille medfølgende indbakke.", "Try letterkit on a small sample inbox."),
    "read": ("read", "Vis brevets tekst, side for side, som den blev forstået.", "Show the text as it was understood."),
    "extract": ("extract", "Find tal, løfter, spørgsmål og tabeller i breve.", "Find figures, promises, questions and tables."),
    "check": ("check", "Find påstande i breve, og hold dem mod sagen.", "Find claims and hold them against the case."),
    "draft": ("draft", "Skriv udkast til det næste brev (Word).", "Write a draft of the next letter (Word)."),
    "proof": ("proof", "Spor hvert tal i et udkast til dets kilde.", "Trace every number of a draft to its source."),
    "questions": ("questions", "Vis en henvendelse som tjekliste med frist.", "Show a request as a checklist with its deadline."),
    "commitments": ("commitments", "Vis alle løfter i en sag, og hvad der er forfaldet.", "List the promises of a case."),
    "decide": ("decide", "Skriv din egen afgørelse om et fund.", "Write your own decision on a finding."),
    "templates": ("templates", "Find fejl i kontorets egne skabeloner.", "Find faults in the office's own templates."),
    "vocabulary": ("vocabulary", "Foreslå synonymer til ordlisten.", "Propose synonyms for the vocabulary."),
    "fetch": ("fetch", "Hent en tabel fra Jobindsats til sagens data.", "Fetch a Jobindsats table into the case data."),
    "explain": ("explain", "Forklar, hvad en kontrol gør, med et eksempel.", "Explain what a check does."),
    "schema": ("schema", "Vis JSON Schema for analysen.", "Print the JSON Schema of the analysis."),
    "evaluate": ("evaluate", "Mål præcision og genfinding mod facit.", "Measure precision and recall against gold."),
}


class LazyGroup(click.Group):
    """A group that lists its commands without importing them; one is imported when it runs or its own help is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"letterkit.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        command.options_metavar = say("[TILVALG]", "[OPTIONS]")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("Kommandoer", "Commands")):
            formatter.write_dl([(name, say(danish, english)) for name, (_, danish, english) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    options_metavar=say("[TILVALG]", "[OPTIONS]"),
    subcommand_metavar=say("KOMMANDO …", "COMMAND …"),
    help=say(
        "letterkit læser breve med redegørelser, finder hvert tal og hvert løfte i dem, holder dem mod regning, tabeller, "
        "tidligere breve og sagens tal, og skriver udkast til det næste brev. Intet forlader maskinen.",
        "letterkit reads letters of account, finds every figure and promise in them, holds each against arithmetic, tables, "
        "earlier letters and case data, and drafts the next letter. Nothing leaves the machine.",
    ),
)
@click.version_option(__version__, prog_name="letterkit", help=say("Vis versionen.", "Show the version and exit."))
def cli() -> None:
    pass


def main() -> None:
    """Run the command line; errors become one or two sentences on stderr and an exit code, never a traceback."""
    if not ENGLISH:
        # click says its own words through gettext's default domain, "messages".
        os.environ["LANGUAGE"] = "da"
        gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
    try:
        code = cli.main(prog_name="letterkit", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except LetterkitError as error:
        click.echo(f"{say('Fejl', 'Error')}: {say_error(error)}", err=True)
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(
            say("Stoppet. Den samme kommando går videre, hvor den slap.", "Stopped. The same command goes on where it stopped."),
            err=True,
        )
        code = 130
    except BrokenPipeError:
        # The reader of our output (a pager, `head`) has had enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except OSError as error:
        where = f" {error.filename}" if error.filename else ""
        click.echo(
            f"{say('Fejl: filen kunne ikke læses eller skrives', 'Error: cannot read or write')}{where}: {error.strerror}.",
            err=True,
        )
        code = 2
    sys.exit(code if isinstance(code, int) else 0)
