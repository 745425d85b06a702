"""How many the letter says there is room for: "24 akutpladser", "to busser, der hver har 48 siddepladser", "plads til 180 tilhørere"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.nouns import is_named_beside
from letterkit.checks.signs import signs
from letterkit.claim import Figure

# Things that hold one each, for certain.
_SINGLE = signs(
    r"\b(?:\w*siddeplads(?:er)?|\w*sengepladser|\w*sovepladser|\w*køjepladser|\w*enestuer?|\w*eneværelser?|\w*enkeltceller?|\w*enkeltværelser?|\w*enkeltpladser?|\w*p-pladser|\w*parkeringspladser|"
    r"\w*båse?|\w*stole)\b"
)
_PLACES = signs(r"\b\w*(?:pladser|forløb|boliger|senge|værelser|celler|stuer|lejligheder|stole|båse)\b")
# Places that somebody has or has not; a room or a dwelling may hold several.
_HELD = signs(r"\b(?:\w*pladser|\w*senge|\w*stole)\b")
_ONE_EACH = signs(
    r"\b(?:én|een|en|et|1)\s+(?:person|borger|beboer|kvinde|mand|patient|indsat|elev|beboer)\b|\balle (?:er )?ene\w+|\bsom alle er ene\w+|\bhver(?:t)? til én\b"
)
_ROOM_FOR = signs(
    r"\b(?:plads til|(?:kan|kunne|må|måtte)\s+(?:\w+\s+){0,2}(?:rumme|tage|huse|have|medtage|modtage|opbevare|behandle)|rummer|har plads til)\s+(?:højst\s+|op til\s+|maksimalt\s+)?$"
)
_ALLOWED = signs(
    r"\b(?:(?:godkendt|normeret|beregnet|indrettet|dimensioneret|certificeret|bygget|bestemt|maksimeret)\s+til|kapacitet(?:en)?\s+(?:\w+\s+){0,2}(?:på|er)|må højst være|"
    r"(?:normering|godkendelse|grænse)(?:en)?\s+(?:\w+\s+){0,2}(?:på|er))\s+(?:højst\s+|op til\s+|maksimalt\s+)?$"
)
_EACH = signs(r"\bhver(?:t|især)?\b")
_EACH_NUMBER = signs(r"\bhver(?:t)?\s+(?:især\s+)?(?P<each>\d{1,4})(?=\s+[^\W\d_])")
_HAS = signs(
    r"\b(?:har|havde|råder over|rådede over|er|findes|disponerer over|omfatter|består af|oprettet|indrettet|til rådighed|med|kan|rummer|rumme)\b"
)


_OWN_NOUN = re.compile(
    r"\s+(?:[^\W\d_]+e\s+[^\W\d_]+(?:er|e|n)|[^\W\d_]{3,}(?:te|ede|vne|nde))\b"
)  # "32 tilmeldte kursister", "23 tilmeldte"


@dataclass(frozen=True, kw_only=True)
class Room:
    """Room for `size`, told by `figures`. `single`: each place holds one for certain; `physical`: they are places, not a norm."""

    figures: tuple[Figure, ...]
    size: Fraction
    said: str
    single: bool
    physical: bool


def is_places(given: CheckInput, figure: Figure) -> bool:
    """Are places of some sort counted?"""
    return given.once(("places", figure.id), lambda: _is_places(given, figure))


def _is_places(given: CheckInput, figure: Figure) -> bool:
    end = given.sentence(figure.span)[1]
    after = given.letter.text[figure.span.end : end]
    # "Samtlige 32 tilmeldte kursister har fået en plads": what is counted stands behind the number, not in an earlier sentence.
    own = is_named_beside(figure) or _OWN_NOUN.match(after) is None
    return _PLACES.search(f"{figure.quote} {figure.counted or ''}" if own else figure.quote) is not None


def rooms_before(given: CheckInput, people: Figure) -> list[Room]:
    """The rooms that the letter tells of in the sentence of `people`, before them, and in the three sentences before."""
    here = given.sentence(people.span)
    found, seen = [], set()
    for figure in given.told(given.stretch(here, 3), people.span.start):
        if (
            figure.id in seen
            or figure.kind != "count"
            or is_change(given, figure)
            or figure.role in ("change", "target", "average")
        ):
            continue
        room = room_of(given, figure, people)
        if room is not None:
            found.append(room)
            seen |= {one.id for one in room.figures}
    return [
        room
        for room in found
        if not any(room.figures[-1].id == other.figures[-1].id and len(other.figures) > len(room.figures) for other in found)
    ]


def room_of(given: CheckInput, figure: Figure, people: Figure) -> Room | None:
    """The room that `figure` tells of, read as far as to `people`; None where it is no room."""
    start, end = given.sentence(figure.span)
    text = given.letter.text
    end = min(end, people.span.start) if end > people.span.start >= figure.span.start else end
    before, sentence = text[start : figure.span.start], text[start:end]
    each = _each(given, figure, end)
    if each is not None:
        times, held, holder = each
        size = figure.value * times
        said = f"{figure.printed} × {held}"
        return Room(figures=(figure, *holder), size=size, said=said, single=True, physical=True)
    if figure.value < 2 or _EACH.search(
        text[max(start, figure.span.start - 12) : figure.span.start] + text[figure.span.end : min(end, figure.span.end + 12)]
    ):
        return None
    hedge_less = re.sub(r"^(?:højst|op til|maksimalt|mindst)\s+(?:rumme\s+)?", "", figure.quote, flags=re.IGNORECASE)
    lead = before + lead_in(figure)
    if _ROOM_FOR.search(lead) or _ALLOWED.search(lead):
        return Room(figures=(figure,), size=figure.value, said=hedge_less, single=False, physical=True)
    if is_places(given, figure) and figure.approx in ("exact", "at_most") and _HAS.search(sentence):
        words = f"{figure.quote} {figure.counted or ''}"
        single = _SINGLE.search(words) is not None or _ONE_EACH.search(text[figure.span.end : end]) is not None
        physical = single or _HELD.search(words) is not None
        return Room(figures=(figure,), size=figure.value, said=figure.quote, single=single, physical=physical)
    return None


def _each(given: CheckInput, figure: Figure, end: int) -> tuple[Fraction, str, tuple[Figure, ...]] | None:
    """ "fire lokaler med hver 24 pladser", "to busser, der hver har 48 siddepladser", "to klasser kan højst rumme 28 elever hver"."""
    if figure.value > 60 or is_places(given, figure):
        return None
    text = given.letter.text
    after = [one for one in given.told(figure.span.end, end) if one.kind == "count"]
    place, value, holder = (
        (after[0].span.start + len(lead_in(after[0])), after[0].value, (after[0],)) if after else (end, Fraction(0), ())
    )
    # "med hver 24 pladser": the number is nowhere taken for a figure.
    loose = _EACH_NUMBER.search(text[figure.span.end : place])
    if loose is not None:
        place, value, holder = figure.span.end + loose.start("each"), Fraction(int(loose["each"])), ()
    if not value:
        return None
    between = text[figure.span.end : place]
    behind = re.match(r"\S*\s*[^\W\d_]*\s*[^\W\d_]*\s*hvert?\b", text[place:end]) is not None
    if len(between) > 60 or not (_EACH.search(between) or behind) or re.search(r"[.;]\s", between):
        return None
    words = text[place : min(end, place + 40)]
    places = _PLACES.search(words) or _ROOM_FOR.search(between) or re.search(r"\b(?:plads|rumme|tage)\b", between)
    return (value, re.sub(r"[.,;].*$", "", words).strip(), holder) if places else None
