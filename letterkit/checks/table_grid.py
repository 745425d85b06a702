"""A letter's own table as named lines over periods (or over named columns), and which of them a clause names.

Where one axis of the table is periods, that is the one its lines run along, whether it is printed down or across. A clause names a
line by its label in any ending ("Smed": "smedene", "smedefaget") and a period as it is printed or by what stands before it ("året
før"). Where a word could name two lines, or a year stands in the clause that the table has not, nothing is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from letterkit.axes import is_rest, is_total, table_year, unit_said, unit_scale
from letterkit.case import Period
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import same_noun, stems
from letterkit.checks.signs import signs
from letterkit.checks.table_lines import NESTED
from letterkit.danish.writing import MONTHS
from letterkit.letter import Table
from letterkit.vocabulary import normal, read_period

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SMALL = re.compile(
    r"og|i|på|af|for|med|til|fra|om|pr|alt|ialt|samt|eller|antal|antallet|andel|andelen|pct|procent|kr|mio|tal|tallet|hele|år|året|gns|gennemsnitlig"
)
_TIME_WORDS = signs(r"(?:skole|regnskabs|kalender|halv|et)?år\w*|kvartal\w*|måned\w*|uge\w*")
# Verbs whose past is no ending: a column headed with the one is named by the other.
_FORMS = tuple(
    frozenset(line.split())
    for line in (
        "modtaget modtog modtager modtages modtagne",
        "afgivet afgav afgiver",
        "solgt solgte sælger solgtes",
        "indkommet indkom indkomne",
        "truffet traf",
        "født fødte fødtes fødsler",
        "døde dødsfald",
        "bestået bestod består",
        "optaget optog optages optagne",
        "tildelt tildelte",
        "indgået indgik",
        "udgået udgik",
        "tiltrådt tiltrådte",
        "fratrådt fratrådte",
        "påbegyndt påbegyndte",
        "givet gav gives",
        "ultimo udgangen",  # "ved udgangen af 2013", under "Verserende ultimo"
        "søgt søgte søger",
        "anmeldt anmeldte anmeldtes anmelder anmeldelse anmeldelser anmeldelsen anmeldelserne",
        "ventende venter ventede venteliste ventelisten ventelister",
    )
)
_MEASURE = signs(r"\W*(?:antal|andel|gennemsnit\w*|heraf)\b")  # a row of another measure than the others: "Antal forløb"
# What a compound adds to the label without making it something else: "smedefaget", "elevtallet".
_TAILS = re.compile(
    r"(?:e|s|es)?(?:fag\w*|tal\w*|antal\w*|område\w*|gruppe\w*|afdeling\w*|linje\w*|besøg\w*|sektor\w*|kreds\w*|distrikt\w*|folk\w*|side\w*)"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# Before a year that is no whole year: "4. maj 2018", "1. kvartal 2018".
_NO_PART = "".join(rf"(?<!{word} )" for word in (*MONTHS, "kvartal", "halvår"))


@dataclass(frozen=True, kw_only=True)
class Item:
    """One row or column: its label, the words that tell it from the others, its period where it is one."""

    at: int  # place along its axis, in order of time for periods
    label: str
    words: tuple[str, ...]
    period: Period | None = None
    total: bool = False


@dataclass(frozen=True, kw_only=True)
class Grid:
    """The table's lines, what they run along, and the cell (row, column) of each pair."""

    table: Table
    lines: tuple[Item, ...]
    across: tuple[Item, ...]
    timed: bool  # do the lines run along periods?
    cells: dict[tuple[int, int], tuple[int, int]]
    known: frozenset[str]  # words of title, headings, labels and the sentence above
    share: bool  # are its numbers shares?
    scale: int | None  # how many kroner (or pieces) a printed 1 stands for; None where its columns differ

    @cached_property
    def down(self) -> bool:
        """Are its lines printed as columns, one period to the row?"""
        return tuple(one.label for one in self.lines) == tuple(self.table.header[1:])

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the known words."""
        return frozenset(stem for word in self.known for stem in stems(word))

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """What a compound may begin with that narrows no label: the stems of the labels' words."""
        labels = {word for one in (*self.lines, *self.across) for word in one.words} & self.known
        return tuple(stem for word in labels if len(word) >= 4 for stem in stems(word) if len(stem) >= 4)

    def value(self, line: Item, across: Item) -> Fraction | None:
        row, column = self.cells[line.at, across.at]
        values = self.table.values[row]
        return values[column] if column < len(values) else None

    def shown(self, line: Item, across: Item) -> str:
        row, column = self.cells[line.at, across.at]
        return self.table.rows[row][column].strip()

    def members(self) -> list[Item]:
        return [one for one in self.lines if not one.total]

    def rivals(self, line: Item) -> list[Item]:
        """The line and those that it may be held against: what is gathered as "Andet" is no kind of its own."""
        kept = [one for one in self.members() if one == line or not is_rest(one.label)]
        return [one for one in kept if (_MEASURE.match(one.label) is None) == (_MEASURE.match(line.label) is None)]


def grid_of(given: CheckInput, table: Table) -> Grid | None:
    """The table as a grid; None where it is doubtful, has parts of parts, or labels that repeat."""
    return given.once(("grid", table.id), lambda: _read(given, table))


def _read(given: CheckInput, table: Table) -> Grid | None:
    if table.doubtful or len(table.header) < 2 or not table.rows or any(NESTED.match(row[0]) for row in table.rows):
        return None
    rows = _axis(given, table, [row[0] for row in table.rows])
    columns = _axis(given, table, list(table.header[1:]))
    if rows is None or columns is None or (_is_time(rows) and _is_time(columns)):
        return None
    down = _is_time(rows)
    lines, across = (columns, rows) if down else (rows, columns)
    timed = _is_time(across)
    if timed:
        of_means = re.search(r"\b(?:andel\w*|gennemsnit\w*|gns\b|procent|pct\b)|%", table.title or "", re.IGNORECASE) is not None
        across = _in_time(across, of_one_length=not of_means)
    places = {one.label: place for place, one in enumerate(rows)}, {one.label: place + 1 for place, one in enumerate(columns)}
    if not across:
        return None
    cells = {}
    for line in lines:
        for other in across:
            row, column = (other, line) if down else (line, other)
            cells[line.at, other.at] = (places[0][row.label], places[1][column.label])
    subject = " ".join(given.letter.text[one.start : one.end] for one in given.letter.blocks if one.kind == "subject")
    said = f"{table.title or subject} {' '.join(table.header)} {' '.join(row[0] for row in table.rows)} {above(given, table)}"
    known = frozenset(normal(word) for word in WORD.findall(said) if len(word) >= 3)
    share = re.search(r"\bandel|\bpct\b|procent|%", f"{said} {table.rows}", re.IGNORECASE) is not None
    return Grid(
        table=table,
        lines=lines,
        across=across,
        timed=timed,
        cells=cells,
        known=known,
        share=share,
        scale=_scale(table, above(given, table)),
    )


def _scale(table: Table, lead: str) -> int | None:
    headed = {unit_scale(unit_said(label)) for label in table.header[1:]}
    if headed != {1}:
        return headed.pop() if len(headed) == 1 else None
    return next((unit_scale(unit) for label in (table.title or "", table.header[0], lead) if (unit := unit_said(label))), 1)


def above(given: CheckInput, table: Table) -> str:
    """The sentence that leads up to the table; not one that only stands before it and says something of its own."""
    before = [one for one in given.sentences if one[1] <= table.span.start]
    said = given.letter.text[slice(*before[-1])] if before and table.span.start - before[-1][1] < 120 else ""
    return said if _LEADS_UP.search(said) else ""


_LEADS_UP = signs(
    r":\s*$|\b(?:tabel\w*|oversigt\w*|skema\w*|opgørelse\w*|optælling\w*|figur\w*|nedenfor|nedenstående|følgende|herunder|sådan|således|fremgår|viser|vises|se|jf|tallene|"
    r"fordel\w*)\b"
)


def _axis(given: CheckInput, table: Table, labels: Sequence[str]) -> tuple[Item, ...] | None:
    if len(set(labels)) != len(labels) or any(not label.strip() for label in labels):
        return None
    year = table_year(table) or 2000
    words = [
        [normal(word) for word in WORD.findall(re.sub(r"\([^)]*\)", " ", label)) if not _SMALL.fullmatch(normal(word))]
        for label in labels
    ]
    common = set.intersection(*(set(one) for one in words)) if len(words) > 1 else set()
    return tuple(
        Item(
            at=place,
            label=label,
            words=tuple(word for word in words[place] if word not in common),
            period=read_period(label, given.vocabulary, year=year)
            or read_period(_dated(label, common), given.vocabulary, year=year),
            total=is_total(label, given.vocabulary) or _ALL_OF_THEM.search(label) is not None,
        )
        for place, label in enumerate(labels)
    )


_SHORT_YEAR = re.compile(r"(?<=[^\W\d_]|\.)\s+['’]?(\d\d)$")


def _dated(label: str, common: Iterable[str]) -> str:
    """The label without what all labels of its axis say ("Klager 2020", "Klager 2021"), its year in full ("1. kvt. 24")."""
    if YEAR.search(label):
        label = WORD.sub(lambda found: "" if normal(found.group()) in common else found.group(), label).strip(" ,()")
    return _SHORT_YEAR.sub(r" 20\1", label)


# "Hele landet", "De tre skoler": all the other rows, or some of them, and none beside them.
_ALL_OF_THEM = signs(
    r"\b(?:i alt|total\w*|samlet|hele)\b|^\W*(?:alle|samtlige|begge|de (?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv))\b"
)


def _is_time(axis: Sequence[Item]) -> bool:
    rest = [one for one in axis if not one.total]
    return len(rest) >= 2 and all(one.period is not None for one in rest)


def _in_time(axis: Sequence[Item], *, of_one_length: bool) -> tuple[Item, ...]:
    """The periods in order of time; () where they overlap, or are of several lengths: a half-year holds fewer cases than a year, yet its
    mean may stand beside the year's."""
    timed = sorted(
        ((one.period.start, one.period.end, one) for one in axis if one.period and not one.total), key=lambda one: one[:2]
    )
    days = [(end - start).days for start, end, _ in timed]
    if any(two[0] <= one[1] for one, two in pairwise(timed)) or (of_one_length and max(days) > 1.2 * min(days) + 2):
        return ()
    return tuple(replace(one, at=place) for place, (_, _, one) in enumerate(timed))


# --- what a clause names ---


def tokens(text: str) -> list[tuple[int, str]]:
    return [(found.start(), normal(found.group())) for found in WORD.finditer(text)]


def same_verb(one: str, two: str) -> bool:
    """Two forms of one verb that no ending joins: "modtaget", "modtog"; or what was done and the doing of it: "aflyste", "aflysninger"."""
    if any(one in forms and two in forms for forms in _FORMS):
        return True
    done, doing = _DONE.fullmatch(one) or _DONE.fullmatch(two), _DOING.fullmatch(one) or _DOING.fullmatch(two)
    return done is not None and doing is not None and done["base"] == doing["base"]


_DONE = re.compile(r"(?P<base>[^\W\d_]{5,}?)(?:ede|et|te|t)")
_DOING = re.compile(r"(?P<base>[^\W\d_]{5,}?)(?:ning(?:en|er|erne)?|else(?:n|r|rne)?)")


def _rate(word: str, token: str, grid: Grid, *, counted: bool) -> int:
    """How well a word of the letter names a word of a label: 3 the same word, 2 a compound that begins with it, 0 not at all."""
    if _TIME_WORDS.fullmatch(token) and not _TIME_WORDS.fullmatch(word):
        return 0
    if token == word:
        return 4
    if same_verb(word, token):
        return 3
    if {one for one in stems(word) & stems(token) if len(one) >= 3}:
        return 3
    mine = stems(token)
    if len(word) >= 3 and any(one.endswith(other) for one in mine for other in stems(word)) and not mine.isdisjoint(grid.stems):
        return 3  # "sagsbehandlingstiden" of "Gns. tid", in a letter about sagsbehandlingstid
    if is_compound(token, word, next(iter(WORD.findall(grid.table.header[0])), "")):
        return 3
    for stem in sorted((one for one in stems(word) if len(one) >= 4), key=len, reverse=True):
        if token.startswith(stem):
            rest = token[len(stem) :]
            tail = _TAILS.fullmatch(rest) or any(
                len(one) >= 4 and same_noun(one, rest.lstrip("es") or rest) for one in grid.known
            )
            return 2 if tail or counted else 0
    return 0


def is_compound(word: str, label: str, kind: str) -> bool:
    """ "hudafdelingen" of the line "Hud", under "Afdeling"."""
    rest = word[len(label) :]
    return len(kind) >= 4 and word.startswith(label) and len(rest) > 3 and (same_noun(rest, kind) or same_noun(rest[1:], kind))


def named(grid: Grid, axis: Sequence[Item], text: str) -> list[tuple[int, Item]] | None:
    """The items of an axis that a clause names, with where; None where a word could name two of them."""
    said = tokens(text)
    heads = {word for one in (*grid.lines, *grid.across) for word in one.words}
    measures = axis is grid.across  # "klassekvotienten" is no number of the "Klasser"
    counted = not measures and any(is_counted(token, grid.known - heads) for _, token in said)
    best: dict[int, int] = {}
    hits: dict[int, dict[str, list[tuple[int, int]]]] = {}
    for item in axis:
        for word in item.words:
            for place, token in said:
                rate = _rate(word, token, grid, counted=counted)
                if rate:
                    hits.setdefault(item.at, {}).setdefault(word, []).append((place, rate))
                    best[place] = max(best.get(place, 0), rate)
    found = [(spot, item) for item in axis if (spot := _literal(item, text)) is not None]
    alike = {item.at for item in axis if item.words and sum(item.words == other.words for other in axis) > 1}
    if alike & {*hits} and not found:
        return None
    for item in axis:
        if item.at in alike or item in (one for _, one in found):
            continue
        mine = hits.get(item.at, {})
        kept = {word: [place for place, rate in spots if rate == best[place]] for word, spots in mine.items()}
        if item.words and all(kept.get(word) for word in item.words):
            found.append((min(place for spots in kept.values() for place in spots), item))
    places = [place for place, _ in found]
    if len(set(places)) == len(places):
        return sorted(found, key=lambda one: one[0])
    longest = [one for one in found if all(len(one[1].words) >= len(two[1].words) for two in found if two[0] == one[0])]
    spots = [place for place, _ in longest]
    return sorted(longest, key=lambda one: one[0]) if len(set(spots)) == len(spots) else None


_AGES = re.compile(r"^(\d+\s*[-–]\s*\d+)\s+år(?:ige)?$")


def _literal(item: Item, text: str) -> int | None:
    """Where a label of a number and a word that all have ("9. klasse", "30-39 år") is printed as it stands, or as "de 30-39-årige"."""
    label = item.label.strip()
    if not label[:1].isdigit() or item.period is not None or item.total:
        return None
    ages = _AGES.match(label)
    pattern = rf"{re.escape(ages[1])}[\s-]år(?:ige|ig)?(?:s|ne|nes)?" if ages is not None else re.escape(label)
    found = re.search(rf"(?<![\d.,–-]){pattern}(?!\w)", text, re.IGNORECASE)
    return found.start() if found is not None else None


def named_in_part(grid: Grid, axis: Sequence[Item], text: str) -> list[tuple[int, Item]]:
    """The only heading that a clause names by one of its words: "anmeldelserne" of "Anmeldte cykeltyverier"; [] where several are."""
    own = {one.label for one in axis}
    others = {word for one in (*grid.lines, *grid.across) if one.label not in own for word in one.words}
    found = [
        (place, item)
        for item in axis
        if len(item.words) > 1
        for place, token in tokens(text)
        for word in item.words
        if len(word) >= 5 and word not in others and _rate(word, token, grid, counted=False) >= 3
    ]
    return found[:1] if len({item.at for _, item in found}) == 1 else []


def is_counted(token: str, known: Iterable[str]) -> bool:
    """Is the word the thing the table counts: "tilladelser" of "våbentilladelser"?"""
    return len(token) >= 4 and any(word == token or word.endswith(token) or stems(word) & stems(token) for word in known)


_BEFORE = signs(
    r"\b(?:året (?:før|forinden|i forvejen)|(?:sidste|forrige|foregående) (?:år|kvartal|måned|skoleår)|(?:kvartalet|måneden|skoleåret|halvåret) (?:før|forinden))\b"
)


@dataclass(frozen=True, kw_only=True)
class Times:
    """The periods that a clause names, in the order they stand, and whether it speaks of the one before the first of them."""

    said: tuple[Item, ...]
    before: bool


# "I hvert eneste kvartal": every step from one period to the next.
EVERY_PERIOD = signs(
    r"\b(?:(?:for )?(?:hvert (?:eneste )?(?:år|kvartal|halvår)|hver (?:eneste )?måned)|i begge år|år for år|kvartal for kvartal|måned for måned|(?:for )?hver gang)\b"
)


def times(grid: Grid, text: str) -> Times | None:
    """None where the clause names a time that the table has not."""
    if not grid.timed:
        return Times(said=(), before=False) if not YEAR.search(text) else None
    found: list[tuple[int, int, Item]] = []
    years = {one.period.start.year for one in grid.across if one.period}
    for item in grid.across:
        for pattern in _forms(item, alone=len(years) == 1):
            hits = list(re.finditer(pattern, text, re.IGNORECASE))
            found += [(hit.start(), hit.end(), item) for hit in hits]
            if hits:
                break
    whole = years if EVERY_PERIOD.search(text) else set()  # "i hvert kvartal af 2024": all of them
    for year in YEAR.finditer(text):
        if not any(start <= year.start() < end for start, end, _ in found) and whole != {int(year.group())}:
            return None
    if whole and not found:
        return Times(said=(), before=False)
    before = _BEFORE.search(text) is not None
    if not before and re.search(
        r"\b(?:måned|kvartal|halvår|ugen?|sommer(?:en)?|efterår(?:et)?|forår(?:et)?|vinter(?:en)?)\b", _covered(text, found), re.I
    ):
        return None
    order = dict.fromkeys(item.at for _, _, item in sorted(found, key=lambda one: one[0]))
    by_place = {one.at: one for one in grid.across}
    return Times(said=tuple(by_place[at] for at in order), before=before)


def _covered(text: str, found: Sequence[tuple[int, int, Item]]) -> str:
    for start, end, _ in found:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _forms(item: Item, *, alone: bool) -> list[str]:
    """How a period may be written in a sentence; `alone`: its year need not be said."""
    period = item.period
    if period is None:
        return []
    first, last = period.start, period.end
    days = (last - first).days + 1
    if first.year != last.year and days > 360:
        return [rf"\b{first.year}\s?[/–-]\s?(?:{last.year}|{last.year % 100:02})\b"]
    if days > 360:
        return [rf"{_NO_PART}\b{first.year}\b(?!\s?[/–-]\s?\d)"]
    year = rf"(?:\s+(?:i\s+)?{first.year}\b)" + ("?" if alone else "")
    if days > 150:
        which = 1 if first.month == 1 else 2
        return [rf"\b{which}\.?\s*halvår(?:et)?{year}", rf"\b{('første', 'andet')[which - 1]} halvår(?:et)?{year}"]
    if days > 80:
        which = first.month // 3 + 1
        word = ("første", "andet", "tredje", "fjerde")[which - 1]
        other = rf"(?!\s*kvartal(?:et)?\s+(?:i\s+)?(?!{first.year})(?:19|20)\d\d)"
        return [
            rf"\b(?:{which}\.|{word}){other}(?=\s*(?:kvartal|(?:til|og|-|–)\s*(?:\d\.|\w+)\s*kvartal))(?:\s*kvartal(?:et)?{year})?"
        ]
    if 27 < days < 32:
        return [rf"\b{MONTHS[first.month - 1]}\b{year}"]
    return [re.escape(item.label)]


# What comes in, what is done and what is left are three counts: "modtog" speaks of no table of "afsluttede sager".
_FLOWS = (
    signs(r"\b(?:modtag\w*|modtog|indkom\w*|indgiv\w*|oprett\w*|påbegynd\w*|rejst\w*|anmeld\w*)\b"),
    signs(r"\b(?:afslut\w*|afgj\w*|lukke\w*|færdigbehandle\w*|behandlede)\b"),
    signs(r"\b(?:verser\w*|uafslutte\w*|uafgjort\w*|vente(?:r|de)|henstår|henstod)\b"),
)


def flows_apart(table: Table, clause: str) -> bool:
    """Do the clause and the table's headings each name such a count, and no common one?"""
    over = f"{table.title or ''} {' '.join(table.header)} {' '.join(row[0] for row in table.rows)}"
    mine, theirs = ({place for place, one in enumerate(_FLOWS) if one.search(text)} for text in (clause, over))
    return bool(mine) and bool(theirs) and not mine & theirs
