"""For whom a letter says that it answers: in its own words, by the mail address that it comes from, or by the place it was written in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.case import name_core

_ANSWER = r"(?:svar|besvarelse|redegørelse|bidrag|oplysninger|tilbagemelding|indberetning|udtalelse|høringssvar)(?:et|en|ne|ene)?"
_HERE = r"(?:hermed|herved|her\s+(?:er|kommer|følger|får|har)|nedenfor|herunder|vedlagt|vedhæftet|hoslagt|modtag|(?:frem|ind|over)?sender|(?:frem|ind|over)?sendes)"
_INSIDE = r"(?:[^.!?]|\.(?=\s*(?-i:[a-zæøå\d])))"  # within a sentence, past "2. maj"
_TELLS = r"(?:svar|besvar|oplys|meddel|fremsend|redegør|indsend|sende|udtal|bemærk)"
# How a letter says for whom it answers; "@" is the name. "svaret fra @" alone may be another's letter, and "på vegne af @" another's work.
_ANSWERS_FOR = (
    r"(?m)^[ \t]*(?:på\s+vegne\s+af|(?-i:For))\s+@[ \t,]*$",
    rf"\b(?:jeg|vi|mig|os|undertegnede|{_HERE})\b{_INSIDE}{{0,80}}?\bpå\s+vegne\s+af\s+@",
    rf"(?:^|[.!?:]\s+|\n\s*)på\s+vegne\s+af\s+@{_INSIDE}{{0,60}}?\b{_TELLS}",
    rf"\b{_HERE}\b{_INSIDE}{{0,60}}?\b{_ANSWER}(?:\s+på\s+{_INSIDE}{{1,60}}?)?\s+(?:fra|for)\s+@",
    rf"\b{_HERE}\s+(?:\w+\s+){{0,2}}?@(?:s|['’]s?)?\s+(?:\w+\s+)?{_ANSWER}\b",
    rf"(?m)^[ \t]*(?:Emne:\s*)?(?:(?:SV|VS|RE|FW):\s*)*{_ANSWER}\s+fra\s+@",
    r"(?:^|[.!?:]\s+|\n\s*)@\s+[^.!?\n]{0,30}?\b(?:hermed|herved)\b",
    r"\b(?:vi|her|os|jeg)\s+(?:i|på|fra|hos|ved)\s+@",
    rf"(?:^|[.!?:]\s+|\n\s*)fra\s+@\s+(?:kan|skal|har)\s+(?:vi|jeg|der)\b[^.!?\n]{{0,40}}?{_TELLS}",
    r"\bhilsen(?:er)?\s+(?:fra\s+)?@",
    r"\bpå\s+@(?:s|['’]s?)?\s+vegne\b",
    # below the greeting: "formand for @"
    r"(?m)^[ \t]*(?:[\wæøå.-]+\s+){0,3}?(?:\w*(?:formand|leder|chef|bestyrer|forstander|inspektør|mester|foged)|direktør|rektor|kasserer|sekretær)\s+(?:for|i|på|ved|af)\s+@[ \t]*$",
)
_ALONE = r"s?[ \t]*(?:[.,;:!)\n]|\Z|\s(?:på|om|til|vedr\w*|kan|skal|har|vil|hermed|herved)\b)"
_ADDRESS = re.compile(r"[\w.+-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_FROM_LINE = re.compile(r"(?im)^[ \t]*(?:fra|from|afsender)\s*:.*$")
_TO_LINE = re.compile(r"\s*(?:>|til\b|to\b|cc\b|bcc\b)", re.IGNORECASE)
_SIGNATURE_LINES = 6


def _plain(name: str, letters: str) -> str:
    """A name as it stands in a mail's domain: "Nørre Bjerge" as "noerrebjerge", with `letters` for æ, ø and å."""
    told = name.casefold()
    for letter, instead in zip("æøå", letters.split(), strict=True):
        told = told.replace(letter, instead)
    return re.sub(r"[^a-z0-9æøå]", "", told)


def _in_domain(name: str, senders: Sequence[str], domain: str) -> bool:
    """Is a part of the domain the name, or what of the name tells it from the names of the others?"""
    said = name_core(name).split()
    others = {word for one in senders if one != name for word in name_core(one).split()} | {"kommune", "region"}
    own = [word for word in said if word not in others]
    parts = [re.sub(r"[^a-z0-9æøå]", "", part) for part in domain.casefold().split(".")[:-1]]
    # "Svømmehallen Ternen" writes from ternen.dk; "Nørre Tange Kommune" not from tange.dk.
    single = [[word] for word in own if len(word) > 4] if not {"kommune", "region"} & set(said) else []
    known = {_plain("".join(words), letters) for words in (said, own, *single) for letters in ("ae oe aa", "æ ø å", "a o a")}
    return any(
        len(one) > 3 and one in {part, part.removesuffix("kommune"), part.removesuffix("kom")} for one in known for part in parts
    )


# "Elmeby, den 3. maj 2024": where a letter without a letterhead was written.
_WRITTEN_IN = re.compile(
    r"(?m)^[ \t]*(?P<place>[A-ZÆØÅ][\wæøå]+(?:[ -][\wæøå]+){0,3}),[ \t]+(?:den[ \t]+)?[^\n]{0,30}?\d{2,4}[.)]?[ \t]*$"
)
_HEAD_LINES = 8


def written_in(text: str, senders: Sequence[str]) -> tuple[str, ...]:
    """Those of `senders` whose name begins or ends with the place that stands before the day at the top of the letter.

    >>> written_in("Elmeby, den 3. maj 2024\\n\\nKære minister", ("Elmeby Efterskole", "Vestø Efterskole"))
    ('Elmeby Efterskole',)
    """
    found = _WRITTEN_IN.search("\n".join(text.splitlines()[:_HEAD_LINES]))
    place = found["place"].casefold() if found else ""
    cores = {name: f" {name_core(name)} " for name in senders}
    return tuple(
        name for name in senders if place and (cores[name].startswith(f" {place} ") or cores[name].endswith(f" {place} "))
    )


def answers_for(text: str, senders: Sequence[str]) -> tuple[str, ...]:
    """Those of `senders` for whom a letter says that it answers: in its own words, or by the mail address that it comes from.

    >>> answers_for("Hermed svar fra Elmeby Kommune.", ("Elmeby Kommune", "Vestø Kommune"))
    ('Elmeby Kommune',)
    >>> answers_for("Vi kører også for Elmeby Kommune.", ("Elmeby Kommune", "Vestø Kommune"))
    ()
    """
    last = [line for line in text.splitlines() if line.strip()][-_SIGNATURE_LINES:]
    signed = " ".join(line for line in last if not _TO_LINE.match(line) and len(line.split()) < 5)
    own = " ".join([*(found.group() for found in _FROM_LINE.finditer(text)), signed])
    domains = [found["domain"] for found in _ADDRESS.finditer(own)]
    told = []
    for name in senders:
        core = name_core(name).removesuffix(" kommune")
        printed = r"\s+".join(map(re.escape, core.split()))
        if core != name_core(name):  # "svar fra Elmeby på jeres brev", not "svar fra Elmeby Museum"
            printed += rf"(?:s?\s+kommune|(?={_ALONE}))"
        printed += r"(?=s?(?:[^\w-]|\Z))"
        words = any(re.search(pattern.replace("@", printed), text, re.IGNORECASE) for pattern in _ANSWERS_FOR)
        if words or any(_in_domain(name, senders, domain) for domain in domains):
            told.append(name)
    return tuple(told)
