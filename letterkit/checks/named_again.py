"""The same thing named again with another number: "de 1.724 borgere, som var visiteret til hjemmesygepleje" after "1.742 borgere …".

A definite number ("de 68 tilsyn", "bevillingen på 15,2 mio. kr.") is one that the letter has given before. It is the same thing where
the noun, its adjectives and what follows it are all found in the sentence of the first number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput
from letterkit.checks.nouns import same_noun, stems
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, one_digit
from letterkit.claim import Figure
from letterkit.vocabulary import normal

_DEFINITE = signs(
    r"\b(?:de|disse|vores|vore|kommunens|regionens|styrelsens|skolens|(?P<fund>beløbet|bevillingen|puljen|rammen|tilskuddet|summen|budgettet|udgiften|midlerne|anlægssummen|tilsagnet|lånet|gælden)\s+"
    r"(?:(?:i|for|fra)\s+(?:19|20)\d\d\s+)?på(?:\s+i alt)?)\s+(?:i alt\s+|omtalte\s+|nævnte\s+)?$"
)
_RELATIVE = re.compile(r"(?:,\s*|\s)(?:som|der|hvis)\s+(?P<clause>[^,.;]+)", re.IGNORECASE)
_CLAUSE = re.compile(r"^\s*,\s*(?P<clause>[^,.;]+)[,.]")  # "de 68 tilsyn, vi gennemførte på plejehjemmene, …"
# What the first sentence must say for the fund to be the same one; "beløbet" and "summen" may be any.
_FUNDS = {"bevillingen": "bevil", "puljen": "pulje", "rammen": "ramme", "tilskuddet": "tilsku", "budgettet": "budget", "udgiften": "udgift",
          "midlerne": "midler", "anlægssummen": "anlægssum", "tilsagnet": "tilsagn", "lånet": "lån", "gælden": "gæld"}  # fmt: skip
# The letter says itself that the two are not one, or that one of them is no longer right.
_CORRECTED = signs(
    r"\b(?:rettet|korrigeret|opdateret|revideret|foreløbig\w*|endelig\w*|tidligere|fejl\w*|rigtige tal|korrekte|beklager|netto|brutto|"
    r"yderligere|heraf|hvoraf|andre|øvrige|resterende|nye (?:tal|opgørelse\w*))\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:/\d\d)?")
_WORD = re.compile(rf"[^\W\d_]{{3,}}|{_YEAR.pattern}")
_EMPTY = frozenset(
    {"som", "der", "den", "det", "har", "havde", "blev", "bliver", "var", "været", "blevet", "til", "fra", "for", "med", "ved", "mod", "over",
     "under", "hos", "om", "vi", "kommunen", "kommunens", "kroner", "mio", "mia", "alt", "alle", "nu", "stk"}
)  # fmt: skip


def named_again(given: CheckInput) -> Iterator[tuple[Figure, Figure]]:
    """Pairs (first, again) of numbers that name the same thing and differ by a slip of the pen, in reading order."""
    figures = [one for one in given.claims.figures if one.kind in ("count", "amount") and one.approx == "exact"]
    for again in figures:
        start, end = given.sentence(again.span)
        definite = _DEFINITE.search(given.letter.text[start : again.span.start])
        if definite is None or again.value < 10 or is_change(given, again) or _CORRECTED.search(given.letter.text[start:end]):
            continue
        if any(one.value == again.value and one.id != again.id and one.kind == again.kind for one in figures):
            continue  # the letter has that number elsewhere: it points back there
        values = {one.value for one in figures if one.kind == again.kind}
        alike = [
            one
            for one in figures
            if one.span.end <= start
            and one.kind == again.kind
            and (digits_swapped(one.value, again.value) or one_digit(one.value, again.value))
            and abs(one.value - again.value) not in values  # else more have come, or some are gone
            and _same_thing(given, one, again, fund=(definite["fund"] or "").lower())
        ]
        if len({one.value for one in alike}) == 1:
            yield alike[-1], again


def _same_thing(given: CheckInput, first: Figure, again: Figure, *, fund: str) -> bool:
    """Is all that is said of the second number found in the sentence of the first?"""
    text = given.letter.text
    sentence = text[slice(*given.sentence(first.span))]
    other_year = first.as_of and again.as_of and first.as_of[:4] != again.as_of[:4] and again.role != "target"
    if first.part_of or other_year or first.role in ("limit", "target") or is_change(given, first) or _CORRECTED.search(sentence):
        return False
    if _FUNDS.get(fund, "") not in sentence.casefold() or not is_as_wide(given, again, sentence):
        return False
    known = _Known(sentence)
    named = _telling(again.quote[len(again.printed) :]) if again.kind == "count" else []
    if not all(known.has(word) for word in named) or (again.kind == "count" and not named):
        return False
    after = text[again.span.end : given.sentence(again.span)[1]]
    clause = _CLAUSE.match(after)
    if clause is not None:
        said = _telling(clause["clause"])
        return bool(said) and all(known.has(word) for word in said)
    matched = 0
    for word in _telling(re.split(r"[,;.]\s|\.$", after)[0]):
        if not known.has(word):
            break
        matched += 1
    year = re.search(r"\b(?:i|for|fra)\s+((?:19|20)\d\d)\s+på", text[max(0, again.span.start - 30) : again.span.start])
    matched += year is not None and known.has(year[1])
    return matched >= (2 if again.kind == "amount" and not fund else 1)


def is_as_wide(given: CheckInput, figure: Figure, sentence: str) -> bool:
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
