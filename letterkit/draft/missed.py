"""Where the letter itself says that a rule, a deadline or a target is not kept: what a reply must name first.

Only what the sender says of its own: what citizens, firms or other bodies break is not the sender's to mend, nor is what might happen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.danish.dates import find_dates
from letterkit.draft.leaning import known_number, leans_back
from letterkit.draft.lexicon import load_words, own_words
from letterkit.draft.passages import Passage
from letterkit.draft.retell import PROMISED, exceptions_after, quote_together
from letterkit.draft.voice import BODIES, Voice
from letterkit.finding import Analysis

_THING = rf"(?P<thing>[a-zæøå]*(?:{load_words().kept}))"
_THING_SAID = re.compile(rf"(?<![a-zæøå])(?<!\bi ){_THING}(?![a-zæøå])", re.IGNORECASE)  # "vi er ikke i mål" names none
_KEPT = r"(?:nået|opfyldt|overholdt|holdt|indfriet|efterlevet|levet (?:helt )?op til|i mål)"
_KEEPS = (
    r"(?:overholder|opfylder|holder|efterlever|indfrier|lever (?:(?:vi|jeg|dermed|altså|fortsat) )*(?:ikke (?:helt )?)?op til)"
)
_NOT = r"(?:ikke|aldrig|heller ikke|endnu ikke|ikke længere)"
_WORD = r"(?:[^\s.;:,]|,\d)+"
_GAP = rf"(?:{_WORD} ){{0,4}}?"
_MISSES = re.compile(
    # "målet er dermed ikke nået", "vi har altså ikke holdt kontrakten", "har vi ikke levet op til"
    rf"\b(?:er|blev|bliver|var|har|havde|kunne|kan|blive)\b {_GAP}{_NOT} {_GAP}(?:blevet )?{_KEPT}\b"
    # "vi overholder den ikke", "kravet opfylder vi ikke", "fakultetet holder ikke sin egen frist"
    rf"|\b{_KEEPS} {_GAP}{_NOT}\b|\b{_NOT} {_KEEPS}\b"
    rf"|\b(?:vi|kommunen|regionen|styrelsen) (?:når (?:{_WORD} ){{0,2}}{_NOT}|{_NOT} {_GAP}{_KEEPS})"
    rf"|\b(?:lever|levede) {_GAP}{_NOT} (?:helt |fuldt )?op til\b"
    # "fristen er overskredet", "grænsen blev brudt"
    rf"|\b(?:er|blev|bliver|var|har været) {_GAP}(?<!ikke )(?:overskredet|brudt|misligholdt|tilsidesat)\b"
    r"|\boverskr(?:ider|ed) (?!ikke)(?:vi |dermed |altså |fortsat )*",
    re.IGNORECASE,
)
# "Det er ikke sket for 319 besøg", "15 besøg blev det ikke": after a sentence that says what the standard is.
_DID_NOT = re.compile(
    r"\b(?:er|blev|har) det (?:altså |desværre |dermed )?ikke\b(?: sket\b)?|\bdet er (?:desværre |altså )?ikke sket\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?:er|var) (?:vi|jeg) (?:\w+ )?bagud\b|\b(?:vi|jeg) er (?:\w+ )?bagud\b", re.IGNORECASE)
_NOT_NOW = re.compile(
    r"^(?:Holder|Overholder|Opfylder|Når|Lever) [^,]+, |\b(?:hvis|såfremt|medmindre|risiko(?:en)? for|for at (?:undgå|sikre)|hvor(?:vidt|når)|når (?:en|et|der)|kunne blive|må ikke|skal ikke|undgå\w*|sikre[rs]?|hverken)\b|^Om\b|, om\b|\bom (?:vi|jeg|man|der)\b|\?”?$",
    re.IGNORECASE,
)
# "14 opfyldte ikke kravet": some of those whom the sender watches.
_SOME_DID_NOT = re.compile(r"\b\d[\d.]* (?:opfyldte|overholdt|levede|holdt|brød)\b")
# Those who watch others: a limit that is broken is theirs only where they say "vi" or name themselves.
_WATCHES = ("styrelsen", "tilsynet", "ministeriet", "ministeren", "direktoratet", "nævnet", "rådet")
# Somebody else's breach: a firm's, a citizen's, a ship's, the schools that an agency watches.
_OTHERS = re.compile(rf"\b[a-zæøå-]*(?:{load_words().others})[a-zæøå]*\b", re.IGNORECASE)
_SPEAKER = re.compile(r"\b(?:vi|jeg|vores|egen|eget|egne|os)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w.,])(\d+(?:[.,]\d+)*) ?(pct|%|procent|[a-zæøå]{3,})", re.IGNORECASE)
# What speaks of keeping a rule: "vi regner med at være i mål", "så reglerne efterleves".
KEEPS = re.compile(
    r"overhold|efterlev|opfyld|lovlig|rettidig|\bi mål\b|\bnå det\b|rette[rt]? op|leve[rt]? op|i orden", re.IGNORECASE
)
_DOES_SO = re.compile(
    r"\b(?:gøre?|være|er|blive|bliver) det\b|\bdet (?:gør|er|bliver|sker)\b"
)  # "Vi regner med at gøre det i maj."
_WHY = re.compile(
    r"(?:Det|Dette|Overskridelse(?:n|rne)) (?:skyldes|skyldtes|hænger|beror|har sammenhæng)\b|(?:Årsagen|Forklaringen|Grunden) (?:er|var)\b"
)
SHORT = 8  # words: a shorter sentence says too little alone
BACK = 3  # sentences: how far back the rule is named that a sentence says is not kept


@dataclass(frozen=True, kw_only=True)
class Missed:
    """One admission: its sentence with those that belong to it, and the rule, target or deadline in its own word ("fristen", "målet")."""

    passages: tuple[Passage, ...]
    quote: str
    thing: str
    numbers: frozenset[str]  # with what they count: "60 dage", "1,5 pct"
    admitted: bool  # the sender's own word on whether it keeps the law

    @property
    def start(self) -> int:
        return self.passages[-1].start


def find_missed(passages: Sequence[Passage], analysis: Analysis, sender: Voice) -> list[Missed]:
    """The sentences in which the sender says that it does not keep a rule, a deadline or a target, in the letter's order."""
    compliance = analysis.compliance
    said = compliance.span.start if compliance.value == "does_not_comply" and compliance.span is not None else None
    asked = [question.span for question in analysis.questions if question.span is not None]
    found = []
    for index, passage in enumerate(passages):
        if any(span.start < passage.end and passage.start < span.end for span in asked) or _SOME_DID_NOT.search(passage.text):
            continue
        admitted = said is not None and passage.start <= said < passage.end
        if admitted or _admits(passages, index, sender.noun):
            found.append(_missed(passages, index, admitted=admitted))
    return found


def _admits(passages: Sequence[Passage], index: int, sender_noun: str) -> bool:
    text = own_words(passages[index].text)
    if text.endswith(":") or _NOT_NOW.search(text):
        return False
    of_its_own = _SPEAKER.search(text) is not None or f"{sender_noun} " in text.lower()
    # "Kommunen overholder ikke altid fristen", in the letter of an animal shelter
    of_another = sender_noun in BODIES and text.split(" ", 1)[0].lower() in BODIES - {sender_noun}
    if not of_its_own and (sender_noun in _WATCHES or of_another or _OTHERS.search(text)):
        return False
    before = _before(passages, index)
    if _MISSES.search(text):
        return _THING_SAID.search(text) is not None or (
            _points_back(text) and any(_THING_SAID.search(one.text) for one in before[-1:])
        )
    return _BEHIND.search(text) is not None or (
        _DID_NOT.search(text) is not None and any(_THING_SAID.search(one.text) for one in before)
    )


def _points_back(text: str) -> bool:
    """ "vi overholder den ikke": what is not kept has its name in the sentence before."""
    return re.search(r"\b(?:den|det|dem|denne|dette|disse)\b", text, re.IGNORECASE) is not None


def _before(passages: Sequence[Passage], index: int) -> list[Passage]:
    return [one for one in passages[max(0, index - BACK) : index] if one.paragraph == passages[index].paragraph]


def _missed(passages: Sequence[Passage], index: int, *, admitted: bool) -> Missed:
    """The admission with what it cannot be understood without: the sentence that says what the rule is, and what limits it."""
    own = own_words(passages[index].text)
    before = _before(passages, index)
    named = None if _BEHIND.search(own) and not _MISSES.search(own) else _nearest_thing(own)
    start = len(before)
    if not _BEHIND.search(own):
        rules = [place for place, one in enumerate(before) if _names(one.text, named["thing"] if named else "")]
        if rules and (
            named is None or (_numbers(before[rules[-1]].text) and not _NUMBER.search(own[: own.find(named["thing"])]))
        ):
            start = rules[-1]
            named = named or _THING_SAID.search(before[start].text)
        elif before and (len(own.split()) < SHORT or leans_back(own)):
            start -= 1
    used = [*before[start:], passages[index], *exceptions_after(passages, index)]
    follows = passages[index + 1] if index + 1 < len(passages) else None
    if used[-1] is passages[index] and follows and follows.paragraph == passages[index].paragraph and _WHY.match(follows.text):
        used.append(follows)  # the sender's own reason goes with it
    return Missed(
        passages=tuple(used),
        quote=quote_together(used),
        thing=named["thing"].lower() if named else "",
        numbers=_numbers(" ".join(one.text for one in (*before, *used))),
        admitted=admitted,
    )


def _nearest_thing(text: str) -> re.Match[str] | None:
    """The rule that stands nearest to the words that say it is not kept."""
    misses = _MISSES.search(text)
    at = misses.end() if misses else 0
    return min(_THING_SAID.finditer(text), key=lambda said: abs(said.start() - at), default=None)


def _names(text: str, thing: str) -> bool:
    """True of a sentence that names a rule; with `thing` that same one ("Kontrakten" for "kontrakten")."""
    return any(not thing or said["thing"].lower()[:5] == thing.lower()[:5] for said in _THING_SAID.finditer(text))


_TIME_SAID = re.compile(r"\b(?:(?:19|20)\d\d|årsskiftet|årets udgang|sommerferien|nytår|jul|kvartal|halvår)\b")


_AHEAD = re.compile(
    r"\b(?:forvent\w*|vent(?:es|er)|regner|vil|skal|bliver?|kommer|når?|senest|inden|fra|planlæg\w*|agter|sigte\w*|mål(?:et)?|håber?|tror|udgangen)\b",
    re.IGNORECASE,
)


# "De sidste besøges den 28. juni", "De 17 er lagt i kalenderen": those for whom the rule is not kept yet.
_THE_LAST = re.compile(
    r"^(?:De|Den) (?:\d+ )?(?:sidste|resterende|øvrige|ældste)\b|^Resten\b|\b(?:de|den) (?:sidste|resterende)\b"
)


def names_a_time(missed: Missed, sent: str | None) -> bool:
    """True where the admission says itself when it will be kept: "Vi er på niveau inden sommerferien, men lige nu overholder vi ikke fristen".

    `sent` is the letter's own day, ISO.
    """
    if any(_is_timed(one) and _AHEAD.search(one.text) for one in missed.passages):
        return True
    if sent is None or len(sent) != 10:
        return False
    day = date.fromisoformat(sent)
    found = [when for one in missed.passages for when in find_dates(one.text, reference=day) if when.role == "by"]
    return any(when.deadline is not None and when.deadline > sent for when in found)


def _is_timed(passage: Passage) -> bool:
    promised = [promise for promise in passage.commitments if promise.status in PROMISED]
    return bool(promised) and (any(promise.deadline for promise in promised) or _TIME_SAID.search(passage.text) is not None)


def hope_for(missed: Missed, passages: Sequence[Passage]) -> list[Passage]:
    """The sentence that says when what is missed will be kept, with what limits it: a promise with a time that names the rule or its number,
    or that tells when the last of those come for whom it is not kept.
    """
    for index, passage in enumerate(passages):
        if passage in missed.passages or not _is_timed(passage):
            continue
        text = own_words(passage.text)
        goes_on = index and passages[index - 1] is missed.passages[-1] and _DOES_SO.search(text)
        if goes_on or KEEPS.search(text) or (missed.thing and _names(text, missed.thing)) or missed.numbers & _numbers(text):
            return [passage, *exceptions_after(passages, index)]
    counted = set(re.findall(r"(?<![\w.,])\d+(?![\w.,]\d)", missed.quote))
    for index, passage in enumerate(passages):
        if passage in missed.passages or passage.start < missed.start or not _is_timed(passage):
            continue
        lead = passages[index - 1] if index and passages[index - 1].paragraph == passage.paragraph else None
        if missed.admitted and _THE_LAST.search(own_words(passage.text)):
            return [passage, *exceptions_after(passages, index)]
        for first in (passage, lead):
            if first is not None and known_number(own_words(first.text)) in counted:
                return [*([lead] if first is lead and lead is not None else []), passage, *exceptions_after(passages, index)]
    return []


def _numbers(text: str) -> frozenset[str]:
    per_cent = {"%": "pct", "procent": "pct"}
    return frozenset(f"{number} {per_cent.get(unit.lower(), unit.lower())}" for number, unit in _NUMBER.findall(text))


# What a reply sums up as "reglerne"; a limit value, a plan and a target are named.
OF_THE_LAW = re.compile(r"^$|lov|regl|krav|frist|pligt|bekendtgørelse", re.IGNORECASE)
_ARTICLES = (
    ("mål", "et"),
    ("krav", "et"),
    ("loft", "et"),
    ("e", "n"),
)  # how a bare thing takes its article; "en" where none is named


def when_kept(thing: str, sender: Voice) -> str:
    """What is asked: "hvornår fristen forventes overholdt"; of rules in general where no thing is named."""
    if not thing:
        return "hvornår der forventes rettet op på det"
    if thing.endswith("regler"):
        return f"hvornår {sender.pronoun} forventer at overholde reglerne"
    definite = (
        thing
        if re.search(r"(?:[^f]en|et|erne|ene|rne|llet)$", thing)
        else thing + next((a for end, a in _ARTICLES if thing.endswith(end)), "en")
    )
    kept = (
        "nået"
        if re.search(r"mål(?:et|ene|tallet|sætning\w*)$", definite)
        else "opfyldt"
        if re.search(r"(?:krav|norm)\w*$", definite)
        else "overholdt"
    )
    return f"hvornår {definite} forventes {kept}"
