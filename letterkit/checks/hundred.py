"""LK102: shares that the letter tells as all of it, and that do not make 100 per cent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from letterkit.checks.changes import is_change
from letterkit.checks.frame import CheckInput, Example, Status, quoted
from letterkit.checks.intervals import Mode, is_hedged, judge, of_sum, point, reading, total
from letterkit.checks.parts import other_dates
from letterkit.checks.reckoned import why_remark
from letterkit.checks.signs import signs
from letterkit.checks.slips import one_digit
from letterkit.checks.whole_signs import complements
from letterkit.checks.wording import number, shown
from letterkit.claim import Figure
from letterkit.danish.numbers import SMALL
from letterkit.finding import CheckName, Finding

CODE = "LK102"
NAME = "shares-miss-hundred"
CHECK: CheckName = "sum"
STATUS: Status = "stable"
TITLE = "Andelene giver ikke 100 pct."
EXPLANATION = """
## Hvad den holder sammen
Andele i én sætning, hvor den sidste er resten (”de øvrige 23 pct.”), så at de tilsammen skal være det hele.
Og lister af andele, hvor ordene siger, at noget er delt op i dem, eller at hver har ét svar.

## Hvornår den tier
Når intet siger, at andelene er det hele, når resten er en rest af noget andet end 100 (”heraf … øvrige”), og når andelene
gælder forskellige dage.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer for hver andel: tre hele procenter må give 98,5-101,5.

## Hvad den ikke kan se
Om grupperne overlapper.
"""
FLAGGED = Example(text="I 2019 blev 62 pct. af sagerne afgjort inden for tre uger, mens de øvrige 28 pct. tog længere tid.")
ACCEPTED = Example(text="I 2019 blev 62 pct. af sagerne afgjort inden for tre uger, mens de øvrige 38 pct. tog længere tid.")


def check(given: CheckInput) -> list[Finding]:
    found = []
    for rest in given.claims.figures:
        if rest.kind != "share" or rest.role != "remainder" or rest.part_of or rest.same_as:
            continue
        sentence = given.sentence(rest.span)
        before = [
            one
            for one in given.told(sentence[0], rest.span.start)
            if one.kind == "share"
            and one.role in ("level", "part", "total")
            and one.part_of is None
            and not is_change(given, one)
        ]
        if before and not other_dates((*before, rest)):
            finding = _with_told_before(given, (*before, rest)) or _finding(given, (*before, rest))
            doubt = _other_number(given, (*before, rest)) or _filled(given, (*before, rest))
            if finding is not None and (finding.verdict == "supported" or not doubt):
                found.append(finding)
    told = {claim for finding in found for claim in finding.claims}
    lists = [shares for shares in (*_divided(given), *_counted_off(given)) if not told & {one.id for one in shares}]
    return [*found, *(finding for shares in lists if (finding := _finding(given, shares, divided=True)) is not None)]


def _with_told_before(given: CheckInput, shares: tuple[Figure, ...]) -> Finding | None:
    """ "62 pct. opfyldte kravene. 27 pct. fik en henstilling, og de resterende 11 pct. et påbud": a rest is that of all shares that the
    paragraph has told without a base, each at the head of its sentence; None where there is none before."""
    told: list[Figure] = []
    place = given.neighbour(given.sentence(shares[0].span), -1)
    while place is not None:
        here = [one for one in given.told(*place) if one.kind == "share"]
        opens = here and not given.letter.text[place[0] : here[0].span.start].strip()
        if not opens or any(one.role not in ("level", "part") or one.part_of or is_change(given, one) for one in here):
            break
        told = [*here, *told]
        place = given.neighbour(place, -1)
    every = (*told, *shares)
    return _finding(given, every) if told and sum(one.value for one in every) <= 120 and not other_dates(every) else None


def _filled(given: CheckInput, shares: Sequence[Figure]) -> bool:
    """Is there a share in the paragraph, before these, that is just what they lack?"""
    gap = 100 - sum(one.value for one in shares)
    return any(
        one.kind == "share" and one.value == gap for one in given.told(given.block(shares[0].span)[0], shares[0].span.start)
    )


def _other_number(given: CheckInput, shares: Sequence[Figure]) -> bool:
    """ "41 pct. …, fejl på tog for 27, mens de sidste 32 pct.": a bare number among them may be a share as well."""
    ids = {one.id for one in shares}
    inside = given.told(shares[0].span.end, shares[-1].span.start)
    return any(one.kind == "count" and one.value < 100 and one.id not in ids for one in inside)


_SEAM = re.compile(r"(?:,|;|\bog|\bsamt|\bmens)\s+(?:[^\W\d_]+\s+){0,3}(?:de resterende\s+)?\(?$")
_LAST = re.compile(r"(?:\bog|\bsamt|\bmens)\s+(?:[^\W\d_]+\s+){0,3}\(?$")
# Each has one answer, or the words say that the shares are what something is divided into.
_DIVIDED = signs(
    r"\b(?:fordel(?:er|te|t|es|ing|ingen)(?:\s+sig)?|delt\s+mellem|sammensat|ét\s+kryds|ét\s+svar|én\s+svarmulighed|kun\s+svare\s+én)\b|"
    r"\bja\b[^.]*\bnej\b[^.]*\bved ikke\b|\bhver(?:t|ken)?\s+[^\W\d_]+\s+(?:har|havde)\s+\w+\s+(?:netop\s+|kun\s+)?[eé][nt]t?\b|\b(?:alene|udelukkende)\s+(?:fra|af|på|med)\b|"
    r"\bhverken\s+det\s+ene\b|\bsåledes:|"
    # "Andre kilder bruges ikke", "flere ejere er der ikke"
    r"\b(?:andre|andet|flere|øvrige)\s+(?:[^\W\d_]+\s+)?(?:bruges|findes|er|får|har|anvendes|forekommer|ejer|kommer)\s+(?:[^\W\d_]+\s+)?ikke(?:\s+(?!målt|opgjort|medtaget|undersøgt|oplyst|så\b)[^\W\d_]+)?\s*(?:[.;]|$)"
)


def _divided(given: CheckInput) -> list[tuple[Figure, ...]]:
    """ "Finansieringen er fordelt således: staten 40 pct., regionen 35 pct. og fonde 25 pct."; read only where it is 100 but for one
    figure's digit, or is 100."""
    text, found = given.letter.text, []
    for start, end in given.sentences:
        told = given.told(start, end)
        names = {one.id for one in told if one.kind == "count" and not one.printed[:1].isdigit()}  # "tre kilder", "én løsning"
        shares = tuple(one for one in told if one.kind == "share" and one.same_as in (None, *names))
        plain = all(one.role in ("level", "part") and one.approx == "exact" and not is_change(given, one) for one in shares)
        others = [one for one in told if one not in shares and not (one.id in names and one.value in (1, len(shares)))]
        if len(shares) < 2 or not plain or other_dates(shares) or others:
            continue
        gaps = [text[one.span.end : two.span.start] for one, two in pairwise(shares)]
        around = text[given.stretch((start, end), 1) : (given.neighbour((start, end), 1) or (start, end))[1]]
        divided = _DIVIDED.search(around) or (_OF_ALL.match(text[start:end]) and complements(given, shares))
        if not _LAST.search(gaps[-1]) and len(shares) > 2 and "således:" not in around:
            continue
        if not all(_SEAM.search(gap) for gap in gaps) or not divided or _OPEN.search(_OF_ALL.sub("", text[start:end])):
            continue
        summed = sum((one.value for one in shares), Fraction(0))
        single = len(shares) > 2 and summed > 100 + len(shares) and _ONE_ANSWER.search(around)
        if summed == 100 or single or any(one_digit(one.value, one.value + 100 - summed, least=2) for one in shares):
            found.append(shares)
    return found


# "hver elev kunne sætte ét kryds": whatever they answer, no more than a hundred per cent
_ONE_ANSWER = signs(r"\b(?:ét\s+kryds|ét\s+svar|én\s+svarmulighed|kun\s+(?:svare|vælge)\s+(?:én|ét|en|et)|vælge\s+(?:én|ét))\b")
_OF_ALL = re.compile(
    r"\W*(?:af|blandt)\s+(?:de\s+)?[^\W\d_]+ne\s+(?:er|var)\s+\d", re.IGNORECASE
)  # "Af deltagerne var 44 pct. mænd …"

# "falder i tre slags", "kommer tre steder fra", "på en skala med fire svar": so many, and no more.
_SO_MANY = signs(
    r"\b(?:falder|består|delt|deles|deler|inddelt|opdelt|opdeles|kommer|går|skala|valget|valg|fordel\w*|sammensat|kun|netop)\b[^.;:]{0,40}?\b(?P<many>to|tre|fire|fem|seks)\s+"
    r"(?:slags|steder|veje|dele|grupper|kategorier|typer|former|kilder|svar|svarmuligheder|muligheder|klasser|udfald|måder|poster|spor)\b"
)


def _counted_off(given: CheckInput) -> list[tuple[Figure, ...]]:
    """Shares that follow sentences apart on "falder i tre slags", as many as are named; read, as lists are, only where one digit makes
    them 100."""
    text, found = given.letter.text, []
    for block in given.letter.blocks:
        if block.kind == "table":
            continue
        shares = [one for one in given.told(block.start, block.end) if one.kind == "share" and one.same_as is None]
        if len(shares) < 2 or any(one.role in ("limit", "target") for one in shares):
            continue
        named = _SO_MANY.search(text, block.start, shares[0].span.start)
        many = SMALL[named["many"].casefold()] if named is not None else 0
        chosen = tuple(shares)
        if len(chosen) != many or other_dates(chosen):
            continue
        plain = all(
            one.role in ("level", "part", "remainder") and one.approx == "exact" and not is_change(given, one) for one in chosen
        )
        if not plain or _HEREOF.search(text[chosen[0].span.start : chosen[-1].span.end]):
            continue
        summed = sum((one.value for one in chosen), Fraction(0))
        near = abs(summed - 100) <= 20
        if near and (summed == 100 or any(one_digit(one.value, one.value + 100 - summed, least=2) for one in chosen)):
            found.append(chosen)
    return found


_HEREOF = signs(
    r"\b(?:heraf|hvoraf|deraf|af dem|af disse|flere svar|mod|sidste år|året før|tidligere|ste?get|faldt|faldet|landsplan|hver især|mere end|over)\b"
)
_OPEN = signs(
    r"\b(?:heraf|hvoraf|bl\.\s?a\.|blandt andet|især|over|mere end|flere svar|også|derudover|desuden|af dem|blandt|for(?!\s+\d+\s+pct\.?\s+vedkommende))\b|\baf\s+(?:de\s+)?[^\W\d_]+ne\s+(?:er|var|har|havde|blev|fik)\b"
)


def _finding(given: CheckInput, shares: tuple[Figure, ...], *, divided: bool = False) -> Finding | None:
    vocabulary = given.vocabulary

    def fits(mode: Mode) -> bool:
        return total(reading(one, vocabulary, mode) for one in shares).meets(point(100))

    # "44 pct. …, heraf 28 pct. …, de øvrige 16 pct.": the rest of the first, not of everything.
    nested = (
        not divided
        and len(shares) >= 3
        and total(reading(one, vocabulary) for one in shares[1:]).meets(reading(shares[0], vocabulary))
    )
    hedged = is_hedged(shares)
    outcome = judge(fits, hedged=hedged)
    outcome = of_sum(outcome, total(reading(one, vocabulary) for one in shares), point(100), hedged=hedged)
    if nested or (outcome.verdict == "contradicted" and any(one.approx not in ("exact", "about") for one in shares)):
        return None
    summed = sum((one.value for one in shares), Fraction(0))
    decimals = max(one.decimals for one in shares)
    sum_text = f"{' + '.join(shown(one) for one in shares)} = {number(summed, decimals)}"
    good = outcome.verdict == "supported"
    # Three shares or more may overlap; two of which one is the rest may not.
    verdict = outcome.verdict if good or len(shares) == 2 or abs(summed - 100) <= 20 else "unclear"
    return Finding(
        code=CODE,
        check=CHECK,
        verdict=verdict,
        severity=outcome.severity,
        reason=outcome.reason,
        claims=tuple(one.id for one in reversed(shares)),
        evidence=tuple(quoted(one) for one in shares),
        calculation=sum_text if good else f"{sum_text} ≠ 100",
        explanation="Andelene giver tilsammen 100 pct."
        if good
        else f"Andelene giver tilsammen {number(summed, decimals)} pct., ikke 100.{why_remark(outcome)}",
        ask=""
        if good or outcome.severity == "remark"
        else f"hvordan andelene er opgjort, idet de tilsammen giver {number(summed, decimals)} pct.",
    )
