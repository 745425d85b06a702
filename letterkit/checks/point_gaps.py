"""LK404: a distance in percentage points that is not the one between the two shares told with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from letterkit.checks.akin import akin, narrowing, topic
from letterkit.checks.frame import CheckInput, Example, Status
from letterkit.checks.intervals import Outcome, around, step_of
from letterkit.checks.levels import way_of
from letterkit.checks.reckoned import difference, finding
from letterkit.checks.signs import signs
from letterkit.checks.words import words
from letterkit.checks.worked_signs import is_of_their_years
from letterkit.checks.yardsticks import measured_elsewhere
from letterkit.claim import Figure
from letterkit.finding import CheckName, Finding
from letterkit.spelling import same_word

CODE = "LK404"
NAME = "points-differ-from-shares"
CHECK: CheckName = "growth"
STATUS: Status = "trial"
TITLE = "Afstanden i procentpoint er en anden end de to andeles"
EXPLANATION = """
## Hvad den holder sammen
En afstand i procentpoint (”bragt ned med 3 procentpoint”, ”6 procentpoint højere”, ”en forskel på 8 procentpoint”) og de to andele,
som brevet sætter den mellem: i samme sætning eller i de to sætninger før, når ordene slutter fra dem (”så”, ”altså”, ”dermed”).

## Hvornår den tier
Når der er flere end to andele at vælge mellem, når afstanden er til noget tredje (landsgennemsnit, mål, et andet år), og når den er
målt pr. år eller i gennemsnit.

## Hvad der regnes som afrunding
En halv enhed af sidste ciffer i alle tre tal, dog aldrig mere end en hel enhed i afstandens sidste ciffer.

## Hvad den ikke kan se
Om andelene er de rigtige.
"""
FLAGGED = Example(text="Spildet er bragt ned med 3 procentpoint, nemlig fra 11,5 pct. i 2006 til 7,5 pct. i 2009.")
ACCEPTED = Example(text="Spildet er bragt ned med 4 procentpoint, nemlig fra 11,5 pct. i 2006 til 7,5 pct. i 2009.")

_THUS = signs(
    rf"\b(?:{words('therefore', 'that_is')}|så|det er|nemlig|hvilket|forskel(?:len)?|afstand(?:en)?|"
    r"fremgangen|stigningen|faldet|tilbagegangen|udsving(?:et)?)\b"
)
# A third level, or a distance that is none between these two.
_THIRD = signs(
    rf"\b(?:{words('nation')}|mål(?:et|sætning\w*)?|forvent\w*|ventet|budget\w*|årligt|om året|hvert år|pr\. år|gennemsnit\w*|indsnævr\w*|"
    r"yderligere|begge|hver især|hvoraf|heraf|alene|næsten lige|siden|sidste år|tidligere|året før|længere end|dobbelt\w*|end (?:i|for) (?!(?:19|20)\d\d))\b"
)
_FROM_TO = signs(r"\bfra\s+(?:\w+\.?\s+)?$")
_SHORT_NAME = re.compile(
    r"\b(?:[Pp]å|[Ii]|[Ff]or|[Hh]os|[Bb]landt|[Vv]ed)\s+(?!(?:år|en|et|de|at|ca|os|to|ni|ti)\b)([a-zæøå]{2}|[A-ZÆØÅ]{1,3})\b"
)
_WAS = signs(r"\b(?:da|hvor|mod|før)\b")


def check(given: CheckInput) -> list[Finding]:
    found: list[Finding] = []
    for figure in given.claims.figures:
        if figure.kind != "points" or figure.value_to is not None or figure.approx != "exact" or not figure.value:
            continue
        pair = _shares(given, figure)
        if pair is not None:
            found += _held(given, figure, *pair)
    return found


def _shares(given: CheckInput, figure: Figure) -> tuple[Figure, Figure] | None:
    """The only two shares of the sentence, or of it and the one or two before it where it concludes from them."""
    here = given.sentence(figure.span)
    text = given.letter.text
    for back in (0, 1, 2):
        start = given.stretch(here, back)
        told = [one for one in given.told(start, here[1]) if one.kind in ("share", "points")]
        shares = [one for one in told if one.kind == "share" and one.same_as is None]
        if len(told) != len(shares) + 1 or len(shares) > 2:
            return None
        if len(shares) == 2:
            lead = text[max(start, figure.span.start - 60) : figure.span.start]
            if back and not _THUS.search(text[here[0] : figure.span.end]) and not _THUS.search(lead):
                return None
            one, two = shares
            return (one, two) if _belong(given, figure, one, two, text[here[0] : here[1]]) else None
    return None


def _belong(given: CheckInput, figure: Figure, one: Figure, two: Figure, sentence: str) -> bool:
    """Do the words set the distance between just these two?"""
    if any(
        share.approx != "exact" or share.value_to is not None or share.role in ("limit", "target", "change")
        for share in (one, two)
    ):
        return False
    text = given.letter.text
    here = given.sentence(figure.span)
    if here != given.sentence(two.span):
        lead = text[here[0] : figure.span.start]
        told = " ".join(given.said(share.span) for share in (one, two))
        if any(not akin(given, word, told) for word in narrowing(lead, given.vocabulary)):
            return False  # "Blandt nydanskere er faldet 5 procentpoint"
        if any(not re.search(rf"\b{re.escape(short)}\b", told, re.IGNORECASE) for short in _SHORT_NAME.findall(lead)):
            return False  # "På hf er det faldet 1,9 procentpoint", after "På stx …"
    if not is_of_their_years(given, figure, (one, two)):
        return False
    from_to = _FROM_TO.search(text[max(0, one.span.start - 12) : one.span.start]) and re.search(
        r"\btil\b", text[one.span.end : two.span.start]
    )
    if from_to and _of_another(given, figure, one, two):
        return False
    if from_to:
        return not re.search(r"\b(?:om året|årligt|hvert år|pr\. år|i gennemsnit)\b", sentence, re.IGNORECASE)
    behind = re.search(r"\bend\s+i\s+(?:19|20)\d\d\b", sentence)
    if _THIRD.search(sentence.replace(behind.group(), " ") if behind else sentence) and not _said_of_before(
        given, one, two, sentence
    ):
        return False
    if behind is not None:
        return _WAS.search(sentence[behind.end() :]) is not None and two.span.start > figure.span.start
    concludes = _THUS.search(sentence) is not None
    return concludes and max(one.span.end, two.span.end) <= figure.span.start


_OWN_CLAUSE = signs(r"[,;]\s+(?:og|men|mens|medens|hvor)\s+(?P<who>[^,;.\d]{3,60}?)\s+(?:er|var|blev|har|faldt|steg|ligger|lå)\b")


def _of_another(given: CheckInput, figure: Figure, old: Figure, new: Figure) -> bool:
    """ "Andelen af tilfredse er steget fra 61 til 66 pct., og andelen af utilfredse er faldet med 3 procentpoint": the other way, or of what
    its own clause names."""
    between = given.letter.text[max(old.span.end, new.span.end) : max(figure.span.start, new.span.end)]
    clause = _OWN_CLAUSE.search(between)
    if clause is None:
        return False
    told = topic(given.letter.text[given.sentence(old.span)[0] : old.span.start], given.vocabulary)
    strange = any(
        not any(same_word(word, other, given.vocabulary) for other in told) for word in topic(clause["who"], given.vocabulary)
    )
    way = way_of(between[clause.start() :])
    return strange or (way != 0 and (new.value - old.value) * way < 0)


def _said_of_before(given: CheckInput, one: Figure, two: Figure, sentence: str) -> bool:
    """ "Året før var den 43,9 pct., så …": what sounds like a third level is the time of the second."""
    dated = one.as_of is not None and two.as_of is not None and one.as_of != two.as_of
    words = [found.group().casefold() for found in _THIRD.finditer(sentence)]
    before = ("året før", "tidligere", "sidste år", "siden")
    return dated and all(word in before for word in words) and given.sentence(one.span) != given.sentence(two.span)


def _gives_it(given: CheckInput, figure: Figure) -> bool:
    """Do two other shares of the paragraph lie just so far apart? Then it is told of those."""
    shares = [one for one in given.told(*given.block(figure.span)) if one.kind == "share"]
    return any(abs(abs(one.value - two.value) - figure.value) <= step_of(figure) / 2 for one, two in combinations(shares, 2))


def _held(given: CheckInput, figure: Figure, one: Figure, two: Figure) -> Sequence[Finding]:
    high, low = sorted((one, two), key=lambda share: -share.value)
    made = difference(high, low)
    gap = made.value
    half = Fraction(1, 4) if figure.value.denominator != 1 and figure.decimals == 0 else step_of(figure) / 2
    fits = around(figure.value, half).meets(made.interval(given.vocabulary))
    # Cut off instead of rounded, or a slip too wide for one: other figures may be meant.
    cut = gap - 2 * half < figure.value < gap
    if not fits and _gives_it(given, figure):
        return []
    if not fits and all(measured_elsewhere(given, figure.span, new, old) for new, old in ((one, two), (two, one))):
        return []
    if not fits and (cut or not gap or not Fraction(2, 5) <= figure.value / gap <= Fraction(5, 2)):
        return []
    claims = (figure.id, one.id, two.id)
    return [finding(CODE, CHECK, figure, made, Outcome("supported" if fits else "contradicted"), claims=claims)]
