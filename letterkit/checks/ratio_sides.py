"""The part and its whole that a fraction in words speaks of, where the letter tells them beside it.

"Datatilsynet gennemgik 590 hjemmesider. På 118 af dem manglede oplysning. Hver tredje af de gennemgåede hjemmesider lever altså ikke op
til reglerne": the sentence concludes from what stands before it. "To ud af tre ansøgere fik tilbud. Der var 2.550 ansøgere, og 1.020 fik
tilbud": the same is said of the part. Anything that narrows the one side and not the other leaves the fraction alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from letterkit.checks.akin import kin, one_verb, topic
from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import DOWN, UP
from letterkit.checks.nouns import same_noun
from letterkit.checks.signs import signs
from letterkit.checks.way import ANY_CASES
from letterkit.checks.words import words
from letterkit.claim import Figure

CONCLUDES = signs(
    rf"\b(?:{words('therefore', 'that_is')}|hvilket (?:er|svarer|vil sige)|(?:det|dette|der) (?:er|var)(?: \w+)? (?:tale om|det samme som)|"
    r"(?:det|dette|hvilket) betyder|det er)\b|^\W*(?:det|dette) (?:er|var)\b"
)
_NOT_SO = signs(
    rf"\b(?:ikke hver|ikke halvdelen|tidligere|øvrige|resten|yderligere|(?!vil sige)(?:{words('unreal', 'year_before', 'nation', 'hereof')}))\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_HEDGE = signs(
    r"\b(?:(?:mere|mindre|færre|lidt) end|lidt over|lidt under|knap|godt|næsten|omkring|omtrent|cirka|over|under|alle)\b"
)
_MOVES = signs(rf"{UP.pattern}|{DOWN.pattern}")
_RELATIVE = signs(r",\s+(?:hvor|der|som|hvis|hvilket)\s")
_NARROWS = signs(r"^\W*(?:hvor|der|som|hvis)\b")
# "gav medhold", "har", "fik": the verbs that say nothing of what was got; and words that only point back.
_LIGHT = frozenset(
    re.findall(
        r"\w+",
        """
    havde har have haft fået fik får give gav givet blev blevet bliver være været nu da det den dem dette disse hver hvert
    halvdel halvdelen tredjedel tredjedele fjerdedel fjerdedele femtedel femtedele tiendedel tiendedele ud af alle""",
    )
)


def sides_of(given: CheckInput, ratio: Figure) -> tuple[Figure, Figure] | None:
    """The part and the whole of a fraction in words, or None where nothing settles which they are."""
    here = given.sentence(ratio.span)
    text = given.letter.text
    aside = _RELATIVE.search(text, ratio.span.end, here[1])  # ", hvor skolen skal indkalde til samtale": only tells more
    sentence = text[here[0] : aside.start() if aside else here[1]]
    if ratio.role in ("change", "target", "limit") or is_change(given, ratio) or _NOT_SO.search(sentence) or "?" in sentence:
        return None
    near = text[max(here[0], ratio.span.start - 50) : ratio.span.start] + text[ratio.span.end : ratio.span.end + 10]
    if _MOVES.search(_HEDGE.sub(" ", near)):
        return None  # "92 færre, knap en tredjedel": the fraction is of a change
    base, narrow = _base(given, ratio, here[1])
    if narrow:
        return None
    pair = _concluded(given, ratio, here, base) or _said_of(given, ratio, here, base)
    return None if pair is None or _elsewhere(given, ratio, pair) else pair


_AT_PLACE = signs(r"\s+(?:på|i|fra|hos|med)\s+(?:[^\W\d_]+\s+)??(?P<place>[^\W\d_]{4,})")


def _elsewhere(given: CheckInput, ratio: Figure, pair: Sequence[Figure]) -> bool:
    """ "Under halvdelen af lærlingene på hovedforløb": of some whom the numbers are not told of."""
    place = _AT_PLACE.match(given.letter.text, ratio.span.end) if _OF_WHOM.search(ratio.quote) else None
    told = " ".join(given.letter.text[slice(*given.sentence(one.span))] for one in pair)
    return place is not None and not any(_alike(given, place["place"], word) for word in _WORD.findall(told))


_OF_WHOM = re.compile(r"\s(?:ud )?af\s")


def _base(given: CheckInput, ratio: Figure, end: int) -> tuple[tuple[str, ...], bool]:
    """The words that may name the whole ("af de gennemgåede hjemmesider"), and whether a clause narrows it ("af de sager, hvor …")."""
    behind = given.letter.text[ratio.span.end : end]
    words = _WORD.findall(_HEDGE.sub(" ", ratio.quote.replace(ratio.printed, " ", 1))) or _WORD.findall(ratio.counted or "")
    if not ratio.counted:
        words += _WORD.findall(behind)[:2]
    named = (word for word in words if len(word) > 2 and word.casefold() not in _LIGHT and word.casefold() not in ANY_CASES)
    return tuple(named), _NARROWS.match(behind) is not None


def _counts(given: CheckInput, start: int, end: int, ratio: Figure) -> list[Figure]:
    return [
        one
        for one in given.told(start, end)
        if one.kind == "count"
        and one.id != ratio.id
        and not ratio.span.start <= one.span.start < ratio.span.end
        and one.role not in ("change", "target", "limit", "average")
        and not is_change(given, one)
    ]


def _pair(given: CheckInput, counts: Sequence[Figure], base: Sequence[str]) -> tuple[Figure, Figure] | None:
    """Part and whole among the counts, where just one of them can be the whole and just one the part of it."""
    if len(counts) != 2 or any(one.approx not in ("exact", "about") or not one.value for one in counts):
        return None
    part, whole = sorted(counts, key=lambda one: one.value)
    if part.value == whole.value or (part.as_of and whole.as_of and part.as_of != whole.as_of):
        return None
    named = [word for word in _WORD.findall(whole.counted or "") if len(word) > 2]
    if base and not any(same_noun(word, other) for word in base for other in named):
        return None
    return (part, whole) if part.part_of == whole.id or _is_of(given, part, whole) else None


_OF = signs(r"^\s*(?:ud )?af (?:dem|disse|de\b)|^\s*(?:deraf|heraf)\b")
_IN_CASES = signs(r"\W*i\s+")
_HEREOF = signs(rf"^\W*(?:{words('hereof')})\b[^.;]*$")


def _is_of(given: CheckInput, part: Figure, whole: Figure) -> bool:
    """ "118 af dem", "heraf 118", "og 118 fik …": told of what the whole counts; or the same noun once more."""
    text = given.letter.text
    after = text[part.span.start + len(part.printed) : given.sentence(part.span)[1]]
    before = text[given.sentence(part.span)[0] : part.span.start]
    bare, named = (
        bool(_WORD.findall(one.quote.replace(one.printed, " ", 1))) is said for one, said in ((part, False), (whole, True))
    )
    if _OF.match(after) or _HEREOF.match(before):
        return True
    alike = bool(part.counted) and same_noun(_WORD.findall(part.counted or "x")[-1], _WORD.findall(whole.counted or "y")[-1])
    alike = alike or _IN_CASES.fullmatch(before) is not None  # "280 samtaler. I 84 tilfælde, …": of whatever was counted
    bare = bare or _IN_CASES.fullmatch(before) is not None
    between = given.words_between(part.span, whole.span)
    apart = re.search(r"\b(?:mod|til|fra|mens|før|året|i alt)\b", between, re.IGNORECASE) is not None
    return alike and named and part.span.start > whole.span.start and not apart and (bare or part.part_of is None)


def _concluded(given: CheckInput, ratio: Figure, here: tuple[int, int], base: Sequence[str]) -> tuple[Figure, Figure] | None:
    """Told just before, and the sentence of the fraction draws the conclusion."""
    text = given.letter.text
    if not CONCLUDES.search(text[slice(*here)]):
        return None
    own = _counts(given, *here, ratio)
    for back in (0, 1, 2, 3):
        start = given.stretch(here, back)
        counts = _counts(given, start, ratio.span.start, ratio)
        if len(counts) > 2 and not own and (part := _one_of_parts(given, ratio, counts, base)) is not None:
            return part
        if len(counts) > 2 or len(own) > len(counts):
            return None
        pair = _pair(given, counts, base) or _of_the_called(given, ratio, counts, base)
        if pair is not None:
            lately = (
                back == 0 or any(one.span.start >= given.stretch(here, 1) for one in pair) or _says_again(given, ratio, pair[0])
            )
            known = (*topic(text[start : ratio.span.start], given.vocabulary), *_WORD.findall(pair[1].counted or ""))
            strange = [word for word in base if not any(_alike(given, word, other) for other in known)]
            called = _pair(given, counts, base) is None
            return pair if lately and (called or not strange) else None
    return None


_ENDED = re.compile(r"(?:endt|endte|ender|ført|førte|fører|resulterede|resulteret|altså|således|dermed|derfor)$")


def _one_of_parts(
    given: CheckInput, ratio: Figure, counts: Sequence[Figure], base: Sequence[str]
) -> tuple[Figure, Figure] | None:
    """ "4.812 anmeldelser. 3.176 af disse var henlagt, 1.204 havde ført til sigtelse … Hver fjerde anmeldelse er således endt med en
    sigtelse": of the parts of what the fraction names, the only one that is told with all that is said of the fraction."""
    here = given.sentence(ratio.span)
    behind = re.split(r"[,;]\s", given.letter.text[ratio.span.end : here[1]])[0]
    said = [word for word in topic(behind, given.vocabulary) if word not in _LIGHT and not _ENDED.match(word)]
    parts = [one for one in counts if one.part_of in given.figures]
    wholes = {one.part_of for one in parts}
    if len(wholes) != 1 or not said or _TURNED.search(behind):
        return None
    whole = given.figures[next(iter(wholes)) or ""]
    if not any(same_noun(word, other) for word in base for other in _WORD.findall(whole.counted or "")):
        return None
    ends = {one.id: min((two.span.start for two in counts if two.span.start > one.span.start), default=here[0]) for one in parts}
    own = {one.id: topic(given.letter.text[one.span.end : ends[one.id]], given.vocabulary) for one in parts}
    tied = [one for one in parts if not _TURNED.search(given.letter.text, one.span.end, ends[one.id])]
    tied = [one for one in tied if all(any(_alike(given, word, other) for other in own[one.id]) for word in said)]
    return (tied[0], whole) if len(tied) == 1 and tied[0].role != "remainder" else None


def _of_the_called(
    given: CheckInput, ratio: Figure, counts: Sequence[Figure], base: Sequence[str]
) -> tuple[Figure, Figure] | None:
    """ "306 ville høre mere, og 102 af dem har oprettet en stilling. Det betyder, at hver anden af de interesserede …": the whole is called by
    what it did; taken only where no two counts of the paragraph give the fraction."""
    if not base or not base[0].endswith("ede"):
        return None
    pair = _pair(given, counts, ())
    if pair is None or not _OF.match(given.letter.text[pair[0].span.start + len(pair[0].printed) :]):
        return None
    all_told = [one.value for one in _counts(given, *given.block(ratio.span), ratio) if one.value]
    fits = any(abs(one / two - ratio.value) < Fraction(1, 12) for one in all_told for two in all_told if one < two)
    return None if fits else pair


def _says_again(given: CheckInput, ratio: Figure, part: Figure) -> bool:
    """ "135 af dem gjaldt skyggevirkninger. … Hver tredje indsigelse gjaldt altså skyggen": does the sentence say of the fraction what was
    said of the part?"""
    here, there = given.sentence(ratio.span), given.sentence(part.span)
    said = [
        word for word in topic(given.letter.text[ratio.span.end : here[1]].split(",")[0], given.vocabulary) if word not in _LIGHT
    ]
    told = topic(_clause(given, part, there), given.vocabulary)
    return bool(said) and all(
        word in ("altså", "således", "dermed") or any(_alike(given, word, other) for other in told) for word in said
    )


_TURNED = signs(r"\b(?:ikke|uden|ingen|hverken|kun|mangl\w*|resten|øvrige)\b")


def says_the_same(given: CheckInput, ratio: Figure, part: Figure) -> bool:
    """Is nothing said of the fraction that is not said of the part ("412 sagde, at de trives, så under halvdelen trives")?"""
    here, there = given.sentence(ratio.span), given.sentence(part.span)
    behind = re.split(r"[,;]\s", given.letter.text[ratio.span.end : here[1]])[0]
    told = given.letter.text[slice(*there)] if there == here else given.letter.text[there[0] : here[0]]
    if _TURNED.search(behind) or _TURNED.search(told):
        return False
    known = (*topic(told[: ratio.span.start - there[0]], given.vocabulary), *_WORD.findall(part.counted or ""))
    said = [word for word in topic(behind, given.vocabulary) if word not in _LIGHT and not CONCLUDES.search(word)]
    return all(any(_alike(given, word, other) or one_verb(word, other) for other in known) for word in said)


def _said_of(given: CheckInput, ratio: Figure, here: tuple[int, int], base: Sequence[str]) -> tuple[Figure, Figure] | None:
    """The sentence before or behind tells the counts, and says of the part what the fraction is said of."""
    for steps in (1, -1):
        other = given.neighbour(here, steps)
        if other is None or _NOT_SO.search(given.letter.text[slice(*other)]):
            continue
        if _counts(given, *here, ratio):
            return None
        pair = _pair(given, _counts(given, *other, ratio), base)
        if pair is None or (pair[0].as_of or pair[1].as_of) not in (None, ratio.as_of):
            continue
        part, _ = pair
        told, said = _clause(given, part, other), topic(given.letter.text[slice(*here)], given.vocabulary)
        named = _WORD.findall(pair[1].counted or "")
        words = [
            word
            for word in topic(told, given.vocabulary)
            if word not in _LIGHT and not any(same_noun(word, noun) for noun in named)
        ]
        own = [word for word in said if word not in _LIGHT and not any(same_noun(word, noun) for noun in named)]
        if (
            words
            and own
            and all(any(_alike(given, word, mine) for mine in own) for word in words)
            and _same_place(given, other, said)
        ):
            return pair
    return None


def _alike(given: CheckInput, one: str, two: str) -> bool:
    return kin(one.casefold(), two.casefold(), given.vocabulary) or same_noun(one, two)


def _clause(given: CheckInput, part: Figure, sentence: tuple[int, int]) -> str:
    """The words of the clause that the part stands in, its number left out."""
    text = given.letter.text
    before = re.split(r",\s+(?:og|men|hvoraf|heraf)\s|;\s", text[sentence[0] : part.span.start])[-1]
    after = re.split(r"[.;]\s|,\s+(?:og|men|mens)\s", text[part.span.end : sentence[1]])[0]
    return f"{before} {after}"


def _same_place(given: CheckInput, other: tuple[int, int], said: Sequence[str]) -> bool:
    """Does the sentence of the counts open with a place or group that the fraction is not told of ("I regionen har …")?"""
    opened = re.match(
        r"\W*(?:i|på|hos|blandt|ved|for|inden for)\s+(?:de\s+|den\s+|det\s+)?([^\W\d_]{4,})",
        given.letter.text[slice(*other)],
        re.I,
    )
    return opened is None or any(_alike(given, opened[1], word) for word in said)
