"""What a figure can be lined up with, and what the letter says around it: the two sides that `match` compares.

Nothing here looks at the value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property, lru_cache

from letterkit.axes import fact_kind
from letterkit.case import Case, Fact, MissingFact, Period
from letterkit.claim import Figure
from letterkit.danish.dates import find_dates
from letterkit.danish.sentences import split_sentences
from letterkit.letter import Letter, Span
from letterkit.spelling import content_words, short_numbers
from letterkit.vocabulary import Vocabulary, area_name, normal

_POINTS = re.compile(
    r"\b(?:tabel\w*|oversigt\w*|skema\w*|opgørelsen|fremgår|nedenstående|ovenstående|ovenfor|nedenfor|som vist|som det ses)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Place:
    """One candidate: the fact, its cell when it stands in a table, and its words."""

    fact: Fact
    cell: tuple[int, int] | None
    words: frozenset[str]
    own: frozenset[str]  # those that tell it from the other places of its file
    area: str | None = None  # the key of the fact's area, where it has one
    withheld: MissingFact | None = None  # a place whose value the data do not give
    numbers: frozenset[str] = frozenset()  # of its name in the data ("0-2 år", "distrikt 4"), which no word tells


@dataclass(frozen=True, kw_only=True)
class Said:
    """What the letter says around one figure."""

    noun: tuple[str, ...]  # what is counted, with its scope
    near: tuple[str, ...]  # its own part of the sentence
    context: tuple[str, ...]  # the sentence
    areas: frozenset[str]
    part: str  # its own part of the sentence as text, without its own number
    around: tuple[str, str]  # the sentence before and behind the figure
    before: tuple[str, ...]  # what the paragraph has said before the sentence, with a heading over it
    heading: tuple[str, ...]  # the last heading over it, where that is a few words and no question
    sentence: str
    sent: str | None  # the letter's own date, where it names the day
    points: bool  # the sentence points to a table
    subject: str = ""  # the letter's own subject

    @cached_property
    def period(self) -> Period | None:
        """The only date that the sentence itself names."""
        reference = date.fromisoformat(self.sent) if self.sent else None
        dates = [one for one in find_dates(self.sentence, reference=reference) if one.first and one.last]
        if len(dates) != 1 or dates[0].first is None or dates[0].last is None:
            return None
        return Period(start=dates[0].first, end=dates[0].last, text=self.sentence[dates[0].start : dates[0].end])


def places_of(
    printed: Sequence[tuple[Fact, tuple[int, int] | None]], vocabulary: Vocabulary, missing: Sequence[MissingFact] = ()
) -> list[Place]:
    """Facts, and places whose value is withheld, with their words. Words that all of a file share do not tell them apart."""
    facts = [*printed, *((_blank(one, vocabulary), None) for one in missing)]
    gone: list[MissingFact | None] = [*([None] * len(printed)), *missing]
    groups: dict[tuple[str, str], set[str | None]] = {}
    for fact, _ in facts:
        groups.setdefault((fact.file, normal(fact.indicator)), set()).add(fact.group)
    named: dict[str, dict[str, frozenset[str]]] = {}
    words: list[frozenset[str]] = []
    for fact, _ in facts:
        # One group alone in the data says nothing that a letter would have to repeat.
        several = len(groups[fact.file, normal(fact.indicator)]) > 1
        key = f"{fact.indicator}. {fact.group}" if fact.group and several else fact.indicator
        found = named.setdefault(fact.file, {})
        if key not in found:
            found[key] = frozenset(content_words(key, vocabulary))
        words.append(found[key])
    common = {file: frozenset.intersection(*kinds.values()) if len(kinds) > 1 else frozenset() for file, kinds in named.items()}
    keys = {area: vocabulary.area_key(area) for area in {fact.area for fact, _ in facts if fact.area}}
    own = {(file, one): one - common[file] for file, kinds in named.items() for one in kinds.values()}
    return [
        Place(
            fact=fact,
            cell=cell,
            words=one,
            own=own[fact.file, one],
            area=keys.get(fact.area or ""),
            withheld=away,
            numbers=frozenset() if cell else _numbers(f"{fact.indicator}. {fact.group or ''}"),
        )
        for (fact, cell), one, away in zip(facts, words, gone, strict=True)
    ]


@lru_cache(maxsize=4096)
def _numbers(name: str) -> frozenset[str]:
    return frozenset(short_numbers(re.sub(r"^\W*[Tt]abel \d+", "", name)))


def _blank(gone: MissingFact, vocabulary: Vocabulary) -> Fact:
    """A withheld value takes part in the alignment, so that a neighbour is not taken for it; its number is never used."""
    return Fact(
        area=gone.area,
        indicator=gone.indicator,
        group=gone.group,
        period=gone.period,
        value=Fraction(0),
        unit=None,
        kind=fact_kind(gone.indicator, None, vocabulary),
        source=None,
        file=gone.file,
        row=gone.row,
    )


@dataclass(frozen=True, kw_only=True)
class Areas:
    """The areas of all places: the words of their names, and a pattern with the area's key for each name."""

    words: frozenset[str]
    patterns: tuple[tuple[re.Pattern[str], str], ...]

    def said_in(self, text: str) -> frozenset[str]:
        """The areas that a stretch of text names."""
        said = f" {normal(text)} "
        return frozenset(key for pattern, key in self.patterns if pattern.search(said))


def named_areas(places: Sequence[Place], vocabulary: Vocabulary) -> Areas:
    named = {place.fact.area for place in places if place.fact.area}
    patterns = []
    for area in named:
        known = vocabulary.area(area)
        names = {area_name(area), *(normal(one) for one in (known.names if known else ()))} - {""}
        if names:
            told = "|".join(re.escape(name) for name in sorted(names))
            patterns.append((re.compile(rf"(?<![\w-])(?:{told})s?(?![\w-])"), vocabulary.area_key(area)))
    words = frozenset(word for area in named for name in (normal(area), area_name(area)) for word in name.split())
    return Areas(words=words, patterns=tuple(patterns))


def sentences_of(letter: Letter) -> list[tuple[int, int]]:
    blocks = [(block.start, block.end) for block in letter.blocks if block.kind != "table"] or [(0, len(letter.text))]
    return [(start + a, start + b) for start, end in blocks for a, b in split_sentences(letter.text[start:end])]


def sentence_of(span: Span, sentences: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The sentence that `span` begins in; the span itself where it stands in none (a table)."""
    return next(((a, b) for a, b in sentences if a <= span.start < b), (span.start, span.end))


def own_part(span: Span, others: Sequence[Span], start: int, end: int) -> tuple[int, int]:
    """The stretch of the sentence `start` to `end` that is a figure's own: from the figure before to the figure after."""
    low = max((one.end for one in others if one.end <= span.start), default=start)
    return low, min((one.start for one in others if one.start >= span.end), default=end)


def _heading_over(start: int, letter: Letter) -> str:
    """The last heading before a place; "" where there is none."""
    above = (one for one in reversed(letter.blocks) if one.kind == "heading" and one.end <= start)
    return next((letter.text[one.start : one.end] for one in above), "")


def _said_before(start: int, letter: Letter, heading: str) -> str:
    """What stands over a sentence: its paragraph so far, the paragraph that leads a list in, the last `heading`."""
    block = next((one for one in letter.blocks if one.start <= start < one.end), None)
    if block is None:
        return ""
    leads = [one for one in letter.blocks if one.end <= block.start and one.kind not in ("list_item", "heading")][-1:]
    lead = [letter.text[one.start : one.end] for one in leads if block.kind == "list_item"]
    return ". ".join([*([heading] if heading else []), *lead, letter.text[block.start : start]])


_ANY = re.compile(r"\bmindst (?:[eé]n|[eé]t|1)\b", re.IGNORECASE)  # "havde mindst én fejl" is "havde fejl"
# "Februar var den værste måned med 23 brud": how a time ranks narrows nothing.
_RANKED = re.compile(
    r"\b(?:var|blev|er)\s+(?:den|det)\s+[^\W\d_]+ste\s+(?:(?:måned|uge|dag|år|kvartal|sæson)\s+)?(?=med\b)", re.IGNORECASE
)
_SEAM = re.compile(r"\s(?:og|men|mens|medens)\s")
_HEDGE = r"(?:(?:ca\.|omkring|knap|godt|hele|kun)\s+)?"
_OTHER_END = re.compile(rf"[^.;:,]{{0,30}}\b(?:til|mod)\s+{_HEDGE}", re.IGNORECASE)
# " i § og ", ", § ", ", og i § var den ", " i §, hvilket er flere end i §, hvor der kom ": the date is all that is new.
_DATED = r"\(?(?:(?:i|for|pr\.|ultimo|primo|ved udgangen af)\s+)?§\)?"
_NEXT_TIME = re.compile(
    rf"(?:\s*{_DATED})?,\s+(?:(?:hvilket|det)\s+(?:er|var)\s+)?(?:flere|færre|mere|mindre)\s+end\s+{_DATED},\s+(?:hvor|da)\s+(?:der|den|det|vi|tallet)\s+(?:kom|var|lå|fik|modtog)\s+(?:på\s+)?{_HEDGE}"
    rf"|(?:\s*{_DATED})?(?:,|,?\s+(?:og|samt|mens|men))\s+(?:(?:så\s+)?{_DATED}\s+)?(?:(?:er|var|blev|udgjorde|lå)\s+(?:den|det|de)\s+)?(?:på\s+)?{_HEDGE}",
    re.IGNORECASE,
)


def _is_next_time(between: str) -> bool:
    """Does the stretch between two figures say nothing but that the second is of another time: "1,1 mio. kr. i 2024 og 1,9 mio. kr. i 2025"?"""
    for one in reversed(find_dates(between, reference=None)):
        between = f"{between[: one.start]}§{between[one.end :]}"
    return "§" in between and _NEXT_TIME.fullmatch(between) is not None


def levels_told_with(figure: Figure, beside: Sequence[Figure], text: str) -> list[Span]:
    """The levels just before a figure, the nearest first, whose words are its own too: "Plast gik fra 305 ton i 2016 til 447 ton i 2017"."""
    taken: list[Span] = []
    for before in sorted((one for one in beside if one.span.end <= figure.span.start), key=lambda one: -one.span.end):
        between = text[before.span.end : taken[-1].start if taken else figure.span.start]
        later = before.as_of and figure.as_of and before.as_of != figure.as_of
        if not (_OTHER_END.fullmatch(between) or (later and _is_next_time(between))):
            break
        taken.append(before.span)
    return taken


def said_of(
    figure: Figure, sentence: tuple[int, int], beside: Sequence[Figure], letter: Letter, vocabulary: Vocabulary, areas: Areas
) -> Said:
    """`beside` are the figures that begin in the sentence."""
    start, end = sentence
    kin = {figure.id, figure.same_as} | {other.id for other in beside if other.same_as in (figure.id, figure.same_as or "")}
    # "5 af dem havde mindst én fejl": the condition is the five's own words
    others = [other.span for other in beside if other.id not in kin and (other.role, other.kind) != ("limit", "count")]
    low, high = own_part(figure.span, others, start, end)
    text = letter.text
    seam = _SEAM.search(text, figure.span.end, high) if high < end else None
    if seam is not None:
        high = seam.start()  # "302 klager og afgjorde 310": what is settled are the 310
    taken = levels_told_with(figure, [other for other in beside if other.span in others], text)
    if taken:
        low, _ = own_part(taken[-1], others, start, end)
    noun = " ".join(part for part in (figure.counted, figure.scope) if part)

    def words(said: str) -> tuple[str, ...]:
        # Names of areas are no words of the indicator.
        told = content_words(_ANY.sub(" ", said), vocabulary)
        return tuple(word for word in told if word not in areas.words and word.rstrip("s") not in areas.words)

    heading = _heading_over(start, letter)
    own = [other.span for other in beside if low <= other.span.start < high and (other.id in kin or other.span in taken)]

    def without_numbers(a: int, b: int) -> str:
        """The stretch without the numbers of the figure itself and of those that restate it."""
        kept = _RANKED.sub(lambda said: " " * len(said.group()), text[a:b])
        for span in own:
            printed = re.compile(r"[^\d]*(\d[\d.,]*)").match(text, span.start, span.end)
            if printed and a <= printed.start(1) and printed.end(1) <= b:
                low, high = printed.start(1) - a, printed.end(1) - a
                kept = f"{kept[:low]}{' ' * (high - low)}{kept[high:]}"
        return kept

    return Said(
        noun=words(noun),
        near=words(without_numbers(low, high)),
        part=without_numbers(low, high),
        around=(text[start : figure.span.start], text[figure.span.end : end]),
        before=words(_said_before(start, letter, heading)),
        # "Uddannelseshjælp" over "I 2017 kom vi op på 472 personer": a few words name what a whole section tells of
        heading=words(heading) if len(heading.split()) <= 4 and "?" not in heading else (),
        context=words(text[start:end]),
        areas=areas.said_in(text[low:high]) or areas.said_in(text[start:end]),
        sentence=text[start:end],
        sent=letter.date.value if letter.date and len(letter.date.value) == 10 else None,
        points=_POINTS.search(text[start:end]) is not None,
        subject=letter.subject.value if letter.subject else "",
    )


def home_of(letter: Letter, case: Case, vocabulary: Vocabulary) -> str | None:
    """The area that the letter speaks for: its sender, else the one area of the data that its head names."""
    areas = {fact.area for fact in case.facts if fact.area} | {gone.area for gone in case.missing if gone.area}
    facts = {vocabulary.area_key(area) for area in areas}
    sender = letter.sender.value if letter.sender else ""
    key = vocabulary.area_key(sender) if sender else None
    if key and (key in facts or not facts):
        return key
    head = normal(sender + " " + (letter.subject.value if letter.subject else ""))
    found = set()
    for area in areas:
        name = area_name(area)
        if name and re.search(rf"(?<![\w-]){re.escape(name)}s?(?![\w-])", head):
            found.add(vocabulary.area_key(area))
    return found.pop() if len(found) == 1 else key
