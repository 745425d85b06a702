"""Words that widen a number ("ca.", "knap", "mindst", "eller mere"), their twins that do not, and the interval that results."""

from __future__ import annotations

import re
from fractions import Fraction

from letterkit.claim import Approx
from letterkit.danish.tables import alternatives, words
from letterkit.vocabulary import load_vocabulary

_TABLE = words("quantity_words")
_BEFORE: dict[str, Approx] = {
    word: kind
    for kind in ("about", "nearly", "just_over", "more_than", "less_than", "at_least", "at_most")
    for word in _TABLE["hedges"][kind]
}
_WITHIN = frozenset(_TABLE["hedges"]["within"])
_AFTER: dict[str, Approx] = {word: kind for kind, choices in _TABLE["hedges"]["after"].items() for word in choices}
_NO_HEDGE_BEFORE = frozenset(_TABLE["hedges"]["no_hedge_before"])

# "cirka27.000": a lost blank is allowed behind the hedge, as PDF text has it.
_HEDGE = re.compile(rf"(?<![\w-])(?P<hedge>{alternatives([*_BEFORE, *_WITHIN])})\s*\Z", re.IGNORECASE)
_FILLER = re.compile(rf"(?<![\w-]){alternatives(_TABLE['hedges']['fillers'])}\s+\Z", re.IGNORECASE)
# "må højst udbringe 170 kg": a bound may stand before the infinitive.
_BOUND_AND_VERB = re.compile(
    r"(?<![\w-])(?P<hedge>højst|højest|maksimalt|mindst|minimum)\s+(?!mulige|sandsynlige)[a-zæøå]{2,}e\s+\Z", re.IGNORECASE
)
_MONEY_BEFORE = re.compile(r"(?<![\w-])(?:kr\.?|dkk|€|eur)\s*\Z", re.IGNORECASE)
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:i|for|pr\.|året)|\b(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december))\s+(?:19|20)\d\d\s*\Z",
    re.IGNORECASE,
)
_AMOUNT_BEFORE = re.compile(r"(?:[\d½]|,-|\bmi[oa]\.?|illion(?:er)?|illiard(?:er)?|\bt\.)\s*\Z")
_LAST_WORD = re.compile(r"([^\s(]+)\s+\Z")
# "12 flere end de 40": the words compare two things, they do not bound the second.
_COMPARED = re.compile(r"(?:\d|%|pct\.?|procent|point|gange|kr\.|så|dobbelt|meget|\w*doblet)\s*\Z", re.IGNORECASE)
_AFTER_NUMBER = re.compile(rf"(?:\s+(?!(?:eller|og)\b)[a-zæøå-]+){{0,2}}?\s+(?P<hedge>{alternatives(_AFTER)})(?![\w-])")

# "en 100 stykker", "venter i en 14 dage."; but "en 80 meter lang kø" has one thing of that size
_SOME = re.compile(r"(?<![\w-])(?:sådan\s+)?en\s+\Z", re.IGNORECASE)
_SOME_OF = re.compile(
    r"\s+(?:stykker|stk\.?|(?:dage|timer|minutter|uger|måneder|kilometer|kroner|mennesker|personer|gange|sager|børn)"
    r"(?=\s*[.,;:)]|\s+(?:i|på|om|til|fra|før|efter|for|og|eller|hos|af)\b|\Z))"
)

# How far a hedge reaches, as a part of the number: the shipped vocabulary's, with the widest "ca." that is no finding.
_REACH = {"about": "about_report", "nearly": "nearly", "just_over": "just_over"}
TOLERANCE = {kind: load_vocabulary().tolerances[name].value for kind, name in _REACH.items()}
_OF_TIME = frozenset({"ældre end", "yngre end", "længere end", "kortere end", "senere end", "tidligere end"})
# "råder over 1.850 pladser", "har klaget over 26 påbud": the word belongs to the verb.
_VERB_OVER = re.compile(
    r"\b(?:råde[rt]?|rådede|bestemme[rt]?|bestemte|dispon\w+|klag(?:e[rt]?|ede)|påklag\w+|før\w* tilsyn|før\w* kontrol|herske[rt]?)"
    r"(?:\s+(?:samlet|i alt|nu|i dag|også|tilsammen|fortsat|desuden|dog|på samme tidspunkt|på det tidspunkt|dengang|stadig"
    r"|p\.t\.|pt\.?|for tiden|for øjeblikket|aktuelt|lige nu|således|dermed|herefter|altså|alene|selv|imidlertid|til daglig"
    r"|(?:den|pr\.)\s+\d{1,2}\.\s+[a-z]+(?:\s+\d{4})?|i\s+\d{4}|ved (?:årets|kvartalets) (?:begyndelse|start|udgang))){0,3}\s+\Z",
    re.IGNORECASE,
)
# "registreret under fire gerningskoder", "hører under to ministerier"
_VERB_UNDER = re.compile(
    r"\b(?:registrer\w*|konter\w*|bogfør\w*|opfør\w*|anfør\w*|journaliser\w*|arkiver\w*|indgå[rt]?|indgik|henhør\w*|hør(?:er?|te)|sorter\w*|udgiv\w*|udgav"
    r"|opslå\w*|kendt|optræd\w*|optrådte|sejl(?:er?|ede))\s+(?:(?:også|samlet|nu|tidligere|begge|alle|hver|ikke)\s+)*\Z",
    re.IGNORECASE,
)
# "inden for fristen på to måneder", "inden for lovens 30 dage": the bound is said of the limit
_WITHIN_LIMIT = re.compile(
    r"\b(?:inden\s?for|inden)\s+(?:(?:den|det|de|vores|deres|regionens|kommunens)\s+)?(?:[a-zæøå]+e\s+)?"
    r"(?:\w{3,}s|[a-zæøå-]*(?:frist|mål|målsætning|grænse|tid|ramme|krav|garanti|norm|perioden?|vindue)(?:en|et|n)?\s+(?:på|om))\s+(?:de\s+)?\Z",
    re.IGNORECASE,
)
# "mere end de 10,1, som kommunen opgør": held against a number that others gave, no bound
_GIVEN = re.compile(
    r"\s+de\s+(?:[\d.,½]*[\d½]|[a-zæøå]+)(?:\s+(?:pct\.?|%|(?:mi[oa]\.\s+)?kr\.?|[a-zæøå]+))?,\s+(?:som|der|(?:(?!men\b)[a-zæøå]+(?:en|et|ne)|[A-ZÆØÅ]\w+|vi|man|jeg)\s+[a-zæøå]+)"
)
# "boden er sat op til 3.000 kr.": how far it went, no bound
_MOVED_UP = re.compile(
    r"\b(?:sat|sættes|sætte|hævet|hæves|hæve|skruet|rykket|rundet|reguleret|skrevet|justeret|reguleres)\s+\Z",
    re.IGNORECASE,
)
# "gået fra 318 i 2015 over 284 i 2016 til 251 i 2017": by way of
_FROM_BEFORE = re.compile(r"\bfra\s+(?:ca\. )?\d[^.,;:]{0,40}\s+\Z", re.IGNORECASE)
_WAY_TO = re.compile(r"over\s+\d[\d.,]*[^.,;:]{0,40}?\btil\s+\d", re.IGNORECASE)
# "ligger ud over 60 pct.": beyond; at the head of a sentence, and before things, "ud over" adds one to another.
_BEYOND = re.compile(r"\b(?:ligge[rt]?|lå|gå[rt]?|gik|rækker?|række|strække[rs]?|strakte)\b[^.,;:]{0,40}\bud\s+\Z")
_BEYOND_TIME = re.compile(r"(?<![\wæøå])(?!(?:og|men|at|eller|samt)\s)[a-zæøå]+\s+ud\s+\Z")
# "overstiger 40 dage", "oversteg behandlingstiden 26 uger", "ikke overskrider 3.200 kr."
_EXCEEDS = re.compile(
    r"(?P<not>\b(?:ikke|aldrig|næppe)\s+(?:(?:må|skal|vil|kan|bør|at)\s+)*)?\b(?:overst(?:iger?|ige|eg|eget)|overskri(?:der?|de|dt)|overskred)"
    r"(?P<not2>\s+(?:ikke|aldrig|næppe))?\s+(?:(?!med\b|af\b|på\b|fra\b|til\b)[a-zæøå]+(?:en|et|erne|ene)\s+)?(?:(?:i alt|kr\.)\s*)?\Z",
    re.IGNORECASE,
)
# A bound is turned by a negation that the verb of measure hands on ("ender næppe under 3.150", "ikke skal ligge over 95") …
_TURNED = re.compile(
    r"\b(?:ikke|aldrig|næppe)\s+(?:(?:helst|længere|nogen|må|skal|vil|kan|bør|at|have|været|være|ligge[r]?|lå|udgøre|komme[rt]?|overstige|få|tage|tog|vare[r]?"
    r"|blive[r]?|blevet|gå[r]?|gik|stige[r]?|ende[r]?|koste[r]?|veje[r]?|nogensinde|meget|ret|væsentligt|langt|op|ned|helt)\s+)*\Z",
    re.IGNORECASE,
)
# … or by nobody who does it ("ingen blok står tom i mere end ni måneder"); not in "ingen af dem har fået svar i over et år".
_NOBODY = re.compile(r"\b(?:ingen|intet)\b(?P<between>[^.,;:]*)\Z", re.IGNORECASE)
_LACKED = re.compile(r"\b(?:fået|modtaget|haft|hørt|set|mødt|besvaret|svaret)\b", re.IGNORECASE)
_TURN: dict[Approx, Approx] = {"less_than": "at_least", "more_than": "at_most"}
_DURATION_ONLY = frozenset({"indtil"})


def hedge_before(text: str, at: int, *, duration: bool, measured: bool = False) -> tuple[int, Approx] | None:
    """The hedge that ends right before `text[at]`: (its start, what it says). Of two, a bound outweighs "ca.".

    A verb that bounds ("overstiger") is none of the number's words: then the start is `at` itself.
    """
    start, found = at, None
    for _ in range(3):
        match = _HEDGE.search(text, max(0, start - 28), start)
        if match is None and (filler := _FILLER.search(text, max(0, start - 24), start)):
            match = _HEDGE.search(text, max(0, filler.start() - 28), filler.start())
        if match is None:
            match = _BOUND_AND_VERB.search(text, max(0, start - 36), start)
        if match is None:
            break
        word = " ".join(match["hedge"].lower().split())
        if match.end("hedge") == at and word[-1] != "." and start == at and len(word) < 5:
            break  # glued: only unmistakable words ("cirka27.000")
        kind = _meaning(text, match.start(), word, duration=duration, measured=measured)
        if word.endswith(("over", "under", " end")) and _GIVEN.match(text, match.end("hedge")):
            kind = None
        if kind is None or (found == "about" and word == "over" and duration):
            break  # "løber over ca. fire år": how long, no bound
        found = kind if found in (None, "about") else found
        start = match.start()
    if found is None and duration and _WITHIN_LIMIT.search(text, max(0, start - 60), start):
        return start, "at_most"
    exceeds = _EXCEEDS.search(text, max(0, start - 60), start) if found in (None, "about") else None
    if exceeds is not None:
        return start, "at_most" if exceeds["not"] or exceeds["not2"] else "more_than"
    return None if found is None else (start, found)


def _meaning(text: str, start: int, word: str, *, duration: bool, measured: bool) -> Approx | None:
    if word in _WITHIN:
        return "at_most" if duration else None
    if word in _DURATION_ONLY and not (duration or measured):
        return None
    before = text[max(0, start - 24) : start]
    last = _LAST_WORD.search(before)
    previous = last[1].lower() if last else ""
    spread = duration and word == "over" and previous.rstrip(".") in ("kr", "kroner")  # "12 mio. kr. over fire år"
    beyond = word == "over" and previous == "ud" and _is_beyond(text[max(0, start - 80) : start], duration, measured)
    if word == "nær" and previous == "på":
        return None  # "alle på nær fire"
    if word in ("over", "under") and not beyond and (previous in _NO_HEDGE_BEFORE or spread):
        return None
    if word == "over" and (_VERB_OVER.search(text[max(0, start - 60) : start]) or _is_way(text, start)):
        return None
    if word == "under" and _VERB_UNDER.search(text[max(0, start - 40) : start]):
        return None
    # "58 ældre end 2 år" bounds the two years; "12 flere end de 40" does not bound the forty.
    if word.endswith("end") and _COMPARED.search(before) and not (duration and word in _OF_TIME):
        return None
    if word == "op til" and _MOVED_UP.search(before):
        return None
    if word == "rundt" and previous in ("året", "døgnet", "hele"):
        return None
    kind = _BEFORE[word]
    return _TURN[kind] if kind in _TURN and _is_turned(text, start, word) else kind


def _is_way(text: str, start: int) -> bool:
    return _WAY_TO.match(text, start) is not None and _FROM_BEFORE.search(text, max(0, start - 60), start) is not None


def _is_beyond(left: str, duration: bool, measured: bool) -> bool:
    return bool((duration and _BEYOND_TIME.search(left)) or (measured and _BEYOND.search(left)))


def _is_turned(text: str, start: int, word: str) -> bool:
    """Whether a negation before the bound turns it round ("må ikke være under 0,65 m²": at least)."""
    left = text[max(0, start - 90) : start]
    if _TURNED.search(left):
        return True
    nobody = _NOBODY.search(left)
    if nobody is None or _LACKED.search(nobody["between"]):
        return False
    # "ingen over 70 år", "ingen elever under 18 år": who is spoken of, not how far it goes
    return len(nobody["between"].split()) > (0 if word.endswith("end") else 1)


def hedge_after(text: str, at: int) -> tuple[int, Approx] | None:
    """The hedge behind a number and its unit ("18 år og derover", "fem ansatte eller flere"): (its end, what it says)."""
    match = _AFTER_NUMBER.match(text, at, at + 60)
    return None if match is None else (match.end(), _AFTER[" ".join(match["hedge"].split())])


def is_some(text: str, start: int, end: int) -> bool:
    """Whether "en" before the number at `start:end` makes it a rough one ("en 100 stykker")."""
    return _SOME_OF.match(text, end) is not None and _SOME.search(text, max(0, start - 14), start) is not None


def money_before(text: str, at: int) -> int | None:
    """Where "kr." begins that stands before the number at `at` ("kr. 12.500"), or None."""
    match = _MONEY_BEFORE.search(text, max(0, at - 6), at)
    if match is None:
        return None
    left = text[max(0, match.start() - 18) : match.start()]
    if _AMOUNT_BEFORE.search(left) and not _YEAR_BEFORE.search(left):
        return None  # in "12.500 kr. 40 borgere" the kroner belong to what stands before
    return match.start()


def interval(
    value: Fraction, value_to: Fraction | None, half_step: Fraction, approx: Approx
) -> tuple[Fraction | None, Fraction | None]:
    """Lowest and highest number that the printed one can stand for; None is an open end.

    Printed precision gives half a unit of the last digit to either side; the hedge widens the side it speaks of: "ca." a tenth
    both ways, "knap" down to 0.9, "godt" up to 1.1, bounds are open.
    """
    low, high = value - half_step, (value if value_to is None else value_to) + half_step
    size = abs(value)
    if approx == "about":
        return low - size * TOLERANCE["about"], high + abs(value if value_to is None else value_to) * TOLERANCE["about"]
    if approx == "nearly":
        return value - size * TOLERANCE["nearly"], value
    if approx == "just_over":
        return value, value + size * TOLERANCE["just_over"]
    if approx in ("at_least", "more_than"):
        return value, None
    if approx in ("at_most", "less_than"):
        return None, value if value_to is None else value_to
    return low, high
