"""The words of a sentence that state a comparison as a fact: times, rise, fall, higher, lower, unchanged.

A hedge is no comparison ("mere end 20 pct."), nor is a change that is only named again ("stigningen skyldes …"). Against an
earlier time it is a rise or a fall ("270 flere end året før"), against another place or plan it is higher or lower.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from letterkit.claim import Approx, Relation
from letterkit.extract import comparison_words as words
from letterkit.extract.clauses import Clause, clause_at
from letterkit.extract.grammar import is_function, verb_tense
from letterkit.extract.level_pairs import Pair, find_pairs
from letterkit.extract.observed import is_observed
from letterkit.extract.view import Sentence, View

# A clause that says a change again, in other words: "er forøget fra 110 til 180, hvilket er en vækst på 64 pct."
RESTATING = frozenset({"hvilket", "svarende", "dvs", "altså", "eller", "en", "et", "det", "således"})
# Verbs that tell how things are in the present.
STANDING = frozenset({"er", "har", "svarer", "udgør", "betyder", "giver", "viser"})
UPWARD = ("rise", "higher_than")


@dataclass(frozen=True)
class Cue:
    """Words that state a comparison, offsets into the text; `pair` where they hold two levels against each other."""

    start: int
    end: int
    relation: Relation
    factor: Fraction | None = None
    approx: Approx = "exact"
    pair: Pair | None = None
    named: bool = False  # "stigningen på 14 sager": may only say again what a sentence before said


def find_cues(view: View, sentence: Sentence, parts: list[Clause]) -> list[Cue]:
    """The comparisons that the sentence states as observed facts, in reading order; `parts` are its clauses."""
    if view.of(sentence).endswith("?"):
        return []
    cues = [cue for find in FINDERS for cue in find(view, sentence, parts)]
    observed = [cue for cue in cues if is_observed(view, sentence, parts, cue.start, cue.end)]
    return _one_each(view, parts, observed)


def restates(view: View, clause: Clause) -> bool:
    """Does the clause say the change of the clause before again: "hvilket er en stigning på 11 pct.", "og altså 7 point under"?"""
    first = next((word.lower for word in clause.words if word.lower != "og"), "")
    said = (words.NOUN.search(view.text, clause.start, clause.end), words.BY_SO_MUCH.search(view.text, clause.start, clause.end))
    return first in RESTATING and any(said)


def _relation(match: re.Match[str], up: Relation, down: Relation) -> Relation:
    groups = match.groupdict()
    return up if groups.get("up") or groups.get("up2") else down


def _factors(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for quantity in view.quantities(sentence):
        if quantity.kind == "factor":
            yield Cue(quantity.start, quantity.end, "times", quantity.value, quantity.approx)


def _is_hedge(view: View, sentence: Sentence, match: re.Match[str]) -> bool:
    """ "mere end 20 pct.": the words are the number's."""
    return any(one.start <= match.start() < one.end and match.end() <= one.end for one in view.quantities(sentence))


def _than(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    text = view.text
    for match in words.THAN.finditer(text, sentence.start, sentence.end):
        caught_up = re.search(r"\b(?:er|var|blev|bliver)\s+$", text[sentence.start : match.start()]) and re.match(
            r"\s+(?!(?:budgett|forvent|vent|planlag|beregn|aftal|norm|tillad|bevil)\w*)\w+et\b", text[match.end() : sentence.end]
        )
        if caught_up or _is_hedge(view, sentence, match) or words.NUMBER_AFTER.match(text, match.end()):
            continue
        limit = words.LIMIT_AFTER.match(text, match.end())
        if limit and _of_things(view, sentence, parts, match.start()):
            continue  # "En tredjedel ventede længere end servicemålet"
        gaps = [text[match.end() : date.start] for date in view.dates(sentence) if date.start >= match.end()]
        timed = words.TIME_AFTER.match(text, match.end()) or any(
            re.fullmatch(r"\s+(?:(?:i|på|ved|pr\.|hele|den)\s+)*", gap) for gap in gaps
        )
        if words.PLAIN.match(match.group()) and not timed and not _is_measured(view, sentence, parts, match.start()):
            continue
        up, down = ("rise", "fall") if timed else ("higher_than", "lower_than")
        yield Cue(match.start(), match.end(), up if match.group("up") else down)  # type: ignore[arg-type]


def _is_measured(view: View, sentence: Sentence, parts: list[Clause], at: int) -> bool:
    """Does the clause name a measure, a number or a date? "Det virker bedre end et brev" does not."""
    place = clause_at(parts, at)
    clause = parts[place] if place is not None else parts[0]
    numbers = [one.start for one in view.quantities(sentence)] + [one.start for one in view.dates(sentence)]
    inside = any(clause.start <= number < clause.end for number in numbers)
    measure = words.MEASURE.search(view.text, clause.start, clause.end)
    return inside or measure is not None or words.PLANNED.search(view.text, at, clause.end) is not None


def _of_things(view: View, sentence: Sentence, parts: list[Clause], at: int) -> bool:
    """Does the clause before `at` count the things that are over or under?"""
    place = clause_at(parts, at)
    start = parts[place].start if place is not None else sentence.start
    return any(one.kind in ("count", "ratio") and start <= one.start < at for one in view.quantities(sentence))


def _against_a_yardstick(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for match in words.AGAINST.finditer(view.text, sentence.start, sentence.end):
        if words.LIMIT.search(match.group()) and _of_things(view, sentence, parts, match.start()):
            continue  # "17 af 164 boringer lå over grænseværdien": a count of those, no level
        if not any(one.start <= match.start() < one.end for one in view.quantities(sentence)):
            yield Cue(match.start(), match.end(), _relation(match, "higher_than", "lower_than"))


def _predicates(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for match in words.PREDICATE.finditer(view.text, sentence.start, sentence.end):
        became = words.BECAME.search(match.group()) is not None
        up, down = ("rise", "fall") if became else ("higher_than", "lower_than")
        yield Cue(match.start(), match.end(), _relation(match, up, down))  # type: ignore[arg-type]
    for match in words.FEWER.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match, "rise", "fall"))


def _verbs(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for match in words.CHANGED.finditer(view.text, sentence.start, sentence.end):
        if _is_change(view, sentence, parts, match):
            yield Cue(match.start(), match.end(), _relation(match, "rise", "fall"))


def _is_change(view: View, sentence: Sentence, parts: list[Clause], match: re.Match[str]) -> bool:
    """Is it the main verb, and does a measure move?"""
    word = match.group().lower()
    place = clause_at(parts, match.start())
    clause = parts[place] if place is not None else parts[0]
    text = view.text
    before, rest = text[clause.start : match.start()], text[match.end() : clause.end]
    if before.strip().lower() == "der" and (not place or clause.words[0].text == "Der"):
        return False  # "Der faldt 12 elever fra"; but "sagerne, der steg med 14"
    if word.startswith(("fald", "sank")) and words.FALL_IDIOM.match(rest):
        return False
    if re.search(r"\b(?:jeg|han|hun|man|vi)\s+$", before, re.IGNORECASE) and word in words.listed("finite"):
        return False  # "Hun faldt og brækkede armen"
    if word.startswith("fald") and (words.GROUPED.match(rest) or re.search(r"\bfra\W*$", rest)):
        return False  # "De 38 sager falder i tre grupper", "I foråret faldt 190 kursister fra"
    if word.startswith(("ste", "stig", "voks")) and words.RISE_IDIOM.match(rest) and not re.match(r"\s+på\s+\d", rest):
        return False
    counted = re.search(r"(?:^|\s)(?:\d[\d.]*|de\s+øvrige\s+\w+|de\s+\d+\s+\w+)\s+$", before)
    if counted and not re.match(r"\s+(?:\w+\s+)?(?:med|til|fra)\b", rest):
        return False  # "hvoraf 29 faldt i årets fire koldeste måneder": cases fall, no measure does
    if word in words.listed("finite"):
        return True
    if word in words.listed("finite_active"):
        return bool(words.MEASURE.search(text[match.start() : clause.end]))
    if not words.AUXILIARY.search(before) and not _goes_on(text, parts, place):
        return False  # "en øget indsats", "det øgede fokus"
    if word in words.listed("active"):
        if re.search(r"\b(?:en|et|den|det|de|på|på grund af|ved|gennem|og|med|til|af)\s+$", before, re.IGNORECASE):
            return False
        moved = bool(re.search(r"\b(?:fra|med|til)\b", rest)) and any(q.start > match.start() for q in view.quantities(sentence))
        return moved or bool(words.MEASURE.search(text[clause.start : clause.end]))
    return True


def _goes_on(text: str, parts: list[Clause], place: int | None) -> bool:
    """The auxiliary stands in a clause before: "er faldet i to, steget i tre", "Antallet er, trods alt, steget"."""
    return place is not None and any(words.AUXILIARY.search(text[one.start : one.end]) for one in parts[:place])


def _nouns(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for match in words.NOUN.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match, "rise", "fall"))
    numbers = {one.start for one in view.quantities(sentence)}
    for match in words.NAMED.finditer(view.text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        before = view.text[parts[place].start : match.start()] if place is not None else ""
        if match.end() in numbers and not (match.group("down") and words.AUXILIARY.search(before)):
            yield Cue(match.start(), match.end(), _relation(match, "rise", "fall"), named=True)


def _went(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for match in words.WENT.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match, "rise", "fall"))
    for quantity in view.quantities(sentence):
        opening = words.WIDENED.search(view.text, sentence.start, quantity.start)
        if opening is not None:
            yield Cue(opening.start(), opening.end(), _relation(opening, "rise", "fall"))


def _by_so_much(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Der er altså kommet 66 flere", "det er 3,5 procentpoint lavere", "to procentpoint under"."""
    for quantity in view.quantities(sentence):
        match = words.BY_SO_MUCH.match(view.text, quantity.end, sentence.end)
        if match is None or quantity.kind == "age":
            continue
        said = (match.group("up") or match.group("down") or "").lower()
        noun = match.group("noun")
        if noun and (quantity.kind != "count" or is_function(noun) or verb_tense(noun) is not None):
            continue
        if quantity.kind == "count" and (said not in ("flere", "færre") or not _stands(parts, quantity.start)):
            continue  # "50 længere": how long each of them waited; "vi ansætter tre flere": a plan
        if match.group("above") or match.group("below"):
            yield Cue(quantity.start, match.end(), "higher_than" if match.group("above") else "lower_than")
        else:
            yield Cue(quantity.start, match.end(), _relation(match, "rise", "fall"))


def _stands(parts: list[Clause], at: int) -> bool:
    """Does the clause tell how things are or were? What somebody does in the present is still to come."""
    place = clause_at(parts, at)
    verbs = [word.lower for word in parts[place or 0].words]
    return any(verb in STANDING or verb_tense(verb) == "past" for verb in verbs)


def _trends(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for match in words.TREND.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match, "rise", "fall"))
    for match in words.SAME.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), "unchanged")


def _superlatives(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    opening = words.SUPERLATIVE.match(view.of(sentence))
    if opening is not None:
        yield Cue(sentence.start, sentence.start + opening.end(), _relation(opening, "higher_than", "lower_than"))
    for match in words.SUPERLATIVE.finditer(view.text[: sentence.end], sentence.start):
        yield Cue(match.start(), match.end(), _relation(match, "higher_than", "lower_than"))


def _pairs(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for pair in find_pairs(view, sentence, parts):
        yield Cue(pair.start, pair.end, pair.relation, pair=pair)


FINDERS: tuple[Callable[[View, Sentence, list[Clause]], Iterator[Cue]], ...] = (
    _factors,
    _than,
    _against_a_yardstick,
    _predicates,
    _verbs,
    _nouns,
    _went,
    _by_so_much,
    _trends,
    _superlatives,
    _pairs,
)


def _one_each(view: View, parts: list[Clause], cues: list[Cue]) -> list[Cue]:
    """One comparison a clause and relation; "times" stands for the rise it is ("er steget til det dobbelte").

    A clause that says the change again adds nothing; a pair lends its levels to the words that state the same.
    """
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.pair is not None, c.start, -c.end)):
        place = clause_at(parts, cue.start)
        rivals = [other for other in kept if clause_at(parts, other.start) == place]
        if any(cue.start < other.end and other.start < cue.end for other in rivals if cue.pair is None):
            continue
        moving = [other for other in rivals if other.relation in ("rise", "fall", "times", "unchanged")]
        if cue.pair is not None:
            # "er faldet fra 11 til 6 uger" says it in words; "lå på 38 mod 31, altså et fald på 7" in the next clause
            said = moving or [other for other in rivals if other.relation == cue.relation]
            if not said:
                kept.append(cue)
            continue
        same = [other for other in rivals if other.relation == cue.relation or "times" in (other.relation, cue.relation)]
        if same:
            if cue.relation == "times" and same[0].relation != "times":
                kept[kept.index(same[0])] = cue
            continue
        both = [other for other in rivals if other.relation in ("rise", "fall")]
        if both and cue.relation not in ("times", "unchanged") and not _other_way(view, both[-1], cue):
            continue
        kept.append(cue)
    kept.sort(key=lambda c: (c.start, -c.end))
    return [cue for cue in kept if not _said_again(view, parts, kept, cue)]


def _other_way(view: View, one: Cue, cue: Cue) -> bool:
    """ "steg med 17 dage fra 2011 til 2012 og er i 2013 faldet med 26 dage": two verbs, two movements."""
    verbs = all(words.CHANGED.fullmatch(view.text[other.start : other.end]) for other in (one, cue))
    return verbs and {one.relation, cue.relation} == {"rise", "fall"}


def _said_again(view: View, parts: list[Clause], kept: list[Cue], cue: Cue) -> bool:
    """Words that say again what the clause before said; of a pair of levels and a noun of change, the noun says it better."""
    place = clause_at(parts, cue.start)
    for other in kept:
        at = clause_at(parts, other.start)
        if place is None or at is None or (other.relation in UPWARD) != (cue.relation in UPWARD):
            continue
        again = other.relation == cue.relation and place - at == 1 and restates(view, parts[place])
        better = cue.pair is not None and other.relation != cue.relation and at - place == 1 and restates(view, parts[at])
        if again or better:
            return True
    return False
