"""Wholes and their parts, where the letter's words say so, and whether the parts claim to be all of it.

Extraction links a part to its whole at "heraf", "hvoraf", "af dem", brackets, "de øvrige". Lists ("fordeler sig på", "i
alt", "består af") are read here. A list is exhaustive only when words say so; else its parts may overlap, or leave something
out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from letterkit.checks.frame import CheckInput
from letterkit.checks.growth import is_change
from letterkit.claim import Figure
from letterkit.letter import Span
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import normal

SPREAD = re.compile(
    r"\b(?:fordel(?:er|te) sig|fordelt|fordeles|opdelt|består af|bestod af|bestående af|nemlig|sammensat af|udgøres af|"
    r"dækker over|stammer fra)\b",
    re.IGNORECASE,
)
SUMMED = re.compile(r"\b(?:i alt|ialt|tilsammen|sammenlagt|til sammen|total(?:t|en)?|samlet)\b", re.IGNORECASE)
# Parts that are told without a number: then the numbers alone cannot give the whole.
UNCOUNTED = re.compile(
    r"\b(?:et par|enkelte|nogle|en del|flere andre|andre|resten|de øvrige|de resterende|bl\.\s?a\.|blandt andet|fx|f\.eks\.|"
    r"for eksempel|herunder|især|primært|hovedsagelig\w*|størstedelen|m\.?fl\.|m\.?v\.|mv\.|osv\.)",
    re.IGNORECASE,
)
DISTINCT_ROLES = ("change", "target", "limit", "average")


@dataclass(frozen=True, kw_only=True)
class Whole:
    """A whole, its parts in reading order, and why the parts should be all of it ("" when nothing says so)."""

    whole: Figure
    parts: tuple[Figure, ...]
    exhaustive: str  # Danish: the words that say so
    complete: bool  # nothing between the figures hints at a part without a number, or at a number that was not read


def find_wholes(given: CheckInput) -> list[Whole]:
    """All wholes with at least one part, by the whole's place in the letter. Parts and whole are of one kind."""
    found = [*_linked(given), *_lists(given), *_referred(given), *_told_after(given)]
    unique: dict[tuple[str, tuple[str, ...]], Whole] = {}
    for one in found:
        unique.setdefault((one.whole.id, tuple(sorted(part.id for part in one.parts))), one)
    # A list that was read twice, once with fewer members, is the longer one.
    kept = [one for one in unique.values() if not any(_within(one, other) for other in unique.values())]
    return sorted(kept, key=lambda one: one.whole.span.start)


def _within(one: Whole, other: Whole) -> bool:
    fewer = {part.id for part in one.parts} < {part.id for part in other.parts}
    return one.whole.id == other.whole.id and fewer and bool(other.exhaustive)


def _linked(given: CheckInput) -> list[Whole]:
    groups: dict[str, list[Figure]] = {}
    for figure in given.claims.figures:
        whole = given.figures.get(figure.part_of or "")
        if whole is not None and same_measure(whole, figure) and figure.role not in ("limit", "average"):
            groups.setdefault(whole.id, []).append(figure)
    result = []
    for whole_id, parts in groups.items():
        whole = given.figures[whole_id]
        # A part of a part belongs one level down.
        own = tuple(part for part in parts if not _restates_part(part, parts))
        result.append(
            Whole(whole=whole, parts=own, exhaustive=_why_all(given, whole, own), complete=_complete(given, whole, own))
        )
    return result


def _restates_part(part: Figure, parts: list[Figure]) -> bool:
    return part.same_as in {other.id for other in parts}


def same_measure(left: Figure, right: Figure) -> bool:
    """Can one be added to the other: same kind, and not money to hours or cases to cubic metres."""
    if left.kind != right.kind or left.kind not in ("count", "amount", "share", "duration"):
        return False
    if left.kind == "count" and _physical(left) != _physical(right):
        return False
    return left.unit == right.unit or left.kind in ("count", "share")


_PHYSICAL = re.compile(r"^(?:km|m|ha|kg|t|tons?|liter|kwh|mwh|gwh|pe|db|timer|årsværk|fuldtidsstillinger)$|[³²µ]|\w/\w")


def _physical(figure: Figure) -> str:
    """The physical unit of a count ("m³", "ha", "Bq/m³"), or ""."""
    words = re.split(r"\s+", f"{figure.quote} {figure.counted or ''}".casefold())
    return next((word.strip(".,()") for word in words if _PHYSICAL.search(word.strip(".,()"))), "")


def _why_all(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> str:
    for part in parts:
        if is_remainder(given, part) and _same_noun(given, part, whole):
            return "de øvrige"
    if len(parts) < 2:
        return ""
    first = min(part.span.start for part in parts)
    spread = SPREAD.search(given.letter.text[whole.span.end : max(first, whole.span.end)])
    if spread:
        return spread.group().lower()
    return "" if _more_follows(given, parts) else _complements(given, parts)


def _more_follows(given: CheckInput, parts: tuple[Figure, ...]) -> bool:
    """Does the next sentence tell of more of the same: "20 sager blev trukket tilbage"?"""
    sentence = given.sentence(parts[-1].span)
    place = given.sentences.index(sentence) + 1 if sentence in given.sentences else len(given.sentences)
    if place >= len(given.sentences):
        return False
    start, end = given.sentences[place]
    return any(start <= one.span.start < end and same_measure(one, parts[-1]) for one in given.claims.figures)


_REST = re.compile(
    r"\b(?:øvrige|resterende|tilbageværende|sidste)\s+$|\bresten\b[\s,]*(?:på\s+)?$"
    r"|\b(?:mangler|udestår|resterer)\s+(?:\w+\s+)?(?:derfor|altså|således|dermed)\s+$"
    r"|\b(?:så|derfor|altså|dermed)\s+(?:\w+\s+)?(?:mangler|udestår|resterer)\s+(?:der\s+)?$",
    re.IGNORECASE,
)


def is_remainder(given: CheckInput, figure: Figure) -> bool:
    """ "De øvrige 173", "resten, 1.162 sager", "der mangler derfor 14"."""
    start = given.sentence(figure.span)[0]
    return (
        figure.role == "remainder"
        or _REST.search(given.letter.text[max(start, figure.span.start - 40) : figure.span.start]) is not None
    )


def _same_noun(given: CheckInput, part: Figure, whole: Figure) -> bool:
    """Does the remainder count what the whole counts? "De resterende otte pladser" are none of the 88 borgere."""
    if re.search(r"\bresten\b[\s,]*$", given.letter.text[max(0, part.span.start - 12) : part.span.start], re.IGNORECASE):
        return True
    left = content_words(re.split(r"\s(?:som|der|afvent\w+)\s", part.counted or "")[0], given.vocabulary)
    right = content_words(f"{whole.counted or ''} {whole.quote}", given.vocabulary)
    return (
        not left
        or not right
        or any(meets(word, right, given.vocabulary) for word in left)
        or (part.counted or "") not in part.quote
    )


def _complements(given: CheckInput, parts: tuple[Figure, ...]) -> str:
    """Two parts whose own words together cover the whole: "til tiden" and "for sent", "drenge" and "piger"."""
    if len(parts) != 2:
        return ""
    first, second = (own_words(given, part, parts) for part in parts)
    if _SHORT.search(first) and _LONGER.search(second):
        return "de to dele dækker det hele"
    for sides in given.vocabulary.complements:
        for one, other in ((0, 1), (1, 0)):
            left, right = _side(first, sides), _side(second, sides)
            if left == one and right == other:
                return "de to dele dækker det hele"
    return ""


# "80 har ventet under fire uger og 50 længere": the second says no limit of its own.
_SHORT = re.compile(r"\b(?:under|inden for|højst|mindre end|op til|i indtil)\s+(?:\w+\s+){0,2}(?:dage?|uger?|måneder?|år)\b")
_LONGER = re.compile(r"^\S+(?:\s+(?:\w+\s+){0,4})(?:længere|mere)\b\s*(?:tid\b\s*)?[.,;]?\s*$")


def _side(words: str, sides: tuple[tuple[str, ...], ...]) -> int | None:
    """Which side of a pair the words speak of; the longer phrase wins ("ikke bestået" over "bestået"); None for none or
    both.
    """
    said = [(len(word), index) for index, side in enumerate(sides) for word in side if _has(words, word)]
    if not said:
        return None
    longest = max(said)
    covering = [index for length, index in said if length == longest[0]]
    return longest[1] if len(set(covering)) == 1 else None


def _has(words: str, phrase: str) -> bool:
    return re.search(rf"\b{re.escape(phrase)}\b", words) is not None


def own_words(given: CheckInput, figure: Figure, others: tuple[Figure, ...]) -> str:
    """What the sentence says about one figure: from it to the next of `others`, or to the end of its sentence."""
    end = given.sentence(figure.span)[1]
    following = [other.span.start for other in others if figure.span.start < other.span.start < end]
    return given.letter.text[figure.span.start : min(following, default=end)].casefold()


def _complete(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Nothing in the stretch from first to last figure hints at a part that was not read as a figure of the list."""
    ordered = sorted((whole, *parts), key=lambda figure: figure.span.start)
    start, end = ordered[0].span.start, given.sentence(ordered[-1].span)[1]
    text = given.letter.text
    chosen = {figure.id for figure in ordered}
    spans = [figure.span for figure in given.claims.figures]
    strangers = [
        figure
        for figure in given.claims.figures
        if figure.id not in chosen
        and start <= figure.span.start < end
        and same_measure(figure, whole)
        and figure.role not in DISTINCT_ROLES
        and _alike(given, whole, figure)
        and figure.part_of is None
        and figure.same_as is None
    ]
    if strangers:
        return False
    if any(is_remainder(given, part) for part in parts):
        return True
    blank = _blanked(text, start, end, spans)
    return not UNCOUNTED.search(blank)


def _blanked(text: str, start: int, end: int, spans: list[Span]) -> str:
    """The text from `start` to `end` with the figures that were read taken out."""
    kept, place = [], start
    for span in sorted((span for span in spans if start <= span.start < end), key=lambda span: span.start):
        if span.start >= place:
            kept.append(text[place : span.start])
            place = max(place, span.end)
    kept.append(text[place:end])
    return " ".join(kept)


_OF_THEM = re.compile(r"^\s*(?:ud )?af\s+(?:dem|disse|de\s+(?:\w+\s+)?\w+|\w+(?:erne|ene))\b", re.IGNORECASE)


def whole_of(given: CheckInput, figure: Figure) -> Figure | None:
    """The whole of a part: as linked; or, for "361 af dem" and "969 af de modtagne underretninger", the only count of the same
    things in the two sentences before."""
    linked = given.figures.get(figure.part_of or "")
    if linked is not None and same_measure(linked, figure):
        return linked
    text = given.letter.text
    number_end = figure.span.start + len(figure.printed or re.split(r"\s", figure.quote)[0])
    here = given.sentence(figure.span)
    if figure.kind != "count" or not _OF_THEM.match(text[number_end : here[1]]) or here not in given.sentences:
        return None
    first = given.sentences[max(0, given.sentences.index(here) - 2)][0]
    start = max(first, given.block(figure.span)[0])
    before = [
        one
        for one in given.claims.figures
        if start <= one.span.start
        and one.span.end <= figure.span.start
        and one.kind == "count"
        and one.part_of is None
        and one.role in ("level", "total")
        and one.value >= figure.value
        and _nouns_meet(given, one, figure, text[number_end : figure.span.end + 40])
    ]
    return before[0] if len(before) == 1 else None


def _nouns_meet(given: CheckInput, whole: Figure, part: Figure, after: str) -> bool:
    """Does the whole count what the part, or the words after the part, name?"""
    named = content_words(f"{part.counted or ''} {after}", given.vocabulary)
    if whole.counted and part.counted and normal(whole.counted) == normal(part.counted):
        return True
    return any(meets(word, named, given.vocabulary) for word in content_words(whole.counted or "", given.vocabulary))


def _referred(given: CheckInput) -> list[Whole]:
    """ "361 af dem blev vurderet i tide, og 44 for sent": the parts of one sentence, of a whole told before it."""
    found = []
    for figure in given.claims.figures:
        whole = whole_of(given, figure) if figure.part_of is None else None
        if whole is None:
            continue
        sentence = given.sentence(figure.span)
        others = [
            one
            for one in given.claims.figures
            if one.id != figure.id
            and figure.span.start < one.span.start
            and given.sentence(one.span) == sentence
            and same_measure(one, figure)
            and one.part_of in (None, figure.id, whole.id)
            and one.role in ("level", "part", "remainder")
            and one.same_as is None
        ]
        others += _next_remainder(given, whole, sentence) if all(one.role != "remainder" for one in others) else []
        parts = (figure, *others)
        found.append(
            Whole(whole=whole, parts=parts, exhaustive=_why_all(given, whole, parts), complete=_complete(given, whole, parts))
        )
    return found


_ADDS_UP = re.compile(r"^(?:det|dette|der|dermed)\s+(?:er|giver|bliver|var|blev)\b", re.IGNORECASE)


def _told_after(given: CheckInput) -> list[Whole]:
    """Sums over two sentences without a word that links them: a rest, two complements, or "det er tilsammen 231"."""
    found: list[Whole] = []
    by_sentence: dict[tuple[int, int], list[Figure]] = {}
    for figure in given.claims.figures:
        if (
            figure.kind in ("count", "amount")
            and figure.role not in ("target", "limit", "average")
            and not is_change(given, figure)
        ):
            by_sentence.setdefault(given.sentence(figure.span), []).append(_here_alone(given, figure))
    for sentence, figures in by_sentence.items():
        before = by_sentence.get(_sentence_before(given, sentence), [])
        last = figures[-1]
        said = given.letter.text[sentence[0] : last.span.end]
        if len(figures) == 1 and len(before) >= 2 and SUMMED.search(said) and _ADDS_UP.search(said):
            found += _whole(given, last, before, "tilsammen")
        biggest = max(one.value for one in figures)
        before = [one for one in before if one.value > biggest][-1:]
        if len(figures) == 3 and not before and not any(one.part_of for one in figures) and figures[0].value == biggest:
            pair = (figures[1], figures[2])
            if (is_remainder(given, last) and _same_noun(given, last, figures[0])) or (
                _complements(given, pair) and not _more_follows(given, pair)
            ):
                found += _whole(given, figures[0], list(pair), "de to dele dækker det hele")
            continue
        if not before or any(one.part_of for one in figures):
            continue
        whole, parts = before[-1], figures
        rest = is_remainder(given, last) and len(figures) >= 2
        if rest and (_same_noun(given, last, whole) or (len(figures) == 2 and _in_contrast(given, whole, figures[0], last))):
            found += _whole(given, whole, parts, "de øvrige")
        elif len(figures) == 2 and _complements(given, (figures[0], figures[1])) and not _more_follows(given, tuple(figures)):
            found += _whole(given, whole, parts, "de to dele dækker det hele")
    return found


def _here_alone(given: CheckInput, figure: Figure) -> Figure:
    """The figure without a link to a whole in another paragraph: a rest is the rest of what was told just before."""
    whole = given.figures.get(figure.part_of or "")
    far = whole is not None and figure.role == "remainder" and given.block(whole.span) != given.block(figure.span)
    return replace(figure, part_of=None) if far else figure


_PEOPLE = re.compile(r"\b(?:familie|husstand|forældre|borger|person|menneske|deltager)", re.IGNORECASE)


def _in_contrast(given: CheckInput, whole: Figure, part: Figure, rest: Figure) -> bool:
    """ "For 38 elevers vedkommende …, mens de øvrige 15 familier …": the rest of the pupils, whatever they are called."""
    left, right = (content_words(one.counted or "", given.vocabulary) for one in (whole, part))
    counted_alike = bool(left) and bool(right) and any(meets(word, right, given.vocabulary) for word in left)
    between = given.words_between(part.span, rest.span)
    people = rest.unit == "person" or _PEOPLE.search(rest.counted or "") is not None
    if not people or abs(part.value + rest.value - whole.value) * 6 > whole.value:
        return False
    return counted_alike and re.search(r",\s*mens\s+(?:de|den|det)\s+(?:øvrige|resterende)\s+$", between) is not None


def _sentence_before(given: CheckInput, sentence: tuple[int, int]) -> tuple[int, int]:
    place = given.sentences.index(sentence) - 1 if sentence in given.sentences else -1
    if place < 0 or given.sentences[place][0] < given.block(Span(start=sentence[0], end=sentence[1]))[0]:
        return (-1, -1)
    return given.sentences[place]


def _whole(given: CheckInput, whole: Figure, parts: list[Figure], why: str) -> list[Whole]:
    """A whole of just these parts, when all can be added and the whole is the biggest."""
    fit = all(same_measure(one, whole) and one.value < whole.value and one.part_of in (None, whole.id) for one in parts)
    complete = _complete(given, whole, tuple(parts))
    return [Whole(whole=whole, parts=tuple(parts), exhaustive=why, complete=complete)] if fit else []


def _next_remainder(given: CheckInput, whole: Figure, sentence: tuple[int, int]) -> list[Figure]:
    """ "De resterende 27 …" in the sentence that follows the part."""
    place = given.sentences.index(sentence) + 1 if sentence in given.sentences else len(given.sentences)
    if place >= len(given.sentences):
        return []
    start, end = given.sentences[place]
    found = [
        one for one in given.claims.figures if start <= one.span.start < end and one.role == "remainder" and one.part_of is None
    ]
    return found if len(found) == 1 and same_measure(found[0], whole) else []


def _lists(given: CheckInput) -> list[Whole]:
    """Lists told by words alone: "430 fordeler sig på …: 210, 145 og 65" and "120 i A, 80 i B, i alt 200"."""
    text = given.letter.text
    result: list[Whole] = []
    by_sentence: dict[tuple[int, int], list[Figure]] = {}
    for figure in given.claims.figures:
        if figure.role not in ("target", "limit", "average"):
            by_sentence.setdefault(given.sentence(figure.span), []).append(figure)
    for (start, end), figures in by_sentence.items():
        for spread in (*SPREAD.finditer(text, start, end), *re.finditer(":", text[:end][start:])):
            colon = spread.group() == ":"
            low, high = (start + spread.start(), start + spread.end()) if colon else (spread.start(), spread.end())
            before = [one for one in figures if one.span.end <= low]
            after = [one for one in figures if one.span.start >= high and one.role != "total"]
            if not before or (colon and (low - before[-1].span.end > 30 or any(_is_told(given, one) for one in after))):
                continue
            # "426 elever fordelt på 19 klasser og 3 skoler" tells no parts of the 426.
            units = bool(after) and re.fullmatch(r"\s+(?:på|over|mellem|i)\s+", text[high : after[0].span.start]) is not None
            same = [one for one in after if same_measure(one, before[-1])]
            nearly = abs(sum((one.value for one in same), Fraction(0)) - before[-1].value) * 10 <= before[-1].value
            after = [one for one in after if not units or nearly or _alike(given, before[-1], one)]
            _add(given, before[-1], after, "kolon" if colon else spread.group().lower(), result)
        for index, figure in enumerate(figures):
            near = text[max(start, figure.span.start - 25) : figure.span.end]
            summed = SUMMED.search(near)
            if summed and summed.group().lower() == "samlet" and not re.search(r"\bsamlet\s+(?:\S+\s+)?\d", near, re.IGNORECASE):
                continue
            before = [one for one in figures[:index] if one.role not in ("total", "remainder")]
            if summed and figure.role != "part" and figure.part_of is None and figure.approx == "exact":
                _add(given, figure, before, summed.group().lower(), result)
    return result


_VERB = re.compile(r"^\s*(?:\w+\s+){0,2}(?:er|har|havde|var|kan|skal|vil|får|fik)\b", re.IGNORECASE)


def _is_told(given: CheckInput, part: Figure) -> bool:
    """ "14 er over 60 år": something said of some of them, which may hold of others of the list too."""
    end = given.sentence(part.span)[1]
    after = given.letter.text[part.span.end : end].split(",")[0]
    return part.kind == "count" and _VERB.match(after) is not None


def _alike(given: CheckInput, whole: Figure, part: Figure) -> bool:
    """Does the part count what the whole counts, or name nothing of its own?"""
    if whole.counted and part.counted and normal(whole.counted) == normal(part.counted):
        return True
    own = content_words(part.quote, given.vocabulary)
    mine = [word for word in own if not word[0].isdigit()]
    named = content_words(f"{whole.quote} {whole.counted or ''}", given.vocabulary)
    return part.kind != "count" or not mine or any(meets(word, named, given.vocabulary) for word in mine)


def _add(given: CheckInput, whole: Figure, others: list[Figure], why: str, result: list[Whole]) -> None:
    parts = tuple(
        one
        for one in others
        if same_measure(one, whole) and one.same_as is None and one.part_of in (None, whole.id) and not is_change(given, one)
    )
    if len(parts) >= 2:
        result.append(Whole(whole=whole, parts=parts, exhaustive=why, complete=_complete(given, whole, parts)))
