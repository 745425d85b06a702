"""Numbers beside a statement about all that speak against it: late ones, a longest or highest beyond the limit, too few within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.kept_limits import ForAll, exceeds, measure, said_of_all
from letterkit.checks.nouns import counts, same_noun, stems
from letterkit.checks.signs import signs
from letterkit.checks.wording import shown
from letterkit.checks.words import words
from letterkit.claim import Figure
from letterkit.vocabulary import normal

EXCUSED = signs(rf"\b(?:{words('excused')})\b")
# The sentence speaks of something else, or says itself that it is an exception.
OF_OTHERS = signs(
    rf"\b(?:{words('another_case', 'year_before')}|undtag\w*|tidligere|i modsætning|men|dog|ønske\w*|forlænge\w*|fritvalg\w*|bero\w*|"
    r"frem til|indtil|før (?:19|20)\d\d|mål(?:et)?|skal|må|bør|vil|kan|hvis|rå\w+|andre|øvrige)\b"
)
_LATE = signs(
    r"\b(?:for sent|efter fristen|efter fristens udløb|uden for fristen|ikke (?:inden for fristen|til tiden|rettidigt|overholdt)|overskred(?:et)?\b[^.;,]{0,25}\bfrist\w*)\b"
)
_TOOK = signs(
    r"\b(?:tog|varede|ventede|vente|ventet|brugte|lå|gik|gået|behandlet|afgjort|besvaret|udredt|blev|var|undervejs|ventetid\w*|sagsbehandlingstid\w*|svartid\w*)\b"
)
_EXTREME = signs(
    r"\b(?:(?:den|det)\s+(?:længste|ældste|højeste|største|langsomste)|længste|højeste|maksimale)(?:\s+(?P<what>(?!(?:var|er|lå|blev|udgjorde|havde|tog|varede|målte|ventede|på)\b)[^\W\d_]+))?\s+(?:(?:var|er|lå|blev|udgjorde|havde|tog|varede|målte|ventede)\s+)?(?:på\s+|været\s+|i\s+)?$"
)
_TIME_NOUN = signs(
    r"(?:tid(?:en)?|tiden|frist(?:en)?|sag(?:en|erne)?|klage(?:n|rne)?|ansøgning(?:en|erne)?|svar(?:et|ene)?|forløb(?:et)?|værdi(?:en)?|måling(?:en)?)$"
)
_PLACE = signs(r"\b(?:for|i|på|hos|om|ved|til|fra)\s+(?P<noun>[^\W\d_]{3,})")
_ALL = signs(
    r"\b(?:alle|samtlige|ingen(?:\s+af)?|hver eneste)\s+(?:(?:de|kommunens|regionens|vores)\s+)?(?:[\d.]+\s+)?(?P<noun>[^\W\d_]{3,})(?:\s+(?P<next>[^\W\d_]{3,}))?"
)


@dataclass(frozen=True, kw_only=True)
class Against:
    """`figures` speak against what `sentence` says of all; `why` is the calculation."""

    sentence: tuple[int, int]
    figures: tuple[Figure, ...]
    why: str
    excused: bool = False  # a reason stands with them: then it is a question at most
    kept: bool = True  # the letter says that the limit is kept; else that it is missed


def against_all(given: CheckInput) -> list[Against]:
    """The first number against each statement about all, in reading order."""
    found = []
    for said in said_of_all(given):
        first = next(_against(given, said), None)
        if first is not None:
            found.append(first)
    return found


def _against(given: CheckInput, said: ForAll) -> Iterator[Against]:
    """What the two sentences after it, the rest of its own and, for extremes, the one before it tell."""
    text = given.letter.text
    own = text[slice(*said.sentence)]
    for steps in (0, 1, 2, -1):
        place = given.neighbour(said.sentence, steps)
        if place is None or (steps != 0 and OF_OTHERS.search(text, *place)):
            continue
        excused = EXCUSED.search(text, *place) is not None
        figures = [one for one in given.told(*place) if one is not said.limit and one.value > 0 and not is_change(given, one)]
        if not figures or not _same_year(given, said, figures):
            continue
        against = _late_ones(given, said, figures, own) if steps > 0 else iter(())
        yield from (replace(one, excused=excused) for one in against)
        if said.limit is not None and (
            said.limit.span.start < place[0] or steps != 0 or figures[0].span.start > said.limit.span.start
        ):
            yield from (replace(one, excused=excused) for one in _extremes(given, said, figures, own, place))
            if steps == 1:
                yield from (replace(one, excused=excused) for one in _series(given, said, figures, own, place))


def _same_year(given: CheckInput, said: ForAll, figures: Sequence[Figure]) -> bool:
    """The years that the two sentences print are not different ones."""
    text = given.letter.text
    return same_years(text[slice(*said.sentence)], given.said(figures[0].span))


def same_years(one: str, two: str) -> bool:
    years, theirs = (set(re.findall(r"\b(?:19|20)\d\d\b", words)) for words in (one, two))
    return not years or not theirs or bool(years & theirs)


def _universe(own: str) -> list[str]:
    """The nouns after "alle", "samtlige", "ingen"."""
    return [word for told in _ALL.finditer(own) for word in (told["noun"], told["next"]) if word]


# "… i alle sager.": whatever they are called in the next sentence.
_IN_ALL = signs(r"\bi (?:alle|samtlige) (?:sager|tilfælde)\W*$")


def _of_universe(figure: Figure, own: str) -> bool:
    return _IN_ALL.search(own) is not None or any(counts(figure, noun) for noun in _universe(own))


def _clause(given: CheckInput, figure: Figure, figures: Sequence[Figure]) -> tuple[int, int]:
    """From the figure to the next count of its sentence, or its end."""
    end = given.sentence(figure.span)[1]
    following = [
        one.span.start for one in figures if one.span.start > figure.span.start and one.kind in ("count", "share", "ratio")
    ]
    return figure.span.end, min(following, default=end)


def _late_ones(given: CheckInput, said: ForAll, figures: Sequence[Figure], own: str) -> Iterator[Against]:
    """ "13 tog mellem fem og syv uger", "ni af klagerne tog mere end seks måneder", "for 22 af patienterne varede ventetiden 35 dage"."""
    text = given.letter.text
    for figure in figures:
        if (
            figure.kind not in ("count", "share")
            or measure(figure)
            or figure.role in ("limit", "target")
            or not _of_universe(figure, own)
        ):
            continue
        clause = _clause(given, figure, figures)
        words = text[slice(*clause)]
        if (
            _LATE.search(words.split(",")[0])
            and said.limit is not None
            and not re.search(r"\bikke\b.*\bfor sent\b|\bingen\b", words)
        ):
            yield Against(sentence=said.sentence, figures=(figure,), why=f"{shown(figure)} > 0")
        times = [one for one in figures if clause[0] <= one.span.start < clause[1] and one.kind == "duration"]
        if said.limit is None or len(times) != 1 or not _TOOK.search(text[clause[0] : times[0].span.start]):
            continue
        over = _over(given, times[0], said.limit)
        if over:
            yield Against(sentence=said.sentence, figures=(figure, times[0], said.limit), why=f"{shown(figure)} > 0; {over}")


def _over(given: CheckInput, value: Figure, limit: Figure) -> str:
    """ "tog mere end fire uger", "mellem fem og syv uger", "35 dage eller mere" against four weeks: all of it is beyond the limit."""
    start = given.sentence(value.span)[0]
    lead = given.letter.text[max(start, value.span.start - 25) : value.span.start] + value.quote
    beyond = value.approx == "more_than" or re.search(r"\b(?:mere end|over|længere end)\b", lead, re.IGNORECASE) is not None
    if re.search(r"\b(?:højst|inden for|under|mindre end|senest|færre)\b", lead, re.IGNORECASE):
        return ""
    more = exceeds(value, limit, at="low")
    same = value.unit == limit.unit and value.value == limit.value
    return f"{value.quote} > {limit.quote}" if more or (beyond and same) else ""


def _extremes(given: CheckInput, said: ForAll, figures: Sequence[Figure], own: str, place: tuple[int, int]) -> Iterator[Against]:
    """ "den længste 74 dage"."""
    text = given.letter.text
    assert said.limit is not None
    for value in figures:
        if exceeds(value, said.limit) is not True or value.role in ("limit", "target"):
            continue
        others = [one.span.end for one in figures if one.span.end <= value.span.start]
        low = max([place[0], *others])
        lead = text[low : value.span.start] + lead_in(value)
        before = text[place[0] : value.span.start]
        told = _EXTREME.search(lead)
        if told is None or not _plain(told["what"], before, text[value.span.end : place[1]], own):
            continue
        yield Against(sentence=said.sentence, figures=(value, said.limit), why=f"{value.quote} > {said.limit.quote}")


def _plain(what: str | None, before: str, after: str, own: str) -> bool:
    """Does the sentence name no group or place but those that the statement names?"""
    if what and not _TIME_NOUN.search(what) and not any(same_noun(what, word) for word in re.findall(r"[^\W\d_]{3,}", own)):
        return False
    return only_known_places(before.split(",")[-1] if "," in before else before, after, own)


def only_known_places(before: str, after: str, own: str) -> bool:
    """Is all that stands behind "for", "i", "hos", … around a number named by the statement itself?"""
    known = {stem for word in re.findall(r"[^\W\d_]{3,}", own) for stem in stems(word)}
    named = [one["noun"] for one in _PLACE.finditer(before)]
    named += [one["noun"] for one in _PLACE.finditer(re.split(r"[,.;]", after)[0])]
    return all(stems(noun) & known or noun.lower() in _NEUTRAL for noun in named)


_NEUTRAL = frozenset((
    "mellem", "op", "perioden", "gennemsnit", "året", "alt", "sagerne", "sagen", "alle", "praksis", "dem", "disse", "den",
    "det", "de",
))  # fmt: skip


def _series(given: CheckInput, said: ForAll, figures: Sequence[Figure], own: str, place: tuple[int, int]) -> Iterator[Against]:
    """ "Responstiden var 7,2 minutter i 1. kvartal, 7,9 i 2. kvartal og 8,6 i 3. kvartal": one of several values is beyond the limit."""
    text, limit = given.letter.text, said.limit
    assert limit is not None
    lead = next((one for one in figures if exceeds(one, limit) is not None), None)
    if lead is None:
        return
    run = [one for one in figures if one.counted == lead.counted or exceeds(one, limit) is not None]
    bare = [one for one in run if one.kind == lead.kind or normal(one.quote) == normal(one.printed)]
    if len(bare) < 2 or len(bare) != len(figures) or _EXTREME.search(text[place[0] : lead.span.start]):
        return
    before = text[place[0] : min(one.span.start for one in bare)]
    rule = given.said(limit.span) + " " + own
    same = any(
        same_noun(word, other) for word in re.findall(r"[^\W\d_]{4,}", before) for other in re.findall(r"[^\W\d_]{4,}", rule)
    )
    if not same and not (measure(lead) and re.search(r"\bmålt\b", before)):
        return
    beyond = [one for one in bare if one.value > limit.value and exceeds(one, limit) is not False]
    if beyond and (lead.unit == limit.unit or measure(lead)):
        yield Against(sentence=said.sentence, figures=(beyond[0], limit), why=f"{beyond[0].quote} > {limit.quote}")
