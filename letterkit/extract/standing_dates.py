"""Dates that hold for more than a sentence: of the subject line, a heading, "Tallene gælder 2017", a table and its columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from letterkit.danish.dates import DateExpression, find_dates
from letterkit.extract.stated_dates import is_baseline, is_own_date
from letterkit.extract.view import Sentence, View
from letterkit.letter import Table

PERIODS = frozenset({"month", "quarter", "half", "year", "season", "school_year", "range", "week"})
# Said of all figures at once.
FIGURES = (
    r"\b(?:tal(?:lene)?|opgørelse(?:n|r|rne)?|optælling(?:en|er|erne)?|statistikken|oplysningerne|data|figurerne|beløbene)\b"
)
HOLDS = (
    r"\b(?:gælder|dækker|omfatter|vedrører|stammer|angår|viser situationen|bygger|hviler|baserer sig"
    r"|er (?:[^.;]*\s)?(?:opgjort|trukket|hentet|fra|pr\.|gjort op|foretaget|dannet|lavet|udarbejdet))\b"
)
DECLARES = re.compile(
    rf"{FIGURES}[^.;]*{HOLDS}|\b(?:gælder|dækker|omfatter|vedrører|angår)\s+(?:alle\s+)?{FIGURES}"
    rf"|\ber\s+{FIGURES}\s+(?:\w+\s+)?(?:opgjort|trukket|hentet|foretaget|dannet|lavet|udarbejdet)\b"
    r"|\b(?:skærings|opgørelses)(?:dagen|datoen|dato|tidspunktet)\s+er\b",
    re.IGNORECASE,
)
# "hvor intet andet er anført", "medmindre andet er nævnt": of the whole letter
OF_ALL = re.compile(
    r"\b(?:hvor|medmindre|hvis|når|såfremt|for så vidt)\s+(?:ikke\s+|intet\s+)?andet\s+(?:ikke\s+)?(?:(?:udtrykkeligt|særskilt)\s+)?"
    r"(?:er\s+|fremgår|(?:an)?føres|nævnes|oplyses)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TableDate:
    """When a table's cells hold: all of them (`as_of`, from its title), or from its first to its last column of time."""

    table: Table
    as_of: str | None = None
    columns: tuple[str, str] | None = None


def titled_date(view: View) -> DateExpression | None:
    """The one period that the letter's subject line names ("Ventetider i 3. kvartal 2021", "Status pr. 1. maj 2018")."""
    found = [
        d
        for block in view.blocks
        if block.kind == "subject"
        for d in find_dates(view.text, reference=view.reference, start=block.start, end=block.end)
        if d.iso and is_own_date(view, d) and not is_baseline(view, d) and is_period(view, d)
    ]
    return found[0] if len(found) == 1 else None


def is_period(view: View, found: DateExpression) -> bool:
    """A period, or a day that stock is taken on ("pr. 1. maj"): no day on which something happened."""
    return found.kind in PERIODS or bool(re.search(r"\b(?:[Pp]r\.|[Pp]er)\s*$", view.text[max(0, found.start - 6) : found.start]))


@dataclass(frozen=True)
class Declared:
    """The date that holds from here on. `overall`: for the whole letter ("hvor intet andet er anført"), not only up to a heading."""

    date: DateExpression
    overall: bool = False


def declared_date(
    view: View,
    sentence: Sentence,
    figures: bool,
    dates: list[DateExpression],
    before: Declared | None,
    titled: Declared | None,
) -> Declared | None:
    """What holds behind a sentence: that of a heading until the next one, or of "Tallene i det følgende gælder 2017".
    `figures`: the sentence holds figures of its own."""
    own = [d for d in dates if d.iso and not is_baseline(view, d) and d.role in ("at", "from", "until")]
    if sentence.kind == "heading":
        if own and not figures:
            return Declared(own[-1])
        return before if before is not None and before.overall else titled
    declares = DECLARES.search(view.of(sentence)) if own else None
    if declares is None:
        return before
    overall = OF_ALL.search(view.of(sentence)) is not None
    periods = [d for d in own if d.kind != "day"]  # "vedrører 2019, og de er trukket den 4. november"
    return Declared((periods or own)[-1], overall) if overall or not figures else before


def table_dates(view: View) -> list[TableDate]:
    """The letter's tables that say when their cells hold, in reading order."""
    return [dated for table in view.letter.tables if (dated := _of_table(view, table)) is not None]


def _of_table(view: View, table: Table) -> TableDate | None:
    columns = [found[0].iso for cell in table.header[1:] if len(found := find_dates(cell, reference=view.reference)) == 1]
    timed = sorted(iso for iso in columns if iso is not None)
    if len(timed) > 1:
        return TableDate(table, columns=(timed[0], timed[-1]))
    title = [d for d in find_dates(table.title or "", reference=view.reference) if d.iso is not None and d.role != "since"]
    if len(title) == 1:
        return TableDate(table, as_of=title[0].iso)
    return _introduced(view, table) if not title else None


def _introduced(view: View, table: Table) -> TableDate | None:
    """ "Her er tallene pr. 1. september 2024:" right above the table."""
    above = next((one for one in reversed(view.sentences) if one.end <= table.span.start), None)
    if above is None or not view.of(above).rstrip().endswith(":") or view.text[above.end : table.span.start].strip():
        return None
    own = [d for d in view.dates(above) if d.iso and is_own_date(view, d) and not is_baseline(view, d) and is_period(view, d)]
    return TableDate(table, as_of=own[0].iso) if len(own) == 1 else None
