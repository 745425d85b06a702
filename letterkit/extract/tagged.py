"""Part of speech and verb form of each word: a tagger's, with its known slips put right, or guessed from endings where there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterkit.extract.grammar import is_adjective, is_function, verb_tense
from letterkit.extract.slips import mend, mend_each, mend_in_context
from letterkit.extract.view import Word
from letterkit.extract.wordforms import MODALS, PERFECT, finite, listed

PASSIVE = re.compile(r"\w{2,}[^s]es$|\w{2,}(?:ås|gives|ses|nås)$")


def with_forms(words: Sequence[Word]) -> list[Word]:
    """The words with part of speech and verb form: the tagger's, put right, or guessed where there is no tagger."""
    tagged = any(word.pos for word in words)
    return mend_in_context(mend_each(words) if tagged else _guess(words))


def _guess(words: Sequence[Word]) -> list[Word]:
    """Forms by ending and neighbour, for use without a tagger."""
    found: list[Word] = []
    for i, word in enumerate(words):
        lower = word.lower
        last = found[-1].lower if found else ""
        following = words[i + 1].lower if i + 1 < len(words) else ""
        tense = verb_tense(lower)
        if not any(char.isalnum() for char in lower):
            found.append(replace(word, pos="PUNCT"))
        elif lower[0].isdigit():
            found.append(replace(word, pos="NUM"))
        elif lower in listed("pronouns_personal"):
            found.append(replace(word, pos="PRON"))
        elif lower == "at":
            nearby = [w.lower for w in words[i + 1 : i + 4]]
            part = bool(nearby) and (_infinitive(nearby[0]) or (nearby[0] in listed("adverbs_first") and _infinitive(nearby[-1])))
            found.append(replace(word, pos="PART" if part else "SCONJ"))
        elif lower in listed("never_verbs"):
            found.append(replace(word, pos="NOUN"))
        elif lower in MODALS | PERFECT and tense is not None:
            found.append(mend(replace(word, pos="AUX")))
        elif (
            _in_group(found)
            and (lower in listed("irregular_participles") or re.search(r"(?:et|[^aeiouyæøås]t|[dt]t)$", lower))
            and len(lower) > 3
        ):
            found.append(replace(word, pos="VERB", feats={"VerbForm": "Part", "Tense": "Past"}))
        elif last == "at" or (_after_modal(found) and _infinitive(lower) and following not in ("",)):
            inf = _infinitive(lower) or lower.endswith("s")
            found.append(
                replace(word, pos="VERB", feats={"VerbForm": "Inf"})
                if inf and not is_function(lower)
                else replace(word, pos=_nominal(word, i))
            )
        elif (
            tense is not None
            and not (i and word.text[0].isupper())
            and last not in ("en", "et", "den", "det", "de", "nye", "alle")
        ):
            found.append(finite(word, "Past" if tense == "past" else "Pres", passive=lower.endswith("s")))
        elif PASSIVE.search(lower) and not is_function(lower) and not any(w.feats.get("VerbForm") == "Fin" for w in found[-4:]):
            found.append(finite(word, "Pres", passive=True))
        elif is_function(lower):
            found.append(replace(word, pos="ADV" if lower in listed("adverbs_first") else "ADP"))
        elif is_adjective(lower):
            found.append(replace(word, pos="ADJ"))
        else:
            found.append(replace(word, pos=_nominal(word, i)))
    return found


def _nominal(word: Word, i: int) -> str:
    return "PROPN" if i and word.text[0].isupper() else "NOUN"


def _infinitive(lower: str) -> bool:
    return lower in listed("short_infinitives") or bool(re.search(r"[^aeiouyæøå]e[s]?$|[^aeiouyæøå]es$|gå$|få$|stå$|nå$", lower))


def _in_group(found: Sequence[Word]) -> bool:
    """Is an auxiliary of a perfect or a passive open, within a few words?"""
    for word in reversed(found[-12:]):
        if word.feats.get("VerbForm") == "Part" or word.text in (";", ":"):
            return False
        if word.lower in PERFECT or word.lower in ("forventes", "ventes", "skønnes"):
            return True
    return False


def _after_modal(found: Sequence[Word]) -> bool:
    for word in reversed(found[-10:]):
        if word.feats.get("VerbForm") == "Inf":
            return False
        if word.lower in MODALS:
            return True
    return False
