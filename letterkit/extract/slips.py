"""Known slips of a small tagger put right: by the word itself, by the words beside it, by the verb group it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Word
from letterkit.extract.wordforms import (
    MODALS,
    PERFECT,
    as_finite,
    finite,
    is_change,
    is_finite,
    is_irregular_participle,
    is_participle,
    likely_finite,
    listed,
    participle,
)

# Somebody who acts, right before or behind a word: "ansatte vi", "hun følger".
_PERSONS = frozenset({"vi", "jeg", "man", "han", "hun"})


def mend_each(words: Sequence[Word]) -> list[Word]:
    """Every tagged word with the slips put right that it gives away itself."""
    persons = [False, *(word.lower in _PERSONS for word in words), False]
    return [mend(word, persons[i] or persons[i + 2]) for i, word in enumerate(words)]


def mend_in_context(words: list[Word]) -> list[Word]:
    """The words with the slips put right that those around them give away; verb groups last."""
    for step in (
        _mask_names,
        _mend_infinitives,
        _mend_as_for,
        _mend_after_determiner,
        _mend_main_after_clause,
        _mend_nouns,
        _mend_before_that,
        _mend_groups,
    ):
        words = step(words)
    return words


def _mend_infinitives(words: list[Word]) -> list[Word]:
    """ "…, at fremsende projekt": behind "at" a form in -e that is a verb's infinitive is one, and the "at" opens no clause."""
    for i in range(1, len(words)):
        word, last = words[i], words[i - 1]
        kind, infinitive = verb_class(word.lower)
        known = kind and infinitive == word.lower and word.lower.endswith("e")
        if known and last.lower == "at" and last.pos == "SCONJ" and word.feats.get("VerbForm") != "Fin" and word.pos != "NOUN":
            words[i - 1] = replace(last, pos="PART")
            words[i] = replace(word, pos="VERB", feats={"VerbForm": "Inf", "Voice": "Act"})
    return words


def _mend_as_for(words: list[Word]) -> list[Word]:
    """ "For så vidt angår skolerne er det besluttet": what the sentence is about, no clause of its own."""
    for i in range(2, len(words)):
        if words[i].lower in ("angår", "gælder") and words[i - 1].lower == "vidt" and words[i - 2].lower == "så":
            words[i] = replace(words[i], pos="ADP", feats={})
    return words


def _mend_before_that(words: list[Word]) -> list[Word]:
    """The word before ", at" is the finite verb where none came before it: "Statsrevisorerne påtaler, at"."""
    for i in range(1, len(words) - 2):
        word = words[i]
        content_follows = words[i + 1].text == "," and words[i + 2].lower == "at"
        verb_like = word.lower.endswith("er") and not word.lower.endswith("ere") and word.pos in ("NOUN", "ADJ", "ADV")
        if content_follows and verb_like and not any(other.feats.get("VerbForm") == "Fin" for other in words[:i]):
            words[i] = finite(word, "Pres")
    return words


PLURALS = frozenset({"alle", "samtlige", "disse", "flere", "mange", "øvrige", "andre", "nye", "de"})


def _mend_after_determiner(words: list[Word]) -> list[Word]:
    """A word in -er behind a determiner is a noun: "for alle specialer", "de faste møder er genoptaget"."""
    for i in range(2, len(words)):
        word = words[i]
        verb_like = word.feats.get("VerbForm") == "Fin" and word.pos == "VERB" and word.lower.endswith("er")
        attribute = words[i - 1].pos == "ADJ" or words[i - 1].lower.endswith("ende")  # "de udestående arbejder"
        described = attribute and words[i - 1].lower.endswith("e") and words[i - 2].lower in PLURALS
        if verb_like and described and any(is_finite(other) for other in words[i + 1 :]):
            words[i] = replace(word, pos="NOUN", feats={})
            continue
        led = words[i - 1].lower in PLURALS and words[i - 2].pos in ("ADP", "VERB", "AUX", "CCONJ")
        if verb_like and led and word.lower not in listed("sure_present"):
            words[i] = replace(word, pos="NOUN", feats={})
    return words


def _mend_nouns(words: list[Word]) -> list[Word]:
    """Nouns read as verb forms: behind "en/et" and an adjective, behind a number, and the subject straight behind a full verb
    ("samtidig flyttes saltlageret", "til uge 7 får vagtholdet adgang")."""
    for i in range(1, len(words)):
        word, last = words[i], words[i - 1]
        form = word.feats.get("VerbForm")
        if word.pos not in ("VERB", "AUX", "ADJ") or form is None:
            continue
        ordinal = last.feats.get("NumType") == "Ord"  # "en tredje tiltræder"
        passive = word.feats.get("Voice") == "Pass"  # "en ny bores i maj"
        described = (
            form == "Fin" and not passive and last.pos == "ADJ" and not ordinal and i > 1 and words[i - 2].lower in ("en", "et")
        )
        described = described and word.lower not in listed("sure_present")  # "et nyt overtager ved årsskiftet"
        counted = form == "Inf" and last.pos == "NUM" and not re.fullmatch(r"(?:19|20)\d\d", last.text)
        full_verb = is_finite(last) and last.lower not in PERFECT | MODALS | listed("expecting") | listed("light_verbs")
        inverted = last.lower in ("får", "fik") and words[0].pos == "ADP" and words[i - 2].pos in ("NUM", "NOUN") and i < 6
        behind_verb = form == "Part" and word.lower.endswith("et") and (full_verb or inverted)
        # "Der er sat skilte op": no second verb stands right behind a participle
        object_ = form == "Fin" and i > 1 and last.feats.get("VerbForm") == "Part" and words[i - 2].lower in PERFECT
        object_ = object_ and not any(is_finite(other) for other in words[: i - 2])
        led = form == "Fin" and (_no_verb_can_follow(words, i) or _is_second_verb(words, i))
        # "Derfor har byrådet givet penge": of two participles the first, which no verb has, is the subject
        led = led or (
            form == "Part"
            and word.lower.endswith("et")
            and not verb_class(word.lower)[0]
            and last.lower in PERFECT
            and i + 1 < len(words)
            and words[i + 1].feats.get("VerbForm") == "Part"
        )
        if described or counted or behind_verb or object_ or led:
            words[i] = replace(word, pos="NOUN", feats={})
    return words


def _is_second_verb(words: Sequence[Word], i: int) -> bool:
    """Is the form in -er (or an attribute in -ede) at `i` a plural noun beside the verb that the clause has: "til den holder vi samtaler",
    "ugens kørsler", "for at sende papirer", "200 kg plader", "så donorer kan flytte tiden"?"""
    word, last = words[i], words[i - 1]
    if word.lower in MODALS | PERFECT or not word.lower.endswith(("er", "ede")):
        return False
    if last.lower in ("vi", "jeg", "man") and i > 1 and is_finite(words[i - 2]):
        return True
    led = {other.lower for other in words[:i]} & {"der", "som"}
    if is_finite(last) and last.lower.endswith("er") and word.lower.endswith("er") and last.lower not in PERFECT and not led:
        return True  # "Vi og naboerne holder møder hver uge"
    if word.lower in listed("sure_present") or not word.lower.endswith("er"):
        return False
    following = words[i + 1] if i + 1 < len(words) else None
    if following is not None and following.lower in MODALS and last.pos in ("SCONJ", "CCONJ", "ADJ", "ADP"):
        return True
    if not any(is_finite(other) for other in words[: i - 1]):
        return False
    if last.feats.get("VerbForm") == "Inf" or re.search(r"\w(?:en|et|ne|ernes|måned|uge|år)s$", last.lower):
        return last.pos in ("VERB", "NOUN")
    return last.lower in ("kg", "km", "m", "ton", "tons", "liter", "m²", "m³") and words[i - 2].pos == "NUM"


def _no_verb_can_follow(words: Sequence[Word], i: int) -> bool:
    """Is the word at `i` no finite verb for what stands before it: "ved stikprøver", "er der venteliste", "anvendes eksterne vikarer"?"""
    word, last = words[i], words[i - 1]
    if last.pos == "ADP" and last.lower in ("ved", "af", "med", "til", "mellem", "uden", "hos"):
        return i < 2 or not is_finite(words[i - 2])  # "det, vi arbejder med, er"
    if i < 2 or word.lower in MODALS | PERFECT:
        return False
    if last.lower == "der" and is_finite(words[i - 2]):
        return True
    if last.pos == "NUM" and word.lower.endswith("er") and (is_finite(words[i - 2]) or is_participle(words[i - 2])):
        return True  # "Vi holder fire møder": one verb is enough
    attributes = last.pos == "ADJ" and last.lower.endswith("e") and word.lower.endswith("er")
    return attributes and is_finite(words[i - 2])


def _mend_main_after_clause(words: list[Word]) -> list[Word]:
    """Behind a subordinate clause that opens the sentence stands the verb: "Når et barn udebliver, ringer læreren hjem"."""
    if not words or words[0].lower not in ("når", "hvis", "såfremt", "da", "inden", "før", "mens", "efter", "siden", "fordi"):
        return words
    for i in range(3, len(words) - 1):
        word = words[i]
        if words[i - 1].text == "," and word.pos == "NOUN" and word.lower.endswith("er") and is_change(word.lower):
            words[i] = finite(word, "Pres")
            break
    return words


def _mask_names(words: list[Word]) -> list[Word]:
    """Words in quotation marks are a name when they are few and no sentence: no verb in them is the sentence's."""
    masked = list(words)
    opened: int | None = None
    for i, word in enumerate(words):
        if word.text not in ("”", "“", '"', "»", "«", "’’", "„"):
            continue
        if opened is None:
            opened = i
        else:
            if 0 < i - opened - 1 <= 9 and not any(w.text in (".", "?", "!", ",") for w in words[opened + 1 : i]):
                for j in range(opened + 1, i):
                    masked[j] = replace(words[j], pos="PROPN", feats={})
            opened = None
    return masked


def mend(word: Word, beside_person: bool = False) -> Word:
    """Slips of a small tagger that the word itself gives away, or the person who stands beside it."""
    lower = word.lower
    if word.pos == "PUNCT" and len(lower) > 5 and lower.isalpha():
        word = replace(word, pos="NOUN", feats={})  # "dannes" read as a mark
    if word.pos == "PUNCT" or not any(char.isalpha() for char in lower):
        return replace(word, pos="NUM", feats={}) if word.pos in ("VERB", "AUX") else word  # "2½ mio. kr."
    if (
        word.feats.get("VerbForm") == "Fin"
        and (word.pos not in ("VERB", "AUX") or (word.text[0].isupper() and lower not in MODALS))
        and not lower.endswith(("s", "r", "de", "te"))
    ):
        return replace(word, feats={})
    if (
        word.pos == "ADV"
        and re.search(r"[bdfgklmnprstvé]e(?:n|rne)$", lower)
        and len(lower) > 7
        and lower not in listed("adverbs_in_en")
    ):
        return replace(word, pos="NOUN", feats={})
    present = word.feats.get("VerbForm") == "Fin" and word.feats.get("Tense") == "Pres" and word.pos == "VERB"
    if present and not lower.endswith(("r", "s")) and lower not in MODALS | {"ved"}:
        return replace(word, pos="NOUN", feats={})  # "12 km vandledning"
    if word.feats.get("VerbForm") == "Part" and re.search(r"(?<!e)t$|te$", lower) and not verb_class(lower)[0]:
        return replace(word, pos="ADJ", feats={})  # "er travlt", "er følsomt", "er stolte"
    if lower in ("jeres", "deres", "vores", "ens", "dets", "dens"):
        return replace(word, pos="DET", feats={})
    if lower in listed("never_verbs") and not (beside_person and word.feats.get("VerbForm") == "Fin"):
        return replace(word, pos="NOUN", feats={}) if word.pos in ("VERB", "AUX") else word
    if word.feats.get("VerbForm") == "Part" and (lower in listed("adverbs_in_t") or re.search(r"(?<!t)est$", lower)):
        return replace(word, pos="ADV", feats={})
    if lower in MODALS | {"har", "er", "bliver", "får"}:
        return finite(word, "Pres", pos="AUX")
    if lower in ("var", "havde", "blev", "fik"):
        return finite(word, "Past", pos="AUX")
    if lower in listed("sure_present"):
        return finite(word, "Pres", passive=lower.endswith("s"))
    if lower in listed("sure_past"):
        return finite(word, "Past")
    if word.feats.get("VerbForm") == "Fin" and re.search(r"(?:inger|heder|tioner|elser|skaber|ninger)(?:ne)?$", lower):
        return replace(word, pos="NOUN", feats={})
    # A verb of change in its present form, read as another class; nouns in -er are no stems of the list.
    done_to = len(lower) > 5 and lower.endswith("es") and verb_class(lower)[0] in ("make", "work", "start", "decide", "give")
    misread = word.feats.get("VerbForm") != "Fin" and (is_change(lower) or done_to)
    if misread and (lower.endswith(("es", "ås")) or (lower.endswith("er") and word.pos in ("ADV", "ADP", "VERB", "ADJ"))):
        return finite(word, "Pres", passive=lower.endswith(("es", "ås")))
    past = word.feats.get("VerbForm") == "Fin" and word.feats.get("Tense") == "Past"
    if past and lower.endswith("er") and len(lower) > 5:
        return finite(word, "Pres")  # "genåbner"
    present_stem = lower.endswith("edes") and verb_class(lower[:-1])[1] == lower[:-1]  # "udbredes", "ledes"
    # "udskiftes", "erstattes": the past would be "-ftedes", "-ttedes"
    if past and (re.search(r"(?<!t)(?<!ed)es$|(?<!sa)ttes$|ftes$", lower) or present_stem):
        return finite(word, "Pres", passive=True)
    return word


def _mend_groups(words: list[Word]) -> list[Word]:
    """Slips that the verb before gives away: an -s passive behind a modal is an infinitive, a "past" behind har/er/blev a participle,
    an -s "infinitive" without modal and "at" a present."""
    mended: list[Word] = []
    auxiliary: str | None = None  # the open auxiliary
    modal: str | None = None
    completed = False  # the open auxiliary has its participle: "har ansat A og lejet B"
    for i, word in enumerate(words):
        lower = word.lower
        form = word.feats.get("VerbForm")
        last = mended[-1] if mended else None
        following = words[i + 1] if i + 1 < len(words) else None
        in_front = word.text == "," and words[0].lower in MODALS  # "Kan aftalen ikke indgås, fortsættes med den gamle"
        if word.text in (";", ":") or word.pos == "SCONJ" or in_front:
            auxiliary = modal = None
        if form == "Inf" and lower.endswith("s") and last is not None and last.text == "," and words[0].lower in MODALS:
            word = finite(word, "Pres", passive=True)
        elif (
            form == "Inf"
            and lower.endswith("s")
            and not modal
            and (auxiliary is None or completed)
            and last is not None
            and last.lower != "at"
        ):
            # "Med henblik på at nedbringe ventetiden holdes ekstra retsdage": the infinitive before has its object
            over = last.pos == "NOUN" and not any(is_finite(w) for w in mended)
            if last.text == "," or over or not any(w.feats.get("VerbForm") == "Inf" or w.pos == "PART" for w in mended[-6:]):
                word = finite(word, "Pres", passive=True)
        elif modal and form == "Fin" and lower.endswith("e") and lower not in MODALS:
            word = replace(word, feats={"VerbForm": "Inf"})
            modal = None
        elif (
            modal in ("vil", "skal")
            and lower in ("kunne", "skulle", "måtte")
            and all(w.text != "," and w.pos != "CCONJ" for w in mended[-6:])
        ):
            word = replace(word, pos="AUX", feats={"VerbForm": "Inf"})  # "vil arbejdet kunne begynde"
            modal = None
        elif modal and form == "Fin" and lower.endswith("s"):
            word = replace(word, feats={"VerbForm": "Inf", "Voice": "Pass"})
            modal = None
        elif (auxiliary and not completed and form == "Fin" and word.feats.get("Tense") == "Past" and lower.endswith("t")) or (
            auxiliary
            and not completed
            and form is None
            and (is_irregular_participle(lower) or _late_participle(words, i, mended))
        ):
            word = participle(word)
            completed = True
        elif (
            auxiliary
            and completed
            and form is None
            and last is not None
            and last.lower in ("og", "samt")
            and lower.endswith("et")
            and len(lower) > 4
            and following is not None
            and following.pos in ("NOUN", "NUM", "DET", "ADJ", "PROPN", "PRON")
        ):
            word = participle(word)
        elif form == "Fin" and lower in ("kunne", "skulle", "ville", "måtte") and last is not None and last.lower == "at":
            word = replace(word, feats={"VerbForm": "Inf"})
        elif form == "Fin":
            modal = lower if lower in MODALS else None
            auxiliary, completed = (lower, False) if lower in PERFECT or lower in listed("expecting") else (None, False)
        elif form == "Inf":
            modal = None
            if lower in ("have", "være", "blive"):
                auxiliary, completed = lower, False
        elif form == "Part" and lower not in ("blevet", "været"):
            completed = True
        mended.append(word)
    if not any(word.feats.get("VerbForm") == "Fin" for word in mended):
        mended = _find_finite(mended)
    return _mend_content_clauses(mended)


def _mend_content_clauses(words: list[Word]) -> list[Word]:
    """A clause with a subordinator has a finite verb: where the tagger saw none before the next mark, the word most like one."""
    for i, word in enumerate(words):
        opens = word.lower in ("når", "hvis", "såfremt", "fordi") or (word.lower == "snart" and i and words[i - 1].lower == "så")
        if not opens and (word.lower != "at" or word.pos != "SCONJ"):
            continue
        end = next((j for j in range(i + 1, len(words)) if words[j].text in (",", ";", ".", ":")), len(words))
        if not any(other.feats.get("VerbForm") in ("Fin", "Inf") for other in words[i + 1 : end]):
            at = likely_finite(words, range(i + 2, end))
            if at is not None:
                words[at] = as_finite(words[at])
    return words


def _late_participle(words: Sequence[Word], i: int, mended: Sequence[Word]) -> bool:
    """A word in -et or -t where only a participle can stand: behind the auxiliary (and adverbs), with the subject in front of it, or
    behind "blive" and "blevet"; "har ministeriet ansat" has its participle later."""
    lower = words[i].lower
    if not re.fullmatch(r"[a-zæøå]{2,}(?:et|[^aeiouyæøå]t)", lower) or words[i].pos in ("DET", "PRON", "PROPN"):
        return False
    if lower.endswith("est") or (not lower.endswith("et") and not verb_class(lower)[0]):
        return False  # "er travlt"
    if lower in listed("never_verbs") | listed("adverbs_in_t") or (i and words[i].text[0].isupper()):
        return False
    if any(w.feats.get("VerbForm") == "Part" for w in words[i + 1 : i + 8]):
        return False
    at = next((j for j in range(len(mended) - 1, -1, -1) if mended[j].lower in PERFECT), None)
    if at is None or any(w.text in (",", ";", ":") for w in mended[at + 1 :]):
        return False
    if words[i].pos == "ADJ" and verb_class(lower)[0] and all(w.pos == "ADV" for w in mended[at + 1 :]):
        return True  # "er fordelt i april"
    if any(w.pos not in ("ADV", "PRON", "PART") and w.lower not in ("alle", "begge") for w in mended[at + 1 :]):
        if at and len(mended) - at == 2 and mended[-1].pos in ("NOUN", "PROPN") and verb_class(lower)[0]:
            return True  # "Siden maj har Aftenholdet samlet unge"
        # A prepositional phrase between: "har i brev af 28. november anmodet".
        subject_first = any(w.pos in ("NOUN", "PROPN", "PRON") for w in mended[max(0, at - 6) : at])
        last_word = i + 1 >= len(words) or words[i + 1].pos == "PUNCT"
        if (
            last_word
            and not subject_first
            and mended[-1].pos in ("NOUN", "PROPN", "ADV")
            and mended[at].lower in ("har", "er", "blev")
        ):
            return True  # "er tilbuddet om værksted genåbnet."
        behind = next((w for w in mended[at + 1 :] if w.pos != "PRON"), mended[-1])
        subject_first = subject_first or any(w.lower in ("vi", "jeg", "der") for w in mended[at + 1 : at + 2])
        month = mended[-2] if re.fullmatch(r"(?:19|20)\d\d", mended[-1].text) else mended[-1]
        dated = behind.lower == "den" and month.lower in listed("months")  # "blev den 2. oktober rykket fra"
        led = (dated or behind.pos in ("ADP", "ADV")) and mended[-1].pos in ("NUM", "NOUN", "ADV") and len(mended) - at > 2
        return subject_first and led and mended[at].lower in ("har", "er", "blev")
    if mended[at].lower in ("blive", "blevet", "været", "have"):
        return True
    subject_first = at > 0 and mended[at - 1].pos in ("NOUN", "PROPN", "PRON", "ADJ", "PUNCT", "NUM", "X")
    long_adjective = (
        words[i].pos == "ADJ" and len(lower) >= 7 and not lower.endswith(("igt", "sk", "bart", "løst", "fuldt", "somt", "nævnt"))
    )
    return (words[i].pos in ("VERB", "NOUN", "ADV") or long_adjective) and (
        subject_first or any(w.lower in ("der", "vi", "jeg") for w in mended[at + 1 :])
    )


def _find_finite(words: list[Word]) -> list[Word]:
    """A sentence must have a finite verb: where the tagger saw none, the first word that looks most like one."""
    at = likely_finite(words, range(1, len(words)))
    if at is not None:
        words[at] = as_finite(words[at])
    return words
