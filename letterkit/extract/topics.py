"""What a clause is about where it does not say it again: "Den var 19 uger", "På hf var det 14,8 procent", "en vækst på en fjerdedel"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.extract.clauses import Clause, clauses, finite_verb, measured, subject
from letterkit.extract.drafts import Draft
from letterkit.extract.grammar import is_function, is_mark, verb_tense
from letterkit.extract.view import View, split_words

FAR = 2  # sentences back
# "Beboerne", "De gamle breve", "Klagerne over omdelingen på øerne"
MANY = re.compile(r"(?:(?:[\wæøå]+\s+){0,2}\w{3,}(?:erne|ene)|\w{3,}(?:erne|ene)\s+(?:over|om|af|for|til|fra|mod)\s[^,;\d]+)$")
ARTICLE = re.compile(r"^(?:den|det|de)\s+", re.IGNORECASE)


def referent(view: View, draft: Draft) -> str | None:
    """What "den" or "det" as the subject of the draft's clause stands for: the last subject of that gender, in the definite."""
    clause = draft.parts[draft.clause]
    ending = _pronoun(clause, draft.start)
    if ending is None:
        return None
    found = (_spoken_of(view, parts, k) for parts, k in _clauses_before(view, draft, FAR + 1))
    return next((one for one in found if one is not None and _head(one).endswith(ending)), None)


def _clauses_before(view: View, draft: Draft, sentences: int) -> Iterator[tuple[list[Clause], int]]:
    """The clauses before the draft's own, the nearest first: (clauses of a sentence, which); of so many sentences, its own counted."""
    sentence, parts = draft.sentence, list(draft.parts[: draft.clause])
    for _ in range(sentences):
        yield from ((parts, k) for k in range(len(parts) - 1, -1, -1))
        before = view.before(sentence)
        if before is None:
            return
        sentence, parts = before, clauses(view.text, before.start, before.end)


def many_spoken_of(view: View, draft: Draft, earlier: Draft | None) -> str | None:
    """Those that the sentence or the one before speaks of, no figure after it: "Beboerne er spurgt; 52 svarede", "Først eleverne."."""
    for parts, k in _clauses_before(view, draft, 2):
        if earlier is not None and earlier.quantity.start > parts[k].start:
            return None
        found = _spoken_of(view, parts, k)
        if found is not None:
            return found if MANY.match(found) and not found[0].isdigit() else None
    return None


def topic(view: View, draft: Draft) -> str | None:
    """The subject of the clause that a figure stands in, or what its pronoun stands for."""
    place = subject(view.text, draft.parts, draft.clause, draft.quantity.start)
    if place is not None:
        return ARTICLE.sub("", " ".join(view.text[place[0] : place[1]].split()))
    return referent(view, draft)


def lead_in(view: View, draft: Draft) -> str | None:
    """What a list is of: "Gennemsnitlig sagsbehandlingstid, regnet i kalenderdage:" above "– 2016: 24 dage"."""
    if draft.sentence.kind != "list_item":
        return None
    above = next((s for s in reversed(view.sentences[: draft.sentence.index]) if s.kind != "list_item"), None)
    if above is None or draft.sentence.block - above.block > 12 or not view.of(above).rstrip().endswith(":"):
        return None
    first = clauses(view.text, above.start, above.end)[0]
    if finite_verb(first.words) is not None or len(first.words) > 6:
        return None
    return " ".join(view.text[first.start : first.end].split())


def _pronoun(clause: Clause, before: int) -> str | None:
    """ "en" or "et", the ending of the noun that the clause's pronoun subject stands for: beside the verb, no article."""
    words = [word for word in clause.words if word.start < before]
    for k, word in enumerate(words[:8]):
        if word.lower not in ("den", "det"):
            continue
        left = words[k - 1].lower if k else ""
        right = words[k + 1].lower if k + 1 < len(words) else ""
        if (right and verb_tense(right) is not None) or (
            left and verb_tense(left) is not None and (not right or is_function(right) or right[0].isdigit())
        ):
            return "en" if word.lower == "den" else "et"
    return None


def _spoken_of(view: View, parts: list[Clause], k: int) -> str | None:
    clause = parts[k]
    share = measured(view.text, clause.start, clause.end)
    if share is not None:
        return None if finite_verb(clause.words) is None and k == 0 else " ".join(view.text[share[0] : share[1]].split())
    if finite_verb(clause.words) is None:
        nouns = [word for word in clause.words if not is_mark(word) and not is_function(word.lower)]
        return nouns[-1].text if nouns and k == 0 and len(clause.words) <= 5 else None  # "Og så fraværet."
    place = subject(view.text, parts, k, clause.end)
    return ARTICLE.sub("", " ".join(view.text[place[0] : place[1]].split())) if place is not None else None


def _head(phrase: str) -> str:
    """The noun of a subject: its last word before a preposition."""
    words = split_words(phrase)
    stop = next((k for k, word in enumerate(words) if k and is_function(word.lower)), len(words))
    return words[stop - 1].lower if words else ""
