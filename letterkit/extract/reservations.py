"""What the sender itself says about how far its figures can be trusted: preliminary, uncertain, an estimate, partial, not registered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from letterkit.claim import Figure, Reservation
from letterkit.danish.anycase import AnyCase
from letterkit.extract.view import View

ReservationKind = Literal["preliminary", "uncertain", "not_registered", "estimate", "partial", "other"]

# In this order: a sentence takes the first kind that fits at a place.
_SIGNS: tuple[tuple[ReservationKind, str], ...] = (
    (
        "not_registered",
        r"registreres\s+(?:\w+\s+){0,2}ikke(?:\s+\w+){0,2}|(?:registrerer|opgør|fører|indsamler)\s+(?:\w+\s+){0,2}ikke\s+(?:\w+\s+){0,3}|ikke\s+registreret(?:\s+centralt)?|kan\s+(?:[^.,]{0,70}\s)?ikke\s+(?:\w+\s+){0,4}?(?:opgøres|udskilles|udledes|trækkes)|"
        r"ikke\s+(?:\w+\s+){0,3}muligt\s+at\s+(?:opgøre|udskille|opdele|trække|oplyse)|foreligger\s+(?:\w+\s+){0,2}ikke\s+(?:\w+\s+){0,2}(?:tal|data|oplysninger|opgørelser?)|(?:ingen|ikke)\s+(?:\w+\s+){0,2}(?:samlet\s+opgørelse|statistik)",
    ),
    (
        "preliminary",
        r"foreløbig\w*|midlertidige?\s+(?:tal|opgørelse)|ikke\s+endelig\w*|kan\s+(?:endnu\s+)?ændre\s+sig|opdateres\s+(?:løbende|til)|endnu\s+ikke\s+(?:\w+\s+){0,2}(?:indberettet|indlæst|opgjort|afsluttet|valideret)",
    ),
    (
        "uncertain",
        r"behæftet\s+med\s+(?:\w+\s+){0,3}usikkerhed|usikkerhed(?:en)?\b|usikre?t?\b|med\s+(?:det|et|visse?|alle)?\s*forbehold\w*|tages\s+(?:\w+\s+){0,2}forbehold|fejlkilde\w*|fejlregistrering\w*|ikke\s+(?:\w+\s+){0,2}(?:fuldt\s+)?(?:pålidelig|valid|retvisende)\w*|"
        r"mangelfuld\w*|datakvalitet\w*|bør\s+læses\s+med|tolkes\s+med\s+(?:\w+\s+)?(?:varsomhed|forsigtighed)|ikke\s+(?:direkte\s+)?sammenlignelig\w*",
    ),
    (
        "estimate",
        r"skøn(?:net|nes|smæssig\w*|ner|nede)?\b|anslå(?:s|r|et|ede)?\b|anslået|et\s+estimat|estimere[rst]\w*|stikprøve\w*|hviler\s+på\s+et\s+udsnit|beregne(?:t|de)\s+(?:tal|værdi)|fremskrivning\w*",
    ),
    (
        "partial",
        r"foreligger\s+(?:der\s+)?kun\s+(?:\w+\s+){0,3}(?:til|for|fra)|(?:omfatter|dækker|indeholder|bygger)\s+(?:alene|kun|ikke)\s|ikke\s+(?:er\s+)?(?:medregnet|talt\s+med|indregnet|omfattet\s+af\s+opgørelsen)|(?:er|indgår)\s+ikke\s+(?:med|medtaget|medregnet)|"
        r"eksklusive?|ekskl\.|fraregnet|kun\s+data\s+til\s+og\s+med|(?:\w+\s+){1,3}mangler\s+i\s+opgørelsen",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for kind, pattern in _SIGNS)
# "et skønsomt valg", "skønt", "uden forbehold": no word about figures.
_NOT = AnyCase(
    r"\b(?:uden\s+(?:\w+\s+)?(?:forbehold|usikkerhed)|skønhed|skønt|i\s+(?:alle\s+)?henseender|foreløbigt?\s+svar|efter\s+(?:et\s+)?(?:konkret|frit)\s+skøn|skøn\s+under\s+regel|usikre\s+(?:\w+\s+)?(?:unge|borgere|forældre|veje|tider)|utrygge?)\b",
)
_ABOUT_FIGURES = AnyCase(
    r"\b(?:tal(?:let|lene)?|opgørelse\w*|data\w*|statistik\w*|registrering\w*|register\w*|beregn\w*|målinge?r?n?e?\w*|antal\w*|andel\w*|måling\w*|opgjort|indberet\w*|skøn\w*|anslå\w*|estimat\w*|stikprøve\w*|kilde\w*|oversigt\w*|procent|pct|registreres|opgøres)\b",
)


def find_reservations(view: View, figures: Sequence[Figure]) -> tuple[Reservation, ...]:
    """The reservations in reading order, each with the figures of its sentence, or else those of the sentence before in its paragraph."""
    found: list[Reservation] = []
    for sentence in view.own:
        if sentence.kind == "heading":
            continue
        text = view.of(sentence)
        here = tuple(f.id for f in figures if sentence.start <= f.span.start < sentence.end)
        if not here and not _ABOUT_FIGURES.search(text):
            continue
        quiet = _NOT.sub(lambda match: " " * len(match.group()), text)
        for kind, pattern in _PATTERNS:
            match = pattern.search(quiet)
            if match is None:
                continue
            before = view.before(sentence)
            about = here or (tuple(f.id for f in figures if before.start <= f.span.start < before.end) if before else ())
            start, end = sentence.start, sentence.start + len(text.rstrip())
            found.append(Reservation(kind=kind, figures=about, quote=view.text[start:end], span=view.letter.span(start, end)))
            break
    return tuple(found)
