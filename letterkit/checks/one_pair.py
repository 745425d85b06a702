"""The one pair of levels that a claim of change can mean, where its paragraph tells them sentences apart.

"I 2009 anmeldtes 1.260 indbrud. I 2016 blev det til 840. … Indbruddene er reduceret til en tredjedel": within a paragraph the levels
told of one thing are put together with their times; a claim names none, one or both of the times. Where exactly one pair can be
meant, it is given; where two can, or the claim may speak of something else, nothing is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from letterkit.checks.akin import is_known, is_narrower, kin, measure_fits, narrowing, topic
from letterkit.checks.clauses import SEAM, clause_start
from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import DOWN, UP
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.told import Run, in_time, is_bare, levels_of, years_named
from letterkit.claim import Figure
from letterkit.danish.dates import without_dates
from letterkit.danish.numbers import SMALL
from letterkit.danish.tables import table
from letterkit.danish.writing import MONTHS


@dataclass(frozen=True, kw_only=True)
class Thing:
    """Levels of one thing in one paragraph, in reading order, and the words that say what it is."""

    levels: tuple[Figure, ...]
    words: frozenset[str]
    mixed: bool = False  # a level of a kind of it stands beside: which of the two a claim means, only the writer knows


def one_pair(
    given: CheckInput, start: int, end: int, *, subject: str, kinds: Sequence[str], sign: int = 0, exact: bool = True
) -> Run | None:
    """The two levels, earlier first, that the claim in `start` to `end` can mean; `subject` is what it says is moving, `sign` its way."""
    thing = _spoken_of(given, start, end, subject, [kind for kind in kinds if measure_fits(subject, kind, exact=exact)])
    if thing is None:
        return None
    pairs = [pair for pair in _pairs(given, thing) if _times_fit(pair, _clause(given, start, end), thing)]
    pairs = [pair for pair in pairs if not sign or (pair[1].value - pair[0].value) * sign > 0]
    return _as_run(given, pairs[0]) if len(pairs) == 1 else None


def all_levels(given: CheckInput, start: int, end: int, *, subject: str, kinds: Sequence[str]) -> Run | None:
    """All levels of the thing that a claim speaks of, earliest first, where time orders three or more of them."""
    thing = _spoken_of(given, start, end, subject, [kind for kind in kinds if measure_fits(subject, kind, exact=True)])
    if thing is None or len(thing.levels) < 3:
        return None
    pairs = [in_time(given, one, two) or _listed(given, one, two) for one, two in pairwise(thing.levels)]
    if any(pair is None or pair[0].id != one.id for pair, one in zip(pairs, thing.levels, strict=False)):
        return None
    return _as_run(given, thing.levels)


_NEXT_YEARS = signs(r"\bde (?:næste|følgende|efterfølgende)\s+[^\W\d_]+\s+(?:år|skoleår|måneder|kvartaler|sæsoner)\b")


def _listed(given: CheckInput, one: Figure, two: Figure) -> tuple[Figure, Figure] | None:
    """ "I de næste to år hed det 5,9 og 6,8 pct.": in the order of time."""
    here = given.sentence(two.span)
    told = _NEXT_YEARS.search(given.letter.text, here[0], two.span.start)
    return (one, two) if told is not None else None


def _clause(given: CheckInput, start: int, end: int) -> str:
    """The words of the claim's own clause, for the times that it names."""
    text, here = given.letter.text, given.sentence(given.letter.span(start, end))
    seam = SEAM.search(text, end, here[1])
    return text[clause_start(text, here[0], start) : seam.start() if seam else here[1]]


def _as_run(given: CheckInput, levels: Sequence[Figure]) -> Run:
    places = [given.sentence(one.span) for one in levels]
    return Run(levels=tuple(levels), timed=True, start=min(places)[0], end=max(place[1] for place in places))


def _pairs(given: CheckInput, thing: Thing) -> list[tuple[Figure, Figure]]:
    return [pair for one, two in combinations(thing.levels, 2) if (pair := in_time(given, one, two)) is not None]


# --- which thing a claim speaks of ---

# Not told of the letter's own levels, or of no change that has been.
_UNSURE = signs(
    r"\b(?:ikke|hverken|næppe|hvis|såfremt|forvent\w*|vente[st]?|ventede|vil|skal|bør|kan|kunne|skulle|ville|måtte|mål(?:et|sætning\w*)|ønske\w*|budgetter\w*|"
    r"prognose\w*|fremskriv\w*|planlagt|realt|faste priser|korriger\w*|ifølge|avis\w*|pressen|hævde\w*|påstå\w*|kritiser\w*|landsgennemsnit\w*|landsplan|"
    r"årligt|om året|hvert år|pr\. år|i gennemsnit|heraf|hvoraf|deraf|især|alene|bl\.\s?a\.|blandt andet|herunder|også|ligeledes|tilsvarende|nabo\w*|"
    r"øvrige|andre steder|igen|yderligere|hidtil|samlede|samlet|undtagen|bortset)\b"
)


def _spoken_of(given: CheckInput, start: int, end: int, subject: str, kinds: Sequence[str]) -> Thing | None:
    span = given.letter.span(start, end)
    here, block = given.sentence(span), given.block(span)
    text = given.letter.text
    clause = text[here[0] : here[1]]
    if given.number_of(here) < 0 or given.is_asked(here[0]) or clause.rstrip().endswith("?"):
        return None
    if _UNSURE.search(text[clause_start(text, here[0], start) : end]) or (UP.search(clause) and DOWN.search(clause)):
        return None
    things = [one for one in _things(given, *block) if one.levels[0].kind in kinds]
    told = [one for one in things if one.levels[-1].span.end <= start and (len(one.levels) > 2 or _pairs(given, one))]
    things = [one for one in things if not start <= one.levels[0].span.start < end]
    said = _said(given, start, end, subject)
    if said:
        told = [one for one in told if not is_narrower(given, " ".join(said), " ".join(one.words))]
        told = [one for one in told if _counts_it(given, one, said) and all(is_known(given, word, one.words) for word in said)]
        rivals = [one for one in things if len(one.levels) == 1 and not _small(one.levels[0]) and _names(given, one, said)]
    else:
        rivals = [
            one for one in things if len(one.levels) == 1 and one.levels[0].kind == (told[0].levels[0].kind if told else "")
        ]
        rivals = [
            one for one in rivals if told and one.levels[0].span.start > told[0].levels[-1].span.end and not _small(one.levels[0])
        ]
        if told and _moves_between(given, told[-1].levels[-1], here):
            return None
    own = {one.id for thing in told for one in thing.levels}
    if any(
        one.id not in own and one.kind == told[0].levels[0].kind
        for one in levels_of(given)
        if told and here[0] <= one.span.start < start
    ):
        return None  # a level of the claim's own sentence, that is none of these
    if len(told) != 1 or told[0].mixed or rivals or _points_back(given, start, end, said, told[0].levels[-1]):
        return None
    apart = narrowing(
        _untimed(text[here[0] : start]), given.vocabulary
    )  # "størst blandt mænd, hvor ledigheden er gået 22 pct. ned"
    return None if any(not is_known(given, word, told[0].words) for word in apart if word not in _NOT_NOUN) else told[0]


_NOMINAL = re.compile(r"\w+(?:dobling|halvering)en$|^halveringen$", re.IGNORECASE)
_OF = re.compile(r"^\s*(?:pct\.?|procentpoint)?\s*(?:af|i|for|på|hos|blandt)\b", re.IGNORECASE)


def _said(given: CheckInput, start: int, end: int, subject: str) -> tuple[str, ...]:
    """The nouns and names by which the claim says what moved; all of them must be words of the thing."""
    after = _behind(given.letter.text[end : given.sentence(given.letter.span(start, end))[1]])
    nominal = _NOMINAL.search(given.letter.text[start:end]) is not None
    clause = f"{subject} {'' if nominal and not _OF.match(after) else after}"
    counted = " ".join(one.quote for one in given.told(start, end))
    nouns = [word for word in _nouns(_untimed(f"{clause} ")) if not _is_actor(word) and not _MEASURES.search(word)]
    nouns += [word for word in narrowing(_untimed(clause), given.vocabulary) if word not in _NOT_NOUN]
    nouns += [word for word in _nouns(counted) if not _MEASURES.search(word)]
    return tuple(dict.fromkeys(topic(" ".join(nouns), given.vocabulary)))


def _nouns(text: str) -> list[str]:
    """The words of a text that look like nouns in the definite or the plural, and its names."""
    found = [one["word"].casefold() for one in _PLURAL.finditer(text) if one["word"].casefold() not in _NOT_NOUN]
    found += [one["word"].casefold() for one in _definites(text)]
    return found + [one.group().split()[-1].casefold() for one in _NAME.finditer(text)]


_PLURAL = re.compile(r"\b(?P<word>[^\W\d_]{3,}er)\b")


def _behind(after: str) -> str:
    """What stands behind the change up to the end of its clause: "færre sager", "i Vestby"; not what it is measured against."""
    return re.split(
        r"[.,;:(](?:\s|$)|\b(?:end|i forhold til|sammenlignet med|siden|og|men|hvilket|som|der)\b", after, maxsplit=1
    )[0]


def _small(figure: Figure) -> bool:
    return figure.kind == "count" and figure.value < 10


def _counts_it(given: CheckInput, thing: Thing, said: tuple[str, ...]) -> bool:
    """Does the claim name what is counted, and not only what it was told with: "licensen" of "3.565 delebiler med licens"?"""
    nouns = [
        word
        for one in thing.levels
        if _noun_of_its_own(one)
        for word in (_noun(one), *re.findall(r"[^\W\d_]{3,}", one.counted or ""))
    ]
    return not nouns or any(is_known(given, word, nouns) for word in said)


def _names(given: CheckInput, thing: Thing, said: Iterable[str]) -> bool:
    own = topic(thing.levels[0].counted or "", given.vocabulary)
    return any(kin(one, two, given.vocabulary) for one in said for two in own)


def _moves_between(given: CheckInput, last: Figure, here: tuple[int, int]) -> bool:
    """Do the sentences between tell of something else that moved?"""
    between = given.letter.text[given.sentence(last.span)[1] : here[0]]
    return UP.search(between) is not None or DOWN.search(between) is not None


# "Fordoblingen", "En fremgang på 13 procentpoint", "De 25 procentpoint, vi har vundet": what moved stands in the sentences before.
_AS_NOUN = re.compile(
    r"\b(?:(?:den|det|de|en|et|denne|dette)\s+(?:[^\W\d_]+\s+)?)?(?:\w*stigning|fald|nedgang|tilbagegang|fremgang|vækst|forøgelse|tilvækst|reduktion|forbedring|"
    r"forringelse|\w+dobling|halvering|forskel)(?:en|et)?\b|^\d+(?:,\d+)?\s+procentpoint",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:er|var|har|havde|blevet)\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE)
_THERE = re.compile(r"\b(?:her|dér|heri|derinde)\b", re.IGNORECASE)


def _points_back(given: CheckInput, start: int, end: int, said: tuple[str, ...], last: Figure) -> bool:
    """Does a "det", "de", "her" of the claim point at a sentence that stands between it and the levels?"""
    here, text = given.sentence(given.letter.span(start, end)), given.letter.text
    before = given.neighbour(here, -1)
    if before is None or before == given.sentence(last.span) or here == given.sentence(last.span):
        return False
    lead = text[here[0] : start]
    if _THERE.search(lead):
        return True
    noun = _AS_NOUN.search(text[start:end])
    return not said and (noun is None or (noun.start() == 0 and noun.group().casefold() == "faldet" and bool(_VERB.search(lead))))


_TIME = re.compile(
    r"\bmed andre ord\b|\bi (?:alt|dag|dette tidsrum|mellemtiden)\b|\b[^\W\d_]+\s+år(?:\s+(?:siden|senere|efter|før|tidligere))?\b|\bog\s+dermed\b|"
    r"\b(?:på|over|gennem|i løbet af|i|for)\s+(?:(?:blot|kun|de|et|en|den|det|disse|hele|seneste|sidste|forløbne|enkelt|samme)\s+)*(?:[^\W\d_]+\s+|\d+\s+)?"
    r"(?:år|årene|år\w*|måneder|måned|vintre|vinter|somre|sæsoner|skoleår|uger|dage|periode\w*|tid)\b",
    re.IGNORECASE,
)


_PER = re.compile(r"\bpr\.\s+(?:fuldtids)?[^\W\d_]+", re.IGNORECASE)  # "ansøgere pr. stilling" counts no stillinger


@lru_cache(maxsize=1024)  # the figures of a sentence ask for the same words
def _untimed(text: str) -> str:
    return _TIME.sub(" ", _PER.sub(" ", without_dates(text)))


# --- the things of a paragraph ---


def _things(given: CheckInput, start: int, end: int) -> tuple[Thing, ...]:
    return given.once(("things", start, end), lambda: tuple(_read(given, start, end)))


def _read(given: CheckInput, start: int, end: int) -> list[Thing]:
    found: list[Thing] = []
    for figure in levels_of(given):
        if not start <= figure.span.start < end or (figure.as_of or "") > (given.letter_date or "9"):
            continue
        place = next((at for at in range(len(found) - 1, -1, -1) if _alike(found[at].levels[-1], figure)), None)
        if place is None:
            found.append(Thing(levels=(figure,), words=_words(given, figure, start)))
            continue
        home = found[place]
        if _continues(given, home, figure):
            words = home.words | _words(given, figure, start)
            found[place] = Thing(levels=(*home.levels, figure), words=words, mixed=home.mixed)
        else:
            found[place] = Thing(levels=home.levels, words=home.words, mixed=home.mixed or figure.kind == "count")
            found.append(Thing(levels=(figure,), words=_words(given, figure, start)))
    return found


def _alike(one: Figure, two: Figure) -> bool:
    """Of one kind and unit, and counted with one noun where both say one."""
    if one.kind != two.kind:
        return False
    if one.kind == "count":
        return (is_bare(two) and not (_small(one) and not _small(two))) or (
            not is_bare(one) and same_noun(_noun(one), _noun(two))
        )
    return one.kind != "duration" or one.unit == two.unit


def _noun(figure: Figure) -> str:
    words = re.findall(r"[^\W\d_]{2,}", figure.quote[figure.quote.find(figure.printed) + len(figure.printed) :])
    return words[-1] if words else ""


def _words(given: CheckInput, figure: Figure, start: int) -> frozenset[str]:
    """The words that say what a level is of: of its sentence, and of what the paragraph opens with where that has no subject of its own."""
    here = given.sentence(figure.span)
    text = given.letter.text
    own = set(topic(_untimed(f"{text[slice(*here)]} {figure.counted or ''}"), given.vocabulary))
    if here[0] > start and not _noun_of_its_own(figure) and not _subjects(given, _unplaced(text[slice(*here)]), frozenset()):
        first = given.sentence(given.letter.span(start, start))
        before = given.neighbour(here, -1) or first
        own |= set(topic(_untimed(f"{text[slice(*first)]} {text[slice(*before)]}"), given.vocabulary))
    return frozenset(own)


def _noun_of_its_own(figure: Figure) -> bool:
    return figure.kind == "count" and not is_bare(figure) and _noun(figure).casefold() not in _UNITS


_PLACED = re.compile(r"\b(?:i|på|hos|ved|til|fra|over|under)\s+(?:(?:de|den|det)\s+)?[^\W\d_]+", re.IGNORECASE)


def _unplaced(clause: str) -> str:
    return _PLACED.sub(" ", _untimed(clause))


def _continues(given: CheckInput, home: Thing, figure: Figure) -> bool:
    """Does the clause of the figure name nothing that the earlier levels were not told of?"""
    last = home.levels[-1]
    here, text = given.sentence(figure.span), given.letter.text
    if last.span.start >= here[0]:
        between = text[last.span.end : figure.span.start]
        clause = f"{between} {_behind(text[figure.span.end : here[1]])}"
    else:
        clause = f"{text[here[0] : figure.span.start]} {_behind(text[figure.span.end : here[1]])}"
    return not _subjects(given, clause, home.words)


_TABLE = table("checks", "one_pair")
_NOT_NOUN, _UNITS = frozenset(_TABLE["no_nouns"].split()), frozenset(_TABLE["units"].split())
_ACTORS = re.compile(rf"^(?:{'|'.join(_TABLE['actors'].split())})")
_MEASURES = re.compile(rf"^(?:{'|'.join(_TABLE['measures'].split())})|(?:{'|'.join(_TABLE['measure_ends'].split())})$")
_DEFINITE = re.compile(
    r"(?P<aux>\b(?:er|var|blev|bliver|har|havde|blevet|være|været)\s+(?:[^\W\d_]+\s+)?)?\b(?P<word>[^\W\d_]{2,}(?:en|et|erne|ene|rne|ens|ets|ernes))\b"
)
_NAME = re.compile(r"(?<=[\wæøå,] )[A-ZÆØÅ][\w-]{2,}|^\W*(?:På|I|Hos|For|Ved)\s+(?P<first>[A-ZÆØÅ][\w-]{2,})")


def _subjects(given: CheckInput, clause: str, known: frozenset[str]) -> list[str]:
    """The nouns and names of a clause that say what is told of, other than the known ones, measures and who counts."""
    bare = _untimed(clause)
    told = []
    for found in _definites(bare):
        word = found["word"].casefold()
        if not _is_actor(word) and not _MEASURES.search(word) and not is_known(given, word, known):
            told.append(word)
    names = [one.group().split()[-1].casefold() for one in _NAME.finditer(bare)]
    return told + [one for one in names if not is_known(given, one, known)]


def _definites(text: str) -> list[re.Match[str]]:
    """Nouns in the definite; "blevet", "er steget" are none."""
    found = _DEFINITE.finditer(text)
    return [one for one in found if one["word"].casefold() not in _NOT_NOUN and not (one["aux"] and one["word"].endswith("et"))]


def _is_actor(word: str) -> bool:
    return _ACTORS.match(word) is not None


# --- which times a claim names ---

_FROM = signs(r"\b(?:siden|end i|end for|fra|i forhold til|sammenlignet med)\s+(?:\w+\.?\s+){0,2}?(?P<year>(?:19|20)\d\d)\b")
_FROM_MONTH = signs(rf"\b(?:siden|end i|fra|i forhold til|sammenlignet med)\s+(?P<month>{'|'.join(MONTHS)})\b")
_NEXT_YEAR = signs(
    r"\b(?:året før|året forinden|sidste år|forrige år|på (?:et|ét) (?:enkelt )?år|på (?:blot|kun) (?:et|ét) år|i forhold til året|et år tidligere)\b"
)
_YEARS = signs(
    r"\b(?:(?:på|over|gennem|i løbet af|efter)\s+(?:blot |kun )?(?:de\s+|disse\s+)?(?:seneste\s+|sidste\s+)?(?P<many>[^\W\d_]+|\d+)\s+(?:år|skoleår|vintre|somre|sæsoner)|"
    r"(?P<ago>[^\W\d_]+|\d+)\s+år\s+(?:tidligere|før|siden|forinden))\b"
)


def _times_fit(pair: tuple[Figure, Figure], sentence: str, thing: Thing) -> bool:
    """Are the times that the claim names those of the two levels?"""
    old, new = (int(one.as_of[:4]) if one.as_of else None for one in pair)
    named = years_named(sentence)
    if named and (old is None or new is None or not named <= {old, new}):
        return False
    first = _FROM.search(sentence)
    if first is not None and old != int(first["year"]):
        return False
    months = [MONTHS.index(word) + 1 for word in re.findall(r"[a-z]+", sentence.casefold()) if word in MONTHS]
    dated = [int(one.as_of[5:7]) for one in pair if one.as_of and len(one.as_of) >= 7]
    if months and not set(months) <= set(dated):
        return False
    since = _FROM_MONTH.search(sentence)
    if since is not None and dated[0] != MONTHS.index(since["month"].casefold()) + 1:
        return False
    gap = new - old if new is not None and old is not None else None
    if _NEXT_YEAR.search(sentence):
        return gap == 1
    told = _YEARS.search(sentence)
    if told is not None:
        word = (told["many"] or told["ago"]).casefold()
        many = SMALL.get(word) or (int(word) if word.isdigit() else 0)
        if many and gap is not None:
            return gap == many or (len(thing.levels) == 2 and gap == many - 1)
    return True
