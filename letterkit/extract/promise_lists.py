"""Deeds told as a list under a line that promises them: "Vi har derfor besluttet: – at ansætte to læger – revision af vejledningen".

An item without a finite verb has none of the signs that clauses are weighed by; what it is, the line above the list says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Judgement, Outcome, Promise
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Sentence, View, Word
from letterkit.extract.wordforms import is_finite, is_infinitive, phrases

# What a line above a list calls deeds.
DEEDS = re.compile(
    r"\b(?:tiltag|initiativ|foranstaltning|skridt|indsats|handling|ændring|aktivitet|forbedring|beslutning|opgave)(?:er|erne|en|et|ene|s)?\b",
    re.IGNORECASE,
)
# A line without a verb: "Planlagt:", "Gennemførte tiltag:".
LABELS: tuple[tuple[str, Outcome], ...] = (
    (r"\b(?:igangværende|påbegyndt\w*|i gang)\b", "ongoing"),
    (r"\b(?:planlagt\w*|kommende|besluttet|besluttede|fremadrettede?|forestående|nye)\b", "planned"),
    (r"\b(?:gennemført\w*|iværksat\w*|udført\w*|afsluttet|afsluttede|indført\w*)\b", "done"),
)


# A line that goes on in its list: with a colon, or with a verb that still wants its deed ("Vi vil", "Kommunen har besluttet at").
PLAN_IS = re.compile(r"(?i:\b(?:\w*planen|aftalen|beslutningen|næste skridt|opgaverne) er(?: nu| derfor| herefter)?\s*:?$)")
GOES_ON = re.compile(rf"(?::|{PLAN_IS.pattern}|\b(?:vil|skal|at|herefter|desuden|derfor|også|endvidere))$")
# What stands before a list in one sentence: "Vi vil: a) ansætte to, b) senest i marts sende …"; its items are infinitives, or participles.
OPEN_LINES: tuple[tuple[re.Pattern[str], Outcome], ...] = (
    (
        re.compile(
            r"(?:\b(?:vil|skal)|\b(?:lover|agter|planlægger|påtænker|besluttet|forpligter \w+ til|indstillet på)(?: at)?)(?: \w+)?\W*$"
        ),
        "planned",
    ),
    (re.compile(r"\b(?:i gang|i færd) med(?: at)?\W*$|\ber ved at\W*$"), "ongoing"),
    (re.compile(r"\bhar(?: \w+){0,3}\W*$"), "done"),
)
LETTER = re.compile(r"(?<![^\s,;:])\(?(?:(?P<letter>[a-h])[).]|(?P<number>[1-9])\))(?=\s)")


def lettered(view: View, sentence: Sentence, above: Outcome | None) -> tuple[int, list[Promise]]:
    """The items of a lettered list that stands in one sentence, each as a promise, and where the list begins; none where the words in
    front of it promise nothing. `above`: what the line above says the items are, where the sentence is itself the first of them."""
    text = view.of(sentence)
    marks: list[re.Match[str]] = []
    for kind, order in (("letter", "abcdefgh"), ("number", "123456789")):
        pairs = zip((one for one in LETTER.finditer(text) if one[kind]), order[0 if above is None else 1 :], strict=False)
        marks = marks or [found for found, _ in takewhile(lambda pair: pair[1] in pair[0].group("letter", "number"), pairs)]
    if len(marks) < (2 if above is None else 1):
        return sentence.end, []
    lead = text[: marks[0].start()]
    outcome = above or next((said for pattern, said in OPEN_LINES if pattern.search(lead)), None)
    starts = ([0] if above is not None else []) + [found.end() for found in marks]
    ends = [found.start() for found in marks[0 if above is not None else 1 :]] + [len(text)]
    if outcome is None:
        return sentence.end, []
    items: list[Promise] = []
    for start, end in zip(starts, ends, strict=True):
        said = re.sub(r"(?:[\s,;.(]|\b(?:og|samt)\s*$)+$", "", text[start:end])
        begin, stop = sentence.start + start + len(said) - len(said.lstrip()), sentence.start + start + len(said)
        words = tuple(word for word in view.words(sentence) if begin <= word.start < stop)
        if len(words) > 1:
            items.append(_item(view, words, outcome, begin, stop))
    return sentence.start + marks[0].start(), items


def line_above(view: View, sentence: Sentence) -> Sentence | None:
    """The line that the list of this item goes on from; None for other sentences."""
    if sentence.kind != "list_item":
        return None
    for earlier in reversed(view.sentences[: sentence.index]):
        if earlier.kind != "list_item":
            return earlier if GOES_ON.search(view.of(earlier).rstrip()) else None
    return None


def promised_by_line(view: View, line: Sentence, promises: Sequence[Promise]) -> Outcome | None:
    """What the items under a line are, from the promises found in the line itself; None where it promises nothing."""
    text = view.of(line)
    if not any(is_finite(word) for word in view.words(line)):
        return next((outcome for pattern, outcome in LABELS if re.search(pattern, text, re.IGNORECASE)), None)
    if PLAN_IS.search(text.rstrip()):
        return "planned"
    if not promises or promises[-1].judgement.outcome == "intention":
        return None
    last = promises[-1]
    verb = last.members[-1].verbs[-1]
    decided = verb_class(verb)[0] == "decide"
    open_ended = verb in ("vil", "skal") or re.search(r"\bfølgende:?\s*$", text.rstrip(": ")) is not None
    if not decided and not open_ended and not DEEDS.search(text):
        return None
    return "planned" if decided else last.judgement.outcome


def listed_deed(view: View, sentence: Sentence, outcome: Outcome) -> Promise | None:
    """An item without a finite verb as a promise of its own: "at ansætte to læger", "Oprettelse af et team pr. 1. maj"."""
    words = view.words(sentence)
    spoken = [word for word in words if any(char.isalnum() for char in word.text)]
    infinitive = spoken[:1] != [] and spoken[0].lower == "at"
    before = view.sentences[sentence.index - 1] if sentence.index else None
    if not spoken or (before is not None and before.block == sentence.block):
        return None
    told = next(
        (i for i, word in enumerate(words) if word.lower in ("der", "som", "hvor", "hvis", "når", "så") and i), len(words)
    )
    if spoken[0].lower not in ("senest", "inden") and not any(is_infinitive(word) for word in words[:told]):
        told = len(words)  # "Mindst 60 procent af dem, der afslutter, går til job" is a clause
    if not infinitive and (len(spoken) < 2 or any(is_finite(word) for word in words[:told])):
        return None
    start = spoken[1].start if infinitive and len(spoken) > 1 else spoken[0].start
    if spoken[-1].lower in ("og", "samt"):
        spoken = spoken[:-1]
    return _item(view, tuple(words), outcome, start, spoken[-1].end)


def _item(view: View, words: tuple[Word, ...], outcome: Outcome, start: int, end: int) -> Promise:
    whole = Proposition(start=start, end=end, kind="main", opener="", words=words, verb=0, group=(words[0],), subject=())
    if phrases("conditional_phrases").search(view.text[start:end].lower()):
        outcome = "conditional"
    return Promise(Judgement(outcome, "punkt på en liste over tiltag"), start, end, members=[whole])
