"""Numbers beside a statement about all that speak against it: late ones, a longest or highest beyond the limit, too few within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.intervals import reading
from letterkit.checks.kept_limits import HEDGED, ForAll, exceeds, measure, said_of_all
from letterkit.checks.nouns import counts, same_noun, stems
from letterkit.checks.signs import signs
from letterkit.checks.wording import shown
from letterkit.claim import Figure
from letterkit.vocabulary import normal

# The sentence gives the reason why it does not count, or speaks of something else.
_EXCUSED = signs(
    r"\b(?:undtag\w*|undskyld\w*|tidligere|året før|sidste år|forrige år|i modsætning|men|dog|ønske\w*|samtykke\w*|aftal\w*|forlænge\w*|fritvalg\w*|bero\w*|"
    r"berostil\w*|udsat|udsættelse\w*|frem til|indtil|før (?:19|20)\d\d|mål(?:et)?|skal|må|bør|vil|kan|hvis|rå\w+|andre|øvrige)\b"
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
_RANGE = re.compile(
    r"(?:^|[,;]\s*(?:idet|og|da)?\s*)\W*(?P<what>[^\W\d_]+)\s+(?:var|er|lå|varierede|svingede|har været|blev\s+\w+)\s+(?:på\s+|efter\s+|fra\s+)?(?:mellem\s+|fra\s+|op til\s+)?$",
    re.IGNORECASE,
)
_UP_TO = signs(r"\b(?:op til|indtil)\s+$")
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


def against_all(given: CheckInput) -> list[Against]:
    """The first number against each statement about all, in reading order."""
    found = []
    for said in said_of_all(given):
        first = next(_against(given, said), None)
        if first is not None:
            found.append(first)
    return [*found, *_denied(given)]


_ALL_DID = re.compile(
    r"\W*(?:alle|samtlige|hver eneste af(?:\s+de)?)\s+(?:(?:de|vores|kommunens|regionens)\s+)?(?:[\d.]+\s+)?(?P<noun>[^\W\d_]{3,})\s+(?:har|havde|er|var|blev|fik|bliver|får)\s+"
    r"(?P<did>[^.;,]+)",
    re.IGNORECASE,
)
_DID_NOT = re.compile(
    r"^\s*(?:af\s+\S+\s+)?(?:har|havde|er|var|blev|fik|bliver|får)\s+(?:dog\s+)?(?:endnu\s+)?ikke\s+(?P<did>[^.;,]+)",
    re.IGNORECASE,
)
_EMPTY = frozenset({"blevet", "været", "have", "haft", "fået", "dette", "denne", "disse", "deres", "året", "løbet"})


def _denied(given: CheckInput) -> list[Against]:
    """ "Samtlige 44 institutioner har fået tilsyn i 2018. Tre institutioner har ikke fået tilsyn."."""
    text, found = given.letter.text, []
    for sentence in given.sentences:
        own = text[slice(*sentence)]
        told = _ALL_DID.match(own)
        if told is None or HEDGED.search(own) or re.search(r"\bikke\b", own):
            continue
        did = {stem for word in _telling(told["did"]) for stem in stems(word)}
        for steps in (1, 2):
            place = given.neighbour(sentence, steps)
            if place is None or _EXCUSED.search(text[slice(*place)]):
                continue
            for one in given.told(*place):
                after = _DID_NOT.match(text[one.span.end : place[1]])
                if after is None or one.kind != "count" or not counts(one, told["noun"]) or not one.value:
                    continue
                said = _telling(after["did"])
                if said and all(stems(word) & did for word in said) and same_years(own, text[slice(*place)]):
                    found.append(Against(sentence=sentence, figures=(one,), why=f"{shown(one)} > 0"))
    return found[:1]


def _telling(words: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]{4,}", normal(words)) if word not in _EMPTY]


def _against(given: CheckInput, said: ForAll) -> Iterator[Against]:
    """What the two sentences after it, the rest of its own and, for extremes, the one before it tell."""
    text = given.letter.text
    own = text[slice(*said.sentence)]
    for steps in (0, 1, 2, -1):
        place = given.neighbour(said.sentence, steps)
        if place is None or (steps != 0 and _EXCUSED.search(text[slice(*place)])):
            continue
        figures = [one for one in given.told(*place) if one is not said.limit and one.value > 0 and not is_change(given, one)]
        if not figures or not _same_year(given, said, figures):
            continue
        if steps > 0:
            yield from _late_ones(given, said, figures, own)
            yield from _too_few(given, said, figures, own)
            yield from _spent_more(given, said, figures)
        if said.limit is not None and (
            said.limit.span.start < place[0] or steps != 0 or figures[0].span.start > said.limit.span.start
        ):
            yield from _extremes(given, said, figures, own, place)
            if steps == 1:
                yield from _series(given, said, figures, own, place)


def _same_year(given: CheckInput, said: ForAll, figures: Sequence[Figure]) -> bool:
    """The years that the two sentences print are not different ones."""
    text = given.letter.text
    return same_years(text[slice(*said.sentence)], text[slice(*given.sentence(figures[0].span))])


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


_PLANNED = signs(r"\b(?:budget|ramme|bevilling)\w*\s+(?:på|var|er|udgjorde)\s+$")
_SPENT = signs(r"\b(?:forbrug|regnskab|udgift)\w*\s+(?:på|var|er|blev|udgjorde)\s+$")


def _spent_more(given: CheckInput, said: ForAll, figures: Sequence[Figure]) -> Iterator[Against]:
    """ "Budgettet er overholdt i alle afdelinger. Nord havde et budget på 12,0 mio. kr. og et forbrug på 12,7 mio. kr."."""
    text = given.letter.text
    if not re.search(r"\b(?:budget|ramme)", text[slice(*said.sentence)], re.IGNORECASE):
        return
    for plan, cost in pairwise([one for one in figures if one.kind == "amount"]):
        between = given.words_between(plan.span, cost.span)
        planned = _PLANNED.search(text[max(said.sentence[0], plan.span.start - 30) : plan.span.start])
        if (
            planned
            and _SPENT.search(between)
            and reading(plan, given.vocabulary, "loose").below(reading(cost, given.vocabulary, "loose"))
        ):
            yield Against(sentence=said.sentence, figures=(cost, plan), why=f"{shown(cost)} > {shown(plan)}")


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


def _too_few(given: CheckInput, said: ForAll, figures: Sequence[Figure], own: str) -> Iterator[Against]:
    """ "Af de 340 underretninger blev 322 vurderet inden for 24 timer": the same limit, and fewer than all."""
    text = given.letter.text
    limit = said.limit
    if limit is None:
        return
    for part in figures:
        whole = given.figures.get(part.part_of or "")
        if (
            part.kind != "count"
            or whole is None
            or part.role == "remainder"
            or part.value >= whole.value
            or whole.approx != "exact"
            or part.approx != "exact"
        ):
            continue
        clause = _clause(given, part, figures)
        same = [
            one
            for one in figures
            if clause[0] <= one.span.start < clause[1]
            and one.kind == limit.kind
            and (one.value, one.unit) == (limit.value, limit.unit)
        ]
        lead = text[clause[0] : same[0].span.start] + same[0].quote if same else ""
        within = re.search(r"\b(?:inden for|højst|under|senest)\b", lead) is not None and not re.search(r"\bikke\b", lead)
        named = _of_universe(whole, own) or not _universe(own)
        if within and named:
            yield Against(sentence=said.sentence, figures=(part, whole), why=f"{shown(part)} < {shown(whole)}")


def _extremes(given: CheckInput, said: ForAll, figures: Sequence[Figure], own: str, place: tuple[int, int]) -> Iterator[Against]:
    """ "den længste 74 dage", "ventetiden var mellem 3 og 21 dage"."""
    text = given.letter.text
    assert said.limit is not None
    for value in figures:
        if exceeds(value, said.limit) is not True or value.role in ("limit", "target"):
            continue
        others = [one.span.end for one in figures if one.span.end <= value.span.start]
        low = max([place[0], *others])
        lead = text[low : value.span.start] + lead_in(value)
        before = text[place[0] : value.span.start]
        extreme = _EXTREME.search(lead)
        ranged = _RANGE.search(before) if value.approx == "between" or _UP_TO.search(before) else None
        told = extreme or ranged
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
    named += [one["noun"] for one in re.finditer(_PLACE, re.split(r"[,.;]", after)[0])]
    return all(stems(noun) & known or noun.lower() in _NEUTRAL for noun in named)


_NEUTRAL = frozenset(
    [
        "mellem",
        "op",
        "perioden",
        "gennemsnit",
        "året",
        "alt",
        "sagerne",
        "sagen",
        "alle",
        "praksis",
        "dem",
        "disse",
        "den",
        "det",
        "de",
    ]
)


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
    rule = text[slice(*given.sentence(limit.span))] + " " + own
    same = any(
        same_noun(word, other) for word in re.findall(r"[^\W\d_]{4,}", before) for other in re.findall(r"[^\W\d_]{4,}", rule)
    )
    if not same and not (measure(lead) and re.search(r"\bmålt\b", before)):
        return
    beyond = [one for one in bare if one.value > limit.value and exceeds(one, limit) is not False]
    if beyond and (lead.unit == limit.unit or measure(lead)):
        yield Against(sentence=said.sentence, figures=(beyond[0], limit), why=f"{beyond[0].quote} > {limit.quote}")
