"""LK104: the same thing counted twice in one letter, with two values."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations

from letterkit.checks.akin import kin, narrowing, topic
from letterkit.checks.earlier_figures import CORRECTED, Told, told
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import reading
from letterkit.checks.nouns import same_noun, stems
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, is_slip
from letterkit.checks.told_again import came_and_went, told_again
from letterkit.checks.wording import shown
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding
from letterkit.spelling import meets, negated
from letterkit.vocabulary import normal

CODE = "LK104"
NAME = "counted-twice-with-two-values"
CHECK: CheckName = "sum"
STATUS: Status = "trial"
TITLE = "Det samme er talt to gange med to værdier"
EXPLANATION = """
## Hvad den holder sammen
To tal i brevet, som efter ordene tæller det samme på samme tidspunkt; og ”de 2.851 anmeldelser om indbrud” eller ”bevillingen på 16,4
mio. kr. til cykelstier”, som brevet har givet et andet tal før.

## Hvornår den tier
Når tidspunktet ikke er det samme, når ordene om de to tal er forskellige, og når det ene er en del af det andet.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer, og den plads, som ”ca.”, ”knap” og ”godt” giver.

## Hvad den ikke kan se
Om to opgørelser af det samme med forskellig definition er ment som forskellige. At de ikke stemmer, siges derfor kun, når to cifre er
byttet om, eller når det andet tal er nævnt som kendt (”de 1.156 sager ved udgangen af 2012”, ”som nævnt”) og kun afviger i ét ciffer.
"""
FLAGGED = Example(text="I 2019 fik 1.305 ansøgere afslag på ophold.\n\nSom nævnt fik 1.350 ansøgere afslag på ophold i 2019.")
ACCEPTED = Example(text="I 2019 fik 1.305 ansøgere afslag på ophold.\n\nSom nævnt fik 1.305 ansøgere afslag på ophold i 2019.")


def check(given: CheckInput) -> list[Finding]:
    figures = [
        one for one in given.claims.figures if one.as_of and one.kind in ("count", "share", "amount") and one.role != "change"
    ]
    alike: dict[tuple[str, str | None], list[Figure]] = {}
    for figure in figures:
        if figure.role not in ("target", "limit"):
            alike.setdefault((figure.kind, figure.as_of), []).append(figure)
    numbers = {one.id: number for number, one in enumerate(figures)}
    pairs = sorted(
        (pair for group in alike.values() for pair in combinations(group, 2) if is_slip(pair[0].value, pair[1].value)),
        key=lambda pair: (numbers[pair[0].id], numbers[pair[1].id]),
    )
    found = []
    for one, two in ((_told(given, left), _told(given, right)) for left, right in pairs):
        if _same_thing(one, two, given) and not _linked(one.figure, two.figure):
            finding = _finding(given, one, two)
            if finding is not None:
                found.append(finding)
    seen = {frozenset(finding.claims) for finding in found if finding.verdict == "contradicted"}
    again = [pair for pair in told_again(given) if frozenset(one.id for one in pair) not in seen]
    return [*found, *(_said(first, second, certain=True) for first, second in again)]


def _told(given: CheckInput, figure: Figure) -> Told:
    return given.once(("told again", figure.id), lambda: told(given.letter, figure, given.claims.figures, given))


def _linked(one: Figure, two: Figure) -> bool:
    ids = {one.id, two.id}
    return bool(ids & {one.part_of, two.part_of, one.same_as, two.same_as, one.share_of, two.share_of}) or (
        one.part_of is not None and one.part_of == two.part_of
    )


def _same_thing(one: Told, two: Told, given: CheckInput) -> bool:
    """Same kind and time, and each has the other's words: the noun and at least one word more."""
    vocabulary = given.vocabulary
    if one.figure.kind != two.figure.kind or one.figure.as_of != two.figure.as_of or one.sentence == two.sentence:
        return False
    if _same_limit(one.figure, two.figure, given):
        return True
    if one.figure.unit != two.figure.unit or not one.noun or not two.noun:
        return False
    mine, theirs = {*one.noun, *one.near}, {*two.noun, *two.near}
    if negated(mine, vocabulary) != negated(theirs, vocabulary):
        return False
    if _points_back(one, two, given):
        return True
    if not all(meets(word, two.noun, vocabulary) for word in one.noun):
        return False
    short, long = sorted((mine, theirs), key=len)
    return len(short) >= 2 and all(meets(word, long, vocabulary) for word in short)


def _same_limit(one: Figure, two: Figure, given: CheckInput) -> bool:
    """ "I 1.305 af sagerne forløb der over 10 måneder" and "1.350 ansøgere måtte vente i mere end 10 måneder": four digits or more,
    two of them swapped, beside the very same limit."""
    if one.kind != "count" or min(one.value, two.value) < 1000 or not digits_swapped(one.value, two.value):
        return False

    def limits(figure: Figure) -> set[tuple[str, str, Fraction]]:
        sentence = given.sentence(figure.span)
        return {
            (other.kind, other.approx, other.value)
            for other in given.claims.figures
            if given.sentence(other.span) == sentence and other.kind == "duration" and other.approx != "exact"
        }

    return bool(limits(one) & limits(two))


_BACK = signs(r"^(?:ud )?af (?:de|disse)\s*$|\b(?:(?:ud )?af|blandt|for) (?:de|disse)\s*$")


def _points_back(one: Told, two: Told, given: CheckInput) -> bool:
    """ "Af de 1.381 ansøgninger i 2012": the definite number is one that the letter gave before, and it gives just one of the
    same noun and time."""
    first, second = sorted((one.figure, two.figure), key=lambda figure: figure.span.start)
    start = given.sentence(second.span)[0]
    if not _BACK.search(given.letter.text[start : second.span.start]) or first.part_of or second.part_of:
        return False
    if second.kind != "count" or second.value < 100 or first.role not in ("level", "total"):
        return False
    same = {
        figure.value
        for figure in given.claims.figures
        if figure.span.start < second.span.start
        and figure.kind == "count"
        and figure.as_of == second.as_of
        and normal(figure.counted or "") == normal(second.counted or "")
    }
    printed = any(second.value in row for table in given.letter.tables for row in table.values)
    return same == {first.value} and not printed


def _finding(given: CheckInput, one: Told, two: Told) -> Finding | None:
    left, right = one.figure, two.figure
    if reading(left, given.vocabulary, "loose").meets(reading(right, given.vocabulary, "loose")):
        return None
    wide = _same_limit(left, right, given) or (_is_as_wide(given, left, two.sentence) and _is_as_wide(given, right, one.sentence))
    apart = not _same_limit(left, right, given) and (came_and_went(one.sentence, two.sentence) or _narrowed(given, one, two))
    return _said(left, right, certain=_swapped(left, right) and wide and not apart and not CORRECTED.search(two.sentence))


def _swapped(left: Figure, right: Figure) -> bool:
    """Two digits swapped, of three or more: "37 pct." and "73 pct." are often two figures."""
    return digits_swapped(left.value, right.value) and sum(char.isdigit() for char in right.printed) > 2


def _narrowed(given: CheckInput, one: Told, two: Told) -> bool:
    """Does the later of the two name a place or a group that the first does not: "andelen … i klagesager"?"""
    known = topic(one.sentence, given.vocabulary)
    words = narrowing(two.sentence, given.vocabulary)
    return any(not any(kin(word, other, given.vocabulary) for other in known) for word in words)


def _said(left: Figure, right: Figure, *, certain: bool) -> Finding:
    """The finding on `left`, which stands first, and `right`, which says it again."""
    slip = digits_swapped(left.value, right.value)
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="contradicted" if certain else "unclear",
        reason=None if certain else "other_definition",
        claims=(right.id, left.id),
        evidence=(quoted(right), quoted(left)),
        calculation=f"{shown(left)} mod {shown(right)}",
        explanation=f"Brevet skriver både {shown(left)} og {shown(right)} om det samme."
        + (" To cifre kan være byttet om." if slip else " Opgørelserne kan være lavet på hver sin måde."),
        ask=f"hvilket af tallene {shown(left)} og {shown(right)} der gælder",
    )


_RELATIVE = signs(r"(?:,\s*|\s)(?:som|der|hvis)\s+(?P<clause>[^,.;]+)")
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
_WORD = re.compile(rf"[^\W\d_]{{3,}}|{_YEAR.pattern}")
_EMPTY = frozenset(
    {"som", "der", "den", "det", "har", "havde", "blev", "bliver", "var", "været", "blevet", "til", "fra", "for", "med", "ved", "mod", "over",
     "under", "hos", "om", "vi", "kommunen", "kommunens", "kroner", "mio", "mia", "alt", "alle", "nu", "stk"}
)  # fmt: skip


def _is_as_wide(given: CheckInput, figure: Figure, sentence: str) -> bool:
    """Does no "som søgte støtte" or "der ikke fik påbud" behind the figure say more than the other sentence does?"""
    known = _Known(sentence)
    after = given.letter.text[figure.span.end : given.sentence(figure.span)[1]]
    return all(known.has(word) for found in _RELATIVE.finditer(after) for word in _telling(found["clause"]))


def _telling(words: str) -> list[str]:
    return [word for word in _WORD.findall(normal(words)) if word not in _EMPTY]


class _Known:
    """The words of a sentence, for asking whether it has another in some form."""

    def __init__(self, sentence: str) -> None:
        self._words = _WORD.findall(normal(sentence))
        self._stems = {stem for word in self._words for stem in stems(word)} | set(self._words)

    def has(self, word: str) -> bool:
        if _YEAR.fullmatch(word):
            return word in self._words
        return bool(stems(word) & self._stems) or any(same_noun(word, other) for other in self._words)
