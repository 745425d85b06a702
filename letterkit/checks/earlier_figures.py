"""LK701: a figure for a time that an earlier letter of the case gave another figure for."""

from __future__ import annotations

from dataclasses import dataclass

from letterkit.case import EarlierLetter, iso_period
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import is_hedged, judge, reading
from letterkit.checks.signs import signs
from letterkit.checks.slips import digits_swapped, name_slip
from letterkit.checks.wording import shown, written
from letterkit.claim import Figure
from letterkit.finding import CheckName, Evidence, Finding
from letterkit.letter import Letter
from letterkit.places import own_part, sentence_of, sentences_of
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
brevet selv siger, at tallet er rettet, og når det tidligere brev kun gav en plan. Henviser brevet ikke selv til det tidligere tal,
nævner de ikke begge samme dag, og er forskellen ikke to cifre, der er byttet om, er den et spørgsmål.

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
    r"\b(?:oplyste|oplyst|skrev|meddelte|meddelt|angav|angivet|nævnte|redegjorde|fremgik|redegørelsen|"
    r"(?:sidste|tidligere|forrige) brev|i brevet|(?:satte|lovede|stillede) (?:vi|jeg))\b"
)
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


def check(given: CheckInput) -> list[Finding]:
    found: list[Finding] = []
    if not given.case.earlier and given.case.request is None:
        return found
    request = [given.case.request] if given.case.request is not None else []
    sources = [(one, _dated(one.letter, one.claims.figures, given)) for one in (*given.case.earlier, *request)]
    for here in _dated(given.letter, given.claims.figures, given):
        for letter, theirs in sources:
            same = [
                there
                for there in theirs
                if _same_thing(here, there, given) and (_recalled(here) or not _is_plan(there, letter.letter))
            ]
            if len({there.figure.value for there in same}) == 1:
                finding = _finding(given, here, same[0], letter, "request" if letter in request else "earlier")
                if finding is not None:
                    found.append(finding)
    return found


def _dated(letter: Letter, figures: tuple[Figure, ...], given: CheckInput) -> list[Told]:
    """The levels of a letter whose time is known."""
    roles = ("level", "total", "part", "remainder")
    levels = [one for one in figures if one.as_of is not None and one.kind in ("count", "share", "amount") and one.role in roles]
    return [told(letter, one, figures, given) for one in levels]


def told(letter: Letter, figure: Figure, figures: tuple[Figure, ...], given: CheckInput) -> Told:
    """The figure with what its sentence says of it: from the figure before to the figure after."""
    start, end = given.sentence(figure.span) if letter is given.letter else sentence_of(figure.span, sentences_of(letter))
    others = [one.span for one in figures if one.id != figure.id and start <= one.span.start < end]
    low, high = own_part(figure.span, others, start, end)
    noun = " ".join(part for part in (figure.counted, figure.scope) if part)
    vocabulary = given.vocabulary
    return Told(
        figure=figure,
        noun=content_words(noun, vocabulary),
        near=content_words(f"{letter.text[low : figure.span.start]} {letter.text[figure.span.end : high]}", vocabulary),
        sentence=letter.text[start:end],
    )


def _recalled(here: Told) -> bool:
    return RECALLED.search(here.sentence) is not None


def _is_plan(there: Told, letter: Letter) -> bool:
    """A figure for a day after its letter: what came of it may be another."""
    when = iso_period(there.figure.as_of)
    return when is not None and letter.date is not None and when.end.isoformat() > letter.date.value


def _same_time(here: str | None, there: str | None) -> bool:
    """The same time; "ved udgangen af 2017", which is a month, and "pr. 31. december 2017" are so too."""
    one, two = iso_period(here), iso_period(there)
    if one is None or two is None or here == there:
        return here == there
    return one.end == two.end and {len(here or ""), len(there or "")} == {7, 10}


def _same_unit(here: Figure, there: Figure) -> bool:
    """The same unit; where two digits are swapped, "materialer" beside "fysiske materialer" too."""
    if here.unit == there.unit:
        return True
    heads = {one.unit.split()[-1] if one.unit else "" for one in (here, there)}
    return here.kind == "count" and len(heads) == 1 and digits_swapped(here.value, there.value)


def _same_thing(here: Told, there: Told, given: CheckInput) -> bool:
    """Same kind, same time, same noun; what else the shorter of the two says, the longer says too; and both with or both
    without "ikke".
    """
    vocabulary = given.vocabulary
    if here.figure.kind != there.figure.kind or not _same_unit(here.figure, there.figure):
        return False
    # A sentence that recalls the earlier figure says by itself which one it means, however either letter dates it.
    if not _same_time(here.figure.as_of, there.figure.as_of) and not _recalled(here):
        return False
    if not here.noun or not there.noun or not any(meets(word, there.noun, vocabulary) for word in here.noun):
        return False
    mine, theirs = {*here.noun, *here.near}, {*there.noun, *there.near}
    if negated(mine, vocabulary) != negated(theirs, vocabulary):
        return False
    short, long = sorted((mine, theirs), key=len)
    telling = [word for word in short if word not in vocabulary.words["negations"] and meets(word, long, vocabulary)]
    # A sentence that recalls the earlier letter has words of its own ("i redegørelsen oplyste vi").
    enough = len(short) // 2 if _recalled(here) else len(short) - 1
    return len(telling) >= 2 and len(telling) >= enough


def _same_day(here: Told, there: Told, given: CheckInput) -> bool:
    """Do both sentences name the very day, and call what they count by the same words?"""
    one, two = here.figure, there.figure
    if one.as_of != two.as_of or len(one.as_of or "") != 10 or one.inferred or two.inferred:
        return False
    mine, theirs = {*here.noun, *here.near}, {*there.noun, *there.near}
    return all(meets(word, theirs, given.vocabulary) for word in mine)


def _finding(given: CheckInput, here: Told, there: Told, letter: EarlierLetter, kind: str) -> Finding | None:
    vocabulary = given.vocabulary
    outcome = judge(
        lambda mode: reading(here.figure, vocabulary, mode).meets(reading(there.figure, vocabulary, mode)),
        hedged=is_hedged((here.figure, there.figure)),
    )
    swapped = digits_swapped(here.figure.value, there.figure.value)
    same_time = _same_time(here.figure.as_of, there.figure.as_of)
    certain = swapped or (_recalled(here) and same_time) or _same_day(here, there, given)
    if outcome.verdict == "contradicted" and not certain and not same_time:
        return None
    when = written(letter.letter)
    name = f"Brevet af {when}" if letter.letter.date else f"Det tidligere brev ({letter.letter.file})"
    if kind == "request":
        name = "Anmodningen"
    verdict, reason = outcome.verdict, outcome.reason
    if verdict == "contradicted" and (not certain or CORRECTED.search(here.sentence) or kind == "request"):
        verdict, reason = "unclear", "other_definition"
    explanation = f"{name} har også {shown(there.figure)}."
    if outcome.verdict != "supported":
        slip = name_slip(here.figure, reading(there.figure, vocabulary)) if verdict == "contradicted" else ""
        explanation = f"{name} oplyste {shown(there.figure)}, mens dette brev skriver {shown(here.figure)} for samme tidspunkt. {slip}".strip()
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
