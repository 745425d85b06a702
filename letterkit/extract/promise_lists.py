"""Deeds told as a list under a line that promises them: "Vi har derfor besluttet: – at ansætte to læger – revision af vejledningen".

An item without a finite verb has none of the signs that clauses are weighed by; what it is, the line above the list says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.extract.propositions import Proposition
from letterkit.extract.setting import Judgement, Outcome, Promise
from letterkit.extract.verbclass import verb_class
from letterkit.extract.view import Sentence, View
from letterkit.extract.wordforms import is_finite, phrases

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
GOES_ON = re.compile(r"(?::|\b(?:vil|skal|at|herefter|desuden|derfor|også|endvidere))$")


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
    if not infinitive and (len(spoken) < 2 or any(is_finite(word) for word in words)):
        return None
    start = spoken[1].start if infinitive and len(spoken) > 1 else spoken[0].start
    end = spoken[-2 if spoken[-1].lower in ("og", "samt") else -1].end  # "…, og" before the last item
    whole = Proposition(start=start, end=end, kind="main", opener="", words=tuple(words), verb=0, group=(spoken[0],), subject=())
    if phrases("conditional_phrases").search(view.of(sentence).lower()):
        outcome = "conditional"
    return Promise(Judgement(outcome, "punkt på en liste over tiltag"), start, end, members=[whole])
