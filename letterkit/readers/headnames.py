"""Names in a letterhead: what is the name on a line, and which lines stand together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from letterkit.readers.labels import read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.names import MINISTER, MINISTRY_OF, TITLE, is_address, is_contact, is_organisation, is_person
from letterkit.readers.roles import Found, Unit

# Bodies that letters are written to far more often than they write.
ADDRESSED_BODY = re.compile(r"folketing(?!ets\s+ombud)|udvalg(?:et)?\b|statsrevisor|rigsrevision", re.IGNORECASE)
# A part of a body that needs the body's name beside it: "Ledelsessekretariatet", "Center for Børn og Familie".
OFFICE = re.compile(
    r"(?:\w*(?:sekretariat|forvaltning|afdeling|center|centr|kontor|stab)(?:en|et)?|koncern\w*\s\w+|(?:råd|regions|kommune|amts|borger)hus(?:et)?|regionsgård(?:en)?|(?:center|sekretariatet|kontoret|afdelingen|forvaltningen)\s+for\s.+)",
    re.IGNORECASE,
)
PART_OF_BODY = re.compile(rf"{OFFICE.pattern}|.*(?:udvalg|råd)(?:et)?", re.IGNORECASE)
WHOLE_BODY = re.compile(r"\b(?:Kommune|Amt|Amtskommune)$|^Region\s")

# A body of a sort that no list has, as it signs: one long word in the definite form, with where it works behind it
# ("Fødevarekontrollen", "Luftfartsinspektionen Vest"). Those who sign as a group of an unnamed body are none.
NAMED_AS_ONE = re.compile(
    r"(?!(?i:\w*(?:ledelse|styrelse|direktion|administration|redaktion|personale|afdeling)(?:n|en|et)|\w+sen|undertegnede|formandskabet)\b)"
    r"[A-ZÆØÅ][a-zæøå]{7,}(?:en|et|erne)(?:\s+(?:for|i|på|af)\s+[A-ZÆØÅ][a-zæøå]+|\s+(?:Nord|Syd|Øst|Vest|Midt)(?:jylland|sjælland|fyn)?)?"
)

# "Fjordby Kommune, Genbrug og Affald": a body and the part of it that writes or is written to, on one line.
_WITH_ITS_OFFICE = re.compile(
    r"(?P<body>[^,|•·/]{3,60}), (?P<office>[A-ZÆØÅ][\wæøå-]+(?:,? (?:og |for |i |af )?(?:[A-ZÆØÅa-zæøå][\wæøå-]+|\d{1,2})){0,4})"
)


def first_piece(text: str) -> str:
    """A name without the address or date that follows it on its line."""
    ministry = MINISTRY_OF.match(text.strip())
    if ministry:
        return ministry.group()
    whole = _WITH_ITS_OFFICE.fullmatch(text.strip(" ,"))
    if (
        whole
        and (is_organisation(whole["body"]) or is_organisation(whole["office"]))
        and not (TITLE.search(whole["office"]) or is_address(text) or date_line(text))
    ):
        return whole.group()
    first = re.split(r"\s+v/\s*|\s*[,|•·]\s+|\s+[–/-]\s+", text.strip())[0].strip(" ,")
    office = re.match(
        r"((?:[A-ZÆØÅ][\w-]*(?:\s+og)?\s+){1,3}Kommune)\s+(?:[A-ZÆØÅ]\w+)", first
    )  # "Skovlund Kommune Ældre og Sundhed"
    if office:
        return office.group(1)
    cut = first != text.strip() and (is_organisation(first) or date_line(text) or " v/" in text)
    return first if cut else text.strip(" ,")


# What sort of body it is, told below its name: "Selvejende institution", "Brancheforening for små havne".
_SORT = re.compile(
    r"(?:[A-ZÆØÅ][a-zæøå]+(?:ende|ig|sk|et|al|el)\s+[a-zæøå]+|[A-ZÆØÅ][a-zæøå]+(?:forening|forbund|organisation|institution|fond|selskab)(?=\s+for\s+[a-zæøå]))(?:\s+(?:for|i|af)\s+[\w ,-]+)?"
)


_FORM_LINE = re.compile(r"[\w.-]+(?: [\w.-]+)?\s?:")  # "Tilbud: Bostedet Eg", and nothing says whose side that is


def names_body(text: str) -> bool:
    """Does the line begin with the name of a body, alone or with a part of it behind a comma?"""
    name = first_piece(text)
    if _FORM_LINE.match(name) or _SORT.fullmatch(name):
        return False
    return is_organisation(name) or any(is_organisation(piece) for piece in name.split(", "))


def named_on(units: Sequence[Unit], i: int) -> Found:
    text = units[i].text
    value = first_piece(text)
    start = text.index(value)
    # "Borgmesteren i Højby Kommune" writes for the kommune.
    office = re.match(rf"(?:{TITLE.pattern})\s+(?:i|for|af)\s+(?=\w)", value, re.IGNORECASE)
    if office and WHOLE_BODY.search(without_capitals(value[office.end() :])):
        start, value = start + office.end(), value[office.end() :]
    return Found(without_capitals(value), i, start, i, start + len(value))


def addressed_on(units: Sequence[Unit], i: int) -> Found:
    """The name on an addressee's line, with the office that follows it there ("Ankestyrelsen, Børnekontoret"); of a body below the part
    of it that is written to the part ("Amtsrådet⏎Nordfyns Amt")."""
    found = named_on(units, i)
    above = (
        [j for j in sorted(block_of(units, i)) if j < i and names_body(units[j].text)] if WHOLE_BODY.search(found.value) else []
    )
    return with_office(units, named_on(units, above[0]) if above else found)


def with_office(units: Sequence[Unit], found: Found) -> Found:
    """`found` with the office of the same body that stands behind it on its line."""
    rest = re.match(r"\s*,\s+(?P<office>[^,|•·]+?)[\s,]*$", units[found.last].text[found.end :])
    if rest is None or not OFFICE.fullmatch(rest["office"]) or units[found.last].text.isupper():
        return found
    end = found.end + rest.end("office")
    return found._replace(value=units[found.last].text[found.start : end], end=end)


# A name that is printed on two lines: where its first breaks off, and how its second goes on.
_BREAKS_OFF = re.compile(r"(?:\b(?:og|for|af|i|på)|[,-])$")
_GOES_ON = re.compile(r"(?:og|for|af|i|på)\s+[\wæøåÆØÅ]")


def over_lines(units: Sequence[Unit], found: Found) -> Found:
    """`found` with the lines above and below it that belong to the name ("Ministeriet for Kystbeskyttelse⏎og Havmiljø")."""
    if found.unit < 0 or found.unit != found.last or found.value != units[found.unit].text.strip(" ,"):
        return found
    first = last = found.unit
    while last + 1 < len(units) and _runs_over(units, last):
        last += 1
    while first > 0 and _BREAKS_OFF.search(units[first - 1].text.strip()) and _runs_over(units, first - 1):
        first -= 1
    if first == last:
        return found
    return Found(
        " ".join(units[i].text.strip() for i in range(first, last + 1)), first, 0, last, len(units[last].text.rstrip(" ,"))
    )


def _runs_over(units: Sequence[Unit], i: int) -> bool:
    """Does the name on line `i` go on on the next, in the same print and without space between?"""
    one, other = units[i], units[i + 1]
    return (
        not other.gap
        and abs(one.size - other.size) < 0.3
        and one.bold == other.bold
        and len(one.text) + len(other.text) < 100
        and not (
            is_address(other.text)
            or is_contact(other.text)
            or date_line(other.text)
            or read_labels(one.text)
            or read_labels(other.text)
        )
        and (
            _GOES_ON.match(other.text) is not None
            or (_BREAKS_OFF.search(one.text.strip()) is not None and other.text[:1].isupper() and not is_person(other.text))
        )
    )


def without_capitals(name: str) -> str:
    """ "SKOVLUND KOMMUNE" → "Skovlund Kommune"; short names ("KL", "STAR A/S") are abbreviations and stay."""
    if not name.isupper() or len(name) < 7:
        return name
    if MINISTER.fullmatch(name):  # an office, no body: "Energi-, forsynings- og klimaministeren"
        return name.capitalize()
    small = {"OG", "FOR", "I", "AF", "PÅ", "TIL"}
    words = [
        word.lower() if word in small else word if "/" in word else "-".join(part.capitalize() for part in word.split("-"))
        for word in name.split()
    ]
    return " ".join(words)


def same_body(one: str, other: str) -> bool:
    a, b = letters_of(one), letters_of(other)
    return a in b or b in a


def letters_of(text: str) -> str:
    """Letters only, Danish letters as mail domains write them."""
    text = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z]", "", text)


def one_a_block(units: Sequence[Unit], named: list[int]) -> list[int]:
    """Of several names in one block the first, unless one of them is the whole body ("Kulturudvalget" above "Elmeby Kommune").

    "Folketinget" and its committee both stay. A name with its own address on the line is a block by itself.
    """
    kept: list[int] = []
    block: list[int] = []
    for i in [*named, None]:
        if block and (i is None or i - 1 not in block or units[i].gap or is_address(units[block[-1]].text)):
            part = PART_OF_BODY.fullmatch(named_on(units, block[0]).value) is not None
            whole = [j for j in block if part and WHOLE_BODY.search(named_on(units, j).value)]
            kept.extend(whole[:1] or [j for j in block if j == block[0] or ADDRESSED_BODY.search(units[j].text)])
            block = []
        if i is not None:
            block.append(i)
    return kept


def block_of(units: Sequence[Unit], i: int) -> set[int]:
    """The blocks that stand together with block `i`: no wider space and no label between."""
    first = last = i
    while first > 0 and not units[first].gap and not read_labels(units[first - 1].text):
        first -= 1
    while last + 1 < len(units) and not units[last + 1].gap and not read_labels(units[last + 1].text):
        last += 1
    return set(range(first, last + 1))


def stands_with(units: Sequence[Unit], i: int, test: Callable[[str], object]) -> bool:
    """Does `test` hold for the block or for one that stands with it (no wider space between)?"""
    lines = [units[i].text]
    for j in range(i + 1, min(i + 6, len(units))):
        if units[j].gap:
            break
        lines.append(units[j].text)
    return any(test(line) for line in lines)


# Who holds an office and is named by it alone: "Landsarkivaren", "Politimesteren i Nordvig", "Biskoppen over Vestø Stift".
OFFICE_HOLDER = re.compile(rf"(?:{TITLE.pattern})(?<=en)(?:\s+(?:for|i|på|over|ved)\s+[\w .-]+)?", re.IGNORECASE)


# Words on top of a letter that name the kind of document, not its sender.
DOCUMENT_WORD = re.compile(
    r"notat|(?<!for)svar|brev|redegørelse|høring|besvarelse|kopi|bilag|udkast|fortrolig|offentlig|\bsendt\b|digital\s+post|e-?boks",
    re.IGNORECASE,
)
FOR_ATTENTION = re.compile(r",?\s+att\b\.?:?\s+(?=\S)", re.IGNORECASE)  # "Ankestyrelsen, att. Anne Holm"
TO = re.compile(r"^(?:(?:notat\s+)?til|att\.?)\s*:?\s+(?=\S)", re.IGNORECASE)


def unknown_on_top(units: Sequence[Unit], head: Sequence[int], taken: set[int], closing: int, greeted: str | None) -> list[int]:
    """The first line of the letter, where it stands alone over the other party's, as the names of bodies of unknown sorts do; and
    the other party's, where the date follows next."""
    if not head or head[0] != 0 or 0 in taken or len(units) < 3 or not _may_name_a_body(units, 0, closing, greeted):
        return []
    second = 1 in head and 1 not in taken and date_line(units[2].text) and _may_name_a_body(units, 1, closing, greeted)
    return [0, 1] if second else [0]


def unknown_over_address(units: Sequence[Unit], head: Sequence[int], closing: int, greeted: str | None) -> list[int]:
    """Lines that begin a block with an address and name a body of no sort that is known ("Lund & Krag⏎Østergade 4⏎8888 Lindeborg"); on top
    of the letter an authority that asks for accounts in the next block is as good as an address ("FGU Sundby⏎Grunduddannelse")."""
    return [
        i
        for i in head
        if (units[i].gap or i == 0)
        and i + 1 < len(units)
        and (not is_person(units[i].text) or NAMED_AS_ONE.fullmatch(units[i].text.strip(" ,")) is not None)
        and _may_name_a_body(units, i, closing, greeted, alone=False)
        and not read_labels(units[i].text)
        and (
            any(j != i and is_address(units[j].text) for j in block_of(units, i))
            or (not units[i + 1].gap and is_address(units[i + 1].text))  # "Kontaktperson: Ole Bie, Engvej 2, 4990 Højby"
            or (i == 0 and _stands_over_asker(units))
        )
        and not any(names_body(units[j].text) for j in block_of(units, i))
    ]


def _stands_over_asker(units: Sequence[Unit]) -> bool:
    """Is the first block no more than a name, and does the next one begin with an authority that asks for accounts?"""
    block = block_of(units, 0)
    following = max(block) + 1
    return (
        1 < len(block) <= 3
        and following < len(units)
        and names_asking_body(units[following].text)
        and not any(is_person(units[j].text) or is_contact(units[j].text) or date_line(units[j].text) for j in block)
    )


# Bodies that ask for accounts; a school or a hospital below a name is rather a part of that body.
_ASKING_BODY = re.compile(
    r"\w*ministeri(?:et|um)|ministeriet\s+for\s.+|\w*styrelsen|\w*direktoratet|\w*tilsynet|statsrevisorerne|rigsrevisionen|\w*udvalg(?:et)?|\w*nævnet|folketinget.*|\w*ombudsmand(?:en)?|\w*ministeren|embedslægeinstitutionen|skat",
    re.IGNORECASE,
)


_ASKING_FOR = re.compile(r"(?:Styrelsen|Direktoratet|Tilsynet|Udvalget|Nævnet)\s+(?:for|til|om)\s+\w.*")
# Whose name on a letter says that an asking authority wrote it.
_ASKER_SIGNS = re.compile(
    r"\b(?:\w*minister|departementschef|styrelsesdirektør|\w*ombudsmand|statsrevisor\w*|rigsrevisor)\b", re.IGNORECASE
)


def names_asking_body(text: str) -> bool:
    """Is the line the name of an authority that asks others for accounts, and nothing else?"""
    name = re.split(r",\s", text.strip(" ,"))[0]
    return bool(
        _ASKING_BODY.fullmatch(re.split(r"[ -]", name)[-1])
        or _ASKING_FOR.fullmatch(name)
        or MINISTRY_OF.fullmatch(text.strip(" ,"))
    )


def two_over_date(units: Sequence[Unit], closing: int, greeted: str | None) -> bool:
    """Does the letter begin with the one who writes, the authority that asked, the date: "Politimesteren i Nordvig",
    "Justitsministeriet", "3. maj"? Close together, or all with blank lines between; then no asker may have signed.
    """
    if len(units) < 4 or not units[3].gap or units[1].gap != units[2].gap:
        return False
    if not date_line(units[2].text) or not names_asking_body(units[1].text):
        return False
    if not units[1].gap:
        # An agency below its ministry's name is the ministry's.
        return all(_may_name_a_body(units, i, closing, greeted, alone=False) for i in (0, 1)) and not re.search(
            r"ministeri|departement", units[0].text, re.IGNORECASE
        )
    text, signature = units[0].text.strip(), " ".join(unit.text for unit in units[closing:])
    named = (
        re.fullmatch(r"[A-ZÆØÅ][^.:;?!()/\d]{2,70}", text)
        and len(text.split()) <= 8
        and not (is_person(text) or is_contact(text) or DOCUMENT_WORD.search(text) or TO.match(text))
    )
    return (
        bool(named)
        and not names_asking_body(text)
        and not (greeted and greeted in text)
        and _ASKER_SIGNS.search(signature) is None
    )


def _may_name_a_body(units: Sequence[Unit], i: int, closing: int, greeted: str | None, *, alone: bool = True) -> bool:
    text = units[i].text.strip()
    if (alone and not (units[i + 1].gap or OFFICE.fullmatch(units[i + 1].text.strip()))) or not re.fullmatch(
        r"(?:(?:Gl|Skt|Sct|Nr|Sdr|Ndr|St|Dr)\. )?[A-ZÆØÅ](?:[^.:;?!()/\d]|(?<=\b[AIP])/(?=S\b)|(?<=, afd)\.){2,70}", text
    ):
        return False
    if is_person(text) and (text in " ".join(unit.text for unit in units[closing:]) or (greeted is not None and greeted in text)):
        return False
    return len(text.split()) <= 8 and not (
        DOCUMENT_WORD.search(text)
        or TITLE.search(text)
        or is_address(text)
        or is_contact(text)
        or date_line(text)
        or TO.match(text)
        or OFFICE.fullmatch(text)
    )


# A name as the head of a mail has it: "'Anne Holm' <aho@elmeby.example>; Bo Lind <bli@elmeby.example>", "<post@elmeby.example>".
_IN_MAIL = re.compile(
    r"[\s'\"‘’“”<]*(?P<name>[^\s'\"‘’“”<>;][^\"“”<>;]*?)[\s'\"‘’“”>]*(?:[<(\[]+(?:mailto:)?[^\s<>@]+@[^\s<>@]+[>)\]]+\s*)?(?:;.*)?"
)


def named_in_mail(found: Found) -> Found:
    """A labelled name without its quotation marks and the address behind it, and without those who get a copy ("Region Øst; i kopi til
    ministeriet")."""
    value = re.split(r"\s*[;,(]\s*(?:i\s+)?kopi\s+til\b", found.value, flags=re.IGNORECASE)[0]
    name = _IN_MAIL.fullmatch(value) if re.search(r"['\"‘’“”<>@]", value) else None
    start, end = name.span("name") if name is not None else (0, len(value))
    if is_address(value[start:end]) or " v/" in value[start:end]:  # "Modt.: Ældretilsynet, Engvej 2, 5000 Odense C"
        end = start + len(first_piece(value[start:end]))
    return found._replace(value=value[start:end], start=found.start + start, end=found.start + end)


def body_of(found: Found) -> Found:
    """Of a labelled sender the public body: "Anne Holm (Elmestyrelsen)", "Elmeby Kommune, Økonomi", "Sekretariatet, Elmeby Kommune"."""
    names = [name for piece in re.split(r"[,()]", found.value) if is_organisation(name := piece.strip())]
    name = next(filter(WHOLE_BODY.search, names), names[0] if names else found.value)
    if name == found.value.strip():
        return found
    start = found.start + found.value.index(name)
    return Found(name, found.unit, start, found.last, start + len(name))
