"""Who signed: names and titles below the greeting, of several the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.readers.letterdate import date_line
from letterkit.readers.names import (
    CLOSING,
    SIGNATURE_NOISE,
    TITLE,
    TITLE_WORD,
    is_address,
    is_contact,
    is_organisation,
    is_person,
    organisation_in,
)
from letterkit.readers.roles import Found, Roles, Unit

NAME = re.compile(
    r"(?:[A-ZÆØÅÁÉÖÜÄ][a-zæøåéèüöäóçğışñ]+|[A-ZÆØÅ]\.(?:\s?[A-ZÆØÅ]\.)*|[A-ZÆØÅ]{2,})(?:-[A-ZÆØÅ][a-zæøåéü]+)?"
    r"(?:\s+(?:[A-ZÆØÅ][a-z]{0,4}\.|af|von|van|de|da|el|al|[A-ZÆØÅÁÉÖÜÄ][a-zæøåéèüöäóçğışñ]+(?:-[A-ZÆØÅ][a-zæøåéü]+)?|[A-ZÆØÅ]{2,})){1,4}"
)
# Two who sign on one line with a single blank between, told by their two titles below ("Anne Holm Bo Lind" over "Borgmester Kommunaldirektør").
TWO_NAMES = re.compile(r"(\w[\w.-]* \w[\w-]*) \w[\w.-]* \w[\w-]*")
TWO_TITLES = re.compile(rf"(?=[A-ZÆØÅ])((?i:{TITLE_WORD})) (?=[A-ZÆØÅ])(?i:{TITLE_WORD})")
LEAD = re.compile(r"(?:v/|[ /_.–-])*")  # before the name: a rule to sign on, "v/", the stroke of a second signature
SEPARATORS = re.compile(r"\s*(?:/|\||;)\s*|\s+og\s+(?=[A-ZÆØÅ][\wæøå.-]+\s+[A-ZÆØÅ])")


def find_signature(units: Sequence[Unit], closing: int, after: int, roles: Roles) -> None:
    """Set `signatory` and `signatory_title` from the blocks `closing` to `after`."""
    greeting: str | None = None
    lines: list[tuple[int, int, str]] = []  # unit, offset in it, text
    for i in range(closing, after):
        text = units[i].text
        if greeting is None and CLOSING.match(text):
            greeting = text
            rest = re.sub(r"^.*?(?:hils(?:en|ner)|hilsener|venligst|mvh|vegne)\b[\s,.:]*", "", text, flags=re.IGNORECASE)
            if rest and NAME.fullmatch(rest.strip(" ,")):
                lines.append((i, text.index(rest), rest.strip(" ,")))
            continue
        if SIGNATURE_NOISE.match(text.strip()):
            continue
        offset = LEAD.match(text).end()  # type: ignore[union-attr]
        lines.append((i, offset, text[offset:].rstrip(" ,;")))
    for number, (unit, offset, text) in enumerate(lines):
        name = _name_in(text)
        if name is None or is_address(text) or date_line(text):
            continue
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below is not None and (titles := TWO_TITLES.fullmatch(below[2])) and (first := TWO_NAMES.fullmatch(text)):
            roles.fields["signatory"] = Found(first[1], unit, offset, unit, offset + len(first[1]))
            roles.fields["signatory_title"] = Found(titles[1], below[0], below[1], below[0], below[1] + len(titles[1]))
            return
        start, end = offset + name[0], offset + name[1]
        value = units[unit].text[start:end]
        roles.fields["signatory"] = Found(value, unit, start, unit, end)
        title = _title_in_line(text, name) or _title_near(lines, number)
        if isinstance(title, Found):
            roles.fields["signatory_title"] = title
        elif title is not None:
            roles.fields["signatory_title"] = Found(text[title[0] : title[1]], unit, offset + title[0], unit, offset + title[1])
        return


COVERED = re.compile(r"(?:(?:endeligt|foreløbigt)\s+)?(?:spørgsmål|svar|besvarelse|bilag)\b", re.IGNORECASE)


def signed_cover(units: Sequence[Unit], body: int) -> tuple[int, int] | None:
    """Names right above the question and its answer that the letter covers ("Minister / Embedsmand"), as (first, one past the last)."""
    for start in range(body + 1, min(body + 12, len(units) - 1)):
        end = start
        persons = 0
        while end < len(units) and units[end].kind is None and len(units[end].text) <= 80:
            pieces = [piece for piece in SEPARATORS.split(units[end].text.strip()) if piece]
            if not all(is_person(piece) for piece in pieces) and not (persons and TITLE.match(units[end].text)):
                break
            persons += sum(is_person(piece) for piece in pieces)
            end += 1
        second = persons > 1 or any(TITLE.match(unit.text) for unit in units[start + 1 : end])
        if second and end < len(units) and COVERED.match(units[end].text):
            return start, end
    return None


def _name_in(text: str) -> tuple[int, int] | None:
    """A person's name at the start of a signature line (or after a title), as (start, end)."""
    if (is_contact(text) and not NAME.match(text)) or is_organisation(text):
        return None
    first = SEPARATORS.split(text)[0].rstrip(" ,")
    match = NAME.match(first)
    if match and not is_organisation(match.group()):
        words = match.group().split()
        kept = len(words)
        for index, word in enumerate(words):
            if TITLE.fullmatch(word) or word.lower() in ("adm.", "vice", "cand.", "konst."):
                kept = index
                break
        if kept >= 2:
            return 0, len(" ".join(words[:kept])) if kept < len(words) else match.end()
        if kept >= 1 and kept < len(words):
            return None
    # "Borgmester Anne Holm", "Direktør, cand.jur. Anne Holm"
    title = TITLE.match(first)
    if title:
        rest = first[title.end() :]
        following = re.match(r"[\s,]*(?:cand\.\s?\w+\.?|ph\.d\.)?[\s,]*", rest)
        lead = following.end() if following else 0
        named = NAME.fullmatch(rest[lead:])
        if named and not organisation_in(named.group()):
            return title.end() + lead, title.end() + lead + named.end()
    return None


def _title_in_line(text: str, name: tuple[int, int]) -> tuple[int, int] | None:
    before = text[: name[0]].strip(" ,")
    if before and TITLE.search(before):
        return 0, len(before)
    tail = text[name[1] :]
    match = re.match(r"[\s,–-]+", tail)
    rest = _without_contact(SEPARATORS.split(tail[match.end() :])[0]) if match else ""
    if match and rest and TITLE.search(rest) and len(rest) < 80:
        start = name[1] + match.end()
        return start, start + len(rest)
    barred = re.fullmatch(r"\s*[|·•]\s*(?P<title>[^|·•]+?)\s*(?:[|·•].*)?", tail)  # "Anne Holm | Centerchef | Tlf. …"
    if barred and TITLE.search(barred["title"]) and not _name_in(barred["title"]):
        return name[1] + barred.start("title"), name[1] + barred.end("title")
    return None


def _without_contact(text: str) -> str:
    """A title without the mail address or telephone number behind it ("centerchef, post@elmeby.example")."""
    pieces = re.split(r"(\s*,\s*)", text.strip(" ,"))
    while len(pieces) > 1 and is_contact(pieces[-1]):
        del pieces[-2:]
    return "".join(pieces)


def _title_near(lines: Sequence[tuple[int, int, str]], number: int) -> Found | None:
    """The title on the line below the name, or on the one above where none stands below; of several names over as many titles the first."""
    names = number
    while names < len(lines) and _name_in(lines[names][2]) and not TITLE.search(lines[names][2]):
        names += 1
    titles = lines[names : 2 * names - number]
    if len(titles) == names - number > 1 and all(TITLE.search(text) and not _name_in(text) for _, _, text in titles):
        unit, offset, text = titles[0]
        return Found(text, unit, offset, unit, offset + len(text))
    for near in (number + 1, number - 1):
        if not 0 <= near < len(lines):
            continue
        unit, offset, text = lines[near]
        first = SEPARATORS.split(text)[0] if near > number else text
        if _name_in(first) or is_person(first) or is_address(text) or is_contact(text) or date_line(text):
            continue
        if TITLE.search(first) and len(first) < 80:
            return Found(first, unit, offset, unit, offset + len(first))
    return None
