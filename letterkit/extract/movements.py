"""Verbs, nouns and idioms of change: "er steget", "et fald på", "er gået tilbage", "rykket 15 point op", "den gale vej"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from letterkit.claim import Relation
from letterkit.danish.quantities import Quantity
from letterkit.extract import comparison_words as words
from letterkit.extract.clauses import Clause, clause_at
from letterkit.extract.cue import Cue
from letterkit.extract.grammar import verb_tense
from letterkit.extract.held_against import BENEFIT, BURDEN, OTHER, is_burden
from letterkit.extract.view import Sentence, View

RAIN = re.compile(
    r"\b(?:regnen|sneen|nedbøren|haglen|dommen|mørket|afgørelsen|kendelsen|valget|ordene|bemærkningen)\s*$", re.IGNORECASE
)


PRESENT = frozenset({"stiger", "falder", "vokser", "synker", "svinder", "tiltager", "aftager"})
SIZES = frozenset({"duration", "share", "points", "amount", "ratio"})


def _relation(match: re.Match[str]) -> Relation:
    groups = match.groupdict()
    if words.BEYOND_BUDGET.search(match.group()):
        return "higher_than" if groups.get("up") else "lower_than"  # "et merforbrug på 3 mio. kr.": than was granted
    return "rise" if any(said for name, said in groups.items() if name.startswith("up")) else "fall"


def verbs(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Antallet er steget", "kommunen nedbragte ventetiden"."""
    for match in words.CHANGED.finditer(view.text, sentence.start, sentence.end):
        if not _is_change(view, sentence, parts, match):
            continue
        part = next((one for one in view.quantities(sentence) if one.kind == "ratio" and one.start > match.end()), None)
        if part is not None and words.DOWN_TO.fullmatch(view.text, match.end(), part.start):
            yield Cue(match.start(), part.end, "times", part.value, part.approx)  # "er reduceret til en tredjedel"
        else:
            yield Cue(match.start(), match.end(), _relation(match))
            yield from _gapped(view, sentence, match)


def _gapped(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Cue]:
    """ "Papiret er vokset med 15 pct. og plasten med knap 25 pct.": the verb is said once."""
    after = [one for one in view.quantities(sentence) if one.start >= match.end()]
    if not after or not re.fullmatch(r"\s+med\s+", view.text[match.end() : after[0].start]):
        return
    for one, other in pairwise(after):
        joint = words.GAPPED.fullmatch(view.text, one.end, other.start)
        if joint is None or any(verb_tense(word.lower()) for word in joint.group("what").split()):
            return
        yield Cue(joint.start("what"), other.end, _relation(match), gapped=True)


def _is_change(view: View, sentence: Sentence, parts: list[Clause], match: re.Match[str]) -> bool:
    """Is it the main verb, and does a measure move?"""
    word = match.group().lower()
    place = clause_at(parts, match.start())
    clause = parts[place] if place is not None else parts[0]
    text = view.text
    before, rest = text[clause.start : match.start()], text[match.end() : clause.end]
    after = rest.split(maxsplit=1)[:1]
    if (
        word == "faldet"
        and after
        and verb_tense(after[0].lower()) in ("present", "past")
        and after[0].lower() not in words.listed("finite")
    ):
        return False  # "Faldet skyldes vejret"
    passed = words.PASSED.search(before) if word.startswith("fald") else None
    if word.startswith("fald") and (RAIN.search(before) or (passed is not None and not passed["of"])):
        return False
    if word in PRESENT and _is_nature(view, sentence, parts, place or 0, match.start()):
        return False
    if word.startswith("fald") and re.match(r"\s+der\s+(?:\d|dom|afgørelse|sne|regn)", rest):
        return False  # "Fredag faldt der 68 mm regn"
    if word == "falder" and not (
        words.MEASURE.search(text, clause.start, clause.end) or _is_told_in_figures(view, sentence, clause)
    ):
        return False  # "Skyggen falder over alle"
    if before.strip().lower() == "der" and (not place or clause.words[0].text == "Der"):
        return False  # "Der faldt 12 elever fra"; but "sagerne, der steg med 14"
    if word.startswith(("fald", "sank")) and words.FALL_IDIOM.match(rest):
        return False
    if word == "nedsat" and words.APPOINTED.match(rest):
        return False  # "Der er nedsat et udvalg"
    if re.search(r"\b(?:jeg|han|hun|man|vi)\s+$", before, re.IGNORECASE) and word in words.listed("finite"):
        return False  # "Hun faldt og brækkede armen"
    if word.startswith("fald") and (words.GROUPED.match(rest) or words.DROPPED_OUT.match(rest)):
        return False  # "De 38 sager falder i tre grupper", "I foråret faldt 190 kursister fra"
    if word.startswith(("ste", "stig", "voks")) and words.RISE_IDIOM.match(rest) and not re.match(r"\s+på\s+\d", rest):
        return False
    counted = words.COUNTED_BEFORE.search(before)
    if counted and any(date.start <= clause.start + counted.end() - 2 < date.end for date in view.dates(sentence)):
        counted = None  # "Fra 2015 til 2018 faldt antallet"
    if counted and not re.match(r"\s+(?:\w+\s+)?(?:med|til|fra)\b", rest):
        return False  # "hvoraf 29 faldt i årets fire koldeste måneder": cases fall, no measure does
    if word.split()[0] in words.listed("finite"):
        return True
    if word in words.listed("finite_active"):
        return bool(words.MEASURE.search(text[match.start() : clause.end]))
    if not words.AUXILIARY.search(before) and not _goes_on(text, parts, place):
        return False  # "en øget indsats", "det øgede fokus"
    if word in words.listed("active"):
        if re.search(r"\b(?:en|et|den|det|de|på|på grund af|ved|gennem|og|med|til|af)\s+$", before, re.IGNORECASE):
            return False
        quantities = [one for one in view.quantities(sentence) if one.start > match.start()]
        moved = (
            bool(re.search(r"\b(?:fra|med|til)\s+(?:\w+\s+){0,2}$", text[match.end() : quantities[0].start]))
            if quantities
            else False
        )
        return moved or bool(words.MEASURE.search(text[clause.start : clause.end]))
    return True


def _is_nature(view: View, sentence: Sentence, parts: list[Clause], place: int, at: int) -> bool:
    """What rises and falls as a rule or by nature, told in the present: "Vandet stiger 30 cm", "hækken vokser så hurtigt"; not what
    is held against a time: "Vandet stiger år for år"."""
    clause, text = parts[place], view.text
    if words.AS_A_RULE.search(text, clause.start, clause.end):
        return True
    named = words.PHYSICAL.search(text, sentence.start, at)
    timed = words.EARLIER.search(text, clause.start, clause.end) or re.search(r"\bår\b", text[clause.start : clause.end])
    return named is not None and timed is None


def _is_told_in_figures(view: View, sentence: Sentence, clause: Clause) -> bool:
    numbers = [one.start for one in view.quantities(sentence)] + [one.start for one in view.dates(sentence)]
    return any(clause.start <= number < clause.end for number in numbers)


def _goes_on(text: str, parts: list[Clause], place: int | None) -> bool:
    """The auxiliary stands in a clause before: "er faldet i to, steget i tre", "Antallet er, trods alt, steget"."""
    return place is not None and any(words.AUXILIARY.search(text[one.start : one.end]) for one in parts[:place])


def nouns(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "et fald på 3 pct.", "Stigningen udgør 14 sager", "en forbedring på 6 procentpoint"."""
    for match in words.NOUN.finditer(view.text, sentence.start, sentence.end):
        relation = _relation(match)
        size = next((one for one in view.quantities(sentence) if one.start >= match.end()), None)
        if size is not None and size.kind == "amount" and match.group().lower().endswith(("plus", "minus")):
            continue  # "ud med et minus på 0,7 mio. kr.": how the accounts ended
        if words.MORE_SPENT.search(match.group()) and OTHER.search(view.text, match.end(), sentence.end):
            relation = "higher_than" if relation == "rise" else "lower_than"  # "en merudgift i forhold til budgettet"
        yield Cue(match.start(), match.end(), relation)
    numbers = {one.start for one in view.quantities(sentence)}
    for match in words.NAMED.finditer(view.text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        before = view.text[parts[place].start : match.start()] if place is not None else ""
        if match.end() in numbers and not (match.group("down") and words.AUXILIARY.search(before)):
            yield Cue(match.start(), match.end(), _relation(match), named=True)
    for match in words.TURNED.finditer(view.text, sentence.start, sentence.end):
        if any(0 <= one.start - match.end() <= 2 for one in view.quantities(sentence)):
            yield from _turned(view, sentence, match)


def _turned(view: View, sentence: Sentence, match: re.Match[str]) -> Iterator[Cue]:
    """Better is more of a good thing and less of a burden. Where the letter does not say which it is, more in per cent is good."""
    burden = is_burden(view, sentence, match.start())
    if burden is None and any(one.kind == "duration" and 0 <= one.start - match.end() <= 2 for one in view.quantities(sentence)):
        burden = True  # "Afgangstiden er forbedret med 40 sekunder"
    if burden is None and not any(one.kind in ("share", "points") for one in view.quantities(sentence)):
        return
    good = match.group("good") is not None
    named = match.group().lower().split()[0].endswith(("en", "n"))
    yield Cue(match.start(), match.end(), "rise" if good != bool(burden) else "fall", named=named)


def directions(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Fraværet er gået den forkerte vej": up for a burden, down for a good thing; nothing where the letter leaves it open."""
    for match in words.WAY.finditer(view.text, sentence.start, sentence.end):
        burden = is_burden(view, sentence, match.end())
        # "er gået 7 procentpoint den gale vej": of a share nobody names, the good one; "udviklingen" may be that of a bad one.
        telling = "udvikling" not in view.text[sentence.start : match.end()].lower().rsplit(",", 1)[-1]
        if burden is None and telling and any(one.kind in ("share", "points") for one in view.quantities(sentence)):
            burden = False
        if burden is not None:
            good = match.group("good") is not None
            yield Cue(match.start(), match.end(), "rise" if good != burden else "fall")


def other_way(view: View, sentence: Sentence, cues: Sequence[Cue]) -> Iterator[Cue]:
    """ "…, hvorimod elforbruget er gået den anden vej": against the movement told before it in the sentence."""
    for match in words.OTHER_WAY.finditer(view.text, sentence.start, sentence.end):
        before = [cue for cue in cues if cue.end <= match.start() and cue.relation not in ("times", "unchanged")]
        if before:
            last = max(before, key=lambda cue: cue.start)
            yield Cue(match.start(), match.end(), "fall" if last.relation in ("rise", "higher_than") else "rise")


def movements(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "er gået tilbage", "kravlede op fra 88 til 90", "oppe på 41", "skåret ned med"; "er på retur"."""
    text = view.text
    for match in words.WENT.finditer(text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match))
    for match in words.IDIOM.finditer(text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        if place is not None and any(
            said.search(text, parts[place].start, match.start()) for said in (words.MEASURE, BURDEN, BENEFIT, words.SEVERAL)
        ):
            yield Cue(match.start(), match.end(), _relation(match))
    for match in words.WENT_UP.finditer(text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        if match.group().startswith("kunnet") or (
            place is not None and words.MEASURE.search(text, parts[place].start, match.start())
        ):
            yield Cue(match.start(), match.end(), _relation(match))
    for match in words.ACHIEVED.finditer(text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match))
    for match in words.MOVING.finditer(text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(match))
    for quantity in view.quantities(sentence):
        opening = words.WIDENED.search(text, sentence.start, quantity.start) or words.UP_DOWN.search(
            text, sentence.start, quantity.start
        )
        listed = words.UP_BY.search(text, sentence.start, quantity.start) if quantity.kind in ("share", "points") else None
        if listed is not None:
            yield Cue(listed.start("what"), quantity.end, _relation(listed))
        lost = words.LOST.search(text, sentence.start, quantity.start)
        if lost is not None and quantity.kind in ("share", "points", "ratio"):
            yield Cue(lost.start(), quantity.end, _relation(lost))  # "har mistet hver femte gæst", "tabte to procentpoint"
        added = words.ADDED.search(text, sentence.start, quantity.start)
        if added is not None and (till := re.compile(r"(?:\s+[a-zæøå]+)?\s+til(?=\s*[.,;])").match(text, quantity.end)):
            yield Cue(added.start(), till.end(), "rise")  # "lagde 94.000 tons til"
        cut = words.CUT.search(text, sentence.start, quantity.start) if quantity.kind in SIZES else None
        if cut is not None and (off := words.CUT_OFF.match(text, quantity.end, sentence.end)):
            yield Cue(cut.start(), off.end(), "fall")  # "har skåret tre uger af"
        saved = words.SAVED.search(text, sentence.start, quantity.start) if quantity.kind == "share" else None
        if saved is not None:
            yield Cue(saved.start(), quantity.end, "fall")
        come = words.COME.search(text, sentence.start, quantity.start)
        if come is not None and (way := words.COME_UP.match(text, quantity.end, sentence.end)):
            yield Cue(come.start(), way.end(), _relation(way))  # "vi er kommet 84 ned"
        too = words.TOO_FAR.match(text, quantity.end, sentence.end)
        if too is not None and quantity.kind == "points":
            yield Cue(quantity.start, too.end(), "higher_than" if too.group("up") else "lower_than")
        short = words.SHORT_OF.search(text, sentence.start, quantity.start)
        if short is not None and words.SET.search(text, sentence.start, short.start()):
            yield Cue(short.start(), quantity.end, "lower_than")
        measured = quantity.kind in ("share", "points")  # "250 kr. tilbage" is money returned
        behind = measured and words.POINTS_UP.match(text, quantity.end, sentence.end)
        if opening is not None and not _is_deed(text, parts, opening):
            level = re.match(r"(?:oppe|nede)\s+(?:på|omkring|under|over)\b", opening.group(), re.IGNORECASE) is not None
            if level and not _has_moved(view, sentence, parts, opening, quantity):
                continue
            yield Cue(opening.start(), opening.end(), _relation(opening), level=level)
        elif behind:
            yield Cue(quantity.start, behind.end(), _relation(behind))


def _has_moved(view: View, sentence: Sentence, parts: list[Clause], opening: re.Match[str], level: Quantity) -> bool:
    """Does "oppe på 41" tell a move? It does of the present, and of the past where the level before it lies on the other side.

    Where it stood at another time is no move ("Sidste år var vi oppe på 61", "end i fjor, hvor vi var oppe på 38"), nor is a sum
    ("så vi er oppe på fire").
    """
    place = clause_at(parts, opening.start())
    clause = parts[place or 0]
    first = clause.words[0].lower
    if first in ("så", "hvor") or words.EARLIER.search(view.text, clause.start, opening.start()):
        return False
    said = view.text[clause.start : opening.start()]
    if re.search(r"\b(?:altså|dermed|i\s+alt)\b|\bværet\s+(?:helt\s+)?$", said):  # "har været oppe på 41": once
        return False
    if not re.search(r"\b(?:var|lå)\b", said):
        return True
    previous = view.before(sentence)
    before = [
        one for where in (previous, sentence) if where is not None for one in view.quantities(where) if one.end <= opening.start()
    ]
    alike = [one for one in before if one.kind == level.kind]
    return bool(alike) and (level.value > alike[-1].value) == opening.group().lower().startswith("oppe")


def _is_deed(text: str, parts: list[Clause], opening: re.Match[str]) -> bool:
    """ "Styrelsen er udvidet med fire årsværk": somebody did that; "Rammen er udvidet med 2 mio. kr." is no measure seen either."""
    set_by_us = re.search(r"\b(?:[Vv]i|[Jj]eg)\b", text[max(0, opening.start() - 25) : opening.start()])
    if set_by_us and re.match(r"(?:sat|satte)\b", opening.group()):
        return True  # "har vi sat prisen ned til 60 kr."
    if not re.search(r"\b(?:udvidet|forhøjet|opnormeret|indskrænket|beskåret|nednormeret)\s+med\s+$", opening.group()):
        return False
    place = clause_at(parts, opening.start())
    return place is None or not words.MEASURE.search(text, parts[place].start, opening.start())


def trends(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "har været stigende siden 2014", "et faldende antal", "flere og flere"."""
    for pattern in (words.TREND, words.MORE_AND_MORE, words.EVER_MORE, words.GOES_ON):
        for match in pattern.finditer(view.text, sentence.start, sentence.end):
            relation = _relation(match)
            if match.groupdict().get("between"):
                relation = "fall" if relation == "rise" else "rise"  # "længere og længere mellem henvendelserne"
            yield Cue(match.start(), match.end(), relation)
