"""LK901: promises of an earlier letter: kept, still open, moved to a later date, or not mentioned any more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from letterkit.case import EarlierLetter, iso_period
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.signs import signs
from letterkit.checks.wording import written
from letterkit.claim import Commitment
from letterkit.danish.dates import find_dates, without_dates
from letterkit.danish.writing import format_date
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.spelling import Heard, content_words, meets, negated

CODE = "LK901"
NAME = "promise-not-kept-as-made"
CHECK: CheckName = "commitment"
STATUS: Status = "stable"
TITLE = "Et tidligere løfte er flyttet eller ikke omtalt"
EXPLANATION = """
## Hvad den holder sammen
Løfter med frist i et tidligere brev i sagen og den sætning i dette brev, som taler om det samme efter sine ord. Løftet kan
være holdt, stå ved magt, være flyttet til en senere dato eller ikke være nævnt.

## Hvornår den tier
Når ingen sætning eller flere sætninger har løftets ord, og når brevet selv siger, at fristen er ændret.

## Hvad der regnes som afrunding
En frist er holdt til og med sin sidste dag.

## Hvad den ikke kan se
Løfter, som dette brev omtaler med helt andre ord; at et løfte ikke er genfundet, er kun en bemærkning.
"""
_EARLIER = "Kommunen tager den digitale forhåndsdialog i brug senest den 1. juni 2020."
FLAGGED = Example(
    text="Den digitale forhåndsdialog bliver taget i brug senest den 1. december 2020.",
    earlier=_EARLIER,
)
ACCEPTED = Example(
    text="Den digitale forhåndsdialog blev taget i brug den 28. maj 2020.",
    earlier=_EARLIER,
)

_SAYS_SO = signs(r"\b(?:udskudt|udskydes|forsinket|forsinkelse|rykket|flyttet|ændret|i stedet for|oprindelig\w*|senere end)\b")
_PLANNED = signs(r"\b(?:vil|skal|bliver|ventes|forventes|forventer|tages|ansættes|gennemføres|planlagt til|planlægges)\b")
_DONE = signs(
    r"\b(?:blev|er nu|er blevet|har|begyndte|startede|tiltrådte|er ansat|er gennemført|er indført|er taget|"
    r"er afsluttet|åbnede|trådte)\b"
)


@dataclass(frozen=True, kw_only=True)
class Mention:
    """The sentence of this letter that speaks of an earlier promise."""

    start: int
    end: int
    claim: str | None
    dates: tuple[date, ...]
    done: bool
    weak: bool  # few words in common


def check(given: CheckInput) -> list[Finding]:
    found = []
    for letter in given.case.earlier:
        for promise in letter.claims.commitments:
            if promise.status in ("planned", "expected", "conditional", "ongoing") and promise.deadline:
                finding = _retold(given, letter, promise) or _held(given, letter, promise)
                if finding is not None:
                    found.append(finding)
    return found


# "I vores brev af 20. november lovede vi, at …", "Vi skrev, at … ville"
_RETOLD = signs(
    r"\b(?:(?:lovede|skrev|oplyste|meddelte|bebudede|tilkendegav)\s+(?:vi|jeg|kommunen|regionen)\b|(?:vi|jeg|kommunen|regionen)\s+(?:har\s+|havde\s+)?"
    r"(?:lovede|lovet|skrev|oplyste|meddelte|bebudede|tilkendegav))\b(?P<what>[^;]*)"
)
_MEANT = signs(r"\b(?:vil|ville|skal|skulle|senest|inden|at|være|blive|bliver|udgangen|løbet)\b")


def _retold(given: CheckInput, letter: EarlierLetter, promise: Commitment) -> Finding | None:
    """A sentence that tells the promise once more, in no words but its own, with another deadline."""
    due, vocabulary = iso_period(promise.deadline), given.vocabulary
    day = letter.letter.date.value if letter.letter.date else ""
    others = [one for one in letter.claims.commitments if one is not promise]
    for start, end in given.sentences:
        text = given.letter.text[start:end]
        told = _RETOLD.search(text)
        if told is None or due is None or given.is_asked(start) or _SAYS_SO.search(text) or not _MEANT.search(told["what"]):
            continue
        dates = [
            one for one in find_dates(text, reference=given.letter_day) if one.first and one.last and one.first.isoformat() != day
        ]
        said = [word for word in content_words(without_dates(told["what"]), vocabulary) if not _MEANT.fullmatch(word)]
        if len(dates) != 1 or len(said) < 2 or not any(len(word) >= 8 for word in said):
            continue
        known = content_words(promise.quote, vocabulary)
        if not all(meets(word, known, vocabulary) for word in said) or negated(said, vocabulary) != negated(known, vocabulary):
            continue
        if any(all(meets(word, content_words(one.quote, vocabulary), vocabulary) for word in said) for one in others):
            continue
        last = dates[0].last
        if last is None or ((dates[0].first or last) <= due.end and last >= due.start):
            continue
        was = f"fristen var {format_date(due.end)} i brevet af {written(letter.letter)}"
        return Finding(
            code=CODE,
            check="earlier",
            verdict="contradicted",
            claims=(),
            evidence=(
                Evidence(kind="letter", quote=text, span=given.letter.span(start, end)),
                Evidence(kind="earlier", quote=promise.quote, span=promise.span, file=letter.letter.file),
            ),
            calculation=f"{was}, mens dette brev gengiver den som {format_date(last)}",
            explanation=f"{was[0].upper()}{was[1:]}; dette brev gengiver den som {format_date(last)}.",
            ask=f"om fristen i brevet af {written(letter.letter)} var {format_date(due.end)} eller {format_date(last)}",
        )
    return None


def _mentions(given: CheckInput, promise: Commitment, words: set[str], due: date) -> list[Mention]:
    vocabulary = given.vocabulary
    scored: list[tuple[int, Mention]] = []
    for start, end in given.sentences:
        if given.is_asked(start):
            continue
        text = given.letter.text[start:end]
        said = content_words(text, vocabulary)
        if negated(said, vocabulary) != negated(content_words(promise.quote, vocabulary), vocabulary):
            continue
        shared = [word for word in words if meets(word, said, vocabulary)]
        long = [word for word in shared if len(word) >= 8]
        # One long word alone ("programchef") is enough to see a promise kept. To say that it was moved, all but a word or two must be
        # there, and the longest, which tells most: "Mosen afsluttes" is another promise than "Anlægsarbejdet afsluttes".
        weak = len(shared) < 2 or len(shared) * 4 < len(words) * 3 or max(words, key=len) not in shared
        if not long or (weak and not any(len(word) >= 10 for word in shared)):
            continue
        claims = [one for one in given.claims.commitments if start <= one.span.start < end]
        best = max(
            claims,
            key=lambda one: sum(meets(word, content_words(one.quote, vocabulary), vocabulary) for word in words),
            default=None,
        )
        dates = tuple(
            one.last
            for one in find_dates(text, reference=given.letter_day)
            if one.last is not None and not (one.first or one.last) <= due < one.last  # "i løbet af 2018"
        )
        done = best.status == "done" if best is not None else _DONE.search(text) is not None and _PLANNED.search(text) is None
        scored.append(
            (len(shared), Mention(start=start, end=end, claim=best.id if best else None, dates=dates, done=done, weak=weak))
        )
    most = max((score for score, _ in scored), default=0)
    return [mention for score, mention in scored if score == most]


def _told_words(given: CheckInput, promise: Commitment) -> set[str]:
    """The words of a promise that tell it from others: none of time, of doing, of who writes to whom."""
    parties = " ".join(name.value.lower() for name in (given.letter.sender, given.letter.recipient) if name is not None)
    common = given.vocabulary.words["promising"] | given.vocabulary.words["negations"]

    def names_a_party(word: str) -> bool:
        stem = re.sub(r"(?:en|et|ens|ets)$", "", word)
        return len(stem) >= 4 and re.search(rf"\b{re.escape(stem)}", parties) is not None

    return {word for word in content_words(promise.quote, given.vocabulary) if word not in common and not names_a_party(word)}


def _held(given: CheckInput, letter: EarlierLetter, promise: Commitment) -> Finding | None:
    due = iso_period(promise.deadline)
    if due is None:
        return None
    words = _told_words(given, promise)
    mentions = _mentions(given, promise, words, due.end)
    when = written(letter.letter)
    promised = (
        f"fristen var {format_date(due.end)} i brevet af {when}" if letter.letter.date else f"fristen var {format_date(due.end)}"
    )
    evidence = Evidence(kind="earlier", quote=promise.quote, span=promise.span, file=letter.letter.file)
    if len(mentions) != 1:
        return _silent(given, promise, words, due.end, evidence) if not mentions else None
    mention = mentions[0]
    text = given.letter.text[mention.start : mention.end]
    here = Evidence(kind="letter", quote=text, span=given.letter.span(mention.start, mention.end))
    claims = (mention.claim,) if mention.claim else _figures_in(given, mention)
    latest = max(mention.dates, default=None)
    if mention.done and (latest is None or latest <= due.end):
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="supported",
            claims=claims,
            evidence=(here, evidence),
            calculation=f"{promised}{f'; sket {format_date(latest)}' if latest else ''}",
            explanation="Løftet fra det tidligere brev er holdt efter brevets oplysning.",
        )
    if latest is None or latest <= due.end or mention.weak:
        return None
    said_so = _SAYS_SO.search(text) is not None
    moved = f"{promised}, mens dette brev siger {format_date(latest)}"
    return Finding(
        code=CODE,
        check="earlier",
        verdict="unclear" if mention.done or said_so else "contradicted",
        severity="remark" if said_so else "finding",
        reason="deadline_moved",
        claims=claims,
        evidence=(here, evidence),
        calculation=moved,
        explanation=f"{moved[0].upper()}{moved[1:]}. Fristen er dermed flyttet.",
        ask="" if said_so else f"hvorfor fristen {format_date(due.end)} er flyttet til {format_date(latest)}",
    )


def _figures_in(given: CheckInput, mention: Mention) -> tuple[str, ...]:
    return tuple(one.id for one in given.told(mention.start, mention.end))[:1]


def _silent(given: CheckInput, promise: Commitment, words: set[str], due: date, evidence: Evidence) -> Finding | None:
    """Due before this letter, which has not the promise's words, neither in one sentence nor in several."""
    sent = given.letter_day
    if sent is None or due > sent:
        return None
    said = given.once("words of the letter", lambda: Heard(content_words(given.letter.text, given.vocabulary), given.vocabulary))
    if all(map(said.has, words)):
        return None  # "Mosen (84 ha). Afsluttet den 19. december 2023."
    return Finding(
        code=CODE,
        check=CHECK,
        verdict="unclear",
        severity="remark",
        reason="not_mentioned",
        evidence=(evidence,),
        calculation=f"{due.isoformat()} < {sent.isoformat()}",
        explanation=f"Et tidligere løfte med frist {format_date(due)} er ikke genfundet i brevet: ”{promise.quote}”.",
        ask=f"status for løftet om, at ”{promise.quote}”",
    )
