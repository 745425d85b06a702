"""The promises of a draft, found as in any letter, each held against what the letters of the case promise.

A sentence that letterkit itself would write is traced as it stands. Of every other one: the promise must be in the letter, the request or
an earlier letter, in words about the same thing, with the same actor, day and status, and none of its numbers left out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.case import Case, EarlierLetter, iso_period
from letterkit.claim import STATUS_DANISH, Commitment
from letterkit.danish.sentences import one_line, sentences_of_paragraphs, split_sentences
from letterkit.danish.writing import format_iso
from letterkit.draft.voice import addressed, noun_of
from letterkit.extract import extract_claims
from letterkit.finding import Analysis
from letterkit.letter import Block, Letter, Span, TextField
from letterkit.proof.tokens import find_tokens, plain
from letterkit.proof.trace import Item, Status
from letterkit.settings import Settings
from letterkit.spelling import content_words, meets, negated
from letterkit.vocabulary import Vocabulary, load_vocabulary

# What is only hoped for or depends on something must not become a plain promise, and nothing may be done that is not.
_FIRMNESS = {"done": 3, "ongoing": 2, "planned": 1, "expected": 0, "conditional": 0}
# "har noteret sig", "beder kommunen oplyse": what the draft's writer does with the letter is no promise.
_WRITER = re.compile(
    r"\b(?:noteret|læst|modtaget|bedt|beder|bedes|tak for|oplyser|skriver|følge op|fremgår|hæfter|vende[rs]? tilbage)\b|\?",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A promise of a source: whose letter, in which sentence, and where (Danish)."""

    promise: Commitment
    sentence: str
    sender: str
    place: str


@dataclass(frozen=True, kw_only=True)
class Promises:
    """What the promises of a draft are held against: the promises of the letters, and all their sentences with their places."""

    told: tuple[Told, ...]
    sentences: tuple[tuple[str, str], ...]
    vocabulary: Vocabulary


def gather_promises(analyses: Sequence[Analysis], case: Case, settings: Settings) -> Promises:
    """The promises and sentences of the letters, the request and the earlier letters."""
    told: list[Told] = []
    sentences: list[tuple[str, str]] = []
    given: list[tuple[str, str, str, Iterable[Commitment]]] = [
        (a.letter.file, a.letter.text, a.letter.sender or "", a.commitments) for a in analyses
    ]
    others: list[tuple[str, EarlierLetter]] = [(earlier.letter.file, earlier) for earlier in case.earlier]
    others += [("henvendelsen", case.request)] if case.request is not None else []
    for place, other in others:
        sender = other.letter.sender.value if other.letter.sender else ""
        given.append((place, other.letter.text, sender, other.claims.commitments))
    for place, text, sender, promises in given:
        spans = sentences_of_paragraphs(text)
        sentences += [(one_line(text[start:end]), place) for start, end in spans]
        for promise in promises:
            sentence = next((text[start:end] for start, end in spans if start <= promise.span.start < end), promise.quote)
            told.append(Told(promise=promise, sentence=one_line(sentence), sender=sender, place=place))
    return Promises(told=tuple(told), sentences=tuple(sentences), vocabulary=load_vocabulary(settings))


def draft_promises(paragraphs: Sequence[str], day: date | None, settings: Settings) -> list[tuple[int, int, Commitment]]:
    """Every promise in the paragraphs as (paragraph, offset of its start there, promise); the words are those of the draft."""
    chunks: list[str] = []
    blocks: list[Block] = []
    length = 0
    for text in paragraphs:
        # "at kommunen vil …" in a list: without its "at" it is the sentence that the letter had.
        body = re.sub(r"^at (?=\S)", "   ", text)
        # "… udvides, og at kommunen forventer …": two promises, each read as a sentence; every letter keeps its place.
        body = re.sub(r", og at (\w)", lambda found: f".{' ' * 7}{found[1].upper()}", body)
        blocks.append(Block(kind="paragraph", start=length, end=length + len(body)))
        chunks.append(body)
        length += len(body) + 2
    whole = "\n\n".join(chunks)
    when = TextField(value=day.isoformat(), span=Span(start=0, end=0)) if day else None
    letter = Letter(
        file="udkast",
        sha256=hashlib.sha256(whole.encode()).hexdigest(),
        media_type="text/plain",
        text_source="docx",
        text=whole,
        blocks=tuple(blocks),
        date=when,
    )
    found = []
    for promise in extract_claims(letter, settings=settings).commitments:
        number = max(index for index, block in enumerate(blocks) if block.start <= promise.span.start)
        found.append((number, promise.span.start - blocks[number].start, promise))
    return found


def trace_promises(
    paragraphs: Sequence[str],
    held: Promises,
    expected: Sequence[str],
    day: date | None,
    settings: Settings,
    found: Sequence[Item] = (),
) -> list[Item]:
    """The promises of a draft as items. `expected` are the sentences that letterkit would draft itself; `found` what is known of its numbers.

    A number or a day that is open already is not said to be missing as well.
    """
    own = {plain(sentence) for sentence in expected}
    written = "\n".join((*own, *(plain(text) for text, _ in held.sentences)))
    items = []
    for number, start, promise in draft_promises(paragraphs, day, settings):
        text = paragraphs[number]
        spans = [(a, b) for a, b in split_sentences(text) if a <= start < b]
        sentence = text[spans[0][0] : spans[0][1]] if spans else text
        end = min(start + promise.span.end - promise.span.start, len(text))
        said = text[start:end]
        if _WRITER.search(said):
            continue
        if plain(sentence) in own or (_alone(text, start) and _known(said, written)):
            status: Status = "traced"
            why = "står ordret i et brev eller i letterkits eget udkast"
        else:
            inside = [item for item in found if item.paragraph == number and start <= item.start < end]
            numbers = all(item.status == "traced" for item in inside)
            status, why = _hold(promise, said, sentence, held, numbers=numbers)
        if promise.status == "done" and status == "not_found":
            continue  # what is said to be done is an account, not a promise; its figures and days are traced as such
        items.append(Item(paragraph=number, start=start, end=end, text=one_line(said), kind="promise", status=status, said=why))
    return items


def _alone(text: str, start: int) -> bool:
    """True for a promise that begins its sentence or a quotation: nobody and nothing stands before it."""
    return not text[:start].strip() or text[:start].rstrip()[-1:] in {"”", "“", '"', ".", ":"}


def _known(said: str, written: str) -> bool:
    """True where the promise stands word for word in a letter or in letterkit's own draft, and nothing of it was cut off."""
    words = re.escape(plain(said).strip(" .,;'"))
    return len(words.split()) >= 4 and re.search(rf"{words}(?=[.,;:'?!]|$)", written, re.MULTILINE) is not None


def _hold(promise: Commitment, said: str, sentence: str, held: Promises, *, numbers: bool) -> tuple[Status, str]:
    """Where a promise comes from, or what became of it."""
    # The promise's own words first; its sentence may hold another promise as well.
    scored = [(_shared(said, told.promise.quote, held.vocabulary), told) for told in held.told]
    if not any(score for score, _ in scored):
        scored = [(_shared(said, told.sentence, held.vocabulary), told) for told in held.told]
    fitting = sorted(((score, told) for score, told in scored if score), key=lambda pair: -pair[0])
    changes = [(told, _changes(promise, sentence, told, held.vocabulary, numbers=numbers)) for _, told in fitting]
    for told, changed in changes:
        if not changed:
            return "traced", f"{told.place}: ”{told.sentence[:160]}”"
    if changes:
        told, changed = changes[0]
        return "changed", f"løftet er ændret: {'; '.join(changed)} ({told.place}: ”{told.sentence[:160]}”)"
    for text, place in held.sentences:
        if _shared(said, text, held.vocabulary, every=True):
            return "traced", f"{place}: ”{text[:160]}”"
    return "not_found", "løftet kunne ikke genfindes i brevet, henvendelsen eller de tidligere breve"


def _shared(said: str, other: str, vocabulary: Vocabulary, *, every: bool = False) -> int:
    """How many words two sentences share, where it is enough to be about the same: two, and half of the long ones (or `every` one)."""
    wanted = {word for word in content_words(said, vocabulary) if word not in vocabulary.words["negations"]}
    long = {word for word in wanted if len(word) >= 6}
    others = content_words(other, vocabulary)
    shared = {word for word in wanted if meets(word, others, vocabulary)}
    if len(shared) < 2 or not shared & long:
        return 0
    needed = len(long) if every else (len(long) + 1) // 2
    return len(shared) if len(shared & long) >= needed else 0


def _changes(promise: Commitment, sentence: str, told: Told, vocabulary: Vocabulary, *, numbers: bool) -> list[str]:
    """What differs between a promise of the draft and one of a source, in Danish; days and figures only with `numbers`."""
    theirs = told.promise
    found = []
    mine, due = iso_period(promise.deadline), iso_period(theirs.deadline)
    if numbers and due is not None and theirs.deadline is not None and (mine is None or mine.end != due.end):
        days = [token for token in find_tokens(sentence, reference=due.start) if token.kind == "date"]
        named = [token for token in find_tokens(told.sentence, reference=due.start) if token.kind == "date"]
        kept = any(token.value[1] == due.end for token in days)
        if not kept and (mine is not None or any(token.value[1] == due.end for token in named)):
            found.append(f"fristen er {format_iso(theirs.deadline)}" + ("" if mine is not None else ", som er udeladt"))
    a, b = _FIRMNESS[promise.status], _FIRMNESS[theirs.status]
    if a != b:
        found.append(f"det er {STATUS_DANISH[theirs.status]}, ikke {STATUS_DANISH[promise.status]}")
    who = _body(promise.actor, told.sender) or _body(_speaker(sentence), told.sender)
    other = _body(theirs.actor, told.sender) or _body(_speaker(told.sentence), told.sender)
    if who and other and who != other:
        found.append(f"det er {theirs.actor or _speaker(told.sentence)}, der har lovet det")
    if _denied(promise, sentence, vocabulary) != _denied(theirs, told.sentence, vocabulary):
        found.append("det ene siger ”ikke”, det andet ikke")
    present = {token.value[1] for token in find_tokens(sentence) if token.kind == "figure"}
    for token in find_tokens(one_line(theirs.quote), names=False) if numbers else ():
        if token.kind == "figure" and token.value[1] not in present:
            found.append(f"”{token.text}” er udeladt")
    return found


def _denied(promise: Commitment, sentence: str, vocabulary: Vocabulary) -> bool:
    """Is the promise itself denied, or the words that lead it in ("forventer ikke, at …")?"""
    leads = re.search(r"\b(?:forventer|venter|regner|lover|planlægger) ikke\b", sentence)
    return leads is not None or negated(content_words(promise.quote, vocabulary), vocabulary)


def _speaker(sentence: str) -> str | None:
    """Who forecasts or promises in a sentence whose promise stands in a clause of its own: "Regionen forventer, at sagerne …"."""
    found = re.search(r"(?P<who>\w+(?: [A-ZÆØÅ]\w+)*) (?:forventer|lover|planlægger|regner med|venter|har lovet)\b", sentence)
    return found["who"] if found else None


def _body(actor: str | None, sender: str) -> str | None:
    """Who has promised, comparable: "" for the sender itself; None for a thing or for nobody that can be known."""
    name = one_line(actor or "").casefold()
    voice = addressed(sender or None)
    us = {"vi", "jeg", "den", "i", voice.noun.casefold(), sender.casefold()} - {""}
    if name in us or name.startswith(f"{voice.noun.casefold()} "):
        return "sender"
    known = noun_of(name) or noun_of(re.sub(r"en$", "", name))  # "regionen" as well as "Region Midsund"
    return name if known is not None and len(name.split()) <= 4 else None
