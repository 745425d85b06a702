"""Names of undertakings without quotation marks: "projekt Flere i job", "Vi har startet Cykelven, et initiativ for nytilflyttede".

A Danish name has a capital only on its first word and on names within it. Behind a noun that takes a name ("indsatsen", "projekt")
it goes on to a mark or to the verb of its clause; elsewhere it must be said to be an undertaking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from letterkit.danish.anycase import AnyCase
from letterkit.extract.grammar import is_function, verb_tense

CAPITAL = r"[A-ZÆØÅÉ][\wæøåÆØÅé+-]*"
SMALL = r"(?:og|på|i|til|med|for|af|om|uden|mod|ved|over|under|efter)"
ANOTHER = r"(?!og\s+(?i:projekt|initiativ|indsats|ordning|pulje|kampagne|program)\w*\s)"  # "projekt Ren Luft og Projekt Lys"
NAME = rf"{CAPITAL}(?:\s+{ANOTHER}(?:{SMALL}\s+)?(?:{CAPITAL}|\d+\+?))*"
# Nouns that are followed by a name; in the definite form, or bare "projekt" and "operation".
NAMED_NOUN = (
    r"(?i:\w*projekt|operation|\w*(?:projektet|indsatsen|initiativet|puljen|programmet|kampagnen|ordningen|forsøget|tiltaget|partnerskabet"
    r"|forløbet|konceptet|tilbuddet|netværket|samarbejdet|strategien|modellen|metoden|kurset|korpset)|(?:handle|handlings|helheds|indsats|udviklings)?plan(?:en)?|aftalen)"
)
BEHIND = re.compile(rf"(?<!\w){NAMED_NOUN}\s+\(?(?P<name>{NAME})")
# "indsatserne Ren Strand og Grøn By", "”Fælles front” og Ny Vej": one name beside another
PLURAL_NOUN = (
    r"(?i:\w*(?:projekterne|indsatserne|initiativerne|puljerne|programmerne|kampagnerne|ordningerne|forsøgene|tiltagene|partnerskaberne|forløbene"
    r"|tilbuddene|netværkene|strategierne|metoderne|kurserne))"
)
SINGLE = rf"{CAPITAL}(?:\s+(?!og\b)(?:{SMALL}\s+)?{CAPITAL})*"
SEVERAL = re.compile(rf"(?<!\w){PLURAL_NOUN}\s+(?P<names>{SINGLE}(?:,\s+{SINGLE})*\s+(?:og|samt)\s+{SINGLE})(?=[\s,.;:])")
BESIDE = re.compile(rf"\s+(?:og|samt)\s+(?P<name>{SINGLE})(?=[\s,.;:])")
# "det nationale program Sikker Udskrivning", "vores kampagne Lys På Cyklen": only a name of two capitals and more.
OWNED = re.compile(
    rf"\b(?i:det|den|vores|vort|[\wæøå]+s)\s+(?:[a-zæøå]+e\s+)?(?:program|kampagne|initiativ|ordning|indsats|forsøg|partnerskab|pulje|koncept|tilbud|forløb|netværk)\s+(?P<name>{CAPITAL}(?:\s+(?:{SMALL}\s+)?{CAPITAL})+)"
)
# "skolens mobbeprogram Fri for drilleri": what is owned, and a noun that says of what kind it is.
OF_KIND = re.compile(
    rf"\b(?:[Vv]ores|[\wæøå]{{2,}}(?<!e)s)\s+[\wæøå-]{{3,}}(?:projekt|program|kampagne|initiativ|pulje|forsøg|netværk|korps|ordning)\s+(?P<name>{NAME})"
)
# These name much else ("modellen Volvo"): only a name of two words and more.
LOOSE = re.compile(
    r"(?:plan|planen|aftalen|modellen|metoden|kurset|tilbuddet|netværket|samarbejdet|strategien|forløbet|konceptet|programmet)$",
    re.IGNORECASE,
)
UNDERTAKING = r"\w*(?:projekt|initiativ|indsats|pulje|program|kampagne|ordning|forsøg|tiltag|partnerskab|netværk|koncept|tilbud|forløb)(?:en|et|met|det|n|t)?"
APPOSED = re.compile(
    rf"(?:(?<=[a-zæøå,]\s)|^(?={CAPITAL}\s+(?:{SMALL}\s+)?{CAPITAL}))(?P<name>{NAME}(?:\s+[a-zæøå]+){{0,2}})(?:,\s+(?:(?:der|som)\s+er\s+)?|\s+er\s+)(?:et|en|vores|[\wæøå]+(?<!e)s)\s+(?:[\w-]+\s+){{0,2}}{UNDERTAKING}(?!\w)"
)
# "Rent Hav-kampagnen": a short one or a genitive before the hyphen is a place or a sender ("EU-projektet", "Vestegns-").
HYPHENED = re.compile(
    rf"(?P<name>{CAPITAL}\s+(?:{SMALL}\s+)?{CAPITAL}|(?!(?i:corona|covid|internet|facebook)\b)[A-ZÆØÅ][\wæøå]{{3,}}(?<!s))-{UNDERTAKING}(?!\w)(?!\s+[A-ZÆØÅ”\"»])"
)
NAMED_SO = re.compile(rf"(?P<name>{NAME}) er navnet på [^,.;:]{{0,30}}{UNDERTAKING}")
# "Bogstart er et projekt, som …": one word alone only where it names no thing by its ending and is no small word.
IS_ONE = re.compile(
    r"^(?P<name>[A-ZÆØÅ][\wæøå-]{4,}(?<!en)(?<!et)(?<!ne)(?<!else)(?<!ing)(?<!hed)(?<!ion)(?<!ende))\s+er\s+(?:et|en|vores)\s+(?:[\w-]+\s+)?\w*(?:projekt|initiativ|program|kampagne|partnerskab)(?!\w)"
)
# A house or a body that has a name of its own.
PLACE_BEFORE = re.compile(
    r"(?:afdelingen|hjemmet|skolen|huset|centret|centeret|institutionen|foreningen|fonden|firmaet|virksomheden|børnehaven|vuggestuen|selskabet)\s+$",
    re.IGNORECASE,
)
INTRODUCED = re.compile(
    rf"(?:(?:[Dd]et|[Dd]en|[Ee]t|[Ee]n|[Vv]ores|[\wæøå]+s)\s+|(?=[A-ZÆØÅ]\w+(?:et|en)\b))(?:[\w-]+\s+)?(?i:{UNDERTAKING})(?:,\s+|\s+[–-]\s+)(?P<name>{NAME})(?:,|\s+[–-]\s)"
)
CALLED = re.compile(
    rf"(?i:\b(?:under|{UNDERTAKING})\b[^.;:]{{0,60}}?\s(?:navnet|overskriften|mottoet|vi\s+kalder|hedder|kaldes|kaldet|ved\s+navn|under\s+navnet|med\s+navnet|(?:har|fik|fået)\s+navnet))\s+(?P<name>{NAME})"
)
# "I 2019 blev Havnens Ambassadører sat i gang", "Vi har lanceret Byens Haver": two capitals and what is done with an undertaking only.
LAUNCHED = re.compile(
    rf"\b(?:lancerede|lanceret|iværksatte|iværksat|søsatte|søsat|igangsatte|igangsat|udrullede|udrullet)\s+(?P<name>{CAPITAL}\s+(?:{SMALL}\s+)?{CAPITAL}(?:\s+{CAPITAL})*)"
)
# "Kommunen startede Hånden under, hvor frivillige hjælper": a capital and small words, then what it is.
STARTED = re.compile(
    rf"\b(?:startede|startet|indførte|indført|lancerede|lanceret|oprettede|oprettet)\s+(?:(?:vi|[a-zæøå]+(?:en|et))\s+)?(?P<name>{CAPITAL}(?:\s+[a-zæøå]+){{1,3}}),\s+(?:hvor|der|som)\b"
)
SET_GOING = re.compile(
    rf"\b(?:blev|er|bliver)\s+(?P<name>{CAPITAL}\s+(?:{SMALL}\s+)?{CAPITAL}(?:\s+{CAPITAL})*)\s+(?:sat\s+i\s+(?:gang|værk|søen)|etableret|oprettet|lanceret|iværksat|igangsat|søsat|udrullet)\b"
)
# "deltog i Lommepengeprojektet": inside a sentence only a name has a capital.
COMPOUND = re.compile(
    r"(?<=[a-zæøå,:]\s)(?P<name>[A-ZÆØÅ][a-zæøå]{3,}(?:projektet|ordningen|indsatsen|programmet|kampagnen|netværket))(?![\w-])"
)
# "Portalen MinHavn åbner i marts": a service in one word with a capital inside, where it is opened
OPENED = re.compile(
    r"(?<!\w)(?i:\w*(?:portalen|appen|selvbetjeningen|platformen|hjemmesiden|tjenesten))\s+(?P<name>[A-ZÆØÅ][\wæøå]*[a-zæøå][A-ZÆØÅ][\wæøå]+)"
    r"(?=\s+(?:åbne[rt]?|åbnede|(?:går|gik)\s+i\s+luften|lancere[sdt]\w*|(?:er|blev|bliver|vil\s+blive)\s+(?:\w+\s+)?(?:taget\s+i\s+brug|åbnet|lanceret|sat\s+i\s+drift)|tages\s+i\s+brug)\b)"
)
BODY = re.compile(
    r"(?:kommune|region|stat|minister|folketing|regering|styrelse|skole|politi|danmark|jobcenter|center|fond|byråd|rådet|udvalg|forening|universitet|"
    r"kreds|hospital|selskab)\w*$",
    re.IGNORECASE,
)
# Verbs that a named undertaking is the subject of.
OF_NAMES = re.compile(
    r"(?:er|var|blev|bliver|har|havde|omfatter|løber|kører|kørte|begyndte|begynder|startede|starter|åbner|åbnede|fortsætter|fortsatte|holdes|mødes"
    r"|tilbydes|gennemføres|afsluttes|sluttede|slutter|udløber|finansieres|støttes|evalueres|skal|vil|kan|gik|giver|gav|henvender|retter|gælder|udvides"
    r"|udrulles|hjælper|samler|varer|varede|tæller|rummer|bygger|betyder|viser)"
)
PASSIVE = re.compile(
    r"\w{3,}(?:føres|sættes|rulles|ledes|bredes|stemmes|lægges|længes|vides|lukkes|startes|gøres|drives|styres|ydes|etableres|\w+eres)"
)
# Without these the long patterns cannot match: a cheap question first.
INSIDE = re.compile(r"\s\(?[A-ZÆØÅÉ]")
KIND = AnyCase(
    r"projekt|initiativ|indsats|pulje|program|kampagne|ordning|forsøg|tiltag|partnerskab|netværk|koncept|tilbud|forløb|samarbejde|strategi"
    r"|model|metode|kurs|korps|plan|aftale|operation"
)
NAME_SAID = AnyCase(r"navn|overskrift|motto|kalde|hedder")
BODIES = frozenset({"STAR", "EU", "KL", "DSB", "DR", "FN", "SKAT", "ATP", "FGU", "SFI", "VIVE", "PPR", "SSP", "BBR"})
ARTICLES = ("en", "et")
LONGEST_TAIL = 4


def plain_names(text: str) -> Iterator[tuple[int, int]]:
    """The places in a sentence where an undertaking is named without quotation marks."""
    inside, of_kind = INSIDE.search(text), KIND.search(text)
    for pattern in (BEHIND, OF_KIND) if inside and of_kind else ():
        for match in pattern.finditer(text):
            place = _behind(text, match)
            if place is not None:
                yield place
    for match in SEVERAL.finditer(text) if inside and of_kind else ():
        for one in re.finditer(SINGLE, match["names"]):
            yield match.start("names") + one.start(), match.start("names") + one.end()
    for pattern, *needed in (
        (APPOSED, inside, of_kind),
        (INTRODUCED, inside, of_kind),
        (CALLED, inside, NAME_SAID.search(text)),
        (HYPHENED, of_kind),
        (NAMED_SO, of_kind),
        (OWNED, inside, of_kind),
        (LAUNCHED, inside),
        (STARTED, inside),
        (SET_GOING, inside),
        (IS_ONE, of_kind),
        (COMPOUND, inside, of_kind),
        (OPENED, inside),
    ):
        for match in pattern.finditer(text) if all(needed) else ():
            name = match.group("name")
            own = (
                not any(PLACE_BEFORE.search(said) for said in (text[: match.start("name")], f"{name.split()[0]} "))
                and name not in BODIES
                and not (pattern is IS_ONE and is_function(name.lower()))
            )
            if own and name[0].isupper() and not BODY.search(name.split()[-1]):
                start, end = match.span("name")
                yield start, end + (len(_tail(text, end, named=True)) if pattern is CALLED else 0)


def beside_quoted(text: str, at: int) -> tuple[int, int] | None:
    """The name without quotation marks that "og" ties to the quoted one which ends at `at`."""
    match = BESIDE.match(text, at)
    return match.span("name") if match is not None and not BODY.search(match["name"].split()[-1]) else None


def _behind(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The name right behind its noun, with the small words that belong to it."""
    start, end = match.span("name")
    noun = text[match.start() : start].strip()
    named = match.group("name").split()
    a_body = BODY.search(named[-1]) and all(word[0].isupper() for word in named)  # but "Sammen om Skolen"
    if re.match(r"\s+(?:Kommunes?|Regions?|By)\b|-", text[end:]) or a_body:
        return None
    tail = _tail(text, end)
    if len(named) > 1 and re.match(r"\s+(?:for|til)\s", tail):
        tail = ""  # "tilbuddet Vågn Op for unge": for whom
    following = re.match(r"\s+(\w+)", text[end + len(tail) :])
    words = f"{match.group('name')}{tail}".split()
    capitals = all(word[0].isupper() for word in words)
    if len(words) == 1 or (capitals and LOOSE.search(noun)):
        acts = following is not None and (
            verb_tense(following.group(1).lower()) is not None or re.search(r"(?:er|ede)$", following.group(1))
        )
        if (LOOSE.search(noun) and len(words) == 1) or words[0] in BODIES:
            return None
        if acts and following is not None and not OF_NAMES.fullmatch(following.group(1)):
            return None  # "projektet STAR finansierer", "ordningen Fonden betaler"
    return start, end + len(tail)


def _tail(text: str, at: int, *, named: bool = False) -> str:
    """The words in small letters that end a name: from a capital to a mark or to the verb ("Flere" "i job", "Første" "døgn"). `named`: it
    is said to be a name, so that a place at its end belongs to it ("overskriften Sammen om maden")."""
    words: list[re.Match[str]] = []
    for match in re.finditer(r"\s+([^\s,.;:()”\"]+)", text[at:]):
        word = match.group(1)
        gap = text[at + (words[-1].end() if words else 0) : at + match.start()]
        if (
            gap
            or not re.fullmatch(r"[a-zæøåé-]+", word)
            or word in ("som", "der", "og", "men", "hvor", "at", "samt", "hos", "fra", "siden")
        ):
            break
        if verb_tense(word) is not None or OF_NAMES.fullmatch(word) or PASSIVE.fullmatch(word):
            break
        words.append(match)
        if len(words) > LONGEST_TAIL:
            return ""
    while words and (
        (is_function(words[-1].group(1)) or words[-1].group(1) in ARTICLES)
        and not (len(words) > 1 and words[-2].group(1) in ARTICLES)
        and words[-1].group(1) not in ("på", "op", "ind", "ud", "først", "igen", "hjem", "sammen")
    ):
        words.pop()
    if (
        not named
        and len(words) > 1
        and words[0].group(1) in ("i", "på", "ved", "om", "fra", "hos")
        and re.search(r"(?:en|et|erne|ene)$", words[-1].group(1))
    ):
        return ""  # "projekt Havnebadet i byen": where it is
    return text[at : at + words[-1].end()] if words else ""
