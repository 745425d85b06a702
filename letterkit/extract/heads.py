"""The noun phrase behind a figure's number, read with its clause: a clause has one finite verb, so the word behind a number that
opens a clause without another is that verb ("39 syntes bedre", "12 svømmer hver uge"), and behind the verb of a clause comes none.
"""

from __future__ import annotations

import re

from letterkit.danish.numbers import is_number_word
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import (
    DEFINITE,
    Phrase,
    compares,
    is_adjective,
    is_function,
    is_mark,
    is_noun,
    is_people,
    noun_phrase,
    skip_owner,
    verb_tense,
)
from letterkit.extract.view import View, Word

# What may stand between the opening of a clause and its number, with the number still first.
BEFORE_NUMBER = frozenset(
    {"og", "men", "mens", "medens", "at", "hvoraf", "for", "de", "alle", "kun", "blot", "hele", "kan", "i", "alt", "godt", "knap"}
    | {"næsten", "omkring", "cirka", "ca", "mindst", "højst", "over", "under", "mere", "mindre", "end", "op", "mod", "yderligere"}
    | {"sidste", "øvrige", "resterende", "andre", "første", "nu", "så", "eller", "samt"}
)
PAST = re.compile(r"\w{3,}(?:ede|te)s?")
PRESENT = re.compile(r"\w{3,}(?:er|es)$")
NOMINAL = re.compile(r"(?:inger|heder|tioner|elser|skaber|ere|sører|tører|nører|minutter|meter|liter|tter)$")
# Behind a verb, seldom behind a noun that ends its phrase.
PARTICLES = frozenset((
    "op", "ned", "frem", "sig", "en", "et", "ud", "ind", "ikke", "hver", "den", "det", "dem", "os", "mig", "fra", "at",
    "stadig", "nu", "fortsat", "endnu", "gerne", "helt", "selv", "aldrig", "altid", "alene", "videre", "hen", "hjem",
    "tilbage", "sammen",
))  # fmt: skip
# "Over halvdelen af boringerne, 118 stk., er sløjfet": pieces of what stands elsewhere.
PIECES = frozenset({"stk", "styk", "stykker"})
# "mod ca. 116 sidste år": a time, none of the years are counted.
LAST_YEAR = re.compile(r"\s+(?:sidste|forrige|næste|samme)\s+(?:år|halvår|kvartal|måned|uge|sommer|vinter|efterår|forår)\b")
OUT_OF = re.compile(r"\b(?:ud\s+)?af\s+(?:(?:de|i alt|alle)\s+)*\Z", re.IGNORECASE)
IS = frozenset({"er", "var", "blev", "bliver", "står", "stod", "forblev"})
JOINS = frozenset({"og", "eller", "men", "samt", "at", "som", "der", "hvis", "når", "da", "mens", "fordi", "end", "hvor"})
WITH_NOUN = frozenset({"har", "havde", "kom", "fik", "udgør", "udgjorde"})
OF_GROUP = re.compile(r"(?:og\s+|men\s+|mens\s+)?(?:(?:ud\s+)?af|blandt)\s+", re.IGNORECASE)
GROUP = re.compile(r"(?:Ud\s+af|Af|Blandt|Heraf|Deraf|Herunder|Tilbage|I dag|Nu)\s", re.IGNORECASE)


def head_phrase(view: View, draft: Draft) -> Phrase | None:
    """The noun phrase behind the number of `draft` (indices into `draft.words`), or None where its noun is left out."""
    words = draft.words
    if LAST_YEAR.match(view.text, draft.quantity.end, draft.sentence.end):
        return None
    if not words or words[0].lower.rstrip(".") in PIECES or acts(view, draft, 0) or _is_object(view, draft):
        return None
    if words[0].lower == "svarende" or _is_label(view, words[0]):
        return None
    phrase = noun_phrase(words, 0, counted=True, no_verb=_cannot_act(draft))
    return None if phrase is not None and _is_verb_alone(view, draft, phrase) else phrase


_LABEL = re.compile(r"[A-ZÆØÅ][^.:;,]{0,30}:\s*\d")


def _is_label(view: View, word: Word) -> bool:
    """ "Anmeldelser: 412 Klager: 38": the words behind the number name the next one."""
    return _LABEL.match(view.text, word.start) is not None


def _is_verb_alone(view: View, draft: Draft, phrase: Phrase) -> bool:
    """ "14 ud af 151 holdt op", "31 ud af 93 stoppede": behind the number of a whole, the one word that the tagger takes for a verb."""
    word = draft.words[0]
    whole = OUT_OF.search(view.text, draft.sentence.start, draft.quantity.number_start) is not None
    return whole and phrase.last == 0 and word.pos == "VERB" and not is_noun(word.lower) and not is_people(word.lower)


def acts(view: View, draft: Draft, at: int) -> bool:
    """Is `draft.words[at]` the finite verb of the clause that the number opens: "39 syntes bedre", "ni af disse hidrører fra"?"""
    word = draft.words[at]
    if is_mark(word) or is_function(word.lower) or is_noun(word.lower) or word.text[0].isupper():
        return False
    if draft.sentence.kind == "heading" or not _opens(view, draft):
        return False
    clause = draft.parts[draft.clause]
    rest = [one for one in draft.words[at + 1 :] if one.end <= clause.end]
    stop = next((k for k, one in enumerate(rest) if one.lower in ("og", "der", "som", "at", "hvis", "når", "da")), len(rest))
    if any(_is_finite(one) for one in rest[:stop]):
        return False
    following = rest[0] if rest else None
    led = following is not None and following.lower in PARTICLES
    if PAST.fullmatch(word.lower) and not is_people(word.lower):
        if word.lower.endswith("te") and word.pos != "VERB" and verb_tense(word.lower) is None and not led:
            return False
        return draft.sentence.kind != "list_item" or led or word.pos == "VERB"
    if verb_tense(word.lower) == "past" and not word.lower.endswith("te"):
        alone = draft.sentence.kind != "list_item" and (following is None or is_mark(following) or is_function(following.lower))
        return word.pos in ("", "VERB", "AUX") or led or alone  # "324 udeblev"
    if PRESENT.fullmatch(word.lower) and not NOMINAL.search(word.lower):
        first = not any(one.lower in ("og", "men") for one in clause.words if one.end <= draft.quantity.number_start)
        if word.lower.endswith("es"):
            # "ti monteres i marts", "fem blandes vandet op": what comes behind is no owner's thing
            aside = following is None or is_mark(following) or is_function(following.lower) or DEFINITE.search(following.lower)
            led = led or (bool(aside) and len(word.lower) > 5 and word.pos != "NOUN")
            return led or (word.pos == "VERB" and draft.sentence.kind != "list_item")
        return led or (
            first and word.pos == "VERB" and word.feats.get("VerbForm") == "Fin" and draft.sentence.kind != "list_item"
        )
    return False


def _opens(view: View, draft: Draft) -> bool:
    """Does the number stand first in a clause that is none beside a noun ("i tre byer, 12 boringer og …")?"""
    clause = draft.parts[draft.clause]
    before = [one for one in clause.words if one.end <= draft.quantity.number_start]
    at = next((k for k in range(len(before) - 1, -1, -1) if before[k].lower in ("og", "men")), None)
    if at is not None and any(_is_finite(one) for one in before[:at]):
        before = before[at:]  # "91 kom og 12 udeblev"
    if any(one.lower not in BEFORE_NUMBER for one in before):
        return False
    if draft.clause == 0 or before:
        return True
    gap = view.text[draft.parts[draft.clause - 1].end : clause.start].strip()
    earlier = draft.parts[draft.clause - 1].words
    numbered = earlier[0].text[0].isdigit() or is_number_word(earlier[0].lower)
    told = any(_is_finite(one) or PAST.fullmatch(one.lower) for one in earlier)
    return gap in (";", ":", "–") or (gap == "," and numbered and told)


def _is_finite(word: Word) -> bool:
    if is_noun(word.lower):
        return False
    return verb_tense(word.lower) is not None or (word.pos in ("VERB", "AUX") and word.feats.get("VerbForm") == "Fin")


def _verb_before(draft: Draft) -> Word | None:
    """The finite verb right before the number, but for small words between them."""
    before = [one for one in draft.parts[draft.clause].words if one.end <= draft.quantity.number_start]
    while before and before[-1].lower in BEFORE_NUMBER - {"og", "men", "mens", "at", "kan", "eller", "samt"}:
        before = before[:-1]
    return before[-1] if before and _is_finite(before[-1]) else None


def _is_object(view: View, draft: Draft) -> bool:
    """ "Af de 320 overtrådte 48 reglerne", "af dem ønskede 288 fælles kompost": behind the group and its verb the number is the
    subject, and what follows it is something else."""
    verb = _verb_before(draft)
    clause = draft.parts[draft.clause]
    opening = OF_GROUP.match(view.text, clause.start, clause.end)
    if opening is None and _is_gapped_subject(view, draft):
        return True
    if opening is None:
        opening = re.search(r"\b(?:og|men|mens)\s+af\s+(?:dem|disse|de\s+\S+)\s+\w+\s+$", view.text[clause.start : draft.start])
    return verb is not None and opening is not None and verb.lower not in IS | WITH_NOUN


def _is_gapped_subject(view: View, draft: Draft) -> bool:
    """ "Af de 442 vedrørte 187 logbogen, 121 bifangst og 76 redskabets maske": the verb is said with the first number alone."""
    place = draft.clause
    while place > 0 and not any(_is_finite(word) for word in draft.parts[place].words):
        place -= 1
    clause = draft.parts[place]
    verb = next((k for k, word in enumerate(clause.words) if _is_finite(word)), None)
    if verb is None or place == draft.clause or OF_GROUP.match(view.text, clause.start, clause.end) is None:
        return False
    behind = [word for word in clause.words[verb + 1 :] if word.lower not in BEFORE_NUMBER][:1]
    numbered = bool(behind) and (behind[0].text[0].isdigit() or is_number_word(behind[0].lower))
    return numbered and clause.words[verb].lower not in IS | WITH_NOUN


def gapped_object(view: View, draft: Draft) -> str | None:
    """ "…, 121 bifangst": what the verb that is left out has as its object."""
    gapped = bool(draft.words) and _is_gapped_subject(view, draft)
    phrase = noun_phrase(draft.words, skip_owner(draft.words, 0)) if gapped else None
    return " ".join(word.text for word in draft.words[: phrase.last + 1]) if phrase is not None else None


def _cannot_act(draft: Draft) -> bool:
    """Has the clause its verb already, so that a word behind the number that looks like one is a noun: "havde 318 anløb", "er dannet af
    tre underretter"?"""
    before = [one for one in draft.parts[draft.clause].words if one.end <= draft.quantity.number_start]
    verb = next((k for k in range(len(before) - 1, -1, -1) if _is_finite(before[k])), None)
    if verb is None or any(one.lower in JOINS for one in before[verb + 1 :]):
        return False
    return not re.search(r"(?:ede|te|es)$", draft.words[0].lower)


def is_said_of_it(view: View, draft: Draft, phrase: Phrase) -> bool:
    """ "Heraf er 14 ældre end 20 år", "én er langtidssyg", "var fire ubesatte": an adjective told of those counted."""
    word = draft.words[phrase.last].lower
    following = draft.words[phrase.last + 1].lower if phrase.last + 1 < len(draft.words) else ""
    if not phrase.adjective_head or phrase.last != 0 or (following and not is_function(following) and following[0].isalpha()):
        return False
    if compares(word) and following == "end":
        return True
    verb = _verb_before(draft)
    if verb is None or verb.lower not in IS or is_people(word):
        return False
    opening = draft.parts[draft.clause].start
    dated = any(found.start - opening < 12 and found.end < verb.start for found in view.dates(draft.sentence))
    return (dated or GROUP.match(view.text, opening) is not None) and is_adjective(word)


# A fraction, a time or an adverb ("Ni ud af ti", "I april", "yderligere"), and words that a verb ends or rules ("en patient udredes").
NO_THING = re.compile(
    r"(?:hvert?\s+)?[\wæøå]+\s+ud\s+af\s+(?:de\s+)?[\wæøå]+|halvdelen|(?:en|to|tre|fire)\s+\w+dele?|yderligere|ekstra|henholdsvis|tilsammen|vedkommende"
    r"|(?:i|om|siden|inden|pr\.?)\s+(?:\d{4}|\w*(?:foråret|efteråret|sommeren|vinteren|måneden|året)|fjor|dag|år"
    r"|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?:\s+\d{4})?)"
    r"|\w+(?:\s+\w+)*\s+\w{4,}es|(?:er|var|blev|har|havde|skal|kan|vil)\s.*",
    re.IGNORECASE,
)


def is_no_thing(counted: str) -> bool:
    """Does what a figure was said to count name nothing that can be counted or last?"""
    if NO_THING.fullmatch(counted) is None:
        return False
    last = counted.lower().split()[-1]
    return not last.endswith("es") or verb_tense(last) is not None


def names_nothing(text: str, counted: str) -> bool:
    """Nothing but a verb or a small word of the letter ("blev", "udeblev"): what is counted was not found."""
    word = counted.lower()
    return (
        not word.endswith(("e", "r", "s"))  # "betjente", "boer"
        and (is_function(word) or verb_tense(word) is not None)
        and not (is_noun(word) or is_people(word))
        and counted in text.split()
    )
