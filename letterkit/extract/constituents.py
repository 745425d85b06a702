"""Inside one clause: the verb group, and the subject with the phrase that stands behind the verb when something else opens the clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.extract.view import Word
from letterkit.extract.wordforms import is_infinitive, is_participle, listed


def verb_group(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """The finite verb and the participles and infinitives that hang on it, up to an infinitive with "at"."""
    group = [words[at]]
    light = words[at].lower in listed("light_verbs")
    for j in range(at + 1, len(words)):
        word = words[j]
        if (word.lower == "at" and word.pos == "PART") or word.lower == "end":
            break
        following = words[j + 1] if j + 1 < len(words) else None
        if is_participle(word) and words[at].lower in ("har", "havde") and len(group) == 1 and _has_object_between(words, at, j):
            continue
        if is_participle(word) and following is not None and following.pos == "NOUN":
            # "19 rødlistede arter", "en øget tilknytning": an adjective.
            before = words[j - 1]
            year = re.fullmatch(r"(?:19|20)\d\d", before.text) is not None
            if word.lower.endswith("e") or (before.pos in ("DET", "NUM", "ADJ") and not year) or before.lower in ("en", "et"):
                continue
        if (is_infinitive(word) and light) or (is_participle(word) and (light or len(group) > 1)):
            group.append(word)
    return tuple(group)


def _has_object_between(words: Sequence[Word], at: int, participle: int) -> bool:
    """With the subject in front, an object before the participle makes it no perfect: "har 426 elever fordelt på 19 klasser"."""
    named = any(word.pos in ("NOUN", "PROPN", "PRON") and word.lower not in ("i", "det") for word in words[:at])
    if not named or words[0].pos == "ADP":
        return False
    near = words[at + 1 : participle][-3:]
    if len(near) == 3 and near[0].pos not in ("ADP", "DET", "ADV") and near[1].pos == "NUM" and near[2].pos == "NOUN":
        # "har i år 612 elever fordelt på": what is counted stands bare before the participle
        return near[2].lower not in listed("months") and not re.match(r"(?:dag|uge|måned|år|time|gang)", near[2].lower)
    dated = any(
        word.lower in listed("months") or re.fullmatch(r"(?:19|20)\d\d", word.text) for word in words[at + 1 : participle]
    )
    if dated or any(
        word.lower in ("siden", "pr.", "pr", "i", "på", "fra", "med", "for", "til") for word in words[at + 1 : at + 3]
    ):
        return False
    between = [word for word in words[at + 1 : participle] if word.pos != "ADV"]
    return bool(between) and between[0].pos in ("NUM", "NOUN", "DET") and any(word.pos == "NOUN" for word in between)


def subject_of(words: Sequence[Word], at: int, kind: str, opener: str, before: Sequence[Word]) -> tuple[Word, ...]:
    """The subject of a clause with its finite verb at `at`: in front of the verb, or behind it where something else stands first.

    `before` are the words of the sentence in front of the clause: a relative clause takes its antecedent from them.
    """
    joined = ("og", "men", "eller", "samt", "for") if before else ("og", "men")  # "For midlerne køber regionen": a preposition
    field_words = [word for word in words[:at] if word.lower not in joined or word is not words[0]]
    while field_words and (not any(ch.isalnum() for ch in field_words[0].text) or field_words[0].lower == "at"):
        field_words = field_words[1:]
    if kind == "relative" and opener in ("der", "som", "hvilket"):
        rest = [word for word in words[1:at] if word.pos in ("NOUN", "PROPN", "PRON", "NUM")]
        if rest and opener == "som":
            return tuple(rest)
        return tuple([word for word in before if any(ch.isalnum() for ch in word.text)][-1:])
    if kind != "main" or opener in ("mens", "medens", "ligesom"):
        rest = [w for w in field_words if w.lower != opener and w.pos not in ("ADV", "PUNCT", "SCONJ")]
        if rest:
            return tuple(rest)
    elif field_words and not _is_adverbial(field_words):
        if (
            at + 1 < len(words)
            and words[at + 1].lower in ("jeg", "vi", "man")
            and not {w.lower for w in field_words} & {"jeg", "vi", "der"}
        ):
            return (words[at + 1],)  # "den sender jeg videre"
        return tuple(field_words)
    return _phrase_after(words, at)


def _is_adverbial(words: Sequence[Word]) -> bool:
    """Does a preposition, an adverb or a time open the clause, so that the subject stands behind the verb?"""
    first = words[0]
    if first.lower.rstrip(".") in listed("adverbial_openers"):
        return True
    if first.pos in ("ADP", "ADV", "SCONJ") and first.lower not in ("der",):
        if first.pos == "ADV":
            alone = len(words) == 1 and not first.lower.endswith(("en", "et", "ne"))
            return first.lower in listed("adverbs_first") or first.lower.endswith(("vis", "igt", "lt")) or alone
        return True
    lowers = {word.lower for word in words}
    dated = bool(lowers & listed("months")) and (first.lower == "den" or first.text[0].isdigit())
    return dated or (first.lower in ("hver", "næste", "sidste", "samme", "hele", "de") and bool(lowers & listed("time_nouns")))


def _phrase_after(words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """The noun phrase straight behind the finite verb."""
    phrase: list[Word] = []
    rest = list(words[at + 1 :])
    if len(rest) > 2 and rest[0].lower == "den" and rest[1].text[0].isdigit() and rest[2].lower in listed("months"):
        # "traf den 3. maj 2016 forvaltningen"
        rest = rest[4:] if len(rest) > 3 and re.fullmatch(r"(?:19|20)\d\d", rest[3].text) else rest[3:]
    for word in rest:
        if word.pos in ("ADV", "PART") or word.lower in ("så",):
            if phrase:
                break
            continue
        if word.pos in ("ADP", "PUNCT", "SCONJ", "AUX", "CCONJ") or is_infinitive(word) or (word.pos == "VERB" and phrase):
            break
        if word.pos == "VERB" and not phrase:
            break
        phrase.append(word)
        if word.pos in ("NOUN", "PROPN") and not (word.lower.endswith("s") and len(phrase) < 2):
            following = words[words.index(word) + 1 : words.index(word) + 2]
            definite = word.lower.endswith(("en", "et", "ne"))
            if not following or following[0].pos not in ("NOUN", "PROPN") or (definite and following[0].pos == "NOUN"):
                break
        if word.pos == "PRON" and word.lower in ("vi", "jeg", "der", "det", "man", "de"):
            break
    return tuple(phrase)
