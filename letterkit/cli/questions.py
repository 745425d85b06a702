"""letterkit questions REQUEST: the request as a checklist, with the deadline reckoned."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, TYPED_DATE, as_date, settings_options
from letterkit.settings import Settings

WANTS = {
    "yes_no": "ja eller nej",
    "count": "et tal, og hvornår det er opgjort",
    "reason": "en årsag",
    "date": "en dato eller en periode",
    "status": "en status",
    "cost": "et beløb",
    "other": "et svar",
}


@click.command(
    help=say(
        "Vis henvendelsens spørgsmål som en tjekliste: hvert delspørgsmål, hvilket svar det vil have, fristen og tidligere løfter.",
        "Show the request as a checklist: each part, the answer it wants, the deadline and earlier promises.",
    )
)
@click.argument("request", type=FILE)
@click.option("--earlier", multiple=True, type=FILE, help=say("Egne tidligere breve; kan gentages.", "Own earlier letters."))
@click.option("--received", type=TYPED_DATE, help=say("Dagen, brevet blev modtaget.", "The day it came."))
@settings_options
def command(
    request: Path,
    earlier: tuple[Path, ...],
    received: datetime | None,
    settings: Settings,
) -> None:
    from letterkit.casefolder import read_with_claims
    from letterkit.danish.privacy import mask_cpr
    from letterkit.danish.writing import format_date, format_iso
    from letterkit.draft.deadline import answer_deadline, count_rule, working_days_between
    from letterkit.draft.lexicon import own_words
    from letterkit.draft.passages import split_passages
    from letterkit.extract.request import read_request, unread_remark
    from letterkit.readers import read_letter

    letter = read_letter(request, settings)
    asked = read_request(letter)
    click.echo(f"Spørgsmål fra {asked.asked_by}" if asked.asked_by else "Spørgsmål (brevet siger ikke, hvem der spørger)")
    for question in asked.questions:
        click.echo(mask_cpr(f"\n{f'{question.number}. ' if question.number else ''}{question.quote}"))
        for part in question.parts:
            what = f"{part.quote.rstrip('.')} – " if len(question.parts) > 1 else ""
            click.echo(mask_cpr(f"  [ ] {what}ønsket svar: {WANTS[part.kind]}"))
    for remark in unread_remark(letter, asked.questions):
        click.echo(f"\n{remark}")
    if not asked.questions:
        click.echo("Der er ikke fundet spørgsmål i brevet.")
    click.echo()
    due = asked.deadline
    start = as_date(received) or (date.fromisoformat(letter.date.value) if letter.date and len(letter.date.value) == 10 else None)
    if due is None:
        click.echo("Frist: brevet nævner ingen.")
    else:
        day, rule = (date.fromisoformat(due.day), due.rule) if due.day else (None, due.rule)
        if day is None and due.unit == "working_day" and due.amount and start:
            reckoned = answer_deadline(start, due.amount)
            day, rule = reckoned.day, reckoned.rule
        shown = format_date(day) if day else "kan ikke regnes ud"
        click.echo(f"Frist: {shown} (”{due.quote}”). {rule}".rstrip())
        if day and start:
            days, working = (day - start).days, working_days_between(start, day)
            click.echo(f"Fra {format_date(start)}: {days} kalenderdage, {working} arbejdsdage. {count_rule(start, day)}")
    for path in earlier:
        before = read_with_claims(path, settings)
        for passage in split_passages(before.letter.text, promises=before.claims.commitments):
            promised = [promise for promise in passage.commitments if promise.status != "done"]
            for promise in promised:
                said = own_words(passage.text) if len(promised) == 1 else promise.quote
                limit = f", frist {format_iso(promise.deadline)}" if promise.deadline else ""
                click.echo(mask_cpr(f"Tidligere løfte ({path.name}{limit}): {said}"))
