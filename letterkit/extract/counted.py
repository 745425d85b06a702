"""What a figure counts: the noun behind it, or the one that it leaves out because it was said before.

In this order: the noun phrase after the number ("64 borgere"), the whole it is taken from ("27 af kommunens 405 elever"), the
noun before a bracket ("afslag (2.587)") or before "på" ("et gennemsnit på 6,9"), the next member of a list ("henholdsvis 21, 14
og 11 stillinger"), the subject ("Antallet af klager faldt fra 14 til 5"), and last the figure before ("ni er færdige, mens 12
afventer").
"""

from __future__ import annotations

import re

from letterkit.danish.numbers import is_number_word
from letterkit.danish.persons import PERSONS
from letterkit.extract.apart import (
    label_of,
    name_by_apposition,
    name_by_clause,
    name_by_group,
    name_by_label,
    name_by_opening,
    name_by_row,
)
from letterkit.extract.asked_for import name_by_any, name_by_question
from letterkit.extract.changing import name_by_change, name_by_change_again, name_by_object
from letterkit.extract.clauses import subject
from letterkit.extract.drafts import PHYSICAL, Draft
from letterkit.extract.grammar import (
    DEFINITE,
    Phrase,
    is_adjective,
    is_mark,
    is_noun,
    noun_phrase,
    skip_owner,
    verb_tense,
)
from letterkit.extract.heads import PIECES, gapped_object, head_phrase, is_no_thing, is_said_of_it, names_nothing
from letterkit.extract.lasting import last
from letterkit.extract.naming import (
    CHANGED,
    earlier_count,
    is_time,
    name_before_bracket,
    name_before_number,
    name_by,
    name_by_subject,
    noun_before,
    take,
    take_from_whole,
    whole_of_them,
)
from letterkit.extract.pointing_back import goes_from, is_set_for, name_by_topic, others, rest_of, said_again, there_were
from letterkit.extract.shares import count_share, name_by_payment, of_money
from letterkit.extract.telling import placed, rate_of, said_of, tell, words_text
from letterkit.extract.topics import many_spoken_of, topic
from letterkit.extract.view import View, split_words

ELLIPTIC = frozenset(
    {"flere", "færre", "mere", "mindre", "andre", "øvrige", "yderligere", "resterende", "sidste", "tilbage", "længere", "kortere"}
    | {"vedkommende"}
)

SUPERLATIVE = re.compile(r"(?!første|\w*næste|\w*fleste)\w{3,}ste")
DETERMINED = re.compile(r"\b(?:de|den|det|[^\W\d_]{3,}s)\s+$", re.IGNORECASE)
BARE = frozenset({"nye", "gamle", "store", "små", "midlertidige", "faste"})
GENERIC = frozenset({"personer", "borgere", "sager", "stykker", "mennesker"})
CHANGES = re.compile(
    rf"{CHANGED.pattern}|\b(?:falde|stige|vokse|øges|reduceres|mindskes|sænkes|formindske[st]|hævet|sænket|(?:sat|bragt|skåret)\s+(?:op|ned)|vækst|stigning|fald|forøgelse|reduktion|nedgang)\b"
)

MEAN = re.compile(r"(?:gennemsnit|snit|middeltal)(?:tet|et)?")
# The verb stands behind something else than its subject, and the number behind "de": "derefter får de øvrige 12 brev".
GETS = re.compile(r"\b(?:får|fik)\s+de\s+(?:\w+\s+)?$")
ADVERBIAL_OPENERS = frozenset((
    "inden", "efter", "i", "til", "fra", "ved", "derefter", "herefter", "senere", "så", "nu", "dermed", "samtidig", "og",
    "siden",
))  # fmt: skip
GOT = frozenset({"tilbud", "besked", "brev", "afslag", "svar", "plads", "hjælp", "støtte", "medhold"})

# "Jobcentret tegnede sig for 92", "… Børn og Unge for 51"
ACCOUNTS_FOR = re.compile(
    r"(?P<who>[^\W\d_][^,.;:\d]{1,60}?)\s+(?:(?:tegne[rd]e?|tegnede)\s+sig\s+(?:\w+\s+){0,2}?for|stod\s+for|står\s+for|bidrog\s+med|bidrager\s+med)\s+(?:(?:de|kun|i\s+alt|godt|knap|resterende|øvrige)\s+)*$"
)
LIST_GAP = re.compile(r"\s*(?:,|og|eller|samt)?\s*(?:(?:på|til|fra)\s+)?")


def count(view: View, drafts: list[Draft]) -> None:
    """Fill in `counted`, `scope`, the quote's end, and the bases said in "X af Y", for all drafts in reading order."""
    for i, draft in enumerate(drafts):
        following = _following(drafts, i)
        match draft.kind:
            case "count":
                _count(view, drafts, i, following)
            case "share" | "points":
                count_share(view, drafts, i, following)
            case "ratio":
                _ratio(view, drafts, i, following)
            case "duration":
                last(view, drafts, draft)
            case "age":
                _age(view, drafts, i)
            case _:
                pass
        if draft.counted is not None:
            draft.counted = re.sub(r"\s+(?:er|var|blev|har|havde|skal|kan|vil)$", "", draft.counted)  # "km er"
            if is_no_thing(draft.counted):
                draft.counted = draft.scope = None
        if draft.kind in ("count", "share", "ratio") and not draft.cues & {"list", "unnamed"} and draft.base is None:
            asked = "as_before" in draft.cues and name_by_question(view, draft, draft.antecedent)
            if not asked and draft.counted is None:
                name_by_any(view, drafts, i)
    for i, draft in enumerate(drafts):
        if draft.counted is None and draft.cues & {"list"}:
            take(draft, _next_noun(drafts, i))
        if draft.counted is not None and draft.kind != "duration" and draft.carried and names_nothing(view.text, draft.counted):
            draft.counted = None


def _following(drafts: list[Draft], i: int) -> Draft | None:
    if i + 1 < len(drafts) and drafts[i + 1].sentence is drafts[i].sentence:
        return drafts[i + 1]
    return None


def _count(view: View, drafts: list[Draft], i: int, following: Draft | None) -> None:
    draft = drafts[i]
    unit = draft.quantity.unit
    if unit is not None and unit not in PHYSICAL and unit.rstrip(".").lower() not in PIECES:
        _physical(view, draft)
        return
    if take_from_whole(view, drafts, i, following):
        return
    if _is_rest_of_unit(view, drafts, i):
        draft.counted, draft.carried = drafts[i - 1].counted, True
        draft.scope = draft.words[0].text if draft.words and draft.words[0].text.isalpha() else None
        return
    if (
        ((phrase := head_phrase(view, draft)) is not None and _named_behind(view, drafts, i, phrase))
        or name_before_bracket(view, draft)
        or name_before_number(view, draft)
    ):
        if draft.counted is not None and MEAN.fullmatch(draft.counted.lower()):
            _mean_of(view, drafts, i)
        return
    if name_by_label(view, draft) or name_by_row(view, draft):
        return
    if not _is_in_list(view, draft, following) and (
        name_by_topic(draft) or goes_from(view, drafts, i) or name_by_change(view, draft) or said_again(view.text, drafts, i)
    ):
        return
    if _predicate(view, draft):
        earlier = earlier_count(drafts, i)
        draft.antecedent = earlier.antecedent if earlier is not None and "predicate" in earlier.cues else earlier
        return
    if _is_in_list(view, draft, following):
        draft.cues.add("list")
        return
    if (
        _group_first(view, drafts, i)
        or name_by_opening(view, draft)
        or name_by_clause(view, draft)
        or name_by_apposition(view, draft)
        or _listed(view, drafts, i)
    ):
        return
    if (
        is_set_for(view, drafts, i)
        or name_by_group(view, draft)
        or rest_of(view, drafts, i)
        or others(view, draft)
        or there_were(view, drafts, i)
        or name_by_subject(view, draft)
    ):
        return
    _carry_on(view, drafts, i)


def _mean_of(view: View, drafts: list[Draft], i: int) -> None:
    """ "Det giver et gennemsnit på 8.720": of what was counted before, else of the subject."""
    draft = drafts[i]
    earlier = earlier_count(drafts, i)
    place = subject(view.text, draft.parts, draft.clause, draft.quantity.start)
    if earlier is not None and earlier.counted is not None and re.search(r"(?:er|e|erne|ene)$", earlier.counted.split()[-1]):
        draft.scope, draft.counted = draft.counted, earlier.counted
    elif place is not None and draft.scope is None and not is_time(view, draft, place):
        draft.scope = " ".join(view.text[place[0] : place[1]].split())


def _named_behind(view: View, drafts: list[Draft], i: int, phrase: Phrase) -> bool:
    """Does the phrase behind the number say what it counts? "godt 1.500 flere end", "de øvrige 12 tilbage": the noun is left out."""
    draft = drafts[i]
    words = [word.lower for word in draft.words[phrase.first : phrase.last + 1]]
    if (
        all(_is_elliptic(view, draft, word) for word in words)
        or _did(view, draft, words)
        or _got(view, draft, words)
        or is_said_of_it(view, draft, phrase)
        or _of_those(view, drafts, i, phrase)
    ):
        draft.scope = " ".join(word for word in words if word not in ELLIPTIC) or None
        if all(word in ELLIPTIC | BARE for word in words[-1:]):
            draft.end = draft.words[phrase.last].end
        draft.cues.add("elliptic")
        return False
    first = phrase.first
    while first < phrase.last and draft.words[first].lower in ("flere", "færre", "yderligere"):
        first += 1
    draft.end = draft.words[phrase.last].end
    name_by(view, draft, draft.words[first].start, draft.words[phrase.last].end, quote=True)
    draft.scope = draft.scope or rate_of(view, draft)
    own = draft.counted
    if own in GENERIC and name_before_bracket(view, draft):
        draft.scope = own  # "kontanthjælpsmodtagere (aktuelt ca. 1.000 personer)"
    elif draft.scope is None:
        draft.scope = said_of(view, draft)
        draft.cues.add("told")
    return True


def _carry_on(view: View, drafts: list[Draft], i: int) -> None:
    """What was counted before, where the number's own words name nothing: else the subject that its sentence began with."""
    draft = drafts[i]
    earlier = earlier_count(drafts, i)
    spoken_of = many_spoken_of(view, draft, earlier)
    if spoken_of is not None:
        draft.counted, draft.carried = spoken_of, True
    else:
        take(draft, earlier)
        draft.cues.add("as_before")
    if draft.counted is None:
        place = subject(view.text, draft.parts, 0, draft.quantity.start)
        if (
            place is not None
            and draft.clause > 0
            and not is_time(view, draft, place)
            and not re.search(r"\d$", view.text[place[0] : place[1]])
        ):
            draft.counted = " ".join(view.text[place[0] : place[1]].split())
            draft.carried = True
            draft.cues.remove("as_before")
    if (
        draft.carried
        and draft.scope is None
        and (who := ACCOUNTS_FOR.search(view.text, draft.parts[draft.clause].start, draft.start))
    ):
        draft.scope = " ".join(who["who"].split())
    elif draft.carried:
        told = tell(view, draft) or placed(view, draft) or rate_of(view, draft)
        draft.scope = told or gapped_object(view, draft) or draft.scope
    elif draft.scope is None:
        draft.scope = rate_of(view, draft)


def _is_bare(draft: Draft) -> bool:
    """Does no noun stand behind it: the sentence ends there, or an adjective is all?"""
    return (
        not draft.words
        or is_mark(draft.words[0])
        or (is_adjective(draft.words[0].lower) and (len(draft.words) < 2 or is_mark(draft.words[1])))
    )


def _is_rest_of_unit(view: View, drafts: list[Draft], i: int) -> bool:
    """ "61,5 årsværk ud af 70 normerede": of what the part before is counted in."""
    part, draft = drafts[i - 1] if i else None, drafts[i]
    if part is None or part.counted is None or part.quantity.unit in (None, *PHYSICAL) or not _is_bare(draft):
        return False
    return view.text[part.end : draft.start].strip() == "ud af"


def _is_in_list(view: View, draft: Draft, following: Draft | None) -> bool:
    """ "henholdsvis 21, 14 og 11 stillinger", "fra 110 til 180 stillinger": the next number names what this one counts too."""
    if following is None or following.kind != "count":
        return False
    gap = view.text[draft.end : following.quantity.start]
    return LIST_GAP.fullmatch(gap) is not None and ("," in gap or head_phrase(view, following) is not None)


def _is_elliptic(view: View, draft: Draft, word: str) -> bool:
    """Does the word leave the noun out: "de øvrige 12", "40 nye", "de fem ældste", but not "350 redningsveste"?"""
    if word in ELLIPTIC | BARE:
        return True
    before = view.text[draft.sentence.start : draft.quantity.start]
    return SUPERLATIVE.fullmatch(word) is not None and DETERMINED.search(before) is not None


def _of_those(view: View, drafts: list[Draft], i: int, phrase: Phrase) -> bool:
    """ "Ni af de 11 stillinger er besat. De to ubesatte …": an adjective behind "de" tells apart the things counted before."""
    draft = drafts[i]
    if not phrase.adjective_head or not re.search(r"\b[Dd]e\s+$", view.text[draft.sentence.start : draft.quantity.start]):
        return False
    whole = whole_of_them(drafts, i)
    return whole is not None and whole.kind == "count" and PERSONS.search(whole.counted or "") is None


def _did(view: View, draft: Draft, words: list[str]) -> bool:
    """ "Ud af 50 klager blev otte afgjort": a participle behind its verb is no noun."""
    verb = re.search(r"\b(?:blev|bliver|er|var|har|havde)\s+(?:\w+\s+)?$", draft.before(view.text))
    opening = re.match(r"(?:Ud\s+af|Af|Blandt)\s", view.of(draft.sentence))
    if len(words) == 1 and verb is not None and opening is not None and is_adjective(words[0]):
        return True  # "Af de 740 svar var 612 positive"
    there = draft.parts[draft.clause].words[0].lower == "der"  # "Der var 250 årskort": what there is, is a noun
    return len(words) == 1 and verb is not None and not there and words[0].endswith("t") and not is_noun(words[0])


def _got(view: View, draft: Draft, words: list[str]) -> bool:
    """ "Inden jul får de sidste 15 tilbud om en plads": behind its verb the number is of those who get something."""
    clause = draft.parts[draft.clause]
    verb = GETS.search(view.text, clause.start, draft.start)
    return verb is not None and clause.words[0].lower in ADVERBIAL_OPENERS and len(words) == 1 and words[0] in GOT


def _group_first(view: View, drafts: list[Draft], i: int) -> bool:
    """ "Af ansøgerne fik 40 plads": the group stands first in the sentence."""
    draft = drafts[i]
    opening = re.match(r"(?:Ud\s+af|Af|Blandt)\s+", view.of(draft.sentence))
    relative = draft.clause == 2 and draft.parts[1].words[0].lower in ("der", "som", "hvor")
    goes_on = draft.parts[draft.clause].words[0].lower in ("mens", "medens", "hvorimod") and draft.quantity.value == 1
    if opening is None or (draft.clause > 1 and not relative and not goes_on):
        return False
    words = split_words(view.text, draft.sentence.start + opening.end(), draft.quantity.start)
    if words and words[0].lower in ("dem", "disse") and (len(words) == 1 or verb_tense(words[1].lower) is not None):
        # "Af dem ønskede 288 fælles kompost, mens 412 …": of one whole, not the second of the first
        beside = (d.antecedent for d in drafts[:i] if d.sentence is draft.sentence and "of_them" in d.cues)
        take(draft, next(beside, None) or whole_of_them(drafts, i))
        draft.cues.add("of_them")
        return draft.counted is not None
    at = skip_owner(words, 0)
    phrase = noun_phrase(words, at) if at < len(words) else None
    if phrase is None or any(word.text[0].isdigit() or is_number_word(word.lower) for word in words[: phrase.last + 1]):
        return False
    if words[phrase.last].lower in ("sidstnævnte", "førstnævnte", "nævnte", "øvrige", "resterende"):
        return False
    draft.counted = words_text(view, words, phrase.first, phrase.last)
    draft.cues.add("of_group")
    return True


def _listed(view: View, drafts: list[Draft], i: int) -> bool:
    """ "– fornyelser: 2.247" in a list: the label says which of those that the list is of."""
    draft = drafts[i]
    label = label_of(view, draft)
    if label is None:
        return False
    take(draft, earlier_count(drafts, i))
    if draft.counted is None:
        draft.counted = label
    else:
        draft.scope = label
    draft.cues.add("told")
    return True


def _physical(view: View, draft: Draft) -> None:
    """A physical unit or årsværk: the unit is what is counted, with the substance or "i timen" behind it."""
    unit = str(draft.quantity.unit)
    phrase = head_phrase(view, draft)
    rate = re.match(r"\s*(?:pr\.|per|i timen|i døgnet|om året|årligt)\s*\w*", draft.after(view.text))
    if phrase is not None:
        noun = words_text(view, draft.words, phrase.first, phrase.last)
        draft.counted = f"{unit} {noun}"
        draft.end = draft.words[phrase.last].end
    else:
        draft.counted = f"{unit} {rate.group().strip()}" if rate else unit
        measure = split_words(view.text, draft.parts[draft.clause].start, draft.start)
        named = noun_before(measure[:-1]) if len(measure) > 1 and measure[-1].lower == "på" else None
        if named is not None and verb_tense(measure[named[1]].lower) is None:
            draft.scope = words_text(view, measure, *named)  # "en buffer på 50 m"
            return
        if draft.words and draft.words[0].lower.endswith("strøms"):
            draft.scope = draft.words[0].text


def _predicate(view: View, draft: Draft) -> bool:
    """ "17.315 (87,0 pct.) var tilladelser": what they were is what is counted."""
    rest = view.text[draft.quantity.end : draft.sentence.end]
    match = re.match(r"\s*(?:\([^)]*\)\s*)?(?:,\s+)?(?:er|var|blev)\s+(?=[a-zæøå])", rest)
    if match is None or draft.quantity.value == 1:  # "én er langtidssyg"
        return False
    words = split_words(view.text, draft.quantity.end + match.end(), draft.sentence.end)
    phrase = noun_phrase(words, 0)
    if (
        phrase is None
        or phrase.adjective_head
        or DEFINITE.search(words[phrase.last].lower)
        or (re.search(r"(?:et|t|ede|te|ig|s)$", words[phrase.last].lower) and not is_noun(words[phrase.last].lower))
    ):
        return False
    draft.counted = words_text(view, words, phrase.first, phrase.last)
    draft.cues.add("predicate")
    return True


def _next_noun(drafts: list[Draft], i: int) -> Draft | None:
    for other in drafts[i + 1 : i + 8]:
        if other.sentence is not drafts[i].sentence or other.kind != "count":
            return None
        if other.counted is not None:
            return other
    return None


def _ratio(view: View, drafts: list[Draft], i: int, following: Draft | None) -> None:
    draft = drafts[i]
    if take_from_whole(view, drafts, i, following):
        return
    told = view.text[draft.quantity.number_start : draft.quantity.number_end].lower()
    phrase = head_phrase(view, draft)
    if phrase is not None and re.match(r"hvert?\b|.*\bud af\b", told):
        name_by(view, draft, draft.words[phrase.first].start, draft.words[phrase.last].end, quote=True)
        return
    before = drafts[i - 1] if i else None
    if (paid := name_by_payment(view, drafts, i)) is not None:
        draft.counted = paid
        return
    of_those = re.search(r"\b(?:heraf|deraf)\s+(?:\w+\s+){0,2}$", draft.before(view.text), re.IGNORECASE) is not None
    if of_those and before is not None and before.kind == "count" and before.sentence is draft.sentence and before.counted:
        if before.quantity.unit not in (None, "person", "case"):
            draft.cues.add("unnamed")
            return  # "3,4 GWh, heraf omtrent halvdelen til færgerne"
        take(draft, before)  # "af de 402 anmeldelser mødte vi frem i 371 sager, heraf to tredjedele …"
        draft.cues.add("as_before")
        return
    if _group_first(view, drafts, i) or name_by_change_again(view, drafts, i) or name_by_object(view, draft):
        return  # "Blandt de sigtede var hver femte under 25"
    if CHANGES.search(view.text, draft.parts[draft.clause].start, draft.quantity.start):
        if name_by_subject(view, draft) or of_money(view, drafts, i):
            return
        draft.counted = topic(view, draft)
        if draft.counted is not None:
            return
    take(draft, earlier_count(drafts, i) or _hours_before(drafts, i))
    draft.cues.add("as_before")


def _hours_before(drafts: list[Draft], i: int) -> Draft | None:
    """ "9.480 timer. En tredjedel blev leveret af private": hours that were counted."""
    told = drafts[i - 1] if i else None
    near = (
        told is not None
        and drafts[i].sentence.index - told.sentence.index <= 1
        and told.sentence.block == drafts[i].sentence.block
    )
    return told if told is not None and near and told.kind == "duration" and told.counted == "timer" else None


def _age(view: View, drafts: list[Draft], i: int) -> None:
    """Whose age: the noun before ("børn under 18 år"), else the subject, else those counted before."""
    draft = drafts[i]
    words = split_words(view.text, draft.sentence.start, draft.quantity.start)
    aged = topic(view, draft)
    if aged is not None and re.search(r"alder(?:en)?\b", aged.lower()):
        draft.counted = aged  # "Grundvandets alder er 15-30 år"
        return
    between = ("på", "i", "alderen", "mellem", "er", "var", "der", "som", "fra", "til", "kun", "typisk", "fyldt", "blevet")
    while words and words[-1].lower in between:
        words = words[:-1]
    noun = noun_before(words)
    told = next((d for d in drafts[:i] if noun is not None and d.quantity.start <= words[noun[1]].start < d.quantity.end), None)
    if (
        told is None
        and noun is not None
        and verb_tense(words[noun[1]].lower) is None
        and not is_number_word(words[noun[1]].lower)
    ):
        draft.counted = words_text(view, words, noun[1], noun[1])
        return
    take(draft, told or earlier_count(drafts, i))  # "hver femte under 25 år": of those
