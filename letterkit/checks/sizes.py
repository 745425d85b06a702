"""The two levels that a change in figures lies between, where only the run of levels beside it says so.

"De udgjorde 45,0 mio. kr. i 2016 og 50,4 mio. kr. i 2018. Væksten på 12 pct. …", "61 dage hos os og 46 på landsplan. Patienterne ventede
altså 15 dage længere": a change, and the one run it speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.checks.akin import topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.intervals import minus, reading
from letterkit.checks.levels import Levels
from letterkit.checks.linked import EXPLAINED, run_for
from letterkit.checks.one_pair import one_pair
from letterkit.checks.signs import signs
from letterkit.checks.told import KINDS, Run, is_stretch
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.danish.dates import find_dates, without_dates
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import normal

_HEDGE = rf"(?:(?:{words('hedge')})\s+)?"
_UP_WORD = (
    r"ste?get|steg|stiger|vokset|voksede|øget|øgedes|forøget|forhøjet|hævet|udvidet|udvidede|tiltaget|vundet|forlænget|løftet|"
    r"\w*stigning(?:en)?|vækst(?:en)?|fremgang(?:en)?|forøgelse(?:n)?|tilvækst(?:en)?|forhøjelse(?:n)?|forlængelse(?:n)?|udvidelse(?:n)?|"
    r"merforbrug(?:et)?|merudgift(?:en)?|merindtægt(?:en)?|overskredet|overskridelse(?:n)?|gået op|gået frem|steget til"
)
_DOWN_WORD = (
    r"faldet|faldt|falder|formindsket|formindskedes|reduceret|reduceredes|nedbragt|mindsket|sænket|beskåret|nedsat|mistet|tabt|forkortet|aftaget|"
    r"\w*fald(?:et)?|nedgang(?:en)?|tilbagegang(?:en)?|reduktion(?:en)?|besparelse(?:n)?|nedsættelse(?:n)?|forkortelse(?:n)?|"
    r"mindreforbrug(?:et)?|mindreudgift(?:en)?|mindreindtægt(?:en)?|underskredet|gået ned|gået tilbage"
)
_EITHER = r"forskel(?:len)?|difference(?:n)?|afvigelse(?:n)?|ændring(?:en)?|forbedring(?:en)?|forringelse(?:n)?|forbedret|forringet|forværret"
_LINK = (
    r"(?:\s+\w+){0,3}?\s+(?:med|på|er på|var på|er|var|udgør|udgjorde|svarer til|svarede til|er altså|er således|er dermed)\s+"
)
_NOUN = signs(rf"\b(?:(?P<up>{_UP_WORD})|(?P<down>{_DOWN_WORD})|(?P<either>{_EITHER})){_LINK}{_HEDGE}$")
_BARE_VERB = signs(
    rf"\b(?:(?P<up>steg|steget|voksede|vokset|vundet|vandt)|(?P<down>faldt|faldet|mistet|mistede|tabt|tabte))\s+{_HEDGE}$"
)
_GAP = r"\s*(?:(?!(?:af|for|i|på|til|hos|med|ved)\b)[^\W\d_]+\s+){0,2}?"
# "To procentpoint op", "gået 40 elever frem"; not "27 er holdt op", "22 kom tilbage".
_MOVED = r"\s*(?:(?!(?:af|for|i|på|til|hos|med|ved|er|var|har|blev|kom|gik|fik|tog|stod|lå|sprang|der|som)\b|[^\W\d_]+(?:ede|dte|gte|pte|ldt)\b)[^\W\d_]+\s+)?"
_YARDSTICK = r"(?:lands\w*|gennemsnit\w*|region\w*|niveau\w*|\w*målet|budget\w*|året før|sidste år|(?:19|20)\d\d)"
_UP_AFTER = signs(
    rf"^{_GAP}(?:mere|højere|længere|dyrere|ældre|større)\b|^{_MOVED}(?:op|frem)\b|^\s*(?:flere|over (?:de[nt]? )?{_YARDSTICK})\b|^{_GAP}flere\s+end\b"
)
_DOWN_AFTER = signs(
    rf"^{_GAP}(?:mindre|lavere|kortere|billigere|yngre)\b|^{_MOVED}(?:ned|tilbage)\b|^\s*(?:færre|under (?:de[nt]? )?{_YARDSTICK})\b|^{_GAP}færre\s+end\b"
)
# "De 244 patienter, vi har fået flere af", "de 30 pladser, vi har mistet"
_HAD = signs(
    r"^\s*(?:[^\W\d_]+\s*)?,\s+(?:som\s+)?(?:vi|der|kommunen|regionen)\s+(?:har|havde|er)\s+(?:(?P<up>fået flere af|vundet|kommet til)|(?P<down>fået færre af|mistet|tabt))\b"
)
# What only a part of a change is: "heraf skyldes 4,1 mio. kr. …".
_PARTLY = signs(
    r"\b(?:skyldes|heraf|især|hovedsagelig\w*|primært|dels|bl\.a\.|blandt andet|herunder|særlig\w*|deraf|hvoraf|bidrog|tegner|alene)\b"
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A change with the levels it lies between; `sign` 1 for up, -1 for down."""

    levels: Levels
    sign: int


def told_change(given: CheckInput, figure: Figure) -> Told | None:
    """The levels of a change that no grammar joins to it, or None."""
    here = given.sentence(figure.span)
    way = _way(given, figure, here)
    if way is None or figure.value_to is not None or not figure.value:
        return None
    at = way[1]
    kinds = {"points": ("share",), "share": KINDS, "ratio": ("count", "amount", "duration")}.get(figure.kind, (figure.kind,))
    text = given.letter.text
    subject = _subject(text, here, at, figure)
    return _of_run(given, figure, way, subject, kinds) or _of_paragraph(given, figure, way, subject, kinds)


def _of_paragraph(given: CheckInput, figure: Figure, way: tuple[int, int], subject: str, kinds: Sequence[str]) -> Told | None:
    """The one pair of levels of the paragraph that the change can lie between."""
    here, (sign, at) = given.sentence(figure.span), way
    run = one_pair(given, min(at, figure.span.start), figure.span.end, subject=subject, kinds=kinds, sign=sign, exact=False)
    if run is None or not _same_unit(figure, run) or _PARTLY.search(given.letter.text[here[0] : figure.span.start]):
        return None
    if figure.kind == "points" and run.end > given.stretch(here, 1):
        return None  # right beside it: the check of points holds them
    return None if _of_a_group(given, figure, run) or _has_its_own(given, figure, run) else _sides(run, sign)


def _of_run(given: CheckInput, figure: Figure, way: tuple[int, int], subject: str, kinds: Sequence[str]) -> Told | None:
    """The run of levels that the change stands in or follows."""
    here, (sign, at), text = given.sentence(figure.span), way, given.letter.text
    run = run_for(given, min(at, figure.span.start), figure.span.end, subject=subject, kinds=kinds, exact=False)
    if run is None or figure.id in {one.id for one in run.levels} or not _same_unit(figure, run):
        return None
    said = text[here[0] : here[1]]
    if _YEARLY.search(EXPLAINED.sub(" ", said) if run.last < here[0] else said) or _PARTLY.search(
        text[here[0] : figure.span.start]
    ):
        return None
    before = given.neighbour(here, -1)
    if run.start < here[0] and not (before is not None and before[0] <= run.first and _DERIVED.search(text[here[0] : here[1]])):
        return None
    if not run.timed and figure.span.start < run.first:
        return None  # "otte færre i Nord, hvor 46 …, og 29 i Syd": which two it lies between, only the words before it say
    if _of_a_group(given, figure, run) or _has_its_own(given, figure, run) or _of_a_step(given, figure, run):
        return None
    return _sides(run, sign)


# "460 det første år", "12 i det andet kvartal"; "460 og 420", "460 og derefter 420"
_STEP = signs(
    r"\s*(?:[^\W\d_]+\.?\s+){0,2}?(?:(?:det|den)\s+(?:første|andet|anden|tredje|fjerde|sidste|seneste|ene|næste)\b|"
    r"(?:[^\W\d_]+\s+)?og\s+(?:(?:på|med|så|siden|derefter|derpå|yderligere|senere)\s+)*\d)"
)


def _of_a_step(given: CheckInput, figure: Figure, run: Run) -> bool:
    """ "3.420, 2.960 og 2.540. Faldet var på 460 det første år og 420 det andet": each of one step, not of the run from end to end."""
    if len(run.levels) < 3:
        return False
    here = given.sentence(figure.span)
    tail = given.letter.text[figure.span.start + len(figure.quote) : here[1]]
    if _STEP.match(tail) is not None:
        return True
    behind = given.told(figure.span.end, here[1])
    if not behind or not find_dates(tail, reference=None) or behind[0].kind != figure.kind:
        return False
    between = tail[: behind[0].span.start - figure.span.end]
    return re.fullmatch(r"\s*(?:i|fra|til|og|med|på|\W)*\s*", without_dates(between)) is not None


# A yearly or mean change, or one in other prices, is no difference of two levels.
_YEARLY = signs(
    r"\b(?:årligt|om året|pr\. år|i gennemsnit pr|hvert år|faste priser|realt|ventet|forventet|ventes|forventes|vil|skal|bør|kan|målet)\b"
)


# Words by which the writer says that the change follows from what the sentence before tells.
_DERIVED = signs(rf"\b(?:{words('therefore', 'that_is')}|det er|det var|forskel(?:len)?|væksten|stigningen|faldet|nedgangen)\b")
_GROUP = signs(r"^\W*(?:i|for|blandt|hos|på|af)\s+(?P<noun>[^\W\d_]{4,})")


def _of_a_group(given: CheckInput, figure: Figure, run: Run) -> bool:
    """ "en stigning på 60 pct. i byggesager" is no change of all "sager"."""
    told = _GROUP.match(given.letter.text[figure.span.end : given.sentence(figure.span)[1]])
    if told is None or find_dates(told.group(), reference=None):
        return False
    noun = normal(told["noun"])
    words = content_words(given.letter.text[run.start : run.end], given.vocabulary)
    return bool(topic(noun, given.vocabulary)) and not meets(noun, words, given.vocabulary)


def _has_its_own(given: CheckInput, figure: Figure, run: Run) -> bool:
    """ "Udgifterne steg med 12 mio. kr., fra 240 til 252. Medicinen steg med 19": the run has its own change, and this is another."""
    old, new = (reading(one, given.vocabulary, "loose") for one in (run.levels[0], run.levels[-1]))
    gaps = (minus(new, old), minus(old, new))
    beside = given.told(run.start, max(run.end, figure.span.end))
    return any(
        one.id != figure.id
        and one.kind == figure.kind == run.kind
        and one not in run.levels
        and change_way(given, one) is not None
        and any(reading(one, given.vocabulary, "loose").meets(gap) for gap in gaps)
        for one in beside
    )


def _same_unit(figure: Figure, run: Run) -> bool:
    if figure.kind in ("share", "points", "ratio"):
        return True
    if figure.kind == "count":
        return True
    return figure.unit == run.levels[0].unit


def change_way(given: CheckInput, figure: Figure) -> int | None:
    """1 for up, -1 for down, 0 for a difference; None where the words tell the figure as no change."""
    way = _way(given, figure, given.sentence(figure.span))
    return None if way is None else way[0]


def _sides(run: Run, sign: int) -> Told | None:
    old, new = run.levels[0], run.levels[-1]
    if run.timed:
        real = (new.value > old.value) - (new.value < old.value)
        if sign and real != sign:
            return None  # the direction itself is another: a check of its own
        return Told(levels=Levels(new=new, old=old, sure=True), sign=sign or real) if real else None
    if len(run.levels) != 2 or new.value == old.value:
        return None
    low, high = sorted(run.levels, key=lambda one: one.value)
    up = sign >= 0
    return Told(levels=Levels(new=high if up else low, old=low if up else high, sure=True), sign=sign or 1)


def _way(given: CheckInput, figure: Figure, here: tuple[int, int]) -> tuple[int, int] | None:
    """1, -1 or 0 (a difference) and where the word that says so stands; None where the figure is told as no change."""
    return given.once(("change way", figure.id), lambda: _read_way(given, figure, here))


def _read_way(given: CheckInput, figure: Figure, here: tuple[int, int]) -> tuple[int, int] | None:
    text = given.letter.text
    if figure.kind not in ("count", "amount", "duration", "share", "points", "ratio") or figure.role in (
        "limit",
        "target",
        "part",
    ):
        return None
    if figure.kind == "duration" and is_stretch(given, figure):
        return None
    # The word that tells the change stands at most a few words before its figure.
    low = max(here[0], figure.span.start - 100)
    before, after = text[low : figure.span.start], text[figure.span.start + len(figure.quote) : here[1]]
    own = figure.quote[figure.quote.find(figure.printed) + len(figure.printed) :]
    tail = f"{own}{after}"
    for pattern in (_NOUN, _BARE_VERB):
        found = pattern.search(before)
        if found is not None:
            sign = 1 if found["up"] else -1 if found["down"] else 0
            return sign, low + found.start()
    tail = _UNIT.sub("", tail)
    if _UP_AFTER.match(tail):
        return 1, figure.span.start
    if _DOWN_AFTER.match(tail):
        return -1, figure.span.start
    if is_change(given, figure) and figure.kind == "points":
        return 0, figure.span.start
    won = _HAD.match(tail)
    if won is not None:
        return 1 if won["up"] else -1, figure.span.start
    return None


_UNIT = re.compile(
    r"^\s*(?:pct\.?|procentpoint|procent|%|mio\. kr\.?|mia\. kr\.?|kr\.?|kroner|dage|uger|måneder|timer|år|minutter)"
)
_BEGIN = signs(r"[;:]|,\s+|\b(?:at|og|men|mens|idet|fordi|hvilket)\s")


def _subject(text: str, here: tuple[int, int], at: int, figure: Figure) -> str:
    """What moves: the words of the clause before the word of change, without dates and the change's own noun."""
    before = text[here[0] : at]
    begun = [one.end() for one in _BEGIN.finditer(before)]
    lead = without_dates(before[max(begun, default=0) :])
    after = re.match(r"[^.,;]{0,12}?\bi\s+(?P<what>antallet af [^.,;]{3,40})", text[figure.span.end : here[1]])
    return f"{lead} {after['what'] if after else ''}"
