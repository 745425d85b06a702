"""A whole and its parts, and the words that say that the parts are all of it, or that some are left out.

A list is exhaustive only when words say so; else its parts may overlap, or leave something out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from letterkit.checks.frame import CheckInput
from letterkit.checks.signs import signs
from letterkit.claim import Comparison, Figure
from letterkit.danish.dates import find_dates
from letterkit.danish.numbers import SMALL
from letterkit.letter import Span
from letterkit.spelling import content_words, meets
from letterkit.vocabulary import normal

SPREAD = signs(
    r"\b(?:fordel(?:er|te) sig|fordelt|fordeles|opdelt|består af|bestod af|bestående af|nemlig|sammensat af|udgøres af|"
    r"dækker over|stammer fra|drej(?:er|ede) sig om|(?:sammensat|fald(?:t|er)|fordelt|sat) (?:således|sådan|på denne måde)|(?:ser|så) (?:således|sådan) ud)\b"
)
SUMMED = signs(r"\b(?:i alt|ialt|tilsammen|sammenlagt|til sammen|total(?:t|en)?|samlet)\b")
# Parts that are told without a number: then the numbers alone cannot give the whole.
UNCOUNTED = signs(
    r"\b(?:et par|enkelte|nogle|en del|flere andre|(?<!\bi )(?<!\bpå )(?<!\bfra )(?<!\btil )(?<!\bved )(?<!\bhos )(?<!\baf )andre|resten|de øvrige|de resterende|bl\.\s?a\.|blandt andet|fx|f\.eks\.|"
    r"for eksempel|(?:følger|har|går på|bruger|deltager i|tilhører) begge|begge dele|herunder|især|primært|hovedsagelig\w*|størstedelen|m\.?fl\.|m\.?v\.|mv\.|osv\.)"
)
DISTINCT_ROLES = ("change", "target", "limit", "average")


@dataclass(frozen=True, kw_only=True)
class Whole:
    """A whole, its parts in reading order, and why the parts should be all of it ("" when nothing says so)."""

    whole: Figure
    parts: tuple[Figure, ...]
    exhaustive: str  # Danish: the words that say so
    complete: bool  # nothing between the figures hints at a part without a number, or at a number that was not read


def same_measure(left: Figure, right: Figure) -> bool:
    """Can one be added to the other: same kind, and not money to hours or cases to cubic metres."""
    if left.kind != right.kind or left.kind not in ("count", "amount", "share", "duration"):
        return False
    if left.kind == "count" and physical(left) != physical(right) and not (_is_number(left) or _is_number(right)):
        return False
    return left.unit == right.unit or left.kind in ("count", "share")


def is_bare_of(figure: Figure, other: Figure) -> bool:
    """ "26.400 timer …, hvilket er 2.200 om måneden": a number alone may be of the measure of another."""
    return other.kind == "duration" and figure.kind == "count" and _is_number(figure)


def _is_number(figure: Figure) -> bool:
    """A number alone, which may be of the measure of another: "1.480 meter …. Af dem gik 960 til mad"."""
    return not re.search(r"[^\W\d_]", figure.quote)


_PHYSICAL = re.compile(
    r"^(?:km|kilometer|m|meter|ha|hektar|kg|t|tons?|liter|kwh|mwh|gwh|pe|db|timer|årsværk|fuldtidsstillinger)$|[³²µ]|\w/\w"
)


def physical(figure: Figure) -> str:
    """The physical unit of a count ("m³", "ha", "Bq/m³"), or ""."""
    return _physical_unit(f"{figure.quote} {figure.counted or ''}")


@lru_cache(maxsize=1024)
def _physical_unit(said: str) -> str:
    return next((word for word in (one.strip(".,()") for one in said.casefold().split()) if _PHYSICAL.search(word)), "")


# "idet andre ansøgertyper ikke forekom", "flere ejere er der ikke", "andre har vi ikke"
NO_OTHERS = signs(
    r"\b(?:andre|andet|flere|øvrige)\s+(?:[^\W\d_]+\s+){0,2}?(?:(?:er|var|har|havde|fik|får|blev)\s+(?:der\s+|vi\s+)?ikke|(?:ikke\s+)?(?:forekom|forekommer|fandtes|findes|indgik|deltog|søgte)(?:\s+ikke)?)\b"
    r"(?!\s+(?:målt|opgjort|medtaget|undersøgt|oplyst|så|med|talt)\b)"
)


def _none_left(given: CheckInput, parts: tuple[Figure, ...]) -> bool:
    """Do the words behind the last of three parts or more say that there are no others?"""
    last = parts[-1]
    said = NO_OTHERS.search(given.letter.text, last.span.end, given.sentence(last.span)[1])
    return said is not None and "ikke" in said.group().casefold() and len(parts) >= 3


def why_all(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> str:
    for part in parts:
        if is_remainder(given, part) and (counts_the_same(given, part, whole) or _one_list(given, whole, parts)):
            return "de øvrige"
    if len(parts) < 2:
        return ""
    if _none_left(given, parts):
        return "andre var der ikke"
    first = min(part.span.start for part in parts)
    spread = SPREAD.search(given.letter.text[whole.span.end : max(first, whole.span.end)])
    if spread:
        return spread.group().lower()
    return (
        ""
        if more_follows(given, parts, whole) or _each_with_its_share(given, whole, parts)
        else complements(given, parts) or _intervals(given, parts) or _payers(given, whole, parts) or not_yet(given, whole, parts)
    )


# "hvoraf kommunen har betalt 300.000 kr., en fond 136.000 kr. og museet selv 60.000 kr.": who comes last as "selv" pays what is left.
_PAID = signs(
    r"\b(?:betal\w*|dækk\w*|finansier\w*|bidrag\w*|afhold\w*|skudt|skød|spytte\w*|lagt|lagde|giv\w*|gav|yde\w*|tilskud\w*)\b"
)
_SELF = signs(
    r"\b(?:og|mens)\s+(?:af\s+)?(?:[^\W\d_]+\s+){1,3}selv\s+(?:(?:har\s+)?(?:betalt|betalte|dækket|dækkede|afholdt)\s+|med\s+|for\s+)?(?:de\s+\w+\s+)?$"
)


def _payers(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> str:
    """The words that say that all who paid are told, or ""."""
    text, last = given.letter.text, parts[-1]
    if {part.kind for part in parts} != {"amount"} or given.sentence(whole.span) != given.sentence(last.span):
        return ""
    paid = whole.span.end < parts[0].span.start and _PAID.search(text, whole.span.end, parts[0].span.start)
    return "selv" if paid and _SELF.search(text[parts[-2].span.end : last.span.start]) else ""


_NOT_YET = signs(
    r"\b(?:(?:endnu|fortsat|stadig) ikke|ikke endnu|(?:venter|afventer) (?:stadig|fortsat|endnu)|(?:stadig|fortsat|endnu) (?:ubesvare|uafklare|uafslutte|uafgjor)\w+)\b"
)


def not_yet(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> str:
    """ "Af de 150 har 88 sagt ja, 34 har sagt nej, og 28 har endnu ikke svaret": what each did, and who has not done it yet."""
    said = [own_words(given, part, parts) for part in parts]
    one_sentence = len({given.sentence(part.span) for part in parts}) == 1 and all(
        part.part_of in (None, whole.id) for part in parts
    )
    last = len(parts) >= 3 and one_sentence and _NOT_YET.search(said[-1]) is not None
    return "endnu ikke" if last and not any(_NOT_YET.search(one) or re.search(r"\bikke\b", one) for one in said[:-1]) else ""


def _each_with_its_share(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """ "Af 272 er 189 imødekommet, og 61 har fået afslag. Det er 69 pct. og 22 pct.": right of the whole, and no hundred together."""
    shares = [one for one in given.told(parts[0].span.start, given.block(parts[0].span)[1]) if one.kind == "share"]
    wanted = [part.value * 100 / whole.value for part in parts] if whole.value else []
    return bool(wanted) and all(any(abs(one.value - share) < 1 for one in shares) for share in wanted)


_OPENED = signs(r"\W*(?:ud af|af|blandt)\s+(?:\w+\s+){0,3}")


def _one_list(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """ "Af 112 broer er 35 efterset, 54 er i gang, og de sidste 23 eftersyn følger": one sentence that opens with its whole, and a
    rest that nearly makes it, whatever it is called."""
    start, end = given.sentence(whole.span)
    here = all(start <= part.span.start < end for part in parts)
    # "4.812 anmeldelser. 3.176 af disse er henlagt, 1.204 …, og i de resterende 432 sager …": each linked to the whole, in one breath
    if (
        all(part.part_of == whole.id for part in parts)
        and len({given.sentence(part.span) for part in parts}) == 1
        and len(parts) >= 3
    ):
        return parts[-1].role == "remainder" and abs(sum(part.value for part in parts) - whole.value) * 6 <= whole.value
    summed = sum((part.value for part in parts), Fraction(0))
    opened = _OPENED.fullmatch(given.letter.text[start : whole.span.start]) is not None
    return here and opened and len(parts) >= 3 and abs(summed - whole.value) * 6 <= whole.value


def more_follows(given: CheckInput, parts: tuple[Figure, ...], whole: Figure) -> bool:
    """Does the next sentence tell of more of the same: "20 sager blev trukket tilbage", "Fire var med begge dage"? What is more than the
    parts are off by is no part that was left out, and none that was counted twice."""
    gap = abs(whole.value - sum((part.value for part in parts), Fraction(0)))
    sentence = given.sentence(parts[-1].span)
    place = given.number_of(sentence) + 1
    if not 0 < place < len(given.sentences):
        return False
    return any(same_measure(one, parts[-1]) and 0 < one.value <= gap for one in given.told(*given.sentences[place]))


_DERIVED = r"(?:derfor|altså|således|dermed|herefter|derefter|derved|nu|fortsat|endnu|stadig)"
REST = signs(
    r"\b(?:(?:de|den|det|i de)\s+)?(?:øvrige|resterende|tilbageværende|sidste)\s+$|\b(?:det|de) (?:øvrige|resterende)\s*[,(–-]\s*(?:i alt\s+|nemlig\s+)?$"
    r"|\b(?:øvrige|resterende|tilbageværende|overskydende)\s+[^\W\d_]+\s+(?:(?:er|var)\s+)?på\s+$"
    r"|\bresten\b(?:\s+af\s+[^\W\d_]+)?[\s,(–-]*(?:(?:det vil sige|dvs\.|nemlig|altså|i alt|på)\s+){0,2}$"
    r"|\bder\s+(?:\w+\s+)?(?:mangle(?:r|de)|er tilbage|bliver tilbage|blev tilbage|bliver til overs)\s*,\s*$"
    rf"|\btilbage\s+(?:er|var|står|stod)\s+(?:der\s+)?(?:{_DERIVED}\s+)?(?:kun\s+)?$"
    rf"|\b(?:mangler|udestår|resterer|tilbagestår|manglede|udestod|resterede)\s+(?:der\s+)?(?:\w+\s+)?{_DERIVED}\s+(?:\w+\s+)?$"
    r"|\b(?:så|derfor|altså|dermed|herefter|derefter)\s+(?:\w+\s+)?(?:mangler|udestår|resterer|tilbagestår)\s+(?:der\s+)?$"
)
_THERE_IS = signs(
    rf"\b(?:er|var|står|stod|bliver|blev|har|havde)\s+(?:der\s+)?{_DERIVED}\s+(?:\w+\s+)?$|{_DERIVED}\s+(?:er|var|står|stod)\s+(?:der\s+)?$"
)
_LEFT_OVER = signs(r"^[^.;:,]{0,30}\b(?:tilbage|til rest|ubrugt|uforbrugt|i rest)\b")


def is_remainder(given: CheckInput, figure: Figure) -> bool:
    """ "De øvrige 173", "resten, 1.162 sager", "der mangler derfor 14", "der er således 14 tilbage"."""
    return given.once(("remainder", figure.id), lambda: _is_remainder(given, figure))


def _is_remainder(given: CheckInput, figure: Figure) -> bool:
    start, end = given.sentence(figure.span)
    before = given.letter.text[max(start, figure.span.start - 40) : figure.span.start]
    if figure.role == "remainder" or REST.search(before):
        return True
    return _THERE_IS.search(before) is not None and _LEFT_OVER.match(given.letter.text[figure.span.end : end]) is not None


def counts_the_same(given: CheckInput, part: Figure, whole: Figure) -> bool:
    """Does the remainder count what the whole counts? "De resterende otte pladser" are none of the 88 borgere."""
    if re.search(r"\bresten\b[\s,–-]*$", given.letter.text[max(0, part.span.start - 12) : part.span.start], re.IGNORECASE):
        return True
    left = content_words(re.split(r"\s(?:som|der|afvent\w+)\s", part.counted or "")[0], given.vocabulary)
    right = content_words(f"{whole.counted or ''} {whole.quote}", given.vocabulary)
    return (
        not left
        or not right
        or any(meets(word, right, given.vocabulary) for word in left)
        or any(
            len(word) >= 5 and other.endswith(word) for word in left for other in right
        )  # "de øvrige stationer" of målestationer
        or (part.counted or "") not in part.quote
    )


def complements(given: CheckInput, parts: tuple[Figure, ...]) -> str:
    """Two parts whose own words together cover the whole: "til tiden" and "for sent", "drenge" and "piger"."""
    if len(parts) != 2 or _neither(given, parts[0]):
        return ""
    first, second = (own_words(given, part, parts) for part in parts)
    if (_SHORT.search(first) and _LONGER.search(second)) or _one_limit(first, second) or _one_limit(second, first):
        return "de to dele dækker det hele"
    if _NOT_THAT.search(second) and not re.search(r"\bikke\b", first):
        return "de to dele dækker det hele"
    for sides in given.vocabulary.complements:
        left = _side(first, sides)
        if left is not None and _side(second, sides) == 1 - left:
            return "de to dele dækker det hele"
    return ""


# "ni er udstyret med GPS, mens seks endnu ikke er det": what the first are, the others are not
_NOT_THAT = signs(
    r"^\S+\s+(?:[^\W\d_]+\s+)?(?:(?:endnu|stadig|fortsat)\s+)?ikke\s+(?:er|var|har|havde|gør|gjorde|kan|kunne|blev)(?:\s+(?:det|den|dem|nogen|noget))?\W*$"
    r"|^\S+\s+(?:[^\W\d_]+\s+)?(?:er|var|har|havde|gør|gjorde)\s+(?:det\s+)?(?:(?:endnu|stadig|fortsat)\s+)?ikke(?:\s+(?:nogen|noget))?\W*$"
)
# Some that are neither: "De verserende er ikke med", "De sidste afgøres i maj", or a column of them in a table
_NEITHER = signs(
    r"\b(?:resten|verser\w+|under behandling|uafgjort\w*|uafsluttede|afvent\w*|tilbagekaldt\w*|(?:trukket|trak) [^.;,]{0,20}tilbage|bortfald\w*|uoplyst\w*|"
    r"ved ikke|hverken|stadig åbne|endnu ikke (?:afgjort|afsluttet|behandlet|færdig\w*|besvaret)|"
    r"de (?:øvrige|resterende|sidste|andre)(?:\s+[^\W\d_]+)?\s+(?:er|var|har|afgøres|behandles|venter|mangler|blev|bliver|følger)\b)"
)


def _neither(given: CheckInput, part: Figure) -> bool:
    """Does the paragraph from the part on, or a table's heading, tell of some that are on neither of two sides?"""
    told = given.letter.text[given.sentence(part.span)[0] : given.block(part.span)[1]]
    return any(_NEITHER.search(one) for one in (told, *(label for table in given.letter.tables for label in table.header)))


_BELOW = signs(r"\b(?<!ikke )(?:under|højst|op til|indtil|mindre end|inden for)\s+(?P<high>\d+|[^\W\d_]+)\s+(?P<unit>[^\W\d_]+)")
_WITHIN = signs(
    r"\b(?:(?:mellem|fra)\s+)?(?P<low>\d+|[^\W\d_]+)\s*(?:og|til|-|–)\s*(?P<high>\d+|[^\W\d_]+)\s+(?P<unit>[^\W\d_]+)"
)
_ABOVE = signs(
    r"\b(?:over|mere end|længere end|mindst)\s+(?P<low>\d+|[^\W\d_]+)\s+(?P<unit>[^\W\d_]+)"
    r"|\b(?P<low_2>\d+|[^\W\d_]+)\s+(?P<unit_2>[^\W\d_]+)\s+(?:eller|og)\s+(?:mere|derover|længere|ældre)\b"
)


_BEYOND = signs(
    r"\b(?:over|mere end|længere (?:tid )?end|efter mere end|ikke inden for)\s+(?P<low>\d+|[^\W\d_]+)\s+(?P<unit>[^\W\d_]+)"
)


def _one_limit(short: str, long: str) -> bool:
    """ "291 begyndte inden for 14 dage", "84 ventede mere end 14 dage": one limit, and all lie on this side of it or on that."""
    below, above = _BELOW.search(short), _BEYOND.search(long)
    if below is None or above is None or _BEYOND.search(short) or _BELOW.search(long):
        return False
    edge = _edge(below["high"])
    return edge is not None and edge == _edge(above["low"]) and below["unit"] == above["unit"]


def _intervals(given: CheckInput, parts: tuple[Figure, ...]) -> str:
    """Parts whose limits meet from below the first to above the last: "under 6 måneder, … mellem 6 og 18 måneder … mere end 18"."""
    if len(parts) < 3:
        return ""
    said = [own_words(given, part, parts)[len(part.quote) :] for part in parts]
    first, last = _BELOW.search(said[0]), _ABOVE.search(said[-1])
    middle = [_WITHIN.search(words) for words in said[1:-1]]
    if first is None or last is None:
        return ""
    edges, units = [_edge(first["high"])], {first["unit"]}
    for one in middle:
        if one is None:
            return ""
        edges += [_edge(one["low"]), _edge(one["high"])]
        units.add(one["unit"])
    edges.append(_edge(last["low"] or last["low_2"]))
    units.add(last["unit"] or last["unit_2"])
    met = all(
        low is not None and high is not None and high - low in (0, 1) for low, high in zip(edges[::2], edges[1::2], strict=True)
    )
    return "grænserne dækker det hele" if met and len(units) == 1 else ""


def _edge(word: str) -> int | None:
    return int(word) if word.isdigit() else SMALL.get(word)


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
    return phrase in words and re.search(rf"\b{re.escape(phrase)}\b", words) is not None


def own_words(given: CheckInput, figure: Figure, others: tuple[Figure, ...]) -> str:
    """What the sentence says about one figure: from it to the next of `others`, or to the end of its sentence."""
    end = given.sentence(figure.span)[1]
    following = [other.span.start for other in others if figure.span.start < other.span.start < end]
    return given.letter.text[figure.span.start : min(following, default=end)].casefold()


# "520 ton på de store veje og 390 ton på de øvrige veje", the figures taken out: where a part with a number lies
_NAMED_REST = signs(r"\s{2,}(?:på|i|til|fra|ved|hos|for)\s+(?:alle\s+)?(?:de|den|det)\s+(?:øvrige|resterende)\b")


def is_complete(given: CheckInput, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Nothing in the stretch from first to last figure hints at a part that was not read as a figure of the list."""
    ordered = sorted((whole, *parts), key=lambda figure: figure.span.start)
    start, end = ordered[0].span.start, given.sentence(ordered[-1].span)[1]
    text = given.letter.text
    chosen = {figure.id for figure in ordered}
    spans = [figure.span for figure in given.claims.figures]
    strangers = [
        figure
        for figure in given.told(start, end)
        if figure.id not in chosen
        and same_measure(figure, whole)
        and figure.role not in DISTINCT_ROLES
        and alike(given, whole, figure)
        and figure.part_of is None
        and figure.same_as is None
    ]
    if strangers:
        return False
    blank = _blanked(text, start, end, spans)
    if _unread_number(blank):
        return False
    blank = NO_OTHERS.sub(" ", _NAMED_REST.sub(" ", blank))
    return any(is_remainder(given, part) for part in parts) or not UNCOUNTED.search(blank)


_NUMBER = re.compile(r"(?<![\w§.,/-])(?<!§ )(?<!nr\. )(?<!kl\. )(?<!stk\. )(?<!kap\. )\d[\d.]*(?=\s*[,;)]|\s+og\b|\s*$)")


def _unread_number(blank: str) -> bool:
    """A number that no figure and no date took: it may be a part of the list."""
    dated = [(one.start, one.end) for one in find_dates(blank, reference=None)]
    return any(not any(a <= one.start() < b for a, b in dated) for one in _NUMBER.finditer(blank))


def _blanked(text: str, start: int, end: int, spans: list[Span]) -> str:
    """The text from `start` to `end` with the figures that were read taken out."""
    kept, place = [], start
    for span in sorted((span for span in spans if start <= span.start < end), key=lambda span: span.start):
        if span.start >= place:
            kept.append(text[place : span.start])
            place = max(place, span.end)
    kept.append(text[place:end])
    return " ".join(kept)


def alike(given: CheckInput, whole: Figure, part: Figure) -> bool:
    """Does the part count what the whole counts, or name nothing of its own?"""
    if whole.counted and part.counted and normal(whole.counted) == normal(part.counted):
        return True
    own = content_words(part.quote, given.vocabulary)
    mine = [word for word in own if not word[0].isdigit()]
    named = content_words(f"{whole.quote} {whole.counted or ''}", given.vocabulary)
    return part.kind != "count" or not mine or any(meets(word, named, given.vocabulary) for word in mine)


# "Fraregnes de blinde alarmer, var der 797": something is taken off what the table counts, or added to it.
_OFF_OR_ON = signs(
    r"\b(?:fraregne\w*|fradrage\w*|fratræk\w*|fratrukket|modregne\w*|medregne\w*|indregne\w*|medtælle\w*|bortset fra|bort fra|"
    r"ekskl\w*|inkl\w*|uden|foruden|udover|ud over|træk\w* [^.;,]{0,40}?\bfra|(?:regne|tælle|tage)\w* [^.;,]{0,40}?\bmed|læg\w* [^.;,]{0,40}?\btil)\b"
)


def counts_less_or_more(given: CheckInput, claim: Figure | Comparison) -> bool:
    """Does the sentence take something off, or add it, beside what is claimed?"""
    return _OFF_OR_ON.search(given.said(claim.span)) is not None
