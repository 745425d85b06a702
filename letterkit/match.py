"""Which facts of the case data, and which cells of the letter's own tables, a figure speaks of: by words, area, period and
kind.

Nothing here looks at the value. Words agree when they are spelt alike but for an ending, or are declared synonyms in the
vocabulary; antal and andel, and sentences with and without "ikke", never meet. Several facts that fit equally well are all
given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from letterkit.axes import table_cells
from letterkit.case import Case, Fact, Match, Period, iso_period
from letterkit.claim import Claims, Figure
from letterkit.danish.numbers import SMALL, small_number
from letterkit.danish.units import SIGNS_OF_UNITS
from letterkit.danish.writing import format_iso, join_list
from letterkit.letter import Letter
from letterkit.places import Place, Said, home_of, named_areas, places_of, said_of, sentence_of, sentences_of
from letterkit.spelling import TOKEN, Heard, content_words, meets, negated, short_numbers
from letterkit.vocabulary import Vocabulary, normal

_NO_LEVEL = ("change", "limit", "target")
_MEAN = re.compile(r"\b(?:\w*gennemsnit\w*|gns\.|i snit)", re.IGNORECASE)


@dataclass(frozen=True)
class _Choice:
    """The places that a figure can be lined up with, and what is asked of all of them for each figure."""

    places: tuple[Place, ...]

    @cached_property
    def by_sort(self) -> dict[tuple[str, str | None], list[Place]]:
        """The places of each kind and unit."""
        found: dict[tuple[str, str | None], list[Place]] = {}
        for place in self.places:
            found.setdefault((place.fact.kind, place.fact.unit), []).append(place)
        return found

    @cached_property
    def order(self) -> dict[int, int]:
        return {id(place): number for number, place in enumerate(self.places)}

    @cached_property
    def sources(self) -> tuple[frozenset[str], ...]:
        """The words of each source that the data name, without those that any source may have."""
        named = {place.fact.source for place in self.places if place.fact.source}
        return tuple(frozenset(TOKEN.findall(normal(source))) - _ANY_SOURCE for source in named)

    @cached_property
    def has_areas(self) -> bool:
        return any(place.fact.area for place in self.places)

    def of_kind(self, figure: Figure, sentence: str) -> list[Place]:
        """The places whose kind and unit fit, in their own order; for a mean those that are said to be one. A price "pr. beboer" is none
        unless its sentence says so."""
        mean = figure.role == "average" and _MEAN.search(sentence)
        fitting = [
            [one for one in places if _MEAN.search(one.fact.indicator)] if mean else places
            for places in self.by_sort.values()
            if _kind_fits(figure, places[0].fact) and _unit_fits(figure, places[0].fact)
        ]
        if len(fitting) == 1:
            return fitting[0]
        return sorted((place for places in fitting for place in places), key=lambda place: self.order[id(place)])


def match_claims(letter: Letter, claims: Claims, case: Case, vocabulary: Vocabulary) -> dict[str, Match]:
    """Figure id → its match with the case data; "f3/table" → its match with the letter's tables. Pure; the value plays no
    part.
    """
    matches: dict[str, Match] = {}
    home = home_of(letter, case, vocabulary)
    sender = letter.sender.value if letter.sender else ""
    cells = [(table, cell) for table in letter.tables for cell in table_cells(table, vocabulary, area=sender)]
    data = _Choice(tuple(places_of([(fact, None) for fact in case.facts], vocabulary, case.missing)))
    printed = _Choice(tuple(places_of([(cell.fact, (cell.row, cell.column)) for _, cell in cells], vocabulary)))
    if not data.places and not printed.places and not case.missing:
        return matches
    # What the label column is headed ("Skole") is no word of its own.
    heads = frozenset(
        word for table in letter.tables for word in content_words(table.header[0] if table.header else "", vocabulary)
    )
    sentences = sentences_of(letter)
    beside: dict[tuple[int, int], list[Figure]] = {}
    for figure in claims.figures:
        beside.setdefault(sentence_of(figure.span, sentences), []).append(figure)
    areas = named_areas([*data.places, *printed.places], vocabulary)
    for figure in claims.figures:
        if figure.kind not in ("count", "share", "amount", "duration") or figure.role in _NO_LEVEL:
            continue
        sentence = sentence_of(figure.span, sentences)
        said = said_of(figure, sentence, beside[sentence], letter, vocabulary, areas)
        if case.facts or case.missing:
            matches[figure.id] = _match(figure.id, figure, said, data, home, vocabulary, vocabulary.words["moving"])
        if printed.places:
            found = _match(
                f"{figure.id}/table",
                figure,
                said,
                printed,
                home,
                vocabulary,
                heads | vocabulary.words["telling"] | vocabulary.words["moving"],
            )
            if found.facts:
                matches[f"{figure.id}/table"] = found
    for table, cell in cells if data.places else ():
        held = _match_cell(f"{table.id}/{cell.row}/{cell.column}", cell.fact, data.places, home, heads, vocabulary)
        if held is not None:
            matches[held.claim] = held
    return matches


def _kind_fits(figure: Figure, fact: Fact) -> bool:
    match figure.kind:
        case "share":
            return fact.kind == "share"
        case "amount":
            return fact.kind == "amount"
        case "duration":
            return fact.kind == "other"
        case _:
            return fact.kind in ("count", "other")


_PHYSICAL = re.compile(r"[³²µ/]|^(?:km|ha|kg|tons?|liter|timer?|dage?|uger?|måneder?|år|minutter|årsværk|kwh|mwh)$")
# One unit is written in more than one way.
_IN_SHORT = SIGNS_OF_UNITS | {
    "m3": "m³", "m2": "m²", "kvm": "m²", "kilo": "kg", "kilogram": "kg", "tons": "ton", "time": "timer", "dag": "dage",
}  # fmt: skip
_BRACKET = re.compile(r"\(([^()\s]+)\)")
_SPANS = {"dage": "day", "dag": "day", "uger": "week", "måneder": "month", "år": "year", "timer": "hour"}


def _unit_fits(figure: Figure, fact: Fact) -> bool:
    """A physical unit on one side must stand on the other; people and cases need none."""
    if figure.kind not in ("count", "duration"):
        return True
    said = {word.strip(".,") for word in normal(figure.quote).split()} | ({normal(figure.counted)} if figure.counted else set())
    said = {_IN_SHORT.get(word, word) for word in said}
    mine = {word for word in said if _PHYSICAL.search(word)}
    bracket = _BRACKET.search(fact.indicator)  # "Plast indsamlet ved husstanden (ton)"
    unit = normal(fact.unit or (bracket[1] if bracket is not None else ""))
    unit = _IN_SHORT.get(unit, unit)
    if _PHYSICAL.search(unit):
        return unit in mine or (figure.kind == "duration" and _SPANS.get(unit) == figure.unit)
    return not mine and figure.kind == "count"


_KINDS = {"count": "antal", "share": "andele", "amount": "beløb", "duration": "varigheder"}


def _written(as_of: str) -> str:
    """A date or a span of the analysis format in words; anything else as it is."""
    try:
        return " til ".join(format_iso(part) for part in as_of.split("/"))
    except ValueError:
        return as_of


def _match(
    name: str,
    figure: Figure,
    said: Said,
    choice: _Choice,
    home: str | None,
    vocabulary: Vocabulary,
    free: frozenset[str] = frozenset(),
) -> Match:
    area = next(iter(said.areas)) if len(said.areas) == 1 else home if not said.areas or home in said.areas else None
    if area is None and said.areas:
        return Match(claim=name, why_not="Sætningen nævner flere områder.")
    kind = choice.of_kind(figure, said.sentence)
    here = [place for place in kind if place.area in (None, area)]

    def spoken_in(heard: Heard) -> list[Place]:
        told = {words: _speaks_of(words, heard, vocabulary) for words in {place.words for place in here}}
        return [place for place in here if told[place.words] and not _counts_other(figure, place.fact, vocabulary)]

    heard = Heard((*said.noun, *said.near), vocabulary)
    spoken = spoken_in(heard)
    if not spoken and said.heading and not figure.counted:
        heard = Heard((*said.near, *said.heading), vocabulary)
        spoken = spoken_in(heard)
    expected = _names_source(figure, choice)
    if not spoken:
        why = "Ingen række i sagens data er genkendt på de ord, som brevet bruger om tallet."
        if not kind:
            others = figure.kind == "count" and any(place.fact.kind in ("count", "other") for place in choice.places)
            mean = figure.role == "average" and _MEAN.search(said.sentence)
            missing = "intet gennemsnit" if mean else f"ingen {_KINDS.get(figure.kind, 'tal af den slags')}"
            why = f"Sagens data har {missing}{' i samme enhed' if others and not mean else ''}."
        return Match(claim=name, why_not=why, expected=expected)
    best = _best(spoken, said, heard)
    if said.heading and len({place.words for place in best}) > 1:
        # "472 fuldtidspersoner" under "Uddannelseshjælp": of several rows of persons, the heading names the one
        under = Heard((*said.noun, *said.near, *said.heading), vocabulary)
        named = _best(spoken, said, under)
        if len({place.words for place in named}) == 1:
            best, heard = named, under
    wanted = _of_the_year_told(figure, said)
    timed = [place for place in best if _same_period(wanted, place.fact.period)]
    exact_time = bool(timed)
    if not timed and said.period is not None:
        # A date carried from before, while the sentence names another: then that one, without certainty.
        wanted = said.period
        timed = [place for place in best if _same_period(wanted, place.fact.period)]
    if wanted is None:
        periods = {place.fact.period and (place.fact.period.start, place.fact.period.end) for place in best}
        timed = best if len(periods) == 1 else []
        exact_time = periods == {None}  # neither side has a period: a table of one day
    gone = tuple(place.withheld for place in timed if place.withheld is not None)
    timed = [] if gone else timed
    near = tuple(place.fact for place in best if place not in timed and place.withheld is None)
    if not timed:
        why = "Brevet siger ikke, hvilken periode tallet gælder." if wanted is None else _other_times(figure, best)
        if gone:
            why = f"Sagens data har ingen værdi her ({gone[0].mark or 'tom'})."
        return Match(claim=name, near=near[:6], missing=gone, why_not=why, expected=expected)
    # A place without an area counts only where none has one: a letter without a sender that was recognised.
    exact = exact_time and all(
        _is_exact(place, here, said, heard, vocabulary, free) and (place.fact.area or not choice.has_areas) for place in timed
    )
    return Match(
        claim=name,
        facts=tuple(place.fact for place in timed),
        near=near[:6],
        missing=gone,
        exact=exact,
        expected=expected,
        cells=tuple(place.cell for place in timed if place.cell is not None),
    )


# "Børn med mindst to besøg": children are counted, and no visits.
_MODIFIED = re.compile(r" (?:med|uden|der|som|hvor|hos|efter|over|under) ")


def _counts_other(figure: Figure, fact: Fact, vocabulary: Vocabulary) -> bool:
    """Does the figure count what the fact only says of the things that it counts ("mindst to besøg")?"""
    head, *rest = _MODIFIED.split(f" {fact.indicator.strip()}", maxsplit=1)
    counted = content_words((figure.counted or "").split(",")[0], vocabulary)
    if figure.kind != "count" or not rest or not counted:
        return False
    things = content_words(f"{head} {fact.unit or ''}", vocabulary)
    return meets(counted[-1], content_words(rest[0], vocabulary), vocabulary) and not meets(counted[-1], things, vocabulary)


def _other_times(figure: Figure, places: Sequence[Place]) -> str:
    """Why none of the places fits the figure's time: which times the data do have, so that nobody reads that they have none."""
    wanted = _written(figure.as_of) if figure.as_of else "den periode, sætningen nævner"
    have = sorted({(place.fact.period.start, place.fact.period.text) for place in places if place.fact.period is not None})
    if not have or len(have) > 4:
        return f"Sagens data har ingen værdi for {wanted}."
    return f"Sagens data har nøgletallet for {join_list([text for _, text in have])}, ikke for {wanted} for sig."


_WAS = re.compile(r"\b(?:var|blev|havde|kom|skete|lå|modtog|fik)\b", re.IGNORECASE)


def _of_the_year_told(figure: Figure, said: Said) -> Period | None:
    """The figure's period. "Februar var den værste måned" in a letter of 25 February: a month that is not over yet is the one of the year
    before, where that is the year the letter's subject names."""
    period = iso_period(figure.as_of)
    if (
        period is None
        or not figure.inferred
        or said.sent is None
        or said.sent[:7] != figure.as_of
        or not _WAS.search(said.sentence)
    ):
        return period
    years = set(re.findall(r"\b(?:19|20)\d\d\b", said.subject))
    if said.sent == period.end.isoformat() or years != {str(period.start.year - 1)} or str(period.start.year) in said.sentence:
        return period
    return iso_period(f"{period.start.year - 1}{(figure.as_of or '')[4:]}")


def _speaks_of(words: frozenset[str], heard: Heard, vocabulary: Vocabulary) -> bool:
    """At least one word of the fact in the figure's own words, and both with or both without "ikke"."""
    negations = vocabulary.words["negations"]
    if not any(word not in negations and heard.has(word) for word in words):
        return False
    return negated(words, vocabulary) == negated(heard.words, vocabulary)


def _hits(place: Place, said: Said, heard: Heard) -> frozenset[str]:
    return frozenset(word for word in place.words if heard.has(word)) | (place.numbers - _numbers_unsaid(place, said))


def _unsaid(place: Place, said: Said, heard: Heard) -> frozenset[str]:
    """Words and numbers of the fact that the figure's part of the sentence does not have: it may be narrower than the claim."""
    called = None if _COSTS.search(said.part) is None else _PRICE if _OF_ONE.search(said.part) else _COST
    own = (word for word in place.own if not heard.has(word) and not (called and called.fullmatch(word)))
    return frozenset(own) | _numbers_unsaid(place, said)


# "En døgnkost kostede 118 kr." tells the price of one, "Vinterberedskabet kostede 2,1 mio. kr." the expense, whatever the column is called.
_PRICE = re.compile(r"(?:enheds)?pris(?:en)?|takst(?:en)?")
_COST = re.compile(r"udgift(?:en|er|erne)?|omkostning(?:en|er|erne)?")
_OF_ONE = re.compile(r"\b(?:en|et|én|ét|hver|hvert)\s+(?:\w+\s+)?\w+\s+koste(?:r|de)|\bpr\.? \w+|\bstykket\b", re.IGNORECASE)
_COSTS = re.compile(r"\bkoste(?:r|de|t)?\b", re.IGNORECASE)


def _numbers_unsaid(place: Place, said: Said) -> frozenset[str]:
    """The numbers of the name ("distrikt 4", "0-2 år") that are not said of the figure: in its own part, or the whole name beside it."""
    if not place.numbers:
        return place.numbers
    name = re.escape(normal(place.fact.group or place.fact.indicator.split(". ")[-1]))
    before, behind = (normal(one) for one in said.around)
    if re.match(rf"[^\d.;:]{{0,40}}(?<!\w){name}(?!\w)", behind) or re.search(rf"(?<!\w){name}(?!\w)[^\d.;]{{0,40}}$", before):
        return frozenset()
    return place.numbers - set(short_numbers(said.part))


def _best(places: Sequence[Place], said: Said, heard: Heard) -> list[Place]:
    """Those that no other place beats: a place beats another when it has all its words and more, or the same words and less
    unsaid.
    """
    # The cells of a row have the same words.
    rated = {(one.words, one.own, one.numbers): (_hits(one, said, heard), len(_unsaid(one, said, heard))) for one in places}
    kinds = set(rated.values())

    def beaten(hits: frozenset[str], unsaid: int) -> bool:
        return any((other > hits and left <= unsaid) or (other >= hits and left < unsaid) for other, left in kinds)

    best = {kind for kind in kinds if not beaten(*kind)}
    return [one for one in places if rated[one.words, one.own, one.numbers] in best]


def _narrower_said(place: Place, places: Sequence[Place], said: Said, vocabulary: Vocabulary) -> bool:
    """Does the sentence name another row of the same table, that has words this one lacks: "de aktivitetsparate … 143" is no total of all
    groups? Of a total in the data the paragraph before it may name the row: "Skovby er mindst. Der var 310 besøg"."""
    if place.cell is None:
        rows = [
            other
            for other in places
            if other.fact.file == place.fact.file
            and (other.words, other.numbers) != (place.words, place.numbers)
            and other.words >= place.words
        ]
        told = (*said.context, *said.before)
        many = {small_number(one["many"]) for one in _THE_MANY.finditer(" ".join(said.around))}
        if rows and many - {len({(other.words, other.numbers) for other in rows})}:
            return True  # "de tre filialer": of four rows
        if any(other.numbers for other in rows) and short_numbers(_DATES.sub(" ", " ".join(said.around))):
            return True  # "børn på 2 år": the rows are told by numbers
    else:
        rows, told = [] if place.own else [other for other in places if other.fact.file == place.fact.file], said.context
    return any(meets(word, told, vocabulary) for word in {word for other in rows for word in other.own - place.words})


# A table is spoken of by two of its words, or by one and a pointer to it, its period or its area.
def _pointed_at(place: Place, said: Said, heard: Heard) -> bool:
    named = bool(said.areas) and bool(place.fact.area)
    return place.cell is None or said.points or named or place.fact.period is not None or len(_hits(place, said, heard)) >= 2


_THE_MANY = re.compile(
    rf"\b(?:de|vores|kommunens|regionens|alle)\s+(?:[^\W\d_]+e\s+)?(?P<many>{'|'.join(SMALL)}|\d{{1,2}})\s+[^\W\d_]{{3,}}",
    re.IGNORECASE,
)
# A level for each of many: no total of the period that the data give.
_PER = re.compile(
    r"\b(?:om (?:ugen|måneden|dagen|døgnet|kvartalet)|(?:pr\.?|hver|hvert) (?:\w+ )?(?:uge|måned|dag|døgn|kvartal|hverdag|time)|"
    r"(?:daglig|ugentlig|månedlig|kvartalsvis)[et]?)\b",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"\b(?:d\.|den|pr\.|fra|til|senest)?\s*\d{1,2}\. ?(?:[a-zæøå]+\.?|\d{1,2}\.)|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}", re.IGNORECASE
)


def _is_exact(
    place: Place, places: Sequence[Place], said: Said, heard: Heard, vocabulary: Vocabulary, free: frozenset[str]
) -> bool:
    """Every telling word of the fact is said, and the figure's noun and its part of the sentence say nothing that the fact
    does not.
    """
    if not _pointed_at(place, said, heard):
        return False
    per = _PER.search(said.part) is not None and _PER.search(place.fact.indicator) is None
    if _unsaid(place, said, heard) or per or _narrower_said(place, places, said, vocabulary):
        return False
    shared = place.words - place.own
    if place.cell is None and place.own and shared and not any(heard.has(word) for word in shared):
        return False  # "I Skovby var der 12": of what, only the data's one heading says
    group = content_words(place.fact.group or "", vocabulary)
    covered = {*place.words, *group, *content_words(place.fact.unit or "", vocabulary)}
    return all(
        word in free
        or meets(word, covered, vocabulary)
        or _is_head_of(word, place, said, heard, vocabulary)
        or (place.fact.kind == "amount" and _COSTS.fullmatch(word) is not None)
        for word in heard.words
    )


def _is_head_of(word: str, place: Place, said: Said, heard: Heard, vocabulary: Vocabulary) -> bool:
    """ "Øst afsluttede 386 sager" of a table of "afsluttede kontrolsager": the short name of what its title counts, where the sentence has
    another word of the title and the row, and nowhere the long name."""
    shared = place.words - place.own
    compounds = [one for one in shared if len(one) >= len(word) + 4 and one.endswith(word)]
    return (
        place.cell is not None
        and len(word) >= 4
        and len(compounds) == 1
        and any(heard.has(one) for one in shared - set(compounds))
        and any(heard.has(one) for one in place.own)
        and not meets(compounds[0], said.context, vocabulary)
    )


def _same_period(wanted: Period | None, there: Period | None) -> bool:
    """The same days; or the last month of a longer period, which is how a quarter, a half year or a school year is dated."""
    if wanted is None or there is None:
        return False
    if (wanted.start, wanted.end) == (there.start, there.end):
        return True
    months = (there.end.year - there.start.year) * 12 + there.end.month - there.start.month + 1
    whole_month = wanted.start.day == 1 and (wanted.end - wanted.start).days in range(27, 31)
    return whole_month and wanted.end == there.end and months in (3, 6, 12) and (months < 12 or there.start.month == 8)


_ANY_SOURCE = frozenset({"egen", "egne", "opgørelse", "tal", "udtræk", "januar"})


def _names_source(figure: Figure, choice: _Choice) -> bool:
    """Does the letter say that the figure comes from the very source that the data are from?"""
    said = set(TOKEN.findall(normal(figure.source or ""))) if figure.source else set()
    return any(said & source for source in choice.sources)


def _match_cell(
    name: str, cell: Fact, data: Sequence[Place], home: str | None, heads: frozenset[str], vocabulary: Vocabulary
) -> Match | None:
    """A cell of the letter's table: area and period as printed, and every word of the fact in title and headings."""
    if cell.period is None:
        return None
    area = vocabulary.area_key(cell.area) if cell.area else home
    words = content_words(cell.indicator, vocabulary)
    found = [
        place
        for place in data
        if (place.area == area if place.area is not None else not place.fact.area)
        and place.withheld is None
        and place.fact.kind == cell.kind
        and place.fact.period is not None
        and (place.fact.period.start, place.fact.period.end) == (cell.period.start, cell.period.end)
        and all(meets(word, words, vocabulary) for word in place.words)
        and negated(place.words, vocabulary) == negated(words, vocabulary)
    ]
    most = max((len(place.words) for place in found), default=0)
    found = [place for place in found if len(place.words) == most]
    if not found:
        return None
    exact = all(all(meets(word, (*place.words, *heads), vocabulary) for word in words) for place in found)
    if not exact and any(place.area is None for place in found):
        return None  # without an area, only the same words say that it is the same thing
    return Match(claim=name, facts=tuple(place.fact for place in found), exact=exact)


def nearest_names(text: str, names: Mapping[str, str]) -> list[str]:
    """Declared names that are spelt nearly like `text`: proposals for the clerk who keeps the vocabulary, never a decision.

    A proposal has a token-sort likeness of 90 or more, and its runner-up is at least 10 lower.
    """
    from rapidfuzz import fuzz, process  # only for proposals

    ranked = process.extract(normal(text), list(names), scorer=fuzz.token_sort_ratio, limit=2)
    if not ranked or ranked[0][1] < 90 or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 10):
        return []
    return [names[ranked[0][0]]]
