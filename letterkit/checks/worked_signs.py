"""What makes a number the result of others: the words beside it, and the only numbers that it can have been worked out from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from letterkit.checks.frame import CheckInput, lead_in
from letterkit.checks.signs import signs
from letterkit.claim import Figure

# --- what is said around a result ---

HEDGE = r"(?:(?:ca\.|cirka|omkring|knap|næsten|godt|i gennemsnit|gennemsnitligt|i snit|hele|kun|blot|omtrent)\s+)*"
# "Det er 9 pct.", "hvilket svarer til", "altså", "omregnet bliver det", and a bracket or a comma beside the count.
IT_IS = signs(
    r"\b(?:det|dette|hvilket|der|dem|tallet|antallet|andelen|udgiften|prisen|beløbet|gennemsnittet|forskellen|valgdeltagelsen)\s+"
    r"(?:er|var|svarer til|svarede til|udgør|udgjorde|giver|gav|bliver|blev|vil sige)\s+"
    rf"(?:(?:altså|således|dermed|derfor|følgelig|derved|omregnet|det samme som|lig med|der|en \w+ på|et \w+ på|i|ved|på)\s+)*{HEDGE}$"
)
THUS = signs(
    r"\b(?:altså|dvs|det vil sige|svarende til|således|dermed|følgelig|derved|omregnet|hermed|med andre ord)\b\.?"
    rf"(?:\s+(?!ikke\b)[^\W\d_]+){{0,5}}\s+{HEDGE}$"
)
_BESIDE = re.compile(r"[(,–]\s*(?:eller\s+|i alt\s+)?$", re.IGNORECASE)
_BESIDE_END = re.compile(r"\s*[),–]")


def before(given: CheckInput, figure: Figure) -> str:
    return given.letter.text[given.sentence(figure.span)[0] : figure.span.start]


def after(given: CheckInput, figure: Figure) -> str:
    return given.letter.text[figure.span.end : given.sentence(figure.span)[1]]


def clause_of(given: CheckInput, figure: Figure) -> str:
    """The clause of the figure: other places, plans and earlier years said there make it another number."""
    lead, tail = _sides(given, figure)
    return lead + tail


def clause_span(given: CheckInput, figure: Figure) -> tuple[int, int]:
    """Where the clause of the figure begins and ends, the figure with it."""
    lead, tail = _sides(given, figure)
    return figure.span.start - len(lead), figure.span.end + len(tail)


_CLAUSE_END = re.compile(r"(?:[,;:]|(?<!\bpr)\.)\s")  # "1.195 pr. kvartal i gennemsnit"


def _sides(given: CheckInput, figure: Figure) -> tuple[str, str]:
    return re.split(r"[,;:]\s", before(given, figure))[-1], _CLAUSE_END.split(after(given, figure))[0]


def is_told_as_result(given: CheckInput, figure: Figure) -> bool:
    return given.once(("told as result", figure.id), lambda: _is_told_as_result(given, figure))


def _is_told_as_result(given: CheckInput, figure: Figure) -> bool:
    lead = before(given, figure)
    if IT_IS.search(lead) or THUS.search(lead):
        return True
    return _BESIDE.search(lead) is not None and _BESIDE_END.match(after(given, figure)) is not None


# "Flere end i 2012, da det var 26 pct.", "end de 90 pct., som kravet lyder på", "en fremgang fra 17 pct. i 2012 til 21"
_WORDS = r"(?:(?!(?:altså|således|dermed|derfor|nu|i dag)\b)[^\W\d_]+\s+)"
_OTHER_SIDE = signs(
    rf"\b(?:end|fra|mod|i forhold til|sammenlignet med)\s+{_WORDS}{{0,4}}$|"
    rf"\b(?:end|mod|før|forinden|tidligere|forrige|sidste|siden|i forhold til|sammenlignet med|(?:19|20)\d\d)\b[^.;:,]{{0,40}},\s+(?:da|hvor|dengang)\s+{_WORDS}{{0,5}}$"
)


def is_other_side(given: CheckInput, figure: Figure) -> bool:
    """Is the figure what something is held against: another year's, another place's, a demand's?"""
    return _OTHER_SIDE.search(before(given, figure) + lead_in(figure)) is not None


# --- the numbers of a result ---


def one_time(*figures: Figure) -> bool:
    """No two dates that do not meet: September 2009 lies in 2009."""
    dates = sorted({one.as_of for one in figures if one.as_of and not one.inferred}, key=len)
    return all(longer.startswith(shorter) for shorter, longer in pairwise(dates))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def is_of_their_years(given: CheckInput, result: Figure, numbers: Sequence[Figure]) -> bool:
    """Is every year that the result's sentence names one that its numbers are told of? "Siden 2012 er fremgangen …" is of none since 2018."""
    told = " ".join(given.said(one.span) for one in numbers)
    return set(_YEAR.findall(given.said(result.span))) <= {
        *_YEAR.findall(told),
        *(one.as_of[:4] for one in numbers if one.as_of),
    }
