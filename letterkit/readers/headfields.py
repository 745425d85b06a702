"""Sender, recipient, date, case number and subject, from the blocks before the letter's text begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from letterkit.danish.day_points import MONTH
from letterkit.readers.headnames import DOCUMENT_WORD, FOR_ATTENTION, OFFICE, names_asking_body, names_body
from letterkit.readers.headnumbers import set_case_number, set_number_in_subject, set_references
from letterkit.readers.labels import (
    NUMBER_LEAD,
    VERB_AND_WRITER,
    Labelled,
    case_number_in,
    close_spaced_letters,
    lines_of_form,
    read_labels,
)
from letterkit.readers.letterdate import STAMPED, LetterDate, date_beside, date_in, date_line
from letterkit.readers.markers import ends_sentence
from letterkit.readers.names import (
    DELIVERED,
    TITLE,
    is_address,
    is_contact,
    is_organisation,
    is_person,
    is_titled_person,
    organisation_in,
)
from letterkit.readers.parties import Value, set_parties
from letterkit.readers.prose import has_main_verb
from letterkit.readers.roles import NOT_IN_TEXT, Found, Roles, Unit, whole

SUBJECT_PREFIX = re.compile(
    rf"^(?:vedr(?:ørende)?|emne|ang(?:ående)?|sag)\s*[.:]+\s*|^vedrørende\s+(?=\S)(?!.*{VERB_AND_WRITER.pattern})",
    re.IGNORECASE,
)
PARTED = re.compile(r"\s+[·•|]\s+")  # a name and what stands beside it on one line
QUESTION_LABEL = re.compile(r"(?:under)?spørgsmål\s+(?:nr\.?\s*)?\w{1,4}\s*[:.]", re.IGNORECASE)
DAY = len("2025-03-01")
LONG_LINE = 40  # characters: so long a line may have been broken for want of room
TO_SOMEBODY = re.compile(r"(?:notat\s+)?(?:til|fra)\s+(?-i:[A-ZÆØÅ])[^.?!:;]*$", re.IGNORECASE)
ANSWER_PREFIX = re.compile(r"(?:(?:sv|vs|re|fw|fwd)\s*:\s*)+", re.IGNORECASE)
RELATES = re.compile(r"\s(?:om|for|af|til|på|i|over|med|ved|vedrørende|angående)\s", re.IGNORECASE)
STOPPED = re.compile(r"(?:[a-zæøå]{4}|\d)\.$")  # a stop that is no abbreviation's
OPENING = re.compile(
    r"(?:tak\s+for|hermed|vi|jeg|du|i\s+brev|ved\s+brev|med\s+brev|under\s+henvisning|kommunen|regionen)\s", re.IGNORECASE
)
# Lines between the head and the text that are about the letter itself.
ASIDE = re.compile(
    r"\(?(?:(?:bedes|venligst)\s+(?:oplyst|oplys|anført|anfør)\b.*|fortroligt?|personligt?|åbent\s+brev|udkast|kopi|anbefalet|haster|til\s+orientering|rekommanderet)\W*",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(
    rf"(?:[A-ZÆØÅ][\w ]{{1,30}},?\s+)?(?:d\.|den)\s*\d{{1,2}}\.?\s*{MONTH}\.?", re.IGNORECASE
)  # "Højby d. 3. maj"
AGAINST = re.compile(r"(?:mod|over|contra|ctr\.?)", re.IGNORECASE)  # alone on a line between two parties
SUBJECT_WORD = re.compile(
    r"redegørelse|svar\b|besvarelse|høring|henvendelse|orientering|udtalelse|opfølgning|status|bidrag|spørgsmål|anmodning|indberetning|afrapportering|handleplan|"
    r"tilsyn|aktindsigt|klage|afgørelse|beretning|notat|ansøgning|indkaldelse|rapport|undersøgelse|vedr|statusbrev|kvittering|påbud|meddelelse|indsats|oplysninger",
    re.IGNORECASE,
)
BY_MACHINE = re.compile(r"(?:digitalt|elektronisk)\s", re.IGNORECASE)  # "Digitalt underskrevet af …", and below it when that was
# The first lines that ft.dk prints on what it publishes; they are not the letter's own.
PUBLISHED = re.compile(
    r"^[A-ZÆØÅ]{2,4},?\s+Alm\.?\s*del(?!\s*[:–-]\s+(?!endelig|foreløbig|svar|bilag|spørgsmål))|^offentligt$|^\d{6,}_\d+\.png|^[\w, -]+udvalget?\s+(?:19|20)\d\d-\d\d",
    re.IGNORECASE,
)


def find_head_fields(
    units: Sequence[Unit],
    head: list[int],
    salutation: int | None,
    body: int,
    closing: int,
    roles: Roles,
    aside: Sequence[str] = (),
) -> None:
    """Fill `roles.fields` and mark the subject. `head` are the blocks before the text, without the salutation.

    `aside` is what stands in the first page's header, footer and margin, for a letter that has its letterhead there.
    """
    labelled, taken = _label_values(units, [*head, *(i for i in range(len(units)) if units[i].margin and i >= body)])
    labelled += _foot_values(units, closing, labelled)
    below = [(label, NOWHERE._replace(value=label.value)) for text in aside for label in read_labels(text) if label.value]
    _set_date(units, head, body, closing, labelled, taken, roles)
    set_case_number(units, head, labelled, taken, roles)
    _set_from_aside(below, roles)
    set_references(units, labelled, roles)
    _set_subject(units, head, salutation, labelled, taken, roles)
    set_number_in_subject(units, roles)
    free = [i for i in head if i not in taken and roles.kinds[i] != "subject" and not PUBLISHED.search(units[i].text)]
    set_parties(units, free, salutation, body, closing, labelled, roles, aside)


NOWHERE = Found("", NOT_IN_TEXT, 0, NOT_IN_TEXT, 0)


def _set_from_aside(labelled: list[Value], roles: Roles) -> None:
    """Date and case number that stand with their labels in a footer, where the head gives none."""
    for label, found in labelled:
        if label.role == "date" and "date" not in roles.fields and (date := date_in(found.value)):
            roles.fields["date"] = found._replace(value=date.iso)
        if label.role == "case" and "case_number" not in roles.fields and (place := case_number_in(found.value)):
            roles.fields["case_number"] = found._replace(value=found.value[slice(*place)])


def _foot_values(units: Sequence[Unit], closing: int, above: Sequence[Value]) -> list[Value]:
    """Labels with their values below the sign-off, for what the head leaves unsaid: a letter with its head at the foot."""
    said = {label.role for label, _ in above}
    found = [
        (label, Found(label.value, i, label.start, i, label.end))
        for i in range(closing, min(closing + 14, len(units)))
        if not units[i].margin and not BY_MACHINE.match(units[i - 1].text)
        for label in read_labels(units[i].text)
        if label.value
    ]
    if any(label.role in ("sender", "subject") for label, _ in found):
        return []  # the head of an earlier mail below the answer to it
    return [(label, value) for label, value in found if label.role in ("date", "case", "recipient") and label.role not in said]


def _label_values(units: Sequence[Unit], indices: Sequence[int]) -> tuple[list[Value], set[int]]:
    """Labels with their values, on one line or apart (all labels first, then all values); and the blocks they use up."""
    pairs: list[Value] = []
    taken: set[int] = set()
    waiting: list[Labelled] = []
    form = lines_of_form([units[i].text for i in indices])
    for place, i in enumerate(indices):
        text = units[i].text
        shown = close_spaced_letters(text)
        labels = read_labels(shown, form=place in form)
        date = date_line(text) if not labels else None
        name = PARTED.search(text) if not labels and date is None else None
        lead = date.end if date is not None else name.start() if name is not None and is_organisation(text[: name.start()]) else 0
        if lead and (behind := _labels_behind(text, lead)):
            pairs.extend(
                (label, Found(label.value, i, label.start, i, label.end)) for label in behind
            )  # "2023-04-18   Sag 2023-00217", "Elmeby Kommune · Sag 19/3742"
            continue
        if not labels:
            row = _row_of_values(waiting, text)
            if row:
                pairs.extend((label, Found(text[a:b], i, a, i, b)) for label, (a, b) in zip(waiting, row, strict=True))
                waiting.clear()
                taken.add(i)
            elif waiting and len(text.split()) <= 12:
                label = _pick(waiting, text)
                if label is not None:
                    waiting.remove(label)
                    pairs.append((label, whole(units, i)))
                    taken.add(i)
            continue
        # The values of the labels before came first in pairs; a new label with a value ends the waiting of a lone one.
        taken.add(i)
        for label in labels:
            if not label.value and label.label.lower() != "side":  # the number of the page is set aside
                waiting.append(label)
            elif not label.value:
                continue
            elif shown == text:
                pairs.append((label, Found(label.value, i, label.start, i, label.end)))
            else:
                pairs.append((label, Found(label.value, i, 0, i, len(text))))
    return pairs, taken


def _labels_behind(text: str, start: int) -> list[Labelled]:
    """The labels with their values behind a date or a name on its line, in places of the whole line."""
    rest = text[start:].lstrip(" ,;/|·•–-")
    lead = len(text) - len(rest)
    return [
        label._replace(start=label.start + lead, end=label.end + lead)
        for label in read_labels(rest)
        if label.value and lead > start
    ]


def _row_of_values(waiting: Sequence[Labelled], text: str) -> list[tuple[int, int]]:
    """The places of the values of several waiting labels, where one line has one word, or the date, for each of them."""
    date = date_in(text)
    if len(waiting) < 2 or date is None or date_line(text) is not None:
        return []
    words = [match.span() for match in re.finditer(r"\S+", text) if match.end() <= date.start or match.start() >= date.end]
    places = sorted([*words, (date.start, date.end)])
    dated = [n for n, label in enumerate(waiting) if label.role == "date"]
    return places if len(places) == len(waiting) and dated == [places.index((date.start, date.end))] else []


def _pick(waiting: list[Labelled], value: str) -> Labelled | None:
    """Which waiting label a value belongs to: the first, unless the value's form says another."""
    first = waiting[0]
    dated = date_line(value) is not None
    if dated:
        return next((label for label in waiting if label.role == "date"), first if first.role in ("recipient", "other") else None)
    if first.role == "date":
        return None if len(waiting) == 1 else waiting[1]
    if is_address(value) and first.role != "other" and (first.role not in ("recipient", "sender") or not names_body(value)):
        return None
    if first.role in ("case", "their_case", "document"):
        numbered = any(map(str.isdigit, value))
        initials = "ref" in first.label.lower() and len(value.split()) == 1  # "Vores ref.:" … "TKA/lsm"
        return first if (numbered or initials) and len(value.split()) <= 5 else None
    if first.role == "other" and len(value.split()) > 6:
        return None  # the subject, below a label whose value did not come through
    return first


def _set_date(
    units: Sequence[Unit], head: list[int], body: int, closing: int, labelled: list[Value], taken: set[int], roles: Roles
) -> None:
    for label, found in labelled:
        if label.role == "date" and (date := date_in(found.value)):
            roles.fields["date"] = _dated(units, found, date)
            return
    places = [
        *head,
        *(i for i, unit in enumerate(units) if unit.margin and i not in head),
        *range(closing, len(units)),
        *range(max(body, closing - 2), closing),
    ]
    for i in places:
        if (
            i in taken
            or (i not in head and "date" in roles.fields)
            or (i and not units[i].gap and STAMPED.fullmatch(units[i - 1].text))
        ):
            continue
        text = units[i].text
        shown = close_spaced_letters(text)
        date = date_line(shown)
        if date is None or (len(date.iso) < DAY and "date" in roles.fields):
            continue
        roles.fields["date"] = (
            Found(date.iso, i, date.start, i, date.end) if shown == text else Found(date.iso, i, 0, i, len(text))
        )
        if len(date.iso) == DAY:
            return  # a month alone ("Maj 2025" in a page's header) gives way to a day
    if "date" in roles.fields:
        return
    # "J.nr. 02.34.00   Elmeby, den 17. april 2008": the date follows another label's value.
    for label, found in labelled:
        place = case_number_in(found.value) if label.role in ("case", "document", "their_case") else None
        date = date_line(found.value[place[1] :].strip()) if place else None
        if date and place and units[found.unit].text[found.start : found.end] == found.value:
            lead = found.start + found.value.index(found.value[place[1] :].strip(), place[1])
            roles.fields["date"] = Found(date.iso, found.unit, lead + date.start, found.unit, lead + date.end)
            return
    # A line of several short pieces ("Aalborg den 3. maj 2018   Sagsnr. 18/41") or of a date after an organisation's name.
    for i in head:
        for piece in re.finditer(r"[^|·•\t]+", units[i].text):
            date = date_line(piece.group().strip())
            if date:
                lead = piece.start() + len(piece.group()) - len(piece.group().lstrip())
                roles.fields["date"] = Found(date.iso, i, lead + date.start, i, lead + date.end)
                return
    for i in head:
        date = date_beside(units[i].text)
        if date:
            roles.fields["date"] = Found(date.iso, i, date.start, i, date.end)
            return


def _dated(units: Sequence[Unit], found: Found, date: LetterDate) -> Found:
    if units[found.unit].text[found.start : found.end].strip() == found.value.strip():
        return Found(date.iso, found.unit, found.start + date.start, found.unit, found.start + date.end)
    return Found(date.iso, found.unit, found.start, found.last, found.end)


_PAPER_NUMBER = re.compile(r"(?:dokument|dok|akt|bilag|side)\.?\s*(?:nr\.?\s*)?\d+", re.IGNORECASE)


def _subject_like(text: str) -> bool:
    words = text.split()
    if OPENING.match(text) or text.startswith("./.") or QUESTION_LABEL.fullmatch(text.strip()):
        return False
    if _DAY_ALONE.fullmatch(text.strip()) or ASIDE.fullmatch(text.strip()) or DELIVERED.match(text.strip()):
        return False
    if (TO_SOMEBODY.match(text) and organisation_in(text)) or FOR_ATTENTION.search(text) or _PAPER_NUMBER.fullmatch(text.strip()):
        return False
    if text.rstrip().endswith(".") and has_main_verb(text) and not SUBJECT_PREFIX.match(text):
        return False  # "Her er svaret."
    if len(words) < 2 or len(text) > 300 or is_address(text) or is_contact(text) or date_line(text) or PUBLISHED.search(text):
        return False
    if is_person(text) or is_titled_person(text):
        return False
    pieces = PARTED.split(text)
    if len(pieces) > 1 and all(is_organisation(piece) or read_labels(piece) or date_line(piece) for piece in pieces):
        return False
    return not (is_organisation(text) and not SUBJECT_WORD.search(text))


def _is_addressee(text: str) -> bool:
    """ "Til Ministeriet for Byggeri", "Til Byggekontoret", "Byggekontoret": to whom it goes, not what it is about."""
    if TO_SOMEBODY.match(text) and organisation_in(text):
        return True
    return OFFICE.fullmatch(re.sub(r"^til\s+", "", text.strip(), flags=re.IGNORECASE)) is not None


def _is_alone_below_date(units: Sequence[Unit], i: int, head: list[int]) -> bool:
    """The one line between the date and the text, where two names stand over the date: the subject, whatever it sounds like
    ("Svartider på telefon 114", "Undvigelsen den 27. september 2005")."""
    above = [
        j
        for j in head
        if j < i - 1
        and not units[j].margin
        and not (is_address(units[j].text) or is_contact(units[j].text) or read_labels(units[j].text))
    ]
    return (
        head[-1] == i
        and units[i].gap
        and not (units[i].text.rstrip().endswith(".") and has_main_verb(units[i].text))
        and date_line(units[i - 1].text) is not None
        and len(above) == 2
        and (len(units[i].text.split()) >= 2 or (len(units[i].text) >= 6 and not DOCUMENT_WORD.match(units[i].text)))
        and units[i].text[:1].isupper()
        and not _is_addressee(units[i].text)
        and not names_asking_body(units[i].text)
        and not (is_person(units[i].text) or is_titled_person(units[i].text))
    )


def _is_one_word(units: Sequence[Unit], i: int) -> bool:
    """ "Nattevagter" alone right above the text: what it is about, where nothing else says that."""
    text = units[i].text.strip()
    return (
        i > 0
        and units[i].gap
        and not units[i].margin
        and i + 1 < len(units)
        and units[i + 1].gap
        and re.fullmatch(r"[A-ZÆØÅ][a-zæøå-]{5,}", text) is not None
        and not (DOCUMENT_WORD.search(text) or OFFICE.fullmatch(text) or TITLE.search(text) or is_organisation(text))
        and not (ASIDE.fullmatch(text) or read_labels(text))
    )


def _among_labels(units: Sequence[Unit], i: int, taken: set[int]) -> bool:
    """A line between two label lines, no space round it: a label that nobody knows ("Koordineret med Økonomi")."""
    return i - 1 in taken and i + 1 in taken and not units[i].gap and not units[i + 1].gap and not units[i].bold


def _subject_starts(label: Labelled, value: str) -> int | None:
    """Where in a label's value the subject begins: behind "SV:" and a case number; None where it holds none."""
    if label.role in ("case", "their_case") and label.label.lower().endswith("sag") and (place := case_number_in(value)):
        rest = value[place[1] :]
        lead = len(rest) - len(rest.lstrip(" :,;–-"))
        return (
            place[1] + lead
            if lead and len(rest.split()) > 1 and rest[lead:][:1].isalpha() and not read_labels(rest[lead:])
            else None
        )
    if label.role != "subject" or not value:
        return None
    answer = ANSWER_PREFIX.match(value)
    lead = answer.end() if answer else 0
    number = NUMBER_LEAD.match(value, lead)
    if number is not None and date_line(number["number"]) is None:
        lead = number.end()
    return lead if lead < len(value) else answer.end() if answer else 0  # "Vedr. Deres j.nr. 5-411"


def _set_subject(
    units: Sequence[Unit], head: list[int], salutation: int | None, labelled: list[Value], taken: set[int], roles: Roles
) -> None:
    for label, found in labelled:
        lead = _subject_starts(label, found.value)
        if lead is not None and not _PAPER_NUMBER.fullmatch(found.value[lead:].strip()):
            found = found._replace(value=found.value[lead:], start=found.start + lead)
            last = found.last
            while label.role == "subject" and last + 1 <= head[-1] and last + 1 not in taken and goes_on(units, last):
                last += 1
            if last > found.last:
                lines = [units[i].text.strip() for i in range(found.last + 1, last + 1)]
                found = found._replace(value=" ".join([found.value, *lines]), last=last, end=len(units[last].text.rstrip()))
            roles.fields["subject"] = found
            for i in range(found.unit, found.last + 1):
                roles.kinds[i] = "subject"
            return
    between = next(
        (i for i in head[1:-1] if AGAINST.fullmatch(units[i].text.strip()) and not (units[i].gap or units[i + 1].gap)), None
    )
    if between is not None:
        first, last = between - 1, between + 1
        value = " ".join(units[i].text.strip() for i in range(first, last + 1))
        roles.fields["subject"] = Found(value, first, 0, last, len(units[last].text.rstrip()))
        roles.kinds[first : last + 1] = ["subject"] * 3
        return
    alone = {i for i in head if i not in taken and not units[i].margin and _is_alone_below_date(units, i, head)}
    free = [
        i
        for i in head
        if i not in taken
        and not units[i].margin
        and (i in alone or _subject_like(units[i].text))
        and not _among_labels(units, i, taken)
        and not (i and not units[i].gap and OFFICE.fullmatch(units[i].text.strip()) and names_body(units[i - 1].text))
    ]
    if not free and head and re.search(r"\bsvar på\b", units[head[-1]].text) and head[-1] not in taken and len(head) > 3:
        free = [head[-1]]  # "TRU Alm.del – endeligt svar på spørgsmål 407" above the text is the letter's own
    if not free and head and head[-1] not in taken and _is_one_word(units, head[-1]):
        free = [head[-1]]
        alone.add(head[-1])
    if not free:
        return
    below = [i for i in free if i in alone]
    ranked = below or sorted(free, key=lambda i: _subject_rank(units, i, salutation, head), reverse=True)
    best = ranked[0]
    if not below and _subject_rank(units, best, salutation, head) <= 0:
        return
    first = last = best
    while (
        first - 1 in free
        and (_same_print(units, first - 1, best) or _in_capitals(units, first - 1, best))
        and not units[first].gap
    ):
        first -= 1
    while (
        last + 1 in head
        and (_same_print(units, last + 1, best) or _in_capitals(units, last + 1, best))
        and not units[last + 1].gap
    ):
        rest = _in_capitals(units, last + 1, best) or _is_last_word(units[last].text, units[last + 1].text)
        if last + 1 not in free and not (last + 1 not in taken and rest):
            break
        last += 1
    texts = [units[i].text.strip() for i in range(first, last + 1)]
    value = " ".join(texts)
    start, end = 0, len(units[last].text.rstrip())
    prefix = SUBJECT_PREFIX.match(value)
    if prefix:
        start, value = prefix.end(), value[prefix.end() :]
    if STOPPED.search(value):
        value, end = value[:-1], end - 1
    roles.fields["subject"] = Found(value, first, start, last, end)
    for i in range(first, last + 1):
        roles.kinds[i] = "subject"


def goes_on(units: Sequence[Unit], i: int) -> bool:
    """Does the subject behind its label on block `i`, or the line of it there, go on on the next line, begun with a dash or a small
    letter?"""
    text = units[i + 1].text.strip()
    return (
        not units[i + 1].gap
        and re.match(r"[–-]\s*\w|[a-zæøå]", text) is not None
        and len(text) < 2 * LONG_LINE
        and not (has_main_verb(text) and text.endswith(".") and len(text.split()) > 5)
        and not (read_labels(text) or is_contact(text) or date_line(text))
    )


def _is_last_word(above: str, text: str) -> bool:
    """Is a line the one word that a long subject had no room for ("… for ledige i Højby⏎Kommune")?"""
    return len(above) >= LONG_LINE and not ends_sentence(above) and len(text.split()) == 1 and text.strip().isalnum()


def _in_capitals(units: Sequence[Unit], one: int, other: int) -> bool:
    """Two lines in capitals, as a subject that runs over."""
    texts = units[one].text, units[other].text
    return all(text.isupper() and not (date_line(text) or is_address(text) or is_contact(text)) for text in texts)


def _same_print(units: Sequence[Unit], one: int, other: int) -> bool:
    return (
        units[one].bold == units[other].bold
        and abs(units[one].size - units[other].size) < 0.3
        and (units[one].bold or units[one].heading)
    )


def _subject_rank(units: Sequence[Unit], i: int, salutation: int | None, head: list[int]) -> float:
    """How likely a block is the letter's subject. Bold or large print and nearness to the text count most."""
    unit = units[i]
    text = unit.text
    sizes = Counter(round(u.size, 1) for u in units if u.size)
    body_size = max(sizes, key=lambda size: sizes[size]) if sizes else 0.0
    rank = 0.0
    rank += 3.0 if unit.bold or unit.heading else 0.0
    rank += 2.0 if body_size and unit.size > body_size + 0.7 else 0.0
    rank += 2.0 if SUBJECT_WORD.search(text) else 0.0
    rank += 2.0 if SUBJECT_PREFIX.match(text) else 0.0
    rank += 1.0 if RELATES.search(text) and len(text.split()) >= 3 else 0.0
    later = [j for j in head if j > i and not units[j].margin]
    rank += 1.5 if not later else 0.0
    rank += 0.5 if not later and unit.gap else 0.0
    rank += 1.0 if salutation is not None and i in (salutation - 1, salutation + 1) else 0.0
    named = organisation_in(text)
    rank -= 2.0 if named and named[0] == 0 and len(text.split()) <= 4 else 0.0
    rank -= 1.5 if len(text.split()) < 3 else 0.0
    rank -= 0.3 * len(later)
    return rank
