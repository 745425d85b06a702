"""letterkit read FILE: the text, page by page, as it was understood."""

from __future__ import annotations

from pathlib import Path

import click

from letterkit.cli import say
from letterkit.cli.common import FILE, settings_options
from letterkit.settings import Settings

FIELDS = {
    "sender": "Afsender",
    "recipient": "Modtager",
    "date": "Dato",
    "subject": "Emne",
    "case_number": "Sagsnr.",
    "document_number": "Dokumentnr.",
    "our_reference": "Vores ref.",
    "their_reference": "Deres ref.",
    "case_handler": "Sagsbehandler",
    "signatory": "Underskriver",
    "signatory_title": "Titel",
}
SET_ASIDE = {
    "page_number": "sidetal",
    "header": "sidehoved",
    "footer": "sidefod",
    "margin": "margen",
    "hidden": "skjult eller overstreget",
    "turned": "drejet tekst eller vandmærke",
    "mail": "mailens egen tekst",
}


@click.command(
    help=say("Vis brevets tekst, side for side, som den blev forstået.", "Show the text, page by page, as it was understood.")
)
@click.argument("file", type=FILE)
@settings_options
def command(file: Path, settings: Settings) -> None:
    from letterkit.danish.privacy import mask_cpr
    from letterkit.readers import read_letter

    letter = read_letter(file, settings)
    for name, label in FIELDS.items():
        field = getattr(letter, name)
        if field:
            click.echo(f"{label}: {mask_cpr(field.value)}")
    for signatory in letter.signatories[1:]:
        click.echo(
            mask_cpr(
                f"{say('Også underskrevet af', 'Also signed by')}: {', '.join(filter(None, (signatory.name, signatory.title)))}"
            )
        )
    starts = {
        page.number: min((piece.start for piece in letter.pieces if piece.page == page.number), default=None)
        for page in letter.pages
    }
    shown = [(number, start) for number, start in sorted(starts.items()) if start is not None]
    for index, (number, start) in enumerate(shown):
        end = shown[index + 1][1] if index + 1 < len(shown) else len(letter.text)
        click.echo(f"\n{say('Side', 'Page')} {number}\n\n{mask_cpr(letter.text[start if index else 0 : end].strip())}")
    if not shown:
        click.echo("\n" + mask_cpr(letter.text))
    for item in letter.furniture:
        where = f", {say('side', 'page')} {item.page}" if item.page else ""
        click.echo(f"\n[{SET_ASIDE[item.kind]}{where}: {mask_cpr(item.text)}]", nl=False)
    click.echo()
    for remark in letter.remarks:
        click.echo(remark, err=True)
