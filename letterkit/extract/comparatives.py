"""Comparatives that hold a thing against another one or an earlier time: "højere end", "3 point lavere", "over normen", "uændret"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from letterkit.claim import Relation
from letterkit.danish.numbers import parse_number
from letterkit.danish.quantities import Quantity
from letterkit.danish.ratios import is_occasions
from letterkit.extract import comparison_words as words
from letterkit.extract.clauses import Clause, clause_at, finite_verb
from letterkit.extract.cue import Cue
from letterkit.extract.grammar import is_function, verb_tense
from letterkit.extract.held_against import BENEFIT, BURDEN, OTHER, against_time, framed_by, is_burden
from letterkit.extract.view import Sentence, View

MEASURES = frozenset({"point", "grader", "trin", "karakterpoint"})
# Verbs that tell how things are in the present.
SEEN = frozenset({"er", "var", "ligger", "blev", "blevet", "klarer", "har", "havde"})
FINDING = frozenset(
    {
        "er",
        "har",
        "oplever",
        "registrerer",
        "ser",
        "mærker",
        "behandler",
        "modtager",
        "kommer",
        "kommet",
        "fået",
        "haft",
        "set",
        "modtaget",
        "blevet",
    }
)
HAVING = frozenset({"har", "havde"})
HAD = re.compile(r"\b(?:har|havde|fik|fået|haft)\s+(?:(?:nu|dermed|altså|i\s+dag)\s+)?$")
LONGEST_BESIDE = 40  # characters of "en anelse længere end de " and a hedge
ABOUT_BEFORE = re.compile(r"(?:(?:Det|Dette|Den|Tallet)\s+(?:er|var|ligger|lå)|hvilket\s+er|og\s+det\s+er)\s")
NAME = re.compile(r"[A-ZÆØÅ]\w+")  # "har et bedre klima end Smedegade"
STANDING = frozenset({"er", "har", "svarer", "udgør", "betyder", "giver", "viser", "ligger"})
# What takes or costs so much longer or more does so now: "en borger venter nu 13 dage længere".
TAKING = STANDING | {"venter", "varer", "koster", "tager", "bruger"}


def factors(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "fordoblet", "tre gange så mange", "17 gange grænseværdien"; not "21 gange flere" than the 94 gange told before it."""
    for cue in _factors(view, sentence):
        said = re.match(r"[\d.,]+|\w+", view.text[cue.start : cue.end])
        told = view.text[view.sentences[max(0, sentence.index - 1)].start : cue.start]
        if said is None or not is_occasions(told, view.text[cue.start + said.end() : cue.end]):
            yield cue


def _factors(view: View, sentence: Sentence) -> Iterator[Cue]:
    for quantity in view.quantities(sentence):
        if quantity.kind == "ratio" and words.AS_MUCH.match(view.text, quantity.end, sentence.end):
            yield Cue(quantity.start, quantity.end, "times", quantity.value, quantity.approx)  # "en fjerdedel så meget som"
        elif quantity.kind == "factor" or (
            quantity.kind == "ratio" and words.OF_THAT.match(view.text, quantity.end, sentence.end)
        ):
            yield Cue(quantity.start, quantity.end, "times", quantity.value, quantity.approx)
    for match in words.TIMES.finditer(view.text, sentence.start, sentence.end):
        said = match.group("number") or match.group("many")
        value = parse_number(said.lower()) if said else Fraction(3, 2)
        if value:
            yield Cue(match.start(), match.end(), "times", value)


def than(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "langt højere end landsgennemsnittet", "12 flere sager end i 2019"."""
    text = view.text
    for match in words.THAN.finditer(text, sentence.start, sentence.end):
        caught_up = words.CAUGHT_UP.match(view.text, match.start(), sentence.end)  # "er mere end indhentet"
        if (
            caught_up
            or _is_hedge(view, sentence, match)
            or (words.NUMBER_AFTER.match(text, match.end()) and not words.SO_MANY_OF.match(text, match.end()))
        ):
            continue
        limit = words.LIMIT_AFTER.match(text, match.end())
        by_so_much = any(0 <= match.start() - one.end <= 1 for one in view.quantities(sentence))  # "0,8 tons mindre end tilladt"
        if words.FAR_OFF.match(match.group()) and not by_so_much and not words.NO_OTHER.match(text, match.end()):
            continue  # "ligger længere væk, end bussen kører"
        if limit and not by_so_much and _of_things(view, sentence, parts, match.start()):
            continue  # "En tredjedel ventede længere end servicemålet"
        ever = words.EVER.match(text, match.end(), sentence.end)  # a record: "flere end nogensinde"
        timed = ever is None and against_time(view, sentence, match.end(), _end_of_clause(parts, match.end(), sentence))
        if words.PLAIN.match(match.group()) and not timed and not _is_measured(view, sentence, parts, match.start()):
            continue
        if words.THAN_NOW.match(view.text, match.end()) and not _is_past(parts, match.start()):
            continue  # "én etage mere end i dag": what is planned
        if not timed and not words.ANOTHERS.match(text, match.end() + 1) and _is_rule(view, sentence, parts, match.start()):
            continue
        up = _goes_up(view, sentence, match)
        if up is not None:
            yield Cue(match.start(), match.end(), _relation(up=up, timed=timed), against=words.PLAIN.match(match.group()) is None)


def grown(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "er blevet skrøbeligere, end de var for fem år siden": any comparative behind a copula, where what follows is a time."""
    for match in words.GROWN.finditer(view.text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        person = place is not None and parts[place].words[0].lower in ("jeg", "han", "hun")
        if person or words.THAN.search(match.group()) or words.NUMBER_AFTER.match(view.text, match.end()):
            continue
        if against_time(view, sentence, match.end(), _end_of_clause(parts, match.end(), sentence)):
            yield Cue(match.start(), match.end(), "rise", against=True)


def _is_past(parts: list[Clause], at: int) -> bool:
    place = clause_at(parts, at)
    return any(verb_tense(word.lower) == "past" for word in parts[place or 0].words)


def _is_rule(view: View, sentence: Sentence, parts: list[Clause], at: int) -> bool:
    """What holds in general: "Små børn kræver flere voksne end store", with no measure, number or time, and no "er" or "har"."""
    place = clause_at(parts, at)
    clause = parts[place] if place is not None else parts[0]
    verb = next((word.lower for word in clause.words if verb_tense(word.lower) is not None), None)
    if re.search(r"\bat\s+[a-zæøå]+e\b", view.text[at : clause.end]):
        return True  # "Det tager længere tid at behandle en sag med sagkyndige end en uden"
    if verb is None or verb in STANDING or verb_tense(verb) == "past":
        return False
    return not _is_measured(view, sentence, parts, at)


def _relation(*, up: bool, timed: bool) -> Relation:
    if timed:
        return "rise" if up else "fall"
    return "higher_than" if up else "lower_than"


def _goes_up(view: View, sentence: Sentence, match: re.Match[str]) -> bool | None:
    """Of praise and blame: up where the thing praised is wanted, down where it is a burden; a time that is praised is short."""
    groups = match.groupdict()
    levels = _levels_around(view, sentence, match)
    if levels is not None and (groups.get("better") or groups.get("worse")):
        return levels[0] > levels[1]  # "5,4 børn pr. voksen, lidt bedre end snittet på 5,8"
    if not (groups.get("better") or groups.get("worse")):
        up = groups.get("up") is not None
        if re.match(r"(?:længere|kortere)\s+mellem\b", match.group(), re.IGNORECASE):
            return not up  # "længere mellem viberne end før"
        faster = match.group().lower().startswith(("hurtigere", "langsommere"))
        by_days = words.SPAN_BEFORE.search(view.text[sentence.start : match.start()]) is not None
        return up != (faster and by_days)  # "en uge hurtigere": a shorter time
    burden = is_burden(view, sentence, match.start())
    durations = any(one.kind == "duration" for one in view.quantities(sentence))
    return (groups.get("better") is not None) != (burden is True or (burden is None and durations))


def _levels_around(view: View, sentence: Sentence, match: re.Match[str]) -> tuple[Fraction, Fraction] | None:
    """The level told before "bedre end" and the one behind it, where each side tells one and they differ."""
    told = [one for one in view.quantities(sentence) if one.kind in ("count", "share", "duration", "amount")]
    left = [one for one in told if one.end <= match.start()]
    right = [one for one in told if match.end() <= one.start <= match.end() + 60]
    if len(left) != 1 or len(right) != 1 or ("count" not in (left[0].kind, right[0].kind) and left[0].kind != right[0].kind):
        return None
    by_so_much = match.start() - left[0].end <= 1
    return None if by_so_much or left[0].value == right[0].value else (left[0].value, right[0].value)


def _end_of_clause(parts: list[Clause], at: int, sentence: Sentence) -> int:
    place = clause_at(parts, at)
    if place is None:
        place = next((i for i, part in enumerate(parts) if part.start >= at), None)
    return parts[place].end if place is not None else sentence.end


def _is_hedge(view: View, sentence: Sentence, match: re.Match[str]) -> bool:
    """ "mere end 20 pct.": the words are the number's."""
    return any(one.start <= match.start() < one.end and match.end() <= one.end for one in view.quantities(sentence))


def _is_measured(view: View, sentence: Sentence, parts: list[Clause], at: int) -> bool:
    """Does the clause name a measure, a number or a date? "Det virker bedre end et brev" does not."""
    place = clause_at(parts, at)
    clause = parts[place] if place is not None else parts[0]
    numbers = [one.start for one in view.quantities(sentence)] + [one.start for one in view.dates(sentence)]
    start = clause.start
    if place and not any(verb_tense(word.lower) for word in clause.words):
        start = parts[place - 1].start  # "44 pct., lidt mindre end byretterne under ét"
    inside = any(start <= number < clause.end for number in numbers)
    stop = min(sentence.end, max(clause.end, at + 80))  # "en tandlæge mindre, end vi er normeret til"
    other = OTHER.search(view.text, at, stop)
    measure = words.MEASURE.search(view.text, clause.start, clause.end) or words.SPENDING.search(view.text, clause.start, at)
    than_word = view.text.find(" end ", at, clause.end)
    if ABOUT_BEFORE.match(view.text, clause.start) and (told := view.before(sentence)) is not None and view.quantities(told):
        return True  # "Ved nytår var andelen 71 pct. Det er mindre end i provstiet"
    if words.SIDE_BY_SIDE.match(view.text, at, clause.end):
        return True  # "mere udbredt i Syd end i Nord"
    if than_word >= 0 and _of_groups(view.text, clause, than_word + len(" end ")):
        return True
    return inside or measure is not None or other is not None or words.PLANNED.search(view.text, at, stop) is not None


def _of_groups(text: str, clause: Clause, end: int) -> bool:
    """ "Pigerne klarede sig bedre end drengene": one group of people or things held against another, as something that was seen."""
    verb = next((word.lower for word in clause.words if verb_tense(word.lower) is not None), None)
    seen = verb is not None and (verb in SEEN or verb_tense(verb) == "past")
    if seen and (words.ANOTHERS.match(text, end) or (verb in HAVING and NAME.match(text, end))):
        return True
    return (
        seen
        and words.GROUP_FIRST.match(text, clause.words[0].start) is not None
        and words.GROUP_BEHIND.match(text, end) is not None
    )


def _of_things(view: View, sentence: Sentence, parts: list[Clause], at: int) -> bool:
    """Does the clause before `at` count the things that are over or under?"""
    place = clause_at(parts, at)
    start = parts[place].start if place is not None else sentence.start
    return any(one.kind in ("count", "ratio") and start <= one.start < at for one in view.quantities(sentence))


def against_a_yardstick(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "over landsgennemsnittet", "tre under kommunens gennemsnit", "overstiger loftet"."""
    quantities = view.quantities(sentence)
    for match in words.AGAINST.finditer(view.text, sentence.start, sentence.end):
        beside = any(one.end <= match.start() <= one.end + 1 for one in quantities)  # "tre under kommunens gennemsnit"
        stands = re.search(
            r"\b(?:ligger|lå|ligget|(?:holder|holdt)\s+sig)\s+(?:(?!ikke\b)\w+\s+)?$", view.text[sentence.start : match.start()]
        )
        if words.DEADLINE.search(match.group()) and not beside and not stands:
            continue  # "har ventet over fristen"
        if words.LIMIT.search(match.group()) and not beside and _of_things(view, sentence, parts, match.start()):
            continue  # "17 af 164 boringer lå over grænseværdien": a count of those, no level
        if not any(one.start <= match.start() < one.end for one in quantities):
            # "over niveauet i 2016": than it was then
            then = (
                match.group().lower().endswith(("niveauet", "snittet"))
                and words.OF_A_YEAR.match(view.text, match.end()) is not None
            )
            yield Cue(match.start(), match.end(), _relation(up=match.group("up") is not None, timed=then), against=True)
    for match in words.EXCEEDED.finditer(view.text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        naming = place is None or parts[place].words[0].lower in ("der", "som")  # "sager, der overstiger kompetencen"
        if re.search(r"\bfrist\w*\b", view.text[sentence.start : match.start()], re.IGNORECASE):
            continue
        if (
            any(0 <= one.start - match.end() <= 1 or one.start < match.end() <= one.end for one in quantities)
            or match.group("limit")
            or (match.group("other") and not naming)
        ):
            yield Cue(match.start(), match.end(), "higher_than")
    for match in words.SURPASSED.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), "higher_than", against=True)
    for match in words.RANKED.finditer(view.text, sentence.start, sentence.end):
        past = match.group("past") is not None
        up = bool(past or any(said for name, said in match.groupdict().items() if name.startswith("up")))
        yield Cue(match.start(), match.end(), _relation(up=up, timed=past))
    for match in words.OF_IT.finditer(view.text, sentence.start, sentence.end):
        before = view.sentences[sentence.index - 1] if sentence.index else sentence
        start = before.start if before.block == sentence.block else sentence.start
        named = words.YARDSTICK.search(view.text, start, match.start())
        counts = named and words.LIMIT.search(named.group()) and _of_things(view, sentence, parts, match.start())
        if named and not counts:
            yield Cue(match.start(), match.end(), _relation(up=match.group("up") is not None, timed=False))
    for match in words.FIRST_NONE.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), "lower_than")
    for one in quantities:
        first = words.FIRST_OVER.search(view.text, sentence.start, one.end)
        if (
            first is not None
            and one.kind in ("share", "points", "count", "amount")
            and first.start() < one.start <= first.end() + 4
        ):
            yield Cue(first.start(), one.end, _relation(up=first.group("up") is not None, timed=False))
        first = words.FIRST_TIME.search(view.text, sentence.start, one.number_start)
        if first is not None and one.kind in ("share", "points", "count", "amount", "duration"):
            yield Cue(first.start(), one.end, _relation(up=first.group("up") is not None, timed=False))
        theirs = words.BESIDE_THE.search(view.text, max(sentence.start, one.start - LONGEST_BESIDE), one.end)
        if (
            theirs is not None
            and one.start <= theirs.end() < one.end
            and one.kind in ("count", "share", "amount", "duration")
            and words.OF_OTHERS.match(view.text, one.end)
        ):
            place = clause_at(parts, one.start)
            if place is not None and _of_level(view, parts[place], theirs.start()):
                yield Cue(theirs.start(), one.end, _relation(up=theirs.group("up") is not None, timed=False))
        lacks = words.LACKS.search(view.text, sentence.start, one.start)
        reach = words.TO_REACH.match(view.text, one.end, sentence.end) if lacks else None
        if lacks is not None and reach is not None and one.kind in ("share", "points", "amount"):
            yield Cue(lacks.start(), reach.end(), "lower_than")
        behind = words.BEYOND_TIME.match(view.text, one.end, sentence.end)
        if behind and against_time(view, sentence, behind.end(), min(behind.end() + 30, sentence.end)):
            yield Cue(one.start, behind.end(), _relation(up=behind.group("up") is not None, timed=True))


def _of_level(view: View, clause: Clause, at: int) -> bool:
    """Does what stands before `at` say how things are, and nothing that is counted: "Det er en anelse under de 10,1"?"""
    return (
        re.search(
            r"\b(?:er|var|ligger|lå|endte|blev|og|altså|dermed|således|stadig|fortsat|nu)\s*$",
            view.text[clause.start : at],
            re.IGNORECASE,
        )
        is not None
    )


def predicates(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Fraværet var højere", "Køen er blevet kortere", "Der er kommet færre ansøgere"."""
    for match in words.PREDICATE.finditer(view.text, sentence.start, sentence.end):
        became = words.BECAME.search(match.group()) is not None
        up = bool(match.group("up") or match.group("up2"))
        # "lå to point lavere i maj"
        by_so_much = any(match.start() < one.start < match.end() for one in view.quantities(sentence))
        place = clause_at(parts, match.start())
        dated = place is not None and any(parts[place].start <= date.start < match.end() for date in view.dates(sentence))
        became = became or (dated and re.search(r"\bendnu\s+\w+$", match.group()) is not None)  # "i foråret lå det endnu lavere"
        if any(one.kind == "count" and match.start() - 1 <= one.end <= match.start() for one in view.quantities(sentence)):
            continue  # "24 lå længere": each of them
        became = became or _is_now(view, parts, place, match)
        grown = match.group("up2") or match.group("down2")  # "Der er langt færre": than there were
        became = became or bool(grown and re.search(r"\bder\b", view.text[sentence.start : match.end()], re.IGNORECASE))
        timed = became or (by_so_much and framed_by(view, sentence, parts, match.start()) == "time")
        yield Cue(match.start(), match.end(), _relation(up=up, timed=timed))
    for match in words.PRAISED.finditer(view.text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        start = parts[place].start if place is not None else sentence.start
        said = [pattern.search(view.text, start, match.start()) for pattern in (BURDEN, BENEFIT)]
        if any(said):  # "Samarbejdet er blevet bedre" measures nothing
            up = (match.group("better") is not None) != bool(is_burden(view, sentence, match.start()))
            timed = words.BECAME.search(match.group()) is not None or _is_now(view, parts, place, match)
            yield Cue(match.start(), match.end(), _relation(up=up, timed=timed))
    for match in words.FEWER.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(up=match.group("up") is not None, timed=True))
    for match in words.FEW.finditer(view.text, sentence.start, sentence.end):
        verb = match.group("verb").lower()
        passive = verb.endswith("es") and re.search(r"\bder\s+$", view.text[sentence.start : match.start()], re.IGNORECASE)
        if verb_tense(verb) == "past" or verb in FINDING or (passive and verb_tense(verb) == "present"):
            timed = framed_by(view, sentence, parts, match.start()) == "time"
            yield Cue(match.start(), match.end(), _relation(up=False, timed=timed))
    for match in words.ALTOGETHER.finditer(view.text, sentence.start, sentence.end):
        if verb_tense(match.group("verb").lower()) is not None:
            timed = framed_by(view, sentence, parts, match.start()) == "time"
            yield Cue(match.start(), match.end(), _relation(up=match.group("up") is not None, timed=timed))


def _is_now(view: View, parts: list[Clause], place: int | None, match: re.Match[str]) -> bool:
    """ "er nu lavere", "er bedre i år": than before."""
    clause = parts[place or 0]
    return words.NOWADAYS.search(view.text, clause.start, min(clause.end, match.end() + 15)) is not None


def fronted(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Sammenlignet med 2015 er der flere, der …", "er lavere i forhold til naboerne": a comparative with its other side elsewhere."""
    text = view.text
    for match in words.HELD_TO.finditer(text, sentence.start, sentence.end):
        place = clause_at(parts, match.start())
        if place is None:
            continue
        clause = parts[place]
        first = match.start() <= clause.words[0].start + 1
        start, stop = (match.end(), clause.end) if first else (clause.start, match.start())
        for said in words.COMPARATIVE.finditer(text, start, stop):
            verb = next(
                (word.start for word in clause.words if first and word.start > match.end() and verb_tense(word.lower)), stop
            )
            timed = against_time(view, sentence, match.end(), verb if first else clause.end)
            yield Cue(said.start(), said.end(), _relation(up=said.group("up") is not None, timed=timed))


def by_so_much(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Der er altså kommet 66 flere", "det er 3,5 procentpoint lavere", "to procentpoint under"."""
    for quantity in view.quantities(sentence):
        match = words.BY_SO_MUCH.match(view.text, quantity.end, sentence.end)
        if match is None or quantity.kind == "age":
            continue
        said = (match.group("up") or match.group("down") or "").lower().split(" ")[0]
        noun = match.group("noun")
        if noun and noun not in MEASURES and (quantity.kind != "count" or is_function(noun) or verb_tense(noun) is not None):
            continue
        measure = noun or view.text[quantity.start : quantity.end].split()[-1].lower()
        measured = quantity.unit is not None or measure in MEASURES  # "0,8 tons mindre", "3 point ringere"
        since = (
            noun
            and said in ("mere", "mindre")
            and (view.text.startswith(" siden", match.end()) or HAD.search(view.text, sentence.start, quantity.start) is not None)
        )  # "tre dyrlæger mere siden maj", "har fået 12 medlemmer mere"
        if quantity.kind == "count" and not (said in ("flere", "færre") or measured or since or quantity.decimals):
            continue  # "50 længere": how long each of them waited
        bare = (
            quantity.start == sentence.start and len(parts) > 0 and finite_verb(parts[0].words) is None
        )  # "Hundrede færre i systemet"
        if quantity.kind in ("count", "duration") and not bare and not _stands(parts, quantity.start):
            continue  # "vi ansætter tre flere": a plan
        if match.group("above") or match.group("below"):
            yield Cue(quantity.start, match.end(), "higher_than" if match.group("above") else "lower_than")
        else:
            timed = framed_by(view, sentence, parts, quantity.start) == "time"
            yield Cue(quantity.start, match.end(), _relation(up=_more_of(view, sentence, match, quantity), timed=timed))


def _more_of(view: View, sentence: Sentence, match: re.Match[str], by: Quantity) -> bool:
    """Is there more of what is so much "højere", "dyrere", "bedre"? Faster by so long is a shorter time, worse more of a burden."""
    if match.group("better") or match.group("worse"):
        burden = is_burden(view, sentence, match.start())
        return (match.group("better") is not None) != (burden is True or (burden is None and by.kind == "duration"))
    slower = by.kind == "duration" or match.group("up") != "langsommere"
    return (match.group("up") is not None and slower) or (match.group("down") == "hurtigere" and by.kind != "duration")


def _stands(parts: list[Clause], at: int) -> bool:
    """Does the clause tell how things are or were? What somebody does in the present is still to come."""
    place = clause_at(parts, at)
    verbs = [word.lower for word in parts[place or 0].words]
    return any(verb in TAKING or verb_tense(verb) == "past" for verb in verbs)


def sameness(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "er uændret", "på niveau med sidste år", "har ikke rykket sig"; "ikke så mange som" is fewer."""
    for match in (m for p in (words.SAME, words.STEADY, words.LIKE) for m in p.finditer(view.text, sentence.start, sentence.end)):
        place = clause_at(parts, match.start())
        noun = re.search(r"\bsamme\s+(?!som\b)(\w+)\s+som$", match.group(), re.IGNORECASE)
        if noun is not None and not words.MEASURE.fullmatch(noun.group(1)):
            continue  # "den samme læge som før"
        if place is not None and words.RULES.search(view.text, parts[place].start, match.start()):
            continue  # "Reglerne står uændret i § 100"
        given = words.GIVEN.search(view.text, sentence.start, match.start())
        if given is not None and (given["article"] is None or given.start() <= parts[place or 0].start + 1):
            continue  # "Med uændret bemanding nåede vi flere besøg": under which terms something else moved
        yield Cue(match.start(), match.end(), "unchanged")
    for quantity in view.quantities(sentence):
        both = words.BOTH.match(view.text, quantity.end, sentence.end)
        if both is not None:
            yield Cue(quantity.start, both.end(), "unchanged")
    for match in words.NEITHER_WAY.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), "unchanged")
    for match in words.NO_CHANGE.finditer(view.text, sentence.start, sentence.end):
        if words.MEASURE.search(view.text, match.end(), sentence.end):
            yield Cue(match.start(), match.end(), "unchanged")
    for match in words.NO_LONGER.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), "fall")
    for match in words.NOT_BACK.finditer(view.text, sentence.start, sentence.end):
        yield Cue(match.start(), match.end(), _relation(up=match.group("down") is not None, timed=True), against=True)
    for match in words.NOT_AS.finditer(view.text, sentence.start, sentence.end):
        timed = against_time(view, sentence, match.end(), _end_of_clause(parts, match.end() - 1, sentence))
        yield Cue(match.start(), match.end(), _relation(up=match.group("down") is not None, timed=timed))
    for match in words.NOT_CHANGED.finditer(view.text, sentence.start, sentence.end):
        groups = match.groupdict()
        up = bool(groups["up"] or groups["up2"])
        if groups["better"] or groups["worse"]:
            up = (groups["better"] is not None) != bool(is_burden(view, sentence, match.start()))
        if words.CONTRARY.match(view.text, match.end(), sentence.end):
            yield Cue(match.start(), match.end(), _relation(up=not up, timed=True))
        else:
            yield Cue(match.start(), match.end(), "unchanged", approx="at_most" if up else "at_least")


def superlatives(view: View, sentence: Sentence, parts: list[Clause]) -> Iterator[Cue]:
    """ "Flest klager kom der i maj", "Antallet var lavest i Nordby", "det højeste fravær i ti år"."""
    opening = words.SUPERLATIVE.match(view.of(sentence))
    if opening is not None:
        up = any(said for name, said in opening.groupdict().items() if name.startswith("up"))
        yield Cue(sentence.start, sentence.start + opening.end(), _relation(up=up, timed=False))
    for part in parts:
        said = words.FRONTED.match(view.text[: part.end], part.start)
        if said is None or verb_tense(said.group("verb").lower()) is None or verb_tense(said.group("next").lower()) is not None:
            continue  # "Flest klager angik varmen"
        if not any(part.start <= date.start < part.end for date in view.dates(sentence)):  # "Flest kom der i maj": of a series
            yield Cue(said.start(), said.end(), _relation(up=said.group("up") is not None, timed=False))
    for pattern in (words.SUPERLATIVE, words.RECORD):
        for match in pattern.finditer(view.text[: sentence.end], sentence.start):
            place = clause_at(parts, match.start())
            if place and parts[place].words[0].lower in ("som", "der") and pattern is words.SUPERLATIVE:
                continue  # "de unge, som har ventet længst": names them
            groups = match.groupdict()
            up = any(said for name, said in groups.items() if name.startswith("up"))
            praised = groups.get("better") or groups.get("better2")
            if praised or groups.get("worse") or groups.get("worse2"):
                up = (praised is not None) != bool(is_burden(view, sentence, match.end()))
            yield Cue(match.start(), match.end(), _relation(up=up, timed=False), against=pattern is words.RECORD)
            other = words.OTHER_EXTREME.match(view.text, match.end(), sentence.end) if pattern is words.SUPERLATIVE else None
            if other is not None:  # "højest i byen og lavest på landet"
                yield Cue(other.start("what"), other.end(), _relation(up=other.group("up") is not None, timed=False))
