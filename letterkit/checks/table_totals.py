"""LK504: a total row or column of the letter's table that its parts do not give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from letterkit.axes import column_axis, decimals_of, is_rest, is_total, row_axis
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import ONE_WAY, Interval, around, barely, total
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, is_slip
from letterkit.checks.table_lines import NESTED, cell_value
from letterkit.checks.wording import number
from letterkit.danish.writing import join_list
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Table
from letterkit.vocabulary import Vocabulary, normal

CODE = "LK504"
NAME = "table-total-misses-parts"
CHECK: CheckName = "table"
STATUS: Status = "stable"
TITLE = "Tabellens i alt svarer ikke til rækkerne"
EXPLANATION = """
## Hvad den holder sammen
Rækken eller kolonnen ”I alt” og summen af de rækker eller kolonner, den samler.

## Hvornår den tier
Når en værdi mangler, når tabellen viser gennemsnit eller andele (da prøves kun, om ”i alt” ligger mellem laveste og
højeste), når den har mellemsummer, og når de samme personer kan stå flere steder.

## Hvad der regnes som afrunding
Hele antal er eksakte. Tal med decimaler må tilsammen afvige en halv enhed af sidste ciffer for hver række og for summen.

## Hvad den ikke kan se
To fejl, der ophæver hinanden.
"""
_TEXT = (
    "Udlånet fremgår af tabellen.\n\nTabel 1. Udlån fordelt på filialer\n\n"
    "Filial\t2008\t2009\nNord\t120\t110\nSyd\t80\t75\nI alt\t200\t{}"
)
FLAGGED = Example(text=_TEXT.format("195"))
ACCEPTED = Example(text=_TEXT.format("185"))

_OVERLAP = signs(r"flere gange|flere (?:grupper|rækker|kategorier|steder)|unikke|kan indgå i|overlap|ikke summeres")
_RATIO = signs(r"\b(?:andel\w*|pct|procent\w*|gennemsnit\w*|gns|pr)\b|%")


# "Svar i alt", "Hele sæsonen", "Året", "Alle kredse": a sum by its name and its place at the end.
_SUMMED = signs(
    r"\b(?:i alt|ialt|total|samlet|sum)$|^(?:i alt|total|samlet|sum)\b|^(?:hele )?(?:året|halvåret|kvartalet|sæsonen|landet|perioden|kommunen|regionen|skolen|forløbet|kredsen|distriktet)$|^alle [^\W\d_]+$"
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One sum of a table: its heading, the cells of the parts and the cell of the total."""

    heading: str
    parts: tuple[tuple[int, int], ...]
    total: tuple[int, int]
    ratio: bool  # shares or averages: no sum
    sure: bool = True  # headed as a sum in so many words: "I alt"


def is_sum(label: str, vocabulary: Vocabulary) -> bool:
    """Is a last row with this heading the sum of those above it: "I alt", "Året", "Hele sæsonen"?"""
    return is_total(label, vocabulary) or _SUMMED.search(normal(label)) is not None


def check(given: CheckInput) -> list[Finding]:
    return [found for table in given.letter.tables if (found := _table(given, table)) is not None]


def _lines(given: CheckInput, table: Table) -> list[Line]:
    """All sums that the table states with "I alt" as its last row or last column."""
    vocabulary = given.vocabulary
    found = []
    rows = [number for number, row in enumerate(table.rows) if row and is_total(row[0], vocabulary)]
    sure = bool(rows)
    rows = rows or [number for number, row in enumerate(table.rows) if row and is_sum(row[0], vocabulary)]
    columns = [number for number, name in enumerate(table.header) if number and is_total(name, vocabulary)]
    title = table.title or ""
    if len(rows) == 1 and rows[0] == len(table.rows) - 1 and len(table.rows) >= 3:
        members = [number for number, row in enumerate(table.rows[:-1]) if row and not NESTED.match(row[0])]
        for column in range(1, len(table.header)):
            heading = table.header[column]
            ratio = bool(_RATIO.search(heading) or (_RATIO.search(title) and not re.search(r"\bantal\b", normal(heading))))
            ratio = ratio or all("%" in row[column] or "pct" in row[column] for row in table.rows if column < len(row))
            found.append(
                Line(
                    heading=heading,
                    parts=tuple((row, column) for row in members),
                    total=(rows[0], column),
                    ratio=ratio,
                    sure=sure,
                )
            )
    if len(columns) == 1 and columns[0] == len(table.header) - 1 and len(table.header) >= 4:
        mixed = len({bool(_RATIO.search(name)) for name in table.header[1:]}) > 1
        for number, row in enumerate(table.rows if not mixed else ()):
            ratio = bool(_RATIO.search(title) or _RATIO.search(row[0]))
            parts = tuple((number, column) for column in range(1, columns[0]))
            found.append(Line(heading=row[0], parts=parts, total=(number, columns[0]), ratio=ratio))
    return found


def _half(table: Table, cell: tuple[int, int]) -> Fraction:
    """Half a unit of a cell's last digit: a share is rounded where it is printed without decimals too."""
    return Fraction(1, 2 * 10 ** decimals_of(table.rows[cell[0]][cell[1]]))


def _plain(table: Table, cell: tuple[int, int]) -> Fraction:
    return table.values[cell[0]][cell[1]] or Fraction(0)


def _table(given: CheckInput, table: Table) -> Finding | None:
    held: list[tuple[Line, bool]] = []
    strained: list[Line] = []
    whole_lines = [line for line in _lines(given, table) if _is_read(table, line)]
    for line in whole_lines:
        known = [part for cell in line.parts if (part := cell_value(table, cell)) is not None]
        whole = cell_value(table, line.total)
        assert whole is not None
        if not line.ratio and not total(known).meets(whole) and _is_mean(known, whole):
            continue  # waiting times, ages, rates: "i alt" is their mean, whatever the heading says
        if _has_subtotal(table, line, [other for other in whole_lines if len(other.parts) == len(line.parts)]):
            continue
        if line.ratio:
            lows, highs = [one.low for one in known if one.low is not None], [one.high for one in known if one.high is not None]
            summed = total(around(_plain(table, cell), _half(table, cell)) for cell in line.parts).meets(whole)
            held.append((line, summed or Interval(min(lows), max(highs)).meets(whole)))
        else:
            held.append((line, total(known).meets(whole)))
            strained += [line] if barely(total(known), whole) else []
    if not held:
        return None
    off = [line for line, fits in held if not fits]
    if not all(line.sure for line in off) and not _certain(given, table, [line for line, _ in held], off):
        return None
    return _strained(table, strained) if strained and not off else _finding(given, table, [line for line, _ in held], off)


def _is_mean(parts: Sequence[Interval], whole: Interval) -> bool:
    """Does the total lie between the lowest and the highest row? A sum of positive numbers never does."""
    lows = [one.low for one in parts if one.low is not None]
    highs = [one.high for one in parts if one.high is not None]
    return min(lows) >= 0 and Interval(min(lows), max(highs)).meets(whole)


def _is_read(table: Table, line: Line) -> bool:
    """Has every part and the total a number that nothing casts doubt on?"""
    cells = (*line.parts, line.total)
    return (
        len(line.parts) >= 2
        and not set(cells) & set(table.doubtful)
        and all(cell_value(table, cell) is not None for cell in cells)
    )


def _has_subtotal(table: Table, line: Line, lines: Sequence[Line]) -> bool:
    """Is a part the sum of two or more just below or just above it? Where one column of three or more says so alone ("11, 6, 5"),
    it is chance."""
    own = _subtotals([_plain(table, cell) for cell in line.parts])
    if not own:
        return False
    held = [_subtotals([_plain(table, cell) for cell in other.parts]) for other in lines]
    return len(held) < 3 or any(sum(place in one for one in held) > 1 for place in own)


def _subtotals(values: Sequence[Fraction]) -> set[tuple[int, int]]:
    """Each part that the next ones sum to: its place and how many they are, negative where they stand above it."""
    found: set[tuple[int, int]] = set()
    for place, value in enumerate(values if len(values) > 3 else ()):
        for way, parts in ((1, values[place + 1 :]), (-1, values[:place][::-1])):
            sums = accumulate(parts)
            found.update(
                (place, way * count) for count, running in enumerate(sums, start=1) if count > 1 and running == value and value
            )
    return found


def _strained(table: Table, lines: Sequence[Line]) -> Finding:
    said = "; ".join(_sum(table, line) for line in lines[:4])
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear",
        severity="remark",
        reason="one_way",
        claims=(table.id,),
        evidence=(_evidence(table, lines, said),),
        calculation=said,
        explanation=f"I {_name(table)} når rækkerne kun lige ”i alt”: {said}. {ONE_WAY}",
    )


def _name(table: Table) -> str:
    return f"tabellen ”{table.title}”" if table.title else "tabellen"


def _evidence(table: Table, lines: Sequence[Line], said: str) -> Evidence:
    cells = tuple(cell for line in lines for cell in (*line.parts, line.total))
    return Evidence(kind="table", quote=said, span=table.span, values=tuple(_plain(table, cell) for cell in cells), cells=cells)


def _finding(given: CheckInput, table: Table, lines: Sequence[Line], off: Sequence[Line]) -> Finding:
    said = "; ".join(_sum(table, line) for line in (off or lines)[:4])
    name = _name(table)
    certain = bool(off) and _certain(given, table, lines, off)
    if not off:
        explanation = (
            f"I alt svarer til summen i {name}."
            if len(lines) == 1
            else f"I alt svarer til summen i alle {len(lines)} linjer i {name}."
        )
    else:
        explanation = " ".join(_plainly(table, line, name if not place else "samme tabel") for place, line in enumerate(off[:4]))
        if not certain:
            explanation += " Rækkerne kan overlappe eller være et udvalg."
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported" if not off else "contradicted" if certain else "unclear",
        reason=None if not off or certain else "part_missing",
        claims=(table.id,),
        evidence=(_evidence(table, off or lines, said),),
        calculation=said,
        explanation=explanation,
        ask=f"hvilke af tallene i {name} der er de rette ({said})" if off else "",
    )


def _plainly(table: Table, line: Line, name: str) -> str:
    """A sum that fails in a sentence: "I tabellen ”Pladser” giver tallene 97, 26 og 11 under ”Børn” tilsammen 134, men der står 132 i alt."."""
    values = [_plain(table, cell) for cell in line.parts]
    stated = number(_plain(table, line.total))
    heading = (
        f" {'under' if line.total[0] != line.parts[0][0] else 'for'} ”{line.heading.strip()}”" if line.heading.strip() else ""
    )
    if line.ratio:
        return f"I {name} ligger tallene{heading} mellem {number(min(values))} og {number(max(values))}, men der står {stated} i alt."
    listed = f"tallene {join_list([number(one) for one in values])}" if len(values) <= 6 else f"de {len(values)} tal"
    return f"I {name} giver {listed}{heading} tilsammen {number(sum(values, Fraction(0)))}, men der står {stated} i alt."


def _certain(given: CheckInput, table: Table, lines: Sequence[Line], off: Sequence[Line]) -> bool:
    """Is the table one whose rows are meant to add up? Another line of it that does, a rest row, or a slip of the pen says
    so.
    """
    around_it = given.letter.text[max(0, table.span.start - 300) : table.span.end + 400]
    if any(_is_explained(given, table, line) for line in off if not line.ratio):
        return False
    if not all(line.sure for line in off):
        # Another column of whole numbers that adds up to its last cell says what the row is.
        told = any(not line.ratio and line not in off for line in lines)
        return not _OVERLAP.search(around_it) and (told or all(_slipped(table, line) for line in off if not line.ratio))
    if _OVERLAP.search(around_it) or any(line.ratio for line in off):
        return any(line.ratio for line in off) and not _OVERLAP.search(around_it)
    if any(line not in off for line in lines):
        return True
    labels = [table.rows[row][0] for row, _ in off[0].parts]
    if any(is_rest(label) for label in labels) or "period" in (
        row_axis(table, given.vocabulary),
        column_axis(table, given.vocabulary),
    ):
        return True
    summed = sum((_plain(table, cell) for cell in off[0].parts), Fraction(0))
    stated = _plain(table, off[0].total)
    return _slipped(table, off[0]) or abs(summed - stated) * 5 <= stated


_WHY = signs(
    r"\b(?:begge|både|(?:én|en|to|flere) gange?|dobbelt\w*|flere|samme|overlap\w*|total\w*|i alt|sum(?:men)?|rækker(?:ne)?|kolonne\w*|tabel\w*|"
    r"uoplyst\w*|ufordelt\w*|fordelt|placeret|desuden|hertil|ud over|indgår|medregnet)\b"
)


def _is_explained(given: CheckInput, table: Table, line: Line) -> bool:
    """ "22 er medlem af begge og er talt én gang i alt": does the letter tell beside the table how many the total lacks, or has besides?"""
    gap = abs(sum((_plain(table, cell) for cell in line.parts), Fraction(0)) - _plain(table, line.total))
    near = (*given.told(max(0, table.span.start - 300), table.span.start), *given.told(table.span.end, table.span.end + 600))
    return any(
        one.value == gap and one.kind in ("count", "amount") and _WHY.search(given.letter.text[slice(*given.sentence(one.span))])
        for one in near
    )


def _slipped(table: Table, line: Line) -> bool:
    """Does one slip of the pen in the total, or two digits of one part that changed places, make the misfit?"""
    parts = [_plain(table, cell) for cell in line.parts]
    gap = sum(parts, Fraction(0)) - _plain(table, line.total)
    return is_slip(gap + _plain(table, line.total), _plain(table, line.total)) or any(
        digits_swapped(part, part - gap) for part in parts
    )


def _sum(table: Table, line: Line) -> str:
    values = [_plain(table, cell) for cell in line.parts]
    stated = _plain(table, line.total)
    heading = f"{line.heading}: " if line.heading.strip() else ""
    if line.ratio:
        return f"{heading}i alt {number(stated)}, rækkerne {number(min(values))}-{number(max(values))}"
    summed = sum(values, Fraction(0))
    sign = "=" if summed == stated else "≠"
    shown = " + ".join(number(value) for value in values) if len(values) <= 6 else f"{len(values)} rækker"
    return (
        f"{heading}{shown} = {number(summed)} {sign} {number(stated)}" if sign == "≠" else f"{heading}{shown} = {number(summed)}"
    )
