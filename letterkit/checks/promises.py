"""LK901: promises of an earlier letter: kept, still open, moved to a later date, or not mentioned any more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from letterkit.case import EarlierLetter, earlier_from, iso_period
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.signs import signs
from letterkit.checks.wording import written
from letterkit.claim import Commitment
from letterkit.danish.dates import find_dates
from letterkit.danish.numbers import SMALL, parse_number
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
_SAYS_LATE = signs(r"\b(?:for sent|efter (?:\w*fristen|tiden)|overskred\w*|forsinke\w*|senere end (?:lovet|planlagt|aftalt))\b")
_PLANNED = signs(r"\b(?:vil|skal|bliver|ventes|forventes|forventer|tages|ansættes|gennemføres|planlagt til|planlægges)\b")
# "har ansvaret" is nothing done; "har indført" is.
_DONE = signs(
    r"\b(?:blev|er nu|er blevet|har (?!ansvar|til opgave|pligt|brug|mulighed|fokus)|begyndte|startede|tiltrådte|er ansat|er gennemført|er indført|er taget|"
    r"er afsluttet|åbnede|trådte)\b"
)

_COUNT = rf"(?:\d[\d.]*|{'|'.join(SMALL)})"
# "på fire af vores fem skoler", "hos seks ud af de ni": a part of a whole.
_PART = signs(
    rf"(?<![\w.,])(?P<part>{_COUNT}) (?:ud )?af (?:(?:de|alle|vores|sine|i alt|[a-zæøå]+(?:ens|ets)) )*(?P<whole>{_COUNT})(?![\w,]| pct)"
)
# Some are kept and some are not, without a number.
_NOT_ALL = signs(
    r"\b(?:de fleste|hovedparten|størstedelen|næsten alle|stort set|delvist?|endnu ikke|mangler|undtagen|bortset fra|på nær)\b"
)
# "12 pladser er i brug": how many are used is not how many there are.
_USED = signs(r"[^.,;]{0,30}\b(?:i brug|optaget|besat|belagt|ledige?|tomme?|brugt|benyttet|venter|ventede)\b")


_SINGLE = signs(r"([bdfgklmnprst])\1(?=(?:et|en|er|ene|erne)s?$)")  # "tilbuddet" has the stem of "tilbud"


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
    for letter in earlier_from(given.case, given.letter.sender.value if given.letter.sender is not None else None):
        for promise in letter.claims.commitments:
            if promise.status in ("planned", "expected", "conditional", "ongoing") and promise.deadline:
                finding = _held(given, letter, promise)
                if finding is not None:
                    found.append(finding)
    return found


def _mentions(given: CheckInput, promise: Commitment, words: set[str]) -> list[Mention]:
    vocabulary = given.vocabulary
    scored: list[tuple[int, Mention]] = []
    for start, end in given.sentences:
        if given.is_asked(start):
            continue
        text = given.letter.text[start:end]
        said = content_words(text, vocabulary)
        said += tuple(_SINGLE.sub(r"\1", word) for word in said)
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
        dates = tuple(one.last for one in find_dates(text, reference=given.letter_day) if one.last is not None)
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
    mentions = _mentions(given, promise, words)
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
    if mention.done and (short := _falls_short(given, letter, promise, mention)):
        before = f"I brevet af {when}" if letter.letter.date else "I et tidligere brev"
        later = _rest_told(given, mention, due.end)
        return Finding(
            code=CODE,
            check=CHECK,
            verdict="unclear",
            reason="partly_kept",
            claims=claims,
            evidence=(here, evidence),
            severity="remark" if later == "told" else "finding",
            calculation=f"{promised}; nu {short}",
            explanation=f"{before} stod der: ”{_one_line(promise.quote)}”.",
            ask={
                "": "hvornår det er opfyldt fuldt ud",
                "day": f"hvorfor fristen {format_date(due.end)} ikke er holdt fuldt ud",
                "told": "",
            }[later],
        )
    if (mention.done or not _PLANNED.search(text)) and mention.weak and latest is None and _DONE.search(text) is None:
        return _silent(given, promise, words, due.end, evidence)  # one word in common with a sentence that reports nothing
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
    # "Magasinet blev taget i brug den 11. marts. Fristen var den 1. februar, så vi kom for sent": said in the next sentence
    after = given.neighbour((mention.start, mention.end), 1)
    told = text if after is None else f"{text} {given.letter.text[after[0] : after[1]]}"
    said_so = _SAYS_SO.search(text) is not None or (mention.done and _SAYS_LATE.search(told) is not None)
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


def _falls_short(given: CheckInput, letter: EarlierLetter, promise: Commitment, mention: Mention) -> str:
    """By what a sentence tells less than was promised: "fire af vores fem", "12 pladser mod 16 pladser"; "" where it does not say so."""
    text = given.letter.text[mention.start : mention.end]
    for found in _PART.finditer(text):
        part, whole = (parse_number(found[name].lower()) for name in ("part", "whole"))
        if part is not None and whole is not None and part < whole and found.group() not in promise.quote:
            return _one_line(found.group())
    if (not_all := _NOT_ALL.search(text)) and not _NOT_ALL.search(promise.quote):
        return not_all.group()
    span, vocabulary = promise.span, given.vocabulary
    for there in letter.claims.figures:
        if there.kind != "count" or not there.counted or not span.start <= there.span.start < span.end:
            continue
        noun = set(content_words(there.counted, vocabulary))
        for here in given.told(mention.start, mention.end):
            same = here.kind == "count" and noun == set(content_words(here.counted or "", vocabulary))
            if same and here.value < there.value and not _USED.match(given.letter.text[here.span.end : mention.end]):
                return f"{_one_line(here.quote)} mod {_one_line(there.quote)}"
    return ""


# "da de i år har skiftet ledelse": why the rest has to wait.
_WHY = signs(r"\b(?:da|fordi|idet|skyldes|på grund af|som følge af)\b")


def _rest_told(given: CheckInput, mention: Mention, due: date) -> str:
    """What the sentence behind one that tells of a part says of the rest: "day" for a later day, "told" for that day with its reason; else ""."""
    number = given.number_of((mention.start, mention.end))
    if number < 0 or number + 1 >= len(given.sentences):
        return ""
    start, end = given.sentences[number + 1]
    if "\n\n" in given.letter.text[mention.end : start]:
        return ""
    text = given.letter.text[start:end]
    days = [one.last for one in find_dates(text, reference=given.letter_day) if one.last is not None and one.last > due]
    return "" if not days else "told" if _WHY.search(text) else "day"


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")


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
