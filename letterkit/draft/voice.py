"""Who writes and who is written to: the words that stand for them, with gender and number."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Ending or word in a body's name → the definite noun that stands for it. The first that fits wins; neuter nouns take "det".
_NOUNS: tuple[tuple[str, str, str], ...] = (
    (r"kommune\b", "kommunen", "den"),
    (r"^region\b", "regionen", "den"),
    (r"ministeriet\b|ministerium\b|^ministeriet", "ministeriet", "det"),
    (r"minister\b|ministeren\b", "ministeren", "vedkommende"),
    (r"styrelsen?\b", "styrelsen", "den"),
    (r"direktorat(?:et)?\b", "direktoratet", "det"),
    (r"tilsynet\b|tilsyn\b", "tilsynet", "det"),
    (r"nævn(?:et)?\b", "nævnet", "det"),
    (r"gymnasi(?:um|et)\b", "gymnasiet", "det"),
    (r"universitet(?:et)?\b", "universitetet", "det"),
    (r"akademi(?:et)?\b", "akademiet", "det"),
    (r"professionshøjskolen?\b|skolen?\b", "skolen", "den"),
    (r"\b(?:hf|hhx|htx|campus|uddannelsescenter)\b", "skolen", "den"),
    (r"(?:hospital|sygehus)(?:et)?\b", "hospitalet", "det"),
    (r"politi(?:et)?\b", "politiet", "det"),
    (r"forsyning(?:en)?\b|vandværk(?:et)?\b|renovation\b|\ba/s\b|\baps\b|\bi/s\b", "selskabet", "det"),
    (r"jobcent(?:er|ret)\b", "jobcentret", "det"),
    (r"fond(?:en)?\b", "fonden", "den"),
    (r"forening(?:en)?\b|forbund(?:et)?\b", "foreningen", "den"),
    (r"rådet\b|\bråd\b", "rådet", "det"),
    (r"institut(?:tet)?\b", "instituttet", "det"),
    (r"museet\b|museum\b", "museet", "det"),
    (r"bibliotek(?:et)?\b", "biblioteket", "det"),
    (r"domstol(?:en)?\b", "domstolen", "den"),
    (r"kassen?\b", "kassen", "den"),
)


BODIES = frozenset(noun for _, noun, _ in _NOUNS)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """The words for one side of the letter.

    `name` is the full name as printed; `noun` the subject ("kommunen", "I", "vi", "jeg"); `object_`, `genitive`, `pronoun` and `reflexive` its forms.
    """

    name: str
    noun: str
    object_: str
    genitive: str
    pronoun: str
    reflexive: str

    @property
    def capital(self) -> str:
        """The subject at the start of a sentence."""
        return self.noun[:1].upper() + self.noun[1:]

    @property
    def person(self) -> bool:
        """True where the side is addressed, or speaks, in the first or second person."""
        return self.noun in {"I", "vi", "jeg"}


def genitive_of(word: str) -> str:
    """The Danish genitive: "kommunen" → "kommunens", "Aarhus" → "Aarhus’"."""
    return f"{word}’" if word[-1:].lower() in {"s", "x", "z"} else f"{word}s"


def noun_of(name: str) -> tuple[str, str] | None:
    """The definite noun for a body's name and its pronoun: "Nørreå Kommune" → ("kommunen", "den"); None where the name does not say."""
    head = re.split(r" (?:i|ved|under|v/|c/o) ?", name.strip())[0]  # "Skolelederkredsen i Bakkedal Kommune" is no kommune
    for pattern, noun, pronoun in _NOUNS:
        if re.search(pattern, head, re.IGNORECASE):
            return noun, pronoun
    return None


def addressed(name: str | None, *, kommune_as: str = "kommunen") -> Voice:
    """The body that is written to. `kommune_as` "I" addresses it directly; a name that says nothing is always addressed directly."""
    known = noun_of(name) if name else None
    if known is None or kommune_as.strip().lower() == "i":
        return Voice(name=name or "", noun="I", object_="jer", genitive="jeres", pronoun="I", reflexive="jer")
    noun, pronoun = known
    return Voice(name=name or "", noun=noun, object_=noun, genitive=genitive_of(noun), pronoun=pronoun, reflexive="sig")


# What else a body is called when others tell of it, by the last word of its name.
_TOLD_AS = {
    "havn": ("havnen", "den"), "klinik": ("klinikken", "den"), "fængsel": ("fængslet", "det"), "arrest": ("arresten", "den"), "børnehave": ("børnehaven", "den"),
    "center": ("centret", "det"), "centret": ("centret", "det"), "hjem": ("hjemmet", "det"), "hus": ("huset", "det"), "institution": ("institutionen", "den"), "værk": ("værket", "det"),
    "teater": ("teatret", "det"), "lufthavn": ("lufthavnen", "den"), "stift": ("stiftet", "det"), "provsti": ("provstiet", "det"), "hospice": ("hospicet", "det"), "bosted": ("bostedet", "det"),
}  # fmt: skip


def told_of(name: str | None) -> Voice:
    """A body that others are told of, which is never "I": by its noun, by the definite word that its name begins with, else by its name.

    >>> told_of("Fødeklinikken Birk").noun, told_of("Kompasset").pronoun, told_of("Hvidsø Havn").noun, told_of("Hansen & Søn").noun
    ('fødeklinikken', 'det', 'havnen', 'Hansen & Søn')
    """
    if not name:
        return Voice(name="", noun="afsenderen", object_="afsenderen", genitive="afsenderens", pronoun="den", reflexive="sig")
    words = name.split()
    opens = re.match(r"[A-ZÆØÅ][a-zæøå]{3,}(?P<end>(?<!s)en|et)(?:\s|$)", name)
    known = noun_of(name) or _TOLD_AS.get(words[-1].lower())
    if known is None and opens is not None:
        known = (words[0].lower() if len(words) > 1 else name, "det" if opens["end"] == "et" else "den")
    noun, pronoun = known or (name, "vedkommende")
    return Voice(name=name, noun=noun, object_=noun, genitive=genitive_of(noun), pronoun=pronoun, reflexive="sig")


def writer(asked_by: str | None, reader: Voice | None = None) -> Voice:
    """The side that writes: a minister says "jeg", a body its noun ("ministeriet").

    It is "vi" where nobody said who asks, and where both sides would have the same noun (a ministry to a ministry).
    """
    name = (asked_by or "").strip()
    if re.search(r"minister\b", name, re.IGNORECASE):
        return Voice(name=name, noun="jeg", object_="mig", genitive="min", pronoun="jeg", reflexive="mig")
    known = noun_of(name) if name else None
    if known is None or (reader is not None and reader.noun == known[0]):
        return Voice(name=name, noun="vi", object_="os", genitive="vores", pronoun="vi", reflexive="os")
    noun, pronoun = known
    return Voice(name=name, noun=noun, object_=noun, genitive=genitive_of(noun), pronoun=pronoun, reflexive="sig")
