"""A figure while it is being read: the quantity, where it stands, and what has been found out about it so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from letterkit.claim import FigureRole
from letterkit.danish.quantities import Quantity
from letterkit.danish.units import MEASURES
from letterkit.extract.clauses import Clause, clause_at, clauses
from letterkit.extract.view import Sentence, View, Word, split_words

PHYSICAL = frozenset({"person", "case", "percent", "percentage_point", "DKK", "year", "month", "week", "day", "hour"})


@dataclass
class Draft:
    """`start:end` is the quote so far; `clause` the index of its clause among `parts`; links are other drafts."""

    quantity: Quantity
    sentence: Sentence
    parts: list[Clause]
    clause: int
    start: int
    end: int
    words: list[Word]  # of the sentence, after the quantity
    place: str | None = None  # the preposition of a number that only tells where: "på de to herberger"
    counted: str | None = None
    scope: str | None = None
    carried: bool = False  # no noun of its own: what is counted was taken from a figure before
    antecedent: Draft | None = None  # the figure it was taken from
    base: Draft | None = None  # "27 af kommunens 405 elever": the 405
    as_of: str | None = None
    dated_here: bool = False  # as_of stands in its own sentence
    inferred: bool = False
    source: str | None = None
    role: FigureRole = "level"
    share_of: Draft | None = None
    same_as: Draft | None = None
    part_of: Draft | None = None
    cues: set[str] = field(default_factory=set)

    @property
    def kind(self) -> str:
        return self.quantity.kind

    @property
    def is_measure(self) -> bool:
        """A count of metres, tons and the like: never a part of so many people or things."""
        named = (self.counted or "").lower().split()
        return self.kind == "count" and bool(named) and named[0] in MEASURES

    def before(self, text: str, length: int = 60) -> str:
        """The text before the number in its sentence, in lower case."""
        return text[max(self.sentence.start, self.quantity.start - length) : self.quantity.start].lower()

    def after(self, text: str, length: int = 60) -> str:
        """The text after the number in its sentence, in lower case."""
        return text[self.quantity.end : min(self.sentence.end, self.quantity.end + length)].lower()


def drafts_of(view: View) -> list[Draft]:
    """A draft for every quantity of the sender's own sentences, in reading order. Factors ("fordoblet") belong to comparisons."""
    drafts: list[Draft] = []
    for sentence in view.own:
        parts: list[Clause] | None = None
        for quantity in view.quantities(sentence):
            if quantity.kind == "factor":
                continue
            if parts is None:
                parts = clauses(view.text, sentence.start, sentence.end)
            drafts.append(
                Draft(
                    quantity=quantity,
                    sentence=sentence,
                    parts=parts,
                    clause=clause_at(parts, quantity.start) or 0,
                    start=quantity.start,
                    end=quantity.end,
                    place=_place(view.text, sentence.start, quantity.start),
                    words=_tagged(view, sentence, split_words(view.text, quantity.end, sentence.end)),
                )
            )
    return drafts


# "5 af dem [havde] mindst én fejl", "på 9 af dem er der under 200 elever": the part, and what makes it one.
_PART = re.compile(r"\s+af\s+(?:dem|disse|de\b|[^\W\d_]+(?:erne|ene))", re.IGNORECASE)
_WHOLE = re.compile(r"\W*(?:ud\s+)?af\s+(?:de|vores|disse|[^\W\d_]{3,}s|i alt)\s+(?:\w+e\s+)?", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"[,;:()\d]|\b(?:og|samt|men|mens|mod|eller|fra|til|heraf|hvoraf|i alt|tilsammen|samlet|sammenlagt)\b", re.IGNORECASE
)
_BOUNDS = ("at_least", "at_most", "more_than", "less_than")


def mark_conditions(view: View, drafts: list[Draft]) -> None:
    """ "5 af dem havde mindst én fejl": the bound tells which are counted, and is a count of nothing. It becomes a limit."""
    for last, draft in pairwise(drafts):
        quantity = draft.quantity
        if draft.sentence is not last.sentence or draft.kind != "count" or quantity.approx not in _BOUNDS:
            continue
        between = view.text[last.quantity.end : draft.quantity.start]
        first = next(one for one in drafts if one.sentence is last.sentence)
        opened = _WHOLE.fullmatch(view.text[first.sentence.start : first.quantity.start]) is not None
        part = _PART.match(between) or last.kind in ("share", "ratio") or opened or quantity.value == 1
        if part and not (opened and last is first) and _OTHERWISE.search(_PART.sub("", between, count=1)) is None:
            draft.role = "limit"


_PLACE = re.compile(
    r"(?<!\w)(?P<place>på|i|over|ved|hos|mellem|under|efter|inden)\s+(?:[a-zæøå]+(?:et|en|erne)\s+og\s+)?(?:(?:i alt|hver af|de|alle|disse|samtlige|vores|sine|deres|[a-zæøå]{3,}s)\s+)*\Z",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:oppe|nede|op|ned|ud|stigning|fald|vækst|forøgelse|gennemsnit|antal|tal|niveau|lå|ligger|er|var|blev)\s+\Z",
    re.IGNORECASE,
)


def _place(text: str, start: int, at: int) -> str | None:
    found = _PLACE.search(text, max(start, at - 60), at)
    if found is None or _MOVED.search(text, max(start, found.start() - 14), found.start()):
        return None
    return found["place"].lower()


def _tagged(view: View, sentence: Sentence, words: list[Word]) -> list[Word]:
    """The words with the tagger's part of speech, where there is a tagger and it sees the same word."""
    if view.tagger is None and not view.tagged:
        return words
    tags = {(word.start, word.end): word for word in view.words(sentence)}
    return [replace(word, pos=tag.pos, feats=tag.feats) if (tag := tags.get((word.start, word.end))) else word for word in words]
