"""The words of a sentence that state a comparison as a fact: times, rise, fall, higher, lower, unchanged.

A hedge is no comparison ("mere end 20 pct."), nor is a change that is only named again ("stigningen skyldes …"). Against an
earlier time it is a rise or a fall ("270 flere end året før"), against another place or plan it is higher or lower.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from letterkit.claim import Relation
from letterkit.extract import comparatives, movements
from letterkit.extract import comparison_words as words
from letterkit.extract.clauses import Clause, clause_at, finite_verb
from letterkit.extract.cue import Cue
from letterkit.extract.level_pairs import find_pairs
from letterkit.extract.observed import is_denied, is_observed
from letterkit.extract.view import Sentence, View

# A clause that says a change again, in other words: "er forøget fra 110 til 180, hvilket er en vækst på 64 pct."
RESTATING = frozenset({"hvilket", "svarende", "dvs", "altså", "eller", "en", "et", "det", "således"})
TAKES_UP = frozenset({"så", "den", "vi", "der", "dermed", "andelen", "tallet", "antallet"})
AS_MANY = re.compile(r"[^.;:]{0,30}?\bsom\s+(?:i|på|for|ved|året|sidste)\b")
ALSO = re.compile(r"\bog\s+(?:er|har|blev|var|bliver)\b")
# "ikke højere end de andre, snarere tværtimod"
CONTRARY = re.compile(r",\s+(?:(?:men|snarere|nærmest|faktisk)\s+)*tværtimod\b")
OPPOSITE: dict[Relation, Relation] = {"rise": "fall", "fall": "rise", "higher_than": "lower_than", "lower_than": "higher_than"}
AND = re.compile(r"\b(?:og|men|samt)\b")
# "…, og tilgangen er dermed fordoblet": what the levels before come to
CONCLUDES = re.compile(r"\b(?:altså|dermed|således|derved|hermed)\b")


def find_cues(view: View, sentence: Sentence, parts: list[Clause]) -> list[Cue]:
    """The comparisons that the sentence states as observed facts, in reading order; `parts` are its clauses."""
    if view.of(sentence).endswith("?"):
        return []
    cues = [cue for find in FINDERS for cue in find(view, sentence, parts)]
    cues += list(movements.other_way(view, sentence, cues))
    observed = [cue for one in cues if (cue := _as_told(view, sentence, parts, one)) is not None]
    return _one_each(view, parts, [cue for cue in observed if not _outdone(view, parts, observed, cue)])


def _as_told(view: View, sentence: Sentence, parts: list[Clause], cue: Cue) -> Cue | None:
    """The cue if it is told as a fact; "ikke flere end før" tells that there are as many at most; None where nothing is told."""
    if is_observed(view, sentence, parts, cue.start, cue.end, presupposed=cue.named):
        return cue
    if not words.THAN.fullmatch(view.text, cue.start, cue.end) or not is_denied(view, sentence, parts, cue.start, cue.end):
        return None
    if CONTRARY.search(view.text, cue.end, sentence.end):
        return replace(cue, relation=OPPOSITE.get(cue.relation, cue.relation))
    return replace(cue, relation="unchanged", approx="at_most" if _goes_up(cue) else "at_least")


def _outdone(view: View, parts: list[Clause], cues: Sequence[Cue], cue: Cue) -> bool:
    """ "vokser hurtigere end antallet af pladser": not the growth is told but what it is more than."""
    if not words.CHANGED.fullmatch(view.text, cue.start, cue.end):
        return False
    return any(
        other.relation in ("higher_than", "lower_than")
        and words.AT_A_PACE.match(view.text, other.start)
        and words.AT_ONCE.fullmatch(view.text, cue.end, other.start)
        for other in cues
    )


def restates(view: View, clause: Clause) -> bool:
    """Does the clause say the change of the clause before again: "hvilket er en stigning på 11 pct.", "og altså 7 point under"?"""
    first = next((word.lower for word in clause.words if word.lower != "og"), "")
    said = (words.NOUN.search(view.text, clause.start, clause.end), words.BY_SO_MUCH.search(view.text, clause.start, clause.end))
    return first in RESTATING and any(said)


def says_again(view: View, sentence: Sentence) -> bool:
    """Does the sentence say the levels before it again as a change: "Det er et fald på 9 sager", "Det er altså 66 færre"?"""
    named = words.NAMED.match(view.text, sentence.start, sentence.end)
    if named is not None and any(0 <= one.start - named.end() <= 2 for one in view.quantities(sentence)):
        return True  # "9,4 måneder mod 11,2. Nedgangen er på 1,8 måneder"
    first = next(iter(view.quantities(sentence)), None)
    if first is not None and first.start == sentence.start and words.BY_SO_MUCH.match(view.text, first.end, sentence.end):
        return True  # "Godt hundrede færre unge i systemet"
    opening = words.AGAIN.match(view.of(sentence))
    return opening is not None and any(
        said.match(view.text, sentence.start + opening.end(), sentence.end) for said in (words.CHANGE_NAMED, words.CHANGE_BY)
    )


def concludes(parts: Sequence[Clause], cues: Sequence[Cue], levels: Cue | None = None, *, told: str = "") -> bool:
    """Do the clauses behind two `levels`, or the first one of the sentence after what is `told`, say what they come to?

    "… så vi er gået frem", "Den er altså steget"; "og ventetiden er faldet" is another thing, unless the levels told of it.
    """
    for cue in cues:
        place = clause_at(parts, cue.start)
        if place is None or cue is levels or (levels is not None and cue.start < levels.end) or (levels is None and place > 0):
            continue
        first = next((word.lower for word in parts[place].words if word.lower not in ("og", "men")), "")
        if first in RESTATING or first in TAKES_UP or (first and re.search(rf"\b{re.escape(first)}\b", told, re.IGNORECASE)):
            return True
    return False


def _pairs(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    for pair in find_pairs(view, sentence, parts):
        yield Cue(pair.start, pair.end, pair.relation, pair=pair)


FINDERS: tuple[Callable[[View, Sentence, list[Clause]], Iterator[Cue]], ...] = (
    comparatives.factors,
    comparatives.than,
    comparatives.grown,
    comparatives.against_a_yardstick,
    comparatives.predicates,
    comparatives.fronted,
    movements.verbs,
    movements.nouns,
    movements.directions,
    movements.movements,
    comparatives.by_so_much,
    movements.trends,
    comparatives.sameness,
    comparatives.superlatives,
    _pairs,
)


def _one_each(view: View, parts: list[Clause], cues: list[Cue]) -> list[Cue]:
    """One comparison a clause and relation; "times" stands for the rise it is ("er steget til det dobbelte").

    A clause that says the change again adds nothing; a pair lends its levels to the words that state the same.
    """
    kept: list[Cue] = []
    for cue in sorted(cues, key=lambda c: (c.pair is not None, c.start, -c.end)):
        if cue.gapped:
            kept.append(cue)
            continue
        place = clause_at(parts, cue.start)
        places = {place, clause_at(parts, cue.pair.left.start)} if cue.pair is not None else {place}
        rivals = [other for other in kept if clause_at(parts, other.start) in places]
        if any(cue.start < other.end and other.start < cue.end for other in rivals if cue.pair is None):
            continue
        moving = [other for other in rivals if other.relation in ("rise", "fall", "times", "unchanged")]
        if cue.pair is not None:
            # "er faldet fra 11 til 6 uger" says it in words; "lå på 38 mod 31, altså et fald på 7" in the next clause
            said = moving or [other for other in rivals if other.relation == cue.relation]
            if not said:
                kept.append(cue)
            continue
        same = [other for other in rivals if other.relation == cue.relation or _is_factor_of(view, other, cue)]
        if same:
            if cue.relation == "times" and same[0].relation != "times":
                kept[kept.index(same[0])] = cue
            continue
        both = [other for other in rivals if other.relation in ("rise", "fall")]
        if both and cue.relation not in ("times", "unchanged") and not _adds(view, both[-1], cue):
            continue
        kept.append(cue)
    kept.sort(key=lambda c: (c.start, -c.end))
    return [cue for cue in kept if not _said_again(view, parts, kept, cue)]


def _is_factor_of(view: View, one: Cue, other: Cue) -> bool:
    """ "er steget til det dobbelte" is one comparison; "1,7 gange så stort som i 2020 og på højde med 2019" two, and so is
    "61 flere end i 2018 og dobbelt så mange som i 2015"."""
    if ALSO.search(view.text, min(one.end, other.end), max(one.start, other.start)):
        return False  # "er øget fra 21 til 105 timer og er altså blevet fem gange så lang"
    if one.against and AND.search(view.text, one.end, other.start) and AS_MANY.match(view.text, other.end):
        return False
    return "times" in (one.relation, other.relation) and "unchanged" not in (one.relation, other.relation)


def _adds(view: View, one: Cue, cue: Cue) -> bool:
    """Two movements ("steg med 17 dage fra 2011 til 2012 og er i 2013 faldet med 26 dage"), or a movement and what the level is
    held against besides ("er faldet til 4 pct. og er lavere end landsgennemsnittet")."""
    if cue.against and cue.relation in ("higher_than", "lower_than"):
        return AND.search(view.text, one.end, cue.start) is not None
    said = [view.text[other.start : other.end] for other in (one, cue)]
    alike = any(all(pattern.fullmatch(text) for text in said) for pattern in (words.CHANGED, words.ALTOGETHER, words.NOUN))
    return alike and {one.relation, cue.relation} == {"rise", "fall"}


def _goes_up(cue: Cue) -> bool:
    return cue.relation in ("rise", "higher_than") or (cue.relation == "times" and cue.factor is not None and cue.factor > 1)


def _said_again(view: View, parts: list[Clause], kept: list[Cue], cue: Cue) -> bool:
    """Words that say again what the clause before said; of a pair of levels and a noun of change, the noun says it better."""
    place = clause_at(parts, cue.start)
    for other in kept:
        at = clause_at(parts, other.start)
        if place is None or at is None or _goes_up(other) != _goes_up(cue):
            continue
        # "er højere end på landsplan, nemlig 78 procent mod 74": the numbers of what was said
        numbers = cue.pair is not None and place - at == 1 and finite_verb(parts[place].words) is None
        again = numbers or (other.relation == cue.relation and place - at == 1 and restates(view, parts[place]))
        record = view.text[cue.start : cue.end].lower().startswith(("det ", "den ")) and cue.start == parts[place].start
        if record and cue.against and place - at == 1 and not other.level:
            return True  # "faldt til 302, det laveste siden 1999"
        if cue.level and other.against and other.start == parts[at].start and at - place == 1:
            return True  # "var nede på syv, det laveste antal siden 2009": told by the record
        restated = restates(view, parts[at])
        drawn = not restated and CONCLUDES.search(view.text, parts[at].start, other.start) is not None
        better = cue.pair is not None and at - place == 1 and (drawn or (other.relation != cue.relation and restated))
        if again or better:
            return True
    return False
