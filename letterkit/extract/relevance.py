"""How far a sentence speaks of what a question asks about: shared content words, rare ones counting more."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from letterkit.extract.view import View

_TOKEN = re.compile(r"[^\W\d_]+(?:[-–][^\W\d_]+)*")
# Words that carry no subject matter: function words, words of asking and telling, and the general verbs of the genre.
_STOP = """
og i at det som på en er der for til de af den med han ikke et har var vi jeg hun om sig fra men ved skal kan man havde blev du
ham efter over eller under mod mellem uden hver deres være hvor mange hvad hvilke hvilket hvilken hvornår hvorfor hvordan
hvorvidt hvem så nu da når hvis dette denne disse sin sit sine vores jeres os dem min mit mine alle alt andet andre også blive
bliver blevet vil ville kunne skulle må måtte bør burde få får fik fået have haft været end meget stor stort store andel antal
antallet andelen del samt herunder dels heraf siden inden senest per via bl.a ifølge jf pr kommunen kommunens ministeren
ministerens ministeriet ministeriets regionen regionens styrelsen styrelsens skolen skolens bedes bedt oplyse oplyst oplyser
redegøre redegørelse redegørelsen svar svare svarer besvare spørgsmål spørgsmålet egne egen eget tal samlede samlet følgende
pågældende status årsag årsager årsagen årsagerne hertil dertil begrunde begrundelse konkret mener vurderer vurdering forventer
forventes forvent forvente forventede kunne venter ventes se agter overvejer gøre gør gjort sker ske sket findes give giver
givet tage tager kommer mulig muligt mere flere mest flest fleste tilfælde givet fald gang gange år året måned måneder dag dage
tid ting sted hele helt nye ny nyt første anden vil ved omkring hos ind ud op ned hen her dér fordi idet selv samme sådan
således derfor dog kun allerede endnu fortsat baggrund baggrunden grund grunden grundene forklaring forklaringen
"""
STOP = frozenset(_STOP.split())


def content_words(text: str, skip: Iterable[str] = ()) -> list[str]:
    """The words of a text that carry its subject matter, in lower case, once each; `skip`: further words to leave out."""
    leave = frozenset(skip)
    return [word for word in _content_words(text) if word not in leave]


_WRITTEN_OUT = {"km": "kilometer", "ha": "hektar"}  # "Hvor mange kilometer sti?" "146 km."


@lru_cache(maxsize=512)  # each question is held against the same sentences
def _content_words(text: str) -> tuple[str, ...]:
    words = (_WRITTEN_OUT.get(word, word) for word in map(str.lower, _TOKEN.findall(text)))
    return tuple(dict.fromkeys(word for word in words if len(word) > 2 and word not in STOP))


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> bool:
    """Two forms of one word, or a word and a compound of it ("fravær", "elevfraværet"; "overholder", "overholdelse").

    >>> alike("fraværet", "elevfravær"), alike("sagen", "sagde"), alike("køer", "køb")
    (True, False, False)
    >>> alike("bussen", "tandbus"), alike("båden", "redningsbåden"), alike("ingen", "nedbringe")
    (True, True, False)
    """
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) > 5 and len(short) * 3 > len(long) and long.endswith(short):
        return True  # "køkken" of "produktionskøkken", "holder" of "afholder"
    head = _DEFINITE.fullmatch(short)
    if head and any(word.endswith(head["head"]) and len(word) > len(head["head"]) + 1 for word in (long, stem(long))):
        return True  # "båden" of "redningsbåd", "bussen" of "tandbus"
    a, b = sorted((stem(one), stem(other)), key=len)
    if len(a) < 3:
        return False
    if len(a) < 5:
        return a == b
    common = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    # One word in two forms, or the head of a compound; "svømme" and "svømmelærer", "aktiv" and "aktivitetsparat" only begin alike.
    forms = common >= max(5, 0.75 * len(a), 0.5 * len(b)) and (len(b) - common < 4 or _DERIVED.fullmatch(b, common) is not None)
    return forms or (b.endswith(a) and len(a) >= 0.3 * len(b))


_DEFINITE = re.compile(
    r"(?P<head>(?!dag|tid|år|sted|mand|ing|hed|els|ion)[a-zæøå]{2,3}?(?P<twice>[a-zæøå]))(?:(?P=twice))?(?:en|et|erne|ene)"
)
_ENDING = re.compile(r"(?:ernes|enes|erne|ende|ene|ers|ens|ets|ede|est|ere|er|en|et|es|te|de|e|s|t)$")


_DERIVED = re.compile(
    r"(?:er|e|s|t|r|n|d|l|ig|lig|iger)?(?:ing|ning|els|hed|ighed|skab|itet|ation|eri|bar|som|løs|vis|mæssig|mess?ig)(?:s|e|er)?"
)
# Participles that do not begin as their noun does: "15 er afgjort", "truffet afgørelse i 15 sager".
_IRREGULAR = {"afgjort": "afgør", "afgjorte": "afgør", "afgjorde": "afgør", "solgt": "salg", "solgte": "salg", "valgte": "valg"}


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    shorter = _ENDING.sub("", _IRREGULAR.get(word, word))
    return shorter if len(shorter) >= 3 else word


class Relevance:
    """Word weights of one letter: a word in every sentence says little of what a sentence is about."""

    def __init__(self, view: View, skip: Iterable[str] = ()) -> None:
        self.skip = frozenset(skip)
        self.sentences = [content_words(view.of(sentence), self.skip) for sentence in view.own]
        self._words = frozenset(word for words in self.sentences for word in words)
        self._weights: dict[str, float] = {}

    def weight(self, word: str) -> float:
        if word not in self._weights:
            forms = {other for other in self._words if alike(word, other)}
            seen = sum(not forms.isdisjoint(words) for words in self.sentences)
            total = len(self.sentences) or 1
            # A word that the letter never uses cannot tell its sentences apart; it still counts a little against all of them.
            self._weights[word] = math.log(1 + total / seen) if seen else 0.5
        return self._weights[word]

    def of(self, asked: list[str], text: str) -> float:
        """The share of the question's words, by weight, that `text` takes up: 0 none, 1 all."""
        whole = sum(self.weight(word) for word in asked)
        if not whole:
            return 0.0
        said = content_words(text, self.skip)
        return sum(self.weight(word) for word in asked if any(alike(word, other) for other in said)) / whole
