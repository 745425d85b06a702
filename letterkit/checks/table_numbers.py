"""Figures of a clause against the cells of the line and the times that it names: a level ("i 2016 kom 171 skoler"), or the distance
between two ("16 flere fra 2016 til 2018", "mistede fem")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from letterkit.axes import decimals_of
from letterkit.checks.facts import SINCE_THEN
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import Interval, around, minus, over, point, reading
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.slips import is_slip
from letterkit.checks.table_clause import Clause, Off
from letterkit.checks.table_grid import WORD, YEAR, Grid, Item, named, times
from letterkit.checks.table_said import ALL_LINES, PLACES, are_known, is_silent
from letterkit.checks.wording import number
from letterkit.claim import Figure
from letterkit.vocabulary import normal

_KINDS = ("count", "amount", "share", "other", "points")
_PART = signs(r"\b(?:heraf|hvoraf|deraf|herunder|mindst|højst|mere end|over \d[\d.]*|under \d[\d.]*|ud af)\b")


def numbers_off(given: CheckInput, clause: Clause, start: int, end: int) -> Iterator[Off]:
    """The figures between the two offsets that the cells do not give."""
    told = [one for one in given.told(start, end) if one.value_to is None]
    figures = [one for one in told if _is_of_the_table(clause.grid, one)]
    if not figures or _PART.search(clause.text) or clause.grid.scale is None:
        return
    moved = clause.way and clause.pair is not None and clause.grid.timed and len(clause.lines) == 1
    if moved and len(told) == 1 and not _reached(clause, figures[0], start):
        yield from _distance(given, clause, figures[0])
        return
    for figure in figures:
        line, time = _line_of(clause, figure, start), _time_of(given, clause, figure, start)
        if line is not None and time is not None and figure.role not in ("change", "target", "limit", "average"):
            yield from _level(given, clause.grid, line, time, figure)


def _is_near(told: Fraction, cell: Fraction) -> bool:
    return abs(told - cell) * 4 <= abs(cell) or is_slip(told, cell)


def _reached(clause: Clause, figure: Figure, start: int) -> bool:
    """ "Faldet til 15 uger", "nåede op på 720": a level, no distance."""
    return re.search(r"\b(?:til|op på|ned på|nåede|nået)\s+(?:\w+\.?\s+)?$", clause.text[: figure.span.start - start]) is not None


def of_another_size(given: CheckInput, clause: Clause, start: int, end: int) -> bool:
    """Is a figure told that is far from every cell of the lines named, and from all their distances? Then it counts something else."""
    grid = clause.grid
    scale = grid.scale or 1
    cells = [abs(value) * scale for _, line in clause.lines for time in grid.across if (value := grid.value(line, time))]
    apart = [abs(one - two) for one in cells for two in cells if one != two]
    figures = [one for one in given.told(start, end) if one.kind in ("count", "amount", "other") and one.value]
    if ALL_LINES.search(clause.text):
        figures = [one for one in figures if one.printed[:1].isdigit()]  # "højest af de fire kræftformer"
    for figure in figures:
        level = not clause.way or re.search(r"\b(?:fra|til|mod)\s*$", clause.text[: figure.span.start - start])
        if cells and not any(Fraction(1, 2) <= figure.value / size <= 2 for size in (cells if level else (*cells, *apart))):
            return True
    return False


# "Søndre Bro udgør dermed 25 pct. af pladserne", and nothing else in the sentence.
_OF_ALL = signs(
    r"\W*(?P<who>[^.;:,\d]{1,60}?)\s+(?:udgør|udgjorde|(?:står|stod|tegner\s+sig|tegnede\s+sig)(?:\s+(?:dermed|altså|således|derfor))?\s+for)"
    r"\s+(?:(?:dermed|altså|således|derfor)\s+)?\d[\d,]*\s*(?:pct\.|procent|%)(?:\s+af\s+(?:(?:alle|de|den|det|samtlige|samlede|hele)\s+)*(?P<what>[^\W\d_]+))?\s*\.?\s*"
)


def share_of_all_off(given: CheckInput, grid: Grid, start: int, end: int) -> Iterator[Off]:
    """A sentence that only says how many per cent one line is of all, against its cell and that of the total; of a table with one column
    of numbers whose lines make its total."""
    said = _OF_ALL.fullmatch(given.letter.text[start:end])
    shares = [one for one in given.told(start, end) if one.kind == "share"]
    totals, members = [one for one in grid.lines if one.total], grid.members()
    if said is None or len(shares) != 1 or grid.timed or len(grid.across) != 1 or len(totals) != 1 or len(members) < 2:
        return
    share, column, whole = shares[0], grid.across[0], grid.value(totals[0], grid.across[0])
    values = [grid.value(one, column) for one in members]
    lines = named(grid, members, said["who"])
    if lines is None or len(lines) != 1 or not whole or sum((one or Fraction(0) for one in values), Fraction(0)) != whole:
        return
    line, kind = lines[0][1], next(iter(WORD.findall(grid.table.header[0])), "")
    others = [one for one in WORD.findall(said["who"]) if normal(one) not in line.words]
    heading = next(
        (one for one in reversed(given.letter.blocks) if one.kind == "heading" and one.end <= grid.table.span.start), None
    )
    over = WORD.findall(given.letter.text[heading.start : heading.end]) if heading is not None else []
    known = {*grid.known, *(normal(one) for one in over if len(over) == 1)} - {normal(kind)}
    what = normal(said["what"] or "")
    counted = not what or (not same_noun(what, normal(kind)) and any(same_noun(what, one) for one in known))
    value = grid.value(line, column)
    plain = share.approx == "exact" and share.role in ("level", "part") and not _SHARE.search(column.label)
    if not counted or not plain or value is None or any(not kind or not same_noun(normal(one), normal(kind)) for one in others):
        return
    right = value * 100 / whole
    if not _fits(given, share, point(right)):
        sum_said = f"{grid.shown(line, column)} / {grid.shown(totals[0], column)} = {number(right, max(1, share.decimals))} pct."
        yield Off(
            cells=((line, column), (totals[0], column)), said=f"{_said(grid, line, column)}; {sum_said}", claims=(share.id,)
        )


# "…, idet 22 pct. af skolens elever er over grænsen": what stands before is said of the line, and not of the share
_OPENS_SHARE = signs(r"[,;:]\s+(?:(?:idet|da|og|men|mens|fordi|eftersom|for|hvor|så)\s)?")
_OF_TOTAL = signs(r"\s*af\s+(?:(?:de|den|det)\s+samlede|alle|samtlige|hele)\s+[^\W\d_]{3,}\s*\.?\s*")


def share_of_columns_off(given: CheckInput, grid: Grid, start: int, end: int) -> Iterator[Off]:
    """ "Dermed er 72 pct. af genstandene registreret" beside a table with the columns "Genstande" and "Registreret": the one column in per
    cent of the other, in the line of the total or the one line that the sentence names; nothing else may stand in the clause. Of the total
    column too: "Løn udgjorde 58 pct. af de samlede udgifter"."""
    text = given.letter.text[start:end]
    told = given.told(start, end)
    if len(told) != 1 or told[0].kind != "share" or grid.timed or len(grid.across) < 2:
        return
    share = told[0]
    at, close = share.span.start - start, share.span.end - start
    low = max((one.end() for one in _OPENS_SHARE.finditer(text[:at])), default=0)
    high = close + len(re.split(r"[,;:]\s", text[close:])[0])
    clause, behind = text[low:high], text[close:high]
    columns, lines = named(grid, grid.across, clause), named(grid, grid.lines, text[:high])
    wholes = named(grid, grid.across, behind[:40]) if re.match(r"\s*af\s", behind) else None
    totals = [one for one in grid.lines if one.total]
    whole_columns = [one for one in grid.across if one.total]
    if not wholes and columns and len(columns) == 1 and len(whole_columns) == 1 and _OF_TOTAL.fullmatch(behind):
        wholes, columns = [(close, whole_columns[0])], [*columns, (close, whole_columns[0])]
    if not wholes or columns is None or lines is None or len({one.at for _, one in columns}) != 2 or len(lines) > 1:
        return
    whole = wholes[0][1]
    part = next(one for _, one in columns if one != whole)
    line = lines[0][1] if lines else totals[0] if len(totals) == 1 else None
    kind = next(iter(WORD.findall(grid.table.header[0])), "")
    strange = [
        word
        for word in (normal(one) for one in WORD.findall(clause))
        if (not are_known(grid, word) or (word in PLACES and word not in grid.known))
        and not (kind and re.fullmatch(rf"{re.escape(normal(kind))}\w{{0,3}}s", word))  # "skolens"
    ]
    plain = share.approx == "exact" and share.role in ("level", "part")
    of_share = any(_SHARE.search(one.label) for one in (part, whole))
    if line is None or strange or not plain or of_share or is_silent(clause) or (low and YEAR.search(text)):
        return
    if any(grid.value(line, one) == share.value for one in grid.across):
        return  # told in the line itself
    first, second = grid.value(line, part), grid.value(line, whole)
    if first and second and first < second and not _fits(given, share, point(first * 100 / second)):
        said = (
            f"{grid.shown(line, part)} / {grid.shown(line, whole)} = {number(first * 100 / second, max(1, share.decimals))} pct."
        )
        yield Off(
            cells=((line, part), (line, whole)),
            said=f"{_said(grid, line, part)}; {_said(grid, line, whole)}; {said}",
            claims=(share.id,),
        )


_MEAN = signs(r"\b(?:i gennemsnit|gennemsnitlig\w*|i snit)\b")
_EACH = signs(r"\b(?:pr\.|i hver|på hver|for hver|hos hver|hver|hvert)\s+(?P<noun>[^\W\d_]{3,})")


def mean_of_columns_off(given: CheckInput, grid: Grid, start: int, end: int) -> Iterator[Off]:
    """ "I Skoven går der i gennemsnit 21 elever i hver klasse" beside the columns "Elever" and "Klasser": the one by the other, in the line
    that the sentence names, or in that of the total; nothing else may stand in the sentence."""
    text, told = given.letter.text[start:end], given.told(start, end)
    each = _EACH.search(text)
    if len(told) != 1 or told[0].kind not in ("count", "amount") or each is None or not _MEAN.search(text) or grid.timed:
        return
    figure, totals = told[0], [one for one in grid.lines if one.total]
    lines = named(grid, grid.lines, text)
    noun = next(iter(WORD.findall(figure.quote)), "")
    columns = [one for one in grid.across if not one.total and len(one.words) == 1]
    wholes = [one for one in columns if noun and same_noun(one.words[0], normal(noun))]
    bases = [one for one in columns if same_noun(one.words[0], normal(each["noun"]))]
    line = lines[0][1] if lines and len(lines) == 1 else totals[0] if lines == [] and len(totals) == 1 else None
    if line is None or len(wholes) != 1 or len(bases) != 1 or wholes == bases or figure.approx not in ("exact", "about"):
        return
    if not are_known(grid, _MEAN.sub(" ", text)) or YEAR.search(text) or is_silent(_EACH.sub(" ", _MEAN.sub(" ", text))):
        return
    first, second = grid.value(line, wholes[0]), grid.value(line, bases[0])
    if not first or not second or any(grid.value(line, one) == figure.value for one in grid.across):
        return  # told in the line itself
    right, step = first / second, figure.step or Fraction(1)
    slack = step if figure.approx == "exact" else max(step, right / 20)
    if Fraction(1, 2) <= figure.value / right <= 2 and abs(figure.value - right) >= slack:
        said = f"{grid.shown(line, wholes[0])} / {grid.shown(line, bases[0])} = {number(right, max(1, figure.decimals))}"
        yield Off(cells=((line, wholes[0]), (line, bases[0])), said=f"{line.label.strip()}: {said}", claims=(figure.id,))


_SHARE_IS = signs(
    r"\W*andelen\s+af\s+(?P<what>[^.;:,\d]{3,60}?)\s+(?:er|var|lå|ligger|blev)\s+(?:[^\W\d_]+\s+)?(?:(?P<high>højest|størst)|lavest|mindst)\s+"
    r"(?:blandt|hos|på|i|for|ved)\s+(?P<who>[^.;:,\d]{2,60}?)(?:[.,;]|$)"
)


def extreme_share_off(given: CheckInput, grid: Grid, start: int, end: int) -> Iterator[Off]:
    """ "Andelen af besøg uden anmærkning var lavest blandt butikker": the one column in per cent of the other, line by line."""
    said = _SHARE_IS.match(given.letter.text[start:end])
    if said is None or grid.timed:
        return
    columns = named(grid, [one for one in grid.across if not one.total], said["what"])
    lines = named(grid, grid.members(), said.group())
    if not columns or len(columns) != 2 or not lines or len(lines) != 1 or not are_known(grid, f"{said['what']} {said['who']}"):
        return
    part, whole = sorted((one for _, one in columns), key=lambda one: sum(grid.value(line, one) or 0 for line in grid.members()))
    sides = [(one, grid.value(one, part), grid.value(one, whole)) for one in grid.members()]
    shares = {one.at: a * 100 / b for one, a, b in sides if a is not None and b and a <= b}
    line = lines[0][1]
    if len(shares) != len(sides) or len(sides) < 2:
        return
    best = (max if said["high"] else min)(sides, key=lambda side: shares[side[0].at])[0]
    if shares[line.at] != shares[best.at]:
        told = "; ".join(
            f"{grid.shown(one, part)} / {grid.shown(one, whole)} = {number(shares[one.at], 1)} pct. ({one.label.strip()})"
            for one in (line, best)
        )
        yield Off(cells=tuple((one, other) for one in (line, best) for other in (part, whole)), said=told)


_UNITS = {"day": "dag", "week": "uge", "month": "måned", "year": "år"}


def _is_of_the_table(grid: Grid, figure: Figure) -> bool:
    """Is the figure of a kind that the cells may be? Weeks only where the table says that it counts weeks."""
    if figure.kind == "duration":
        return any(word.startswith(_UNITS.get(figure.unit or "", "-")) for word in grid.known)
    return figure.kind in _KINDS and (figure.kind != "share" or grid.share)


def _line_of(clause: Clause, figure: Figure, start: int) -> Item | None:
    """The line named right behind the figure; the only one that the clause names where it has no other figure to be named for."""
    text, begin = clause.text, figure.span.start - start
    number_said = re.match(r"[\d.,]+|\w+", text[begin:])
    after = begin + (number_said.end() if number_said else 0)
    behind = [line for place, line in clause.lines if 0 <= place - after <= 12 and not re.search(r"[,;\d]", text[after:place])]
    return behind[0] if len(behind) == 1 else clause.lines[0][1] if len(clause.lines) == 1 else None


def _time_of(given: CheckInput, clause: Clause, figure: Figure, start: int) -> Item | None:
    """The time told right behind the figure ("fra 145 i 2013"), else the only one of the clause."""
    after = re.match(
        r"(?:\s+(?!(?:og|men|mens|mod|til|samt|hvor)\b)[^\W\d_]+){0,2}?\s+i\s+(?:skoleåret\s+)?[^,.;]{2,14}",
        given.letter.text[figure.span.end : figure.span.end + 40],
    )
    if after is not None:
        said = times(clause.grid, after.group())
        if said is not None and len(said.said) == 1:
            return said.said[0]
    if not clause.grid.timed:
        return clause.columns[0][1] if len(clause.columns) == 1 else _in_all(clause)
    if SINCE_THEN.search(clause.text[: figure.span.start - start]):
        return None
    return clause.times.said[0] if len(clause.times.said) == 1 and not clause.times.before else None


def _in_all(clause: Clause) -> Item | None:
    """The column of the total, where the clause points at the table and names no column of its own."""
    totals = [one for one in clause.grid.across if one.total]
    return totals[0] if len(totals) == 1 and not clause.columns and _POINTS.search(clause.text) else None


_POINTS = signs(
    r"\b(?:som (?:det )?(?:ses|fremgår|vist)|det (?:ses|fremgår)|(?:tabellen|oversigten|opgørelsen|skemaet) viser|af (?:tabellen|oversigten))\b"
)


def _cell(grid: Grid, line: Item, time: Item) -> Interval | None:
    value = grid.value(line, time)
    if value is None:
        return None
    places, scale = decimals_of(grid.shown(line, time)), grid.scale or 1
    return around(value, Fraction(1, 2 * 10**places)).scaled(scale) if places or scale > 1 else point(value)


def _fits(given: CheckInput, figure: Figure, right: Interval) -> bool:
    return any(reading(figure, given.vocabulary, mode).meets(right) for mode in ("printed", "cut_off", "either", "loose"))


def _level(given: CheckInput, grid: Grid, line: Item, time: Item, figure: Figure) -> Iterator[Off]:
    if grid.share and (figure.kind == "share") != _is_share(grid, line, time):
        return  # "85 pct. af 298 sager": the share is no count, nor the count a share
    cell, scale = _cell(grid, line, time), grid.scale or 1
    value = (grid.value(line, time) or Fraction(0)) * scale
    if cell is None or not value or _fits(given, figure, cell):
        return
    others = [(grid.value(one, two) or Fraction(0)) * scale for one in grid.lines for two in grid.across]
    if time.total and any((grid.value(line, one) or Fraction(0)) * scale == figure.value for one in grid.across):
        return  # of a column that the clause does not name
    if time.total and not grid.timed and figure.kind == "count" and Fraction(1, 2) <= figure.value / value <= 2:
        yield Off(cells=((line, time),), said=_said(grid, line, time), claims=(figure.id,))
        return
    if _is_near(figure.value, value) or figure.value in others:
        yield Off(cells=((line, time),), said=_said(grid, line, time), claims=(figure.id,))


_SHARE = signs(r"\bandel|\bpct\b|procent|%")


def _is_share(grid: Grid, line: Item, time: Item) -> bool:
    """Does the heading of the cell's row or column call it a share; or, where no heading does, the table itself?"""
    if _SHARE.search(f"{line.label} {time.label} {grid.shown(line, time)}"):
        return True
    return not any(_SHARE.search(one.label) for one in (*grid.lines, *grid.across))


def _distance(given: CheckInput, clause: Clause, figure: Figure) -> Iterator[Off]:
    assert clause.pair is not None  # for the type checker: the caller asked
    (new, old), line, grid = clause.pair, clause.lines[0][1], clause.grid
    a, b = _cell(grid, line, new), _cell(grid, line, old)
    scale = grid.scale or 1
    now, then = (grid.value(line, new) or Fraction(0)) * scale, (grid.value(line, old) or Fraction(0)) * scale
    if a is None or b is None or not now or not then:
        return
    way = clause.way
    gap = minus(a, b) if way > 0 else minus(b, a)
    exact = abs(now - then)
    if any(_fits(given, figure, cell) for cell in (a, b)) or not exact:
        return
    if figure.kind == "share":
        rights = [minus(over(a, b), point(1)).scaled(100 * way) if way > 0 else minus(point(1), over(a, b)).scaled(100), gap]
        real = abs(now / then - 1) * 100
    else:
        rights, real = [gap], exact
    if any(_fits(given, figure, right) for right in rights) or not Fraction(2, 5) <= figure.value / real <= Fraction(5, 2):
        return
    sum_said = f"{number(max(now, then) / scale)} - {number(min(now, then) / scale)} = {number(exact / scale)}"
    said = f"{_said(grid, line, old)}; {_said(grid, line, new)}; {sum_said}"
    yield Off(cells=((line, old), (line, new)), said=said, claims=(figure.id,))


def _said(grid: Grid, line: Item, time: Item) -> str:
    return f"{line.label.strip()}, {time.label.strip()}: {grid.shown(line, time)}"
