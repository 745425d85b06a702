"""Noun phrases and clauses by rule: where the noun phrase after a number ends, which word is a finite verb, and its tense.

The words are data (`grammar.toml`); the rule is that of a Danish noun phrase: adjectives come first and end in -e in the
plural, the noun is one word, and a function word, a mark or a finite verb ends the phrase. An adjective is itself the head
when nothing follows it ("489 aktivitetsparate, der").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from letterkit.danish.tables import table
from letterkit.extract.view import Word

Tense = Literal["past", "present", "perfect", "state", "future"]

# "særligt udsatte familier", "psykisk syge borgere": a word that only says how.
DEGREE = re.compile(r"(?:igt|isk|elt|alt|ivt|vis|ært|øjt|særlig|meget|mere|mest|mindre|helt|delvist?)$")
ADJECTIVE = re.compile(
    r"(?:ede|ende|ige|iske|ske|bare|løse|fulde|somme|elle|ale|ive|ære|øse|ile|ante|ente|onte|\w\wste|(?:tag|kom|giv|skrev|truk|fund|bund|ladt?|vund|drev|stjål|blev)ne|parate|mæssige|agtige|venlige)$"
)
COMPARATIVE_NOUN = re.compile(r"(?:\w{3,}ere)$")  # lærere, medarbejdere: nouns unless listed as comparatives
DEFINITE = re.compile(r"^\w{2,}(?:en|et|erne)$")
GENITIVE = re.compile(r"(?:ens|ets|nes|ernes|landets|kommuners)$|^[A-ZÆØÅ].*s$")
PASSIVE = re.compile(r"\w{3,}[^rs]es$")
DETERMINERS = frozenset(
    {"de", "den", "det", "alle", "samtlige", "disse", "dette", "vores", "deres", "sine", "sin", "sit", "dem", "hele"}
)
PARTICIPLE = re.compile(r"\w{3,}(?:et|dt|gt|lt|nt|rt|øt|åt|ået)$")
FUTURE = frozenset({"vil", "skal", "forventes", "ventes", "forventer", "planlægges", "påtænkes", "agter", "regner"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(table("extract", "grammar")[name]).split())


@cache
def is_function(word: str) -> bool:
    """Prepositions, conjunctions, pronouns and adverbs: they end a noun phrase. `word` in lower case."""
    return any(word in _words(name) for name in ("prepositions", "conjunctions", "pronouns", "adverbs"))


@cache
def _has_stem(stem: str) -> bool:
    stems = _words("stems")
    if stem in stems:
        return True
    return any(stem.startswith(prefix) and stem[len(prefix) :] in stems for prefix in _words("prefixes"))


@cache
def verb_tense(word: str) -> Literal["past", "present"] | None:
    """The tense of a finite verb form (lower case), or None where the word is no verb that the rule knows."""
    if word in _words("present"):
        return "present"
    if word in _words("past"):
        return "past"
    if word.endswith(("erer", "ttes")):  # "ansættes", "oprettes": the "t" is of the stem
        return "present"
    for ending in ("edes", "tes", "ede", "te"):
        stem_ = word.removesuffix(ending)
        if stem_ != word and (_has_stem(stem_) or stem_ in _words("past_stems")):
            return "past"
    if any(word.endswith(ending) and _has_stem(word.removesuffix(ending)) for ending in ("es", "er", "r")):
        return "present"
    for prefix in _words("prefixes"):
        rest = word.removeprefix(prefix)
        if rest != word and (len(rest) > 2 or rest == "lå"):
            if rest in _words("present"):
                return "present"
            if rest in _words("past"):
                return "past"
    return None


def is_in_series(word: str) -> bool:
    """Is the word (lower case) one that stands beside the date in a series of values, and names nothing itself?"""
    return word in _words("series")


def is_noun(word: str) -> bool:
    """Is the word (lower case) one of the listed nouns that look like something else?"""
    return word in _words("nouns")


def compares(word: str) -> bool:
    """Is the word (lower case) a comparative that is told of what is counted: "14 ældre end 20 år", "tre højere end i 2016"?"""
    return word in _words("comparatives")


def is_people(word: str) -> bool:
    """Is the word (lower case) an adjective or participle that stands for people by itself: "12 ansatte", "30 sygemeldte"?"""
    return any(word.endswith(end) for end in _words("people"))


@cache
def is_adjective(word: str) -> bool:
    """Can the word (lower case) stand between a number and its noun?"""
    if word in _words("nouns"):
        return False
    if word in _words("adjectives"):
        return True
    if COMPARATIVE_NOUN.search(word):
        return False
    if ADJECTIVE.search(word):
        return True
    # Compounds: "fuldtidsansatte", "langtidssyge".
    return any(len(word) - len(end) > 2 for end in _words("adjectives") if len(end) > 3 and word.endswith(end))


def stem(noun: str) -> str:
    """ "sagerne" and "sager" are one, and so are "overskuddet" and "overskud"."""
    return re.sub(r"([^aeiouyæøå])\1$", r"\1", re.sub(r"(?:erne|ene|er|en|et|e)$", "", noun)) if len(noun) > 4 else noun


def is_mark(word: Word) -> bool:
    return not any(char.isalnum() for char in word.text)


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: first and last word (indices into the words given), and whether its head is an adjective."""

    first: int
    last: int
    adjective_head: bool = False


def noun_phrase(words: Sequence[Word], at: int, *, counted: bool = False, no_verb: bool = False) -> Phrase | None:
    """The noun phrase that begins at `words[at]`, or None where none begins there. `counted`: right behind a number; `no_verb`:
    where no verb can stand, so that its first word is none."""
    last: int | None = None
    joined = -1  # an adjective that "og" or a comma ties to the one before, known or not
    i = at
    while i < len(words):
        word, following, after = (words[k].lower if k < len(words) else "" for k in (i, i + 1, i + 2))
        if word in ("-", "–", "‑") or word[0].isdigit():
            break
        suspended = following == "-" and words[i + 1].start == words[i].end and after in ("og", "eller", "samt")
        if suspended and i + 3 < len(words):
            if counted and last is None and i + 3 < len(words) and DEFINITE.search(words[i + 3].lower):
                break  # "overtrådte 48 køre- og hviletiden": a number takes the indefinite plural
            last, i = i + 3, i + 3  # "uddannelses- og kontanthjælpsmodtagere" is one phrase
            continue
        homes = counted and i == at and word == "hjem" and verb_tense(following) is not None  # "alle 28 hjem er kontaktet"
        if is_mark(words[i]) or (is_function(word) and word not in ("tidligere", "senere") and not homes):
            break
        if counted and last is None and word.endswith("edes"):
            break  # "ved 29 ønskedes fornyelse"
        if DEGREE.search(word) and is_adjective(following) and not is_adjective(word) and last is None:
            i += 1
            continue
        if word in _words("objects") and (following in _words("prepositions") if last is not None else word == "plads"):
            break
        if (
            counted
            and last is None
            and not no_verb
            and not is_people(word)
            and word not in _words("adjectives") | _words("nouns")
            and verb_tense(word) == "past"
            and _ends_phrase(words, i + 1)
        ):
            break  # "fire klagede over støj", but "30 henviste blev", "102 sygemeldte, der"
        if counted and last is None and (word in ("en", "et", "den") or _is_no_head(words, i)):
            break
        if (
            last is not None
            and word.endswith("vist")
            and (i + 1 >= len(words) or not _is_content(words[i + 1]) or is_adjective(following) or following.endswith("te"))
        ):
            break  # "vores sygemeldte delvist raskmeldte": an adverb
        if counted and last is None and _is_attribute_of_many(words, i):
            last, i = i, i + 1  # "Ud af 60 tilmeldte kursister kom 41"
            continue
        if i == joined or (is_adjective(word) and (last is None or verb_tense(word) is None)):
            last = i
            tied = following in ("og", "eller", ",") and after.endswith("e") and not is_function(after)
            if tied and i + 3 < len(words) and _is_content(words[i + 3]):
                joined = i + 2
                i += 2
            else:
                i += 1
            continue
        nominal = not counted and last is None and i == at and re.search(r"(?:te|ede)$", word) is not None
        no_second = no_verb and i == at
        if last is not None and verb_tense(following) is not None:
            no_second = word not in _words("auxiliaries")  # "andelen af rettidige tog var": of two verbs the first is a noun
        if verb_tense(word) is not None and word not in _words("nouns") and not nominal and not no_second:
            break
        if nominal and verb_tense(word) is not None:
            last, i = i, i + 1  # "antallet af dræbte": a participle that stands for people
            continue
        if counted and last is None and DEFINITE.search(word) and word not in _words("nouns"):
            break  # "afbrød 2.910 uddannelsen": a number takes the indefinite plural
        if (
            counted
            and last is None
            and re.search(r"^\w{3,}ene$", word)
            and not (i + 1 < len(words) and _is_content(words[i + 1]))
        ):
            break  # "opfyldte 21 kravene", but "4.912 almene boliger"
        if (
            word.endswith(("gte", "tte", "kte", "rte", "nte", "lte", "dte"))
            and i + 1 < len(words)
            and _is_noun_like(words[i + 1])
        ):
            last, i = i, i + 1  # "de adspurgte lærere": a participle that no list knows
            continue
        if counted and last is None and word.endswith("e") and i + 1 < len(words) and _is_plural(words[i + 1]):
            last, i = i, i + 1  # "almene boliger": an adjective that no ending gives away
            continue
        return Phrase(at, i, adjective_head=i == at and words[i].pos == "ADJ" and word not in _words("nouns"))
    return None if last is None else Phrase(at, last, adjective_head=True)


def _is_attribute_of_many(words: Sequence[Word], at: int) -> bool:
    """A participle that looks like a past tense, before an indefinite plural: "60 tilmeldte kursister"."""
    return (
        at + 1 < len(words)
        and words[at].lower.endswith(("te", "ede"))
        and words[at].pos in ("", "VERB", "ADJ")
        and _is_plural(words[at + 1])
    )


def _is_no_head(words: Sequence[Word], at: int) -> bool:
    """A verb right behind a number that no list knows: "tre prøvetages i", "11 ventede længere", and what a tagger calls
    one: "61 endte uden", "52 besat". Forms in -er are left out: a tagger takes "boringer" for a present tense."""
    word, following = words[at], words[at + 1].lower if at + 1 < len(words) else ""
    if word.lower in _words("nouns"):
        return False
    ends = at + 1 >= len(words) or is_mark(words[at + 1]) or is_function(following)
    if PASSIVE.search(word.lower) and ends:
        return True
    if verb_tense(word.lower) == "past" and following in ("længere", "kortere", "mere", "mindre"):
        return True
    if word.pos != "VERB":
        return False
    form = word.feats.get("VerbForm")
    return (form == "Fin" and ends and word.lower.endswith("te")) or (form == "Part" and not word.lower.endswith("e"))


def _ends_phrase(words: Sequence[Word], at: int) -> bool:
    """Is `words[at]` none that a noun could stand before as subject: a preposition, an adverb, the sentence's end?"""
    if at >= len(words):
        return True
    word, after = words[at].lower, words[at + 1].lower if at + 1 < len(words) else ""
    if is_mark(words[at]):
        return not (word == "," and after in ("der", "som"))
    return is_function(word) and word not in ("der", "som")


def ends_phrase(word: Word) -> bool:
    """A mark, a function word or a finite verb: no noun phrase goes over it."""
    return is_mark(word) or is_function(word.lower) or verb_tense(word.lower) is not None


def skip_owner(words: Sequence[Word], at: int) -> int:
    """The index past determiners and owners from `at` ("de", "skolens", "Vejby Kommunes"), where the noun phrase begins."""
    while at < len(words) - 1:
        following = words[at + 1]
        if words[at].lower in DETERMINERS and not is_mark(following) and not is_function(following.lower):
            at += 1  # "de ansatte": a participle behind an article is no verb
        elif ends_phrase(following):
            break
        elif words[at].lower in DETERMINERS or GENITIVE.search(words[at].text):
            at += 1
        elif words[at].text[0].isupper() and GENITIVE.search(words[at + 1].text):
            at += 2
        else:
            break
    return at


def _is_plural(word: Word) -> bool:
    plural = re.search(r"(?:[^d]er|[^e]re)$", word.lower) is not None and not DEFINITE.search(word.lower)
    return plural and _is_noun_like(word) and word.lower not in _words("objects")


def _is_noun_like(word: Word) -> bool:
    return _is_content(word) and word.pos in ("", "NOUN") and not is_adjective(word.lower) and not word.text[0].isdigit()


def _is_content(word: Word) -> bool:
    return not is_mark(word) and not is_function(word.lower) and verb_tense(word.lower) is None


def _is_attribute(words: Sequence[Word], at: int) -> bool:
    """ "De lukkede ruter er 23 i tal": a participle between an article and its noun, with the finite verb still to come."""
    if (
        at == 0
        or words[at - 1].lower not in ("de", "den", "det", "disse", "denne")
        or not words[at].lower.endswith(("ede", "te"))
    ):
        return False
    rest = words[at + 1 : at + 5]
    stop = next((i for i, word in enumerate(rest) if is_mark(word)), len(rest))
    return any(verb_tense(word.lower) is not None for word in rest[1:stop])


def is_told_as_past(words: Sequence[Word]) -> bool:
    """Does a sentence whose verb no list knows hold a past by its form ("De 482 besøg resulterede i …"): a word in -ede or -te with
    no noun behind it?"""
    for before, word, following in zip(words, words[1:], [*words[2:], None], strict=False):
        stands = following is None or ends_phrase(following) or following.text[0].isdigit() or following.text[0].isupper()
        formed = re.search(r"\w{2,}(?:edes?|[^t]te|tte)$", word.lower) and not is_noun(word.lower) and not is_function(word.lower)
        if stands and formed and before.lower not in DETERMINERS:
            return True
    return False


def tense_of(words: Sequence[Word]) -> Tense | None:
    """The tense of the first finite verb: "har modtaget" is perfect, "er ansat" a state, "vil blive" future."""
    for i, word in enumerate(words):
        lower = word.lower
        if lower == "vil" and i + 1 < len(words) and words[i + 1].lower == "sige":
            continue  # "det vil sige"
        if lower == "når" and i == 0 and any(verb_tense(other.lower) is not None for other in words[1:]):
            continue  # "når antallet er fordoblet": the conjunction, not the verb
        if lower == "angår" and i and words[i - 1].lower in ("vidt", "hvad"):
            continue  # "For så vidt angår de ansatte kom …": what is told of, no verb of its own
        if lower in FUTURE:
            return "future"
        tense = verb_tense(lower)
        if tense is None or _is_attribute(words, i):
            continue
        if lower == "er" and any(PARTICIPLE.search(w.lower) for w in words[i + 1 : i + 8]):
            return "state"
        if lower == "har" and any(
            (w.lower.endswith("t") and len(w.lower) > 4) or w.lower in _words("short_participles") for w in words[i + 1 : i + 8]
        ):
            return "perfect"
        return tense
    return None
