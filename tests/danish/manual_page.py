"""Writes docs/forstaar.md, the manual's page of what is understood, from the tables beside this file.

`python tests/danish/manual_page.py` writes it; the test only compares, so the page cannot drift from what is tested.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from danish_tables import HERE

PAGE = HERE.parents[1] / "docs" / "forstaar.md"
ROWS_SHOWN = 9

INTRODUCTION = """# Hvad letterkit forstår – og ikke forstår

Siden er lavet af de tabeller, som programmet afprøves med (`tests/danish/*.tsv`, {rows} rækker). Hvert afsnit viser de første
rækker af sin tabel. Et brev læses ikke som enkeltord: det samme tal kan være en oplysning i én sætning og et paragrafnummer i
den næste, og derfor står der eksempler på begge dele.
"""

# Table, its heading there, and the heading in the manual, in the manual's order.
SECTIONS = [
    ("quantities_basic", "counts in figures", "Antal med tal"),
    ("quantities_basic", "counts in words", "Antal med bogstaver"),
    ("numbers", "tens of older letters", "Ældre tal: de gamle tiere"),
    ("numbers", "new tens", "Nye tiere"),
    ("numbers", "halves and quarters", "Halve og kvarte"),
    ("quantities_basic", "shares", "Andele"),
    ("quantities_basic", "points", "Procentpoint"),
    ("quantities_basic", "money", "Beløb"),
    ("quantities_basic", "durations", "Varigheder"),
    ("quantities_basic", "measures", "Mål og vægt"),
    ("quantities_basic", "ratios", "Brøkdele"),
    ("quantities_basic", "factors", "Gange og halveringer"),
    ("quantities_basic", "ages", "Aldre"),
    ("quantities_basic", "ranges", "Intervaller"),
    ("quantities_hedges", "about", "Omtrent"),
    ("quantities_hedges", "nearly", "Knap"),
    ("quantities_hedges", "just over", "Godt"),
    ("quantities_hedges", "more than", "Over"),
    ("quantities_hedges", "less than", "Under"),
    ("quantities_hedges", "at least", "Mindst"),
    ("quantities_hedges", "at most", "Højst"),
    ("quantities_hedges", "the hedge's twins", "Ord, der ligner forbehold, men ikke er det"),
    ("quantities_traps", "law", "Ikke oplysninger: lovhenvisninger"),
    ("quantities_traps", "identifiers", "Ikke oplysninger: numre"),
    ("quantities_traps", "addresses", "Ikke oplysninger: adresser"),
    ("quantities_traps", "ordinals", "Ikke oplysninger: ordenstal"),
    ("quantities_traps", "names", "Ikke oplysninger: navne"),
    ("quantities_traps", "compounds", "Ikke oplysninger: sammensatte ord"),
    ("quantities_traps", "articles, pronouns, idioms", "Ikke oplysninger: artikler og faste vendinger"),
    ("quantities_traps", "frequencies", "Ikke oplysninger: hyppigheder"),
    ("dates", "day, month, year", "Datoer"),
    ("dates", "in figures, the day first", "Datoer med tal"),
    ("dates", "no day of the calendar", "Umulige datoer"),
    ("dates", "year left out", "Datoer uden årstal (brevet er her dateret 20. april 2018)"),
    ("dates", "primo, medio, ultimo", "Primo, medio og ultimo"),
    ("dates", "quarter, half", "Kvartal og halvår"),
    ("dates", "week", "Uger"),
    ("dates", "season", "Årstider og ferier"),
    ("dates", "school year and the like", "Skoleår og folketingsår"),
    ("dates", "end of something", "Udgangen af, inden, senest, frem til"),
    ("dates", "turning points", "Årsskifte og lignende"),
    ("dates", "relative to the letter's date", "I forhold til brevets dato"),
    ("dates", "years", "Årstal"),
    ("dates", "ranges", "Perioder"),
]

WORDS = {
    "count": "antal",
    "share": "andel",
    "points": "procentpoint",
    "amount": "beløb",
    "duration": "varighed",
    "ratio": "brøkdel",
    "factor": "gange",
    "age": "alder",
    "about": "omtrent",
    "nearly": "knap",
    "just_over": "godt",
    "more_than": "mere end",
    "less_than": "mindre end",
    "at_least": "mindst",
    "at_most": "højst",
    "between": "interval",
    "percent": "pct.",
    "percentage_point": "",
    "year": "år",
    "month": "måned(er)",
    "week": "uge(r)",
    "day": "dag(e)",
    "workday": "arbejdsdag(e)",
    "hour": "time(r)",
    "minute": "minut(ter)",
    "second": "sekund(er)",
    "DKK": "kr.",
    "range": "periode",
    "quarter": "kvartal",
    "half": "halvår",
    "season": "årstid",
    "school_year": "skoleår",
    "turn": "skæringsdag",
    "now": "nu",
    "relative": "afhænger af sammenhængen",
    "at": "",
    "by": "frist",
    "until": "til og med",
    "from": "fra",
    "since": "siden",
    "inferred": "år udledt",
    "impossible": "dagen findes ikke",
    "weekday": "ugedagen passer ikke",
}


def read_sections(table: str) -> dict[str, list[list[str]]]:
    """Heading → rows of one table; rows before the first heading are under ""."""
    sections: dict[str, list[list[str]]] = {"": []}
    heading = ""
    for line in (HERE / f"{table}.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("# --- "):
            heading = line.removeprefix("# --- ")
            sections[heading] = []
        elif line.strip() and not line.startswith("#"):
            sections[heading].append(line.split("\t"))
    return sections


def _number(text: str) -> str:
    value = Fraction(text)
    if value.denominator == 1:
        return f"{value.numerator:,}".replace(",", ".")
    # A third is written as a fraction, all that ends as a decimal.
    return f"{float(value):,g}".replace(",", " ").replace(".", ",") if (value * 10**6).denominator == 1 else text


def _word(word: str) -> str:
    """One word of an expected value in Danish."""
    key, given, value = word.partition("=")
    if given:
        return {"iso": f"gælder {value}", "dl": f"frist {value}"}[key] if value != "-" else ""
    if word in WORDS:
        return WORDS[word]
    if re.fullmatch(r"-?\d+(?:[./]\d+)*(?:\.\.\d+(?:[./]\d+)*)?", word):
        first, _, last = word.partition("..")
        return _number(first) + (f"-{_number(last)}" if last else "")
    return {"?": ""}.get(word, word.replace("..", " til "))


def in_danish(expected: str) -> str:
    """An expected cell as a clerk would say it."""
    if expected == "-":
        return "– (læses ikke)"
    pieces = [
        " ".join(filter(None, (_word(word) for word in re.sub(r"\s*\[.*?\]", "", piece).split())))
        for piece in expected.split(" | ")
    ]
    return "; ".join(pieces)


def _table(rows: list[list[str]]) -> list[str]:
    lines = ["| Skrevet | Læst som |", "| --- | --- |"]
    for row in rows:
        written = row[0].replace("\\n", " ⏎ ").replace("|", "\\|")
        lines.append(f"| {written} | {in_danish(row[1])} |")
    return lines


def write_page() -> str:
    """The page's text."""
    rows = sum(len(section) for path in sorted(HERE.glob("*.tsv")) for section in read_sections(path.stem).values())
    parts = [INTRODUCTION.format(rows=f"{rows:,}".replace(",", "."))]
    for table, heading, title in SECTIONS:
        parts.append("\n".join([f"## {title}", "", *_table(read_sections(table)[heading][:ROWS_SHOWN]), ""]))
    parts.append(
        "## Kendte mangler\n\nDette forstår en læser, men letterkit endnu ikke. Tabellen viser, hvad der burde være læst.\n"
    )
    parts.append("\n".join([*_table(read_sections("known_misses")[""]), ""]))
    return "\n".join(parts)


if __name__ == "__main__":
    Path(PAGE).write_text(write_page(), encoding="utf-8")
