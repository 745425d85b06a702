"""A sentence taken apart into propositions: one finite verb each, with its verb group, its subject and what it hangs on.

The splitter walks over the words once with a stack of open clauses. A subordinator opens a clause; a finite verb belongs to the
innermost clause that has none yet; a second finite verb closes the clause and goes on with the one below, or begins a coordinated
one. "har ansat to læger og lejet et hus" is two propositions with one subject. A sentence that begins with its finite verb and goes on
after a comma ("Kan leverandøren ikke levere, genudbydes opgaven") has a condition first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from letterkit.extract.constituents import subject_of, verb_group
from letterkit.extract.openings import (
    COORDINATORS,
    ClauseKind,
    Open,
    begins_with_condition,
    boundary,
    coordinated,
    opens,
)
from letterkit.extract.tagged import with_forms
from letterkit.extract.view import Word
from letterkit.extract.wordforms import as_finite, is_finite, is_participle, likely_finite, listed


@dataclass(frozen=True, kw_only=True)
class Proposition:
    """One clause of a sentence. Offsets are into the letter's text; `words` are its own words, without its subordinate clauses."""

    start: int
    end: int
    kind: ClauseKind
    opener: str  # the subordinator or coordinator in lower case, "" for a bare main clause
    words: tuple[Word, ...]
    verb: int  # index of the finite verb in `words` (inherited: of the participle that stands for it)
    group: tuple[Word, ...]  # finite verb, then participles and infinitives that hang on it
    subject: tuple[Word, ...]
    elided: bool = False  # the subject is that of the proposition before it
    parent: int | None = None  # index of the proposition it hangs on
    before_main: bool = False  # a subordinate clause that stands before its main clause

    @property
    def lemma_words(self) -> tuple[str, ...]:
        return tuple(word.lower for word in self.words)

    @property
    def verbs(self) -> tuple[str, ...]:
        return tuple(word.lower for word in self.group)


def split_propositions(tagged: Sequence[Word]) -> list[Proposition]:
    """The propositions of one sentence, in the order of their finite verbs. Untagged words get their forms by rule."""
    words = with_forms(_without_label(tagged))
    if not words:
        return []
    found, lost = _split(words)
    if lost:
        # A main clause without a verb: the tagger took it for a noun.
        at = likely_finite(words, [i for i in lost if i])
        role = next((i for i, word in enumerate(words) if word.lower == "som" and i and words[i - 1].text != ","), None)
        if at is not None:
            words[at] = as_finite(words[at])
            found, _ = _split(words)
        elif role is not None:
            words[role] = replace(words[role], feats={"Role": "as"})  # "stillingen som leder er besat"
            found, _ = _split(words)
    return found


def _without_label(words: Sequence[Word]) -> Sequence[Word]:
    """Without "Svar:", "Vedr. spørgsmål 1:", "Ja," in front."""
    colon = next((i for i, word in enumerate(words[:6]) if word.text == ":"), None)
    if colon is not None and len(words) > colon + 1 and not any(is_finite(word) for word in words[:colon]):
        words = words[colon + 1 :]
    if len(words) > 4 and words[0].lower in ("ad", "vedr.", "re") and words[1].text[:1].isdigit():
        words = words[3:] if words[2].text in (")", ".", ":") else words[2:]  # "Ad 3) Der er …"
    if len(words) > 2 and words[0].lower in ("ja", "nej") and words[1].text in (",", ".", ":"):
        words = words[2:]
    return words


def _split(words: list[Word]) -> tuple[list[Proposition], list[int]]:
    """The propositions of words with their forms; and the words of a main clause that was left without a verb."""
    main = Open("main", "", 0)
    stack = [main]
    closed: list[Open] = []
    i = 0
    if begins_with_condition(words):
        words[0] = replace(words[0], pos="VERB", feats={"VerbForm": "Fin", "Tense": "Pres", "Voice": "Act", "Mood": "Ind"})
        stack.append(Open("condition", "v1", 0, parent=main))
    elif len(words) > 4 and words[0].lower in ("og", "men") and is_finite(words[1]) and begins_with_condition(words[1:]):
        stack.append(Open("condition", "v1", 1, parent=main))  # "Og går ansøgningen igennem, ansætter vi"
        main.words.append(0)
        i = 1
    while i < len(words):
        word = words[i]
        paused = i and (
            words[i - 1].text == ";" or (words[i - 1].lower in ("og", "men") and words[i - 2].text == "," and is_finite(word))
        )
        if paused and stack[-1].finite is not None and begins_with_condition(words[i:]):
            # "…; bliver det vedtaget, åbner den i maj": the condition of a main clause that is yet to come.
            while stack:
                closed.append(stack.pop())
            words[i] = word = as_finite(word)
            coming = Open("main", "", i)
            stack.extend([coming, Open("condition", "v1", i, parent=coming)])
        top = stack[-1]
        if kind := opens(words, i, top):
            if top.finite is not None and len(stack) > 1 and i and words[i - 1].lower in COORDINATORS and top.kind == kind:
                closed.append(stack.pop())
            parent = stack[-1]
            if kind == "main":  # "mens", "ligesom": a clause of its own
                while len(stack) > 1:
                    closed.append(stack.pop())
                closed.append(stack.pop())
                stack.append(Open("main", word.lower, i))
            elif (
                i and words[i - 1].lower in ("og", "men") and kind in ("condition", "time", "cause") and parent.finite is not None
            ):
                # "…, og hvis andelen falder, indkalder direktøren": the condition of a main clause that is yet to come.
                while stack:
                    closed.append(stack.pop())
                coming = Open("main", words[i - 1].lower, i - 1)
                stack.extend([coming, Open(kind, word.lower, i, parent=coming)])
            else:
                stack.append(Open(kind, word.lower, i, parent=parent))
            stack[-1].words.append(i)
        elif is_finite(word):
            _take_finite(words, i, stack, closed)
        elif (j := coordinated(words, i, top)) is not None:
            shared = Open(top.kind, word.lower, i, parent=top.parent, shared=top)
            closed.append(stack.pop())
            shared.words.append(i)
            shared.finite = j
            stack.append(shared)
        else:
            top.words.append(i)
        i += 1
    closed.extend(reversed(stack))
    found = _finish(words, [clause for clause in closed if clause.finite is not None])
    lost = main.words if main.finite is None and any(clause.finite is not None for clause in closed) else []
    return found, lost


def _contact_clause(words: Sequence[Word], i: int, top: Open, stack: Sequence[Open]) -> int | None:
    """The comma behind which a relative clause without its pronoun begins, its verb at `i`, inside a clause that stands in front."""
    comma = next((j for j in range(i - 1, top.first, -1) if words[j].text == ","), None)
    if comma is None or comma == i - 1 or top.kind == "main" or all(clause.finite is not None for clause in stack):
        return None
    return comma if _is_noun_phrase(words[comma + 1 : i]) and _resumes_later(words, i) else None


def _first_person(words: Sequence[Word], places: Sequence[int]) -> bool:
    """The writer takes the word again: "…, at borgerne får besked, og jeg vil orientere"."""
    return any(words[j].lower in ("jeg", "vi") for j in places)


def _is_noun_phrase(words: Sequence[Word]) -> bool:
    nominal = all(word.pos in ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") for word in words)
    return nominal and words[-1].pos in ("NOUN", "PROPN", "PRON") and words[-1].lower not in ("der", "som")


def _resumes_later(words: Sequence[Word], i: int) -> bool:
    """Does a finite verb stand straight behind a later comma?"""
    return any(words[j].text == "," and is_finite(words[j + 1]) for j in range(i + 1, len(words) - 1))


def _has_subject_behind(words: Sequence[Word], i: int, moved: Sequence[int]) -> bool:
    """ "…, og herefter kører intet skolebarn", "og nu er der": an adverb opens the clause, its subject stands behind the verb at `i`."""
    opened = any(words[j].lower in listed("fronted_adverbs") for j in moved)
    return opened and i + 1 < len(words) and (words[i + 1].pos in ("DET", "PRON", "NUM") or words[i + 1].lower == "der")


def _take_finite(words: Sequence[Word], i: int, stack: list[Open], closed: list[Open]) -> None:
    """Give the finite verb at `i` to the clause it belongs to, closing and opening clauses on the stack."""
    top = stack[-1]
    if top.finite is None:
        comma = next((j for j in range(i - 1, top.first, -1) if words[j].text == ","), None)
        if (
            comma is not None
            and comma > top.first + 1
            and i - comma >= 2
            and _is_noun_phrase(words[comma + 1 : i])
            and _resumes_later(words, i)
        ):
            # "I den redegørelse, kommunen fremsendte i marts, var der …": a relative clause without its pronoun.
            fresh = Open("relative", "", comma + 1, [j for j in top.words if j > comma] + [i], i, parent=top)
            top.words = [j for j in top.words if j <= comma]
            stack.append(fresh)
            return
        top.finite = i
        top.words.append(i)
        return
    if (comma := _contact_clause(words, i, top, stack)) is not None:
        # "Giver fonden de 300.000 kr., vi har søgt om, anskaffer vi en bus": a relative clause inside a clause in front
        fresh = Open("relative", "", comma + 1, [j for j in top.words if j > comma] + [i], i, parent=top)
        top.words = [j for j in top.words if j <= comma]
        stack.append(fresh)
        return
    last_finite = top.finite
    between = [word.lower for word in words[last_finite + 1 : i]]
    resumes = words[i - 1].text in (",", "”", "“", "»") or not any(word in ("og", "men", "samt") for word in between)
    if len(stack) > 1 and resumes and any(clause.finite is None for clause in stack):
        while stack[-1].finite is not None:
            closed.append(stack.pop())
        stack[-1].finite = i
        stack[-1].words.append(i)
        return
    parent = top.parent
    if top.kind == "relative" and parent is not None and parent.finite is not None and words[i - 1].text == ",":
        # "sagerne vil blive genvurderet og de borgere, som …, vil modtage": a new subject, with its relative clause, took the turn.
        turns = [j for j in parent.words if parent.finite < j < top.first and words[j].lower in ("og", "men", "samt")]
        if turns:
            moved = [j for j in parent.words if j >= turns[-1]]
            parent.words = [j for j in parent.words if j < turns[-1]]
            fresh = Open(parent.kind, words[turns[-1]].lower, turns[-1], [*moved, i], i, parent=parent.parent)
            while stack and stack[-1] is not parent:
                closed.append(stack.pop())
            closed.append(stack.pop())
            stack.append(fresh)
            return
    start = boundary(words, last_finite, i)
    in_condition = top.kind == "condition" and not resumes
    moved = []
    for clause in stack:
        moved += [j for j in clause.words if j >= start]
        clause.words = [j for j in clause.words if j < start]
    elided = all(words[j].lower in COORDINATORS or words[j].pos in ("ADV", "PUNCT") for j in moved)
    elided = elided and not _has_subject_behind(words, i, moved)
    kind: ClauseKind = top.kind if in_condition or (elided and top.kind == "relative") else "main"
    fresh = Open(
        kind, words[start].lower if start < i else "", start, sorted(moved), i, parent=top.parent if kind != "main" else None
    )
    if elided:
        same_level = top if kind == top.kind else next((c for c in reversed(stack) if c.kind == "main"), stack[0])
        fresh.shared = same_level
    elif (
        top.kind in ("time", "condition")
        and top.parent is not None
        and top.parent.finite is not None
        and words[start].lower == "og"
        and words[i].lower in ("har", "er")
        and not any(words[j].text in (",", ";") for j in range(i, len(words)))
    ):
        fresh.kind, fresh.parent = top.kind, top.parent  # "…, når prøverne er rene, og kommunen har sagt god for det"
    elif top.kind == "that" and words[start].lower in COORDINATORS and not _first_person(words, moved):
        fresh.kind, fresh.parent = "that", top.parent  # "oplyse, at A er ansat, og B er sat i gang"
    fresh.words.append(i)
    if kind == "main" and fresh.kind == "main":
        while stack:
            closed.append(stack.pop())
    else:
        closed.append(stack.pop())
    stack.append(fresh)


def _finish(words: Sequence[Word], clauses: list[Open]) -> list[Proposition]:
    """Open clauses with their verbs found → propositions in order of their verbs."""
    clauses.sort(key=lambda clause: clause.finite or 0)
    for number, clause in enumerate(clauses):
        clause.number = number
    found: list[Proposition] = []
    for clause in clauses:
        assert clause.finite is not None
        own = sorted({*clause.words, clause.finite})
        mine = [words[j] for j in own]
        at = own.index(clause.finite)
        group = verb_group(mine, at)
        if clause.shared is not None and not is_finite(words[clause.finite]) and clause.shared.number >= 0:
            lender = next((p for p, c in zip(found, clauses, strict=False) if c is clause.shared), None)
            head = [w for w in (lender.group if lender else ()) if w.pos == "AUX" or is_finite(w)][:2]
            group = (*[w for w in head if not is_participle(w) or w.lower in ("blevet", "været")], *group)
        elided = clause.shared is not None
        subject = () if elided else subject_of(mine, at, clause.kind, clause.opener, words[: clause.first])
        if elided and clause.shared is not None and clause.shared.number >= 0:
            subject = next((p.subject for p, c in zip(found, clauses, strict=False) if c is clause.shared), ())
            if clause.opener == "," and is_participle(words[clause.finite]) and not is_participle(mine[1]):
                subject, elided = (mine[1],), False  # "…, pladserne bestilt"
        inner = [
            w
            for w in mine
            if (w.lower not in COORDINATORS or (w.lower == "for" and w is words[0]))
            and (any(ch.isalnum() for ch in w.text) or w.text in ("”", "“", "»", "«", ")", '"'))
        ]
        inner = inner or mine
        first = inner[1] if clause.opener == "at" and len(inner) > 1 and inner[0].lower == "at" else inner[0]
        last = inner[-1]
        main_verb = clause.parent.finite if clause.parent is not None else None
        found.append(
            Proposition(
                start=first.start,
                end=last.end,
                kind=clause.kind,
                opener=clause.opener,
                words=tuple(mine),
                verb=at,
                group=group,
                subject=subject,
                elided=elided,
                parent=clause.parent.number if clause.parent is not None and clause.parent.number >= 0 else None,
                before_main=main_verb is not None and main_verb > clause.finite,
            )
        )
    return found
