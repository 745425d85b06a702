"""What kind of doing a verb tells of: it makes or changes something, it is work, a decision, a saying, a reckoning, a state …

The classes stand in verbs.toml by infinitive; this module knows Danish inflection and the prefixes of verbs.
"""

from __future__ import annotations

from functools import cache

from letterkit.danish.tables import table

_TABLE = table("extract", "verbs")

CLASSES = ("make", "work", "start", "decide", "give", "case", "reckon", "say", "think", "happen", "state")
WEAK = ("e", "es", "er", "ede", "edes", "et", "te", "tes", "t", "s")
SHORT = ("", "s", "r", "ede", "edes", "et")


@cache
def _strong() -> dict[str, tuple[str, ...]]:
    rows = [str(row).split() for row in _TABLE["strong"]]
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(sorted(str(_TABLE["prefixes"]).split(), key=len, reverse=True))


def _inflected(infinitive: str) -> set[str]:
    """All finite forms, the participle and the passives of a verb, strong ones by the verb they end in."""
    base = next((s for s in sorted(_strong(), key=len, reverse=True) if infinitive.endswith(s)), None)
    if base is not None and base != "vide" and (infinitive == base or infinitive[: -len(base)] in _prefixes() or len(base) > 3):
        lead = infinitive[: -len(base)]
        own = {lead + form for form in _strong()[base]}
        present = {infinitive + "r", infinitive + "s"} | ({infinitive} if infinitive.endswith("e") else set())
        return own | {form + "s" for form in own} | present | {infinitive}
    stem, endings = (infinitive[:-1], WEAK) if infinitive.endswith("e") else (infinitive, SHORT)
    # "bestille, bestilte, bestilt": a doubled consonant is single before t.
    single = {stem[:-1] + ending for ending in ("t", "te", "tes")} if len(stem) > 3 and stem[-1] == stem[-2] else set()
    return {stem + ending for ending in endings} | single | {infinitive}


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Form → (class, infinitive); the first class that lists a verb has it."""
    found: dict[str, tuple[str, str]] = {}
    for name in CLASSES:
        for infinitive in str(_TABLE[name]).split():
            for form in _inflected(infinitive):
                found.setdefault(form, (name, infinitive))
    for infinitive in str(_TABLE["light"]).split():
        for form in _inflected(infinitive):
            found.setdefault(form, ("light", infinitive))
    return found


@cache
def verb_class(form: str) -> tuple[str, str]:
    """A verb form in lower case → its class and its infinitive; ("", form) where the verb is not known."""
    known = _forms().get(form)
    if known is not None:
        return known
    for prefix in _prefixes():
        if form.startswith(prefix) and (rest := _forms().get(form[len(prefix) :])) and len(rest[1]) > 2:
            return rest[0], prefix + rest[1]
    return "", form
