"""letterkit evaluate CORPUS: precision, recall and F1 per kind, and letter by letter."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, settings_options, tell_failure
from letterkit.errors import ReadError
from letterkit.settings import Settings


def _share(value: float | None) -> str:
    return "  –  " if value is None else f"{value:.3f}"


@click.command(
    help=say("Mål præcision, genfinding og F1 mod facit i en mappe.", "Measure precision, recall and F1 against gold.")
)
@click.argument("corpus", type=FILE)
@click.option("--letter", "only", help=say("Kun breve, hvis navn indeholder dette.", "Only letters whose name contains this."))
@click.option(
    "--details",
    is_flag=True,
    help=say(
        "Vis, hvad der mangler og er for meget; ikke for breve, der er holdt ude, medmindre --letter nævner dem.",
        "Show what is missing and what is extra; not for letters kept aside, unless --letter names them.",
    ),
)
@click.option(
    "--json", "as_json", is_flag=True, help=say("Skriv tallene som JSON, et brev pr. linje.", "Print the scores as JSON Lines.")
)
@settings_options
def command(
    corpus: Path,
    only: str | None,
    details: bool,
    as_json: bool,
    settings: Settings,
) -> None:
    from dataclasses import asdict

    from letterkit.casefolder import open_case
    from letterkit.evaluate import KINDS, Score, score_analysis, total
    from letterkit.gold import find_gold
    from letterkit.process import check_letter

    groups: dict[bool, list[dict[str, Score]]] = {False: [], True: []}
    cases = {}
    failed = False
    for letter in find_gold(corpus):
        if only and only not in letter.name:
            continue
        if letter.case_folder not in cases:
            cases[letter.case_folder] = open_case(letter.case_folder, request=letter.request, settings=settings).case
        try:
            analysis = check_letter(letter.file, case=cases[letter.case_folder], settings=settings)
        except ReadError as error:
            tell_failure(letter.file, error)
            failed = True
            continue
        scores = score_analysis(analysis, letter.gold)
        groups[letter.kept_aside].append(scores)
        if as_json:
            click.echo(
                json.dumps({"name": letter.name, "kept_aside": letter.kept_aside, **{k: asdict(s) for k, s in scores.items()}})
            )
            continue
        line = "  ".join(f"{kind} {_share(scores[kind].f1)}" for kind in KINDS if kind in scores)
        click.echo(f"{letter.name}{' *' if letter.kept_aside else ''}\n    {line}")
        if details and (only or not letter.kept_aside):
            for kind, score in scores.items():
                for sign, items in (("-", score.misses), ("+", score.extras), ("!", score.wrong)):
                    for item in items:
                        click.echo(f"      {kind} {sign} {item}")
    if as_json:
        sys.exit(ReadError.exit_code if failed else 0)
    for kept_aside, title in (
        (False, say("Alle andre breve", "All other letters")),
        (True, say("Holdt ude (*)", "Kept aside (*)")),
    ):
        if not groups[kept_aside]:
            continue
        click.echo(f"\n{title}: {len(groups[kept_aside])}")
        click.echo(f"  {'':14}{say('præcision', 'precision'):>11}{say('genfinding', 'recall'):>11}{'F1':>8}")
        sums = total(groups[kept_aside])
        for kind in KINDS:
            if kind in sums:
                score = sums[kind]
                extra = "  ".join(f"{name} {right}/{scored}" for name, (right, scored) in sorted(score.attributes.items()))
                click.echo(f"  {kind:14}{_share(score.precision):>11}{_share(score.recall):>11}{_share(score.f1):>8}   {extra}")
    if failed:
        sys.exit(ReadError.exit_code)
