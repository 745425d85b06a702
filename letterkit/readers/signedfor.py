"""For whom a letter is signed: the body below the name, the group whose spokesman signs, or the person alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.readers.headnames import NAMED_AS_ONE, OFFICE, block_of, letters_of, names_body
from letterkit.readers.labels import read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.names import CLOSING, TITLE, is_address, is_contact, is_organisation, is_person
from letterkit.readers.roles import Found, Roles, Unit, name_on

ON_BEHALF = re.compile(r"^på\s+vegne\s+af\s+", re.IGNORECASE)
PEOPLE = re.compile(r"[A-ZÆØÅ]\w+(?:erne|ene)\s+(?:på|i|ved|til|fra|hos)\s")  # "Beboerne på Engvej"
SPOKESMAN = re.compile(r"\s*\bv/\s*(?=[A-ZÆØÅ])")  # "Forældregruppen i Vestby⏎v/ Jonna Lykke"


_AS_WHAT = re.compile(rf"^{TITLE.pattern}\s+(?:i|for|ved|på|hos)\s+(?=[A-ZÆØÅ][\w ]*Kommune$)")  # "Borgmester i Granvig Kommune"


def signed_for(text: str) -> str:
    """The organisation of a line below a signature ("Granvig Kommune", "Leder af Børn og Unge, Granvig Kommune"), or ""."""
    return next(
        (
            piece
            for piece in reversed(re.split(r"\s*(?:,|\s[|·•])\s+", ON_BEHALF.sub("", _AS_WHAT.sub("", text.strip(" ,")))))
            if (is_organisation(piece) or (NAMED_AS_ONE.fullmatch(piece) and not CLOSING.match(piece)))
            and not TITLE.search(piece)
        ),
        "",
    )


def over_address(units: Sequence[Unit], closing: int, roles: Roles) -> Found | None:
    """A name below the signature, over its own address, whatever sort of body it is ("Blå Bro", "Havnegade 3, 4000 Skovby")."""
    signatory = roles.fields.get("signatory")
    for i in range(signatory.last + 1 if signatory is not None else len(units), len(units) - 1):
        text = units[i].text.strip(" ,")
        if (
            i >= closing
            and roles.kinds[i] == roles.kinds[i + 1] == "closing"
            and is_address(units[i + 1].text)
            and text[:1].isupper()
            and len(text.split()) <= 6
            and not (TITLE.search(text) or OFFICE.fullmatch(text) or is_address(text) or is_contact(text) or date_line(text))
            and not read_labels(text)
        ):
            return name_on(units, i, text)
    return None


def group_signed(units: Sequence[Unit], closing: int, roles: Roles) -> Found | None:
    """A name that somebody signs for, whatever sort of group it is: "På vegne af Beboerne i Vestby", "Beboerne i Vestby⏎v/ Bo Lind"."""
    for i in range(closing, len(units)):
        if roles.kinds[i] != "closing":
            continue
        text = units[i].text.strip(" ,")
        behalf, spokesman = ON_BEHALF.match(text), SPOKESMAN.search(text)
        below = i + 1 < len(units) and SPOKESMAN.match(units[i + 1].text)
        if behalf is None and not below and (spokesman is None or spokesman.start() == 0):
            continue
        end = spokesman.start() if spokesman and spokesman.start() else len(text)
        name = text[behalf.end() if behalf else 0 : end].strip(" ,")
        if (
            re.match(r"[A-ZÆØÅ]", name)
            and (behalf is not None or is_organisation(name) or PEOPLE.match(name))
            and len(name.split()) <= 8
            and not (OFFICE.fullmatch(name) or TITLE.search(name) or is_contact(name))
        ):
            return name_on(units, i, name)
    return None


def private_person(units: Sequence[Unit], head: Sequence[int], roles: Roles) -> Found | None:
    """Who signs without a title and lives at the address over the letter, or below the signature: a person who writes for nobody else."""
    signatory = roles.fields.get("signatory")
    if signatory is None or "signatory_title" in roles.fields:
        return None
    for i in head:
        if units[i].text.strip(" ,") == signatory.value and is_person(signatory.value):
            block = block_of(units, i)
            if any(is_address(units[j].text) for j in block) and not any(names_body(units[j].text) for j in block):
                return name_on(units, i, signatory.value)
    below = signatory.last + 1
    lives_there = (
        below < len(units)
        and roles.kinds[below] == "closing"
        and is_address(units[below].text)
        and not TITLE.search(units[below].text)
    )
    known = " ".join(units[i].text for i in head)
    mails = re.findall(r"@([\w-]+)", " ".join(unit.text for unit in units[below:]))
    own = (
        not any(letters_of(domain) in letters_of(known) for domain in mails)
        and units[min(below, len(units) - 1)].text not in known
    )
    return signatory if lives_there and own and is_person(signatory.value) else None
