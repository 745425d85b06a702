"""Who writes to whom, when, about what: the kind of every block, and the fields that the letter itself states.

Works on the blocks as text with a few signs of their print (bold, size, margin), so it is the same for every format. Nothing is guessed:
a field that no rule finds stays None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from letterkit.readers.headfields import ASIDE, find_head_fields, goes_on
from letterkit.readers.headnames import names_body
from letterkit.readers.labels import read_labels
from letterkit.readers.letterdate import date_line
from letterkit.readers.markers import ends_sentence
from letterkit.readers.names import (
    CLOSING,
    POSTCODE,
    SALUTATION,
    SIGNATURE_NOISE,
    TITLE,
    is_address,
    is_contact,
    is_organisation,
    is_person,
    is_titled_person,
)
from letterkit.readers.prose import has_main_verb, is_sentence, prose_beside_contact
from letterkit.readers.roles import Roles, Unit
from letterkit.readers.signature import LEAD, SIGNED_BY, find_signature, signed_cover

LONG = 40  # characters: a line of a letterhead is rarely longer
LOGO = 1.3  # times the size of the print below it: a name as a logo


def find_roles(units: Sequence[Unit], aside: Sequence[str] = ()) -> Roles:
    """Blocks in reading order → a kind for each, and the fields with their places.

    `aside`: texts in the first page's header, footer and margin.
    """
    units = _apart(units)
    salutation = next(
        (
            i
            for i, unit in enumerate(units[:40])
            if SALUTATION.match(unit.text) and len(unit.text.split()) <= 12 and not has_main_verb(unit.text)
        ),
        None,
    )
    body = _body_start(units, salutation)
    foot = _foot(units, body)
    closing, after = find_closing(units[:foot], body)
    roles = Roles(kinds=[unit.kind or ("letterhead" if i >= foot else "paragraph") for i, unit in enumerate(units)])
    head = [i for i in range(body) if i != salutation]
    for i in range(closing, after):
        if units[i].kind in (None, "list_item"):
            roles.kinds[i] = "closing"
    find_signature(units, closing, after, roles)
    find_head_fields(units, head, salutation, body, closing, roles, aside)
    subject = next((i for i in head if roles.kinds[i] == "subject"), body)
    for i in head:
        if (units[i].kind is None or _is_numbered_head_line(units, i)) and roles.kinds[i] != "subject":
            roles.kinds[i] = "heading" if i == body - 1 and i > subject and _may_be_heading(units[i]) else "letterhead"
    if salutation is not None:
        roles.kinds[salutation] = "salutation"
    _body_kinds(units, range(body, closing), roles)
    _body_kinds(units, range(after, foot), roles)
    return roles


def _apart(units: Sequence[Unit]) -> list[Unit]:
    """The blocks; the name of a body right below the town that ends another's address, or below a name in much larger print, begins
    a block of its own."""
    return [
        unit._replace(gap=True)
        if i
        and not unit.gap
        and (POSTCODE.match(units[i - 1].text) or units[i - 1].size > LOGO * unit.size > 0)
        and is_organisation(unit.text)
        else unit
        for i, unit in enumerate(units)
    ]


def _body_start(units: Sequence[Unit], salutation: int | None) -> int:
    first = 0 if salutation is None else salutation + 1
    for i in range(first, len(units)):
        unit = units[i]
        if unit.margin or unit.kind in ("caption", "footnote") or _is_numbered_head_line(units, i):
            continue
        if (
            i
            and (labels := read_labels(units[i - 1].text))
            and labels[0].role == "subject"
            and labels[0].value
            and goes_on(units, i - 1)
        ):
            continue
        if unit.kind in ("table", "list_item", "quote"):
            return _with_lead_in(units, i, first)
        text = unit.text
        if i and ANSWERS_POINT.match(text):
            return i
        if i + 1 < len(units) and (_is_asking_title(text) or _asks_alone(units, i)):
            continue
        if is_sentence(text) and not _is_head_line(text):
            # "Udvalget har stillet følgende spørgsmål:" above the question that it announces
            items = _with_asked_lines(units, i, first)
            if items < i:
                return items - (items > first and units[items - 1].text.endswith((":", ",")))
            return _with_lead_in(units, i, first) if i > first and units[i - 1].text.endswith(":") else i
        # "…, hvor I beder om svar på" above the list of questions.
        if (
            i + 1 < len(units)
            and units[i + 1].kind == "list_item"
            and not _numbered_heading(units, i + 1, range(i + 1, len(units)))
            and len(text.split()) > 7
            and text.rstrip()[-1] not in "0123456789"
            and not unit.bold
        ):
            return i
        # After the salutation one line may be the subject; a second one that is no head line is the body.
        if (
            salutation is not None
            and i > salutation
            and not unit.bold
            and len(text.split()) >= 4
            and ends_sentence(text)
            and not text.endswith(":")
        ):
            return i
    if salutation is not None:
        return min(salutation + 1, len(units))
    # No long sentence with an end mark: the first line with a verb or a full stop, in a letter of few words or typed without stops.
    # Else whatever stands right above the greeting.
    prose = next((i for i, unit in enumerate(units) if _is_short_prose(unit)), None)
    greeting = next((i for i, unit in enumerate(units) if i and CLOSING.match(unit.text)), len(units))
    return prose if prose is not None else greeting


_NUMBERED_OFFICE = re.compile(r"\d{1,2}\.\s(?:\w*(?:kontor|afdeling|division|kreds|sektion|sal|søndag)\b.*)", re.IGNORECASE)


def _is_numbered_head_line(units: Sequence[Unit], i: int) -> bool:
    """A line of the head that begins with a number as an item does: "20. 2. 2017", "3. kontor", "2. søndag i advent"."""
    text = units[i].text
    return units[i].kind == "list_item" and (
        date_line(text) is not None or (_NUMBERED_OFFICE.fullmatch(text) is not None and len(text) < LONG)
    )


# "Status for 2014: blev løfterne holdt?" is a title; "Spørgsmål 2: Blev løfterne holdt?" is what the letter answers.
_ASKING_TITLE = re.compile(
    r"(?!(?:\w*svar\s+på\s+)?(?:\w*spørgsmål|spm|pkt|punkt|tema|emne|bilag)\b|(?:\w*svar|ad|re|og|eller)\b[^:]{0,4}:)(?P<lead>(?-i:[A-ZÆØÅ])[^.?!:;\n]{3,60}?)(?::|\s[–-])\s[^.?!:;]{4,120}\?",
    re.IGNORECASE,
)


_ASKS = re.compile(
    r"(?:hv(?:or|ad|em|ilke[nt]?|ornår|ordan|orfor)|er|har|kan|skal|bør|får|bliver)\b[^.?!:;]{8,110}\?", re.IGNORECASE
)


def _asks_alone(units: Sequence[Unit], i: int) -> bool:
    """A question alone between the date, the labels or the addresses of a head and the text, that follows without an answer's sign: what
    the letter is about."""
    unit, above, below = units[i], units[i - 1], units[i + 1]
    if (
        i < 3
        or unit.kind is not None
        or not (unit.gap and below.gap)
        or below.kind is not None
        or not _ASKS.fullmatch(unit.text.strip())
    ):
        return False
    labels = read_labels(above.text)
    heads = date_line(above.text) or is_address(above.text) or (labels and labels[0].role != "subject")
    return bool(heads or ASIDE.fullmatch(above.text.strip())) and not below.text.rstrip().endswith("?")


def _is_asking_title(text: str) -> bool:
    """A noun with a question behind a colon, as subjects are put: no sentence leads up to the question."""
    match = _ASKING_TITLE.fullmatch(text.strip())
    return match is not None and not has_main_verb(match["lead"]) and len(match["lead"].split()) <= 8


def _is_short_prose(unit: Unit) -> bool:
    words = len(unit.text.split())
    ended = (
        unit.kind is None and not unit.margin and words >= 4 and unit.text.rstrip().endswith(".") and not _is_head_line(unit.text)
    )
    return ended or (words >= 5 and _is_bare_prose(unit))


def _may_be_heading(unit: Unit) -> bool:
    """The line right above the body and below the subject: a heading of the first part, when it is no line of the letterhead."""
    text = unit.text.strip()
    return (
        not unit.margin
        and 1 <= len(text.split()) <= 10
        and text[:1].isupper()
        and text[-1] not in ".:;,"
        and not _is_head_line(text)
        and not read_labels(text)
        and date_line(text) is None
        and not is_person(text)
        and not names_body(text)
        and not is_titled_person(text)
    )


def _is_bare_prose(unit: Unit) -> bool:
    return unit.kind is None and not unit.margin and has_main_verb(unit.text) and not _is_head_line(unit.text)


def _with_asked_lines(units: Sequence[Unit], i: int, first: int) -> int:
    """Lines above the text that are items of what is asked ("1 hvad arbejdet koster") belong to it."""
    while i > first and units[i - 1].kind is None and ASKED_LINE.match(units[i - 1].text):
        i -= 1
    return i


def _with_lead_in(units: Sequence[Unit], i: int, first: int) -> int:
    """The block before a table or a list belongs to the text when it is a short sentence ("Tallene fremgår her:")."""
    before = i - 1
    while before >= first and units[before].kind == "caption":
        before -= 1
    if before < first or not _is_bare_prose(units[before]):
        return i
    text = units[before].text
    return before if ends_sentence(text) or len(text.split()) >= 6 or text.endswith((":", ",")) else i


ANSWERS_POINT = re.compile(
    r"(?:ad\.?\s*(?:spørgsmål|spm\.?|pkt\.?|punkt)?|vedr\.?\s+(?:spørgsmål|spm\.?|pkt\.?|punkt)(?=\s*(?:nr\.?\s*)?\d{1,2}\s*:))\s*(?:nr\.?\s*)?\d{1,2}\b",
    re.IGNORECASE,
)  # "Ad 1: Antallet af ventende", "Vedr. pkt. 1: Tre skoler fik besøg."
ASKED_LINE = re.compile(r"\(?(?:\d{1,2}|[a-h])[).]?\s+(?:i\s+)?(?:hv[aeio]\w*|om)\s")
OFFICE_HOURS = re.compile(r"\båb(?:ent|ningstid)|\btræffe(?:s|tid)|\btelefontid", re.IGNORECASE)
HOURS = re.compile(
    r"\bkl\b|\b\d{1,2}[.:]\d\d\b|\b\d{1,2}\s?[-–]\s?\d{1,2}\b|\b(?:man|tirs|ons|tors|fre|lør|søn|hver)dag", re.IGNORECASE
)


def _is_head_line(text: str) -> bool:
    labels = read_labels(text)
    return bool(
        (labels and labels[0].role != "other" and len(text) < 250)
        or (_says_how_to_reach(text) and len(text.split()) < 14 and not prose_beside_contact(text))
        or is_address(text)
    )


def _says_how_to_reach(text: str) -> bool:
    """An address of the wires, or opening hours with their days or hours ("spurgt til åbningstiderne" is neither)."""
    return is_contact(text) or (OFFICE_HOURS.search(text) is not None and HOURS.search(text) is not None)


def _foot(units: Sequence[Unit], body: int) -> int:
    """Where the letterhead goes on below a letter without a greeting: blocks of names with their addresses; len(units) where it does not."""
    end = len(units)
    if any(CLOSING.match(unit.text) for unit in units[body:]):
        return end
    while end > body + 2:
        first = end - 1
        while first > body and not units[first].gap:
            first -= 1
        block = units[first:end]
        if not any(is_address(unit.text) for unit in block) or not all(
            unit.kind is None and len(unit.text.split()) <= 8 and not ends_sentence(unit.text) and not is_person(unit.text)
            for unit in block
        ):
            break
        end = first
    return end if _unannounced_signature(units[:end], body) is not None else len(units)


def find_closing(units: Sequence[Unit], body: int) -> tuple[int, int]:
    """The blocks of the sign-off as (first, one past the last); both len(units) where there is none.

    A letter that is nothing but the cover of the answer below it may be signed above that.
    """
    start = next(
        (i for i in range(len(units) - 1, body - 1, -1) if units[i].kind in (None, "list_item") and CLOSING.match(units[i].text)),
        None,
    )
    if start is None:
        start = _unannounced_signature(units, body)
        if start is None:
            return signed_cover(units, body) or (len(units), len(units))
    elif start > body and units[start - 1].kind is None and CLOSING.match(units[start - 1].text):
        start -= 1  # "Med venlig hilsen" above "På bestyrelsens vegne"
    end = start + 1
    while end < len(units) and end - start <= 14:
        unit = units[end]
        if (
            unit.kind not in (None, "list_item")
            or is_sentence(unit.text)
            or unit.heading
            or unit.marker
            or len(unit.text.split()) > 14
        ):
            break
        if re.match(r"(?:bilag|appendiks|vedlagt|noter?)\b|(?:fra|emne)\s*:", unit.text, re.IGNORECASE):
            break
        end += 1
    return start, end


def _unannounced_signature(units: Sequence[Unit], body: int) -> int | None:
    """Names at the letter's end without a greeting ("Minister / Embedsmand")."""
    start = None
    above = {unit.text.strip() for unit in units[:body]}
    for i in range(len(units) - 1, max(body, len(units) - 6), -1):
        unit = units[i]
        if unit.margin or unit.kind in ("footnote", "caption"):
            continue
        text = unit.text.strip()
        name = re.sub(r",\s*(?:lokal|tlf\.?|direkte)\b.*$|\s*\(sign(?:eret)?\.?\)$", "", text.strip("/ "))
        name = name[(SIGNED_BY.match(name) or LEAD.match(name)).end() :]  # type: ignore[union-attr]
        name = name.split(",")[0] if is_address(name) else name  # "v/ Bo Lind, Engvej 2, 4990 Højby"
        if (
            unit.kind is None
            and len(text) <= 80
            and not ends_sentence(name)
            and (
                is_person(name)
                or is_titled_person(name)
                or ("/" in text and all(is_person(piece) for piece in re.split(r"\s*/\s*", name) if piece))
            )
        ):
            start = i
        elif SIGNATURE_NOISE.match(text) or (
            ((start is None and (is_organisation(text) or date_line(text) or text in above)) or TITLE.search(text))
            and unit.kind is None
            and len(text) < 60
            and not ends_sentence(text)
        ):
            continue
        else:
            break
    if start is not None and start > body and units[start - 1].kind is None and is_organisation(units[start - 1].text):
        return start - 1  # "Elmeby Havn A/S" over the name
    return start


HEADING = re.compile(
    r"^(?:ad\.?|re\.?|vedr(?:\.|ørende)?|svar\s+på|spørgsmål|svar|endeligt\s+svar|foreløbigt\s+svar|underspørgsmål|samrådsspørgsmål|delspørgsmål|til|punkt|pkt\.?|tema|bilag|afsnit|kapitel)\b"
    r"(?:\s+(?:nr\.?|pkt\.?|punkt|spørgsmål|til|på))*\s*(?:\d{1,3}|[A-ZÆØÅ]{1,2}|[a-h])?(?:\s*(?:og|,|-|–)\s*\d{1,2})*\s*[).:–-]*$",
    re.IGNORECASE,
)


def _body_kinds(units: Sequence[Unit], indices: range, roles: Roles) -> None:
    open_quote = 0
    for i in indices:
        unit = units[i]
        if unit.kind is not None:
            if unit.kind == "list_item" and _numbered_heading(units, i, indices):
                roles.kinds[i] = "heading"
            continue
        if open_quote:
            roles.kinds[i] = "quote"
            open_quote = 0 if _closes_quote(unit.text) else open_quote - 1
        elif unit.heading or _is_heading(units, i, indices):
            roles.kinds[i] = "heading"
        elif _opens_quote(unit.text):
            if _closes_quote(unit.text) and len(unit.text.split()) >= 5:
                roles.kinds[i] = "quote"
            elif not _closes_quote(unit.text):
                open_quote = next((j - i for j in range(i + 1, min(i + 13, indices.stop)) if _closes_quote(units[j].text)), 0)
                roles.kinds[i] = "quote" if open_quote else "paragraph"


def _opens_quote(text: str) -> bool:
    return text[:1] in '”"»“„' or text[:2] in ("’’", "''")


def _closes_quote(text: str) -> bool:
    """Ends with a quotation mark that opened with the text, not with a quoted word at its end."""
    stripped = text.rstrip(" .")
    if stripped[-1:] not in '”"«“' and stripped[-2:] not in ("’’", "''"):
        return False
    marks = len(re.findall(r"[”\"»«“„]", text))
    return marks % 2 == (0 if _opens_quote(text) else 1)


def _next_text(units: Sequence[Unit], i: int, indices: range) -> Unit | None:
    return next((units[j] for j in range(i + 1, indices.stop) if not units[j].margin), None)


def _is_heading(units: Sequence[Unit], i: int, indices: range) -> bool:
    unit = units[i]
    text = unit.text.strip()
    words = text.split()
    following = _next_text(units, i, indices)
    if not words or len(words) > 14 or following is None or following.kind == "caption":
        return HEADING.match(text) is not None if words and following is None and len(words) < 6 else False
    if HEADING.match(text):
        return True
    if text[-1] in ".?!;," or text[0].islower() or text[0] in '”"»':
        return False
    if text[-1] == ":":
        return unit.bold or (len(words) <= 3 and not has_main_verb(text))
    longer = len(following.text.split()) > len(words) or following.kind in ("list_item", "table", "quote")
    return (
        (unit.bold and not following.bold)
        or unit.size > following.size + 0.7
        or (longer and len(words) <= 10 and not any(map(str.isdigit, text)))
    )


def _numbered_heading(units: Sequence[Unit], i: int, indices: range) -> bool:
    """ "2. Status" above running text is a heading; "2. Hvad er status?" in a list is an item."""
    unit = units[i]
    following = _next_text(units, i, indices)
    rest = unit.text[len(unit.marker) :].strip()
    if (
        not unit.marker
        or not unit.marker[0].isalnum()
        or not rest
        or following is None
        or len(rest.split()) > 10
        or rest[-1] in ".?!:;,"
    ):
        return False
    before = units[i - 1] if i > indices.start else None
    in_list = following.kind == "list_item" or (before is not None and before.kind == "list_item" and before.marker)
    return not in_list and is_sentence(following.text)
