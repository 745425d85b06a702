"""Where a clause begins inside a sentence: subordinators, coordinators, and a verb in front."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from letterkit.extract.view import Word
from letterkit.extract.wordforms import is_finite, is_infinitive, is_participle, listed

ClauseKind = Literal["main", "that", "relative", "condition", "time", "cause", "question", "purpose"]


SUBORDINATORS: dict[str, ClauseKind] = {
    "at": "that",
    "hvis": "condition",
    "såfremt": "condition",
    "forudsat": "condition",
    "medmindre": "condition",
    "dersom": "condition",
    "ifald": "condition",
    "når": "time",
    "før": "time",
    "inden": "time",
    "forinden": "time",
    "indtil": "time",
    "siden": "time",
    "fordi": "cause",
    "idet": "cause",
    "da": "cause",
    "eftersom": "cause",
    "selvom": "cause",
    "skønt": "cause",
    "ligesom": "main",
    "mens": "main",
    "medens": "main",
    "om": "question",
    "hvornår": "question",
    "hvordan": "question",
    "hvorledes": "question",
    "hvorfor": "question",
    "hvad": "question",
    "hvem": "question",
    "hvor": "relative",
    "hvorfra": "relative",
    "hvorefter": "relative",
    "hvilket": "relative",
    "der": "relative",
    "som": "relative",
    "så": "purpose",
}


COORDINATORS = frozenset({"og", "men", "eller", "samt", "for"})


MARKS = frozenset({",", ";", ":", "–", "—", "-", "(", ")"})


CONTENT = frozenset({"NOUN", "PROPN", "PRON", "NUM", "VERB"})


@dataclass
class Open:
    kind: ClauseKind
    opener: str
    first: int
    words: list[int] = field(default_factory=list)
    finite: int | None = None
    parent: Open | None = None
    shared: Open | None = None  # coordinated participle or verb: takes subject and auxiliary from here
    number: int = -1


def opens(words: Sequence[Word], i: int, top: Open) -> ClauseKind | None:
    """Does the word open a subordinate clause, and of which kind?"""
    lower = words[i].lower
    kind = SUBORDINATORS.get(lower)
    if kind is None:
        return None
    last = words[i - 1].lower if i else ""
    following = words[i + 1] if i + 1 < len(words) else None
    if following is None or not any(is_finite(word) for word in words[i + 1 :]):
        return None
    if lower == "hvis" and following.lower in ("man", "vi") and words[i + 2 : i + 3] and words[i + 2].lower in listed("looking"):
        return "cause"  # "det er en nedgang, hvis man ser på hele året": how it is looked at, no condition
    if lower == "siden":
        if last == ",":  # "…, siden du og jeg talte sammen", not "…, siden 1. maj"
            return (
                kind
                if following.pos in ("PRON", "PROPN", "DET") and any(is_finite(word) for word in words[i + 2 : i + 7])
                else None
            )
        return kind if i == 0 and _has_own_verb(words) else None
    after_mark = last in MARKS or last in COORDINATORS or last == ""
    if lower == "at":
        if words[i].pos == "PART" or last in ("forudsat", "snart"):
            return None
        before = " ".join(word.lower for word in words[max(0, i - 4) : i])
        return "condition" if re.search(r"(?:forudsætning|betingelse|tilfælde) af ?,?$|forbehold for ?,?$", before) else kind
    if lower == "der":
        # "er der ansat", "at der er", "Der er": nobody's subject; "borgere, der" opens.
        begins = i > 1 and not is_finite(words[i - 1]) and last not in SUBORDINATORS and last not in COORDINATORS and top.words
        return (
            kind if begins and (last in (",", "–", "—") or words[i - 1].pos in ("NOUN", "PROPN", "NUM", "ADJ", "PRON")) else None
        )
    if lower == "som":
        if following.lower in listed("som_phrase") or following.lower in MARKS or words[i].feats.get("Role") == "as":
            return None
        if not is_finite(following) and i + 2 < len(words) and words[i + 2].text == ",":
            return None  # "falder prøven ud som ventet, udbredes løsningen"
        if (
            following.lower in ("den", "det", "de")
            and i + 2 < len(words)
            and words[i + 2].lower in ("første", "sidste", "eneste")
        ):
            return None  # "flytter ind som de første"
        return kind if i > 0 and (after_mark or words[i - 1].pos in ("NOUN", "PROPN", "PRON", "ADJ", "ADV")) else None
    if lower in ("om", "inden", "forinden", "før", "indtil", "hvad", "hvor", "for"):
        # Prepositions as well: a conjunction when a clause with its own subject follows.
        if lower == "indtil" and following.lower in ("da", "nu", "videre"):
            return None
        clause_like = following.pos in ("PRON", "PROPN", "DET") or following.lower in ("der", "kommunen", "regionen")
        if lower == "hvor" and following.pos in ("ADJ", "ADV"):
            return "question"
        if lower in ("hvad", "hvor"):
            return kind
        if lower in ("inden", "før") and _is_over(words[i + 1 : i + 7]):
            return kind  # "inden maj 2023 er omme"
        near = any(is_finite(word) for word in words[i + 1 : i + 7])
        return kind if last in (",", "på", "at") and near and (clause_like or following.pos in ("NOUN", "ADJ")) else None
    if lower in ("så", "da"):
        if lower == "så" and following.lower in ("vidt", "snart", "meget", "mange", "godt", "hurtigt"):
            return "time" if following.lower == "snart" else None
        if lower == "da" and is_finite(following):
            return None
        return kind if last == "," or (lower == "da" and i == 0) else None
    if lower == "forudsat" and following.lower != "at":
        return None  # "forudsat ministeriets godkendelse": a phrase, not a clause
    return kind


def _is_over(words: Sequence[Word]) -> bool:
    """ "maj 2023 er omme", "måneden er gået": a period and that it is over."""
    at = next((j for j, word in enumerate(words) if word.lower == "er"), None)
    if at is None or not 0 < at < len(words) - 1 or any(word.text == "," for word in words[:at]):
        return False
    return words[at + 1].lower in ("omme", "gået", "forbi", "slut", "ovre", "udløbet", "overstået", "rundet")


def _has_own_verb(words: Sequence[Word]) -> bool:
    """Does the preposition in front of the sentence open a clause: "Siden loven fik virkning, er der indgivet 21 anmeldelser"?"""
    comma = next((j for j, word in enumerate(words) if word.text == ","), len(words))
    verbs = [j for j in range(comma) if is_finite(words[j])]
    if is_finite(words[1]) or words[1].pos == "NUM" or words[1].lower in listed("months"):
        return False
    if len(verbs) > 1:
        return not any(word.lower in COORDINATORS for word in words[verbs[0] : verbs[1]])
    return len(verbs) == 1 and comma + 1 < len(words) and is_finite(words[comma + 1])


def boundary(words: Sequence[Word], after: int, verb: int) -> int:
    """Where a coordinated clause begins that has its finite verb at `verb`: the first word after the best mark or coordinator."""
    comma_and = [i for i in range(after + 1, verb) if words[i].lower in COORDINATORS and words[i - 1].text == ","]
    strong = [i for i in range(after + 1, verb) if words[i].text in (";", ":", "–", "—")]
    plain_and = [i for i in range(after + 1, verb) if words[i].lower in ("og", "men", "samt", "eller")]
    commas = [i for i in range(after + 1, verb) if words[i].text == ","]
    for places in (strong, comma_and):
        if places:
            return places[-1]
    if plain_and and commas and commas[-1] > plain_and[-1]:
        return commas[-1]
    if plain_and:
        return plain_and[-1]
    return commas[-1] if commas else verb


def coordinated(words: Sequence[Word], i: int, clause: Open) -> int | None:
    """The index of the participle or infinitive behind the coordinator at `i` in "har ansat A og lejet B", or None."""
    if clause.finite is None:
        return None
    if words[i].text == "," and is_finite(words[clause.finite]):
        return _enumerated(words, i, clause)
    if words[i].lower not in ("og", "samt", "men"):
        return None
    own = [words[j] for j in clause.words if j >= clause.finite]
    verbs = [word for word in own if is_participle(word) or is_infinitive(word)]
    if not verbs or not any(word.pos in CONTENT for word in own[own.index(verbs[-1]) + 1 :]):
        return None
    form = verbs[0].feats.get("VerbForm")
    if form == "Inf" and any(word.lower == "at" for word in own):
        return None
    for j in range(i + 1, min(i + 8, len(words))):
        word = words[j]
        if is_finite(word) or word.text in (",", ";"):
            return None
        if word.feats.get("VerbForm") == form and (is_participle(word) or is_infinitive(word)):
            between = words[i + 1 : j]
            loose = all(w.pos in ("ADV", "ADP", "PRON", "DET", "NOUN") for w in between)
            led = not between or between[0].pos in ("ADV", "ADP")
            attribute = form == "Part" and word.lower.endswith("ede") and j + 1 < len(words) and words[j + 1].pos == "NOUN"
            return j if loose and led and not attribute else None
        if word.pos in ("NOUN", "PROPN", "NUM") and j == i + 1:
            return None
    return None


def _enumerated(words: Sequence[Word], i: int, clause: Open) -> int | None:
    """The participle behind the comma at `i` in "har skiftet bank, omlagt to lån og sagt bilen fra", "Vognmanden er varslet, pladserne bestilt":
    another deed of the list, with an object, or with a subject of its own; no addition to a noun ("en hal, tegnet af Holm")."""
    assert clause.finite is not None
    own = [words[j] for j in clause.words if j > clause.finite]
    first = words[clause.finite].lower
    if not any(is_participle(word) for word in own) or i + 2 >= len(words) or clause.kind != "main":
        return None
    if first == "har" and is_participle(words[i + 1]) and words[i + 2].pos not in ("ADP", "PUNCT", "VERB", "AUX"):
        rest = words[i + 2 :]
        joined = next((j for j, word in enumerate(rest) if word.lower in ("og", "samt")), None)
        tail = rest[joined + 1 : joined + 3] if joined is not None else []
        plain = not any(is_finite(word) or word.text in (";", ":") for word in rest[:joined])
        return i + 1 if plain and any(is_participle(word) for word in tail) else None
    if first in ("er", "blev") and is_participle(own[-1]) and is_participle(words[i + 2]):
        named = re.fullmatch(r"\w{3,}(?:en|et|ne)", words[i + 1].lower) is not None and words[i + 1].pos in ("NOUN", "PROPN")
        ends = i + 3 == len(words) or words[i + 3].text in (",", ".", ";") or words[i + 3].lower in ("og", "samt")
        return i + 2 if named and ends else None
    return None


def begins_with_condition(words: Sequence[Word]) -> bool:
    """A verb first, and the main clause's verb straight behind a comma: "Kan leverandøren ikke levere, genudbydes opgaven"."""
    resumed = next((j for j in range(2, len(words)) if words[j - 1].text == "," and is_finite(words[j])), None)
    if resumed is None or words[-1].text == "?" or words[0].lower in listed("adverbial_openers"):
        return False
    if is_finite(words[0]):
        return True
    verb_like = re.search(r"(?:er|es|ås)$", words[0].lower) and words[0].pos in ("VERB", "NOUN", "PROPN", "ADJ", "ADV")
    return bool(verb_like) and not any(
        is_finite(word) or word.lower in SUBORDINATORS.keys() - {"inden", "før", "om"} for word in words[2 : resumed - 1]
    )
