"""Clauses of a sentence by rule: where the clause around a number begins and ends, its subject, the phrase after "andelen af".

A clause ends at a comma, semicolon, colon, dash or bracket and before "mens", "men" and "hvoraf". A full stop never ends one:
sentences are split already, so inside a sentence it belongs to an abbreviation or an ordinal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letterkit.extract.grammar import is_function, is_mark, is_noun, noun_phrase, verb_tense
from letterkit.extract.view import Word, split_words

BREAK = frozenset({",", ";", ":", "–", "—", "(", ")", "”", "“", "»", "«", '"', "?", "!"})
OPENERS = frozenset({"mens", "medens", "men", "hvoraf", "heraf", "samt", "idet", "hvilket"})
RELATIVE = frozenset({"der", "som", "hvor", "hvis"})
LEADING = frozenset((
    "og", "at", "men", "mens", "medens", "samt", "dermed", "derfor", "herefter", "desuden", "endvidere", "således",
    "herudover", "derudover", "endelig", "selv", "om", "selvom", "skønt", "samtidig", "dog", "altså", "ligeledes", "idet",
    "fordi", "da", "når", "hvis", "så",
))  # fmt: skip
TIMES = frozenset({"året", "måneden", "ugen", "dagen"})
# A participle behind its verb is no subject: "så andelen er faldet med".
DONE = frozenset((
    "steget", "faldet", "vokset", "øget", "reduceret", "nedbragt", "ændret", "forbedret", "forværret", "halveret",
    "fordoblet", "gået", "kommet", "sket", "blevet", "været", "målt", "opgjort", "anslået", "fastsat", "modtaget",
    "truffet", "afsluttet", "behandlet", "hævet", "sænket", "forlænget", "forkortet", "udvidet",
))  # fmt: skip
PRONOUNS = frozenset(
    {"det", "den", "de", "dette", "disse", "tallet", "antallet", "der", "som", "hvilket", "andelen", "tallene", "her"}
)
RELATIVE_OPENING = re.compile(
    r"\s*,?\s*(?:der|som|hvor|hvis)\b(?!\s+(?:led|følge|bekendt|nævnt|beskrevet|udgangspunkt|minimum)\b)"
)
MEASURE = re.compile(
    r"\b(?:(?:antallet|antal|andelen|andel|gruppen|kredsen|bestanden|flokken|holdet|korpset)\s+af"
    r"|tallet\s+for(?!\s+(?:årgang|året|måneden|kvartalet|halvåret|skoleåret|sidste)\b))\s+",
    re.IGNORECASE,
)
GLUED_MEASURE = re.compile(r"\b(?:antal|andel)\s+(?=[a-zæøå])", re.IGNORECASE)


@dataclass(frozen=True)
class Clause:
    """A clause: offsets into the text, and its words."""

    start: int
    end: int
    words: tuple[Word, ...]


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of the sentence `text[start:end]`, in order."""
    found: list[Clause] = []
    current: list[Word] = []
    for word in split_words(text, start, end):
        breaks = word.text in BREAK
        if breaks or (word.lower in OPENERS and current):
            if current:
                found.append(Clause(current[0].start, current[-1].end, tuple(current)))
            current = [] if breaks else [word]
        else:
            current.append(word)
    if current:
        found.append(Clause(current[0].start, current[-1].end, tuple(current)))
    return found


def clause_at(found: Sequence[Clause], offset: int) -> int | None:
    """The index of the clause that holds `offset`."""
    for index, clause in enumerate(found):
        if clause.start <= offset < clause.end:
            return index
    return None


def finite_verb(words: Sequence[Word]) -> int | None:
    """The index of the first finite verb among `words`; one that looks like a noun ("klager", "svar") only where there is no other."""
    found = [i for i, word in enumerate(words) if verb_tense(word.lower) is not None]
    return next((i for i in found if not is_noun(words[i].lower)), found[0] if found else None)


def subject(text: str, found: Sequence[Clause], index: int, before: int) -> tuple[int, int] | None:
    """The subject of the clause `found[index]`, looked for before the offset `before`; None where it is a pronoun or absent."""
    clause = found[index]
    words = [word for word in clause.words if word.start < before]
    while words and words[0].lower in LEADING:
        words = words[1:]
    if words and words[0].lower == "hvor" and len(words) > 1:
        words = words[1:]  # "på brystkræftområdet, hvor målopfyldelsen er steget": its subject stands behind it
    if words and words[0].lower in RELATIVE and index > 0:
        return None
    if len(words) > 3 and index > 0 and words[0].lower == "for" and _gives_reason(words):
        words = words[1:]
    verb = finite_verb(words)
    if verb == 0 or (verb is None and index > 0):
        # The clause goes on after a relative clause: "Andelen af elever, der er glade, er steget til 84 procent".
        place = index - 1
        while place > 0 and found[place].words[0].lower in RELATIVE | {"og"}:
            place -= 1
        if place < index - 1 or (verb is None and place == index - 1 and text[found[place].end : clause.start].strip() == ","):
            fronted = verb == 0 and finite_verb(found[place].words) is None and opens_with_adverbial(found[place].words[0])
            earlier = None if fronted else subject(text, found, place, found[place].end + 1)
            if earlier is not None:
                return earlier
            words_before = list(found[place].words)
            while words_before and words_before[0].lower in LEADING:
                words_before = words_before[1:]
            if (
                place < index - 1
                and words_before
                and finite_verb(words_before) is None
                and not opens_with_adverbial(words_before[0])
            ):
                return _trim(words_before)
        if verb is None:
            return None
    front = words[:verb]
    if front and front[0].lower == "der":
        return None
    if len(front) == 1 and front[0].lower in ("vi", "jeg", "man", "han", "hun"):
        return None
    if len(front) > 1 and front[0].lower in ("det", "den") and (front[1].lower in TIMES or front[1].lower == "ifølge"):
        return None  # "at det året før var 17,3", "hvor den ifølge politiet var 8": a pronoun, and when or who says so
    if front and not opens_with_adverbial(front[0]):
        return _trim(front)
    # Inverted: "I 2019 var sagsbehandlingstiden 14 uger", "Siden årsskiftet er ventetiden næsten halveret".
    rest = words[verb + 1 :] if verb is not None else []
    if rest and rest[0].lower == "der":
        return None  # "Der er sket et fald": nothing is the subject
    while rest and (rest[0].lower in LEADING or rest[0].lower in ("så", "nu")):
        rest = rest[1:]
    if not rest or is_mark(rest[0]) or rest[0].text[0].isdigit() or rest[0].lower in DONE:
        return None
    stop = next(
        (
            i
            for i, word in enumerate(rest)
            if (is_function(word.lower) and word.lower not in ("de", "den", "det"))
            or word.lower in DONE
            or word.lower == "henholdsvis"
        ),
        len(rest),
    )
    return _trim(rest[:stop])


def _gives_reason(words: Sequence[Word]) -> bool:
    """Is "for" at the head of a clause the conjunction: "for de digitale lån er vokset"? Not "for piger er andelen 12"."""
    verb = finite_verb(words)
    if verb is None or verb + 1 >= len(words):
        return False
    following = words[verb + 1].lower
    return (following not in PRONOUNS and re.search(r"(?:en|et|erne|tal)$", following) is None) or following in DONE


def opens_with_adverbial(word: Word) -> bool:
    """Does a clause that begins with this word begin with an adverbial, so that its subject stands behind the verb?"""
    lower = word.lower
    if lower in TIMES or lower in ("ifølge", "sidste", "forrige", "næste", "samme", "primo", "medio", "ultimo"):
        return True
    return (is_function(lower) and lower not in ("de", "den", "det", "vores", "dette", "disse", "alle")) or lower in LEADING


def _trim(words: Sequence[Word]) -> tuple[int, int] | None:
    words = list(words)
    while words and is_function(words[-1].lower):
        words = words[:-1]
    if not words or (words[0].lower in PRONOUNS and len(words) == 1):
        return None
    if not any(char.isalpha() for word in words for char in word.text):
        return None
    return words[0].start, words[-1].end


def measured(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The phrase after "antallet af" / "andelen af" in `text[start:end]`, the last such one; None where there is none."""
    matches = [*MEASURE.finditer(text, start, end)]
    for match in reversed(matches):
        words = split_words(text, match.end(), end)
        place = 0
        while place < len(words) and words[place].lower in ("de", "alle", "samtlige", "dem", "sine", "vores"):
            place += 1
        phrase = noun_phrase(words, place) if place < len(words) else None
        if phrase is not None:
            return words[phrase.first].start, words[phrase.last].end
    for match in reversed([*GLUED_MEASURE.finditer(text, start, end)]):
        words = split_words(text, match.end(), end)
        phrase = noun_phrase(words, 0)
        if phrase is not None:
            return words[phrase.first].start, words[phrase.last].end
    return None


def relative_clause(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The relative clause that begins right at `start` (", der …" or "som …" without a comma) within `text[start:end]`."""
    opening = RELATIVE_OPENING.match(text, start, end)
    if opening is None:
        return None
    begin = opening.end() - len(opening.group().lstrip(" ,\n"))
    words = split_words(text, begin, end)
    depth = 0
    for i, word in enumerate(words):
        depth += (word.text == "(") - (word.text == ")")
        if depth < 0:
            return begin, words[i - 1].end
        if word.text == "," and depth == 0:
            rest = [other.lower for other in words[i + 1 : i + 4]]
            if (rest[:1] and rest[0] in ("der", "som")) or rest[:2] in (["og", "som"], ["og", "der"]):
                continue
            return begin, words[i - 1].end
        if word.text in (";", ":", "–", "?") and depth == 0:
            return begin, words[i - 1].end
        if word.text == "." and i == len(words) - 1:
            return begin, words[i - 1].end
    return (begin, words[-1].end) if words else None
