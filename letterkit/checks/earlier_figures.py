"""LK701: a figure for a time that an earlier letter of the case gave another figure for."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.case import EarlierLetter, earlier_from, iso_period
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import OPEN, is_hedged, judge, reading
from letterkit.checks.nouns import counts, head
from letterkit.checks.signs import signs
from letterkit.checks.slips import is_slip, name_slip
from letterkit.checks.whole_signs import same_measure
from letterkit.checks.wording import shown, written
from letterkit.checks.worked_signs import clause_of
from letterkit.claim import Figure
from letterkit.danish.dates import find_dates
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Letter
from letterkit.places import levels_told_with, own_part, sentence_of, sentences_of
from letterkit.spelling import content_words, meets, negated

CODE = "LK701"
NAME = "figure-differs-from-earlier-letter"
CHECK: CheckName = "earlier"
STATUS: Status = "stable"
TITLE = "Tallet er et andet i et tidligere brev"
EXPLANATION = """
## Hvad den holder sammen
Et tal i brevet og et tal i et tidligere brev i sagen (eller i anmodningen), som tæller det samme på samme tidspunkt efter
ordene omkring dem.

## Hvornår den tier
Når tidspunktet ikke står i begge breve, når ordene ikke er de samme, når flere tal i det tidligere brev passer, når
brevet selv siger, at tallet er rettet, og når det tidligere brev kun gav en plan. Henviser brevet ikke selv til det tidligere tal, er forskellen ikke et enkelt ciffer eller to,
der er byttet om, og er ordene ikke helt de samme, er den et spørgsmål.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i begge tal.

## Hvad den ikke kan se
Om registreringen er blevet rettet i mellemtiden.
"""
_EARLIER = "Ved udgangen af 2019 var 312 sager ikke afgjort."
FLAGGED = Example(
    text="I januar oplyste vi, at 321 sager ikke var afgjort ved udgangen af 2019.",
    earlier=_EARLIER,
)
ACCEPTED = Example(
    text="I januar oplyste vi, at 312 sager ikke var afgjort ved udgangen af 2019.",
    earlier=_EARLIER,
)

RECALLED = signs(
    r"\b(?:oplyste|oplyst|skrev|meddelte|meddelt|angav|angivet|nævnte|nævnt|redegjorde|fremgik|redegørelsen|"
    r"(?:sidste|tidligere|seneste|forrige|vores|i) brev(?:et)?|(?:satte|lovede|stillede) (?:vi|jeg))\b"
)
# "vores brev af 2. september 2019": which of the earlier letters is meant
_LETTER_OF = signs(r"\b(?:brev|redegørelse|svar|skrivelse|orientering|mail|notat|status)[^\W\d_]*\s+(?:af|fra)\s+(?:den\s+)?")
CORRECTED = signs(
    r"\b(?:rettet|korrigeret|opdateret|revideret|genberegnet|efterregistr\w*|beklager|fejl|nye? (?:opgørelse|optælling|tal)\w*)\b"
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """A figure with the words around it, in one letter."""

    figure: Figure
    noun: tuple[str, ...]
    near: tuple[str, ...]
    sentence: str
    recalls: bool  # the sentence says itself that it tells again what a letter told


def check(given: CheckInput) -> list[Finding]:
    found: list[Finding] = []
    if not given.case.earlier and given.case.request is None:
        return found
    request = [given.case.request] if given.case.request is not None else []
    parties = [name.value if name is not None else None for name in (given.letter.sender, given.letter.recipient)]
    earlier = earlier_from(given.case, parties[0], asker=given.case.asked_by or parties[1])
    sources = [(one, _dated(one.letter, one.claims.figures, given)) for one in (*earlier, *request)]
    for here in _dated(given.letter, given.claims.figures, given):
        for letter, theirs in sources:
            if not _is_meant(here, letter.letter):
                continue
            promised = _recalls_promise(given, here)
            told_as_fact = [
                there
                for there in theirs
                if (promised if there.figure.role == "target" else here.recalls or not _is_plan(there, letter.letter))
            ]
            same = [there for there in told_as_fact if _same_thing(here, there, given)]
            if len({there.figure.value for there in same}) == 1:
                finding = _finding(given, here, same[0], letter, "request" if letter in request else "earlier")
                if finding is not None:
                    found.append(finding)
    return found


def _dated(letter: Letter, figures: tuple[Figure, ...], given: CheckInput) -> list[Told]:
    """The levels of a letter whose time is known, and those of a sentence that recalls an earlier letter."""
    roles = ("level", "total", "part", "remainder", *(("target",) if letter is not given.letter else ()))
    levels = [one for one in figures if one.kind in ("count", "share", "amount") and one.role in roles]
    known = [told(letter, one, figures, given) for one in levels if one.as_of is not None or letter is given.letter]
    return [one for one in known if one.figure.as_of is not None or one.recalls]


# "I brevet lovede vi at ansætte otte", "tilsagnet lød på et fald til 200": the number that was promised, right behind.
_PROMISED = signs(
    r"\b(?:lovede|(?:blev|var) (?:der|det) (?:\w+ ){0,2}?lovet|gav (?:vi |jeg )?(?:\w+ )?tilsagn om|tilsagnet (?:var|lød)|løftet (?:var|lød)|forpligtede)"
    r"\b[^.;:\d]{0,60}$"
)


def _recalls_promise(given: CheckInput, here: Told) -> bool:
    """Does the sentence say what a letter promised, with this number first and no other of its kind beside it?"""
    start, end = given.sentence(here.figure.span)
    told = [one for one in given.told(start, end) if one.kind == here.figure.kind and one.same_as != here.figure.id]
    return len(told) == 1 and here.recalls and _PROMISED.search(given.letter.text[start : here.figure.span.start]) is not None


def _is_meant(here: Told, letter: Letter) -> bool:
    """A sentence that names the day of the letter it recalls means no other one."""
    named = _LETTER_OF.search(here.sentence)
    day = letter.date.value if letter.date else None
    found = find_dates(here.sentence[named.end() :], reference=None)[:1] if named is not None else []
    return not found or found[0].start > 3 or day is None or found[0].last is None or found[0].last.isoformat() == day


def one_day(left: str | None, right: str | None) -> bool:
    """Are the two times one: also "ved udgangen af 2017" and "pr. 31. december 2017"?"""
    if left == right or left is None or right is None:
        return left == right
    short, long = sorted((left, right), key=len)
    period = iso_period(short)
    return len(long) == 10 and long.startswith(short) and period is not None and period.end.isoformat() == long


def told(letter: Letter, figure: Figure, figures: tuple[Figure, ...], given: CheckInput) -> Told:
    """The figure with what its sentence says of it: from the figure before to the figure after."""
    start, end = given.sentence(figure.span) if letter is given.letter else sentence_of(figure.span, sentences_of(letter))
    beside = [one for one in figures if one.id != figure.id and start <= one.span.start < end]
    others = [one.span for one in beside]
    low, high = own_part(figure.span, others, start, end)
    with_it = levels_told_with(figure, beside, letter.text)
    if with_it:
        low, _ = own_part(with_it[-1], others, start, end)
    noun = " ".join(part for part in (figure.counted, figure.scope) if part)
    vocabulary = given.vocabulary
    return Told(
        figure=figure,
        noun=content_words(noun, vocabulary),
        near=content_words(f"{letter.text[low : figure.span.start]} {letter.text[figure.span.end : high]}", vocabulary),
        sentence=letter.text[start:end],
        recalls=RECALLED.search(letter.text[start:end]) is not None,
    )


def _is_plan(there: Told, letter: Letter) -> bool:
    """A figure for a day after its letter: what came of it may be another."""
    when = iso_period(there.figure.as_of)
    return when is not None and letter.date is not None and when.end.isoformat() > letter.date.value


_HOW_TOLD = frozenset(
    [
        "kan",
        "kunne",
        "skal",
        "oplyse",
        "oplyser",
        "oplyses",
        "meddele",
        "meddeler",
        "bemærke",
        "bemærkes",
        "flere",
        "færre",
        "end",
    ]
)


def _same_thing(here: Told, there: Told, given: CheckInput) -> bool:
    """Same kind, same time, same noun; what else the shorter of the two says, the longer says too; and both with or both
    without "ikke".
    """
    vocabulary = given.vocabulary
    if here.figure.kind != there.figure.kind or not same_measure(here.figure, there.figure):
        return False
    if there.figure.approx in OPEN and not here.recalls:
        return False  # "over 10 pct.", "mindst én": a threshold, which no level is held against
    # A sentence that recalls the earlier figure says by itself which one it means, however either letter dates it.
    if not one_day(here.figure.as_of, there.figure.as_of) and not here.recalls:
        return False
    money = here.figure.kind == "amount"  # counts nothing: what it is for stands around it
    nouns = (here.near, there.near) if money else (here.noun, there.noun)
    # "2.896 besøg, som tidligere oplyst" of "2.986 kontrolbesøg"
    shorter = here.recalls and head(here.figure) != "" and counts(there.figure, head(here.figure))
    if not shorter and not any(meets(word, nouns[1], vocabulary) for word in nouns[0]):
        return False
    if there.figure.role == "target" and not counts(there.figure, head(here.figure)):
        return False  # "to nye ledere" are no "nye sagsbehandlere"
    # "Kommunen kan oplyse, at …", "flere end i 2018": how it is told, and no word of the thing
    mine, theirs = ({*one.noun, *one.near} - (set() if here.recalls else _HOW_TOLD) for one in (here, there))
    if negated(mine, vocabulary) != negated(theirs, vocabulary):
        return False
    short, long = sorted((mine, theirs), key=len)
    telling = [word for word in short if word not in vocabulary.words["negations"] and meets(word, long, vocabulary)]
    # A sentence that recalls the earlier letter has words of its own ("i redegørelsen oplyste vi").
    enough = len(short) if money else len(short) // 2 if here.recalls else len(short) - 1
    least = 1 if here.figure.as_of and not money and here.recalls else 2
    return len(telling) >= max(least, enough)


_NOW = signs(r"\b(?:i dag|nu|siden|aktuelt|herefter|dags dato|senere|i år|p\.t\.)\b")


def _is_recalled(given: CheckInput, here: Told, there: Told) -> bool:
    """ "Som oplyst var der 87 på listen; nu er der 64": the number that a recalling sentence tells first, where none in it is the
    earlier one."""
    told = [one for one in given.told(*given.sentence(here.figure.span)) if one.kind == here.figure.kind]
    again = any(one.value == there.figure.value for one in told)
    return bool(told) and told[0].id == here.figure.id and not again and not _NOW.search(clause_of(given, here.figure))


def _says_all(here: Told, there: Told, given: CheckInput) -> bool:
    """Of a day that both letters name, and with the same words in both."""
    return len(here.figure.as_of or "") >= 10 and _same_words(here, there, given)


def _same_words(here: Told, there: Told, given: CheckInput) -> bool:
    moving = given.vocabulary.words["moving"]
    mine, theirs = {*here.noun, *here.near} - moving, {*there.noun, *there.near} - moving
    both = all(meets(word, theirs, given.vocabulary) for word in mine) and all(
        meets(word, mine, given.vocabulary) for word in theirs
    )
    return both and min(len(mine), len(theirs)) >= 2


def _finding(given: CheckInput, here: Told, there: Told, letter: EarlierLetter, kind: str) -> Finding | None:
    vocabulary = given.vocabulary
    outcome = judge(
        lambda mode: reading(here.figure, vocabulary, mode).meets(reading(there.figure, vocabulary, mode)),
        hedged=is_hedged((here.figure, there.figure)),
    )
    # A slip in four digits or more is none by chance; a smaller number may be of those that only the one letter speaks of.
    large = min(here.figure.value, there.figure.value) >= 1000
    swapped = is_slip(here.figure.value, there.figure.value) and (here.recalls or large or _same_words(here, there, given))
    at_once = one_day(here.figure.as_of, there.figure.as_of)
    certain = swapped or (here.recalls and (at_once or here.figure.as_of is None)) or (at_once and _says_all(here, there, given))
    if outcome.verdict == "contradicted" and not at_once and not (certain and _is_recalled(given, here, there)):
        return None
    when = written(letter.letter)
    said = "lovede" if there.figure.role == "target" else "oplyste"
    name = f"Brevet af {when}" if letter.letter.date else f"Det tidligere brev ({letter.letter.file})"
    if kind == "request":
        name = "Anmodningen"
    verdict, reason = outcome.verdict, outcome.reason
    if verdict == "contradicted" and (not certain or CORRECTED.search(here.sentence) or kind == "request"):
        verdict, reason = "unclear", "other_definition"
    explanation = f"{name} har også {shown(there.figure)}."
    if outcome.verdict != "supported":
        slip = name_slip(here.figure, reading(there.figure, vocabulary)) if verdict == "contradicted" else ""
        explanation = f"{name} {said} {shown(there.figure)}, mens dette brev skriver {shown(here.figure)} for samme tidspunkt. {slip}".strip()
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=reason,
        claims=(here.figure.id,),
        evidence=(
            quoted(here.figure),
            Evidence(
                kind="request" if kind == "request" else "earlier",
                quote=there.figure.quote,
                span=there.figure.span,
                file=letter.letter.file,
                values=(there.figure.value,),
            ),
        ),
        calculation=f"{shown(here.figure)} mod {shown(there.figure)} ({when})",
        explanation=explanation,
        ask=f"hvorfor {shown(here.figure)} afviger fra de tidligere oplyste {shown(there.figure)}"
        if verdict != "supported"
        else "",
    )
