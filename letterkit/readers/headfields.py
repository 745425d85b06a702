"""Sender, recipient, date, case number and subject, from the blocks before the letter's text begins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from letterkit.readers.labels import Labelled, case_number_in, close_spaced_letters, read_labels
from letterkit.readers.letterdate import LetterDate, date_in, date_line
from letterkit.readers.names import (
    is_address,
    is_contact,
    is_organisation,
    is_person,
    is_titled_person,
    organisation_in,
)
from letterkit.readers.roles import Found, Roles, Unit, whole

SUBJECT_PREFIX = re.compile(r"^(?:vedr(?:ørende)?|emne|ang(?:ående)?|sag)\s*[.:]+\s*|^(?:vedrørende|angående)\s+(?=\S)", re.IGNORECASE)
SUBJECT_WORD = re.compile(
    r"redegørelse|svar\b|besvarelse|høring|henvendelse|orientering|udtalelse|opfølgning|status|bidrag|spørgsmål|anmodning|indberetning|afrapportering|handleplan|"
    r"tilsyn|aktindsigt|klage|afgørelse|beretning|notat|ansøgning|indkaldelse|rapport|undersøgelse|vedr|statusbrev|kvittering|påbud|meddelelse|indsats|oplysninger",
    re.IGNORECASE,
)
# The first lines that ft.dk prints on what it publishes; they are not the letter's own.
PUBLISHED = re.compile(r"alm\.?\s*del|offentligt$|^\d{6,}_\d+\.png|endeligt svar på spørgsmål|^\w+(?:, \w+)* (?:19|20)\d\d-\d\d", re.IGNORECASE)
GENERIC_ADDRESSEE = re.compile(r"^(?:alle|modtager|borger|læser|begge|kolleg\w+|dig|jer|rette vedkommende.*|hvem.*)$", re.IGNORECASE)
GREETED = re.compile(r"^(?:kære|hej|goddag|ærede|højtærede|høje|dear|til)\s+", re.IGNORECASE)


def find_head_fields(units: Sequence[Unit], head: list[int], salutation: int | None, body: int, closing: int, roles: Roles) -> None:
    """Fill `roles.fields` and mark the subject. `head` are the blocks before the text, without the salutation."""
    labelled, taken = _label_values(units, [*head, *(i for i in range(len(units)) if units[i].margin and i >= body)])
    _set_date(units, head, closing, labelled, taken, roles)
    _set_case_number(units, labelled, roles)
    _set_subject(units, head, salutation, labelled, taken, roles)
    people = [i for i in head if i not in taken and roles.kinds[i] != "subject" and i not in _of(roles, "date")]
    _set_parties(units, people, salutation, body, closing, labelled, roles)


def _of(roles: Roles, name: str) -> set[int]:
    found = roles.fields.get(name)
    return set(range(found.unit, found.last + 1)) if found else set()


Value = tuple[Labelled, Found]


def _label_values(units: Sequence[Unit], indices: Sequence[int]) -> tuple[list[Value], set[int]]:
    """Labels with their values, on one line or apart (all labels first, then all values); and the blocks they use up."""
    pairs: list[Value] = []
    taken: set[int] = set()
    waiting: list[Labelled] = []
    for i in indices:
        text = units[i].text
        shown = close_spaced_letters(text)
        labels = read_labels(shown)
        if not labels:
            if waiting and len(text.split()) <= 12:
                label = _pick(waiting, text)
                if label is not None:
                    waiting.remove(label)
                    pairs.append((label, whole(units, i)))
                    taken.add(i)
            continue
        # The values of the labels before came first in pairs; a new label with a value ends the waiting of a lone one.
        taken.add(i)
        for label in labels:
            if not label.value:
                waiting.append(label)
            elif shown == text:
                pairs.append((label, Found(label.value, i, label.start, i, label.end)))
            else:
                pairs.append((label, Found(label.value, i, 0, i, len(text))))
    return pairs, taken


def _pick(waiting: list[Labelled], value: str) -> Labelled | None:
    """Which waiting label a value belongs to: the first, unless the value's form says another."""
    first = waiting[0]
    dated = date_line(value) is not None
    if dated:
        return next((label for label in waiting if label.role == "date"), first if first.role in ("recipient", "other") else None)
    if first.role == "date":
        return None if len(waiting) == 1 else waiting[1]
    if first.role in ("case", "their_case", "document") and not any(map(str.isdigit, value)):
        return None
    return first


def _set_date(units: Sequence[Unit], head: list[int], closing: int, labelled: list[Value], taken: set[int], roles: Roles) -> None:
    for label, found in labelled:
        if label.role == "date" and (date := date_in(found.value)):
            roles.fields["date"] = _dated(units, found, date)
            return
    places = [*head, *(i for i, unit in enumerate(units) if unit.margin and i not in head), *range(closing, len(units))]
    for i in places:
        if i in taken:
            continue
        text = units[i].text
        shown = close_spaced_letters(text)
        date = date_line(shown)
        if date is None:
            continue
        roles.fields["date"] = Found(date.iso, i, date.start, i, date.end) if shown == text else Found(date.iso, i, 0, i, len(text))
        return
    # A line of several short pieces ("Aalborg den 3. maj 2018   Sagsnr. 18/41") or of a date after an organisation's name.
    for i in head:
        for piece in re.finditer(r"[^|·•\t]+", units[i].text):
            date = date_line(piece.group().strip())
            if date:
                lead = piece.start() + len(piece.group()) - len(piece.group().lstrip())
                roles.fields["date"] = Found(date.iso, i, lead + date.start, i, lead + date.end)
                return


def _dated(units: Sequence[Unit], found: Found, date: LetterDate) -> Found:
    if units[found.unit].text[found.start : found.end].strip() == found.value.strip():
        return Found(date.iso, found.unit, found.start + date.start, found.unit, found.start + date.end)
    return Found(date.iso, found.unit, found.start, found.last, found.end)


def _set_case_number(units: Sequence[Unit], labelled: list[Value], roles: Roles) -> None:
    """The sender's own number: a case or journal number before a document number; never the other side's."""
    for wanted in ("case", "document"):
        for label, found in labelled:
            if label.role != wanted:
                continue
            place = case_number_in(found.value)
            if place is None:
                continue
            value = found.value[place[0] : place[1]]
            if units[found.unit].text[found.start : found.end] == found.value:
                roles.fields["case_number"] = Found(value, found.unit, found.start + place[0], found.unit, found.start + place[1])
            else:
                roles.fields["case_number"] = Found(value, found.unit, found.start, found.last, found.end)
            return


def _subject_like(text: str) -> bool:
    words = text.split()
    if len(words) < 2 or len(text) > 300 or is_address(text) or is_contact(text) or date_line(text) or PUBLISHED.search(text):
        return False
    if is_person(text) or is_titled_person(text):
        return False
    return not (is_organisation(text) and not SUBJECT_WORD.search(text))


def _set_subject(
    units: Sequence[Unit], head: list[int], salutation: int | None, labelled: list[Value], taken: set[int], roles: Roles
) -> None:
    for label, found in labelled:
        if label.role == "subject" and found.value:
            roles.fields["subject"] = found
            for i in range(found.unit, found.last + 1):
                roles.kinds[i] = "subject"
            return
    free = [i for i in head if i not in taken and not units[i].margin and _subject_like(units[i].text)]
    if not free:
        return
    ranked = sorted(free, key=lambda i: _subject_rank(units, i, salutation, head), reverse=True)
    best = ranked[0]
    if _subject_rank(units, best, salutation, head) <= 0:
        return
    first = last = best
    while first - 1 in free and _same_print(units, first - 1, best) and not units[first].gap:
        first -= 1
    while last + 1 in free and _same_print(units, last + 1, best) and not units[last + 1].gap:
        last += 1
    texts = [units[i].text.strip() for i in range(first, last + 1)]
    value = " ".join(texts)
    start = 0
    prefix = SUBJECT_PREFIX.match(value)
    if prefix:
        start, value = prefix.end(), value[prefix.end() :]
    roles.fields["subject"] = Found(value, first, start, last, len(units[last].text.rstrip()))
    for i in range(first, last + 1):
        roles.kinds[i] = "subject"


def _same_print(units: Sequence[Unit], one: int, other: int) -> bool:
    return units[one].bold == units[other].bold and abs(units[one].size - units[other].size) < 0.3 and (units[one].bold or units[one].heading)


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
    rank += 1.0 if re.search(r"\s(?:om|for|af|til|på|i|over|med|vedrørende|angående)\s", text) and len(text.split()) >= 3 else 0.0
    later = [j for j in head if j > i and not units[j].margin]
    rank += 1.5 if not later else 0.0
    rank += 1.0 if salutation is not None and i in (salutation - 1, salutation + 1) else 0.0
    rank -= 2.0 if organisation_in(text) and len(text.split()) <= 4 else 0.0
    rank -= 1.5 if len(text.split()) < 3 else 0.0
    rank -= 0.3 * len(later)
    return rank


def _set_parties(
    units: Sequence[Unit],
    people: list[int],
    salutation: int | None,
    body: int,
    closing: int,
    labelled: list[Value],
    roles: Roles,
) -> None:
    """Sender and recipient. What says so itself (Til, Fra) first; then where a name stands, and what stands with it."""
    for label, found in labelled:
        if label.role in ("recipient", "sender") and label.role not in roles.fields and found.value:
            roles.fields[label.role] = found
    people = [i for i in people if not PUBLISHED.search(units[i].text)]
    names = [i for i in people if not is_address(units[i].text) or is_organisation(units[i].text.split(",")[0])]
    organisations = [i for i in names if is_organisation(units[i].text.split(",")[0])]
    persons = [i for i in names if is_person(units[i].text) or is_titled_person(units[i].text)]
    greeted = _greeted(units, salutation)
    if "sender" not in roles.fields:
        sender = _sender(units, organisations, persons, body, closing, roles, greeted)
        if sender is not None:
            roles.fields["sender"] = sender
    if "recipient" not in roles.fields:
        recipient = _recipient(units, names, organisations, persons, roles, greeted, salutation)
        if recipient is not None:
            roles.fields["recipient"] = recipient


def _greeted(units: Sequence[Unit], salutation: int | None) -> str | None:
    if salutation is None:
        return None
    name = GREETED.sub("", units[salutation].text).strip(" ,!:.")
    return None if not name or GENERIC_ADDRESSEE.match(name) else name


def _plain(text: str) -> str:
    """Letters only, Danish letters as mail domains write them."""
    text = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z]", "", text)


def _domains(units: Sequence[Unit]) -> str:
    return " ".join(
        match.lower() for unit in units for match in re.findall(r"(?:@|www\.|https?://)([\w.-]+)", unit.text) if len(unit.text) < 200
    )


def _named(units: Sequence[Unit], i: int) -> Found:
    """The organisation in block `i` (without an address behind it on the same line)."""
    text = units[i].text
    first = re.split(r"\s*[,|•·]\s+|\s+–\s+", text)[0] if is_organisation(re.split(r"\s*[,|•·]\s+|\s+–\s+", text)[0]) else text
    return Found(first.strip(" ,"), i, 0, i, len(first.rstrip(" ,")))


RECIPIENT_BODY = re.compile(r"folketing|udvalg|statsrevisor|ministerie|ministeriet|styrelse|ankestyrelse|tilsyn|ombudsmand|rigsrevision|departement", re.IGNORECASE)


def _sender(
    units: Sequence[Unit],
    organisations: list[int],
    persons: list[int],
    body: int,
    closing: int,
    roles: Roles,
    greeted: str | None,
) -> Found | None:
    signed = [i for i in range(closing, len(units)) if roles.kinds[i] == "closing" and is_organisation(units[i].text)]
    recipient = roles.fields.get("recipient")
    candidates = [i for i in organisations if not (recipient and i == recipient.unit)]
    text = " ".join(unit.text for unit in units[body:closing])
    scores: dict[int, float] = {}
    domains = _domains(units)
    for i in candidates:
        name = _named(units, i).value
        core = _plain(re.sub(r"\b(?:kommune|region|ministeriet|styrelsen|for|og)\b", "", name, flags=re.IGNORECASE)) or _plain(name)
        score = 0.0
        score += 3.0 if len(core) > 3 and core[:12] in domains.replace("-", "").replace(".", "") else 0.0
        score += 2.0 if any(_plain(name) in _plain(units[j].text) for j in signed) else 0.0
        score += 1.5 if _contact_near(units, i) else 0.0
        score += 1.0 if units[i].margin else 0.0
        score += 1.0 if re.search(rf"\b(?:vi|jeg)\s+i\s+{re.escape(name)}|{re.escape(name)}\s+(?:kan|skal|har|er|vil|oplyser|bemærker|vurderer|forventer|erkender|beklager)\b", text) else 0.0
        score -= 1.5 if _attention_near(units, i) else 0.0
        score -= 1.0 if greeted and len(candidates) > 1 and _greets(units, i, greeted) else 0.0
        scores[i] = score
    if len(candidates) == 1 and (recipient or greeted or persons or scores[candidates[0]] > 0) and scores[candidates[0]] >= 0:
        return _named(units, candidates[0])
    if scores:
        best = max(scores, key=lambda i: (scores[i], -i))
        others = [scores[i] for i in scores if i != best]
        if scores[best] > 0 and (not others or scores[best] > max(others)):
            return _named(units, best)
        if len(candidates) == 2 and scores[candidates[0]] == scores[candidates[1]]:
            addressed = [i for i in candidates if _address_near(units, i)]
            if len(addressed) == 1:
                return _named(units, next(i for i in candidates if i != addressed[0]))
    if signed:
        return _named(units, signed[0])
    if scores and max(scores.values()) >= 0 and (recipient or greeted):
        return _named(units, max(scores, key=lambda i: (scores[i], -i)))
    return _sender_in_text(units, body, closing, roles)


def _greets(units: Sequence[Unit], i: int, greeted: str) -> bool:
    """Does the block after an organisation's name hold the person who is greeted?"""
    return any(greeted.split()[-1] in units[j].text for j in range(max(0, i - 1), min(i + 3, len(units))) if units[j].text != greeted)


def _contact_near(units: Sequence[Unit], i: int) -> bool:
    return any(is_contact(units[j].text) for j in range(i, min(i + 5, len(units))) if j == i or not units[j].gap)


def _address_near(units: Sequence[Unit], i: int) -> bool:
    return any(is_address(units[j].text) for j in range(i + 1, min(i + 4, len(units))) if not units[j].gap)


def _attention_near(units: Sequence[Unit], i: int) -> bool:
    return any(re.match(r"att\b", units[j].text, re.IGNORECASE) for j in range(i + 1, min(i + 4, len(units))))


def _sender_in_text(units: Sequence[Unit], body: int, closing: int, roles: Roles) -> Found | None:
    """No letterhead: the kommune or region that the subject names and the text speaks for."""
    named = re.compile(r"\b((?:[A-ZÆØÅ][\wæøå-]+(?:\s+og\s+|\s+)){1,3}?Kommune|Region\s+[A-ZÆØÅ][a-zæøå]+|[A-ZÆØÅ][\wæøå]+(?:styrelsen|ministeriet))\b")
    counts = Counter(_strip_lead(match.group(1)) for unit in units[body:closing] for match in named.finditer(unit.text))
    subject = roles.fields.get("subject")
    places = ([(subject.unit, units[subject.unit].text)] if subject else []) + [(i, units[i].text) for i in range(body, closing)]
    if not counts:
        return None
    (name, count), *others = counts.most_common(2)
    in_subject = subject is not None and name in subject.value
    if not in_subject and (count < 2 or (others and others[0][1] * 2 > count)):
        return None
    speaks = any(
        re.search(rf"\b(?:vi|jeg)\s+i\s+{re.escape(name)}|{re.escape(name)}\s+(?:kan|skal|har|er|vil|oplyser|erkender|forventer)\b|\bvi\b", unit.text, re.IGNORECASE)
        for unit in units[body:closing]
    )
    if not speaks:
        return None
    for i, text in places:
        if name in text:
            start = text.index(name)
            return Found(name, i, start, i, start + len(name))
    return None


def _strip_lead(name: str) -> str:
    """ "I Skovlund Kommune" at a sentence's start is "Skovlund Kommune"."""
    return re.sub(r"^(?:I|Hos|For|Fra|Af|At|Vi|Som|Når|Da|Hvis|Både|Men|Og|Ifølge|Herudover|Samtidig|Derfor)\s+", "", name)


def _recipient(
    units: Sequence[Unit],
    names: list[int],
    organisations: list[int],
    persons: list[int],
    roles: Roles,
    greeted: str | None,
    salutation: int | None,
) -> Found | None:
    sender = roles.fields.get("sender")
    free = [i for i in (*organisations, *persons) if not (sender and i == sender.unit) and not units[i].margin]
    if sender is not None:
        own = _plain(sender.value)
        free = [i for i in free if _plain(units[i].text) != own and not _contact_near(units, i)]
    free.sort()
    if free:
        first = free[0]
        return _named(units, first)
    if greeted is not None and salutation is not None and len(greeted.split()) <= 8:
        text = units[salutation].text
        start = text.index(greeted)
        return Found(greeted, salutation, start, salutation, start + len(greeted))
    return None
