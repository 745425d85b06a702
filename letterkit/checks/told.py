"""Levels of one measure that a letter tells together: "412 i 2016, 388 i 2017 og 351 i 2018", "30 pct. mod 24 pct. i 2016".

A run is read from the letter's own words, whatever claim stands beside it: figures of one kind that follow each other, none of them a
change, a part or a limit, the later ones bare or of the same noun. Its order in time comes from dates, from "fra … til", from "mod …
året før"; where nothing says which came first, it is two sides of a comparison ("46 i syd og 29 i nord").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import DOWN, UP, same_noun
from letterkit.checks.nouns import counts_numbers
from letterkit.checks.signs import signs
from letterkit.claim import Figure
from letterkit.danish.dates import find_dates

KINDS = ("count", "share", "amount", "duration")


@dataclass(frozen=True, kw_only=True)
class Run:
    """Two levels or more, earliest first where `timed`, else as printed. `start` and `end` are the sentences they stand in."""

    levels: tuple[Figure, ...]
    timed: bool
    start: int
    end: int

    @property
    def kind(self) -> str:
        return self.levels[0].kind

    @property
    def first(self) -> int:
        """Where the first of its figures begins."""
        return min(one.span.start for one in self.levels)

    @property
    def last(self) -> int:
        """Where the last of its figures ends."""
        return max(one.span.end for one in self.levels)


def runs_of(given: CheckInput) -> tuple[Run, ...]:
    """All runs of the letter, in reading order; read once."""
    return given.once("runs", lambda: tuple(_read(given)))


def levels_of(given: CheckInput) -> tuple[Figure, ...]:
    """The figures of the letter that are levels: no change, part, limit or plan; read once."""
    return given.once("levels", lambda: tuple(one for one in given.claims.figures if _is_level(given, one)))


def _read(given: CheckInput) -> list[Run]:
    levels = {one.id for one in levels_of(given)}
    found: list[Run] = []
    alone: dict[tuple[int, int], list[Figure]] = {}
    for start, end in given.sentences:
        here = [one for one in given.told(start, end) if one.id in levels]
        for group in _grouped(given, here):
            if len(group) == 1:
                alone.setdefault((start, end), []).append(group[0])
                continue
            found += _runs(given, group, start, end)
    for one, two in pairwise(given.sentences):
        for old in alone.get(one, []):
            for new in alone.get(two, []):
                if _only_ones(given, old, new, one[0], two[1]) and _joins(given, old, new):
                    found += [run for run in _runs(given, [old, new], one[0], two[1]) if run.timed]
    found = [_longer(given, run, alone) for run in found if not _of_growth(given, run)]
    return sorted(found, key=lambda run: run.first)


_GROWTH = signs(
    r"(?:vækst|stigning|ændring|nedgang|tilbagegang|fremgang|forøgelse|(?<!bort)fald)(?:en|et|s\w*)?\b[^;:]*$|\budvikling(?:en)?\s+i\b[^;:]*?[-–]\s?\d"
)


def _of_growth(given: CheckInput, run: Run) -> bool:
    """ "Væksten var 3,2 pct. i 2010 og 1,8 pct. i 2011": what falls is the growth, not what grows."""
    return run.kind == "share" and _GROWTH.search(given.letter.text[run.start : run.first]) is not None


def _only_ones(given: CheckInput, old: Figure, new: Figure, start: int, end: int) -> bool:
    """Two sentences of one paragraph that tell no third figure of the kind."""
    others = (one for one in given.told(start, end) if one.kind == old.kind and one.role != "change")
    return given.block(old.span) == given.block(new.span) and {one.id for one in others if not is_change(given, one)} == {
        old.id,
        new.id,
    }


def _longer(given: CheckInput, run: Run, alone: Mapping[tuple[int, int], Sequence[Figure]]) -> Run:
    """A dated run with the dated level of the sentence before it: "I 2015 var det 42 uger. I 2016 var det 35 og i 2017 19"."""
    before = given.neighbour(given.sentence(given.letter.span(run.start, run.start)), -1)
    if before is None or not run.timed or not all(one.as_of for one in run.levels):
        return run
    for figure in alone.get(before, ()):
        fits = figure.as_of and len(figure.as_of) == len(run.levels[0].as_of or "") and figure.as_of < (run.levels[0].as_of or "")
        if fits and _joins(given, figure, run.levels[0]):
            return replace(run, levels=(figure, *run.levels), start=before[0])
    return run


_NO_LEVEL = frozenset({"change", "limit", "target", "part", "remainder"})


def _is_level(given: CheckInput, figure: Figure) -> bool:
    return (
        figure.kind in KINDS
        and figure.role not in _NO_LEVEL
        and figure.part_of is None
        and figure.value_to is None
        and figure.value > 0
        and (figure.same_as is None or figure.kind == "share")
        and (_opens(given, figure) or not is_change(given, figure))
        and not is_stretch(given, figure)
        and not counts_numbers(figure)
        and not _ON_A_DAY.match(given.letter.text[figure.span.end :])
    )


# "16 afbrud den 28. oktober": what happened on a day, no level of a measure.
_ON_A_DAY = signs(r"\s+(?:[a-zæøå]+\s+){0,3}?(?:\w+dag\s+)?den\s+\d")


def _opens(given: CheckInput, figure: Figure) -> bool:
    """ "Med 48 ulykker i 2017 og 24 i 2018 er …": what a sentence opens with is no change."""
    lead = given.letter.text[given.sentence(figure.span)[0] : figure.span.start]
    return re.fullmatch(r"\W*med\s+(?:i alt\s+)?", lead, re.IGNORECASE) is not None and figure.role != "change"


_AGO = signs(r"^\s*(?:siden|senere|tidligere|før|efter|forinden|i træk)\b")
_OVER = signs(r"\b(?:på|over|gennem|seneste|sidste|forløbne|for|i løbet af|de|i|inden for|efter|første)\s+(?:\w+\s+)?$")


def is_stretch(given: CheckInput, figure: Figure) -> bool:
    """A duration that says when or over how long, and is no measure: "på to år", "for fem år siden", "to år senere"."""
    if figure.kind != "duration":
        return False
    text = given.letter.text
    after, before = text[figure.span.end : figure.span.end + 14], text[max(0, figure.span.start - 24) : figure.span.start]
    return figure.unit in ("year", "month") and bool(_AGO.match(after) or _OVER.search(before))


def _grouped(given: CheckInput, figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of one sentence by measure: each joins the last group it can belong to."""
    groups: list[list[Figure]] = []
    for one in figures:
        home = next((group for group in reversed(groups) if _joins(given, group[-1], one)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def is_bare(figure: Figure) -> bool:
    """A number without a noun of its own ("480" behind "640 sager")."""
    words = re.findall(r"[^\W\d_]{3,}", figure.quote.replace(figure.printed, " ", 1).casefold())
    return figure.kind != "count" or not [word for word in words if word not in _HEDGES]


_HEDGES = frozenset((
    "over", "under", "knap", "næsten", "godt", "omkring", "cirka", "mindst", "højst", "alt", "kun", "lidt", "mere",
    "mindre", "end",
))  # fmt: skip


# "faldt med 3.200 til ", "faldt 18,4 pct. til "; not "fra 3.200 til "
_ARRIVED = signs(r"(?<!\bfra )(?<![\d.,])\d[\d.,]*\s*(?:%\s+|[^\W\d_]+\.?\s+){0,2}til\s+(?:[^\W\d_]+\.?\s+)?$")


def _of_two_moves(given: CheckInput, before: Figure, figure: Figure) -> bool:
    """ "Køen faldt med 3.200 til 14.900, mens puljen faldt med 1.400 til 17.000": two that each have their own movement behind them."""
    text, start = given.letter.text, given.sentence(figure.span)[0]
    between = text[before.span.end : figure.span.start]
    return (
        given.sentence(before.span)[0] == start
        and _ARRIVED.search(text[start : before.span.start]) is not None
        and _ARRIVED.search(between) is not None
        and (UP.search(between) or DOWN.search(between)) is not None
    )


def _of_another_scale(before: Figure, figure: Figure) -> bool:
    """ "31,4 mio. kr., en anelse mindre end sidste år. Det svarer til 412 kr. pr. indbygger": a price and a budget are no levels of one thing."""
    low, high = sorted((before.value, figure.value))
    return figure.kind == "amount" and high > low * 1000


def _joins(given: CheckInput, before: Figure, figure: Figure) -> bool:
    if before.kind != figure.kind or _of_two_moves(given, before, figure) or _of_another_scale(before, figure):
        return False
    if figure.kind == "count":
        return is_bare(figure) or (not is_bare(before) and same_noun(given, before, figure))
    return figure.kind != "duration" or before.unit == figure.unit


def _by_way_of(given: CheckInput, group: Sequence[Figure]) -> list[Figure]:
    """ "fra 214 over 231 til 260": the middle one is no "more than 231"."""
    text = given.letter.text
    told = [one for one in group[1:-1] if one.approx == "more_than" and re.match(r"over\s", one.quote, re.IGNORECASE)]
    if (
        not told
        or not re.search(r"\bfra\s+$", text[: group[0].span.start])
        or "til" not in given.words_between(told[-1].span, group[-1].span)
    ):
        return list(group)
    return [replace(one, approx="exact") if one in told else one for one in group]


def _runs(given: CheckInput, group: Sequence[Figure], start: int, end: int) -> list[Run]:
    group = _by_way_of(given, group)
    dates = [one.as_of for one in group]
    if len({*dates}) == len(group) and all(dates) and len({len(date or "") for date in dates}) == 1:
        ordered = tuple(sorted(group, key=lambda one: one.as_of or ""))
        return [Run(levels=ordered, timed=True, start=start, end=end)]
    if len(group) == 2:
        ordered = in_time(given, *group) or ()
        return [Run(levels=ordered or tuple(group), timed=bool(ordered), start=start, end=end)]
    pairs = [(one, two) for one, two in pairwise(group) if _JOINED.search(given.words_between(one.span, two.span))]
    used = [one.id for pair in pairs for one in pair]
    if len(used) != len({*used}):
        return []
    found = []
    for one, two in pairs:
        ordered = in_time(given, one, two) or ()
        if ordered:
            found.append(Run(levels=ordered, timed=True, start=start, end=end))
    return found


_JOINED = re.compile(r"^[^,;:]{0,30}\b(?:til|mod)\s+(?:\S+\s+)?$")
_OLD = signs(
    r"\b(?:året før|året forinden|sidste år|forrige år|i fjor|tidligere|før|forinden|dengang|der da|da blev|da var|oprindelig\w*|hidtil|"
    r"for \w+(?: \w+)? siden|(?:måneden|kvartalet|halvåret|sæsonen|skoleåret) før|ved indgangen|(?:årets|periodens) (?:begyndelse|start))\b"
)
_NEW = signs(
    r"\b(?:nu|i dag|i år|aktuelt|for tiden|på nuværende tidspunkt|p\.t\.|senest|herefter|derefter|siden da|"
    r"(?:år|måneder|uger) senere|(?:året|måneden|kvartalet) efter|ved udgangen|(?:årets|periodens) (?:slutning|udgang))\b"
)
_PRESENT = signs(r"\b(?:er|har|ligger|udgør|findes|går|bor|modtager|venter)\b")


# "bevillingen på 27,4 mio. kr., som i 2022 er reduceret til 26,9"
_BROUGHT_TO = signs(r"^,?\s*(?:som|der)\b[^.;]*\b[^\W\d_]+et\s+(?:(?:op|ned)\s+)?til\s+$")


def in_time(given: CheckInput, one: Figure, two: Figure) -> tuple[Figure, Figure] | None:
    """The two, earlier first, where dates or words say so; None where nothing does or words contradict each other."""
    text = given.letter.text
    between = given.words_between(one.span, two.span)
    before = text[max(given.sentence(one.span)[0], one.span.start - 40) : one.span.start]
    after = text[two.span.end : min(given.sentence(two.span)[1], two.span.end + 40)]
    if re.search(r"\bfra\s+(?:\w+\.?\s+)?$", before, re.IGNORECASE) and re.search(r"\btil\s+(?:\w+\.?\s+)?$", between):
        return one, two
    if _BROUGHT_TO.match(between):
        return one, two
    against = re.search(r"\bmod\s+(?:\w+\s+){0,4}$", between)
    if one.as_of and two.as_of and one.as_of != two.as_of and len(one.as_of) == len(two.as_of):
        return (one, two) if one.as_of < two.as_of else (two, one)
    cut = _clauses(between)
    mine, theirs = f"{before} {cut[0]}", f"{cut[1]} {after}"
    signs = (_when(mine), _when(theirs))
    if signs[0] and signs[1] and signs[0] != signs[1]:
        return (one, two) if signs[0] < signs[1] else (two, one)
    if against and signs[1] < 0 and not signs[0]:
        return two, one
    if against and signs[0] < 0 and not signs[1] and not two.as_of:
        return None  # "tre gange så mange som året før: 180 mod 60"
    if not signs[0] and signs[1] and not two.as_of:
        return (two, one) if signs[1] < 0 else (one, two)
    if not signs[1] and signs[0] and not one.as_of:
        return (one, two) if signs[0] < 0 else (two, one)
    # "Kommunen har 86, mens den i 2014 havde 131": the one without a date is of today.
    if bool(one.as_of) != bool(two.as_of):
        undated, clause = (one, mine) if two.as_of else (two, theirs)
        dated = two if two.as_of else one
        if (_PRESENT.search(clause) or (against and undated is one)) and (dated.as_of or "") < (given.letter_date or ""):
            return dated, undated
    return None


def _clauses(between: str) -> tuple[str, str]:
    """The words between two figures, parted: what belongs to the first, what to the second."""
    seam = re.search(r",\s|;|\b(?:mod|mens|og|men|til)\b|[.]\s", between)
    return (between[: seam.start()], between[seam.start() :]) if seam else (between, between)


def _when(words: str) -> int:
    """-1 for the earlier, 1 for the later, 0 where the words do not say."""
    old, new = _OLD.search(words) is not None, _NEW.search(words) is not None
    return 0 if old == new else -1 if old else 1


def years_named(text: str) -> set[int]:
    """The years that a text prints."""
    return {one.first.year for one in find_dates(text, reference=None) if one.first is not None and not one.inferred} | {
        int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", text)
    }


def years_of(run: Run) -> set[int]:
    """The years that its levels are dated with."""
    return {int(one.as_of[:4]) for one in run.levels if one.as_of}
