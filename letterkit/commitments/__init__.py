"""Every promise over all letters of a case: who, what, by when, what later letters say of it, and whether it is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from letterkit.case import Case, EarlierLetter, iso_period, same_sender
from letterkit.checks.kept import spoken_of
from letterkit.claim import Commitment, CommitmentStatus
from letterkit.danish.privacy import mask_cpr
from letterkit.danish.sentences import one_line, sentences_of_paragraphs
from letterkit.finding import Analysis
from letterkit.vocabulary import Vocabulary, load_vocabulary

__all__ = ["Heard", "Promise", "SourceLetter", "build_register", "letters_of_case"]

Said = Literal["done", "late", "broken", "partly", "moved", "mentioned", "several", "silent"]
SAID_DANISH: dict[Said, str] = {
    "done": "gennemført",
    "late": "gennemført efter fristen",
    "broken": "ikke gennemført efter brevets egne ord",
    "partly": "kun delvist gennemført",
    "moved": "ny frist",
    "mentioned": "omtalt",
    "several": "flere steder kan handle om det",
    "silent": "ikke omtalt",
}


@dataclass(frozen=True, kw_only=True)
class SourceLetter:
    """A letter of the case, earlier or received, as the register needs it."""

    file: str
    sender: str | None
    day: str | None  # ISO 8601
    text: str
    commitments: tuple[Commitment, ...]


@dataclass(frozen=True, kw_only=True)
class Heard:
    """What one later letter says of a promise; `quote` is its sentence, `deadline` the new day where one is named."""

    file: str
    day: str | None
    said: Said
    quote: str = ""
    deadline: date | None = None


@dataclass(frozen=True, kw_only=True)
class Promise:
    """One line of the register. `due` is the last day on which the promise is kept, as the letters last put it."""

    sender: str
    actor: str
    file: str
    day: str | None
    page: int | None
    quote: str
    sentence: str
    status: CommitmentStatus
    due: date | None
    later: tuple[Heard, ...]
    done: bool
    overdue: bool


def letters_of_case(case: Case, analyses: Sequence[Analysis]) -> list[SourceLetter]:
    """The case's letters, oldest first; those without a date come last, in the order given."""
    found = [_from_earlier(letter) for letter in case.earlier]
    found += [
        SourceLetter(
            file=analysis.letter.file,
            sender=analysis.letter.sender,
            day=analysis.letter.date,
            text=analysis.letter.text,
            commitments=analysis.commitments,
        )
        for analysis in analyses
    ]
    return sorted(found, key=lambda letter: (letter.day is None, letter.day or ""))


def _from_earlier(earlier: EarlierLetter) -> SourceLetter:
    letter = earlier.letter
    return SourceLetter(
        file=letter.file,
        sender=letter.sender.value if letter.sender else None,
        day=letter.date.value if letter.date else None,
        text=letter.text,
        commitments=earlier.claims.commitments,
    )


def build_register(
    letters: Sequence[SourceLetter], *, today: date, vocabulary: Vocabulary | None = None, include_done: bool = False
) -> list[Promise]:
    """Every promise of `letters` (oldest first), by due day; those without one last.

    What a letter reports as done is left out unless `include_done`. A promise is overdue when its last day has passed and no later letter of
    the same sender reports it done. A later letter is taken to speak of a promise only where one sentence alone shares its words.
    """
    words = vocabulary or load_vocabulary()
    found = []
    for number, letter in enumerate(letters):
        following = [other for other in letters[number + 1 :] if _same_sender(letter, other)]
        for commitment in letter.commitments:
            if commitment.status == "done" and not include_done:
                continue
            later = tuple(hear(commitment, other, words) for other in following)
            period = iso_period(commitment.deadline)
            due = next((heard.deadline for heard in reversed(later) if heard.deadline), period.end if period else None)
            done = commitment.status == "done" or any(heard.said in ("done", "late") for heard in later)
            found.append(
                Promise(
                    sender=letter.sender or "",
                    actor=commitment.actor or letter.sender or "",
                    file=letter.file,
                    day=letter.day,
                    page=commitment.span.page,
                    quote=mask_cpr(one_line(commitment.quote)),
                    sentence=mask_cpr(_sentence(letter.text, commitment)),
                    status=commitment.status,
                    due=due,
                    later=later,
                    done=done,
                    overdue=due is not None and due < today and not done,
                )
            )
    return sorted(found, key=lambda promise: (promise.due or date.max, promise.sender, promise.day or ""))


def _same_sender(one: SourceLetter, other: SourceLetter) -> bool:
    """A letter without a sender may be from anybody in the case."""
    return one.sender is None or other.sender is None or same_sender(one.sender, other.sender)


def _sentence(text: str, commitment: Commitment) -> str:
    for start, end in sentences_of_paragraphs(text):
        if start <= commitment.span.start < end:
            return one_line(text[start:end])
    return one_line(commitment.quote)


def hear(promise: Commitment, letter: SourceLetter, vocabulary: Vocabulary) -> Heard:
    """What `letter` says of `promise`, as the check of promises reads it."""
    day = date.fromisoformat(letter.day) if letter.day and len(letter.day) == 10 else None
    sentences = sentences_of_paragraphs(letter.text)
    parties = (letter.sender or "").lower()
    spoken = spoken_of(promise, letter.text, sentences, letter.commitments, vocabulary, day=day, parties=parties)
    said: Said = "done" if spoken.word == "kept" else "mentioned" if spoken.word == "moved" and spoken.weak else spoken.word
    return Heard(
        file=letter.file,
        day=letter.day,
        said=said,
        quote=mask_cpr(one_line(letter.text[spoken.start : spoken.end])),
        deadline=spoken.latest if said == "moved" else None,
    )
