"""Where the letter itself says that a rule, a deadline or a target is not kept: what a reply must name first.

Only what the sender says of its own: what citizens, firms or other bodies break is not the sender's to mend, nor is what might happen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from letterkit.claim import Figure
from letterkit.danish.dates import find_dates
from letterkit.draft.deadline import last_day
from letterkit.draft.leaning import counts_on, known_number, leans_back
from letterkit.draft.lexicon import load_words, own_words
from letterkit.draft.passages import Passage
from letterkit.draft.retell import PROMISED, exceptions_after, quote_together
from letterkit.draft.voice import BODIES, Voice
from letterkit.extract.grammar import stem
from letterkit.finding import Analysis

_THING = rf"(?P<thing>[a-zæøå]*(?:{load_words().kept}))"
THING_SAID = re.compile(rf"(?<![a-zæøå])(?<!\bi ){_THING}(?![a-zæøå])", re.IGNORECASE)  # "vi er ikke i mål" names none
_KEPT = r"(?:nået|opfyldt|overholdt|fulgt|holdt|indfriet|efterlevet|levet (?:helt )?op til|i mål)"
_KEEPS = (
    r"(?:overholder|opfylder|holder|efterlever|indfrier|lever (?:(?:vi|jeg|dermed|altså|fortsat) )*(?:ikke (?:helt )?)?op til)"
)
_CAN_BE_KEPT = r"(?:nås|opfyldes|overholdes|holdes|indfries|efterleves)"
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
    r"|\boverskr(?:ider|ed) (?!ikke)(?:vi |dermed |altså |fortsat )*"
    # "målet kan ikke nås i 2027", "at fristen ikke kan holdes"
    rf"|\bkan {_GAP}{_NOT} {_GAP}{_CAN_BE_KEPT}\b|\b{_NOT} {_GAP}kan {_GAP}{_CAN_BE_KEPT}\b",
    re.IGNORECASE,
)
_CANNOT = re.compile(rf"\b{_CAN_BE_KEPT}\b")
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
_PARTS_OF_IT = frozenset(
    {"jobcentret", "skolen", "forvaltningen", "hospitalet", "sygehuset", "plejecentret", "biblioteket", "centret"}
)
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
    ask: str = ""  # what is asked where the thing alone does not say it

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
        text = own_words(passage.text)
        others = _is_anothers(text, sender.noun)
        if _ONCE_LATE.search(text) and not others and not _NOT_NOW.search(text) and not admitted:
            ask = "hvad der er gjort for at sikre, at fristen overholdes fremover"
            found.append(_short_of([passage, *exceptions_after(passages, index)], "frist", ask))
        elif admitted or _admits(passages, index, sender.noun):
            found.append(_missed(passages, index, admitted=admitted))
        elif not others and (short := _falls_short(passages, index, analysis, sender.noun)):
            found.append(short)
    return found


# "anmeldelsen er ikke sket inden for 72 timer": a deadline of one deed that is past, which nobody can keep any more.
_ONCE_LATE = re.compile(
    r"\bikke (?:(?:er|blev) )?(?:sket|anmeldt|indberettet|afgivet|indsendt|fremsendt|foretaget) (?:inden for|rettidigt|til tiden|i tide|inden fristen)\b"
)
_LEVELS = {"level", "average", "part", "total"}
# A share under its target falls short only where the words count what went well: "nået i 86 pct.", "84 pct. blev besvaret til tiden".
_WENT_WELL = re.compile(
    r"\b(?:nået|nåede|over(?:holdt|holdes)|opfyldt|opfyldte|rettidig\w*|til tiden|inden for|senest|gennemført\w*|afsluttet|bestået|bestod|fremme)\b"
)
_A_YEAR = re.compile(r"\b(?:om året|årligt|pr\. år)\b")
_PARTS_OF = re.compile(r"\b(?P<part>\d[\d.]*) (?:ud )?af (?:de )?(?P<whole>\d[\d.]*)\b")
_PLANNED = re.compile(
    r"\b(?P<done>\d[\d.]*) (?P<noun>[a-zæøå]{3,})\b[^.,]*, hvor der var (?:planlagt|forudsat) (?P<planned>\d[\d.]*)(?:\.?$| (?P=noun))"
)


def _falls_short(passages: Sequence[Passage], index: int, analysis: Analysis, sender_noun: str) -> Missed | None:
    """A result that the letter's own target, limit or plan beside it shows to fall short: "Målet er 92 pct. … I 2024 blev det nået i 87 pct."."""
    text = own_words(passages[index].text)
    follows = passages[index + 1] if index + 1 < len(passages) else None
    if (
        follows is not None
        and follows.paragraph == passages[index].paragraph
        and (ask := _less_than_foreseen(passages[index], follows, analysis.letter.date or ""))
    ):
        return _short_of([passages[index], follows, *exceptions_after(passages, index + 1)], "", ask)
    if (planned := _PLANNED.search(text)) and _whole(planned["done"]) < _whole(planned["planned"]):
        used = [passages[index], *exceptions_after(passages, index)]
        if (
            index + 1 < len(passages)
            and passages[index + 1].paragraph == passages[index].paragraph
            and _WHY.match(passages[index + 1].text)
        ):
            used.append(passages[index + 1])
        return _short_of(used, "", f"hvornår det planlagte antal {planned['noun']} forventes nået")
    named = THING_SAID.search(text)
    if named is None or text.endswith(":") or _NOT_NOW.search(text):
        return None
    paragraph = [
        one
        for one in passages
        if one.paragraph == passages[index].paragraph
        and one is not passages[index]
        and not _is_anothers(own_words(one.text), sender_noun)
    ]
    for aim in passages[index].figures:
        if aim.kind == "share" and (aim.role == "target" or named["thing"].lower().endswith(("mål", "målet"))):
            short = [one for one in paragraph if _is_under(one, aim, text)]
            ahead = (
                aim.as_of is not None
                and analysis.letter.date is not None
                and last_day(aim.as_of) > last_day(analysis.letter.date)
            )
        elif aim.kind == "count" and aim.approx == "at_most" and _A_YEAR.search(text):
            short = [one for one in paragraph if _is_over(one, aim)]
            ahead = False
        else:
            continue
        if short:
            thing = named["thing"].lower()
            used = sorted([passages[index], short[-1]], key=lambda one: one.start)
            return _short_of(used, thing, f"om {_definite(thing)} fortsat forventes nået" if ahead else "")
    return None


_FORESEEN = re.compile(r"\b(?:forudsat|planlagt|forventet|forventede|ventet|budgetteret)\b")
_GAIN = re.compile(r"\b[a-zæøå]*(?P<noun>besparelse|indtægt|provenu|overskud|effektivisering)(?:en|er|erne|et)?\b", re.IGNORECASE)


def _less_than_foreseen(plan: Passage, result: Passage, sent: str) -> str:
    """What is asked where a sentence tells less than the one before it foresaw: "Det var forudsat, at bussen skulle have 9.000 besøg. Den havde 3.420 besøg."."""
    if (
        not _FORESEEN.search(plan.text)
        or _FORESEEN.search(result.text)
        or result.commitments
        or re.search(r"\bdem\b", result.text)
    ):
        return ""
    if any(year > sent[:4] for year in re.findall(r"\b20\d\d\b", result.text)):
        return ""  # "først fra 2026": the sentence says itself when
    for aim in plan.figures:
        for one in result.figures:
            if (
                one.kind != aim.kind
                or one.value >= aim.value
                or one.role in {"change", "limit", "target", "part", "remainder"}
                or one.approx != "exact"
            ):
                continue
            if aim.kind == "count" and one.as_of is not None and _same_things(one, aim):
                return f"hvornår det forudsatte antal {(aim.counted or '').split(' ')[0]} forventes nået"
            gains = [_GAIN.search(passage.text) for passage in (plan, result)]
            if aim.kind == "amount" and gains[0] and gains[1] and gains[0]["noun"].lower() == gains[1]["noun"].lower():
                noun = gains[0]["noun"].lower()
                article = {"provenu": "det forventede", "overskud": "det forventede"}.get(noun, "den forventede")
                return f"hvornår {article} {noun} kan opnås"
    return ""


def _short_of(used: Sequence[Passage], thing: str, ask: str) -> Missed:
    numbers = _numbers(" ".join(one.text for one in used))
    return Missed(passages=tuple(used), quote=quote_together(used), thing=thing, numbers=numbers, admitted=False, ask=ask)


def _is_under(passage: Passage, aim: Figure, said: str) -> bool:
    """Does a sentence tell a share of the same things that is under the target, the last one where it tells several?"""
    text = own_words(passage.text)
    if aim.approx == "at_most" or re.search(r"\b(?:højst|maksimalt|ikke over|under)\b", said) or not _WENT_WELL.search(text):
        return False
    shares = [one for one in passage.figures if one.kind == "share" and one.role in _LEVELS and _same_things(one, aim)]
    if shares:
        last = max(shares, key=lambda one: (one.as_of or "", one.span.start))
        return last.value < aim.value
    counts = [one for one in passage.figures if one.kind == "count" and _same_things(one, aim)]
    parts = _PARTS_OF.search(text)
    return bool(counts) and parts is not None and 100 * _whole(parts["part"]) < aim.value * _whole(parts["whole"])


def _is_over(passage: Passage, limit: Figure) -> bool:
    """Does a sentence tell a year's count of the same things that is over the limit for a year?"""
    counts = [
        one
        for one in passage.figures
        if one.kind == "count"
        and one.role in _LEVELS
        and one.approx == "exact"
        and len(one.as_of or "") == 4
        and _same_things(one, limit)
    ]
    return bool(counts) and max(counts, key=lambda one: (one.as_of or "", one.span.start)).value > limit.value


def _same_things(one: Figure, other: Figure) -> bool:
    heads = [{stem(word) for word in re.findall(r"[a-zæøå]{3,}", (figure.counted or "").lower())[-1:]} for figure in (one, other)]
    return bool(heads[0] & heads[1])


def _whole(printed: str) -> int:
    return int(printed.replace(".", ""))


def _admits(passages: Sequence[Passage], index: int, sender_noun: str) -> bool:
    text = own_words(passages[index].text)
    if text.endswith(":") or _NOT_NOW.search(text):
        return False
    if _is_anothers(text, sender_noun):
        return False
    before = _before(passages, index)
    if _MISSES.search(text):
        return THING_SAID.search(text) is not None or (
            _points_back(text) and any(THING_SAID.search(one.text) for one in before[-1:])
        )
    return _BEHIND.search(text) is not None or (
        _DID_NOT.search(text) is not None and any(THING_SAID.search(one.text) for one in before)
    )


def _is_anothers(text: str, sender_noun: str) -> bool:
    """True where what is not kept is somebody else's to keep, whom the sender does not call "vi" or by its own noun."""
    if _SPEAKER.search(text) or f"{sender_noun} " in text.lower():
        return False
    # "Kommunen overholder ikke altid fristen", in the letter of an animal shelter
    own_parts = _PARTS_OF_IT if sender_noun in {"kommunen", "regionen"} else frozenset()
    of_another = sender_noun in BODIES and text.split(" ", 1)[0].lower() in BODIES - own_parts - {sender_noun}
    return sender_noun in _WATCHES or of_another or _OTHERS.search(text) is not None


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
            named = named or THING_SAID.search(before[start].text)
        elif before and (len(own.split()) < SHORT or leans_back(own) or counts_on(own)):
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
    return min(THING_SAID.finditer(text), key=lambda said: abs(said.start() - at), default=None)


def _names(text: str, thing: str) -> bool:
    """True of a sentence that names a rule; with `thing` that same one ("Kontrakten" for "kontrakten")."""
    return any(not thing or said["thing"].lower()[:5] == thing.lower()[:5] for said in THING_SAID.finditer(text))


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
    dated = [one for one in missed.passages if not _CANNOT.search(one.text)]  # "kan ikke nås i 2027" names the year that fails
    if any(_is_timed(one) and _AHEAD.search(one.text) for one in dated):
        return True
    if sent is None or len(sent) != 10:
        return False
    day = date.fromisoformat(sent)
    found = [when for one in dated for when in find_dates(one.text, reference=day) if when.role == "by"]
    return any(when.deadline is not None and when.deadline > sent for when in found)


# "Loven vil herefter være overholdt fra og med 2026": when, whether or not it is a deed.
_WILL_BE_KEPT = re.compile(
    r"\b(?:vil|forventes|ventes|bliver)\b[^.;]*\b(?:overholdt|opfyldt|overholdes|opfyldes|efterlevet|nået|i mål)\b", re.IGNORECASE
)


def _is_timed(passage: Passage) -> bool:
    if _WILL_BE_KEPT.search(passage.text) and _TIME_SAID.search(passage.text) and not re.search(r"\bikke\b", passage.text):
        return True
    promised = [promise for promise in passage.commitments if promise.status in PROMISED]
    return bool(promised) and (any(promise.deadline for promise in promised) or _TIME_SAID.search(passage.text) is not None)


# "praksis blev ændret den 12. januar", "fejlen er siden rettet", "i dag overholder vi fristen": it has been put right.
_MENDED = re.compile(
    r"\b(?:praksis|[a-zæøå]*(?:procedure|gang|fejl|forhold|mang(?:e)?l|retningslinje|vejledning|system|instruks|opsætning)(?:en|et|n|ne|erne|ene|rne)?|det|dette)\b"
    r"(?: (?!ikke\b|endnu\b)[^\s.;,]+){0,4}? ?\b(?:blev|er)\b(?: (?!ikke\b|endnu\b|ved\b)[^\s.;,]+){0,4}? (?:ændret|rettet|bragt i orden|afhjulpet|udbedret|indskærpet|strammet op|løst)\b"
    r"|\b(?:overholder|efterlever|opfylder|følger)(?: (?!ikke\b)[^\s.;,]+){0,2}? (?:nu|i dag|igen)\b|\bI dag (?:overholder|efterlever|opfylder|følger) (?!.*\bikke\b)"
    r"|\b(?:siden|fra)\b[^.;]*\bhar (?:vi |kommunen |regionen )?(?!.*\bikke\b)[^.;]*\b(?:overholdt|fulgt|opfyldt|efterlevet)\b",
    re.IGNORECASE,
)


def mended_by(missed: Missed, passages: Sequence[Passage]) -> list[Passage]:
    """The sentence that says that what was missed has been put right since: its own, or one of the two behind it in the paragraph."""
    last = missed.passages[-1]
    after = [one for one in passages if one.paragraph == last.paragraph and one.start > last.start][:2]
    return next(([one] for one in (*missed.passages, *after) if _MENDED.search(own_words(one.text))), [])


def not_kept(thing: str) -> str:
    """What a letter's own words come to: "fristen ikke er overholdt"; of no thing with a name, what ought to be done."""
    if not thing:
        return "det ikke er sket, som det skulle"
    definite, kept = _kept_word(thing)
    return f"{definite} ikke er {kept}"


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
OF_THE_LAW = re.compile(r"^$|lov|regl|pligt|bekendtgørelse", re.IGNORECASE)
_ARTICLES = (
    ("mål", "et"),
    ("krav", "et"),
    ("loft", "et"),
    ("e", "n"),
)  # how a bare thing takes its article; "en" where none is named


def when_kept(thing: str) -> str:
    """What is asked: "hvornår fristen forventes overholdt"; of rules in general where no thing is named."""
    if not thing:
        return "hvornår det forventes bragt i orden"
    definite, kept = _kept_word(thing)
    return f"hvornår {definite} forventes {kept}"


def _kept_word(thing: str) -> tuple[str, str]:
    """The thing with its article, and what is done with it: ("målet", "nået")."""
    definite = "reglerne" if thing.endswith("regler") else _definite(thing)
    kept = (
        "nået"
        if re.search(r"mål(?:et|ene|tallet|sætning\w*)$", definite)
        else "opfyldt"
        if re.search(r"(?:krav|norm)\w*$", definite)
        else "fulgt"
        if "retningslinje" in definite
        else "overholdt"
    )
    return definite, kept


def _definite(thing: str) -> str:
    """ "servicemål" as "servicemålet"."""
    if re.search(r"(?:[^f]en|et|erne|ene|rne|llet)$", thing):
        return thing
    return thing + next((article for end, article in _ARTICLES if thing.endswith(end)), "en")
