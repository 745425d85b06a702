"""One clause with the lines, the columns and the two times that it names of one table of the letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from letterkit.checks.clauses import head_of
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.table_grid import WORD, YEAR, Grid, Item, Times, is_counted, named, named_in_part, times, tokens
from letterkit.checks.table_said import are_known, counts_the_same, is_silent, moves, sign
from letterkit.vocabulary import normal


@dataclass(frozen=True, kw_only=True)
class Clause:
    """`text` names `lines` (with their places) of the grid, `columns` of one without periods, and `times` of one with them. `pair`:
    the two times it compares, the one it speaks of first; `end`: where its "end" ("than") stands, -1 where it has none."""

    text: str
    grid: Grid
    lines: tuple[tuple[int, Item], ...]
    columns: tuple[tuple[int, Item], ...]
    times: Times
    pair: tuple[Item, Item] | None
    end: int
    beside: bool = False  # names its only line by a mere "tal": holds only beside the table

    @cached_property
    def _unlabelled(self) -> str:
        """Without the names of its lines that say a movement elsewhere: the "fald" of a table of accidents."""
        names = {word for _, line in self.lines for word in line.words}
        return WORD.sub(lambda found: "" if normal(found.group()) in names else found.group(), self.text)

    @cached_property
    def way(self) -> int:
        """1 where it says that something grows or is more, -1 where it shrinks or is less, else 0."""
        return sign(self._unlabelled)

    @cached_property
    def tells_move(self) -> bool:
        """Does its verb or noun tell a movement, and not only "flere" or "færre"?"""
        return moves(self._unlabelled)


@dataclass(frozen=True, kw_only=True)
class Off:
    """A claim that the cells gainsay: which cells, how they are said, and the figures of the letter that it holds."""

    cells: tuple[tuple[Item, Item], ...]
    said: str
    claims: tuple[str, ...] = ()
    holds: bool = False  # the cells say the same: told as support


_GOVERNED = signs(r"\b(?:over|af|for|til|med|på|hos|blandt|efter|mod|ved)\s+(?:\w+e\s+)?(\w+)")
_THROUGH = signs(r"\b(?:perioden|årene|hele vejen|år for år)\b")
_SINCE = signs(r"\b(?:siden|fra|efter)\s+(?:skoleåret\s+|sæsonen\s+)?$")


def clause_of(grid: Grid, text: str, before: Clause | None, lead: str = "") -> Clause | None:
    """The clause read against the table; None where it counts something else or says nothing that could be held against cells. What
    it does not say of time, it takes from the clause `before` it. `lead`: the sentence up to the clause, which may end in the line that a "hvor" speaks of."""
    if is_silent(text) or not counts_the_same(grid, text):
        return None
    said = times(grid, text)
    lines = named(grid, [one for one in grid.lines if not one.total], text)
    columns = [] if grid.timed else named(grid, [one for one in grid.across if not one.total], text)
    members = grid.members()
    if said is None or lines is None or columns is None:
        return None
    part = named_in_part(grid, members, text) if not lines and grid.timed and grid.down else []
    columns = columns or ([] if grid.timed else named_in_part(grid, [one for one in grid.across if not one.total], text))
    if part:
        lines = part
    elif not lines:
        lines = _spoken_of_where(grid, text, lead) or _unnamed(grid, text)
    beside = not lines and len(members) == 1 and grid.timed and _MERE_NUMBER.search(text) is not None
    if beside:
        lines = [(0, members[0])]
    beside = beside or bool(part)
    than = re.search(r"\b(?:end|foran)\b", text)
    end = than.start() if than else -1
    pair = _pair(grid, text, said, end) if grid.timed else None
    if pair is None and not said.said and not said.before and before is not None:
        pair, said = before.pair, before.times
    return Clause(text=text, grid=grid, lines=tuple(lines), columns=tuple(columns), times=said, pair=pair, end=end, beside=beside)


_WHERE = signs(r"\W*hvor\b")
_AT_LAST = re.compile(
    r"\b(?:på|i|hos|for|ved|blandt)\s+(?P<who>(?:(?!(?:på|i|hos|for|ved|blandt)\b)[^\s,;:.\d]+\s*){1,4})$", re.IGNORECASE
)


def _spoken_of_where(grid: Grid, text: str, lead: str) -> list[tuple[int, Item]]:
    """ "Størst er fremgangen i Nord, hvor andelen er steget": the line that stands last before "hvor", and nothing else with it."""
    last = _AT_LAST.search(lead) if _WHERE.match(text) else None
    lines = named(grid, grid.members(), last["who"]) if last is not None else None
    return [(0, lines[0][1])] if last is not None and lines and len(lines) == 1 and are_known(grid, last["who"]) else []


_MERE_NUMBER = signs(r"\b(?:tal|tallet|antal|antallet|niveau|niveauet)\b")
_SOME = signs(
    r"\b(?:en|et|ét|én|eneste|enkelt|enkelte|to|tre|fire|fem|få|flere|nogle|visse|det|den|de)\s+(?:andre\s+|øvrige\s+|enkelt\s+)?(?P<noun>[^\W\d_]{3,})"
)


def speaks_of_some(grid: Grid, text: str) -> bool:
    """ "Ét sted er antallet faldet", "det distrikt": of one line or some, and not of them all together."""
    row = next((normal(word) for word in re.findall(r"[^\W\d_]{3,}", grid.table.header[0])), "")
    nouns = [one["noun"] for one in _SOME.finditer(text)]
    return any(re.fullmatch(r"sted(?:er)?", noun, re.IGNORECASE) or (row and same_noun(noun, row)) for noun in nouns)


def of_one_line(grid: Grid, text: str) -> bool:
    """Does `text` end in a relative clause whose head is neither a time nor what the table counts: "den eneste, hvor antallet er faldet"?"""
    head = head_of(text)
    if not head:
        return False
    labels = {word for one in (*grid.lines, *grid.across) for word in one.words}
    return speaks_of_some(grid, f"de {head}") or not is_counted(normal(head), grid.known - labels)


def is_spoken_of(grid: Grid, text: str) -> bool:
    """Does the sentence point at the table, name one of its times or say what it counts? That "Flis er steget" has its label is not enough."""
    if re.search(
        r"\btabel|\bopgørelse|\bdet ses\b|\bperioden\b|\bårene\b|\bkvartal|\bhalvår|\bmåned", text, re.IGNORECASE
    ) or YEAR.search(text):
        return True
    labels = {word for one in (*grid.lines, *grid.across) if not one.total for word in one.words}
    heads = {normal(word) for word in WORD.findall(f"{grid.table.title or ''} {' '.join(grid.table.header)}") if len(word) >= 3}
    return any(is_counted(token, heads - labels) for _, token in tokens(text))


def _unnamed(grid: Grid, text: str) -> list[tuple[int, Item]]:
    """Where no line is named: the totals, or the only line, if the clause speaks of what the table counts."""
    if speaks_of_some(grid, text):
        return []
    members, totals = grid.members(), [one for one in grid.lines if one.total]
    alone = len(members) == 1 and not totals  # the heading of the only line says what the table counts
    labels = {word for one in (*(() if alone else grid.lines), *grid.across) for word in one.words}
    governed = {normal(word) for word in _GOVERNED.findall(grid.table.title or "")}  # "Klager over ansatte" counts no staff
    spoken = [place for place, token in tokens(text) if is_counted(token, grid.known - labels - governed)]
    if len(totals) == 1 and grid.timed and spoken:
        return [(spoken[0], totals[0])]
    return [(spoken[0], members[0])] if alone and spoken else []


def _pair(grid: Grid, text: str, said: Times, end: int) -> tuple[Item, Item] | None:
    """The time that the clause speaks of and the one it is held against."""
    across, items = grid.across, said.said
    if said.before:
        if len(items) == 1 and items[0].at > 0:
            return items[0], across[items[0].at - 1]
        return (across[-1], across[-2]) if not items and end >= 0 else None
    if len(items) == 2:
        later = items[0].at > items[1].at
        return (items[0], items[1]) if end >= 0 or later else (items[1], items[0])
    if len(items) == 1:
        place = text.find(items[0].label) if items[0].label in text else -1
        since = place >= 0 and (_SINCE.search(text[:place]) or re.search(r"\bend\s+(?:i\s+)?$", text[:place]))
        if since:
            return (across[-1], items[0]) if items[0].at < len(across) - 1 else None
        return (items[0], across[items[0].at - 1]) if items[0].at > 0 and end < 0 else None
    if not items and (len(across) == 2 or _THROUGH.search(text)):
        return across[-1], across[0]
    return None
