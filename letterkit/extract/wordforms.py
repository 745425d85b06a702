"""Forms of words as the rules ask for them, the word lists behind them, and a word read anew as a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from letterkit.danish.anycase import AnyCase
from letterkit.danish.tables import table
from letterkit.extract.grammar import verb_tense
from letterkit.extract.view import Word

_TABLE = table("extract", "commitments")

PERFECT = frozenset(
    {"har", "havde", "have", "er", "var", "være", "bliver", "blev", "blive", "blevet", "været", "får", "fik", "få", "fået"}
)


MODALS = frozenset({"vil", "skal", "kan", "må", "bør", "ville", "skulle", "kunne", "måtte", "burde"})


def is_finite(word: Word) -> bool:
    return word.feats.get("VerbForm") == "Fin" and word.pos in ("VERB", "AUX")


def is_participle(word: Word) -> bool:
    return (
        word.feats.get("VerbForm") == "Part" and word.feats.get("Tense", "Past") == "Past" and word.pos in ("VERB", "AUX", "ADJ")
    )


def is_infinitive(word: Word) -> bool:
    return word.feats.get("VerbForm") == "Inf"


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of commitments.toml, in lower case; entries are parted by blanks."""
    return frozenset(str(_TABLE[name]).split())


@cache
def phrases(name: str) -> AnyCase:
    """A list of phrases of commitments.toml as one pattern; each phrase is a regular expression between word edges."""
    entries = _TABLE[name]
    assert isinstance(entries, list)
    # One edge for all: a phrase is tried only where a word begins.
    return AnyCase(rf"(?<!\w)(?:{'|'.join(f'(?:{phrase})' for phrase in entries)})(?!\w)")


@cache
def is_change(verb: str) -> bool:
    """Is it a present form (or the infinitive) of a verb for one single change? In lower case."""
    stems = listed("change")
    for ending in ("es", "er", "s", "r", "e"):
        if not verb.endswith(ending):
            continue
        stem = verb[: -len(ending)]
        single = re.sub(r"([^aeiouyæøå])\1$", r"\1", stem)  # ansætter: ansæt
        for form in {stem, single}:
            if form in stems or any(form.startswith(p) and form[len(p) :] in stems for p in listed("change_prefixes")):
                return True
    return False


def finite(word: Word, tense: str, *, passive: bool = False, pos: str = "VERB") -> Word:
    voice = "Pass" if passive else "Act"
    return replace(word, pos=pos, feats={"VerbForm": "Fin", "Tense": tense, "Voice": voice, "Mood": "Ind"})


def participle(word: Word) -> Word:
    return replace(word, pos="VERB", feats={"VerbForm": "Part", "Tense": "Past"})


@cache
def is_irregular_participle(lower: str) -> bool:
    return lower in listed("irregular_participles") or any(
        lower.startswith(prefix) and lower[len(prefix) :] in listed("irregular_participles")
        for prefix in listed("change_prefixes")
    )


def likely_finite(words: Sequence[Word], places: Iterable[int]) -> int | None:
    """Of the words at `places` the one that is most likely a finite verb read as another class, or None where none looks like one."""
    candidates = [
        i
        for i in places
        if words[i].pos in ("NOUN", "ADV", "ADP", "ADJ", "VERB", "AUX", "")
        and words[i].text[0].islower()
        and words[i].lower not in listed("never_verbs")
        and (
            words[i - 1].pos not in ("DET", "NUM", "PART")
            or re.fullmatch(r"(?:19|20)\d\d", words[i - 1].text)
            or words[i - 2].lower == "uge"
        )
        and words[i - 1].lower != "at"
    ]
    for look in (
        lambda w: is_change(w.lower) or w.lower in listed("sure_present") or w.lower.endswith("erer"),
        lambda w: verb_tense(w.lower) is not None,
        lambda w: (
            re.fullmatch(r"[a-zæøå]{4,}(?:es|ede|edes|tes)|[a-zæøå]{3,}(?:gås|nås|stås|ses)", w.lower) is not None
            and w.pos != "ADJ"
        ),
    ):
        for i in candidates:
            if look(words[i]):
                return i
    return None


def as_finite(word: Word) -> Word:
    """The word read as a finite verb, its tense and voice by its ending."""
    lower = word.lower
    past = verb_tense(lower) == "past" or re.search(r"edes?$|(?<![tf])tes$|sattes$", lower) is not None
    return finite(word, "Past" if past else "Pres", passive=lower.endswith("s"))
