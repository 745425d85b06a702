"""LK510: what a clause says of the rows and columns of the letter's own table, and the cells say another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations

from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.table_clause import Clause, Off, clause_of, of_one_line
from letterkit.checks.table_grid import EVERY_PERIOD, WORD, Grid, Item, flows_apart, grid_of, named, named_in_part
from letterkit.checks.table_named import is_beside
from letterkit.checks.table_numbers import (
    extreme_share_off,
    mean_of_columns_off,
    numbers_off,
    of_another_size,
    share_of_all_off,
    share_of_columns_off,
)
from letterkit.checks.table_said import ALL_LINES, BEST, KIND, LEAST, MOST, PEAK, SECOND, TROUGH, clauses
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL, small_number
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.vocabulary import normal

CODE = "LK510"
NAME = "cells-say-otherwise"
CHECK: CheckName = "table"
STATUS: Status = "trial"
TITLE = "Brevets egen tabel viser noget andet"
EXPLANATION = """
## Hvad den holder sammen
Det, en sætning siger om én linje i brevets tabel (”er steget siden 2016”, ”toppede i 2009”, ”flere end året før”, ”er vokset mest”,
”flest”, ”lavest”, ”16 flere”, ”i begge år”, ”foran Syd”), og de celler, som linjen har i de perioder, sætningen nævner. Også to linjer mod hinanden: ”Nord modtog flere end Syd”, og en linjes
andel af tabellens ”i alt”: ”Nord udgør dermed 40 pct.”, og én kolonnes andel af en anden: ”72 pct. af genstandene er registreret”.

## Hvornår den tier
Når sætningen tæller noget snævrere end tabellen (”elever med støtte”), når den nævner en tid, som tabellen ikke har, når et ord kan
være navnet på to linjer, og når der står ”ikke”, ”næsten” eller ”forventes”.

## Hvad der regnes som afrunding
Intet for ordene; to ens celler giver intet fund. Et tal i sætningen må afvige, som det er skrevet (”ca.”, ”knap”).

## Hvad den ikke kan se
Om cellerne er de rigtige.
"""
_TABLE = "Tabel 1. Udlån\n\nÅr\tBøger\tLydbøger\n2016\t8.120\t410\n2017\t7.940\t520\n2018\t8.300\t505"
FLAGGED = Example(text=f"Udlånet af bøger toppede i 2016.\n\n{_TABLE}")
ACCEPTED = Example(text=f"Udlånet af bøger toppede i 2018.\n\n{_TABLE}")


def check(given: CheckInput) -> list[Finding]:
    found: list[Finding] = []
    for start, end in given.sentences if given.letter.tables else ():
        if given.is_asked(start):
            continue
        read = [one for table in given.letter.tables if (one := _sentence(given, grid_of(given, table), start, end)) is not None]
        found += read[0] if len(read) == 1 else []
    return found


def _sentence(given: CheckInput, grid: Grid | None, start: int, end: int) -> list[Finding] | None:
    """What the sentence says otherwise than one table; None where it says nothing of it."""
    if grid is None:
        return None
    text, spoke = given.letter.text[start:end], False
    near = [one.id for one in given.letter.tables if is_beside(given, one, start)]
    beside = near == [grid.table.id]
    shares = (*share_of_all_off(given, grid, start, end), *share_of_columns_off(given, grid, start, end)) if beside else ()
    shares = (
        (*shares, *extreme_share_off(given, grid, start, end), *mean_of_columns_off(given, grid, start, end)) if beside else ()
    )
    found = [_finding(given, grid, start, end, off) for off in shares]
    if found:
        return found
    before: Clause | None = None
    for low, high in clauses(text):
        clause = clause_of(grid, text[low:high], before, lead=text[:low])
        before = clause
        if clause is not None and clause.beside and not is_beside(given, grid.table, start):
            continue
        if clause is not None and not clause.lines and is_beside(given, grid.table, start):
            found += [_finding(given, grid, start + low, start + high, off) for off in _in_every_line(clause)]
        if clause is None or not clause.lines or of_another_size(given, clause, start + low, start + high):
            continue
        if flows_apart(grid.table, clause.text):
            continue
        if all(line.total for _, line in clause.lines) and of_one_line(grid, text[:high]):
            continue
        spoke = True
        offs = list(numbers_off(given, clause, start + low, start + high)) or list(_words(clause))
        spoken = given.told(start, end)
        offs = [replace(one, claims=_told_of(grid, one, spoken)) if one.holds else one for one in offs]
        found += [_finding(given, grid, start + low, start + high, off) for off in offs]
    return found if spoke or found else None


def _told_of(grid: Grid, off: Off, spoken: Sequence[Figure]) -> tuple[str, ...]:
    """The figure of the sentence that tells the cell too."""
    value = grid.value(*off.cells[0])
    return tuple(one.id for one in spoken if one.value == value)[:1]


def _words(clause: Clause) -> Iterator[Off]:
    top, bottom = (one.search(clause.text) is not None for one in (PEAK, TROUGH))
    most, least = MOST.search(clause.text) is not None, LEAST.search(clause.text) is not None
    mover = re.search(r"\b(?:mest|mindst)\b", clause.text) is not None and clause.tells_move
    least = least and not mover
    ahead = _AHEAD.search(clause.text)
    if ahead is not None and ahead.start() == clause.end:
        if most != least:
            yield from _held_together(clause, 1 if most else -1)
        return
    if BEST.search(clause.text):
        yield from _best_of_all(clause)
        return
    second = SECOND.search(clause.text)
    if second is not None:
        if not (top or bottom or most or least or mover):
            yield from _second(clause, highest=second["high"] is not None)
        return
    if top + bottom + most + least + mover > 1 or (clause.way and (most or least) and not clause.tells_move):
        return
    if mover or (most and clause.way):
        yield from _mover(clause)
    elif top or bottom or most or least:
        yield from _extreme(
            clause,
            highest=top or most,
            only_times=top or bottom or _IN_PERIOD.search(clause.text) is not None,
            only_lines=_OF_LINES.search(clause.text) is not None,
        )
    elif clause.end >= 0 and len(clause.lines) + len(clause.columns) >= 2:
        yield from _held_together(clause, clause.way)
    else:
        yield from _movement(clause)


def _two(grid: Grid, line: Item, new: Item, old: Item) -> tuple[Fraction, Fraction] | None:
    a, b = grid.value(line, new), grid.value(line, old)
    return None if a is None or b is None else (a, b)


def _movement(clause: Clause) -> Iterator[Off]:
    """ "Steget fra 2016 til 2018", "flere end året før": each line that is named goes that way."""
    way, grid = clause.way, clause.grid
    every = EVERY_PERIOD.search(clause.text)
    since = [one.at for one in clause.times.said] == [0] and _SINCE_FIRST.search(clause.text) is not None
    if way and grid.timed and every is not None and (since or not clause.times.said) and clause.end < 0:
        yield from _each_step(clause, way, both=every.group().lower().startswith("i begge"))
        return
    if not way or not grid.timed or clause.columns or (clause.end < 0 and not clause.tells_move and len(clause.times.said) != 2):
        return
    for _, line in clause.lines:
        if clause.pair is None:
            values = [grid.value(line, one) for one in grid.across]
            if clause.times.said or len(values) < 3 or any(one is None for one in values):
                continue
            steps = [(two or 0) - (one or 0) for one, two in pairwise(values)]
            if not all(step * way < 0 for step in steps):
                continue
            new, old = grid.across[-1], grid.across[0]
        else:
            new, old = clause.pair
        both = _two(grid, line, new, old)
        if both is not None and (both[0] - both[1]) * way < 0:
            yield _cells(grid, [(line, old), (line, new)])


_OF_LINES = signs(rf"{KIND.pattern}|{ALL_LINES.pattern}")
_IN_PERIOD = signs(r"\b(?:i|gennem|over) (?:hele )?perioden\b|\bi (?:hele )?(?:den )?viste periode\b")
_SINCE_FIRST = signs(r"\b(?:siden|fra|efter)\s+(?:skoleåret\s+|sæsonen\s+)?(?:19|20)\d\d")
_AHEAD = signs(r"\bforan\b")


_NARROWED = signs(r"\s(?:i|på|for|blandt|hos|af|til|fra|med|uden|over|under|ved)\s|\s[^\W\d_]+\s+[^\W\d_]+\s")
_VERB = signs(r"\b(?:er|har|var|blev|steg|faldt|stiger|falder|voksede|vokser)\b")


def _subject(clause: Clause) -> str:
    """What stands before the verb; where it comes first ("Som det ses, er andelen steget"), what stands between it and the movement."""
    parts = _VERB.split(re.split(r"\bat\s", clause.text)[-1])
    if len(parts) > 1 and (not parts[0].strip(" ,") or parts[0].rstrip().endswith(",")):
        return normal(_MOVED.split(parts[1])[0]).strip(" ,")
    return normal(parts[0]).strip(" ,")


_MOVED = re.compile(r"\s(?=(?:ste?get|faldet|vokset|øget|gået|kommet|bragt|større|mindre|højere|lavere|flere|færre)\b)")


def _each_step(clause: Clause, way: int, *, both: bool) -> Iterator[Off]:
    """ "Post er steget i begge år", "færre for hvert år": every step of the line goes that way."""
    across = clause.grid.across
    if len(across) < 3 or (both and len(across) != 3):
        return
    subject = re.sub(r"^(?:antallet|tallet)\s+(?:af|på)\s+", "", _subject(clause))
    for _, line in clause.lines:
        alone = (named(clause.grid, [line], subject) or named_in_part(clause.grid, [line], subject)) and not _NARROWED.search(
            subject
        )
        if subject != normal(line.label) and not alone:  # "antallet i plejefamilie" is narrower than its line
            continue
        steps = [(_two(clause.grid, line, new, old), old, new) for old, new in pairwise(across)]
        if all(one is not None for one, _, _ in steps):
            wrong = [(old, new) for one, old, new in steps if one is not None and (one[0] - one[1]) * way < 0]
            if wrong:
                yield _cells(clause.grid, [(line, wrong[0][0]), (line, wrong[0][1])])


def _extreme(clause: Clause, *, highest: bool, only_times: bool, only_lines: bool) -> Iterator[Off]:
    """The highest over time, or of all lines at one time (in one column): said of one of them, and none of the readings holds."""
    grid, said = clause.grid, clause.times.said
    if len(clause.lines) != 1 or len(said) > 1 or clause.times.before or clause.end >= 0 or clause.lines[0][1].total:
        return
    line = clause.lines[0][1]
    if grid.timed and said:
        readings = []
        if not only_lines:
            readings.append(_best(grid, [(line, one) for one in grid.across], (line, said[0]), highest=highest))
        if not only_times and len(grid.rivals(line)) > 1:
            readings.append(_best(grid, [(one, said[0]) for one in grid.rivals(line)], (line, said[0]), highest=highest))
    elif grid.timed:
        readings = [
            _best(grid, [(one, time) for one in grid.rivals(line)], (line, time), highest=highest) for time in grid.across
        ]
    else:
        columns = [one for _, one in clause.columns] or list(grid.across)  # of several, the line is the extreme of none
        readings = [
            _best(grid, [(one, column) for one in grid.rivals(line)], (line, column), highest=highest) for column in columns
        ]
    if only_times and not said:
        return
    against = [one for one in readings if one is not None]
    told_off = len(against) == len(readings) and against and all(one != () for one in against)
    if told_off and (grid.timed or not _is_of_shares(clause, line, highest=highest)):
        yield _cells(grid, against[0])
    elif len(readings) == len(against) == 1 and len(said) == 1 and not _shares_its_place(clause, line, said[0]):
        yield replace(_cells(grid, [(line, said[0])]), holds=True)


def _shares_its_place(clause: Clause, line: Item, time: Item) -> bool:
    """Does another cell of the line, or of the column, hold the same value?"""
    grid = clause.grid
    own = grid.value(line, time)
    others = [grid.value(line, one) for one in grid.across if one.at != time.at]
    return own in [*others, *(grid.value(one, time) for one in grid.rivals(line) if one.at != line.at)]


def _second(clause: Clause, *, highest: bool) -> Iterator[Off]:
    """ "Vest havde det næsthøjeste antal": in the one column (or at the one time) that is named, else in the total or the only one."""
    grid, totals = clause.grid, [one for one in clause.grid.across if one.total]
    named_columns = list(clause.times.said) if grid.timed else [one for _, one in clause.columns]
    columns = named_columns or (totals if totals else list(grid.across))
    if len(columns) != 1 or len(clause.lines) != 1 or clause.lines[0][1].total or clause.end >= 0 or clause.way:
        return
    line, column = clause.lines[0][1], columns[0]
    values = {one.at: grid.value(one, column) for one in grid.rivals(line)}
    ordered = sorted((one for one in grid.rivals(line) if values[one.at] is not None), key=lambda one: values[one.at] or 0)
    ordered = ordered[::-1] if highest else ordered
    if len(ordered) >= 3 and len(set(values.values())) == len(values) == len(ordered) and ordered[1] != line:
        yield _cells(grid, [(line, column), (ordered[1], column)])


_NUMBER_OF = re.compile(r"\b(?:flest|færrest)\b", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:tilbage|bagud|bagefter|efter)\b", re.IGNORECASE)


def _is_of_shares(clause: Clause, line: Item, *, highest: bool) -> bool:
    """ "Længst tilbage er Syd" of a table of felled and cleared wood, "højest er aflysningsprocenten på Syd": of what share one column is of
    another that holds it, the line is the extreme."""
    grid, members = clause.grid, clause.grid.members()
    if _NUMBER_OF.search(clause.text):
        return False
    highest = highest and not _BEHIND.search(clause.text)
    for part, whole in permutations(grid.across, 2):
        pairs = {one.at: _two(grid, one, part, whole) for one in members}
        shares = {at: both[0] / both[1] for at, both in pairs.items() if both is not None and 0 <= both[0] <= both[1] != 0}
        if len(shares) == len(members) and shares.get(line.at) == (max if highest else min)(shares.values()):
            return True
    return False


def _best(
    grid: Grid, places: Sequence[tuple[Item, Item]], mine: tuple[Item, Item], *, highest: bool
) -> tuple[tuple[Item, Item], ...] | None:
    """() where `mine` is the extreme of the places, else it and the one that is; None where a cell is missing."""
    values = {(one.at, two.at): grid.value(one, two) for one, two in places}
    if len(places) < 2 or any(value is None for value in values.values()):
        return None
    ordered = sorted(places, key=lambda one: values[one[0].at, one[1].at] or Fraction(0), reverse=highest)
    own, best = values[mine[0].at, mine[1].at], values[ordered[0][0].at, ordered[0][1].at]
    return () if own == best else (mine, ordered[0])


def _mover(clause: Clause) -> Iterator[Off]:
    """ "Polsk er vokset mest": in number and in per cent another line has moved further that way."""
    way, grid = clause.way, clause.grid
    if not way or not grid.timed or len(clause.lines) != 1 or clause.lines[0][1].total or clause.end >= 0:
        return
    if len(clause.times.said) == 1 and not (clause.pair and clause.pair[0].at == len(grid.across) - 1):
        return
    line = clause.lines[0][1]
    pairs = [clause.pair] if clause.times.said and clause.pair else [(grid.across[-1], old) for old in grid.across[:-1]]
    against = [_moved_further(clause, line, way, *pair) for pair in pairs]
    if all(one is not None for one in against) and against[0] is not None:
        (new, old), further = pairs[0], against[0]
        yield _cells(grid, [(line, old), (line, new), (further, old), (further, new)])


def _moved_further(clause: Clause, line: Item, way: int, new: Item, old: Item) -> Item | None:
    """The line that moved further that way than this one, in number and in per cent; None where there is none, or a cell is missing."""
    grid = clause.grid
    sizes: dict[int, tuple[Fraction, Fraction]] = {}
    for one in grid.rivals(line):
        both = _two(grid, one, new, old)
        if both is None or not both[1]:
            return None
        change = (both[0] - both[1]) * way
        sizes[one.at] = (change, change / abs(both[1]))
    in_number = re.search(r"\b(?:i antal|antalsmæssigt|i absolutte tal)\b", clause.text) is not None
    in_share = re.search(r"\b(?:procentvise?|procentuelt|procentuelle|i procent)\b", clause.text) is not None
    ways = (0,) if in_number else (1,) if in_share else (0, 1)
    if re.search(r"\bmindst\b", clause.text):  # of those that moved that way at all
        sizes = {at: (-one[0], -one[1]) for at, one in sizes.items() if one[0] > 0}
    if line.at not in sizes or any(sizes[line.at][at] == max(one[at] for one in sizes.values()) for at in ways):
        return None
    return max((one for one in grid.rivals(line) if one.at in sizes), key=lambda one: sizes[one.at][ways[0]])


def _best_of_all(clause: Clause) -> Iterator[Off]:
    """ "Nord blev kommunens bedste": best may be the highest or the lowest, and the line is neither."""
    grid, said = clause.grid, clause.times.said
    if len(clause.lines) != 1 or clause.lines[0][1].total or clause.end >= 0 or clause.times.before or clause.columns:
        return
    line, column = clause.lines[0][1], said[0] if len(said) == 1 else None
    if not grid.timed or column is None:
        return
    places = [(one, column) for one in grid.rivals(line)]
    high, low = (_best(grid, places, (line, column), highest=one) for one in (True, False))
    if high and low:
        yield _cells(grid, high)


def _held_together(clause: Clause, way: int) -> Iterator[Off]:
    """ "Nord modtog flere end Syd", "Vest afsluttede flere, end den modtog": two lines, or two columns of one line."""
    grid = clause.grid
    if not way or len(clause.times.said) > 1 or clause.times.before:
        return
    every = re.search(r"\b(?:alle|samtlige|hvert|hver)\b", clause.text, re.IGNORECASE) is not None
    left = [one for place, one in clause.lines if place < clause.end]
    right = [one for place, one in clause.lines if place > clause.end]
    pairs: list[tuple[tuple[Item, Item], tuple[Item, Item]]]
    if len(left) == len(right) == 1 and len(clause.columns) <= 1:
        columns = list(clause.times.said) or [one for _, one in clause.columns] or list(grid.across)
        pairs = [((left[0], column), (right[0], column)) for column in columns]
    elif len(clause.lines) == 1 and len(clause.columns) == 2 and clause.columns[0][0] < clause.end < clause.columns[1][0]:
        line = clause.lines[0][1]
        pairs = [((line, clause.columns[0][1]), (line, clause.columns[1][1]))]
    else:
        return
    against = []
    for one, two in pairs:
        a, b = grid.value(*one), grid.value(*two)
        if a is None or b is None:
            return
        against.append((a - b) * way < 0)
    if all(against) or (every and any(against)):
        yield _cells(grid, pairs[against.index(True)])


_EVERY_LINE = signs(
    rf"\b(?:alle|samtlige|begge|hver af|hvert af)\s+(?:de\s+)?(?:(?P<many>{'|'.join(SMALL)}|\d\d?)\s+)?(?P<noun>[^\W\d_]{{3,}})"
)


def _in_every_line(clause: Clause) -> Iterator[Off]:
    """ "I alle fire sogne var der flere bisættelser end begravelser": two columns, and one line where it is the other way."""
    grid, way, members = clause.grid, clause.way, clause.grid.members()
    told = _EVERY_LINE.search(clause.text)
    if told is None or not way or grid.timed or len(clause.columns) != 2 or not members:
        return
    kind = next(iter(WORD.findall(grid.table.header[0])), "")
    many = small_number(told["many"]) if told["many"] else len(members)
    (first, left), (second, right) = clause.columns
    if many != len(members) or not same_noun(normal(told["noun"]), normal(kind)) or not first < clause.end < second:
        return
    for line in members:
        both = _two(grid, line, left, right)
        if both is not None and (both[0] - both[1]) * way < 0:
            yield _cells(grid, [(line, left), (line, right)])
            return


def _cells(grid: Grid, cells: Sequence[tuple[Item, Item]]) -> Off:
    said = "; ".join(f"{line.label.strip()}, {other.label.strip()}: {grid.shown(line, other)}" for line, other in cells)
    return Off(cells=tuple(cells), said=said)


def _finding(given: CheckInput, grid: Grid, start: int, end: int, off: Off) -> Finding:
    text = given.letter.text[start:end]
    lead = len(text) - len(text.lstrip(" ,;:"))
    quote = re.sub(r"\s+", " ", text[lead:]).strip()
    places = tuple(grid.cells[line.at, other.at] for line, other in off.cells)
    values = tuple(grid.value(line, other) or Fraction(0) for line, other in off.cells)
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="supported" if off.holds else "contradicted",
        claims=off.claims,
        evidence=(
            Evidence(kind="letter", quote=text[lead:], span=given.letter.span(start + lead, end)),
            Evidence(kind="table", quote=off.said, span=grid.table.span, values=values, cells=places),
        ),
        calculation=off.said,
        explanation=f"Brevets egen tabel viser {off.said}{', som brevet siger' if off.holds else f'; brevet skriver ”{quote}”'}.",
        ask="" if off.holds else f"hvad ”{quote}” bygger på, idet tabellen viser {off.said}",
    )
