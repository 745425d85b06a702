"""Who signed: names and titles below the greeting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

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
_AND = re.compile(r"\s+og\s+|,\s+")
_CAPITALISED = re.compile(r"[A-ZÆØÅÁÉÖÜÄ][\w.-]+$")
_PRINTED_TITLE = re.compile(rf"(?=[A-ZÆØÅ])(?i:{TITLE_WORD})")
_ACTING_TITLE = re.compile(rf"(?:(?:adm|fung|konst|afd|vice)\.\s*)?{TITLE.pattern}", re.IGNORECASE)  # "Adm. direktør Anne Holm"
_FOR_ANOTHER = re.compile(r"på vegne af\b|(?:p\.\s?v|e\.\s?b|e\.\s?f)\.", re.IGNORECASE)
_TITLE_THEN_NAME = re.compile(rf"\s*(?P<title>(?i:{TITLE_WORD})[^/]{{0,40}}?)\s+/\s*(?P<name>[A-ZÆØÅ][^/]+)")
# Before the name: a rule to sign on, "v/", the stroke of a second signature, "p.v.", "sign.", a degree.
LEAD = re.compile(
    r"(?:v/|[ /_.–-]|(?:mvh|m\.v\.h|d?vh|kh|hilsen)[.,]?\s+(?=(?-i:[A-ZÆØÅ]))|(?:p\.\s?v|e\.\s?[bf]|/?s/|\(?sign|dr|cand\.\s?[a-z]{2,8})(?:\.\)?|(?<=/))\s+(?=[A-ZÆØÅ]))*",
    re.IGNORECASE,
)
# Who signed or wrote, told in words: "Digitalt underskrevet af Anne Holm", "Skrevet af: Anne Holm, konsulent".
SIGNED_BY = re.compile(
    r"(?:(?:digitalt|elektronisk)\s+)?(?:underskrevet|godkendt|signeret|skrevet|udarbejdet)(?:\s+(?:og|digitalt|elektronisk|underskrevet))*\s+af\b\s*:?\s*(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
SEPARATORS = re.compile(r"\s*(?:(?<!\bA)(?<!\bI)(?<!\bP)/|[|·•;])\s*|\s+og\s+(?=[A-ZÆØÅ][\wæøå.-]+\s+[A-ZÆØÅ])")


class _Line(NamedTuple):
    """A line below the greeting: its block, where it begins there, and whether a stroke stands before it ("/ Bo Lind")."""

    unit: int
    offset: int
    text: str
    stroke: bool = False


_Signer = tuple[Found, Found | None]


def find_signature(units: Sequence[Unit], closing: int, after: int, roles: Roles) -> None:
    """Set who signed from the blocks `closing` to `after`; `signatory` and `signatory_title` are the first's."""
    greeting: str | None = None
    lines: list[_Line] = []
    stroke = False
    for i in range(closing, after):
        text = units[i].text
        if greeting is None and CLOSING.match(text):
            greeting = text
            rest = re.sub(
                r"^.*?(?:hils(?:en|ner)|hilsener|venligst|mvh|vh|kh|vegne|p\.\s?[a-zæøå]{1,3}\.\s?v)\b[\s,.:]*(?:fra\b\s*)?",
                "",
                text,
                flags=re.IGNORECASE,
            )
            first = rest.split(",")[0].strip()
            if first and (_name_in(first) == (0, len(first)) or _is_first_name(first)):  # "Hilsen Bo Lind, havnefoged"
                lines.append(_Line(i, text.index(rest), rest.strip(" ,")))
            continue
        told = SIGNED_BY.match(text) if not any(_name_in(line.text) for line in lines) else None
        if told is None and SIGNATURE_NOISE.match(text.strip()):
            stroke = stroke or text.strip(" /") == ""
            continue
        offset = (told or LEAD.match(text)).end()  # type: ignore[union-attr]
        second = _TITLE_THEN_NAME.fullmatch(text)
        if second is not None and _name_in(second["name"]) and not _name_in(second["title"]):
            # "Borgmester    / Bo Lind": the second signature begins beside the first one's title
            lines.append(_Line(i, offset, text[offset : second.end("title")].rstrip(" ,;"), stroke))
            lines.append(_Line(i, second.start("name"), second["name"].rstrip(" ,;"), True))
            stroke = False
            continue
        lines.append(_Line(i, offset, text[offset:].rstrip(" ,;"), stroke or "/" in text[:offset]))
        stroke = False
    roles.signed.extend(_signers(lines))
    if not roles.signed:
        above = " ".join(unit.text for unit in units[:closing] if is_organisation(unit.text) or is_address(unit.text))
        roles.signed.extend(_by_first_name([line for line in lines if not re.search(rf"\b{re.escape(line.text)}\b", above)]))
    if roles.signed:
        name, title = roles.signed[0]
        roles.fields["signatory"] = name
        if title is not None:
            roles.fields["signatory_title"] = title


# Below these nobody signs any more: who gets a copy, whom to ask, who handled the case.
_NO_SIGNER = re.compile(
    r"(?:kopi|cc|bcc|kontakt\w*|sagsbeh\w*|behandlet|udarbejdet|bilag|vedlagt|vedhæftet|henvendelse|spørgsmål|ref)\b[\s.:]*",
    re.IGNORECASE,
)


def _signers(lines: Sequence[_Line]) -> list[_Signer]:
    """Names with their titles: side by side, below each other, or with strokes between. A later name without a title counts only where
    a stroke or a row of names sets it beside the first."""
    found: list[_Signer] = []
    used: set[int] = set()  # lines whose title somebody has
    titles_above = bool(lines) and _title_alone(lines[0], False) is not None
    number = 0
    while number < len(lines):
        line = lines[number]
        if found and (_NO_SIGNER.match(line.text) or is_contact(line.text) or (is_address(line.text) and not line.stroke)):
            break
        row = _typed_row(lines, number) if not found else []
        if row:
            found.extend(row)
            number += 2
            continue
        names = [] if date_line(line.text) or _is_place(line.text) or is_organisation(line.text) else _names_on(line)
        if not names:
            number += 1
            continue
        last = number
        while len(names) == last - number + 1 and last + 1 < len(lines) and _bare_name(lines[last + 1]) and not names[-1][1]:
            last += 1
            names += _names_on(lines[last])
        block = None if any(title for _, title in names) else _titles_below(lines, last + 1, len(names))
        if block is not None:
            titles, used_lines = block
            found.extend((name, title) for (name, _), title in zip(names, titles, strict=True))
            number = last + 1 + used_lines
            continue
        if last - number == 1 and len(names) == 2:  # one a line, no block of titles: the second may be no person
            names, last = names[:1], number
        first, title = names[0]
        near = (number - 1, last + 1) if titles_above else (last + 1, number - 1)
        for other in near if title is None else ():
            if (
                title is None
                and 0 <= other < len(lines)
                and other not in used
                and (title := _title_alone(lines[other], other > number))
            ):
                used.add(other)
        if not found or line.stroke or title is not None:
            found += [(first, title), *names[1:]]
        number = last + 1
    return found


# Names that end as a noun with its article does ("Kontoret", "Ledelsen").
_NAMED_LIKE_NOUNS = re.compile(
    r"(?:Ell|Hel|Kar|Mar|Morg|Mort|Pet|Preb|Prebe|Sør|Jørg|Torb|Esb|Esp|Kirst|Carst|Karst|Torst|Thorst|Sten|Ste|Sus|Kathl|Eil)en|Annet|Harriet|Margaret"
)
_FIRST_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåéüö]{1,10}(?:-[A-ZÆØÅ][a-zæøåéüö]{1,9})?")
_NO_NAMES = re.compile(
    r"(?:Hilsen|Venlig|Kommune|Sekretariat|Formand|Tak|Bilag|Kopi|Vedlagt|Sendt|Underskrevet|Underskrift|Kilde)\w*"
)


def _is_first_name(text: str) -> bool:
    """One word that may be somebody's first name: no title, no body, no noun with its article."""
    return (
        _FIRST_NAME.fullmatch(text) is not None
        and (re.search(r"(?:en|et|erne|ene|else|ing)$", text) is None or _NAMED_LIKE_NOUNS.fullmatch(text) is not None)
        and not (_NO_NAMES.fullmatch(text) or TITLE.search(text) or is_organisation(text))
    )


def _by_first_name(lines: Sequence[_Line]) -> list[_Signer]:
    """Who signs with a first name alone, and the title below it."""
    for number, line in enumerate(lines):
        name, comma, title = line.text.partition(",")
        title = title.strip()
        if not _is_first_name(name) or (comma and not TITLE.search(title)):
            continue
        start = len(line.text) - len(title)
        below = _title_alone(lines[number + 1], True) if not comma and number + 1 < len(lines) else None
        return [(_found(line, 0, len(name)), _found(line, start, len(line.text)) if comma else below)]
    return []


def _is_place(text: str) -> bool:
    """An address, and no name in front of it ("Bo Lind, Engvej 14, 4990 Højby")."""
    return is_address(text) and not is_person(text.split(",")[0])


def _bare_name(line: _Line) -> bool:
    """A line with one name and nothing else, no title before it."""
    return len(SEPARATORS.split(line.text)) == 1 and (name := _name_in(line.text)) is not None and name == (0, len(line.text))


def _names_on(line: _Line) -> list[_Signer]:
    """The names of a line with the titles that stand beside them."""
    found: list[_Signer] = []
    at = 0
    for piece in SEPARATORS.split(line.text):
        at = line.text.index(piece, at)
        name = _name_in(piece)
        if name is None:
            if not found:
                return []
            if found[-1][1] is None and TITLE.search(piece):  # "Anne Holm | Centerchef | Tlf. …"
                found[-1] = found[-1][0], _found(line, at, at + len(piece))
            continue
        title = _title_in_line(piece, name)
        found.append((_found(line, at + name[0], at + name[1]), _found(line, at + title[0], at + title[1]) if title else None))
        at += len(piece)
    return found


def _found(line: _Line, start: int, end: int) -> Found:
    return Found(line.text[start:end], line.unit, line.offset + start, line.unit, line.offset + end)


def _typed_row(lines: Sequence[_Line], number: int) -> list[_Signer]:
    """Names of two words each over as many titles of one word, single blanks between: "Anne Holm Bo Lind" over "Borgmester Direktør"."""
    if number + 1 >= len(lines):
        return []
    line, below = lines[number], lines[number + 1]
    titles, words = list(re.finditer(r"\S+", below.text)), list(re.finditer(r"\S+", line.text))
    if len(titles) < 2 or len(words) != 2 * len(titles) or not all(map(_PRINTED_TITLE.fullmatch, below.text.split())):
        return []
    if not all(_CAPITALISED.match(word.group()) for word in words):
        return []
    return [
        (_found(line, words[2 * n].start(), words[2 * n + 1].end()), _found(below, title.start(), title.end()))
        for n, title in enumerate(titles)
    ]


def _titles_below(lines: Sequence[_Line], first: int, count: int) -> tuple[list[Found], int] | None:
    """As many titles as there are names, a line each or on one line with strokes between, and the number of their lines."""
    if count < 2 or first >= len(lines):
        return None
    line = lines[first]
    pieces = next((found for form in (SEPARATORS, _AND) if len(found := form.split(line.text)) == count), [])
    if pieces:
        titles: list[Found] = []
        at = 0
        for piece in pieces:
            at = line.text.index(piece, at)
            titles.append(_found(line, at, at + len(piece)))
            at += len(piece)
        used = 1
    else:
        titles, used = [_found(line, 0, len(line.text)) for line in lines[first : first + count]], count
    if len(titles) < count or not all(TITLE.search(title.value) and not _name_in(title.value) for title in titles):
        return None
    return titles, used


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


_OFFICE = re.compile(r"^(?:[A-ZÆØÅ]\w+ ){1,2}(?:Afdeling|Enhed|Kontor|Sektion|Stab)$")  # "Juridisk Afdeling"


def _name_in(text: str) -> tuple[int, int] | None:
    """A person's name at the start of a signature line (or after a title), as (start, end)."""
    if (is_contact(text) and not NAME.match(text)) or is_organisation(text) or _OFFICE.search(text):
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
    title = _ACTING_TITLE.match(first)
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
    match = re.match(r"[\s,(–-]+", tail)
    rest = _without_contact(SEPARATORS.split(tail[match.end() :])[0]) if match else ""
    if match and "(" in match.group() and rest.endswith(")"):
        rest = rest[:-1]
    if match and rest and TITLE.search(rest) and len(rest) < 80:
        start = name[1] + match.end()
        return start, start + len(rest)
    return None


def _without_contact(text: str) -> str:
    """A title without the mail address or telephone number behind it ("centerchef, post@elmeby.example"), or whom it is signed for."""
    pieces = re.split(r"(\s*,\s*)", text.strip(" ,"))
    while len(pieces) > 1 and (is_contact(pieces[-1]) or _FOR_ANOTHER.match(pieces[-1])):
        del pieces[-2:]
    return "".join(pieces)


def _title_alone(line: _Line, below: bool) -> Found | None:
    """The title that a line is: below a name that of the first who signed, where strokes part several."""
    title = SEPARATORS.split(line.text)[0] if below else line.text
    if (
        _name_in(title)
        or (is_person(title) and not TITLE.match(title))
        or is_address(line.text)
        or is_contact(line.text)
        or date_line(line.text)
    ):
        return None
    return _found(line, 0, len(title)) if TITLE.search(title) and len(title) < 80 else None
