"""A received letter that is itself a request: what it asks its reader, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.case import Case
from letterkit.claim import Question
from letterkit.draft.lexicon import one_line
from letterkit.draft.passages import Passage, split_passages
from letterkit.extract.asks_back import asks_reader
from letterkit.extract.request import read_request
from letterkit.extract.view import letter_of_text
from letterkit.finding import Analysis
from letterkit.letter import Span

# "Tilsynet skal på den baggrund bede kommunen besvare …", "Svaret bedes sendt …", "Vi imødeser kommunens udtalelse".
_ASKS = re.compile(
    r"\b(?:bedes|beder|anmodes?|anmoder|imødeser|imødeses|udbeder|pålægger|pålægges|påbyder|påbydes)\b"
    r"|\b(?:skal|vil|må)\b[^.;:?]{0,60}?\b(?:bede|anmode|udbede)\b",
    re.IGNORECASE,
)
# "Kommunen bedes vedlægge kopi …": a thing to do besides the questions.
_DEMANDS = re.compile(
    r"\b(?:bedes|pålægges|påbydes)\b|\bskal (?:desuden|samtidig|endvidere|også) (?:sørge|sikre|sende|vedlægge|oplyse|underrette)\b"
)
_ONLY_THE_DEADLINE = re.compile(r"\b(?:svar(?:et)?|besvarelsen|udtalelsen|redegørelsen) bedes\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class AskedOfUs:
    """The questions of a letter that asks, behind them what else it wants done (whole sentences), and the last day for the answer, ISO."""

    questions: tuple[Question, ...]
    deadline: str | None


def asked_of_us(analysis: Analysis, case: Case) -> AskedOfUs | None:
    """What a letter asks of its reader; None for one that answers (a request of our own, or a question that it answers)."""
    if case.request is not None or any(question.answered != "no" for question in analysis.questions):
        return None
    text = analysis.letter.text
    asking = [passage for passage in split_passages(text) if _ASKS.search(passage.text)]
    if not asking:
        return None
    sent = analysis.letter.date or ""
    request = read_request(letter_of_text(text, dated=date.fromisoformat(sent) if len(sent) == 10 else None))
    if not request.questions and request.deadline is None:
        return None
    listed = [question.span for question in request.questions if question.span is not None]
    demands = [
        Question(id=f"d{number}", number=None, parts=(), answered="no", quote=one_line(passage.text))
        for number, passage in enumerate((one for one in split_passages(text) if _wants(one, listed)), start=1)
    ]
    return AskedOfUs(
        questions=(*request.questions, *demands), deadline=request.deadline.day if request.deadline is not None else None
    )


def _wants(passage: Passage, listed: Sequence[Span]) -> bool:
    """True of a sentence that wants something done beside what is `listed` and the answer itself."""
    if not _DEMANDS.search(passage.text) or _ONLY_THE_DEADLINE.search(passage.text) or one_line(passage.text).endswith(":"):
        return False
    return not any(span.start < passage.end and passage.start < span.end for span in listed)


_SAME_QUESTION = 75  # rapidfuzz partial ratio from which a question is one of those that were asked


def asked_in_passing(analysis: Analysis, passages: Sequence[Passage], asked: str = "") -> list[Passage]:
    """What a letter that answers asks its reader besides: "Vil styrelsen oplyse, om …?", "Vi vil gerne have tilsendt opgørelsen".

    Whole sentences, in order; the questions it was asked itself are none of them (`asked` is the text of the request).
    """
    from rapidfuzz import fuzz

    # What is printed as a question may be one to us; where the request is at hand, that tells.
    printed = [] if asked else [question.span for question in analysis.questions if question.span is not None]
    ours = [asked] if asked else [analysis.letter.text[span.start : span.end] for span in printed]
    found = []
    for passage, following in zip(passages, [*passages[1:], None], strict=True):
        text = one_line(passage.text)
        beside = following.text if following is not None and following.paragraph == passage.paragraph else ""
        if any(span.start < passage.end and passage.start < span.end for span in printed) or not asks_reader(text, beside):
            continue
        if not any(fuzz.partial_ratio(text, one_line(words)) >= _SAME_QUESTION for words in ours):
            found.append(passage)
    return found
