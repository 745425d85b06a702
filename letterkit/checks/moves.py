"""What a sentence says of a movement without a number: "er faldet", "har været stigende", "er tredoblet", "faldt for tredje år i træk".

Read from the comparisons of extraction, and from words that it leaves alone ("en faldende tendens", "er gået frem"). Wishes, forecasts,
questions and denials are no such claims, nor is a sentence that says both up and down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from letterkit.checks.akin import topic
from letterkit.checks.clauses import clause_start
from letterkit.checks.dates import is_quoted
from letterkit.checks.frame import CheckInput
from letterkit.checks.levels import DOWN, UP
from letterkit.checks.signs import signs
from letterkit.checks.told import is_stretch
from letterkit.checks.words import words
from letterkit.claim import Approx, Comparison, Figure, Relation
from letterkit.danish.numbers import SMALL


@dataclass(frozen=True, kw_only=True)
class Move:
    """`comparison` is the claim as a comparison; its id is "" where extraction has none. `steps`: each of the last so many must go
    that way (0: every one; None: only the ends)."""

    comparison: Comparison
    subject: str
    start: int
    end: int
    steps: int | None = None


def moves_of(given: CheckInput) -> Iterator[Move]:
    """The claims of movement in the letter that name no change in figures."""
    for start, end in given.sentences:
        text = given.letter.text[start:end]
        if given.is_asked(start) or text.rstrip().endswith("?"):
            continue
        told = [one for one in given.claims.comparisons if start <= one.span.start < end and _in_words(one)]
        moves = [*_parts_left(given, start, end)]
        # "Chancen er faldet fra hver fjerde til hver niende", "koster det samme som de andre": the words tell their own two sides.
        sided = [one.span for one in given.claims.comparisons if start <= one.span.start < end and _has_sides(given, one)]
        for one in [*(_of_comparison(given, one, start, end) for one in told), *_own(given, start, end)]:
            if (
                one is not None
                and (not any(one.start < span.end and span.start < one.end for span in sided) or _concludes(given, one, start))
                and not _is_sized(given, one, end)
                and not _is_noun(given, one, start)
                and not any(one.start < two.end and two.start < one.end for two in moves)
            ):
                moves.append(one)
        for move in moves:
            if _is_fact(given, move, start, end):
                yield move


def _in_words(one: Comparison) -> bool:
    """No number tells its size, and its sides are not two figures that it was read from."""
    both = one.left is not None and one.right is not None and one.left.figure and one.right.figure
    return (
        one.relation in ("rise", "fall", "unchanged", "times") and one.change is None and not (both and one.relation != "times")
    )


_AS_OTHERS = signs(r"\bsamme\s+(?:[^\W\d_]+\s+)?som\s+(?!(?:i|for|ved|før|hidtil|tidligere|sidste|året|dengang)\b)[^\W\d_]")


def _has_sides(given: CheckInput, one: Comparison) -> bool:
    """Is it told between two figures of its own, or against others at the same time?"""
    if one.relation == "unchanged" and _AS_OTHERS.search(given.letter.text, one.span.start, one.span.end):
        return True
    if one.relation == "times" or one.left is None or one.right is None:
        return False
    return one.left.figure is not None and one.right.figure is not None and one.left.figure != one.right.figure


# "132 mod 148 året før, altså en stigning": what the two sides come to, said once more
_CONCLUDES = signs(
    r",\s+(?:altså|dermed|således|hvilket\s+(?:\w+\s+)?er|og\s+det\s+er|dvs\.)\s+(?:(?:en|et)\s+(?:\w+\s+){0,2}?)?$"
)


def _concludes(given: CheckInput, move: Move, start: int) -> bool:
    return _CONCLUDES.search(given.letter.text[start : move.start]) is not None


# "…, fordi skibene er blevet større": what is given as the cause is another thing than what moved.
_CAUSE = signs(r"\W*(?:fordi|eftersom|skønt|selv om|selvom)\b")


_UNREAL = signs(
    r"\b(?:ikke|hverken|næppe|hvis|såfremt|om end|forvent\w*|ventes|vil|skal|bør|kan|kunne|skulle|ville|målet|målsætning\w*|ønske\w*|"
    r"budgetter\w*|prognose\w*|fremskriv\w*|planlagt|for at|frem mod|risiko\w*|realt|faste priser|korriger\w*|(?:målt|opgjort|regnet|set)\s+i|i\s+absolutte\s+tal|"
    r"spørg\w*|påstand\w*|anfør\w*|hævde\w*|kritiser\w*|relativt|forholdsvis)\b"
)
_POLITE = signs(
    r"\b(?:skal|kan|vil)\s+(?:(?:jeg|vi|det|hertil|der|kommunen|regionen)\s+)*(?:her|dog|også)?\s*(?:oplyse\w*|konstatere\w*|bemærke\w*)"
)
_AGAIN = signs(
    r"\b(?:igen|atter|først|derefter|siden hen|midlertidigt|kortvarigt|efterfølgende|undtagen|bortset|på nær|næsten alle)\b"
)


# "Det adskiller sig fra de foregående år, hvor antallet var stigende": told of years that the levels beside it are not of.
_OTHER_YEARS = signs(r"\b(?:foregående|forudgående|tidligere|forrige|første|mellemliggende)\s+år(?:ene)?,\s+(?:hvor|da)\b[^.;]*$")


def _is_fact(given: CheckInput, move: Move, start: int, end: int) -> bool:
    begin = clause_start(given.letter.text, start, move.start)
    clause = given.letter.text[begin : min(end, move.end + 1)]
    if _CAUSE.match(clause) and begin > start:
        return False
    sentence = given.letter.text[start:end]
    if _OTHER_YEARS.search(given.letter.text[start : move.start]):
        return False
    if _UNREAL.search(_POLITE.sub(" ", clause)) or _AGAIN.search(sentence) or is_quoted(given, move.start):
        return False
    # "Faldet skyldes flere læger": what it is due to goes its own way
    told = given.letter.text[start : move.end] if DEFINITE.match(given.letter.text, move.start) else sentence
    return not (UP.search(told) and DOWN.search(told))


_SIZED = re.compile(r"\s+(?:\w+\s+)?(?:med|på)\s+(?:\w+\.?\s+)?\d")
_SIZE_NEXT = signs(rf"\s+(?:(?:med|på|{words('hedge')})\s+)*")


def _is_sized(given: CheckInput, move: Move, end: int) -> bool:
    """ "gået ned med 1.870 timer", "var faldet 51 pct.", "er steget en tredjedel": a change in figures, held elsewhere."""
    text = given.letter.text
    if _SIZED.match(text[move.end : end]):
        return True
    behind = given.told(move.end, min(end, move.end + 25))
    return (
        bool(behind)
        and not is_stretch(given, behind[0])
        and _SIZE_NEXT.fullmatch(text[move.end : behind[0].span.start]) is not None
    )


_FALL = signs(r"(?:er|var|blev)\s+(?:(?:således|dermed|altså|også|derfor)\s+)?faldet$")
_PLACE_FIRST = signs(r"\W*(?:(?:og|men|mens)\s+)?(?:i|på|for|blandt|hos|ved|her|der|inden for|uden for)\b[^,;:]*$")


def _is_noun(given: CheckInput, move: Move, start: int) -> bool:
    """ "I de områder var faldet mindre": "faldet" is what the clause is about, for no other noun can be."""
    if not _FALL.search(given.letter.text[move.start : move.end]):
        return False
    text = given.letter.text
    return _PLACE_FIRST.fullmatch(text[clause_start(text, start, move.start) : move.start]) is not None


def _of_comparison(given: CheckInput, one: Comparison, start: int, end: int) -> Move | None:
    low, high = max(one.span.start, start), min(one.span.end, end)
    word = _word_at(given, one, low, high)
    if word is None:
        return None
    at, stop = word
    own = _subject(given, start, at, stop, end)
    named = (one.left.text if one.left else None) or ""
    # "Udgiften til kul faldt fra 41 til 27 mio. kr., mens flis er blevet dyrere": the clause says itself what moves.
    others = _OPENS_BARE.match(own) is None and topic(own, given.vocabulary) and named not in own
    return Move(
        comparison=one,
        subject=own if others and _SEAM_BEFORE.search(given.letter.text[start : at - len(own)]) else f"{named} {own}",
        start=at,
        end=stop,
        steps=_steps(given.letter.text[start:end]),
    )


_SEAM_BEFORE = signs(r"(?:\b(?:mens|men|hvorimod)|,\s+og)\s*$")
# What opens a clause and is no subject of its own: "i Vestby", "det", "antallet".
_OPENS_BARE = re.compile(
    r"\W*(?:i|på|for|blandt|hos|ved|her|der|det|den|de|dette|disse|tallet|antallet|andelen|siden|fra|efter|er|var|har|blev|nu|med)\b(?!\s+af\b)",
    re.IGNORECASE,
)
_TIMES = signs(
    r"\b(?:(?:næsten|mere end|godt|knap|ca\.|omkring|over)\s+)?(?:\w+dob(?:let|ling\w*|ledes)|halver\w*|\w+\s+gange?\s+så\s+\w+|dobbelt så\s+\w+|det dobbelte|det \w+dobbelte)"
)
_SAME = signs(r"\b(?:uændret\w*|uforandret\w*|stabilt?|stabile|konstant\w*|samme|status quo)\b")


def _word_at(given: CheckInput, one: Comparison, low: int, high: int) -> tuple[int, int] | None:
    """Where the word that moves stands, if it is one of ours."""
    moving = (UP if one.relation == "rise" else DOWN, _STANDING, GONE, _BECOME)
    patterns = {"times": (_TIMES,), "unchanged": (_SAME,)}.get(one.relation, moving)
    found = [match for pattern in patterns if (match := pattern.search(given.letter.text, low, high)) is not None]
    first = min(found, key=lambda match: match.start(), default=None)
    return (first.start(), first.end()) if first else None


_BEGIN = signs(r"[;:]|,\s+|\b(?:at|og|men|mens|idet|fordi)\s")
_WHAT = signs(r"^\s*(?:\w+\s+){0,2}?(?:i|af|på)\s+(?P<what>(?:antallet af |andelen af |udgifterne? til )?[^,.;:]{3,60})")
_NOUN = signs(
    r"^(?:stigning|fald|nedgang|tilbagegang|fremgang|vækst|forøgelse|reduktion|tendens|udvikling|\w+dobling|halvering|flere|færre)\w*$"
)


def _subject(given: CheckInput, start: int, at: int, stop: int, end: int) -> str:
    """What moves: the words of the clause before the word of movement; behind a noun ("en stigning i antallet af sager") what follows."""
    text = given.letter.text
    word = text[at:stop].split()[-1] if text[at:stop].split() else ""
    if _NOUN.match(word):
        what = _WHAT.match(text[stop:end])
        if what is not None:
            return re.split(
                r"\b(?:siden|fra|mellem|end|således|som|der|hvor|i \d|(?:har|betyder|betød|medfører|medførte|giver|gav|skyldes|skyldtes|hænger|afspejler|kan|må|skal|er)\b)",
                _INFLOW.sub("modtagne ", what["what"]),
            )[0]
    before = text[start:at]
    begun = [one.end() for one in _BEGIN.finditer(before)]
    return before[max(begun, default=0) :]


_INFLOW = signs(r"^\s*(?:tilgangen|tilstrømningen) (?:af|på)\s+")  # "faldet i tilgangen af sager", behind "modtog 412 sager"
_EACH = signs(
    r"\b(?:hvert (?:eneste |enkelt )?(?:år|kvartal|halvår|skoleår)|hver (?:eneste |enkelt )?(?:måned|uge)|år for år|fra år til år|stadig(?:t)? (?:færre|flere|mindre|mere|højere|lavere|kortere|længere)(?! end)|"
    r"måned for måned|kvartal for kvartal|(?:for )?hvert af (?:årene|de \w+ år)|støt|i alle (?:\w+ )?årene|uafbrudt|uden (?:afbrydelse|undtagelse)r?|fra det ene år til det (?:andet|næste)|(?:i|gennem) hele perioden)\b"
)
_ROW = signs(r"\b(?P<many>\w+)\s+(?:år|kvartal|halvår|måned(?:er)?|gange?|sæson(?:er)?|skoleår)\s+i\s+(?:træk|streg)\b")
_ORDINALS = ("første", "anden", "andet", "tredje", "fjerde", "femte", "sjette", "syvende")
_NEARLY = signs(rf"\b(?:{words('except')}|generelt|overordnet|samlet set)\b")


def _steps(sentence: str) -> int | None:
    if _NEARLY.search(sentence):
        return None
    row = _ROW.search(sentence)
    if row is not None:
        word = row["many"].casefold()
        if word in _ORDINALS:
            place = _ORDINALS.index(word)
            return place if place > 1 else place + 1
        return SMALL.get(word)
    return 0 if _EACH.search(sentence) else None


_STANDING = signs(
    r"\b(?:er|var|har været|er blevet|været|ligget|viser en|vist en|har vist en|en)\s+(?:\w+\s+){0,2}?"
    r"(?P<word>stigende|voksende|tiltagende|opadgående|faldende|aftagende|nedadgående|dalende)\b"
)
GONE = signs(r"\b(?:gået|gik|går)\s+(?:\w+\s+)?(?P<word>frem|tilbage|opad|nedad|op|ned)\b(?!\s+(?:på|i|til|ad|under|for)\b)")
_BECOME = signs(
    r"\b(?:er|var|blev|er blevet|bliver|kom)\s+(?:(?:således|dermed|altså|også|lidt|noget|blevet|endnu|væsentligt|betydeligt|markant)\s+)*"
    r"(?P<word>færre|flere|kortere|længere|højere|lavere|dyrere|billigere|større|reduceret|vokset|steget|faldet|nedbragt|øget|mindsket)\b(?!\s+end\b)"
)
_NOUNS = signs(
    r"\b(?:en|et|tale om)\s+(?:\w+\s+){0,2}?(?P<word>stigning|vækst|fremgang|forøgelse|fald|nedgang|tilbagegang|reduktion)\b"
)
# "Stigningen skyldes den nye praksis", behind the levels that rose
DEFINITE = signs(
    r"(?<![^\W\d_])(?P<word>stigningen|væksten|fremgangen|forøgelsen|faldet|nedgangen|tilbagegangen|reduktionen)\s+"
    r"(?:(?:i|af)\s+(?!(?:19|20)\d\d)[^.,;:\d]{3,60}?\s+)?"
    r"(?:skyldes|skyldtes|hænger\s+(?:\w+\s+){0,2}?sammen\s+med|afspejler|tilskrives|(?:kan|må|skal)\s+(?:\w+\s+){0,2}?(?:tilskrives|henføres|forklares|ses\s+i)|"
    r"er\s+(?:en\s+følge|et\s+resultat)\s+af|"
    r"(?P<led>har\s+(?:gjort|givet|medført|ført|betydet)|betyder|betød|medfører|medførte|giver|gav)\b[^.,;:]*)"
)
_RISING = frozenset((
    "stigende", "voksende", "tiltagende", "opadgående", "frem", "op", "opad", "flere", "længere", "højere", "dyrere",
    "større", "vokset", "steget", "øget", "stigning", "vækst", "fremgang", "forøgelse",
    "stigningen", "væksten", "fremgangen", "forøgelsen",
))  # fmt: skip


def _own(given: CheckInput, start: int, end: int) -> Iterator[Move]:
    """Words of movement that extraction takes for no comparison."""
    text = given.letter.text
    for pattern in (_STANDING, GONE, _BECOME, _NOUNS, DEFINITE):
        for found in pattern.finditer(text, start, end):
            if pattern is DEFINITE and text[start : found.start()].strip():
                continue  # only where it opens its sentence: right behind what it is about
            if pattern is _NOUNS and re.match(r"\s*(?:\w+\s+)?på\b", text[found.end() : end]):
                continue
            relation: Relation = "rise" if found["word"].casefold() in _RISING else "fall"
            yield Move(
                comparison=made(given, relation, found.start(), found.end()),
                subject=_subject(given, start, found.start(), found.end("word") if pattern is DEFINITE else found.end(), end),
                start=found.start(),
                end=found.end(),
                steps=_steps(text[start:end]),
            )


def _parts_left(given: CheckInput, start: int, end: int) -> Iterator[Move]:
    """All "reduceret til en tredjedel" of a sentence."""
    for figure in given.told(start, end):
        if figure.kind == "ratio" and (move := _down_to(given, figure, start)) is not None:
            yield move


_DOWN_TO = signs(
    r"\b(?:reduceret|faldet|nedbragt|skåret ned|mindsket|sænket|ned)\s+til\s+(?:kun |blot |ca\. |godt |knap |under )?$"
)


def _down_to(given: CheckInput, figure: Figure, start: int) -> Move | None:
    """ "reduceret til en tredjedel": a third of what it was."""
    found = _DOWN_TO.search(given.letter.text, start, figure.span.start)
    if found is None or not 0 < figure.value < 1:
        return None
    comparison = made(given, "times", found.start(), figure.span.end, factor=Fraction(figure.value), approx=figure.approx)
    subject = _subject(given, start, found.start(), found.start(), start)
    return Move(comparison=comparison, subject=subject, start=found.start(), end=figure.span.end)


def made(
    given: CheckInput, relation: Relation, start: int, end: int, *, factor: Fraction | None = None, approx: Approx = "exact"
) -> Comparison:
    return Comparison(
        id="",
        relation=relation,
        factor=factor,
        approx=approx,
        quote=given.letter.text[start:end],
        span=given.letter.span(start, end),
    )
