"""LK509: "alle fem", "den eneste" or "år for år" said of a movement in the letter's own table, and the table shows another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from letterkit.axes import is_total
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.levels import DOWN, UP
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.table_lines import NESTED
from letterkit.checks.words import words
from letterkit.danish.numbers import SMALL, small_number
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table
from letterkit.vocabulary import normal

CODE = "LK509"
NAME = "rows-move-otherwise"
CHECK: CheckName = "table"
STATUS: Status = "trial"
TITLE = "Tabellens rækker bevæger sig anderledes, end brevet siger"
EXPLANATION = """
## Hvad den holder sammen
”Steget på alle fem skoler”, ”den eneste afdeling, der er gået tilbage” og ”vokset år for år” med de rækker og perioder, som brevets
egen tabel viser.

## Hvornår den tier
Når sætningen nævner undtagelser, når ordene ikke kan føres til én opgørelse og to perioder i tabellen, og når en celle mangler.

## Hvad der regnes som afrunding
Intet: tabellens egne tal sammenlignes, som de står. En række, der står stille, giver intet fund.

## Hvad den ikke kan se
Om rækkerne er de rigtige.
"""
_TABLE = "Tabel 1. Låntagere\n\nFilial\t2018\t2019\nNord\t310\t335\nSyd\t420\t{}\nVest\t280\t301\nI alt\t1.010\t{}"
FLAGGED = Example(text=f"Fra 2018 til 2019 er antallet af låntagere steget i alle tre filialer.\n\n{_TABLE.format(412, '1.048')}")
ACCEPTED = Example(
    text=f"Fra 2018 til 2019 er antallet af låntagere steget i alle tre filialer.\n\n{_TABLE.format(431, '1.067')}"
)

_NUMBERS = "|".join(sorted((word for word, value in SMALL.items() if 2 <= value <= 12), key=len, reverse=True)) + r"|\d\d?"
_EVERY = signs(
    rf"\b(?:alle(?!\s+(?:de\s+)?(?:år|måned|kvartal))|samtlige|hver\s+af|hvert\s+af)\s+(?:de\s+|vores\s+|vore\s+)?(?:(?P<count>{_NUMBERS})\s+)?(?P<noun>[^\W\d_]{{3,}})"
)
_ONLY = signs(
    r"\b(?:den|det)\s+eneste\b(?:\s+af\s+(?:de|vores|vore)\b(?:\s+[^\W\d_]+){1,2})?(?:\s+(?!der\b|hvor\b|som\b)[^\W\d_]+)?,?\s*"
    r"(?:der|hvor|som|med)\b(?P<told>[^.;]*)"
)
_EACH = signs(
    r"\b(?:støt|i alle (?:årene|år|kvartaler(?:ne)?|måneder(?:ne)?)|år for år|måned for måned|kvartal for kvartal|fra år til år|hvert (?:eneste )?(?:år|kvartal)|hver (?:eneste )?måned|uafbrudt)\b"
)
_LESS = signs(r"\b(?:faldet|faldt|falder|mindre|færre|lavere|tilbage|nedgang|tilbagegang|reduceret|aftaget|faldende|aftagende)\b")
_MORE = signs(
    r"\b(?:ste?get|steg|stiger|flere|mere|højere|frem|fremgang|stigning|vokset|voksede|vokser|øget|stigende|voksende)\b"
)
_SILENT = signs(rf"\b(?:{words('except', 'unreal', 'nation')}|ikke|andre kommuner)\b|\?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LAST = signs(rf"\b(?:{words('year_before')}|det seneste år|det sidste år)\b")
_THROUGH = signs(r"\b(?:hele perioden|i perioden|perioden igennem|over perioden)\b")
_OTHER_SIDE = signs(
    r"\bend\s+(?!året|sidste|forrige|tidligere|før\b|i\s+(?:fjor|forvejen|(?:19|20)\d\d)|(?:19|20)\d\d|hidtil|nogensinde|dengang)"
)
_EMPTY = frozenset({"antal", "andel", "antallet", "andelen", "tabel", "tabellen", "perioden", "samlede", "hele"})


@dataclass(frozen=True, kw_only=True)
class _Step:
    """One row of the table between two of its columns, or one column between two of its rows."""

    name: str
    cells: tuple[tuple[int, int], tuple[int, int]]
    old: Fraction
    new: Fraction

    def goes(self, sign: int) -> bool:
        return (self.new - self.old) * sign > 0


def check(given: CheckInput) -> list[Finding]:
    found = []
    for start, end in given.sentences:
        text = given.letter.text[start:end]
        if not (given.letter.tables and _told(text)) or _SILENT.search(text) or given.is_asked(start):
            continue
        for table in given.letter.tables:
            finding = None if table.doubtful else _held(given, table, start, end)
            if finding is not None:
                found.append(finding)
    return found


def _told(text: str) -> bool:
    return any(one.search(text) is not None for one in (_ONLY, _EVERY, _EACH))


def _held(given: CheckInput, table: Table, start: int, end: int) -> Finding | None:
    text = given.letter.text[start:end]
    only, every, each = _ONLY.search(text), _EVERY.search(text), _EACH.search(text)
    if sum(one is not None for one in (only, every, each)) != 1:
        return None
    sign = _sign(only["told"] if only is not None else text)
    # "mere end 10 pct. færre", "færre end i Nabokøbing": another measure than the rows' own movement.
    if not sign or _OTHER_SIDE.search(text) or (only is not None and given.told(start + only.start("told"), end)):
        return None
    if each is not None:
        steps = _down_the_rows(given, table, text)
        against = [one for one in steps if one.goes(-sign)]
    else:
        pair = _columns(table, text)
        steps = _across(given, table, pair, text, only) if pair is not None else []
        if only is not None:
            rest = text[: only.start()] + text[only.end() :]
            named = [one for one in steps if _names(rest, one.name)]
            # "Eng" may be the "Fersk eng" as well as the "Strandeng".
            meant = [one for one in steps if one in named or _ends_in(rest, one.name)]
            against = [one for one in steps if one.goes(sign) and one not in meant] if len(named) == 1 else []
        else:
            against = [one for one in steps if one.goes(-sign)] if every is not None and _are_all(table, steps, every) else []
            against = against if _speaks_of(table, text.replace(every["noun"], " ") if every else text) else []
    if not against:
        return None
    return _finding(given, table, start, end, against, _said_of(against, only=only is not None))


def _sign(words: str) -> int:
    more, less = _MORE.search(words) is not None, _LESS.search(words) is not None
    return 0 if more == less else 1 if more else -1


def _value(table: Table, row: int, column: int) -> Fraction | None:
    values = table.values[row]
    value = values[column] if column < len(values) else None
    return None if value is None else Fraction(value)


def _members(given: CheckInput, table: Table) -> list[int]:
    """The rows that are neither totals nor parts of another row."""
    return [
        place
        for place, row in enumerate(table.rows)
        if not _totals(given, row[0]) and not NESTED.match(row[0]) and not re.search(r"\d{4}\s*[-–]\s*\d", row[0])
    ]


def _totals(given: CheckInput, label: str) -> bool:
    return is_total(label, given.vocabulary) or re.search(r"\b(?:i alt|total)\b", label, re.IGNORECASE) is not None


def _columns(table: Table, text: str) -> tuple[int, int] | None:
    """The two columns of years that the sentence compares; None where the words leave it open."""
    groups: list[list[tuple[int, str]]] = []
    for place, label in enumerate(table.header[1:], start=1):
        years = _YEAR.findall(label)
        if len(years) != 1:
            groups.append([])
        elif normal(label) != years[0] or not groups:
            groups.append([(place, years[0])])
        else:
            groups[-1].append((place, years[0]))
    wide = [group for group in groups if len(group) >= 2]
    if len(wide) != 1:
        return None
    by_year = {year: place for place, year in wide[0]}
    places = [place for place, _ in wide[0]]
    named = list(dict.fromkeys(_YEAR.findall(text)))
    if len(named) == 2 and all(year in by_year for year in named):
        first, last = sorted(by_year[year] for year in named)
        return first, last
    if len(named) == 1 and named[0] in by_year and by_year[named[0]] > places[0] and re.search(rf"\bi {named[0]}", text):
        return by_year[named[0]] - 1, by_year[named[0]]
    if named:
        return None
    if len(places) == 2:
        return places[0], places[1]
    if _LAST.search(text):
        return places[-2], places[-1]
    return (places[0], places[-1]) if _THROUGH.search(text) else None


def _across(given: CheckInput, table: Table, pair: tuple[int, int], text: str, only: re.Match[str] | None) -> list[_Step]:
    """What each member row does between the two columns; rows of one block where "den eneste" is said of one of them."""
    rows = _members(given, table)
    if only is not None:
        home = [row for row in rows if _names(text[: only.start()] + text[only.end() :], table.rows[row][0])]
        if len(home) != 1:
            return []
        stops = [place for place, row in enumerate(table.rows) if _totals(given, row[0])]
        low = max((place for place in stops if place < home[0]), default=-1)
        high = min((place for place in stops if place > home[0]), default=len(table.rows))
        rows = [row for row in rows if low < row < high]
    found = []
    for row in rows:
        old, new = _value(table, row, pair[0]), _value(table, row, pair[1])
        if old is not None and new is not None:
            cells = ((row, pair[0]), (row, pair[1]))
            found.append(_Step(name=table.rows[row][0].strip(), cells=cells, old=old, new=new))
    return found


def _are_all(table: Table, steps: Sequence[_Step], every: re.Match[str]) -> bool:
    """Does "alle fem uddannelser" mean just the rows of the table?"""
    count = small_number(every["count"] or "")
    headed = any(same_noun(every["noun"], word) for word in re.findall(r"[^\W\d_]{3,}", table.header[0]))
    return len(steps) == count if count else headed and len(steps) >= 2


def _down_the_rows(given: CheckInput, table: Table, text: str) -> list[_Step]:
    """What the one column that the sentence speaks of does from row to row, where the rows are periods in order."""
    rows = _members(given, table)
    years = [_YEAR.findall(table.rows[row][0]) for row in rows]
    if len(rows) < 3 or any(len(one) != 1 for one in years) or [one[0] for one in years] != sorted(one[0] for one in years):
        return []
    shares = [place for place, label in enumerate(table.header) if place and re.search(r"\bandel|pct|procent|%", label, re.I)]
    said = [place for place, label in enumerate(table.header) if place and _names(text, label)]
    if re.search(r"\b(?:andelen|procentdelen)\b", text, re.IGNORECASE):
        columns = shares
    else:
        alone = [1] if len(table.header) == 2 else []
        columns = [place for place in said or alone if place not in shares] if not re.search(r"procent|pct", text) else []
    if len(columns) != 1 or not _speaks_of(table, text):
        return []
    named = _YEAR.findall(text)
    labels = [one[0] for one in years]
    if named and not (len(named) <= 2 and all(year in labels for year in named)):
        return []
    chosen = [row for row, label in zip(rows, labels, strict=True) if not named or label >= named[0]]
    chosen = [row for row in chosen if len(named) < 2 or table.rows[row][0].strip() <= named[1]]
    found = []
    for one, two in pairwise(chosen):
        old, new = _value(table, one, columns[0]), _value(table, two, columns[0])
        if old is None or new is None:
            return []
        cells = ((one, columns[0]), (two, columns[0]))
        name = f"{table.rows[one][0].strip()} til {table.rows[two][0].strip()}"
        found.append(_Step(name=name, cells=cells, old=old, new=new))
    return found


def _words(text: str) -> Iterator[str]:
    yield from (word for word in re.findall(r"[^\W\d_]{4,}", normal(text)) if word not in _EMPTY)


def _names(text: str, label: str) -> bool:
    """Is every word of the row's name said: "Papir", "papiret"?"""
    own = list(_words(label)) or re.findall(r"[^\W\d_]{3,}", normal(label))
    said = re.findall(r"[^\W\d_]{3,}", normal(text))
    return bool(own) and all(any(same_noun(word, other) for other in said) for word in own)


def _ends_in(text: str, label: str) -> bool:
    """Does the row's name end in a word that is said: "Fersk eng", "engen"?"""
    words = re.findall(r"[^\W\d_]{3,}", normal(re.sub(r"\([^)]*\)", " ", label)))
    return bool(words) and any(same_noun(words[-1], other) for other in re.findall(r"[^\W\d_]{3,}", normal(text)))


def _speaks_of(table: Table, text: str) -> bool:
    """Does the sentence share a stem with what the table counts, or point at it?"""
    if re.search(r"\btabel(?:len)?\b|\bsom det ses\b|\bdet ses\b|\bfremgår det\b|\bovenfor\b", text, re.IGNORECASE):
        return True
    heads = {word[:5] for label in (table.title or "", *table.header) for word in _words(label)}
    tails = tuple(re.sub(r"(?:en|et|ne|n|t)$", "", word) for word in _words(_UPS.sub(" ", text)) if len(word) >= 7)
    whole = [word for label in (table.title or "", *table.header) for word in _words(label)]
    return any(word[:5] in heads for word in _words(_UPS.sub(" ", text))) or any(word.endswith(tails) for word in whole if tails)


_UPS = signs(f"{UP.pattern}|{DOWN.pattern}")


def _said_of(steps: Sequence[_Step], *, only: bool) -> str:
    return "Det gælder også" if only else "Anderledes går det for"


def _finding(given: CheckInput, table: Table, start: int, end: int, against: Sequence[_Step], lead: str) -> Finding:
    def shown(cell: tuple[int, int]) -> str:
        return table.rows[cell[0]][cell[1]].strip()

    listed = "; ".join(f"{one.name}: {shown(one.cells[0])} → {shown(one.cells[1])}" for one in against)
    text = given.letter.text[start:end]
    quote = re.sub(r"\s+", " ", text).strip()
    cells = tuple(cell for one in against for cell in one.cells)
    values = tuple(value for one in against for value in (one.old, one.new))
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted",
        claims=(),
        evidence=(
            Evidence(kind="letter", quote=text, span=given.letter.span(start, end)),
            Evidence(kind="table", quote=listed, span=table.span, values=values, cells=cells),
        ),
        calculation=listed,
        explanation=f"{lead} {listed} i brevets egen tabel; brevet skriver ”{quote}”.",
        ask=f"hvad ”{quote}” bygger på, idet tabellen viser {listed}",
    )
